// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/preflight_files.h"

#include "base/files.h"
#include "base/text.h"
#include "release/certificate.h"
#include "release/step_context.h"

#include <sys/stat.h>

#include <algorithm>

namespace lockwright::release
{

namespace
{

using State = Finding::State;

constexpr std::int64_t secondsOfDay = 86400;
constexpr std::uint64_t certificateLimit = 16u << 20;

std::string dayOf(std::int64_t seconds)
{
    const std::chrono::year_month_day date(
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

/// What is wrong with a file's certificates; empty: nothing.
std::string wrongCertificates(const std::filesystem::path& path, const FileRule& rule, std::int64_t now)
{
    const auto text = readFile(path, certificateLimit);
    if (!text)
        return text.error().message;
    const auto certificates = readCertificates(*text);
    const std::string shown = text::printable(rule.path, 200);
    if (!certificates)
        return shown + ":" + std::to_string(certificates.error().place ? certificates.error().place->line : 1) + ": "
               + certificates.error().message;
    for (const CertificateValidity& each : *certificates) {
        const std::string place = shown + ":" + std::to_string(each.line) + ": the certificate ";
        if (now < each.notBefore)
            return place + "is good from " + dayOf(each.notBefore) + " on only";
        if (now > each.notAfter)
            return place + "was good until " + dayOf(each.notAfter);
        if (now + std::int64_t(rule.validDays) * secondsOfDay > each.notAfter)
            return place + "is good until " + dayOf(each.notAfter) + ", which is less than "
                   + text::plural(rule.validDays, "day", "days") + " away";
    }
    return {};
}

std::string wrongWith(const Site& site, const FileRule& rule, std::int64_t now)
{
    const std::filesystem::path path = site.root / rule.path;
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return text::printable(rule.path, 200) + " is not there";
    const std::int64_t age = (now - std::int64_t(status.st_mtim.tv_sec)) / secondsOfDay;
    if (rule.maxAgeDays > 0 && age >= std::int64_t(rule.maxAgeDays))
        return text::printable(rule.path, 200) + " is " + text::plural(std::size_t(age), "day", "days")
               + " old, and it must be younger than " + text::plural(rule.maxAgeDays, "day", "days");
    return rule.certificates ? wrongCertificates(path, rule, now) : std::string();
}

bool hasKey(const std::filesystem::path& folder)
{
    std::error_code error;
    for (auto at = std::filesystem::directory_iterator(folder, error);
         !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        const std::string name = at->path().filename().string();
        std::error_code ignored;
        if (std::filesystem::is_regular_file(at->path(), ignored) && !name.ends_with(".pub")
            && (name.starts_with("id_") || name.find("key") != std::string::npos || name == "config"))
            return true;
    }
    return false;
}

/// The first requirement that ssh fetches; empty: none.
std::string fetchedBySsh(const std::vector<Services::Layer>& layers)
{
    for (const Services::Layer& layer : layers)
        for (const std::string& requirement : layer.requirements)
            if (requirement.find("git+ssh://") != std::string::npos)
                return requirement;
    return {};
}

} // namespace

void lookAtFiles(const Site& site, const Configuration& configuration, std::int64_t now, std::vector<Finding>& findings)
{
    for (const FileRule& rule : configuration.files) {
        const std::string wrong = wrongWith(site, rule, now);
        if (wrong.empty())
            findings.push_back({"files", State::Passed, text::printable(rule.path, 200) + " is as it must be", {}, {}});
        else
            findings.push_back({"files", State::Failed, wrong, rule.place, {}});
    }
}

Result<void> lookAtKeys(const Site& site, const git::Repository& repository, const std::vector<Services::Layer>& layers,
                        std::vector<Finding>& findings, Task& task)
{
    const std::filesystem::path keys = site.root / ".ssh";
    std::error_code error;
    if (std::filesystem::is_directory(keys, error)) {
        const std::string folder = site.inTree(".ssh");
        std::vector<std::string> tracked;
        if (repository.resolveRevision("HEAD")) {
            LW_TRY(tracked, repository.filesAt("HEAD", folder, task));
        }
        LW_TRY(const std::vector<std::string> ignored, repository.ignoredPaths({folder + "/id"}));
        if (!tracked.empty())
            findings.push_back(
                {"keys",
                 State::Failed,
                 "git has " + text::printable(tracked.front(), 200) + ", and keys must not be in a repository",
                 {},
                 {{WayOut::Action::Command,
                   "Take it out, and make another key.",
                   "git rm -r --cached " + text::printable(folder, 200),
                   {}}}});
        else if (ignored.empty())
            findings.push_back(
                {"keys",
                 State::Warning,
                 "git does not ignore the folder " + text::printable(folder, 200) + ", so a key in it may be committed",
                 {},
                 {{WayOut::Action::Command, "Ignore it.", "echo /.ssh/ >> .gitignore", {}}}});
    }
    const std::string requirement = fetchedBySsh(layers);
    if (requirement.empty())
        return {};
    const auto variables = inheritedVariables();
    const auto home = variables.find("HOME");
    const auto agent = variables.find("SSH_AUTH_SOCK");
    const bool has = (agent != variables.end() && std::filesystem::exists(agent->second, error))
                     || variables.contains("GIT_SSH_COMMAND") || hasKey(keys)
                     || (home != variables.end() && hasKey(std::filesystem::path(home->second) / ".ssh"));
    const std::string shown = "`" + text::printable(requirement, 200) + "` is fetched through ssh, ";
    findings.push_back({"keys",
                        has ? State::Passed : State::Warning,
                        shown + (has ? "and there is an agent or a key" : "and there is neither an agent nor a key"),
                        {},
                        {}});
    return {};
}

} // namespace lockwright::release
