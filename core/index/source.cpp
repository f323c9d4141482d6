// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/source.h"

namespace lockwright::index
{

Result<std::shared_ptr<const ReleaseMetadata>> Source::build(const Listing&, std::size_t, std::size_t, SourceBuilder&,
                                                             Task&)
{
    auto metadata = std::make_shared<ReleaseMetadata>();
    metadata->status = ReleaseMetadata::Status::Unbuildable;
    metadata->reason = description() + " holds no source archives";
    return metadata;
}

} // namespace lockwright::index
