// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/listing.h"
#include "pep/name.h"
#include "pep/version.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace lockwright::index
{

/// Which packages' code may be run to learn what they require.
struct BuildPermission {
    bool all = false;
    std::set<pep::Name> names;
    /// An unknown name is allowed only where all are.
    [[nodiscard]] bool covers(const pep::Name& name) const { return all || (!name.empty() && names.contains(name)); }
};

/// A direct reference that somebody asks for.
struct ReferenceRequest {
    std::string text; ///< as written, with its `${NAME}` variables and any password
    pep::Name name;   ///< what the requirement calls it; empty where the reference must tell
    BuildPermission builds;
};

/// What a direct reference leads to: one version of one package.
struct ResolvedReference {
    enum class Kind : std::uint8_t {
        Url,    ///< a wheel or an archive
        File,   ///< the same on this machine
        Folder, ///< a project's folder
        Git,
    };
    Kind kind = Kind::Url;
    std::string identity; ///< equal for references to the same thing, whatever their spelling; holds no secret
    std::string pinned;   ///< as uv's locks write it: variables kept, a git reference at its commit, without password
    std::string absolute; ///< as pip-tools' locks write it: paths absolute, fragment reduced; variables kept
    bool passwordLeftOut = false; ///< `pinned` lacks a password that the text has
    pep::Name name;
    pep::Version version;
    /// False where only a build could tell the version and nothing else is missing; `version` is 0 then.
    bool versionKnown = true;
    /// Known, NeedsBuild, Unbuildable, Invalid, or NotCached.
    std::shared_ptr<const ReleaseMetadata> metadata;
};

/// Follows direct references: the second door to the world beside Source. Threads: any, one call at a time.
class ReferenceResolver
{
public:
    virtual ~ReferenceResolver() = default;

    /// Says that this will be asked for soon. Never blocks, may do nothing.
    virtual void want(const ReferenceRequest&) {}

    /// Finds name, version and dependencies. What needs a build that is not allowed, and what is not cached while
    /// offline, is an answer (ResolvedReference::metadata), possibly without name and version.
    /// Errors: nothing there; another name than the requirement's; a wrong digest; git, network and disk failures.
    /// Messages name the reference without password.
    [[nodiscard]] virtual Result<std::shared_ptr<const ResolvedReference>> resolve(const ReferenceRequest& request,
                                                                                   Task& task) = 0;

    /// "sha256:<hex>" of the wheel or archive; empty for folders and git, which have no digest. Reads the whole file.
    /// @param text as in the request
    [[nodiscard]] virtual Result<std::string> digest(const std::string& text, Task& task) = 0;
};

} // namespace lockwright::index
