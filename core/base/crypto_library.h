// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

namespace lockwright
{

/// The part of OpenSSL's libcrypto that digests need, loaded when the first one is taken: relocating the library
/// takes longer than all else that a program does before main(), and most runs take no digest.
struct CryptoLibrary {
    decltype(&EVP_get_digestbyname) digestByName = nullptr;
    decltype(&EVP_Digest) digest = nullptr;

    /// The library, loaded once for the process. Where it cannot be, the process ends with a message, as the
    /// dynamic loader ends one whose libraries are missing: without digests nothing could be trusted.
    [[nodiscard]] static const CryptoLibrary& get();
};

} // namespace lockwright
