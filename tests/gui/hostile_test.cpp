// SPDX-License-Identifier: GPL-3.0-or-later
// The real workspace on repositories that mean ill, or are large: what is shown is right, and escaped. Times are told
// and decide nothing.
#include "graph_view/node_canvas.h"
#include "real_window.h"
#include "words.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using test::RealWindow;
using test::runGit;
using test::writeBytes;
using Page = MainWindow::Page;

namespace
{
/// Characters that change what a line says or where it stands: bidirectional controls, escapes, line ends.
bool isHostile(QChar character)
{
    const ushort code = character.unicode();
    return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code < 0xa0) || code == 0x200e
           || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QString hostileIn(const QString& text)
{
    return std::any_of(text.begin(), text.end(), isHostile) ? text : QString();
}

void walkModel(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                if (const QString text = hostileIn(index.data(role).toString()); !text.isEmpty())
                    found += text;
            }
        }
        walkModel(model, model.index(row, 0, parent), found);
    }
}

/// Every text that the window shows outside of editors, which show a file as it is.
QStringList hostileTexts(const QWidget& window)
{
    QStringList found;
    const auto look = [&](const QString& text) {
        if (!hostileIn(text).isEmpty())
            found += text;
    };
    look(window.windowTitle());
    for (const auto* label : window.findChildren<QLabel*>())
        look(label->text());
    for (const auto* button : window.findChildren<QAbstractButton*>())
        look(button->text());
    for (const auto* action : window.findChildren<QAction*>())
        look(action->text());
    for (const auto* widget : window.findChildren<QWidget*>()) {
        look(widget->toolTip());
        look(widget->accessibleName());
    }
    for (const auto* view : window.findChildren<QAbstractItemView*>()) {
        if (view->model())
            walkModel(*view->model(), view->rootIndex(), found);
    }
    return found;
}

void makeRepository(const QString& folder)
{
    runGit(folder, {"init", "-q", "-b", "main"});
    runGit(folder, {"add", "-A"});
    runGit(folder, {"commit", "-q", "-m", "One"});
}
} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installTranslations();
        installGraphAccessibility();
    }

    void whatIsShownIsEscaped_data()
    {
        QTest::addColumn<QByteArray>("hostile");
        QTest::addRow("a right-to-left override") << QByteArray("\xe2\x80\xae");
        QTest::addRow("an isolate that is never ended") << QByteArray("\xe2\x81\xa7");
        QTest::addRow("an escape sequence") << QByteArray("\x1b[31m");
        QTest::addRow("a bell") << QByteArray("\x07");
        QTest::addRow("a C1 control") << QByteArray("\xc2\x9b");
    }
    void whatIsShownIsEscaped()
    {
        QFETCH(QByteArray, hostile);
        RealWindow on;
        const QString folder = on.folder.filePath("hostile");
        const QString odd = QString::fromUtf8("odd" + hostile + "name");
        writeBytes(folder + "/requirements/in/base.in", "numpy  # because " + hostile + " it is\nevil" + hostile
                                                            + "name==1.0\n-r miss" + hostile + "ing.in\n");
        writeBytes(folder + "/requirements/in/" + odd + ".in", "rich\n");
        writeBytes(folder + "/requirements/base.txt",
                   "numpy==1.26.4\n    # via " + hostile + "somebody\nevil" + hostile + "name==1.0\n");
        writeBytes(folder + "/requirements/" + odd + ".txt", "rich==13.0.0\n    # via -r requirements/in/odd.in\n");
        writeBytes(folder + "/lockwright.toml", "[index]\nrecorded = true\n");
        makeRepository(folder);
        runGit(folder, {"-c", "user.name=Eve" + QString::fromUtf8(hostile), "commit", "-q", "--allow-empty", "-m",
                        "Subject " + QString::fromUtf8(hostile) + " turned"});
        runGit(folder, {"config", "user.name", "Mallory" + QString::fromUtf8(hostile)});
        runGit(folder, {"config", "user.email", "mallory@mail.example"});
        writeBytes(folder + "/" + odd + ".md", "untracked\n");
        on.open(folder);
        on.trigger("recompile");
        on.settle();
        on.trigger("lookForFixes");
        on.settle();
        on.trigger("showProblems");
        on.settle();
        for (int page = 0; page < on.find<QTabWidget>("pages")->count(); ++page) {
            on.window->showPage(Page(page));
            on.settle();
            const QStringList found = hostileTexts(*on.window);
            QVERIFY2(
                found.isEmpty(),
                qPrintable(QString("page %1: %2")
                               .arg(page)
                               .arg(QString::fromUtf8(found.join(" | ").toUtf8().toPercentEncoding(" |/.,:;()'")))));
        }
    }

    void aFileOfTenThousandLinesIsEdited()
    {
        RealWindow on;
        const QString folder = on.folder.filePath("long");
        QByteArray text;
        for (int i = 0; i < 10000; ++i)
            text += "package-" + QByteArray::number(i) + ">=1.0,<2  # line " + QByteArray::number(i) + "\n";
        writeBytes(folder + "/requirements/in/base.in", text);
        on.open(folder);
        on.window->showPage(Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(editor->blockCount(), 10001, 60000);
        qInfo("opened after %lld ms", clock.restart());
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, "rich>=13 # and more");
        qInfo("19 keys took %lld ms", clock.restart());
        QCOMPARE(editor->toPlainText().toUtf8(), text + "rich>=13 # and more");
        QVERIFY(!editor->document()->lastBlock().layout()->formats().isEmpty()); // it is highlighted
        on.trigger("applyPending");
        on.settle();
        QFile file(folder + "/requirements/in/base.in");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text + "rich>=13 # and more");
    }

    void fiveThousandPackagesAreListed()
    {
        RealWindow on;
        const QString folder = on.folder.filePath("wide");
        QByteArray lock;
        for (int i = 0; i < 5000; ++i)
            lock += "package-" + QByteArray::number(i) + "==1." + QByteArray::number(i % 90) + "\n    # via numpy\n";
        writeBytes(folder + "/requirements/in/base.in", "package-1\n");
        writeBytes(folder + "/requirements/base.txt", lock);
        writeBytes(folder + "/lockwright.toml", "[index]\nrecorded = true\n");
        QElapsedTimer clock;
        clock.start();
        on.open(folder);
        auto* model = on.find<QTableView>("packageTable")->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 5000, 60000);
        qInfo("opened after %lld ms", clock.restart());
        QTest::keyClicks(on.find<QLineEdit>("packageFilter"), "package-49");
        qInfo("10 keys in the filter took %lld ms", clock.restart());
        QCOMPARE(model->rowCount(), 111); // 49, 490..499, 4900..4999
        on.window->resize(1600, 1000);    // the dock that says why is there
        on.find<QTableView>("packageTable")->selectRow(0);
        on.trigger("why");
        on.settle();
        QTRY_VERIFY_WITH_TIMEOUT(!on.find<QLabel>("whyVerdict")->text().isEmpty(), 60000);
        qInfo("why took %lld ms", clock.restart());
        on.window->showPage(Page::Graph);
        on.settle();
        qInfo("the graph took %lld ms", clock.restart());
        QVERIFY(on.window->messages().text("graph").isEmpty());
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addRow("a lock that is no text") << "bytes";
        QTest::addRow("a source that is a folder") << "folder";
        QTest::addRow("a source that is a dangling link") << "link";
        QTest::addRow("a lock with merge markers") << "markers";
        QTest::addRow("a configuration that is no TOML") << "toml";
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, kind);
        RealWindow on;
        const QString folder = on.folder.filePath("broken");
        writeBytes(folder + "/requirements/in/good.in", "rich\n");
        writeBytes(folder + "/requirements/good.txt", "rich==13.0.0\n    # via -r requirements/in/good.in\n");
        if (kind == "bytes") {
            writeBytes(folder + "/requirements/in/bad.in", "numpy\n");
            writeBytes(folder + "/requirements/bad.txt", QByteArray("\xff\xfe\x00numpy", 8));
        } else if (kind == "folder") {
            QVERIFY(QDir().mkpath(folder + "/requirements/in/bad.in"));
        } else if (kind == "link") {
            QVERIFY(QFile::link(folder + "/nowhere", folder + "/requirements/in/bad.in"));
        } else if (kind == "markers") {
            writeBytes(folder + "/requirements/in/bad.in", "numpy\n");
            writeBytes(folder + "/requirements/bad.txt",
                       "<<<<<<< HEAD\nnumpy==1.26.4\n=======\nnumpy==2.1.1\n>>>>>>> other\n");
        } else {
            writeBytes(folder + "/lockwright.toml", "[index\n");
        }
        on.window->openFolder(folder);
        on.settle();
        if (kind == "toml") {
            QTRY_VERIFY(on.window->messages().text("open").contains("lockwright.toml")
                        || on.window->messages().text("refresh").contains("lockwright.toml"));
            return;
        }
        QTRY_VERIFY(on.window->controller().isOpen());
        on.settle();
        // The good profile is there whatever the other one is.
        auto* table = on.find<QTableView>("packageTable");
        QVERIFY(!table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, "rich", 1).isEmpty());
        on.trigger("showProblems");
        on.settle();
        if (kind == "markers" || kind == "bytes")
            QVERIFY(on.find<QTreeWidget>("problemList")->topLevelItemCount() > 0);
    }

    void aFolderThatVanishesHarmsNothing()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        QVERIFY(QDir(sample).removeRecursively());
        on.trigger("refresh");
        on.settle();
        QVERIFY(on.window->isVisible());
        QVERIFY2(on.window->messages().text("refresh").contains("sample"),
                 qPrintable(on.window->messages().text("refresh")));
        on.trigger("recompile");
        on.settle();
        QVERIFY2(on.window->messages().text("compile").contains("sample"),
                 qPrintable(on.window->messages().text("compile")));
        QVERIFY(!on.find<QAction>("apply")->isEnabled());
        // The way out is offered where it is said.
        const auto buttons = on.window->messages().findChildren<QAbstractButton*>();
        const auto close = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
            return button->text() == "Close repository";
        });
        QVERIFY(close != buttons.end());
        (*close)->click();
        QTRY_VERIFY(!on.window->controller().isOpen());
    }

    void theBranchChangesWhileItIsSolved()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        for (int round = 0; round < 4; ++round) {
            on.trigger("refreshAll");
            runGit(sample, {"checkout", "-q", round % 2 == 0 ? "numpy-2" : "main"});
        }
        on.settle();
        QTRY_COMPARE_WITH_TIMEOUT(on.find<QLabel>("branchStatus")->text(), QString("main"), 20000);
        on.settle();
        QCOMPARE(runGit(sample, {"status", "--porcelain"}), QByteArray()); // nothing was written
    }
};

QTEST_MAIN(HostileTest)
#include "hostile_test.moc"
