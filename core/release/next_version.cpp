// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/next_version.h"

#include "base/text.h"

#include <array>

namespace lockwright::release
{

namespace
{

Result<BumpedText> byScheme(const VersionSources& sources, const VersionWish& wish, std::chrono::year_month_day today)
{
    const VersionScheme& scheme = *sources.scheme;
    LW_TRY(const PartValues values, takenApart(scheme, sources.current));
    LW_TRY(const PartValues raised, raisedPart(scheme, values, wish.parts, today));
    TemplateValues context;
    context.now = std::chrono::system_clock::now();
    LW_TRY(std::string text, putTogether(scheme, raised, context));
    const auto version = pep::Version::parse(text);
    if (!version)
        return fail(ErrorCode::Configuration,
                    "`serialize` makes `" + text::printable(text, 80) + "`, which is no version of PEP 440",
                    "write it as in 1.2.3rc1 or 1.2.3.dev1", scheme.place);
    if (const auto current = pep::Version::parse(sources.current); current) {
        LW_CHECK(checkIncrease(*current, *version, wish.allowDecrease));
    }
    BumpedText result{*version, std::move(text), {}};
    if (result.text != version->text())
        result.notice = "installers read " + result.text + " as " + version->text();
    return result;
}

void addParts(TemplateValues& values, const VersionSources& sources, const std::string& version,
              const std::string& prefix)
{
    if (sources.scheme) {
        if (const auto parts = takenApart(*sources.scheme, version); parts)
            for (const auto& [name, value] : *parts)
                values.values.insert_or_assign(prefix + name, value);
        return;
    }
    const auto parsed = pep::Version::parse(version);
    if (!parsed)
        return;
    const pep::Version::Parts parts = parsed->parts();
    static constexpr std::array<const char*, 3> names{"major", "minor", "patch"};
    for (std::size_t i = 0; i < names.size(); ++i)
        values.values.insert_or_assign(prefix + names[i], i < parts.release.size() ? parts.release[i].digits : "0");
    // commitizen's: "rc1" and "dev2", empty where the version has none.
    pep::Version::Parts pre;
    pre.release = {{"0"}};
    pre.pre = parts.pre;
    values.values.insert_or_assign(prefix + "prerelease", pep::Version::fromParts(pre).text().substr(1));
    values.values.insert_or_assign(prefix + "devrelease", parts.dev ? "dev" + parts.dev->digits : std::string());
}

} // namespace

Result<BumpedText> nextVersion(const VersionSources& sources, const VersionWish& wish)
{
    const auto today =
        wish.today.ok()
            ? wish.today
            : std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    if (sources.scheme && wish.to.empty())
        return byScheme(sources, wish, today);
    BumpRequest request;
    request.to = wish.to;
    request.rules = sources.counting;
    request.allowDecrease = wish.allowDecrease;
    request.allowPrePost = wish.allowPrePost;
    request.today = today;
    if (wish.to.empty()) {
        LW_TRY(request.parts, partsFrom(wish.parts));
    }
    if (!wish.base.empty()) {
        request.base = partFrom(wish.base);
        if (!request.base)
            return fail(ErrorCode::Usage, "`" + text::printable(wish.base, 60) + "` is no release part",
                        "choose one of: major, minor, patch");
    }
    return bumpedText(sources.current, request);
}

std::vector<std::string> knownParts(const VersionSources& sources)
{
    if (sources.scheme) {
        std::vector<std::string> names;
        if (const auto parts = takenApart(*sources.scheme, sources.current); parts)
            for (const auto& [name, value] : *parts)
                names.push_back(name);
        return names;
    }
    std::vector<std::string> names{"major", "minor", "patch", "alpha", "beta", "rc", "post", "dev", "release"};
    if (!sources.counting.calendar.empty())
        names.emplace_back("calver");
    return names;
}

TemplateValues versionValues(const VersionSources& sources, const std::string& next)
{
    TemplateValues values;
    values.now = std::chrono::system_clock::now();
    addParts(values, sources, sources.current, "current_");
    addParts(values, sources, sources.current, "");
    addParts(values, sources, next, "new_");
    values.values.insert_or_assign("current_version", sources.current);
    values.values.insert_or_assign("new_version", next);
    values.values.insert_or_assign("version", next);
    return values;
}

Result<std::string> filledIn(std::string_view format, std::string_view current, std::string_view next)
{
    VersionSources sources;
    sources.current = current;
    return filledTemplate(format, versionValues(sources, std::string(next)));
}

} // namespace lockwright::release
