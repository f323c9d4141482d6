// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keys_page.h"

#include "dialogs.h"
#include "key_bindings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace lockwright::gui
{

KeysPage::KeysPage(KeyBindings& keys, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_dialogs(dialogs)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(tr("&Assign"), this))
    , m_add(new QPushButton(tr("A&dd"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset a&ll keys"), this))
{
    m_search->setObjectName(QStringLiteral("keySearch"));
    m_search->setPlaceholderText(tr("Search for an action or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setProperty("framed", true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("New key"));
    m_key->setToolTip(tr("Press the new key here"));
    m_assign->setObjectName(QStringLiteral("assignKey"));
    m_add->setObjectName(QStringLiteral("addKey"));
    m_add->setToolTip(tr("Keep the keys that it has, and add this one"));
    m_remove->setObjectName(QStringLiteral("removeKeys"));
    m_remove->setToolTip(tr("Leave the action without a key"));
    m_reset->setObjectName(QStringLiteral("resetKeys"));
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    auto* caption = new QLabel(tr("New &key:"), this);
    caption->setBuddy(m_key);
    auto* row = new QHBoxLayout;
    row->addWidget(caption);
    row->addWidget(m_key, 1);
    for (QPushButton* button : {m_assign, m_add, m_remove, m_reset})
        row->addWidget(button);
    auto* last = new QHBoxLayout;
    auto* hint = new QLabel(tr("A key belongs to one action. Changes hold at once."), this);
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    last->addWidget(hint, 1);
    last->addWidget(m_resetAll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addLayout(last);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_key, qOverload<>(&QWidget::setFocus));
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& typed) {
        if (typed.count() > 1) // one key, not a melody
            m_key->setKeySequence(QKeySequence(typed[uint(typed.count() - 1)]));
        showCurrent();
    });
    connect(m_assign, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_keys.setKeys(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keys.reset(current()); });
    connect(m_resetAll, &QPushButton::clicked, &m_keys, &KeyBindings::resetAll);
    connect(&m_keys, &KeyBindings::changed, this, &KeysPage::fill);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QAction* KeysPage::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : m_keys.actions().at(row);
}

void KeysPage::select(const QAction* action)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (m_keys.actions().at(row) == action)
            m_list->setCurrentItem(m_list->topLevelItem(row));
}

void KeysPage::fill()
{
    const QAction* chosen = current();
    m_list->clear();
    bool any = false;
    for (const QAction* action : m_keys.actions()) {
        auto* item = new QTreeWidgetItem(
            m_list, {KeyBindings::title(action), m_keys.context(action), KeyBindings::keyText(action)});
        const bool changed = m_keys.isChanged(action);
        any |= changed;
        if (changed) {
            QFont font = item->font(2);
            font.setBold(true);
            item->setFont(2, font);
            item->setText(2, tr("%1 (changed)", "keys").arg(item->text(2)).trimmed());
        }
    }
    m_resetAll->setEnabled(any);
    filter();
    select(chosen);
    showCurrent();
}

void KeysPage::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        auto* item = m_list->topLevelItem(row);
        const QString line = item->text(0) + QLatin1Char(' ') + item->text(1) + QLatin1Char(' ') + item->text(2);
        item->setHidden(!line.contains(wanted, Qt::CaseInsensitive));
    }
}

void KeysPage::showCurrent()
{
    const QAction* action = current();
    const bool typed = !m_key->keySequence().isEmpty();
    m_assign->setEnabled(action && typed);
    m_add->setEnabled(action && typed);
    m_remove->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_keys.isChanged(action));
}

void KeysPage::assign(bool beside)
{
    QAction* action = current();
    const QAction* owner = action ? m_keys.owner(m_key->keySequence(), action) : nullptr;
    if (!action || m_key->keySequence().isEmpty())
        return;
    if (!owner)
        return give(action, beside);
    const Question question{tr("This key is taken"),
                            tr("%1 belongs to “%2” (%3).", "key, action, menu")
                                .arg(m_key->keySequence().toString(QKeySequence::NativeText), KeyBindings::title(owner),
                                     m_keys.context(owner)),
                            {tr("Give it to “%1”", "action").arg(KeyBindings::title(action)), tr("Leave it")}};
    m_dialogs.ask(this, question, [this, action, beside](int answer) {
        if (answer == 0)
            give(action, beside);
    });
}

void KeysPage::give(QAction* action, bool beside)
{
    QList<QKeySequence> keys = beside ? action->shortcuts() : QList<QKeySequence>();
    keys += m_key->keySequence();
    m_key->clear();
    m_keys.setKeys(action, keys);
}

} // namespace lockwright::gui
