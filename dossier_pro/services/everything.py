"""« Tout exporter »: all that a dossier holds, in formats that anybody can open without this program.

A ZIP: the texts to read (Markdown), every field to compute with (JSON), the pieces as they were added. It is the
person's own copy and not for the jury: confidential preuves, addresses and the history are in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import Any

from dossier_pro import temporary
from dossier_pro.domain.changes import encode
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Citation,
    Declaration,
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
from dossier_pro.domain.errors import DamagedPieceError, KnownError
from dossier_pro.domain.facts import Position, vers_json
from dossier_pro.domain.faisabilite import mot
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.guide import AutoEvaluation, DitAuGuide, QuestionPreparee, ReponseRecit
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import to_json
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.services import recit, repetition
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.field_words import CHAMPS_NOMMES
from dossier_pro.services.package import archiver, moment_du_dossier
from dossier_pro.services.progress import Progres
from dossier_pro.store import faults
from dossier_pro.store.files import protect_dossier, replacing

FORMAT = "dossier-pro/tout/1"
"""What ``dossier.json`` says of itself (`docs/contracts.md`)."""
TEXTES, DONNEES, PIECES, LISEZ_MOI = "Textes du dossier.md", "dossier.json", "Pièces", "LISEZ-MOI.txt"


@dataclass(frozen=True, slots=True)
class ResultatTout:
    """What was written.

    Attributes:
        cible: the ZIP.
        pieces: how many files of the person's are in it.
        perdues: the titles of those that are damaged in the dossier, and so are not.
    """

    cible: Path
    pieces: int
    perdues: tuple[str, ...]


@dataclass(slots=True)
class _Pieces:
    """Where each piece lies in the ZIP, by its SHA-256; the same content is there once."""

    chemins: dict[str, str] = field(default_factory=dict)
    perdues: list[str] = field(default_factory=list)


@in_french()
def tout_exporter(chemin: Path, cible: Path, *, progres: Progres | None = None) -> ResultatTout:
    """Write everything that a dossier holds. The same dossier gives the same bytes.

    Args:
        chemin: the dossier, which is only read.
        cible: a name that ends by .zip; what stands there is replaced at the very end.
        progres: told what is being done.

    Raises:
        KnownError: the dossier cannot be read, the name ends by something else, or the place cannot be written to.
    """
    tell = progres or (lambda _phrase, _part: None)
    if cible.suffix.casefold() != ".zip":
        raise KnownError(tr("« {name} » doit finir par .zip : donnez un autre nom.", name=cible.name))
    protect_dossier(cible)
    with (
        ouvrir(chemin, lecture_seule=True) as desk,
        replacing(cible) as beside,
        faults.explained_files(cible),
        temporary.folder() as made,
    ):
        folder = Path(made)
        pieces = _ecrire_pieces(desk, folder, tell)
        tell("Textes", 0.8)
        _ecrire(folder / TEXTES, "\n".join(_textes(desk.dossier, pieces)) + "\n")
        _ecrire(folder / DONNEES, json.dumps(_donnees(desk, pieces), ensure_ascii=False, indent=1) + "\n")
        (folder / LISEZ_MOI).write_bytes(_lisez_moi(pieces).replace("\n", "\r\n").encode("utf-8-sig"))
        tell("Archive", 0.9)
        racine = nom_sur(f"Tout mon dossier - {desk.dossier.candidat.nom_complet}".strip(" -"))
        archiver(folder, beside, racine, moment_du_dossier(desk, chemin))
    return ResultatTout(cible, len(pieces.chemins), tuple(pieces.perdues))


def _ecrire(target: Path, text: str) -> None:
    target.write_bytes(text.encode("utf-8"))


# --- pieces ------------------------------------------------------------------------------------------------------


def _ecrire_pieces(desk: Desk, folder: Path, tell: Progres) -> _Pieces:
    """Write the bytes of each piece as they were added, under a name that every system takes."""
    pieces = _Pieces()
    wanted = [(p.sha256, p.titre, p.nom_fichier) for p in desk.dossier.all(Preuve).values() if p.sha256]
    if desk.dossier.declaration.signature:
        wanted.append((desk.dossier.declaration.signature, "Signature", "signature.png"))
    for rank, (sha256, titre, nom) in enumerate(wanted, 1):
        tell(f"Pièce {rank} sur {len(wanted)}", 0.8 * rank / len(wanted))
        if sha256 in pieces.chemins:
            continue
        ending = PurePosixPath(nom.replace("\\", "/")).suffix
        path = f"{PIECES}/{nom_sur(f'{rank:03} {titre or nom}', ending)}"
        try:
            with desk.read_piece(sha256) as stream:
                content = stream.read()
        except DamagedPieceError:
            pieces.perdues.append(titre or nom)
            continue
        (folder / PIECES).mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
        pieces.chemins[sha256] = path
    return pieces


# --- data --------------------------------------------------------------------------------------------------------


def _donnees(desk: Desk, pieces: _Pieces) -> dict[str, Any]:
    """Every field of every entity, the référentiel, the reviews, and the history as a list."""
    dossier = desk.dossier
    return {
        "format": FORMAT,
        "id": dossier.id,
        "referentiel": to_json(dossier.referentiel),
        "entites": {kind: [encode(entity) for entity in table.values()] for kind, table in dossier.tables.items()},
        "avis": [vers_json(fait) for _, fait in sorted(dossier.avis.faits.items())],
        "historique": [
            {"le": step.at.isoformat(), "auteur": step.author, "action": step.label, "annule": step.undone}
            for step in desk.historique()
        ],
        "pieces": pieces.chemins,
    }


# --- texts -------------------------------------------------------------------------------------------------------


def _textes(dossier: Dossier, pieces: _Pieces) -> Iterator[str]:
    yield f"# {dossier.candidat.nom_complet or 'Mon dossier'}"
    yield f"\n{dossier.referentiel.intitule}\n"
    yield from _fields(dossier.candidat, ("nom_naissance", "nom_usage", "prenom", "adresse"))
    for experience in dossier.all(Experience).values():
        yield f"\n## Expérience : {experience.employeur or 'sans employeur'}\n"
        yield from _fields(experience, ("service", "fonction", "debut", "fin", "heures_hebdo"))
    for activite in dossier.referentiel.activites:
        for exemple in dossier.exemples_de(activite.id):
            yield f"\n## {nom_exemple(dossier, exemple)} : {exemple.intitule}\n"
            yield from _exemple(dossier, exemple)
    for exemple in dossier.all(Exemple).values():
        # Because after a change of titre an exemple stands in no activité-type until it is put in one.
        if all(exemple.activite_id != activite.id for activite in dossier.referentiel.activites):
            yield f"\n## Exemple à ranger : {exemple.intitule}\n"
            yield from _exemple(dossier, exemple)
    for preuve in dossier.all(Preuve).values():
        yield f"\n## Preuve : {preuve.titre or 'sans titre'}\n"
        if preuve.description:
            yield f"{preuve.description}\n"
        yield from _fields(preuve, ("jour", "origine", "adresse", "nom_fichier", "alternative"))
        if preuve.etiquettes:
            yield f"- {CHAMPS_NOMMES['etiquettes']} : {', '.join(preuve.etiquettes)}"
        if preuve.sha256 in pieces.chemins:
            yield f"- Pièce : {pieces.chemins[preuve.sha256]}"
        yield from _liens(dossier, preuve.id)
    yield from _short(dossier)
    yield from _faisabilite(dossier)
    yield from _avis(dossier)


_SHORT: tuple[tuple[str, type[Entity], tuple[str, ...]], ...] = (
    ("Titres et diplômes", Diplome, ("intitule", "organisme", "jour")),
    ("Documents illustrant la pratique", DocumentIllustrant, ("intitule",)),
    ("Annexes", Annexe, ("intitule",)),
    ("Déclaration sur l’honneur", Declaration, ("nom", "lieu", "jour")),
    ("Sessions d’examen", Session, ("jour", "lieu", "note")),
    ("Rappels", Rappel, ("jour", "texte")),
    ("Ce que vous avez dit au guide", DitAuGuide, ("genre", "texte")),
    ("Réponses racontées", ReponseRecit, ("question", "texte")),
    ("Notes pour l’entretien", QuestionPreparee, ("cle", "texte")),
)
"""What has a few words a line: its heading, and the fields of each."""


def _short(dossier: Dossier) -> Iterator[str]:
    for heading, kind, names in _SHORT:
        lines = [" · ".join(_shown(dossier, row, names)) for row in dossier.all(kind).values()]
        if any(lines):
            yield f"\n## {heading}\n"
            yield from (f"- {line}" for line in lines if line)


_WORDED: Mapping[str, Callable[[Dossier, str], str]] = {
    "question": lambda _, name: recit.dire(name),
    "cle": repetition.nommer_cle,
}
"""Fields that hold a key, and what says it in words."""


def _faisabilite(dossier: Dossier) -> Iterator[str]:
    """The sheet for the dossier de faisabilité, of blocs that another titre had too."""
    ref = dossier.referentiel
    names: dict[str, str] = {}
    for activite in ref.activites:
        names[activite.id] = f"{activite.sigle}, {activite.intitule}"
        names |= {one.id: f"{activite.sigle}, {one.intitule}" for one in activite.competences}
    said = dossier.all(AutoEvaluation).values()
    known = sorted(said, key=lambda one: list(names).index(one.element_id) if one.element_id in names else len(names))
    if known:
        yield "\n## Dossier de faisabilité\n"
    for one in known:
        answer = f" : {mot(one.reponse)}" if one.reponse else ""
        yield f"### {names.get(one.element_id, 'Bloc ou compétence d’un autre titre')}{answer}\n"
        if one.texte:
            yield f"{one.texte}\n"


def _shown(dossier: Dossier, entity: Any, names: tuple[str, ...]) -> list[str]:
    values: Iterator[Any] = (
        _WORDED[name](dossier, getattr(entity, name)) if name in _WORDED else getattr(entity, name) for name in names
    )
    return [ecrire(value) if hasattr(value, "isoformat") else value for value in values if value]


def _exemple(dossier: Dossier, exemple: Exemple) -> Iterator[str]:
    """The five questions in the order of the model, of which the fourth is the contexte; then what it shows."""
    contexte = "\n".join(_fields(exemple, ("entreprise", "service", "debut", "fin")))
    for champ in CHAMPS:
        if champ == "complements" and contexte:
            yield f"### 4. Contexte\n\n{contexte}\n"
        if exemple.reponse(champ):
            yield f"### {CHAMPS_NOMMES[champ]}\n\n{exemple.reponse(champ)}\n"
    preuves = dossier.all(Preuve)
    shown = [c for c in dossier.all(Citation).values() if c.exemple_id == exemple.id and c.preuve_id in preuves]
    if shown:
        yield "### Preuves citées\n"
        yield "\n".join(f"- {' : '.join(filter(None, (preuves[c.preuve_id].titre, c.legende)))}" for c in shown) + "\n"
    liens = "\n".join(_liens(dossier, exemple.id))
    if liens:
        yield f"### Ce que cet exemple montre\n\n{liens}\n"


def _fields(entity: Any, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        value = getattr(entity, name)
        if value not in ("", None):
            if isinstance(value, float):
                value = f"{value:g}".replace(".", ",")
            shown = ecrire(value) if hasattr(value, "isoformat") else value
            yield f"- {CHAMPS_NOMMES.get(name, name.capitalize())} : {shown}"


def _liens(dossier: Dossier, source_id: str) -> Iterator[str]:
    cibles = dossier.referentiel.cibles
    for lien in dossier.all(Lien).values():
        if lien.source_id == source_id:
            cible = cibles.get(lien.cible_id)
            yield f"- Montre « {cible.texte if cible else lien.cible_id} » : {lien.phrase or '(pas encore dit)'}"


def _avis(dossier: Dossier) -> Iterator[str]:
    notes = []
    for _, fait in sorted(dossier.avis.faits.items()):
        texte = fait.motif if isinstance(fait, Position) else getattr(fait, "texte", "")
        if texte:
            notes.append(f"- {fait.auteur} : {texte}")
    if notes:
        yield "\n## Ce que vos lecteurs ont noté\n"
        yield from notes


def _lisez_moi(pieces: _Pieces) -> str:
    lines = [
        "TOUT MON DOSSIER",
        "",
        "Ces fichiers sont à vous. Ils ne sont pas faits pour le jury : vos preuves confidentielles, votre adresse et",
        "l’histoire de vos modifications y sont.",
        "",
        TEXTES,
        "    Tous vos textes, à lire avec n’importe quel éditeur de texte (Markdown, UTF-8).",
        "",
        DONNEES,
        "    Tout ce que contient le dossier, champ par champ, pour un autre logiciel (JSON, UTF-8).",
        "",
        f"{PIECES}/",
        "    Vos fichiers, tels que vous les avez ajoutés.",
        "",
    ]
    if pieces.perdues:
        lines += ["Ces fichiers manquent, parce qu’ils sont abîmés dans le dossier :"]
        lines += [f"    {titre}" for titre in pieces.perdues]
    return "\n".join(lines) + "\n"
