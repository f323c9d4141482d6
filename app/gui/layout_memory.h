// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace lockwright::gui
{

/// The sizes of all splitters and columns below a widget, whatever it is made of. They are told apart by kind and
/// order, so that a page needs no code of its own.
[[nodiscard]] QByteArray saveLayoutOf(const QWidget& widget);
/// Gives them back; leaves the widget as it is where the bytes are none, or of a widget that was made otherwise.
void restoreLayoutOf(QWidget& widget, const QByteArray& state);

} // namespace lockwright::gui
