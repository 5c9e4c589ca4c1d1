"""The workbook of a group: made to be sorted on a screen and read on A4 paper, with four and twenty candidates too.

Of each titre there are two sheets beside the whole: candidates × CCP, with a figure for each state, and critères ×
candidates. A sheet fits the width of a page; what is wide is turned upright, and a state is a sign where a word would
not fit.
"""

from __future__ import annotations

import errno
import io
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dossier_pro.domain.dates import Mois, ecrire
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import FORMULE, NBSP, clean
from dossier_pro.review.cohort import Groupe, LigneCcp, LigneEcf, LigneSuivi, RangCohorte
from dossier_pro.services.suivi.following import Suivi, relatif

if TYPE_CHECKING:
    from openpyxl import Workbook

MOTS: Final = {
    "": "",
    "absent": "○ absent",
    "declare": "◐ déclaré",
    "confirme": "● confirmé",
    "a_revoir": "▲ à revoir",
    "non_demontre": "✕ non démontré",
}
"""What a state is called: a shape and a word, so that a print in black tells them apart."""

ETATS: Final = ("Absents", "Déclarés", "Confirmés", "À revoir", "Non démontrés")
"""The heads of the figures, in the order of ``Comptes.par_etat``."""

SATISFAIT: Final = {True: "satisfait", False: "non satisfait", None: "pas encore passée"}

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
_PRUNE: Final = "8A1F63"
_BLANC: Final = "FFFFFF"
_FILET: Final = "D9D6CF"
_POLICE: Final = "Calibri"
_HAUTEUR: Final = 15.5
"""The height of a line of text, in points."""
_PLUS_HAUT: Final = 409.0
"""The height that no spreadsheet lets a row exceed."""
_DEBOUT: Final = 118.0
"""The height of a head that is turned upright."""
_EN_TOUTES_LETTRES: Final = 8
"""Up to how many candidates a state has room for its word."""
_MODALITES: Final = {"formation": "Formation", "vae": "VAE"}
_JOUR: Final = "dd/mm/yyyy"
_MOIS: Final = "[$-40C]mmmm yyyy"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its head, its width in characters, whether the head is turned upright and the cells are centred."""

    tete: str
    largeur: float
    debout: bool = False
    centree: bool = False


def modalite(une: LigneSuivi) -> str:
    """Return the route in words."""
    return _MODALITES.get(une.modalite, "")


def ecf_en_bref(notes: Iterable[LigneEcf]) -> str:
    """Return how many évaluations were satisfied: « 2 sur 3 », "" where there is none."""
    known = list(notes)
    return f"{sum(one.satisfait is True for one in known)} sur {len(known)}" if known else ""


def jour_local(moment: str) -> date | None:
    """Return the day of a moment where the user is."""
    return datetime.fromisoformat(moment).astimezone().date() if moment else None


def classeur(suivi: Suivi, groupes: Sequence[tuple[Groupe, Sequence[RangCohorte]]]) -> bytes:
    """Return the workbook (xlsx).

    Args:
        suivi: what was read.
        groupes: the candidates of each titre, with critères × candidates.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "Dossier Pro"
    place = suivi.repertoire.name
    _Feuille(book.active, "Suivi", f"Suivi du groupe – {place}").suivi(suivi)
    names = {"suivi", "ecf"}
    for groupe, rangs in groupes:
        title = f"{groupe.libelle} – {place}"
        _Feuille(book.create_sheet(), _nom(f"{groupe.cle} CCP", names), title).par_ccp(groupe)
        _Feuille(book.create_sheet(), _nom(groupe.cle, names), title).criteres(groupe, rangs)
    if any(ccp.ecf for une in suivi.lignes for ccp in une.ccp):
        _Feuille(book.create_sheet(), "ECF", f"Évaluations en cours de formation – {place}").ecf(suivi)
    return _octets(book)


def _octets(book: Workbook) -> bytes:
    """Return a workbook as a file; openpyxl writes each sheet to the temporary folder first.

    Raises:
        OSError: that disk refused, which lxml tells in an error of its own.
    """
    from lxml.etree import SerialisationError

    target = io.BytesIO()
    try:
        book.save(target)
    except SerialisationError as error:
        raise OSError(errno.EIO, "the temporary folder takes no more") from error
    return target.getvalue()


def _nom(base: str, taken: set[str]) -> str:
    """A sheet's name: at most 31 characters, none of which a spreadsheet refuses, and not twice the same."""
    base = "".join(c for c in base if c not in "[]:*?/\\'")[:27] or "Titre"
    name, number = base, 1
    while name.lower() in taken:
        number += 1
        name = f"{base} {number}"
    taken.add(name.lower())
    return name


class _Feuille:
    """One sheet, for the screen and for A4 paper that lies."""

    def __init__(self, sheet: Any, name: str, title: str) -> None:
        self._sheet = sheet
        sheet.title = name
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        margins = sheet.page_margins
        margins.left = margins.right = 0.4
        margins.top, margins.bottom, margins.header, margins.footer = 0.65, 0.6, 0.3, 0.3
        sheet.print_options.horizontalCentered = True
        sheet.oddHeader.left.text = title.replace("&", "&&")
        sheet.oddHeader.right.text = ecrire(datetime.now().astimezone().date())
        sheet.oddFooter.right.text = "Page &P sur &N"

    # --- the sheets ----------------------------------------------------------------------------------------------

    def suivi(self, suivi: Suivi) -> None:
        """One line a candidate; the last two columns are for the screen."""
        columns = (
            SheetColumn("Candidat", 22),
            SheetColumn("Titre", 17),
            SheetColumn("Modalité", 10),
            SheetColumn("Objet", 9),
            SheetColumn("Session", 12, centree=True),
            SheetColumn("Où en est le dossier", 44),
            SheetColumn("Critères (hors transversaux)", 6, debout=True, centree=True),
            *(SheetColumn(head, 5, debout=True, centree=True) for head in ETATS),
            SheetColumn("ECF satisfaites", 8, debout=True, centree=True),
            SheetColumn("Remarques ouvertes", 5, debout=True, centree=True),
            SheetColumn("Ce qui manque le plus", 26),
            SheetColumn("Dernier changement", 12, centree=True),
            SheetColumn("Référentiel", 14),
            SheetColumn("Fichier", 44),
        )
        self._tableau(columns, (self._ligne(suivi, une) for une in suivi.lignes))
        self._sheet.print_area = f"A1:{_lettre(len(columns) - 2)}{len(suivi.lignes) + 1}"

    def _ligne(self, suivi: Suivi, une: LigneSuivi) -> tuple[Any, ...]:
        comptes = une.comptes
        place = relatif(suivi, une).fichier
        if une.erreur:
            return (Path(une.fichier).name, *[""] * 4, une.erreur, *[""] * 11, place)
        ecf = [note for ccp in une.ccp if ccp.vise for note in ccp.ecf]
        return (
            une.nom,
            une.intitule,
            modalite(une),
            une.objet,
            une.jour,
            une.bilan,
            comptes.total,
            *comptes.par_etat().values(),
            ecf_en_bref(ecf),
            une.remarques_ouvertes,
            une.manque if une.manque != une.bilan else "",
            jour_local(une.dernier_changement),
            une.cle,
            place,
        )

    def par_ccp(self, groupe: Groupe) -> None:
        """Candidates × CCP, a figure for each state and the ECF; a band above names each CCP."""
        ccps = list({(c.ccs, c.numero): c for une in groupe.lignes for c in une.ccp}.values())
        ccps.sort(key=lambda c: (c.ccs, c.numero))
        columns = [SheetColumn("Candidat", 24), SheetColumn("Session", 12, centree=True)]
        for ccp in ccps:
            columns += [SheetColumn(f"{sigle(ccp)} {head.lower()}", 4.5, debout=True, centree=True) for head in ETATS]
            columns.append(SheetColumn(f"{sigle(ccp)} ECF", 8, debout=True, centree=True))
        lines = [self._ligne_ccp(une, ccps) for une in groupe.lignes]
        self._tableau(columns, lines, band=[(f"{sigle(c)} – {c.intitule}", len(ETATS) + 1) for c in ccps], fixed=2)

    def _ligne_ccp(self, une: LigneSuivi, ccps: Sequence[LigneCcp]) -> tuple[Any, ...]:
        own = {(c.ccs, c.numero): c for c in une.ccp}
        cells: list[Any] = [une.nom or Path(une.fichier).stem, une.jour]
        for ccp in ccps:
            found = own.get((ccp.ccs, ccp.numero))
            if found is None or not found.vise:
                cells += ["–"] * (len(ETATS) + 1)
            elif found.obtenu:
                cells += ["obtenu", *[""] * len(ETATS)]
            else:
                cells += [*found.comptes.par_etat().values(), ecf_en_bref(found.ecf)]
        return tuple(cells)

    def criteres(self, groupe: Groupe, rangs: Sequence[RangCohorte]) -> None:
        """Critères × candidates."""
        in_words = len(groupe.lignes) <= _EN_TOUTES_LETTRES
        columns = [
            SheetColumn("Place", 9 if all(len(r.lieu) < 12 for r in rangs) else 22),
            SheetColumn("Critère", 60),
            SheetColumn("Déclaré ou confirmé par", 9, centree=True),
            *_candidats(groupe, in_words=in_words),
        ]
        words = MOTS if in_words else {state: word[:1] for state, word in MOTS.items()}
        lines = ((r.lieu, r.texte, f"{r.acquis} sur {r.vises}", *(words[e] for e in r.etats)) for r in rangs)
        self._tableau(columns, lines, fixed=3)
        self._sheet.oddFooter.left.text = "   ".join(word for word in MOTS.values() if word)
        self._colorer(rangs)

    def _colorer(self, rangs: Sequence[RangCohorte]) -> None:
        """Give each state its colours, under the heads and behind the three columns that say what the row is."""
        from openpyxl.styles import Alignment, Font, PatternFill

        fills = {state: PatternFill("solid", fgColor=colour) for state, colour in _FONDS.items()}
        fonts = {state: Font(name=_POLICE, color=colour) for state, colour in _ENCRES.items()}
        centred = Alignment(horizontal="center", vertical="center")
        for row, rang in enumerate(rangs, start=2):
            for column, state in enumerate(rang.etats, start=4):
                if state:
                    cell = self._sheet.cell(row, column)
                    cell.fill, cell.font, cell.alignment = fills[state], fonts[state], centred

    def ecf(self, suivi: Suivi) -> None:
        """A line for each évaluation."""
        columns = (
            SheetColumn("Candidat", 26),
            SheetColumn("CCP", 40),
            SheetColumn("Évaluation en cours de formation", 40),
            SheetColumn("Date", 14, centree=True),
            SheetColumn("Résultat", 18),
            SheetColumn("Notée par", 22),
        )
        lines = (
            (une.nom, f"{sigle(ccp)} – {ccp.intitule}", n.intitule, n.jour, SATISFAIT[n.satisfait], n.auteur)
            for une in suivi.lignes
            for ccp in une.ccp
            for n in ccp.ecf
        )
        self._tableau(columns, lines)

    # --- cells ---------------------------------------------------------------------------------------------------

    def _tableau(
        self,
        columns: Sequence[SheetColumn],
        lines: Iterable[Sequence[Any]],
        *,
        band: Sequence[tuple[str, int]] = (),
        fixed: int = 1,
    ) -> None:
        """Write heads and lines; over the heads a band, each part with how many columns it spans after the fixed."""
        sheet, top = self._sheet, 2 if band else 1
        start = fixed + 1
        for text, span in band:
            self._tete(1, start, text)
            sheet.merge_cells(start_row=1, end_row=1, start_column=start, end_column=start + span - 1)
            start += span
        if band:
            sheet.row_dimensions[1].height = _hauteur_de_bande(band, columns[fixed:])
        for number, column in enumerate(columns, start=1):
            self._tete(top, number, column.tete, upright=column.debout)
            sheet.column_dimensions[_lettre(number)].width = column.largeur
        sheet.row_dimensions[top].height = _DEBOUT if any(c.debout for c in columns) else 2 * _HAUTEUR
        row = top
        for row, values in enumerate(lines, start=top + 1):
            for number, (value, column) in enumerate(zip(values, columns, strict=True), start=1):
                self._cellule(row, number, value, column)
            # Not every program finds by itself the height that wrapped text asks for.
            longest = max(_rangees(value, column.largeur) for value, column in zip(values, columns, strict=True))
            sheet.row_dimensions[row].height = min(_HAUTEUR * longest + 3, _PLUS_HAUT)
        sheet.freeze_panes = sheet.cell(top + 1, fixed + 1).coordinate
        sheet.auto_filter.ref = f"A{top}:{_lettre(len(columns))}{row}"
        sheet.print_title_rows = f"1:{top}"
        sheet.print_title_cols = f"A:{_lettre(fixed)}"

    def _tete(self, row: int, column: int, text: str, *, upright: bool = False) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill

        cell = self._sheet.cell(row, column)
        _ecrire(cell, text)
        cell.font = Font(name=_POLICE, bold=True, color=_BLANC)
        cell.fill = PatternFill("solid", fgColor=_PRUNE)
        cell.alignment = (
            Alignment(text_rotation=90, horizontal="center", vertical="bottom", wrap_text=True)
            if upright
            else Alignment(wrap_text=True, vertical="center")
        )
        cell.border = _filet()

    def _cellule(self, row: int, column: int, value: Any, where: SheetColumn) -> None:
        from openpyxl.styles import Alignment, Font

        cell = self._sheet.cell(row, column)
        _ecrire(cell, value)
        cell.font = Font(name=_POLICE)
        cell.border = _filet()
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if where.centree else None)


def sigle(ccp: LigneCcp) -> str:
    """Return « CCP 1 » or « CCS 1 »."""
    return f"{'CCS' if ccp.ccs else 'CCP'}{NBSP}{ccp.numero}"


def _ecrire(cell: Any, value: Any) -> None:
    """Write a value as what it is: a date is one, a text never a formula, a month is shown as a month."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, date):
        # A month stands where it begins, so that it sorts; the spreadsheet shows no day.
        cell.value = date(value.year, value.month, 1 if isinstance(value, Mois) else value.day)
        cell.number_format = _MOIS if isinstance(value, Mois) else _JOUR
    elif isinstance(value, str):
        cell.value = text = ILLEGAL_CHARACTERS_RE.sub("", clean(value))
        if text:
            cell.data_type = "s"
        if text.startswith(FORMULE):
            cell.quotePrefix = True
    else:
        cell.value = value


def _rangees(value: Any, width: float) -> int:
    """How many lines a value takes in a column."""
    # A column is measured in figures, which are wider than most letters.
    return len(textwrap.wrap(value, max(1, int(width * 1.08)))) or 1 if isinstance(value, str) else 1


def _filet() -> Any:
    from openpyxl.styles import Border, Side

    line = Side(style="thin", color=_FILET)
    return Border(left=line, right=line, top=line, bottom=line)


def _lettre(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))


def _candidats(groupe: Groupe, *, in_words: bool) -> Iterator[SheetColumn]:
    """Yield a column for each candidate, narrow and upright where states are shown by a letter."""
    for une in groupe.lignes:
        name = une.nom or Path(une.fichier).stem
        yield SheetColumn(name, 16 if in_words else 4.2, debout=not in_words, centree=True)


def _hauteur_de_bande(band: Sequence[tuple[str, int]], columns: Sequence[SheetColumn]) -> float:
    room = min(sum(column.largeur for column in columns) / len(band), 60)
    return _HAUTEUR * max(1 + len(text) // int(room) for text, _ in band)
