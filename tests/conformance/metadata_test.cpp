// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/metadata.h"
#include "support/conformance.h"

#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::pep;
using namespace lockwright::test;

namespace
{

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}

/// packaging prints versions as they were written, we in their normal form.
std::string normal(const QJsonValue& specifiers)
{
    const auto parsed = SpecifierSet::parse(text(specifiers));
    return parsed ? parsed->sortedText() : "error";
}

/// Is our reading of one line the expected one? `line` is packaging's view, `lenient` the text uv repairs it to.
bool matches(const RequiresDist& found, const QJsonObject& line)
{
    const auto requirement = Requirement::parse(found.text);
    if (!requirement)
        return false;
    const std::string expected = line["valid"].toBool() ? text(line["raw"]) : text(line["lenient"]);
    const bool unfolded = text(line["raw"]).find('\n') != std::string::npos;
    return found.text == expected && found.repairs.empty() == (line["valid"].toBool() || unfolded)
           && requirement->name.text() == text(line["name"])
           && requirement->specifiers.sortedText() == normal(line["specifier"]) && requirement->url == text(line["url"])
           && requirement->marker.text() == text(line["marker"]);
}

} // namespace

class MetadataConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { LW_NEEDS_CONFORMANCE(); }

    void lenientFixups()
    {
        Tally tally("metadata/lenient_fixups.jsonl");
        for (const QJsonObject& row : conformanceRows("metadata/lenient_fixups.jsonl")) {
            const bool validAsItIs = row["valid_without_fix"].toBool();
            bool passed = false;
            QString found;
            if (row["kind"].toString() == "requirement") {
                const auto lenient = parseLenientRequirement(text(row["input"]));
                const QJsonObject parsed = row["parsed"].toObject();
                passed = lenient && lenient->text == text(validAsItIs ? row["input"] : row["fixed"])
                         && lenient->repairs.empty() == validAsItIs
                         && lenient->value.name.text() == text(parsed["name"])
                         && lenient->value.specifiers.sortedText() == text(parsed["specifier"])
                         && lenient->value.marker.text() == text(parsed["marker"]);
                found = lenient ? QString::fromStdString(lenient->text) : QString("error");
            } else {
                const auto lenient = parseLenientSpecifiers(text(row["input"]));
                passed = lenient && lenient->text == text(validAsItIs ? row["input"] : row["fixed"])
                         && lenient->repairs.empty() == validAsItIs
                         && lenient->value.sortedText() == text(row["normalized"]);
                found = lenient ? QString::fromStdString(lenient->text) : QString("error");
            }
            tally.add(passed, row["input"].toString() + " -> " + found);
        }
        tally.finish();
    }

    void documents()
    {
        // The expected parse of these documents is packaging's; uv 0.13.9 differs as `observed` tells, and uv is
        // followed:
        //   empty-parens           uv refuses `dep ()`, so the release is unusable
        const QStringList uvRefuses{"empty-parens"};
        Tally tally("metadata/documents.jsonl");
        for (const QJsonObject& row : conformanceRows("metadata/documents.jsonl")) {
            const QString name = row["name"].toString();
            const auto metadata = Metadata::parse(text(row["document"]));
            const QJsonObject expected = row["expected"].toObject();
            bool usable = !expected["name"].isNull() && !expected["version"].isNull() && !uvRefuses.contains(name);
            for (const QJsonValue& line : expected["requires_dist"].toArray()) {
                const QJsonObject object = line.toObject();
                usable = usable && (object["valid"].toBool() || !object["lenient"].isNull());
            }
            bool passed = metadata.has_value() == usable;
            if (passed && metadata)
                passed = sameContent(*metadata, expected);
            tally.add(passed, name + (metadata ? QString() : ": " + QString::fromStdString(metadata.error().message)));
        }
        tally.finish();
    }

private:
    static bool sameContent(const Metadata& found, const QJsonObject& expected)
    {
        bool same = found.metadataVersion == text(expected["metadata_version"])
                    && found.rawName == text(expected["name"]) && found.version.text() == text(expected["version"]);
        const QJsonArray lines = expected["requires_dist"].toArray();
        same = same && int(found.requiresDist.size()) == lines.size();
        for (int i = 0; same && i < lines.size(); ++i)
            same = matches(found.requiresDist[std::size_t(i)], lines[i].toObject());

        // `Requires-Python: UNKNOWN` is null there; uv and pip both take the release, as if the line were missing.
        const QJsonObject python = expected["requires_python"].toObject();
        const auto specifiers = SpecifierSet::parse(found.requiresPython);
        same = same && specifiers && specifiers->sortedText() == text(python["specifier"]);

        std::vector<Name> extras;
        for (const QJsonValue& extra : expected["provides_extra"].toArray()) {
            if (auto valid = Name::parse(text(extra))) // readers skip an extra whose name is invalid
                extras.push_back(*valid);
        }
        std::vector<std::string> dynamic;
        for (const QJsonValue& field : expected["dynamic"].toArray())
            dynamic.push_back(field.toString().toLower().toStdString());
        return same && found.providesExtra == extras && found.dynamic == dynamic;
    }
};

QTEST_APPLESS_MAIN(MetadataConformanceTest)
#include "metadata_test.moc"
