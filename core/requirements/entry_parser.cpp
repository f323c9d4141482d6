// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/entry_parser.h"

#include "base/text.h"
#include "requirements/direct_reference.h"
#include "requirements/option_words.h"

#include <algorithm>
#include <array>

namespace lockwright::requirements
{

namespace
{

class EntryParser
{
public:
    EntryParser(const LogicalLine& line, std::string_view source, const std::string& file)
        : m_line(line)
        , m_text(line.text)
        , m_source(source)
        , m_file(file)
    {
    }
    Result<void> parse(std::vector<Entry>& entries);

private:
    [[nodiscard]] Entry makeEntry(Entry::Kind kind, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Place placeOf(std::size_t offset) const;
    [[nodiscard]] tl::unexpected<Error> refuse(std::size_t offset, std::string message, std::string hint = {}) const
    {
        return fail(ErrorCode::Parse, std::move(message), std::move(hint), placeOf(offset));
    }
    /// An error whose column counts from `offset` of the line, placed in the file.
    [[nodiscard]] tl::unexpected<Error> moved(Error error, std::size_t offset) const;

    Result<void> parseRequirement(std::size_t begin, Entry& entry) const;
    Result<void> parseSubject(std::size_t begin, std::size_t end, Entry& entry) const;
    Result<void> parseReference(std::size_t begin, std::string_view subject, Entry& entry) const;
    Result<void> parseRequirementOptions(std::size_t begin, Entry& entry) const;
    Result<void> parseOptionLine(std::vector<Entry>& entries) const;
    Result<std::size_t> parseOption(std::size_t begin, std::vector<Entry>& entries) const;
    Result<const OptionRule*> ruleAt(std::size_t begin, std::size_t& nameEnd) const;
    Result<std::size_t> parseValue(const OptionRule& rule, std::size_t nameEnd, std::size_t valueBegin,
                                   std::string& value) const;

    const LogicalLine& m_line;
    std::string_view m_text;
    std::string_view m_source;
    const std::string& m_file;
};

Place EntryParser::placeOf(std::size_t offset) const
{
    const auto [line, column] = m_line.position(offset);
    return {m_file, line, column};
}

tl::unexpected<Error> EntryParser::moved(Error error, std::size_t offset) const
{
    const std::size_t inside = error.place && error.place->column > 0 ? error.place->column - 1 : 0;
    error.place = placeOf(std::min(offset + inside, m_text.size()));
    return tl::unexpected(std::move(error));
}

Entry EntryParser::makeEntry(Entry::Kind kind, std::size_t begin, std::size_t end) const
{
    Entry entry;
    entry.kind = kind;
    entry.span = m_line.span;
    entry.content = m_line.source(begin, end);
    entry.subject = entry.content;
    const Place place = placeOf(begin);
    entry.line = place.line;
    entry.column = place.column;
    entry.text = m_text.substr(begin, end - begin);
    entry.commentSpan = m_line.comment;
    if (m_line.comment.size() > 0)
        entry.comment = text::trim(m_source.substr(m_line.comment.begin + 1, m_line.comment.size() - 1));
    return entry;
}

Result<void> EntryParser::parse(std::vector<Entry>& entries)
{
    if (m_text.starts_with('-'))
        return parseOptionLine(entries);
    if (m_text.starts_with("<<<<<<<"))
        return refuse(0, "a merge conflict of git begins here, and nobody has decided yet which lines stay",
                      "keep the right lines, take out the marks <<<<<<<, ======= and >>>>>>>, then: git add");
    Entry entry = makeEntry(Entry::Kind::Requirement, 0, m_text.size());
    LW_CHECK(parseRequirement(0, entry));
    entries.push_back(std::move(entry));
    return {};
}

/// A requirement from `begin` to the line's end: what is required, then its options.
Result<void> EntryParser::parseRequirement(std::size_t begin, Entry& entry) const
{
    const std::size_t options = optionsStart(m_text, begin);
    std::size_t end = options;
    while (end > begin && text::isSpace(m_text[end - 1]))
        --end;
    entry.subject.end = m_line.source(begin, end).end;
    LW_CHECK(parseSubject(begin, end, entry));
    return parseRequirementOptions(options, entry);
}

Result<void> EntryParser::parseSubject(std::size_t begin, std::size_t end, Entry& entry) const
{
    const std::string_view subject = m_text.substr(begin, end - begin);
    // An editable is a path unless it is written `name @ url`: a bare word names a folder.
    const bool named = !isReference(subject) && (!entry.editable || subject.find('@') != std::string_view::npos);
    if (!named)
        return parseReference(begin, subject, entry);
    auto requirement = pep::Requirement::parse(subject);
    if (!requirement)
        return moved(std::move(requirement).error(), begin);
    entry.requirement = *std::move(requirement);
    return {};
}

Result<void> EntryParser::parseReference(std::size_t begin, std::string_view subject, Entry& entry) const
{
    std::string_view reference = subject;
    std::size_t semicolon = subject.find(';');
    while (semicolon != std::string_view::npos && semicolon > 0 && !text::isSpace(subject[semicolon - 1])) {
        const std::size_t next = subject.find(';', semicolon + 1);
        // `./pkg;python_version...`: the end of a path cannot be told (uv refuses it too); a URL may hold one.
        if (next == std::string_view::npos && subject.find_first_of(" \t", semicolon) != std::string_view::npos)
            return refuse(begin + semicolon, "a marker behind a path or URL needs white space before its `;`",
                          "write ` ;`");
        semicolon = next;
    }
    if (semicolon != std::string_view::npos) {
        reference = text::trim(subject.substr(0, semicolon));
        auto marker = pep::Marker::parse(subject.substr(semicolon + 1));
        if (!marker)
            return moved(std::move(marker).error(), begin + semicolon + 1);
        entry.referenceMarker = *std::move(marker);
    }
    if (reference.empty())
        return refuse(begin, "expected a path or a URL");
    entry.reference = reference;
    const std::size_t bracket = reference.ends_with(']') ? reference.rfind('[') : std::string_view::npos;
    if (bracket != std::string_view::npos && bracket > 0) {
        for (const std::string_view extra :
             text::split(reference.substr(bracket + 1, reference.size() - bracket - 2), ',')) {
            if (text::trim(extra).empty())
                continue;
            auto name = pep::Name::parse(text::trim(extra));
            if (!name)
                return refuse(begin + bracket + 1,
                              "`" + text::printable(text::trim(extra), 60) + "` is no name of an extra");
            entry.referenceExtras.push_back(*std::move(name));
        }
        std::sort(entry.referenceExtras.begin(), entry.referenceExtras.end());
        entry.referenceExtras.erase(std::unique(entry.referenceExtras.begin(), entry.referenceExtras.end()),
                                    entry.referenceExtras.end());
        reference = reference.substr(0, bracket);
    }
    const std::size_t egg =
        reference.find("#egg=") != std::string_view::npos ? reference.find("#egg=") : reference.find("&egg=");
    const auto name = nameOfReference(reference);
    if (egg != std::string_view::npos && !name)
        return refuse(begin + egg + 1, "the `egg` of a URL must be a package's name", "write `name @ URL` instead");
    if (name) {
        pep::Requirement requirement;
        requirement.name = *name;
        requirement.rawName = name->text();
        requirement.extras = entry.referenceExtras;
        for (const pep::Name& extra : entry.referenceExtras)
            requirement.rawExtras.push_back(extra.text());
        requirement.url = reference;
        requirement.marker = entry.referenceMarker;
        entry.requirement = std::move(requirement);
    }
    return {};
}

Result<void> EntryParser::parseRequirementOptions(std::size_t begin, Entry& entry) const
{
    auto words = shellWords(m_text, begin);
    if (!words)
        return moved(std::move(words).error(), 0);
    for (std::size_t i = 0; i < words->size(); ++i) {
        const Word& word = (*words)[i];
        const bool isOption = word.text.size() > 1 && word.text.starts_with('-');
        if (!isOption)
            return refuse(word.begin, "unexpected `" + text::printable(word.text, 60) + "` behind an option");
        const bool isLong = word.text.starts_with("--");
        const std::size_t equals = isLong ? word.text.find('=') : std::string::npos;
        auto rule = findOption(std::string_view(word.text).substr(0, equals));
        if (!rule)
            return moved(std::move(rule).error(), word.begin);
        if ((*rule)->place != OptionRule::Place::Requirement)
            return refuse(word.begin,
                          "the option `" + std::string((*rule)->spelling) + "` cannot stand behind a requirement",
                          "put it on a line of its own, where it holds for the whole run");
        std::string value;
        if (equals != std::string::npos)
            value = word.text.substr(equals + 1);
        else if (!isLong && word.text.size() > 2)
            value = word.text.substr(2);
        else if (i + 1 < words->size())
            value = (*words)[++i].text;
        if ((*rule)->name == "--config-settings") {
            if (value.find('=') == std::string::npos)
                return refuse(word.begin, "expected KEY=VALUE behind `--config-settings`");
            entry.configSettings.push_back(std::move(value));
            continue;
        }
        const std::size_t colon = value.find(':');
        static constexpr std::array<std::string_view, 3> algorithms{"sha256", "sha384", "sha512"};
        if (colon == std::string::npos || colon + 1 == value.size())
            return refuse(word.begin, "expected ALGORITHM:DIGEST behind `--hash`", "e.g. --hash=sha256:9f86d0...");
        if (std::find(algorithms.begin(), algorithms.end(), value.substr(0, colon)) == algorithms.end())
            return refuse(word.begin,
                          "`" + text::printable(value.substr(0, colon), 30) + "` is no digest that protects",
                          "use sha256, sha384 or sha512");
        if (value.find_first_not_of("0123456789abcdefABCDEF", colon + 1) != std::string::npos)
            return refuse(word.begin, "a digest is written in hexadecimal digits");
        entry.hashes.push_back(text::lower(value));
    }
    return {};
}

Result<void> EntryParser::parseOptionLine(std::vector<Entry>& entries) const
{
    const std::size_t first = entries.size();
    for (std::size_t at = 0; at < m_text.size();) {
        LW_TRY(at, parseOption(at, entries));
        while (at < m_text.size() && text::isSpace(m_text[at]))
            ++at;
    }
    // Which of several includes on a line counts is a riddle (pip: the first one; uv: one odd path).
    for (std::size_t i = first; i < entries.size(); ++i)
        if (entries[i].kind != Entry::Kind::Option && entries.size() - first > 1)
            return refuse(0, "an include must stand on a line of its own", "write one `-r`, `-c` or `-e` a line");
    return {};
}

/// The rule for the option at `begin`; `nameEnd` becomes the position behind its name.
Result<const OptionRule*> EntryParser::ruleAt(std::size_t begin, std::size_t& nameEnd) const
{
    nameEnd = std::min(m_text.find_first_of(" \t\v\f=", begin), m_text.size());
    const std::string_view written = m_text.substr(begin, nameEnd - begin);
    if (!written.starts_with('-'))
        return refuse(begin, "unexpected `" + text::printable(written, 60) + "` behind an option",
                      "put it on a line of its own");
    if (written == "-" || written == "--")
        return refuse(begin, "a lone `" + std::string(written) + "` means nothing", "remove it");
    const bool isLong = written.starts_with("--");
    if (!isLong)
        nameEnd = begin + 2;
    auto rule = findOption(m_text.substr(begin, nameEnd - begin));
    if (!rule)
        return moved(std::move(rule).error(), begin);
    if ((*rule)->place == OptionRule::Place::Requirement)
        return refuse(begin, "the option `" + std::string((*rule)->spelling) + "` belongs behind a requirement");
    return rule;
}

/// Reads an option's value and returns the position behind it.
Result<std::size_t> EntryParser::parseValue(const OptionRule& rule, std::size_t nameEnd, std::size_t valueBegin,
                                            std::string& value) const
{
    std::size_t end = nameEnd;
    if (rule.value == OptionRule::Value::Word) {
        auto words = shellWords(m_text, valueBegin);
        if (!words)
            return moved(std::move(words).error(), 0);
        if (!words->empty()) {
            value = words->front().text;
            end = words->front().end;
        }
        return end;
    }
    if (rule.value == OptionRule::Value::None) {
        if (nameEnd < m_text.size() && !text::isSpace(m_text[nameEnd]))
            return refuse(nameEnd, "the option `" + std::string(rule.name) + "` takes no value");
        return end;
    }
    end = valueBegin >= m_text.size() ? m_text.size() : optionsStart(m_text, valueBegin);
    while (end > valueBegin && text::isSpace(m_text[end - 1]))
        --end;
    auto plain = unquoted(m_text.substr(valueBegin, std::max(end, valueBegin) - valueBegin));
    if (!plain)
        return moved(std::move(plain).error(), valueBegin);
    value = *std::move(plain);
    return end;
}

/// Reads the option at `begin` and returns the position behind it.
Result<std::size_t> EntryParser::parseOption(std::size_t begin, std::vector<Entry>& entries) const
{
    std::size_t nameEnd = begin;
    LW_TRY(const OptionRule* rule, ruleAt(begin, nameEnd));
    std::size_t valueBegin = nameEnd;
    if (valueBegin < m_text.size() && m_text[valueBegin] == '=' && m_text.substr(begin).starts_with("--"))
        ++valueBegin;
    while (valueBegin < m_text.size() && text::isSpace(m_text[valueBegin]))
        ++valueBegin;
    std::string value;
    LW_TRY(const std::size_t end, parseValue(*rule, nameEnd, valueBegin, value));
    if (rule->value != OptionRule::Value::None && value.empty())
        return refuse(begin, "the option `" + std::string(rule->name) + "` needs a value");

    if (rule->name == "--editable") {
        Entry entry = makeEntry(Entry::Kind::Requirement, begin, m_text.size());
        entry.editable = true;
        LW_CHECK(parseRequirement(valueBegin, entry));
        entries.push_back(std::move(entry));
        return m_text.size();
    }
    const Entry::Kind kind = rule->name == "--requirement"  ? Entry::Kind::Include
                             : rule->name == "--constraint" ? Entry::Kind::Constraint
                                                            : Entry::Kind::Option;
    Entry entry = makeEntry(kind, begin, end);
    if (kind == Entry::Kind::Option) {
        entry.option = rule->name;
        entry.value = std::move(value);
    } else {
        entry.target = std::move(value);
    }
    entries.push_back(std::move(entry));
    return end;
}

} // namespace

Result<void> parseEntries(const LogicalLine& line, std::string_view source, const std::string& file,
                          std::vector<Entry>& entries)
{
    return EntryParser(line, source, file).parse(entries);
}

} // namespace lockwright::requirements
