// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lockwright::gui
{

namespace
{
struct ThemeNames {
    Q_DECLARE_TR_FUNCTIONS(ThemeNames)
};

/// Qt keeps a pointer to each translator; they live as long as the application.
QList<QTranslator*>& installed()
{
    static QList<QTranslator*> translators;
    return translators;
}

void install(const std::function<bool(QTranslator&)>& load)
{
    auto* translator = new QTranslator(qApp);
    if (load(*translator)) {
        QCoreApplication::installTranslator(translator);
        installed() += translator;
    } else {
        delete translator;
    }
}
} // namespace

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("zh_CN"), QString::fromUtf8("简体中文")}};
}

void installTranslations(const QString& code)
{
    for (QTranslator* old : std::exchange(installed(), {})) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    static const QLocale system;
    const QLocale locale = code.isEmpty() ? system : QLocale(code);
    QLocale::setDefault(locale);
    const QString own = QStringLiteral(":/i18n");
    // Texts are looked up in the newest translator first.
    install([&](QTranslator& translator) { return translator.load(own + QStringLiteral("/lockwright_en.qm")); });
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install([&](QTranslator& translator) {
        return translator.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                               QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    });
    install([&](QTranslator& translator) {
        return translator.load(locale, QStringLiteral("lockwright"), QStringLiteral("_"), own);
    });
}

QList<std::pair<Themes::Mode, QString>> themeNames()
{
    return {{Themes::Mode::System, ThemeNames::tr("&System")},
            {Themes::Mode::Light, ThemeNames::tr("&Light")},
            {Themes::Mode::Dark, ThemeNames::tr("&Dark")},
            {Themes::Mode::HighContrastLight, ThemeNames::tr("&High contrast, light")},
            {Themes::Mode::HighContrastDark, ThemeNames::tr("High &contrast, dark")}};
}

} // namespace lockwright::gui
