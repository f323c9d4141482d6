// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

using workspace::ConsolidationReport;
using Outcome = ConsolidationReport::Outcome;

std::string lockedOf(const ConsolidationReport::Package& package)
{
    std::string text;
    for (const auto& [profile, version] : package.locked)
        text += (text.empty() ? "" : ", ") + safe(profile) + " " + safe(version);
    return text;
}

/// "2.1.1" or "2.1.1 … 2.0.0".
std::string versionsOf(const Output& output, const ConsolidationReport::Rejected& rejected)
{
    return safe(rejected.version)
           + (rejected.also.empty() ? "" : output.glyph(" … ", " ... ") + safe(rejected.also.back()));
}

std::string whoSaysNo(const ConsolidationReport::Rejected& rejected)
{
    std::string text;
    for (const ConsolidationReport::Bound& bound : rejected.by)
        text += (text.empty() ? "" : "; ") + safe(bound.by)
                + (bound.requirement.empty() ? "" : " requires " + safe(bound.requirement));
    return text.empty() ? "the requirements of " + safe(rejected.profile) : text;
}

void print(Output& output, const ConsolidationReport::Package& package)
{
    const std::string name = package.name.text();
    switch (package.outcome) {
    case Outcome::Possible:
        output.line(
            output.paint(std::string(output.glyph("✓ ", "+ ")) + name + " " + safe(package.version), Tone::Good));
        break;
    case Outcome::Joint:
        output.line(output.paint(std::string(output.glyph("✓ ", "+ ")) + name + " " + safe(package.version), Tone::Good)
                    + ", where profiles are solved together (`--strategy joint`)");
        break;
    case Outcome::Blocked:
        output.line(output.paint(std::string(output.glyph("✗ ", "x ")) + name, Tone::Bad)
                    + ": no version that was tried fits every profile");
        break;
    case Outcome::Same:
        output.line(output.glyph("= ", "= ") + name + ": all profiles that have it have one version");
        break;
    case Outcome::Unknown:
        output.line("? " + name + ": " + safe(package.reason));
        break;
    }
    output.line("    " + lockedOf(package));
    for (const ConsolidationReport::Rejected& rejected : package.rejected)
        output.line("    " + std::string(output.glyph("✗ ", "x ")) + versionsOf(output, rejected) + " "
                    + (rejected.profile.empty() ? "" : "in " + safe(rejected.profile) + ": ") + whoSaysNo(rejected));
}

Result<int> run(Context& context)
{
    workspace::ConsolidateOptions options;
    options.packages = context.arguments().values("PACKAGE");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const ConsolidationReport report, workspace->consolidate(options, context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return 0;
    }
    for (const ConsolidationReport::Package& package : report.packages)
        print(output, package);
    const std::vector<std::string> pins = report.upgradePackages();
    if (report.packages.empty())
        output.line("every package has one version in all profiles");
    if (pins.empty())
        return 0;
    std::string command = "lockwright compile --all";
    for (const std::string& pin : pins)
        command += " -P " + safe(pin);
    if (report.joint())
        command += " --strategy joint";
    output.line("`" + command + "` writes it");
    return 0;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "A package; every one that profiles lock differently where none is named", true},
};

} // namespace

const Command consolidateCommand{"consolidate", "Finds one version for packages that profiles lock differently",
                                 options, run};

} // namespace lockwright::cli
