// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/scratch.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/replacement.h"
#include "base/text.h"
#include "release/journal.h"
#include "release/leftovers.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <tuple>

namespace lockwright::release
{

namespace
{

std::string prefixOf(const Site& site)
{
    return "release-" + sha256(site.commonFolder.native()).substr(0, 12) + "-";
}

void removeScratch(const Site& site, const std::filesystem::path& folder)
{
    std::error_code error;
    Task task;
    if (auto repository = git::Repository::open(site.workTree))
        for (const auto& entry : std::filesystem::directory_iterator(folder, error))
            if (entry.is_directory(error))
                std::ignore = repository->removeScratchWorkTree(entry.path(), task);
    std::filesystem::remove_all(folder, error);
}

} // namespace

Result<ScratchTree> ScratchTree::make(const Site& site, const std::filesystem::path& parent, const std::string& commit,
                                      Task& task)
{
    ScratchTree scratch;
    scratch.m_site = site;
    std::error_code error;
    std::filesystem::path folder;
    // Another process may take the folder for an abandoned one until it is locked.
    constexpr int tries = 5;
    for (int number = 0; number < tries && !scratch.m_lock; ++number) {
        folder = parent / (prefixOf(site) + fileops::uniqueToken());
        std::filesystem::create_directories(folder, error);
        if (error)
            return fail(ErrorCode::Io,
                        "cannot make the scratch folder " + text::printable(folder.native()) + ": " + error.message());
        Descriptor lock(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        if (lock && ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0 && std::filesystem::exists(folder / "lock", error))
            scratch.m_lock = std::move(lock);
    }
    if (!scratch.m_lock)
        return fail(ErrorCode::Io, "cannot lock the scratch folder " + text::printable(folder.native()));
    scratch.m_folder = folder;
    const std::filesystem::path name = site.workTree.filename();
    scratch.m_workTree = folder / (name.empty() || name == "lock" ? std::filesystem::path("tree") : name);
    scratch.m_root = (scratch.m_workTree / site.root.lexically_relative(site.workTree)).lexically_normal();
    LW_TRY(git::Repository repository, git::Repository::open(site.workTree));
    LW_CHECK(repository.addScratchWorkTree(scratch.m_workTree, commit, task));
    return scratch;
}

ScratchTree::ScratchTree(ScratchTree&& other) noexcept
    : m_site(std::move(other.m_site))
    , m_folder(std::exchange(other.m_folder, {}))
    , m_workTree(std::move(other.m_workTree))
    , m_root(std::move(other.m_root))
    , m_lock(std::move(other.m_lock))
{
}

ScratchTree::~ScratchTree()
{
    if (!m_folder.empty())
        removeScratch(m_site, m_folder);
}

namespace
{

/// What git knows of scratch trees whose folders are gone: their process died while it removed them.
void forgetGoneTrees(const Site& site)
{
    std::error_code error;
    const std::filesystem::path all = site.commonFolder / "worktrees";
    for (const auto& entry : std::filesystem::directory_iterator(all, error)) {
        const auto content = readFile(entry.path() / "gitdir", 65536);
        if (!content || !entry.path().filename().string().starts_with("lockwright-"))
            continue;
        const std::filesystem::path folder = std::filesystem::path(text::trim(*content)).parent_path().parent_path();
        std::error_code status;
        if (folder.filename().string().starts_with(prefixOf(site)) && !std::filesystem::exists(folder, status))
            std::filesystem::remove_all(entry.path(), status);
    }
    std::filesystem::remove(all, error); // only where nothing else is in it
}

} // namespace

void removeAbandonedScratches(const Site& site, const std::filesystem::path& parent)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(parent, error)) {
        if (!entry.path().filename().string().starts_with(prefixOf(site)))
            continue;
        const Descriptor lock(::open((entry.path() / "lock").c_str(), O_RDWR | O_CLOEXEC));
        // Without a lock it was not yet made, or already being removed, when its process died.
        if (lock ? ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0 : errno != ENOENT)
            continue;
        // What a killed rehearsal started would go on writing into the folder.
        Site rehearsed = site;
        rehearsed.commonFolder = entry.path() / "state";
        if (const auto journal = JournalStore(rehearsed).latest(); journal && *journal)
            endLeftovers((*journal)->id);
        removeScratch(site, entry.path());
    }
    forgetGoneTrees(site);
}

} // namespace lockwright::release
