// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review_view.h"

#include "models/review_model.h"
#include "text/code_edit.h"
#include "views/clear_layout.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace lockwright::gui
{

namespace
{
using Column = ReviewModel::Column;
using Status = workspace::CompiledProfile::Status;

bool solved(Status status)
{
    return status == Status::Unchanged || status == Status::Changed;
}

QString statusGlyph(Status status)
{
    switch (status) {
    case Status::Unchanged:
        return QStringLiteral("=");
    case Status::Changed:
        return QStringLiteral("↻");
    case Status::Unsatisfiable:
    case Status::Failed:
        return QStringLiteral("✗");
    case Status::Skipped:
        return QStringLiteral("○");
    }
    return {};
}

ShadeDelegate::Look lookOf(const QModelIndex& index)
{
    const QVariant kind = index.data(ReviewModel::KindRole);
    if (!kind.isValid())
        return {Shade::Muted, true, false};
    switch (Column(index.column())) {
    case Column::Package:
        return {Shade::Text, false, false};
    case Column::Change:
        return {Shade::Text, false, false};
    case Column::Kind:
        return {shadeOf(requirements::PackageChange::Kind(kind.toInt())), false, false};
    case Column::Size:
    case Column::Profiles:
        return {Shade::Muted, false, false};
    }
    return {};
}
} // namespace

ReviewView::ReviewView(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_model(new ReviewModel(this))
    , m_summary(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_profiles(new QComboBox(this))
    , m_message(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_commit(new QPushButton(tr("Apply and commit"), this))
    , m_applySolved(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("review"), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tree(new QTreeView(this))
    , m_right(new QStackedWidget(this))
    , m_diff(new DiffView(themes, this))
    , m_proof(new QPlainTextEdit(this))
    , m_proofTitle(new QLabel(this))
    , m_blamed(new QWidget(this))
    , m_lookForFixes(new QPushButton(tr("Look for fixes"), this))
{
    makeChanges(themes);
    m_diff->setObjectName(QStringLiteral("textDifference"));
    m_diff->setAccessibleName(tr("Text difference of the locks"));
    m_right->addWidget(m_diff);
    m_right->addWidget(makeProof(icons));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_right);
    m_splitter->setSizes({600, 380});
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* changes = new QWidget(this);
    auto* inside = new QVBoxLayout(changes);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeHeader());
    inside->addWidget(m_splitter, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(changes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    (new FocusEntry(this))->follow(m_pages, {m_empty, m_tree}); // the keys go to what is shown
    connect(m_empty, &EmptyState::triggered, this, &ReviewView::recompileRequested);
    clear();
}

QWidget* ReviewView::makeHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("panel", true);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("title", true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setProperty("muted", true);
    m_detail->setWordWrap(true);
    m_profiles->setObjectName(QStringLiteral("reviewProfile"));
    m_profiles->setAccessibleName(tr("Profile whose changes are shown"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profiles->setMaximumWidth(260);
    m_apply->setObjectName(QStringLiteral("applyButton"));
    m_apply->setToolTip(tr("Write the changed locks, all or none"));
    m_commit->setObjectName(QStringLiteral("applyAndCommitButton"));
    m_commit->setProperty("primary", true);
    m_commit->setToolTip(
        tr("Write the changed locks and commit them with every changed requirement file (Ctrl+Enter)"));
    m_message->setObjectName(QStringLiteral("reviewMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    m_message->setWordWrap(true);
    m_applySolved->setObjectName(QStringLiteral("applySolvedButton"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_profiles);
    buttons->addWidget(m_applySolved);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_commit);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(14, 9, 12, 9);
    layout->setSpacing(3);
    layout->addLayout(buttons);
    layout->addWidget(m_detail);
    layout->addWidget(m_message);
    connect(m_commit, &QPushButton::clicked, this, &ReviewView::commitRequested);
    connect(m_profiles, &QComboBox::currentIndexChanged, this, &ReviewView::showCurrent);
    connect(m_apply, &QPushButton::clicked, this, &ReviewView::apply);
    connect(m_applySolved, &QPushButton::clicked, this, [this] { emit applyRequested(solvedAndChanged()); });
    return header;
}

void ReviewView::makeChanges(const Themes& themes)
{
    m_tree->setObjectName(QStringLiteral("reviewTree"));
    m_tree->setAccessibleName(tr("Package changes"));
    m_model->setHoldable(true);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ShadeDelegate(themes, lookOf, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->header()->setStretchLastSection(true);
    // The plan is asked for once the tree is done with the click.
    connect(m_model, &ReviewModel::heldChanged, this, &ReviewView::askForHolds, Qt::QueuedConnection);
    const std::pair<Column, int> widths[] = {
        {Column::Package, 170}, {Column::Change, 150}, {Column::Kind, 125}, {Column::Size, 62}};
    for (const auto& [column, width] : widths)
        m_tree->header()->resizeSection(int(column), width);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const QVariant package = now.data(ReviewModel::KeyRole); package.isValid() && m_right->currentIndex() == 0)
            m_diff->reveal(package.toString());
    });
}

QWidget* ReviewView::makeProof(const Icons& icons)
{
    auto* page = new QWidget(this);
    page->setProperty("page", true);
    page->setAttribute(Qt::WA_StyledBackground);
    m_proofTitle->setTextFormat(Qt::PlainText);
    m_proofTitle->setProperty("title", true);
    m_proofTitle->setWordWrap(true);
    m_proof->setObjectName(QStringLiteral("explanation"));
    m_proof->setAccessibleName(tr("Why there is no solution"));
    m_proof->setReadOnly(true);
    m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_proof->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_proof->setTabChangesFocus(true);
    m_proof->setProperty("framed", true);
    auto* links = new QVBoxLayout(m_blamed);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(2);
    links->setAlignment(Qt::AlignLeft);
    auto* copy = new QPushButton(icons.icon(QStringLiteral("copy")), tr("Copy explanation"), this);
    copy->setObjectName(QStringLiteral("copyExplanation"));
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_proof->toPlainText()); });
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(m_proofTitle);
    layout->addWidget(m_proof, 1);
    layout->addWidget(m_blamed);
    m_lookForFixes->setObjectName(QStringLiteral("lookForFixesButton"));
    m_lookForFixes->setProperty("primary", true);
    m_lookForFixes->setToolTip(tr("Try which edits give every profile a solution"));
    connect(m_lookForFixes, &QPushButton::clicked, this, &ReviewView::fixesRequested);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_lookForFixes);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    return page;
}

void ReviewView::askForHolds()
{
    std::vector<std::string> packages;
    for (const workspace::ReviewRow& row : m_model->held())
        packages.push_back(row.change.name.text());
    m_asked = true; // until the next plan: the ticks are those of the one that is asked for
    enable();
    emit holdRequested(packages);
}

void ReviewView::keepHeld(const std::vector<std::string>& packages)
{
    std::vector<workspace::ReviewRow> held = m_model->held();
    std::erase_if(held, [&](const workspace::ReviewRow& row) {
        return std::find(packages.begin(), packages.end(), row.change.name.text()) == packages.end();
    });
    m_model->setHeld(std::move(held));
}

void ReviewView::setStopped()
{
    if (!std::exchange(m_asked, false))
        return;
    m_model->setHeld(m_planHeld);
    showCurrent();
    enable();
}

void ReviewView::enable()
{
    m_tree->setEnabled(!m_asked);
    m_apply->setEnabled(canApply());
    m_commit->setEnabled(canApply());
    m_applySolved->setEnabled(!m_busy && !m_asked);
}

void ReviewView::clear()
{
    m_plan.reset();
    m_asked = false;
    m_model->setHeld({});
    m_model->setRows({}, {});
    m_empty->setTexts(tr("Nothing to review"),
                      tr("Recompile solves the stale profiles and shows here what would change. Nothing is written "
                         "before you apply it."),
                      tr("Recompile"));
    m_pages->setCurrentIndex(0);
    emit stateChanged();
}

void ReviewView::setWritten(int files)
{
    m_plan.reset();
    m_model->setHeld({});
    m_model->setRows({}, {});
    m_empty->setTexts(tr("Applied"), tr("%n lock(s) written. Commit them next.", nullptr, files));
    m_pages->setCurrentIndex(0);
    emit stateChanged();
}

void ReviewView::setPlan(const std::shared_ptr<const workspace::CompilePlan>& plan)
{
    m_plan = plan;
    m_asked = false;
    m_planHeld = m_model->held();
    if (plan->ok() && plan->changedCount() == 0 && m_model->held().empty()) {
        const int profiles = int(plan->profiles.size() + plan->upToDate.size());
        m_empty->setTexts(tr("Every lock is up to date"),
                          tr("%n profile(s) checked, nothing would change.", nullptr, profiles) + QLatin1Char(' ')
                              + tr("Index: %1.").arg(toQt(std::string_view(plan->indexDescription))));
        m_plan.reset();
        m_pages->setCurrentIndex(0);
        emit stateChanged();
        return;
    }
    m_summary->setText(summary());
    QString detail = tr("%1, solved in %2 ms.", "index description, time")
                         .arg(toQt(std::string_view(plan->indexDescription)),
                              QLocale().toString(qlonglong(plan->solveTime.count())));
    if (!plan->upToDate.empty())
        detail += QLatin1Char(' ') + tr("%n profile(s) were fresh and stay.", nullptr, int(plan->upToDate.size()));
    m_detail->setText(detail);
    const int writable = int(solvedAndChanged().size());
    m_apply->setVisible(plan->ok());
    m_commit->setVisible(plan->ok());
    const std::string message = plan->suggestedMessage();
    m_message->setVisible(plan->ok() && plan->changedCount() > 0);
    m_message->setText(tr("Commit message: %1").arg(toQt(std::string_view(message).substr(0, message.find('\n')))));
    enable();
    m_applySolved->setVisible(!plan->ok() && writable > 0);
    m_applySolved->setText(tr("Write only the %n solved profile(s)", nullptr, writable));
    fillProfiles();
    m_pages->setCurrentIndex(1);
    showCurrent();
    emit stateChanged();
}

QString ReviewView::summary() const
{
    using Kind = requirements::PackageChange::Kind;
    int updated = 0;
    int added = 0;
    int removed = 0;
    int comments = 0;
    int other = 0;
    for (const auto& row : workspace::reviewRows(*m_plan)) {
        switch (row.change.kind) {
        case Kind::Upgraded:
        case Kind::Downgraded:
            ++updated;
            break;
        case Kind::Added:
            ++added;
            break;
        case Kind::Removed:
            ++removed;
            break;
        case Kind::AnnotationOnly:
            ++comments;
            break;
        case Kind::Respelled:
        case Kind::SourceChanged:
        case Kind::HashesChanged:
            ++other;
            break;
        }
    }
    QStringList parts;
    const auto failed = std::count_if(m_plan->profiles.begin(), m_plan->profiles.end(),
                                      [](const auto& profile) { return !solved(profile.status); });
    if (failed > 0)
        parts += tr("✗ %n profile(s) without a solution, nothing is written", nullptr, int(failed));
    if (updated > 0)
        parts += tr("%n updated", nullptr, updated);
    if (added > 0)
        parts += tr("%n added", nullptr, added);
    if (removed > 0)
        parts += tr("%n removed", nullptr, removed);
    if (other > 0)
        parts += tr("%n otherwise changed", nullptr, other);
    if (comments > 0)
        parts += tr("%n with only comments", nullptr, comments);
    if (!m_model->held().empty())
        parts += tr("%n held", nullptr, int(m_model->held().size()));
    if (m_plan->changedCount() > 0)
        parts += tr("in %n profile(s)", nullptr, int(m_plan->changedCount()));
    return parts.join(QStringLiteral("  ·  "));
}

void ReviewView::fillProfiles()
{
    const QSignalBlocker quiet(m_profiles);
    m_profiles->clear();
    m_profiles->addItem(tr("All profiles"), QString());
    int first = 0;
    for (const auto& profile : m_plan->profiles) {
        const QString name = toQt(std::string_view(profile.profile.name));
        m_profiles->addItem(
            tr("%1 %2: %3", "glyph, profile, status").arg(statusGlyph(profile.status), name, words(profile.status)),
            name);
        if (first == 0 && !solved(profile.status))
            first = m_profiles->count() - 1;
    }
    m_profiles->setCurrentIndex(first);
}

const workspace::CompiledProfile* ReviewView::currentProfile() const
{
    const std::string name = fromQt(m_profiles->currentData().toString());
    for (const auto& profile : m_plan->profiles) {
        if (!name.empty() && profile.profile.name == name)
            return &profile;
    }
    return nullptr;
}

void ReviewView::showProfile(const QString& profile)
{
    m_profiles->setCurrentIndex(std::max(m_profiles->findData(profile), 0));
}

void ReviewView::showCurrent()
{
    if (!m_plan)
        return;
    const auto* profile = currentProfile();
    m_model->setRows(workspace::reviewRows(*m_plan), m_profiles->currentData().toString());
    m_tree->expandAll();
    for (int group = 0; group < m_model->rowCount(); ++group)
        m_tree->setFirstColumnSpanned(group, {}, true);
    m_tree->setVisible(m_model->rowCount() > 0); // a profile without solution changes nothing
    if (profile && !solved(profile->status)) {
        showProof(*profile);
        m_right->setCurrentIndex(1);
        return;
    }
    QString diff;
    for (const auto& one : m_plan->profiles) {
        if (!profile || &one == profile)
            diff += toQt(std::string_view(one.textDiff));
    }
    m_diff->setDiff(diff);
    m_right->setCurrentIndex(0);
    m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

void ReviewView::showProof(const workspace::CompiledProfile& profile)
{
    const QString name = toQt(std::string_view(profile.profile.name));
    m_lookForFixes->setVisible(profile.status == Status::Unsatisfiable);
    switch (profile.status) {
    case Status::Unsatisfiable: {
        QStringList texts = QStringList{toQt(std::string_view(profile.explanation))} + toQt(profile.hints);
        if (m_plan->proposal)
            texts += toQt(std::string_view(m_plan->proposal->text()));
        m_proofTitle->setText(tr("No versions satisfy all requirements of %1.").arg(name));
        m_proof->setPlainText(texts.join(QStringLiteral("\n\n")));
        break;
    }
    case Status::Failed:
        m_proofTitle->setText(tr("%1 could not be solved.").arg(name));
        m_proof->setPlainText(profile.error ? words(*profile.error) : QString());
        break;
    case Status::Skipped:
        m_proofTitle->setText(tr("%1 was not tried.").arg(name));
        m_proof->setPlainText(toQt(std::string_view(profile.explanation)));
        break;
    case Status::Unchanged:
    case Status::Changed:
        break;
    }
    clearLayout(*m_blamed->layout());
    for (const auto& origin : profile.blamed) {
        QString label = tr("Open %1").arg(words(origin.place));
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        auto* link = new QPushButton(m_icons.icon(QStringLiteral("jump"), Shade::Link), label, m_blamed);
        link->setProperty("link", true);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, [this, place = origin.place] {
            emit placeActivated(toQt(std::string_view(place.file)), int(place.line));
        });
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_blamed->layout()->addWidget(link);
    }
}

std::vector<std::string> ReviewView::solvedAndChanged() const
{
    std::vector<std::string> names;
    if (m_plan) {
        for (const auto& profile : m_plan->profiles) {
            if (profile.status == Status::Changed)
                names.push_back(profile.profile.name);
        }
    }
    return names;
}

bool ReviewView::canApply() const
{
    return m_plan && m_plan->ok() && m_plan->changedCount() > 0 && !m_busy && !m_asked;
}

int ReviewView::changeCount() const
{
    return m_plan ? int(workspace::reviewRows(*m_plan).size()) : 0;
}

void ReviewView::setBusy(bool busy)
{
    m_busy = busy;
    enable();
    emit stateChanged();
}

void ReviewView::apply()
{
    if (canApply())
        emit applyRequested({});
}

QByteArray ReviewView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_tree->header()->saveState();
    return state;
}

void ReviewView::restoreState(const QByteArray& state)
{
    QByteArray splitter;
    QByteArray header;
    QDataStream stream(state);
    stream >> splitter >> header;
    m_splitter->restoreState(splitter);
    m_tree->header()->restoreState(header);
}

} // namespace lockwright::gui
