// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>
#include <functional>
#include <vector>

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

    enum class Kind : std::uint8_t { Light, Dark, HighContrastLight, HighContrastDark };
    static constexpr std::array kinds{Kind::Light, Kind::Dark, Kind::HighContrastLight, Kind::HighContrastDark};

    [[nodiscard]] static const Theme& of(Kind kind);
    [[nodiscard]] static const Theme& light() { return of(Kind::Light); }
    [[nodiscard]] static const Theme& dark() { return of(Kind::Dark); }
    /// Every pair that is drawn somewhere, with the contrast it must have; the theme test walks it for each kind. High
    /// contrast asks 7 of all text (WCAG 2.1, 1.4.6), and 4.5 of glyphs and borders.
    [[nodiscard]] static std::vector<Pair> pairs(Kind kind);
    /// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
    [[nodiscard]] static double contrast(const QColor& one, const QColor& other);

    [[nodiscard]] bool isDark() const { return m_kind == Kind::Dark || m_kind == Kind::HighContrastDark; }
    [[nodiscard]] bool isHighContrast() const { return m_kind >= Kind::HighContrastLight; }
    [[nodiscard]] QColor color(Shade shade) const { return m_colors[std::size_t(shade)]; }
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

private:
    explicit Theme(Kind kind);
    Kind m_kind;
    std::array<QColor, shadeCount> m_colors;
};

/// Which theme the application wears, and the switch between them.
class Themes final : public QObject
{
    Q_OBJECT
public:
    enum class Mode : std::uint8_t { System, Light, Dark, HighContrastLight, HighContrastDark };
    using SystemPalette = std::function<QPalette()>;

    /// Looks at the platform's palette, now and whenever it changes. Qt 6.4 cannot ask the platform for its colour
    /// scheme, so a window text that is lighter than the window counts as dark.
    /// @param systemPalette what the platform would have; empty asks it (tests)
    explicit Themes(QObject* parent = nullptr, SystemPalette systemPalette = {});

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// The size of all text, in percent of the size that the system has. 100 follows the system.
    void setFontPercent(int percent);
    /// The platform may wear other colours now.
    void lookAtSystem();

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    Mode m_mode = Mode::System;
    SystemPalette m_systemPalette;
    bool m_systemIsDark = false;
    QFont m_systemFont;
    bool m_applying = false; ///< our own palette is on its way
    const Theme* m_theme = nullptr;
};

} // namespace lockwright::gui
