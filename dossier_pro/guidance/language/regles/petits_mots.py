"""More words that sound alike: la/là, peu/peut, part/par, mais/mes, du/dû, quand/quant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    DETERMINANTS,
    avoir,
    etre,
    sujet_avant,
)
from dossier_pro.guidance.language.jetons import Phrase
from dossier_pro.guidance.language.mots import mots
from dossier_pro.guidance.language.regles.homophones import SUJETS, cased, verbe_avant


def la_la(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« à ce moment la, », « c’est la que ».

    Faux : Ce jour {la→là}, j’étais seul.
    Faux : C’est {la→là} que je range.
    Juste : Je la range.
    Juste : Il est là.
    Juste : Ce jour-là, j’étais seul.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if mot.texte == "la" and _place(phrase, mot.rang):
            yield faute((mot,), "Ici il s’agit d’un lieu ou d’un moment : « là » prend un accent.", "là")
        elif mot.bas in _LA or (mot.inverse == "la" and mot.est("nom") and before.bas in ("ce", "cet", "cette", "ces")):
            right = mot.texte.replace("la-", "là-").replace("La-", "Là-") if mot.bas in _LA else mot.texte[:-1] + "à"
            yield faute((mot,), "« là » prend un accent.", right)
        elif (
            (
                mot.bas == "là"
                and mot.texte == "là"
                and after.toujours("nom")
                and not after.est("mg")
                and before.est("prep", "infi")
                and before.bas not in ("de",)
            )
            and "fem" in after.genres
            and "sg" in after.nombres
        ):
            yield faute((mot,), f"Devant « {after.texte} », « la » s’écrit sans accent.", "la")


_LA: Final = mots("la-bas la-haut la-dessus la-dessous la-dedans")
_BEHIND_LA: Final = mots("depuis pendant avec dans pour sur chez tous toute")


def _place(phrase: Phrase, at: int) -> bool:
    """Whether « la » stands where neither a noun nor a verb follows, so that it is « là »."""
    before, after = phrase[at - 1], phrase[at + 1]
    if before.sorte != "mot" or before.bas in ("de", "à", "l'"):
        return False
    if after.bas in (".", ",", ";", "!", "?"):
        return True
    if after.bas in _BEHIND_LA:
        return any(reading.lemme in ("être", "rester", "venir", "revenir", "travailler") for reading in before.lectures)
    return after.bas in ("que", "où", "ou") and phrase[at + 2].bas not in DETERMINANTS


def peu_peut(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« il peu venir », « un peut fatigué », « je peut ».

    Faux : On {peu→peut} entrer.
    Faux : J’étais un {peut→peu} fatigué.
    Juste : Il peut venir.
    Juste : Peu de clients viennent.
    Juste : Je mange peu.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if (
            mot.bas == "peu"
            and before.bas in ("il", "elle", "on", "qui", "ça", "ne", "n'")
            and not (before.bas in ("ne", "qui") and not after.est("infi"))
        ):
            yield faute((mot,), "Ici c’est le verbe pouvoir : « peut ».", "peut")
        elif mot.bas == "peu" and before.bas in ("je", "tu"):
            yield faute((mot,), "Ici c’est le verbe pouvoir : « peux ».", "peux")
        elif mot.bas == "peu" and after.toujours("infi") and before.est("nom") and not verbe_avant(phrase, mot.rang):
            subject = sujet_avant(phrase, mot.rang)
            if subject and subject.nombre == "sg":
                yield faute((mot,), "Ici c’est le verbe pouvoir : « peut ».", "peut")
        elif (
            mot.bas in ("peut", "peux")
            and not mot.inverse
            and before.bas in ("un", "très", "trop", "si", "aussi", "assez")
        ) and before.bas in ("un", "très", "trop", "assez"):
            yield faute((mot,), "Ici il s’agit d’une petite quantité : « peu ».", "peu")


def part_par(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je classe les documents part ordre ».

    Faux : Je classe les dossiers {part→par} ordre.
    Juste : Je mets les colis à part.
    Juste : Le train part ce soir.
    Juste : Une grande part des clients vient.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        if (
            (
                mot.bas == "part"
                and (after.bas in DETERMINANTS or after.toujours("nom", "npr"))
                and verbe_avant(phrase, mot.rang)
            )
            and before.est("nom", "ppas", "adj")
            and before.bas not in DETERMINANTS
            and not before.est("mg")
        ):
            yield faute((mot,), "Ici c’est le petit mot « par », sans t.", "par")


def mais_mes(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« mais chaussures », « mes je suis resté ».

    Faux : Je porte {mais→mes} chaussures.
    Faux : Il pleuvait {mes→mais} je suis resté.
    Juste : Je suis petit mais fort.
    Juste : Mes collègues sont là.
    """
    for mot in phrase:
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        noun = after.est("nom") and not after.est("adj", "mg") and after.nombres == {"pl"}
        led = before.verbe_seul or before.bas in ("et", "avec", "de", "à", "dans", "pour", "sur")
        if mot.bas == "mais" and before.bas in ("je", "tu", "il", "elle", "on") and after.bas in DETERMINANTS:
            right = "mets" if before.bas in ("je", "tu") else "met"
            yield faute((mot,), f"Ici c’est le verbe mettre : « {right} ».", right)
        elif mot.bas == "mais" and noun and led:
            yield faute((mot,), "Ici il s’agit de ce qui est à moi : « mes ».", cased(mot, "mes"))
        elif mot.bas == "mes" and after.bas in ("je", "j'", "il", "on", "elle", "nous", "ils"):
            yield faute((mot,), "Ici on oppose deux choses : « mais ».", cased(mot, "mais"))


def du(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« j’ai du attendre », « je suis sur que », « des que », « prés de ».

    Faux : J’ai {du→dû} attendre.
    Faux : {Dés→Dès} que je peux, j’appelle.
    Faux : Je suis {sur→sûr} que c’est bon.
    Juste : J’ai du travail.
    Juste : Je suis sur le quai.
    Juste : Il est près de la porte.
    """
    for mot in phrase:
        before, after, next_ = phrase[mot.rang - 1], phrase[mot.rang + 1], phrase[mot.rang + 2]
        if (
            mot.bas == "du"
            and avoir(before)
            and (
                after.toujours("infi")
                or (after.bas in ("le", "la", "les", "l'", "me", "m'", "se", "lui", "y") and next_.toujours("infi"))
            )
        ):
            yield faute((mot,), "Ici c’est le verbe devoir : « dû ».", "dû")
        elif mot.bas in ("dés", "des") and after.bas in ("que", "qu'"):
            yield faute((mot,), "On écrit « dès que », avec un accent grave.", cased(mot, "dès"))
        elif mot.bas == "près" and after.bas == "à" and next_.est("infi"):
            yield faute((mot,), "Quand on va faire quelque chose, on est « prêt ».", "prêt", "prête", "prêts")
        elif mot.bas == "prés" and after.bas in ("de", "d'", "du", "des"):
            yield faute((mot,), "On écrit « près de », avec un accent grave.", cased(mot, "près"))
        elif (
            mot.bas == "sur"
            and etre(before)
            and (after.bas in ("que", "qu'") or (after.bas in ("de", "d'") and next_.est("infi")))
        ):
            yield faute((mot,), "Quand on est certain, on est « sûr », avec un accent.", "sûr")


def quand(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« quant je suis arrivé », « quand à moi », « qu’en je ».

    Faux : {Quant→Quand} je suis arrivé, il dormait.
    Faux : {Quand→Quant} à moi, je reste.
    Juste : Quant à lui, il part.
    Juste : Quand à midi je mange, je ferme.
    """
    for mot in phrase:
        after, next_ = phrase[mot.rang + 1], phrase[mot.rang + 2]
        if mot.bas == "quant" and after.bas not in ("à", "au", "aux", "a") and after.sorte == "mot":
            yield faute((mot,), "Pour dire le moment, on écrit « quand ».", cased(mot, "quand"))
        elif mot.bas == "quand" and after.bas == "à" and next_.bas in ("moi", "lui", "elle", "nous", "eux", "vous"):
            yield faute((mot,), "« Quant à » s’écrit avec un t.", cased(mot, "quant"))
        elif mot.bas == "qu'" and after.bas == "en" and next_.bas in SUJETS:
            yield faute((mot, after), "Pour dire le moment, on écrit « quand ».", cased(mot, "quand"))


REGLES: Final[tuple[Regle, ...]] = (
    la_la,
    peu_peut,
    part_par,
    mais_mes,
    du,
    quand,
)
