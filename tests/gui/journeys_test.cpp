// SPDX-License-Identifier: GPL-3.0-or-later
// What people come to the window for, done with mouse and keys on the real sample; every click and chord is counted.
// docs/journeys.md tells the same with pictures, which docs/journeys.sh takes here.
#include "scripted_user.h"

#include "languages.h"

using namespace lockwright;
using namespace lockwright::gui;
using namespace lockwright::gui::test;
using Page = MainWindow::Page;

namespace
{
constexpr int longest = 30000; // milliseconds, of a debug build with sanitizers
const QString baseInput = QStringLiteral("requirements/in/base.in");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList column(const QAbstractItemView* view, int number)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts += view->model()->index(row, number).data().toString();
    return texts;
}

QModelIndex rowOf(const QAbstractItemView* view, int number, const QString& text)
{
    return view->model()->index(int(column(view, number).indexOf(text)), number);
}

/// The sample, opened in a window that is in front.
struct Sample : RealWindow {
    Sample()
    {
        if (qEnvironmentVariable("LOCKWRIGHT_JOURNEY_THEME") == QLatin1String("dark"))
            trigger("theme2");
        window->resize(1280, 800);
        root = makeSample();
        open(root);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void chooseProfile(User& user, const QString& profile) const
    {
        auto* tree = find<QTreeView>("profileTree");
        const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, profile, 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        user.clickCell(tree, found.first());
    }

    /// A package of the palette is selected.
    void goTo(User& user, const QString& package) const
    {
        user.key("Ctrl+K");
        user.type(package);
        user.key("Return");
        QTRY_VERIFY(!find<QDialog>("palette"));
    }

    /// Another text behind the name of the requirement, by the pin editor, and written.
    void edit(User& user, const QString& package, const QString& specifier, const char* picture)
    {
        goTo(user, package);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY(find<QAction>("editPin")->isEnabled());
        user.key("F2");
        QTRY_VERIFY(find<QLineEdit>("pinRequirement") && !find<QLineEdit>("pinRequirement")->text().isEmpty());
        settle();
        user.type(specifier);
        auto* impact = find<QLabel>("pinImpact");
        QTRY_VERIFY_WITH_TIMEOUT(!isBusy() && !impact->text().startsWith("Solving"), longest);
        user.picture(picture);
        user.key("Return");
        QTRY_VERIFY(!find<QDialog>("pinEditor"));
        user.key("Ctrl+S");
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(file(baseInput)).contains((package + specifier).toUtf8()), longest);
        settle();
    }

    /// Steps that need no build tool, a remote, and a name for the commits; as a commit, so that nothing is changed.
    bool prepareRelease()
    {
        const QString remote = folder.filePath(QStringLiteral("remote.git"));
        runGit(root, {"init", "--quiet", "--bare", remote});
        runGit(root, {"remote", "add", "origin", remote});
        runGit(root, {"config", "user.name", "Ada"});
        runGit(root, {"config", "user.email", "ada@mail.example"});
        const QString settings = file(QStringLiteral("lockwright.toml"));
        writeBytes(settings,
                   bytesOf(settings) + "\n[release]\nsteps = [\"bump\", \"compile\", \"check\", \"commit\", \"tag\"]\n");
        runGit(root, {"commit", "--quiet", "--all", "--message", "Say what a release is made of"});
        settle();
        return !QTest::currentTestFailed();
    }
    [[nodiscard]] bool isBusy() const { return window->controller().running().has_value(); }
    [[nodiscard]] QString file(const QString& path) const { return root + QLatin1Char('/') + path; }
    [[nodiscard]] int commits() const { return runGit(root, {"rev-list", "--count", "HEAD"}).toInt(); }

    QString root;
};
} // namespace

class JourneysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        installTranslations();
    }

    void whyIsItThisVersion_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::addColumn<int>("clicks");
        QTest::addRow("one click on the row") << true << 1;
        QTest::addRow("go to it by its name") << false << 2;
    }
    void whyIsItThisVersion()
    {
        QFETCH(bool, byMouse);
        QFETCH(int, clicks);
        Sample on;
        User user(on);
        on.chooseProfile(user, "quantization");
        on.settle();
        user.start();
        if (byMouse) {
            auto* table = on.find<QTableView>("packageTable");
            user.clickCell(table, rowOf(table, 0, "numpy"));
        } else {
            user.key("Ctrl+K");
            user.type("numpy");
            user.picture("a-1-go-to");
            user.key("Return");
        }
        QTRY_VERIFY_WITH_TIMEOUT(on.find<QLabel>("whyVerdict")->text().startsWith("numpy is 1.26.4"), longest);
        on.settle();
        QCOMPARE(
            on.find<QLabel>("whyVerdict")->text(),
            QString("numpy is 1.26.4 because trl 0.9.6 requires numpy<2.0.0,>=1.18.2 and "
                    "requirements/in/quantization.in:7 pins trl==0.9.6; without that bound numpy would be 2.1.1."));
        QTRY_VERIFY_WITH_TIMEOUT(on.find<QAbstractItemView>("blameEvents")->model()->rowCount() > 0, longest);
        QVERIFY(!on.window->controller().running());
        if (!byMouse)
            user.picture("a-2-answer");
        QCOMPARE(user.count(), clicks);
    }

    void recompileAndCommit()
    {
        Sample on;
        User user(on);
        on.edit(user, "pydantic", "<2.9", "b-1-edit");
        if (QTest::currentTestFailed())
            return;
        const QByteArray lock = bytesOf(on.file("requirements/base.txt"));
        const int commits = on.commits();
        user.start();
        user.key("F5");
        QTRY_VERIFY_WITH_TIMEOUT(on.window->page() == Page::Review && !on.isBusy(), longest);
        QVERIFY(on.find<QLabel>("reviewSummary")->text().contains("in 6 profiles"));
        QCOMPARE(bytesOf(on.file("requirements/base.txt")), lock);
        user.picture("b-2-review");
        user.key("Ctrl+Return");
        QTRY_COMPARE_WITH_TIMEOUT(on.commits(), commits + 1, longest);
        on.settle();
        user.picture("b-3-committed");
        QCOMPARE(user.count(), 2);
        const QByteArray now = bytesOf(on.file("requirements/base.txt"));
        QVERIFY(now != lock && now.contains("pydantic==2."));
        QCOMPARE(runGit(on.root, {"show", "HEAD:requirements/base.txt"}), now.trimmed());
        QVERIFY(runGit(on.root, {"log", "-1", "--format=%s"}).startsWith("Recompile requirements: "));
        QCOMPARE(runGit(on.root, {"status", "--porcelain"}), QByteArray());
    }

    void conflictAndFix()
    {
        Sample on;
        User user(on);
        on.edit(user, "numpy", "==2.1.1", "d-1-edit");
        if (QTest::currentTestFailed())
            return;
        user.start();
        user.key("Ctrl+F8");
        auto* fixes = on.find<QTreeWidget>("fixList");
        QTRY_VERIFY_WITH_TIMEOUT(fixes->topLevelItemCount() > 0 && !on.isBusy(), longest);
        QVERIFY(on.find<QLabel>("conflictsSummary")->text().contains("1 conflict"));
        QVERIFY(fixes->currentItem()->text(1).contains("verified in every profile"));
        QCOMPARE(fixes->currentItem()->text(3), QString("trl==0.9.6 → trl==0.10.1"));
        QVERIFY(fixes->hasFocus());
        user.picture("d-2-fixes");
        const QString input = on.file("requirements/in/quantization.in");
        user.key("Return");
        QTRY_COMPARE_WITH_TIMEOUT(on.find<QDockWidget>("pendingDock")->windowTitle(), QString("Pending (1)"), longest);
        QCOMPARE(user.count(), 2);
        QVERIFY(bytesOf(input).contains("trl==0.9.6"));
        auto* impact = on.find<QDockWidget>("pendingDock")->findChild<QTreeView*>("impactTable");
        QTRY_VERIFY_WITH_TIMEOUT(impact->model()->rowCount() > 0 && !on.isBusy(), longest);
        user.picture("d-3-pending");
        user.key("Ctrl+S");
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(input).contains("trl==0.10.1") && !on.isBusy(), longest);
        user.key("F5");
        QTRY_VERIFY_WITH_TIMEOUT(on.window->page() == Page::Review && !on.isBusy(), longest);
        QVERIFY2(on.find<QAction>("apply")->isEnabled(), qPrintable(on.find<QLabel>("reviewSummary")->text()));
        user.picture("d-4-review");
        QCOMPARE(user.count(), 4);
    }

    void release_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::addRow("by mouse") << true;
        QTest::addRow("by keys") << false;
    }
    void release()
    {
        QFETCH(bool, byMouse);
        Sample on;
        User user(on);
        if (!on.prepareRelease())
            return;
        const int commits = on.commits();
        user.start();
        user.key("Ctrl+Shift+R");
        auto* rehearse = on.find<QPushButton>("rehearseButton");
        QTRY_VERIFY_WITH_TIMEOUT(rehearse->isEnabled() && !on.isBusy(), longest);
        user.picture("c-1-plan");
        byMouse ? user.click(rehearse) : user.key("Ctrl+Return");
        auto* release = on.find<QPushButton>("releaseButton");
        QTRY_VERIFY_WITH_TIMEOUT(release->isEnabled() && !on.isBusy(), longest);
        QCOMPARE(on.commits(), commits);
        QCOMPARE(runGit(on.root, {"status", "--porcelain"}), QByteArray());
        user.picture("c-2-rehearsed");
        byMouse ? user.click(release) : user.key("Ctrl+Return");
        auto* push = on.find<QPushButton>("pushButton");
        QTRY_VERIFY_WITH_TIMEOUT(push->isVisible() && !on.isBusy(), longest);
        user.picture("c-3-released");
        QCOMPARE(user.count(), 3);
        QCOMPARE(on.commits(), commits + 1);
        const QByteArray tag = on.find<QListWidget>("releaseTag")->item(0)->text().toUtf8();
        QCOMPARE(runGit(on.root, {"rev-parse", tag + "^{commit}"}), runGit(on.root, {"rev-parse", "HEAD"}));
        QCOMPARE(runGit(on.root, {"ls-remote", "origin"}), QByteArray());

        user.start();
        user.click(push);
        QTRY_VERIFY(on.find<QDialog>("pushDialog"));
        auto* now = on.find<QDialog>("pushDialog")->findChild<QPushButton*>("pushNow");
        QTRY_VERIFY_WITH_TIMEOUT(now->isEnabled(), longest);
        user.picture("c-4-push");
        QCOMPARE(runGit(on.root, {"ls-remote", "origin"}), QByteArray());
        user.click(now);
        auto* state = on.find<QDialog>("pushDialog")->findChild<QLabel*>("pushState");
        QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith("✓ Pushed to origin."), longest);
        QCOMPARE(user.count(), 2);
        QVERIFY(runGit(on.root, {"ls-remote", "origin"}).contains("refs/tags/" + tag));
    }

    void newDependency()
    {
        Sample on;
        User user(on);
        const QByteArray input = bytesOf(on.file(baseInput));
        user.key("Ctrl+N");
        QTRY_VERIFY(on.find<QDialog>("addDialog"));
        auto* dialog = on.find<QDialog>("addDialog");
        user.type("redis");
        auto* impact = dialog->findChild<QTreeView*>("impactTable");
        QTRY_COMPARE_WITH_TIMEOUT(impact->model()->rowCount(), 6, longest);
        QTRY_VERIFY_WITH_TIMEOUT(!on.isBusy(), longest);
        QCOMPARE(column(impact, 0).first(), QString("base"));
        QVERIFY(column(impact, 2).first().contains("redis 5."));
        QCOMPARE(column(impact, 1).filter("has a solution").size(), 6);
        user.picture("e-1-impact");
        user.key("Return");
        QTRY_COMPARE_WITH_TIMEOUT(on.find<QDockWidget>("pendingDock")->windowTitle(), QString("Pending (1)"), longest);
        QTRY_VERIFY(!on.find<QDialog>("addDialog"));
        auto* later = on.find<QDockWidget>("pendingDock")->findChild<QTreeView*>("impactTable");
        QTRY_VERIFY_WITH_TIMEOUT(later->model()->rowCount() == 6 && !on.isBusy(), longest);
        user.picture("e-2-pending");
        QCOMPARE(user.count(), 2);
        QCOMPARE(bytesOf(on.file(baseInput)), input);
    }

    void updates_data()
    {
        QTest::addColumn<bool>("batch");
        QTest::addColumn<int>("clicks");
        QTest::addRow("one package by its box") << false << 3;
        QTest::addRow("all that are possible, by the menu") << true << 4;
    }
    void updates()
    {
        QFETCH(bool, batch);
        QFETCH(int, clicks);
        Sample on;
        User user(on);
        user.key("Ctrl+U");
        auto* table = on.find<QTableView>("updateTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0 && !on.isBusy(), longest);
        if (batch) {
            user.picture("f-1-updates");
            markAll(user, on.find<QToolButton>("markMenu"));
        } else {
            const qsizetype row =
                column(table, 5).indexOf(QRegularExpression("^✓.*")); // the latest version is possible
            user.clickCell(table, table->model()->index(int(row), 0));
        }
        auto* recompile = on.find<QPushButton>("recompileMarked");
        QTRY_VERIFY(recompile->isEnabled());
        if (batch)
            user.picture("f-3-marked");
        user.click(recompile);
        QTRY_VERIFY_WITH_TIMEOUT(on.window->page() == Page::Review && !on.isBusy(), longest);
        QVERIFY2(on.find<QAction>("apply")->isEnabled(), qPrintable(on.find<QLabel>("reviewSummary")->text()));
        QVERIFY(on.find<QTreeView>("reviewTree")->model()->rowCount() > 0);
        if (batch)
            user.picture("f-4-review");
        QCOMPARE(user.count(), clicks);
    }

    void whoMovedIt()
    {
        Sample on;
        User user(on);
        on.goTo(user, "numpy");
        on.settle();
        user.start();
        user.key("Ctrl+B");
        auto* table = on.find<QTableView>("historyTable");
        QTRY_VERIFY_WITH_TIMEOUT(on.window->page() == Page::History && table->model()->rowCount() == 8, longest);
        QCOMPARE(column(table, 1).first(), QString("2.1.1 → 1.26.4"));
        QCOMPARE(user.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!on.isBusy() && !on.find<QLabel>("historyHeading")->text().isEmpty(), longest);
        user.picture("g-1-blame");
    }

    void compareTwoRevisions()
    {
        Sample on;
        User user(on);
        user.key("Alt+7");
        auto* table = on.find<QTableView>("historyTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 2 && !on.isBusy(), longest);
        user.clickCell(table, table->model()->index(0, 2));
        user.clickCell(table, table->model()->index(3, 2), Qt::ControlModifier);
        auto* heading = on.find<QLabel>("historyHeading");
        QTRY_VERIFY_WITH_TIMEOUT(heading->text().startsWith("From "), longest);
        QTRY_VERIFY_WITH_TIMEOUT(!on.isBusy(), longest);
        QVERIFY(on.find<QTreeView>("historyChanges")->model()->rowCount() > 0);
        user.picture("g-2-compare");
        QCOMPARE(user.count(), 3);
    }

private:
    /// Opens the menu, which has the events until it is closed, and clicks its first entry.
    static void markAll(User& user, QToolButton* button)
    {
        QTimer::singleShot(200, button, [&user, button] {
            QMenu* menu = button->menu();
            QVERIFY(menu->isVisible());
            user.picture("f-2-menu");
            user.click(menu, menu->actionGeometry(menu->actions().first()).center());
        });
        user.click(button);
    }
};

QTEST_MAIN(JourneysTest)
#include "journeys_test.moc"
