#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts of builds from source archives."""
import io
import signal
import subprocess
import tarfile
import time
import zipfile

from support import PROGRAM, TARGET, Case, environment, run_tests

BACKEND = """import os
def prepare_metadata_for_build_wheel(folder, settings=None):
    os.mkdir(folder + "/tool-2.0.dist-info")
    with open(folder + "/tool-2.0.dist-info/METADATA", "w") as file:
        file.write("Metadata-Version: 2.1\\nName: tool\\nVersion: 2.0\\n")
    return "tool-2.0.dist-info"
"""


class Builds(Case):
    """An index of files: tool 1.0 is a wheel, the dependencies of 2.0 are only told by its own backend."""

    def setUp(self):
        super().setUp()
        if subprocess.run(["python3", "-I", "-c", "import venv"], capture_output=True, check=False).returncode:
            self.skipTest("there is no python3 with the venv module")
        files = self.folder / "files"
        files.mkdir()
        with zipfile.ZipFile(files / "tool-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr("tool-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tool\nVersion: 1.0\n")
        self.archive({"backend.py": BACKEND})
        page = self.folder / "simple/tool/index.html"
        page.parent.mkdir(parents=True)
        page.write_text("".join(f'<a href="../../files/{path.name}">{path.name}</a>\n' for path in sorted(files.iterdir())))
        self.arguments = ["compile", "app.in", "--no-header", "--index-url", f"file://{self.folder}/simple", *TARGET]
        self.write("app.in", "tool\n")

    def archive(self, members):
        members = {"PKG-INFO": "Metadata-Version: 1.1\nName: tool\nVersion: 2.0\n",
                   "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n', **members}
        with tarfile.open(self.folder / "files/tool-2.0.tar.gz", "w:gz") as archive:
            for name, text in members.items():
                member = tarfile.TarInfo(f"tool-2.0/{name}")
                member.size = len(text.encode())
                archive.addfile(member, io.BytesIO(text.encode()))

    def test_an_older_version_is_not_taken_silently(self):
        done = self.succeed(*self.arguments)
        self.assertEqual(done.output, "tool==1.0\n    # via -r app.in\n")
        self.assertEqual(done.errors.replace("\n", " ").strip(),
                         "warning: `tool` is 1.0 and not 2.0, which requires building from source (its source archive has metadata "
                         "version 1.1, which does not promise its dependencies before a build); asked for by app.in:1; to let it be "
                         'built, give `--allow-builds=tool`, or `allow-builds = ["tool"]` in lockwright.toml')

    def test_a_failure_says_how_to_allow_the_build(self):
        self.write("app.in", "tool==2.0\n")
        done = self.run_program(*self.arguments)
        self.assertEqual(done.code, 1, done)
        self.assertIn("tool==2.0 requires building from source", done.errors)
        self.assertIn("To let tool be built from source, give `--allow-builds=tool`", done.errors)

    def test_builds_are_allowed_by_name_or_altogether(self):
        for allowed in ("--allow-builds=tool", "--allow-builds=other,tool", "--allow-builds"):
            with self.subTest(allowed=allowed):
                self.assertEqual(self.succeed(*self.arguments, allowed).output, "tool==2.0\n    # via -r app.in\n")
        self.assertIn("tool==1.0", self.succeed(*self.arguments, "--allow-builds=other").output)
        # The value stands behind `=` alone: what follows a blank is a file.
        self.assertIn("tool==2.0", self.succeed("compile", "--allow-builds", *self.arguments[1:]).output)
        self.write("lockwright.toml", '[compile]\nallow-builds = ["tool"]\n')
        self.assertIn("tool==2.0", self.succeed(*self.arguments).output)

    def test_the_header_says_what_was_allowed(self):
        arguments = [argument for argument in self.arguments if argument != "--no-header"]
        self.assertIn("--allow-builds=tool\n", self.succeed(*arguments, "--allow-builds=tool").output)

    def test_a_failed_build_is_told_with_its_log(self):
        self.archive({"backend.py": BACKEND.replace("    return", "    print('\\x1b[2J')\n    raise ValueError('no compiler')\n    return")})
        done = self.succeed(*self.arguments, "--allow-builds=tool")
        self.assertEqual(done.output, "tool==1.0\n    # via -r app.in\n")
        self.assertIn("its build backend failed in prepare_metadata_for_build_wheel (ValueError: no compiler)", done.errors)
        log = self.home / "cache/lockwright/builds/tool-2.0.log"
        self.assertIn(f"the log is {log}", done.errors)
        self.assertIn("\\x1b[2J", log.read_text())
        self.assertNotIn("\x1b", log.read_text() + done.errors)

    def test_a_build_is_interrupted_at_once(self):
        self.archive({"backend.py": "import os, time\nopen(os.environ['HOME'] + '/started', 'w').close()\ntime.sleep(600)\n"})
        process = subprocess.Popen([PROGRAM, *self.arguments, "--allow-builds"], cwd=self.work, env=environment(self.home),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while not (self.home / "started").exists():
            self.assertIsNone(process.poll())
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130)


if __name__ == "__main__":
    run_tests()
