// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
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
/// Representation: versions with epoch 0, at most four release segments (first <= 65535, others <= 255), no
/// local part and at most one of pre, post and dev (number < 2^20) are one 64-bit integer whose order is the
/// version's order; all others hold a shared immutable structure beside it. Copying never allocates.
/// Cost: comparison of two packed versions is one integer comparison.
class Version
{
public:
    enum class PreKind : std::uint8_t { Alpha, Beta, Candidate };

    /// A number of any size as decimal digits without leading zeros ("0" for zero).
    struct Number {
        std::string digits = "0";
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

    [[nodiscard]] Version withoutLocal() const;    ///< "public version"
    [[nodiscard]] Version releaseOnly() const;     ///< epoch and release only
    /// text() without trailing zeros of the release, as packaging.utils.canonicalize_version does.
    [[nodiscard]] std::string canonicalText() const;

    std::strong_ordering operator<=>(const Version& other) const;
    bool operator==(const Version& other) const { return (*this <=> other) == 0; }
    [[nodiscard]] std::size_t hash() const;

private:
    friend class Bound;
    struct Full;
    std::uint64_t m_packed = 0;
    std::uint8_t m_length = 1; ///< number of release segments of a packed version
    std::shared_ptr<const Full> m_full;
};

} // namespace lockwright::pep

template <>
struct std::hash<lockwright::pep::Version> {
    std::size_t operator()(const lockwright::pep::Version& version) const noexcept { return version.hash(); }
};
