#!/usr/bin/env python3
"""Turns what a command prints on a terminal into a picture for the README.

    tmux new-session -d -s shot -x 118 -y 40 './glossator try --once --data /tmp/shot; sleep 600'
    tmux capture-pane -e -p -t shot | python3 docs/images/terminal.py > docs/images/try.svg
"""

import html
import re
import sys
import unicodedata

COLOURS = {
    30: "#3b4252", 31: "#e06c75", 32: "#98c379", 33: "#e5c07b", 34: "#61afef", 35: "#c678dd", 36: "#56b6c2", 37: "#d8dee9",
    90: "#7b8496", 91: "#e06c75", 92: "#98c379", 93: "#e5c07b", 94: "#61afef", 95: "#c678dd", 96: "#56b6c2", 97: "#ffffff",
}  # fmt: skip
# Browsers draw a run of plain spaces as one.
NO_BREAK = "\u00a0"
WIDTH, HEIGHT, LEFT, TOP = 8.4, 18, 18, 30


def pieces(line):
    """(text, css) runs of one line with its colour codes."""
    fill, weight, faint = "#d8dee9", "normal", False
    for code, text in re.findall(r"\x1b\[([\d;]*)m|([^\x1b]+)", line):
        if text:
            yield text, f"fill:{fill};font-weight:{weight}" + (";opacity:.65" if faint else "")
            continue
        for number in (int(n or 0) for n in code.split(";")):
            if number == 0:
                fill, weight, faint = "#d8dee9", "normal", False
            elif number in (1, 22):
                weight, faint = ("bold" if number == 1 else "normal"), faint and number == 1
            elif number == 2:
                faint = True
            elif number == 39:
                fill = "#d8dee9"
            else:
                fill = COLOURS.get(number, fill)


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def main():
    lines = sys.stdin.read().rstrip().split("\n")
    plain = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in lines]
    width = LEFT * 2 + WIDTH * max(map(columns, plain))
    height = TOP + HEIGHT * len(lines) + 14
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">')
    print(f'<rect width="{width:.0f}" height="{height:.0f}" rx="8" fill="#1f2430"/>')
    print('<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14">')
    for row, line in enumerate(lines):
        at = 0
        for text, css in pieces(line):
            x, y, length = LEFT + at * WIDTH, TOP + row * HEIGHT, columns(text) * WIDTH
            print(
                f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs" style="{css}">'
                f"{html.escape(text).replace(' ', NO_BREAK)}</text>"
            )
            at += columns(text)
    print("</g></svg>")


if __name__ == "__main__":
    main()
