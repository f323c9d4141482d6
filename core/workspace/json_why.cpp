// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of why and pins.
#include "workspace/pins_report.h"
#include "workspace/why_report.h"

#include "base/json.h"
#include "base/text.h"

namespace lockwright::workspace
{

namespace
{

void writeLine(JsonWriter& json, const explain::ConflictLine& line)
{
    json.beginObject().member("role", explain::name(line.role)).member("requirement", line.requirement);
    const Place& place = line.origin.place;
    json.key("place");
    if (place.file.empty())
        json.null();
    else
        json.beginObject()
            .member("file", place.file)
            .member("line", place.line)
            .member("column", place.column)
            .endObject();
    json.endObject();
}

void writeLines(JsonWriter& json, const std::vector<explain::ConflictLine>& lines)
{
    json.key("lines").beginArray();
    for (const explain::ConflictLine& line : lines)
        writeLine(json, line);
    json.endArray();
}

void writeVersion(JsonWriter& json, const char* key, const std::optional<pep::Version>& version)
{
    if (version)
        json.member(key, version->text());
    else
        json.key(key).null();
}

void writeMoves(JsonWriter& json, const char* key, const std::vector<explain::PinMove>& moves)
{
    json.key(key).beginArray();
    for (const explain::PinMove& move : moves) {
        json.beginObject().member("name", move.name.text()).member("old", move.from.text());
        writeVersion(json, "new", move.to);
        json.endObject();
    }
    json.endArray();
}

void writeBlock(JsonWriter& json, const explain::Block& block)
{
    json.beginObject().key("bounds").beginArray();
    for (const explain::Bound& bound : block.bounds) {
        json.beginObject().member("kind", explain::name(bound.kind)).member("package", bound.package.text());
        writeVersion(json, "version", bound.version);
        json.member("requirement", bound.requirement).member("text", explain::phraseBound(bound)).key("line");
        if (bound.line)
            writeLine(json, *bound.line);
        else
            json.null();
        json.endObject();
    }
    json.endArray().strings("ownRequirements", block.ownRequirements);
    writeLines(json, block.lines);
    json.member("summary", block.summary).endObject();
}

void writeReasons(JsonWriter& json, const std::vector<explain::Reason>& reasons)
{
    json.key("reasons").beginArray();
    for (const explain::Reason& reason : reasons) {
        json.beginObject().member("kind", explain::name(reason.kind)).member("text", reason.text);
        json.key("blocks").beginArray();
        for (const explain::Block& block : reason.blocks)
            writeBlock(json, block);
        json.endArray();
        writeMoves(json, "moves", reason.moves);
        json.member("complete", reason.complete).endObject();
    }
    json.endArray();
}

void writePaths(JsonWriter& json, const WhyReport& report)
{
    json.key("paths").beginArray();
    for (const explain::Path& path : report.paths.shown) {
        json.beginObject().key("line");
        writeLine(json, path.line);
        json.key("hops").beginArray();
        for (const explain::Path::Hop& hop : path.hops)
            json.beginObject()
                .member("name", hop.name.text())
                .member("version", text::withoutCredentials(hop.version))
                .member("requirement", hop.requirement)
                .member("cycle", hop.cycle)
                .endObject();
        json.endArray().endObject();
    }
    json.endArray().member("morePaths", std::uint64_t(report.paths.more));
    json.member("pathsCounted", report.paths.countComplete).member("requirementsKnown", report.requirementsKnown);
}

} // namespace

std::string toJson(const WhyReport& report)
{
    const explain::Why& why = report.why;
    JsonWriter json;
    json.beginObject().member("name", report.name.text()).member("profile", report.profile);
    json.member("inProfile", report.inProfile).member("verdict", report.verdict);
    writeVersion(json, "version", why.version);
    json.key("lock").beginObject().member("state", name(report.lockState)).strings("reasons", report.lockReasons);
    json.endObject().member("joint", report.joint).member("stale", why.stale).member("unsolvable", why.unsolvable);
    writeVersion(json, "resolved", why.resolved);
    writeVersion(json, "upgraded", why.upgraded);
    writeVersion(json, "withoutBounds", why.withoutBounds);
    writeMoves(json, "withoutBoundsMoves", why.withoutBoundsMoves);
    json.member("listingKnown", why.listingKnown).member("listingReason", why.reason).key("ladder").beginArray();
    for (const explain::Rung& rung : why.ladder)
        json.beginObject()
            .member("version", rung.version.text())
            .member("kind", explain::name(why.reasons[rung.reason].kind))
            .member("reason", std::uint64_t(rung.reason))
            .member("tried", rung.tried)
            .endObject();
    json.endArray();
    writeReasons(json, why.reasons);
    json.member("olderLeftOut", std::uint64_t(why.olderLeftOut)).member("notChecked", std::uint64_t(why.notChecked));
    writePaths(json, report);
    json.key("profiles").beginArray();
    for (const WhyReport::InProfile& place : report.profiles)
        json.beginObject()
            .member("profile", place.profile)
            .member("version", text::withoutCredentials(place.version))
            .member("direct", place.direct)
            .endObject();
    json.endArray().member("index", report.index).endObject();
    return json.text();
}

std::string toJson(const PinsReport& report)
{
    JsonWriter json;
    json.beginObject().key("lines").beginArray();
    for (const PinsReport::Line& line : report.lines) {
        json.beginObject().member("name", line.name.text()).key("line");
        writeLine(json, line.line);
        json.member("without", line.without).member("kind", explain::name(line.kind)).key("profiles").beginArray();
        for (const PinsReport::InProfile& in : line.profiles) {
            const explain::BoundEffect& effect = in.effect;
            json.beginObject().member("profile", in.profile).member("kind", explain::name(effect.kind));
            json.member("text", explain::phraseEffect(line.name, effect));
            writeVersion(json, "held", effect.held);
            writeVersion(json, "withoutIt", effect.without);
            writeMoves(json, "moves", effect.moves);
            writeMoves(json, "freed", effect.freed);
            json.member("reason", effect.reason).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().key("unchecked").beginArray();
    for (const PinsReport::Unchecked& unchecked : report.unchecked)
        json.beginObject()
            .member("profile", unchecked.profile)
            .member("code", name(unchecked.error.code))
            .member("message", unchecked.error.message)
            .endObject();
    json.endArray().member("profilesChecked", std::uint64_t(report.profilesChecked));
    json.member("joint", report.joint).endObject();
    return json.text();
}

} // namespace lockwright::workspace
