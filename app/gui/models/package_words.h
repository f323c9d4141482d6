// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/package_filter.h"
#include "workspace/package_table.h"

#include <QString>

/// The window's words for what a PackagesReport and its filter language say. All of it is plain text.
namespace lockwright::gui
{

/// Text from files and the network: control characters and bidirectional controls are escapes.
[[nodiscard]] QString safeText(std::string_view text);
[[nodiscard]] QString glyph(workspace::PackageState state);
[[nodiscard]] QString words(workspace::PackageState state);
/// What a state means for this row, in a sentence: the reason of a hold, the advisories, ...
[[nodiscard]] QString sentence(const workspace::PackageRow& row, workspace::PackageState state,
                               const std::string& profile);
/// "12 d", "8 mo", "2.1 y": how long ago; empty for 0.
[[nodiscard]] QString ageText(std::int64_t secondsSince1970, std::int64_t now);
/// What to know of a term of the filter: a sentence.
[[nodiscard]] QString words(const workspace::PackageHint& hint);
[[nodiscard]] QString help(workspace::PackageTerm::Kind kind);

} // namespace lockwright::gui
