// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/phrases.h"

#include "base/say.h"

#include <array>

namespace lockwright::resolve
{

namespace
{

/// What the solver says of versions, most special first.
constexpr std::array reasons{
    Sayable("is not in the cache, and the network is switched off"),
    Sayable("requires Python{0}"),
    Sayable("has no wheels with a matching platform tag (e.g., `{0}`)"),
    Sayable("has no wheels with a matching platform tag"),
    Sayable("has no wheels with a matching Python ABI tag (e.g., `{0}`)"),
    Sayable("has no wheels with a matching Python ABI tag"),
    Sayable("has no wheels with a matching Python implementation tag (e.g., `{0}`)"),
    Sayable("has no wheels with a matching Python implementation tag"),
    Sayable("has no source distribution, and using wheels is disabled"),
    Sayable("has no usable wheels, and building from source is disabled"),
    Sayable("has no usable files"),
    Sayable("requires {0} from a direct URL, which a package of an index may not do"),
    Sayable("depends on itself at another version ({0})"),
    Sayable("has invalid metadata: {0}"),
    Sayable("requires building from source ({0})"),
    Sayable("requires building from source"),
    Sayable("could not be built from source: {0}"),
    Sayable("was not found in {0}"),
    Sayable("may not be read: {0} denies it to us"),
    Sayable("is a pre-release, and pre-releases are not allowed"),
    Sayable("was yanked (reason: {0})"),
    Sayable("was yanked"),
};
static_assert(notCachedClause == reasons.front().english);

} // namespace

std::string phraseList(const std::vector<std::string>& items, ListEnd end)
{
    if (items.empty())
        return {};
    if (items.size() == 1)
        return items.front();
    std::string text = items.front();
    if (items.size() > 2) {
        const std::string comma = say("{0}, {1}", "", "");
        for (std::size_t i = 1; i + 1 < items.size(); ++i)
            text += comma + items[i];
    }
    return end == ListEnd::And ? say("{0} and {1}", text, items.back()) : say("{0} or {1}", text, items.back());
}

std::string phraseClauses(const std::vector<std::string>& clauses)
{
    std::string text;
    for (const std::string& clause : clauses)
        text = text.empty() ? clause : say("{0}; {1}", text, clause);
    return text;
}

std::string phraseReason(std::string_view clause)
{
    return sayAgain(clause, reasons).value_or(std::string(clause));
}

std::string phraseFact(std::string_view subject, std::string_view clause)
{
    return say("{0} {1}", subject, phraseReason(clause));
}

std::string phraseAllowBuilds(const std::vector<std::string>& names)
{
    std::string option;
    std::string list;
    for (const std::string& name : names) {
        option += (option.empty() ? "" : ",") + name;
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    }
    return say("`--allow-builds={0}`, or `allow-builds = [{1}]` in lockwright.toml", option, list);
}

std::string phrasePlace(const requirements::Origin& origin)
{
    if (!origin.place.file.empty())
        return describe(Place{origin.place.file, origin.place.line, 0});
    return origin.spelled.empty() ? say("the command line") : origin.spelled;
}

std::string phraseAsking(const requirements::Origin& origin, std::string_view requirement)
{
    if (origin.place.file.empty())
        return say("you ask for {0}", requirement);
    return say("{0} asks for {1}", phrasePlace(origin), requirement);
}

std::string phraseAllowing(const requirements::Origin& origin, AllowingLine line, std::string_view requirement)
{
    if (origin.place.file.empty() && !origin.spelled.empty())
        return say("{0} allows only {1}", origin.spelled, requirement);
    if (line == AllowingLine::Constraint)
        return say("the constraint at {0} allows only {1}", phrasePlace(origin), requirement);
    return say("the override at {0} allows only {1}", phrasePlace(origin), requirement);
}

std::string phraseBuilds(const std::vector<std::string>& names)
{
    return say("To let {0} be built from source, give {1}.", phraseList(names), phraseAllowBuilds(names));
}

} // namespace lockwright::resolve
