// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "base/text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace lockwright::cli
{

namespace
{

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// False only where the locale says in so many words that it is not UTF-8; an unset locale says nothing.
bool showsUnicode()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string value = text::lower(environment(name));
        if (!value.empty())
            return value.find("utf") != std::string::npos;
    }
    return true;
}

bool wantsColour(int descriptor)
{
    return isatty(descriptor) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

const char* sequence(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "\x1b[32m";
    case Tone::Notice:
        return "\x1b[33m";
    case Tone::Bad:
        return "\x1b[31m";
    case Tone::Faint:
        return "\x1b[2m";
    case Tone::Strong:
        return "\x1b[1m";
    }
    return "";
}

std::string painted(std::string_view text, Tone tone, bool colour)
{
    if (!colour || tone == Tone::Plain)
        return std::string(text);
    return sequence(tone) + std::string(text) + "\x1b[0m";
}

/// The text with every line made safe; line feeds stay.
std::string safeLines(std::string_view text)
{
    std::string result;
    const std::vector<std::string_view> lines = text::split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result += '\n';
        result += safe(lines[i]);
    }
    return result;
}

} // namespace

Output::Output(bool quiet, bool verbose)
    : m_quiet(quiet)
    , m_verbose(verbose)
    , m_outIsTerminal(isatty(STDOUT_FILENO))
    , m_colour(wantsColour(STDOUT_FILENO))
    , m_errorColour(wantsColour(STDERR_FILENO))
    , m_unicode(showsUnicode())
{
}

void Output::line(std::string_view text)
{
    m_data += text;
    m_data += '\n';
}

void Output::raw(std::string_view bytes)
{
    if (m_outIsTerminal)
        m_data += safeLines(bytes);
    else
        m_data += bytes;
}

void Output::toErrors(std::string_view text)
{
    flush();
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void Output::note(std::string_view text)
{
    if (!m_quiet)
        toErrors(std::string(text) + "\n");
}

void Output::detail(std::string_view text)
{
    if (m_verbose)
        toErrors(painted(text, Tone::Faint, m_errorColour) + "\n");
}

void Output::warning(std::string_view text)
{
    if (!m_quiet)
        toErrors(painted("warning", Tone::Notice, m_errorColour) + ": " + safe(text) + "\n");
}

void Output::error(const Error& error)
{
    std::string text = painted("error", Tone::Bad, m_errorColour) + ": ";
    if (error.place && !error.place->file.empty())
        text += safe(describe(*error.place)) + ": ";
    text += safe(error.message) + "\n";
    toErrors(text);
    if (!error.hint.empty())
        hint(error.hint);
}

void Output::hint(std::string_view text)
{
    toErrors(painted("hint", Tone::Strong, m_errorColour) + ": " + safe(text) + "\n");
}

void Output::explanation(std::string_view text)
{
    toErrors(safeLines(text) + (text.ends_with('\n') ? "" : "\n"));
}

void Output::flush()
{
    std::fwrite(m_data.data(), 1, m_data.size(), stdout);
    std::fflush(stdout);
    m_data.clear();
}

std::string Output::paint(std::string_view text, Tone tone) const
{
    return painted(text, tone, m_colour);
}

std::string safe(std::string_view text)
{
    return text::printable(text, 64u << 10);
}

std::size_t width(std::string_view text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](char byte) { return (std::uint8_t(byte) & 0xc0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t columns)
{
    const std::size_t used = width(text);
    return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

void Table::print(Output& output, std::string_view indent) const
{
    std::vector<std::size_t> widths;
    for (const std::vector<Cell>& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i].text));
    }
    for (const std::vector<Cell>& row : m_rows) {
        std::string line(indent);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                line += "  ";
            line += output.paint(row[i].text, row[i].tone);
            if (i + 1 < row.size())
                line.append(widths[i] - std::min(widths[i], width(row[i].text)), ' ');
        }
        while (line.ends_with(' '))
            line.pop_back();
        output.line(line);
    }
}

} // namespace lockwright::cli
