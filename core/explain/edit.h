// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/version.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::explain
{

/// One change of one line of the user's.
struct Edit {
    enum class Way : std::uint8_t {
        Relax,    ///< the line admits what it admitted, and more
        Raise,    ///< it admits newer versions instead
        Lower,    ///< it admits older versions instead
        Pin,      ///< another version in a lock that bounds other profiles; its own profile is compiled with it
        Move,     ///< one half of moving a line to another file
        Drop,     ///< the line goes
        Setting,  ///< a line of the configuration
        Override, ///< a line for --override, which no file of the project has a place for
        Set,      ///< the line asks for what somebody wished
        Hold,     ///< it asks for the version that the lock has
    };
    Way way = Way::Relax;
    Place place;        ///< of the line as it is now; line 0 where a line is added
    pep::Name package;  ///< what the line is about; empty for a setting
    std::string before; ///< the requirement as written; empty where a line is added
    std::string after;  ///< empty where the line goes
    auto operator<=>(const Edit&) const = default;
};
[[nodiscard]] const char* name(Edit::Way way);

/// What happens to the lines behind one that goes.
enum class LineNumbers : std::uint8_t {
    Close, ///< they move up: what is written to disk
    Keep,  ///< they stay where they are, so that what is said of them holds for the file on disk too
};

/// The bytes of a requirement file, a lock or a pyproject.toml with edits made. All other bytes stay as they are.
/// Errors: a line that does not say what an edit expects; text that is no requirement; what Document::parse() refuses.
/// @param edits all of this file
[[nodiscard]] Result<std::string> edited(const std::string& bytes, const std::string& file,
                                         const std::vector<Edit>& edits, LineNumbers lines = LineNumbers::Close);

/// The requirement at a place as it is written there, without comment and hashes; nothing where there is none.
[[nodiscard]] std::optional<std::string> writtenAt(const std::string& bytes, const Place& place);

/// The requirement text with the tightest change that admits a version, in the style of the text: clauses that reject
/// it keep their operator, and as many numbers as they had where that is enough (`<2` becomes `<3`, `~=1.4` becomes
/// `~=2.1`, `>=2.1` becomes `>=1.26`). `!=` of the version goes. Everything else keeps its spelling.
/// Nothing where no change of clauses does it: no clause rejects the version, or the text is a direct reference.
[[nodiscard]] std::optional<std::string> admitting(std::string_view requirement, const pep::Version& version);

} // namespace lockwright::explain
