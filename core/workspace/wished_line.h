// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/source_text.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What a line becomes where a wish is put into it.
struct JoinedLine {
    std::string text;               ///< requirement, without comment and hashes
    bool dropHashes = false;        ///< they were of other versions
    std::vector<std::string> notes; ///< sentences: what the wish did not say and the line keeps, or loses
};

/// A requirement that somebody wrote for a line, read as a requirement file has it.
struct WishedLine {
    std::string text;                            ///< as written, without comment
    std::optional<pep::Requirement> requirement; ///< nothing for a path or URL without a name
    std::string comment;                         ///< behind it, without `#`
    bool editable = false;
    bool hashes = false;

    /// Errors: what is not one requirement; the place is in the wish, its file `requirement`.
    [[nodiscard]] static Result<WishedLine> parse(const std::string& text);

    /// The wish in place of a line about the same package: the spelling of the name, extras and marker stay where the
    /// wish has none. Hashes go where it asks for other versions. Errors: a wish with hashes.
    [[nodiscard]] Result<JoinedLine> joinedWith(const requirements::SourceLine& line) const;

    /// Can a file of this kind hold it? Errors: a path or hashes in a pyproject.toml.
    [[nodiscard]] Result<void> checkFor(const std::string& file) const;
};

} // namespace lockwright::workspace
