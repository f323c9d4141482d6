#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of stats: ages, bounds, layers, what blocks most, the log of compiles."""
import time

from support import Case, Index, SampleCase, run_tests

PACKAGES = {
    "alpha": {"1.0": [], "1.0.1": [], "1.1": [], "2.0": []},
    "beta": {"1.0": ["alpha<2"], "2.0": ["alpha<2"]},
    "gamma": {"1.0": []},
}


class Stats(Case):
    """Two layers over an index on loopback; its files are of 2024-01-01."""

    def setUp(self):
        super().setUp()
        self.index = Index(PACKAGES)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("lockwright.toml", f"[index]\nurl = \"{self.index.url}\"\n")
        self.write("requirements/in/base.in", "alpha<1.1\nbeta\n")
        self.write("requirements/base.txt", "alpha==1.0\n    # via\n    #   -r requirements/in/base.in\n    #   beta\n"
                                            "beta==2.0\n    # via -r requirements/in/base.in\n")
        self.write("requirements/in/more.in", "-c ../base.txt\nalpha\ngamma==1.0\n")
        self.write("requirements/more.txt", "alpha==1.0\n    # via\n    #   -c requirements/base.txt\n    #   -r requirements/in/more.in\n"
                                            "gamma==1.0\n    # via -r requirements/in/more.in\n")

    def fetch(self):
        """Pages get into the cache by any verb that asks for them."""
        self.succeed("outdated")

    def test_offline_and_without_a_cache_nothing_is_claimed(self):
        done = self.succeed("stats", "--offline")
        self.assertRegex(done.output, r"(?m)^  not known +3$")
        self.assertIn("; 3 not known\n", done.output)
        self.assertIn("  no bound rejects a newer version that is known\n", done.output)
        self.assertIn("the requirements of 3 packages are not in the cache", done.errors)

    def test_no_request_is_made(self):
        self.index.answers.clear()
        self.index.stop()
        self.assertEqual(self.run_program("stats").code, 0)

    def test_the_text(self):
        self.fetch()
        done = self.succeed("stats")
        lines = [line.rstrip() for line in done.output.splitlines()]
        self.assertIn("  PUBLISHED       CURRENT  PATCH  MINOR  MAJOR  NOT KNOWN", lines)
        self.assertRegex(done.output, r"(?m)^  older +2 +1 *$")
        self.assertIn(f"  3 versions on {time.strftime('%Y-%m-%d', time.gmtime())}, index pages as of "
                      f"{time.strftime('%Y-%m-%d', time.gmtime())}", lines)
        self.assertIn("  PROFILE  EXACT  CAPPED  FLOOR  FREE  BY -c", lines)
        self.assertIn("  base                 1            1", lines)
        self.assertIn("  more         1                    1      1", lines)
        self.assertIn("  PROFILE  OWN  INHERITED  DIFFERING  BUILDS ON", lines)
        self.assertIn("  more       1          1             base", lines)
        self.assertIn("        2      1  alpha<1.1  requirements/in/base.in:1", lines)
        self.assertIn("        1         alpha<2    beta 2.0", lines)
        self.assertIn("  none is remembered", lines)
        self.assertRegex(done.output, r"(?m)^Pins that commits changed, week by week\n  \S.*$")

    def test_a_compile_is_remembered_and_a_dry_run_too(self):
        self.succeed("compile", "--dry-run", "base")
        self.succeed("compile", "-U", "base")
        done = self.succeed("stats")
        self.assertRegex(done.output, r"(?m)^  \d{4}-\d\d-\d\d \d\d:\d\d  [\d.]+ ms +[\d.]+ ms +- +base$")
        self.assertRegex(done.output, r"(?m)^  \d{4}-\d\d-\d\d \d\d:\d\d  [\d.]+ ms +[\d.]+ ms +[\d.]+ ms +base$")
        first, second = self.succeed("stats", "--json").json()["runs"]
        self.assertEqual((first["written"], second["written"]), (False, True))
        self.assertEqual(second["profileCount"], 1)
        self.assertGreater(first["requests"], 0)
        self.assertGreater(first["solveMilliseconds"], 0)

    def test_json(self):
        self.fetch()
        report = self.succeed("stats", "--json").json()
        self.assertEqual(report["profiles"], ["base", "more"])
        alpha = report["releases"][0]
        self.assertEqual((alpha["name"], alpha["version"], alpha["profiles"], alpha["age"], alpha["behind"], alpha["newest"]),
                         ("alpha", "1.0", ["base", "more"], "older", "major", "2.0"))
        self.assertEqual(alpha["releasedAt"], 1704067200)
        self.assertEqual(report["mixes"][1]["counts"], {"exact": 1, "capped": 0, "floor": 0, "free": 1, "constraint": 1})
        self.assertEqual(report["mixes"][1]["lines"][1]["place"], {"file": "requirements/in/more.in", "line": 3, "column": 1})
        self.assertEqual(report["layers"][1], {"profile": "more", "locked": True, "parents": ["base"], "own": ["gamma"],
                                               "inherited": ["alpha"], "differing": []})
        self.assertEqual(report["blocking"][0], {"package": "alpha", "locked": "1.0", "requirement": "alpha<1.1",
                                                 "by": "requirements/in/base.in:1",
                                                 "place": {"file": "requirements/in/base.in", "line": 1, "column": 1},
                                                 "profiles": ["base"], "rejects": 2, "alone": 1, "newest": "2.0"})

    def test_a_profile(self):
        report = self.succeed("stats", "-p", "more", "--json").json()
        self.assertEqual(report["profiles"], ["more"])
        self.assertEqual([release["name"] for release in report["releases"]], ["alpha", "gamma"])
        done = self.run_program("stats", "-p", "nobody")
        self.assertEqual(done.code, 2, done)
        self.assertIn("there is no profile `nobody`", done.errors)

    def test_a_log_of_rubbish(self):
        self.succeed("compile", "--dry-run", "base")
        log, = (self.home / "state" / "lockwright" / "runs").iterdir()
        log.write_bytes(b"\x00\xff{{{\n" + log.read_bytes() + b"{\"run\":")
        self.assertEqual(len(self.succeed("stats", "--json").json()["runs"]), 1)

    def test_weeks_in_which_pins_moved(self):
        (self.work / ".gitignore").write_text("")
        self.git("init", "-q")
        self.git("config", "user.name", "Someone")
        self.git("config", "user.email", "someone@mail.example")
        self.git("add", "-A")
        self.git("commit", "-qm", "Begin", "--date", "2024-03-06T12:00:00+0000")
        self.git("tag", "v1.0")
        self.write("requirements/base.txt", "alpha==1.0.1\nbeta==2.0\n")
        self.git("commit", "-qam", "Move alpha", "--date", "2024-03-12T12:00:00+0000")
        lines = [line.rstrip() for line in self.succeed("stats").output.splitlines()]
        at = lines.index("Pins that commits changed, week by week")
        self.assertEqual(lines[at + 1:], ["  WEEK FROM   PINS  COMMITS  PROFILES        RELEASES",
                                          "  2024-03-04     4        1  base 2, more 2  v1.0",
                                          "  2024-03-11     1        1  base 1"])
        churn = self.succeed("stats", "--json").json()["churn"]
        self.assertEqual(churn["profiles"], ["base", "more"])
        self.assertEqual([week["moves"] for week in churn["weeks"]], [[2, 2], [1, 0]])
        self.assertEqual(churn["weeks"][1]["commits"], [self.git("rev-parse", "HEAD").strip()])
        self.assertEqual([flag["name"] for flag in churn["flags"]], ["v1.0"])
        self.assertEqual((churn["cut"], churn["unknown"]), (False, ""))

    def test_the_sample(self):
        sample = SampleCase()
        sample.setUp()
        self.addCleanup(sample.doCleanups)
        done = sample.succeed("stats")
        self.assertRegex(done.output, r"(?m)^  quantization +6 *$")
        self.assertRegex(done.output, r"(?m)^ +\d+ +\d+  .*requirements/in/quantization\.in:\d$")
        # Ages are told against the day of the recorded index, not against today.
        self.assertRegex(done.output, r"(?m)^  \d+ versions on 2024-\d\d-\d\d, by recorded index of ")


if __name__ == "__main__":
    run_tests()
