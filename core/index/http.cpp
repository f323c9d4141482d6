// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/http.h"

#include "base/text.h"
#include "index/curl_library.h"
#include "index/http_transfer.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <random>
#include <thread>

namespace lockwright::index
{

namespace
{

using Clock = std::chrono::steady_clock;

/// How long the end waits for requests that nobody waits for any more.
constexpr auto grace = std::chrono::milliseconds(50);

/// A server that closes a connection under TLS makes a write of the library raise SIGPIPE, which would end a program
/// that does not ignore it; curl leaves that to its caller (CURLOPT_NOSIGNAL).
void blockPipeSignal()
{
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
}

/// Where and after how long a request is made again; the first time is now.
struct Waiting {
    Clock::time_point due;
    std::unique_ptr<HttpTransfer> transfer;
};

} // namespace

class HttpClient::Worker
{
public:
    Worker(HttpOptions options, IdleWork idleWork)
        : m_options(std::move(options))
        , m_idleWork(std::move(idleWork))
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    ~Worker() { stop(); }

    void stop()
    {
        m_thread.request_stop();
        wake();
        if (m_thread.joinable())
            m_thread.join();
    }

    void send(HttpRequest request, Handler handler)
    {
        auto transfer = std::make_unique<HttpTransfer>(std::move(request), std::move(handler));
        {
            const std::scoped_lock lock(m_mutex);
            m_incoming.push_back(std::move(transfer));
        }
        wake();
    }

    void wake()
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
        m_changed.notify_one();
        if (m_multi != nullptr)
            m_curl->multiWakeup(m_multi);
    }

    [[nodiscard]] Counters counters() const { return {m_requests, m_connections, m_receivedBytes}; }

private:
    void run(const std::stop_token& stop)
    {
        blockPipeSignal();
        while (!stop.stop_requested()) {
            takeIncoming();
            startDue();
            bool busy = false;
            if (m_multi != nullptr) {
                int running = 0;
                m_curl->multiPerform(m_multi, &running);
                busy = finishTransfers();
            }
            const auto pause = idle(m_running.empty() && m_waiting.empty() ? Moment::Quiet : Moment::Busy);
            if (!busy && pause > pause.zero())
                sleep(stop, pause);
        }
        finishQuickly();
        breakOff();
        while (idle(Moment::Ending) == std::chrono::milliseconds::zero())
            continue;
        close();
    }

    /// Lets what is nearly there arrive, so that the next run finds it in the cache.
    void finishQuickly()
    {
        takeIncoming();
        startDue();
        const auto deadline = Clock::now() + grace;
        while (!m_running.empty() && Clock::now() < deadline) {
            int running = 0;
            m_curl->multiPerform(m_multi, &running);
            if (!finishTransfers())
                m_curl->multiPoll(m_multi, nullptr, 0, 5, nullptr);
            takeIncoming();
            startDue();
        }
    }

    [[nodiscard]] std::chrono::milliseconds idle(Moment moment) const
    {
        return m_idleWork ? m_idleWork(moment) : std::chrono::minutes(1);
    }

    void takeIncoming()
    {
        std::vector<std::unique_ptr<HttpTransfer>> incoming;
        {
            const std::scoped_lock lock(m_mutex);
            incoming.swap(m_incoming);
            m_woken = false;
        }
        for (auto& transfer : incoming)
            m_waiting.push_back({Clock::time_point::min(), std::move(transfer)});
        if (!m_waiting.empty() && m_multi == nullptr)
            open();
    }

    void open()
    {
        const auto curl = CurlLibrary::load();
        if (!curl) {
            std::vector<Waiting> waiting;
            waiting.swap(m_waiting);
            for (Waiting& each : waiting)
                each.transfer->finish(tl::unexpected(curl.error()));
            return;
        }
        const std::scoped_lock lock(m_mutex);
        m_curl = *curl;
        m_multi = m_curl->multiInit();
        m_curl->multiSetopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
        m_curl->multiSetopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, long(m_options.connections));
        m_curl->multiSetopt(m_multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, long(m_options.connections));
        m_curl->multiSetopt(m_multi, CURLMOPT_MAXCONNECTS, long(m_options.connections));
    }

    void startDue()
    {
        const auto now = Clock::now();
        for (std::size_t i = 0; i < m_waiting.size() && m_running.size() < m_options.connections;) {
            if (m_waiting[i].due > now) {
                ++i;
                continue;
            }
            auto transfer = std::move(m_waiting[i].transfer);
            m_waiting.erase(m_waiting.begin() + std::ptrdiff_t(i));
            start(std::move(transfer));
        }
    }

    void start(std::unique_ptr<HttpTransfer> transfer)
    {
        CURL* easy = nullptr;
        if (m_idle.empty()) {
            easy = m_curl->easyInit();
        } else {
            easy = m_idle.back();
            m_idle.pop_back();
        }
        transfer->prepare(*m_curl, easy, m_options);
        m_curl->multiAddHandle(m_multi, easy);
        m_running.push_back(std::move(transfer));
        ++m_requests;
    }

    /// True where a transfer ended.
    bool finishTransfers()
    {
        bool any = false;
        int left = 0;
        while (CURLMsg* message = m_curl->multiInfoRead(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            any = true;
            const CURLcode code = message->data.result;
            finishOne(message->easy_handle, code);
        }
        return any;
    }

    std::unique_ptr<HttpTransfer> takeRunning(CURL* easy)
    {
        const auto entry = std::find_if(m_running.begin(), m_running.end(),
                                        [easy](const auto& transfer) { return transfer->handle() == easy; });
        std::unique_ptr<HttpTransfer> transfer = std::move(*entry);
        *entry = std::move(m_running.back());
        m_running.pop_back();
        return transfer;
    }

    void finishOne(CURL* easy, CURLcode code)
    {
        std::unique_ptr<HttpTransfer> transfer = takeRunning(easy);
        m_connections += transfer->openedConnections(*m_curl);
        m_receivedBytes += transfer->wireBytes(*m_curl);
        const HttpTransfer::Outcome outcome = transfer->outcome(*m_curl, code, m_options);
        release(*transfer);
        if (outcome.again) {
            std::uniform_real_distribution<double> spread(0.5, 1.5);
            const std::chrono::duration<double, std::milli> pause(double(outcome.pause.count()) * spread(m_random));
            const auto rest =
                std::max<Clock::duration>(std::chrono::duration_cast<Clock::duration>(pause), outcome.atLeast);
            m_waiting.push_back({Clock::now() + rest, std::move(transfer)});
            return;
        }
        if (outcome.error)
            transfer->finish(tl::unexpected(*outcome.error));
        else
            transfer->finish(std::move(transfer->response()));
    }

    /// Takes the handle back for the next request; its connection stays with the multi handle.
    void release(HttpTransfer& transfer)
    {
        CURL* easy = transfer.handle();
        m_curl->multiRemoveHandle(m_multi, easy);
        transfer.detach(*m_curl);
        m_curl->easyReset(easy);
        m_idle.push_back(easy);
    }

    void sleep(const std::stop_token& stop, std::chrono::milliseconds most)
    {
        auto until = Clock::now() + most;
        if (m_running.size() < m_options.connections)
            for (const Waiting& each : m_waiting)
                until = std::min(until, each.due);
        const auto pause =
            std::chrono::ceil<std::chrono::milliseconds>(std::max(until - Clock::now(), Clock::duration::zero()));
        if (m_multi != nullptr) {
            m_curl->multiPoll(m_multi, nullptr, 0, int(pause.count()), nullptr);
            return;
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, pause, [&] { return m_woken || stop.stop_requested(); });
    }

    void breakOff()
    {
        while (!m_running.empty()) {
            std::unique_ptr<HttpTransfer> transfer = std::move(m_running.back());
            m_running.pop_back();
            release(*transfer);
            m_broken.push_back(std::move(transfer));
        }
        for (Waiting& each : m_waiting)
            m_broken.push_back(std::move(each.transfer));
        m_waiting.clear();
        {
            const std::scoped_lock lock(m_mutex);
            for (auto& transfer : m_incoming)
                m_broken.push_back(std::move(transfer));
            m_incoming.clear();
        }
        for (auto& transfer : m_broken)
            transfer->finish(fail(ErrorCode::Cancelled, "cancelled"));
        m_broken.clear();
    }

    void close()
    {
        const std::scoped_lock lock(m_mutex);
        for (CURL* easy : m_idle)
            m_curl->easyCleanup(easy);
        if (m_multi != nullptr)
            m_curl->multiCleanup(m_multi);
        m_multi = nullptr;
    }

    HttpOptions m_options;
    IdleWork m_idleWork;
    const CurlLibrary* m_curl = nullptr;
    std::minstd_rand m_random{std::random_device{}()};

    // The I/O thread's own:
    std::vector<Waiting> m_waiting;
    std::vector<std::unique_ptr<HttpTransfer>> m_running;
    std::vector<std::unique_ptr<HttpTransfer>> m_broken;
    std::vector<CURL*> m_idle;

    std::mutex m_mutex; ///< for the next four
    std::condition_variable m_changed;
    CURLM* m_multi = nullptr; ///< written by the I/O thread under the mutex, read by others under it
    std::vector<std::unique_ptr<HttpTransfer>> m_incoming;
    bool m_woken = false;

    std::atomic<std::uint64_t> m_requests{0};
    std::atomic<std::uint64_t> m_connections{0};
    std::atomic<std::uint64_t> m_receivedBytes{0};
    std::jthread m_thread; ///< last: starts when all else is there
};

HttpClient::HttpClient(HttpOptions options, IdleWork idleWork)
    : m_worker(std::make_unique<Worker>(std::move(options), std::move(idleWork)))
{
}

HttpClient::~HttpClient() = default;

void HttpClient::send(HttpRequest request, Handler handler)
{
    m_worker->send(std::move(request), std::move(handler));
}

void HttpClient::stop()
{
    m_worker->stop();
}

void HttpClient::wake()
{
    m_worker->wake();
}

HttpClient::Counters HttpClient::counters() const
{
    return m_worker->counters();
}

} // namespace lockwright::index
