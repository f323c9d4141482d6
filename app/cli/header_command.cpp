// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_command.h"

#include "base/text.h"
#include "command.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lockwright::cli
{

namespace
{

constexpr std::array alwaysDropped{
    "--upgrade",   "--upgrade-package", "--hold-package", "--quiet",   "--verbose",
    "--json",      "--reuse-hashes",    "--dry-run",      "--offline", "--cache-dir",
    "--workspace", "--no-reuse-hashes", "--trusted-host",
};

/// The declaration of an option by any of its names; null for other words.
const Option* declarationOf(std::string_view name)
{
    const auto search = [name](std::span<const Option> options) -> const Option* {
        for (const Option& option : options)
            for (const std::string_view known : text::split(option.names, ','))
                if (known == name)
                    return &option;
        return nullptr;
    };
    for (const Command* command : commandTable())
        if (std::string_view(command->name) == "compile")
            if (const Option* found = search(command->options))
                return found;
    return search(globalOptions());
}

/// How an option was written: "--name value", "--name=value", "-n value" or "-nvalue".
struct Spelled {
    const Option* option = nullptr;
    bool valueFollows = false;
};

Spelled spelled(const std::string& word)
{
    if (word.size() < 2 || word[0] != '-')
        return {};
    const bool isLong = word[1] == '-';
    const std::string name = isLong ? word.substr(0, word.find('=')) : word.substr(0, 2);
    const Option* option = declarationOf(name);
    return {option, option && option->value[0] != '\0' && name.size() == word.size()};
}

} // namespace

std::string headerCommand(const std::vector<std::string>& words)
{
    const bool emitsIndex = std::find(words.begin(), words.end(), "--emit-index-url") != words.end();
    const bool emitsLinks = std::find(words.begin(), words.end(), "--emit-find-links") != words.end();
    const auto dropped = [&](std::string_view key) {
        if (key == "--index-url" || key == "--extra-index-url" || key == "--index" || key == "--default-index")
            return !emitsIndex;
        if (key == "--find-links")
            return !emitsLinks;
        return std::find(alwaysDropped.begin(), alwaysDropped.end(), key) != alwaysDropped.end();
    };
    std::string command = "lockwright";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Spelled spelling = spelled(words[i]);
        if (spelling.option && dropped(keyOf(*spelling.option))) {
            i += spelling.valueFollows ? 1 : 0;
            continue;
        }
        // An index URL may hold a password; the header is committed.
        const bool isUrl = words[i].find("://") != std::string::npos;
        command += ' ' + text::shellQuoted(isUrl ? text::withoutCredentials(words[i]) : words[i]);
    }
    return command;
}

} // namespace lockwright::cli
