// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/resources.h"
#include "workspace/sample_history.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::workspace;

namespace
{

const char* const twoCommits = "commit\n"
                               "author Ann Ash <ann@h.example>\n"
                               "time 1700000100 +0200\n"
                               "| Raise a\n"
                               "| \n"
                               "| Because.\n"
                               "edit a.in\n"
                               "at 2 1 2\n"
                               "+two\n"
                               "+more\n"
                               "remove new.in\n"
                               "commit\n"
                               "author Bo Beck <bo@h.example>\n"
                               "time 1700000000 +0130\n"
                               "| Begin\n"
                               "remove a.in\n";

} // namespace

class SampleHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void editsLeadBackToTheFirstCommit()
    {
        const auto history = SampleHistory::parse(twoCommits, {{"a.in", "one\n2\nthree\n"}, {"new.in", "x\n"}});
        QVERIFY(history.has_value());
        QCOMPARE(history->main.size(), std::size_t(2));
        const SampleCommit& first = history->main[0];
        QCOMPARE(first.message, std::string("Begin\n"));
        QCOMPARE(first.authorName, std::string("Bo Beck"));
        QCOMPARE(first.authorEmail, std::string("bo@h.example"));
        QCOMPARE(first.seconds, std::int64_t(1700000000));
        QCOMPARE(first.offsetMinutes, 90);
        QCOMPARE(first.tree, (SampleTree{{"a.in", "one\ntwo\nmore\nthree\n"}}));
        QCOMPARE(history->main[1].message, std::string("Raise a\n\nBecause.\n"));
    }

    void aBranchGrowsFromItsParent()
    {
        const std::string text =
            std::string(twoCommits)
            + "branch try 1\nauthor Bo Beck <bo@h.example>\ntime 1700000200 +0000\n| Try\nedit a.in\nat 1 1 1\n+ONE\n";
        const auto history = SampleHistory::parse(text, {{"a.in", "one\n2\nthree\n"}, {"new.in", "x\n"}});
        QVERIFY(history.has_value());
        QCOMPARE(history->branches.size(), std::size_t(1));
        QCOMPARE(history->branches[0].branch, std::string("try"));
        QCOMPARE(history->branches[0].parent, std::size_t(0));
        QCOMPARE(history->branches[0].tree, (SampleTree{{"a.in", "ONE\ntwo\nmore\nthree\n"}}));
    }

    void damageIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        const QString head = "commit\nauthor A <a@h.example>\ntime 1 +0000\n| m\n";
        QTest::addRow("a line that is no section") << QString("nonsense\n");
        QTest::addRow("a commit without a message")
            << QString("commit\nauthor A <a@h.example>\ntime 1 +0000\nremove a.in\n");
        QTest::addRow("a time that is no number")
            << QString("commit\nauthor A <a@h.example>\ntime x +0000\n| m\nremove a.in\n");
        QTest::addRow("an edit behind the end") << head + "edit a.in\nat 9 1 0\n";
        QTest::addRow("edits out of order") << head + "edit a.in\nat 2 1 0\nat 1 1 0\n";
        QTest::addRow("fewer lines than were told") << head + "edit a.in\nat 1 1 2\n+x\n";
        QTest::addRow("a removed file that is not there") << head + "remove b.in\n";
        QTest::addRow("a first commit with files left over") << head;
        QTest::addRow("a branch from nowhere") << head + "remove a.in\nbranch b 7\n";
    }
    void damageIsAnError()
    {
        QFETCH(QString, text);
        const auto history = SampleHistory::parse(text.toStdString(), {{"a.in", "one\ntwo\n"}});
        QVERIFY(!history.has_value());
        QCOMPARE(history.error().code, ErrorCode::Data);
    }

    void theEmbeddedSampleIsWhole()
    {
        SampleTree tip;
        for (const resources::File& file : resources::sampleTree())
            tip.emplace(file.path, file.content);
        const auto history = SampleHistory::parse(resources::sampleHistory(), tip);
        QVERIFY2(history.has_value(), history ? "" : history.error().message.c_str());
        QCOMPARE(history->main.size(), std::size_t(17));
        QCOMPARE(history->main.back().tree, tip);
        QVERIFY(std::is_sorted(history->main.begin(), history->main.end(),
                               [](const SampleCommit& a, const SampleCommit& b) { return a.seconds < b.seconds; }));
        QCOMPARE(history->branches.size(), std::size_t(1));
        const std::string& base = history->branches[0].tree.at("requirements/in/base.in");
        QVERIFY(base.find("numpy==2.1.1\n") != std::string::npos
                && base.find("accelerate==0.33.0\n") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(SampleHistoryTest)
#include "sample_history_test.moc"
