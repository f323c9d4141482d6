// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/signing.h"

#include "base/files.h"
#include "base/text.h"

#include <unistd.h>

#include <cstdlib>
#include <system_error>
#include <utility>

namespace lockwright::git
{

namespace
{

/// A key asks for its passphrase, or to be touched.
constexpr std::chrono::minutes signingLimit{10};
constexpr std::string_view created = "[GNUPG:] SIG_CREATED ";

Result<SignatureFormat> configuredFormat(const Configuration& configuration)
{
    const std::string format = configuration.text("gpg.format").value_or("openpgp");
    if (format == "openpgp")
        return SignatureFormat::OpenPgp;
    if (format == "x509")
        return SignatureFormat::X509;
    if (format == "ssh")
        return SignatureFormat::Ssh;
    return fail(ErrorCode::Configuration, "gpg.format is " + text::printable(format) + ", which git does not know",
                "set it to openpgp, x509 or ssh: git config gpg.format openpgp");
}

Command programCommand(const OpenRepository& repository, std::vector<std::string> arguments)
{
    Command command;
    command.arguments = std::move(arguments);
    command.folder = repository.workTree.empty() ? repository.gitFolder : repository.workTree;
    command.environment = programEnvironment(repository);
    command.inheritEnvironment = false;
    command.limit = signingLimit;
    return command;
}

/// The first key that gpg.ssh.defaultKeyCommand prints; empty where none is configured.
Result<std::string> defaultSshKey(const OpenRepository& repository, Task& task)
{
    const std::string command = repository.configuration.text("gpg.ssh.defaultkeycommand").value_or("");
    if (command.empty())
        return std::string();
    LW_TRY(const CommandResult result, lockwright::run(programCommand(repository, {"sh", "-c", command}), task));
    const std::string_view all = result.output;
    const std::string_view line = text::trim(all.substr(0, all.find('\n')));
    if (result.exitCode != 0 || !(line.starts_with("ssh-") || line.starts_with("key::")))
        return fail(ErrorCode::Configuration, "gpg.ssh.defaultKeyCommand prints no key: " + text::printable(command),
                    "name the key with: git config user.signingKey FILE");
    return std::string(line);
}

tl::unexpected<Error> failedToSign(const std::string& program, const std::string& output)
{
    return failSaying("the signature was not made: " + text::printable(program) + " failed",
                      "mend what it says, or go without a signature: --no-sign", output);
}

std::string withoutCarriageReturns(std::string_view text)
{
    return text::replaceAll(std::string(text), "\r\n", "\n");
}

Result<std::string> signByGpg(const OpenRepository& repository, const Signer& signer, const std::string& payload,
                              OutputLog& log, Task& task)
{
    Command command = programCommand(repository, {signer.program, "--status-fd=2", "-bsau", signer.key});
    command.input = payload;
    LW_TRY(const CommandResult result, lockwright::run(command, task));
    const bool done =
        result.errors.starts_with(created) || result.errors.find("\n" + std::string(created)) != std::string::npos;
    if (result.exitCode != 0 || !done) {
        log.add(result.errors);
        return failedToSign(signer.program, log.text());
    }
    return withoutCarriageReturns(result.output);
}

Result<std::string> signBySsh(const OpenRepository& repository, const Signer& signer, const std::string& payload,
                              OutputLog& log, Task& task)
{
    LW_TRY(const PrivateFile buffer, PrivateFile::create("buffer", payload));
    LW_TRY(const PrivateFile literal, PrivateFile::create("key.pub", signer.isLiteralKey ? signer.key + "\n" : ""));
    const std::string key = signer.isLiteralKey ? literal.path().native() : signer.key;
    const Command command =
        programCommand(repository, {signer.program, "-Y", "sign", "-n", "git", "-f", key, buffer.path().native()});
    LW_TRY(const CommandResult result, lockwright::run(command, task));
    if (result.exitCode != 0) {
        log.add(result.errors);
        return failedToSign(signer.program, log.text());
    }
    std::filesystem::path place = buffer.path();
    place += ".sig";
    LW_TRY(const std::string signature, readFile(place));
    return withoutCarriageReturns(signature);
}

} // namespace

Result<PrivateFile> PrivateFile::create(const std::string& name, std::string_view content)
{
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "lockwright-XXXXXX").native();
    if (error || !::mkdtemp(pattern.data()))
        return fail(ErrorCode::Io, "cannot make a temporary folder " + text::printable(pattern),
                    "set TMPDIR to a folder that can be written to");
    PrivateFile file;
    file.m_folder = pattern;
    file.m_name = name;
    LW_CHECK(writeFile(file.path(), content));
    std::filesystem::permissions(file.path(), std::filesystem::perms(0600), error);
    return file;
}

PrivateFile::PrivateFile(PrivateFile&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
    , m_name(std::move(other.m_name))
{
}

PrivateFile::~PrivateFile()
{
    std::error_code error;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, error);
}

std::string signingProgram(SignatureFormat format, const Configuration& configuration)
{
    switch (format) {
    case SignatureFormat::OpenPgp:
        if (const auto own = configuration.path("gpg.openpgp.program"))
            return *own;
        return configuration.path("gpg.program").value_or("gpg");
    case SignatureFormat::X509:
        return configuration.path("gpg.x509.program").value_or("gpgsm");
    case SignatureFormat::Ssh:
        return configuration.path("gpg.ssh.program").value_or("ssh-keygen");
    }
    return {};
}

Result<Signer> Signer::find(const OpenRepository& repository, const Identity& committer, Task& task)
{
    const Configuration& configuration = repository.configuration;
    Signer signer;
    LW_TRY(signer.format, configuredFormat(configuration));
    signer.program = signingProgram(signer.format, configuration);
    signer.key = configuration.text("user.signingkey").value_or("");
    if (signer.format != SignatureFormat::Ssh) {
        if (signer.key.empty())
            signer.key = committer.name + " <" + committer.email + ">";
        return signer;
    }
    if (signer.key.empty()) {
        LW_TRY(signer.key, defaultSshKey(repository, task));
    }
    if (signer.key.empty())
        return fail(ErrorCode::Configuration, "no key is configured to sign with",
                    "name one with: git config user.signingKey FILE");
    constexpr std::string_view literalPrefix = "key::";
    if (signer.key.starts_with(literalPrefix) || signer.key.starts_with("ssh-")) {
        signer.isLiteralKey = true;
        if (signer.key.starts_with(literalPrefix))
            signer.key.erase(0, literalPrefix.size());
        return signer;
    }
    Buffer expanded; // "~" is the home, as in configuration values
    if (library().git_config_parse_path(expanded.get(), signer.key.c_str()) == 0)
        signer.key = expanded.text();
    return signer;
}

std::string Signer::whyUnusable(const OpenRepository& repository, Task& task) const
{
    const std::filesystem::path folder = repository.workTree.empty() ? repository.gitFolder : repository.workTree;
    std::error_code error;
    if (format == SignatureFormat::Ssh) {
        if (isLiteralKey || std::filesystem::exists(folder / key, error))
            return {};
        return "the key to sign with is not there: " + text::printable(key)
               + "; name another one with: git config user.signingKey FILE";
    }
    const std::string known = std::filesystem::path(program).filename().native();
    if (known != "gpg" && known != "gpgsm")
        return {}; // what else it understands is not known
    const auto result = lockwright::run(
        programCommand(repository, {program, "--batch", "--with-colons", "--list-secret-keys", key}), task);
    if (!result)
        return result.error().message + "; it is to sign here, see: git config --show-origin gpg.program";
    // gpgsm is content with none.
    const bool lists = known == "gpg" || ("\n" + result->output).find("\ncrs:") != std::string::npos;
    if (result->exitCode == 0 && lists)
        return {};
    return known + " has no secret key " + text::printable(key) + "; see what it has with: " + known
           + " --list-secret-keys, then: git config user.signingKey KEY";
}

Result<std::string> Signer::sign(const OpenRepository& repository, const std::string& payload, OutputLog& log,
                                 Task& task) const
{
    const auto signature = format == SignatureFormat::Ssh ? signBySsh(repository, *this, payload, log, task)
                                                          : signByGpg(repository, *this, payload, log, task);
    if (!signature || signature->empty())
        return signature ? Result<std::string>(failedToSign(program, log.text())) : signature;
    return signature;
}

} // namespace lockwright::git
