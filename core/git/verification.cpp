// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about the signatures of commits and tags.
#include "git/signing.h"
#include "git/tag.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace lockwright::git
{

namespace
{

using Verdict = Verification::Verdict;

constexpr std::chrono::seconds verifyingLimit{60};

SignatureFormat formatOf(std::string_view signature)
{
    if (signature.starts_with("-----BEGIN SSH SIGNATURE-----"))
        return SignatureFormat::Ssh;
    if (signature.starts_with("-----BEGIN SIGNED MESSAGE-----"))
        return SignatureFormat::X509;
    return SignatureFormat::OpenPgp;
}

Command programCommand(const OpenRepository& repository, std::vector<std::string> arguments, const std::string& input)
{
    Command command;
    command.arguments = std::move(arguments);
    command.environment = programEnvironment(repository);
    command.inheritEnvironment = false;
    command.limit = verifyingLimit;
    command.input = input;
    return command;
}

/// Where a level stands among those of gpg.minTrustLevel and of the lines TRUST_...; 0 for others.
std::size_t trustOf(std::string_view level)
{
    constexpr std::array<std::string_view, 5> levels{"undefined", "never", "marginal", "fully", "ultimate"};
    const auto found = std::ranges::find_if(
        levels, [level](std::string_view known) { return text::equalsIgnoringCase(known, level); });
    return found == levels.end() ? 0 : std::size_t(found - levels.begin());
}

/// Takes the verdict from the lines "[GNUPG:] WORD ARGUMENTS" of gpg and gpgsm. As git sees it, a good signature is a
/// bad one where the program fails nevertheless (gpgsm, for a certificate that leads to none that is trusted) or where
/// the key is trusted less than gpg.minTrustLevel asks for.
Verification readStatus(const CommandResult& result, const Configuration& configuration)
{
    Verification verification{Verdict::Unknown, {}, result.errors};
    constexpr std::string_view mark = "[GNUPG:] ";
    constexpr std::string_view trustMark = "TRUST_";
    std::size_t trust = 0;
    for (std::string_view line : text::split(result.output, '\n')) {
        if (!line.starts_with(mark))
            continue;
        line.remove_prefix(mark.size());
        const std::string_view word = line.substr(0, line.find(' '));
        if (word.starts_with(trustMark))
            trust = trustOf(word.substr(trustMark.size()));
        if (word == "GOODSIG") {
            verification.verdict = Verdict::Good;
            const std::vector<std::string_view> parts = text::split(line, ' ');
            verification.signer =
                parts.size() > 2 ? text::printable(line.substr(word.size() + parts[1].size() + 2)) : std::string();
        } else if (word == "BADSIG" || word == "EXPSIG" || word == "EXPKEYSIG" || word == "REVKEYSIG"
                   || word == "TRUST_NEVER") {
            verification.verdict = Verdict::Bad;
        }
    }
    const bool lacksTrust = trust < trustOf(configuration.text("gpg.mintrustlevel").value_or(""));
    if (verification.verdict == Verdict::Good && (result.exitCode != 0 || lacksTrust))
        verification.verdict = Verdict::Bad;
    if (lacksTrust)
        verification.output += "the key is trusted less than gpg.minTrustLevel asks for\n";
    return verification;
}

Result<Verification> verifyByGpg(const OpenRepository& repository, SignatureFormat format, const std::string& payload,
                                 const std::string& signature, Task& task)
{
    LW_TRY(const PrivateFile file, PrivateFile::create("signature", signature));
    std::vector<std::string> arguments{signingProgram(format, repository.configuration), "--status-fd=1"};
    if (format == SignatureFormat::OpenPgp)
        arguments.emplace_back("--keyid-format=long");
    arguments.insert(arguments.end(), {"--verify", file.path().native(), "-"});
    LW_TRY(const CommandResult result, lockwright::run(programCommand(repository, arguments, payload), task));
    return readStatus(result, repository.configuration);
}

/// ssh-keygen knows whether a signature is good for a name; the names are found in the file of allowed signers first.
Result<Verification> verifyBySsh(const OpenRepository& repository, const std::string& payload,
                                 const std::string& signature, Task& task)
{
    auto signers = repository.configuration.path("gpg.ssh.allowedsignersfile");
    if (!signers || signers->empty())
        return Verification{
            Verdict::Unknown, {}, "gpg.ssh.allowedSignersFile is not configured, so no ssh key is known here"};
    if (signers->is_relative())
        signers = repository.workTree / *signers;
    const std::string program = signingProgram(SignatureFormat::Ssh, repository.configuration);
    LW_TRY(const PrivateFile file, PrivateFile::create("signature", signature));
    LW_TRY(const CommandResult found, lockwright::run(programCommand(repository,
                                                                     {program, "-Y", "find-principals", "-f",
                                                                      signers->native(), "-s", file.path().native()},
                                                                     payload),
                                                      task));
    const std::string_view names = found.output;
    const std::string principal(text::trim(names.substr(0, names.find('\n'))));
    if (found.exitCode != 0 || principal.empty())
        return Verification{
            Verdict::Bad, {}, "the key is not among " + text::printable(signers->native()) + "\n" + found.errors};
    LW_TRY(const CommandResult checked,
           lockwright::run(programCommand(repository,
                                          {program, "-Y", "verify", "-n", "git", "-f", signers->native(), "-I",
                                           principal, "-s", file.path().native()},
                                          payload),
                           task));
    const bool good = checked.exitCode == 0 && checked.output.starts_with("Good \"git\" signature");
    return Verification{good ? Verdict::Good : Verdict::Bad, text::printable(principal),
                        checked.output + checked.errors};
}

} // namespace

const char* name(Verification::Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return "good";
    case Verdict::Bad:
        return "bad";
    case Verdict::Unknown:
        return "unknown";
    case Verdict::NotSigned:
        return "not-signed";
    }
    return "unknown";
}

Result<Verification> verifySignature(const OpenRepository& repository, const std::string& payload,
                                     const std::string& signature, Task& task)
{
    const SignatureFormat format = formatOf(signature);
    if (format == SignatureFormat::Ssh)
        return verifyBySsh(repository, payload, signature, task);
    return verifyByGpg(repository, format, payload, signature, task);
}

Result<Verification> Repository::verifyCommit(const std::string& id, Task& task) const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const CommitHandle commit, findCommit(*m_handle, id));
    git_oid commitId = *library().git_object_id(reinterpret_cast<git_object*>(commit.get()));
    Buffer signature;
    Buffer payload;
    const int result =
        library().git_commit_extract_signature(signature.get(), payload.get(), m_handle->get(), &commitId, "gpgsig");
    if (result == GIT_ENOTFOUND)
        return Verification{};
    if (result != 0)
        return failure(result, "read the signature of the commit");
    return verifySignature(*m_handle, payload.text(), signature.text(), task);
}

} // namespace lockwright::git
