// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/settings_report.h"

#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace lockwright;
using namespace lockwright::workspace;

using Values = std::optional<std::vector<std::string>>;
Q_DECLARE_METATYPE(Values)

class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Environment m_environment;

    QString path(const QString& relative) const { return m_folder->path() + "/sample/" + relative; }

    QByteArray configuration() const
    {
        QFile file(path("lockwright.toml"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    void open()
    {
        auto opened = Workspace::open(path("").toStdString(), m_environment);
        QVERIFY(opened.has_value());
        m_workspace = std::move(*opened);
    }

    Setting setting(const std::string& key)
    {
        Task task;
        const auto report = m_workspace->settings(task);
        if (!report)
            QTest::qFail(describe(report.error()).c_str(), __FILE__, __LINE__);
        return report ? *report->find(key) : Setting{};
    }

    void change(const std::string& key, const Values& values)
    {
        Task task;
        const auto changed = m_workspace->changeSetting({key, values}, task);
        QVERIFY2(changed.has_value(), changed ? "" : describe(changed.error()).c_str());
    }

    CompilePlan compile(CompileOptions options = {})
    {
        Task task;
        options.profiles = {"base"};
        auto plan = m_workspace->compile(options, task);
        if (!plan)
            QTest::qFail(describe(plan.error()).c_str(), __FILE__, __LINE__);
        return plan ? std::move(*plan) : CompilePlan{};
    }

    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Task task;
        QVERIFY(createSample(path("").toStdString(), task).has_value());
        m_environment = {};
        m_environment.index.environment.emplace(); // nothing of the user's
        m_environment.cacheFolder = (m_folder->path() + "/cache").toStdString();
        m_environment.stateFolder = (m_folder->path() + "/state").toStdString();
        open();
    }

private slots:
    void textsKeepEveryOtherByte_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("key");
        QTest::addColumn<Values>("values");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char* name, const char* before, const char* key, const Values& values,
                            const char* after) {
            QTest::addRow("%s", name) << std::string(before) << std::string(key) << values << std::string(after);
        };
        using List = std::vector<std::string>;
        row("an empty file gets its table", "", "compile.strategy", List{"joint"}, "[compile]\nstrategy = \"joint\"\n");
        row("a new table stands at the end", "# top\n[index]\nrecorded = true\n", "compile.header", List{"false"},
            "# top\n[index]\nrecorded = true\n\n[compile]\nheader = false\n");
        row("a key goes behind the last one of its table", "[compile]\nheader = true # why\n\n[target]\n",
            "compile.strategy", List{"joint"}, "[compile]\nheader = true # why\nstrategy = \"joint\"\n\n[target]\n");
        row("a table without keys takes its first", "[compile] # empty\n", "compile.no-build", List{"true"},
            "[compile] # empty\nno-build = true\n");
        row("a value is replaced where it stands", "[compile]\nstrategy   =   'joint'   # why\n", "compile.strategy",
            List{"as-written"}, "[compile]\nstrategy   =   \"as-written\"   # why\n");
        row("a list over several lines is replaced as a whole",
            "[compile]\nallow-builds = [\n  \"a\", # one\n  \"b\",\n]\nheader = true\n", "compile.allow-builds",
            List{"c"}, "[compile]\nallow-builds = [\"c\"]\nheader = true\n");
        row("a key is taken out with its comment", "[compile]\nheader = true # why\nstrategy = \"joint\"\n",
            "compile.header", std::nullopt, "[compile]\nstrategy = \"joint\"\n");
        row("a list over several lines goes as a whole", "[compile]\nno-binary = [\n \"a\",\n]\nheader = true\n",
            "compile.no-binary", std::nullopt, "[compile]\nheader = true\n");
        row("what is not there need not be taken out", "[compile]\n", "compile.header", std::nullopt, "[compile]\n");
        row("Windows line ends stay", "[compile]\r\nheader = true\r\n", "compile.strategy", List{"joint"},
            "[compile]\r\nheader = true\r\nstrategy = \"joint\"\r\n");
        row("a last line without an end gets one", "[compile]\nheader = true", "compile.strategy", List{"joint"},
            "[compile]\nheader = true\nstrategy = \"joint\"\n");
        row("a key above all tables follows the comment at the top", "# about\n\n[index]\nrecorded = true\n",
            "index-strategy", List{"first-index"},
            "# about\nindex-strategy = \"first-index\"\n\n[index]\nrecorded = true\n");
        row("a comment of the first table stays with it", "# of the index\n[index]\nrecorded = true\n",
            "index-strategy", List{"first-index"},
            "index-strategy = \"first-index\"\n# of the index\n[index]\nrecorded = true\n");
        row("text before the value may be longer than a byte a sign", "[compile]\n\"build-python\" = \"ä\" # ö\n",
            "compile.build-python", List{"ü"}, "[compile]\n\"build-python\" = \"ü\" # ö\n");
        row("an inline table's value can be changed", "index = { url = \"https://a.example/\" }\n", "index.url",
            List{"https://b.example/"}, "index = { url = \"https://b.example/\" }\n");
        row("a dotted key can be changed", "compile.strategy = \"joint\"\n", "compile.strategy", List{"as-written"},
            "compile.strategy = \"as-written\"\n");
        row("the default of a list of indexes", "[[index]]\nurl = \"https://a.example/\"\ndefault = true\n",
            "index.url", List{"https://b.example/"}, "[[index]]\nurl = \"https://b.example/\"\ndefault = true\n");
        row("builds may be allowed for all", "[compile]\n", "compile.allow-builds", List{"true"},
            "[compile]\nallow-builds = true\n");
        row("quotes and backslashes are escaped", "[compile]\n", "compile.build-python", List{"C:\\a \"b\""},
            "[compile]\nbuild-python = \"C:\\\\a \\\"b\\\"\"\n");
    }
    void textsKeepEveryOtherByte()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, key);
        QFETCH(Values, values);
        QFETCH(std::string, after);
        const auto text = withSetting(before, "lockwright.toml", {key, values});
        QVERIFY2(text.has_value(), text ? "" : describe(text.error()).c_str());
        QCOMPARE(*text, after);
        const auto again = withSetting(*text, "lockwright.toml", {key, values});
        QCOMPARE(again.value(), after);
    }

    void whatCannotBeWrittenIsRefused_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("key");
        QTest::addColumn<Values>("values");
        QTest::addColumn<std::string>("says");
        const auto row = [](const char* name, const char* before, const char* key, const Values& values,
                            const char* says) {
            QTest::addRow("%s", name) << std::string(before) << std::string(key) << values << std::string(says);
        };
        using List = std::vector<std::string>;
        row("a key that is none", "", "compile.speed", List{"fast"}, "there is no setting");
        row("a word that is no choice", "", "compile.strategy", List{"both"}, "does not take `both`");
        row("a flag that is neither true nor false", "", "compile.header", List{"1"}, "does not take `1`");
        row("several values of one", "", "target.python", List{"3.11", "3.12"}, "takes one value");
        row("a password", "", "index.url", List{"https://me:secret@a.example/"}, "does not belong into");
        row("a password in a list", "", "index.extra-urls", List{"https://me@a.example/"}, "does not belong into");
        row("a name that is none", "", "compile.allow-builds", List{"a b"}, "no package name");
        row("a bound that is none", "", "compile.build-constraints", List{"<<"}, "no requirement");
        row("text that is no TOML", "[compile\n", "compile.header", List{"true"}, "");
        row("a new key of an inline table", "index = { recorded = true }\n", "index.url", List{"https://a.example/"},
            "on a line with other things");
        row("taking a key out of an inline table", "index = { recorded = true }\n", "index.recorded", std::nullopt,
            "on a line with other things");
        row("a list of indexes without a default", "[[index]]\nurl = \"https://a.example/\"\n", "index.recorded",
            List{"true"}, "lists its indexes");
    }
    void whatCannotBeWrittenIsRefused()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, key);
        QFETCH(Values, values);
        QFETCH(std::string, says);
        const auto text = withSetting(before, "lockwright.toml", {key, values});
        QVERIFY(!text);
        QVERIFY2(text.error().message.find(says) != std::string::npos, text.error().message.c_str());
        QVERIFY(describe(text.error()).find("secret") == std::string::npos);
    }

    void everyDefinitionCanBeReadAndWritten()
    {
        std::string text;
        for (const SettingDefinition& definition : settingDefinitions()) {
            using Kind = SettingDefinition::Kind;
            std::vector<std::string> values{"3.11"};
            if (definition.kind == Kind::Choice)
                values = {std::string(definition.choices.back())};
            else if (definition.kind == Kind::Flag)
                values = {"true"};
            else if (definition.kind != Kind::Text)
                values = {"alpha", "beta"};
            auto written = withSetting(text, "lockwright.toml", {definition.key, values});
            QVERIFY2(written.has_value(), written ? "" : describe(written.error()).c_str());
            text = std::move(*written);
        }
        for (const SettingDefinition& definition : settingDefinitions()) {
            auto written = withSetting(text, "lockwright.toml", {definition.key, std::nullopt});
            QVERIFY2(written.has_value(), written ? "" : describe(written.error()).c_str());
            QVERIFY(*written != text);
            text = std::move(*written);
        }
        QVERIFY2(text.find('=') == std::string::npos, text.c_str());
    }

    void whoSaidItIsTold()
    {
        prepare();
        QCOMPARE(setting("target.python").source.detail, std::string("lockwright.toml:6"));
        QCOMPARE(setting("compile.strategy").source.kind, std::string("built-in default"));
        QCOMPARE(setting("compile.strategy").values, std::vector<std::string>{"as-written"});
        QCOMPARE(setting("index.recorded").values, std::vector<std::string>{"true"});
        QVERIFY(setting("index.recorded").fileDecides);
        m_environment.index.environment->insert({"LOCKWRIGHT_INDEX_URL", "https://me:secret@a.example/simple"});
        open();
        QCOMPARE(setting("index.url").source.kind, std::string("LOCKWRIGHT_INDEX_URL"));
        QCOMPARE(setting("index.url").values, std::vector<std::string>{"https://a.example/simple"});
        QVERIFY(!setting("index.url").fileDecides);
        QVERIFY(!setting("index.recorded").fileDecides);
        Task task;
        QVERIFY(toJson(*m_workspace->settings(task)).find("secret") == std::string::npos);
    }

    void pythonOfTheMachineIsNamed()
    {
        prepare();
        change("target.python", std::nullopt);
        change("target.platform", std::nullopt);
        QFile file(path(".python-version"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("3.12\n") > 0);
        file.close();
        QCOMPARE(setting("target.python").source.kind, std::string(".python-version"));
        QVERIFY(setting("target.python").values.front().starts_with("3.12"));
        QCOMPARE(setting("target.platform").source.kind, std::string("this machine"));
    }

    void wrongTargetsAndTimesAreNotWritten_data()
    {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<std::string>("value");
        QTest::addRow("a Python that is none") << std::string("target.python") << std::string("two");
        QTest::addRow("a platform that is none") << std::string("target.platform") << std::string("amiga");
        QTest::addRow("a time that is none") << std::string("compile.exclude-newer") << std::string("soon");
    }
    void wrongTargetsAndTimesAreNotWritten()
    {
        prepare();
        QFETCH(std::string, key);
        QFETCH(std::string, value);
        const QByteArray before = configuration();
        Task task;
        QVERIFY(!m_workspace->changeSetting({key, std::vector<std::string>{value}}, task));
        QCOMPARE(configuration(), before);
    }

    void theNextCompileFollows()
    {
        prepare();
        QVERIFY(compile().strategy == Strategy::AsWritten);
        change("compile.strategy", std::vector<std::string>{"joint"});
        QVERIFY(compile().strategy == Strategy::Joint);
        change("compile.strategy", std::nullopt);
        QVERIFY(compile().strategy == Strategy::AsWritten);
        QVERIFY(!configuration().contains("strategy"));
    }

    void settingsShapeWhatIsCompiled_data()
    {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<std::vector<std::string>>("values");
        using List = std::vector<std::string>;
        QTest::addRow("the lowest versions") << std::string("compile.resolution") << List{"lowest"};
        QTest::addRow("nothing that is newer") << std::string("compile.exclude-newer") << List{"2024-01-01"};
        QTest::addRow("another Python") << std::string("target.python") << List{"3.9"};
        QTest::addRow("another platform") << std::string("target.platform") << List{"aarch64-apple-darwin"};
        QTest::addRow("comments on the same line") << std::string("compile.annotation-style") << List{"line"};
        QTest::addRow("pre-releases") << std::string("compile.prerelease") << List{"allow"};
    }
    void settingsShapeWhatIsCompiled()
    {
        prepare();
        QFETCH(std::string, key);
        QFETCH(std::vector<std::string>, values);
        CompileOptions anew;
        anew.upgradeAll = true;
        const auto texts = [&] {
            std::vector<std::string> result;
            for (const CompiledProfile& profile : compile(anew).profiles)
                result.push_back(profile.newText + std::to_string(int(profile.status)));
            return result;
        };
        const auto before = texts();
        change(key, values);
        const auto after = texts();
        QVERIFY(!before.empty());
        if (key != "compile.prerelease") // the recorded index has too few of them to tell
            QVERIFY(after != before);
        change(key, std::nullopt);
        if (!QByteArray(key.c_str()).startsWith("target")) // those were set before
            QCOMPARE(texts(), before);
    }

    void clearingAnEmptyCacheIsFine()
    {
        prepare();
        Task task;
        const auto report = m_workspace->clearCache(task);
        QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->listings, std::uint64_t(0));
        QCOMPARE(report->folder, m_environment.cacheFolder);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
