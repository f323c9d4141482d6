// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs change on disk: the watcher on real files and a real git repository, and the window above it.
#include "disk_watcher.h"
#include "real_window.h"

#include "models/package_model.h"
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
/// A small repository with one commit on main, and a branch "other" with another lock.
struct Repository {
    Repository()
    {
        write("requirements/in/base.in", "numpy\n");
        write("requirements/base.txt", "numpy==1.26.4\n    # via -r requirements/in/base.in\n");
        write("lockwright.toml", "[index]\nrecorded = true\n");
        write("VERSION", "1.0\n");
        write("src/app/version.py", "__version__ = \"1.0\"\n");
        runGit(folder.path(), {"init", "-q", "-b", "main"});
        runGit(folder.path(), {"add", "-A"});
        runGit(folder.path(), {"commit", "-q", "-m", "One"});
        runGit(folder.path(), {"checkout", "-q", "-b", "other"});
        write("requirements/base.txt", "numpy==2.1.1\n    # via -r requirements/in/base.in\n");
        runGit(folder.path(), {"commit", "-q", "-a", "-m", "Two"});
        runGit(folder.path(), {"checkout", "-q", "main"});
    }
    void write(const char* path, const QByteArray& text) const { writeBytes(folder.filePath(path), text); }
    [[nodiscard]] WatchedPlaces places() const
    {
        return {folder.path(),
                folder.path(),
                {"requirements/in/base.in", "requirements/base.txt"},
                {"VERSION", "src/app/version.py"}};
    }
    QTemporaryDir folder;
};

/// A watcher that has looked at the places once.
struct Watched {
    explicit Watched(const WatchedPlaces& places)
        : spy(&watcher, &DiskWatcher::changed)
    {
        watcher.watch(places);
        QTest::qWait(100); // its thread looks
    }
    /// Of all notices so far.
    [[nodiscard]] QStringList files() const
    {
        QStringList files;
        for (const auto& call : spy)
            files += call[0].toStringList();
        files.removeDuplicates();
        files.sort();
        return files;
    }
    [[nodiscard]] bool repository() const
    {
        return std::any_of(spy.begin(), spy.end(), [](const auto& call) { return call[1].toBool(); });
    }
    DiskWatcher watcher;
    QSignalSpy spy;
};
} // namespace

class DiskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void changesAreTold_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<bool>("repository");
        QTest::addRow("a source is written in place") << "write" << QStringList{"requirements/in/base.in"} << false;
        QTest::addRow("a source is replaced by renaming over it")
            << "rename" << QStringList{"requirements/in/base.in"} << false;
        QTest::addRow("a lock is removed") << "remove" << QStringList{"requirements/base.txt"} << false;
        QTest::addRow("a new source appears beside the others")
            << "create" << QStringList{"requirements/in/extra.in"} << false;
        QTest::addRow("the configuration changes") << "configuration" << QStringList{"lockwright.toml"} << false;
        QTest::addRow("a version is written") << "version" << QStringList{"src/app/version.py"} << false;
        QTest::addRow("git switches the branch") << "switch" << QStringList{"requirements/base.txt"} << true;
        QTest::addRow("git commits what is there already") << "commit" << QStringList{} << true;
        QTest::addRow("a file is staged") << "stage" << QStringList{"requirements/in/extra.in"} << true;
    }
    void changesAreTold()
    {
        QFETCH(QString, change);
        QFETCH(QStringList, files);
        QFETCH(bool, repository);
        const Repository on;
        const QString path = on.folder.path();
        Watched watched(on.places());
        if (change == "write") {
            on.write("requirements/in/base.in", "numpy<2\n");
        } else if (change == "rename") {
            on.write("requirements/in/base.in.new", "numpy<2\n");
            QCOMPARE(rename(qPrintable(path + "/requirements/in/base.in.new"),
                            qPrintable(path + "/requirements/in/base.in")),
                     0);
        } else if (change == "remove") {
            QVERIFY(QFile::remove(path + "/requirements/base.txt"));
        } else if (change == "configuration") {
            on.write("lockwright.toml", "[index]\nrecorded = true\n# more\n");
        } else if (change == "version") {
            on.write("src/app/names.txt", "a neighbour that is no requirement file\n");
            on.write("src/app/version.py", "__version__ = \"1.1\"\n");
        } else if (change == "switch") {
            runGit(path, {"checkout", "-q", "other"});
        } else if (change == "commit") {
            runGit(path, {"commit", "-q", "--allow-empty", "-m", "Empty"});
        } else {
            on.write("requirements/in/extra.in", "rich\n");
            if (change == "stage")
                runGit(path, {"add", "requirements/in/extra.in"});
        }
        QTRY_COMPARE(watched.files(), files);
        QTRY_COMPARE(watched.repository(), repository);
    }

    void aFileThatWasReplacedIsWatchedOn()
    {
        const Repository on;
        Watched watched(on.places());
        for (int round = 1; round <= 3; ++round) {
            on.write("fresh", "numpy>=" + QByteArray::number(round) + "\n");
            QCOMPARE(rename(qPrintable(on.folder.filePath("fresh")),
                            qPrintable(on.folder.filePath("requirements/in/base.in"))),
                     0);
            QTRY_COMPARE(watched.spy.size(), round);
        }
        on.write("requirements/in/base.in", "numpy\n");
        QTRY_COMPARE(watched.spy.size(), 4);
    }

    void manyWritesAreOneNotice()
    {
        const Repository on;
        Watched watched(on.places());
        for (int i = 0; i < 30; ++i)
            on.write("requirements/in/base.in", "numpy>=" + QByteArray::number(i) + "\n");
        QTRY_VERIFY(!watched.spy.isEmpty());
        QTest::qWait(3 * DiskWatcher::quietMilliseconds);
        QCOMPARE(watched.spy.size(), 1);
    }

    void whatSaysTheSameIsNoNews()
    {
        const Repository on;
        Watched watched(on.places());
        on.write("README.md", "nobody's requirement\n");
        on.write(".git/description", "not shown anywhere\n");
        QFile::setPermissions(on.folder.filePath("requirements/base.txt"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        watched.watcher.look();
        QTest::qWait(4 * DiskWatcher::quietMilliseconds);
        QCOMPARE(watched.spy.size(), 0);
        watched.watcher.stop();
        on.write("requirements/in/base.in", "numpy<2\n");
        QTest::qWait(4 * DiskWatcher::quietMilliseconds);
        QCOMPARE(watched.spy.size(), 0);
    }

    void aLinkedWorkTreeIsWatchedToo()
    {
        const Repository on;
        const QTemporaryDir other;
        const QString tree = other.filePath("tree");
        runGit(on.folder.path(), {"worktree", "add", "-q", tree, "other"});
        Watched watched({tree, tree, {"requirements/in/base.in", "requirements/base.txt"}});
        runGit(tree, {"commit", "-q", "--allow-empty", "-m", "Empty"});
        QTRY_VERIFY(watched.repository());
    }

    void filesBeyondTheLimitAreSeenWhenLooked()
    {
        const Repository on;
        WatchedPlaces places = on.places();
        for (int i = 0; i < DiskWatcher::watchLimit + 40; ++i) {
            const QString name = QString("many/%1.in").arg(i, 4, 10, QLatin1Char('0'));
            on.write(qPrintable(name), "rich\n");
            places.files += name;
        }
        Watched watched(places);
        const QString last = places.files.last();
        on.write(qPrintable(last), "rich>=13\n");
        watched.watcher.look();
        QTRY_COMPARE(watched.files(), QStringList{last});
    }

    void theBranchIsSwitchedUnderTheWindow()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        auto* branch = on.find<QLabel>("branchStatus");
        auto* table = on.find<QTableView>("packageTable");
        QTRY_COMPARE(branch->text(), QString("main"));
        const auto numpy = [&](int column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 0).data().toString() == "numpy")
                    return table->model()->index(row, column);
            }
            return QModelIndex();
        };
        const QModelIndexList places =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, "numpy", 1, Qt::MatchExactly);
        QCOMPARE(places.size(), 1);
        table->setCurrentIndex(places[0]);
        on.settle();
        const QString before = numpy(int(PackageModel::Column::Bound)).data().toString();

        QSignalSpy plans(&on.window->controller(), &WorkspaceController::planReady);
        runGit(sample, {"checkout", "-q", "numpy-2"});
        QTRY_COMPARE_WITH_TIMEOUT(branch->text(), QString("numpy-2"), 20000);
        on.settle();
        QVERIFY2(numpy(int(PackageModel::Column::Bound)).data().toString() != before,
                 qPrintable(before)); // its bound is another one there
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QString("numpy"));
        QCOMPARE(plans.size(), 0);
        runGit(sample, {"checkout", "-q", "main"});
        QTRY_COMPARE_WITH_TIMEOUT(branch->text(), QString("main"), 20000);
        on.settle();
        QCOMPARE(numpy(int(PackageModel::Column::Bound)).data().toString(), before);
    }

    void aVersionThatIsEditedIsAnotherPlan()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        QSignalSpy packages(&on.window->controller(), &WorkspaceController::packagesReady);
        std::shared_ptr<const workspace::ReleasePlan> plan;
        connect(&on.window->controller(), &WorkspaceController::releasePlanReady, &on.window->controller(),
                [&](const auto& made) { plan = made; });
        on.window->showPage(Page::Release);
        QTRY_VERIFY_WITH_TIMEOUT(plan && !plan->changes.empty(), 60000);
        on.settle();
        const std::string before = plan->currentVersion;
        const QString path = sample + "/" + QString::fromStdString(plan->changes[0].path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QTest::qWait(100); // the watcher's thread takes the path in
        writeBytes(path, text.replace(before.c_str(), "7.8.9"));
        QTRY_VERIFY_WITH_TIMEOUT(plan && plan->currentVersion == "7.8.9", 20000);
        on.settle();
        QCOMPARE(packages.size(), 0); // nothing else is made of it
    }

    void unsavedTextIsKeptAndTheDifferenceIsSaid()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        on.window->showPage(Page::Files);
        auto* files = on.find<QComboBox>("editorFiles");
        files->setCurrentIndex(files->findData("requirements/in/base.in"));
        emit files->activated(files->currentIndex());
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(editor->toPlainText().contains("numpy"));
        on.settle();

        // Without changes of ours the text follows the disk.
        const QString path = sample + "/requirements/in/base.in";
        writeBytes(path, "numpy<2\n");
        QTRY_COMPARE_WITH_TIMEOUT(editor->toPlainText(), QString("numpy<2\n"), 20000);

        QTest::keyClicks(editor, "# mine ");
        const QString mine = editor->toPlainText();
        QVERIFY(mine.contains("# mine"));
        writeBytes(path, "numpy>=2\n");
        QTRY_VERIFY_WITH_TIMEOUT(on.window->messages().text("changedOnDisk").contains("changed on disk"), 20000);
        QCOMPARE(editor->toPlainText(), mine);
        on.settle();
        for (auto* button : on.window->messages().findChildren<QPushButton*>()) {
            if (button->text() == "Reload and discard them")
                button->click();
        }
        QTRY_COMPARE(editor->toPlainText(), QString("numpy>=2\n"));
    }

    void aPlanOfOlderFilesSaysSo()
    {
        RealWindow on;
        const QString sample = on.makeSample();
        on.open(sample);
        const QString path = sample + "/requirements/in/base.in";
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        writeBytes(path, text + "# one more line\n");
        QTest::qWait(3 * DiskWatcher::quietMilliseconds);
        on.settle();
        on.trigger("refreshAll");
        QTRY_VERIFY_WITH_TIMEOUT(on.window->controller().plan(), 60000);
        on.settle();
        QCOMPARE(on.window->messages().text("disk"), QString());
        writeBytes(path, text);
        QTRY_VERIFY_WITH_TIMEOUT(on.window->messages().text("disk").contains("requirements/in/base.in"), 20000);
    }
};

QTEST_MAIN(DiskTest)
#include "disk_test.moc"
