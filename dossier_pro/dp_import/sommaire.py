"""The sommaire of a DP, as its author typed it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.dp_import.fields import Releve
from dossier_pro.dp_import.flow import ReadPara, Renvoi
from dossier_pro.dp_import.lu import LigneSommaire, Reste
from dossier_pro.dp_import.sheets import FicheLue
from dossier_pro.dp_import.splitting import Region
from dossier_pro.office.label_lines import sans_intitule
from dossier_pro.office.labels import SECTIONS, Libelles, generiques, sans_decor

POINTS: Final = " .…_"
"""What leads from a title to its page, and is left out at the title's end."""

_MAX_LIGNE: Final = 500
_PAGE: Final = re.compile(r"(?:^|\t|[.…_]{2,}|(?<!\w)[pP](?:age)?\.?)[\s.…_]*(\d{1,3})[\s.]*(?:(?<=\s)p\.?\s*)?$")
_P: Final = re.compile(r"(?:^|[\s.…_])[pP]\.?[\s.…_]*$")


def decouper_ligne(text: str) -> tuple[str, str]:
    """Return a line's title and page number: « Accueil ..... p. 7 » → « Accueil », « 7 »; blank where there is none.

    A number that nothing sets apart (« Bureautique 2016 ») belongs to the title.
    """
    text = re.sub(r"([.…_])\1{4,}", r"\1\1\1\1", re.sub(r"[ \n\u00a0]+", " ", text)).strip()
    if len(text) > _MAX_LIGNE:
        return text, ""
    match = _PAGE.search(text)
    title = text[: match.start()] if match else text
    while (shorter := _P.sub("", title)) != title:
        title = shorter
    return sans_decor(title.replace("\t", " ")).strip(POINTS), match.group(1) if match else ""


def titre_nu(text: str, libelles: Libelles) -> str:
    """Return a line's folded title without « Activité-type 1 – », « Exemple n° 2 », « Intitulé de l’exemple »."""
    bare = sans_intitule(text)
    found = libelles.chercher(bare)
    if found and found.genre in ("activite", "exemple"):
        return fold(sans_decor(bare[found.fin :]))
    return fold(text)


def activite_nommee(text: str, libelles: Libelles) -> tuple[int, bool] | None:
    """Return the number of the AT that a line names, and whether it is a CCS; None where it names none."""
    found = libelles.chercher(sans_intitule(text))
    return (found.numero, found.ccs) if found and found.genre == "activite" and found.numero else None


def est_generique(text: str) -> bool:
    """Whether a line is one of the model's own, never filled in."""
    folded = fold(text)
    return any(folded.startswith(g) and not re.sub(r"[\d\W_]", "", folded[len(g) :]) for g in generiques())


def lire_sommaire(releve: Releve, region: Region | None, fiches: Sequence[FicheLue]) -> tuple[LigneSommaire, ...]:
    """Return the lines of the sommaire that were filled in; takes them.

    A line that names no sheet and no section is kept apart too: its text would be lost with the sommaire.
    """
    if region is None:
        return ()
    releve.titre(region)
    known = _connus(releve.libelles, fiches)
    lines: list[LigneSommaire] = []
    for own, cells in releve.rangees(region.indices):
        renvois = tuple(renvoi for index in own for renvoi in releve.paras[index].renvois)
        text, page = decouper_ligne(_ligne_entiere(releve.paras[own[0]], cells, renvois))
        niveau = _niveau(text, releve.libelles)
        if _du_modele(text, niveau, releve.libelles):
            releve.prendre(own)
            _paginer(lines, page)
            continue
        generic = est_generique(text)
        if generic:
            releve.invites.append((own[0], text))
        else:
            lines.append(LigneSommaire(text, page, niveau, renvois))
        releve.prendre(own)
        if not generic and niveau != "section" and not _nomme(titre_nu(text, releve.libelles), known):
            releve.restes.append((own[0], Reste("Sommaire", text)))
    return tuple(lines)


def _ligne_entiere(first: ReadPara, cells: list[str], renvois: tuple[Renvoi, ...]) -> str:
    whole = "\t".join(filter(None, cells)) if first.cellule else first.texte
    if not renvois:
        return whole
    # A field that was never counted shows no number: « ? », or a message.
    return whole.rstrip().removesuffix(renvois[-1].texte) + "\t" + _nombre(renvois[-1].texte)


def _du_modele(text: str, niveau: str, libelles: Libelles) -> bool:
    """Whether a line is the model's own or blank; the name of a section is a line of the sommaire."""
    return not text or (libelles.est_fixe(text) and niveau != "section")


def _paginer(lines: list[LigneSommaire], page: str) -> None:
    """Give the line above the page number that stands alone under it."""
    if page and lines and not lines[-1].page:
        lines[-1] = replace(lines[-1], page=page)


def _nomme(bare: str, known: Iterable[str]) -> bool:
    """Whether a line names a title, or nothing at all; a title may stand there on two lines, each a part of it."""
    return not bare or any(bare in title for title in known)


def _nombre(text: str) -> str:
    return text if text.isdecimal() and len(text) < 4 else ""


def _connus(libelles: Libelles, fiches: Sequence[FicheLue]) -> set[str]:
    titles = {fold(libelles.tables["sommaire"]["exemples"])}
    for fiche in fiches:
        titles |= {fold(fiche.exemple.activite_intitule), fold(fiche.exemple.intitule)}
    titles |= {title.rstrip(POINTS) for title in titles}
    return titles


def _niveau(text: str, libelles: Libelles) -> str:
    folded = fold(text[:200])
    for name in SECTIONS:
        if name in libelles.tables:
            title = fold(libelles.tables[name]["titre"])
            if re.sub(r"\W*\([^()]*\)\W*$", "", folded).strip() == title:
                return "section"
    found = libelles.chercher(sans_intitule(text))
    return found.genre if found and found.genre in ("activite", "exemple") else ""
