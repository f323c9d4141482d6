// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/git_store.h"
#include "index/reference.h"
#include "index/reference_cache.h"
#include "index/reference_download.h"
#include "index/reference_location.h"
#include "index/source_build.h"

#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace lockwright::index
{

/// Follows direct references: wheels and archives by URL and by path, project folders, git repositories.
///
/// Static metadata always comes first: METADATA of a wheel, [project] of a pyproject.toml that PEP 621 makes final,
/// PKG-INFO that PEP 643 lets be relied on. What is left is built where that is allowed. Files that a URL names with a
/// digest are read whole and verified; without one, byte ranges of a wheel do. HTTP freshness, ETag and 304 are
/// honoured; a commit, and a file with a digest, are asked for once and never again. Branches and tags are asked for in
/// every run, as uv does.
class ReferenceSource final : public ReferenceResolver
{
public:
    struct Options {
        IndexSettings settings; ///< credentials, certificates, proxy, `offline`
        std::filesystem::path cacheFolder;
        std::filesystem::path root;             ///< what relative paths and `${PROJECT_ROOT}` stand for; absolute
        std::shared_ptr<SourceBuilder> builder; ///< none: nothing is ever built
    };
    explicit ReferenceSource(Options options);
    ~ReferenceSource() override;

    void want(const ReferenceRequest& request) override;
    [[nodiscard]] Result<std::shared_ptr<const ResolvedReference>> resolve(const ReferenceRequest& request,
                                                                           Task& task) override;
    [[nodiscard]] Result<std::string> digest(const std::string& text, Task& task) override;

private:
    /// One question on its way.
    struct Question {
        const ReferenceRequest& request;
        const ReferenceLocation& location;
        Task& task;
        std::string commit; ///< of Git
    };
    using Found = Result<CachedReference>;

    [[nodiscard]] Result<std::shared_ptr<const ResolvedReference>> resolveNow(const ReferenceRequest& request,
                                                                              Task& task);
    [[nodiscard]] Found find(Question& question);
    [[nodiscard]] Found findFile(Question& question);
    [[nodiscard]] Found findFolder(Question& question);
    [[nodiscard]] Found findGit(Question& question);
    [[nodiscard]] Found findUrl(Question& question);
    [[nodiscard]] Found download(Question& question, const std::string& key, const CachedReference* known);
    /// Reads a wheel or an archive that is here.
    [[nodiscard]] Found read(Question& question, std::string_view bytes);
    [[nodiscard]] Found readWheel(Question& question, const Result<std::string>& metadata);
    /// @param named name and version by the file's name, where the texts tell none
    [[nodiscard]] Found fromTexts(Question& question, const SourceTexts& texts, const SourceToBuild& tree,
                                  const std::string& buildKey, const CachedReference& named);
    /// Builds where that is needed, allowed and possible.
    [[nodiscard]] Result<void> build(Question& question, CachedReference& found, SourceToBuild tree,
                                     const std::string& buildKey);
    [[nodiscard]] Found notCached(const Question& question) const;
    [[nodiscard]] Result<std::string> commitOf(const Question& question, const GitStore::Repository& repository);
    [[nodiscard]] Result<std::string> commitAhead(const std::string& key, Task& task);
    void wantCommit(const ReferenceLocation& location);

    Options m_options;
    std::mutex m_mutex; ///< held while a question is answered
    ReferenceCache m_cache;
    ReferenceDownload m_download;
    GitStore m_git;
    std::stop_source m_stop; ///< of the following
    /// Branches and tags that are asked for, each in a thread of its own, by what commitOf() keeps them under.
    std::map<std::string, std::future<Result<std::string>>> m_commitsAhead;
    std::map<std::string, std::shared_ptr<const ResolvedReference>> m_answers; ///< of what does not change meanwhile
};

} // namespace lockwright::index
