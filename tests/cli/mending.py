#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of fixes."""
from support import SMALL, TARGET, Case, Index, SampleCase, run_tests

CALM = ["--budget", "600"]  # no clock decides what a slow machine finds


class Fixes(SampleCase):
    TRL = ("requirements/in/quantization.in:7 asks for trl==0.9.6, which requires numpy<2.0.0,>=1.18.2; "
           "requirements/in/quantization.in:8 asks for numpy==2.1.1.")

    def ask_for_numpy_2(self):
        source = self.work / "requirements/in/quantization.in"
        source.write_text(source.read_text() + "numpy==2.1.1  # try it\n")
        return source

    def test_nothing_to_fix(self):
        done = self.succeed("fixes")
        self.assertEqual((done.output, done.errors), ("nothing conflicts, so there is nothing to fix\n", ""))

    def test_the_conflict_then_numbered_edits(self):
        self.ask_for_numpy_2()
        before = self.locks()
        done = self.run_program("fixes", *CALM)
        self.assertEqual(done.code, 1, done)
        lines = done.output.splitlines()
        self.assertEqual(lines[:6], [
            "✗ conflict in quantization: " + self.TRL,
            "Fixes checked to resolve, in every profile:",
            "  1. requirements/in/quantization.in:8  numpy==2.1.1 → numpy==1.26.4",
            "     moves no pin",
            "  2. requirements/in/quantization.in:7  trl==0.9.6 → trl==0.10.1",
            "     moves: numpy 1.26.4→2.1.1 (quantization), trl 0.9.6→0.10.1 (quantization)",
        ])
        self.assertIn("  override  numpy==2.1.1, against what packages say", done.output.replace(". override", ".   override"))
        self.assertIn("`lockwright fixes --apply N` writes one of them", done.errors)
        self.assertEqual(self.locks(), before)
        self.assertEqual(self.run_program("fixes", *CALM).output, done.output)

    def test_applying_writes_the_line_and_nothing_else(self):
        source = self.ask_for_numpy_2()
        text = source.read_text()
        before = self.locks()
        done = self.succeed("fixes", "--apply", "2", *CALM)
        self.assertEqual(done.output, "wrote requirements/in/quantization.in:7: trl==0.9.6 → trl==0.10.1\nstale now: quantization, ui\n")  # ui was so before
        self.assertIn("`lockwright compile quantization ui` makes their locks", done.errors)
        self.assertEqual(source.read_text(), text.replace("trl==0.9.6", "trl==0.10.1"))
        self.assertEqual(self.locks(), before)
        self.succeed("fixes")
        self.succeed("compile", "quantization")
        self.assertIn("trl==0.10.1\n", (self.work / "requirements/quantization.txt").read_text())

    def test_two_conflicts_and_what_remains(self):
        self.git("checkout", "--quiet", "numpy-2")
        done = self.run_program("fixes", *CALM)
        self.assertEqual(done.code, 1, done)
        self.assertRegex(done.output, r"(?m)^✗ conflict 1 in base, .*\n✗ conflict 2 in quantization: ")
        self.assertIn("  1. requirements/in/base.in:5  numpy==2.1.1 → numpy==1.26.4\n", done.output)
        self.assertRegex(done.output, r"base.in:2 +accelerate==0.33.0 → accelerate==0.34.0\n +requirements/in/quantization.in:7 +trl==0.9.6 → trl==0.10.1\n")
        single, remaining = done.output.split("For one conflict, while others remain:\n")
        self.assertRegex(remaining, r"base.in:2  accelerate==0.33.0 → accelerate==0.34.0\n +removes conflict 1; conflict 2 remains in quantization\n")
        self.assertNotIn("remains", single)

    def test_applying_one_of_two(self):
        self.git("checkout", "--quiet", "numpy-2")
        report = self.run_program("fixes", "--json", *CALM).json()
        partial = next(fix for fix in report["fixes"] if fix["status"] == "partial")
        done = self.succeed("fixes", "--apply", partial["number"], "--json", *CALM)
        self.assertEqual(done.json()["applied"]["written"], [partial["edits"][0]["place"]["file"]])
        self.assertEqual(self.run_program("fixes", *CALM).output.count("✗ conflict"), 1)

    def test_json(self):
        self.git("checkout", "--quiet", "numpy-2")
        report = self.run_program("fixes", "--json", "-p", "base", *CALM).json()
        self.assertEqual((report["ok"], report["complete"], report["applied"]), (False, True, None))
        self.assertEqual([line["requirement"] for line in report["conflicts"][0]["core"]], ["accelerate==0.33.0", "numpy==2.1.1"])
        first = report["fixes"][0]
        self.assertEqual((first["number"], first["verified"], first["applicable"]), (1, True, True))
        self.assertEqual(first["edits"], [{"way": "lower", "place": {"file": "requirements/in/base.in", "line": 5, "column": 1},
                                           "package": "numpy", "before": "numpy==2.1.1", "after": "numpy==1.26.4"}])
        self.assertEqual([verdict["profile"] for verdict in first["profiles"]][0], "base")
        # Of base alone: that raising accelerate fails below is found out by solving there.
        fails = next(fix for fix in report["fixes"] if fix["status"] == "fails")
        self.assertEqual(fails["edits"][0]["after"], "accelerate==0.34.0")
        reasons = {verdict["profile"]: verdict["reason"] for verdict in fails["profiles"] if verdict["status"] != "solved"}
        self.assertEqual(list(reasons), ["quantization"])
        self.assertIn("trl==0.9.6, which requires numpy<2.0.0", reasons["quantization"])

    def test_numbers_that_are_none(self):
        self.ask_for_numpy_2()
        for arguments in (["--apply", "99"], ["--apply", "x"], ["--apply", "0"], ["--budget", "-1"], ["-p", "nobody"]):
            with self.subTest(arguments=arguments):
                done = self.run_program("fixes", *CALM, *arguments)
                self.assertEqual(done.code, 2, done)

    def test_an_override_is_not_applied(self):
        source = self.ask_for_numpy_2()
        text = source.read_text()
        report = self.run_program("fixes", "--json", *CALM).json()
        number = next(fix["number"] for fix in report["fixes"] if not fix["applicable"])
        done = self.run_program("fixes", "--apply", number, *CALM)
        self.assertEqual(done.code, 2, done)
        self.assertIn("--override FILE", done.errors)
        self.assertEqual(source.read_text(), text)

    def test_a_file_that_cannot_be_read(self):
        self.write("requirements/in/ui.in", "numpy ==\n")
        done = self.run_program("fixes")
        self.assertEqual(done.code, 2, done)
        self.assertIn("requirements/in/ui.in:1", done.errors)


class FixesAbove(Case):
    """A base that is pinned too new for what builds on it: beta wants alpha<2."""

    def test_the_parents_pin_moves(self):
        index = Index(SMALL)
        index.start()
        self.addCleanup(index.stop)
        self.write("lockwright.toml", f"[index]\nurl = \"{index.url}\"\n")
        self.write("requirements/in/base.in", "alpha\n")
        self.write("requirements/in/dev.in", "-c ../base.txt\nbeta\n")
        self.succeed("compile", "base", *TARGET)
        done = self.run_program("fixes", *CALM)
        self.assertEqual(done.code, 1, done)
        self.assertRegex(done.output, r"1\. requirements/base.txt:\d+  alpha==2.0 → alpha==1.0\n     moves: alpha 2.0→1.0 \(base\)\n")
        self.assertIn("`lockwright compile --strategy joint base dev` writes it.", done.output)
        done = self.succeed("fixes", "--apply", "1", *CALM)
        self.assertIn("stale now: base, dev\n", done.output)
        self.succeed("compile", "base", "dev", *TARGET)
        self.assertIn("alpha==1.0\n", (self.work / "requirements/base.txt").read_text())
        self.assertIn("beta==2.0\n", (self.work / "requirements/dev.txt").read_text())


if __name__ == "__main__":
    run_tests()
