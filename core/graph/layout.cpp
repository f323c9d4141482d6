// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/layout.h"

#include "base/process.h"
#include "base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <map>

namespace lockwright::graph
{

namespace
{

constexpr double pointsPerInch = 72;

Error unreadable()
{
    return {ErrorCode::Environment, "Graphviz's dot answered with something that is no layout",
            "check that `dot -Tplain` is Graphviz's", std::nullopt};
}

/// The words of one line of dot's plain output. Nothing in it is quoted, because no text was given away.
class Words
{
public:
    explicit Words(std::string_view line)
        : m_words(text::split(line, ' '))
    {
    }
    [[nodiscard]] std::string_view word() { return m_next < m_words.size() ? m_words[m_next++] : std::string_view(); }
    [[nodiscard]] std::size_t left() const { return m_words.size() - m_next; }

    template <typename T>
    [[nodiscard]] std::optional<T> number()
    {
        const std::string_view text = word();
        T value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            return std::nullopt;
        return value;
    }

    [[nodiscard]] std::optional<Point> point()
    {
        const auto x = number<double>();
        const auto y = number<double>();
        if (!x || !y)
            return std::nullopt;
        return Point{*x * pointsPerInch, *y * pointsPerInch};
    }

    /// "n17"
    [[nodiscard]] std::optional<std::uint32_t> box(std::size_t count)
    {
        const std::string_view name = word();
        std::uint32_t value = 0;
        if (name.size() < 2 || name.front() != 'n')
            return std::nullopt;
        const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), value);
        if (error != std::errc() || end != name.data() + name.size() || value >= count)
            return std::nullopt;
        return value;
    }

private:
    std::vector<std::string_view> m_words;
    std::size_t m_next = 0;
};

/// Reads `-Tplain`, a line at a time.
class Answer
{
public:
    explicit Answer(const LayoutRequest& request)
        : m_request(request)
    {
        m_layout.centres.resize(request.boxes.size());
        m_layout.curves.resize(request.lines.size());
        for (std::size_t line = 0; line < request.lines.size(); ++line)
            m_waiting[{request.lines[line].from, request.lines[line].to}].push_back(line);
    }

    bool read(std::string_view line)
    {
        Words words(line);
        const std::string_view kind = words.word();
        if (kind == "graph")
            return readGraph(words);
        if (kind == "node")
            return readBox(words);
        if (kind == "edge")
            return readCurve(words);
        return kind == "stop" || kind.empty();
    }

    [[nodiscard]] bool complete() const
    {
        return m_boxes == m_request.boxes.size() && m_lines == m_request.lines.size();
    }
    [[nodiscard]] Layout take() { return std::move(m_layout); }

private:
    bool readGraph(Words& words)
    {
        const auto scale = words.number<double>();
        const auto size = words.point();
        if (!scale || !size)
            return false;
        m_layout.width = size->x;
        m_layout.height = size->y;
        return true;
    }

    bool readBox(Words& words)
    {
        const auto box = words.box(m_request.boxes.size());
        const auto centre = words.point();
        if (!box || !centre)
            return false;
        m_layout.centres[*box] = flipped(*centre);
        ++m_boxes;
        return true;
    }

    bool readCurve(Words& words)
    {
        const auto from = words.box(m_request.boxes.size());
        const auto to = words.box(m_request.boxes.size());
        const auto count = words.number<std::size_t>();
        if (!from || !to || !count || *count > words.left())
            return false;
        const auto waiting = m_waiting.find({*from, *to});
        if (waiting == m_waiting.end() || waiting->second.empty())
            return false;
        // Parallel lines come in the order in which they were asked for.
        Layout::Curve& curve = m_layout.curves[waiting->second.front()];
        const bool labelled = m_request.lines[waiting->second.front()].labelWidth > 0;
        waiting->second.erase(waiting->second.begin());
        for (std::size_t i = 0; i < *count; ++i) {
            const auto point = words.point();
            if (!point)
                return false;
            curve.points.push_back(flipped(*point));
        }
        if (labelled) {
            // The label's text is one word, "-".
            (void)words.word();
            if (const auto point = words.point())
                curve.label = flipped(*point);
        }
        ++m_lines;
        return curve.points.size() % 3 == 1;
    }

    [[nodiscard]] Point flipped(Point point) const { return {point.x, m_layout.height - point.y}; }

    const LayoutRequest& m_request;
    Layout m_layout;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> m_waiting;
    std::size_t m_boxes = 0;
    std::size_t m_lines = 0;
};

} // namespace

namespace
{
/// How long dot may look for a better place of everything, as its own attributes say it. What it finds in the first
/// moments is nearly as good (a tenth more crossings at 1,500 boxes), and without a limit it looks six times as long.
std::string_view effort(const LayoutRequest& request)
{
    if (request.boxes.size() <= 150)
        return "";
    return request.boxes.size() <= 500 ? " mclimit=0.3 nslimit=1 nslimit1=1" : " mclimit=0.1 nslimit=0.3 nslimit1=0.3";
}
} // namespace

std::string layoutQuestion(const LayoutRequest& request)
{
    std::string text = "digraph {\n";
    text += fmt::format("graph [rankdir={} nodesep={:.3f} ranksep={:.3f}{}]\n", request.leftToRight ? "LR" : "TB",
                        request.boxGap / pointsPerInch, request.layerGap / pointsPerInch, effort(request));
    text += "node [shape=box fixedsize=true label=\"\"]\nedge [dir=none]\n";
    for (std::size_t box = 0; box < request.boxes.size(); ++box)
        text += fmt::format("n{} [width={:.3f} height={:.3f}]\n", box, request.boxes[box].width / pointsPerInch,
                            request.boxes[box].height / pointsPerInch);
    for (const LayoutRequest::Line& line : request.lines) {
        text += fmt::format("n{} -> n{}", line.from, line.to);
        if (line.labelWidth > 0) // a table of a fixed size holds the place of a text that dot is not told
            text += fmt::format(" [label=<<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"{:.0f}\" HEIGHT=\"{:.0f}\">"
                                "<TR><TD></TD></TR></TABLE>>]",
                                line.labelWidth, line.labelHeight);
        text += "\n";
    }
    return text + "}\n";
}

Result<Layout> layoutAnswer(const LayoutRequest& request, std::string_view plain)
{
    Answer answer(request);
    for (const std::string_view line : text::split(plain, '\n'))
        if (!answer.read(line))
            return tl::unexpected(unreadable());
    if (!answer.complete())
        return tl::unexpected(unreadable());
    return answer.take();
}

Result<Layout> layOut(const LayoutRequest& request, const LayoutOptions& options, Task& task)
{
    if (request.boxes.empty())
        return Layout{};
    Command command;
    command.arguments = {options.program, "-Tplain"};
    command.input = layoutQuestion(request);
    command.limit = options.limit;
    LW_TRY(const CommandResult result, run(command, task));
    if (result.exitCode != 0)
        return fail(ErrorCode::Environment, "Graphviz's dot failed: " + text::printable(text::trim(result.errors), 300),
                    "draw a smaller part of the graph");
    return layoutAnswer(request, result.output);
}

} // namespace lockwright::graph
