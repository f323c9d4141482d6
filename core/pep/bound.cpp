// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version_key.h"
#include "pep/version_set.h"

#include <limits>
#include <utility>

namespace lockwright::pep
{

namespace
{

constexpr std::uint64_t highestPacked = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t suffixMask = (std::uint64_t{1} << 20) - 1;
constexpr std::uint64_t kindMask = std::uint64_t{0xf} << 20;
constexpr int releaseShift = 24;

} // namespace

Bound Bound::highest()
{
    Bound bound;
    bound.m_version = Version(highestPacked);
    return bound;
}

Bound::Bound(Version version, Side side)
    : m_version(std::move(version))
    , m_side(side)
{
    if (side == Side::BeforeAll) {
        m_version = m_version.firstOfRelease();
        m_side = Side::Before;
    }
    if (m_version.m_full == nullptr)
        settlePacked();
    else
        settleFull();
}

bool Bound::isHighest() const
{
    return m_version.m_full == nullptr && m_version.m_packed == highestPacked;
}

/// Brings the cut to the one spelling that it has, for a version that fits 64 bits.
void Bound::settlePacked()
{
    using Kind = Version::Kind;
    const Kind kind = m_version.kind();
    // Dev- and post-releases have no post-releases of their own.
    if (m_side == Side::AfterAll && (kind == Kind::Dev || kind == Kind::Post))
        m_side = Side::AfterLocals;
    if (m_side == Side::AfterAll && kind == Kind::Final) {
        m_version.m_packed = (m_version.m_packed & ~kindMask) | static_cast<std::uint64_t>(Kind::AboveAll) << 20;
    } else if (m_side == Side::AfterLocals && kind == Kind::Dev) {
        if ((m_version.m_packed & suffixMask) == suffixMask) {
            settleFull();
            return;
        }
        ++m_version.m_packed;
        m_side = Side::Before;
    } else if (m_side == Side::Before && kind == Kind::Dev && (m_version.m_packed & suffixMask) == 0
               && m_version.m_packed >> releaseShift == 0) {
        *this = lowest();
    }
}

/// Brings the cut to the one spelling that it has, for any version. What this yields may fit 64 bits again.
void Bound::settleFull()
{
    Version::Parts parts = m_version.parts();
    if (!parts.local.empty()) {
        if (m_side == Side::Before || m_side == Side::After)
            return;
        parts.local.clear();
    }
    if (m_side == Side::AfterAll && (parts.dev || parts.post))
        m_side = Side::AfterLocals;
    if (m_side == Side::AfterLocals && parts.dev) {
        parts.dev = parts.dev->next();
        m_side = Side::Before;
    } else if (m_side == Side::Before && parts.dev && parts.dev->isZero() && (parts.post || parts.pre)) {
        // Nothing lies between the first dev-release of a post- or pre-release and what precedes that one.
        if (parts.post) {
            m_side = Side::AfterLocals;
            parts.post = parts.post->isZero() ? std::nullopt : std::optional(parts.post->previous());
            parts.dev.reset();
        } else if (!parts.pre->number.isZero()) {
            m_side = Side::AfterAll;
            parts.pre->number = parts.pre->number.previous();
            parts.dev.reset();
        }
    }
    m_version = Version::fromParts(parts);
    if (m_version.m_full == nullptr)
        settlePacked();
}

Version Bound::version() const
{
    if (isLowest() || isHighest())
        return {};
    return m_version.m_full == nullptr && m_version.kind() == Version::Kind::AboveAll ? m_version.releaseOnly()
                                                                                      : m_version;
}

std::optional<Version> Bound::firstAbove() const
{
    if (isLowest())
        return Version().firstOfRelease();
    if (isHighest() || m_side == Side::After)
        return std::nullopt;
    if (m_side == Side::Before)
        return m_version;
    Version::Parts parts = version().parts();
    if (m_side == Side::AfterLocals)
        parts.post = parts.post ? parts.post->next() : Version::Number{};
    else if (parts.pre)
        parts.pre->number = parts.pre->number.next();
    else
        return std::nullopt;
    parts.dev = Version::Number{};
    return Version::fromParts(parts);
}

char Bound::closingToken() const
{
    switch (m_side) {
    case Side::BeforeAll:
    case Side::Before:
        return Token::Before;
    case Side::After:
        return Token::After;
    case Side::AfterLocals:
        return Token::AfterLocals;
    case Side::AfterAll:
        break;
    }
    return Token::AfterAll;
}

std::strong_ordering Bound::compareKeys(const Bound& other) const
{
    if (isLowest() || other.isHighest())
        return std::strong_ordering::less;
    if (isHighest() || other.isLowest())
        return std::strong_ordering::greater;
    Version::KeyBuffer buffer;
    Version::KeyBuffer otherBuffer;
    return pep::compareKeys(m_version.key(buffer), closingToken(), other.m_version.key(otherBuffer),
                            other.closingToken());
}

int Bound::sideByKeys(const Version& version) const
{
    if (isLowest())
        return 1;
    if (isHighest())
        return -1;
    Version::KeyBuffer buffer;
    Version::KeyBuffer otherBuffer;
    const auto order =
        pep::compareKeys(version.key(otherBuffer), Token::Version, m_version.key(buffer), closingToken());
    return order < 0 ? -1 : 1;
}

std::size_t Bound::hash() const
{
    return m_version.hash() * 31 + static_cast<std::size_t>(m_side);
}

} // namespace lockwright::pep
