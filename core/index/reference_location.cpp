// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_location.h"

#include "base/digest.h"
#include "base/text.h"
#include "index/credentials.h"
#include "index/resolve_url.h"
#include "requirements/direct_reference.h"

#include <algorithm>
#include <array>

namespace lockwright::index
{

namespace
{

namespace fs = std::filesystem;
using Kind = ResolvedReference::Kind;

tl::unexpected<Error> refuse(const ReferenceLocation& location, const std::string& why, std::string hint)
{
    return fail(ErrorCode::Configuration, "`" + location.shown + "` " + why, std::move(hint));
}

bool isHexadecimal(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Digests that a fragment may name, with their length in hex digits.
std::size_t digestDigits(std::string_view algorithm)
{
    static constexpr std::array<std::pair<std::string_view, std::size_t>, 6> known{
        {{"sha256", 64}, {"sha384", 96}, {"sha512", 128}, {"sha224", 56}, {"sha1", 40}, {"md5", 32}}};
    const auto* const found =
        std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == algorithm; });
    return found == known.end() ? 0 : found->second;
}

/// Where a URL's path begins: behind scheme and authority.
std::size_t pathBegin(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    return scheme == std::string_view::npos ? url.size() : std::min(url.find('/', scheme + 3), url.size());
}

bool staysInside(std::string_view subdirectory)
{
    if (subdirectory.starts_with('/') || subdirectory.find_first_of(std::string_view("\\\0:", 3)) != subdirectory.npos)
        return false;
    const auto parts = text::split(subdirectory, '/');
    return std::none_of(parts.begin(), parts.end(), [](std::string_view part) { return part == ".."; });
}

/// git refuses most of these itself; a reference must not even come near its command line.
bool isReferenceName(std::string_view name)
{
    return !name.empty() && name.front() != '-' && name.find("..") == name.npos && name.find("@{") == name.npos
           && std::none_of(name.begin(), name.end(), [](char c) {
                  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'
                         || std::string_view("~^:?*[\\").find(c) != std::string_view::npos;
              });
}

Result<void> readFragment(ReferenceLocation& location, std::string_view fragment)
{
    for (const std::string_view part : text::split(fragment, '&')) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view key = part.substr(0, equals);
        const std::string value = percentDecoded(part.substr(std::min(equals + 1, part.size())));
        if (key == "subdirectory") {
            if (!staysInside(value))
                return refuse(location, "has a subdirectory that leaves its tree", "write a path below the top folder");
            location.subdirectory = fs::path(value).lexically_normal().generic_string();
            while (location.subdirectory.ends_with('/'))
                location.subdirectory.pop_back();
            if (location.subdirectory == ".")
                location.subdirectory.clear();
        } else if (key == "egg") {
            location.egg = pep::Name::parse(std::string_view(value).substr(0, value.find('[')));
        } else if (const std::size_t digits = digestDigits(key); digits > 0) {
            if (value.size() != digits || !isHexadecimal(value))
                return refuse(location, "has a digest that is none", "write the hex digits of the file's digest");
            location.hash = std::string(key) + ":" + text::lower(value);
        }
    }
    return {};
}

/// `git+https://host/repository@reference`.
Result<void> readGit(ReferenceLocation& location, std::string url)
{
    url.erase(0, 4);
    const std::size_t path = pathBegin(url);
    if (path == url.size())
        return refuse(location, "is no URL of a repository", "write git+https://HOST/REPOSITORY@REFERENCE");
    if (const std::size_t at = url.rfind('@'); at != std::string::npos && at > path) {
        location.gitReference = percentDecoded(std::string_view(url).substr(at + 1));
        url.erase(at);
        if (!isReferenceName(location.gitReference))
            return refuse(location, "names no branch, tag or commit behind its `@`", "write @BRANCH, @TAG or @COMMIT");
    }
    const std::string scheme = text::lower(std::string_view(url).substr(0, url.find(':')));
    static constexpr std::array<std::string_view, 5> schemes{"https", "http", "ssh", "file", "git"};
    if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end())
        return refuse(location, "has a scheme that git is not asked for", "use git+https, git+ssh or git+file");
    const std::string_view authority = std::string_view(url).substr(scheme.size() + 3, path - scheme.size() - 3);
    if (authority.substr(authority.rfind('@') + 1).starts_with('-'))
        return refuse(location, "is no URL of a repository", "write git+https://HOST/REPOSITORY@REFERENCE");
    location.kind = Kind::Git;
    location.url = std::move(url);
    return {};
}

Result<void> readPath(ReferenceLocation& location, const fs::path& path, const fs::path& root)
{
    location.path = (path.is_absolute() ? path : root / path).lexically_normal();
    if (!location.path.has_filename()) // of `./pkg/`
        location.path = location.path.parent_path();
    std::error_code error;
    const fs::file_status status = fs::status(location.path, error);
    if (fs::is_directory(status))
        location.kind = Kind::Folder;
    else if (fs::is_regular_file(status))
        location.kind = Kind::File;
    else
        return refuse(location, "is not there: there is nothing at that path",
                      "paths of packages are relative to the folder in which one compiles");
    return {};
}

/// The path of a `file:` URL, relative or not.
fs::path filePath(std::string_view url)
{
    if (const auto path = pathOfFileUrl(url))
        return *path;
    url.remove_prefix(5);
    if (url.starts_with("//"))
        url.remove_prefix(2); // uv's reading of `file://pkg`: no host but a path
    return percentDecoded(url);
}

} // namespace

bool isCommit(std::string_view text)
{
    return (text.size() == 40 || text.size() == 64)
           && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<ReferenceLocation> ReferenceLocation::parse(std::string_view text, const fs::path& root)
{
    ReferenceLocation location;
    location.text = text;
    location.shown = text::printable(text::withoutCredentials(requirements::withoutSecrets(text)), 300);
    std::string expanded = requirements::expandReference(text, root);
    if (const std::size_t fragment = expanded.find('#'); fragment != std::string::npos) {
        LW_CHECK(readFragment(location, std::string_view(expanded).substr(fragment + 1)));
        expanded.erase(fragment);
    }
    if (expanded.empty() || expanded.find('\0') != std::string::npos)
        return refuse(location, "is neither a path nor a URL", "write a path or a URL");
    const std::string lower = text::lower(std::string_view(expanded).substr(0, 8));
    if (!requirements::hasScheme(expanded)) {
        LW_CHECK(readPath(location, expanded, root));
    } else if (lower.starts_with("file:")) {
        LW_CHECK(readPath(location, filePath(expanded), root));
    } else if (lower.starts_with("git+")) {
        LW_CHECK(readGit(location, std::move(expanded)));
    } else if (lower.starts_with("http://") || lower.starts_with("https://")) {
        location.url = std::move(expanded);
    } else {
        return refuse(location, "has a scheme that is not known",
                      "https, http, file, git+https, git+ssh and git+file are");
    }
    return location;
}

std::string ReferenceLocation::fileName() const
{
    if (kind == Kind::File)
        return path.filename().string();
    if (kind != Kind::Url)
        return {};
    const std::string_view file = std::string_view(url).substr(0, url.find('?'));
    return percentDecoded(file.substr(file.rfind('/') + 1));
}

std::string ReferenceLocation::identity(std::string_view commit) const
{
    const std::string inside = subdirectory.empty() ? std::string() : "#subdirectory=" + subdirectory;
    if (kind == Kind::File || kind == Kind::Folder) {
        std::error_code error;
        const fs::path canonical = fs::weakly_canonical(path, error);
        return "file:" + (error ? path : canonical).generic_string() + inside;
    }
    const std::string plain = splitCredentials(url).url;
    const std::size_t begin = pathBegin(plain);
    std::string rest = plain.substr(begin);
    const std::string origin = plain.starts_with("http") ? originOf(plain) : std::string();
    std::string result =
        (kind == Kind::Git ? "git+" : "") + (origin.empty() ? text::lower(plain.substr(0, begin)) : origin);
    if (const std::size_t query = rest.find('?'); query != std::string::npos) {
        // It may hold a token, which must not be read out of a cache.
        rest = rest.substr(0, query) + "?" + sha256(std::string_view(rest).substr(query)).substr(0, 12);
    }
    if (kind == Kind::Git) {
        while (rest.ends_with('/'))
            rest.pop_back();
        if (rest.ends_with(".git"))
            rest.resize(rest.size() - 4);
        rest += "@" + std::string(commit);
    }
    return result + rest + inside;
}

std::string ReferenceLocation::pinned(std::string_view commit) const
{
    if (kind != Kind::Git)
        return requirements::withoutSecrets(text);
    const std::size_t fragment = std::min(text.find('#'), text.size());
    std::string base = text.substr(0, fragment);
    if (!gitReference.empty()) {
        const std::size_t at = base.rfind('@');
        const bool apart = at != std::string::npos
                           && percentDecoded(requirements::expandVariables(base.substr(at + 1))) == gitReference;
        base = apart ? base.substr(0, at) : "git+" + url; // the reference hides in a variable with the rest
    }
    return requirements::withoutSecrets(base + "@" + std::string(commit) + text.substr(fragment));
}

std::string ReferenceLocation::absolute() const
{
    std::string result;
    if (kind == Kind::File || kind == Kind::Folder)
        result = fileUrl(path);
    else
        result = requirements::withoutSecrets(text.substr(0, text.find('#')));
    std::string fragment;
    if (!subdirectory.empty())
        fragment = "subdirectory=" + subdirectory;
    if (const std::size_t colon = hash.find(':'); colon != std::string::npos)
        fragment += (fragment.empty() ? "" : "&") + hash.substr(0, colon) + "=" + hash.substr(colon + 1);
    return fragment.empty() ? result : result + "#" + fragment;
}

} // namespace lockwright::index
