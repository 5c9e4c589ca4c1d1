"""The anchor of a passage in an answer: enough of its surroundings to find it again after the text was rewritten."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ancre:
    """A passage of one answer.

    Attributes:
        champ: the answer that it stands in, a name of ``dossier.CHAMPS``.
        citation: the passage itself.
        avant: up to 40 characters before it.
        apres: up to 40 characters after it.
        position: its offset in characters when it was made.
    """

    champ: str
    citation: str
    avant: str
    apres: str
    position: int


_AUTOUR = 40


def ancrer(champ: str, texte: str, debut: int, fin: int) -> Ancre:
    """Return the anchor of ``texte[debut:fin]``.

    Args:
        champ: the answer that the passage stands in.
        texte: that answer without its marks (``text.plain``), so that a change of style moves nothing.
        debut: offset of the passage's first character.
        fin: offset after its last one.
    """
    return Ancre(champ, texte[debut:fin], texte[max(0, debut - _AUTOUR) : debut], texte[fin : fin + _AUTOUR], debut)
