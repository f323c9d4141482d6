// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::release
{

/// What a release needs of the rooms above it. Every member is asked about a folder, because a rehearsal's workspace
/// is another one than the user's.
class Services
{
public:
    virtual ~Services() = default;

    struct FileText {
        std::string path; ///< relative to the workspace
        std::optional<std::string> before;
        std::string after;
    };
    /// The stale locks, compiled and not written.
    struct Compiled {
        std::vector<FileText> files;
        std::vector<std::string> unsolved; ///< why profiles have no lock, one text each
        std::vector<std::string> warnings;
        std::string summary; ///< what moved, one line a package
    };
    [[nodiscard]] virtual Result<Compiled> compile(const std::filesystem::path& root, Task& task) = 0;
    /// What is wrong with the locks, one sentence each with file and line.
    [[nodiscard]] virtual Result<std::vector<std::string>> check(const std::filesystem::path& root, Task& task) = 0;
    struct Audited {
        std::vector<std::string> findings; ///< that stop a release: yanked and vulnerable packages
        std::vector<std::string> notices;
    };
    /// @param advisories a folder or .zip of OSV records; empty: only what the index says
    [[nodiscard]] virtual Result<Audited> audit(const std::filesystem::path& root,
                                                const std::filesystem::path& advisories, Task& task) = 0;

    /// A profile, as far as a wheel has to do with it.
    struct Layer {
        std::string profile;
        std::string source; ///< relative to the workspace
        std::string lock;
        bool isRoot = false;                   ///< builds on no other profile
        std::vector<std::string> own;          ///< PEP 508 texts of its own file
        std::vector<std::string> requirements; ///< with the inherited ones
    };
    [[nodiscard]] virtual Result<std::vector<Layer>> layers(const std::filesystem::path& root, Task& task) = 0;
    /// Variables that make pip see the configured index. They may hold credentials.
    [[nodiscard]] virtual Result<std::map<std::string, std::string>>
    packageIndexVariables(const std::filesystem::path& root) = 0;
    /// Where scratch work trees may be made.
    [[nodiscard]] virtual std::filesystem::path scratchFolder() const = 0;
};

} // namespace lockwright::release
