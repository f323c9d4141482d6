// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/release_model.h"

#include "models/release_words.h"
#include "words.h"

#include <QDateTime>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using release::StepState;

bool isCurrent(StepState state)
{
    return state == StepState::Running || state == StepState::Waiting || state == StepState::Failed;
}
} // namespace

ReleaseModel::ReleaseModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ReleaseModel::setPlan(const QString& text, StepState ready)
{
    m_planText = text;
    m_planState = ready;
    emit dataChanged(index(planRow), index(planRow));
}

void ReleaseModel::setSteps(const std::vector<workspace::ReleaseStep>& steps)
{
    const bool same = std::equal(steps.begin(), steps.end(), m_steps.begin(), m_steps.end(),
                                 [](const auto& one, const auto& other) { return one.name == other.name; });
    if (same) {
        m_steps = steps;
        if (!m_steps.empty())
            emit dataChanged(index(1), index(rowCount() - 1));
        return;
    }
    if (!m_steps.empty()) {
        beginRemoveRows({}, 1, int(m_steps.size()));
        m_steps.clear();
        endRemoveRows();
    }
    if (!steps.empty()) {
        beginInsertRows({}, 1, int(steps.size()));
        m_steps = steps;
        endInsertRows();
    }
}

void ReleaseModel::tick()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == StepState::Running)
            emit dataChanged(index(int(i) + 1), index(int(i) + 1));
    }
}

std::optional<std::size_t> ReleaseModel::step(const QModelIndex& index) const
{
    return index.isValid() && index.row() != planRow ? std::optional(std::size_t(index.row()) - 1) : std::nullopt;
}

int ReleaseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size()) + 1;
}

QVariant ReleaseModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = step(index);
    const StepState state = at ? m_steps[*at].state : m_planState;
    const QString title = at ? toQt(std::string_view(m_steps[*at].title)) : tr("Version and plan");
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case StateRole:
        return int(state);
    case CurrentRole:
        return at && isCurrent(state);
    case DetailRole:
        return at ? stateText(m_steps[*at], QDateTime::currentMSecsSinceEpoch()) : m_planText;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "step, state").arg(title, data(index, DetailRole).toString());
    case Qt::ToolTipRole:
        return at ? plainToolTip(fullSentence(m_steps[*at].detail)) : QString();
    default:
        return {};
    }
}

} // namespace lockwright::gui
