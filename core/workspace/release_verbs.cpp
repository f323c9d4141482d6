// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: releases.
#include "workspace/local_workspace.h"

#include "index/build_variables.h"
#include "release/release.h"
#include "workspace/kept_sentences.h"
#include "workspace/release_services.h"
#include "workspace/session.h"

namespace lockwright::workspace
{

namespace
{

/// A release with what it needs, for one call.
class Opened
{
public:
    Opened(LocalWorkspace& workspace, const Environment& environment, const std::filesystem::path& cache)
        : m_services(workspace, environment, cache / "releases")
        , m_root(workspace.root())
    {
    }
    [[nodiscard]] Result<release::Release> open(const ReleaseWatcher& watcher)
    {
        return release::Release::open(m_root, m_services, said(watcher));
    }

private:
    ReleaseServices m_services;
    std::filesystem::path m_root;
};

} // namespace

Result<ReleasePlan> LocalWorkspace::releasePlan(const ReleaseOptions& options, Task& task)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open({}));
    return said(release.plan(options, task));
}

Result<ReleaseStatus> LocalWorkspace::releaseRehearse(const ReleaseOptions& options, const ReleaseWatcher& watcher,
                                                      Task& task)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open(watcher));
    return said(release.rehearse(options, task));
}

Result<ReleaseStatus> LocalWorkspace::releaseRun(const ReleaseOptions& options, const ReleaseWatcher& watcher,
                                                 Task& task)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open(watcher));
    return said(release.run(options, task));
}

Result<ReleaseStatus> LocalWorkspace::releaseResume(const ReleaseResumeOptions& options, const ReleaseWatcher& watcher,
                                                    Task& task)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open(watcher));
    return said(release.resume(options, task));
}

Result<ReleaseStatus> LocalWorkspace::releaseAbort(const ReleaseAbortOptions& options, const ReleaseWatcher& watcher,
                                                   Task& task)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open(watcher));
    return said(release.abort(options, task));
}

Result<ReleaseStatus> LocalWorkspace::releaseStatus(Task&)
{
    Opened opened(*this, m_environment, cachePath());
    LW_TRY(release::Release release, opened.open({}));
    return said(release.status());
}

Result<std::vector<release::Services::Layer>> LocalWorkspace::releaseLayers(Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    std::vector<release::Services::Layer> layers;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        release::Services::Layer& layer = layers.emplace_back();
        layer.profile = loaded.profile->name;
        layer.source = loaded.profile->source.generic_string();
        layer.lock = loaded.profile->lock.generic_string();
        layer.isRoot = snapshot.graph.parents(index).empty();
        if (!loaded.inputs)
            continue;
        for (const requirements::Input& input : loaded.inputs->requirements) {
            layer.requirements.push_back(input.requirement.text());
            if (input.origin.place.file == layer.source)
                layer.own.push_back(input.requirement.text());
        }
    }
    return layers;
}

Result<std::map<std::string, std::string>> LocalWorkspace::pipVariables() const
{
    LW_TRY(const Configuration configuration, Configuration::read(m_root));
    if (usesRecordedIndex(m_environment, configuration))
        return std::map<std::string, std::string>();
    LW_TRY(const index::IndexSettings settings, settingsFor(m_environment, configuration, {}));
    return index::pipVariables(settings, false);
}

} // namespace lockwright::workspace
