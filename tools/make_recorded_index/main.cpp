// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/text.h"
#include "index/recorded_index.h"
#include "index/recorded_rows.h"

#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

using Documents = std::vector<std::pair<std::string, std::string>>;

/// Metadata by name of project, then by version.
Result<std::map<std::string, Documents>> readMetadata(const std::string& file)
{
    std::map<std::string, Documents> documents;
    LW_TRY(const std::string rows, readFile(file));
    for (const std::string_view row : text::split(rows, '\n')) {
        if (text::trim(row).empty())
            continue;
        LW_TRY(auto parsed, parseRecordedMetadata(std::string(row)));
        documents[pep::normalizeName(parsed.name)].emplace_back(std::move(parsed.version), std::move(parsed.metadata));
    }
    return documents;
}

Result<void> make(const std::string& pages, const std::string& metadata, const std::string& target,
                  const std::string& description)
{
    LW_TRY(const auto documents, readMetadata(metadata));
    LW_TRY(const std::string rows, readFile(pages));
    std::vector<RecordedPackage> packages;
    for (const std::string_view row : text::split(rows, '\n')) {
        if (text::trim(row).empty())
            continue;
        LW_TRY(auto page, parseRecordedPage(std::string(row)));
        const auto name = pep::Name::parse(page.name);
        if (!name)
            return fail(ErrorCode::Data, "a page is of no project: `" + text::printable(page.name, 100) + "`");
        const auto known = documents.find(name->text());
        LW_TRY(auto package,
               recordPackage(*name, std::move(page), known == documents.end() ? Documents() : known->second));
        for (const std::string& note : package.listing->notes)
            std::fprintf(stderr, "%s: %s\n", name->text().c_str(), note.c_str());
        packages.push_back(std::move(package));
    }
    const std::size_t count = packages.size();
    LW_TRY(const std::string bytes, writeRecordedIndex(std::move(packages), description));
    LW_CHECK(writeFile(target, bytes));
    std::printf("%zu projects, %zu bytes\n", count, bytes.size());
    return {};
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 5) {
        std::fputs("usage: make_recorded_index PAGES.jsonl METADATA.jsonl TARGET DESCRIPTION\n", stderr);
        return 2;
    }
    if (const auto made = make(arguments[1], arguments[2], arguments[3], arguments[4]); !made) {
        std::fputs((describe(made.error()) + "\n").c_str(), stderr);
        return exitCode(made.error().code);
    }
    return 0;
}
