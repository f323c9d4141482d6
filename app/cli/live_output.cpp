// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_output.h"

#include "git/output_mark.h"

namespace lockwright::cli
{

LiveOutput::LiveOutput(Context& context)
    : m_context(context)
{
}

git::OutputSink LiveOutput::sink()
{
    return [this](std::string_view bytes) {
        m_rest += bytes;
        const std::size_t end = m_rest.rfind('\n');
        if (end == std::string::npos)
            return;
        show(std::string_view(m_rest).substr(0, end + 1));
        m_rest.erase(0, end + 1);
    };
}

void LiveOutput::end()
{
    if (!m_rest.empty())
        show(m_rest);
    m_rest.clear();
}

void LiveOutput::show(std::string_view text)
{
    if (m_context.output().quiet())
        return;
    m_any = true;
    m_context.done(); // the progress line would stand between
    m_context.output().explanation(text);
}

tl::unexpected<Error> LiveOutput::withoutShown(Error error) const
{
    if (const std::size_t at = error.hint.find(git::outputMark); m_any && !m_context.json() && at != std::string::npos)
        error.hint.erase(at);
    return tl::unexpected(std::move(error));
}

Result<git::Sign> signOf(const Arguments& arguments)
{
    if (arguments.has("--sign") && arguments.has("--no-sign"))
        return fail(ErrorCode::Usage, "`--sign` and `--no-sign` contradict each other", "give one of them");
    return arguments.has("--sign")      ? git::Sign::Always
           : arguments.has("--no-sign") ? git::Sign::Never
                                        : git::Sign::AsConfigured;
}

} // namespace lockwright::cli
