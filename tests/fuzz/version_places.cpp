// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "release/bumpversion_scheme.h"
#include "release/certificate.h"
#include "release/kept_tree.h"
#include "release/pattern.h"
#include "release/python_version.h"
#include "release/version_places.h"

using namespace lockwright;
using release::VersionSource;

namespace
{

/// What is found is in the file, byte for byte, and can be replaced there by what is found again.
void findVersions(std::string_view text)
{
    struct Where {
        VersionSource::Kind kind;
        const char* path;
        const char* key;
    };
    for (const Where& where : {Where{VersionSource::Kind::Project, "pyproject.toml", "project.version"},
                               Where{VersionSource::Kind::TomlKey, "a.toml", "a.b"},
                               Where{VersionSource::Kind::SetupCfg, "setup.cfg", "metadata.version"},
                               Where{VersionSource::Kind::Python, "v.py", "__version__"},
                               Where{VersionSource::Kind::PythonTuple, "v.py", "version_info"},
                               Where{VersionSource::Kind::WholeFile, "VERSION", ""}}) {
        const auto found = release::locate(where.kind, where.path, where.key, text);
        if (!found || !*found)
            continue;
        const VersionSource& source = **found;
        fuzz::require(source.offset <= text.size() && text.substr(source.offset, source.text.size()) == source.text);
        const auto next = release::withVersion(source, "4.5.6");
        if (!next)
            continue;
        std::string changed(text);
        changed.replace(source.offset, source.text.size(), *next);
        const auto again = release::locate(where.kind, where.path, where.key, changed);
        fuzz::require(again && *again && release::says(**again, "4.5.6"));
    }
}

void readAll(std::string_view text)
{
    for (const release::PythonAssignment& found : release::pythonAssignments(text, "version.py"))
        fuzz::require(text.substr(found.offset, found.text.size()) == found.text);
    if (const auto file = release::IniFile::parse(text, "setup.cfg"))
        for (const release::IniFile::Section& section : file->sections)
            for (const release::IniFile::Option& option : section.options)
                fuzz::require(option.offset + option.length <= text.size());
    (void)release::readToml(text, "lockwright.toml");
    (void)release::shellWords(text);
    (void)release::readCertificates(text);
    if (const auto tree = release::parseKeptTree(text)) {
        const auto again = release::parseKeptTree(release::keptTreeText(*tree));
        fuzz::require(again && again->size() == tree->size());
    }
}

/// The first line is an expression, or a template, for the rest.
void match(std::string_view text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string expression(text.substr(0, end));
    const std::string rest(text.substr(std::min(end + 1, text.size())));
    if (const auto pattern = release::Pattern::compile(expression, {.verbose = true}))
        if (const auto matches = pattern->findAll(rest))
            for (const release::Pattern::Match& found : *matches)
                fuzz::require(found.begin <= found.end && found.end <= rest.size());
    const release::VersionScheme scheme{expression, {rest}, {}, {}};
    if (const auto parts = release::takenApart(scheme, "1.2.3rc4"))
        (void)release::putTogether(scheme, *parts, {});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    findVersions(text);
    readAll(text);
    match(text);
    return 0;
}
