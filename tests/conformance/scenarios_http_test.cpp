// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "index/cached_source.h"
#include "index/loopback_server.h"
#include "support/archives.h"
#include "support/conformance.h"
#include "support/scenario.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace lockwright;

/// Every tenth scenario again, from a server on the loopback interface: pages, metadata and archives over HTTP, with
/// answers that arrive in a different order each time. The answer must be the one that the same index in memory gives.
class ScenariosHttpTest : public QObject
{
    Q_OBJECT

    /// What the server answers, by path.
    static std::map<std::string, test::LoopbackReply> site(const QJsonObject& row)
    {
        std::map<std::string, test::LoopbackReply> replies;
        const QJsonObject packages = row.value("packages").toObject();
        for (auto package = packages.begin(); package != packages.end(); ++package) {
            const std::string name = package.key().toStdString();
            QJsonArray files;
            const QJsonObject versions = package.value().toObject().value("versions").toObject();
            for (auto version = versions.begin(); version != versions.end(); ++version) {
                const QJsonObject release = version.value().toObject();
                const std::string metadata = test::metadataOf(name, version.key().toStdString(), release);
                const std::string stem = test::fileStem(name, version.key().toStdString());
                const auto add = [&](const std::string& filename, bool wheel) {
                    QJsonObject file{{"filename", QString::fromStdString(filename)},
                                     {"url", QString::fromStdString("../../files/" + filename)},
                                     {"hashes", QJsonObject()},
                                     {"yanked", release.value("yanked").toBool()}};
                    if (release.value("requires_python").isString())
                        file.insert("requires-python", release.value("requires_python"));
                    if (wheel)
                        file.insert("core-metadata", QJsonObject{{"sha256", QString::fromStdString(sha256(metadata))}});
                    files.append(file);
                    test::LoopbackReply& reply = replies["/files/" + filename + (wheel ? ".metadata" : "")];
                    reply.body = metadata;
                    if (!wheel)
                        reply.body = test::gzip(test::tar({{QByteArray::fromStdString(stem + "/PKG-INFO"),
                                                            QByteArray::fromStdString(metadata)}}))
                                         .toStdString();
                };
                if (release.value("wheel").toBool(true)) {
                    const QJsonArray tags = release.value("wheel_tags").toArray();
                    if (tags.isEmpty())
                        add(stem + "-py3-none-any.whl", true);
                    for (const auto& tag : tags)
                        add(stem + "-" + tag.toString().toStdString() + ".whl", true);
                }
                if (release.value("sdist").toBool(true))
                    add(stem + ".tar.gz", false);
            }
            const QJsonObject page{
                {"meta", QJsonObject{{"api-version", "1.1"}}}, {"name", package.key()}, {"files", files}};
            test::LoopbackReply& reply = replies["/simple/" + pep::normalizeName(name) + "/"];
            reply.headers = {{"Content-Type", "application/vnd.pypi.simple.v1+json"}, {"Cache-Control", "max-age=600"}};
            reply.body = QJsonDocument(page).toJson(QJsonDocument::Compact).toStdString();
        }
        return replies;
    }

    static std::string answer(const Result<resolve::Outcome>& outcome)
    {
        if (!outcome)
            return "error: " + describe(outcome.error());
        const auto* solution = std::get_if<resolve::Solution>(&*outcome);
        return solution ? test::pins(*solution) : "unsatisfiable";
    }

    static std::string solveOver(const std::string& url, const QString& cache, const resolve::Problem& problem)
    {
        index::SettingsRequest request;
        request.indexUrl = url;
        request.environment.emplace();
        request.systemFolder = "/nonexistent";
        auto settings = index::findSettings(request);
        if (!settings)
            return describe(settings.error());
        auto source = index::CachedSource::open(std::move(*settings), cache.toStdString());
        if (!source)
            return describe(source.error());
        Task task;
        return answer(resolve::solve(problem, **source, task));
    }

private slots:
    void everyTenth()
    {
        LW_NEEDS_CONFORMANCE();
        test::Tally tally("scenarios over HTTP, cold and warm");
        std::size_t seen = 0;
        for (const QString file : {"packse.jsonl", "resolvelib.jsonl", "pip_yaml.jsonl", "random.jsonl"}) {
            for (const QJsonObject& row : test::conformanceRows("scenarios/" + file)) {
                const QJsonObject options = row.value("resolver_options").toObject();
                if (options.value("universal").toBool() || !options.value("required_environments").toArray().isEmpty()
                    || seen++ % 10 != 0)
                    continue;
                test::Scenario scenario = test::scenarioOf(row);
                QVERIFY2(scenario.error.isEmpty(), qPrintable(scenario.error));
                Task task;
                const std::string wanted = answer(resolve::solve(scenario.problem, *scenario.source, task));
                const auto replies = site(row);
                std::atomic<unsigned> turn = unsigned(seen);
                test::LoopbackServer server([&](const test::LoopbackRequest& request) {
                    const auto found = replies.find(request.path);
                    test::LoopbackReply reply;
                    reply.status = 404;
                    if (found != replies.end())
                        reply = found->second;
                    reply.delay = std::chrono::milliseconds(turn++ * 2654435761u % 7);
                    return reply;
                });
                QTemporaryDir cache;
                const QString name = QString::fromStdString(scenario.name);
                const std::string cold = solveOver(server.url(), cache.path(), scenario.problem);
                tally.add(cold == wanted, name + " cold: " + QString::fromStdString(cold + " instead of " + wanted));
                const std::string warm = solveOver(server.url(), cache.path(), scenario.problem);
                tally.add(warm == wanted, name + " warm: " + QString::fromStdString(warm + " instead of " + wanted));
            }
        }
        tally.finish();
    }
};

QTEST_APPLESS_MAIN(ScenariosHttpTest)
#include "scenarios_http_test.moc"
