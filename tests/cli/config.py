#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of config and cache: settings read and written, the cache shown and cleared."""
from support import Case, Index, SampleCase, run_tests


class Config(SampleCase):
    def text(self):
        return (self.work / "lockwright.toml").read_text(encoding="utf-8")

    def test_the_list_says_who_said_so(self):
        done = self.succeed("config", "list")
        self.assertRegex(done.output, r"(?m)^target\.python +3\.11 +from lockwright\.toml:6$")
        self.assertRegex(done.output, r"(?m)^compile\.strategy +as-written +from built-in default$")
        self.assertRegex(done.output, r"(?m)^index\.recorded +true +from lockwright\.toml:3$")

    def test_a_setting_is_one_line_of_the_file(self):
        before = self.text()
        done = self.succeed("config", "set", "compile.strategy", "joint")
        self.assertEqual(self.text(), before + "\n[compile]\nstrategy = \"joint\"\n")
        self.assertEqual(done.errors, "wrote lockwright.toml:10\n")
        self.assertEqual(self.succeed("config", "get", "compile.strategy").output, "joint\n")
        self.assertEqual(self.succeed("config", "set", "compile.strategy", "joint").errors, "lockwright.toml says so already\n")
        self.assertIn("\"strategy\": \"joint\"", self.run_program("compile", "--dry-run", "--json").output)
        done = self.succeed("config", "unset", "compile.strategy")
        self.assertEqual(done.errors, "took compile.strategy out of lockwright.toml; as-written holds, from built-in default\n")
        self.assertEqual(self.text(), before + "\n[compile]\n")

    def test_lists(self):
        self.succeed("config", "set", "compile.allow-builds", "docopt", "sgmllib3k")
        self.assertIn("allow-builds = [\"docopt\", \"sgmllib3k\"]\n", self.text())
        self.assertEqual(self.succeed("config", "get", "compile.allow-builds").output, "docopt\nsgmllib3k\n")
        self.succeed("config", "set", "compile.only-binary")
        self.assertIn("only-binary = []\n", self.text())

    def test_a_stronger_place_is_named(self):
        self.succeed("config", "set", "index.recorded", "false")
        done = self.succeed("config", "set", "index.url", "https://a.example/simple", LOCKWRIGHT_INDEX_URL="https://me:secret@b.example/s")
        self.assertIn("note: index.url of lockwright.toml does not count: https://b.example/s holds, from LOCKWRIGHT_INDEX_URL",
                      done.errors)
        self.assertNotIn("secret", done.errors)

    def test_wrong_use_writes_nothing(self):
        before = self.text()
        for arguments, text in ((("set", "compile.speed", "high"), "there is no setting `compile.speed`"),
                                (("get", "compile.speed"), "there is no setting `compile.speed`"),
                                (("set", "compile.strategy", "both"), "`compile.strategy` does not take `both`"),
                                (("set", "index.url", "https://me:secret@a.example/"), "does not belong into lockwright.toml"),
                                (("set", "compile.exclude-newer", "soon"), "soon"),
                                (("set", "target.python", "two"), "two"),
                                (("set",), "KEY")):
            with self.subTest(arguments=arguments):
                done = self.run_program("config", *arguments)
                self.assertEqual(done.code, 2, done)
                self.assertIn(text, done.errors)
                self.assertNotIn("secret", done.errors)
        self.assertEqual(self.text(), before)

    def test_json(self):
        report = self.succeed("config", "list", "--json").json()
        self.assertEqual(report["file"], "lockwright.toml")
        settings = {setting["key"]: setting for setting in report["settings"]}
        self.assertEqual(settings["target.python"]["values"], ["3.11"])
        self.assertEqual(settings["target.python"]["source"], {"kind": "lockwright.toml", "detail": "lockwright.toml:6"})
        self.assertEqual(settings["compile.strategy"]["choices"], ["as-written", "joint"])
        changed = self.succeed("config", "set", "compile.header", "false", "--json").json()
        self.assertEqual((changed["changed"], changed["line"], changed["setting"]["values"]), (True, 10, ["false"]))
        self.assertEqual(self.succeed("config", "get", "compile.header", "--json").json()["fileValues"], ["false"])


class Cache(Case):
    def test_shown_and_cleared(self):
        index = Index({"alpha": {"1.0": []}})
        index.start()
        self.addCleanup(index.stop)
        self.write("lockwright.toml", f"[index]\nurl = \"{index.url}\"\n")
        self.write("requirements/in/base.in", "alpha\n")
        self.succeed("compile")
        full = self.succeed("cache", "show", "--json").json()
        self.assertEqual((full["listings"], full["metadata"]), (1, 1))
        self.assertGreater(full["bytes"], 0)
        self.assertRegex(self.succeed("cache", "show").output, r"(?m)^listings +1$")
        self.assertRegex(self.succeed("cache", "clear").errors, r"^cleared .*/cache/lockwright: \d+\.\d MiB given back\n$")
        empty = self.succeed("cache", "show", "--json").json()
        self.assertEqual((empty["listings"], empty["metadata"]), (0, 0))
        self.assertLess(empty["bytes"], full["bytes"] + 1)
        self.assertEqual([path.name for path in (self.home / "cache/lockwright").glob("*.sqlite*")], ["index-1.sqlite"])
        self.assertNotEqual(self.run_program("compile", "--offline", "-U").code, 0)

    def test_nothing_to_clear(self):
        self.assertIn("0.0 MiB given back", self.succeed("cache", "clear").errors)
        self.assertEqual(self.succeed("cache", "clear", "--json").json()["freedBytes"], 0)


if __name__ == "__main__":
    run_tests()
