// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/lockwright_versions.h"

#include "base/text.h"
#include "release/calendar.h"
#include "release/commitizen_config.h"

namespace lockwright::release
{

namespace
{

using Kind = VersionSource::Kind;

tl::unexpected<Error> refuse(const TomlValue& value, std::string message, std::string hint = {})
{
    return fail(ErrorCode::Configuration, std::move(message), std::move(hint), value.place);
}

/// One source, by what the file's name says it is.
Result<void> addFile(ProjectFolder& folder, const TomlValue& place, const std::string& path, const std::string& key,
                     VersionSources& sources)
{
    std::optional<VersionSource> source;
    if (path.ends_with(".toml")) {
        LW_TRY(source, locate(folder, Kind::TomlKey, path, key.empty() ? "project.version" : key));
    } else if (path.ends_with(".cfg") || path.ends_with(".ini")) {
        LW_TRY(source, locate(folder, Kind::IniKey, path, key.empty() ? "metadata.version" : key));
    } else if (path.ends_with(".py")) {
        for (const char* name : {"__version__", "VERSION", "version_info", "__version_info__"})
            if (!source && (key.empty() || key == name || std::string_view(name) == "__version__")) {
                LW_TRY(source, pythonSource(folder, path, key.empty() ? name : key));
            }
    } else {
        LW_TRY(source, locate(folder, Kind::WholeFile, path, {}));
    }
    if (!source)
        return refuse(place, "there is no version in " + text::printable(path, 200),
                      key.empty() ? "name the `key`, or a `pattern`" : "correct the `key`");
    addSource(sources, std::move(*source));
    return {};
}

Result<void> addEntry(ProjectFolder& folder, const TomlValue& entry, VersionSources& sources)
{
    if (entry.kind == TomlValue::Kind::String)
        return addFile(folder, entry, entry.text, {}, sources);
    TextRule rule;
    std::string key;
    for (const auto& [word, value] : entry.members) {
        if (word == "path")
            rule.path = value.text;
        else if (word == "key")
            key = value.text;
        else if (word == "pattern")
            rule.search = value.text;
        else if (word == "count" && value.kind == TomlValue::Kind::Integer && value.number > 0)
            rule.count = std::size_t(value.number);
        else
            return fail(ErrorCode::Configuration, "`" + text::printable(word, 60) + "` is not understood here",
                        "an entry of version-files has `path`, and `key`, or `pattern` with `count`", value.keyPlace);
    }
    if (rule.path.empty())
        return refuse(entry, "an entry of version-files needs a `path`");
    if (rule.search.empty())
        return addFile(folder, entry, rule.path, key, sources);
    if (rule.search.find("{version}") == std::string::npos)
        return refuse(entry, "the `pattern` has no {version}", "for example: pattern = \"image: app:{version}\"");
    rule.replace = text::replaceAll(rule.search, "{version}", "{new_version}");
    rule.search = text::replaceAll(rule.search, "{version}", "{current_version}");
    rule.count = rule.count.value_or(1);
    rule.boundary = true;
    rule.place = entry.place;
    sources.rules.push_back(std::move(rule));
    return {};
}

Result<void> readCounting(const std::string& key, const TomlValue& value, BumpRules& counting)
{
    if (key == "pre-start") {
        if (value.kind != TomlValue::Kind::Integer || value.number < 0 || value.number > 1000)
            return refuse(value, "`pre-start` must be a number, 0 or 1");
        counting.preStart = std::uint32_t(value.number);
    } else if (key == "base") {
        const auto part = partFrom(value.text);
        if (!part || (*part != Part::Major && *part != Part::Minor && *part != Part::Patch))
            return refuse(value, "`base` must be major, minor or patch");
        counting.base = *part;
    } else if (key == "calver") {
        if (auto segments = calendarSegments(value.text); !segments)
            return refuse(value, segments.error().message, segments.error().hint);
        counting.calendar = value.text;
    } else if (value.kind != TomlValue::Kind::Boolean) {
        return refuse(value, "`" + key + "` must be true or false");
    } else {
        (key == "pre-finalise" ? counting.preFinalise : counting.allowPrePost) = value.flag;
    }
    return {};
}

} // namespace

Result<bool> readLockwrightVersions(ProjectFolder& folder, const TomlValue& table, VersionSources& sources)
{
    for (const auto& [key, value] : table.members) {
        if (key == "version-files") {
            if (value.kind != TomlValue::Kind::Array)
                return refuse(value, "`version-files` must be a list");
            for (const TomlValue& entry : value.items) {
                LW_CHECK(addEntry(folder, entry, sources));
            }
        } else if (key == "bump-command") {
            for (const TomlValue& word : value.items)
                sources.bumpCommand.push_back(word.text);
            if (sources.bumpCommand.empty())
                return refuse(value, "`bump-command` must be a list of words",
                              "for example: [\"python3\", \"bin/bump.py\", \"{new_version}\"]");
        } else if (key == "pre-start" || key == "pre-finalise" || key == "allow-pre-post" || key == "base"
                   || key == "calver") {
            LW_CHECK(readCounting(key, value, sources.counting));
        } else if (key == "tag-name") {
            sources.hints.tagFormat = text::replaceAll(value.text, "{version}", "{new_version}");
        }
    }
    return !sources.sources.empty();
}

} // namespace lockwright::release
