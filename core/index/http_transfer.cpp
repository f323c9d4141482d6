// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/http_transfer.h"

#include "base/text.h"
#include "index/http_date.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace lockwright::index
{

namespace
{

constexpr long mostRedirects = 10;

bool isWorthRepeating(long status)
{
    return status == 408 || status == 425 || status == 429 || status == 500 || status == 502 || status == 503
           || status == 504;
}

bool isWorthRepeating(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PARTIAL_FILE:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return true;
    default:
        return false;
    }
}

} // namespace

HttpTransfer::HttpTransfer(HttpRequest request, HttpClient::Handler handler)
    : m_request(std::move(request))
    , m_handler(std::move(handler))
{
}

void HttpTransfer::prepare(const CurlLibrary& curl, CURL* easy, const HttpOptions& options)
{
    m_easy = easy;
    m_response = {};
    m_retryAfter.reset();
    m_tooLarge = false;
    ++m_attempts;
    curl.easySetopt(easy, CURLOPT_URL, m_request.url.c_str());
    curl.easySetopt(easy, CURLOPT_WRITEFUNCTION, &HttpTransfer::takeBody);
    curl.easySetopt(easy, CURLOPT_WRITEDATA, this);
    curl.easySetopt(easy, CURLOPT_HEADERFUNCTION, &HttpTransfer::takeHeader);
    curl.easySetopt(easy, CURLOPT_HEADERDATA, this);
    prepareConnection(curl, options);
    prepareHeaders(curl);
}

void HttpTransfer::prepareConnection(const CurlLibrary& curl, const HttpOptions& options)
{
    const bool secure = m_request.url.starts_with("https:");
    curl.easySetopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl.easySetopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl.easySetopt(m_easy, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
    curl.easySetopt(m_easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl.easySetopt(m_easy, CURLOPT_MAXREDIRS, mostRedirects);
    curl.easySetopt(m_easy, CURLOPT_CONNECTTIMEOUT, long(options.timeout.count()));
    curl.easySetopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl.easySetopt(m_easy, CURLOPT_LOW_SPEED_TIME, long(options.timeout.count()));
    curl.easySetopt(m_easy, CURLOPT_BUFFERSIZE, 128L << 10);
    // Without this, ending the program would wait for name look-ups that hang.
    curl.easySetopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    if (secure) {
        curl.easySetopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
        curl.easySetopt(m_easy, CURLOPT_PIPEWAIT, 1L);
    } else {
        curl.easySetopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    }
    if (!options.caBundle.empty())
        curl.easySetopt(m_easy, CURLOPT_CAINFO, options.caBundle.c_str());
    if (!options.proxy.empty())
        curl.easySetopt(m_easy, CURLOPT_PROXY, options.proxy.c_str());
    const std::string host = hostOf(m_request.url);
    const std::string origin = originOf(m_request.url);
    m_trusted = std::any_of(options.trustedHosts.begin(), options.trustedHosts.end(), [&](const std::string& trusted) {
        return secure && (trusted == host || origin.ends_with("/" + trusted));
    });
    if (m_trusted) {
        curl.easySetopt(m_easy, CURLOPT_SSL_VERIFYPEER, 0L);
        curl.easySetopt(m_easy, CURLOPT_SSL_VERIFYHOST, 0L);
        curl.easySetopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L); // redirected() looks where to
    }
}

/// Trust ends at the host that has it: a redirect of a trusted one is a request of its own.
bool HttpTransfer::redirected(const CurlLibrary& curl)
{
    const char* url = nullptr;
    if (!m_trusted || m_response.status < 300 || m_response.status >= 400 || m_redirects >= mostRedirects
        || curl.easyGetinfo(m_easy, CURLINFO_REDIRECT_URL, &url) != CURLE_OK || url == nullptr
        || !std::string_view(url).starts_with("https:"))
        return false;
    if (originOf(url) != originOf(m_request.url))
        m_request.credentials = {};
    m_request.url = url;
    ++m_redirects;
    --m_attempts; // no fault that would be tried again
    return true;
}

void HttpTransfer::prepareHeaders(const CurlLibrary& curl)
{
    curl.easySetopt(m_easy, CURLOPT_USERAGENT, "lockwright/" LOCKWRIGHT_VERSION);
    if (!m_request.accept.empty())
        addHeader(curl, "Accept: " + m_request.accept);
    if (!m_request.etag.empty())
        addHeader(curl, "If-None-Match: " + m_request.etag);
    if (!m_request.lastModified.empty())
        addHeader(curl, "If-Modified-Since: " + m_request.lastModified);
    if (!m_request.range.empty()) {
        curl.easySetopt(m_easy, CURLOPT_RANGE, m_request.range.c_str());
        addHeader(curl, "Accept-Encoding: identity");
    } else if (m_request.compressed) {
        curl.easySetopt(m_easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    }
    if (m_headers != nullptr)
        curl.easySetopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    if (!m_request.credentials.empty()) {
        curl.easySetopt(m_easy, CURLOPT_HTTPAUTH, long(CURLAUTH_BASIC));
        curl.easySetopt(m_easy, CURLOPT_USERNAME, m_request.credentials.user.c_str());
        curl.easySetopt(m_easy, CURLOPT_PASSWORD, m_request.credentials.password.c_str());
    }
}

void HttpTransfer::addHeader(const CurlLibrary& curl, const std::string& line)
{
    // Validators come from a server: a line feed in one must not become a header of ours.
    if (line.find_first_of("\r\n") == std::string::npos)
        m_headers = curl.slistAppend(m_headers, line.c_str());
}

void HttpTransfer::detach(const CurlLibrary& curl)
{
    curl.slistFreeAll(m_headers);
    m_headers = nullptr;
    m_easy = nullptr;
}

std::size_t HttpTransfer::takeBody(char* bytes, std::size_t size, std::size_t count, void* self)
{
    auto& transfer = *static_cast<HttpTransfer*>(self);
    std::string& body = transfer.m_response.body;
    if (size * count > transfer.m_request.limitBytes - body.size()) {
        transfer.m_tooLarge = true;
        return 0; // makes curl break off
    }
    body.append(bytes, size * count);
    return size * count;
}

std::size_t HttpTransfer::takeHeader(char* bytes, std::size_t size, std::size_t count, void* self)
{
    static_cast<HttpTransfer*>(self)->readHeader({bytes, size * count});
    return size * count;
}

void HttpTransfer::readHeader(std::string_view line)
{
    if (line.starts_with("HTTP/")) { // of the answer behind a redirect: forget the one before
        m_response = {};
        m_retryAfter.reset();
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string_view value = text::trim(line.substr(colon + 1));
    const auto is = [name = line.substr(0, colon)](std::string_view other) {
        return text::equalsIgnoringCase(name, other);
    };
    if (is("content-type"))
        m_response.contentType = value;
    else if (is("content-range"))
        m_response.contentRange = value;
    else if (is("etag"))
        m_response.etag = value;
    else if (is("last-modified"))
        m_response.lastModified = value;
    else if (is("cache-control"))
        m_response.cacheControl += (m_response.cacheControl.empty() ? "" : ", ") + std::string(value);
    else if (is("date"))
        m_response.date = value;
    else if (is("expires"))
        m_response.expires = value;
    else if (is("age"))
        m_response.age = value;
    else if (is("retry-after"))
        m_retryAfter = readRetryAfter(value, std::time(nullptr));
}

HttpTransfer::Outcome HttpTransfer::outcome(const CurlLibrary& curl, CURLcode code, const HttpOptions& options)
{
    if (code != CURLE_OK) {
        Error error = failure(curl, code);
        return isWorthRepeating(code) && !m_tooLarge ? againOr(options, std::move(error))
                                                     : Outcome{false, {}, {}, std::move(error)};
    }
    curl.easyGetinfo(m_easy, CURLINFO_RESPONSE_CODE, &m_response.status);
    m_response.receivedAt = std::time(nullptr);
    if (redirected(curl))
        return {true, {}, {}, {}};
    const char* url = nullptr;
    if (curl.easyGetinfo(m_easy, CURLINFO_EFFECTIVE_URL, &url) == CURLE_OK && url != nullptr)
        m_response.url = url;
    const std::vector<unsigned>& final = m_request.finalStatuses;
    if (isWorthRepeating(m_response.status)
        && std::find(final.begin(), final.end(), unsigned(m_response.status)) == final.end())
        return againOr(options, Error{ErrorCode::Network,
                                      shownUrl() + " answered " + std::to_string(m_response.status) + " after "
                                          + text::plural(m_attempts, "attempt", "attempts"),
                                      "the server has a problem of its own; try again later",
                                      {}});
    return {};
}

HttpTransfer::Outcome HttpTransfer::againOr(const HttpOptions& options, Error error)
{
    const bool tooLong = m_retryAfter && *m_retryAfter > options.longestRetryAfter;
    if (m_attempts > options.retries || tooLong)
        return {false, {}, {}, std::move(error)};
    const auto pause = std::min<std::chrono::milliseconds>(options.retryDelay * (1 << std::min(m_attempts - 1, 6u)),
                                                           std::chrono::seconds(10));
    return {true, pause, m_retryAfter.value_or(std::chrono::seconds(0)), {}};
}

std::string HttpTransfer::shownUrl() const
{
    return text::printable(text::withoutCredentials(m_request.url), 500);
}

Error HttpTransfer::failure(const CurlLibrary& curl, CURLcode code) const
{
    const std::string url = shownUrl();
    if (m_tooLarge)
        return {ErrorCode::Data,
                url + " sent more than " + std::to_string(m_request.limitBytes) + " bytes",
                "an answer this large is refused",
                {}};
    switch (code) {
    case CURLE_TOO_MANY_REDIRECTS:
        return {ErrorCode::Network,
                url + " redirects more than " + std::to_string(mostRedirects) + " times",
                "check the index URL",
                {}};
    case CURLE_UNSUPPORTED_PROTOCOL:
        return {ErrorCode::Network,
                url + " redirects to an address that is not followed",
                "only http and https are followed, and https never to http",
                {}};
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
        return {ErrorCode::Network, "the answer of " + url + " broke off", "check the connection and try again", {}};
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorCode::Network,
                url + " did not answer in time",
                "check the connection, or allow more time (PIP_TIMEOUT, UV_HTTP_TIMEOUT)",
                {}};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {ErrorCode::Network,
                "the host of " + url + " is not known",
                "check the index URL and the connection, or work with --offline",
                {}};
    case CURLE_BAD_CONTENT_ENCODING:
        return {ErrorCode::Data, "the answer of " + url + " is not packed as it says", {}, {}};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return {ErrorCode::Network,
                "the certificate of " + url + " cannot be verified",
                "name the authority's file in SSL_CERT_FILE or in pip's option `cert`",
                {}};
    default:
        return {ErrorCode::Network,
                "cannot fetch " + url + ": " + text::printable(curl.easyStrerror(code), 200),
                "check the index URL and the connection, or work with --offline",
                {}};
    }
}

std::uint64_t HttpTransfer::openedConnections(const CurlLibrary& curl) const
{
    long count = 0;
    curl.easyGetinfo(m_easy, CURLINFO_NUM_CONNECTS, &count);
    return std::uint64_t(std::max(count, 0L));
}

std::uint64_t HttpTransfer::wireBytes(const CurlLibrary& curl) const
{
    curl_off_t count = 0;
    curl.easyGetinfo(m_easy, CURLINFO_SIZE_DOWNLOAD_T, &count);
    return std::uint64_t(std::max<curl_off_t>(count, 0));
}

} // namespace lockwright::index
