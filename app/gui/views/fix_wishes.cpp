// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fix_wishes.h"

#include "words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
constexpr int chipWidth = 420; ///< longer texts are elided
} // namespace

FixWishes::FixWishes(const Icons& icons, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_count(new QLabel(this))
    , m_chips(new QWidget(this))
{
    m_count->setObjectName(QStringLiteral("fixesShown"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("muted", true);
    auto* chips = new QVBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 5);
    layout->setSpacing(3);
    layout->addWidget(m_chips);
    layout->addWidget(m_count);
    hide();
}

void FixWishes::show(const FixFilter& filter, int shown, int all)
{
    for (QPushButton* old : m_chips->findChildren<QPushButton*>()) {
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (std::size_t i = 0; i < filter.wishes().size(); ++i) {
        const FixFilter::Wish& wish = filter.wishes()[i];
        const QString text = wish.kind == FixFilter::Wish::Kind::Reject ? tr("✗ rejected: %1").arg(wish.text)
                                                                        : tr("✓ required: %1").arg(wish.text);
        const QString file = toQt(std::string_view(wish.file));
        auto* chip = new QPushButton(m_icons.icon(QStringLiteral("close"), Shade::Muted),
                                     fontMetrics().elidedText(text, Qt::ElideMiddle, chipWidth), m_chips);
        chip->setObjectName(QStringLiteral("fixWish"));
        chip->setToolTip(plainToolTip(tr("%1\n%2\nTake this back", "wish, file").arg(text, file)));
        chip->setAccessibleName(tr("%1. Take this back").arg(text));
        m_chips->layout()->addWidget(chip);
        static_cast<QVBoxLayout*>(m_chips->layout())->setAlignment(chip, Qt::AlignLeft);
        connect(
            chip, &QPushButton::clicked, this, [this, i] { emit dropped(i); }, Qt::QueuedConnection);
    }
    m_count->setText(tr("%1 of %n fix(es) shown", "number of those shown", all).arg(shown));
    setVisible(!filter.wishes().empty());
}

} // namespace lockwright::gui
