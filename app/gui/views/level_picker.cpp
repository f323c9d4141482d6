// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/level_picker.h"

#include "models/release_words.h"
#include "words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace lockwright::gui
{

LevelPicker::LevelPicker(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_grid(new QGridLayout)
    , m_other(new QLineEdit(this))
{
    m_other->setObjectName(QStringLiteral("otherVersion"));
    m_other->setAccessibleName(tr("Another version"));
    m_other->setPlaceholderText(tr("Another version, such as 1.0.0"));
    m_other->setClearButtonEnabled(true);
    m_other->setMaximumWidth(420);
    m_grid->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_grid);
    layout->addWidget(m_other);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(m_group, &QButtonGroup::idClicked, this, &LevelPicker::take);
    connect(&m_rest, &QTimer::timeout, this, &LevelPicker::changed);
    connect(m_other, &QLineEdit::returnPressed, this, [this] {
        m_rest.stop();
        emit changed();
    });
    connect(m_other, &QLineEdit::textChanged, this, [this] {
        m_rest.start();
        choose(m_part);
    });
}

std::string LevelPicker::to() const
{
    return fromQt(m_other->text().trimmed());
}

void LevelPicker::setLevels(const std::vector<ReleaseLevel>& levels)
{
    m_levels = levels;
    while (m_group->buttons().size() < qsizetype(levels.size())) {
        const int number = int(m_group->buttons().size());
        auto* button = new QPushButton(this);
        button->setProperty("level", true);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        m_group->addButton(button, number);
        m_grid->addWidget(button, number / columns, number % columns);
        setTabOrder(button, m_other);
    }
    for (QAbstractButton* button : m_group->buttons()) {
        const auto number = std::size_t(m_group->id(button));
        button->setVisible(number < levels.size());
        if (number >= levels.size())
            continue;
        const ReleaseLevel& level = levels[number];
        const QString name = partName(level.part);
        const QString version = level.version.isEmpty() ? tr("not possible") : level.version;
        button->setObjectName(QStringLiteral("level-%1").arg(QString::fromStdString(level.part)));
        button->setText(QStringLiteral("%1\n%2").arg(name, version));
        button->setAccessibleName(tr("%1: %2", "part of a version, the version").arg(name, version));
        const QString help = level.refusal.isEmpty() ? partHelp(level.part) : level.refusal;
        button->setToolTip(plainToolTip(help));
        button->setAccessibleDescription(help);
        button->setEnabled(!level.version.isEmpty());
    }
    choose(m_part);
    if (m_chosen || !m_other->text().isEmpty())
        return;
    const auto possible = [](const ReleaseLevel& level) { return !level.version.isEmpty(); };
    const auto now = std::find_if(m_levels.begin(), m_levels.end(),
                                  [this](const ReleaseLevel& level) { return level.part == m_part; });
    const auto first = std::find_if(m_levels.begin(), m_levels.end(), possible);
    if (first == m_levels.end() || (now != m_levels.end() && possible(*now)))
        return;
    choose(first->part); // a project may count in another way
    emit changed();
}

void LevelPicker::reset()
{
    const QSignalBlocker quiet(m_other);
    m_other->clear();
    m_rest.stop();
    m_chosen = false;
    m_part = "patch";
    setLevels({});
}

void LevelPicker::choose(const std::string& part)
{
    m_part = part;
    m_group->setExclusive(false); // none is chosen while another version is typed
    for (std::size_t number = 0; number < m_levels.size(); ++number)
        m_group->button(int(number))->setChecked(m_other->text().trimmed().isEmpty() && m_levels[number].part == part);
    m_group->setExclusive(true);
}

void LevelPicker::take(int number)
{
    if (std::size_t(number) >= m_levels.size())
        return;
    m_part = m_levels[std::size_t(number)].part;
    m_chosen = true;
    {
        const QSignalBlocker quiet(m_other);
        m_other->clear();
    }
    m_rest.stop();
    choose(m_part);
    emit changed();
}

} // namespace lockwright::gui
