"""Making the files for the jury from a dossier on disk. Picklable, without Qt: a window runs it in a worker process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import Manque
from dossier_pro.services.atelier import Atelier, aujourd_hui
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.store.files import protect_dossier, replacing_all

if TYPE_CHECKING:
    from dossier_pro.export.document import Document

Progres = Callable[[str, float], None]
"""Told what is being done, in French, and how far it is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class DemandeExport:
    """Which files to make, and of which part; no ``ccp`` and no ``ccs``: everything that is visé.

    Attributes:
        modele: an official Word model to fill; the Word file is then made of it.
        annexes: « conformes » prints the pages of annexes as pictures with a text that stands for them; « legeres »
            copies them into the PDF as they are, which no longer claims to be accessible.
        max_mo: the most that the Word and the PDF may weigh each, in Mo of 1 000 000 bytes.
        grille: where to write the reading grid, a PDF.
        paquet: where to write everything that the jury gets: a ZIP, or a folder.
    """

    word: Path | None = None
    pdf: Path | None = None
    index: Path | None = None
    ccp: int | None = None
    ccs: int | None = None
    modele: Path | None = None
    annexes: Literal["conformes", "legeres"] = "conformes"
    max_mo: int | None = None
    grille: Path | None = None
    paquet: Path | None = None

    @property
    def cibles(self) -> tuple[Path, ...]:
        """The files that will be written."""
        return tuple(path for path in (self.word, self.pdf, self.index, self.grille) if path)


@dataclass(frozen=True, slots=True)
class FichierAPart:
    """An annexe that is a file of its own: its number, its title, its preuve, and why it is not printed."""

    numero: int
    intitule: str
    preuve_id: str
    raison: str


@dataclass(frozen=True, slots=True)
class ResultatExport:
    """What was written, how many pages the DP has, and what still blocks.

    Attributes:
        reductions: what was made smaller to keep within ``max_mo``, one sentence each.
        avertissements: what the candidate should know of these files, one sentence each.
        a_part: the annexes that are not printed and must be handed over as files.
    """

    fichiers: tuple[Path, ...]
    pages: int
    bloquants: tuple[Manque, ...]
    reductions: tuple[str, ...] = ()
    avertissements: tuple[str, ...] = ()
    a_part: tuple[FichierAPart, ...] = ()


def exporter(chemin: Path, demande: DemandeExport, *, progres: Progres | None = None) -> ResultatExport:
    """Write the files of ``demande``, each beside its place and then renamed: all are whole or as they were.

    Raises:
        KnownError: the dossier cannot be opened, there is nothing to export, or a place cannot be written to.
    """
    tell = progres or (lambda _phrase, _part: None)
    _controler(demande)
    tell("Lecture du dossier", 0.05)
    with ouvrir(chemin, lecture_seule=True) as atelier:
        return _exporter(atelier, demande, tell)


def _exporter(atelier: Atelier, demande: DemandeExport, tell: Progres) -> ResultatExport:
    from dossier_pro.export.pdf_writer import draw, paginate

    seulement = _activite(atelier, demande)
    if not (seulement or atelier.dossier.activites_visees()):
        raise KnownError("Il n’y a rien à présenter : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.")
    tell("Composition des pages", 0.2)
    document = _composer(atelier, seulement)
    with replacing_all(demande.cibles) as beside:
        tell("Mise en page", 0.35)
        pagination = paginate(document)
        if demande.pdf:
            tell("PDF", 0.5)
            _ecrire(beside[demande.pdf], lambda stream: draw(pagination.mise_en_page, stream))
        if demande.word:
            from dossier_pro.export.docx_writer import write_docx

            tell("Document Word", 0.65)
            _ecrire(beside[demande.word], lambda stream: write_docx(document, pagination, stream))
        if demande.index:
            from dossier_pro.export.index import write_index

            tell("Index des preuves", 0.85)
            _ecrire(beside[demande.index], lambda stream: write_index(atelier.dossier, document, pagination, stream))
        if demande.grille:
            from dossier_pro.export.grille import write_grille

            tell("Grille de lecture", 0.9)
            _ecrire(beside[demande.grille], lambda stream: write_grille(atelier.dossier, document, pagination, stream))
        tell("Enregistrement des fichiers", 0.95)
    etat = evaluate(
        atelier.dossier, aujourd_hui=aujourd_hui(), pages=pagination.pages_par_exemple(), seulement=seulement
    )
    tell("Terminé", 1.0)
    return ResultatExport(demande.cibles, pagination.total, tuple(m for m in etat.manques if m.gravite == "bloquant"))


def _ecrire(path: Path, write: Callable[[BinaryIO], object]) -> None:
    try:
        with path.open("wb") as stream:
            write(stream)
    except OSError as error:
        raise KnownError(
            "Il n’y a plus assez de place pour écrire les fichiers, ou le disque ne répond plus : libérez de l’espace, "
            "puis recommencez."
        ) from error


def pages_des_exemples(atelier: Atelier, seulement: Activite | None) -> dict[str, int]:
    """Return how many pages each exemple fills in our own layout, by id (rule R7)."""
    from dossier_pro.export.pdf_writer import paginate

    return dict(paginate(_composer(atelier, seulement)).pages_par_exemple())


def _composer(atelier: Atelier, seulement: Activite | None) -> Document:
    from dossier_pro.export.compose import Options, compose

    options = Options(
        ccp=seulement.numero if seulement and not seulement.ccs else None,
        ccs=seulement.numero if seulement and seulement.ccs else None,
    )
    return compose(atelier.dossier, options, atelier.lire_piece)


def _activite(atelier: Atelier, demande: DemandeExport) -> Activite | None:
    referentiel = atelier.dossier.referentiel
    if demande.ccp is not None:
        return referentiel.activite(demande.ccp)
    return referentiel.activite(demande.ccs, ccs=True) if demande.ccs is not None else None


def _controler(demande: DemandeExport) -> None:
    for path, ending, kind in (
        (demande.word, ".docx", "Word"),
        (demande.pdf, ".pdf", "PDF"),
        (demande.index, ".pdf", "PDF"),
        (demande.grille, ".pdf", "PDF"),
    ):
        if path is None:
            continue
        if path.suffix.lower() != ending:
            raise KnownError(f"« {path.name} » doit finir par {ending} : c’est un fichier {kind}.")
        try:
            if path.is_dir():
                raise KnownError(f"« {path.name} » est un dossier de fichiers : donnez le nom d’un fichier.")
        except OSError as error:
            raise KnownError(f"Le nom « {path.name[:40]}… » est trop long : choisissez un nom plus court.") from error
        protect_dossier(path)
    if len({path.resolve() for path in demande.cibles}) < len(demande.cibles):
        raise KnownError("Deux fichiers portent le même nom : donnez un nom différent à chacun.")
