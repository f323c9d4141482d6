// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "index/loopback_server.h"

#include <map>
#include <string>
#include <vector>

/// Small simple indexes for a LoopbackServer: pages of wheels without code, whose metadata is a file of its own.
namespace lockwright::test
{

class SimpleSite
{
public:
    struct Wheel {
        std::string version;
        std::string requirement;         ///< one Requires-Dist line; empty for none
        std::vector<std::string> hashes; ///< sha256, in hexadecimal: one makes the wheel, each further one a wheel
                                         ///< for another platform
        std::string metadataHash = {};   ///< sha256 that the page promises for the metadata
    };

    /// Adds a name's wheels to the index below that first part of the path.
    SimpleSite& add(const std::string& index, const std::string& name, const std::vector<Wheel>& wheels)
    {
        JsonWriter json;
        json.beginObject().key("meta").beginObject().member("api-version", "1.1").endObject().member("name", name);
        json.key("files").beginArray();
        for (const Wheel& wheel : wheels) {
            const std::vector<std::string> hashes = wheel.hashes.empty() ? std::vector<std::string>{""} : wheel.hashes;
            for (std::size_t i = 0; i < hashes.size(); ++i) {
                const std::string file =
                    name + "-" + wheel.version
                    + (i == 0 ? "-py3-none-any.whl" : "-py3-none-win" + std::to_string(i) + ".whl");
                addFile(json, index, file, hashes[i], wheel.metadataHash);
                LoopbackReply metadata;
                metadata.body = "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + wheel.version + "\n"
                                + (wheel.requirement.empty() ? "" : "Requires-Dist: " + wheel.requirement + "\n");
                m_replies["/" + index + "-files/" + file + ".metadata"] = metadata;
            }
        }
        json.endArray().endObject();
        LoopbackReply page;
        page.headers = {{"Content-Type", "application/vnd.pypi.simple.v1+json"}, {"Cache-Control", "max-age=600"}};
        page.body = json.text();
        m_replies["/" + index + "/" + name + "/"] = page;
        return *this;
    }

    /// The reply of a path, to be changed.
    LoopbackReply& operator[](const std::string& path) { return m_replies[path]; }

    [[nodiscard]] LoopbackReply answer(const LoopbackRequest& request) const
    {
        const auto found = m_replies.find(request.path);
        LoopbackReply missing;
        missing.status = 404;
        return found == m_replies.end() ? missing : found->second;
    }

    [[nodiscard]] static std::string hash(char digit) { return std::string(64, digit); }

private:
    static void addFile(JsonWriter& json, const std::string& index, const std::string& file, const std::string& hash,
                        const std::string& metadataHash)
    {
        json.beginObject().member("filename", file).member("url", "../../" + index + "-files/" + file);
        json.key("hashes").beginObject();
        if (!hash.empty())
            json.member("sha256", hash);
        json.endObject().key("core-metadata");
        if (metadataHash.empty())
            json.value(true);
        else
            json.beginObject().member("sha256", metadataHash).endObject();
        json.endObject();
    }

    std::map<std::string, LoopbackReply> m_replies;
};

} // namespace lockwright::test
