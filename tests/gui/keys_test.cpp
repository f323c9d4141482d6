// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_bindings.h"
#include "languages.h"
#include "window_fixture.h"

#include <QtWidgets>

using namespace lockwright::gui;
using test::WindowFixture;

class KeysTest : public QObject
{
    Q_OBJECT

    static QString twice(const KeyBindings& keys)
    {
        for (const QAction* action : keys.actions())
            for (const QKeySequence& key : action->shortcuts())
                if (const QAction* other = keys.owner(key, action))
                    return key.toString() + ": " + action->objectName() + ", " + other->objectName();
        return {};
    }

    static QKeySequence key(const char* text) { return QKeySequence(QLatin1String(text)); }

private slots:
    void initTestCase() { installTranslations(QStringLiteral("en")); }

    void everyActionCanHaveAnotherKey()
    {
        WindowFixture on;
        KeyBindings& keys = on.window->keys();
        QCOMPARE(twice(keys), QString());
        QVERIFY(keys.actions().size() > 30);
        for (const QAction* action : on.window->actions())
            QVERIFY2(keys.actions().contains(const_cast<QAction*>(action)), qPrintable(action->objectName()));
        QStringList names;
        for (QAction* action : keys.actions()) {
            QVERIFY(!names.contains(action->objectName()));
            names += action->objectName();
            keys.setKeys(action, {key("Ctrl+Alt+Shift+F12")});
            QCOMPARE(action->shortcut(), key("Ctrl+Alt+Shift+F12"));
            QCOMPARE(twice(keys), QString());
        }
        keys.resetAll();
        QCOMPARE(twice(keys), QString());
        for (const QAction* action : keys.actions())
            QVERIFY(!keys.isChanged(action));
    }

    void aKeyThatMovesLeavesItsOwner()
    {
        WindowFixture on;
        KeyBindings& keys = on.window->keys();
        auto* recompile = on.find<QAction>("recompile");
        auto* open = on.find<QAction>("open");
        QCOMPARE(keys.owner(key("F5"), open), recompile);
        keys.setKeys(open, {key("F5"), key("Ctrl+O")});
        QVERIFY(recompile->shortcuts().isEmpty());
        QVERIFY(keys.isChanged(recompile));
        keys.reset(recompile); // and back
        QCOMPARE(recompile->shortcut(), key("F5"));
        QCOMPARE(open->shortcuts(), QList<QKeySequence>{key("Ctrl+O")});
        QVERIFY(!keys.isChanged(open));
    }

    void keysAreRememberedAndWork()
    {
        WindowFixture on;
        on.window->keys().setKeys(on.find<QAction>("showFiles"), {key("Ctrl+Alt+F")});
        on.window->keys().setKeys(on.find<QAction>("showGraph"), {});
        on.window.reset();
        on.make();
        on.open();
        QCOMPARE(on.find<QAction>("showFiles")->shortcuts(), QList<QKeySequence>{key("Ctrl+Alt+F")});
        QVERIFY(on.find<QAction>("showGraph")->shortcuts().isEmpty());
        QTest::keyClick(on.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(on.window->page(), MainWindow::Page::Files);
        on.window->keys().resetAll();
        on.window.reset();
        on.make();
        QCOMPARE(on.find<QAction>("showGraph")->shortcut(), key("Alt+2"));
        QVERIFY(!on.memory->keys("showFiles").has_value());
    }

    void whatTheUserChoseStandsOverANewUsualKey()
    {
        WindowFixture on;
        on.memory->setKeys("about", QStringList{"F5"}); // as if F5 had been free then
        on.memory->setKeys("sample", QStringList{"F5", "nonsense+"});
        on.window.reset();
        on.make();
        QCOMPARE(twice(on.window->keys()), QString());
        QVERIFY(on.find<QAction>("recompile")->shortcuts().isEmpty());
        QVERIFY(!on.memory->keys("recompile").has_value());
    }

    void toolTipsNameTheKeyOfNow()
    {
        WindowFixture on;
        auto* refresh = on.find<QAction>("refresh");
        QVERIFY(refresh->toolTip().endsWith("(Shift+F5)"));
        on.window->keys().setKeys(refresh, {key("Ctrl+Alt+R")});
        QVERIFY(refresh->toolTip().endsWith("(Ctrl+Alt+R)"));
        QVERIFY(!refresh->toolTip().contains("F5"));
        on.window->keys().setKeys(refresh, {});
        QVERIFY(!refresh->toolTip().contains('('));
    }

    void theListOfKeysShowsThoseOfNow()
    {
        WindowFixture on;
        on.window->keys().setKeys(on.find<QAction>("refresh"), {key("Ctrl+Alt+R")});
        on.trigger("shortcuts");
        const auto* list = on.find<QTreeWidget>("shortcutList");
        const auto found = list->findItems("Refresh", Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first()->text(1), QString("Ctrl+Alt+R"));
    }

    void thePageOfKeysIsWhatTheProgramSays()
    {
        WindowFixture on;
        QFile page(QStringLiteral(LOCKWRIGHT_SOURCE_DIR) + "/docs/keys.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QStringList written = QString::fromUtf8(page.readAll()).split('\n');
        const QStringList said = on.window->keys().markdown().split('\n');
        for (int line = 0; line < std::max(written.size(), said.size()); ++line)
            QVERIFY2(written.value(line) == said.value(line),
                     qPrintable(QString("docs/keys.md:%1 says “%2”, the program “%3”; write the page anew with "
                                        "`lockwright-gui --list-keys`")
                                    .arg(line + 1)
                                    .arg(written.value(line), said.value(line))));
    }

    void conflictsAreAskedAbout_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("moved");
        QTest::addRow("the key moves") << 0 << true;
        QTest::addRow("the key stays") << 1 << false;
    }
    void conflictsAreAskedAbout()
    {
        QFETCH(int, answer);
        QFETCH(bool, moved);
        WindowFixture on;
        on.trigger("settings");
        on.find<QListWidget>("settingsPages")->setCurrentRow(7);
        auto* list = on.find<QTreeWidget>("keyList");
        list->setCurrentItem(list->findItems("About Lockwright", Qt::MatchExactly).first());
        on.find<QKeySequenceEdit>("newKey")->setKeySequence(key("F5"));
        on.dialogs.answers = {answer};
        on.find<QPushButton>("assignKey")->click();
        QCOMPARE(on.dialogs.asked.size(), 1);
        QVERIFY(on.dialogs.asked.first().contains("Recompile stale profiles"));
        QCOMPARE(on.find<QAction>("about")->shortcut() == key("F5"), moved);
        QCOMPARE(on.find<QAction>("recompile")->shortcut() == key("F5"), !moved);
        QCOMPARE(twice(on.window->keys()), QString());
        on.find<QPushButton>("resetAllKeys")->click();
        QCOMPARE(on.find<QAction>("recompile")->shortcut(), key("F5"));
    }

    void mnemonicsAreUniqueInEveryLanguage_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages())
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
    }
    void mnemonicsAreUniqueInEveryLanguage()
    {
        QFETCH(QString, code);
        installTranslations(code);
        {
            WindowFixture on;
            QList<const QWidget*> menus{on.window->menuBar()};
            for (const QMenu* menu : on.window->menuBar()->findChildren<QMenu*>())
                menus += menu;
            for (const QWidget* menu : menus) {
                QStringList used;
                for (const QAction* action : menu->actions()) {
                    const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
                    QVERIFY2(action->isSeparator() || (!mnemonic.isEmpty() && !used.contains(mnemonic)),
                             qPrintable(code + ": " + action->text()));
                    if (!action->isSeparator())
                        used += mnemonic;
                }
            }
        }
        installTranslations(QStringLiteral("en"));
    }

    void theListIsSearched()
    {
        WindowFixture on;
        on.trigger("settings");
        on.find<QLineEdit>("keySearch")->setText("ctrl+k");
        const auto* list = on.find<QTreeWidget>("keyList");
        QStringList shown;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            if (!list->topLevelItem(row)->isHidden())
                shown += list->topLevelItem(row)->text(0);
        QCOMPARE(shown, QStringList("Go to anything"));
    }
};

QTEST_MAIN(KeysTest)
#include "keys_test.moc"
