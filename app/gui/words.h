// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/why.h"
#include "languages.h"
#include "workspace/results.h"

#include <QString>
#include <QStringList>

/// The window's words for what core returns as codes and facts, and the one place where core's strings become
/// Qt's. Everything here is plain text; no caller may hand it to a widget as rich text.
namespace lockwright::gui
{

[[nodiscard]] QString toQt(std::string_view text);
[[nodiscard]] QString toQt(const std::filesystem::path& path);
[[nodiscard]] std::string fromQt(const QString& text);
[[nodiscard]] std::filesystem::path pathFromQt(const QString& text);
[[nodiscard]] QStringList toQt(const std::vector<std::string>& texts);

/// "✓", "!", ... : the state without its colour.
[[nodiscard]] QString glyph(workspace::LockState state);
[[nodiscard]] QString words(workspace::LockState state);
[[nodiscard]] QString words(workspace::CompiledProfile::Status status);
[[nodiscard]] QString glyph(requirements::PackageChange::Kind kind);
[[nodiscard]] QString words(requirements::PackageChange::Kind kind);
[[nodiscard]] QString words(requirements::PackageChange::Size size);
[[nodiscard]] QString words(requirements::PackageChange::Cause cause);
/// What keeps a version out, or lets it in, in a word or two.
[[nodiscard]] QString words(explain::Reason::Kind kind);
[[nodiscard]] QString words(Progress::Phase phase);
[[nodiscard]] QString words(git::RepositoryState::Operation operation);

/// What went wrong in the window's words, then core's facts and hint, as sentences.
[[nodiscard]] QString words(const Error& error);

/// "requirements/in/base.in:7" for a place; the file alone where the line is 0.
[[nodiscard]] QString words(const Place& place);

/// The same without the folders: "base.in:7".
[[nodiscard]] QString shortWords(const Place& place);

/// What a bound asks of the package, without the package's name: "<2.0.0,>=1.17", or "any version".
[[nodiscard]] QString boundText(const workspace::PackageRow& row, const workspace::PackageRow::Bound& bound);

/// `plain` as a tool tip. Tool tips guess whether they are markup, so data is escaped and wrapped, never passed as is.
[[nodiscard]] QString plainToolTip(const QString& plain);

} // namespace lockwright::gui
