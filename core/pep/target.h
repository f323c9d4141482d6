// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/marker.h"
#include "pep/tags.h"
#include "pep/version.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// What a lock is made for: a CPython version and a platform. Derived from a table; no Python is started.
struct Target {
    Version python;        ///< full version: `3.12` means 3.12.0, as uv reads --python-version
    std::string platform;  ///< the canonical platform name, e.g. "x86_64-manylinux_2_28"
    MarkerEnvironment environment;
    TagSet tags;

    /// @param python   "3.12" or "3.12.4"; CPython 3.8 to 3.14
    /// @param platform a name of platformNames(): uv's --python-platform values (linux, macos, windows, triples,
    ///                 *-manylinux_2_N, *-manylinux2014, *-musllinux_1_N ...); any N is accepted
    /// Cost: some hundred microseconds.
    [[nodiscard]] static Result<Target> make(std::string_view python, std::string_view platform);

    /// The machine that runs this program (os-release, uname and the C library's own version; no Python).
    /// `python` empty takes the newest version that the table knows.
    [[nodiscard]] static Result<Target> forThisMachine(std::string_view python);
};

/// Every accepted platform name, for --help and completion.
[[nodiscard]] std::vector<std::string> platformNames();

/// "3.8" ... "3.14".
[[nodiscard]] std::vector<std::string> pythonVersions();

} // namespace lockwright::pep
