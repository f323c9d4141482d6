// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/metadata.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace lockwright::pep
{

namespace
{

constexpr std::size_t maximumDocument = 8u << 20;
constexpr std::size_t maximumHeaders = 100'000;

/// One header with its folded lines; the views point into the document.
struct Header {
    std::string_view name;
    std::string_view value;  ///< the first line, trimmed
    std::string_view folded; ///< the lines that continue it, untrimmed; mostly empty
    std::uint32_t line = 0;

    /// The value with its continuation lines, joined by one blank each.
    [[nodiscard]] std::string text() const
    {
        std::string out(value);
        std::string_view rest = folded;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view part = text::trim(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!out.empty() && !part.empty())
                out += ' ';
            out += part;
        }
        return out;
    }
};

/// Gives the headers one by one, up to the blank line that ends them.
class HeaderScanner
{
public:
    explicit HeaderScanner(std::string_view document)
        : m_rest(document)
    {
        constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
        if (m_rest.starts_with(byteOrderMark))
            m_rest.remove_prefix(byteOrderMark.size());
    }

    bool next(Header& header)
    {
        while (true) {
            const std::string_view line = takeLine();
            if (line.empty() || m_lines > maximumHeaders)
                return false;
            // A line without a colon, or one that continues nothing, is no header; readers pass over it.
            const std::size_t colon = line.find(':');
            const char* folded = m_rest.data();
            while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t')) {
                if (takeLine(false).empty())
                    break;
            }
            if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' || line.front() == '\t')
                continue;
            header.name = text::trim(line.substr(0, colon));
            header.value = text::trim(line.substr(colon + 1));
            header.folded = std::string_view(folded, std::size_t(m_rest.data() - folded));
            header.line = m_headerLine;
            return true;
        }
    }

    [[nodiscard]] bool exceeded() const { return m_lines > maximumHeaders; }

private:
    /// The next line without its end. Empty at the end of the headers.
    std::string_view takeLine(bool first = true)
    {
        if (m_rest.empty())
            return {};
        const void* found = std::memchr(m_rest.data(), '\n', m_rest.size());
        const std::size_t length =
            found == nullptr ? m_rest.size() : std::size_t(static_cast<const char*>(found) - m_rest.data());
        std::string_view line = m_rest.substr(0, length);
        m_rest.remove_prefix(std::min(length + 1, m_rest.size()));
        ++m_lines;
        if (first)
            m_headerLine = static_cast<std::uint32_t>(m_lines);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

    std::string_view m_rest;
    std::size_t m_lines = 0;
    std::uint32_t m_headerLine = 0;
};

tl::unexpected<Error> refuse(const Header& header, const std::string& value, const Error& reason)
{
    return fail(ErrorCode::Data,
                text::printable(header.name, 40) + " `" + text::printable(value, 200)
                    + "` is invalid: " + reason.message,
                "this release cannot be used; another version may be fine", Place{{}, header.line, 0});
}

tl::unexpected<Error> refuse(std::string message)
{
    return fail(ErrorCode::Data, std::move(message), "this release cannot be used; another version may be fine");
}

Result<void> readRequiresDist(const Header& header, Metadata& out)
{
    const std::string raw = header.text();
    auto requirement = parseLenientRequirement(raw);
    if (!requirement)
        return refuse(header, raw, requirement.error());
    out.repairs.insert(out.repairs.end(), requirement->repairs.begin(), requirement->repairs.end());
    out.requiresDist.push_back(
        {std::move(requirement->text), requirement->value.marker.neededExtra(), std::move(requirement->repairs)});
    return {};
}

Result<void> readRequiresPython(const Header& header, Metadata& out)
{
    const std::string raw = header.text();
    auto specifiers = parseLenientSpecifiers(raw);
    if (!specifiers)
        return refuse(header, raw, specifiers.error());
    out.repairs.insert(out.repairs.end(), specifiers->repairs.begin(), specifiers->repairs.end());
    out.requiresPython = specifiers->value.text();
    out.requiresPythonRepairs = std::move(specifiers->repairs);
    return {};
}

/// What one pass over the headers found; name and version are checked at the end.
struct Seen {
    bool name = false;
    bool version = false;
    bool requiresPython = false;
};

Result<void> readHeader(const Header& header, Metadata& out, Seen& seen)
{
    // Length first: of the fields that matter no two but these share one, and descriptions are passed at once.
    const auto is = [&](std::string_view name) { return text::equalsIgnoringCase(header.name, name); };
    // Tools of long ago wrote UNKNOWN for fields that were not set.
    if (header.value == "UNKNOWN" && header.folded.empty())
        return {};
    switch (header.name.size()) {
    case 4:
        if (is("Name") && !seen.name) {
            seen.name = true;
            out.rawName = header.text();
        }
        break;
    case 7:
        if (is("Version") && !seen.version) {
            const auto version = Version::parse(header.value);
            if (!version)
                return refuse("the version `" + text::printable(header.value, 80) + "` of the metadata is no version");
            seen.version = true;
            out.version = *version;
        } else if (is("Dynamic")) {
            out.dynamic.push_back(text::lower(header.text()));
        }
        break;
    case 13:
        if (is("Requires-Dist"))
            return readRequiresDist(header, out);
        break;
    case 14:
        if (is("Provides-Extra")) {
            if (auto extra = Name::parse(header.value))
                out.providesExtra.push_back(*std::move(extra));
        }
        break;
    case 15:
        if (is("Requires-Python") && !seen.requiresPython) {
            seen.requiresPython = true;
            return readRequiresPython(header, out);
        }
        break;
    case 16:
        if (is("Metadata-Version") && out.metadataVersion.empty())
            out.metadataVersion = header.value;
        break;
    default:
        break;
    }
    return {};
}

/// "2.2" and later, by number.
bool isAtLeastTwoTwo(std::string_view version)
{
    const auto parsed = Version::parse(version);
    return parsed && (parsed->release(0) > 2 || (parsed->release(0) == 2 && parsed->release(1) >= 2));
}

} // namespace

Result<Metadata> Metadata::parse(std::string_view document)
{
    if (document.size() > maximumDocument)
        return refuse("metadata of " + std::to_string(document.size()) + " bytes is refused");
    Metadata metadata;
    Seen seen;
    HeaderScanner scanner(document);
    Header header;
    while (scanner.next(header))
        LW_CHECK(readHeader(header, metadata, seen));
    if (scanner.exceeded())
        return refuse("metadata with more than " + std::to_string(maximumHeaders) + " header lines is refused");
    if (!seen.name)
        return refuse("the metadata has no Name");
    auto name = Name::parse(metadata.rawName);
    if (!name)
        return refuse("the Name `" + text::printable(metadata.rawName, 80) + "` of the metadata is no package name");
    metadata.name = *std::move(name);
    if (!seen.version)
        return refuse("the metadata has no Version");
    return metadata;
}

bool Metadata::dependenciesAreStatic() const
{
    if (!isAtLeastTwoTwo(metadataVersion))
        return false;
    return std::none_of(dynamic.begin(), dynamic.end(), [](const std::string& field) {
        return field == "requires-dist" || field == "requires-python" || field == "provides-extra";
    });
}

} // namespace lockwright::pep
