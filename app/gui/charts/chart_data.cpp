// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_data.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace lockwright::gui
{

namespace
{
QString withFlag(const QString& text, const QString& flag)
{
    return flag.isEmpty()
               ? text
               : QCoreApplication::translate("ChartData", "%1 (⚑ %2)", "what a bar says, releases").arg(text, flag);
}
} // namespace

double ChartData::value(int category, int part) const
{
    if (category < 0 || std::size_t(category) >= categories.size())
        return 0;
    const std::vector<double>& values = categories[std::size_t(category)].values;
    return part < 0 || std::size_t(part) >= values.size() ? 0 : values[std::size_t(part)];
}

double ChartData::total(int category) const
{
    if (category < 0 || std::size_t(category) >= categories.size())
        return 0;
    const std::vector<double>& values = categories[std::size_t(category)].values;
    return std::accumulate(values.begin(), values.end(), 0.0);
}

bool ChartData::empty() const
{
    for (std::size_t category = 0; category < categories.size(); ++category)
        if (total(int(category)) > 0)
            return false;
    return true;
}

QString ChartData::valueText(double value) const
{
    const QLocale locale;
    return fractions ? locale.toString(value, 'f', value < 10 ? 1 : 0) : locale.toString(qlonglong(value));
}

QString ChartData::label(int category) const
{
    if (category < 0 || std::size_t(category) >= categories.size())
        return {};
    const Category& bar = categories[std::size_t(category)];
    return withFlag(bar.name, bar.flag);
}

QString ChartData::sentence(int category, int part) const
{
    if (category < 0 || std::size_t(category) >= categories.size() || part < 0 || std::size_t(part) >= series.size())
        return {};
    const Category& bar = categories[std::size_t(category)];
    const QString text =
        QCoreApplication::translate("ChartData", "%1: %2 %3", "bar, value, part, as in base: 12 capped")
            .arg(bar.name, valueText(value(category, part)), series[std::size_t(part)].name);
    return withFlag(text, bar.flag);
}

QStringList ChartData::headings() const
{
    QStringList headings{categoryHeading};
    for (const Series& part : series)
        headings += part.name;
    return headings << QCoreApplication::translate("ChartData", "Total");
}

std::vector<QStringList> ChartData::rows() const
{
    std::vector<QStringList> rows{headings()};
    for (std::size_t category = 0; category < categories.size(); ++category) {
        QStringList& row = rows.emplace_back(QStringList{label(int(category))});
        for (std::size_t part = 0; part < series.size(); ++part)
            row += valueText(value(int(category), int(part)));
        row += valueText(total(int(category)));
    }
    return rows;
}

QString toText(const std::vector<QStringList>& rows)
{
    QStringList lines;
    for (const QStringList& row : rows)
        lines += row.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString toCsv(const std::vector<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (QString cell : row) {
            if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()))
                cell.prepend(QLatin1Char('\''));
            if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('\n'))
                || cell.contains(QLatin1Char('\r')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
            cells += cell;
        }
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text;
}

QString toMarkdown(const std::vector<QStringList>& rows)
{
    QString text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QStringList cells;
        for (QString cell : rows[i]) {
            for (const char sign : {'\\', '|', '*', '_', '`', '<', '['})
                cell.replace(QLatin1Char(sign), QLatin1Char('\\') + QString(QLatin1Char(sign)));
            cells += cell;
        }
        text += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
        if (i > 0)
            continue;
        text += QStringLiteral("|---");
        for (qsizetype column = 1; column < cells.size(); ++column)
            text += QStringLiteral("|--:");
        text += QStringLiteral("|\n");
    }
    return text;
}

} // namespace lockwright::gui
