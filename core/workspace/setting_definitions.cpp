// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/settings_report.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using Kind = SettingDefinition::Kind;

std::vector<SettingDefinition> compileDefinitions()
{
    return {
        {"index-strategy",
         Kind::Choice,
         {"first-index", "unsafe-first-match", "unsafe-best-match"},
         "first-index",
         "Which of several indexes answers for a name"},
        {"index.url", Kind::Text, {}, "", "The package index"},
        {"index.extra-urls", Kind::List, {}, "", "Further indexes, asked first"},
        {"index.find-links", Kind::List, {}, "", "Folders or pages with distribution files"},
        {"index.recorded", Kind::Flag, {}, "false", "Answers from the index that ships with Lockwright"},
        {"target.python", Kind::Text, {}, "", "The Python version that locks are made for"},
        {"target.platform", Kind::Text, {}, "", "The platform that locks are made for"},
        {"compile.strategy",
         Kind::Choice,
         {"as-written", "joint"},
         "as-written",
         "Solves each profile by itself, or all of them as one problem"},
        {"compile.resolution",
         Kind::Choice,
         {"highest", "lowest", "lowest-direct"},
         "highest",
         "Which of the versions that fit is taken"},
        {"compile.prerelease",
         Kind::Choice,
         {"disallow", "allow", "if-necessary", "explicit", "if-necessary-or-explicit"},
         "if-necessary",
         "Whether pre-releases are taken"},
        {"compile.python-upper-bounds",
         Kind::Choice,
         {"ignore", "enforce"},
         "ignore",
         "Whether an upper bound of Requires-Python keeps a version out"},
        {"compile.exclude-newer", Kind::Text, {}, "", "Takes no release younger than this date, time or duration"},
        {"compile.annotation-style",
         Kind::Choice,
         {"split", "line", "none"},
         "",
         "How locks say who requires a package"},
        {"compile.generate-hashes", Kind::Flag, {}, "", "Writes the hashes of all files into locks"},
        {"compile.header", Kind::Flag, {}, "true", "Writes a header into locks"},
        {"compile.strip-extras", Kind::Flag, {}, "", "Leaves extras out of locks"},
        {"compile.no-build", Kind::Flag, {}, "false", "Uses no source archives at all"},
        {"compile.only-binary", Kind::List, {}, "", "Packages that are taken from wheels only"},
        {"compile.no-binary", Kind::List, {}, "", "Packages that are taken from source archives only"},
        {"compile.allow-builds",
         Kind::Builds,
         {},
         "false",
         "Packages whose archives may be built, which runs their code"},
        {"compile.build-python", Kind::Text, {}, "", "The interpreter that archives are built with"},
        {"compile.build-constraints", Kind::List, {}, "", "Bounds of what builds require"},
    };
}

std::vector<SettingDefinition> releaseDefinitions()
{
    return {
        {"release.message", Kind::Text, {}, "", "The message of a release's commit"},
        {"release.tag-name", Kind::Text, {}, "", "The name of a release's tag"},
        {"release.tag-message", Kind::Text, {}, "", "The message of a release's tag"},
        {"release.annotated-tag", Kind::Flag, {}, "true", "Makes annotated tags"},
        {"release.sign-commit", Kind::Flag, {}, "", "Signs the commit of a release"},
        {"release.sign-tag", Kind::Flag, {}, "", "Signs the tag of a release"},
        {"release.push", Kind::Flag, {}, "false", "Pushes as the last step of a release"},
        {"release.remote", Kind::Text, {}, "", "Where a release is pushed to"},
        {"release.python", Kind::Text, {}, "", "The interpreter that builds the wheel"},
        {"release.isolated-build", Kind::Flag, {}, "true", "Builds the wheel in an environment of its own"},
        {"release.wheel-folder", Kind::Text, {}, "dist", "Where the wheel is put"},
        {"release.profile", Kind::Text, {}, "", "The profile that the wheel is compared with"},
        {"release.dev-profiles", Kind::List, {}, "", "Profiles whose packages no wheel may require"},
        {"release.advisories", Kind::Text, {}, "", "OSV records for the audit of a release"},
        {"release.retry-on-hook-fix", Kind::Flag, {}, "true", "Commits once more where a hook mended the files"},
    };
}

std::vector<SettingDefinition> allDefinitions()
{
    std::vector<SettingDefinition> all = compileDefinitions();
    std::vector<SettingDefinition> more = releaseDefinitions();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

const std::vector<SettingDefinition>& settingDefinitions()
{
    static const std::vector<SettingDefinition> definitions = allDefinitions();
    return definitions;
}

const SettingDefinition* findSetting(std::string_view key)
{
    const auto& all = settingDefinitions();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const SettingDefinition& each) { return each.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const Setting* SettingsReport::find(std::string_view key) const
{
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const Setting& each) { return each.definition->key == key; });
    return found == settings.end() ? nullptr : &*found;
}

} // namespace lockwright::workspace
