"""The verb agrees with its subject."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    COLLECTIFS,
    DETERMINANTS,
    Sujet,
    avant_les_clitiques,
    debut_de_proposition,
    nombre_de,
    sujet_avant,
    verbe_net,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import paires


def sujet_verbe(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je doit », « les clients est », « le client veux ».

    Faux : Je {doit→dois} partir.
    Faux : Les palettes {est→sont} filmées.
    Faux : Le client {veux→veut} un avoir.
    Faux : Elle ne {peux→peut} plus.
    Faux : Les enfants {dort→dorment} dans la chambre.
    Faux : Certains apprenants ne {comprenait→comprenaient} pas.
    Juste : La plupart des clients sont contents.
    Juste : Le chef et le commis préparent la salle.
    Juste : Les produits que vend le magasin sont frais.
    Juste : Le chef nous demande de venir.
    Juste : Je les range et les classe.
    Juste : Les portes ouvertes ont lieu en mai.
    """
    for mot in phrase:
        if not mot.conjugue or mot.inverse or mot.est("mg") or phrase[mot.rang + 1].bas.startswith("-"):
            continue
        subject = sujet_avant(phrase, mot.rang)
        if subject is None or subject.personne in mot.personnes:
            continue
        if not verbe_net(phrase, mot.rang) and not (
            subject.pronom and mot.toujours("verbe") and not mot.est("ppas", "infi")
        ):
            continue
        if subject.joint and subject.nombre == "sg" and mot.est("3pl"):
            continue
        if subject.complement and mot.est("3pl") and _has_plural(phrase, subject):
            continue
        fixed = _fixed(phrase, mot, subject, grammaire)
        if not fixed or fixed == mot.texte:
            continue
        words = (
            " ".join(m.texte for m in phrase.mots[subject.debut : subject.fin + 1])
            .replace("’ ", "’")
            .replace("' ", "'")
        )
        if subject.pronom:
            text = f"Avec « {phrase[subject.fin].texte} », on écrit « {fixed} »."
        else:
            number = "pluriel" if subject.nombre == "pl" else "singulier"
            text = f"Le verbe se met au {number}, comme « {words} »."
        yield faute((mot,), text, fixed)


def _fixed(phrase: Phrase, mot: Mot, subject: Sujet, grammaire: Grammaire) -> str:
    """The verb with its subject; « je lui est expliqué » wants avoir."""
    if mot.bas == "est" and subject.personne == "1sg" and phrase[mot.rang - 1].bas in ("lui", "leur", "l'", "les"):
        return "ai"
    if mot.bas == "somme" and subject.personne == "1pl":
        return "sommes"
    return grammaire.conjugue(mot, subject.personne)


def _has_plural(phrase: Phrase, subject: Sujet) -> bool:
    """Whether a noun of the subject is plural, with which the verb may be meant to agree."""
    return any(mot.est("nom") and "pl" in mot.nombres for mot in phrase.mots[subject.debut : subject.fin + 1])


def qui(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les clients qui attend »: the verb agrees with the noun before « qui ».

    Faux : Les clients qui {attend→attendent} sont assis.
    Juste : C’est un des clients qui sont venus.
    Juste : La responsable des clients qui gère la salle est là.
    Juste : C’est moi qui ai fermé.
    """
    for mot in phrase:
        if not mot.verbe_seul or mot.inverse:
            continue
        at = avant_les_clitiques(phrase, mot.rang)
        if phrase[at].bas != "qui":
            continue
        person = _antecedent(phrase, at)
        if person and person not in mot.personnes:
            fixed = grammaire.conjugue(mot, person)
            noun = phrase[at - 1].texte
            if fixed:
                yield faute((mot,), f"Le verbe s’accorde avec « {noun} », qui est devant « qui ».", fixed)


def _antecedent(phrase: Phrase, at: int) -> str:
    noun, det = phrase[at - 1], phrase[at - 2]
    if noun.bas == "moi":
        return "1sg"
    if noun.est("adj") and det.est("nom"):
        noun, det = det, phrase[at - 3]
        before = phrase[at - 4]
    else:
        before = phrase[at - 3]
    number = nombre_de(det)
    if not noun.est("nom") or noun.bas in COLLECTIFS or det.bas not in DETERMINANTS - {"des", "du", "au", "aux", "l'"}:
        return ""
    if number not in noun.nombres or before.bas in ("de", "d'", "et", "ou", ","):
        return ""
    return "3" + number if number == "pl" or not before.est("prep", "nom") else ""


def inversion(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« peut-tu », « veux-il »: the verb before its pronoun.

    Faux : Où {veux-il→veut-il} aller ?
    Juste : Où veut-il aller ?
    """
    wanted = {"je": ("1sg", "1isg", "1jsg"), "tu": ("2sg",), "il": ("3sg",), "on": ("3sg",), "ils": ("3pl",)}
    for mot in phrase:
        if mot.inverse in wanted and mot.verbe_seul and not mot.est(*wanted[mot.inverse]):
            fixed = grammaire.conjugue(mot, wanted[mot.inverse][0])
            if fixed:
                yield faute((mot,), f"Avec « {mot.inverse} », on écrit « {fixed} ».", f"{fixed}-{mot.inverse}")


_PERSONS: Final = {"je": "1sg", "j'": "1sg", "il": "3sg", "ils": "3pl", "on": "3sg", "tu": "2sg"}
_NOUN_FOR_VERB: Final = paires(
    "travail=travaille conseil=conseille accueil=accueille emploi=emploie essai=essaie réveil=réveille appel=appelle"
)
_BEFORE_A_VERB: Final = frozenset({*_PERSONS, "me", "m'", "se", "s'", "ne", "n'"})


def pronom_sans_verbe(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je ranger », « je vérifié »: behind a subject pronoun stands a verb with a person.

    Faux : Je {ranger→range} les cartons.
    Faux : Je {vérifié→vérifie} la caisse.
    Faux : Je {travail→travaille} en équipe.
    Juste : Je l’ai rangé.
    Juste : J’ai vérifié.
    """
    for mot in phrase:
        before = phrase[mot.rang - 1]
        if before.bas == "vous" and mot.bas in ("faite", "dite"):
            yield faute((mot,), f"Avec « vous », on écrit « {mot.bas}s ».", mot.texte + "s")
        if before.bas in _PERSONS and mot.bas in _NOUN_FOR_VERB and before.bas not in ("ils", "tu"):
            right = _NOUN_FOR_VERB[mot.bas]
            yield faute((mot,), f"Ici c’est un verbe : « {right} ».", right)
        if before.bas not in _BEFORE_A_VERB:
            continue
        at = avant_les_clitiques(phrase, mot.rang)
        subject = phrase[at]
        person = _PERSONS.get(subject.bas)
        if not person or not mot.toujours("infi", "ppas") or not mot.toujours("verbe"):
            continue
        if subject.bas == "on" and not debut_de_proposition(phrase, at):
            continue
        fixed = grammaire.conjugue(mot, person, "ipre")
        past = grammaire.conjugue(mot, person, "iimp")
        if fixed:
            yield faute((mot,), f"Avec « {subject.texte} », le verbe se conjugue : « {fixed} ».", fixed, past)


def sans_verbe(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« Ma mission consister à ranger. »: the one verb of a sentence has a person.

    Faux : Ma mission {consister→consiste} à ranger les rayons.
    Juste : Mon travail : ranger les rayons.
    Juste : Le client doit signer.
    """
    verbs = any(mot.conjugue and not mot.est("nom", "adj") for mot in phrase)
    if verbs or any(mot.sorte == "signe" for mot in phrase.mots[:-1]) or phrase[len(phrase) - 1].bas != ".":
        return
    for mot in phrase:
        if mot.toujours("infi") and mot.toujours("verbe"):
            subject = sujet_avant(phrase, mot.rang)
            if subject and not subject.debut and subject.fin == mot.rang - 1 and not subject.complement:
                fixed = grammaire.conjugue(mot, subject.personne, "ipre")
                past = grammaire.conjugue(mot, subject.personne, "iimp")
                if fixed:
                    yield faute((mot,), f"Il manque un verbe conjugué : « {fixed} ».", fixed, past)
            return


REGLES: Final[tuple[Regle, ...]] = (sujet_verbe, qui, inversion, pronom_sans_verbe, sans_verbe)
