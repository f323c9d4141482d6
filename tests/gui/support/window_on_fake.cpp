// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a scripted workspace, to look at views by hand. Not installed.
#include "fake_workspace.h"
#include "graph_view/profile_graph.h"
#include "main_window.h"
#include "words.h"

#include <QApplication>

using namespace lockwright;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    auto script = gui::test::Script::sample();
    if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QLatin1String("slow"))
        script->hold("compile");
    if (argc > 2 && QString::fromLocal8Bit(argv[2]) == QLatin1String("conflict")) {
        auto& profile = script->plan.profiles[1];
        profile.status = workspace::CompiledProfile::Status::Unsatisfiable;
        profile.explanation = "Because accelerate 0.33.0 requires numpy>=1.17,<2.0.0\n"
                              "and requirements/in/base.in:6 asks for accelerate==0.33.0,\n"
                              "numpy must be below 2.0.0.\n"
                              "And because requirements/in/base.in:3 asks for numpy>=2.1.1,\n"
                              "the requirements of backend cannot be satisfied together.\n";
        profile.blamed.resize(2);
        profile.blamed[0].place = {"requirements/in/base.in", 3, 1};
        profile.blamed[1].place = {"requirements/in/base.in", 6, 1};
        script->preview.obstacles = {
            "A merge is in progress. Finish it with `git merge --continue` or leave it with `git merge --abort`."};
    }
    const gui::Doors doors{
        [script](const std::filesystem::path& folder, Task&) -> Result<std::unique_ptr<workspace::Workspace>> {
            return std::make_unique<gui::test::FakeWorkspace>(folder, script);
        },
        [](const std::filesystem::path&, Task&) -> Result<void> { return {}; }};
    gui::installTranslations();
    gui::installGraphAccessibility();
    gui::NativeDialogs dialogs;
    gui::WindowMemory memory(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    gui::Themes themes;
    themes.setMode(memory.theme());
    gui::MainWindow window({doors, dialogs, themes, memory, QStringLiteral("/documents")});
    window.show();
    window.openLast();
    return QApplication::exec();
}
