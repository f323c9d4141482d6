// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/endpoint.h"
#include "index/http.h"
#include "index/settings.h"
#include "pep/version.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace lockwright::index
{

/// Fetches files that references name, one at a time, with the credentials that the settings have for their origin.
class ReferenceDownload
{
public:
    explicit ReferenceDownload(const IndexSettings& settings);
    ~ReferenceDownload();
    ReferenceDownload(const ReferenceDownload&) = delete;
    ReferenceDownload& operator=(const ReferenceDownload&) = delete;

    struct Validators {
        std::string etag;
        std::string lastModified;
    };
    struct Answer {
        bool unchanged = false;              ///< the validators still hold; there is nothing else
        HttpResponse response;               ///< its body is the whole file, unless `metadata` is there
        std::optional<std::string> metadata; ///< METADATA of a wheel that came in pieces
        std::string invalid;                 ///< why the wheel is refused, as a clause; empty where it is not
    };

    /// Begins what whole() or wheelMetadata() begin with: they will find it under way.
    void want(const std::string& url, bool isWheel, const Validators& validators);

    /// The whole file. Errors: Network for statuses that are no success, and those of HttpClient; Cancelled.
    [[nodiscard]] Result<Answer> whole(const std::string& url, const std::string& shown, const Validators& validators,
                                       Task& task);
    /// METADATA of a wheel: two or three byte ranges where the server gives them, else the whole file.
    [[nodiscard]] Result<Answer> wheelMetadata(const std::string& url, const std::string& shown, const pep::Name& name,
                                               const pep::Version& version, const Validators& validators, Task& task);

private:
    /// A request on its way.
    struct Transfer {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::optional<Result<HttpResponse>> answer;
    };
    [[nodiscard]] std::shared_ptr<Transfer> start(HttpRequest request);
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request, const std::string& shown, Task& task);
    [[nodiscard]] HttpRequest request(const std::string& url, const Validators& validators) const;

    HttpOptions m_options;
    Result<Endpoints> m_endpoints;
    std::unique_ptr<HttpClient> m_client;
    std::map<std::string, std::shared_ptr<Transfer>> m_wanted; ///< by keyOf()
};

} // namespace lockwright::index
