#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of bump."""
from support import SampleCase, run_tests


class Bump(SampleCase):
    def setUp(self):
        super().setUp()
        (self.work / "pyproject.toml").write_text('[project]\nname = "demo"\nversion = "0.3.1"\n')
        package = self.work / "demo"
        package.mkdir()
        (package / "__init__.py").write_bytes(b"__version__ = '0.3.1'\r\n")
        # The sample has a version of its own, which is not what this is about.
        (self.work / "lockwright.toml").open("a").write(
            '\n[release]\nversion-files = ["pyproject.toml", "demo/__init__.py"]\n')

    def test_alone_it_shows_places_and_choices(self):
        report = self.succeed("bump", "--json").json()
        self.assertEqual(report["current"], "0.3.1")
        self.assertEqual([(s["path"], s["line"]) for s in report["sources"]], [("pyproject.toml", 3), ("demo/__init__.py", 1)])
        choices = {choice["part"]: choice["next"] for choice in report["choices"]}
        self.assertEqual(choices["minor"], "0.4.0")
        self.assertEqual(choices["release"], "")
        self.assertIn("minor    0.4.0", self.succeed("bump").output)

    def test_a_dry_run_writes_nothing(self):
        before = self.git("status", "--porcelain")
        done = self.succeed("bump", "minor,rc", "--dry-run")
        self.assertEqual(done.output.splitlines(), [
            "0.3.1 -> 0.4.0rc1",
            "demo/__init__.py:1: __version__ = '0.3.1' -> __version__ = '0.4.0rc1'",
            'pyproject.toml:3: version = "0.3.1" -> version = "0.4.0rc1"'])
        self.assertEqual(self.git("status", "--porcelain"), before)
        self.assertIn("0.3.1", (self.work / "pyproject.toml").read_text())

    def test_it_writes_all_places_and_no_other_byte(self):
        self.succeed("bump", "patch")
        self.assertEqual((self.work / "demo/__init__.py").read_bytes(), b"__version__ = '0.3.2'\r\n")
        self.assertEqual((self.work / "pyproject.toml").read_text(), '[project]\nname = "demo"\nversion = "0.3.2"\n')

    def test_a_version_must_rise(self):
        done = self.run_program("bump", "--to", "0.3.0")
        self.assertEqual(done.code, 2, done)
        self.assertIn("0.3.0 is not above 0.3.1", done.errors)
        self.succeed("bump", "--to", "0.3.0", "--allow-decrease")

    def test_places_that_disagree_are_named_and_put_right(self):
        (self.work / "demo/__init__.py").write_text("__version__ = '0.3.0'\n")
        done = self.run_program("bump", "patch")
        self.assertEqual(done.code, 2, done)
        self.assertIn("pyproject.toml:3 says 0.3.1; demo/__init__.py:1 says 0.3.0", done.errors)
        self.succeed("bump", "--to", "0.4.0")
        self.assertIn("0.4.0", (self.work / "demo/__init__.py").read_text())

    def test_hooks_of_bump_my_version_run_but_not_for_a_look(self):
        (self.work / "lockwright.toml").write_text((self.work / "lockwright.toml").read_text().split("\n[release]")[0])
        (self.work / ".bumpversion.toml").write_text(
            '[tool.bumpversion]\ncurrent_version = "0.3.1"\nsetup_hooks = ["touch setup"]\n'
            'pre_commit_hooks = ["touch pre-{new_version}"]\npost_commit_hooks = ["touch post"]\n')
        made = lambda: sorted(path.name for path in self.work.iterdir() if path.name.startswith(("setup", "pre-", "post")))
        self.succeed("bump")
        done = self.succeed("bump", "minor", "--dry-run")
        self.assertIn("would run: touch setup\n", done.output)
        self.assertIn("would run: touch pre-{new_version}\n", done.output)
        self.assertEqual(self.succeed("bump", "minor", "--dry-run", "--json").json()["setupHooks"], ["touch setup"])
        self.assertEqual(made(), [])
        done = self.succeed("bump", "minor")
        self.assertEqual(made(), ["pre-0.4.0", "setup"])
        self.assertIn("post_commit_hooks run in a release only", done.errors)


if __name__ == "__main__":
    run_tests()
