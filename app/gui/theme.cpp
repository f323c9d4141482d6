// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>

#include <cmath>

namespace lockwright::gui
{

namespace
{
// Added and removed are blue and orange: told apart by every common kind of colour vision.
struct Entry {
    Shade shade;
    QRgb light;
    QRgb dark;
};
constexpr std::array<Entry, shadeCount> colorTable = {{
    {Shade::Window, 0xfff4f5f7, 0xff1d2125},         {Shade::Base, 0xffffffff, 0xff16191c},
    {Shade::Alternate, 0xfff8f9fb, 0xff1a1e21},      {Shade::Text, 0xff1c2128, 0xffe4e8ec},
    {Shade::Muted, 0xff555e69, 0xffa3adb8},          {Shade::Border, 0xffd5dae0, 0xff363d45},
    {Shade::Control, 0xffffffff, 0xff2a3036},        {Shade::Hover, 0xffe9edf2, 0xff323940},
    {Shade::Accent, 0xff1a5fb4, 0xff7ab7ff},         {Shade::OnAccent, 0xffffffff, 0xff0c1b2c},
    {Shade::Selection, 0xffd6e6fa, 0xff24405f},      {Shade::OnSelection, 0xff10243d, 0xfff2f7fc},
    {Shade::Link, 0xff0b57b0, 0xff82bbff},           {Shade::Fresh, 0xff1a6e33, 0xff6fd08c},
    {Shade::Stale, 0xff855600, 0xffe6b450},          {Shade::Missing, 0xff555e69, 0xffa3adb8},
    {Shade::Conflicted, 0xffb3261e, 0xffff8f85},     {Shade::Unreadable, 0xffb3261e, 0xffff8f85},
    {Shade::InfoBack, 0xffe3effc, 0xff1c3048},       {Shade::InfoText, 0xff0f3a6b, 0xffc4ddfa},
    {Shade::SuccessBack, 0xffe1f3e6, 0xff1b3524},    {Shade::SuccessText, 0xff11502a, 0xffbfe8cb},
    {Shade::WarningBack, 0xfffdf1d3, 0xff3b3016},    {Shade::WarningText, 0xff5c4300, 0xfff4dfa8},
    {Shade::ErrorBack, 0xfffde7e5, 0xff45211f},      {Shade::ErrorText, 0xff8c1d18, 0xffffd0cb},
    {Shade::AddedBack, 0xffe2f0ff, 0xff15304d},      {Shade::AddedText, 0xff0a4fa3, 0xff9ccbff},
    {Shade::RemovedBack, 0xffffeedd, 0xff41280f},    {Shade::RemovedText, 0xff8f3f00, 0xffffbf85},
    {Shade::HunkBack, 0xfff0f2f5, 0xff23282d},       {Shade::HunkText, 0xff555e69, 0xffa3adb8},
    {Shade::SyntaxComment, 0xff5f6873, 0xff98a2ad},  {Shade::SyntaxName, 0xff1c2128, 0xffe4e8ec},
    {Shade::SyntaxOperator, 0xff7a3e9d, 0xffd5a6f0}, {Shade::SyntaxOption, 0xff0b57b0, 0xff82bbff},
    {Shade::GraphNode, 0xffffffff, 0xff262c32},      {Shade::GraphNodeText, 0xff1c2128, 0xffe4e8ec},
    {Shade::GraphEdge, 0xff7c8794, 0xff76828f},      {Shade::GraphCanvas, 0xfff8f9fb, 0xff16191c},
    {Shade::ChartOne, 0xff1f6fb8, 0xff5fa8ea},       {Shade::ChartTwo, 0xff0d8270, 0xff37bfa7},
    {Shade::ChartThree, 0xffa87400, 0xffe8bd4e},     {Shade::ChartFour, 0xffc2500f, 0xffff9a66},
    {Shade::ChartFive, 0xff8a4a9e, 0xffcf9ae0},      {Shade::ChartUnknown, 0xff7b8591, 0xff87929e},
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
};

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme::Theme(bool dark)
    : m_dark(dark)
{
    for (std::size_t i = 0; i < shadeCount; ++i)
        m_colors[i] = QColor::fromRgb(dark ? colorTable[i].dark : colorTable[i].light);
}

const Theme& Theme::light()
{
    static const Theme theme(false);
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme(true);
    return theme;
}

std::span<const Theme::Pair> Theme::pairs()
{
    return pairTable;
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
    const QString suffix = m_dark ? QStringLiteral("dark.svg") : QStringLiteral("light.svg");
    text.replace(QLatin1String("@arrow"), QStringLiteral(":/icons/arrow-down-") + suffix);
    text.replace(QLatin1String("@check"), QStringLiteral(":/icons/check-") + suffix);
    text.replace(QLatin1String("@menucheck"), QStringLiteral(":/icons/menu-check-") + suffix);
    for (const auto& [name, shade] : names)
        text.replace(QLatin1String(name), color(shade).name());
    return text;
}

Themes::Themes(QObject* parent)
    : QObject(parent)
{
    const QPalette system = QApplication::palette();
    m_systemIsDark = system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Themes::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Themes::apply()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
    const Theme* next = dark ? &Theme::dark() : &Theme::light();
    if (next == m_theme)
        return;
    m_theme = next;
    QApplication::setPalette(m_theme->palette());
    qApp->setStyleSheet(m_theme->styleSheet());
    emit changed();
}

} // namespace lockwright::gui
