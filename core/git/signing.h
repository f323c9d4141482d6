// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/hooks.h"
#include "git/identity.h"

#include <string>

namespace lockwright::git
{

enum class SignatureFormat : std::uint8_t { OpenPgp, X509, Ssh };

/// What signs here: gpg.format with its program and key, as git chooses them (git-config(1), gpg.* and
/// user.signingKey).
struct Signer {
    SignatureFormat format = SignatureFormat::OpenPgp;
    std::string program;
    /// A key's name for gpg, a file for ssh, or the text of a public key whose private half an agent has.
    std::string key;
    bool isLiteralKey = false;

    /// ErrorCode::Configuration for a format that git does not know, or where no key is configured for ssh.
    /// @param committer whose key is taken by gpg where none is configured
    [[nodiscard]] static Result<Signer> find(const OpenRepository& repository, const Identity& committer, Task& task);
    /// A sentence where the key is surely not here; else empty. May run the program.
    [[nodiscard]] std::string whyUnusable(const OpenRepository& repository, Task& task) const;
    /// The signature of a text, as it goes into a commit or below a tag. The program may ask the user for a passphrase
    /// in its own way. ErrorCode::Repository with all that the program said where it fails.
    [[nodiscard]] Result<std::string> sign(const OpenRepository& repository, const std::string& payload, OutputLog& log,
                                           Task& task) const;
};

/// What the configured program says about a signature.
[[nodiscard]] Result<Verification> verifySignature(const OpenRepository& repository, const std::string& payload,
                                                   const std::string& signature, Task& task);

/// The program of a format: gpg.FORMAT.program, gpg.program, or the usual one.
[[nodiscard]] std::string signingProgram(SignatureFormat format, const Configuration& configuration);

/// A file of its own folder, which only we can read; gone with the object.
class PrivateFile
{
public:
    [[nodiscard]] static Result<PrivateFile> create(const std::string& name, std::string_view content);
    PrivateFile(PrivateFile&& other) noexcept;
    PrivateFile& operator=(PrivateFile&&) = delete;
    ~PrivateFile();
    [[nodiscard]] std::filesystem::path path() const { return m_folder / m_name; }

private:
    PrivateFile() = default;
    std::filesystem::path m_folder;
    std::string m_name;
};

} // namespace lockwright::git
