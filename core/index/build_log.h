// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// What a build printed, as a file that is safe to show: no control characters, no secrets, no more than `limit`
/// bytes of which the last ones matter most.
class BuildLog
{
public:
    static constexpr std::size_t limit = 2u << 20; ///< of the beginning, and again of the end
    static constexpr std::size_t lineLimit = 4096; ///< bytes of a line; the rest is cut off
    static constexpr std::size_t lastLinesKept = 10;

    /// @param secrets texts that are never written; short ones would hit innocent text and are ignored.
    explicit BuildLog(std::vector<std::string> secrets);

    /// Takes output as it comes, in pieces of any size.
    void add(std::string_view bytes);
    /// A line of our own, such as the command that is run.
    void addLine(std::string_view line);
    /// Ends a line that output left open.
    void endLine();

    /// The last lines that programs printed, blank ones left out.
    [[nodiscard]] const std::deque<std::string>& lastLines() const { return m_last; }

    /// Writes the file (mode 0600) and the folder above it.
    [[nodiscard]] Result<void> write(const std::filesystem::path& file);

private:
    [[nodiscard]] std::string cleaned(std::string_view line) const;
    void keep(std::string line);

    std::vector<std::string> m_secrets;
    std::string m_open; ///< the line that has not ended
    bool m_cut = false; ///< it is longer than a line may be
    std::string m_head;
    std::deque<std::string> m_tail;
    std::size_t m_tailBytes = 0;
    std::size_t m_leftOut = 0;
    std::deque<std::string> m_last;
};

} // namespace lockwright::index
