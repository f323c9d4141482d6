// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/configuration.h"
#include "git/repository.h"

#include <string>

namespace lockwright::git
{

enum class Role : std::uint8_t { Author, Committer };

/// Name and address of a role as git finds them (git-commit(1), "COMMIT INFORMATION"): GIT_AUTHOR_NAME and the
/// like, author.name and the like, user.name and user.email, EMAIL, the account's full name. The address is never
/// made up from the host's name. What is missing is empty.
struct Identity {
    std::string name;
    std::string email;
    [[nodiscard]] bool whole() const { return !name.empty() && !email.empty(); }
};
[[nodiscard]] Identity findIdentity(Role role, const Configuration& configuration);

/// The moment of a role: GIT_AUTHOR_DATE or GIT_COMMITTER_DATE where set (seconds and offset, or ISO 8601), else now.
/// ErrorCode::Usage for a date in another form.
struct Moment {
    std::int64_t seconds = 0;
    int offsetMinutes = 0;
};
[[nodiscard]] Result<Moment> findMoment(Role role);

[[nodiscard]] Result<SignatureHandle> makeSignature(const Identity& identity, const Moment& moment);

} // namespace lockwright::git
