// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/package_table.h"

#include "base/text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace lockwright::workspace
{

namespace
{

constexpr std::size_t dependentsShown = 2;

std::string joined(std::vector<std::string> texts)
{
    return text::join(texts, ", ");
}

/// Code points, which is what a fixed font gives names and versions.
std::size_t width(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string escaped(std::string_view text, std::string_view characters)
{
    std::string result;
    for (const char character : text) {
        if (characters.find(character) != std::string_view::npos)
            result += '\\';
        result += character;
    }
    return result;
}

std::string markdownRow(const PackageCells& cells)
{
    std::string line = "|";
    for (const std::string& cell : cells)
        line += " " + escaped(cell, "\\|*_`[]<>~#") + " |";
    return line + "\n";
}

std::string csvRow(const PackageCells& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string cell = cells[i];
        if (!cell.empty() && std::string_view("=+-@").find(cell.front()) != std::string_view::npos)
            cell.insert(cell.begin(), '\'');
        if (cell.find_first_of("\",\n") != std::string::npos)
            cell = "\"" + text::replaceAll(std::move(cell), "\"", "\"\"") + "\"";
        line += (i > 0 ? "," : "") + cell;
    }
    return line + "\n";
}

std::string htmlRow(const PackageCells& cells, const std::string& element)
{
    std::string line = "<tr>";
    for (const std::string& cell : cells) {
        std::string plain = text::replaceAll(cell, "&", "&amp;");
        plain = text::replaceAll(text::replaceAll(std::move(plain), "<", "&lt;"), ">", "&gt;");
        line += "<" + element + ">" + plain + "</" + element + ">";
    }
    return line + "</tr>\n";
}

std::string alignedRows(const std::vector<PackageCells>& rows)
{
    std::array<std::size_t, packageColumns> widths{};
    for (const PackageCells& cells : rows)
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], width(cells[i]));
    std::string result;
    for (const PackageCells& cells : rows) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += cells[i] + std::string(widths[i] - width(cells[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + "\n";
    }
    return result;
}

} // namespace

std::optional<TableFormat> tableFormatFrom(std::string_view word)
{
    if (word == "text")
        return TableFormat::Text;
    if (word == "markdown")
        return TableFormat::Markdown;
    if (word == "csv")
        return TableFormat::Csv;
    if (word == "html")
        return TableFormat::Html;
    return std::nullopt;
}

const char* name(PackageState state)
{
    switch (state) {
    case PackageState::Conflict:
        return "conflict";
    case PackageState::Vulnerable:
        return "vulnerable";
    case PackageState::Yanked:
        return "yanked";
    case PackageState::BuildNeeded:
        return "build needed";
    case PackageState::Held:
        return "held";
    case PackageState::Divergent:
        return "divergent";
    case PackageState::Outdated:
        return "outdated";
    }
    return "";
}

std::vector<PackageState> statesOf(const PackageRow& row, const std::string& profile)
{
    using InProfile = PackageRow::InProfile;
    std::vector<PackageState> states;
    const auto add = [&](PackageState state, bool is) {
        if (is)
            states.push_back(state);
    };
    add(PackageState::Conflict, row.any(&InProfile::conflict, profile));
    add(PackageState::Vulnerable, row.any(&InProfile::vulnerable, profile));
    add(PackageState::Yanked, row.any(&InProfile::yanked, profile));
    add(PackageState::BuildNeeded, row.any(&InProfile::buildNeeded, profile));
    add(PackageState::Held, row.held(profile) != nullptr);
    add(PackageState::Divergent, row.divergent);
    add(PackageState::Outdated, row.any(&InProfile::outdated, profile));
    return states;
}

std::string lockedText(const PackageRow& row, const std::string& profile)
{
    std::vector<std::string> versions;
    for (const PackageRow::InProfile& place : row.profiles)
        if ((profile.empty() || place.profile == profile)
            && std::find(versions.begin(), versions.end(), place.version) == versions.end())
            versions.push_back(place.version);
    for (std::string& version : versions)
        version = text::printable(text::withoutCredentials(version), 300);
    return joined(std::move(versions));
}

std::string askedText(const PackageRow& row, const std::string& profile)
{
    if (row.any(&PackageRow::InProfile::direct, profile))
        return "direct";
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(dependentsShown, row.dependents.size()); ++i)
        names.push_back(row.dependents[i].text());
    const std::string rest = row.dependents.size() > dependentsShown
                                 ? " and " + std::to_string(row.dependents.size() - dependentsShown) + " more"
                                 : std::string();
    return joined(std::move(names)) + rest;
}

std::string dateText(std::int64_t secondsSince1970)
{
    if (secondsSince1970 == 0)
        return {};
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(secondsSince1970)))};
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
    return text;
}

PackageCells packageHeadings()
{
    return {"Package", "Locked", "Newest", "State", "Allowed", "By", "Released", "Profiles", "Asked for"};
}

PackageCells cellsOf(const PackageRow& row, const std::string& profile)
{
    std::vector<std::string> states;
    for (const PackageState state : statesOf(row, profile))
        states.emplace_back(name(state));
    std::vector<std::string> profiles;
    for (const PackageRow::InProfile& place : row.profiles)
        profiles.push_back(place.profile);
    const PackageRow::Bound* bound = row.tightest(profile);
    const PackageRow::InProfile* place =
        profile.empty() ? (row.profiles.empty() ? nullptr : &row.profiles.front()) : row.in(profile);
    PackageCells cells{row.name.text(),
                       lockedText(row, profile),
                       row.newestKnown ? row.newest : "unknown",
                       joined(std::move(states)),
                       bound ? bound->requirement : std::string(),
                       bound ? bound->by : std::string(),
                       place ? dateText(place->uploadedAt) : std::string(),
                       joined(std::move(profiles)),
                       askedText(row, profile)};
    for (std::string& cell : cells)
        cell = text::printable(cell);
    return cells;
}

std::string packageTable(const std::vector<const PackageRow*>& rows, TableFormat format, const std::string& profile)
{
    std::vector<PackageCells> lines;
    lines.reserve(rows.size() + 1);
    lines.push_back(packageHeadings());
    for (const PackageRow* row : rows)
        lines.push_back(cellsOf(*row, profile));
    if (format == TableFormat::Text)
        return alignedRows(lines);
    std::string result = format == TableFormat::Html ? "<table>\n" : "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (format == TableFormat::Markdown)
            result += markdownRow(lines[i]);
        else if (format == TableFormat::Csv)
            result += csvRow(lines[i]);
        else
            result += htmlRow(lines[i], i == 0 ? "th" : "td");
        if (format == TableFormat::Markdown && i == 0) {
            result += "|";
            for (std::size_t column = 0; column < packageColumns; ++column)
                result += " --- |";
            result += "\n";
        }
    }
    return format == TableFormat::Html ? result + "</table>\n" : result;
}

} // namespace lockwright::workspace
