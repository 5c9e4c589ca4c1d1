"""The participle and the infinitive: behind avoir and être, behind a preposition or another verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    ADVERBES_DE_VERBE,
    DETERMINANTS,
    NOMBRES,
    avoir,
    debut_de_proposition,
    nombre_de,
    sujet_avant,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots


def apres(phrase: Phrase, at: int) -> int:
    """Return the place behind a verb, over the adverbs and « pas » that may follow it."""
    at += 1
    while phrase[at].bas in ADVERBES_DE_VERBE or (phrase[at].toujours("adv") and phrase[at].bas.endswith("ment")):
        at += 1
    return at


def _is_aux(mot: Mot) -> bool:
    return avoir(mot) and (mot.conjugue or mot.est("infi", "ppre")) and mot.texte not in ("A", "As")


def avoir_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« j’ai charger », « il a prit »: behind avoir stands a participle.

    Faux : J’ai {charger→chargé} le camion.
    Faux : Le client a {signer→signé} le bon.
    Faux : La réunion a {eut→eu} lieu mardi.
    Faux : Ma responsable m’a {demander→demandé} de venir.
    Juste : J’ai à ranger la salle.
    Juste : Elle a fait nettoyer le sol.
    Juste : Il a dû partir.
    Juste : Les clients ont été reçus.
    """
    for aux in phrase:
        if not _is_aux(aux) or aux.inverse:
            continue
        mot = phrase[apres(phrase, aux.rang)]
        if mot.sorte != "mot" or not mot.toujours("verbe") or mot.est("ppas") or mot.inverse:
            continue
        if aux.bas in ("a", "as") and not _has_subject(phrase, aux):
            continue
        if mot.toujours("infi"):
            if aux.est("infi") and phrase[aux.rang + 1] is not mot:
                continue
            fixed = grammaire.participe(mot)
            text = f"Après « {aux.texte} », on écrit le participe : « {fixed} »."
        elif (mot.conjugue and phrase[aux.rang + 1] is mot) or (
            mot.conjugue and phrase[mot.rang - 1].bas in ("pas", "déjà", "bien")
        ):
            fixed = grammaire.participe(mot)
            text = f"Après « {aux.texte} », on écrit le participe : « {fixed} »."
        else:
            continue
        if fixed and fixed != mot.texte:
            yield faute((mot,), text, fixed)


def _has_subject(phrase: Phrase, aux: Mot) -> bool:
    """Whether « a » is the verb: its subject stands before, or a small pronoun does."""
    before = phrase[aux.rang - 1]
    if before.bas in ("m'", "t'", "l'", "n'", "y", "s'", "qui", "lui", "nous", "vous", "leur", "en", "les"):
        return True
    return sujet_avant(phrase, aux.rang) is not None


def avoir_accord(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« la sauce a tournée », « j’ai prévus une pause »: nothing stands before that it could agree with.

    Faux : J’ai {prévus→prévu} une pause.
    Faux : La sauce a {tournée→tourné} sur le feu.
    Faux : J’ai {lue→lu} le plan.
    Juste : Je l’ai notée.
    Juste : La robe que j’ai choisie est bleue.
    Juste : Quelles pièces avez-vous reçues ?
    Juste : J’ai plusieurs collègues.
    """
    for aux in phrase:
        if not _is_aux(aux) or aux.inverse or phrase[aux.rang + 1].bas == "été":
            continue
        mot = phrase[apres(phrase, aux.rang)]
        if not mot.est("ppas") or mot.est("mg", "adv") or ("sg" in mot.nombres and "mas" in mot.genres):
            continue
        behind = phrase[mot.rang + 1]
        apart = (
            behind.bas in DETERMINANTS
            or behind.bas in NOMBRES
            or behind.sorte == "nombre"
            or phrase[aux.rang + 1] is not mot
        )
        noun = not all("ppas" in r.traits for r in mot.nominales) and (mot.genres != {"fem"} or mot.bas in _BARE)
        if noun and not apart:
            continue
        if _object_before(phrase, aux.rang):
            continue
        if aux.bas == "a" and not _has_subject(phrase, aux):
            continue
        fixed = grammaire.accorde(mot, "sg", "mas")
        if fixed and fixed != mot.texte:
            yield faute((mot,), f"Avec « avoir », on n’accorde pas avec le sujet : « {fixed} ».", fixed)


_BARE: Final = mots("vue prise mise entrée sortie tenue portée part vues prises")
"""« Il a vue sur la rue »: they may stand behind avoir without a determiner."""


_ASKING: Final = mots("que qu' combien lesquels lesquelles laquelle quelle quels quelles dont")
_OBJECTS: Final = mots("l' les la m' t' s' me se en")


def _object_before(phrase: Phrase, at: int) -> bool:
    """Whether an object could stand before the verb: « les, l', que, quel… »."""
    near = phrase[at - 1]
    if near.bas in _OBJECTS or (near.bas in ("nous", "vous") and not debut_de_proposition(phrase, near.rang)):
        return True
    for back in range(at - 1, -1, -1):
        mot = phrase[back]
        if mot.bas in (".", ";", ":", "!", "?"):
            return False
        if mot.bas in _ASKING:
            return True
    return False


_BEFORE_LES: Final = mots("je j' tu il elle on ils elles nous vous qui ne et")


def avoir_les(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je les ai rangé »: the object « les » before avoir asks for the plural.

    Faux : Je les ai {rangé→rangés} le soir.
    Juste : Je les ai fait attendre.
    Juste : Je leur ai parlé.
    Juste : Je les ai rangées.
    """
    for mot in phrase:
        aux, les = phrase[mot.rang - 1], phrase[mot.rang - 2]
        if (
            les.bas != "les"
            or not _is_aux(aux)
            or aux.est("infi", "ppre")
            or not mot.toujours("ppas")
            or "pl" in mot.nombres
        ):
            continue
        if not _transitive(mot) or mot.bas in ("fait", "laissé", "vu", "entendu", "pu", "dû", "envoyé", "regardé"):
            continue
        behind = phrase[mot.rang + 1]
        given = behind.bas in ("à", "de", "d'") and mot.bas not in ("aidé", "invité", "formé", "encouragé", "autorisé")
        if behind.est("infi") or (given and phrase[mot.rang + 2].est("infi")):
            continue
        if les.rang and phrase[les.rang - 1].bas not in _BEFORE_LES:
            continue
        plural = grammaire.accorde(mot, "pl", "mas"), grammaire.accorde(mot, "pl", "fem")
        yield faute((mot,), "« les » est placé avant : le participe se met au pluriel.", *plural)


def _transitive(mot: Mot) -> bool:
    """Whether the verb may have a direct object."""
    kinds = (trait for reading in mot.lectures for trait in reading.traits if trait[:1] == "v" and trait[1:2].isdigit())
    return any("t" in kind[2:6] for kind in kinds)


_TIMES: Final = mots(
    """
    heure heures jour jours minute minutes an ans année années mois semaine semaines fois temps manière façon
    """
)


def que_avoir(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« la robe que j’ai choisi »: the object before « que » asks for agreement.

    Faux : La robe que j’ai {choisi→choisie} est bleue.
    Juste : La robe que j’ai fait faire est bleue.
    Juste : Le temps que j’ai passé est compté.
    """
    for que in phrase:
        if que.bas not in ("que", "qu'"):
            continue
        subject = phrase[que.rang + 1]
        aux, mot = phrase[que.rang + 2], phrase[que.rang + 3]
        if subject.bas not in ("j'", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles") or not _is_aux(
            aux
        ):
            continue
        noun, det = phrase[que.rang - 1], phrase[que.rang - 2]
        if (
            det.bas not in DETERMINANTS
            or not noun.est("nom")
            or noun.est("mg", "adj")
            or noun.bas in _TIMES
            or phrase[det.rang - 1].bas in ("de", "d'")
        ):
            continue
        if (
            not mot.toujours("ppas")
            or not _transitive(mot)
            or mot.bas in ("fait", "pu", "dû", "voulu", "su", "cru", "pensé", "dit", "laissé")
        ):
            continue
        after = phrase[mot.rang + 1]
        if after.est("infi") or after.bas in ("de", "d'", "à", "que", "qu'") or after.bas in DETERMINANTS:
            continue
        number, genders = nombre_de(det), noun.genres
        if (number in mot.nombres and genders & mot.genres) or number not in noun.nombres or len(genders) != 1:
            continue
        fixed = grammaire.accorde(mot, number, next(iter(genders)))
        if fixed and fixed != mot.texte:
            yield faute((mot,), f"Le participe s’accorde avec « {noun.texte} », placé avant.", fixed)


# --------------------------------------------------------------------------------------------- être


# --------------------------------------------------------------------------------------- infinitive


REGLES: Final[tuple[Regle, ...]] = (avoir_infinitif, avoir_accord, avoir_les, que_avoir)
