// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "pep/name.h"
#include "pep/version_set.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lockwright::index
{

/// What a record of the OSV schema, version 1 (ossf.github.io/osv-schema), says about packages of Python.
struct Advisory {
    /// Which versions of one package it is about.
    struct Affected {
        pep::Name name;
        std::vector<pep::Version> versions; ///< listed one by one, ascending
        pep::VersionSet ranges;             ///< of all ranges of type ECOSYSTEM
        std::vector<pep::Version> fixed;    ///< that end a range, ascending
        /// As the schema's evaluation algorithm has it. A local part says how a version was built, not what is in
        /// it, so it does not count.
        [[nodiscard]] bool affects(const pep::Version& version) const;
    };
    std::string id;
    std::vector<std::string> aliases; ///< other ids of the same, sorted
    std::string summary;              ///< one line
    std::string severity;             ///< "low", "medium", "high", "critical"; empty where nobody rated it
    std::string vector;               ///< the CVSS vector behind it; may be empty
    std::int64_t modifiedAt = 0;      ///< seconds since 1970
    std::vector<Affected> affected;   ///< of the packages that were asked for

    [[nodiscard]] bool affects(const pep::Name& name, const pep::Version& version) const;
    /// The versions above `version` that fix it, ascending.
    [[nodiscard]] std::vector<pep::Version> fixedAbove(const pep::Name& name, const pep::Version& version) const;
};

/// Advisories of a folder or a ZIP archive of OSV records, one a file (`*.json`), as the exports of advisory databases
/// have them. Nothing is fetched.
class AdvisoryDatabase
{
public:
    static constexpr std::size_t recordBytesLimit = 8u << 20;
    static constexpr std::size_t recordsLimit = 2'000'000;

    /// Reads the records about these names. A record that cannot be read is left out and told in warnings(); links are
    /// not followed; other files are passed over. Errors: Io where there is nothing to read, Data where the archive is
    /// damaged or holds no record at all, or more than recordsLimit of them or 8 GiB, Cancelled. Cost: every record is
    /// read once; a few tens of thousands take about a second.
    [[nodiscard]] static Result<AdvisoryDatabase> read(const std::filesystem::path& path,
                                                       const std::set<pep::Name>& names, Task& task);

    /// The advisories that affect a version, by id. Those that name each other as alias are one.
    [[nodiscard]] std::vector<const Advisory*> affecting(const pep::Name& name, const pep::Version& version) const;

    [[nodiscard]] std::size_t records() const { return m_records; }       ///< read, of any ecosystem
    [[nodiscard]] std::size_t unreadable() const { return m_unreadable; } ///< left out
    [[nodiscard]] std::int64_t newestAt() const { return m_newestAt; }    ///< the last `modified`; 0 where none says
    /// One sentence for each way in which records could not be read, with the first file and how many there were.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return m_warnings; }

private:
    friend class AdvisoryCollector;

    std::vector<Advisory> m_advisories;
    std::map<pep::Name, std::vector<std::size_t>> m_byName;
    std::size_t m_records = 0;
    std::size_t m_unreadable = 0;
    std::int64_t m_newestAt = 0;
    std::vector<std::string> m_warnings;
};

} // namespace lockwright::index
