// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feel_watch.h"

#include "dialogs.h"
#include "main_window.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace lockwright::bench
{

/// One line of the table.
struct FeelRow {
    std::string what;
    std::string target;
    std::string measured;
    bool met = true;
};

/// Dialogs that are never asked.
class NoDialogs final : public gui::Dialogs
{
public:
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
    void chooseFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
    void chooseSaveFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
    void ask(QWidget*, const gui::Question&, std::function<void(int)>) override {}
};

/// The real window on the real workspace, with settings and caches of its own.
class FeelSession
{
public:
    explicit FeelSession(const QString& folder);

    /// Opens a repository and returns when its tables are filled and painted. @returns milliseconds
    double open(const QString& repository);
    void settle();
    /// Sends a key to a widget and handles what follows, up to the painted window. @returns milliseconds
    double key(QWidget* widget, int key, const QString& text);
    /// Handles events until `painted` was painted once more. @returns milliseconds since `start`
    double untilPainted(QWidget* painted, double start);

    [[nodiscard]] gui::MainWindow& window() { return *m_window; }
    template <typename T>
    [[nodiscard]] T* find(const char* name)
    {
        return m_window->findChild<T*>(QLatin1String(name));
    }

private:
    NoDialogs m_dialogs;
    gui::Themes m_themes;
    std::unique_ptr<gui::WindowMemory> m_memory;
    std::unique_ptr<gui::MainWindow> m_window;
};

/// The start of the program: prints the milliseconds since `begin` once the repository's table is painted.
int measureStart(const QString& folder, const QString& repository, double begin);

void measureStarts(const QString& folder, const QString& sample, std::vector<FeelRow>& rows);
void measureTables(const QString& folder, std::vector<FeelRow>& rows);
void measureSample(const QString& folder, const QString& sample, WatchedApplication& application,
                   std::vector<FeelRow>& rows);
void measureWhatIf(const QString& folder, const QString& sample, WatchedApplication& application,
                   std::vector<FeelRow>& rows);
void measureHistory(const QString& folder, WatchedApplication& application, std::vector<FeelRow>& rows);
void measureGraphs(const QString& folder, std::vector<FeelRow>& rows);
void measureMemory(const QString& folder, WatchedApplication& application, std::vector<FeelRow>& rows);
void measureEditor(const QString& folder, std::vector<FeelRow>& rows);

[[nodiscard]] FeelRow row(std::string what, double target, const char* unit, double measured);
[[nodiscard]] FeelRow row(std::string what, double target, const Spread& measured);

} // namespace lockwright::bench
