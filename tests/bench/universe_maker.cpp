// SPDX-License-Identifier: GPL-3.0-or-later
#include "universe_maker.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace lockwright::bench
{

namespace
{

constexpr std::size_t keptVersions = 24;
constexpr std::size_t packagesForPair = 50;

pep::Name named(const std::string& text)
{
    const auto name = pep::Name::parse(text);
    return name ? *name : throw std::runtime_error("no name: " + text);
}

/// A recorded package as far as copies need it.
struct Model {
    pep::Name name;
    std::vector<pep::Version> versions;      ///< ascending, the newest ones, no pre-releases
    std::vector<pep::Requirement> requires_; ///< of its recorded release, for the target, among the models
};

Model read(Samples& samples, const pep::Name& name, const std::set<pep::Name>& names)
{
    Model model;
    model.name = name;
    const auto listing = must(samples.source().listing(name, samples.task()));
    for (const index::Release& release : listing->releases)
        if (!release.version.isPrerelease() && !release.version.hasLocal())
            model.versions.push_back(release.version);
    if (model.versions.size() > keptVersions)
        model.versions.erase(model.versions.begin(), model.versions.end() - keptVersions);
    for (const std::string& text : samples.requiresDist(name)) {
        pep::Requirement requirement = must(pep::Requirement::parse(text));
        if (names.contains(requirement.name) && requirement.name != name
            && requirement.marker.holds(samples.target().environment))
            model.requires_.push_back(std::move(requirement));
    }
    return model;
}

/// What is required comes before what requires it, where there is no cycle.
std::vector<Model> readModels(Samples& samples)
{
    const std::set<pep::Name> names(samples.names().begin(), samples.names().end());
    std::map<pep::Name, Model> models;
    for (const pep::Name& name : names)
        if (Model model = read(samples, name, names); !model.versions.empty())
            models.emplace(name, std::move(model));
    std::vector<Model> ordered;
    std::set<pep::Name> entered;
    struct Visit {
        const Model* model;
        std::size_t next = 0;
    };
    for (const auto& [name, model] : models) {
        std::vector<Visit> path;
        if (entered.insert(name).second)
            path.push_back({&model});
        while (!path.empty()) {
            Visit& top = path.back();
            if (top.next == top.model->requires_.size()) {
                ordered.push_back(*top.model);
                path.pop_back();
                continue;
            }
            const auto child = models.find(top.model->requires_[top.next++].name);
            if (child != models.end() && entered.insert(child->first).second)
                path.push_back({&child->second});
        }
    }
    return ordered;
}

class Maker
{
public:
    Maker(Samples& samples, std::size_t count)
        : m_samples(samples)
        , m_models(readModels(samples))
    {
        m_made.source = std::make_unique<index::MemorySource>();
        const std::size_t pairs = std::max<std::size_t>(1, count / packagesForPair);
        for (std::size_t i = 0; i + 2 * pairs + 3 < count; ++i)
            addCopy(m_models[i % m_models.size()], i / m_models.size(), i);
        for (std::size_t pair = 0; pair < pairs; ++pair)
            addPair(pair, count);
        makeProblems();
        addContradiction();
    }

    MadeUniverse take() { return std::move(m_made); }

private:
    static std::string copyName(const pep::Name& name, std::size_t copy)
    {
        return name.text() + "-x" + std::to_string(copy);
    }

    void addRelease(const std::string& name, const std::string& version, const std::vector<std::string>& lines)
    {
        index::MemorySource::File file;
        std::string stem = name;
        std::replace(stem.begin(), stem.end(), '-', '_');
        file.filename = stem + "-" + version + "-py3-none-any.whl";
        file.metadata = "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n";
        for (const std::string& line : lines)
            file.metadata += "Requires-Dist: " + line + "\n";
        if (!m_made.source->add(named(name), std::move(file)))
            throw std::runtime_error("a made file is refused: " + name + " " + version);
    }

    void addCopy(const Model& model, std::size_t copy, std::size_t position)
    {
        const std::string name = copyName(model.name, copy);
        std::vector<std::string> lines;
        for (const pep::Requirement& requirement : model.requires_) {
            const std::string other = copyName(requirement.name, copy);
            if (!m_present.contains(other))
                continue; // a cycle, or beyond what this universe holds
            lines.push_back(other + requirement.specifiers.text());
            m_required.insert(other);
        }
        if (copy > 0 && position % 7 == 0) {
            const std::string twin = copyName(model.name, copy - 1);
            lines.push_back(twin + ">=" + model.versions[model.versions.size() / 2].text());
            m_required.insert(twin);
        }
        // The older half asks for the same without bounds, so that there is always a way out.
        std::vector<std::string> loose;
        for (const std::string& text : lines)
            loose.push_back(must(pep::Requirement::parse(text)).name.text());
        for (std::size_t i = 0; i < model.versions.size(); ++i)
            addRelease(name, model.versions[i].text(), 2 * i + 1 < model.versions.size() ? loose : lines);
        m_present.insert(name);
        m_order.push_back(name);
        if (model.versions.size() >= 6)
            m_movable.emplace_back(name, model.versions[2].text());
    }

    /// Two packages about a third one: the newest three versions of the first want it old, all of the second new.
    void addPair(std::size_t pair, std::size_t count)
    {
        if (m_movable.empty())
            return;
        const auto& [target, bound] =
            m_movable[pair * m_movable.size() * packagesForPair / std::max(count, packagesForPair) % m_movable.size()];
        if (pair == 0)
            m_made.contested = named(target);
        const std::string early = "early-" + std::to_string(pair);
        const std::string late = "late-" + std::to_string(pair);
        for (int version = 1; version <= 8; ++version)
            addRelease(early, std::to_string(version) + ".0", {version > 5 ? target + "<" + bound : target});
        for (int version = 1; version <= 4; ++version)
            addRelease(late, std::to_string(version) + ".0", {target + ">=" + bound});
        m_order.push_back(early);
        m_order.push_back(late);
        m_required.insert(target);
    }

    static requirements::Input line(const std::string& text, std::size_t number)
    {
        requirements::Input input;
        input.requirement = must(pep::Requirement::parse(text));
        input.origin.place = {"requirements/in/all.in", std::uint32_t(number), 1};
        return input;
    }

    /// Asks for everything that nothing else asks for.
    void makeProblems()
    {
        m_made.problem.target = m_samples.target();
        for (const std::string& name : m_order)
            if (!m_required.contains(name))
                m_made.problem.requirements.push_back(line(name, m_made.problem.requirements.size() + 1));
    }

    /// left → middle → a package below a version; right → the same package from that version on.
    void addContradiction()
    {
        const auto& [target, bound] = m_movable[m_movable.size() / 2];
        for (const char* version : {"1.0", "1.1", "1.2", "1.3", "2.0", "2.1"}) {
            addRelease("left", version, {"middle"});
            addRelease("middle", version, {target + "<" + bound});
            addRelease("right", version, {target + ">=" + bound});
        }
        m_made.packages = m_order.size() + 3;
        m_made.conflicts = m_made.problem;
        for (const char* name : {"left", "right"})
            m_made.conflicts.requirements.push_back(line(name, m_made.conflicts.requirements.size() + 1));
    }

    Samples& m_samples;
    std::vector<Model> m_models;
    MadeUniverse m_made;
    std::set<std::string> m_present;
    std::set<std::string> m_required; ///< names that some package asks for
    std::vector<std::string> m_order;
    std::vector<std::pair<std::string, std::string>> m_movable; ///< a package and a version low among its versions
};

} // namespace

MadeUniverse makeUniverse(Samples& samples, std::size_t count)
{
    return Maker(samples, count).take();
}

} // namespace lockwright::bench
