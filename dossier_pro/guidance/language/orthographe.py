"""Words that no dictionary knows: neither the language's, nor that of the trade, nor the writer's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final

from dossier_pro.guidance.language.dictionnaire import Dictionnaire
from dossier_pro.guidance.language.grammaire import Faute
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots
from dossier_pro.guidance.language.propositions import Proposeur, accents
from dossier_pro.guidance.language.usuels import CONFONDUS

_UNITS: Final = mots(
    """
    kg mg cm mm km ml cl dl kw kwh kva mn min sec ht ttc etc ref réf tel tél nb ex env art tva mo go ko rdv
    kms ms
    """
)
_PREFIXES: Final = mots(
    """
    auto anti inter multi mini micro macro co sous sur post pré re ré ex semi demi non extra ultra télé
    photo vidéo éco bio hydro électro thermo poly mono bi tri mi pro néo péri para méta hyper super intra
    infra supra trans
    """
)

_BEFORE_A_WORD: Final = mots(
    "auto anti inter multi mini micro mono télé photo vidéo électro hydro thermo poly bio éco radio"
)


class Orthographe:
    """Says which words of a sentence are unknown.

    Args:
        dictionnaire: the language's.
        connus: words that are known besides, in any case.
    """

    def __init__(self, dictionnaire: Dictionnaire, connus: Collection[str]) -> None:
        self._dictionnaire = dictionnaire
        self._connus = frozenset(word.lower().replace("’", "'") for word in connus)
        self._proposeur = Proposeur(dictionnaire, self._connus)
        self._propositions = lru_cache(maxsize=500)(self._proposeur.propositions)

    def fautes(self, phrase: Phrase) -> Iterator[tuple[str, Faute]]:
        """Yield the unknown words: rule ``accent`` where an accent alone is missing or wrong, else ``mot``."""
        for mot in phrase:
            if self.inconnu(mot) and not self._may_be_a_name(phrase, mot):
                yield self._faute(mot)
            elif mot.bas in CONFONDUS and mot.bas not in self._connus:
                text = f"« {mot.texte} » est un mot rare : on écrit souvent « {CONFONDUS[mot.bas]} »."
                yield "mot", Faute(mot.debut, mot.fin, text, (CONFONDUS[mot.bas],))

    def _faute(self, mot: Mot) -> tuple[str, Faute]:
        proposals = self._propositions(mot.texte)
        low = mot.bas
        if proposals and proposals[0].lower() in set(accents(low)):
            text = f"Un accent manque ou n’est pas le bon : « {proposals[0]} »."
            return "accent", Faute(mot.debut, mot.fin, text, proposals)
        text = f"Le mot « {mot.texte} » n’est pas dans le dictionnaire."
        return "mot", Faute(mot.debut, mot.fin, text, proposals)

    def inconnu(self, mot: Mot) -> bool:
        """Whether a word is unknown; acronyms, codes and what is no word never are."""
        if mot.sorte != "mot" or mot.lectures or len(mot.texte) < 2 or mot.texte[-1] in "'’":
            return False
        if mot.texte[1:] != mot.texte[1:].lower() and not mot.texte.replace("-", "").istitle():
            return False  # CACES, PowerPoint, ACIeR
        if mot.bas in self._connus or mot.bas in _UNITS or "·" in mot.texte or mot.bas.rstrip("-") in _PREFIXES:
            return False
        if "-" in mot.texte:
            return not all(self._part_known(part) for part in mot.texte.split("-") if part)
        if any(mot.bas.startswith(p) and self._word(mot.bas[len(p) :]) for p in _BEFORE_A_WORD):
            return False
        return not (mot.bas.endswith("s") and mot.bas[:-1] in self._connus)

    def _word(self, rest: str) -> bool:
        """Whether what stands behind a prefix is a noun or an adjective of its own: « autolaveuse »."""
        return len(rest) > 3 and any(r.traits & {"nom", "adj", "ppas"} for r in self._dictionnaire.lectures(rest))

    def _part_known(self, part: str) -> bool:
        low = part.lower()
        if len(part) < 2 or part[:1].isupper() or low in self._connus or low in _PREFIXES:
            return True
        return bool(self._dictionnaire.lectures(part))

    def _may_be_a_name(self, phrase: Phrase, mot: Mot) -> bool:
        """Whether a capital may make it a name; at the head of a sentence only where it is not nearly a word."""
        if not mot.texte[:1].isupper():
            return self._name_around(phrase, mot)
        before = phrase[mot.rang - 1]
        first = mot.rang == 0 or (mot.rang == 1 and before.sorte == "signe") or before.texte in ("J'", "J’", "L'", "L’")
        if not first or phrase[mot.rang + 1].texte[:1].isupper():
            return True
        found = self._proposeur.cotees(mot.bas)
        return min(found.values(), default=9.0) > (_NEAR_LONG if len(mot.texte) > 6 else _NEAR)

    @staticmethod
    def _name_around(phrase: Phrase, mot: Mot) -> bool:
        """Whether signs around say that it is no word: « @nom », « prenom.nom », « mot_de_passe »."""
        before, after = phrase[mot.rang - 1], phrase[mot.rang + 1]
        return (before.texte in ("@", "_", "/", "\\", ".") and before.fin == mot.debut) or (
            after.texte in ("_", "@") and after.debut == mot.fin
        )


_NEAR: Final = 2.1
_NEAR_LONG: Final = 3.2
"""A long word that differs from a usual one by a letter is hardly a name."""
