// SPDX-License-Identifier: GPL-3.0-or-later
// Journals as JSON and back.
#include "release/journal.h"

#include "base/json.h"
#include "index/json_value.h"

#include <span>

namespace lockwright::release
{

namespace
{

using index::JsonValue;

constexpr int journalFormat = 1;

// ---- words ----

template <typename Enum>
Enum fromName(std::string_view word, Enum last)
{
    for (int value = 0; value <= int(last); ++value)
        if (word == name(Enum(value)))
            return Enum(value);
    return Enum(0);
}

const char* nameOf(SavedFile::Kind kind)
{
    return kind == SavedFile::Kind::Absent ? "absent" : kind == SavedFile::Kind::File ? "file" : "link";
}

const char* nameOf(git::Sign sign)
{
    return sign == git::Sign::AsConfigured ? "as-configured" : sign == git::Sign::Always ? "always" : "never";
}

git::Sign signFrom(std::string_view word)
{
    return word == "always" ? git::Sign::Always : word == "never" ? git::Sign::Never : git::Sign::AsConfigured;
}

// ---- writing ----

void writePlace(JsonWriter& json, const Place& place)
{
    json.key("place").beginArray().value(place.file).value(place.line).value(place.column).endArray();
}

void writeDigests(JsonWriter& json, const char* key, const std::vector<FileDigest>& files)
{
    json.key(key).beginArray();
    for (const FileDigest& file : files)
        json.beginArray().value(file.path).value(file.digest).endArray();
    json.endArray();
}

void writeStep(JsonWriter& json, const Step& step)
{
    json.member("kind", name(step.kind)).member("name", step.name).member("title", step.title);
    json.strings("command", step.command).strings("inputPatterns", step.inputs).strings("outputPatterns", step.outputs);
    json.member("undo", step.undo).member("undoable", step.undoable).member("state", name(step.state));
    json.member("startedAt", step.startedAt).member("endedAt", step.endedAt).member("exitCode", step.exitCode);
    json.member("detail", step.detail).strings("notices", step.notices).member("log", step.log.native());
    writeDigests(json, "made", step.made);
}

void writeConfigured(JsonWriter& json, const ConfiguredStep& step)
{
    json.key("configured").beginObject().strings("command", step.command).strings("undo", step.undo);
    json.member("sentence", step.sentence).member("retry", step.retry);
    json.member("limit", std::int64_t(step.limit.count()))
        .member("hook", name(step.hook))
        .member("folder", step.folder);
    json.key("variables").beginArray();
    for (const auto& [variable, value] : step.variables)
        json.beginArray().value(variable).value(value).endArray();
    json.endArray();
    writePlace(json, step.place);
    json.endObject();
}

void writeFiles(JsonWriter& json, const std::vector<SavedFile>& files)
{
    json.key("files").beginArray();
    for (const SavedFile& file : files) {
        json.beginObject().member("path", file.path).member("kind", nameOf(file.kind)).member("mode", file.mode);
        json.member("digest", file.digest).member("link", file.link).key("after");
        if (file.after)
            json.value(*file.after);
        else
            json.null();
        json.endObject();
    }
    json.endArray();
}

void writeIndex(JsonWriter& json, const char* key, const std::vector<git::IndexEntryRecord>& records)
{
    json.key(key).beginArray();
    for (const git::IndexEntryRecord& record : records) {
        json.beginObject().member("path", record.path).key("entries").beginArray();
        for (const git::IndexEntryFields& entry : record.entries) {
            json.beginArray().value(entry.id).value(entry.stage).value(entry.mode).value(unsigned(entry.flags));
            json.value(unsigned(entry.extendedFlags)).value(entry.changeSeconds).value(entry.changeNanoseconds);
            json.value(entry.modificationSeconds).value(entry.modificationNanoseconds).value(entry.device);
            json.value(entry.inode).value(entry.user).value(entry.group).value(entry.size).endArray();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

void writeRecord(JsonWriter& json, const StepRecord& record)
{
    json.beginObject();
    writeStep(json, record.step);
    writeConfigured(json, record.configured);
    writeFiles(json, record.files);
    json.member("knowsOutputs", record.knowsOutputs).strings("foldersBefore", record.foldersBefore);
    json.strings("folders", record.folders).strings("paths", record.paths);
    writeDigests(json, "inputs", record.inputs);
    writeIndex(json, "indexBefore", record.indexBefore);
    writeIndex(json, "indexAfter", record.indexAfter);
    writeDigests(json, "foreign", record.foreign);
    json.member("keptTree", record.keptTree).member("headBefore", record.headBefore);
    json.member("before", record.before).member("result", record.made).endObject();
}

void writeConfiguration(JsonWriter& json, const Configuration& configuration)
{
    json.key("configuration").beginObject().member("signCommit", nameOf(configuration.signCommit));
    json.member("signTag", nameOf(configuration.signTag)).member("annotated", configuration.annotated.value_or(true));
    json.member("remote", configuration.remote).member("python", configuration.python);
    json.member("isolated", configuration.isolated).member("wheelFolder", configuration.wheelFolder);
    json.member("profile", configuration.profile).strings("devProfiles", configuration.devProfiles);
    json.member("advisories", configuration.advisories);
    json.member("retryOnHookFix", configuration.retryOnHookFix).endObject();
}

void writePlan(JsonWriter& json, const Plan& plan)
{
    json.key("plan").beginObject().member("currentVersion", plan.currentVersion);
    json.member("newVersion", plan.newVersion).member("branch", plan.branch).member("base", plan.base);
    json.member("tag", plan.tag).member("previousTag", plan.previousTag).member("message", plan.message);
    json.member("tagMessage", plan.tagMessage).strings("commits", plan.commits);
    json.strings("untouched", plan.untouched).member("digest", plan.digest).key("changes").beginArray();
    for (const PlannedChange& change : plan.changes)
        json.beginArray().value(change.path).value(change.line).value(change.before).value(change.after).endArray();
    json.endArray().endObject();
}

void writeWays(JsonWriter& json, const std::vector<WayOut>& ways)
{
    json.key("waysOut").beginArray();
    for (const WayOut& way : ways) {
        json.beginObject().member("action", name(way.action)).member("sentence", way.sentence);
        json.member("command", way.command).member("acceptsDifference", way.acceptsDifference);
        if (way.place)
            writePlace(json, *way.place);
        json.endObject();
    }
    json.endArray();
}

void writeFindings(JsonWriter& json, const std::vector<Finding>& findings)
{
    json.key("findings").beginArray();
    for (const Finding& finding : findings) {
        json.beginObject().member("check", finding.check).member("state", name(finding.state));
        json.member("sentence", finding.sentence);
        if (finding.place)
            writePlace(json, *finding.place);
        writeWays(json, finding.waysOut);
        json.endObject();
    }
    json.endArray();
}

void writeFailure(JsonWriter& json, const Failure& failure)
{
    json.key("failure").beginObject().member("step", std::uint64_t(failure.step));
    json.member("code", int(failure.error.code)).member("message", failure.error.message);
    json.member("hint", failure.error.hint);
    if (failure.error.place)
        writePlace(json, *failure.error.place);
    json.strings("lastLines", failure.lastLines);
    writeWays(json, failure.waysOut);
    json.endObject();
}

void writeOptions(JsonWriter& json, const Options& options)
{
    json.key("options").beginObject().member("part", options.part).member("to", options.to);
    json.member("openGates", options.openGates).member("allowDetached", options.allowDetached);
    json.member("runHooks", options.runHooks).member("abortOnFailure", options.abortOnFailure);
    json.member("needsRehearsal", options.needsRehearsal).member("acceptDifference", options.acceptDifference);
    json.endObject();
}

// ---- reading ----

std::optional<Place> readPlace(const JsonValue& value)
{
    if (value.items.size() != 3)
        return std::nullopt;
    return Place{value.items[0].text, std::uint32_t(value.items[1].number), std::uint32_t(value.items[2].number)};
}

std::vector<FileDigest> readDigests(const JsonValue& value)
{
    std::vector<FileDigest> result;
    for (const JsonValue& item : value.items)
        if (item.items.size() == 2)
            result.push_back({item.items[0].text, item.items[1].text});
    return result;
}

Step readStep(const JsonValue& json)
{
    Step step;
    step.kind = fromName(json["kind"].text, StepKind::Push);
    step.name = json["name"].text;
    step.title = json["title"].text;
    step.command = json["command"].texts();
    step.inputs = json["inputPatterns"].texts();
    step.outputs = json["outputPatterns"].texts();
    step.undo = json["undo"].text;
    step.undoable = json["undoable"].flag;
    step.state = fromName(json["state"].text, StepState::RolledBack);
    step.startedAt = json["startedAt"].number;
    step.endedAt = json["endedAt"].number;
    step.exitCode = int(json["exitCode"].number);
    step.detail = json["detail"].text;
    step.notices = json["notices"].texts();
    step.log = json["log"].text;
    step.made = readDigests(json["made"]);
    return step;
}

ConfiguredStep readConfigured(const JsonValue& json, const Step& step)
{
    ConfiguredStep configured;
    configured.kind = step.kind;
    configured.name = step.name;
    configured.inputs = step.inputs;
    configured.outputs = step.outputs;
    configured.command = json["command"].texts();
    configured.undo = json["undo"].texts();
    configured.sentence = json["sentence"].text;
    configured.retry = json["retry"].flag;
    configured.limit = std::chrono::seconds(json["limit"].number);
    configured.hook = fromName(json["hook"].text, ConfiguredStep::Hook::PostCommit);
    configured.folder = json["folder"].text;
    for (const JsonValue& variable : json["variables"].items)
        if (variable.items.size() == 2)
            configured.variables[variable.items[0].text] = variable.items[1].text;
    configured.place = readPlace(json["place"]).value_or(Place{});
    return configured;
}

std::vector<SavedFile> readFiles(const JsonValue& json)
{
    std::vector<SavedFile> files;
    for (const JsonValue& item : json.items) {
        SavedFile file;
        file.path = item["path"].text;
        const std::string& kind = item["kind"].text;
        file.kind = kind == "file"   ? SavedFile::Kind::File
                    : kind == "link" ? SavedFile::Kind::Link
                                     : SavedFile::Kind::Absent;
        file.mode = std::uint32_t(item["mode"].number);
        file.digest = item["digest"].text;
        file.link = item["link"].text;
        if (item["after"].kind == JsonValue::Kind::Text)
            file.after = item["after"].text;
        files.push_back(std::move(file));
    }
    return files;
}

std::vector<git::IndexEntryRecord> readIndex(const JsonValue& json)
{
    std::vector<git::IndexEntryRecord> records;
    for (const JsonValue& item : json.items) {
        git::IndexEntryRecord& record = records.emplace_back();
        record.path = item["path"].text;
        for (const JsonValue& fields : item["entries"].items) {
            const std::vector<JsonValue>& f = fields.items;
            if (f.size() != 14)
                continue;
            record.entries.push_back({int(f[1].number), std::uint32_t(f[2].number), f[0].text,
                                      std::uint16_t(f[3].number), std::uint16_t(f[4].number), std::int32_t(f[5].number),
                                      std::uint32_t(f[6].number), std::int32_t(f[7].number), std::uint32_t(f[8].number),
                                      std::uint32_t(f[9].number), std::uint32_t(f[10].number),
                                      std::uint32_t(f[11].number), std::uint32_t(f[12].number),
                                      std::uint32_t(f[13].number)});
        }
    }
    return records;
}

StepRecord readRecord(const JsonValue& json)
{
    StepRecord record;
    record.step = readStep(json);
    record.configured = readConfigured(json["configured"], record.step);
    record.files = readFiles(json["files"]);
    record.folders = json["folders"].texts();
    record.knowsOutputs = json["knowsOutputs"].flag;
    record.foldersBefore = json["foldersBefore"].texts();
    record.paths = json["paths"].texts();
    record.inputs = readDigests(json["inputs"]);
    record.indexBefore = readIndex(json["indexBefore"]);
    record.indexAfter = readIndex(json["indexAfter"]);
    record.foreign = readDigests(json["foreign"]);
    record.keptTree = json["keptTree"].text;
    record.headBefore = json["headBefore"].text;
    record.before = json["before"].text;
    record.made = json["result"].text;
    return record;
}

Configuration readConfiguration(const JsonValue& json)
{
    Configuration configuration;
    configuration.signCommit = signFrom(json["signCommit"].text);
    configuration.signTag = signFrom(json["signTag"].text);
    configuration.annotated = json["annotated"].flag;
    configuration.remote = json["remote"].text;
    configuration.python = json["python"].text;
    configuration.isolated = json["isolated"].flag;
    configuration.wheelFolder = json["wheelFolder"].text;
    configuration.profile = json["profile"].text;
    configuration.devProfiles = json["devProfiles"].texts();
    configuration.advisories = json["advisories"].text;
    configuration.retryOnHookFix = json["retryOnHookFix"].flag;
    return configuration;
}

Plan readPlan(const JsonValue& json)
{
    Plan plan;
    plan.currentVersion = json["currentVersion"].text;
    plan.newVersion = json["newVersion"].text;
    plan.branch = json["branch"].text;
    plan.base = json["base"].text;
    plan.tag = json["tag"].text;
    plan.previousTag = json["previousTag"].text;
    plan.message = json["message"].text;
    plan.tagMessage = json["tagMessage"].text;
    plan.commits = json["commits"].texts();
    plan.untouched = json["untouched"].texts();
    plan.digest = json["digest"].text;
    for (const JsonValue& item : json["changes"].items)
        if (item.items.size() == 4)
            plan.changes.push_back(
                {item.items[0].text, std::uint32_t(item.items[1].number), item.items[2].text, item.items[3].text});
    return plan;
}

std::vector<WayOut> readWays(const JsonValue& json)
{
    std::vector<WayOut> ways;
    for (const JsonValue& item : json.items)
        ways.push_back({fromName(item["action"].text, WayOut::Action::Edit), item["sentence"].text,
                        item["command"].text, readPlace(item["place"]), item["acceptsDifference"].flag});
    return ways;
}

std::vector<Finding> readFindings(const JsonValue& json)
{
    std::vector<Finding> findings;
    for (const JsonValue& item : json.items)
        findings.push_back({item["check"].text, fromName(item["state"].text, Finding::State::Failed),
                            item["sentence"].text, readPlace(item["place"]), readWays(item["waysOut"])});
    return findings;
}

std::optional<Failure> readFailure(const JsonValue& json)
{
    if (json.kind != JsonValue::Kind::Object)
        return std::nullopt;
    const auto code = ErrorCode(json["code"].number);
    return Failure{std::size_t(json["step"].number),
                   Error{code, json["message"].text, json["hint"].text, readPlace(json["place"])},
                   json["lastLines"].texts(), readWays(json["waysOut"])};
}

Options readOptions(const JsonValue& json)
{
    return {json["part"].text,           json["to"].text,
            json["openGates"].flag,      json["allowDetached"].flag,
            json["runHooks"].flag,       json["abortOnFailure"].flag,
            json["needsRehearsal"].flag, json["acceptDifference"].flag};
}

} // namespace

std::string journalText(const Journal& journal)
{
    JsonWriter json;
    json.beginObject().member("format", journalFormat).member("id", journal.id);
    json.member("root", journal.root.native()).member("workTree", journal.workTree.native());
    json.member("phase", name(journal.phase)).member("startedAt", journal.startedAt);
    json.member("process", journal.process).member("activeSince", journal.activeSince);
    json.member("branch", journal.branch).member("base", journal.base);
    writeOptions(json, journal.options);
    writeConfiguration(json, journal.configuration);
    writePlan(json, journal.plan);
    json.key("steps").beginArray();
    for (const StepRecord& record : journal.records)
        writeRecord(json, record);
    json.endArray();
    writeFindings(json, journal.findings);
    if (journal.failure)
        writeFailure(json, *journal.failure);
    json.member("message", journal.message)
        .member("lockSummary", journal.lockSummary)
        .member("commit", journal.commit)
        .member("tree", journal.tree);
    json.member("tag", journal.tag).strings("wheels", journal.wheels).member("pushed", journal.pushed);
    json.member("asRehearsed", journal.asRehearsed).strings("remaining", journal.remaining);
    json.strings("notices", journal.notices).endObject();
    return json.text() + "\n";
}

Result<Journal> parseJournal(std::string_view text, const std::string& shown)
{
    LW_TRY(const JsonValue json, index::parseJson(text, shown));
    if (json["format"].number != journalFormat || json["id"].text.empty())
        return fail(ErrorCode::Data, shown + " is no journal of a release that this Lockwright can read",
                    "use the Lockwright that wrote it, or move the file away once its release is settled");
    Journal journal;
    journal.id = json["id"].text;
    journal.root = json["root"].text;
    journal.workTree = json["workTree"].text;
    journal.phase = fromName(json["phase"].text, Phase::RehearsalFailed);
    journal.startedAt = json["startedAt"].number;
    journal.process = int(json["process"].number);
    journal.activeSince = json["activeSince"].number;
    journal.branch = json["branch"].text;
    journal.base = json["base"].text;
    journal.options = readOptions(json["options"]);
    journal.configuration = readConfiguration(json["configuration"]);
    journal.plan = readPlan(json["plan"]);
    for (const JsonValue& record : json["steps"].items)
        journal.records.push_back(readRecord(record));
    journal.findings = readFindings(json["findings"]);
    journal.failure = readFailure(json["failure"]);
    journal.message = json["message"].text;
    journal.lockSummary = json["lockSummary"].text;
    journal.commit = json["commit"].text;
    journal.tree = json["tree"].text;
    journal.tag = json["tag"].text;
    journal.wheels = json["wheels"].texts();
    journal.pushed = json["pushed"].flag;
    journal.asRehearsed = json["asRehearsed"].flag;
    journal.remaining = json["remaining"].texts();
    journal.notices = json["notices"].texts();
    return journal;
}

} // namespace lockwright::release
