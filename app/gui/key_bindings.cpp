// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_bindings.h"

#include "settings.h"

#include <QAction>
#include <QRegularExpression>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
/// The tool tip without the key that it names at its end.
QString withoutKey(const QString& toolTip, const QList<QKeySequence>& keys)
{
    const qsizetype open = toolTip.lastIndexOf(QLatin1String(" ("));
    if (open < 0 || !toolTip.endsWith(QLatin1Char(')')))
        return toolTip;
    const QKeySequence named(toolTip.mid(open + 2).chopped(1));
    return keys.contains(named) ? toolTip.left(open) : toolTip;
}

bool overlap(const QKeySequence& one, const QKeySequence& other)
{
    return one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch;
}
} // namespace

KeyBindings::KeyBindings(WindowMemory& memory, QObject* parent)
    : QObject(parent)
    , m_memory(memory)
{
}

void KeyBindings::add(QAction* action, const QString& context)
{
    if (m_known.contains(action) || action->objectName().isEmpty())
        return;
    const bool ownToolTip = action->toolTip() != action->iconText() && action->toolTip() != title(action);
    m_known[action] = {context, action->shortcuts(),
                       ownToolTip ? withoutKey(action->toolTip(), action->shortcuts()) : QString()};
    m_actions += action;
    connect(action, &QObject::destroyed, this, [this, action] {
        m_known.remove(action);
        m_actions.removeAll(action);
    });
}

void KeyBindings::load()
{
    QList<QAction*> chosen;
    QList<QKeySequence> taken;
    const auto isTaken = [&taken](const QKeySequence& key) {
        return std::any_of(taken.begin(), taken.end(), [&](const QKeySequence& other) { return overlap(key, other); });
    };
    for (QAction* action : std::as_const(m_actions)) {
        const auto texts = m_memory.keys(action->objectName());
        if (!texts)
            continue;
        QList<QKeySequence> keys;
        for (const QString& text : *texts) {
            const QKeySequence key(text, QKeySequence::PortableText);
            if (!key.isEmpty() && !isTaken(key)) {
                keys += key;
                taken += key;
            }
        }
        give(action, keys);
        chosen += action;
    }
    // What the user chose stands over the usual key of another action, which may be new in this version.
    for (QAction* action : std::as_const(m_actions)) {
        if (chosen.contains(action))
            continue;
        QList<QKeySequence> keys = usual(action);
        if (keys.removeIf(isTaken) > 0)
            give(action, keys);
    }
    emit changed();
}

bool KeyBindings::isChanged(const QAction* action) const
{
    return action->shortcuts() != usual(action);
}

QAction* KeyBindings::owner(const QKeySequence& key, const QAction* except) const
{
    for (QAction* action : m_actions) {
        if (action == except)
            continue;
        for (const QKeySequence& taken : action->shortcuts())
            if (overlap(taken, key))
                return action;
    }
    return nullptr;
}

void KeyBindings::give(QAction* action, const QList<QKeySequence>& keys)
{
    action->setShortcuts(keys);
    if (const QString toolTip = m_known.value(action).toolTip; !toolTip.isEmpty()) {
        const QKeySequence first = action->shortcut();
        action->setToolTip(first.isEmpty()
                               ? toolTip
                               : tr("%1 (%2)", "tool tip, key").arg(toolTip, first.toString(QKeySequence::NativeText)));
    }
}

void KeyBindings::remember(QAction* action)
{
    if (!isChanged(action)) {
        m_memory.setKeys(action->objectName(), std::nullopt);
        return;
    }
    QStringList texts;
    for (const QKeySequence& key : action->shortcuts())
        texts += key.toString(QKeySequence::PortableText);
    m_memory.setKeys(action->objectName(), texts);
}

void KeyBindings::setKeys(QAction* action, const QList<QKeySequence>& keys)
{
    QList<QKeySequence> wanted;
    for (const QKeySequence& key : keys)
        if (!key.isEmpty() && !wanted.contains(key))
            wanted += key;
    for (const QKeySequence& key : wanted) {
        while (QAction* other = owner(key, action)) {
            QList<QKeySequence> left = other->shortcuts();
            left.removeIf([&](const QKeySequence& taken) { return overlap(taken, key); });
            give(other, left);
            remember(other);
        }
    }
    give(action, wanted);
    remember(action);
    emit changed();
}

void KeyBindings::reset(QAction* action)
{
    setKeys(action, usual(action));
}

void KeyBindings::resetAll()
{
    for (QAction* action : std::as_const(m_actions)) {
        give(action, usual(action));
        remember(action);
    }
    emit changed();
}

QString KeyBindings::withoutMnemonic(const QString& text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&[A-Z0-9]\\)"));
    QString plain = text;
    plain.remove(bracketed);
    plain.replace(QLatin1String("&&"), QStringLiteral("\x01")).remove(QLatin1Char('&'));
    return plain.replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

QString KeyBindings::title(const QAction* action)
{
    QString text = withoutMnemonic(action->text());
    while (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QString KeyBindings::keyText(const QAction* action)
{
    QStringList texts;
    for (const QKeySequence& key : action->shortcuts())
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(tr(" or ", "between two keys"));
}

QString KeyBindings::markdown() const
{
    const auto cell = [](QString text) { return text.replace(QLatin1Char('|'), QLatin1String("\\|")); };
    QString page = QStringLiteral("# Keys\n\n");
    page +=
        QStringLiteral("Every action of the window with its usual keys. `lockwright-gui --list-keys` prints this page; "
                       "Ctrl+, (Settings, Keys) gives an action\nother keys.\n");
    QStringList contexts;
    for (const QAction* action : m_actions)
        if (!contexts.contains(context(action)))
            contexts += context(action);
    for (const QString& each : contexts) {
        page += QStringLiteral("\n## %1\n\n| action | keys |\n|---|---|\n").arg(each);
        for (const QAction* action : m_actions) {
            if (context(action) != each)
                continue;
            QStringList keys;
            for (const QKeySequence& key : usual(action))
                keys += QStringLiteral("`%1`").arg(key.toString(QKeySequence::PortableText));
            page += QStringLiteral("| %1 | %2 |\n").arg(cell(title(action)), cell(keys.join(QStringLiteral(", "))));
        }
    }
    return page;
}

} // namespace lockwright::gui
