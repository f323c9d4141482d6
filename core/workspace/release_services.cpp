// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/release_services.h"

#include "base/text.h"
#include "index/build_variables.h"

#include <algorithm>

namespace lockwright::workspace
{

ReleaseServices::ReleaseServices(LocalWorkspace& owner, Environment environment, std::filesystem::path scratchFolder)
    : m_owner(owner)
    , m_environment(std::move(environment))
    , m_scratchFolder(std::move(scratchFolder))
{
}

LocalWorkspace& ReleaseServices::at(const std::filesystem::path& root)
{
    std::error_code error;
    if (std::filesystem::equivalent(root, m_owner.root(), error))
        return m_owner;
    if (!m_other || m_other->root() != root)
        m_other = std::make_unique<LocalWorkspace>(root, m_environment, FileTransaction::Recovery());
    return *m_other;
}

Result<release::Services::Compiled> ReleaseServices::compile(const std::filesystem::path& root, Task& task)
{
    CompileOptions options;
    LW_TRY(const CompilePlan plan, at(root).compile(options, task));
    Compiled compiled;
    compiled.warnings = plan.warnings;
    for (const CompiledProfile& profile : plan.profiles) {
        compiled.warnings.insert(compiled.warnings.end(), profile.warnings.begin(), profile.warnings.end());
        const std::string& name = profile.profile.name;
        switch (profile.status) {
        case CompiledProfile::Status::Unchanged:
            break;
        case CompiledProfile::Status::Changed:
            compiled.files.push_back({profile.profile.lock.generic_string(),
                                      profile.existed ? std::optional(profile.oldText) : std::nullopt,
                                      profile.newText});
            break;
        case CompiledProfile::Status::Unsatisfiable:
            compiled.unsolved.push_back(name + " has no solution: " + profile.explanation);
            break;
        case CompiledProfile::Status::Failed:
            compiled.unsolved.push_back(name + ": "
                                        + (profile.error ? describe(*profile.error) : std::string("it failed")));
            break;
        case CompiledProfile::Status::Skipped:
            compiled.unsolved.push_back(name + " builds on a profile without a lock");
            break;
        }
    }
    for (const Parting& parting : plan.partings)
        compiled.unsolved.push_back(parting.text());
    compiled.summary = compiled.files.empty() ? std::string() : plan.suggestedMessage();
    if (const std::size_t body = compiled.summary.find("\n\n"); body != std::string::npos)
        compiled.summary.erase(0, body + 2);
    compiled.summary = std::string(text::trim(compiled.summary));
    return compiled;
}

Result<std::vector<std::string>> ReleaseServices::check(const std::filesystem::path& root, Task& task)
{
    LW_TRY(const CheckReport report, at(root).check({}, task));
    std::vector<std::string> problems;
    for (const CheckReport::Problem& problem : report.problems) {
        const std::string place = describe(problem.place);
        problems.push_back((place.empty() ? "" : place + ": ") + problem.profile + ": " + problem.text);
    }
    return problems;
}

Result<release::Services::Audited> ReleaseServices::audit(const std::filesystem::path& root,
                                                          const std::filesystem::path& advisories, Task& task)
{
    OutdatedOptions options;
    options.security = advisories;
    options.limit = std::chrono::milliseconds(0);
    LW_TRY(const OutdatedReport report, at(root).outdated(options, task));
    Audited audited;
    for (const explain::LockedVersion& package : report.packages) {
        const std::string shown = package.name.text() + " " + package.version.text();
        if (package.yanked)
            audited.findings.push_back(
                shown + " was yanked" + (package.yankReason.empty() ? "" : ": " + text::printable(package.yankReason)));
        for (const auto& affecting : package.advisories)
            audited.findings.push_back(shown + " is affected by " + text::printable(affecting.advisory.id));
        if (package.withdrawn)
            audited.notices.push_back("the index no longer has " + shown);
    }
    for (const auto& unchecked : report.unchecked)
        audited.notices.push_back("not looked at: " + unchecked.profile);
    if (report.security)
        audited.notices.insert(audited.notices.end(), report.security->warnings.begin(),
                               report.security->warnings.end());
    return audited;
}

Result<std::vector<release::Services::Layer>> ReleaseServices::layers(const std::filesystem::path& root, Task& task)
{
    return at(root).releaseLayers(task);
}

Result<std::map<std::string, std::string>> ReleaseServices::packageIndexVariables(const std::filesystem::path& root)
{
    return at(root).pipVariables();
}

} // namespace lockwright::workspace
