// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lock.h"

#include <string>
#include <string_view>

namespace lockwright::requirements
{

/// True for the names that PEP 751 ("File name") gives to locks: `pylock.toml` and `pylock.NAME.toml`.
[[nodiscard]] bool isPylockName(std::string_view path);

/// Reads a lock as PEP 751 has it. What it says of dependencies becomes `via` of the packages they name, so a tree can
/// be shown; which input asked for a package no such lock tells. Packages that cannot be read become warnings.
/// Errors: broken TOML, with line and column; another `lock-version` than 1.
[[nodiscard]] Result<Lock> readPylock(std::string_view bytes, const std::string& file);

} // namespace lockwright::requirements
