"""Behind être: the participle and the adjective agree with the subject."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    ADVERBES_DE_VERBE,
    DETERMINANTS,
    Sujet,
    avant_les_clitiques,
    avoir,
    etre,
    sujet_avant,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots
from dossier_pro.guidance.language.regles.infinitif import MODAUX
from dossier_pro.guidance.language.regles.participe import apres


def etre_infinitif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les plats sont garder », « elle est tomber ».

    Faux : Les plats sont {garder→gardés} cinq jours.
    Faux : Quand elle est {tomber→tombée}, j’ai appelé.
    Faux : Le béton a été {couler→coulé} le matin.
    Juste : C’est aider les gens.
    Juste : Mon rôle est d’aider.
    Juste : Mon travail est accueillir le public.
    """
    for aux in phrase:
        if not etre(aux) or aux.inverse or not (aux.conjugue or aux.est("infi") or aux.bas in ("été", "étant")):
            continue
        if phrase[aux.rang - 1].bas in ("c'", "ce", "n'") and phrase[aux.rang - 1].bas != "n'":
            continue
        if phrase[aux.rang - 1].bas == "n'" and phrase[aux.rang - 2].bas in ("ce", "c'"):
            continue
        mot = phrase[apres(phrase, aux.rang)]
        if (
            not mot.est("infi")
            or mot.est("mg", "adj")
            or mot.rang > aux.rang + 3
            or not mot.bas.endswith(("er", "ir", "re"))
        ):
            continue
        subject, number, gender = _subject_of(phrase, aux)
        if subject is None and aux.bas == "est" and phrase[aux.rang - 1].bas not in ("s'", "m'", "t'", "n'"):
            continue
        if (
            subject is not None
            and not subject.pronom
            and phrase[mot.rang + 1].bas in DETERMINANTS - {"au", "aux", "du", "des"}
            and aux.bas != "été"
        ):
            continue  # « mon travail est accueillir le public »
        plural = "pl" if aux.est("3pl", "1pl") else "sg"
        fixed = grammaire.participe(mot, number or plural, gender or "mas")
        if fixed:
            yield faute((mot,), f"Après « {aux.texte} », on écrit le participe : « {fixed} ».", fixed)


def _subject_of(phrase: Phrase, aux: Mot) -> tuple[Sujet | None, str, str]:
    """The subject of être, also through « ont été » and « doivent être », with its number and gender."""
    at = aux.rang
    if aux.bas == "été" or aux.est("infi"):
        at -= 1
        while phrase[at].bas in ADVERBES_DE_VERBE or phrase[at].bas in ("ne", "n'"):
            at -= 1
        if not (avoir(phrase[at]) if aux.bas == "été" else any(r.lemme in MODAUX for r in phrase[at].lectures)):
            return None, "", ""
    subject = sujet_avant(phrase, at)
    if subject is None:
        return None, "", ""
    gender = next(iter(subject.genres)) if len(subject.genres) == 1 else ""
    return subject, subject.nombre, gender


def etre_accord(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« la cuisine est nettoyé », « une cliente est venu », « le dossier est incomplets ».

    Faux : La cuisine est {nettoyé→nettoyée} après le repas.
    Faux : Une cliente est {venu→venue} hier.
    Faux : Les colis ont été {livré→livrés}.
    Faux : Les sacs doivent être {fermé→fermés}.
    Juste : On est arrivés à l’heure.
    Juste : Les clients sont partie prenante.
    Juste : Le chef et sa commis sont arrivés.
    Juste : C’est prêt.
    """
    for aux in phrase:
        if not etre(aux) or aux.inverse or not (aux.conjugue or aux.est("infi") or aux.bas == "été"):
            continue
        if aux.est("infi") and avant_les_clitiques(phrase, aux.rang) != aux.rang - 1:
            continue
        mot = phrase[apres(phrase, aux.rang)]
        if not _attribute(phrase, mot):
            continue
        if phrase[aux.rang - 1].bas in ("se", "s'", "m'", "t'", "me", "te", "nous", "vous"):
            continue
        subject, number, gender = _subject_of(phrase, aux)
        if (
            subject is None
            or (subject.joint and "pl" in mot.nombres)
            or (subject.pronom and phrase[subject.fin].bas in ("on", "nous", "vous", "ça", "cela"))
        ):
            continue
        if number in mot.nombres and (not gender or gender in mot.genres):
            continue
        if subject.complement and _fits_complement(phrase, subject, mot):
            continue
        fixed = grammaire.accorde(mot, number, gender or (next(iter(mot.genres)) if len(mot.genres) == 1 else "mas"))
        if fixed and fixed != mot.texte:
            words = " ".join(m.texte for m in phrase.mots[subject.debut : subject.fin + 1])
            text = f"« {mot.texte} » s’accorde avec « {words} »."
            yield faute((mot,), text.replace("’ ", "’").replace("' ", "'"), fixed)


def _fits_complement(phrase: Phrase, subject: Sujet, mot: Mot) -> bool:
    """Whether the word agrees with another noun of the subject: then it may be meant so."""
    nouns = [m for m in phrase.mots[subject.debut : subject.fin + 1] if m.est("nom")]
    return any(noun.nombres & mot.nombres and noun.genres & mot.genres for noun in nouns[1:])


_ALONE: Final = mots(
    """
    debout ensemble bien mal mieux loin près ailleurs en fait quitte partie source responsable
    """
)


def _attribute(phrase: Phrase, mot: Mot) -> bool:
    if (
        mot.sorte != "mot"
        or not mot.est("adj", "ppas")
        or mot.est("mg", "adv")
        or mot.bas in _ALONE
        or (mot.conjugue and not mot.est("ppas"))
    ):
        return False
    for reading in mot.lectures:
        if "nom" in reading.traits and "adj" not in reading.traits and "fem" in reading.traits:
            return False  # « sont partie prenante », « est prise »
    after = phrase[mot.rang + 1]
    return not (after.est("nom") and not after.est("mg", "adj", "adv") and after.sorte == "mot" and not after.conjugue)


def etre_conjugue(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« elle est partit »: behind être stands a participle.

    Faux : Elle est {partit→partie} à midi.
    Faux : Je suis {finit→fini} à midi.
    Juste : C’est dit.
    Juste : Elle est là et finit tôt.
    """
    for aux in phrase:
        mot = phrase[aux.rang + 1]
        if (
            not etre(aux)
            or not aux.conjugue
            or aux.inverse
            or not mot.verbe_seul
            or mot.inverse
            or etre(mot)
            or avoir(mot)
        ):
            continue
        subject, number, gender = _subject_of(phrase, aux)
        fixed = grammaire.participe(mot, number or "sg", gender or "mas") if subject else ""
        if fixed and fixed != mot.texte:
            yield faute((mot,), f"Après « {aux.texte} », on écrit le participe : « {fixed} ».", fixed)


REGLES: Final[tuple[Regle, ...]] = (etre_infinitif, etre_accord, etre_conjugue)
