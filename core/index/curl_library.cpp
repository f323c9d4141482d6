// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/curl_library.h"

#include <dlfcn.h>

namespace lockwright::index
{

namespace
{

constexpr const char* libraryName = "libcurl.so.4";

template <typename Function>
bool bind(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

Result<CurlLibrary> open()
{
    void* library = ::dlopen(libraryName, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return fail(ErrorCode::Environment, std::string("the network library ") + libraryName + " cannot be loaded",
                    "install libcurl (Debian: libcurl4), or work with --offline");
    CurlLibrary curl;
    const bool complete =
        bind(library, "curl_global_init", curl.globalInit) && bind(library, "curl_easy_init", curl.easyInit)
        && bind(library, "curl_easy_setopt", curl.easySetopt) && bind(library, "curl_easy_getinfo", curl.easyGetinfo)
        && bind(library, "curl_easy_reset", curl.easyReset) && bind(library, "curl_easy_cleanup", curl.easyCleanup)
        && bind(library, "curl_easy_strerror", curl.easyStrerror)
        && bind(library, "curl_slist_append", curl.slistAppend)
        && bind(library, "curl_slist_free_all", curl.slistFreeAll) && bind(library, "curl_multi_init", curl.multiInit)
        && bind(library, "curl_multi_setopt", curl.multiSetopt)
        && bind(library, "curl_multi_add_handle", curl.multiAddHandle)
        && bind(library, "curl_multi_remove_handle", curl.multiRemoveHandle)
        && bind(library, "curl_multi_perform", curl.multiPerform) && bind(library, "curl_multi_poll", curl.multiPoll)
        && bind(library, "curl_multi_wakeup", curl.multiWakeup)
        && bind(library, "curl_multi_info_read", curl.multiInfoRead)
        && bind(library, "curl_multi_cleanup", curl.multiCleanup);
    if (!complete || curl.globalInit(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return fail(ErrorCode::Environment, std::string("the network library ") + libraryName + " is too old or broken",
                    "install libcurl 7.68 or later");
    return curl;
}

} // namespace

Result<const CurlLibrary*> CurlLibrary::load()
{
    static const Result<CurlLibrary> library = open(); // once per process, and safe between threads
    if (!library)
        return tl::unexpected(library.error());
    return &*library;
}

} // namespace lockwright::index
