// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/html_scanner.h"
#include "index/simple_api.h"

#include <QtTest>

using namespace lockwright;
using namespace lockwright::index;

namespace
{

const char* const pageUrl = "https://index.example/simple/foo/";
const QByteArray digest(64, 'a');

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

class SimpleHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("urls");
        const QString base = "https://index.example/simple/foo/";
        QTest::addRow("a plain anchor") << QByteArray("<a href=\"a-1.whl\">a</a>") << QStringList{base + "a-1.whl"};
        QTest::addRow("capitals and single quotes")
            << QByteArray("<A HREF='a-1.whl'>a</A>") << QStringList{base + "a-1.whl"};
        QTest::addRow("no quotes at all") << QByteArray("<a href=a-1.whl>a</a>") << QStringList{base + "a-1.whl"};
        QTest::addRow("spaces and line breaks everywhere")
            << QByteArray("<a\n href\t=\n \" a-1.whl \"\n>a</a>") << QStringList{base + "a-1.whl"};
        QTest::addRow("other attributes before it")
            << QByteArray("<a rel=internal class download href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("a `>` inside of quotes")
            << QByteArray("<a data-requires-python=\">=3.8\" href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("character references")
            << QByteArray("<a href=\"a-1.whl?x=1&amp;y=2\">") << QStringList{base + "a-1.whl?x=1&y=2"};
        QTest::addRow("the base of the page") << QByteArray("<base href=\"https://f.example/p/\"><a href=\"a-1.whl\">")
                                              << QStringList{"https://f.example/p/a-1.whl"};
        QTest::addRow("a base that is relative itself") << QByteArray("<base href=\"../files/\"><a href=\"a-1.whl\">")
                                                        << QStringList{"https://index.example/simple/files/a-1.whl"};
        QTest::addRow("a base behind the anchors")
            << QByteArray("<a href=\"a-1.whl\"><base href=\"https://f.example/p/\">")
            << QStringList{"https://f.example/p/a-1.whl"};
        QTest::addRow("the first base wins")
            << QByteArray("<base href=\"https://f.example/p/\"><base href=\"https://g.example/\"><a href=\"a-1.whl\">")
            << QStringList{"https://f.example/p/a-1.whl"};
        QTest::addRow("anchors in comments do not count")
            << QByteArray("<!-- <a href=\"b-1.whl\"> --><a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("anchors in scripts do not count")
            << QByteArray("<script>'<a href=\"b-1.whl\">'</script><a href=\"a-1.whl\">")
            << QStringList{base + "a-1.whl"};
        QTest::addRow("a script without end hides the rest")
            << QByteArray("<a href=\"a-1.whl\"><script><a href=\"b-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("an anchor without href")
            << QByteArray("<a name=\"x\"><a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("a link upwards or to a fragment")
            << QByteArray("<a href=\"../\"><a href=\"#top\"><a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("the first of two attributes wins")
            << QByteArray("<a href=\"a-1.whl\" href=\"b-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("a lone `<` is text")
            << QByteArray("1 < 2 <a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("an abbreviation is no anchor")
            << QByteArray("<abbr href=\"b-1.whl\"><a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("a declaration and a byte order mark")
            << QByteArray("\xef\xbb\xbf<!DOCTYPE html><a href=\"a-1.whl\">") << QStringList{base + "a-1.whl"};
        QTest::addRow("a page without files") << QByteArray("<html><body>none</body></html>") << QStringList();
        QTest::addRow("an empty page") << QByteArray() << QStringList();
        QTest::addRow("script URLs are refused") << QByteArray("<a href=\"javascript:alert(1)\">") << QStringList();
        QTest::addRow("file URLs are refused") << QByteArray("<a href=\"file:///etc/a-1.whl\">") << QStringList();
        QTest::addRow("a file URL as base is refused")
            << QByteArray("<base href=\"file:///etc/\"><a href=\"a-1.whl\">") << QStringList();
    }
    void files()
    {
        QFETCH(QByteArray, html);
        QFETCH(QStringList, urls);
        const auto page = parseSimpleHtml(html.toStdString(), pageUrl);
        QVERIFY2(page.has_value(), page ? "" : page.error().message.c_str());
        QStringList found;
        for (const SimpleFile& file : page->files)
            found << text(file.url);
        QCOMPARE(found, urls);
    }

    void attributesAreRead()
    {
        const auto page = parseSimpleHtml(
            "<!DOCTYPE html><html><head><meta name=\"pypi:repository-version\" content=\"1.1\"></head><body>"
            "<a href=\"foo%2D1.0-py3-none-any.whl#sha256="
                + digest.toStdString()
                + "&amp;egg=foo\""
                  " data-requires-python=\"&gt;=3.8&#44;&#x3c;4\" data-yanked=\"it is &quot;bad&quot;\""
                  " data-dist-info-metadata=\"false\" data-core-metadata=\"sha256="
                + digest.toStdString()
                + "\">foo</a>"
                  "<a href=\"foo-2.0.tar.gz\" data-yanked data-dist-info-metadata=\"true\">foo</a></body></html>",
            pageUrl);
        QVERIFY(page.has_value());
        QCOMPARE(page->files.size(), std::size_t(2));
        const SimpleFile& first = page->files[0];
        QCOMPARE(text(first.filename), QString("foo-1.0-py3-none-any.whl"));
        QCOMPARE(text(first.url), QString("https://index.example/simple/foo/foo%2D1.0-py3-none-any.whl"));
        QCOMPARE(text(first.hashes), "sha256:" + QString(digest));
        QCOMPARE(text(first.requiresPython), QString(">=3.8,<4"));
        QVERIFY(first.yanked);
        QCOMPARE(text(first.yankReason), QString("it is \"bad\""));
        QVERIFY(first.hasMetadata);
        QCOMPARE(text(first.metadataHashes), "sha256:" + QString(digest));
        const SimpleFile& second = page->files[1];
        QVERIFY(second.yanked);
        QCOMPARE(text(second.yankReason), QString());
        QVERIFY(second.hasMetadata);
        QVERIFY(page->notes.empty());
    }

    void hostileNamesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addRow("a slash behind its escape") << QByteArray("..%2f..%2fetc%2fpasswd");
        QTest::addRow("a backslash") << QByteArray("a%5cb-1.whl");
        QTest::addRow("a line feed") << QByteArray("a%0ab-1.whl");
        QTest::addRow("a null byte") << QByteArray("a%00b-1.whl");
        QTest::addRow("invalid UTF-8") << QByteArray("a%ffb-1.whl");
        QTest::addRow("the folder above") << QByteArray("%2e%2e");
    }
    void hostileNamesAreRefused()
    {
        QFETCH(QByteArray, href);
        const auto page = parseSimpleHtml("<a href=\"" + href.toStdString() + "\">x</a>", pageUrl);
        QVERIFY(page.has_value());
        QVERIFY(page->files.empty());
        QCOMPARE(page->notes.size(), std::size_t(1));
    }

    void malformedPagesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addRow("cut off in a tag") << QByteArray("<a href=\"a-1.whl\"><a href=");
        QTest::addRow("cut off in quotes") << QByteArray("<a href=\"a-1.whl\"><a href=\"b-1");
        QTest::addRow("cut off in a comment") << QByteArray("<a href=\"a-1.whl\"><!-- x");
        QTest::addRow("cut off in an end tag") << QByteArray("<a href=\"a-1.whl\">x</");
        QTest::addRow("cut off behind `<`") << QByteArray("<a href=\"a-1.whl\">x<");
        QTest::addRow("no HTML at all") << QByteArray("Not found");
        QTest::addRow("another major version")
            << QByteArray("<meta name=\"pypi:repository-version\" content=\"2.0\"><a href=\"a-1.whl\">");
    }
    void malformedPagesAreErrors()
    {
        QFETCH(QByteArray, html);
        const auto page = parseSimpleHtml(html.toStdString(), pageUrl);
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().code, ErrorCode::Data);
    }

    void characterReferences_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("decoded");
        QTest::addRow("the five names") << QByteArray("&amp;&lt;&gt;&quot;&apos;") << QByteArray("&<>\"'");
        QTest::addRow("decimal and hexadecimal") << QByteArray("&#65;&#x42;&#X43;") << QByteArray("ABC");
        QTest::addRow("beyond the first plane") << QByteArray("&#x1F600;") << QByteArray("\xf0\x9f\x98\x80");
        QTest::addRow("a surrogate is replaced") << QByteArray("&#xd800;") << QByteArray("\xef\xbf\xbd");
        QTest::addRow("a number too large is replaced") << QByteArray("&#99999999;") << QByteArray("\xef\xbf\xbd");
        QTest::addRow("zero is replaced") << QByteArray("&#0;") << QByteArray("\xef\xbf\xbd");
        QTest::addRow("unknown names stay")
            << QByteArray("&nope; & &; &#; &#x; &amp") << QByteArray("&nope; & &; &#; &#x; &amp");
    }
    void characterReferences()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, decoded);
        QCOMPARE(QByteArray::fromStdString(decodeCharacterReferences(written.toStdString())), decoded);
    }

    void manyAttributesCostNothing()
    {
        QByteArray html = "<a href=\"a-1.whl\"";
        for (int i = 0; i < 100'000; ++i)
            html += " x" + QByteArray::number(i) + "=\"&amp;\"";
        const auto page = parseSimpleHtml((html + ">").toStdString(), pageUrl);
        QVERIFY(page.has_value());
        QCOMPARE(page->files.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(SimpleHtmlTest)
#include "simple_html_test.moc"
