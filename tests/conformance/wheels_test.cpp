// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "pep/tags.h"
#include "pep/wheel_name.h"
#include "support/conformance.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace lockwright;
using namespace lockwright::pep;
using namespace lockwright::test;

namespace
{

std::vector<std::string> strings(const QJsonValue& value)
{
    std::vector<std::string> list;
    for (const QJsonValue& each : value.toArray())
        list.push_back(each.toString().toStdString());
    return list;
}

std::vector<std::string> sorted(std::vector<std::string> list)
{
    std::sort(list.begin(), list.end());
    return list;
}

std::vector<std::string> texts(const std::vector<Tag>& tags)
{
    std::vector<std::string> list;
    for (const Tag& tag : tags)
        list.push_back(tag.text());
    return list;
}

bool startsWith(const std::vector<std::string>& list, const std::vector<std::string>& part)
{
    return list.size() >= part.size() && std::equal(part.begin(), part.end(), list.begin());
}

bool endsWith(const std::vector<std::string>& list, const std::vector<std::string>& part)
{
    return list.size() >= part.size() && std::equal(part.rbegin(), part.rend(), list.rbegin());
}

unsigned numberAt(const std::string& text, std::size_t position)
{
    return static_cast<unsigned>(std::stoul(text.substr(position)));
}

/// The platform tags of a name such as manylinux_2_28_x86_64, made by the functions under test.
std::vector<std::string> platformsOf(const std::string& name)
{
    const auto split = [&](const std::string& family) {
        const std::size_t minor = name.find('_', family.size()) + 1;
        const std::size_t machine = name.find('_', minor) + 1;
        return std::tuple(numberAt(name, family.size()), numberAt(name, minor), name.substr(machine));
    };
    if (name.rfind("manylinux_", 0) == 0) {
        const auto [major, minor, machine] = split("manylinux_");
        return manylinuxPlatforms(machine, major, minor);
    }
    if (name.rfind("musllinux_", 0) == 0) {
        const auto [major, minor, machine] = split("musllinux_");
        return musllinuxPlatforms(machine, major, minor);
    }
    if (name.rfind("macosx_", 0) == 0) {
        const auto [major, minor, machine] = split("macosx_");
        return macosPlatforms(machine, major, minor);
    }
    return windowsPlatforms(name == "win32" ? "x86" : name == "win_arm64" ? "ARM64" : "AMD64");
}

/// "cp313t" and a platform's name as our list of tags.
std::vector<Tag> tagsOf(const std::string& python, const std::string& platform)
{
    const bool freeThreaded = python.back() == 't';
    return cpythonTags(3, numberAt(python, 3), platformsOf(platform), freeThreaded);
}

} // namespace

class WheelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { LW_NEEDS_CONFORMANCE(); }

    void wheelFileNames()
    {
        Tally tally("wheels/wheel_filenames.jsonl");
        for (const QJsonObject& row : conformanceRows("wheels/wheel_filenames.jsonl")) {
            const QString filename = row["filename"].toString();
            const auto wheel = WheelName::parse(filename.toStdString());
            bool passed = wheel.has_value() == row["valid"].toBool();
            if (passed && wheel) {
                const QJsonArray build = row["build"].toArray();
                const auto tags = expandTags(wheel->compressedTags);
                passed = wheel->name.text() == row["name"].toString().toStdString()
                         && wheel->rawName == row["raw_name"].toString().toStdString()
                         && wheel->version.text() == row["version"].toString().toStdString()
                         && wheel->rawVersion == row["raw_version"].toString().toStdString()
                         && wheel->build.has_value() == !build.isEmpty()
                         && (!wheel->build
                             || (double(wheel->build->number) == build[0].toDouble()
                                 && wheel->build->rest == build[1].toString().toStdString()))
                         && tags && sorted(texts(*tags)) == sorted(strings(row["tag_triples"]));
            }
            tally.add(passed, filename);
        }
        tally.finish();
    }

    void sourceFileNames()
    {
        Tally tally("wheels/sdist_filenames.jsonl");
        for (const QJsonObject& row : conformanceRows("wheels/sdist_filenames.jsonl")) {
            const QString filename = row["filename"].toString();
            const auto source = SourceName::parse(filename.toStdString());
            bool passed = source.has_value() == row["valid"].toBool();
            if (passed && source) {
                passed = source->name.text() == row["name"].toString().toStdString()
                         && source->version.text() == row["version"].toString().toStdString();
                const auto known = SourceName::parse(filename.toStdString(), &source->name);
                passed = passed && known && known->version == source->version && known->name == source->name;
            }
            tally.add(passed, filename);
        }
        tally.finish();
    }

    void compressedTags()
    {
        Tally tally("wheels/compressed_tags.jsonl");
        for (const QJsonObject& row : conformanceRows("wheels/compressed_tags.jsonl")) {
            const auto tags = expandTags(row["input"].toString().toStdString());
            tally.add(tags.has_value() == row["valid"].toBool()
                          && (!tags || sorted(texts(*tags)) == sorted(strings(row["triples"]))),
                      row["input"].toString());
        }
        tally.finish();
    }

    void supportedTags()
    {
        const QJsonObject data = conformanceDocument("wheels/supported_tags.json").object();
        Tally platforms("wheels/supported_tags.json, platforms");
        const QJsonObject named = data["platforms"].toObject();
        for (const QString& name : named.keys())
            platforms.add(platformsOf(name.toStdString()) == strings(named[name]), name);
        platforms.finish();

        Tally tally("wheels/supported_tags.json, environments");
        for (const QJsonValue& value : data["environments"].toArray()) {
            const QJsonObject environment = value.toObject();
            const auto tags = texts(tagsOf(environment["python"].toString().toStdString(),
                                           environment["platform"].toString().toStdString()));
            std::string joined;
            for (const std::string& tag : tags)
                joined += (joined.empty() ? "" : "\n") + tag;
            tally.add(int(tags.size()) == environment["count"].toInt()
                          && sha256(joined) == environment["sha256"].toString().toStdString()
                          && startsWith(tags, strings(environment["first"]))
                          && endsWith(tags, strings(environment["last"])),
                      environment["id"].toString());
        }
        tally.finish();
    }

    void expandedLists_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("platform");
        QTest::addRow("a musl machine") << "expanded_cp310-musllinux_1_2_aarch64.json"
                                        << "cp310"
                                        << "musllinux_1_2_aarch64";
        QTest::addRow("a Mac") << "expanded_cp313-macosx_14_0_arm64.json"
                               << "cp313"
                               << "macosx_14_0_arm64";
    }
    void expandedLists()
    {
        QFETCH(QString, file);
        QFETCH(QString, python);
        QFETCH(QString, platform);
        const QJsonArray expected = conformanceDocument("wheels/" + file).array();
        QVERIFY(!expected.isEmpty());
        const auto tags = tagsOf(python.toStdString(), platform.toStdString());
        QCOMPARE(texts(tags), strings(expected));
        const TagSet set(tags);
        for (std::size_t i = 0; i < tags.size(); ++i)
            QCOMPARE(set.rank(tags[i].text()), std::optional<std::uint32_t>(static_cast<std::uint32_t>(i)));
    }

    void wheelSelection()
    {
        std::map<QString, TagSet> sets;
        Tally tally("wheels/wheel_selection.jsonl");
        for (const QJsonObject& row : conformanceRows("wheels/wheel_selection.jsonl")) {
            std::vector<WheelName> wheels;
            std::vector<QString> names;
            for (const QJsonValue& file : row["files"].toArray()) {
                if (auto wheel = WheelName::parse(file.toString().toStdString())) {
                    wheels.push_back(*std::move(wheel));
                    names.push_back(file.toString());
                }
            }
            const QJsonObject expected = row["best_wheel"].toObject();
            for (const QString& id : expected.keys()) {
                auto set = sets.find(id);
                if (set == sets.end()) {
                    const int dash = int(id.indexOf('-'));
                    set = sets.emplace(id, TagSet(tagsOf(id.left(dash).toStdString(), id.mid(dash + 1).toStdString())))
                              .first;
                }
                const auto best = bestWheel(set->second, wheels);
                const QString found = best ? names[*best] : QString();
                tally.add(found == expected[id].toString(), row["project"].toString() + " on " + id + ": " + found);
            }
        }
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(WheelsTest)
#include "wheels_test.moc"
