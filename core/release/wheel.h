// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "release/services.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// What a wheel is to be.
struct ExpectedWheel {
    std::string name;    ///< of the project, any spelling; empty: whatever it says
    std::string version; ///< any spelling
    /// Texts (PEP 508) that it should require; compared only where `comparesRequirements`.
    std::vector<std::string> requirements;
    bool comparesRequirements = false;
    std::vector<std::string> developmentOnly; ///< normal names of packages that no user of the wheel needs
    std::vector<std::string> modules;         ///< of the package, as "eleanor/models.py"; those not there are told
};

/// What was found in it.
struct InspectedWheel {
    std::string fileName;
    std::string name;
    std::string version;
    std::size_t files = 0;
    std::vector<std::string> problems; ///< why it must not be released, one sentence each
    std::vector<std::string> notices;  ///< what deserves a look
};

/// Looks into a wheel: that its name, its METADATA and its RECORD say the same (PEP 427, PEP 376), that every file has
/// the digest and the size that RECORD gives, what it requires, and what does not belong into a wheel.
/// @param bytes of the whole wheel. Hostile wheels are problems, not crashes: at most 100,000 entries, none over 1 GiB.
[[nodiscard]] InspectedWheel inspectWheel(std::string_view bytes, const std::string& fileName,
                                          const ExpectedWheel& expected);

/// Names that only development asks for: of the profiles that are named, or called dev, development, test, tests,
/// testing, lint, docs or build by their own files, and that no other profile's file has.
[[nodiscard]] std::vector<std::string> developmentOnly(const std::vector<Services::Layer>& layers,
                                                       const std::vector<std::string>& devProfiles);

} // namespace lockwright::release
