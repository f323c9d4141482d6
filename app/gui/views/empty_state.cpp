// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/empty_state.h"

#include "views/focus_entry.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockwright::gui
{

EmptyState::EmptyState(const Icons& icons, const Themes& themes, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* picture = new QLabel(this);
    picture->setAlignment(Qt::AlignCenter);
    const auto draw = [this, picture, icon, &icons] {
        picture->setPixmap(icons.pixmap(icon, Shade::Muted, 40, devicePixelRatioF()));
    };
    draw();
    connect(&themes, &Themes::changed, this, draw);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("heading", true);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setProperty("muted", true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(560);
    m_button->setProperty("primary", true);
    (new FocusEntry(this))->set(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_title);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_text, 4);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::setTexts(const QString& title, const QString& text, const QString& button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    const bool focused = m_button->hasFocus() || hasFocus();
    m_button->setVisible(!button.isEmpty());
    if (focused) // it stays here while there is no button, and does not go to whatever is next
        setFocus();
}

} // namespace lockwright::gui
