// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QStackedWidget;
class QWidget;

namespace lockwright::gui
{

/// Where the focus goes that is given to a page as a whole. A focus proxy would do the same, but Tab goes to the proxy
/// of a container before it looks at what stands in front of it there, which then is never reached.
class FocusEntry final : public QObject
{
    Q_OBJECT
public:
    explicit FocusEntry(QWidget* page);

    void set(QWidget* entry) { m_entry = entry; }
    /// The entry is always the one of the page that the stack shows. @param entries by page of the stack
    void follow(QStackedWidget* stack, QList<QWidget*> entries);
    [[nodiscard]] QWidget* get() const { return m_entry; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_entry;
};

} // namespace lockwright::gui
