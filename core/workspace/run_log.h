// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::workspace
{

/// One compile, as the log of a workspace remembers it.
struct RunRecord {
    std::int64_t run = 0;                ///< microseconds since 1970 when it began: its name, too
    std::string profiles;                ///< names, joined by ", "; cut short where there are many
    std::uint64_t profileCount = 0;      ///< that were solved
    std::uint64_t changed = 0;           ///< locks that differ from those on disk
    std::uint64_t failed = 0;            ///< profiles without a solution or with an error
    std::uint64_t fetchMicroseconds = 0; ///< waiting for indexes
    std::uint64_t solveMicroseconds = 0; ///< everything else: reading files, solving, wording the locks
    std::uint64_t writeMicroseconds = 0;
    std::uint64_t requests = 0;
    std::uint64_t receivedBytes = 0;
    bool written = false; ///< false: a dry run, or nothing was written afterwards
    [[nodiscard]] std::uint64_t totalMicroseconds() const
    {
        return fetchMicroseconds + solveMicroseconds + writeMicroseconds;
    }
    bool operator==(const RunRecord&) const = default;
};

/// The last runs of one workspace: a file of JSON lines in the state folder, one line for a compile and one for its
/// write. Only numbers and profile names are in it.
///
/// The log serves a chart and nothing else, so adding to it never fails a run: what cannot be written is left out. A
/// line that is no record (another program's, cut off by a crash) is passed over.
/// Threads and processes: a line is one write() to the end of the file; a run that ends while another process shortens
/// the file may be lost.
class RunLog
{
public:
    static constexpr std::size_t limit = 200;              ///< runs that are told
    static constexpr std::uint64_t sizeLimit = 256u << 10; ///< bytes; a file that has become larger is shortened

    explicit RunLog(std::filesystem::path file);

    void addCompile(const RunRecord& record) const;
    void addWrite(std::int64_t run, std::uint64_t microseconds) const;
    /// The oldest first. A file that is much larger than addCompile() lets it become is not read.
    [[nodiscard]] std::vector<RunRecord> read() const;

    /// The records of a log's text, at most `limit`, the newest of them.
    [[nodiscard]] static std::vector<RunRecord> parse(std::string_view text);

private:
    void append(const std::string& line) const;

    std::filesystem::path m_file;
};

} // namespace lockwright::workspace
