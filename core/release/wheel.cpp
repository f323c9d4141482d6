// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/wheel.h"

#include "base/text.h"
#include "index/zip_entries.h"
#include "pep/metadata.h"
#include "pep/requirement.h"
#include "pep/wheel_name.h"
#include "release/wheel_record.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t entryLimit = 100'000;
constexpr std::size_t bytesLimit = 1u << 30;
constexpr std::size_t listed = 8;

std::string listOf(const std::vector<std::string>& names)
{
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(names.size(), listed); ++i)
        shown.push_back(text::withoutCredentials(text::printable(names[i], 100)));
    return text::join(shown, ", ")
           + (names.size() > listed ? " and " + std::to_string(names.size() - listed) + " more" : std::string());
}

/// Walks over one wheel and collects what is wrong.
class Inspector
{
public:
    Inspector(const ExpectedWheel& expected, InspectedWheel& result)
        : m_expected(expected)
        , m_result(result)
    {
    }

    void inspect(std::string_view bytes)
    {
        lookAtFileName();
        auto archive = index::ZipEntries::open(bytes);
        if (!archive)
            return problem("it is no whole archive: " + archive.error().message);
        if (!readEntries(*archive))
            return;
        m_result.files = m_digests.size();
        lookAtRecord();
        lookAtMetadata();
        lookAtFiles();
    }

private:
    void problem(std::string sentence) { m_result.problems.push_back(std::move(sentence)); }
    void notice(std::string sentence) { m_result.notices.push_back(std::move(sentence)); }

    void lookAtFileName()
    {
        const auto parsed = pep::WheelName::parse(m_result.fileName);
        if (!parsed)
            return problem("its file name is none of a wheel: " + parsed.error().message);
        m_fileName = *parsed;
        m_result.name = parsed->name.text();
        m_result.version = parsed->version.text();
        const auto name = pep::Name::parse(m_expected.name);
        const auto version = pep::Version::parse(m_expected.version);
        if (name && *name != parsed->name)
            problem("its file name is of `" + parsed->name.text() + "`, not of `" + name->text() + "`");
        if (version && *version != parsed->version)
            problem("its file name says version " + parsed->version.text() + ", not " + version->text());
    }

    bool readEntries(index::ZipEntries& archive)
    {
        for (;;) {
            const auto entry = archive.next();
            if (!entry) {
                problem("its table of contents is damaged: " + entry.error().message);
                return false;
            }
            if (!*entry)
                return true;
            const std::string name((*entry)->name);
            if (!index::isSafeEntryName(name) || m_digests.size() >= entryLimit) {
                problem("it has an entry that leads out of its folder, or too many of them: "
                        + text::printable(name, 100));
                return false;
            }
            if (name.ends_with('/'))
                continue;
            const auto content = archive.read(**entry, bytesLimit);
            if (!content) {
                problem("its entry " + text::printable(name, 100) + " is damaged: " + content.error().message);
                continue;
            }
            if (!m_digests.emplace(name, RecordRow{name, recordDigest(*content), content->size()}).second)
                problem("it has two entries of the name " + text::printable(name, 100));
            keepImportant(name, *content);
        }
    }

    void keepImportant(const std::string& name, const std::string& content)
    {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || !std::string_view(name).substr(0, slash).ends_with(".dist-info"))
            return;
        m_infoFolders.insert(name.substr(0, slash));
        const std::string_view rest = std::string_view(name).substr(slash + 1);
        if (rest == "METADATA")
            m_metadata = content;
        else if (rest == "RECORD")
            m_record = content;
        else if (rest == "WHEEL")
            m_wheel = content;
    }

    void lookAtRecord()
    {
        if (m_infoFolders.size() != 1)
            return problem("it has " + std::to_string(m_infoFolders.size()) + " .dist-info folders instead of one");
        if (!m_wheel || !text::trim(*m_wheel).starts_with("Wheel-Version: 1."))
            problem("its WHEEL file is missing, or of a version that is not known");
        if (!m_record)
            return problem("it has no RECORD");
        const auto rows = parseRecord(*m_record);
        if (!rows)
            return problem(rows.error().message);
        const std::string own = *m_infoFolders.begin() + "/RECORD";
        std::set<std::string> recorded;
        for (const RecordRow& row : *rows) {
            recorded.insert(row.path);
            const auto entry = m_digests.find(row.path);
            const std::string shown = text::printable(row.path, 100);
            if (entry == m_digests.end())
                problem("RECORD names " + shown + ", which is not in it");
            else if (row.path == own || row.digest.empty())
                continue;
            else if (row.digest != entry->second.digest || row.bytes != entry->second.bytes)
                problem("RECORD gives another digest or size for " + shown + " than it has");
        }
        for (const auto& [path, row] : m_digests)
            if (!recorded.contains(path) && path != own && !path.starts_with(own + "."))
                problem("RECORD does not name " + text::printable(path, 100));
    }

    void lookAtMetadata()
    {
        if (!m_metadata)
            return problem("it has no METADATA");
        const auto metadata = pep::Metadata::parse(*m_metadata);
        if (!metadata)
            return problem("its METADATA cannot be read: " + metadata.error().message);
        if (m_fileName && metadata->name != m_fileName->name)
            problem("METADATA says it is `" + metadata->name.text() + "`, its file name `" + m_fileName->name.text()
                    + "`");
        if (m_fileName && metadata->version != m_fileName->version)
            problem("METADATA says version " + metadata->version.text() + ", its file name "
                    + m_fileName->version.text());
        for (const pep::RequiresDist& line : metadata->requiresDist)
            lookAtRequirement(line.text);
        compareRequirements(*metadata);
    }

    void lookAtRequirement(const std::string& line)
    {
        const auto requirement = pep::Requirement::parse(line);
        if (!requirement)
            return problem("METADATA has a requirement that is none: " + text::printable(line, 100));
        const std::string shown = "`" + text::withoutCredentials(text::printable(line, 200)) + "`";
        if (line.find("file:") != std::string::npos)
            problem("METADATA requires a file of this machine: " + shown);
        else if (line.find(" @ ") != std::string::npos)
            notice("METADATA requires a URL, which package indexes refuse: " + shown);
        else if (line.substr(0, line.find(';')).find('+') != std::string::npos)
            notice("METADATA requires a local version, which no public index has: " + shown);
        if (std::find(m_expected.developmentOnly.begin(), m_expected.developmentOnly.end(), requirement->name.text())
            != m_expected.developmentOnly.end())
            problem("METADATA requires " + shown + ", which only development asks for");
    }

    void compareRequirements(const pep::Metadata& metadata)
    {
        if (!m_expected.comparesRequirements)
            return;
        std::set<std::string> wanted;
        std::set<std::string> found;
        for (const std::string& line : m_expected.requirements)
            if (const auto requirement = pep::Requirement::parse(line))
                wanted.insert(requirement->text());
        for (const pep::RequiresDist& line : metadata.requiresDist)
            if (const auto requirement = pep::Requirement::parse(line.text);
                requirement && line.neededExtra.text().empty())
                found.insert(requirement->text());
        std::vector<std::string> missing;
        std::vector<std::string> extra;
        std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
        std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(extra));
        if (!missing.empty())
            notice("METADATA lacks what the profile requires: " + listOf(missing));
        if (!extra.empty())
            notice("METADATA requires what the profile does not: " + listOf(extra));
    }

    void lookAtFiles()
    {
        std::vector<std::string> strange;
        for (const auto& [path, row] : m_digests) {
            const std::string_view top = std::string_view(path).substr(0, path.find('/'));
            const bool isStray = top == "tests" || top == "test" || top == "build" || top == "docs"
                                 || top == "node_modules" || path.find("__pycache__/") != std::string::npos
                                 || path.ends_with(".pyc") || path.ends_with(".pem") || path.ends_with(".key")
                                 || path.find("/.") != std::string::npos || path.starts_with('.')
                                 || path.ends_with(".egg-info");
            if (isStray)
                strange.push_back(path);
        }
        if (!strange.empty())
            notice("it has files that seldom belong into a wheel: " + listOf(strange));
        std::vector<std::string> missing;
        for (const std::string& module : m_expected.modules)
            if (!m_digests.contains(module))
                missing.push_back(module);
        if (!missing.empty())
            notice("modules of the package are not in it: " + listOf(missing));
    }

    const ExpectedWheel& m_expected;
    InspectedWheel& m_result;
    std::optional<pep::WheelName> m_fileName;
    std::map<std::string, RecordRow> m_digests;
    std::set<std::string> m_infoFolders;
    std::optional<std::string> m_metadata;
    std::optional<std::string> m_record;
    std::optional<std::string> m_wheel;
};

} // namespace

InspectedWheel inspectWheel(std::string_view bytes, const std::string& fileName, const ExpectedWheel& expected)
{
    InspectedWheel result;
    result.fileName = fileName;
    Inspector(expected, result).inspect(bytes);
    return result;
}

std::vector<std::string> developmentOnly(const std::vector<Services::Layer>& layers,
                                         const std::vector<std::string>& devProfiles)
{
    static constexpr std::string_view usual[] = {"dev",     "development", "test", "tests",
                                                 "testing", "lint",        "docs", "build"};
    std::set<std::string> development;
    std::set<std::string> others;
    for (const Services::Layer& layer : layers) {
        const bool isNamed = std::find(devProfiles.begin(), devProfiles.end(), layer.profile) != devProfiles.end();
        const bool isUsual =
            devProfiles.empty() && std::find(std::begin(usual), std::end(usual), layer.profile) != std::end(usual);
        for (const std::string& line : layer.own)
            if (const auto requirement = pep::Requirement::parse(line))
                (isNamed || isUsual ? development : others).insert(requirement->name.text());
    }
    std::vector<std::string> result;
    std::set_difference(development.begin(), development.end(), others.begin(), others.end(),
                        std::back_inserter(result));
    return result;
}

} // namespace lockwright::release
