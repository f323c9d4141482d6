// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace lockwright::gui
{

/// Which docks stand beside which page. A dock is in sight where it is of use and the window has the room for it, which
/// the caller tells as `fits`; what the user opens on a page stays on that page whatever the room, and what is closed
/// where it fits is closed everywhere.
class DockRules
{
public:
    [[nodiscard]] bool shown(const QString& dock, const QString& page, bool fits) const;
    void open(const QString& dock, const QString& page, bool fits);
    void close(const QString& dock, const QString& page, bool fits);

    [[nodiscard]] QByteArray save() const;
    /// Leaves the rules as they are where the bytes are not of save().
    bool restore(const QByteArray& state);

    bool operator==(const DockRules&) const = default;

private:
    QSet<QString> m_closed{QStringLiteral("activityDock")}; ///< nobody needs it before something is to be read there
    QSet<QString> m_asked;                                  ///< "page/dock": opened where it did not fit
};

} // namespace lockwright::gui
