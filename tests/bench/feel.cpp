// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how the window feels: the real window on the real workspace, on the sample and on made repositories.
//   lockwright_feel [start] [sample] [whatif] [history] [tables] [graphs] [memory] [editor]
#include "feel_session.h"

#include "graph_view/profile_graph.h"
#include "words.h"

#include <cstdio>
#include <exception>

using namespace lockwright;

namespace
{
void print(const std::vector<bench::FeelRow>& rows)
{
    std::puts("| What | Target | Measured |\n|---|---|---|");
    for (const auto& row : rows)
        std::printf("| %s | %s | %s%s |\n", row.what.c_str(), row.target.c_str(), row.measured.c_str(),
                    row.met ? "" : " **over**");
}

int measure(bench::WatchedApplication& application, const QStringList& parts)
{
    QTemporaryDir folder;
    const QString sample = folder.filePath(QStringLiteral("sample"));
    Task task;
    if (const auto made = workspace::createSample(sample.toStdString(), task); !made)
        throw std::runtime_error(describe(made.error()));
    const auto wanted = [&](const char* part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    std::vector<bench::FeelRow> rows;
    if (wanted("start"))
        bench::measureStarts(folder.path(), sample, rows);
    if (wanted("sample"))
        bench::measureSample(folder.path(), sample, application, rows);
    if (wanted("whatif"))
        bench::measureWhatIf(folder.path(), sample, application, rows);
    if (wanted("history"))
        bench::measureHistory(folder.path(), application, rows);
    if (wanted("tables"))
        bench::measureTables(folder.path(), rows);
    if (wanted("memory"))
        bench::measureMemory(folder.path(), application, rows);
    if (wanted("editor"))
        bench::measureEditor(folder.path(), rows);
    if (wanted("graphs"))
        bench::measureGraphs(folder.path(), rows);
    print(rows);
    return 0;
}
} // namespace

int main(int argc, char** argv)
{
    bench::WatchedApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lockwright-feel"));
    gui::installTranslations();
    gui::installGraphAccessibility();
    const QStringList words = QCoreApplication::arguments().mid(1);
    try {
        if (words.size() == 4 && words[0] == QLatin1String("--start"))
            return bench::measureStart(words[1], words[2], words[3].toDouble());
        return measure(application, words);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lockwright_feel: %s\n", error.what());
        return 1;
    }
}
