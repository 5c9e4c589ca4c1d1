"""The follow-up of a group as a spreadsheet: one line a candidate, and critères × candidates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import clean
from dossier_pro.review.cohort import Groupe, LigneSuivi, RangCohorte, cohorte, mal_compris, par_titre
from dossier_pro.services.suivi import Suivi, relatif
from dossier_pro.store.files import protect_dossier, replacing

__all__ = ["MOTS", "Groupe", "RangCohorte", "exporter_suivi", "mal_compris", "par_titre", "rangs"]

MOTS: Final = {
    "": "",
    "absent": "○ absent",
    "declare": "◐ déclaré",
    "confirme": "● confirmé",
    "a_revoir": "▲ à revoir",
    "non_demontre": "✕ non démontré",
}
"""What a state is called: a shape and a word, so that a print in black tells them apart."""

_FONDS: Final = {
    "absent": "ECEAE5",
    "declare": "FFF1D6",
    "confirme": "E1F3E7",
    "a_revoir": "FFE9DF",
    "non_demontre": "FDE6EA",
}
_ENCRES: Final = {
    "absent": "565D6B",
    "declare": "7A4B00",
    "confirme": "17633A",
    "a_revoir": "9A3412",
    "non_demontre": "9B1C31",
}
_POLICE: Final = "Calibri"
_HAUTEUR: Final = 15.5
"""The height of a line of text, in points."""
_PLUS_HAUT: Final = 409.0
"""The height that no spreadsheet lets a row exceed."""
_MODALITES: Final = {"formation": "Formation", "vae": "VAE"}
_TETES: Final = (
    "Candidat", "Titre", "Référentiel", "Modalité", "Objet", "Session", "Où en est le dossier",
    "Critères (hors transversaux)", "Absents", "Déclarés", "Confirmés", "À revoir", "Non démontrés",
    "Remarques ouvertes", "Ce qui manque le plus", "Dernier changement", "Fichier",
)  # fmt: skip
_LARGEURS: Final = (26, 30, 14, 12, 10, 18, 44, 14, 10, 10, 12, 10, 12, 13, 44, 14, 40)


def rangs(suivi: Suivi, groupe: Groupe) -> tuple[RangCohorte, ...]:
    """Return critères × candidates of one group, in the référentiel's order."""
    cibles = {cible_id: (lieu, texte) for cible_id, lieu, texte in suivi.cibles.get(groupe.cle, ())}
    return cohorte(groupe, cibles)


def exporter_suivi(suivi: Suivi, cible: Path) -> None:
    """Write the follow-up: a workbook with a sheet for each titre, or the lines of the candidates alone as CSV.

    Args:
        suivi: what was read.
        cible: a path that ends in .xlsx or .csv; the CSV is for a French spreadsheet (semicolons, UTF-8 with a mark).

    Raises:
        KnownError: the ending is another one, or the place cannot be written to.
    """
    ending = cible.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise KnownError(f"« {cible.name} » doit finir par .xlsx ou .csv : c’est un tableau.")
    protect_dossier(cible)
    octets = _csv(suivi) if ending == ".csv" else _classeur(suivi)
    with replacing(cible) as beside:
        beside.write_bytes(octets)


def _ligne(suivi: Suivi, une: LigneSuivi) -> tuple[Any, ...]:
    comptes = une.comptes
    if une.erreur:
        return ("", *[""] * 13, une.erreur, "", relatif(suivi, une).fichier)
    return (
        une.nom,
        une.intitule,
        une.cle,
        _MODALITES.get(une.modalite, ""),
        une.objet,
        ecrire(une.jour) if une.jour else "",
        une.bilan,
        comptes.total,
        *comptes.par_etat().values(),
        une.remarques_ouvertes,
        une.manque,
        une.modifie[:10],
        relatif(suivi, une).fichier,
    )


def _csv(suivi: Suivi) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_TETES)
    writer.writerows([_inerte(value) for value in _ligne(suivi, une)] for une in suivi.lignes)
    return text.getvalue().encode("utf-8-sig")


def _inerte(value: Any) -> Any:
    """A name that begins like a formula must not become one in a spreadsheet; nor need a name be text."""
    if not isinstance(value, str):
        return value
    value = clean(value)
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t") else value


def _classeur(suivi: Suivi) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Suivi"
    _tableau(sheet, _TETES, (_ligne(suivi, une) for une in suivi.lignes), _LARGEURS)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    names = {"suivi"}
    for groupe in par_titre(suivi.lignes):
        _feuille(book.create_sheet(_nom(groupe, names)), groupe, rangs(suivi, groupe))
    book.properties.creator = "Dossier Pro"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _nom(groupe: Groupe, taken: set[str]) -> str:
    """A sheet's name: at most 31 characters, none of which a spreadsheet refuses, and not twice the same."""
    base = "".join(c for c in groupe.cle if c not in "[]:*?/\\'")[:27] or "Titre"
    name, number = base, 1
    while name.lower() in taken:
        number += 1
        name = f"{base} {number}"
    taken.add(name.lower())
    return name


def _feuille(sheet: Any, groupe: Groupe, rows: Sequence[RangCohorte]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    heads = (
        "Place",
        "Critère",
        "Déclaré ou confirmé par",
        *(une.nom or Path(une.fichier).stem for une in groupe.lignes),
    )
    lines = ((r.lieu, r.texte, f"{r.acquis} sur {r.vises}", *(MOTS[e] for e in r.etats)) for r in rows)
    _tableau(sheet, heads, lines, (34, 64, 14, *[17] * len(groupe.lignes)))
    sheet.freeze_panes = "D2"
    fills = {state: PatternFill("solid", fgColor=colour) for state, colour in _FONDS.items()}
    fonts = {state: Font(name=_POLICE, color=colour) for state, colour in _ENCRES.items()}
    centred = Alignment(horizontal="center", vertical="center")
    for row, rang in enumerate(rows, start=2):
        for column, state in enumerate(rang.etats, start=4):
            if state:
                cell = sheet.cell(row, column)
                cell.fill, cell.font, cell.alignment = fills[state], fonts[state], centred


def _tableau(sheet: Any, heads: Sequence[str], lines: Iterable[Sequence[Any]], widths: Sequence[int]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    wrapped, plain = Alignment(wrap_text=True, vertical="center"), Font(name=_POLICE)
    for row, values in enumerate([heads, *lines], start=1):
        # Not every program finds by itself the height that wrapped text asks for.
        longest = max(1 + len(str(value)) // width for value, width in zip(values, widths, strict=True))
        sheet.row_dimensions[row].height = min(_HAUTEUR * max(longest, 2 if row == 1 else 1), _PLUS_HAUT)
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", clean(value)) if isinstance(value, str) else value
            if cell.data_type == "f":
                cell.data_type = "s"
            cell.alignment, cell.font = wrapped, plain
            if row == 1:
                cell.font, cell.fill = (
                    Font(name=_POLICE, bold=True, color="FFFFFF"),
                    PatternFill("solid", fgColor="8A1F63"),
                )
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
