"""The sheets of a DP: each exemple with its AT, its five answers, its contexte and its pictures."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.return_marks import Marque, est_identifiant
from dossier_pro.domain.text import Block, Run, render
from dossier_pro.dp_import.dates import decouper_periode, lire_periode
from dossier_pro.dp_import.docx.images import Images
from dossier_pro.dp_import.docx.markup import rendre
from dossier_pro.dp_import.fields import Releve, une_ligne
from dossier_pro.dp_import.lu import ContexteLu, ExempleLu, ImageLue, MentionLue, Reste
from dossier_pro.dp_import.preuves_citees import Citees
from dossier_pro.dp_import.splitting import Region, SplitSheet
from dossier_pro.office.labels import QUESTIONS, sans_decor

_NUMERO: Final = re.compile(
    r"^(?P<ccs>CCS\s*)?(?:n[°o]?\s*)?(?P<n>\d{1,2})(?![\w/.,]\w)(?!\w)[\s\u00a0]*(?:[-–—:.][\s\u00a0]*)?"
)


DEJA_PRIS: Final = "Une autre fiche de son activité-type porte le même numéro : elle a été renumérotée"


@dataclass(frozen=True, slots=True)
class FicheLue:
    """A sheet as read, with where it stands: what ``verify`` judges. ``entete``: it has its own AT heading.

    ``remarques`` are the sentences that say what an import was unsure of in its heading.
    """

    fiche: SplitSheet
    exemple: ExempleLu
    entete: bool
    remarques: tuple[str, ...] = ()

    @property
    def nom(self) -> str:
        """How it is called in a sentence."""
        return self.exemple.nom


@dataclass(frozen=True, slots=True)
class _Tete:
    """What the heading of a sheet says: its AT, which is that of the sheet before where it has none, and its own."""

    numero: int | None
    ccs: bool
    activite: str
    imprime: int | None
    intitule: str


def lire_fiches(releve: Releve, images: Images) -> list[FicheLue]:
    """Return the sheets of a document in their order, blank ones too; takes their paragraphs."""
    fiches = releve.decoupage.fiches
    tetes: list[_Tete] = []
    for fiche in fiches:
        tetes.append(_tete(releve, fiche, tetes[-1] if tetes else None))
    blank = [not tete.intitule and _parait_vide(releve, fiche) for fiche, tete in zip(fiches, tetes, strict=True)]
    groups = [(tete.numero, tete.ccs) for tete in tetes]
    numeros = numeroter([t.imprime for t in tetes], groups, last=blank)
    return _dater([_lire(releve, images, *one) for one in zip(fiches, tetes, numeros, strict=True)])


def numeroter(
    imprimes: Sequence[int | None], groupes: Sequence[Hashable], last: Sequence[bool] | None = None
) -> list[int]:
    """Return the number of each sheet: that printed where it is the first of its group to have it, else a free one.

    Args:
        imprimes: the numbers printed.
        groupes: what a number must be the only one in: the AT.
        last: the sheets that come after all others, blank ones.
    """
    order = sorted(range(len(imprimes)), key=lambda i: bool(last and last[i]))
    taken: dict[Hashable, set[int]] = {}
    out = [0] * len(imprimes)
    for index in order:
        own, number = taken.setdefault(groupes[index], set()), imprimes[index]
        if number and number not in own:
            out[index] = number
            own.add(number)
    for index in order:
        own = taken[groupes[index]]
        if not out[index]:
            out[index] = next(n for n in count(1) if n not in own)
            own.add(out[index])
    return out


def _tete(releve: Releve, fiche: SplitSheet, before: _Tete | None) -> _Tete:
    numero, ccs, activite = (before.numero, before.ccs, before.activite) if before else (None, False, "")
    if fiche.activite:
        text = releve.valeur(fiche.activite, etendue="rangee_ou_tout", sep="\n")
        numero, ccs, activite = _numeroter(fiche.activite, text, fiche.activite.repere.ccs)
    imprime, intitule = None, ""
    if fiche.exemple:
        if _marque(releve, fiche.exemple):
            imprime, intitule = fiche.exemple.repere.numero, releve.valeur(fiche.exemple)
        else:
            imprime, _, intitule = _numeroter(fiche.exemple, releve.valeur(fiche.exemple), False)
    return _Tete(numero, ccs, activite, imprime, intitule)


def _parait_vide(releve: Releve, fiche: SplitSheet) -> bool:
    """Whether nothing was written in the answers, as far as a look tells."""
    for genre in ("q1", "q2", "q3", "q5"):
        for region in fiche.questions.get(genre, ()):
            for index in (region.repere.fin, *region.indices):
                para = releve.paras[index]
                text = para.texte[region.repere.reste :] if index == region.repere.fin else para.texte
                if para.images or sans_decor(releve.libelles.sans_invite(text)[0]):
                    return False
    return True


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


def _lire(releve: Releve, images: Images, fiche: SplitSheet, tete: _Tete, numero: int) -> FicheLue:
    vide = ("", "", "", "", "")
    base = ExempleLu(tete.numero, tete.activite, tete.ccs, numero, tete.intitule, vide, ContexteLu())
    contexte = _contexte(releve, fiche, base.nom)
    found: list[ImageLue] = []
    mentions: list[MentionLue] = []
    answers = [""] * 5
    for number, genre in enumerate(QUESTIONS, 1):
        for region in fiche.questions.get(genre, ()):
            citees = Citees.lire(releve, _indices(region), number)
            if genre != "q4":
                text = _reponse(releve, region, base.nom, citees)
                answers[number - 1] = "\n\n".join(filter(None, (answers[number - 1], text)))
                mentions += citees.mentions.values()
            for index in _indices(region):
                shown = images.de([index], f"{base.nom}, question {number}", number)
                found += (citees.legender(index, image) for image in shown)
    for genre in ("entreprise", "service", "periode"):
        for region in fiche.questions.get(genre, ()):
            found += images.de(_indices(region), f"{base.nom}, question 4", 4)
    for head in filter(None, (fiche.activite, fiche.exemple)):
        found += images.de(_indices(head), f"{base.nom}, en tête de la fiche", None)
    answers[3] = _texte_simple(contexte.texte)
    exemple = replace(
        base,
        reponses=(answers[0], answers[1], answers[2], answers[3], answers[4]),
        contexte=contexte,
        images=tuple(found),
        numero_imprime=tete.imprime,
        mentions=tuple(mentions),
        id=_identifiant(releve, fiche),
    )
    return FicheLue(fiche, exemple, fiche.activite is not None, tuple(_remarques(fiche, tete, numero)))


def _identifiant(releve: Releve, fiche: SplitSheet) -> str:
    marque = _marque(releve, fiche.exemple) if fiche.exemple else None
    return marque.id if marque and est_identifiant(marque.id) else ""


def _marque(releve: Releve, region: Region) -> Marque | None:
    """Return the mark of an exemple: of the paragraph that says « Exemple n° 1 », or of its title beside that."""
    places = (region.repere.fin, *releve.en_rangee(region))
    return next((m for i in places if (m := releve.marques.get(i)) and m.genre == "exemple"), None)


def _remarques(fiche: SplitSheet, tete: _Tete, numero: int) -> Iterator[str]:
    if fiche.activite is None:
        yield "Cette fiche ne porte pas son activité-type : elle suit celle d’avant"
    if tete.imprime and tete.imprime != numero:
        yield DEJA_PRIS


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


def _reponse(releve: Releve, region: Region, nom: str, citees: Citees) -> str:
    """Return an answer. The words that a centre added to its question belong to nobody: they are kept apart."""
    repere = region.repere
    if not repere.entier and repere.imprime:
        releve.restes.append((repere.debut, Reste(f"{nom}, libellé de la question {repere.numero}", repere.imprime)))
    return rendre([(para, runs) for para, runs in releve.morceaux(region) if not citees.porte(para)])


def _contexte(releve: Releve, fiche: SplitSheet, nom: str) -> ContexteLu:
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
