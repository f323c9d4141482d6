// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release_level.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLineEdit;

namespace lockwright::gui
{

/// Which version is released: one of the ways to count the present one on, each with what it comes to, or any other.
class LevelPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit LevelPicker(QWidget* parent = nullptr);

    void setLevels(const std::vector<ReleaseLevel>& levels);
    /// The chosen one; `part` and `to` as workspace::ReleaseOptions has them.
    [[nodiscard]] const std::string& part() const { return m_part; }
    [[nodiscard]] std::string to() const;
    void choose(const std::string& part);
    /// For another project.
    void reset();

signals:
    void changed();

private:
    void take(int number);

    static constexpr int columns = 4;
    static constexpr int restMilliseconds = 300;
    std::vector<ReleaseLevel> m_levels;
    std::string m_part = "patch";
    bool m_chosen = false; ///< by the user
    QButtonGroup* m_group;
    QGridLayout* m_grid;
    QLineEdit* m_other;
    QTimer m_rest; ///< until a version is typed
};

} // namespace lockwright::gui
