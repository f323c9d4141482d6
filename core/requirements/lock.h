// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/version.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// Pylock is PEP 751's; Plain is a file of pins that no tool signed.
enum class LockLayout : std::uint8_t { Uv, PipTools, Pylock, Plain };
enum class AnnotationStyle : std::uint8_t { Split, Line, None };

/// One pinned package of a lock as it was read.
struct LockedPackage {
    pep::Name name; ///< empty for an unnamed path or URL
    std::vector<pep::Name> extras;
    std::optional<pep::Version> version; ///< nullopt for URL, path and editable entries
    std::string versionText;             ///< as written
    bool arbitrary = false;              ///< pinned by ===
    bool editable = false;
    std::string url;                 ///< direct reference or path, as written
    std::string marker;              ///< text behind `;`, trimmed
    std::vector<std::string> hashes; ///< "sha256:...", in the file's order
    std::vector<std::string> via;    ///< annotation items as written: "-r in/base.in", "peft"
    std::string index;               ///< of uv's `# from URL` annotation
    std::uint32_t line = 0;
    bool operator==(const LockedPackage&) const = default;
};

/// A compiled requirements file.
struct Lock {
    LockLayout layout = LockLayout::Plain;
    AnnotationStyle annotations = AnnotationStyle::None;
    std::string header;                                       ///< the comment lines at the top, as written
    std::string command;                                      ///< the command that the header names
    std::vector<std::pair<std::string, std::string>> options; ///< "--index-url", value
    std::vector<LockedPackage> packages;                      ///< in the file's order
    std::vector<pep::Name> excluded;                          ///< names in the "unsafe"/"excluded" section
    std::vector<pep::Name> unsafePins;                        ///< pinned below pip-tools' "unsafe" heading
    std::string newline = "\n";
    bool conflicted = false; ///< it had git conflict markers; `packages` is ours, `theirs` the other side
    std::vector<LockedPackage> theirs;
    std::vector<LockedPackage> ancestor; ///< diff3 style only

    /// Reads uv's and pip-tools' layouts and plain pins, in one pass. Never refuses a line that it can skip: unreadable
    /// lines become `warnings`. Conflict markers are recovered: both sides' pins are kept.
    /// A file named `pylock.toml` or `pylock.NAME.toml` is read as PEP 751 has it; there, broken TOML is an error.
    [[nodiscard]] static Result<Lock> parse(std::string_view bytes, const std::string& file);
    std::vector<std::string> warnings;

    [[nodiscard]] const LockedPackage* find(const pep::Name& name) const;
    /// Do its annotations name the input files that ask for a package? Those of a pylock name packages only.
    [[nodiscard]] bool namesSources() const
    {
        return annotations != AnnotationStyle::None && layout != LockLayout::Pylock;
    }
};

} // namespace lockwright::requirements
