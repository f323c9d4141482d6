// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/option_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace lockwright::requirements
{

namespace
{

using Where = OptionRule::Place;
using Value = OptionRule::Value;

constexpr std::array<OptionRule, 29> rules{{
    {"--index-url", "--index-url"},
    {"--index-url", "-i"},
    {"--index-url", "--pypi-url"},
    {"--extra-index-url", "--extra-index-url"},
    {"--no-index", "--no-index", Where::Line, Value::None},
    {"--find-links", "--find-links", Where::Line, Value::Rest},
    {"--find-links", "-f", Where::Line, Value::Rest},
    {"--requirement", "--requirement", Where::Line, Value::Rest},
    {"--requirement", "-r", Where::Line, Value::Rest},
    {"--constraint", "--constraint", Where::Line, Value::Rest},
    {"--constraint", "-c", Where::Line, Value::Rest},
    {"--editable", "--editable", Where::Line, Value::Rest},
    {"--editable", "-e", Where::Line, Value::Rest},
    {"--no-binary", "--no-binary"},
    {"--only-binary", "--only-binary"},
    {"--prefer-binary", "--prefer-binary", Where::Line, Value::None},
    {"--require-hashes", "--require-hashes", Where::Line, Value::None},
    {"--no-require-hashes", "--no-require-hashes", Where::Line, Value::None},
    {"--pre", "--pre", Where::Line, Value::None},
    {"--all-releases", "--all-releases"},
    {"--only-final", "--only-final"},
    {"--trusted-host", "--trusted-host"},
    {"--use-feature", "--use-feature"},
    {"--hash", "--hash", Where::Requirement},
    {"--config-settings", "--config-settings", Where::Requirement},
    {"--config-settings", "--config-setting", Where::Requirement},
    {"--config-settings", "-C", Where::Requirement},
    {"--global-option", "--global-option", Where::Requirement},
    {"--install-option", "--install-option", Where::Requirement},
}};

/// The last two exist in no current pip; naming them gives a better message than "unknown".
bool isRemoved(const OptionRule& rule)
{
    return rule.name == "--global-option" || rule.name == "--install-option";
}

std::string nearest(std::string_view written)
{
    std::string_view best;
    std::size_t distance = std::min<std::size_t>(written.size() / 2, 4) + 1;
    for (const OptionRule& rule : rules) {
        const std::size_t candidate = text::editDistance(written, rule.spelling);
        if (candidate < distance && rule.spelling.size() > 2 && !isRemoved(rule)) {
            distance = candidate;
            best = rule.spelling;
        }
    }
    return best.empty() ? "no requirement file option has a name like this"
                        : "did you mean `" + std::string(best) + "`?";
}

bool isShort(std::string_view written)
{
    return written.size() >= 2 && written[1] != '-';
}

/// Goes on behind one shell character: appends what it means and returns false at an unclosed quote.
bool appendUnquoted(std::string_view text, std::size_t& at, std::string& result)
{
    const char quote = text[at];
    if (quote == '\\') {
        if (at + 1 < text.size())
            result += text[at + 1];
        at += 2;
        return true;
    }
    if (quote != '"' && quote != '\'') {
        result += quote;
        ++at;
        return true;
    }
    for (++at; at < text.size(); ++at) {
        if (text[at] == quote) {
            ++at;
            return true;
        }
        if (quote == '"' && text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
            ++at;
        result += text[at];
    }
    return false;
}

tl::unexpected<Error> unclosed(std::size_t at)
{
    return fail(ErrorCode::Parse, "this quote is not closed", "close it, or write `\\` before it",
                Place{{}, 1, std::uint32_t(at + 1)});
}

} // namespace

Result<const OptionRule*> findOption(std::string_view written)
{
    const OptionRule* found = nullptr;
    std::vector<std::string_view> candidates;
    for (const OptionRule& rule : rules) {
        if (rule.spelling == written
            || (isShort(written) && isShort(rule.spelling) && written.substr(0, 2) == rule.spelling)) {
            found = &rule;
            break;
        }
        if (!isShort(written) && written.size() > 2 && rule.spelling.starts_with(written)
            && std::find(candidates.begin(), candidates.end(), rule.name) == candidates.end()) {
            candidates.push_back(rule.name);
            found = &rule;
        }
    }
    const std::string shown = "`" + text::printable(written, 60) + "`";
    if (candidates.size() > 1 && (!found || found->spelling != written))
        return fail(ErrorCode::Parse,
                    "the option " + shown + " could be " + std::string(candidates[0]) + " or "
                        + std::string(candidates[1]),
                    "write it in full");
    if (!found)
        return fail(ErrorCode::Parse, "unknown option " + shown, nearest(written));
    if (isRemoved(*found))
        return fail(ErrorCode::Parse, "the option " + shown + " was removed from pip", "use --config-settings");
    return found;
}

std::size_t optionsStart(std::string_view line, std::size_t from)
{
    for (std::size_t at = from; at < line.size(); ++at) {
        if (line[at] == '"' || line[at] == '\'') {
            const std::size_t end = line.find(line[at], at + 1);
            if (end != std::string_view::npos)
                at = end;
        } else if (line[at] == '-' && at > 0 && text::isSpace(line[at - 1]) && at + 1 < line.size()
                   && (text::isAlpha(line[at + 1]) || line[at + 1] == '-')) {
            return at;
        }
    }
    return line.size();
}

Result<std::vector<Word>> shellWords(std::string_view text, std::size_t from)
{
    std::vector<Word> words;
    for (std::size_t at = from; at < text.size();) {
        if (text::isSpace(text[at])) {
            ++at;
            continue;
        }
        Word word;
        word.begin = at;
        while (at < text.size() && !text::isSpace(text[at])) {
            const std::size_t start = at;
            if (!appendUnquoted(text, at, word.text))
                return unclosed(start);
        }
        word.end = at = std::min(at, text.size());
        words.push_back(std::move(word));
    }
    return words;
}

Result<std::string> unquoted(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (!appendUnquoted(text, at, result))
            return unclosed(start);
    }
    return result;
}

} // namespace lockwright::requirements
