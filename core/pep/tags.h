// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/wheel_name.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockwright::pep
{

/// The tags that one target installs, best first (PEP 425, 600, 656; order as packaging 26.3's sys_tags).
class TagSet
{
public:
    TagSet() = default;
    explicit TagSet(std::vector<Tag> bestFirst);

    [[nodiscard]] const std::vector<Tag>& tags() const { return m_tags; }
    /// Rank of the best tag of a compressed tag set ("cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64"):
    /// 0 is best; nullopt where none fits. Cost: one hash look-up per expanded tag.
    [[nodiscard]] std::optional<std::uint32_t> rank(std::string_view compressed) const;

    /// Which part of a wheel's tags rules it out, for messages.
    enum class Mismatch : std::uint8_t { None, Python, Abi, Platform };
    [[nodiscard]] Mismatch mismatch(std::string_view compressed) const;

private:
    std::vector<Tag> m_tags;
    std::unordered_map<std::string, std::uint32_t> m_ranks;
};

/// packaging's cpython_tags + compatible_tags for CPython X.Y over platform tags (best first).
[[nodiscard]] std::vector<Tag> cpythonTags(unsigned major, unsigned minor, const std::vector<std::string>& platforms,
                                           bool freeThreaded = false);

/// Platform tags, best first.
[[nodiscard]] std::vector<std::string> manylinuxPlatforms(std::string_view machine, unsigned glibcMajor, unsigned glibcMinor);
[[nodiscard]] std::vector<std::string> musllinuxPlatforms(std::string_view machine, unsigned muslMajor, unsigned muslMinor);
[[nodiscard]] std::vector<std::string> macosPlatforms(std::string_view machine, unsigned major, unsigned minor);
[[nodiscard]] std::vector<std::string> windowsPlatforms(std::string_view machine);

} // namespace lockwright::pep
