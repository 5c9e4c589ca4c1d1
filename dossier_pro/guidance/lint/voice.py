"""Who speaks, and when: « je », « nous » and « on », tenses that jump."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dossier_pro.domain.signalement import Signalement
from dossier_pro.guidance.lint.reading import Action, Reading, word_set
from dossier_pro.guidance.lint.rule import RegleDeReponse

_MOI: Final = word_set("je j' me m' moi moi-même mon ma mes mien mienne miens miennes")
_DIT_JE: Final = _MOI - {"mon", "ma", "mes"}
_LEAST_WORDS: Final = 8
"""What is shorter is no story: other rules speak of it."""


def parle_de_soi(lu: Reading) -> bool:
    """Whether the one who writes is somewhere in the text."""
    return any(((w.low in _MOI and w.texte[1:].islower()) or w.low == "j'") or w.low.endswith("-je") for w in lu.mots)


class SansJe(RegleDeReponse):
    """Nobody does anything: « les palettes sont filmées », « pose de 14 prises », « le magasinier reçoit »."""

    id = "sans_je"
    titre = "On ne voit pas ce que vous avez fait"
    champs = frozenset({"taches"})
    bons = (
        ("taches", "Pendant ces quatre semaines, j’ai :\n- monté un mur de parpaings ;\n- coulé deux linteaux."),
        ("taches", "Réglage de la presse, essai, puis série : c’est moi qui menais ce poste, seule, tout l’été."),
        ("moyens", "Un transpalette électrique, des gants et la fiche de consignes affichée sur le quai."),
    )
    mauvais = (
        ("taches", "Les chambres sont aérées puis nettoyées. Les draps sont changés et le linge est compté."),
        ("taches", "Accueil des clients, prise de commande, service à table et encaissement de l’addition."),
    )

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        if lu.nombre >= _LEAST_WORDS and not parle_de_soi(lu) and not _a_plusieurs(lu):
            yield self.en_tete(
                lu,
                "On lit ce qui est fait, mais pas qui le fait. Le jury cherche votre part à vous.",
                "Dites ce que vous avez fait, par exemple avec « j’ai » : « J’ai préparé… », « J’ai vérifié… ».",
            )


class NousOn(RegleDeReponse):
    """« Nous » or « on » from the first word to the last: the jury does not see who did what."""

    id = "nous_on"
    titre = "« Nous » ou « on » du début à la fin"
    champs = frozenset({"taches"})
    bons = (
        ("taches", "Nous étions trois sur ce chantier. J’ai coffré les appuis et nous avons coulé le béton ensemble."),
        ("taches", "Quand on entre, on voit la banque d’accueil. C’est là que je reçois les clients."),
        ("taches", "Le client nous a appelés à midi et il nous a demandé de venir. Mon chef m’a envoyé sur place."),
    )
    mauvais = (
        ("taches", "Nous avons choisi les jeux et nous avons tenu les stands. Nous avons ensuite tout rangé."),
        ("taches", "On épluche, on taille et on cuit. Ensuite on dresse les assiettes."),
    )

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        if _a_plusieurs(lu):
            yield self.en_tete(
                lu,
                "Tout est dit avec « nous » ou « on » : le jury ne voit pas votre part.",
                "Gardez « nous » pour le travail d’équipe, et ajoutez ce que vous avez fait, vous : « Moi, j’ai… ».",
            )


def _a_plusieurs(lu: Reading) -> bool:
    """Whether several people do everything: nobody says « je », and « nous » or « on » acts twice at least."""
    if any(w.low in _DIT_JE or w.low.endswith("-je") for w in lu.mots):
        return False
    return sum(action.sujet in ("nous", "on") for action in lu.actions) >= 2


_ETATS: Final = word_set(
    "suis ai peux dois sais veux connais pense crois sommes avons pouvons devons savons peut doit sait est faut "
    "habite aime préfère souhaite"
)
"""Verbs that say how things are, at all times: « je peux décider seule » may stand in a story told in the past."""
_HABITUDES: Final = word_set(
    "toujours chaque habitude souvent d'habitude désormais depuis maintenant aujourd'hui aujourd' généralement "
    "régulièrement parfois quotidiennement lorsque quand"
)
"""Words of a sentence about what is done every day: its tense is no jump."""


_AU_JURY: Final = ("voy", "ver", "trouv", "constat", "remarqu", "pouv", "lir", "liss", "compren", "av")
"""How verbs begin that a candidate says to the jury."""


class TempsSaute(RegleDeReponse):
    """A story that goes from the past to the present and back, or from « je » to « tu »."""

    id = "temps_saute"
    titre = "Le temps ou la personne changent en route"
    champs = frozenset({"taches", "complements"})
    bons = (
        ("taches", "Chaque matin, je fais le tour du camion. Le 12 mars, j’ai trouvé un pneu à plat et j’ai prévenu."),
        ("taches", "J’ai posé la question, puis j’ai fait un dessin. Depuis, je commence toujours par le dessin."),
        ("taches", "Je peux décider jusqu’à cent euros. J’ai donc demandé, et j’ai reçu l’accord. Je dois le garder."),
    )
    mauvais = (
        ("taches", "J’ai coupé le courant. Je pose mon cadenas, j’ai vérifié avec le testeur et je change la prise."),
        ("taches", "J’ai accueilli la dame. Tu lui parles doucement, tu ne la brusques pas et j’ai noté sa demande."),
    )

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        told = [a for a in lu.actions if self._raconte(lu, a)]
        passes = [a.temps for a in told]
        sauts = sum(one != other for one, other in pairwise(passes))
        if sauts >= 2 or (told and self._tutoie(lu)):
            at = self._where(lu, told)
            debut, fin = next((span for span in lu.phrases if span[0] <= at < span[1]), (0, len(lu.texte)))
            yield self.dire(
                lu.texte,
                debut,
                fin,
                "Le récit change de temps ou de personne en route : on ne sait plus quand cela se passe.",
                "Choisissez : tout au passé (« j’ai préparé ») ou tout au présent (« je prépare »).",
            )

    def _where(self, lu: Reading, told: list[Action]) -> int:
        for one, other in pairwise(told):
            if one.temps != other.temps:
                return lu.mots[other.rang].debut
        return lu.mots[0].debut

    def _raconte(self, lu: Reading, action: Action) -> bool:
        """Whether an action is part of the story: no state, no habit, no words that are quoted."""
        word = lu.mots[action.rang]
        if action.sujet == "vous" or _cite(lu, word.debut):
            return False
        if action.temps == "present" and lu.verbe(action) in _ETATS:
            return False
        debut, fin = next(span for span in lu.phrases if span[0] <= word.debut < span[1])
        return not any(w.low in _HABITUDES for w in lu.mots_de(debut, fin))

    def _tutoie(self, lu: Reading) -> bool:
        """Whether the text turns to somebody: « tu lui parles », « vous ouvrez ». « Vous voyez » is for the jury."""
        if any(w.low == "tu" and not _cite(lu, w.debut) for w in lu.mots):
            return True
        turned = [a for a in lu.actions if a.sujet == "vous" and not lu.verbe(a).startswith(_AU_JURY)]
        return any(not _cite(lu, lu.mots[a.rang].debut) for a in turned)


def _cite(lu: Reading, at: int) -> bool:
    """Whether a place stands between « and »."""
    return lu.texte.rfind("«", 0, at) > lu.texte.rfind("»", 0, at)
