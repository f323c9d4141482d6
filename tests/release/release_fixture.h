// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../git/repository_fixture.h"
#include "base/files.h"
#include "release/release.h"

#include <QDirIterator>

#include <filesystem>
#include <string>

/// A program that stands for `python3 -m build`: makes a small wheel of the version that the tree says. FAIL in the
/// environment says how it goes wrong.
inline const char* const buildScript = R"py(#!/usr/bin/env python3
import base64, hashlib, os, re, sys, zipfile
arguments = sys.argv[1:]
if arguments[:2] != ["-m", "build"]:
    sys.exit(2)
if "--version" in arguments:
    if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), "nobuild")):
        print("python: No module named build", file=sys.stderr)
        sys.exit(1)
    print("build 1.0 (made)")
    sys.exit(0)
own = os.path.dirname(os.path.abspath(__file__))
source, output = arguments[-1], arguments[arguments.index("--outdir") + 1]
print("* Building wheel...", flush=True)
if os.path.exists(os.path.join(own, "breakwheel")):
    print("ERROR: No matching distribution found for setuptools>=61")
    sys.exit(1)
version = re.search('"(.*)"', open(os.path.join(source, "src/demo/version.py")).read())[1]
info = f"demo-{version}.dist-info"
requires = open(os.path.join(own, "requires")).read() if os.path.exists(os.path.join(own, "requires")) else ""
files = {"demo/__init__.py": b"", "demo/version.py": open(os.path.join(source, "src/demo/version.py"), "rb").read(),
         info + "/METADATA": f"Metadata-Version: 2.1\nName: demo\nVersion: {version}\n{requires}".encode(),
         info + "/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
record = "".join(f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip('=')},{len(data)}\n"
                 for name, data in files.items())
files[info + "/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
with zipfile.ZipFile(os.path.join(output, f"demo-{version}-py3-none-any.whl"), "w") as archive:
    for name, data in files.items():
        archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
print("Successfully built", flush=True)
)py";

/// A project with a version, a lock and other files, one commit.
inline const char* const projectScript = R"(git init -q
mkdir -p src/demo requirements/in docs
printf '[project]\nname = "demo"\ndynamic = ["version"]\n' > pyproject.toml
: > src/demo/__init__.py
printf '__version__ = "1.2.3"\r\n' > src/demo/version.py
printf 'numpy\n' > requirements/in/base.in
printf 'numpy==1.0\n' > requirements/base.txt
chmod 640 requirements/base.txt
printf '/dist/\n' > .gitignore
printf 'one\n' > other.txt
printf 'guide\n' > docs/guide.md
printf '[release]\npython = "../python"\n' > lockwright.toml
git add .
git commit -q -m first
)";

/// What stands for the workspace: one profile whose lock is compiled to numpy 1.1.
class MadeServices final : public lockwright::release::Services
{
public:
    explicit MadeServices(std::filesystem::path scratch)
        : m_scratch(std::move(scratch))
    {
    }
    std::string version = "1.1";
    std::vector<std::string> more; ///< requirements of the root beside numpy
    std::vector<std::string> unsolved;
    std::vector<std::string> problems;
    std::vector<std::string> audited;
    std::function<void()> beforeCheck;

    lockwright::Result<Compiled> compile(const std::filesystem::path& root, lockwright::Task&) override
    {
        Compiled compiled;
        compiled.unsolved = unsolved;
        LW_TRY(const std::string before, lockwright::readFile(root / "requirements/base.txt"));
        const std::string after = "numpy==" + version + "\n";
        if (before != after) {
            compiled.files.push_back({"requirements/base.txt", before, after});
            compiled.summary = "numpy 1.0 -> " + version;
        }
        return compiled;
    }
    lockwright::Result<std::vector<std::string>> check(const std::filesystem::path&, lockwright::Task&) override
    {
        if (beforeCheck)
            beforeCheck();
        return problems;
    }
    lockwright::Result<Audited> audit(const std::filesystem::path&, const std::filesystem::path&,
                                      lockwright::Task&) override
    {
        return Audited{audited, {}};
    }
    lockwright::Result<std::vector<Layer>> layers(const std::filesystem::path&, lockwright::Task&) override
    {
        std::vector<std::string> all{"numpy"};
        all.insert(all.end(), more.begin(), more.end());
        return std::vector<Layer>{
            {"base", "requirements/in/base.in", "requirements/base.txt", true, {"numpy"}, all},
            {"dev", "requirements/in/base.in", "requirements/base.txt", false, {"ruff"}, {"numpy", "ruff"}}};
    }
    lockwright::Result<std::map<std::string, std::string>> packageIndexVariables(const std::filesystem::path&) override
    {
        return std::map<std::string, std::string>();
    }
    [[nodiscard]] std::filesystem::path scratchFolder() const override { return m_scratch; }

private:
    std::filesystem::path m_scratch;
};

/// A repository of projectScript with foreign work in it: one file staged, one changed, one untracked.
class Project
{
public:
    explicit Project(const QString& more = {}, bool foreign = true)
    {
        write("../python", buildScript);
        folder.run("chmod +x python && mkdir -p work");
        folder.run(QString(projectScript) + more, "work");
        if (foreign)
            folder.run("printf 'staged\\n' > other.txt && git add other.txt && printf 'and more\\n' >> other.txt\n"
                       "printf 'changed\\n' >> docs/guide.md && printf 'mine\\n' > notes.txt",
                       "work");
    }
    void write(const QString& name, const QByteArray& content) const
    {
        std::filesystem::create_directories(folder.path("work"));
        QFile file(QString::fromStdString((folder.path("work") / name.toStdString()).native()));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(QString::fromStdString((folder.path("work") / name.toStdString()).native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    [[nodiscard]] QByteArray git(const QString& arguments) const { return folder.run("git " + arguments, "work"); }
    [[nodiscard]] lockwright::Result<lockwright::release::Release> open(lockwright::release::Services& services,
                                                                        lockwright::release::Watcher watcher = {}) const
    {
        return lockwright::release::Release::open(folder.path("work"), services, std::move(watcher));
    }
    [[nodiscard]] std::filesystem::path scratch() const { return folder.path("scratch"); }

    /// Everything that a release may touch: files with modes, index entries, references, HEAD, status, work trees.
    [[nodiscard]] QByteArray snapshot() const
    {
        QByteArray all = folder.run("find . -path ./.git -prune -o \\( -type f -o -type l \\) -printf '%m %p ' "
                                    "-exec sha256sum {} \\; | sort\n"
                                    "find . -path ./.git -prune -o -type d -print | sort\n"
                                    "git ls-files -s -v\n"
                                    "git for-each-ref\n"
                                    "git symbolic-ref -q HEAD || git rev-parse HEAD\n"
                                    "git status --porcelain\n"
                                    "git worktree list --porcelain\n"
                                    "ls .git | grep -v -e '^lockwright$' -e '^logs$' -e '^COMMIT_EDITMSG$' -e "
                                    "'^ORIG_HEAD$' -e '^packed-refs$' -e '^worktrees$'",
                                    "work");
        return all;
    }
    /// A clean repository: no lock, no litter, nothing wrong with objects.
    [[nodiscard]] bool isSound() const
    {
        return folder.tryRun("git fsck --strict --no-dangling 2>&1 | grep -v '^notice' | grep . && exit 1; "
                             "find .git -name '*.lock' -not -path '*/lockwright/*' | grep . && exit 1; exit 0",
                             "work")
               == 0;
    }

    ScriptFolder folder;
};

inline std::string told(const lockwright::release::Status& status)
{
    std::string text = std::string("phase ") + name(status.phase) + "\n";
    for (const auto& finding : status.findings)
        text += std::string(name(finding.state)) + " " + finding.check + ": " + finding.sentence + "\n";
    for (const auto& step : status.steps)
        text += step.name + " " + name(step.state) + ": " + step.detail + "\n";
    if (status.failure) {
        text += "failure: " + status.failure->error.message + " / " + status.failure->error.hint + "\n";
        for (const std::string& line : status.failure->lastLines)
            text += "  " + line + "\n";
    }
    for (const std::string& sentence : status.remaining)
        text += "remains: " + sentence + "\n";
    for (const std::string& sentence : status.notices)
        text += "notice: " + sentence + "\n";
    return text;
}

/// The lines that one of two snapshots has and the other has not.
inline QByteArray differences(const QByteArray& left, const QByteArray& right)
{
    const QList<QByteArray> lefts = left.split('\n');
    const QList<QByteArray> rights = right.split('\n');
    QByteArray lines;
    for (const QByteArray& line : lefts)
        if (!rights.contains(line))
            lines += "now: " + line + "\n";
    for (const QByteArray& line : rights)
        if (!lefts.contains(line))
            lines += "was: " + line + "\n";
    return lines;
}

/// That a repository is what it was.
#define VERIFY_SNAPSHOT(project, before)                                                                               \
    do {                                                                                                               \
        const QByteArray snapshotNow = (project).snapshot();                                                           \
        QVERIFY2(snapshotNow == (before), differences(snapshotNow, before).constData());                               \
    } while (false)

/// Compares a result with a phase, telling everything where it is another one.
#define VERIFY_PHASE(status, wanted)                                                                                   \
    do {                                                                                                               \
        const auto& phaseOf = (status);                                                                                \
        QVERIFY2(phaseOf.has_value(), phaseOf ? "" : describe(phaseOf.error()).c_str());                               \
        QVERIFY2(phaseOf->phase == (wanted), told(*phaseOf).c_str());                                                  \
    } while (false)
