// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: requirements that are edited in the package table, added, held, moved and removed.
#include "main_window.h"

#include "selection.h"
#include "undo/edit_trial.h"
#include "undo/pending_edits.h"
#include "views/add_dialog.h"
#include "views/editor_view.h"
#include "views/packages_view.h"
#include "views/pin_editor.h"
#include "views/profiles_panel.h"
#include "words.h"

#include <QDockWidget>
#include <QMenu>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
using workspace::EditWish;
const QString moveKey = QStringLiteral("move");
constexpr int editorTop = 140; ///< where no table row is in sight
} // namespace

void MainWindow::makeEditActions()
{
    m_actions.addRequirement = makeAction(tr("&Add a requirement…"), QStringLiteral("addRequirement"),
                                          QStringLiteral("add"), {QKeySequence(QStringLiteral("Ctrl+N"))});
    m_actions.addRequirement->setIconText(tr("Add"));
    m_actions.addRequirement->setToolTip(tr("Ask for another package, and see what would come of it (Ctrl+N)"));
    m_actions.editPin = makeAction(tr("&Edit the requirement…"), QStringLiteral("editPin"), QStringLiteral("pending"),
                                   {QKeySequence(QStringLiteral("F2"))});
    m_actions.editPin->setToolTip(tr("Edit what a file asks for of the selected package (F2)"));
    m_actions.holdPin = makeAction(tr("&Hold with a reason…"), QStringLiteral("holdPin"), QStringLiteral("lock"), {});
    m_actions.removeLine =
        makeAction(tr("&Remove its line"), QStringLiteral("removeLine"), QStringLiteral("close"), {});
}

void MainWindow::connectEdits()
{
    connect(m_actions.addRequirement, &QAction::triggered, this, [this] { openAddDialog({}, m_selectedProfile); });
    connect(m_actions.editPin, &QAction::triggered, this, [this] {
        if (page() == Page::Files)
            openLineOf(m_selection->package());
        else
            openPinEditor(false);
    });
    connect(m_actions.holdPin, &QAction::triggered, this, [this] { openPinEditor(true); });
    connect(m_actions.removeLine, &QAction::triggered, this, [this] {
        EditWish remove;
        remove.kind = EditWish::Kind::Remove;
        remove.package = fromQt(m_selection->package());
        remove.profile = fromQt(homeOf(m_selection->package()));
        wish(remove);
    });
    connect(m_moveMenu, &QMenu::aboutToShow, this, &MainWindow::fillMoveMenu);
    connect(m_packages, &PackagesView::contextMenuRequested, this, &MainWindow::extendPackageMenu);
    connect(m_profiles, &ProfilesPanel::packagesDropped, this,
            [this](const QStringList& packages, const QString& profile) { movePackage(packages.first(), profile); });
    connect(m_selection, &Selection::packageChanged, this, &MainWindow::updateActions);
    connect(m_controller, &WorkspaceController::packagesReady, this,
            [this](const std::shared_ptr<const workspace::PackagesReport>& report) {
                m_packagesReport = report;
                updateEditActions();
            });
    connect(m_controller, &WorkspaceController::opened, this, [this] {
        m_packagesReport.reset();
        delete m_pinEditor;
        delete m_addDialog;
    });
    connect(m_controller, &WorkspaceController::textRead, this, &MainWindow::showPinLine);
    connect(m_controller, &WorkspaceController::textRead, this, [this] {
        if (const auto meant = std::exchange(m_unclearWish, std::nullopt))
            chooseLine(*meant);
    });
    connect(m_controller, &WorkspaceController::editPlanned, this,
            [this](const std::shared_ptr<const workspace::EditPlan>& plan) {
                if (m_trial)
                    m_trial->setPlan(plan);
            });
    connect(m_controller, &WorkspaceController::editTried, this,
            [this](const std::shared_ptr<const workspace::WhatIfReport>& report) {
                if (m_trial)
                    m_trial->impact().setReport(report);
            });
    connect(m_controller, &WorkspaceController::completionsReady, this,
            [this](const std::shared_ptr<const workspace::CompletionReport>& report) {
                if (m_pinEditor)
                    m_pinEditor->setCompletions(report);
                if (m_addDialog)
                    m_addDialog->setCompletions(report);
            });
}

void MainWindow::updateEditActions()
{
    const bool open = m_controller->isOpen();
    const QString package = m_selection->package();
    const bool home = open && !package.isEmpty() && !homeOf(package).isEmpty();
    m_actions.addRequirement->setEnabled(open && m_profilesReport && !m_profilesReport->profiles.empty());
    m_actions.editPin->setEnabled(open && packageRow(package) != nullptr);
    m_actions.holdPin->setEnabled(open && packageRow(package) != nullptr);
    m_actions.removeLine->setEnabled(home);
    m_moveMenu->setEnabled(home);
    m_actions.applyPending->setEnabled(open && !m_pending->isEmpty());
    m_actions.discardPending->setEnabled(open && !m_pending->isEmpty());
    m_actions.undo->setEnabled(open && m_pending->stack().canUndo());
    m_actions.redo->setEnabled(open && m_pending->stack().canRedo());
}

const workspace::PackageRow* MainWindow::packageRow(const QString& package) const
{
    if (!m_packagesReport)
        return nullptr;
    const std::string name = fromQt(package);
    for (const workspace::PackageRow& row : m_packagesReport->rows) {
        if (row.name.text() == name)
            return &row;
    }
    return nullptr;
}

QStringList MainWindow::profileNames() const
{
    QStringList names;
    if (m_profilesReport) {
        for (const auto& info : m_profilesReport->profiles)
            names += toQt(std::string_view(info.profile.name));
    }
    return names;
}

QString MainWindow::sourceOf(const QString& profile) const
{
    if (m_profilesReport) {
        for (const auto& info : m_profilesReport->profiles) {
            if (toQt(std::string_view(info.profile.name)) == profile)
                return toQt(info.profile.source);
        }
    }
    return {};
}

QString MainWindow::homeOf(const QString& package) const
{
    const workspace::PackageRow* row = packageRow(package);
    if (!row)
        return {};
    QStringList homes;
    for (const QString& profile : profileNames()) {
        const std::string source = fromQt(sourceOf(profile));
        for (const auto& bound : row->bounds) {
            if (bound.fromFile && bound.place.file == source && !homes.contains(profile))
                homes += profile;
        }
    }
    return homes.contains(m_selectedProfile) ? m_selectedProfile : homes.value(0);
}

void MainWindow::follow(EditTrial& trial)
{
    m_trial = &trial;
    connect(&trial, &EditTrial::planWanted, m_controller, &WorkspaceController::planEdit);
    connect(&trial, &EditTrial::unwanted, this, [this] { m_controller->drop(Verb::PlanEdit); });
    connect(&trial.impact(), &WhatIfWatch::wanted, m_controller, &WorkspaceController::tryEdit);
    connect(&trial.impact(), &WhatIfWatch::unwanted, this, [this] { m_controller->drop(Verb::TryEdit); });
    connect(&trial, &QObject::destroyed, this, [this] {
        if (m_trial)
            return; // the next one has the lanes
        m_controller->drop(Verb::PlanEdit);
        m_controller->drop(Verb::TryEdit);
    });
    connect(&trial, &EditTrial::accepted, this, [this](bool changed) {
        if (!changed)
            m_messages->show({moveKey, Message::Kind::Info, tr("The file says so already; nothing is pending."), {}});
    });
}

void MainWindow::wish(EditWish wish)
{
    auto* trial = new EditTrial(*m_pending, this);
    follow(*trial);
    connect(trial, &EditTrial::accepted, trial, &QObject::deleteLater);
    connect(trial, &EditTrial::stateChanged, trial, [this, trial, wish] {
        if (trial->failure().isEmpty())
            return;
        trial->deleteLater();
        chooseLine(wish);
    });
    m_messages->dismiss(moveKey);
    trial->setWish(std::move(wish));
    trial->accept();
}

void MainWindow::openPinEditor(bool hold)
{
    const QString package = m_selection->package();
    const workspace::PackageRow* row = packageRow(package);
    if (!row)
        return;
    delete m_pinEditor;
    QString profile = m_selectedProfile.isEmpty() ? homeOf(package) : m_selectedProfile;
    if (profile.isEmpty())
        profile = toQt(std::string_view(row->profiles.empty() ? std::string() : row->profiles.front().profile));
    m_pinEditor = new PinEditor(m_around.themes, *m_pending, hold ? PinEditor::Mode::Hold : PinEditor::Mode::Edit,
                                package, profileNames(), this);
    follow(m_pinEditor->trial());
    m_pinEditor->setProfile(profile);
    connect(m_pinEditor, &PinEditor::profileChosen, this, &MainWindow::showPinLine);
    connect(m_pinEditor, &PinEditor::completionsWanted, m_controller, &WorkspaceController::complete);
    showPinLine();
    m_pinEditor->adjustSize();
    const QRect room(mapToGlobal(QPoint()), size());
    QPoint place = page() == Page::Packages ? m_packages->belowCurrentRow() + QPoint(8, 2)
                                            : mapToGlobal(QPoint((width() - m_pinEditor->width()) / 2, editorTop));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - m_pinEditor->width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - m_pinEditor->height())));
    m_pinEditor->move(place);
    m_pinEditor->show();
    m_pinEditor->setFocus();
}

void MainWindow::showPinLine()
{
    if (!m_pinEditor)
        return;
    const QString source = sourceOf(m_pinEditor->profile());
    const std::string package = fromQt(m_pinEditor->package());
    if (m_pending->knows(source))
        return m_pinEditor->setLines(linesAbout(package, m_pending->text(source)));
    std::vector<WrittenLine> line; // what the table knows, until the file is read
    if (const auto* row = packageRow(m_pinEditor->package())) {
        for (const auto& bound : row->bounds) {
            if (line.empty() && bound.fromFile && toQt(std::string_view(bound.place.file)) == source)
                line.push_back({int(bound.place.line), toQt(std::string_view(bound.requirement)), {}});
        }
    }
    m_pinEditor->setLines(line);
    if (!m_controller->isRunning(Verb::Read))
        m_controller->readText(source);
}

void MainWindow::openAddDialog(const QString& package, const QString& profile)
{
    if (profileNames().isEmpty())
        return;
    delete m_addDialog;
    m_addDialog = new AddDialog(m_around.themes, *m_pending, profileNames(), profile, this);
    follow(m_addDialog->trial());
    connect(m_addDialog, &AddDialog::completionsWanted, m_controller, &WorkspaceController::complete);
    connect(m_addDialog, &AddDialog::placeActivated, this, [this](const QString& file, int line) {
        m_addDialog->close();
        openPlace(file, line);
    });
    m_addDialog->setPackage(package);
    m_addDialog->open();
}

void MainWindow::fillMoveMenu()
{
    m_moveMenu->clear();
    const QString home = homeOf(m_selection->package());
    for (const QString& profile : profileNames()) {
        if (profile == home)
            continue;
        QString text = profile;
        m_moveMenu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                              [this, profile] { movePackage(m_selection->package(), profile); });
    }
}

void MainWindow::movePackage(const QString& package, const QString& profile)
{
    m_messages->dismiss(moveKey);
    const QString home = homeOf(package);
    if (home == profile)
        return;
    if (home.isEmpty()) {
        m_messages->show({moveKey,
                          Message::Kind::Info,
                          tr("No file has a line about %1; it is there because others require it.").arg(package),
                          {{tr("Add it to %1…", "profile").arg(profile),
                            [this, package, profile] { openAddDialog(package, profile); }}}});
        return;
    }
    EditWish move;
    move.kind = EditWish::Kind::Move;
    move.package = fromQt(package);
    move.profile = fromQt(home);
    move.target = fromQt(profile);
    wish(move);
}

void MainWindow::extendPackageMenu(QMenu* menu)
{
    menu->addSeparator();
    menu->addActions({m_actions.editPin, m_actions.holdPin});
    menu->addMenu(m_moveMenu);
    menu->addAction(m_actions.removeLine);
}

void MainWindow::chooseLine(const EditWish& wish)
{
    const QString package = toQt(std::string_view(wish.package));
    const QString source = sourceOf(toQt(std::string_view(wish.profile)));
    if (package.isEmpty() || package.contains(QLatin1Char(';')) || source.isEmpty())
        return;
    if (!m_pending->knows(source)) {
        m_unclearWish = wish;
        return m_controller->readText(source);
    }
    const std::vector<WrittenLine> lines = linesAbout(wish.package, m_pending->text(source));
    if (lines.size() < 2)
        return; // something else is wrong, and was said
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("lineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Which line is meant?"))->setEnabled(false);
    menu->addSeparator();
    for (const WrittenLine& line : lines) {
        QString text = tr("%1 · %2", "requirement, place")
                           .arg(line.requirement, shortWords(Place{fromQt(source), std::uint32_t(line.line), 0}));
        QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, wish, line, source] {
            m_messages->dismiss(QStringLiteral("pending"));
            if (line.marker().isEmpty()) // a line without a marker is named by its place alone
                return openPlace(source, line.line);
            EditWish meant = wish;
            meant.package += " ; " + fromQt(line.marker());
            this->wish(meant);
        });
    }
    menu->popup(m_packages->belowCurrentRow());
}

void MainWindow::openLineOf(const QString& package)
{
    const QString source = sourceOf(homeOf(package));
    if (source.isEmpty())
        return;
    int number = 0;
    if (const auto line = m_pending->knows(source) ? lineAbout(fromQt(package), m_pending->text(source)) : std::nullopt)
        number = line->line;
    for (const auto& bound : packageRow(package)->bounds) {
        if (number == 0 && bound.fromFile && toQt(std::string_view(bound.place.file)) == source)
            number = int(bound.place.line);
    }
    openPlace(source, number);
}

} // namespace lockwright::gui
