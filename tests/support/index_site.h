// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest.h"
#include "base/text.h"
#include "index/loopback_server.h"
#include "pep/name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lockwright::test
{

/// One release of a package index made by a test.
struct SiteRelease {
    std::string name;
    std::string version;
    std::vector<std::string> requirements; ///< Requires-Dist lines
    std::vector<std::string> extras;       ///< Provides-Extra
    std::string requiresPython;
    std::string tag = "py3-none-any";
    std::string uploadTime = "2024-01-01T00:00:00Z"; ///< empty: the index does not say
    std::string yankReason;                          ///< not empty: yanked
    std::vector<std::string> digests;                ///< sha256 of its files; empty: one file
};

/// Package indexes on the loopback interface: PEP 691 pages below /INDEX/simple/ and PEP 658 metadata.
class IndexSite
{
public:
    void add(const SiteRelease& release, const std::string& index = "main")
    {
        std::string metadata = "Metadata-Version: 2.2\nName: " + release.name + "\nVersion: " + release.version + "\n";
        if (!release.requiresPython.empty())
            metadata += "Requires-Python: " + release.requiresPython + "\n";
        for (const std::string& line : release.requirements)
            metadata += "Requires-Dist: " + line + "\n";
        for (const std::string& extra : release.extras)
            metadata += "Provides-Extra: " + extra + "\n";
        const std::string stem =
            text::replaceAll(pep::normalizeName(release.name), "-", "_") + "-" + release.version + "-";
        const std::size_t files = std::max<std::size_t>(release.digests.size(), 1);
        for (std::size_t i = 0; i < files; ++i) {
            // A build tag tells the files of one release apart.
            const std::string wheel =
                stem + (files > 1 ? std::to_string(i + 1) + "-" : std::string()) + release.tag + ".whl";
            const std::string digest = release.digests.empty() ? sha256(wheel) : release.digests[i];
            QJsonObject file{
                {"filename", QString::fromStdString(wheel)},
                {"url", QString::fromStdString("/" + index + "/files/" + wheel)},
                {"size", 1000 + int(wheel.size())},
                {"hashes", QJsonObject{{"sha256", QString::fromStdString(digest)}}},
                {"core-metadata", QJsonObject{{"sha256", QString::fromStdString(sha256(metadata))}}},
            };
            if (!release.uploadTime.empty())
                file.insert("upload-time", QString::fromStdString(release.uploadTime));
            if (!release.requiresPython.empty())
                file.insert("requires-python", QString::fromStdString(release.requiresPython));
            if (!release.yankReason.empty())
                file.insert("yanked", QString::fromStdString(release.yankReason));
            m_pages[{index, pep::normalizeName(release.name)}].append(file);
            m_replies["/" + index + "/files/" + wheel + ".metadata"].body = metadata;
        }
    }

    /// Begins to serve. Nothing is added from then on.
    void start()
    {
        for (const auto& [key, files] : m_pages) {
            const QJsonObject page{{"meta", QJsonObject{{"api-version", "1.1"}}},
                                   {"name", QString::fromStdString(key.second)},
                                   {"files", files}};
            LoopbackReply& reply = m_replies["/" + key.first + "/simple/" + key.second + "/"];
            reply.headers = {{"Content-Type", "application/vnd.pypi.simple.v1+json"}, {"Cache-Control", "max-age=600"}};
            reply.body = QJsonDocument(page).toJson(QJsonDocument::Compact).toStdString();
        }
        m_server = std::make_unique<LoopbackServer>([this](const LoopbackRequest& request) {
            const auto found = m_replies.find(request.path);
            if (found != m_replies.end())
                return found->second;
            LoopbackReply missing;
            missing.status = 404;
            return missing;
        });
    }

    [[nodiscard]] std::string url(const std::string& index = "main") const
    {
        return m_server->url("/" + index + "/simple");
    }
    [[nodiscard]] const LoopbackServer& server() const { return *m_server; }

private:
    std::map<std::pair<std::string, std::string>, QJsonArray> m_pages;
    std::map<std::string, LoopbackReply> m_replies;
    std::unique_ptr<LoopbackServer> m_server;
};

} // namespace lockwright::test
