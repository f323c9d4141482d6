// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/metadata_fetch.h"

#include "base/digest.h"
#include "base/text.h"
#include "index/content_range.h"
#include "index/release_metadata.h"
#include "index/wheel_metadata.h"

#include <algorithm>
#include <bit>
#include <ctime>
#include <memory>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t metadataLimit = 8u << 20;
constexpr std::uint64_t archiveLimit = 1u << 30;
constexpr std::int64_t noteSeconds = 7 * 86400;

class Job : public std::enable_shared_from_this<Job>
{
public:
    Job(FileToRead file, HttpClient& client, const Endpoints& endpoints, HostNotes& hosts,
        MetadataFetch::Handler handler)
        : m_file(std::move(file))
        , m_client(client)
        , m_hosts(hosts)
        , m_handler(std::move(handler))
        , m_target(endpoints.forFile(m_file.url))
        , m_origin(originOf(m_target.url))
    {
    }

    void start()
    {
        const CachedHost host = m_hosts.find(m_origin);
        const bool isWheel = m_file.kind == ReleaseFile::Kind::Wheel;
        if (m_file.hasMetadata || (isWheel && mayServeMetadata(host)))
            askMetadataFile();
        else
            askFile();
    }

    void startWhole() { askWhole(); }

private:
    using Response = Result<HttpResponse>;

    void send(HttpRequest request, void (Job::*next)(HttpResponse&))
    {
        request.credentials = m_target.credentials;
        m_client.send(std::move(request), [self = shared_from_this(), next](Response response) {
            if (!response)
                return self->failed(std::move(response.error()));
            (self.get()->*next)(*response);
        });
    }

    void failed(Error error)
    {
        // One version's file that is beyond all measure does not stop the search for others.
        if (error.code == ErrorCode::Data)
            return invalid(std::move(error.message));
        m_handler(tl::unexpected(std::move(error)));
    }

    void answer(ReleaseMetadata metadata, bool lasting = true)
    {
        m_handler(FetchedMetadata{std::move(metadata), lasting, {}});
    }

    void invalid(std::string reason)
    {
        ReleaseMetadata metadata;
        metadata.status = ReleaseMetadata::Status::Invalid;
        metadata.reason = std::move(reason);
        answer(std::move(metadata), false);
    }

    [[nodiscard]] std::string shownFile() const { return text::printable(m_file.filename, 200); }

    void wrongDigest(const std::string& what)
    {
        m_handler(
            fail(ErrorCode::Data, "the digest of " + what + " is not the one that the index announces",
                 "something changed the file on its way, or the index is out of step; try again or tell its keepers"));
    }

    // The separate metadata file.

    void askMetadataFile()
    {
        HttpRequest request;
        request.url = m_target.url;
        request.url.insert(std::min(request.url.find('?'), request.url.size()), ".metadata");
        request.limitBytes = metadataLimit;
        send(std::move(request), &Job::takeMetadataFile);
    }

    [[nodiscard]] ReleaseMetadata parsed(std::string_view text) const
    {
        return m_file.kind == ReleaseFile::Kind::Wheel ? wheelReleaseMetadata(text, m_file.name, m_file.version)
                                                       : sourceReleaseMetadata(text, m_file.name, m_file.version);
    }

    void takeMetadataFile(HttpResponse& response)
    {
        if (response.status == 200 && !digestFits(response.body, m_file.metadataHashes))
            return wrongDigest("the metadata of " + shownFile());
        ReleaseMetadata metadata;
        const bool arrived = response.status == 200;
        if (arrived)
            metadata = parsed(response.body);
        if (m_file.hasMetadata) {
            if (arrived)
                return answer(std::move(metadata));
            return askFile(); // the page promised too much
        }
        // Some servers answer 200 with a page of apology: only metadata that can be read counts as served.
        const bool serves = arrived && metadata.status == ReleaseMetadata::Status::Known;
        m_hosts.learnMetadata(m_origin, serves);
        if (serves)
            return answer(std::move(metadata));
        askFile();
    }

    // Byte ranges of a wheel.

    void askFile()
    {
        if (m_file.kind == ReleaseFile::Kind::Source || !m_hosts.find(m_origin).servesRanges.value_or(true))
            return askWhole();
        askRange("-" + std::to_string(wheelTailBytes));
    }

    void askRange(std::string range)
    {
        HttpRequest request;
        request.url = m_target.url;
        request.range = std::move(range);
        request.limitBytes = archiveLimit; // a server without ranges sends all
        send(std::move(request), &Job::takeRange);
    }

    void takeRange(HttpResponse& response)
    {
        if (response.status == 200) {
            m_hosts.learnRanges(m_origin, false);
            return takeWhole(response);
        }
        const auto range = parseContentRange(response.contentRange);
        const bool fits = range && response.body.size() == range->last - range->first + 1
                          && (!m_reader || range->total == m_totalBytes);
        if (response.status != 206 || !fits) {
            const bool mayHaveIt =
                response.status != 401 && response.status != 403 && response.status != 404 && response.status != 410;
            if (!mayHaveIt)
                return refused(response.status);
            m_hosts.learnRanges(m_origin, false);
            return askWhole();
        }
        if (!m_reader) {
            m_totalBytes = range->total;
            m_reader.emplace(m_file.name, m_file.version, m_totalBytes);
        }
        if (const auto added = m_reader->add(range->first, std::move(response.body)); !added)
            return invalid(added.error().message);
        if (m_reader->done())
            return answer(parsed(m_reader->metadata()));
        const auto wanted = m_reader->wanted();
        if (!wanted || wanted->length == 0)
            return invalid("the wheel " + shownFile() + " cannot be read piece by piece");
        askRange(std::to_string(wanted->offset) + "-" + std::to_string(wanted->offset + wanted->length - 1));
    }

    void refused(long status)
    {
        m_handler(fail(ErrorCode::Network, "the server of " + shownFile() + " answered " + std::to_string(status),
                       status == 401 || status == 403 ? "check the credentials for " + hostOf(m_target.url)
                                                      : "the index lists a file that is gone; tell its keepers"));
    }

    // The whole file.

    void askWhole()
    {
        HttpRequest request;
        request.url = m_target.url;
        request.compressed = false;
        request.limitBytes = archiveLimit;
        send(std::move(request), &Job::takeWhole);
    }

    void takeWhole(HttpResponse& response)
    {
        if (response.status != 200)
            return refused(response.status);
        if (!digestFits(response.body, m_file.hashes))
            return wrongDigest(shownFile());
        if (m_file.kind == ReleaseFile::Kind::Source)
            return m_handler(FetchedMetadata{{}, true, std::move(response.body)});
        const auto text = metadataOfWheel(response.body, m_file.name, m_file.version);
        if (!text)
            return invalid(text.error().message);
        answer(parsed(*text));
    }

    FileToRead m_file;
    HttpClient& m_client;
    HostNotes& m_hosts;
    MetadataFetch::Handler m_handler;
    UrlWithCredentials m_target;
    std::string m_origin;
    std::uint64_t m_totalBytes = 0;
    std::optional<WheelMetadataReader> m_reader;
};

} // namespace

FileToRead::FileToRead(pep::Name fileName, pep::Version fileVersion, ReleaseFile::Kind fileKind, const SimpleFile& file)
    : name(std::move(fileName))
    , version(std::move(fileVersion))
    , kind(fileKind)
    , filename(file.filename)
    , url(file.url)
    , hashes(file.hashes)
    , metadataHashes(file.metadataHashes)
    , hasMetadata(file.hasMetadata)
{
}

bool mayServeMetadata(const CachedHost& host)
{
    return (host.metadataHits + 1) * 2 > host.metadataMisses;
}

CachedHost& HostNotes::note(const std::string& origin)
{
    const auto [entry, isNew] = m_hosts.try_emplace(origin);
    if (isNew) {
        entry->second = m_cache.readHost(origin);
        if (entry->second.learnedAt + noteSeconds < std::time(nullptr))
            entry->second = {};
    }
    return entry->second;
}

CachedHost HostNotes::find(const std::string& origin)
{
    const std::scoped_lock lock(m_mutex);
    return note(origin);
}

void HostNotes::learnMetadata(const std::string& origin, bool served)
{
    const std::scoped_lock lock(m_mutex);
    CachedHost& host = note(origin);
    const bool before = mayServeMetadata(host);
    const unsigned tries = ++(served ? host.metadataHits : host.metadataMisses);
    // Not each of hundreds is worth a row.
    if (mayServeMetadata(host) != before || std::has_single_bit(tries))
        m_cache.storeHost(origin, host);
}

void HostNotes::learnRanges(const std::string& origin, bool serves)
{
    const std::scoped_lock lock(m_mutex);
    if (CachedHost& host = note(origin); host.servesRanges != serves) {
        host.servesRanges = serves;
        m_cache.storeHost(origin, host);
    }
}

void MetadataFetch::start(FileToRead file, HttpClient& client, const Endpoints& endpoints, HostNotes& hosts,
                          Handler handler)
{
    std::make_shared<Job>(std::move(file), client, endpoints, hosts, std::move(handler))->start();
}

void MetadataFetch::startArchive(FileToRead file, HttpClient& client, const Endpoints& endpoints, HostNotes& hosts,
                                 Handler handler)
{
    std::make_shared<Job>(std::move(file), client, endpoints, hosts, std::move(handler))->startWhole();
}

bool digestFits(std::string_view bytes, std::string_view hashes)
{
    for (const std::string_view algorithm : {"sha512", "sha384", "sha256", "blake2b", "sha224", "sha1", "md5"}) {
        const std::string_view expected = findHash(hashes, algorithm);
        if (expected.empty())
            continue;
        const std::string actual = digest(algorithm, bytes);
        if (actual.size() == expected.size()) // another length of blake2b says nothing
            return text::equalsIgnoringCase(actual, expected);
    }
    return true;
}

} // namespace lockwright::index
