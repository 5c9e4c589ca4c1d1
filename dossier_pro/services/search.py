"""Search over everything that a dossier says, the words inside its files included; each result knows its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from dossier_pro.domain.avis import Position, Remarque, Reponse, Synthese
from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Entity,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Rappel,
    Session,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import AutoEvaluation, QuestionPreparee, ReponseRecit
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP, plain
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.pieces.confined import TextReader as TextReader
from dossier_pro.pieces.text import MAX_OCTETS, lisible
from dossier_pro.services.desk import Desk
from dossier_pro.store.search import CLOSE, OPEN, IndexCard, SearchIndex

GROUPES = (
    tr_noop("Exemples"),
    tr_noop("Preuves"),
    tr_noop("Remarques"),
    tr_noop("Liens vers les critères"),
    tr_noop("Référentiel"),
    tr_noop("Parcours et échéances"),
)
PAR_GROUPE = 12
_QUESTIONS = {"taches": "question 1", "moyens": "question 2", "equipe": "question 3", "complements": "question 5"}
_MARKED = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A stretch of a text; ``marque`` where it is what was looked for."""

    texte: str
    marque: bool = False


@dataclass(frozen=True, slots=True)
class Trouvaille:
    """One result: its place, its name, where that is in words, and a stretch of what it says, with matches marked."""

    lieu: Lieu
    titre: tuple[FoundPart, ...]
    ou: str
    extrait: tuple[FoundPart, ...]

    @property
    def nom(self) -> str:
        """The name without marks."""
        return "".join(m.texte for m in self.titre)


@dataclass(frozen=True, slots=True)
class GroupeTrouve:
    """The results under one heading: how many in all, and the best ones, best first."""

    nom: str
    total: int
    trouvailles: tuple[Trouvaille, ...]


@dataclass(frozen=True, slots=True)
class Resultats:
    """The answer to a question; ``partiel`` where nothing holds all its words and these hold some of them."""

    question: str = ""
    groupes: tuple[GroupeTrouve, ...] = ()
    partiel: bool = False

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(g.total for g in self.groupes)


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of a fiche beside its words; ``nom`` where its name is not among them."""

    lieu: Lieu
    ou: str
    nom: str = ""


@dataclass(slots=True)
class _Connu:
    """What the index holds of one thing: the object it was made of, and its keys."""

    objet: object
    cles: tuple[str, ...]


_Found = tuple[IndexCard, _Place]


@dataclass(slots=True)
class Recherche:
    """The index of one open dossier. Any thread, one at a time for ``suivre`` and ``ajouter_textes``."""

    _index: SearchIndex = field(default_factory=lambda: SearchIndex(GROUPES))
    _connus: dict[tuple[str, str], _Connu] = field(default_factory=dict)
    _places: dict[str, _Place] = field(default_factory=dict)
    _textes: dict[str, str] = field(default_factory=dict)
    _dossier: Dossier | None = None

    def suivre(self, dossier: Dossier) -> int:
        """Bring the index to a dossier's state; only what is another object than last time is looked at.

        Returns:
            How many things were indexed anew.
        """
        wanted = dict(_things(dossier))
        gone = [key for key in self._connus if key not in wanted]
        changed = {
            key: thing
            for key, thing in wanted.items()
            if key not in self._connus or self._connus[key].objet is not thing
        }
        self._dossier = dossier
        self._write(dossier, changed, gone)
        return len(changed)

    def ajouter_textes(self, textes: Mapping[str, str]) -> None:
        """Take in the words that were found inside pieces, by the piece's SHA-256."""
        new = {sha: text for sha, text in textes.items() if self._textes.get(sha) != text}
        self._textes |= new
        dossier = self._dossier
        if dossier is None or not new:
            return
        touched = {("preuve", p.id): p for p in dossier.all(Preuve).values() if p.sha256 in new}
        self._write(dossier, touched, ())

    def _write(self, dossier: Dossier, changed: Mapping[tuple[str, str], Any], gone: Iterable[tuple[str, str]]) -> None:
        removed: list[str] = []
        for key in (*gone, *changed):
            known = self._connus.pop(key, None)
            removed += known.cles if known else ()
        fiches: list[IndexCard] = []
        for key, thing in changed.items():
            found = tuple(self._fiches(dossier, key, thing))
            fiches += [fiche for fiche, _ in found]
            self._places |= {fiche.cle: place for fiche, place in found}
            self._connus[key] = _Connu(thing, tuple(fiche.cle for fiche, _ in found))
        if removed or fiches:
            self._index.remplacer(fiches, removed)

    def _fiches(self, dossier: Dossier, key: tuple[str, str], thing: Any) -> Iterator[_Found]:
        if isinstance(thing, Preuve):
            yield _of_preuve(thing, self._textes.get(thing.sha256 or "", ""))
        elif isinstance(thing, Referentiel):
            yield from _of_referentiel(thing)
        elif isinstance(thing, Remarque | Reponse | Synthese):
            yield from _of_review(dossier, key[1], thing)
        else:
            yield from _MAKERS[type(thing)](dossier, thing)

    def chercher(self, question: str, par_groupe: int = PAR_GROUPE) -> Resultats:
        """Return what holds every word of the question, best first under each heading.

        Args:
            question: any text; accents, capitals, plurals are forgiven, the last word may be only begun.
            par_groupe: how many are given of each heading.
        """
        answer = self._index.chercher(question, par_groupe)
        groupes = []
        for groupe in answer.groupes:
            made = tuple(
                self._trouvaille(place, touche.titre, touche.extrait)
                for touche in groupe.touches
                if (place := self._places.get(touche.cle)) is not None
            )
            groupes.append(GroupeTrouve(groupe.nom, groupe.total, made))
        return Resultats(question, tuple(groupes), answer.partiel)

    def _trouvaille(self, place: _Place, titre: str, extrait: str) -> Trouvaille:
        name = morceaux(titre) if titre else (FoundPart(place.nom or self._source(place.lieu)),)
        return Trouvaille(place.lieu, name, place.ou, morceaux(" ".join(extrait.split())))

    def _source(self, lieu: Lieu) -> str:
        """Return the present name of what a lien starts from: it may have changed since the lien was indexed."""
        dossier = self._dossier
        source = dossier and (dossier.get(Exemple, lieu.champ) or dossier.get(Preuve, lieu.champ))
        return (source.intitule if isinstance(source, Exemple) else source.titre if source else "") or tr("Sans titre")

    def close(self) -> None:
        """Let go of the memory."""
        self._index.close()


def morceaux(texte: str) -> tuple[FoundPart, ...]:
    """Return a text with marks as stretches."""
    found: list[FoundPart] = []
    last = 0
    for match in _MARKED.finditer(texte):
        found.append(FoundPart(texte[last : match.start()]))
        found.append(FoundPart(match[1], marque=True))
        last = match.end()
    found.append(FoundPart(texte[last:]))
    return tuple(m for m in found if m.texte)


# --- what a dossier holds ------------------------------------------------------------------------------------------


def _things(dossier: Dossier) -> Iterator[tuple[tuple[str, str], object]]:
    yield ("referentiel", dossier.referentiel.cle), dossier.referentiel
    for cls in (Preuve, *_MAKERS):
        table: Mapping[str, Entity] = dossier.all(cls)
        for entity_id, entity in table.items():
            yield (cls.KIND, entity_id), entity
    avis = dossier.avis
    facts: list[Remarque | Reponse | Synthese | Position] = [*avis.tous(Remarque), *avis.tous(Reponse)]
    facts += [*avis.tous(Synthese), *avis.tous(Position)]
    for fact in facts:
        yield (fact.KIND, f"{fact.id}/{fact.compteur}"), fact


def _of_preuve(preuve: Preuve, words: str) -> _Found:
    titre, *said = preuve.dits
    fiche = IndexCard(
        f"preuve/{preuve.id}",
        "Preuves",
        titre,
        " · ".join(part for part in said if part),
        words,
    )
    return fiche, _Place(Lieu("preuve", preuve.id), preuve.nom_fichier, preuve.titre or tr("Preuve sans titre"))


def _of_exemple(dossier: Dossier, exemple: Exemple) -> Iterator[_Found]:
    activite = dossier.referentiel.par_activite.get(exemple.activite_id)
    ou = tr("exemple\u00a0{rang}", rang=exemple.ordre)
    if activite is not None:
        ou = tr("{sigle}, exemple\u00a0{rang}", sigle=activite.sigle, rang=exemple.ordre)
    nom = exemple.intitule or tr("Exemple sans intitulé")
    around = f"{exemple.intitule} {exemple.entreprise} {exemple.service}"
    context = " · ".join(part for part in (exemple.entreprise, exemple.service) if part)
    head = IndexCard(f"exemple/{exemple.id}", "Exemples", exemple.intitule, context)
    yield head, _Place(Lieu("exemple", exemple.id, "intitule"), ou, nom)
    for champ in CHAMPS:
        words = plain(exemple.reponse(champ))
        if words.strip():
            fiche = IndexCard(f"exemple/{exemple.id}/{champ}", "Exemples", corps=words, autour=around)
            yield fiche, _Place(Lieu("exemple", exemple.id, champ), f"{ou}, {_QUESTIONS[champ]}", nom)


def _of_lien(dossier: Dossier, lien: Lien) -> Iterator[_Found]:
    cible = dossier.referentiel.cibles.get(lien.cible_id)
    if cible is None or not lien.phrase.strip():
        return
    fiche = IndexCard(f"lien/{lien.id}", "Liens vers les critères", corps=lien.phrase, autour=cible.texte)
    yield fiche, _Place(Lieu("matrice", lien.cible_id, lien.source_id), f"{cible.lieu}{NBSP}: {cible.texte}")


def _of_position(dossier: Dossier, position: Position) -> Iterator[_Found]:
    cible = dossier.referentiel.cibles.get(position.cible_id)
    if cible is None or not position.motif.strip():
        return
    fiche = IndexCard(f"position/{position.id}", "Remarques", corps=position.motif, autour=cible.texte)
    words = tr("Avis de {auteur}", auteur=position.auteur) if position.auteur else tr("Avis")
    yield fiche, _Place(Lieu("cible", position.cible_id), cible.lieu, words)


def _of_review(dossier: Dossier, key: str, fact: Remarque | Reponse | Synthese) -> Iterator[_Found]:
    kind = {Remarque: tr("Remarque"), Reponse: tr("Réponse"), Synthese: tr("Synthèse")}[type(fact)]
    fiche = IndexCard(f"{fact.KIND}/{key}", "Remarques", corps=plain(fact.texte))
    yield fiche, _Place(_about(dossier, fact), "", f"{kind} de {fact.auteur}" if fact.auteur else kind)


def _about(dossier: Dossier, fact: Remarque | Reponse | Synthese) -> Lieu:
    """Return the place that somebody wrote about."""
    if isinstance(fact, Synthese):
        return Lieu("couverture", fact.activite_id)
    if isinstance(fact, Reponse):
        first = next((r for r in dossier.avis.tous(Remarque) if r.id == fact.remarque_id), None)
        return _about(dossier, first) if first else Lieu("accueil")
    if fact.sur in ("passage", "exemple"):
        return Lieu("exemple", fact.sur_id, fact.ancre.champ if fact.ancre else "")
    kinds = {"preuve": "preuve", "critere": "cible"}
    return Lieu(kinds[fact.sur], fact.sur_id) if fact.sur in kinds else Lieu("accueil")


def _simple(groupe: str, name: Callable[[Any], str], words: Callable[[Any], str], ou: str) -> Any:
    """Return the maker of fiches of a kind that is one line of a list."""

    def make(dossier: Dossier, entity: Any) -> Iterator[_Found]:
        titre, corps = name(entity), words(entity)
        if titre or corps:
            fiche = IndexCard(f"{entity.KIND}/{entity.id}", groupe, titre, corps)
            yield fiche, _Place(Lieu(entity.KIND, entity.id), ou, ou)

    return make


_ROUTE = tr_noop("Parcours et échéances")
_MAKERS: dict[Any, Callable[[Dossier, Any], Iterator[_Found]]] = {
    Exemple: _of_exemple,
    Lien: _of_lien,
    Position: _of_position,
    Experience: _simple(
        _ROUTE, lambda e: e.fonction, lambda e: f"{e.employeur} {e.service}".strip(), tr_noop("Expérience")
    ),
    Diplome: _simple(
        _ROUTE, lambda e: e.intitule, lambda e: f"{e.organisme} {e.jour}".strip(), tr_noop("Titre ou diplôme")
    ),
    DocumentIllustrant: _simple(_ROUTE, lambda e: e.intitule, lambda e: "", tr_noop("Document illustrant la pratique")),
    Annexe: _simple(_ROUTE, lambda e: e.intitule, lambda e: "", tr_noop("Annexe")),
    Session: _simple(_ROUTE, lambda e: e.lieu, lambda e: e.note, tr_noop("Session")),
    Rappel: _simple(_ROUTE, lambda e: e.texte, lambda e: "", tr_noop("Rappel")),
    QuestionPreparee: _simple(_ROUTE, lambda e: "", lambda e: e.texte, tr_noop("Note pour l’entretien")),
    AutoEvaluation: _simple(
        tr_noop("Dossier de faisabilité"), lambda e: "", lambda e: plain(e.texte), tr_noop("Fiche de faisabilité")
    ),
    ReponseRecit: _simple(tr_noop("Exemples"), lambda e: "", lambda e: e.texte, tr_noop("Réponse racontée")),
}


def _of_referentiel(ref: Referentiel) -> Iterator[_Found]:
    heading = "Référentiel"
    for activite in ref.activites:
        key = f"activite/{activite.id}"
        yield (
            IndexCard(key, heading, activite.intitule, activite.description or ""),
            _Place(Lieu("critere", activite.id), activite.sigle, activite.intitule),
        )
        for competence in activite.competences:
            ou = f"{activite.sigle}, CP{NBSP}{competence.numero}"
            parts = (competence.description or "", competence.contexte or "", "\n".join(competence.savoirs))
            words = "\n".join(part for part in parts if part)
            fiche = IndexCard(f"competence/{competence.id}", heading, competence.intitule, words)
            yield fiche, _Place(Lieu("critere", competence.id), ou, competence.intitule)
            for critere in competence.criteres:
                line = IndexCard(f"critere/{critere.id}", heading, critere.texte, autour=competence.intitule)
                yield line, _Place(Lieu("critere", critere.id), tr("{ou}, critère", ou=ou), critere.texte)
    for transversale in ref.transversales:
        for critere in transversale.criteres:
            line = IndexCard(f"critere/{critere.id}", heading, critere.texte, autour=transversale.intitule)
            yield line, _Place(Lieu("critere", critere.id), transversale.intitule, critere.texte)


# --- the words inside pieces ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PieceALire:
    """A piece whose words nobody has looked for yet."""

    sha256: str
    nom: str
    mime: str
    taille: int = 0

    @property
    def a_des_mots(self) -> bool:
        """Whether it is worth reading: a kind of file that holds words, and not too heavy."""
        return lisible(self.mime) and self.taille <= MAX_OCTETS


def textes_connus(desk: Desk, sha256: Iterable[str]) -> dict[str, str]:
    """Return the words that are kept of pieces; those that nobody has looked into are left out."""
    found = ((sha, desk.piece_text(sha)) for sha in sha256)
    return {sha: text for sha, text in found if text is not None}


def pieces_a_lire(desk: Desk) -> tuple[PieceALire, ...]:
    """Return the pieces of the dossier's preuves that are still to be read, oldest first."""
    by_sha = {p.sha256: p for p in desk.dossier.all(Preuve).values() if p.sha256}
    waiting = (by_sha[sha] for sha in desk.pieces_without_text() if sha in by_sha)
    return tuple(PieceALire(p.sha256 or "", p.nom_fichier or p.titre, p.mime, p.taille) for p in waiting)


def lire_mots(reader: TextReader, piece: PieceALire, octets: Callable[[], bytes]) -> str:
    """Return the words of a piece, nothing where it holds none or cannot be read: it is not tried again then.

    Args:
        reader: the child that reads.
        piece: which one.
        octets: gives its bytes; not called for a kind of file that holds no words.
    """
    if not piece.a_des_mots:
        return ""
    try:
        return reader.texte(octets(), piece.nom, piece.mime)
    except KnownError:
        return ""


def lire_toutes(desk: Desk) -> int:
    """Read every piece that is still to be read and keep its words; returns how many were looked at.

    Raises:
        KnownError: the dossier is read-only, or cannot be written to.
    """
    waiting = pieces_a_lire(desk)
    with TextReader() as reader:
        for piece in waiting:

            def octets(sha: str = piece.sha256) -> bytes:
                with desk.read_piece(sha) as stream:
                    return stream.read()

            desk.write_piece_text(piece.sha256, lire_mots(reader, piece, octets))
    return len(waiting)
