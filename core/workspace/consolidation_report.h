// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace lockwright::workspace
{

struct ConsolidateOptions {
    std::vector<std::string> packages;       ///< names; empty: every package that profiles lock differently
    std::chrono::milliseconds limit{20'000}; ///< after that nothing more is tried
};

/// For packages that profiles lock differently, the version that all of them could have. What is proposed was solved
/// together with all that is proposed before it, so that the proposals can be compiled at once.
struct ConsolidationReport {
    enum class Outcome : std::uint8_t {
        Possible, ///< `compile --upgrade-package NAME==VERSION` gives it in every profile
        Joint,    ///< only where profiles are solved together (Strategy::Joint)
        Blocked,  ///< no version that was tried is possible in all of them
        Same,     ///< there is nothing to do: one version, or in one profile only
        Unknown,  ///< not tried: the time was over, or it is no version
    };
    /// Who says no.
    struct Bound {
        std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"
        std::string by;          ///< "requirements/in/base.in:7" or "accelerate 0.33.0"
        Place place;             ///< of an input line; else its file is empty
        bool operator==(const Bound&) const = default;
    };
    /// A version that was tried and is not possible everywhere.
    struct Rejected {
        std::string version;
        std::string profile; ///< the first one that does not take it
        std::vector<Bound> by;
        std::vector<std::string> also; ///< lower ones that were not tried, because the same bounds exclude them
    };
    struct Package {
        pep::Name name;
        Outcome outcome = Outcome::Unknown;
        std::string version;                                     ///< Possible, Joint: proposed
        std::vector<std::pair<std::string, std::string>> locked; ///< profile, version; parents first
        std::vector<Rejected> rejected;                          ///< higher ones, highest first
        std::string reason;                                      ///< Unknown: a clause
    };
    std::vector<Package> packages; ///< by name

    /// "NAME==VERSION" of what is proposed: for CompileOptions::upgradePackages.
    [[nodiscard]] std::vector<std::string> upgradePackages() const;
    /// Some of it needs Strategy::Joint.
    [[nodiscard]] bool joint() const;
};
[[nodiscard]] const char* name(ConsolidationReport::Outcome outcome);

/// JSON, see docs/cli.md.
[[nodiscard]] std::string toJson(const ConsolidationReport& report);

} // namespace lockwright::workspace
