// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/hooked_commit.h"

#include "base/files.h"
#include "base/text.h"
#include "git/message.h"
#include "git/reference_update.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

namespace lockwright::git
{

namespace
{

constexpr const char* nothingCommitted = "nothing was committed";
constexpr const char* messageFile = "COMMIT_EDITMSG";

/// In the order in which git runs them.
constexpr std::array commitHooks{"pre-commit",        "prepare-commit-msg", "commit-msg", "reference-transaction",
                                 "post-index-change", "post-commit"};

bool isSkipped(Hooks hooks, std::string_view hook)
{
    return hooks == Hooks::Skip && (hook == "pre-commit" || hook == "commit-msg");
}

/// As git tells hooks: seconds and offset with an at sign.
std::string dateOf(const Moment& moment)
{
    const int minutes = std::abs(moment.offsetMinutes);
    const std::string digits = std::to_string(10'000 + minutes / 60 * 100 + minutes % 60);
    return "@" + std::to_string(moment.seconds) + (moment.offsetMinutes < 0 ? " -" : " +") + digits.substr(1);
}

std::string noticeOf(const HookRunner& hooks, const char* hook, Hooks wanted)
{
    return isSkipped(wanted, hook) ? std::string() : hooks.whyIgnored(hook);
}

bool sameEntry(const std::optional<TreeEntry>& committed, const git_index_entry* staged)
{
    if (!committed || !staged)
        return !committed && !staged;
    return same(committed->id, staged->id) && committed->mode == staged->mode;
}

void sortUnique(std::vector<std::string>& paths)
{
    std::ranges::sort(paths);
    const auto repeated = std::ranges::unique(paths);
    paths.erase(repeated.begin(), repeated.end());
}

} // namespace

bool wantsSignature(Sign sign, const Configuration& configuration, const char* setting)
{
    return sign == Sign::Always || (sign == Sign::AsConfigured && configuration.flag(setting, false));
}

Result<void> foreseeHooksAndSignature(const OpenRepository& repository, const CommitRequest& request,
                                      CommitPreview& preview, Task& task)
{
    OutputLog silent({});
    const HookRunner hooks(repository, silent);
    for (const char* hook : commitHooks) {
        if (!isSkipped(request.hooks, hook) && hooks.has(hook))
            preview.hooks.emplace_back(hook);
        if (std::string notice = noticeOf(hooks, hook, request.hooks); !notice.empty())
            preview.notices.push_back(std::move(notice));
    }
    if (std::string notice = subjectNotice(request.message); !notice.empty())
        preview.notices.push_back(std::move(notice));
    preview.willSign = wantsSignature(request.sign, repository.configuration, "commit.gpgsign");
    if (!preview.willSign)
        return {};
    const auto committer = personOf(Role::Committer, repository, request.signature);
    const auto signer = Signer::find(repository, committer ? committer->identity : Identity(), task);
    if (!signer && signer.error().code == ErrorCode::Cancelled)
        return tl::unexpected(signer.error());
    const std::string why =
        signer ? signer->whyUnusable(repository, task) : signer.error().message + "; " + signer.error().hint;
    if (!why.empty())
        preview.obstacles.push_back(why);
    return {};
}

HookedCommit::HookedCommit(const OpenRepository& repository, const CommitRequest& request, const Head& head,
                           git_tree* tree, Targets targets)
    : m_repository(repository)
    , m_request(request)
    , m_head(head)
    , m_headTree(tree)
    , m_targets(std::move(targets))
    , m_log(request.onOutput)
    , m_hooks(repository, m_log)
{
    for (const auto& [name, value] : request.variables)
        m_hooks.setVariable(name, value);
}

bool HookedCommit::runs(const std::string& hook) const
{
    return !isSkipped(m_request.hooks, hook) && m_hooks.has(hook);
}

/// A file of the git folder as git names it to hooks: relative where they can find it so.
std::string HookedCommit::shownPlace(const char* name) const
{
    const bool usual = m_repository.gitFolder == m_repository.workTree / ".git";
    return (usual ? std::filesystem::path(".git") : m_repository.gitFolder) / name;
}

Result<void> HookedCommit::prepare(const std::string& message, Task& task)
{
    LW_TRY(m_content.author, personOf(Role::Author, m_repository, m_request.signature));
    LW_TRY(m_content.committer, personOf(Role::Committer, m_repository, m_request.signature));
    m_content.parent = m_head.commit;
    m_content.encoding = commitEncoding(m_repository.configuration);
    m_content.message = message;
    m_hooks.setVariable("GIT_AUTHOR_NAME", m_content.author.identity.name);
    m_hooks.setVariable("GIT_AUTHOR_EMAIL", m_content.author.identity.email);
    m_hooks.setVariable("GIT_AUTHOR_DATE", dateOf(m_content.author.moment));
    for (const char* hook : commitHooks) {
        if (std::string notice = noticeOf(m_hooks, hook, m_request.hooks); !notice.empty())
            m_notices.push_back(std::move(notice));
    }
    LW_TRY(m_content.tree, writeTree(m_repository, m_headTree, m_targets.files));
    if (runs("pre-commit") || runs("prepare-commit-msg") || runs("commit-msg")) {
        LW_TRY(HookIndex index, HookIndex::create(m_repository, m_headTree, m_targets.files));
        m_index.emplace(std::move(index));
    }
    LW_CHECK(runPreCommit(task));
    LW_CHECK(runMessageHooks(task));
    if (std::string notice = subjectNotice(m_content.message); !notice.empty())
        m_notices.push_back(std::move(notice));
    return {};
}

Result<void> HookedCommit::runPreCommit(Task& task)
{
    if (!runs("pre-commit"))
        return {};
    for (bool again = m_request.retryOnHookFix;; again = false) {
        const std::map<std::string, std::string> variables{{"GIT_INDEX_FILE", m_index->path()}, {"GIT_EDITOR", ":"}};
        LW_TRY(const int code, m_hooks.run("pre-commit", {}, task, variables));
        if (code == 0)
            return takeFromHook();
        if (!again)
            return m_hooks.failureOf("pre-commit", code, nothingCommitted);
        LW_TRY(const bool mended, targetsWereMended(task));
        if (!mended)
            return m_hooks.failureOf("pre-commit", code, nothingCommitted);
        m_notices.emplace_back("the hook pre-commit changed files of the commit and failed; it was run once more with "
                               "what it made of them");
    }
}

/// True where the hook changed the targets on disk; they are as they are then.
Result<bool> HookedCommit::targetsWereMended(Task& task)
{
    std::vector<std::string> paths;
    for (const TargetFile& file : m_targets.files)
        paths.push_back(file.path);
    LW_TRY(Targets now, readTargets(m_repository, m_headTree, paths, Store::Yes, task));
    LW_TRY(const git_oid tree, writeTree(m_repository, m_headTree, now.files));
    if (same(tree, m_content.tree) || now.changed.empty())
        return false;
    m_content.tree = tree;
    m_targets = std::move(now);
    m_index.reset(); // its place is taken by the next one
    LW_TRY(HookIndex index, HookIndex::create(m_repository, m_headTree, m_targets.files));
    m_index.emplace(std::move(index));
    return true;
}

/// What the hook left in its index is what is committed, as git does.
Result<void> HookedCommit::takeFromHook()
{
    LW_TRY(const git_oid left, m_index->writeTree(m_repository));
    if (same(left, m_content.tree))
        return {};
    LW_TRY(const TreeHandle before, treeOf(m_repository, m_content.tree));
    LW_TRY(const TreeHandle after, treeOf(m_repository, left));
    LW_TRY(m_hookPaths, pathsBetween(m_repository, before.get(), after.get()));
    LW_TRY(const std::vector<std::string> changed, pathsBetween(m_repository, m_headTree, after.get()));
    if (changed.empty())
        return fail(ErrorCode::Repository,
                    "nothing was committed, because the hook pre-commit took every change out of the commit",
                    "look at the files with: git status");
    m_content.tree = left;
    std::erase_if(m_targets.changed,
                  [&changed](const std::string& path) { return !std::ranges::binary_search(changed, path); });
    return addToIndex(m_hookPaths);
}

/// The real index is to say what the commit says, but not where somebody has staged something of their own.
Result<void> HookedCommit::addToIndex(const std::vector<std::string>& paths)
{
    LW_TRY(const std::vector<TargetFile> entries, m_index->entries(paths));
    LW_TRY(const IndexHandle real, readIndex(m_repository));
    for (const TargetFile& entry : entries) {
        const auto target = std::ranges::find(m_targets.files, entry.path, &TargetFile::path);
        if (target != m_targets.files.end()) {
            *target = entry;
            continue;
        }
        LW_TRY(const std::optional<TreeEntry> committed, entryIn(m_headTree, entry.path));
        if (sameEntry(committed, library().git_index_get_bypath(real.get(), entry.path.c_str(), 0)))
            m_targets.files.push_back(entry);
    }
    return {};
}

Result<void> HookedCommit::runMessageHooks(Task& task)
{
    if (!runs("prepare-commit-msg") && !runs("commit-msg"))
        return {};
    const std::filesystem::path file = m_repository.gitFolder / messageFile;
    LW_CHECK(writeFile(file, m_content.message));
    const std::map<std::string, std::string> variables{{"GIT_INDEX_FILE", m_index->path()}, {"GIT_EDITOR", ":"}};
    LW_CHECK(
        m_hooks.check("prepare-commit-msg", {shownPlace(messageFile), "message"}, task, nothingCommitted, variables));
    if (runs("commit-msg"))
        LW_CHECK(m_hooks.check("commit-msg", {shownPlace(messageFile)}, task, nothingCommitted, variables));
    constexpr std::uint64_t limit = 1u << 20;
    LW_TRY(const std::string edited, readFile(file, limit));
    LW_TRY(m_content.message, cleanMessage(m_repository.configuration, edited));
    return {};
}

Result<git_oid> HookedCommit::write(Task& task)
{
    m_index.reset();
    m_signed = wantsSignature(m_request.sign, m_repository.configuration, "commit.gpgsign");
    if (!m_signed)
        return writeCommit(m_repository, m_content, nullptr, m_log, task);
    LW_TRY(const Signer signer, Signer::find(m_repository, m_content.committer.identity, task));
    return writeCommit(m_repository, m_content, &signer, m_log, task);
}

Result<CommitResult> HookedCommit::result(const git_oid& id) const
{
    CommitResult result;
    result.id = hex(id);
    result.branch = m_head.branch();
    const std::string& message = m_content.message;
    result.subject = text::printable(m_content.encoding.empty() ? subjectOf(id, m_repository)
                                                                : message.substr(0, message.find('\n')));
    result.paths = m_targets.changed;
    result.paths.insert(result.paths.end(), m_hookPaths.begin(), m_hookPaths.end());
    sortUnique(result.paths);
    LW_TRY(const TreeHandle after, treeOf(m_repository, m_content.tree));
    LW_TRY(const std::vector<std::string> changed, pathsBetween(m_repository, m_headTree, after.get()));
    std::erase_if(result.paths,
                  [&changed](const std::string& path) { return !std::ranges::binary_search(changed, path); });
    result.hookPaths = m_hookPaths;
    result.isSigned = m_signed;
    return result;
}

Result<void> HookedCommit::moveBranch(const git_oid& id, Task& task)
{
    // The reflog's line names the committer.
    LW_TRY(const SignatureHandle committer, m_content.committer.signature(m_content.encoding));
    library().git_repository_set_ident(m_repository.get(), committer->name, committer->email);
    const std::string entry =
        (m_head.commit ? "commit: " : "commit (initial): ") + text::printable(subjectOf(id, m_repository));
    if (m_head.reference.empty())
        return updateReference(m_repository, {"HEAD", m_head.commit, id, entry, false, "HEAD"}, nullptr, task);
    return updateReference(m_repository, {m_head.reference, m_head.commit, id, entry, true, "the branch"},
                           m_request.inScratch ? nullptr : &m_hooks, task);
}

void HookedCommit::tellOfTheEnd(CommitResult& result, Task& task)
{
    // The commit is made: whatever these say cannot take it back, as with git.
    const auto tell = [&](const char* hook, const std::vector<std::string>& arguments,
                          const std::map<std::string, std::string>& variables) {
        const Result<int> code = m_hooks.run(hook, arguments, task, variables);
        if (!code || *code != 0)
            m_notices.push_back("the commit is made, but the hook " + std::string(hook)
                                + (code ? " ended with exit code " + std::to_string(*code) : " did not end by itself"));
    };
    if (!m_request.inScratch) {
        tell("post-index-change", {"0", "0"}, {});
        tell("post-commit", {}, {{"GIT_INDEX_FILE", shownPlace("index")}, {"GIT_EDITOR", ":"}});
    }
    result.hookOutput = m_log.text();
    result.notices = m_notices;
}

} // namespace lockwright::git
