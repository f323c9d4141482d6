// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/bump.h"

#include "base/text.h"
#include "release/calendar.h"

#include <algorithm>
#include <array>

namespace lockwright::release
{

namespace
{

using pep::Version;
using Number = Version::Number;

struct Spelling {
    std::string_view word;
    Part part;
};
constexpr std::array<Spelling, 23> spellings{{
    {"major", Part::Major},
    {"minor", Part::Minor},
    {"patch", Part::Patch},
    {"micro", Part::Patch},
    {"fix", Part::Patch},
    {"alpha", Part::Alpha},
    {"a", Part::Alpha},
    {"beta", Part::Beta},
    {"b", Part::Beta},
    {"rc", Part::Candidate},
    {"c", Part::Candidate},
    {"pre", Part::Candidate},
    {"preview", Part::Candidate},
    {"candidate", Part::Candidate},
    {"post", Part::Post},
    {"rev", Part::Post},
    {"r", Part::Post},
    {"dev", Part::Dev},
    {"release", Part::Release},
    {"final", Part::Release},
    {"calver", Part::Calendar},
    {"calendar", Part::Calendar},
    {"date", Part::Calendar},
}};

/// A request sorted out: which release segment, and what stands behind the release.
struct Wish {
    std::optional<Part> release; ///< Major, Minor, Patch, Release or Calendar
    std::optional<Version::PreKind> pre;
    bool post = false;
    bool dev = false;
};

bool isReleasePart(Part part)
{
    return part == Part::Major || part == Part::Minor || part == Part::Patch || part == Part::Calendar;
}

std::optional<Version::PreKind> preKind(Part part)
{
    switch (part) {
    case Part::Alpha:
        return Version::PreKind::Alpha;
    case Part::Beta:
        return Version::PreKind::Beta;
    case Part::Candidate:
        return Version::PreKind::Candidate;
    default:
        return std::nullopt;
    }
}

Wish wishOf(const std::vector<Part>& parts)
{
    Wish wish;
    for (const Part part : parts) {
        if (isReleasePart(part) || part == Part::Release)
            wish.release = part;
        else if (part == Part::Post)
            wish.post = true;
        else if (part == Part::Dev)
            wish.dev = true;
        else
            wish.pre = preKind(part);
    }
    return wish;
}

Number firstOf(const BumpRules& rules)
{
    return {std::to_string(rules.preStart)};
}

/// Works on the parts of one version.
class Bump
{
public:
    Bump(const Version& current, const BumpRequest& request)
        : m_current(current)
        , m_request(request)
        , m_parts(current.parts())
    {
        m_parts.local.clear();
    }

    Result<Version> result()
    {
        const Wish wish = wishOf(m_request.parts);
        if (wish.release == Part::Release) {
            LW_CHECK(finish());
        } else if (wish.post) {
            LW_CHECK(post(wish));
        } else {
            LW_CHECK(raise(wish));
        }
        return Version::fromParts(m_parts);
    }

private:
    [[nodiscard]] bool heading() const { return (m_parts.pre || m_parts.dev) && !(m_parts.post && !m_parts.pre); }
    [[nodiscard]] std::string shown() const { return m_current.text(); }

    Result<void> finish()
    {
        if (!m_parts.pre && !m_parts.dev)
            return fail(ErrorCode::Usage, shown() + " is final already", "raise major, minor or patch");
        if (m_parts.pre)
            m_parts.post.reset();
        m_parts.pre.reset();
        m_parts.dev.reset();
        return {};
    }

    Result<void> post(const Wish& wish)
    {
        if (m_parts.dev && !m_parts.post)
            return fail(ErrorCode::Usage, shown() + " is not released yet, so it cannot have a post release",
                        "use `release`, or raise its dev part");
        if (m_parts.pre && !m_request.allowPrePost && !m_request.rules.allowPrePost)
            return fail(ErrorCode::Usage, shown() + " is a pre-release, and PEP 440 discourages post releases of those",
                        "make the next pre-release instead, or say --allow-pre-post");
        if (wish.dev && m_parts.dev) {
            m_parts.dev = m_parts.dev->next();
            return {};
        }
        if (!m_parts.dev)
            m_parts.post = m_parts.post ? m_parts.post->next() : Number{"1"};
        m_parts.dev.reset();
        if (wish.dev)
            m_parts.dev = firstOf(m_request.rules);
        return {};
    }

    Result<void> raise(const Wish& wish)
    {
        const bool suffix = wish.pre || wish.dev;
        std::optional<Part> part = wish.release;
        if (!part && suffix)
            part = m_request.base;
        if (!part && heading())
            return continued(wish);
        if (!part && !wish.pre && m_parts.post)
            return devOfPost();
        if (!part)
            part = m_request.rules.calendar.empty() ? m_request.rules.base : Part::Calendar;
        LW_TRY(const bool kept, raiseRelease(*part));
        if (kept && suffix)
            return continued(wish);
        m_parts.pre.reset();
        m_parts.post.reset();
        m_parts.dev.reset();
        if (wish.pre)
            m_parts.pre = Version::Pre{*wish.pre, firstOf(m_request.rules)};
        if (wish.dev)
            m_parts.dev = firstOf(m_request.rules);
        return {};
    }

    /// True where the release stays, because the version is heading for it already.
    Result<bool> raiseRelease(Part part)
    {
        if (!m_request.rules.calendar.empty())
            return raiseCalendar(part);
        if (part == Part::Calendar)
            return fail(ErrorCode::Configuration, "`calver` needs a calendar template",
                        "set calver = \"YYYY.0M.MICRO\" in [release] of lockwright.toml");
        const std::size_t index = part == Part::Major ? 0U : part == Part::Minor ? 1U : 2U;
        std::vector<Number>& release = m_parts.release;
        if (release.size() <= index)
            release.resize(index + 1);
        const auto behind = release.begin() + std::ptrdiff_t(index) + 1;
        if (m_request.rules.preFinalise && heading()
            && std::all_of(behind, release.end(), [](const Number& number) { return number.isZero(); }))
            return true;
        release[index] = release[index].next();
        std::fill(behind, release.end(), Number{});
        return false;
    }

    Result<bool> raiseCalendar(Part part)
    {
        LW_TRY(const std::vector<CalendarSegment> segments, calendarSegments(m_request.rules.calendar));
        std::string_view counter;
        if (part == Part::Major)
            counter = "MAJOR";
        else if (part == Part::Minor)
            counter = "MINOR";
        else if (part == Part::Patch)
            counter = std::any_of(segments.begin(), segments.end(), [](const auto& s) { return s.word == "MICRO"; })
                          ? "MICRO"
                          : "PATCH";
        const bool keep = m_request.rules.preFinalise && heading();
        LW_TRY(CalendarStep step, calendarStep(segments, m_parts.release, counter, keep, m_request.today));
        m_parts.release = std::move(step.release);
        return keep && step.sameDate;
    }

    /// The next version on the way to the release that this one is heading for.
    Result<void> continued(const Wish& wish)
    {
        if (!wish.pre) {
            if (m_parts.dev)
                m_parts.dev = m_parts.dev->next();
            else if (m_parts.post)
                return devOfPost();
            else if (m_parts.pre) {
                m_parts.pre->number = m_parts.pre->number.next();
                m_parts.dev = firstOf(m_request.rules);
            }
            return {};
        }
        if (m_parts.pre && m_parts.pre->kind > *wish.pre && !m_request.allowDecrease)
            return fail(ErrorCode::Usage, shown() + " is past that: the order is alpha, beta, rc",
                        "raise a release part as well, for example `minor,beta`");
        const bool sameKind = m_parts.pre && m_parts.pre->kind == *wish.pre;
        const bool sameNumber = sameKind && m_parts.dev && !m_parts.post;
        if (!sameKind)
            m_parts.pre = Version::Pre{*wish.pre, firstOf(m_request.rules)};
        else if (!sameNumber)
            m_parts.pre->number = m_parts.pre->number.next();
        m_parts.post.reset();
        if (wish.dev)
            m_parts.dev = sameNumber ? m_parts.dev->next() : firstOf(m_request.rules);
        else
            m_parts.dev.reset();
        return {};
    }

    Result<void> devOfPost()
    {
        if (m_parts.dev) {
            m_parts.dev = m_parts.dev->next();
        } else {
            m_parts.post = m_parts.post->next();
            m_parts.dev = firstOf(m_request.rules);
        }
        return {};
    }

    const Version& m_current;
    const BumpRequest& m_request;
    Version::Parts m_parts;
};

/// How wide each segment of the release is to be written; 0 where it is not padded.
std::vector<std::size_t> widths(std::string_view current, const BumpRules& rules)
{
    std::vector<std::size_t> result;
    const std::size_t bang = current.find('!');
    std::string_view rest = bang == std::string_view::npos ? current : current.substr(bang + 1);
    while (!rest.empty()) {
        std::size_t end = 0;
        while (end < rest.size() && text::isDigit(rest[end]))
            ++end;
        if (end == 0)
            break;
        result.push_back(end > 1 && rest.front() == '0' ? end : 0);
        if (end == rest.size() || rest[end] != '.')
            break;
        rest.remove_prefix(end + 1);
    }
    if (const auto segments = calendarSegments(rules.calendar); segments) {
        result.resize(std::max(result.size(), segments->size()));
        for (std::size_t i = 0; i < segments->size(); ++i)
            if ((*segments)[i].date)
                result[i] = (*segments)[i].width;
    }
    return result;
}

/// The version with padded segments of the release.
std::string withWidths(const Version& version, const std::vector<std::size_t>& wide)
{
    const Version::Parts parts = version.parts();
    const std::string normal = version.text();
    const std::size_t bang = normal.find('!');
    const std::size_t from = bang == std::string::npos ? 0 : bang + 1;
    std::string release;
    std::size_t length = 0;
    for (std::size_t i = 0; i < parts.release.size(); ++i) {
        const std::string& digits = parts.release[i].digits;
        length += digits.size() + (i == 0 ? 0 : 1);
        if (i > 0)
            release += '.';
        if (i < wide.size() && digits.size() < wide[i])
            release.append(wide[i] - digits.size(), '0');
        release += digits;
    }
    return normal.substr(0, from) + release + normal.substr(from + length);
}

} // namespace

const char* name(Part part)
{
    switch (part) {
    case Part::Major:
        return "major";
    case Part::Minor:
        return "minor";
    case Part::Patch:
        return "patch";
    case Part::Alpha:
        return "alpha";
    case Part::Beta:
        return "beta";
    case Part::Candidate:
        return "rc";
    case Part::Post:
        return "post";
    case Part::Dev:
        return "dev";
    case Part::Release:
        return "release";
    case Part::Calendar:
        return "calver";
    }
    return "";
}

std::optional<Part> partFrom(std::string_view word)
{
    for (const Spelling& spelling : spellings)
        if (spelling.word == word)
            return spelling.part;
    return std::nullopt;
}

Result<std::vector<Part>> partsFrom(std::string_view words)
{
    std::vector<Part> parts;
    int releases = 0;
    int pres = 0;
    for (const std::string_view word : text::split(words, ',')) {
        const auto part = partFrom(text::trim(word));
        if (!part)
            return fail(ErrorCode::Usage, "`" + text::printable(text::trim(word), 60) + "` is no part of a version",
                        "known: major, minor, patch, alpha, beta, rc (or pre), post, dev, release, calver; two of them "
                        "as in minor,rc");
        if (std::find(parts.begin(), parts.end(), *part) != parts.end())
            return fail(ErrorCode::Usage, std::string("`") + name(*part) + "` is named twice");
        releases += isReleasePart(*part) ? 1 : 0;
        pres += preKind(*part) ? 1 : 0;
        parts.push_back(*part);
    }
    const auto has = [&](Part part) { return std::find(parts.begin(), parts.end(), part) != parts.end(); };
    const bool alone = parts.size() == 1;
    if (releases > 1 || pres > 1 || (has(Part::Release) && !alone) || (has(Part::Post) && (releases + pres) > 0))
        return fail(ErrorCode::Usage, "`" + text::printable(words, 80) + "` makes no version",
                    "one of major, minor, patch or calver may stand with one of alpha, beta, rc and with dev; post "
                    "with dev; release alone");
    return parts;
}

Result<void> checkIncrease(const pep::Version& current, const pep::Version& next, bool allowDecrease)
{
    if (allowDecrease || next > current)
        return {};
    return fail(ErrorCode::Usage,
                next.text() + (next == current ? " is the version already" : " is not above " + current.text()),
                "if this is meant, say --allow-decrease");
}

Result<pep::Version> bumped(const pep::Version& current, const BumpRequest& request)
{
    std::optional<Version> next;
    if (!request.to.empty()) {
        next = Version::parse(request.to);
        if (!next)
            return fail(ErrorCode::Usage, "`" + text::printable(request.to, 80) + "` is no version of PEP 440",
                        "for example: 1.2.3, 1.2.3rc1, 1.2.3.post1, 1.2.3.dev1");
    } else {
        if (request.parts.empty())
            return fail(ErrorCode::Usage, "nothing says what to raise", "name a part, or a version with --to");
        const bool named = std::any_of(request.parts.begin(), request.parts.end(), isReleasePart);
        if (request.base && named)
            return fail(ErrorCode::Usage, "the parts name a release part already, so --base has nothing to say",
                        "leave --base out");
        if (request.base && *request.base != Part::Major && *request.base != Part::Minor
            && *request.base != Part::Patch)
            return fail(ErrorCode::Usage, std::string("`") + name(*request.base) + "` is no release part",
                        "choose one of: major, minor, patch");
        Bump bump(current, request);
        LW_TRY(next, bump.result());
    }
    LW_CHECK(checkIncrease(current, *next, request.allowDecrease));
    return *next;
}

Result<BumpedText> bumpedText(std::string_view current, const BumpRequest& request)
{
    const auto version = Version::parse(current);
    if (!version)
        return fail(ErrorCode::Parse, "`" + text::printable(current, 80) + "` is no version of PEP 440",
                    "write it as in 1.2.3, or say --to VERSION");
    BumpedText result;
    LW_TRY(result.version, bumped(*version, request));
    std::string_view digits = text::trim(current);
    const bool letter = !digits.empty() && (digits.front() == 'v' || digits.front() == 'V');
    if (letter)
        digits.remove_prefix(1);
    if (!request.to.empty()) {
        // What was asked for is written as it was asked for.
        result.text = std::string(text::trim(request.to));
    } else {
        result.text = withWidths(result.version, widths(digits, request.rules));
        if (letter)
            result.text.insert(result.text.begin(), current[current.find_first_of("vV")]);
    }
    if (result.text != result.version.text())
        result.notice = "installers read " + result.text + " as " + result.version.text();
    return result;
}

} // namespace lockwright::release
