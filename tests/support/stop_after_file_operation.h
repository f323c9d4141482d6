// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_operations.h"

#include <csignal>
#include <cstdlib>

/// Kills the own process (SIGKILL, as a power cut would) right before the file operation after the first
/// `operations` ones. Linked into a program, stop_after_file_operation.cpp does the same for the number in
/// LOCKWRIGHT_STOP_AFTER_FILE_OPERATION. The programs that are shipped have neither.
namespace fileOperationStop
{

inline long left = -1;

inline void observe(const char*, const std::filesystem::path&)
{
    if (left == 0)
        ::kill(::getpid(), SIGKILL);
    --left;
}

inline void after(long operations)
{
    left = operations;
    lockwright::fileops::setFileOperationObserver(operations >= 0 ? observe : nullptr);
}

inline bool fromEnvironment()
{
    const char* number = std::getenv("LOCKWRIGHT_STOP_AFTER_FILE_OPERATION");
    if (number)
        after(std::atol(number));
    return number != nullptr;
}

} // namespace fileOperationStop
