// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// How long a certificate is good.
struct CertificateValidity {
    std::int64_t notBefore = 0; ///< seconds since 1970-01-01 UTC
    std::int64_t notAfter = 0;
    std::uint32_t line = 0; ///< where the certificate begins, from 1
};

/// The certificates of a PEM file (RFC 7468), each as far as its validity (RFC 5280, 4.1.2.5). Nothing is verified.
/// Errors: ErrorCode::Parse for text that is no such file or has none, with the line.
[[nodiscard]] Result<std::vector<CertificateValidity>> readCertificates(std::string_view text);

} // namespace lockwright::release
