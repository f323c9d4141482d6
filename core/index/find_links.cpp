// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find_links.h"

#include "base/text.h"
#include "index/notes.h"
#include "index/resolve_url.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace lockwright::index
{

namespace
{

constexpr std::size_t entriesLimit = 1'000'000;

bool isDistribution(std::string_view filename)
{
    return filename.ends_with(".whl") || filename.ends_with(".tar.gz") || filename.ends_with(".zip");
}

struct FolderFile {
    std::string filename;
    std::uint64_t sizeBytes = 0;
};

tl::unexpected<Error> unreadable(const std::filesystem::path& folder, const std::error_code& error)
{
    return fail(ErrorCode::Io, "cannot read the folder " + text::printable(folder.string()) + ": " + error.message(),
                "--find-links needs a folder of wheels or the URL of a page");
}

} // namespace

Result<SimplePage> findLinksFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    if (error)
        return unreadable(folder, error);
    std::vector<FolderFile> files;
    std::size_t count = 0;
    Notes notes;
    while (entry != std::filesystem::directory_iterator()) {
        if (++count > entriesLimit)
            return fail(ErrorCode::Data,
                        "the folder " + text::printable(folder.string()) + " holds over a million files");
        std::string filename = entry->path().filename().string();
        std::error_code unusable;
        if (isDistribution(filename) && entry->is_regular_file(unusable)) {
            const std::uintmax_t size = entry->file_size(unusable);
            if (text::isUtf8(filename))
                files.push_back({std::move(filename), unusable ? 0 : static_cast<std::uint64_t>(size)});
            else
                notes.add("left out a file with a name that is not UTF-8", filename);
        }
        entry.increment(error);
        if (error)
            return unreadable(folder, error);
    }
    std::sort(files.begin(), files.end(),
              [](const FolderFile& left, const FolderFile& right) { return left.filename < right.filename; });

    const std::filesystem::path absolute = std::filesystem::absolute(folder, error).lexically_normal();
    if (error)
        return unreadable(folder, error);
    SimplePage page;
    page.anyProject = true;
    page.files.reserve(files.size());
    for (const FolderFile& file : files) {
        SimpleFile& kept = page.files.emplace_back();
        kept.filename = page.text.keep(file.filename);
        kept.url = page.text.keep(fileUrl(absolute / file.filename));
        kept.sizeBytes = file.sizeBytes;
    }
    notes.appendTo(page.notes);
    return page;
}

Result<SimplePage> findLinksPage(std::string_view html, std::string_view url)
{
    LW_TRY(SimplePage page, parseSimpleHtml(html, url));
    page.anyProject = true;
    const auto isOther = [](const SimpleFile& file) { return !isDistribution(file.filename); };
    page.files.erase(std::remove_if(page.files.begin(), page.files.end(), isOther), page.files.end());
    return page;
}

std::optional<std::filesystem::path> findLinksLocation(std::string_view value, const std::filesystem::path& base)
{
    if (auto path = pathOfFileUrl(value))
        return path;
    if (hasScheme(value) && value.find("://") != std::string_view::npos)
        return std::nullopt;
    return (base / std::filesystem::path(value)).lexically_normal();
}

} // namespace lockwright::index
