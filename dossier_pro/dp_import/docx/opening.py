"""A .docx from outside, opened without trusting it: its text is expanded when it is asked for, within limits."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.office import archive
from dossier_pro.office.word_package import MAX_PART, Element, WordPackage, size, tree

_EXPECTED: Final = "le dossier professionnel"


def open_dp(source: Path | bytes, nom: str = "") -> WordPackage:
    """Open a DP in Word; nothing of it is expanded but the lists of what it holds.

    Args:
        source: the file's path, or its bytes.
        nom: its name, where only its bytes are given.

    Raises:
        KnownError: it cannot be read, is not a .docx, is protected, damaged, holds macros, or expands too much.
    """
    return WordPackage.open_guarded(source, nom, expected=_EXPECTED)


def root_of(package: WordPackage) -> Element:
    """Return the root of the text.

    Raises:
        KnownError: it is too large or damaged.
    """
    taille = size(package.main)
    if taille > MAX_PART:
        raise KnownError(
            tr(
                "{called} contient un texte de {taille}\u00a0Mo, ce qu’aucun dossier ne demande : il n’a "
                "pas été ouvert ; demandez-en une copie saine.",
                called=package.called,
                taille=taille // 1_000_000,
            )
        )
    root = tree(package.main)
    if root is None:
        raise archive.abime(package.called)
    return root
