// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/direct_reference.h"
#include "requirements/inputs.h"

#include "support/conformance.h"

#include <QMap>
#include <QTemporaryDir>

#include <filesystem>

using namespace lockwright;
using namespace lockwright::requirements;
using namespace lockwright::test;

namespace
{

/// Rows in which we answer otherwise than pip, and why. "refused": pip reads it, we say what is wrong. "read": pip
/// refuses it, we read it. "skipped": we leave it out, with a warning.
struct Difference {
    const char* row;
    const char* answer;
    const char* reason;
};
const std::vector<Difference> differences{
    {"two-r-on-line", "refused", "pip drops the second -r without a word, uv looks for a file of that odd name"},
    {"option-after-req", "refused", "pip ignores an index option behind a requirement without a word"},
    {"dash-only", "refused", "a lone dash is a slip; uv refuses it too"},
    {"double-dash", "refused", "a lone dash is a slip; uv refuses it too"},
    {"use-feature-bogus", "read", "which features there are depends on pip's release; the option has no effect here"},
    {"constraint-editable", "read", "a parent's lock may hold local projects: they are skipped with a warning"},
    {"constraint-unnamed-url", "skipped", "what has no name constrains nothing: pip keeps it without effect, uv stops"},
};

const Difference* differenceOf(const QString& row)
{
    for (const Difference& difference : differences)
        if (row == difference.row)
            return &difference;
    return nullptr;
}

/// The files of a row below a folder, which is where paths and links are looked for.
void layDown(const QJsonObject& row, const QString& folder)
{
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QDir().mkpath(QFileInfo(folder + "/" + name).absolutePath());
        QFile file(folder + "/" + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("cannot write a row's file", __FILE__, __LINE__);
    };
    const QJsonObject files = row["files"].toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        write(it.key(), it.value().toString().toUtf8());
    const QJsonObject encoded = row["files_base64"].toObject();
    for (auto it = encoded.begin(); it != encoded.end(); ++it)
        write(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
}

QStringList names(const std::vector<pep::Name>& list)
{
    QStringList result;
    for (const pep::Name& name : list)
        result << QString::fromStdString(name.text());
    return result;
}

/// pip's link of a reference, in the row's spelling: `file:///CWD/` is the folder.
QString linkOf(const Input& input)
{
    std::string url = expandVariables(input.reference);
    if (url.empty() || hasScheme(url))
        return QString::fromStdString(url);
    std::filesystem::path path(url);
    return "file:///CWD/" + QString::fromStdString(path.lexically_normal().generic_string());
}

/// An input in the row's terms; empty members are left out on both sides.
QString described(const Input& input, bool constraint)
{
    QStringList hashes;
    for (const std::string& hash : input.hashes)
        hashes << QString::fromStdString(hash);
    hashes.sort();
    const std::string specifier =
        input.requirement.url.empty() ? input.requirement.specifiers.sortedText() : std::string();
    return QStringList{
        constraint ? "constraint" : "requirement",
        input.editable ? "editable" : "",
        QString::fromStdString(input.origin.place.file) + ":" + QString::number(input.origin.place.line),
        QString::fromStdString(input.requirement.name.text()),
        names(input.requirement.extras).join('+'),
        QString::fromStdString(specifier),
        linkOf(input),
        QString::fromStdString(input.requirement.marker.isAlwaysTrue() ? "" : input.requirement.marker.text()),
        hashes.join('+')}
        .join(" | ");
}

QString described(const QJsonObject& row)
{
    const QJsonObject requirement = row["requirement"].toObject();
    const bool constraint = row["constraint"].toBool();
    std::vector<pep::Name> extras;
    for (const QJsonValue& extra : requirement["extras"].toArray())
        extras.push_back(*pep::Name::parse(extra.toString().toStdString()));
    std::sort(extras.begin(), extras.end());
    extras.erase(std::unique(extras.begin(), extras.end()), extras.end());
    QStringList hashes;
    const QJsonObject digests = row["options"].toObject()["hashes"].toObject();
    for (auto it = digests.begin(); it != digests.end(); ++it)
        for (const QJsonValue& digest : it.value().toArray())
            hashes << it.key() + ":" + digest.toString();
    hashes.sort();
    const QString link = requirement["link"].toString();
    const QString specifier =
        link.isEmpty() ? requirement["specifier"].toString() : QString(); // a wheel's file name adds none here
    return QStringList{constraint ? "constraint" : "requirement",
                       row["editable"].toBool() ? "editable" : "",
                       row["file"].toString() + ":" + QString::number(row["line"].toInt()),
                       QString::fromStdString(pep::normalizeName(requirement["name"].toString().toStdString())),
                       constraint ? "" : names(extras).join('+'),
                       specifier,
                       link,
                       requirement["marker"].toString(),
                       hashes.join('+')}
        .join(" | ");
}

QStringList strings(const std::vector<std::string>& list)
{
    QStringList result;
    for (const std::string& item : list)
        result << QString::fromStdString(item);
    return result;
}

QStringList strings(const QJsonValue& list)
{
    QStringList result;
    for (const QJsonValue& item : list.toArray())
        result << item.toString();
    return result;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// What of the run's options differs; empty where nothing does.
QString optionsDiffer(const InputOptions& options, const QJsonObject& expected, const QString& folder)
{
    QStringList indexes = strings(options.extraIndexUrls);
    if (options.noIndex)
        indexes.clear();
    else if (!options.indexUrl.empty())
        indexes.prepend(QString::fromStdString(options.indexUrl));
    else if (!indexes.isEmpty())
        indexes.prepend("DEFAULT");
    QStringList links;
    for (const std::string& link : options.findLinks)
        links << QString::fromStdString(
            std::filesystem::path(link).lexically_relative(folder.toStdString()).generic_string());
    QStringList expectedLinks;
    for (const QString& link : strings(expected["find_links"]))
        expectedLinks << QString::fromStdString(
            std::filesystem::path(link.toStdString()).lexically_normal().generic_string());
    QStringList result;
    const auto compare = [&](const char* name, const QStringList& ours, const QStringList& theirs) {
        if (ours != theirs)
            result << QString("%1: %2 instead of %3").arg(name, ours.join(' '), theirs.join(' '));
    };
    compare("index_urls", indexes, strings(expected["index_urls"]));
    compare("find_links", links, expectedLinks);
    compare("no_binary", sorted(strings(options.noBinary)), sorted(strings(expected["no_binary"])));
    compare("only_binary", sorted(strings(options.onlyBinary)), sorted(strings(expected["only_binary"])));
    if (options.noIndex != expected["no_index"].toBool()
        || options.requireHashes != expected["require_hashes"].toBool())
        result << "flags";
    return result.join("; ");
}

/// How our answer to a row differs from the recorded one; empty where it does not.
QString differs(const QJsonObject& row)
{
    QTemporaryDir folder;
    layDown(row, folder.path());
    const QJsonObject environment = row["env"].toObject();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        qputenv(it.key().toLatin1(), it.value().toString().toUtf8());
    const bool asConstraint = row["as_constraint"].toBool();
    const auto inputs = readInputs("requirements.txt", folder.path().toStdString(),
                                   asConstraint ? Origin::Kind::Constraint : Origin::Kind::Requirement);
    QStringList expected;
    for (const QJsonValue& value : row["requirements"].toArray())
        expected << described(value.toObject());
    QStringList ours;
    if (inputs) {
        // pip has one list in the order of reading; ours are two.
        for (const Input& input : inputs->requirements)
            ours << described(input, false);
        for (const Input& input : inputs->constraints)
            ours << described(input, true);
    }
    const QString differing =
        inputs ? optionsDiffer(inputs->options, row["global_options"].toObject(), folder.path()) : QString();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        qunsetenv(it.key().toLatin1());
    if (row["result"].toString() != "ok")
        return inputs ? "read, expected a refusal" : QString();
    if (!inputs)
        return "refused: " + QString::fromStdString(describe(inputs.error()));
    if (sorted(ours) != sorted(expected))
        return "ours:\n  " + ours.join("\n  ") + "\npip's:\n  " + expected.join("\n  ");
    return differing;
}

} // namespace

/// pip's reading of requirement files, row by row.
class RequirementsTxtTest : public QObject
{
    Q_OBJECT

private slots:
    void rows()
    {
        LW_NEEDS_CONFORMANCE();
        Tally tally("requirements_txt/cases.jsonl");
        int deliberate = 0;
        for (const QJsonObject& row : conformanceRows("requirements_txt/cases.jsonl")) {
            const QString name = row["name"].toString();
            const QString difference = differs(row);
            if (const Difference* known = differenceOf(name)) {
                ++deliberate;
                const QString answer = known->answer;
                const bool asSaid =
                    answer == "skipped" ? difference.startsWith("ours:\n  \npip's:") : difference.startsWith(answer);
                tally.add(asSaid, name + ": no longer differs as said (" + known->reason + "): " + difference);
                continue;
            }
            tally.add(difference.isEmpty(), name + ": " + difference);
        }
        tally.finish();
        QCOMPARE(deliberate, int(differences.size()));
    }
};

QTEST_APPLESS_MAIN(RequirementsTxtTest)
#include "requirements_txt_test.moc"
