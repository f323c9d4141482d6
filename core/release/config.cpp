// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/config.h"

#include "base/text.h"
#include "release/toml_file.h"
#include "release/version_settings.h"

#include <algorithm>
#include <array>

namespace lockwright::release
{

namespace
{

struct KindWord {
    const char* word;
    StepKind kind;
};
constexpr KindWord kindWords[] = {
    {"bump", StepKind::Bump},         {"compile", StepKind::Compile},   {"check", StepKind::Check},
    {"generate", StepKind::Generate}, {"external", StepKind::External}, {"wheel", StepKind::Wheel},
    {"audit", StepKind::Audit},       {"commit", StepKind::Commit},     {"tag", StepKind::Tag},
    {"gate", StepKind::Gate},         {"push", StepKind::Push},
};
constexpr const char* kindHint = "a step is one of bump, compile, check, audit, wheel, commit, tag, gate, push, a "
                                 "command such as \"make test\", or the name of a [[release.step]]";

std::optional<StepKind> kindFrom(std::string_view word)
{
    for (const KindWord& each : kindWords)
        if (word == each.word)
            return each.kind;
    return std::nullopt;
}

ConfiguredStep plainStep(const char* word)
{
    ConfiguredStep step;
    step.name = word;
    step.kind = kindFrom(word).value_or(StepKind::External);
    return step;
}

/// Reads the table, remembering the first thing that is wrong.
class Reader
{
public:
    Result<Configuration> read(const TomlValue& table)
    {
        m_result.place = table.place;
        if (table.kind != TomlValue::Kind::Table) {
            complain(table.place, "`release` must be a table", {});
        } else {
            for (const auto& [key, value] : table.members)
                if (key == "step")
                    readDefinitions(value);
            for (const auto& [key, value] : table.members)
                readKey(key, value);
        }
        if (!m_result.hasSteps)
            insertDefined();
        checkOrder();
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return std::move(m_result);
    }

private:
    void readKey(const std::string& key, const TomlValue& value)
    {
        if (key == "step")
            return;
        if (key == "file")
            return readFiles(value);
        if (key == "steps")
            readSteps(value);
        else if (key == "message")
            m_result.message = text(value);
        else if (key == "tag-name")
            m_result.tagName = text(value);
        else if (key == "tag-message")
            m_result.tagMessage = text(value);
        else if (key == "annotated-tag")
            m_result.annotated = flag(value);
        else if (key == "sign-commit")
            m_result.signCommit = flag(value) ? git::Sign::Always : git::Sign::Never;
        else if (key == "sign-tag")
            m_result.signTag = flag(value) ? git::Sign::Always : git::Sign::Never;
        else if (key == "push")
            m_result.push = flag(value);
        else if (key == "remote")
            m_result.remote = text(value);
        else if (key == "python")
            m_result.python = text(value);
        else if (key == "isolated-build")
            m_result.isolated = flag(value);
        else if (key == "wheel-folder")
            m_result.wheelFolder = folder(value);
        else if (key == "profile")
            m_result.profile = text(value);
        else if (key == "dev-profiles")
            m_result.devProfiles = texts(value);
        else if (key == "advisories")
            m_result.advisories = text(value);
        else if (key == "retry-on-hook-fix")
            m_result.retryOnHookFix = flag(value);
        else if (!isVersionSetting(key))
            complain(value.keyPlace, "unknown key `" + text::printable(key, 60) + "` in [release]",
                     "docs/release.md lists the keys");
    }

    void readFiles(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::Array)
            complain(value.place, "`release.file` must be a list of tables", "write [[release.file]]");
        for (const TomlValue& item : value.items) {
            FileRule& rule = m_result.files.emplace_back();
            rule.place = item.place;
            for (const auto& [key, setting] : item.members) {
                if (key == "path")
                    rule.path = folder(setting);
                else if (key == "max-age-days")
                    rule.maxAgeDays = days(setting);
                else if (key == "certificates")
                    rule.certificates = flag(setting);
                else if (key == "valid-days")
                    rule.validDays = days(setting);
                else
                    complain(setting.keyPlace, "unknown key `" + text::printable(key, 60) + "` in [[release.file]]",
                             "known: path, max-age-days, certificates, valid-days");
            }
            if (rule.path.empty())
                complain(item.place, "a [[release.file]] needs a `path`", {});
            if (rule.validDays > 0 && !rule.certificates)
                complain(item.place, "`valid-days` is about certificates", "set certificates = true");
        }
    }

    void readDefinitions(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::Array) {
            complain(value.place, "`release.step` must be a list of tables", "write [[release.step]]");
            return;
        }
        for (const TomlValue& item : value.items) {
            ConfiguredStep step = definition(item);
            const bool known = std::any_of(m_defined.begin(), m_defined.end(),
                                           [&](const ConfiguredStep& other) { return other.name == step.name; });
            if (known)
                complain(item.place, "two steps are named `" + step.name + "`", "rename one of them");
            m_defined.push_back(std::move(step));
        }
    }

    ConfiguredStep definition(const TomlValue& table)
    {
        ConfiguredStep step;
        step.place = table.place;
        std::optional<StepKind> kind;
        for (const auto& [key, value] : table.members) {
            if (key == "name")
                step.name = text(value);
            else if (key == "kind" && !(kind = kindFrom(text(value))))
                complain(value.place, "`" + text::printable(value.text, 60) + "` is no kind of step", kindHint);
            else if (key == "kind")
                step.kind = *kind;
            else if (key == "command")
                step.command = words(value);
            else if (key == "undo")
                step.undo = words(value);
            else if (key == "inputs")
                step.inputs = texts(value);
            else if (key == "outputs")
                step.outputs = texts(value);
            else if (key == "message")
                step.sentence = text(value);
            else if (key == "retry")
                step.retry = flag(value);
            else if (key == "limit-seconds")
                step.limit = std::chrono::seconds(number(value));
            else
                complain(value.keyPlace, "unknown key `" + text::printable(key, 60) + "` in [[release.step]]",
                         "known: name, kind, command, undo, inputs, outputs, message, retry, limit-seconds");
        }
        checkDefinition(table, step);
        return step;
    }

    void checkDefinition(const TomlValue& table, ConfiguredStep& step)
    {
        const bool runs = step.kind == StepKind::External || step.kind == StepKind::Generate;
        if (table.kind != TomlValue::Kind::Table)
            complain(table.place, "a [[release.step]] must be a table", {});
        else if (step.name.empty())
            complain(table.place, "a [[release.step]] needs a `name`", {});
        else if (runs && step.command.empty())
            complain(table.place, "the step `" + step.name + "` needs a `command`", "command = [\"make\", \"test\"]");
        else if (!runs && step.kind != StepKind::Gate)
            complain(table.place, "only commands and gates are described in a [[release.step]]",
                     "name the others in `steps`");
        else if (step.kind == StepKind::Generate && step.outputs.empty())
            complain(table.place, "the step `" + step.name + "` generates files, so it needs `outputs`", {});
        for (const std::string& pattern : step.outputs)
            if (pattern.empty() || pattern.front() == '/' || pattern.find("..") != std::string::npos)
                complain(table.place, "outputs must lie below the workspace, not at `" + pattern + "`", {});
    }

    void readSteps(const TomlValue& value)
    {
        m_result.hasSteps = true;
        if (value.kind != TomlValue::Kind::Array) {
            complain(value.place, "`steps` must be a list", kindHint);
            return;
        }
        for (const TomlValue& item : value.items)
            m_result.steps.push_back(item.kind == TomlValue::Kind::Table ? definition(item) : named(item));
    }

    ConfiguredStep named(const TomlValue& item)
    {
        const std::string word = text(item);
        for (const ConfiguredStep& defined : m_defined)
            if (defined.name == word)
                return defined;
        ConfiguredStep step;
        step.name = word;
        step.place = item.place;
        if (word.find(' ') != std::string::npos) {
            step.command = words(item);
            return step;
        }
        const auto kind = kindFrom(word);
        if (!kind || *kind == StepKind::External || *kind == StepKind::Generate)
            complain(item.place, "there is no step `" + text::printable(word, 60) + "`", kindHint);
        step.kind = kind.value_or(StepKind::External);
        return step;
    }

    /// Steps that are described and that no list puts anywhere run when the locks are known to be good.
    void insertDefined()
    {
        m_result.steps = defaultSteps();
        if (m_result.push)
            m_result.steps.push_back(plainStep("push"));
        const auto wheel = std::find_if(m_result.steps.begin(), m_result.steps.end(),
                                        [](const ConfiguredStep& step) { return step.kind == StepKind::Wheel; });
        m_result.steps.insert(wheel, m_defined.begin(), m_defined.end());
    }

    void checkOrder()
    {
        bool committed = false;
        bool tagged = false;
        std::vector<std::string> names;
        for (const ConfiguredStep& step : m_result.steps) {
            const bool once =
                step.kind != StepKind::External && step.kind != StepKind::Generate && step.kind != StepKind::Gate;
            if (std::find(names.begin(), names.end(), step.name) != names.end())
                complain(step.place, "two steps are named `" + text::printable(step.name, 60) + "`",
                         once ? "a release has each of its own steps once" : "give one of them another name");
            names.push_back(step.name);
            const bool makes =
                step.kind == StepKind::Bump || step.kind == StepKind::Compile || step.kind == StepKind::Generate;
            if (committed && makes)
                complain(step.place, "the step `" + step.name + "` changes files behind the commit",
                         "put it before `commit`");
            if (tagged && step.kind == StepKind::Commit)
                complain(step.place, "the tag must name the commit of the release", "put `commit` before `tag`");
            if (&step != &m_result.steps.back() && step.kind == StepKind::Push)
                complain(step.place, "nothing can be taken back behind a push", "make `push` the last step");
            committed = committed || step.kind == StepKind::Commit;
            tagged = tagged || step.kind == StepKind::Tag;
        }
    }

    /// A list of words, or one text that is split at blanks.
    std::vector<std::string> words(const TomlValue& value)
    {
        if (value.kind == TomlValue::Kind::Array)
            return texts(value);
        std::vector<std::string> result;
        const std::string content = text(value);
        for (const char forbidden : std::string_view("|;&`$<>()\"'\\\n"))
            if (content.find(forbidden) != std::string::npos)
                complain(value.place,
                         "commands run without a shell, so `" + std::string(1, forbidden) + "` has no meaning",
                         "write the command as a list of its words, or call a script");
        for (const std::string_view word : text::split(content, ' '))
            if (!word.empty())
                result.emplace_back(word);
        return result;
    }

    std::string text(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::String)
            complain(value.place, "expected a string", {});
        return value.text;
    }

    bool flag(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::Boolean)
            complain(value.place, "expected true or false", {});
        return value.flag;
    }

    std::int64_t number(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::Integer || value.number < 1 || value.number > 7 * 24 * 3600)
            complain(value.place, "expected a number of seconds from 1 to 604800", {});
        return value.number;
    }

    std::uint32_t days(const TomlValue& value)
    {
        if (value.kind != TomlValue::Kind::Integer || value.number < 1 || value.number > 36500)
            complain(value.place, "expected a number of days from 1 to 36500", {});
        return value.number < 1 || value.number > 36500 ? 0U : std::uint32_t(value.number);
    }

    std::vector<std::string> texts(const TomlValue& value)
    {
        std::vector<std::string> result;
        if (value.kind != TomlValue::Kind::Array)
            complain(value.place, "expected a list of strings", {});
        for (const TomlValue& item : value.items)
            result.push_back(text(item));
        return result;
    }

    std::string folder(const TomlValue& value)
    {
        const std::string path = text(value);
        const std::filesystem::path normal = std::filesystem::path(path).lexically_normal();
        if (path.empty() || normal.is_absolute() || *normal.begin() == ".." || normal == ".")
            complain(value.place, "expected a path below the workspace", {});
        return path;
    }

    void complain(const Place& place, std::string message, std::string hint)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Configuration, std::move(message), std::move(hint), place};
    }

    Configuration m_result;
    std::vector<ConfiguredStep> m_defined;
    std::optional<Error> m_error;
};

} // namespace

const char* name(ConfiguredStep::Hook hook)
{
    switch (hook) {
    case ConfiguredStep::Hook::None:
        return "";
    case ConfiguredStep::Hook::Setup:
        return "setup-hook";
    case ConfiguredStep::Hook::PreCommit:
        return "pre-commit-hook";
    case ConfiguredStep::Hook::PostCommit:
        return "post-commit-hook";
    }
    return "";
}

std::vector<ConfiguredStep> defaultSteps()
{
    std::vector<ConfiguredStep> steps;
    for (const char* word : {"bump", "compile", "check", "wheel", "commit", "tag"})
        steps.push_back(plainStep(word));
    return steps;
}

Result<Configuration> Configuration::parse(std::string_view text, const std::string& file)
{
    LW_TRY(const TomlValue root, readToml(text, file));
    const TomlValue* table = root.find("release");
    if (table)
        return Reader().read(*table);
    Configuration configuration;
    configuration.steps = defaultSteps();
    return configuration;
}

} // namespace lockwright::release
