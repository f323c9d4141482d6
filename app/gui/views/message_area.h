// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QFrame>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace lockwright::gui
{

/// Something to tell the user without stopping him. Stays until it is closed, replaced or overtaken.
struct Message {
    enum class Kind : std::uint8_t { Info, Success, Warning, Error };
    struct Action {
        QString label;
        std::function<void()> run;
    };
    QString key; ///< a message replaces the one with the same key
    Kind kind = Kind::Info;
    QString text; ///< plain text
    std::vector<Action> actions;
};

/// One message: icon with a word for screen readers, selectable text, buttons, close button.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    MessageBar(const Icons& icons, const Message& message, QWidget* parent = nullptr);

signals:
    void closed();
};

/// The stack of message bars above the views, newest first, at most four.
class MessageArea final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageArea(const Icons& icons, QWidget* parent = nullptr);

    void show(const Message& message);
    void dismiss(const QString& key);
    /// Closes the newest one. False where there is none.
    bool dismissNewest();
    [[nodiscard]] int count() const { return int(m_bars.size()); }
    /// The text of the message with that key; empty where there is none.
    [[nodiscard]] QString text(const QString& key) const;

signals:
    void countChanged();
    void shown(const lockwright::gui::Message& message);

private:
    struct Entry {
        QString key;
        QString text;
        MessageBar* bar;
    };
    void remove(std::size_t index);

    const Icons& m_icons;
    QVBoxLayout* m_layout;
    std::vector<Entry> m_bars; ///< newest first
};

} // namespace lockwright::gui
