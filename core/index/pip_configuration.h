// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// Looks up a variable of the process's environment, or of a test's.
using EnvironmentLookup = std::function<std::optional<std::string>(std::string_view)>;

/// One value of pip's configuration and the line it stands on.
struct PipValue {
    std::string text; ///< lines of a value that goes on over several are joined by line feeds
    Place place;
};

/// pip's configuration files, merged: "section.option" (option in pip's normal form: lower case, `-` for `_`).
class PipConfiguration
{
public:
    /// Reads one file's text over what is there, as Python's RawConfigParser would read it. Errors: a line that
    /// is neither section, option nor continuation; an option or section given twice.
    [[nodiscard]] Result<void> read(std::string_view text, const std::string& file);

    /// The value that counts for `pip install`: section [install] stands over [global]; empty values are none.
    [[nodiscard]] const PipValue* find(std::string_view option) const;

private:
    std::map<std::string, PipValue, std::less<>> m_values;
};

/// The files that pip would read, weakest first: global ($XDG_CONFIG_DIRS, then `systemFolder`), user
/// (~/.pip, then $XDG_CONFIG_HOME), site (the virtual environment's), and $PIP_CONFIG_FILE, which replaces the
/// user's where it exists, and all of them where it is /dev/null. The files need not exist.
[[nodiscard]] std::vector<std::filesystem::path> pipConfigurationFiles(const EnvironmentLookup& environment,
                                                                       const std::filesystem::path& systemFolder);

/// Reads all of them. Errors: as PipConfiguration::read, and a file that exists and cannot be read.
[[nodiscard]] Result<PipConfiguration> readPipConfiguration(const EnvironmentLookup& environment,
                                                            const std::filesystem::path& systemFolder);

} // namespace lockwright::index
