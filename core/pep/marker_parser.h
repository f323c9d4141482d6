// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/marker_node.h"

#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// Reads the marker that starts at `offset` of `text` and must fill the rest of it. Columns of errors count
/// from the start of `text`, so that a requirement can hand itself over whole.
[[nodiscard]] Result<std::vector<Marker::Node>> parseMarkerNodes(std::string_view text, std::size_t offset);

} // namespace lockwright::pep
