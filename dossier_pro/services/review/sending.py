"""What a review travels in: ``.avis`` files out and in, and the copy of a dossier that goes to a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Final

from dossier_pro import temporary
from dossier_pro.domain.avis import CANDIDAT, Avis, Remarque, recence
from dossier_pro.domain.dossier import Dossier, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import KINDS_DU_GUIDE
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.resources import user_folder
from dossier_pro.review.merge import AvisMerge, fusionner
from dossier_pro.review.package import MAX_OCTETS, AvisFile, ecrire, lire
from dossier_pro.review.package import MotDePasseRequisError as MotDePasseRequisError
from dossier_pro.review.reading import changements
from dossier_pro.services.copies.making import copier_avant
from dossier_pro.services.copies.notebook import verifier_carnet
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.password import changer_copie
from dossier_pro.services.review.from_word import is_commented_word, read_comments
from dossier_pro.store import faults, verified
from dossier_pro.store.avis import Carnet
from dossier_pro.store.backup import refuse_same
from dossier_pro.store.files import protect_dossier, replacing

FORMAT: Final = "dossier-pro/fusion/1"


def ouvrir_carnet() -> Carnet:
    """Open the reader's own notebook; the caller closes it.

    One that is damaged is set aside, and its newest copy takes its place (``copies.notebook``).

    Raises:
        KnownError: the user's data folder cannot be written to, or the notebook is damaged and has no copy.
    """
    path = user_folder("relectures.sqlite")
    verifier_carnet(path)
    return Carnet(path)


def avec_notes(dossier: Dossier) -> Dossier:
    """Return a dossier with what its reader has noted on this computer and not sent yet.

    Raises:
        KnownError: the notebook cannot be opened.
    """
    with ouvrir_carnet() as carnet:
        return replace(dossier, avis=dossier.avis.union(carnet.avis(dossier.id, dossier.candidat.nom_complet)))


def avec_notes_et_changements(dossier: Dossier) -> tuple[Dossier, int]:
    """Return what ``avec_notes`` does, and how many places read otherwise than when it was last read on this computer.

    Before a first reading none does.

    Raises:
        KnownError: the notebook cannot be opened.
    """
    with ouvrir_carnet() as carnet:
        noted = carnet.avis(dossier.id, dossier.candidat.nom_complet)
        last = max(noted.lectures(), key=recence, default=None)
        changed = len(changements(last, dossier, lambda seal: carnet.texte_lu(dossier.id, seal))) if last else 0
        return replace(dossier, avis=dossier.avis.union(noted)), changed


def notes_sous_un_autre_nom(dossier: Dossier) -> tuple[str, ...]:
    """Return the other names under which this computer's reader has noted something on a dossier of the same id.

    Raises:
        KnownError: the notebook cannot be opened.
    """
    with ouvrir_carnet() as carnet:
        return carnet.autres_noms(dossier.id, dossier.candidat.nom_complet)


def notes_d_un_autre(chemin: Path) -> tuple[str, ...]:
    """Return a sentence for each other name under which something was noted on a dossier of the id of this file.

    Raises:
        KnownError: the dossier or the notebook cannot be read.
    """
    with ouvrir(chemin, lecture_seule=True) as desk:
        return tuple(phrase_autre_nom(nom) for nom in notes_sous_un_autre_nom(desk.dossier))


def phrase_autre_nom(nom: str) -> str:
    """Return what is said of notes that were taken on a dossier of the same id under another name."""
    return tr(
        "Vous avez déjà relu un dossier du même identifiant, {au_nom}\u00a0: ces notes restent à "
        "part, elles ne sont ni montrées ni envoyées ici.",
        au_nom=_au_nom(nom),
    )


def reprendre_notes(dossier: Dossier, nom: str) -> None:
    """Take what was noted on this dossier under another name as being about this candidate: it is the same person.

    Raises:
        KnownError: the notebook cannot be opened or written.
    """
    with ouvrir_carnet() as carnet:
        carnet.meme_candidat(dossier.id, nom, dossier.candidat.nom_complet)


# --- .avis files -----------------------------------------------------------------------------------------------------


def exporter_avis(chemin: Path, cible: Path, mot_de_passe: str = "") -> int:
    """Write what is known of a dossier's review to an ``.avis``: the facts in the file and those in the notebook.

    Returns:
        The number of facts in it.

    Raises:
        KnownError: the dossier cannot be read, there is nothing to send, or the place cannot be written to.
    """
    with ouvrir(chemin, lecture_seule=True) as desk:
        dossier = desk.dossier
        with ouvrir_carnet() as carnet:
            noted = carnet.avis(dossier.id, dossier.candidat.nom_complet)
            return ecrire_avis(dossier, dossier.avis.union(noted), cible, mot_de_passe, carnet)


def ecrire_avis(dossier: Dossier, avis: Avis, cible: Path, mot_de_passe: str, carnet: Carnet) -> int:
    """Write facts about a dossier to an ``.avis`` and return their number; the notebook remembers that they left.

    No words leave that their author took back or wrote otherwise since (``Avis.sans_mots_repris``).

    Raises:
        KnownError: there are none, or the place cannot be written to.
    """
    avis = avis.sans_mots_repris()
    data = ecrire(AvisFile(dossier.id, dossier.referentiel.cle, avis, dossier.candidat.nom_complet), mot_de_passe)
    protect_dossier(cible)
    # Before it is written: a file that is there while nobody remembers could no longer be put right.
    carnet.partir(dossier.id, avis)
    with replacing(cible) as beside:
        beside.write_bytes(data)
    return len(avis)


class AutreNomError(KnownError):
    """The file is of this dossier's id, and was made on a copy that bears another candidate's name: who knows?"""


def ouvrir_avis(fichier: Path, mot_de_passe: str = "") -> AvisFile:
    """Return what an ``.avis`` holds, whatever dossier it is about.

    Raises:
        MotDePasseRequisError: it is protected and no password was given.
        KnownError: it cannot be read, is damaged or of a newer version, or the password is another one.
    """
    try:
        with fichier.open("rb") as stream:
            data = stream.read(MAX_OCTETS + 1)
    except OSError as error:
        raise KnownError(
            tr(
                "« {name} » n’a pas pu être lu : vérifiez qu’il existe encore et qu’il est accessible.",
                name=fichier.name,
            )
        ) from error
    return lire(data, fichier.name, mot_de_passe)


def lire_avis(fichier: Path, dossier: Dossier, mot_de_passe: str = "", *, autre_nom: bool = False) -> Avis:
    """Return the facts of an ``.avis``, or of a Word file's comments, about this dossier.

    Args:
        fichier: the file.
        dossier: what it should be about.
        mot_de_passe: of a protected one.
        autre_nom: take it although it was made on a copy under another candidate's name.

    Raises:
        MotDePasseRequisError: it is protected and no password was given.
        AutreNomError: it was made on a copy under another name, and nobody said that this is the same person.
        KnownError: it cannot be read, is of another dossier or a newer version, is damaged, or the password is wrong.
    """
    if is_commented_word(fichier):
        return read_comments(fichier, dossier)
    paquet = ouvrir_avis(fichier, mot_de_passe)
    if paquet.dossier_id != dossier.id:
        raise KnownError(
            tr(
                "« {name} » est l’avis sur un autre dossier : ouvrez le dossier qu’il concerne, puis fusionnez-le.",
                name=fichier.name,
            )
        )
    named = dossier.candidat.nom_complet
    if not autre_nom and paquet.candidat is not None and fold(paquet.candidat) != fold(named):
        raise AutreNomError(tr(_AUTRE_NOM).format(fichier.name, _au_nom(paquet.candidat), _au_nom(named)))
    return paquet.avis


_AUTRE_NOM: Final = tr_noop(
    "«\u00a0{}\u00a0» a été fait sur un dossier {}, et celui-ci est {}\u00a0: rien n’a été fusionné."
)


def _au_nom(nom: str) -> str:
    return tr("au nom de {nom}", nom=nom) if nom.strip() else tr("encore sans nom")


def fusionner_avis(
    desk: Desk, fichiers: Iterable[Path], mot_de_passe: str = "", *, autre_nom: bool = False
) -> AvisMerge:
    """Merge ``.avis`` files into an open dossier: all of them, or none where one is refused.

    Args:
        desk: the candidate's dossier, open for writing.
        fichiers: the files, in any order.
        mot_de_passe: of those that are protected.
        autre_nom: as for ``lire_avis``.

    Raises:
        MotDePasseRequisError: one is protected and no password was given.
        AutreNomError: as ``lire_avis``.
        KnownError: as ``lire_avis``, or the dossier cannot be written; it is as it was then.
    """
    recus = [lire_avis(fichier, desk.dossier, mot_de_passe, autre_nom=autre_nom) for fichier in fichiers]
    fusion = fusionner(desk.dossier, recus)
    if fusion.ajoutes:
        copier_avant(desk.chemin, "fusion")
    names = sorted({fait.auteur for avis in recus for fait in avis if fait.role != CANDIDAT})
    who = " et ".join(names[:2]) + (f" et {len(names) - 2} autres" if len(names) > 2 else "")
    desk.add_avis(fusion.avis, f"Fusionner l’avis de {who}" if who else tr_noop("Fusionner un avis"), auteur=who)
    return fusion


def fusionner_dans(
    chemin: Path, fichiers: Iterable[Path], mot_de_passe: str = "", *, autre_nom: bool = False
) -> AvisMerge:
    """Open a dossier, merge ``.avis`` files into it, close it.

    Raises:
        KnownError: as ``fusionner_avis``, or the dossier cannot be opened for writing.
    """
    with ouvrir(chemin) as desk:
        return fusionner_avis(desk, fichiers, mot_de_passe, autre_nom=autre_nom)


def fusion_texte(fusion: AvisMerge) -> str:
    """Return what a merge did as lines of French for a terminal."""
    lines = [
        tr(
            "{notes}, {deja_la} déjà là.",
            notes=pluriel(fusion.ajoutes, "note ajoutée", "notes ajoutées"),
            deja_la=fusion.deja_la,
        )
    ]
    places = fusion.ancres
    if any(places.values()):
        counts = {"exact": places["exactes"], "found": places["retrouvees"], "lost": places["sur_l_exemple"]}
        lines.append(
            tr(
                "Remarques sur un passage : {exact} à leur place, {found} retrouvées dans le texte récrit (dont {near} "
                "à peu près), {lost} rattachées à leur exemple.",
                **counts,
                near=fusion.a_peu_pres,
            )
            if fusion.a_peu_pres
            else tr(
                "Remarques sur un passage : {exact} à leur place, {found} retrouvées dans le texte récrit, {lost} "
                "rattachées à leur exemple.",
                **counts,
            )
        )
    if fusion.conflits:
        lines.append(
            tr(
                "{notes} un même numéro avec deux contenus : les deux sont gardés, vérifiez-les.",
                notes=pluriel(len(fusion.conflits), "note porte", "notes portent"),
            )
        )
    return "\n".join(lines)


def fusion_json(fusion: AvisMerge) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/fusion/1."""
    return {
        "format": FORMAT,
        "ajoutes": fusion.ajoutes,
        "deja_la": fusion.deja_la,
        "conflits": len(fusion.conflits),
        "ancres": dict(fusion.ancres),
        "a_peu_pres": fusion.a_peu_pres,
        "empreinte": fusion.avis.empreinte,
    }


# --- sending ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OptionsEnvoi:
    """What the copy for a reader holds beside the dossier itself, which never has its history.

    ``confidentielles``: the preuves that are marked so, with what was said of them. ``rappels``: the candidate's own
    reminders. The threads of the review always go along. ``mot_de_passe``: the copy's own, whatever the dossier's is;
    "" for a copy that everybody can read. It is never shown.
    """

    confidentielles: bool = False
    rappels: bool = False
    mot_de_passe: str = field(default="", repr=False)


def envoyer(desk: Desk, cible: Path, options: OptionsEnvoi | None = None) -> None:
    """Write the copy of a dossier that goes to a reader.

    Its name is given only to a file that has the copy's own password, or none: never that of the dossier.

    Raises:
        KnownError: the place cannot be written to, or ``cible`` is the dossier itself.
    """
    options = options or OptionsEnvoi()
    content = contenu_envoye(desk.dossier, options)
    if not (options.mot_de_passe or desk.protege):
        desk.copy_without_history(cible, content)
        return
    refuse_same(desk.chemin, cible)
    with faults.explained_files(cible), temporary.folder() as place:
        beside = Path(place) / "copie.dpro"
        desk.copy_without_history(beside, content)
        changer_copie(beside, options.mot_de_passe or None)
        verified.copy(beside, cible, private=False)


def contenu_envoye(dossier: Dossier, options: OptionsEnvoi) -> Dossier:
    """Return what of a dossier goes to a reader; no words go along that a reader took back."""
    dossier = replace(dossier, avis=dossier.avis.sans_mots_repris())
    dossier = _sans(dossier, lambda entity: entity.KIND in KINDS_DU_GUIDE)
    for lien in [one for one in dossier.all(Lien).values() if one.a_reverifier]:
        dossier = dossier.put(replace(lien, a_reverifier=False))  # the candidate's own note to look at it again
    if not options.rappels:
        dossier = _sans(dossier, lambda entity: entity.KIND == "rappel")
    if not options.confidentielles:
        hidden = {p.id for p in dossier.all(Preuve).values() if p.confidentielle}
        dossier = _sans(dossier, lambda entity: _tient_a(entity, hidden))
        dossier = replace(dossier, avis=_sans_preuves(dossier.avis, hidden))
    return dossier


def _sans(dossier: Dossier, dropped: Callable[[Any], bool]) -> Dossier:
    for table in list(dossier.tables.values()):
        for entity in list(table.values()):
            if dropped(entity):
                dossier = dossier.drop(entity.KIND, entity.id)
    return dossier


def _tient_a(entity: Any, hidden: set[str]) -> bool:
    """Whether an entity is one of these preuves, or would only speak of it."""
    if isinstance(entity, Preuve):
        return entity.id in hidden
    source = entity.source_id if isinstance(entity, Lien) else getattr(entity, "preuve_id", None)
    return source in hidden


def _sans_preuves(avis: Avis, hidden: set[str]) -> Avis:
    """Return the facts without the threads about these preuves."""
    gone = {f.id for f in avis if isinstance(f, Remarque) and f.sur == "preuve" and f.sur_id in hidden}
    if not gone:
        return avis
    kept = {
        sha256: fait
        for sha256, fait in avis.faits.items()
        if fait.id not in gone and getattr(fait, "remarque_id", "") not in gone
    }
    return Avis(kept)
