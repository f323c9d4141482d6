// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/sqlite.h"

#include <sqlite3.h>

namespace lockwright::index
{

namespace
{

// Long enough for another process's batch, short enough not to be noticed: the cache can do without.
constexpr int busyMilliseconds = 2000;

SqlOutcome outcomeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_DONE:
        return SqlOutcome::Done;
    case SQLITE_ROW:
        return SqlOutcome::Row;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SqlOutcome::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return SqlOutcome::Damaged;
    default:
        return SqlOutcome::Failed;
    }
}

/// A file's URI (SQLite's uri.html, section 3), for its parameters.
std::string uriOf(const std::filesystem::path& file)
{
    std::string uri = "file:";
    for (const char character : file.native())
        if (character == '%' || character == '?' || character == '#')
            uri += character == '%' ? "%25" : character == '?' ? "%3f" : "%23";
        else
            uri += character;
    return uri;
}

} // namespace

void Database::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

std::optional<Database> Database::open(const std::filesystem::path& file, Mode mode)
{
    sqlite3* connection = nullptr;
    const int flags = SQLITE_OPEN_NOMUTEX
                      | (mode == Mode::Frozen  ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                         : mode == Mode::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                               : SQLITE_OPEN_READWRITE);
    const std::string place = mode == Mode::Frozen ? uriOf(file) + "?immutable=1" : file.native();
    const int code = sqlite3_open_v2(place.c_str(), &connection, flags, nullptr);
    Database database;
    database.m_connection.reset(connection);
    if (code != SQLITE_OK)
        return std::nullopt;
    sqlite3_busy_timeout(connection, busyMilliseconds);
    return database;
}

SqlOutcome Database::run(const char* sql)
{
    return outcomeOf(sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr));
}

Statement Database::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    // Our own statements fit our own tables: where they do not, the file is not what it says.
    return {statement, code == SQLITE_ERROR ? SqlOutcome::Damaged : outcomeOf(code)};
}

std::string Database::message() const
{
    return sqlite3_errmsg(m_connection.get());
}

Statement::Statement(sqlite3_stmt* statement, SqlOutcome prepared)
    : m_statement(statement)
    , m_prepared(prepared)
{
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

SqlOutcome Statement::step()
{
    return m_statement == nullptr ? m_prepared : outcomeOf(sqlite3_step(m_statement.get()));
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes =
        static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(m_statement.get(), column)));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, std::size_t(sqlite3_column_bytes(m_statement.get(), column)));
}

std::string_view Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, std::size_t(sqlite3_column_bytes(m_statement.get(), column)));
}

} // namespace lockwright::index
