// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_picture.h"

#include "words.h"

#include "graph/export.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cctype>

namespace lockwright::gui
{

namespace
{
constexpr double padding = 12;
constexpr double boxHeight = 30;
constexpr double widest = 320;
constexpr double arrow = 8;

/// Where lupdate finds the texts of this file.
struct GraphWords {
    Q_DECLARE_TR_FUNCTIONS(GraphPicture)
};

/// The name of a group, and what stands behind it in a lighter colour.
std::pair<QString, QString> textsOf(const graph::DependencyGraph& graph, const graph::ReducedGraph::Group& group)
{
    QString title, detail;
    if (group.members.size() == 1) {
        const graph::Node& node = graph.nodes()[group.members.front()];
        title = toQt(std::string_view(node.name));
        detail = toQt(std::string_view(node.detail));
        if (node.kind == graph::Node::Kind::Input) // the folders say little and are wide
            title = title.section(QLatin1Char('/'), -1);
    } else {
        graph::ReducedGraph::Group members{group.members, {}};
        title = toQt(std::string_view(graph::label(graph, members)));
        detail = GraphWords::tr("%n in a cycle", nullptr, int(group.members.size()));
    }
    if (!group.folded.empty())
        detail += (detail.isEmpty() ? QString() : QStringLiteral(" ")) + QStringLiteral("+%1").arg(group.folded.size());
    return {title, detail};
}

class PictureBuilder
{
public:
    PictureBuilder(workspace::GraphReport report, const QFont& font)
        : m_metrics(font)
        , m_titleMetrics(titleFont(font))
        , m_picture(std::make_shared<GraphPicture>())
    {
        m_picture->report = std::move(report);
        addBoxes();
        addCurves();
        for (const graph::NodeId node : m_picture->report.reduced.shelf) {
            const graph::Node& hub = m_picture->report.graph.nodes()[node];
            m_picture->shelf << QStringLiteral("%1 %2 (%3)")
                                    .arg(toQt(std::string_view(hub.name)), toQt(std::string_view(hub.detail)))
                                    .arg(m_picture->report.graph.in(node).size());
        }
    }

    [[nodiscard]] const graph::LayoutRequest& request() const { return m_request; }

    std::shared_ptr<const GraphPicture> finish(const graph::Layout& layout)
    {
        for (std::size_t i = 0; i < m_picture->boxes.size(); ++i) {
            const auto& box = m_request.boxes[i];
            m_picture->boxes[i].rect = QRectF(layout.centres[i].x - box.width / 2, layout.centres[i].y - box.height / 2,
                                              box.width, box.height);
            m_picture->bounds |= m_picture->boxes[i].rect;
        }
        for (std::size_t i = 0; i < m_picture->curves.size(); ++i)
            place(m_picture->curves[i], layout.curves[i]);
        sortCurves();
        if (m_picture->report.focus)
            m_picture->focus = int(m_picture->report.reduced.groupOf(*m_picture->report.focus));
        if (m_picture->focus >= int(m_picture->boxes.size()))
            m_picture->focus = -1;
        return std::move(m_picture);
    }

private:
    void addBoxes()
    {
        for (const auto& group : m_picture->report.reduced.groups) {
            GraphPicture::Box box;
            std::tie(box.title, box.detail) = textsOf(m_picture->report.graph, group);
            box.kind = m_picture->report.graph.nodes()[group.members.front()].kind;
            box.cycle = group.members.size() > 1;
            const double text =
                m_titleMetrics.horizontalAdvance(box.title) + 4 + m_metrics.horizontalAdvance(box.detail);
            const double width = std::min(text + (box.detail.isEmpty() ? 2 : 3) * padding, widest);
            m_request.boxes.push_back({width, std::max(boxHeight, m_metrics.height() + 12)});
            m_picture->boxes.push_back(std::move(box));
        }
    }

    void addCurves()
    {
        const auto& reduced = m_picture->report.reduced;
        const bool labelled = reduced.groups.size() <= labelledBoxes;
        for (const auto& link : reduced.links) {
            GraphPicture::Curve curve;
            curve.from = link.from;
            curve.to = link.to;
            curve.kind = graph::kindOf(m_picture->report.graph, link);
            curve.label = labelOf(link);
            if (curve.kind == graph::Edge::Kind::Conflicts) {
                curve.label.prepend(QStringLiteral("✗ "));
                m_picture->boxes[link.to].conflict = true;
            }
            graph::LayoutRequest::Line line{link.from, link.to};
            if (labelled && !curve.label.isEmpty()) {
                line.labelWidth = std::min(m_metrics.horizontalAdvance(curve.label) + 10, widest);
                line.labelHeight = m_metrics.height() + 2;
            }
            m_request.lines.push_back(line);
            m_picture->curves.push_back(std::move(curve));
        }
    }

    /// The requirement without the name that stands in the box anyway.
    [[nodiscard]] QString labelOf(const graph::ReducedGraph::Link& link) const
    {
        const std::string text = graph::label(m_picture->report.graph, link);
        const std::string& target =
            m_picture->report.graph.nodes()[m_picture->report.graph.edges()[link.edges.front()].to].name;
        const bool repeats =
            link.edges.size() == 1 && text.starts_with(target)
            && (text.size() == target.size() || !std::isalnum(static_cast<unsigned char>(text[target.size()])));
        return toQt(std::string_view(text).substr(repeats ? target.size() : 0));
    }

    /// Fine enough for twice the life size; curves are drawn so only where a part of them is in sight.
    [[nodiscard]] static QPolygonF straightPieces(const QPainterPath& path)
    {
        constexpr double fine = 2;
        QPolygonF line;
        for (const QPolygonF& piece : path.toSubpathPolygons(QTransform::fromScale(fine, fine)))
            line += piece;
        return QTransform::fromScale(1 / fine, 1 / fine).map(line);
    }

    void place(GraphPicture::Curve& curve, const graph::Layout::Curve& from) const
    {
        const auto point = [&](std::size_t i) { return QPointF(from.points[i].x, from.points[i].y); };
        curve.path.moveTo(point(0));
        for (std::size_t i = 1; i + 2 < from.points.size(); i += 3)
            curve.path.cubicTo(point(i), point(i + 1), point(i + 2));
        curve.line = straightPieces(curve.path);
        curve.bounds = curve.path.controlPointRect().adjusted(-arrow, -arrow, arrow, arrow);
        curve.labelAt = curve.path.pointAtPercent(0.5);
        if (from.label) {
            curve.labelAt = QPointF(from.label->x, from.label->y);
            curve.hasRoom = true;
        }
        const double glyph = m_metrics.height(); // of a profile, where these are marked
        const QSizeF size(std::min(m_metrics.horizontalAdvance(curve.label) + 10, widest) + glyph,
                          m_metrics.height() + 2);
        curve.bounds |= QRectF(curve.labelAt - QPointF(size.width() / 2, size.height() / 2), size);
        m_picture->bounds |= curve.path.controlPointRect();
    }

    /// From the top down, so that walking by keys follows the eye.
    void sortCurves()
    {
        for (std::uint32_t i = 0; i < m_picture->curves.size(); ++i) {
            m_picture->boxes[m_picture->curves[i].from].out.push_back(i);
            m_picture->boxes[m_picture->curves[i].to].in.push_back(i);
        }
        const auto height = [this](std::uint32_t box) { return m_picture->boxes[box].rect.center().y(); };
        for (GraphPicture::Box& box : m_picture->boxes) {
            std::sort(box.out.begin(), box.out.end(), [&](std::uint32_t left, std::uint32_t right) {
                return height(m_picture->curves[left].to) < height(m_picture->curves[right].to);
            });
            std::sort(box.in.begin(), box.in.end(), [&](std::uint32_t left, std::uint32_t right) {
                return height(m_picture->curves[left].from) < height(m_picture->curves[right].from);
            });
        }
    }

    QFontMetricsF m_metrics;
    QFontMetricsF m_titleMetrics;
    std::shared_ptr<GraphPicture> m_picture;
    graph::LayoutRequest m_request;
};

} // namespace

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int GraphPicture::find(const std::string& package) const
{
    const auto node = report.graph.find(package);
    if (!node)
        return -1;
    const std::size_t group = report.reduced.groupOf(*node);
    return group < boxes.size() ? int(group) : -1;
}

std::vector<bool> GraphPicture::reach(int box, bool forward) const
{
    std::vector<bool> seen(boxes.size(), false);
    std::vector<std::uint32_t> pending{std::uint32_t(box)};
    while (!pending.empty()) {
        const Box& next = boxes[pending.back()];
        pending.pop_back();
        for (const std::uint32_t curve : forward ? next.out : next.in) {
            const std::uint32_t other = forward ? curves[curve].to : curves[curve].from;
            if (!seen[other]) {
                seen[other] = true;
                pending.push_back(other);
            }
        }
    }
    seen[std::size_t(box)] = false;
    return seen;
}

QString GraphPicture::sentence(int box) const
{
    const Box& node = boxes[std::size_t(box)];
    QString text = node.detail.isEmpty() ? node.title : QStringLiteral("%1 %2").arg(node.title, node.detail);
    if (node.kind == graph::Node::Kind::Input)
        return text + QStringLiteral(", ") + GraphWords::tr("line of an input file");
    text += QStringLiteral(", ") + GraphWords::tr("required by %n", nullptr, int(node.in.size()));
    text += QStringLiteral(", ") + GraphWords::tr("requires %n", nullptr, int(node.out.size()));
    if (node.conflict)
        text += QStringLiteral(", ") + GraphWords::tr("conflict");
    return text;
}

QString GraphPicture::description(int box) const
{
    const auto& group = report.reduced.groups[std::size_t(box)];
    QStringList lines{sentence(box)};
    const auto names = [&](const std::vector<graph::NodeId>& nodes) {
        QStringList list;
        for (const graph::NodeId node : nodes)
            list << toQt(std::string_view(report.graph.nodes()[node].name));
        return list.join(QStringLiteral(", "));
    };
    if (group.members.size() > 1)
        lines << GraphWords::tr("These require each other:") + QLatin1Char(' ') + names(group.members);
    if (!group.folded.empty())
        lines << GraphWords::tr("Only these ask for nothing more, and only here:") + QLatin1Char(' ')
                     + names(group.folded);
    const auto add = [&](const std::vector<std::uint32_t>& list, bool forward) {
        for (const std::uint32_t curve : list) {
            const Box& other = boxes[forward ? curves[curve].to : curves[curve].from];
            lines << (forward ? QStringLiteral("→ %1  %2") : QStringLiteral("← %1  %2"))
                         .arg(other.title, curves[curve].label)
                         .trimmed();
        }
    };
    add(boxes[std::size_t(box)].in, false);
    add(boxes[std::size_t(box)].out, true);
    return lines.join(QLatin1Char('\n'));
}

Result<std::shared_ptr<const GraphPicture>> drawGraph(workspace::GraphReport report, const QFont& font, Task& task)
{
    PictureBuilder builder(std::move(report), font);
    LW_TRY(const graph::Layout layout, graph::layOut(builder.request(), {}, task));
    return builder.finish(layout);
}

} // namespace lockwright::gui
