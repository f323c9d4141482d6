#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the catalogues of the window's languages: complete, placeholders and plurals kept, mnemonics unique per menu.

    catalogues.py SOURCE [LUPDATE]     checks translations/lockwright_{de,zh_CN}.ts; with lupdate, also that no text is missing
    catalogues.py --self-test

A catalogue in which nothing is translated yet is skipped, and says so. Exit code 77: all of them were skipped.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from collections import Counter
from pathlib import Path

LANGUAGES = {"de": 2, "zh_CN": 1}  # plural forms
PLACEHOLDER = re.compile(r"%L?\d+|%n|\{\d\}")  # the last one: of core's sentences, where a plural counts in {0}
MNEMONIC = re.compile(r"&(?!&)(\w)")


def texts(path):
    """[(context, comment, source, plural, translations, finished)]"""
    found = []
    for context in tree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type")
            if kind in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.append((name, message.findtext("comment") or "", message.findtext("source") or "",
                          message.get("numerus") == "yes", forms, kind != "unfinished" and any(forms)))
    return found


def mnemonic(text):
    match = MNEMONIC.search(text.replace("&&", ""))
    return match.group(1).upper() if match else None


def check_message(where, plural, source, forms, count):
    wanted = count if plural else 1
    if len(forms) != wanted:
        yield f"{where}: {len(forms)} plural forms in place of {wanted}"
    for form in forms:
        left, right = Counter(PLACEHOLDER.findall(source)), Counter(PLACEHOLDER.findall(form))
        if plural:  # a singular may say "one"
            for count in ("%n", "{0}"):
                left.pop(count, None)
                right.pop(count, None)
        if left != right:
            yield f"{where}: placeholders {sorted(left.elements())} became {sorted(right.elements())}"
        if bool(mnemonic(source)) != bool(mnemonic(form)):
            yield f"{where}: a mnemonic was {'lost' if mnemonic(source) else 'added'}"
        if source.endswith("…") != form.endswith("…") and "…" not in form:
            yield f"{where}: the dots at the end were lost"


def check(path, language, everything=None):
    """The problems of a catalogue, and (finished, all)."""
    problems, known, finished = [], set(), 0
    for context, comment, source, plural, forms, done in texts(path):
        known.add((context, comment, source))
        where = f"{path.name}: {context}: {source!r}"
        if not done:
            problems.append(f"{where}: not translated")
            continue
        finished += 1
        problems += check_message(where, plural, source, forms, LANGUAGES[language])
    for missing in sorted((everything or set()) - known):
        problems.append(f"{path.name}: {missing[0]}: {missing[2]!r}: not in the catalogue; build the target update_languages")
    return problems, finished, len(known)


def of_the_sources(source, lupdate):
    with tempfile.TemporaryDirectory() as folder:
        made, core = Path(folder) / "all.ts", Path(folder) / "core_texts.cpp"
        subprocess.run([sys.executable, str(source / "translations/core_texts.py"), str(source / "core"), str(core)], check=True)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(source / "app/gui"), str(source / "app/gui"), str(core), "-ts", str(made)], check=True)
        return {(context, comment, text) for context, comment, text, *_ in texts(made)}


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.ts"
        path.write_text("""<TS><context><name>C</name>
            <message><source>&amp;Open %1…</source><translation>Ö&amp;ffnen %1…</translation></message>
            <message numerus="yes"><source>%n file(s)</source><translation><numerusform>eine</numerusform><numerusform>%n Dateien</numerusform></translation></message>
            <message><source>Lost %1</source><translation>Weg</translation></message>
            <message><source>{0} needs {1}</source><translation>{1} für {0}</translation></message>
            <message><source>{0} lacks {1}</source><translation>{0} fehlt</translation></message>
            <message><source>&amp;Key</source><translation>Taste</translation></message>
            <message numerus="yes"><source>%n row(s)</source><translation><numerusform>%n</numerusform></translation></message>
            <message><source>Open</source><translation type="unfinished"></translation></message>
            </context></TS>""", encoding="utf-8")
        problems, finished, count = check(path, "de", {("C", "", "New")})
        assert (finished, count) == (7, 8), (finished, count)
        for text in ("'Lost %1': placeholders", "'{0} lacks {1}': placeholders", "'&Key': a mnemonic was lost", "1 plural forms in place of 2", "'Open': not translated",
                     "'New': not in the catalogue"):
            assert any(text in problem for problem in problems), (text, problems)
        assert len(problems) == 6, problems
    print("self-test: fine")


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    source = Path(sys.argv[1])
    everything = of_the_sources(source, sys.argv[2]) if len(sys.argv) > 2 else None
    code, skipped = 0, 0
    for language in LANGUAGES:
        problems, finished, count = check(source / f"translations/lockwright_{language}.ts", language, everything)
        print(f"{language}: {finished} of {count} texts translated, {len(problems)} problems")
        if finished == 0:
            print(f"{language}: skipped, nothing is translated yet")
            skipped += 1
            continue
        for problem in problems[:100]:
            print(f"  {problem}")
        code = code or bool(problems)
    return 77 if skipped == len(LANGUAGES) else int(code)


sys.exit(main())
