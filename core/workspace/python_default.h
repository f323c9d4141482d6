// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace lockwright::workspace
{

/// The Python version to lock for where nobody says one, found without starting a Python: the workspace's
/// `.python-version`, the active or local virtual environment's pyvenv.cfg, the name of the `python3` that PATH
/// leads to. Empty where none of them tells; `from` then stays empty too.
struct PythonDefault {
    std::string version; ///< "3.11" or "3.11.4"
    std::string from;    ///< where it was found, for messages
};
[[nodiscard]] PythonDefault findPythonDefault(const std::filesystem::path& root);

} // namespace lockwright::workspace
