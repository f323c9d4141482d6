// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of outdated.
#include "workspace/outdated_report.h"

#include "base/json.h"
#include "base/text.h"

namespace lockwright::workspace
{

namespace
{

void writePlace(JsonWriter& json, const Place& place)
{
    json.key("place");
    if (place.file.empty())
        json.null();
    else
        json.beginObject()
            .member("file", place.file)
            .member("line", place.line)
            .member("column", place.column)
            .endObject();
}

void writeVersion(JsonWriter& json, const char* key, const std::optional<pep::Version>& version)
{
    if (version)
        json.member(key, version->text());
    else
        json.key(key).null();
}

void writeNames(JsonWriter& json, const char* key, const std::vector<pep::Name>& names)
{
    json.key(key).beginArray();
    for (const pep::Name& name : names)
        json.value(name.text());
    json.endArray();
}

/// The members of an object.
void writeLine(JsonWriter& json, const explain::ConflictLine& line)
{
    json.member("role", explain::name(line.role)).member("requirement", line.requirement);
    writePlace(json, line.origin.place);
}

void writeKinds(JsonWriter& json, const explain::UpdateTarget& target)
{
    json.key("kinds").beginArray();
    if (target.patch)
        json.value("patch");
    if (target.minor)
        json.value("minor");
    if (target.latest)
        json.value("latest");
    if (target.fix)
        json.value("fix");
    json.endArray();
}

void writeTarget(JsonWriter& json, const explain::UpdateTarget& target)
{
    json.beginObject().member("version", target.version.text());
    writeKinds(json, target);
    json.member("outcome", explain::name(target.outcome)).member("together", target.together);
    json.key("moved").beginArray();
    for (const explain::UpdateTarget::Move& move : target.moved) {
        json.beginObject().member("name", move.name.text());
        writeVersion(json, "old", move.from);
        writeVersion(json, "new", move.to);
        json.strings("profiles", move.profiles).endObject();
    }
    json.endArray().member("movesKnown", target.movesKnown).member("needed", target.needed);
    json.member("profile", target.profile).key("by").beginArray();
    for (const explain::UpdateTarget::Bound& bound : target.by) {
        json.beginObject().member("requirement", bound.requirement).member("by", bound.by);
        writePlace(json, bound.place);
        json.endObject();
    }
    json.endArray().key("conflicts").beginArray();
    for (const explain::Conflict& conflict : target.conflicts) {
        json.beginObject().key("lines").beginArray();
        for (const explain::ConflictLine& line : conflict.core) {
            json.beginObject();
            writeLine(json, line);
            json.endObject();
        }
        json.endArray().member("summary", conflict.summary).endObject();
    }
    json.endArray().member("complete", target.complete).member("reason", target.reason);
    json.member("limitReached", target.limitReached).endObject();
}

void writeAdvisory(JsonWriter& json, const explain::LockedVersion::Affecting& affecting)
{
    const index::Advisory& advisory = affecting.advisory;
    json.beginObject().member("id", advisory.id).strings("aliases", advisory.aliases);
    json.member("summary", advisory.summary).member("severity", advisory.severity);
    json.member("vector", advisory.vector).member("modifiedAt", advisory.modifiedAt).key("fixed").beginArray();
    for (const pep::Version& version : affecting.fixed)
        json.value(version.text());
    json.endArray().endObject();
}

void writePackage(JsonWriter& json, const explain::LockedVersion& package)
{
    json.beginObject().member("name", package.name.text()).member("version", package.version.text());
    json.strings("profiles", package.profiles).member("direct", package.direct).member("unknown", package.unknown);
    json.key("targets").beginArray();
    for (const explain::UpdateTarget& target : package.targets)
        writeTarget(json, target);
    json.endArray().key("passedOver");
    if (package.passedOver)
        json.beginObject()
            .member("version", package.passedOver->version.text())
            .member("reason", package.passedOver->reason)
            .endObject();
    else
        json.null();
    json.member("yanked", package.yanked).member("yankReason", package.yankReason);
    json.member("withdrawn", package.withdrawn).member("projectStatus", package.projectStatus);
    json.key("advisories").beginArray();
    for (const explain::LockedVersion::Affecting& affecting : package.advisories)
        writeAdvisory(json, affecting);
    json.endArray().endObject();
}

void writeCounts(JsonWriter& json, const OutdatedReport::Counts& counts)
{
    const auto number = [&](const char* key, std::size_t count) { json.member(key, std::uint64_t(count)); };
    json.key("counts").beginObject();
    number("packages", counts.packages);
    number("behind", counts.behind);
    number("possible", counts.possible);
    number("newest", counts.newest);
    number("together", counts.together);
    number("blocked", counts.blocked);
    number("undecided", counts.undecided);
    number("unknown", counts.unknown);
    number("yanked", counts.yanked);
    number("vulnerable", counts.vulnerable);
    json.endObject();
}

} // namespace

std::string toJson(const OutdatedReport& report)
{
    JsonWriter json;
    json.beginObject();
    writeCounts(json, report.counts());
    json.key("packages").beginArray();
    for (const explain::LockedVersion& package : report.packages)
        writePackage(json, package);
    json.endArray().key("blockers").beginArray();
    for (const explain::BlockingLine& blocker : report.blockers) {
        json.beginObject();
        writeLine(json, blocker.line);
        writeNames(json, "blocked", blocker.blocked);
        writeNames(json, "freed", blocker.freed);
        json.endObject();
    }
    json.endArray().key("blockingPackages").beginArray();
    for (const explain::BlockingPackage& blocker : report.blockingPackages) {
        json.beginObject().member("package", blocker.package);
        writeNames(json, "blocked", blocker.blocked);
        json.endObject();
    }
    json.endArray().strings("profiles", report.profiles).key("unchecked").beginArray();
    for (const auto& unchecked : report.unchecked)
        json.beginObject().member("profile", unchecked.profile).member("reason", unchecked.reason).endObject();
    json.endArray().member("limited", std::uint64_t(report.limited));
    json.member("unversioned", std::uint64_t(report.unversioned)).member("asOf", report.asOf);
    json.member("index", text::withoutCredentials(report.index)).key("security");
    if (report.security) {
        json.beginObject().member("path", report.security->path.generic_string());
        json.member("records", std::uint64_t(report.security->records));
        json.member("unreadable", std::uint64_t(report.security->unreadable));
        json.member("newestAt", report.security->newestAt).strings("warnings", report.security->warnings).endObject();
    } else {
        json.null();
    }
    json.endObject();
    return json.text();
}

} // namespace lockwright::workspace
