"""What a DP aims at, as its cover says it under the titre: « CCP 1 – … », « CCS 2 – … », « Bloc 3 – … »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier_pro.domain.dossier import CcpObtenu, GenreObjet, Projet
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import fold

_LIGNE: Final = re.compile(r"\b(?P<sorte>CCP|CCS|Bloc)[\s\u00a0]*(?P<n>\d{1,2})[\s\u00a0]*[–—:-][\s\u00a0]*")


def separer_objet(titre: str) -> tuple[str, str]:
    """Return the titre that a cover names, and what follows it: the CCP or CCS aimed at."""
    start = _LIGNE.search(titre)
    if start is None or not titre[: start.start()].strip():
        return titre, ""
    return titre[: start.start()].rstrip(), titre[start.start() :].strip()


def lire_objet(
    precision: str, marque: Marque | None, referentiel: Referentiel
) -> tuple[Projet, list[CcpObtenu]] | None:
    """Return what is aimed at and what is already awarded, None where it is not understood.

    Args:
        precision: what ``separer_objet`` returned: each CCP must have the number and the intitulé of the référentiel.
        marque: what our own export hid, if the cover still says the same; it knows what the words leave out.
        referentiel: that of the titre.
    """
    found = _nommes(precision, referentiel)
    if found is None:
        return None
    genre, numeros = found
    if marque is None:
        return Projet(objet=genre, numeros=numeros), []
    known = {(a.numero, a.ccs) for a in referentiel.activites}
    obtenus = [(int(word.lstrip("c")), word.startswith("c")) for word in marque.obtenus.split() if _est_numero(word)]
    caches = tuple(int(word) for word in marque.numeros.split() if _est_numero(word))
    if marque.nature == genre and set(numeros) <= set(caches):
        numeros = tuple(n for n in caches if (n, genre == "ccs") in known)
    return (
        Projet(objet=genre, numeros=numeros),
        [CcpObtenu("", numero, ccs) for numero, ccs in obtenus if (numero, ccs) in known],
    )


def _est_numero(word: str) -> bool:
    return word.removeprefix("c").isdecimal() and len(word) < 4


def _existent(lines: Sequence[re.Match[str]], precision: str, referentiel: Referentiel) -> bool:
    """Whether each line has the number and the intitulé of an activité of the référentiel."""
    ends = [*(line.start() for line in lines[1:]), len(precision)]
    by_number = {(a.numero, a.ccs): fold(a.intitule) for a in referentiel.activites}
    for line, end in zip(lines, ends, strict=True):
        said = fold(precision[line.end() : end]).rstrip(" .")
        if by_number.get((int(line["n"]), line["sorte"] == "CCS"), "").rstrip(" .") != said:
            return False
    return True


def _nommes(precision: str, referentiel: Referentiel) -> tuple[GenreObjet, tuple[int, ...]] | None:
    lines = list(_LIGNE.finditer(precision))
    if not lines:
        return None if precision else ("titre", ())
    kinds = {line["sorte"] for line in lines}
    if len(kinds) > 1 or not _existent(lines, precision, referentiel):
        return None
    return "ccs" if kinds == {"CCS"} else "ccp", tuple(int(line["n"]) for line in lines)
