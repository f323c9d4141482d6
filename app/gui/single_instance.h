// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace lockwright::gui
{

/// One window a repository: who has one open listens on a socket that the repository's folder names, in a folder of the
/// user's own that nobody else can enter. A socket that a dead process left is taken over.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// @param folder for the sockets; made where it is not there
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);

    /// The folders that may be the root of what somebody wants opened: the folder and those above it, up to the first
    /// that holds a repository or a configuration.
    [[nodiscard]] static QStringList candidates(const QString& folder);
    /// Asks who has this root open to show its window. @returns false where nobody answers within half a second
    [[nodiscard]] bool raiseOther(const QString& root) const;
    /// Listens for others that want this root, instead of the one before. @returns false where another process does
    bool claim(const QString& root);
    void release();

signals:
    /// Somebody wants the claimed root shown.
    void raiseWanted();

private:
    [[nodiscard]] QString socketOf(const QString& root) const;
    void answer();

    QString m_folder;
    QLocalServer m_server;
};

} // namespace lockwright::gui
