"""The open data of the RNCP, XML V4.1: one fiche chosen among thousands, read as a stream, also inside a ZIP.

The whole export weighs 570 MB: one fiche at a time is in memory, and no entity is ever expanded. There are no critères
in it; what it adds is the validity, the blocs and which old bloc a new one replaces.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any

from lxml import etree

from dossier_pro import limits
from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Correspondance, Doute
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.office.archive import CASSE, ArchiveError, Limites, regarder
from dossier_pro.referentiels.paragraphs import puce
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, SourcePassage
from dossier_pro.referentiels.recognise import ATTENDU

MAX_OCTETS = limits.RNCP_BYTES
MAX_RATIO = limits.RNCP_UNPACKED_TIMES
_MAX_FICHE = limits.RNCP_FICHE_BYTES
_ARCHIVE = Limites(entrees=100_000, total=4 * MAX_OCTETS, entree=MAX_OCTETS, rapport=MAX_RATIO, seuil_rapport=1_000_000)
_TETE = 65_536
_OFFICE = {"word/document.xml": "Word", "xl/workbook.xml": "Excel", "ppt/presentation.xml": "PowerPoint"}
_ABIMEE = tr_noop("Cette archive ZIP est abîmée ou protégée : téléchargez-la de nouveau.")
_ENORME = f"Cette archive ZIP se décompresse au-delà du raisonnable : {ATTENDU}"
_AUTRE_XML = f"Ce fichier XML n’est pas un export du RNCP (FICHES, version 4.1) : {ATTENDU}"
_CODE = re.compile(r"(?:RNCP|RS)?\s*(\d{2,6})$", re.IGNORECASE)
_MINISTERE = re.compile(r"ministere (?:du travail|charge de l'emploi|de l'emploi)")


@dataclass(frozen=True, slots=True)
class FicheBreve:
    """A fiche of the export, in one line: enough to choose it."""

    code: str
    intitule: str
    abrege: str | None
    niveau: int | None
    certificateurs: tuple[str, ...]
    fin_validite: date | None
    active: bool


def chercher(source: Path | bytes, recherche: str = "", limite: int = 100) -> tuple[FicheBreve, ...]:
    """Return the fiches whose code or intitulé holds every word of ``recherche``, at most ``limite``.

    The whole file is read; 570 MB take about half a minute.

    Raises:
        KnownError: the file is no export of the RNCP, or is damaged.
    """
    mots = fold(recherche).split()
    found: list[FicheBreve] = []
    for fiche in _fiches(source):
        text = fold(f"{_texte(fiche, 'NUMERO_FICHE')} {_texte(fiche, 'INTITULE')} {_texte(fiche, 'ABREGE/LIBELLE')}")
        if all(mot in text for mot in mots):
            found.append(_breve(fiche))
            if len(found) >= limite:
                break
    return tuple(found)


def lire_xml(source: Path | bytes, choix: str | None = None) -> Notes:
    """Return what one fiche says.

    Args:
        source: the export, its bytes, or a ZIP with it.
        choix: a code (« RNCP37873 », « 37873 ») or words of the intitulé; not needed where there is one fiche only.

    Raises:
        KnownError: no such fiche, several that fit, or no export at all.
    """
    code = _CODE.match(choix.strip()) if choix else None
    if code:
        notes, numeros = _du_code(source, code.group(1)), [code.group(1)]
    else:
        notes, numeros = _des_mots(source, fold(choix or "").split(), au_plus=6 if choix else 2)
    if notes is None:
        cherche = f" « {choix} »" if choix else ""
        raise KnownError(
            tr("Cet export du RNCP n’a aucune fiche{cherche} : vérifiez le code ou les mots.", cherche=cherche)
        )
    if len(numeros) > 1:
        codes = ", ".join(numeros)
        raise KnownError(
            tr("Plusieurs fiches de cet export conviennent ({codes}…) : donnez le code RNCP de la vôtre.", codes=codes)
        )
    return notes


def _du_code(source: Path | bytes, chiffres: str) -> Notes | None:
    for fiche in _fiches(source):
        if re.sub(r"\D", "", _texte(fiche, "NUMERO_FICHE")) == chiffres:
            return _notes(fiche)
    return None


def _des_mots(source: Path | bytes, mots: Sequence[str], *, au_plus: int) -> tuple[Notes | None, list[str]]:
    """The first fiche whose intitulé holds all the words, and the codes of all those that do."""
    notes: Notes | None = None
    numeros: list[str] = []
    for fiche in _fiches(source):
        if not all(mot in fold(_texte(fiche, "INTITULE")) for mot in mots):
            continue
        numeros.append(_texte(fiche, "NUMERO_FICHE"))
        notes = notes or _notes(fiche)
        if len(numeros) >= au_plus:
            break
    return notes, numeros


# --- the stream ----------------------------------------------------------------------------------------------------


class _Compteur(io.RawIOBase):
    """Passes a stream on and stops it where one fiche, or the whole, is beyond reason."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream
        self.total = 0
        self.depuis = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.total += len(data)
        self.depuis += len(data)
        if self.depuis > _MAX_FICHE or self.total > MAX_OCTETS:
            raise KnownError(tr("Ce fichier XML est démesuré pour un export du RNCP : {attendu}", attendu=ATTENDU))
        return data


def _fiches(source: Path | bytes) -> Iterator[Any]:
    """Each fiche in turn; it is emptied when the next one is asked for."""
    with _ouvrir(source) as stream:
        compteur = _Compteur(stream)
        try:
            for event, element in etree.iterparse(
                compteur,
                events=("start", "end"),
                tag=("FICHES", "FICHE"),
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
            ):
                if event == "end" and element.tag == "FICHE":
                    compteur.depuis = 0
                    yield element
                    element.clear()
                    parent = element.getparent()
                    while parent is not None and element.getprevious() is not None:
                        del parent[0]
        except etree.XMLSyntaxError as error:
            raise KnownError(
                tr("Cet export du RNCP est abîmé ou incomplet : téléchargez-le de nouveau sur data.gouv.fr.")
            ) from error


@contextmanager
def _ouvrir(source: Path | bytes) -> Iterator[IO[bytes]]:
    """Open the XML, taking it out of its ZIP; refuse what is no export from its first bytes."""
    with _brut(source) as raw:
        if raw.read(2) != b"PK":
            raw.seek(0)
            yield _verifie(raw)
            return
        raw.seek(0)
        with _deplie(raw) as archive, archive.open(membre(archive, ".xml")) as stream:
            yield _verifie(stream)


@contextmanager
def dans_archive(source: Path | bytes) -> Iterator[zipfile.ZipFile]:
    """Open an archive after a look at its directory.

    Raises:
        KnownError: it cannot be read, is damaged or protected, or would expand beyond reason.
    """
    with _brut(source) as raw, _deplie(raw) as archive:
        yield archive


@contextmanager
def _deplie(raw: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        with regarder(raw, _ARCHIVE) as archive:
            yield archive
    except ArchiveError as error:
        raise KnownError(_ENORME if error.faute == "enorme" else _ABIMEE) from error
    except CASSE as error:
        raise KnownError(_ABIMEE) from error


@contextmanager
def _brut(source: Path | bytes) -> Iterator[IO[bytes]]:
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    try:
        stream = source.open("rb")
    except OSError as error:
        raise KnownError(
            tr("Le fichier « {name} » ne peut pas être lu : vérifiez qu’il existe encore.", name=source.name)
        ) from error
    with stream:
        yield stream


def membre(archive: zipfile.ZipFile, suffixe: str) -> zipfile.ZipInfo:
    """Return the largest file of an archive with that suffix, looking at its directory only.

    Raises:
        KnownError: there is none, or it would expand beyond reason.
    """
    _refuser_un_document({info.filename.casefold() for info in archive.infolist()[:10_000]})
    found = [info for info in archive.infolist() if info.filename.casefold().endswith(suffixe) and not info.is_dir()]
    if not found:
        raise KnownError(tr("Cette archive ZIP ne contient pas d’export du RNCP : {attendu}", attendu=ATTENDU))
    info = max(found, key=lambda one: one.file_size)
    if info.file_size > MAX_OCTETS or info.file_size > MAX_RATIO * max(info.compress_size, 1) + 1_000_000:
        raise KnownError(_ENORME)
    return info


def _refuser_un_document(noms: set[str]) -> None:
    """Say of an archive that is a Word or LibreOffice file what it is, because its user takes it for one file."""
    for marque, quoi in _OFFICE.items():
        if marque in noms:
            raise KnownError(
                tr(
                    "Ce fichier est un document {quoi} : enregistrez-le en PDF, ou {attendu}",
                    quoi=quoi,
                    attendu=ATTENDU,
                )
            )
    if "mimetype" in noms and "content.xml" in noms:
        raise KnownError(
            tr("Ce fichier est un document LibreOffice : enregistrez-le en PDF, ou {attendu}", attendu=ATTENDU)
        )


class _Relu(io.RawIOBase):
    """A stream whose first bytes have been looked at."""

    def __init__(self, tete: bytes, stream: IO[bytes]) -> None:
        super().__init__()
        self._tete, self._stream = tete, stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._tete:
            head, self._tete = self._tete, b""
            return head
        return self._stream.read(size)


def _verifie(stream: IO[bytes]) -> IO[bytes]:
    tete = stream.read(_TETE)
    bare = tete.replace(b"\x00", b"")
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        raise KnownError(
            tr("Ce fichier XML définit des entités, ce qu’un export du RNCP ne fait pas : {attendu}", attendu=ATTENDU)
        )
    if b"<FICHES" not in bare:
        raise KnownError(_AUTRE_XML)
    return _Relu(tete, stream)  # type: ignore[return-value]


# --- one fiche -----------------------------------------------------------------------------------------------------


def _texte(element: Any, path: str) -> str:
    return " ".join((element.findtext(path) or "").split())


def _jour(text: str | None) -> date | None:
    try:
        return lire_date(text or "")
    except KnownError:
        return None


def _certificateurs(fiche: Any) -> tuple[str, ...]:
    noms = (_texte(c, "NOM_CERTIFICATEUR") for c in fiche.iterfind("CERTIFICATEURS/CERTIFICATEUR"))
    return tuple(dict.fromkeys(nom for nom in noms if nom))


def _niveau(fiche: Any) -> int | None:
    match = re.search(r"[3-8]", _texte(fiche, "NOMENCLATURE_EUROPE/NIVEAU"))
    return int(match.group()) if match else None


def _breve(fiche: Any) -> FicheBreve:
    return FicheBreve(
        _texte(fiche, "NUMERO_FICHE"),
        _texte(fiche, "INTITULE"),
        _texte(fiche, "ABREGE/LIBELLE") or None,
        _niveau(fiche),
        _certificateurs(fiche),
        _jour(fiche.findtext("DATE_FIN_ENREGISTREMENT")),
        fold(_texte(fiche, "ACTIF")) != "non",
    )


def _notes(fiche: Any) -> Notes:
    notes = Notes("rncp-xml")
    notes.rncp = _texte(fiche, "NUMERO_FICHE") or None
    notes.intitule = _texte(fiche, "INTITULE")
    notes.niveau = _niveau(fiche)
    certificateurs = _certificateurs(fiche)
    notes.certificateur = ", ".join(certificateurs) or None
    ministere = any(_MINISTERE.match(fold(nom)) for nom in certificateurs)
    titre = ministere and _texte(fiche, "ABREGE/CODE") in ("TP", "")
    notes.type = "titre-professionnel" if titre else "certification-rncp"
    notes.codes_nsf = [_texte(code, ".") for code in fiche.iterfind("CODES_NSF/NSF/CODE")]
    notes.codes_rome = [_texte(code, ".") for code in fiche.iterfind("CODES_ROME/ROME/CODE")]
    notes.fin_validite = _jour(fiche.findtext("DATE_FIN_ENREGISTREMENT"))
    notes.date_jo = _date_jo(fiche)
    maj, parution = fiche.findtext("DATE_DERNIERE_MODIFICATION"), fiche.findtext("DATE_DE_PUBLICATION")
    notes.date_document = _jour(maj) or _jour(parution)
    _blocs(fiche, notes)
    _correspondances(fiche, notes)
    _etat(fiche, notes)
    return notes


def _date_jo(fiche: Any) -> date | None:
    """The last publication of the arrêté, else what the fiche says of the last Journal officiel."""
    publications = [
        jour
        for node in fiche.iterfind("PUBLICATION_DECRET_CREATION/PUBLICATION_JO/DATE_PUBLICATION_JO")
        if (jour := _jour(node.text))
    ]
    return max(publications, default=None) or _jour(fiche.findtext("DATE_DERNIER_JO"))


def _blocs(fiche: Any, notes: Notes) -> None:
    """The blocs, children of BLOCS_COMPETENCES only: those under CORRESPONDANCES are references."""
    numero = 0
    for rang, bloc in enumerate(fiche.iterfind("BLOCS_COMPETENCES/BLOC_COMPETENCES"), start=1):
        code = re.search(r"BC(\d+)$", _texte(bloc, "CODE"))
        note = NoteActivite(int(code.group(1)) if code else rang, SourcePassage(_texte(bloc, "LIBELLE")))
        textes = _liste(bloc)
        if len(textes) == 1 and _est_de_la_prose(textes[0]):
            note.description = textes[0]
            textes = []
        for text in textes:
            numero += 1
            note.competences.append(NoteCompetence(numero, SourcePassage(text[len(puce(text)) :].strip())))
        notes.activites.append(note)
    notes.activites.sort(key=lambda a: a.numero)
    for index, competence in enumerate((c for a in notes.activites for c in a.competences), start=1):
        competence.numero = index


def _liste(bloc: Any) -> list[str]:
    """The compétences of a bloc: a line each, or parted by two spaces where the export lost the line ends."""
    liste = bloc.findtext("LISTE_COMPETENCES") or ""
    return [" ".join(text.split()) for text in re.split(r"\s{2,}|\n", liste) if text.strip(" -*•\t")]


def _est_de_la_prose(text: str) -> bool:
    return len(text) > 300 and ". " in text


def _correspondances(fiche: Any, notes: Notes) -> None:
    """Old bloc to new bloc. The fiche's own blocs are the source, whichever way in time the other fiche lies."""
    anciennes = _codes(fiche.iterfind("ANCIENNES_CERTIFICATIONS//ID_FICHE_ANCIENNE_CERTIFICATION"))
    nouvelles = _codes(fiche.iterfind("NOUVELLES_CERTIFICATIONS//ID_FICHE_NOUVELLE_CERTIFICATION"))
    equivalentes: list[str] = []
    pairs: set[tuple[str, int, str, int]] = set()
    for node in fiche.iterfind("CORRESPONDANCES/CORRESPONDANCE"):
        autre = _texte(node, "DESTINATION/NUMERO_FICHE")
        miens = _numeros(node.iterfind("SOURCE/BLOC_COMPETENCES/CODE"))
        leurs = _numeros(node.iterfind("DESTINATION/BLOC_COMPETENCES/CODE"))
        if autre not in anciennes and autre not in nouvelles:
            equivalentes.append(autre)
            continue
        for mien in miens:
            for leur in leurs:
                ici, la = (notes.rncp or "", mien), (autre, leur)
                pairs.add((*la, *ici) if autre in anciennes else (*ici, *la))
    notes.correspondances = [Correspondance(*pair) for pair in sorted(pairs)]
    if equivalentes:
        noms = ", ".join(dict.fromkeys(equivalentes))
        phrase = tr(
            "La fiche indique aussi des équivalences de blocs avec {noms} : elles ne sont pas reprises.", noms=noms
        )
        notes.doutes.append(Doute(tr("Correspondances"), phrase))


def _codes(nodes: Iterable[Any]) -> set[str]:
    return {" ".join((node.text or "").split()) for node in nodes}


def _numeros(nodes: Iterable[Any]) -> list[int]:
    return [int(match.group(1)) for node in nodes if (match := re.search(r"BC(\d+)\s*$", node.text or ""))]


def _etat(fiche: Any, notes: Notes) -> None:
    if fold(_texte(fiche, "ACTIF")) == "non":
        notes.doutes.append(Doute(tr("État de la fiche"), tr("La fiche n’est plus active au RNCP.")))
    if limite := _jour(fiche.findtext("DATE_LIMITE_DELIVRANCE")):
        phrase = tr(
            "La certification peut encore être délivrée jusqu’au {limite:%d/%m/%Y} à qui y était inscrit.",
            limite=limite,
        )
        notes.doutes.append(Doute(tr("Validité"), phrase))
    notes.doutes.append(
        Doute(tr("Critères"), tr("Le RNCP ne donne pas de critères : ajoutez le REAC du titre pour les avoir."))
    )
