// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conflict_bars.h"

#include "views/range_row.h"
#include "words.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
using explain::ConflictRanges;

struct BarWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::ConflictBars)
};

QString spanWords(const ConflictRanges& ranges, const ConflictRanges::Span& span)
{
    const auto version = [&](std::size_t position) { return toQt(std::string_view(ranges.axis[position])); };
    if (span.low && span.low == span.high)
        return BarWords::tr("only %1", "version").arg(version(*span.low));
    QStringList parts;
    if (span.low)
        parts += (span.lowIn ? BarWords::tr("from %1", "version") : BarWords::tr("above %1", "version"))
                     .arg(version(*span.low));
    if (span.high)
        parts += (span.highIn ? BarWords::tr("up to %1", "version") : BarWords::tr("up to but not %1", "version"))
                     .arg(version(*span.high));
    return parts.isEmpty() ? BarWords::tr("in any version") : parts.join(QLatin1Char(' '));
}

/// "accelerate 0.33.0", "requirements/in/base.in:5".
QString who(const ConflictRanges::Row& row)
{
    if (row.by.empty())
        return row.origin.place.file.empty() ? BarWords::tr("asked for") : words(row.origin.place);
    return toQt(std::string_view(row.by)).replace(QLatin1String("=="), QLatin1String(" "));
}
} // namespace

QString words(const ConflictRanges& ranges, const ConflictRanges::Row& row)
{
    QStringList spans;
    for (const ConflictRanges::Span& span : row.spans)
        spans += spanWords(ranges, span);
    const QString package = toQt(std::string_view(ranges.package));
    if (spans.isEmpty())
        return BarWords::tr("%1 allows no version of %2", "who, package").arg(who(row), package);
    return BarWords::tr("%1 allows %2 %3", "who, package, versions")
        .arg(who(row), package, spans.join(BarWords::tr(" or ", "between ranges of versions")));
}

ConflictBars::ConflictBars(const Themes& themes, ConflictRanges ranges, QWidget* parent)
    : QFrame(parent)
    , m_ranges(std::move(ranges))
{
    setObjectName(QStringLiteral("conflictBars"));
    const QString package = toQt(std::string_view(m_ranges.package));
    setAccessibleName(tr("Versions of %1 that each line admits").arg(package));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(0);
    for (const ConflictRanges::Row& row : m_ranges.rows) {
        const QString text = tr("%1: %2", "who, requirement").arg(who(row), toQt(std::string_view(row.requirement)));
        auto* bar = new RangeRow(themes, m_ranges, row, text, this);
        bar->setAccessibleName(words(m_ranges, row));
        bar->setToolTip(plainToolTip(text + QLatin1Char('\n') + words(m_ranges, row)));
        layout->addWidget(bar);
        if (row.origin.place.file.empty())
            continue;
        connect(bar, &RangeRow::activated, this, [this, place = row.origin.place] {
            emit placeActivated(toQt(std::string_view(place.file)), int(place.line));
        });
    }
    auto* none = new RangeRow(themes, m_ranges, {}, package, this);
    none->setNone(tr("✗ no version is in all of them"));
    none->setAccessibleName(tr("No version of %1 is in all of them").arg(package));
    layout->addWidget(none);
    layout->addWidget(new RangeAxis(themes, m_ranges, this));
}

} // namespace lockwright::gui
