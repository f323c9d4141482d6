// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the real workspace: lay the sample down, raise numpy's floor, recompile, review, write, commit.
#include "scripted_dialogs.h"

#include "main_window.h"

#include <QtTest>
#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using Page = MainWindow::Page;

class SampleTest : public QObject
{
    Q_OBJECT

private slots:
    void mainJob()
    {
        QTemporaryDir folder;
        WindowMemory memory(folder.filePath("window.ini"));
        test::ScriptedDialogs dialogs;
        dialogs.answers = {0};
        Themes themes;
        workspace::Environment environment;
        environment.cacheFolder = folder.filePath("cache").toStdString();
        environment.stateFolder = folder.filePath("state").toStdString();
        environment.index.environment.emplace();
        const Doors doors{
            [environment](const std::filesystem::path& path, Task&) {
                return workspace::Workspace::open(path, environment);
            },
            [](const std::filesystem::path& path, Task& task) { return workspace::createSample(path, task); }};
        MainWindow window({doors, dialogs, themes, memory, folder.path()});
        window.show();
        const auto action = [&](const char* name) { return window.findChild<QAction*>(name); };
        const auto idle = [&] { return !window.controller().running(); };
        const auto text = [](const QString& path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };

        window.findChild<QPushButton*>("sampleCard")->click();
        QTRY_VERIFY_WITH_TIMEOUT(window.controller().isOpen() && idle(), 60000);
        const QString root = window.controller().root();
        QCOMPARE(window.messages().count(), 0);
        QCOMPARE(window.findChild<QTreeView*>("profileTree")->model()->rowCount() > 1, true);
        QVERIFY(window.findChild<QTableView*>("packageTable")->model()->rowCount() > 20);
        QVERIFY(window.findChild<QLabel*>("branchStatus")->text().startsWith("main"));

        window.showPage(Page::Files);
        auto* files = window.findChild<QComboBox*>("editorFiles");
        files->setCurrentIndex(files->findData("requirements/in/base.in"));
        emit files->activated(files->currentIndex());
        auto* editor = window.findChild<QPlainTextEdit*>("editor");
        QTRY_VERIFY_WITH_TIMEOUT(editor->toPlainText().contains("\nnumpy\n"), 60000);
        editor->moveCursor(QTextCursor::Start);
        QVERIFY(editor->find("numpy\n") || editor->find("numpy"));
        QTextCursor cursor = editor->textCursor();
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.insertText("numpy>=1.26,<2");
        const QByteArray lockBefore = text(root + "/requirements/base.txt");
        QVERIFY(!text(root + "/requirements/in/base.in").contains("numpy>=1.26,<2\n")); // pending
        action("applyPending")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(text(root + "/requirements/in/base.in").contains("numpy>=1.26,<2\n") && idle(), 60000);

        action("recompile")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.page() == Page::Review && idle(), 120000);
        QVERIFY2(action("apply")->isEnabled(), qPrintable(window.findChild<QLabel*>("reviewSummary")->text()));
        QCOMPARE(text(root + "/requirements/base.txt"), lockBefore); // nothing is written before Apply

        action("apply")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.page() == Page::Commit && idle(), 60000);
        QVERIFY(text(root + "/requirements/base.txt").contains("numpy==1.26."));
        QVERIFY(!window.findChild<QPlainTextEdit*>("commitMessage")->toPlainText().isEmpty());

        action("commit")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().text("committed").isEmpty() && idle(), 60000);
        QCOMPARE(window.findChild<QListWidget*>("commitPaths")->count(), 0);
        QCOMPARE(window.findChild<QLabel*>("branchStatus")->text(), QString("main"));
    }
};

QTEST_MAIN(SampleTest)
#include "sample_test.moc"
