// SPDX-License-Identifier: GPL-3.0-or-later
// What git did and would do, as JSON.
#include "base/json.h"
#include "workspace/json.h"

namespace lockwright::workspace
{

namespace
{

void writeState(JsonWriter& json, const git::RepositoryState& state)
{
    json.beginObject().member("workTree", state.workTree.generic_string()).member("branch", state.branch);
    json.member("head", state.head).member("headSubject", state.headSubject).member("bare", state.bare);
    json.member("unborn", state.unborn).member("operation", git::name(state.operation));
    json.strings("staged", state.staged).strings("unstaged", state.unstaged).strings("untracked", state.untracked);
    json.strings("conflicted", state.conflicted);
    json.member("authorName", state.authorName).member("authorEmail", state.authorEmail);
    json.member("linkedWorkTree", state.linkedWorkTree).member("shallow", state.shallow);
    json.member("partialClone", state.partialClone).member("sparse", state.sparse);
    json.strings("submodules", state.submodules).strings("movedSubmodules", state.movedSubmodules);
    json.member("superproject", state.superproject.generic_string()).member("unsupported", state.unsupported);
    json.member("gitCommand", state.gitCommand).key("situations").beginArray();
    for (const git::Situation& situation : state.situations)
        json.beginObject().member("name", situation.name).member("sentence", situation.sentence).endObject();
    json.endArray().endObject();
}

void writeTag(JsonWriter& json, const git::TagInfo& tag)
{
    json.beginObject().member("name", tag.name).member("id", tag.id).member("commit", tag.commit);
    json.member("annotated", tag.annotated).member("merged", tag.merged).endObject();
}

} // namespace

std::string toJson(const git::CommitPreview& preview)
{
    JsonWriter json;
    json.beginObject().key("state");
    writeState(json, preview.state);
    json.strings("changed", preview.changed)
        .strings("unchanged", preview.unchanged)
        .strings("untouched", preview.untouched);
    json.strings("obstacles", preview.obstacles).strings("hooks", preview.hooks).member("willSign", preview.willSign);
    json.strings("notices", preview.notices).endObject();
    return json.text();
}

std::string toJson(const git::CommitResult& result)
{
    JsonWriter json;
    json.beginObject().member("id", result.id).member("branch", result.branch).member("subject", result.subject);
    json.strings("paths", result.paths).strings("untouched", result.untouched);
    json.strings("hookPaths", result.hookPaths).member("hookOutput", result.hookOutput);
    json.member("signed", result.isSigned).strings("notices", result.notices).endObject();
    return json.text();
}

std::string toJson(const git::UndoPreview& preview)
{
    JsonWriter json;
    json.beginObject().member("id", preview.id).member("branch", preview.branch).member("subject", preview.subject);
    json.member("message", preview.message).strings("paths", preview.paths).strings("obstacles", preview.obstacles);
    json.endObject();
    return json.text();
}

std::string toJson(const git::UndoResult& result)
{
    JsonWriter json;
    json.beginObject().member("id", result.id).member("branch", result.branch).member("parent", result.parent);
    json.member("subject", result.subject).member("message", result.message).strings("paths", result.paths);
    json.endObject();
    return json.text();
}

std::string toJson(const std::vector<git::TagInfo>& tags)
{
    JsonWriter json;
    json.beginObject().key("tags").beginArray();
    for (const git::TagInfo& tag : tags)
        writeTag(json, tag);
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const git::TagResult& result, const std::vector<std::string>& obstacles)
{
    JsonWriter json;
    json.beginObject().member("name", result.name).member("id", result.id).member("target", result.target);
    json.member("existed", result.existed).member("signed", result.isSigned).member("verified", result.isVerified);
    json.strings("obstacles", obstacles).endObject();
    return json.text();
}

std::string toJson(const git::PushPreview& preview)
{
    JsonWriter json;
    json.beginObject().member("remote", preview.remote).member("url", preview.url).member("branch", preview.branch);
    json.member("target", preview.target).strings("tags", preview.tags).strings("commits", preview.commits);
    json.member("ahead", std::uint64_t(preview.ahead)).member("behind", std::uint64_t(preview.behind));
    json.member("new", preview.isNew).strings("obstacles", preview.obstacles).endObject();
    return json.text();
}

std::string toJson(const git::PushResult& result)
{
    JsonWriter json;
    json.beginObject().member("remote", result.remote).member("url", result.url).key("references").beginArray();
    for (const git::PushedReference& reference : result.references)
        json.beginObject()
            .member("name", reference.name)
            .member("summary", reference.summary)
            .member("changed", reference.changed)
            .endObject();
    json.endArray().member("output", result.output).endObject();
    return json.text();
}

} // namespace lockwright::workspace
