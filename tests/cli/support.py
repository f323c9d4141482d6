# SPDX-License-Identifier: GPL-3.0-or-later
"""What the transcripts share: running the program, a copy of the sample, a small index on loopback."""
import functools
import hashlib
import http.server
import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

PROGRAM = os.environ["LOCKWRIGHT"]
SOURCE = Path(os.environ["LOCKWRIGHT_SOURCE"])
TARGET = ["--python-version", "3.11", "--python-platform", "x86_64-manylinux_2_28"]


def environment(home, **more):
    """An environment in which nothing of the user's is seen."""
    kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH")
            if name in os.environ}
    return {**kept, "HOME": str(home), "XDG_CACHE_HOME": f"{home}/cache", "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_STATE_HOME": f"{home}/state", "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "TERM": "xterm", **more}


SMALL = {
    "alpha": {"1.0": [], "2.0": []},
    "beta": {"1.0": ["alpha<2"], "2.0": ["alpha<2"]},
    "gamma": {"1.0": ["alpha>=2"]},
}


class Run:
    """The outcome of one run."""

    def __init__(self, code, output, errors):
        self.code, self.output, self.errors = code, output, errors

    def json(self):
        return json.loads(self.output)

    def __repr__(self):
        return f"exit code {self.code}\n--- standard output\n{self.output}\n--- standard error\n{self.errors}"


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="lockwright-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / "home"
        self.home.mkdir()
        self.work = self.folder / "work"
        self.work.mkdir()

    def run_program(self, *arguments, cwd=None, **more):
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd or self.work, env=environment(self.home, **more),
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=240)
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    def succeed(self, *arguments, **more):
        done = self.run_program(*arguments, **more)
        self.assertEqual(done.code, 0, done)
        return done

    def git(self, *arguments, cwd=None):
        return subprocess.run(["git", *arguments], cwd=cwd or self.work, env=environment(self.home), capture_output=True,
                              check=True, text=True).stdout

    def write(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def on_terminal(self, *arguments, **more):
        """Runs on a terminal; answers the exit code and everything that it showed."""
        try:
            leader, follower = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal can be opened here: {error}")
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=self.work, env=environment(self.home, **more),
                                   stdin=follower, stdout=follower, stderr=follower)
        os.close(follower)
        shown = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        os.close(leader)
        return process.wait(timeout=240), shown.decode()


@functools.cache
def sample_original():
    """The sample, laid down once for all tests of this process."""
    home = Path(tempfile.mkdtemp(prefix="lockwright-cli-sample-"))
    subprocess.run([PROGRAM, "sample", str(home / "sample")], env=environment(home), check=True, capture_output=True)
    return home


def remove_sample_original():
    if sample_original.cache_info().currsize:
        shutil.rmtree(sample_original(), ignore_errors=True)


class SampleCase(Case):
    """A test in a copy of the sample."""

    def setUp(self):
        super().setUp()
        self.work.rmdir()
        shutil.copytree(sample_original() / "sample", self.work, symlinks=True)

    def locks(self):
        return {path.name: path.read_bytes() for path in (self.work / "requirements").glob("*.txt")}


class Index(threading.Thread):
    """A package index on loopback: {"name": {"version": ["requirement", ...]}}, wheels only, metadata beside them."""

    def __init__(self, packages):
        super().__init__(daemon=True)
        self.answers = {}
        for name, versions in packages.items():
            files = []
            for version, requirements in versions.items():
                wheel = f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
                metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
                metadata += "".join(f"Requires-Dist: {requirement}\n" for requirement in requirements)
                digest = hashlib.sha256(metadata.encode()).hexdigest()
                self.answers[f"/files/{wheel}.metadata"] = ("text/plain", metadata)
                files.append({"filename": wheel, "url": f"/files/{wheel}", "hashes": {"sha256": hashlib.sha256(wheel.encode()).hexdigest()},
                              "core-metadata": {"sha256": digest}, "upload-time": "2024-01-01T00:00:00Z"})
            page = {"meta": {"api-version": "1.1"}, "name": name, "versions": list(versions), "files": files}
            self.answers[f"/simple/{name}/"] = ("application/vnd.pypi.simple.v1+json", json.dumps(page))
        answers = self.answers

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                kind, text = answers.get(self.path, (None, "not found"))
                body = text.encode()
                self.send_response(200 if kind else 404)
                self.send_header("Content-Type", kind or "text/plain")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/simple/"

    def run(self):
        self.server.serve_forever(poll_interval=0.05)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def run_tests():
    """What each file of transcripts does when it is run: the classes that are named, or all of them."""
    try:
        names = [f"__main__.{name}" for name in sys.argv[1:]]
        loader = unittest.defaultTestLoader
        suite = loader.loadTestsFromNames(names) if names else loader.loadTestsFromModule(sys.modules["__main__"])
        result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
        code = 0 if result.wasSuccessful() and result.testsRun > 0 else 1
    finally:
        remove_sample_original()
    sys.exit(code)
