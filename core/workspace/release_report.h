// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/report.h"

#include <string>

namespace lockwright::workspace
{

using ReleasePlan = release::Plan;
using ReleaseStatus = release::Status;
using ReleaseStep = release::Step;
using ReleaseFinding = release::Finding;
using ReleaseFailure = release::Failure;
using ReleaseEvent = release::Event;
using ReleaseWatcher = release::Watcher;
using ReleaseOptions = release::Options;
using ReleaseResumeOptions = release::ResumeOptions;
using ReleaseAbortOptions = release::AbortOptions;

[[nodiscard]] std::string toJson(const release::Plan& plan);
[[nodiscard]] std::string toJson(const release::Status& status);

} // namespace lockwright::workspace
