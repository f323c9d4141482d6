// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/bumpversion_config.h"

#include "base/text.h"
#include "release/file_glob.h"
#include "release/pattern.h"

#include <algorithm>
#include <array>

namespace lockwright::release
{

namespace
{

constexpr const char* defaultParse = "(?P<major>\\d+)\\.(?P<minor>\\d+)\\.(?P<patch>\\d+)";
constexpr const char* defaultSerialize = "{major}.{minor}.{patch}";
constexpr const char* defaultSearch = "{current_version}";

/// Reads settings, remembering the first thing that is wrong.
class SettingsReader
{
public:
    SettingsReader(ProjectFolder& folder, VersionSources& sources)
        : m_folder(folder)
        , m_sources(sources)
    {
    }

    Result<void> read(const std::string& path, const std::string& table, const TomlValue& settings)
    {
        VersionScheme scheme{defaultParse, {defaultSerialize}, {}, settings.place};
        bool ownScheme = false;
        std::string current;
        for (const auto& [key, value] : settings.members) {
            if (key == "parse" || key == "serialize" || key == "parts") {
                ownScheme = true;
                readScheme(key, value, scheme);
            } else if (key == "current_version") {
                current = text(key, value);
            } else if (!readHint(key, value) && !readDefault(key, value) && key != "files"
                       && key != "allow_shell_hooks") {
                m_sources.notices.push_back(describe(value.keyPlace) + ": bump-my-version has no setting `"
                                            + text::printable(key, 60) + "`; it is left out");
            }
        }
        if (const TomlValue* files = settings.find("files"))
            readFiles(*files, scheme);
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        LW_CHECK(checkScheme(scheme));
        if (ownScheme)
            m_sources.scheme = std::move(scheme);
        m_sources.counting.preFinalise = false;
        LW_CHECK(readHooks(settings));
        return readCurrent(path, table, current);
    }

private:
    void complain(const Place& place, std::string message, std::string hint = {})
    {
        if (!m_error)
            m_error = Error{ErrorCode::Configuration, std::move(message), std::move(hint), place};
    }

    std::string text(std::string_view key, const TomlValue& value)
    {
        if (value.kind == TomlValue::Kind::String || value.kind == TomlValue::Kind::Integer)
            return value.text;
        complain(value.place, "`" + std::string(key) + "` must be a string, not a " + name(value.kind));
        return {};
    }

    bool flag(std::string_view key, const TomlValue& value)
    {
        if (value.kind == TomlValue::Kind::Boolean)
            return value.flag;
        const std::string word = text::lower(value.text);
        if (value.kind == TomlValue::Kind::String && (word == "true" || word == "yes" || word == "on" || word == "1"))
            return true;
        if (value.kind != TomlValue::Kind::String || (word != "false" && word != "no" && word != "off" && word != "0"))
            complain(value.place, "`" + std::string(key) + "` must be true or false");
        return false;
    }

    /// A list; of an INI file lines, else words with commas between.
    std::vector<std::string> list(std::string_view key, const TomlValue& value)
    {
        std::vector<std::string> result;
        if (value.kind == TomlValue::Kind::Array) {
            for (const TomlValue& item : value.items)
                result.push_back(text(key, item));
            return result;
        }
        const std::string whole = text(key, value);
        const char separator = whole.find('\n') != std::string::npos ? '\n' : ',';
        for (const std::string_view item : text::split(whole, separator))
            if (!text::trim(item).empty())
                result.emplace_back(text::trim(item));
        return result;
    }

    void readScheme(const std::string& key, const TomlValue& value, VersionScheme& scheme)
    {
        if (key == "parse") {
            scheme.parse = text(key, value);
            scheme.place = value.place;
        } else if (key == "serialize") {
            scheme.serialize = value.kind == TomlValue::Kind::Array || value.text.find('\n') != std::string::npos
                                   ? list(key, value)
                                   : std::vector<std::string>{text(key, value)};
            if (scheme.serialize.empty())
                complain(value.place, "`serialize` has no template");
        } else {
            for (const auto& [part, content] : value.members)
                readPart(part, content, scheme);
        }
    }

    void readPart(const std::string& part, const TomlValue& content, VersionScheme& scheme)
    {
        VersionPart result;
        result.name = part;
        for (const auto& [key, value] : content.members) {
            if (key == "values")
                result.values = list(key, value);
            else if (key == "first_value")
                result.firstValue = text(key, value);
            else if (key == "optional_value")
                result.optionalValue = text(key, value);
            else if (key == "independent")
                result.independent = flag(key, value);
            else if (key == "always_increment")
                result.alwaysIncrement = flag(key, value);
            else if (key == "calver_format")
                result.calendarFormat = text(key, value);
            else if (key == "depends_on")
                result.dependsOn = text(key, value);
            else
                complain(value.keyPlace, "`" + text::printable(key, 60) + "` is no setting of a part",
                         "known: values, first_value, optional_value, independent, always_increment, calver_format, "
                         "depends_on");
        }
        for (const std::string* named : {&result.firstValue, &result.optionalValue})
            if (!result.values.empty() && !named->empty()
                && std::find(result.values.begin(), result.values.end(), *named) == result.values.end())
                complain(content.place, "`" + text::printable(*named, 60) + "` is none of the part's `values`");
        scheme.parts.push_back(std::move(result));
    }

    /// What is about commit, tag and push.
    bool readHint(const std::string& key, const TomlValue& value)
    {
        ReleaseHints& hints = m_sources.hints;
        if (key == "tag")
            hints.tag = flag(key, value);
        else if (key == "commit")
            hints.commit = flag(key, value);
        else if (key == "sign_tags")
            hints.signTags = flag(key, value);
        else if (key == "push_tag")
            hints.pushTag = flag(key, value);
        else if (key == "allow_dirty")
            hints.allowDirty = flag(key, value);
        else if (key == "tag_name")
            hints.tagFormat = text(key, value);
        else if (key == "tag_message")
            hints.tagMessage = text(key, value);
        else if (key == "message")
            hints.commitMessage = text(key, value);
        else if (key == "moveable_tags")
            hints.moveableTags = list(key, value);
        else if (key == "allow_dirty_files")
            static_cast<void>(list(key, value)); // files of other people's work stay out of a release anyway
        else if (key == "commit_args") {
            const auto words = shellWords(text(key, value));
            if (words)
                hints.commitArguments = *words;
            else
                complain(value.place, "`commit_args`: " + words.error().message);
        } else {
            return key.ends_with("_hooks") && key != "allow_shell_hooks";
        }
        return true;
    }

    /// What holds for all files that do not say otherwise.
    bool readDefault(const std::string& key, const TomlValue& value)
    {
        return readRuleKey(key == "ignore_missing_files" ? "ignore_missing_file" : key, value, m_defaults);
    }

    bool readRuleKey(const std::string& key, const TomlValue& value, TextRule& rule)
    {
        if (key == "search")
            rule.search = text(key, value);
        else if (key == "replace")
            rule.replace = text(key, value);
        else if (key == "regex")
            rule.regex = flag(key, value);
        else if (key == "ignore_missing_version")
            rule.ignoreMissing = flag(key, value);
        else if (key == "ignore_missing_file")
            rule.ignoreMissingFile = flag(key, value);
        else
            return false;
        return true;
    }

    void readFiles(const TomlValue& files, const VersionScheme& scheme)
    {
        if (files.kind != TomlValue::Kind::Array) {
            complain(files.place, "`files` must be a list of tables", "write [[tool.bumpversion.files]]");
            return;
        }
        for (const TomlValue& file : files.items) {
            if (file.kind != TomlValue::Kind::Table)
                complain(file.place, "an entry of `files` must be a table", "write [[tool.bumpversion.files]]");
            else
                readFile(file, scheme);
        }
    }

    void readFile(const TomlValue& file, const VersionScheme& scheme)
    {
        TextRule rule = m_defaults;
        rule.place = file.place;
        std::string glob;
        std::vector<std::string> exclude;
        VersionScheme own = scheme;
        bool hasOwn = false;
        for (const auto& [key, value] : file.members) {
            if (key == "filename")
                rule.path = text(key, value);
            else if (key == "glob")
                glob = text(key, value);
            else if (key == "glob_exclude")
                exclude = list(key, value);
            else if (key == "key_path")
                rule.keyPath = text(key, value);
            else if (key == "include_bumps")
                rule.includeBumps = list(key, value);
            else if (key == "exclude_bumps")
                rule.excludeBumps = list(key, value);
            else if (key == "parse" || key == "serialize") {
                hasOwn = true;
                readScheme(key, value, own);
            } else if (!readRuleKey(key, value, rule))
                complain(value.keyPlace, "`" + text::printable(key, 60) + "` is no setting of a file",
                         "known: filename, glob, glob_exclude, search, replace, regex, parse, serialize, key_path, "
                         "include_bumps, exclude_bumps, ignore_missing_version, ignore_missing_file");
        }
        if (hasOwn)
            rule.scheme = std::move(own);
        rule.boundary = !rule.regex;
        addRules(file, rule, glob, exclude);
    }

    void addRules(const TomlValue& file, TextRule rule, const std::string& glob,
                  const std::vector<std::string>& exclude)
    {
        const auto local = [](std::string path) {
            // Our root is the folder of the configuration; the token is for those who start elsewhere.
            if (path.starts_with("{repo_root}/"))
                path.erase(0, 12);
            return std::filesystem::path(path).lexically_normal().generic_string();
        };
        if (glob.empty()) {
            rule.path = local(rule.path);
            const bool outside = rule.path.empty() || rule.path.front() == '/' || rule.path.starts_with("..");
            if (outside)
                complain(file.place, "`filename` must name a file below the project's folder");
            m_sources.rules.push_back(std::move(rule));
            return;
        }
        const auto paths = filesMatching(m_folder.root(), local(glob), exclude);
        if (!paths) {
            complain(file.place, "`glob`: " + paths.error().message, paths.error().hint);
            return;
        }
        if (paths->empty() && !rule.ignoreMissingFile)
            complain(file.place, "no file matches the glob `" + text::printable(glob, 200) + "`",
                     "correct it, or set ignore_missing_file = true");
        for (const std::string& path : *paths) {
            rule.path = path;
            m_sources.rules.push_back(rule);
        }
    }

    [[nodiscard]] static Result<void> checkScheme(const VersionScheme& scheme)
    {
        if (auto pattern = Pattern::compile(scheme.parse, {.verbose = true}); !pattern)
            return fail(ErrorCode::Configuration, "`parse`: " + pattern.error().message, pattern.error().hint,
                        scheme.place);
        return {};
    }

    Result<void> readHooks(const TomlValue& settings)
    {
        const TomlValue* allow = settings.find("allow_shell_hooks");
        const bool shell = allow && flag("allow_shell_hooks", *allow);
        const std::array<std::pair<const char*, std::vector<HookCommand>*>, 3> lists{{
            {"setup_hooks", &m_sources.hints.setupHooks},
            {"pre_commit_hooks", &m_sources.hints.preCommitHooks},
            {"post_commit_hooks", &m_sources.hints.postCommitHooks},
        }};
        for (const auto& [key, hooks] : lists) {
            const TomlValue* value = settings.find(key);
            if (!value)
                continue;
            for (const std::string& line : list(key, *value)) {
                HookCommand hook{line, {}, line.find_first_of("|;&`$<>()\n\r") != std::string::npos, !shell,
                                 value->place};
                if (hook.shell && !shell)
                    return fail(ErrorCode::Configuration,
                                std::string("`") + key + "`: `" + text::printable(line, 200)
                                    + "` needs a shell, which `allow_shell_hooks` does not allow",
                                "make it a command without | ; & ` $ < > ( ), or set allow_shell_hooks = true",
                                value->place);
                if (!hook.shell) {
                    LW_TRY(hook.arguments, shellWords(line));
                    if (hook.arguments.empty())
                        continue;
                }
                hooks->push_back(std::move(hook));
            }
        }
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return {};
    }

    Result<void> readCurrent(const std::string& path, const std::string& table, const std::string& current)
    {
        if (!current.empty()) {
            LW_TRY(auto source, locate(m_folder, VersionSource::Kind::ToolSetting, path, table + ".current_version"));
            if (source)
                addSource(m_sources, std::move(*source));
        }
        return {};
    }

    ProjectFolder& m_folder;
    VersionSources& m_sources;
    TextRule m_defaults = [] {
        TextRule rule;
        rule.search = defaultSearch;
        rule.replace = "{new_version}";
        return rule;
    }();
    std::optional<Error> m_error;
};

TomlValue stringValue(const IniFile::Option& option, bool interpolated)
{
    TomlValue value;
    value.kind = TomlValue::Kind::String;
    value.text = std::string(text::trim(option.value));
    if (interpolated)
        value.text = text::replaceAll(value.text, "%%", "%");
    value.place = option.place;
    value.keyPlace = option.place;
    value.offset = option.offset;
    return value;
}

} // namespace

Result<TomlValue> bumpversionFromIni(const IniFile& file, bool interpolated)
{
    TomlValue root;
    TomlValue files;
    files.kind = TomlValue::Kind::Array;
    TomlValue parts;
    for (const IniFile::Section& section : file.sections) {
        if (!section.name.starts_with("bumpversion"))
            continue;
        TomlValue table;
        table.place = section.place;
        for (const IniFile::Option& option : section.options)
            table.members.push_back({option.key, stringValue(option, interpolated)});
        if (section.name == "bumpversion") {
            root.place = section.place;
            root.members.insert(root.members.end(), table.members.begin(), table.members.end());
            continue;
        }
        const std::vector<std::string_view> words = text::split(section.name, ':');
        const std::string_view kind = words.size() > 2 ? words[1] : std::string_view();
        if (kind.starts_with("file") || kind == "glob") {
            TomlValue target;
            target.kind = TomlValue::Kind::String;
            target.text = section.name.substr(std::size_t(words[2].data() - section.name.data()));
            target.place = section.place;
            table.members.push_back({kind == "glob" ? "glob" : "filename", std::move(target)});
            files.items.push_back(std::move(table));
        } else if (kind == "part") {
            parts.members.push_back({std::string(words[2]), std::move(table)});
        } else {
            return fail(ErrorCode::Configuration,
                        "the section `[" + text::printable(section.name, 100) + "]` is of no known kind",
                        "known: [bumpversion], [bumpversion:file:PATH], [bumpversion:glob:PATTERN], "
                        "[bumpversion:part:NAME]",
                        section.place);
        }
    }
    if (!files.items.empty())
        root.members.push_back({"files", std::move(files)});
    if (!parts.members.empty())
        root.members.push_back({"parts", std::move(parts)});
    return root;
}

Result<void> readBumpversion(ProjectFolder& folder, const std::string& path, const std::string& table,
                             const TomlValue& settings, VersionSources& sources)
{
    return SettingsReader(folder, sources).read(path, table, settings);
}

} // namespace lockwright::release
