// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/pip_configuration.h"
#include "index/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

using Variables = std::map<std::string, std::string>;

/// A home, a machine's /etc and a virtual environment of a test's own.
class World
{
public:
    World()
    {
        variables["HOME"] = path("home");
        QDir(m_folder.path()).mkpath("home");
        request.systemFolder = path("etc");
    }
    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    void write(const char* name, const QByteArray& text) const
    {
        const QString file = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    Result<IndexSettings> find()
    {
        request.environment = variables;
        return findSettings(request);
    }
    Variables variables;
    SettingsRequest request;

private:
    QTemporaryDir m_folder;
};

QByteArray conf(const char* host)
{
    return QByteArray("[global]\nindex-url = https://") + host + ".example/simple\n";
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void indexUrlOrder_data()
    {
        QTest::addColumn<int>("strongest");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("kind");
        QTest::addRow("the command line wins over all") << 0 << "https://cli.example/simple"
                                                        << "--index-url";
        QTest::addRow("our variable comes second") << 1 << "https://own.example/simple"
                                                   << "LOCKWRIGHT_INDEX_URL";
        QTest::addRow("requirement files come third") << 2 << "https://file.example/simple"
                                                      << "requirements file";
        QTest::addRow("lockwright.toml comes fourth") << 3 << "https://toml.example/simple"
                                                      << "lockwright.toml";
        QTest::addRow("UV_DEFAULT_INDEX comes fifth, its name cut off") << 4 << "https://uv.example/simple"
                                                                        << "UV_DEFAULT_INDEX";
        QTest::addRow("UV_INDEX_URL comes sixth") << 5 << "https://uvold.example/simple"
                                                  << "UV_INDEX_URL";
        QTest::addRow("PIP_INDEX_URL comes seventh") << 6 << "https://pip.example/simple"
                                                     << "PIP_INDEX_URL";
        QTest::addRow("pip's configuration comes eighth") << 7 << "https://conf.example/simple"
                                                          << "pip configuration";
    }
    void indexUrlOrder()
    {
        QFETCH(int, strongest);
        QFETCH(QString, url);
        QFETCH(QString, kind);
        World world;
        if (strongest <= 0)
            world.request.indexUrl = "https://cli.example/simple";
        if (strongest <= 1)
            world.variables["LOCKWRIGHT_INDEX_URL"] = "https://own.example/simple";
        if (strongest <= 2) {
            world.request.fileIndexUrl = "https://file.example/simple";
            world.request.fileIndexPlace = "base.in:1";
        }
        if (strongest <= 3) {
            world.request.configurationIndexUrl = "https://toml.example/simple";
            world.request.configurationPlace = "lockwright.toml:2";
        }
        if (strongest <= 4)
            world.variables["UV_DEFAULT_INDEX"] = "internal=https://uv.example/simple";
        if (strongest <= 5)
            world.variables["UV_INDEX_URL"] = "https://uvold.example/simple";
        if (strongest <= 6)
            world.variables["PIP_INDEX_URL"] = "https://pip.example/simple";
        world.write("etc/pip.conf", conf("conf"));
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QCOMPARE(QString::fromStdString(settings->indexUrl), url);
        QCOMPARE(QString::fromStdString(settings->indexUrlSource.kind), kind);
        if (strongest == 7)
            QVERIFY(QString::fromStdString(settings->indexUrlSource.detail).endsWith("etc/pip.conf:2"));
    }

    void pipFiles_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("host");
        QTest::addRow("the machine's file alone") << QStringList{"etc/pip.conf"} << "etc/pip.conf";
        QTest::addRow("the machine's file stands over XDG_CONFIG_DIRS")
            << QStringList{"xdg/pip/pip.conf", "etc/pip.conf"} << "etc/pip.conf";
        QTest::addRow("XDG_CONFIG_DIRS is read") << QStringList{"xdg/pip/pip.conf"} << "xdg/pip/pip.conf";
        QTest::addRow("the old user file stands over the machine's")
            << QStringList{"etc/pip.conf", "home/.pip/pip.conf"} << "home/.pip/pip.conf";
        QTest::addRow("the new user file stands over the old one")
            << QStringList{"home/.pip/pip.conf", "home/.config/pip/pip.conf"} << "home/.config/pip/pip.conf";
        QTest::addRow("the virtual environment stands over the user's")
            << QStringList{"home/.config/pip/pip.conf", "venv/pip.conf"} << "venv/pip.conf";
        QTest::addRow("PIP_CONFIG_FILE stands over all files")
            << QStringList{"etc/pip.conf", "venv/pip.conf", "own.conf"} << "own.conf";
        QTest::addRow("PIP_CONFIG_FILE shuts out the user's files")
            << QStringList{"home/.config/pip/pip.conf", "own.conf"} << "own.conf";
        QTest::addRow("a missing PIP_CONFIG_FILE changes nothing")
            << QStringList{"home/.config/pip/pip.conf", "!missing.conf"} << "home/.config/pip/pip.conf";
        QTest::addRow("PIP_CONFIG_FILE as the null device shuts out all files")
            << QStringList{"etc/pip.conf", "venv/pip.conf", "!/dev/null"} << "";
    }
    void pipFiles()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, host);
        World world;
        world.variables["XDG_CONFIG_DIRS"] = world.path("xdg");
        world.variables["VIRTUAL_ENV"] = world.path("venv");
        for (QString file : files) {
            const bool absent = file.startsWith('!');
            file.remove('!');
            if (file == "own.conf" || absent)
                world.variables["PIP_CONFIG_FILE"] =
                    file.startsWith('/') ? file.toStdString() : world.path(file.toUtf8());
            const QByteArray hostName = QString(file).replace('/', '-').toUtf8();
            if (!absent)
                world.write(file.toUtf8(), conf(hostName));
        }
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        if (host.isEmpty())
            QVERIFY(settings->indexUrlSource.kind != "pip configuration");
        else
            QCOMPARE(QString::fromStdString(settings->indexUrl),
                     "https://" + host.replace('/', '-') + ".example/simple");
    }

    void pipSyntax_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* text, const char* option, const char* value) {
            QTest::addRow("%s", name) << QByteArray(text) << QString(option) << QString(value);
        };
        row("an option of [global]", "[global]\ntimeout = 7\n", "timeout", "7");
        row("a colon separates too", "[global]\ntimeout: 7\n", "timeout", "7");
        row("[install] stands over [global]", "[install]\ntimeout=8\n[global]\ntimeout=7\n", "timeout", "8");
        row("other sections say nothing", "[list]\ntimeout=8\n", "timeout", "");
        row("underscores and capitals are normal", "[global]\nIndex_URL=x\n", "index-url", "x");
        row("leading dashes go", "[global]\n--timeout=7\n", "timeout", "7");
        row("indented lines continue a value", "[global]\nfind-links =\n  /a\n  /b\n", "find-links", "\n/a\n/b");
        row("comments and empty lines are skipped", "# c\n\n[global]\n; c\ntimeout=7\n", "timeout", "7");
        row("a comment sign inside a value stays", "[global]\nproxy=http://p.example/#a ;b\n", "proxy",
            "http://p.example/#a ;b");
        row("CRLF and a byte order mark are accepted", "\xef\xbb\xbf[global]\r\ntimeout=7\r\n", "timeout", "7");
        row("an empty value is no value", "[global]\ntimeout=\n", "timeout", "");
        row("an equals sign inside a value stays", "[global]\nindex-url=https://x.example/?a=b\n", "index-url",
            "https://x.example/?a=b");
        row("[DEFAULT] speaks for every section", "[DEFAULT]\ntimeout=9\n[global]\nproxy=x\n", "timeout", "9");
    }
    void pipSyntax()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, option);
        QFETCH(QString, value);
        PipConfiguration configuration;
        QVERIFY(configuration.read(text.toStdString(), "pip.conf").has_value());
        const PipValue* found = configuration.find(option.toStdString());
        QCOMPARE(found == nullptr ? QString() : QString::fromStdString(found->text), value);
    }

    void pipErrors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addRow("an option before any section") << QByteArray("timeout=7\n") << 1;
        QTest::addRow("a line without a separator") << QByteArray("[global]\nwhat\n") << 2;
        QTest::addRow("a section twice") << QByteArray("[global]\na=1\n[global]\n") << 3;
        QTest::addRow("an option twice") << QByteArray("[global]\na=1\na=2\n") << 3;
        QTest::addRow("a section without its bracket") << QByteArray("[global\n") << 1;
    }
    void pipErrors()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        PipConfiguration configuration;
        const auto result = configuration.read(text.toStdString(), "pip.conf");
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Configuration);
        QCOMPARE(int(result.error().place->line), line);
        QVERIFY(!result.error().hint.empty() || line == 1);
    }

    void listsAddUpStrongestFirst()
    {
        World world;
        world.request.indexUrl = "https://main.example/simple";
        world.request.extraIndexUrls = {"https://a.example/simple", "https://main.example/simple"};
        world.request.fileExtraIndexUrls = {"https://b.example/simple", "https://a.example/simple"};
        world.request.configurationExtraIndexUrls = {"https://c.example/simple"};
        world.variables["PIP_EXTRA_INDEX_URL"] = "https://d.example/simple https://e.example/simple";
        world.write("etc/pip.conf", "[global]\nextra-index-url = https://never.example/simple\n");
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        const std::vector<std::string> expected{"https://a.example/simple", "https://b.example/simple",
                                                "https://c.example/simple", "https://d.example/simple",
                                                "https://e.example/simple"};
        QVERIFY(settings->extraIndexUrls == expected);
        QCOMPARE(settings->extraIndexUrlSources.size(), expected.size());
        QCOMPARE(settings->extraIndexUrlSources.back().kind, std::string("PIP_EXTRA_INDEX_URL"));
    }

    /// What the settings say of their indexes: "name url !explicit =package ~status", in the order in which they
    /// are asked, the default one last.
    static QStringList described(const IndexSettings& settings)
    {
        std::vector<std::string> urls = settings.extraIndexUrls;
        urls.push_back(settings.indexUrl);
        QStringList result;
        for (const std::string& url : urls) {
            const auto found = settings.traits.find(url);
            const IndexTraits traits = found == settings.traits.end() ? IndexTraits{} : found->second;
            std::string text = (traits.name.empty() ? "-" : traits.name) + " " + url;
            text += traits.isExplicit ? " !" : "";
            for (const pep::Name& name : traits.packages)
                text += " =" + name.text();
            for (const unsigned status : traits.ignoredStatuses)
                text += " ~" + std::to_string(status);
            result += QString::fromStdString(text);
        }
        return result;
    }

    void namedIndexes_data()
    {
        QTest::addColumn<QStringList>("options");   // of --index
        QTest::addColumn<QString>("defaultIndex");  // --default-index
        QTest::addColumn<QStringList>("variables"); // NAME=VALUE
        QTest::addColumn<QStringList>("expected");
        // lockwright.toml has `corp` (explicit, for inner), `mirror` (goes on at 403) and the default `main`.
        const QString corp = "corp https://corp.example/s ! =inner", mirror = "mirror https://mirror.example/s ~403",
                      main = "main https://main.example/s =vital";
        QTest::addRow("those of lockwright.toml in their order")
            << QStringList{} << "" << QStringList{} << QStringList{corp, mirror, main};
        QTest::addRow("--index comes first, with its name or without")
            << QStringList{"own=https://own.example/s", "https://bare.example/s"} << "" << QStringList{}
            << QStringList{"own https://own.example/s", "- https://bare.example/s", corp, mirror, main};
        QTest::addRow("--index of a name that is known takes its place and keeps what is bound to it")
            << QStringList{"corp=https://near.example/s"} << "" << QStringList{}
            << QStringList{"corp https://near.example/s ! =inner", mirror, main};
        QTest::addRow("the URL of a known one keeps what is bound to it, and is asked for all names")
            << QStringList{"https://corp.example/s"} << "" << QStringList{}
            << QStringList{"corp https://corp.example/s =inner", mirror, main};
        QTest::addRow("--default-index takes the place of the default one, and what is bound to that")
            << QStringList{} << "other=https://other.example/s" << QStringList{}
            << QStringList{corp, mirror, "other https://other.example/s =vital"};
        QTest::addRow("variables have names too")
            << QStringList{} << "" << QStringList{"UV_INDEX=late=https://late.example/s https://later.example/s"}
            << QStringList{corp, mirror, "late https://late.example/s", "- https://later.example/s", main};
        QTest::addRow("credentials of the environment belong to a name")
            << QStringList{} << ""
            << QStringList{"UV_INDEX_CORP_USERNAME=me", "UV_INDEX_CORP_PASSWORD=p@ss:w/rd",
                           "LOCKWRIGHT_INDEX_MAIN_PASSWORD=token"}
            << QStringList{"corp https://me:p%40ss%3Aw%2Frd@corp.example/s ! =inner", mirror,
                           "main https://:token@main.example/s =vital"};
        QTest::addRow("a user in the URL stands over them")
            << QStringList{"corp=https://you@near.example/s"} << "" << QStringList{"UV_INDEX_CORP_USERNAME=me"}
            << QStringList{"corp https://you@near.example/s ! =inner", mirror, main};
    }
    void namedIndexes()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, defaultIndex);
        QFETCH(QStringList, variables);
        QFETCH(QStringList, expected);
        World world;
        for (const QString& option : options)
            world.request.indexes.push_back(option.toStdString());
        if (!defaultIndex.isEmpty())
            world.request.defaultIndex = defaultIndex.toStdString();
        for (const QString& variable : variables)
            world.variables[variable.section('=', 0, 0).toStdString()] = variable.section('=', 1).toStdString();
        const auto configured = [](const char* name, const char* url) {
            ConfiguredIndex index;
            index.url = url;
            index.traits.name = name;
            index.place = "lockwright.toml:1";
            return index;
        };
        ConfiguredIndex corp = configured("corp", "https://corp.example/s");
        corp.traits.isExplicit = true;
        corp.traits.packages = {*pep::Name::parse("Inner")};
        ConfiguredIndex mirror = configured("mirror", "https://mirror.example/s");
        mirror.traits.ignoredStatuses = {403};
        ConfiguredIndex main = configured("main", "https://main.example/s");
        main.isDefault = true;
        main.traits.packages = {*pep::Name::parse("vital")};
        world.request.configurationIndexes = {corp, mirror, main};
        world.request.configurationIndexUrl = main.url;
        const auto settings = world.find();
        QVERIFY2(settings.has_value(), settings ? "" : describe(settings.error()).c_str());
        QCOMPARE(described(*settings), expected);
        QCOMPARE(settings->extraIndexUrlSources.size(), settings->extraIndexUrls.size());
    }

    void strategies_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("uv");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("source");
        const QString match = "unsafe-first-match", best = "unsafe-best-match", first = "first-index";
        QTest::addRow("nothing says anything") << ""
                                               << ""
                                               << ""
                                               << "" << first << "";
        QTest::addRow("uv's variable") << ""
                                       << ""
                                       << "" << best << best << "UV_INDEX_STRATEGY";
        QTest::addRow("lockwright.toml stands over it") << ""
                                                        << "" << match << best << match << "lockwright.toml";
        QTest::addRow("our variable over that") << "" << first << match << best << first << "LOCKWRIGHT_INDEX_STRATEGY";
        QTest::addRow("the option over all") << best << first << match << match << best << "--index-strategy";
    }
    void strategies()
    {
        QFETCH(QString, option);
        QFETCH(QString, own);
        QFETCH(QString, toml);
        QFETCH(QString, uv);
        QFETCH(QString, expected);
        QFETCH(QString, source);
        World world;
        if (!option.isEmpty())
            world.request.strategy = option.toStdString();
        world.variables["LOCKWRIGHT_INDEX_STRATEGY"] = own.toStdString();
        world.variables["UV_INDEX_STRATEGY"] = uv.toStdString();
        world.request.configurationStrategy = toml.toStdString();
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QCOMPARE(QString(name(settings->strategy)), expected);
        const auto found = settings->sources.find("index-strategy");
        QCOMPARE(found == settings->sources.end() ? QString() : QString::fromStdString(found->second.kind), source);
    }

    void everySettingSaysWhereItIsFrom()
    {
        World world;
        world.variables["SSL_CERT_FILE"] = "/ca.pem";
        world.variables["PIP_PROXY"] = "http://proxy.example:3128";
        world.variables["UV_HTTP_TIMEOUT"] = "5";
        world.variables["PIP_TRUSTED_HOST"] = "a.example";
        world.request.trustedHosts = {"b.example"};
        world.request.offline = true;
        world.write("home/.netrc", "machine a login b password c\n");
        world.write("etc/pip.conf", "[global]\nretries = 2\nfind-links = /four\n");
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QStringList sources;
        for (const auto& [setting, source] : settings->sources)
            sources += QString::fromStdString(setting + " " + source.kind);
        QCOMPARE(sources,
                 (QStringList{"ca-bundle SSL_CERT_FILE", "netrc HOME", "offline --offline", "proxy PIP_PROXY",
                              "retries pip configuration", "timeout UV_HTTP_TIMEOUT", "trusted-hosts --trusted-host"}));
        QVERIFY((settings->trustedHosts == std::vector<std::string>{"a.example", "b.example"}));
        QCOMPARE(settings->findLinksSources.size(), std::size_t(1));
        QCOMPARE(settings->findLinksSources.front().kind, std::string("pip configuration"));
    }

    void findLinksOfEveryLevel()
    {
        World world;
        world.request.findLinks = {"/one"};
        world.request.fileFindLinks = {"/two"};
        world.request.configurationFindLinks = {"/one", "/three"};
        world.write("etc/pip.conf", "[global]\nfind-links =\n    /four\n    https://links.example/page\n");
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QVERIFY((settings->findLinks
                 == std::vector<std::string>{"/one", "/two", "/three", "/four", "https://links.example/page"}));
    }

    void requirementFilesExpandVariables()
    {
        World world;
        world.variables["INDEX_TOKEN"] = "s3cret";
        world.request.fileIndexUrl = "https://${INDEX_TOKEN}@h.example/${lower}/${UNSET_ONE}/simple";
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QCOMPARE(settings->indexUrl, std::string("https://s3cret@h.example/${lower}/${UNSET_ONE}/simple"));
    }

    void otherSettings()
    {
        World world;
        world.variables["PIP_CERT"] = "/certificates.pem";
        world.variables["PIP_PROXY"] = "http://proxy.example:3128";
        world.variables["PIP_DEFAULT_TIMEOUT"] = "77";
        world.variables["PIP_RETRIES"] = "9";
        world.variables["PIP_TRUSTED_HOST"] = "a.example b.example:8080";
        world.variables["UV_INDEX_STRATEGY"] = "unsafe-best-match";
        world.variables["UV_OFFLINE"] = "true";
        world.write("home/.netrc", "machine h.example login u password p\n");
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QCOMPARE(settings->caBundle, std::string("/certificates.pem"));
        QCOMPARE(settings->proxy, std::string("http://proxy.example:3128"));
        QCOMPARE(settings->timeout, std::chrono::seconds(77));
        QCOMPARE(settings->retries, 9u);
        QCOMPARE(settings->trustedHosts.size(), std::size_t(2));
        QCOMPARE(int(settings->strategy), int(IndexStrategy::UnsafeBestMatch));
        QVERIFY(settings->offline);
        QCOMPARE(settings->netrc.string(), world.path("home/.netrc"));
    }

    void noIndexEmptiesTheList()
    {
        World world;
        world.variables["PIP_NO_INDEX"] = "yes";
        world.request.extraIndexUrls = {"https://a.example/simple"};
        const auto settings = world.find();
        QVERIFY(settings.has_value());
        QVERIFY(settings->noIndex);
        QVERIFY(settings->extraIndexUrls.empty());
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addRow("an index that is no URL") << "PIP_INDEX_URL"
                                                 << "packages.example";
        QTest::addRow("an index with a line feed") << "PIP_INDEX_URL"
                                                   << "https://h.example/\nHost: x";
        QTest::addRow("another scheme") << "UV_INDEX_URL"
                                        << "ftp://h.example/simple";
        QTest::addRow("a number that is none") << "PIP_RETRIES"
                                               << "many";
        QTest::addRow("a switch that is none") << "PIP_NO_INDEX"
                                               << "perhaps";
        QTest::addRow("a strategy that is none") << "UV_INDEX_STRATEGY"
                                                 << "best";
    }
    void mistakes()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        World world;
        world.variables[variable.toStdString()] = value.toStdString();
        const auto settings = world.find();
        QVERIFY(!settings.has_value());
        QCOMPARE(settings.error().code, ErrorCode::Configuration);
        QVERIFY(QString::fromStdString(settings.error().message).contains(variable));
        QVERIFY(!settings.error().hint.empty());
    }

    void errorsHideCredentials()
    {
        World world;
        world.variables["PIP_INDEX_URL"] = "ftp://user:s3cret@h.example/simple";
        const auto settings = world.find();
        QVERIFY(!settings.has_value());
        QVERIFY(!QString::fromStdString(settings.error().message).contains("s3cret"));
    }
};

QTEST_APPLESS_MAIN(SettingsTest)
#include "settings_test.moc"
