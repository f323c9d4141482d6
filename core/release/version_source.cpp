// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/version_source.h"

#include "base/files.h"
#include "base/text.h"
#include "git/repository.h"
#include "release/bumpversion_config.h"
#include "release/commitizen_config.h"
#include "release/lockwright_versions.h"
#include "release/version_places.h"
#include "release/version_tags.h"

#include <algorithm>
#include <optional>

namespace lockwright::release
{

namespace
{

using Kind = VersionSource::Kind;

/// Looks into one folder, in the order of findVersionSources().
class Discovery
{
public:
    Discovery(const VersionSearch& search, const std::filesystem::path& root)
        : m_search(search)
        , m_folder(root)
    {
        m_sources.root = root;
    }

    /// False where the folder says nothing.
    Result<bool> run()
    {
        LW_TRY(bool decided, lockwrightTable());
        if (!decided) {
            LW_TRY(decided, bumpversion());
        }
        LW_TRY(const TomlValue* project, m_folder.toml("pyproject.toml"));
        for (const char* path : commitizenFiles)
            if (!decided && wanted(path)) {
                LW_TRY(decided, readCommitizen(m_folder, path, m_sources));
            }
        if (!decided && project && wanted("pyproject.toml")) {
            for (const auto& reader : {readSemanticRelease, readBuildBackend}) {
                if (!decided) {
                    LW_TRY(decided, reader(m_folder, *project, m_sources));
                }
            }
        }
        if (m_sources.derived)
            return true;
        if (!m_explicitFiles) {
            LW_CHECK(staticPlaces(project));
        }
        if (!decided && !m_sources.sources.empty())
            m_sources.decidedBy = m_sources.sources.front().path
                                  + (m_sources.sources.front().key.empty() ? "" : " " + m_sources.sources.front().key);
        return !m_sources.sources.empty();
    }

    VersionSources take() { return std::move(m_sources); }

private:
    [[nodiscard]] bool wanted(std::string_view file) const
    {
        return m_search.configuration.empty() || m_search.configuration.filename() == file;
    }

    Result<bool> lockwrightTable()
    {
        LW_TRY(const TomlValue* file, m_folder.toml("lockwright.toml"));
        const TomlValue* table = file ? file->find("release") : nullptr;
        if (!table)
            return false;
        if (const TomlValue* finalise = table->find("pre-finalise"))
            m_preFinalise = finalise->flag;
        LW_TRY(m_explicitFiles, readLockwrightVersions(m_folder, *table, m_sources));
        if (m_explicitFiles)
            m_sources.decidedBy = "lockwright.toml [release]";
        return m_explicitFiles;
    }

    Result<bool> bumpversion()
    {
        for (const char* path : {".bumpversion.cfg", ".bumpversion.toml", "setup.cfg", "pyproject.toml"}) {
            if (!wanted(path) || !m_folder.has(path))
                continue;
            LW_TRY(const bool found, bumpversionIn(path));
            if (found)
                return true;
        }
        return false;
    }

    Result<bool> bumpversionIn(const std::string& path)
    {
        if (path.ends_with(".cfg")) {
            LW_TRY(const IniFile* file, m_folder.ini(path));
            if (!file->find("bumpversion"))
                return false;
            LW_TRY(const TomlValue settings, bumpversionFromIni(*file, path == "setup.cfg"));
            m_sources.decidedBy = path + " [bumpversion]";
            LW_CHECK(readBumpversion(m_folder, path, "bumpversion", settings, m_sources));
        } else {
            LW_TRY(const TomlValue* file, m_folder.toml(path));
            std::string table = "tool.bumpversion";
            const TomlValue* settings = file->at(table);
            if (!settings && path == "pyproject.toml") {
                table = "tool.bump-my-version";
                settings = file->at(table);
                if (settings)
                    m_sources.notices.push_back(describe(settings->place)
                                                + ": bump-my-version itself reads [tool.bumpversion] only");
            }
            if (!settings)
                return false;
            m_sources.decidedBy = path + " [" + table + "]";
            LW_CHECK(readBumpversion(m_folder, path, table, *settings, m_sources));
        }
        m_sources.counting.preFinalise = m_preFinalise.value_or(m_sources.counting.preFinalise);
        return true;
    }

    Result<void> add(Result<std::optional<VersionSource>> source)
    {
        LW_TRY(auto found, std::move(source));
        // A name such as VERSION may mean something else.
        if (found && (pep::Version::parse(found->version) || found->kind != Kind::Python))
            addSource(m_sources, std::move(*found));
        return {};
    }

    /// [project], [tool.poetry], setup.cfg and Python files.
    Result<void> staticPlaces(const TomlValue* project)
    {
        bool dynamic = false;
        std::string name;
        if (project) {
            const TomlValue* list = project->at("project.dynamic");
            for (std::size_t i = 0; list && i < list->items.size(); ++i)
                dynamic = dynamic || list->items[i].text == "version";
            if (!dynamic) {
                LW_CHECK(add(locate(m_folder, Kind::Project, "pyproject.toml", "project.version")));
            }
            LW_CHECK(add(locate(m_folder, Kind::Poetry, "pyproject.toml", "tool.poetry.version")));
            for (const char* key : {"project.name", "tool.poetry.name"})
                if (const TomlValue* value = project->at(key); value && name.empty())
                    name = value->text;
        }
        LW_CHECK(setupCfg(name));
        return pythonFiles(name);
    }

    Result<void> setupCfg(std::string& name)
    {
        LW_TRY(const IniFile* file, m_folder.ini("setup.cfg"));
        const IniFile::Section* metadata = file ? file->find("metadata") : nullptr;
        if (const IniFile::Option* option = metadata ? metadata->find("name") : nullptr; option && name.empty())
            name = option->value;
        const IniFile::Option* version = metadata ? metadata->find("version") : nullptr;
        if (!version)
            return {};
        std::optional<VersionSource> source;
        const std::string_view value = text::trim(version->value);
        if (value.starts_with("attr:")) {
            LW_TRY(source, followAttribute(m_folder, std::string(text::trim(value.substr(5)))));
        } else if (value.starts_with("file:")) {
            const std::string path(text::trim(text::split(value.substr(5), ',').front()));
            LW_TRY(source, locate(m_folder, Kind::WholeFile, path, {}));
        } else {
            LW_TRY(source, locate(m_folder, Kind::SetupCfg, "setup.cfg", "metadata.version"));
        }
        if (!source)
            return fail(ErrorCode::Configuration, "no version is where `" + text::printable(value, 100) + "` says",
                        "correct it; nothing is imported or run to find a version", version->place);
        addSource(m_sources, std::move(*source));
        return {};
    }

    /// Folders that are packages: of the project's name where there is one, else all.
    [[nodiscard]] std::vector<std::string> packages(const std::string& name) const
    {
        std::vector<std::string> found;
        std::vector<std::string> named;
        const std::string normal = text::replaceAll(text::replaceAll(text::lower(name), "-", "_"), ".", "_");
        for (const char* top : {"", "src"}) {
            std::error_code error;
            auto it = std::filesystem::directory_iterator(m_folder.root() / top, error);
            for (const auto end = std::filesystem::directory_iterator(); !error && it != end; it.increment(error)) {
                const std::string folder = it->path().filename().string();
                std::error_code ignored;
                if (folder.starts_with('.') || folder == "tests" || folder == "test" || folder == "docs"
                    || !std::filesystem::exists(it->path() / "__init__.py", ignored))
                    continue;
                const std::string path = (*top ? std::string(top) + "/" : std::string()) + folder + "/";
                (text::lower(folder) == normal ? named : found).push_back(path);
            }
        }
        std::sort(found.begin(), found.end());
        return named.empty() ? found : named;
    }

    Result<void> pythonFiles(const std::string& name)
    {
        std::vector<std::string> folders = packages(name);
        folders.insert(folders.begin(), "");
        for (const std::string& folder : folders)
            for (const char* file : {"version.py", "_version.py", "__about__.py", "__init__.py"}) {
                if (folder.empty() && std::string_view(file) == "__init__.py")
                    continue;
                for (const char* variable : {"__version__", "VERSION", "version_info", "__version_info__"}) {
                    LW_CHECK(add(pythonSource(m_folder, folder + file, variable)));
                }
            }
        return {};
    }

    const VersionSearch& m_search;
    ProjectFolder m_folder;
    VersionSources m_sources;
    bool m_explicitFiles = false;
    std::optional<bool> m_preFinalise; ///< as lockwright.toml has it
};

Result<void> agree(VersionSources& sources, bool allowMismatch)
{
    if (sources.sources.empty())
        return {};
    const VersionSource& first = sources.sources.front();
    sources.current = first.version;
    std::string all;
    bool same = true;
    for (const VersionSource& source : sources.sources) {
        // Of a tuple of numbers as the first one, the others may say more.
        same = same && (says(source, first.version) || says(first, source.version));
        all += (all.empty() ? "" : "; ") + shownSource(source);
    }
    if (first.kind == Kind::PythonTuple)
        for (const VersionSource& source : sources.sources)
            if (source.kind != Kind::PythonTuple)
                sources.current = source.version;
    if (same)
        return {};
    if (!allowMismatch)
        return fail(ErrorCode::Configuration, "the project says several versions: " + all,
                    "put them right with `lockwright bump --to VERSION`, which writes all of them", first.place);
    sources.notices.push_back("the project says several versions: " + all);
    return {};
}

std::chrono::year_month_day todayInUtc()
{
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

Result<void> lookAtTags(VersionSources& sources, const git::Repository& repository, Task& task)
{
    LW_TRY(const TaggedVersions tagged, taggedVersions(repository, sources.hints.tagFormat, task, sources.derived));
    sources.newestTag = tagged.newestTag;
    if (sources.derived) {
        sources.current = tagged.newest ? tagged.newest->text() : "0";
        sources.preview = guessedNextDev(tagged, todayInUtc());
        return {};
    }
    const auto current = pep::Version::parse(sources.current);
    if (current && tagged.newest && *current < *tagged.newest)
        sources.notices.push_back("the files say " + text::printable(sources.current, 80)
                                  + ", which is below the newest tag " + text::printable(tagged.newestTag, 120));
    return {};
}

} // namespace

Result<VersionSources> findVersionSources(const VersionSearch& search, Task& task)
{
    const auto repository = git::Repository::open(search.folder);
    std::filesystem::path top = search.top;
    if (top.empty())
        top = repository ? repository->workTree() : search.folder;
    std::error_code error;
    std::filesystem::path folder = std::filesystem::weakly_canonical(search.folder, error);
    if (!search.configuration.empty())
        folder = std::filesystem::weakly_canonical(search.configuration, error).parent_path();
    top = std::filesystem::weakly_canonical(top, error);
    while (true) {
        if (task.cancelled())
            return Task::cancellation();
        Discovery discovery(search, folder);
        LW_TRY(const bool found, discovery.run());
        if (found) {
            VersionSources sources = discovery.take();
            LW_CHECK(agree(sources, search.allowMismatch));
            if (repository) {
                LW_CHECK(lookAtTags(sources, *repository, task));
            }
            return sources;
        }
        if (folder == top || !isInside(folder, top) || folder == folder.parent_path())
            break;
        folder = folder.parent_path();
    }
    return fail(ErrorCode::Configuration, "this project's version is not written anywhere that is known",
                "write `version = \"0.1.0\"` into [project] of pyproject.toml, or name the place in [release] "
                "version-files of lockwright.toml");
}

Result<VersionSources> findVersionSources(const std::filesystem::path& root, Task& task)
{
    VersionSearch search;
    search.folder = root;
    return findVersionSources(search, task);
}

} // namespace lockwright::release
