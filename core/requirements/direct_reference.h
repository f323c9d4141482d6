// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/name.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// True where the text begins with a URL scheme (`https:`, `git+ssh:`, `file:`); a single letter is a drive.
[[nodiscard]] bool hasScheme(std::string_view text);

/// True where a requirement line is a path or a URL and not a name: it has a scheme, looks like a path
/// (`./x`, `a/b`, `.`), or names an archive (pip's rule for a line without `@`).
[[nodiscard]] bool isReference(std::string_view text);

/// True where a path or URL ends like a wheel or a source archive.
[[nodiscard]] bool isArchiveName(std::string_view path);

/// What a lock writes without a `name @` before it: a path as the input wrote it; a `file://x.whl` without its
/// scheme. Empty where the reference needs the name (uv's rule).
[[nodiscard]] std::string_view referenceWrittenAlone(std::string_view reference);

/// The name that a reference itself tells: of `#egg=NAME`, or of a wheel's file name.
[[nodiscard]] std::optional<pep::Name> nameOfReference(std::string_view reference);

/// The reference without its user name and password, for locks. A user part made of `${NAME}` variables stays, for it
/// holds no secret; so does the bare user of a scheme that is not HTTP (`git+ssh://git@...`).
[[nodiscard]] std::string withoutSecrets(std::string_view reference);

/// Replaces `${NAME}` (capitals, digits and `_`, as pip has it) by the environment's values. A variable that is
/// unset or empty stays as it is written.
[[nodiscard]] std::string expandVariables(std::string_view text);

/// The same for a reference to a package, where `${PROJECT_ROOT}` is the folder in which one compiles unless the
/// environment says otherwise (uv's rule).
[[nodiscard]] std::string expandReference(std::string_view text, const std::filesystem::path& root);

} // namespace lockwright::requirements
