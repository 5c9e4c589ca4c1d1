"""The copies of a dossier as a list: for a terminal, for a program, for the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import en_octets, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.services.copies.making import autres_fichiers, dossier_de, lister
from dossier_pro.services.copies.notes import RAISONS, Sauvegarde
from dossier_pro.services.copies.places import Endroit, principal, second
from dossier_pro.store import verified

FORMAT: Final = "dossier-pro/sauvegardes/1"


@dataclass(frozen=True, slots=True)
class CopyListing:
    """The copies of one dossier, the newest first, numbered from 1 in that order; and where the dossier itself is.

    ``autres`` are the files of the same dossier under another name or in another place.
    """

    dossier: str
    chemin: Path | None
    sauvegardes: tuple[Sauvegarde, ...]
    autres: tuple[Path, ...]
    principal: Endroit
    second: Endroit | None
    lisible: bool
    """Whether the dossier itself stands at ``chemin`` now."""

    @property
    def taille(self) -> int:
        """What all copies weigh together, in bytes."""
        return sum(one.taille for one in self.sauvegardes)

    def numero(self, numero: int) -> Sauvegarde:
        """Return a copy by its number.

        Raises:
            KnownError: there is none of that number.
        """
        if 1 <= numero <= len(self.sauvegardes):
            return self.sauvegardes[numero - 1]
        if not self.sauvegardes:
            raise KnownError(tr("Il n’y a pas encore de copie de ce dossier\u00a0: il n’y a rien à restaurer."))
        raise KnownError(
            tr(
                "Il n’y a pas de copie n°\u00a0{numero}\u00a0: choisissez un numéro de 1 à {sauvegardes}.",
                numero=numero,
                sauvegardes=len(self.sauvegardes),
            )
        )


def liste_de(chemin: Path) -> CopyListing:
    """Return the copies of the dossier at a path, also where it is missing or damaged.

    Raises:
        KnownError: nothing is there and no copy of it is known.
    """
    chemin = chemin.absolute()
    return liste(dossier_de(chemin), chemin)


def liste(dossier_id: str, chemin: Path | None) -> CopyListing:
    """Return the copies of a dossier whose file is at a path, or is not known."""
    known = (chemin,) if chemin is not None else ()
    there = chemin is not None and verified.dossier_id(chemin) == dossier_id
    return CopyListing(
        dossier_id, chemin, lister(dossier_id), autres_fichiers(dossier_id, known), principal(), second(), there
    )


def liste_json(found: CopyListing) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/sauvegardes/1."""
    return {
        "format": FORMAT,
        "dossier": found.dossier,
        "fichier": str(found.chemin) if found.chemin else None,
        "repertoire": str(found.principal.racine),
        "cle": found.second.nom if found.second else None,
        "taille": found.taille,
        "sauvegardes": [
            {
                "numero": numero,
                "quand": one.quand.isoformat(timespec="seconds"),
                "raison": one.raison,
                "taille": one.taille,
                "exemples": one.contenu.exemples,
                "preuves": one.contenu.preuves,
                "abimees": one.abimees,
                "endroit": one.endroit,
                "aussi_cle": one.aussi_cle,
                "fichier": str(one.fichier),
            }
            for numero, one in enumerate(found.sauvegardes, 1)
        ],
        "autres": [str(path) for path in found.autres],
    }


def liste_texte(found: CopyListing) -> str:
    """Return the copies as lines of French for a terminal."""
    if not found.sauvegardes:
        lines = [tr("Il n’y a pas encore de copie de ce dossier.")]
    else:
        total = pluriel(len(found.sauvegardes), "copie")
        lines = [
            tr(
                "{total}, {en_octets} en tout, dans {racine}",
                total=total,
                en_octets=en_octets(found.taille),
                racine=found.principal.racine,
            )
        ]
    for numero, one in enumerate(found.sauvegardes, 1):
        lines.append(
            f"{numero:>3}  {one.moment:<28} {en_octets(one.taille):>9}  {' · '.join(details(one, found.second))}"
        )
    if found.autres:
        lines.append(tr("Le même dossier est aussi dans :"))
        lines += [f"     {path}" for path in found.autres]
    return "\n".join(lines)


def details(sauvegarde: Sauvegarde, cle: Endroit | None = None) -> Iterable[str]:
    """Yield what there is to say of a copy beside its moment and its size."""
    if sauvegarde.abimees < 0:
        yield tr("abîmée, ne peut pas être rouverte")
        return
    held = sauvegarde.contenu
    if held.empreinte:
        yield f"{pluriel(held.exemples, 'exemple')}, {pluriel(held.preuves, 'preuve')}"
    if sauvegarde.abimees:
        yield pluriel(sauvegarde.abimees, "fichier joint abîmé", "fichiers joints abîmés")
    if sauvegarde.raison:
        yield tr(RAISONS.get(sauvegarde.raison, RAISONS[""]))
    if sauvegarde.endroit == "cle" or sauvegarde.aussi_cle:
        name = cle.nom if cle else tr("la clé")
        if sauvegarde.aussi_cle:
            yield tr("aussi sur «\u00a0{name}\u00a0»", name=name)
        else:
            yield tr("sur «\u00a0{name}\u00a0»", name=name)
