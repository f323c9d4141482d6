// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/curl_library.h"
#include "index/http.h"

#include <optional>

namespace lockwright::index
{

/// One request under way in curl, from its options to the verdict on what came back. Lives on the I/O thread.
class HttpTransfer
{
public:
    HttpTransfer(HttpRequest request, HttpClient::Handler handler);

    /// Sets the handle up for (another) attempt.
    void prepare(const CurlLibrary& curl, CURL* easy, const HttpOptions& options);
    /// Frees what belongs to the attempt; the handle is the caller's again.
    void detach(const CurlLibrary& curl);
    [[nodiscard]] CURL* handle() const { return m_easy; }

    struct Outcome {
        bool again = false;
        std::chrono::milliseconds pause{0};   ///< to be varied
        std::chrono::milliseconds atLeast{0}; ///< what the server asked for
        std::optional<Error> error;           ///< none where there is a response or another attempt
    };
    /// Judges the end of an attempt. @pre not detached yet
    [[nodiscard]] Outcome outcome(const CurlLibrary& curl, CURLcode code, const HttpOptions& options);

    [[nodiscard]] HttpResponse& response() { return m_response; }
    void finish(Result<HttpResponse> result) { m_handler(std::move(result)); }

    [[nodiscard]] std::uint64_t openedConnections(const CurlLibrary& curl) const;
    [[nodiscard]] std::uint64_t wireBytes(const CurlLibrary& curl) const;

private:
    static std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* self);
    void readHeader(std::string_view line);
    void addHeader(const CurlLibrary& curl, const std::string& line);
    void prepareConnection(const CurlLibrary& curl, const HttpOptions& options);
    void prepareHeaders(const CurlLibrary& curl);
    [[nodiscard]] Outcome againOr(const HttpOptions& options, Error error);
    [[nodiscard]] bool redirected(const CurlLibrary& curl);
    [[nodiscard]] Error failure(const CurlLibrary& curl, CURLcode code) const;
    [[nodiscard]] std::string shownUrl() const;

    HttpRequest m_request;
    HttpClient::Handler m_handler;
    HttpResponse m_response;
    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    unsigned m_attempts = 0;
    long m_redirects = 0;   ///< that were followed here and not by curl
    bool m_trusted = false; ///< the certificate is not checked
    std::optional<std::chrono::seconds> m_retryAfter;
    bool m_tooLarge = false;
};

} // namespace lockwright::index
