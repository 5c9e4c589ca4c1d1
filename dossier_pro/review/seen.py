"""Everything that a reader of a dossier reads, place by place: what « Ce qui a changé » compares.

A place is ``exemple/<id>/<part>``, ``preuve/<id>``, ``preuve/<id>/liens`` or ``dossier/<part>``. Preuves marked
confidential are passed over with all that speaks of them: nothing of them, not even a hash, may travel in a review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from dossier_pro.domain.dates import du_au, ecrire
from dossier_pro.domain.dossier import (
    CHAMPS,
    GENRES_PREUVE,
    Annexe,
    CcpObtenu,
    Champ,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Entity,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Session,
)
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import empreinte, plain
from dossier_pro.domain.words import empreinte_des_mots, mots, mots_balises

QUESTIONS: Mapping[Champ, str] = {
    "taches": "question 1",
    "moyens": "question 2",
    "equipe": "question 3",
    "complements": "question 5",
}
COUVERTURE: Final = "dossier/couverture"
"""The place that every reading has: one without it is of before, and knew answers and preuves alone."""
PARTIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "intitule": "intitulé",
        "taches": QUESTIONS["taches"],
        "moyens": QUESTIONS["moyens"],
        "equipe": QUESTIONS["equipe"],
        "complements": QUESTIONS["complements"],
        "contexte": "question 4",
        "preuves": "preuves montrées",
        "liens": "critères liés",
        "rang": "place dans le dossier",
    }
)
"""What the parts of an exemple are called; a preuve has « liens »."""
DU_DOSSIER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "couverture": "Couverture",
        "projet": "Ce qui est présenté",
        "obtenus": "CCP déjà obtenus",
        "experiences": "Expériences",
        "dates": "Dates du parcours",
        "diplomes": "Titres, diplômes, CQP, attestations",
        "declaration": "Déclaration sur l’honneur",
        "documents": "Documents illustrant la pratique",
        "annexes": "Annexes",
    }
)
"""What the parts of the dossier itself are called."""


@dataclass(frozen=True, slots=True)
class SeenState:
    """A text that a reader reads in one place.

    Attributes:
        texte: as it is shown.
        mots: its words (``domain.words``): a change of form is none.
        exact: what is compared as it is: the hash of a file, an address.
        avant: the text that readings of the first kind hashed here, None where they knew nothing of this place.
    """

    texte: str
    mots: str
    exact: str = ""
    avant: str | None = None

    @property
    def empreinte(self) -> str:
        """What ``Lecture.vus`` holds of it."""
        return empreinte_des_mots(f"{self.mots}\n{self.exact}")

    @property
    def empreinte_d_avant(self) -> str:
        """What a reading of the first kind held of it, "" where it held nothing."""
        return empreinte(self.avant) if self.avant and self.avant.strip() else ""


def textes_lus(dossier: Dossier) -> dict[str, SeenState]:
    """Return every text that a reader of the dossier reads, by its place, in order; empty ones are left out."""
    found: dict[str, SeenState] = {}
    known = [activite.id for activite in dossier.referentiel.activites]
    others = {one.activite_id for one in dossier.all(Exemple).values()} - {*known}
    for activite_id in (*known, *sorted(others)):
        found.update(_de_l_activite(dossier, activite_id))
    for preuve in dossier.all(Preuve).values():
        found.update(_de_la_preuve(dossier, preuve))
    return found | _du_dossier(dossier)


def textes_touches(dossier: Dossier, entity: Entity) -> dict[str, SeenState]:
    """Return those of the texts, by their place, in which one entity of the dossier has a part."""
    if isinstance(entity, Exemple):
        return _de_l_activite(dossier, entity.activite_id)
    if isinstance(entity, Preuve):
        found = _de_la_preuve(dossier, entity) | _du_dossier(dossier)
        sources = {one.exemple_id for one in dossier.all(Citation).values() if one.preuve_id == entity.id}
    else:
        found = {} if isinstance(entity, Lien | Citation) else _du_dossier(dossier)
        sources = {getattr(entity, "source_id", getattr(entity, "exemple_id", ""))}
    for source_id in sources:
        if exemple := dossier.get(Exemple, source_id):
            found |= _de_l_activite(dossier, exemple.activite_id)
        elif preuve := dossier.get(Preuve, source_id):
            found |= _de_la_preuve(dossier, preuve)
    return found


def _de_l_activite(dossier: Dossier, activite_id: str) -> dict[str, SeenState]:
    sigle = next((a.sigle for a in dossier.referentiel.activites if a.id == activite_id), "")
    found: dict[str, SeenState] = {}
    for rank, exemple in enumerate(dossier.exemples_de(activite_id), 1):
        found |= _de_l_exemple(dossier, exemple, _en_ligne(sigle, f"exemple {rank}"))
    return found


def _de_l_exemple(dossier: Dossier, exemple: Exemple, rang: str) -> dict[str, SeenState]:
    contexte = (
        ("Entreprise", exemple.entreprise),
        ("Service", exemple.service),
        ("Période", _periode(exemple.debut, exemple.fin)),
    )
    found = {
        "intitule": _simple([exemple.intitule]),
        "contexte": _simple(f"{name}\u00a0: {said.strip()}" for name, said in contexte if said.strip()),
        "preuves": _simple(_citations(dossier, exemple)),
        "liens": _simple(_liens(dossier, exemple.id)),
        "rang": _simple([rang]),
    }
    for champ in CHAMPS:
        texte = exemple.reponse(champ)
        shown = plain(texte)
        found[champ] = SeenState(shown, mots_balises(texte), avant=shown)
    return {f"exemple/{exemple.id}/{part}": found[part] for part in PARTIES if found[part].texte.strip()}


def _de_la_preuve(dossier: Dossier, preuve: Preuve) -> dict[str, SeenState]:
    if preuve.confidentielle:
        return {}
    named = (
        ("Genre", GENRES_PREUVE.get(preuve.genre, "")),
        ("Date", ecrire(preuve.jour) if preuve.jour else ""),
        ("Origine", preuve.origine),
        ("Adresse", preuve.adresse),
        ("Fichier", preuve.nom_fichier),
        ("Texte pour qui ne voit pas l’image", preuve.alternative),
    )
    lines = [f"{name}\u00a0: {said.strip()}" for name, said in named if said.strip()]
    description = plain(preuve.description)
    shown = "\n".join(line for line in (preuve.titre, description, *lines) if line.strip())
    words = "\n".join((mots(preuve.titre), mots_balises(preuve.description), *map(mots, lines)))
    exact = "\n".join((preuve.sha256 or "", preuve.adresse.strip()))
    found = {
        f"preuve/{preuve.id}": SeenState(
            shown, words, exact, "\n".join((preuve.titre, description, preuve.sha256 or ""))
        )
    }
    liens = _simple(_liens(dossier, preuve.id))
    return found | ({f"preuve/{preuve.id}/liens": liens} if liens.texte.strip() else {})


def _dates(dossier: Dossier) -> Iterator[str]:
    echeances = dossier.echeances
    vae = (("Demande déposée le", echeances.depot_recevabilite), ("Recevable le", echeances.recevable_le))
    yield from (f"{name} {ecrire(day)}" for name, day in vae if day)
    yield from (_session(one) for one in dossier.all(Session).values())


def _serment(declaration: Declaration) -> Iterator[str]:
    sworn = (declaration.nom, declaration.lieu, ecrire(declaration.jour) if declaration.jour else "")
    yield from (line for line in sworn if line.strip())


def _du_dossier(dossier: Dossier) -> dict[str, SeenState]:
    candidat, projet, declaration = dossier.candidat, dossier.projet, dossier.declaration
    objet = "titre entier" if projet.objet == "titre" else f"{projet.objet.upper()} {_numeros(projet.numeros)}"
    route = {"formation": "formation", "vae": "VAE", None: "voie non choisie"}[projet.modalite]

    named = (
        ("Prénom", candidat.prenom),
        ("Nom de naissance", candidat.nom_naissance),
        ("Nom d’usage", candidat.nom_usage),
        ("Adresse", candidat.adresse),
    )
    signed = _simple(_serment(declaration))
    found = {
        "couverture": _simple(f"{name}\u00a0: {said.strip()}" for name, said in named if said.strip()),
        "projet": _simple([f"{route}, {objet}"]),
        "obtenus": _simple(_obtenu(one) for one in dossier.all(CcpObtenu).values()),
        "experiences": _simple(_experience(one) for one in dossier.all(Experience).values()),
        "dates": _simple(_dates(dossier)),
        "diplomes": _simple(_en_ligne(d.intitule, d.organisme, d.jour) for d in dossier.ordered(Diplome)),
        "declaration": SeenState(signed.texte, signed.mots, declaration.signature or ""),
        "documents": _simple(_joints(dossier, dossier.ordered(DocumentIllustrant))),
        "annexes": _simple(_joints(dossier, dossier.ordered(Annexe))),
    }
    return {
        f"dossier/{part}": lu
        for part, lu in found.items()
        if lu.texte.strip() or lu.exact or f"dossier/{part}" == COUVERTURE
    }


def _simple(lines: Iterable[str]) -> SeenState:
    shown = "\n".join(line for line in lines if line.strip())
    return SeenState(shown, mots(shown))


def _citations(dossier: Dossier, exemple: Exemple) -> Iterator[str]:
    for champ in CHAMPS:
        for one in dossier.citations_de(exemple.id):
            preuve = dossier.get(Preuve, one.preuve_id)
            if one.champ == champ and preuve is not None and not preuve.confidentielle:
                yield f"{QUESTIONS[champ].capitalize()}\u00a0: {_legende(one, preuve)}"


def _legende(one: Citation, preuve: Preuve) -> str:
    titre = preuve.titre.strip() or "sans titre"
    return f"{titre} ({one.legende.strip()})" if one.legende.strip() else titre


def _liens(dossier: Dossier, source_id: str) -> list[str]:
    """Return what is tied to a source, in the order of the référentiel, whatever that in which it was made."""
    ranks = {cible_id: rank for rank, cible_id in enumerate(dossier.referentiel.cibles)}
    found = [(ranks.get(lien.cible_id, len(ranks)), _lien(dossier, lien)) for lien in dossier.liens_de(source_id)]
    return [line for _, line in sorted(found)]


def _lien(dossier: Dossier, lien: Lien) -> str:
    cible = dossier.referentiel.cibles.get(lien.cible_id)
    named = f"{cible.lieu}, {cible.texte}" if cible else "Un critère d’un autre référentiel"
    quoted = f" «\u00a0{lien.ancre.citation}\u00a0»" if lien.ancre else ""
    return " ".join(f"{named}\u00a0: {plain(lien.phrase)}{quoted}".split("\n"))


def _joints(dossier: Dossier, rows: Sequence[DocumentIllustrant | Annexe]) -> Iterator[str]:
    for one in rows:
        preuve = dossier.get(Preuve, one.preuve_id) if one.preuve_id else None
        if preuve is not None and preuve.confidentielle:
            continue
        joined = preuve.titre.strip() or preuve.nom_fichier if preuve else ""
        yield _en_ligne(one.intitule, "" if joined == one.intitule.strip() else joined)


def _experience(one: Experience) -> str:
    hours = f"{one.heures_hebdo:g}".replace(".", ",") + " h par semaine" if one.heures_hebdo else ""
    told = (one.fonction, one.employeur, one.service, _periode(one.debut, one.fin), hours)
    return _en_ligne(*told, "bénévole" if one.benevole else "")


def _obtenu(one: CcpObtenu) -> str:
    day = f"le {ecrire(one.jour)}" if one.jour else ""
    return _en_ligne(f"{'CCS' if one.ccs else 'CCP'} {one.numero}", one.code, day)


def _session(one: Session) -> str:
    return _en_ligne("Session", ecrire(one.jour) if one.jour else "", one.lieu, one.note)


def _periode(debut: date | None, fin: date | None) -> str:
    if debut and fin:
        return du_au(debut, fin)
    return f"depuis {ecrire(debut)}" if debut else f"jusqu’à {ecrire(fin)}" if fin else ""


def _numeros(numeros: Iterable[int]) -> str:
    return " et ".join(map(str, numeros))


def _en_ligne(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())
