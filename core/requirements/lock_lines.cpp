// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_lines.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::requirements
{

namespace
{

bool isNameCharacter(char character)
{
    return text::isAlpha(character) || text::isDigit(character) || character == '-' || character == '_'
           || character == '.';
}

/// The position of a comment's `#`: the first one at the start or behind white space.
std::size_t commentStart(std::string_view line)
{
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1))
        if (at == 0 || text::isSpace(line[at - 1]))
            return at;
    return std::string_view::npos;
}

/// Where the marker's `;` stands: behind white space, or anywhere where no URL or path can hold it.
std::size_t markerStart(std::string_view content, bool reference)
{
    for (std::size_t at = content.find(';'); at != std::string_view::npos; at = content.find(';', at + 1))
        if (!reference || (at > 0 && text::isSpace(content[at - 1])))
            return at;
    return std::string_view::npos;
}

/// Cuts `text` at the first option (a word that starts with `--`) and returns what was cut off.
std::string_view cutOptions(std::string_view& content)
{
    for (std::size_t at = content.find(" --"); at != std::string_view::npos; at = content.find(" --", at + 1)) {
        const std::string_view options = text::trim(content.substr(at));
        content = text::trim(content.substr(0, at));
        return options;
    }
    return {};
}

/// The value in front of the next white space; the rest stays in `content`.
std::string_view word(std::string_view& content)
{
    content = text::trim(content);
    std::size_t end = 0;
    while (end < content.size() && !text::isSpace(content[end]))
        ++end;
    const std::string_view result = content.substr(0, end);
    content.remove_prefix(end);
    return result;
}

/// Reads a lock line by line. A pin, its hashes and its comments are one package.
class Reader
{
public:
    explicit Reader(const std::string& file)
        : m_file(file)
    {
    }

    void read(const std::vector<PhysicalLine>& lines);
    [[nodiscard]] LockLines take() { return std::move(m_result); }

private:
    enum class Block : std::uint8_t { None, Via, Excluded };

    void readHeader(const std::vector<PhysicalLine>& lines);
    void readComment(std::string_view comment, bool trailing);
    void readContent(std::string_view content, std::uint32_t line);
    void readOption(std::string_view content, std::uint32_t line);
    void readEditable(std::string_view content, std::uint32_t line);
    void readPin(std::string_view content, std::uint32_t line);
    bool readExtras(std::string_view& rest, LockedPackage& package) const;
    bool readVersion(std::string_view rest, LockedPackage& package) const;
    void readHashes(std::string_view options, LockedPackage& package, std::uint32_t line);
    void add(LockedPackage package, std::string_view options, std::uint32_t line);
    void warn(std::uint32_t line, const std::string& sentence);

    const std::string& m_file;
    LockLines m_result;
    Block m_block = Block::None;
    bool m_hasPackage = false;   ///< comments belong to the last package
    bool m_belowHeading = false; ///< pip-tools' heading of unsafe packages was read
    std::size_t m_first = 0;     ///< the first line behind the header
};

void Reader::warn(std::uint32_t line, const std::string& sentence)
{
    m_result.warnings.push_back(m_file + ":" + std::to_string(line) + ": " + sentence);
}

void Reader::readHeader(const std::vector<PhysicalLine>& lines)
{
    bool commandFollows = false;
    for (; m_first < lines.size() && lines[m_first].text.starts_with('#'); ++m_first) {
        const std::string_view line = lines[m_first].text;
        if (line.starts_with("# The following packages ") || line.starts_with("# WARNING: "))
            break; // a lock without pins: its footer is no header
        m_result.header += line;
        m_result.header += '\n';
        const std::string_view content = text::trim(line.substr(1));
        if (content.ends_with("via the following command:"))
            m_result.layout = LockLayout::Uv;
        else if (content.ends_with("by the following command:"))
            m_result.layout = LockLayout::PipTools;
        else if (commandFollows && !content.empty()) {
            m_result.command = content;
            commandFollows = false;
        }
        if (content.ends_with("the following command:"))
            commandFollows = true;
    }
}

void Reader::read(const std::vector<PhysicalLine>& lines)
{
    readHeader(lines);
    std::string joined;
    for (std::size_t i = m_first; i < lines.size();) {
        const std::uint32_t number = lines[i].number;
        std::string_view line = lines[i].text;
        // Join continuations into `joined` only where there are any: most lines have none.
        if (line.ends_with('\\') && !text::trim(line).starts_with('#')) {
            joined.clear();
            for (; i < lines.size(); ++i) {
                line = lines[i].text;
                const bool more = line.ends_with('\\');
                if (!joined.empty() && text::trim(line).starts_with('#'))
                    break;
                joined += more ? line.substr(0, line.size() - 1) : line;
                if (!more) {
                    ++i;
                    break;
                }
            }
            line = joined;
        } else {
            ++i;
        }
        const std::size_t comment = commentStart(line);
        const std::string_view content = text::trim(line.substr(0, comment));
        if (!content.empty())
            readContent(content, number);
        else if (comment == std::string_view::npos)
            m_block = Block::None;
        if (comment != std::string_view::npos)
            readComment(line.substr(comment + 1), !content.empty());
    }
}

void Reader::readComment(std::string_view comment, bool trailing)
{
    const std::string_view content = text::trim(comment);
    if (content == "The following packages were excluded from the output:") {
        m_block = Block::Excluded;
        m_result.layout = m_result.layout.value_or(LockLayout::Uv);
    } else if (content == "The following packages are considered to be unsafe in a requirements file:"
               || content.starts_with("satisfied by a package already installed. Consider using the --allow-unsafe")) {
        m_block = Block::Excluded;
        m_belowHeading = true;
        m_result.layout = m_result.layout.value_or(LockLayout::PipTools);
    } else if (m_block == Block::Excluded) {
        if (auto name = pep::Name::parse(content))
            m_result.excluded.push_back(std::move(*name));
    } else if (!m_hasPackage) {
        return;
    } else if (content == "via") {
        m_block = Block::Via;
        m_result.style = AnnotationStyle::Split;
    } else if (content.starts_with("via ")) {
        m_block = Block::None;
        if (trailing || content.find(", ") != std::string_view::npos)
            m_result.style = AnnotationStyle::Line;
        else if (m_result.style == AnnotationStyle::None)
            m_result.style = AnnotationStyle::Split;
        auto& via = m_result.packages.back().via;
        for (std::string_view rest = content.substr(4); !rest.empty();) {
            const std::size_t end = std::min(rest.find(", "), rest.size());
            via.emplace_back(text::trim(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
    } else if (content.starts_with("from ")) {
        m_result.packages.back().index = text::trim(content.substr(5));
    } else if (m_block == Block::Via && comment.starts_with("   ")) {
        m_result.packages.back().via.emplace_back(content);
    }
}

void Reader::readContent(std::string_view content, std::uint32_t line)
{
    m_hasPackage = false;
    m_block = Block::None;
    for (const std::string_view prefix : {"-e ", "-e\t", "--editable ", "--editable="}) {
        if (content.starts_with(prefix)) {
            readEditable(text::trim(content.substr(prefix.size())), line);
            return;
        }
    }
    if (content.starts_with('-'))
        readOption(content, line);
    else
        readPin(content, line);
}

void Reader::readOption(std::string_view content, std::uint32_t line)
{
    std::string_view rest = content;
    std::string_view option = word(rest);
    std::string value(text::trim(rest));
    if (const std::size_t equals = option.find('='); equals != std::string_view::npos && option.starts_with("--")) {
        value = std::string(option.substr(equals + 1)) + value;
        option = option.substr(0, equals);
    }
    if (option == "-" || option == "--") {
        warn(line, "a dash without an option was skipped");
        return;
    }
    const std::string_view longForm = option == "-i" ? "--index-url" : option == "-f" ? "--find-links" : option;
    m_result.options.emplace_back(longForm, std::move(value));
}

void Reader::readEditable(std::string_view content, std::uint32_t line)
{
    LockedPackage package;
    const std::string_view options = cutOptions(content);
    if (const std::size_t marker = markerStart(content, true); marker != std::string_view::npos) {
        package.marker = text::trim(content.substr(marker + 1));
        content = text::trim(content.substr(0, marker));
    }
    package.editable = true;
    package.url = content;
    if (const std::size_t egg = content.find("#egg="); egg != std::string_view::npos) {
        const std::string_view name = content.substr(egg + 5);
        package.name = pep::Name::parse(name.substr(0, name.find_first_of("&["))).value_or(pep::Name());
    }
    add(std::move(package), options, line);
}

bool Reader::readExtras(std::string_view& rest, LockedPackage& package) const
{
    if (!rest.starts_with('['))
        return true;
    const std::size_t end = rest.find(']');
    if (end == std::string_view::npos)
        return false;
    for (const std::string_view extra : text::split(rest.substr(1, end - 1), ',')) {
        if (text::trim(extra).empty())
            continue;
        auto name = pep::Name::parse(text::trim(extra));
        if (!name)
            return false;
        package.extras.push_back(std::move(*name));
    }
    rest = text::trim(rest.substr(end + 1));
    return true;
}

bool Reader::readVersion(std::string_view rest, LockedPackage& package) const
{
    if (rest.starts_with('(') && rest.ends_with(')'))
        rest = text::trim(rest.substr(1, rest.size() - 2));
    if (!rest.starts_with("=="))
        return false;
    package.arbitrary = rest.starts_with("===");
    rest = text::trim(rest.substr(package.arbitrary ? 3 : 2));
    if (rest.empty() || rest.find_first_of(" \t,*") != std::string_view::npos)
        return false;
    package.versionText = rest;
    package.version = pep::Version::parse(rest);
    return package.version.has_value() || package.arbitrary;
}

void Reader::readPin(std::string_view content, std::uint32_t line)
{
    LockedPackage package;
    const std::string_view options = cutOptions(content);
    std::size_t end = 0;
    while (end < content.size() && isNameCharacter(content[end]))
        ++end;
    std::string_view rest = text::trim(content.substr(end));
    const std::optional<pep::Name> name = pep::Name::parse(content.substr(0, end));
    const bool named =
        name && (rest.empty() || std::string_view("[=<>!~@;(").find(rest.front()) != std::string_view::npos);
    if (!named) {
        const bool reference = content.find('/') != std::string_view::npos || content.ends_with(".whl")
                               || content.find(".whl ") != std::string_view::npos;
        if (!reference) {
            warn(line, "this line is no pin and was skipped: `" + text::printable(content, 80) + "`");
            return;
        }
        if (const std::size_t marker = markerStart(content, true); marker != std::string_view::npos) {
            package.marker = text::trim(content.substr(marker + 1));
            content = text::trim(content.substr(0, marker));
        }
        package.url = content;
        add(std::move(package), options, line);
        return;
    }
    package.name = *name;
    bool readable = readExtras(rest, package);
    const bool direct = rest.starts_with('@');
    if (const std::size_t marker = markerStart(rest, direct); marker != std::string_view::npos) {
        package.marker = text::trim(rest.substr(marker + 1));
        rest = text::trim(rest.substr(0, marker));
    }
    if (direct) {
        package.url = text::trim(rest.substr(1));
        readable = readable && !package.url.empty();
    } else {
        readable = readable && readVersion(rest, package);
    }
    if (!readable) {
        warn(line, "`" + package.name.text() + "` is not pinned to one version and was skipped");
        return;
    }
    add(std::move(package), options, line);
}

void Reader::readHashes(std::string_view options, LockedPackage& package, std::uint32_t line)
{
    while (!text::trim(options).empty()) {
        std::string_view option = word(options);
        if (option == "--hash")
            option = word(options);
        else if (option.starts_with("--hash="))
            option.remove_prefix(7);
        else {
            warn(line, "the option `" + text::printable(option, 80) + "` was skipped");
            continue;
        }
        if (option.find(':') == std::string_view::npos)
            warn(line, "a hash without an algorithm was skipped");
        else
            package.hashes.emplace_back(option);
    }
}

void Reader::add(LockedPackage package, std::string_view options, std::uint32_t line)
{
    package.line = line;
    readHashes(options, package, line);
    if (m_belowHeading && !package.name.empty())
        m_result.unsafePins.push_back(package.name);
    m_result.packages.push_back(std::move(package));
    m_hasPackage = true;
}

} // namespace

LockLines readLockLines(const std::vector<PhysicalLine>& lines, const std::string& file)
{
    Reader reader(file);
    reader.read(lines);
    return reader.take();
}

} // namespace lockwright::requirements
