// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright
{

/// One file as the journal of a transaction names it.
struct JournalEntry {
    std::filesystem::path target;    ///< absolute, no symbolic link
    std::filesystem::path temporary; ///< beside the target; empty where the target is to be removed
    std::string before;              ///< SHA-256 of the old content; empty where there was no file
    std::string after;               ///< SHA-256 of the new content; empty where the target is to be removed
};

/// What the journal of a dead process says.
struct JournalContent {
    std::vector<JournalEntry> entries;
    bool whole = false;     ///< false: the process died while it wrote the list, and nothing else happened
    bool committed = false; ///< every temporary file was whole and the replacing had begun
};

/// The journal file of one transaction. Text, one file a line, every blank or control byte percent-encoded:
///
///     lockwright transaction 1
///     file BEFORE AFTER TEMPORARY TARGET      ("-" for an empty field)
///     end
///     commit
///
/// The process that writes it holds a lock (flock) on it as long as it lives.
class TransactionJournal
{
public:
    /// Makes a journal with its list below `folder`, which is made too. `durable` also survives a power cut.
    [[nodiscard]] static Result<TransactionJournal> begin(const std::filesystem::path& folder,
                                                          const std::vector<JournalEntry>& entries, bool durable);
    /// Takes over the journals in `folder` whose processes are dead, in the order of their names.
    [[nodiscard]] static Result<std::vector<TransactionJournal>> abandoned(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] Result<JournalContent> read() const;
    /// Notes that all temporary files are whole.
    [[nodiscard]] Result<void> markCommitted(bool durable);
    [[nodiscard]] Result<void> remove();

private:
    TransactionJournal(std::filesystem::path path, Descriptor file);

    std::filesystem::path m_path;
    Descriptor m_file;
};

/// For tests: the text of a journal to its content.
[[nodiscard]] Result<JournalContent> parseJournal(std::string_view text, const std::filesystem::path& path);

} // namespace lockwright
