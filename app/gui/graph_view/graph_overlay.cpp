// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_overlay.h"

#include "models/package_words.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>
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

/// The profile that brings it in: the first that has it, whose descendants inherit it.
GraphMark profileMark(const std::vector<const PackageRow*>& rows)
{
    if (rows.empty() || rows.front()->profiles.empty())
        return {};
    return {safeText(rows.front()->profiles.front().profile), Shade::Muted};
}
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
            marks[box] = profileMark(rows);
            break;
        }
    }
    return marks;
}

} // namespace lockwright::gui
