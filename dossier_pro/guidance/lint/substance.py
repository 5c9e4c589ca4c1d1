"""What an answer holds: something concrete, one's own tasks, more than a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from dossier_pro.domain.signalement import Signalement
from dossier_pro.guidance.lint.lexicon import DATES, NOMBRES, petit, vague
from dossier_pro.guidance.lint.reading import Reading, Word, word_set
from dossier_pro.guidance.lint.rule import RegleDeReponse


class UnMot(RegleDeReponse):
    """A question that is answered in a word or two."""

    id = "un_mot"
    titre = "Une réponse d’un mot"
    champs = frozenset({"taches", "moyens", "equipe"})
    bons = (
        ("equipe", "J’ai travaillé seule."),
        ("equipe", "Seul."),
        ("complements", "Néant."),
        ("moyens", "Masque, gants en cuir et équerre."),
    )
    mauvais = (("moyens", "Un ordinateur."), ("equipe", "Avec mes collègues."), ("taches", "Vente"))

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        contenu = sum(not petit(plie) for plie in lu.plies)
        if any(w.low in ("seul", "seule", "personne") for w in lu.mots):
            return
        if lu.nombre > 2 and (contenu > 1 or lu.nombre > 4):
            return
        remede = {
            "moyens": "Dites lesquels, et à quoi chacun vous a servi.",
            "equipe": "Dites le métier de chacun, et qui faisait quoi.",
        }.get(champ, "Racontez ce que vous avez fait d’abord, puis ensuite, et comment cela a fini.")
        yield self.dire(
            lu.texte, 0, len(lu.texte), "La réponse tient en un mot ou deux : le jury n’y voit rien.", remede
        )


_ENOUGH: Final[Mapping[str, tuple[int, float]]] = {"taches": (5, 0.6), "moyens": (2, 1.0)}
"""From how many words with a meaning, and from what share of words that fit any trade, the whole could be anybody's."""


class RienDeConcret(RegleDeReponse):
    """Neither tool nor number, date nor result: words that anybody could write of any work."""

    id = "rien_de_concret"
    titre = "Rien de concret"
    champs = frozenset({"taches", "moyens"})
    bons = (
        ("moyens", "Un sécateur et du matériel de levage."),
        ("taches", "J’ai taillé les rosiers au sécateur. J’ai ramassé le bois malade à part."),
        ("taches", "Je respecte les consignes et j’ai traité les demandes de 12 clients dans la journée."),
    )
    mauvais = (
        ("moyens", "Le matériel mis à ma disposition par l’entreprise."),
        (
            "taches",
            "Je suis organisé et rigoureux. J’ai fait mon travail en respectant les consignes de mon responsable.",
        ),
        ("taches", "J’ai participé à différentes tâches et j’ai aidé mes collègues quand ils en avaient besoin."),
    )

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        if _se_chiffre(lu) or _nomme(lu):
            return
        contenu = [p for p in lu.plies if not petit(p)]
        least, share = _ENOUGH[champ]
        if len(contenu) >= least and sum(map(vague, contenu)) >= share * len(contenu):
            yield self.en_tete(
                lu,
                "Ces phrases pourraient parler de n’importe quel métier : on n’y voit ni outil, ni nombre, ni date, "
                "ni résultat.",
                "Prenez une journée précise, et dites avec quoi : le nom de l’outil, combien, quand.",
            )


def _se_chiffre(lu: Reading) -> bool:
    """Whether something is counted or dated."""
    return any(p[:1].isdigit() or p in NOMBRES or p in DATES for p in lu.plies)


def _nomme(lu: Reading) -> bool:
    """Whether something has a name: a capital inside a sentence."""
    return any(w.texte[:1].isupper() for phrase in lu.phrases_en_mots for w in phrase[1:] if not w.low.endswith("'"))


_MAISONS: Final = word_set(
    "entreprise société hôtel magasin restaurant cabinet association groupe usine atelier entrepôt agence école crèche "
    "résidence ehpad hôpital clinique mairie commune établissement structure site boutique boulangerie garage centre "
    "organisme domaine exploitation ferme enseigne chaîne fondation maison filiale coopérative salon start-up siège "
    "firme brasserie pharmacie collège lycée musée camping imprimerie laboratoire foyer régie service équipe"
)
_EST: Final = word_set(
    "est était fait faisait compte comptait possède possédait dispose disposait appartient appartenait emploie "
    "employait reçoit accueille propose existe regroupe comprend comporte réalise fabrique produit vend distribue "
    "livre intervient travaille exerce a avait couvre s'étend étend exporte gère développe"
)
_PORTRAIT: Final = re.compile(
    r"spécialisée? dans|chiffre d['’]affaires|(?:fond|cré)ée? (?:en|par|il y a)|composée? de|implantée? |"
    r"située? (?:à|au|en|dans|près)|leader|numéro un|certifiée? |classée? |rachetée? |filiale|héritier|familiale",
    re.IGNORECASE,
)
_EFFECTIF: Final = re.compile(
    r"\b(?:compte|emploie|comporte|a|regroupe|dispose de|possède)\s+(?:\w+\s+)?[\w\u00a0\u202f]+\s+"
    r"(?:salariée?s|employée?s|collaborateurs|agences|magasins|chambres|lits|sites|établissements|véhicules)\b"
)
_C_EST_UNE: Final = re.compile(r"^[A-ZÀ-Ý][\w’' &-]{1,40}\best une?\b")
_SUITE: Final = frozenset(("il", "elle", "ils", "elles"))


class Entreprise(RegleDeReponse):
    """The firm is presented where the tasks are asked for."""

    id = "entreprise"
    titre = "L’entreprise au lieu de vos tâches"
    champs = frozenset({"taches"})
    bons = (
        (
            "taches",
            "L’entrepôt reçoit trente camions par jour. J’y suis chargé du froid : je contrôle, je refuse et je note.",
        ),
        ("contexte", "Chausstout, magasin de chaussures de douze salariés, à Lens. Il appartient à un groupe."),
    )
    mauvais = (
        (
            "taches",
            "L’entreprise est spécialisée dans le bois. Elle possède deux ateliers. Fondée en 1990, elle est connue.",
        ),
    )

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        portrait, words, own = [], 0, 0
        before = False
        for span, mots in zip(lu.phrases, lu.phrases_en_mots, strict=True):
            before = _portrait(lu.texte[span[0] : span[1]], mots, before)
            if before:
                portrait.append(span)
                words += len(mots)
            else:
                own += len(mots)
        if len(portrait) >= 2 and words > own:
            yield self.dire(
                lu.texte,
                portrait[0][0],
                portrait[0][1],
                "Ce passage présente l’entreprise, alors que la question demande vos tâches.",
                "Gardez une phrase pour situer : l’entreprise est à la question 4. Ici, dites ce que vous faites.",
            )


def _portrait(phrase: str, mots: tuple[Word, ...], before: bool) -> bool:
    """Whether a sentence presents the firm; « elle » does where the sentence before did."""
    lows = [w.low for w in mots]
    if any(low in ("je", "j'") for low in lows[:12]):
        return False
    head = lows[:6]
    etat = any(low in _EST for low in lows[:8])
    maison = any(low in _MAISONS for low in head)
    if etat and (_EFFECTIF.search(phrase) or (_C_EST_UNE.search(phrase) and any(low in _MAISONS for low in lows[:9]))):
        return True
    if before and head[:1] and head[0] in _SUITE and etat:
        return True
    if _PORTRAIT.search(phrase) and (maison or before):
        return True
    return maison and etat and lows[0] in ("l'", "le", "la", "notre", "cette", "cet", "ce", "mon", "ma", "c'")
