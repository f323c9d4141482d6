// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_line.h"

#include "output.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lockwright::cli
{

namespace
{

constexpr std::chrono::milliseconds patience{150};
constexpr std::chrono::milliseconds pause{50};

std::size_t terminalColumns()
{
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

/// The first columns of the text, cut between code points.
std::string cut(const std::string& text, std::size_t columns)
{
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xc0) != 0x80 && seen++ == columns)
            return text.substr(0, at);
    return text;
}

bool isDumbTerminal()
{
    const char* terminal = std::getenv("TERM");
    return !terminal || std::string(terminal) == "dumb";
}

} // namespace

ProgressLine::ProgressLine(bool wanted)
    : m_enabled(wanted && isatty(STDERR_FILENO) && !isDumbTerminal())
{
}

Task::Sink ProgressLine::sink()
{
    if (!m_enabled)
        return {};
    return [this](const Progress& progress) { show(progress); };
}

void ProgressLine::show(const Progress& progress)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_start < patience || now - m_shownAt < pause)
        return;
    m_shownAt = now;
    m_shown = true;
    std::string text = name(progress.phase);
    if (progress.done > 0 || progress.total > 0)
        text += " " + std::to_string(progress.done);
    if (progress.total > 0)
        text += "/" + std::to_string(progress.total);
    const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_start).count() / 100;
    text += "  " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
    if (!progress.item.empty())
        text += "  " + safe(progress.item);
    text = "\r\x1b[K" + cut(text, terminalColumns() - 1);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void ProgressLine::erase()
{
    if (!m_shown)
        return;
    m_shown = false;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
}

} // namespace lockwright::cli
