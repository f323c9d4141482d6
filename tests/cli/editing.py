#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of pin, unpin and move."""
from support import SampleCase, run_tests


class Editing(SampleCase):
    BASE = "requirements/in/base.in"
    BACKEND = "requirements/in/backend.in"

    def text(self, name):
        return (self.work / name).read_text()

    def test_a_pin_that_breaks_a_profile_below_is_refused(self):
        before = self.text(self.BASE)
        done = self.run_program("pin", "base", "numpy==2.1.1")
        self.assertEqual(done.code, 1, done)
        self.assertTrue(done.output.startswith(self.BASE + ":5: numpy → numpy==2.1.1\n"), done)
        self.assertRegex(done.output, r"(?m)^  ✗ quantization +unsatisfiable +requirements/in/quantization.in:7 asks for trl==0.9.6, "
                                      r"which requires numpy<2.0.0,>=1.18.2; requirements/in/base.in:5 asks for numpy==2.1.1.$")
        self.assertIn("nothing was written: quantization has a solution now and would lose it", done.errors)
        self.assertEqual(self.text(self.BASE), before)
        done = self.succeed("pin", "base", "numpy==2.1.1", "--force")
        self.assertEqual(self.text(self.BASE), before.replace("numpy\n", "numpy==2.1.1\n"))
        self.succeed("pin", "base", "numpy==2.1.1", "--reason", "nothing else is lost")  # it is broken already

    def test_a_pin_with_its_reason(self):
        before = self.text(self.BACKEND)
        shown = self.BACKEND + ":8: + redis  # for the queue\n"
        done = self.succeed("pin", "backend", "redis", "--reason", "for the queue", "--dry-run")
        self.assertTrue(done.output.startswith(shown), done)
        self.assertEqual(self.text(self.BACKEND), before)
        done = self.succeed("pin", "backend", "redis", "--reason", "for the queue")
        self.assertTrue(done.output.startswith(shown), done)
        self.assertRegex(done.output, r"(?m)^  ✓ backend +solved +\+0 ~0 −0  moves no pin$")
        self.assertIn("wrote " + self.BACKEND + "\nstale now: backend, ", done.output)
        self.assertEqual(self.text(self.BACKEND), before.replace("sqlalchemy", "redis  # for the queue\nsqlalchemy"))
        self.assertEqual(self.succeed("pin", "backend", "redis").output, "nothing to do: the files say so already\n")
        self.succeed("unpin", "backend", "redis")
        self.assertEqual(self.text(self.BACKEND), before)

    def test_holding_the_locked_version(self):
        self.succeed("pin", "ui", "pandas", "--hold", "--reason", "plots")
        self.assertIn("pandas==2.2.3  # plots\n", self.text("requirements/in/ui.in"))
        self.succeed("compile")
        self.assertIn("pandas==2.2.3\n", self.text("requirements/ui.txt"))

    def test_moving_a_line(self):
        done = self.succeed("move", "pandas", "ui", "base")
        self.assertTrue(done.output.startswith("requirements/in/ui.in:3: - pandas\n" + self.BASE + ":6: + pandas\n"), done)
        self.assertNotIn("pandas", self.text("requirements/in/ui.in"))
        self.assertIn("numpy\npandas\npeft", self.text(self.BASE))

    def test_what_is_inherited_is_said(self):
        done = self.succeed("pin", "backend", "httpx", "--dry-run")
        self.assertIn("backend has httpx from " + self.BASE + ":4 too", done.errors)
        done = self.run_program("unpin", "ui", "numpy")
        self.assertEqual(done.code, 2, done)
        self.assertIn("no line here is about numpy\nhint: ui has it from " + self.BASE + ":5\n", done.errors)

    def test_mistakes(self):
        for arguments in (["pin", "bass", "numpy"], ["pin", "base", "numpy =="], ["pin", "base"], ["move", "numpy", "base", "base"],
                          ["pin", "base", "numpy", "--reason", "two\nlines"], ["unpin", "base", "no name"]):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.run_program(*arguments).code, 2)

    def test_json(self):
        report = self.run_program("pin", "base", "numpy==2.1.1", "--json").json()
        self.assertEqual((report["ok"], report["losing"], report["applied"]), (False, ["quantization"], None))
        self.assertEqual(report["edits"], [{"way": "set", "place": {"file": self.BASE, "line": 5, "column": 1},
                                            "newPlace": {"file": self.BASE, "line": 5, "column": 1},
                                            "package": "numpy", "before": "numpy", "after": "numpy==2.1.1"}])
        report = self.succeed("pin", "backend", "redis==5.0.8", "--json").json()
        self.assertEqual(report["profiles"][0]["moves"], [{"name": "redis", "old": "5.1.0", "new": "5.0.8", "size": "minor",
                                                           "downgrade": True, "doubtful": False}])
        self.assertEqual(report["applied"]["written"], [self.BACKEND])


if __name__ == "__main__":
    run_tests()
