// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// A version of PEP 440, any size of integer.
///
/// Versions that compare equal are equal whatever their spelling (`1.0 == 1.0.0`); text() gives the normal
/// spelling with the release's own number of segments. Ordering is that of PEP 440 ("Summary of permitted
/// suffixes and relative ordering").
///
/// Representation: versions with epoch 0, at most four release segments (first <= 65535, others <= 255; further
/// ones only if they are 0), no local part and at most one of pre, post and dev (number < 2^20) are one 64-bit
/// integer whose order is the version's order; all others hold a shared immutable structure instead. Which of
/// the two a version has follows from its value alone. Copying never allocates.
/// Cost: comparison of two packed versions is one integer comparison, of others one comparison of byte strings.
class Version
{
public:
    enum class PreKind : std::uint8_t { Alpha, Beta, Candidate };

    /// A number of any size as decimal digits without leading zeros ("0" for zero).
    struct Number {
        std::string digits = "0";
        [[nodiscard]] bool isZero() const { return digits == "0"; }
        [[nodiscard]] Number next() const;
        [[nodiscard]] Number previous() const; ///< @pre not zero
        std::strong_ordering operator<=>(const Number& other) const;
        bool operator==(const Number&) const = default;
    };
    struct Pre {
        PreKind kind{};
        Number number;
        bool operator==(const Pre&) const = default;
    };
    /// The parts of a version. Only what a caller needs the parts for: comparing versions never makes one.
    struct Parts {
        Number epoch;
        std::vector<Number> release;
        std::optional<Pre> pre;
        std::optional<Number> post;
        std::optional<Number> dev;
        std::string local; ///< normal form with dots; empty where there is none
        bool operator==(const Parts&) const = default;
    };

    /// Version 0.
    Version();

    /// Accepts what PEP 440's appendix B accepts (surrounding white space, `v`, alternative spellings).
    [[nodiscard]] static std::optional<Version> parse(std::string_view text);
    /// @pre the numbers are digits, and the local part is in normal form or empty. No release segment means 0.
    [[nodiscard]] static Version fromParts(const Parts& parts);

    [[nodiscard]] Parts parts() const;
    [[nodiscard]] std::string text() const;

    [[nodiscard]] bool isPrerelease() const; ///< has a pre or a dev part
    [[nodiscard]] bool isPostrelease() const;
    [[nodiscard]] bool isDevrelease() const;
    [[nodiscard]] bool hasLocal() const;
    [[nodiscard]] std::size_t releaseLength() const;
    /// Release segment i as a 64-bit number (0 behind the end, saturating).
    [[nodiscard]] std::uint64_t release(std::size_t index) const;

    [[nodiscard]] Version withoutLocal() const;   ///< "public version"
    [[nodiscard]] Version releaseOnly() const;    ///< epoch and release only
    [[nodiscard]] Version firstOfRelease() const; ///< `release.dev0`, below every other version of the release
    /// Epoch and the first `length` segments of the release, the last of them raised by one: of 1.4.2 and 2 this
    /// is 1.5. @pre length is not 0; segments behind the end count as 0.
    [[nodiscard]] Version nextRelease(std::size_t length) const;
    /// text() without trailing zeros of the release, as packaging.utils.canonicalize_version does.
    [[nodiscard]] std::string canonicalText() const;

    std::strong_ordering operator<=>(const Version& other) const
    {
        return m_full == nullptr && other.m_full == nullptr ? m_packed <=> other.m_packed : compareKeys(other);
    }
    bool operator==(const Version& other) const { return (*this <=> other) == 0; }
    [[nodiscard]] std::size_t hash() const;

private:
    friend class Bound;
    struct Full;
    using KeyBuffer = std::array<char, 24>;

    /// What a packed version says behind its release segments: 4 bits, in the order of the versions. AboveAll
    /// is for cuts between versions only.
    enum class Kind : std::uint8_t { Dev = 1, Alpha, Beta, Candidate, Final, Post = 7, AboveAll = 8 };

    explicit Version(std::uint64_t packed)
        : m_packed(packed)
    {
    }
    [[nodiscard]] Kind kind() const { return static_cast<Kind>((m_packed >> 20) & 0xf); }
    [[nodiscard]] std::strong_ordering compareKeys(const Version& other) const;
    /// Bytes that order all versions (see version_key.h), those of a packed one written into `buffer`.
    [[nodiscard]] std::string_view key(KeyBuffer& buffer) const;

    std::uint64_t m_packed = 0; ///< 0 where m_full is set
    std::uint32_t m_length = 1; ///< number of release segments of a packed version
    std::shared_ptr<const Full> m_full;
};

} // namespace lockwright::pep

template <>
struct std::hash<lockwright::pep::Version> {
    std::size_t operator()(const lockwright::pep::Version& version) const noexcept { return version.hash(); }
};
