// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/statistics_report.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{
using Age = StatisticsReport::Age;
using Behind = StatisticsReport::Behind;
using LineKind = StatisticsReport::LineKind;
using Operator = pep::Specifier::Operator;
} // namespace

const char* name(StatisticsReport::Age age)
{
    switch (age) {
    case Age::Month:
        return "month";
    case Age::Quarter:
        return "quarter";
    case Age::HalfYear:
        return "half-year";
    case Age::Year:
        return "year";
    case Age::TwoYears:
        return "two-years";
    case Age::Older:
        return "older";
    case Age::Unknown:
        break;
    }
    return "unknown";
}

const char* name(StatisticsReport::Behind behind)
{
    switch (behind) {
    case Behind::Current:
        return "current";
    case Behind::Patch:
        return "patch";
    case Behind::Minor:
        return "minor";
    case Behind::Major:
        return "major";
    case Behind::Unknown:
        break;
    }
    return "unknown";
}

const char* name(StatisticsReport::LineKind kind)
{
    switch (kind) {
    case LineKind::Exact:
        return "exact";
    case LineKind::Capped:
        return "capped";
    case LineKind::Floor:
        return "floor";
    case LineKind::Constraint:
        return "constraint";
    case LineKind::Free:
        break;
    }
    return "free";
}

Age ageOf(std::int64_t releasedAt, std::int64_t now)
{
    if (releasedAt <= 0)
        return Age::Unknown;
    constexpr std::int64_t day = 86400;
    constexpr std::pair<std::int64_t, Age> steps[] = {
        {30, Age::Month}, {91, Age::Quarter}, {182, Age::HalfYear}, {365, Age::Year}, {730, Age::TwoYears}};
    for (const auto& [days, age] : steps)
        if (releasedAt > now - days * day)
            return age;
    return Age::Older;
}

Behind behindOf(const pep::Version& locked, const pep::Version& newest)
{
    if (newest <= locked.withoutLocal())
        return Behind::Current;
    if (locked.release(0) != newest.release(0) || locked.parts().epoch != newest.parts().epoch)
        return Behind::Major;
    return locked.release(1) != newest.release(1) ? Behind::Minor : Behind::Patch;
}

LineKind kindOf(const pep::Requirement& requirement)
{
    const std::vector<pep::Specifier>& clauses = requirement.specifiers.clauses();
    const auto any = [&](auto matches) { return std::any_of(clauses.begin(), clauses.end(), matches); };
    if (!requirement.url.empty() || any([](const pep::Specifier& clause) {
            return clause.op() == Operator::Arbitrary || (clause.op() == Operator::Equal && !clause.wildcard());
        }))
        return LineKind::Exact;
    if (any([](const pep::Specifier& clause) {
            return clause.op() == Operator::Less || clause.op() == Operator::LessEqual
                   || clause.op() == Operator::Compatible || clause.op() == Operator::Equal;
        }))
        return LineKind::Capped;
    if (any([](const pep::Specifier& clause) {
            return clause.op() == Operator::Greater || clause.op() == Operator::GreaterEqual;
        }))
        return LineKind::Floor;
    return LineKind::Free;
}

std::size_t StatisticsReport::Mix::count(LineKind kind) const
{
    return std::size_t(std::count_if(lines.begin(), lines.end(), [&](const Line& line) { return line.kind == kind; }));
}

std::size_t StatisticsReport::count(Age age, Behind behind) const
{
    return std::size_t(std::count_if(releases.begin(), releases.end(), [&](const Release& release) {
        return release.age == age && release.behind == behind;
    }));
}

} // namespace lockwright::workspace
