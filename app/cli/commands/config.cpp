// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/settings_report.h"

namespace lockwright::cli
{

namespace
{

using workspace::Setting;

std::string from(const Setting& setting)
{
    const std::string& place = setting.source.detail.empty() ? setting.source.kind : setting.source.detail;
    return place.empty() ? std::string() : "from " + safe(place);
}

std::string shown(const std::vector<std::string>& values)
{
    std::vector<std::string> texts;
    for (const std::string& value : values)
        texts.push_back(safe(value));
    return text::join(texts, ", ");
}

/// Says where lockwright.toml is not what counts.
void noteWhoDecides(Output& output, const Setting& setting)
{
    if (setting.inFile && !setting.fileDecides)
        output.note("note: " + std::string(setting.definition->key)
                    + " of lockwright.toml does not count: " + shown(setting.values) + " holds, " + from(setting));
}

Result<int> list(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::SettingsReport report, workspace->settings(context.task()));
    context.done();
    if (context.json()) {
        context.print(toJson(report));
        return 0;
    }
    Table table;
    for (const Setting& setting : report.settings)
        table.add({{setting.definition->key}, {shown(setting.values)}, {from(setting), Tone::Faint}});
    table.print(context.output());
    for (const Setting& setting : report.settings)
        noteWhoDecides(context.output(), setting);
    return 0;
}

Result<int> get(Context& context)
{
    const std::string key = context.arguments().value("KEY").value_or("");
    if (!workspace::findSetting(key))
        return fail(ErrorCode::Usage, "there is no setting `" + text::printable(key, 100) + "`",
                    "`lockwright config list` lists them");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::SettingsReport report, workspace->settings(context.task()));
    context.done();
    const Setting& setting = *report.find(key);
    if (context.json()) {
        context.print(workspace::toJson(setting));
        return 0;
    }
    for (const std::string& value : setting.values)
        context.output().line(safe(value));
    context.output().note(std::string(setting.definition->key) + ": " + setting.definition->summary + "; "
                          + from(setting));
    noteWhoDecides(context.output(), setting);
    return 0;
}

Result<int> change(Context& context, const workspace::SettingChange& wish)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::SettingChanged changed, workspace->changeSetting(wish, context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(changed));
        return 0;
    }
    Output& output = context.output();
    if (!changed.changed)
        output.note("lockwright.toml says so already");
    else if (changed.line > 0)
        output.note("wrote lockwright.toml:" + std::to_string(changed.line));
    else
        output.note("took " + wish.key + " out of lockwright.toml; " + shown(changed.setting.values) + " holds, "
                    + from(changed.setting));
    noteWhoDecides(output, changed.setting);
    return 0;
}

Result<int> set(Context& context)
{
    return change(context, {context.arguments().value("KEY").value_or(""), context.arguments().values("VALUE")});
}

Result<int> unset(Context& context)
{
    return change(context, {context.arguments().value("KEY").value_or(""), std::nullopt});
}

constexpr Option keyOption[] = {{"KEY", "KEY", "The setting, e.g. compile.strategy", false, {}, true}};
constexpr Option setOptions[] = {
    {"KEY", "KEY", "The setting, e.g. compile.strategy", false, {}, true},
    {"VALUE", "VALUE", "Its value; several for a list, none for an empty one", true},
};

} // namespace

const Command configListCommand{"config list", "Shows every setting, its value and who said so", {}, list};
const Command configGetCommand{"config get", "Shows the value of a setting", keyOption, get};
const Command configSetCommand{"config set", "Writes a setting into lockwright.toml", setOptions, set};
const Command configUnsetCommand{"config unset", "Takes a setting out of lockwright.toml", keyOption, unset};

} // namespace lockwright::cli
