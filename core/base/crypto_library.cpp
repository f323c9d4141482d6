// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crypto_library.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

namespace lockwright
{

namespace
{

constexpr const char* libraryName = "libcrypto.so.3";
constexpr int missingLibrary = 127; // what the dynamic loader exits with

CryptoLibrary open()
{
    CryptoLibrary crypto;
    if (void* library = ::dlopen(libraryName, RTLD_LAZY | RTLD_LOCAL)) {
        crypto.digestByName = reinterpret_cast<decltype(crypto.digestByName)>(::dlsym(library, "EVP_get_digestbyname"));
        crypto.digest = reinterpret_cast<decltype(crypto.digest)>(::dlsym(library, "EVP_Digest"));
    }
    if (crypto.digestByName == nullptr || crypto.digest == nullptr) {
        std::fprintf(stderr, "lockwright: the library %s cannot be loaded; install OpenSSL 3 (Debian: libssl3)\n",
                     libraryName);
        std::_Exit(missingLibrary);
    }
    return crypto;
}

} // namespace

const CryptoLibrary& CryptoLibrary::get()
{
    static const CryptoLibrary library = open(); // once per process, and safe between threads
    return library;
}

} // namespace lockwright
