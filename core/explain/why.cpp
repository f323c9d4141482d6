// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/why.h"

#include "base/say.h"
#include "explain/ladder_facts.h"
#include "explain/why_text.h"
#include "resolve/solver.h"

#include <algorithm>

namespace lockwright::explain
{

const char* name(Reason::Kind kind)
{
    static constexpr const char* names[] = {
        "chosen",      "allowed",       "dependent",  "requirement", "constraint",  "override", "own-requirements",
        "kept-pin",    "preferred",     "python",     "no-file",     "needs-build", "invalid",  "yanked",
        "pre-release", "exclude-newer", "unsolvable", "unknown",     "not-checked",
    };
    return names[std::size_t(kind)];
}

namespace
{

using Kind = Reason::Kind;

/// True for an error of the index, as against a question that is wrong.
bool fromIndex(const Error& error)
{
    return error.code == ErrorCode::Network || error.code == ErrorCode::Data || error.code == ErrorCode::Missing;
}

const resolve::ResolvedPackage* find(const resolve::Solution& solution, const pep::Name& name)
{
    for (const resolve::ResolvedPackage& package : solution.packages)
        if (package.name == name)
            return &package;
    return nullptr;
}

/// Builds the ladder of one package of one profile.
class Ladder
{
public:
    Ladder(const WhyQuestion& question, resolve::Universe& universe, Task& task)
        : m_question(question)
        , m_problem(question.problem)
        , m_universe(universe)
        , m_task(task)
        , m_node(universe.node(question.name))
    {
        m_why.name = question.name;
    }

    Result<Why> build()
    {
        LW_CHECK(solveProfile());
        if (!m_why.version)
            return std::move(m_why);
        LW_CHECK(readListing());
        if (m_listing) {
            LW_CHECK(climb());
            LW_CHECK(descend());
        }
        LW_CHECK(proveWithoutBounds());
        m_why.notChecked = std::size_t(std::count_if(m_why.ladder.begin(), m_why.ladder.end(), [&](const Rung& rung) {
            return m_why.reasons[rung.reason].kind == Kind::NotChecked;
        }));
        return std::move(m_why);
    }

private:
    /// What the profile has now, and which version is asked about.
    Result<void> solveProfile()
    {
        m_why.version = m_question.locked;
        auto outcome = resolve::solve(m_problem, m_universe, m_task);
        if (!outcome) {
            if (!fromIndex(outcome.error()) || !m_question.locked)
                return tl::unexpected(std::move(outcome).error());
            m_unknown = outcome.error().message;
            return {};
        }
        auto* solution = std::get_if<resolve::Solution>(&*outcome);
        if (!solution) {
            m_unknown = missingIn(std::get<resolve::Unsatisfiable>(*outcome).derivation, m_universe);
            m_why.unsolvable = m_unknown.empty();
            if (!m_unknown.empty() && !m_question.locked)
                return fail(ErrorCode::Missing, m_unknown, say("ask once more with the network on"));
            return {};
        }
        m_why.solution = std::move(*solution);
        if (const resolve::ResolvedPackage* package = find(m_why.solution, m_question.name))
            m_why.resolved = package->version;
        m_why.stale = m_why.version && m_why.resolved != m_why.version && !dataMissing();
        if (!m_why.version)
            m_why.version = m_why.resolved;
        // Trials move only what they must, and what they move is told against what the lines give now.
        m_problem.preferences.clear();
        for (const resolve::ResolvedPackage& package : m_why.solution.packages)
            m_problem.preferences.push_back({package.name, package.version, {}});
        return {};
    }

    /// True where a kept pin could not be considered, because its page or metadata is not here.
    [[nodiscard]] bool dataMissing()
    {
        const auto missing = [&](const resolve::Preference& kept) {
            const resolve::NodeId node = m_universe.node(kept.name);
            const index::Listing* listing = m_universe.known(node);
            if (!listing)
                return false; // never asked for
            const std::size_t release = listing->find(kept.version);
            if (listing->status == index::Listing::Status::NotCached)
                return true;
            if (release == listing->releases.size()) // withdrawn
                return false;
            if (m_universe.candidate(node, release).state != resolve::Candidate::State::Usable)
                return false;
            const auto own = m_universe.dependencies(node, release, m_task);
            return !own || (*own)->obstacle == resolve::Dependencies::Obstacle::NotCached;
        };
        return std::any_of(m_problem.preferences.begin(), m_problem.preferences.end(), missing);
    }

    Result<void> readListing()
    {
        auto listing = m_universe.listing(m_node, m_task);
        if (!listing) {
            if (!fromIndex(listing.error()))
                return tl::unexpected(std::move(listing).error());
            m_why.reason = listing.error().message;
            return {};
        }
        m_why.reason = missingListing(**listing, m_universe);
        if (!m_why.reason.empty())
            return {};
        m_listing = *listing;
        m_why.listingKnown = true;
        m_facts.emplace(m_question.problem, m_universe, m_node, *m_why.version);
        return {};
    }

    /// Every newer version, newest first, and the chosen one.
    Result<void> climb()
    {
        struct Alike {
            pep::VersionSet versions;
            std::size_t reason;
        };
        std::vector<Alike> refuted;
        for (std::size_t i = m_listing->releases.size(); i > 0; --i) {
            const pep::Version& version = m_listing->releases[i - 1].version;
            if (version <= *m_why.version)
                break;
            if (auto fact = m_facts->reason(i - 1)) {
                addRung(version, std::move(*fact), false);
                continue;
            }
            const auto known = std::find_if(refuted.begin(), refuted.end(),
                                            [&](const Alike& alike) { return alike.versions.contains(version); });
            if (known != refuted.end()) {
                m_why.ladder.push_back({version, known->reason, false});
                continue;
            }
            LW_TRY(Trial trial, tryOne(i - 1));
            const std::size_t reason = addRung(version, std::move(trial.reason), trial.done);
            if (!trial.alike.empty())
                refuted.push_back({std::move(trial.alike), reason});
        }
        Reason chosen;
        chosen.kind = Kind::Chosen;
        addRung(*m_why.version, std::move(chosen), false);
        return {};
    }

    /// A few older versions.
    Result<void> descend()
    {
        std::size_t older = 0;
        while (older < m_listing->releases.size() && m_listing->releases[older].version < *m_why.version)
            ++older;
        m_why.olderLeftOut = older - std::min(older, olderShown);
        for (std::size_t i = older; i > m_why.olderLeftOut; --i) {
            const pep::Version& version = m_listing->releases[i - 1].version;
            if (auto fact = m_facts->reason(i - 1)) {
                addRung(version, std::move(*fact), false);
                continue;
            }
            LW_TRY(Trial trial, tryOne(i - 1));
            if (trial.reason.kind == Kind::KeptPin || trial.reason.kind == Kind::Preferred) {
                trial.reason.kind = Kind::Allowed;
                trial.reason.text = phraseAllowed(trial.reason.moves);
            }
            addRung(version, std::move(trial.reason), trial.done);
        }
        return {};
    }

    struct Trial {
        Reason reason;
        bool done = false;
        pep::VersionSet alike; ///< versions of which the proof says the same; empty where there is no proof
    };

    Result<Trial> tryOne(std::size_t release)
    {
        Trial trial;
        Reason& reason = trial.reason;
        if (!m_unknown.empty() || m_why.unsolvable) {
            reason.kind = m_why.unsolvable ? Kind::Unsolvable : Kind::Unknown;
            reason.text = m_why.unsolvable ? say("the profile's lines contradict each other") : m_unknown;
            return trial;
        }
        if (m_tries++ >= triesLimit) {
            reason.kind = Kind::NotChecked;
            reason.text = say("not checked");
            return trial;
        }
        trial.done = true;
        const pep::Version& version = m_listing->releases[release].version;
        m_task.report({Progress::Phase::Solving, m_tries, 0, m_question.name.text() + " " + version.text()});
        LW_TRY(TriedVersion tried, tryVersion(m_problem, m_universe, m_question.name, version, m_task));
        switch (tried.outcome) {
        case TriedVersion::Outcome::Unknown:
            reason.kind = Kind::Unknown;
            reason.text = std::move(tried.reason);
            break;
        case TriedVersion::Outcome::Possible:
            reason.kind = m_question.locked && m_why.resolved == m_why.version ? Kind::KeptPin : Kind::Preferred;
            reason.moves = std::move(tried.moved);
            reason.text = phrasePossible(m_problem, reason);
            break;
        case TriedVersion::Outcome::Blocked: {
            LW_CHECK(explainBlocked(trial, tried, release));
            break;
        }
        }
        return trial;
    }

    Result<void> explainBlocked(Trial& trial, const TriedVersion& tried, std::size_t release)
    {
        const pep::Version& version = m_listing->releases[release].version;
        Reason& reason = trial.reason;
        reason.complete = tried.complete;
        trial.alike = pep::VersionSet::all();
        for (const Conflict& conflict : tried.conflicts) {
            Block block = blockOf(conflict, m_question.name, version, m_why.solution);
            // Lines that bring the package by different ways make different conflicts with one and the same bound.
            if (std::none_of(reason.blocks.begin(), reason.blocks.end(),
                             [&](const Block& known) { return known.sameBounds(block); }))
                reason.blocks.push_back(std::move(block));
            trial.alike = trial.alike.intersection(refutedAlike(conflict.proof, m_question.name, version));
        }
        const Block& first = reason.blocks.front();
        if (first.lines.empty() && first.ownRequirements.empty()) {
            // The version alone is refuted: its own metadata says why.
            const bool usable = m_universe.candidate(m_node, release).state == resolve::Candidate::State::Usable;
            if (usable) {
                LW_TRY(const resolve::Dependencies* own, m_universe.dependencies(m_node, release, m_task));
                if (auto fact = metadataReason(*own)) {
                    reason = std::move(*fact);
                    trial.alike = {};
                    return {};
                }
            }
        }
        reason.kind = kindOf(first);
        reason.text = phraseBlocks(reason.blocks);
        return {};
    }

    static Kind kindOf(const Block& block)
    {
        if (!block.onPackage() || block.bounds.empty())
            return Kind::OwnRequirements;
        switch (block.bounds.front().kind) {
        case Bound::Kind::Dependent:
            return Kind::Dependent;
        case Bound::Kind::Requirement:
            return Kind::Requirement;
        case Bound::Kind::Constraint:
            return Kind::Constraint;
        case Bound::Kind::Override:
            return Kind::Override;
        }
        return Kind::Dependent;
    }

    std::size_t addRung(const pep::Version& version, Reason&& reason, bool tried)
    {
        auto& reasons = m_why.reasons;
        auto known = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& other) {
            return other.kind == reason.kind && other.text == reason.text && other.moves == reason.moves
                   && std::equal(other.blocks.begin(), other.blocks.end(), reason.blocks.begin(), reason.blocks.end(),
                                 [](const Block& left, const Block& right) {
                                     return left.sameBounds(right) && left.lines == right.lines;
                                 });
        });
        const auto index = std::size_t(known - reasons.begin());
        if (known == reasons.end())
            reasons.push_back(std::move(reason));
        m_why.ladder.push_back({version, index, tried});
        return index;
    }

    /// The version with the pin of the package free, and with the bounds gone that stand nearest above it.
    Result<void> proveWithoutBounds()
    {
        if (m_why.unsolvable || !m_unknown.empty())
            return {};
        const Reason* nearest = nearestReason(m_why);
        if (!nearest)
            return {};
        const bool possible = nearest->kind == Kind::KeptPin || nearest->kind == Kind::Preferred;
        const bool bounded = std::any_of(nearest->blocks.begin(), nearest->blocks.end(),
                                         [](const Block& block) { return !block.bounds.empty(); });
        if (!bounded && !possible)
            return {};
        const resolve::Problem question = withoutBounds(m_problem, nearest->blocks, m_question.name);
        auto outcome = resolve::solve(question, m_universe, m_task);
        if (!outcome) {
            if (fromIndex(outcome.error()))
                return {};
            return tl::unexpected(std::move(outcome).error());
        }
        const auto* solution = std::get_if<resolve::Solution>(&*outcome);
        const resolve::ResolvedPackage* package = solution ? find(*solution, m_question.name) : nullptr;
        if (!package)
            return {};
        (possible ? m_why.upgraded : m_why.withoutBounds) = package->version;
        if (!possible)
            m_why.withoutBoundsMoves = movedPins(question, *solution);
        return {};
    }

    const WhyQuestion& m_question;
    resolve::Problem m_problem; ///< with its solution as pins
    resolve::Universe& m_universe;
    Task& m_task;
    resolve::NodeId m_node;
    const index::Listing* m_listing = nullptr;
    std::optional<LadderFacts> m_facts;
    std::string m_unknown; ///< why nothing can be solved
    std::size_t m_tries = 0;
    Why m_why;
};

} // namespace

Result<Why> why(const WhyQuestion& question, resolve::Universe& universe, Task& task)
{
    LW_TRY(Why answer, Ladder(question, universe, task).build());
    answer.verdict = verdictOf(answer, question.locked.has_value());
    return answer;
}

} // namespace lockwright::explain
