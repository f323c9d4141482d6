// SPDX-License-Identifier: GPL-3.0-or-later
#include "micro_bench.h"

#include "base/files.h"
#include "index/cache.h"
#include "index/listing_builder.h"
#include "index/listing_codec.h"
#include "index/simple_api.h"
#include "pep/metadata.h"
#include "requirements/document.h"
#include "requirements/lock.h"
#include "requirements/lock_diff.h"

#include <map>
#include <optional>
#include <stdexcept>

namespace lockwright::bench
{

namespace
{

std::vector<std::string> versionTexts(Samples& samples)
{
    std::vector<std::string> texts;
    for (const pep::Name& name : samples.names())
        for (const index::Release& release : must(samples.source().listing(name, samples.task()))->releases)
            texts.push_back(release.version.text());
    return texts;
}

void measureGrammar(Bench& bench, Samples& samples)
{
    const std::vector<std::string> versions = versionTexts(samples);
    bench.measure("version: parse", versions.size(), [&] {
        for (const std::string& text : versions)
            keep(pep::Version::parse(text));
    });
    const std::vector<std::string> lines = samples.requirementTexts();
    std::vector<pep::Requirement> requirements;
    std::vector<std::string> specifiers;
    for (const std::string& line : lines) {
        requirements.push_back(must(pep::Requirement::parse(line)));
        specifiers.push_back(requirements.back().specifiers.text());
    }
    bench.measure("requirement line (PEP 508): parse", lines.size(), [&] {
        for (const std::string& line : lines)
            keep(pep::Requirement::parse(line));
    });
    bench.measure("specifiers: parse", specifiers.size(), [&] {
        for (const std::string& text : specifiers)
            keep(pep::SpecifierSet::parse(text));
    });
    bench.measure("specifiers: set of versions", requirements.size(), [&] {
        for (const pep::Requirement& requirement : requirements)
            keep(requirement.specifiers.set());
    });
    std::erase_if(requirements, [](const pep::Requirement& item) { return item.marker.isAlwaysTrue(); });
    bench.measure("marker: evaluate", requirements.size(), [&] {
        for (const pep::Requirement& requirement : requirements)
            keep(requirement.marker.holds(samples.target().environment));
    });
    bench.measure("target with its tags: make", 1, [&] { keep(pep::Target::make("3.11", "x86_64-manylinux_2_28")); });
}

/// METADATA with what a large wheel says.
std::string metadataText(Samples& samples)
{
    std::string text = "Metadata-Version: 2.1\nName: large\nVersion: 1.0\nSummary: a package\nRequires-Python: >=3.8\n";
    const std::vector<std::string> lines = samples.requirementTexts();
    for (std::size_t i = 0; i < lines.size() && i < 60; ++i)
        text += "Requires-Dist: " + lines[i] + "\n";
    text += "\n" + std::string(20'000, 'x') + "\n";
    return text;
}

void measureDocuments(Bench& bench, Samples& samples)
{
    const std::string input = must(readFile(samples.folder() / "requirements" / "in" / "backend.in"));
    bench.measure("requirement file of " + std::to_string(input.size()) + " bytes: parse", 1,
                  [&] { keep(requirements::Document::parse(input, "backend.in")); });

    resolve::Problem problem = samples.problem("development");
    resolve::Universe universe(samples.source(), resolve::Policy::of(problem));
    const resolve::Solution solution = solveOrThrow(problem, universe, samples.task());
    const std::string count = std::to_string(solution.packages.size());
    const std::string text = lockOf(solution);
    bench.measure("lock of " + count + " packages: parse", 1,
                  [&] { keep(requirements::Lock::parse(text, "development.txt")); });
    bench.measure("lock of " + count + " packages: write", 1, [&] { keep(lockOf(solution)); });
    resolve::Solution other = solution;
    for (std::size_t i = 0; i < other.packages.size(); i += 10)
        other.packages[i].version = *pep::Version::parse("99.1");
    const std::string otherText = lockOf(other);
    const requirements::Lock before = must(requirements::Lock::parse(text, "development.txt"));
    const requirements::Lock after = must(requirements::Lock::parse(otherText, "development.txt"));
    bench.measure("locks of " + count + " packages, a tenth moved: compare", 1,
                  [&] { keep(requirements::diffLocks(before, after)); });
    bench.measure("the same as unified text", 1,
                  [&] { keep(requirements::unifiedDiff(text, otherText, "development.txt")); });
    const std::string metadata = metadataText(samples);
    bench.measure("METADATA with 60 requirements: parse", 1, [&] { keep(pep::Metadata::parse(metadata)); });
}

void measurePages(Bench& bench, Samples& samples)
{
    const std::string json = samples.jsonPage(samples.largest());
    const std::string html = samples.htmlPage(samples.largest());
    const std::string url = "https://index.example/simple/" + samples.largest().text() + "/";
    std::string copy;
    const auto size = [](const std::string& page) { return std::to_string(page.size() / 1000) + " kB"; };
    bench.measure(
        "JSON page of " + size(json) + ": parse", 1, [&] { keep(index::parseSimpleJson(std::move(copy), url)); },
        [&] {
            copy.reserve(json.size() + 64);
            copy = json;
        });
    bench.measure("HTML page of " + size(html) + ": parse", 1, [&] { keep(index::parseSimpleHtml(html, url)); });
    std::optional<index::SimplePage> page;
    bench.measure(
        "listing of that JSON page: build", 1, [&] { keep(index::buildListing(samples.largest(), *std::move(page))); },
        [&] { page = must(index::parseSimpleJson(json, url)); });
    const index::BuiltListing built = index::buildListing(samples.largest(), must(index::parseSimpleJson(json, url)));
    const index::ListingKeys keys = index::listingKeys(built);
    const std::string hot = index::encodeHot(built.listing, keys);
    bench.measure("its hot part of " + size(hot) + ": decode", 1,
                  [&] { keep(index::decodeHot(hot, samples.largest())); });
}

struct CacheKeys {
    std::vector<std::pair<pep::Name, index::CacheKey>> pages;
    std::vector<index::CacheKey> metadata;
};

/// A cache with a page for every package and the metadata that is recorded.
CacheKeys fillCache(const std::filesystem::path& folder, Samples& samples)
{
    CacheKeys keys;
    index::Cache cache(folder);
    for (const pep::Name& name : samples.names()) {
        index::SimplePage page = must(index::parseSimpleJson(samples.jsonPage(name), "https://index.example/simple/"));
        const index::BuiltListing built = index::buildListing(name, std::move(page));
        const index::ListingKeys listingKeys = index::listingKeys(built);
        const std::string hot = index::encodeHot(built.listing, listingKeys);
        keys.pages.emplace_back(name, index::CacheKey("https://index.example/simple\n" + name.text()));
        cache.storePage(keys.pages.back().second, {true, 1, 2, "etag", "", hot}, index::encodeCold(built, listingKeys));
        index::ReleaseMetadata metadata;
        for (std::string& text : samples.requiresDist(name))
            metadata.requiresDist.push_back({std::move(text), {}, {}});
        keys.metadata.emplace_back(name.text() + "\nmetadata");
        cache.storeMetadata(keys.metadata.back(), index::encodeMetadata(metadata));
    }
    cache.commit();
    return keys;
}

void measureCache(Bench& bench, Samples& samples)
{
    const std::filesystem::path folder = samples.folder() / "cache";
    const CacheKeys keys = fillCache(folder, samples);
    std::optional<index::Cache> cache;
    bench.measure(
        "cache: open and read one page's row", 1,
        [&] {
            cache.emplace(folder);
            cache->readPage(keys.pages.front().second, [](const index::CachedPage& row) { keep(row); });
        },
        [&] { cache.reset(); });
    bench.measure("cache: a page's row", keys.pages.size(), [&] {
        for (const auto& [name, key] : keys.pages)
            cache->readPage(key, [](const index::CachedPage& row) { keep(row); });
    });
    bench.measure("cache: a page's row, decoded", keys.pages.size(), [&] {
        for (const auto& [name, key] : keys.pages)
            cache->readPage(key, [&](const index::CachedPage& row) { keep(index::decodeHot(row.hot, name)); });
    });
    bench.measure("cache: metadata of a release, decoded", keys.metadata.size(), [&] {
        for (const index::CacheKey& key : keys.metadata)
            cache->readMetadata(key, [](std::string_view bytes) { keep(index::decodeMetadata(bytes)); });
    });
}

} // namespace

void measurePieces(Bench& bench, Samples& samples)
{
    measureGrammar(bench, samples);
    measureDocuments(bench, samples);
    measurePages(bench, samples);
    measureCache(bench, samples);
}

} // namespace lockwright::bench
