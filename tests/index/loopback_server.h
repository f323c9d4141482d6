// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace lockwright::test
{

struct LoopbackRequest {
    std::string path;
    std::map<std::string, std::string> headers; ///< names in lower case
    [[nodiscard]] std::string header(const std::string& name) const
    {
        const auto entry = headers.find(name);
        return entry == headers.end() ? std::string() : entry->second;
    }
};

struct LoopbackReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::size_t breakOffAfter = std::string::npos; ///< bytes of the body, then the connection is closed
    std::chrono::milliseconds delay{0};
    bool hangUp = false; ///< closes without an answer
};

/// A tiny HTTP/1.1 server on a port of its own, scripted by the test. The script is called on several threads.
class LoopbackServer
{
public:
    using Script = std::function<LoopbackReply(const LoopbackRequest&)>;

    explicit LoopbackServer(Script script)
        : m_script(std::move(script))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const plain = static_cast<sockaddr*>(static_cast<void*>(&address));
        if (::bind(m_listener, plain, size) == 0 && ::listen(m_listener, 64) == 0
            && ::getsockname(m_listener, plain, &size) == 0)
            m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { accept(); });
    }

    ~LoopbackServer()
    {
        m_stop = true;
        m_thread.join();
        for (std::thread& each : m_connections)
            each.join();
        ::close(m_listener);
    }

    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::string url(const std::string& path = "/simple") const { return origin() + path; }

    /// The paths that were asked for, in order of arrival.
    [[nodiscard]] std::vector<std::string> paths() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_paths;
    }
    [[nodiscard]] std::size_t count(const std::string& path) const
    {
        std::size_t result = 0;
        for (const std::string& each : paths())
            result += each == path ? 1u : 0u;
        return result;
    }

private:
    void accept()
    {
        while (!m_stop) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection >= 0)
                m_connections.emplace_back([this, connection] { serve(connection); });
        }
    }

    void serve(int connection)
    {
        const int on = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::string buffer;
        while (!m_stop) {
            const std::size_t end = buffer.find("\r\n\r\n");
            if (end == std::string::npos) {
                pollfd waiting{connection, POLLIN, 0};
                if (::poll(&waiting, 1, 20) <= 0)
                    continue;
                char bytes[4096];
                const ssize_t count = ::recv(connection, bytes, sizeof bytes, 0);
                if (count <= 0)
                    break;
                buffer.append(bytes, std::size_t(count));
                continue;
            }
            const LoopbackRequest request = parse(buffer.substr(0, end));
            buffer.erase(0, end + 4);
            if (!answer(connection, request))
                break;
        }
        ::close(connection);
    }

    static LoopbackRequest parse(const std::string& head)
    {
        LoopbackRequest request;
        const std::size_t first = head.find(' ');
        request.path = head.substr(first + 1, head.find(' ', first + 1) - first - 1);
        for (std::size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
            const std::size_t end = std::min(head.find("\r\n", at + 2), head.size());
            const std::string line = head.substr(at + 2, end - at - 2);
            const std::size_t colon = line.find(':');
            if (colon == std::string::npos)
                continue;
            std::string name = line.substr(0, colon);
            for (char& character : name)
                character = char(character >= 'A' && character <= 'Z' ? character + 32 : character);
            request.headers[name] = line.substr(line.find_first_not_of(' ', colon + 1));
        }
        return request;
    }

    bool answer(int connection, const LoopbackRequest& request)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_paths.push_back(request.path);
        }
        LoopbackReply reply = m_script(request);
        for (auto left = reply.delay; left.count() > 0 && !m_stop; left -= std::chrono::milliseconds(5))
            std::this_thread::sleep_for(std::min(left, std::chrono::milliseconds(5)));
        if (reply.hangUp)
            return false;
        std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " X\r\n";
        bool hasLength = false;
        for (const auto& [name, value] : reply.headers) {
            text += name + ": " + value + "\r\n";
            hasLength = hasLength || name == "Content-Length";
        }
        if (!hasLength && reply.status != 304)
            text += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
        text += "\r\n" + reply.body.substr(0, reply.breakOffAfter);
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t count = ::send(connection, text.data() + at, text.size() - at, MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            at += std::size_t(count);
        }
        return reply.breakOffAfter == std::string::npos;
    }

    Script m_script;
    int m_listener = -1;
    unsigned m_port = 0;
    std::atomic<bool> m_stop{false};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_paths;
    std::vector<std::thread> m_connections;
    std::thread m_thread;
};

} // namespace lockwright::test
