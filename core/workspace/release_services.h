// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/services.h"
#include "workspace/local_workspace.h"

namespace lockwright::workspace
{

/// What releases need of a workspace. A folder other than the workspace's own, which is a rehearsal's, gets a workspace
/// of its own with the same environment.
class ReleaseServices final : public release::Services
{
public:
    ReleaseServices(LocalWorkspace& owner, Environment environment, std::filesystem::path scratchFolder);

    [[nodiscard]] Result<Compiled> compile(const std::filesystem::path& root, Task& task) override;
    [[nodiscard]] Result<std::vector<std::string>> check(const std::filesystem::path& root, Task& task) override;
    [[nodiscard]] Result<Audited> audit(const std::filesystem::path& root, const std::filesystem::path& advisories,
                                        Task& task) override;
    [[nodiscard]] Result<std::vector<Layer>> layers(const std::filesystem::path& root, Task& task) override;
    [[nodiscard]] Result<std::map<std::string, std::string>>
    packageIndexVariables(const std::filesystem::path& root) override;
    [[nodiscard]] std::filesystem::path scratchFolder() const override { return m_scratchFolder; }

private:
    [[nodiscard]] LocalWorkspace& at(const std::filesystem::path& root);

    LocalWorkspace& m_owner;
    Environment m_environment;
    std::filesystem::path m_scratchFolder;
    std::unique_ptr<LocalWorkspace> m_other;
};

} // namespace lockwright::workspace
