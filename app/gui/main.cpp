// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/profile_graph.h"
#include "main_window.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

using namespace lockwright;

namespace
{
gui::Doors realDoors()
{
    return {[](const std::filesystem::path& folder, Task&) { return workspace::Workspace::open(folder, {}); },
            [](const std::filesystem::path& folder, Task& task) { return workspace::createSample(folder, task); }};
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
    gui::Themes themes;
    themes.setMode(memory.theme());
    gui::MainWindow window(
        {realDoors(), dialogs, themes, memory, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)});
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openFolder(QDir::current().absoluteFilePath(parser.positionalArguments().first()));
    else
        window.openLast();
    return QApplication::exec();
}
