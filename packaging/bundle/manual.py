"""The man pages, in French and shorter in English, and bash's completion: made of the command line's own parser."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from bundle import content
from dev_setup import ROOT

_ENGLISH = {
    "ouvrir": "open a dossier in the window",
    "exemple": "write the example dossier (a fictitious candidate)",
    "nouveau": "make a dossier, empty or for somebody else",
    "referentiel lister": "list the known référentiels",
    "referentiel importer": "read a référentiel from its official document",
    "referentiel exporter": "write a référentiel for another program",
    "preuve ajouter": "add files as pieces of evidence",
    "etat": "tell what is shown and what is missing",
    "exporter": "make the Word and PDF files for the jury",
    "faisabilite": "write the sheet that prepares the dossier de faisabilité of a VAE",
    "verifier": "check a dossier, or one in Word, before the jury does",
    "conseils": "read the draft and say what a good trainer would",
    "suggerer": "tell which criteria a text may show, and by which of its words",
    "importer-dp": "take in one that was begun in Word, .odt, .rtf, PDF or Markdown",
    "relecture exporter": "write a trainer's review to an .avis file",
    "relecture fusionner": "merge .avis files into a dossier",
    "relecture identite": "be one reader on two computers",
    "suivi": "tell how far the candidates of a group are, changing nothing",
    "reparer": "save what can be saved of a damaged dossier into a copy",
    "tout-effacer": "show all that the program keeps here, and remove it",
    "tout-exporter": "write all that a dossier holds in open formats",
    "sauvegardes": "show the copies that were kept of a dossier, or open one again",
    "reunir": "unite a dossier with another version of itself",
    "mot-de-passe": "set, change or remove a dossier's password",
    "autotest": "check the installation on the example",
}


def parser() -> argparse.ArgumentParser:
    """Return the parser of the program in this checkout; only the standard library is needed for that."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    from dossier_pro.cli import COMMANDS
    from dossier_pro.cli_parser import build_parser

    return build_parser(COMMANDS)


def commands(root: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every command with its parser, the sub-commands under both words."""
    for action in root._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                word = f"{before} {name}".strip()
                below = list(commands(sub, word))
                if below:
                    yield from below
                else:
                    yield word, sub


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _head(section: str) -> list[str]:
    return [f'.TH DOSSIER-PRO 1 "" "Dossier Pro {content.version()}" "{section}"']


def french() -> str:
    """The page in French: every command with its options, in the words of `--help`."""
    root = parser()
    lines = [
        *_head("Commandes utilisateur"),
        ".SH NOM",
        "dossier\\-pro \\- construire le dossier professionnel d’un titre professionnel",
        ".SH SYNOPSIS",
        ".B dossier\\-pro\n[\\fIF.dpro\\fR]",
        ".br",
        ".B dossier\\-pro\n\\fICOMMANDE\\fR [\\fIoptions\\fR]",
        ".SH DESCRIPTION",
        "Seul, dossier\\-pro ouvre sa fenêtre ; avec le nom d’un dossier, il l’ouvre dans la fenêtre.",
        "Les commandes ci\\-dessous font la même chose sans fenêtre.",
        ".SH COMMANDES",
    ]
    for name, sub in commands(root):
        lines += [".SS " + _roff(name), _roff(" ".join((sub.description or "").split())) + "."]
        for action in sub._actions:
            if isinstance(action, argparse._HelpAction) or action.help in (None, argparse.SUPPRESS):
                continue
            title = ", ".join(action.option_strings)
            choices = f"{{{','.join(map(str, action.choices))}}}" if action.choices else ""
            value = action.metavar or choices or action.dest.upper()
            title = f"{title} {value}".strip() if action.nargs != 0 else title
            lines += [".TP", f".B {_roff(title)}", _roff(str(action.help))]
    lines += [
        ".SH CODE DE RETOUR",
        "0 : fait. 1 : fait, et quelque chose bloque. 2 : un obstacle, dit en une phrase. 70 : un défaut du logiciel.",
        "130 : interrompu.",
        ".SH FICHIERS",
        ".TP\n.I ~/.local/share/dossier\\-pro\nce que le logiciel garde : copies de sécurité, catalogue, réglages.",
        "La variable DOSSIER_PRO_HOME le place ailleurs.",
        ".SH VOIR AUSSI",
        "L’aide de la fenêtre (F1).",
    ]
    return "\n".join(lines) + "\n"


def english() -> str:
    """The page in English: what the commands are for; their options are told in French by `--help`."""
    lines = [
        *_head("User Commands"),
        ".SH NAME",
        "dossier\\-pro \\- write the dossier professionnel of a French titre professionnel",
        ".SH SYNOPSIS",
        ".B dossier\\-pro\n[\\fIF.dpro\\fR]",
        ".br",
        ".B dossier\\-pro\n\\fICOMMAND\\fR [\\fIoptions\\fR]",
        ".SH DESCRIPTION",
        "Alone, dossier\\-pro opens its window; with the name of a dossier it opens that one. It speaks French.",
        ".SH COMMANDS",
    ]
    for name, _ in commands(parser()):
        lines += [".TP", f".B {_roff(name)}", _roff(_ENGLISH[name]) + "."]
    lines += [
        ".PP",
        "Each of them tells its options after",
        ".BR \\-\\-help .",
        ".SH EXIT STATUS",
        "0: done. 1: done, and something blocks. 2: an obstacle, told in one sentence. 70: a bug. 130: interrupted.",
        ".SH FILES",
        ".TP\n.I ~/.local/share/dossier\\-pro\nwhat the program keeps: copies, catalogue, settings.",
        "The variable DOSSIER_PRO_HOME moves it.",
    ]
    return "\n".join(lines) + "\n"


def completion() -> str:
    """What bash needs to complete the commands."""
    first: dict[str, list[str]] = {}
    for name, _ in commands(parser()):
        word, _, second = name.partition(" ")
        first.setdefault(word, []).extend([second] if second else [])
    cases = [f'    {word}) words="{" ".join(seconds)}" ;;' for word, seconds in sorted(first.items()) if seconds]
    return "\n".join(
        [
            "# bash completion for dossier-pro",
            "_dossier_pro() {",
            '  local words=""',
            '  case "${COMP_WORDS[1]}" in',
            *cases,
            "  esac",
            f'  [ "$COMP_CWORD" -eq 1 ] && words="{" ".join(sorted(first))}"',
            '  [ "$COMP_CWORD" -le 2 ] && COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))',
            "}",
            "complete -o default -F _dossier_pro dossier-pro",
            "",
        ]
    )
