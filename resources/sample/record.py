#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records a git repository as the embedded sample: resources/sample/tree and resources/sample/history.

    record.py REPOSITORY

The repository has a linear branch `main` and may have branches of one commit each. `tree` is the work tree of main's
tip. `history` tells, newest commit first, who made a commit and which lines to change to get its parent's files; then
each branch with the lines to change in the files of the commit that it grew from. docs/formats.md describes it.
"""
import difflib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def git(repository, *arguments):
    done = subprocess.run(["git", "-C", str(repository), *arguments], check=True, capture_output=True)
    return done.stdout.decode()


def files_of(repository, commit):
    names = git(repository, "ls-tree", "-r", "-z", "--name-only", commit).split("\0")
    files = {name: git(repository, "show", f"{commit}:{name}") for name in names if name}
    for name, text in files.items():
        if text and not text.endswith("\n"):
            raise SystemExit(f"{name} does not end with a line feed in {commit}")
    return files


def edits(before, after):
    """The lines that turn one set of files into another one."""
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield f"remove {name}"
            continue
        old, new = before.get(name, "").splitlines(), after[name].splitlines()
        if old == new and name in before:
            continue
        yield f"edit {name}"
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            if tag != "equal":
                yield f"at {first + 1} {last - first} {end - start}"
                yield from ("+" + line for line in new[start:end])


def heading(repository, commit):
    author, email, when, message = git(repository, "log", "-1", "--format=%an%x00%ae%x00%ad%x00%B", "--date=raw", commit).split("\0")
    yield f"author {author} <{email}>"
    yield f"time {when}"
    for line in message.strip().split("\n"):
        yield "| " + line


def main():
    repository = Path(sys.argv[1])
    commits = git(repository, "rev-list", "main").split()
    trees = [files_of(repository, commit) for commit in commits] + [{}]
    lines = []
    for position, commit in enumerate(commits):
        lines += ["commit", *heading(repository, commit), *edits(trees[position], trees[position + 1])]
    branches = git(repository, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()
    for branch in sorted(set(branches) - {"main"}):
        parent = commits.index(git(repository, "rev-parse", f"{branch}~1").strip())
        lines += [f"branch {branch} {parent}", *heading(repository, branch), *edits(trees[parent], files_of(repository, branch))]
    (HERE / "history").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.rmtree(HERE / "tree", ignore_errors=True)
    for name, text in trees[0].items():
        (HERE / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / "tree" / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
