// SPDX-License-Identifier: GPL-3.0-or-later
// One key of lockwright.toml, read and written by byte spans.
#include "workspace/settings_report.h"

#include "base/text.h"
#include "workspace/configuration.h"

#include <algorithm>
#include <toml++/toml.h>

namespace lockwright::workspace
{

namespace
{

using Kind = SettingDefinition::Kind;

/// Where the lines of a text begin.
std::vector<std::size_t> lineStarts(std::string_view text)
{
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            starts.push_back(i + 1);
    return starts;
}

/// A position of toml++, which counts code points, as a byte.
std::size_t byteOf(std::string_view text, const std::vector<std::size_t>& starts, const toml::source_position& place)
{
    if (place.line == 0 || place.line > starts.size())
        return text.size();
    std::size_t at = starts[place.line - 1];
    if (place.line == 1 && text.starts_with("\xef\xbb\xbf"))
        at += 3;
    for (std::size_t column = 1; column < place.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

/// The end of a line, its line feed included.
std::size_t endOfLine(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::string tomlString(std::string_view value)
{
    std::string result = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        char escape[8];
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(byte));
            result += escape;
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string listText(const std::vector<std::string>& values)
{
    std::string result = "[";
    for (const std::string& value : values)
        result += (result.size() > 1 ? ", " : "") + tomlString(value);
    return result + "]";
}

bool isFlag(const std::vector<std::string>& values)
{
    return values.size() == 1 && (values[0] == "true" || values[0] == "false");
}

/// The value as TOML writes it. Errors: one that the key does not take.
Result<std::string> tomlText(const SettingDefinition& definition, const std::vector<std::string>& values)
{
    const std::string key = definition.key;
    if (key == "index.url" || key == "index.extra-urls" || key == "index.find-links") {
        for (const std::string& value : values) {
            const std::size_t scheme = value.find("://");
            const std::size_t path = scheme == std::string::npos ? scheme : value.find_first_of("/?#", scheme + 3);
            if (scheme != std::string::npos && value.substr(0, path).find('@') != std::string::npos)
                return fail(ErrorCode::Usage, "a URL with a user name or password does not belong into lockwright.toml",
                            "put them into a netrc file, or into UV_INDEX_NAME_USERNAME and UV_INDEX_NAME_PASSWORD");
        }
    }
    if (definition.kind == Kind::List)
        return listText(values);
    if (definition.kind == Kind::Builds)
        return isFlag(values) ? values[0] : listText(values);
    if (values.size() != 1)
        return fail(ErrorCode::Usage, "`" + key + "` takes one value", {});
    if (definition.kind == Kind::Flag) {
        if (!isFlag(values))
            return fail(ErrorCode::Usage, "`" + key + "` does not take `" + text::printable(values[0], 100) + "`",
                        "it is true or false");
        return values[0];
    }
    if (definition.kind == Kind::Choice
        && std::find(definition.choices.begin(), definition.choices.end(), values[0]) == definition.choices.end()) {
        std::vector<std::string> words(definition.choices.begin(), definition.choices.end());
        return fail(ErrorCode::Usage, "`" + key + "` does not take `" + text::printable(values[0], 100) + "`",
                    "choose one of: " + text::join(words, ", "));
    }
    return tomlString(values[0]);
}

/// A parsed file and the place of one key in it.
struct Found {
    const toml::table* table = nullptr; ///< that holds the key, or could; null where there is none
    const toml::node* value = nullptr;
    toml::source_position key;
    bool indexList = false; ///< `[[index]]` in place of `[index]`
};

std::pair<std::string_view, std::string_view> parts(std::string_view key)
{
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? std::pair{std::string_view(), key}
                                         : std::pair{key.substr(0, dot), key.substr(dot + 1)};
}

Found locate(const toml::table& root, std::string_view key)
{
    const auto [tableName, name] = parts(key);
    Found found;
    found.table = &root;
    if (!tableName.empty()) {
        const toml::node* node = root.get(tableName);
        found.table = node ? node->as_table() : nullptr;
        if (const toml::array* list = node ? node->as_array() : nullptr) {
            found.indexList = true;
            for (const toml::node& item : *list) // `index.url` is the url of the default one
                if (const toml::table* entry = item.as_table(); entry && (*entry)["default"].value_or(false))
                    found.table = entry;
        }
    }
    if (!found.table)
        return found;
    for (const auto& [member, value] : *found.table) {
        if (member.str() == name) {
            found.value = &value;
            found.key = member.source().begin;
        }
    }
    return found;
}

Result<toml::table> parsed(const std::string& text, const std::string& file)
{
    try {
        return toml::parse(text, std::string_view(file));
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Configuration, std::string(error.description()), "mend the TOML",
                    Place{file, error.source().begin.line, error.source().begin.column});
    }
}

std::vector<std::string> valuesOf(const toml::node& node)
{
    std::vector<std::string> values;
    const auto add = [&](const toml::node& one) {
        if (const auto word = one.value_exact<std::string>())
            values.push_back(*word);
        else if (const auto flag = one.value_exact<bool>())
            values.emplace_back(*flag ? "true" : "false");
    };
    if (const toml::array* array = node.as_array())
        for (const toml::node& item : *array)
            add(item);
    else
        add(node);
    return values;
}

/// A text with what is needed to change it.
class Editor
{
public:
    Editor(std::string text, std::string file)
        : m_text(std::move(text))
        , m_file(std::move(file))
        , m_starts(lineStarts(m_text))
        , m_lineEnd(m_text.find("\r\n") == std::string::npos ? "\n" : "\r\n")
    {
    }

    std::string replaced(const Found& found, const std::string& value) const
    {
        const std::size_t begin = byteOf(m_text, m_starts, found.value->source().begin);
        const std::size_t end = byteOf(m_text, m_starts, found.value->source().end);
        return m_text.substr(0, begin) + value + m_text.substr(end);
    }

    /// The lines of a key go, with the comment behind it.
    Result<std::string> without(const Found& found, std::string_view key) const
    {
        const std::size_t begin = m_starts[found.key.line - 1];
        const std::size_t at = byteOf(m_text, m_starts, found.key);
        if (found.table->is_inline() || !text::trim(std::string_view(m_text).substr(begin, at - begin)).empty())
            return unclear(key, found.key.line);
        const std::size_t end = endOfLine(m_text, byteOf(m_text, m_starts, found.value->source().end));
        return m_text.substr(0, begin) + m_text.substr(end);
    }

    Result<std::string> added(const toml::table& root, const Found& found, std::string_view key,
                              const std::string& value) const
    {
        const auto [table, name] = parts(key);
        const std::string line = std::string(name) + " = " + value + m_lineEnd;
        if (table.empty())
            return inserted(beforeTables(root), line);
        if (found.indexList)
            return fail(ErrorCode::Configuration,
                        "this file lists its indexes as [[index]], which this key is no part of",
                        "edit the list by hand", Place{m_file, 0, 0});
        if (!found.table) {
            const std::string blank = m_text.empty() ? std::string() : m_lineEnd;
            return inserted(m_text.size(), blank + "[" + std::string(table) + "]" + m_lineEnd + line);
        }
        const std::size_t head = byteOf(m_text, m_starts, found.table->source().begin);
        if (found.table->is_inline() || head >= m_text.size() || m_text[head] != '[')
            return unclear(key, found.table->source().begin.line);
        std::size_t last = head;
        for (const auto& [member, node] : *found.table)
            if (!node.is_table() || node.as_table()->is_inline())
                last = std::max(last, byteOf(m_text, m_starts, node.source().end));
        return inserted(endOfLine(m_text, last), line);
    }

private:
    std::string inserted(std::size_t at, const std::string& line) const
    {
        const bool open = at > 0 && m_text[at - 1] != '\n'; // the last line has no end
        return m_text.substr(0, at) + (open ? m_lineEnd : std::string()) + line + m_text.substr(at);
    }

    /// Behind the last key that stands above all tables, else above everything but the comment at the top.
    std::size_t beforeTables(const toml::table& root) const
    {
        std::size_t last = 0;
        for (const auto& [member, node] : root)
            if (!node.is_table() && !node.is_array_of_tables())
                last = std::max(last, endOfLine(m_text, byteOf(m_text, m_starts, node.source().end)));
        if (last > 0)
            return last;
        std::size_t at = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
        const std::size_t top = at;
        while (at < m_text.size() && m_text[at] == '#')
            at = endOfLine(m_text, at);
        const bool ownParagraph = at >= m_text.size() || m_text[at] == '\n' || m_text[at] == '\r';
        return ownParagraph ? at : top; // else the comment is the first table's
    }

    tl::unexpected<Error> unclear(std::string_view key, std::uint32_t line) const
    {
        return fail(
            ErrorCode::Configuration, "`" + std::string(key) + "` stands, or would stand, on a line with other things",
            "write the table as [" + std::string(parts(key).first) + "] with one key a line", Place{m_file, line, 1});
    }

    std::string m_text;
    std::string m_file;
    std::vector<std::size_t> m_starts;
    std::string m_lineEnd;
};

} // namespace

Result<std::optional<FileSetting>> readSetting(const std::string& text, const std::string& file, std::string_view key)
{
    LW_TRY(const toml::table root, parsed(text, file));
    const Found found = locate(root, key);
    if (!found.value)
        return std::nullopt;
    return FileSetting{valuesOf(*found.value), found.key.line};
}

Result<std::string> withSetting(const std::string& text, const std::string& file, const SettingChange& change)
{
    const SettingDefinition* definition = findSetting(change.key);
    if (!definition)
        return fail(ErrorCode::Usage, "there is no setting `" + text::printable(change.key, 100) + "`",
                    "`lockwright config list` lists them");
    LW_TRY(const toml::table root, parsed(text, file));
    const Found found = locate(root, change.key);
    const Editor editor(text, file);
    std::string result = text;
    if (change.values) {
        LW_TRY(const std::string value, tomlText(*definition, *change.values));
        if (found.value && valuesOf(*found.value) == *change.values)
            return result;
        if (found.value) {
            result = editor.replaced(found, value);
        } else {
            LW_TRY(result, editor.added(root, found, change.key, value));
        }
    } else if (found.value) {
        LW_TRY(result, editor.without(found, change.key));
    }
    LW_TRY(const Configuration configuration, Configuration::parse(result, file)); // it takes the value, too
    LW_TRY(const std::optional<FileSetting> now, readSetting(result, file, change.key));
    if (change.values.has_value() != now.has_value() || (now && now->values != *change.values))
        return fail(ErrorCode::Configuration, "`" + change.key + "` cannot be changed where it stands",
                    "edit the file by hand", Place{file, found.key.line, 1});
    return result;
}

} // namespace lockwright::workspace
