// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/phrases.h"

namespace lockwright::resolve
{

std::string phraseList(const std::vector<std::string>& items, std::string_view word)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            text += i + 1 == items.size() ? " " + std::string(word) + " " : std::string(", ");
        text += items[i];
    }
    return text;
}

std::string phraseAllowBuilds(const std::vector<std::string>& names)
{
    std::string option;
    std::string list;
    for (const std::string& name : names) {
        option += (option.empty() ? "" : ",") + name;
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    }
    return "`--allow-builds=" + option + "`, or `allow-builds = [" + list + "]` in lockwright.toml";
}

std::string phrasePlace(const requirements::Origin& origin)
{
    if (!origin.place.file.empty())
        return describe(Place{origin.place.file, origin.place.line, 0});
    return origin.spelled.empty() ? std::string("the command line") : origin.spelled;
}

std::string phraseAsking(const requirements::Origin& origin, std::string_view requirement)
{
    return (origin.place.file.empty() ? std::string("you ask for ") : phrasePlace(origin) + " asks for ")
           + std::string(requirement);
}

std::string phraseAllowing(const requirements::Origin& origin, std::string_view role, std::string_view requirement)
{
    const bool option = origin.place.file.empty() && !origin.spelled.empty();
    return (option ? origin.spelled : "the " + std::string(role) + " at " + phrasePlace(origin)) + " allows only "
           + std::string(requirement);
}

} // namespace lockwright::resolve
