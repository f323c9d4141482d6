# SPDX-License-Identifier: GPL-3.0-or-later
# Builds files into the core: the recorded index, and the sample's files and history. The assembler takes them in
# as they are (.incbin), so that their size costs no compile time; core/workspace/resources.h hands them out.
#
#   lockwright_embed_resources(TARGET)
function(lockwright_embed_resources target)
  set(folder "${PROJECT_SOURCE_DIR}/resources")
  set(index "${folder}/index/sample.index")
  file(GLOB_RECURSE tree CONFIGURE_DEPENDS LIST_DIRECTORIES false "${folder}/sample/tree/*")
  list(SORT tree)
  if(NOT EXISTS "${index}")
    message(FATAL_ERROR "${index} is missing")
  endif()

  set(assembly "    .section .rodata\n")
  set(number 0)
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS index tree ITEMS)
    string(APPEND assembly
      "    .balign 16\n    .globl lockwright_resource_${number}\nlockwright_resource_${number}:\n"
      "    .incbin \"${file}\"\n    .globl lockwright_resource_${number}_end\nlockwright_resource_${number}_end:\n"
      "    .byte 0\n")
    string(APPEND declarations
      "extern const char lockwright_resource_${number}[];\nextern const char lockwright_resource_${number}_end[];\n")
    if(number GREATER 0)
      file(RELATIVE_PATH name "${folder}/sample/tree" "${file}")
      string(APPEND entries
        "    {\"${name}\", {lockwright_resource_${number}, std::size_t(lockwright_resource_${number}_end - lockwright_resource_${number})}},\n")
    endif()
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly
    "    .balign 16\n    .globl lockwright_resource_history\nlockwright_resource_history:\n"
    "    .incbin \"${folder}/sample/history\"\n    .globl lockwright_resource_history_end\nlockwright_resource_history_end:\n"
    "    .byte 0\n    .section .note.GNU-stack,\"\",@progbits\n")

  set(generated "${CMAKE_CURRENT_BINARY_DIR}/resources")
  file(CONFIGURE OUTPUT "${generated}/resources.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${generated}/resources.cpp" @ONLY CONTENT
"// Made by cmake/LockwrightResources.cmake.
#include \"workspace/resources.h\"

extern \"C\" {
${declarations}extern const char lockwright_resource_history[];
extern const char lockwright_resource_history_end[];
}

namespace lockwright::workspace::resources
{

std::span<const std::byte> recordedIndex()
{
    return std::as_bytes(std::span(lockwright_resource_0, std::size_t(lockwright_resource_0_end - lockwright_resource_0)));
}

std::string_view sampleHistory()
{
    return {lockwright_resource_history, std::size_t(lockwright_resource_history_end - lockwright_resource_history)};
}

std::vector<File> sampleTree()
{
    return {
${entries}    };
}

} // namespace lockwright::workspace::resources
")
  set_source_files_properties("${generated}/resources.S" PROPERTIES OBJECT_DEPENDS "${index};${folder}/sample/history;${tree}")
  target_sources(${target} PRIVATE "${generated}/resources.S" "${generated}/resources.cpp")
endfunction()
