// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/input_options.h"

#include "base/text.h"
#include "requirements/direct_reference.h"

#include <algorithm>

namespace lockwright::requirements
{

namespace
{

void appendOnce(std::vector<std::string>& list, const std::string& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

/// --no-binary and --only-binary: names that either takes leave the other; ":all:" stands for all names, ":none:"
/// empties the list (pip's format control).
void applyFormat(std::string_view value, std::vector<std::string>& target, std::vector<std::string>& other)
{
    for (const std::string_view part : text::split(value, ',')) {
        const std::string_view name = text::trim(part);
        if (name.empty())
            continue;
        if (name == ":all:") {
            other.clear();
            target = {":all:"};
        } else if (name == ":none:") {
            target.clear();
        } else {
            const std::string normal = pep::normalizeName(name);
            std::erase(other, normal);
            if (target != std::vector<std::string>{":all:"})
                appendOnce(target, normal);
        }
    }
}

} // namespace

void applyOption(const Entry& entry, const Place& place, const std::filesystem::path& folder, InputOptions& options,
                 std::vector<std::string>& warnings)
{
    const auto warn = [&](const std::string& sentence) {
        warnings.push_back(place.file + ":" + std::to_string(place.line) + ": " + sentence);
    };
    std::string value = expandVariables(entry.value);
    if (entry.option == "--index-url") {
        if (!options.indexUrl.empty() && options.indexUrl != value)
            warn("this `--index-url` replaces the one of " + describe(options.indexUrlPlace));
        options.indexUrl = value;
        options.indexUrlPlace = place;
    } else if (entry.option == "--extra-index-url") {
        appendOnce(options.extraIndexUrls, value);
    } else if (entry.option == "--find-links") {
        if (!hasScheme(value))
            value = (folder / value).lexically_normal().generic_string();
        appendOnce(options.findLinks, value);
    } else if (entry.option == "--no-index") {
        options.noIndex = true;
    } else if (entry.option == "--require-hashes") {
        options.requireHashes = true;
    } else if (entry.option == "--no-require-hashes") {
        options.requireHashes = false;
    } else if (entry.option == "--no-binary") {
        applyFormat(value, options.noBinary, options.onlyBinary);
    } else if (entry.option == "--only-binary") {
        applyFormat(value, options.onlyBinary, options.noBinary);
    } else if (entry.option == "--pre") {
        options.pre = true;
        warn("`--pre` lets every package of this lock be a pre-release, as in pip; uv ignores it");
    } else {
        warn("`" + entry.option + "` has no effect on a resolution and is ignored");
    }
    if (value != entry.value && entry.value.find("${") != std::string::npos)
        options.written[value] = entry.value;
}

} // namespace lockwright::requirements
