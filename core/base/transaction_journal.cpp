// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/transaction_journal.h"

#include "base/file_operations.h"
#include "base/files.h"
#include "base/replacement.h"
#include "base/text.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <tuple>

namespace lockwright
{

using namespace fileops;

namespace
{

constexpr std::string_view firstLine = "lockwright transaction 1";
constexpr std::string_view lastLine = "end";
constexpr std::string_view commitLine = "commit";
constexpr std::string_view journalPrefix = "transaction-";
constexpr std::string_view journalSuffix = ".journal";
constexpr std::size_t digestLength = 64;

std::string encoded(std::string_view field)
{
    if (field.empty())
        return "-";
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : field) {
        const auto code = static_cast<unsigned char>(byte);
        if (code > 0x20 && code != 0x7f && byte != '%' && !(byte == '-' && field.size() == 1)) {
            text += byte;
            continue;
        }
        text += '%';
        text += digits[code >> 4];
        text += digits[code & 15];
    }
    return text;
}

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

std::string decoded(std::string_view text)
{
    if (text == "-")
        return {};
    std::string field;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0) {
            field += char(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
            at += 2;
        } else {
            field += text[at];
        }
    }
    return field;
}

bool isDigestOrEmpty(std::string_view text)
{
    return text.empty()
           || (text.size() == digestLength && std::ranges::all_of(text, [](char c) { return hexDigit(c) >= 0; }));
}

/// A journal decides which files are removed, so only what this program would have written is believed.
bool isCredible(const JournalEntry& entry)
{
    if (!entry.target.is_absolute() || !entry.target.has_filename())
        return false;
    if (!isDigestOrEmpty(entry.before) || !isDigestOrEmpty(entry.after))
        return false;
    if (entry.temporary.empty())
        return entry.after.empty();
    return !entry.after.empty() && entry.temporary.parent_path() == entry.target.parent_path()
           && isTemporaryName(entry.temporary.filename().native());
}

tl::unexpected<Error> damaged(const std::filesystem::path& path, std::size_t line)
{
    return fail(ErrorCode::Io, "the journal of an interrupted write is damaged",
                "look at the files it names, then remove it", Place{shown(path), std::uint32_t(line), 0});
}

std::string asText(const std::vector<JournalEntry>& entries)
{
    std::string text(firstLine);
    text += '\n';
    for (const JournalEntry& entry : entries) {
        text += "file " + encoded(entry.before) + ' ' + encoded(entry.after) + ' ' + encoded(entry.temporary.native())
                + ' ' + encoded(entry.target.native()) + '\n';
    }
    text.append(lastLine).append("\n");
    return text;
}

/// True where we hold the lock and the file still has its name: another process may have taken it over and
/// removed it between our open() and our flock().
bool lockedAndLinked(const Descriptor& file)
{
    struct stat status = {};
    return ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 && ::fstat(file.get(), &status) == 0 && status.st_nlink > 0;
}

} // namespace

Result<JournalContent> parseJournal(std::string_view text, const std::filesystem::path& path)
{
    JournalContent content;
    if (firstLine.starts_with(text))
        return content;
    const std::vector<std::string_view> lines = text::split(text, '\n');
    if (lines.front() != firstLine)
        return damaged(path, 1);
    for (std::size_t number = 1; number + 1 < lines.size(); ++number) { // what follows the last line feed is torn
        const std::string_view line = lines[number];
        if (line == lastLine) {
            content.whole = true;
            continue;
        }
        if (content.whole) {
            content.committed = content.committed || line == commitLine;
            continue;
        }
        const std::vector<std::string_view> fields = text::split(line, ' ');
        JournalEntry entry;
        if (fields.size() == 5 && fields[0] == "file")
            entry = {decoded(fields[4]), decoded(fields[3]), decoded(fields[1]), decoded(fields[2])};
        if (!isCredible(entry))
            return damaged(path, number + 1);
        content.entries.push_back(std::move(entry));
    }
    return content;
}

TransactionJournal::TransactionJournal(std::filesystem::path path, Descriptor file)
    : m_path(std::move(path))
    , m_file(std::move(file))
{
}

Result<TransactionJournal> TransactionJournal::begin(const std::filesystem::path& folder,
                                                     const std::vector<JournalEntry>& entries, bool durable)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return systemFailure("make", folder, error.value());
    for (;;) {
        std::string name(journalPrefix);
        name.append(uniqueToken()).append(journalSuffix);
        const std::filesystem::path path = folder / name;
        LW_TRY(Descriptor file, create(path));
        if (!lockedAndLinked(file))
            continue;
        TransactionJournal journal(path, std::move(file));
        auto written = append(journal.m_file, asText(entries), path);
        if (written && durable) {
            written = sync(journal.m_file, path);
            if (written)
                written = syncFolder(folder);
        }
        if (!written) {
            std::ignore = journal.remove();
            return tl::unexpected(std::move(written).error());
        }
        return journal;
    }
}

Result<std::vector<TransactionJournal>> TransactionJournal::abandoned(const std::filesystem::path& folder)
{
    std::vector<TransactionJournal> journals;
    std::error_code error;
    std::filesystem::directory_iterator files(folder, error);
    if (error == std::errc::no_such_file_or_directory)
        return journals;
    if (error)
        return systemFailure("read", folder, error.value());
    std::set<std::filesystem::path> paths;
    for (; files != std::filesystem::directory_iterator(); files.increment(error)) {
        const std::string name = files->path().filename().native();
        if (name.starts_with(journalPrefix) && name.ends_with(journalSuffix))
            paths.insert(files->path());
    }
    for (const std::filesystem::path& path : paths) {
        Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        struct stat status = {};
        if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != ::geteuid())
            continue; // gone meanwhile, or not ours to decide about
        if (lockedAndLinked(file))
            journals.push_back(TransactionJournal(path, std::move(file)));
    }
    return journals;
}

Result<JournalContent> TransactionJournal::read() const
{
    LW_TRY(const std::string text, readFile(m_path));
    return parseJournal(text, m_path);
}

Result<void> TransactionJournal::markCommitted(bool durable)
{
    std::string line(commitLine);
    line += '\n';
    LW_CHECK(append(m_file, line, m_path));
    if (durable)
        return sync(m_file, m_path);
    return {};
}

Result<void> TransactionJournal::remove()
{
    LW_CHECK(removeFile(m_path));
    m_file.reset();
    return {};
}

} // namespace lockwright
