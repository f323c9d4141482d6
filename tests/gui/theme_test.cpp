// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"
#include "settings.h"
#include "theme.h"

#include <QtTest>

using namespace lockwright::gui;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfTheGuidelines_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("expected");
        QTest::addRow("black on white is the largest") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::addRow("the order does not matter") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::addRow("equal colours have none") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::addRow("grey 767676 on white just passes") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    }
    void contrastIsThatOfTheGuidelines()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, expected);
        QVERIFY(std::abs(Theme::contrast(one, other) - expected) < 0.01);
    }

    void everyPairIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("pair");
        for (const bool dark : {false, true}) {
            for (std::size_t i = 0; i < Theme::pairs().size(); ++i)
                QTest::addRow("%s pair %zu", dark ? "dark" : "light", i) << dark << int(i);
        }
    }
    void everyPairIsReadable()
    {
        QFETCH(bool, dark);
        QFETCH(int, pair);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        const auto& [front, back, least] = Theme::pairs()[std::size_t(pair)];
        const double contrast = Theme::contrast(theme.color(front), theme.color(back));
        QVERIFY2(
            contrast >= least,
            qPrintable(QString("shade %1 on %2: %3 < %4").arg(int(front)).arg(int(back)).arg(contrast).arg(least)));
    }

    void styleSheetHasNoHoles()
    {
        QVERIFY(!Theme::light().styleSheet().contains("@"));
        QVERIFY(!Theme::dark().styleSheet().contains("@"));
        QVERIFY(Theme::light().styleSheet() != Theme::dark().styleSheet());
    }

    void themeSwitches()
    {
        Themes themes;
        QSignalSpy changed(&themes, &Themes::changed);
        themes.setMode(Themes::Mode::Dark);
        QVERIFY(themes.theme().isDark());
        themes.setMode(Themes::Mode::Light);
        QVERIFY(!themes.theme().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().color(Shade::Window));
        QVERIFY(changed.size() >= 1);
    }

    void iconsFollowTheTheme()
    {
        Themes themes;
        themes.setMode(Themes::Mode::Light);
        Icons icons(themes);
        QAction action;
        icons.bind(&action, "recompile");
        const QImage light = action.icon().pixmap(32).toImage();
        QVERIFY(!light.isNull());
        themes.setMode(Themes::Mode::Dark);
        QVERIFY(action.icon().pixmap(32).toImage() != light);
        QVERIFY(icons.icon("no-such-drawing").isNull());
    }

    void memoryRoundTrip()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("window.ini");
        const RepositoryMemory repository{"base", "direct numpy", "A draft\n\nwith = \"signs\"; and [brackets]",
                                          "requirements/in/base.in"};
        {
            WindowMemory memory(file);
            QCOMPARE(memory.theme(), Themes::Mode::System);
            memory.setTheme(Themes::Mode::Dark);
            memory.setGeometry("geometry");
            memory.setDocks("docks");
            memory.setWidget("packages", "state");
            memory.setLastRepository("/a/b");
            memory.setRepository("/a/b", repository);
            memory.addRecent("/a");
            memory.addRecent("/b");
            memory.addRecent("/a");
        }
        WindowMemory memory(file);
        QCOMPARE(memory.theme(), Themes::Mode::Dark);
        QCOMPARE(memory.geometry(), QByteArray("geometry"));
        QCOMPARE(memory.docks(), QByteArray("docks"));
        QCOMPARE(memory.widget("packages"), QByteArray("state"));
        QCOMPARE(memory.lastRepository(), QString("/a/b"));
        QVERIFY(memory.repository("/a/b") == repository);
        QVERIFY(memory.repository("/a/c") == RepositoryMemory{});
        QCOMPARE(memory.recent(), QStringList({"/a", "/b"}));
        memory.removeRecent("/a");
        QCOMPARE(memory.recent(), QStringList("/b"));
        memory.forgetLayout();
        QVERIFY(memory.docks().isEmpty());
        QVERIFY(memory.widget("packages").isEmpty());
        QCOMPARE(memory.geometry(), QByteArray("geometry"));
    }

    void recentListIsBounded()
    {
        QTemporaryDir folder;
        WindowMemory memory(folder.filePath("window.ini"));
        for (int i = 0; i < 25; ++i)
            memory.addRecent(QString("/repository/%1").arg(i));
        QCOMPARE(memory.recent().size(), 10);
        QCOMPARE(memory.recent().first(), QString("/repository/24"));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
