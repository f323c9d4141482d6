// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/reference.h"
#include "index/settings.h"
#include "index/source.h"
#include "resolve/universe.h"
#include "workspace/configuration.h"
#include "workspace/results.h"
#include "workspace/workspace.h"

#include <chrono>
#include <list>
#include <memory>
#include <string>

namespace lockwright::workspace
{

/// How source archives are built where that is allowed.
struct BuildOptions {
    std::string python;                   ///< empty: looked for
    std::vector<std::string> constraints; ///< of build requirements
    bool keepFailed = false;              ///< leaves the scratch folder of a failed build behind
};

/// What stays warm between two questions to the same index: its source and the universes over it.
///
/// An answer of a source does not change while it lives, so a session ends after `lifetime` (the usual freshness
/// of index pages): a window that stays open sees new releases. Not thread-safe.
class Session
{
public:
    static constexpr std::chrono::minutes lifetime{10};

    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const index::IndexSettings& settings, bool recorded,
                                                               const std::filesystem::path& cacheFolder,
                                                               BuildOptions builds = {});

    [[nodiscard]] index::Source& source() { return *m_source; }
    /// The universe of a policy; made on first use, a few are kept.
    [[nodiscard]] resolve::Universe& universe(const resolve::Policy& policy);
    /// What follows direct references; made on first use, and anew for another target.
    /// @param root what relative paths stand for
    [[nodiscard]] index::ReferenceResolver& references(const std::filesystem::path& root,
                                                       const resolve::Policy& policy);
    /// What it was opened with; URLs with credentials.
    [[nodiscard]] const index::IndexSettings& settings() const { return m_settings; }
    /// True where it was opened with the same settings and is still young.
    [[nodiscard]] bool serves(const index::IndexSettings& settings, bool recorded,
                              const BuildOptions& builds = {}) const;

private:
    [[nodiscard]] std::shared_ptr<index::SourceBuilder> builder(const resolve::Policy& policy) const;

    std::string m_key;
    index::IndexSettings m_settings;
    BuildOptions m_builds;
    std::filesystem::path m_cacheFolder;
    std::chrono::steady_clock::time_point m_opened;
    std::string m_referencesKey;
    std::unique_ptr<index::ReferenceResolver> m_references; ///< outlives the universes, which refer to it
    std::unique_ptr<index::Source> m_source;
    std::list<std::pair<std::string, resolve::Universe>> m_universes; ///< most recent first
};

/// The settings of a run: command line, environment and configuration put together (design.md, decision 5).
[[nodiscard]] Result<index::IndexSettings> settingsFor(const Environment& environment,
                                                       const Configuration& configuration,
                                                       const requirements::InputOptions& files);

/// True where the configuration's recorded index answers: nothing stronger names another index.
[[nodiscard]] bool usesRecordedIndex(const Environment& environment, const Configuration& configuration);

} // namespace lockwright::workspace
