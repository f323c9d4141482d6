// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

namespace lockwright::cli
{

Context::Context(const Arguments& arguments, Output& output, ProgressLine& progress, Task& task,
                 std::vector<std::string> words)
    : m_arguments(arguments)
    , m_output(output)
    , m_progress(progress)
    , m_task(task)
    , m_words(std::move(words))
{
}

std::filesystem::path Context::folder() const
{
    return m_arguments.value("--workspace").value_or(".");
}

Result<workspace::Workspace*> Context::workspace()
{
    if (!m_workspace) {
        std::error_code ignored;
        if (m_arguments.has("--workspace") && !std::filesystem::is_directory(folder(), ignored))
            return fail(ErrorCode::Usage, "`" + folder().string() + "` is no folder",
                        "name an existing folder behind `--workspace`");
        workspace::Environment environment;
        environment.index.indexUrl = m_arguments.value("--index-url");
        environment.index.defaultIndex = m_arguments.value("--default-index");
        environment.index.indexes = m_arguments.values("--index");
        environment.index.strategy = m_arguments.value("--index-strategy");
        environment.index.trustedHosts = m_arguments.values("--trusted-host");
        environment.index.extraIndexUrls = m_arguments.values("--extra-index-url");
        environment.index.findLinks = m_arguments.values("--find-links");
        environment.index.noIndex = m_arguments.has("--no-index");
        environment.index.offline = m_arguments.has("--offline");
        environment.keepFailedBuilds = m_arguments.has("--verbose");
        environment.cacheFolder = m_arguments.value("--cache-dir").value_or("");
        LW_TRY(m_workspace, workspace::Workspace::open(folder(), std::move(environment)));
    }
    return m_workspace.get();
}

void Context::print(const std::string& json)
{
    done();
    m_output.line(json);
}

} // namespace lockwright::cli
