// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "base/result.h"

#include <QWidget>

#include <cstddef>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockwright::gui
{

/// What is known about one thing that is selected: its name, a sentence, and sections of rows of two texts. What is a
/// line of a file opens that line; all of it can be copied as text.
class DetailsPanel : public QWidget
{
    Q_OBJECT
public:
    /// What is shown, as plain text.
    [[nodiscard]] QString text() const;

signals:
    void placeActivated(const QString& file, int line);

protected:
    static constexpr std::size_t rowLimit = 500; ///< of one section; the rest is counted

    /// @param copy what the action that copies all of it is called
    DetailsPanel(const Icons& icons, const Themes& themes, const QString& objectName, const QString& copy,
                 QWidget* parent);
    void setTreeName(const QString& accessibleName);
    /// Takes all sections away. @param name empty: nothing is selected
    void begin(const QString& name, const QString& summary);
    QTreeWidgetItem* addSection(const QString& title);
    /// A row of one text that may be longer than the panel is wide.
    static void addSentence(QTreeWidgetItem* section, const QString& text);
    /// The second text of a row leads to a line.
    void link(QTreeWidgetItem* item, const Place& place) const;

private:
    const Icons& m_icons;
    QLabel* m_name;
    QLabel* m_summary;
    QTreeWidget* m_tree;
};

} // namespace lockwright::gui
