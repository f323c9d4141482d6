// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "index/source_unpack.h"
#include "support/archives.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;
namespace fs = std::filesystem;

namespace
{

/// A tar entry that is a link: its target stands in the header.
QByteArray withLink(QByteArray archive, const QByteArray& name, const QByteArray& target, char type)
{
    QByteArray entry = test::tar({{name, {}, type}}).left(512);
    entry.replace(157, target.size(), target);
    entry.replace(148, 8, QByteArray(8, ' '));
    std::uint64_t sum = 0;
    for (const char c : entry)
        sum += static_cast<unsigned char>(c);
    entry.replace(148, 8, QByteArray::number(qulonglong(sum), 8).rightJustified(6, '0') + '\0' + ' ');
    archive.insert(archive.size() - 1024, entry);
    return archive;
}

} // namespace

class SourceUnpackTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "into"; }

    Result<fs::path> unpack(const QByteArray& archive)
    {
        Task task;
        const std::string bytes = archive.toStdString();
        return unpackSource(bytes, folder(), task);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        fs::create_directory(folder());
    }

    void trees_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QString>("root");
        QTest::newRow("a tar archive with one folder")
            << test::gzip(test::tar({{"x-1.0/setup.py", "1"}, {"x-1.0/deep/er/file", "2"}})) << "x-1.0";
        QTest::newRow("a zip archive with one folder")
            << test::zip({{"x-1.0/setup.py", "1"}, {"x-1.0/deep/er/file", "2"}}) << "x-1.0";
        QTest::newRow("an archive without a folder of its own")
            << test::gzip(test::tar({{"setup.py", "1"}, {"deep/er/file", "2"}})) << "";
        QTest::newRow("names that begin with a dot and a slash")
            << test::gzip(test::tar({{"./x-1.0/setup.py", "1"}, {"./x-1.0/deep/er/file", "2"}})) << "x-1.0";
        QTest::newRow("a file that comes twice is the second")
            << test::gzip(test::tar({{"x-1.0/setup.py", "0"}, {"x-1.0/setup.py", "1"}, {"x-1.0/deep/er/file", "2"}}))
            << "x-1.0";
    }
    void trees()
    {
        QFETCH(const QByteArray, archive);
        QFETCH(const QString, root);
        const auto tree = unpack(archive);
        QVERIFY2(tree.has_value(), tree ? "" : tree.error().message.c_str());
        QCOMPARE(*tree, root.isEmpty() ? folder() : folder() / root.toStdString());
        QCOMPARE(readFile(*tree / "setup.py").value_or(""), std::string("1"));
        QCOMPARE(readFile(*tree / "deep" / "er" / "file").value_or(""), std::string("2"));
    }

    void links()
    {
        QByteArray archive = test::tar({{"x-1.0/README.md", "text"}, {"x-1.0/docs/page", "p"}});
        archive = withLink(archive, "x-1.0/docs/README", "../README.md", '2');
        archive = withLink(archive, "x-1.0/docs/passwords", "../../../etc/passwd", '2');
        archive = withLink(archive, "x-1.0/root", "/etc", '2');
        archive = withLink(archive, "x-1.0/COPY", "x-1.0/README.md", '1');
        archive = withLink(archive, "x-1.0/pipe", "", '6');
        const auto tree = unpack(test::gzip(archive));
        QVERIFY2(tree.has_value(), tree ? "" : tree.error().message.c_str());
        QCOMPARE(readFile(*tree / "docs" / "README").value_or(""), std::string("text"));
        QCOMPARE(readFile(*tree / "COPY").value_or(""), std::string("text"));
        QVERIFY(!fs::is_symlink(*tree / "docs" / "passwords"));
        QVERIFY(!fs::is_symlink(*tree / "root"));
        QVERIFY(!fs::exists(fs::symlink_status(*tree / "pipe")));
    }

    void nothingIsWrittenThroughALink()
    {
        const fs::path outside = fs::path(m_folder->path().toStdString()) / "outside";
        fs::create_directory(outside);
        QByteArray archive = withLink(test::tar({}), "x-1.0/out", QByteArray::fromStdString(outside.native()), '2');
        archive.insert(archive.size() - 1024, test::tar({{"x-1.0/out/evil", "1"}}).chopped(1024));
        (void)unpack(test::gzip(archive));
        QVERIFY(fs::is_empty(outside));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QString>("message");
        QTest::newRow("no archive") << QByteArray("hello") << "damaged or cut off";
        QTest::newRow("cut off") << test::gzip(test::tar({{"x-1.0/setup.py", QByteArray(5000, 'x')}})).left(60)
                                 << "damaged or cut off";
        QTest::newRow("a path that leads out") << test::zip({{"x/../../evil", "1"}}) << "a path that is not safe";
        QTest::newRow("an absolute path") << test::gzip(test::tar({{"/tmp/evil", "1"}})) << "a path that is not safe";
        QTest::newRow("a hard link to what is outside")
            << test::gzip(withLink(test::tar({{"x-1.0/a", "1"}}), "x-1.0/b", "../../etc/passwd", '1'))
            << "a link to what it does not hold";
        QTest::newRow("more than fits") << test::gzip(test::tar({{"x-1.0/a", "1", '0', qint64(600) << 20}}))
                                        << "more than 100000 files or 512 MiB";
    }
    void refusals()
    {
        QFETCH(const QByteArray, archive);
        QFETCH(const QString, message);
        const auto tree = unpack(archive);
        QVERIFY(!tree.has_value());
        QCOMPARE(tree.error().code, ErrorCode::Data);
        QVERIFY2(QString::fromStdString(tree.error().message).contains(message), tree.error().message.c_str());
    }

    void cancellation()
    {
        std::stop_source stop;
        stop.request_stop();
        Task task(stop.get_token());
        const std::string archive = test::gzip(test::tar({{"x-1.0/a", "1"}})).toStdString();
        const auto tree = unpackSource(archive, folder(), task);
        QVERIFY(!tree.has_value());
        QCOMPARE(tree.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(SourceUnpackTest)
#include "source_unpack_test.moc"
