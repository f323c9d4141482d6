#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of why a package has its version, and of which pins are needed."""
import re

from support import SMALL, SOURCE, TARGET, Case, Index, SampleCase, run_tests


def members_of(value):
    if isinstance(value, dict):
        return set(value).union(*map(members_of, value.values()))
    return set().union(*map(members_of, value)) if isinstance(value, list) else set()


class Why(SampleCase):
    TRL = ("numpy is 1.26.4 because trl 0.9.6 requires numpy<2.0.0,>=1.18.2 and requirements/in/quantization.in:7 pins trl==0.9.6; "
           "without that bound numpy would be 2.1.1")

    def test_a_dependents_bound_is_named_with_its_line(self):
        done = self.succeed("why", "numpy", "-p", "quantization")
        lines = done.output.split("\n")
        self.assertEqual(lines[0], self.TRL + ".")
        self.assertEqual(lines[1], "profile quantization")
        self.assertRegex(done.output, r"\n  ✗  2\.1\.1 … 2\.0\.0 +trl 0\.9\.6 requires numpy<2\.0\.0,>=1\.18\.2 \(5 versions\)\n"
                                      r"  ●  1\.26\.4 +chosen\n  ○  1\.26\.3 … 1\.23\.2 +allowed \(3 versions\)\n    \+2 older versions\n")
        self.assertRegex(done.output, r"\n  requirements/in/base\.in:5 +numpy\n")
        self.assertRegex(done.output, r"\n  requirements/in/quantization\.in:7 +trl==0\.9\.6 \(0\.9\.6\) → numpy<2\.0\.0,>=1\.18\.2\n")
        self.assertRegex(done.output, r"\n  \+\d+ more\nprofiles\n  base +2\.1\.1 +direct\n")
        self.assertEqual(done.errors, "")
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_without_a_profile_the_first_that_has_it_answers(self):
        lines = self.succeed("why", "numpy").output.split("\n")
        self.assertEqual(lines[:2], ["numpy is 2.1.1, the newest version.", "profile base"])
        self.assertIn("profile quantization\n", self.succeed("why", "trl").output)

    def test_what_is_kept_from_the_lock_says_so(self):
        lock = self.work / "requirements/base.txt"
        lock.write_text(lock.read_text().replace("\nhttpx==0.27.2\n", "\nhttpx==0.27.0\n"))
        done = self.succeed("why", "httpx", "-p", "base")
        self.assertIn("httpx is 0.27.0 because the lock keeps it; nothing forbids 0.27.2.\n", done.output)

    def test_an_input_line_that_pins(self):
        self.assertIn("evaluate is 0.4.1 because requirements/in/quantization.in:4 pins evaluate==0.4.1; without that bound evaluate would "
                      "be 0.4.3", self.succeed("why", "evaluate").output)

    def test_a_stale_lock_is_told(self):
        done = self.succeed("why", "gradio", "-p", "ui")
        self.assertIn("gradio is 4.44.0 in the lock, and the inputs give 4.44.1 now.\n", done.output)
        self.assertIn("note: the lock of ui is stale, and this is about the lock:\n  requirements/in/ui.in:2 asks for gradio>=4.44.1",
                      done.errors)

    def test_a_profile_that_does_not_have_it_says_who_does(self):
        done = self.run_program("why", "gradio", "--profile", "base")
        self.assertEqual((done.code, done.output), (1, "gradio is not in base; it is in ui (4.44.0).\n"))

    def test_a_name_that_nobody_has_is_wrong_use(self):
        done = self.run_program("why", "nmpy")
        self.assertEqual(done.code, 2, done)
        self.assertIn("no profile has nmpy", done.errors)
        self.assertIn("did you mean numpy?", done.errors)
        for arguments in (["why"], ["why", "numpy", "-p", "nobody"], ["why", "-p", "base", "!"], ["pins", "-p", "nobody"]):
            self.assertEqual(self.run_program(*arguments).code, 2, arguments)

    def test_lines_that_contradict_each_other_leave_the_ladder_open(self):
        self.git("checkout", "--quiet", "numpy-2")
        done = self.succeed("why", "numpy", "-p", "base")
        self.assertRegex(done.output, r"^numpy is \S+")
        self.assertIn("the profile's lines contradict each other", done.output)

    def test_it_has_a_plain_form(self):
        output = self.succeed("why", "numpy", "-p", "quantization", LC_ALL="C").output
        self.assertTrue(output.isascii())
        self.assertRegex(output, r"\n  x  2\.1\.1 \.\.\. 2\.0\.0 ")

    def test_json_has_every_version(self):
        report = self.succeed("why", "numpy", "-p", "quantization", "--json").json()
        self.assertEqual((report["verdict"], report["version"], report["withoutBounds"]), (self.TRL, "1.26.4", "2.1.1"))
        self.assertEqual([(rung["version"], rung["kind"]) for rung in report["ladder"]],
                         [(version, "dependent") for version in ("2.1.1", "2.1.0", "2.0.2", "2.0.1", "2.0.0")]
                         + [("1.26.4", "chosen"), ("1.26.3", "allowed"), ("1.26.2", "allowed"), ("1.23.2", "allowed")])
        bound = report["reasons"][report["ladder"][0]["reason"]]["blocks"][0]["bounds"][0]
        self.assertEqual((bound["kind"], bound["package"], bound["version"], bound["requirement"]),
                         ("dependent", "trl", "0.9.6", "numpy<2.0.0,>=1.18.2"))
        self.assertEqual((bound["line"]["place"]["file"], bound["line"]["place"]["line"]), ("requirements/in/quantization.in", 7))
        self.assertEqual(report["paths"][0]["hops"], [{"name": "numpy", "version": "1.26.4", "requirement": "numpy", "cycle": False}])


class Pins(SampleCase):
    def test_each_line_says_what_it_does(self):
        done = self.succeed("pins")
        self.assertEqual(done.output.count("requirements/in/"), 8)
        self.assertIn("not needed  requirements/in/base.in:11  torch<2.5,>=2.3\n"
                      "            base, backend, build, development, quantization, ui: nothing would move: not needed today\n", done.output)
        self.assertIn("holds       requirements/in/quantization.in:7  trl==0.9.6\n"
                      "            quantization: holds trl at 0.9.6; without it 0.11.1\n", done.output)
        self.assertIn("8 lines set a pin or a cap in 6 profiles, 4 not needed today", done.errors)
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_one_profile_with_those_below(self):
        done = self.succeed("pins", "--profile", "quantization")
        self.assertIn("requirements/in/quantization.in:2", done.output)
        self.assertNotIn("backend", done.output)
        self.assertEqual(self.succeed("pins", "-p", "base").output.count("base, backend, build, development, quantization, ui: "), 2)

    def test_a_pin_that_holds_numpy_back(self):
        source = self.work / "requirements/in/base.in"
        source.write_text(source.read_text().replace("\nnumpy\n", "\nnumpy<2\n"))
        report = self.succeed("pins", "--json").json()
        line = next(line for line in report["lines"] if line["name"] == "numpy")
        self.assertEqual((line["kind"], line["without"], line["line"]["place"]["line"]), ("holds", "numpy", 5))
        kinds = {entry["profile"]: entry["kind"] for entry in line["profiles"]}
        self.assertEqual(kinds["quantization"], "not-needed")
        self.assertEqual(kinds["base"], "holds")
        base = next(entry for entry in line["profiles"] if entry["profile"] == "base")
        self.assertEqual((base["held"], base["withoutIt"]), ("1.26.4", "2.1.1"))

    def test_a_file_that_cannot_be_read_is_an_error_beside_the_rest(self):
        self.write("requirements/in/ui.in", "numpy ==\n")
        done = self.run_program("pins")
        self.assertEqual(done.code, 2, done)
        self.assertIn("requirements/in/ui.in:1", done.errors)
        self.assertIn("requirements/in/quantization.in:7", done.output)


class Unknown(Case):
    """What was never downloaded is unknown, and said so."""

    def setUp(self):
        super().setUp()
        self.index = Index(SMALL)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("requirements/in/base.in", "alpha\n")

    def test_offline_without_a_page(self):
        self.write("requirements/base.txt", "alpha==1.0\n    # via -r requirements/in/base.in\n")
        done = self.run_program("why", "alpha", "--offline", "--index-url", self.index.url)
        self.assertEqual(done.code, 0, done)
        self.assertIn("which other versions there are is unknown: alpha is not in the cache, and the network is switched off", done.output)

    def test_without_a_lock_it_is_what_compiling_gives(self):
        done = self.run_program("why", "alpha", "--index-url", self.index.url)
        self.assertEqual(done.code, 0, done)
        self.assertIn("alpha is 2.0", done.output)
        self.assertIn("note: base has no lock; this is what compiling it gives now", done.errors)


class Members(SampleCase):
    def test_every_member_is_documented(self):
        page = (SOURCE / "docs/cli.md").read_text(encoding="utf-8").split("# JSON")[1]
        documented = set(re.findall(r"[`\"](\w+)[`\"]", page))
        for arguments in (["why", "numpy", "-p", "quantization"], ["why", "torch"], ["why", "gradio", "-p", "base"], ["pins"]):
            with self.subTest(arguments=arguments):
                keys = members_of(self.run_program(*arguments, "--json").json())
                self.assertNotEqual(keys, set())
                self.assertEqual(keys - documented, set())


if __name__ == "__main__":
    run_tests()
