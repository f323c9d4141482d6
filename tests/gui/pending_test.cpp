// SPDX-License-Identifier: GPL-3.0-or-later
// What is edited and not written yet: texts and spans, the one undo stack, its models, and the wait for an answer.
#include "edit_words.h"
#include "models/impact_model.h"
#include "models/pending_model.h"
#include "text/requirement_completer.h"
#include "undo/edit_trial.h"
#include "undo/pending_edits.h"
#include "undo/text_change.h"
#include "undo/what_if_watch.h"
#include "words.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::gui;
using workspace::EditedFile;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

namespace
{
const QString file = QStringLiteral("requirements/in/base.in");

EditedFile edited(const QString& path, const std::string& before, const std::string& after)
{
    return {pathFromQt(path), before, after};
}

/// A character typed at a place.
void typeAt(PendingEdits& pending, const QString& path, std::size_t at, const std::string& what)
{
    std::string text = pending.text(path);
    pending.type(path, text.insert(at, what));
}

std::string anyText(QRandomGenerator& random)
{
    std::string text;
    for (int i = random.bounded(40); i > 0; --i)
        text += "ab=<1.\n\n\xc3\xa4"[random.bounded(10)];
    return text;
}
} // namespace

class PendingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void smallestSpan_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<int>>("span"); // start, removed, inserted
        QTest::addRow("equal texts have an empty span") << "numpy"
                                                        << "numpy" << QList<int>{5, 0, 0};
        QTest::addRow("a character is inserted") << "nupy"
                                                 << "numpy" << QList<int>{2, 0, 1};
        QTest::addRow("a character goes") << "numpy"
                                          << "nupy" << QList<int>{2, 1, 0};
        QTest::addRow("the same character beside it counts as the last") << "a=1"
                                                                         << "a==1" << QList<int>{2, 0, 1};
        QTest::addRow("everything is replaced") << "abc"
                                                << "xyz" << QList<int>{0, 3, 3};
        QTest::addRow("a text becomes empty") << "abc"
                                              << "" << QList<int>{0, 3, 0};
    }
    void smallestSpan()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QList<int>, span);
        QCOMPARE(changedSpan(before, after), (Span{span[0], span[1], span[2]}));
    }

    void changesByLine_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("expected"); // "line:newLine -removed +inserted" of each
        QTest::addRow("nothing") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QByteArray("");
        QTest::addRow("a line changes") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\nc\n")
                                        << QByteArray("2:2 -b +x;");
        QTest::addRow("a line comes and one goes")
            << QByteArray("a\nb\nc\nd\n") << QByteArray("new\na\nb\nd\n") << QByteArray("1:1 +new;3:4 -c;");
        QTest::addRow("the last line loses its end")
            << QByteArray("a\nb\n") << QByteArray("a\nb") << QByteArray("2:2 -b +b;");
        QTest::addRow("a first text") << QByteArray("") << QByteArray("a\n") << QByteArray("1:1 +a;");
    }
    void changesByLine()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, expected);
        QByteArray told;
        for (const LineChange& change : lineChanges(before.toStdString(), after.toStdString())) {
            told += QByteArray::number(qulonglong(change.line)) + ':' + QByteArray::number(qulonglong(change.newLine));
            for (const std::string& line : change.removed)
                told += " -" + QByteArray::fromStdString(line).trimmed();
            for (const std::string& line : change.inserted)
                told += " +" + QByteArray::fromStdString(line).trimmed();
            told += ';';
        }
        QCOMPARE(told, expected);
    }

    void bringsChangesToAnotherText_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("lost");
        const QByteArray base("a\nb\nc\nd\n");
        QTest::addRow("other lines changed there")
            << base << QByteArray("a\nx\nc\nd\n") << QByteArray("a\nb\nc\ny\n") << QByteArray("a\nx\nc\ny\n") << 0;
        QTest::addRow("the same line changed there stays theirs")
            << base << QByteArray("a\nx\nc\nd\n") << QByteArray("a\ny\nc\nd\n") << QByteArray("a\ny\nc\nd\n") << 1;
        QTest::addRow("the same change is made once")
            << base << QByteArray("a\nx\nc\nd\n") << QByteArray("a\nx\nc\nd\n") << QByteArray("a\nx\nc\nd\n") << 0;
        QTest::addRow("both add at the end") << base << base + "mine\n"
                                             << base + "theirs\n"
                                             << base + "theirs\nmine\n"
                                             << 0;
        QTest::addRow("a line added behind one without an end")
            << QByteArray("a\nb") << QByteArray("x\nb") << QByteArray("a\nb\nc") << QByteArray("x\nb\nc") << 0;
        QTest::addRow("a removed line that they changed")
            << base << QByteArray("a\nc\nd\n") << QByteArray("a\nB\nc\nd\n") << QByteArray("a\nB\nc\nd\n") << 1;
    }
    void bringsChangesToAnotherText()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, result);
        QFETCH(int, lost);
        const Merged both = merged(base.toStdString(), ours.toStdString(), theirs.toStdString());
        QCOMPARE(QByteArray::fromStdString(both.text), result);
        QCOMPARE(int(both.lost), lost);
    }

    void typingIsOneStep()
    {
        PendingEdits pending;
        pending.setDisk(file, "numpy\n");
        typeAt(pending, file, 5, "=");
        typeAt(pending, file, 6, "=");
        typeAt(pending, file, 7, "2");
        QCOMPARE(pending.stack().count(), 1);
        QCOMPARE(pending.stack().undoText(), QString("Edit line 1 of base.in"));
        typeAt(pending, file, 0, "#"); // somewhere else
        QCOMPARE(pending.stack().count(), 2);
        pending.type(file, "#numpy==\n"); // the other way
        QCOMPARE(pending.stack().count(), 3);
        pending.type(file, "#numpy=\n");
        QCOMPARE(pending.stack().count(), 3);
        typeAt(pending, file, 7, "\n"); // a line's end starts anew
        typeAt(pending, file, 8, "pasted text");
        QCOMPARE(pending.stack().count(), 5);
        for (int i = 0; i < 5; ++i)
            pending.undo();
        QCOMPARE(pending.text(file), std::string("numpy\n"));
        QVERIFY(pending.isEmpty());
    }

    void aPauseStartsAnotherStep()
    {
        PendingEdits pending(nullptr, 0);
        pending.setDisk(file, "");
        typeAt(pending, file, 0, "a");
        typeAt(pending, file, 1, "b");
        QCOMPARE(pending.stack().count(), 2);
    }

    void anySequenceReturnsTheBytes_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("pause");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u, %s", seed, seed % 2 == 0 ? "typing is joined" : "every key is a step")
                << seed << (seed % 2 == 0 ? 1'000'000 : 0);
    }
    void anySequenceReturnsTheBytes()
    {
        QFETCH(quint32, seed);
        QFETCH(int, pause);
        QRandomGenerator random(seed);
        PendingEdits pending(nullptr, pause);
        const QStringList paths{"a.in", "b.in", "c.in"};
        QMap<QString, std::string> disk;
        for (const QString& path : paths)
            pending.setDisk(path, disk[path] = anyText(random));
        const auto texts = [&] {
            std::vector<std::string> all;
            for (const QString& path : paths)
                all.push_back(pending.text(path));
            return all;
        };
        const auto first = texts();
        std::map<int, std::vector<std::string>> at{{0, first}}; // by index of the stack
        for (int i = 0; i < 200; ++i) {
            const QString path = paths[random.bounded(3)];
            switch (random.bounded(8)) {
            case 0:
                pending.undo();
                break;
            case 1:
                pending.redo();
                break;
            case 2:
                pending.change(
                    {edited("a.in", disk["a.in"], anyText(random)), edited("b.in", disk["b.in"], anyText(random))},
                    "Two files at once");
                break;
            case 3:
                if (random.bounded(4) == 0)
                    pending.discard();
                break;
            default: {
                std::string text = pending.text(path);
                const auto place = std::size_t(random.bounded(int(text.size()) + 1));
                if (random.bounded(3) > 0 || text.empty())
                    text.insert(place, 1, "xyz\n"[random.bounded(4)]);
                else
                    text.erase(std::min(place, text.size() - 1), 1);
                pending.type(path, text);
            }
            }
            at[pending.stack().index()] = texts();
            for (auto later = at.upper_bound(pending.stack().count()); later != at.end();)
                later = at.erase(later);
        }
        const int end = pending.stack().index();
        const auto last = texts();
        while (pending.stack().canUndo()) {
            pending.undo();
            if (at.contains(pending.stack().index()))
                QCOMPARE(texts(), at[pending.stack().index()]);
        }
        QCOMPARE(texts(), first);
        QVERIFY(pending.isEmpty());
        while (pending.stack().index() < end)
            pending.redo();
        QCOMPARE(texts(), last);
    }

    void severalFilesAreOneStep()
    {
        PendingEdits pending;
        pending.setDisk(file, "numpy\n");
        pending.change({edited(file, "numpy\n", ""), edited("ui.in", "", "numpy\n")}, "Move numpy from base to ui");
        QCOMPARE(pending.files(), QStringList({file, "ui.in"}));
        QCOMPARE(pending.edited()[1], edited("ui.in", "", "numpy\n"));
        QCOMPARE(pending.stack().undoText(), QString("Move numpy from base to ui"));
        pending.undo();
        QVERIFY(pending.isEmpty());
        pending.redo();
        pending.discard({"ui.in"});
        QCOMPARE(pending.files(), QStringList({file}));
        pending.undo();
        QCOMPARE(pending.text("ui.in"), std::string("numpy\n"));
    }

    void undoAfterApplyIsPendingAgain()
    {
        PendingEdits pending;
        pending.setDisk(file, "numpy\n");
        pending.type(file, "numpy<2\n");
        pending.takeWritten(pending.edited());
        QVERIFY(pending.isEmpty());
        QVERIFY(pending.stack().isClean());
        pending.type(file, "numpy<23\n"); // typing does not join what was written
        QCOMPARE(pending.stack().count(), 2);
        pending.undo();
        pending.undo();
        QCOMPARE(pending.edited(), std::vector<EditedFile>{edited(file, "numpy<2\n", "numpy\n")});
        pending.redo();
        QVERIFY(pending.isEmpty());
    }

    void typingDuringApplyStaysPending()
    {
        PendingEdits pending;
        pending.setDisk(file, "numpy\n");
        pending.type(file, "numpy<2\n");
        const auto sent = pending.edited();
        pending.type(file, "numpy<2,>1\n");
        pending.takeWritten(sent);
        QCOMPARE(pending.edited(), std::vector<EditedFile>{edited(file, "numpy<2\n", "numpy<2,>1\n")});
    }

    void aCleanFileFollowsTheDisk()
    {
        PendingEdits pending;
        pending.setDisk(file, "numpy\n");
        QVERIFY(pending.setDisk(file, "numpy<2\n"));
        QCOMPARE(pending.text(file), std::string("numpy<2\n"));
        QVERIFY(!pending.stack().canUndo());
        pending.type(file, "numpy<3\n");
        pending.takeWritten(pending.edited());
        QVERIFY(pending.setDisk(file, "scipy\n")); // by somebody else; the history goes on from there
        QCOMPARE(pending.stack().undoText(), QString("Take base.in over from disk"));
        pending.undo();
        QCOMPARE(pending.edited(), std::vector<EditedFile>{edited(file, "scipy\n", "numpy<3\n")});
    }

    void aPendingFileIsNotOverwritten()
    {
        PendingEdits pending;
        pending.setDisk(file, "a\nb\nc\n");
        pending.type(file, "a\nb\nmine\n");
        QVERIFY(!pending.setDisk(file, "x\nb\nc\n"));
        QCOMPARE(pending.edited(), std::vector<EditedFile>{edited(file, "a\nb\nc\n", "a\nb\nmine\n")});
        QCOMPARE(int(pending.takeDisk({{file, "x\nb\nc\n"}})), 0);
        QCOMPARE(pending.edited(), std::vector<EditedFile>{edited(file, "x\nb\nc\n", "x\nb\nmine\n")});
        QCOMPARE(int(pending.takeDisk({{file, "x\nb\nother\n"}})), 1);
        QVERIFY(pending.isEmpty());
        pending.undo(); // nothing is lost
        QCOMPARE(pending.text(file), std::string("x\nb\nmine\n"));
        QVERIFY(pending.setDisk(file, "x\nb\nmine\n")); // somebody wrote what is pending
        QVERIFY(pending.isEmpty());
    }

    void pendingLinesAreListed()
    {
        PendingModel model;
        const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        model.setFiles({edited(file, "a\nb\nc\n", "a\nB\nc\n"), edited("ui.in", "x\n", "x\ny\n")});
        QCOMPARE(model.rowCount(), 2);
        const auto row = [&](int number) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(number, column).data().toString();
            return cells;
        };
        QCOMPARE(row(0), QStringList({"base.in:2", "b", "→ B"}));
        QCOMPARE(row(1), QStringList({"ui.in:2", "(no line)", "→ y"}));
        QCOMPARE(model.index(1, 0).data(PendingModel::FileRole).toString(), QString("ui.in"));
        model.setFiles({edited(file, "a\nb\nc\n", "a\nBB\nc\n"), edited("ui.in", "x\n", "")});
        QCOMPARE(row(0), QStringList({"base.in:2", "b", "→ BB"}));
        QCOMPARE(row(1), QStringList({"ui.in:1", "x", "(no line)"}));
        model.setFiles({});
        QCOMPARE(model.rowCount(), 0);
    }

    void impactIsARowAProfile()
    {
        ImpactModel model;
        const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
        auto report = std::make_shared<workspace::WhatIfReport>();
        report->problems = {{{"requirements/in/ui.in", 4, 7}, "numpy<<2 is no requirement", "Write <2."}};
        auto& base = report->profiles.emplace_back();
        base.verdict.profile = "base";
        const auto name = [](const char* text) { return pep::Name::fromNormal(text); };
        base.verdict.moves = {{name("async-timeout"), "4.0.3", "", {}, false, false},
                              {name("numpy"), "1.26.3", "1.26.4", {}, false, false},
                              {name("redis"), "", "5.0.8", {}, false, false}};
        base.wheels = {{name("numpy"), "1.26.4", true, true, true, true},
                       {name("redis"), "5.0.8", true, true, true, false}};
        auto& failing = report->profiles.emplace_back();
        failing.verdict = {"ui", explain::Verdict::Status::Unsatisfiable, "They exclude one another.", {}};
        failing.blamed = {{"requirements/in/ui.in", 2, 1}};
        model.setReport(report);
        const auto row = [&](int number) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(number, column).data().toString();
            return cells;
        };
        QCOMPARE(row(0),
                 QStringList({"ui.in:4", "✗ cannot be read", "", "", "", "", "", "numpy<<2 is no requirement"}));
        QCOMPARE(row(1), QStringList({"base", "✓ has a solution", "+1  redis 5.0.8", "~1  numpy 1.26.4",
                                      "−1  async-timeout", "✓ ✓ ✗", "not checked", ""}));
        QCOMPARE(row(2),
                 QStringList({"ui", "✗ no solution", "", "", "", "", "", "ui.in:2: They exclude one another."}));
        constexpr int note = int(ImpactModel::Column::Note);
        QCOMPARE(model.index(2, note).data(ImpactModel::LineRole).toInt(), 2);
        QVERIFY(!model.index(1, note).data(ImpactModel::FileRole).isValid());
        QVERIFY(model.index(1, 3).data(Qt::ToolTipRole).toString().contains("1.26.3"));
        model.setReport(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void wheelsAndAdvisories_data()
    {
        QTest::addColumn<bool>("checked");
        QTest::addColumn<QStringList>("advised");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("wheels");
        QTest::addColumn<QString>("advisories");
        QTest::addRow("nothing is said of advisories that nobody looked at")
            << false << QStringList() << true << "✓ ✓ ✗"
            << "not checked";
        QTest::addRow("records that know nothing") << true << QStringList() << true << "✓ ✓ ✗"
                                                   << "none known";
        QTest::addRow("a package with an advisory") << true << QStringList("redis") << true << "✓ ✓ ✗"
                                                    << "! redis";
        QTest::addRow("files that the index does not list") << true << QStringList() << false << "? ? ?"
                                                            << "none known";
    }
    void wheelsAndAdvisories()
    {
        QFETCH(bool, checked);
        QFETCH(QStringList, advised);
        QFETCH(bool, known);
        QFETCH(QString, wheels);
        QFETCH(QString, advisories);
        auto report = std::make_shared<workspace::WhatIfReport>();
        report->advisoriesKnown = checked;
        auto& base = report->profiles.emplace_back();
        for (const QString& name : advised)
            base.advised.push_back(name.toStdString());
        base.wheels = {{pep::Name::fromNormal("redis"), "5.0.8", known, known, known, false}};
        ImpactModel model;
        model.setReport(report);
        QCOMPARE(model.index(0, int(ImpactModel::Column::Wheels)).data().toString(), wheels);
        QCOMPARE(model.index(0, int(ImpactModel::Column::Advisories)).data().toString(), advisories);
        const QModelIndex cell = model.index(0, int(ImpactModel::Column::Wheels));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("redis 5.0.8"));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains("Windows")); // not glyphs alone
    }

    void impactInASentence()
    {
        workspace::WhatIfReport report;
        report.profiles.resize(2);
        report.profiles[0].verdict.profile = "base";
        report.profiles[1].verdict.profile = "ui";
        QVERIFY(words(report).contains("no pin moves"));
        const explain::PinChange numpy{pep::Name::fromNormal("numpy"), "1.26.3", "1.26.4", {}, false, false};
        report.profiles[0].verdict.moves = {numpy};
        report.profiles[1].verdict.moves = {numpy};
        QVERIFY(words(report).startsWith("✓ 2 profile"));
        QVERIFY(words(report).endsWith(": 0 added, 1 changed, 0 removed"));
        report.profiles[1].verdict.status = explain::Verdict::Status::Unsatisfiable;
        report.profiles[1].verdict.reason = "They exclude one another.";
        QCOMPARE(words(report), QString("✗ No solution in ui. They exclude one another."));
    }

    void lineAboutAPackage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("comment");
        QTest::addRow("with a reason") << QByteArray("# x\nnumpy<2  # the sort\n") << 2 << "numpy<2"
                                       << "the sort";
        QTest::addRow("without one") << QByteArray("scipy\nNum.Py == 1\n") << 2 << "Num.Py == 1"
                                     << "";
        QTest::addRow("a longer name is another package") << QByteArray("numpy-stl\n") << 0 << ""
                                                          << "";
        QTest::addRow("the sign in a URL is no comment")
            << QByteArray("numpy @ https://x.example/n.whl#sha256=1 # why\n") << 1
            << "numpy @ https://x.example/n.whl#sha256=1"
            << "why";
    }
    void lineAboutAPackage()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto found = lineAbout(text.contains("Num.Py") ? "num-py" : "numpy", text.toStdString());
        QCOMPARE(found ? found->line : 0, line);
        if (found) {
            QTEST(found->requirement, "requirement");
            QTEST(found->comment, "comment");
        }
    }

    void completionContext_data()
    {
        using Kind = CompletionContext::Kind;
        QTest::addColumn<QString>("line"); // the cursor is at the bar
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("prefix");
        const auto row = [](const char* name, const char* line, Kind kind, const char* package, const char* prefix) {
            QTest::addRow("%s", name) << QString(line) << int(kind) << QString(package) << QString(prefix);
        };
        row("a name begins", "num|", Kind::Name, "num", "num");
        row("a version begins", "numpy==1.2|", Kind::Version, "numpy", "1.2");
        row("nothing of the version is there", "numpy >= |", Kind::Version, "numpy", "");
        row("behind a comma", "numpy>=1.2,<|", Kind::Version, "numpy", "");
        row("extras stand between", "uvicorn[standard]~=0.|", Kind::Version, "uvicorn", "0.");
        row("an option", "-r ba|", Kind::None, "", "");
        row("a comment", "numpy # ba|", Kind::None, "", "");
        row("a marker", "numpy ; python_v|", Kind::None, "", "");
        row("the middle of a name", "nu|mpy", Kind::None, "", "");
        row("an empty line", "|", Kind::None, "", "");
    }
    void completionContext()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        const auto at = line.indexOf('|');
        const CompletionContext context = completionAt(line.remove('|'), int(at));
        QCOMPARE(int(context.kind), kind);
        QTEST(context.package, "package");
        QTEST(context.prefix, "prefix");
    }

    void theOldAnswerStaysUntilTheNewOneIsThere()
    {
        WhatIfWatch watch(nullptr, 0);
        QSignalSpy wanted(&watch, &WhatIfWatch::wanted);
        QSignalSpy unwanted(&watch, &WhatIfWatch::unwanted);
        using State = WhatIfWatch::State;
        QCOMPARE(watch.state(), State::Nothing);
        watch.want({edited(file, "a", "b")});
        QCOMPARE(watch.state(), State::Waiting);
        QTRY_COMPARE(wanted.size(), 1);
        const auto first = std::make_shared<workspace::WhatIfReport>();
        watch.setReport(first);
        QCOMPARE(watch.state(), State::Ready);
        watch.want({edited(file, "a", "b")}); // the same again
        QCOMPARE(watch.state(), State::Ready);
        watch.want({edited(file, "a", "bc")});
        QTRY_COMPARE(wanted.size(), 2);
        watch.want({edited(file, "a", "bcd")});
        QCOMPARE(unwanted.size(), 1); // what was asked is dropped at once
        watch.setReport(std::make_shared<workspace::WhatIfReport>());
        QCOMPARE(watch.report(), std::shared_ptr<const workspace::WhatIfReport>(first)); // late
        QCOMPARE(watch.state(), State::Waiting);
        QTRY_VERIFY(watch.isSlow());
        QTRY_COMPARE(wanted.size(), 3);
        watch.setFailed("no");
        QCOMPARE(watch.state(), State::Failed);
        QVERIFY(!watch.isSlow());
        watch.clear();
        QCOMPARE(watch.state(), State::Nothing);
        QVERIFY(!watch.report());
    }

    void aWishBecomesPendingOnceItsPlanIsThere()
    {
        PendingEdits pending;
        EditTrial trial(pending, nullptr, 0);
        QSignalSpy wanted(&trial, &EditTrial::planWanted);
        QSignalSpy accepted(&trial, &EditTrial::accepted);
        workspace::EditWish wish;
        wish.profile = "base";
        wish.requirement = "numpy<2";
        trial.setWish(wish);
        trial.accept(); // before anybody planned
        QCOMPARE(wanted.size(), 1);
        QVERIFY(trial.isAccepting());
        auto plan = std::make_shared<workspace::EditPlan>();
        plan->edits.resize(1);
        plan->files = {edited(file, "numpy\n", "numpy<2\n")};
        trial.setPlan(plan);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(pending.text(file), std::string("numpy<2\n"));
        QCOMPARE(pending.stack().undoText(), QString("Set numpy<2 in base"));
        wish.requirement = "numpy";
        trial.setWish(wish);
        trial.accept();
        trial.setPlan(std::make_shared<workspace::EditPlan>()); // the file is as on disk with it
        QVERIFY(pending.isEmpty());
        wish.requirement = "numpy<";
        trial.setWish(wish);
        trial.accept();
        trial.setPlanFailed("no requirement");
        QVERIFY(!trial.isAccepting());
        QCOMPARE(trial.failure(), QString("no requirement"));
        QCOMPARE(accepted.size(), 2);
    }
};

QTEST_MAIN(PendingTest)
#include "pending_test.moc"
