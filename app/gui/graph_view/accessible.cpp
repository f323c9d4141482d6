// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/node_canvas.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace lockwright::gui
{

namespace
{
/// One node of the graph for screen readers. Owned by Qt's registry of interfaces.
class NodeInterface final : public QAccessibleInterface
{
public:
    NodeInterface(NodeCanvas* graph, int node)
        : m_widget(graph->canvasWidget())
        , m_graph(graph)
        , m_node(node)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_widget && m_node < m_graph->nodeCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_graph->sentence(m_node) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override { return isValid() ? m_graph->nodeRect(m_node) : QRect(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid() && m_graph->currentNode() == m_node) {
            state.selected = true;
            state.focused = m_widget->hasFocus();
        }
        return state;
    }

private:
    QPointer<QWidget> m_widget; ///< gone when the canvas is
    NodeCanvas* m_graph;
    int m_node;
};

class GraphInterface final : public QAccessibleWidget
{
public:
    explicit GraphInterface(NodeCanvas* graph)
        : QAccessibleWidget(graph->canvasWidget(), QAccessible::List)
        , m_graph(graph)
    {
    }
    ~GraphInterface() override
    {
        for (const auto id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_graph->nodeCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= m_graph->nodeCount())
            return nullptr;
        while (int(m_ids.size()) <= index)
            m_ids.push_back(QAccessible::registerAccessibleInterface(new NodeInterface(m_graph, int(m_ids.size()))));
        return QAccessible::accessibleInterface(m_ids[std::size_t(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < int(m_ids.size()); ++i) {
            if (QAccessible::accessibleInterface(m_ids[std::size_t(i)]) == child)
                return i;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return m_graph->currentNode() < 0 ? nullptr : child(m_graph->currentNode());
    }

private:
    NodeCanvas* m_graph;
    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* graph = dynamic_cast<NodeCanvas*>(object);
    return graph ? new GraphInterface(graph) : nullptr;
}
} // namespace

void installGraphAccessibility()
{
    QAccessible::installFactory(&makeInterface);
}

} // namespace lockwright::gui
