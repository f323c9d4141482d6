// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <array>
#include <span>

class QApplication;

namespace lockwright::gui
{

/// What a colour is for. Every colour of the window, of the difference view and of the graph has one of these.
enum class Shade : std::uint8_t {
    Window,
    Base,
    Alternate,
    Text,
    Muted,
    Border,
    Control,
    Hover,
    Accent,
    OnAccent,
    Selection,
    OnSelection,
    Link,
    Fresh,
    Stale,
    Missing,
    Conflicted,
    Unreadable,
    InfoBack,
    InfoText,
    SuccessBack,
    SuccessText,
    WarningBack,
    WarningText,
    ErrorBack,
    ErrorText,
    AddedBack,
    AddedText,
    RemovedBack,
    RemovedText,
    HunkBack,
    HunkText,
    SyntaxComment,
    SyntaxName,
    SyntaxOperator,
    SyntaxOption,
    GraphNode,
    GraphNodeText,
    GraphEdge,
    GraphCanvas,
    ChartOne,
    ChartTwo,
    ChartThree,
    ChartFour,
    ChartFive,
    ChartUnknown,
};
inline constexpr std::size_t shadeCount = std::size_t(Shade::ChartUnknown) + 1;

/// One colour table, and the palette and style sheet that follow from it.
class Theme
{
public:
    /// Two shades that are seen on one another, and the contrast (WCAG 2.1, 1.4.3 and 1.4.11) they must have.
    struct Pair {
        Shade front;
        Shade back;
        double least;
    };

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// Every pair that is drawn somewhere; the theme test walks it for both tables.
    [[nodiscard]] static std::span<const Pair> pairs();
    /// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
    [[nodiscard]] static double contrast(const QColor& one, const QColor& other);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QColor color(Shade shade) const { return m_colors[std::size_t(shade)]; }
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

private:
    explicit Theme(bool dark);
    bool m_dark;
    std::array<QColor, shadeCount> m_colors;
};

/// Which theme the application wears, and the switch between them.
class Themes final : public QObject
{
    Q_OBJECT
public:
    enum class Mode : std::uint8_t { System, Light, Dark };

    /// Looks at the platform's palette once, before any of ours is set. Qt 6.4 cannot ask the platform for
    /// its colour scheme, so a window text that is lighter than the window counts as dark.
    explicit Themes(QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);

signals:
    void changed();

private:
    void apply();
    Mode m_mode = Mode::System;
    bool m_systemIsDark = false;
    const Theme* m_theme = nullptr;
};

} // namespace lockwright::gui
