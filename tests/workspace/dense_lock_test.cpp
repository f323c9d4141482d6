// SPDX-License-Identifier: GPL-3.0-or-later
// Locks in which everything requires everything, or each package the next: answers stay small.
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

namespace
{

constexpr int densePackages = 200; ///< 40,000 edges
constexpr int chainPackages = 1000;

QByteArray nameOf(int package)
{
    return "p" + QByteArray::number(package).rightJustified(4, '0');
}

/// Every package is required by all the others.
QByteArray dense()
{
    QByteArray all;
    for (int package = 0; package < densePackages; ++package)
        all += "    #   " + nameOf(package) + "\n";
    QByteArray text;
    for (int package = 0; package < densePackages; ++package) {
        text += nameOf(package) + "==1\n    # via\n";
        text += package == 0 ? "    #   -r in/base.in\n" + all : all;
    }
    return text;
}

/// Each package requires the next.
QByteArray chain()
{
    QByteArray text = nameOf(0) + "==1\n    # via -r in/base.in\n";
    for (int package = 1; package < chainPackages; ++package)
        text += nameOf(package) + "==1\n    # via " + nameOf(package - 1) + "\n";
    return text;
}

} // namespace

class DenseLockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    void open(const QByteArray& lock)
    {
        const QDir root(m_folder.path());
        QVERIFY(root.mkpath("w/requirements/in"));
        const std::pair<const char*, QByteArray> files[] = {
            {"w/lockwright.toml", ""}, {"w/requirements/in/base.in", "p0000\n"}, {"w/requirements/base.txt", lock}};
        for (const auto& [name, text] : files) {
            QFile file(root.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        Environment environment;
        environment.index.offline = true;
        environment.cacheFolder = (m_folder.path() + "/cache").toStdString();
        environment.stateFolder = (m_folder.path() + "/state").toStdString();
        auto opened = Workspace::open((m_folder.path() + "/w").toStdString(), environment);
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        m_workspace = std::move(*opened);
    }

private slots:
    void aTreeIsCut_data()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::addColumn<QString>("package");
        QTest::addColumn<bool>("reverse");
        QTest::addColumn<unsigned>("depth");
        QTest::addColumn<bool>("complete");
        QTest::newRow("everything that everything requires") << dense() << "" << false << 0u << false;
        QTest::newRow("everything that everything is required by") << dense() << "p0007" << true << 0u << false;
        QTest::newRow("one level of it") << dense() << "p0007" << false << 1u << true;
        QTest::newRow("a chain of very many levels") << chain() << "" << false << 0u << false;
        QTest::newRow("the end of such a chain") << chain() << "p0900" << false << 0u << true;
        QTest::newRow("a chain from its end") << chain() << "p0999" << true << 0u << false;
    }
    void aTreeIsCut()
    {
        QFETCH(QByteArray, lock);
        QFETCH(QString, package);
        QFETCH(bool, reverse);
        QFETCH(unsigned, depth);
        QFETCH(bool, complete);
        open(lock);
        TreeOptions options;
        options.package = package.toStdString();
        options.reverse = reverse;
        options.depth = depth;
        Task task;
        const auto report = m_workspace->tree(options, task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->complete, complete);
        QVERIFY(report->nodes.size() > 90);
        QVERIFY(report->nodes.size() <= TreeReport::rowLimit);
        for (const TreeReport::Node& node : report->nodes)
            QVERIFY(node.depth < TreeReport::levelLimit);
    }

    void aPackageThatWasNotShownIsNotSaidToBeShownAbove()
    {
        open(dense());
        Task task;
        const auto report = m_workspace->tree({}, task);
        QVERIFY(report.has_value());
        for (std::size_t i = 0; i < report->nodes.size(); ++i) {
            const TreeReport::Node& node = report->nodes[i];
            if (!node.repeated)
                continue;
            const auto expanded = [&](std::size_t at) {
                return report->nodes[at].name == node.name && at + 1 < report->nodes.size()
                       && report->nodes[at + 1].depth > report->nodes[at].depth;
            };
            bool above = false;
            for (std::size_t at = 0; at < i && !above; ++at)
                above = expanded(at);
            QVERIFY2(above, node.name.text().c_str());
        }
    }

    void whyShowsFewWays_data()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::addColumn<QString>("package");
        QTest::newRow("everything requires everything") << dense() << "p0199";
        QTest::newRow("a chain of very many levels") << chain() << "p0999";
    }
    void whyShowsFewWays()
    {
        QFETCH(QByteArray, lock);
        QFETCH(QString, package);
        open(lock);
        Task task;
        const auto report = m_workspace->why(package.toStdString(), "base", task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QVERIFY(!report->paths.shown.empty());
        QVERIFY(report->paths.shown.size() <= 10);
    }
};

QTEST_GUILESS_MAIN(DenseLockTest)
#include "dense_lock_test.moc"
