// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help_window.h"

#include "icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
constexpr int pictureWidth = 720;
const QString root = QStringLiteral("qrc:/help/");

/// Shows nothing but what is built in, and pictures no wider than the page.
class HelpBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl& name) override
    {
        const QUrl url = name.isRelative() ? QUrl(root).resolved(name) : name;
        if (url.scheme() != QLatin1String("qrc"))
            return {};
        const QVariant loaded = QTextBrowser::loadResource(type, url);
        if (type != QTextDocument::ImageResource)
            return loaded;
        QImage picture;
        if (loaded.typeId() == QMetaType::QByteArray)
            picture.loadFromData(loaded.toByteArray());
        else
            picture = loaded.value<QImage>();
        if (picture.width() <= pictureWidth)
            return picture;
        picture = picture.scaledToWidth(int(pictureWidth * devicePixelRatioF()), Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatioF());
        return picture;
    }

protected:
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override
    {
        const QUrl url = name.isRelative() ? QUrl(root).resolved(name) : name;
        if (url.scheme() == QLatin1String("qrc"))
            QTextBrowser::doSetSource(url, type);
    }
};
} // namespace

HelpWindow::HelpWindow(Icons& icons, QWidget* parent)
    : QDialog(parent, Qt::Window)
    , m_list(new QListWidget(this))
    , m_browser(new HelpBrowser(this))
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_browser->setObjectName(QStringLiteral("helpText"));
    m_browser->setAccessibleName(tr("Help text"));
    m_browser->setOpenExternalLinks(false);
    m_browser->document()->setDocumentMargin(20);
    m_browser->setFrameShape(QFrame::NoFrame);
    makeList();
    auto* split = new QSplitter(this);
    split->addWidget(m_list);
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({190, 800});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar(icons));
    layout->addWidget(split, 1);
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this] {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->data(Qt::UserRole).toString() == page())
                m_list->setCurrentRow(row);
        m_found->clear();
    });
    resize(1040, 680);
    showPage(QStringLiteral("window"));
    m_browser->setFocus();
}

void HelpWindow::makeList()
{
    m_list->setObjectName(QStringLiteral("helpPages"));
    m_list->setAccessibleName(tr("Help pages"));
    const std::pair<const char*, QString> pages[] = {
        {"window", tr("User guide")}, {"keys", tr("Keys")}, {"glossary", tr("Glossary")}};
    for (const auto& [name, title] : pages) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(Qt::UserRole, QLatin1String(name));
        item->setSizeHint({0, fontMetrics().height() + 16});
    }
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { showPage(m_list->item(row)->data(Qt::UserRole).toString()); });
}

QWidget* HelpWindow::makeBar(Icons& icons)
{
    auto* bar = new QFrame(this);
    bar->setProperty("panel", true);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 6, 10, 6);
    const auto button = [&](const QString& icon, const QString& text, const QKeySequence& key, auto act) {
        auto* made = new QToolButton(bar);
        made->setProperty("flat", true);
        made->setToolTip(tr("%1 (%2)", "tool tip, key").arg(text, key.toString(QKeySequence::NativeText)));
        made->setAccessibleName(text);
        made->setShortcut(key);
        made->setFocusPolicy(Qt::TabFocus);
        icons.bind(made, icon);
        connect(made, &QToolButton::clicked, this, act);
        layout->addWidget(made);
        return made;
    };
    auto* back = button(QStringLiteral("back"), tr("Back"), QKeySequence(QStringLiteral("Alt+Left")),
                        [this] { m_browser->backward(); });
    auto* forward = button(QStringLiteral("forward"), tr("Forward"), QKeySequence(QStringLiteral("Alt+Right")),
                           [this] { m_browser->forward(); });
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Find on this page"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setProperty("muted", true);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_found);
    layout->addStretch();
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    key(QKeySequence(QStringLiteral("Ctrl+F")), [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    key(QKeySequence(QStringLiteral("F3")), [this] { find(false); });
    key(QKeySequence(QStringLiteral("Shift+F3")), [this] { find(true); });
    return bar;
}

void HelpWindow::showPage(const QString& name)
{
    m_browser->setSource(QUrl(root + name + QStringLiteral(".md")), QTextDocument::MarkdownResource);
}

QString HelpWindow::page() const
{
    return m_browser->source().fileName().section(QLatin1Char('.'), 0, 0);
}

void HelpWindow::find(bool backwards)
{
    const QString text = m_search->text();
    if (text.isEmpty())
        return;
    const QTextDocument::FindFlags way = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    m_found->clear();
    if (m_browser->find(text, way))
        return;
    const QTextCursor before = m_browser->textCursor(); // once round
    m_browser->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_browser->find(text, way))
        return;
    m_browser->setTextCursor(before);
    m_found->setText(tr("Not on this page."));
}

} // namespace lockwright::gui
