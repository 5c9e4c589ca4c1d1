"""The infinitive: behind a preposition, behind another verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import ADVERBES_DE_VERBE, DETERMINANTS
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots

MODAUX: Final = mots(
    "pouvoir devoir vouloir savoir falloir aller oser préférer souhaiter aimer adorer détester espérer désirer"
)
_PREPOSITIONS: Final = frozenset({"de", "d'", "à", "pour", "sans"})
_NOT_BEFORE: Final = mots(
    """
    rien chose personne quoi ce pas plus moins autre autres quelqu'un un une peu beaucoup deux trois aucun grâce
    """
)
_BETWEEN: Final = mots("le la les l' lui leur me m' se s' y en ne pas bien mieux")
_CLITICS: Final = mots("me m' se s' le la l' les lui leur y en nous vous")
_UNCLEAR: Final = mots("la les le l' leur en bien")


def preposition_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« de préparé », « pour rangez », « de comprend »: behind a preposition stands the infinitive.

    Faux : Elle me demande de {préparé→préparer} la salle.
    Faux : Je reste pour {rangez→ranger}.
    Faux : J’essaie de {comprend→comprendre} la demande.
    Faux : Je nettoie sans {oublié→oublier} les coins.
    Juste : Il n’y a rien de cassé.
    Juste : J’ai fini de ranger.
    Juste : C’est à moitié plein.
    Juste : De fait, je reste employé de bureau, sans employé.
    """
    for mot in phrase:
        at = mot.rang - 1
        while phrase[at].bas in _BETWEEN:
            at -= 1
        prep = phrase[at]
        if prep.bas not in _PREPOSITIONS or phrase[at - 1].bas in _NOT_BEFORE or not mot.toujours("verbe", "nom"):
            continue
        if not _finite_for_infinitive(phrase, mot, prep):
            continue
        fixed = grammaire.infinitif(mot)
        if fixed:
            yield faute((mot,), f"Après « {prep.texte} », le verbe est à l’infinitif : « {fixed} ».", fixed)


def _finite_for_infinitive(phrase: Phrase, mot: Mot, prep: Mot) -> bool:
    """Whether a word behind a preposition can only have been meant to be its infinitive."""
    before, behind = phrase[mot.rang - 1], phrase[mot.rang + 1]
    if mot.est("infi", "ppre", "mg") or mot.texte[0].isupper() or not mot.est("verbe"):
        return False
    if before.bas in _UNCLEAR and not mot.verbe_seul:
        return False
    if mot.verbe_seul and before is prep and not mot.est("v0ei_____a", "v0ait____a"):
        return prep.bas != "à"
    if mot.est("nom") and not (mot.est("ppas") and prep.bas in ("sans", "pour") and behind.bas in DETERMINANTS):
        return False
    if mot.est("ppas") and before.bas in ("de", "d'") and phrase[before.rang - 1].est("adv"):
        return False  # « il y en a beaucoup de vendu »
    return mot.bas.endswith(("é", "ez")) or (
        mot.est("ppas") and before is prep and mot.bas.endswith(("és", "ée", "ées"))
    )


def verbe_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je dois vérifié », « il faut rangez », « doivent êtres », « il vient cherché son sac ».

    Faux : Je dois {vérifié→vérifier} la caisse.
    Faux : Les prix doivent {êtres→être} lisibles.
    Faux : Il vient {cherché→chercher} sa commande.
    Juste : Je dois vérifier.
    Juste : Je vais bien.
    Juste : Vous devez partir.
    Juste : Il vient accompagné.
    """
    for verb in phrase:
        comes = any(reading.lemme == "venir" for reading in verb.lectures)
        modal = comes or any(reading.lemme in MODAUX for reading in verb.lectures)
        if not modal or not (verb.conjugue or verb.est("infi")) or verb.est("nom", "adj") or verb.inverse:
            continue
        at = verb.rang + 1
        while phrase[at].bas in ADVERBES_DE_VERBE or phrase[at].bas in _CLITICS:
            at += 1
        mot = phrase[at]
        before, behind = phrase[at - 1], phrase[at + 1]
        if mot.bas == "êtres" and before.bas not in DETERMINANTS:
            yield faute((mot,), f"Après « {verb.texte} », le verbe est à l’infinitif : « être ».", "être")
            continue
        if not mot.toujours("verbe") or mot.est("infi", "nom") or not mot.bas.endswith(("é", "ez", "és", "ée")):
            continue
        loose = comes or any(reading.lemme in ("aller", "aimer", "vouloir") for reading in verb.lectures)
        if loose and mot.est("ppas") and (before is not verb or (comes and behind.bas not in DETERMINANTS)):
            continue
        fixed = grammaire.infinitif(mot)
        if fixed and not (mot.est("2pl") and before.bas == "vous"):
            yield faute((mot,), f"Après « {verb.texte} », le verbe est à l’infinitif : « {fixed} ».", fixed)


REGLES: Final[tuple[Regle, ...]] = (preposition_infinitif, verbe_infinitif)
