// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's table, answers, editor and memory cost.
#include "feel_session.h"
#include "made_repository.h"

#include "base/files.h"
#include "views/editor_view.h"
#include "views/packages_view.h"
#include "views/why_panel.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>

#include <stdexcept>

namespace lockwright::bench
{

namespace
{
using Page = gui::MainWindow::Page;

QString made(const QString& folder, const RepositorySize& size)
{
    const QString path =
        QStringLiteral("%1/made-%2-%3-%4").arg(folder).arg(size.profiles).arg(size.packages).arg(size.own);
    if (!QDir(path).exists())
        makeRepository(path.toStdString(), size);
    return path;
}

double startOnce(const QString& folder, const QString& sample)
{
    QProcess process;
    const double begin = monotonicMilliseconds();
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--start"), folder, sample, QString::number(begin, 'f', 1)});
    if (!process.waitForFinished(60000))
        throw std::runtime_error("the started window did not answer");
    return process.readAllStandardOutput().trimmed().toDouble();
}

/// What a reader does between two selections.
void settleShortly()
{
    const double end = monotonicMilliseconds() + 120;
    while (monotonicMilliseconds() < end)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// Types and deletes letters in the filter, each timed to the painted list.
Spread timeFilter(FeelSession& session)
{
    auto* box = session.find<QLineEdit>("packageFilter");
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        for (const QChar letter : QStringLiteral("tools-1"))
            times.push_back(session.key(box, letter.toUpper().unicode(), letter));
        for (int i = 0; i < 7; ++i)
            times.push_back(session.key(box, Qt::Key_Backspace, {}));
    }
    return spreadOf(std::move(times));
}
} // namespace

void measureStarts(const QString& folder, const QString& sample, std::vector<FeelRow>& rows)
{
    const QString fresh = folder + QStringLiteral("/fresh");
    QDir().mkpath(fresh);
    rows.push_back(
        row("first start to the sample's table painted (no settings, no cache)", 800, "ms", startOnce(fresh, sample)));
    std::vector<double> times;
    for (int i = 0; i < 7; ++i)
        times.push_back(startOnce(fresh, sample));
    rows.push_back(row("later start to the sample's table painted", 400, "ms", spreadOf(std::move(times)).median));
}

void measureTables(const QString& folder, std::vector<FeelRow>& rows)
{
    for (const std::size_t count : {std::size_t(2000), std::size_t(5000)}) {
        FeelSession session(folder);
        session.open(made(folder, {1, count, count * 2, 0}));
        session.settle();
        rows.push_back(row("filter: key to painted list, " + std::to_string(count) + " rows", 30, timeFilter(session)));
    }
}

void measureSample(const QString& folder, const QString& sample, WatchedApplication& application,
                   std::vector<FeelRow>& rows)
{
    FeelSession session(folder);
    application.beginWatch();
    session.open(sample);
    session.settle();
    auto stall = application.longest();
    rows.push_back(row("longest stall: window and sample opened (" + stall.what + ")", 50, "ms", stall.milliseconds));

    auto& controller = session.window().controller();
    auto* packages = session.window().findChild<gui::PackagesView*>();
    auto* table = session.find<QTableView>("packageTable");
    QStringList names;
    for (int i = 0; i < table->model()->rowCount(); ++i)
        names << table->model()->index(i, 0).data().toString();
    int answers = 0;
    QObject context;
    QObject::connect(&controller, &gui::WorkspaceController::whyReady, &context, [&] { ++answers; });
    for (const bool first : {true, false}) {
        std::vector<double> times;
        application.beginWatch();
        for (const QString& name : names) {
            const int before = answers;
            const double start = monotonicMilliseconds();
            if (packages->selectedPackages() == QStringList{name})
                continue;
            packages->selectPackage(name);
            waitUntil([&] { return answers > before; });
            QCoreApplication::processEvents();
            times.push_back(monotonicMilliseconds() - start);
            settleShortly();
        }
        stall = application.longest();
        rows.push_back(row(first ? "selection to verdict and ladder painted, first time"
                                 : "selection to verdict and ladder painted, again",
                           first ? 200 : 50, spreadOf(std::move(times))));
    }
    rows.push_back(row("longest stall: selecting every package (" + stall.what + ")", 50, "ms", stall.milliseconds));

    workspace::CompileOptions options;
    options.upgradeAll = true;
    application.beginWatch();
    bool planned = false;
    QObject::connect(&controller, &gui::WorkspaceController::planReady, &context, [&] { planned = true; });
    const double start = monotonicMilliseconds();
    controller.compile(options);
    waitUntil([&] { return planned; });
    session.settle();
    stall = application.longest();
    rows.push_back(row("recompile of six profiles to the painted review", 3000, "ms", monotonicMilliseconds() - start));
    rows.push_back(row("longest stall: recompile of six profiles (" + stall.what + ")", 50, "ms", stall.milliseconds));

    bool fixed = false;
    QObject::connect(&controller, &gui::WorkspaceController::fixesReady, &context, [&] { fixed = true; });
    const double asked = monotonicMilliseconds();
    controller.fixes({});
    waitUntil([&] { return fixed; });
    rows.push_back(row("conflicts looked for in six profiles", 3000, "ms", monotonicMilliseconds() - asked));
}

void measureMemory(const QString& folder, WatchedApplication& application, std::vector<FeelRow>& rows)
{
    FeelSession session(folder);
    const QString repository = made(folder, {15, 700, 2100, 200});
    application.beginWatch();
    rows.push_back(row("open 15 profiles of 700 packages, tables filled", 500, "ms", session.open(repository)));
    session.settle();
    const auto stall = application.longest();
    rows.push_back(row("longest stall: that (" + stall.what + ")", 50, "ms", stall.milliseconds));
    rows.push_back(row("filter there: key to painted list", 30, timeFilter(session)));
    for (int page = 0; page <= int(Page::Files); ++page) {
        session.window().showPage(Page(page));
        session.settle();
    }
    rows.push_back(row("resident memory with every page shown once", 250, "MB", residentMegabytes()));
}

void measureEditor(const QString& folder, std::vector<FeelRow>& rows)
{
    const QString repository = folder + QStringLiteral("/long");
    makeRepository(repository.toStdString(), {1, 50, 0, 0});
    std::string text;
    for (int i = 0; i < 10000; ++i)
        text += "package-" + std::to_string(i) + ">=1.0,<2  # line " + std::to_string(i) + "\n";
    if (!writeFile((repository + QStringLiteral("/requirements/in/base.in")).toStdString(), text))
        throw std::runtime_error("the long file could not be written");
    FeelSession session(folder);
    session.open(repository);
    session.settle();
    session.window().showPage(Page::Files);
    auto* edit = session.find<QPlainTextEdit>("editor");
    waitUntil([&] { return edit->blockCount() > 10000; });
    session.settle();
    std::vector<double> times;
    for (int i = 0; i < 40; ++i)
        times.push_back(session.key(edit, Qt::Key_A, QStringLiteral("a")));
    rows.push_back(row("editor: key to painted text, 10,000 lines", 30, spreadOf(std::move(times))));
    const double start = monotonicMilliseconds();
    edit->moveCursor(QTextCursor::End);
    session.untilPainted(edit->viewport(), start);
    rows.push_back(row("editor: to the end of 10,000 lines", 100, "ms", monotonicMilliseconds() - start));
}

} // namespace lockwright::bench
