// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// A file of sections and keys as Python's configparser reads it, with the places of the values.
struct IniFile {
    struct Option {
        std::string key;        ///< lower case, as configparser has it
        std::string value;      ///< continuation lines joined by "\n", each trimmed
        std::size_t offset = 0; ///< of the value's first line, in bytes of the file
        std::size_t length = 0; ///< of the value's first line
        Place place;            ///< of the value
    };
    struct Section {
        std::string name;
        std::vector<Option> options;
        Place place;
        [[nodiscard]] const Option* find(std::string_view key) const;
    };
    std::vector<Section> sections;

    [[nodiscard]] const Section* find(std::string_view name) const;
    /// Errors name the line: text before the first section, a line that is no option, a key or section twice.
    /// Cost: linear in the bytes.
    [[nodiscard]] static Result<IniFile> parse(std::string_view text, const std::string& file);
};

} // namespace lockwright::release
