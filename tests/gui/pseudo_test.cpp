// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a language in which every text is accented, 40 % longer and in brackets: what has no brackets was
// never handed to the translator, and what has no room in it has none in German.
#include "window_fixture.h"

#include "languages.h"

#include <QtWidgets>

using namespace lockwright::gui;
using test::WindowFixture;
using Page = MainWindow::Page;

class PseudoTest : public QObject
{
    Q_OBJECT

    QTranslator m_pseudo;
    QSet<QString> m_data; ///< what the scripted repository says, in whatever language

    /// Names, versions, paths, numbers and keys are the same in every language.
    bool isData(const QString& text) const
    {
        static const QRegularExpression letters("\\p{L}{2,}");
        static const QRegularExpression placeOrVersion(
            "^[\\w./:@=<>~!,\\[\\]()*+ -]*[./=<>\\d][\\w./:@=<>~!,\\[\\]()*+ -]*$");
        if (!text.contains(letters) || text.contains(QChar(0x27e6)))
            return true;
        return m_data.contains(text) || placeOrVersion.match(text).hasMatch() || text.contains("/repositories/");
    }

    void collectData(const test::Script& script)
    {
        for (const auto& info : script.profiles.profiles)
            m_data += QString::fromStdString(info.profile.name);
        for (const auto& row : script.packages.rows)
            m_data += QString::fromStdString(row.name.text());
        QStringList passed; // core's own words are English
        for (const auto& finding : script.releasePlan.findings)
            passed += QStringLiteral("✓ %1.").arg(QString::fromStdString(finding.sentence));
        m_data += passed.join('\n');
        m_data += {"Lockwright", "main",     "English",
                   "Deutsch",    "Markdown", "Graphviz",
                   "Mermaid",    "PNG",      QString::fromUtf8("简体中文"),
                   "SVG",        "HEAD",     "dist"};
    }

    static QStringList textsOf(const QWidget& widget)
    {
        QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
                          widget.whatsThis()};
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            texts += label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            texts += button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget); line)
            texts += line->placeholderText();
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
            texts += text->placeholderText();
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < box->count(); ++i)
                texts += box->itemText(i);
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts += tabs->tabText(i);
        if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
            texts += dock->windowTitle();
        if (const auto* view = qobject_cast<const QHeaderView*>(&widget); view && view->model())
            for (int i = 0; i < view->count() && view->orientation() == Qt::Horizontal; ++i)
                texts += view->model()->headerData(i, Qt::Horizontal).toString();
        return texts;
    }

    /// The window and whatever it opened.
    void checkTexts(const QWidget& top) const
    {
        for (const QWidget* widget : top.findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            const auto* box = qobject_cast<const QDialogButtonBox*>(parent);
            if (widget->objectName().startsWith("qt_") || qobject_cast<const QTabBar*>(parent))
                continue; // Qt's own
            if (box
                && box->standardButton(qobject_cast<QAbstractButton*>(const_cast<QWidget*>(widget)))
                       != QDialogButtonBox::NoButton)
                continue;
            for (QString text : textsOf(*widget)) {
                const QString plain = QTextDocumentFragment::fromHtml(text).toPlainText();
                QVERIFY2(isData(text) || isData(plain),
                         qPrintable(
                             QString("%1 %2: %3").arg(widget->metaObject()->className(), widget->objectName(), text)));
            }
        }
        for (const QAction* action : top.findChildren<QAction*>()) {
            if (action->objectName().startsWith("_q_") || qobject_cast<QLineEdit*>(action->parent()))
                continue; // Qt's own
            for (const QString& text : {action->text(), action->toolTip(), action->iconText()})
                QVERIFY2(isData(text), qPrintable(QString("action %1: %2").arg(action->objectName(), text)));
        }
    }

    /// The first text that its widget has no room for. Words that wrap have room, and a button has some air.
    static QString narrow(const QWidget& top)
    {
        constexpr int air = 8;
        for (const QWidget* widget : top.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString text = label ? label->text() : button ? button->text() : QString();
            if (text.isEmpty() || (label && label->wordWrap()) || widget->objectName().startsWith("qt_"))
                continue;
            const int wanted = widget->minimumSizeHint().width() - (button ? air : 0);
            if (widget->width() < wanted || widget->height() < widget->fontMetrics().height())
                return QString("%1 %2 in %3: %4 has %5 of %6 pixels")
                    .arg(widget->metaObject()->className(), widget->objectName(),
                         widget->parentWidget()->metaObject()->className(), text)
                    .arg(widget->width())
                    .arg(wanted);
        }
        return {};
    }

    void checkAll(const QWidget& top) const
    {
        QCoreApplication::processEvents();
        checkTexts(top);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE_WITH_TIMEOUT(narrow(top), QString(), 2000); // layouts come to rest
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY2(m_pseudo.load(QStringLiteral(LOCKWRIGHT_PSEUDO)), LOCKWRIGHT_PSEUDO);
        QCoreApplication::installTranslator(&m_pseudo);
    }

    void start()
    {
        WindowFixture on;
        checkAll(*on.window);
    }

    void pages_data()
    {
        QTest::addColumn<int>("page");
        const WindowFixture on;
        const auto* tabs = on.find<QTabWidget>("pages");
        for (int page = 0; page < tabs->count(); ++page)
            QTest::addRow("page %d", page + 1) << page;
    }
    void pages()
    {
        QFETCH(int, page);
        WindowFixture on;
        collectData(*on.script);
        on.open();
        on.find<QTabWidget>("pages")->setCurrentIndex(page);
        on.settle();
        checkAll(*on.window);
    }

    void settingsAndHelp_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("list");
        QTest::addRow("settings") << "settings"
                                  << "settingsPages";
        QTest::addRow("guide") << "guide"
                               << "helpPages";
        QTest::addRow("keys") << "shortcuts"
                              << "";
    }
    void settingsAndHelp()
    {
        QFETCH(QString, action);
        QFETCH(QString, list);
        WindowFixture on;
        collectData(*on.script);
        on.open();
        on.find<QAction>(action.toLatin1().constData())->trigger();
        on.settle();
        auto* names = list.isEmpty() ? nullptr : on.window->findChild<QListWidget*>(list);
        for (int row = 0; row < (names ? names->count() : 1); ++row) {
            if (names)
                names->setCurrentRow(row);
            for (const QDialog* dialog : on.window->findChildren<QDialog*>())
                checkAll(*dialog);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void mirrored()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            WindowFixture on;
            on.open();
            auto* tabs = on.find<QTabWidget>("pages");
            for (int page = 0; page < tabs->count(); ++page) {
                tabs->setCurrentIndex(page);
                on.settle();
                QVERIFY(!on.window->grab().isNull());
                QCoreApplication::processEvents();
                QTRY_COMPARE_WITH_TIMEOUT(narrow(*on.window), QString(), 2000);
            }
            const auto* bar = tabs->tabBar();
            QVERIFY(bar->tabRect(0).x() > bar->tabRect(1).x()); // it begins on the right
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(PseudoTest)
#include "pseudo_test.moc"
