"""Collects the phrases of the program into the files of Qt Linguist: ``packaging/dev.py langues``.

Of a file that is there, what is translated stays; what the program does not say any more goes. Qt's own ``lupdate``
reads Python too, and misses what is counted (``pluriel``), which stands here in a context of its own with two forms.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from dossier_pro.domain.translation import key
from dossier_pro.languages import COUNTED, FRENCH, available, messages
from dossier_pro.resources import resource

PHRASES = "Dossier Pro"
_SINGLE = {"tr", "tr_noop"}
_PAIRS = {"pluriel": 1, "counted_noop": 0, "counted": 1}
"""Where the two forms of a noun stand among the arguments."""


def _text(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def said_in(source: str) -> Iterator[tuple[str, str]]:
    """Give what a module says: the context, and the phrase, or a noun as ``one|many``."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        texts = [_text(argument) for argument in node.args[:2]]
        if name in _SINGLE and texts and texts[0]:
            yield PHRASES, key(texts[0], "".join(text or "" for text in texts[1:]))
        elif name == "translate" and len(texts) > 1 and texts[1]:
            yield PHRASES, texts[1]
        elif name in _PAIRS and len(node.args) > _PAIRS[name] and (one := _text(node.args[_PAIRS[name]])):
            yield COUNTED, one


def phrases(root: Path) -> dict[str, dict[str, str]]:
    """Return by context each phrase, and the file that says it first.

    Args:
        root: the folder of the program; ``export`` is left out, because what is printed is French in every language.
    """
    found: dict[str, dict[str, str]] = {PHRASES: {}, COUNTED: {}}
    for path in sorted(root.rglob("*.py")):
        place = path.relative_to(root.parent).as_posix()
        if not place.startswith("dossier_pro/export/"):
            for context, text in said_in(path.read_text("utf-8")):
                found[context].setdefault(text, place)
    for word in tomllib.loads(resource("lexique.toml").read_text("utf-8"))["mot"]:
        for text in (word["nom"], word["dit"]):
            found[PHRASES].setdefault(text, "resources/lexique.toml")
    return found


def known(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return what a file translates already: by context and phrase, the one translation or the two."""
    found = messages(path) if path.is_file() else ()
    return {(one.context, one.phrase): one.forms for one in found if one.state != "vanished"}


def written(code: str, found: dict[str, dict[str, str]], done: dict[tuple[str, str], list[str]]) -> str:
    """Return the file of a language, as Qt Linguist writes it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{code}" sourcelanguage="{FRENCH}">']
    for context, said in found.items():
        lines += ["<context>", f"    <name>{context}</name>"]
        for text, place in sorted(said.items(), key=lambda item: (item[1], item[0])):
            lines += _message(context, text, place, done.get((context, text)))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(context: str, text: str, place: str, forms: list[str] | None) -> list[str]:
    unfinished = "" if forms else ' type="unfinished"'
    head = '    <message numerus="yes">' if context == COUNTED else "    <message>"
    text, _, about = text.partition("\0")
    lines = [head, f'        <location filename="../../{place}"/>', f"        <source>{_xml(text)}</source>"]
    if about:
        lines.append(f"        <comment>{_xml(about)}</comment>")
    if context == COUNTED:
        shown = [f"            <numerusform>{_xml(form)}</numerusform>" for form in forms or ("", "")]
        lines += [f"        <translation{unfinished}>", *shown, "        </translation>"]
    else:
        lines.append(f"        <translation{unfinished}>{_xml(forms[0]) if forms else ''}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    return escape(text, {"\u00a0": "&#xa0;", "\u202f": "&#x202f;"})


def main(arguments: list[str]) -> int:
    """Bring the files up to date; with ``--check`` only say whether they are. Returns the exit code."""
    import dossier_pro

    found = phrases(Path(dossier_pro.__file__).parent)
    stale = 0
    for code in available()[1:]:
        path = resource("langues", f"{code}.ts")
        text = written(code, found, known(path))
        missing = text.count('type="unfinished"')
        stale += text != path.read_text("utf-8") or bool(missing)
        if "--check" not in arguments:
            path.write_text(text, "utf-8", newline="\n")
        print(f"{path.name} : {sum(map(len, found.values()))} phrases, {missing} à traduire")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
