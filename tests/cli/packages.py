#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of packages and consolidate."""
import csv
import io
import json

from support import Case, Index, SampleCase, run_tests

PACKAGES = {
    "alpha": {"1.0": [], "1.1": [], "2.0": []},
    "beta": {"1.0": ["alpha<2"], "2.0": ["alpha<2"]},
    "gamma": {"1.0": ["delta"]},
    "delta": {"1.0": [], "2.0": []},
}


class Small(Case):
    """Two profiles that lock alpha and delta differently; a constraint bounds delta in the second one."""

    def setUp(self):
        super().setUp()
        self.index = Index(PACKAGES)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("lockwright.toml", f"[index]\nurl = \"{self.index.url}\"\n")
        self.write("requirements/in/one.in", "alpha\ngamma==1.0  # newer ones, if any, wait for \"delta\"\n")
        self.write("requirements/one.txt", "alpha==2.0\n    # via -r requirements/in/one.in\n"
                                           "delta==2.0\n    # via gamma\n"
                                           "gamma==1.0\n    # via -r requirements/in/one.in\n")
        self.write("requirements/limits.txt", "delta<2\n")
        self.write("requirements/in/two.in", "-c ../limits.txt\nbeta\ngamma\n")
        self.write("requirements/two.txt", "alpha==1.0\n    # via beta\nbeta==2.0\n    # via -r requirements/in/two.in\n"
                                           "delta==1.0\n    # via\n    #   -c requirements/limits.txt\n    #   gamma\n"
                                           "gamma==1.0\n    # via -r requirements/in/two.in\n")
        self.succeed("compile", "--dry-run", "--all")  # fills the cache

    def names(self, text, *more):
        report = self.succeed("packages", "--json", "--filter", text, *more).json()
        return " ".join(package["name"] for package in report["packages"])


class Packages(Small):
    def test_the_sample(self):
        sample = SampleCase()
        sample.setUp()
        self.addCleanup(sample.doCleanups)
        done = sample.succeed("packages", "--filter", "direct outdated in:quantization trl")
        self.assertRegex(done.output, r"(?m)^PACKAGE +LOCKED +NEWEST +ALLOWED +RELEASED +ASKED FOR BY +STATE$")
        self.assertRegex(done.output, r"(?m)^trl +0\.9\.6 +0\.11\.1 +trl==0\.9\.6 \(requirements/in/quantization\.in:7\) "
                                      r"+2024-07-08 +direct +outdated$")
        self.assertRegex(done.output, r"(?m)^1 of \d+ packages$")

    def test_terms_of_the_filter(self):
        for text, names in (("", "alpha beta delta gamma"), ("direct", "alpha beta gamma"), ("transitive", "delta"),
                            ("direct in:two", "beta gamma"), ("divergent", "alpha delta"), ("held", "gamma"),
                            ("-held divergent", "alpha delta"), ("by:beta", "alpha"), ("from:limits.txt", "delta"),
                            ("from:two", "beta gamma"), ("alpha<2", "alpha"), ("<2 in:one", "gamma"), ("!in:one", "beta"),
                            ("outdated", "alpha delta"), ("outdated in:one", ""), ("et", "beta"), ("\"direct\"", "")):
            with self.subTest(text=text):
                self.assertEqual(self.names(text), names)

    def test_a_constraint_only_bounds(self):
        report = self.succeed("packages", "--json", "--filter", "delta").json()
        delta, = report["packages"]
        self.assertFalse(delta["direct"])
        self.assertIn("-c requirements/limits.txt", delta["via"])
        two = delta["profiles"][1]
        self.assertEqual((two["profile"], delta["bounds"][two["tightest"]]["requirement"]), ("two", "delta<2"))

    def test_what_holds_a_package_is_told(self):
        done = self.succeed("packages")
        self.assertIn("Held\n  gamma==1.0 (requirements/in/one.in:2): newer ones, if any, wait for \"delta\"\n", done.output)
        self.assertRegex(done.output, r"(?m)^alpha +2\.0, 1\.0 +2\.0 .* divergent, outdated$")

    def test_what_is_not_understood_is_told(self):
        for text, warning in (("form:x", "did you mean `from:x`?"), ("in:tow", "did you mean `two`?"), ("by:", "needs a value"),
                              ("alpha<x", "is no version"), ("vulnerable", "advisories were not checked"),
                              ("by:zeta", "no lock has that package"), ("from:zeta", "no line of such a file")):
            with self.subTest(text=text):
                self.assertIn(warning, self.succeed("packages", "--filter", text).errors)

    def test_advisories(self):
        self.write("osv/a.json", json.dumps({"id": "EX-1", "modified": "2024-05-06T07:08:09Z", "affected": [
            {"package": {"ecosystem": "PyPI", "name": "alpha"},
             "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}]}]}))
        self.assertEqual(self.names("vulnerable", "--security", "osv"), "alpha")
        self.assertEqual(self.names("vulnerable in:one", "--security", "osv"), "")

    def test_tables(self):
        done = self.succeed("packages", "--format", "csv", "--filter", "alpha")
        heading, row = csv.reader(io.StringIO(done.output))
        self.assertEqual(dict(zip(heading, row))["Locked"], "2.0, 1.0")
        done = self.succeed("packages", "--format", "markdown", "-p", "two", "--filter", "alpha")
        self.assertEqual(done.output.splitlines()[2].split(" | ")[:5], ["| alpha", "1.0", "2.0", "divergent, outdated", "alpha\\<2"])
        self.assertIn("<td>alpha&lt;2</td>", self.succeed("packages", "--format", "html", "-p", "two").output)

    def test_wrong_use(self):
        for arguments, text in ((("--format", "pdf"), "`--format` does not take `pdf`"),
                                (("-p", "nobody"), "there is no profile `nobody` with a lock")):
            with self.subTest(arguments=arguments):
                done = self.run_program("packages", *arguments)
                self.assertEqual(done.code, 2, done)
                self.assertIn(text, done.errors)


class Consolidate(Small):
    def test_the_highest_version_that_all_admit(self):
        done = self.succeed("consolidate")
        self.assertEqual(done.output, "✓ alpha 1.1\n"
                                      "    one 2.0, two 1.0\n"
                                      "    ✗ 2.0 in two: beta 2.0 requires alpha<2\n"
                                      "✓ delta 1.0\n"
                                      "    one 2.0, two 1.0\n"
                                      "    ✗ 2.0 in two: requirements/limits.txt:1 requires delta<2\n"
                                      "`lockwright compile --all -P alpha==1.1 -P delta==1.0` writes it\n")

    def test_the_command_does_what_it_says(self):
        self.succeed("compile", "--all", "-P", "alpha==1.1", "-P", "delta==1.0")
        self.assertEqual(self.names("divergent"), "")
        self.assertEqual(self.succeed("consolidate").output, "every package has one version in all profiles\n")
        self.assertEqual(self.succeed("consolidate", "alpha").output.splitlines()[0],
                         "= alpha: all profiles that have it have one version")

    def test_nothing_fits(self):
        self.write("requirements/in/one.in", "alpha>=2\n")
        self.write("requirements/one.txt", "alpha==2.0\n    # via -r requirements/in/one.in\n")
        report = self.succeed("consolidate", "alpha", "--json").json()
        alpha, = report["packages"]
        self.assertEqual((alpha["outcome"], report["upgradePackages"]), ("blocked", []))
        self.assertEqual([(rejected["version"], rejected["also"], rejected["by"][0]["by"]) for rejected in alpha["rejected"]],
                         [("2.0", [], "beta 2.0"), ("1.1", ["1.0"], "requirements/in/one.in:1")])

    def test_wrong_use(self):
        done = self.run_program("consolidate", "zeta")
        self.assertEqual(done.code, 2, done)
        self.assertIn("no lock has the package `zeta`", done.errors)


if __name__ == "__main__":
    run_tests()
