"""The package for the jury: everything that is handed over, in one folder or one ZIP, with a page that explains it.

Picklable, without Qt, like ``services.exporting``, which makes the documents in it. Nothing in it names the machine or
whoever works at it, and the same dossier gives the same package, byte for byte.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from dossier_pro import temporary
from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Dossier, Preuve
from dossier_pro.domain.errors import DamagedPieceError, KnownError
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import MAX_FICHIERS_DEPOT, MAX_OCTETS_DEPOT, Manque, seule_activite
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.export.annexes import nom_remis
from dossier_pro.office import protected_zip
from dossier_pro.pieces.confined import Cleaner
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exporting import DemandeExport, FichierAPart, ResultatExport, exporter
from dossier_pro.services.progress import Progres
from dossier_pro.services.readme import PackageContent, lisez_moi
from dossier_pro.store import faults
from dossier_pro.store.files import new_folder, protect_dossier, replacing

LISEZ_MOI, SOMMES = "LISEZ-MOI.txt", "SHA256SUMS.txt"
ANNEXES, DEPOT = "Annexes", "Dépôt en ligne"
_AUTRES = frozenset({".dpro", ".pdf", ".docx", ".doc", ".7z", ".rar", ".tar", ".gz", ".txt"})
_A_REMETTRE = "Remettez ce fichier à part."
"""How the export ends what it says of an annexe that it cannot print: here, that file is in the package."""
_WORD_AUTREMENT = "Le même texte dans le modèle officiel, en Word : ses pages ne sont pas celles du PDF."
_DEPOSABLES = frozenset({".pdf", ".jpg", ".jpeg", ".png"})


@dataclass(frozen=True, slots=True)
class ResultatPaquet:
    """What was written.

    Attributes:
        cible: the ZIP or the folder.
        fichiers: the files in it, as paths inside it.
        pages: how many pages the DP has.
        bloquants: what still blocks in the dossier.
        reductions: what was made smaller, one sentence each.
        avertissements: what the candidate should know of these files, one sentence each.
    """

    cible: Path
    fichiers: tuple[str, ...]
    pages: int
    bloquants: tuple[Manque, ...]
    reductions: tuple[str, ...] = ()
    avertissements: tuple[str, ...] = ()


@in_french()
def faire_paquet(
    chemin: Path, cible: Path, demande: DemandeExport | None = None, *, progres: Progres | None = None
) -> ResultatPaquet:
    """Make the package of a dossier: DP in PDF and Word, index, grille, annexes that are files, LISEZ-MOI, checksums.

    A folder appears whole or not at all; a ZIP that stands there is replaced at the very end.

    Args:
        chemin: the dossier.
        cible: a name that ends by .zip, or a folder: a new one, or an empty one.
        demande: of which part, and how (the places of files that it names do not count).
        progres: told what is being done.

    Raises:
        KnownError: as ``exporter``; also where something stands in the folder, the name is that of another kind, or
            the password is not for a ZIP.
    """
    tell = progres or (lambda _phrase, _part: None)
    if cible.suffix.lower() in _AUTRES:
        raise KnownError(
            tr(
                "« {name} » doit finir par .zip, ou nommer un nouveau dossier de fichiers : donnez un autre nom.",
                name=cible.name,
            )
        )
    asked = demande or DemandeExport()
    if asked.mot_de_passe:
        verifier_mot_de_passe(cible, asked.mot_de_passe)
    if cible.suffix.lower() != ".zip":
        with new_folder(cible) as folder:
            return _remplir(chemin, cible, folder, asked, tell)
    protect_dossier(cible)
    with replacing(cible) as beside, _provisoire(cible) as folder:
        resultat = _remplir(chemin, cible, folder, asked, tell)
        tell("Archive", 0.95)
        with faults.explained_files(cible):
            archiver(folder, beside, *_racine_et_moment(chemin), asked.mot_de_passe)
        return resultat


def verifier_mot_de_passe(cible: Path, mot_de_passe: str) -> None:
    """Make sure that a package can have a password, before anything is made.

    Raises:
        KnownError: it is no ZIP, or other programs could not be given this password.
    """
    protected_zip.check(mot_de_passe)
    if cible.suffix.lower() != ".zip":
        raise KnownError(
            tr(
                "Seul un ZIP peut avoir un mot de passe : donnez à « {name} » un nom qui finit par .zip.",
                name=cible.name,
            )
        )


@contextmanager
def _provisoire(cible: Path) -> Iterator[Path]:
    with faults.explained_files(cible), temporary.folder() as folder:
        yield Path(folder)


def _remplir(chemin: Path, cible: Path, folder: Path, demande: DemandeExport, tell: Progres) -> ResultatPaquet:
    """Write everything into an empty folder."""
    with ouvrir(chemin, lecture_seule=True) as desk:
        dossier = desk.dossier
        nom = _nom_dp(dossier, demande)
        voulu = replace(
            demande,
            pdf=folder / f"{nom}.pdf",
            word=folder / f"{nom}.docx",
            index=folder / "Index des preuves.pdf",
            grille=folder / "Grille de lecture.pdf",
            resume=folder / "Résumé.pdf" if demande.resume_au_paquet else None,
            paquet=None,
            dans_un_paquet=True,
        )
    resultat = exporter(chemin, voulu, progres=lambda phrase, part: tell(phrase, part * 0.7))
    with ouvrir(chemin, lecture_seule=True) as desk, faults.explained_files(cible), Cleaner() as cleaner:
        tell("Annexes remises en fichiers", 0.75)
        remises, avertissements = _annexes(desk, resultat.a_part, folder, cleaner)
        deposes: list[str] = []
        if desk.dossier.projet.depot_vae:
            tell("Dépôt en ligne", 0.8)
            parties = [
                path for path in resultat.fichiers if path not in (voulu.word, voulu.index, voulu.grille, voulu.resume)
            ]
            deposes, oublis = _depot(parties, remises, folder)
            avertissements += oublis
        tell("Liste des fichiers", 0.9)
        contenu = _contenu(voulu, resultat, remises, deposes)
        texte = lisez_moi(desk.dossier, demande, contenu, _dernier_changement(desk, chemin).date())
        (folder / LISEZ_MOI).write_bytes(b"\xef\xbb\xbf" + texte.replace("\n", "\r\n").encode("utf-8"))
        (folder / SOMMES).write_bytes(_sommes(folder).encode("utf-8"))
    return ResultatPaquet(
        cible,
        tuple(_chemins(folder)),
        resultat.pages,
        resultat.bloquants,
        resultat.reductions,
        (*(phrase for phrase in resultat.avertissements if not phrase.endswith(_A_REMETTRE)), *avertissements),
    )


# --- names -------------------------------------------------------------------------------------------------------


def _nom_dp(dossier: Dossier, demande: DemandeExport) -> str:
    genre = "Dossier professionnel" if dossier.referentiel.ministere else "Dossier de preuves"
    seule = seule_activite(dossier, ccp=demande.ccp, ccs=demande.ccs)
    visees = (seule,) if seule else dossier.activites_visees()
    partie = "" if dossier.projet.objet == "titre" and not seule else " et ".join(a.sigle for a in visees)
    return nom_sur(" - ".join(part for part in (genre, partie, dossier.candidat.nom_complet) if part))


Moment = protected_zip.Moment


def _racine_et_moment(chemin: Path) -> tuple[str, Moment]:
    """The folder inside a ZIP, so that unpacking makes one thing and not ten, and the day that its files bear."""
    with ouvrir(chemin, lecture_seule=True) as desk:
        racine = nom_sur(f"Dossier pour le jury - {desk.dossier.candidat.nom_complet}".strip(" -"))
        return racine, moment_du_dossier(desk, chemin)


def moment_du_dossier(desk: Desk, chemin: Path) -> Moment:
    """Return the moment that files inside a ZIP bear: that of the dossier's last change; no ZIP is of before 1980."""
    at = _dernier_changement(desk, chemin)
    return max(1980, at.year), at.month, at.day, at.hour, at.minute, at.second


def _dernier_changement(desk: Desk, chemin: Path) -> datetime:
    """When a dossier was last changed, in UTC: by its history, else by its file. No clock: same dossier, same bytes."""
    steps = desk.historique()
    return steps[0].at if steps else datetime.fromtimestamp(chemin.stat().st_mtime, UTC)


def _chemins(folder: Path) -> list[str]:
    """The files of a folder as paths inside it, in an order that no machine changes."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# --- annexes that are files --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Remise:
    """An annexe handed over as a file: its path inside the package, and what is said of it."""

    chemin: str
    a_part: FichierAPart


def _annexes(
    desk: Desk, a_part: Iterable[FichierAPart], folder: Path, cleaner: Cleaner
) -> tuple[list[_Remise], list[str]]:
    jury = devant_le_jury(desk.dossier)
    remises: list[_Remise] = []
    avertissements: list[str] = []
    for annexe in a_part:
        preuve = jury.get(Preuve, annexe.preuve_id)
        if preuve is None or preuve.sha256 is None:
            continue
        titre = f"« {annexe.intitule} » ({annexe.nom.lower()})"
        try:
            octets, extension, propre = _octets(desk, preuve, cleaner)
        except DamagedPieceError:
            avertissements.append(
                f"{titre} n’est pas dans le paquet : ce fichier a été abîmé dans le dossier, ajoutez de nouveau "
                "l’original."
            )
            continue
        if octets is None:
            avertissements.append(
                f"{titre} n’est pas dans le paquet : cette image ne peut pas être lue, remplacez-la ou retirez-la."
            )
            continue
        if not propre:
            avertissements.append(
                f"{titre} est remise telle quelle : vérifiez ses propriétés, le nom de son auteur peut y être."
            )
        (folder / ANNEXES).mkdir(exist_ok=True)
        genre, _, numero = annexe.nom.partition(" ")
        sur = len(jury.all(Annexe if genre == "Annexe" else DocumentIllustrant))
        nom = nom_remis(genre, int(numero), sur, annexe.intitule, f"x{extension}")
        (folder / ANNEXES / nom).write_bytes(octets)
        remises.append(_Remise(f"{ANNEXES}/{nom}", annexe))
    return remises, avertissements


def _octets(desk: Desk, preuve: Preuve, cleaner: Cleaner) -> tuple[bytes | None, str, bool]:
    """Return a piece as it is handed over, its extension, and whether it was cleaned of what names its author."""
    from dossier_pro.export.confined import Pictures

    assert preuve.sha256 is not None
    with desk.read_piece(preuve.sha256) as flux:
        if preuve.image:
            try:
                with Pictures() as pictures:
                    image = pictures.prepare(flux, titre=preuve.titre, lieu="paquet", alternative="")
            except KnownError:
                return None, "", True
            return image.octets, ".jpg" if image.format == "JPEG" else ".png", True
        octets = flux.read()
    extension = PurePosixPath(preuve.nom_fichier.replace("\\", "/")).suffix.lower()
    extension = extension if re.fullmatch(r"\.[a-z0-9]{1,8}", extension) else ""
    if preuve.mime.startswith("text/"):
        return octets, extension, True
    propre = cleaner.nettoyer(octets)
    return propre or octets, extension, propre is not None


# --- online deposit ----------------------------------------------------------------------------------------------


def _depot(parties: Iterable[Path], remises: list[_Remise], folder: Path) -> tuple[list[str], list[str]]:
    """Copy what France VAE takes (énoncé « vae-depot-limites »), and say what it does not take.

    Args:
        parties: the PDF of the DP, then those that the export made of its annexes where it was too heavy.
        remises: the annexes that are files.
        folder: the package.
    """
    depot = folder / DEPOT
    depot.mkdir()
    deposes: list[str] = []
    oublis: list[str] = []
    for source in (*parties, *(folder / remise.chemin for remise in remises)):
        if source.suffix.lower() not in _DEPOSABLES:
            pourquoi = "seuls le PDF, le JPG et le PNG y sont acceptés"
        elif source.stat().st_size > MAX_OCTETS_DEPOT:
            pourquoi = "ce fichier dépasse 10 Mo"
        elif len(deposes) > MAX_FICHIERS_DEPOT:
            pourquoi = f"{MAX_FICHIERS_DEPOT} fichiers au plus accompagnent le dossier"
        else:
            shutil.copyfile(source, depot / source.name)
            deposes.append(f"{DEPOT}/{source.name}")
            continue
        oublis.append(f"« {source.name} » ne peut pas être déposé sur France VAE : {pourquoi}.")
    return deposes, oublis


# --- LISEZ-MOI, checksums, archive -------------------------------------------------------------------------------


def _contenu(
    voulu: DemandeExport, resultat: ResultatExport, remises: list[_Remise], deposes: list[str]
) -> PackageContent:
    """What the page that explains the package tells of it."""
    assert voulu.pdf is not None
    assert voulu.word is not None
    assert voulu.index is not None
    assert voulu.grille is not None
    pages = pluriel(resultat.pages, "page")
    files = [
        (voulu.pdf.name, f"Le dossier, en PDF ({pages}) : c’est lui qu’il faut lire ou imprimer."),
        (voulu.word.name, "Le même dossier, en Word." if resultat.compte == "dossier" else _WORD_AUTREMENT),
        (voulu.grille.name, "Une ligne par critère du référentiel : où le lire dans le dossier, et une colonne libre."),
        (voulu.index.name, "Pour chaque critère, la page du dossier et la phrase qui dit comment il est montré."),
    ]
    if voulu.resume is not None:
        files.append((voulu.resume.name, "Le dossier en une page : qui présente quoi, et à quelle page le lire."))
    files += _a_cote(voulu, resultat, remises)
    if deposes:
        files.append((f"{DEPOT}/", "Une copie de ce que France VAE accepte : PDF, JPG, PNG, 10 Mo au plus."))
    verifier = f"L’empreinte de chaque fichier, pour vérifier qu’il est arrivé entier (sha256sum -c {SOMMES})."
    files.append((SOMMES, verifier))
    chemins = {remise.a_part.nom: remise.chemin for remise in remises}
    return PackageContent(voulu.pdf.stem, tuple(files), resultat.jointes, chemins)


def _sommes(folder: Path) -> str:
    """Return the checksums as ``sha256sum`` writes and reads them: two spaces, slashes, UTF-8, a line feed alone."""
    lines = []
    for name in _chemins(folder):
        with (folder / name).open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {name}\n")
    return "".join(lines)


def archiver(folder: Path, target: Path, racine: str, moment: Moment, mot_de_passe: str = "") -> None:
    """Write a folder as a ZIP: sorted, all of the day of the dossier's last change; same files, same bytes.

    With a password, in AES-256 (``protected_zip``); its bytes are others each time then.

    Raises:
        KnownError: other programs could not be given this password.
    """
    if mot_de_passe:
        files = [(f"{racine}/{name}", folder / name) for name in _chemins(folder)]
        protected_zip.write(target, files, moment, mot_de_passe)
        return
    with zipfile.ZipFile(target, "w") as archive:
        for name in _chemins(folder):
            entry = zipfile.ZipInfo(f"{racine}/{name}", date_time=moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            with (folder / name).open("rb") as source, archive.open(entry, "w") as out:
                shutil.copyfileobj(source, out, 1 << 20)


def _a_cote(voulu: DemandeExport, resultat: ResultatExport, remises: list[_Remise]) -> Iterator[tuple[str, str]]:
    """Yield what is handed over beside the files that were asked for, and what it is."""
    for path in resultat.fichiers:
        if path not in voulu.cibles:
            yield path.name, "Les pages de ces annexes, à part pour que chaque fichier reste léger."
    for remise in remises:
        nom = remise.a_part.appellation
        yield remise.chemin, f"{nom[0].upper()}{nom[1:]} du dossier, en fichier."
