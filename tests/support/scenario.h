// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/memory_source.h"
#include "resolve/solver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <memory>
#include <string>

namespace lockwright::test
{

/// A case of the scenario files as a problem over an index in memory.
struct Scenario {
    std::string name;
    QJsonObject row;
    std::unique_ptr<index::MemorySource> source;
    resolve::Problem problem;
    QString error; ///< why it could not be set up; empty where it could
};

inline std::string fileStem(const std::string& name, const std::string& version)
{
    std::string stem = name;
    for (char& character : stem)
        if (character == '-' || character == '.')
            character = '_';
    return stem + "-" + version;
}

inline std::string metadataOf(const std::string& name, const std::string& version, const QJsonObject& release)
{
    std::string text = "Metadata-Version: 2.2\nName: " + name + "\nVersion: " + version + "\n";
    if (release.value("requires_python").isString())
        text += "Requires-Python: " + release.value("requires_python").toString().toStdString() + "\n";
    for (const auto& line : release.value("requires").toArray())
        text += "Requires-Dist: " + line.toString().toStdString() + "\n";
    const QJsonObject extras = release.value("extras").toObject();
    for (auto extra = extras.begin(); extra != extras.end(); ++extra) {
        text += "Provides-Extra: " + extra.key().toStdString() + "\n";
        for (const auto& line : extra.value().toArray()) {
            // The extra's condition joins the requirement's own marker.
            const QString requirement = line.toString();
            const auto semicolon = requirement.indexOf(';');
            const QString marker = semicolon < 0 ? QString() : requirement.mid(semicolon + 1).trimmed();
            const QString head = semicolon < 0 ? requirement : requirement.left(semicolon);
            text += "Requires-Dist: " + head.toStdString() + " ; "
                    + (marker.isEmpty() ? std::string() : "(" + marker.toStdString() + ") and ") + "extra == '"
                    + extra.key().toStdString() + "'\n";
        }
    }
    for (const auto& extra : release.value("provides_extra").toArray())
        text += "Provides-Extra: " + extra.toString().toStdString() + "\n";
    for (const auto& extra : release.value("provides_extras").toArray())
        text += "Provides-Extra: " + extra.toString().toStdString() + "\n";
    return text;
}

inline void addRelease(Scenario& scenario, const std::string& name, const std::string& version,
                       const QJsonObject& release)
{
    const auto normal = pep::Name::parse(name);
    if (!normal) {
        scenario.error = "no package name: " + QString::fromStdString(name);
        return;
    }
    const auto add = [&](std::string filename) {
        index::MemorySource::File file;
        file.filename = std::move(filename);
        file.metadata = metadataOf(name, version, release);
        file.requiresPython = release.value("requires_python").toString().toStdString();
        file.yanked = release.value("yanked").toBool();
        if (auto added = scenario.source->add(*normal, std::move(file)); !added)
            scenario.error = QString::fromStdString(describe(added.error()));
    };
    const std::string stem = fileStem(name, version);
    if (release.value("wheel").toBool(true)) {
        const QJsonArray tags = release.value("wheel_tags").toArray();
        if (tags.isEmpty())
            add(stem + "-py3-none-any.whl");
        for (const auto& tag : tags)
            add(stem + "-" + tag.toString().toStdString() + ".whl");
    }
    if (release.value("sdist").toBool(true))
        add(stem + ".tar.gz");
}

inline std::vector<std::string> strings(const QJsonArray& array)
{
    std::vector<std::string> list;
    for (const auto& item : array)
        list.push_back(item.toString().toStdString());
    return list;
}

inline resolve::Problem problemOf(const QJsonObject& row, QString& error)
{
    resolve::Problem problem;
    const QJsonObject options = row.value("resolver_options").toObject();
    std::string python = row.value("environment").toObject().value("python").toString().toStdString();
    if (options.value("python").isString())
        python = options.value("python").toString().toStdString();
    const std::string platform = options.value("python_platform").isString()
                                     ? options.value("python_platform").toString().toStdString()
                                     : "x86_64-manylinux_2_36";
    auto target = pep::Target::make(python, platform);
    if (!target) {
        error = QString::fromStdString(describe(target.error()));
        return problem;
    }
    problem.target = std::move(*target);
    std::uint32_t line = 0;
    for (const std::string& text : strings(row.value("root").toObject().value("requires").toArray())) {
        auto requirement = pep::Requirement::parse(text);
        if (!requirement) {
            error = QString::fromStdString(text + ": " + describe(requirement.error()));
            return problem;
        }
        requirements::Input input;
        input.requirement = std::move(*requirement);
        input.origin.place = {"requirements.in", ++line, 1};
        problem.requirements.push_back(std::move(input));
    }
    for (const auto& preference : row.value("preferences").toArray()) {
        const QJsonObject pin = preference.toObject();
        const auto name = pep::Name::parse(pin.value("name").toString().toStdString());
        const auto version = pep::Version::parse(pin.value("version").toString().toStdString());
        if (name && version)
            problem.preferences.push_back({*name, *version, {}});
    }
    if (options.value("prereleases").isBool() && options.value("prereleases").toBool())
        problem.prereleases = resolve::PrereleaseMode::Allow;
    const QString resolution = options.value("resolution").toString();
    if (resolution == "lowest")
        problem.resolution = resolve::Resolution::Lowest;
    if (resolution == "lowest-direct")
        problem.resolution = resolve::Resolution::LowestDirect;
    for (const std::string& name : strings(options.value("no_build").toArray()))
        problem.files.noBuild.insert(*pep::Name::parse(name));
    for (const std::string& name : strings(options.value("no_binary").toArray()))
        problem.files.noBinary.insert(*pep::Name::parse(name));
    return problem;
}

/// Sets a scenario up.
inline Scenario scenarioOf(const QJsonObject& row)
{
    Scenario scenario;
    scenario.name = row.value("name").toString().toStdString();
    scenario.row = row;
    scenario.source = std::make_unique<index::MemorySource>();
    const QJsonObject packages = row.value("packages").toObject();
    for (auto package = packages.begin(); package != packages.end(); ++package) {
        if (const auto name = pep::Name::parse(package.key().toStdString()))
            scenario.source->addName(*name);
        const QJsonObject versions = package.value().toObject().value("versions").toObject();
        for (auto version = versions.begin(); version != versions.end(); ++version)
            addRelease(scenario, package.key().toStdString(), version.key().toStdString(), version.value().toObject());
    }
    if (scenario.error.isEmpty())
        scenario.problem = problemOf(row, scenario.error);
    return scenario;
}

/// "a==1.0 b==2.0" of a solution, names normal, versions normal.
inline std::string pins(const resolve::Solution& solution)
{
    std::string text;
    for (const resolve::ResolvedPackage& package : solution.packages)
        text += (text.empty() ? "" : " ") + package.name.text() + "==" + package.version.text();
    return text;
}

inline std::string pins(const QJsonArray& packages)
{
    std::map<std::string, std::string> sorted;
    for (const auto& item : packages) {
        const QJsonObject package = item.toObject();
        const std::string name = package.value("name").toString().toStdString();
        const std::string version = package.value("version").toString().toStdString();
        const auto parsed = pep::Version::parse(version);
        sorted[pep::normalizeName(name)] = parsed ? parsed->text() : version;
    }
    std::string text;
    for (const auto& [name, version] : sorted)
        text += (text.empty() ? "" : " ") + name + "==" + version;
    return text;
}

} // namespace lockwright::test
