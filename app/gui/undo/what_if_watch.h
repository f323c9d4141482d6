// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit_report.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace lockwright::gui
{

/// Keeps asking what would come of texts that change while somebody types, or of upgrades that somebody marks: once
/// they have come to rest, and no longer when they change again. The answer before stays until the new one is there.
class WhatIfWatch final : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Nothing, ///< no text differs, and nothing is upgraded
        Waiting, ///< report() is about texts of before, if there is one
        Ready,
        Failed,
    };
    using Files = std::vector<workspace::EditedFile>;
    using Report = std::shared_ptr<const workspace::WhatIfReport>;

    static constexpr int usualRest = 250; ///< milliseconds
    static constexpr int usualSlow = 400;

    explicit WhatIfWatch(QObject* parent = nullptr, int rest = usualRest);

    /// @param upgrades as of workspace::WhatIfOptions
    void want(Files files, std::vector<std::string> upgrades = {});
    /// The texts are about to become other ones.
    void outdate();
    /// Asks once more about the same texts: something else has changed.
    void again();
    void clear();
    void setReport(const Report& report);
    void setFailed(const QString& text);
    /// The user stopped it.
    void setCancelled();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSlow() const { return m_isSlow; } ///< it is time to say that an answer is awaited
    [[nodiscard]] const Report& report() const { return m_report; }
    [[nodiscard]] const QString& failure() const { return m_failure; }

signals:
    void wanted(const std::vector<lockwright::workspace::EditedFile>& files, const std::vector<std::string>& upgrades);
    /// What was asked is of no interest any more.
    void unwanted();
    void stateChanged();

private:
    void ask();
    void become(State state);
    [[nodiscard]] bool isEmpty() const { return m_files.empty() && m_upgrades.empty(); }

    Files m_files;
    std::vector<std::string> m_upgrades;
    Report m_report;
    QString m_failure;
    QTimer m_rest;
    QTimer m_slow;
    State m_state = State::Nothing;
    bool m_isSlow = false;
    bool m_asked = false;
};

} // namespace lockwright::gui
