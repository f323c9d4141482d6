// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/library.h"

#include "base/text.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>

namespace lockwright::git
{

namespace
{

constexpr const char* libraryFile = "libgit2.so." LIBGIT2_SOVERSION;

Library& table()
{
    static Library functions;
    return functions;
}

tl::unexpected<Error> unusable(std::string_view reason)
{
    std::string message = "git repositories need the library libgit2 (";
    message.append(libraryFile).append("): ").append(reason);
    return fail(ErrorCode::Environment, std::move(message), "install it, on Debian: apt-get install libgit2-1.5");
}

Result<void> load()
{
    // Never closed again: handles may live as long as the process.
    void* file = ::dlopen(libraryFile, RTLD_NOW | RTLD_LOCAL);
    if (!file)
        return unusable("it is not installed");
    Library functions;
    const char* missing = nullptr;
#define LW_LIBGIT2_LOAD(function)                                                                                      \
    functions.function = reinterpret_cast<decltype(functions.function)>(::dlsym(file, #function));                     \
    if (!functions.function)                                                                                           \
        missing = #function;
    LW_LIBGIT2_FUNCTIONS(LW_LIBGIT2_LOAD)
#undef LW_LIBGIT2_LOAD
    if (missing)
        return unusable(std::string("it lacks the function ") + missing);
    if (functions.git_libgit2_init() < 0)
        return unusable("it does not start");
    // These mean nothing for what we do: config.worktree is read by Configuration, objects that a partial clone
    // lacks are reported where they are needed, and we never remove objects.
    std::array<const char*, 3> extensions{"worktreeconfig", "partialclone", "preciousobjects"};
    functions.git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
    table() = functions;
    return {};
}

} // namespace

Result<void> loadLibrary()
{
    static const Result<void> loaded = load();
    return loaded;
}

const Library& library()
{
    return table();
}

tl::unexpected<Error> failure(int code, std::string_view what, std::string hint)
{
    if (code == GIT_EUSER)
        return fail(ErrorCode::Cancelled, "cancelled");
    std::string message = "cannot ";
    message.append(what);
    const git_error* last = library().git_error_last();
    if (last && last->message && last->klass != GIT_ERROR_NONE)
        message.append(": ").append(text::printable(last->message));
    if (hint.empty() && message.find("'link'") != std::string::npos)
        hint = "libgit2 cannot read a split index; join it with: git update-index --no-split-index";
    if (hint.empty() && message.find("'sdir'") != std::string::npos)
        hint = "libgit2 cannot read a sparse index; expand it with: git sparse-checkout reapply --no-sparse-index";
    return fail(ErrorCode::Repository, std::move(message), std::move(hint));
}

std::string hex(const git_oid& id)
{
    std::array<char, GIT_OID_HEXSZ + 1> digits{};
    library().git_oid_tostr(digits.data(), digits.size(), &id);
    return digits.data();
}

bool same(const git_oid& left, const git_oid& right)
{
    return std::equal(std::begin(left.id), std::end(left.id), std::begin(right.id));
}

} // namespace lockwright::git
