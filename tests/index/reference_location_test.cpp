// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "index/reference_location.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using index::ReferenceLocation;
using Kind = index::ResolvedReference::Kind;

namespace
{

const std::string commit(40, 'a');

} // namespace

/// Direct references taken apart.
class ReferenceLocationTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path root() const { return m_folder.path().toStdString(); }

    /// Puts the temporary folder where the rows say ROOT.
    QString placed(QString text) const { return text.replace("ROOT", m_folder.path()); }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("lib/inner"));
        QVERIFY(writeFile(root() / "x-1.0-py3-none-any.whl", "x").has_value());
        QVERIFY(writeFile(root() / "with space.zip", "x").has_value());
        qputenv("LW_TOKEN", "user:sekret");
        qputenv("LW_PLACE", "lib");
        qputenv("LW_REF", "main");
        qunsetenv("LW_UNSET");
        qunsetenv("PROJECT_ROOT");
    }

    void pinned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<QString>("identity");
        const auto row = [](const char* name, Kind kind, const char* text, const char* pinned, const char* identity) {
            QTest::addRow("%s", name) << text << int(kind) << pinned << identity;
        };
        row("a relative path", Kind::Folder, "./lib", "./lib", "file:ROOT/lib");
        row("a path with a slash at its end", Kind::Folder, "lib/", "lib/", "file:ROOT/lib");
        row("a path with detours is the same", Kind::Folder, "./lib/inner/..", "./lib/inner/..", "file:ROOT/lib");
        row("a file URL of two letters", Kind::Folder, "file:lib", "file:lib", "file:ROOT/lib");
        row("the project root is a variable", Kind::Folder, "file://${PROJECT_ROOT}/lib", "file://${PROJECT_ROOT}/lib",
            "file:ROOT/lib");
        row("a variable in a path", Kind::Folder, "./${LW_PLACE}", "./${LW_PLACE}", "file:ROOT/lib");
        row("a file", Kind::File, "x-1.0-py3-none-any.whl", "x-1.0-py3-none-any.whl",
            "file:ROOT/x-1.0-py3-none-any.whl");
        row("percent escapes of a file URL", Kind::File, "file:with%20space.zip", "file:with%20space.zip",
            "file:ROOT/with space.zip");
        row("a subdirectory is part of a thing", Kind::Folder, "./lib#subdirectory=inner/", "./lib#subdirectory=inner/",
            "file:ROOT/lib#subdirectory=inner");
        row("a URL", Kind::Url, "https://H.example/x.zip", "https://H.example/x.zip", "https://h.example:443/x.zip");
        row("a URL's port", Kind::Url, "http://h.example:8080/x.zip", "http://h.example:8080/x.zip",
            "http://h.example:8080/x.zip");
        row("a password is no part of a thing, and leaves", Kind::Url, "https://u:sekret@h.example/x.zip",
            "https://h.example/x.zip", "https://h.example:443/x.zip");
        row("a variable stays, what it holds is no part of a thing", Kind::Url, "https://${LW_TOKEN}@h.example/x.zip",
            "https://${LW_TOKEN}@h.example/x.zip", "https://h.example:443/x.zip");
        row("a digest stays and is no part of a thing", Kind::Url,
            "https://h.example/x.zip#sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "https://h.example/x.zip#sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709", "https://h.example:443/x.zip");
        row("a branch is pinned", Kind::Git, "git+https://h.example/o/r@main", "git+https://h.example/o/r@COMMIT",
            "git+https://h.example:443/o/r@COMMIT");
        row("a repository without a branch is pinned", Kind::Git, "git+https://h.example/o/r.git",
            "git+https://h.example/o/r.git@COMMIT", "git+https://h.example:443/o/r@COMMIT");
        row("a branch with a slash", Kind::Git, "git+https://h.example/o/r@fix/it", "git+https://h.example/o/r@COMMIT",
            "git+https://h.example:443/o/r@COMMIT");
        row("a fragment stays behind the commit", Kind::Git, "git+https://h.example/o/r@main#egg=a&subdirectory=b",
            "git+https://h.example/o/r@COMMIT#egg=a&subdirectory=b",
            "git+https://h.example:443/o/r@COMMIT#subdirectory=b");
        row("a user of ssh is no branch", Kind::Git, "git+ssh://git@h.example/o/r",
            "git+ssh://git@h.example/o/r@COMMIT", "git+ssh://h.example/o/r@COMMIT");
        row("a user of ssh and a branch", Kind::Git, "git+ssh://git@h.example/o/r@v1",
            "git+ssh://git@h.example/o/r@COMMIT", "git+ssh://h.example/o/r@COMMIT");
        row("a token of git leaves", Kind::Git, "git+https://sekret@h.example/o/r@main",
            "git+https://h.example/o/r@COMMIT", "git+https://h.example:443/o/r@COMMIT");
        row("a token of git in a variable stays", Kind::Git, "git+https://${LW_TOKEN}@h.example/o/r@main",
            "git+https://${LW_TOKEN}@h.example/o/r@COMMIT", "git+https://h.example:443/o/r@COMMIT");
        row("a branch in a variable is pinned all the same", Kind::Git, "git+https://h.example/o/r@${LW_REF}",
            "git+https://h.example/o/r@COMMIT", "git+https://h.example:443/o/r@COMMIT");
        row("a repository on this machine", Kind::Git, "git+file:///srv/r@v1", "git+file:///srv/r@COMMIT",
            "git+file:///srv/r@COMMIT");
    }
    void pinned()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, pinned);
        QFETCH(QString, identity);
        const auto location = ReferenceLocation::parse(text.toStdString(), root());
        QVERIFY2(location, location ? "" : describe(location.error()).c_str());
        QCOMPARE(int(location->kind), kind);
        const bool isGit = location->kind == Kind::Git;
        const QString hex = QString::fromStdString(commit);
        QCOMPARE(QString::fromStdString(location->pinned(isGit ? commit : "")), pinned.replace("COMMIT", hex));
        const QString canonical = QFileInfo(m_folder.path()).canonicalFilePath();
        QCOMPARE(QString::fromStdString(location->identity(isGit ? commit : "")),
                 identity.replace("COMMIT", hex).replace("ROOT", canonical));
        QVERIFY(location->shown.find("sekret") == std::string::npos);
        QVERIFY(location->identity("").find("sekret") == std::string::npos);
    }

    void absolute_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("a path becomes absolute") << "./lib"
                                                 << "file://ROOT/lib";
        QTest::addRow("an egg goes, subdirectory and digest stay in this order")
            << "https://h.example/x.zip#md5=d41d8cd98f00b204e9800998ecf8427e&egg=x&subdirectory=s"
            << "https://h.example/x.zip#subdirectory=s&md5=d41d8cd98f00b204e9800998ecf8427e";
        QTest::addRow("a branch stays as it is given") << "git+https://h.example/r@main#egg=x"
                                                       << "git+https://h.example/r@main";
        QTest::addRow("a password leaves") << "https://u:p@h.example/x.zip"
                                           << "https://h.example/x.zip";
    }
    void absolute()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto location = ReferenceLocation::parse(text.toStdString(), root());
        QVERIFY(location.has_value());
        QCOMPARE(QString::fromStdString(location->absolute()), placed(expected));
    }

    void queriesAreNoPartOfAThing()
    {
        const auto first = ReferenceLocation::parse("https://h.example/x.zip?token=sekret", root());
        const auto second = ReferenceLocation::parse("https://h.example/x.zip?token=other", root());
        QVERIFY(first && second);
        QVERIFY(first->identity("") != second->identity(""));
        QVERIFY(first->identity("").find("sekret") == std::string::npos);
        QCOMPARE(QString::fromStdString(first->shown), QString("https://h.example/x.zip"));
        QCOMPARE(QString::fromStdString(first->fileName()), QString("x.zip"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::addRow("%s", name) << text << message;
        };
        row("a path where nothing is", "./nowhere", "is not there");
        row("another version control system", "hg+https://h.example/r", "scheme that is not known");
        row("a scheme that runs programs", "git+ext::sh -c true", "is not there");
        row("an option for a branch", "git+https://h.example/r@--upload-pack=touch", "names no branch");
        row("an option for a host", "git+ssh://-option.example/r", "no URL of a repository");
        row("a branch that climbs", "git+https://h.example/r@a..b", "names no branch");
        row("a branch with white space", "git+https://h.example/r@a%20b", "names no branch");
        row("a subdirectory that leaves", "./lib#subdirectory=../x", "leaves its tree");
        row("a subdirectory that leaves in the middle", "./lib#subdirectory=a/../../x", "leaves its tree");
        row("an absolute subdirectory", "./lib#subdirectory=/etc", "leaves its tree");
        row("an escaped subdirectory that leaves", "./lib#subdirectory=%2e%2e/x", "leaves its tree");
        row("a digest that is too short", "https://h.example/x.zip#sha256=abc", "digest that is none");
        row("a digest that is no number", "https://h.example/x.zip#md5=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
            "digest that is none");
        row("a local repository without a path", "git+file:", "is not there");
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto location = ReferenceLocation::parse(text.toStdString(), root());
        QVERIFY(!location);
        QVERIFY2(QString::fromStdString(location.error().message).contains(message), location.error().message.c_str());
        QVERIFY(!location.error().hint.empty());
    }
};

QTEST_APPLESS_MAIN(ReferenceLocationTest)
#include "reference_location_test.moc"
