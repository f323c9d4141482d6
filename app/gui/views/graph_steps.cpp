// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph_steps.h"

#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
using workspace::GraphOptions;
using Scope = GraphOptions::Scope;
constexpr std::size_t shown = 4; ///< of those that lead back; the others stand for older ones
constexpr int widest = 190;

bool samePart(const GraphOptions& one, const GraphOptions& other)
{
    return one.scope == other.scope && one.package == other.package && one.target == other.target
           && one.radius == other.radius;
}
} // namespace

QString words(const GraphOptions& step, const GraphOptions* before)
{
    if (before && samePart(step, *before))
        return GraphSteps::tr("Drawn in another way");
    const QString package = toQt(std::string_view(step.package));
    switch (step.scope) {
    case Scope::Everything:
        return GraphSteps::tr("Everything");
    case Scope::Dependents:
        return GraphSteps::tr("Who asks for %1", "package").arg(package);
    case Scope::Dependencies:
        return GraphSteps::tr("What %1 asks for", "package").arg(package);
    case Scope::Neighbourhood:
        return GraphSteps::tr("Around %1: %n step(s)", "package", int(step.radius)).arg(package);
    case Scope::Between:
        return GraphSteps::tr("From %1 to %2", "packages").arg(package, toQt(std::string_view(step.target)));
    }
    return {};
}

GraphSteps::GraphSteps(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("graphSteps"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(10, 2, 12, 2);
    m_layout->setSpacing(4);
    m_layout->addStretch(1);
    hide();
}

void GraphSteps::addButton(const QString& text, const QString& whole, std::size_t step)
{
    auto* button = new QToolButton(this);
    button->setProperty("flat", true);
    button->setText(QFontMetrics(button->font()).elidedText(text, Qt::ElideMiddle, widest));
    button->setToolTip(plainToolTip(whole));
    button->setAccessibleName(whole);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, step] { emit chosen(step); });
    m_parts.push_back(button);
}

void GraphSteps::setSteps(const std::vector<GraphOptions>& steps)
{
    for (QWidget* part : m_parts) { // one of them may be telling of its click
        part->hide();
        part->deleteLater();
    }
    m_parts.clear();
    setVisible(steps.size() > 1);
    if (steps.size() < 2)
        return;
    const std::size_t last = steps.size() - 1;
    const auto label = [this](const QString& text) {
        auto* part = new QLabel(text, this);
        part->setTextFormat(Qt::PlainText);
        m_parts.push_back(part);
        return part;
    };
    const std::size_t first = last > shown ? last - shown : 0;
    for (std::size_t i = first; i < last; ++i) {
        const QString step = words(steps[i], i == 0 ? nullptr : &steps[i - 1]);
        addButton(i == first && first > 0 ? QStringLiteral("… ") + step : step, tr("Back to: %1", "a step").arg(step),
                  i);
        label(QStringLiteral("›"))->setProperty("muted", true);
    }
    label(words(steps[last], &steps[last - 1]))->setObjectName(QStringLiteral("graphStep"));
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_layout->insertWidget(int(i), m_parts[i]);
    for (QWidget* part : m_parts) // at once: a layout shows them later
        part->show();
}

} // namespace lockwright::gui
