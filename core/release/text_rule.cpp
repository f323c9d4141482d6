// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/text_rule.h"

#include "base/text.h"
#include "release/next_version.h"
#include "release/pattern.h"
#include "release/toml_file.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

/// Bytes to replace, in order.
struct Replacement {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

bool isTokenByte(char character)
{
    return text::isAlpha(character) || text::isDigit(character) || character == '.' || character == '+'
           || character == '-';
}

/// True where nothing in front continues the token. A `v` that itself stands free belongs to a version.
bool freeBefore(std::string_view text, std::size_t begin)
{
    if (begin == 0 || !isTokenByte(text[begin - 1]))
        return true;
    return (text[begin - 1] == 'v' || text[begin - 1] == 'V') && (begin == 1 || !isTokenByte(text[begin - 2]));
}

/// True where nothing behind continues the token. A full stop or dash with nothing behind it ends a sentence.
bool freeBehind(std::string_view text, std::size_t end)
{
    if (end >= text.size() || !isTokenByte(text[end]))
        return true;
    const bool mark = text[end] == '.' || text[end] == '-';
    return mark && (end + 1 >= text.size() || text::isSpace(text[end + 1]));
}

std::size_t lineOf(std::string_view text, std::size_t offset)
{
    return std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(offset), '\n')) + 1;
}

/// True where the bytes in front are the operator of a dependency specifier.
bool behindOperator(std::string_view text, std::size_t begin)
{
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t'))
        --begin;
    const std::string_view front = text.substr(0, begin);
    for (const std::string_view sign : {"==", ">=", "<=", "~=", "!="})
        if (front.ends_with(sign))
            return true;
    return front.ends_with(">") || front.ends_with("<");
}

/// A template that has letters of its own is about one name.
bool isAnchored(std::string_view search)
{
    bool inside = false;
    for (const char character : search) {
        if (character == '{' || character == '}')
            inside = character == '{';
        else if (!inside && text::isAlpha(character) && character != 'v')
            return true;
    }
    return false;
}

class RuleEdit
{
public:
    RuleEdit(const TextRule& rule, std::string_view text)
        : m_rule(rule)
        , m_text(text)
    {
    }

    Result<void> literal(const std::string& search, const std::string& replace, std::size_t from, std::size_t to)
    {
        if (search.empty())
            return {};
        const bool checkFront = m_rule.boundary && m_rule.search.starts_with('{');
        const bool checkBack = m_rule.boundary && m_rule.search.ends_with('}');
        for (std::size_t at = m_text.find(search, from); at != std::string_view::npos && at + search.size() <= to;) {
            const std::size_t end = at + search.size();
            const bool free = (!checkFront || freeBefore(m_text, at)) && (!checkBack || freeBehind(m_text, end));
            if (free) {
                LW_CHECK(refuseDependency(at));
                m_found.push_back({at, end, replace});
            }
            at = m_text.find(search, free ? end : at + 1);
        }
        return {};
    }

    Result<void> expression(const std::string& search, const std::string& replace, std::size_t from, std::size_t to)
    {
        auto pattern = Pattern::compile(search, {.multiline = true, .dotAll = true});
        if (!pattern)
            return withPlace(pattern.error(), "`search`: ");
        const std::string_view part = m_text.substr(from, to - from);
        LW_TRY(const auto matches, pattern->findAll(part));
        for (const Pattern::Match& match : matches) {
            auto text = pattern->replacement(replace, part, match);
            if (!text)
                return withPlace(text.error(), "`replace`: ");
            m_found.push_back({from + match.begin, from + match.end, std::move(*text)});
        }
        return {};
    }

    /// The version in every line that the filter finds.
    Result<void> lines(const std::string& search, const std::string& replace)
    {
        auto filter = Pattern::compile(m_rule.lineFilter, {});
        if (!filter)
            return withPlace(filter.error(), "`version_files`: ");
        for (std::size_t begin = 0; begin < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
            LW_TRY(const auto match, filter->find(m_text.substr(begin, end - begin)));
            if (match) {
                LW_CHECK(literal(search, replace, begin, end));
            }
            begin = end + 1;
        }
        return {};
    }

    Result<std::string> result(const std::string& shownSearch)
    {
        if (m_found.empty() && !m_rule.ignoreMissing)
            return fail(ErrorCode::Configuration,
                        text::printable(m_rule.path, 200) + " does not have `" + text::printable(shownSearch, 200) + "`"
                            + (m_rule.boundary ? " as a word of its own" : ""),
                        "correct the file, or what is looked for", m_rule.place);
        if (m_rule.count && m_found.size() != *m_rule.count) {
            std::string where;
            for (const Replacement& one : m_found)
                where += (where.empty() ? "" : ", ") + std::to_string(lineOf(m_text, one.begin));
            return fail(ErrorCode::Configuration,
                        text::printable(m_rule.path, 200) + " has `" + text::printable(shownSearch, 200) + "` "
                            + text::plural(m_found.size(), "time", "times") + ", not " + std::to_string(*m_rule.count)
                            + ": in lines " + where,
                        "make the pattern longer, or set `count`", m_rule.place);
        }
        std::string text;
        std::size_t at = 0;
        for (const Replacement& one : m_found) {
            text += m_text.substr(at, one.begin - at);
            text += one.text;
            at = one.end;
        }
        text += m_text.substr(at);
        return text;
    }

private:
    [[nodiscard]] tl::unexpected<Error> withPlace(const Error& error, const char* key) const
    {
        return fail(ErrorCode::Configuration, key + error.message, error.hint, m_rule.place);
    }

    [[nodiscard]] Result<void> refuseDependency(std::size_t at) const
    {
        if (isAnchored(m_rule.search) || !behindOperator(m_text, at))
            return {};
        return fail(ErrorCode::Configuration,
                    "`" + text::printable(m_rule.search, 100) + "` would change a dependency in line "
                        + std::to_string(lineOf(m_text, at)) + " of " + text::printable(m_rule.path, 200),
                    "put the name in front of it, as in `name=={current_version}`, or what else stands around it",
                    m_rule.place);
    }

    const TextRule& m_rule;
    std::string_view m_text;
    std::vector<Replacement> m_found;
};

Result<std::string> serialized(const VersionScheme& scheme, const std::string& version, const TemplateValues& values)
{
    LW_TRY(const PartValues parts, takenApart(scheme, version));
    auto whole = putTogether(scheme, parts, values);
    if (whole || scheme.serialize.empty())
        return whole;
    // A file may want less than the version, such as 1.2 of 1.2.3.
    TemplateValues all = values;
    for (const auto& [name, value] : parts)
        all.values.insert_or_assign(name, value);
    return filledTemplate(scheme.serialize.front(), all);
}

} // namespace

bool isFor(const TextRule& rule, const std::vector<std::string>& parts)
{
    const auto named = [&](const std::vector<std::string>& list) {
        return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
            return std::find(list.begin(), list.end(), part) != list.end();
        });
    };
    if (parts.empty())
        return true;
    return (rule.includeBumps.empty() || named(rule.includeBumps)) && !named(rule.excludeBumps);
}

Result<std::string> applied(const TextRule& rule, const VersionSources& sources, const std::string& next,
                            const EditContext& context, std::string_view text)
{
    TemplateValues values = versionValues(sources, next);
    values.now = context.now;
    std::string shortBranch;
    for (const char character : context.branch)
        if (text::isAlpha(character) || text::isDigit(character))
            shortBranch += text::lower(std::string_view(&character, 1));
    values.values.insert_or_assign("branch_name", context.branch);
    values.values.insert_or_assign("short_branch_name", shortBranch.substr(0, 20));
    values.values.insert_or_assign("distance_to_latest_tag", std::to_string(context.distance));
    values.values.insert_or_assign("current_tag", context.tag);
    values.values.insert_or_assign("tag", context.tag);
    if (rule.scheme) {
        LW_TRY(values.values["current_version"], serialized(*rule.scheme, sources.current, values));
        LW_TRY(values.values["new_version"], serialized(*rule.scheme, next, values));
    }
    const auto filled = [&](const std::string& format, const char* key, bool regex) -> Result<std::string> {
        auto result = filledTemplate(format, values, regex);
        if (!result)
            result.error() = {ErrorCode::Configuration, std::string("`") + key + "`: " + result.error().message,
                              result.error().hint, rule.place};
        return result;
    };
    LW_TRY(const std::string search, filled(rule.search, "search", rule.regex));
    LW_TRY(const std::string replace, filled(rule.replace, "replace", false));
    std::size_t from = 0;
    std::size_t to = text.size();
    if (!rule.keyPath.empty()) {
        LW_TRY(const TomlValue root, readToml(text, rule.path));
        const TomlValue* value = root.at(rule.keyPath);
        const auto span = value ? stringSpan(text, *value) : std::nullopt;
        if (!span)
            return fail(ErrorCode::Configuration,
                        "`key_path`: " + text::printable(rule.path, 200) + " has no plain string at `"
                            + text::printable(rule.keyPath, 100) + "`",
                        {}, rule.place);
        from = span->offset;
        to = span->offset + span->length;
    }
    RuleEdit edit(rule, text);
    if (rule.linesHolding && !rule.lineFilter.empty()) {
        LW_CHECK(edit.lines(search, replace));
    } else if (rule.regex) {
        LW_CHECK(edit.expression(search, replace, from, to));
    } else {
        LW_CHECK(edit.literal(search, replace, from, to));
    }
    return edit.result(search);
}

} // namespace lockwright::release
