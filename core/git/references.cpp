// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/references.h"

#include <algorithm>
#include <optional>

namespace lockwright::git
{

namespace
{

std::optional<Reference> referenceOf(const git_reference& found)
{
    const std::string full = library().git_reference_name(&found);
    Reference reference;
    if (full.starts_with("refs/heads/"))
        reference.kind = Reference::Kind::Branch;
    else if (full.starts_with("refs/tags/"))
        reference.kind = Reference::Kind::Tag;
    else if (full.starts_with("refs/remotes/") && !full.ends_with("/HEAD"))
        reference.kind = Reference::Kind::RemoteBranch;
    else
        return std::nullopt;
    reference.name = library().git_reference_shorthand(&found);
    ObjectHandle commit;
    if (library().git_reference_peel(Out(commit), &found, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt; // a tag of a file, or a name that leads nowhere
    reference.commit = hex(*library().git_object_id(commit.get()));
    return reference;
}

} // namespace

Result<void> forEachReference(const OpenRepository& repository, const std::string& prefix, Task& task,
                              const std::function<void(const git_reference&)>& visit)
{
    ReferenceIteratorHandle iterator;
    int result = library().git_reference_iterator_glob_new(Out(iterator), repository.get(), (prefix + "*").c_str());
    while (result == 0) {
        if (task.cancelled())
            return Task::cancellation();
        ReferenceHandle reference;
        result = library().git_reference_next(Out(reference), iterator.get());
        if (result == 0)
            visit(*reference);
    }
    if (result != GIT_ITEROVER)
        return failure(result, "list the branches and tags");
    return {};
}

Result<std::vector<Reference>> readReferences(const OpenRepository& repository, Task& task)
{
    std::vector<Reference> references;
    LW_CHECK(forEachReference(repository, "refs/", task, [&references](const git_reference& found) {
        if (auto reference = referenceOf(found))
            references.push_back(std::move(*reference));
    }));
    std::ranges::sort(references, {}, &Reference::name);
    return references;
}

} // namespace lockwright::git
