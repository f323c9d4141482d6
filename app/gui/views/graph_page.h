// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_overlay.h"
#include "graph_view/graph_picture.h"
#include "icons.h"

#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QStringListModel;
class QToolButton;
class QTreeWidget;

namespace lockwright::gui
{

class EmptyState;
class GraphCanvas;
class GraphSteps;

/// The dependency graph: which part of it, the drawing, and the same as a tree. Every choice goes onto a stack, which
/// is shown as a trail, so that each step can be taken back. As long as nothing was chosen, the part is who asks for
/// the package that is selected elsewhere; everything where none is.
class GraphPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Export : std::uint8_t { Png, Svg, Dot, Mermaid };

    GraphPage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// The profile whose lock is drawn; empty: the first that has the package.
    void setProfile(const QString& profile);
    /// The package that is selected elsewhere: marked where it is drawn, else drawn once the page is in sight.
    void setPackage(const QString& package);
    void setPackageNames(const QStringList& names);
    /// What the marks on the boxes are told from.
    void setPackages(const std::shared_ptr<const workspace::PackagesReport>& report);
    [[nodiscard]] GraphOverlay overlay() const;
    void setOverlay(GraphOverlay overlay);
    void setPicture(const std::shared_ptr<const GraphPicture>& picture);
    void setFailed(const QString& title, const QString& text);
    /// The files have changed: draw anew, now or when the page is in sight.
    void outdate();
    void clear();
    /// Shows who asks for a package, or another part of its surroundings.
    void show(workspace::GraphOptions::Scope scope, const QString& package, const QString& target = {});

    [[nodiscard]] GraphCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const workspace::GraphOptions& options() const { return m_stackOfOptions.back(); }
    [[nodiscard]] bool showsTree() const;
    void undo();
    /// Takes back what was chosen after a step. @param step a position in the stack
    void undoTo(std::size_t step);

signals:
    void graphWanted(const lockwright::workspace::GraphOptions& options, const QFont& font);
    void packageSelected(const QString& package);
    void placeActivated(const QString& file, int line);
    /// @param bytes makes the file's content; may run on a worker
    void exportRequested(const QString& suffix, const std::function<QByteArray()>& bytes);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar(Icons& icons);
    QWidget* makeLine(Icons& icons);
    QToolButton* makeButton(Icons& icons, const QString& icon, const QString& text);
    void makeMenus();
    void connectCanvas();
    /// Puts a choice on the stack and asks for its graph.
    void push(workspace::GraphOptions options);
    void takeControls();
    void showControls();
    void showSteps();
    void want();
    void showState();
    void showMarks();
    [[nodiscard]] QString marksText() const;
    void fillTree();
    /// What is shown where nothing was chosen.
    [[nodiscard]] workspace::GraphOptions usual() const;
    void showMenu(const QPoint& position);
    void exportAs(Export kind);
    void openInput(const QString& place);

    const Themes& m_themes;
    QComboBox* m_scope;
    QLineEdit* m_package;
    QLineEdit* m_target;
    QSpinBox* m_radius;
    QLineEdit* m_search;
    QToolButton* m_back;
    QToolButton* m_reduce;
    QComboBox* m_overlay;
    GraphSteps* m_steps;
    QToolButton* m_twin;
    QToolButton* m_export;
    QLabel* m_found;
    QLabel* m_state;
    QLabel* m_shelf;
    QStackedWidget* m_stack;
    GraphCanvas* m_canvas;
    QTreeWidget* m_tree;
    EmptyState* m_empty;
    QStringListModel* m_names;
    std::vector<QAction*> m_reductions;                    ///< cycles, implied, leaves, hubs
    std::vector<workspace::GraphOptions> m_stackOfOptions; ///< the first is what nobody has chosen
    std::shared_ptr<const workspace::PackagesReport> m_packages;
    QString m_wanted; ///< the package to mark when the picture is there
    bool m_outdated = true;
    bool m_waiting = false;
    bool m_treeOutdated = true;
    bool m_showing = false; ///< the controls are being set, not used
};

} // namespace lockwright::gui
