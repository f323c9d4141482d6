// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cached_source.h"
#include "resolve/hints.h"
#include "support/simple_site.h"
#include "support/universe_text.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;
using lockwright::test::LoopbackReply;
using lockwright::test::LoopbackRequest;
using lockwright::test::LoopbackServer;
using lockwright::test::SimpleSite;

/// Two indexes: `first` has old versions and a package of its own, `second` has newer ones.
class SeveralIndexesTest : public QObject
{
    Q_OBJECT

    static SimpleSite site()
    {
        SimpleSite result;
        result.add("first", "alpha", {{"1.0", "", {SimpleSite::hash('1')}}, {"2.0", "", {SimpleSite::hash('2')}}});
        result.add("second", "alpha",
                   {{"2.0", "", {SimpleSite::hash('a')}}, {"3.0", "", {SimpleSite::hash('b')}}, {"4.0", "", {}}});
        result.add("first", "inner", {{"1.0", "", {}}});
        result.add("second", "inner", {{"9.0", "", {}}});
        result.add("second", "outer", {{"5.0", "", {}}});
        result.add("first", "early", {{"2.0a1", "", {}}});
        result.add("second", "early", {{"1.0", "", {}}});
        return result;
    }

    struct World {
        SimpleSite pages = site();
        LoopbackServer server{[this](const LoopbackRequest& request) { return pages.answer(request); }};
        QTemporaryDir cache;
        IndexSettings settings;
        std::unique_ptr<Source> source;

        World()
        {
            settings.extraIndexUrls = {server.url("/first")};
            settings.indexUrl = server.url("/second");
            settings.retries = 0;
        }
        IndexTraits& traits(const std::string& path) { return settings.traits[server.url(path)]; }
        void open()
        {
            auto opened = CachedSource::open(settings, cache.path().toStdString());
            QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
            source = std::move(*opened);
        }
        Result<resolve::Outcome> solve(const std::string& requirements)
        {
            Task task;
            return resolve::solve(test::problemFrom(requirements), *source, task);
        }
        std::string answer(const std::string& requirements) { return test::answer(solve(requirements)); }
    };

private slots:
    void strategies_data()
    {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("index");
        const int alone = int(IndexStrategy::FirstIndex), match = int(IndexStrategy::UnsafeFirstMatch),
                  best = int(IndexStrategy::UnsafeBestMatch);
        QTest::addRow("the first index that has the name answers alone") << alone << "alpha"
                                                                         << "alpha 2.0"
                                                                         << "/first";
        QTest::addRow("and it alone, even where it has no version that fits") << alone << "alpha>=3"
                                                                              << "unsatisfiable"
                                                                              << "";
        QTest::addRow("a name that it lacks is the next one's") << alone << "outer"
                                                                << "outer 5.0"
                                                                << "/second";
        QTest::addRow("first match takes the first index's newest") << match << "alpha"
                                                                    << "alpha 2.0"
                                                                    << "/first";
        QTest::addRow("first match goes on where nothing fits") << match << "alpha>=3"
                                                                << "alpha 4.0"
                                                                << "/second";
        QTest::addRow("first match goes on for one version") << match << "alpha==3.0"
                                                             << "alpha 3.0"
                                                             << "/second";
        QTest::addRow("first match prefers a pre-release of the first index, as uv does") << match << "early"
                                                                                          << "early 2.0a1"
                                                                                          << "/first";
        QTest::addRow("best match takes the newest of all") << best << "alpha"
                                                            << "alpha 4.0"
                                                            << "/second";
        QTest::addRow("best match takes a version that both have from the first") << best << "alpha<3"
                                                                                  << "alpha 2.0"
                                                                                  << "/first";
        QTest::addRow("best match prefers stable versions") << best << "early"
                                                            << "early 1.0"
                                                            << "/second";
    }
    void strategies()
    {
        QFETCH(int, strategy);
        QFETCH(QString, requirement);
        QFETCH(QString, answer);
        QFETCH(QString, index);
        World world;
        world.settings.strategy = IndexStrategy(strategy);
        for (int run = 0; run < 2; ++run) { // the second one from the cache
            world.open();
            const auto outcome = world.solve(requirement.toStdString());
            QCOMPARE(QString::fromStdString(test::answer(outcome)), answer);
            if (!index.isEmpty())
                QCOMPARE(std::get<resolve::Solution>(*outcome).packages.front().index,
                         world.server.url(index.toStdString()));
        }
    }

    void aVersionOfSeveralIndexesHasTheFilesOfItsOwn()
    {
        World world;
        world.settings.strategy = IndexStrategy::UnsafeBestMatch;
        world.open();
        Task task;
        const auto listing = world.source->listing(*pep::Name::parse("alpha"), task);
        QVERIFY(listing.has_value());
        QCOMPARE((*listing)->indexes.size(), std::size_t(2));
        std::vector<int> from;
        for (const ReleaseFile& file : (*listing)->files)
            from.push_back(file.index);
        // 1.0 and 2.0 of the first; 2.0 of both has one file name, and the first index's file stands for it.
        QVERIFY((from == std::vector<int>{0, 0, 1, 1}));
        const auto files = world.source->files(**listing, 1, task);
        QVERIFY(files.has_value());
        QCOMPARE(files->front().hashes.front().second, SimpleSite::hash('2'));
    }

    void boundNames_data()
    {
        QTest::addColumn<QString>("boundTo"); // which index `inner` or `alpha` is bound to
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isExplicit");
        QTest::addColumn<int>("strategy");
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("unasked");
        const int best = int(IndexStrategy::UnsafeBestMatch);
        QTest::addRow("a bound name is asked of its index only") << "/first"
                                                                 << "inner" << false << best << "inner"
                                                                 << "inner 1.0" << QStringList{"/second/inner/"};
        QTest::addRow("whichever stands first") << "/second"
                                                << "inner" << false << 0 << "inner"
                                                << "inner 9.0" << QStringList{"/first/inner/"};
        QTest::addRow("a name that its index lacks is not looked for elsewhere")
            << "/first"
            << "outer" << false << best << "outer"
            << "unsatisfiable" << QStringList{"/second/outer/"};
        QTest::addRow("other names are still asked of an index that is not explicit")
            << "/first"
            << "inner" << false << 0 << "alpha"
            << "alpha 2.0" << QStringList{"/second/alpha/"};
        QTest::addRow("an explicit index answers for nothing else")
            << "/first"
            << "inner" << true << 0 << "alpha;inner"
            << "alpha 4.0, inner 1.0" << QStringList{"/first/alpha/", "/second/inner/"};
    }
    void boundNames()
    {
        QFETCH(QString, boundTo);
        QFETCH(QString, name);
        QFETCH(bool, isExplicit);
        QFETCH(int, strategy);
        QFETCH(QString, requirement);
        QFETCH(QString, answer);
        QFETCH(QStringList, unasked);
        World world;
        world.settings.strategy = IndexStrategy(strategy);
        world.traits(boundTo.toStdString()).packages = {*pep::Name::parse(name.toStdString())};
        world.traits(boundTo.toStdString()).isExplicit = isExplicit;
        world.open();
        QCOMPARE(QString::fromStdString(world.answer(requirement.toStdString())), answer);
        for (const QString& path : unasked)
            QCOMPARE(world.server.count(path.toStdString()), std::size_t(0));
    }

    void aBoundNameIsNotTakenFromFindLinks()
    {
        World world;
        QTemporaryDir folder;
        QFile wheel(folder.filePath("inner-99.0-py3-none-any.whl"));
        QVERIFY(wheel.open(QIODevice::WriteOnly));
        wheel.close();
        world.settings.findLinks = {folder.path().toStdString()};
        world.traits("/first").packages = {*pep::Name::parse("inner")};
        world.open();
        QCOMPARE(world.answer("inner"), std::string("inner 1.0"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QVariantList>("ignored");
        QTest::addColumn<QString>("answer");
        QTest::addRow("401 stops the search") << 401 << QVariantList{} << "unsatisfiable";
        QTest::addRow("403 stops the search") << 403 << QVariantList{} << "unsatisfiable";
        QTest::addRow("404 lets it go on") << 404 << QVariantList{} << "alpha 4.0";
        QTest::addRow("403 lets it go on where that was said") << 403 << QVariantList{403} << "alpha 4.0";
        QTest::addRow("another one was said") << 401 << QVariantList{403} << "unsatisfiable";
        QTest::addRow("a server's failure stops everything")
            << 503 << QVariantList{} << "error: ORIGIN/first/alpha/ answered 503 after 1 attempt";
        QTest::addRow("unless it was said to let it go on") << 503 << QVariantList{503} << "alpha 4.0";
        QTest::addRow("an answer that makes no sense is an error")
            << 418 << QVariantList{} << "error: ORIGIN/first answered 418 for alpha";
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QVariantList, ignored);
        QFETCH(QString, answer);
        World world;
        world.pages["/first/alpha/"].status = status;
        world.settings.extraIndexUrls = {"http://user:s3cret@" + world.server.url("/first").substr(7)};
        for (const QVariant& each : ignored)
            world.settings.traits[world.settings.extraIndexUrls.front()].ignoredStatuses.push_back(each.toUInt());
        world.open();
        const auto outcome = world.solve("alpha");
        answer.replace("ORIGIN", QString::fromStdString(world.server.origin()));
        QCOMPARE(QString::fromStdString(test::answer(outcome)), answer);
        if (outcome && std::holds_alternative<resolve::Unsatisfiable>(*outcome)) {
            const std::string text = resolve::explain(std::get<resolve::Unsatisfiable>(*outcome).derivation);
            QVERIFY2(text.find(world.server.url("/first") + " denies it to us") != std::string::npos, text.c_str());
            QVERIFY2(text.find("s3cret") == std::string::npos, text.c_str());
        }
    }

    void hints_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("expected"); // empty: no hint
        QTest::addRow("an index behind the one that answered has versions that fit")
            << "alpha>=3"
            << "`alpha` is also on ORIGIN/second, with 2 versions that fit (the newest is 4.0); ORIGIN/first answered "
               "alone";
        QTest::addRow("versions that do not fit either are no hint") << "alpha>=5"
                                                                     << "";
        QTest::addRow("an extra of it") << "alpha[x]==3.0"
                                        << "`alpha` is also on ORIGIN/second, with 1 version that fits";
    }
    void hints()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, expected);
        World world;
        world.open();
        resolve::Problem problem = test::problemFrom(requirement.toStdString());
        resolve::Universe universe(*world.source, resolve::Policy::of(problem));
        Task task;
        const auto outcome = resolve::solve(problem, universe, task);
        QVERIFY(outcome.has_value());
        // The second index was not asked for the answer's sake.
        QCOMPARE(world.server.count("/second/alpha/"), std::size_t(0));
        const auto hints = resolve::indexHints(std::get<resolve::Unsatisfiable>(*outcome).derivation, universe, task);
        QCOMPARE(hints.size(), std::size_t(expected.isEmpty() ? 0 : 1));
        expected.replace("ORIGIN", QString::fromStdString(world.server.origin()));
        if (!hints.empty())
            QVERIFY2(QString::fromStdString(hints.front()).startsWith(expected), hints.front().c_str());
    }

    void noHintMeansNoRequest()
    {
        World world;
        world.open();
        QCOMPARE(world.answer("alpha;inner"), std::string("alpha 2.0, inner 1.0"));
        for (const std::string& path : world.server.paths())
            QVERIFY2(!path.starts_with("/second"), path.c_str());
    }

    void aDeniedNameIsHinted()
    {
        World world;
        world.pages["/first/alpha/"].status = 403;
        world.open();
        resolve::Problem problem = test::problemFrom("alpha");
        resolve::Universe universe(*world.source, resolve::Policy::of(problem));
        Task task;
        const auto outcome = resolve::solve(problem, universe, task);
        const auto hints = resolve::indexHints(std::get<resolve::Unsatisfiable>(*outcome).derivation, universe, task);
        QCOMPARE(hints.size(), std::size_t(1));
        QVERIFY2(hints.front().find("ignore-error-codes") != std::string::npos, hints.front().c_str());
    }
};

QTEST_APPLESS_MAIN(SeveralIndexesTest)
#include "several_indexes_test.moc"
