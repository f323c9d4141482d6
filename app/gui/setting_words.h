// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/settings_report.h"

#include <QString>

/// The window's words for the settings of lockwright.toml. Plain text, as in words.h.
namespace lockwright::gui
{

/// "Strategy": what a setting is called; the key itself where it has no words yet.
[[nodiscard]] QString settingTitle(std::string_view key);
/// What a setting does, in one sentence.
[[nodiscard]] QString settingExplanation(std::string_view key);
/// "All profiles as one problem": a choice or flag in words.
[[nodiscard]] QString settingChoice(std::string_view key, std::string_view choice);
/// "Set in lockwright.toml:3.", and who stands over the file where somebody does.
[[nodiscard]] QString originWords(const workspace::Setting& setting);
/// "12.3 MB", in the user's way of writing.
[[nodiscard]] QString sizeWords(std::uint64_t bytes);

} // namespace lockwright::gui
