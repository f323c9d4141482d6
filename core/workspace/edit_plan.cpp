// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edit_plan.h"

#include "base/files.h"
#include "base/say.h"
#include "base/text.h"
#include "requirements/lock.h"
#include "requirements/source_text.h"
#include "workspace/wished_line.h"

#include <algorithm>
#include <map>

namespace lockwright::workspace
{

namespace
{

using explain::Edit;
using requirements::Profile;
using requirements::SourceLine;
using requirements::SourceText;

std::string shown(const std::string& text)
{
    return "`" + text::printable(text, 120) + "`";
}

/// "line 3 (numpy<2), line 4 (...)".
std::string listed(const SourceText& source, const std::vector<std::size_t>& lines)
{
    std::vector<std::string> parts;
    for (const std::size_t line : lines)
        parts.push_back("line " + std::to_string(source.lines()[line].place.line) + " ("
                        + text::printable(source.lines()[line].text, 80) + ")");
    return text::join(parts, ", ");
}

/// With the nearest name as the hint.
Error unknownProfile(const std::string& name, const std::vector<Profile>& profiles)
{
    std::string nearest;
    std::size_t distance = 4;
    for (const Profile& profile : profiles) {
        const std::size_t candidate = text::editDistance(name, profile.name);
        if (candidate < distance) {
            distance = candidate;
            nearest = profile.name;
        }
    }
    return {ErrorCode::Usage, say("there is no profile `{0}`", text::printable(name)),
            nearest.empty() ? say("`lockwright profiles` lists the profiles") : say("did you mean `{0}`?", nearest),
            std::nullopt};
}

class Planner
{
public:
    Planner(const EditWish& wish, const EditScene& scene)
        : m_wish(wish)
        , m_scene(scene)
    {
    }

    Result<EditPlan> run(const std::vector<EditedFile>& pending)
    {
        LW_CHECK(take(pending));
        LW_TRY(const Profile* profile, find(m_wish.profile));
        switch (m_wish.kind) {
        case EditWish::Kind::Set:
            LW_CHECK(set(*profile));
            break;
        case EditWish::Kind::Remove:
            LW_CHECK(remove(*profile));
            break;
        case EditWish::Kind::Move:
            LW_CHECK(move(*profile));
            break;
        case EditWish::Kind::Hold:
            LW_CHECK(hold(*profile));
            break;
        }
        for (auto& [file, text] : m_texts)
            if (text.before != text.after)
                m_plan.files.push_back({file, std::move(text.before), std::move(text.after)});
        return std::move(m_plan);
    }

private:
    struct Text {
        std::string before;
        std::string after;
    };

    Result<void> take(const std::vector<EditedFile>& pending);
    Result<const Profile*> find(const std::string& name) const;
    Result<Text*> text(const std::string& file);
    Result<SourceText> source(const Profile& profile);
    void put(const SourceText& source) { m_texts[source.file()].after = source.bytes(); }
    /// Lines of the profile's own that are about a package.
    static std::vector<std::size_t> about(const SourceText& source, const pep::Name& name);
    /// The line that a wish without marker, or with this one, means; nothing where there is none.
    Result<std::optional<std::size_t>> meant(const SourceText& source, const pep::Name& name,
                                             const std::optional<pep::Marker>& marker, bool preferUnmarked) const;
    Result<std::optional<std::string>> reason(const std::string& written) const;
    Result<void> set(const Profile& profile);
    Result<void> put(const Profile& profile, const WishedLine& wished, Edit::Way way);
    Result<void> add(const SourceText& source, const WishedLine& wished, const std::string& reason, Edit::Way way);
    Result<void> remove(const Profile& profile);
    Result<void> move(const Profile& profile);
    Result<void> hold(const Profile& profile);
    /// The one line that Remove and Move are about.
    Result<std::size_t> only(const Profile& profile, const SourceText& source);
    /// Places of other lines about the package that the profile reads.
    std::vector<Place> inherited(const Profile& profile, const pep::Name& name);
    void tellInherited(const Profile& profile, const pep::Name& name);
    void record(Edit::Way way, const Place& place, const pep::Name& package, std::string before, std::string after,
                Place landed);

    const EditWish& m_wish;
    const EditScene& m_scene;
    std::map<std::string, Text> m_texts;
    EditPlan m_plan;
};

Result<void> Planner::take(const std::vector<EditedFile>& pending)
{
    for (const EditedFile& file : pending) {
        const std::string name = file.path.generic_string();
        LW_TRY(const std::string now, m_scene.disk(m_scene.root / file.path));
        if (now != file.before)
            return fail(ErrorCode::Io, say("this file changed on disk since the pending edits were made"),
                        say("read it again and make the edits anew"), Place{name});
        if (!m_texts.emplace(name, Text{file.before, file.after}).second)
            return fail(ErrorCode::Usage, say("this file is pending twice"), {}, Place{name});
    }
    return {};
}

Result<const Profile*> Planner::find(const std::string& name) const
{
    const auto found = std::find_if(m_scene.profiles.begin(), m_scene.profiles.end(),
                                    [&](const Profile& profile) { return profile.name == name; });
    if (found == m_scene.profiles.end())
        return tl::unexpected(unknownProfile(name, m_scene.profiles));
    return &*found;
}

Result<Planner::Text*> Planner::text(const std::string& file)
{
    const auto known = m_texts.find(file);
    if (known != m_texts.end())
        return &known->second;
    LW_TRY(std::string bytes, m_scene.disk(m_scene.root / file));
    return &m_texts.emplace(file, Text{bytes, bytes}).first->second;
}

Result<SourceText> Planner::source(const Profile& profile)
{
    const std::string file = profile.source.generic_string();
    LW_TRY(const Text* bytes, text(file));
    return SourceText::parse(bytes->after, file, profile.table);
}

std::vector<std::size_t> Planner::about(const SourceText& source, const pep::Name& name)
{
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < source.lines().size(); ++i)
        if (source.lines()[i].requirement && source.lines()[i].requirement->name == name)
            lines.push_back(i);
    return lines;
}

Result<std::optional<std::size_t>> Planner::meant(const SourceText& source, const pep::Name& name,
                                                  const std::optional<pep::Marker>& marker, bool preferUnmarked) const
{
    const std::vector<std::size_t> all = about(source, name);
    std::vector<std::size_t> fitting;
    for (const std::size_t line : all) {
        const pep::Marker& own = source.lines()[line].requirement->marker;
        if (marker ? own.isEquivalentTo(*marker) : !preferUnmarked || all.size() == 1 || own.isAlwaysTrue())
            fitting.push_back(line);
    }
    if (fitting.size() == 1)
        return std::optional(fitting.front());
    if (all.empty() || (marker && fitting.empty()))
        return std::optional<std::size_t>();
    const std::vector<std::size_t>& several = fitting.empty() ? all : fitting;
    return fail(ErrorCode::Usage,
                sayPlural(several.size(), "{0} line is about {1}: {2}", "{0} lines are about {1}: {2}", name.text(),
                          listed(source, several)),
                say("write the marker of the one that is meant behind a `;`"), Place{source.file()});
}

Result<std::optional<std::string>> Planner::reason(const std::string& written) const
{
    std::optional<std::string> reason = m_wish.reason;
    if (!reason && !written.empty())
        reason = written;
    if (reason && text::printable(*reason, reason->size() + 1) != *reason)
        return fail(ErrorCode::Usage, say("a reason is one line of plain text"),
                    say("leave out line ends and characters that cannot be seen"));
    return reason;
}

void Planner::record(Edit::Way way, const Place& place, const pep::Name& package, std::string before, std::string after,
                     Place landed)
{
    m_plan.edits.push_back({way, place, package, std::move(before), std::move(after)});
    m_plan.lines.push_back(std::move(landed));
}

Result<void> Planner::set(const Profile& profile)
{
    LW_TRY(const WishedLine wished, WishedLine::parse(m_wish.requirement));
    return put(profile, wished, Edit::Way::Set);
}

Result<void> Planner::put(const Profile& profile, const WishedLine& wished, Edit::Way way)
{
    LW_TRY(SourceText source, this->source(profile));
    LW_TRY(const std::optional<std::string> reason, this->reason(wished.comment));
    std::optional<std::size_t> position;
    if (wished.requirement) {
        const pep::Marker& marker = wished.requirement->marker;
        LW_TRY(position, meant(source, wished.requirement->name,
                               marker.isAlwaysTrue() ? std::nullopt : std::optional(marker), true));
    } else {
        for (std::size_t i = 0; i < source.lines().size(); ++i)
            if (source.lines()[i].text == wished.text)
                position = i;
    }
    const pep::Name name = wished.requirement ? wished.requirement->name : pep::Name();
    if (!position) {
        LW_CHECK(add(source, wished, reason.value_or(std::string()), way));
    } else {
        const SourceLine line = source.lines()[*position];
        LW_TRY(const JoinedLine joined, wished.joinedWith(line));
        const bool same = joined.text == line.text;
        if (!same) {
            LW_TRY(source, source.withRequirement(*position, joined.text, joined.dropHashes));
        }
        const bool comments = reason && text::trim(*reason) != line.comment;
        if (comments) {
            LW_TRY(source, source.withComment(*position, *reason));
        }
        if (!same || comments) {
            record(way, line.place, name, line.text, joined.text, source.lines()[*position].place);
            m_plan.notes.insert(m_plan.notes.end(), joined.notes.begin(), joined.notes.end());
        }
        put(source);
    }
    if (wished.requirement)
        tellInherited(profile, name);
    return {};
}

Result<void> Planner::add(const SourceText& source, const WishedLine& wished, const std::string& reason, Edit::Way way)
{
    LW_CHECK(wished.checkFor(source.file()));
    LW_TRY(const SourceText after, source.withAdded(wished.text, reason));
    std::size_t at = 0;
    while (at < source.lines().size() && source.lines()[at].whole == after.lines()[at].whole)
        ++at;
    put(after);
    record(way, Place{source.file()}, wished.requirement ? wished.requirement->name : pep::Name(), {}, wished.text,
           after.lines()[at].place);
    return {};
}

std::vector<Place> Planner::inherited(const Profile& profile, const pep::Name& name)
{
    const auto reader = [this](const std::filesystem::path& path) -> Result<std::string> {
        const auto known = m_texts.find(relativePosix(path, m_scene.root));
        if (known != m_texts.end())
            return known->second.after;
        return m_scene.disk(path);
    };
    std::vector<Place> places;
    const auto inputs = requirements::readInputs(m_scene.root / profile.source, m_scene.root,
                                                 requirements::Origin::Kind::Requirement, profile.table, reader);
    const auto own = source(profile);
    if (!inputs || !own)
        return places; // what cannot be read is told where it is solved
    for (const auto* list : {&inputs->requirements, &inputs->constraints}) {
        for (const requirements::Input& input : *list) {
            if (input.requirement.name != name)
                continue;
            const Place& place = input.origin.place;
            const bool isOwn = std::any_of(own->lines().begin(), own->lines().end(),
                                           [&](const SourceLine& line) { return line.place == place; });
            if (!isOwn)
                places.push_back(place);
        }
    }
    return places;
}

void Planner::tellInherited(const Profile& profile, const pep::Name& name)
{
    const std::vector<Place> places = inherited(profile, name);
    m_plan.inherited = places.size();
    if (places.empty())
        return;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), 3); ++i)
        parts.push_back(describe(Place{places[i].file, places[i].line, 0}));
    m_plan.notes.push_back(say("{0} has {1} from {2} too, and all of it holds", profile.name, name.text(),
                               text::join(parts, ", ") + (places.size() > 3 ? ", ..." : "")));
}

Result<std::size_t> Planner::only(const Profile& profile, const SourceText& source)
{
    const auto wanted = pep::Requirement::parse(m_wish.package);
    if (!wanted)
        return fail(ErrorCode::Usage, say("{0} is no name of a package", shown(m_wish.package)),
                    say("give the name, with `; MARKER` where several lines are about it"));
    LW_TRY(const std::optional<std::size_t> line,
           meant(source, wanted->name, wanted->marker.isAlwaysTrue() ? std::nullopt : std::optional(wanted->marker),
                 false));
    if (line)
        return *line;
    const std::vector<Place> others = inherited(profile, wanted->name);
    return fail(
        ErrorCode::Usage, say("no line here is about {0}", wanted->name.text()),
        others.empty()
            ? say("look for it with `lockwright why {0} --profile {1}`", wanted->name.text(), profile.name)
            : say("{0} has it from {1}", profile.name, describe(Place{others.front().file, others.front().line, 0})),
        Place{source.file()});
}

Result<void> Planner::remove(const Profile& profile)
{
    LW_TRY(const SourceText source, this->source(profile));
    LW_TRY(const std::size_t position, only(profile, source));
    const SourceLine& line = source.lines()[position];
    LW_TRY(const SourceText after, source.without(position));
    put(after);
    record(Edit::Way::Drop, line.place, line.requirement->name, line.text, {}, Place{source.file()});
    tellInherited(profile, line.requirement->name);
    return {};
}

Result<void> Planner::move(const Profile& profile)
{
    LW_TRY(const Profile* target, find(m_wish.target));
    if (target->source == profile.source && target->table == profile.table)
        return fail(ErrorCode::Usage, say("{0} and {1} are compiled from the same lines", profile.name, target->name));
    LW_TRY(const SourceText from, source(profile));
    LW_TRY(const std::size_t position, only(profile, from));
    const SourceLine& line = from.lines()[position];
    const std::string above = from.commentAbove(position);
    LW_TRY(const std::optional<std::string> reason, this->reason(line.comment));
    LW_TRY(const SourceText left, from.without(position));
    put(left);
    LW_TRY(const SourceText to, source(*target));
    for (const std::size_t other : about(to, line.requirement->name))
        if (!to.lines()[other].requirement->marker.isDisjointFrom(line.requirement->marker))
            return fail(ErrorCode::Usage,
                        say("{0} has a line about {1} already: {2}", target->name, line.requirement->name.text(),
                            text::printable(to.lines()[other].text, 80)),
                        say("edit that line, or remove one of the two"), to.lines()[other].place);
    LW_TRY(const WishedLine moved, WishedLine::parse(line.whole));
    LW_CHECK(moved.checkFor(to.file()));
    const bool project = std::filesystem::path(to.file()).extension() == ".toml";
    LW_TRY(const SourceText after, to.withAdded(line.whole, reason.value_or(std::string()), project ? "" : above));
    if (project && !above.empty())
        m_plan.notes.push_back(say("the comment above the line does not go to the list of a pyproject.toml"));
    std::size_t at = 0;
    while (at < to.lines().size() && to.lines()[at].whole == after.lines()[at].whole)
        ++at;
    put(after);
    record(Edit::Way::Move, line.place, line.requirement->name, line.text, {}, Place{from.file()});
    record(Edit::Way::Move, Place{to.file()}, line.requirement->name, {}, line.text, after.lines()[at].place);
    tellInherited(*target, line.requirement->name);
    return {};
}

Result<void> Planner::hold(const Profile& profile)
{
    const auto wanted = pep::Requirement::parse(m_wish.package);
    if (!wanted)
        return fail(ErrorCode::Usage, say("{0} is no name of a package", shown(m_wish.package)),
                    say("give the name, with `; MARKER` where several lines are about it"));
    const std::string file = profile.lock.generic_string();
    const auto bytes = m_scene.disk(m_scene.root / profile.lock);
    if (!bytes)
        return fail(ErrorCode::Usage, say("{0} has no lock to hold a version of", profile.name),
                    say("compile it first"), Place{file});
    LW_TRY(const requirements::Lock lock, requirements::Lock::parse(*bytes, file));
    const requirements::LockedPackage* locked = lock.find(wanted->name);
    if (!locked)
        return fail(ErrorCode::Usage, say("this lock does not pin {0}", wanted->name.text()),
                    say("compile the profile first"), Place{file});
    if (!locked->version || !locked->url.empty())
        return fail(ErrorCode::Usage,
                    say("{0} is locked to a path or URL, which holds it already", wanted->name.text()), {},
                    Place{file, locked->line, 0});
    const std::string marker = wanted->marker.isAlwaysTrue() ? std::string() : " ; " + wanted->marker.text();
    LW_TRY(const WishedLine wished, WishedLine::parse(wanted->rawName + "==" + locked->versionText + marker));
    return put(profile, wished, Edit::Way::Hold);
}

} // namespace

Result<EditPlan> planEdit(const EditWish& wish, const std::vector<EditedFile>& pending, const EditScene& scene)
{
    return Planner(wish, scene).run(pending);
}

} // namespace lockwright::workspace
