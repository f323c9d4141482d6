// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/why_text.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using Kind = explain::Reason::Kind;
using Look = WhyText::Cell::Look;

std::string safe(std::string_view text)
{
    return text::printable(text, 64u << 10);
}

Look lookOf(WhySign sign)
{
    switch (sign) {
    case WhySign::Chosen:
        return Look::Strong;
    case WhySign::Possible:
        return Look::Good;
    case WhySign::Unknown:
        return Look::Notice;
    case WhySign::Forbidden:
        return Look::Bad;
    }
    return Look::Plain;
}

WhyText::Section ladderOf(const explain::Why& why, bool unicode)
{
    WhyText::Section section{say("versions"), {}, {}};
    for (const WhyRun& run : runsOf(why)) {
        const explain::Reason& reason = why.reasons[run.reason];
        std::string text = reason.kind == Kind::Chosen ? say("chosen") : safe(reason.text);
        if (run.count > 2)
            text = sayPlural(run.count, "{1} ({0} version)", "{1} ({0} versions)", text);
        if (!reason.complete)
            text = say("{0} (there may be more)", text);
        const WhySign sign = signOf(reason.kind);
        section.rows.push_back({{glyph(sign, unicode), lookOf(sign)}, {versionsOf(why, run, unicode)}, {text}});
    }
    if (why.olderLeftOut > 0)
        section.more = "    +" + sayPlural(why.olderLeftOut, "{0} older version", "{0} older versions");
    return section;
}

WhyText::Section pathsOf(const explain::Paths& paths, bool unicode)
{
    WhyText::Section section{say("paths"), {}, {}};
    for (const explain::Path& path : paths.shown) {
        const Place& place = path.line.origin.place;
        section.rows.push_back({{safe(describe(Place{place.file, place.line, 0}))}, {phrasePath(path, unicode)}});
    }
    if (paths.more > 0)
        section.more = "  +" + (paths.countComplete ? say("{0} more", paths.more) : say("{0} or more", paths.more));
    return section;
}

WhyText::Section profilesOf(const WhyReport& report)
{
    WhyText::Section section{say("profiles"), {}, {}};
    for (const WhyReport::InProfile& place : report.profiles)
        section.rows.push_back(
            {{safe(place.profile), place.profile == report.profile ? Look::Strong : Look::Plain},
             {place.version.empty() ? say("no lock") : safe(text::withoutCredentials(place.version))},
             {place.direct ? say("direct") : say("transitive")}});
    return section;
}

std::vector<std::string> notesOf(const WhyReport& report)
{
    std::vector<std::string> notes;
    if (report.lockState == LockState::Stale) {
        notes.push_back(say("note: the lock of {0} is stale, and this is about the lock:", safe(report.profile)));
        for (const std::string& reason : report.lockReasons)
            notes.push_back("  " + safe(reason));
    }
    if (report.lockState == LockState::Missing)
        notes.push_back(say("note: {0} has no lock; this is what compiling it gives now", safe(report.profile)));
    if (report.joint)
        notes.push_back(
            say("note: profiles are compiled together here, and this looks at {0} by itself", safe(report.profile)));
    if (report.why.notChecked > 0)
        notes.push_back(sayPlural(report.why.notChecked, "note: {0} version was not checked",
                                  "note: {0} versions were not checked"));
    if (!report.requirementsKnown)
        notes.push_back(
            say("note: paths are drawn from the lock's annotations; the requirements themselves are not all "
                "in the cache"));
    return notes;
}

/// Code points: good enough to align names and versions.
std::size_t widthOf(std::string_view text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](char byte) { return (std::uint8_t(byte) & 0xc0) != 0x80; }));
}

void appendRows(std::string& out, const std::vector<std::vector<WhyText::Cell>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i].text));
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += "  " + row[i].text;
            if (i + 1 < row.size())
                line.append(widths[i] - std::min(widths[i], widthOf(row[i].text)), ' ');
        }
        while (line.ends_with(' '))
            line.pop_back();
        out += line + '\n';
    }
}

} // namespace

WhySign signOf(Kind kind)
{
    switch (kind) {
    case Kind::Chosen:
        return WhySign::Chosen;
    case Kind::Allowed:
    case Kind::KeptPin:
    case Kind::Preferred:
        return WhySign::Possible;
    case Kind::Unknown:
    case Kind::NotChecked:
        return WhySign::Unknown;
    default:
        return WhySign::Forbidden;
    }
}

const char* glyph(WhySign sign, bool unicode)
{
    switch (sign) {
    case WhySign::Chosen:
        return unicode ? "●" : "*";
    case WhySign::Possible:
        return unicode ? "○" : "o";
    case WhySign::Forbidden:
        return unicode ? "✗" : "x";
    case WhySign::Unknown:
        break;
    }
    return "?";
}

std::vector<WhyRun> runsOf(const explain::Why& why)
{
    std::vector<WhyRun> runs;
    for (std::size_t i = 0; i < why.ladder.size(); ++i) {
        const std::size_t index = why.ladder[i].reason;
        if (!runs.empty()) {
            const explain::Reason& reason = why.reasons[index];
            const explain::Reason& before = why.reasons[runs.back().reason];
            if (before.kind == reason.kind && before.text == reason.text && before.complete == reason.complete) {
                ++runs.back().count;
                continue;
            }
        }
        runs.push_back({i, 1, index});
    }
    return runs;
}

std::string versionsOf(const explain::Why& why, const WhyRun& run, bool unicode)
{
    std::string versions = why.ladder[run.first].version.text();
    if (run.count > 1)
        versions += (run.count == 2 ? ", "
                     : unicode      ? " … "
                                    : " ... ")
                    + why.ladder[run.first + run.count - 1].version.text();
    return versions;
}

std::string phrasePath(const explain::Path& path, bool unicode)
{
    std::string way;
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
        const explain::Path::Hop& hop = path.hops[i];
        if (i > 0)
            way += unicode ? " → " : " -> ";
        way += safe(hop.requirement.empty() ? hop.name.text() : hop.requirement);
        if (i + 1 < path.hops.size() && !hop.version.empty())
            way += " (" + safe(text::withoutCredentials(hop.version)) + ")";
        if (hop.cycle)
            way += unicode ? " ↻" : " (cycle)";
    }
    return way;
}

WhyText textOf(const WhyReport& report, bool unicode)
{
    WhyText text;
    text.verdict = say("{0}.", safe(report.verdict));
    if (!report.inProfile)
        return text;
    text.profile = say("profile {0}", safe(report.profile));
    if (!report.why.ladder.empty())
        text.sections.push_back(ladderOf(report.why, unicode));
    if (!report.paths.shown.empty())
        text.sections.push_back(pathsOf(report.paths, unicode));
    if (!report.profiles.empty())
        text.sections.push_back(profilesOf(report));
    text.notes = notesOf(report);
    return text;
}

std::string plainText(const WhyText& text)
{
    std::string out = text.verdict + "\n";
    if (!text.profile.empty())
        out += text.profile + "\n";
    for (const WhyText::Section& section : text.sections) {
        out += section.title + "\n";
        appendRows(out, section.rows);
        if (!section.more.empty())
            out += section.more + "\n";
    }
    for (const std::string& note : text.notes)
        out += note + "\n";
    return out;
}

} // namespace lockwright::workspace
