// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::cli
{

/// A state or change as people read it: a glyph and a word, and a colour that is never needed to tell them apart.
enum class Tone : std::uint8_t { Plain, Good, Notice, Bad, Faint, Strong };

/// Where text goes: data to standard output, all else to standard error.
///
/// Everything that comes from files or the network passes safe(), so that no control character reaches a terminal.
class Output
{
public:
    Output(bool quiet, bool verbose);

    /// Data. Kept until flush(), so that one run is one write.
    void data(std::string_view text) { m_data += text; }
    void line(std::string_view text);
    /// Bytes of a file: as they are into a pipe or a file, made safe on a terminal.
    void raw(std::string_view bytes);
    /// A sentence about what was done, on standard error; not with --quiet.
    void note(std::string_view text);
    /// Detail, on standard error; only with --verbose.
    void detail(std::string_view text);
    void warning(std::string_view text);
    void error(const Error& error);
    /// What to do about an error, on a line of its own.
    void hint(std::string_view text);
    /// An explanation of several lines, on standard error, whole lines made safe.
    void explanation(std::string_view text);
    void flush();

    [[nodiscard]] std::string paint(std::string_view text, Tone tone) const;
    /// A sign where the locale can show it, else its ASCII stand-in.
    [[nodiscard]] const char* glyph(const char* sign, const char* plain) const { return m_unicode ? sign : plain; }
    [[nodiscard]] bool unicode() const { return m_unicode; }
    [[nodiscard]] bool quiet() const { return m_quiet; }

private:
    void toErrors(std::string_view text);

    std::string m_data;
    bool m_quiet = false;
    bool m_verbose = false;
    bool m_outIsTerminal = false;
    bool m_colour = false;
    bool m_errorColour = false;
    bool m_unicode = true;
};

/// Text from outside on one line, safe to show.
[[nodiscard]] std::string safe(std::string_view text);

/// Columns a terminal gives the text: code points, good enough for alignment of names and versions.
[[nodiscard]] std::size_t width(std::string_view text);
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// Rows of cells, aligned; the last cell of a row is not padded. Colour is put on after alignment.
class Table
{
public:
    struct Cell {
        std::string text;
        Tone tone = Tone::Plain;
    };
    void add(std::vector<Cell> row) { m_rows.push_back(std::move(row)); }
    void print(Output& output, std::string_view indent = {}) const;

private:
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace lockwright::cli
