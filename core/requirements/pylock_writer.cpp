// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/pylock_writer.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace lockwright::requirements
{

namespace
{

/// A TOML basic string.
std::string inQuotes(std::string_view value)
{
    std::string result = "\"";
    for (const char character : value) {
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned(static_cast<unsigned char>(character)));
            result += escape.data();
        } else {
            result += character;
        }
    }
    return result + '"';
}

/// A key that is no bare key is quoted.
std::string key(std::string_view name)
{
    const bool bare = !name.empty() && std::all_of(name.begin(), name.end(), [](char character) {
        return text::isAlpha(character) || text::isDigit(character) || character == '_' || character == '-';
    });
    return bare ? std::string(name) : inQuotes(name);
}

/// A TOML date-time in UTC.
std::string moment(std::int64_t seconds)
{
    const std::time_t time = seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

/// The members of a table, in the order in which they are added; empty values are left out.
class Table
{
public:
    void add(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            raw(name, inQuotes(value));
    }
    void raw(std::string_view name, std::string value) { m_members.push_back(key(name) + " = " + std::move(value)); }
    [[nodiscard]] bool empty() const { return m_members.empty(); }
    [[nodiscard]] const std::vector<std::string>& lines() const { return m_members; }
    [[nodiscard]] std::string inlined() const
    {
        return m_members.empty() ? "{}" : "{ " + text::join(m_members, ", ") + " }";
    }

private:
    std::vector<std::string> m_members;
};

std::string list(const std::vector<std::string>& items, std::string_view newline)
{
    if (items.size() < 2)
        return items.empty() ? "[]" : "[" + items.front() + "]";
    std::string result = "[";
    for (const std::string& item : items)
        result += std::string(newline) + "    " + item + ",";
    return result + std::string(newline) + "]";
}

std::string fileText(PylockFile file)
{
    Table table;
    table.add("name", file.name);
    table.add("url", file.url);
    table.add("path", file.path);
    if (file.sizeBytes > 0)
        table.raw("size", std::to_string(file.sizeBytes));
    if (file.uploadedAt > 0)
        table.raw("upload-time", moment(file.uploadedAt));
    std::sort(file.hashes.begin(), file.hashes.end());
    Table hashes;
    for (const auto& [algorithm, value] : file.hashes)
        hashes.add(algorithm, value);
    table.raw("hashes", hashes.inlined());
    table.add("subdirectory", file.subdirectory);
    return table.inlined();
}

void addTree(Table& package, const PylockTree& tree)
{
    Table table;
    switch (tree.kind) {
    case PylockTree::Kind::None:
        return;
    case PylockTree::Kind::Vcs:
        table.add("type", tree.type);
        table.add("url", tree.url);
        table.add("path", tree.path);
        table.add("requested-revision", tree.requestedRevision);
        table.add("commit-id", tree.commitId);
        table.add("subdirectory", tree.subdirectory);
        package.raw("vcs", table.inlined());
        return;
    case PylockTree::Kind::Directory:
        table.add("path", tree.path);
        if (tree.editable)
            table.raw("editable", "true");
        table.add("subdirectory", tree.subdirectory);
        package.raw("directory", table.inlined());
        return;
    case PylockTree::Kind::Archive:
        package.raw("archive", fileText(tree.archive));
        return;
    }
}

bool fileBefore(const PylockFile& left, const PylockFile& right)
{
    return left.name != right.name ? left.name < right.name : left.url < right.url;
}

Table packageTable(PylockPackage& package, std::string_view newline)
{
    Table table;
    table.add("name", package.name.text());
    table.add("version", package.version);
    table.add("marker", package.marker);
    table.add("requires-python", package.requiresPython);
    std::sort(package.dependencies.begin(), package.dependencies.end());
    package.dependencies.erase(std::unique(package.dependencies.begin(), package.dependencies.end()),
                               package.dependencies.end());
    std::vector<std::string> items;
    for (const pep::Name& dependency : package.dependencies)
        items.push_back("{ name = " + inQuotes(dependency.text()) + " }");
    if (!items.empty())
        table.raw("dependencies", list(items, newline));
    addTree(table, package.tree);
    table.add("index", package.index);
    if (package.tree.kind != PylockTree::Kind::None)
        return table;
    if (!package.sources.empty())
        table.raw("sdist", fileText(*std::min_element(package.sources.begin(), package.sources.end(), fileBefore)));
    std::sort(package.wheels.begin(), package.wheels.end(), fileBefore);
    items.clear();
    for (const PylockFile& wheel : package.wheels)
        items.push_back(fileText(wheel));
    if (!items.empty())
        table.raw("wheels", list(items, newline));
    return table;
}

} // namespace

std::string writePylock(PylockDocument document)
{
    const std::string& newline = document.newline;
    Table head;
    head.add("lock-version", "1.0");
    std::vector<std::string> environments;
    for (const std::string& marker : document.environments)
        environments.push_back(inQuotes(marker));
    if (!environments.empty())
        head.raw("environments", list(environments, newline));
    head.add("requires-python", document.requiresPython);
    head.add("created-by", document.createdBy);
    if (document.packages.empty())
        head.raw("packages", "[]"); // the key is required, and an array of tables needs one
    std::string text = document.header;
    const auto put = [&](const Table& table) {
        for (const std::string& line : table.lines())
            text += line + newline;
    };
    put(head);
    std::sort(
        document.packages.begin(), document.packages.end(), [](const PylockPackage& left, const PylockPackage& right) {
            return std::tie(left.name, left.version, left.marker) < std::tie(right.name, right.version, right.marker);
        });
    for (PylockPackage& package : document.packages) {
        text += newline + "[[packages]]" + newline;
        put(packageTable(package, newline));
    }
    return text;
}

} // namespace lockwright::requirements
