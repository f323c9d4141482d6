// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock.h"

#include "base/text.h"
#include "requirements/lines.h"
#include "requirements/lock_lines.h"
#include "requirements/pylock_reader.h"

#include <algorithm>

namespace lockwright::requirements
{

namespace
{

/// A hostile file must not make a list of complaints that is larger than itself.
constexpr std::size_t maximumWarnings = 100;

/// The lines of a file with git's conflict markers taken apart: each side is the whole file as that side has it.
/// Without a conflict there is but ours.
struct Sides {
    std::vector<PhysicalLine> ours;
    std::vector<PhysicalLine> theirs;
    std::vector<PhysicalLine> ancestor;
    bool conflicted = false;
    bool hasAncestor = false;
    bool unfinished = false; ///< the last conflict has no closing marker
};

bool isMarker(std::string_view line, char character)
{
    constexpr std::size_t length = 7; // git's default conflict-marker-size
    if (line.size() < length || line.substr(0, length).find_first_not_of(character) != std::string_view::npos)
        return false;
    return line.size() == length || line[length] == ' ';
}

Sides separate(std::string_view bytes)
{
    enum class Part : std::uint8_t { Common, Ours, Ancestor, Theirs };
    Sides sides;
    sides.ours.reserve(std::size_t(std::count(bytes.begin(), bytes.end(), '\n')) + 1);
    Part part = Part::Common;
    LineReader reader(bytes);
    while (const auto line = reader.next()) {
        if (part == Part::Common && isMarker(line->text, '<')) {
            part = Part::Ours;
            if (!sides.conflicted)
                sides.theirs = sides.ancestor = sides.ours; // what all of them begin with
            sides.conflicted = true;
        } else if (part == Part::Ours && isMarker(line->text, '|')) {
            part = Part::Ancestor;
            sides.hasAncestor = true;
        } else if ((part == Part::Ours || part == Part::Ancestor) && isMarker(line->text, '=')) {
            part = Part::Theirs;
        } else if (part == Part::Theirs && isMarker(line->text, '>')) {
            part = Part::Common;
        } else {
            if (part == Part::Common || part == Part::Ours)
                sides.ours.push_back(*line);
            if (part == Part::Theirs || (part == Part::Common && sides.conflicted))
                sides.theirs.push_back(*line);
            if (part == Part::Ancestor || (part == Part::Common && sides.conflicted))
                sides.ancestor.push_back(*line);
        }
    }
    sides.unfinished = part != Part::Common;
    return sides;
}

/// How the tool that wrote the lock shows in it, where no header says so.
LockLayout guessLayout(const LockLines& lines)
{
    if (lines.layout)
        return *lines.layout;
    if (lines.style == AnnotationStyle::None && lines.excluded.empty())
        return LockLayout::Plain;
    for (const LockedPackage& package : lines.packages)
        if (package.marker.find('"') != std::string::npos)
            return LockLayout::PipTools; // uv writes single quotes
    return LockLayout::Uv;
}

std::string textOf(const std::vector<PhysicalLine>& lines)
{
    std::string result;
    for (const PhysicalLine& line : lines) {
        result += line.text;
        result += line.end;
    }
    return result;
}

/// A pylock with conflict markers is two documents, neither of which is TOML while they are mixed. Both sides must be
/// readable; the common ancestor need not.
Result<Lock> parsePylock(std::string_view bytes, const std::string& file)
{
    const Sides sides = separate(bytes);
    if (!sides.conflicted)
        return readPylock(bytes, file);
    LW_TRY(Lock lock, readPylock(textOf(sides.ours), file));
    LW_TRY(Lock theirs, readPylock(textOf(sides.theirs), file));
    lock.conflicted = true;
    lock.theirs = std::move(theirs.packages);
    if (sides.hasAncestor)
        if (auto ancestor = readPylock(textOf(sides.ancestor), file))
            lock.ancestor = std::move(ancestor->packages);
    return lock;
}

} // namespace

Result<Lock> Lock::parse(std::string_view bytes, const std::string& file)
{
    Lock lock;
    lock.newline = prevailingNewline(bytes);
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    if (bytes.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Parse, "this is no text file: it holds zero bytes", "compile it again", Place{file});
    if (isPylockName(file) && !text::trim(bytes).empty())
        return parsePylock(bytes, file);

    const Sides sides = separate(bytes);
    LockLines ours = readLockLines(sides.ours, file);
    lock.layout = guessLayout(ours);
    lock.annotations = ours.style;
    lock.header = std::move(ours.header);
    lock.command = std::move(ours.command);
    lock.options = std::move(ours.options);
    lock.packages = std::move(ours.packages);
    lock.excluded = std::move(ours.excluded);
    lock.unsafePins = std::move(ours.unsafePins);
    lock.warnings = std::move(ours.warnings);
    lock.conflicted = sides.conflicted;
    if (sides.conflicted) {
        LockLines theirs = readLockLines(sides.theirs, file);
        lock.theirs = std::move(theirs.packages);
        for (std::string& warning : theirs.warnings)
            if (std::find(lock.warnings.begin(), lock.warnings.end(), warning) == lock.warnings.end())
                lock.warnings.push_back(std::move(warning));
    }
    if (sides.hasAncestor)
        lock.ancestor = readLockLines(sides.ancestor, file).packages;
    if (sides.unfinished)
        lock.warnings.push_back(file + ": a git conflict has no closing marker");
    if (lock.warnings.size() > maximumWarnings) {
        const std::size_t more = lock.warnings.size() - maximumWarnings;
        lock.warnings.resize(maximumWarnings);
        lock.warnings.push_back(file + ": " + text::plural(more, "more line", "more lines") + " could not be read");
    }
    return lock;
}

const LockedPackage* Lock::find(const pep::Name& name) const
{
    const auto found = std::find_if(packages.begin(), packages.end(),
                                    [&](const LockedPackage& package) { return package.name == name; });
    return found == packages.end() ? nullptr : &*found;
}

} // namespace lockwright::requirements
