// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/text.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <deque>
#include <limits>

namespace lockwright::cli
{

namespace
{

/// An option as CLI11 holds it, beside the declaration that it was made from.
struct Bound {
    const Option* declared;
    CLI::Option* parsed;
};

/// Without a value, or with one behind `=` only.
bool isFlag(const Option& option)
{
    return option.value[0] == '\0' || option.value[0] == '=';
}

bool isPositional(const Option& option)
{
    return option.names[0] != '-';
}

/// Declares a table's options on an application or verb.
void declare(CLI::App& app, std::span<const Option> options, const char* group,
             std::deque<std::vector<std::string>>& storage, std::vector<Bound>& bound)
{
    for (const Option& option : options) {
        CLI::Option* made = nullptr;
        if (isFlag(option)) {
            made = app.add_flag(option.names, option.help);
            if (option.value[0] == '=')
                made->type_name("[" + std::string(option.value) + "]")
                    ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        } else {
            made = app.add_option(option.names, storage.emplace_back(), option.help);
            made->type_name(option.value)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
            // Without this an option would also swallow the positionals behind its value.
            const bool moreFollow = &option != &options.back() && isPositional(*(&option + 1));
            if (!isPositional(option) || moreFollow || (option.required && !option.repeatable))
                made->expected(1)->allow_extra_args(false);
            else
                made->expected(0, option.repeatable ? CLI::detail::expected_max_vector_size : 1);
        }
        if (!isPositional(option))
            made->group(group);
        bound.push_back({&option, made});
    }
}

std::string ticked(std::string_view text)
{
    return "`" + text::printable(text) + "`";
}

/// The nearest of some words, where one is near enough to be what was meant.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates)
{
    std::string best;
    std::size_t bestDistance = word.size() / 3 + 2;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = text::editDistance(word, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

tl::unexpected<Error> unknownWord(std::string_view word, const Command* command)
{
    std::vector<std::string> candidates;
    const auto addOptions = [&candidates](std::span<const Option> options) {
        for (const Option& option : options)
            if (!isPositional(option))
                for (const std::string_view name : text::split(option.names, ','))
                    candidates.emplace_back(name);
    };
    if (word.starts_with("-")) {
        addOptions(globalOptions());
        if (command)
            addOptions(command->options);
        const std::string_view name = word.substr(0, word.find('='));
        const std::string guess = nearest(name, candidates);
        return fail(ErrorCode::Usage,
                    "there is no option " + ticked(name) + (command ? " for " + std::string(command->name) : ""),
                    guess.empty() ? "`lockwright " + std::string(command ? command->name : "") + (command ? " " : "")
                                        + "--help` lists the options"
                                  : "did you mean `" + guess + "`?");
    }
    if (command)
        return fail(ErrorCode::Usage, std::string(command->name) + " takes no further argument " + ticked(word),
                    "`lockwright " + std::string(command->name) + " --help` shows what it takes");
    for (const Command* known : commandTable())
        candidates.emplace_back(known->name);
    const std::string guess = nearest(word, candidates);
    return fail(ErrorCode::Usage, "there is no verb " + ticked(word),
                guess.empty() ? "`lockwright --help` lists the verbs" : "did you mean `lockwright " + guess + "`?");
}

/// Checks what CLI11 does not: what is required, the choices, and that what may be given once was given once.
Result<void> checkValues(const std::vector<Bound>& bound, const Command& command)
{
    for (const auto& [option, parsed] : bound) {
        const std::string key(keyOf(*option));
        if (option->required && parsed->count() == 0)
            return fail(ErrorCode::Usage, std::string(command.name) + " needs " + ticked(key),
                        "`lockwright " + std::string(command.name) + " --help` shows what it takes");
        if (isPositional(*option) && !option->repeatable && parsed->count() > 1)
            return unknownWord(parsed->results()[1], &command);
        if (isFlag(*option) || isPositional(*option))
            continue;
        if (!option->repeatable && parsed->count() > 1)
            return fail(ErrorCode::Usage, ticked(key) + " was given " + std::to_string(parsed->count()) + " times",
                        "give it once");
        if (option->choices.empty())
            continue;
        const std::vector<std::string> choices(option->choices.begin(), option->choices.end());
        for (const std::string& value : parsed->results())
            if (std::find(choices.begin(), choices.end(), value) == choices.end())
                return fail(ErrorCode::Usage, ticked(key) + " does not take " + ticked(value),
                            "it takes one of: " + text::join(choices, ", "));
    }
    return {};
}

void collect(const std::vector<Bound>& bound, Arguments& arguments)
{
    for (const auto& [option, parsed] : bound)
        if (parsed->count() > 0)
            arguments.add(keyOf(*option), option->value[0] == '\0' ? std::vector<std::string>() : parsed->results());
}

/// True where a word begins with the first word of the verb's name.
bool startsVerb(std::string_view word, const Command& command)
{
    const std::string_view name = command.name;
    return word == name.substr(0, name.find(' '));
}

/// The command line's parser.
///
/// Building every option of every verb takes longer than most runs, so only what can matter is built: the verbs
/// that occur among the words (all of them where none does, for the help), the options of a verb once it is the
/// one that is asked for, and the global options in front of the verb only where something stands there.
class Parser
{
public:
    explicit Parser(std::span<const char* const> words)
        : m_app("Layered Python requirement profiles: see, explain, recompile, review, commit", "lockwright")
    {
        m_app.set_help_flag("-h,--help", "Shows this help");
        m_app.set_version_flag("-V,--version", "lockwright " LOCKWRIGHT_VERSION, "Shows the version");
        m_app.require_subcommand(0, 1);
        m_app.allow_extras();
        m_app.get_formatter()->column_width(34);
        m_app.footer("`lockwright VERB --help` shows what a verb takes. Exit codes: 0 yes or done, 1 the answer is no, "
                     "2 wrong use,\n"
                     "3 environment or repository, 4 network or data, 5 stopped half-way, 130 cancelled.");
        const auto occurs = [words](const Command* command) {
            return std::any_of(words.begin(), words.end(),
                               [command](std::string_view word) { return startsVerb(word, *command); });
        };
        const auto table = commandTable();
        const bool anyVerb = std::any_of(table.begin(), table.end(), occurs);
        const bool verbFirst =
            !words.empty() && std::any_of(table.begin(), table.end(), [words](const Command* command) {
                return startsVerb(words[0], *command);
            });
        if (!verbFirst)
            declare(m_app, globalOptions(), "Global options", m_storage, m_globalBefore);
        for (const Command* command : table)
            if (!anyVerb || occurs(command))
                addCommand(*command);
    }

    Result<std::variant<Invocation, Information>> parse(int argc, const char* const* argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            return Information{m_app.help()};
        } catch (const CLI::CallForVersion& version) {
            return Information{std::string(version.what()) + "\n"};
        } catch (const CLI::ParseError& error) {
            return fail(ErrorCode::Usage, text::printable(error.what()), "`lockwright --help` shows what there is");
        }
        const std::vector<std::string> extra = m_app.remaining(true);
        if (!extra.empty())
            return unknownWord(extra.front(), m_command);
        if (!m_command)
            return Information{m_app.help()};
        LW_CHECK(checkValues(m_globalBefore, *m_command));
        LW_CHECK(checkValues(m_bound, *m_command));
        Invocation invocation;
        invocation.command = m_command;
        collect(m_globalBefore, invocation.arguments);
        collect(m_bound, invocation.arguments);
        return invocation;
    }

private:
    void addCommand(const Command& command)
    {
        const std::string_view name = command.name;
        CLI::App* parent = &m_app;
        const std::size_t space = name.find(' ');
        if (space != std::string_view::npos) {
            const std::string group(name.substr(0, space));
            CLI::App*& known = m_groups[group];
            if (!known) {
                known = m_app.add_subcommand(group, command.summary);
                known->set_help_flag("-h,--help", "Shows this help");
                known->require_subcommand(1);
            }
            parent = known;
        }
        CLI::App* verb = parent->add_subcommand(
            std::string(name.substr(space == std::string_view::npos ? 0 : space + 1)), command.summary);
        verb->set_help_flag("-h,--help", "Shows this help");
        verb->preparse_callback([this, verb, &command](std::size_t) {
            if (m_command)
                return;
            m_command = &command;
            declare(*verb, command.options, "Options", m_storage, m_bound);
            declare(*verb, globalOptions(), "Global options", m_storage, m_bound);
        });
    }

    CLI::App m_app;
    std::map<std::string, CLI::App*> m_groups;
    std::deque<std::vector<std::string>> m_storage; ///< a deque: CLI11 keeps references to its elements
    std::vector<Bound> m_globalBefore;
    std::vector<Bound> m_bound;
    const Command* m_command = nullptr;
};

} // namespace

std::string_view keyOf(const Option& option)
{
    std::string_view names = option.names;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(','));
        if (!name.starts_with("-") || name.starts_with("--"))
            return name;
        names.remove_prefix(std::min(name.size() + 1, names.size()));
    }
    return option.names;
}

std::optional<std::string> Arguments::value(std::string_view name) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.empty())
        return std::nullopt;
    return found->second.back();
}

const std::vector<std::string>& Arguments::values(std::string_view name) const
{
    static const std::vector<std::string> none;
    const auto found = m_values.find(name);
    return found == m_values.end() ? none : found->second;
}

void Arguments::add(std::string_view name, const std::vector<std::string>& values)
{
    auto& list = m_values.try_emplace(std::string(name)).first->second;
    list.insert(list.end(), values.begin(), values.end());
}

Result<std::variant<Invocation, Information>> parseCommandLine(int argc, const char* const* argv)
{
    Parser parser(std::span(argv, std::size_t(argc)).subspan(argc > 0 ? 1 : 0));
    return parser.parse(argc, argv);
}

} // namespace lockwright::cli
