# SPDX-License-Identifier: GPL-3.0-or-later
# The last resort of the index search (docs/ARCHITECTURE.md): what the pip of the build machine is configured
# for. No index is ever named in the sources.
if(LOCKWRIGHT_DEFAULT_INDEX STREQUAL "")
  find_program(LOCKWRIGHT_PYTHON3 python3)
  if(LOCKWRIGHT_PYTHON3)
    # pip's own answer, in a process of its own so that a broken pip costs nothing but this default.
    execute_process(
      COMMAND "${LOCKWRIGHT_PYTHON3}" -c
              "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"
      OUTPUT_VARIABLE lockwright_pip_index ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE
      RESULT_VARIABLE lockwright_pip_status)
    if(lockwright_pip_status EQUAL 0 AND lockwright_pip_index MATCHES "^https?://")
      set(LOCKWRIGHT_DEFAULT_INDEX "${lockwright_pip_index}" CACHE STRING "" FORCE)
    endif()
  endif()
endif()
if(LOCKWRIGHT_DEFAULT_INDEX STREQUAL "")
  message(STATUS "No default index: neither LOCKWRIGHT_DEFAULT_INDEX nor a pip that names one")
endif()
