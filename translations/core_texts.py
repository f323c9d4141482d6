#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sentences of core (core/base/say.h) as a source that lupdate reads: the context "core" of the catalogues.

    core_texts.py CORE OUTPUT.cpp
    core_texts.py --self-test
"""
import re
import sys
import tempfile
from pathlib import Path

LITERAL = re.compile(r'\s*"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|//[^\n]*|/\*.*?\*/', re.S)
CALL = re.compile(r"\b(say|sayPlural|Sayable)\s*[({]")


def without_comments(text):
    return COMMENT.sub(lambda match: " " if match.group().startswith("/") else match.group(), text)


def literal(text, at):
    """(the literal of one or more pieces at a place, where it ends); (None, at) where there is none."""
    pieces = []
    while match := LITERAL.match(text, at):
        pieces.append(match.group(1))
        at = match.end()
    return ("".join(pieces) if pieces else None), at


def after_comma(text, at):
    """The place behind the next comma of the argument list that begins before `at`."""
    depth = 0
    while at < len(text):
        if text[at] == '"':
            _, at = literal(text, at)
            continue
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        elif text[at] == "," and depth == 0:
            return at + 1
        at += 1
    raise SystemExit("an argument list does not end")


def texts(source, name):
    """[(template, is it a plural, is it one of sayAgain())]"""
    source = without_comments(source)
    for match in CALL.finditer(source):
        at = match.end()
        plural = match.group(1) == "sayPlural"
        if plural:
            at = after_comma(source, after_comma(source, at))
        found, _ = literal(source, at)
        if found is None:
            line = source.count("\n", 0, match.start()) + 1
            raise SystemExit(f"{name}: {match.group(1)} without a literal, near line {line}")
        yield found, plural, match.group(1) == "Sayable"


def unmade(core, sayables):
    """The templates of sayAgain() that no source makes any more: neither begin nor end of their longest part is in a literal."""
    literals = []
    for path in [*core.rglob("*.cpp"), *core.rglob("*.h")]:
        source, at = without_comments(path.read_text(encoding="utf-8")), 0
        source = re.sub(r'\bSayable\s*[({](\s*"(?:[^"\\\n]|\\.)*")*', "", source)
        while (at := source.find('"', at)) >= 0:
            found, end = literal(source, at)
            literals.append(found or "")
            at = max(end, at + 1)
    everything = "\n".join(literals)
    longest = {text: max(re.split(r"\{\d\}", text), key=len) for text in sayables}
    return [text for text, part in longest.items() if part[:24] not in everything and part[-24:] not in everything]


def collect(core):
    found, sayables = {}, []
    for path in sorted([*core.rglob("*.cpp"), *core.rglob("*.h")]):
        if path.parent.name == "base" and path.stem == "say":
            continue
        for text, plural, again in texts(path.read_text(encoding="utf-8"), path):
            if found.setdefault(text, plural) != plural:
                raise SystemExit(f"{path}: the template is a plural in one place only: {text}")
            if again:
                sayables.append(text)
    for text in unmade(core, sayables):
        raise SystemExit(f"{core}: no source makes this sentence any more, so take it out or correct it: {text}")
    return found


def write(core, output):
    lines = ["// made by translations/core_texts.py", "#include <QtCore/qttranslation.h>", "[[maybe_unused]] static const auto core = {"]
    for text, plural in collect(core).items():
        lines.append(f'QT_TRANSLATE{"_N" if plural else ""}_NOOP("core", "{text}"),')
    Path(output).write_text("\n".join([*lines, "};", ""]), encoding="utf-8")


def self_test():
    source = '''say("plain"); // say("no")
        say("in {0} "
            "pieces", f(a, "b, c"));
        sayPlural(list.size(), "one, only", "{0} \\"many\\"", name);
        constexpr Sayable known[] = {Sayable("a {0}"), Sayable{"b"}};'''
    found = list(texts(source, "x"))
    assert [text for text, *_ in found] == ["plain", "in {0} pieces", '{0} \\"many\\"', "a {0}", "b"], found
    assert [text[1:] for text in found] == [(False, False)] * 2 + [(True, False)] + [(False, True)] * 2, found
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder)
        (core / "x.cpp").write_text('Sayable("is at {0} now") Sayable("was {0}, lost") f("is " "at " + x + " now");', encoding="utf-8")
        assert unmade(core, ["is at {0} now", "was {0}, lost"]) == ["was {0}, lost"]
    try:
        list(texts("say(text)", "x"))
        raise AssertionError("a variable was taken")
    except SystemExit:
        pass
    print("self-test: fine")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        self_test()
    else:
        write(Path(sys.argv[1]), sys.argv[2])
