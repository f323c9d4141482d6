// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_workspace.h"

namespace lockwright::gui::test
{

/// Three commits: the newest moved numpy in base and backend, the second, by another author, added rich to ui and is
/// the tag v1.0, the first brought all locks.
void addHistory(Script& script);

} // namespace lockwright::gui::test
