"""Rules on pages: R7 (three for an exemple), R9 (the sommaire), R10 (footers), R11 (A4 and margins)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import MAX_PAGES, Constat
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.dp_import.flow import ReadSection
from dossier_pro.dp_import.lu import LigneSommaire
from dossier_pro.dp_import.reader import DpReading
from dossier_pro.dp_import.rules.finding import Examiner, abreger
from dossier_pro.dp_import.rules.sheets import remplies
from dossier_pro.dp_import.sheets import FicheLue
from dossier_pro.dp_import.sommaire import POINTS, titre_nu
from dossier_pro.office.labels import SECTIONS, Libelles, charger

PAGES_ESTIMEES = "pages_estimees"
PAGES_LIBREOFFICE = "pages_libreoffice"
"""Bookmarks that our own filling of the official model leaves beside « Sommaire »: who counted its numbers."""

_MM = 1440 / 25.4
_A4 = (210, 297)
_TOLERANCE = 2.5
"""Millimetres: 1418 and 1417 twips, 25 mm, and what word processors round."""
_HAUT_BAS = (25.0, 25.0)
_COTES = (20.0, 25.0)
"""The model's side margins: 20 mm and a gutter of 3 in the body of 2017, 25 mm elsewhere."""


def r7(lecture: DpReading) -> Iterator[Constat]:
    """At most three pages for an exemple, where the file tells the pages that Word made."""
    counts = _longueurs(lecture)
    if not counts:
        phrase = tr(
            "Le fichier ne dit pas combien de pages fait chaque exemple : vérifiez dans Word, trois pages au plus"
        )
        yield Constat(tr("Exemples"), phrase, ok=None)
    for nom, count in counts.items():
        if count > MAX_PAGES:
            yield Constat(
                nom,
                tr("{nom} : {count} pages, les guides officiels en conseillent trois au plus", nom=nom, count=count),
            )


def _longueurs(lecture: DpReading) -> dict[str, int]:
    """Return how many pages each exemple fills, by its name: from Word's own breaks, else from a sommaire that is
    automatic, where each title begins a page; empty where neither is there.
    """
    fiches = remplies(lecture)
    if lecture.flux.pages_sures:
        return {fiche.nom: _pages_remplies(lecture, fiche) for fiche in fiches}
    if PAGES_ESTIMEES in _signets(lecture):
        return {}
    pairs, faults = _rapprocher(_attendus(lecture), list(lecture.lu.sommaire), lecture.releve.libelles)
    if faults or not _numeros_sont_des_champs(lecture, pairs):
        return {}
    starts = [(attendu.nom, int(line.page)) for attendu, line in pairs if not attendu.nom.startswith("activité")]
    names = {fiche.nom for fiche in fiches}
    return {nom: max(1, following - page) for (nom, page), (_, following) in pairwise(starts) if nom in names}


def _pages_remplies(lecture: DpReading, fiche: FicheLue) -> int:
    own = [p.page for p in lecture.flux.paras[fiche.fiche.debut : fiche.fiche.fin] if not p.vide]
    return max(own) - min(own) + 1


def _numeros_sont_des_champs(lecture: DpReading, pairs: list[tuple[_Attendu, LigneSommaire]]) -> bool:
    """Whether every line of the sommaire has a number, and Word counted it."""
    return _automatiques(lecture, pairs) and all(line.page.isdecimal() for _, line in pairs)


# --- R9 -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Attendu:
    """A title of the document that the sommaire must name, and the paragraphs of its heading."""

    nom: str
    titre: str
    debut: int
    fin: int


def _attendus(lecture: DpReading) -> list[_Attendu]:
    """Return the titles that the sommaire must name, in the document's order."""
    found: list[_Attendu] = []
    previous: tuple[object, ...] = ()
    for fiche in remplies(lecture):
        exemple, start = fiche.exemple, fiche.fiche.debut
        head = fiche.fiche.exemple or fiche.fiche.regions[0]
        cle = (exemple.activite_numero, exemple.ccs, fold(exemple.activite_intitule))
        if exemple.activite_intitule and cle != previous:
            found.append(
                _Attendu(
                    tr("activité-type {activite_numero}", activite_numero=exemple.activite_numero or ""),
                    exemple.activite_intitule,
                    start,
                    head.repere.fin,
                )
            )
        previous = cle
        if exemple.intitule:
            found.append(_Attendu(fiche.nom, exemple.intitule, start, max(head.repere.fin, head.indices.stop - 1)))
    tables = lecture.releve.libelles.tables
    for genre in SECTIONS:
        region = lecture.releve.decoupage.sections.get(genre)
        if region and genre in tables:
            found.append(
                _Attendu(tables[genre]["titre"], tables[genre]["titre"], region.repere.debut, region.repere.fin)
            )
    return sorted(found, key=lambda a: a.debut)


def r9(lecture: DpReading) -> Iterator[Constat]:
    """The sommaire names each AT, exemple and section, in order and nothing else, with its page."""
    if "sommaire" not in lecture.releve.decoupage.sections:
        yield Constat(tr("Sommaire"), tr("Le sommaire manque : reprenez celui du modèle"))
        return
    lines = list(lecture.lu.sommaire)
    pairs, faults = _rapprocher(_attendus(lecture), lines, lecture.releve.libelles)
    yield from faults
    yield from _pages(lecture, pairs, bool(faults))


def _rapprocher(
    wanted: list[_Attendu], lines: list[LigneSommaire], libelles: Libelles
) -> tuple[list[tuple[_Attendu, LigneSommaire]], list[Constat]]:
    left = dict(enumerate(lines))
    pairs: list[tuple[_Attendu, LigneSommaire]] = []
    faults: list[Constat] = []
    places: list[int] = []
    for attendu in wanted:
        place = next((k for k, line in left.items() if _meme(attendu.titre, line.texte, libelles)), None)
        if place is None:
            phrase = tr(
                "Le sommaire ne nomme pas « {abreger} » ({nom}) : mettez le même titre",
                abreger=abreger(attendu.titre),
                nom=attendu.nom,
            )
            faults.append(Constat(tr("Sommaire"), phrase))
        else:
            places.append(place)
            pairs.append((attendu, left.pop(place)))
    for line in left.values():
        if line.niveau != "section":
            phrase = tr(
                "Le sommaire annonce « {abreger} », que le dossier ne contient pas : corrigez cette ligne",
                abreger=abreger(line.texte),
            )
            faults.append(Constat(tr("Sommaire"), phrase))
    if places != sorted(places):
        faults.append(Constat(tr("Sommaire"), tr("Le sommaire n’est pas dans l’ordre du dossier : rangez ses lignes")))
    return pairs, faults


def _meme(titre: str, line: str, libelles: Libelles) -> bool:
    # A title's own full stop goes with the dots that lead to its page.
    bare, wanted = titre_nu(line, libelles).rstrip(POINTS), fold(titre).rstrip(POINTS)
    whole = fold(line).rstrip(POINTS)
    return wanted in (bare, whole) or bare.split(" (")[0] == wanted or (len(wanted) > 12 and wanted in whole)


def _pages(lecture: DpReading, pairs: list[tuple[_Attendu, LigneSommaire]], faulty: bool) -> Iterator[Constat]:
    wrong = _page_absente(pairs) or _pages_en_desordre(pairs)
    if wrong:
        yield wrong
    elif lecture.flux.pages_sures:
        yield from _pages_de_word(lecture, pairs)
    elif not faulty:
        yield from _pages_dites(lecture, pairs)


def _page_absente(pairs: list[tuple[_Attendu, LigneSommaire]]) -> Constat | None:
    blank = [line.texte for _, line in pairs if not (line.page or line.renvois)]
    if not blank:
        return None
    phrase = tr("Le sommaire ne donne pas la page de « {abreger} »", abreger=abreger(blank[0]))
    return Constat(
        tr("Sommaire"), phrase + (tr(" ni de {blank} autres lignes", blank=len(blank) - 1) if len(blank) > 1 else "")
    )


def _pages_en_desordre(pairs: list[tuple[_Attendu, LigneSommaire]]) -> Constat | None:
    numbers = [(line, int(line.page)) for _, line in pairs if line.page.isdecimal()]
    for (line, page), (after, next_page) in pairwise(numbers):
        if page > next_page:
            first, second = abreger(line.texte), abreger(after.texte)
            phrase = tr(
                "Au sommaire, « {first} » (page {page}) vient avant « {second} » (page {next_page}) : corrigez",
                first=first,
                page=page,
                second=second,
                next_page=next_page,
            )
            return Constat(tr("Sommaire"), phrase)
    return None


def _pages_dites(lecture: DpReading, pairs: list[tuple[_Attendu, LigneSommaire]]) -> Iterator[Constat]:
    """What is known of pages that only Word could count: who counted them."""
    marques = _signets(lecture)
    if PAGES_ESTIMEES in marques:
        phrase = tr(
            "Les titres concordent ; les numéros de page sont une estimation : dans Word, faites Ctrl+A puis F9"
        )
        yield Constat(tr("Sommaire"), phrase, ok=None)
    elif PAGES_LIBREOFFICE in marques and _automatiques(lecture, pairs):
        phrase = tr("Le sommaire dit les mêmes titres que le dossier, et ses pages telles que LibreOffice les compte")
        yield Constat(tr("Sommaire"), phrase, ok=True)
    elif not (_automatiques(lecture, pairs) and all(line.page for _, line in pairs)):
        phrase = tr(
            "Les titres concordent ; les numéros de page ne peuvent être vérifiés que dans Word (Ctrl+A puis F9)"
        )
        yield Constat(tr("Sommaire"), phrase, ok=None)


def _pages_de_word(lecture: DpReading, pairs: list[tuple[_Attendu, LigneSommaire]]) -> Iterator[Constat]:
    for attendu, line in pairs:
        real = next((p.page for p in lecture.flux.paras[attendu.debut : attendu.fin + 1] if not p.vide), 0)
        if real and line.page != str(real):
            phrase = tr(
                "Le sommaire met « {abreger} » page {page}, Word le met page {real} : corrigez",
                abreger=abreger(line.texte),
                page=line.page,
                real=real,
            )
            yield Constat(tr("Sommaire"), phrase)


def _signets(lecture: DpReading) -> dict[str, int]:
    """Return the paragraph of each bookmark."""
    return {name: index for index, para in enumerate(lecture.flux.paras) for name in para.signets}


def _automatiques(lecture: DpReading, pairs: list[tuple[_Attendu, LigneSommaire]]) -> bool:
    """Whether every number is a field that points at the very title of its line."""
    signets = _signets(lecture)
    for attendu, line in pairs:
        targets = [signets[r.signet] for r in line.renvois if r.signet in signets]
        # A converter may move the bookmark to the blank paragraph before the heading.
        if not any(attendu.debut - 3 <= target <= attendu.fin for target in targets):
            return False
    return bool(pairs)


# --- R10, R11 -----------------------------------------------------------------------------------------------------


def r10(lecture: DpReading) -> Iterator[Constat]:
    """The footers of every section carry the version of one and the same model."""
    if not lecture.releve.libelles.officiel:
        yield Constat(
            tr("Pieds de page"),
            tr("Ce document ne suit pas le modèle du ministère : ses pieds de page sont libres"),
            ok=None,
        )
        return
    if lecture.lu.modele == "inconnu":
        phrase = tr("Aucun pied de page ne porte la version du modèle : reprenez les pieds de page du modèle officiel")
        yield Constat(tr("Pieds de page"), phrase)
        return
    pied = charger(lecture.lu.modele).tables["pied"]
    marks = (fold(pied["impair"]), fold(pied["pair"]))
    for rank, section in enumerate(lecture.flux.sections, 1):
        texts = [fold(lecture.flux.pieds.get(name, "")) for name in section.pieds]
        if not texts or not all(any(mark in text for mark in marks) for text in texts):
            phrase = tr(
                "Le pied de page de la partie {rank} ne porte pas « {pied} » : reprenez celui du modèle",
                rank=rank,
                pied=pied["impair"],
            )
            yield Constat(tr("Pieds de page, partie {rank}", rank=rank), phrase)


def r11(lecture: DpReading) -> Iterator[Constat]:
    """A4, upright, with the model's margins; the pages of documents and annexes may be what they are."""
    sections = lecture.releve.decoupage.sections
    jointes = [sections[genre].repere.fin for genre in ("documents", "annexes") if genre in sections]
    last = min(jointes, default=len(lecture.flux.paras))
    for rank, section in enumerate(lecture.flux.sections, 1):
        if section.debut > last:
            continue
        ou = tr("Mise en page, partie {rank}", rank=rank)
        if not _a4(section):
            yield Constat(
                ou,
                tr("Le format de page n’est pas A4 en hauteur (21 × 29,7\u00a0cm) : choisissez-le dans Mise en page"),
            )
        elif not _marges(section):
            sides = ", ".join(
                f"{value / _MM:.0f}" for value in (section.haut, section.droite, section.bas, section.gauche)
            )
            phrase = tr(
                "Les marges ({sides}\u00a0mm) ne sont pas celles du modèle : 25 en haut et en bas, 20 à 25 de côté",
                sides=sides,
            )
            yield Constat(ou, phrase)


def _a4(section: ReadSection) -> bool:
    size = (section.largeur / _MM, section.hauteur / _MM)
    return all(abs(value - wanted) <= _TOLERANCE for value, wanted in zip(size, _A4, strict=True))


def _marges(section: ReadSection) -> bool:
    rows = ((section.haut, _HAUT_BAS), (section.bas, _HAUT_BAS), (section.gauche, _COTES), (section.droite, _COTES))
    return all(low - _TOLERANCE <= abs(value) / _MM <= high + _TOLERANCE for value, (low, high) in rows)


EXAMINERS: Final[Mapping[str, Examiner]] = {
    "R7": r7,
    "R9": r9,
    "R10": r10,
    "R11": r11,
}
