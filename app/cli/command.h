// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lockwright::cli
{

class Context;

/// An option or a positional argument, declared as data: the parser, the help and the check of values all read
/// this, so that none of them can tell another story.
struct Option {
    const char* names; ///< "-o,--output-file"; without a dash it is a positional: "PACKAGE"
    /// What help calls the value, "FILE"; empty: a flag; "=NAME": a flag that takes a value behind `=` alone.
    const char* value = "";
    const char* help = "";
    bool repeatable = false;
    std::span<const char* const> choices = {}; ///< the only values that it takes; empty: any
    bool required = false;
};

/// One verb.
struct Command {
    const char* name;    ///< "compile"; a verb of a group has two words: "index show"
    const char* summary; ///< one line
    std::span<const Option> options;
    /// @returns the exit code; an error becomes its own exit code (exitCode() in base/result.h).
    Result<int> (*run)(Context& context);
};

/// Every verb, in the order of the help.
[[nodiscard]] std::span<const Command* const> commandTable();

/// The options that every verb takes, before or after its name.
[[nodiscard]] std::span<const Option> globalOptions();

/// What was given. Options are asked for by their long name as declared, positionals by their name.
class Arguments
{
public:
    [[nodiscard]] bool has(std::string_view name) const { return m_values.contains(name); }
    /// The last value given.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& values(std::string_view name) const;
    void add(std::string_view name, const std::vector<std::string>& values);

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// The verb that the command line names, with its arguments.
struct Invocation {
    const Command* command = nullptr;
    Arguments arguments;
};

/// What to print instead of running a verb: help or the version.
struct Information {
    std::string text;
};

/// Reads the command line. Errors are ErrorCode::Usage.
[[nodiscard]] Result<std::variant<Invocation, Information>> parseCommandLine(int argc, const char* const* argv);

/// The long name of an option ("--output-file"), or the positional's name.
[[nodiscard]] std::string_view keyOf(const Option& option);

} // namespace lockwright::cli
