// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/inputs.h"
#include "requirements/profile.h"
#include "workspace/edit_report.h"

#include <filesystem>
#include <vector>

namespace lockwright::workspace
{

/// What planning an edit knows of a workspace.
struct EditScene {
    std::filesystem::path root;
    const std::vector<requirements::Profile>& profiles;
    requirements::FileReader disk; ///< bytes on disk of an absolute path
};

/// The texts that a wish comes to, on top of what is pending (docs/resolver.md, "Edits"). Pure: nothing but
/// `scene.disk` is asked, nothing is written.
///
/// Errors: no such profile; a requirement or reason that cannot be read; a file that cannot be read, or that is no
/// longer what a pending edit was made from; a line that is not there or not the only one; what SourceText refuses.
/// Cost: linear in the files that the profile reads.
[[nodiscard]] Result<EditPlan> planEdit(const EditWish& wish, const std::vector<EditedFile>& pending,
                                        const EditScene& scene);

} // namespace lockwright::workspace
