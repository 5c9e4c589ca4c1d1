"""A candidate's file in memory: flat, read-only maps by id, without the bytes of the attachments.

An edit never changes a ``Dossier``: it makes a ``ChangeSet`` (``changes.py``) whose application gives the next one.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import field, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Self, TypeVar, cast

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import HORS_TABLE, VIDE, Avis
from dossier_pro.domain.avis import Position as Position
from dossier_pro.domain.guide import AutoEvaluation, DitAuGuide, GenreDit, QuestionPreparee, ReponseRecit
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import is_blank
from dossier_pro.domain.translation import tr_noop

Modalite = Literal["formation", "vae"]
GenreObjet = Literal["titre", "ccp", "ccs"]
GenrePreuve = Literal["fichier", "photo", "lien", "note", "attestation"]
Champ = Literal["taches", "moyens", "equipe", "complements"]
Grandeur = Literal["auto", "petite", "moyenne", "pleine"]
"""How large the candidate wants the picture of a cited preuve; « auto » leaves it to the layout."""

CHAMPS: tuple[Champ, ...] = ("taches", "moyens", "equipe", "complements")
"""The answers in text of a sheet: questions 1, 2, 3 and 5 of the model (4 is the contexte)."""

GENRES_PREUVE: Mapping[GenrePreuve, str] = MappingProxyType(
    {
        "fichier": tr_noop("fichier"),
        "photo": tr_noop("photo"),
        "lien": tr_noop("lien"),
        "note": tr_noop("note"),
        "attestation": tr_noop("attestation"),
    }
)
"""What the kinds of preuves are called. A reading keeps what it read of them: another word would make it old."""

SINGLETON = "unique"
"""The id of an entity of which a dossier has exactly one."""


def new_id() -> str:
    """Return a fresh UUID4 as text."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Candidat:
    """The cover's identity. An empty text means not given yet."""

    KIND: ClassVar[str] = "candidat"
    id: str = SINGLETON
    nom_naissance: str = ""
    nom_usage: str = ""
    prenom: str = ""
    adresse: str = ""

    @property
    def nom(self) -> str:
        """The name in use: nom d'usage, else nom de naissance."""
        return self.nom_usage or self.nom_naissance

    @property
    def nom_complet(self) -> str:
        """« Prénom Nom », without a stray space where one is missing."""
        return " ".join(part for part in (self.prenom.strip(), self.nom.strip()) if part)

    @property
    def nom_a_classer(self) -> str:
        """« Nom Prénom », as files of a group are sorted."""
        return " ".join(part for part in (self.nom.strip(), self.prenom.strip()) if part)


@dataclass(frozen=True, slots=True)
class Projet:
    """The route: how the titre is reached (modalité) and what is asked for in this session (objet).

    ``numeros`` are those of the CCP or CCS aimed at, empty for the whole titre. ``depot_vae`` says that the online
    VAE deposit was chosen, with its limits on files (rule R15).
    """

    KIND: ClassVar[str] = "projet"
    id: str = SINGLETON
    modalite: Modalite | None = None
    objet: GenreObjet = "titre"
    numeros: tuple[int, ...] = ()
    depot_vae: bool = False


@dataclass(frozen=True, slots=True)
class Declaration:
    """The déclaration sur l'honneur: who, where, when. The signature that counts is made in ink.

    ``signature`` is the SHA-256 of a picture among the pieces, for a preview of the signed page.
    """

    KIND: ClassVar[str] = "declaration"
    id: str = SINGLETON
    nom: str = ""
    lieu: str = ""
    jour: date | None = None
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class Echeances:
    """The dates of the route that validity depends on: for a VAE, when its file was sent and when it was accepted."""

    KIND: ClassVar[str] = "echeances"
    id: str = SINGLETON
    depot_recevabilite: date | None = None
    recevable_le: date | None = None


@dataclass(frozen=True, slots=True)
class Rappel:
    """A reminder of the candidate's own."""

    KIND: ClassVar[str] = "rappel"
    id: str
    jour: date | None = None
    texte: str = ""
    fait: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A session d'examen to come or past."""

    KIND: ClassVar[str] = "session"
    id: str
    jour: date | None = None
    lieu: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CcpObtenu:
    """A CCP (or CCS) that a jury has already awarded; ``code`` where it belongs to an older millésime of the titre."""

    KIND: ClassVar[str] = "ccp_obtenu"
    id: str
    numero: int
    ccs: bool = False
    jour: date | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Experience:
    """A period of work, salaried or voluntary; ``fin`` is None where it still runs."""

    KIND: ClassVar[str] = "experience"
    id: str
    employeur: str = ""
    service: str = ""
    fonction: str = ""
    debut: date | None = None
    fin: date | None = None
    benevole: bool = False
    heures_hebdo: float | None = None


@dataclass(frozen=True, slots=True)
class Exemple:
    """An exemple de pratique professionnelle: one sheet of the DP.

    The four answers are texts in the Markdown subset (``text.parse``); question 4, the contexte, is the four last
    fields. ``ordre`` is its place inside its activité, from 1.
    """

    KIND: ClassVar[str] = "exemple"
    id: str
    activite_id: str
    ordre: int = 1
    intitule: str = ""
    taches: str = ""
    moyens: str = ""
    equipe: str = ""
    complements: str = ""
    entreprise: str = ""
    service: str = ""
    debut: date | None = None
    fin: date | None = None

    def reponse(self, champ: Champ) -> str:
        """Return the text of one of the four answers in text."""
        return cast(str, getattr(self, champ))


@dataclass(frozen=True, slots=True)
class Preuve:
    """A piece of evidence. ``sha256`` names its bytes in the file's store of pieces; None for a lien or a note.

    ``etiquettes`` are the candidate's own tags; ``alternative`` is the text that stands for a picture.
    """

    KIND: ClassVar[str] = "preuve"
    id: str
    genre: GenrePreuve = "fichier"
    titre: str = ""
    jour: date | None = None
    origine: str = ""
    confidentielle: bool = False
    description: str = ""
    adresse: str = ""
    nom_fichier: str = ""
    mime: str = ""
    taille: int = 0
    sha256: str | None = None
    etiquettes: tuple[str, ...] = ()
    alternative: str = ""

    @property
    def dits(self) -> tuple[str, ...]:
        """What a person said of it, the titre first: all that is searched of it, wherever one searches."""
        tags = " ".join(self.etiquettes)
        return (self.titre, self.description, self.alternative, self.origine, tags, self.adresse, self.nom_fichier)

    @property
    def image(self) -> bool:
        """Whether its bytes are a picture that an export can place."""
        return self.sha256 is not None and self.mime.startswith("image/")

    @property
    def lisible(self) -> bool:
        """Whether it holds something that who has it can open or read: a file, an address, the text of a note."""
        if self.sha256 is not None or self.adresse.strip():
            return True
        return self.genre == "note" and not is_blank(self.description)


@dataclass(frozen=True, slots=True)
class Lien:
    """« This exemple (or preuve) shows that critère », and how. Unique on (source, cible, ancre).

    ``a_reverifier``: it was carried over from another référentiel and nobody has looked at it since.
    """

    KIND: ClassVar[str] = "lien"
    id: str
    source: Literal["exemple", "preuve"]
    source_id: str
    cible_id: str
    phrase: str = ""
    ancre: Ancre | None = None
    a_reverifier: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """An exemple shows a preuve: a picture is printed after the answer ``champ``, anything else is named there.

    ``grandeur`` is that of the picture; it waits there while the preuve has none.
    """

    KIND: ClassVar[str] = "citation"
    id: str
    exemple_id: str
    preuve_id: str
    champ: Champ = "taches"
    legende: str = ""
    ordre: int = 1
    grandeur: Grandeur = "auto"


@dataclass(frozen=True, slots=True)
class Diplome:
    """A row of « Titres, diplômes, CQP, attestations de formation »; ``jour`` is free text (a year is enough)."""

    KIND: ClassVar[str] = "diplome"
    id: str
    ordre: int = 1
    intitule: str = ""
    organisme: str = ""
    jour: str = ""


@dataclass(frozen=True, slots=True)
class DocumentIllustrant:
    """A row of « Documents illustrant la pratique professionnelle », with the preuve it stands for, if any."""

    KIND: ClassVar[str] = "document_illustrant"
    id: str
    ordre: int = 1
    intitule: str = ""
    preuve_id: str | None = None


@dataclass(frozen=True, slots=True)
class Annexe:
    """An annexe of the DP, with the preuve it stands for where there is one."""

    KIND: ClassVar[str] = "annexe"
    id: str
    ordre: int = 1
    intitule: str = ""
    preuve_id: str | None = None


Entity = (
    Candidat
    | Projet
    | Declaration
    | Echeances
    | Rappel
    | Session
    | CcpObtenu
    | Experience
    | Exemple
    | Preuve
    | Lien
    | Citation
    | Diplome
    | DocumentIllustrant
    | Annexe
    | Position
    | DitAuGuide
    | ReponseRecit
    | QuestionPreparee
    | AutoEvaluation
)
E = TypeVar("E", bound="Entity")

KINDS: Mapping[str, type[Entity]] = MappingProxyType(
    {
        cls.KIND: cls
        for cls in (
            Candidat,
            Projet,
            Declaration,
            Echeances,
            Rappel,
            Session,
            CcpObtenu,
            Experience,
            Exemple,
            Preuve,
            Lien,
            Citation,
            Diplome,
            DocumentIllustrant,
            Annexe,
            Position,
            DitAuGuide,
            ReponseRecit,
            QuestionPreparee,
            AutoEvaluation,
        )
    }
)
_EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Dossier:
    """A whole file at one moment. ``tables`` maps each kind to its entities by id, in the order they were made.

    ``avis`` are the facts of the reviews that were merged into it: no edit changes them.
    """

    id: str
    referentiel: Referentiel
    tables: Mapping[str, Mapping[str, Entity]] = field(default_factory=dict)
    avis: Avis = VIDE

    def all(self, cls: type[E]) -> Mapping[str, E]:
        """Return the entities of one class by id (read-only)."""
        return cast(Mapping[str, E], self.tables.get(cls.KIND, _EMPTY))

    def get(self, cls: type[E], entity_id: str) -> E | None:
        """Return one entity, or None."""
        return self.all(cls).get(entity_id)

    def find(self, kind: str, entity_id: str) -> Entity | None:
        """Return one entity by its kind's name, or None."""
        return self.tables.get(kind, _EMPTY).get(entity_id)

    def put(self, entity: Entity) -> Self:
        """Return the dossier with ``entity`` added, or in the place of the one that had its id."""
        table = {**self.tables.get(entity.KIND, _EMPTY), entity.id: entity}
        return replace(self, tables=MappingProxyType({**self.tables, entity.KIND: MappingProxyType(table)}))

    def drop(self, kind: str, entity_id: str) -> Self:
        """Return the dossier without that entity."""
        table = {k: v for k, v in self.tables.get(kind, _EMPTY).items() if k != entity_id}
        return replace(self, tables=MappingProxyType({**self.tables, kind: MappingProxyType(table)}))

    @property
    def candidat(self) -> Candidat:
        """The candidate (blank where nothing was given yet)."""
        return self.get(Candidat, SINGLETON) or Candidat()

    @property
    def projet(self) -> Projet:
        """The route (blank where nothing was chosen yet)."""
        return self.get(Projet, SINGLETON) or Projet()

    @property
    def declaration(self) -> Declaration:
        """The déclaration sur l'honneur (blank where nothing was given yet)."""
        return self.get(Declaration, SINGLETON) or Declaration()

    @property
    def echeances(self) -> Echeances:
        """The dates of the route (blank where nothing was given yet)."""
        return self.get(Echeances, SINGLETON) or Echeances()

    def positions(self) -> tuple[Position, ...]:
        """Return every position that no reader withdrew; those of the first schema stood among the entities."""
        return (*self.all(Position).values(), *self.avis.tous(Position))

    def pieces(self) -> frozenset[str]:
        """Return the SHA-256 of every piece that the dossier names."""
        named = {p.sha256 for p in self.all(Preuve).values()} | {self.declaration.signature}
        return frozenset(sha256 for sha256 in named if sha256)

    def activites_visees(self) -> tuple[Activite, ...]:
        """Return the activités that the objet aims at and that were not obtained already, in order.

        For the whole titre: every CCP, no CCS (a CCS is an extra, `docs/domain.md` §3).
        """
        return tuple(a for a in self.referentiel.activites if self.est_visee(a) and not self.est_obtenue(a))

    def est_visee(self, activite: Activite) -> bool:
        """Whether the objet names the activité, obtained or not."""
        projet = self.projet
        if projet.objet == "titre":
            return not activite.ccs
        return activite.ccs == (projet.objet == "ccs") and activite.numero in projet.numeros

    def est_obtenue(self, activite: Activite) -> bool:
        """Whether a jury has already awarded it in this titre (an older millésime's CCP carries its own code)."""
        own = {"", self.referentiel.code}
        return any(
            o.numero == activite.numero and o.ccs == activite.ccs and o.code in own
            for o in self.all(CcpObtenu).values()
        )

    def est_presentee(self, activite: Activite | None) -> bool:
        """Whether an activité is among what is presented; None, a transversale, is; all is while nothing is chosen."""
        if activite is None or not any(map(self.est_visee, self.referentiel.activites)):
            return True
        return self.est_visee(activite) and not self.est_obtenue(activite)

    def exemples_de(self, activite_id: str) -> tuple[Exemple, ...]:
        """Return the exemples of one activité, in their order."""
        found = [e for e in self.all(Exemple).values() if e.activite_id == activite_id]
        return tuple(sorted(found, key=lambda e: e.ordre))

    def citations_de(self, exemple_id: str) -> tuple[Citation, ...]:
        """Return the citations of one exemple, in their order."""
        found = [c for c in self.all(Citation).values() if c.exemple_id == exemple_id]
        return tuple(sorted(found, key=lambda c: c.ordre))

    def liens_vers(self, cible_id: str) -> tuple[Lien, ...]:
        """Return the liens that aim at one cible."""
        return tuple(lien for lien in self.all(Lien).values() if lien.cible_id == cible_id)

    def liens_de(self, source_id: str) -> tuple[Lien, ...]:
        """Return the liens that start from one exemple or preuve."""
        return tuple(lien for lien in self.all(Lien).values() if lien.source_id == source_id)

    def ordered(self, cls: type[E]) -> tuple[E, ...]:
        """Return the entities of a class that has an ``ordre``, in that order."""
        return tuple(sorted(self.all(cls).values(), key=lambda e: cast(int, getattr(e, "ordre"))))  # noqa: B009

    def dits(self, genre: GenreDit) -> tuple[DitAuGuide, ...]:
        """Return what the candidate told the guide of one sort, in the order in which it was told."""
        return tuple(one for one in self.all(DitAuGuide).values() if one.genre == genre)

    def joints(self) -> tuple[DocumentIllustrant | Annexe, ...]:
        """Return the rows of documents illustrants, then of annexes, each in its order."""
        return (*self.ordered(DocumentIllustrant), *self.ordered(Annexe))


def entity_fields(cls: type[Entity]) -> tuple[str, ...]:
    """Return the names of a kind's fields, ``id`` first, without those that only facts of reviews have."""
    return tuple(f.name for f in fields(cls) if not f.metadata.get(HORS_TABLE))
