// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QScopedValueRollback>
#include <QStyleFactory>

#include <cmath>

namespace lockwright::gui
{

namespace
{
// Added and removed are blue and orange: told apart by every common kind of colour vision.
struct Entry {
    Shade shade;
    std::array<QRgb, Theme::kinds.size()> colors; ///< by Theme::Kind
};
constexpr std::array<Entry, shadeCount> colorTable = {{
    {Shade::Window, {0xfff4f5f7, 0xff1d2125, 0xffffffff, 0xff000000}},
    {Shade::Base, {0xffffffff, 0xff16191c, 0xffffffff, 0xff000000}},
    {Shade::Alternate, {0xfff8f9fb, 0xff1a1e21, 0xfff2f2f2, 0xff141414}},
    {Shade::Text, {0xff1c2128, 0xffe4e8ec, 0xff000000, 0xffffffff}},
    {Shade::Muted, {0xff555e69, 0xffa3adb8, 0xff333333, 0xffd6d6d6}},
    {Shade::Border, {0xffd5dae0, 0xff363d45, 0xff595959, 0xffa6a6a6}},
    {Shade::Control, {0xffffffff, 0xff2a3036, 0xffffffff, 0xff000000}},
    {Shade::Hover, {0xffe9edf2, 0xff323940, 0xffe2e8f0, 0xff262626}},
    {Shade::Accent, {0xff1a5fb4, 0xff7ab7ff, 0xff003c8f, 0xff9ccbff}},
    {Shade::OnAccent, {0xffffffff, 0xff0c1b2c, 0xffffffff, 0xff000000}},
    {Shade::Selection, {0xffd6e6fa, 0xff24405f, 0xffd3e4ff, 0xff002f5c}},
    {Shade::OnSelection, {0xff10243d, 0xfff2f7fc, 0xff000000, 0xffffffff}},
    {Shade::Link, {0xff0b57b0, 0xff82bbff, 0xff003c8f, 0xff9ccbff}},
    {Shade::Fresh, {0xff1a6e33, 0xff6fd08c, 0xff004d1a, 0xff8dffb0}},
    {Shade::Stale, {0xff855600, 0xffe6b450, 0xff5a3400, 0xffffd75e}},
    {Shade::Missing, {0xff555e69, 0xffa3adb8, 0xff333333, 0xffd6d6d6}},
    {Shade::Conflicted, {0xffb3261e, 0xffff8f85, 0xff8a0000, 0xffffbdb5}},
    {Shade::Unreadable, {0xffb3261e, 0xffff8f85, 0xff8a0000, 0xffffbdb5}},
    {Shade::InfoBack, {0xffe3effc, 0xff1c3048, 0xffe6f0ff, 0xff00264d}},
    {Shade::InfoText, {0xff0f3a6b, 0xffc4ddfa, 0xff00264d, 0xffe6f0ff}},
    {Shade::SuccessBack, {0xffe1f3e6, 0xff1b3524, 0xffe3f7e8, 0xff00290f}},
    {Shade::SuccessText, {0xff11502a, 0xffbfe8cb, 0xff003311, 0xffd9ffe4}},
    {Shade::WarningBack, {0xfffdf1d3, 0xff3b3016, 0xfffff3cc, 0xff332500}},
    {Shade::WarningText, {0xff5c4300, 0xfff4dfa8, 0xff402c00, 0xfffff0c2}},
    {Shade::ErrorBack, {0xfffde7e5, 0xff45211f, 0xffffe6e3, 0xff400a05}},
    {Shade::ErrorText, {0xff8c1d18, 0xffffd0cb, 0xff660000, 0xffffe0dc}},
    {Shade::AddedBack, {0xffe2f0ff, 0xff15304d, 0xffe0efff, 0xff00264d}},
    {Shade::AddedText, {0xff0a4fa3, 0xff9ccbff, 0xff003366, 0xffcfe5ff}},
    {Shade::RemovedBack, {0xffffeedd, 0xff41280f, 0xffffead9, 0xff3d1f00}},
    {Shade::RemovedText, {0xff8f3f00, 0xffffbf85, 0xff5c2600, 0xffffd9b8}},
    {Shade::HunkBack, {0xfff0f2f5, 0xff23282d, 0xffededed, 0xff1f1f1f}},
    {Shade::HunkText, {0xff555e69, 0xffa3adb8, 0xff333333, 0xffd6d6d6}},
    {Shade::SyntaxComment, {0xff5f6873, 0xff98a2ad, 0xff404040, 0xffc4c4c4}},
    {Shade::SyntaxName, {0xff1c2128, 0xffe4e8ec, 0xff000000, 0xffffffff}},
    {Shade::SyntaxOperator, {0xff7a3e9d, 0xffd5a6f0, 0xff5a1e7d, 0xffe6c4ff}},
    {Shade::SyntaxOption, {0xff0b57b0, 0xff82bbff, 0xff003c8f, 0xff9ccbff}},
    {Shade::GraphNode, {0xffffffff, 0xff262c32, 0xffffffff, 0xff000000}},
    {Shade::GraphNodeText, {0xff1c2128, 0xffe4e8ec, 0xff000000, 0xffffffff}},
    {Shade::GraphEdge, {0xff7c8794, 0xff76828f, 0xff595959, 0xffa6a6a6}},
    {Shade::GraphCanvas, {0xfff8f9fb, 0xff16191c, 0xfff2f2f2, 0xff0a0a0a}},
    {Shade::ChartOne, {0xff1f6fb8, 0xff5fa8ea, 0xff003f80, 0xff8cc4ff}},
    {Shade::ChartTwo, {0xff0d8270, 0xff37bfa7, 0xff004d40, 0xff66e0cc}},
    {Shade::ChartThree, {0xffa87400, 0xffe8bd4e, 0xff664400, 0xffffd666}},
    {Shade::ChartFour, {0xffc2500f, 0xffff9a66, 0xff802b00, 0xffffb48c}},
    {Shade::ChartFive, {0xff8a4a9e, 0xffcf9ae0, 0xff5a1e70, 0xffe6bdf2}},
    {Shade::ChartUnknown, {0xff7b8591, 0xff87929e, 0xff4d4d4d, 0xffb8b8b8}},
}};
static_assert(
    [] {
        for (std::size_t i = 0; i < shadeCount; ++i)
            if (colorTable[i].shade != Shade(i))
                return false;
        return true;
    }(),
    "the table lists the shades in their order");

constexpr Theme::Pair pairTable[] = {
    {Shade::Text, Shade::Window, 7.0},
    {Shade::Text, Shade::Base, 7.0},
    {Shade::Text, Shade::Alternate, 7.0},
    {Shade::Text, Shade::Control, 7.0},
    {Shade::Text, Shade::Hover, 7.0},
    {Shade::Muted, Shade::Window, 4.5},
    {Shade::Muted, Shade::Base, 4.5},
    {Shade::Muted, Shade::Alternate, 4.5},
    {Shade::Muted, Shade::Hover, 4.5},
    {Shade::OnAccent, Shade::Accent, 4.5},
    {Shade::OnSelection, Shade::Selection, 7.0},
    {Shade::Link, Shade::Base, 4.5},
    {Shade::Link, Shade::Window, 4.5},
    {Shade::Link, Shade::Selection, 4.5},
    {Shade::Accent, Shade::Window, 3.0},
    {Shade::Accent, Shade::Base, 3.0},
    {Shade::Fresh, Shade::Base, 4.5},
    {Shade::Stale, Shade::Base, 4.5},
    {Shade::Missing, Shade::Base, 4.5},
    {Shade::Conflicted, Shade::Base, 4.5},
    {Shade::Unreadable, Shade::Base, 4.5},
    {Shade::Fresh, Shade::Window, 4.5},
    {Shade::Stale, Shade::Window, 4.5},
    {Shade::Missing, Shade::Window, 4.5},
    {Shade::Conflicted, Shade::Window, 4.5},
    {Shade::Unreadable, Shade::Window, 4.5},
    {Shade::Fresh, Shade::Selection, 4.5},
    {Shade::Stale, Shade::Selection, 4.5},
    {Shade::Missing, Shade::Selection, 4.5},
    {Shade::Conflicted, Shade::Selection, 4.5},
    {Shade::Unreadable, Shade::Selection, 4.5},
    {Shade::Muted, Shade::Selection, 4.5},
    {Shade::InfoText, Shade::InfoBack, 4.5},
    {Shade::SuccessText, Shade::SuccessBack, 4.5},
    {Shade::WarningText, Shade::WarningBack, 4.5},
    {Shade::ErrorText, Shade::ErrorBack, 4.5},
    {Shade::AddedText, Shade::AddedBack, 4.5},
    {Shade::RemovedText, Shade::RemovedBack, 4.5},
    {Shade::HunkText, Shade::HunkBack, 4.5},
    {Shade::AddedText, Shade::Base, 4.5},
    {Shade::RemovedText, Shade::Base, 4.5},
    {Shade::SyntaxComment, Shade::Base, 4.5},
    {Shade::SyntaxName, Shade::Base, 4.5},
    {Shade::SyntaxOperator, Shade::Base, 4.5},
    {Shade::SyntaxOption, Shade::Base, 4.5},
    {Shade::GraphNodeText, Shade::GraphNode, 7.0},
    {Shade::Muted, Shade::GraphNode, 4.5},
    {Shade::Fresh, Shade::GraphNode, 4.5},
    {Shade::Stale, Shade::GraphNode, 4.5},
    {Shade::Missing, Shade::GraphNode, 4.5},
    {Shade::Conflicted, Shade::GraphNode, 4.5},
    {Shade::Unreadable, Shade::GraphNode, 4.5},
    {Shade::GraphEdge, Shade::GraphCanvas, 3.0},
    {Shade::Muted, Shade::GraphCanvas, 4.5},
    {Shade::Accent, Shade::GraphCanvas, 3.0},
    {Shade::ChartOne, Shade::Base, 3.0},
    {Shade::ChartTwo, Shade::Base, 3.0},
    {Shade::ChartThree, Shade::Base, 3.0},
    {Shade::ChartFour, Shade::Base, 3.0},
    {Shade::ChartFive, Shade::Base, 3.0},
    {Shade::ChartUnknown, Shade::Base, 3.0},
    {Shade::ChartOne, Shade::GraphCanvas, 3.0},
    {Shade::ChartTwo, Shade::GraphCanvas, 3.0},
    {Shade::ChartThree, Shade::GraphCanvas, 3.0},
    {Shade::ChartFour, Shade::GraphCanvas, 3.0},
    {Shade::ChartFive, Shade::GraphCanvas, 3.0},
};

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme::Theme(Kind kind)
    : m_kind(kind)
{
    for (std::size_t i = 0; i < shadeCount; ++i)
        m_colors[i] = QColor::fromRgb(colorTable[i].colors[std::size_t(kind)]);
}

const Theme& Theme::of(Kind kind)
{
    static const std::array themes{Theme(Kind::Light), Theme(Kind::Dark), Theme(Kind::HighContrastLight),
                                   Theme(Kind::HighContrastDark)};
    return themes[std::size_t(kind)];
}

std::vector<Theme::Pair> Theme::pairs(Kind kind)
{
    std::vector<Pair> pairs(std::begin(pairTable), std::end(pairTable));
    if (kind < Kind::HighContrastLight)
        return pairs;
    for (Pair& pair : pairs)
        pair.least = pair.least >= 4.5 ? 7.0 : 4.5;
    for (const Shade back : {Shade::Window, Shade::Base, Shade::Control})
        pairs.push_back({Shade::Border, back, 4.5});
    return pairs;
}

double Theme::contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Shade shade) { palette.setColor(role, color(shade)); };
    set(QPalette::Window, Shade::Window);
    set(QPalette::WindowText, Shade::Text);
    set(QPalette::Base, Shade::Base);
    set(QPalette::AlternateBase, Shade::Alternate);
    set(QPalette::Text, Shade::Text);
    set(QPalette::Button, Shade::Control);
    set(QPalette::ButtonText, Shade::Text);
    set(QPalette::ToolTipBase, Shade::Base);
    set(QPalette::ToolTipText, Shade::Text);
    set(QPalette::PlaceholderText, Shade::Muted);
    set(QPalette::Highlight, Shade::Selection);
    set(QPalette::HighlightedText, Shade::OnSelection);
    set(QPalette::Link, Shade::Link);
    set(QPalette::LinkVisited, Shade::Link);
    set(QPalette::BrightText, Shade::Text);
    set(QPalette::Light, Shade::Hover);
    set(QPalette::Midlight, Shade::Hover);
    set(QPalette::Mid, Shade::Border);
    set(QPalette::Dark, Shade::Border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Shade::Muted));
    return palette;
}

QString Theme::styleSheet() const
{
    static constexpr std::pair<const char*, Shade> names[] = {
        {"@successback", Shade::SuccessBack},
        {"@successtext", Shade::SuccessText},
        {"@warningback", Shade::WarningBack},
        {"@warningtext", Shade::WarningText},
        {"@errorback", Shade::ErrorBack},
        {"@errortext", Shade::ErrorText},
        {"@infoback", Shade::InfoBack},
        {"@infotext", Shade::InfoText},
        {"@graphcanvas", Shade::GraphCanvas},
        {"@onselection", Shade::OnSelection},
        {"@onaccent", Shade::OnAccent},
        {"@alternate", Shade::Alternate},
        {"@selection", Shade::Selection},
        {"@control", Shade::Control},
        {"@window", Shade::Window},
        {"@border", Shade::Border},
        {"@accent", Shade::Accent},
        {"@hover", Shade::Hover},
        {"@muted", Shade::Muted},
        {"@base", Shade::Base},
        {"@text", Shade::Text},
        {"@link", Shade::Link},
    };
    QFile file(QStringLiteral(":/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    // A style sheet cannot recolour a drawing, so these are there once for each theme.
    const QString suffix = isDark() ? QStringLiteral("dark.svg") : QStringLiteral("light.svg");
    text.replace(QLatin1String("@uparrow"), QStringLiteral(":/icons/arrow-up-") + suffix);
    text.replace(QLatin1String("@arrow"), QStringLiteral(":/icons/arrow-down-") + suffix);
    text.replace(QLatin1String("@close"), QStringLiteral(":/icons/close-") + suffix);
    text.replace(QLatin1String("@check"), QStringLiteral(":/icons/check-") + suffix);
    text.replace(QLatin1String("@menucheck"), QStringLiteral(":/icons/menu-check-") + suffix);
    text.replace(QLatin1String("@headingsize"),
                 QStringLiteral("%1pt").arg(QFontInfo(QApplication::font()).pointSizeF() * 1.5));
    for (const auto& [name, shade] : names)
        text.replace(QLatin1String(name), color(shade).name());
    return text;
}

Themes::Themes(QObject* parent, SystemPalette systemPalette)
    : QObject(parent)
    , m_systemPalette(std::move(systemPalette))
    , m_systemFont(QApplication::font())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    lookAtSystem();
    qApp->installEventFilter(this);
}

void Themes::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Themes::setFontPercent(int percent)
{
    QFont font = m_systemFont;
    if (percent != 100)
        font.setPointSizeF(QFontInfo(m_systemFont).pointSizeF() * percent / 100);
    if (font == QApplication::font())
        return;
    QApplication::setFont(font);
    qApp->setStyleSheet(m_theme->styleSheet()); // its headings are multiples of the font
}

void Themes::lookAtSystem()
{
    const QScopedValueRollback guard(m_applying, true);
    QPalette system;
    if (m_systemPalette) {
        system = m_systemPalette();
    } else {
        QApplication::setPalette(QPalette()); // gives the platform's back
        system = QApplication::palette();
    }
    m_systemIsDark = system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness();
    if (m_theme)
        QApplication::setPalette(m_theme->palette());
    apply();
}

bool Themes::eventFilter(QObject* watched, QEvent* event)
{
    // Every window is told of a new platform theme; one of them is enough.
    if (event->type() == QEvent::ThemeChange && !m_applying)
        QMetaObject::invokeMethod(this, &Themes::lookAtSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Themes::apply()
{
    static constexpr std::array byMode{Theme::Kind::Light, Theme::Kind::Light, Theme::Kind::Dark,
                                       Theme::Kind::HighContrastLight, Theme::Kind::HighContrastDark};
    const Theme::Kind kind = m_mode == Mode::System && m_systemIsDark ? Theme::Kind::Dark : byMode[std::size_t(m_mode)];
    const Theme* next = &Theme::of(kind);
    if (next == m_theme)
        return;
    m_theme = next;
    const QScopedValueRollback guard(m_applying, true);
    QApplication::setPalette(m_theme->palette());
    qApp->setStyleSheet(m_theme->styleSheet());
    emit changed();
}

} // namespace lockwright::gui
