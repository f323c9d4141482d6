// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/profile_graph.h"
#include "key_bindings.h"
#include "main_window.h"
#include "single_instance.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
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

/// True where another window has the folder open, and was asked to show itself.
bool shownElsewhere(const gui::SingleInstance& instance, const QString& folder)
{
    const QStringList roots = gui::SingleInstance::candidates(folder);
    return std::any_of(roots.cbegin(), roots.cend(), [&](const QString& root) { return instance.raiseOther(root); });
}

void keepSingle(gui::SingleInstance& instance, gui::MainWindow& window)
{
    const QString key = QStringLiteral("instance");
    QObject::connect(
        &window.controller(), &gui::WorkspaceController::opened, &window,
        [&instance, &window, key](const QString& root) {
            if (instance.claim(root))
                return window.messages().dismiss(key);
            const QString text = QCoreApplication::translate(
                "main", "Another window has this repository open. Each of them follows what the other writes.");
            window.messages().show({key,
                                    gui::Message::Kind::Info,
                                    text,
                                    {{QCoreApplication::translate("main", "Show the other window"),
                                      [&instance, root] { static_cast<void>(instance.raiseOther(root)); }}}});
        });
    QObject::connect(&window.controller(), &gui::WorkspaceController::closed, &instance, &gui::SingleInstance::release);
    QObject::connect(&instance, &gui::SingleInstance::raiseWanted, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
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
    gui::SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                 + QStringLiteral("/lockwright"));
    const QString asked =
        parser.positionalArguments().isEmpty() ? memory.lastRepository() : parser.positionalArguments().first();
    if (!asked.isEmpty() && shownElsewhere(instance, asked))
        return 0;
    gui::Themes themes;
    themes.setMode(memory.theme());
    themes.setFontPercent(memory.fontPercent());
    QStringList folders = parser.positionalArguments();
    for (;;) { // once more where the language was changed
        gui::installTranslations(memory.language());
        gui::MainWindow window({realDoors(), dialogs, themes, memory,
                                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)});
        keepSingle(instance, window);
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
