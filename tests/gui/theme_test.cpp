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
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("pair");
        static constexpr const char* names[] = {"light", "dark", "high contrast light", "high contrast dark"};
        for (const auto kind : Theme::kinds) {
            for (std::size_t i = 0; i < Theme::pairs(kind).size(); ++i)
                QTest::addRow("%s pair %zu", names[std::size_t(kind)], i) << int(kind) << int(i);
        }
    }
    void everyPairIsReadable()
    {
        QFETCH(int, kind);
        QFETCH(int, pair);
        const Theme& theme = Theme::of(Theme::Kind(kind));
        const auto [front, back, least] = Theme::pairs(Theme::Kind(kind))[std::size_t(pair)];
        QVERIFY(least >= (theme.isHighContrast() ? 4.5 : 3.0));
        const double contrast = Theme::contrast(theme.color(front), theme.color(back));
        QVERIFY2(
            contrast >= least,
            qPrintable(QString("shade %1 on %2: %3 < %4").arg(int(front)).arg(int(back)).arg(contrast).arg(least)));
    }

    void styleSheetHasNoHoles()
    {
        QStringList sheets;
        for (const auto kind : Theme::kinds) {
            const QString sheet = Theme::of(kind).styleSheet();
            QVERIFY(!sheet.isEmpty() && !sheet.contains("@"));
            QVERIFY(!sheets.contains(sheet));
            sheets += sheet;
        }
    }

    void themeSwitches_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("kind");
        using Mode = Themes::Mode;
        using Kind = Theme::Kind;
        QTest::addRow("dark") << int(Mode::Dark) << int(Kind::Dark);
        QTest::addRow("light") << int(Mode::Light) << int(Kind::Light);
        QTest::addRow("high contrast, light") << int(Mode::HighContrastLight) << int(Kind::HighContrastLight);
        QTest::addRow("high contrast, dark") << int(Mode::HighContrastDark) << int(Kind::HighContrastDark);
    }
    void themeSwitches()
    {
        QFETCH(int, mode);
        QFETCH(int, kind);
        Themes themes;
        themes.setMode(Themes::Mode(mode));
        const Theme& expected = Theme::of(Theme::Kind(kind));
        QCOMPARE(&themes.theme(), &expected);
        QCOMPARE(QApplication::palette().color(QPalette::Window), expected.color(Shade::Window));
        QCOMPARE(QApplication::palette().color(QPalette::WindowText), expected.color(Shade::Text));
    }

    void systemIsFollowedWhileItChanges()
    {
        QPalette system(Qt::black, Qt::white);
        system.setColor(QPalette::WindowText, Qt::black);
        system.setColor(QPalette::Window, Qt::white);
        Themes themes(nullptr, [&] { return system; });
        QCOMPARE(&themes.theme(), &Theme::light());
        QSignalSpy changed(&themes, &Themes::changed);
        system.setColor(QPalette::WindowText, Qt::white);
        system.setColor(QPalette::Window, Qt::black);
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &event);
        QTRY_COMPARE(&themes.theme(), &Theme::dark());
        QCOMPARE(changed.size(), 1);
        themes.setMode(Themes::Mode::Light);
        system.setColor(QPalette::Window, Qt::white);
        system.setColor(QPalette::WindowText, Qt::black);
        themes.lookAtSystem();
        QCOMPARE(&themes.theme(), &Theme::light());
        QCOMPARE(changed.size(), 2); // what the user chose stays
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
        RepositoryMemory repository;
        repository.profile = "base";
        repository.filter = "direct numpy";
        repository.draftMessage = "A draft\n\nwith = \"signs\"; and [brackets]";
        repository.file = "requirements/in/base.in";
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
