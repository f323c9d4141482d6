// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "requirements/lock.h"

using namespace lockwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    (void)requirements::Lock::parse(text, "requirements.txt");
    return 0;
}
