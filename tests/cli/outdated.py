#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of outdated: newer versions, who blocks them, advisories."""
import json
import zipfile

from support import Case, Index, SampleCase, run_tests

PACKAGES = {
    "alpha": {"1.0": [], "1.1": [], "2.0": []},
    "beta": {"1.0": ["alpha<2"], "2.0": ["alpha<2"]},
    "gamma": {"1.0": ["delta<2"], "1.0.1": ["delta>=2"]},
    "delta": {"1.0": [], "2.0": []},
}


class Small(Case):
    """Locks of an index on loopback, some of them behind."""

    def setUp(self):
        super().setUp()
        self.index = Index(PACKAGES)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("lockwright.toml", f"[index]\nurl = \"{self.index.url}\"\n")
        self.write("requirements/in/base.in", "alpha\nbeta\ngamma\n")
        self.write("requirements/base.txt", "alpha==1.0\n    # via\n    #   -r requirements/in/base.in\n    #   beta\n"
                                            "beta==2.0\n    # via -r requirements/in/base.in\n"
                                            "delta==1.0\n    # via gamma\n"
                                            "gamma==1.0\n    # via -r requirements/in/base.in\n")

    def advisory(self, identifier, name, events, **more):
        return json.dumps({"id": identifier, "modified": "2024-05-06T07:08:09Z", "affected": [
            {"package": {"ecosystem": "PyPI", "name": name}, "ranges": [{"type": "ECOSYSTEM", "events": events}]}], **more})


class Outdated(Small):
    def test_the_sample(self):
        sample = SampleCase()
        sample.setUp()
        self.addCleanup(sample.doCleanups)
        done = sample.succeed("outdated")
        self.assertRegex(done.output, r"(?m)^PACKAGE +LOCKED +PATCH +MINOR +LATEST +BLOCKED BY, OR MOVES$")
        self.assertRegex(done.output, r"(?m)^pkginfo +1\.10\.0 +✓ 1\.11\.1 \(1\) +twine 5\.1\.1 → 5\.0\.0$")
        self.assertRegex(done.output, r"(?m)^torch +2\.3\.1 +✗ 2\.4\.1 +autoawq==0\.2\.6 requires torch==2\.3\.1$")
        self.assertRegex(done.output, r"(?m)^trl +0\.9\.6 +✗ 0\.11\.1 +trl==0\.9\.6 \(requirements/in/quantization\.in:7\)$")
        self.assertIn("  autoawq==0.2.6 (requirements/in/quantization.in:2) blocks ", done.output)
        self.assertRegex(done.output, r"(?m)^\d+ of \d+ packages are behind: \d+ could move now")
        one = sample.succeed("outdated", "-p", "quantization", "--json").json()
        self.assertEqual(one["profiles"], ["quantization"])
        self.assertTrue(all(package["profiles"] == ["quantization"] for package in one["packages"]))

    def test_each_version_is_told_with_what_it_moves_or_who_blocks_it(self):
        done = self.succeed("outdated")
        lines = done.output.splitlines()
        self.assertIn("alpha    1.0            ✓ 1.1  ✗ 2.0        beta==2.0 requires alpha<2", lines)
        self.assertIn("gamma    1.0                   ✓ 1.0.1 (1)  delta 1.0 → 2.0", lines)
        self.assertIn("  beta (requirements/in/base.in:2) blocks 1 package, which could move without it", lines)
        self.assertIn("3 of 4 packages are behind: 3 could move now, 2 of them to the newest version, 0 are blocked", lines)

    def test_what_is_called_possible_can_be_compiled(self):
        self.assertEqual(self.run_program("compile", "--dry-run", "-P", "gamma==1.0.1", "base").code, 0)
        self.assertEqual(self.run_program("compile", "--dry-run", "-P", "alpha==2.0", "base").code, 1)

    def test_signs_without_unicode(self):
        done = self.succeed("outdated", LC_ALL="C")
        self.assertRegex(done.output, r"(?m)^alpha .*\+ 1\.1 +x 2\.0 ")
        self.assertTrue(done.output.isascii())

    def test_exit_codes_tell_what_is_watched_for(self):
        for watched, code in (([], 0), (["outdated"], 1), (["possible"], 1), (["yanked"], 0), (["yanked", "outdated"], 1)):
            with self.subTest(watched=watched):
                arguments = [word for what in watched for word in ("--check", what)]
                self.assertEqual(self.run_program("outdated", *arguments).code, code)
        self.write("requirements/in/base.in", "alpha\n")
        self.write("requirements/base.txt", "alpha==2.0\n    # via -r requirements/in/base.in\n")
        done = self.run_program("outdated", "--check", "outdated")
        self.assertEqual(done.code, 0, done)
        self.assertEqual(done.output, "0 of 1 package is behind\n")

    def test_offline_and_without_a_cache_nothing_is_claimed(self):
        done = self.run_program("outdated", "--offline", "--check", "outdated")
        self.assertEqual(done.code, 4, done)
        self.assertIn("newer versions are not known of 4 packages (alpha, ...): it is not in the cache, and the network is switched off",
                      done.errors)
        self.succeed("outdated")
        again = self.succeed("outdated", "--offline")
        self.assertIn("3 of 4 packages are behind: 3 could move now", again.output)

    def test_without_time_the_rest_is_counted(self):
        done = self.succeed("outdated", "--limit", "0")
        self.assertIn("not checked because the time limit was reached; `--limit SECONDS` sets it", done.errors)
        self.assertRegex(done.output, r"(?m)^alpha .*✓ 1\.1 +\? 2\.0 +not checked: the time limit was reached$")

    def test_wrong_use(self):
        for arguments, text in ((("--limit", "soon"), "`--limit` does not take `soon`"),
                                (("--limit", "-1"), "`--limit` does not take `-1`"),
                                (("--check", "rust"), "`--check` does not take `rust`"),
                                (("--check", "vulnerable"), "`--check vulnerable` needs advisories"),
                                (("-p", "nobody"), "there is no profile or file `nobody`")):
            with self.subTest(arguments=arguments):
                done = self.run_program("outdated", *arguments)
                self.assertEqual(done.code, 2, done)
                self.assertIn(text, done.errors)

    def test_json(self):
        report = self.succeed("outdated", "--json").json()
        packages = {package["name"]: package for package in report["packages"]}
        self.assertEqual(list(packages), ["alpha", "beta", "delta", "gamma"])
        minor, latest = packages["alpha"]["targets"]
        self.assertEqual((minor["version"], minor["kinds"], minor["outcome"]), ("1.1", ["minor"], "possible"))
        self.assertEqual((latest["version"], latest["kinds"], latest["outcome"]), ("2.0", ["latest"], "blocked"))
        self.assertEqual(latest["by"], [{"requirement": "alpha<2", "by": "beta==2.0", "place": None}])
        self.assertEqual([line["requirement"] for line in latest["conflicts"][0]["lines"]], ["beta", "alpha==2.0"])
        target, = packages["gamma"]["targets"]
        self.assertEqual(target["moved"], [{"name": "delta", "old": "1.0", "new": "2.0", "profiles": ["base"]}])
        self.assertEqual(report["blockers"][0]["freed"], ["alpha"])
        self.assertEqual(report["blockingPackages"], [{"package": "beta==2.0", "blocked": ["alpha"]}])
        self.assertEqual(packages["beta"]["targets"], [])


class Advisories(Small):
    def test_a_folder_of_records(self):
        self.write("osv/a.json", self.advisory("EX-1", "Alpha", [{"introduced": "0"}, {"fixed": "1.1"}],
                                               summary="Sends \u001b[31mpasswords", database_specific={"severity": "HIGH"}))
        self.write("osv/b.json", self.advisory("EX-2", "delta", [{"introduced": "0"}]))
        self.write("osv/c.json", self.advisory("EX-3", "elsewhere", [{"introduced": "0"}]))
        self.write("osv/d.json", "{")
        done = self.succeed("outdated", "--security", "osv")
        self.assertIn("Advisories\n"
                      "  alpha 1.0: 1.1 fixes it and is possible now\n"
                      "    EX-1 high: Sends \\x1b[31mpasswords\n"
                      "  delta 1.0: no version without advisories is known\n"
                      "    EX-2\n", done.output)
        self.assertIn("2 packages have advisories; 3 records, the newest of 2024-05-06\n", done.output)
        self.assertIn("`d.json`", done.errors)
        self.assertEqual(self.run_program("outdated", "--security", "osv", "--check", "vulnerable").code, 1)

    def test_an_archive_of_records(self):
        with zipfile.ZipFile(self.work / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("EX-1.json", self.advisory("EX-1", "alpha", [{"introduced": "0"}, {"fixed": "2.0"}], aliases=["CVE-1"]))
            archive.writestr("PYSEC-1.json", self.advisory("PYSEC-1", "alpha", [{"introduced": "0"}, {"fixed": "2.0"}], aliases=["CVE-1"]))
        done = self.succeed("outdated", "--security", "all.zip")
        self.assertIn("  alpha 1.0: 2.0 fixes it and is blocked by beta==2.0 requires alpha<2\n    EX-1\n", done.output)
        report = self.succeed("outdated", "--security", "all.zip", "--json").json()
        self.assertEqual(report["packages"][0]["advisories"][0]["aliases"], ["CVE-1", "PYSEC-1"])
        self.assertEqual(report["packages"][0]["advisories"][0]["fixed"], ["2.0"])
        self.assertEqual(report["packages"][0]["targets"][-1]["kinds"], ["latest", "fix"])
        self.assertEqual((report["security"]["records"], report["counts"]["vulnerable"]), (2, 1))

    def test_nothing_vulnerable(self):
        self.write("osv/a.json", self.advisory("EX-1", "alpha", [{"introduced": "0"}, {"fixed": "0.9"}]))
        done = self.run_program("outdated", "--security", "osv", "--check", "vulnerable")
        self.assertEqual(done.code, 0, done)
        self.assertIn("0 packages have advisories; 1 record, the newest of 2024-05-06\n", done.output)

    def test_what_is_no_database(self):
        self.write("empty/readme.txt", "nothing")
        self.write("bad.zip", "no archive")
        for path, code in (("nowhere", 3), ("empty", 4), ("bad.zip", 4)):
            with self.subTest(path=path):
                done = self.run_program("outdated", "--security", path)
                self.assertEqual(done.code, code, done)
                self.assertIn(path, done.errors)


if __name__ == "__main__":
    run_tests()
