// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/why_text.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;
using Kind = explain::Reason::Kind;

namespace
{
WhyReport reportOf(std::initializer_list<std::pair<const char*, std::size_t>> ladder)
{
    WhyReport report;
    report.name = pep::Name::fromNormal("numpy");
    report.profile = "base";
    report.inProfile = true;
    report.requirementsKnown = true;
    report.lockState = LockState::Fresh;
    report.verdict = "numpy is 1.2 because app 1.0 requires numpy<2";
    report.why.reasons.resize(4);
    report.why.reasons[0] = {Kind::Dependent, "app 1.0 requires numpy<2", {}, {}, true};
    report.why.reasons[1] = {Kind::Chosen, {}, {}, {}, true};
    report.why.reasons[2] = {Kind::Allowed, "possible", {}, {}, true};
    report.why.reasons[3] = report.why.reasons[0];
    for (const auto& [version, reason] : ladder)
        report.why.ladder.push_back({*pep::Version::parse(version), reason, true});
    return report;
}
} // namespace

class WhyTextTest : public QObject
{
    Q_OBJECT

private slots:
    void neighboursWithOneReasonShareARow_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("unicode");
        QTest::addColumn<QString>("ascii");
        QTest::addRow("one version stands by itself") << 1 << "3.0"
                                                      << "3.0";
        QTest::addRow("two are listed") << 2 << "3.0, 2.5"
                                        << "3.0, 2.5";
        QTest::addRow("of three the ends are named") << 3 << "3.0 … 2.0"
                                                     << "3.0 ... 2.0";
    }
    void neighboursWithOneReasonShareARow()
    {
        QFETCH(int, count);
        QFETCH(QString, unicode);
        QFETCH(QString, ascii);
        WhyReport report = reportOf({{"3.0", 0}, {"2.5", 3}, {"2.0", 0}});
        report.why.ladder.resize(std::size_t(count));
        report.why.ladder.push_back({*pep::Version::parse("1.2"), 1, true});
        const auto runs = runsOf(report.why);
        QCOMPARE(runs.size(), std::size_t(2));
        QCOMPARE(runs[0].count, std::size_t(count));
        QCOMPARE(runs[1].first, std::size_t(count));
        QCOMPARE(QString::fromStdString(versionsOf(report.why, runs[0])), unicode);
        QCOMPARE(QString::fromStdString(versionsOf(report.why, runs[0], false)), ascii);
    }

    void incompleteReasonsAreRowsOfTheirOwn()
    {
        WhyReport report = reportOf({{"3.0", 0}, {"2.5", 3}});
        report.why.reasons[3].complete = false;
        QCOMPARE(runsOf(report.why).size(), std::size_t(2));
        QVERIFY(plainText(textOf(report)).find("2.5  app 1.0 requires numpy<2 (there may be more)")
                != std::string::npos);
    }

    void thePlainTextIsAligned()
    {
        WhyReport report = reportOf({{"3.0", 0}, {"2.5", 3}, {"2.0", 0}, {"1.2", 1}, {"1.1", 2}});
        report.why.olderLeftOut = 1;
        explain::Path path;
        path.line.origin.place = {"in/base.in", 4, 1};
        path.hops = {{pep::Name::fromNormal("app"), "1.0", "app", false}, {report.name, "1.2", "numpy<2", true}};
        report.paths.shown = {path};
        report.paths.more = 2;
        report.profiles = {{"base", "1.2", false}, {"development", "", true}};
        report.lockState = LockState::Stale;
        report.lockReasons = {"in/base.in changed"};
        const char* expected = "numpy is 1.2 because app 1.0 requires numpy<2.\n"
                               "profile base\n"
                               "versions\n"
                               "  x  3.0 ... 2.0  app 1.0 requires numpy<2 (3 versions)\n"
                               "  *  1.2          chosen\n"
                               "  o  1.1          possible\n"
                               "    +1 older version\n"
                               "paths\n"
                               "  in/base.in:4  app (1.0) -> numpy<2 (cycle)\n"
                               "  +2 more\n"
                               "profiles\n"
                               "  base         1.2      transitive\n"
                               "  development  no lock  direct\n"
                               "note: the lock of base is stale, and this is about the lock:\n"
                               "  in/base.in changed\n";
        QCOMPARE(QString::fromStdString(plainText(textOf(report, false))), QString::fromUtf8(expected));
    }

    void aProfileWithoutThePackageIsOneSentence()
    {
        WhyReport report;
        report.verdict = "numpy is not in ui; it is in base (1.2)";
        report.profiles = {{"base", "1.2", false}};
        QCOMPARE(plainText(textOf(report)), std::string("numpy is not in ui; it is in base (1.2).\n"));
    }

    void nothingFromOutsideStartsALineOrAnEscape()
    {
        WhyReport report = reportOf({{"3.0", 0}});
        report.why.reasons[0].text = "one\ntwo \x1b[31m";
        report.profiles = {{"ba\rse", "https://user:secret@index.example/x.whl", false}};
        const std::string text = plainText(textOf(report));
        QVERIFY(text.find("one\\ntwo \\x1b[31m") != std::string::npos
                || text.find("one\\x0atwo \\x1b[31m") != std::string::npos);
        QVERIFY(text.find('\r') == std::string::npos);
        QVERIFY(text.find("secret") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(WhyTextTest)
#include "why_text_test.moc"
