// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/wheel_name.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// The tags that one target installs, best first (PEP 425, 600, 656; order as packaging 26.3's sys_tags).
/// Immutable and cheap to copy: a target has about a thousand tags, and goes into every problem and policy.
class TagSet
{
public:
    TagSet(); ///< no tags
    explicit TagSet(std::vector<Tag> bestFirst);

    [[nodiscard]] const std::vector<Tag>& tags() const { return m_tables->tags; }
    /// Rank of the best tag of a compressed tag set ("cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64"):
    /// 0 is best; nullopt where none fits. Upper case never fits: WheelName has lowered it.
    /// Cost: one hash look-up per part and one per combination of known parts; allocates nothing.
    [[nodiscard]] std::optional<std::uint32_t> rank(std::string_view compressed) const;

    /// Which part of a wheel's tags rules it out, for messages.
    enum class Mismatch : std::uint8_t { None, Python, Abi, Platform };
    [[nodiscard]] Mismatch mismatch(std::string_view compressed) const;

private:
    /// Numbers for the distinct texts of one part of the tags: open addressing, no allocation in find().
    class Dictionary
    {
    public:
        static constexpr std::uint16_t unknown = 0xffff;
        std::uint16_t insert(std::string_view text);
        [[nodiscard]] std::uint16_t find(std::string_view text) const;

    private:
        void grow();
        std::vector<std::string> m_texts;
        std::vector<std::uint16_t> m_slots; ///< a power of two of them
    };
    /// Ranks by the three numbers packed into one key; the key without the platform holds the best rank of
    /// its python-abi pair.
    class RankTable
    {
    public:
        static constexpr std::uint32_t none = 0xffffffff;
        void reserve(std::size_t count);
        void insert(std::uint64_t key, std::uint32_t rank);
        [[nodiscard]] std::uint32_t find(std::uint64_t key) const;

    private:
        struct Slot {
            std::uint64_t key = ~std::uint64_t(0);
            std::uint32_t rank = none;
        };
        std::vector<Slot> m_slots;
    };
    struct Tables {
        std::vector<Tag> tags;
        Dictionary pythons;
        Dictionary abis;
        Dictionary platforms;
        RankTable ranks;
    };
    struct Parts;
    [[nodiscard]] Parts known(std::string_view compressed) const;

    std::shared_ptr<const Tables> m_tables; ///< never null
};

/// The wheel to install of one version's files: the best tag, then the higher build tag (one with a build tag
/// beats one without, PEP 427), then the first. Returns the index; nullopt where none fits.
[[nodiscard]] std::optional<std::size_t> bestWheel(const TagSet& tags, const std::vector<WheelName>& wheels);

/// packaging's cpython_tags + compatible_tags for CPython X.Y over platform tags (best first).
[[nodiscard]] std::vector<Tag> cpythonTags(unsigned major, unsigned minor, const std::vector<std::string>& platforms,
                                           bool freeThreaded = false);

/// Platform tags, best first.
[[nodiscard]] std::vector<std::string> manylinuxPlatforms(std::string_view machine, unsigned glibcMajor, unsigned glibcMinor);
[[nodiscard]] std::vector<std::string> musllinuxPlatforms(std::string_view machine, unsigned muslMajor, unsigned muslMinor);
[[nodiscard]] std::vector<std::string> macosPlatforms(std::string_view machine, unsigned major, unsigned minor);
[[nodiscard]] std::vector<std::string> windowsPlatforms(std::string_view machine);

} // namespace lockwright::pep
