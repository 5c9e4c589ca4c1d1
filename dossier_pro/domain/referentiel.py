"""A référentiel: one titre in one millésime, its activités, compétences and critères, and the ids that never move."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from dossier_pro.domain.errors import KnownError, NewerError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr

FORMAT = "dossier-pro/referentiel/1"
_FORMATS = "dossier-pro/referentiel/"
TypeCertification = Literal["titre-professionnel", "certification-rncp"]
TypeSource = Literal["reac", "re", "fiche-titre", "arrete", "fiche-rncp", "rncp-xml", "texte"]
Origine = Literal["reac", "re"]
Mot = str
"""A word of one of these lists, or one that only a newer version knows: it is kept as it came, and passed over."""
Unite = Literal["critere", "competence", "activite"]
_NAMESPACE = uuid.UUID("6f1b9c1e-0d55-5a0e-9a51-d0551e2b0c1a")


@dataclass(frozen=True, slots=True)
class Critere:
    """One sentence against which a compétence is judged, as printed."""

    id: str
    texte: str
    origine: Origine | Mot = "reac"


@dataclass(frozen=True, slots=True)
class Competence:
    """A compétence professionnelle; its number runs through the document (it restarts inside a CCS)."""

    id: str
    numero: int
    intitule: str
    description: str | None = None
    contexte: str | None = None
    criteres: tuple[Critere, ...] = ()
    savoirs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activite:
    """An activité-type: one CCP, or one CCS where ``ccs`` (whose numbers are their own).

    ``bloc``: another certifier than the ministère calls it a bloc; a ``Referentiel`` sets it on what it holds.
    """

    id: str
    numero: int
    intitule: str
    ccs: bool = False
    description: str | None = None
    competences: tuple[Competence, ...] = ()
    bloc: bool = False

    @property
    def sigle(self) -> str:
        """« CCP 1 », « CCS 2 », or « Bloc 3 »: what it is called on every screen, page and line."""
        return f"{_genre(self.ccs, self.bloc)} {self.numero}"


def _genre(ccs: bool, bloc: bool) -> str:
    return "CCS" if ccs else "Bloc" if bloc else "CCP"


@dataclass(frozen=True, slots=True)
class Transversale:
    """A compétence transversale: tied to no single activité, judged through the compétences."""

    id: str
    intitule: str
    criteres: tuple[Critere, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The document that a référentiel was read from; ``date`` only where the document gives it."""

    nom: str
    type: TypeSource | Mot
    sha256: str
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Correspondance:
    """What an arrêté or RE says of an old CCP: the new one, or None for « aucune correspondance »."""

    ancien_code: str
    ancien_ccp: int
    nouveau_code: str | None
    nouveau_ccp: int | None


@dataclass(frozen=True, slots=True)
class Doute:
    """Something the reader was unsure of, or that the document itself leaves open."""

    ou: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Cible:
    """What a lien may aim at, with its place: a critère, a compétence, an activité, or a critère of a transversale."""

    id: str
    genre: Literal["critere", "competence", "activite", "transversale"]
    texte: str
    activite: Activite | None
    competence: Competence | None
    transversale: Transversale | None

    @property
    def lieu(self) -> str:
        """The place in words: « CP 4 », « CCP 2 », « compétence transversale … »."""
        if self.competence:
            prefix = f"{self.activite.sigle}, " if self.activite and self.activite.ccs else ""
            return f"{prefix}CP {self.competence.numero}"
        if self.activite:
            return self.activite.sigle
        assert self.transversale is not None
        return tr("compétence transversale « {intitule} »", intitule=self.transversale.intitule)


@dataclass(frozen=True)
class Referentiel:
    """The whole référentiel. Immutable; shared by reference between all the snapshots of a dossier."""

    cle: str
    code: str | None
    millesime: str | None
    sigle: str | None
    intitule: str
    niveau: int | None
    certificateur: str | None
    type: TypeCertification | Mot
    source: Source
    rncp: str | None = None
    codes_rome: tuple[str, ...] = ()
    codes_nsf: tuple[str, ...] = ()
    date_jo: date | None = None
    fin_validite: date | None = None
    activites: tuple[Activite, ...] = ()
    transversales: tuple[Transversale, ...] = ()
    correspondances: tuple[Correspondance, ...] = ()
    doutes: tuple[Doute, ...] = ()

    def __post_init__(self) -> None:
        bloc = not self.ministere
        if any(a.bloc != bloc for a in self.activites):
            object.__setattr__(self, "activites", tuple(replace(a, bloc=bloc) for a in self.activites))

    @property
    def ministere(self) -> bool:
        """Whether the ministère du Travail certifies it: only its titres use the DP (`docs/model.md`, Référentiel)."""
        return self.type == "titre-professionnel"

    @cached_property
    def unite(self) -> Unite:
        """What readiness is counted in: critères where the document has any, else compétences, else activités."""
        if any(c.criteres for a in self.activites for c in a.competences):
            return "critere"
        return "competence" if any(a.competences for a in self.activites) else "activite"

    @cached_property
    def cibles(self) -> Mapping[str, Cible]:
        """Everything that a lien may aim at, by id, in the document's order."""
        return {cible.id: cible for cible in self._iter_cibles()}

    def _iter_cibles(self) -> Iterator[Cible]:
        for activite in self.activites:
            if not activite.competences:
                yield Cible(activite.id, "activite", activite.intitule, activite, None, None)
            for competence in activite.competences:
                if not competence.criteres:
                    yield Cible(competence.id, "competence", competence.intitule, activite, competence, None)
                for critere in competence.criteres:
                    yield Cible(critere.id, "critere", critere.texte, activite, competence, None)
        for transversale in self.transversales:
            for critere in transversale.criteres:
                yield Cible(critere.id, "transversale", critere.texte, None, None, transversale)

    @cached_property
    def par_activite(self) -> Mapping[str, Activite]:
        """The activités by id."""
        return {a.id: a for a in self.activites}

    def activite(self, numero: int, *, ccs: bool = False) -> Activite:
        """Return the CCP (or CCS) of that number.

        Raises:
            KnownError: the référentiel has none of that number.
        """
        for activite in self.activites:
            if activite.numero == numero and activite.ccs == ccs:
                return activite
        genre = _genre(ccs, not self.ministere)
        connus = ", ".join(str(a.numero) for a in self.activites if a.ccs == ccs)
        if not connus:
            autre = tr("présentez le titre ou un CCP.") if ccs else tr("vérifiez le titre de ce dossier.")
            raise KnownError(
                tr(
                    "Le référentiel « {intitule} » ne comporte aucun {genre} : {autre}",
                    intitule=self.intitule,
                    genre=genre,
                    autre=autre,
                )
            )
        genre = genre if genre.isupper() else genre.lower()
        raise KnownError(
            tr(
                "Le référentiel « {intitule} » n’a pas de {genre} {numero} : choisissez parmi {connus}.",
                intitule=self.intitule,
                genre=genre,
                numero=numero,
                connus=connus,
            )
        )


def item_id(cle: str, *path: str | int) -> str:
    """Return the id (UUID text) of an item: uuid5 of the référentiel's key and the item's path (`docs/model.md`).

    Args:
        cle: ``CODE:MILLESIME`` and its variants.
        path: ``"AT" | "CCS" | "TRANSVERSALES"``, its number, then ``"CP"``, its number, then text and occurrence from
        1.
            Texts are folded, so that an apostrophe's shape never makes another item.
    """
    parts = [cle, *(fold(p) if isinstance(p, str) else str(p) for p in path)]
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def critere_ids(cle: str, path: tuple[str | int, ...], textes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of the critères under one compétence; the same sentence twice gives two ids."""
    seen: dict[str, int] = {}
    ids = []
    for texte in textes:
        folded = fold(texte)
        seen[folded] = seen.get(folded, 0) + 1
        ids.append(item_id(cle, *path, folded, seen[folded]))
    return tuple(ids)


# --- JSON (`docs/contracts.md`, dossier-pro/referentiel/1) ----------------------------------------------------------


def to_json(ref: Referentiel) -> dict[str, Any]:
    """Return the contract's JSON object for ``ref``."""
    return {
        "format": FORMAT,
        "cle": ref.cle,
        "code": ref.code,
        "millesime": ref.millesime,
        "sigle": ref.sigle,
        "intitule": ref.intitule,
        "niveau": ref.niveau,
        "certificateur": ref.certificateur,
        "type": ref.type,
        "rncp": ref.rncp,
        "codes_rome": list(ref.codes_rome),
        "codes_nsf": list(ref.codes_nsf),
        "date_jo": _iso(ref.date_jo),
        "fin_validite": _iso(ref.fin_validite),
        "source": {
            "nom": ref.source.nom,
            "type": ref.source.type,
            "sha256": ref.source.sha256,
            "date": _iso(ref.source.date),
        },
        "activites": [_activite_to_json(a) for a in ref.activites],
        "transversales": [
            {"id": t.id, "intitule": t.intitule, "criteres": _criteres_to_json(t.criteres)} for t in ref.transversales
        ],
        "correspondances": [
            {"ancien": {"code": c.ancien_code, "ccp": c.ancien_ccp}, "nouveau": _nouveau_to_json(c)}
            for c in ref.correspondances
        ],
        "doutes": [{"ou": d.ou, "phrase": d.phrase} for d in ref.doutes],
    }


def from_json(data: Mapping[str, Any]) -> Referentiel:
    """Return the référentiel that a JSON object of the contract describes.

    Raises:
        NewerError: it is of a later format.
        KnownError: another format, or a field that is missing or of the wrong kind.
    """
    if est_plus_recent(data):
        raise NewerError(
            tr(
                "Ce référentiel vient d’une version plus récente de Dossier Pro : mettez le "
                "logiciel à jour pour le lire."
            )
        )
    if data.get("format") != FORMAT:
        raise KnownError(
            tr("Ce fichier n’est pas un référentiel de Dossier Pro : choisissez un fichier exporté par le logiciel.")
        )
    try:
        source = data["source"]
        return Referentiel(
            cle=_required(data["cle"]),
            code=_text(data["code"]),
            millesime=_text(data["millesime"]),
            sigle=_text(data["sigle"]),
            intitule=_required(data["intitule"]),
            niveau=_whole(data["niveau"]),
            certificateur=_text(data["certificateur"]),
            type=_required(data["type"]),
            source=Source(
                _required(source["nom"]),
                _required(source["type"]),
                _required(source["sha256"]),
                _date(source.get("date")),
            ),
            rncp=_text(data["rncp"]),
            codes_rome=tuple(map(_required, data["codes_rome"])),
            codes_nsf=tuple(map(_required, data["codes_nsf"])),
            date_jo=_date(data["date_jo"]),
            fin_validite=_date(data["fin_validite"]),
            activites=tuple(_activite_from_json(a) for a in data["activites"]),
            transversales=tuple(
                Transversale(_required(t["id"]), _required(t["intitule"]), _criteres_from_json(t["criteres"]))
                for t in data["transversales"]
            ),
            correspondances=tuple(_correspondance_from_json(c) for c in data["correspondances"]),
            doutes=tuple(Doute(_required(d["ou"]), _required(d["phrase"])) for d in data["doutes"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnownError(
            tr("Ce référentiel est incomplet ou abîmé : exportez-le de nouveau depuis Dossier Pro.")
        ) from error


def est_plus_recent(data: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a référentiel of a later format than ours."""
    named = data.get("format")
    return isinstance(named, str) and named.startswith(_FORMATS) and named != FORMAT


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _required(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _whole(value: Any) -> int | None:
    if value is not None and type(value) is not int:
        raise TypeError("whole number expected")
    return value


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _criteres_to_json(criteres: tuple[Critere, ...]) -> list[dict[str, str]]:
    return [{"id": c.id, "texte": c.texte, "origine": c.origine} for c in criteres]


def _criteres_from_json(items: list[dict[str, Any]]) -> tuple[Critere, ...]:
    return tuple(Critere(_required(c["id"]), _required(c["texte"]), _required(c["origine"])) for c in items)


def _activite_to_json(activite: Activite) -> dict[str, Any]:
    return {
        "id": activite.id,
        "numero": activite.numero,
        "intitule": activite.intitule,
        "ccs": activite.ccs,
        "description": activite.description,
        "competences": [
            {
                "id": c.id,
                "numero": c.numero,
                "intitule": c.intitule,
                "description": c.description,
                "contexte": c.contexte,
                "criteres": _criteres_to_json(c.criteres),
                "savoirs": list(c.savoirs),
            }
            for c in activite.competences
        ],
    }


def _activite_from_json(data: Mapping[str, Any]) -> Activite:
    competences = tuple(
        Competence(
            _required(c["id"]),
            int(c["numero"]),
            _required(c["intitule"]),
            _text(c["description"]),
            _text(c["contexte"]),
            _criteres_from_json(c["criteres"]),
            tuple(map(_required, c["savoirs"])),
        )
        for c in data["competences"]
    )
    return Activite(
        _required(data["id"]),
        int(data["numero"]),
        _required(data["intitule"]),
        bool(data["ccs"]),
        _text(data["description"]),
        competences,
    )


def _nouveau_to_json(c: Correspondance) -> dict[str, Any] | None:
    return None if c.nouveau_code is None and c.nouveau_ccp is None else {"code": c.nouveau_code, "ccp": c.nouveau_ccp}


def _correspondance_from_json(data: Mapping[str, Any]) -> Correspondance:
    nouveau = data["nouveau"] or {"code": None, "ccp": None}
    return Correspondance(
        _required(data["ancien"]["code"]), int(data["ancien"]["ccp"]), _text(nouveau["code"]), _whole(nouveau["ccp"])
    )
