// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cached_source.h"

#include <QTemporaryDir>
#include <QtTest>

#include <arpa/inet.h>
#include <atomic>
#include <csignal>
#include <fstream>
#include <functional>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

/// An HTTPS server on loopback with a certificate that it made itself.
class TlsServer
{
public:
    using Script = std::function<std::string(const std::string& head)>; ///< the whole answer to a request

    explicit TlsServer(Script script)
        : m_script(std::move(script))
    {
        makeCertificate();
        m_context = SSL_CTX_new(TLS_server_method());
        SSL_CTX_use_certificate(m_context, m_certificate);
        SSL_CTX_use_PrivateKey(m_context, m_key);
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const plain = static_cast<sockaddr*>(static_cast<void*>(&address));
        if (::bind(m_listener, plain, size) == 0 && ::listen(m_listener, 16) == 0
            && ::getsockname(m_listener, plain, &size) == 0)
            m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }

    ~TlsServer()
    {
        m_stop = true;
        m_thread.join();
        ::close(m_listener);
        SSL_CTX_free(m_context);
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }

    [[nodiscard]] std::string authority() const { return "127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::string url() const { return "https://" + authority() + "/simple"; }
    [[nodiscard]] int answers() const { return m_answers; }

    void writeCertificate(const std::string& file) const
    {
        BIO* out = BIO_new_file(file.c_str(), "w");
        PEM_write_bio_X509(out, m_certificate);
        BIO_free(out);
    }

private:
    void makeCertificate()
    {
        m_key = EVP_EC_gen("P-256");
        m_certificate = X509_new();
        X509_set_version(m_certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(m_certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(m_certificate), 86400);
        X509_set_pubkey(m_certificate, m_key);
        X509_NAME* name = X509_get_subject_name(m_certificate);
        const std::string subject = "index.example";
        std::vector<unsigned char> bytes(subject.begin(), subject.end());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, bytes.data(), int(bytes.size()), -1, 0);
        X509_set_issuer_name(m_certificate, name);
        for (const auto& [kind, value] :
             {std::pair(NID_subject_alt_name, "IP:127.0.0.1"), std::pair(NID_basic_constraints, "critical,CA:TRUE")}) {
            X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
            X509_add_ext(m_certificate, extension, -1);
            X509_EXTENSION_free(extension);
        }
        X509_sign(m_certificate, m_key, EVP_sha256());
    }

    void run()
    {
        // A client that does not like the certificate hangs up while we write.
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
        while (!m_stop) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0)
                continue;
            const timeval patience{5, 0};
            ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            SSL* tls = SSL_new(m_context);
            SSL_set_fd(tls, connection);
            if (SSL_accept(tls) == 1)
                serve(tls);
            SSL_shutdown(tls);
            SSL_free(tls);
            ::close(connection);
        }
    }

    void serve(SSL* tls)
    {
        std::string head;
        char bytes[4096];
        while (head.find("\r\n\r\n") == std::string::npos) {
            const int count = SSL_read(tls, bytes, sizeof bytes);
            if (count <= 0)
                return;
            head.append(bytes, std::size_t(count));
        }
        ++m_answers;
        const std::string reply = m_script(head);
        SSL_write(tls, reply.data(), int(reply.size()));
    }

    Script m_script;
    EVP_PKEY* m_key = nullptr;
    X509* m_certificate = nullptr;
    SSL_CTX* m_context = nullptr;
    int m_listener = -1;
    unsigned m_port = 0;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_answers{0};
    std::thread m_thread;
};

std::string page(const std::string&)
{
    const std::string body = "<!DOCTYPE html><a href='/alpha-1.0-py3-none-any.whl'>alpha-1.0-py3-none-any.whl</a>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
           + std::to_string(body.size()) + "\r\n\r\n" + body;
}

Result<std::shared_ptr<const Listing>> ask(const IndexSettings& settings, const std::string& cache)
{
    LW_TRY(const auto source, CachedSource::open(settings, cache));
    Task task;
    return source->listing(*pep::Name::parse("alpha"), task);
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private slots:
    void certificates_data()
    {
        QTest::addColumn<QStringList>("environment"); // NAME=VALUE; CERT stands for the server's certificate
        QTest::addColumn<QString>("trusted");         // AUTHORITY stands for the server's
        QTest::addColumn<bool>("answered");
        QTest::addRow("a certificate of nobody we know is refused") << QStringList{} << "" << false;
        QTest::addRow("SSL_CERT_FILE makes it known") << QStringList{"SSL_CERT_FILE=CERT"} << "" << true;
        QTest::addRow("so does pip's variable") << QStringList{"PIP_CERT=CERT"} << "" << true;
        QTest::addRow("so does the one of curl") << QStringList{"CURL_CA_BUNDLE=CERT"} << "" << true;
        QTest::addRow("a file that is not there is refused")
            << QStringList{"SSL_CERT_FILE=/nonexistent/ca.pem"} << "" << false;
        QTest::addRow("a trusted host is not checked") << QStringList{} << "127.0.0.1" << true;
        QTest::addRow("nor is one with its port") << QStringList{} << "AUTHORITY" << true;
        QTest::addRow("another port is no trusted one") << QStringList{} << "127.0.0.1:1" << false;
        QTest::addRow("another host is no trusted one") << QStringList{} << "0.0.1" << false;
        QTest::addRow("uv's variable names trusted hosts") << QStringList{"UV_INSECURE_HOST=127.0.0.1"} << "" << true;
    }
    void certificates()
    {
        QFETCH(QStringList, environment);
        QFETCH(QString, trusted);
        QFETCH(bool, answered);
        const TlsServer server(page);
        QTemporaryDir folder;
        const std::string certificate = folder.filePath("ca.pem").toStdString();
        server.writeCertificate(certificate);
        SettingsRequest request;
        request.environment.emplace();
        request.systemFolder = "/nonexistent";
        request.indexUrl = server.url();
        for (const QString& each : environment)
            (*request.environment)[each.section('=', 0, 0).toStdString()] =
                each.section('=', 1).replace("CERT", QString::fromStdString(certificate)).toStdString();
        if (!trusted.isEmpty())
            request.trustedHosts = {
                trusted.replace("AUTHORITY", QString::fromStdString(server.authority())).toStdString()};
        auto settings = findSettings(request);
        QVERIFY2(settings.has_value(), settings ? "" : describe(settings.error()).c_str());
        settings->retries = 0;
        const auto listing = ask(*settings, folder.filePath("cache").toStdString());
        QCOMPARE(listing.has_value(), answered);
        if (listing) {
            QCOMPARE((*listing)->releases.size(), std::size_t(1));
        } else {
            QCOMPARE(listing.error().code, ErrorCode::Network);
            QVERIFY2(listing.error().message.find("certificate") != std::string::npos, listing.error().message.c_str());
            QCOMPARE(server.answers(), 0);
        }
    }

    void aServerThatHangsUpDoesNotEndTheProgram()
    {
        // Nothing here ignores SIGPIPE; each connection ends after one answer, and the next request finds it closed.
        const TlsServer server([](const std::string& head) {
            std::string reply = page(head);
            return reply.erase(reply.find("Connection: close\r\n"), 19);
        });
        IndexSettings settings;
        settings.indexUrl = server.url();
        settings.trustedHosts = {server.authority()};
        QTemporaryDir folder;
        const auto source = *CachedSource::open(settings, folder.path().toStdString());
        Task task;
        for (int i = 0; i < 20; ++i) {
            const auto listing = source->listing(*pep::Name::parse("p" + std::to_string(i)), task);
            QVERIFY2(listing.has_value(), listing ? "" : describe(listing.error()).c_str());
        }
    }

    void trustEndsAtItsHost_data()
    {
        QTest::addColumn<bool>("both");
        QTest::addRow("a redirect to a host that is not trusted is checked") << false;
        QTest::addRow("a redirect to another trusted host is followed") << true;
    }
    void trustEndsAtItsHost()
    {
        QFETCH(bool, both);
        std::atomic<bool> leaked{false};
        const TlsServer other([&](const std::string& head) {
            leaked = head.find("Authorization") != std::string::npos;
            return page(head);
        });
        const TlsServer server([&](const std::string&) {
            return "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: https://"
                   + other.authority() + "/simple/alpha/\r\n\r\n";
        });
        IndexSettings settings;
        settings.indexUrl = "https://user:pass@" + server.authority() + "/simple";
        settings.retries = 0;
        settings.trustedHosts = {server.authority()};
        if (both)
            settings.trustedHosts.push_back(other.authority());
        QTemporaryDir folder;
        const auto listing = ask(settings, folder.path().toStdString());
        QCOMPARE(listing.has_value(), both);
        QCOMPARE(other.answers(), both ? 1 : 0);
        QVERIFY(!leaked);
        if (!listing)
            QVERIFY2(listing.error().message.find("certificate") != std::string::npos, listing.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
