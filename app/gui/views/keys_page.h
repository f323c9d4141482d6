// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace lockwright::gui
{

class Dialogs;
class KeyBindings;

/// All actions with their keys: to search, to give other keys, and to give the usual ones back.
class KeysPage final : public QWidget
{
    Q_OBJECT
public:
    KeysPage(KeyBindings& keys, Dialogs& dialogs, QWidget* parent = nullptr);

    void select(const QAction* action);

private:
    [[nodiscard]] QAction* current() const;
    void fill();
    void filter();
    void showCurrent();
    void assign(bool beside);
    void give(QAction* action, bool beside);

    KeyBindings& m_keys;
    Dialogs& m_dialogs;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_key;
    QPushButton* m_assign;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

} // namespace lockwright::gui
