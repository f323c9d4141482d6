// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include "base/crypto_library.h"

#include <array>
#include <memory>

namespace lockwright
{

std::string digest(std::string_view algorithm, std::string_view bytes)
{
    // hashlib calls it blake2b, OpenSSL adds the size of the result.
    const std::string openSslName(algorithm == "blake2b" ? std::string_view("blake2b512") : algorithm);
    const CryptoLibrary& crypto = CryptoLibrary::get();
    const EVP_MD* method = crypto.digestByName(openSslName.c_str());
    if (!method)
        return {};
    std::array<unsigned char, EVP_MAX_MD_SIZE> result{};
    unsigned length = 0;
    if (crypto.digest(bytes.data(), bytes.size(), result.data(), &length, method, nullptr) != 1)
        return {};
    static constexpr std::string_view alphabet = "0123456789abcdef";
    std::string text;
    text.reserve(length * 2u);
    for (unsigned i = 0; i < length; ++i) {
        text += alphabet[result[i] >> 4];
        text += alphabet[result[i] & 15];
    }
    return text;
}

std::string sha256(std::string_view bytes)
{
    return digest("sha256", bytes);
}

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t value = seed;
    for (const char byte : bytes) {
        value ^= std::uint8_t(byte);
        value *= 1099511628211ull;
    }
    return value;
}

} // namespace lockwright
