// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "git/repository.h"

#include <string>

namespace lockwright::cli
{

/// Shows what hooks and other programs print as it arrives, line by line, on standard error; nothing with --quiet.
class LiveOutput
{
public:
    explicit LiveOutput(Context& context);
    [[nodiscard]] git::OutputSink sink();
    /// Shows what came after the last end of a line.
    void end();
    /// An error without the output that it repeats, where that was shown.
    [[nodiscard]] tl::unexpected<Error> withoutShown(Error error) const;

private:
    void show(std::string_view text);

    Context& m_context;
    std::string m_rest;
    bool m_any = false;
};

/// What --sign and --no-sign say. ErrorCode::Usage for both.
[[nodiscard]] Result<git::Sign> signOf(const Arguments& arguments);

} // namespace lockwright::cli
