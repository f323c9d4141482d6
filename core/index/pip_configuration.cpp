// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/pip_configuration.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t fileLimit = 1u << 20;

std::string normalOption(std::string_view option)
{
    std::string normal = text::lower(option);
    std::replace(normal.begin(), normal.end(), '_', '-');
    if (normal.starts_with("--"))
        normal.erase(0, 2);
    return normal;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::vector<std::string_view> lines = text::split(text, '\n');
    for (std::string_view& line : lines)
        if (line.ends_with('\r'))
            line.remove_suffix(1);
    return lines;
}

std::size_t indentation(std::string_view line)
{
    std::size_t count = 0;
    while (count < line.size() && text::isSpace(line[count]))
        ++count;
    return count;
}

/// One file on its way into sections, with the rules of RawConfigParser: comments only on lines of their own,
/// a deeper indented line continues the value above it, empty lines may stand inside a value.
class FileReader
{
public:
    explicit FileReader(const std::string& file)
        : m_file(file)
    {
    }

    Result<void> readLine(std::string_view line, std::uint32_t number)
    {
        m_place = Place{m_file, number, 0};
        const std::string_view content = text::trim(line);
        if (content.empty()) {
            ++m_emptyLines;
            return {};
        }
        if (content.front() == '#' || content.front() == ';')
            return {};
        const std::size_t indent = indentation(line);
        if (m_value != nullptr && indent > m_indent) {
            m_value->text.append(m_emptyLines + 1, '\n');
            m_value->text += content;
            m_emptyLines = 0;
            return {};
        }
        m_emptyLines = 0;
        m_indent = indent;
        if (content.front() == '[')
            return readSection(content);
        return readOption(content);
    }

    std::map<std::string, std::map<std::string, PipValue>> sections;

private:
    Result<void> readSection(std::string_view content)
    {
        const std::size_t end = content.find(']');
        if (end == std::string_view::npos || end == 1)
            return fail(ErrorCode::Configuration, "expected a section such as `[global]`", {}, m_place);
        m_value = nullptr;
        const std::string name(content.substr(1, end - 1));
        const auto [entry, isNew] = sections.try_emplace(name);
        if (!isNew && name != "DEFAULT")
            return fail(ErrorCode::Configuration,
                        "the section [" + text::printable(name) + "] stands here a second time",
                        "pip refuses such a file; join the two sections", m_place);
        m_section = &entry->second;
        return {};
    }

    Result<void> readOption(std::string_view content)
    {
        const std::size_t separator = content.find_first_of("=:");
        if (m_section == nullptr || separator == std::string_view::npos || separator == 0)
            return fail(ErrorCode::Configuration,
                        m_section == nullptr ? "expected a section such as `[global]` before the first option"
                                             : "expected `option = value`",
                        "pip refuses such a file; mend it, or point PIP_CONFIG_FILE elsewhere", m_place);
        const std::string option = text::lower(text::trim(content.substr(0, separator)));
        const auto [entry, isNew] = m_section->try_emplace(option);
        if (!isNew)
            return fail(ErrorCode::Configuration,
                        "the option `" + text::printable(option) + "` stands here a second time in its section",
                        "pip refuses such a file; for several values, indent them below one option", m_place);
        entry->second = PipValue{std::string(text::trim(content.substr(separator + 1))), m_place};
        m_value = &entry->second;
        return {};
    }

    const std::string& m_file;
    Place m_place;
    std::map<std::string, PipValue>* m_section = nullptr;
    PipValue* m_value = nullptr;
    std::size_t m_indent = 0;
    std::size_t m_emptyLines = 0;
};

std::filesystem::path userFolder(const EnvironmentLookup& environment, std::string_view variable, const char* standard)
{
    if (const auto folder = environment(variable); folder && !text::trim(*folder).empty())
        return *folder;
    const auto home = environment("HOME");
    return home && !home->empty() ? std::filesystem::path(*home) / standard : std::filesystem::path();
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

} // namespace

Result<void> PipConfiguration::read(std::string_view text, const std::string& file)
{
    FileReader reader(file);
    std::uint32_t number = 0;
    for (const std::string_view line : linesOf(text))
        LW_CHECK(reader.readLine(line, ++number));
    const auto defaults = reader.sections.find("DEFAULT");
    for (const auto& [section, options] : reader.sections) {
        if (section == "DEFAULT")
            continue;
        if (defaults != reader.sections.end())
            for (const auto& [option, value] : defaults->second)
                m_values.insert_or_assign(section + "." + normalOption(option), value);
        for (const auto& [option, value] : options)
            m_values.insert_or_assign(section + "." + normalOption(option), value);
    }
    return {};
}

const PipValue* PipConfiguration::find(std::string_view option) const
{
    for (const std::string_view section : {"install.", "global."}) {
        const auto entry = m_values.find(std::string(section) + std::string(option));
        if (entry != m_values.end() && !entry->second.text.empty())
            return &entry->second;
    }
    return nullptr;
}

std::vector<std::filesystem::path> pipConfigurationFiles(const EnvironmentLookup& environment,
                                                         const std::filesystem::path& systemFolder)
{
    const auto chosen = environment("PIP_CONFIG_FILE");
    if (chosen == "/dev/null")
        return {};
    std::vector<std::filesystem::path> files;
    std::string folders = environment("XDG_CONFIG_DIRS").value_or("");
    if (text::trim(folders).empty())
        folders = (systemFolder / "xdg").string();
    for (const std::string_view folder : text::split(folders, ':'))
        files.push_back(std::filesystem::path(folder) / "pip" / "pip.conf");
    files.push_back(systemFolder / "pip.conf");
    if (!chosen || chosen->empty() || !isThere(*chosen)) {
        if (const auto home = userFolder(environment, "HOME", ""); !home.empty())
            files.push_back(home / ".pip" / "pip.conf");
        if (const auto folder = userFolder(environment, "XDG_CONFIG_HOME", ".config"); !folder.empty())
            files.push_back(folder / "pip" / "pip.conf");
    }
    for (const std::string_view variable : {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
        if (const auto prefix = environment(variable); prefix && !prefix->empty()) {
            files.push_back(std::filesystem::path(*prefix) / "pip.conf");
            break;
        }
    }
    if (chosen && !chosen->empty())
        files.emplace_back(*chosen);
    return files;
}

Result<PipConfiguration> readPipConfiguration(const EnvironmentLookup& environment,
                                              const std::filesystem::path& systemFolder)
{
    PipConfiguration configuration;
    for (const std::filesystem::path& file : pipConfigurationFiles(environment, systemFolder)) {
        if (!isThere(file))
            continue;
        LW_TRY(const std::string text, readFile(file, fileLimit));
        LW_CHECK(configuration.read(text, file.string()));
    }
    return configuration;
}

} // namespace lockwright::index
