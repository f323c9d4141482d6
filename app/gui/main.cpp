// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/profile_graph.h"
#include "main_window.h"
#include "single_instance.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace lockwright;

namespace
{
gui::Doors realDoors()
{
    return {[](const std::filesystem::path& folder, Task&) { return workspace::Workspace::open(folder, {}); },
            [](const std::filesystem::path& folder, Task& task) { return workspace::createSample(folder, task); }};
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
    parser.process(application);

    gui::installTranslations();
    gui::installGraphAccessibility();
    gui::NativeDialogs dialogs;
    gui::WindowMemory memory;
    gui::SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                 + QStringLiteral("/lockwright"));
    const QString asked =
        parser.positionalArguments().isEmpty() ? memory.lastRepository() : parser.positionalArguments().first();
    if (!asked.isEmpty() && shownElsewhere(instance, asked))
        return 0;
    gui::Themes themes;
    themes.setMode(memory.theme());
    gui::MainWindow window(
        {realDoors(), dialogs, themes, memory, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)});
    keepSingle(instance, window);
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openFolder(QDir::current().absoluteFilePath(parser.positionalArguments().first()));
    else
        window.openLast();
    return QApplication::exec();
}
