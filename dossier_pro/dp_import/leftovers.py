"""What no field took: the texts that a dossier has no place for, with where they stood, so that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier_pro.domain.text import fold
from dossier_pro.dp_import.docx.markup import Morceau, rendre
from dossier_pro.dp_import.fields import Releve
from dossier_pro.dp_import.flow import Flux, PageMargins
from dossier_pro.dp_import.lu import Reste
from dossier_pro.dp_import.sheets import FicheLue
from dossier_pro.office.labels import sans_decor

_LIEUX = {
    "presentation": "Présentation du dossier",
    "sommaire": "Sommaire",
    "intercalaire": "Avant les exemples",
    "titres": "Titres et diplômes",
    "declaration": "Déclaration sur l’honneur",
    "documents": "Documents illustrant la pratique professionnelle",
    "annexes": "Annexes",
}
_MARGES = {
    "en-tete": "En-tête des pages",
    "pied": "Pied de page",
    "note": "Note de bas de page",
    "commentaire": "Commentaire",
    "objet": "Graphique ou objet incorporé",
}


def lire_restes(releve: Releve, flux: Flux, fiches: Sequence[FicheLue]) -> tuple[Reste, ...]:
    """Return the texts of a document that were taken by no field and are not the model's own, in their order."""
    places = lieux(releve, fiches)
    found: list[tuple[int, Reste]] = list(releve.restes)
    found += [(start, Reste(places[start], rendre(group))) for start, group in _suites(releve, places)]
    found += [(len(releve.paras), reste) for reste in _marges(releve, flux, places)]
    return tuple(reste for _, reste in sorted(found, key=lambda pair: pair[0]) if reste.texte.strip())


def _suites(releve: Releve, places: Sequence[str]) -> Iterator[tuple[int, list[Morceau]]]:
    """Yield the runs of paragraphs of one place that were left, each with the index of its first."""
    group: list[Morceau] = []
    start = 0
    for index, para in enumerate(releve.paras):
        lost = not para.vide and _laisse(releve, index, places[index])
        if group and (not lost or places[index] != places[start]):
            yield start, group
            group = []
        if lost:
            start = start if group else index
            group.append((para, para.runs))
    if group:
        yield start, group


def lieux(releve: Releve, fiches: Sequence[FicheLue]) -> list[str]:
    """Return the place in words of each paragraph."""
    places = ["Page de garde"] * len(releve.paras)
    for genre, region in releve.decoupage.sections.items():
        stop = max(region.indices.stop, region.apres.stop, region.repere.fin + 1)
        places[region.repere.debut : stop] = [_LIEUX[genre]] * (stop - region.repere.debut)
        if genre == "sommaire":
            places[region.apres.start : region.apres.stop] = ["Après le sommaire"] * len(region.apres)
    for fiche in fiches:
        places[fiche.fiche.debut : fiche.fiche.fin] = [fiche.nom] * (fiche.fiche.fin - fiche.fiche.debut)
        for region in fiche.fiche.regions:
            places[region.apres.start : region.apres.stop] = [f"{fiche.nom}, après la fiche"] * len(region.apres)
    return places


def _laisse(releve: Releve, index: int, where: str) -> bool:
    """Whether a paragraph was taken by no field and is not the model's own."""
    return index not in releve.pris and not _du_modele(releve, index, where)


def _du_modele(releve: Releve, index: int, where: str) -> bool:
    """Whether a paragraph is the model's own, or a prompt of it (then noted)."""
    text = releve.paras[index].texte
    if releve.libelles.est_invite(text):
        releve.invites.append((index, text.strip()))
        return True
    if releve.libelles.est_fixe(sans_decor(text)):
        return True
    if where == _LIEUX["declaration"] and releve.libelles.de_declaration(text):
        return True
    return where == _LIEUX["presentation"] and releve.libelles.de_presentation(sans_decor(text))


def _marges(releve: Releve, flux: Flux, places: Sequence[str]) -> Iterator[Reste]:
    for marge in flux.marges:
        if marge.genre in ("en-tete", "pied") and _pied_du_modele(releve, marge):
            continue
        where = _MARGES[marge.genre]
        if 0 <= marge.apres < len(places):
            where = f"{where} ({places[marge.apres]})"
        yield Reste(where, rendre_texte(marge.texte))


def rendre_texte(text: str) -> str:
    """Return a plain text in the Markdown subset."""
    from dossier_pro.domain.text import Run
    from dossier_pro.dp_import.flow import ReadPara

    return rendre([(ReadPara(), [Run(line)]) for line in text.split("\n") if line.strip()])


def _pied_du_modele(releve: Releve, marge: PageMargins) -> bool:
    """Whether a header or footer says nothing but the model's name and version, and the page."""
    rest = fold(marge.texte)
    pied, entete = releve.libelles.tables["pied"], releve.libelles.tables["entete"]
    for known in (pied["impair"], pied["pair"], f"{entete['titre']} {entete['sigle']}", entete["titre"]):
        rest = rest.replace(fold(known), "")
    rest = re.sub(r"dossier professionnel\W*version\W*(traitement de texte)?\W*(version)?\W*(du)?\W*[\d/]*", "", rest)
    return not re.sub(r"\b(page|sur)\b|[\W\d_]", "", rest)
