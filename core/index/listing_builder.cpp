// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing_builder.h"

#include "base/text.h"
#include "index/file_name.h"
#include "index/notes.h"
#include "pep/requirement.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace lockwright::index
{

namespace
{

constexpr std::size_t specifierBytes = 4096;
constexpr std::size_t reasonBytes = 1024;

/// A file that was taken, not yet in its place.
struct Candidate {
    const SimpleFile* file = nullptr;
    std::uint32_t page = 0;
    std::uint32_t version = 0; ///< first the version's spelling, then its release
    ReleaseFile hot;
};

/// A table of texts without equal ones; a text's number is its place.
class TextTable
{
public:
    explicit TextTable(std::vector<std::string>& texts)
        : m_texts(texts)
    {
    }

    std::uint32_t number(std::string_view text)
    {
        if (const auto known = m_numbers.find(text); known != m_numbers.end())
            return known->second;
        const auto number = static_cast<std::uint32_t>(m_texts.size());
        m_texts.emplace_back(text);
        m_numbers.emplace(m_arena.keep(text), number);
        return number;
    }

private:
    std::vector<std::string>& m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    TextArena m_arena;
};

class Builder
{
public:
    Builder(const pep::Name& name, BuiltListing& built)
        : m_built(built)
        , m_name(name)
        , m_tagSets(built.listing.tagSets)
        , m_specifiers(built.listing.pythonSpecifiers)
        , m_reasons(built.listing.yankReasons)
    {
        built.listing.name = name;
        // The texts that number 0 stands for.
        m_specifiers.number("");
        m_reasons.number("");
    }

    void take(const SimplePage& page, std::uint32_t pageNumber)
    {
        m_candidates.reserve(m_candidates.size() + (page.anyProject ? 0 : page.files.size()));
        for (const SimpleFile& file : page.files)
            take(file, page.anyProject, pageNumber);
        // The notes of a page of all projects are not about this one.
        if (!page.anyProject)
            m_built.listing.notes.insert(m_built.listing.notes.end(), page.notes.begin(), page.notes.end());
    }

    void finish()
    {
        makeReleases();
        placeFiles();
        m_notes.appendTo(m_built.listing.notes);
    }

private:
    void take(const SimpleFile& file, bool anyProject, std::uint32_t page)
    {
        FileNameParts parts;
        switch (readFileName(m_name, file.filename, parts)) {
        case FileNameFit::Fits:
            break;
        case FileNameFit::OtherKind:
            if (!anyProject)
                m_notes.add("left out a file that is neither wheel nor source archive", file.filename);
            return;
        case FileNameFit::OtherProject:
            if (!anyProject)
                m_notes.add("left out a file of another project", file.filename);
            return;
        case FileNameFit::Malformed:
            if (!anyProject)
                m_notes.add("left out a file whose name cannot be read", file.filename);
            return;
        }
        const std::optional<std::uint32_t> version = versionNumber(parts.version);
        if (!version) {
            m_notes.add("left out a file whose version is not one of PEP 440", file.filename);
            return;
        }
        Candidate candidate{&file, page, *version, {}};
        candidate.hot.kind = parts.kind;
        candidate.hot.hasBuildTag = parts.hasBuildTag;
        candidate.hot.yanked = file.yanked;
        candidate.hot.uploadedAt = file.uploadedAt;
        if (parts.kind == ReleaseFile::Kind::Wheel)
            candidate.hot.tags = tagsNumber(parts.tags);
        if (!file.requiresPython.empty())
            candidate.hot.requiresPython = specifierNumber(file.requiresPython);
        if (!file.yankReason.empty())
            candidate.hot.yankReason = m_reasons.number(text::printable(file.yankReason, reasonBytes));
        m_candidates.push_back(candidate);
    }

    std::optional<std::uint32_t> versionNumber(std::string_view spelling)
    {
        // Files of one version stand side by side on most pages.
        if (!m_lastSpelling.empty() && m_lastSpelling == spelling)
            return m_lastVersion;
        const auto [known, isNew] = m_versionNumbers.try_emplace(spelling, std::nullopt);
        if (isNew) {
            if (const std::optional<pep::Version> version = pep::Version::parse(spelling)) {
                known->second = static_cast<std::uint32_t>(m_versions.size());
                m_versions.push_back(*version);
            }
        }
        m_lastSpelling = spelling;
        m_lastVersion = known->second;
        return m_lastVersion;
    }

    std::uint32_t tagsNumber(std::string_view tags)
    {
        const bool isLower = std::none_of(tags.begin(), tags.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        return isLower ? m_tagSets.number(tags) : m_tagSets.number(text::lower(tags));
    }

    std::uint32_t specifierNumber(std::string_view written)
    {
        const auto [known, isNew] = m_specifierNumbers.try_emplace(written, 0);
        if (!isNew)
            return known->second;
        if (written.size() > specifierBytes) {
            m_notes.add("ignored a Requires-Python that is too long", written);
            return 0;
        }
        const auto specifiers = pep::parseLenientSpecifiers(written);
        if (!specifiers) {
            m_notes.add("ignored a Requires-Python that is not valid", written);
            return 0;
        }
        if (!specifiers->repairs.empty())
            m_notes.add("repaired a Requires-Python", written);
        known->second = m_specifiers.number(text::trim(specifiers->text));
        return known->second;
    }

    /// Sorts the versions, makes one release of equal ones and turns the candidates' spellings into releases.
    void makeReleases()
    {
        std::vector<std::uint32_t> order(m_versions.size());
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t left, std::uint32_t right) {
            return m_versions[left] < m_versions[right];
        });
        std::vector<Release>& releases = m_built.listing.releases;
        releases.reserve(order.size());
        std::vector<std::uint32_t> releaseOf(order.size());
        for (const std::uint32_t version : order) {
            if (releases.empty() || releases.back().version != m_versions[version])
                releases.push_back({m_versions[version], 0, 0});
            releaseOf[version] = static_cast<std::uint32_t>(releases.size() - 1);
        }
        for (Candidate& candidate : m_candidates) {
            candidate.version = releaseOf[candidate.version];
            ++releases[candidate.version].fileCount;
        }
    }

    /// Puts the files of each release side by side, by name and without doubles.
    void placeFiles()
    {
        std::vector<Release>& releases = m_built.listing.releases;
        std::vector<std::uint32_t> next(releases.size());
        std::uint32_t total = 0;
        for (std::size_t i = 0; i < releases.size(); ++i) {
            next[i] = total;
            total += releases[i].fileCount;
        }
        std::vector<const Candidate*> placed(total);
        for (const Candidate& candidate : m_candidates)
            placed[next[candidate.version]++] = &candidate;

        m_built.listing.files.reserve(total);
        m_built.files.reserve(total);
        m_built.pageOf.reserve(total);
        std::size_t begin = 0;
        for (Release& release : releases) {
            const std::size_t end = begin + release.fileCount;
            release.firstFile = static_cast<std::uint32_t>(m_built.files.size());
            const auto at = [&](std::size_t i) { return placed.begin() + static_cast<std::ptrdiff_t>(i); };
            std::stable_sort(at(begin), at(end), [](const Candidate* left, const Candidate* right) {
                return left->file->filename < right->file->filename;
            });
            for (std::size_t i = begin; i < end; ++i)
                place(*placed[i], release.firstFile);
            release.fileCount = static_cast<std::uint32_t>(m_built.files.size()) - release.firstFile;
            begin = end;
        }
    }

    void place(const Candidate& candidate, std::size_t firstFile)
    {
        std::vector<SimpleFile>& files = m_built.files;
        if (files.size() > firstFile && files.back().filename == candidate.file->filename) {
            // Two pages may well name the same file; on one page it is odd.
            if (m_built.pageOf.back() == candidate.page)
                m_notes.add("left out a second entry for a file", candidate.file->filename);
            return;
        }
        m_built.listing.files.push_back(candidate.hot);
        files.push_back(*candidate.file);
        m_built.pageOf.push_back(candidate.page);
    }

    BuiltListing& m_built;
    const pep::Name& m_name;
    std::vector<Candidate> m_candidates;
    std::vector<pep::Version> m_versions;
    std::unordered_map<std::string_view, std::optional<std::uint32_t>> m_versionNumbers;
    std::string_view m_lastSpelling;
    std::optional<std::uint32_t> m_lastVersion;
    TextTable m_tagSets;
    TextTable m_specifiers;
    TextTable m_reasons;
    std::unordered_map<std::string_view, std::uint32_t> m_specifierNumbers;
    Notes m_notes;
};

} // namespace

BuiltListing buildListing(const pep::Name& name, std::vector<std::shared_ptr<const SimplePage>> pages)
{
    BuiltListing built;
    built.pages = std::move(pages);
    Builder builder(name, built);
    for (std::size_t i = 0; i < built.pages.size(); ++i)
        builder.take(*built.pages[i], static_cast<std::uint32_t>(i));
    builder.finish();
    return built;
}

BuiltListing buildListing(const pep::Name& name, SimplePage page)
{
    std::vector<std::shared_ptr<const SimplePage>> pages;
    pages.push_back(std::make_shared<const SimplePage>(std::move(page)));
    return buildListing(name, std::move(pages));
}

FileDetails fileDetails(const SimpleFile& file, ReleaseFile::Kind kind)
{
    FileDetails details;
    details.filename = file.filename;
    details.url = text::withoutCredentials(file.url);
    details.sizeBytes = file.sizeBytes;
    details.hashes = splitHashes(file.hashes);
    details.uploadedAt = file.uploadedAt;
    details.kind = kind;
    details.yanked = file.yanked;
    return details;
}

} // namespace lockwright::index
