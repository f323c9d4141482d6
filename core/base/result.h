// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace lockwright
{

/// Why an operation stopped, as a fact that programs can act on. The name is what `--json` prints;
/// exitCode() maps it to the exit code. Append only.
enum class ErrorCode : std::uint8_t {
    Usage,         ///< The caller asked for something that makes no sense.
    Parse,         ///< Text is malformed; `place` says where.
    Configuration, ///< A setting is missing or contradicts another one.
    Io,            ///< A file could not be read or written.
    Repository,    ///< The git repository is in no state for this.
    Environment,   ///< A program or library that is needed is missing or failed.
    Network,       ///< No usable answer from the network after all retries.
    Data,          ///< An answer arrived and is refused: malformed, wrong digest, too large.
    Missing,       ///< Needed data is not here, and being offline forbids fetching it.
    Interrupted,   ///< Stopped half-way; the work can be resumed.
    Cancelled,     ///< The caller's stop token fired. Not shown as a failure.
};

/// A position in a text file. Lines and columns count from 1; columns count UTF-8 bytes.
/// Line 0 means "the file as a whole".
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    auto operator<=>(const Place&) const = default;
};

/// "file:line:column", leaving out what is 0.
[[nodiscard]] std::string describe(const Place& place);

/// A failure told in facts: one sentence, where it happened, and what to do about it.
/// Never holds credentials or terminal control characters.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string message;        ///< One sentence without a full stop, e.g. "expected a version after `==`".
    std::string hint;           ///< What the user can do; empty where nothing sensible is known.
    std::optional<Place> place; ///< Where in which file, if it is about a file.
    bool operator==(const Error&) const = default;
};

/// Exit code of the command line for an error (docs/cli.md): 2 use or configuration, 3 environment or
/// repository, 4 network or data, 5 stopped half-way, 130 cancelled.
[[nodiscard]] int exitCode(ErrorCode code);

/// The stable name of a code as `--json` prints it, e.g. "network".
[[nodiscard]] const char* name(ErrorCode code);

/// The error as text for a terminal: "file:3:7: message" and, on a line of its own, "hint: ...".
[[nodiscard]] std::string describe(const Error& error);

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::Io, "...")` in a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string hint = {},
                                                std::optional<Place> place = std::nullopt)
{
    return tl::unexpected(Error{code, std::move(message), std::move(hint), std::move(place)});
}

} // namespace lockwright

#define LW_CONCATENATE_(a, b) a##b
#define LW_CONCATENATE(a, b) LW_CONCATENATE_(a, b)
/// `LW_TRY(auto text, readFile(path));` binds the value or returns the error.
// NOLINTNEXTLINE(bugprone-macro-parentheses): the declaration cannot be parenthesised
#define LW_TRY(declaration, expression)                                                                                \
    auto LW_CONCATENATE(lwTry, __LINE__) = (expression);                                                               \
    if (!LW_CONCATENATE(lwTry, __LINE__))                                                                              \
        return tl::unexpected(std::move(LW_CONCATENATE(lwTry, __LINE__)).error());                                     \
    declaration = *std::move(LW_CONCATENATE(lwTry, __LINE__))
/// `LW_CHECK(writeFile(path, text));` returns the error of a Result<void> if there is one.
#define LW_CHECK(expression)                                                                                           \
    do {                                                                                                               \
        if (auto lwCheck = (expression); !lwCheck)                                                                     \
            return tl::unexpected(std::move(lwCheck).error());                                                         \
    } while (false)
