// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version.h"

#include "pep/version_key.h"
#include "pep/version_scan.h"

#include <algorithm>
#include <charconv>

namespace lockwright::pep
{

namespace
{

constexpr std::uint64_t suffixLimit = std::uint64_t{1} << 20;
constexpr std::uint64_t suffixMask = suffixLimit - 1;
constexpr std::uint64_t suffixAndKindMask = 0xffffff;
constexpr std::array<int, 4> segmentShifts{48, 40, 32, 24};

std::uint64_t segmentOf(std::uint64_t packed, std::size_t index)
{
    return (packed >> segmentShifts[index]) & (index == 0 ? 0xffff : 0xff);
}

void appendNumber(std::string& text, std::uint64_t value)
{
    std::array<char, 20> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), result.ptr);
}

void appendDigits(std::string& text, const ScannedNumber& number)
{
    text += number.digits.empty() ? std::string_view("0") : number.digits;
}

/// Order of the parts as a key, all but the closing token.
std::string keyOf(const VersionScan& scan)
{
    std::string key;
    const auto append = [&key](const ScannedNumber& number) {
        appendKeyNumber(key, number.digits, number.value, number.isLarge());
    };
    append(scan.epoch);
    std::size_t significant = key.size();
    for (std::string_view release = scan.release; !release.empty();) {
        const ScannedNumber segment = takeSegment(release);
        append(segment);
        if (segment.value != 0)
            significant = key.size();
    }
    key.resize(significant);
    if (scan.hasPre) {
        key.push_back(static_cast<char>(Token::Alpha + static_cast<char>(scan.preKind)));
        append(scan.pre);
    }
    if (scan.hasPost) {
        key.push_back(Token::Post);
        append(scan.post);
    }
    if (scan.hasDev) {
        key.push_back(Token::Dev);
        append(scan.dev);
    }
    return key;
}

void appendLocalKey(std::string& key, std::string_view normal)
{
    while (!normal.empty()) {
        const std::size_t length = std::min(normal.find('.'), normal.size());
        std::string_view rest = normal.substr(0, length);
        if (rest.find_first_not_of("0123456789") == std::string_view::npos) {
            const ScannedNumber number = takeSegment(rest);
            key.push_back(Token::LocalNumber);
            appendKeyNumber(key, number.digits, number.value, number.isLarge());
        } else {
            key.push_back(Token::LocalText);
            key += rest;
            key.push_back('\0');
        }
        normal.remove_prefix(std::min(length + 1, normal.size()));
    }
}

/// Epoch and release in normal spelling, with at most `length` segments.
std::string releaseText(const VersionScan& scan, std::size_t length)
{
    std::string text;
    if (scan.epoch.value != 0) {
        appendDigits(text, scan.epoch);
        text.push_back('!');
    }
    std::string_view release = scan.release;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0)
            text.push_back('.');
        appendDigits(text, takeSegment(release));
    }
    return text;
}

void appendSuffixes(std::string& text, const VersionScan& scan)
{
    if (scan.hasPre) {
        text += preText(scan.preKind);
        appendDigits(text, scan.pre);
    }
    if (scan.hasPost) {
        text += ".post";
        appendDigits(text, scan.post);
    }
    if (scan.hasDev) {
        text += ".dev";
        appendDigits(text, scan.dev);
    }
}

/// Number of release segments up to the last one that is not zero, at least 1.
std::size_t significantLength(const VersionScan& scan)
{
    std::size_t significant = 1;
    std::size_t index = 0;
    for (std::string_view release = scan.release; !release.empty();) {
        ++index;
        if (takeSegment(release).value != 0)
            significant = index;
    }
    return significant;
}

Version::Number numberOf(const ScannedNumber& scanned)
{
    Version::Number number;
    if (!scanned.digits.empty())
        number.digits = scanned.digits;
    return number;
}

std::size_t mix(std::uint64_t value)
{
    value ^= value >> 32;
    value *= 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(value ^ (value >> 29));
}

} // namespace

/// What a version that does not fit 64 bits is made of.
struct Version::Full {
    std::string key; ///< without the closing token
    std::string text;
    std::size_t hash = 0;
    std::size_t releaseEnd = 0; ///< where in `text` epoch and release end
    std::size_t publicEnd = 0;  ///< where in `text` the local part begins
    std::size_t releaseLength = 0;
    bool hasPre = false;
    bool hasPost = false;
    bool hasDev = false;
};

std::strong_ordering Version::Number::operator<=>(const Number& other) const
{
    if (digits.size() != other.digits.size())
        return digits.size() <=> other.digits.size();
    return digits.compare(other.digits) <=> 0;
}

Version::Number Version::Number::next() const
{
    Number result = *this;
    std::size_t at = result.digits.size();
    while (at > 0 && result.digits[at - 1] == '9')
        result.digits[--at] = '0';
    if (at == 0)
        result.digits.insert(0, 1, '1');
    else
        ++result.digits[at - 1];
    return result;
}

Version::Number Version::Number::previous() const
{
    Number result = *this;
    std::size_t at = result.digits.size() - 1;
    while (result.digits[at] == '0')
        result.digits[at--] = '9';
    --result.digits[at];
    if (result.digits.size() > 1 && result.digits.front() == '0')
        result.digits.erase(0, 1);
    return result;
}

Version::Version()
    : m_packed(static_cast<std::uint64_t>(Kind::Final) << 20)
{
}

std::optional<Version> Version::parse(std::string_view text)
{
    VersionScan scan;
    if (!scanVersion(text, scan))
        return std::nullopt;
    Version version;
    const auto& [first, second, third, fourth] = scan.leading;
    const int suffixes = int{scan.hasPre} + int{scan.hasPost} + int{scan.hasDev};
    const std::uint64_t number = scan.pre.value | scan.post.value | scan.dev.value;
    if (scan.epoch.value == 0 && first <= 0xffff && second <= 0xff && third <= 0xff && fourth <= 0xff
        && !scan.longRelease && suffixes <= 1 && number < suffixLimit && scan.local.empty()) {
        const Kind kind = scan.hasPre    ? static_cast<Kind>(int(Kind::Alpha) + int(scan.preKind))
                          : scan.hasPost ? Kind::Post
                          : scan.hasDev  ? Kind::Dev
                                         : Kind::Final;
        version.m_packed =
            first << 48 | second << 40 | third << 32 | fourth << 24 | static_cast<std::uint64_t>(kind) << 20 | number;
        version.m_length = static_cast<std::uint32_t>(scan.releaseLength);
        return version;
    }
    auto full = std::make_shared<Full>();
    full->key = keyOf(scan);
    full->text = releaseText(scan, scan.releaseLength);
    full->releaseEnd = full->text.size();
    appendSuffixes(full->text, scan);
    full->publicEnd = full->text.size();
    if (!scan.local.empty()) {
        const std::string local = normalLocal(scan.local);
        appendLocalKey(full->key, local);
        full->text += "+" + local;
    }
    full->hash = std::hash<std::string>{}(full->key);
    full->releaseLength = scan.releaseLength;
    full->hasPre = scan.hasPre;
    full->hasPost = scan.hasPost;
    full->hasDev = scan.hasDev;
    version.m_packed = 0;
    version.m_full = std::move(full);
    return version;
}

Version Version::fromParts(const Parts& parts)
{
    std::string text = parts.epoch.digits + "!";
    for (std::size_t i = 0; i < parts.release.size(); ++i)
        text += (i > 0 ? "." : "") + parts.release[i].digits;
    if (parts.release.empty())
        text += "0";
    if (parts.pre)
        text.append(preText(parts.pre->kind)).append(parts.pre->number.digits);
    if (parts.post)
        text += ".post" + parts.post->digits;
    if (parts.dev)
        text += ".dev" + parts.dev->digits;
    if (!parts.local.empty())
        text += "+" + parts.local;
    return parse(text).value_or(Version());
}

Version::Parts Version::parts() const
{
    const std::string spelled = text();
    VersionScan scan;
    Parts parts;
    if (!scanVersion(spelled, scan))
        return parts;
    parts.epoch = numberOf(scan.epoch);
    parts.release.reserve(scan.releaseLength);
    for (std::string_view release = scan.release; !release.empty();)
        parts.release.push_back(numberOf(takeSegment(release)));
    if (scan.hasPre)
        parts.pre = Pre{scan.preKind, numberOf(scan.pre)};
    if (scan.hasPost)
        parts.post = numberOf(scan.post);
    if (scan.hasDev)
        parts.dev = numberOf(scan.dev);
    parts.local = std::string(scan.local);
    return parts;
}

std::string Version::text() const
{
    if (m_full != nullptr)
        return m_full->text;
    std::string text;
    for (std::size_t i = 0; i < m_length; ++i) {
        if (i > 0)
            text.push_back('.');
        appendNumber(text, i < segmentShifts.size() ? segmentOf(m_packed, i) : 0);
    }
    static constexpr std::array<std::string_view, 8> suffixes{"", ".dev", "a", "b", "rc", "", "", ".post"};
    if (kind() != Kind::Final) {
        text += suffixes[static_cast<std::size_t>(kind())];
        appendNumber(text, m_packed & suffixMask);
    }
    return text;
}

bool Version::isPrerelease() const
{
    return m_full != nullptr ? m_full->hasPre || m_full->hasDev : kind() < Kind::Final;
}

bool Version::isPostrelease() const
{
    return m_full != nullptr ? m_full->hasPost : kind() == Kind::Post;
}

bool Version::isDevrelease() const
{
    return m_full != nullptr ? m_full->hasDev : kind() == Kind::Dev;
}

bool Version::hasLocal() const
{
    return m_full != nullptr && m_full->publicEnd != m_full->text.size();
}

std::size_t Version::releaseLength() const
{
    return m_full != nullptr ? m_full->releaseLength : m_length;
}

std::uint64_t Version::release(std::size_t index) const
{
    if (m_full == nullptr)
        return index < segmentShifts.size() ? segmentOf(m_packed, index) : 0;
    if (index >= m_full->releaseLength)
        return 0;
    std::string_view release = std::string_view(m_full->text).substr(0, m_full->releaseEnd);
    release.remove_prefix(release.find('!') + 1); // npos + 1 is 0
    for (; index > 0; --index)
        static_cast<void>(takeSegment(release));
    return takeSegment(release).value;
}

Version Version::withoutLocal() const
{
    if (!hasLocal())
        return *this;
    return parse(std::string_view(m_full->text).substr(0, m_full->publicEnd)).value_or(Version());
}

Version Version::releaseOnly() const
{
    if (m_full != nullptr)
        return parse(std::string_view(m_full->text).substr(0, m_full->releaseEnd)).value_or(Version());
    Version version = *this;
    version.m_packed = (m_packed & ~suffixAndKindMask) | static_cast<std::uint64_t>(Kind::Final) << 20;
    return version;
}

Version Version::firstOfRelease() const
{
    Version version = releaseOnly();
    if (version.m_full != nullptr)
        return parse(version.m_full->text + ".dev0").value_or(Version());
    version.m_packed = (version.m_packed & ~suffixAndKindMask) | static_cast<std::uint64_t>(Kind::Dev) << 20;
    return version;
}

Version Version::nextRelease(std::size_t length) const
{
    if (m_full == nullptr && length <= segmentShifts.size()) {
        const std::size_t last = length - 1;
        if (segmentOf(m_packed, last) < (last == 0 ? 0xffff : 0xff)) {
            const std::uint64_t one = std::uint64_t{1} << segmentShifts[last];
            Version version;
            version.m_packed |= (m_packed & ~(one - 1)) + one;
            version.m_length = static_cast<std::uint32_t>(length);
            return version;
        }
    }
    Parts next = parts();
    next.pre.reset();
    next.post.reset();
    next.dev.reset();
    next.local.clear();
    next.release.resize(length);
    next.release.back() = next.release.back().next();
    return fromParts(next);
}

std::string Version::canonicalText() const
{
    const std::string spelled = text();
    VersionScan scan;
    static_cast<void>(scanVersion(spelled, scan));
    std::string canonical = releaseText(scan, significantLength(scan));
    appendSuffixes(canonical, scan);
    if (!scan.local.empty())
        canonical.append("+").append(scan.local);
    return canonical;
}

std::string_view Version::key(KeyBuffer& buffer) const
{
    if (m_full != nullptr)
        return m_full->key;
    char* at = writeKeyNumber(buffer.data(), 0);
    std::size_t significant = segmentShifts.size();
    while (significant > 0 && segmentOf(m_packed, significant - 1) == 0)
        --significant;
    for (std::size_t i = 0; i < significant; ++i)
        at = writeKeyNumber(at, segmentOf(m_packed, i));
    if (kind() != Kind::Final && kind() != Kind::AboveAll) {
        *at++ = kind() == Kind::Post ? Token::Post : static_cast<char>(kind());
        at = writeKeyNumber(at, m_packed & suffixMask);
    }
    return {buffer.data(), static_cast<std::size_t>(at - buffer.data())};
}

std::strong_ordering Version::compareKeys(const Version& other) const
{
    KeyBuffer buffer;
    KeyBuffer otherBuffer;
    return pep::compareKeys(key(buffer), Token::Version, other.key(otherBuffer), Token::Version);
}

std::size_t Version::hash() const
{
    return m_full != nullptr ? m_full->hash : mix(m_packed);
}

} // namespace lockwright::pep
