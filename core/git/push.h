// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/repository.h"

namespace lockwright::git
{

/// What to push. Nothing is ever forced.
struct PushRequest {
    std::string remote;            ///< empty: as git push would choose it
    std::string branch;            ///< short name; empty: HEAD's
    std::vector<std::string> tags; ///< names without refs/tags/
    OutputSink onOutput = {};
};

/// A push before it is made, from what is known here: the remote is not asked.
struct PushPreview {
    std::string remote;
    std::string url;    ///< without name and password
    std::string branch; ///< here
    std::string target; ///< the branch's full name there
    std::vector<std::string> tags;
    std::vector<std::string> commits; ///< "1234567 subject" of those that would go, the newest first, at most 100
    std::size_t ahead = 0;            ///< of what is known of the remote's branch
    std::size_t behind = 0;
    bool isNew = false; ///< the remote's branch is not known here
    std::vector<std::string> obstacles;
};

/// One reference of a push.
struct PushedReference {
    std::string name;    ///< full, there
    std::string summary; ///< git's: "1234567..89abcde", "[new tag]", "[up to date]"
    bool changed = false;
};

struct PushResult {
    std::string remote;
    std::string url; ///< without name and password
    std::vector<PushedReference> references;
    std::string output; ///< what git and the remote's hooks said, without name and password
};

} // namespace lockwright::git
