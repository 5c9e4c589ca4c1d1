"""What a trainer's position judges, and whether that still stands there.

A position holds a hash of the words it judged (``words``). Those from before hold the hash of the folded text, marks
and ids in it (``texte_juge``): both are asked, so that none falls because the program became more patient.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Position
from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.text import empreinte, fold, plain
from dossier_pro.domain.words import empreinte_des_mots, mots, mots_balises


def mots_juges(dossier: Dossier, cible_id: str, *, confidentielles: bool = True) -> str:
    """Return the words that a position on this cible judges: of each lien its phrase, with those of its source.

    Neither marks and punctuation nor the order in which liens were made is in it. What is no text (the file of a
    preuve, its address) is in it as it is.

    Args:
        dossier: the file at one moment.
        cible_id: what is judged.
        confidentielles: False for what a reader saw whose copy came without the preuves that are marked so.
    """
    liens = _liens(dossier, cible_id, confidentielles=confidentielles)
    return "\n".join(sorted("\t".join(_mots_du_lien(dossier, lien)) for lien in liens))


def _mots_du_lien(dossier: Dossier, lien: Lien) -> Iterator[str]:
    yield mots_balises(lien.phrase)
    if lien.source == "preuve":
        if preuve := dossier.get(Preuve, lien.source_id):
            yield from (mots(preuve.titre), mots_balises(preuve.description), preuve.sha256 or "")
            yield preuve.adresse.strip()
    elif exemple := dossier.get(Exemple, lien.source_id):
        if lien.ancre:
            yield mots(lien.ancre.citation) if est_la(lien.ancre, exemple) else ""
        else:
            answers = (exemple.taches, exemple.moyens, exemple.equipe, exemple.complements)
            yield " ".join((mots(exemple.intitule), *map(mots_balises, answers)))


def est_la(ancre: Ancre, exemple: Exemple) -> bool:
    """Whether the passage still stands in the answer, word by word, whatever the marks between its words."""
    answer = plain(exemple.reponse(ancre.champ))  # type: ignore[arg-type]
    # A passage may begin inside what is one number of the answer: then its letters decide.
    return f" {mots(ancre.citation)} " in f" {mots(answer)} " or fold(ancre.citation) in fold(answer)


def texte_juge(dossier: Dossier, cible_id: str, *, confidentielles: bool = True) -> str:
    """Return the text that a position of the first kind judged (arguments as for ``mots_juges``)."""
    parts: list[str] = []
    for lien in sorted(_liens(dossier, cible_id, confidentielles=confidentielles), key=lambda one: one.id):
        parts.append(lien.phrase)
        if lien.source == "exemple":
            exemple = dossier.get(Exemple, lien.source_id)
            if exemple and lien.ancre:
                answer = exemple.reponse(lien.ancre.champ)  # type: ignore[arg-type]
                parts.append(lien.ancre.citation if fold(lien.ancre.citation) in fold(plain(answer)) else "")
            elif exemple:
                parts += [exemple.intitule, exemple.taches, exemple.moyens, exemple.equipe, exemple.complements]
        elif preuve := dossier.get(Preuve, lien.source_id):
            parts += [preuve.titre, preuve.description, preuve.sha256 or ""]
    return "\n".join(parts)


def empreinte_jugee(dossier: Dossier, cible_id: str) -> str:
    """Return what a position that is taken now holds of what it judges."""
    return empreinte_des_mots(mots_juges(dossier, cible_id))


def empreintes_d_avant(dossier: Dossier, cible_id: str) -> frozenset[str]:
    """Return what a position of the first kind would hold that judged what stands there now."""
    return frozenset(empreinte(texte_juge(dossier, cible_id, confidentielles=shown)) for shown in (True, False))


class Juge:
    """Tells of positions whether they were given on the texts of one dossier; each text is hashed once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._mots: dict[str, frozenset[str]] = {}
        self._avant: dict[str, frozenset[str]] = {}

    def ancienne(self, position: Position) -> bool:
        """Whether a position was given on another text than the present one, as far as its reader was shown it."""
        cible_id = position.cible_id
        if cible_id not in self._mots:
            found = {mots_juges(self._dossier, cible_id, confidentielles=shown) for shown in self._vues}
            self._mots[cible_id] = frozenset(map(empreinte_des_mots, found))
        if position.empreinte in self._mots[cible_id]:
            return False
        if cible_id not in self._avant:
            self._avant[cible_id] = empreintes_d_avant(self._dossier, cible_id)
        return position.empreinte not in self._avant[cible_id]

    @cached_property
    def _vues(self) -> tuple[bool, ...]:
        hidden = any(preuve.confidentielle for preuve in self._dossier.all(Preuve).values())
        return (True, False) if hidden else (True,)


def _liens(dossier: Dossier, cible_id: str, *, confidentielles: bool) -> list[Lien]:
    liens = dossier.liens_vers(cible_id)
    if confidentielles:
        return list(liens)
    hidden = {preuve.id for preuve in dossier.all(Preuve).values() if preuve.confidentielle}
    return [lien for lien in liens if lien.source != "preuve" or lien.source_id not in hidden]
