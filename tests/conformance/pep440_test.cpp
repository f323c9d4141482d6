// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "pep/name.h"
#include "pep/specifier.h"
#include "pep/version.h"

#include "support/conformance.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using namespace lockwright;
using namespace lockwright::pep;
using lockwright::test::conformanceDocument;
using lockwright::test::conformanceRows;
using lockwright::test::Tally;

namespace
{

std::string textOf(const QJsonValue& value)
{
    return value.toString().toStdString();
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

QString shown(const QJsonObject& row)
{
    return QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

/// A number of the data, null where the value is null.
std::optional<Version::Number> numberOf(const QJsonValue& value)
{
    if (value.isNull())
        return std::nullopt;
    return Version::Number{QString::number(value.toInteger()).toStdString()};
}

bool samePre(const QJsonValue& expected, const std::optional<Version::Pre>& actual)
{
    if (expected.isNull())
        return !actual;
    const QJsonArray pair = expected.toArray();
    const QString letters = pair.at(0).toString();
    const auto kind = letters == "a"   ? Version::PreKind::Alpha
                      : letters == "b" ? Version::PreKind::Beta
                                       : Version::PreKind::Candidate;
    return actual && actual->kind == kind && actual->number == numberOf(pair.at(1));
}

bool sameParts(const QJsonObject& row, const Version::Parts& parts)
{
    const QJsonArray release = row["release"].toArray();
    bool same = parts.epoch == numberOf(row["epoch"]) && release.size() == qsizetype(parts.release.size());
    for (qsizetype i = 0; same && i < release.size(); ++i)
        same = parts.release[std::size_t(i)] == numberOf(release.at(i));
    return same && samePre(row["pre"], parts.pre) && parts.post == numberOf(row["post"])
           && parts.dev == numberOf(row["dev"]) && parts.local == textOf(row["local"]);
}

SpecifierSet specifiers(const std::string& text)
{
    auto parsed = SpecifierSet::parse(text, SpecifierDialect::Packaging);
    if (!parsed)
        QTest::qFail(qPrintable("no specifiers: " + shown(text)), __FILE__, __LINE__);
    return parsed ? *std::move(parsed) : SpecifierSet();
}

SpecifierSet specifiers(const QJsonValue& value)
{
    return specifiers(textOf(value));
}

/// The data keeps the spelling of versions, ours is the normal one.
std::string normalClause(const std::string& op, const std::string& version)
{
    if (op == "===")
        return op + version;
    const bool wildcard = version.size() > 2 && version.compare(version.size() - 2, 2, ".*") == 0;
    const auto parsed = Version::parse(wildcard ? version.substr(0, version.size() - 2) : version);
    return op + (parsed ? parsed->text() : version) + (wildcard ? ".*" : "");
}

/// Without the pre-releases of a row's `with no pre-releases` reading.
bool admits(const SpecifierSet& set, const std::string& version, bool prereleases)
{
    return !set.filter({version}, prereleases).empty();
}

void compareGroups(const QString& file)
{
    std::vector<std::vector<Version>> groups;
    const QJsonObject document = conformanceDocument(file).object();
    const bool flat = document.contains("versions");
    for (const QJsonValue& group : document[flat ? "versions" : "groups"].toArray()) {
        std::vector<Version> members;
        for (const QJsonValue& text : flat ? QJsonArray{group} : group.toArray())
            members.push_back(Version::parse(textOf(text)).value_or(Version()));
        groups.push_back(std::move(members));
    }
    Tally tally(file);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t j = i; j < groups.size(); ++j) {
            bool agrees = true;
            for (const Version& left : groups[i]) {
                for (const Version& right : groups[j]) {
                    agrees = agrees && (left <=> right) == (i <=> j) && (right <=> left) == (j <=> i)
                             && (i != j || left.hash() == right.hash());
                }
            }
            tally.add(agrees, shown(groups[i].front().text() + " and " + groups[j].front().text()));
        }
    }
    tally.finish();
}

} // namespace

class Pep440Test : public QObject
{
    Q_OBJECT

private slots:
    void validVersions()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("versions_valid");
        for (const QJsonObject& row : conformanceRows("pep440/versions_valid.jsonl")) {
            const auto version = Version::parse(textOf(row["input"]));
            if (!version) {
                tally.add(false, shown(row));
                continue;
            }
            const bool texts = version->text() == textOf(row["normalized"])
                               && version->withoutLocal().text() == textOf(row["public"])
                               && version->releaseOnly().text() == textOf(row["base_version"])
                               && version->canonicalText() == textOf(row["canonical"]);
            const bool kinds = version->isPrerelease() == row["is_prerelease"].toBool()
                               && version->isPostrelease() == row["is_postrelease"].toBool()
                               && version->isDevrelease() == row["is_devrelease"].toBool()
                               && version->hasLocal() == !row["local"].isNull()
                               && version->releaseLength() == std::size_t(row["release"].toArray().size());
            const Version rebuilt = Version::fromParts(version->parts());
            const bool round = rebuilt == *version && rebuilt.text() == version->text();
            tally.add(texts && kinds && round && sameParts(row, version->parts()), shown(row));
        }
        tally.finish();
    }

    void invalidVersions()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("versions_invalid");
        for (const QJsonObject& row : conformanceRows("pep440/versions_invalid.jsonl"))
            tally.add(!Version::parse(textOf(row["input"])), shown(row));
        tally.finish();
    }

    void hugeIntegers()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("versions_huge_integers");
        for (const QJsonObject& row : conformanceRows("pep440/versions_huge_integers.jsonl")) {
            const auto version = Version::parse(textOf(row["input"]));
            tally.add(version && version->text() == textOf(row["normalized"]), shown(row));
        }
        tally.finish();
    }

    void orderOfPairs()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("order_pairs");
        for (const QJsonObject& row : conformanceRows("pep440/order_pairs.jsonl")) {
            const auto a = Version::parse(textOf(row["a"]));
            const auto b = Version::parse(textOf(row["b"]));
            const int expected = row["cmp"].toInt();
            tally.add(a && b && (*a <=> *b) == (expected <=> 0) && (*b <=> *a) == (0 <=> expected)
                          && (expected != 0 || a->hash() == b->hash()),
                      shown(row));
        }
        tally.finish();
    }

    void orderOfLists_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addRow("packaging's own list") << "pep440/order_total.json";
        QTest::addRow("generated groups of equal versions") << "pep440/order_groups.json";
        QTest::addRow("versions that were published") << "pep440/order_realworld.json";
    }
    void orderOfLists()
    {
        LW_NEEDS_CONFORMANCE();
        QFETCH(QString, file);
        compareGroups(file);
    }

    void parseSpecifiers()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("specifiers_parse");
        for (const QJsonObject& row : conformanceRows("pep440/specifiers_parse.jsonl")) {
            const std::string input = textOf(row["input"]);
            const auto parsed = SpecifierSet::parse(input, SpecifierDialect::Packaging);
            if (!row["valid"].toBool()) {
                const bool told = !parsed && !parsed.error().message.empty() && parsed.error().place
                                  && parsed.error().place->column >= 1
                                  && parsed.error().place->column <= input.size() + 1;
                tally.add(told, shown(row));
                continue;
            }
            std::vector<std::string> expected;
            for (const QJsonValue& clause : row["specifiers"].toArray())
                expected.push_back(normalClause(textOf(clause.toArray().at(0)), textOf(clause.toArray().at(1))));
            std::sort(expected.begin(), expected.end());
            tally.add(parsed && parsed->sortedText() == text::join(expected, ",")
                          && SpecifierSet::parse(parsed->text(), SpecifierDialect::Packaging).value() == *parsed,
                      shown(row));
        }
        tally.finish();
    }

    void contains()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("contains");
        for (const QJsonObject& row : conformanceRows("pep440/contains.jsonl")) {
            const SpecifierSet set = specifiers(row["spec"]);
            const std::string version = textOf(row["version"]);
            const bool expected = row["with_pre"].toBool();
            bool agrees = set.contains(std::string_view(version)) == expected
                          && !set.filter({version}).empty() == row["default"].toBool()
                          && admits(set, version, true) == expected
                          && admits(set, version, false) == row["no_pre"].toBool();
            const auto parsed = Version::parse(version);
            if (parsed && textOf(row["spec"]).find("===") == std::string::npos)
                agrees = agrees && set.contains(*parsed) == expected && set.set().contains(*parsed) == expected;
            tally.add(agrees, shown(row));
        }
        tally.finish();
    }

    void filter()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("filter");
        for (const QJsonObject& row : conformanceRows("pep440/filter.jsonl")) {
            std::vector<std::string> input;
            for (const QJsonValue& version : row["input"].toArray())
                input.push_back(textOf(version));
            std::vector<std::string> expected;
            for (const QJsonValue& version : row["expected"].toArray())
                expected.push_back(textOf(version));
            const QJsonValue setting = row["prereleases"].isNull() ? row["spec_prereleases"] : row["prereleases"];
            const auto allowed = setting.isNull() ? std::nullopt : std::optional(setting.toBool());
            tally.add(specifiers(row["spec"]).filter(input, allowed) == expected, shown(row));
        }
        tally.finish();
    }

    void relationsOfSets()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("set_relations");
        for (const QJsonObject& row : conformanceRows("pep440/set_relations.jsonl")) {
            const VersionSet left = specifiers(row["left"]).set();
            const VersionSet right = specifiers(row["right"]).set();
            const bool subset = row["subset"].toBool();
            const bool superset = row["superset"].toBool();
            const bool equal = left == right;
            tally.add(left.isSubsetOf(right) == subset && right.isSubsetOf(left) == superset
                          && left.isDisjointFrom(right) == row["disjoint"].toBool()
                          && left.intersection(right).empty() == row["disjoint"].toBool()
                          && equal == (subset && superset) && (!equal || left.hash() == right.hash()),
                      shown(row));
        }
        tally.finish();
    }

    void unsatisfiable()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("unsatisfiable");
        for (const QJsonObject& row : conformanceRows("pep440/unsatisfiable.jsonl")) {
            const SpecifierSet set = specifiers(row["spec"]);
            bool actual = set.isUnsatisfiable();
            const bool arbitrary = textOf(row["spec"]).find("===") != std::string::npos;
            const bool stableOnly = !row["prereleases"].isNull() && !row["prereleases"].toBool();
            if (stableOnly)
                actual = actual || (!set.set().empty() && set.set().holdsOnlyPrereleases());
            else if (!arbitrary)
                actual = actual && set.set().empty();
            tally.add(actual == row["unsatisfiable"].toBool(), shown(row));
        }
        tally.finish();
    }

    void rangeAlgebra()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("range_algebra");
        for (const QJsonObject& row : conformanceRows("pep440/range_algebra.jsonl")) {
            const VersionSet a = specifiers(row["a"]).set();
            const VersionSet b = specifiers(row["b"]).set();
            const QJsonArray probes = row["probes"].toArray();
            const auto members = [&probes](const VersionSet& set) {
                QString bits;
                for (const QJsonValue& probe : probes)
                    bits += set.contains(Version::parse(textOf(probe)).value_or(Version())) ? '1' : '0';
                return bits;
            };
            tally.add(members(a) == row["in_a"].toString() && members(b) == row["in_b"].toString()
                          && members(a.intersection(b)) == row["and"].toString()
                          && members(a.unite(b)) == row["or"].toString()
                          && members(a.complement()) == row["not_a"].toString()
                          && members(a.minus(b)) == row["a_minus_b"].toString()
                          && a.intersection(b).empty() == row["and_empty"].toBool()
                          && a.minus(b).empty() == row["a_minus_b_empty"].toBool(),
                      shown(row));
        }
        tally.finish();
    }

    void unionsThatAreSpecifiers()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("range_algebra, unions as one specifier");
        for (const QJsonObject& row : conformanceRows("pep440/range_algebra.jsonl")) {
            if (row["or_as_specifier"].isNull())
                continue;
            const VersionSet both = specifiers(row["a"]).set().unite(specifiers(row["b"]).set());
            tally.add(both == specifiers(row["or_as_specifier"]).set(), shown(row));
        }
        tally.finish();
    }

    void names()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("names");
        for (const QJsonObject& row : conformanceRows("pep440/names.jsonl")) {
            const auto name = Name::parse(textOf(row["input"]));
            const std::string normal = textOf(row["normalized"]);
            tally.add(normalizeName(textOf(row["input"])) == normal && name.has_value() == row["valid_name"].toBool()
                          && (!name || name->text() == normal),
                      shown(row));
        }
        tally.finish();
    }

    void canonicalVersions()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("canonicalize_version");
        for (const QJsonObject& row : conformanceRows("pep440/canonicalize_version.jsonl")) {
            const auto version = Version::parse(textOf(row["input"]));
            const std::string canonical = version ? version->canonicalText() : textOf(row["input"]);
            tally.add(canonical == textOf(row["canonical"]), shown(row));
        }
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(Pep440Test)
#include "pep440_test.moc"
