"""Edits that tie evidence to critères: functions on a draft, to be passed to ``Desk.change``."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Champ, Citation, Dossier, Exemple, Grandeur, Lien, Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Activite, Cible
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr


def cibles_offertes(dossier: Dossier, source: Exemple | Preuve) -> tuple[Cible, ...]:
    """Return what an exemple or a preuve is offered to aim at: items of what is presented, and every transversale's.

    An exemple aims at its own activité's items only (`docs/model.md`, Lien). What the source is tied to already stays
    in the list, presented or not, so that it can be seen and untied.
    """
    tied = {lien.cible_id for lien in dossier.liens_de(source.id)}
    own = source.activite_id if isinstance(source, Exemple) else ""
    return tuple(
        c
        for c in dossier.referentiel.cibles.values()
        if c.id in tied
        or c.activite is None
        or ((not own or c.activite.id == own) and dossier.est_presentee(c.activite))
    )


def trouver_cible(dossier: Dossier, texte: str) -> Cible:
    """Return the cible of that id, or of that short name.

    Args:
        dossier: whose référentiel is meant.
        texte: an id, or « CP4.2 » (second critère of CP 4), « CP4 », « CCS1.CP2.1 », « T1.2 » (transversale), « CCP2 ».

    Raises:
        KnownError: nothing has that name.
    """
    cibles = dossier.referentiel.cibles
    wanted = _voulu(texte)
    par_nom = {nom: cibles[cible_id] for cible_id, nom in noms_courts(dossier).items()}
    found = cibles.get(wanted.lower()) or par_nom.get(wanted.upper())
    if found is None:
        raise KnownError(
            tr(
                "« {texte} » n’est pas un critère de ce référentiel : écrivez par exemple CP4.2 (2e "
                "critère de la CP 4).",
                texte=texte,
            )
        )
    return found


def noms_courts(dossier: Dossier) -> dict[str, str]:
    """Return the short name of every cible by id: « CP4.2 », « CP4 », « CCP2 », « CCS1.CP2.1 », « T1.2 »."""
    noms: dict[str, str] = {}
    for activite in dossier.referentiel.activites:
        prefix = f"CCS{activite.numero}." if activite.ccs else ""
        noms[activite.id] = _court(activite)
        for competence in activite.competences:
            noms[competence.id] = f"{prefix}CP{competence.numero}"
            for rang, critere in enumerate(competence.criteres, 1):
                noms[critere.id] = f"{prefix}CP{competence.numero}.{rang}"
    for numero, transversale in enumerate(dossier.referentiel.transversales, 1):
        for rang, critere in enumerate(transversale.criteres, 1):
            noms[critere.id] = f"T{numero}.{rang}"
    return {i: nom for i, nom in noms.items() if i in dossier.referentiel.cibles}


def _court(activite: Activite) -> str:
    """« CCP2 » for « CCP 2 »; a bloc goes by the same name on the command line, where --ccp chooses it."""
    return f"{'CCS' if activite.ccs else 'CCP'}{activite.numero}"


def _voulu(texte: str) -> str:
    """What was typed without spaces; « Bloc 2 » is « CCP2 »."""
    wanted = "".join(texte.split())
    return f"CCP{wanted[4:]}" if wanted[:4].lower() == "bloc" else wanted


def trouver_exemple(dossier: Dossier, texte: str) -> Exemple:
    """Return the exemple of that id, or of that short name: « CCP1.2 » is the second exemple of CCP 1.

    Raises:
        KnownError: nothing has that name.
    """
    wanted = _voulu(texte)
    for activite in dossier.referentiel.activites:
        sigle = _court(activite)
        for rang, exemple in enumerate(dossier.exemples_de(activite.id), 1):
            if exemple.id == wanted.lower() or f"{sigle}.{rang}" == wanted.upper():
                return exemple
    raise KnownError(
        tr(
            "« {texte} » n’est pas un exemple de ce dossier : écrivez par exemple CCP1.2 (le 2e exemple du CCP 1).",
            texte=texte,
        )
    )


def _exiger_son_activite(exemple: Exemple | None, cible: Cible) -> None:
    if exemple is None:
        raise KnownError(tr("Cet exemple n’existe plus dans le dossier : rien n’a été lié."))
    if cible.activite is not None and cible.activite.id != exemple.activite_id:
        raise KnownError(
            tr(
                "Un exemple montre les critères de sa propre activité-type ou des compétences "
                "transversales : choisissez-en un parmi eux."
            )
        )


def lier(
    draft: Draft,
    source: Literal["exemple", "preuve"],
    source_id: str,
    cible_id: str,
    phrase: str = "",
    ancre: Ancre | None = None,
) -> Lien:
    """Say that a source shows a cible; the same (source, cible, ancre) again only sets the phrase, where one is given.

    Raises:
        KnownError: the source or the cible does not exist, or an exemple aims outside its own activité.
    """
    dossier = draft.dossier
    cible = dossier.referentiel.cibles.get(cible_id)
    if cible is None:
        raise KnownError(
            tr("Ce critère n’est pas dans le référentiel du dossier : choisissez-en un de l’écran Référentiel.")
        )
    if source == "exemple":
        _exiger_son_activite(dossier.get(Exemple, source_id), cible)
    elif dossier.get(Preuve, source_id) is None:
        raise KnownError(tr("Cette preuve n’existe plus dans le dossier : rien n’a été lié."))
    known = next((x for x in dossier.liens_de(source_id) if x.cible_id == cible_id and x.ancre == ancre), None)
    lien = known or Lien(new_id(), source, source_id, cible_id, ancre=ancre)
    lien = replace(lien, phrase=clean(phrase) or lien.phrase)
    draft.put(lien)
    return lien


def delier(draft: Draft, lien_id: str) -> None:
    """Remove a lien; where it is gone already nothing happens."""
    lien = draft.dossier.get(Lien, lien_id)
    if lien is not None:
        draft.drop(lien)


def citer(
    draft: Draft,
    exemple_id: str,
    preuve_id: str,
    champ: Champ | None = None,
    legende: str = "",
    grandeur: Grandeur | None = None,
) -> Citation:
    """Make an exemple show a preuve after one of its answers; cited already, it moves to the answer that is named.

    Where none is named, a preuve that is cited already stays where it is, and a new one stands after question 1; its
    picture keeps its size where no ``grandeur`` is named.

    Raises:
        KnownError: the exemple or the preuve does not exist.
    """
    dossier = draft.dossier
    if dossier.get(Exemple, exemple_id) is None or dossier.get(Preuve, preuve_id) is None:
        raise KnownError(tr("Cet exemple ou cette preuve n’existe plus dans le dossier : rien n’a été cité."))
    rows = dossier.citations_de(exemple_id)
    known = next((c for c in rows if c.preuve_id == preuve_id), None)
    ordre = 1 + max((c.ordre for c in rows), default=0)
    citation = known or Citation(new_id(), exemple_id, preuve_id, ordre=ordre)
    citation = replace(
        citation,
        champ=champ or citation.champ,
        legende=clean(legende) or citation.legende,
        grandeur=grandeur or citation.grandeur,
    )
    draft.put(citation)
    return citation


def retirer_citation(draft: Draft, citation_id: str) -> None:
    """Remove a citation; where it is gone already nothing happens."""
    citation = draft.dossier.get(Citation, citation_id)
    if citation is not None:
        draft.drop(citation)
