// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace lockwright::gui
{

class Icons;

/// The guide, the keys and the glossary, from pages that are built into the program. Reads no file and no network.
class HelpWindow final : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(Icons& icons, QWidget* parent = nullptr);

    /// @param name "window", "keys" or "glossary"
    void showPage(const QString& name);
    [[nodiscard]] QString page() const;

private:
    void makeList();
    QWidget* makeBar(Icons& icons);
    void find(bool backwards);

    QListWidget* m_list;
    QTextBrowser* m_browser;
    QLineEdit* m_search;
    QLabel* m_found;
};

} // namespace lockwright::gui
