// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/resolve_url.h"

#include "base/text.h"

namespace lockwright::index
{

namespace
{

/// A URL reference taken apart (RFC 3986, appendix B); the fragment is left out.
struct Parts {
    std::string_view scheme;
    std::string_view authority;
    std::string_view path;
    std::string_view query;
    bool hasScheme = false;
    bool hasAuthority = false;
    bool hasQuery = false;
};

std::size_t schemeBytes(std::string_view url)
{
    if (url.empty() || !text::isAlpha(url.front()))
        return 0;
    for (std::size_t i = 1; i < url.size(); ++i) {
        const char c = url[i];
        if (c == ':')
            return i;
        if (!text::isAlpha(c) && !text::isDigit(c) && c != '+' && c != '-' && c != '.')
            return 0;
    }
    return 0;
}

Parts takeApart(std::string_view url)
{
    Parts parts;
    url = url.substr(0, url.find('#'));
    if (const std::size_t bytes = schemeBytes(url); bytes != 0) {
        parts.hasScheme = true;
        parts.scheme = url.substr(0, bytes);
        url.remove_prefix(bytes + 1);
    }
    if (const std::size_t mark = url.find('?'); mark != std::string_view::npos) {
        parts.hasQuery = true;
        parts.query = url.substr(mark + 1);
        url = url.substr(0, mark);
    }
    if (url.starts_with("//")) {
        parts.hasAuthority = true;
        url.remove_prefix(2);
        parts.authority = url.substr(0, url.find('/'));
        url.remove_prefix(parts.authority.size());
    }
    parts.path = url;
    return parts;
}

/// Appends an absolute path without its `.` and `..` segments (RFC 3986, section 5.2.4).
void appendWithoutDots(std::string& out, std::string_view path)
{
    const std::size_t root = out.size();
    std::size_t at = 0;
    while (at < path.size()) {
        // Here path[at] is the slash before a segment, or the path's first byte.
        const std::size_t slash = path[at] == '/' ? 1 : 0;
        const std::size_t end = std::min(path.find('/', at + slash), path.size());
        const std::string_view segment = path.substr(at + slash, end - at - slash);
        const bool isLast = end == path.size();
        if (segment == "..") {
            const std::size_t last = out.rfind('/');
            out.resize(last == std::string::npos || last < root ? root : last);
        }
        if (segment != "." && segment != "..")
            out.append(path.substr(at, end - at));
        else if (isLast)
            out += '/';
        at = end;
    }
}

void appendUrl(std::string& out, const Parts& parts)
{
    if (parts.hasScheme)
        out.append(parts.scheme).append(":");
    if (parts.hasAuthority)
        out.append("//").append(parts.authority);
    appendWithoutDots(out, parts.path);
    if (parts.hasQuery)
        out.append("?").append(parts.query);
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

} // namespace

bool hasScheme(std::string_view url)
{
    return schemeBytes(url) != 0;
}

void resolveUrl(std::string_view base, std::string_view reference, std::string& out)
{
    out.clear();
    Parts wanted = takeApart(reference);
    if (wanted.hasScheme) {
        appendUrl(out, wanted);
        return;
    }
    const Parts from = takeApart(base);
    if (!from.hasScheme) {
        out.assign(reference.substr(0, reference.find('#')));
        return;
    }
    wanted.hasScheme = true;
    wanted.scheme = from.scheme;
    std::string merged;
    if (!wanted.hasAuthority) {
        wanted.hasAuthority = from.hasAuthority;
        wanted.authority = from.authority;
        if (wanted.path.empty()) {
            wanted.path = from.path;
            if (!wanted.hasQuery) {
                wanted.hasQuery = from.hasQuery;
                wanted.query = from.query;
            }
        } else if (!wanted.path.starts_with('/')) {
            const std::size_t last = from.path.rfind('/');
            if (last != std::string_view::npos)
                merged = from.path.substr(0, last + 1);
            else if (from.hasAuthority)
                merged = "/";
            merged += wanted.path;
            wanted.path = merged;
        }
    }
    appendUrl(out, wanted);
}

std::string resolveUrl(std::string_view base, std::string_view reference)
{
    std::string out;
    resolveUrl(base, reference, out);
    return out;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high >= 0 && low >= 0) {
                decoded += static_cast<char>(high * 16 + low);
                i += 2;
                continue;
            }
        }
        decoded += text[i];
    }
    return decoded;
}

std::optional<std::filesystem::path> pathOfFileUrl(std::string_view url)
{
    const Parts parts = takeApart(url);
    if (!parts.hasScheme || !text::equalsIgnoringCase(parts.scheme, "file"))
        return std::nullopt;
    if (!parts.authority.empty() && !text::equalsIgnoringCase(parts.authority, "localhost"))
        return std::nullopt;
    const std::string path = percentDecoded(parts.path);
    if (path.empty() || path.find('\0') != std::string::npos)
        return std::nullopt;
    return std::filesystem::path(path);
}

std::string fileUrl(const std::filesystem::path& path)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : path.generic_string()) {
        if (text::isAlpha(c) || text::isDigit(c) || c == '/' || c == '-' || c == '.' || c == '_' || c == '~') {
            url += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        url += '%';
        url += digits[byte >> 4];
        url += digits[byte & 15];
    }
    return url;
}

} // namespace lockwright::index
