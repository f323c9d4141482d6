// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start_page.h"

#include "views/clear_layout.h"
#include "words.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace lockwright::gui
{

namespace
{
constexpr QSize cardSize(264, 236);
constexpr qsizetype recentShown = 4;

QLabel* plainLabel(const QString& text, const char* property, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (property)
        label->setProperty(property, true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}
/// A card is a large button; unlike small ones in a form it also answers Enter.
class Card final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};
} // namespace

StartPage::StartPage(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_themes(themes)
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    auto* title = new QLabel(tr("Lockwright"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setStyleSheet(QStringLiteral("font-size: %1pt; font-weight: 600;").arg(large.pointSizeF()));
    auto* subtitle =
        plainLabel(tr("Layered Python requirement profiles: see, recompile, review, commit."), "muted", this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(18);
    cards->addStretch();
    cards->addWidget(makeCard(QStringLiteral("sample"), tr("Explore the sample"),
                              tr("Six layered profiles with history and a recorded index. Works without a network."),
                              QStringLiteral("sampleCard"), &StartPage::sampleRequested));
    cards->addWidget(makeCard(QStringLiteral("open"), tr("Open repository…"),
                              tr("A folder with requirement files. You can also drop a folder onto this window."),
                              QStringLiteral("openCard"), &StartPage::openRequested));
    cards->addWidget(makeRecentCard());
    cards->addStretch();
    auto* heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(title, 0, Qt::AlignHCenter);
    heading->addWidget(subtitle, 0, Qt::AlignHCenter);
    subtitle->setWordWrap(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(2);
    layout->addLayout(heading);
    layout->addSpacing(30);
    layout->addLayout(cards);
    layout->addStretch(3);
    setRecent({});
}

QWidget* StartPage::makeCard(const QString& icon, const QString& title, const QString& text, const QString& name,
                             void (StartPage::*signal)())
{
    auto* card = new Card(this);
    card->setObjectName(name);
    card->setProperty("card", true);
    card->setAccessibleName(title);
    card->setAccessibleDescription(text);
    card->setFixedSize(cardSize);
    card->setCursor(Qt::PointingHandCursor);
    auto* picture = new QLabel(card);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    const auto draw = [this, picture, icon] {
        picture->setPixmap(m_icons.pixmap(icon, Shade::Accent, 40, devicePixelRatioF()));
    };
    draw();
    connect(&m_themes, &Themes::changed, picture, draw);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(22, 24, 22, 20);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addSpacing(10);
    auto* head = plainLabel(title, "title", card);
    head->setStyleSheet(QStringLiteral("font-size: 12.5pt;"));
    layout->addWidget(head);
    layout->addWidget(plainLabel(text, "muted", card));
    layout->addStretch();
    connect(card, &QPushButton::clicked, this, signal);
    return card;
}

QWidget* StartPage::makeRecentCard()
{
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    card->setFixedSize(cardSize);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 24, 16, 14);
    layout->setSpacing(8);
    auto* picture = new QLabel(card);
    const auto draw = [this, picture] {
        picture->setPixmap(m_icons.pixmap(QStringLiteral("recent"), Shade::Accent, 40, devicePixelRatioF()));
    };
    draw();
    connect(&m_themes, &Themes::changed, picture, draw);
    picture->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(picture);
    layout->addSpacing(10);
    auto* head = plainLabel(tr("Recent"), "title", card);
    head->setStyleSheet(QStringLiteral("font-size: 12.5pt;"));
    head->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(head);
    m_recent->setSpacing(2);
    layout->addLayout(m_recent);
    layout->addStretch();
    return card;
}

void StartPage::setRecent(const QStringList& folders)
{
    clearLayout(*m_recent);
    if (folders.isEmpty()) {
        auto* none = plainLabel(tr("Repositories that you open are listed here."), "muted", this);
        none->setContentsMargins(6, 0, 0, 0);
        m_recent->addWidget(none);
    }
    for (const QString& folder : folders.mid(0, recentShown)) {
        const QString name = QFileInfo(folder).fileName();
        auto* button = new QPushButton(this);
        button->setProperty("link", true);
        button->setText(QFontMetrics(button->font())
                            .elidedText(name.isEmpty() ? folder : name, Qt::ElideMiddle, 210)
                            .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(plainToolTip(QDir::toNativeSeparators(folder)));
        button->setAccessibleName(tr("Open %1", "a recent folder").arg(folder));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, folder] { emit recentRequested(folder); });
        m_recent->addWidget(button);
    }
}

} // namespace lockwright::gui
