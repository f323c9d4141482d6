// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/settings.h"
#include "index/source.h"

#include <filesystem>
#include <memory>

namespace lockwright::index
{

/// The indexes of the settings behind the cache of design.md, decision 7.
///
/// One I/O thread runs curl's multi interface (started by the first answer that the cache cannot give, so that
/// a warm run never loads curl); the calling thread reads the cache. HTTP freshness, ETag and 304 are honoured.
class CachedSource
{
public:
    /// @param cacheFolder created when needed; an unreadable cache is set aside and begun anew, never fatal.
    [[nodiscard]] static Result<std::unique_ptr<Source>> open(IndexSettings settings,
                                                              const std::filesystem::path& cacheFolder);
};

} // namespace lockwright::index
