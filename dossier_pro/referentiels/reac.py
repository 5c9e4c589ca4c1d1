"""The grammar of a REAC, 2013 to today: fiche emploi type, fiches activité type, compétence, transversales, CCS.

A sheet begins with its heading (« FICHE … »), its number may stand on the next line, its title takes one or several
lines. Under-headings are known by their wording, in bold or alone on their line. A sheet runs on over as many pages as
it likes; the glossaire ends the last one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.text import fold
from dossier_pro.referentiels.foot_text import semble_pied
from dossier_pro.referentiels.identity import ReferentielIdentity, separer
from dossier_pro.referentiels.lines import Line, LinedDocument
from dossier_pro.referentiels.nomenclature import codes_nsf, codes_rome, niveau
from dossier_pro.referentiels.paragraphs import Mesure, Vocabulaire, items, mesurer, mesurer_listes, titre
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, NoteTransversale, SourcePassage
from dossier_pro.referentiels.rubriques import Genre, Rubrique, rubrique_de, tete_de_fiche

_RESSEMBLE = 0.85
_SANS_NUMERO = re.compile(r"^(?:CP ?)?\d{1,2} ?[-–.:)] ?")
_SANS_CRITERE = "Aucun critère de performance n’a été trouvé sur sa fiche."


@dataclass(slots=True)
class _Fiche:
    """One sheet: what its heading says, and the lines under it."""

    genre: Genre
    numero: int | None = None
    ccs: bool = False
    lines: list[Line] = field(default_factory=list)
    place: tuple[Line, ...] = ()
    sections: list[_Section] | None = None

    def reprise(self, genre: Genre, numero: int | None, line: Line) -> bool:
        """Whether a heading is this sheet's own again."""
        meme = (genre, numero) == (self.genre, self.numero)
        return meme and (genre == "transversales" or "suite" in fold(line.text))


@dataclass(slots=True)
class _Section:
    """The lines under one under-heading."""

    rubrique: Rubrique
    lines: list[Line] = field(default_factory=list)


def lire_reac(document: LinedDocument) -> Notes:
    """Return what a REAC says. What is missing or unclear becomes a doubt; nothing is invented."""
    identite, corps = separer(document)
    lecteur = _Lecteur(corps)
    return lecteur.lire(identite)


# --- reading -----------------------------------------------------------------------------------------------------


class _Lecteur:
    """Reads one REAC: cuts it into sheets, then each sheet into its sections."""

    def __init__(self, document: LinedDocument) -> None:
        self.document = document
        self.mesure: Mesure = mesurer(document)
        self.mots = Vocabulaire(document)
        self.mesures: dict[Rubrique, Mesure] = {}
        self.gras = sum(line.bold and rubrique_de(line) is not None for line in document.lines) >= 4
        self.notes = Notes("reac")

    def lire(self, identite: ReferentielIdentity) -> Notes:
        notes = self.notes
        notes.code, notes.millesime, notes.sigle = identite.code, identite.millesime, identite.sigle
        notes.date_jo = identite.date_jo
        notes.date_document = identite.date_maj or identite.date_validation
        fiches = self._fiches()
        self._mesurer_listes(fiches)
        self._tete(fiches)
        for fiche in fiches:
            if fiche.genre == "activite":
                notes.activites.append(self._activite(fiche))
            elif fiche.genre == "transversales":
                notes.transversales.extend(self._transversales(fiche))
        self._ranger(fiches)
        self._controler(identite)
        return notes

    def _rubrique(self, line: Line) -> Rubrique | None:
        """The under-heading that a line is; where a document sets them in bold, others must be one to the word."""
        rubrique = rubrique_de(line)
        if rubrique is None or line.bold or not self.gras:
            return rubrique
        folded = fold(line.text)
        liste = folded.startswith("competences transversales de l'activite type")
        exacte = rubrique == "criteres" or liste or (rubrique == "savoirs" and folded.count("savoir") >= 2)
        return rubrique if exacte and line.text[:1].isupper() else None

    def _fiches(self) -> list[_Fiche]:
        lines = self.document.lines
        fiches = [_Fiche("tete")]
        skip = False
        extensions = False
        for index, line in enumerate(lines):
            if skip:
                skip = False
                continue
            found = tete_de_fiche(line, lines[index + 1] if index + 1 < len(lines) else None)
            if found is None:
                fiches[-1].lines.append(line)
                continue
            genre, numero, ccs, skip = found
            if fiches[-1].reprise(genre, numero, line):
                continue  # the heading printed again on the page where its sheet goes on
            extensions = extensions or _annonce_les_ccs(genre, fiches)
            fiches.append(_Fiche(genre, numero, ccs or extensions or genre == "ccs", [], (line,)))
            if rest := self._titre_sur_la_ligne(line, genre):
                fiches[-1].lines.append(rest)
        return fiches

    @staticmethod
    def _titre_sur_la_ligne(line: Line, genre: Genre) -> Line | None:
        """What follows « N° 1 : » on the heading's own line."""
        if genre not in ("activite", "competence"):
            return None
        match = re.search(r"[Nn] ?[°ºo] ?\d{1,2}\s*[:–—-]\s*(\S.*)$", line.text)
        if not match or "suite" in fold(match.group(1)):
            return None
        return replace(line, text=match.group(1), weight=700)

    def _mesurer_listes(self, fiches: Sequence[_Fiche]) -> None:
        """Measure the lists apart: three lines stretched to one margin show that they are justified, and where to."""
        rubriques: tuple[Rubrique, ...] = ("criteres", "savoirs", "liste")
        for rubrique in rubriques:
            sections = [s for f in fiches if f.genre in ("activite", "competence") for s in self._sections(f)]
            lines = [line for s in sections if s.rubrique == rubrique for line in s.lines]
            self.mesures[rubrique] = mesurer_listes(lines, self.mesure)

    def _sections(self, fiche: _Fiche) -> list[_Section]:
        if fiche.sections is None:
            fiche.sections = self._couper(fiche)
        return fiche.sections

    def _couper(self, fiche: _Fiche) -> list[_Section]:
        sections = [_Section("titre")]
        for line in fiche.lines:
            current = sections[-1]
            rubrique = self._rubrique(line)
            if rubrique and not (rubrique == "savoirs" and current.rubrique == "savoirs"):
                sections.append(_Section(rubrique))
            elif rubrique or self._reste_de_rubrique(line, current):
                continue
            elif self._titre_inconnu(line, current):
                sections.append(_Section("autre", [line]))
            else:
                current.lines.append(line)
        return sections

    def _reste_de_rubrique(self, line: Line, section: _Section) -> bool:
        """The second line of an under-heading that takes two: bold, and nothing else stands between."""
        vide = section.rubrique == "savoirs" and not section.lines
        return vide and line.bold and fold(line.text).startswith("savoir")

    @staticmethod
    def _titre_inconnu(line: Line, section: _Section, *, transversale: bool = False) -> bool:
        """A bold line ends a list that is not bold itself: an under-heading without a name here.

        A line in bold of the list's own size, that follows it closely, is one of its sentences.
        """
        if section.rubrique in ("titre", "autre") or not line.bold:
            return False
        if not section.lines:
            return True
        last = section.lines[-1]
        if last.bold:
            return last.size < 0.95 * line.size
        if last.page == line.page:
            proche = line.base - last.base < 1.6 * line.size and not line.saut
        else:
            proche = not transversale  # there the next title may well begin a page
        return not (proche and line.size <= 1.03 * last.size)

    # --- the front: cover and fiche emploi type

    def _tete(self, fiches: Sequence[_Fiche]) -> None:
        notes = self.notes
        couverture = _intitule_de_couverture(fiches[0].lines)
        sous_emploi = next((f.lines for f in fiches if f.genre == "emploi"), [])
        titre_emploi = self._titre_emploi(sous_emploi)
        notes.intitule = couverture or titre_emploi
        if not notes.intitule:
            notes.doutes.append(
                Doute("Intitulé", "L’intitulé du titre n’a pas été trouvé : recopiez celui de la couverture.")
            )
        elif couverture and titre_emploi and fold(couverture) != fold(titre_emploi) and len(titre_emploi) < 150:
            phrase = f"La fiche emploi type dit « {titre_emploi} » : c’est l’intitulé de la couverture qui est repris."
            notes.doutes.append(Doute("Intitulé", phrase))
        lines = [*fiches[0].lines[:80], *sous_emploi]
        notes.niveau = niveau(lines)
        notes.codes_nsf = codes_nsf(lines)
        notes.codes_rome = codes_rome(lines)

    def _titre_emploi(self, lines: Sequence[Line]) -> str:
        """The title on the fiche emploi type: its lines in bold, above the first under-heading."""
        found: list[Line] = []
        for line in lines:
            if self._rubrique(line) or (found and not line.bold):
                break
            found.append(line)
        return titre(found, self.mots)

    # --- sheets

    def _activite(self, fiche: _Fiche) -> NoteActivite:
        sections = self._sections(fiche)
        note = NoteActivite(fiche.numero or 0, self._titre_de(sections[0], fiche), fiche.ccs)
        note.description = self._prose(sections, "definition")
        return note

    def _passages(self, sections: Sequence[_Section], rubrique: Rubrique) -> list[SourcePassage]:
        """The items of the lists under one under-heading."""
        mesure = self.mesures.get(rubrique, self.mesure)
        found = [i for s in sections if s.rubrique == rubrique for i in items(s.lines, mesure, self.mots)]
        return [SourcePassage(item.text, item.lines, item.doute) for item in found if item.text]

    def _competence(self, fiche: _Fiche) -> NoteCompetence:
        sections = self._sections(fiche)
        note = NoteCompetence(fiche.numero or 0, self._titre_de(sections[0], fiche))
        note.description = self._prose(sections, "description")
        note.contexte = self._prose(sections, "contexte")
        note.criteres = self._passages(sections, "criteres")
        note.savoirs = [passage.text for passage in self._passages(sections, "savoirs")]
        if not note.criteres:
            note.doutes.append(_SANS_CRITERE)
        for before, section in pairwise(sections):
            if section.rubrique == "autre" and before.rubrique == "criteres":
                gras = section.lines[0].text
                note.doutes.append(f"« {gras} » est en gras après les critères : ce n’est pas pris pour un critère.")
        return note

    def _titre_de(self, section: _Section, fiche: _Fiche) -> SourcePassage:
        """The lines right under the heading, as long as they look alike and stand close together."""
        lines: list[Line] = []
        for line in section.lines:
            if lines and (line.bold != lines[-1].bold or line.saut or self._loin(lines[-1], line)):
                break
            lines.append(line)
        return SourcePassage(titre(lines, self.mots), tuple(lines) or fiche.place)

    def _loin(self, line: Line, suivante: Line) -> bool:
        return line.page != suivante.page or suivante.base - line.base > 2 * self.mesure.pas_de(suivante) > 0

    def _prose(self, sections: Sequence[_Section], rubrique: Rubrique) -> str | None:
        lines = [line for s in sections if s.rubrique == rubrique for line in s.lines]
        return "\n".join(item.text for item in items(lines, self.mesure, self.mots)) or None

    def _transversales(self, fiche: _Fiche) -> list[NoteTransversale]:
        """Several competences on one sheet: each title is bold, or stands between a list and « Description … »."""
        notes: list[NoteTransversale] = []
        for section in self._sections_transversales(fiche):
            if section.rubrique == "titre":
                notes.append(NoteTransversale(SourcePassage(titre(section.lines, self.mots), tuple(section.lines))))
            elif section.rubrique == "criteres" and notes:
                notes[-1].criteres.extend(self._passages([section], "criteres"))
        kept = self._reconnues(notes)
        for note in kept:
            if not note.criteres:
                note.doutes.append(_SANS_CRITERE)
        return kept

    def _reconnues(self, notes: list[NoteTransversale]) -> list[NoteTransversale]:
        """Those that have critères or are named in the list: another line in bold is no compétence."""
        if all(note.criteres for note in notes):
            return notes
        connus = {_nom(name) for name in self._noms_transversales()}
        return [note for note in notes if note.criteres or _nom(note.intitule.text) in connus]

    def _sections_transversales(self, fiche: _Fiche) -> list[_Section]:
        sections: list[_Section] = []
        for line in fiche.lines:
            rubrique = self._rubrique(line)
            current = sections[-1] if sections else None
            if rubrique in ("description", "criteres", "contexte", "savoirs"):
                if current is not None and current.rubrique == "criteres" and rubrique == "description":
                    sections.extend(self._titre_sans_gras(current))
                sections.append(_Section(rubrique))
            elif rubrique == "liste_transversales":
                continue
            elif current is None or self._titre_inconnu(line, current, transversale=True):
                sections.append(_Section("titre", [line]))
            else:
                current.lines.append(line)
        return sections

    def _titre_sans_gras(self, criteres: _Section) -> list[_Section]:
        """Where titles are not bold, the next one ends the list before it: a known name, else the last line."""
        if not criteres.lines:
            return []
        connus = {_nom(name) for name in self._noms_transversales()}
        for count in range(1, min(5, len(criteres.lines)) + 1):
            tail = criteres.lines[-count:]
            if _nom(titre(tail, self.mots)) in connus:
                break
        else:
            tail = criteres.lines[-1:]
        del criteres.lines[-len(tail) :]
        return [_Section("titre", tail)]

    def _noms_transversales(self) -> list[str]:
        lines: list[Line] = []
        dedans = False
        for line in self.document.lines:
            rubrique = self._rubrique(line)
            if rubrique == "liste_transversales":
                dedans = True
            elif rubrique or line.bold or tete_de_fiche(line):
                dedans = False
            elif dedans:
                lines.append(line)
        return [item.text for item in items(lines, self.mesure, self.mots)]

    # --- compétences to their activité

    def _ranger(self, fiches: Sequence[_Fiche]) -> None:
        """Give each CP sheet to its activité: by the list of the activité's sheet, else by its place."""
        par_fiche = dict(zip((id(f) for f in fiches if f.genre == "activite"), self.notes.activites, strict=True))
        listes = {id(par_fiche[id(f)]): self._liste(f) for f in fiches if f.genre == "activite"}
        restes = {key: list(noms) for key, noms in listes.items()}
        ccs: NoteActivite | None = None
        orphelines: list[NoteCompetence] = []
        for fiche in fiches:
            if fiche.genre == "activite":
                note = par_fiche[id(fiche)]
                ccs = note if note.ccs else None
            elif fiche.genre == "competence":
                competence = self._competence(fiche)
                owner = self._proprietaire(competence, fiche, ccs, restes)
                (owner.competences if owner else orphelines).append(competence)
        self._placer_orphelines(orphelines, listes)
        for note in self.notes.activites:
            self._comparer(note, restes.get(id(note), []))

    def _liste(self, fiche: _Fiche) -> list[str]:
        """The compétences that an activité's sheet names."""
        return [_SANS_NUMERO.sub("", nom.text) for nom in self._passages(self._sections(fiche), "liste")]

    def _proprietaire(
        self, competence: NoteCompetence, fiche: _Fiche, ccs: NoteActivite | None, restes: dict[int, list[str]]
    ) -> NoteActivite | None:
        name = _nom(competence.intitule.text)
        candidates = self._candidates(fiche, ccs)
        for activite in candidates:
            taken = {c.numero for c in activite.competences}
            if competence.numero not in taken and self._retirer(name, restes[id(activite)]):
                return activite
        best, score, proche = None, _RESSEMBLE, ""
        for activite in candidates:
            for text in restes[id(activite)]:
                ratio = difflib.SequenceMatcher(None, name, _nom(text)).ratio()
                if ratio > score:
                    best, score, proche = activite, ratio, text
        if best is not None:
            restes[id(best)].remove(proche)
        return best or ccs

    def _candidates(self, fiche: _Fiche, ccs: NoteActivite | None) -> list[NoteActivite]:
        """The activités that a CP may belong to, the CCS under which its sheet stands first."""
        du_ccs = fiche.ccs or ccs is not None
        found = [a for a in self.notes.activites if a.ccs == du_ccs] or self.notes.activites
        return found if ccs is None else [ccs, *(a for a in found if a is not ccs)]

    @staticmethod
    def _retirer(name: str, reste: list[str]) -> bool:
        """Take a title off a list: the same one may stand in two activités, each with its own sheet."""
        for text in reste:
            if _nom(text) == name:
                reste.remove(text)
                return True
        return False

    def _placer_orphelines(self, orphelines: Sequence[NoteCompetence], listes: dict[int, list[str]]) -> None:
        """A CP that no list names goes where its number falls in the numbering through the activités."""
        communes = [a for a in self.notes.activites if not a.ccs]
        for competence in orphelines:
            last = 0
            owner = communes[-1] if communes else None
            for activite in communes:
                last += len(listes.get(id(activite), []))
                if competence.numero <= last:
                    owner = activite
                    break
            if owner is None:
                owner = NoteActivite(1, SourcePassage(""), doutes=["La fiche de l’activité type n’a pas été trouvée."])
                self.notes.activites.append(owner)
                listes[id(owner)] = []
            competence.doutes.append("Aucune fiche d’activité ne nomme cette compétence : vérifiez où elle se range.")
            owner.competences.append(competence)
            owner.competences.sort(key=lambda c: c.numero)

    @staticmethod
    def _comparer(note: NoteActivite, reste: Sequence[str]) -> None:
        note.doutes.extend(
            f"La liste de l’activité nomme « {text} », mais sa fiche n’a pas été trouvée." for text in reste
        )

    def _controler(self, identite: ReferentielIdentity) -> None:
        notes = self.notes
        if identite.contradictions:
            autres = ", ".join(identite.contradictions)
            notes.doutes.append(Doute("Pied de page", f"Des pages portent un autre code ou millésime : {autres}."))
        if not notes.code:
            phrase = "Le document ne donne pas le code du titre (TP-…) : il est laissé vide."
            notes.doutes.append(Doute("Code du titre", phrase))
        for ccs in (False, True):
            for activite in (a for a in notes.activites if a.ccs == ccs):
                if not activite.intitule.text:
                    activite.doutes.append("Le titre de la fiche n’a pas été trouvé.")
        self._controler_les_pieds()
        self._controler_les_numeros()

    def _controler_les_numeros(self) -> None:
        notes = self.notes
        numeros = [c.numero for a in notes.activites if not a.ccs for c in a.competences]
        absents = sorted(set(range(1, max(numeros, default=0) + 1)) - set(numeros))
        if absents:
            liste = ", ".join(str(n) for n in absents)
            notes.doutes.append(Doute("Compétences", f"Dans la suite des numéros, il manque la fiche n° {liste}."))

    def _controler_les_pieds(self) -> None:
        """Words of a foot that a converter left among the sentences: never taken in without a word."""
        notes = self.notes
        lus = [c.intitule for a in notes.activites for c in a.competences]
        lus += [k for a in notes.activites for c in a.competences for k in c.criteres]
        lus += [p for t in notes.transversales for p in (t.intitule, *t.criteres)]
        for passage in lus:
            if semble_pied(passage.text, notes.code):
                passage.doute = "Ces mots semblent venir du pied de page : retirez-les s’ils n’ont rien à faire ici."


def _annonce_les_ccs(genre: Genre, fiches: Sequence[_Fiche]) -> bool:
    """Whether a heading is the page that announces the CCS, and all sheets after it are theirs.

    It stands before their sheets; a summary has the same words before any sheet.
    """
    return genre == "ccs" and any(fiche.genre == "activite" for fiche in fiches)


def _nom(text: str) -> str:
    """A title as titles are compared: a full stop at its end is the printer's."""
    return fold(text).rstrip(" .")


def _intitule_de_couverture(lines: Sequence[Line]) -> str:
    """The title under « … DU TITRE PROFESSIONNEL » and above the level, on one or several lines."""
    for index, line in enumerate(lines[:60]):
        folded = fold(line.text)
        if not folded.endswith("du titre professionnel") or len(folded) > 90:
            continue
        parts: list[str] = []
        for following in lines[index + 1 : index + 7]:
            text = fold(following.text)
            if following.page != line.page or re.match(r"niveau\b|site\b|http|www|sommaire|millesime", text):
                break
            parts.append(following.text)
        return " ".join(parts)
    return ""
