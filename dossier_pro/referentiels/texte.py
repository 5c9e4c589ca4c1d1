"""Pasted text that is no known document: an outline of CCP, compétences and critères that a person typed or copied."""

from __future__ import annotations

import re

from dossier_pro.domain.referentiel import Doute
from dossier_pro.referentiels.identite import normaliser_code
from dossier_pro.referentiels.lecture import NoteActivite, NoteCompetence, Notes, Passage
from dossier_pro.referentiels.lines import Document, Line
from dossier_pro.referentiels.paragraphs import puce

_ACTIVITE = re.compile(
    r"^(?:■\s*)?(?:(CCS)|CCP|AT|Activit[ée][- ]?type|Bloc(?: de comp[ée]tences)?)\s*"
    r"(?:n ?° ?)?(\d{1,2})?\s*[-–—:.]\s*(\S.*)$",
    re.IGNORECASE,
)
_COMPETENCE = re.compile(
    r"^(?:CP|C|Comp[ée]tence(?: professionnelle)?)\s*(?:n ?° ?)?(\d{1,2})\s*[-–—:.]\s*(\S.*)$", re.IGNORECASE
)


def est_un_plan(document: Document) -> bool:
    """Whether a text has at least one line that names a CCP, a bloc or an activité type, and something under it."""
    rangs = [i for i, line in enumerate(document.lines) if _ACTIVITE.match(line.text)]
    return bool(rangs) and rangs[0] + 1 < len(document.lines)


def lire_plan(document: Document) -> Notes:
    """Return what an outline says: « CCP 1 - … », then « CP 1 - … » or bullets, then critères as bullets under a CP."""
    notes = Notes("texte")
    avant: list[Line] = []
    numero = 0
    for line in document.lines:
        text = line.text.replace("\t", " ")
        if match := _ACTIVITE.match(text):
            ccs = bool(match.group(1))
            rang = int(match.group(2) or 1 + sum(a.ccs == ccs for a in notes.activites))
            notes.activites.append(NoteActivite(rang, Passage(match.group(3).strip(), (line,)), ccs))
        elif not notes.activites:
            avant.append(line)
        elif match := _COMPETENCE.match(text[len(puce(text)) :]):
            numero = int(match.group(1))
            notes.activites[-1].competences.append(NoteCompetence(numero, Passage(match.group(2).strip(), (line,))))
        elif marque := puce(text):
            passage = Passage(text[len(marque) :].strip(), (line,))
            competences = notes.activites[-1].competences
            if competences and _COMPETENCE.match(competences[-1].intitule.lines[0].text):
                competences[-1].criteres.append(passage)
            else:
                numero += 1
                competences.append(NoteCompetence(numero, passage))
    notes.code = normaliser_code(" ".join(line.text for line in document.lines))
    notes.intitule = avant[0].text if avant else "Référentiel sans intitulé"
    notes.doutes.append(
        Doute("Tout le texte", "Ce texte n’est pas un document officiel reconnu : vérifiez chaque ligne.")
    )
    return notes
