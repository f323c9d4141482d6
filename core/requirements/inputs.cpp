// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/inputs.h"

#include "base/files.h"
#include "base/text.h"
#include "requirements/direct_reference.h"
#include "requirements/input_options.h"
#include "requirements/project_inputs.h"

#include <algorithm>
#include <deque>
#include <set>

namespace lockwright::requirements
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t maximumDepth = 100;

/// A file that is being read; its includes are frames above it.
struct Frame {
    Document document;
    std::size_t next = 0; ///< the next entry
    fs::path path;
    std::string identity; ///< the file whatever its spelling
    Origin::Kind kind = Origin::Kind::Requirement;
    std::vector<Place> chain; ///< the lines that led here
    std::string spelled;      ///< the path as those lines spell it
};

/// Equal for all spellings of one file.
std::string identityOf(const fs::path& path)
{
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(path, error);
    return (error ? path.lexically_normal() : canonical).generic_string();
}

/// The path of an included file as uv puts it together: the including file's folder and what the line says. From a
/// file without a folder uv goes by the working folder, and so loses every `.` on the way.
std::string spelledPath(const Frame& frame, const std::string& target)
{
    if (fs::path(target).is_absolute() || target.starts_with("file://"))
        return {};
    const std::string base = frame.spelled.empty() ? frame.document.file() : frame.spelled;
    const std::string folder = base.substr(0, base.rfind('/') + 1);
    const std::string joined = folder + target;
    const std::string& entry = frame.chain.empty() ? base : frame.chain.front().file;
    if (entry.find('/') != std::string::npos)
        return joined;
    std::vector<std::string> parts;
    for (const std::string_view part : text::split(joined, '/'))
        if (!part.empty() && part != ".")
            parts.emplace_back(part);
    return text::join(parts, "/");
}

bool isProjectFile(const fs::path& path)
{
    return path.filename() == "pyproject.toml";
}

class InputReader
{
public:
    InputReader(fs::path base, fs::path projects, const FileReader& reader)
        : m_base(std::move(base))
        , m_projects(std::move(projects))
        , m_reader(reader)
    {
    }
    Result<Inputs> read(const fs::path& source, Origin::Kind kind, const std::string& table);

private:
    [[nodiscard]] Result<std::string> contents(const fs::path& path) const
    {
        return m_reader ? m_reader(path) : readFile(path);
    }
    [[nodiscard]] bool exists(const fs::path& path) const { return contents(path).has_value(); }
    [[nodiscard]] std::string shown(const fs::path& path) const { return relativePosix(path, m_base); }
    [[nodiscard]] fs::path absolute(const fs::path& folder, const fs::path& path) const
    {
        return (path.is_absolute() ? path : folder / path).lexically_normal();
    }

    Result<void> readProject(const fs::path& path, Origin::Kind kind, const std::string& table);
    [[nodiscard]] bool isNew(const std::string& identity, Origin::Kind kind)
    {
        return m_seen.insert({identity, kind == Origin::Kind::Constraint}).second;
    }
    Result<void> open(Frame frame, std::string bytes, std::deque<Frame>& stack);
    Result<void> readEntry(const Entry& entry, std::deque<Frame>& stack);
    Result<void> include(const Entry& entry, std::deque<Frame>& stack);
    [[nodiscard]] tl::unexpected<Error> cycle(const std::deque<Frame>& stack, std::size_t first,
                                              const Place& place) const;
    [[nodiscard]] Error missing(Error error, const Entry& entry, const Frame& frame, const fs::path& path) const;
    Result<void> add(const Entry& entry, const Frame& frame);
    Result<void> checkName(const Entry& entry, const Frame& frame) const;
    Result<void> checkProject(const Entry& entry, const Frame& frame) const;
    void warn(const Place& place, const std::string& sentence)
    {
        m_inputs.warnings.push_back(place.file + ":" + std::to_string(place.line) + ": " + sentence);
    }

    fs::path m_base;
    fs::path m_projects;
    const FileReader& m_reader;
    Inputs m_inputs;
    std::set<std::pair<std::string, bool>> m_seen; ///< identity, and whether it was read as constraints
};

Result<Inputs> InputReader::read(const fs::path& source, Origin::Kind kind, const std::string& table)
{
    const fs::path path = absolute(m_base, source);
    if (isProjectFile(path)) {
        LW_CHECK(readProject(path, kind, table));
        return std::move(m_inputs);
    }
    std::deque<Frame> stack;
    LW_TRY(std::string bytes, contents(path));
    LW_CHECK(open({{}, 0, path, identityOf(path), kind, {}, shown(path)}, std::move(bytes), stack));
    (void)isNew(stack.back().identity, kind);
    while (!stack.empty()) {
        Frame& frame = stack.back();
        if (frame.next == frame.document.entries().size()) {
            stack.pop_back();
            continue;
        }
        const Entry& entry = frame.document.entries()[frame.next++]; // stays where it is when frames are added
        LW_CHECK(readEntry(entry, stack));
    }
    return std::move(m_inputs);
}

Result<void> InputReader::readProject(const fs::path& path, Origin::Kind kind, const std::string& table)
{
    LW_TRY(const std::string text, contents(path));
    LW_TRY(const ProjectFile project, ProjectFile::parse(text, shown(path)));
    LW_TRY(m_inputs.requirements, projectInputs(project, table, shown(path), kind));
    if (kind == Origin::Kind::Constraint)
        std::swap(m_inputs.requirements, m_inputs.constraints);
    m_inputs.files.push_back(path);
    return {};
}

/// Parses a file and puts it on the stack.
Result<void> InputReader::open(Frame frame, std::string bytes, std::deque<Frame>& stack)
{
    LW_TRY(frame.document, Document::parse(std::move(bytes), shown(frame.path)));
    if (std::find(m_inputs.files.begin(), m_inputs.files.end(), frame.path) == m_inputs.files.end())
        m_inputs.files.push_back(frame.path);
    stack.push_back(std::move(frame));
    return {};
}

Result<void> InputReader::readEntry(const Entry& entry, std::deque<Frame>& stack)
{
    const Frame& frame = stack.back();
    switch (entry.kind) {
    case Entry::Kind::Include:
    case Entry::Kind::Constraint:
        return include(entry, stack);
    case Entry::Kind::Option:
        applyOption(entry, frame.document.place(entry), frame.path.parent_path(), m_inputs.options, m_inputs.warnings);
        return {};
    case Entry::Kind::Requirement:
        return add(entry, frame);
    }
    return {};
}

Result<void> InputReader::include(const Entry& entry, std::deque<Frame>& stack)
{
    const Frame& frame = stack.back();
    const Place place = frame.document.place(entry);
    const std::string target = expandVariables(entry.target);
    if (target.starts_with("http:") || target.starts_with("https:"))
        return fail(ErrorCode::Configuration,
                    "requirement files on the web are not read: a lock must not depend on them",
                    "put a copy beside this file and include that", place);
    const fs::path path = absolute(frame.path.parent_path(), target.starts_with("file://") ? target.substr(7) : target);
    if (isProjectFile(path))
        return fail(ErrorCode::Configuration, "a pyproject.toml cannot be included",
                    "compile it as a profile of its own and use `-c` on its lock", place);
    const bool constraint = entry.kind == Entry::Kind::Constraint || frame.kind == Origin::Kind::Constraint;
    if (entry.kind == Entry::Kind::Include && frame.kind == Origin::Kind::Constraint)
        warn(place, "`-r` in a constraint file makes constraints, as in uv; pip would install them");
    const std::string identity = identityOf(path);
    for (std::size_t i = 0; i < stack.size(); ++i)
        if (stack[i].identity == identity)
            return cycle(stack, i, place);
    if (stack.size() >= maximumDepth)
        return fail(ErrorCode::Configuration,
                    "files include each other more than " + std::to_string(maximumDepth) + " deep", {}, place);
    const Origin::Kind kind = constraint ? Origin::Kind::Constraint : frame.kind;
    if (!isNew(identity, kind))
        return {};
    auto bytes = contents(path);
    if (!bytes)
        return tl::unexpected(missing(std::move(bytes).error(), entry, frame, path));
    std::vector<Place> chain = frame.chain;
    chain.push_back(place);
    return open({{}, 0, path, identity, kind, std::move(chain), spelledPath(frame, target)}, *std::move(bytes), stack);
}

tl::unexpected<Error> InputReader::cycle(const std::deque<Frame>& stack, std::size_t first, const Place& place) const
{
    std::string hops;
    for (std::size_t i = first + 1; i < stack.size(); ++i)
        hops += stack[i].chain.back().file + ":" + std::to_string(stack[i].chain.back().line) + " → ";
    hops += place.file + ":" + std::to_string(place.line) + " → " + stack[first].document.file();
    return fail(ErrorCode::Configuration, "these files include each other: " + hops, "remove one of these lines",
                place);
}

Error InputReader::missing(Error error, const Entry& entry, const Frame& frame, const fs::path& path) const
{
    const std::string option = entry.kind == Entry::Kind::Include ? "-r" : "-c";
    error.message =
        "cannot read `" + text::printable(shown(path), 300) + "`, which this `" + option + "` names: " + error.message;
    error.place = frame.document.place(entry);
    const fs::path fromBase = absolute(m_base, expandVariables(entry.target));
    const fs::path name = fs::path(entry.target).filename();
    if (fromBase != path && exists(fromBase))
        error.hint = "paths are relative to the file that names them: did you mean `" + option + " "
                     + relativePosix(fromBase, frame.path.parent_path()) + "`?";
    else if (entry.kind == Entry::Kind::Constraint && name.extension() == ".txt")
        error.hint = "compile the profile that it is the lock of first, or correct the path";
    else
        error.hint = "correct the path, or create the file";
    return error;
}

/// `other.in` parses as a name; where such a file is there, it was meant as one.
Result<void> InputReader::checkName(const Entry& entry, const Frame& frame) const
{
    const std::string& name = entry.text;
    if (!(name.ends_with(".in") || name.ends_with(".txt")) || entry.requirement->rawName != name)
        return {};
    if (!exists(absolute(frame.path.parent_path(), name)) && !exists(absolute(m_base, name)))
        return {};
    return fail(ErrorCode::Parse, "`" + name + "` is a file and was written as a package's name",
                "did you mean `-r " + name + "`?", frame.document.place(entry));
}

/// A path of a project must hold one: a wrong path should be told with its line, before anything is resolved.
Result<void> InputReader::checkProject(const Entry& entry, const Frame& frame) const
{
    std::string path = expandVariables(
        entry.reference.substr(0, entry.reference.ends_with(']') ? entry.reference.rfind('[') : std::string::npos));
    if (path.empty() || hasScheme(path) || path.find("${") != std::string::npos || isArchiveName(path))
        return {};
    const auto isProject = [this](const fs::path& folder) {
        return exists(folder / "pyproject.toml") || exists(folder / "setup.py");
    };
    if (isProject(absolute(m_projects, path)))
        return {};
    const fs::path besideFile = absolute(frame.path.parent_path(), path);
    std::string hint = "a project's folder holds a pyproject.toml or a setup.py";
    if (isProject(besideFile)) {
        const std::string better = relativePosix(besideFile, m_projects);
        hint = "paths of packages are relative to the folder in which one compiles: did you mean `"
               + (better.starts_with(".") ? better : "./" + better) + "`?";
    }
    return fail(ErrorCode::Configuration, "there is no project at `" + text::printable(path, 300) + "`",
                std::move(hint), frame.document.place(entry));
}

Result<void> InputReader::add(const Entry& entry, const Frame& frame)
{
    Input input;
    input.editable = entry.editable;
    if (!entry.editable) // a working tree has no digest; pip drops it too
        input.hashes = entry.hashes;
    input.origin.kind = frame.kind;
    input.origin.place = frame.document.place(entry);
    input.origin.chain = frame.chain;
    input.comment = entry.comment;
    if (!frame.spelled.empty() && frame.spelled != input.origin.place.file)
        input.origin.spelled = frame.spelled;
    if (entry.requirement) {
        input.requirement = *entry.requirement;
    } else {
        const std::size_t extras = entry.reference.ends_with(']') ? entry.reference.rfind('[') : std::string::npos;
        input.requirement.url = entry.reference.substr(0, extras);
        input.requirement.extras = entry.referenceExtras;
        for (const pep::Name& extra : entry.referenceExtras)
            input.requirement.rawExtras.push_back(extra.text());
        input.requirement.marker = entry.referenceMarker;
    }
    input.reference = input.requirement.url;
    input.requirement.url = withoutSecrets(input.reference);
    if (frame.kind == Origin::Kind::Constraint) {
        if (entry.editable || input.requirement.name.empty()) {
            // A parent's lock may hold local projects. pip ignores them here, uv stops.
            warn(input.origin.place, "a local project or URL without a name constrains nothing and was skipped");
            return {};
        }
        input.requirement.extras.clear();
        input.requirement.rawExtras.clear();
        m_inputs.constraints.push_back(std::move(input));
        return {};
    }
    LW_CHECK(entry.reference.empty() ? checkName(entry, frame) : checkProject(entry, frame));
    m_inputs.requirements.push_back(std::move(input));
    return {};
}

} // namespace

void InputOptions::merge(InputOptions&& more)
{
    const auto append = [](std::vector<std::string>& list, std::vector<std::string>&& further) {
        list.insert(list.end(), std::make_move_iterator(further.begin()), std::make_move_iterator(further.end()));
    };
    if (indexUrl.empty()) {
        indexUrl = std::move(more.indexUrl);
        indexUrlPlace = std::move(more.indexUrlPlace);
    }
    append(extraIndexUrls, std::move(more.extraIndexUrls));
    append(findLinks, std::move(more.findLinks));
    append(noBinary, std::move(more.noBinary));
    append(onlyBinary, std::move(more.onlyBinary));
    noIndex = noIndex || more.noIndex;
    requireHashes = requireHashes || more.requireHashes;
    pre = pre || more.pre;
    written.merge(std::move(more.written));
}

Result<Inputs> readInputs(const fs::path& source, const fs::path& base, Origin::Kind kind, const std::string& table,
                          const FileReader& reader, const fs::path& projects)
{
    std::error_code error;
    const fs::path folder = fs::absolute(base.empty() ? fs::path(".") : base, error).lexically_normal();
    return InputReader(folder, projects.empty() ? folder : projects, reader).read(source, kind, table);
}

} // namespace lockwright::requirements
