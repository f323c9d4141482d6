// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/run_log.h"

#include "base/descriptor.h"
#include "base/files.h"
#include "base/json.h"
#include "base/text.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace lockwright::workspace
{

namespace
{

constexpr std::size_t namesLimit = 200; ///< bytes of profile names in a line

/// Reads one line of the log: an object of numbers, texts and truth values, without anything nested.
class LineReader
{
public:
    explicit LineReader(std::string_view line)
        : m_rest(line)
    {
    }

    /// False where the line is something else.
    bool read()
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return atEnd();
        do {
            const auto key = readText();
            if (!key || !take(':') || !readValue(*key))
                return false;
        } while (take(','));
        return take('}') && atEnd();
    }

    [[nodiscard]] std::optional<std::int64_t> number(const std::string& key) const
    {
        const auto found = m_numbers.find(key);
        return found == m_numbers.end() || found->second < 0 ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::uint64_t count(const std::string& key) const { return std::uint64_t(number(key).value_or(0)); }
    [[nodiscard]] std::string text(const std::string& key) const
    {
        const auto found = m_texts.find(key);
        return found == m_texts.end() ? std::string() : found->second;
    }

private:
    void skipSpace()
    {
        while (!m_rest.empty() && text::isSpace(m_rest.front()))
            m_rest.remove_prefix(1);
    }
    bool atEnd()
    {
        skipSpace();
        return m_rest.empty();
    }
    bool take(char character)
    {
        skipSpace();
        if (m_rest.empty() || m_rest.front() != character)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// Escapes are not needed for what the log holds, so a text with one is refused.
    std::optional<std::string> readText()
    {
        if (!take('"'))
            return std::nullopt;
        const std::size_t end = m_rest.find_first_of("\"\\");
        if (end == std::string_view::npos || m_rest[end] == '\\')
            return std::nullopt;
        std::string found(m_rest.substr(0, end));
        m_rest.remove_prefix(end + 1);
        return found;
    }
    bool readValue(const std::string& key)
    {
        skipSpace();
        if (!m_rest.empty() && m_rest.front() == '"') {
            auto value = readText();
            if (value)
                m_texts[key] = std::move(*value);
            return value.has_value();
        }
        std::int64_t value = 0;
        const auto done = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (done.ec != std::errc())
            return false;
        m_rest.remove_prefix(std::size_t(done.ptr - m_rest.data()));
        m_numbers[key] = value;
        return true;
    }

    std::string_view m_rest;
    std::map<std::string, std::int64_t> m_numbers;
    std::map<std::string, std::string> m_texts;
};

/// Names without what a JSON text would have to escape, and not too many of them.
std::string shortNames(const std::string& names)
{
    std::string clean = text::printable(names, namesLimit);
    std::erase_if(clean, [](char character) { return character == '"' || character == '\\'; });
    return clean;
}

} // namespace

RunLog::RunLog(std::filesystem::path file)
    : m_file(std::move(file))
{
}

void RunLog::addCompile(const RunRecord& record) const
{
    JsonWriter json(0);
    json.beginObject().member("run", record.run).member("profiles", shortNames(record.profiles));
    json.member("count", record.profileCount).member("changed", record.changed).member("failed", record.failed);
    json.member("fetch", record.fetchMicroseconds).member("solve", record.solveMicroseconds);
    json.member("requests", record.requests).member("bytes", record.receivedBytes).endObject();
    append(json.text());
}

void RunLog::addWrite(std::int64_t run, std::uint64_t microseconds) const
{
    JsonWriter json(0);
    json.beginObject().member("run", run).member("write", microseconds).endObject();
    append(json.text());
}

void RunLog::append(const std::string& line) const
{
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    const Descriptor file(::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return;
    const std::string bytes = line + "\n";
    if (std::uint64_t(status.st_size) + bytes.size() <= sizeLimit) {
        (void)!::write(file.get(), bytes.data(), bytes.size());
        return;
    }
    // Too long: half of it stays, from the beginning of a line.
    std::string kept;
    if (auto text = readFile(m_file, 4 * sizeLimit)) {
        const std::size_t from = text->size() > sizeLimit / 2 ? text->size() - sizeLimit / 2 : 0;
        const std::size_t start = from == 0 ? 0 : text->find('\n', from);
        kept = start == std::string::npos ? std::string() : text->substr(from == 0 ? 0 : start + 1);
    }
    (void)writeFile(m_file, kept + bytes);
}

std::vector<RunRecord> RunLog::read() const
{
    const auto text = readFile(m_file, 4 * sizeLimit);
    return text ? parse(*text) : std::vector<RunRecord>();
}

std::vector<RunRecord> RunLog::parse(std::string_view text)
{
    std::vector<RunRecord> records;
    std::map<std::int64_t, std::size_t> positions;
    for (const std::string_view line : text::split(text, '\n')) {
        LineReader reader(line);
        if (!reader.read())
            continue;
        const auto run = reader.number("run");
        if (!run)
            continue;
        const auto known = positions.find(*run);
        if (const auto write = reader.number("write")) {
            if (known != positions.end()) {
                RunRecord& record = records[known->second];
                record.writeMicroseconds += std::uint64_t(*write);
                record.written = true;
            }
            continue;
        }
        if (!reader.number("solve") || known != positions.end())
            continue;
        positions[*run] = records.size();
        RunRecord& record = records.emplace_back();
        record.run = *run;
        record.profiles = text::printable(reader.text("profiles"), namesLimit);
        record.profileCount = reader.count("count");
        record.changed = reader.count("changed");
        record.failed = reader.count("failed");
        record.fetchMicroseconds = reader.count("fetch");
        record.solveMicroseconds = reader.count("solve");
        record.requests = reader.count("requests");
        record.receivedBytes = reader.count("bytes");
    }
    if (records.size() > limit)
        records.erase(records.begin(), records.end() - std::ptrdiff_t(limit));
    return records;
}

} // namespace lockwright::workspace
