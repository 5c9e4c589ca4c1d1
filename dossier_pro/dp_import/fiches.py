"""The sheets of a DP: each exemple with its AT, its five answers, its contexte and its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from dossier_pro.domain.text import Block, Run, render
from dossier_pro.dp_import.champs import Releve, une_ligne
from dossier_pro.dp_import.dates import decouper_periode, lire_periode
from dossier_pro.dp_import.decoupe import Fiche, Region
from dossier_pro.dp_import.images import Images
from dossier_pro.dp_import.libelles import QUESTIONS, sans_decor
from dossier_pro.dp_import.lu import ContexteLu, ExempleLu, ImageLue, Reste
from dossier_pro.dp_import.markup import rendre

_NUMERO: Final = re.compile(
    r"^(?P<ccs>CCS\s*)?(?:n[°o]?\s*)?(?P<n>\d{1,2})(?![\w/.,]\w)(?!\w)[\s\u00a0]*(?:[-–—:.][\s\u00a0]*)?"
)


@dataclass(frozen=True, slots=True)
class FicheLue:
    """A sheet as read, with where it stands: what ``verify`` judges. ``entete``: it has its own AT heading."""

    fiche: Fiche
    exemple: ExempleLu
    entete: bool

    @property
    def nom(self) -> str:
        """How it is called in a sentence."""
        return self.exemple.nom


@dataclass(slots=True)
class _Entete:
    """The AT that a sheet without a heading of its own belongs to: that of the sheet before."""

    numero: int | None = None
    ccs: bool = False
    intitule: str = ""
    exemples: int = 0


def lire_fiches(releve: Releve, images: Images) -> list[FicheLue]:
    """Return the sheets of a document in their order, blank ones too; takes their paragraphs."""
    courant = _Entete()
    fiches = [_lire(releve, images, fiche, courant) for fiche in releve.decoupage.fiches]
    return _dater(fiches)


def _dater(fiches: list[FicheLue]) -> list[FicheLue]:
    """Read the dates of every sheet, each in the light of the others."""
    ends = [(f.exemple.contexte.debut_texte, f.exemple.contexte.fin_texte) for f in fiches]
    out = []
    for rank, (fiche, own) in enumerate(zip(fiches, ends, strict=True)):
        others = (text for pair in (*ends[:rank], *ends[rank + 1 :]) for text in pair)
        debut, fin = lire_periode(*own, others)
        contexte = replace(fiche.exemple.contexte, debut=debut, fin=fin)
        out.append(replace(fiche, exemple=replace(fiche.exemple, contexte=contexte)))
    return out


def _lire(releve: Releve, images: Images, fiche: Fiche, courant: _Entete) -> FicheLue:
    entete = fiche.activite is not None
    if fiche.activite:
        text = releve.valeur(fiche.activite, etendue="rangee_ou_tout", sep="\n")
        number, ccs, title = _numeroter(fiche.activite, text, fiche.activite.repere.ccs)
        if (number, ccs) != (courant.numero, courant.ccs) or number is None:
            courant.exemples = 0
        courant.numero, courant.ccs, courant.intitule = number, ccs, title
    rank, intitule = None, ""
    if fiche.exemple:
        rank, _, intitule = _numeroter(fiche.exemple, releve.valeur(fiche.exemple), False)
    courant.exemples += 1
    vide = ("", "", "", "", "")
    number = rank or courant.exemples
    base = ExempleLu(courant.numero, courant.intitule, courant.ccs, number, intitule, vide, ContexteLu())
    contexte = _contexte(releve, fiche, base.nom)
    found: list[ImageLue] = []
    answers = [""] * 5
    for number, genre in enumerate(QUESTIONS, 1):
        for region in fiche.questions.get(genre, ()):
            if genre != "q4":
                text = _reponse(releve, region, base.nom)
                answers[number - 1] = "\n\n".join(filter(None, (answers[number - 1], text)))
            found += images.de(_indices(region), f"{base.nom}, question {number}", number)
    for genre in ("entreprise", "service", "periode"):
        for region in fiche.questions.get(genre, ()):
            found += images.de(_indices(region), f"{base.nom}, question 4", 4)
    for head in filter(None, (fiche.activite, fiche.exemple)):
        found += images.de(_indices(head), f"{base.nom}, en tête de la fiche", None)
    answers[3] = _texte_simple(contexte.texte)
    exemple = ExempleLu(
        base.activite_numero,
        base.activite_intitule,
        base.ccs,
        rank,
        intitule,
        (answers[0], answers[1], answers[2], answers[3], answers[4]),
        contexte,
        tuple(found),
    )
    return FicheLue(fiche, exemple, entete)


def _indices(region: Region) -> range:
    return range(region.repere.debut, max(region.repere.fin + 1, region.indices.stop))


def _numeroter(region: Region, text: str, ccs: bool) -> tuple[int | None, bool, str]:
    """Return the number, « CCS » or not, and the title: the number may stand in a cell of its own."""
    number = region.repere.numero
    lines = text.split("\n")
    alone = next((line for line in lines if re.fullmatch(r"\d{1,2}", line.strip())), "") if number is None else ""
    if alone:
        lines.remove(alone)
        return int(alone), ccs, sans_decor(une_ligne(" ".join(lines)))
    text = une_ligne(text)
    match = _NUMERO.match(text)
    if number is None and match:
        return int(match["n"]), ccs or bool(match["ccs"]), sans_decor(text[match.end() :])
    return number, ccs, sans_decor(text)


def _reponse(releve: Releve, region: Region, nom: str) -> str:
    """Return an answer. The words that a centre added to its question belong to nobody: they are kept apart."""
    repere = region.repere
    if not repere.entier and repere.imprime:
        releve.restes.append((repere.debut, Reste(f"{nom}, libellé de la question {repere.numero}", repere.imprime)))
    return rendre(releve.morceaux(region))


def _contexte(releve: Releve, fiche: Fiche, nom: str) -> ContexteLu:
    regions = {genre: fiche.questions.get(genre, []) for genre in ("q4", "entreprise", "service", "periode")}
    for region in regions["q4"]:
        rest = une_ligne("".join(run.text for run in releve.reste_du_libelle(region)))
        if rest:
            releve.restes.append((region.repere.debut, Reste(f"{nom}, contexte", rest)))
    values = {
        genre: " ".join(filter(None, (releve.valeur(r, etendue="rangee_ou_tout") for r in regions[genre])))
        for genre in ("entreprise", "service")
    }
    debut, fin = "", ""
    for region in regions["periode"]:
        *ends, before = decouper_periode(releve.valeur(region, etendue="rangee_ou_tout"))
        debut, fin = (releve.sans_invite(region.repere.fin, end) for end in ends)
        if before:
            releve.restes.append((region.repere.fin, Reste(f"{nom}, période", before)))
    return ContexteLu(values["entreprise"], values["service"], debut, fin)


def _texte_simple(text: str) -> str:
    return render((Block("paragraphe", (Run(text),)),)) if text else ""
