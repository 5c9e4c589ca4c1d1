"""The follow-up of a group as a spreadsheet: one line a candidate, and critères × candidates."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import clean, inerte
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.review.cohort import Groupe, LigneSuivi, RangCohorte, cohorte, mal_compris, par_titre
from dossier_pro.services.suivi.following import Suivi, relatif
from dossier_pro.services.suivi.workbook import ETATS, MOTS, classeur, ecf_en_bref, jour_local, modalite, sigle
from dossier_pro.store import faults
from dossier_pro.store.files import protect_dossier, replacing

__all__ = ["MOTS", "Groupe", "RangCohorte", "exporter_suivi", "mal_compris", "par_titre", "rangs"]


def rangs(suivi: Suivi, groupe: Groupe) -> tuple[RangCohorte, ...]:
    """Return critères × candidates of one group, in the référentiel's order."""
    cibles = {cible_id: (lieu, texte) for cible_id, lieu, texte in suivi.cibles.get(groupe.cle, ())}
    return cohorte(groupe, cibles)


@in_french()
def exporter_suivi(suivi: Suivi, cible: Path) -> None:
    """Write the follow-up: a workbook with sheets for each titre, or the lines of the candidates alone as CSV.

    Args:
        suivi: what was read.
        cible: a path that ends in .xlsx or .csv; the CSV is for a French spreadsheet (semicolons, UTF-8 with a mark).

    Raises:
        KnownError: the ending is another one, or the place cannot be written to.
    """
    ending = cible.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise KnownError(tr("« {name} » doit finir par .xlsx ou .csv : c’est un tableau.", name=cible.name))
    protect_dossier(cible)
    groupes = [(groupe, rangs(suivi, groupe)) for groupe in par_titre(suivi.lignes)]
    with faults.explained_files(cible):
        octets = _csv(suivi) if ending == ".csv" else classeur(suivi, groupes)
    with replacing(cible) as beside:
        beside.write_bytes(octets)


def _csv(suivi: Suivi) -> bytes:
    """One line a candidate, everything in it: a column for each CCP and state, which paper has no room for."""
    ccps = sorted({(c.ccs, c.numero): c for une in suivi.lignes for c in une.ccp}.items())
    heads = [
        *("Candidat", "Titre", "Référentiel", "Modalité", "Objet", "Session", "Où en est le dossier"),
        *("Critères (hors transversaux)", *ETATS, "ECF satisfaites", "Remarques ouvertes", "Ce qui manque le plus"),
        *("Dernier changement", "Fichier"),
        *(f"{sigle(ccp)} {head.lower()}" for _, ccp in ccps for head in (*ETATS, "ECF satisfaites")),
    ]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_inerte(head) for head in heads])
    for une in suivi.lignes:
        row = [*_ligne(suivi, une), *(cell for key, _ in ccps for cell in _ccp(une, key))]
        writer.writerow([_inerte(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _ligne(suivi: Suivi, une: LigneSuivi) -> tuple[Any, ...]:
    place = relatif(suivi, une).fichier
    if une.erreur:
        return (Path(une.fichier).name, *[""] * 5, une.erreur, *[""] * 10, place)
    return (
        une.nom,
        une.intitule,
        une.cle,
        modalite(une),
        une.objet,
        ecrire_court(une.jour),
        une.bilan,
        une.comptes.total,
        *une.comptes.par_etat().values(),
        ecf_en_bref(note for ccp in une.ccp if ccp.vise for note in ccp.ecf),
        une.remarques_ouvertes,
        une.manque,
        ecrire_court(jour_local(une.dernier_changement)),
        place,
    )


def _ccp(une: LigneSuivi, key: tuple[bool, int]) -> tuple[Any, ...]:
    found = next((c for c in une.ccp if (c.ccs, c.numero) == key and c.vise and not c.obtenu), None)
    return (*found.comptes.par_etat().values(), ecf_en_bref(found.ecf)) if found else ("",) * (len(ETATS) + 1)


def _inerte(value: Any) -> Any:
    """A name that begins like a formula must not become one in a spreadsheet; nor need a name be text."""
    if not isinstance(value, str):
        return value
    return inerte(clean(value))
