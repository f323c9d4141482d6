// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Universe where direct references stand for packages.
#include "resolve/universe.h"

namespace lockwright::resolve
{

Universe& Universe::with(std::shared_ptr<const References> references, ActiveReferences active)
{
    constexpr std::size_t kept = 4;
    const std::string key = active.key();
    for (auto entry = m_layers.begin(); entry != m_layers.end(); ++entry) {
        // What a file on this machine says may have changed since another problem was made.
        if (entry->first == key && entry->second->m_references == references) {
            m_layers.splice(m_layers.begin(), m_layers, entry);
            return *m_layers.front().second;
        }
    }
    m_layers.emplace_front(key, std::make_unique<Universe>(m_source, m_policy, m_builder));
    Universe& layer = *m_layers.front().second;
    layer.m_references = std::move(references);
    layer.m_active = std::move(active);
    for (const auto& [name, target] : layer.m_active.byName)
        layer.install(target);
    while (m_layers.size() > kept)
        m_layers.pop_back();
    return layer;
}

const ActiveReferences::Target* Universe::reference(NodeId id) const
{
    return m_packages[std::size_t((*this)[id].base)].reference;
}

const ActiveReferences::Later* Universe::laterReference(NodeId id) const
{
    const auto found = m_active.later.find((*this)[id].name);
    return found == m_active.later.end() ? nullptr : &found->second;
}

void Universe::install(const ActiveReferences::Target& target)
{
    Package& entry = package(node(target.reference->name));
    auto listing = std::make_shared<index::Listing>();
    listing->name = target.reference->name;
    listing->releases.push_back({m_active.versionOf(*target.reference), 0, 1});
    listing->files.emplace_back();
    listing->tagSets.emplace_back();
    listing->pythonSpecifiers.emplace_back();
    listing->yankReasons.emplace_back();
    entry.listing = std::move(listing);
    // Neither tags nor upload times nor file policies are asked about what the user named, as in uv.
    entry.candidates.resize(1);
    entry.candidates.front().state = Candidate::State::Usable;
    entry.metadata = {target.reference->metadata};
    entry.metadataWanted = {true};
    entry.reference = &target;
}

Result<bool> Universe::followLater(const pep::Name& name, Task& task)
{
    const auto later = m_active.later.find(name);
    if (later == m_active.later.end() || m_active.byName.contains(name))
        return false;
    References::Pointer reference = m_references->find(later->second.text);
    if (!reference) {
        const index::BuildPermission builds{m_policy.files.allowBuildsAll, m_policy.files.allowBuilds};
        auto found = m_references->resolver().resolve({later->second.text, name, builds}, task);
        if (!found) {
            Error error = std::move(found).error();
            if (!error.place)
                error.place = later->second.origin.place;
            return tl::unexpected(std::move(error));
        }
        reference = *std::move(found);
        LW_CHECK(checkUsable(*reference, name.text(), later->second.origin));
    }
    ActiveReferences::Target target{reference, later->second.text, false, true, false};
    install(m_active.byName.emplace(name, std::move(target)).first->second);
    return true;
}

std::optional<pep::VersionSet> Universe::referencedVersions(NodeId id, const pep::Requirement& requirement) const
{
    const auto target = m_active.byName.find(requirement.name);
    if (!m_references || target == m_active.byName.end())
        return std::nullopt;
    const References::Pointer asked = m_references->find(requirement.url);
    const bool same = asked && asked->identity == target->second.reference->identity;
    // A package of an index may repeat what a line says, and nothing else.
    if (!asked || (!same && !reference(id)))
        return std::nullopt;
    return pep::VersionSet::only(m_active.versionOf(*asked));
}

pep::VersionSet Universe::demanded(const requirements::Input& line) const
{
    const auto target = m_active.byName.find(line.requirement.name);
    if (target == m_active.byName.end())
        return line.requirement.specifiers.set();
    if (line.requirement.url.empty())
        return target->second.reference->versionKnown ? line.requirement.specifiers.set() : pep::VersionSet::all();
    const References::Pointer asked =
        m_references->find(line.reference.empty() ? line.requirement.url : line.reference);
    return asked ? pep::VersionSet::only(m_active.versionOf(*asked)) : pep::VersionSet::all();
}

} // namespace lockwright::resolve
