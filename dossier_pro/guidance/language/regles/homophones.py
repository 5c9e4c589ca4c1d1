"""Words that sound alike: a/à, et/est, son/sont, ou/où, on/ont, la/là, peu/peut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    COORDONNANTS,
    DETERMINANTS,
    NOMBRES,
    SUBORDONNANTS,
    avoir,
    debut_de_proposition,
    sujet_avant,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots, paires

SUJETS: Final = frozenset({"je", "j'", "tu", "il", "elle", "on", "ils", "elles"})
_SUBJECTS_BESIDES: Final = mots("celui-ci celle-ci celui celle tout rien personne quelqu'un un")
_THINGS: Final = paires("salle=manger machine=laver fer=repasser planche=repasser salles=manger machines=laver")
_FOLLOW_A: Final = mots("moi lui eux nous vous ce tout tous toutes chacun celui celle ceux celles quelqu'")
_FIXED_AFTER_A: Final = mots(
    """
    partir cause côté travers domicile pied distance proximité jour disposition part peine nouveau bord terre
    table mesure
    """
)
_OPEN: Final = frozenset({"que", "qu'", "qui", "dont", "où", "lequel", "laquelle"})


def cased(mot: Mot, word: str) -> str:
    """Return ``word`` with the capital of what was written."""
    return word[:1].upper() + word[1:] if mot.texte[:1].isupper() else word


def verbe_avant(phrase: Phrase, at: int) -> bool:
    """Whether the clause that ends at a place has its verb already, with no conjunction or sign since."""
    for back in range(at - 1, -1, -1):
        mot = phrase[back]
        if mot.sorte == "signe" or mot.bas in SUBORDONNANTS or mot.bas in COORDONNANTS:
            return False
        if mot.est("infi") and mot.toujours("infi"):
            return True
        if (
            mot.conjugue
            and mot.verbe_seul
            and (back == 0 or phrase[back - 1].bas not in DETERMINANTS - {"le", "la", "les", "l'", "leur"})
        ):
            return _closed(phrase, back)
    return False


def _closed(phrase: Phrase, at: int) -> bool:
    """Whether the verb at a place is the one of its clause: no relative clause stands open before it."""
    for back in range(at - 1, -1, -1):
        mot = phrase[back]
        if mot.sorte == "signe":
            return True
        if mot.bas in _OPEN:
            return back > 0 and phrase[back - 1].conjugue and phrase[back - 1].verbe_seul
    return True


def a_accent(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je suis parti a cinq heures », « a partir de ».

    Faux : Je suis parti {a→à} cinq heures.
    Faux : J’ai signalé une fuite {a→à} mon chef.
    Faux : Je travaille {a→à} partir de midi.
    Juste : Le client a une carte.
    Juste : La société qui m’accueille a des bureaux.
    Juste : L’entreprise a des clients.
    Juste : Le client que j’ai vu a un chien.
    Juste : Elle a la clé.
    """
    for mot in phrase:
        if mot.texte != "a" or mot.inverse:
            continue
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if before.bas in _SUBJECTS_BESIDES or before.bas == "as" or not (before.lectures or before.sorte != "mot"):
            continue
        if after.bas in ("été", "eu", "t", "-") or before.bas in (
            "y",
            "n'",
            "m'",
            "t'",
            "l'",
            "s'",
            "qui",
            "il",
            "elle",
            "on",
            "ça",
            "en",
        ):
            continue
        if before.bas in ("grâce", "quant", "jusqu'") or (
            before.bas == "attention" and (after.bas == "ne" or after.est("infi"))
        ):
            yield faute((mot,), f"On écrit « {before.texte} à », avec un accent.", "à")
            continue
        if _THINGS.get(before.bas) == after.bas:
            yield faute((mot,), f"On écrit « {before.texte} à {after.texte} », avec un accent.", "à")
            continue
        fixed = after.bas in _FIXED_AFTER_A and before.bas not in SUJETS
        follows = (
            after.bas in DETERMINANTS or after.bas in NOMBRES or after.sorte == "nombre" or after.toujours("nom", "npr")
        )
        infinitive = after.toujours("infi") and verbe_avant(phrase, mot.rang)
        if after.est("ppas") and not after.est("nom") and not fixed:
            continue
        if (
            fixed
            and not verbe_avant(phrase, mot.rang)
            and sujet_avant(phrase, mot.rang)
            and after.bas not in ("partir", "travers", "cause")
        ):
            continue
        if fixed or ((follows or infinitive or after.bas in _FOLLOW_A) and verbe_avant(phrase, mot.rang)):
            yield faute((mot,), "Ici ce n’est pas le verbe avoir : « à » prend un accent.", "à")


def a_verbe(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« il à demandé », « le client à signé ».

    Faux : Il {à→a} demandé un devis.
    Faux : Le client {à→a} signé le bon.
    Juste : Je suis à demi rassuré.
    Juste : Je pense à elle à chaque fois.
    """
    for mot in phrase:
        if mot.bas != "à" or mot.texte == "À":
            continue
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        ppas = after.toujours("ppas") or after.bas in ("été", "eu", "fait", "dit", "mis", "pris")
        if (
            before.bas in ("il", "on", "y", "n'", "m'", "t'")
            or (before.bas == "l'" and ppas)
            or (
                ppas
                and not after.est("infi")
                and before.bas in ("elle", "qui", "ça", "cela")
                and phrase[mot.rang - 2].bas not in ("à", "de", "avec", "pour")
            )
        ):
            yield faute((mot,), "Ici c’est le verbe avoir : « a » s’écrit sans accent.", "a")
        elif ppas and before.est("nom") and not verbe_avant(phrase, mot.rang):
            subject = sujet_avant(phrase, mot.rang)
            if (
                subject
                and subject.nombre == "sg"
                and not subject.complement
                and phrase[mot.rang + 2].bas not in ("par",)
            ):
                yield faute((mot,), "Ici c’est le verbe avoir : « a » s’écrit sans accent.", "a")


def et_est(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« il et parti », « par le haut est je finis ».

    Faux : Je commence par le haut {est→et} je finis par le sol.
    Faux : Il {et→est} parti hier.
    Faux : J’ai rangé les verres {est→et} les assiettes.
    Juste : Elle et moi rangeons la salle.
    Juste : Le plan est affiché et suivi.
    Juste : Je pense que le service est le plus rapide.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas == "est" and not mot.inverse and _est_for_et(phrase, mot.rang):
            yield faute((mot,), "Ici on ajoute quelque chose : c’est « et ».", cased(mot, "et"))
        elif mot.texte == "et":
            said = after.est("ppas", "adj") or after.bas in ("en", "à", "toujours", "très")
            said = said and not phrase[mot.rang + 2].est("ppre")
            strong = before.bas == "elle" and after.toujours("ppas") and debut_de_proposition(phrase, before.rang)
            if strong or (said and before.bas in _BEFORE_EST) or _et_for_est(phrase, mot.rang):
                yield faute((mot,), "Ici c’est le verbe être : « est ».", "est")


_BEFORE_EST: Final = mots("il on c' qui ce")
_SUBJECT_BEHIND: Final = mots("je j' tu ils nous on")
_EST_BEHIND: Final = mots("c' qu' que ce où quel quelle s'")


def _est_for_et(phrase: Phrase, at: int) -> bool:
    """Whether « est » joins two verbs or two objects: « le haut est je finis », « les verres est les assiettes »."""
    before, after = phrase[at - 1], phrase[at + 1]
    if after.bas in ("moi", "toi") and before.est("nom") and before.texte[0].islower():
        return True
    if after.bas in _SUBJECT_BEHIND:
        return before.bas not in _EST_BEHIND
    if not before.est("nom") or not before.rang or not before.texte[0].islower() or _place_of_verb(phrase, at):
        return False
    return after.bas in DETERMINANTS and verbe_avant(phrase, at)


def _place_of_verb(phrase: Phrase, at: int) -> bool:
    """Whether « est » could be the verb of a clause whose « que » was left out or stands far before."""
    return any(mot.bas in SUBORDONNANTS for mot in phrase.mots[:at])


def _et_for_est(phrase: Phrase, at: int) -> bool:
    """Whether « et » stands where the one verb of a sentence is missing: « La machine et en panne. »."""
    after = phrase[at + 1]
    if phrase[at + 2].est("ppre") or phrase[0].texte[0].islower():
        return False
    if not _no_verb(phrase) or len(phrase) < 5 or phrase[len(phrase) - 1].bas != ".":
        return False
    subject = sujet_avant(phrase, at)
    if subject is None or subject.debut or subject.fin != at - 1 or subject.nombre == "pl" or subject.fin > 2:
        return False
    said = after.est("ppas", "adj") and "sg" in after.nombres and not phrase[at + 2].est("nom")
    return said or after.bas in ("en", "à", "au", "dans", "sur", "très", "toujours", "bien", "trop")


def _no_verb(phrase: Phrase) -> bool:
    """Whether the clause at the head of a sentence has no verb."""
    for mot in phrase:
        if mot.bas in _CLAUSES and mot.rang > 3:
            return True
        if mot.conjugue and not mot.est("nom", "adj"):
            return False
    return True


_CLAUSES: Final = mots("quand lorsque lorsqu' si car parce puisque puisqu' comme , ;")


_BEHIND_SONT: Final = mots("en à dans pas très toujours bien sur des les trop")


def son_sont(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« mes collègues son venus », « je respecte sont régime ».

    Faux : Mes collègues {son→sont} venus.
    Faux : Je respecte {sont→son} régime.
    Juste : Elles sont belles.
    Juste : Il range son bureau.
    Juste : Les repas qu’elle a pris sont salés.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas == "son":
            plural = before.est("nom", "adj", "ppas") and "pl" in before.nombres and before.bas not in DETERMINANTS
            right = after.toujours("ppas", "adj") and not after.est("nom") and "pl" in after.nombres
            right = right or after.bas in _BEHIND_SONT
            if before.bas in ("ils", "elles") or ((plural or before.bas == "qui") and right):
                yield faute((mot,), "Ici c’est le verbe être : « sont ».", "sont")
        elif mot.bas == "sont" and not mot.inverse and after.est("nom", "adj") and not after.est("mg", "ppas"):
            behind = before.est("prep") and before.bas not in ("après", "contre", "devant")
            alone = before.verbe_seul and verbe_avant(phrase, mot.rang) and "sg" in after.nombres and after.est("nom")
            said = before.est("ppas") and avoir(phrase[mot.rang - 2]) and "sg" in after.nombres and after.est("nom")
            if behind or alone or said:
                yield faute((mot,), "Ici on peut dire « mon » : c’est « son ».", cased(mot, "son"))


def ou_ou(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« Ou que je sois », « le jour ou j’ai commencé », « je sais ou il est ».

    Faux : Le jour {ou→où} j’ai commencé, il pleuvait.
    Faux : {Ou→Où} que je sois, je regarde.
    Juste : Le lundi ou le mardi, je range.
    Juste : La rue où il habite est loin.
    """
    moments = (
        "jour",
        "moment",
        "fois",
        "endroit",
        "année",
        "semaine",
        "cas",
        "période",
        "là",
        "époque",
        "heure",
        "mois",
        "lieu",
        "pièce",
    )
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.bas == "ou":
            right = (mot.rang == 0 and after.bas in ("que", "qu'")) or before.bas == "d'"
            right = right or (
                before.bas in moments
                and before.bas != "fois"
                and after.bas in ("je", "j'", "il", "on", "nous", "elle", "ils", "elles")
            )
            right = right or (
                after.bas in ("est", "sont", "était", "étaient", "se")
                and any(r.lemme in ("savoir", "demander", "montrer", "expliquer", "voir") for r in before.lectures)
            )
            right = right or (
                before.bas in ("savais", "savait", "sait", "sais", "pas", "savoir", "demandé", "demande")
                and after.bas in ("était", "est", "sont", "étaient")
            )
            if right or _relative(phrase, mot.rang):
                yield faute(
                    (mot,), "Ici il s’agit d’un lieu ou d’un moment : « où » prend un accent.", cased(mot, "où")
                )
        elif (
            mot.bas == "où"
            and mot.texte != "Où"
            and (
                after.bas in ("bien",)
                or (
                    after.bas in DETERMINANTS
                    and not any(m.conjugue or m.est("infi") for m in phrase.mots[mot.rang + 1 :])
                    and _had_noun(before)
                )
            )
        ):
            yield faute((mot,), "Ici on peut dire « ou bien » : « ou » s’écrit sans accent.", "ou")


def _relative(phrase: Phrase, at: int) -> bool:
    """« Le magasin ou je travaille est grand. »: one verb behind the pronoun, and one more that is the noun's."""
    subject = sujet_avant(phrase, at)
    if subject is None or subject.fin != at - 1 or phrase[at + 1].bas not in _SUBJECT_BEHIND | {"il", "elle", "elles"}:
        return False
    verbs = 0
    for mot in phrase.mots[at + 2 :]:
        if mot.sorte == "signe" or mot.bas in COORDONNANTS or mot.bas in SUBORDONNANTS:
            break
        verbs += mot.verbe_seul and not mot.est("infi") and not (avoir(mot) and phrase[mot.rang + 1].est("ppas"))
    return verbs > 1


def _had_noun(mot: Mot) -> bool:
    return mot.est("nom") and not mot.est("mg")


def on_ont(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les participants on reçu », « ont prépare la salle ».

    Faux : Les participants {on→ont} reçu la lettre.
    Faux : {Ont→On} prépare la salle.
    Juste : Après les courses on prépare le repas.
    Juste : Ils ont reçu.
    Juste : Les jours où on a fermé.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if (
            mot.bas == "on"
            and before.bas in ("m'", "t'", "l'")
            and phrase[mot.rang - 2].est("nom")
            and after.est("ppas")
        ):
            yield faute((mot,), "Ici c’est le verbe avoir : « ont ».", "ont")
        elif mot.bas == "on":
            ppas = (after.toujours("ppas", "nom", "adj") and after.est("ppas")) or after.bas in (
                "été",
                "eu",
                "fait",
                "dit",
                "mis",
                "pris",
            )
            if (
                before.bas in ("ils", "elles")
                or after.bas == "été"
                or (ppas and before.bas == "qui")
                or (ppas and before.est("nom", "adj", "ppas") and "pl" in before.nombres and not before.conjugue)
            ):
                yield faute((mot,), "Ici c’est le verbe avoir : « ont ».", "ont")
        elif mot.bas == "ont" and not mot.inverse:
            start = (
                mot.rang == 0
                or before.bas in SUBORDONNANTS - {"qui", "dont"}
                or before.bas in (",", ";", "et", "mais", "car", "donc")
            )
            clause = mot.rang == 0 or before.bas in SUBORDONNANTS - {"qui", "dont"}
            small = clause and after.bas in ("se", "s'", "ne", "n'", "me", "m'", "y")
            if (
                (start and small)
                or (start and after.conjugue and not after.est("ppas", "nom", "mg") and not avoir(after))
                or (start and mot.rang == 0 and after.bas in ("a", "est", "va", "doit", "peut", "fait", "n'", "ne"))
            ):
                yield faute((mot,), "Ici on peut dire « il » : c’est « on ».", cased(mot, "on"))


REGLES: Final[tuple[Regle, ...]] = (
    a_accent,
    a_verbe,
    et_est,
    son_sont,
    ou_ou,
    on_ont,
)
