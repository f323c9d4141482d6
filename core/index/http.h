// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/credentials.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lockwright::index
{

/// What holds for all requests of a client.
struct HttpOptions {
    std::string caBundle;                  ///< file; empty for the system's
    std::string proxy;                     ///< empty for the environment's
    std::vector<std::string> trustedHosts; ///< "host" or "host:port" whose certificates are not checked
    std::chrono::seconds timeout{30};      ///< of silence
    unsigned retries = 3;
    unsigned connections = 50; ///< requests at once
    /// Before the first retry; doubles with each, and varies by half so that clients do not march in step.
    std::chrono::milliseconds retryDelay{200};
    std::chrono::seconds longestRetryAfter{20}; ///< a server that asks for more is not waited for
};

/// One GET.
struct HttpRequest {
    std::string url;         ///< http or https, without credentials
    Credentials credentials; ///< for the URL's origin; a redirect elsewhere does not get them
    std::string accept;
    std::string range;                     ///< "0-99" or "-65536"; empty for everything
    std::string etag;                      ///< with it: If-None-Match
    std::string lastModified;              ///< with it: If-Modified-Since
    bool compressed = true;                ///< false asks for identity (RFC 9110, 12.5.3); forced for ranges
    std::uint64_t limitBytes = 256u << 20; ///< of the body as unpacked; more is ErrorCode::Data
    std::vector<unsigned> finalStatuses;   ///< answers like any other, even where they would be tried again
};

struct HttpResponse {
    long status = 0;
    std::string body;
    std::string url; ///< after redirects
    std::string contentType;
    std::string contentRange;
    std::string etag;
    std::string lastModified;
    std::string cacheControl;
    std::string date;
    std::string expires;
    std::string age;
    std::int64_t receivedAt = 0; ///< seconds since 1970
};

/// Fetches over one thread of its own with curl's multi interface: HTTP/2 where TLS negotiates it, kept-alive
/// HTTP/1.1 elsewhere. Threads: send() may be called from any thread, handlers run on the I/O thread.
///
/// Repeated after a pause: 408, 425, 429, 500, 502, 503, 504 and connections that fail or break off, honouring
/// Retry-After. At most ten redirects, never from https to http.
class HttpClient
{
public:
    /// Errors: Network (no answer after all retries), Data (too large), Environment (no libcurl), Cancelled (the
    /// client ended). A status that is no success is an answer. Messages name host and path, no credentials.
    using Handler = std::function<void(Result<HttpResponse>)>;
    /// Whether the I/O thread has requests under way, or none, or comes to its end.
    enum class Moment : std::uint8_t { Busy, Quiet, Ending };
    /// Does one small piece of work between transfers. Answers after how long it wants to be called again at the
    /// latest: zero where there is more to do now. At the end it is called until it answers more than zero.
    using IdleWork = std::function<std::chrono::milliseconds(Moment moment)>;

    explicit HttpClient(HttpOptions options, IdleWork idleWork = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    void send(HttpRequest request, Handler handler);
    /// Gives what is under way 50 ms to arrive, breaks off the rest, hands Cancelled to its handlers, does the
    /// rest of the idle work, and waits for the thread. Takes less than 100 ms beside that work. What is sent
    /// afterwards is never answered.
    void stop();
    /// Wakes the thread for idle work that was handed in by another thread.
    void wake();

    struct Counters {
        std::uint64_t requests = 0;
        std::uint64_t connections = 0;
        std::uint64_t receivedBytes = 0; ///< bodies as they came over the wire
    };
    [[nodiscard]] Counters counters() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace lockwright::index
