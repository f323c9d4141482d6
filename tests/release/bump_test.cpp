// SPDX-License-Identifier: GPL-3.0-or-later
#include "../git/repository_fixture.h"
#include "release/bump.h"
#include "release/calendar.h"
#include "release/version_tags.h"

Q_DECLARE_METATYPE(lockwright::release::BumpRequest)

using namespace lockwright;
using namespace lockwright::release;

namespace
{

QString outcome(const QString& current, const QString& parts, BumpRequest request)
{
    auto found = partsFrom(parts.toStdString());
    if (!found)
        return "error: " + QString::fromStdString(found.error().message);
    request.parts = std::move(*found);
    if (!request.today.ok())
        request.today = std::chrono::year(2026) / 3 / 5;
    const auto next = bumpedText(current.toStdString(), request);
    return next ? QString::fromStdString(next->text) : "error: " + QString::fromStdString(next.error().message);
}

} // namespace

class BumpTest : public QObject
{
    Q_OBJECT

    GitHome m_home;

private slots:
    void tags_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("newest");
        QTest::addColumn<int>("distance");
        QTest::addColumn<QString>("preview"); // X: the first nine digits of HEAD, D: today
        const QString more = "; git commit -q --allow-empty -m more";
        QTest::newRow("the commit of a tag") << "git tag v1.2.3"
                                             << "v1.2.3" << 0 << "1.2.3";
        QTest::newRow("two commits later") << "git tag v1.2.3" + more + more << "v1.2.3" << 2 << "1.2.4.dev2+gX";
        QTest::newRow("a changed file") << "git tag v1.2.3; echo b > a"
                                        << "v1.2.3" << 0 << "1.2.4.dev0+gX.D";
        QTest::newRow("a changed file later") << "git tag v1.2.3" + more + "; echo b > a"
                                              << "v1.2.3" << 1 << "1.2.4.dev1+gX.D";
        QTest::newRow("an untracked file") << "git tag v1.0; echo b > new"
                                           << "v1.0" << 0 << "1.0";
        QTest::newRow("behind a candidate") << "git tag v1.3.0rc1" + more << "v1.3.0rc1" << 1 << "1.3.0rc2.dev1+gX";
        QTest::newRow("behind a post release")
            << "git tag v1.2.3.post1" + more << "v1.2.3.post1" << 1 << "1.2.3.post2.dev1+gX";
        QTest::newRow("behind a dev release") << "git tag v2.0.dev0" + more << "v2.0.dev0" << 1 << "2.0.dev1+gX";
        QTest::newRow("an epoch") << "git tag 'v1!1.0'" + more << "v1!1.0" << 1 << "1!1.1.dev1+gX";
        QTest::newRow("an annotated tag") << "git tag -am x v3.1" + more << "v3.1" << 1 << "3.2.dev1+gX";
        QTest::newRow("no tags") << "git commit -q --allow-empty -m more"
                                 << "" << 2 << "0.1.dev2+gX";
        QTest::newRow("a tag that has no version counts for nothing")
            << "git tag v1.0" + more + "; git tag nightly; git tag 7" + more << "v1.0" << 2 << "1.1.dev2+gX";
        QTest::newRow("a tag that HEAD does not reach counts for nothing")
            << "git switch -qc side" + more
                   + "; git tag v9.0; git switch -q main; git tag v1.0; git commit -q "
                     "--allow-empty -m other"
            << "v1.0" << 1 << "1.1.dev1+gX";
        QTest::newRow("a tag that only a merged branch has")
            << "git switch -qc side" + more
                   + "; git tag v2.0; git switch -q main; git tag v1.0; git commit -q "
                     "--allow-empty -m other; git merge -q --no-ff -m merged side"
            << "v2.0" << 2 << "2.1.dev2+gX";
    }
    void tags()
    {
        QFETCH(QString, script);
        QFETCH(QString, newest);
        QFETCH(int, distance);
        QFETCH(QString, preview);
        const ScriptFolder folder;
        folder.run("git init -q; echo a > a; git add a; git commit -qm first; " + script);
        const auto repository = git::Repository::open(folder.path());
        QVERIFY(repository.has_value());
        Task task;
        const auto tagged = taggedVersions(*repository, "v{new_version}", task, true);
        QVERIFY2(tagged.has_value(), tagged ? "" : tagged.error().message.c_str());
        QCOMPARE(QString::fromStdString(tagged->newestTag), newest);
        QCOMPARE(int(tagged->distance), distance);
        preview.replace("X", QString::fromStdString(tagged->head).left(9)).replace("D", "d20260305");
        QCOMPARE(QString::fromStdString(guessedNextDev(*tagged, std::chrono::year(2026) / 3 / 5)), preview);
    }

    void arithmetic_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("expected"); // empty: an error
        const QStringList parts{"major", "minor", "patch", "pre", "dev", "post", "release"};
        const QList<QStringList> table{
            {"1.2.3", "2.0.0", "1.3.0", "1.2.4", "1.2.4rc1", "1.2.4.dev1", "1.2.3.post1", ""},
            {"1.2.4rc1", "2.0.0", "1.3.0", "1.2.4", "1.2.4rc2", "1.2.4rc2.dev1", "", "1.2.4"},
            {"1.3.0b2", "2.0.0", "1.3.0", "1.3.0", "1.3.0rc1", "1.3.0b3.dev1", "", "1.3.0"},
            {"2.0.0.dev3", "2.0.0", "2.0.0", "2.0.0", "2.0.0rc1", "2.0.0.dev4", "", "2.0.0"},
            {"1.2.3.post1", "2.0.0", "1.3.0", "1.2.4", "1.2.4rc1", "1.2.3.post2.dev1", "1.2.3.post2", ""},
            {"1!2.3.4+cu121", "1!3.0.0", "1!2.4.0", "1!2.3.5", "1!2.3.5rc1", "1!2.3.5.dev1", "1!2.3.4.post1", ""},
            {"0.3.1", "1.0.0", "0.4.0", "0.3.2", "0.3.2rc1", "0.3.2.dev1", "0.3.1.post1", ""},
            {"1.2", "2.0", "1.3", "1.2.1", "1.2.1rc1", "1.2.1.dev1", "1.2.post1", ""},
            {"1.2.3.4", "2.0.0.0", "1.3.0.0", "1.2.4.0", "1.2.4.0rc1", "1.2.4.0.dev1", "1.2.3.4.post1", ""},
            {"1!2.3.4", "1!3.0.0", "1!2.4.0", "1!2.3.5", "1!2.3.5rc1", "1!2.3.5.dev1", "1!2.3.4.post1", ""},
            {"1.2.4rc2.dev1", "2.0.0", "1.3.0", "1.2.4", "1.2.4rc2", "1.2.4rc2.dev2", "", "1.2.4"},
            {"1.2.3.post2.dev1", "2.0.0", "1.3.0", "1.2.4", "1.2.4rc1", "1.2.3.post2.dev2", "1.2.3.post2",
             "1.2.3.post2"},
        };
        for (const QStringList& row : table)
            for (qsizetype i = 0; i < parts.size(); ++i)
                QTest::newRow(qPrintable(row[0] + " raised by " + parts[i])) << row[0] << parts[i] << row[i + 1];
    }
    void arithmetic()
    {
        QFETCH(QString, current);
        QFETCH(QString, part);
        QFETCH(QString, expected);
        const QString result = outcome(current, part, {});
        if (expected.isEmpty())
            QVERIFY2(result.startsWith("error: "), qPrintable(result));
        else
            QCOMPARE(result, expected);
        const auto next = pep::Version::parse(result.toStdString());
        QVERIFY(expected.isEmpty() || *next > *pep::Version::parse(current.toStdString()));
    }

    void compound_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<QString>("expected");
        QTest::newRow("minor with a candidate") << "1.2.3"
                                                << "minor,rc"
                                                << "1.3.0rc1";
        QTest::newRow("a candidate of the minor it heads for") << "1.3.0b2"
                                                               << "minor,rc"
                                                               << "1.3.0rc1";
        QTest::newRow("the next candidate of the same minor") << "1.3.0rc1"
                                                              << "minor,rc"
                                                              << "1.3.0rc2";
        QTest::newRow("major with alpha and dev") << "1.2.3"
                                                  << "major,a,dev"
                                                  << "2.0.0a1.dev1";
        QTest::newRow("spaces do not matter") << "1.2.3"
                                              << "patch, beta"
                                              << "1.2.4b1";
        QTest::newRow("a dev release of a post release") << "1.2.3"
                                                         << "post,dev"
                                                         << "1.2.3.post1.dev1";
        QTest::newRow("the dev release of a candidate goes on") << "1.2.4rc2.dev1"
                                                                << "rc,dev"
                                                                << "1.2.4rc2.dev2";
        QTest::newRow("hatch's words") << "1.2.3"
                                       << "fix,c"
                                       << "1.2.4rc1";
        QTest::newRow("going back from rc to beta is refused")
            << "1.2.4rc1"
            << "beta"
            << "error: 1.2.4rc1 is past that: the order is alpha, beta, rc";
        QTest::newRow("two release parts make none") << "1.2.3"
                                                     << "major,minor"
                                                     << "error: `major,minor` makes no version";
        QTest::newRow("release stands alone") << "1.2.3rc1"
                                              << "release,rc"
                                              << "error: `release,rc` makes no version";
        QTest::newRow("a word that is none") << "1.2.3"
                                             << "minr"
                                             << "error: `minr` is no part of a version";
    }
    void compound()
    {
        QFETCH(QString, current);
        QFETCH(QString, parts);
        QTEST(outcome(current, parts, {}), "expected");
    }

    void rules_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<BumpRequest>("request");
        QTest::addColumn<QString>("expected");
        const auto with = [](auto change) {
            BumpRequest request;
            change(request);
            return request;
        };
        QTest::newRow("candidates may begin with 0")
            << "1.2.3"
            << "rc" << with([](BumpRequest& r) { r.rules.preStart = 0; }) << "1.2.4rc0";
        QTest::newRow("bump-my-version does not finish a candidate")
            << "1.2.3rc1"
            << "patch" << with([](BumpRequest& r) { r.rules.preFinalise = false; }) << "1.2.4";
        QTest::newRow("a candidate of the next minor")
            << "1.2.3"
            << "rc" << with([](BumpRequest& r) { r.base = Part::Minor; }) << "1.3.0rc1";
        QTest::newRow("the project's base")
            << "1.2.3"
            << "dev" << with([](BumpRequest& r) { r.rules.base = Part::Major; }) << "2.0.0.dev1";
        QTest::newRow("base beside a release part")
            << "1.2.3"
            << "minor,rc" << with([](BumpRequest& r) { r.base = Part::Minor; })
            << "error: the parts name a release part already, so --base has nothing to say";
        QTest::newRow("a post release of a candidate where it is allowed")
            << "1.2.4rc1"
            << "post" << with([](BumpRequest& r) { r.allowPrePost = true; }) << "1.2.4rc1.post1";
        QTest::newRow("calendar: a new month begins at 0")
            << "2026.02.7"
            << "calver" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.0M.MICRO"; }) << "2026.03.0";
        QTest::newRow("calendar: within the month it counts")
            << "2026.03.7"
            << "calver" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.0M.MICRO"; }) << "2026.03.8";
        QTest::newRow("calendar: patch is its MICRO")
            << "2026.3.7"
            << "patch" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.MM.MICRO"; }) << "2026.3.8";
        QTest::newRow("calendar: no MAJOR")
            << "2026.3.7"
            << "major" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.MM.MICRO"; })
            << "error: the calendar template has no MAJOR";
        QTest::newRow("calendar: a candidate")
            << "2026.02.7"
            << "rc" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.0M.MICRO"; }) << "2026.03.0rc1";
        QTest::newRow("calendar: the same day twice needs a counter")
            << "2026.3.5"
            << "calver" << with([](BumpRequest& r) { r.rules.calendar = "YYYY.MM.DD"; })
            << "error: the version has today's date already, and its template has no counter";
        QTest::newRow("zeros in front stay") << "2024.01.05"
                                             << "patch" << BumpRequest{} << "2024.01.06";
        QTest::newRow("a v in front stays") << "v1.2.3"
                                            << "minor" << BumpRequest{} << "v1.3.0";
        QTest::newRow("numbers larger than any integer") << "1.99999999999999999999"
                                                         << "minor" << BumpRequest{} << "1.100000000000000000000";
    }
    void rules()
    {
        QFETCH(QString, current);
        QFETCH(QString, parts);
        QFETCH(BumpRequest, request);
        QTEST(outcome(current, parts, request), "expected");
    }

    void explicitVersion_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("allowDecrease");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("higher") << "1.2.3"
                                << "1.10" << false << true;
        QTest::newRow("lower") << "1.2.3"
                               << "1.2.3rc1" << false << false;
        QTest::newRow("equal in another spelling") << "1.2.0"
                                                   << "1.2" << false << false;
        QTest::newRow("lower where it is meant") << "1.2.3"
                                                 << "1.2.2" << true << true;
        QTest::newRow("no version") << "1.2.3"
                                    << "next" << true << false;
    }
    void explicitVersion()
    {
        QFETCH(QString, current);
        QFETCH(QString, to);
        QFETCH(bool, allowDecrease);
        BumpRequest request;
        request.to = to.toStdString();
        request.allowDecrease = allowDecrease;
        const auto next = bumpedText(current.toStdString(), request);
        QTEST(next.has_value(), "accepted");
        if (next)
            QCOMPARE(QString::fromStdString(next->text), to);
    }

    void weeks_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<unsigned>("month");
        QTest::addColumn<unsigned>("day");
        QTest::addColumn<QString>("week");
        QTest::newRow("before the first Monday") << 2023 << 1U << 1U << "00";
        QTest::newRow("on the first Monday") << 2023 << 1U << 2U << "01";
        QTest::newRow("on the last day of the year") << 2024 << 12U << 31U << "53";
        QTest::newRow("in the middle") << 2026 << 3U << 5U << "09";
    }
    void weeks()
    {
        QFETCH(int, year);
        QFETCH(unsigned, month);
        QFETCH(unsigned, day);
        const auto digits =
            calendarDigits("0W", std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
        QTEST(QString::fromStdString(digits.value_or("")), "week");
    }
};

QTEST_APPLESS_MAIN(BumpTest)
#include "bump_test.moc"
