// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/hooks.h"

#include <optional>
#include <string>

namespace lockwright::git
{

/// A reference that goes from one object to another, made or removed where one of them is missing.
struct ReferenceUpdate {
    std::string name; ///< full
    std::optional<git_oid> from;
    std::optional<git_oid> to;
    std::string reflogEntry;
    bool isHead = false; ///< HEAD points to it: the hook hears of both
    std::string what;    ///< for messages: "the branch", "the tag"
};

/// Compares and swaps under git's own lock, which is waited for up to a second. With hooks, reference-transaction runs
/// as git runs it: "prepared" under the lock, where it can refuse, then "committed" or "aborted".
/// ErrorCode::Repository where the reference is not at `from` any more; nothing was changed then.
[[nodiscard]] Result<void> updateReference(const OpenRepository& repository, const ReferenceUpdate& update,
                                           HookRunner* hooks, Task& task);

} // namespace lockwright::git
