// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include "base/say.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <climits>

namespace lockwright::gui
{

namespace
{
struct ThemeNames {
    Q_DECLARE_TR_FUNCTIONS(ThemeNames)
};

/// A sentence of core in the language of the catalogues; empty where they have none.
std::string coreText(std::string_view english, std::optional<std::size_t> count)
{
    const std::string source(english);
    const int n = count ? int(std::min<std::size_t>(*count, INT_MAX)) : -1;
    const QString text = QCoreApplication::translate("core", source.c_str(), nullptr, n);
    std::string other = text.toStdString();
    return other == source ? std::string() : other;
}

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
    const bool english = locale.language() == QLocale::English || locale.language() == QLocale::C;
    setTranslator(english ? Translator() : coreText);
    if (english)
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
