"""Questions that a jury could ask of this candidate: the weakest critères first, and among them their own exemples."""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, Final, Literal

from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.quoting import citer, entre_guillemets
from dossier_pro.domain.readiness import EtatCible, Readiness
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import fold, is_blank, plain
from dossier_pro.guidance.rehearsal.timer import Epreuve
from dossier_pro.resources import resource

Force = Literal["absent", "a_revoir", "non_demontre", "une_fois", "note", "fort"]
FAIBLES: Final[tuple[Force, ...]] = ("absent", "a_revoir", "non_demontre", "une_fois")
"""What is asked about, the weakest first."""
_LONG: Final = 90
"""So many signs of an answer are quoted."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")
_JE: Final = re.compile(r"\bj(?:e\b|')")
_EVERY: Final = 3
"""After so many questions on critères comes one on an exemple."""


@dataclass(frozen=True, slots=True)
class QuestionJury:
    """One question.

    Attributes:
        cle: its name, under which notes are kept; it stays when the words of the question change.
        texte: the question.
        pourquoi: why it is asked, in one sentence.
        aide: how one may answer.
        lieu: what it is about: « CP 2 », « Exemple 1 du CCP 1 »; "" where it is about no part of the dossier.
    """

    cle: str
    texte: str
    pourquoi: str
    aide: str
    lieu: str = ""


@lru_cache(maxsize=1)
def source() -> dict[str, Any]:
    """Return the templates (``resources/entretien/questions.toml``)."""
    return tomllib.loads(resource("entretien", "questions.toml").read_text("utf-8"))


def preparer(
    dossier: Dossier, etat: Readiness, epreuves: Sequence[Epreuve] = (), notees: Sequence[str] = ()
) -> tuple[QuestionJury, ...]:
    """Return the questions in the order in which to rehearse them.

    Args:
        dossier: the candidate's file.
        etat: its readiness.
        epreuves: those of the session, where a référentiel d'évaluation was read.
        notees: the keys of questions that something was noted for: they are never left out.
    """
    first, *others = _generales()
    criteres = _des_criteres(dossier, etat, set(notees))
    exemples = list(_des_exemples(dossier))
    made = [first, *_mixed(criteres, exemples), *_des_epreuves(epreuves), *others]
    known = {one.cle for one in made}
    return (*made, *(_perdue(cle) for cle in dict.fromkeys(notees) if cle not in known))


def force(etat: EtatCible) -> Force:
    """Return how well a cible is shown: what readers say comes before what is counted."""
    if etat.position == "a_revoir":
        return "a_revoir"
    if etat.position == "non_demontre":
        return "non_demontre"
    if not etat.declare:
        return "absent"
    sources = {(lien.source, lien.source_id) for lien in etat.liens if not is_blank(lien.phrase)}
    return "une_fois" if len(sources) < 2 else "fort"


def _mixed(criteres: Sequence[QuestionJury], exemples: Sequence[QuestionJury]) -> Iterator[QuestionJury]:
    """Give the questions on critères, one on an exemple after every few, then the exemples that are left."""
    left = iter(exemples)
    for rank, one in enumerate(criteres, 1):
        yield one
        if rank % _EVERY == 0:
            yield from (more for more in [next(left, None)] if more is not None)
    yield from left


def _des_criteres(dossier: Dossier, etat: Readiness, noted: set[str]) -> list[QuestionJury]:
    visees = {activite.id for activite in dossier.activites_visees()}
    groups: dict[Force, list[QuestionJury]] = {name: [] for name in (*FAIBLES, "note")}
    for one in etat.cibles.values():
        if one.cible.activite is not None and one.cible.activite.id not in visees:
            continue
        name = force(one)
        if name == "fort" and f"critere/{one.cible.id}" in noted:
            name = "note"
        if name in groups:
            groups[name].append(_du_critere(one, name))
    return list(chain.from_iterable(groups.values()))


def _du_critere(etat: EtatCible, name: Force) -> QuestionJury:
    told, cible = source(), etat.cible
    fitting = [one for one in told["critere"] if name in one["etats"]]
    # The same critère is always asked in the same words, on every computer.
    one = fitting[zlib.crc32(cible.id.encode()) % len(fitting)]
    words = one["texte"].replace("{critere}", entre_guillemets(_sans_point(cible.texte)))
    return QuestionJury(f"critere/{cible.id}", words, told["pourquoi"][name], one["aide"], cible.lieu)


def _sans_point(texte: str) -> str:
    """Return an official sentence as it stands between guillemets: without its full stop, and on one line."""
    return " ".join(texte.split()).rstrip(" .;").replace("«", "“").replace("»", "”")


def _des_exemples(dossier: Dossier) -> Iterator[QuestionJury]:
    """Give the questions on exemples: the first of each exemple, and so on."""
    visees = [e for a in dossier.activites_visees() for e in dossier.exemples_de(a.id)]
    asked = [list(_de_l_exemple(dossier, exemple)) for exemple in visees]
    for rank in range(max(map(len, asked), default=0)):
        yield from (questions[rank] for questions in asked if rank < len(questions))


def _de_l_exemple(dossier: Dossier, exemple: Exemple) -> Iterator[QuestionJury]:
    told = source()
    nom = nom_exemple(dossier, exemple)
    named = (
        f"l’exemple {entre_guillemets(titre)}"
        if (titre := citer(exemple.intitule, _LONG))
        else f"votre exemple ({nom})"
    )
    for one in told["exemple"]:
        mots = citer(_une_phrase(plain(getattr(exemple, one["de"]))), _LONG) if "de" in one else ""
        if "de" in one and not mots:
            continue
        words = one["texte"].replace("{mots}", entre_guillemets(mots)).replace("{exemple}", named)
        yield QuestionJury(f"exemple/{exemple.id}/{one['id']}", words, told["pourquoi"]["exemple"], one["aide"], nom)


def _une_phrase(texte: str) -> str:
    """Return the first sentence in which the candidate says « je », the whole text where there is none."""
    sentences = (said for line in texte.splitlines() for said in _SENTENCE.split(line))
    told = (said for said in sentences if not said.rstrip().endswith(":"))  # that only announces what comes
    return next((said for said in told if _JE.search(fold(said))), texte)


def _generales() -> list[QuestionJury]:
    told = source()
    return [
        QuestionJury(f"general/{one['id']}", one["texte"], told["pourquoi"]["general"], one["aide"])
        for one in told["general"]
    ]


def _des_epreuves(epreuves: Sequence[Epreuve]) -> Iterator[QuestionJury]:
    told = source()
    for epreuve in epreuves:
        for one in told["epreuve"]:
            if one["mot"] in fold(epreuve.nom):
                words = one["texte"].replace("{epreuve}", entre_guillemets(_sans_point(epreuve.nom)))
                yield QuestionJury(f"epreuve/{fold(epreuve.nom)}", words, told["pourquoi"]["epreuve"], one["aide"])
                break


def _perdue(cle: str) -> QuestionJury:
    told: Mapping[str, str] = source()["pourquoi"]
    return QuestionJury(cle, "Regardez ce que vous aviez noté.", told["perdue"], "Gardez-le, ou effacez-le.")
