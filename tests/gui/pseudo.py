#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a pseudo-locale out of a catalogue: every text accented, 40 % longer and in brackets, placeholders kept.

    pseudo.py IN.ts OUT.ts
"""
import re
import sys
import xml.etree.ElementTree as tree

ACCENTS = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ")
# What a translation must have as the source has it: placeholders, mnemonics, markup, line ends.
KEPT = re.compile(r"(%L?\d+|%n|&&|&\w|<[^>]*>|\n)")


def pseudo(text):
    pieces = KEPT.split(text)
    accented = "".join(piece if i % 2 else piece.translate(ACCENTS) for i, piece in enumerate(pieces))
    return "⟦" + accented + "~" * max(1, round(len(text) * 0.4) - 2) + "⟧"


def main():
    document = tree.parse(sys.argv[1])
    root = document.getroot()
    root.set("language", "en")
    for message in root.iter("message"):
        source = message.find("source").text or ""
        old = message.find("translation")
        if old is not None:
            message.remove(old)
        translation = tree.SubElement(message, "translation")
        if message.get("numerus") == "yes":
            for _ in range(2):
                tree.SubElement(translation, "numerusform").text = pseudo(source)
        else:
            translation.text = pseudo(source)
    document.write(sys.argv[2], encoding="utf-8", xml_declaration=True)


main()
