// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/advisories.h"

#include <memory>

namespace lockwright::index
{

/// One record of the OSV schema.
struct AdvisoryRecord {
    Advisory advisory; ///< its `affected` is empty where it is about none of the names
    bool withdrawn = false;
    bool partial = false; ///< a range about one of the names could not be read
};

/// Reads records one after the other; the memory for parsing is kept from one to the next.
class AdvisoryRecordReader
{
public:
    /// @param names must outlive the reader.
    explicit AdvisoryRecordReader(const std::set<pep::Name>& names);
    ~AdvisoryRecordReader();

    /// Errors: Data where the text is no JSON object with an id.
    /// @param json may get room added behind its end.
    [[nodiscard]] Result<AdvisoryRecord> read(std::string& json);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockwright::index
