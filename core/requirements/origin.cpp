// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/origin.h"

#include <filesystem>

namespace lockwright::requirements
{

namespace
{

constexpr std::string_view requirementOption = "-r ";
constexpr std::string_view constraintOption = "-c ";
constexpr std::string_view overrideOption = "--override ";

std::string annotationOf(const Origin& origin, const std::string& file)
{
    if (!origin.table.empty())
        return origin.table;
    switch (origin.kind) {
    case Origin::Kind::Requirement:
        return std::string(requirementOption) + file;
    case Origin::Kind::Constraint:
        return std::string(constraintOption) + file;
    case Origin::Kind::Override:
        return std::string(overrideOption) + file;
    case Origin::Kind::CommandLine:
    case Origin::Kind::Pin:
        // uv names neither: what was said once on a command line is not what keeps a package in the lock.
        break;
    }
    return {};
}

} // namespace

std::string Origin::annotation() const
{
    return annotationOf(*this, place.file);
}

std::string Origin::spelledAnnotation() const
{
    return annotationOf(*this, spelled.empty() ? place.file : spelled);
}

std::string normalAnnotation(const std::string& item)
{
    for (const std::string_view option : {requirementOption, constraintOption, overrideOption})
        if (item.starts_with(option) && (item.find("./") != std::string::npos || item.ends_with(".")))
            return std::string(option)
                   + std::filesystem::path(item.substr(option.size())).lexically_normal().generic_string();
    return item;
}

} // namespace lockwright::requirements
