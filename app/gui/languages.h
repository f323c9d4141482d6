// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QList>
#include <QString>

#include <utility>

namespace lockwright::gui
{

/// A language that the window speaks.
struct Language {
    QString code; ///< "zh_CN", as in the catalogue's name
    QString name; ///< in that very language
};
[[nodiscard]] QList<Language> languages();

/// Loads the texts of a language into the application in place of those that were there: English plurals first, the
/// language over them, and Qt's own texts where the system has them.
/// @param code one of languages(); empty follows the system
void installTranslations(const QString& code = {});

/// The themes with their names, in the order of the menu; the names have mnemonics.
[[nodiscard]] QList<std::pair<Themes::Mode, QString>> themeNames();

} // namespace lockwright::gui
