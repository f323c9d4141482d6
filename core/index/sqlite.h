// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lockwright::index
{

/// What became of an SQLite call, as far as a cache cares.
enum class SqlOutcome : std::uint8_t {
    Done,
    Row,
    Busy, ///< another process held it all the while
    Failed,
    Damaged,
};

class Statement;

/// One connection. Threads: one at a time.
class Database
{
public:
    enum class Mode : std::uint8_t {
        Read,   ///< an existing file; one that may only be read too
        Frozen, ///< an existing file that nobody writes: needs no right to write anything
        Write,  ///< made where it is not there
    };
    /// nullopt where the file cannot be opened; damage shows with the first statement.
    [[nodiscard]] static std::optional<Database> open(const std::filesystem::path& file, Mode mode);
    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;

    /// Runs statements without results.
    SqlOutcome run(const char* sql);
    [[nodiscard]] Statement prepare(const char* sql);
    /// SQLite's words for what went wrong last.
    [[nodiscard]] std::string message() const;

private:
    Database() = default;

    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> m_connection;
};

/// A prepared statement, or an empty one whose steps fail as preparing it did. Must not outlive its Database.
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3_stmt* statement, SqlOutcome prepared);

    /// Parameters are numbered from 1. The bytes must stay until the statement was reset.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bindBlob(int parameter, std::string_view bytes);

    SqlOutcome step();
    /// Must follow the last use of a row; lets the next one begin.
    void reset();

    /// Columns are numbered from 0; views stay until the next step() or reset().
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    SqlOutcome m_prepared = SqlOutcome::Failed;
};

} // namespace lockwright::index
