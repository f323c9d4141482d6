// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/simple_api.h"

#include "base/text.h"

namespace lockwright::index
{

namespace
{

constexpr std::string_view simpleType = "application/vnd.pypi.simple.v";

/// Calls `visit(algorithm, hex)` for each entry until it answers false.
template <typename Visit>
void forEachHash(std::string_view hashes, Visit visit)
{
    while (!hashes.empty()) {
        const std::size_t space = hashes.find(' ');
        const std::string_view entry = hashes.substr(0, space);
        hashes = space == std::string_view::npos ? std::string_view() : hashes.substr(space + 1);
        const std::size_t colon = entry.find(':');
        if (colon != std::string_view::npos && !visit(entry.substr(0, colon), entry.substr(colon + 1)))
            return;
    }
}

bool looksLikeJson(std::string_view bytes)
{
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return first != std::string_view::npos && bytes[first] == '{';
}

} // namespace

Result<SimplePage> parseSimplePage(std::string bytes, std::string_view contentType, std::string_view url)
{
    const std::string type = text::lower(text::trim(contentType.substr(0, contentType.find(';'))));
    if (type.empty())
        return looksLikeJson(bytes) ? parseSimpleJson(std::move(bytes), url) : parseSimpleHtml(bytes, url);
    if (type == "application/vnd.pypi.simple.v1+json" || type == "application/vnd.pypi.simple.latest+json"
        || type == "application/json")
        return parseSimpleJson(std::move(bytes), url);
    if (type == "application/vnd.pypi.simple.v1+html" || type == "application/vnd.pypi.simple.latest+html"
        || type == "text/html" || type == "application/xhtml+xml")
        return parseSimpleHtml(bytes, url);
    if (type.starts_with(simpleType)) {
        return fail(ErrorCode::Data,
                    "the index answered in a version of the simple API that is not known: "
                        + text::printable(type, 100),
                    "look for a newer release of this program");
    }
    return fail(ErrorCode::Data, "the index answered with " + text::printable(type, 100) + ", which is no index page",
                "check that the URL is that of a package index, often ending in /simple/");
}

std::vector<std::pair<std::string, std::string>> splitHashes(std::string_view hashes)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    forEachHash(hashes, [&](std::string_view algorithm, std::string_view hex) {
        pairs.emplace_back(algorithm, hex);
        return true;
    });
    return pairs;
}

std::string_view findHash(std::string_view hashes, std::string_view algorithm)
{
    std::string_view found;
    forEachHash(hashes, [&](std::string_view candidate, std::string_view hex) {
        if (candidate == algorithm)
            found = hex;
        return found.empty();
    });
    return found;
}

} // namespace lockwright::index
