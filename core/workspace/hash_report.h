// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

#include <string>
#include <vector>

namespace lockwright
{
class JsonWriter;
}

namespace lockwright::workspace
{

/// What comparing the hashes of a lock with the index found.
struct HashReport {
    /// A hash that the lock has for a version and the index does not: one of the two was changed.
    struct Alarm {
        pep::Name name;
        std::string version;
        std::string hash;                       ///< "sha256:...", as the lock has it
        std::string index;                      ///< which does not list it; without credentials
        [[nodiscard]] std::string text() const; ///< a sentence without its end
    };
    std::vector<Alarm> alarms;      ///< by name, then in the lock's order
    std::vector<std::string> notes; ///< what is no reason to worry, e.g. files that were uploaded since

    /// Why a lock with alarms is not written. @pre there are alarms.
    [[nodiscard]] Error error(const std::string& lock) const;
};

/// Writes the report as the value of a key.
void writeHashes(JsonWriter& json, const char* key, const HashReport& report);

} // namespace lockwright::workspace
