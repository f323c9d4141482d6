// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/repository.h"

#include <QtTest>

#include <filesystem>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>

/// libgit2 1.5 forgets the match data of each regular expression that does not match, for one when it validates the
/// owner of a repository and parses revisions.
extern "C" const char* __lsan_default_suppressions() // NOLINT(bugprone-reserved-identifier): its name
{
    return "leak:libpcre2-8.so";
}
#endif

/// As long as it lives, what is allocated may be lost: for calls that make libgit2 lose something of its own.
struct LeaksAllowed {
#ifdef __SANITIZE_ADDRESS__
    LeaksAllowed()
    {
        __lsan_disable();
    }
    LeaksAllowed(const LeaksAllowed&) = delete;
    LeaksAllowed& operator=(const LeaksAllowed&) = delete;
    ~LeaksAllowed()
    {
        __lsan_enable();
    }
#endif
};

/// A home of its own for git and libgit2, before either is used: nothing of the machine's configuration counts.
class GitHome
{
public:
    GitHome()
    {
        for (const QByteArray& variable :
             QProcessEnvironment::systemEnvironment().toStringList().join('\n').toUtf8().split('\n')) {
            const QByteArray name = variable.left(variable.indexOf('='));
            if (name.startsWith("GIT_") || name == "EMAIL")
                qunsetenv(name);
        }
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.filePath("config").toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("GIT_AUTHOR_DATE", "2026-05-17T10:00:00+0200");
        qputenv("GIT_COMMITTER_DATE", "1778999999 +0130");
        qputenv("GIT_OPTIONAL_LOCKS", "0");
        reset();
    }
    /// The configuration that every test begins with.
    void reset() const
    {
        // An agent of gpg that ends removes its sockets meanwhile, which remove_all() takes for an error.
        std::error_code error;
        for (int left = 50; left > 0; --left) {
            for (const auto& entry : std::filesystem::directory_iterator(m_home.path().toStdString()))
                std::filesystem::remove_all(entry.path(), error);
            if (QDir(m_home.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
                break;
            QThread::msleep(20);
        }
        QFile file(m_home.filePath(".gitconfig"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no home for git");
        file.write("[user]\n\tname = Ada Example\n\temail = ada@users.example\n"
                   "[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n"
                   "[advice]\n\tdetachedHead = false\n[core]\n\tquotePath = false\n");
    }
    [[nodiscard]] QString path() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
};

/// A folder in which shell scripts run git.
class ScriptFolder
{
public:
    [[nodiscard]] std::filesystem::path path(const QString& name = {}) const
    {
        const std::filesystem::path top = m_folder.path().toStdString();
        return name.isEmpty() ? top : top / name.toStdString();
    }
    /// Runs a script that must succeed; answers what it prints.
    QByteArray run(const QString& script, const QString& folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(path(folder).native()));
        process.start("sh", {"-e", "-c", script});
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            qFatal("script failed: %s\n%s%s", qPrintable(script), process.readAllStandardOutput().constData(),
                   process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    /// The exit code of a script that may fail.
    int tryRun(const QString& script, const QString& folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(path(folder).native()));
        process.start("sh", {"-c", script});
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    }

private:
    QTemporaryDir m_folder;
};

/// A repository with a family of profiles and other files, one commit.
inline const char* const familyScript = R"(git init -q
mkdir -p requirements docs
printf 'numpy\n' > requirements/base.in
printf 'numpy==1.26.3\n' > requirements/base.txt
printf 'ruff==0.4.1\n' > requirements/dev.txt
printf 'one\n' > other.txt
printf 'two\n' > docs/guide.md
git add .
git commit -q -m first
)";

inline std::string sentences(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& one : list)
        text += one + "\n";
    return text;
}
