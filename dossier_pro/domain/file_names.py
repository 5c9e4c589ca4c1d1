"""Names of files that every system takes: Windows, macOS, Linux, on a key, in a ZIP. The one place that knows them."""

from __future__ import annotations

import re
import unicodedata

from dossier_pro.domain.text import fold

_INTERDITS = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVES = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(\..*)?")
"""Names of devices, whatever the ending. (Microsoft, « Naming Files, Paths, and Namespaces ».)"""
_LONGUEUR = 80
_OCTETS = 200
"""A name may have 255 bytes; what SQLite and we ourselves add to it for a moment takes some."""


def nom_sur(texte: str, extension: str = "", *, longueur: int = _LONGUEUR) -> str:
    """Return a file name that reads well and that every system takes.

    Args:
        texte: what it should say; never a path.
        extension: kept whole, with its point; empty for none.
        longueur: the most characters of ``texte`` that are kept.
    """
    plat = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in unicodedata.normalize("NFC", texte))
    propre = " ".join(_INTERDITS.sub(" ", plat).split()).strip(". ")[:longueur]
    propre = propre.encode()[: _OCTETS - len(extension.encode())].decode(errors="ignore").strip(". ")
    if not propre or _RESERVES.fullmatch(propre):
        propre = f"Fichier {propre}".strip()
    return propre + extension


def nom_refuse(nom: str) -> str | None:
    """Return one sentence on why some system would not take a file name as it was typed; None where all do."""
    montre = nom if len(nom) <= 40 else f"{nom[:39]}…"
    if found := _INTERDITS.search(nom):
        if found[0].isprintable():
            return (
                f"Le nom «\u00a0{montre}\u00a0» contient «\u00a0{found[0][0]}\u00a0», que Windows refuse\u00a0: donnez "
                'un nom sans < > : " / \\ | ? *.'
            )
        return "Ce nom contient un caractère invisible, que Windows refuse\u00a0: retapez-le."
    if _RESERVES.fullmatch(nom):
        return (
            f"«\u00a0{montre}\u00a0» est un nom que Windows se réserve\u00a0: donnez un autre nom, par exemple "
            f"«\u00a0Fichier {montre}\u00a0»."
        )
    if nom != nom.strip(" ").rstrip("."):
        return f"Le nom «\u00a0{montre}\u00a0» commence ou finit par une espace ou un point\u00a0: retirez-le."
    if len(nom.encode()) > _OCTETS:
        return f"Le nom «\u00a0{montre}\u00a0» est trop long ({len(nom)} signes)\u00a0: donnez un nom plus court."
    return None


_FOR_READING = re.compile(r"(^|[\W_])pour relecture($|\W)")


def pour_relecture(racine: str) -> bool:
    """Whether a name without its ending is that of the copy that a candidate sends to a reader."""
    return _FOR_READING.search(fold(racine)) is not None
