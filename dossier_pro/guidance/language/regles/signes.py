"""Words written twice, and the capital that begins a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.jetons import Phrase
from dossier_pro.guidance.language.mots import mots

_TWICE: Final = mots(
    """
    nous vous très bien bla faire point non oui tout pas si trop plus petit
    """
)


def double(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« la la serpillière ».

    Faux : {La la→La} serpillière est propre.
    Juste : Nous nous retrouvons le soir.
    Juste : C’est très très propre.
    """
    for mot in phrase:
        after = phrase[mot.rang + 1]
        if mot.sorte != "mot" or after.bas != mot.bas or mot.bas in _TWICE or mot.inverse:
            continue
        if (after.texte[:1].isupper() and mot.rang) or after.debut - mot.fin != 1:
            continue
        yield faute((mot, after), f"Le mot « {mot.texte} » est écrit deux fois.", mot.texte)


REGLES: Final[tuple[Regle, ...]] = (double,)


def majuscules(paragraphe: str, phrases: list[Phrase], suite: bool) -> Iterator[Faute]:
    """Yield sentences that begin with a small letter: behind a full stop, and at the head of a whole sentence.

    Args:
        paragraphe: the text that the sentences are of.
        phrases: its sentences in order.
        suite: whether it goes on a list or a sentence of the paragraph before.
    """
    for at, phrase in enumerate(phrases):
        first = phrase[0]
        if first.sorte != "mot" or not first.texte[0].islower() or first.inverse:
            continue
        whole = phrase[len(phrase) - 1].bas in (".", "!", "?", "…")
        verb = any(mot.conjugue for mot in phrase)
        if at == 0 and (suite or not whole or not verb or paragraphe[: first.debut].strip()):
            continue
        if at and (phrases[at - 1][len(phrases[at - 1]) - 1].bas != "." or not verb):
            continue
        end = first
        if first.texte[-1] in "'’" and len(phrase) > 1:
            end = phrase[1]
        words = paragraphe[first.debut : end.fin]
        yield Faute(first.debut, end.fin, "Une phrase commence par une majuscule.", (words[:1].upper() + words[1:],))
