"""The fiche of a titre, PDF or text: « ■ CCP - … » and the compétences under it, codes, no critères."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.identity import normaliser_code
from dossier_pro.referentiels.lines import Line, LinedDocument
from dossier_pro.referentiels.nomenclature import lire_niveau, lire_nsf, lire_rome
from dossier_pro.referentiels.paragraphs import Vocabulaire, items, mesurer, puce, titre
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, SourcePassage

_CCP = re.compile(r"^(?:[^\w«]{0,4}|[nu] )\s*(CC[PS])\s*(?:n ?° ?)?(\d{1,2})?\s*[-–—:]\s*(\S.*)$")
_FIN = re.compile(r"^code\s+tp\b|^information source|^emploi m[ée]tier|^modalit[ée]s d.obtention", re.IGNORECASE)
_REFERENCE = re.compile(r"r[ée]f[ée]rence du titre\s*:\s*(.+)$", re.IGNORECASE)
_SOURCE = re.compile(r"r[ée]f[ée]rentiel du titre\s*:\s*([\w .+-]{1,20}?)\s*$", re.IGNORECASE)
_JO = re.compile(r"\bJO\b(?: modificatif)? du (\d{1,2}(?:er)? \w+ \d{4})", re.IGNORECASE)
_EXPOSANTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"


def lire_fiche(document: LinedDocument) -> Notes:
    """Return what the fiche of a titre says; compétences are numbered through the document."""
    notes = Notes("fiche-titre")
    mesure, mots = mesurer(document), Vocabulaire(document)
    groupes = _groupes(document.lines)
    numero = 0
    compteurs = {False: 0, True: 0}
    for tete, ccs, lines in groupes:
        compteurs[ccs] += 1
        note = NoteActivite(compteurs[ccs], SourcePassage(titre(tete, mots), tuple(tete)), ccs)
        for item in items(lines, mesure, mots):
            numero += 1
            note.competences.append(NoteCompetence(numero, SourcePassage(item.text, item.lines, item.doute)))
        notes.activites.append(note)
    _codes(document.lines, notes)
    if notes.code:
        notes.doutes.append(Doute("Code du titre", "La fiche ne nomme pas de millésime : il est laissé vide."))
    else:
        notes.doutes.append(
            Doute("Code du titre", "La fiche ne donne pas le code du titre (TP-…) : il est laissé vide.")
        )
    return notes


def _groupes(lines: Sequence[Line]) -> list[tuple[list[Line], bool, list[Line]]]:
    """Each CCP with the lines of its title and those of its list."""
    groupes: list[tuple[list[Line], bool, list[Line]]] = []
    ouvert = False
    for line in lines:
        match = _CCP.match(line.text)
        if match:
            coupee = Line(
                match.group(3), line.page, line.x0, line.x1, line.y0, line.y1, line.base, line.size, line.weight
            )
            groupes.append(([coupee], match.group(1) == "CCS", []))
            ouvert = True
        elif not ouvert:
            continue
        elif _FIN.match(line.text):
            ouvert = False
        elif puce(line.text) or groupes[-1][2]:
            if not puce(line.text) and line.saut:
                ouvert = False
                continue
            groupes[-1][2].append(line)
        elif not line.saut:
            groupes[-1][0].append(line)
    return groupes


def _references(lines: Sequence[Line], textes: dict[str, str], notes: Notes) -> None:
    for line in lines:
        if match := _REFERENCE.search(line.text):
            notes.code = notes.code or normaliser_code(line.text)
            notes.intitule = _sans_renvoi(match.group(1), textes)
        if match := _SOURCE.search(line.text):
            notes.sigle = match.group(1)


def _codes(lines: Sequence[Line], notes: Notes) -> None:
    whole = "\n".join(line.text for line in lines)
    flat = " ".join(whole.split())
    textes = {fold(line.text): line.text for line in lines}
    _references(lines, textes, notes)
    notes.code = notes.code or normaliser_code(flat)
    if phrase := re.search(
        r"[Ll]e titre professionnel (.{3,120}?)\s*,?\s*(?:de )?niveau .{1,5}\(code.{0,8}NSF ?:([^)]*)\)", flat
    ):
        notes.intitule = notes.intitule or _sans_renvoi(phrase.group(1), textes)
        notes.codes_nsf = lire_nsf(phrase.group(2).replace(",", " "))
    notes.niveau = lire_niveau(flat)
    if match := re.search(r"ROME\s*:(.{0,400})", flat):
        notes.codes_rome = lire_rome(match.group(1).split("MODALIT")[0])
    if match := _JO.search(flat):
        try:
            notes.date_jo = lire_date(match.group(1))
        except KnownError:
            notes.doutes.append(Doute("Journal officiel", f"La date « {match.group(1)} » n’a pas été comprise."))
    notes.certificateur = certificateur(fold(flat))
    if not notes.intitule:
        notes.doutes.append(Doute("Intitulé", "L’intitulé du titre n’a pas été trouvé : recopiez-le."))


def _sans_renvoi(text: str, textes: dict[str, str]) -> str:
    """A title without the mark of its footnote: a raised figure, or a plain one where the title also stands alone."""
    text = text.strip().rstrip(_EXPOSANTS).strip(" .")
    sans = re.sub(r"\s?\d$", "", text)
    return textes.get(fold(sans), text) if sans != text else text


def certificateur(folded: str) -> str | None:
    """Return the ministry that a folded text names as the certifier of the titre, as documents write it."""
    if "titre professionnel du ministere du travail" in folded:
        return "Ministère du Travail"
    if "titre professionnel du ministere charge de l'emploi" in folded:
        return "Ministère chargé de l'emploi"
    return None
