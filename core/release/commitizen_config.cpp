// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/commitizen_config.h"

#include "base/text.h"
#include "release/file_glob.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

using Kind = VersionSource::Kind;
constexpr const char* projectFile = "pyproject.toml";

tl::unexpected<Error> refuse(const TomlValue& value, std::string message, std::string hint = {})
{
    return fail(ErrorCode::Configuration, std::move(message), std::move(hint), value.place);
}

/// `$version` and `${version}` of commitizen in our spelling.
std::string ourFormat(std::string format)
{
    for (const char* word : {"version", "major", "minor", "patch", "prerelease", "devrelease"}) {
        const std::string ours = std::string("{new_") + word + "}";
        format = text::replaceAll(std::move(format), std::string("${") + word + "}", ours);
        format = text::replaceAll(std::move(format), std::string("$") + word, ours);
    }
    for (const char* word : {"current_version", "new_version"})
        format = text::replaceAll(std::move(format), std::string("$") + word, std::string("{") + word + "}");
    return format;
}

Result<void> addAt(ProjectFolder& folder, VersionSources& sources, Kind kind, const std::string& path,
                   const std::string& key, const TomlValue& because)
{
    LW_TRY(auto source, locate(folder, kind, path, key));
    if (!source)
        return refuse(because, "this names `" + key + "` of " + path + ", which is not there",
                      "write the version there, or correct this setting");
    addSource(sources, std::move(*source));
    return {};
}

Result<void> commitizenProvider(ProjectFolder& folder, const std::string& path, const TomlValue& table,
                                VersionSources& sources)
{
    const TomlValue* provider = table.find("version_provider");
    const std::string word = provider ? provider->text : "commitizen";
    if (word == "scm") {
        sources.derived = true;
        return {};
    }
    if (word == "pep621" || word == "uv") {
        if (word == "uv" && folder.has("uv.lock"))
            sources.notices.push_back("uv.lock names the project's version too; refresh it with `uv lock`");
        return addAt(folder, sources, Kind::Project, projectFile, "project.version", *provider);
    }
    if (word == "poetry")
        return addAt(folder, sources, Kind::Poetry, projectFile, "tool.poetry.version", *provider);
    if (word == "commitizen")
        return addAt(folder, sources, Kind::ToolSetting, path, "tool.commitizen.version", provider ? *provider : table);
    return refuse(*provider, "the `version_provider` " + text::printable(word, 60) + " is not supported",
                  "supported: pep621, poetry, uv, scm, commitizen; or name the places in [release] version-files of "
                  "lockwright.toml");
}

Result<void> readVersionFiles(ProjectFolder& folder, const TomlValue& table, VersionSources& sources)
{
    const TomlValue* files = table.find("version_files");
    if (!files)
        return {};
    for (const TomlValue& item : files->items) {
        const std::size_t colon = item.text.find(':');
        const std::string glob = item.text.substr(0, colon);
        if (item.kind != TomlValue::Kind::String || glob.empty())
            return refuse(item, "an entry of `version_files` must be \"FILE\" or \"FILE:EXPRESSION\"");
        std::vector<std::string> paths{glob};
        if (glob.find_first_of("*?[") != std::string::npos) {
            LW_TRY(paths, filesMatching(folder.root(), glob, {}));
        }
        for (const std::string& path : paths) {
            TextRule rule;
            rule.path = path;
            rule.search = "{current_version}";
            rule.replace = "{new_version}";
            rule.boundary = true;
            rule.linesHolding = true;
            rule.lineFilter = colon == std::string::npos ? std::string() : item.text.substr(colon + 1);
            rule.place = item.place;
            if (!folder.has(path))
                return refuse(item, "`version_files` names " + text::printable(path, 200) + ", which is not there");
            sources.rules.push_back(std::move(rule));
        }
    }
    return {};
}

/// True where settings as JSON or YAML seem to govern a version, and not only the form of messages.
bool saysVersion(std::string_view settings)
{
    if (settings.find("\"version\"") != std::string_view::npos
        || settings.find("version_provider") != std::string_view::npos)
        return true;
    const std::vector<std::string_view> lines = text::split(settings, '\n');
    return std::any_of(lines.begin(), lines.end(),
                       [](std::string_view line) { return text::trim(line).starts_with("version:"); });
}

std::vector<const TomlValue*> stringsOf(const TomlValue* value)
{
    std::vector<const TomlValue*> result;
    if (value && value->kind == TomlValue::Kind::String)
        result.push_back(value);
    for (std::size_t i = 0; value && i < value->items.size(); ++i)
        result.push_back(&value->items[i]);
    return result;
}

} // namespace

Result<std::optional<VersionSource>> pythonSource(ProjectFolder& folder, const std::string& path,
                                                  const std::string& variable)
{
    LW_TRY(auto source, locate(folder, Kind::Python, path, variable));
    if (!source) {
        LW_TRY(source, locate(folder, Kind::PythonTuple, path, variable));
    }
    return source;
}

Result<std::optional<VersionSource>> followAttribute(ProjectFolder& folder, const std::string& attribute)
{
    const std::size_t dot = attribute.rfind('.');
    if (dot == std::string::npos)
        return std::nullopt;
    const std::string module = text::replaceAll(attribute.substr(0, dot), ".", "/");
    const std::string variable = attribute.substr(dot + 1);
    for (const char* top : {"", "src/", "lib/"})
        for (const char* ending : {".py", "/__init__.py"}) {
            LW_TRY(auto source, pythonSource(folder, top + module + ending, variable));
            if (source)
                return source;
        }
    return std::nullopt;
}

Result<bool> readCommitizen(ProjectFolder& folder, const std::string& path, VersionSources& sources)
{
    if (path.ends_with(".json") || path.ends_with(".yaml")) {
        LW_TRY(const std::string* settings, folder.text(path));
        if (!settings || !saysVersion(*settings))
            return false;
        return fail(ErrorCode::Configuration, "commitizen's settings in " + path + " cannot be read here",
                    "put them into .cz.toml, or name the places in [release] version-files of lockwright.toml",
                    Place{path, 1, 1});
    }
    LW_TRY(const TomlValue* file, folder.toml(path));
    const TomlValue* table = file ? file->at("tool.commitizen") : nullptr;
    if (!table || (!table->find("version") && !table->find("version_provider")))
        return false;
    sources.decidedBy = path + " [tool.commitizen]";
    sources.counting.preStart = 0;
    sources.hints.tagFormat = "{new_version}";
    sources.hints.tagMessage = "{new_version}";
    sources.hints.commitMessage = "bump: version {current_version} → {new_version}";
    for (const auto& [key, value] : table->members) {
        if (key == "prerelease_offset" && value.kind == TomlValue::Kind::Integer && value.number >= 0)
            sources.counting.preStart = std::uint32_t(value.number);
        else if (key == "tag_format")
            sources.hints.tagFormat = ourFormat(value.text);
        else if (key == "bump_message")
            sources.hints.commitMessage = ourFormat(value.text);
        else if (key == "annotated_tag")
            sources.hints.annotatedTag = value.flag;
        else if (key == "gpg_sign")
            sources.hints.signTags = value.flag;
        else if (key == "version_scheme" && value.text != "pep440")
            sources.notices.push_back(describe(value.keyPlace)
                                      + ": versions are counted as PEP 440 asks for it, not as "
                                      + text::printable(value.text, 40));
    }
    LW_CHECK(commitizenProvider(folder, path, *table, sources));
    LW_CHECK(readVersionFiles(folder, *table, sources));
    return true;
}

Result<bool> readSemanticRelease(ProjectFolder& folder, const TomlValue& project, VersionSources& sources)
{
    const TomlValue* table = project.at("tool.semantic_release");
    if (!table || (!table->find("version_toml") && !table->find("version_variables")))
        return false;
    sources.decidedBy = "pyproject.toml [tool.semantic_release]";
    if (const TomlValue* format = table->find("tag_format"))
        sources.hints.tagFormat = text::replaceAll(format->text, "{version}", "{new_version}");
    for (const char* key : {"version_toml", "version_variables"})
        for (const TomlValue* item : stringsOf(table->find(key))) {
            const std::vector<std::string_view> words = text::split(item->text, ':');
            const std::string path(words.front());
            if (words.size() < 2 || (words.size() > 2 && words[2] != "nf"))
                return refuse(*item, std::string("an entry of `") + key + "` must be \"FILE:NAME\"",
                              "tags are not written into files");
            const std::string name(words[1]);
            std::optional<VersionSource> source;
            if (path.ends_with(".toml")) {
                LW_TRY(source, locate(folder, Kind::TomlKey, path, name));
            } else if (path.ends_with(".py")) {
                LW_TRY(source, pythonSource(folder, path, name));
            }
            if (!source)
                return refuse(*item, "there is no version at `" + text::printable(item->text, 200) + "`",
                              "files that are neither Python nor TOML can be named in [release] version-files of "
                              "lockwright.toml");
            addSource(sources, std::move(*source));
        }
    return !sources.sources.empty();
}

Result<bool> readBuildBackend(ProjectFolder& folder, const TomlValue& project, VersionSources& sources)
{
    if (const TomlValue* table = project.at("tool.hatch.version")) {
        sources.decidedBy = "pyproject.toml [tool.hatch.version]";
        const TomlValue* path = table->find("path");
        if (!path) {
            sources.derived = table->find("source") && table->find("source")->text == "vcs";
            return sources.derived;
        }
        if (const TomlValue* pattern = table->find("pattern"))
            return refuse(*pattern, "a `pattern` of hatch's is not supported",
                          "name the place in [release] version-files of lockwright.toml");
        for (const char* variable : {"__version__", "VERSION"}) {
            LW_TRY(auto source, pythonSource(folder, path->text, variable));
            if (source) {
                addSource(sources, std::move(*source));
                return true;
            }
        }
        return refuse(*path, "there is no `__version__` in " + text::printable(path->text, 200),
                      "correct the path, or assign a string to `__version__` there");
    }
    if (const TomlValue* table = project.at("tool.pdm.version")) {
        sources.decidedBy = "pyproject.toml [tool.pdm.version]";
        sources.derived = table->find("source") && table->find("source")->text == "scm";
        if (sources.derived)
            return true;
        if (const TomlValue* path = table->find("path")) {
            LW_TRY(auto source, pythonSource(folder, path->text, "__version__"));
            if (source)
                addSource(sources, std::move(*source));
            return !sources.sources.empty();
        }
    }
    if (project.at("tool.setuptools_scm")) {
        sources.decidedBy = "pyproject.toml [tool.setuptools_scm]";
        sources.derived = true;
        return true;
    }
    const TomlValue* dynamic = project.at("tool.setuptools.dynamic.version");
    if (!dynamic)
        return false;
    sources.decidedBy = "pyproject.toml [tool.setuptools.dynamic]";
    std::optional<VersionSource> source;
    if (const TomlValue* attribute = dynamic->find("attr")) {
        LW_TRY(source, followAttribute(folder, attribute->text));
    } else if (const std::vector<const TomlValue*> files = stringsOf(dynamic->find("file")); !files.empty()) {
        LW_TRY(source, locate(folder, Kind::WholeFile, files.front()->text, {}));
    }
    if (!source)
        return refuse(*dynamic, "no version is where this says",
                      "correct it; a name must be assigned a string, `__version__ = \"1.2.3\"`");
    addSource(sources, std::move(*source));
    return true;
}

} // namespace lockwright::release
