// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace lockwright::gui
{

/// Takes every widget out of a layout of widgets. They leave their parent at once, so that nothing finds them any
/// more, and are deleted when control is back in the event loop: one of them may be the sender of what runs.
void clearLayout(QLayout& layout);

} // namespace lockwright::gui
