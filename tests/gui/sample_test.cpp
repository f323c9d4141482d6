// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the real workspace: lay the sample down, raise numpy's floor, recompile, review, write, commit.
#include "scripted_dialogs.h"

#include "languages.h"
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

    /// Core knows nothing of Qt; what it says of a package comes in the language of the window.
    void coreSpeaksTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("older");
        QTest::addColumn<QString>("error");
        QTest::addRow("English") << "en"
                                 << "numpy is 2.1.1, the newest version"
                                 << "allowed"
                                 << "no profile has nothing-like-it";
        QTest::addRow("German") << "de"
                                << "numpy ist 2.1.1, die neueste Version"
                                << "erlaubt"
                                << "kein Profil hat nothing-like-it";
        QTest::addRow("Chinese") << "zh_CN" << QString::fromUtf8("numpy 为 2.1.1，即最新版本")
                                 << QString::fromUtf8("允许") << QString::fromUtf8("没有配置包含 nothing-like-it");
    }
    void coreSpeaksTheLanguageOfTheWindow()
    {
        QFETCH(QString, language);
        QFETCH(QString, verdict);
        QFETCH(QString, older);
        QFETCH(QString, error);
        QTemporaryDir folder;
        workspace::Environment environment;
        environment.cacheFolder = folder.filePath("cache").toStdString();
        environment.stateFolder = folder.filePath("state").toStdString();
        environment.index.environment.emplace();
        Task task;
        const std::filesystem::path root = folder.filePath("sample").toStdString();
        QVERIFY(workspace::createSample(root, task));
        installTranslations(language);
        const auto english = qScopeGuard([] { installTranslations(QStringLiteral("en")); });
        const auto opened = workspace::Workspace::open(root, environment);
        QVERIFY(opened);
        const auto report = (*opened)->why("numpy", {}, task);
        QVERIFY(report);
        QCOMPARE(QString::fromStdString(report->verdict), verdict);
        QCOMPARE(QString::fromStdString(report->why.reasons.back().text), older);
        const auto unknown = (*opened)->why("nothing-like-it", {}, task);
        QVERIFY(!unknown);
        QCOMPARE(QString::fromStdString(unknown.error().message), error);
    }
};

QTEST_MAIN(SampleTest)
#include "sample_test.moc"
