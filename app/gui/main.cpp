// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/profile_graph.h"
#include "key_bindings.h"
#include "main_window.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace lockwright;

namespace
{
gui::Doors realDoors()
{
    gui::Doors doors;
    doors.open = [offline = doors.offline](const std::filesystem::path& folder, Task&) {
        workspace::Environment environment;
        environment.index.offline = *offline;
        return workspace::Workspace::open(folder, std::move(environment));
    };
    doors.createSample = [](const std::filesystem::path& folder, Task& task) {
        return workspace::createSample(folder, task);
    };
    return doors;
}

/// The usual keys, in English, whatever the user has chosen.
int printKeys(gui::Dialogs& dialogs)
{
    const QTemporaryDir folder;
    gui::WindowMemory memory(folder.filePath(QStringLiteral("window.ini")));
    gui::Themes themes;
    gui::installTranslations(QStringLiteral("en"));
    gui::MainWindow window({realDoors(), dialogs, themes, memory, {}});
    std::fputs(window.keys().markdown().toUtf8().constData(), stdout);
    return 0;
}
} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lockwright-gui"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lockwright"));
    QApplication::setApplicationVersion(QStringLiteral(LOCKWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("lockwright"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Layered Python requirement profiles in a window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), QCoreApplication::translate("main", "The folder to open."),
                                 QStringLiteral("[DIR]"));
    const QCommandLineOption listKeys(
        QStringLiteral("list-keys"),
        QCoreApplication::translate("main", "Prints every action with its keys as a Markdown page."));
    parser.addOption(listKeys);
    parser.process(application);

    gui::installGraphAccessibility();
    gui::NativeDialogs dialogs;
    if (parser.isSet(listKeys))
        return printKeys(dialogs);
    gui::WindowMemory memory;
    gui::Themes themes;
    themes.setMode(memory.theme());
    themes.setFontPercent(memory.fontPercent());
    QStringList folders = parser.positionalArguments();
    for (;;) { // once more where the language was changed
        gui::installTranslations(memory.language());
        gui::MainWindow window({realDoors(), dialogs, themes, memory,
                                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)});
        window.show();
        if (!folders.isEmpty())
            window.openFolder(QDir::current().absoluteFilePath(folders.first()));
        else
            window.openLast();
        folders.clear();
        const int code = QApplication::exec();
        if (!window.restartWanted())
            return code;
    }
}
