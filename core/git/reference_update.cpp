// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/reference_update.h"

#include <chrono>
#include <thread>
#include <tuple>

namespace lockwright::git
{

namespace
{

constexpr const char* hookName = "reference-transaction";

std::string shownId(const std::optional<git_oid>& id)
{
    return id ? hex(*id) : std::string(GIT_OID_HEXSZ, '0');
}

/// What the hook reads: a line for each reference.
std::string linesOf(const ReferenceUpdate& update)
{
    const std::string line = shownId(update.from) + " " + shownId(update.to) + " ";
    std::string lines;
    if (update.isHead)
        lines = line + "HEAD\n";
    return lines + line + update.name + "\n";
}

Result<TransactionHandle> lockReference(const OpenRepository& repository, const ReferenceUpdate& update, Task& task)
{
    auto pause = std::chrono::milliseconds(20);
    constexpr int tries = 7; // some 1.3 s in all
    int result = GIT_ELOCKED;
    TransactionHandle transaction;
    for (int number = 0; number < tries && result == GIT_ELOCKED; ++number) {
        if (number > 0) {
            std::this_thread::sleep_for(pause);
            pause *= 2;
        }
        if (task.cancelled())
            return Task::cancellation();
        transaction.reset();
        result = library().git_transaction_new(Out(transaction), repository.get());
        if (result == 0)
            result = library().git_transaction_lock_ref(transaction.get(), update.name.c_str());
    }
    if (result != 0)
        return failure(result, "lock " + update.what,
                       "another git program may be working here; wait for it, then try again");
    return transaction;
}

Result<std::optional<git_oid>> targetOf(const OpenRepository& repository, const std::string& name)
{
    ReferenceHandle reference;
    const int result = library().git_reference_lookup(Out(reference), repository.get(), name.c_str());
    if (result == GIT_ENOTFOUND)
        return std::nullopt;
    if (result != 0)
        return failure(result, "read the reference");
    const git_oid* target = library().git_reference_target(reference.get());
    if (!target)
        return fail(ErrorCode::Repository, name + " points to another reference", "look at it: git symbolic-ref");
    return *target;
}

bool sameTarget(const std::optional<git_oid>& left, const std::optional<git_oid>& right)
{
    return left.has_value() == right.has_value() && (!left || same(*left, *right));
}

int changeLocked(git_transaction* transaction, const ReferenceUpdate& update)
{
    int result = update.to ? library().git_transaction_set_target(transaction, update.name.c_str(), &*update.to,
                                                                  nullptr, update.reflogEntry.c_str())
                           : library().git_transaction_remove(transaction, update.name.c_str());
    if (result == 0)
        result = library().git_transaction_commit(transaction);
    return result;
}

} // namespace

Result<void> updateReference(const OpenRepository& repository, const ReferenceUpdate& update, HookRunner* hooks,
                             Task& task)
{
    LW_TRY(TransactionHandle transaction, lockReference(repository, update, task));
    LW_TRY(const std::optional<git_oid> now, targetOf(repository, update.name));
    if (!sameTarget(now, update.from))
        return fail(ErrorCode::Repository, "nothing was changed, because " + update.what + " moved meanwhile",
                    "look at the new commits with git log, then try again");
    const std::string lines = linesOf(update);
    Task uncancelled; // a hook that heard of the beginning hears of the end
    if (hooks) {
        const Result<void> prepared = hooks->check(hookName, {"prepared"}, task, "nothing was changed", {}, lines);
        if (!prepared) {
            transaction.reset();
            std::ignore = hooks->run(hookName, {"aborted"}, uncancelled, {}, lines);
            return tl::unexpected(prepared.error());
        }
    }
    const int result = changeLocked(transaction.get(), update);
    transaction.reset();
    if (result != 0) {
        const auto failed = failure(result, "move " + update.what);
        if (hooks)
            std::ignore = hooks->run(hookName, {"aborted"}, uncancelled, {}, lines);
        return failed;
    }
    if (hooks)
        std::ignore = hooks->run(hookName, {"committed"}, task, {}, lines); // too late to refuse
    return {};
}

} // namespace lockwright::git
