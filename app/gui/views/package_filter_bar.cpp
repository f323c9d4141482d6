// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/package_filter_bar.h"

#include "models/package_filter.h"
#include "models/package_words.h"
#include "words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
constexpr std::size_t lettersForCompletion = 2; ///< of a word; one letter begins too many names
}

PackageFilterBar::PackageFilterBar(const Icons& icons, QWidget* parent)
    : QFrame(parent)
    , m_box(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_hints(new QLabel(this))
    , m_help(new QToolButton(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_completer(new QCompleter(this))
    , m_completions(new QStringListModel(this))
{
    setProperty("panel", true);
    makeBox(icons);
    makeHelp();
    m_first->setSpacing(6);
    m_first->addWidget(m_box, 1);
    m_first->addWidget(m_help);
    m_second->setSpacing(6);
    makeChip(tr("Direct"), "direct");
    makeChip(tr("Outdated"), "outdated");
    makeChip(tr("Divergent"), "divergent");
    makeChip(tr("Held"), "held");
    m_second->addStretch(1);
    m_counts->setProperty("muted", true);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(QStringLiteral("packageCounts"));
    m_second->addWidget(m_counts);
    m_hints->setObjectName(QStringLiteral("filterHint"));
    m_hints->setTextFormat(Qt::PlainText);
    m_hints->setProperty("muted", true);
    m_hints->setWordWrap(true);
    m_hints->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hints->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 7, 12, 7);
    layout->setSpacing(6);
    layout->addLayout(m_first);
    layout->addWidget(m_hints);
    layout->addLayout(m_second);
}

void PackageFilterBar::makeBox(const Icons& icons)
{
    m_box->setObjectName(QStringLiteral("packageFilter"));
    m_box->setAccessibleName(tr("Filter packages"));
    m_box->setPlaceholderText(tr("Filter: words, outdated, in:PROFILE, by:PACKAGE, numpy<2, -word"));
    m_box->setClearButtonEnabled(true);
    m_box->setMinimumWidth(150);
    auto* magnifier = m_box->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    magnifier->setToolTip(tr("Filter packages"));
    m_completer->setWidget(m_box);
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_completer->popup()->setProperty("popup", true);
    connect(m_box, &QLineEdit::textChanged, this, &PackageFilterBar::apply);
    connect(m_box, &QLineEdit::textEdited, this, &PackageFilterBar::offerCompletions);
    connect(m_box, &QLineEdit::returnPressed, this, &PackageFilterBar::confirmed);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PackageFilterBar::complete);
}

void PackageFilterBar::makeHelp()
{
    m_help->setObjectName(QStringLiteral("filterHelp"));
    m_help->setProperty("chip", true);
    m_help->setText(QStringLiteral("?"));
    m_help->setToolTip(tr("What the filter understands"));
    m_help->setAccessibleName(tr("What the filter understands"));
    m_help->setFocusPolicy(Qt::StrongFocus);
    m_help->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_help);
    const auto add = [&](const QString& term, const QString& meaning) {
        connect(menu->addAction(tr("%1\t%2", "term of the filter, its meaning").arg(term, meaning)),
                &QAction::triggered, this, [this, term] {
                    const QString text = m_box->text().trimmed();
                    m_box->setText(text.isEmpty() ? term : text + QLatin1Char(' ') + term);
                    m_box->setFocus();
                    offerCompletions();
                });
    };
    add(QStringLiteral("torch"), help(workspace::PackageTerm::Kind::Word));
    for (const workspace::PackageKeyword& keyword : workspace::packageKeywords())
        add(QLatin1String(keyword.word), help(keyword.kind));
    add(QStringLiteral("numpy<2"), help(workspace::PackageTerm::Kind::Version));
    add(QStringLiteral("-torch"), tr("not so; also with ! and in front of every other term"));
    add(QStringLiteral("\"direct\""), tr("a word, though it has a meaning of its own"));
    m_help->setMenu(menu);
}

void PackageFilterBar::makeChip(const QString& text, const char* keyword)
{
    const auto keywords = workspace::packageKeywords();
    const auto known = std::find_if(keywords.begin(), keywords.end(), [&](const workspace::PackageKeyword& candidate) {
        return std::string_view(candidate.word) == keyword;
    });
    auto* chip = new QToolButton(this);
    chip->setProperty("chip", true);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setToolTip(tr("Only packages of which this is true: %1").arg(help(known->kind)));
    chip->setAccessibleDescription(chip->toolTip());
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this, [this, keyword](bool on) { setTerm(QLatin1String(keyword), on); });
    m_chips.emplace_back(chip, keyword);
    m_second->addWidget(chip);
}

void PackageFilterBar::addTool(QWidget* tool)
{
    m_first->addWidget(tool);
    m_tools += tool;
}

QList<QWidget*> PackageFilterBar::tabOrder() const
{
    QList<QWidget*> widgets{m_box, m_help};
    widgets += m_tools;
    for (const auto& [chip, keyword] : m_chips)
        widgets += chip;
    return widgets;
}

QString PackageFilterBar::text() const
{
    return m_box->text();
}

void PackageFilterBar::setText(const QString& text)
{
    m_box->setText(text);
}

void PackageFilterBar::setTerm(const QString& term, bool present)
{
    m_box->setText(withToken(m_box->text(), term, present));
}

void PackageFilterBar::focusBox()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void PackageFilterBar::setReport(std::shared_ptr<const workspace::PackagesReport> report)
{
    m_report = std::move(report);
    showHints();
}

void PackageFilterBar::setCounts(int shown, int all)
{
    m_counts->setText(shown == all ? tr("%n package(s)", nullptr, all)
                                   : tr("%1 of %n package(s)", nullptr, all).arg(shown));
}

void PackageFilterBar::apply()
{
    m_query = workspace::PackageQuery::parse(fromQt(m_box->text()));
    for (const auto& [chip, keyword] : m_chips)
        for (const workspace::PackageKeyword& known : workspace::packageKeywords())
            if (std::string_view(known.word) == keyword)
                chip->setChecked(m_query.asks(known.kind));
    showHints();
    emit changed(m_box->text());
}

void PackageFilterBar::showHints()
{
    QStringList sentences;
    for (const workspace::PackageHint& hint : m_report ? m_query.hints(*m_report) : m_query.hints())
        sentences += words(hint);
    m_hints->setText(sentences.join(QLatin1Char('\n')));
    m_hints->setVisible(!sentences.isEmpty());
}

void PackageFilterBar::offerCompletions()
{
    if (!m_report)
        return;
    const QString text = m_box->text();
    const std::string before = fromQt(text.left(m_box->cursorPosition()));
    const workspace::PackageCompletions found = workspace::completePackages(before, before.size(), *m_report);
    const std::size_t letters = before.size() - std::min(found.begin, before.size());
    if (found.texts.empty() || letters < lettersForCompletion) {
        m_completer->popup()->hide();
        return;
    }
    m_completed = found.begin;
    m_completions->setStringList(toQt(found.texts));
    m_completer->complete();
}

void PackageFilterBar::complete(const QString& text)
{
    const QString whole = m_box->text();
    const std::string before = fromQt(whole.left(m_box->cursorPosition()));
    const QString kept = toQt(std::string_view(before).substr(0, m_completed));
    const QString rest = whole.mid(m_box->cursorPosition());
    const bool value = text.endsWith(QLatin1Char(':'));
    m_box->setText(kept + text + (value || rest.startsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ")) + rest);
    m_box->setCursorPosition(int(kept.size() + text.size()) + (value ? 0 : 1));
    if (value)
        QMetaObject::invokeMethod(this, &PackageFilterBar::offerCompletions, Qt::QueuedConnection); // its popup closes
}

} // namespace lockwright::gui
