// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/repository.h"

namespace lockwright::git
{

/// A tag to make.
struct TagRequest {
    std::string name;    ///< without refs/tags/
    std::string target;  ///< the commit, 40 hex digits
    std::string message; ///< of an annotated tag
    bool annotated = true;
    Sign sign = Sign::AsConfigured; ///< tag.gpgSign; a lightweight tag has no signature
    /// The tagger; without it found as git finds it.
    std::optional<Signature> signature = std::nullopt;
    OutputSink onOutput = {};
};

struct TagResult {
    std::string name;
    std::string id;     ///< of the tag object, or the commit for a lightweight tag; 40 hex digits
    std::string target; ///< the commit
    bool existed = false;
    bool isSigned = false;
    bool isVerified = false; ///< the program that verifies was asked and accepts the signature
};

/// A tag that names a commit.
struct TagInfo {
    std::string name;
    std::string id;     ///< of the tag object, or the commit for a lightweight tag
    std::string commit; ///< 40 hex digits
    bool annotated = false;
    bool merged = false; ///< HEAD reaches it
};

/// What is known about the signature of a commit or a tag.
struct Verification {
    enum class Verdict : std::uint8_t {
        Good,
        Bad,       ///< the content was changed, or the key is not trusted
        Unknown,   ///< the key is not known here, or nothing is configured to verify with
        NotSigned, ///< there is no signature
    };
    Verdict verdict = Verdict::NotSigned;
    std::string signer; ///< as the program names it; may be empty
    std::string output; ///< what the program said
};
[[nodiscard]] const char* name(Verification::Verdict verdict);

} // namespace lockwright::git
