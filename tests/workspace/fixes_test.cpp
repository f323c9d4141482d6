// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/json.h"
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
using explain::Edit;
using explain::Fix;

/// Fixes of workspaces on disk, judged by compiling every profile with the edit written.
class FixesOnDiskTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString root() const { return m_folder->path() + "/w"; }

    QByteArray read(const QString& relative) const
    {
        QFile file(root() + "/" + relative);
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable("cannot read " + relative), __FILE__, __LINE__);
        return file.readAll();
    }

    void write(const QString& relative, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(root() + "/" + relative).absolutePath());
        QFile file(root() + "/" + relative);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    std::unique_ptr<Workspace> open() const
    {
        Environment environment;
        environment.stateFolder = (m_folder->path() + "/state").toStdString();
        environment.cacheFolder = (m_folder->path() + "/cache").toStdString();
        auto opened = Workspace::open(root().toStdString(), environment);
        if (!opened)
            QTest::qFail(describe(opened.error()).c_str(), __FILE__, __LINE__);
        return opened ? std::move(*opened) : nullptr;
    }

    void laySample() const
    {
        Task task;
        const auto created = createSample(root().toStdString(), task);
        QVERIFY2(created.has_value(), created ? "" : describe(created.error()).c_str());
    }

    /// Files with "FILE: line; line" on each line, answered by the recorded index.
    void layFiles(const QString& files, const QByteArray& configuration = {}) const
    {
        write("lockwright.toml", "[index]\nrecorded = true\n[target]\npython = \"3.11\"\n"
                                 "platform = \"x86_64-manylinux_2_28\"\n"
                                     + configuration);
        for (const QString& line : files.split('\n', Qt::SkipEmptyParts)) {
            const auto colon = line.indexOf(": ");
            write(line.left(colon), line.mid(colon + 2).replace("; ", "\n").toUtf8() + "\n");
        }
    }

    static FixesReport fixesOf(Workspace& workspace, const std::vector<std::string>& profiles = {})
    {
        FixOptions options;
        options.profiles = profiles;
        options.budget = std::chrono::hours(1);
        Task task;
        auto report = workspace.fixes(options, task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? std::move(*report) : FixesReport{};
    }

    static QString editsOf(const Fix& fix)
    {
        std::string text;
        for (const Edit& edit : fix.edits)
            text += (text.empty() ? "" : " + ") + describe(Place{edit.place.file, edit.place.line, 0}) + " "
                    + edit.before + "->" + edit.after;
        return QString::fromStdString(text);
    }

    static QString listOf(const FixesReport& report)
    {
        QString text;
        for (const FixesReport::Listed& listed : report.fixes)
            text += QString(explain::name(listed.fix.status)) + " " + editsOf(listed.fix) + "\n";
        return text;
    }

    /// Profiles that have no lock after compiling everything.
    static QStringList unsolved(Workspace& workspace)
    {
        CompileOptions options;
        options.all = true;
        Task task;
        const auto plan = workspace.compile(options, task);
        if (!plan)
            return {QString::fromStdString(plan.error().message)};
        QStringList names;
        for (const CompiledProfile& profile : plan->profiles)
            if (profile.status >= CompiledProfile::Status::Unsatisfiable)
                names.push_back(QString::fromStdString(profile.profile.name));
        return names;
    }

    /// Writes each fix in turn, compiles everything, and puts the files back.
    void checkByCompiling(Workspace& workspace, const FixesReport& report)
    {
        for (const FixesReport::Listed& listed : report.fixes) {
            if (!listed.fix.applicable())
                continue;
            Task task;
            const auto applied = workspace.applyFix(listed, task);
            QVERIFY2(applied.has_value(), applied ? "" : describe(applied.error()).c_str());
            const QStringList names = unsolved(workspace);
            QVERIFY2(names.isEmpty() == (listed.fix.status == Fix::Status::Verified),
                     qPrintable(editsOf(listed.fix) + ": " + names.join(", ")));
            // The very profiles that it says.
            for (const explain::Verdict& verdict : listed.fix.profiles)
                QCOMPARE(names.contains(QString::fromStdString(verdict.profile)),
                         verdict.status != explain::Verdict::Status::Solved);
            for (const EditedFile& file : listed.files)
                write(QString::fromStdString(file.path.generic_string()), QByteArray::fromStdString(file.before));
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(root());
    }

    void whatIsFoundHoldsWhenCompiled_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("numpy 2.1.1 added to a profile whose trl rejects it")
            << "quantization"
            << QStringList{"verified requirements/in/quantization.in:8 numpy==2.1.1->numpy==1.26.4",
                           "verified requirements/in/quantization.in:7 trl==0.9.6->trl==0.10.1",
                           "verified requirements/in/quantization.in:8 numpy==2.1.1->\n"};
        QTest::newRow("numpy 2.1.1 in base with the accelerate that rejects it")
            << "base"
            << QStringList{"verified requirements/in/base.in:5 numpy==2.1.1->numpy==1.26.4",
                           "verified requirements/in/base.in:2 accelerate==0.33.0->accelerate==0.34.0 + "
                           "requirements/in/quantization.in:7 trl==0.9.6->trl==0.10.1",
                           "partial requirements/in/base.in:2 accelerate==0.33.0->accelerate==0.34.0\n"};
        QTest::newRow("the same with one answer for all profiles")
            << "joint"
            << QStringList{"verified requirements/in/base.in:5 numpy==2.1.1->numpy==1.26.4",
                           "partial requirements/in/base.in:2 accelerate==0.33.0->accelerate==0.34.0\n"};
    }

    void whatIsFoundHoldsWhenCompiled()
    {
        QFETCH(QString, situation);
        QFETCH(QStringList, found);
        laySample();
        if (situation == "quantization") {
            write("requirements/in/quantization.in", read("requirements/in/quantization.in") + "numpy==2.1.1\n");
        } else {
            QByteArray base = read("requirements/in/base.in");
            base.replace("accelerate>=0.33.0", "accelerate==0.33.0").replace("\nnumpy\n", "\nnumpy==2.1.1\n");
            write("requirements/in/base.in", base);
        }
        if (situation == "joint")
            write("lockwright.toml", read("lockwright.toml") + "\n[compile]\nstrategy = \"joint\"\n");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        QVERIFY(report.complete);
        const QString list = listOf(report);
        for (const QString& fix : found)
            QVERIFY2(list.contains(fix), qPrintable(fix + "\n" + list));
        QVERIFY(list.startsWith(found.front()));
        QVERIFY(report.verifiedCount() >= 4);
        QCOMPARE(listOf(fixesOf(*workspace)), list);
        if (situation == "joint")
            return; // there a profile is solved with all others or not at all
        checkByCompiling(*workspace, report);
    }

    void aPinThatAParentsLockHasInTheWayMovesThere()
    {
        layFiles("requirements/in/base.in: numpy\nrequirements/in/child.in: -c ../base.txt; trl==0.9.6\n"
                 "requirements/base.txt: numpy==2.1.1;     # via -r requirements/in/base.in");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        const QString list = listOf(report);
        QVERIFY2(list.contains("verified requirements/base.txt:1 numpy==2.1.1->numpy==1.26.4\n"), qPrintable(list));
        checkByCompiling(*workspace, report);
        const auto pin = std::find_if(report.fixes.begin(), report.fixes.end(), [](const FixesReport::Listed& listed) {
            return listed.fix.edits.front().way == Edit::Way::Pin;
        });
        Task task;
        const auto applied = workspace->applyFix(*pin, task);
        QVERIFY(applied.has_value());
        QCOMPARE(applied->stale, (std::vector<std::string>{"base", "child"}));
        QCOMPARE(read("requirements/base.txt"), QByteArray("numpy==1.26.4\n    # via -r requirements/in/base.in\n"));
    }

    void aProjectFileIsEditedInItsStrings()
    {
        layFiles("");
        write("pyproject.toml", "[project]\nname = \"demo\"\ndependencies = [\n  \"accelerate==0.33.0\", # held\n"
                                "  'numpy==2.1.1',\n]\n");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        const QString list = listOf(report);
        QVERIFY2(list.contains("verified pyproject.toml:5 numpy==2.1.1->numpy==1.26.4\n"), qPrintable(list));
        QVERIFY2(list.contains("verified pyproject.toml:4 accelerate==0.33.0->accelerate==0.34.0\n"), qPrintable(list));
        checkByCompiling(*workspace, report);
        QCOMPARE(QByteArray::fromStdString(report.fixes.at(0).files.at(0).after).count('\n'), 6);
    }

    void aSettingIsEditedInItsLine()
    {
        layFiles("requirements/in/x.in: accelerate==0.34.2",
                 "[compile]\nexclude-newer = \"2024-08-01\"  # the freeze\nannotation-style = \"line\"\n");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        const auto setting = std::find_if(report.fixes.begin(), report.fixes.end(), [](const auto& listed) {
            return listed.fix.edits.front().way == Edit::Way::Setting;
        });
        QVERIFY2(setting != report.fixes.end(), qPrintable(listOf(report)));
        QCOMPARE(setting->fix.status, Fix::Status::Verified);
        QVERIFY(QByteArray::fromStdString(setting->files.at(0).after).contains("\"  # the freeze\nannotation-style"));
        checkByCompiling(*workspace, report);
    }

    void aFileThatChangedSinceIsNotOverwritten()
    {
        layFiles("requirements/in/x.in: accelerate==0.33.0; numpy==2.1.1");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        QVERIFY(!report.fixes.empty());
        write("requirements/in/x.in", "accelerate==0.33.0\nnumpy==2.1.1\nrich\n");
        Task task;
        const auto applied = workspace->applyFix(report.fixes.front(), task);
        QVERIFY(!applied.has_value());
        QCOMPARE(read("requirements/in/x.in"), QByteArray("accelerate==0.33.0\nnumpy==2.1.1\nrich\n"));
    }

    void anOverrideHasNoFileToGoTo()
    {
        layFiles("requirements/in/x.in: accelerate==0.33.0; numpy==2.1.1");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        const auto found = std::find_if(report.fixes.begin(), report.fixes.end(),
                                        [](const FixesReport::Listed& listed) { return !listed.fix.applicable(); });
        QVERIFY2(found != report.fixes.end(), qPrintable(listOf(report)));
        Task task;
        const auto applied = workspace->applyFix(*found, task);
        QVERIFY(!applied.has_value());
        QCOMPARE(applied.error().code, ErrorCode::Usage);
        QVERIFY(applied.error().hint.find("--override") != std::string::npos);
    }

    void onlyTheNamedProfilesConflictsAreMended()
    {
        layFiles("requirements/in/x.in: accelerate==0.33.0; numpy==2.1.1\n"
                 "requirements/in/y.in: trl==0.9.6; numpy==2.1.1\nrequirements/in/z.in: -r x.in; rich");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace, {"x"});
        QVERIFY(report.verifiedCount() > 0);
        for (const FixesReport::Listed& listed : report.fixes) {
            QVERIFY(!editsOf(listed.fix).contains("y.in"));
            if (listed.fix.status != Fix::Status::Verified)
                continue;
            std::vector<std::string> names;
            for (const explain::Verdict& verdict : listed.fix.profiles)
                names.push_back(verdict.profile);
            if (listed.fix.applicable())
                QCOMPARE(names, (std::vector<std::string>{"x", "z"}));
        }
        // With both conflicts asked about, one edit does not mend both.
        const FixesReport both = fixesOf(*workspace);
        QVERIFY(both.verifiedCount() > 0);
        for (const FixesReport::Listed& listed : both.fixes)
            QCOMPARE(listed.fix.status == Fix::Status::Verified, listed.fix.remains.empty());
        checkByCompiling(*workspace, both);
    }

    void nothingIsFixedWhereNothingConflicts()
    {
        layFiles("requirements/in/x.in: rich");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        QVERIFY(report.conflicts.ok());
        QVERIFY(report.fixes.empty());
        QVERIFY(report.complete);
    }

    void jsonHasEveryPart()
    {
        layFiles("requirements/in/x.in: accelerate==0.33.0; numpy==2.1.1");
        const auto workspace = open();
        const FixesReport report = fixesOf(*workspace);
        FixApplied applied;
        applied.written = {"requirements/in/x.in"};
        applied.stale = {"x"};
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(report, &applied))).object();
        QCOMPARE(json["ok"].toBool(true), false);
        QCOMPARE(json["conflicts"].toArray().size(), 1);
        QCOMPARE(json["conflicts"][0]["core"][1]["place"]["line"].toInt(), 2);
        const QJsonValue fix = json["fixes"][0];
        QCOMPARE(fix["number"].toInt(), 1);
        QCOMPARE(fix["verified"].toBool(), true);
        QCOMPARE(fix["status"].toString(), QString("verified"));
        QCOMPARE(fix["edits"][0]["way"].toString(), QString("raise"));
        QCOMPARE(fix["edits"][0]["before"].toString(), QString("accelerate==0.33.0"));
        QCOMPARE(fix["edits"][0]["after"].toString(), QString("accelerate==0.34.0"));
        QCOMPARE(fix["removes"].toArray(), QJsonArray{1});
        QCOMPARE(fix["profiles"][0]["profile"].toString(), QString("x"));
        QCOMPARE(fix["profiles"][0]["moves"].toArray().size(), 0);
        QCOMPARE(json["applied"]["stale"].toArray(), QJsonArray{"x"});
        QCOMPARE(json["complete"].toBool(), true);
    }

    void cancellationEndsIt()
    {
        layFiles("requirements/in/x.in: accelerate==0.33.0; numpy==2.1.1");
        const auto workspace = open();
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const auto report = workspace->fixes({}, task);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(FixesOnDiskTest)
#include "fixes_test.moc"
