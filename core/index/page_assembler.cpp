// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/page_assembler.h"

#include "base/text.h"
#include "index/listing.h"
#include "index/resolve_url.h"

#include <algorithm>
#include <charconv>

namespace lockwright::index
{

namespace
{

constexpr std::size_t filenameBytes = 512;
constexpr std::size_t urlBytes = 16u << 10;
constexpr unsigned knownMinor = 4;

bool isControl(char character)
{
    return static_cast<unsigned char>(character) < 0x20 || character == 0x7f;
}

/// A name that cannot lead out of a folder.
bool isPlainFilename(std::string_view name)
{
    return !name.empty() && name.size() <= filenameBytes && name != "." && name != ".."
           && std::none_of(name.begin(), name.end(), [](char c) { return c == '/' || c == '\\' || isControl(c); });
}

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return text::isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

/// The hex digits of hashlib's algorithms; 0 for ones we do not know.
std::size_t digestDigits(std::string_view algorithm)
{
    if (algorithm == "sha256" || algorithm == "sha3_256" || algorithm == "blake2s")
        return 64;
    if (algorithm == "md5")
        return 32;
    if (algorithm == "sha1")
        return 40;
    if (algorithm == "sha224" || algorithm == "sha3_224")
        return 56;
    if (algorithm == "sha384" || algorithm == "sha3_384")
        return 96;
    if (algorithm == "sha512" || algorithm == "sha3_512" || algorithm == "blake2b")
        return 128;
    return 0;
}

/// Days from 1970-01-01 to a day of the Gregorian calendar, years counted from March so that the leap day is last.
std::int64_t daysSinceEpoch(std::int64_t year, unsigned month, unsigned day)
{
    const std::int64_t shifted = month <= 2 ? year - 1 : year;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(shifted - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

/// Reads exactly `count` digits off the front of `text`.
std::optional<unsigned> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(0, count)) {
        if (!text::isDigit(c))
            return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool takeCharacter(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The seconds that a zone is ahead of UTC: "Z", "+02:00", "+0200" or nothing.
std::optional<std::int64_t> takeZone(std::string_view text)
{
    if (text.empty() || text == "Z" || text == "z")
        return 0;
    const std::int64_t sign = text.front() == '-' ? -1 : 1;
    if (!takeCharacter(text, '+') && !takeCharacter(text, '-'))
        return std::nullopt;
    const auto hours = takeDigits(text, 2);
    takeCharacter(text, ':');
    const auto minutes = takeDigits(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return sign * (static_cast<std::int64_t>(*hours) * 3600 + static_cast<std::int64_t>(*minutes) * 60);
}

} // namespace

std::optional<std::int64_t> parseUploadTime(std::string_view text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !takeCharacter(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !takeCharacter(text, '-'))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    if (!takeCharacter(text, 'T') && !takeCharacter(text, 't') && !takeCharacter(text, ' '))
        return std::nullopt;
    const auto hour = takeDigits(text, 2);
    if (!hour || !takeCharacter(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    if (!minute || !takeCharacter(text, ':'))
        return std::nullopt;
    const auto second = takeDigits(text, 2);
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    if (takeCharacter(text, '.')) {
        while (!text.empty() && text::isDigit(text.front()))
            text.remove_prefix(1);
    }
    const auto zone = takeZone(text);
    if (!zone)
        return std::nullopt;
    return daysSinceEpoch(*year, *month, *day) * 86400 + static_cast<std::int64_t>(*hour) * 3600
           + static_cast<std::int64_t>(*minute) * 60 + static_cast<std::int64_t>(*second) - *zone;
}

void PageAssembler::setBase(std::string_view url)
{
    m_ownBase = resolveUrl(m_base, url);
    m_base = m_ownBase;
}

void PageAssembler::beginFile()
{
    m_hashes.clear();
    m_metadataHashes.clear();
}

bool PageAssembler::appendHash(std::string& hashes, std::string_view algorithm, std::string_view hex)
{
    const std::size_t digits = digestDigits(algorithm);
    if (digits == 0)
        return true; // An algorithm of the future is nothing odd.
    if (hex.size() != digits || !isHex(hex))
        return false;
    if (!hashes.empty())
        hashes += ' ';
    hashes.append(algorithm).append(":");
    for (const char c : hex)
        hashes += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    return true;
}

void PageAssembler::addHash(std::string_view algorithm, std::string_view hex)
{
    if (!appendHash(m_hashes, algorithm, hex))
        m_notes.add("ignored a digest that is none", hex);
}

void PageAssembler::addMetadataHash(std::string_view algorithm, std::string_view hex)
{
    if (!appendHash(m_metadataHashes, algorithm, hex))
        m_notes.add("ignored a digest that is none", hex);
}

std::string_view PageAssembler::absoluteUrl(std::string_view reference)
{
    // The usual case: absolute already, nothing to take out.
    const bool isPlain = reference.starts_with("https://") && reference.find("/.") == std::string_view::npos
                         && reference.find('#') == std::string_view::npos;
    if (isPlain)
        return reference;
    resolveUrl(m_base, reference, m_url);
    return m_url;
}

Result<void> PageAssembler::finishFile(const SimpleFile& file)
{
    if (m_page.files.size() >= pageFilesLimit)
        return fail(ErrorCode::Data, "the index page lists more than a million files");
    if (!isPlainFilename(file.filename) || !text::isUtf8(file.filename)) {
        m_notes.add("left out a file with a name that is not safe", file.filename);
        return {};
    }
    const std::string_view url = absoluteUrl(file.url);
    const bool isWeb = url.starts_with("https://") || url.starts_with("http://");
    // A page from the network must not point into this machine.
    const bool isOwnFile = m_isLocal && url.starts_with("file:");
    if ((!isWeb && !isOwnFile) || url.size() > urlBytes || std::any_of(url.begin(), url.end(), isControl)) {
        m_notes.add("left out a file whose URL cannot be used", file.filename);
        return {};
    }
    TextArena& text = m_page.text;
    SimpleFile& kept = m_page.files.emplace_back(file);
    kept.filename = text.keep(file.filename);
    kept.url = text.keep(url);
    kept.hashes = text.keep(m_hashes);
    kept.metadataHashes = text.keep(m_metadataHashes);
    kept.requiresPython = text.keep(text::trim(file.requiresPython));
    kept.yankReason = text.keep(text::trim(file.yankReason));
    return {};
}

Result<void> PageAssembler::checkVersion(std::string_view apiVersion)
{
    const std::string_view trimmed = text::trim(apiVersion);
    const std::size_t dot = trimmed.find('.');
    const std::string_view majorText = trimmed.substr(0, dot);
    unsigned major = 0;
    const auto read = std::from_chars(majorText.data(), majorText.data() + majorText.size(), major);
    if (read.ec != std::errc() || read.ptr != majorText.data() + majorText.size() || major != 1) {
        return fail(ErrorCode::Data,
                    "the index speaks version " + text::printable(trimmed, 40)
                        + " of the simple API, and only version 1 is known",
                    "look for a newer release of this program");
    }
    unsigned minor = 0;
    if (dot != std::string_view::npos) {
        const std::string_view minorText = trimmed.substr(dot + 1);
        const auto readMinor = std::from_chars(minorText.data(), minorText.data() + minorText.size(), minor);
        if (readMinor.ec != std::errc() || readMinor.ptr != minorText.data() + minorText.size())
            minor = knownMinor + 1;
    }
    if (minor > knownMinor)
        m_notes.add("the index speaks a newer version of the simple API than is known", trimmed);
    return {};
}

void PageAssembler::setStatus(std::string_view status, std::string_view reason)
{
    const std::string_view trimmed = text::trim(status);
    if (trimmed.empty() || trimmed == "active")
        return;
    std::string note = std::string(projectStatusNote) + text::printable(trimmed, 40);
    if (const std::string_view why = text::trim(reason); !why.empty())
        note += ": " + text::printable(why, 400);
    m_page.notes.push_back(std::move(note));
}

SimplePage PageAssembler::take()
{
    m_notes.appendTo(m_page.notes);
    return std::move(m_page);
}

} // namespace lockwright::index
