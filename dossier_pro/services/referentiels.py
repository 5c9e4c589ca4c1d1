"""The user's own référentiels: reading a document, keeping it in their catalogue."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel, from_json, to_json
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels import catalogue
from dossier_pro.resources import user_folder

if TYPE_CHECKING:
    from dossier_pro.referentiels.confirmation import Confirmation

    # Reading documents brings pdfium in: what only opens a dossier does without.
    from dossier_pro.referentiels.exchange.formats import Format
    from dossier_pro.referentiels.reading import ReferentielReading

_FORBIDDEN = str.maketrans(dict.fromkeys(':/\\<>"|?*', "-"))


def catalogue_utilisateur() -> Path:
    """Return the folder of the user's own référentiels; it may not exist yet."""
    return user_folder("referentiels")


def lire(
    source: Path | str, *, choix: str | None = None, progression: Callable[[int, int], None] | None = None
) -> ReferentielReading:
    """Read an official document; nothing is kept yet.

    Args:
        source: a file, or pasted text.
        choix: the code of one fiche where the source holds many.
        progression: told of pages done and pages in all, while a scan is read.

    Raises:
        KnownError: what the document seems to be and what is expected.
    """
    from dossier_pro.referentiels.importer import importer

    if isinstance(source, Path) and source.is_dir():
        raise KnownError(
            tr("« {name} » est un dossier de fichiers : choisissez le document qu’il contient.", name=source.name)
        )
    if isinstance(source, Path) and not source.is_file():
        raise KnownError(
            tr("« {name} » n’existe pas à cet endroit : vérifiez où le document est rangé.", name=source.name)
        )
    nom = source.name if isinstance(source, Path) else tr("texte collé")
    contenu = contenu_de(source) if isinstance(source, Path) else source
    return importer(contenu, nom=nom, choix=choix, progression=progression)


_TEXTES = {".docx", ".odt"}
_PAR_LIBREOFFICE = {".doc", ".rtf"}


def de_bureau(source: Path) -> bool:
    """Whether a file comes from a word processor, by its name."""
    return source.suffix.lower() in _TEXTES | _PAR_LIBREOFFICE


def contenu_de(source: Path) -> Path | bytes | str:
    """Return what of a file is read: its words where it comes from a word processor, a PDF of it, or the file itself.

    A centre's own fiche is often a Word file. Its words are enough for an outline; the older formats go through
    LibreOffice where it is installed.

    Raises:
        KnownError: it is damaged, or LibreOffice is needed and cannot read it or is not installed.
    """
    if not de_bureau(source):
        return source
    from dossier_pro.office.libreoffice import LibreOfficeError
    from dossier_pro.pieces import kinds, office_files
    from dossier_pro.pieces import text as texte
    from dossier_pro.workers.system import released

    try:
        octets = source.read_bytes()
    except OSError:
        return source  # the reader says it in its own sentence
    mime = (
        "application/rtf" if octets.startswith(b"{\\rtf") else kinds.recognise(source.name, octets[: kinds.HEAD_SIZE])
    )
    if source.suffix.lower() in _TEXTES:
        return texte.texte_de(octets, source.name, mime) if texte.lisible(mime) else source
    if mime not in ("application/rtf", "application/msword"):
        return source
    try:
        with released():  # LibreOffice has its own patience; this may run in a child with the limits of a document
            return office_files.to_pdf(octets, "application/msword", source.name)
    except LibreOfficeError as error:
        said = (
            tr("« {name} » est dans un ancien format de Word.", name=source.name),
            tr("LibreOffice, qui saurait le lire, n’est pas installé.") if error.fault == "absent" else "",
            tr("Ouvrez-le, enregistrez-le en PDF ou en .docx, puis importez ce fichier."),
        )
        raise KnownError(" ".join(filter(None, said))) from error


def enregistrer(referentiel: Referentiel) -> Path:
    """Keep a référentiel in the user's catalogue, in the place of the one that had its key; return its file.

    Raises:
        KnownError: the catalogue cannot be written to.
    """
    from dossier_pro.store.files import replacing

    target = _fichier(referentiel.cle)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            tr("Le catalogue ne peut pas être écrit sur cet ordinateur : vérifiez la place libre, puis recommencez.")
        ) from error
    with replacing(target) as beside:
        beside.write_text(json.dumps(to_json(referentiel), ensure_ascii=False, indent=1), encoding="utf-8")
    return target


@dataclass(frozen=True, slots=True)
class Reunion:
    """A document with what was already known of its titre; ``phrase`` says what was joined, "" for nothing."""

    lecture: ReferentielReading
    phrase: str = ""


def reunir(lecture: ReferentielReading) -> Reunion:
    """Join a document to what the catalogue holds of the same titre and millésime from a document of another kind.

    A RE joins its REAC and the other way round: critères that say the same are kept once, as the REAC words them. A
    document of the kind that is already there stands alone: it is a newer reading of it.
    """
    from dossier_pro.referentiels.merge import fusionner
    from dossier_pro.referentiels.reading import ReferentielReading

    ref = lecture.referentiel
    known = next((r for r in catalogue.lister((catalogue_utilisateur(),)) if r.cle == ref.cle), None)
    if known is None or known.source.type == ref.source.type:
        return Reunion(lecture)
    try:
        fusion = fusionner([ReferentielReading(known), lecture])
    except KnownError:
        return Reunion(lecture)
    lieux = {key: lieu for key, (index, lieu) in fusion.origines.items() if index == 1}
    count, name = len(fusion.liens), known.source.nom
    phrase = (
        tr(
            "Réuni avec « {name} » : {count}\u00a0critères écrits presque pareil dans les deux documents sont gardés "
            "une seule fois.",
            name=name,
            count=count,
        )
        if count > 1
        else tr(
            "Réuni avec « {name} » : {count}\u00a0critère écrit presque pareil dans les deux documents est gardé une "
            "seule fois.",
            name=name,
            count=count,
        )
    )
    return Reunion(replace(fusion.lecture, lieux=lieux, reconnu=lecture.reconnu), phrase)


def est_au_catalogue(cle: str) -> bool:
    """Return whether `enregistrer` would replace a référentiel of the user's own."""
    return _fichier(cle).is_file()


def _fichier(cle: str) -> Path:
    return catalogue_utilisateur() / f"{cle.translate(_FORBIDDEN)}.json"


def exporter(cle: str, format: Format, cible: Path) -> None:
    """Write a référentiel of the catalogue for another program: our JSON, CASE 1.0, Moodle's CSV or Mahara's matrix.

    Raises:
        KnownError: the titre is unknown, or the file cannot be written there.
    """
    from dossier_pro.referentiels.exchange import formats
    from dossier_pro.store.files import protect_dossier, replacing

    protect_dossier(cible)
    octets = formats.exporter(catalogue.trouver(cle, (catalogue_utilisateur(),)), format)
    with replacing(cible) as beside:
        beside.write_bytes(octets)


def resume_texte(lecture: ReferentielReading) -> str:
    """Return what was read as lines of French for a terminal: the titre, its CCP and compétences, then the doubts."""
    ref = lecture.referentiel
    lines = [
        tr(
            "{intitule} — {cle}, lu dans {reconnu}",
            intitule=ref.intitule,
            cle=ref.cle,
            reconnu=lecture.reconnu or tr("le document"),
        )
    ]
    for activite in ref.activites:
        lines.append(f"{activite.sigle}  {activite.intitule}")
        for competence in activite.competences:
            count = pluriel(len(competence.criteres), "critère")
            lines.append(f"   CP {competence.numero}  {competence.intitule} ({count})")
    lines += [
        tr("Transversale  {intitule} ({criteres})", intitule=t.intitule, criteres=pluriel(len(t.criteres), "critère"))
        for t in ref.transversales
    ]
    if lecture.doutes:
        lines += ["", tr("À vérifier")]
        lines += [f"- {doute.ou} : {doute.phrase}" for doute in lecture.doutes]
    return "\n".join(lines)


# --- corrections that are not finished ----------------------------------------------------------------------------


def corrections_en_texte(etat: Confirmation) -> str:
    """Return a référentiel as it is corrected by now, to be kept until it is used."""
    points = [[point.ou, point.phrase, point.item_id] for point in etat.points]
    return json.dumps({"referentiel": to_json(etat.referentiel), "points": points}, ensure_ascii=False)


def reprendre_corrections(lu: Confirmation, corrections: str, ligne: str = "", texte: str = "") -> Confirmation:
    """Return a document that was read again as it had been corrected.

    Args:
        lu: what was read: it knows where each line stands in the document.
        corrections: what ``corrections_en_texte`` returned.
        ligne: the id of the line that was being written, if any.
        texte: what was written there by then.

    Raises:
        KnownError: this is no such text.
    """
    from dossier_pro.referentiels.confirmation import Confirmation, Point, renommer, une_ligne
    from dossier_pro.referentiels.tree import arbre

    try:
        found = json_text.parse(corrections.encode())
        ref = from_json(found["referentiel"])
        points = tuple(Point(str(ou), str(phrase), item_id) for ou, phrase, item_id in found["points"])
    except (ValueError, TypeError, KeyError, KnownError) as error:
        raise KnownError(
            tr("Vos corrections n’ont pas pu être reprises : voici le document tel qu’il se lit.")
        ) from error
    etat = Confirmation(ref, arbre(ref), lu.lieux, points)
    if not ligne or ligne not in {noeud.id for noeud in etat.racine.parcours()} or not une_ligne(texte):
        return etat
    return renommer(etat, ligne, texte)
