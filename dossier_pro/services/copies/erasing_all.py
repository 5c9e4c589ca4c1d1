"""« Tout effacer »: all that this program keeps on this computer, by name and size, and its end.

The dossiers are the person's own files, wherever they lie: they are named too, and go only where that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from dossier_pro import temporary
from dossier_pro.domain.text import NBSP, en_octets, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.journal import fichier_journal
from dossier_pro.resources import example_file, user_folder
from dossier_pro.services.copies.erasing import Element, Genre, effacer, parties
from dossier_pro.services.copies.making import connus, fiche_portee, toutes
from dossier_pro.services.copies.notes import Sauvegarde, note
from dossier_pro.services.opening import shown

FORMAT: Final = "dossier-pro/effacement/1"

_ICI: Final[tuple[tuple[Genre, str, tuple[str, ...]], ...]] = (
    ("brouillons", tr_noop("Ce que vous aviez commencé à taper"), ("brouillons/*",)),
    ("suivi", tr_noop("Le relevé du suivi de groupe"), ("suivi/*",)),
    ("conversions", tr_noop("Les pages et les photos préparées pour l’impression"), ("conversions/*",)),
    ("modele", tr_noop("Le modèle Word que vous aviez choisi"), ("modele/*",)),
    ("referentiels", tr_noop("Les référentiels que vous avez importés"), ("referentiels/*",)),
    ("exemple", tr_noop("Le dossier d’exemple"), (f"{example_file().name}*", f".{example_file().name}.verrou")),
    (
        "carnet",
        tr_noop("Toutes vos notes de relecture, et leurs copies"),
        ("relectures*.sqlite*", ".relectures*.verrou", "sauvegardes-carnet/*"),
    ),
    (
        "reglages",
        tr_noop("Les réglages, la liste des dossiers récents et le journal"),
        ("fenetre.ini*", "sauvegardes.json", ".sauvegardes.*", f"{fichier_journal().name}*"),
    ),
)
"""What lies in the program's own folder: which kind, in words, and where."""


def tout_inventaire(recents: Iterable[Path] = ()) -> tuple[Element, ...]:
    """Return everything that this program is known to keep on this computer, the largest first, the dossiers last.

    Args:
        recents: files of dossiers that are remembered elsewhere, as by the window.
    """
    found = [Element(genre, tr(nom), "", files) for genre, nom, places in _ICI if (files := tuple(_fichiers(places)))]
    found += _copies()
    if seen := (*shown(), *(p for folder in temporary.abandoned() for p in sorted(folder.rglob("*")) if p.is_file())):
        found.append(Element("vues", tr("Les copies de travail, dans les fichiers temporaires"), "", seen))
    own = sorted(found, key=lambda one: (not one.propose, -one.taille))
    return (*own, *sorted(_dossiers(recents), key=lambda one: -one.taille))


def tout_effacer(elements: Iterable[Element]) -> tuple[str, ...]:
    """Remove these things for good, and the folders that are empty then.

    Returns:
        A sentence for each thing that could not be removed.

    Raises:
        KnownError: one of the dossiers is open in another window; nothing was removed then.
    """
    phrases = effacer("", elements)
    home = user_folder()
    for folder in sorted((p for p in home.rglob("*") if p.is_dir()), reverse=True) if home.is_dir() else ():
        with suppress(OSError):
            folder.rmdir()
    with suppress(OSError):
        home.rmdir()
    return phrases


def inventaire_texte(elements: Iterable[Element]) -> str:
    """Return what there is to erase as lines for a terminal."""
    lines = [f"{en_octets(one.taille):>10}  {_nom(one)}" for one in elements]
    return "\n".join(lines) if lines else tr("Dossier Pro ne garde rien sur cet ordinateur.")


def inventaire_json(elements: Iterable[Element]) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/effacement/1."""
    rows = [
        {
            "genre": one.genre,
            "nom": one.nom,
            "ou": one.ou,
            "octets": one.taille,
            "fichiers": len(one.chemins),
            "propose": one.propose,
        }
        for one in elements
    ]
    return {"format": FORMAT, "elements": rows}


def _nom(one: Element) -> str:
    kept = "" if one.propose else tr(" (gardé, sauf si vous le demandez)")
    return f"{one.nom}{f'{NBSP}: {one.ou}' if one.ou else ''}{kept}"


def _fichiers(places: Iterable[str]) -> Iterator[Path]:
    home = user_folder()
    for place in places:
        folder = home / Path(place).parent
        if folder.is_dir():
            yield from sorted(p for p in folder.glob(Path(place).name) if p.is_file() or p.is_symlink())


def _copies() -> Iterator[Element]:
    """Yield the copies of all dossiers on this computer, and apart those on a key or another disk."""
    groups = connus()
    found = [one for group in groups for one in toutes(group[0].dossier)]
    brought = tuple(place for group in groups if (place := fiche_portee(group[0].dossier)).is_file())
    here = [one for one in found if one.endroit == "ordinateur"]
    if here or brought:
        yield _des_copies("copies", tr("de tous vos dossiers"), here, brought)
    if away := [one for one in found if one.endroit == "cle"]:
        yield _des_copies("cle", tr("sur la clé ou l’autre disque"), away, ())


def _des_copies(genre: Genre, words: str, copies: Sequence[Sauvegarde], more: tuple[Path, ...]) -> Element:
    files = (*(p for one in copies for p in (*parties(one.fichier), note(one.fichier))), *more)
    where = ", ".join(dict.fromkeys(str(p.parent.parent) for p in files))
    named = tr("{copies} de sécurité, {words}", copies=pluriel(len(copies), "copie"), words=words)
    return Element(genre, named, where, files, propose=genre == "copies")


def _dossiers(recents: Iterable[Path]) -> Iterator[Element]:
    sources = (Path(one.source) for group in connus() for one in group if one.source)
    for path in dict.fromkeys((*recents, *sources)):
        with suppress(OSError, ValueError):
            if path.is_file() and path != example_file():
                named = tr("Votre dossier «\u00a0{stem}\u00a0»", stem=path.stem)
                yield Element("autre", named, str(path), parties(path), propose=False)
