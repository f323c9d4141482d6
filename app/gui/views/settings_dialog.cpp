// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings_dialog.h"

#include "setting_words.h"
#include "views/setting_row.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace lockwright::gui
{

SettingsDialog::SettingsDialog(Parts parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_names(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_failure(new QLabel(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_names->setObjectName(QStringLiteral("settingsPages"));
    m_names->setAccessibleName(tr("Kinds of settings"));
    m_names->setProperty("framed", true);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->setProperty("failure", true);
    m_failure->hide();
    addRows(tr("Solving"), tr("How versions are chosen. The next recompile follows what is set here."),
            {"compile.strategy", "compile.resolution", "compile.prerelease", "compile.exclude-newer",
             "compile.python-upper-bounds"});
    addRows(tr("Target"), tr("The Python and the platform that the locks are for."),
            {"target.python", "target.platform"});
    addRows(tr("Index"),
            tr("Where versions and their requirements come from. User names and passwords are never shown."),
            {"index.url", "index.extra-urls", "index.find-links", "index-strategy", "index.recorded"});
    addRows(tr("Builds"), tr("What may be built, and what is taken from wheels."),
            {"compile.allow-builds", "compile.no-build", "compile.only-binary", "compile.no-binary",
             "compile.build-python", "compile.build-constraints"});
    addRows(tr("Lock files"), tr("How locks are written. What is not set stays as the existing lock has it."),
            {"compile.annotation-style", "compile.generate-hashes", "compile.header", "compile.strip-extras"});
    addRows(tr("Releases"),
            tr("How a release is built, committed and tagged. Its steps are described in lockwright.toml."),
            {"release.message", "release.tag-name", "release.tag-message", "release.annotated-tag",
             "release.sign-commit", "release.sign-tag", "release.push", "release.remote", "release.python",
             "release.isolated-build", "release.wheel-folder", "release.profile", "release.dev-profiles",
             "release.advisories", "release.retry-on-hook-fix"});
    addAppearance();
    addNetwork();
    addKeys();
    m_names->setFixedWidth(m_names->sizeHintForColumn(0) + 40);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* leave = buttons->button(QDialogButtonBox::Close);
    leave->setAutoDefault(false); // Enter in a field is no wish to leave
    leave->setIcon({});
    auto* sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(m_names);
    sides->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(sides, 1);
    layout->addWidget(m_failure);
    layout->addWidget(buttons);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_names, &QListWidget::currentRowChanged, m_failure, &QWidget::hide);
    m_names->setCurrentRow(0);
    setRepository({});
    resize(900, 620);
}

QVBoxLayout* SettingsDialog::addPage(const QString& name, const QString& heading, const QString& introduction)
{
    m_names->addItem(name);
    auto* area = new QScrollArea(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(area);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(4);
    auto* title = new QLabel(heading, page);
    title->setProperty("heading", true);
    layout->addWidget(title);
    auto* text = new QLabel(introduction, page);
    text->setWordWrap(true);
    layout->addWidget(text);
    area->setWidget(page);
    m_pages->addWidget(area);
    return layout;
}

void SettingsDialog::addRows(const QString& name, const QString& introduction, const std::vector<const char*>& keys)
{
    QVBoxLayout* page = addPage(name, name, introduction);
    auto* hint = new QLabel(page->parentWidget());
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    page->addWidget(hint);
    m_repositoryHints += hint;
    for (const char* key : keys) {
        auto* row = new SettingRow(*workspace::findSetting(key), page->parentWidget());
        m_rows[toQt(std::string_view(key))] = row;
        page->addWidget(row);
        connect(row, &SettingRow::changeWanted, this, [this, row](const workspace::SettingChange& change) {
            m_failure->hide();
            m_asked = row;
            emit changeWanted(change);
        });
    }
    page->addStretch();
}

void SettingsDialog::showPage(Page page)
{
    m_names->setCurrentRow(int(page));
}

SettingsDialog::Page SettingsDialog::page() const
{
    return Page(m_names->currentRow());
}

void SettingsDialog::setRepository(const QString& folder)
{
    m_folder = folder;
    const QString text =
        folder.isEmpty() ? tr("Open a repository to see and change its settings.")
                         : tr("Of this repository: lines of %1.")
                               .arg(QDir::toNativeSeparators(QDir(folder).filePath(QStringLiteral("lockwright.toml"))));
    for (QLabel* hint : std::as_const(m_repositoryHints))
        hint->setText(text);
    for (SettingRow* row : std::as_const(m_rows))
        row->setEnabled(!folder.isEmpty());
    m_clear->setEnabled(!folder.isEmpty());
}

void SettingsDialog::setReport(const std::shared_ptr<const workspace::SettingsReport>& report)
{
    m_asked = nullptr;
    for (const workspace::Setting& setting : report->settings)
        if (SettingRow* row = m_rows.value(toQt(std::string_view(setting.definition->key))))
            row->setSetting(setting);
}

void SettingsDialog::setFailed(const QString& text)
{
    if (SettingRow* row = std::exchange(m_asked, nullptr))
        row->setFailed(text);
    m_failure->setText(text);
    m_failure->show();
}

} // namespace lockwright::gui
