// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/edit_trial.h"

#include "edit_words.h"
#include "undo/pending_edits.h"

#include <algorithm>
#include <utility>

namespace lockwright::gui
{

namespace
{
bool same(const workspace::EditWish& left, const workspace::EditWish& right)
{
    return left.kind == right.kind && left.profile == right.profile && left.requirement == right.requirement
           && left.package == right.package && left.target == right.target && left.reason == right.reason;
}
} // namespace

EditTrial::EditTrial(PendingEdits& pending, QObject* parent, int rest)
    : QObject(parent)
    , m_pending(pending)
    , m_impact(nullptr, 0) // the wish has come to rest when its plan is there
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &EditTrial::ask);
    connect(&m_impact, &WhatIfWatch::stateChanged, this, &EditTrial::stateChanged);
}

void EditTrial::setWish(std::optional<workspace::EditWish> wish)
{
    if (wish.has_value() == m_wish.has_value() && (!wish || same(*wish, *m_wish)))
        return;
    if (std::exchange(m_asked, false))
        emit unwanted();
    m_wish = std::move(wish);
    m_plan.reset();
    m_failure.clear();
    m_accepting = false;
    if (m_wish) {
        m_impact.outdate();
        m_rest.start();
    } else {
        m_rest.stop();
        m_impact.clear();
    }
    emit stateChanged();
}

void EditTrial::ask()
{
    m_rest.stop();
    m_asked = true;
    m_base = m_pending.edited();
    emit planWanted(*m_wish, m_base);
}

void EditTrial::setPlan(const std::shared_ptr<const workspace::EditPlan>& plan)
{
    if (!std::exchange(m_asked, false))
        return;
    m_plan = plan;
    if (m_accepting)
        return finish();
    m_impact.want(plan->files);
    emit stateChanged();
}

void EditTrial::setPlanFailed(const QString& text)
{
    if (!std::exchange(m_asked, false))
        return;
    m_accepting = false;
    m_failure = text;
    m_impact.clear();
    emit stateChanged();
}

void EditTrial::accept()
{
    if (!m_wish || m_accepting)
        return;
    m_accepting = true;
    emit stateChanged();
    if (m_plan && m_base == m_pending.edited())
        return finish();
    m_plan.reset();
    if (!m_asked)
        ask();
}

void EditTrial::finish()
{
    m_accepting = false;
    m_impact.clear();
    const auto plan = m_plan;
    std::vector<workspace::EditedFile> files = plan->files;
    for (const workspace::EditedFile& file : m_base) { // what the plan leaves out is as on disk
        const bool kept = std::any_of(files.begin(), files.end(),
                                      [&](const workspace::EditedFile& other) { return other.path == file.path; });
        if (!kept)
            files.push_back({file.path, file.before, file.before});
    }
    m_pending.change(files, words(*m_wish));
    emit accepted(!plan->edits.empty());
}

} // namespace lockwright::gui
