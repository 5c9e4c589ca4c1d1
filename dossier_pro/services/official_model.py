"""The official Word model that a centre or the ministry gives: known, kept for the next time, filled with a dossier."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.office import archive
from dossier_pro.resources import user_folder
from dossier_pro.services.progress import Progres
from dossier_pro.store.files import protect_dossier, replacing

if TYPE_CHECKING:
    from dossier_pro.export.document import Document
    from dossier_pro.export.layout.pagination import Pagination
    from dossier_pro.export.official.model import Compte, Rempli
    from dossier_pro.export.official.printing import PrintedModel

PAGES_LIBREOFFICE: Final = (
    "Les numéros de page du sommaire ont été comptés avec LibreOffice ; si Word coupe les pages autrement, faites-y "
    "Ctrl+A puis F9."
)
PAGES_SANS_REPONSE: Final = (
    "LibreOffice est installé mais n’a pas pu mettre ce document en pages : les numéros de page du sommaire sont une "
    "estimation. Dans Word : Ctrl+A puis F9."
)
PAGES_ESTIMEES: Final = "Les numéros de page du sommaire sont une estimation. Dans Word : Ctrl+A puis F9."

_ESSAIS: Final = 2
"""How often a model is filled and printed anew so that fewer of its pages are blank."""

_VERSIONS: Final = {"2017-09-11": tr_noop("du 11 septembre 2017"), "2016-06-01": tr_noop("du 1er juin 2016")}


@dataclass(frozen=True, slots=True)
class Modele:
    """A model that was looked at.

    Attributes:
        chemin: the file.
        nom: the name under which it was given.
        version: « 2017-09-11 », « 2016-06-01 », or « inconnu » where no footer says it.
        controles: whether its fields are still Word's content controls; they are found by their labels otherwise.
        altere: whether fixed texts, footers or margins are not those of the ministry's model.
        rempli: whether somebody's answers are in it already; they will be replaced.
        phrase: all this in one sentence for a person.
    """

    chemin: Path
    nom: str
    version: str
    controles: bool
    altere: bool
    rempli: bool
    phrase: str


def examiner(chemin: Path) -> Modele:
    """Look at a file and say which model it is.

    Raises:
        KnownError: it cannot be read, or is no model of a DP; the sentence says what it is.
    """
    return _examiner(chemin, archive.lire(chemin, archive.appeler(chemin), _limites()), chemin.name)


def _limites() -> archive.Limites:
    from dossier_pro.export.official.package import LIMITES

    return LIMITES


def _examiner(chemin: Path, octets: bytes, nom: str) -> Modele:
    from dossier_pro.dp_import.reader import lire
    from dossier_pro.dp_import.verify import juger
    from dossier_pro.export.official.model import reconnaitre

    connu = reconnaitre(octets, nom)
    lecture = lire(octets)
    judged = {rule.code: rule.ok for rule in juger(lecture).regles if rule.code in ("R2", "R10", "R11")}
    altere = any(ok is False for ok in judged.values())
    rempli = bool(lecture.lu.exemples)
    modele = Modele(chemin, nom, connu.version, connu.controles, altere, rempli, "")
    return replace(modele, phrase=_phrase(modele))


def _phrase(modele: Modele) -> str:
    version = tr(_VERSIONS.get(modele.version, ""))
    if not version:
        words = tr("Modèle du dossier professionnel, sans numéro de version")
    elif modele.altere:
        words = tr("Copie modifiée du modèle officiel, version {version}", version=version)
    else:
        words = tr("Modèle officiel, version {version}", version=version)
    if not modele.controles:
        words = tr("{model}, sans ses champs Word : les réponses iront sous les questions", model=words)
    if modele.rempli:
        words = tr("{model} ; il contient déjà des réponses, elles seront remplacées", model=words)
    return words + "."


# --- the model that is kept --------------------------------------------------------------------------------------


def _dossier() -> Path:
    return user_folder("modele")


def modele_retenu() -> Modele | None:
    """Return the model that is kept on this computer, or None; one that can no longer be read is none."""
    chemin = _dossier() / "modele.docx"
    if not chemin.is_file():
        return None
    try:
        nom = str(json_text.parse((_dossier() / "modele.json").read_bytes())["nom"])
    except (OSError, ValueError, KeyError, TypeError):
        nom = chemin.name
    try:
        return _examiner(chemin, archive.lire(chemin, archive.appeler(chemin, nom), _limites()), nom)
    except KnownError:
        return None


def retenir(chemin: Path) -> Modele:
    """Keep a copy of a model for the next exports, in the place of the one that was kept; return it.

    Raises:
        KnownError: it is no model (see ``examiner``), or the user's folder cannot be written to.
    """
    octets = archive.lire(chemin, archive.appeler(chemin), _limites())
    modele = _examiner(chemin, octets, chemin.name)
    target = _dossier() / "modele.docx"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            tr("Le modèle ne peut pas être gardé sur cet ordinateur : vérifiez la place libre, puis recommencez.")
        ) from error
    with replacing(target) as beside:
        beside.write_bytes(octets)
    with replacing(target.with_suffix(".json")) as beside:
        beside.write_text(json.dumps({"nom": chemin.name}, ensure_ascii=False), encoding="utf-8")
    return replace(modele, chemin=target)


def oublier() -> None:
    """Forget the model that is kept; nothing happens where there is none.

    Raises:
        KnownError: the file cannot be deleted.
    """
    try:
        for name in ("modele.docx", "modele.json"):
            (_dossier() / name).unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            tr("Le modèle gardé ne peut pas être effacé : fermez-le s’il est ouvert ailleurs, puis recommencez.")
        ) from error


# --- filling -----------------------------------------------------------------------------------------------------


def remplir(
    document: Document,
    pagination: Pagination,
    modele: Path,
    cible: Path | BinaryIO,
    *,
    progres: Progres | None = None,
    annule: Callable[[], bool] | None = None,
    avec_libreoffice: bool = True,
) -> Rempli:
    """Fill the official model with a dossier and write the Word file.

    Args:
        document: what is printed, from ``compose``.
        pagination: the pages of our own layout, the estimate where LibreOffice cannot count.
        modele: the model, of any kind that ``examiner`` knows.
        cible: where to write: a path (written beside, then renamed), or a binary stream, which is not closed.
        progres: told what is being done, from 0 to 1.
        annule: asked ten times a second while LibreOffice works; where it answers True the estimate is kept at once.
        avec_libreoffice: whether LibreOffice may be started to count the pages.

    Returns:
        Version of the model, and sentences on what the person has to do: what has no place in it, how the page numbers
        of the sommaire were found.

    Raises:
        KnownError: the model cannot be read or is none, the titre has no official model, or the place cannot be
            written to; nothing is written then.
    """
    fait = remplir_et_imprimer(
        document, pagination, modele, pdf=False, progres=progres, annule=annule, avec_libreoffice=avec_libreoffice
    )
    (progres or (lambda _phrase, _part: None))(tr("Enregistrement du fichier Word"), 0.9)
    _ecrire(fait.docx, cible)
    return fait.rempli


@dataclass(frozen=True)
class Remplissage:
    """A filled model.

    Attributes:
        rempli: what came of it, and what there is to say of it.
        docx: the Word file.
        pagination: the pages of that very file, None where LibreOffice could not count them.
        pdf: the file as LibreOffice prints it, tagged; None where it was not asked for or could not be made.
    """

    rempli: Rempli
    docx: bytes
    pagination: Pagination | None = None
    pdf: bytes | None = None


def remplir_et_imprimer(
    document: Document,
    pagination: Pagination,
    modele: Path,
    *,
    pdf: bool,
    progres: Progres | None = None,
    annule: Callable[[], bool] | None = None,
    avec_libreoffice: bool = True,
) -> Remplissage:
    """Fill the official model and, where LibreOffice is installed, count and print its pages.

    Args and errors: as for ``remplir``; ``pdf`` asks for the PDF, which costs LibreOffice a second run.
    """
    from dossier_pro.office import libreoffice

    tell = progres or (lambda _phrase, _part: None)
    tell(tr("Lecture du modèle officiel"), 0.1)
    octets = archive.lire(modele, archive.appeler(modele), _limites())
    tell(tr("Remplissage du modèle officiel"), 0.3)
    essais = _Essais(document, octets, modele.name, tell, annule)
    essais.remplir(pagination.pages, "estimation")
    rempli = essais.rempli
    if not (avec_libreoffice and rempli.signets and rempli.decalage is not None):
        return Remplissage(replace(rempli, notes=(*rempli.notes, PAGES_ESTIMEES)), essais.docx)
    essais.aerer(pagination.pages)
    pages, impression = essais.compter(pdf=pdf)
    rempli = essais.rempli
    if not pages:
        note = PAGES_ESTIMEES if libreoffice.program() is None else PAGES_SANS_REPONSE
        return Remplissage(replace(rempli, notes=(*rempli.notes, note)), essais.docx)
    counted = replace(pagination, pages=completer(document, pages), total=_total(impression, pages), compte="dossier")
    printed = impression.pdf if pdf and impression is not None else None
    return Remplissage(replace(rempli, notes=(*rempli.notes, PAGES_LIBREOFFICE)), essais.docx, counted, printed)


class _Essais:
    """One model filled again and again until its pages are known.

    Attributes:
        rempli: what came of the last filling; ``docx`` is its file.
    """

    rempli: Rempli
    docx: bytes

    def __init__(
        self, document: Document, octets: bytes, nom: str, tell: Progres, annule: Callable[[], bool] | None
    ) -> None:
        from dossier_pro.export.official.blanks import BlankSettings

        self._document, self._octets, self._nom, self._tell, self._annule = document, octets, nom, tell, annule
        self._reglages = BlankSettings()
        self._impression: PrintedModel | None = None

    def remplir(self, pages: Mapping[str, int], compte: Compte) -> None:
        """Fill the model; the sommaire shows these pages."""
        from dossier_pro.export.official.model import fill_model

        made = io.BytesIO()
        self.rempli = fill_model(
            self._octets, self._document, pages, made, compte=compte, nom=self._nom, reglages=self._reglages
        )
        self.docx = made.getvalue()

    def _imprimer(self, part: float) -> None:
        from dossier_pro.export.official.printing import imprimer

        self._tell(tr("Mise en pages par LibreOffice"), part)
        marks = self.rempli.signets.values(), self.rempli.reperes.values()
        self._impression = imprimer(self.docx, *marks, annule=self._annule)

    def aerer(self, pages: Mapping[str, int]) -> None:
        """Print it, and fill it anew as long as that leaves fewer of its pages blank."""
        from dossier_pro.export.official.blanks import regler

        self._imprimer(0.5)
        for _ in range(_ESSAIS):
            if self._impression is None:
                return
            marks = {**self.rempli.reperes, **self.rempli.signets}
            wanted = regler(self._document, self._impression, marks, self.rempli.bas, self._reglages)
            if wanted is self._reglages:
                return
            self._reglages = wanted
            self.remplir(pages, "estimation")
            self._imprimer(0.6)

    def compter(self, *, pdf: bool) -> tuple[dict[str, int], PrintedModel | None]:
        """Fill it with the pages of its last printing; where its PDF is wanted, until that shows them.

        Returns:
            The page of each anchor, nothing where LibreOffice did not answer; and the last printing.
        """
        pages: dict[str, int] = {}
        for tour in range(3 if pdf else 1):
            if tour:
                self._imprimer(0.6 + 0.1 * tour)
            if self._impression is None:
                break
            found = _pages(self.rempli, self._impression)
            if found == pages or tour == 2:
                break  # the third time the numbers are those of the file within a page: Word's own count is asked for
            pages = found
            self.remplir(pages, "libreoffice")
        return pages, self._impression


def _pages(rempli: Rempli, impression: PrintedModel) -> dict[str, int]:
    """The number that stands on the page of each anchor."""
    marks = {**rempli.reperes, **rempli.signets}
    decalage = rempli.decalage or 0
    return {ancre: impression.pages[mark] + decalage for ancre, mark in marks.items() if mark in impression.pages}


def _total(impression: PrintedModel | None, pages: Mapping[str, int]) -> int:
    return impression.total if impression is not None else max(pages.values())


def completer(document: Document, pages: Mapping[str, int]) -> dict[str, int]:
    """Return the pages of all anchors of a document: what has none in the model has that of what it stands in."""
    known = dict(pages)

    def tenir(ancre: str, dans: str) -> None:
        if ancre not in known and dans in known:
            known[ancre] = known[dans]

    for _, fiche in document.fiches():
        for reponse in fiche.reponses:
            tenir(reponse.ancre, fiche.ancre)
            for figure in reponse.figures:
                tenir(figure.ancre, reponse.ancre)
    for row in document.documents:
        tenir(row.ancre, "documents")
        tenir(f"{row.ancre}_pages", row.ancre)
    for annexe in document.annexes:
        tenir(annexe.ancre, "annexes")
    return known


def _ecrire(octets: bytes, cible: Path | BinaryIO) -> None:
    if not isinstance(cible, Path):
        cible.write(octets)
        return
    protect_dossier(cible)
    with replacing(cible) as beside:
        beside.write_bytes(octets)
