"""A DP in Word: bringing one in, and judging one, or a dossier of ours, by the rules of the register."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from dossier_pro.domain.dossier import Annexe, Dossier, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.regles import Constat, Lieu, Manque, manques, nom_exemple
from dossier_pro.domain.rules.register import VERIFIEES, Definition
from dossier_pro.domain.translation import tr
from dossier_pro.dp_import.convert import (
    ActiviteLue,
    Importe,
    activites_lues,
    cles,
    json_import,
    titre_probable,
    vers_dossier,
)
from dossier_pro.dp_import.convert import proposer as proposer_activites
from dossier_pro.dp_import.lu import DpLu, ExempleLu
from dossier_pro.dp_import.verify import Regle, Verification, juger, verification_json
from dossier_pro.referentiels import catalogue
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import SUFFIXE, creer_rempli, ouvrir
from dossier_pro.services.dp_source import lire_source, lire_traitement_de_texte
from dossier_pro.services.exporting import pages_des_exemples
from dossier_pro.services.referentiels import catalogue_utilisateur

__all__ = [
    "ActiviteLue",
    "ExempleLu",
    "Importe",
    "LectureDp",
    "Regle",
    "Verification",
    "cles",
    "importer",
    "importer_avec",
    "importer_json",
    "lire",
    "proposer",
    "verification_json",
    "verifier",
    "verifier_a_part",
]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class LectureDp:
    """A DP in Word that was read; nothing is written yet. It can go from one process to another.

    ``activites`` are the lines to match with those of a référentiel; ``titre`` is what the cover names, as typed;
    ``cle`` that of the référentiel at hand which it seems to be, None where none is likely. Everything else that was
    found (exemples, pictures, texts without a place, doubts) is in ``lu``.
    """

    lu: DpLu
    activites: tuple[ActiviteLue, ...]
    titre: str
    cle: str | None


def lire(source: Path) -> LectureDp:
    """Read a DP, before anything is made of it. It can take seconds, or a minute: not for the GUI's thread.

    Args:
        source: Word, OpenDocument, RTF, a PDF whose questions are text, or Markdown (see ``dp_source``).

    Raises:
        KnownError: the file is not a DP that can be read.
    """
    lu = lire_source(source).lu
    lu = replace(lu, champs=dict(lu.champs))  # a read-only view cannot go to another process
    titre = lu.champs["titre"].split("\n")[0].strip()
    probable = titre_probable(lu, catalogue.lister((catalogue_utilisateur(),)))
    return LectureDp(lu, activites_lues(lu), titre, probable.cle if probable else None)


def proposer(lecture: LectureDp, cle: str) -> dict[ActiviteLue, str | None]:
    """Return the activité (its id) proposed for each AT of the file, None where none is likely.

    Args:
        lecture: what ``lire`` returned.
        cle: the titre, as for a new dossier.

    Raises:
        KnownError: the titre is unknown.
    """
    proposed = proposer_activites(lecture.lu, _titre(cle))
    return {lue: proposed.get(lue.numero) for lue in lecture.activites}


def importer_avec(lecture: LectureDp, choix: Mapping[ActiviteLue, str | None], cible: Path, cle: str) -> Importe:
    """Make a dossier of a DP that was read, its AT matched as the person chose.

    Args:
        lecture: what ``lire`` returned.
        choix: the activité (its id) for each AT of ``lecture.activites``; None leaves its exemples without one, which
            readiness shows (R4); for one that is absent, what ``proposer`` finds.
        cible: the .dpro to make.
        cle: the titre, as for a new dossier.

    Raises:
        KnownError: the titre is unknown, or the place cannot be written to; nothing is left there then.
    """
    matched = {lue.numero: activite or "" for lue, activite in choix.items()}
    importe = vers_dossier(lecture.lu, _titre(cle), matched)
    octets = (io.BytesIO(piece.octets) for piece in importe.pieces)
    creer_rempli(cible, importe.dossier, octets).close()
    return importe


def importer(source: Path, cible: Path, cle: str) -> tuple[DpLu, Importe]:
    """Make a dossier of a DP begun in Word, in one step; return what was read, as it was placed, with every doubt.

    Args:
        source: the DP (see ``lire``).
        cible: the .dpro to make.
        cle: the titre, as for a new dossier.

    Raises:
        KnownError: the file is not a DP that can be read, the titre is unknown, or the place cannot be written to.
    """
    _titre(cle)  # refused before the long reading
    lecture = _a_part(lire, source)
    importe = importer_avec(lecture, {}, cible, cle)
    return importe.lu, importe


def _a_part(job: Callable[[Path], R], source: Path) -> R:
    """Do a job with a DP in a child process: what a person gives may make a library hang, swell or fall."""
    from dossier_pro.limits import DP
    from dossier_pro.services.dp_limits import held_as_dp
    from dossier_pro.workers.call import call
    from dossier_pro.workers.worker import Worker, refused_with

    lost = tr(
        "« {name} » demande plus de temps ou de mémoire qu’un DP : enregistrez-le en Word, puis recommencez.",
        name=source.name,
    )
    with Worker(DP) as worker, refused_with(lost):
        return worker.run(held_as_dp(call(job, source), source))


def _titre(cle: str) -> Referentiel:
    return catalogue.trouver(cle, (catalogue_utilisateur(),))


def importer_json(lu: DpLu) -> dict[str, Any]:
    """Return the JSON object dossier-pro/import-dp/1."""
    return json_import(lu)


def verifier(fichier: Path) -> Verification:
    """Judge a dossier of ours, or any DP in Word, OpenDocument or RTF.

    Raises:
        KnownError: the file can be neither of the two, or cannot be read.
    """
    if fichier.suffix.lower() != SUFFIXE:
        return juger(lire_traitement_de_texte(fichier))
    with ouvrir(fichier, lecture_seule=True) as desk:
        return _verifier_dossier(desk)


def verifier_a_part(fichier: Path) -> Verification:
    """Return what ``verifier`` does; a DP that is no dossier of ours is read in a child process.

    Raises:
        KnownError: as for it; also where the file takes too much, or brings the child down.
    """
    return verifier(fichier) if fichier.suffix.lower() == SUFFIXE else _a_part(verifier, fichier)


def _verifier_dossier(desk: Desk) -> Verification:
    dossier = desk.dossier
    if not dossier.activites_visees():
        raise KnownError(tr("Il n’y a rien à vérifier : choisissez le titre, des CCP ou un CCS dans l’écran Parcours."))
    try:
        pages: dict[str, int] | None = pages_des_exemples(desk, None)
    except KnownError:
        pages = None
    etat = evaluate(dossier, aujourd_hui=aujourd_hui(), pages=pages or {})
    found: dict[str, list[Manque]] = {}
    for manque in (*etat.manques, *_images_illisibles(desk)):
        found.setdefault(manque.code, []).append(manque)
    officiel = dossier.referentiel.ministere
    depot = dossier.projet.depot_vae
    regles = [r for rule in VERIFIEES for r in _regle(rule, found.get(rule.code, []), officiel=officiel, depot=depot)]
    if pages is None:
        regles = [_sans_les_pages(regle) for regle in regles]
    return Verification("2017-09-11" if officiel else "inconnu", tuple(regles))


def _images_illisibles(desk: Desk) -> Iterator[Manque]:
    """Yield each picture that the jury would not see because it cannot be decoded: of an exemple (R5), an annexe (R13).

    Neither blocks: the export names the picture in its place.
    """
    jury = devant_le_jury(desk.dossier)
    reasons: dict[str, str] = {}
    for code, ou, preuve_id in (*_citees(jury), *_annexees(jury)):
        preuve = jury.get(Preuve, preuve_id)
        if preuve is None or not preuve.image:
            continue
        if preuve_id not in reasons:
            reasons[preuve_id] = _pourquoi_illisible(desk, preuve)
        if reasons[preuve_id]:
            yield from manques(code, [_illisible(ou, preuve, reasons[preuve_id])])


def _citees(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Yield the rule, the place and the id of each preuve that an exemple cites."""
    for activite in dossier.activites_visees():
        for exemple in dossier.exemples_de(activite.id):
            for citation in dossier.citations_de(exemple.id):
                yield "R5", nom_exemple(dossier, exemple), citation.preuve_id


def _annexees(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Yield the same of each preuve that is an annexe."""
    for rank, annexe in enumerate(dossier.ordered(Annexe), 1):
        if annexe.preuve_id:
            yield "R13", tr("Annexe {rank}", rank=rank), annexe.preuve_id


def _pourquoi_illisible(desk: Desk, preuve: Preuve) -> str:
    """Return why a picture cannot be read, empty where it can."""
    from dossier_pro.export.confined import Pictures

    try:
        with desk.read_piece(preuve.sha256 or "") as flux, Pictures() as pictures:
            return pictures.examiner(flux)
    except KnownError:
        return "illisible"


def _illisible(ou: str, preuve: Preuve, why: str) -> Constat:
    phrase = tr(
        "{ou} : l’image « {titre} » est {why}, le jury n’en lirait que le titre ; remplacez-la dans l’écran Preuves",
        ou=ou,
        titre=preuve.titre,
        why=why,
    )
    return Constat(ou, phrase, Lieu("preuve", preuve.id), gravite="a_completer")


def _regle(rule: Definition, found: list[Manque], *, officiel: bool, depot: bool) -> Iterator[Regle]:
    for manque in found:
        yield Regle(rule.code, False, manque.gravite, manque.ou, manque.phrase, manque.lieu)
    if found:
        return
    if rule.officiel and not officiel:
        yield Regle(
            rule.code, None, rule.gravite, tr("Dossier"), tr("Ce certificateur n’a pas de modèle officiel de dossier")
        )
    elif rule.code == "R15" and not depot:
        yield Regle(rule.code, None, rule.gravite, tr("Dossier"), tr("Le dépôt sur France VAE n’est pas choisi"))
    else:
        note = tr(" (notre mise en page)") if rule.dossier == "layout" else ""
        yield Regle(rule.code, True, rule.gravite, tr("Dossier"), tr(rule.tenue) + note)


def _sans_les_pages(regle: Regle) -> Regle:
    """Return a rule as it is told where nobody could count pages: what asks for few of them holds no more."""
    phrase = tr("Les pages des exemples n’ont pas pu être comptées")
    return Regle(regle.code, None, regle.gravite, tr("Exemples"), phrase) if regle.code == "R7" and regle.ok else regle
