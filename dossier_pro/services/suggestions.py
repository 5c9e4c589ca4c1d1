"""What the guide proposes to tie: critères for a passage, what is there already for a critère. Only a person ties."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal

from dossier_pro.domain.anchors.anchor import Ancre, ancrer
from dossier_pro.domain.anchors.words import sentences
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.suggest.suggestions import MOST, Learned, Suggestion, could_show, refusal, suggest
from dossier_pro.services.montrer import exemples_offerts

_LEAST_WORDS = 5
"""« Le contenu. » is the title of a paragraph: it shows nothing."""


@dataclass(frozen=True, slots=True)
class Piste:
    """A passage of an exemple, or a preuve, that could show a critère; ``mots`` spoke for it."""

    source: Literal["exemple", "preuve"]
    source_id: str
    ancre: Ancre | None
    mots: tuple[str, ...]


def texte_de(source: Exemple | Preuve, ancre: Ancre | None = None) -> str:
    """Return the words by which a source is judged: the passage, all of an exemple, what is said of a preuve."""
    if ancre is not None:
        return ancre.citation
    if isinstance(source, Preuve):
        return f"{source.titre}. {plain(source.description)}"
    return "\n".join((source.intitule, *(plain(source.reponse(champ)) for champ in CHAMPS)))


def appris(dossier: Dossier) -> Learned:
    """Return what this candidate tied and refused so far."""
    accepted = []
    for lien in dossier.all(Lien).values():
        source = dossier.get(Exemple, lien.source_id) or dossier.get(Preuve, lien.source_id)
        if lien.ancre is not None:
            accepted.append((lien.ancre.citation, lien.cible_id))
        elif isinstance(source, Preuve):
            accepted.append((texte_de(source), lien.cible_id))
        elif lien.phrase.strip():
            # Of an exemple as a whole the sentence of the lien says what in it was meant.
            accepted.append((lien.phrase, lien.cible_id))
    refused = frozenset(one.texte for one in dossier.dits("refuse"))
    return Learned(tuple(accepted), refused)


def pour_texte(dossier: Dossier, texte: str, parmi: Collection[str]) -> tuple[Suggestion, ...]:
    """Return the critères, among those of these ids, that a text seems to show."""
    return suggest(dossier.referentiel, texte, among=parmi, learned=appris(dossier))


def pour_cible(dossier: Dossier, cible: Cible) -> tuple[Piste, ...]:
    """Return what is in the dossier already that could show a critère, and is not tied to it."""
    pistes = [*_passages(dossier, cible), *_preuves(dossier, cible)]
    texts = [_texte(dossier, piste) for piste in pistes]
    found = could_show(dossier.referentiel, cible.id, texts, learned=appris(dossier))
    return tuple(
        Piste(pistes[at].source, pistes[at].source_id, pistes[at].ancre, suggestion.mots) for at, suggestion in found
    )


def refuser(draft: Draft, cible_id: str, textes: Sequence[str]) -> None:
    """Remember that a critère is not to be proposed again for texts."""
    known = {one.texte for one in draft.dossier.dits("refuse")}
    for key in dict.fromkeys(refusal(cible_id, texte) for texte in textes):
        if key not in known:
            draft.put(DitAuGuide.neuf("refuse", key))


def _passages(dossier: Dossier, cible: Cible) -> Iterator[Piste]:
    tied = {(lien.source_id, lien.ancre.citation) for lien in dossier.liens_vers(cible.id) if lien.ancre is not None}
    for exemple in exemples_offerts(dossier, cible):
        for champ in CHAMPS:
            texte = plain(exemple.reponse(champ))
            for debut, fin in sentences(texte):
                sentence = texte[debut:fin]
                if len(sentence.split()) >= _LEAST_WORDS and (exemple.id, sentence) not in tied:
                    yield Piste("exemple", exemple.id, ancrer(champ, texte, debut, fin), ())


def _preuves(dossier: Dossier, cible: Cible) -> Iterator[Piste]:
    tied = {lien.source_id for lien in dossier.liens_vers(cible.id)}
    for preuve in dossier.all(Preuve).values():
        if preuve.id not in tied:
            yield Piste("preuve", preuve.id, None, ())


def _texte(dossier: Dossier, piste: Piste) -> str:
    source = dossier.get(Preuve if piste.source == "preuve" else Exemple, piste.source_id)
    return texte_de(source, piste.ancre) if isinstance(source, (Exemple, Preuve)) else ""


# --- on the command line -----------------------------------------------------------------------------------------


def pour_titre(cle: str, texte: str, nombre: int = MOST) -> tuple[Suggestion, ...]:
    """Return the critères of a titre that a text seems to show.

    Raises:
        KnownError: the catalogue has no such titre.
    """
    from dossier_pro.referentiels import catalogue
    from dossier_pro.services.referentiels import catalogue_utilisateur

    return suggest(catalogue.trouver(cle, (catalogue_utilisateur(),)), texte, most=nombre)


def suggestions_json(found: Sequence[Suggestion]) -> dict[str, Any]:
    """Return the contract's object, ``dossier-pro/suggestions/1``."""
    rows = [
        {
            "cible_id": one.cible.id,
            "texte": one.cible.texte,
            "competence": _competence(one.cible),
            "mots": list(one.mots),
            "score": round(one.score, 2),
        }
        for one in found
    ]
    return {"format": "dossier-pro/suggestions/1", "suggestions": rows}


def _competence(cible: Cible) -> dict[str, Any]:
    held = cible.competence or cible.transversale or cible.activite
    return {
        "activite": cible.activite.numero if cible.activite else None,
        "numero": cible.competence.numero if cible.competence else None,
        "intitule": held.intitule if held is not None else "",
    }


def suggestions_texte(found: Sequence[Suggestion]) -> str:
    """Return what was found as a person reads it."""
    if not found:
        return tr("Rien dans ce texte ne fait penser à un critère de ce titre.")
    lines = [tr("Ce texte montre peut-être :")]
    for one in found:
        mots = ", ".join(f"« {mot} »" for mot in one.mots)
        lines.append(
            tr("- {lieu} : {texte}\n  à cause de {mots}", lieu=one.cible.lieu, texte=one.cible.texte, mots=mots)
        )
    return "\n".join(lines)
