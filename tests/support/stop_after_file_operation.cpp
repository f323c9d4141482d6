// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stop_after_file_operation.h"

namespace
{
[[maybe_unused]] const bool installed = fileOperationStop::fromEnvironment();
}
