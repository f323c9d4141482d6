// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "changes.h"
#include "commands.h"
#include "context.h"
#include "header_command.h"
#include "workspace/json.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace lockwright::cli
{

namespace
{

using workspace::CompiledProfile;
using workspace::CompileOptions;
using workspace::CompilePlan;

constexpr const char* resolutions[] = {"highest", "lowest", "lowest-direct"};
constexpr const char* prereleaseModes[] = {"disallow", "allow", "if-necessary", "explicit", "if-necessary-or-explicit"};
constexpr const char* annotationStyles[] = {"split", "line"};
constexpr const char* strategies[] = {"as-written", "joint"};
constexpr const char* layouts[] = {"uv", "pip-tools", "pylock"};
constexpr const char* headerStyles[] = {"lockwright", "uv", "pip-tools"};
constexpr const char* newlines[] = {"lf", "crlf", "native", "preserve"};

constexpr Option options[] = {
    {"PROFILE", "PROFILE|FILE", "Profiles to compile, or requirement files; every stale profile where none is named",
     true},
    {"-o,--output-file,--output", "FILE", "Writes the lock of the given files to FILE instead of standard output"},
    {"--all", "", "Compiles the fresh profiles too"},
    {"--dry-run", "", "Shows what would change and writes nothing"},
    {"-U,--upgrade", "", "Keeps no pin of the existing locks"},
    {"-P,--upgrade-package", "NAME[SPEC]", "Lets this package move, within SPEC", true},
    {"--hold-package", "NAME", "Keeps this package at the version that each lock has, whatever else moves", true},
    {"--python-version", "X.Y", "The Python version to compile for"},
    {"--python-platform", "PLATFORM", "The platform to compile for, e.g. linux or x86_64-manylinux_2_28"},
    {"--resolution", "MODE", "highest, lowest or lowest-direct versions", false, resolutions},
    {"--prerelease", "MODE", "disallow, allow, if-necessary, explicit or if-necessary-or-explicit", false,
     prereleaseModes},
    {"--strategy", "STRATEGY", "as-written, or joint: one version of each package for all profiles", false, strategies},
    {"-c,--constraints,--constraint", "FILE", "Bounds versions by the lines of FILE", true},
    {"--overrides,--override", "FILE", "Replaces what packages ask for by the lines of FILE", true},
    {"--excludes,--exclude", "FILE", "Takes no package that FILE names, whoever asks for it", true},
    {"--exclude-newer", "TIME", "Ignores files uploaded at or after TIME"},
    {"--generate-hashes", "", "Writes the hashes of the distribution files"},
    {"--no-generate-hashes", "", "Writes none, whatever the existing lock has"},
    {"--reuse-hashes", "", "Keeps the hashes of pins that stay, as long as the index lists them; the default"},
    {"--no-reuse-hashes", "", "Takes the hashes of all pins from the index"},
    {"--require-hashes", "", "Refuses what has no hashes, and input lines whose hashes the index does not list"},
    {"--annotation-style", "STYLE", "split or line", false, annotationStyles},
    {"--no-annotate", "", "Writes no comments that say who requires a package"},
    {"--no-header", "", "Writes no header"},
    {"--header", "", "Writes the header, whatever the existing lock has"},
    {"--no-strip-extras", "", "Keeps extras in the lock"},
    {"--strip-extras", "", "Leaves extras out of the lock"},
    {"--no-strip-markers", "", "Writes under which markers each package is asked for (uv's layout)"},
    {"--strip-markers", "", "Writes none, whatever the existing lock has"},
    {"--format", "LAYOUT", "uv, pip-tools or pylock; by default what the file's name says or the existing lock has",
     false, layouts},
    {"--header-style", "STYLE", "Whose command the header names: lockwright, uv or pip-tools", false, headerStyles},
    {"--newline", "STYLE", "Line ends: lf, crlf, native, or preserve those that are there", false, newlines},
    {"--no-build", "", "Uses no source archive"},
    {"--no-build-package", "NAME", "Uses no source archive of this package", true},
    {"--only-binary", "NAME", "Uses only wheels of this package, or of `:all:`", true},
    {"--no-binary", "NAME", "Uses no wheel of this package, or of `:all:`", true},
    {"--allow-builds", "=NAME,...",
     "Builds source archives, of these packages or of all, where nothing else tells "
     "what they require; runs their code"},
    {"--no-emit-package,--unsafe-package", "NAME", "Leaves this package out of the lock", true},
    {"--allow-unsafe", "", "Pins pip, setuptools and distribute too (pip-tools' layout)"},
    {"--no-allow-unsafe", "", "Only names them, whatever the existing lock has"},
    {"--emit-index-url", "", "Writes the index options into the lock"},
    {"--no-emit-index-url", "", "Writes none, whatever the existing lock has"},
    {"--emit-find-links", "", "Writes the --find-links options into the lock"},
    {"--no-emit-find-links", "", "Writes none, whatever the existing lock has"},
    {"--emit-build-options", "", "Writes the --no-binary and --only-binary options into the lock"},
    {"--no-emit-build-options", "", "Writes none, whatever the existing lock has"},
    {"--no-emit-options", "", "Writes none of these three kinds of options"},
    {"--emit-index-annotation", "", "Writes which index each package is from"},
    {"--emit-marker-expression", "", "Writes for which environments the pins are known to hold"},
    {"--custom-compile-command", "TEXT", "What the header says instead of this command"},
};

/// The position of a value among its choices, which stand in the order of the enumeration.
template <typename Enumeration, std::size_t Count>
std::optional<Enumeration> choice(const std::optional<std::string>& value, const char* const (&choices)[Count])
{
    if (!value)
        return std::nullopt;
    for (std::size_t i = 0; i < Count; ++i)
        if (*value == choices[i])
            return static_cast<Enumeration>(i);
    return std::nullopt;
}

std::optional<bool> either(const Arguments& arguments, const char* yes, const char* no)
{
    if (arguments.has(yes) == arguments.has(no))
        return std::nullopt;
    return arguments.has(yes);
}

/// A word is a file where it looks like a path or there is such a file; else it names a profile.
bool isFile(const std::string& word)
{
    const std::filesystem::path path(word);
    std::error_code ignored;
    return word.find('/') != std::string::npos || path.extension() == ".in" || path.extension() == ".txt"
           || path.extension() == ".toml" || std::filesystem::is_regular_file(path, ignored);
}

/// "a,b" and repeated options alike.
std::vector<std::string> names(const Arguments& arguments, const char* option)
{
    std::vector<std::string> result;
    for (const std::string& value : arguments.values(option))
        for (const std::string_view name : text::split(value, ','))
            if (!text::trim(name).empty())
                result.emplace_back(text::trim(name));
    return result;
}

void readStyle(const Arguments& arguments, CompileOptions& chosen)
{
    chosen.generateHashes = either(arguments, "--generate-hashes", "--no-generate-hashes");
    chosen.reuseHashes = either(arguments, "--reuse-hashes", "--no-reuse-hashes").value_or(true);
    chosen.requireHashes = arguments.has("--require-hashes");
    chosen.annotations = choice<requirements::AnnotationStyle>(arguments.value("--annotation-style"), annotationStyles);
    if (arguments.has("--no-annotate"))
        chosen.annotations = requirements::AnnotationStyle::None;
    chosen.header = either(arguments, "--header", "--no-header");
    chosen.keepExtras = either(arguments, "--no-strip-extras", "--strip-extras");
    chosen.layout = choice<requirements::LockLayout>(arguments.value("--format"), layouts);
    chosen.headerStyle = choice<workspace::HeaderStyle>(arguments.value("--header-style"), headerStyles);
    chosen.newline = choice<workspace::Newline>(arguments.value("--newline"), newlines);
    chosen.keepMarkers = either(arguments, "--no-strip-markers", "--strip-markers");
    chosen.unsafePackages = names(arguments, "--no-emit-package");
    chosen.allowUnsafe = either(arguments, "--allow-unsafe", "--no-allow-unsafe");
    chosen.emitIndexUrl = either(arguments, "--emit-index-url", "--no-emit-index-url");
    chosen.emitFindLinks = either(arguments, "--emit-find-links", "--no-emit-find-links");
    chosen.emitBuildOptions = either(arguments, "--emit-build-options", "--no-emit-build-options");
    if (arguments.has("--no-emit-options"))
        chosen.emitIndexUrl = chosen.emitFindLinks = chosen.emitBuildOptions = false;
    chosen.emitIndexAnnotation = arguments.has("--emit-index-annotation");
    chosen.emitMarkerExpression = arguments.has("--emit-marker-expression");
}

/// What the header says instead of the command: the option, or the variables that uv and pip-tools read.
std::string customCommand(const Arguments& arguments)
{
    if (const auto command = arguments.value("--custom-compile-command"))
        return *command;
    for (const char* name : {"UV_CUSTOM_COMPILE_COMMAND", "CUSTOM_COMPILE_COMMAND"})
        if (const char* command = std::getenv(name); command && *command)
            return command;
    return {};
}

Result<CompileOptions> readOptions(const Context& context)
{
    const Arguments& arguments = context.arguments();
    CompileOptions chosen;
    for (const std::string& word : arguments.values("PROFILE")) {
        if (isFile(word))
            chosen.files.emplace_back(word);
        else
            chosen.profiles.push_back(word);
    }
    if (!chosen.files.empty() && !chosen.profiles.empty())
        return fail(ErrorCode::Usage, "`" + safe(chosen.profiles.front()) + "` is no file",
                    "name either profiles or requirement files");
    chosen.output = arguments.value("--output-file").value_or("");
    if (!chosen.output.empty() && chosen.files.empty())
        return fail(ErrorCode::Usage, "`--output-file` needs a requirement file to compile",
                    "a profile is always written to its own lock");
    chosen.all = arguments.has("--all");
    chosen.upgradeAll = arguments.has("--upgrade");
    chosen.upgradePackages = arguments.values("--upgrade-package");
    chosen.holdPackages = names(arguments, "--hold-package");
    chosen.pythonVersion = arguments.value("--python-version");
    chosen.pythonPlatform = arguments.value("--python-platform");
    chosen.resolution = choice<resolve::Resolution>(arguments.value("--resolution"), resolutions);
    chosen.prereleases = choice<resolve::PrereleaseMode>(arguments.value("--prerelease"), prereleaseModes);
    chosen.strategy = choice<workspace::Strategy>(arguments.value("--strategy"), strategies);
    for (const std::string& file : arguments.values("--constraints"))
        chosen.constraints.emplace_back(file);
    for (const std::string& file : arguments.values("--overrides"))
        chosen.overrides.emplace_back(file);
    for (const std::string& file : arguments.values("--excludes"))
        chosen.excludes.emplace_back(file);
    chosen.excludeNewer = arguments.value("--exclude-newer");
    if (arguments.has("--no-build"))
        chosen.noBuild = true;
    chosen.noBuildPackages = names(arguments, "--no-build-package");
    chosen.onlyBinary = names(arguments, "--only-binary");
    chosen.noBinary = names(arguments, "--no-binary");
    chosen.allowBuilds = names(arguments, "--allow-builds");
    // Without names the option stands for every package.
    std::replace(chosen.allowBuilds.begin(), chosen.allowBuilds.end(), std::string("true"), std::string(":all:"));
    readStyle(arguments, chosen);
    chosen.customCommand = customCommand(arguments);
    // Every lock of a hierarchy gets a header of its own, which only core can word.
    if (!chosen.files.empty()) {
        chosen.command = headerCommand(context.words());
        chosen.words = context.words();
    }
    return chosen;
}

/// The exit code of a plan that is not ok(): that of the first failure, else "the answer is no".
int exitCodeOf(const CompilePlan& plan)
{
    for (const CompiledProfile& profile : plan.profiles)
        if (profile.status == CompiledProfile::Status::Failed && profile.error && profile.hashes.alarms.empty())
            return exitCode(profile.error->code);
    return plan.ok() ? 0 : 1;
}

Table::Cell statusCell(const Output& output, CompiledProfile::Status status, bool dryRun)
{
    const std::string word = workspace::name(status);
    switch (status) {
    case CompiledProfile::Status::Unchanged:
        return {output.glyph("✓ ", "+ ") + word, Tone::Good};
    case CompiledProfile::Status::Changed:
        return {output.glyph("✎ ", "* ") + (dryRun ? std::string("would change") : word), Tone::Notice};
    case CompiledProfile::Status::Unsatisfiable:
    case CompiledProfile::Status::Failed:
        return {output.glyph("✗ ", "x ") + word, Tone::Bad};
    case CompiledProfile::Status::Skipped:
        return {output.glyph("– ", "- ") + word, Tone::Faint};
    }
    return {word};
}

std::string lockName(const CompiledProfile& profile)
{
    return safe(profile.profile.lock.empty() ? profile.profile.source.generic_string()
                                             : profile.profile.lock.generic_string());
}

void printSummary(Output& output, const CompilePlan& plan, bool dryRun)
{
    std::size_t columns = 0;
    for (const CompiledProfile& profile : plan.profiles)
        columns = std::max(columns, width(lockName(profile)));
    for (const CompiledProfile& profile : plan.profiles) {
        const Table::Cell status = statusCell(output, profile.status, dryRun);
        std::string line = padded(lockName(profile), columns) + "  " + output.paint(status.text, status.tone);
        if (profile.status == CompiledProfile::Status::Changed)
            line += "  "
                    + (profile.existed ? profile.diff.summary()
                                       : text::plural(profile.packages.size(), "package", "packages"));
        output.line(line);
        // A lock that is made for the first time is no news package by package.
        if (profile.status == CompiledProfile::Status::Changed && profile.existed)
            printChanges(output, profile.diff, false);
    }
    if (!plan.upToDate.empty())
        output.line("up to date: " + safe(text::join(plan.upToDate, ", ")));
}

/// The profiles without a solution, those with the same reason together.
void printExplanations(Output& output, const CompilePlan& plan)
{
    std::vector<std::pair<std::string, std::string>> reasons; // explanation, sources
    for (const CompiledProfile& profile : plan.profiles) {
        if (profile.status != CompiledProfile::Status::Unsatisfiable)
            continue;
        const std::string source = profile.profile.source.generic_string();
        const auto known = std::find_if(reasons.begin(), reasons.end(),
                                        [&](const auto& reason) { return reason.first == profile.explanation; });
        if (known == reasons.end())
            reasons.emplace_back(profile.explanation, source);
        else
            known->second += ", " + source;
    }
    for (const auto& [explanation, sources] : reasons) {
        output.error({ErrorCode::Usage, "no versions satisfy " + sources, {}, std::nullopt});
        output.explanation(explanation);
    }
    std::set<std::string> hints;
    for (const CompiledProfile& profile : plan.profiles)
        for (const std::string& hint : profile.hints)
            if (hints.insert(hint).second)
                output.hint(hint);
    if (plan.proposal)
        output.explanation(plan.proposal->text());
}

/// A wrong hash is shouted: it is either a mistake or an attack.
void printHashes(Output& output, const workspace::HashReport& hashes)
{
    for (const workspace::HashReport::Alarm& alarm : hashes.alarms)
        output.error({ErrorCode::Data, alarm.text(), {}, std::nullopt});
    for (const std::string& note : hashes.notes)
        output.note("note: " + safe(note));
}

/// What went wrong, and what the solver wants to be known, on standard error.
void printMessages(Output& output, const CompilePlan& plan)
{
    for (const CompiledProfile& profile : plan.profiles) {
        for (const std::string& warning : profile.warnings)
            output.warning(warning);
        printHashes(output, profile.hashes);
        if (profile.error)
            output.error(*profile.error);
        if (profile.status == CompiledProfile::Status::Skipped)
            output.note("skipped " + safe(profile.profile.name) + ": " + safe(profile.explanation));
    }
    printExplanations(output, plan);
    for (const std::string& warning : plan.warnings)
        output.warning(warning);
}

void printStatistics(Output& output, const CompilePlan& plan)
{
    output.detail(plan.indexDescription + ": " + std::to_string(plan.counters.requests) + " requests, "
                  + std::to_string(plan.counters.cacheHits) + " answers from the cache; solved in "
                  + std::to_string(plan.solveTime.count()) + " ms");
}

void printFiles(Output& output, const CompilePlan& plan, const CompileOptions& chosen)
{
    for (const CompiledProfile& profile : plan.profiles) {
        if (profile.status != CompiledProfile::Status::Changed && profile.status != CompiledProfile::Status::Unchanged)
            continue;
        if (chosen.output.empty())
            output.raw(profile.newText);
        else
            output.note(safe(chosen.output.generic_string()) + ": "
                        + text::plural(profile.packages.size(), "package", "packages") + ", "
                        + (profile.existed ? profile.diff.summary() : "new"));
    }
}

Result<int> run(Context& context)
{
    LW_TRY(const CompileOptions chosen, readOptions(context));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const CompilePlan plan, workspace->compile(chosen, context.task()));
    const bool dryRun = context.arguments().has("--dry-run");
    const bool toStandardOutput = !chosen.files.empty() && chosen.output.empty();
    std::optional<workspace::WriteReport> written;
    if (plan.ok() && !dryRun && !toStandardOutput && plan.changedCount() > 0) {
        LW_TRY(written, workspace->write(plan, {}, context.task()));
    }
    context.done();

    Output& output = context.output();
    if (context.json())
        context.print(workspace::toJson(plan, written ? &*written : nullptr));
    else if (dryRun || (chosen.files.empty() && !output.quiet()))
        printSummary(output, plan, dryRun);
    else if (!chosen.files.empty())
        printFiles(output, plan, chosen);
    printMessages(output, plan);
    printStatistics(output, plan);
    if (!plan.ok() && !toStandardOutput)
        output.note("Nothing was written");
    return exitCodeOf(plan);
}

} // namespace

const Command compileCommand{
    "compile", "Resolves requirements and writes locks; names and meanings as in `uv pip compile`", options, run};

} // namespace lockwright::cli
