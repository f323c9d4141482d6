// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzy.h"
#include "selection.h"
#include "views/palette.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QtTest>

using namespace lockwright::gui;

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::addRow("the whole word") << "numpy"
                                        << "numpy"
                                        << "numpy-financial";
        QTest::addRow("the beginning") << "num"
                                       << "numba"
                                       << "sphinx-autonumber";
        QTest::addRow("beginnings of words") << "rsp"
                                             << "Recompile stale profiles"
                                             << "crispy";
        QTest::addRow("letters in a row") << "torch"
                                          << "pytorch-lightning"
                                          << "to-or-catch";
        QTest::addRow("case and blanks do not count") << "Re Co"
                                                      << "recompile"
                                                      << "reduce-overconfidence";
    }
    void matches()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyMatch(typed, better).score > fuzzyMatch(typed, worse).score);
    }

    void whatLacksALetterDoesNotMatch()
    {
        QCOMPARE(fuzzyMatch(QStringLiteral("numpyx"), QStringLiteral("numpy")).score, 0);
        QVERIFY(fuzzyMatch(QString(), QStringLiteral("anything")).score > 0);
        QCOMPARE(fuzzyMatch(QStringLiteral("npy"), QStringLiteral("numpy")).places, QList<int>({0, 3, 4}));
    }

    void enterGoesToTheBest()
    {
        Themes themes;
        Icons icons(themes);
        QMainWindow window;
        window.resize(900, 600);
        window.show();
        QStringList gone;
        std::vector<Palette::Entry> entries;
        for (const char* name : {"accelerate", "numba", "numpy", "Recompile stale profiles"})
            entries.push_back(
                {QStringLiteral("packages"), QLatin1String(name), {}, QStringLiteral("Package"), [&gone, name] {
                     gone << QLatin1String(name);
                 }});
        QPointer<Palette> palette = new Palette(icons, themes, entries, &window);
        palette->show();
        QCOMPARE(palette->count(), 4);
        palette->type(QStringLiteral("nump"));
        QCOMPARE(palette->currentTitle(), QStringLiteral("numpy"));
        palette->type(QStringLiteral("num"));
        auto* box = palette->findChild<QLineEdit*>();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down); // round
        const QString chosen = palette->currentTitle();
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(gone, QStringList{chosen});
        QTRY_VERIFY(!palette);
    }

    void theSelectionKnowsItsWay()
    {
        Selection selection;
        QStringList seen;
        connect(&selection, &Selection::packageChanged, this, [&](const QString& package) { seen << package; });
        for (const char* name : {"a", "b", "b", "c"})
            selection.setPackage(QLatin1String(name));
        QCOMPARE(seen, QStringList({"a", "b", "c"}));
        selection.back();
        selection.back();
        QCOMPARE(selection.package(), QStringLiteral("a"));
        QVERIFY(!selection.canGoBack());
        selection.back();
        selection.forward();
        QCOMPARE(selection.package(), QStringLiteral("b"));
        selection.setPackage(QStringLiteral("d")); // another way from here
        QVERIFY(!selection.canGoForward());
        selection.back();
        QCOMPARE(selection.package(), QStringLiteral("b"));
        selection.setPackage({});
        QVERIFY(selection.canGoForward()); // nothing leaves no trace
        for (int i = 0; i < 1000; ++i)
            selection.setPackage(QString::number(i));
        int steps = 0;
        for (; selection.canGoBack(); ++steps)
            selection.back();
        QCOMPARE(steps, 199);
        selection.clear();
        QVERIFY(!selection.canGoBack() && !selection.canGoForward());
    }
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
