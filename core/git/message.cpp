// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/message.h"

#include "base/files.h"
#include "base/text.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace lockwright::git
{

namespace
{

constexpr std::string_view messageComment = "#"; // git's trailers do not follow core.commentChar of a message by -m

bool isBlank(std::string_view line)
{
    return text::trim(line).empty();
}

/// Where the colon of a trailer is; npos in a line that is none.
std::size_t separatorOf(std::string_view line)
{
    bool blank = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == ':')
            return at > 0 && !text::isSpace(line.front()) ? at : std::string_view::npos;
        if (!blank && (text::isAlpha(c) || text::isDigit(c) || c == '-'))
            continue;
        if (at > 0 && (c == ' ' || c == '\t')) {
            blank = true;
            continue;
        }
        break;
    }
    return std::string_view::npos;
}

bool isGenerated(std::string_view line)
{
    return line.starts_with("Signed-off-by: ") || line.starts_with("(cherry picked from commit ");
}

/// The lines of a message that are its last paragraph of trailers: from `first` to before `end`, which are the same
/// where there is none. `end` is after the last line that is neither blank nor a comment.
struct TrailerBlock {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// What git counts in the last paragraph, from below.
struct Counted {
    std::size_t trailers = 0;
    std::size_t others = 0;
    std::size_t continuations = 0; ///< of a trailer, if one comes above
    bool generated = false;

    void add(std::string_view line)
    {
        if (isGenerated(line)) {
            ++trailers;
            continuations = 0;
            generated = true;
        } else if (separatorOf(line) != std::string_view::npos) {
            ++trailers;
            continuations = 0;
        } else if (text::isSpace(line.front())) {
            ++continuations;
        } else {
            others += 1 + continuations;
            continuations = 0;
        }
    }
    [[nodiscard]] bool isBlock() const
    {
        const std::size_t all = others + continuations;
        return (generated && trailers * 3 >= all) || (trailers > 0 && all == 0);
    }
};

TrailerBlock findTrailers(const std::vector<std::string_view>& lines)
{
    TrailerBlock block;
    block.end = lines.size();
    while (block.end > 0 && (isBlank(lines[block.end - 1]) || lines[block.end - 1].starts_with(messageComment)))
        --block.end;
    block.first = block.end;
    std::size_t title = 0; // its paragraph is never one of trailers
    while (title < block.end && !isBlank(lines[title]))
        ++title;
    Counted counted;
    for (std::size_t at = block.end; at > title; --at) {
        const std::string_view line = lines[at - 1];
        if (line.starts_with(messageComment)) {
            counted.others += counted.continuations;
            counted.continuations = 0;
        } else if (isBlank(line)) {
            if (counted.isBlock())
                block.first = at;
            break;
        } else {
            counted.add(line);
        }
    }
    return block;
}

struct Trailer {
    std::string_view key;
    std::string_view value;
    [[nodiscard]] bool repeats(const Trailer& other) const
    {
        return text::equalsIgnoringCase(key, other.key) && value == other.value;
    }
};

std::optional<Trailer> parseTrailer(std::string_view line)
{
    const std::size_t colon = separatorOf(line);
    if (colon == std::string_view::npos)
        return std::nullopt;
    return Trailer{text::trim(line.substr(0, colon)), text::trim(line.substr(colon + 1))};
}

struct ConverterEnd {
    void operator()(void* converter) const { ::iconv_close(converter); }
};

} // namespace

Result<std::string> cleanMessage(const Configuration& configuration, const std::string& message)
{
    if (message.find('\0') != std::string::npos || !text::isUtf8(message))
        return fail(ErrorCode::Usage, "the commit message is not UTF-8 text", "write it in UTF-8");
    std::string clean = message;
    const std::string mode = configuration.text("commit.cleanup").value_or("whitespace");
    if (mode != "verbatim") {
        const std::string comment = configuration.text("core.commentchar").value_or("#");
        Buffer buffer;
        const int result = library().git_message_prettify(buffer.get(), message.c_str(), mode == "strip" ? 1 : 0,
                                                          comment.size() == 1 ? comment.front() : '#');
        if (result != 0)
            return failure(result, "tidy the commit message");
        clean = buffer.text();
    }
    if (text::trim(clean).empty())
        return fail(ErrorCode::Usage, "the commit message is empty", "say in one line what the commit does");
    return clean;
}

Result<std::string> withTrailers(std::string message, const std::vector<std::string>& trailers)
{
    for (const std::string& one : trailers) {
        const auto trailer = parseTrailer(one);
        if (!trailer || trailer->key.find(' ') != std::string_view::npos || one.find('\n') != std::string::npos)
            return fail(ErrorCode::Usage, "no trailer: " + text::printable(one),
                        "write it as \"Key: value\", the key of letters, digits and hyphens");
        if (!message.empty() && !message.ends_with('\n'))
            message += '\n';
        const std::vector<std::string_view> lines = text::split(message, '\n');
        const TrailerBlock block = findTrailers(lines);
        const bool isBlock = block.first < block.end;
        const auto last = isBlock ? parseTrailer(lines[block.end - 1]) : std::nullopt;
        if (last && last->repeats(*trailer))
            continue;
        std::string result;
        for (std::size_t at = 0; at < block.end; ++at)
            result.append(lines[at]).append("\n");
        if (!isBlock)
            result += '\n';
        result.append(trailer->key).append(": ").append(trailer->value).append("\n");
        for (std::size_t at = block.end; at + 1 < lines.size(); ++at)
            result.append(lines[at]).append("\n");
        message = std::move(result);
    }
    return message;
}

Result<std::optional<std::string>> readCommitTemplate(const OpenRepository& repository)
{
    auto path = repository.configuration.path("commit.template");
    if (!path || path->empty())
        return std::nullopt;
    if (path->is_relative())
        path = repository.workTree / *path;
    constexpr std::uint64_t limit = 1u << 20;
    LW_TRY(const std::string content, readFile(*path, limit));
    if (!text::isUtf8(content))
        return fail(ErrorCode::Configuration, "the commit template is not UTF-8 text",
                    "see: git config --show-origin commit.template");
    // With "auto" git takes a character that begins no line, so there are no comments.
    const std::string comment = repository.configuration.text("core.commentchar").value_or("#");
    std::string result;
    for (const std::string_view line : text::split(content, '\n')) {
        if (comment == "auto" || comment.empty() || !line.starts_with(comment))
            result.append(line).append("\n");
    }
    while (result.ends_with('\n'))
        result.pop_back();
    if (text::trim(result).empty())
        return std::nullopt;
    return result + "\n";
}

std::string commitEncoding(const Configuration& configuration)
{
    const std::string name = configuration.text("i18n.commitencoding").value_or("");
    const bool isUtf8 = text::equalsIgnoringCase(name, "utf-8") || text::equalsIgnoringCase(name, "utf8");
    return isUtf8 ? std::string() : name;
}

Result<std::string> encoded(const std::string& text, const std::string& encoding)
{
    const std::string shown = text::printable(encoding);
    iconv_t opened = ::iconv_open(encoding.c_str(), "UTF-8");
    if (opened == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): its way of saying no
        return fail(ErrorCode::Repository, "nobody here knows the encoding " + shown + " of i18n.commitEncoding",
                    "set another one with: git config i18n.commitEncoding UTF-8");
    const std::unique_ptr<void, ConverterEnd> converter(opened);
    std::string source = text;
    char* from = source.data();
    std::size_t left = source.size();
    std::string result;
    while (left > 0) {
        std::array<char, 4096> part; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by iconv()
        char* to = part.data();
        std::size_t space = part.size();
        const std::size_t done = ::iconv(converter.get(), &from, &left, &to, &space);
        const bool full = done == std::size_t(-1) && errno == E2BIG;
        result.append(part.data(), part.size() - space);
        if (done != 0 && !full)
            return fail(ErrorCode::Repository,
                        "the commit has characters that the encoding " + shown + " (i18n.commitEncoding) lacks",
                        "write it without them, or: git config i18n.commitEncoding UTF-8");
    }
    return result;
}

std::string subjectNotice(const std::string& message)
{
    constexpr std::size_t most = 72;
    const std::string_view all = message;
    const std::string_view subject = text::trim(all.substr(0, all.find('\n')));
    const auto characters = std::size_t(
        std::ranges::count_if(subject, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    if (characters <= most)
        return {};
    return "the subject has " + std::to_string(characters) + " characters; more than 72 are cut off in many views";
}

} // namespace lockwright::git
