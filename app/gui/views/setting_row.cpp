// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/setting_row.h"

#include "setting_words.h"
#include "words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace lockwright::gui
{

namespace
{
using Kind = workspace::SettingDefinition::Kind;
const QString unset = QStringLiteral("unset");
const QString onlyThese = QStringLiteral("names");
constexpr int editorWidth = 300;

QLabel* mutedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}
} // namespace

SettingRow::SettingRow(const workspace::SettingDefinition& definition, QWidget* parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_origin(mutedLabel(this))
    , m_reset(new QPushButton(tr("Reset"), this))
{
    setObjectName(toQt(std::string_view(definition.key)));
    const QString name = settingTitle(definition.key);
    auto* title = new QLabel(name, this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("title", true);
    auto* explanation = mutedLabel(this);
    explanation->setText(settingExplanation(definition.key));
    makeEditor();
    for (QWidget* editor :
         {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_lines)}) {
        if (!editor)
            continue;
        editor->setAccessibleName(name);
        editor->setAccessibleDescription(explanation->text());
        editor->setFixedWidth(editorWidth);
    }
    m_reset->setProperty("link", true);
    m_reset->setAccessibleName(tr("Reset %1", "name of a setting").arg(name));
    m_reset->setToolTip(plainToolTip(tr("Take this setting out of lockwright.toml")));
    connect(m_reset, &QPushButton::clicked, this, [this] { want(std::nullopt); });
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(explanation);
    words->addWidget(m_origin);
    words->addStretch();
    auto* editors = new QVBoxLayout;
    editors->setSpacing(4);
    for (QWidget* editor :
         {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_lines)})
        if (editor)
            editors->addWidget(editor);
    editors->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(12);
    layout->addLayout(words, 1);
    layout->addLayout(editors);
    layout->addWidget(m_reset, 0, Qt::AlignTop);
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    m_reset->hide();
}

void SettingRow::makeEditor()
{
    const Kind kind = m_definition.kind;
    if (kind == Kind::Choice || kind == Kind::Flag || kind == Kind::Builds) {
        m_choice = new QComboBox(this);
        fillChoices();
        connect(m_choice, &QComboBox::activated, this, &SettingRow::wantChoice);
    }
    if (kind == Kind::Text) {
        m_text = new QLineEdit(this);
        connect(m_text, &QLineEdit::editingFinished, this, &SettingRow::wantText);
    }
    if (kind == Kind::List || kind == Kind::Builds) {
        m_lines = new QPlainTextEdit(this);
        m_lines->setProperty("framed", true);
        m_lines->setTabChangesFocus(true);
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * 3 + 14);
        m_lines->installEventFilter(this); // taken when the focus goes on
    }
}

void SettingRow::fillChoices()
{
    const auto add = [this](std::string_view choice) {
        m_choice->addItem(settingChoice(m_definition.key, choice), toQt(choice));
    };
    if (m_definition.kind == Kind::Builds) {
        m_choice->addItem(tr("No package"), QStringLiteral("false"));
        m_choice->addItem(tr("Every package"), QStringLiteral("true"));
        m_choice->addItem(tr("These packages, one a line:"), onlyThese);
        return;
    }
    if (*m_definition.otherwise == '\0')
        m_choice->addItem(settingChoice(m_definition.key, {}), unset);
    for (const std::string_view choice : m_definition.choices)
        add(choice);
    if (m_definition.kind == Kind::Flag) {
        add("true");
        add("false");
    }
}

void SettingRow::setSetting(const workspace::Setting& setting)
{
    m_setting = setting;
    const QStringList values = toQt(setting.values);
    const QString first = values.value(0);
    const bool flag = values.size() == 1 && (first == QLatin1String("true") || first == QLatin1String("false"));
    if (m_choice) {
        const QString wanted = m_definition.kind == Kind::Builds && !flag ? onlyThese
                               : values.isEmpty()                         ? unset
                                                                          : first;
        m_choice->setCurrentIndex(m_choice->findData(wanted));
    }
    if (m_text) {
        m_text->setText(toQt(setting.fileValues).value(0));
        m_text->setPlaceholderText(setting.inFile ? QString() : first);
    }
    if (m_lines) {
        m_lines->setPlainText(m_choice && flag ? QString() : toQt(setting.fileValues).join(QLatin1Char('\n')));
        m_lines->setEnabled(!m_choice || m_choice->currentData() == onlyThese);
        m_lines->setVisible(m_lines->isEnabled());
        m_lines->setPlaceholderText(setting.inFile || flag ? QString() : values.join(QLatin1Char('\n')));
    }
    m_origin->setText(originWords(setting));
    m_reset->setVisible(setting.inFile);
}

void SettingRow::setFailed(const QString& text)
{
    setSetting(m_setting);
    m_origin->setText(text);
}

QString SettingRow::origin() const
{
    return m_origin->text();
}

void SettingRow::want(const std::optional<std::vector<std::string>>& values)
{
    if (values ? m_setting.inFile && *values == m_setting.fileValues : !m_setting.inFile)
        return;
    emit changeWanted({m_definition.key, values});
}

void SettingRow::wantChoice()
{
    const QString chosen = m_choice->currentData().toString();
    if (chosen == onlyThese) {
        m_lines->setEnabled(true);
        m_lines->show();
        m_lines->setFocus();
        return;
    }
    if (chosen == unset)
        return want(std::nullopt);
    if (!m_setting.inFile && m_setting.values == std::vector<std::string>{fromQt(chosen)})
        return; // it holds already
    want(std::vector<std::string>{fromQt(chosen)});
}

void SettingRow::wantText()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        want(std::nullopt);
    else
        want(std::vector<std::string>{fromQt(text)});
}

void SettingRow::wantLines()
{
    if (!m_lines->isEnabled())
        return;
    std::vector<std::string> values;
    for (const QString& line : m_lines->toPlainText().split(QLatin1Char('\n')))
        if (const QString value = line.trimmed(); !value.isEmpty())
            values.push_back(fromQt(value));
    if (!values.empty())
        want(values);
    else if (!m_choice) // a choice says itself that there are none
        want(std::nullopt);
}

bool SettingRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_lines && event->type() == QEvent::FocusOut)
        wantLines();
    return QWidget::eventFilter(watched, event);
}

} // namespace lockwright::gui
