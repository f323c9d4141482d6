// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source_build.h"

#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "index/build_environment.h"
#include "index/release_metadata.h"
#include "index/source_unpack.h"
#include "index/wheel_metadata.h"
#include "pep/metadata.h"
#include "pep/requirement.h"
#include "pep/wheel_name.h"
#include "requirements/build_system.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace lockwright::index
{

namespace fs = std::filesystem;

namespace
{

constexpr std::uint64_t textLimit = 8u << 20;
constexpr std::size_t requirementsLimit = 500;

/// Calls one hook of a backend and writes the answer, line by line, where it is told to. It runs isolated (-I), so
/// neither the source tree nor the user's own packages can be imported but by backend-path; unbuffered (-u), so that
/// the log has its lines in their order.
constexpr const char* driver = R"(import importlib, json, sys
call = json.loads(sys.argv[1])
del sys.argv[1:]
sys.path[:0] = call["path"]
module, _, attributes = call["backend"].partition(":")
backend = importlib.import_module(module)
for attribute in filter(None, attributes.split(".")):
    backend = getattr(backend, attribute)
hook = getattr(backend, call["hook"], None)
if hook is None:
    answer = ["missing"]
elif call["into"]:
    answer = ["answer", hook(call["into"], None)]
else:
    answer = ["answer", *hook(None)]
if not all(isinstance(line, str) and "\n" not in line for line in answer):
    raise SystemExit("%s gave something else than text: %r" % (call["hook"], answer[1:]))
with open(call["output"], "w", encoding="utf-8", newline="\n") as file:
    file.writelines(line + "\n" for line in answer)
)";

tl::unexpected<Error> unbuildable(std::string reason)
{
    return fail(ErrorCode::Data, std::move(reason));
}

/// What hooks give beside a name in a folder of ours.
struct Answer {
    bool missing = false; ///< the backend has no such hook
    std::vector<std::string> lines;
};

/// One build. Errors of code Data say why this tree cannot be built; others are of the machine.
class Build
{
public:
    Build(const BuildSettings& settings, const Interpreter& interpreter, const SourceToBuild& source,
          const fs::path& scratch, BuildLog& log)
        : m_source(source)
        , m_scratch(scratch)
        , m_log(log)
        , m_process(log, buildVariables(ownVariables(), scratch / "tmp"), settings.limit)
        , m_environment(m_process, interpreter, scratch / "environment",
                        pipVariables(settings.index, !settings.buildsRequirements), settings.constraints)
    {
    }

    /// Gives the text of METADATA.
    Result<std::string> run(Task& task)
    {
        std::error_code error;
        for (const char* folder : {"tmp", "source", "metadata", "wheel"}) {
            fs::create_directory(m_scratch / folder, error);
            if (error)
                return fail(ErrorCode::Io, "cannot make a folder for a build: " + error.message());
        }
        m_tree = m_source.folder.empty() ? fs::path() : fs::absolute(m_source.folder, error);
        if (m_tree.empty()) {
            LW_TRY(m_tree, unpackSource(m_source.archive, m_scratch / "source", task));
        }
        LW_CHECK(readSystem());
        LW_CHECK(m_environment.make(task));
        LW_CHECK(m_environment.install(m_system.requirements, task));
        LW_TRY(const Answer more, call("get_requires_for_build_wheel", {}, task));
        LW_CHECK(checkRequirements(more.lines));
        LW_CHECK(m_environment.install(more.lines, task));
        const fs::path metadata = m_scratch / "metadata";
        LW_TRY(const Answer prepared, call("prepare_metadata_for_build_wheel", metadata, task));
        if (!prepared.missing) {
            LW_TRY(const std::string name, nameIn(prepared, "prepare_metadata_for_build_wheel", ".dist-info"));
            return read(metadata / name / "METADATA", "prepare_metadata_for_build_wheel");
        }
        const fs::path wheels = m_scratch / "wheel";
        LW_TRY(const Answer built, call("build_wheel", wheels, task));
        if (built.missing)
            return unbuildable("its build backend `" + text::printable(m_system.backend, 100)
                               + "` cannot build wheels");
        LW_TRY(const std::string name, nameIn(built, "build_wheel", ".whl"));
        const auto wheel = pep::WheelName::parse(name);
        if (!wheel)
            return unbuildable("its build backend gave a wheel with a wrong name: " + wheel.error().message);
        auto text = metadataOfWheelFile(wheels / name, wheel->name, wheel->version);
        if (!text)
            return unbuildable("the wheel that its build backend made is refused: " + text.error().message);
        return text;
    }

private:
    Result<void> readSystem()
    {
        std::error_code error;
        const fs::path file = m_tree / "pyproject.toml";
        if (!fs::is_regular_file(fs::symlink_status(file, error))) {
            if (!fs::exists(m_tree / "setup.py", error))
                return unbuildable("it has neither pyproject.toml nor setup.py");
            m_system = requirements::BuildSystem::legacy();
            return {};
        }
        LW_TRY(const std::string text, readFile(file, textLimit));
        auto system = requirements::BuildSystem::parse(text, "pyproject.toml");
        if (!system)
            return unbuildable("its pyproject.toml is wrong: " + system.error().message);
        m_system = *std::move(system);
        return checkRequirements(m_system.requirements);
    }

    static Result<void> checkRequirements(const std::vector<std::string>& requirements)
    {
        if (requirements.size() > requirementsLimit)
            return unbuildable("it has more than " + std::to_string(requirementsLimit) + " build requirements");
        for (const std::string& requirement : requirements)
            if (!pep::Requirement::parse(requirement))
                return unbuildable("its build backend asks for `" + text::printable(requirement, 100)
                                   + "`, which is no requirement");
        return {};
    }

    Result<Answer> call(const std::string& hook, const fs::path& into, Task& task)
    {
        const fs::path output = m_scratch / "answer";
        std::error_code ignored;
        fs::remove(output, ignored);
        JsonWriter argument(0);
        argument.beginObject().member("backend", m_system.backend).member("hook", hook);
        argument.member("into", into.native()).member("output", output.native()).key("path").beginArray();
        for (const std::string& folder : m_system.backendPath)
            argument.value((m_tree / folder).lexically_normal().native());
        argument.endArray().endObject();
        LW_TRY(const int exitCode,
               m_process.run("calling " + hook + " of " + m_system.backend,
                             {m_environment.python(), "-I", "-u", "-B", "-X", "utf8", "-c", driver, argument.text()},
                             m_tree, {}, task));
        const auto text = readFile(output, textLimit);
        if (exitCode != 0 || !text)
            return unbuildable("its build backend failed in " + hook + lastWords());
        Answer answer;
        for (const std::string_view line : text::split(*text, '\n'))
            if (!line.empty())
                answer.lines.emplace_back(line);
        if (answer.lines.empty() || (answer.lines.front() != "answer" && answer.lines.front() != "missing"))
            return unbuildable("its build backend gave no answer to " + hook);
        answer.missing = answer.lines.front() == "missing";
        answer.lines.erase(answer.lines.begin());
        return answer;
    }

    /// What the program said last: of a Python traceback that is the exception.
    [[nodiscard]] std::string lastWords() const
    {
        m_log.endLine();
        return m_log.lastLines().empty()
                   ? ""
                   : " (" + std::string(text::trim(m_log.lastLines().back())).substr(0, 300) + ")";
    }

    /// The name of a file or folder that a hook made in a folder of ours.
    static Result<std::string> nameIn(const Answer& answer, const std::string& hook, std::string_view ending)
    {
        const std::string name = answer.lines.size() == 1 ? answer.lines.front() : std::string();
        if (!name.ends_with(ending) || name.size() == ending.size() || name.find('/') != std::string::npos)
            return unbuildable("its build backend answered " + hook + " with `" + text::printable(name, 100)
                               + "`, which is no name of a `" + std::string(ending) + "`");
        return name;
    }

    static Result<std::string> read(const fs::path& file, const std::string& hook)
    {
        auto text = readFile(file, textLimit);
        if (!text)
            return unbuildable("its build backend left no METADATA behind in " + hook);
        return text;
    }

    const SourceToBuild& m_source;
    const fs::path& m_scratch;
    BuildLog& m_log;
    BuildProcess m_process;
    BuildEnvironment m_environment;
    fs::path m_tree;
    requirements::BuildSystem m_system;
};

/// A name for the log that says what was built and leads nowhere else.
std::string logName(const SourceToBuild& source)
{
    std::string name = source.name ? source.name->text() : source.shown;
    if (source.name && source.version)
        name += "-" + source.version->text();
    for (char& c : name)
        if (!text::isAlpha(c) && !text::isDigit(c) && c != '.' && c != '-' && c != '_' && c != '+')
            c = '_';
    name = name.substr(name.size() - std::min<std::size_t>(name.size(), 120));
    return (name.empty() || name.front() == '.' ? "build" + name : name) + ".log";
}

class PythonBuilder final : public SourceBuilder
{
public:
    explicit PythonBuilder(BuildSettings settings)
        : m_settings(std::move(settings))
    {
    }

    Result<BuiltSource> build(const SourceToBuild& source, Task& task) override
    {
        task.report({Progress::Phase::Fetching, 0, 0, "build of " + source.shown});
        LW_TRY(const Interpreter interpreter, this->interpreter(task));
        LW_TRY(ScratchFolder scratch, ScratchFolder::make(m_settings.scratchParent));
        BuildLog log(secretsOf(m_settings.index));
        log.addLine("Lockwright builds " + source.shown + " with Python " + interpreter.version);
        const auto text = Build(m_settings, interpreter, source, scratch.path(), log).run(task);
        if (!text && text.error().code == ErrorCode::Cancelled)
            return Task::cancellation();
        BuiltSource built;
        built.log = (m_settings.logFolder.empty() ? cacheFolder() / "builds" : m_settings.logFolder) / logName(source);
        if (!log.write(built.log))
            built.log.clear();
        if (!text && text.error().code != ErrorCode::Data)
            return withLog(text.error(), built.log);
        if (!m_settings.pythonVersion.empty() && interpreter.version != m_settings.pythonVersion)
            built.warnings.push_back(source.shown + " was built with Python " + interpreter.version
                                     + " to learn its metadata, because no Python " + m_settings.pythonVersion
                                     + " was found; what it decides by the version may differ");
        if (text) {
            read(*text, source, built);
            return built;
        }
        built.metadata.status = ReleaseMetadata::Status::Unbuildable;
        built.metadata.reason = text.error().message;
        if (!built.log.empty())
            built.metadata.reason += "; the log is " + built.log.native();
        if (m_settings.keepFailed) {
            scratch.keep();
            built.metadata.reason += ", its folder " + scratch.path().native();
        }
        built.lastLines.assign(log.lastLines().begin(), log.lastLines().end());
        return built;
    }

    std::string identity() const override
    {
        std::string text = "python " + m_settings.pythonVersion + " " + m_settings.python;
        for (const std::string& constraint : m_settings.constraints)
            text += "\n" + constraint;
        return text;
    }

private:
    Result<Interpreter> interpreter(Task& task)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_interpreter.program.empty()) {
            LW_TRY(m_interpreter, findInterpreter(m_settings.python, m_settings.pythonVersion, task));
        }
        return m_interpreter;
    }

    static tl::unexpected<Error> withLog(Error error, const fs::path& log)
    {
        if (!log.empty())
            error.hint += (error.hint.empty() ? "the log is " : "; the log is ") + log.native();
        return tl::unexpected(std::move(error));
    }

    static void read(const std::string& text, const SourceToBuild& source, BuiltSource& built)
    {
        const auto parsed = pep::Metadata::parse(text);
        if (!parsed) {
            built.metadata.status = ReleaseMetadata::Status::Invalid;
            built.metadata.reason = parsed.error().message;
            return;
        }
        built.metadata =
            wheelReleaseMetadata(text, source.name.value_or(parsed->name), source.version.value_or(parsed->version));
        if (built.metadata.status != ReleaseMetadata::Status::Known)
            return;
        built.name = parsed->name;
        built.version = parsed->version;
    }

    const BuildSettings m_settings;
    std::mutex m_mutex; ///< for the next one
    Interpreter m_interpreter;
};

} // namespace

std::unique_ptr<SourceBuilder> SourceBuilder::create(BuildSettings settings)
{
    return std::make_unique<PythonBuilder>(std::move(settings));
}

} // namespace lockwright::index
