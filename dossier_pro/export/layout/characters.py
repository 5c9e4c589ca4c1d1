"""The characters of a document that our fonts cannot set, and where they stand, so that the candidate is told.

Arabic and Hebrew are in our own fonts; Chinese, Japanese, Korean and emoji are set with a font of the system where
there is one (``fonts.system``). For what is left the PDF shows « � » and keeps the character itself for who copies
or listens; Word shows it with whatever font the reader's machine has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP
from dossier_pro.export.document import Document, FicheImprimee, ReponseImprimee
from dossier_pro.export.fonts.widths import REMPLACANT, manquants

_ECRITURES = (
    ("ARABIC", "arabe"),
    ("HEBREW", "hébreu"),
    ("CJK", "chinois"),
    ("HIRAGANA", "japonais"),
    ("KATAKANA", "japonais"),
    ("HANGUL", "coréen"),
)
_MONTRES = 6
"""How many characters, or places, a sentence shows; the others are counted."""


@dataclass(frozen=True, slots=True)
class SansPolice:
    """What cannot be set in one place: the place in French (« exemple n° 1, activité-type 2 »), the characters once."""

    lieu: str
    caracteres: tuple[str, ...]


def caracteres_sans_police(document: Document) -> tuple[SansPolice, ...]:
    """Return each place of a document with characters that no font at hand can set, in the order of the pages."""
    found: dict[str, dict[str, None]] = {}
    for lieu, text in _textes(document):
        if not text.isascii() and (missing := manquants(text)):
            found.setdefault(lieu, {}).update(dict.fromkeys(missing))
    return tuple(SansPolice(lieu, tuple(chars)) for lieu, chars in found.items())


def phrases_sans_police(document: Document) -> tuple[str, ...]:
    """Return one sentence for the places that lack the same characters: what will be seen, and what to do."""
    lieux: dict[tuple[str, ...], list[str]] = {}
    for one in caracteres_sans_police(document):
        lieux.setdefault(one.caracteres, []).append(one.lieu)
    return tuple(_phrase(SansPolice(_ensemble(places), chars)) for chars, places in lieux.items())


def _ensemble(places: list[str]) -> str:
    if len(places) <= _MONTRES:
        return f"{NBSP}; ".join(places)
    return f"{f'{NBSP}; '.join(places[:_MONTRES])} et {len(places) - _MONTRES} autres endroits"


def _phrase(one: SansPolice) -> str:
    seul = len(one.caracteres) == 1
    rest = len(one.caracteres) - _MONTRES
    autres = f" et {rest} autres" if rest > 1 else " et un autre" if rest == 1 else ""
    signes = f"{' '.join(map(_montre, one.caracteres[:_MONTRES]))}{autres}{_genre(one.caracteres)}"
    debut = f"{one.lieu[0].upper()}{one.lieu[1:]}{NBSP}: {'le signe' if seul else 'les signes'} {signes}"
    fait = f"{'est remplacé' if seul else 'sont remplacés'} dans le PDF par «{NBSP}{REMPLACANT}{NBSP}»"
    raison = f"aucune police de cet ordinateur ne sait {'l’écrire' if seul else 'les écrire'} dans un PDF"
    pronom = "le" if seul else "les"
    return f"{debut} {fait}, car {raison}. Écrivez-{pronom} autrement, ou retirez-{pronom}."


def _montre(char: str) -> str:
    """The character itself, or its code where no screen is sure to have it."""
    return f"U+{ord(char):04X}" if unicodedata.category(char) in ("Co", "Cn") else char


def _genre(chars: Iterable[str]) -> str:
    """« (emoji) », « (arabe, emoji) », as far as Unicode's own names tell."""
    found: dict[str, None] = {}
    for char in chars:
        name = unicodedata.name(char, "")
        kind = next((french for start, french in _ECRITURES if name.startswith(start)), "")
        if not kind and unicodedata.category(char) in ("So", "Sk") and ord(char) > 0xFFFF:
            kind = "emoji"
        if kind:
            found[kind] = None
    return f" ({', '.join(found)})" if found else ""


# --- where texts stand -------------------------------------------------------------------------------------------


def _textes(document: Document) -> Iterator[tuple[str, str]]:
    couverture = document.couverture
    for text in (
        couverture.nom_naissance,
        couverture.nom_usage,
        couverture.prenom,
        *couverture.adresse,
        couverture.titre,
        *couverture.precision,
    ):
        yield "couverture", text
    exemples = document.modele.exemples
    for activite, fiche in document.fiches():
        lieu = f"{exemples.exemple.lower()}{NBSP}{fiche.numero}, {exemples.activite.lower()}{NBSP}{activite.numero}"
        yield from _fiche(lieu, fiche)
    for row in document.diplomes:
        for text in (row.intitule, row.organisme, row.date):
            yield document.modele.titres.titre, text
    if document.declaration:
        yield "déclaration sur l’honneur", document.declaration.nom
        yield "déclaration sur l’honneur", document.declaration.lieu
    for papier in document.documents:
        yield document.modele.documents.titre, papier.intitule
    for annexe in document.feuillets():
        lieu = annexe.nom.lower().replace(" ", NBSP)
        yield lieu, annexe.intitule
        yield lieu, annexe.support
        for bloc in annexe.texte:
            yield lieu, bloc.text


def _fiche(lieu: str, fiche: FicheImprimee) -> Iterator[tuple[str, str]]:
    yield f"{lieu}, intitulé", fiche.intitule
    for reponse in fiche.reponses:
        question = f"{lieu}, question{NBSP}{reponse.ancre.rpartition('_q')[2]}"
        for text in _reponse(reponse):
            yield question, text
    yield f"{lieu}, question{NBSP}4", fiche.contexte.entreprise
    yield f"{lieu}, question{NBSP}4", fiche.contexte.service


def _reponse(reponse: ReponseImprimee) -> Iterator[str]:
    for bloc in reponse.blocs:
        yield bloc.text
    for mention in reponse.mentions:
        yield mention.titre
        yield mention.renvoi
    for figure in reponse.figures:
        yield figure.legende
