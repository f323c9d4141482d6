// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDialog: the settings of this computer.
#include "views/settings_dialog.h"

#include "dialogs.h"
#include "key_bindings.h"
#include "languages.h"
#include "setting_words.h"
#include "settings.h"
#include "views/keys_page.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace lockwright::gui
{

namespace
{
constexpr int editorWidth = 300;
}

void SettingsDialog::addOwn(QVBoxLayout* page, const QString& caption, QWidget* editor, const QString& explanation)
{
    auto* title = new QLabel(caption, page->parentWidget());
    title->setProperty("title", true);
    title->setBuddy(editor);
    auto* text = new QLabel(explanation, page->parentWidget());
    text->setWordWrap(true);
    text->setProperty("muted", true);
    editor->setAccessibleName(caption);
    editor->setAccessibleDescription(explanation);
    if (!qobject_cast<QPushButton*>(editor))
        editor->setFixedWidth(editorWidth);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(editor, 0, Qt::AlignTop);
    page->addLayout(row);
}

void SettingsDialog::addAppearance()
{
    QVBoxLayout* page = addPage(tr("Appearance"), tr("Appearance"), tr("How the window looks on this computer."));
    m_theme = new QComboBox(this);
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    for (const auto& [mode, name] : themeNames())
        m_theme->addItem(KeyBindings::withoutMnemonic(name), int(mode));
    m_theme->setCurrentIndex(m_theme->findData(int(m_parts.themes.mode())));
    connect(m_theme, &QComboBox::activated, this, [this] {
        const auto mode = Themes::Mode(m_theme->currentData().toInt());
        m_parts.themes.setMode(mode);
        m_parts.memory.setTheme(mode);
    });
    addOwn(page, tr("Theme"), m_theme,
           tr("System follows the colours of the desktop, and changes with them. High contrast draws all text with a "
              "contrast of at least 7 to 1."));

    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_language->addItem(tr("System"), QString());
    for (const Language& language : languages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_parts.memory.language())));
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        m_restart->setVisible(code != m_parts.memory.language() || m_restart->isVisible());
        emit languageWanted(code);
    });
    addOwn(page, tr("Language"), m_language,
           tr("Texts of the window. Facts that the resolver reports stay in English. A change holds once the window "
              "is opened anew."));
    m_restart = new QPushButton(tr("Open the window anew, in this language"), this);
    m_restart->setObjectName(QStringLiteral("restartWindow"));
    m_restart->setAutoDefault(false);
    connect(m_restart, &QPushButton::clicked, this, &SettingsDialog::restartWanted);
    m_restart->hide();
    page->addWidget(m_restart, 0, Qt::AlignRight);

    auto* size = new QSpinBox(this);
    size->setObjectName(QStringLiteral("fontPercent"));
    size->setRange(75, 200);
    size->setSingleStep(5);
    size->setSuffix(tr(" %", "percent, behind a number"));
    size->setValue(m_parts.memory.fontPercent());
    connect(size, &QSpinBox::valueChanged, this, &SettingsDialog::fontWanted);
    addOwn(page, tr("Size of text"), size, tr("Of the size that the system has; 100 % follows it."));
    page->addStretch();
}

void SettingsDialog::addNetwork()
{
    QVBoxLayout* page = addPage(tr("Network and cache"), tr("Network and cache"),
                                tr("What is fetched, and what is kept of it on this computer."));
    auto* offline = new QCheckBox(tr("&Offline"), this);
    offline->setObjectName(QStringLiteral("offline"));
    offline->setChecked(m_parts.memory.offline());
    connect(offline, &QCheckBox::toggled, this, &SettingsDialog::offlineWanted);
    addOwn(page, tr("Network"), offline,
           tr("Asks no server: answers come from the cache, or say what is missing. Holds at once."));
    m_clear = new QPushButton(tr("&Clear the cache…"), this);
    m_clear->setObjectName(QStringLiteral("clearCache"));
    m_clear->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, &SettingsDialog::wantClearing);
    addOwn(page, tr("Cache"), m_clear,
           tr("Answers of indexes are kept, so that the next run need not ask again. All programs and windows share "
              "them. Clearing is safe at any time; what is needed is fetched again."));
    for (QLabel** label : {&m_cacheSize, &m_cacheFolder}) {
        *label = new QLabel(this);
        (*label)->setTextFormat(Qt::PlainText);
        (*label)->setWordWrap(true);
        (*label)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        page->addWidget(*label);
    }
    m_cacheSize->setObjectName(QStringLiteral("cacheSize"));
    m_cacheSize->setText(tr("Open a repository to see the cache."));
    page->addStretch();
}

void SettingsDialog::addKeys()
{
    QVBoxLayout* page = addPage(tr("Keys"), tr("Keys"), tr("Every action of the window, and the keys that it has."));
    page->addWidget(new KeysPage(m_parts.keys, m_parts.dialogs, this), 1);
}

void SettingsDialog::setCache(const workspace::CacheReport& report)
{
    m_cacheSize->setText(tr("%1: listings of %2 packages, and what %3 versions require.", "size, numbers")
                             .arg(sizeWords(report.bytes), locale().toString(qulonglong(report.listings)),
                                  locale().toString(qulonglong(report.metadata))));
    m_cacheFolder->setText(tr("In %1").arg(QDir::toNativeSeparators(toQt(report.folder))));
}

void SettingsDialog::setCleared(const workspace::CacheReport& report)
{
    setCache(report);
    m_cacheSize->setText(tr("Cleared: %1 given back.", "size").arg(sizeWords(report.freedBytes)) + QLatin1Char(' ')
                         + m_cacheSize->text());
}

void SettingsDialog::wantClearing()
{
    const Question question{tr("Clear the cache"),
                            tr("What was fetched from indexes is forgotten. The next recompile fetches it again, "
                               "which needs the network."),
                            {tr("Clear the cache"), tr("Keep it")}};
    m_parts.dialogs.ask(this, question, [this](int answer) {
        if (answer == 0)
            emit clearCacheWanted();
    });
}

} // namespace lockwright::gui
