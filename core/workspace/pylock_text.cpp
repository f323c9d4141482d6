// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pylock_text.h"

#include "base/files.h"
#include "base/text.h"
#include "index/credentials.h"
#include "index/reference_location.h"
#include "requirements/direct_reference.h"
#include "requirements/pylock_writer.h"

#include <algorithm>
#include <utility>

namespace lockwright::workspace
{

namespace
{

using requirements::PylockFile;
using requirements::PylockPackage;

bool names(const std::vector<std::string>& policy, const pep::Name& name)
{
    return std::any_of(policy.begin(), policy.end(), [&](const std::string& entry) {
        return entry == ":all:" || pep::normalizeName(entry) == name.text();
    });
}

PylockFile fileOf(const index::FileDetails& details)
{
    PylockFile file;
    file.name = details.filename;
    file.url = requirements::withoutSecrets(details.url);
    if (file.url.empty()) // an index that records no places: the file is looked for beside the lock
        file.path = details.filename;
    file.sizeBytes = details.sizeBytes;
    file.uploadedAt = details.uploadedAt;
    file.hashes = details.hashes;
    return file;
}

Result<void> addFiles(PylockPackage& entry, const resolve::ResolvedPackage& package, const LockForm& form,
                      index::Source& source, Task& task)
{
    LW_TRY(const auto listing, source.listing(package.name, task));
    const std::size_t release = listing->find(package.version);
    if (release == listing->releases.size())
        return {};
    const index::Release& place = listing->releases[release];
    if (place.fileCount > 0)
        entry.requiresPython = listing->pythonSpecifiers[listing->files[place.firstFile].requiresPython];
    LW_TRY(const auto files, source.files(*listing, release, task));
    const bool noSources = names(form.style.onlyBinary, package.name);
    const bool noWheels = names(form.style.noBinary, package.name);
    bool undigested = false;
    for (const index::FileDetails& file : files) {
        const bool wheel = file.kind == index::ReleaseFile::Kind::Wheel;
        if (wheel ? noWheels : noSources)
            continue;
        if (file.hashes.empty())
            undigested = true;
        else
            (wheel ? entry.wheels : entry.sources).push_back(fileOf(file));
    }
    if (undigested && entry.wheels.empty() && entry.sources.empty())
        return fail(ErrorCode::Data,
                    package.index + " gives no digest for the files of " + package.name.text() + " "
                        + package.version.text() + ", and a pylock.toml needs one",
                    "write another layout, or use an index with digests");
    return {};
}

/// Where a package of a direct reference is from (PEP 751, `packages.vcs`, `directory` and `archive`). A pylock has no
/// variables: those of a user part go, others stay as they are written, since they may hold a secret.
Result<requirements::PylockTree> treeOf(const resolve::ResolvedPackage& package, const LockForm& form)
{
    using Kind = index::ResolvedReference::Kind;
    using requirements::PylockTree;
    const resolve::ResolvedPackage::Reference& reference = *package.reference;
    const bool isLocal = reference.absolute.starts_with("file:");
    LW_TRY(const index::ReferenceLocation location,
           index::ReferenceLocation::parse(isLocal ? reference.absolute : reference.pinned, form.lockFolder));
    PylockTree tree;
    tree.subdirectory = location.subdirectory;
    std::string url = reference.pinned.substr(0, reference.pinned.find('#'));
    if (location.kind == Kind::Git) {
        LW_TRY(const index::ReferenceLocation asked, index::ReferenceLocation::parse(reference.text, form.lockFolder));
        tree.kind = PylockTree::Kind::Vcs;
        tree.type = "git";
        tree.commitId = location.gitReference;
        tree.requestedRevision = asked.gitReference;
        url = url.substr(4, url.rfind('@') - 4); // between `git+` and the commit
        tree.url = url.starts_with("http") ? index::splitCredentials(url).url : url;
        return tree;
    }
    if (location.kind == Kind::Folder) {
        tree.kind = PylockTree::Kind::Directory;
        tree.path = relativePosix(location.path, form.lockFolder);
        tree.editable = reference.editable;
        return tree;
    }
    tree.kind = PylockTree::Kind::Archive;
    tree.archive.subdirectory = std::exchange(tree.subdirectory, {});
    if (location.kind == Kind::File)
        tree.archive.path = relativePosix(location.path, form.lockFolder);
    else
        tree.archive.url = index::splitCredentials(url).url;
    if (const auto digests = form.referenceHashes.find(package.name); digests != form.referenceHashes.end())
        for (const std::string& digest : digests->second)
            if (const std::size_t colon = digest.find(':'); colon != std::string::npos)
                tree.archive.hashes.emplace_back(digest.substr(0, colon), digest.substr(colon + 1));
    return tree;
}

std::string header(const LockForm& form)
{
    if (!form.keptHeader.empty())
        return text::replaceAll(form.keptHeader, "\n", form.style.newline);
    if (!form.style.header)
        return {};
    return "# This file was autogenerated by " + form.style.tool + " via the following command:" + form.style.newline
           + "#    " + form.style.command + form.style.newline;
}

} // namespace

Result<std::string> pylockText(const resolve::Solution& solution, const LockForm& form, index::Source& source,
                               Task& task)
{
    requirements::PylockDocument document;
    document.header = header(form);
    if (!form.target.empty())
        document.environments.push_back(form.target);
    document.requiresPython = ">=" + form.style.pythonVersion;
    document.newline = form.style.newline;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        if (std::find(form.style.unsafe.begin(), form.style.unsafe.end(), package.name) != form.style.unsafe.end())
            continue;
        PylockPackage& entry = document.packages.emplace_back();
        entry.name = package.name;
        entry.version = package.version.text();
        if (requirements::hasScheme(package.index))
            entry.index = requirements::withoutSecrets(package.index);
        if (form.style.annotations != requirements::AnnotationStyle::None)
            for (const resolve::ResolvedPackage::Edge& edge : package.dependencies)
                entry.dependencies.push_back(edge.name);
        if (package.reference) {
            LW_TRY(entry.tree, treeOf(package, form));
            if (entry.tree.kind == requirements::PylockTree::Kind::Directory)
                entry.version.clear();
            continue;
        }
        LW_CHECK(addFiles(entry, package, form, source, task));
    }
    return requirements::writePylock(std::move(document));
}

} // namespace lockwright::workspace
