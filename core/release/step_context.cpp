// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/step_context.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/process.h"
#include "base/text.h"
#include "index/build_variables.h"
#include "release/undo.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t logLimit = 64u << 20;
constexpr std::size_t tailLimit = 16384;
constexpr std::size_t tailLines = 20;

/// Output with its line ends, and nothing else that a terminal would obey.
std::string safeLines(std::string_view output)
{
    std::string result;
    for (std::size_t begin = 0; begin < output.size();) {
        const std::size_t end = output.find('\n', begin);
        std::string_view line = output.substr(begin, end - begin);
        while (line.ends_with('\r'))
            line.remove_suffix(1);
        if (const std::size_t overwritten = line.rfind('\r'); overwritten != std::string_view::npos)
            line.remove_prefix(overwritten + 1); // a progress line shows its last state
        result += text::printable(line, 1u << 20);
        if (end == std::string_view::npos)
            break;
        result += '\n';
        begin = end + 1;
    }
    return result;
}

/// Where the bytes of a path of the workspace are: links are followed. Errors: out of the work tree.
Result<std::string> placeOf(const Site& site, const std::string& path)
{
    std::error_code error;
    const std::filesystem::path real = std::filesystem::weakly_canonical(site.root / path, error);
    const std::filesystem::path top = std::filesystem::weakly_canonical(site.workTree, error);
    const std::string inTree = relativePosix(real, top);
    if (error || inTree.starts_with("..") || std::filesystem::path(inTree).is_absolute())
        return fail(ErrorCode::Repository, "`" + text::printable(path) + "` lies outside of the repository",
                    "a release changes files of its repository only");
    return inTree;
}

} // namespace

std::int64_t nowInMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

StepContext::StepContext(const JournalStore& store, Journal& journal, Services& services, const Watcher& watcher,
                         Task& task, std::size_t index)
    : m_store(store)
    , m_journal(journal)
    , m_services(services)
    , m_watcher(watcher)
    , m_task(task)
    , m_index(index)
{
}

void StepContext::print(std::string_view output)
{
    const std::string safe = safeLines(output);
    m_tail += safe;
    if (m_tail.size() > 2 * tailLimit)
        m_tail.erase(0, m_tail.size() - tailLimit);
    Step& step = record().step;
    if (step.log.empty()) {
        std::error_code error;
        const std::filesystem::path folder = m_store.folder(m_journal.id) / "logs";
        std::filesystem::create_directories(folder, error);
        char number[8] = {};
        std::snprintf(number, sizeof number, "%02zu-", m_index);
        std::string name = step.name;
        std::replace_if(
            name.begin(), name.end(),
            [](char character) { return !text::isAlpha(character) && !text::isDigit(character); }, '-');
        step.log = folder / (number + name.substr(0, 40) + ".log");
    }
    // A log that cannot be written is no reason to stop a release.
    if (std::FILE* log = m_printed < logLimit ? std::fopen(step.log.c_str(), "ae") : nullptr) {
        std::fwrite(safe.data(), 1, safe.size(), log);
        std::fclose(log);
    }
    m_printed += safe.size();
    if (m_watcher)
        m_watcher({Event::Kind::Output, m_index, safe, nullptr});
}

std::vector<std::string> StepContext::lastLines() const
{
    std::vector<std::string> lines;
    for (const std::string_view line : text::split(text::trim(m_tail), '\n'))
        lines.emplace_back(line);
    if (lines.size() > tailLines)
        lines.erase(lines.begin(), lines.end() - std::ptrdiff_t(tailLines));
    if (lines.size() == 1 && lines.front().empty())
        lines.clear();
    return lines;
}

Result<int> StepContext::runCommand(const std::vector<std::string>& command, const std::filesystem::path& folder,
                                    std::map<std::string, std::string> variables, std::chrono::seconds limit)
{
    Command program;
    program.arguments = command;
    program.folder = folder;
    program.environment = inheritedVariables();
    for (auto& [name, value] : variables)
        program.environment[name] = std::move(value);
    program.inheritEnvironment = false;
    program.limit = limit;
    program.endGroup = true;
    program.onOutput = [this](std::string_view output) { print(output); };
    auto result = run(program, m_task);
    if (!result)
        return tl::unexpected(std::move(result).error());
    record().step.exitCode = result->exitCode;
    return result->exitCode;
}

Result<void> StepContext::writeTexts(const std::vector<Services::FileText>& files)
{
    std::vector<std::string> paths;
    std::vector<FileChange> changes;
    for (const Services::FileText& file : files) {
        LW_TRY(const std::string path, placeOf(site(), file.path));
        paths.push_back(path);
        changes.push_back({site().workTree / path, file.before, file.after});
    }
    LW_CHECK(saveFiles(m_store, m_journal.id, record(), paths));
    for (std::size_t i = 0; i < files.size(); ++i)
        for (SavedFile& saved : record().files)
            if (saved.path == paths[i])
                saved.after = sha256(files[i].after);
    LW_CHECK(save());
    if (m_task.cancelled())
        return Task::cancellation();
    for (const std::string& folder : record().folders) {
        std::error_code error;
        std::filesystem::create_directories(site().workTree / folder, error);
    }
    LW_CHECK(FileTransaction(writesFolder(site())).commit(changes));
    return noteResult(site(), record());
}

std::vector<std::string> StepContext::changedBefore() const
{
    std::set<std::string> paths;
    for (std::size_t i = 0; i < m_index; ++i)
        if (m_journal.records[i].step.kind != StepKind::Wheel)
            for (const FileDigest& file : m_journal.records[i].step.made)
                paths.insert(file.path);
    return {paths.begin(), paths.end()};
}

std::map<std::string, std::string> inheritedVariables()
{
    std::map<std::string, std::string> variables = index::ownVariables();
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR",
                             "GIT_OBJECT_DIRECTORY", "PYTHONHOME", "PYTHONSTARTUP"})
        variables.erase(name);
    return variables;
}

std::map<std::string, std::string> commandVariables(StepContext& context)
{
    const Journal& journal = context.journal();
    std::map<std::string, std::string> variables{{releaseVariable, journal.id},
                                                 {"LOCKWRIGHT_RELEASE_VERSION", journal.plan.newVersion},
                                                 {"LOCKWRIGHT_RELEASE_TAG", journal.plan.tag},
                                                 {"SOURCE_DATE_EPOCH", std::to_string(journal.startedAt / 1000)}};
    std::error_code error;
    const std::filesystem::path source = context.site().root / "src";
    if (std::filesystem::is_directory(source, error)) {
        const auto ours = inheritedVariables();
        const auto known = ours.find("PYTHONPATH");
        variables["PYTHONPATH"] =
            source.native() + (known == ours.end() || known->second.empty() ? "" : ":" + known->second);
    }
    return variables;
}

} // namespace lockwright::release
