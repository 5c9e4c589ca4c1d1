"""A RNCP sheet as text: the old « Résumé descriptif » and the page of France compétences, blocs with prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.lines import Line, LinedDocument
from dossier_pro.referentiels.nomenclature import lire_niveau
from dossier_pro.referentiels.reading import NoteActivite, Notes, SourcePassage

_NUMERO = r"Bloc de comp[ée]tences?s? n ?° ?(\d{1,2}) de la fiche n ?° ?\d+ ?[-–—:] ?"
_BLOC = re.compile(rf"{_NUMERO}(.{{3,250}}?)\s*(?=Descriptif\b|$)")
_BLOC_TETE = re.compile(r"Bloc de comp[ée]tences?s? n ?° ?\d{1,2} de la fiche")
_BLOC_LONG = re.compile(rf"{_NUMERO}((?:(?!Bloc de comp).){{3,250}}?)\s*(?=Descriptif\b)")
_BLOC_CODE = re.compile(r"RNCP ?\d{3,6} ?BC ?0?(\d{1,2}) ?[-–—:] ?(.+)$")
_DESCRIPTIF = re.compile(r"Descriptif\s*:\s*(.+?)\s*(?=Modalit[ée]s? d['’][ée]valuation|Sanction\s*:|$)")
_JOUR = r"(\d{1,2}(?:er)? \w+ \d{4})"
_ENREGISTREMENT = re.compile(
    rf"(?:publi[ée]e? au )?[Jj]ournal [Oo]fficiel du {_JOUR}(?:(?!ournal [Oo]fficiel).){{0,400}}?jusqu['’]au {_JOUR}"
)
_QUALITE = re.compile(r"\s+(?:Directeur|Directrice|Président|Présidente|Ministre|Recteur|Le |La )\b.*$")
_MINISTERE = re.compile(r"ministere (?:du travail|charge de l'emploi|de l'emploi)")


def lire_fiche_rncp(document: LinedDocument) -> Notes:
    """Return what a RNCP sheet says. A bloc's competences are prose: they are the description of the activité."""
    notes = Notes("fiche-rncp", type="certification-rncp")
    lines = document.lines
    flat = " ".join(line.text.replace("\t", " ") for line in lines)
    if match := re.search(r"RNCP\s*:?\s*(\d{3,6})", flat):
        notes.rncp = f"RNCP{match.group(1)}"
    else:
        notes.doutes.append(Doute("Code RNCP", "Le code de la fiche (RNCP…) n’a pas été trouvé : il est laissé vide."))
    notes.intitule = _sous(lines, re.compile(r"intitule$")) or _intitule_france_competences(lines)
    if not notes.intitule:
        notes.doutes.append(Doute("Intitulé", "L’intitulé de la certification n’a pas été trouvé : recopiez-le."))
    autorite = _sous(lines, re.compile(r"qualite du(?:es|\(es\))? signataire|autorite responsable"))
    notes.certificateur = _certificateur(autorite) if autorite else None
    if notes.certificateur and _MINISTERE.search(fold(notes.certificateur)):
        notes.type = "titre-professionnel"
    notes.niveau = _niveau(flat)
    notes.codes_nsf = _codes(lines, re.compile(r"code\(?s?\)? ?nsf"), re.compile(r"\s*(\d{3})\s?([a-z]?)\b"))
    notes.codes_rome = _codes(lines, re.compile(r"code.{0,30}rome"), re.compile(r"\s*([A-N]\d{4})()\b"))
    _blocs(lines, notes)
    _validite(flat, notes)
    return notes


def _sous(lines: Sequence[Line], tete: re.Pattern[str]) -> str:
    """The first line under a heading that is not itself a heading in capitals."""
    for index, line in enumerate(lines):
        if tete.match(fold(line.text)):
            for following in lines[index + 1 : index + 4]:
                if not following.text.isupper():
                    return following.text.strip(" .")
    return ""


def _intitule_france_competences(lines: Sequence[Line]) -> str:
    for index, line in enumerate(lines[:40]):
        if match := re.match(r"RNCP ?\d{3,6} ?[-–—:] ?(.+)$", line.text):
            return match.group(1).strip()
        if re.fullmatch(r"RNCP ?\d{3,6}", line.text) and index and not lines[index - 1].text.startswith("N°"):
            return lines[index - 1].text
    return ""


def _certificateur(text: str) -> str:
    """The authority without the office of who signs, which stands in the next column."""
    if match := re.match(r"(.+?\([^()]{2,20}\))\s+\S", text):
        return match.group(1)
    return _QUALITE.sub("", text)


def _niveau(flat: str) -> int | None:
    if match := re.search(r"\b([3-8])\s*\(Nomenclature Europe\)", flat):
        return int(match.group(1))
    return lire_niveau(flat)


def _codes(lines: Sequence[Line], tete: re.Pattern[str], code: re.Pattern[str]) -> list[str]:
    found: list[str] = []
    inside = False
    for line in lines:
        if tete.match(fold(line.text)):
            inside = True
        elif inside:
            match = code.match(line.text)
            if match:
                found.append("".join(match.groups()))
            elif found:
                break
    return found


def _debuts(lines: Sequence[Line]) -> list[tuple[int, int, str]]:
    """Where each bloc begins, its number and its intitulé."""
    found: list[tuple[int, int, str]] = []
    for index, line in enumerate(lines):
        text = line.text.replace("\t", " ")
        match = _BLOC_CODE.match(text)
        if match is None and _BLOC_TETE.search(text):
            # The title of a row of the table may take several lines, up to its « Descriptif ».
            suite = " ".join(one.text.replace("\t", " ") for one in lines[index : index + 5])
            match = _BLOC_LONG.search(suite) or _BLOC.search(text)
        if match and int(match.group(1)) not in [numero for _, numero, _ in found]:
            found.append((index, int(match.group(1)), match.group(2).strip()))
    return found


def _blocs(lines: Sequence[Line], notes: Notes) -> None:
    """Each bloc with the line of its title and the prose up to the next bloc."""
    debuts = _debuts(lines)
    for rang, (index, numero, intitule) in enumerate(debuts):
        fin = debuts[rang + 1][0] if rang + 1 < len(debuts) else len(lines)
        texte = " ".join(line.text.replace("\t", " ") for line in lines[index:fin])
        descriptif = _DESCRIPTIF.search(texte)
        note = NoteActivite(numero, SourcePassage(intitule, (lines[index],)))
        note.description = descriptif.group(1) if descriptif else None
        notes.activites.append(note)
    _comparer_liste(lines, notes)


def _comparer_liste(lines: Sequence[Line], notes: Notes) -> None:
    """The sheet names the blocs twice; where the wordings differ, the table's is kept and the doubt said."""
    for line in lines:
        match = re.match(r"^Bloc (\d{1,2}) ?: ?(.+)$", line.text)
        for activite in notes.activites:
            if match and int(match.group(1)) == activite.numero:
                liste, table = match.group(2).strip(" ."), activite.intitule.text
                if fold(liste) != fold(table):
                    activite.doutes.append(f"Une liste de la fiche dit « {liste} » : c’est le tableau qui est repris.")


def _validite(flat: str, notes: Notes) -> None:
    """The last enregistrement, and what the sheet says of how long its blocs stay valid, each with its place."""
    periodes: list[tuple[date, date]] = []
    for jo, fin in _ENREGISTREMENT.findall(flat):
        try:
            debut, terme = lire_date(jo), lire_date(fin)
        except KnownError:
            continue
        if debut and terme:
            periodes.append((terme, debut))
    if periodes:
        notes.fin_validite, notes.date_jo = max(periodes)
    durees = re.findall(r"Sanction\s*:[^.]{0,200}?validit[ée] (\d+ ans?|illimit[ée]e)", flat)
    composantes = re.search(r"Validit[ée] des composantes acquises\s*:\s*(\w+(?: ans?)?)", flat)
    if durees:
        notes.doutes.append(
            Doute("Blocs, « Sanction »", f"La fiche dit de la certification de chaque bloc : « validité {durees[0]} ».")
        )
    if composantes and durees and fold(composantes.group(1)) != fold(durees[0]):
        phrase = (
            f"La fiche dit ici : « {composantes.group(1)} », ce qui contredit « {durees[0]} » dit de chaque bloc ; "
            "le logiciel ne tranche pas, renseignez-vous auprès du certificateur."
        )
        notes.doutes.append(Doute("« Validité des composantes acquises »", phrase))
