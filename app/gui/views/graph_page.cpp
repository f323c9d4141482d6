// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph_page.h"

#include "graph_view/graph_canvas.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/graph_steps.h"
#include "words.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QTreeWidget>

#include <tuple>

namespace lockwright::gui
{

namespace
{
using Scope = workspace::GraphOptions::Scope;
constexpr Scope scopes[] = {Scope::Dependents, Scope::Dependencies, Scope::Neighbourhood, Scope::Between,
                            Scope::Everything};
constexpr std::size_t stackLimit = 100;
constexpr std::size_t hubDependents = 8;

/// The overview that is readable at hundreds of packages.
workspace::GraphOptions overview()
{
    workspace::GraphOptions options;
    options.inputs = false;
    options.reduction.foldLeaves = true;
    options.reduction.hubDependents = hubDependents;
    return options;
}

bool isSame(const workspace::GraphOptions& one, const workspace::GraphOptions& other)
{
    const auto facts = [](const workspace::GraphOptions& of) {
        return std::tie(of.scope, of.package, of.target, of.radius, of.inputs, of.reduction.contractCycles,
                        of.reduction.hubDependents, of.reduction.foldLeaves, of.reduction.dropImplied);
    };
    return facts(one) == facts(other);
}

/// Lets a box for a package offer names. @returns what offers them
QCompleter* complete(QLineEdit& box, QStringListModel* names)
{
    auto* completer = new QCompleter(names, &box);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->popup()->setProperty("popup", true);
    box.setCompleter(completer);
    box.setMinimumWidth(90);
    box.setMaximumWidth(200);
    return completer;
}
} // namespace

GraphPage::GraphPage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_scope(new QComboBox(this))
    , m_package(new QLineEdit(this))
    , m_target(new QLineEdit(this))
    , m_radius(new QSpinBox(this))
    , m_search(new QLineEdit(this))
    , m_overlay(new QComboBox(this))
    , m_steps(new GraphSteps(this))
    , m_found(new QLabel(this))
    , m_state(new QLabel(this))
    , m_shelf(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_canvas(new GraphCanvas(themes, this))
    , m_tree(new QTreeWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("graph"), this))
    , m_names(new QStringListModel(this))
    , m_stackOfOptions{overview()}
{
    setObjectName(QStringLiteral("graphPage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar(icons));
    layout->addWidget(m_steps);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeLine(icons));
    m_tree->setObjectName(QStringLiteral("graphTree"));
    m_tree->setAccessibleName(tr("The graph as a tree"));
    m_tree->setHeaderLabels({tr("Package"), tr("Version"), tr("Requirement"), tr("Mark")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setDefaultSectionSize(220);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    (new FocusEntry(this))->follow(m_stack, {m_canvas, m_tree, m_empty});
    makeMenus();
    connectCanvas();
    showControls();
    showState();
}

QToolButton* GraphPage::makeButton(Icons& icons, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setProperty("flat", true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    icons.bind(button, icon);
    return button;
}

QWidget* GraphPage::makeBar(Icons& icons)
{
    auto* bar = new QFrame(this);
    bar->setProperty("panel", true);
    m_scope->setObjectName(QStringLiteral("graphScope"));
    m_scope->setAccessibleName(tr("Part of the graph"));
    m_scope->addItems(
        {tr("Who asks for"), tr("What is asked for by"), tr("Around"), tr("Ways from"), tr("Everything")});
    for (QLineEdit* box : {m_package, m_target}) {
        const QCompleter* completer = complete(*box, m_names);
        connect(box, &QLineEdit::returnPressed, this, &GraphPage::takeControls);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &GraphPage::takeControls,
                Qt::QueuedConnection);
    }
    m_package->setObjectName(QStringLiteral("graphPackage"));
    m_package->setAccessibleName(tr("Package"));
    m_package->setPlaceholderText(tr("Package"));
    m_target->setObjectName(QStringLiteral("graphTarget"));
    m_target->setAccessibleName(tr("To package"));
    m_target->setPlaceholderText(tr("to package"));
    m_radius->setRange(1, 5);
    m_radius->setObjectName(QStringLiteral("graphRadius"));
    showSteps();
    m_radius->setAccessibleName(tr("How far around"));
    m_search->setObjectName(QStringLiteral("graphSearch"));
    m_search->setAccessibleName(tr("Find in the graph"));
    m_search->setPlaceholderText(tr("Find"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(170);
    m_search->addAction(icons.icon(QStringLiteral("search"), Shade::Muted), QLineEdit::LeadingPosition);
    m_found->setProperty("muted", true);
    m_back = makeButton(icons, QStringLiteral("back"), tr("One step back (Backspace)"));
    m_reduce = makeButton(icons, QStringLiteral("fold"), tr("What is left out of the drawing"));
    m_twin = makeButton(icons, QStringLiteral("tree"), tr("Show the graph as a tree"));
    m_twin->setCheckable(true);
    m_export = makeButton(icons, QStringLiteral("export"), tr("Export the graph"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 7, 12, 7);
    layout->setSpacing(6);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_back, m_scope, m_package, m_target, m_radius, m_reduce, m_overlay})
        layout->addWidget(widget);
    layout->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_found, m_search, m_twin, m_export})
        layout->addWidget(widget);
    connect(m_scope, &QComboBox::activated, this, &GraphPage::takeControls);
    connect(m_radius, &QSpinBox::valueChanged, this, &GraphPage::showSteps);
    connect(m_radius, &QSpinBox::valueChanged, this, &GraphPage::takeControls);
    connect(m_back, &QToolButton::clicked, this, &GraphPage::undo);
    connect(m_twin, &QToolButton::toggled, this, &GraphPage::showState);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const int count = m_canvas->search(text.trimmed());
        m_found->setText(text.isEmpty() ? QString() : tr("%n found", nullptr, count));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const int number = m_canvas->walkToMatch(+1))
            m_found->setText(tr("match %1").arg(number));
    });
    return bar;
}

QWidget* GraphPage::makeLine(Icons& icons)
{
    auto* line = new QFrame(this);
    line->setProperty("panel", true);
    for (QLabel* label : {m_state, m_shelf}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("muted", true);
    }
    m_state->setObjectName(QStringLiteral("graphState"));
    m_state->setWordWrap(true); // other languages need more room
    m_shelf->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_shelf->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 4, 10, 4);
    layout->setSpacing(4);
    layout->addWidget(m_state, 2);
    layout->addSpacing(12);
    layout->addWidget(m_shelf, 1);
    const auto add = [&](const QString& icon, const QString& text, auto act) {
        QToolButton* button = makeButton(icons, icon, text);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    add(QStringLiteral("zoom-out"), tr("Zoom out (-)"), [this] { m_canvas->zoom(0.8); });
    add(QStringLiteral("zoom-in"), tr("Zoom in (+)"), [this] { m_canvas->zoom(1.25); });
    add(QStringLiteral("zoom-fit"), tr("Show the whole graph (0)"), [this] { m_canvas->fit(); });
    return line;
}

void GraphPage::makeMenus()
{
    auto* reduce = new QMenu(m_reduce);
    const auto add = [&](const QString& text) {
        QAction* action = reduce->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &GraphPage::takeControls);
        m_reductions.push_back(action);
    };
    add(tr("Packages that require each other as &one"));
    add(tr("Edges that a longer way &implies left out"));
    add(tr("What only one package asks for &folded into it"));
    add(tr("Packages with very many dependents on the &shelf"));
    add(tr("&Lines of input files shown"));
    m_reduce->setMenu(reduce);
    m_reduce->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    const std::pair<Export, QString> kinds[] = {{Export::Png, tr("&PNG image…")},
                                                {Export::Svg, tr("&SVG image…")},
                                                {Export::Dot, tr("Graphviz &DOT…")},
                                                {Export::Mermaid, tr("&Mermaid…")}};
    for (const auto& [kind, text] : kinds)
        connect(menu->addAction(text), &QAction::triggered, this, [this, kind = kind] { exportAs(kind); });
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_overlay->setObjectName(QStringLiteral("graphOverlay"));
    m_overlay->setAccessibleName(tr("What is marked on the packages"));
    m_overlay->setToolTip(m_overlay->accessibleName());
    m_overlay->addItems({tr("No marks"), tr("Outdated"), tr("Vulnerable"), tr("Conflicts"), tr("Profiles")});
    connect(m_overlay, &QComboBox::currentIndexChanged, this, &GraphPage::showMarks);
    connect(m_steps, &GraphSteps::chosen, this, [this](std::size_t step) {
        undoTo(step);
        setFocus(); // the button is gone
    });
}

void GraphPage::connectCanvas()
{
    connect(m_canvas, &GraphCanvas::packageSelected, this, &GraphPage::packageSelected);
    connect(m_canvas, &GraphCanvas::packageActivated, this,
            [this](const QString& package) { show(Scope::Neighbourhood, package); });
    connect(m_canvas, &GraphCanvas::inputActivated, this, &GraphPage::openInput);
    connect(m_canvas, &GraphCanvas::undoRequested, this, &GraphPage::undo);
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &GraphPage::showMenu);
    connect(m_empty, &EmptyState::triggered, this, [this] { push(overview()); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && m_tree->hasFocus())
            emit packageSelected(item->text(0));
    });
}

void GraphPage::push(workspace::GraphOptions options)
{
    options.profile = m_stackOfOptions.back().profile;
    // No step of its own, but that everything is wanted whatever will be selected.
    const bool isChoice = m_stackOfOptions.size() == 1 && options.scope == Scope::Everything;
    if (!isChoice && isSame(options, m_stackOfOptions.back()))
        return want();
    if (m_stackOfOptions.size() == stackLimit)
        m_stackOfOptions.erase(m_stackOfOptions.begin());
    m_stackOfOptions.push_back(std::move(options));
    want();
}

void GraphPage::undo()
{
    if (m_stackOfOptions.size() > 1)
        undoTo(m_stackOfOptions.size() - 2);
}

void GraphPage::undoTo(std::size_t step)
{
    if (step + 1 >= m_stackOfOptions.size())
        return;
    const std::string profile = m_stackOfOptions.back().profile;
    m_stackOfOptions.resize(step + 1);
    m_stackOfOptions.back().profile = profile;
    want();
}

workspace::GraphOptions GraphPage::usual() const
{
    workspace::GraphOptions options = overview();
    if (!m_wanted.isEmpty()) {
        options.scope = Scope::Dependents;
        options.package = fromQt(m_wanted);
        options.inputs = true;
        options.reduction.foldLeaves = false;
        options.reduction.hubDependents = 0;
    }
    options.profile = m_stackOfOptions.back().profile;
    return options;
}

void GraphPage::show(Scope scope, const QString& package, const QString& target)
{
    workspace::GraphOptions options;
    options.scope = scope;
    options.package = fromQt(package);
    options.target = fromQt(target);
    options.radius = std::size_t(m_radius->value());
    options.inputs = scope == Scope::Dependents;
    options.reduction = m_stackOfOptions.back().reduction;
    if (scope != Scope::Everything) { // parts are small enough to be drawn whole
        options.reduction.foldLeaves = false;
        options.reduction.hubDependents = 0;
    }
    push(std::move(options));
}

void GraphPage::takeControls()
{
    if (m_showing)
        return;
    workspace::GraphOptions options = m_stackOfOptions.back();
    options.scope = scopes[std::size_t(m_scope->currentIndex())];
    options.package = options.scope == Scope::Everything ? std::string() : fromQt(m_package->text().trimmed());
    options.target = options.scope == Scope::Between ? fromQt(m_target->text().trimmed()) : std::string();
    options.radius = std::size_t(m_radius->value());
    options.reduction.contractCycles = m_reductions[0]->isChecked();
    options.reduction.dropImplied = m_reductions[1]->isChecked();
    options.reduction.foldLeaves = m_reductions[2]->isChecked();
    options.reduction.hubDependents = m_reductions[3]->isChecked() ? hubDependents : 0;
    options.inputs = m_reductions[4]->isChecked();
    if (options.scope == Scope::Everything && m_stackOfOptions.back().scope != Scope::Everything)
        options = overview(); // a part is drawn whole, all of it would not be readable
    m_package->setVisible(options.scope != Scope::Everything);
    m_target->setVisible(options.scope == Scope::Between);
    m_radius->setVisible(options.scope == Scope::Neighbourhood);
    if (options.scope != Scope::Everything && options.package.empty())
        return m_package->setFocus();
    if (options.scope == Scope::Between && options.target.empty())
        return m_target->setFocus();
    push(std::move(options));
}

void GraphPage::showSteps()
{
    m_radius->setSuffix(tr(" step(s)", "how far around, behind the number", m_radius->value()));
}

void GraphPage::showControls()
{
    m_showing = true;
    const workspace::GraphOptions& options = m_stackOfOptions.back();
    m_scope->setCurrentIndex(int(std::find(std::begin(scopes), std::end(scopes), options.scope) - std::begin(scopes)));
    if (!options.package.empty())
        m_package->setText(toQt(std::string_view(options.package)));
    m_target->setText(toQt(std::string_view(options.target)));
    m_radius->setValue(int(options.radius));
    m_package->setVisible(options.scope != Scope::Everything);
    m_target->setVisible(options.scope == Scope::Between);
    m_radius->setVisible(options.scope == Scope::Neighbourhood);
    m_reductions[0]->setChecked(options.reduction.contractCycles);
    m_reductions[1]->setChecked(options.reduction.dropImplied);
    m_reductions[2]->setChecked(options.reduction.foldLeaves);
    m_reductions[3]->setChecked(options.reduction.hubDependents > 0);
    m_reductions[4]->setChecked(options.inputs);
    m_back->setEnabled(m_stackOfOptions.size() > 1);
    m_steps->setSteps(m_stackOfOptions);
    m_showing = false;
}

void GraphPage::want()
{
    showControls();
    m_outdated = true;
    if (!isVisible())
        return;
    m_outdated = false;
    m_waiting = true;
    showState();
    emit graphWanted(m_stackOfOptions.back(), m_canvas->font());
}

void GraphPage::setProfile(const QString& profile)
{
    if (m_stackOfOptions.back().profile == fromQt(profile))
        return;
    m_stackOfOptions.back().profile = fromQt(profile);
    want();
}

void GraphPage::setPackage(const QString& package)
{
    m_wanted = package;
    if (m_stackOfOptions.size() == 1 && !isVisible()) { // who looks at the graph walks in what is there
        m_stackOfOptions.back() = usual();
        return want();
    }
    if (!package.isEmpty() && m_package->text() != package && m_stackOfOptions.back().scope == Scope::Everything)
        m_package->setText(package);
    const bool shown = m_canvas->picture() && m_canvas->picture()->find(fromQt(package)) >= 0;
    if (shown || package.isEmpty())
        return m_canvas->setCurrentPackage(package);
    workspace::GraphOptions& top = m_stackOfOptions.back();
    if (top.scope == Scope::Everything || top.scope == Scope::Between)
        return m_canvas->setCurrentPackage({});
    top.package = fromQt(package); // the part follows the selection
    want();
}

void GraphPage::setPackages(const std::shared_ptr<const workspace::PackagesReport>& report)
{
    m_packages = report;
    showMarks();
}

GraphOverlay GraphPage::overlay() const
{
    return GraphOverlay(m_overlay->currentIndex());
}

void GraphPage::setOverlay(GraphOverlay overlay)
{
    m_overlay->setCurrentIndex(int(overlay));
}

void GraphPage::setPackageNames(const QStringList& names)
{
    m_names->setStringList(names);
}

void GraphPage::outdate()
{
    want();
}

void GraphPage::clear()
{
    m_stackOfOptions = {overview()};
    m_wanted.clear();
    m_packages.reset();
    m_canvas->setPicture(nullptr);
    m_tree->clear();
    m_outdated = true;
    m_waiting = false;
    showControls();
    showState();
}

void GraphPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        want();
}

} // namespace lockwright::gui
