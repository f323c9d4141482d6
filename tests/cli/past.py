#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of the history of locks."""
import shutil

from support import SampleCase, run_tests


class History(SampleCase):
    def test_the_newest_commits_stand_first(self):
        lines = self.succeed("history", "--limit", "5").output.splitlines()
        self.assertEqual(len(lines), 5)
        log = self.git("log", "--format=%h %s", "--abbrev=7", "--", "requirements/*.txt").splitlines()
        self.assertTrue(lines[0].startswith(log[0].split()[0] + "  "), lines[0])
        for line, logged in zip(lines, log):
            self.assertRegex(line, r"^[0-9a-f]{7}  \d{4}-\d\d-\d\d  [+~−\d ]* +[a-z, ]+  ")
            self.assertIn(logged.split(" ", 1)[1], line)

    def test_all_commits_that_git_knows_are_there(self):
        report = self.succeed("history", "--limit", "0", "--json").json()
        log = self.git("log", "--format=%H", "--", "requirements/*.txt").split()
        self.assertEqual([commit["id"] for commit in report["commits"]], log)
        self.assertEqual(report["walked"], len(self.git("log", "--format=%H").split()))
        self.assertFalse(report["shallow"])

    def test_a_package_with_its_versions(self):
        done = self.succeed("history", "numpy", "--profile", "base")
        self.assertRegex(done.output.splitlines()[0], r" → 2\.1\.1 ")
        self.assertRegex(done.output.splitlines()[-1], r" \+\d")

    def test_a_merge_of_profile_and_revision(self):
        first = self.git("rev-list", "--max-parents=0", "HEAD").strip()
        report = self.succeed("history", "--since", first, "--profile", "ui", "-n", "0", "--json").json()
        self.assertEqual(report["profiles"], ["ui"])
        self.assertNotIn(first, [commit["id"] for commit in report["commits"]])

    def test_wrong_use_says_what_is_right(self):
        for arguments, sentence in ((["--since", "nope"], "there is no revision nope"), (["--limit", "x"], "is no number of commits"),
                                    (["--profile", "nope"], "there is no profile `nope`"), (["a b"], "is no package name")):
            done = self.run_program("history", *arguments)
            self.assertEqual(done.code, 2, done)
            self.assertIn(sentence, done.errors)

    def test_without_a_repository(self):
        shutil.rmtree(self.work / ".git")
        done = self.run_program("history")
        self.assertEqual(done.code, 3, done)
        self.assertNotEqual(done.errors, "")

    def test_what_one_commit_did(self):
        newest = self.succeed("history", "--limit", "1", "--json").json()["commits"][0]
        report = self.succeed("diff", newest["id"] + "^!", "--json").json()
        self.assertEqual({profile["profile"] for profile in report["profiles"]},
                         {profile["profile"] for profile in newest["profiles"]})


class Blame(SampleCase):
    def test_who_moved_a_package_and_why(self):
        done = self.succeed("blame", "numpy", "-p", "base")
        self.assertRegex(done.output.splitlines()[0], r"^[0-9a-f]{7}  \d{4}-\d\d-\d\d  \S+ → 2\.1\.1  \S")
        self.assertIn("    its requirement was edited; in base\n", done.output)
        self.assertRegex(done.output, r"\n    \+ requirements/in/base\.in:\d+: numpy")

    def test_a_package_that_another_one_brought(self):
        events = self.succeed("blame", "tokenizers", "--json").json()["events"]
        self.assertTrue(events)
        self.assertTrue({event["cause"] for event in events} <= {"edited", "released", "knock-on", "new-lock", "lock-gone", "unknown"})

    def test_a_package_that_nothing_moved(self):
        done = self.run_program("blame", "nmpy")
        self.assertEqual((done.code, done.output), (1, ""))
        self.assertIn("No commit moved nmpy", done.errors)

    def test_every_event_is_in_the_history_of_the_package(self):
        blamed = [event["id"] for event in self.succeed("blame", "torch", "--json").json()["events"]]
        listed = [commit["id"] for commit in self.succeed("history", "torch", "-n", "0", "--json").json()["commits"]]
        self.assertEqual(list(dict.fromkeys(blamed)), listed)


if __name__ == "__main__":
    run_tests()
