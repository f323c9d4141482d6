// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QByteArray>
#include <QDir>
#include <QString>

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

/// Compiling one requirement file through the façade, as the command line does.
namespace lockwright::test
{

/// The options that a command line of uv, pip-compile or Lockwright means. Throws where it holds an unknown one.
inline workspace::CompileOptions optionsFrom(const std::vector<std::string>& words)
{
    workspace::CompileOptions options;
    options.words = {"compile"};
    options.words.insert(options.words.end(), words.begin(), words.end());
    const std::map<std::string, std::function<void(const std::string&)>> values{
        {"-o", [&](const std::string& value) { options.output = value; }},
        {"-c", [&](const std::string& value) { options.constraints.emplace_back(value); }},
        {"--override", [&](const std::string& value) { options.overrides.emplace_back(value); }},
        {"-P", [&](const std::string& value) { options.upgradePackages.push_back(value); }},
        {"--no-emit-package", [&](const std::string& value) { options.unsafePackages.push_back(value); }},
        {"--unsafe-package", [&](const std::string& value) { options.unsafePackages.push_back(value); }},
        {"--excludes", [&](const std::string& value) { options.excludes.emplace_back(value); }},
        {"--exclude-newer", [&](const std::string& value) { options.excludeNewer = value; }},
        {"--python-version", [&](const std::string& value) { options.pythonVersion = value; }},
        {"--python-platform", [&](const std::string& value) { options.pythonPlatform = value; }},
        {"--custom-compile-command", [&](const std::string& value) { options.customCommand = value; }},
        {"--only-binary", [&](const std::string& value) { options.onlyBinary.push_back(value); }},
        {"--no-binary", [&](const std::string& value) { options.noBinary.push_back(value); }},
        {"--resolution",
         [&](const std::string& value) {
             options.resolution = value == "lowest" ? resolve::Resolution::Lowest : resolve::Resolution::LowestDirect;
         }},
        {"--prerelease", [&](const std::string&) { options.prereleases = resolve::PrereleaseMode::Allow; }},
        {"--annotation-style",
         [&](const std::string& value) {
             options.annotations =
                 value == "line" ? requirements::AnnotationStyle::Line : requirements::AnnotationStyle::Split;
         }},
        {"--format",
         [&](const std::string& value) {
             options.layout = value == "uv"          ? requirements::LockLayout::Uv
                              : value == "pip-tools" ? requirements::LockLayout::PipTools
                                                     : requirements::LockLayout::Pylock;
         }},
        {"--header-style",
         [&](const std::string& value) {
             options.headerStyle = value == "uv"          ? workspace::HeaderStyle::Uv
                                   : value == "pip-tools" ? workspace::HeaderStyle::PipTools
                                                          : workspace::HeaderStyle::Lockwright;
         }},
        {"--newline",
         [&](const std::string& value) {
             options.newline = value == "crlf" ? workspace::Newline::Crlf
                               : value == "lf" ? workspace::Newline::Lf
                                               : workspace::Newline::Preserve;
         }},
    };
    const std::map<std::string, std::function<void()>> flags{
        {"-U", [&] { options.upgradeAll = true; }},
        {"--pre", [&] { options.prereleases = resolve::PrereleaseMode::Allow; }},
        {"--generate-hashes", [&] { options.generateHashes = true; }},
        {"--no-annotate", [&] { options.annotations = requirements::AnnotationStyle::None; }},
        {"--no-header", [&] { options.header = false; }},
        {"--header", [&] { options.header = true; }},
        {"--no-strip-extras", [&] { options.keepExtras = true; }},
        {"--strip-extras", [&] { options.keepExtras = false; }},
        {"--no-strip-markers", [&] { options.keepMarkers = true; }},
        {"--strip-markers", [&] { options.keepMarkers = false; }},
        {"--allow-unsafe", [&] { options.allowUnsafe = true; }},
        {"--no-allow-unsafe", [&] { options.allowUnsafe = false; }},
        {"--emit-index-url", [&] { options.emitIndexUrl = true; }},
        {"--no-emit-index-url", [&] { options.emitIndexUrl = false; }},
        {"--emit-find-links", [&] { options.emitFindLinks = true; }},
        {"--emit-build-options", [&] { options.emitBuildOptions = true; }},
        {"--emit-index-annotation", [&] { options.emitIndexAnnotation = true; }},
        {"--emit-marker-expression", [&] { options.emitMarkerExpression = true; }},
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto flag = flags.find(words[i]); flag != flags.end())
            flag->second();
        else if (const auto value = values.find(words[i]); value != values.end() && i + 1 < words.size())
            value->second(words[++i]);
        else if (words[i].starts_with("-"))
            throw std::invalid_argument("an option that these tests do not know: " + words[i]);
        else
            options.files.emplace_back(words[i]);
    }
    return options;
}

/// What a compile answered: the lock, or why there is none.
struct Answer {
    QByteArray text;    ///< the lock
    QByteArray refusal; ///< not empty: the error or the explanation
    QByteArray blamed;  ///< "req.in:1 base.txt:1": the lines of the proof
    std::vector<std::string> warnings;
};

/// Compiles in a folder, which becomes the working folder. A `lockwright.toml` there makes it a workspace of its own.
inline Answer compileIn(const QString& folder, const index::SettingsRequest& index,
                        const workspace::CompileOptions& options)
{
    QDir::setCurrent(folder);
    Answer answer;
    workspace::Environment environment;
    environment.index = index;
    if (!environment.index.environment)
        environment.index.environment.emplace();
    environment.index.systemFolder = "/nonexistent";
    environment.cacheFolder = (folder + "/.cache").toStdString();
    environment.stateFolder = (folder + "/.state").toStdString();
    auto opened = workspace::Workspace::open(folder.toStdString(), environment);
    if (!opened) {
        answer.refusal = QByteArray::fromStdString(describe(opened.error()));
        return answer;
    }
    Task task;
    const auto plan = (*opened)->compile(options, task);
    if (!plan) {
        answer.refusal = QByteArray::fromStdString(describe(plan.error()));
        return answer;
    }
    const workspace::CompiledProfile& profile = plan->profiles.front();
    answer.warnings = profile.warnings;
    if (profile.error)
        answer.refusal = QByteArray::fromStdString(describe(*profile.error));
    else if (profile.status == workspace::CompiledProfile::Status::Unsatisfiable)
        answer.refusal = QByteArray::fromStdString(profile.explanation);
    else
        answer.text = QByteArray::fromStdString(profile.newText);
    for (const requirements::Origin& origin : profile.blamed)
        answer.blamed += (answer.blamed.isEmpty() ? "" : " ") + QByteArray::fromStdString(origin.place.file) + ":"
                         + QByteArray::number(origin.place.line);
    return answer;
}

} // namespace lockwright::test
