// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_writer.h"

#include "base/text.h"
#include "pep/marker.h"
#include "requirements/direct_reference.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <set>

namespace lockwright::requirements
{

namespace
{

/// One entry with all that sorting and writing ask for, computed once.
struct Line {
    LockEntry entry;
    std::optional<pep::Version> version;
    std::vector<std::string> via;
    std::string text; ///< name, extras, version or reference, marker
    bool unsafe = false;
};

/// The parts of a path, so that `in/base.in` sorts before `in-extra/base.in` as paths do in uv: a separator
/// ends a part and is no character to compare.
int comparePaths(std::string_view left, std::string_view right)
{
    while (!left.empty() && !right.empty()) {
        const std::size_t leftEnd = std::min(left.find('/'), left.size());
        const std::size_t rightEnd = std::min(right.find('/'), right.size());
        const std::string_view leftPart = left.substr(0, leftEnd);
        const std::string_view rightPart = right.substr(0, rightEnd);
        if ((leftPart == "..") != (rightPart == ".."))
            return leftPart == ".." ? -1 : 1;
        if (const int order = leftPart.compare(rightPart); order != 0)
            return order;
        left.remove_prefix(std::min(leftEnd + 1, left.size()));
        right.remove_prefix(std::min(rightEnd + 1, right.size()));
    }
    return int(!left.empty()) - int(!right.empty());
}

const std::string& spelledFile(const Origin& source)
{
    return source.spelled.empty() ? source.place.file : source.spelled;
}

/// uv knows by an absolute path what a file without a folder of its own includes, though it never shows that path.
bool isRooted(const Origin& source)
{
    return source.place.file.starts_with('/')
           || (!source.chain.empty() && source.chain.front().file.find('/') == std::string::npos);
}

/// uv's order of annotation sources: constraints, overrides, requirements; by path; a file before a project
/// table before one of its groups (resolver.md 1.4).
bool sourceBefore(const Origin* first, const Origin* second)
{
    const Origin& left = *first;
    const Origin& right = *second;
    const auto rank = [](Origin::Kind kind) {
        return kind == Origin::Kind::Constraint ? 0 : kind == Origin::Kind::Override ? 1 : 2;
    };
    if (rank(left.kind) != rank(right.kind))
        return rank(left.kind) < rank(right.kind);
    if (left.table.empty() != right.table.empty())
        return left.table.empty();
    if (isRooted(left) != isRooted(right))
        return isRooted(left);
    if (const int order = comparePaths(spelledFile(left), spelledFile(right)); order != 0)
        return order < 0;
    return left.table < right.table;
}

std::vector<std::string> annotationItems(const LockEntry& entry, const LockStyle& style)
{
    std::vector<const Origin*> sources;
    sources.reserve(entry.sources.size());
    for (const Origin& source : entry.sources)
        sources.push_back(&source);
    std::stable_sort(sources.begin(), sources.end(), sourceBefore);
    std::vector<std::string> items;
    items.reserve(sources.size() + entry.dependents.size());
    const auto append = [&items](std::string item) {
        if (!item.empty() && std::find(items.begin(), items.end(), item) == items.end())
            items.push_back(std::move(item));
    };
    for (const Origin* source : sources)
        append(style.layout == LockLayout::Uv ? source->spelledAnnotation() : source->annotation());
    const std::size_t sourceCount = items.size();
    for (const pep::Name& dependent : entry.dependents)
        if (dependent != entry.name) // an extra asking for its own package says nothing
            items.push_back(dependent.text());
    const auto dependents = items.begin() + std::ptrdiff_t(sourceCount);
    std::sort(dependents, items.end());
    items.erase(std::unique(dependents, items.end()), items.end());
    if (style.layout == LockLayout::PipTools)
        std::sort(items.begin(), items.end());
    else if (style.annotations == AnnotationStyle::Line)
        std::rotate(items.begin(), items.begin() + std::ptrdiff_t(sourceCount), items.end());
    return items;
}

std::string extrasText(const LockEntry& entry, const LockStyle& style)
{
    if (!style.keepExtras || entry.extras.empty())
        return {};
    std::set<std::string> extras;
    for (const pep::Name& extra : entry.extras)
        extras.insert(extra.text());
    return "[" + text::join({extras.begin(), extras.end()}, style.layout == LockLayout::PipTools ? "," : ", ") + "]";
}

std::string requirementText(const LockEntry& entry, const LockStyle& style)
{
    std::string line;
    if (entry.editable) {
        line = "-e " + withoutSecrets(entry.url);
    } else if (!entry.url.empty()) {
        const std::string_view alone = referenceWrittenAlone(entry.url);
        if (entry.name.empty() || !alone.empty())
            line = withoutSecrets(alone.empty() ? std::string_view(entry.url) : alone);
        else
            line = entry.name.text() + extrasText(entry, style) + " @ " + withoutSecrets(entry.url);
    } else {
        const bool arbitrary = entry.arbitrary && style.layout == LockLayout::PipTools;
        line = entry.name.text() + extrasText(entry, style) + (arbitrary ? "===" : "==") + entry.version;
    }
    if (!entry.marker.empty())
        line += " ; " + entry.marker;
    return line;
}

std::strong_ordering compareVersions(const std::optional<pep::Version>& left, const std::optional<pep::Version>& right)
{
    if (left && right)
        return *left <=> *right;
    return left.has_value() <=> right.has_value();
}

/// uv: editables first, by reference; then name, version, no reference before a reference, extras.
/// pip-tools: editables first, then name, or the reference where there is no name (resolver.md 1.5).
bool lineBefore(const Line& left, const Line& right)
{
    const LockEntry& a = left.entry;
    const LockEntry& b = right.entry;
    if (a.editable != b.editable)
        return a.editable;
    if (a.editable && a.url != b.url)
        return a.url < b.url;
    const std::string& leftKey = a.name.empty() ? a.url : a.name.text();
    const std::string& rightKey = b.name.empty() ? b.url : b.name.text();
    if (leftKey != rightKey)
        return leftKey < rightKey;
    if (const auto order = compareVersions(left.version, right.version); order != 0)
        return order < 0;
    if (a.url != b.url)
        return a.url < b.url;
    return a.extras != b.extras ? a.extras < b.extras : a.marker < b.marker;
}

/// `left or right`; empty (always) where one side is always true or cannot be read.
std::string eitherMarker(const std::string& left, const std::string& right)
{
    if (left == right || left.empty() || right.empty())
        return left == right ? left : std::string();
    const auto first = pep::Marker::parse(left);
    const auto second = pep::Marker::parse(right);
    return first && second ? (*first || *second).uvText() : std::string();
}

/// Without extras, the lines of one pin that differ in extras only become one line (resolver.md 1.3).
void mergeStripped(std::vector<Line>& lines)
{
    std::vector<Line> merged;
    for (Line& line : lines) {
        LockEntry& entry = line.entry;
        if (merged.empty() || entry.editable || entry.name.empty() || merged.back().entry.name != entry.name
            || merged.back().entry.version != entry.version || merged.back().entry.url != entry.url) {
            merged.push_back(std::move(line));
            continue;
        }
        LockEntry& target = merged.back().entry;
        target.marker = eitherMarker(target.marker, entry.marker);
        target.sources.insert(target.sources.end(), entry.sources.begin(), entry.sources.end());
        target.dependents.insert(target.dependents.end(), entry.dependents.begin(), entry.dependents.end());
        for (std::string& hash : entry.hashes)
            if (std::find(target.hashes.begin(), target.hashes.end(), hash) == target.hashes.end())
                target.hashes.push_back(std::move(hash));
    }
    lines = std::move(merged);
}

/// Columns are characters, not bytes, as in both tools.
std::size_t characters(std::string_view utf8)
{
    return std::size_t(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & '\xc0') != '\x80'; }));
}

class Writer
{
public:
    explicit Writer(const LockStyle& style)
        : m_style(style)
    {
    }
    [[nodiscard]] std::string write(std::vector<Line> lines);

private:
    void header();
    void signature();
    void options();
    void pin(const Line& line, bool warnUnhashed);
    void unsafePackages(const std::vector<Line>& lines, bool hashed);
    void put(std::string_view line);

    const LockStyle& m_style;
    std::string m_text;
};

void Writer::put(std::string_view line)
{
    while (!line.empty() && text::isSpace(line.back()))
        line.remove_suffix(1);
    m_text += line;
    m_text += m_style.newline;
}

void Writer::header()
{
    if (m_style.header)
        signature();
    if (!m_style.markerExpression.empty()) {
        put("# Pinned dependencies known to be valid for:");
        put("#    " + m_style.markerExpression);
    }
}

void Writer::signature()
{
    if (m_style.layout == LockLayout::PipTools) {
        put("#");
        put("# This file is autogenerated by " + m_style.tool + " with Python " + m_style.pythonVersion);
        put("# by the following command:");
        put("#");
        put("#    " + m_style.command);
        put("#");
        return;
    }
    put("# This file was autogenerated by " + m_style.tool + " via the following command:");
    put("#    " + m_style.command);
}

void Writer::options()
{
    const std::size_t before = m_text.size();
    std::vector<std::string> seen;
    const auto option = [&](std::string_view name, const std::string& value) {
        std::string line = std::string(name) + " " + withoutSecrets(value);
        if (std::find(seen.begin(), seen.end(), line) == seen.end()) {
            put(line);
            seen.push_back(std::move(line));
        }
    };
    if (m_style.emitIndexUrl) {
        if (!m_style.indexUrl.empty())
            option("--index-url", m_style.indexUrl);
        for (const std::string& url : m_style.extraIndexUrls)
            option("--extra-index-url", url);
    }
    if (m_style.emitFindLinks)
        for (const std::string& link : m_style.findLinks)
            option("--find-links", link);
    if (m_style.emitIndexUrl && m_style.layout == LockLayout::PipTools)
        for (const std::string& host : m_style.trustedHosts)
            option("--trusted-host", host);
    if (m_style.emitBuildOptions) {
        std::vector<std::string> noBinary = m_style.noBinary;
        std::vector<std::string> onlyBinary = m_style.onlyBinary;
        if (m_style.layout == LockLayout::PipTools) {
            std::sort(noBinary.begin(), noBinary.end()); // ":all:" stands before every name
            std::sort(onlyBinary.begin(), onlyBinary.end());
        }
        for (const std::string& name : noBinary)
            option("--no-binary", name);
        for (const std::string& name : onlyBinary)
            option("--only-binary", name);
    }
    if (m_text.size() != before)
        put("");
}

void Writer::pin(const Line& line, bool warnUnhashed)
{
    const std::vector<std::string>& hashes = line.entry.hashes;
    if (warnUnhashed && hashes.empty()) {
        put("# WARNING: pip install will require the following package to be hashed.");
        put("# Consider using a hashable URL like https://github.com/jazzband/pip-tools/archive/SOMECOMMIT.zip");
    }
    std::string current = line.text;
    for (const std::string& hash : hashes) {
        put(current + " \\");
        current = "    --hash=" + hash;
    }
    const std::vector<std::string>& via = line.via;
    if (m_style.annotations == AnnotationStyle::Line && !via.empty() && hashes.empty()) {
        constexpr std::size_t column = 24;
        current.append(column - std::min(column, characters(current)), ' ');
        put(current + "  # via " + text::join(via, ", "));
    } else {
        put(current);
        if (m_style.annotations == AnnotationStyle::Line && !via.empty()) {
            put("    # via " + text::join(via, ", "));
        } else if (m_style.annotations == AnnotationStyle::Split && via.size() == 1) {
            put("    # via " + via.front());
        } else if (m_style.annotations == AnnotationStyle::Split && !via.empty()) {
            put("    # via");
            for (const std::string& item : via)
                put("    #   " + item);
        }
    }
    if (!line.entry.index.empty())
        put("    # from " + withoutSecrets(line.entry.index));
}

void Writer::unsafePackages(const std::vector<Line>& lines, bool hashed)
{
    const bool pipTools = m_style.layout == LockLayout::PipTools;
    std::vector<std::string> names;
    for (const pep::Name& name : m_style.unsafe) // in the order in which the user named them
        if (std::any_of(lines.begin(), lines.end(),
                        [&](const Line& line) { return line.unsafe && line.entry.name == name; }))
            names.push_back(name.text());
    if (names.empty() || (!pipTools && m_style.annotations == AnnotationStyle::None))
        return;
    put("");
    if (!pipTools) {
        put("# The following packages were excluded from the output:");
    } else if (hashed && !m_style.allowUnsafe) {
        put("# WARNING: The following packages were not pinned, but pip requires them to be");
        put("# pinned when the requirements file includes hashes and the requirement is not");
        put("# satisfied by a package already installed. Consider using the --allow-unsafe flag.");
    } else {
        put("# The following packages are considered to be unsafe in a requirements file:");
    }
    if (pipTools && m_style.allowUnsafe) {
        for (const Line& line : lines)
            if (line.unsafe)
                pin(line, false); // pip-tools warns of the others only
        return;
    }
    if (pipTools)
        std::sort(names.begin(), names.end());
    for (const std::string& name : names)
        put("# " + name);
}

std::string Writer::write(std::vector<Line> lines)
{
    header();
    options();
    const bool hashed =
        std::any_of(lines.begin(), lines.end(), [](const Line& line) { return !line.entry.hashes.empty(); });
    for (const Line& line : lines)
        if (!line.unsafe)
            pin(line, hashed && m_style.layout == LockLayout::PipTools);
    unsafePackages(lines, hashed);
    if (m_text.empty() && m_style.layout == LockLayout::PipTools)
        put("");
    return std::move(m_text);
}

} // namespace

std::string writeLock(std::vector<LockEntry> entries, const LockStyle& style)
{
    std::vector<Line> lines(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        lines[i].entry = std::move(entries[i]);
        lines[i].version = pep::Version::parse(lines[i].entry.version);
    }
    std::sort(lines.begin(), lines.end(), lineBefore);
    if (!style.keepExtras)
        mergeStripped(lines);
    for (Line& line : lines) {
        line.text = requirementText(line.entry, style);
        if (style.annotations != AnnotationStyle::None)
            line.via = annotationItems(line.entry, style);
        line.unsafe = std::find(style.unsafe.begin(), style.unsafe.end(), line.entry.name) != style.unsafe.end();
    }
    return Writer(style).write(std::move(lines));
}

} // namespace lockwright::requirements
