// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what starts on the page of packages.
#include "main_window.h"

#include "selection.h"
#include "views/consolidate_dialog.h"
#include "views/job_indicator.h"
#include "views/packages_view.h"
#include "views/updates_page.h"
#include "words.h"

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
}

void MainWindow::makePackageActions()
{
    m_actions.copyMarkdown = makeAction(tr("Copy as &Markdown"), QStringLiteral("copyMarkdown"), {}, {});
    m_actions.copyCsv = makeAction(tr("Copy as C&SV"), QStringLiteral("copyCsv"), {}, {});
    m_actions.packageMatrix = makeAction(tr("Packages as matri&x"), QStringLiteral("packageMatrix"), {},
                                         {QKeySequence(QStringLiteral("Ctrl+M"))});
    m_actions.packageMatrix->setCheckable(true);
    m_actions.consolidate = makeAction(tr("C&onsolidate versions…"), QStringLiteral("consolidateVersions"), {}, {});
}

void MainWindow::connectPackages()
{
    using workspace::TableFormat;
    connect(m_actions.copyMarkdown, &QAction::triggered, this,
            [this] { m_packages->copySelectionAs(TableFormat::Markdown); });
    connect(m_actions.copyCsv, &QAction::triggered, this, [this] { m_packages->copySelectionAs(TableFormat::Csv); });
    connect(m_actions.packageMatrix, &QAction::triggered, this, [this](bool on) {
        showPage(Page::Packages);
        m_packages->setForm(on ? PackagesView::Form::Matrix : PackagesView::Form::Table);
    });
    connect(m_packages, &PackagesView::selectionChanged, this,
            [this] { m_actions.packageMatrix->setChecked(m_packages->form() == PackagesView::Form::Matrix); });
    connect(m_actions.consolidate, &QAction::triggered, this, [this] { consolidate({}); });
    connect(m_packages, &PackagesView::consolidateRequested, this, &MainWindow::consolidate);
    connect(m_packages, &PackagesView::whyRequested, this, [this](const QString& package) {
        m_selection->setPackage(package);
        m_actions.why->trigger();
    });
    connect(m_packages, &PackagesView::graphRequested, this, [this](const QString& package) {
        m_selection->setPackage(package);
        m_actions.packageInGraph->trigger();
    });
    connect(m_packages, &PackagesView::updatesRequested, this, [this](const QString& package) {
        m_selection->setPackage(package);
        showPage(Page::Updates);
    });
    connect(m_controller, &WorkspaceController::failed, this, [this](Verb verb, const Error& error) {
        if (verb == Verb::Packages)
            m_packages->setFailed(words(error));
        else if (verb == Verb::Consolidate && m_consolidateDialog)
            m_consolidateDialog->setFailed(words(error));
    });
    // The records that the updates are checked against say which locked versions have advisories.
    connect(m_updates, &UpdatesPage::reportWanted, this,
            [this](const workspace::OutdatedOptions& options) { m_controller->setSecurity(options.security); });
}

void MainWindow::consolidate(const QStringList& packages)
{
    if (!m_controller->isOpen() || m_consolidateDialog)
        return;
    workspace::ConsolidateOptions options;
    for (const QString& package : packages)
        options.packages.push_back(fromQt(package));
    auto* dialog = new ConsolidateDialog(*m_icons, m_around.themes, this);
    m_consolidateDialog = dialog;
    connect(m_controller, &WorkspaceController::consolidationReady, dialog, &ConsolidateDialog::setReport);
    connect(dialog, &ConsolidateDialog::placeActivated, this, &MainWindow::openPlace);
    connect(dialog, &ConsolidateDialog::againRequested, this, [this, dialog, options] {
        dialog->setLooking(tr("reading the locks"));
        m_controller->consolidate(options);
    });
    connect(dialog, &QDialog::rejected, m_controller, [this] { m_controller->stop(Verb::Consolidate); });
    connect(dialog, &ConsolidateDialog::recompileRequested, this,
            [this](const std::vector<std::string>& pins, bool joint) {
                workspace::CompileOptions compile;
                compile.all = true; // profiles that are fresh move too
                compile.upgradePackages = pins;
                if (joint)
                    compile.strategy = workspace::Strategy::Joint;
                recompile(compile);
            });
    connect(&m_pulse, &QTimer::timeout, dialog, [this, dialog] {
        const auto running = m_controller->running();
        if (running && running->verb == Verb::Consolidate)
            dialog->setLooking(describe(*running));
    });
    dialog->open();
    m_controller->consolidate(options);
}

} // namespace lockwright::gui
