// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QSyntaxHighlighter>

namespace lockwright::gui
{

/// Colours the lines of a requirements file: comments, options, names, comparison operators. It helps the eye
/// and decides nothing; core reads the file.
class RequirementsHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    RequirementsHighlighter(const Themes& themes, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    const Themes& m_themes;
};

} // namespace lockwright::gui
