// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_hashes.h"

#include "base/text.h"
#include "requirements/direct_reference.h"

#include <algorithm>
#include <array>

namespace lockwright::workspace
{

namespace
{

/// What pip's --hash takes, the one that locks are written with first.
constexpr std::array<std::string_view, 3> algorithms{"sha256", "sha512", "sha384"};

/// The digests of a version's files on the index that the pin is from.
struct Listed {
    std::vector<std::string> best; ///< one a file, sorted: what a lock gets
    std::set<std::string> all;     ///< "ALGORITHM:HEX" in lower case
};

Result<Listed> listedFor(const resolve::ResolvedPackage& package, index::Source& source, Task& task)
{
    Listed result;
    LW_TRY(const auto listing, source.listing(package.name, task));
    const std::size_t release = listing->find(package.version);
    if (release == listing->releases.size())
        return result;
    LW_TRY(const auto files, source.files(*listing, release, task));
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::size_t index = listing->files[listing->releases[release].firstFile + i].index;
        if (index < listing->indexes.size() && listing->indexes[index] != package.index)
            continue;
        std::string best;
        for (const std::string_view wanted : algorithms)
            for (const auto& [algorithm, value] : files[i].hashes)
                if (text::lower(algorithm) == wanted) {
                    std::string hash = std::string(wanted) + ":" + text::lower(value);
                    if (best.empty())
                        best = hash;
                    result.all.insert(std::move(hash));
                }
        if (!best.empty())
            result.best.push_back(std::move(best));
    }
    std::sort(result.best.begin(), result.best.end());
    result.best.erase(std::unique(result.best.begin(), result.best.end()), result.best.end());
    return result;
}

std::string pinText(const resolve::ResolvedPackage& package)
{
    return package.name.text() + " " + package.version.text();
}

/// A hash as people tell two apart: its first digits.
std::string shortened(const std::string& hash)
{
    const std::size_t digits = hash.find(':') + 1 + 12;
    return hash.size() > digits ? hash.substr(0, digits) + "…" : hash;
}

/// Which index a pin is from; sources that are one index do not name it.
std::string indexOf(const resolve::ResolvedPackage& package, const index::Source& source)
{
    return package.index.empty() ? source.description() : package.index;
}

/// "a, b and 3 more".
std::string someOf(const std::vector<std::string>& items)
{
    constexpr std::size_t readable = 3;
    std::vector<std::string> shown(items.begin(), items.begin() + std::ptrdiff_t(std::min(items.size(), readable)));
    return text::join(shown, ", ")
           + (items.size() > readable ? " and " + std::to_string(items.size() - readable) + " more" : "");
}

const resolve::ResolvedPackage* find(const resolve::Solution& solution, const pep::Name& name)
{
    const auto found = std::lower_bound(
        solution.packages.begin(), solution.packages.end(), name,
        [](const resolve::ResolvedPackage& package, const pep::Name& key) { return package.name < key; });
    return found != solution.packages.end() && found->name == name ? &*found : nullptr;
}

} // namespace

std::string HashReport::Alarm::text() const
{
    return name.text() + " " + version + ": the lock has the hash " + shortened(hash) + ", which no file on " + index
           + " has";
}

Error HashReport::error(const std::string& lock) const
{
    return {ErrorCode::Data,
            text::printable(lock) + " has " + text::plural(alarms.size(), "hash", "hashes")
                + " that the index does not list, the first one of " + alarms.front().name.text() + " "
                + alarms.front().version + ": " + shortened(alarms.front().hash),
            "the lock or the index was changed: find out which before anything is installed; --no-reuse-hashes then "
            "writes what the index lists now",
            std::nullopt};
}

void LockHashes::compare(const resolve::ResolvedPackage& package, const std::vector<std::string>& kept,
                         const std::vector<std::string>& listed, const std::set<std::string>& known)
{
    bool checked = true;
    const std::size_t alarms = m_report.alarms.size();
    std::set<std::string> have;
    for (const std::string& hash : kept) {
        const std::string normal = text::lower(hash);
        have.insert(normal);
        if (known.contains(normal))
            continue;
        const std::string algorithm = normal.substr(0, normal.find(':') + 1);
        const auto same = known.lower_bound(algorithm);
        if (same == known.end() || !same->starts_with(algorithm))
            checked = false;
        else
            m_report.alarms.push_back({package.name, package.version.text(), hash, indexOf(package, m_source)});
    }
    if (!checked)
        m_unchecked.push_back(pinText(package));
    else if (alarms == m_report.alarms.size()
             && std::any_of(listed.begin(), listed.end(),
                            [&](const std::string& hash) { return !have.contains(hash); }))
        m_more.push_back(pinText(package));
}

Result<std::vector<std::string>> LockHashes::of(const resolve::ResolvedPackage& package)
{
    LW_TRY(Listed listed, listedFor(package, m_source, m_task));
    const requirements::LockedPackage* locked = m_existing ? m_existing->find(package.name) : nullptr;
    if (m_policy.reuse && locked && locked->version == package.version && !locked->hashes.empty()
        && !m_policy.dropped.contains(package.name)) {
        compare(package, locked->hashes, listed.best, listed.all);
        return locked->hashes;
    }
    if (listed.best.empty() && m_policy.require)
        return fail(ErrorCode::Data,
                    "hashes are required, and " + indexOf(package, m_source) + " gives none for " + pinText(package),
                    "take the package from an index that gives sha256 digests, or do without --require-hashes",
                    package.sources.empty() ? Place{} : package.sources.front().place);
    return std::move(listed.best);
}

HashReport LockHashes::report() const
{
    HashReport result = m_report;
    if (!m_more.empty())
        result.notes.push_back("the index has files that the lock has no hash of (" + someOf(m_more)
                               + "); --no-reuse-hashes adds them");
    if (!m_unchecked.empty())
        result.notes.push_back("kept hashes could not be compared, because the index gives no digests of their kind ("
                               + someOf(m_unchecked) + ")");
    return result;
}

Result<void> refuseUnhashable(const requirements::Inputs& inputs, const pep::MarkerEnvironment& target)
{
    for (const requirements::Input& input : inputs.requirements) {
        const std::string& url = input.requirement.url;
        const bool repository = url.find("+") < url.find(':');
        if (!input.requirement.marker.holds(target) || (url.empty() && !input.editable))
            continue;
        if (input.editable || repository || !requirements::isArchiveName(url.substr(0, url.find_first_of("?#"))))
            return fail(ErrorCode::Configuration,
                        std::string("hashes are required, and ")
                            + (input.editable ? "an editable"
                               : repository   ? "a repository"
                                              : "a folder")
                            + " has none: `" + text::printable(text::withoutCredentials(url), 200) + "`",
                        "name an archive or a released version instead, or do without --require-hashes",
                        input.origin.place);
    }
    return {};
}

Result<void> checkLineHashes(const requirements::Inputs& inputs, const pep::MarkerEnvironment& target,
                             const resolve::Solution& solution, index::Source& source, Task& task)
{
    for (const auto* lines : {&inputs.requirements, &inputs.constraints}) {
        for (const requirements::Input& input : *lines) {
            const resolve::ResolvedPackage* package = find(solution, input.requirement.name);
            if (input.hashes.empty() || !package || package->reference || !input.requirement.url.empty()
                || !input.requirement.marker.holds(target))
                continue;
            LW_TRY(const Listed listed, listedFor(*package, source, task));
            const auto isListed = [&](const std::string& hash) { return listed.all.contains(text::lower(hash)); };
            if (std::none_of(input.hashes.begin(), input.hashes.end(), isListed))
                return fail(ErrorCode::Data,
                            "none of the hashes of this line is that of a file of " + pinText(*package) + " on "
                                + indexOf(*package, source),
                            "the line is about other files, or the index was changed: find out which before anything "
                            "is installed",
                            input.origin.place);
        }
    }
    return {};
}

} // namespace lockwright::workspace
