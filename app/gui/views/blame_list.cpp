// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/blame_list.h"

#include "models/history_words.h"
#include "words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
constexpr int restMilliseconds = 120;
constexpr std::size_t shown = 5;

QString eventToolTip(const workspace::BlameReport::Event& event)
{
    QStringList lines{toQt(std::string_view(event.commit.subject)),
                      BlameList::tr("%1, %2", "author, time")
                          .arg(toQt(std::string_view(event.commit.authorName)), momentText(event.commit)),
                      BlameList::tr("%1, in %2", "cause, profiles")
                          .arg(causeText(event), toQt(event.profiles).join(QStringLiteral(", ")))};
    for (const auto& line : event.lines)
        lines += BlameList::tr("%1:%2: %3", "file, line, text")
                     .arg(toQt(std::string_view(line.file)))
                     .arg(line.line)
                     .arg(toQt(std::string_view(line.text.empty() ? line.before : line.text)));
    return plainToolTip(lines.join(QLatin1Char('\n')));
}
} // namespace

BlameList::BlameList(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("History"), this))
    , m_list(new QTreeWidget(this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("blameList"));
    m_title->setProperty("muted", true);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("blameNote"));
    m_note->setProperty("muted", true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("blameEvents"));
    m_list->setAccessibleName(tr("Commits that moved the package"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 6);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    m_pause.setSingleShot(true);
    m_pause.setInterval(restMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_outdated = false;
        emit blameWanted(m_package);
    });
    const auto activate = [this](const QTreeWidgetItem* item) {
        emit commitActivated(item->data(0, Qt::UserRole).toString());
    };
    connect(m_list, &QTreeWidget::itemClicked, this, activate);
    connect(m_list, &QTreeWidget::itemActivated, this, activate);
    setReport(nullptr);
}

void BlameList::setPackage(const QString& package)
{
    if (std::exchange(m_package, package) != package) {
        setReport(nullptr);
        outdate();
    }
}

void BlameList::outdate()
{
    m_outdated = !m_package.isEmpty();
    if (m_package.isEmpty())
        setReport(nullptr);
    want();
}

void BlameList::want()
{
    if (m_outdated && isVisible())
        m_pause.start();
}

void BlameList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    want();
}

void BlameList::setReport(const std::shared_ptr<const workspace::BlameReport>& report)
{
    m_list->clear();
    m_note->clear();
    if (report && toQt(std::string_view(report->package)) == m_package) {
        for (std::size_t at = 0; at < std::min(report->events.size(), shown); ++at) {
            const auto& event = report->events[at];
            auto* item = new QTreeWidgetItem(
                m_list, {dayText(event.commit), moveText(event.before, event.after), causeText(event)});
            item->setData(0, Qt::UserRole, toQt(std::string_view(event.commit.id)));
            for (int column = 0; column < m_list->columnCount(); ++column)
                item->setToolTip(column, eventToolTip(event));
        }
        if (report->events.empty())
            m_note->setText(tr("No commit moved it."));
        else if (report->events.size() > shown)
            m_note->setText(tr("And %n more commit(s).", nullptr, int(report->events.size() - shown)));
    }
    showReport();
}

void BlameList::setFailed(const QString& text)
{
    m_list->clear();
    m_note->setText(text);
    showReport();
}

void BlameList::showReport()
{
    const int rows = m_list->topLevelItemCount();
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * rows + 4);
    m_title->setVisible(rows > 0 || !m_note->text().isEmpty());
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace lockwright::gui
