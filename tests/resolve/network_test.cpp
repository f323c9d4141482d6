// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "index/cached_source.h"
#include "index/loopback_server.h"
#include "support/universe_text.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;

/// The solver over an index that fails: every failure ends in an error that names it, never in waiting.
class NetworkTest : public QObject
{
    Q_OBJECT

    static test::LoopbackReply page(const std::string& name, const std::string& filename, bool metadata)
    {
        JsonWriter json;
        json.beginObject().key("meta").beginObject().member("api-version", "1.1").endObject().member("name", name);
        json.key("files")
            .beginArray()
            .beginObject()
            .member("filename", filename)
            .member("url", "../../files/" + filename);
        json.key("hashes")
            .beginObject()
            .endObject()
            .member("core-metadata", metadata)
            .endObject()
            .endArray()
            .endObject();
        test::LoopbackReply reply;
        reply.headers = {{"Content-Type", "application/vnd.pypi.simple.v1+json"}};
        reply.body = json.text();
        return reply;
    }

    static Result<resolve::Outcome> solve(const std::map<std::string, test::LoopbackReply>& site,
                                          const std::string& requirements)
    {
        test::LoopbackServer server([&](const test::LoopbackRequest& request) {
            const auto found = site.find(request.path);
            test::LoopbackReply missing;
            missing.status = 404;
            return found == site.end() ? missing : found->second;
        });
        QTemporaryDir cache;
        index::SettingsRequest request;
        request.indexUrl = server.url();
        request.environment.emplace();
        request.systemFolder = "/nonexistent";
        auto settings = index::findSettings(request);
        if (!settings)
            return tl::unexpected(settings.error());
        settings->retries = 0;
        auto source = index::CachedSource::open(std::move(*settings), cache.path().toStdString());
        if (!source)
            return tl::unexpected(source.error());
        Task task;
        return resolve::solve(test::problemFrom(requirements), **source, task);
    }

private slots:
    void failuresAreSaid_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addRow("an archive that is not there") << "archive";
        QTest::addRow("metadata that is not there") << "metadata";
        QTest::addRow("a page that is no page") << "page";
        QTest::addRow("a page that the server fails to give") << "server";
    }
    void failuresAreSaid()
    {
        QFETCH(QString, broken);
        // `menu` is fine and wants `icons`, which is broken; `other` keeps the search busy meanwhile.
        std::map<std::string, test::LoopbackReply> site;
        site["/simple/menu/"] = page("menu", "menu-1.0-py3-none-any.whl", true);
        site["/files/menu-1.0-py3-none-any.whl.metadata"].body =
            "Metadata-Version: 2.1\nName: menu\nVersion: 1.0\nRequires-Dist: icons\n";
        site["/simple/other/"] = page("other", "other-1.0-py3-none-any.whl", true);
        site["/files/other-1.0-py3-none-any.whl.metadata"].body = "Metadata-Version: 2.1\nName: other\nVersion: 1.0\n";
        if (broken == "archive")
            site["/simple/icons/"] = page("icons", "icons-1.0.tar.gz", false);
        if (broken == "metadata")
            site["/simple/icons/"] = page("icons", "icons-1.0-py3-none-any.whl", true);
        if (broken == "page")
            site["/simple/icons/"].body = "gone fishing";
        if (broken == "server")
            site["/simple/icons/"].status = 500;
        const auto outcome = solve(site, "menu;other;icons");
        QVERIFY(!outcome.has_value());
        QVERIFY2(outcome.error().message.find("icons") != std::string::npos, outcome.error().message.c_str());
    }

    void aNameThatIsNotThereIsAnAnswer()
    {
        std::map<std::string, test::LoopbackReply> site;
        site["/simple/menu/"] = page("menu", "menu-1.0-py3-none-any.whl", true);
        site["/files/menu-1.0-py3-none-any.whl.metadata"].body =
            "Metadata-Version: 2.1\nName: menu\nVersion: 1.0\nRequires-Dist: icons\n";
        const auto outcome = solve(site, "menu");
        QVERIFY(outcome.has_value());
        QVERIFY(std::holds_alternative<resolve::Unsatisfiable>(*outcome));
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
