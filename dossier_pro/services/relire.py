"""What the guide finds in a dossier, whoever finds it, and what a person does about it.

Three groups: language, remarks of a reader of the draft, personal data. Whoever finds something yields
``Signalement``s of a text, or ``SignalementSitue``s of a dossier, and is named in ``FOURNISSEURS``. All of it runs in a
child process (``langue``, ``relire``), because the interpreter is shared with typing. Nothing here ever decides: a
word is changed, added or ignored by a ``Draft`` that a person asked for.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, cast

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Session,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import AutoEvaluation, DitAuGuide
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import QUESTIONS, Lieu, nom_exemple
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.text import Block, Run, fold, parse, plain, render, typographie
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.guidance.language.paragraphes import se_poursuit
from dossier_pro.services import writing

if TYPE_CHECKING:
    from dossier_pro.domain.referentiel import Referentiel
    from dossier_pro.guidance.language.correcteur import Correcteur

Groupe = Literal["langue", "relecture", "donnees"]
GROUPES: Final[Mapping[Groupe, str]] = MappingProxyType(
    {
        "langue": tr_noop("Orthographe et accords"),
        "relecture": tr_noop("Remarques de relecture"),
        "donnees": tr_noop("Données personnelles"),
    }
)
"""The groups in their order, and what they are called."""
FOURNISSEURS: Final = (
    "dossier_pro.services.conseils:a_relire",
    "dossier_pro.services.donnees:a_relire",
    "dossier_pro.services.reverifier:a_relire",
)
"""Who reads a whole dossier: « module:function », given the ``Dossier`` and the pages of each exemple where they were
counted, yields ``SignalementSitue``s (``situe``)."""
Edit = Callable[[Draft], object]
INCONNUS: Final = frozenset({"langue.mot", "langue.accent"})
"""The rules of a word that no dictionary has: it may be added to one's own."""
_OPENED: Final = ",\n"
"""Before a paragraph that goes on with another."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
GONE: Final = tr_noop("Ce texte a changé entre-temps\u00a0: rien n’a été remplacé.")


@dataclass(frozen=True, slots=True)
class TexteRelu:
    """A text that the jury reads: where it is written, that place in words, and the text without its marks."""

    lieu: Lieu
    ou: str
    texte: str


class Paragraphe(NamedTuple):
    """What is looked at at once; ``suite`` where it goes on a list or a sentence of the one before."""

    texte: str
    suite: bool = False


@dataclass(frozen=True, slots=True)
class SignalementSitue:
    """A finding and the text it stands in, or the place it is about."""

    groupe: Groupe
    lieu: Lieu
    """The entity, and the field of it where it is about a text."""
    ou: str
    signalement: Signalement
    phrase: str = ""
    """The words around the passage, those of its paragraph."""
    dans_phrase: int = -1
    """Where the passage stands in them."""

    @property
    def cle(self) -> str:
        """What « Ignorer » is remembered under."""
        return self.signalement.cle


@dataclass(frozen=True, slots=True)
class Matiere:
    """A dossier as a child is given it: plain entities, no bytes, nothing of its reviews."""

    dossier_id: str
    tables: Mapping[str, Mapping[str, Any]]
    pages: Mapping[str, float]


# --- the texts ---------------------------------------------------------------------------------------------------


def textes(dossier: Dossier) -> tuple[TexteRelu, ...]:
    """Return every text of a candidate's own sentences that the jury may read, in the order of the dossier."""
    return tuple(one for one in _textes(dossier) if one.texte.strip())


def _textes(dossier: Dossier) -> Iterator[TexteRelu]:
    for activite in dossier.referentiel.activites:
        for exemple in dossier.exemples_de(activite.id):
            nom = nom_exemple(dossier, exemple)
            yield TexteRelu(Lieu("exemple", exemple.id, "intitule"), tr("{nom}, intitulé", nom=nom), exemple.intitule)
            for champ in CHAMPS:
                ou = f"{nom}, question {QUESTIONS[champ][0]}"
                yield TexteRelu(Lieu("exemple", exemple.id, champ), ou, _lu(exemple.reponse(champ)))
            for name, texte in (("entreprise", exemple.entreprise), ("service", exemple.service)):
                yield TexteRelu(Lieu("exemple", exemple.id, name), tr("{nom}, question 4", nom=nom), texte)
            for citation in dossier.citations_de(exemple.id):
                yield TexteRelu(
                    Lieu("citation", citation.id, "legende"), tr("{nom}, légende", nom=nom), citation.legende
                )
    for preuve in dossier.all(Preuve).values():
        yield from _textes_de_preuve(preuve)
    for cls in (Diplome, DocumentIllustrant, Annexe):
        yield from _textes_de_rangees(dossier, cls)
    cibles = dossier.referentiel.cibles
    for lien in dossier.all(Lien).values():
        cible = cibles.get(lien.cible_id)
        ou = tr("{lieu}, comment c’est montré", lieu=cible.lieu) if cible is not None else tr("Lien vers un critère")
        yield TexteRelu(Lieu("lien", lien.id, "phrase"), ou, lien.phrase)
    activites = dossier.referentiel.par_activite
    for said in dossier.all(AutoEvaluation).values():
        bloc = activites.get(said.element_id)
        if bloc is not None:
            ou = tr("Dossier de faisabilité, {sigle}", sigle=bloc.sigle)
            yield TexteRelu(Lieu(AutoEvaluation.KIND, said.id, "texte"), ou, _lu(said.texte))


def _textes_de_preuve(preuve: Preuve) -> Iterator[TexteRelu]:
    """Give what the jury reads of a preuve; a title that its file alone gave it is nobody's words."""
    nom = preuve.titre or preuve.nom_fichier
    fichier = preuve.nom_fichier.rpartition(".")[0] or preuve.nom_fichier
    if preuve.titre not in (fichier, fichier.replace("_", " ").strip()):
        ou = tr("Preuve «\u00a0{titre}\u00a0», titre", titre=nom)
        yield TexteRelu(Lieu("preuve", preuve.id, "titre"), ou, preuve.titre)
    ou = tr("Preuve «\u00a0{titre}\u00a0», description", titre=nom)
    yield TexteRelu(Lieu("preuve", preuve.id, "description"), ou, preuve.description)
    if preuve.image:
        ou = tr("Preuve «\u00a0{titre}\u00a0», texte de remplacement", titre=nom)
        yield TexteRelu(Lieu("preuve", preuve.id, "alternative"), ou, preuve.alternative)


_RANGEES: Final[Mapping[type[Diplome | DocumentIllustrant | Annexe], str]] = MappingProxyType(
    {
        Diplome: tr_noop("Titres et diplômes"),
        DocumentIllustrant: tr_noop("Documents illustrant la pratique"),
        Annexe: tr_noop("Annexes"),
    }
)


def _textes_de_rangees(dossier: Dossier, cls: type[Diplome | DocumentIllustrant | Annexe]) -> Iterator[TexteRelu]:
    """Give the words of the rows of a table at the end of the DP."""
    for rank, row in enumerate(dossier.ordered(cls), 1):
        ou = tr("{tableau}, ligne {rang}", tableau=tr(_RANGEES[cls]), rang=rank)
        yield TexteRelu(Lieu(cls.KIND, row.id, "intitule"), ou, row.intitule)
        if isinstance(row, Diplome):
            yield TexteRelu(Lieu(cls.KIND, row.id, "organisme"), tr("{ou}, organisme", ou=ou), row.organisme)


def _has_marks(lieu: Lieu) -> bool:
    """Whether a text is one of the Markdown subset."""
    return (lieu.kind == "exemple" and lieu.champ in CHAMPS) or lieu.kind == AutoEvaluation.KIND


@lru_cache(maxsize=1024)
def _lu(markdown: str) -> str:
    """Kept, because the page of all findings asks again with each one."""
    return plain(markdown)


def paragraphes(texte: str) -> tuple[tuple[int, Paragraphe], ...]:
    """Return the paragraphs of a text without its marks, each with where it begins; blank ones are left out."""
    found: list[tuple[int, Paragraphe]] = []
    at, before = 0, "."
    for line in texte.split("\n"):
        if line.strip():
            found.append((at, Paragraphe(line, se_poursuit(before))))
            before = line
        at += len(line) + 1
    return tuple(found)


kept_paragraphes: Final = lru_cache(maxsize=8192)(paragraphes)
"""The same of the texts of a whole dossier: the page of all findings asks again with each one."""


def situes(relu: TexteRelu, debut: int, paragraphe: Paragraphe, found: Iterable[Signalement]) -> list[SignalementSitue]:
    """Return what was found in a paragraph of a text with its place in the whole text."""
    return [
        SignalementSitue(
            "langue",
            relu.lieu,
            relu.ou,
            replace(one, debut=one.debut + debut, fin=one.fin + debut),
            paragraphe.texte,
            one.debut,
        )
        for one in found
    ]


def situe(groupe: Groupe, dossier: Dossier, lieu: Lieu, ou: str, found: Signalement) -> SignalementSitue:
    """Return a finding with the words around it; ``lieu`` names the field whose text without marks it counts in."""
    texte = getattr(dossier.find(lieu.kind, lieu.entity_id), lieu.champ, None) if lieu.champ else None
    if not isinstance(texte, str) or not found.passage:
        return SignalementSitue(groupe, lieu, ou, found)
    lu = _lu(texte) if _has_marks(lieu) else texte
    start = lu.rfind("\n", 0, found.debut) + 1
    end = lu.find("\n", found.fin)
    return SignalementSitue(groupe, lieu, ou, found, lu[start : end if end >= 0 else None], found.debut - start)


def ou_aller(dossier: Dossier, lieu: Lieu) -> Lieu:
    """Return the place where the window shows the text of an entity."""
    entity = dossier.find(lieu.kind, lieu.entity_id)
    if isinstance(entity, Citation):
        return Lieu("citation", entity.exemple_id, entity.preuve_id)
    if isinstance(entity, Lien):
        of_exemple = entity.source == "exemple"
        return Lieu("lien", entity.source_id, entity.cible_id) if of_exemple else Lieu("preuve", entity.source_id)
    return lieu


# --- what the candidate told the guide -----------------------------------------------------------------------------


def mots_ajoutes(dossier: Dossier) -> frozenset[str]:
    """Return the words of the dossier's own dictionary, in the form in which words are compared."""
    return frozenset(fold(one.texte) for one in dossier.dits("mot"))


def mots_connus(dossier: Dossier) -> frozenset[str]:
    """Return the words added, and those of the names in the dossier: they are no mistakes anywhere in it."""
    candidat = dossier.candidat
    noms = [candidat.prenom, candidat.nom_naissance, candidat.nom_usage, candidat.adresse]
    noms += [part for one in dossier.all(Experience).values() for part in (one.employeur, one.service)]
    noms += [part for one in dossier.all(Exemple).values() for part in (one.entreprise, one.service)]
    noms += [one.lieu for one in dossier.all(Session).values()]
    noms += [one.organisme for one in dossier.all(Diplome).values()]
    return mots_ajoutes(dossier) | {fold(word) for nom in noms for word in _WORD.findall(nom)}


def ignores(dossier: Dossier) -> frozenset[str]:
    """Return the keys of what is not to be shown again."""
    return frozenset(one.texte for one in dossier.dits("ignore"))


def a_montrer(found: Iterable[Signalement], mots: frozenset[str], ecartes: frozenset[str]) -> tuple[Signalement, ...]:
    """Return what is neither ignored nor a word of one's own dictionary."""
    return tuple(
        one for one in found if one.cle not in ecartes and not (one.regle in INCONNUS and fold(one.passage) in mots)
    )


def ajouter_mot(draft: Draft, mot: str) -> None:
    """Add a word to the dossier's own dictionary; once is enough."""
    if fold(mot) not in mots_ajoutes(draft.dossier):
        draft.put(DitAuGuide.neuf("mot", mot))


def ignorer(draft: Draft, cle: str) -> None:
    """Let a finding not be shown again, wherever the same words stand."""
    if cle not in ignores(draft.dossier):
        draft.put(DitAuGuide.neuf("ignore", cle))


def oublier(draft: Draft, dit_id: str) -> None:
    """Take back a word that was added, or something that was ignored."""
    writing.supprimer(draft, DitAuGuide.KIND, dit_id)


# --- mending -------------------------------------------------------------------------------------------------------


def corriger(draft: Draft, lieu: Lieu, signalement: Signalement, mots: str) -> None:
    """Put other words in the place of a passage; bold and italic around it stay.

    Raises:
        KnownError: the text is another by now, or gone.
    """
    entity = draft.dossier.find(lieu.kind, lieu.entity_id)
    texte = getattr(entity, lieu.champ, None)
    if not isinstance(texte, str):
        raise KnownError(tr(GONE))
    rich = _has_marks(lieu)
    lu = plain(texte) if rich else texte
    debut, fin = signalement.debut, signalement.fin
    if lu[debut:fin] != signalement.passage:
        debut = lu.find(signalement.passage)
        if debut < 0 or lu.count(signalement.passage) > 1 or not signalement.passage:
            raise KnownError(tr(GONE))
        fin = debut + len(signalement.passage)
    made = remplacer(texte, debut, fin, mots) if rich else texte[:debut] + mots + texte[fin:]
    writing.modifier(draft, lieu.kind, lieu.entity_id, **{lieu.champ: made})


def remplacer(markdown: str, debut: int, fin: int, mots: str) -> str:
    """Return a text in the Markdown subset with other words in a place of ``plain``, in the style of its first word."""
    made: list[Block] = []
    at = 0
    for block in parse(markdown):
        end = at + len(block.text)
        if at <= debut and fin <= end:
            block = replace(block, runs=runs_avec(block.runs, debut - at, fin - at, mots))
        made.append(block)
        at = end + 1
    return render(tuple(made))


def runs_avec(runs: tuple[Run, ...], debut: int, fin: int, mots: str) -> tuple[Run, ...]:
    """Return runs with other words in a place of their text, in the style of the first sign that goes."""
    made: list[Run] = []
    at, put = 0, False
    for run in runs:
        end = at + len(run.text)
        before, behind = run.text[: max(0, debut - at)], run.text[max(0, fin - at) :]
        if end > debut and not put:
            made.append(replace(run, text=before + mots + behind))
            put = True
        else:
            made.append(replace(run, text=before if end <= debut else behind))
        at = end
    return tuple(run for run in made if run.text)


def typographie_a_faire(dossier: Dossier) -> int:
    """Return in how many texts French typography would change spaces, apostrophes or ellipses."""
    return len(_typographies(dossier))


def mettre_typographie(draft: Draft) -> None:
    """Set spaces, apostrophes and ellipses of all texts as French has them; no word changes."""
    for lieu, texte in _typographies(draft.dossier):
        writing.modifier(draft, lieu.kind, lieu.entity_id, **{lieu.champ: texte})


def _typographies(dossier: Dossier) -> list[tuple[Lieu, str]]:
    made = []
    for relu in textes(dossier):
        texte = cast(str, getattr(dossier.find(relu.lieu.kind, relu.lieu.entity_id), relu.lieu.champ))
        # A text in the Markdown subset: where its marks would move with the signs, it stays as it is.
        better = typographie(texte)
        if better != texte and len(parse(better)) == len(parse(texte)):
            made.append((relu.lieu, better))
    return made


# --- in the child --------------------------------------------------------------------------------------------------


class _Here:
    """What the child keeps between two calls."""

    referentiel: Referentiel | None = None
    correcteur: Correcteur | None = None


def commencer(referentiel: Referentiel) -> None:
    """Read dossiers of a référentiel from now on: its words are words of the trade."""
    from dossier_pro.guidance.language.correcteur import Correcteur

    _Here.referentiel = referentiel
    _Here.correcteur = Correcteur(mots_du_metier(referentiel))


def mots_du_metier(referentiel: Referentiel) -> frozenset[str]:
    """Return the words of a référentiel."""
    texts = [referentiel.intitule]
    for activite in referentiel.activites:
        texts += [activite.intitule, activite.description or ""]
        for one in activite.competences:
            texts += [one.intitule, one.description or "", one.contexte or "", *one.savoirs]
            texts += [critere.texte for critere in one.criteres]
    for transversale in referentiel.transversales:
        texts += [transversale.intitule, *(critere.texte for critere in transversale.criteres)]
    return frozenset(word for text in texts for word in _WORD.findall(text))


def langue(paragraphe: Paragraphe) -> tuple[Signalement, ...]:
    """Return what the language of a paragraph asks to be looked at."""
    assert _Here.correcteur is not None
    before = _OPENED if paragraphe.suite else ""
    found = _Here.correcteur.signalements(before + paragraphe.texte)
    return tuple(replace(one, debut=one.debut - len(before), fin=one.fin - len(before)) for one in found)


def matiere(dossier: Dossier, pages: Mapping[str, float]) -> Matiere:
    """Return what a child needs to read a dossier; ``pages`` of each exemple, where they were counted."""
    return Matiere(dossier.id, {kind: dict(rows) for kind, rows in dossier.tables.items()}, dict(pages))


class Prepared(NamedTuple):
    """A dossier made ready for the child, and every paragraph of it, the first one last."""

    matiere: bytes
    paragraphes: tuple[Paragraphe, ...]


def preparer(dossier: Dossier, pages: Mapping[str, float]) -> Prepared:
    """Return what a child is asked about a dossier: a large one takes 0.1 s, which is not the window's to give."""
    every = [words for relu in textes(dossier) for _, words in kept_paragraphes(relu.texte)]
    return Prepared(pickle.dumps(matiere(dossier, pages), protocol=5), tuple(reversed(every)))


def relire_tout(donnees: bytes) -> tuple[SignalementSitue, ...]:
    """Run in the child: as ``relire``, of what ``preparer`` made ready."""
    return relire(pickle.loads(donnees))  # our own, from the process that started this one


def relire(donnees: Matiere) -> tuple[SignalementSitue, ...]:
    """Return what those who read a whole dossier found in it."""
    assert _Here.referentiel is not None
    tables = MappingProxyType({kind: MappingProxyType(dict(rows)) for kind, rows in donnees.tables.items()})
    dossier = Dossier(donnees.dossier_id, _Here.referentiel, tables)
    return tuple(one for name in FOURNISSEURS for one in _found(name)(dossier, donnees.pages))


def _found(name: str) -> Callable[[Dossier, Mapping[str, float]], Iterable[SignalementSitue]]:
    module, _, function = name.partition(":")
    return cast(
        "Callable[[Dossier, Mapping[str, float]], Iterable[SignalementSitue]]", getattr(import_module(module), function)
    )
