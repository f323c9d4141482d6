// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/credentials.h"
#include "index/settings.h"
#include "pep/name.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::index
{

/// One place that pages come from: an index, or a page of --find-links.
struct Endpoint {
    std::string url; ///< without credentials; an index's without the slash at its end
    Credentials credentials;
    std::string shown; ///< for messages and Listing::index
    /// What its cache entries begin with: the URL, and a few bits of a fingerprint of the credentials, enough to
    /// keep two users' answers apart and too few to guess a password from.
    std::string identity;
    std::optional<std::filesystem::path> folder; ///< of a file URL
    std::vector<unsigned> ignoredStatuses;       ///< IndexTraits::ignoredStatuses

    [[nodiscard]] static Endpoint parse(const std::string& url, const Netrc& netrc);
    /// The address of a name's page (PEP 503).
    [[nodiscard]] std::string pageUrl(const pep::Name& name) const;
};

/// All places of some settings, in the order in which they are asked, and who may see which credentials.
class Endpoints
{
public:
    /// Errors: Configuration where there is no index and nothing else either; Io where netrc cannot be read.
    [[nodiscard]] static Result<Endpoints> fromSettings(const IndexSettings& settings);

    [[nodiscard]] const std::vector<Endpoint>& indexes() const { return m_indexes; }
    [[nodiscard]] const std::vector<Endpoint>& links() const { return m_links; } ///< folders and pages

    /// Which indexes may answer for a name, in the order in which they are asked: those that it is bound to, else
    /// all but the explicit ones.
    [[nodiscard]] const std::vector<std::size_t>& answering(const pep::Name& name) const;
    /// Is the name bound to indexes (IndexTraits::packages), so that --find-links has no say either?
    [[nodiscard]] bool isBound(const pep::Name& name) const { return m_bound.contains(name); }

    /// What to send along with a request for a file: its own credentials, else those of an index of the same
    /// origin, else netrc's.
    [[nodiscard]] UrlWithCredentials forFile(std::string_view url) const;

private:
    void addIndex(const IndexSettings& settings, const std::string& url);

    std::vector<Endpoint> m_indexes;
    std::vector<std::size_t> m_general;                        ///< those that answer for any name
    std::map<pep::Name, std::vector<std::size_t>> m_bound;
    std::vector<Endpoint> m_links;
    Netrc m_netrc;
};

} // namespace lockwright::index
