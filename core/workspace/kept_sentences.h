// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/say.h"
#include "git/push.h"
#include "git/repository.h"
#include "release/report.h"

#include <string>
#include <string_view>
#include <utility>

/// What stays English where it is made, because code compares it and journals keep it, in the reader's language: the
/// façade says it so, and windows say errors so.
namespace lockwright::workspace
{

/// A sentence of git, of a release or of reading files. As it is where it is none of them, or the reader's language is
/// English.
[[nodiscard]] std::string sayKept(std::string_view english);

void sayKept(git::RepositoryState& state);
void sayKept(git::CommitPreview& preview);
void sayKept(git::CommitResult& result);
void sayKept(git::UndoPreview& preview);
void sayKept(git::PushPreview& preview);
void sayKept(std::vector<std::string>& sentences);
void sayKept(release::Plan& plan);
void sayKept(release::Status& status);

/// An answer with its sentences in the reader's language.
template <typename Answer>
[[nodiscard]] Result<Answer> said(Result<Answer> answer)
{
    if (answer && !speaksEnglish())
        sayKept(*answer);
    return answer;
}
/// A watcher that is told so too.
[[nodiscard]] release::Watcher said(release::Watcher watcher);

} // namespace lockwright::workspace
