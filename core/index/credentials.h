// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// A user and a password, in clear. Held in memory for the requests of one origin; never shown, never stored.
struct Credentials {
    std::string user;
    std::string password;
    [[nodiscard]] bool empty() const { return user.empty() && password.empty(); }
    bool operator==(const Credentials&) const = default;
};

/// A URL taken apart into what may be shown and what may not.
struct UrlWithCredentials {
    std::string url; ///< without user and password; its query stays
    Credentials credentials;
};

/// Cuts "user:password@" out of a URL's authority and decodes its percent escapes (RFC 3986, section 3.2.1).
[[nodiscard]] UrlWithCredentials splitCredentials(std::string_view url);

/// "https://host:443": scheme, host and port in lower case, the scheme's own port written out. What two URLs must
/// share before credentials of one may be sent to the other. Empty where the text is no URL with a host.
[[nodiscard]] std::string originOf(std::string_view url);

/// The host of a URL in lower case, without port; empty where it has none.
[[nodiscard]] std::string hostOf(std::string_view url);

/// A netrc file: machine, login and password entries, `default`, quoted words, comments; macros are skipped.
class Netrc
{
public:
    /// Reads a file; an empty path or a missing file is an empty Netrc. Errors: the file cannot be read.
    [[nodiscard]] static Result<Netrc> read(const std::filesystem::path& file);
    /// Never fails: what cannot be understood is skipped, since the file belongs to other programs.
    [[nodiscard]] static Netrc parse(std::string_view text);

    /// The entry of a host (the first of equal ones), else the default entry; nullptr where there is neither.
    [[nodiscard]] const Credentials* find(std::string_view host) const;

private:
    std::map<std::string, Credentials, std::less<>> m_machines;
    std::optional<Credentials> m_default;
};

} // namespace lockwright::index
