// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/origin.h"

namespace lockwright::requirements
{

std::string Origin::annotation() const
{
    if (!table.empty())
        return table;
    switch (kind) {
    case Kind::Requirement:
        return "-r " + place.file;
    case Kind::Constraint:
        return "-c " + place.file;
    case Kind::Override:
        return "--override " + place.file;
    case Kind::CommandLine:
    case Kind::Pin:
        // uv names neither: what was said once on a command line is not what keeps a package in the lock.
        break;
    }
    return {};
}

} // namespace lockwright::requirements
