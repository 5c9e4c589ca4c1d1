"""The copies of a dossier take on its password when it is set, changed or removed: each is written anew."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.services.copies.making import toutes
from dossier_pro.services.copies.notes import Sauvegarde, noter, sans_noms
from dossier_pro.services.copies.places import hors_d_atteinte
from dossier_pro.services.progress import Progres, rien
from dossier_pro.store import keys, protection
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.lock import FileLock


@dataclass(slots=True)
class ConvertedCopies:
    """How many copies are now as the dossier is, keep a former password, or stay in clear: writing failed."""

    faites: int = 0
    autre_mot: int = 0
    restees: int = 0


def convertir(dossier_id: str, key: CipherKey | None, progres: Progres = rien) -> ConvertedCopies:
    """Write the copies of a dossier anew with a key, or in clear; one that cannot be stays as it is."""
    found = toutes(dossier_id)
    done = ConvertedCopies()
    for number, one in enumerate(found):
        progres(tr("Copie {number} sur {found}", number=number + 1, found=len(found)), number / len(found))
        try:
            if keys.of(one.fichier) != key:
                _convertir(one, key)
            done.faites += 1
        except (KnownError, OSError):
            if keys.is_protected(one.fichier):
                done.autre_mot += 1
            else:
                done.restees += 1
    return done


def _convertir(copie: Sauvegarde, key: CipherKey | None) -> None:
    lock = FileLock(copie.fichier)
    try:
        protection.rewrite(copie.fichier, key)
    finally:
        lock.release()
    made = replace(copie, taille=copie.fichier.stat().st_size)
    if key is not None:
        made = sans_noms(made)
    with suppress(OSError, KnownError):
        noter(made)


def phrases(done: ConvertedCopies, key: CipherKey | None) -> tuple[str, ...]:
    """Return what there is to say of the copies."""
    said = []
    if done.faites and key is not None:
        said.append(
            tr("{count}\u00a0copies de sécurité de ce dossier sont maintenant protégées aussi.", count=done.faites)
            if done.faites > 1
            else tr("1\u00a0copie de sécurité de ce dossier est maintenant protégée aussi.")
        )
    elif done.faites:
        said.append(
            tr(
                "{count}\u00a0copies de sécurité de ce dossier sont maintenant sans mot de passe aussi.",
                count=done.faites,
            )
            if done.faites > 1
            else tr("1\u00a0copie de sécurité de ce dossier est maintenant sans mot de passe aussi.")
        )
    if done.autre_mot:
        said.append(
            tr(
                "{count}\u00a0copies de sécurité gardent un mot de passe d’avant\u00a0: il reste nécessaire pour la "
                "rouvrir.",
                count=done.autre_mot,
            )
            if done.autre_mot > 1
            else tr(
                "1\u00a0copie de sécurité garde un mot de passe d’avant\u00a0: il reste nécessaire pour la rouvrir."
            )
        )
    if done.restees:
        said.append(
            tr(
                "{count}\u00a0copies de sécurité n’ont pas pu être protégées et restent lisibles sans mot de passe"
                "\u00a0: «\u00a0Effacer ce dossier de cet ordinateur\u00a0» enlève les copies.",
                count=done.restees,
            )
            if done.restees > 1
            else tr(
                "1\u00a0copie de sécurité n’a pas pu être protégée et reste lisible sans mot de passe"
                "\u00a0: «\u00a0Effacer ce dossier de cet ordinateur\u00a0» enlève les copies."
            )
        )
    if unplugged := hors_d_atteinte():
        said.append(unplugged)
    return tuple(said)
