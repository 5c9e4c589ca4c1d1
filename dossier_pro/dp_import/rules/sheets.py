"""Rules on the sheets: R3 (one to three for each AT), R4 (its AT and title), R5 (the questions), R6 (the contexte)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from dossier_pro.domain.regles import MAX_EXEMPLES, QUESTIONS, Constat, manquants
from dossier_pro.domain.text import enumerer, fold, is_blank
from dossier_pro.domain.translation import tr
from dossier_pro.dp_import.reader import DpReading
from dossier_pro.dp_import.rules.finding import Examiner, exact
from dossier_pro.dp_import.sheets import FicheLue
from dossier_pro.dp_import.sommaire import activite_nommee
from dossier_pro.office.labels import QUESTIONS as GENRES

_QUOI = dict(QUESTIONS.values())

Cle = tuple[int | None, bool]


def remplies(lecture: DpReading) -> list[FicheLue]:
    """Return the sheets in which something was written."""
    return [fiche for fiche in lecture.fiches if not fiche.exemple.vide]


def _groupes(lecture: DpReading) -> dict[Cle, list[FicheLue]]:
    groups: dict[Cle, list[FicheLue]] = {}
    for fiche in lecture.fiches:
        groups.setdefault((fiche.exemple.activite_numero, fiche.exemple.ccs), []).append(fiche)
    return groups


def _sigle(cle: Cle) -> str:
    return f"{'CCS' if cle[1] else 'AT'} {cle[0] or tr('sans numéro')}"


def _sans_fiche(lecture: DpReading) -> Iterator[Constat]:
    if not remplies(lecture):
        yield Constat(tr("Exemples"), tr("Aucun exemple n’est rempli : il n’y a rien à vérifier ici"), ok=None)


def r3(lecture: DpReading) -> Iterator[Constat]:
    """One to three exemples for each AT that the document names, in its sheets or in its sommaire."""
    groups = _groupes(lecture)
    for cle, fiches in groups.items():
        count = len([f for f in fiches if not f.exemple.vide])
        if not count:
            phrase = tr(
                "{sigle} : sa fiche est vide ; remplissez-la, ou supprimez-la si le titre n’a pas cette activité",
                sigle=_sigle(cle),
            )
            yield Constat(_sigle(cle), phrase)
        elif count > MAX_EXEMPLES:
            phrase = tr(
                "{sigle} : {count} exemples, le modèle en demande un à trois ; gardez les plus parlants",
                sigle=_sigle(cle),
                count=count,
            )
            yield Constat(_sigle(cle), phrase)
    for line in lecture.lu.sommaire:
        named = activite_nommee(line.texte, lecture.releve.libelles)
        if named and named not in groups:
            sigle = _sigle(named)
            yield Constat(sigle, tr("{sigle} est au sommaire, mais n’a aucun exemple : ajoutez sa fiche", sigle=sigle))
    if not remplies(lecture):
        yield Constat(tr("Exemples"), tr("Aucun exemple n’est rempli : il en faut au moins un par activité-type"))


def r4(lecture: DpReading) -> Iterator[Constat]:
    """Each exemple has its AT (number and title) above it, and a title of its own."""
    yield from _sans_fiche(lecture)
    titles: dict[Cle, str] = {}
    for fiche in remplies(lecture):
        exemple = fiche.exemple
        missing = manquants(
            (tr("le numéro de l’activité-type"), fiche.entete and exemple.activite_numero),
            (tr("l’intitulé de l’activité-type"), fiche.entete and exemple.activite_intitule),
            (tr("l’intitulé de l’exemple"), exemple.intitule),
        )
        if missing:
            yield Constat(
                fiche.nom,
                tr("{nom} : en tête de la fiche, il manque {enumerer}", nom=fiche.nom, enumerer=enumerer(missing)),
            )
        cle: Cle = (exemple.activite_numero, exemple.ccs)
        first = titles.setdefault(cle, exemple.activite_intitule)
        if exemple.activite_intitule and first and fold(first) != fold(exemple.activite_intitule):
            phrase = tr(
                "{nom} : son activité-type s’appelle « {activite_intitule} », plus haut « {first} »",
                nom=fiche.nom,
                activite_intitule=exemple.activite_intitule,
                first=first,
            )
            yield Constat(fiche.nom, phrase, gravite="a_completer")
    yield from _numeros(lecture)


def _numeros(lecture: DpReading) -> Iterator[Constat]:
    """Yield the numbers that several exemples of one AT bear: nobody knows which of them a sentence means."""
    for cle, fiches in _groupes(lecture).items():
        printed = [f.exemple.numero_imprime for f in fiches if not f.exemple.vide]
        for number in sorted({n for n in printed if n and printed.count(n) > 1}):
            phrase = tr(
                "{sigle} : {count} fiches portent « Exemple n° {number} » ; numérotez-les de 1 à "
                "{printed}, et le sommaire de même",
                sigle=_sigle(cle),
                count=printed.count(number),
                number=number,
                printed=len(printed),
            )
            yield Constat(_sigle(cle), phrase, gravite="a_completer")


def r5(lecture: DpReading) -> Iterator[Constat]:
    """The five questions, word for word and in order; the first three answered (4 is R6, 5 is optional)."""
    yield from _sans_fiche(lecture)
    for fiche in remplies(lecture):
        yield from _questions(lecture, fiche)


def _questions(lecture: DpReading, fiche: FicheLue) -> Iterator[Constat]:
    regions = fiche.fiche.questions
    missing = [number for number, genre in enumerate(GENRES, 1) if genre not in regions]
    blocking = [number for number in missing if number <= 4]
    if blocking:
        listed = enumerer(str(n) for n in blocking)
        phrase = tr(
            "{nom} : la question {listed} du modèle a disparu ; recopiez-la avec son texte exact",
            nom=fiche.nom,
            listed=listed,
        )
        yield Constat(fiche.nom, phrase, gravite="bloquant" if min(blocking) <= 3 else "a_completer")
    if 5 in missing:
        phrase = tr("{nom} : la question 5 du modèle a disparu ; remettez-la, même sans réponse", nom=fiche.nom)
        yield Constat(fiche.nom, phrase, gravite="a_completer")
    for number, genre in enumerate(GENRES[:3], 1):
        if genre in regions and not _repondue(fiche, number):
            yield Constat(
                fiche.nom,
                tr(
                    "{nom} : la question {number} attend sa réponse ({quoi})",
                    nom=fiche.nom,
                    number=number,
                    quoi=_QUOI[number],
                ),
            )
    yield from _libelles(lecture, fiche)


def _repondue(fiche: FicheLue, number: int) -> bool:
    """Whether a question has its answer, in words or as a picture."""
    exemple = fiche.exemple
    return not is_blank(exemple.reponses[number - 1]) or any(image.question == number for image in exemple.images)


def _libelles(lecture: DpReading, fiche: FicheLue) -> Iterator[Constat]:
    libelles = lecture.releve.libelles
    order = [r.repere.numero for r in fiche.fiche.regions if r.genre in GENRES]
    if order != sorted(order, key=lambda n: n or 0):
        phrase = tr("{nom} : les questions ne sont pas dans l’ordre du modèle ; remettez-les de 1 à 5", nom=fiche.nom)
        yield Constat(fiche.nom, phrase, gravite="a_completer")
    for number, genre in enumerate(GENRES, 1):
        for region in fiche.fiche.questions.get(genre, []):
            printed, wanted = exact(region.repere.imprime), exact(libelles.question(number))
            hint = exact(libelles.tables["exemples"]["facultatif"])
            bare = re.sub(r"^\d\W*", "", wanted)
            if printed.removesuffix(hint).strip(" :.(") not in (wanted, bare):
                phrase = tr(
                    "{nom} : la question {number} n’a plus le texte du modèle (« {question} »)",
                    nom=fiche.nom,
                    number=number,
                    question=libelles.question(number),
                )
                yield Constat(fiche.nom, phrase, gravite="a_completer")


def r6(lecture: DpReading) -> Iterator[Constat]:
    """Entreprise, service and period given, the period not ending before it begins."""
    yield from _sans_fiche(lecture)
    for fiche in remplies(lecture):
        contexte = fiche.exemple.contexte
        missing = manquants(
            (tr("le nom de l’entreprise, organisme ou association"), contexte.entreprise),
            (tr("le chantier, l’atelier ou le service"), contexte.service),
            (tr("le début de la période"), contexte.debut_texte),
            (tr("la fin de la période"), contexte.fin_texte),
        )
        if missing:
            yield Constat(
                fiche.nom,
                tr("{nom} : dans le contexte, il manque {enumerer}", nom=fiche.nom, enumerer=enumerer(missing)),
            )
        elif contexte.debut and contexte.fin:
            if contexte.debut > contexte.fin:
                yield Constat(
                    fiche.nom, tr("{nom} : la période finit avant d’avoir commencé ; vérifiez les dates", nom=fiche.nom)
                )
        else:
            phrase = tr(
                "{nom} : vérifiez la période, ses dates n’ont pas été comprises (« {periode} »)",
                nom=fiche.nom,
                periode=_periode(fiche),
            )
            yield Constat(fiche.nom, phrase, ok=None)


def _periode(fiche: FicheLue) -> str:
    contexte = fiche.exemple.contexte
    return f"{contexte.debut_texte} – {contexte.fin_texte}"


def r17(lecture: DpReading) -> Iterator[Constat]:
    """No two exemples of one AT bear the same title."""
    yield from _sans_fiche(lecture)
    seen: dict[tuple[Cle, str], str] = {}
    for fiche in remplies(lecture):
        exemple = fiche.exemple
        place = ((exemple.activite_numero, exemple.ccs), fold(exemple.intitule))
        if exemple.intitule and place in seen:
            phrase = tr(
                "{nom} : même intitulé que {seen}, le jury ne saurait pas duquel vous parlez",
                nom=fiche.nom,
                seen=seen[place],
            )
            yield Constat(fiche.nom, phrase)
        seen.setdefault(place, fiche.nom)


EXAMINERS: Final[Mapping[str, Examiner]] = {
    "R3": r3,
    "R4": r4,
    "R5": r5,
    "R6": r6,
    "R17": r17,
}
