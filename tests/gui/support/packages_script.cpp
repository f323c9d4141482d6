// SPDX-License-Identifier: GPL-3.0-or-later
// What a scripted workspace says of packages.
#include "packages_script.h"

#include "fake_workspace.h"

namespace lockwright::gui::test
{

workspace::ConsolidationReport sampleConsolidation()
{
    using Outcome = workspace::ConsolidationReport::Outcome;
    workspace::ConsolidationReport report;
    auto& idna = report.packages.emplace_back();
    idna.name = pep::Name::fromNormal("idna");
    idna.outcome = Outcome::Blocked;
    idna.locked = {{"base", "3.7"}, {"ui", "2.10"}};
    idna.rejected = {{"3.7", "ui", {{"idna<3", "requirements/in/ui.in:4", Place{"requirements/in/ui.in", 4, 1}}}, {}},
                     {"2.10", "base", {{"idna>=3", "anyio 4.4.0", {}}}, {}}};
    auto& urllib3 = report.packages.emplace_back();
    urllib3.name = pep::Name::fromNormal("urllib3");
    urllib3.outcome = Outcome::Possible;
    urllib3.version = "2.2.2";
    urllib3.locked = {{"base", "2.2.2"}, {"development", "1.26.19"}};
    return report;
}

Result<workspace::PackagesReport> FakeWorkspace::packages(const workspace::PackagesOptions& options, Task& task)
{
    LW_CHECK(m_script->enter("packages", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_packagesOptions = options;
    return m_script->packages;
}

Result<workspace::ConsolidationReport> FakeWorkspace::consolidate(const workspace::ConsolidateOptions& options,
                                                                  Task& task)
{
    LW_CHECK(m_script->enter("consolidate", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_consolidateOptions = options;
    return m_script->consolidation;
}

workspace::PackagesOptions Script::lastPackagesOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_packagesOptions;
}

workspace::ConsolidateOptions Script::lastConsolidateOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_consolidateOptions;
}

} // namespace lockwright::gui::test
