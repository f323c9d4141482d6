// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "release/ini_file.h"
#include "release/python_version.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    for (const release::PythonAssignment& found : release::pythonAssignments(text, "version.py")) {
        // What is found is in the file, byte for byte.
        if (text.substr(found.offset, found.text.size()) != found.text)
            __builtin_trap();
        if (found.tuple)
            (void)release::withTupleVersion(found.text, "1.2.3");
    }
    const auto file = release::IniFile::parse(text, "setup.cfg");
    if (file)
        for (const release::IniFile::Section& section : file->sections)
            for (const release::IniFile::Option& option : section.options)
                if (option.offset + option.length > text.size())
                    __builtin_trap();
    return 0;
}
