// SPDX-License-Identifier: GPL-3.0-or-later
// GraphPage: what it shows of a picture, its menu and its exports.
#include "views/graph_page.h"

#include "graph_view/graph_canvas.h"
#include "views/empty_state.h"
#include "words.h"

#include "graph/export.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Scope = workspace::GraphOptions::Scope;
} // namespace

bool GraphPage::showsTree() const
{
    return m_stack->currentWidget() == m_tree;
}

void GraphPage::setPicture(const std::shared_ptr<const GraphPicture>& picture)
{
    m_waiting = false;
    m_canvas->setPicture(picture);
    if (!m_wanted.isEmpty() && picture->find(fromQt(m_wanted)) >= 0)
        m_canvas->setCurrentPackage(m_wanted);
    if (!m_search->text().isEmpty())
        m_canvas->search(m_search->text().trimmed());
    showMarks();
}

void GraphPage::showMarks()
{
    if (m_canvas->picture())
        m_canvas->setMarks(m_packages && overlay() != GraphOverlay::None
                               ? marksOf(*m_canvas->picture(), *m_packages, overlay())
                               : std::vector<GraphMark>());
    m_treeOutdated = true;
    showState();
}

QString GraphPage::marksText() const
{
    if (overlay() == GraphOverlay::Vulnerable && !(m_packages && m_packages->security))
        return tr("advisories were not checked");
    const auto& marks = m_canvas->marks();
    if (overlay() == GraphOverlay::Profile && m_packages)
        return legendOf(marks, m_packages->profiles);
    const auto count =
        std::count_if(marks.begin(), marks.end(), [](const GraphMark& mark) { return !mark.text.isEmpty(); });
    return tr("%n marked", nullptr, int(count));
}

void GraphPage::setFailed(const QString& title, const QString& text)
{
    m_waiting = false;
    m_canvas->setPicture(nullptr);
    m_tree->clear();
    m_empty->setTexts(title, text,
                      m_stackOfOptions.back().scope == Scope::Everything ? QString() : tr("Show everything"));
    m_stack->setCurrentWidget(m_empty);
    m_state->clear();
    m_shelf->clear();
}

void GraphPage::showState()
{
    const auto& picture = m_canvas->picture();
    m_export->setEnabled(picture != nullptr);
    if (!picture) {
        m_empty->setTexts(m_waiting ? tr("Laying out the graph…") : tr("No graph yet"),
                          m_waiting ? QString() : tr("A profile with a lock has a graph."), {});
        m_stack->setCurrentWidget(m_empty);
        m_state->clear();
        return m_shelf->clear();
    }
    if (m_twin->isChecked() && m_treeOutdated)
        fillTree();
    m_stack->setCurrentWidget(m_twin->isChecked() ? static_cast<QWidget*>(m_tree) : m_canvas);
    const auto& report = picture->report;
    QString text =
        tr("%1: %n node(s)", "profile, nodes", int(picture->boxes.size())).arg(toQt(std::string_view(report.profile)));
    text += QStringLiteral(" · ") + tr("%n edge(s)", nullptr, int(picture->curves.size()));
    if (!report.reduced.implied.empty())
        text += QStringLiteral(" · ") + tr("%n implied edge(s) left out", nullptr, int(report.reduced.implied.size()));
    if (!report.requirementsKnown)
        text += QStringLiteral(" · ") + tr("partly from the lock's comments");
    if (overlay() != GraphOverlay::None)
        text += QStringLiteral(" · ") + marksText();
    if (m_waiting)
        text += QStringLiteral(" · ") + tr("laying out…");
    m_state->setText(text);
    const QString shelf =
        picture->shelf.isEmpty()
            ? QString()
            : tr("On the shelf: %1", "packages with many dependents").arg(picture->shelf.join(QStringLiteral(", ")));
    m_shelf->setText(shelf);
    m_shelf->setToolTip(plainToolTip(shelf));
}

void GraphPage::fillTree()
{
    m_treeOutdated = false;
    m_tree->clear();
    const auto& picture = *m_canvas->picture();
    QList<QTreeWidgetItem*> items;
    for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
        const GraphPicture::Box& box = picture.boxes[i];
        auto* item = new QTreeWidgetItem({box.title, box.detail, {}});
        if (!m_canvas->marks().empty())
            item->setText(3, m_canvas->marks()[i].text);
        for (const std::uint32_t index : box.out) {
            const GraphPicture::Curve& curve = picture.curves[index];
            const GraphPicture::Box& other = picture.boxes[curve.to];
            auto* edge = new QTreeWidgetItem(item, {other.title, other.detail, curve.label});
            if (const auto& marks = m_canvas->marks(); !marks.empty() && !marks[i].glyph.isEmpty())
                edge->setText(3, QStringLiteral("%1 %2").arg(marks[i].glyph, marks[i].profile)); // as at its line
        }
        items << item;
    }
    m_tree->addTopLevelItems(items);
}

void GraphPage::openInput(const QString& place)
{
    const qsizetype colon = place.lastIndexOf(QLatin1Char(':'));
    if (colon > 0)
        emit placeActivated(place.left(colon), place.mid(colon + 1).toInt());
}

void GraphPage::showMenu(const QPoint& position)
{
    const QString package = m_canvas->currentPackage();
    const int box = m_canvas->currentNode();
    if (package.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_canvas->picture()->boxes[std::size_t(box)].kind == graph::Node::Kind::Input) {
        connect(menu->addAction(tr("Open the line")), &QAction::triggered, this,
                [this, package] { openInput(package); });
        return menu->popup(m_canvas->viewport()->mapToGlobal(position));
    }
    const std::pair<Scope, QString> parts[] = {{Scope::Dependents, tr("Show who asks for it")},
                                               {Scope::Dependencies, tr("Show what it asks for")},
                                               {Scope::Neighbourhood, tr("Show what is around it")}};
    for (const auto& [scope, text] : parts)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, scope = scope, package] { show(scope, package); });
    connect(menu->addAction(tr("Show the ways to…")), &QAction::triggered, this, [this, package] {
        m_scope->setCurrentIndex(3);
        m_package->setText(package);
        m_target->clear();
        takeControls();
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy the name")), &QAction::triggered, this,
            [package] { QApplication::clipboard()->setText(package); });
    connect(menu->addAction(tr("Copy as text")), &QAction::triggered, this,
            [text = m_canvas->picture()->description(box)] { QApplication::clipboard()->setText(text); });
    menu->popup(m_canvas->viewport()->mapToGlobal(position));
}

void GraphPage::exportAs(Export kind)
{
    const auto picture = m_canvas->picture();
    if (!picture)
        return;
    const QFont font = m_canvas->font();
    const Theme* theme = &m_themes.theme();
    const auto bytes = [picture, font, theme, kind, marks = m_canvas->marks()]() -> QByteArray {
        switch (kind) {
        case Export::Png:
            return GraphPainter(*picture, *theme, font, &marks).png(2.0);
        case Export::Svg:
            return GraphPainter(*picture, *theme, font, &marks).svg();
        case Export::Dot:
            return QByteArray::fromStdString(graph::toDot(picture->report.graph, picture->report.reduced));
        case Export::Mermaid:
            return QByteArray::fromStdString(graph::toMermaid(picture->report.graph, picture->report.reduced));
        }
        return {};
    };
    static constexpr const char* suffixes[] = {"png", "svg", "dot", "mmd"};
    emit exportRequested(QLatin1String(suffixes[std::size_t(kind)]), bytes);
}

} // namespace lockwright::gui
