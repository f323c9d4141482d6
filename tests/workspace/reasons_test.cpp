// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

/// why() and pins() of the façade on the sample that ships with the program.
class ReasonsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;

    QString path(const QString& relative) const { return m_folder->path() + "/sample/" + relative; }

    void write(const QString& relative, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(relative)).absolutePath());
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    void replace(const QString& relative, const QByteArray& from, const QByteArray& to) const
    {
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        QVERIFY2(bytes.contains(from), from.constData());
        write(relative, bytes.replace(from, to));
    }

    WhyReport why(const char* package, const char* profile = "") const
    {
        Task task;
        auto report = m_workspace->why(package, profile, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : WhyReport{};
    }

    PinsReport pins(const std::vector<std::string>& profiles = {}) const
    {
        Task task;
        auto report = m_workspace->pins(profiles, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : PinsReport{};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Task task;
        const std::string sample = (m_folder->path() + "/sample").toStdString();
        const auto created = createSample(sample, task);
        QVERIFY2(created.has_value(), created ? "" : describe(created.error()).c_str());
        Environment environment;
        environment.stateFolder = (m_folder->path() + "/state").toStdString();
        environment.cacheFolder = (m_folder->path() + "/cache").toStdString();
        auto opened = Workspace::open(sample, environment);
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        m_workspace = std::move(*opened);
    }

    void numpyInEveryProfile_data()
    {
        QTest::addColumn<QString>("verdict");
        for (const char* profile : {"base", "backend", "build", "development", "ui"})
            QTest::newRow(profile) << "numpy is 2.1.1, the newest version";
        QTest::newRow("quantization") << "numpy is 1.26.4 because trl 0.9.6 requires numpy<2.0.0,>=1.18.2 and "
                                         "requirements/in/quantization.in:7 pins trl==0.9.6; without that bound numpy "
                                         "would be 2.1.1";
    }

    void numpyInEveryProfile()
    {
        QFETCH(QString, verdict);
        const WhyReport report = why("numpy", QTest::currentDataTag());
        QCOMPARE(QString::fromStdString(report.verdict), verdict);
        QCOMPARE(report.profile, std::string(QTest::currentDataTag()));
        QVERIFY(report.inProfile && report.requirementsKnown);
        QCOMPARE(report.profiles.size(), std::size_t(6));
        QCOMPARE(report.lockState, report.profile == "ui" ? LockState::Stale : LockState::Fresh);
        QCOMPARE(report.paths.shown.front().hops.size(), std::size_t(1));
        for (const explain::Path& path : report.paths.shown) {
            QCOMPARE(path.hops.back().name.text(), std::string("numpy"));
            QVERIFY(path.line.origin.place.line > 0);
            for (const explain::Path::Hop& hop : path.hops)
                QVERIFY2(!hop.requirement.empty() && !hop.version.empty(), hop.name.text().c_str());
        }
    }

    void aConstraintOfAParentHasItsPlaceInTheLock()
    {
        write("requirements/in/small.in", "-c ../base.txt\nnumpy\n");
        replace("requirements/base.txt", "\nnumpy==2.1.1\n", "\nnumpy==2.0.2\n");
        const WhyReport report = why("numpy", "small");
        QCOMPARE(report.lockState, LockState::Missing);
        QVERIFY(report.inProfile);
        const explain::Reason& reason = report.why.reasons[report.why.ladder.front().reason];
        QVERIFY(reason.kind == explain::Reason::Kind::Constraint);
        const requirements::Origin& origin = reason.blocks.at(0).bounds.at(0).line->origin;
        QCOMPARE(origin.place.file, std::string("requirements/base.txt"));
        QCOMPARE(origin.place.line, 87u);
        QCOMPARE(QString::fromStdString(report.verdict),
                 QString("numpy is 2.0.2 because the constraint at requirements/base.txt:87 allows only numpy==2.0.2; "
                         "without that bound numpy would be 2.1.1"));
    }

    void theFirstProfileThatHasItAnswers()
    {
        QCOMPARE(why("numpy").profile, std::string("base"));
        QCOMPARE(why("celery").profile, std::string("backend"));
        const WhyReport report = why("Gradio_Client");
        QCOMPARE(report.profile, std::string("ui"));
        QCOMPARE(report.name.text(), std::string("gradio-client"));
        QVERIFY(!report.profiles.front().direct);
    }

    void aProfileWithoutItSaysWhereItIs()
    {
        const WhyReport report = why("trl", "backend");
        QVERIFY(!report.inProfile);
        QCOMPARE(report.verdict, std::string("trl is not in backend; it is in quantization (0.9.6)"));
        QVERIFY(report.why.ladder.empty() && report.paths.shown.empty());
    }

    void aDirectReferenceIsToldAsOne()
    {
        replace("requirements/ui.txt", "\ngradio==4.44.0\n", "\ngradio @ https://user:pw@files.example/gradio.whl\n");
        const WhyReport report = why("gradio", "ui");
        QVERIFY2(report.verdict.starts_with("gradio is taken from https://files.example/gradio.whl, as "
                                            "requirements/ui.txt:"),
                 report.verdict.c_str());
        QVERIFY(toJson(report).find("pw@") == std::string::npos);
    }

    void whatIsAskedWronglyIsAnError()
    {
        Task task;
        for (const auto& [package, profile] :
             {std::pair("!", ""), std::pair("nmpy", ""), std::pair("numpy", "nobody")}) {
            const auto report = m_workspace->why(package, profile, task);
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().code, ErrorCode::Usage);
        }
        QCOMPARE(m_workspace->why("nmpy", "", task).error().hint, std::string("did you mean numpy?"));
        const auto report = m_workspace->pins({"nobody"}, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Usage);
        write("requirements/in/ui.in", "gradio ==\n");
        QVERIFY(!m_workspace->why("gradio", "ui", task).has_value());
    }

    void profilesThatAreCompiledTogetherAreTold()
    {
        QVERIFY(!why("numpy").joint);
        replace("lockwright.toml", "[index]", "[compile]\nstrategy = \"joint\"\n[index]");
        QVERIFY(why("numpy").joint);
        QVERIFY(pins({"quantization"}).joint);
    }

    void linesOfLocksAreNoPins()
    {
        write("requirements/in/small.in", "-c ../base.txt\nnumpy<3\n");
        const PinsReport report = pins({"small"});
        QCOMPARE(report.lines.size(), std::size_t(1));
        QCOMPARE(report.lines[0].line.requirement, std::string("numpy<3"));
        QCOMPARE(report.lines[0].without, std::string("numpy"));
        QVERIFY(report.lines[0].kind == explain::BoundEffect::Kind::NotNeeded);
    }

    void constraintsThatPeopleWriteAreLookedAt()
    {
        write("requirements/limits.txt", "numpy<2\nrequests>=2\n");
        replace("requirements/in/base.in", "numpy\n", "-c ../limits.txt\nnumpy\n");
        const PinsReport report = pins();
        const auto numpy = std::find_if(report.lines.begin(), report.lines.end(), [](const PinsReport::Line& line) {
            return line.line.origin.place.file == "requirements/limits.txt" && line.name.text() == "numpy";
        });
        QVERIFY(numpy != report.lines.end());
        QVERIFY(numpy->kind == explain::BoundEffect::Kind::Holds);
        QCOMPARE(numpy->profiles.size(), std::size_t(6));
        QCOMPARE(numpy->profiles[0].effect.held->text(), std::string("1.26.4"));
        QCOMPARE(numpy->profiles[0].effect.without->text(), std::string("2.1.1"));
    }

    void everyLineIsToldOnceWithItsProfiles()
    {
        const PinsReport report = pins();
        QCOMPARE(report.profilesChecked, std::size_t(6));
        QCOMPARE(report.lines.size(), std::size_t(8));
        QVERIFY(std::is_sorted(report.lines.begin(), report.lines.end(), [](const auto& left, const auto& right) {
            return left.line.origin.place < right.line.origin.place;
        }));
        QCOMPARE(report.lines[0].profiles.size(), std::size_t(6));
        QCOMPARE(report.lines[7].profiles.size(), std::size_t(1));
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(report))).object();
        QCOMPARE(json["lines"].toArray().size(), 8);
    }

    void nothingIsWritten()
    {
        Task task;
        (void)why("numpy", "quantization");
        (void)pins();
        const auto state = m_workspace->repositoryState(task);
        QVERIFY(state.has_value());
        QVERIFY(state->unstaged.empty() && state->untracked.empty());
    }
};

QTEST_GUILESS_MAIN(ReasonsTest)
#include "reasons_test.moc"
