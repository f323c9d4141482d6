// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/target.h"
#include "requirements/inputs.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lockwright::resolve
{

enum class Resolution : std::uint8_t { Highest, Lowest, LowestDirect };

/// uv's modes (resolver.md 3.5). IfNecessary: stable versions first, pre-releases only where no stable one fits.
/// Explicit: only for packages whose direct requirement names a pre-release.
enum class PrereleaseMode : std::uint8_t { Disallow, Allow, IfNecessary, Explicit, IfNecessaryOrExplicit };

/// What to do with upper bounds in Requires-Python (docs/decisions): uv ignores them, pip enforces them.
enum class PythonUpperBounds : std::uint8_t { Ignore, Enforce };

/// A version that is kept where it still fits.
struct Preference {
    pep::Name name;
    pep::Version version;
    requirements::Origin origin;
};

/// Which files may be used at all.
struct FilePolicy {
    bool noBuildAll = false; ///< no source archives (--only-binary :all:, --no-build)
    std::set<pep::Name> noBuild;
    bool noBinaryAll = false;
    std::set<pep::Name> noBinary;
    bool allowBuildsAll = false; ///< --allow-builds: archives with dynamic metadata may be built
    std::set<pep::Name> allowBuilds;
};

/// What `dependent` asks of the version of `dependency` does not count; that it asks for it does. No lock is made with
/// one: explanations ask what would be without a package's bound.
struct WaivedBound {
    pep::Name dependent;
    pep::Name dependency;
    auto operator<=>(const WaivedBound&) const = default;
};
class References;

/// Everything that an answer depends on, besides the index. Two equal problems have equal answers, whatever the
/// order of their lists (docs/resolver.md, "Order").
struct Problem {
    pep::Target target;
    std::vector<requirements::Input> requirements;
    std::vector<requirements::Input> constraints;
    std::vector<requirements::Input> overrides;
    std::set<pep::Name> excludes; ///< no requirement on these counts, whoever has it
    std::vector<Preference> preferences; ///< earlier ones of a name are stronger
    Resolution resolution = Resolution::Highest;
    PrereleaseMode prereleases = PrereleaseMode::IfNecessary;
    std::map<pep::Name, PrereleaseMode> packagePrereleases;
    PythonUpperBounds pythonUpperBounds = PythonUpperBounds::Ignore;
    std::optional<std::int64_t> excludeNewer; ///< seconds since 1970: files uploaded at or after it do not exist
    FilePolicy files;
    std::vector<WaivedBound> waived;
    /// What the direct references among the lines lead to: see resolveReferences(). Null where there are none.
    std::shared_ptr<const References> references;
};

} // namespace lockwright::resolve
