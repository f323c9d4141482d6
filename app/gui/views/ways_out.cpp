// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/ways_out.h"

#include "models/release_words.h"
#include "words.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
using Action = release::WayOut::Action;

/// Empty where the command alone is the way.
QString buttonText(const release::WayOut& way)
{
    switch (way.action) {
    case Action::Resume:
        return WaysOut::tr("Resume");
    case Action::Abort:
        return WaysOut::tr("Take back…");
    case Action::Rehearse:
        return WaysOut::tr("Rehearse again");
    case Action::Edit:
        return way.place ? WaysOut::tr("Open %1", "file:line").arg(shortWords(*way.place)) : QString();
    case Action::Command:
        return {};
    }
    return {};
}
} // namespace

WaysOut::WaysOut(Icons& icons, const std::vector<release::WayOut>& ways, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const release::WayOut& way : ways) {
        const QString told = sentence(way.sentence);
        if (const QString text = buttonText(way); !text.isEmpty()) {
            auto* button = new QPushButton(text, this);
            button->setObjectName(QStringLiteral("wayOut-%1").arg(QLatin1String(release::name(way.action))));
            button->setAccessibleDescription(told);
            connect(button, &QPushButton::clicked, this, [this, way] { act(way); });
            grid->addWidget(button, row, 0);
        }
        auto* label = new QLabel(told, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const bool alone = way.action == Action::Command;
        grid->addWidget(label, row, alone ? 0 : 1, 1, alone ? 2 : 1);
        ++row;
        if (alone && !way.command.empty())
            grid->addWidget(makeCommand(toQt(std::string_view(way.command))), row++, 0, 1, 2);
    }
}

QWidget* WaysOut::makeCommand(const QString& command)
{
    auto* line = new QWidget(this);
    auto* text = new QLabel(command, line);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("Command: %1").arg(command));
    auto* copy = new QToolButton(line);
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setProperty("flat", true);
    copy->setFocusPolicy(Qt::TabFocus);
    copy->setToolTip(tr("Copy the command"));
    copy->setAccessibleName(tr("Copy the command: %1").arg(command));
    m_icons.bind(copy, QStringLiteral("copy"));
    connect(copy, &QToolButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(copy, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return line;
}

void WaysOut::act(const release::WayOut& way)
{
    switch (way.action) {
    case Action::Resume:
        emit resumeRequested(way);
        return;
    case Action::Abort:
        emit abortRequested();
        return;
    case Action::Rehearse:
        emit rehearseRequested();
        return;
    case Action::Edit:
        if (way.place)
            emit placeActivated(toQt(std::string_view(way.place->file)), int(way.place->line));
        return;
    case Action::Command:
        return;
    }
}

} // namespace lockwright::gui
