// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/pylock_reader.h"

#include "base/text.h"
#include "requirements/lines.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>

namespace lockwright::requirements
{

namespace
{

std::string_view string(const toml::table& table, std::string_view key)
{
    return table[key].value_or(std::string_view());
}

class PylockReader
{
public:
    explicit PylockReader(const std::string& file)
        : m_file(file)
    {
    }
    Result<Lock> read(const toml::table& root);

private:
    void readPackage(const toml::table& table);
    void readHashes(const toml::table& file, LockedPackage& package);
    static void readReference(const toml::table& table, LockedPackage& package);
    void linkDependencies();
    void warn(const toml::node& node, const std::string& sentence)
    {
        m_lock.warnings.push_back(m_file + ":" + std::to_string(node.source().begin.line) + ": " + sentence);
    }

    const std::string& m_file;
    Lock m_lock;
    std::multimap<pep::Name, std::string> m_dependents; ///< package → who requires it
};

Result<Lock> PylockReader::read(const toml::table& root)
{
    const std::string_view version = string(root, "lock-version");
    if (version != "1.0" && !version.starts_with("1."))
        return fail(ErrorCode::Parse,
                    version.empty() ? std::string("there is no lock-version: this is no lock of PEP 751")
                                    : "the lock-version " + text::printable(version, 40) + " is not known",
                    "compile it again", Place{m_file});
    m_lock.layout = LockLayout::Pylock;
    if (const toml::array* packages = root["packages"].as_array()) {
        for (const toml::node& node : *packages) {
            if (const toml::table* table = node.as_table())
                readPackage(*table);
            else
                warn(node, "a package that is no table was skipped");
        }
    }
    linkDependencies();
    return std::move(m_lock);
}

void PylockReader::readPackage(const toml::table& table)
{
    const auto name = pep::Name::parse(string(table, "name"));
    if (!name) {
        warn(table, "a package without a name was skipped");
        return;
    }
    LockedPackage package;
    package.name = *name;
    package.line = std::uint32_t(table.source().begin.line);
    package.versionText = string(table, "version");
    package.version = pep::Version::parse(package.versionText);
    package.marker = string(table, "marker");
    package.index = string(table, "index");
    readReference(table, package);
    for (const std::string_view part : {"sdist", "archive"})
        if (const toml::table* file = table[part].as_table())
            readHashes(*file, package);
    if (const toml::array* wheels = table["wheels"].as_array())
        for (const toml::node& wheel : *wheels)
            if (const toml::table* file = wheel.as_table())
                readHashes(*file, package);
    std::sort(package.hashes.begin(), package.hashes.end());
    package.hashes.erase(std::unique(package.hashes.begin(), package.hashes.end()), package.hashes.end());
    if (!package.version && package.url.empty()) {
        warn(table, "`" + package.name.text() + "` is not pinned to one version and was skipped");
        return;
    }
    if (const toml::array* dependencies = table["dependencies"].as_array())
        for (const toml::node& node : *dependencies)
            if (const toml::table* dependency = node.as_table())
                if (const auto target = pep::Name::parse(string(*dependency, "name")))
                    m_dependents.emplace(*target, package.name.text());
    m_lock.packages.push_back(std::move(package));
}

void PylockReader::readHashes(const toml::table& file, LockedPackage& package)
{
    if (const toml::table* hashes = file["hashes"].as_table())
        for (const auto& [algorithm, value] : *hashes)
            if (const auto digest = value.value<std::string_view>())
                package.hashes.push_back(std::string(algorithm.str()) + ":" + std::string(*digest));
}

/// A direct reference in the spelling that requirement files have for it.
void PylockReader::readReference(const toml::table& table, LockedPackage& package)
{
    const auto place = [](const toml::table& part) {
        return std::string(string(part, "url").empty() ? string(part, "path") : string(part, "url"));
    };
    if (const toml::table* vcs = table["vcs"].as_table()) {
        package.url = std::string(string(*vcs, "type")) + "+" + place(*vcs);
        if (const std::string_view commit = string(*vcs, "commit-id"); !commit.empty())
            package.url += "@" + std::string(commit);
        if (const std::string_view folder = string(*vcs, "subdirectory"); !folder.empty())
            package.url += "#subdirectory=" + std::string(folder);
    } else if (const toml::table* directory = table["directory"].as_table()) {
        package.url = place(*directory);
        package.editable = (*directory)["editable"].value_or(false);
    } else if (const toml::table* archive = table["archive"].as_table()) {
        package.url = place(*archive);
    }
    if (!package.url.empty())
        package.version.reset();
}

void PylockReader::linkDependencies()
{
    for (LockedPackage& package : m_lock.packages) {
        const auto [first, last] = m_dependents.equal_range(package.name);
        for (auto dependent = first; dependent != last; ++dependent)
            package.via.push_back(dependent->second);
        std::sort(package.via.begin(), package.via.end());
        package.via.erase(std::unique(package.via.begin(), package.via.end()), package.via.end());
    }
}

/// The comment lines at the top, and the command among them.
void readHeader(std::string_view bytes, Lock& lock)
{
    bool commandFollows = false;
    LineReader lines(bytes);
    while (const auto line = lines.next()) {
        if (!line->text.starts_with('#'))
            return;
        lock.header += std::string(line->text) + "\n";
        const std::string_view content = text::trim(line->text.substr(1));
        if (commandFollows && lock.command.empty())
            lock.command = content;
        commandFollows = content.ends_with("the following command:");
    }
}

} // namespace

bool isPylockName(std::string_view path)
{
    std::string_view name = path.substr(path.find_last_of("/\\") + 1);
    if (!name.starts_with("pylock.") || !name.ends_with("toml"))
        return false;
    name.remove_prefix(7); // "toml" or "NAME.toml"
    return name == "toml" || (name.size() > 5 && name.ends_with(".toml") && name.find('.') == name.size() - 5);
}

Result<Lock> readPylock(std::string_view bytes, const std::string& file)
{
    try {
        const toml::table root = toml::parse(bytes, file);
        LW_TRY(Lock lock, PylockReader(file).read(root));
        readHeader(bytes, lock);
        lock.newline = prevailingNewline(bytes);
        return lock;
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Parse, "this is no valid TOML: " + text::printable(error.description(), 300),
                    "compile it again",
                    Place{file, std::uint32_t(error.source().begin.line), std::uint32_t(error.source().begin.column)});
    }
}

} // namespace lockwright::requirements
