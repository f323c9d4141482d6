// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/requirements_highlighter.h"

namespace lockwright::gui
{

RequirementsHighlighter::RequirementsHighlighter(const Themes& themes, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_themes(themes)
{
    connect(&themes, &Themes::changed, this, &QSyntaxHighlighter::rehighlight);
}

void RequirementsHighlighter::highlightBlock(const QString& text)
{
    const Theme& theme = m_themes.theme();
    const auto paint = [&](qsizetype from, qsizetype length, Shade shade, bool italic = false, bool bold = false) {
        QTextCharFormat format;
        format.setForeground(theme.color(shade));
        format.setFontItalic(italic);
        if (bold)
            format.setFontWeight(QFont::DemiBold);
        setFormat(int(from), int(length), format);
    };
    qsizetype end = text.size();
    for (qsizetype i = 0; i < text.size(); ++i) {
        // pip: a comment starts the line or follows white space.
        if (text[i] == QLatin1Char('#') && (i == 0 || text[i - 1].isSpace())) {
            paint(i, text.size() - i, Shade::SyntaxComment, true);
            end = i;
            break;
        }
    }
    qsizetype start = 0;
    while (start < end && text[start].isSpace())
        ++start;
    if (start >= end)
        return;
    if (text[start] == QLatin1Char('-')) {
        qsizetype stop = start;
        while (stop < end && !text[stop].isSpace() && text[stop] != QLatin1Char('='))
            ++stop;
        paint(start, stop - start, Shade::SyntaxOption, false, true);
        return;
    }
    const auto isName = [](QChar c) { return c.isLetterOrNumber() || QStringLiteral("-_.").contains(c); };
    qsizetype stop = start;
    while (stop < end && isName(text[stop]))
        ++stop;
    paint(start, stop - start, Shade::SyntaxName, false, true);
    for (qsizetype i = stop; i < end; ++i) {
        if (QStringLiteral("<>=!~;@").contains(text[i]))
            paint(i, 1, Shade::SyntaxOperator);
    }
}

} // namespace lockwright::gui
