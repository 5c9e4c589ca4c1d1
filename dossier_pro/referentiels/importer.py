"""One way in for every document: `importer` recognises it by itself, reads it and says where each item was read.

What reads one kind alone is imported when such a document is there: a command reads one, and its start is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Doute, TypeSource
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels import ocr
from dossier_pro.referentiels.evaluation import Evaluation
from dossier_pro.referentiels.kinds import KINDS
from dossier_pro.referentiels.lines import MAX_OCTETS_PDF, LinedDocument, lire_pdf, lire_texte
from dossier_pro.referentiels.reading import Notes, ReferentielReading, cle_de, construire, empreinte_source, renommer
from dossier_pro.referentiels.recognise import ATTENDU, contenant, decoder, reconnaitre

MAX_OCTETS_TEXTE = limits.REFERENTIEL_TEXT_BYTES
_TETE = 4096
_JSON = re.compile(r"\s*(?:\{|\[\s*[\[{\"\]\d])")
"""How a JSON begins; « [Agent potager](…) » is a text."""


def importer(
    source: Path | bytes | str,
    *,
    nom: str,
    choix: str | None = None,
    progression: Callable[[int, int], None] | None = None,
) -> ReferentielReading:
    """Read an official document and return its référentiel, to be confirmed by the user.

    Args:
        source: a file, its bytes, or pasted text.
        nom: how the source is called afterwards (`Source.nom`); a file name will do.
        choix: the code of one fiche (« RNCP37873 ») where the source holds many.
        progression: called with pages done and pages in all while a scanned PDF is read, which is slow.

    Raises:
        KnownError: the source is empty, damaged, encrypted, too big or something else: what it seems to be and what is
            expected.
    """
    if isinstance(source, str):
        return _lire_texte(source, nom, empreinte_source(source))
    genre = contenant(_tete(source))
    if genre in ("xml", "zip"):
        if genre == "zip" and (pdf := pdf_dans(source)) is not None:
            return importer(pdf, nom=nom, choix=choix, progression=progression)
        from dossier_pro.referentiels.rncp import lire_xml

        return _construire("rncp-xml", lire_xml(source, choix), nom, empreinte_source(source), ())
    data = _octets(source)
    if genre == "pdf":
        return _lire_pdf(data, nom, empreinte_source(data), progression)
    return _lire_texte(decoder(data), nom, empreinte_source(data))


def pdf_dans(source: Path | bytes) -> bytes | None:
    """Return the PDF of an archive that holds one and no XML, None for another: sites serve référentiels so.

    Raises:
        KnownError: the archive is damaged or protected.
    """
    from dossier_pro.referentiels.rncp import dans_archive, membre

    with dans_archive(source) as archive:
        noms = [info.filename.casefold() for info in archive.infolist()[:10_000]]
        if sum(nom.endswith(".pdf") for nom in noms) != 1 or any(nom.endswith(".xml") for nom in noms):
            return None
        info = membre(archive, ".pdf")
        return archive.read(info) if info.file_size <= MAX_OCTETS_PDF else None


def _tete(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_TETE]
    try:
        with source.open("rb") as stream:
            return stream.read(_TETE)
    except OSError as error:
        raise KnownError(
            tr("Le fichier « {name} » ne peut pas être lu : vérifiez qu’il existe encore.", name=source.name)
        ) from error


def _octets(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        return source.read_bytes()
    except OSError as error:
        raise KnownError(
            tr("Le fichier « {name} » ne peut pas être lu : vérifiez qu’il existe encore.", name=source.name)
        ) from error


def _lire_pdf(data: bytes, nom: str, sha256: str, progression: Callable[[int, int], None] | None) -> ReferentielReading:
    document = lire_pdf(data)
    doutes: tuple[Doute, ...] = ()
    if ocr.est_une_image(document):
        document = ocr.lire_image(data, progression)
        doutes = (
            Doute(
                tr("Tout le document"),
                tr("Les pages étaient numérisées : vérifiez chaque ligne, des lettres peuvent être fausses."),
            ),
        )
    if reconnaitre(document) == "re":
        from dossier_pro.referentiels.re import lire_re

        lecture = lire_re(data, document)
        return _construire("re", lecture.notes, nom, sha256, doutes, lecture.evaluation)
    return _lire_document(document, nom, sha256, doutes)


def _lire_texte(texte: str, nom: str, sha256: str) -> ReferentielReading:
    if len(texte) > MAX_OCTETS_TEXTE:
        raise KnownError(tr("Ce texte est bien plus long qu’un référentiel : {attendu}", attendu=ATTENDU))
    if not texte.strip():
        raise KnownError(tr("Ce texte est vide : {attendu}", attendu=ATTENDU))
    from dossier_pro.referentiels.exchange import moodle
    from dossier_pro.referentiels.exchange.formats import lire_json

    if _JSON.match(texte.lstrip("\ufeff")):
        return ReferentielReading(lire_json(texte.lstrip("\ufeff"), nom, sha256), reconnu=tr("un référentiel exporté"))
    if moodle.est_moodle(texte):
        return ReferentielReading(moodle.lire(texte, nom, sha256), reconnu=tr("un référentiel de Moodle"))
    return _lire_document(lire_texte(texte), nom, sha256, ())


def _lire_document(document: LinedDocument, nom: str, sha256: str, doutes: tuple[Doute, ...]) -> ReferentielReading:
    genre = reconnaitre(document)
    lire = KINDS[genre].lire
    if lire is None:
        raise KnownError(
            tr("Un référentiel d’évaluation est fait de tableaux : importez son PDF plutôt que son texte.")
        )
    return _construire(genre, lire(document), nom, sha256, doutes)


def _construire(
    genre: TypeSource,
    notes: Notes,
    nom: str,
    sha256: str,
    doutes: tuple[Doute, ...],
    evaluation: Callable[[str], Evaluation] | None = None,
) -> ReferentielReading:
    if not notes.activites:
        raise KnownError(
            tr(
                "Ce document semble être {nom}, mais aucune activité type n’y a été trouvée : {attendu}",
                nom=KINDS[genre].nom,
                attendu=ATTENDU,
            )
        )
    notes.doutes[:0] = doutes
    lecture = construire(notes, nom, sha256, evaluation(cle_de(notes, sha256)) if evaluation else None)
    return renommer(lecture, KINDS[genre].nom)
