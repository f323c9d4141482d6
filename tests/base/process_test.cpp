// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace lockwright;
namespace fs = std::filesystem;

namespace
{

Command shell(const std::string& script)
{
    Command command;
    command.arguments = {"sh", "-c", script};
    return command;
}

bool hasChildren()
{
    siginfo_t info = {};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::ignore = entry;
        ++count;
    }
    return count;
}

bool runs(pid_t process)
{
    // A process that was killed but not yet reaped by init still has a number; its state says so.
    QFile status(QString("/proc/%1/stat").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    return text.size() > 0 && text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void results_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("errors");
        QTest::addRow("both streams are kept apart")
            << "echo out; echo err >&2" << QByteArray() << 0 << QByteArray("out\n") << QByteArray("err\n");
        QTest::addRow("a code other than 0 is a result")
            << "exit 7" << QByteArray() << 7 << QByteArray() << QByteArray();
        QTest::addRow("a signal is 128 and its number")
            << "kill -9 $$" << QByteArray() << 137 << QByteArray() << QByteArray();
        QTest::addRow("input arrives whole")
            << "wc -c" << QByteArray(1'000'000, 'x') << 0 << QByteArray("1000000\n") << QByteArray();
        QTest::addRow("input that nobody reads is no harm")
            << "echo done" << QByteArray(1'000'000, 'x') << 0 << QByteArray("done\n") << QByteArray();
        QTest::addRow("no input is an empty input")
            << "cat; echo end" << QByteArray() << 0 << QByteArray("end\n") << QByteArray();
        QTest::addRow("bytes that are no text pass")
            << "printf 'a\\000b'" << QByteArray() << 0 << QByteArray("a\0b", 3) << QByteArray();
        QTest::addRow("output after closing the other stream")
            << "exec 2>&-; echo late" << QByteArray() << 0 << QByteArray("late\n") << QByteArray();
    }
    void results()
    {
        QFETCH(QString, script);
        QFETCH(QByteArray, input);
        Command command = shell(script.toStdString());
        command.input = input.toStdString();
        Task task;
        const auto result = run(command, task);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QTEST(result->exitCode, "exitCode");
        QTEST(QByteArray::fromStdString(result->output), "output");
        QTEST(QByteArray::fromStdString(result->errors), "errors");
        QVERIFY(!hasChildren());
    }

    void largeOutputOnBothStreams()
    {
        Task task;
        const auto result =
            run(shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo 9876543210 >&2; i=$((i+1)); done"), task);
        QVERIFY(result.has_value());
        QCOMPARE(result->output.size(), 220'000u);
        QCOMPARE(result->errors.size(), 220'000u);
    }
    void outputLimitKeepsTheBeginning()
    {
        Command command = shell("printf 0123456789; printf abc >&2; head -c 500000 /dev/zero");
        command.outputLimit = 5;
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(result->output, std::string("01234"));
        QCOMPARE(result->errors, std::string("abc"));
        QCOMPARE(result->exitCode, 0);
    }

    void folderAndEnvironment()
    {
        QTemporaryDir folder;
        qputenv("LOCKWRIGHT_TEST_OURS", "ours");
        qputenv("LOCKWRIGHT_TEST_BOTH", "ours");
        Command command = shell("pwd -P; echo $LOCKWRIGHT_TEST_OURS $LOCKWRIGHT_TEST_BOTH $LOCKWRIGHT_TEST_NEW");
        command.folder = folder.path().toStdString();
        command.environment = {{"LOCKWRIGHT_TEST_BOTH", "theirs"}, {"LOCKWRIGHT_TEST_NEW", "a b"}};
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(result->output, fs::canonical(command.folder).native() + "\nours theirs a b\n");
    }
    void argumentsPassNoShell()
    {
        Command command;
        command.arguments = {"printf", "%s|", "a b", "$HOME", "*", ""};
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(result->output, std::string("a b|$HOME|*||"));
    }
    void programInTheFolder()
    {
        QTemporaryDir folder;
        const fs::path program = fs::path(folder.path().toStdString()) / "tool";
        QFile file(QString::fromStdString(program.native()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho tool\n");
        file.close();
        fs::permissions(program, fs::perms(0755));
        Command command;
        command.folder = folder.path().toStdString();
        command.arguments = {"./tool"};
        Task task;
        const auto result = run(command, task);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->output, std::string("tool\n"));
        command.arguments = {"tool"};
        command.environment = {{"PATH", "/nonexistent::" + folder.path().toStdString()}};
        QVERIFY2(run(command, task).has_value(), "the PATH that the child gets is searched");
        command.environment = {{"PATH", "/nonexistent::"}};
        QVERIFY2(!run(command, task), "the working folder is never searched");
    }

    void missing_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("folder");
        QTest::addRow("no program of that name") << "no-such-program-anywhere"
                                                 << "";
        QTest::addRow("no file at that path") << "./no-such-program"
                                              << "";
        QTest::addRow("a folder is no program") << "/tmp"
                                                << "";
        QTest::addRow("a file that may not be run") << "/etc/passwd"
                                                    << "";
        QTest::addRow("no such folder to run in") << "sh"
                                                  << "/no/such/folder";
    }
    void missing()
    {
        QFETCH(QString, program);
        QFETCH(QString, folder);
        Command command;
        command.arguments = {program.toStdString()};
        command.folder = folder.toStdString();
        Task task;
        const auto result = run(command, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Environment);
        QVERIFY(QString::fromStdString(result.error().message).contains(program));
    }

    void cancellationEndsTheGroup_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addRow("a program that sleeps") << "echo $$ > $NOTE; exec sleep 100";
        QTest::addRow("a grandchild") << "sleep 100 & echo $! > $NOTE; wait";
        QTest::addRow("a program that ignores TERM")
            << "trap '' TERM; sleep 100 & echo $! > $NOTE; while :; do sleep 1; done";
        QTest::addRow("a program that floods us") << "sleep 100 & echo $! > $NOTE; while :; do echo y; done";
    }
    void cancellationEndsTheGroup()
    {
        QFETCH(QString, script);
        QTemporaryDir folder;
        const QString note = folder.filePath("pid");
        std::stop_source stop;
        Task task(stop.get_token());
        Command command = shell(script.toStdString());
        command.environment = {{"NOTE", note.toStdString()}};
        const auto process = [&note] {
            QFile file(note);
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
        };
        std::thread stopper([&] {
            while (process() == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stop.request_stop();
        });
        const auto result = run(command, task);
        stopper.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(!runs(process()));
        QVERIFY(!hasChildren());
    }
    void cancelledBeforeTheStart()
    {
        QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto result = run(shell("touch " + folder.filePath("made").toStdString()), task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(folder.filePath("made")));
    }
    void theLimitEndsIt()
    {
        Command command = shell("sleep 100");
        command.limit = std::chrono::milliseconds(50);
        Task task;
        const auto result = run(command, task);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Environment);
        QVERIFY(QString::fromStdString(result.error().message).contains("50 ms"));
        QVERIFY(!hasChildren());
    }
    void aGrandchildThatKeepsThePipesOpenIsNotWaitedFor()
    {
        Command command = shell("sleep 30 & echo $!");
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(result->exitCode, 0);
        const int grandchild = QByteArray::fromStdString(result->output).trimmed().toInt();
        QVERIFY(grandchild > 0);
        QVERIFY2(runs(grandchild), "what the program left running on purpose goes on");
        QCOMPARE(::kill(grandchild, SIGKILL), 0);
    }

    void leaksNoDescriptors()
    {
        // One of ours that would be inherited if nobody closed it.
        const int ours = ::open("/dev/null", O_RDONLY);
        QVERIFY(ours > 2);
        Task task;
        const std::size_t before = openDescriptors();
        for (int round = 0; round < 20; ++round) {
            const auto result = run(shell("ls /proc/$$/fd"), task);
            QVERIFY(result.has_value());
            QCOMPARE(QByteArray::fromStdString(result->output).trimmed().split('\n').size(), 3);
        }
        QCOMPARE(openDescriptors(), before);
        ::close(ours);
    }
    void signalsAreTheirDefaults()
    {
        std::signal(SIGPIPE, SIG_IGN);
        sigset_t blocked;
        sigset_t old;
        ::sigemptyset(&blocked);
        ::sigaddset(&blocked, SIGTERM);
        ::sigprocmask(SIG_BLOCK, &blocked, &old);
        Task task;
        const auto result = run(shell("grep -E 'Sig(Blk|Ign)' /proc/self/status | tr -d ' \\t'"), task);
        ::sigprocmask(SIG_SETMASK, &old, nullptr);
        std::signal(SIGPIPE, SIG_DFL);
        QVERIFY(result.has_value());
        // Signals 32 and 33 belong to the C library and cannot be set.
        const auto mask = [&result](const char* name) {
            const QByteArray text = QByteArray::fromStdString(result->output);
            return text.mid(text.indexOf(name) + 7, 16).toULongLong(nullptr, 16) & 0x7fffffffu;
        };
        QCOMPARE(mask("SigBlk:"), 0u);
        QCOMPARE(mask("SigIgn:"), 0u);
        QCOMPARE(result->exitCode, 0);
    }

    void outputAsItComes()
    {
        Command command = shell("echo one; echo two >&2; echo three");
        std::string seen;
        command.onOutput = [&](std::string_view bytes) { seen += bytes; };
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(seen, std::string("one\ntwo\nthree\n")); // in the order in which it was written
        QCOMPARE(result->output + result->errors, std::string());
    }

    void ownEnvironment()
    {
        qputenv("LWTEST_INHERITED", "1");
        Command command = shell("echo \"$LWTEST_INHERITED$LWTEST_OWN\"");
        command.environment = {{"LWTEST_OWN", "2"}, {"PATH", "/usr/bin:/bin"}};
        Task task;
        const auto both = run(command, task);
        command.inheritEnvironment = false;
        const auto own = run(command, task);
        qunsetenv("LWTEST_INHERITED");
        QVERIFY(both.has_value() && own.has_value());
        QCOMPARE(both->output, std::string("12\n"));
        QCOMPARE(own->output, std::string("2\n"));
    }

    void endedGroup()
    {
        Command command = shell("sleep 600 & echo $!");
        command.endGroup = true;
        Task task;
        const auto result = run(command, task);
        QVERIFY(result.has_value());
        QCOMPARE(result->exitCode, 0);
        const int child = QString::fromStdString(result->output).trimmed().toInt();
        QVERIFY(child > 0);
        QTRY_VERIFY(!runs(child));
    }
};

QTEST_APPLESS_MAIN(ProcessTest)
#include "process_test.moc"
