"""Making the files for the jury from a dossier on disk. Picklable, without Qt: a window runs it in a worker process."""

from __future__ import annotations

import glob
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import DossierDuJury, devant_le_jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import Manque, seule_activite
from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.progress import Progres
from dossier_pro.store.files import protect_dossier, replacing_all

if TYPE_CHECKING:
    from dossier_pro.export.document import Document
    from dossier_pro.export.joined import PieceJointe
    from dossier_pro.export.layout.pagination import Compte
    from dossier_pro.services.composition import Composee, Compositeur, Ecrit, Travail
    from dossier_pro.services.official_print import Remplis


@dataclass(frozen=True, slots=True)
class DemandeExport:
    """Which files to make, and of which part; no ``ccp`` and no ``ccs``: everything that is visé.

    Attributes:
        modele: an official Word model to fill; the Word file is then made of it.
        annexes: « conformes » prints the pages of annexes as pictures with a text that stands for them; « legeres »
            copies them into the PDF as they are, which no longer claims to be accessible.
        max_mo: the most that the Word and the PDF may weigh each, in Mo of 1 000 000 bytes.
        grille: where to write the reading grid, a PDF.
        resume: where to write the summary of one page, a PDF.
        paquet: where to write everything that the jury gets: a ZIP, or a folder.
        nom_sur_pages: whether the candidate's name stands at the foot of every page of our own layout.
        resume_au_paquet: whether ``paquet`` holds the summary of one page too.
        mot_de_passe: what opens ``paquet``, a ZIP then; "" for one that everybody opens. Never shown.
        dans_un_paquet: whether these files are part of one: files that go apart bear the names they have there.
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
    resume: Path | None = None
    paquet: Path | None = None
    resume_au_paquet: bool = False
    dans_un_paquet: bool = False
    nom_sur_pages: bool = False
    mot_de_passe: str = field(default="", repr=False)

    @property
    def cibles(self) -> tuple[Path, ...]:
        """The files that will be written."""
        return tuple(path for path in (self.word, self.pdf, self.index, self.grille, self.resume) if path)


@dataclass(frozen=True, slots=True)
class FichierAPart:
    """An annexe or document illustrant that is handed over as a file.

    Attributes:
        nom: « Annexe 3 », « Document 2 ».
        appellation: the same in a sentence.
        intitule: its title.
        preuve_id: its preuve.
        raison: why it is not printed.
        remede: what to do, where the jury could not open it either.
    """

    nom: str
    appellation: str
    intitule: str
    preuve_id: str
    raison: str
    remede: str = ""


@dataclass(frozen=True, slots=True)
class ResultatExport:
    """What was written, how many pages the DP has, and what still blocks.

    Attributes:
        reductions: what was made smaller to keep within ``max_mo``, one sentence each.
        avertissements: what the candidate should know of these files, one sentence each.
        a_part: the annexes that are not printed and must be handed over as files.
        compte: which file the page numbers of the companions are those of (``Pagination``).
        jointes: the documents illustrants, then the annexes, in order.
    """

    fichiers: tuple[Path, ...]
    pages: int
    bloquants: tuple[Manque, ...]
    reductions: tuple[str, ...] = ()
    avertissements: tuple[str, ...] = ()
    a_part: tuple[FichierAPart, ...] = ()
    compte: Compte = "dossier"
    jointes: tuple[PieceJointe, ...] = ()


def exporter(chemin: Path, demande: DemandeExport, *, progres: Progres | None = None) -> ResultatExport:
    """Write the files of ``demande``, each beside its place and then renamed: all are whole or as they were.

    Raises:
        KnownError: the dossier cannot be opened, there is nothing to export, or a place cannot be written to.
    """
    tell = progres or (lambda _phrase, _part: None)
    _controler(demande)
    tell(tr("Lecture du dossier"), 0.05)
    with ouvrir(chemin, lecture_seule=True) as desk:
        return _exporter(desk, demande, tell)


def _exporter(desk: Desk, demande: DemandeExport, tell: Progres) -> ResultatExport:
    from dossier_pro.export.joined import jointes
    from dossier_pro.services.annexes import Annexes
    from dossier_pro.services.composition import Compositeur, a_la_taille

    seulement = _activite(desk, demande)
    _exiger_une_visee(desk, seulement)
    _essayer(demande.cibles)
    tell(tr("Composition des pages"), 0.1)
    legeres = demande.annexes == "legeres" and demande.pdf is not None
    jury = devant_le_jury(desk.dossier)
    with Annexes(jury, desk.read_piece, copies=legeres) as annexes:
        compositeur = Compositeur(desk, seulement, annexes, demande.dans_un_paquet, demande.nom_sur_pages)
        faits = a_la_taille(compositeur, _travaux(compositeur, demande, tell), tell)
        lu = _situer(faits[0].ecrit if faits else _sans_fichier(compositeur, tell), demande)
    fichiers = {path: octets for fait in faits for path, octets in fait.ecrit.fichiers.items()}
    fichiers |= _compagnons(jury, lu, demande, tell)
    remarques = _remarques(lu, demande, fichiers, depot_vae=desk.dossier.projet.depot_vae)
    tell(tr("Enregistrement des fichiers"), 0.95)
    _placer(fichiers)
    etat = evaluate(
        desk.dossier, aujourd_hui=aujourd_hui(), pages=lu.pagination.pages_par_exemple(), seulement=seulement
    )
    tell(tr("Terminé"), 1.0)
    return ResultatExport(
        tuple(fichiers),
        lu.pagination.total,
        tuple(m for m in etat.manques if m.gravite == "bloquant"),
        _phrases(phrase for fait in faits for phrase in fait.reductions),
        _phrases((*(p for fait in faits for p in fait.avertissements), *remarques)),
        _a_part(lu.document),
        lu.pagination.compte,
        jointes(lu.document, lu.pagination),
    )


def _exiger_une_visee(desk: Desk, seulement: Activite | None) -> None:
    if not (seulement or desk.dossier.activites_visees()):
        raise KnownError(
            tr("Il n’y a rien à présenter : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.")
        )


def _travaux(compositeur: Compositeur, demande: DemandeExport, tell: Progres) -> list[Travail]:
    """The files that a size may be asked of: the PDF, then the Word; the companions follow the first of them."""
    limite = demande.max_mo * 1_000_000 if demande.max_mo else None
    travaux = []
    remplis = None
    if demande.modele:
        from dossier_pro.services.official_print import Remplis

        remplis = Remplis(demande.modele, tell, pdf=demande.pdf is not None)
    if demande.pdf:
        travaux.append(_travail_pdf(compositeur, demande.pdf, remplis, limite))
    if demande.word:
        travaux.append(_travail_word(demande.word, remplis, limite))
    return travaux


def _travail_pdf(compositeur: Compositeur, cible: Path, remplis: Remplis | None, limite: int | None) -> Travail:
    """The PDF: of the filled model where that can be printed, cut up for a deposit, in our own layout else."""
    from dossier_pro.domain.regles import OCTETS_DEPOT_VISES
    from dossier_pro.services.composition import Ecrit, Travail

    depot_vae = compositeur.desk.dossier.projet.depot_vae
    if remplis is not None and remplis.imprime:
        plafond = OCTETS_DEPOT_VISES if depot_vae else None
        bornes = [octets for octets in (limite, plafond) if octets]
        return Travail("PDF", lambda c: remplis.pdf(compositeur, c, cible, plafond), min(bornes, default=None))
    if depot_vae:
        from dossier_pro.services.deposit import ecrire_depot

        part = min(limite or OCTETS_DEPOT_VISES, OCTETS_DEPOT_VISES)
        return Travail("PDF", lambda c: ecrire_depot(compositeur.pdf, c, cible, part), part)

    def pdf(composee: Composee) -> Ecrit:
        octets = compositeur.pdf(composee.pagination.mise_en_page)
        return Ecrit({cible: octets}, composee.document, composee.pagination)

    return Travail("PDF", pdf, limite)


def _travail_word(cible: Path, remplis: Remplis | None, limite: int | None) -> Travail:
    """The Word file: the filled model where one was chosen, our own layout else."""
    from dossier_pro.services.composition import Ecrit, Travail

    if remplis is not None:
        return Travail(tr("Document Word"), lambda composee: remplis.word(composee, cible), limite)
    from dossier_pro.export.docx.writer import write_docx

    @in_french()
    def word(composee: Composee) -> Ecrit:
        target = io.BytesIO()
        write_docx(composee.document, composee.pagination, target)
        return Ecrit({cible: target.getvalue()}, composee.document, composee.pagination)

    return Travail(tr("Document Word"), word, limite)


def _situer(lu: Ecrit, demande: DemandeExport) -> Ecrit:
    """What is counted in a PDF of our own layout is not what the filled model shows."""
    if demande.modele is None or lu.pagination.compte != "dossier":
        return lu
    from dossier_pro.office import libreoffice

    if lu.fichiers and libreoffice.program() is not None:
        return lu
    return replace(lu, pagination=replace(lu.pagination, compte="pdf" if demande.pdf else "rien"))


@in_french()
def _sans_fichier(compositeur: Compositeur, tell: Progres) -> Ecrit:
    """Compose for companions alone."""
    from dossier_pro.export.images import PLEIN
    from dossier_pro.services.composition import Ecrit

    composee = compositeur.composer(PLEIN, lambda phrase: tell(phrase, 0.3))
    return Ecrit({}, composee.document, composee.pagination)


@in_french()
def _compagnons(dossier: DossierDuJury, lu: Ecrit, demande: DemandeExport, tell: Progres) -> dict[Path, bytes]:
    """The companions: their page numbers are those of the PDF where there is one, else of the Word."""
    made: dict[Path, bytes] = {}
    if demande.index:
        from dossier_pro.export.companions.index import write_index

        tell(tr("Index des preuves"), 0.85)
        target = io.BytesIO()
        write_index(dossier, lu.document, lu.pagination, target)
        made[demande.index] = target.getvalue()
    if demande.grille:
        from dossier_pro.export.companions.grille import write_grille

        tell(tr("Grille de lecture"), 0.9)
        target = io.BytesIO()
        write_grille(dossier, lu.document, lu.pagination, target)
        made[demande.grille] = target.getvalue()
    if demande.resume:
        from dossier_pro.export.companions.resume import write_resume

        tell(tr("Résumé d’une page"), 0.92)
        target = io.BytesIO()
        write_resume(dossier, lu.document, lu.pagination, target)
        made[demande.resume] = target.getvalue()
    return made


def _remarques(lu: Ecrit, demande: DemandeExport, fichiers: Mapping[Path, bytes], *, depot_vae: bool) -> Iterator[str]:
    """What the candidate should know of these files, beside their weight."""
    yield from _remises_a_part(lu.document)
    yield from lu.document.remarques
    yield from _du_modele(lu, demande)
    if demande.word and not demande.pdf and depot_vae:
        yield tr("France VAE n’accepte pas les documents Word : créez aussi le PDF.")
    if demande.pdf:
        yield from _du_pdf(lu.document, demande.pdf, fichiers)


def _remises_a_part(document: Document) -> Iterator[str]:
    """What the jury does not find in the pages, and whether it can open it."""
    from dossier_pro.export.annexes import court

    for annexe in document.feuillets():
        if not annexe.a_part:
            continue
        nom = annexe.appellation
        name, title = nom[0].upper() + nom[1:], court(annexe.intitule, 80)
        quoi = (
            tr("{name} « {title} » n’est pas imprimée : {reason}", name=name, title=title, reason=annexe.a_part)
            if annexe.genre == "Annexe"
            else tr("{name} « {title} » n’est pas imprimé : {reason}", name=name, title=title, reason=annexe.a_part)
        )
        if annexe.remede:
            yield tr("{quoi}. Le jury ne pourra pas l’ouvrir : {remede}.", quoi=quoi, remede=annexe.remede)
        else:
            yield tr("{quoi}. Remettez ce fichier à part.", quoi=quoi)
    for annexe in document.annexes:
        if not (annexe.imprimee or annexe.support or annexe.a_part):
            yield (
                tr(
                    "L’annexe {numero} « {court} » n’a pas de fichier : le dossier dit au jury qu’elle "
                    "est remise à part. Remettez-la, ou joignez-en le fichier.",
                    numero=annexe.numero,
                    court=court(annexe.intitule, 80),
                )
            )


def _du_modele(lu: Ecrit, demande: DemandeExport) -> Iterator[str]:
    """What filling the official model leaves out."""
    if not demande.modele:
        return
    from dossier_pro.services.official_print import pdf_sans_modele

    if demande.pdf and demande.word and lu.pagination.compte == "pdf":
        yield from pdf_sans_modele()
    if demande.nom_sur_pages:
        yield tr("Le modèle officiel garde ses propres pieds de page : votre nom n’y est pas ajouté.")


def _du_pdf(document: Document, pdf: Path, fichiers: Mapping[Path, bytes]) -> Iterator[str]:
    """What the PDF cannot show or promise, and what an older export left beside it."""
    from dossier_pro.export.layout.characters import phrases_sans_police
    from dossier_pro.export.pdf.page_copies import contient_des_copies

    yield from phrases_sans_police(document)
    if contient_des_copies(document):
        yield (
            tr(
                "Les pages d’annexes copiées telles quelles ne sont pas garanties accessibles : "
                "choisissez les annexes conformes pour un PDF qui l’est."
            )
        )
    motifs = (f"{glob.escape(pdf.stem)} - {genre}*.pdf" for genre in ("annexe", "document"))
    found = {path.name for motif in motifs for path in pdf.parent.glob(motif)}
    anciens = sorted(found - {path.name for path in fichiers})
    if anciens:
        yield tr("« {anciens} » vient d’un export plus ancien : supprimez-le s’il ne sert plus.", anciens=anciens[0])


def _phrases(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(typographie(phrase) for phrase in phrases))


def _a_part(document: Document) -> tuple[FichierAPart, ...]:
    return tuple(
        FichierAPart(annexe.nom, annexe.appellation, annexe.intitule, annexe.preuve_id, annexe.a_part, annexe.remede)
        for annexe in document.feuillets()
        if annexe.a_part and annexe.preuve_id
    )


class _Essai(Exception):  # noqa: N818 - nothing is wrong: the places could be taken
    """Ends a try at writing before anything is written."""


def _essayer(cibles: Iterable[Path]) -> None:
    """Find out that a place cannot be written to before the work, not after it."""
    with suppress(_Essai), replacing_all(cibles):
        raise _Essai


def _placer(fichiers: Mapping[Path, bytes]) -> None:
    for path in fichiers:
        protect_dossier(path)
    with replacing_all(fichiers) as beside:
        for path, octets in fichiers.items():
            _ecrire(beside[path], octets)


def _ecrire(path: Path, octets: bytes) -> None:
    try:
        path.write_bytes(octets)
    except OSError as error:
        raise KnownError(
            tr(
                "Il n’y a plus assez de place pour écrire les fichiers, ou le disque ne répond "
                "plus : libérez de l’espace, puis recommencez."
            )
        ) from error


def pages_des_exemples(desk: Desk, seulement: Activite | None) -> dict[str, int]:
    """Return how many pages each exemple fills in our own layout, by id (rule R7)."""
    from dossier_pro.export.layout.pagination import paginate

    return dict(paginate(_composer(desk, seulement)).pages_par_exemple())


def pages_remplies(desk: Desk) -> dict[str, float]:
    """Return how far each exemple fills its pages, by id: 2.9 is a third page with a tenth still free."""
    from dossier_pro.export.layout.pagination import paginate

    return dict(paginate(_composer(desk, None)).pages_remplies())


@in_french()
def _composer(desk: Desk, seulement: Activite | None) -> Document:
    from dossier_pro.export.compose import Options, compose
    from dossier_pro.export.confined import Pictures
    from dossier_pro.export.images import POUR_LES_PAGES

    options = Options(
        ccp=seulement.numero if seulement and not seulement.ccs else None,
        ccs=seulement.numero if seulement and seulement.ccs else None,
    )
    with Pictures() as pictures:
        jury = devant_le_jury(desk.dossier)
        return compose(jury, options, desk.read_piece, niveau=POUR_LES_PAGES, pictures=pictures)


def _activite(desk: Desk, demande: DemandeExport) -> Activite | None:
    return seule_activite(desk.dossier, ccp=demande.ccp, ccs=demande.ccs)


def _controler(demande: DemandeExport) -> None:
    for path, ending, kind in (
        (demande.word, ".docx", "Word"),
        (demande.pdf, ".pdf", "PDF"),
        (demande.index, ".pdf", "PDF"),
        (demande.grille, ".pdf", "PDF"),
        (demande.resume, ".pdf", "PDF"),
    ):
        if path is None:
            continue
        if path.suffix.lower() != ending:
            raise KnownError(
                tr(
                    "« {name} » doit finir par {ending} : c’est un fichier {kind}.",
                    name=path.name,
                    ending=ending,
                    kind=kind,
                )
            )
        try:
            if path.is_dir():
                raise KnownError(
                    tr("« {name} » est un dossier de fichiers : donnez le nom d’un fichier.", name=path.name)
                )
        except OSError as error:
            raise KnownError(
                tr("Le nom « {name}… » est trop long : choisissez un nom plus court.", name=path.name[:40])
            ) from error
        protect_dossier(path)
    if len({path.resolve() for path in demande.cibles}) < len(demande.cibles):
        raise KnownError(tr("Deux fichiers portent le même nom : donnez un nom différent à chacun."))
