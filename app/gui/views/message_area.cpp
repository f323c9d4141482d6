// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/message_area.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
constexpr std::size_t barLimit = 4;
constexpr int lineHeight = 26; ///< icon, first line of text and buttons stand on one line

struct Look {
    const char* name;
    const char* icon;
    Shade shade;
    QString word;
};

Look lookOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return {"info", "info", Shade::InfoText, MessageBar::tr("Information")};
    case Message::Kind::Success:
        return {"success", "success", Shade::SuccessText, MessageBar::tr("Done")};
    case Message::Kind::Warning:
        return {"warning", "warning", Shade::WarningText, MessageBar::tr("Warning")};
    case Message::Kind::Error:
        return {"error", "error", Shade::ErrorText, MessageBar::tr("Error")};
    }
    return {"info", "info", Shade::InfoText, {}};
}
} // namespace

MessageBar::MessageBar(const Icons& icons, const Message& message, QWidget* parent)
    : QFrame(parent)
{
    const Look look = lookOf(message.kind);
    setProperty("bar", QLatin1String(look.name));
    setAccessibleName(tr("%1: %2", "kind of message, message").arg(look.word, message.text));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setSpacing(10);
    auto* picture = new QLabel(this);
    picture->setPixmap(icons.pixmap(QLatin1String(look.icon), look.shade, 18, devicePixelRatioF()));
    picture->setAccessibleName(look.word);
    picture->setFixedHeight(lineHeight);
    layout->addWidget(picture, 0, Qt::AlignTop);
    auto* text = new QLabel(message.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int above = std::max(0, (lineHeight - text->fontMetrics().height()) / 2);
    text->setContentsMargins(0, above, 0, above);
    layout->addWidget(text, 1, Qt::AlignTop);
    for (const auto& action : message.actions) {
        auto* button = new QPushButton(action.label, this);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    auto* close = new QToolButton(this);
    close->setProperty("flat", true);
    close->setIcon(icons.icon(QStringLiteral("close"), look.shade));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::closed);
    layout->addWidget(close, 0, Qt::AlignTop);
}

MessageArea::MessageArea(const Icons& icons, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageArea"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void MessageArea::show(const Message& message)
{
    dismiss(message.key);
    auto* bar = new MessageBar(m_icons, message, this);
    m_layout->insertWidget(0, bar);
    m_bars.insert(m_bars.begin(), {message.key, message.text, bar});
    connect(bar, &MessageBar::closed, this, [this, key = message.key] { dismiss(key); });
    if (m_bars.size() > barLimit)
        remove(m_bars.size() - 1);
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit countChanged();
    emit shown(message);
}

void MessageArea::dismiss(const QString& key)
{
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i].key == key)
            return remove(i);
    }
}

bool MessageArea::dismissNewest()
{
    if (m_bars.empty())
        return false;
    remove(0);
    return true;
}

QString MessageArea::text(const QString& key) const
{
    for (const Entry& entry : m_bars) {
        if (entry.key == key)
            return entry.text;
    }
    return {};
}

void MessageArea::remove(std::size_t index)
{
    MessageBar* bar = m_bars[index].bar;
    m_bars.erase(m_bars.begin() + std::ptrdiff_t(index));
    m_layout->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // it may be the sender
    emit countChanged();
}

} // namespace lockwright::gui
