// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/history.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockwright::workspace
{

/// The files whose history is a workspace's history.
struct WatchedFiles {
    struct Profile {
        std::string name;
        std::size_t lock = 0;            ///< in `files`; noFile where it lies outside the work tree
        std::vector<std::size_t> inputs; ///< in `files`: what people wrote, no locks
    };
    static constexpr std::size_t noFile = std::size_t(-1);
    std::vector<std::string> files; ///< relative to the work tree
    std::vector<Profile> profiles;  ///< parents before children
};

/// Texts as numbers, so that thousands of locks share theirs.
class TextNumbers
{
public:
    std::uint32_t numberOf(std::string_view text);
    [[nodiscard]] const std::string& text(std::uint32_t number) const { return m_texts[number]; }
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers; ///< views into m_texts
    std::deque<std::string> m_texts;
};

/// What one version of a lock pins.
struct LockPins {
    struct Pin {
        std::uint32_t name = 0;  ///< normalised
        std::uint32_t value = 0; ///< version, or URL without credentials
        bool operator==(const Pin&) const = default;
        auto operator<=>(const Pin&) const = default;
    };
    std::vector<Pin> pins; ///< sorted; a package may have several, for several markers
    std::string problem;   ///< why it cannot be read: a sentence
};

/// What is remembered between questions about history: the last walks, and the pins of every lock by the id of its
/// blob, which never change. Bounded: some tens of megabytes.
///
/// Threads: one at a time, which holds lock().
class HistoryMemory
{
public:
    using Guard = std::unique_lock<std::timed_mutex>;
    /// Waits for its turn; ErrorCode::Cancelled where the task is cancelled meanwhile.
    [[nodiscard]] Result<Guard> lock(Task& task);

    /// The walk for these options, a new one where HEAD or the files are others than the last time.
    [[nodiscard]] Result<std::shared_ptr<const git::History>> walk(const git::Repository& repository,
                                                                   const git::HistoryOptions& options, Task& task);
    /// The pins of a blob ("" has none). What cannot be read has a problem instead.
    [[nodiscard]] std::shared_ptr<const LockPins> pins(const git::Repository& repository, const std::string& blob,
                                                       const std::string& path);

    TextNumbers names;
    TextNumbers values;

private:
    [[nodiscard]] LockPins parse(const git::Repository& repository, const std::string& blob, const std::string& path);

    std::timed_mutex m_mutex;
    struct Walk {
        git::HistoryOptions options; ///< with ids in the place of revisions
        std::shared_ptr<const git::History> history;
    };
    std::vector<Walk> m_walks; ///< the newest last
    std::unordered_map<std::string, std::shared_ptr<const LockPins>> m_pins;
    std::size_t m_remembered = 0; ///< pins
};

/// A package whose pins differ between a lock and each of the locks before it.
struct PinChange {
    std::uint32_t name = 0;
    std::string before; ///< several values are joined by ", "
    std::string after;
};
/// @param before one for each parent; empty: there was none
[[nodiscard]] std::vector<PinChange> changedPins(const std::vector<std::shared_ptr<const LockPins>>& before,
                                                 const LockPins& after, const TextNumbers& values);

} // namespace lockwright::workspace
