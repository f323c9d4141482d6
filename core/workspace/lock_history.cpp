// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_history.h"

#include "base/text.h"
#include "requirements/lock.h"
#include "workspace/quick_pins.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

constexpr std::size_t pinLimit = 6'000'000;  ///< remembered ones, 8 bytes each
constexpr std::size_t textLimit = 1'000'000; ///< distinct versions
constexpr std::size_t walkLimit = 4;
constexpr std::size_t lockLimit = 16u << 20;   ///< bytes; no lock is larger
constexpr std::size_t packageLimit = 200'000u; ///< of one lock

bool sameOptions(const git::HistoryOptions& left, const git::HistoryOptions& right)
{
    return left.files == right.files && left.start == right.start && left.since == right.since;
}

/// The pins of a name: [begin, end) of the list.
using Iterator = std::vector<LockPins::Pin>::const_iterator;
std::pair<Iterator, Iterator> pinsOf(const LockPins& lock, std::uint32_t name)
{
    const auto begin = std::lower_bound(lock.pins.begin(), lock.pins.end(), LockPins::Pin{name, 0});
    auto end = begin;
    while (end != lock.pins.end() && end->name == name)
        ++end;
    return {begin, end};
}

void arrange(std::vector<LockPins::Pin>& pins)
{
    std::sort(pins.begin(), pins.end());
    pins.erase(std::unique(pins.begin(), pins.end()), pins.end());
}

std::string joined(std::pair<Iterator, Iterator> pins, const TextNumbers& values)
{
    std::string text;
    for (auto pin = pins.first; pin != pins.second; ++pin)
        text += (text.empty() ? "" : ", ") + values.text(pin->value);
    return text;
}

bool same(std::pair<Iterator, Iterator> left, std::pair<Iterator, Iterator> right)
{
    return std::equal(left.first, left.second, right.first, right.second);
}

} // namespace

std::uint32_t TextNumbers::numberOf(std::string_view text)
{
    if (const auto found = m_numbers.find(text); found != m_numbers.end())
        return found->second;
    const std::string& kept = m_texts.emplace_back(text);
    return m_numbers.emplace(kept, std::uint32_t(m_texts.size() - 1)).first->second;
}

std::optional<std::uint32_t> TextNumbers::find(std::string_view text) const
{
    const auto found = m_numbers.find(text);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

Result<HistoryMemory::Guard> HistoryMemory::lock(Task& task)
{
    Guard guard(m_mutex, std::defer_lock);
    while (!guard.try_lock_for(std::chrono::milliseconds(20)))
        if (task.cancelled())
            return Task::cancellation();
    if (m_remembered > pinLimit || values.size() > textLimit || names.size() > textLimit) {
        m_pins.clear();
        m_remembered = 0;
        names = {};
        values = {};
    }
    return guard;
}

Result<std::shared_ptr<const git::History>> HistoryMemory::walk(const git::Repository& repository,
                                                                const git::HistoryOptions& options, Task& task)
{
    git::HistoryOptions exact = options;
    if (const auto start = repository.resolveRevision(options.start.empty() ? "HEAD" : options.start)) {
        exact.start = *start;
    } else if (!options.start.empty()) {
        return tl::unexpected(start.error());
    }
    if (!options.since.empty()) {
        LW_TRY(exact.since, repository.resolveRevision(options.since));
    }
    for (const Walk& walk : m_walks)
        if (sameOptions(walk.options, exact))
            return walk.history;
    LW_TRY(git::History history, repository.history(exact, task));
    if (m_walks.size() == walkLimit)
        m_walks.erase(m_walks.begin());
    m_walks.push_back({std::move(exact), std::make_shared<const git::History>(std::move(history))});
    return m_walks.back().history;
}

LockPins HistoryMemory::parse(const git::Repository& repository, const std::string& blob, const std::string& path)
{
    LockPins result;
    const auto text = repository.blob(blob);
    if (!text) {
        result.problem = text.error().message;
        return result;
    }
    if (text->size() > lockLimit) {
        result.problem = "`" + text::printable(path) + "` is too large for a lock";
        return result;
    }
    // Thousands of locks are read here, and nearly all of them are of the plainest kind.
    if (const auto plain = path.ends_with(".toml") ? std::nullopt : quickPins(*text)) {
        result.pins.reserve(plain->size());
        for (const auto& [name, version] : *plain)
            result.pins.push_back({names.numberOf(name), values.numberOf(version)});
        arrange(result.pins);
        return result;
    }
    const auto lock = requirements::Lock::parse(*text, path);
    if (!lock) {
        result.problem = lock.error().message;
        return result;
    }
    if (lock->conflicted) {
        result.problem = "`" + text::printable(path) + "` was committed with conflict markers";
        return result;
    }
    if (lock->packages.size() > packageLimit) {
        result.problem = "`" + text::printable(path) + "` has too many packages for a lock";
        return result;
    }
    if (lock->packages.empty() && text->find('\0') != std::string::npos) {
        result.problem = "`" + text::printable(path) + "` is no text";
        return result;
    }
    result.pins.reserve(lock->packages.size());
    for (const requirements::LockedPackage& package : lock->packages) {
        const std::string& name = package.name.empty() ? package.url : package.name.text();
        result.pins.push_back(
            {names.numberOf(text::withoutCredentials(name)),
             values.numberOf(package.url.empty() ? package.versionText : text::withoutCredentials(package.url))});
    }
    arrange(result.pins);
    return result;
}

std::shared_ptr<const LockPins> HistoryMemory::pins(const git::Repository& repository, const std::string& blob,
                                                    const std::string& path)
{
    static const auto none = std::make_shared<const LockPins>();
    if (blob.empty())
        return none;
    const auto [place, added] = m_pins.try_emplace(blob);
    if (added) {
        place->second = std::make_shared<const LockPins>(parse(repository, blob, path));
        m_remembered += place->second->pins.size() + 1;
    }
    return place->second;
}

std::vector<PinChange> changedPins(const std::vector<std::shared_ptr<const LockPins>>& before, const LockPins& after,
                                   const TextNumbers& values)
{
    static const LockPins none;
    const LockPins& first = before.empty() ? none : *before.front();
    std::vector<LockPins::Pin> differing;
    std::set_symmetric_difference(first.pins.begin(), first.pins.end(), after.pins.begin(), after.pins.end(),
                                  std::back_inserter(differing));
    std::vector<PinChange> changes;
    for (const LockPins::Pin& pin : differing) {
        if (!changes.empty() && changes.back().name == pin.name)
            continue;
        const auto now = pinsOf(after, pin.name);
        const bool everywhere = std::none_of(before.begin(), before.end(),
                                             [&](const auto& parent) { return same(pinsOf(*parent, pin.name), now); });
        if (everywhere)
            changes.push_back({pin.name, joined(pinsOf(first, pin.name), values), joined(now, values)});
    }
    return changes;
}

} // namespace lockwright::workspace
