// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/version_edit.h"

#include "base/files.h"
#include "base/text.h"
#include "release/next_version.h"
#include "release/text_rule.h"
#include "release/version_lines.h"
#include "release/version_places.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

/// Texts of files before and after.
struct Texts {
    std::string before;
    std::string after;
};

Result<Texts*> textsOf(ProjectFolder& folder, std::map<std::string, Texts>& texts, const std::string& path,
                       const Place& place)
{
    if (const auto found = texts.find(path); found != texts.end())
        return &found->second;
    LW_TRY(const std::string* content, folder.text(path));
    if (!content)
        return fail(ErrorCode::Configuration, "the file " + text::printable(path, 200) + " is not there",
                    "correct its name", place);
    return &texts.emplace(path, Texts{*content, *content}).first->second;
}

Result<void> checkUnchanged(const VersionSource& source, std::string_view text)
{
    if (text.substr(std::min(source.offset, text.size()), source.text.size()) == source.text)
        return {};
    return fail(ErrorCode::Io, "the file changed since the version was read", "try again", source.place);
}

Result<void> editSource(const VersionSource& source, const std::string& next, std::string& text)
{
    LW_TRY(const auto now, locate(source.kind, source.path, source.key, text));
    if (!now)
        return fail(ErrorCode::Configuration, "the other edits of this file remove `" + source.key + "`",
                    "correct what they look for", source.place);
    // Where another rule put the version in already, nothing is left to do.
    if (now->version == next)
        return {};
    LW_TRY(const std::string replacement, withVersion(*now, next));
    text.replace(now->offset, now->text.size(), replacement);
    LW_TRY(const auto after, locate(source.kind, source.path, source.key, text));
    if (!after || !says(*after, next))
        return fail(ErrorCode::Configuration, "the version cannot be written here", "edit the file by hand",
                    source.place);
    return {};
}

} // namespace

Result<VersionEdit> planVersionEdit(const VersionSources& sources, const std::string& next, const EditContext& context,
                                    Task& task)
{
    if (sources.derived)
        return fail(ErrorCode::Configuration,
                    "the version is derived from tags (" + sources.decidedBy + "), so there is no file to edit",
                    "tag the commit: `lockwright release`, or git tag");
    const auto version = pep::Version::parse(next);
    if (!version || next.find_first_of("\"'\\\r\n") != std::string::npos)
        return fail(ErrorCode::Usage, "`" + text::printable(next, 80) + "` is no version of PEP 440");
    VersionEdit edit{sources.root, sources.current, next, version->text(), {}, {}};
    ProjectFolder folder(sources.root);
    std::map<std::string, Texts> texts;
    for (const VersionSource& source : sources.sources) {
        LW_TRY(Texts * file, textsOf(folder, texts, source.path, source.place));
        LW_CHECK(checkUnchanged(source, file->before));
    }
    for (const TextRule& rule : sources.rules) {
        if (task.cancelled())
            return Task::cancellation();
        if (!isFor(rule, context.parts) || ((rule.ignoreMissing || rule.ignoreMissingFile) && !folder.has(rule.path)))
            continue;
        LW_TRY(Texts * file, textsOf(folder, texts, rule.path, rule.place));
        LW_TRY(file->after, applied(rule, sources, next, context, file->after));
    }
    for (const VersionSource& source : sources.sources) {
        LW_TRY(Texts * file, textsOf(folder, texts, source.path, source.place));
        LW_CHECK(editSource(source, next, file->after));
    }
    for (auto& [path, text] : texts) {
        if (text.before == text.after)
            continue;
        EditedVersionFile file{path, std::move(text.before), std::move(text.after), false, {}};
        file.lines = changedLines(file.before, file.after);
        edit.files.push_back(std::move(file));
    }
    return edit;
}

Result<void> writeVersionEdit(const VersionEdit& edit, const std::filesystem::path& journalFolder)
{
    std::vector<FileChange> changes;
    for (const EditedVersionFile& file : edit.files)
        changes.push_back(
            {edit.root / file.path, file.created ? std::nullopt : std::optional(file.before), file.after});
    return FileTransaction(journalFolder).commit(changes);
}

std::vector<ChangedLine> changedLines(std::string_view before, std::string_view after)
{
    const std::vector<std::string_view> old = text::split(before, '\n');
    const std::vector<std::string_view> now = text::split(after, '\n');
    std::size_t head = 0;
    while (head < old.size() && head < now.size() && old[head] == now[head])
        ++head;
    std::size_t tail = 0;
    while (tail < old.size() - head && tail < now.size() - head
           && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const auto shown = [](std::string_view line) {
        return std::string(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    };
    std::vector<ChangedLine> lines;
    for (std::size_t i = head; i < std::max(old.size(), now.size()) - tail; ++i) {
        const std::string_view was = i < old.size() - tail ? old[i] : std::string_view();
        const std::string_view is = i < now.size() - tail ? now[i] : std::string_view();
        if (was != is)
            lines.push_back({std::uint32_t(i + 1), shown(was), shown(is)});
    }
    return lines;
}

std::map<std::string, std::string> hookEnvironment(const VersionSources& sources, const std::string& next,
                                                   const HookSurroundings& around)
{
    std::map<std::string, std::string> variables;
    for (const auto& [name, value] : versionValues(sources, next).values) {
        const bool isNew = name.starts_with("new_");
        if (!name.starts_with("current_") && (!isNew || next.empty()))
            continue;
        std::string upper = name;
        for (char& character : upper)
            if (character >= 'a' && character <= 'z')
                character = char(character - 'a' + 'A');
        variables.emplace("BVHOOK_" + upper, value);
    }
    if (!next.empty()) {
        variables["BVHOOK_NEW_TAG"] = around.tag;
        variables["BVHOOK_NEW_VERSION_TAG"] = around.tag;
    }
    std::string shortBranch;
    for (const char character : text::lower(around.branch))
        if (text::isAlpha(character) || text::isDigit(character))
            shortBranch += character;
    variables["BVHOOK_CURRENT_TAG"] = sources.newestTag;
    variables["BVHOOK_DISTANCE_TO_LATEST_TAG"] = std::to_string(around.distance);
    variables["BVHOOK_COMMIT_SHA"] = around.commit;
    variables["BVHOOK_SHORT_COMMIT_SHA"] = around.commit.substr(0, 7);
    variables["BVHOOK_BRANCH_NAME"] = around.branch;
    variables["BVHOOK_SHORT_BRANCH_NAME"] = shortBranch.substr(0, 20);
    variables["BVHOOK_IS_DIRTY"] = around.isDirty ? "True" : "False";
    TemplateValues clock;
    clock.now = std::chrono::system_clock::now();
    variables["BVHOOK_NOW"] = filledTemplate("{now:%Y-%m-%dT%H:%M:%S}", clock).value_or("");
    variables["BVHOOK_UTCNOW"] = filledTemplate("{utcnow:%Y-%m-%dT%H:%M:%S+00:00}", clock).value_or("");
    return variables;
}

std::vector<std::string> hookWords(const HookCommand& hook, const VersionSources& sources, const std::string& next)
{
    if (hook.shell)
        return {"/bin/sh", "-c", hook.text};
    std::vector<std::string> words = hook.arguments;
    if (!hook.hasTemplates)
        return words;
    for (const auto& [name, value] : versionValues(sources, next).values)
        if (name.starts_with("current_") || (name.starts_with("new_") && !next.empty()))
            for (std::string& word : words)
                word = text::replaceAll(word, "{" + name + "}", value);
    return words;
}

} // namespace lockwright::release
