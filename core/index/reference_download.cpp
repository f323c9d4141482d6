// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_download.h"

#include "index/content_range.h"
#include "index/wheel_metadata.h"

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t archiveLimit = 1u << 30;

Result<Endpoints> endpointsOf(IndexSettings settings)
{
    auto endpoints = Endpoints::fromSettings(settings);
    if (endpoints)
        return endpoints;
    settings.noIndex = true; // a reference needs none
    return Endpoints::fromSettings(settings);
}

std::string firstRange()
{
    return "-" + std::to_string(wheelTailBytes);
}

/// Equal for requests that have one answer.
std::string keyOf(const HttpRequest& request)
{
    return request.url + "\n" + request.credentials.user + ":" + request.credentials.password + "\n" + request.range
           + "\n" + request.etag + "\n" + request.lastModified;
}

tl::unexpected<Error> refused(const std::string& shown, long status)
{
    const bool access = status == 401 || status == 403;
    return fail(ErrorCode::Network, "the server of `" + shown + "` answered " + std::to_string(status),
                access ? "it wants credentials: put them into netrc, or write ${NAME} variables into the URL"
                       : "check the URL");
}

} // namespace

ReferenceDownload::ReferenceDownload(const IndexSettings& settings)
    : m_endpoints(endpointsOf(settings))
{
    m_options.caBundle = settings.caBundle;
    m_options.proxy = settings.proxy;
    m_options.trustedHosts = settings.trustedHosts;
    m_options.timeout = settings.timeout;
    m_options.retries = settings.retries;
    m_options.connections = settings.connections;
}

ReferenceDownload::~ReferenceDownload()
{
    if (m_client != nullptr)
        m_client->stop();
}

HttpRequest ReferenceDownload::request(const std::string& url, const Validators& validators) const
{
    const UrlWithCredentials target = m_endpoints ? m_endpoints->forFile(url) : splitCredentials(url);
    HttpRequest result;
    result.url = target.url;
    result.credentials = target.credentials;
    result.etag = validators.etag;
    result.lastModified = validators.lastModified;
    result.compressed = false;
    result.limitBytes = archiveLimit;
    return result;
}

std::shared_ptr<ReferenceDownload::Transfer> ReferenceDownload::start(HttpRequest request)
{
    if (m_client == nullptr)
        m_client = std::make_unique<HttpClient>(m_options);
    const auto transfer = std::make_shared<Transfer>();
    m_client->send(std::move(request), [transfer](Result<HttpResponse> response) {
        const std::scoped_lock lock(transfer->mutex);
        transfer->answer = std::move(response);
        transfer->changed.notify_all();
    });
    return transfer;
}

void ReferenceDownload::want(const std::string& url, bool isWheel, const Validators& validators)
{
    HttpRequest wanted = request(url, validators);
    if (isWheel)
        wanted.range = firstRange();
    if (const std::string key = keyOf(wanted); !m_wanted.contains(key))
        m_wanted[key] = start(std::move(wanted));
}

Result<HttpResponse> ReferenceDownload::send(HttpRequest request, const std::string& shown, Task& task)
{
    task.report({Progress::Phase::Fetching, 0, 0, shown});
    std::shared_ptr<Transfer> transfer;
    if (const auto wanted = m_wanted.find(keyOf(request)); wanted != m_wanted.end()) {
        transfer = std::move(wanted->second);
        m_wanted.erase(wanted);
    } else {
        transfer = start(std::move(request));
    }
    std::unique_lock lock(transfer->mutex);
    if (!transfer->changed.wait(lock, task.stopToken(), [&] { return transfer->answer.has_value(); }))
        return Task::cancellation();
    return *std::move(transfer->answer);
}

Result<ReferenceDownload::Answer> ReferenceDownload::whole(const std::string& url, const std::string& shown,
                                                           const Validators& validators, Task& task)
{
    Answer answer;
    LW_TRY(answer.response, send(request(url, validators), shown, task));
    if (answer.response.status == 304)
        answer.unchanged = true;
    else if (answer.response.status != 200)
        return refused(shown, answer.response.status);
    return answer;
}

Result<ReferenceDownload::Answer> ReferenceDownload::wheelMetadata(const std::string& url, const std::string& shown,
                                                                   const pep::Name& name, const pep::Version& version,
                                                                   const Validators& validators, Task& task)
{
    HttpRequest first = request(url, validators);
    first.range = firstRange();
    Answer answer;
    LW_TRY(answer.response, send(std::move(first), shown, task));
    if (answer.response.status == 304) {
        answer.unchanged = true;
        return answer;
    }
    if (answer.response.status == 200)
        return answer;
    auto range = parseContentRange(answer.response.contentRange);
    if (answer.response.status != 206 || !range || answer.response.body.size() != range->last - range->first + 1) {
        if (answer.response.status == 206 || answer.response.status == 416)
            return whole(url, shown, {}, task);
        return refused(shown, answer.response.status);
    }
    const std::uint64_t total = range->total;
    WheelMetadataReader reader(name, version, total);
    auto added = reader.add(range->first, std::move(answer.response.body));
    while (added && !reader.done()) {
        const auto wanted = reader.wanted();
        if (!wanted || wanted->length == 0)
            return whole(url, shown, {}, task);
        HttpRequest next = request(url, {});
        next.range = std::to_string(wanted->offset) + "-" + std::to_string(wanted->offset + wanted->length - 1);
        LW_TRY(HttpResponse response, send(std::move(next), shown, task));
        range = parseContentRange(response.contentRange);
        if (response.status != 206 || !range || range->total != total
            || response.body.size() != range->last - range->first + 1)
            return whole(url, shown, {}, task);
        added = reader.add(range->first, std::move(response.body));
    }
    answer.response.body.clear();
    if (added)
        answer.metadata = reader.metadata();
    else
        answer.invalid = added.error().message;
    return answer;
}

} // namespace lockwright::index
