// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/ini_file.h"
#include "release/toml_file.h"
#include "release/version_source.h"

#include <map>

namespace lockwright::release
{

/// The files of a folder, each read once.
class ProjectFolder
{
public:
    explicit ProjectFolder(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    /// The bytes of a file; nullptr where there is none. Errors: a path that leads out of the folder, a file that
    /// cannot be read.
    [[nodiscard]] Result<const std::string*> text(const std::string& path);
    /// nullptr where there is no such file.
    [[nodiscard]] Result<const TomlValue*> toml(const std::string& path);
    [[nodiscard]] Result<const IniFile*> ini(const std::string& path);
    [[nodiscard]] bool has(const std::string& path);

private:
    std::filesystem::path m_root;
    std::map<std::string, std::optional<std::string>> m_texts;
    std::map<std::string, TomlValue> m_tomls;
    std::map<std::string, IniFile> m_inis;
};

/// Looks a version up in a text: at a key, a name or as the whole file, as VersionSource's kind and key say. nullopt
/// where it is not there. Errors: a value that is no string, or that has escapes; several different values.
[[nodiscard]] Result<std::optional<VersionSource>> locate(VersionSource::Kind kind, const std::string& path,
                                                          const std::string& key, std::string_view text);
/// locate() in a file of a folder; nullopt where there is no such file.
[[nodiscard]] Result<std::optional<VersionSource>> locate(ProjectFolder& folder, VersionSource::Kind kind,
                                                          const std::string& path, const std::string& key);

/// True where a source says a version, as far as it can: a tuple of numbers cannot say `rc1`.
[[nodiscard]] bool says(const VersionSource& source, std::string_view version);

/// What a source's text becomes. @param next as planVersionEdit() takes it
[[nodiscard]] Result<std::string> withVersion(const VersionSource& source, const std::string& next);

/// Adds a source unless it is there already.
void addSource(VersionSources& sources, VersionSource source);

/// "pyproject.toml:3: 1.2.3" for messages.
[[nodiscard]] std::string shownSource(const VersionSource& source);

} // namespace lockwright::release
