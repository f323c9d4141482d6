// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/simple_api.h"

#include <string>

namespace lockwright::index
{

/// The rows of JSON text that a recorded index is made of (tools/make_recorded_index), one a line.

/// A project: PEP 691 without `meta` and without URLs. Errors: Data.
[[nodiscard]] Result<SimplePage> parseRecordedPage(std::string row);

/// The metadata of a version, that of all its wheels: `{"name": …, "version": …, "metadata": …}`.
struct RecordedMetadataRow {
    std::string name;
    std::string version;
    std::string metadata;
};
[[nodiscard]] Result<RecordedMetadataRow> parseRecordedMetadata(std::string row);

} // namespace lockwright::index
