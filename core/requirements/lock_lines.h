// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lines.h"
#include "requirements/lock.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// What the lines of a lock say, before conflict sides are put together.
struct LockLines {
    std::optional<LockLayout> layout; ///< only where a header, a footer or a heading tells
    AnnotationStyle style = AnnotationStyle::None;
    std::string header;
    std::string command;
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<LockedPackage> packages;
    std::vector<pep::Name> excluded;
    std::vector<pep::Name> unsafePins;
    std::vector<std::string> warnings;
};

/// Reads lines without conflict markers. Linear in their bytes.
[[nodiscard]] LockLines readLockLines(const std::vector<PhysicalLine>& lines, const std::string& file);

} // namespace lockwright::requirements
