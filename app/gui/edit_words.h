// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit_report.h"

#include <QString>

#include <optional>

/// The window's words for edits that are not written yet. Plain text, as in words.h.
namespace lockwright::gui
{

/// "Set numpy<2 in base": what one step of the undo stack is called.
[[nodiscard]] QString words(const workspace::EditWish& wish);

/// "✓ 6 profiles have a solution: 1 added, 2 changed, 0 removed", or who has none and why.
[[nodiscard]] QString words(const workspace::WhatIfReport& report);

/// A line of a requirements file about one package.
struct WrittenLine {
    int line = 0; ///< counts from 1
    QString requirement;
    QString comment; ///< without the sign in front
    bool operator==(const WrittenLine&) const = default;
    [[nodiscard]] QString marker() const; ///< what stands behind the `;`; empty where nothing does
};
/// The lines that begin with the package's name (PEP 503), for filling an editor in; core edits the file.
[[nodiscard]] std::vector<WrittenLine> linesAbout(const std::string& package, const std::string& text);
/// The first of them.
[[nodiscard]] std::optional<WrittenLine> lineAbout(const std::string& package, const std::string& text);

} // namespace lockwright::gui
