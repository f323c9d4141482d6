// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/release_report.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>

namespace lockwright::gui
{

/// The plan as the first row, and below it a row for each step of a release with how it went.
class ReleaseModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of StepState
        DetailRole,                   ///< the second line: glyph, word and duration
        CurrentRole,                  ///< it runs, waits or failed
    };
    static constexpr int planRow = 0;

    explicit ReleaseModel(QObject* parent = nullptr);

    /// @param ready what the first row says of the plan; its state stands for it
    void setPlan(const QString& text, release::StepState ready);
    /// Rows stay where the steps are the same ones.
    void setSteps(const std::vector<workspace::ReleaseStep>& steps);
    /// Time has gone by for the step that runs.
    void tick();

    /// Of a row; nullopt for the plan.
    [[nodiscard]] std::optional<std::size_t> step(const QModelIndex& index) const;
    [[nodiscard]] const std::vector<workspace::ReleaseStep>& steps() const { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString m_planText;
    release::StepState m_planState = release::StepState::Pending;
    std::vector<workspace::ReleaseStep> m_steps;
};

} // namespace lockwright::gui
