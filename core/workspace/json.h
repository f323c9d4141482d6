// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/bump_report.h"
#include "workspace/fixes_report.h"
#include "workspace/results.h"

#include <string>

/// Every result as JSON (docs/cli.md has the schemas). Members are only ever added.
namespace lockwright::workspace
{

[[nodiscard]] std::string toJson(const ProfilesReport& report);
[[nodiscard]] std::string toJson(const CompilePlan& plan, const WriteReport* written = nullptr);
[[nodiscard]] std::string toJson(const CheckReport& report);
[[nodiscard]] std::string toJson(const ConflictsReport& report);
[[nodiscard]] std::string toJson(const FixesReport& report, const FixApplied* applied = nullptr);
/// @param losing profiles that have a solution now and would lose it
[[nodiscard]] std::string toJson(const EditPlan& plan, const WhatIfReport& report,
                                 const std::vector<std::string>& losing, const FixApplied* applied = nullptr);
[[nodiscard]] std::string toJson(const TreeReport& report);
[[nodiscard]] std::string toJson(const DiffReport& report);
[[nodiscard]] std::string toJson(const git::CommitPreview& preview);
[[nodiscard]] std::string toJson(const git::CommitResult& result);
[[nodiscard]] std::string toJson(const BumpPlan& plan);
[[nodiscard]] std::string toJson(const BumpReport& report);
[[nodiscard]] std::string toJson(const git::UndoPreview& preview);
[[nodiscard]] std::string toJson(const git::UndoResult& result);
[[nodiscard]] std::string toJson(const IndexReport& report);
[[nodiscard]] std::string toJson(const Error& error);

} // namespace lockwright::workspace
