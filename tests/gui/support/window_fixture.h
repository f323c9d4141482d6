// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_workspace.h"
#include "main_window.h"
#include "scripted_dialogs.h"

#include <QTemporaryDir>
#include <QtTest>

namespace lockwright::gui::test
{

/// A main window on a FakeWorkspace, with scripted dialogs and a settings file of its own.
struct WindowFixture {
    explicit WindowFixture(std::shared_ptr<Script> given = Script::sample())
        : script(std::move(given))
    {
        make();
    }

    void make()
    {
        memory = std::make_unique<WindowMemory>(folder.filePath(QStringLiteral("window.ini")));
        const Doors doors{[script = script](const std::filesystem::path& path,
                                            Task& task) -> Result<std::unique_ptr<workspace::Workspace>> {
                              LW_CHECK(script->enterOpen(path, task));
                              return std::make_unique<FakeWorkspace>(path, script);
                          },
                          [script = script](const std::filesystem::path& path, Task& task) {
                              return script->enterSample(path, task);
                          }};
        window = std::make_unique<MainWindow>(
            MainWindow::Surroundings{doors, dialogs, themes, *memory, QStringLiteral("/documents")});
        window->resize(1280, 720);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    void open(const QString& path = QStringLiteral("/repositories/eleanor"))
    {
        window->openFolder(path);
        QTRY_VERIFY(window->controller().isOpen());
        settle();
    }
    void settle() { QTRY_VERIFY(!window->controller().running()); }

    template <typename T>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QLatin1String(name));
    }
    void trigger(const char* action) const { find<QAction>(action)->trigger(); }
    [[nodiscard]] QString tab(MainWindow::Page page) const { return find<QTabWidget>("pages")->tabText(int(page)); }

    QTemporaryDir folder;
    std::shared_ptr<Script> script;
    ScriptedDialogs dialogs;
    Themes themes;
    std::unique_ptr<WindowMemory> memory;
    std::unique_ptr<MainWindow> window;
};

} // namespace lockwright::gui::test
