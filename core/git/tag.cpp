// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/tag.h"

#include "base/text.h"
#include "git/commit_parts.h"
#include "git/hooked_commit.h"
#include "git/obstacles.h"
#include "git/reference_update.h"
#include "git/references.h"
#include "git/signing.h"

#include <algorithm>
#include <optional>

namespace lockwright::git
{

namespace
{

constexpr std::string_view tagPrefix = "refs/tags/";

std::string fullName(const std::string& name)
{
    return std::string(tagPrefix) + name;
}

bool isId(std::string_view text)
{
    return text.size() == GIT_OID_HEXSZ && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

Result<git_oid> parseId(const std::string& id, const char* what)
{
    git_oid parsed = {};
    if (!isId(id) || library().git_oid_fromstr(&parsed, id.c_str()) != 0)
        return fail(ErrorCode::Usage, std::string(what) + " is to be given by its 40 hex digits");
    return parsed;
}

/// A tag as it is in the repository.
struct Existing {
    git_oid id = {};
    std::optional<git_oid> commit;
    bool annotated = false;
};

Result<std::optional<Existing>> findTag(const OpenRepository& repository, const std::string& name)
{
    Existing existing;
    const int result = library().git_reference_name_to_id(&existing.id, repository.get(), fullName(name).c_str());
    if (result == GIT_ENOTFOUND || result == GIT_EINVALIDSPEC)
        return std::nullopt;
    ObjectHandle object;
    if (result != 0 || library().git_object_lookup(Out(object), repository.get(), &existing.id, GIT_OBJECT_ANY) != 0)
        return failure(result, "read the tag " + text::printable(name));
    existing.annotated = library().git_object_type(object.get()) == GIT_OBJECT_TAG;
    ObjectHandle commit;
    if (library().git_object_peel(Out(commit), object.get(), GIT_OBJECT_COMMIT) == 0)
        existing.commit = *library().git_object_id(commit.get());
    return existing;
}

bool isTheSame(const Existing& existing, const TagRequest& request)
{
    return existing.commit && hex(*existing.commit) == text::lower(request.target)
           && existing.annotated == request.annotated;
}

/// What git takes as a name and what nobody should.
std::string nameObstacle(const std::string& name)
{
    const std::string shown = text::printable(name);
    if (library().git_reference_is_valid_name(fullName(name).c_str()) == 0 || name.empty())
        return "a tag cannot be named " + (shown.empty() ? "nothing at all" : shown)
               + "; see the rules with: git help check-ref-format";
    if (name == "HEAD" || name == "@" || name.starts_with('-') || isId(name))
        return "a tag named " + shown + " would be taken for something else by git; choose another name, such as v1.0";
    return {};
}

/// Looks through the tags for those that stand in the way by their names.
class NameClashes
{
public:
    NameClashes(const TagRequest& request, std::vector<std::string>& obstacles)
        : m_request(request)
        , m_lower(text::lower(request.name))
        , m_obstacles(obstacles)
    {
    }
    void look(const std::string& other)
    {
        const std::string shown = text::printable(other);
        if (m_request.name.starts_with(other + "/") || other.starts_with(m_request.name + "/"))
            m_obstacles.push_back(
                "the tag " + shown
                + " is in the way, because a name cannot be a folder as well; choose another name, or "
                  "take it away with: git tag -d "
                + shellWord(other));
        else if (other != m_request.name && text::lower(other) == m_lower)
            m_obstacles.push_back("the tag " + shown
                                  + " differs only in upper and lower case, which some file systems take for the same; "
                                    "choose another name");
    }

private:
    const TagRequest& m_request;
    std::string m_lower;
    std::vector<std::string>& m_obstacles;
};

/// @param visit takes the reference and the name of the tag
template <typename Visit>
Result<void> forEachTag(const OpenRepository& repository, Task& task, Visit visit)
{
    return forEachReference(repository, std::string(tagPrefix), task, [&visit](const git_reference& reference) {
        visit(reference, std::string(library().git_reference_name(&reference)).substr(tagPrefix.size()));
    });
}

Result<void> lookAtTarget(const OpenRepository& repository, const TagRequest& request,
                          std::vector<std::string>& obstacles)
{
    const auto id = parseId(request.target, "the commit of a tag");
    ObjectHandle commit;
    if (!id)
        obstacles.push_back(id.error().message);
    else if (library().git_object_lookup(Out(commit), repository.get(), &*id, GIT_OBJECT_COMMIT) != 0)
        obstacles.push_back("there is no commit " + text::printable(request.target) + "; see: git log");
    return {};
}

Result<void> lookAtSigning(const OpenRepository& repository, const TagRequest& request,
                           std::vector<std::string>& obstacles, Task& task)
{
    if (request.annotated && text::trim(request.message).empty())
        obstacles.emplace_back("an annotated tag needs a message; say what the release is");
    const auto tagger = personOf(Role::Committer, repository, request.signature);
    if (request.annotated && (!tagger || !tagger->identity.whole()))
        obstacles.emplace_back("git does not know the tagger; say who you are with: git config user.name 'NAME' && git "
                               "config user.email 'ADDRESS'");
    if (!request.annotated && request.sign == Sign::Always)
        obstacles.emplace_back("a lightweight tag has no signature; make an annotated one");
    if (!request.annotated || !wantsSignature(request.sign, repository.configuration, "tag.gpgsign"))
        return {};
    const auto signer = Signer::find(repository, tagger ? tagger->identity : Identity(), task);
    if (!signer && signer.error().code == ErrorCode::Cancelled)
        return tl::unexpected(signer.error());
    std::string why =
        signer ? signer->whyUnusable(repository, task) : signer.error().message + "; " + signer.error().hint;
    if (!why.empty())
        obstacles.push_back(std::move(why));
    return {};
}

Result<std::vector<std::string>> findTagObstacles(const OpenRepository& repository, const TagRequest& request,
                                                  Task& task)
{
    std::vector<std::string> obstacles;
    if (std::string why = nameObstacle(request.name); !why.empty()) {
        obstacles.push_back(std::move(why));
        return obstacles;
    }
    LW_TRY(const std::optional<Existing> existing, findTag(repository, request.name));
    if (existing && isTheSame(*existing, request))
        return obstacles;
    if (existing) {
        const std::string shown = text::printable(request.name);
        const std::string place = existing->commit ? hex(*existing->commit).substr(0, 10) : hex(existing->id);
        obstacles.push_back("the tag " + shown + " is there already, at " + place
                            + (existing->annotated == request.annotated ? ""
                               : existing->annotated                    ? " with a message"
                                                                        : " without a message")
                            + "; look at it with: git show " + shellWord(request.name));
    }
    NameClashes clashes(request, obstacles);
    LW_CHECK(forEachTag(repository, task, [&](const git_reference&, const std::string& name) { clashes.look(name); }));
    LW_CHECK(lookAtTarget(repository, request, obstacles));
    LW_CHECK(lookAtSigning(repository, request, obstacles, task));
    return obstacles;
}

Result<git_oid> writeObject(const OpenRepository& repository, const std::string& content)
{
    OdbHandle objects;
    git_oid id = {};
    int result = library().git_repository_odb(Out(objects), repository.get());
    if (result == 0)
        result = library().git_odb_write(&id, objects.get(), content.data(), content.size(), GIT_OBJECT_TAG);
    if (result != 0)
        return failure(result, "write the tag");
    return id;
}

std::string taggerLine(const Person& tagger)
{
    const int minutes = std::abs(tagger.moment.offsetMinutes);
    const std::string digits = std::to_string(10'000 + minutes / 60 * 100 + minutes % 60);
    return "tagger " + tagger.identity.name + " <" + tagger.identity.email + "> "
           + std::to_string(tagger.moment.seconds) + (tagger.moment.offsetMinutes < 0 ? " -" : " +") + digits.substr(1)
           + "\n";
}

/// Its tag object, signed and, where something is configured to verify with, verified.
Result<git_oid> writeTagObject(const OpenRepository& repository, const TagRequest& request, TagResult& result,
                               OutputLog& log, Task& task)
{
    LW_TRY(const Person tagger, personOf(Role::Committer, repository, request.signature));
    Buffer message;
    if (const int code = library().git_message_prettify(message.get(), request.message.c_str(), 0, '#'); code != 0)
        return failure(code, "tidy the message of the tag");
    std::string content = "object " + request.target + "\ntype commit\ntag " + request.name + "\n" + taggerLine(tagger)
                          + "\n" + message.text();
    if (wantsSignature(request.sign, repository.configuration, "tag.gpgsign")) {
        LW_TRY(const Signer signer, Signer::find(repository, tagger.identity, task));
        LW_TRY(const std::string signature, signer.sign(repository, content, log, task));
        LW_TRY(const Verification verification, verifySignature(repository, content, signature, task));
        if (verification.verdict == Verification::Verdict::Bad) {
            return failSaying("the tag was not made: its signature does not verify",
                              "see which key signs: git config user.signingKey", verification.output);
        }
        result.isSigned = true;
        result.isVerified = verification.verdict == Verification::Verdict::Good;
        content += signature;
    }
    return writeObject(repository, content);
}

/// Where the signature of a tag begins; npos where it has none.
std::size_t signatureStart(const std::string& content)
{
    for (const std::string_view mark : {"-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----",
                                        "-----BEGIN SIGNED MESSAGE-----", "-----BEGIN SSH SIGNATURE-----"}) {
        const std::size_t at = content.rfind("\n" + std::string(mark));
        if (at != std::string::npos)
            return at + 1;
    }
    return std::string::npos;
}

} // namespace

Result<std::vector<std::string>> Repository::tagObstacles(const TagRequest& request, Task& task) const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    return findTagObstacles(*m_handle, request, task);
}

Result<TagResult> Repository::tag(const TagRequest& request, Task& task)
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const std::vector<std::string> obstacles, findTagObstacles(*m_handle, request, task));
    if (!obstacles.empty())
        return fail(ErrorCode::Repository, "the tag was not made: " + obstacles.front());
    TagResult result;
    result.name = request.name;
    result.target = text::lower(request.target);
    LW_TRY(const std::optional<Existing> existing, findTag(*m_handle, request.name));
    if (existing) {
        result.id = hex(existing->id);
        result.existed = true;
        return result;
    }
    OutputLog log(request.onOutput);
    LW_TRY(git_oid id, parseId(request.target, "the commit of a tag"));
    if (request.annotated) {
        LW_TRY(id, writeTagObject(*m_handle, request, result, log, task));
    }
    result.id = hex(id);
    HookRunner hooks(*m_handle, log);
    LW_CHECK(updateReference(*m_handle, {fullName(request.name), std::nullopt, id, "tag: made", false, "the tag"},
                             &hooks, task));
    return result;
}

Result<void> Repository::removeTag(const std::string& name, const std::string& expectedId, Task& task)
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const git_oid id, parseId(expectedId, "a tag to remove"));
    LW_TRY(const std::optional<Existing> existing, findTag(*m_handle, name));
    if (!existing)
        return fail(ErrorCode::Repository, "there is no tag " + text::printable(name), "see: git tag");
    if (!same(existing->id, id))
        return fail(ErrorCode::Repository, "the tag " + text::printable(name) + " is another one by now",
                    "look at it with: git show " + shellWord(name));
    OutputLog log({});
    HookRunner hooks(*m_handle, log);
    return updateReference(*m_handle, {fullName(name), id, std::nullopt, {}, false, "the tag"}, &hooks, task);
}

Result<std::vector<TagInfo>> Repository::tags(Task& task) const
{
    LW_TRY(const Head head, readHead(*m_handle));
    std::vector<TagInfo> tags;
    LW_CHECK(forEachTag(*m_handle, task, [&](const git_reference& reference, const std::string& name) {
        ObjectHandle commit;
        const git_oid* target = library().git_reference_target(&reference);
        if (!target || library().git_reference_peel(Out(commit), &reference, GIT_OBJECT_COMMIT) != 0)
            return; // of a tree or a blob, or not in this clone
        const git_oid& id = *library().git_object_id(commit.get());
        TagInfo& info = tags.emplace_back();
        info.name = name;
        info.id = hex(*target);
        info.commit = hex(id);
        info.annotated = !same(*target, id);
        info.merged =
            head.commit
            && (same(*head.commit, id) || library().git_graph_descendant_of(m_handle->get(), &*head.commit, &id) == 1);
    }));
    std::ranges::sort(tags, {}, &TagInfo::name);
    return tags;
}

Result<Verification> Repository::verifyTag(const std::string& name, Task& task) const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const std::optional<Existing> existing, findTag(*m_handle, name));
    if (!existing)
        return fail(ErrorCode::Repository, "there is no tag " + text::printable(name), "see: git tag");
    if (!existing->annotated)
        return Verification{};
    OdbHandle objects;
    OdbObjectHandle object;
    int result = library().git_repository_odb(Out(objects), m_handle->get());
    if (result == 0)
        result = library().git_odb_read(Out(object), objects.get(), &existing->id);
    if (result != 0)
        return failure(result, "read the tag " + text::printable(name));
    const std::string content(static_cast<const char*>(library().git_odb_object_data(object.get())),
                              library().git_odb_object_size(object.get()));
    const std::size_t start = signatureStart(content);
    if (start == std::string::npos)
        return Verification{};
    return verifySignature(*m_handle, content.substr(0, start), content.substr(start), task);
}

} // namespace lockwright::git
