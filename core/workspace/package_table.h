// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/packages_report.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::workspace
{

/// How rows of packages are written out. In English, whatever the language of the window: others may read them.
enum class TableFormat : std::uint8_t {
    Text,     ///< aligned columns
    Markdown, ///< a table of GitHub's dialect; characters that mean something there are escaped
    Csv,      ///< RFC 4180, lines end in a line feed; a cell that a spreadsheet would take for a formula gets a `'`
    Html,     ///< a table
};
[[nodiscard]] std::optional<TableFormat> tableFormatFrom(std::string_view word);

/// Something to know about a package, as a badge shows it. The most urgent first.
enum class PackageState : std::uint8_t { Conflict, Vulnerable, Yanked, BuildNeeded, Held, Divergent, Outdated };
[[nodiscard]] const char* name(PackageState state); ///< "build needed"
/// @param profile whose facts count; empty: all
[[nodiscard]] std::vector<PackageState> statesOf(const PackageRow& row, const std::string& profile = {});

inline constexpr std::size_t packageColumns = 9;
using PackageCells = std::array<std::string, packageColumns>;
/// "Package", "Locked", "Newest", "State", "Allowed", "By", "Released", "Profiles", "Asked for"
[[nodiscard]] PackageCells packageHeadings();
/// What a row says in each; control characters and bidirectional controls are escapes.
[[nodiscard]] PackageCells cellsOf(const PackageRow& row, const std::string& profile = {});

/// The versions that profiles have, each once: "1.26.4, 2.1.1".
[[nodiscard]] std::string lockedText(const PackageRow& row, const std::string& profile = {});
/// Who asks for it: "direct", or "accelerate, torch and 3 more".
[[nodiscard]] std::string askedText(const PackageRow& row, const std::string& profile = {});
/// "2024-08-31" (UTC); empty for 0.
[[nodiscard]] std::string dateText(std::int64_t secondsSince1970);

/// Headings and rows. @param profile whose versions and bounds are told; empty: all
[[nodiscard]] std::string packageTable(const std::vector<const PackageRow*>& rows, TableFormat format,
                                       const std::string& profile = {});

} // namespace lockwright::workspace
