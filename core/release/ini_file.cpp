// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/ini_file.h"

#include "base/text.h"

namespace lockwright::release
{

namespace
{

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

/// Reads line by line.
class IniReader
{
public:
    IniReader(std::string_view text, const std::string& file)
        : m_text(text)
        , m_file(file)
    {
    }

    Result<IniFile> read()
    {
        std::size_t at = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
        while (at < m_text.size()) {
            const std::size_t feed = std::min(m_text.find('\n', at), m_text.size());
            ++m_line;
            LW_CHECK(readLine(at, m_text.substr(at, feed - at)));
            at = feed + 1;
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] Place place(std::size_t column) const { return {m_file, m_line, std::uint32_t(column + 1)}; }
    [[nodiscard]] tl::unexpected<Error> refuse(std::string message) const
    {
        return fail(ErrorCode::Parse, std::move(message), {}, place(0));
    }

    Result<void> readLine(std::size_t offset, std::string_view line)
    {
        const std::string_view content = text::trim(line);
        if (content.empty())
            return {};
        if (content.front() == '#' || content.front() == ';')
            return {};
        const bool indented = isBlank(line.front());
        if (indented && m_open) {
            std::string& value = m_result.sections.back().options.back().value;
            value += '\n';
            value += content;
            return {};
        }
        if (content.front() == '[')
            return readSection(content);
        return readOption(offset, line);
    }

    Result<void> readSection(std::string_view content)
    {
        const std::size_t close = content.rfind(']');
        if (close == std::string_view::npos || close == 1)
            return refuse("expected a section such as `[name]`");
        m_open = false;
        const std::string name(content.substr(1, close - 1));
        if (m_result.find(name))
            return refuse("the section `[" + text::printable(name, 80) + "]` is here twice");
        m_result.sections.push_back({name, {}, place(0)});
        return {};
    }

    Result<void> readOption(std::size_t offset, std::string_view line)
    {
        if (m_result.sections.empty())
            return refuse("there is text in front of the first section");
        const std::size_t sign = line.find_first_of("=:");
        const std::string key = text::lower(text::trim(line.substr(0, sign)));
        if (sign == std::string_view::npos || key.empty())
            return refuse("expected `key = value`");
        IniFile::Section& section = m_result.sections.back();
        if (section.find(key))
            return refuse("the key `" + text::printable(key, 80) + "` is here twice");
        std::size_t begin = sign + 1;
        while (begin < line.size() && text::isSpace(line[begin]))
            ++begin;
        const std::string_view value = text::trim(line.substr(begin));
        section.options.push_back({key, std::string(value), offset + begin, value.size(), place(begin)});
        m_open = true;
        return {};
    }

    std::string_view m_text;
    const std::string& m_file;
    IniFile m_result;
    std::uint32_t m_line = 0;
    bool m_open = false; ///< the last option may go on
};

} // namespace

const IniFile::Option* IniFile::Section::find(std::string_view key) const
{
    for (const Option& option : options)
        if (option.key == key)
            return &option;
    return nullptr;
}

const IniFile::Section* IniFile::find(std::string_view name) const
{
    for (const Section& section : sections)
        if (section.name == name)
            return &section;
    return nullptr;
}

Result<IniFile> IniFile::parse(std::string_view text, const std::string& file)
{
    return IniReader(text, file).read();
}

} // namespace lockwright::release
