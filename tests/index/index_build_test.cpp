// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "index/cached_source.h"
#include "index/loopback_server.h"
#include "index/release_metadata.h"
#include "index/source_build.h"
#include "support/archives.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;

namespace
{

/// Takes no archive apart: what it "builds" is given to it.
class ScriptedBuilder final : public SourceBuilder
{
public:
    Result<BuiltSource> build(const SourceToBuild& source, Task&) override
    {
        archives.emplace_back(source.archive);
        shown = source.shown;
        BuiltSource built;
        if (fails) {
            built.metadata.status = ReleaseMetadata::Status::Unbuildable;
            built.metadata.reason = "no";
        } else {
            built.metadata = wheelReleaseMetadata("Metadata-Version: 2.1\nName: tool\nVersion: 1.0\n"
                                                  "Requires-Python: >=3.*\nRequires-Dist: beta\n",
                                                  *source.name, *source.version);
        }
        built.warnings = {"built with another Python"};
        return built;
    }
    std::string identity() const override { return key; }

    std::string key = "python 3.12";
    bool fails = false;
    std::vector<std::string> archives;
    std::string shown;
};

} // namespace

/// What IndexSource does for builds: archives over HTTP, and the cache of what was built.
class IndexBuildTest : public QObject
{
    Q_OBJECT

    std::string m_archive;
    std::string m_digest;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Source> m_source;

    void open(bool offline = false)
    {
        IndexSettings settings;
        settings.indexUrl = m_server->url();
        settings.offline = offline;
        settings.retries = 0;
        auto source = CachedSource::open(settings, m_folder->filePath("cache").toStdString());
        QVERIFY(source.has_value());
        m_source = std::move(*source);
    }

    Result<std::shared_ptr<const ReleaseMetadata>> build(ScriptedBuilder& builder)
    {
        Task task;
        LW_TRY(const auto listing, m_source->listing(*pep::Name::parse("tool"), task));
        LW_TRY(const auto before, m_source->metadata(*listing, 0, 0, task));
        if (before->status != ReleaseMetadata::Status::NeedsBuild)
            return before;
        return m_source->build(*listing, 0, 0, builder, task);
    }

    [[nodiscard]] std::size_t downloads() const { return m_server->count("/files/tool-1.0.tar.gz"); }

private slots:
    void init()
    {
        m_archive = test::gzip(test::tar({{"tool-1.0/PKG-INFO", "Metadata-Version: 1.1\nName: tool\nVersion: 1.0\n"}}))
                        .toStdString();
        m_digest = sha256(m_archive);
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LoopbackServer>([this](const LoopbackRequest& request) {
            LoopbackReply reply;
            if (request.path == "/simple/tool/") {
                reply.headers = {{"Content-Type", "application/vnd.pypi.simple.v1+json"}};
                reply.body =
                    "{\"meta\": {\"api-version\": \"1.1\"}, \"name\": \"tool\", \"files\": [{\"filename\": "
                    "\"tool-1.0.tar.gz\", \"url\": \"../../files/tool-1.0.tar.gz\", \"hashes\": {\"sha256\": \""
                    + m_digest + "\"}}]}";
            } else if (request.path == "/files/tool-1.0.tar.gz") {
                reply.body = m_archive;
            } else {
                reply.status = 404;
            }
            return reply;
        });
    }
    void cleanup()
    {
        m_source.reset();
        m_server.reset();
    }

    void whatWasBuiltIsKept()
    {
        ScriptedBuilder builder;
        for (const int expected : {1, 1}) {
            open();
            const auto metadata = build(builder);
            QVERIFY2(metadata.has_value(), metadata ? "" : metadata.error().message.c_str());
            QCOMPARE((*metadata)->status, ReleaseMetadata::Status::Known);
            QCOMPARE((*metadata)->requiresDist.front().text, std::string("beta"));
            QCOMPARE((*metadata)->requiresPythonRepairs.size(), std::size_t(1));
            QCOMPARE((*metadata)->notes, std::vector<std::string>{"built with another Python"});
            QCOMPARE(builder.archives.size(), std::size_t(expected));
            m_source.reset(); // its cache is on disk now
        }
        QCOMPARE(builder.archives.front(), m_archive);
        QCOMPARE(builder.shown, std::string("tool-1.0.tar.gz"));
        // Another interpreter may say something else.
        builder.key = "python 3.13";
        open();
        QVERIFY(build(builder).has_value());
        QCOMPARE(builder.archives.size(), std::size_t(2));
    }

    void failuresAreNotKept()
    {
        ScriptedBuilder builder;
        builder.fails = true;
        for (const int expected : {1, 2}) {
            open();
            const auto metadata = build(builder);
            QVERIFY(metadata.has_value());
            QCOMPARE((*metadata)->status, ReleaseMetadata::Status::Unbuildable);
            QCOMPARE(builder.archives.size(), std::size_t(expected));
            m_source.reset();
        }
    }

    void theArchiveIsChecked()
    {
        ScriptedBuilder builder;
        open();
        builder.fails = true;
        QVERIFY(build(builder).has_value());
        m_archive += "x"; // changed behind the index's back
        m_source.reset();
        open();
        const auto metadata = build(builder);
        QVERIFY(!metadata.has_value());
        QCOMPARE(metadata.error().code, ErrorCode::Data);
        QVERIFY(metadata.error().message.find("digest of tool-1.0.tar.gz") != std::string::npos);
        QCOMPARE(builder.archives.size(), std::size_t(1));
    }

    void offlineBuildsWhatIsKnown()
    {
        ScriptedBuilder builder;
        builder.fails = true;
        open();
        QVERIFY(build(builder).has_value());
        m_source.reset();
        const std::size_t before = downloads();
        open(true);
        const auto metadata = build(builder);
        QVERIFY(metadata.has_value());
        QCOMPARE((*metadata)->status, ReleaseMetadata::Status::NotCached);
        QCOMPARE(downloads(), before);
    }

    void furtherFilesAreLookedUpOnly()
    {
        open();
        Task task;
        const auto listing = m_source->listing(*pep::Name::parse("tool"), task);
        QVERIFY(listing.has_value());
        QVERIFY(m_source->knownMetadata(**listing, 0, 0) == nullptr);
        QCOMPARE(downloads(), std::size_t(0));
        const auto metadata = m_source->metadata(**listing, 0, 0, task);
        QVERIFY(metadata.has_value());
        QVERIFY(m_source->knownMetadata(**listing, 0, 0) == *metadata);
        m_source.reset();
        open();
        const auto again = m_source->listing(*pep::Name::parse("tool"), task);
        QVERIFY(again.has_value());
        const auto known = m_source->knownMetadata(**again, 0, 0);
        QVERIFY(known != nullptr);
        QCOMPARE(known->status, ReleaseMetadata::Status::NeedsBuild);
        QCOMPARE(downloads(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(IndexBuildTest)
#include "index_build_test.moc"
