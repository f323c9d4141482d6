// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/transaction_journal.h"
#include "support/stop_after_file_operation.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <memory>

using namespace lockwright;
namespace fs = std::filesystem;

namespace
{

/// A folder of its own for each test, with helpers that fail loudly.
class Folder
{
public:
    [[nodiscard]] fs::path path(const char* name = "") const { return fs::path(m_folder.path().toStdString()) / name; }
    [[nodiscard]] fs::path journals() const { return path("journals"); }
    void put(const char* name, const std::string& content) const
    {
        fs::create_directories(path(name).parent_path());
        QFile file(QString::fromStdString(path(name).native()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(QByteArray::fromStdString(content)), qint64(content.size()));
    }
    [[nodiscard]] std::string get(const char* name) const
    {
        QFile file(QString::fromStdString(path(name).native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("(no file)");
    }
    /// Every file below the folder, relative, in order.
    [[nodiscard]] QStringList files() const
    {
        QStringList names;
        for (const auto& entry : fs::recursive_directory_iterator(path())) {
            if (entry.is_symlink() || !entry.is_directory())
                names += QString::fromStdString(entry.path().lexically_relative(path()).native());
        }
        names.sort();
        return names;
    }

private:
    QTemporaryDir m_folder;
};

mode_t modeOf(const fs::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// The six files of a family of profiles: three replaced, one made, one removed, one through a link.
std::vector<FileChange> sixChanges(const Folder& folder)
{
    return {
        {folder.path("base.txt"), "base 1", "base 2"},
        {folder.path("deep/backend.txt"), "backend 1", "backend 2"},
        {folder.path("build.txt"), std::nullopt, "build 2"},
        {folder.path("ui.txt"), "ui 1", std::nullopt},
        {folder.path("link.txt"), "linked 1", "linked 2"},
        {folder.path("same.txt"), "same", "same"},
    };
}
void putSixFiles(const Folder& folder)
{
    folder.put("base.txt", "base 1");
    folder.put("deep/backend.txt", "backend 1");
    folder.put("ui.txt", "ui 1");
    folder.put("elsewhere/linked.txt", "linked 1");
    folder.put("same.txt", "same");
    fs::create_symlink("elsewhere/linked.txt", folder.path("link.txt"));
}
const QStringList filesBefore{"base.txt", "deep/backend.txt", "elsewhere/linked.txt", "link.txt", "same.txt", "ui.txt"};
const QStringList filesAfter{"base.txt", "build.txt", "deep/backend.txt", "elsewhere/linked.txt",
                             "link.txt", "same.txt"};

bool allOld(const Folder& folder)
{
    return folder.files() == filesBefore && folder.get("base.txt") == "base 1"
           && folder.get("deep/backend.txt") == "backend 1" && folder.get("ui.txt") == "ui 1"
           && folder.get("elsewhere/linked.txt") == "linked 1" && folder.get("same.txt") == "same";
}
bool allNew(const Folder& folder)
{
    return folder.files() == filesAfter && folder.get("base.txt") == "base 2"
           && folder.get("deep/backend.txt") == "backend 2" && folder.get("build.txt") == "build 2"
           && folder.get("elsewhere/linked.txt") == "linked 2" && folder.get("same.txt") == "same";
}

/// Runs the transaction in a child that dies before its file operation number `operations`. True if it was killed.
bool killedDuring(const Folder& folder, const std::vector<FileChange>& changes, long operations)
{
    const pid_t child = ::fork();
    if (child == 0) {
        fileOperationStop::after(operations);
        const auto done = FileTransaction(folder.journals()).commit(changes);
        ::_exit(done ? 0 : 1);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child)
        qFatal("the child is lost");
    if (!WIFSIGNALED(status) && WEXITSTATUS(status) != 0)
        qFatal("the transaction failed without being killed");
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

using Outcome = FileTransaction::Recovery::Outcome;

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWholeFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("an empty file") << QByteArray();
        QTest::addRow("bytes that are no text") << QByteArray("a\0b\xff\n", 5);
        QTest::addRow("more than one read") << QByteArray(300'000, 'x');
    }
    void readsWholeFiles()
    {
        QFETCH(QByteArray, content);
        const Folder folder;
        folder.put("file", content.toStdString());
        const auto read = readFile(folder.path("file"));
        QVERIFY(read.has_value());
        QCOMPARE(QByteArray::fromStdString(*read), content);
    }

    void refusesToRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::addRow("a file that is not there") << "missing"
                                                  << "No such file";
        QTest::addRow("a folder") << "folder"
                                  << "Is a directory";
        QTest::addRow("a named pipe, without waiting for a writer") << "pipe"
                                                                    << "not a regular file";
        QTest::addRow("a device") << "device"
                                  << "not a regular file";
        QTest::addRow("a file over the limit") << "large"
                                               << "larger than 10 bytes";
    }
    void refusesToRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Folder folder;
        fs::create_directory(folder.path("folder"));
        QCOMPARE(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
        fs::create_symlink("/dev/null", folder.path("device"));
        folder.put("large", "12345678901");
        const auto read = readFile(folder.path(name.toUtf8()), 10);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Io);
        QVERIFY2(QString::fromStdString(read.error().message).contains(reason), read.error().message.c_str());
        QVERIFY(QString::fromStdString(read.error().message).contains(name));
    }

    void writesAFileThatIsNew()
    {
        const Folder folder;
        const mode_t mask = ::umask(027);
        const auto written = writeFile(folder.path("new"), "content");
        ::umask(mask);
        QVERIFY(written.has_value());
        QCOMPARE(folder.get("new"), std::string("content"));
        QCOMPARE(modeOf(folder.path("new")), mode_t(0640));
        QCOMPARE(folder.files(), QStringList{"new"});
    }
    void keepsThePermissionBits()
    {
        const Folder folder;
        folder.put("script", "old");
        fs::permissions(folder.path("script"), fs::perms(0751));
        QVERIFY(writeFile(folder.path("script"), "new").has_value());
        QCOMPARE(modeOf(folder.path("script")), mode_t(0751));
        QCOMPARE(folder.get("script"), std::string("new"));
    }
    void writesThroughLinks()
    {
        const Folder folder;
        folder.put("real/file", "old");
        fs::create_symlink("real/file", folder.path("one"));
        fs::create_symlink(folder.path("one"), folder.path("two"));
        QVERIFY(writeFile(folder.path("two"), "new").has_value());
        QVERIFY(fs::is_symlink(folder.path("two")) && fs::is_symlink(folder.path("one")));
        QCOMPARE(folder.get("real/file"), std::string("new"));
    }
    void makesTheEndOfADanglingLink()
    {
        const Folder folder;
        fs::create_symlink("target", folder.path("link"));
        QVERIFY(writeFile(folder.path("link"), "new").has_value());
        QVERIFY(fs::is_symlink(folder.path("link")));
        QCOMPARE(folder.get("target"), std::string("new"));
    }

    void refusesToWrite_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::addRow("over a folder") << "folder"
                                       << "not a regular file";
        QTest::addRow("into a folder that is not there") << "missing/file"
                                                         << "No such file";
        QTest::addRow("through a circle of links") << "circle"
                                                   << "symbolic links";
    }
    void refusesToWrite()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Folder folder;
        fs::create_directory(folder.path("folder"));
        fs::create_symlink("circle", folder.path("circle"));
        const QStringList before = folder.files();
        const auto written = writeFile(folder.path(name.toUtf8()), "content");
        QVERIFY(!written);
        QVERIFY2(QString::fromStdString(written.error().message).contains(reason), written.error().message.c_str());
        QCOMPARE(folder.files(), before);
    }
    void refusesToReplaceReadOnlyFiles()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may write every file");
        const Folder folder;
        folder.put("file", "old");
        fs::permissions(folder.path("file"), fs::perms(0444));
        QVERIFY(!writeFile(folder.path("file"), "new"));
        QCOMPARE(folder.get("file"), std::string("old"));
    }

    void transactionWritesAll()
    {
        const Folder folder;
        putSixFiles(folder);
        const auto done = FileTransaction(folder.journals()).commit(sixChanges(folder));
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        QVERIFY(allNew(folder));
        const auto recovery = FileTransaction::recover(folder.journals());
        QVERIFY(recovery && recovery->outcome == Outcome::Nothing);
    }

    void transactionRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::addRow("a file that someone changed") << "base.txt"
                                                     << "base 3";
        QTest::addRow("a file that someone made") << "build.txt"
                                                  << "build 3";
        QTest::addRow("a file that someone removed") << "same.txt" << QString();
    }
    void transactionRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, found);
        const Folder folder;
        putSixFiles(folder);
        if (found.isNull())
            fs::remove(folder.path(name.toUtf8()));
        else
            folder.put(name.toUtf8(), found.toStdString());
        const QStringList before = folder.files();
        const auto done = FileTransaction(folder.journals()).commit(sixChanges(folder));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Io);
        QVERIFY(QString::fromStdString(done.error().message).contains(name));
        QCOMPARE(done.error().hint, std::string("it changed on disk since it was read; reload and try again"));
        QCOMPARE(folder.files(), before);
        QCOMPARE(folder.get("deep/backend.txt"), std::string("backend 1"));
    }
    void transactionRefusesTwoWaysToOneFile()
    {
        const Folder folder;
        folder.put("file", "old");
        fs::create_symlink("file", folder.path("link"));
        const auto done = FileTransaction(folder.journals())
                              .commit({{folder.path("file"), "old", "a"}, {folder.path("link"), "old", "b"}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Usage);
        QCOMPARE(folder.get("file"), std::string("old"));
    }
    void transactionUndoesWhenAFileCannotBeReplaced()
    {
        const Folder folder;
        putSixFiles(folder);
        // The moment before the third rename, its target becomes a folder.
        fileops::setFileOperationObserver([](const char* operation, const fs::path& path) {
            if (std::string_view(operation) == "rename" && path.filename() == "build.txt")
                fs::create_directory(path);
        });
        const auto done = FileTransaction(folder.journals()).commit(sixChanges(folder));
        fileops::setFileOperationObserver(nullptr);
        QVERIFY(!done);
        fs::remove(folder.path("build.txt"));
        QVERIFY(allOld(folder));
    }

    /// The heart of it: whatever the moment of death, the next start leaves all old or all new, and says which.
    void deathAtEveryFileOperation()
    {
        int killed = 0;
        int rolledBack = 0;
        int completed = 0;
        for (long operations = 0;; ++operations) {
            const Folder folder;
            putSixFiles(folder);
            const bool wasKilled = killedDuring(folder, sixChanges(folder), operations);
            const auto recovery = FileTransaction::recover(folder.journals());
            QVERIFY2(recovery.has_value(), recovery ? "" : recovery.error().message.c_str());
            QVERIFY(recovery->leftAlone.empty());
            const std::string where = "killed before operation " + std::to_string(operations);
            if (!wasKilled) {
                QVERIFY(recovery->outcome == Outcome::Nothing && allNew(folder));
                break;
            }
            ++killed;
            QVERIFY2(allOld(folder) != allNew(folder), where.c_str());
            if (recovery->outcome == Outcome::Completed) {
                ++completed;
                QVERIFY2(allNew(folder), where.c_str());
            } else if (recovery->outcome == Outcome::RolledBack) {
                ++rolledBack;
                QVERIFY2(allOld(folder), where.c_str());
            }
            QCOMPARE(recovery->files.size(), recovery->outcome == Outcome::Nothing ? 0u : 6u);
            const auto again = FileTransaction::recover(folder.journals());
            QVERIFY(again && again->outcome == Outcome::Nothing);
        }
        QVERIFY2(
            killed > 25 && rolledBack > 10 && completed > 5,
            qPrintable(QString("%1 killed, %2 rolled back, %3 completed").arg(killed).arg(rolledBack).arg(completed)));
    }
    void deathWhileWritingOneFile()
    {
        int killed = 0;
        for (long operations = 0;; ++operations) {
            const Folder folder;
            folder.put("file", "old");
            const bool wasKilled = killedDuring(folder, {{folder.path("file"), "old", "new"}}, operations);
            QVERIFY(FileTransaction::recover(folder.journals()).has_value());
            QCOMPARE(folder.files(), QStringList{"file"});
            QVERIFY(folder.get("file") == "old" || folder.get("file") == "new");
            if (!wasKilled)
                break;
            ++killed;
        }
        QVERIFY(killed >= 8);
    }
    void deathDuringRecovery()
    {
        // The longest recovery: after the first rename.
        long afterFirstRename = 0;
        for (long operations = 0; afterFirstRename == 0; ++operations) {
            const Folder folder;
            putSixFiles(folder);
            QVERIFY(killedDuring(folder, sixChanges(folder), operations));
            if (folder.get("base.txt") == "base 2")
                afterFirstRename = operations;
        }
        for (long operations = 0;; ++operations) {
            const Folder folder;
            putSixFiles(folder);
            QVERIFY(killedDuring(folder, sixChanges(folder), afterFirstRename));
            const pid_t child = ::fork();
            if (child == 0) {
                fileOperationStop::after(operations);
                std::ignore = FileTransaction::recover(folder.journals());
                ::_exit(0);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(FileTransaction::recover(folder.journals()).has_value());
            QVERIFY(allNew(folder));
            if (!WIFSIGNALED(status))
                break;
        }
    }

    void recoveryLeavesAloneWhatSomeoneChanged()
    {
        for (long operations = 0;; ++operations) {
            const Folder folder;
            putSixFiles(folder);
            QVERIFY(killedDuring(folder, sixChanges(folder), operations));
            if (folder.get("base.txt") != "base 2")
                continue;
            folder.put("deep/backend.txt", "backend by hand");
            const auto recovery = FileTransaction::recover(folder.journals());
            QVERIFY(recovery.has_value());
            QVERIFY(recovery->outcome == Outcome::Completed);
            QCOMPARE(recovery->leftAlone.size(), 1u);
            QCOMPARE(recovery->leftAlone.front(), folder.path("deep/backend.txt"));
            QCOMPARE(folder.get("deep/backend.txt"), std::string("backend by hand"));
            QCOMPARE(folder.get("build.txt"), std::string("build 2"));
            QCOMPARE(folder.files(), filesAfter);
            return;
        }
    }
    void recoveryLeavesLivingProcessesAlone()
    {
        const Folder folder;
        folder.put("file", "old");
        const std::string digest(64, 'a');
        auto journal = TransactionJournal::begin(
            folder.journals(), {{folder.path("file"), folder.path(".lockwright-0123456789abcdef.tmp"), digest, digest}},
            false);
        QVERIFY(journal.has_value());
        folder.put(".lockwright-0123456789abcdef.tmp", "half");
        const QStringList before = folder.files();
        const auto alive = FileTransaction::recover(folder.journals());
        QVERIFY(alive && alive->outcome == Outcome::Nothing);
        QCOMPARE(folder.files(), before);
        {
            const TransactionJournal dead = std::move(*journal);
        }
        const auto recovery = FileTransaction::recover(folder.journals());
        QVERIFY(recovery && recovery->outcome == Outcome::RolledBack);
        QCOMPARE(folder.files(), QStringList{"file"});
    }
    void recoveryWithoutAnyJournalFolder()
    {
        const Folder folder;
        const auto recovery = FileTransaction::recover(folder.path("nothing here"));
        QVERIFY(recovery && recovery->outcome == Outcome::Nothing);
        QVERIFY(folder.files().empty());
    }

    void damagedJournalsTouchNothing_data()
    {
        QTest::addColumn<QByteArray>("journal");
        const QByteArray digest(64, 'a');
        const QByteArray start = "lockwright transaction 1\n";
        QTest::addRow("another format") << QByteArray("lockwright transaction 2\nend\n");
        QTest::addRow("a temporary file that is none")
            << start + "file - " + digest + " /victim /target\nend\ncommit\n";
        QTest::addRow("a temporary file in another folder")
            << start + "file - " + digest + " /a/.lockwright-0123456789abcdef.tmp /b/target\nend\n";
        QTest::addRow("a relative path") << start + "file " + digest + " - - target\nend\ncommit\n";
        QTest::addRow("no digest") << start + "file x - - /target\nend\ncommit\n";
        QTest::addRow("fields missing") << start + "file /target\nend\ncommit\n";
    }
    void damagedJournalsTouchNothing()
    {
        QFETCH(QByteArray, journal);
        const Folder folder;
        folder.put("journals/transaction-1.journal", journal.toStdString());
        const auto recovery = FileTransaction::recover(folder.journals());
        QVERIFY(!recovery);
        QVERIFY(recovery.error().place.has_value());
        QCOMPARE(folder.files(), QStringList{"journals/transaction-1.journal"});
    }
    void tornJournalsAreForgotten()
    {
        const Folder folder;
        const std::string whole = "lockwright transaction 1\nfile - " + std::string(64, 'a') + " "
                                  + folder.path(".lockwright-0123456789abcdef.tmp").native() + " "
                                  + folder.path("file").native() + "\n";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            folder.put("journals/transaction-1.journal", whole.substr(0, length));
            const auto recovery = FileTransaction::recover(folder.journals());
            QVERIFY2(recovery.has_value(), std::to_string(length).c_str());
            QVERIFY(recovery->outcome == Outcome::Nothing);
            QVERIFY(folder.files().empty());
        }
    }
    void journalsKeepStrangeNames()
    {
        const Folder folder;
        folder.put("a b\n%20\xc3\xa9.txt", "old");
        const std::vector<FileChange> changes{{folder.path("a b\n%20\xc3\xa9.txt"), "old", "new"}};
        for (long operations = 0; killedDuring(folder, changes, operations); ++operations) {
            const auto recovery = FileTransaction::recover(folder.journals());
            QVERIFY(recovery.has_value());
            QCOMPARE(folder.files().size(), 1);
            folder.put("a b\n%20\xc3\xa9.txt", "old");
        }
        QCOMPARE(folder.get("a b\n%20\xc3\xa9.txt"), std::string("new"));
    }

    void folders_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("cache");
        QTest::addColumn<QString>("state");
        QTest::addRow("the standard's variable")
            << QByteArray("XDG_STATE_HOME") << QByteArray("/s") << "/h/.cache/lockwright"
            << "/s/lockwright";
        QTest::addRow("a relative variable is ignored")
            << QByteArray("XDG_CACHE_HOME") << QByteArray("cache") << "/h/.cache/lockwright"
            << "/h/.local/state/lockwright";
        QTest::addRow("our own variable stands over it")
            << QByteArray("LOCKWRIGHT_CACHE_DIR") << QByteArray("/own") << "/own"
            << "/h/.local/state/lockwright";
    }
    void folders()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        QFETCH(QString, cache);
        QFETCH(QString, state);
        for (const char* name : {"XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCKWRIGHT_CACHE_DIR"})
            qunsetenv(name);
        qputenv("HOME", "/h");
        qputenv(variable, value);
        QCOMPARE(QString::fromStdString(cacheFolder().native()), cache);
        QCOMPARE(QString::fromStdString(stateFolder().native()), state);
        QCOMPARE(configurationFolder(), fs::path("/h/.config/lockwright"));
        qunsetenv(variable);
    }

    void relativePaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("expected");
        QTest::addRow("below") << "/w/requirements/base.in"
                               << "/w"
                               << "requirements/base.in";
        QTest::addRow("below a folder with a final slash") << "/w/base.in"
                                                           << "/w/"
                                                           << "base.in";
        QTest::addRow("beside") << "/w/shared/base.in"
                                << "/w/app"
                                << "../shared/base.in";
        QTest::addRow("the folder itself") << "/w"
                                           << "/w"
                                           << ".";
        QTest::addRow("dots are worked out") << "/w/a/../b.in"
                                             << "/w/./x/.."
                                             << "b.in";
        QTest::addRow("nothing in common") << "/usr/share/base.in"
                                           << "/w/app"
                                           << "/usr/share/base.in";
        QTest::addRow("below the root") << "/w/base.in"
                                        << "/"
                                        << "w/base.in";
    }
    void relativePaths()
    {
        QFETCH(QString, path);
        QFETCH(QString, base);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(relativePosix(path.toStdString(), base.toStdString())), expected);
    }

    void insideFolders()
    {
        const Folder folder;
        folder.put("in/file", "");
        folder.put("inner/file", "");
        fs::create_symlink("../inner", folder.path("in/out"));
        QVERIFY(isInside(folder.path("in/file"), folder.path("in")));
        QVERIFY(isInside(folder.path("in"), folder.path("in/")));
        QVERIFY(isInside(folder.path("in/not/there"), folder.path("in")));
        QVERIFY(!isInside(folder.path("inner/file"), folder.path("in")));
        QVERIFY(!isInside(folder.path("in/../inner/file"), folder.path("in")));
        QVERIFY2(!isInside(folder.path("in/out/file"), folder.path("in")), "a link that leads out is outside");
        QVERIFY(isInside(folder.path("in"), "/"));
    }
};

QTEST_APPLESS_MAIN(FilesTest)
#include "files_test.moc"
