// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/consolidate_dialog.h"

#include "models/package_words.h"
#include "views/empty_state.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using workspace::ConsolidationReport;
using Outcome = ConsolidationReport::Outcome;
enum Columns { NameColumn, ProposedColumn, LockedColumn };
enum ItemRole { PinRole = Qt::UserRole + 1, JointRole, ShadeRole, FileRole, LineRole };

Shade shadeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Possible:
    case Outcome::Joint:
        return Shade::Fresh;
    case Outcome::Blocked:
        return Shade::Conflicted;
    case Outcome::Unknown:
        return Shade::Stale;
    case Outcome::Same:
        return Shade::Muted;
    }
    return Shade::Text;
}

QString proposalText(const ConsolidationReport::Package& package)
{
    switch (package.outcome) {
    case Outcome::Possible:
        return ConsolidateDialog::tr("✓ %1", "version that is possible").arg(safeText(package.version));
    case Outcome::Joint:
        return ConsolidateDialog::tr("✓ %1, solved together", "version that is possible")
            .arg(safeText(package.version));
    case Outcome::Blocked:
        return ConsolidateDialog::tr("✗ none fits all");
    case Outcome::Same:
        return ConsolidateDialog::tr("= one version");
    case Outcome::Unknown:
        return ConsolidateDialog::tr("? not tried");
    }
    return {};
}

QString lockedText(const ConsolidationReport::Package& package)
{
    QStringList texts;
    for (const auto& [profile, version] : package.locked)
        texts += ConsolidateDialog::tr("%1 %2", "profile, version").arg(safeText(profile), safeText(version));
    return texts.join(ConsolidateDialog::tr(", ", "between two versions"));
}

QString boundText(const ConsolidationReport::Bound& bound)
{
    const QString by =
        bound.place.file.empty() ? safeText(bound.by) : words(Place{bound.place.file, bound.place.line, 0});
    return bound.requirement.empty()
               ? by
               : ConsolidateDialog::tr("%1 requires %2", "who, what").arg(by, safeText(bound.requirement));
}
} // namespace

ConsolidateDialog::ConsolidateDialog(const Icons& icons, const Themes& themes, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_recompile(new QPushButton(tr("Recompile with these"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("packages"), this))
    , m_result(new QWidget(this))
{
    setObjectName(QStringLiteral("consolidateDialog"));
    setWindowTitle(tr("Consolidate versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 460);
    m_tree->setObjectName(QStringLiteral("consolidateTree"));
    m_tree->setAccessibleName(tr("Packages and the version proposed for each"));
    m_tree->setHeaderLabels({tr("Package"), tr("Proposed"), tr("Locked now")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(NameColumn, 220);
    m_tree->header()->resizeSection(ProposedColumn, 170);
    m_tree->setItemDelegateForColumn(
        ProposedColumn,
        new ShadeDelegate(
            themes,
            [](const QModelIndex& index) {
                const QVariant shade = index.data(ShadeRole);
                return ShadeDelegate::Look{shade.isValid() ? Shade(shade.toInt()) : Shade::Muted, false, false};
            },
            m_tree));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("consolidateSummary"));
    m_recompile->setObjectName(QStringLiteral("consolidateRecompile"));
    m_recompile->setProperty("primary", true);
    m_recompile->setToolTip(tr("Solve with the ticked versions; nothing is written before you apply it"));
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(14, 12, 14, 0);
    result->addWidget(m_summary);
    result->addWidget(m_tree, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_result);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_recompile, QDialogButtonBox::AcceptRole);
    buttons->setContentsMargins(14, 0, 14, 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_empty, &EmptyState::triggered, this, &ConsolidateDialog::againRequested);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ConsolidateDialog::showChoice);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (item->data(NameColumn, FileRole).isValid()) {
            emit placeActivated(item->data(NameColumn, FileRole).toString(), item->data(NameColumn, LineRole).toInt());
            reject();
        }
    });
    connect(m_recompile, &QPushButton::clicked, this, [this] {
        bool joint = false;
        const std::vector<std::string> chosen = pins(joint);
        accept();
        emit recompileRequested(chosen, joint);
    });
    setLooking(tr("reading the locks"));
}

void ConsolidateDialog::setLooking(const QString& progress)
{
    m_empty->setTexts(tr("Trying versions"), progress);
    m_stack->setCurrentWidget(m_empty);
    m_recompile->setEnabled(false);
}

void ConsolidateDialog::setFailed(const QString& text)
{
    m_empty->setTexts(tr("There is no answer"), text, tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
    m_recompile->setEnabled(false);
}

QTreeWidgetItem* ConsolidateDialog::addPackage(const ConsolidationReport::Package& package)
{
    auto* item = new QTreeWidgetItem(
        m_tree, {toQt(std::string_view(package.name.text())), proposalText(package), lockedText(package)});
    item->setData(ProposedColumn, ShadeRole, int(shadeOf(package.outcome)));
    item->setToolTip(LockedColumn, plainToolTip(lockedText(package)));
    if (package.outcome == Outcome::Possible || package.outcome == Outcome::Joint) {
        item->setData(NameColumn, PinRole,
                      toQt(std::string_view(package.name.text())) + QStringLiteral("==")
                          + toQt(std::string_view(package.version)));
        item->setData(NameColumn, JointRole, package.outcome == Outcome::Joint);
        item->setCheckState(NameColumn, Qt::Checked);
    }
    for (const ConsolidationReport::Rejected& rejected : package.rejected)
        addRejected(item, rejected);
    if (!package.reason.empty())
        new QTreeWidgetItem(item, {safeText(package.reason)});
    item->setExpanded(package.outcome == Outcome::Blocked || package.outcome == Outcome::Unknown);
    return item;
}

void ConsolidateDialog::addRejected(QTreeWidgetItem* parent, const ConsolidationReport::Rejected& rejected)
{
    const QString version = rejected.also.empty()
                                ? tr("%1 is not possible", "version").arg(safeText(rejected.version))
                                : tr("%1 … %2 are not possible", "versions")
                                      .arg(safeText(rejected.version), safeText(rejected.also.back()));
    const QString in = rejected.profile.empty() ? QString() : tr("✗ in %1", "profile").arg(safeText(rejected.profile));
    QStringList who;
    for (const ConsolidationReport::Bound& bound : rejected.by)
        who += boundText(bound);
    const QString by = who.isEmpty() ? tr("the requirements together do not allow it") : who.join(QStringLiteral("; "));
    auto* item = new QTreeWidgetItem(parent, {version, in, by});
    item->setToolTip(LockedColumn, plainToolTip(by));
    const auto line = std::find_if(rejected.by.begin(), rejected.by.end(),
                                   [](const ConsolidationReport::Bound& bound) { return !bound.place.file.empty(); });
    if (line != rejected.by.end()) {
        item->setData(NameColumn, FileRole, toQt(std::string_view(line->place.file)));
        item->setData(NameColumn, LineRole, int(line->place.line));
    }
}

void ConsolidateDialog::setReport(const std::shared_ptr<const ConsolidationReport>& report)
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    for (const ConsolidationReport::Package& package : report->packages)
        addPackage(package);
    m_stack->setCurrentWidget(m_result);
    m_tree->setFocus();
    showChoice();
}

std::vector<std::string> ConsolidateDialog::pins(bool& joint) const
{
    std::vector<std::string> pins;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const auto* item = m_tree->topLevelItem(i);
        if (!item->data(NameColumn, PinRole).isValid() || item->checkState(NameColumn) != Qt::Checked)
            continue;
        pins.push_back(fromQt(item->data(NameColumn, PinRole).toString()));
        joint = joint || item->data(NameColumn, JointRole).toBool();
    }
    return pins;
}

void ConsolidateDialog::showChoice()
{
    bool joint = false;
    const int chosen = int(pins(joint).size());
    QString text = tr("%1 of %2 packages can have one version in every profile and are ticked.", "numbers")
                       .arg(chosen)
                       .arg(m_tree->topLevelItemCount());
    if (joint)
        text += QLatin1Char(' ') + tr("Some of them need all profiles to be solved together.");
    m_summary->setText(text);
    m_recompile->setEnabled(chosen > 0);
}

} // namespace lockwright::gui
