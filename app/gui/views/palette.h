// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace lockwright::gui
{

/// Goes to anything by typing a few of its letters: actions, packages, profiles, files.
class Palette final : public QDialog
{
    Q_OBJECT
public:
    struct Entry {
        QString icon; ///< of resources/icons
        QString title;
        QString detail; ///< version, shortcut, path
        QString kind;   ///< "Package", "Action", ...
        std::function<void()> go;
    };

    Palette(const Icons& icons, const Themes& themes, std::vector<Entry> entries, QWidget* parent);

    /// What Enter would do now; empty where nothing matches.
    [[nodiscard]] QString currentTitle() const;
    [[nodiscard]] int count() const;
    void type(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    [[nodiscard]] int current() const;
    void select(int row);
    void go();

    const Icons& m_icons;
    const Themes& m_themes;
    std::vector<Entry> m_entries;
    QLineEdit* m_box;
    QTreeWidget* m_list;
    QLabel* m_none;
    int m_room = 0; ///< the height that the window leaves
};

} // namespace lockwright::gui
