// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/paths.h"
#include "explain/why.h"
#include "workspace/results.h"

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// Why a profile has the version of a package that it has (Workspace::why()).
struct WhyReport {
    struct InProfile {
        std::string profile;
        std::string version; ///< or URL; empty where there is no lock yet
        bool direct = false; ///< a file that the profile reads asks for it by name
        bool operator==(const InProfile&) const = default;
    };
    pep::Name name;
    std::string profile;    ///< that the answer is about
    bool inProfile = false; ///< false: neither its lock nor its inputs bring it; the verdict says where it is
    std::string verdict;    ///< a sentence
    LockState lockState = LockState::Missing;
    std::vector<std::string> lockReasons; ///< why the lock is not fresh
    explain::Why why;                     ///< its version, ladder and reasons; empty where it is not in the profile
    explain::Paths paths;
    bool requirementsKnown = false;  ///< false where hops come from annotations, without requirement texts
    std::vector<InProfile> profiles; ///< every profile that has it
    bool joint = false;              ///< profiles are compiled together: others may bound this one as well
    std::string index;               ///< who answered
};

/// JSON, see docs/cli.md.
[[nodiscard]] std::string toJson(const WhyReport& report);

} // namespace lockwright::workspace
