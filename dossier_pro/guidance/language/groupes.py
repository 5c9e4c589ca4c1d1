"""Groups of words that rules look for: a determiner and its noun, the subject before a verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots, paires

PLURIELS: Final = mots(
    """
    les des aux ces mes tes ses nos vos leurs quelques plusieurs certains certaines différents différentes
    quels quelles
    """
)
SINGULIERS: Final = mots(
    """
    le la l' un une au du ce cet cette mon ma ton ta son sa notre votre leur chaque quelque aucun aucune quel quelle
    """
)
MASCULINS: Final = mots("le un au du ce cet aucun quel quels certains différents")
FEMININS: Final = mots("la une cette ma ta sa aucune quelle quelles certaines différentes")
DETERMINANTS: Final = PLURIELS | SINGULIERS
NOMBRES: Final = mots(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante quatre-vingts quatre-vingt cent cents mille dix-sept dix-huit dix-neuf
    vingt-quatre vingt-cinq quarante-huit
    """
)
CLITIQUES: Final = mots("ne n' me m' te t' se s' le la l' les lui leur nous vous y en")
PREPOSITIONS: Final = mots(
    """
    à de d' en dans par pour sur sous sans avec chez vers entre contre depuis pendant avant après devant
    derrière jusqu' selon malgré parmi dès hors lors
    """
)
SUBORDONNANTS: Final = mots(
    """
    que qu' qui dont où quand lorsque lorsqu' si comme puisque puisqu' quoique quoiqu' car quoi lequel
    laquelle lesquels
    """
)
COORDONNANTS: Final = mots("et ou ni mais donc puis or")
ADVERBES_DE_VERBE: Final = mots(
    """
    pas plus jamais rien toujours souvent bien mal déjà encore aussi ensuite beaucoup trop tout tous toutes
    vraiment parfois donc alors enfin moi-même nous-mêmes eux-mêmes également très peu presque point guère
    surtout même ainsi d'abord
    """
)
COLLECTIFS: Final = mots(
    """
    plupart majorité minorité partie moitié tiers quart dizaine douzaine quinzaine vingtaine trentaine
    quarantaine cinquantaine centaine millier million reste nombre ensemble totalité groupe foule quantité
    série tas multitude poignée maximum minimum type sorte peu trop beaucoup couple équipe lot
    """
)
_PRONOMS: Final = paires(
    "je=1sg j'=1sg tu=2sg il=3sg on=3sg ils=3pl elle=3sg elles=3pl ça=3sg cela=3sg chacun=3sg chacune=3sg tout=3sg"
)
_STRONG: Final = frozenset({"elle", "elles", "ça", "cela", "chacun", "chacune", "tout"})


def avoir(mot: Mot) -> bool:
    """Whether a word is a form of avoir."""
    return mot.est("v0ait____a")


def etre(mot: Mot) -> bool:
    """Whether a word is a form of être."""
    return mot.est("v0ei_____a")


def nombre_de(mot: Mot) -> str:
    """The number that a determiner asks for."""
    if mot.bas in PLURIELS or mot.bas in NOMBRES:
        return "pl"
    return "sg" if mot.bas in SINGULIERS else ""


def debut_de_proposition(phrase: Phrase, at: int) -> bool:
    """Whether a clause begins at a place: at the head of the sentence, behind a sign or a conjunction."""
    before = phrase[at - 1]
    return at == 0 or before.sorte in ("signe", "fin") or before.bas in SUBORDONNANTS or before.bas in COORDONNANTS


def _one(phrase: Phrase, at: int) -> bool:
    """Whether the word before is a noun in the singular alone."""
    before = phrase[at - 1]
    return before.est("nom") and before.nombres == {"sg"} and not before.est("mg")


_ARTICLES: Final = mots("un une le la les l' mon ma mes")
_SURE_CLITICS: Final = mots("ne n' me m' te t' se s' lui nous vous y")


def verbe_net(phrase: Phrase, at: int) -> bool:
    """Whether a word is surely a verb with a person: it can be nothing else, or what follows says so."""
    mot = phrase[at]
    if mot.verbe_seul:
        return True
    if mot.conjugue and phrase[at - 1].bas in _SURE_CLITICS and not mot.est("ppas", "mg"):
        return True
    lone = _one(phrase, at) and phrase[at + 1].bas in _ARTICLES
    if mot.conjugue and mot.nombres == {"pl"} and lone and not mot.est("adj", "ppas", "mg"):
        return True  # « un client demandes un conseil »
    if not mot.est("1sg", "3sg", "3pl") or mot.est("adj", "ppas", "mg", "adv"):
        return False
    before, after = phrase[at - 1], phrase[at + 1]
    if before.bas in CLITIQUES or before.est("prep") or (before.est("adj") and not before.est("nom")):
        return False
    return (
        after.bas in DETERMINANTS or after.bas in PREPOSITIONS or after.bas in ("bien", "mal", "pas", "plus", "aussi")
    )


@dataclass(frozen=True, slots=True)
class Sujet:
    """The subject before a verb.

    Attributes:
        debut, fin: its first and last word.
        personne: what the verb must be.
        genres: the genders it may have; empty where that is not known.
        pronom: whether it is a pronoun.
        complement: whether a « de … » stands between its noun and the verb.
        joint: whether « et » or a comma joins it to another group, so that the verb may be plural.
    """

    debut: int
    fin: int
    personne: str
    genres: frozenset[str] = frozenset()
    pronom: bool = False
    complement: bool = False
    joint: bool = False
    noyau: str = ""

    @property
    def nombre(self) -> str:
        """``sg`` or ``pl``."""
        return self.personne[1:]


def avant_les_clitiques(phrase: Phrase, at: int) -> int:
    """Return the place before a verb's small pronouns and its « ne »."""
    at -= 1
    while phrase[at].bas in CLITIQUES and phrase[at].sorte == "mot":
        at -= 1
    return at


def sujet_avant(phrase: Phrase, at: int) -> Sujet | None:
    """Return the subject of the verb at a place, where it stands right before and is understood."""
    end = avant_les_clitiques(phrase, at)
    mot = phrase[end]
    if mot.bas in ("personne", "rien") and phrase[end + 1].bas in ("ne", "n'") and debut_de_proposition(phrase, end):
        return Sujet(end, end, "3sg", pronom=True)
    if mot.bas in _PRONOMS:
        return _pronom(phrase, end)
    if mot.sorte != "mot":
        return _nous_vous(phrase, end, at)
    group = _groupe(phrase, end)
    return group or _nous_vous(phrase, end, at)


def _pronom(phrase: Phrase, at: int) -> Sujet | None:
    mot = phrase[at]
    if mot.bas in _STRONG and not (debut_de_proposition(phrase, at) or phrase[at - 1].est("adv")):
        return None
    if mot.bas in _STRONG and phrase[at - 1].bas in ("et", "ou", "ni", "comme"):
        return None
    genres = {"il": "mas", "ils": "mas", "elle": "fem", "elles": "fem"}.get(mot.bas)
    return Sujet(at, at, _PRONOMS[mot.bas], frozenset({genres} if genres else ()), pronom=True)


def _nous_vous(phrase: Phrase, end: int, at: int) -> Sujet | None:
    """« nous », « vous » as a subject: the first small pronoun of a clause, where nothing else can be the subject."""
    first = end + 1
    if end >= 0 and phrase[at].est("3sg", "3pl"):
        return None  # « la clé que vous a donnée le chef »
    if first >= at or phrase[first].bas not in ("nous", "vous"):
        return None
    before = phrase[end]
    if end >= 0 and before.bas not in SUBORDONNANTS - {"qui", "dont"}:
        return None
    return Sujet(first, first, "1pl" if phrase[first].bas == "nous" else "2pl", pronom=True)


def _groupe(phrase: Phrase, end: int) -> Sujet | None:
    """A determiner, its noun and what belongs to it, from the head of a clause up to ``end``."""
    start = end
    while start > 0 and not debut_de_proposition(phrase, start):
        start -= 1
    while start < end and phrase[start].toujours("adv") and phrase[start].bas not in DETERMINANTS:
        start += 1
    at = start
    if phrase[at].bas in ("tout", "toute", "tous", "toutes") and phrase[at + 1].bas in DETERMINANTS:
        at += 1
    number = nombre_de(phrase[at])
    if not number:
        return None
    head = _noyau(phrase, at + 1, end)
    if head is None:
        return None
    noun = phrase[head]
    if noun.bas == "chose":
        return None  # « quelque chose » is masculine
    rest = _suite(phrase, head + 1, end)
    relative = start > 0 and phrase[start - 1].bas in ("que", "qu'", "dont", "où")
    if relative and any(mot.conjugue for mot in phrase.mots[head + 1 : end + 1]):
        return None  # « les gestes que le client garde sont… »
    if rest is None or number not in noun.nombres:
        return None
    joint = start > 0 and phrase[start - 1].bas in ("et", "ou", "ni", ",")
    if joint and phrase[start - 1].bas != "," and phrase[start - 2].est("nom", "adj", "npr", "prn"):
        return None  # « le choix des outils et des produits est… »
    if noun.bas in COLLECTIFS and rest:
        return None
    genres = _genres(phrase, at, head)
    return Sujet(start, end, "3" + number, genres, complement=rest, joint=joint, noyau=noun.bas)


def _genres(phrase: Phrase, det: int, head: int) -> frozenset[str]:
    nouns = frozenset().union(
        *(
            frozenset({"mas", "fem"}) if "epi" in r.traits else r.traits & {"mas", "fem"}
            for r in phrase[head].lectures
            if "nom" in r.traits
        )
    )
    word = phrase[det].bas
    asked = {"mas"} if word in MASCULINS else {"fem"} if word in FEMININS - {"ma", "ta", "sa"} else {"mas", "fem"}
    return frozenset(nouns & asked)


def _noyau(phrase: Phrase, at: int, end: int) -> int | None:
    """The noun behind a determiner, over numbers and adjectives."""
    skipped = False
    while at <= end:
        mot = phrase[at]
        after = phrase[at + 1]
        if mot.est("nom") and not (at < end and mot.est("adj") and after.est("nom") and not after.est("adj", "ppas")):
            return at if not (skipped and mot.conjugue) else None
        skipped = skipped or mot.est("nom")
        if at == end and mot.toujours("adj", "ppas") and not mot.conjugue and not mot.est("mg"):
            return at  # « les sanitaires »
        if not (mot.est("adj", "ppas", "nb") or mot.bas in NOMBRES or mot.sorte == "nombre"):
            return None
        at += 1
    return None


def _suite(phrase: Phrase, at: int, end: int) -> bool | None:
    """Whether complements follow the noun; None where something else stands there too."""
    complement = False
    while at <= end:
        mot = phrase[at]
        if mot.bas in ("de", "d'", "du", "des", "en", "à", "au", "aux", "pour", "sans", "avec", "sur", "par", "chez"):
            complement = True
            at += 1
            while at <= end and (
                phrase[at].bas in DETERMINANTS or phrase[at].bas in NOMBRES or phrase[at].sorte == "nombre"
            ):
                at += 1
            if at > end or not phrase[at].est("nom", "npr", "adj"):
                return None
            at += 1
        elif (mot.est("adj", "ppas") and not mot.conjugue) or mot.bas in ("moi-même", "eux-mêmes", "aussi"):
            at += 1
        else:
            return None
    return complement
