// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "workspace/hash_report.h"

namespace lockwright::workspace
{

void writeHashes(JsonWriter& json, const char* key, const HashReport& report)
{
    json.key(key).beginObject().key("alarms").beginArray();
    for (const HashReport::Alarm& alarm : report.alarms)
        json.beginObject()
            .member("name", alarm.name.text())
            .member("version", alarm.version)
            .member("hash", alarm.hash)
            .member("index", alarm.index)
            .endObject();
    json.endArray().strings("notes", report.notes).endObject();
}

} // namespace lockwright::workspace
