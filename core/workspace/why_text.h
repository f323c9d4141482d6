// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/why_report.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What a reason means for its version, which is what its sign shows.
enum class WhySign : std::uint8_t { Chosen, Possible, Forbidden, Unknown };
[[nodiscard]] WhySign signOf(explain::Reason::Kind kind);
/// "●", "○", "✗", "?", or their ASCII stand-ins.
[[nodiscard]] const char* glyph(WhySign sign, bool unicode = true);

/// Neighbours of the ladder of which the same is true.
struct WhyRun {
    std::size_t first = 0;  ///< into Why::ladder
    std::size_t count = 0;  ///< at least 1
    std::size_t reason = 0; ///< into Why::reasons
};
[[nodiscard]] std::vector<WhyRun> runsOf(const explain::Why& why);
/// "2.1.1", "2.1.1, 2.1.0" or "2.1.1 … 2.0.0".
[[nodiscard]] std::string versionsOf(const explain::Why& why, const WhyRun& run, bool unicode = true);
/// "numpy<2 (1.26.4) → ...": the hops of a path, without its line.
[[nodiscard]] std::string phrasePath(const explain::Path& path, bool unicode = true);

/// An answer as people read it, laid out in rows. Text from files and the network is made safe to show.
struct WhyText {
    struct Cell {
        enum class Look : std::uint8_t { Plain, Strong, Good, Notice, Bad };
        std::string text;
        Look look = Look::Plain;
    };
    struct Section {
        std::string title;
        std::vector<std::vector<Cell>> rows;
        std::string more; ///< a line below the rows, with its indent; may be empty
    };
    std::string verdict; ///< a sentence, with its full stop
    std::string profile; ///< "profile base"; empty where the package is not in it
    std::vector<Section> sections;
    std::vector<std::string> notes; ///< lines; the first of each starts with "note: "
};
/// @param unicode false: signs and arrows in ASCII
[[nodiscard]] WhyText textOf(const WhyReport& report, bool unicode = true);
/// The same in one piece, without colours: what `lockwright why` prints, its notes at the end.
[[nodiscard]] std::string plainText(const WhyText& text);

} // namespace lockwright::workspace
