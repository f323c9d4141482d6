// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window.h"
#include "scripted_dialogs.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace lockwright::gui::test
{

/// A main window on the real workspace, with settings, caches and folders of its own.
struct RealWindow {
    RealWindow() { make(); }

    void make()
    {
        window.reset();
        memory = std::make_unique<WindowMemory>(folder.filePath(QStringLiteral("window.ini")));
        workspace::Environment environment;
        environment.cacheFolder = folder.filePath(QStringLiteral("cache")).toStdString();
        environment.stateFolder = folder.filePath(QStringLiteral("state")).toStdString();
        environment.index.environment.emplace();
        const Doors doors{
            [environment](const std::filesystem::path& path, Task&) {
                return workspace::Workspace::open(path, environment);
            },
            [](const std::filesystem::path& path, Task& task) { return workspace::createSample(path, task); }};
        window = std::make_unique<MainWindow>(MainWindow::Surroundings{doors, dialogs, themes, *memory, folder.path()});
        window->resize(1280, 720);
        window->show();
    }

    /// Lays the sample down. @returns its folder
    QString makeSample()
    {
        QString path = folder.filePath(QStringLiteral("sample"));
        Task task;
        const auto made = workspace::createSample(path.toStdString(), task);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return path;
    }

    void open(const QString& path)
    {
        window->openFolder(path);
        QTRY_VERIFY_WITH_TIMEOUT(window->controller().isOpen(), 60000);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!window->controller().running(), 60000); }

    template <typename T>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QLatin1String(name));
    }
    void trigger(const char* action) const { find<QAction>(action)->trigger(); }

    QTemporaryDir folder;
    ScriptedDialogs dialogs;
    Themes themes;
    std::unique_ptr<WindowMemory> memory;
    std::unique_ptr<MainWindow> window;
};

/// Writes a file with its folders.
inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs git in a folder and returns what it prints; fails the test where git does.
inline QByteArray runGit(const QString& folder, const QStringList& words)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"),
                  QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Ada"), QStringLiteral("-c"),
                              QStringLiteral("user.email=ada@mail.example"), QStringLiteral("-c"),
                              QStringLiteral("commit.gpgsign=false")}
                      + words);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    return process.readAllStandardOutput().trimmed();
}

} // namespace lockwright::gui::test
