// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_memory.h"

#include <QDataStream>
#include <QHeaderView>
#include <QSplitter>

namespace lockwright::gui
{

namespace
{
constexpr quint32 version = 1;
constexpr quint32 most = 100; ///< of splitters and headers in one page

struct Parts {
    QList<QSplitter*> splitters;
    QList<QHeaderView*> headers;
};

Parts partsOf(const QWidget& widget)
{
    Parts parts{widget.findChildren<QSplitter*>(), {}};
    for (QHeaderView* header : widget.findChildren<QHeaderView*>()) {
        if (header->orientation() == Qt::Horizontal)
            parts.headers += header;
    }
    return parts;
}
} // namespace

QByteArray saveLayoutOf(const QWidget& widget)
{
    const Parts parts = partsOf(widget);
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << version << quint32(parts.splitters.size()) << quint32(parts.headers.size());
    for (const QSplitter* splitter : parts.splitters)
        stream << quint32(splitter->count()) << splitter->saveState();
    for (const QHeaderView* header : parts.headers)
        stream << quint32(header->count()) << header->saveState();
    return state;
}

void restoreLayoutOf(QWidget& widget, const QByteArray& state)
{
    const Parts parts = partsOf(widget);
    QDataStream stream(state);
    quint32 found = 0;
    quint32 splitters = 0;
    quint32 headers = 0;
    stream >> found >> splitters >> headers;
    if (stream.status() != QDataStream::Ok || found != version || splitters > most || headers > most
        || splitters != quint32(parts.splitters.size()) || headers != quint32(parts.headers.size()))
        return;
    const auto next = [&stream](int count) {
        quint32 written = 0;
        QByteArray bytes;
        stream >> written >> bytes;
        return stream.status() == QDataStream::Ok && written == quint32(count) ? bytes : QByteArray();
    };
    for (QSplitter* splitter : parts.splitters) {
        if (const QByteArray bytes = next(splitter->count()); !bytes.isEmpty())
            splitter->restoreState(bytes);
    }
    for (QHeaderView* header : parts.headers) {
        if (const QByteArray bytes = next(header->count()); !bytes.isEmpty() && header->count() > 0)
            header->restoreState(bytes);
    }
}

} // namespace lockwright::gui
