// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace lockwright::gui
{

/// The one package that all views look at, and the way that led to it. A view that the user chose a package in sets
/// it; every view follows.
class Selection final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty where none is selected.
    [[nodiscard]] const QString& package() const { return m_package; }
    /// Selecting nothing leaves no trace in the history.
    void setPackage(const QString& package);

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_history.size(); }
    void back();
    void forward();
    /// Forgets everything: another repository was opened.
    void clear();

signals:
    void packageChanged(const QString& package);
    void historyChanged();

private:
    void go(std::size_t at);

    static constexpr std::size_t limit = 200;
    QString m_package;
    std::vector<QString> m_history;
    std::size_t m_at = 0; ///< of the history
};

} // namespace lockwright::gui
