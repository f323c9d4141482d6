#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the rules of docs/ARCHITECTURE.md that a compiler does not.

    lint.py ROOT          prints every violation as file:line: rule: text; exit code 1 where there is one
    lint.py --self-test   shows that every rule can fail
"""
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LINES_OF_A_FILE = 600
LINES_OF_A_FUNCTION = 60
MEASURED = ("core/", "app/")  # tests are tables, which may be long

# Who may include whom. `workspace` is the façade and sees everything below it.
BEFORE_INDEX = {"base", "pep", "requirements"}
BEFORE_RELEASE = BEFORE_INDEX | {"index", "resolve", "explain", "graph", "git"}
ROOMS = {
    "base": {"base"},
    "pep": {"base", "pep"},
    "requirements": BEFORE_INDEX,
    "index": BEFORE_INDEX | {"index"},
    "resolve": BEFORE_INDEX | {"index", "resolve"},
    "explain": BEFORE_INDEX | {"index", "resolve", "explain"},
    "graph": BEFORE_INDEX | {"resolve", "graph"},
    "git": {"base", "requirements", "git"},
    "release": BEFORE_RELEASE | {"release"},
    "environment": BEFORE_RELEASE | {"environment"},
    "container": BEFORE_RELEASE | {"container"},
    "platform": BEFORE_RELEASE | {"platform"},
}
ROOMS["workspace"] = set().union(*ROOMS.values()) | {"workspace"}

# What decides and fetches is behind the façade; the programs see it and the value types.
BEHIND_THE_FACADE = {"resolve/solver.h", "index/cached_source.h"}

# A third-party header is included in one room only.
THIRD_PARTY = [
    (re.compile(r"openssl/"), {"core/base"}),
    (re.compile(r"toml\+\+/"), {"core/requirements", "core/release", "core/workspace"}),
    (re.compile(r"(sqlite3\.h|curl/|simdjson|archive(_entry)?\.h|zlib\.h)"), {"core/index"}),
    (re.compile(r"git2"), {"core/git"}),
    (re.compile(r"CLI/"), {"app/cli"}),
    (re.compile(r"(Q[A-Z]\w*|Qt\w+/.*|q[a-z]+\.h)$"), {"app/gui"}),
]
NOT_IN_CORE = re.compile(r"^(iostream|regex)$")

SOURCES = {".h", ".cpp"}
CODE = SOURCES | {".py", ".sh", ".cmake", ".S", ".qss"}
NOT_OURS = ("resources/sample/", "LICENSE")

# Hosts that documentation and test data may name.
HOSTS = re.compile(
    r"([\w-]+|127\.0\.0\.1|\[(::1|2001:db8:.*)\]|.*\.(example|test|invalid|localhost)|example\.(com|org|net)"
    r"|(www\.)?(gnu|github|fsf|spdx|w3|freedesktop|semver|cmake|keepachangelog|json-schema)\.(org|com)"
    r"|(peps|packaging|docs)\.python\.org)$"
)
URL = re.compile(r"\b(?:https?|ftp|ssh|git)://(?:[^/\s@\"'`<>]*@)?(\[[0-9a-f:.]+\]|[^/\s:\"'`<>)\\,;]+)")
DOMAIN = re.compile(r"(?<![\w.-])((?:[a-z0-9-]+\.)+[a-z]{2,12})(?![\w-])", re.I)
# Package registries by the SHA-256 of their host names, because no host name is written into this project.
REGISTRIES = set(
    """
    03e390c8d8a6f2cf7bd2459306b376972ea6d6d28453d4a52dcd6c6c06fc9091
    03eabd6c5c4ff24dcf640c4a5ab812c13b01334ff66f5ff111f66b1ee90c266e
    048e76c14ef34200a2fd1bff13c584ea0770b46ab008f537a9cb62637655eb2b
    0bf8a811d2e271e8d6036ddb7a1ef5261331e2bbab3f94c23d45aa29910cc45b
    0fd460f0568e29c129d5164443c22dc23e1fa5ade91d6cc915a0c74ce08fba57
    1411e994b70efbb47875c9e3174a2954e6f34d794b04708d9e22ff6061c31ef1
    26b9cccfe247fdbad310d5b6fa03f8f0103cfdb8f43fc646b0d542ca3f17bf53
    271dacc9f4d0caf8ff708d7751532df465f1b6bf192cc169e6afc639faed6894
    2c77714df232b07f0e8ff768526d166e1a94e606d989d4608c3f1713a0712ae5
    33a8dffe0ad6d2b126e9f6956549c5eb5e2f02e87636d84f58f821d5003c5977
    3530c4415dd857fb74a542a51c41453902e3a51739cd5f266999c93cc0022aab
    3ca29e55be4befa48f875d24c27f9bed32fe06588819ed6264084b6670a1ebb0
    41b464c047c28da294409530fd0a8d08e110b5c9de14e49a71315ab3d6d5d090
    4445b86dcaaff09821fb693807f61fb7236e90447fe5343d830d0d0a1bf3c02e
    51c6b9f69c48a75b146d2785c3d70d336d5fdce24868f2e22db377d736f2ef24
    66394d5952c288e40ccaec7daa9aa49da941dfd405ca83f9feac5a590539dc59
    70cca582c4895337b234bb640fa2c13c72816d8ea4f6d8f679607a2e9c414ccb
    71741fe2460a615058687c4585f665af5e825968e51a512ffb14c6f2684a397d
    789e46d79514e28093cabe2bb4a0798266f584b0e508ef269ebabb6e57859290
    826cd146d6478a2993ef6a8809057d384a80ae1c8cf5849abd8c077b911814aa
    8400b8bd0d6e064d0266dbb2b407bb6c6c3d697b7ac2aef47207c5528b2f491a
    8743857e3ea00fd1c64bbc68b8af241954ad2c285e7a60340eec7ea5dcb200db
    87d14f070cb9686970d008f9f94e668075fd37620381409858bf040ae1271d51
    8b5bb5eb9d758455b8635855cf8aaf05b68775e3f83f0291e800ef338fb9783c
    a4aa2ac280bb8d1a0ce7a1be5a7bfb10292b49fe9435ad5cff19f421f3c70e41
    ae1f45a5b387e18db0a15c185f48960f5ed9ab8b7f74b9236eed1dfac1f46564
    c3db8466ffcd858989be3a43536c07568731e95124fb23850abac30074fac4f3
    d6d7019ca9fcbf07c769e445342515ef0c92e4f18a96adbb3bf6460f5b0ba17f
    ea0d3d5c3c27a0ba3ec9042d12006492b7a92f31857695c3680da6dfa0fc6e21
    f65219c547f9c032a914ee1f7c955347b58b47d17eb867c6fe148595947e5a5a
""".split()
)
MACHINE_PATH = re.compile(r"(?<![\w.}*)-])/(?:" + "work" + r"|root)/|(?<![\w.}*)-])/ho" + r"me/\w")
# docs/cases.md names tests as `ROOM.NAME function` or `ROOM.NAME function: row`.
CASES = "docs/cases.md"
CASE = re.compile(r"`([a-z]+)\.(\w+) (\w+)(?:: ([^`]+))?`")
UNFINISHED = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b")


def tracked(root):
    """Every file that is ours, relative: what git tracks, or all but the build folders where there is no git."""
    if (root / ".git").exists():
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                capture_output=True, check=False)
        if listed.returncode == 0:
            names = [name for name in listed.stdout.decode().split("\0") if name]
            return [name for name in sorted(set(names)) if (root / name).is_file()]
    skipped = {"build", ".git", ".cache"}
    return sorted(str(path.relative_to(root)) for path in root.rglob("*")
                  if path.is_file() and not skipped & set(path.relative_to(root).parts))


def area(name):
    """core/ROOM, app/PROGRAM, tests or the first folder."""
    parts = name.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "app") and len(parts) > 2 else parts[0]


def check_includes(root, name, lines):
    here = area(name)
    for number, line in enumerate(lines, 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not found:
            continue
        quoted, header = found[1] == '"', found[2]
        for pattern, homes in THIRD_PARTY:
            if pattern.match(header) and here != "tests" and here not in homes:
                yield number, "third-party", f"{header} belongs to {' and '.join(sorted(homes))}"
        if here.startswith("core/") and NOT_IN_CORE.match(header):
            yield number, "third-party", f"<{header}> is not used in core"
        room = header.split("/")[0]
        if here.startswith("core/") and quoted:
            if room not in ROOMS:
                yield number, "layers", f"{header} is not named as room/file.h"
            elif room not in ROOMS.get(here[5:], set()):
                yield number, "layers", f"core/{here[5:]} may not see {room}"
        if here.startswith("app/") and quoted:
            if header in BEHIND_THE_FACADE:
                yield number, "layers", f"{header} is behind the workspace"
            elif not any((folder / header).is_file() for folder in (root / here, (root / name).parent, root / "core")):
                if not header.endswith(".moc") and not header.startswith("ui_"):
                    yield number, "layers", f"{here} may see core and itself, not {header}"


def check_text(name, lines):
    for number, line in enumerate(lines, 1):
        for host in URL.findall(line):
            if not HOSTS.match(host.lower()) and not re.search(r"[${}%*]|\.\.\.", host):
                yield number, "hosts", f"the host {host} is not one of documentation or examples"
        for domain in DOMAIN.findall(line):
            labels = domain.lower().split(".")
            for first in range(len(labels) - 1):
                if hashlib.sha256(".".join(labels[first:]).encode()).hexdigest() in REGISTRIES:
                    yield number, "hosts", "the name of a package registry"
                    break
        if MACHINE_PATH.search(line):
            yield number, "paths", "an absolute path of one machine"
        if UNFINISHED.search(line):
            yield number, "unfinished", "unfinished work is named in an issue, not in the source"


def check_cases(root, lines):
    for number, line in enumerate(lines, 1):
        for room, name, function, row in CASE.findall(line):
            files = sorted((root / "tests/cli").glob("*.py")) if room == "cli" else [root / f"tests/{room}/{name}_test.cpp"]
            texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
            if not any(re.search(rf"\b(void|def) {function}\((self)?\)", text) for text in texts):
                yield number, "cases", f"there is no test {room}.{name} {function}"
            elif row and not any(f'"{row}"' in text for text in texts):
                yield number, "cases", f"the test {room}.{name} {function} has no row of that name: {row}"


def statement_before(lines, index):
    """The declaration in front of an opening brace that stands alone on its line."""
    parts = []
    for line in reversed(lines[max(0, index - 12):index]):
        text = line.strip()
        if not text or text.endswith((";", "{", "}", ":")) and not parts or text.startswith(("#", "//")):
            break
        if parts and text.endswith((";", "{", "}")):
            break
        parts.append(text)
    return " ".join(reversed(parts))


def check_functions(lines):
    for index, line in enumerate(lines):
        if line.strip() != "{":
            continue
        before = statement_before(lines, index)
        if not before or re.match(r"(template\s*<.*>\s*)?(class|struct|namespace|enum|union|extern)\b", before):
            continue
        indent = line[: len(line) - len(line.lstrip())]
        for end in range(index + 1, len(lines)):
            if lines[end].startswith(indent + "}"):
                if end - index - 1 > LINES_OF_A_FUNCTION:
                    yield index + 1, "length", f"a function of {end - index - 1} lines"
                break


def check_file(root, name):
    try:
        text = (root / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    if "\0" in text:
        return
    lines = text.split("\n")
    suffix = Path(name).suffix
    if (suffix in CODE or Path(name).name == "CMakeLists.txt") and not name.startswith(NOT_OURS):
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:3]):
            yield 1, "licence", "no SPDX line at the top"
    if name != "LICENSE":
        yield from check_text(name, lines)
    if name == CASES:
        yield from check_cases(root, lines)
    if suffix in SOURCES:
        yield from check_includes(root, name, lines)
        if name.startswith(MEASURED):
            yield from check_functions(lines)
        for number, line in enumerate(lines, 1):
            if "std::" + "views" in line:
                yield number, "language", "clang 14 cannot read std::" + "views of libstdc++ 12"
    if name.startswith(MEASURED) and suffix in CODE and len(lines) - 1 > LINES_OF_A_FILE:
        yield len(lines), "length", f"a file of {len(lines) - 1} lines"


def check(root):
    return [(name, *violation) for name in tracked(root) for violation in check_file(root, name)]


SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
GOOD = {
    "core/base/text.h": SPDX + "#pragma once\n",
    "core/pep/name.cpp": SPDX + '#include "base/text.h"\n\nint f()\n{\n' + "    g();\n" * 60 + "}\n",
    "core/workspace/all.cpp": SPDX + '#include "git/repository.h"\n#include <toml++/toml.h>\n',
    "core/pep/long.h": SPDX + "class Long\n{\n" + "    int m_value;\n" * 100 + "};\n",
    "app/cli/main.cpp": SPDX + '#include "base/text.h"\n#include <CLI/App.hpp>\n',
    "app/gui/main.cpp": SPDX + "#include <QApplication>\n",
    "tests/git/tag_test.cpp": SPDX + 'void some()\n{\n    row("one");\n}\n',
    "docs/cases.md": "`git.tag some: one`\n",
    "docs/a.md": "See https://peps.python.org/pep-0440/ and https://index.example/simple/.\n",
}
BAD = {
    "layers": {"core/base/text.cpp": SPDX + '#include "pep/name.h"\n'},
    "layers of the programs": {"app/gui/a.cpp": SPDX + '#include "output.h"\n', "app/cli/output.h": SPDX},
    "layers behind the façade": {"app/cli/a.cpp": SPDX + '#include "resolve/solver.h"\n', "core/resolve/solver.h": SPDX},
    "third-party": {"core/pep/name.cpp": SPDX + "#include <sqlite3.h>\n"},
    "third-party Qt in core": {"core/pep/name.cpp": SPDX + "#include <QString>\n"},
    "third-party streams in core": {"core/pep/name.cpp": SPDX + "#include <iostream>\n"},
    "licence": {"core/pep/name.cpp": "int x;\n"},
    "hosts": {"docs/a.md": "https://" + "packages.acme.io/simple/\n"},
    "hosts without a scheme": {"docs/a.md": "the index at " + "py" + "pi" + ".o" + "rg answers\n"},
    "paths": {"docs/a.md": "see /ro" + "ot/x/y\n"},
    "paths of people": {"docs/a.md": "see /ho" + "me/ann/x\n"},
    "unfinished": {"core/pep/name.cpp": SPDX + "// TO" + "DO: later\n"},
    "length": {"core/pep/name.cpp": SPDX + "int x;\n" * LINES_OF_A_FILE},
    "length of a function": {"core/pep/name.cpp": SPDX + "int f()\n{\n" + "    g();\n" * 61 + "}\n"},
    "length of a member": {"core/pep/name.h": SPDX + "class A\n{\n    int f()\n    {\n" + "        g();\n" * 61 + "    }\n};\n"},
    "cases": {"docs/cases.md": "`git.tag some`\n"},
    "cases by row": {"docs/cases.md": "`git.tag some: two`\n", "tests/git/tag_test.cpp": SPDX + 'void some()\n{\n    row("one");\n}\n'},
    "language": {"core/pep/name.cpp": SPDX + "auto a = b | std::" + "views::all;\n"},
}


def violations_of(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return check(root)


def self_test():
    failures = [f"the good tree has {violation}" for violation in violations_of(GOOD)]
    for title, files in BAD.items():
        rules = {violation[2] for violation in violations_of(files)}
        if rules != {title.split()[0]}:
            failures.append(f"the bad tree for {title!r} breaks {sorted(rules) or 'no rule'}")
    for failure in failures:
        print(failure)
    print(f"{len(BAD) + 1} trees, {len(failures)} failures")
    return 1 if failures else 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = Path(sys.argv[1]).resolve()
    violations = check(root)
    for name, number, rule, text in violations:
        print(f"{name}:{number}: {rule}: {text}")
    print(f"{len(tracked(root))} files, {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
