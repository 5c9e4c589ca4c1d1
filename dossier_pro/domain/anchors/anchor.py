"""The anchor of a passage in an answer: enough of its surroundings to find it again after the text was rewritten.

Finding it again goes from the surest to the least sure, and stops before it could be wrong: the quoted text where it
stood, the quoted text elsewhere, what now stands between its two old neighbours, a sentence like it, then the exemple
as a whole. What does not read as the passage did is said to be near, never to be it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dossier_pro.domain.anchors import places as places
from dossier_pro.domain.anchors.around import Around, context
from dossier_pro.domain.anchors.words import another, contained, likeness, other_names, weight, words_of
from dossier_pro.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Ancre:
    """A passage of one answer.

    Attributes:
        champ: the answer that it stands in, a name of ``dossier.CHAMPS``.
        citation: the passage itself.
        avant: what stands before it, to the beginning of a sentence before its own: up to 400 characters (40 in
            anchors made by former versions).
        apres: what stands after it, to the end of a sentence after its own.
        position: its offset in characters when it was made.
    """

    champ: str
    citation: str
    avant: str
    apres: str
    position: int


def ancrer(champ: str, texte: str, debut: int, fin: int) -> Ancre:
    """Return the anchor of ``texte[debut:fin]``.

    Args:
        champ: the answer that the passage stands in.
        texte: that answer without its marks (``text.plain``), so that a change of style moves nothing.
        debut: offset of the passage's first character.
        fin: offset after its last one.
    """
    return Ancre(champ, texte[debut:fin], *context(texte, debut, fin), debut)


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """Where a passage stands now: ``texte[debut:fin]`` of ``champ``.

    Attributes:
        champ: the answer.
        debut: offset of its first character.
        fin: offset after its last one.
        exacte: the quoted text, letter by letter, in the answer where it stood; otherwise it was moved or rewritten.
        approchee: other words than those quoted, a slip or a little word aside: what stands in their place, « à peu
            près ici ».
    """

    champ: str
    debut: int
    fin: int
    exacte: bool
    approchee: bool = False


def retrouver(ancre: Ancre, textes: Mapping[str, str]) -> FoundPassage | None:
    """Find a passage again.

    Args:
        ancre: the passage as it was.
        textes: the present answers of its exemple, without their marks (``text.plain``), by champ.

    Returns:
        Its place, or None where it is gone or cannot be told for sure: the remark then belongs to the exemple.
    """
    start = _stands_still(ancre, textes.get(ancre.champ, ""))
    if start is not None:
        return FoundPassage(ancre.champ, start, start + len(ancre.citation), True)
    around = _around(ancre)
    if not around.quoted.folded:
        return None
    answers = _answers(ancre, textes)
    return _as_found(ancre, around, places.in_its_exemple(around, answers))


def retrouver_partout(
    ancre: Ancre, exemple_id: str, exemples: Mapping[str, Mapping[str, str]]
) -> tuple[str, FoundPassage] | None:
    """Find a passage again in its exemple, or in the one to which it was moved.

    Args:
        ancre: the passage as it was.
        exemple_id: its exemple.
        exemples: the present answers, as for ``retrouver``, by the exemple's id.

    Returns:
        The exemple and the place; None where it is gone, stands in several others, or cannot be told for sure.
    """
    found = retrouver(ancre, exemples.get(exemple_id, {}))
    if found is not None and not _weak(ancre, exemples[exemple_id], found):
        return exemple_id, found
    elsewhere = _suivre(ancre, {key: textes for key, textes in exemples.items() if key != exemple_id})
    if elsewhere is not None and not (found and elsewhere[1].approchee):
        return elsewhere
    return (exemple_id, found) if found else None


def _weak(ancre: Ancre, textes: Mapping[str, str], trouve: FoundPassage) -> bool:
    """Whether what stands in the place of a passage is another text altogether."""
    if not trouve.approchee:
        return False
    there = words_of(textes[trouve.champ][trouve.debut : trouve.fin]).folded
    heavy = [word for word in words_of(ancre.citation).folded if weight(word) == 1.0]
    return contained(heavy, there) < _WEAK


_WEAK = 0.2
"""How much of a passage must stand in what took its place, for it not to be looked for in other exemples."""


def _suivre(ancre: Ancre, exemples: Mapping[str, Mapping[str, str]]) -> tuple[str, FoundPassage] | None:
    """Find a passage in another exemple than its own."""
    around = _around(ancre)
    found = []
    for exemple_id, textes in exemples.items():
        answers = _answers(ancre, textes)
        place = _as_found(ancre, around, places.moved(around, answers))
        if place is not None:
            found.append((exemple_id, replace(place, exacte=False)))
    sure = [row for row in found if not row[1].approchee] or found
    return sure[0] if len(sure) == 1 else None


def _stands_still(ancre: Ancre, texte: str) -> int | None:
    """Return where a passage stands with all that was around it: where it stood, or pushed to one other place."""
    around = ancre.avant + ancre.citation + ancre.apres
    first = ancre.position - len(ancre.avant)
    if not ancre.citation:
        return None
    if first < 0 or not texte.startswith(around, first):
        first = texte.find(around) if ancre.avant and ancre.apres else -1
        if first < 0 or texte.find(around, first + 1) >= 0:
            return None
    return first + len(ancre.avant)


@lru_cache(maxsize=2048)
def _around(ancre: Ancre) -> Around:
    return Around(ancre.citation, ancre.avant, ancre.apres, ancre.position)


def _answers(ancre: Ancre, textes: Mapping[str, str]) -> list[places.Answer]:
    """Return the answers, its own first."""
    ordered = sorted(textes.items(), key=lambda item: item[0] != ancre.champ)
    return [places.Answer(champ, texte, words_of(texte), champ == ancre.champ) for champ, texte in ordered]


def _as_found(ancre: Ancre, around: Around, place: places.Stretch | None) -> FoundPassage | None:
    if place is None:
        return None
    answer, first, last = place
    start, end = answer.words.starts[first], answer.words.ends[last - 1]
    quoted, there = around.quoted.folded, place.folded
    # The same words may stand in the passage's place in a sentence about somebody else now.
    theirs = other_names(around.sentence, place.sentence)
    literal = _literally(ancre, answer.texte, start + around.lead) if quoted == there and not theirs else None
    if literal is not None:
        return FoundPassage(answer.champ, *literal, answer.own)
    return FoundPassage(answer.champ, start, end, False, theirs or not _itself(quoted, there))


def _itself(quoted: Sequence[str], there: Sequence[str]) -> bool:
    """Whether words are the passage itself: no word that carries meaning is gone, none is new."""
    if quoted == there:
        return True
    changed = another(quoted, there, lacking=True) or another(there, quoted, lacking=True)
    return not changed and likeness(quoted, there) >= _ITSELF


_ITSELF = 0.8
"""How alike words must be to be the passage itself, with a slip put right or a little word changed."""


def _literally(ancre: Ancre, texte: str, start: int) -> tuple[int, int] | None:
    """Return where the citation stands letter by letter with its marks, where its first word is at ``start``."""
    lead = len(ancre.citation) - len(ancre.citation.lstrip(" \n«»\"'(-–•\u00a0"))
    at = start - lead
    if at >= 0 and texte.startswith(ancre.citation, at):
        return at, at + len(ancre.citation)
    return None
