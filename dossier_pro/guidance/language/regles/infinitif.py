"""The infinitive: behind a preposition, behind another verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import ADVERBES_DE_VERBE, DETERMINANTS, nombre_de
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
_SURE: Final = mots("me m' se s' ne")
_ARTICLES: Final = mots("le la les l' un une mon ma mes son sa ses notre nos votre vos")
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
    if before.bas in ("me", "m'", "se", "s'", "ne", "pas") and phrase[prep.rang + 1].bas in _SURE:
        return mot.bas.endswith(("é", "ez", "és", "ée"))
    if mot.est("nom") and not (mot.est("ppas") and behind.bas in _ARTICLES):
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
    Faux : Je fais {chauffé→chauffer} l’huile.
    Juste : Je dois vérifier.
    Juste : Je vais bien.
    Juste : Vous devez partir.
    Juste : Il vient accompagné.
    """
    for verb in phrase:
        comes = any(reading.lemme in ("venir", "faire") for reading in verb.lectures)
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


def par_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je finis par rangé »: behind « commencer par », « finir par ».

    Faux : Je finis par {rangé→ranger} la cuisine.
    Juste : Je finis par le sol.
    """
    for mot in phrase:
        par, verb = phrase[mot.rang - 1], phrase[mot.rang - 2]
        begins = any(reading.lemme in ("commencer", "finir", "terminer") for reading in verb.lectures)
        if par.bas == "par" and begins and mot.toujours("verbe") and not mot.est("infi", "nom"):
            fixed = grammaire.infinitif(mot)
            if fixed:
                yield faute((mot,), f"Après « par », le verbe est à l’infinitif : « {fixed} ».", fixed)


def participes_joints(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les sols ont été lavés et désinfecter »: two participles of one verb are written alike.

    Faux : Les sols ont été lavés et {désinfecter→désinfectés}.
    Faux : J’ai lavé et {ranger→rangé} les verres.
    Juste : Je suis venu pour laver et ranger.
    Juste : Je suis chargé d’accueillir et ranger.
    """
    for mot in phrase:
        first, aux = phrase[mot.rang - 2], phrase[mot.rang - 3]
        if phrase[mot.rang - 1].bas not in ("et", "ou", "puis") or not mot.est("infi") or mot.est("mg", "adj"):
            continue
        if any(word.est("infi", "prorel") for word in phrase.mots[: mot.rang - 1]):
            continue
        if not first.toujours("ppas") or not aux.est("v0ait____a", "v0ei_____a"):
            continue
        number = "pl" if first.nombres == {"pl"} else "sg"
        gender = "fem" if first.genres == {"fem"} else "mas"
        fixed = grammaire.participe(mot, number, gender)
        if fixed:
            yield faute((mot,), f"Comme « {first.texte} », c’est un participe : « {fixed} ».", fixed)


def nom_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les fruits abîmer sont jetés », « une fois le camion charger »: an infinitive where an adjective stands.

    Faux : Les fruits {couper→coupés} sont jetés.
    Faux : Une fois le camion {charger→chargé}, je pars.
    Juste : Les verres à ranger sont lavés.
    Juste : Je vois les clients entrer.
    """
    for mot in phrase:
        noun, det, behind = phrase[mot.rang - 1], phrase[mot.rang - 2], phrase[mot.rang + 1]
        if not mot.toujours("infi") or not noun.est("nom") or det.bas not in DETERMINANTS or noun.est("mg"):
            continue
        once = phrase[det.rang - 1].bas == "fois" and phrase[det.rang - 2].bas == "une"
        subject = det.rang == 0 and behind.verbe_seul and behind.est("3sg", "3pl")
        number = nombre_de(det)
        if not (once or subject) or number not in noun.nombres:
            continue
        fixed = grammaire.participe(mot, number, "fem" if noun.genres == {"fem"} else "mas")
        if fixed:
            yield faute((mot,), f"« {fixed} » s’accorde avec « {noun.texte} ».", fixed)


REGLES: Final[tuple[Regle, ...]] = (
    preposition_infinitif,
    verbe_infinitif,
    par_infinitif,
    participes_joints,
    nom_infinitif,
)
