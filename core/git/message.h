// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// The message as git stores it: without blank lines at the ends, without blanks at the ends of lines, comments only
/// taken out where commit.cleanup = strip says so. ErrorCode::Usage where it is empty or no UTF-8.
[[nodiscard]] Result<std::string> cleanMessage(const Configuration& configuration, const std::string& message);

/// Puts trailers ("Key: value") where git interpret-trailers puts them by default: at the end of the last paragraph
/// where that is one of trailers, else in a paragraph of their own. One that the last trailer repeats is left out.
/// ErrorCode::Usage for what is no trailer.
[[nodiscard]] Result<std::string> withTrailers(std::string message, const std::vector<std::string>& trailers);

/// The text of commit.template without comment lines; nullopt where there is none.
[[nodiscard]] Result<std::optional<std::string>> readCommitTemplate(const OpenRepository& repository);

/// The name of i18n.commitEncoding; empty for UTF-8.
[[nodiscard]] std::string commitEncoding(const Configuration& configuration);
/// UTF-8 in another encoding. ErrorCode::Usage where it has no such characters, or where nobody knows the encoding.
[[nodiscard]] Result<std::string> encoded(const std::string& text, const std::string& encoding);

/// "the subject is longer than 72 characters" as a sentence; empty where it is not.
[[nodiscard]] std::string subjectNotice(const std::string& message);

} // namespace lockwright::git
