"""Taking files into a dossier, several at a time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from dossier_pro import notices
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Grandeur, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import in_french, tr, tr_noop
from dossier_pro.pieces.confined import Retoucher
from dossier_pro.pieces.retouch import Retouche as Retouche
from dossier_pro.services import own_files
from dossier_pro.services.desk import Desk, Fait
from dossier_pro.services.mapping import citer, lier, trouver_cible, trouver_exemple

MAX_FICHIERS = 300
"""The most files that one folder may bring in at once."""
_SYSTEME = frozenset({"Thumbs.db", "desktop.ini"})


def remplacer(desk: Desk, preuve_id: str, fichier: Path) -> Fait:
    """Put another file in the place of a preuve's; everything tied to it stays.

    Raises:
        KnownError: the file cannot be taken (``Desk.ajouter_preuve``), or stands in the dossier already.
    """
    if desk.check_file(fichier) == "document":
        raise own_files.document_refuse(fichier)
    try:
        with fichier.open("rb") as flux:
            return desk.replace_piece(preuve_id, flux, fichier.name, tr_noop("Remplacer le fichier d’une preuve"))
    except OSError as error:
        raise KnownError(
            tr(
                "«\u00a0{name}\u00a0» n’a pas pu être lu\u00a0: vérifiez qu’il existe encore et qu’il est accessible.",
                name=fichier.name,
            )
        ) from error


def retoucher_photo(desk: Desk, preuve_id: str, retouche: Retouche) -> Fait:
    """Turn, crop or mask a preuve's photo: a new piece takes the place of the old one, and undo brings that back.

    Raises:
        KnownError: the preuve has no picture, it cannot be read, or the crop keeps nothing of it.
    """
    preuve = desk.dossier.get(Preuve, preuve_id)
    if preuve is None or not preuve.image or preuve.sha256 is None:
        raise KnownError(tr("Cette preuve n’est pas une photo\u00a0: il n’y a rien à tourner ni à rogner."))
    nom = preuve.nom_fichier or "photo"
    with desk.read_piece(preuve.sha256) as stream:
        octets = stream.read()
    with Retoucher() as retoucher:
        photo = retoucher.retoucher(octets, nom, retouche)
    cropped = retouche.cadre != (0.0, 0.0, 1.0, 1.0)
    turned = tr_noop("Rogner une photo") if cropped else tr_noop("Tourner une photo")
    label = tr_noop("Masquer une partie d’une photo") if retouche.masque is not None else turned
    return desk.replace_piece(preuve_id, io.BytesIO(photo.octets), Path(nom).stem + photo.fin, label)


def fichiers_de(repertoire: Path, limite: int = MAX_FICHIERS) -> tuple[Path, ...]:
    """Return the files of a folder and of those inside it, in the order of their names.

    What is hidden, the locks of office programs and what folders of a computer keep for themselves is left out.

    Raises:
        KnownError: it cannot be read, or holds more than ``limite`` files.
    """
    found: list[Path] = []
    try:
        for path in sorted(repertoire.rglob("*")):
            inside = path.relative_to(repertoire).parts
            if any(part.startswith((".", "~$")) for part in inside) or path.name in _SYSTEME or not path.is_file():
                continue
            found.append(path)
            if len(found) > limite:
                raise KnownError(
                    tr(
                        "Il y a là plus de {limite} fichiers\u00a0: choisissez un dossier de fichiers plus petit, "
                        "ou les fichiers eux-mêmes.",
                        limite=limite,
                    )
                )
    except OSError as error:
        raise KnownError(
            tr("Ce dossier de fichiers n’a pas pu être lu\u00a0: vérifiez qu’il est encore là et accessible.")
        ) from error
    return tuple(found)


def ajouter_plusieurs(
    desk: Desk,
    fichiers: Sequence[Path],
    *,
    criteres: Sequence[str] = (),
    phrase: str = "",
    exemple: str | None = None,
    grandeur: Grandeur | None = None,
) -> tuple[Preuve, ...]:
    """Add files as preuves, tie each to critères and cite each in an exemple: one edit, all of it or nothing.

    Args:
        desk: the open dossier.
        fichiers: the files.
        criteres: ids or short names of critères (``mapping.trouver_cible``).
        phrase: the sentence of those liens.
        exemple: id or short name of the exemple that shows them.
        grandeur: how large their pictures are printed there.

    Raises:
        KnownError: a critère or exemple is unknown, or a file cannot be taken (``Desk.ajouter_preuve``).
    """
    cibles = [trouver_cible(desk.dossier, texte) for texte in criteres]
    shown_in = trouver_exemple(desk.dossier, exemple) if exemple else None
    if phrase and not cibles:
        raise KnownError(
            tr(
                "Une phrase dit comment la preuve montre un critère\u00a0: ajoutez --critere, par "
                "exemple --critere CP4.2."
            )
        )
    if grandeur and not shown_in:
        raise KnownError(
            tr(
                "La taille d’une image vaut dans l’exemple qui la cite : ajoutez --exemple, par "
                "exemple --exemple CCP1.2."
            )
        )
    preuves = _prendre_les_fichiers(desk, fichiers)

    def add(draft: Draft) -> None:
        for preuve in dict.fromkeys(preuves):
            if desk.dossier.get(Preuve, preuve.id) is None:
                draft.put(preuve)
            for cible in cibles:
                lier(draft, "preuve", preuve.id, cible.id, phrase)
            if shown_in:
                citer(draft, shown_in.id, preuve.id, grandeur=grandeur)

    desk.change(_ajout(tuple(dict.fromkeys(preuves))), add)
    return tuple(preuves)


def mettre(desk: Desk, prises: Sequence[Preuve], exemple_id: str = "") -> Fait:
    """Put preuves whose bytes were taken (``Desk.prendre``), and cite them in an exemple that is there: one edit."""
    wanted = tuple(dict.fromkeys(prises))
    new = [one for one in wanted if desk.dossier.get(Preuve, one.id) is None]
    cited = bool(exemple_id) and desk.dossier.get(Exemple, exemple_id) is not None

    def put(draft: Draft) -> None:
        for preuve in new:
            draft.put(preuve)
        for preuve in wanted if cited else ():
            citer(draft, exemple_id, preuve.id)

    label = _ajout(new) if new else tr_noop("Ajouter des preuves")
    if cited:
        with in_french():
            label = f"Citer {pluriel(len(wanted), 'preuve ajoutée', 'preuves ajoutées')}"
    return desk.change(label, put)


def _prendre_les_fichiers(desk: Desk, fichiers: Sequence[Path]) -> list[Preuve]:
    """Take the bytes of files, once each was looked at; two of the same content are one preuve."""
    natures = [desk.check_file(fichier) for fichier in fichiers]
    by_content: dict[str | None, Preuve] = {}
    preuves = []
    for fichier, nature in zip(fichiers, natures, strict=True):
        if nature == "document":
            notices.tell(
                tr(
                    "« {name} » a été créé par Dossier Pro à partir d’un dossier : il est ajouté, mais "
                    "ce n’est pas une preuve d’ordinaire.",
                    name=fichier.name,
                )
            )
        taken = desk.prendre(fichier)
        preuves.append(by_content.setdefault(taken.sha256, taken))
    return preuves


def _ajout(preuves: Sequence[Preuve]) -> str:
    """What the edit is called in the history."""
    if len(preuves) == 1:
        return f"Ajouter la preuve « {preuves[0].titre} »"
    with in_french():  # the name of a step is kept in the file
        return f"Ajouter {pluriel(len(preuves), 'preuve')}"
