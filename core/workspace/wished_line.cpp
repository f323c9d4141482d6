// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/wished_line.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>
#include <filesystem>

namespace lockwright::workspace
{

namespace
{

std::string_view nameIn(std::string_view requirement)
{
    const auto end = std::find_if(requirement.begin(), requirement.end(), [](char c) {
        return !text::isAlpha(c) && !text::isDigit(c) && c != '.' && c != '_' && c != '-';
    });
    return requirement.substr(0, std::size_t(end - requirement.begin()));
}

/// The marker with the white space and the `;` in front of it; a `;` of a URL has no white space in front.
std::string_view markerIn(std::string_view requirement, bool isUrl)
{
    std::size_t at = requirement.find(';');
    while (isUrl && at != std::string_view::npos && at > 0 && !text::isSpace(requirement[at - 1]))
        at = requirement.find(';', at + 1);
    if (at == std::string_view::npos)
        return {};
    while (at > 0 && text::isSpace(requirement[at - 1]))
        --at;
    return requirement.substr(at);
}

/// "[a,b]" behind a name, as written.
std::string_view extrasIn(std::string_view requirement)
{
    const std::size_t begin = requirement.find('[');
    const std::size_t end = requirement.find(']', begin);
    return begin == std::string_view::npos || end == std::string_view::npos
               ? std::string_view()
               : requirement.substr(begin, end + 1 - begin);
}

bool sameVersions(const pep::Requirement& left, const pep::Requirement& right)
{
    return left.url == right.url && left.specifiers.text() == right.specifiers.text();
}

} // namespace

Result<WishedLine> WishedLine::parse(const std::string& written)
{
    const std::string_view trimmed = text::trim(written);
    auto document = requirements::Document::parse(std::string(trimmed), "requirement");
    if (!document)
        return tl::unexpected(std::move(document).error());
    const auto& entries = document->entries();
    if (entries.size() != 1 || entries.front().kind != requirements::Entry::Kind::Requirement)
        return fail(ErrorCode::Usage, "`" + text::printable(trimmed, 120) + "` is not one requirement",
                    "write a name with versions, e.g. numpy>=2, or NAME @ URL");
    const requirements::Entry& entry = entries.front();
    WishedLine line;
    line.text = document->text().substr(entry.subject.begin, entry.subject.size());
    line.requirement = entry.requirement;
    line.comment = entry.comment;
    line.editable = entry.editable;
    line.hashes = !entry.hashes.empty() || !entry.configSettings.empty();
    if (text::printable(line.text, line.text.size() + 1) != line.text && !line.hashes)
        return fail(ErrorCode::Usage, "`" + text::printable(trimmed, 120) + "` has characters that cannot be seen");
    return line;
}

Result<JoinedLine> WishedLine::joinedWith(const requirements::SourceLine& line) const
{
    if (hashes)
        return fail(ErrorCode::Usage, "hashes and the like are not part of a requirement", "edit the file as text",
                    line.place);
    JoinedLine joined{text, false, {}};
    const bool named = requirement && line.requirement && nameIn(text) == requirement->rawName;
    const std::string shownName = requirement ? requirement->name.text() : std::string();
    if (named && !line.editable && !line.requirement->marker.isAlwaysTrue() && requirement->marker.isAlwaysTrue()) {
        std::string marker(markerIn(line.text, !line.requirement->url.empty()));
        if (!marker.empty() && !requirement->url.empty() && !text::isSpace(marker.front()))
            marker.insert(0, 1, ' ');
        joined.text += marker;
        joined.notes.push_back(say("{0} keeps its marker `{1}`", shownName, line.requirement->marker.text()));
    }
    if (named && !line.requirement->extras.empty() && requirement->extras.empty()) {
        std::string extras(extrasIn(line.text));
        if (extras.empty() || line.editable) {
            extras.clear();
            for (const std::string& extra : line.requirement->rawExtras)
                extras += (extras.empty() ? "[" : ",") + extra;
            extras += "]";
        }
        joined.text.insert(nameIn(joined.text).size(), extras);
        joined.notes.push_back(say("{0} keeps its extras {1}", shownName, extras));
    }
    const std::string_view own = line.requirement ? nameIn(line.text) : std::string_view();
    if (const auto name = pep::Name::parse(own); named && name && *name == requirement->name)
        joined.text.replace(0, nameIn(joined.text).size(), own);
    if (!line.hashes.empty() && !(requirement && line.requirement && sameVersions(*requirement, *line.requirement))) {
        joined.dropHashes = true;
        joined.notes.push_back(say("the hashes of `{0}` go with it", text::printable(line.text, 80)));
    }
    return joined;
}

Result<void> WishedLine::checkFor(const std::string& file) const
{
    if (std::filesystem::path(file).extension() != ".toml")
        return {};
    if (hashes)
        return fail(ErrorCode::Usage, "a pyproject.toml has no place for hashes", "use a requirement file",
                    Place{file});
    if (editable || !pep::Requirement::parse(text))
        return fail(ErrorCode::Usage, "a pyproject.toml has no place for a path or URL without a name",
                    "write `NAME @ URL`", Place{file});
    return {};
}

} // namespace lockwright::workspace
