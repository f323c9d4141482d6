// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/json.h"

#include "base/json.h"
#include "base/text.h"

namespace lockwright::workspace
{

namespace
{

void writePlace(JsonWriter& json, const char* key, const Place& place)
{
    if (place.file.empty()) {
        json.key(key).null();
        return;
    }
    json.key(key).beginObject().member("file", place.file);
    json.member("line", place.line).member("column", place.column).endObject();
}

void writeNames(JsonWriter& json, const char* key, const std::vector<pep::Name>& names)
{
    json.key(key).beginArray();
    for (const pep::Name& name : names)
        json.value(name.text());
    json.endArray();
}

void writePaths(JsonWriter& json, const char* key, const std::vector<std::filesystem::path>& paths)
{
    json.key(key).beginArray();
    for (const std::filesystem::path& path : paths)
        json.value(path.generic_string());
    json.endArray();
}

void writeError(JsonWriter& json, const Error& error)
{
    json.beginObject().member("code", name(error.code)).member("message", error.message).member("hint", error.hint);
    writePlace(json, "place", error.place.value_or(Place{}));
    json.endObject();
}

void writeProfile(JsonWriter& json, const requirements::Profile& profile)
{
    json.member("name", profile.name).member("source", profile.source.generic_string());
    json.member("table", profile.table).member("lock", profile.lock.generic_string());
}

void writeDiff(JsonWriter& json, const requirements::LockDiff& diff)
{
    json.key("changes").beginArray();
    for (const requirements::PackageChange& change : diff.changes) {
        json.beginObject().member("name", change.name.text()).member("kind", requirements::name(change.kind));
        json.member("size", requirements::name(change.size)).member("cause", requirements::name(change.cause));
        json.member("old", text::withoutCredentials(change.oldText))
            .member("new", text::withoutCredentials(change.newText));
        json.member("direct", change.direct);
        writeNames(json, "because", change.because);
        json.strings("oldVia", change.oldVia).strings("newVia", change.newVia).endObject();
    }
    json.endArray();
    json.member("headerChanged", diff.headerChanged).member("optionsChanged", diff.optionsChanged);
    json.member("orderOnly", diff.orderOnly).member("summary", diff.summary());
}

const char* name(FileTransaction::Recovery::Outcome outcome)
{
    switch (outcome) {
    case FileTransaction::Recovery::Outcome::Nothing:
        return "nothing";
    case FileTransaction::Recovery::Outcome::RolledBack:
        return "rolled-back";
    case FileTransaction::Recovery::Outcome::Completed:
        return "completed";
    }
    return "nothing";
}

const char* name(requirements::Origin::Kind kind)
{
    switch (kind) {
    case requirements::Origin::Kind::Requirement:
        return "requirement";
    case requirements::Origin::Kind::Constraint:
        return "constraint";
    case requirements::Origin::Kind::Override:
        return "override";
    case requirements::Origin::Kind::CommandLine:
        return "command-line";
    case requirements::Origin::Kind::Pin:
        return "pin";
    }
    return "requirement";
}

void writeOrigin(JsonWriter& json, const requirements::Origin& origin)
{
    json.beginObject().member("kind", name(origin.kind)).member("profile", origin.profile);
    json.member("table", origin.table);
    writePlace(json, "place", origin.place);
    json.endObject();
}

void writeResolved(JsonWriter& json, const resolve::ResolvedPackage& package)
{
    json.beginObject().member("name", package.name.text()).member("version", package.version.text());
    writeNames(json, "extras", package.extras);
    json.key("dependencies").beginArray();
    for (const resolve::ResolvedPackage::Edge& edge : package.dependencies)
        json.beginObject()
            .member("name", edge.name.text())
            .member("requirement", edge.requirement)
            .member("extra", edge.extra.text())
            .endObject();
    json.endArray();
    writeNames(json, "dependents", package.dependents);
    json.key("sources").beginArray();
    for (const requirements::Origin& origin : package.sources)
        writeOrigin(json, origin);
    json.endArray();
    json.member("index", text::withoutCredentials(package.index)).member("yanked", package.yanked);
    json.member("yankReason", package.yankReason).member("onlySource", package.onlySource);
    json.member("reference", package.reference ? package.reference->pinned : std::string());
    json.member("editable", package.reference && package.reference->editable).endObject();
}

void writeCompiled(JsonWriter& json, const CompiledProfile& profile)
{
    json.beginObject();
    writeProfile(json, profile.profile);
    json.member("status", name(profile.status)).member("existed", profile.existed).member("newText", profile.newText);
    writeDiff(json, profile.diff);
    json.strings("warnings", profile.warnings).member("explanation", profile.explanation);
    json.strings("hints", profile.hints);
    writeHashes(json, "hashes", profile.hashes);
    json.key("blamed").beginArray();
    for (const requirements::Origin& origin : profile.blamed)
        writeOrigin(json, origin);
    json.endArray();
    json.key("error");
    if (profile.error)
        writeError(json, *profile.error);
    else
        json.null();
    json.key("packages").beginArray();
    for (const resolve::ResolvedPackage& package : profile.packages)
        writeResolved(json, package);
    json.endArray();
    json.key("statistics").beginObject().member("packages", profile.statistics.packages);
    json.member("versionsTried", profile.statistics.versionsTried).member("conflicts", profile.statistics.conflicts);
    json.member("incompatibilities", profile.statistics.incompatibilities).endObject();
    json.endObject();
}

void writePosition(JsonWriter& json, const char* key, const std::optional<std::size_t>& position)
{
    json.key(key);
    if (position)
        json.value(std::uint64_t(*position));
    else
        json.null();
}

void writeRanges(JsonWriter& json, const explain::ConflictRanges& ranges)
{
    json.beginObject().member("package", ranges.package).strings("axis", ranges.axis);
    writePosition(json, "newest", ranges.newest);
    writePosition(json, "locked", ranges.locked);
    json.key("rows").beginArray();
    for (const explain::ConflictRanges::Row& row : ranges.rows) {
        json.beginObject().member("by", row.by).member("requirement", row.requirement);
        writePlace(json, "place", row.origin.place);
        json.key("spans").beginArray();
        for (const explain::ConflictRanges::Span& span : row.spans) {
            json.beginObject();
            writePosition(json, "low", span.low);
            json.member("lowIn", span.lowIn);
            writePosition(json, "high", span.high);
            json.member("highIn", span.highIn).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

/// The members of an object.
void writeConflict(JsonWriter& json, const explain::Conflict& conflict)
{
    json.key("core").beginArray();
    for (const explain::ConflictLine& line : conflict.core) {
        json.beginObject().member("role", explain::name(line.role)).member("requirement", line.requirement);
        json.key("origin");
        writeOrigin(json, line.origin);
        json.endObject();
    }
    json.endArray().key("facts").beginArray();
    for (const explain::ConflictFact& fact : conflict.facts)
        json.beginObject()
            .member("kind", explain::name(fact.kind))
            .member("subject", fact.subject)
            .member("text", fact.text)
            .endObject();
    json.endArray().member("summary", conflict.summary).member("derivation", conflict.derivation());
    json.key("ranges").beginArray();
    for (const explain::ConflictRanges& ranges : conflict.ranges)
        writeRanges(json, ranges);
    json.endArray();
}

void writeProposal(JsonWriter& json, const std::optional<JointProposal>& proposal)
{
    if (!proposal) {
        json.null();
        return;
    }
    json.beginObject().member("text", proposal->text()).key("profiles").beginArray();
    for (const CompiledProfile& profile : proposal->profiles)
        writeCompiled(json, profile);
    json.endArray().endObject();
}

} // namespace

std::string toJson(const ProfilesReport& report)
{
    JsonWriter json;
    json.beginObject().member("root", report.root.generic_string()).key("profiles").beginArray();
    for (const ProfileInfo& info : report.profiles) {
        json.beginObject();
        writeProfile(json, info.profile);
        json.strings("includes", info.includes).strings("constrainedBy", info.constrainedBy);
        json.member("depth", std::uint64_t(info.depth))
            .member("state", name(info.state))
            .strings("reasons", info.reasons);
        json.member("packages", std::uint64_t(info.packages));
        json.member("directRequirements", std::uint64_t(info.directRequirements));
        json.member("inheritedRequirements", std::uint64_t(info.inheritedRequirements)).endObject();
    }
    json.endArray().key("edges").beginArray();
    for (const requirements::ProfileEdge& edge : report.edges) {
        json.beginObject().member("child", report.profiles.at(edge.child).profile.name);
        json.member("parent", report.profiles.at(edge.parent).profile.name);
        json.member("kind", edge.kind == requirements::ProfileEdge::Kind::Includes ? "includes" : "constrained-by");
        writePlace(json, "place", edge.place);
        json.endObject();
    }
    json.endArray().strings("warnings", report.warnings);
    json.key("recovered").beginObject().member("outcome", name(report.recovered.outcome));
    writePaths(json, "files", report.recovered.files);
    writePaths(json, "leftAlone", report.recovered.leftAlone);
    json.endObject().endObject();
    return json.text();
}

std::string toJson(const CompilePlan& plan, const WriteReport* written)
{
    JsonWriter json;
    json.beginObject().member("ok", plan.ok()).key("profiles").beginArray();
    for (const CompiledProfile& profile : plan.profiles)
        writeCompiled(json, profile);
    json.endArray().member("strategy", name(plan.strategy)).key("partings").beginArray();
    for (const Parting& parting : plan.partings) {
        json.beginObject().strings("profiles", parting.profiles).member("alone", parting.alone);
        writeConflict(json, parting.conflict);
        json.endObject();
    }
    json.endArray().key("proposal");
    writeProposal(json, plan.proposal);
    json.strings("upToDate", plan.upToDate).key("written");
    if (written) {
        json.beginArray();
        for (const std::filesystem::path& path : written->written)
            json.value(path.generic_string());
        json.endArray();
    } else {
        json.null();
    }
    json.member("suggestedMessage", plan.suggestedMessage()).member("index", plan.indexDescription);
    json.strings("warnings", plan.warnings);
    json.key("counters").beginObject().member("requests", plan.counters.requests);
    json.member("notModified", plan.counters.notModified).member("connections", plan.counters.connections);
    json.member("receivedBytes", plan.counters.receivedBytes).member("cacheHits", plan.counters.cacheHits).endObject();
    json.member("solveMilliseconds", std::int64_t(plan.solveTime.count())).endObject();
    return json.text();
}

std::string toJson(const CheckReport& report)
{
    JsonWriter json;
    json.beginObject().member("ok", report.ok()).key("problems").beginArray();
    for (const CheckReport::Problem& problem : report.problems) {
        json.beginObject()
            .member("profile", problem.profile)
            .member("kind", name(problem.kind))
            .member("text", problem.text);
        writePlace(json, "place", problem.place);
        json.endObject();
    }
    json.endArray().member("profilesChecked", std::uint64_t(report.profilesChecked));
    json.member("packagesChecked", std::uint64_t(report.packagesChecked));
    json.member("withoutMetadata", std::uint64_t(report.withoutMetadata)).endObject();
    return json.text();
}

std::string toJson(const ConflictsReport& report)
{
    JsonWriter json;
    json.beginObject().member("ok", report.ok()).key("conflicts").beginArray();
    for (const ConflictsReport::Found& found : report.conflicts) {
        json.beginObject().strings("profiles", found.profiles);
        writeConflict(json, found.conflict);
        json.endObject();
    }
    json.endArray().strings("satisfiable", report.satisfiable).strings("unsatisfiable", report.unsatisfiable);
    json.strings("hints", report.hints).strings("incomplete", report.incomplete).key("proposal");
    writeProposal(json, report.proposal);
    json.key("unchecked").beginArray();
    for (const ConflictsReport::Unchecked& unchecked : report.unchecked) {
        json.beginObject().member("profile", unchecked.profile).member("reason", unchecked.reason).key("error");
        if (unchecked.error)
            writeError(json, *unchecked.error);
        else
            json.null();
        json.endObject();
    }
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const TreeReport& report)
{
    JsonWriter json;
    json.beginObject().member("profile", report.profile).member("requirementsKnown", report.requirementsKnown);
    json.member("complete", report.complete).key("nodes").beginArray();
    for (const TreeReport::Node& node : report.nodes) {
        json.beginObject().member("depth", std::uint64_t(node.depth)).member("name", node.name.text());
        json.member("version", node.version).member("requirement", node.requirement);
        json.member("repeated", node.repeated).member("cycle", node.cycle).endObject();
    }
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const DiffReport& report)
{
    JsonWriter json;
    json.beginObject().member("before", report.before).member("after", report.after).key("profiles").beginArray();
    for (const DiffReport::ProfileDiff& profile : report.profiles) {
        json.beginObject().member("profile", profile.profile).member("lock", profile.lock.generic_string());
        writeDiff(json, profile.diff);
        json.member("textDiff", profile.textDiff).endObject();
    }
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const Error& error)
{
    JsonWriter json;
    json.beginObject().key("error");
    writeError(json, error);
    json.endObject();
    return json.text();
}

} // namespace lockwright::workspace
