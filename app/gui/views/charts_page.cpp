// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts_page.h"

#include "charts/chart_view.h"
#include "models/chart_model.h"
#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace lockwright::gui
{

ChartsPage::ChartsPage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_questions(new QListWidget(this))
    , m_itemsTitle(new QLabel(this))
    , m_items(new QListWidget(this))
    , m_title(new QLabel(this))
    , m_answer(new QLabel(this))
    , m_status(new QLabel(this))
    , m_twin(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new ChartView(themes, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("charts"), this))
    , m_model(new ChartModel(this))
{
    setObjectName(QStringLiteral("chartsPage"));
    auto* main = new QWidget(this);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar(icons));
    column->addWidget(m_stack, 1);
    auto* line = new QFrame(this);
    line->setProperty("panel", true);
    auto* foot = new QHBoxLayout(line);
    foot->setContentsMargins(12, 4, 10, 4);
    foot->addWidget(m_status, 1);
    column->addWidget(line);
    makeTable();
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeSide());
    splitter->addWidget(main);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 800});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    (new FocusEntry(this))->set(m_questions);
    makeMenu();
    connectViews();
    m_questions->setCurrentRow(0);
    showState();
}

QWidget* ChartsPage::makeSide()
{
    auto* side = new QWidget(this);
    side->setProperty("page", true);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(200);
    m_questions->setObjectName(QStringLiteral("chartQuestions"));
    m_questions->setAccessibleName(tr("Questions"));
    m_questions->setFrameShape(QFrame::NoFrame);
    m_questions->setItemDelegate(new ShadeDelegate(
        m_themes, [](const QModelIndex&) { return ShadeDelegate::Look{}; }, m_questions));
    for (std::size_t i = 0; i < chartQuestionCount; ++i)
        m_questions->addItem(words(ChartQuestion(i)));
    const auto look = [](const QModelIndex&) { return ShadeDelegate::Look{}; };
    for (QListWidget* list : {m_questions, m_items}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setItemDelegate(new ShadeDelegate(m_themes, look, list));
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
        list->setUniformItemSizes(true);
    }
    m_questions->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_questions->setFixedHeight(m_questions->sizeHintForRow(0) * int(chartQuestionCount) + 4);
    m_itemsTitle->setTextFormat(Qt::PlainText);
    m_itemsTitle->setProperty("muted", true);
    m_itemsTitle->setWordWrap(true);
    m_items->setObjectName(QStringLiteral("chartItems"));
    m_items->setAccessibleName(tr("What the marked part counts"));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_questions);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(10, 8, 8, 0);
    title->addWidget(m_itemsTitle);
    layout->addLayout(title);
    layout->addWidget(m_items, 1);
    return side;
}

QWidget* ChartsPage::makeBar(Icons& icons)
{
    auto* bar = new QFrame(this);
    bar->setProperty("panel", true);
    m_title->setObjectName(QStringLiteral("chartTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_answer->setObjectName(QStringLiteral("chartAnswer"));
    m_answer->setProperty("muted", true);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("chartStatus"));
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setWordWrap(true);
    for (QLabel* label : {m_title, m_answer, m_status})
        label->setTextFormat(Qt::PlainText);
    const auto prepare = [&](QToolButton* button, const QString& name, const QString& icon, const QString& text) {
        button->setObjectName(name);
        button->setProperty("flat", true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        icons.bind(button, icon);
    };
    prepare(m_twin, QStringLiteral("chartTwin"), QStringLiteral("table"), tr("Show the numbers as a table (T)"));
    m_twin->setCheckable(true);
    prepare(m_export, QStringLiteral("chartExport"), QStringLiteral("export"), tr("Copy or export the chart"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_answer);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(6);
    layout->addLayout(texts, 1);
    layout->addWidget(m_twin, 0, Qt::AlignTop);
    layout->addWidget(m_export, 0, Qt::AlignTop);
    return bar;
}

void ChartsPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setItemDelegate(new ShadeDelegate(
        m_themes,
        [this](const QModelIndex& index) {
            const bool total = index.column() == m_model->columnCount() - 1;
            return ShadeDelegate::Look{index.column() == 0 || total ? Shade::Text : Shade::Muted, total, false};
        },
        m_table));
}

void ChartsPage::makeMenu()
{
    auto* menu = new QMenu(m_export);
    const auto copy = [&](const QString& label, Copy kind) {
        connect(menu->addAction(label), &QAction::triggered, this,
                [this, kind] { QApplication::clipboard()->setText(text(kind)); });
    };
    copy(tr("Copy as &text"), Copy::Text);
    copy(tr("Copy as &CSV"), Copy::Csv);
    copy(tr("Copy as &Markdown"), Copy::Markdown);
    menu->addSeparator();
    const std::pair<Export, QString> kinds[] = {
        {Export::Png, tr("&PNG image…")}, {Export::Svg, tr("&SVG image…")}, {Export::Csv, tr("CS&V file…")}};
    for (const auto& [kind, label] : kinds)
        connect(menu->addAction(label), &QAction::triggered, this, [this, kind = kind] { exportAs(kind); });
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    const auto shortcut = [this](const QKeySequence& key, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    shortcut(QKeySequence(Qt::Key_T), [this] { m_twin->toggle(); });
    shortcut(QKeySequence(QKeySequence::Copy), [this] {
        if (m_report)
            QApplication::clipboard()->setText(text(Copy::Text));
    });
}

void ChartsPage::connectViews()
{
    connect(m_questions, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showQuestion(ChartQuestion(row));
    });
    // From the question on to the bars: what Enter means in every list of the window.
    connect(m_questions, &QListWidget::activated, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_twin, &QToolButton::toggled, this, &ChartsPage::toggleTable);
    connect(m_chart, &ChartView::currentChanged, this, &ChartsPage::showPart);
    connect(m_chart, &ChartView::activated, this, &ChartsPage::activate);
    connect(m_chart, &ChartView::drawnChanged, this, &ChartsPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_quiet && index.isValid())
            showPart(index.row(), m_model->seriesOf(index.column()));
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { activate(index.row(), m_model->seriesOf(index.column())); });
    connect(m_items, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { activateItem(m_items->row(item)); });
    connect(m_empty, &EmptyState::triggered, this, &ChartsPage::want);
}

void ChartsPage::toggleTable(bool table)
{
    const bool focused = m_chart->hasFocus() || m_table->hasFocus();
    m_wantsTable = table;
    showState();
    if (focused)
        m_stack->currentWidget()->setFocus();
}

void ChartsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        want();
}

void ChartsPage::want()
{
    m_outdated = true;
    if (!isVisible())
        return;
    m_outdated = false;
    m_state = State::Looking;
    showState();
    emit reportWanted();
}

void ChartsPage::outdate()
{
    want();
}

void ChartsPage::clear()
{
    m_report.reset();
    m_outdated = true;
    m_state = State::NotAsked;
    m_failure.clear();
    m_profile.clear();
    showChart();
}

void ChartsPage::setReport(const std::shared_ptr<const workspace::StatisticsReport>& report)
{
    m_report = report;
    m_state = State::Ready;
    showChart();
}

void ChartsPage::setFailed(const QString& text)
{
    m_state = State::Failed;
    m_failure = text;
    showState();
}

void ChartsPage::setProfile(const QString& profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    showChart();
}

void ChartsPage::showQuestion(ChartQuestion question)
{
    if (m_questions->currentRow() != int(question))
        return m_questions->setCurrentRow(int(question)); // comes back here
    m_question = question;
    showChart();
}

void ChartsPage::showChart()
{
    ChartData drawn;
    if (m_report)
        drawn = chartOf(m_question, *m_report, m_profile);
    // The same part stays marked when the same chart comes back with other numbers.
    const bool same = drawn.title == m_chart->data().title;
    const int category = m_chart->currentCategory();
    const int series = m_chart->currentSeries();
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_model->setChart(drawn);
        m_chart->setData(std::move(drawn));
    }
    m_table->resizeColumnsToContents();
    if (same && category >= 0 && category < m_model->rowCount())
        m_chart->setCurrent(category, series);
    showPart(m_chart->currentCategory(), m_chart->currentSeries());
    showState();
}

void ChartsPage::showState()
{
    const bool empty = !m_report || m_model->chart().empty();
    m_title->setText(words(m_question));
    m_export->setEnabled(m_report && !empty);
    QString text = m_report ? answer(m_question, *m_report, m_profile) : QString();
    if (m_report && !empty && m_model->rowCount() > m_chart->drawn())
        text += QLatin1Char(' ')
                + tr("%1 of %n bars are drawn; the table has all.", nullptr, m_model->rowCount()).arg(m_chart->drawn());
    if (m_report && m_state == State::Failed)
        text = m_failure;
    m_answer->setText(text.trimmed());
    m_answer->setVisible(!m_answer->text().isEmpty());
    if (!empty) {
        m_stack->setCurrentWidget(m_wantsTable ? static_cast<QWidget*>(m_table) : m_chart);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    m_status->clear();
    if (m_state == State::Failed)
        return m_empty->setTexts(tr("There are no numbers"), m_failure, tr("Try again"));
    if (!m_report)
        return m_empty->setTexts(m_state == State::Looking ? tr("Counting…") : tr("No numbers yet"),
                                 tr("Files, the cache and the log of compiles are looked at; no index is asked."));
    const auto [title, why] = emptyWords(m_question, m_report.get());
    m_empty->setTexts(title, why);
}

void ChartsPage::showPart(int category, int series)
{
    m_told = m_report ? itemsOf(m_question, *m_report, m_profile, category, series) : std::vector<ChartItem>();
    const QString sentence = m_model->chart().sentence(category, series);
    m_status->setText(sentence.isEmpty()
                          ? QString()
                          : tr("%1 · %2", "what is marked, what Enter does").arg(sentence, clickWords(m_question)));
    m_status->setToolTip(plainToolTip(m_status->text()));
    m_itemsTitle->setText(sentence);
    m_items->clear();
    for (const ChartItem& told : m_told) {
        auto* item = new QListWidgetItem(
            told.note.isEmpty() ? told.text : tr("%1 · %2", "what, remark").arg(told.text, told.note), m_items);
        item->setToolTip(plainToolTip(item->text()));
    }
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    if (m_chart->currentCategory() != category || m_chart->currentSeries() != series)
        m_chart->setCurrent(category, series);
    const QModelIndex index = m_model->index(category, series < 0 ? 0 : ChartModel::columnOf(series));
    if (series >= 0 || m_table->currentIndex().row() != category)
        m_table->setCurrentIndex(index);
}

void ChartsPage::activate(int category, int series)
{
    if (m_report && category >= 0 && series >= 0)
        emit targetActivated(targetOf(m_question, *m_report, m_profile, category, series));
}

void ChartsPage::activateItem(int row)
{
    if (row < 0 || std::size_t(row) >= m_told.size())
        return;
    const ChartItem item = m_told[std::size_t(row)];
    if (!item.place.file.empty())
        emit placeActivated(toQt(std::string_view(item.place.file)), int(item.place.line));
    else if (!item.commit.isEmpty())
        emit commitActivated(item.commit);
    else if (!item.package.isEmpty())
        emit packageActivated(item.package);
}

QString ChartsPage::text(Copy kind) const
{
    const std::vector<QStringList> rows = m_model->chart().rows();
    switch (kind) {
    case Copy::Text:
        return toText(rows);
    case Copy::Csv:
        return toCsv(rows);
    case Copy::Markdown:
        return toMarkdown(rows);
    }
    return {};
}

void ChartsPage::exportAs(Export kind)
{
    // Drawn here, because only this thread may touch the drawing; a worker writes the file.
    const QByteArray bytes = kind == Export::Png   ? m_chart->png()
                             : kind == Export::Svg ? m_chart->svg()
                                                   : text(Copy::Csv).toUtf8();
    const QString suffix = kind == Export::Png   ? QStringLiteral("png")
                           : kind == Export::Svg ? QStringLiteral("svg")
                                                 : QStringLiteral("csv");
    emit exportRequested(suffix, [bytes] { return bytes; });
}

} // namespace lockwright::gui
