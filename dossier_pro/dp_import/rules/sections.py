"""Rules on sections: R1 (there, in order), R2 (fixed texts), R8 (modalité), R12 (declaration), R13, R14 (prompts)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from dossier_pro.domain.regles import Constat, manquants
from dossier_pro.domain.text import enumerer, fold
from dossier_pro.domain.translation import tr
from dossier_pro.dp_import.leftovers import lieux
from dossier_pro.dp_import.reader import DpReading
from dossier_pro.dp_import.rules.finding import Examiner, abreger, exact
from dossier_pro.dp_import.rules.sheets import remplies
from dossier_pro.dp_import.sheets import FicheLue
from dossier_pro.office.labels import textes_presentation

NOMS = {
    "couverture": "Page de garde",
    "presentation": "Présentation du dossier",
    "sommaire": "Sommaire",
    "intercalaire": "Page « Exemples de pratique professionnelle »",
    "exemples": "Exemples",
    "titres": "Titres, diplômes, CQP, attestations de formation",
    "declaration": "Déclaration sur l’honneur",
    "documents": "Documents illustrant la pratique professionnelle",
    "annexes": "Annexes",
}
_ORDRE = tuple(NOMS)
_OBLIGATOIRES = ("couverture", "sommaire", "exemples", "declaration")
_FACULTATIVES = ("titres", "documents", "annexes")
_MAX_LIEUX = 12


def sections_presentes(lecture: DpReading) -> dict[str, int]:
    """Return where each section of the document begins, by name."""
    decoupage = lecture.releve.decoupage
    found = {genre: region.repere.debut for genre, region in decoupage.sections.items()}
    if decoupage.couverture:
        found["couverture"] = min(region.repere.debut for region in decoupage.couverture.values())
    if lecture.fiches:
        found["exemples"] = lecture.fiches[0].fiche.debut
    return found


def _obligatoires(lecture: DpReading) -> tuple[str, ...]:
    """Return the sections that must be there: a neutral document has no déclaration."""
    if lecture.releve.libelles.officiel:
        return _OBLIGATOIRES
    return tuple(name for name in _OBLIGATOIRES if name != "declaration")


def r1(lecture: DpReading) -> Iterator[Constat]:
    """The mandatory sections are there, everything is in the model's order, and the cover says who and what."""
    present = sections_presentes(lecture)
    for name in _obligatoires(lecture):
        if name not in present:
            yield Constat(
                NOMS[name], tr("La section « {noms} » manque : reprenez-la du modèle officiel", noms=NOMS[name])
            )
    order = [name for name in _ORDRE if name in present]
    for before, after in pairwise(order):
        if present[before] > present[after]:
            phrase = tr(
                "« {noms} » vient après « {noms_2} » : remettez les sections dans l’ordre du modèle",
                noms=NOMS[before],
                noms_2=NOMS[after],
            )
            yield Constat(NOMS[before], phrase)
    if "couverture" in present:
        champs = lecture.lu.champs
        missing = manquants(
            (tr("votre nom"), champs["nom_naissance"] or champs["nom_usage"]),
            (tr("votre prénom"), champs["prenom"]),
            (tr("le titre professionnel visé"), champs["titre"]),
        )
        if missing:
            yield Constat(
                NOMS["couverture"], tr("Sur la page de garde, il manque {enumerer}", enumerer=enumerer(missing))
            )


# --- R2 -----------------------------------------------------------------------------------------------------------


def r2(lecture: DpReading) -> Iterator[Constat]:
    """The model's own words, section by section; questions are R5."""
    if not lecture.releve.libelles.officiel:
        yield Constat(
            tr("Dossier"),
            tr("Ce document ne suit pas le modèle du ministère : ses textes ne sont pas comparés"),
            ok=None,
        )
        return
    yield from _presentation(lecture)
    yield from _couverture(lecture)
    yield from _fiches(lecture)
    yield from _fermeture(lecture)


def _region(lecture: DpReading, genre: str) -> str:
    """Return the text of a section, its title included."""
    region = lecture.releve.decoupage.sections[genre]
    paras = lecture.flux.paras[region.repere.debut : max(region.indices.stop, region.repere.fin + 1)]
    return exact(" ".join(para.texte for para in paras))


def _presentation(lecture: DpReading) -> Iterator[Constat]:
    ou = NOMS["presentation"]
    if "presentation" not in lecture.releve.decoupage.sections:
        yield Constat(
            ou, tr("La « Présentation du dossier » du modèle manque : remettez-la, elle ne doit pas être changée")
        )
        return
    found = _region(lecture, "presentation")
    for text in textes_presentation(lecture.releve.libelles.tables):
        if exact(text) not in found:
            yield Constat(
                ou,
                tr(
                    "Le texte « {abreger} » a été changé ou enlevé : reprenez-le du modèle officiel",
                    abreger=abreger(text),
                ),
            )
    for reste in lecture.lu.restes:
        if reste.ou == ou:
            yield Constat(
                ou,
                tr(
                    "Le texte « {abreger} » n’est pas du modèle : retirez-le de cette page",
                    abreger=abreger(reste.texte),
                ),
            )


def _couverture(lecture: DpReading) -> Iterator[Constat]:
    found = lecture.releve.decoupage.couverture
    cover = lecture.releve.libelles.tables["couverture"]
    names = {name: name for name in ("nom_naissance", "nom_usage", "prenom", "adresse", "modalite")} | {
        "titre": "titre_vise"
    }
    if not found:
        return
    missing = [cover[key].rstrip("\u00a0:") for name, key in names.items() if name not in found]
    missing += [cover[name] for name, state in lecture.modalites.items() if state is None and "modalite" in found]
    for label in missing:
        yield Constat(
            NOMS["couverture"],
            tr("Le libellé « {label} » de la page de garde manque : reprenez-le du modèle", label=label),
        )


def _fiches(lecture: DpReading) -> Iterator[Constat]:
    if "intercalaire" not in lecture.releve.decoupage.sections:
        yield Constat(
            NOMS["intercalaire"], tr("La page « Exemples de pratique professionnelle » manque avant les exemples")
        )
    labels = lecture.releve.libelles.tables["exemples"]
    for fiche in remplies(lecture):
        yield from _entetes(fiche, labels)
        for genre in ("entreprise", "service", "periode"):
            regions = fiche.fiche.questions.get(genre, [])
            if not regions or exact(regions[0].repere.imprime) != exact(labels[genre]):
                phrase = tr(
                    "{nom} : le libellé « {labels} » a été changé ou enlevé ; reprenez-le du modèle",
                    nom=fiche.nom,
                    labels=labels[genre],
                )
                yield Constat(fiche.nom, phrase)


def _entetes(fiche: FicheLue, labels: Mapping[str, str]) -> Iterator[Constat]:
    above = fiche.fiche.activite
    if above is not None and not above.repere.entier:
        found = abreger(above.repere.imprime)
        phrase = tr(
            "{nom} : l’en-tête « {labels} » du modèle a été changé (« {found} »)",
            nom=fiche.nom,
            labels=labels["activite"],
            found=found,
        )
        yield Constat(fiche.nom, f"{phrase} ; reprenez-le")
    head = fiche.fiche.exemple
    if head is not None and not head.repere.entier:
        found = f" (« {abreger(head.repere.imprime)} »)" if head.repere.imprime else ""
        phrase = tr(
            "{nom} : l’en-tête « {labels} 1 » du modèle a été changé{found} ; reprenez-le",
            nom=fiche.nom,
            labels=labels["exemple"],
            found=found,
        )
        yield Constat(fiche.nom, phrase)


def _fermeture(lecture: DpReading) -> Iterator[Constat]:
    tables = lecture.releve.libelles.tables
    declaration = tables["declaration"]
    wanted = {
        "titres": [tables["titres"]["facultatif"], *tables["titres"]["colonnes"]],
        "declaration": [declaration[k] for k in ("soussigne", "texte", "fait", "fin", "signature")],
        "documents": [tables["documents"]["facultatif"], tables["documents"]["colonne"]],
        "annexes": [tables["annexes"]["facultatif"]],
    }
    for genre, texts in wanted.items():
        if genre not in lecture.releve.decoupage.sections:
            continue
        found = _region(lecture, genre)
        for text in texts:
            if exact(text) not in found:
                phrase = tr(
                    "Le texte « {abreger} » du modèle a été changé ou enlevé : reprenez-le tel quel",
                    abreger=abreger(text),
                )
                yield Constat(NOMS[genre], phrase)


# --- R8, R12, R13, R14 ---------------------------------------------------------------------------------------------


def r8(lecture: DpReading) -> Iterator[Constat]:
    """Exactly one box of « Modalité d'accès » is ticked."""
    states = lecture.modalites
    ticked = [name for name, state in states.items() if state]
    if len(ticked) == 1:
        return
    if all(state is None for state in states.values()):
        phrase = tr(
            "Les cases de la modalité d’accès manquent sur la page de garde : reprenez-les du modèle, cochez la vôtre"
        )
    elif ticked:
        phrase = tr("Les deux modalités d’accès sont cochées : gardez celle par laquelle vous présentez le titre")
    else:
        phrase = tr("Aucune modalité d’accès n’est cochée : cochez parcours de formation ou VAE")
    yield Constat(NOMS["couverture"], phrase)


def r12(lecture: DpReading) -> Iterator[Constat]:
    """The declaration has a name, a place, a date and room for the signature."""
    ou = NOMS["declaration"]
    if not lecture.releve.libelles.officiel:
        yield Constat(ou, tr("Ce document ne suit pas le modèle du ministère : il n’a pas de déclaration"), ok=None)
        return
    if "declaration" not in lecture.releve.decoupage.sections:
        yield Constat(ou, tr("La déclaration sur l’honneur manque : reprenez-la du modèle, complétez-la et signez-la"))
        return
    champs = lecture.lu.champs
    missing = manquants(
        (tr("votre nom"), champs["declaration_nom"]),
        (tr("le lieu"), champs["declaration_lieu"]),
        (tr("la date"), champs["declaration_date"]),
    )
    if missing:
        yield Constat(ou, tr("Déclaration sur l’honneur : il manque {enumerer}", enumerer=enumerer(missing)))
    if "signature" not in _region(lecture, "declaration"):
        yield Constat(
            ou, tr("Déclaration sur l’honneur : la place de la signature manque ; remettez « Signature : » du modèle")
        )


def r13(lecture: DpReading) -> Iterator[Constat]:
    """An optional section is filled in, on its page and in the sommaire alike, or stands in neither."""
    sections = lecture.releve.decoupage.sections
    listed = {_genre(lecture, line.texte) for line in lecture.lu.sommaire if line.niveau == "section"}
    for genre in _FACULTATIVES:
        ou, there = NOMS[genre], genre in sections
        if there and not _remplie(lecture, genre):
            yield Constat(
                ou,
                tr("« {ou} » est vide : complétez cette page, ou retirez-la, de même que sa ligne au sommaire", ou=ou),
            )
        if "sommaire" in sections and there != (genre in listed):
            if there:
                yield Constat(ou, tr("« {ou} » n’est pas au sommaire : ajoutez sa ligne et sa page", ou=ou))
            else:
                yield Constat(ou, tr("« {ou} » est au sommaire mais pas dans le dossier : retirez cette ligne", ou=ou))
    yield from _diplomes(lecture)


def _diplomes(lecture: DpReading) -> Iterator[Constat]:
    for row in lecture.lu.diplomes:
        missing = manquants(
            (tr("l’intitulé"), row.intitule), (tr("l’organisme"), row.organisme), (tr("la date"), row.date)
        )
        if missing:
            name = row.intitule or tr("une ligne")
            yield Constat(
                NOMS["titres"],
                tr("Titres et diplômes, « {name} » : il manque {enumerer}", name=name, enumerer=enumerer(missing)),
            )


def _genre(lecture: DpReading, text: str) -> str:
    bare = re.sub(r"\W*\([^()]*\)\W*$", "", fold(text))
    tables = lecture.releve.libelles.tables
    return next((g for g in _FACULTATIVES if g in tables and fold(tables[g]["titre"]) == bare), "")


def _remplie(lecture: DpReading, genre: str) -> bool:
    lu = lecture.lu
    if genre == "titres":
        return bool(lu.diplomes)
    if genre == "documents":
        return bool(lu.documents_illustrants)
    region = lecture.releve.decoupage.sections[genre]
    libelles = lecture.releve.libelles
    paras = lecture.flux.paras[region.indices.start : region.indices.stop]
    return bool(lu.annexes) or any(p.images or not (p.vide or libelles.est_fixe(p.texte)) for p in paras)


def _invites_restees(lecture: DpReading) -> dict[str, list[str]]:
    """Return the prompts that are left, by the words for their place."""
    places = lieux(lecture.releve, list(lecture.fiches))
    found: dict[str, list[str]] = {}
    for index, text in lecture.releve.invites:
        found.setdefault(places[index], []).append(text)
    for index, para in enumerate(lecture.flux.paras):
        found.setdefault(places[index], []).extend(para.invites)
    if _attend_un_nom(lecture):
        found.setdefault(NOMS["declaration"], []).append(lecture.releve.libelles.tables["declaration"]["invite"])
    return found


def _attend_un_nom(lecture: DpReading) -> bool:
    """Whether the déclaration still prints its prompt for a name, and none was given."""
    declaration = lecture.releve.libelles.tables.get("declaration")
    if not declaration or "declaration" not in lecture.releve.decoupage.sections:
        return False
    return not lecture.lu.champs["declaration_nom"] and fold(declaration["invite"]) in fold(
        _region(lecture, "declaration")
    )


def r14(lecture: DpReading) -> Iterator[Constat]:
    """No prompt of the model is left. « [prénom et nom] » is one only where no name was given beside it."""
    found = _invites_restees(lecture)
    faults = [(ou, texts) for ou, texts in found.items() if texts]
    for ou, texts in faults[:_MAX_LIEUX]:
        more = f" et {len(texts) - 1} autres" if len(texts) > 2 else tr(" et un autre") if len(texts) == 2 else ""
        phrase = tr(
            "{ou} : un texte d’invite du modèle est resté (« {texts} »{more}) ; remplacez-le ou effacez-le",
            ou=ou,
            texts=texts[0],
            more=more,
        )
        yield Constat(ou, phrase)


EXAMINERS: Final[Mapping[str, Examiner]] = {
    "R1": r1,
    "R2": r2,
    "R8": r8,
    "R12": r12,
    "R13": r13,
    "R14": r14,
}
