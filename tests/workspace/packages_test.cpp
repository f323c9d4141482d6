// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/package_filter.h"
#include "workspace/package_table.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

namespace
{

PackageRow::Bound line(const char* requirement, const char* file, std::uint32_t number,
                       std::vector<std::string> profiles, const char* reason = "")
{
    PackageRow::Bound bound;
    bound.requirement = requirement;
    bound.by = std::string(file) + ":" + std::to_string(number);
    bound.fromFile = true;
    bound.place = Place{file, number, 1};
    bound.profile = profiles.front();
    bound.profiles = std::move(profiles);
    bound.reason = reason;
    return bound;
}

PackageRow::Bound edge(const char* requirement, const char* by, std::vector<std::string> profiles)
{
    PackageRow::Bound bound;
    bound.requirement = requirement;
    bound.by = by;
    bound.profile = profiles.front();
    bound.profiles = std::move(profiles);
    return bound;
}

PackageRow row(const char* name, std::vector<std::pair<const char*, const char*>> locked, const char* newest)
{
    PackageRow row;
    row.name = pep::Name::fromNormal(name);
    for (const auto& [profile, version] : locked) {
        row.profiles.emplace_back();
        row.profiles.back().profile = profile;
        row.profiles.back().version = version;
    }
    row.newest = newest;
    row.newestKnown = *newest != 0;
    return row;
}

/// base and dev; alpha is direct in dev and held, beta differs, gamma is vulnerable, torch-tools is broken.
PackagesReport sample()
{
    PackagesReport report;
    report.profiles = {"base", "dev"};
    PackageRow alpha = row("alpha", {{"base", "1.0"}, {"dev", "1.0"}}, "1.0");
    alpha.profiles[1].direct = true;
    alpha.bounds = {line("alpha==1.0", "in/dev.in", 3, {"dev"}, "breaks the build")};
    PackageRow beta = row("beta", {{"base", "1.9"}, {"dev", "1.10"}}, "1.10");
    beta.dependents = {pep::Name::fromNormal("alpha")};
    beta.profiles[0].yanked = true;
    PackageRow gamma = row("gamma", {{"base", "2.0"}}, "");
    gamma.advisories = {{"EX-1", "high", "bad", "2.0"}};
    gamma.profiles[0].direct = true;
    PackageRow tools = row("torch-tools", {{"dev", "3.0"}}, "4.0");
    tools.bounds = {edge("torch-tools<3", "alpha 1.0", {"dev"})};
    tools.bounds[0].broken = {"dev"};
    tools.profiles[0].buildNeeded = true;
    report.rows = {alpha, beta, gamma, tools};
    for (PackageRow& each : report.rows)
        deriveFacts(each);
    return report;
}

QString matching(const char* filter, const char* profile = "")
{
    const PackagesReport report = sample();
    const PackageQuery query = PackageQuery::parse(filter);
    QStringList names;
    for (const PackageRow& each : report.rows)
        if (query.matches(each, profile))
            names += QString::fromStdString(each.name.text());
    return names.join(' ');
}

} // namespace

/// The rows of the package table, the language that chooses them, and how they are written out.
class PackagesTest : public QObject
{
    Q_OBJECT

private slots:
    void filter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* name, const char* text, const char* profile, const char* expected) {
            QTest::addRow("%s", name) << QByteArray(text) << QByteArray(profile) << QString(expected);
        };
        add("nothing asked, everything matches", "", "", "alpha beta gamma torch-tools");
        add("a word is part of the name, whatever its case", "TOOLS", "", "torch-tools");
        add("words must all match", "torch gamma", "", "");
        add("a word turned round", "-torch", "", "alpha beta gamma");
        add("an exclamation mark turns round too", "!a", "", "torch-tools");
        add("a hyphen inside of a word is none", "torch-t", "", "torch-tools");
        add("direct anywhere", "direct", "", "alpha gamma");
        add("direct in the profile that is looked at", "direct", "base", "gamma");
        add("direct in a profile that is named", "direct in:dev", "", "alpha");
        add("a named profile stands over the one that is looked at", "direct in:dev", "base", "alpha");
        add("transitive", "transitive", "", "beta torch-tools");
        add("outdated where a version is below the newest", "outdated", "", "beta torch-tools");
        add("outdated in that profile", "outdated in:dev", "", "torch-tools");
        add("divergent", "divergent", "", "beta");
        add("yanked", "yanked", "", "beta");
        add("vulnerable", "vulnerable", "", "gamma");
        add("held by a line with a reason", "held", "", "alpha");
        add("held elsewhere", "held in:base", "", "");
        add("build", "build", "", "torch-tools");
        add("conflict", "conflict", "", "torch-tools");
        add("in: without case", "in:BASE", "", "alpha beta gamma");
        add("not in a profile", "-in:base", "", "torch-tools");
        add("in two profiles", "in:base in:dev", "", "alpha beta");
        add("required by, name normalised", "by:Alpha", "", "beta");
        add("from a file by its name", "from:dev.in", "", "alpha");
        add("from a file by its stem", "from:dev", "", "alpha");
        add("from a part of a name is none", "from:v.in", "", "");
        add("a version of one package", "beta<1.10", "", "beta");
        add("versions compare as versions", "beta>1.9 in:base", "", "");
        add("a version of any package", ">=2,<3", "", "gamma");
        add("not equal", "!=1.0 in:base", "", "beta gamma");
        add("a version turned round", "-alpha==1.0", "", "beta gamma torch-tools");
        add("quotes make a word of a term", "\"direct\"", "", "");
        add("quotes hold a value together", "in:\"dev\"", "", "alpha beta torch-tools");
        add("an open quote ends with the text", "\"tools", "", "torch-tools");
        add("an unknown key is left out", "form:x gamma", "", "gamma");
        add("a key without a value is left out", "in: gamma", "", "gamma");
    }
    void filter()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, profile);
        QFETCH(QString, expected);
        QCOMPARE(matching(text.constData(), profile.constData()), expected);
    }

    void hints_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* name, const char* text, const char* expected) {
            QTest::addRow("%s", name) << QByteArray(text) << QString(expected);
        };
        add("nothing to say", "direct in:dev by:alpha from:dev numpy<2 -x", "");
        add("an unknown key with the nearest one", "form:x",
            "`form:x` has a key that does not exist and was left out; did you mean `from:x`?");
        add("an unknown key that is near to none", "licence:mit",
            "`licence:mit` has a key that does not exist and was left out");
        add("no value", "by:", "`by:` needs a value behind the colon and was left out");
        add("no version", "numpy<x", "`numpy<x` compares with something that is no version and was left out");
        add("an unknown profile with the nearest one", "in:bse",
            "`in:bse`: no profile with a lock has that name; did you mean `base`?");
        add("an unknown package", "by:alfa", "`by:alfa`: no lock has that package; did you mean `alpha`?");
        add("an unknown file", "from:x.in", "`from:x.in`: no line of such a file names a locked package");
        add("advisories that were not checked", "vulnerable",
            "`vulnerable`: advisories were not checked, because no security records are named");
        add("control characters are shown as escapes", "licence\x1b:b",
            "`licence\\x1b:b` has a key that does not exist and was left out");
    }
    void hints()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QStringList told;
        for (const PackageHint& hint : PackageQuery::parse(text.toStdString()).hints(sample()))
            told += QString::fromStdString(describe(hint));
        QCOMPARE(told.join('\n'), expected);
    }

    void completions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("begin");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a keyword") << QByteArray("torch di") << 6 << "direct divergent";
        QTest::addRow("behind a minus") << QByteArray("-he") << 1 << "held";
        QTest::addRow("a key") << QByteArray("fr") << 0 << "from:";
        QTest::addRow("profiles") << QByteArray("in:") << 0 << "in:base in:dev";
        QTest::addRow("names, those that begin so first") << QByteArray("by:t") << 0 << "by:torch-tools by:beta";
        QTest::addRow("files") << QByteArray("from:dev") << 0 << "from:in/dev.in";
        QTest::addRow("nothing between two terms") << QByteArray("direct ") << 7 << "";
        QTest::addRow("nothing in quotes") << QByteArray("\"dir") << 0 << "";
        QTest::addRow("nothing where it is complete") << QByteArray("held") << 0 << "";
    }
    void completions()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, begin);
        QFETCH(QString, expected);
        const PackageCompletions found = completePackages(text.toStdString(), std::size_t(text.size()), sample());
        QStringList texts;
        for (const std::string& each : found.texts)
            texts += QString::fromStdString(each);
        QCOMPARE(texts.join(' '), expected);
        QCOMPARE(int(found.begin), begin);
    }

    void keywordsAreAddedAndTakenOut()
    {
        QCOMPARE(withKeyword("in:\"a b\"  numpy", "direct", true), std::string("in:\"a b\" numpy direct"));
        QCOMPARE(withKeyword("Direct numpy direct", "direct", false), std::string("numpy"));
    }

    void theTightestBoundIsThatOfTheProfile_data()
    {
        QTest::addColumn<QStringList>("bounds");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("dev");
        // Bounds act in both profiles, those with a * in dev alone.
        QTest::addRow("a pin stands over a cap") << QStringList{"a<2", "a==1.0"} << "a==1.0"
                                                 << "a==1.0";
        QTest::addRow("each profile has its own") << QStringList{"a<2", "*a==1.0"} << "a<2"
                                                  << "a==1.0";
        QTest::addRow("the lowest cap stands over others") << QStringList{"a<3", "a<2,>=1", "*a<1.5"} << "a<2,>=1"
                                                           << "a<1.5";
        QTest::addRow("an exclusion is no cap") << QStringList{"a!=1.5", "a<2"} << "a<2"
                                                << "a<2";
        QTest::addRow("a marker is not read as a cap") << QStringList{"a>=1; python_version<'3.9'", "a<=7"} << "a<=7"
                                                       << "a<=7";
        QTest::addRow("a compatible release counts as a cap") << QStringList{"a>=1", "a~=1.2"} << "a~=1.2"
                                                              << "a~=1.2";
        QTest::addRow("of equals the first is taken") << QStringList{"a>=1", "a>=2"} << "a>=1"
                                                      << "a>=1";
        QTest::addRow("nothing bounds it in base") << QStringList{"*a>=1"} << ""
                                                   << "a>=1";
    }
    void theTightestBoundIsThatOfTheProfile()
    {
        QFETCH(QStringList, bounds);
        QFETCH(QString, base);
        QFETCH(QString, dev);
        PackageRow package = row("a", {{"base", "1.0"}, {"dev", "1.0"}}, "");
        for (QString bound : bounds) {
            std::vector<std::string> profiles{"dev"};
            if (!bound.startsWith('*'))
                profiles.insert(profiles.begin(), "base");
            package.bounds.push_back(edge(qPrintable(bound.remove('*')), "x 1.0", profiles));
        }
        deriveFacts(package);
        const auto text = [&](const std::string& profile) {
            const PackageRow::Bound* bound = package.tightest(profile);
            return bound ? QString::fromStdString(bound->requirement) : QString();
        };
        QCOMPARE(text("base"), base);
        QCOMPARE(text("dev"), dev);
        QCOMPARE(text(""), base);
    }

    void theUsualVersionIsThatOfMost()
    {
        PackageRow package = row("a", {{"a", "1"}, {"b", "2"}, {"c", "2"}}, "");
        deriveFacts(package);
        QCOMPARE(package.usual, std::string("2"));
        QVERIFY(package.divergent);
        QVERIFY(package.profiles[0].unusual && !package.profiles[1].unusual);
        package = row("a", {{"a", "1"}, {"b", "2"}}, "");
        deriveFacts(package);
        QCOMPARE(package.usual, std::string("1"));
    }

    void tables_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("expected");
        QTest::addRow("CSV quotes, and defuses what looks like a formula")
            << int(TableFormat::Csv) << "alpha,1.0,1.0,held,alpha==1.0,in/dev.in:3,2024-02-03,\"base, dev\",direct\n";
        QTest::addRow("Markdown escapes") << int(TableFormat::Markdown)
                                          << "| alpha | 1.0 | 1.0 | held | alpha==1.0 | in/dev.in:3 | 2024-02-03 | "
                                             "base, dev | direct |\n";
        QTest::addRow("text is aligned")
            << int(TableFormat::Text)
            << "alpha    1.0     1.0     held   alpha==1.0  in/dev.in:3  2024-02-03  base, dev  direct\n";
        QTest::addRow("HTML has cells") << int(TableFormat::Html)
                                        << "<tr><td>alpha</td><td>1.0</td><td>1.0</td><td>held</td><td>alpha==1.0</td>"
                                           "<td>in/dev.in:3</td><td>2024-02-03</td><td>base, dev</td><td>direct</td>"
                                           "</tr>\n</table>\n";
    }
    void tables()
    {
        QFETCH(int, format);
        QFETCH(QString, expected);
        PackagesReport report = sample();
        report.rows[0].profiles[1].uploadedAt = 1706918400;
        const auto text =
            QString::fromStdString(packageTable({&report.rows[0]}, TableFormat(format), std::string("dev")));
        QVERIFY2(text.endsWith(expected), qPrintable(text));
    }

    void hostileTextIsShownAsEscapes()
    {
        PackageRow package = row("a", {{"p", "1\x1b[31m\xe2\x80\xae"}}, "");
        package.bounds = {line("=cmd|x", "in/a|b.in", 1, {"p"})};
        deriveFacts(package);
        const std::string csv = packageTable({&package}, TableFormat::Csv);
        QVERIFY2(csv.find("1\\x1b[31m\\u202e") != std::string::npos, csv.c_str());
        QVERIFY2(csv.find(",'=cmd|x,") != std::string::npos, csv.c_str());
        QVERIFY(packageTable({&package}, TableFormat::Markdown).find("in/a\\|b.in:1") != std::string::npos);
    }

    void theSampleHasAllFacts()
    {
        QTemporaryDir folder;
        Task task;
        const std::string path = (folder.path() + "/sample").toStdString();
        QVERIFY(createSample(path, task).has_value());
        QFile file(folder.path() + "/sample/requirements/in/base.in");
        QVERIFY(file.open(QIODevice::Append));
        file.write("pyyaml==6.0.2  # 6.1 drops a loader\nnumpy<2\n");
        file.close();
        Environment environment;
        environment.stateFolder = (folder.path() + "/state").toStdString();
        environment.cacheFolder = (folder.path() + "/cache").toStdString();
        auto opened = Workspace::open(path, environment);
        QVERIFY(opened.has_value());
        const auto report = (*opened)->packages(task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->profiles.size(), std::size_t(6));
        QVERIFY(!report->security.has_value());
        const auto find = [&](const char* name) -> const PackageRow& {
            return *std::find_if(report->rows.begin(), report->rows.end(),
                                 [&](const PackageRow& each) { return each.name.text() == name; });
        };
        const PackageRow& yaml = find("pyyaml");
        QVERIFY(yaml.held() != nullptr);
        QCOMPARE(yaml.held()->reason, std::string("6.1 drops a loader"));
        QVERIFY(yaml.profiles.front().uploadedAt > 0);
        const PackageRow& numpy = find("numpy");
        QVERIFY(numpy.any(&PackageRow::InProfile::conflict, "base"));
        QVERIFY(numpy.divergent);
        QVERIFY(!numpy.held());
        QCOMPARE(numpy.tightest("base")->requirement, std::string("numpy<2"));
    }

    void wideLocksAreExplained_data()
    {
        QTest::addColumn<QString>("via"); // %1 stands for the package before
        QTest::addColumn<std::size_t>("hops");
        QTest::addRow("all via a package that is not locked") << "    # via numpy\n" << std::size_t(1);
        QTest::addRow("a chain") << "    # via package-%1\n" << std::size_t(5000);
        QTest::addRow("names of nothing") << "    # via\n    #   no-such\n    #   ===\n    #   -r\n" << std::size_t(1);
    }
    /// Nothing is timed: what is quadratic in 5,000 packages runs into the time limit of the test.
    void wideLocksAreExplained()
    {
        QFETCH(QString, via);
        QFETCH(std::size_t, hops);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("requirements/in"));
        const auto write = [&](const char* name, const QString& text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        QString lock;
        for (int i = 0; i < 5000; ++i)
            lock += QString("package-%1==1.0\n").arg(i) + (i > 0 ? via.contains('%') ? via.arg(i - 1) : via : "");
        write("requirements/in/base.in", "package-0\npackage-4999\n");
        write("requirements/base.txt", lock);
        write("lockwright.toml", "[index]\nrecorded = true\n");
        Environment environment;
        environment.stateFolder = (folder.path() + "/state").toStdString();
        environment.cacheFolder = (folder.path() + "/cache").toStdString();
        auto opened = Workspace::open(folder.path().toStdString(), environment);
        QVERIFY(opened.has_value());
        Task task;
        const auto why = (*opened)->why("package-4999", {}, task);
        QVERIFY2(why.has_value(), why ? "" : describe(why.error()).c_str());
        QVERIFY(!why->paths.shown.empty());
        QCOMPARE(why->paths.shown.back().hops.size(), hops);
        const auto packages = (*opened)->packages(task);
        QVERIFY(packages.has_value());
        QCOMPARE(packages->rows.size(), std::size_t(5000));
    }

    void aFolderThatIsGoneIsAnError()
    {
        QTemporaryDir folder;
        Task task;
        const std::string path = (folder.path() + "/sample").toStdString();
        QVERIFY(createSample(path, task).has_value());
        Environment environment;
        environment.stateFolder = (folder.path() + "/state").toStdString();
        environment.cacheFolder = (folder.path() + "/cache").toStdString();
        auto opened = Workspace::open(path, environment);
        QVERIFY(opened.has_value());
        QVERIFY(QDir(folder.path() + "/sample").removeRecursively());
        const auto isSaid = [](const auto& result) {
            return !result && result.error().code == ErrorCode::Io
                   && result.error().message.find("/sample`") != std::string::npos && !result.error().hint.empty();
        };
        QVERIFY(isSaid((*opened)->profiles(task)));
        QVERIFY(isSaid((*opened)->packages(task)));
        QVERIFY(isSaid((*opened)->compile({}, task)));
    }
};

QTEST_GUILESS_MAIN(PackagesTest)
#include "packages_test.moc"
