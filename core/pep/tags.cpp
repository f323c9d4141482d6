// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/tags.h"

#include "base/digest.h"

#include <algorithm>
#include <array>

namespace lockwright::pep
{

namespace
{

constexpr std::uint16_t noPlatform = 0xfffe;

std::uint64_t pack(std::uint16_t python, std::uint16_t abi, std::uint16_t platform)
{
    return (std::uint64_t(python) << 32) | (std::uint64_t(abi) << 16) | platform;
}

std::uint64_t mix(std::uint64_t key)
{
    key *= 0x9e3779b97f4a7c15ull;
    return key ^ (key >> 29);
}

std::string tagNumber(unsigned major, unsigned minor)
{
    std::string text = std::to_string(major);
    text += std::to_string(minor);
    return text;
}

std::string join(std::string_view family, unsigned major, unsigned minor, std::string_view machine)
{
    std::string text(family);
    text += '_';
    text += std::to_string(major);
    text += '_';
    text += std::to_string(minor);
    text += '_';
    text += machine;
    return text;
}

/// The binary formats that a Mac with this processor loads, best first, for one macOS release.
std::vector<std::string_view> macFormats(std::string_view machine, unsigned major, unsigned minor)
{
    const bool beforeTiger = major < 10 || (major == 10 && minor < 4);
    if (machine == "x86_64") {
        if (beforeTiger)
            return {};
        return {"x86_64", "intel", "fat64", "fat3", "universal2", "universal"};
    }
    if (machine == "arm64")
        return {"arm64", "universal2"};
    if (machine == "i386") {
        if (beforeTiger)
            return {};
        return {"i386", "intel", "fat3", "fat", "universal"};
    }
    return {machine};
}

} // namespace

std::uint16_t TagSet::Dictionary::insert(std::string_view text)
{
    if (const std::uint16_t id = find(text); id != unknown)
        return id;
    // Numbers beyond the dictionary's are of no use: real targets have some hundred platforms.
    if (m_texts.size() >= noPlatform)
        return unknown;
    if ((m_texts.size() + 1) * 2 > m_slots.size())
        grow();
    const auto id = static_cast<std::uint16_t>(m_texts.size());
    m_texts.emplace_back(text);
    std::size_t slot = fingerprint(text) & (m_slots.size() - 1);
    while (m_slots[slot] != unknown)
        slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot] = id;
    return id;
}

std::uint16_t TagSet::Dictionary::find(std::string_view text) const
{
    if (m_slots.empty())
        return unknown;
    std::size_t slot = fingerprint(text) & (m_slots.size() - 1);
    while (m_slots[slot] != unknown) {
        if (m_texts[m_slots[slot]] == text)
            return m_slots[slot];
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return unknown;
}

void TagSet::Dictionary::grow()
{
    m_slots.assign(std::max<std::size_t>(16, m_slots.size() * 2), unknown);
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        std::size_t slot = fingerprint(m_texts[i]) & (m_slots.size() - 1);
        while (m_slots[slot] != unknown)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = static_cast<std::uint16_t>(i);
    }
}

void TagSet::RankTable::reserve(std::size_t count)
{
    std::size_t size = 16;
    while (size < count * 2)
        size *= 2;
    m_slots.assign(size, Slot{});
}

void TagSet::RankTable::insert(std::uint64_t key, std::uint32_t rank)
{
    std::size_t slot = mix(key) & (m_slots.size() - 1);
    while (m_slots[slot].rank != none && m_slots[slot].key != key)
        slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot].key = key;
    m_slots[slot].rank = std::min(m_slots[slot].rank, rank);
}

std::uint32_t TagSet::RankTable::find(std::uint64_t key) const
{
    if (m_slots.empty())
        return none;
    std::size_t slot = mix(key) & (m_slots.size() - 1);
    while (m_slots[slot].rank != none) {
        if (m_slots[slot].key == key)
            return m_slots[slot].rank;
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return none;
}

/// The numbers of the known members of each part. Members beyond the 32nd are not looked at: no real file has
/// so many, and the cost stays bounded.
struct TagSet::Parts {
    struct Members {
        std::array<std::uint16_t, 32> ids;
        std::size_t count = 0;
    };
    Members pythons;
    Members abis;
    Members platforms;
};

TagSet::Parts TagSet::known(std::string_view compressed) const
{
    Parts parts;
    const auto collect = [](const Dictionary& dictionary, std::string_view text, Parts::Members& members) {
        while (!text.empty() && members.count < members.ids.size()) {
            const std::size_t dot = std::min(text.find('.'), text.size());
            if (const std::uint16_t id = dictionary.find(text.substr(0, dot)); id != Dictionary::unknown)
                members.ids[members.count++] = id;
            text.remove_prefix(std::min(dot + 1, text.size()));
        }
    };
    const std::size_t first = compressed.find('-');
    if (first == std::string_view::npos)
        return parts;
    const std::size_t second = compressed.find('-', first + 1);
    if (second == std::string_view::npos)
        return parts;
    collect(m_tables->pythons, compressed.substr(0, first), parts.pythons);
    collect(m_tables->abis, compressed.substr(first + 1, second - first - 1), parts.abis);
    collect(m_tables->platforms, compressed.substr(second + 1), parts.platforms);
    return parts;
}

TagSet::TagSet()
{
    static const auto none = std::make_shared<const Tables>();
    m_tables = none;
}

TagSet::TagSet(std::vector<Tag> bestFirst)
{
    auto made = std::make_shared<Tables>();
    Tables& tables = *made;
    tables.tags = std::move(bestFirst);
    tables.ranks.reserve(tables.tags.size() + tables.tags.size() / 2 + 64);
    for (std::size_t i = 0; i < tables.tags.size(); ++i) {
        const std::uint16_t python = tables.pythons.insert(tables.tags[i].python);
        const std::uint16_t abi = tables.abis.insert(tables.tags[i].abi);
        const std::uint16_t platform = tables.platforms.insert(tables.tags[i].platform);
        if (python == Dictionary::unknown || abi == Dictionary::unknown || platform == Dictionary::unknown)
            continue;
        tables.ranks.insert(pack(python, abi, platform), static_cast<std::uint32_t>(i));
        tables.ranks.insert(pack(python, abi, noPlatform), static_cast<std::uint32_t>(i));
    }
    m_tables = std::move(made);
}

std::optional<std::uint32_t> TagSet::rank(std::string_view compressed) const
{
    const Parts parts = known(compressed);
    std::uint32_t best = RankTable::none;
    for (std::size_t p = 0; p < parts.pythons.count; ++p) {
        for (std::size_t a = 0; a < parts.abis.count; ++a) {
            const std::uint16_t python = parts.pythons.ids[p];
            const std::uint16_t abi = parts.abis.ids[a];
            if (m_tables->ranks.find(pack(python, abi, noPlatform)) >= best)
                continue; // nothing of this pair, or nothing better
            for (std::size_t i = 0; i < parts.platforms.count; ++i)
                best = std::min(best, m_tables->ranks.find(pack(python, abi, parts.platforms.ids[i])));
        }
    }
    if (best == RankTable::none)
        return std::nullopt;
    return best;
}

TagSet::Mismatch TagSet::mismatch(std::string_view compressed) const
{
    if (rank(compressed))
        return Mismatch::None;
    const Parts parts = known(compressed);
    if (parts.pythons.count == 0)
        return Mismatch::Python;
    for (std::size_t p = 0; p < parts.pythons.count; ++p) {
        for (std::size_t a = 0; a < parts.abis.count; ++a) {
            if (m_tables->ranks.find(pack(parts.pythons.ids[p], parts.abis.ids[a], noPlatform)) != RankTable::none)
                return Mismatch::Platform;
        }
    }
    return Mismatch::Abi;
}

std::optional<std::size_t> bestWheel(const TagSet& tags, const std::vector<WheelName>& wheels)
{
    std::optional<std::size_t> best;
    std::uint32_t bestRank = 0;
    for (std::size_t i = 0; i < wheels.size(); ++i) {
        const auto rank = tags.rank(wheels[i].compressedTags);
        if (!rank)
            continue;
        if (!best || *rank < bestRank || (*rank == bestRank && wheels[i].build > wheels[*best].build)) {
            best = i;
            bestRank = *rank;
        }
    }
    return best;
}

std::vector<Tag> cpythonTags(unsigned major, unsigned minor, const std::vector<std::string>& platforms,
                             bool freeThreaded)
{
    std::vector<Tag> tags;
    tags.reserve((std::size_t(minor) * 2 + 4) * (platforms.size() + 1));
    const auto overPlatforms = [&](const std::string& python, const std::string& abi) {
        for (const std::string& platform : platforms)
            tags.push_back({python, abi, platform});
    };
    const std::string own = "cp" + tagNumber(major, minor);
    // The free-threaded build has a stable interface of its own (PEP 803).
    const std::string stable = freeThreaded ? "abi3t" : "abi3";
    overPlatforms(own, freeThreaded ? own + "t" : own);
    overPlatforms(own, stable);
    overPlatforms(own, "none");
    for (unsigned older = minor; older-- > 2;) // PEP 384 starts with 3.2
        overPlatforms("cp" + tagNumber(major, older), stable);

    std::vector<std::string> pure{"py" + tagNumber(major, minor), "py" + std::to_string(major)};
    for (unsigned older = minor; older-- > 0;)
        pure.push_back("py" + tagNumber(major, older));
    for (const std::string& python : pure)
        overPlatforms(python, "none");
    tags.push_back({own, "none", "any"});
    for (const std::string& python : pure)
        tags.push_back({python, "none", "any"});
    return tags;
}

std::vector<std::string> manylinuxPlatforms(std::string_view machine, unsigned glibcMajor, unsigned glibcMinor)
{
    std::vector<std::string> platforms{"linux_" + std::string(machine)};
    // PEP 600: x86 begins with manylinux1's glibc 2.5, everything else with manylinux2014's 2.17.
    const unsigned oldest = machine == "x86_64" || machine == "i686" ? 5 : 17;
    for (unsigned minor = glibcMinor + 1; glibcMajor == 2 && minor-- > oldest;) {
        platforms.push_back(join("manylinux", glibcMajor, minor, machine));
        if (minor == 17)
            platforms.push_back("manylinux2014_" + std::string(machine));
        else if (minor == 12)
            platforms.push_back("manylinux2010_" + std::string(machine));
        else if (minor == 5)
            platforms.push_back("manylinux1_" + std::string(machine));
    }
    return platforms;
}

std::vector<std::string> musllinuxPlatforms(std::string_view machine, unsigned muslMajor, unsigned muslMinor)
{
    std::vector<std::string> platforms{"linux_" + std::string(machine)};
    for (unsigned minor = muslMinor + 1; minor-- > 0;)
        platforms.push_back(join("musllinux", muslMajor, minor, machine));
    return platforms;
}

std::vector<std::string> macosPlatforms(std::string_view machine, unsigned major, unsigned minor)
{
    std::vector<std::string> platforms;
    const auto add = [&](unsigned releaseMajor, unsigned releaseMinor) {
        for (const std::string_view format : macFormats(machine, releaseMajor, releaseMinor))
            platforms.push_back(join("macosx", releaseMajor, releaseMinor, format));
    };
    // Up to macOS 10 the minor number counts releases; from 11 on the major number does.
    if (major == 10) {
        for (unsigned release = minor + 1; release-- > 0;)
            add(10, release);
        return platforms;
    }
    for (unsigned release = major; release > 10; --release)
        add(release, 0);
    for (unsigned release = 16; release > 3; --release) {
        if (machine == "arm64")
            platforms.push_back(join("macosx", 10, release, "universal2"));
        else
            add(10, release);
    }
    return platforms;
}

std::vector<std::string> windowsPlatforms(std::string_view machine)
{
    const std::string name(machine);
    if (name == "x86" || name == "i686" || name == "win32")
        return {"win32"};
    if (name == "ARM64" || name == "aarch64" || name == "arm64")
        return {"win_arm64"};
    return {"win_amd64"};
}

} // namespace lockwright::pep
