// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QStringList>

class QAction;

namespace lockwright::gui
{

class WindowMemory;

/// The keys of the window's actions: the usual ones, and those that the user gave them. No key belongs to two actions.
class KeyBindings final : public QObject
{
    Q_OBJECT
public:
    explicit KeyBindings(WindowMemory& memory, QObject* parent = nullptr);

    /// Takes an action in with the keys that it has now as its usual ones.
    /// @pre the action has an object name, which stays the same over versions: it is what is remembered
    /// @param context the menu that it is in, as the user reads it
    void add(QAction* action, const QString& context);
    /// Gives the actions the keys that the user chose in earlier runs.
    void load();

    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    [[nodiscard]] QString context(const QAction* action) const { return m_known.value(action).context; }
    [[nodiscard]] QList<QKeySequence> usual(const QAction* action) const { return m_known.value(action).usual; }
    [[nodiscard]] bool isChanged(const QAction* action) const;
    /// The action that has this key, or one that begins with it or that it begins with. nullptr where it is free.
    [[nodiscard]] QAction* owner(const QKeySequence& key, const QAction* except = nullptr) const;

    /// Gives an action other keys. Keys of other actions are taken from them. No effect on a key that is listed twice.
    void setKeys(QAction* action, const QList<QKeySequence>& keys);
    void reset(QAction* action);
    void resetAll();

    /// All actions with their keys as a Markdown page (docs/keys.md).
    [[nodiscard]] QString markdown() const;

    /// A text without its mnemonic, also where that stands in brackets behind it, as in Chinese.
    [[nodiscard]] static QString withoutMnemonic(const QString& text);
    /// An action's text without its mnemonic and dots.
    [[nodiscard]] static QString title(const QAction* action);
    /// "Ctrl+K or Ctrl+P", in the platform's way of writing.
    [[nodiscard]] static QString keyText(const QAction* action);

signals:
    void changed();

private:
    struct Known {
        QString context;
        QList<QKeySequence> usual;
        QString toolTip; ///< without the key; empty where it is made from the text
    };
    void give(QAction* action, const QList<QKeySequence>& keys);
    void remember(QAction* action);

    WindowMemory& m_memory;
    QList<QAction*> m_actions;
    QMap<const QAction*, Known> m_known;
};

} // namespace lockwright::gui
