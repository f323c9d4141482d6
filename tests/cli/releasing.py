#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of releases of the sample. The wheel is made by a program that stands for Python's build."""
import textwrap

from support import SampleCase, run_tests

BUILDER = textwrap.dedent('''\
    #!/usr/bin/env python3
    import base64, hashlib, os, re, sys, zipfile
    if "--version" in sys.argv:
        sys.exit(print("build 1.0 (made)"))
    source, output = sys.argv[-1], sys.argv[sys.argv.index("--outdir") + 1]
    print("* Building wheel...", flush=True)
    version = re.search('"(.*)"', open(source + "/src/eleanor/version.py").read())[1]
    info = f"eleanor-{version}.dist-info"
    files = {"eleanor/__init__.py": b"", info + "/WHEEL": b"Wheel-Version: 1.0\\n",
             info + "/METADATA": f"Metadata-Version: 2.1\\nName: eleanor\\nVersion: {version}\\n".encode()}
    def digest(data):
        return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    record = "".join(f"{name},sha256={digest(data)},{len(data)}\\n" for name, data in files.items())
    files[info + "/RECORD"] = (record + f"{info}/RECORD,,\\n").encode()
    with zipfile.ZipFile(f"{output}/eleanor-{version}-py3-none-any.whl", "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    ''')


class Release(SampleCase):
    def setUp(self):
        super().setUp()
        (self.home / ".gitconfig").write_text("[user]\n\tname = Ada Example\n\temail = ada@users.example\n", encoding="utf-8")
        builder = self.folder / "builder"
        builder.write_text(BUILDER, encoding="utf-8")
        builder.chmod(0o755)
        with open(self.work / "lockwright.toml", "a", encoding="utf-8") as file:
            file.write(f'\n[release]\npython = "{builder}"\n')
        self.git("commit", "-qam", "Name the interpreter")

    def state(self):
        return (self.git("for-each-ref"), self.git("ls-files", "-s"), self.git("status", "--porcelain"), self.git("worktree", "list"),
                self.locks(), (self.work / "src/eleanor/version.py").read_bytes(), (self.work / "dist").exists())

    def test_a_plan_changes_nothing(self):
        before = self.state()
        done = self.succeed("release", "plan", "minor")
        self.assertIn('  src/eleanor/version.py:1  __version__ = "0.2.0" → __version__ = "0.3.0"\n', done.output)
        self.assertIn("✓ tag: the tag v0.3.0 is free\n", done.output)
        plan = self.succeed("release", "plan", "--to", "1.0", "--json").json()
        self.assertEqual((plan["currentVersion"], plan["newVersion"], plan["tag"], plan["ready"]), ("0.2.0", "1.0", "v1.0", True))
        self.assertEqual([step["name"] for step in plan["steps"]],
                         ["preflight", "bump", "compile", "check", "wheel", "commit", "tag"])
        self.assertEqual(self.state(), before)

    def test_a_release_from_the_rehearsal_to_the_end_and_back(self):
        before = self.state()
        rehearsal = self.succeed("release", "rehearse", "minor", "--json").json()
        self.assertEqual(rehearsal["phase"], "rehearsed")
        self.assertEqual(self.state(), before)
        done = self.succeed("release", "run", "minor", "--rehearsed")
        self.assertIn("released 0.3.0; local only: nothing has left this machine\n", done.output)
        self.assertIn("* Building wheel...\n", done.errors)
        self.assertEqual(self.git("rev-parse", "HEAD^{tree}").strip(), rehearsal["tree"])
        self.assertEqual(self.git("cat-file", "-t", "v0.3.0"), "tag\n")
        self.assertEqual(self.git("diff", "--name-only", "HEAD~1").split(), ["requirements/ui.txt", "src/eleanor/version.py"])
        self.assertTrue((self.work / "dist/eleanor-0.3.0-py3-none-any.whl").exists())
        status = self.succeed("release", "status", "--json").json()
        self.assertEqual((status["phase"], status["asRehearsed"], status["pushed"]), ("finished", True, False))
        self.assertEqual(self.run_program("release", "abort").code, 2)
        self.assertIn("everything is as it was", self.succeed("release", "abort", "--finished").output)
        self.assertEqual(self.state(), before)

    def test_a_push_of_its_own_is_part_of_the_status(self):
        there = self.folder / "there.git"
        self.git("init", "--quiet", "--bare", str(there))
        self.git("remote", "add", "origin", str(there))
        self.succeed("release", "run", "minor")
        self.succeed("push")  # the branch, which has the release's commit
        self.assertTrue(self.succeed("release", "status", "--json").json()["pushed"])
        self.assertNotIn("local only", self.succeed("release", "status").output)

    def test_a_hook_that_fails_leaves_the_release_open(self):
        before = self.state()
        hook = self.work / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\necho no commits today\nexit 1\n", encoding="utf-8")
        hook.chmod(0o755)
        done = self.run_program("release", "run", "minor")
        self.assertEqual(done.code, 5, done)
        self.assertIn("no commits today", done.errors)
        self.assertIn("Take everything back.  lockwright release abort\n", done.output)
        again = self.run_program("release", "run", "minor")
        self.assertEqual(again.code, 3, again)
        self.assertIn("E-RELEASE-OPEN", again.errors)
        status = self.succeed("release", "status", "--json").json()
        self.assertEqual((status["phase"], status["failure"]["step"]), ("stopped", "commit"))
        hook.unlink()
        self.assertIn("released 0.3.0", self.succeed("release", "resume").output)
        self.succeed("release", "abort", "--finished")
        self.assertEqual(self.state(), before)

    def test_preflight_says_no(self):
        self.git("tag", "v0.3.0")
        before = self.state()
        done = self.run_program("release", "run", "minor")
        self.assertEqual(done.code, 3, done)
        self.assertIn("✗ tag: the tag v0.3.0 is there already", done.output)
        self.assertIn("nothing was changed", done.output)
        self.assertEqual(self.state(), before)

    def test_wrong_use(self):
        for arguments, sentence in ((["run", "minor", "--to", "1.0"], "both say which version is next"), (["run", "nope"], "nope"),
                                    (["run", "--to", "0.1"], "0.1"), (["resume"], "no release is open"), (["abort"], "no release is open")):
            done = self.run_program("release", *arguments)
            self.assertEqual(done.code, 2, done)
            self.assertIn(sentence, done.errors)

    def test_a_configuration_that_is_wrong_names_its_line(self):
        with open(self.work / "lockwright.toml", "a", encoding="utf-8") as file:
            file.write('stepps = ["commit"]\n')
        done = self.run_program("release", "plan")
        self.assertEqual(done.code, 2, done)
        self.assertRegex(done.errors, r"lockwright\.toml:\d+:1: unknown key `stepps` in \[release\]")

    def test_a_plan_shows_hooks_and_runs_none(self):
        (self.work / ".bumpversion.toml").write_text(
            '[tool.bumpversion]\ncurrent_version = "0.2.0"\npre_commit_hooks = ["touch pre", "git add pre"]\n'
            '[[tool.bumpversion.files]]\nfilename = "src/eleanor/version.py"\n', encoding="utf-8")
        self.git("add", ".bumpversion.toml")
        self.git("commit", "-qm", "Let bump-my-version count")
        before = self.state()
        done = self.succeed("release", "plan", "minor")
        self.assertIn("  pre-commit-hook: Run touch pre\n", done.output)
        self.assertFalse((self.work / "pre").exists())
        self.succeed("release", "run", "minor")
        self.assertIn("pre", self.git("diff", "--name-only", "HEAD~1").split())
        self.succeed("release", "abort", "--finished")
        self.assertFalse((self.work / "pre").exists())
        self.assertEqual(self.state(), before)


if __name__ == "__main__":
    run_tests()
