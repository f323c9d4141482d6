// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit and a long history cost.
#include "feel_session.h"

#include "undo/what_if_watch.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>
#include <QTreeView>

#include <stdexcept>

namespace lockwright::bench
{

using Page = gui::MainWindow::Page;

void measureWhatIf(const QString& folder, const QString& sample, WatchedApplication& application,
                   std::vector<FeelRow>& rows)
{
    FeelSession session(folder);
    session.open(sample);
    session.settle();
    session.window().showPage(Page::Files);
    auto* edit = session.find<QPlainTextEdit>("editor");
    waitUntil([&] { return edit->document()->characterCount() > 20; });
    session.settle();
    int answers = 0;
    QObject context;
    QObject::connect(&session.window().controller(), &gui::WorkspaceController::whatIfReady, &context,
                     [&] { ++answers; });
    std::vector<double> times;
    application.beginWatch();
    edit->moveCursor(QTextCursor::End);
    edit->insertPlainText(QStringLiteral("numpy<2\n"));
    // One more line each time: every profile builds on this file, so each is solved again.
    for (int round = 0; round < 12; ++round) {
        session.settle();
        const int before = answers;
        const double start = monotonicMilliseconds();
        edit->moveCursor(QTextCursor::End);
        edit->insertPlainText(round % 2 == 0 ? QStringLiteral("numpy<1.%1\n").arg(40 - round)
                                             : QStringLiteral("accelerate>=0.%1\n").arg(round));
        waitUntil([&] { return answers > before; });
        if (auto* impact = session.find<QTreeView>("impactTable"); impact && impact->isVisible())
            session.untilPainted(impact->viewport(), start);
        times.push_back(monotonicMilliseconds() - start);
    }
    const auto stall = application.longest();
    rows.push_back(row("what-if: edit of base.in to the answer for six profiles ("
                           + std::to_string(gui::WhatIfWatch::usualRest) + " ms of waiting included)",
                       300 + gui::WhatIfWatch::usualRest, spreadOf(std::move(times))));
    rows.push_back(row("longest stall: that (" + stall.what + ")", 50, "ms", stall.milliseconds));
}

void measureHistory(const QString& folder, WatchedApplication& application, std::vector<FeelRow>& rows)
{
    const QString repository = folder + QStringLiteral("/history");
    const QString script = QStringLiteral(LOCKWRIGHT_SOURCE_DIR "/tests/bench/history_repository.py");
    if (QProcess::execute(QStringLiteral("python3"), {script, repository}) != 0)
        throw std::runtime_error("the repository with a long history could not be made");
    FeelSession session(folder);
    session.open(repository);
    session.settle();
    auto* table = session.find<QTableView>("historyTable");
    for (const bool first : {true, false}) {
        bool ready = false;
        QObject context;
        QObject::connect(&session.window().controller(), &gui::WorkspaceController::historyReady, &context,
                         [&] { ready = true; });
        application.beginWatch();
        const double start = monotonicMilliseconds();
        if (first)
            session.window().showPage(Page::History);
        else
            session.window().controller().history();
        waitUntil([&] { return ready; });
        session.untilPainted(table->viewport(), start);
        rows.push_back(row(first ? "history of 1,500 commits and 15 layers, first time, to the painted table"
                                 : "the same again, from the cache by blob",
                           1500, "ms", monotonicMilliseconds() - start));
        session.settle();
    }
    const auto stall = application.longest();
    rows.push_back(row("longest stall: that (" + stall.what + ")", 50, "ms", stall.milliseconds));
}

} // namespace lockwright::bench
