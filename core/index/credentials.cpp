// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/credentials.h"

#include "base/files.h"
#include "base/text.h"
#include "index/resolve_url.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{

/// Where a URL's authority lies; nullopt where it has none.
struct Authority {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Authority> authorityOf(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos || scheme == 0)
        return std::nullopt;
    const std::size_t begin = scheme + 3;
    return Authority{begin, std::min(url.find_first_of("/?#", begin), url.size())};
}

/// "host:port" without credentials.
std::string_view hostAndPort(std::string_view url, const Authority& authority)
{
    const std::string_view whole = url.substr(authority.begin, authority.end - authority.begin);
    const std::size_t at = whole.rfind('@');
    return at == std::string_view::npos ? whole : whole.substr(at + 1);
}

/// The colon before the port, or npos; the colons of "[::1]" are none.
std::size_t portColon(std::string_view hostPort)
{
    const std::size_t colon = hostPort.rfind(':');
    const std::size_t bracket = hostPort.rfind(']');
    return colon != std::string_view::npos && bracket != std::string_view::npos && colon < bracket
               ? std::string_view::npos
               : colon;
}

class NetrcWords
{
public:
    explicit NetrcWords(std::string_view text)
        : m_text(text)
    {
    }

    /// The next keyword; comments go up to the end of their line.
    std::optional<std::string> keyword()
    {
        skipSpace();
        while (m_at < m_text.size() && m_text[m_at] == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
            skipSpace();
        }
        return value();
    }

    /// The next word, which may begin with `#`.
    std::optional<std::string> value()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return std::nullopt;
        return m_text[m_at] == '"' ? inQuotes() : plain();
    }

    /// A macro's lines go up to the first empty one.
    void skipMacro()
    {
        const std::size_t end = m_text.find("\n\n", m_at);
        m_at = end == std::string_view::npos ? m_text.size() : end + 2;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && text::isSpace(m_text[m_at]))
            ++m_at;
    }

    std::string plain()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !text::isSpace(m_text[m_at]))
            ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string inQuotes()
    {
        std::string word;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            word += m_text[m_at];
        }
        ++m_at;
        return word;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

UrlWithCredentials splitCredentials(std::string_view url)
{
    UrlWithCredentials result{std::string(url), {}};
    const auto authority = authorityOf(url);
    if (!authority)
        return result;
    const std::string_view whole = url.substr(authority->begin, authority->end - authority->begin);
    const std::size_t at = whole.rfind('@');
    if (at == std::string_view::npos)
        return result;
    const std::string_view info = whole.substr(0, at);
    const std::size_t colon = info.find(':');
    result.credentials.user = percentDecoded(info.substr(0, colon));
    if (colon != std::string_view::npos)
        result.credentials.password = percentDecoded(info.substr(colon + 1));
    result.url.erase(authority->begin, at + 1);
    return result;
}

std::string originOf(std::string_view url)
{
    const auto authority = authorityOf(url);
    if (!authority || authority->begin == authority->end)
        return {};
    std::string origin = text::lower(url.substr(0, authority->begin));
    const std::string_view hostPort = hostAndPort(url, *authority);
    const std::string_view port =
        portColon(hostPort) == std::string_view::npos ? "" : hostPort.substr(portColon(hostPort) + 1);
    const bool secure = origin == "https://";
    origin += text::lower(hostPort.substr(0, portColon(hostPort)));
    origin += ':';
    origin += port.empty() ? (secure ? "443" : "80") : port;
    return origin;
}

std::string hostOf(std::string_view url)
{
    const auto authority = authorityOf(url);
    if (!authority)
        return {};
    const std::string_view hostPort = hostAndPort(url, *authority);
    return text::lower(hostPort.substr(0, portColon(hostPort)));
}

Result<Netrc> Netrc::read(const std::filesystem::path& file)
{
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error))
        return Netrc();
    LW_TRY(const std::string text, readFile(file, 1u << 20));
    return parse(text);
}

Netrc Netrc::parse(std::string_view text)
{
    Netrc netrc;
    NetrcWords words(text);
    Credentials* current = nullptr;
    Credentials ignored;
    while (const auto word = words.keyword()) {
        if (*word == "machine") {
            const auto host = words.value();
            if (!host)
                break;
            const auto [entry, isNew] = netrc.m_machines.try_emplace(text::lower(*host));
            current = isNew ? &entry->second : &ignored;
        } else if (*word == "default") {
            current = netrc.m_default ? &ignored : &netrc.m_default.emplace();
        } else if (*word == "macdef") {
            words.skipMacro();
        } else if (*word == "login" || *word == "password" || *word == "account") {
            auto value = words.value();
            if (!value)
                break;
            if (current != nullptr && *word == "login")
                current->user = std::move(*value);
            else if (current != nullptr && *word == "password")
                current->password = std::move(*value);
        }
    }
    return netrc;
}

const Credentials* Netrc::find(std::string_view host) const
{
    if (const auto entry = m_machines.find(host); entry != m_machines.end())
        return &entry->second;
    return m_default ? &*m_default : nullptr;
}

} // namespace lockwright::index
