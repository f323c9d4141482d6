// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/cache.h"
#include "index/endpoint.h"
#include "index/http.h"
#include "index/simple_api.h"
#include "pep/version.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace lockwright::index
{

/// What is known of servers, learned in this run or an earlier one. Threads: any.
class HostNotes
{
public:
    explicit HostNotes(Cache& cache)
        : m_cache(cache)
    {
    }
    [[nodiscard]] CachedHost find(const std::string& origin);
    /// How a try for a separate metadata file that was not announced went; a server may have some and not others.
    /// Only on the thread that writes the cache.
    void learnMetadata(const std::string& origin, bool served);
    /// Only on the thread that writes the cache.
    void learnRanges(const std::string& origin, bool serves);

private:
    CachedHost& note(const std::string& origin);

    Cache& m_cache;
    std::mutex m_mutex;
    std::map<std::string, CachedHost> m_hosts;
};

/// Whether a server is worth asking for a separate metadata file that its page does not announce: a hit saves two
/// requests or so, a miss costs one.
[[nodiscard]] bool mayServeMetadata(const CachedHost& host);

/// A file whose metadata is wanted, with texts of its own.
struct FileToRead {
    pep::Name name;
    pep::Version version;
    ReleaseFile::Kind kind = ReleaseFile::Kind::Wheel;
    std::string filename;
    std::string url;
    std::string hashes;
    std::string metadataHashes;
    bool hasMetadata = false;
    FileToRead(pep::Name fileName, pep::Version fileVersion, ReleaseFile::Kind fileKind, const SimpleFile& file);
};

struct FetchedMetadata {
    std::optional<ReleaseMetadata> metadata; ///< none where `archive` must be looked into
    bool lasting = true;                     ///< may be kept: it says the same whenever it is asked for
    std::string archive;                     ///< a whole source archive, its digest verified
};

/// Fetches one file's metadata by the cheapest way its server allows: the separate file (PEP 658), else two or
/// three byte ranges of the wheel, else the whole file. A server that does not announce separate metadata files
/// is tried a few times, since some have them all the same.
///
/// The handler gets an error for failures of the network and for wrong digests; a wheel that is malformed is an
/// answer (ReleaseMetadata::Status::Invalid). It is called on the I/O thread, once.
class MetadataFetch
{
public:
    using Handler = std::function<void(Result<FetchedMetadata>)>;
    static void start(FileToRead file, HttpClient& client, const Endpoints& endpoints, HostNotes& hosts,
                      Handler handler);
    /// Fetches a source archive, whole, without asking whether its metadata is to be had apart from it.
    static void startArchive(FileToRead file, HttpClient& client, const Endpoints& endpoints, HostNotes& hosts,
                             Handler handler);
};

/// Compares bytes with the strongest digest that is given; true where none is known by us.
[[nodiscard]] bool digestFits(std::string_view bytes, std::string_view hashes);

} // namespace lockwright::index
