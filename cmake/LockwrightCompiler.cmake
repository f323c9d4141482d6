# SPDX-License-Identifier: GPL-3.0-or-later
# One place for the language level, the warnings and the hardening of every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(LOCKWRIGHT_CCACHE ccache)
if(LOCKWRIGHT_CCACHE)
  # Paths below the source tree count relatively, so that presets and clones share what is alike.
  # Without the sloppiness nothing that uses a precompiled header is ever found again (ccache's manual, "Precompiled
  # headers"); no source uses __TIME__.
  set(lockwright_launcher ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${LOCKWRIGHT_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${lockwright_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${lockwright_launcher})
endif()

add_library(lockwright_options INTERFACE)
target_compile_options(lockwright_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wextra-semi -Wimplicit-fallthrough
  $<$<BOOL:${LOCKWRIGHT_WERROR}>:-Werror>)
target_compile_definitions(lockwright_options INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlaps in `"a" + std::to_string(i)` at -O2 that are not there.
  target_compile_options(lockwright_options INTERFACE -Wno-restrict)
endif()
target_compile_options(lockwright_options INTERFACE
  $<$<CONFIG:Release>:-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>
  $<$<CONFIG:Debug>:-g1>)

# The tests are some 150 programs: linking them was a quarter of the whole build with the usual linker.
find_program(LOCKWRIGHT_MOLD mold)
if(LOCKWRIGHT_MOLD)
  add_link_options($<$<CONFIG:Debug>:-fuse-ld=mold>)
endif()

# What nearly every file of the core includes. CMAKE_DISABLE_PRECOMPILE_HEADERS=ON shows which include is missing.
set(LOCKWRIGHT_COMMON_HEADERS
  <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span> <string>
  <string_view> <tuple> <unordered_map> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

# libcurl, libgit2, libarchive and libcrypto are opened when first needed; nothing may pull them in at the start.
add_link_options(-Wl,--as-needed)

if(LOCKWRIGHT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all -Og)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-maybe-uninitialized) # g++ 12 at -Og means std::stop_token and others that are
  endif()
  add_link_options(-fsanitize=address,undefined)
endif()

if(LOCKWRIGHT_TIDY)
  find_program(LOCKWRIGHT_CLANG_TIDY NAMES clang-tidy-16 REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY "${LOCKWRIGHT_CLANG_TIDY};--quiet;--warnings-as-errors=*")
endif()
