// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_overlay.h"

#include "models/package_words.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace lockwright::gui
{

namespace
{
using workspace::PackageRow;
using workspace::PackageState;

struct OverlayWords {
    Q_DECLARE_TR_FUNCTIONS(lockwright::gui::GraphOverlay)
};

/// The rows of what a box stands for, by name.
std::vector<const PackageRow*> rowsOf(const GraphPicture& picture, std::size_t box,
                                      const std::map<std::string_view, const PackageRow*>& rows)
{
    std::vector<const PackageRow*> found;
    const auto& group = picture.report.reduced.groups[box];
    for (const auto* nodes : {&group.members, &group.folded}) {
        for (const graph::NodeId node : *nodes) {
            const graph::Node& known = picture.report.graph.nodes()[node];
            const auto row = rows.find(known.name);
            if (known.kind == graph::Node::Kind::Package && row != rows.end())
                found.push_back(row->second);
        }
    }
    return found;
}

GraphMark stateMark(const std::vector<const PackageRow*>& rows, PackageState state, bool PackageRow::InProfile::*fact,
                    const std::string& profile, Shade shade)
{
    std::vector<const PackageRow*> having;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(having),
                 [&](const PackageRow* row) { return row->any(fact, profile); });
    if (having.empty())
        return {};
    QString word = words(state);
    if (rows.size() > 1)
        word = OverlayWords::tr("%1 of %2", "packages").arg(having.size()).arg(rows.size());
    else if (state == PackageState::Outdated && having.front()->newestKnown)
        word = safeText(having.front()->newest);
    return {QStringLiteral("%1 %2").arg(glyph(state), word), shade};
}

/// Tells the profile that brings a box in: of a package the first that has it, whose descendants inherit it; of a line
/// the first that reads it.
class ProfileMarks
{
public:
    explicit ProfileMarks(const workspace::PackagesReport& report)
        : m_order(report.profiles)
    {
        for (const PackageRow& row : report.rows) {
            for (const PackageRow::Bound& bound : row.bounds) {
                if (!bound.fromFile)
                    continue;
                m_lines.emplace(bound.by, bound.profile);
                auto& first = m_files.try_emplace(bound.place.file, bound.profile).first->second;
                if (place(bound.profile) < place(first))
                    first = bound.profile;
            }
        }
    }

    [[nodiscard]] GraphMark of(const std::vector<const PackageRow*>& rows) const
    {
        if (rows.empty() || rows.front()->profiles.empty())
            return {};
        GraphMark mark = marked(rows.front()->profiles.front().profile);
        mark.text = QStringLiteral("%1 %2").arg(mark.glyph, mark.profile);
        return mark;
    }
    /// @param line "requirements/in/base.in:7". Its name says whose it is; only its edges are marked.
    [[nodiscard]] GraphMark ofLine(const std::string& line) const
    {
        if (const auto known = m_lines.find(line); known != m_lines.end())
            return marked(known->second);
        const auto file = m_files.find(line.substr(0, line.rfind(':')));
        return file == m_files.end() ? GraphMark() : marked(file->second);
    }

private:
    [[nodiscard]] std::size_t place(const std::string& profile) const
    {
        return std::size_t(std::find(m_order.begin(), m_order.end(), profile) - m_order.begin());
    }
    /// Five colours and eight glyphs: neighbours differ in both, and forty profiles in one of them.
    [[nodiscard]] GraphMark marked(const std::string& profile) const
    {
        static constexpr std::array glyphs{u'●', u'▲', u'■', u'◆', u'○', u'△', u'□', u'◇'};
        static constexpr std::array shades{Shade::ChartOne, Shade::ChartTwo, Shade::ChartThree, Shade::ChartFour,
                                           Shade::ChartFive};
        const std::size_t at = place(profile);
        return {{}, Shade::Muted, safeText(profile), QChar(glyphs[at % glyphs.size()]), shades[at % shades.size()]};
    }

    const std::vector<std::string>& m_order;
    std::map<std::string, std::string> m_lines; ///< of "FILE:LINE"
    std::map<std::string, std::string> m_files;
};
} // namespace

std::vector<GraphMark> marksOf(const GraphPicture& picture, const workspace::PackagesReport& report,
                               GraphOverlay overlay)
{
    std::vector<GraphMark> marks(picture.boxes.size());
    if (overlay == GraphOverlay::None)
        return marks;
    std::map<std::string_view, const PackageRow*> known;
    for (const PackageRow& row : report.rows)
        known.emplace(row.name.text(), &row);
    const std::string& profile = picture.report.profile;
    const ProfileMarks profiles(report);
    for (std::size_t box = 0; box < marks.size(); ++box) {
        const auto rows = rowsOf(picture, box, known);
        switch (overlay) {
        case GraphOverlay::None:
            break;
        case GraphOverlay::Outdated:
            marks[box] =
                stateMark(rows, PackageState::Outdated, &PackageRow::InProfile::outdated, profile, Shade::Stale);
            break;
        case GraphOverlay::Vulnerable:
            marks[box] = stateMark(rows, PackageState::Vulnerable, &PackageRow::InProfile::vulnerable, profile,
                                   Shade::Conflicted);
            break;
        case GraphOverlay::Conflict:
            marks[box] =
                stateMark(rows, PackageState::Conflict, &PackageRow::InProfile::conflict, profile, Shade::Conflicted);
            break;
        case GraphOverlay::Profile:
            marks[box] = picture.boxes[box].kind == graph::Node::Kind::Input ? profiles.ofLine(
                             picture.report.graph.nodes()[picture.report.reduced.groups[box].members.front()].name)
                                                                             : profiles.of(rows);
            break;
        }
    }
    return marks;
}

QString legendOf(const std::vector<GraphMark>& marks, const std::vector<std::string>& order)
{
    QStringList legend;
    for (const std::string& profile : order) {
        const auto known = std::find_if(marks.begin(), marks.end(), [name = safeText(profile)](const GraphMark& mark) {
            return mark.profile == name;
        });
        if (known != marks.end())
            legend += QStringLiteral("%1 %2").arg(known->glyph, known->profile);
    }
    return legend.join(QStringLiteral("  "));
}

} // namespace lockwright::gui
