// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace lockwright::gui
{

/// A widget that draws nodes: what screen readers are told of it (see accessible.cpp). Nodes count from 0; their
/// number may change at any time.
class NodeCanvas
{
public:
    virtual ~NodeCanvas() = default;
    [[nodiscard]] virtual QWidget* canvasWidget() = 0;
    [[nodiscard]] virtual int nodeCount() const = 0;
    [[nodiscard]] virtual int currentNode() const = 0; ///< -1 for none
    /// Name and state of a node in one sentence.
    [[nodiscard]] virtual QString sentence(int node) const = 0;
    [[nodiscard]] virtual QRect nodeRect(int node) const = 0; ///< in screen coordinates
};

/// Teaches Qt's accessibility about the nodes. Called once, by main() and by tests.
void installGraphAccessibility();

} // namespace lockwright::gui
