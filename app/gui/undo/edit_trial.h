// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undo/what_if_watch.h"

#include <optional>

namespace lockwright::gui
{

class PendingEdits;

/// One wish on its way to the pending edits: what texts it comes to, and what would come of those, while the wish still
/// changes; accepting it makes the texts pending as one step.
class EditTrial final : public QObject
{
    Q_OBJECT
public:
    explicit EditTrial(PendingEdits& pending, QObject* parent = nullptr, int rest = WhatIfWatch::usualRest);

    /// Nothing: there is no wish yet, or none that makes sense.
    void setWish(std::optional<workspace::EditWish> wish);
    [[nodiscard]] const std::optional<workspace::EditWish>& wish() const { return m_wish; }
    void setPlan(const std::shared_ptr<const workspace::EditPlan>& plan);
    void setPlanFailed(const QString& text);
    /// Makes the wish pending, now or once its plan is there.
    void accept();

    [[nodiscard]] const std::shared_ptr<const workspace::EditPlan>& plan() const { return m_plan; }
    [[nodiscard]] const QString& failure() const { return m_failure; }
    [[nodiscard]] bool isAccepting() const { return m_accepting; }
    [[nodiscard]] WhatIfWatch& impact() { return m_impact; }

signals:
    void planWanted(const lockwright::workspace::EditWish& wish,
                    const std::vector<lockwright::workspace::EditedFile>& pending);
    void unwanted();
    void stateChanged();
    /// The wish is pending. @param changed false where the files say so already
    void accepted(bool changed);

private:
    void ask();
    void finish();

    PendingEdits& m_pending;
    std::optional<workspace::EditWish> m_wish;
    std::shared_ptr<const workspace::EditPlan> m_plan;
    WhatIfWatch::Files m_base; ///< what was pending when the plan was asked for
    QString m_failure;
    QTimer m_rest;
    WhatIfWatch m_impact;
    bool m_asked = false;
    bool m_accepting = false;
};

} // namespace lockwright::gui
