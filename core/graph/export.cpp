// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/export.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::graph
{

namespace
{

/// A quoted string of Graphviz's language.
std::string inQuotes(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text::printable(text)) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + "\"";
}

/// Text between the quotes of a Mermaid label, where characters that mean something are entities.
std::string entities(const std::string& text)
{
    std::string result;
    for (const char c : text::printable(text)) {
        switch (c) {
        case '"':
            result += "#quot;";
            break;
        case '#':
            result += "#35;";
            break;
        case '<':
            result += "#lt;";
            break;
        case '>':
            result += "#gt;";
            break;
        case '`':
            result += "#96;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string full(const Node& node)
{
    return node.detail.empty() ? node.name : node.name + " " + node.detail;
}

void writeNode(JsonWriter& json, const Node& node)
{
    json.beginObject().member("name", node.name).member("detail", node.detail).member("kind", name(node.kind));
    json.endObject();
}

void writeNodes(JsonWriter& json, const DependencyGraph& graph, const std::vector<NodeId>& nodes)
{
    json.beginArray();
    for (const NodeId node : nodes)
        writeNode(json, graph.nodes()[node]);
    json.endArray();
}

void writeLinks(JsonWriter& json, const DependencyGraph& graph, const std::vector<ReducedGraph::Link>& links)
{
    json.beginArray();
    for (const ReducedGraph::Link& link : links) {
        json.beginObject().member("from", std::uint64_t(link.from)).member("to", std::uint64_t(link.to));
        json.member("kind", name(kindOf(graph, link))).key("requirements").beginArray();
        for (const EdgeId id : link.edges) {
            const Edge& edge = graph.edges()[id];
            json.beginObject().member("from", graph.nodes()[edge.from].name).member("to", graph.nodes()[edge.to].name);
            json.member("text", edge.text).member("kind", name(edge.kind)).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

} // namespace

std::string label(const DependencyGraph& graph, const ReducedGraph::Group& group)
{
    std::string text;
    if (group.members.size() == 1) {
        text = full(graph.nodes()[group.members.front()]);
    } else {
        const std::size_t shown = std::min<std::size_t>(group.members.size(), 2);
        for (std::size_t i = 0; i < shown; ++i)
            text += (i > 0 ? ", " : "") + graph.nodes()[group.members[i]].name;
        if (shown < group.members.size())
            text += " and " + std::to_string(group.members.size() - shown) + " more";
    }
    if (!group.folded.empty())
        text += " +" + std::to_string(group.folded.size());
    return text;
}

std::string label(const DependencyGraph& graph, const ReducedGraph::Link& link)
{
    if (link.edges.size() == 1)
        return graph.edges()[link.edges.front()].text;
    return text::plural(link.edges.size(), "requirement", "requirements");
}

Edge::Kind kindOf(const DependencyGraph& graph, const ReducedGraph::Link& link)
{
    const auto has = [&](Edge::Kind kind) {
        return std::any_of(link.edges.begin(), link.edges.end(),
                           [&](EdgeId edge) { return graph.edges()[edge].kind == kind; });
    };
    return has(Edge::Kind::Conflicts)  ? Edge::Kind::Conflicts
           : has(Edge::Kind::Requires) ? Edge::Kind::Requires
                                       : Edge::Kind::Constrains;
}

std::string toDot(const DependencyGraph& graph, const ReducedGraph& reduced)
{
    std::string text = "digraph lockwright {\n    rankdir=LR;\n    node [shape=box, style=rounded];\n";
    for (std::size_t i = 0; i < reduced.groups.size(); ++i)
        text += "    n" + std::to_string(i) + " [label=" + inQuotes(label(graph, reduced.groups[i])) + "];\n";
    for (const ReducedGraph::Link& link : reduced.links) {
        text += "    n" + std::to_string(link.from) + " -> n" + std::to_string(link.to);
        std::string attributes;
        if (const std::string words = label(graph, link); !words.empty())
            attributes = "label=" + inQuotes(words);
        const Edge::Kind kind = kindOf(graph, link);
        if (kind != Edge::Kind::Requires)
            attributes += (attributes.empty() ? "" : ", ")
                          + std::string(kind == Edge::Kind::Constrains ? "style=dotted" : "style=bold, color=red");
        text += (attributes.empty() ? "" : " [" + attributes + "]") + ";\n";
    }
    for (std::size_t i = 0; i < reduced.shelf.size(); ++i)
        text += "    shelf" + std::to_string(i) + " [shape=plaintext, label="
                + inQuotes(full(graph.nodes()[reduced.shelf[i]]) + " ("
                         + std::to_string(graph.in(reduced.shelf[i]).size()) + ")")
                + "];\n";
    return text + "}\n";
}

std::string toMermaid(const DependencyGraph& graph, const ReducedGraph& reduced)
{
    std::string text = "flowchart LR\n";
    for (std::size_t i = 0; i < reduced.groups.size(); ++i)
        text += "    n" + std::to_string(i) + "[\"" + entities(label(graph, reduced.groups[i])) + "\"]\n";
    for (const ReducedGraph::Link& link : reduced.links) {
        const Edge::Kind kind = kindOf(graph, link);
        const char* arrow = kind == Edge::Kind::Constrains ? " -.->" : kind == Edge::Kind::Conflicts ? " ==>" : " -->";
        const std::string words = label(graph, link);
        text += "    n" + std::to_string(link.from) + arrow + (words.empty() ? "" : "|\"" + entities(words) + "\"|")
                + " n" + std::to_string(link.to) + "\n";
    }
    for (std::size_t i = 0; i < reduced.shelf.size(); ++i)
        text += "    shelf" + std::to_string(i) + "([\"" + entities(full(graph.nodes()[reduced.shelf[i]])) + " ("
                + std::to_string(graph.in(reduced.shelf[i]).size()) + ")\"])\n";
    return text;
}

std::string toJson(const DependencyGraph& graph, const ReducedGraph& reduced)
{
    JsonWriter json;
    json.beginObject().key("nodes").beginArray();
    for (const ReducedGraph::Group& group : reduced.groups) {
        json.beginObject().member("label", label(graph, group)).key("members");
        writeNodes(json, graph, group.members);
        json.key("folded");
        writeNodes(json, graph, group.folded);
        json.endObject();
    }
    json.endArray().key("edges");
    writeLinks(json, graph, reduced.links);
    json.key("implied");
    writeLinks(json, graph, reduced.implied);
    json.key("shelf");
    writeNodes(json, graph, reduced.shelf);
    json.endObject();
    return json.text();
}

} // namespace lockwright::graph
