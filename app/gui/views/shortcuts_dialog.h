// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace lockwright::gui
{

class KeyBindings;

/// All actions that have a key, with their keys of now.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const KeyBindings& keys, QWidget* parent = nullptr);

signals:
    /// The user wants other keys.
    void changeRequested();
};

} // namespace lockwright::gui
