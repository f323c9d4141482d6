// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// The calls by which files are changed, one function each. Everything that writes a user's file goes through
/// here, so that a test can stop the process before any one of them (setFileOperationObserver()).
namespace lockwright::fileops
{

/// Called before each operation below that changes the disk.
using Observer = void (*)(const char* operation, const std::filesystem::path& path);
/// Installs an observer, or none with nullptr. For tests; not to be called while another thread writes files.
void setFileOperationObserver(Observer observer);

/// The error "cannot VERB PATH: reason" for an errno.
[[nodiscard]] tl::unexpected<Error> systemFailure(std::string_view verb, const std::filesystem::path& path, int number,
                                                  std::string hint = {});

/// The path as it is shown in messages: no control characters.
[[nodiscard]] std::string shown(const std::filesystem::path& path);

/// What lies at a path, following links; nullopt where nothing does.
[[nodiscard]] Result<std::optional<struct stat>> inspect(const std::filesystem::path& path);

/// Creates a file that must not exist yet, with 0666 less the umask.
[[nodiscard]] Result<Descriptor> create(const std::filesystem::path& path);
/// Gives a file the owner (where we may) and the permission bits of another.
[[nodiscard]] Result<void> takeModeOf(const Descriptor& file, const struct stat& model,
                                      const std::filesystem::path& path);
[[nodiscard]] Result<void> append(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path);
[[nodiscard]] Result<void> sync(const Descriptor& file, const std::filesystem::path& path);
/// Makes the entries of a folder durable. A file system that cannot do so is not an error.
[[nodiscard]] Result<void> syncFolder(const std::filesystem::path& folder);
[[nodiscard]] Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// Removes a file; one that is gone already is not an error.
[[nodiscard]] Result<void> removeFile(const std::filesystem::path& path);

} // namespace lockwright::fileops
