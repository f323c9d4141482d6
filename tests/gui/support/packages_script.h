// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/consolidation_report.h"

namespace lockwright::gui::test
{

/// urllib3 may have one version, idna may not because of a line and of a package.
[[nodiscard]] workspace::ConsolidationReport sampleConsolidation();

} // namespace lockwright::gui::test
