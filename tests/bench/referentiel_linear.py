"""How long texts that are no référentiel take, and how that grows: four times the text should take four times as long.

    python -m tests.bench.referentiel_linear [SIZE]

Prints the texts that take more than two seconds at SIZE characters (default 200,000) or grow faster than they do.
"""

from __future__ import annotations

import contextlib
import sys
import time

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.importer import importer

PEIGNES = (
    "a", "1", ".", "1.", "1. ", ".1.1a", "œ", "é", "…", "-", "( ", ")", "tp-", "TP-01285 ", "page 1/", "24/05/2023 ",
    "a@", "a.", "j’", "CCP", "CCP - ", "(CCP N° ", '"\n', '",', "a;", "#", "*", "**a", "|", "\\", "<a ", "&amp;",
    "niveau ", "intitulé : ", "arrêté du 1 ", "relatif au titre professionnel de ", "a, ", "Ab ", "[a", "(ère)",
)  # fmt: skip
DEBUTS = {
    "rien": "",
    "plan": "CCP 1 - Tenir\nCP 1 : Faire\n",
    "fiche": "La fiche\nRéférence du titre : x\nCCP - Tenir\nCCP - ",
    "arrêté": "Arrêté du 3 mai 2003 relatif au titre professionnel de maçon\nCapacités attestées et descriptif\n1. ",
    "REAC": "REAC TP-01285 04\nFICHE COMPÉTENCE PROFESSIONNELLE N° 1\nCritères de performance\n",
    "RNCP": "Résumé descriptif de la certification\nCode RNCP : 123\nRNCP12345BC01\n",
}


def secondes(debut: str, peigne: str, size: int, width: int) -> float:
    """Return the processor time of one import; lines are ``width`` characters long, 0: one line."""
    text = (peigne * (size // len(peigne) + 1))[:size]
    if width:
        text = "\n".join(text[i : i + width] for i in range(0, size, width))
    start = time.process_time()
    with contextlib.suppress(KnownError):
        importer(debut + text, nom="banc")
    return time.process_time() - start


def main(size: int) -> None:
    """Measure every text."""
    worst, slow = 0.0, 0
    for name, debut in DEBUTS.items():
        for peigne in PEIGNES:
            for width in (0, 80, 4):
                short, long = (secondes(debut, peigne, n, width) for n in (size // 4, size))
                worst = max(worst, long)
                if long > 2 or (long > 0.4 and long > 8 * short):
                    slow += 1
                    print(f"{name:7} {peigne!r:36} {width:3} {short:6.2f} {long:6.2f}", flush=True)
    print(f"{len(DEBUTS) * len(PEIGNES) * 3} texts of {size} characters: {slow} slow, the slowest {worst:.2f} s")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
