"""An arrêté of a titre, as text: numbered activités, each with the sentences that are its compétences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.identity import normaliser_code
from dossier_pro.referentiels.lines import Line, LinedDocument
from dossier_pro.referentiels.nomenclature import intitule_nu, lire_niveau, lire_nsf, lire_rome
from dossier_pro.referentiels.paragraphs import puce
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, SourcePassage

_COMPOSE = r"(?:blocs de competences|activites[- ]types|certificats de competences professionnelles) suivante?s\b"
_DEBUT = re.compile(rf"capacites attestees\b|.*\b{_COMPOSE}")
_FIN = re.compile(
    r"secteurs? d'activite|codes? rome|reglementation|autorite responsable|bases? legales?|types? d'emplois?|"
    r"article \d|fait le|annexes?\b"
)
_ROME = re.compile(r"Codes? ?(?:\(s\))? ROME\s*:\s*(.{5,400}?)(?:R[ée]glement|Autorit[ée]|Bases? l[ée]g|$)")
_NUMERO = re.compile(r"^(\d{1,2})\s*(?:[.)°]|[-–](?=\s))\s*(\S.*)$")
_CCP = re.compile(r"^[^\w\s]{0,3}\s*CCP\s*(?:n ?° ?)?(\d{1,2})?\s*[-–—:]\s*(\S.*)$")
_APRES_INTITULE = r"(?:Niveaux?|Codes?|R[ée]sum[ée]|Secteurs?|Capacit[ée]s)\b"
_INTITULE = re.compile(
    rf"\b[Ii]ntitul[ée](?: d[ue] (?:la certification|titre)(?: professionnel)?)?\s*:\s*"
    rf"(.{{3,250}}?)\s*{_APRES_INTITULE}"
)
_TITRE = re.compile(rf"[Tt]itre professionnel\s*:\s*(.{{3,150}}?)\s*{_APRES_INTITULE}")
# A full stop ends the title; a bracket does not where it holds the ending of the feminine: « conseiller (ère) ».
_RELATIF = re.compile(
    r"(?:relatif au|enregistrement du|sp[ée]cialit[ée]s? du) titre professionnel\b(?! du minist[eè]re)"
    r"\s*(?:de la |de l['’]|de |d['’]|du )?((?:[^.(]|\(\s?-?[a-zà-ÿ]{1,6}\s?\)){3,150})"
)


def lire_arrete(document: LinedDocument) -> Notes:
    """Return what an arrêté says; its compétences are numbered through the document, without the final full stop."""
    notes = Notes("arrete")
    lines = document.lines
    numero = 0
    for line in _corps(lines):
        text = line.text
        if match := _NUMERO.match(text) or _CCP.match(text):
            rang = int(match.group(1) or 0) or len(notes.activites) + 1
            notes.activites.append(NoteActivite(rang, SourcePassage(_net(match.group(2)), (line,))))
            continue
        if not notes.activites:
            continue
        courante = notes.activites[-1]
        text = text[len(puce(text)) :]
        dernier = courante.competences[-1].intitule if courante.competences else courante.intitule
        if text[:1].islower() and not dernier.lines[-1].text.rstrip().endswith((".", ";")):
            dernier.text = _net(f"{dernier.text} {text}")
            dernier.lines = (*dernier.lines, line)
        else:
            numero += 1
            courante.competences.append(NoteCompetence(numero, SourcePassage(_net(text), (line,))))
    _codes(lines, notes)
    return notes


def _corps(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of the numbered lists."""
    dedans = False
    for line in lines:
        folded = fold(line.text)
        if _DEBUT.match(folded):
            dedans = True
        elif dedans and _FIN.match(folded):
            dedans = False
        elif dedans:
            yield line


def _net(text: str) -> str:
    return text.strip().rstrip(".;").strip()


def _intitule(flat: str) -> str:
    """The title, on the line of its label or under it, without « titre professionnel de »; "" where none is found."""
    for pattern in (_INTITULE, _TITRE, _RELATIF):
        if match := pattern.search(flat):
            found = intitule_nu(match.group(1))
            if len(found) >= 3:
                return found
    return ""


def _niveau(match: re.Match[str], notes: Notes) -> None:
    notes.niveau = lire_niveau(match.group())
    if not match.group(1).isdigit() and notes.niveau:
        lu = match.group().strip()
        phrase = f"« {lu} » est de la nomenclature de 1969 : c’est le niveau {notes.niveau} d’aujourd’hui."
        notes.doutes.append(Doute("Niveau", phrase))


def _rome(text: str, notes: Notes) -> None:
    anciens = re.findall(r"(?<!\d)\d{5}(?!\d)", text)
    notes.codes_rome = lire_rome(text) or anciens
    if anciens and notes.codes_rome == anciens:
        codes = " et ".join(anciens)
        phrase = f"{codes} : ces codes sont d’une ancienne version du ROME, ils sont gardés tels quels."
        notes.doutes.append(Doute("Codes ROME", phrase))


def _codes(lines: Sequence[Line], notes: Notes) -> None:
    flat = " ".join(line.text for line in lines)
    notes.intitule = _intitule(flat)
    if not notes.intitule:
        notes.doutes.append(Doute("Intitulé", "L’intitulé du titre n’a pas été trouvé : recopiez-le."))
    notes.code = normaliser_code(flat)
    if not notes.code:
        phrase = "Le texte ne donne pas le code du titre (TP-…) : il est laissé vide."
        notes.doutes.append(Doute("Code du titre", phrase))
    if match := re.search(r"Niveau\s*:?\s*(\w+)", flat):
        _niveau(match, notes)
    if match := re.search(r"Codes? ?(?:\(s\))? NSF\s*:\s*([^.]{3,80})", flat):
        notes.codes_nsf = lire_nsf(match.group(1))
    if match := _ROME.search(flat):
        _rome(match.group(1), notes)
    if match := re.search(r"Autorit[ée] responsable de la certification\s*:\s*([^.:]{3,120})\.", flat):
        notes.certificateur = match.group(1).strip()
