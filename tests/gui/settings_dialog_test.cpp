// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"
#include "setting_words.h"
#include "views/help_window.h"
#include "views/setting_row.h"
#include "views/settings_dialog.h"
#include "window_fixture.h"

#include <QtWidgets>

using namespace lockwright;
using namespace lockwright::gui;
using test::WindowFixture;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

    static SettingRow* row(const WindowFixture& on, const char* key) { return on.find<SettingRow>(key); }

    static void openSettings(WindowFixture& on, int page = 0)
    {
        on.open();
        QTest::keyClick(on.window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(on.find<QDialog>("settingsDialog"));
        on.find<QListWidget>("settingsPages")->setCurrentRow(page);
        on.settle();
    }

    static void choose(QComboBox* box, const QString& data)
    {
        box->setCurrentIndex(box->findData(data));
        emit box->activated(box->currentIndex());
    }

private slots:
    void initTestCase() { installTranslations(QStringLiteral("en")); }

    void everySettingHasItsRowAndWords()
    {
        WindowFixture on;
        openSettings(on);
        for (const auto& definition : workspace::settingDefinitions()) {
            QVERIFY2(row(on, definition.key), definition.key);
            QVERIFY2(settingTitle(definition.key) != QLatin1String(definition.key), definition.key);
            QVERIFY2(settingExplanation(definition.key).endsWith('.'), definition.key);
            QVERIFY2(!row(on, definition.key)->origin().isEmpty(), definition.key);
            for (const std::string_view choice : definition.choices)
                QVERIFY(settingChoice(definition.key, choice)
                        != QString::fromUtf8(choice.data(), qsizetype(choice.size())));
        }
    }

    void whatIsNotSetIsSaidInItsOwnWords()
    {
        QVERIFY(settingChoice("compile.strip-extras", {}).contains("lock"));
        for (const char* key : {"release.sign-commit", "release.sign-tag"})
            QVERIFY(settingChoice(key, {}).contains("git"));
    }

    void aChoiceIsWrittenAndReset()
    {
        WindowFixture on;
        openSettings(on);
        SettingRow* strategy = row(on, "compile.strategy");
        QCOMPARE(strategy->origin(), QString("Usual value."));
        choose(strategy->findChild<QComboBox*>(), "joint");
        on.settle();
        QCOMPARE(on.script->settings["compile.strategy"], std::vector<std::string>{"joint"});
        QCOMPARE(strategy->origin(), QString("Set in line 1 of lockwright.toml."));
        strategy->findChild<QPushButton*>()->click();
        on.settle();
        QVERIFY(on.script->settings.empty());
        QCOMPARE(strategy->findChild<QComboBox*>()->currentData().toString(), QString("as-written"));
        choose(strategy->findChild<QComboBox*>(), "as-written"); // holds already
        on.settle();
        QCOMPARE(on.script->calls("changeSetting"), 2);
    }

    void textsAndLists()
    {
        WindowFixture on;
        openSettings(on);
        auto* cooldown = row(on, "compile.exclude-newer")->findChild<QLineEdit*>();
        cooldown->setText(" 7 days ");
        emit cooldown->editingFinished();
        on.settle();
        QCOMPARE(on.script->settings["compile.exclude-newer"], std::vector<std::string>{"7 days"});
        cooldown->clear();
        emit cooldown->editingFinished();
        on.settle();
        QVERIFY(!on.script->settings.contains("compile.exclude-newer"));
        auto* names = row(on, "compile.allow-builds")->findChild<QPlainTextEdit*>();
        QVERIFY(!names->isEnabled());
        choose(row(on, "compile.allow-builds")->findChild<QComboBox*>(), "names");
        QVERIFY(names->isEnabled());
        names->setPlainText("docopt\n\n  sgmllib3k\n");
        QFocusEvent left(QEvent::FocusOut);
        QCoreApplication::sendEvent(names, &left);
        on.settle();
        QCOMPARE(on.script->settings["compile.allow-builds"], (std::vector<std::string>{"docopt", "sgmllib3k"}));
        choose(row(on, "compile.allow-builds")->findChild<QComboBox*>(), "true");
        on.settle();
        QCOMPARE(on.script->settings["compile.allow-builds"], std::vector<std::string>{"true"});
    }

    void aRefusedChangeSaysWhyAndTakesTheOldValueBack()
    {
        WindowFixture on;
        openSettings(on);
        on.script->failWith("changeSetting", {ErrorCode::Usage, "`soon` is no time", "write a date", {}});
        auto* cooldown = row(on, "compile.exclude-newer")->findChild<QLineEdit*>();
        cooldown->setText("soon");
        emit cooldown->editingFinished();
        on.settle();
        QVERIFY(row(on, "compile.exclude-newer")->origin().contains("`soon` is no time"));
        QVERIFY(cooldown->text().isEmpty());
    }

    void strongerPlacesAreNamed_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::addColumn<QString>("words");
        QTest::addRow("over a line of the file")
            << true << "Line 3 of lockwright.toml does not count, because PIP_INDEX_URL stands over it.";
        QTest::addRow("over what could be chosen")
            << false << "Set by PIP_INDEX_URL, which stands over what is chosen here.";
    }
    void strongerPlacesAreNamed()
    {
        QFETCH(bool, inFile);
        QFETCH(QString, words);
        workspace::Setting setting;
        setting.definition = workspace::findSetting("index.url");
        setting.source = {"PIP_INDEX_URL", ""};
        setting.inFile = inFile;
        setting.line = 3;
        setting.fileDecides = false;
        QCOMPARE(originWords(setting), words);
    }

    void offlineReopensTheWorkspaceAndKeepsTheText()
    {
        WindowFixture on;
        openSettings(on, 6);
        on.window->showPage(MainWindow::Page::Files);
        auto* editor = on.find<QPlainTextEdit>("editor");
        QTRY_VERIFY(!editor->toPlainText().isEmpty());
        QTest::keyClicks(editor, "x");
        const int opened = int(on.script->openedFolders().size());
        on.find<QCheckBox>("offline")->setChecked(true);
        on.settle();
        QVERIFY(on.window->controller().offline());
        QCOMPARE(int(on.script->openedFolders().size()), opened + 1);
        QVERIFY(editor->toPlainText().startsWith('x'));
        QVERIFY(on.memory->offline());
        on.find<QCheckBox>("offline")->setChecked(false);
        on.settle();
        QVERIFY(!on.window->controller().offline());
    }

    void cacheIsShownAndClearedAfterAQuestion()
    {
        auto script = test::Script::sample();
        script->cache = {"/cache/lockwright", 2'500'000, 12, 345, 0};
        WindowFixture on(script);
        openSettings(on, 6);
        QVERIFY(on.find<QLabel>("cacheSize")->text().contains("2.5 MB"));
        QVERIFY(on.find<QLabel>("cacheSize")->text().contains("345"));
        on.dialogs.answers = {1};
        on.find<QPushButton>("clearCache")->click();
        QCOMPARE(script->calls("clearCache"), 0);
        on.dialogs.answers = {0};
        on.find<QPushButton>("clearCache")->click();
        on.settle();
        QCOMPARE(script->calls("clearCache"), 1);
        QVERIFY(on.find<QLabel>("cacheSize")->text().startsWith("Cleared: 2.5 MB"));
    }

    void themeAndTextSizeHoldAtOnceAndAreRemembered()
    {
        WindowFixture on;
        openSettings(on, 5);
        auto* theme = on.find<QComboBox>("themeChoice");
        QCOMPARE(theme->count(), 5);
        theme->setCurrentIndex(4);
        emit theme->activated(4);
        QVERIFY(on.themes.theme().isHighContrast() && on.themes.theme().isDark());
        QCOMPARE(on.memory->theme(), Themes::Mode::HighContrastDark);
        const double before = QApplication::font().pointSizeF();
        on.find<QSpinBox>("fontPercent")->setValue(150);
        QVERIFY(qFuzzyCompare(QApplication::font().pointSizeF(), before * 1.5));
        QCOMPARE(on.memory->fontPercent(), 150);
        on.find<QSpinBox>("fontPercent")->setValue(100);
        QVERIFY(qFuzzyCompare(QApplication::font().pointSizeF(), before));
        on.themes.setMode(Themes::Mode::System);
    }

    void anotherLanguageAsksForANewWindow()
    {
        WindowFixture on;
        openSettings(on, 5);
        auto* language = on.find<QComboBox>("languageChoice");
        QCOMPARE(language->count(), languages().size() + 1);
        auto* restart = on.find<QPushButton>("restartWindow");
        QVERIFY(restart->isHidden());
        choose(language, "de");
        QVERIFY(!restart->isHidden());
        QCOMPARE(on.memory->language(), QString("de"));
        restart->click();
        QTRY_VERIFY(!on.window->isVisible());
        QVERIFY(on.window->restartWanted());
        QCOMPARE(on.memory->lastRepository(), QString("/repositories/eleanor"));
    }

    void withoutARepositoryOnlyTheOwnSettingsCanBeChanged()
    {
        WindowFixture on;
        on.trigger("settings");
        QVERIFY(!row(on, "compile.strategy")->isEnabled());
        QVERIFY(on.find<QComboBox>("themeChoice")->isEnabled());
    }

    void catalogueOfEachLanguageLoads_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages())
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
    }
    void catalogueOfEachLanguageLoads()
    {
        QFETCH(QString, code);
        installTranslations(code);
        QCOMPARE(QLocale().language(), QLocale(code).language());
        QVERIFY(QFile::exists(":/i18n/lockwright_" + code + ".qm"));
        installTranslations(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("lockwright::gui::MainWindow", "%n lock(s) written.", nullptr, 2),
                 QString("2 locks written."));
    }

    void helpShowsItsPagesAndFinds()
    {
        WindowFixture on;
        QTest::keyClick(on.window.get(), Qt::Key_F1);
        auto* help = on.window->findChild<HelpWindow*>();
        QVERIFY(help);
        auto* text = help->findChild<QTextBrowser*>("helpText");
        QCOMPARE(help->page(), QString("window"));
        QVERIFY(text->toPlainText().contains("The table has one row a package"));
        const QVariant picture = text->loadResource(QTextDocument::ImageResource, QUrl("images/start.png"));
        QVERIFY(!picture.value<QImage>().isNull());
        QVERIFY(!text->loadResource(QTextDocument::ImageResource, QUrl("file:///etc/hostname")).isValid());
        QVERIFY(!text->loadResource(QTextDocument::ImageResource, QUrl("https://a.example/a.png")).isValid());
        for (const char* page : {"keys", "glossary"}) {
            help->showPage(page);
            QCOMPARE(help->page(), QString(page));
            QVERIFY(text->toPlainText().size() > 500);
        }
        text->backward();
        QCOMPARE(help->page(), QString("keys"));
        auto* search = help->findChild<QLineEdit*>("helpSearch");
        search->setText("Recompile stale");
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText(), QString("Recompile stale"));
        text->setSource(QUrl("https://a.example/"));
        QCOMPARE(help->page(), QString("keys"));
    }

    void everyLinkOfTheGuideLeadsSomewhere()
    {
        static const QRegularExpression link("\\]\\(([^)]+)\\)");
        for (const char* page : {"window", "keys", "glossary"}) {
            QFile file(QStringLiteral(":/help/%1.md").arg(QLatin1String(page)));
            QVERIFY2(file.open(QIODevice::ReadOnly), page);
            const QString text = QString::fromUtf8(file.readAll());
            for (auto found = link.globalMatch(text); found.hasNext();) {
                const QString target = found.next().captured(1);
                QVERIFY2(QFile::exists(":/help/" + target), qPrintable(target));
            }
        }
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "settings_dialog_test.moc"
