// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// A reference resolved against a base URL (RFC 3986, section 5.2); its fragment is dropped. A base without
/// scheme gives the reference as it is.
[[nodiscard]] std::string resolveUrl(std::string_view base, std::string_view reference);
/// The same into a string that can be used again and again.
void resolveUrl(std::string_view base, std::string_view reference, std::string& out);

/// True where the text begins with a scheme (RFC 3986, section 3.1) and a colon.
[[nodiscard]] bool hasScheme(std::string_view url);

/// `%41` becomes `A`; a `%` without two hex digits stays.
[[nodiscard]] std::string percentDecoded(std::string_view text);

/// The local path of a file URL (host empty or "localhost"); nullopt for other URLs.
[[nodiscard]] std::optional<std::filesystem::path> pathOfFileUrl(std::string_view url);

/// The file URL of an absolute path, with all but unreserved characters and slashes percent-encoded.
[[nodiscard]] std::string fileUrl(const std::filesystem::path& path);

} // namespace lockwright::index
