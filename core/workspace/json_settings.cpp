// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of the config and cache verbs.
#include "base/json.h"
#include "workspace/settings_report.h"

namespace lockwright::workspace
{

namespace
{

const char* kindName(SettingDefinition::Kind kind)
{
    switch (kind) {
    case SettingDefinition::Kind::Text:
        return "text";
    case SettingDefinition::Kind::Choice:
        return "choice";
    case SettingDefinition::Kind::Flag:
        return "flag";
    case SettingDefinition::Kind::List:
        return "list";
    case SettingDefinition::Kind::Builds:
        return "builds";
    }
    return "text";
}

void write(JsonWriter& json, const Setting& setting)
{
    json.beginObject().member("key", setting.definition->key).member("kind", kindName(setting.definition->kind));
    json.strings("values", setting.values).key("source").beginObject();
    json.member("kind", setting.source.kind).member("detail", setting.source.detail).endObject();
    json.member("inFile", setting.inFile).strings("fileValues", setting.fileValues);
    json.member("line", setting.line).member("fileDecides", setting.fileDecides);
    json.key("choices").beginArray();
    for (const std::string_view choice : setting.definition->choices)
        json.value(choice);
    json.endArray().endObject();
}

} // namespace

std::string toJson(const SettingsReport& report)
{
    JsonWriter json;
    json.beginObject().member("file", report.file.generic_string()).member("exists", report.exists);
    json.key("settings").beginArray();
    for (const Setting& setting : report.settings)
        write(json, setting);
    json.endArray().endObject();
    return json.text();
}

std::string toJson(const Setting& setting)
{
    JsonWriter json;
    write(json, setting);
    return json.text();
}

std::string toJson(const SettingChanged& changed)
{
    JsonWriter json;
    json.beginObject().member("file", changed.file.generic_string()).member("line", changed.line);
    json.member("changed", changed.changed).key("setting");
    write(json, changed.setting);
    json.endObject();
    return json.text();
}

std::string toJson(const CacheReport& report)
{
    JsonWriter json;
    json.beginObject().member("folder", report.folder.generic_string()).member("bytes", report.bytes);
    json.member("listings", report.listings).member("metadata", report.metadata);
    json.member("freedBytes", report.freedBytes).endObject();
    return json.text();
}

} // namespace lockwright::workspace
