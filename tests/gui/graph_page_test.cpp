// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_canvas.h"
#include "graph_view/graph_minimap.h"
#include "views/graph_page.h"
#include "views/graph_steps.h"

#include "graph/export.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>
#include <QXmlStreamReader>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::gui;

namespace
{

workspace::GraphReport reportOf(std::initializer_list<std::pair<const char*, const char*>> edges)
{
    workspace::GraphReport report;
    report.profile = "base";
    report.requirementsKnown = true;
    for (const auto& [from, to] : edges) {
        const auto a = report.graph.add({from, "1.0", {}});
        const auto b = report.graph.add({to, "1.0", {}});
        report.graph.connect(a, b, std::string(to) + ">=1");
    }
    report.reduced = graph::reduce(report.graph, {});
    return report;
}

std::shared_ptr<const GraphPicture> pictureOf(workspace::GraphReport report)
{
    Task task;
    auto picture = drawGraph(std::move(report), QFont(), task);
    if (!picture) {
        QTest::qFail(describe(picture.error()).c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return *picture;
}

std::shared_ptr<const GraphPicture> diamond()
{
    return pictureOf(
        reportOf({{"app", "left"}, {"app", "right"}, {"left", "core"}, {"right", "core"}, {"core", "leaf"}}));
}

/// `rows` chains of `length`, which no view shows whole.
std::shared_ptr<const GraphPicture> large(int rows, int length)
{
    workspace::GraphReport report;
    report.profile = "base";
    const auto root = report.graph.add({"root", "1", {}});
    for (int row = 0; row < rows; ++row) {
        auto last = root;
        for (int i = 0; i < length; ++i) {
            const auto next = report.graph.add({"p" + std::to_string(row) + "-" + std::to_string(i), "1", {}});
            report.graph.connect(last, next);
            last = next;
        }
    }
    report.reduced = graph::reduce(report.graph, {});
    return pictureOf(std::move(report));
}

} // namespace

class GraphPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Themes> m_themes;
    std::unique_ptr<GraphCanvas> m_canvas;

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dot")).isEmpty())
            QSKIP("Graphviz is not installed");
        installGraphAccessibility();
    }

    void init()
    {
        m_themes = std::make_unique<Themes>();
        m_canvas = std::make_unique<GraphCanvas>(*m_themes);
        m_canvas->resize(600, 400);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }

    void keysWalkAlongTheEdges()
    {
        m_canvas->setPicture(diamond());
        QSignalSpy selected(m_canvas.get(), &GraphCanvas::packageSelected);
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(m_canvas.get(), key);
            return m_canvas->currentPackage();
        };
        QCOMPARE(press(Qt::Key_Home), QStringLiteral("app"));
        const QString side = press(Qt::Key_Right);
        QVERIFY(side == QLatin1String("left") || side == QLatin1String("right"));
        const QString other = side == QLatin1String("left") ? QStringLiteral("right") : QStringLiteral("left");
        QVERIFY(press(Qt::Key_Down) == other || press(Qt::Key_Up) == other);
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("core"));
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("leaf"));
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("leaf")); // nothing beyond
        QCOMPARE(press(Qt::Key_Left), QStringLiteral("core"));
        QVERIFY(selected.size() >= 6);
        QTest::keyClicks(m_canvas.get(), QStringLiteral("ap"));
        QCOMPARE(m_canvas->currentPackage(), QStringLiteral("app"));
        QCOMPARE(press(Qt::Key_Escape), QString());
    }

    void screenReadersHearEveryNode()
    {
        m_canvas->setPicture(diamond());
        m_canvas->setCurrentPackage(QStringLiteral("core"));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(list);
        QCOMPARE(list->childCount(), 5);
        QVERIFY(list->focusChild());
        QCOMPARE(list->focusChild()->text(QAccessible::Name), QStringLiteral("core 1.0, required by 2, requires 1"));
        QVERIFY(list->focusChild()->state().selected);
        QCOMPARE(list->focusChild()->rect().size(), m_canvas->nodeRect(m_canvas->currentNode()).size());
    }

    void aSearchRingsWhatItFinds()
    {
        m_canvas->setPicture(diamond());
        QCOMPARE(m_canvas->search(QStringLiteral("le")), 2); // leaf, left
        const QString first = m_canvas->currentPackage();
        QCOMPARE(m_canvas->walkToMatch(+1), 2);
        QVERIFY(m_canvas->currentPackage() != first);
        QCOMPARE(m_canvas->walkToMatch(+1), 1);
        QCOMPARE(m_canvas->currentPackage(), first);
        QCOMPARE(m_canvas->search(QStringLiteral("nothing")), 0);
        QCOMPARE(m_canvas->walkToMatch(+1), 0);
    }

    void theChosenBoxIsAlwaysMovedIntoSight()
    {
        const auto picture = large(40, 12);
        m_canvas->setPicture(picture);
        for (int box = 0; box < m_canvas->nodeCount(); box += 37) {
            m_canvas->walkTo(box);
            QVERIFY(m_canvas->visible().contains(picture->boxes[std::size_t(box)].rect));
        }
        m_canvas->zoomTo(2.0, {10, 10});
        m_canvas->walkTo(0);
        QVERIFY(m_canvas->visible().contains(picture->boxes[0].rect));
        m_canvas->fit();
        QVERIFY(m_canvas->visible().width() >= picture->bounds.width() - 1);
    }

    void theOverviewNeverCoversTheChosenBox()
    {
        m_canvas->resize(700, 500);
        m_canvas->setPicture(large(30, 8));
        auto* minimap = m_canvas->findChild<GraphMinimap*>();
        QVERIFY(minimap->isVisible());
        const auto covers = [&] {
            const QRect box = m_canvas->nodeRect(m_canvas->currentNode());
            return minimap->geometry().intersects({m_canvas->viewport()->mapFromGlobal(box.topLeft()), box.size()});
        };
        QSet<QString> corners;
        for (int box = 0; box < m_canvas->nodeCount(); ++box) {
            m_canvas->walkTo(box);
            QVERIFY2(!covers(), qPrintable(m_canvas->sentence(box)));
            QVERIFY(m_canvas->viewport()->rect().contains(minimap->geometry()));
            corners += QStringLiteral("%1 %2").arg(minimap->x()).arg(minimap->y());
        }
        QVERIFY(corners.size() > 1); // it had to

        // What the mouse holds stays under it, and goes out of the way afterwards.
        const QPoint before = minimap->pos();
        QTest::mousePress(minimap, Qt::LeftButton, {}, minimap->rect().center());
        m_canvas->centerOn(m_canvas->picture()->boxes[std::size_t(m_canvas->currentNode())].rect.center());
        QCOMPARE(minimap->pos(), before);
        QTest::mouseRelease(minimap, Qt::LeftButton, {}, minimap->rect().center());
        QVERIFY(!covers());
    }

    void zoomingKeepsThePointUnderThePointer()
    {
        m_canvas->setPicture(large(40, 12));
        const auto pointAt = [&](const QPointF& position) {
            return m_canvas->visible().topLeft() + position / m_canvas->scale();
        };
        m_canvas->centerOn(m_canvas->picture()->bounds.center());
        const QPointF still(200, 150);
        const QPointF before = pointAt(still);
        m_canvas->zoomTo(m_canvas->scale() * 1.5, still);
        const QPointF moved = pointAt(still) - before;
        QVERIFY2(std::abs(moved.x()) < 3 && std::abs(moved.y()) < 3, qPrintable(QString::number(moved.x())));
    }

    void whatIsPannedIsWhatIsPainted()
    {
        m_canvas->setPicture(large(30, 8));
        m_canvas->horizontalScrollBar()->setValue(97);
        m_canvas->verticalScrollBar()->setValue(131);
        const QImage panned = m_canvas->viewport()->grab().toImage();
        m_canvas->setPicture(m_canvas->picture()); // no tile is left
        m_canvas->horizontalScrollBar()->setValue(97);
        m_canvas->verticalScrollBar()->setValue(131);
        QCOMPARE(m_canvas->viewport()->grab().toImage(), panned);
        QSet<QRgb> colors;
        for (int x = 0; x < panned.width(); ++x)
            for (int y = 0; y < panned.height(); ++y)
                colors << panned.pixel(x, y);
        QVERIFY(colors.contains(m_themes->theme().color(Shade::GraphCanvas).rgb()));
        QVERIFY(colors.contains(m_themes->theme().color(Shade::GraphNode).rgb()));
    }

    void exportsShowEveryNode()
    {
        const auto picture = diamond();
        const GraphPainter painter(*picture, m_themes->theme(), QFont());
        const QImage image = QImage::fromData(painter.png(1.0), "PNG");
        QVERIFY(!image.isNull());
        QVERIFY(image.width() >= int(picture->bounds.width()));
        QXmlStreamReader svg(painter.svg());
        QString text;
        while (!svg.atEnd())
            if (svg.readNext() == QXmlStreamReader::Characters)
                text += svg.text();
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        for (const char* name : {"app", "left", "right", "core", "leaf"})
            QVERIFY2(text.contains(QLatin1String(name)), name);
    }

    void hostileNamesAreTextAndNothingElse()
    {
        const auto picture = pictureOf(reportOf({{"<b>a</b>", "b\"\\\x1b[31m"},
                                                 {"<b>a</b>", "\xe2\x80\xae"
                                                              "c"}}));
        m_canvas->setPicture(picture);
        m_canvas->walkTo(0);
        QVERIFY(!m_canvas->viewport()->grab().isNull());
        QVERIFY(picture->description(0).contains(QLatin1String("<b>a</b>")));
    }

    void everyChoiceCanBeTakenBack()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        QSignalSpy wanted(&page, &GraphPage::graphWanted);
        page.resize(800, 500);
        page.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(wanted.size(), 1);
        using Scope = workspace::GraphOptions::Scope;
        page.show(Scope::Dependents, QStringLiteral("numpy"));
        page.show(Scope::Between, QStringLiteral("app"), QStringLiteral("numpy"));
        QCOMPARE(wanted.size(), 3);
        QVERIFY(page.options().scope == Scope::Between);
        page.undo();
        QVERIFY(page.options().scope == Scope::Dependents);
        QCOMPARE(page.options().package, std::string("numpy"));
        page.setProfile(QStringLiteral("build")); // a profile is no step of the stack
        page.undo();
        QVERIFY(page.options().scope == Scope::Everything);
        QCOMPARE(page.options().profile, std::string("build"));
        page.undo();
        QVERIFY(page.options().scope == Scope::Everything);
    }

    void whatIsShownAlreadyIsNoStep()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.setPackage("numpy");
        page.show(workspace::GraphOptions::Scope::Dependents, "numpy"); // as it is by itself
        QVERIFY(page.findChild<GraphSteps*>()->isHidden());
        page.show(workspace::GraphOptions::Scope::Neighbourhood, "numpy");
        page.show(workspace::GraphOptions::Scope::Neighbourhood, "numpy");
        page.undo();
        QCOMPARE(page.options().scope, workspace::GraphOptions::Scope::Dependents);
        QVERIFY(page.findChild<GraphSteps*>()->isHidden());
    }

    void theWayToWhatIsShownIsATrail()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.resize(800, 500);
        page.QWidget::show();
        auto* steps = page.findChild<GraphSteps*>();
        const auto texts = [&] {
            QStringList shown;
            for (const QToolButton* button : steps->findChildren<QToolButton*>())
                if (button->isVisible())
                    shown << button->text();
            return shown;
        };
        QVERIFY(!steps->isVisible()); // nothing was chosen yet
        using Scope = workspace::GraphOptions::Scope;
        page.show(Scope::Dependents, QStringLiteral("numpy"));
        page.show(Scope::Between, QStringLiteral("app"), QStringLiteral("numpy"));
        page.show(Scope::Neighbourhood, QStringLiteral("app"));
        QCOMPARE(texts(), QStringList({"Everything", "Who asks for numpy", "From app to numpy"}));
        for (QToolButton* button : steps->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == QLatin1String("Who asks for numpy")) {
                button->click();
                break;
            }
        }
        QVERIFY(page.options().scope == Scope::Dependents); // and what came after it is taken back
        QCOMPARE(texts(), QStringList("Everything"));
        for (int i = 0; i < 9; ++i)
            page.show(i % 2 ? Scope::Dependencies : Scope::Dependents, QStringLiteral("p%1").arg(i));
        QCOMPARE(texts().size(), 4); // the older ones are behind the first
        QVERIFY(texts().first().startsWith(QStringLiteral("…")));
        page.undoTo(0);
        QVERIFY(!steps->isVisible());
        QVERIFY(page.options().scope == Scope::Everything);
    }

    void stepInWords_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("same");
        QTest::addColumn<QString>("text");
        using Scope = workspace::GraphOptions::Scope;
        QTest::addRow("everything") << int(Scope::Everything) << false << "Everything";
        QTest::addRow("who asks") << int(Scope::Dependents) << false << "Who asks for numpy";
        QTest::addRow("what is asked for") << int(Scope::Dependencies) << false << "What numpy asks for";
        QTest::addRow("ways between two") << int(Scope::Between) << false << "From numpy to six";
        QTest::addRow("the same part, reduced in another way")
            << int(Scope::Dependents) << true << "Drawn in another way";
    }
    void stepInWords()
    {
        QFETCH(int, scope);
        QFETCH(bool, same);
        QFETCH(QString, text);
        workspace::GraphOptions step;
        step.scope = workspace::GraphOptions::Scope(scope);
        step.package = "numpy";
        step.target = "six";
        workspace::GraphOptions before = step;
        before.reduction.foldLeaves = !before.reduction.foldLeaves;
        if (!same)
            before.package = "other";
        QCOMPARE(words(step, &before), text);
    }

    void whoAsksIsShownWhereNothingWasChosen()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        using Scope = workspace::GraphOptions::Scope;
        page.setPackage(QStringLiteral("numpy"));
        QVERIFY(page.options().scope == Scope::Dependents);
        QCOMPARE(page.options().package, std::string("numpy"));
        page.setPackage({});
        QVERIFY(page.options().scope == Scope::Everything);
        page.show(Scope::Everything, {}); // the user wants all of it
        page.setPackage(QStringLiteral("torch"));
        QVERIFY(page.options().scope == Scope::Everything);
        page.undo();
        page.setPackage(QStringLiteral("six"));
        QCOMPARE(page.options().package, std::string("six"));
    }

    void aPackageThatIsClickedInTheDrawingDoesNotReplaceIt()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.resize(800, 500);
        page.QWidget::show();
        page.setPicture(diamond());
        page.setPackage(QStringLiteral("core"));
        QVERIFY(page.options().scope == workspace::GraphOptions::Scope::Everything);
        QCOMPARE(page.canvas().currentPackage(), QStringLiteral("core"));
    }

    void marksOnThePackages_data()
    {
        QTest::addColumn<int>("overlay");
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("leaf");
        QTest::addRow("no marks") << int(GraphOverlay::None) << ""
                                  << "";
        QTest::addRow("outdated, with the newest version") << int(GraphOverlay::Outdated) << "2.0"
                                                           << "";
        QTest::addRow("vulnerable") << int(GraphOverlay::Vulnerable) << ""
                                    << "vulnerable";
        QTest::addRow("conflicts") << int(GraphOverlay::Conflict) << "conflict"
                                   << "";
        QTest::addRow("the profile that brings it in") << int(GraphOverlay::Profile) << "base"
                                                       << "build";
    }
    void marksOnThePackages()
    {
        QFETCH(int, overlay);
        QFETCH(QString, core);
        QFETCH(QString, leaf);
        auto report = std::make_shared<workspace::PackagesReport>();
        const auto add = [&](const char* name, const char* profile) -> workspace::PackageRow& {
            workspace::PackageRow& row = report->rows.emplace_back();
            row.name = pep::Name::fromNormal(name);
            row.profiles.emplace_back().profile = profile;
            row.profiles.emplace_back().profile = "base"; // the picture's
            return row;
        };
        workspace::PackageRow& first = add("core", "base");
        first.newest = "2.0";
        first.newestKnown = true;
        first.profiles[1].outdated = first.profiles[1].conflict = true;
        add("leaf", "build").profiles[1].vulnerable = true;
        report->profiles = {"base", "build"};
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        const auto picture = diamond();
        page.setPackages(report);
        page.setPicture(picture);
        page.setOverlay(GraphOverlay(overlay));
        const auto markOf = [&](const char* package) {
            const auto& marks = page.canvas().marks();
            return marks.empty() ? QString() : marks[std::size_t(picture->find(package))].text;
        };
        QVERIFY2(core.isEmpty() ? markOf("core").isEmpty() : markOf("core").contains(core), qPrintable(markOf("core")));
        QVERIFY2(leaf.isEmpty() ? markOf("leaf").isEmpty() : markOf("leaf").contains(leaf), qPrintable(markOf("leaf")));
        QCOMPARE(markOf("app"), QString());
        if (!core.isEmpty()) // a screen reader hears what is drawn, and an image shows it
            QVERIFY(page.canvas().sentence(picture->find("core")).endsWith(core));
        const auto plain = GraphPainter(*picture, m_themes->theme(), QFont()).png(1.0);
        const auto& marks = page.canvas().marks();
        QCOMPARE(GraphPainter(*picture, m_themes->theme(), QFont(), &marks).png(1.0) == plain,
                 GraphOverlay(overlay) == GraphOverlay::None);
    }

    void edgesAreMarkedByTheProfileThatBringsThemIn()
    {
        workspace::GraphReport drawn = reportOf({{"app", "core"}, {"tool", "core"}});
        const auto line = drawn.graph.add({"requirements/in/tool.in:3", {}, graph::Node::Kind::Input});
        drawn.graph.connect(line, drawn.graph.add({"tool", "1.0", {}}));
        drawn.reduced = graph::reduce(drawn.graph, {});
        const auto picture = pictureOf(std::move(drawn));
        auto report = std::make_shared<workspace::PackagesReport>();
        report->profiles = {"base", "tools", "build"};
        const std::pair<const char*, const char*> rows[] = {{"app", "base"}, {"core", "base"}, {"tool", "build"}};
        for (const auto& [name, profile] : rows) {
            workspace::PackageRow& row = report->rows.emplace_back();
            row.name = pep::Name::fromNormal(name);
            row.profiles.emplace_back().profile = profile;
        }
        workspace::PackageRow::Bound bound; // of another line of the same file
        bound.by = "requirements/in/tool.in:1";
        bound.place = {"requirements/in/tool.in", 1, 0};
        bound.fromFile = true;
        bound.profile = "build";
        report->rows[2].bounds = {bound};
        const auto marks = marksOf(*picture, *report, GraphOverlay::Profile);
        const auto markOf = [&](const char* name) { return marks[std::size_t(picture->find(name))]; };
        QCOMPARE(markOf("app").text, markOf("app").glyph + " base");
        QVERIFY(markOf("app").glyph != markOf("tool").glyph && markOf("app").edge != markOf("tool").edge);
        const GraphMark ofLine = markOf("requirements/in/tool.in:3");
        QCOMPARE(ofLine.text, QString()); // its name says it
        QCOMPARE(ofLine.glyph, markOf("tool").glyph);
        QCOMPARE(legendOf(marks, report->profiles), markOf("app").text + "  " + markOf("tool").text);

        // Without the boxes' marks the edges alone are drawn otherwise, in colour and, in one colour, by the glyph.
        std::vector<GraphMark> edges = marks;
        for (GraphMark& mark : edges)
            mark.text.clear();
        const auto drawing = [&](const std::vector<GraphMark>& with) {
            return GraphPainter(*picture, m_themes->theme(), QFont(), &with).png(1.0);
        };
        std::vector<GraphMark> uncoloured = edges;
        for (GraphMark& mark : uncoloured)
            mark.edge = Shade::GraphEdge;
        const QByteArray plain = GraphPainter(*picture, m_themes->theme(), QFont()).png(1.0);
        QVERIFY(drawing(edges) != plain);
        QVERIFY(drawing(uncoloured) != plain);
        QVERIFY(drawing(uncoloured) != drawing(edges));

        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.setPackages(report);
        page.setPicture(picture);
        page.setOverlay(GraphOverlay::Profile);
        QVERIFY(page.findChild<QLabel*>("graphState")->text().endsWith(legendOf(marks, report->profiles)));
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->isCheckable())
                button->click();
        }
        auto* tree = page.findChild<QTreeWidget*>("graphTree");
        const auto found = tree->findItems("tool", Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0]->child(0)->text(3), markOf("tool").text);
    }

    void theTreeSaysWhatTheDrawingSays()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.setPicture(diamond());
        auto* twin = page.findChild<QTreeWidget*>(QStringLiteral("graphTree"));
        for (QToolButton* button : page.findChildren<QToolButton*>())
            if (button->isCheckable())
                button->click();
        QVERIFY(page.showsTree());
        QCOMPARE(twin->topLevelItemCount(), 5);
        QStringList edges;
        for (int i = 0; i < 5; ++i)
            for (int child = 0; child < twin->topLevelItem(i)->childCount(); ++child)
                edges << twin->topLevelItem(i)->text(0) + QLatin1Char('>')
                             + twin->topLevelItem(i)->child(child)->text(0);
        edges.sort();
        QCOMPARE(edges,
                 QStringList({QStringLiteral("app>left"), QStringLiteral("app>right"), QStringLiteral("core>leaf"),
                              QStringLiteral("left>core"), QStringLiteral("right>core")}));
    }

    void stepsAreCountedInTheLanguagesForm()
    {
        struct Forms final : QTranslator {
            bool isEmpty() const override { return false; }
            QString translate(const char*, const char* text, const char*, int count) const override
            {
                return qstrcmp(text, " step(s)") == 0 ? count == 1 ? " step" : " steps" : QString();
            }
        } forms;
        QCoreApplication::installTranslator(&forms);
        Icons icons(*m_themes);
        const GraphPage page(icons, *m_themes);
        auto* radius = page.findChild<QSpinBox*>("graphRadius");
        QCOMPARE(radius->text(), QString("1 step"));
        radius->setValue(3);
        QCOMPARE(radius->text(), QString("3 steps"));
    }

    void aFailureIsSaidWhereTheGraphWouldBe()
    {
        Icons icons(*m_themes);
        GraphPage page(icons, *m_themes);
        page.setPicture(diamond());
        page.setFailed(QStringLiteral("The graph cannot be drawn"), QStringLiteral("dot is not there"));
        QVERIFY(!page.canvas().isVisibleTo(&page));
        bool said = false;
        for (QLabel* label : page.findChildren<QLabel*>())
            said = said || (label->text() == QLatin1String("dot is not there") && label->isVisibleTo(&page));
        QVERIFY(said);
    }
};

QTEST_MAIN(GraphPageTest)
#include "graph_page_test.moc"
