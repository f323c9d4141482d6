#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built `lockwright` as a user or a script would, and reads what it says.

    LOCKWRIGHT=PROGRAM LOCKWRIGHT_SOURCE=TREE transcripts.py [TestClass ...]
"""
import re
import shutil
import signal
import socket
import subprocess

from support import PROGRAM, SMALL, SOURCE, TARGET, Case, Index, SampleCase, environment, run_tests

PROFILES = ["backend", "base", "build", "development", "quantization", "ui"]


class Sample(SampleCase):
    def test_the_sample_is_a_clean_repository_with_history(self):
        self.assertEqual(self.git("status", "--porcelain"), "")
        self.assertEqual(len(self.git("rev-list", "main").split()), 17)
        self.assertEqual(self.git("branch", "--format=%(refname:short)").split(), ["main", "numpy-2"])
        self.assertEqual(self.git("log", "-1", "--format=%an %ad", "--date=short", "main"), "Ines Costa 2024-10-02\n")
        self.git("fsck", "--strict")

    def test_two_samples_are_equal(self):
        other = self.folder / "other"
        self.succeed("sample", other)
        self.assertEqual(self.git("rev-parse", "main", "numpy-2"), self.git("rev-parse", "main", "numpy-2", cwd=other))

    def test_a_folder_with_files_is_refused(self):
        done = self.run_program("sample", self.work)
        self.assertEqual(done.code, 2, done)
        self.assertIn("is not empty", done.errors)
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_json_names_the_folder(self):
        self.assertEqual(self.succeed("--json", "sample", self.folder / "new").json(), {"created": str(self.folder / "new")})

    def test_only_the_user_interface_is_stale(self):
        report = self.succeed("profiles", "--json").json()
        self.assertEqual({info["name"]: info["state"] for info in report["profiles"]},
                         {name: "stale" if name == "ui" else "fresh" for name in PROFILES})


class Inspect(SampleCase):
    def test_profiles_are_shown_as_a_hierarchy(self):
        lines = self.succeed("profiles").output.split("\n")
        self.assertRegex(lines[0], r"^base +✓ fresh +68 packages +11 direct$")
        self.assertRegex(lines[1], r"^├── backend +✓ fresh +\d+ packages +8 direct, 11 inherited$")
        self.assertRegex(lines[2], r"^│   └── build ")
        self.assertRegex(lines[3], r"^│       └── development ")
        self.assertRegex(lines[4], r"^├── quantization ")
        self.assertRegex(lines[5], r"^└── ui +● stale ")
        self.assertIn("gradio", lines[6])

    def test_profiles_have_a_plain_form(self):
        output = self.succeed("profiles", LC_ALL="C").output
        self.assertIn("|-- backend", output)
        self.assertTrue(output.isascii())

    def test_profiles_as_mermaid_and_dot(self):
        mermaid = self.succeed("profiles", "--format", "mermaid").output
        self.assertTrue(mermaid.startswith("graph TD\n"))
        self.assertEqual(mermaid.count(" --> "), 5)
        dot = self.succeed("profiles", "--format=dot").output
        self.assertTrue(dot.startswith("digraph profiles {\n"))
        self.assertEqual(dot.count(" -> "), 5)

    def test_tree_names_who_asks(self):
        lines = self.succeed("tree", "numpy", "--reverse", "--profile", "quantization").output.split("\n")
        self.assertEqual(lines[0], "numpy==1.26.4")
        self.assertTrue(any(re.match(r"[├└]── accelerate==0\.34\.2 \[requires: numpy", line) for line in lines), lines)

    def test_tree_stops_at_a_depth(self):
        nodes = self.succeed("tree", "--depth", "1", "--json").json()["nodes"]
        self.assertEqual({node["depth"] for node in nodes}, {0, 1})

    def test_check_says_no_while_a_lock_is_stale(self):
        done = self.run_program("check")
        self.assertEqual(done.code, 1, done)
        self.assertRegex(done.output, r"✗ \w+ +ui +\S+:\d+")
        self.assertIn("6 profiles", done.errors)
        report = self.run_program("check", "--json")
        self.assertEqual(report.code, 1)
        self.assertEqual({problem["profile"] for problem in report.json()["problems"]}, {"ui"})

    def test_check_of_a_fresh_profile_says_yes(self):
        self.assertEqual(self.succeed("check", "base", "--json").json()["ok"], True)

    def test_diff_between_revisions(self):
        done = self.succeed("diff", "main~10", "main")
        self.assertRegex(done.output, r"(?m)^  ↑ transformers +4\.43\.\d → 4\.45\.1 +upgraded")
        report = self.succeed("diff", "main~10", "main", "--json").json()
        self.assertEqual({profile["profile"] for profile in report["profiles"]}, set(PROFILES))

    def test_diff_without_changes(self):
        done = self.succeed("diff")
        self.assertEqual(done.output, "")
        self.assertIn("No lock differs", done.errors)

    def test_index_show_names_its_source(self):
        report = self.succeed("index", "show", "--json", "--index-url", "https://user:secret@index.example/simple/").json()
        self.assertEqual(report["indexUrl"], "https://index.example/simple/")
        self.assertEqual(report["indexUrlSource"]["kind"], "--index-url")
        environment_wins = self.succeed("index", "show", LOCKWRIGHT_INDEX_URL="https://other.example/simple/")
        self.assertIn("from LOCKWRIGHT_INDEX_URL", environment_wins.output)


class Compile(SampleCase):
    def test_only_what_is_stale_is_compiled(self):
        before = self.locks()
        done = self.succeed("compile")
        self.assertRegex(done.output, r"requirements/ui\.txt +✎ changed")
        self.assertRegex(done.output, r"(?m)^  ↑ gradio +4\.44\.0 → 4\.44\.1 +upgraded")
        self.assertIn("up to date: base, ", done.output)
        after = self.locks()
        self.assertEqual([name for name in after if after[name] != before[name]], ["ui.txt"])
        self.assertEqual(after["ui.txt"], before["ui.txt"].replace(b"gradio==4.44.0", b"gradio==4.44.1"))
        self.assertEqual(self.run_program("check").code, 0)
        self.assertNotIn("ui.txt", self.succeed("compile").output)

    def test_a_dry_run_writes_nothing(self):
        before = self.locks()
        done = self.succeed("compile", "--dry-run")
        self.assertIn("would change", done.output)
        self.assertEqual(self.locks(), before)
        self.assertIsNone(self.succeed("compile", "--dry-run", "--json").json()["written"])

    def test_json_tells_what_was_written(self):
        plan = self.succeed("compile", "--json").json()
        self.assertEqual(plan["written"], ["requirements/ui.txt"])
        self.assertEqual([(row["name"], row["old"], row["new"]) for row in plan["profiles"][0]["changes"] if row["old"] != row["new"]],
                         [("gradio", "4.44.0", "4.44.1")])

    def test_compiling_everything_changes_only_what_must(self):
        before = self.locks()
        self.succeed("compile", "--all", "--quiet")
        self.assertEqual({name for name, text in self.locks().items() if text != before[name]}, {"ui.txt"})

    def test_upgrade_from_nothing_gives_the_same_locks(self):
        self.succeed("compile")
        before = self.locks()
        done = self.succeed("compile", "--upgrade", "--quiet")
        self.assertEqual((done.output, done.errors), ("", ""))
        self.assertEqual(self.locks(), before)

    def test_one_package_moves(self):
        self.succeed("compile", "base", "-P", "numpy<2")
        self.assertIn(b"\nnumpy==1.26.4\n", self.locks()["base.txt"])

    def test_a_conflict_is_explained_and_nothing_is_written(self):
        self.git("checkout", "--quiet", "numpy-2")
        before = self.locks()
        done = self.run_program("compile")
        self.assertEqual(done.code, 1, done)
        self.assertEqual(self.locks(), before)
        for word in ("numpy", "2.1.1", "accelerate", "0.33.0", "requirements/in/base.in"):
            self.assertIn(word, done.errors)
        self.assertIn("Nothing was written", done.errors)
        self.assertEqual(done.errors.count("error: "), 1)
        plan = self.run_program("compile", "--json")
        self.assertEqual(plan.code, 1)
        self.assertEqual(plan.json()["ok"], False)
        blamed = {(origin["place"]["file"], origin["place"]["line"]) for origin in plan.json()["profiles"][0]["blamed"]}
        self.assertEqual(blamed, {("requirements/in/base.in", 2), ("requirements/in/base.in", 5)})

    def test_a_file_without_output_goes_to_standard_output(self):
        before = self.locks()
        done = self.succeed("compile", "requirements/in/base.in")
        self.assertEqual(done.output.encode(), before["base.txt"])
        self.assertEqual(self.locks(), before)


class Conflicts(SampleCase):
    ACCELERATE = ("requirements/in/base.in:2 asks for accelerate==0.33.0, which requires numpy<2.0.0,>=1.17; "
                  "requirements/in/base.in:5 asks for numpy==2.1.1.")

    def test_nothing_conflicts_in_the_sample(self):
        done = self.succeed("conflicts")
        self.assertEqual(done.output, "nothing conflicts: 6 profiles checked\n")
        self.assertEqual(done.errors, "")

    def test_the_lines_are_named_once_for_all_profiles(self):
        self.git("checkout", "--quiet", "numpy-2")
        before = self.locks()
        done = self.run_program("conflicts")
        self.assertEqual(done.code, 1, done)
        self.assertEqual(done.output.count("conflict in "), 2)
        self.assertEqual(done.output.count(self.ACCELERATE), 1)
        self.assertRegex(done.output, r"✗ conflict in base, \w+, \w+, \w+, \w+, \w+\n")
        self.assertRegex(done.output, r"✗ conflict in quantization\n  \S+base.in:5 +numpy==2.1.1\n  \S+quantization.in:7 +trl==0.9.6\n")
        self.assertIn("6 profiles checked, 6 without a solution: 2 conflicts", done.errors)
        self.assertEqual(self.locks(), before)
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_one_profile_with_its_proof(self):
        self.git("checkout", "--quiet", "numpy-2")
        done = self.run_program("conflicts", "-p", "base", "--proof")
        self.assertEqual(done.code, 1, done)
        self.assertEqual(done.output.count("conflict in base\n"), 1)
        self.assertIn("your requirements are unsatisfiable.", done.output)
        self.assertNotIn("unsatisfiable", self.run_program("conflicts", "-p", "base").output)

    def test_json_has_the_places(self):
        self.git("checkout", "--quiet", "numpy-2")
        done = self.run_program("conflicts", "--json", "-p", "quantization", "-p", "base")
        self.assertEqual(done.code, 1, done)
        report = done.json()
        self.assertEqual((report["ok"], report["unsatisfiable"]), (False, ["base", "quantization"]))
        self.assertEqual([conflict["profiles"] for conflict in report["conflicts"]], [["base", "quantization"], ["quantization"]])
        self.assertEqual(report["conflicts"][0]["summary"], self.ACCELERATE)
        self.assertEqual([(line["role"], line["requirement"], line["origin"]["place"]["line"]) for line in report["conflicts"][0]["core"]],
                         [("requirement", "accelerate==0.33.0", 2), ("requirement", "numpy==2.1.1", 5)])
        self.assertEqual(report["conflicts"][0]["facts"],
                         [{"kind": "requires", "subject": "accelerate==0.33.0", "text": "numpy<2.0.0,>=1.17"}])
        ranges, = report["conflicts"][0]["ranges"]
        axis = ranges["axis"]
        self.assertEqual(ranges["package"], "numpy")
        self.assertEqual([(row["by"], row["requirement"], row["place"] and row["place"]["line"]) for row in ranges["rows"]],
                         [("", "numpy==2.1.1", 5), ("accelerate==0.33.0", "numpy<2.0.0,>=1.17", None)])
        pinned, bounded = (row["spans"][0] for row in ranges["rows"])
        self.assertEqual((axis[pinned["low"]], axis[pinned["high"]], pinned["lowIn"], pinned["highIn"]), ("2.1.1", "2.1.1", True, True))
        self.assertEqual((axis[bounded["low"]], axis[bounded["high"]], bounded["lowIn"], bounded["highIn"]), ("1.17", "2.0.0", True, False))

    def test_dropping_a_named_line_mends_it(self):
        self.git("checkout", "--quiet", "numpy-2")
        source = self.work / "requirements/in/base.in"
        source.write_text(source.read_text().replace("numpy==2.1.1\n", "numpy\n"))
        self.succeed("conflicts")

    def test_a_child_below_a_broken_parent_is_not_checked(self):
        self.write("requirements/in/child.in", "-c ../base.txt\npip\n")
        self.write("requirements/in/base.in", "numpy==2.1.1\nnumpy==1.26.4\n")
        done = self.run_program("conflicts", "-p", "base", "-p", "child", "--json")
        self.assertEqual(done.code, 1, done)
        self.assertEqual(done.json()["unsatisfiable"], ["base"])
        self.assertEqual([entry["profile"] for entry in done.json()["unchecked"]], ["child"])
        self.assertIn("not checked: child, because its parent base", done.errors)

    def test_a_file_that_cannot_be_read_is_an_error(self):
        self.write("requirements/in/ui.in", "numpy ==\n")
        done = self.run_program("conflicts")
        self.assertEqual(done.code, 2, done)
        self.assertIn("requirements/in/ui.in:1", done.errors)
        self.assertNotIn("nothing conflicts", done.output)

    def test_an_unknown_profile(self):
        self.assertEqual(self.run_program("conflicts", "-p", "nobody").code, 2)


class DirectReferences(Case):
    PROJECT = '[project]\nname = "Zed_Pkg"\nversion = "1.0"\ndependencies = ["beta"]\n'

    def setUp(self):
        super().setUp()
        self.index = Index(SMALL)
        self.index.start()
        self.addCleanup(self.index.stop)
        self.write("pkg/pyproject.toml", self.PROJECT)

    def compile(self, *arguments):
        return self.run_program("compile", "app.in", "-o", "app.txt", "--no-header", "--index-url", self.index.url, *TARGET, *arguments)

    def test_a_project_beside_the_lines(self):
        self.write("app.in", "-e ./pkg\n")
        done = self.compile("--json")
        self.assertEqual(done.code, 0, done)
        self.assertEqual((self.work / "app.txt").read_text(),
                         "-e ./pkg\n    # via -r app.in\nalpha==1.0\n    # via beta\nbeta==2.0\n    # via zed-pkg\n")
        packages = done.json()["profiles"][0]["packages"]
        self.assertEqual([(row["name"], row["reference"], row["editable"]) for row in packages],
                         [("alpha", "", False), ("beta", "", False), ("zed-pkg", "./pkg", True)])

    def test_a_repository_is_pinned_to_its_commit(self):
        repository = self.work / "pkg"
        self.git("init", "--quiet", cwd=repository)
        self.git("add", ".", cwd=repository)
        self.git("-c", "user.name=Ada", "-c", "user.email=ada@host.example", "commit", "--quiet", "-m", "one", cwd=repository)
        self.write("app.in", f"git+file://{repository}\n")
        self.assertEqual(self.compile().code, 0)
        commit = self.git("rev-parse", "HEAD", cwd=repository).strip()
        self.assertIn(f"zed-pkg @ git+file://{repository}@{commit}\n    # via -r app.in\n", (self.work / "app.txt").read_text())

    def test_a_conflict_names_the_line_with_the_path(self):
        self.write("app.in", "./pkg\nzed-pkg>=2\n")
        done = self.compile()
        self.assertEqual(done.code, 1, done)
        self.assertIn("app.in:1 asks for zed-pkg @ ./pkg and app.in:2 asks for zed-pkg>=2", done.errors)

    def test_what_must_be_built_says_which_line_wants_it(self):
        self.write("pkg/pyproject.toml", '[project]\nname = "zed-pkg"\nversion = "1.0"\ndynamic = ["dependencies"]\n')
        self.write("app.in", "alpha\n./pkg\n")
        done = self.compile()
        self.assertEqual(done.code, 2, done)
        self.assertIn("app.in:2:1: `./pkg` must be built", done.errors)
        self.assertIn("--allow-builds=zed-pkg", done.errors)

    def test_a_password_stays_out_of_what_is_printed(self):
        self.write("app.in", f"tool @ {self.index.url.replace('http://', 'http://ada:sekret@')}tool-1.0-py3-none-any.whl\n")
        for arguments in ([], ["--json"], ["--verbose"]):
            done = self.compile(*arguments)
            self.assertEqual(done.code, 4, done)
            self.assertNotIn("sekret", done.output + done.errors)


class CompileFiles(Case):
    def setUp(self):
        super().setUp()
        self.index = Index(SMALL)
        self.index.start()
        self.addCleanup(self.index.stop)

    def test_as_uv_would_be_called(self):
        source = self.write("in/app.in", "beta\n")
        output = self.folder / "out.txt"
        done = self.succeed("compile", source, "-o", output, "--index-url", self.index.url, "--no-header", "--quiet", *TARGET, "--upgrade")
        self.assertEqual((done.output, done.errors), ("", ""))
        self.assertEqual(output.read_text(), f"alpha==1.0\n    # via beta\nbeta==2.0\n    # via -r {source}\n")

    def test_a_hierarchy_as_a_script_would_call_it(self):
        self.write("requirements/in/base.in", "alpha\n")
        self.write("requirements/in/app.in", "-r base.in\nbeta==1.0\n")
        self.succeed("--workspace", self.work, "compile", "--upgrade", "--index-url", self.index.url, "--quiet", *TARGET, cwd=self.folder)
        base, app = (self.work / f"requirements/{name}.txt" for name in ("base", "app"))
        self.assertTrue(base.read_text().startswith("# This file was autogenerated by lockwright via the following command:\n"
                                                    "#    lockwright compile requirements/in/base.in -o requirements/base.txt\n"))
        self.assertIn("\nalpha==2.0\n    # via -r requirements/in/base.in\n", base.read_text())
        self.assertIn("\nalpha==1.0\n", app.read_text())

    def test_global_options_stand_before_and_after(self):
        self.write("app.in", "alpha\n")
        first = self.succeed("--index-url", self.index.url, "--no-index", "--json", "index", "show").json()
        second = self.succeed("index", "show", "--json", "--no-index", f"--index-url={self.index.url}").json()
        self.assertEqual(first, second)
        self.assertTrue(first["noIndex"])

    def test_pins_are_kept_unless_upgraded(self):
        self.write("app.in", "alpha\n")
        self.write("app.txt", "alpha==1.0\n    # via -r app.in\n")
        arguments = ["compile", "app.in", "-o", "app.txt", "--index-url", self.index.url, *TARGET]
        self.succeed(*arguments)
        self.assertIn("alpha==1.0\n", (self.work / "app.txt").read_text())
        self.succeed(*arguments, "-P", "alpha")
        self.assertIn("alpha==2.0\n", (self.work / "app.txt").read_text())

    def test_constraints_overrides_and_lowest(self):
        self.write("app.in", "alpha\n")
        self.write("c.txt", "alpha<2\n")
        arguments = ["compile", "app.in", "--index-url", self.index.url, "--no-header", "--no-annotate", *TARGET]
        self.assertEqual(self.succeed(*arguments, "-c", "c.txt").output, "alpha==1.0\n")
        self.assertEqual(self.succeed(*arguments, "--resolution", "lowest").output, "alpha==1.0\n")
        self.write("both.in", "beta\ngamma\n")
        self.write("o.txt", "alpha==2.0\n")
        arguments[1] = "both.in"
        self.assertEqual(self.run_program(*arguments).code, 1)
        self.assertEqual(self.succeed(*arguments, "--override", "o.txt").output, "alpha==2.0\nbeta==2.0\ngamma==1.0\n")

    def test_a_conflict_for_want_of_data_says_so(self):
        self.write("requirements/in/app.in", "alpha\n")
        done = self.run_program("conflicts", "--index-url", self.index.url, "--offline")
        self.assertEqual(done.code, 1, done)
        self.assertIn("app.in:1 asks for alpha; alpha is not in the cache, and the network is switched off.", done.output)
        self.succeed("conflicts", "--index-url", self.index.url)

    def test_no_solution_writes_nothing(self):
        self.write("both.in", "beta\ngamma\n")
        self.write("both.txt", "untouched\n")
        done = self.run_program("compile", "both.in", "-o", "both.txt", "--index-url", self.index.url, *TARGET)
        self.assertEqual(done.code, 1, done)
        self.assertEqual((self.work / "both.txt").read_text(), "untouched\n")
        self.assertEqual(done.output, "")
        self.assertIn("alpha", done.errors)

    def test_pylock_by_the_name_of_the_output(self):
        self.write("app.in", "beta\n")
        arguments = ["compile", "app.in", "--index-url", self.index.url, *TARGET]
        self.succeed(*arguments, "-o", "pylock.toml")
        first = (self.work / "pylock.toml").read_bytes()
        self.assertIn(b'\n[[packages]]\nname = "alpha"\nversion = "1.0"\n', first)
        self.succeed(*arguments, "-o", "pylock.toml")
        self.assertEqual((self.work / "pylock.toml").read_bytes(), first)
        self.assertEqual(self.succeed(*arguments, "--format", "pylock", "--no-header").output.encode(), first.split(b"\n", 2)[2])
        done = self.run_program(*arguments, "--format", "pylock", "-o", "app.txt")
        self.assertEqual(done.code, 2, done)
        self.assertIn("does not go with the name", done.errors)
        self.assertFalse((self.work / "app.txt").exists())

    def test_a_pylock_is_a_profiles_lock(self):
        self.write("lockwright.toml", '[profiles.app]\nsource = "app.in"\nlock = "pylock.app.toml"\n')
        self.write("app.in", "beta\n")
        index = ["--index-url", self.index.url]
        self.succeed("compile", *index, *TARGET)
        self.succeed("check", *index)
        self.assertIn("alpha [required: <2, installed: 1.0]", self.succeed("tree", *index).output)
        self.assertEqual(self.succeed("profiles", "--json").json()["profiles"][0]["packages"], 2)
        self.write("app.in", "beta\ngamma\n")
        self.assertEqual(self.run_program("check", *index).code, 1)

    def test_pip_tools_layout(self):
        self.write("app.in", "beta==1.0 ; python_version > '3'\n")
        arguments = ["compile", "app.in", "--format", "pip-tools", *TARGET]
        self.assertEqual(self.succeed(*arguments, "--generate-hashes", "-o", "app.txt", LOCKWRIGHT_INDEX_URL=self.index.url).output, "")
        text = (self.work / "app.txt").read_text()
        self.assertTrue(text.startswith("#\n# This file is autogenerated by pip-compile with Python 3.11\n# by the following command:\n#\n"
                                        "#    pip-compile --generate-hashes --output-file=app.txt app.in\n#\nalpha==1.0 \\\n    --hash=sha256:"), text)
        self.assertRegex(text, r'\nbeta==1.0 ; python_version > "3" \\\n    --hash=sha256:[0-9a-f]{64}\n    # via -r app.in\n$')
        self.succeed("compile", "app.in", "-o", "app.txt", *TARGET, LOCKWRIGHT_INDEX_URL=self.index.url)
        self.assertEqual((self.work / "app.txt").read_text(), text)

    def test_whose_command_the_header_names(self):
        self.write("app.in", "alpha\n")
        arguments = ["compile", "app.in", "--index-url", self.index.url, "--python-version", "3.11", "-U"]
        heading = "# This file was autogenerated by %s via the following command:\n#    %s\nalpha==2.0\n"
        for more, variables, tool, command in (
                ([], {}, "lockwright", "lockwright compile app.in --python-version 3.11"),
                (["--header-style", "uv"], {}, "uv", "uv pip compile app.in --python-version 3.11"),
                (["--custom-compile-command", "make lock"], {}, "lockwright", "make lock"),
                ([], {"UV_CUSTOM_COMPILE_COMMAND": "nox -s lock"}, "lockwright", "nox -s lock"),
                (["--header-style", "uv"], {"CUSTOM_COMPILE_COMMAND": "tox"}, "uv", "tox")):
            with self.subTest(command=command):
                self.assertTrue(self.succeed(*arguments, *more, **variables).output.startswith(heading % (tool, command)))

    def test_a_name_can_be_taken_out(self):
        self.write("app.in", "beta\n")
        self.write("without.txt", "alpha\n")
        done = self.succeed("compile", "app.in", "--index-url", self.index.url, "--no-header", "--excludes", "without.txt", *TARGET)
        self.assertEqual(done.output, "beta==2.0\n    # via -r app.in\n")

    def test_a_password_never_gets_into_a_lock(self):
        self.write("app.in", "alpha\n")
        url = self.index.url.replace("http://", "http://user:secret@")
        done = self.succeed("compile", "app.in", "--index-url", url, "--emit-index-url", "--emit-index-annotation", *TARGET)
        self.assertNotIn("secret", done.output + done.errors)
        self.assertIn(f"--index-url {self.index.url}\n", done.output)
        self.assertIn("without its user name and password", done.errors)

    def test_offline_says_what_is_missing(self):
        self.write("app.in", "alpha\n")
        done = self.run_program("compile", "app.in", "--index-url", self.index.url, "--offline", *TARGET)
        self.assertIn(done.code, (1, 4), done)
        self.assertIn("alpha", done.errors)

    def test_the_header_of_indexes_holds_no_secret(self):
        self.write("app.in", "alpha\n")
        index = self.index.url.replace("http://", "extra=http://user:s3cret@")
        done = self.succeed("compile", "app.in", "--index", index, "--default-index", self.index.url, "--trusted-host", "a.example",
                            "--no-reuse-hashes", "--emit-index-url", *TARGET)
        self.assertNotIn("s3cret", done.output + done.errors)
        self.assertIn("#    lockwright compile app.in --index extra=http://", done.output)
        self.assertNotIn("--trusted-host", done.output)
        self.assertNotIn("reuse", done.output)

    def test_a_planted_hash_is_shouted_and_nothing_is_written(self):
        self.write("app.in", "alpha\n")
        arguments = ["compile", "app.in", "-o", "app.txt", "--index-url", self.index.url, *TARGET]
        self.succeed(*arguments, "--generate-hashes")
        good = (self.work / "app.txt").read_text()
        planted = re.sub(r"sha256:[0-9a-f]{8}", "sha256:deadbeef", good, count=1)
        self.write("app.txt", planted)
        done = self.run_program(*arguments)
        self.assertEqual(done.code, 1, done)
        self.assertRegex(done.errors, r"error: alpha 2\.0: the lock has the hash sha256:deadbeef.{4}…, which no file on http\S+ has\n")
        self.assertIn("Nothing was written", done.errors)
        self.assertEqual((self.work / "app.txt").read_text(), planted)
        report = self.run_program(*arguments, "--json").json()["profiles"][0]
        self.assertEqual(report["status"], "failed")
        self.assertEqual(report["hashes"]["alarms"][0]["name"], "alpha")
        self.succeed(*arguments, "--generate-hashes", "--no-reuse-hashes")
        self.assertEqual((self.work / "app.txt").read_text(), good)

    def test_required_hashes_name_the_line(self):
        self.write("app.in", f"beta\nalpha==1.0 --hash=sha256:{'0' * 64}\n")
        done = self.run_program("compile", "app.in", "--require-hashes", "--index-url", self.index.url, *TARGET)
        self.assertEqual(done.code, 4, done)
        self.assertIn("error: app.in:2:1: none of the hashes of this line is that of a file of alpha 1.0", done.errors)

    def test_several_indexes(self):
        other = Index({"alpha": {"0.5": []}})
        other.start()
        self.addCleanup(other.stop)
        self.write("app.in", "alpha>=1\n")
        arguments = ["compile", "app.in", "--no-header", "--no-annotate", "--index", f"old={other.url}", "-i", self.index.url, *TARGET]
        done = self.run_program(*arguments)
        self.assertEqual(done.code, 1, done)
        self.assertIn(f"hint: `alpha` is also on {self.index.url}, with 2 versions that fit (the newest is 2.0)", done.errors)
        self.assertEqual(self.succeed(*arguments, "--index-strategy", "unsafe-first-match").output, "alpha==2.0\n")
        self.write("lockwright.toml", f'[[index]]\nname = "old"\nurl = "{other.url}"\nexplicit = true\npackages = ["gamma"]\n')
        arguments = ["compile", "app.in", "--no-header", "--no-annotate", "-i", self.index.url, *TARGET]
        self.assertEqual(self.succeed(*arguments).output, "alpha==2.0\n")
        shown = self.succeed("index", "show", "-i", "https://user:secret@index.example/simple", UV_INDEX_STRATEGY="unsafe-best-match")
        self.assertIn("named old; answers for nothing but gamma", shown.output)
        self.assertRegex(shown.output, r"extra index +http\S+ +from lockwright.toml \(lockwright.toml:1\)")
        self.assertRegex(shown.output, r"strategy +unsafe-best-match +from UV_INDEX_STRATEGY")
        self.assertNotIn("secret", shown.output)

    def test_the_header_leaves_out_what_does_not_change_the_lock(self):
        self.write("my app.in", "alpha\n")
        done = self.succeed("-q", "compile", "my app.in", "--upgrade", "-P", "alpha", "-i", self.index.url, *TARGET)
        self.assertIn("#    lockwright compile 'my app.in' --python-version 3.11 --python-platform x86_64-manylinux_2_28\n", done.output)


class Hold(SampleCase):
    def test_a_held_package_stays_and_what_needs_another_has_no_solution(self):
        done = self.run_program("compile", "--upgrade", "--hold-package", "gradio", "--dry-run")
        self.assertEqual(done.code, 1, done)
        self.assertIn("requirements/ui.txt            ✗ unsatisfiable\n", done.output)
        self.assertIn("--hold-package gradio allows only ==4.44.0 and requirements/in/ui.in:2 asks for gradio>=4.44.1", done.errors)
        self.write("requirements/in/ui.in", "-r base.in\ngradio\npandas\npillow\nplotly\n")
        self.assertNotIn("gradio", self.succeed("compile", "--upgrade", "--hold-package", "gradio,no-such", "--dry-run").output)
        self.assertIn("gradio  4.44.0 → 4.44.1", self.succeed("compile", "--upgrade", "--dry-run").output)
        refused = self.run_program("compile", "--all", "--hold-package", "not/a/name")
        self.assertEqual(refused.code, 2, refused)


class Commit(SampleCase):
    def test_exactly_profiles_and_locks_are_committed(self):
        self.succeed("compile", "--quiet")
        self.write("Makefile", "all:\n")
        self.git("add", "Makefile")
        self.write("notes.txt", "mine\n")
        preview = self.succeed("commit", "--dry-run")
        self.assertIn("Would commit:\n  requirements/ui.txt\n", preview.output)
        self.assertIn("  Update gradio to 4.44.1\n", preview.output)
        self.assertEqual(self.git("rev-list", "--count", "HEAD"), "17\n")
        done = self.succeed("commit")
        self.assertRegex(done.output, r"^\[main [0-9a-f]{10}\] Update gradio to 4\.44\.1\n  requirements/ui\.txt\n")
        self.assertEqual(self.git("show", "--format=", "--name-only", "HEAD"), "requirements/ui.txt\n")
        self.assertEqual(self.git("status", "--porcelain"), "M  Makefile\n?? notes.txt\n")

    def test_message_and_paths(self):
        self.succeed("compile", "--quiet")
        result = self.succeed("commit", "-m", "ui: compile", "--json", "ui.txt", cwd=self.work / "requirements").json()
        self.assertEqual(result["paths"], ["requirements/ui.txt"])
        self.assertEqual(self.git("log", "-1", "--format=%H %B").strip(), result["id"] + " ui: compile")

    def test_the_last_commit_is_taken_back(self):
        self.succeed("compile", "--quiet")
        self.write("Makefile", "all:\n")
        self.git("add", "Makefile")
        before = self.git("status", "--porcelain=v2")
        head = self.git("rev-parse", "HEAD").strip()
        self.succeed("commit")
        shown = self.succeed("commit", "--undo", "--dry-run")
        self.assertRegex(shown.output, r"^Would take back: \[main [0-9a-f]{10}\] Update gradio to 4\.44\.1\nWould differ from HEAD again:\n  requirements/ui\.txt\n")
        done = self.succeed("commit", "--undo", "--json").json()
        self.assertEqual(done["parent"], head)
        self.assertEqual(done["paths"], ["requirements/ui.txt"])
        self.assertEqual(self.git("status", "--porcelain=v2"), before)
        self.git("tag", "v9")
        refused = self.run_program("commit", "--undo")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("the tag v9 names the commit; take the tag away first with: git tag -d v9", refused.errors)
        self.assertEqual(self.run_program("commit", "--undo", "-m", "x").code, 2)

    def hook(self, name, body):
        path = self.work / ".git" / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("#!/bin/sh\n" + body + "\n")
        path.chmod(0o755)

    def test_hooks_run_and_are_told(self):
        self.succeed("compile", "--quiet")
        self.hook("pre-commit", "echo looking; echo made > gen; git add gen")
        self.assertIn("Hooks that run:\n  pre-commit\n", self.succeed("commit", "--dry-run").output)
        done = self.succeed("commit", "--trailer", "Reviewed-by: Bob <bob@host.example>")
        self.assertIn("looking\n", done.errors)
        self.assertIn("\n  gen (by a hook)\n", done.output)
        self.assertIn("\n\nReviewed-by: Bob <bob@host.example>\n", self.git("log", "-1", "--format=%B"))
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_a_hook_that_refuses_is_said_once(self):
        self.succeed("compile", "--quiet")
        self.hook("commit-msg", "echo no ticket; exit 1")
        refused = self.run_program("commit")
        self.assertEqual(refused.code, 3, refused)
        self.assertEqual(refused.errors.count("no ticket"), 1, refused.errors)
        self.assertIn("nothing was committed: the hook commit-msg ended with exit code 1", refused.errors)
        self.assertIn("no ticket", self.run_program("commit", "--json").output)
        self.assertEqual(self.git("rev-list", "--count", "HEAD"), "17\n")
        result = self.succeed("commit", "--no-verify", "--no-sign", "--json").json()
        self.assertEqual((result["signed"], result["hookPaths"], result["hookOutput"]), (False, [], ""))
        self.assertEqual(self.run_program("commit", "--sign", "--no-sign").code, 2)

    def test_tags_are_made_listed_and_removed(self):
        head = self.git("rev-parse", "HEAD").strip()
        self.assertEqual(self.succeed("tag", "v7.0", "--dry-run").output, "Would tag: v7.0\n")
        self.assertEqual(self.succeed("tag", "v7.0", "-m", "seven").output, f"Tagged: v7.0 at {head[:10]}\n")
        self.assertTrue(self.succeed("tag", "v7.0", "-m", "seven", "--json").json()["existed"])
        self.assertIn({"name": "v7.0", "commit": head, "annotated": True, "merged": True, "id": self.git("rev-parse", "v7.0").strip()},
                      self.succeed("tag", "--json").json()["tags"])
        refused = self.run_program("tag", "v7.0", "--commit", "HEAD~1")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("v7.0 is there already", refused.errors)
        self.assertEqual(self.run_program("tag", "HEAD").code, 3)
        self.succeed("tag", "v7.0", "--delete")
        self.assertEqual(self.git("tag", "-l", "v7.0"), "")

    def test_a_push_arrives_whole(self):
        there = self.folder / "there.git"
        self.git("init", "--quiet", "--bare", str(there))
        self.assertEqual(self.run_program("push").code, 3)
        self.git("remote", "add", "origin", str(there))
        self.succeed("tag", "v7.0", "--lightweight")
        shown = self.succeed("push", "--tag", "v7.0", "--dry-run")
        self.assertIn("main -> refs/heads/main, 17 commits", shown.output)
        self.assertEqual(self.git("for-each-ref", cwd=there), "")
        done = self.succeed("push", "--tag", "v7.0", "--json").json()
        self.assertEqual([reference["changed"] for reference in done["references"]], [True, True])
        self.assertEqual(self.git("rev-parse", "main", "v7.0", cwd=there), self.git("rev-parse", "main", "v7.0"))

    def test_nothing_to_commit(self):
        done = self.succeed("commit")
        self.assertIn("Nothing to commit", done.errors)
        self.assertEqual(self.git("rev-list", "--count", "HEAD"), "17\n")

    def test_an_operation_in_progress_is_refused(self):
        self.succeed("compile", "--quiet")
        (self.work / ".git" / "MERGE_HEAD").write_text(self.git("rev-parse", "numpy-2"))
        done = self.run_program("commit")
        self.assertEqual(done.code, 3, done)
        self.assertIn("merge", done.errors)


class Errors(Case):
    def test_a_bad_line_is_told_with_its_place(self):
        self.write("requirements/in/base.in", "# first\nnumpy>=>1\n")
        done = self.run_program("compile", "base", *TARGET)
        self.assertEqual(done.code, 2, done)
        self.assertRegex(done.errors, r"(?m)^error: requirements/in/base\.in:2:\d+: ")

    def test_a_bad_configuration_is_told_with_its_place(self):
        self.write("lockwright.toml", "[index]\nulr = 1\n")
        done = self.run_program("profiles")
        self.assertEqual(done.code, 2, done)
        self.assertRegex(done.errors, r"^error: lockwright\.toml:2:1: unknown key")

    def test_errors_as_json(self):
        self.write("lockwright.toml", "[index]\nulr = 1\n")
        error = self.run_program("profiles", "--json").json()["error"]
        self.assertEqual((error["code"], error["place"]["line"]), ("configuration", 2))

    def test_wrong_use(self):
        for arguments, message, hint in [
            (["frobnicate"], "there is no verb `frobnicate`", "`lockwright --help`"),
            (["comple"], "there is no verb `comple`", "did you mean `lockwright compile`?"),
            (["compile", "--upgarde"], "there is no option `--upgarde`", "did you mean `--upgrade`?"),
            (["compile", "--resolution", "best"], "`--resolution` does not take `best`", "highest, lowest, lowest-direct"),
            (["compile", "--python-version", "3.11", "--python-version", "3.12"], "given 2 times", "once"),
            (["compile", "nobody"], "`nobody`", "profiles"),
            (["compile", "-o", "x.txt"], "needs a requirement file", "own lock"),
            (["tree", "a", "b"], "takes no further argument `b`", "--help"),
            (["tree", "--depth", "deep"], "`--depth` does not take `deep`", "number"),
            (["sample"], "sample needs `DIR`", "--help"),
            (["check", "--workspace", "missing"], "`missing` is no folder", "existing folder"),
        ]:
            with self.subTest(arguments=arguments):
                done = self.run_program(*arguments)
                self.assertEqual((done.code, done.output), (2, ""), done)
                self.assertIn(message, done.errors)
                self.assertIn(hint, done.errors.split("hint:")[1])

    def test_no_repository(self):
        self.write("requirements/in/base.in", "numpy\n")
        self.assertEqual(self.run_program("diff").code, 3)
        self.assertEqual(self.run_program("commit").code, 3)

    def test_a_missing_file(self):
        done = self.run_program("compile", "nowhere/app.in", *TARGET)
        self.assertEqual(done.code, 3, done)
        self.assertIn("nowhere/app.in", done.errors)

    def test_control_characters_never_pass(self):
        self.write("requirements/in/base.in", "num\x1b[31mpy\x07>=1\n")
        done = self.run_program("compile", "base", *TARGET)
        self.assertNotEqual(done.code, 0)
        self.assertNotIn("\x1b", done.errors + done.output)
        self.assertNotIn("\x07", done.errors + done.output)


class Terminal(SampleCase):
    def test_colour_on_a_terminal_only(self):
        self.assertIn("\x1b[32m", self.on_terminal("profiles")[1])
        self.assertNotIn("\x1b", self.on_terminal("profiles", NO_COLOR="1")[1])
        self.assertNotIn("\x1b", self.on_terminal("profiles", TERM="dumb")[1])
        done = self.succeed("profiles")
        self.assertNotIn("\x1b", done.output + done.errors)

    def test_piped_runs_have_no_progress_line(self):
        done = self.succeed("compile", "--all", "--upgrade")
        self.assertNotIn("\r", done.errors + done.output)
        self.assertNotIn("\x1b", done.errors + done.output)

    def test_a_terminal_gets_the_same_words(self):
        code, shown = self.on_terminal("compile", NO_COLOR="1")
        self.assertEqual(code, 0, shown)
        self.assertIn("4.44.0 → 4.44.1", shown)


class Interrupt(Case):
    def test_an_interrupted_run_leaves_every_file_as_it_was(self):
        silent = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(silent.close)
        self.write("app.in", "alpha\n")
        self.write("app.txt", "alpha==1.0\n")
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number):
                process = subprocess.Popen([PROGRAM, "compile", "app.in", "-o", "app.txt", "--upgrade", *TARGET, "--index-url",
                                            f"http://127.0.0.1:{silent.getsockname()[1]}/simple/"],
                                           cwd=self.work, env=environment(self.home), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                silent.accept()
                process.send_signal(number)
                output, errors = process.communicate(timeout=60)
                self.assertEqual(process.returncode, 130, errors)
                self.assertEqual(output, b"")
                self.assertEqual(sorted(path.name for path in self.work.iterdir()), ["app.in", "app.txt"])
                self.assertEqual((self.work / "app.txt").read_text(), "alpha==1.0\n")


class Window(Case):
    """`lockwright gui` with a stand-in for the window."""

    def program_with_window(self, where):
        program = self.folder / "bin/lockwright"
        program.parent.mkdir()
        shutil.copy(PROGRAM, program)
        window = where / "lockwright-gui"
        window.parent.mkdir(exist_ok=True)
        window.write_text('#!/bin/sh\necho "window $*"\n', encoding="utf-8")
        window.chmod(0o755)
        return program

    def start(self, program, *arguments, **more):
        return subprocess.run([program, *arguments], env=environment(self.home, **more), capture_output=True, check=False, text=True)

    def test_the_window_beside_the_program_is_started(self):
        program = self.program_with_window(self.folder / "bin")
        self.assertEqual(self.start(program, "gui", "some dir").stdout, "window some dir\n")
        self.assertEqual(self.start(program, "--workspace", "other", "gui").stdout, "window other\n")

    def test_else_the_one_in_the_path(self):
        program = self.program_with_window(self.folder / "elsewhere")
        path = f"{self.folder / 'elsewhere'}:/usr/bin:/bin"
        self.assertEqual(self.start(program, "gui", PATH=path).stdout, "window \n")

    def test_no_window_is_an_error_of_the_environment(self):
        program = self.program_with_window(self.folder / "elsewhere")
        done = self.start(program, "gui", PATH="/nonexistent")
        self.assertEqual(done.returncode, 3)
        self.assertIn("hint: install lockwright-gui", done.stderr)


class Docs(Case):
    """The help, docs/cli.md and the manual page tell the same story."""

    @staticmethod
    def options_of(text):
        return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - {"--help", "--version"}

    def verbs(self):
        block = self.succeed("--help").output.split("Subcommands:")[1]
        names = re.findall(r"(?m)^  (\w+) ", block)
        verbs = []
        for name in names:
            text = self.succeed(name, "--help").output
            group = re.findall(r"(?m)^  (\w+) ", text.split("Subcommands:")[1]) if "Subcommands:" in text else []
            verbs += [f"{name} {member}" for member in group] or [name]
        return verbs

    def declared(self, verb):
        """The option names of a verb's help; help texts mention others, so only the first column counts."""
        own, common = self.succeed(*verb.split(), "--help").output.split("Global options:")
        first = "\n".join(re.findall(r"(?m)^  (-\S+)", own))
        return self.options_of(first), self.options_of("\n".join(re.findall(r"(?m)^  (-\S+)", common)))

    def test_the_command_line_page_has_every_verb_and_option(self):
        page = (SOURCE / "docs/cli.md").read_text(encoding="utf-8")
        sections = dict(re.findall(r"(?ms)^## (.+?)\n(.*?)(?=^#{1,2} |\Z)", page))
        verbs = self.verbs()
        self.assertIn("index show", verbs)
        self.assertEqual(set(verbs) - set(sections), set())
        for verb in verbs:
            with self.subTest(verb=verb):
                own, common = self.declared(verb)
                rows = "\n".join(re.findall(r"(?m)^\| `([^`]+)` \|", sections[verb]))
                self.assertEqual(self.options_of(rows), own)
                rows = "\n".join(re.findall(r"(?m)^\| `([^`]+)` \|", sections["Global options"]))
                self.assertEqual(self.options_of(rows), common)

    def test_the_manual_page_has_every_verb_and_option(self):
        page = (SOURCE / "packaging/lockwright.1").read_text(encoding="utf-8").replace("\\-", "-")
        sections = dict(re.findall(r"(?ms)^\.S[SH] (.+?)\n(.*?)(?=^\.S[SH] |\Z)", page))
        for verb in self.verbs():
            with self.subTest(verb=verb):
                own, common = self.declared(verb)
                self.assertEqual(self.options_of("\n".join(re.findall(r"\\fB(.+?)\\fR", sections[verb]))), own)
                self.assertEqual(self.options_of("\n".join(re.findall(r"\\fB(.+?)\\fR", sections["GLOBAL OPTIONS"]))), common)

    def test_the_version(self):
        self.assertRegex(self.succeed("--version").output, r"^lockwright \d+\.\d+\.\d+\n$")


class Json(SampleCase):
    def keys_of(self, value):
        if isinstance(value, dict):
            return set(value).union(*map(self.keys_of, value.values()))
        return set().union(*map(self.keys_of, value)) if isinstance(value, list) else set()

    def test_every_member_is_documented(self):
        page = (SOURCE / "docs/cli.md").read_text(encoding="utf-8").split("# JSON")[1]
        documented = set(re.findall(r"[`\"](\w+)[`\"]", page))
        runs = [["profiles"], ["check"], ["conflicts"], ["tree", "numpy"], ["graph", "numpy"], ["diff", "main~3"], ["commit", "--dry-run"], ["index", "show"],
                ["sample", str(self.folder / "new")], ["compile"], ["commit"], ["compile", "nobody"]]
        for arguments in runs:
            with self.subTest(arguments=arguments):
                keys = self.keys_of(self.run_program(*arguments, "--json").json())
                self.assertNotEqual(keys, set())
                self.assertEqual(keys - documented, set())
        report = self.run_program("pin", "backend", "redis==5.0.8", "--dry-run", "--json").json()
        self.assertEqual([(wheels["name"], wheels["windows"]) for wheels in report["profiles"][0]["wheels"]], [("redis", True)])
        self.assertEqual(self.keys_of(report) - documented, set())
        self.git("checkout", "--quiet", "--force", "numpy-2")
        keys = self.keys_of(self.run_program("conflicts", "--json").json())
        self.assertIn("facts", keys)
        self.assertEqual(keys - documented, set())
        keys = self.keys_of(self.run_program("pin", "backend", "redis==5.0.8", "--dry-run", "--json").json())
        self.assertIn("losing", keys)
        self.assertEqual(keys - documented, set())
        keys = self.keys_of(self.run_program("fixes", "--json").json())
        self.assertIn("removes", keys)
        self.assertEqual(keys - documented, set())


if __name__ == "__main__":
    run_tests()
