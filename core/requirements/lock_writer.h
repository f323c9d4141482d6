// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lock.h"
#include "requirements/origin.h"

#include <string>
#include <vector>

namespace lockwright::requirements
{

/// One line of a lock to write.
struct LockEntry {
    pep::Name name;
    std::vector<pep::Name> extras; ///< written only with LockStyle::keepExtras
    std::string version;           ///< text behind `==`; empty where `url` is set
    bool arbitrary = false;        ///< `===` in pip-tools' layout
    std::string url;               ///< direct reference, as the input wrote it
    bool editable = false;
    std::string marker; ///< already in the layout's spelling; empty for none
    std::vector<std::string> hashes;
    std::vector<Origin> sources;       ///< the input lines that ask for it; duplicates are dropped by annotation
    std::vector<pep::Name> dependents; ///< packages that require it
    std::string index;                 ///< for --emit-index-annotation; without credentials
};

struct LockStyle {
    LockLayout layout = LockLayout::Uv;
    AnnotationStyle annotations = AnnotationStyle::Split;
    bool header = true;
    std::string command; ///< what the header says, e.g. "lockwright compile requirements/in/base.in -o ..."
    std::string tool = "lockwright";
    std::string pythonVersion;    ///< pip-tools' header names it
    std::string markerExpression; ///< where the pins are known to hold (uv's --emit-marker-expression); empty: not said
    bool keepExtras = false;
    bool emitIndexUrl = false;
    bool emitFindLinks = false;
    bool emitBuildOptions = false;
    std::string indexUrl;
    std::vector<std::string> extraIndexUrls;
    std::vector<std::string> findLinks;
    std::vector<std::string> trustedHosts; ///< written with the index URLs, in pip-tools' layout only
    std::vector<std::string> noBinary;
    std::vector<std::string> onlyBinary;
    std::vector<pep::Name> unsafe; ///< left out and named in the footer
    bool allowUnsafe = false;      ///< pip-tools' layout: writes the unsafe ones below their heading instead
    std::string newline = "\n";
};

/// The text of a lock. uv's layout is byte for byte what uv 0.13.9 writes for the same entries (resolver.md 1.1
/// to 1.9); the header names Lockwright unless LockStyle says otherwise. Sorts the entries itself.
[[nodiscard]] std::string writeLock(std::vector<LockEntry> entries, const LockStyle& style);

} // namespace lockwright::requirements
