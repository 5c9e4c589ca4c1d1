"""Small words with an apostrophe, and what sounds like them: se/ce, c’est/s’est/ces, ma/m’a, qu’elle/quelle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    COORDONNANTS,
    DETERMINANTS,
    SUBORDONNANTS,
    avoir,
    etre,
    sujet_avant,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots
from dossier_pro.guidance.language.regles.homophones import cased

_WITH_CE: Final = mots("pouvoir devoir être sembler falloir")


_MODALS: Final = mots("falloir devoir pouvoir vouloir aller venir savoir")


def se_ce(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« se document », « il ce lève », « se qu’elle veut ».

    Faux : Je vérifie {se→ce} document.
    Faux : Il {ce→se} lève tôt.
    Faux : Je demande {se→ce} qu’elle veut.
    Faux : Il faut {ce→se} laver les mains.
    Faux : {Se→Ce} sont des habitués.
    Juste : Il se lève.
    Juste : Elles se sont lavé les mains.
    Juste : Ce qui compte, c’est le client.
    Juste : Ce doit être noté.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas == "se":
            if _opens(phrase, mot) and _said_of_it(phrase, after):
                yield faute((mot,), "Ici on peut dire « cela » : « ce ».", cased(mot, "ce"))
                continue
            noun = (
                after.est("nom", "adj")
                and not after.est("verbe", "mg", "adv")
                and "sg" in after.nombres
                and after.texte[:1].islower()
            )
            if noun or after.bas in ("qui", "que", "qu'", "dont"):
                right = (
                    "cette"
                    if noun and after.genres == {"fem"}
                    else "cet"
                    if noun and after.bas[:1] in "aeiouéèêàâîô"
                    else "ce"
                )
                yield faute((mot,), f"Ici on montre quelque chose : « {right} ».", cased(mot, right))
        elif mot.bas == "ce" and not mot.inverse:
            if after.toujours("infi") and any(reading.lemme in _MODALS for reading in before.lectures):
                yield faute((mot,), "Devant un verbe, on écrit « se ».", "se")
                continue
            verb = after.est("verbe") and not after.est("nom", "adj", "mg") and not etre(after)
            if (
                verb
                and (before.bas in ("il", "elle", "on", "ils", "elles", "qui", "de", "pour", "à", "sans"))
                and not any(r.lemme in _WITH_CE for r in after.lectures)
            ) or (before.bas in ("il", "elle", "on", "ils", "elles") and after.est("verbe") and not before.inverse):
                yield faute((mot,), "Devant un verbe, on écrit « se ».", "se")


def _said_of_it(phrase: Phrase, after: Mot) -> bool:
    """« Se n’est pas », « Se sont des clients »: être behind « se » with a noun, or with « ne »."""
    behind = phrase[after.rang + 1]
    if after.bas == "n'":
        return etre(behind)
    return after.bas in ("sont", "étaient") and behind.bas in DETERMINANTS - {"la", "les", "l'", "le"}


def _opens(phrase: Phrase, mot: Mot) -> bool:
    """Whether nothing that could be a subject stands before."""
    before = phrase[mot.rang - 1]
    return (
        mot.rang == 0 or before.sorte == "signe" or before.bas in COORDONNANTS or before.bas in SUBORDONNANTS - {"qui"}
    )


def cest_sest(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« un homme c’est approché », « s’est l’infirmière », « je c’est ».

    Faux : Un homme {c’→s’}est approché.
    Faux : {S’→C’}est l’infirmière qui le fait.
    Faux : Elle {c’→s’}est levée.
    Juste : C’est prêt.
    Juste : Elle s’est levée.
    Juste : La règle, c’est noté.
    Juste : Il est venu et s’est assis.
    """
    for small in phrase:
        verb, after, before = phrase[small.rang + 1], phrase[small.rang + 2], phrase[small.rang - 1]
        if small.bas not in ("c'", "s'") or verb.bas not in ("est", "était"):
            continue
        if before.bas == "je":
            yield faute(
                (small, verb),
                "Avec « je », c’est le verbe savoir : « sais ».",
                "sais" if verb.bas == "est" else "savais",
            )
        elif small.bas == "s'" and _it_is(phrase, small, after):
            yield faute((small,), "Ici on peut dire « cela » : « c’ ».", cased(small, "c’"))
        elif (small.bas == "c'" and before.bas in ("il", "elle", "on")) or (
            small.bas == "c'" and before.bas == "qui" and after.est("ppas")
        ):
            yield faute((small,), "Devant ce verbe, on écrit « s’ ».", "s’")
        elif small.bas == "c'" and after.toujours("ppas") and _singular_subject(phrase, small.rang):
            yield faute((small,), "Ici on peut dire « me suis » : « s’ ».", "s’")


_AFTER_IT_IS: Final = mots("moi lui nous eux pour pourquoi dans à pas ce très bien là un comme")


def _it_is(phrase: Phrase, small: Mot, after: Mot) -> bool:
    """Whether « s’est » stands where nothing could be its subject, so that it is « c’est »."""
    before = phrase[small.rang - 1]
    if after.est("ppas") or not _opens(phrase, small):
        return False
    said = after.est("adj") and not after.est("adv") and "sg" in after.nombres
    noun = after.bas == "l'" and phrase[after.rang + 1].est("nom")
    if before.bas in ("que", "qu'", ","):
        return said or noun or after.bas in DETERMINANTS - {"l'"} or after.bas in ("moi", "lui", "pour", "pourquoi")
    if before.bas in ("et", "mais"):
        return after.bas in DETERMINANTS - {"l'"} or after.bas in ("moi", "lui", "pour", "pourquoi")
    return before.bas not in ("puis", "ou") and (said or after.bas in DETERMINANTS or after.bas in _AFTER_IT_IS)


def _singular_subject(phrase: Phrase, at: int) -> bool:
    before = phrase[at - 1]
    if not before.est("nom", "npr", "prn") or before.est("mg"):
        return False
    subject = sujet_avant(phrase, at)
    return subject is not None and subject.personne == "3sg" and not subject.complement


def ces_cest(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« ces moi qui », « c’est documents », « ses pour ».

    Faux : {Ces→C’est} moi qui ferme.
    Juste : Ces colis sont lourds.
    Juste : Ses clients attendent.
    Juste : C’est le chef.
    """
    after_it: Final = (
        "moi",
        "lui",
        "nous",
        "eux",
        "pas",
        "pour",
        "pourquoi",
        "un",
        "une",
        "le",
        "la",
        "les",
        "l'",
        "mon",
        "ma",
        "à",
        "très",
        "bien",
        "dans",
        "comme",
        "quand",
        "en",
        "ce",
        "elle",
    )
    for mot in phrase:
        after, before = phrase[mot.rang + 1], phrase[mot.rang - 1]
        if (
            mot.bas in ("ces", "ses", "sait")
            and after.bas in after_it
            and (mot.bas != "sait" or _opens(phrase, mot))
            and after.sorte == "mot"
        ):
            if mot.bas == "sait" and before.bas == "":
                pass
            yield faute((mot,), "Ici on peut dire « cela est » : « c’est ».", cased(mot, "c’est"))
        elif mot.bas == "c'" and after.bas == "est":
            noun = phrase[mot.rang + 2]
            if (
                noun.toujours("nom")
                and noun.nombres == {"pl"}
                and not noun.est("mg")
                and (before.est("prep") or before.verbe_seul)
            ):
                yield faute((mot, after), "Devant un nom au pluriel, on écrit « ces » ou « ses ».", "ces", "ses")


def ma_ma(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« mon responsable ma demandé », « mes collègues mon appris », « il la rangé », « sa m’a pris ».

    Faux : Mon chef {ma→m’a} demandé de venir.
    Faux : Mes collègues {mon→m’ont} appris le métier.
    Faux : {Sa→Ça} m’a pris du temps.
    Juste : Ma collègue est là.
    Juste : Il la range.
    Juste : Elle la fait.
    Juste : Sa fille est là.
    Juste : Mon associé est là.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        ppas = (
            after.toujours("ppas")
            or (after.est("ppas") and not after.est("nom", "mg") and not after.conjugue)
            or after.bas in ("fait", "dit")
        )
        masculine = ppas and "sg" in after.nombres and "mas" in after.genres
        over = phrase[mot.rang + 2]
        wrapped = after.bas in ("tout", "toujours", "bien", "beaucoup", "souvent", "aussi", "déjà") and over.toujours(
            "ppas"
        )
        behind_a = masculine or after.bas == "été" or (wrapped and "sg" in over.nombres)
        if mot.bas in ("ma", "ta") and behind_a and before.sorte == "mot" and not before.est("prep"):
            yield faute((mot,), f"Ici c’est le verbe avoir : « {mot.bas[0]}’a ».", f"{mot.texte[0]}’a")
        elif (
            mot.bas == "mon"
            and masculine
            and not after.est("nom")
            and (before.bas in ("ils", "elles", "qui") or (before.est("nom") and before.nombres == {"pl"}))
        ):
            yield faute((mot,), "Ici c’est le verbe avoir : « m’ont ».", "m’ont")
        elif (
            mot.bas == "la"
            and ppas
            and masculine
            and not after.conjugue
            and not after.est("nom")
            and before.bas in ("il", "elle", "on", "qui", "ne")
        ):
            yield faute((mot,), "Ici c’est le verbe avoir : « l’a ».", "l’a")
        elif mot.bas == "la" and masculine and not after.conjugue and not after.est("nom") and before.bas == "je":
            yield faute((mot,), "Ici c’est le verbe avoir : « l’ai ».", "l’ai")
        elif mot.bas == "ça" and after.est("nom") and after.genres == {"fem"} and _before_a_noun(before):
            yield faute((mot,), "Ici il s’agit de ce qui est à lui ou à elle : « sa ».", "sa")
        elif mot.bas == "mes" and before.bas in ("je", "tu", "il", "elle", "on"):
            right = "mets" if before.bas in ("je", "tu") else "met"
            yield faute((mot,), f"Ici c’est le verbe mettre : « {right} ».", right)
        elif mot.bas == "sa" and _is_it(phrase, after):
            yield faute((mot,), "Ici on peut dire « cela » : « ça ».", cased(mot, "ça"))


def _before_a_noun(mot: Mot) -> bool:
    return mot.toujours("infi") or mot.verbe_seul or mot.bas in ("de", "dans", "avec", "pour", "à", "sur")


def _is_it(phrase: Phrase, after: Mot) -> bool:
    if after.sorte == "signe" and after.bas in (".", ",", ";", "!", "?"):
        return True
    if after.bas in ("tous", "toutes", "avec", "pour", "dans", "quand", "comme", "depuis", "pendant", "sans"):
        return True
    if after.bas in (
        "m'",
        "me",
        "ne",
        "n'",
        "se",
        "s'",
        "nous",
        "vous",
        "lui",
        "va",
        "fait",
        "a",
        "marche",
        "y",
        "permet",
        "peut",
        "prend",
    ):
        return after.bas not in ("marche", "prend") or phrase[after.rang + 1].bas in ("bien", "pas", "mal", "du")
    return after.verbe_seul and after.est("3sg")


def quelle(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les gestes quelle peut faire », « j’est », « d’avantages ».

    Faux : Les gestes {quelle→qu’elle} peut faire, je les laisse.
    Faux : J’{est→ai} fini.
    Juste : Quelle est la date ?
    Juste : Je dis qu’elle mange.
    Juste : Quelle belle salle !
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas in ("quelle", "quelles") and after.bas not in ("que", "qu'"):
            if not before.bas.startswith("tel") and _verb_of_her(before, after):
                yield faute((mot,), "Ici on peut dire « qu’il » : « qu’elle ».", cased(mot, "qu’elle" + mot.bas[6:]))
        elif mot.bas == "j'" and after.bas in ("est", "es", "et", "ait", "ais"):
            yield faute((after,), "Avec « j’ », c’est le verbe avoir : « ai ».", "ai")
        elif mot.bas == "qu'" and after.bas in ("elle", "elles") and _noun_alone(phrase, after.rang + 1):
            yield faute(
                (mot, after), "Devant un nom, on écrit « quelle » en un mot.", cased(mot, "quelle" + after.bas[4:])
            )


_BEFORE_A_VERB: Final = mots("ne n' se s' lui m' me nous y en la les soit soient")


def _verb_of_her(before: Mot, after: Mot) -> bool:
    """Whether what is behind « quelle » is a verb, so that « quelle » is « qu’elle »."""
    if not (after.verbe_seul and not etre(after)) and after.bas not in _BEFORE_A_VERB:
        return False
    return before.est("nom") or not any(reading.lemme in ("pouvoir", "devoir") for reading in after.lectures)


def _noun_alone(phrase: Phrase, at: int) -> bool:
    noun, next_ = phrase[at], phrase[at + 1]
    return noun.toujours("nom") and not noun.est("mg") and next_.sorte != "mot"


def avoir_forme(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« le paiement a étais refusé », « les clients été satisfaits », « le groupe as travaillé ».

    Faux : Le paiement a {étais→été} refusé.
    Faux : Les clients {été→étaient} satisfaits.
    Juste : Les clients ont été satisfaits.
    Juste : Chaque été, il fait chaud.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas in ("étais", "était", "étaient", "étai") and avoir(before) and before.sorte == "mot":
            yield faute((mot,), "Après « avoir », on écrit « été ».", "été")
        elif mot.bas == "été" and before.est("nom") and not before.est("mg") and before.bas not in ("cet", "l'"):
            if (
                before.bas in DETERMINANTS
                or not after.est("ppas", "adj")
                or after.est("prep")
                or (before.est("ppas") and phrase[before.rang - 1].est("v0ait____a"))
            ):
                continue
            subject = sujet_avant(phrase, mot.rang)
            if subject and subject.fin == mot.rang - 1:
                was = "étaient" if subject.nombre == "pl" else "était"
                has = "ont été" if subject.nombre == "pl" else "a été"
                yield faute((mot,), "Il manque le verbe avoir, ou c’est l’imparfait.", was, has)


REGLES: Final[tuple[Regle, ...]] = (se_ce, cest_sest, ces_cest, ma_ma, quelle, avoir_forme)
