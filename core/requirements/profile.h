// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "requirements/inputs.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// A source of requirements and the lock that it is compiled to.
struct Profile {
    std::string name;             ///< unique in its workspace, e.g. "base"
    std::filesystem::path source; ///< relative to the workspace, e.g. requirements/in/base.in
    std::string table;            ///< for pyproject sources, see readInputs()
    std::filesystem::path lock;   ///< relative to the workspace, e.g. requirements/base.txt
    bool operator==(const Profile&) const = default;
};

/// One profile building on another.
struct ProfileEdge {
    enum class Kind : std::uint8_t {
        Includes,      ///< `-r parent.in` (or its lock): the parent's inputs are part of the child's; include-group
        ConstrainedBy, ///< `-c parent.txt`: the parent's lock bounds the child
    };
    std::size_t child = 0;
    std::size_t parent = 0;
    Kind kind = Kind::Includes;
    Place place; ///< the -r or -c line
    bool operator==(const ProfileEdge&) const = default;
};

/// The profiles of a workspace and how they build on one another.
class ProfileGraph
{
public:
    /// Finds profiles without configuration, the first layout that matches:
    /// `requirements/in/*.in → requirements/*.txt`, then `requirements/*.in → requirements/*.txt`, then
    /// `requirements*.in → *.txt` in the root; and always the tables of pyproject.toml
    /// (`requirements.txt`-style locks: project → requirements/project.txt and so on) where no .in covers them: a table
    /// is covered by a .in of its name, and by one that asks for the project itself (`-e .`, `.[dev]`).
    ///
    /// Names: base.in is "base", requirements-dev.in is "dev" where nothing else is; the project's dependencies are
    /// "project", extras and groups have their own names. A lock that is there already under another usual name
    /// (requirements-dev.txt) is kept.
    /// Lines that cannot be read make no edges and no error: that is for readInputs() to tell.
    [[nodiscard]] static Result<ProfileGraph> discover(const std::filesystem::path& workspace,
                                                       const FileReader& reader = {});

    /// The same graph from profiles that a configuration names. Errors: a name or a lock that two profiles have, a
    /// source that is not there, profiles that build on each other (each hop with file and line).
    [[nodiscard]] static Result<ProfileGraph> build(const std::filesystem::path& workspace,
                                                    std::vector<Profile> profiles, const FileReader& reader = {});

    [[nodiscard]] const std::vector<Profile>& profiles() const { return m_profiles; }
    [[nodiscard]] const std::vector<ProfileEdge>& edges() const { return m_edges; }
    [[nodiscard]] const Profile* find(std::string_view name) const;
    /// Parents before children; ties by name.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    [[nodiscard]] std::vector<std::size_t> parents(std::size_t profile) const;
    [[nodiscard]] std::vector<std::size_t> children(std::size_t profile) const;
    /// The profile and all that build on it, parents first.
    [[nodiscard]] std::vector<std::size_t> descendants(std::size_t profile) const;

private:
    std::vector<Profile> m_profiles; ///< sorted by name
    std::vector<ProfileEdge> m_edges;
    std::vector<std::size_t> m_order;
};

} // namespace lockwright::requirements
