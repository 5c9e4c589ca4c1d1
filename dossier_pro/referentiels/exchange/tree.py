"""A référentiel as a tree of items, the shape that the exchange formats share, and what they hold beside the tree."""

from __future__ import annotations

import html
import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.html_tags import Balise
from dossier_pro.domain.html_tags import lire as lire_html
from dossier_pro.domain.referentiel import (
    FORMAT,
    Activite,
    Competence,
    Critere,
    Referentiel,
    Transversale,
    critere_ids,
    from_json,
    item_id,
    to_json,
)
from dossier_pro.domain.translation import tr

Genre = Literal["activite", "ccs", "transversale", "competence", "critere", "critere-re"]
NOMS: dict[Genre, str] = {
    "activite": "Activité type",
    "ccs": "Certificat complémentaire de spécialisation",
    "transversale": "Compétence transversale",
    "competence": "Compétence professionnelle",
    "critere": "Critère de performance",
    "critere-re": "Critère d’évaluation",
}
MAX_NOEUDS = 20_000


@dataclass(slots=True)
class ExchangeNode:
    """One item. ``numero`` is its own number, 0 where unknown; ``code`` stands before it: « CCP 1 », « CP 3.2 »."""

    genre: Genre
    texte: str
    id: str | None = None
    numero: int = 0
    code: str = ""
    description: str | None = None
    contexte: str | None = None
    savoirs: tuple[str, ...] = ()
    enfants: list[ExchangeNode] = field(default_factory=list)


def arbre_de(ref: Referentiel) -> list[ExchangeNode]:
    """Return the activités and transversales as trees, each item with its code."""
    trees: list[ExchangeNode] = []
    for activite in ref.activites:
        genre: Genre = "ccs" if activite.ccs else "activite"
        top = ExchangeNode(genre, activite.intitule, activite.id, activite.numero, activite.sigle)
        top.description = activite.description
        prefix = f"CCS {activite.numero} " if activite.ccs else ""
        for c in activite.competences:
            code = f"{prefix}CP {c.numero}"
            middle = ExchangeNode("competence", c.intitule, c.id, c.numero, code, c.description, c.contexte, c.savoirs)
            middle.enfants = _criteres(c.criteres, code)
            top.enfants.append(middle)
        trees.append(top)
    for rang, t in enumerate(ref.transversales, start=1):
        top = ExchangeNode("transversale", t.intitule, t.id, rang, f"CT {rang}")
        top.enfants = _criteres(t.criteres, f"CT {rang}")
        trees.append(top)
    return trees


def _criteres(criteres: Sequence[Critere], code: str) -> list[ExchangeNode]:
    return [
        ExchangeNode("critere-re" if k.origine == "re" else "critere", k.texte, k.id, rang, f"{code}.{rang}")
        for rang, k in enumerate(criteres, start=1)
    ]


def parcourir(
    noeuds: Sequence[ExchangeNode], parent: ExchangeNode | None = None
) -> Iterator[tuple[ExchangeNode, ExchangeNode | None, int]]:
    """Every item with its parent and its rank from 1 among its brothers, parents first."""
    for rang, noeud in enumerate(noeuds, start=1):
        yield noeud, parent, rang
        yield from parcourir(noeud.enfants, noeud)


def entete_de(ref: Referentiel) -> dict[str, Any]:
    """Return what the référentiel says of itself, without its items: what travels in a format's free text."""
    return {name: value for name, value in to_json(ref).items() if name not in ("activites", "transversales")}


def lire_entete(text: str | None) -> dict[str, Any] | None:
    """Return the head that `entete_de` wrote, found in a free text; None where it is not there."""
    try:
        data = json_text.parse(text or "")
    except ValueError:
        return None
    return data if isinstance(data, dict) and data.get("format") == FORMAT else None


def referentiel_de(
    noeuds: Sequence[ExchangeNode], titre: str, entete: Mapping[str, Any] | None, nom: str, sha256: str
) -> Referentiel:
    """Return the référentiel of a tree. Without a head of ours, what the format does not say is left empty.

    Raises:
        KnownError: the tree is empty or too large, or its head is damaged.
    """
    if not noeuds:
        raise KnownError(tr("Ce fichier ne contient aucune compétence : exportez-le de nouveau, puis importez-le."))
    if entete is None:
        entete = _entete_vide(titre, nom, sha256)
    ref = from_json({**entete, "activites": [], "transversales": []})
    activites = tuple(_activite(ref.cle, n) for n in noeuds if n.genre in ("activite", "ccs"))
    transversales = tuple(_transversale(ref.cle, n) for n in noeuds if n.genre == "transversale")
    return Referentiel(**{**_champs(ref), "activites": activites, "transversales": transversales})


def _champs(ref: Referentiel) -> dict[str, Any]:
    return {name: getattr(ref, name) for name in ref.__dataclass_fields__}


def _entete_vide(titre: str, nom: str, sha256: str) -> dict[str, Any]:
    phrase = "Ce référentiel vient d’un autre logiciel : vérifiez-le, et complétez son code et son millésime."
    return {
        "format": FORMAT,
        "cle": f"sans-code-{sha256[:8]}",
        "code": None,
        "millesime": None,
        "sigle": None,
        "intitule": titre or nom,
        "niveau": None,
        "certificateur": None,
        "type": "titre-professionnel",
        "rncp": None,
        "codes_rome": [],
        "codes_nsf": [],
        "date_jo": None,
        "fin_validite": None,
        "source": {"nom": nom, "type": "texte", "sha256": sha256, "date": None},
        "correspondances": [],
        "doutes": [{"ou": "Tout le référentiel", "phrase": phrase}],
    }


def _id(given: str | None, computed: str) -> str:
    """An id that came with the file is kept, if it is one."""
    try:
        return str(uuid.UUID(given or ""))
    except ValueError:
        return computed


def _activite(cle: str, noeud: ExchangeNode) -> Activite:
    ccs = noeud.genre == "ccs"
    path: tuple[str | int, ...] = ("CCS" if ccs else "AT", noeud.numero)
    competences = tuple(_competence(cle, (*path, "CP", n.numero), n) for n in noeud.enfants)
    return Activite(_id(noeud.id, item_id(cle, *path)), noeud.numero, noeud.texte, ccs, noeud.description, competences)


def _competence(cle: str, path: tuple[str | int, ...], noeud: ExchangeNode) -> Competence:
    return Competence(
        _id(noeud.id, item_id(cle, *path)),
        noeud.numero,
        noeud.texte,
        noeud.description,
        noeud.contexte,
        _criteres_de(cle, path, noeud.enfants),
        noeud.savoirs,
    )


def _transversale(cle: str, noeud: ExchangeNode) -> Transversale:
    path: tuple[str | int, ...] = ("TRANSVERSALES", noeud.numero)
    return Transversale(_id(noeud.id, item_id(cle, *path)), noeud.texte, _criteres_de(cle, path, noeud.enfants))


def _criteres_de(cle: str, path: tuple[str | int, ...], noeuds: Sequence[ExchangeNode]) -> tuple[Critere, ...]:
    computed = critere_ids(cle, path, tuple(n.texte for n in noeuds))
    return tuple(
        Critere(_id(n.id, key), n.texte, "re" if n.genre == "critere-re" else "reac")
        for n, key in zip(noeuds, computed, strict=True)
    )


# --- trees of other programs ---------------------------------------------------------------------------------------


def classer(racines: Sequence[ExchangeNode]) -> list[ExchangeNode]:
    """Give the items of a foreign tree their kind by their depth, and numbers in order; deeper ones become critères.

    Two levels are compétences with critères: they are put under one activité. One level: compétences alone.
    """
    profondeur = max((_profondeur(n) for n in racines), default=0)
    tops = list(racines)
    if tops and profondeur < 3:
        tops = [ExchangeNode("activite", "Compétences", enfants=tops)]
    numero = 0
    for rang, top in enumerate(tops, start=1):
        top.genre, top.numero = "activite", rang
        for middle in top.enfants:
            numero += 1
            middle.genre, middle.numero = "competence", numero
            middle.enfants = [n for n, _, _ in parcourir(middle.enfants)]
            for rank, leaf in enumerate(middle.enfants, start=1):
                leaf.genre, leaf.numero, leaf.enfants = "critere", rank, []
    return tops


def completer(racines: Sequence[ExchangeNode]) -> list[ExchangeNode]:
    """Give a kind and a number to what another program added to one of our trees: by its place, after its brothers."""
    for noeud, parent, _ in parcourir(racines):
        if noeud.numero:
            continue
        if parent is None:
            noeud.genre, freres = "activite", list(racines)
        else:
            noeud.genre = "competence" if parent.genre in ("activite", "ccs") else "critere"
            freres = parent.enfants
        noeud.numero = 1 + max((n.numero for n in freres if n.genre == noeud.genre), default=0)
    return list(racines)


def _profondeur(noeud: ExchangeNode, niveau: int = 1) -> int:
    if niveau > 30:
        return niveau
    return max((_profondeur(n, niveau + 1) for n in noeud.enfants), default=niveau)


def relier(
    paires: Sequence[tuple[ExchangeNode, str | None]], par_cle: Mapping[str, ExchangeNode]
) -> list[ExchangeNode]:
    """Hang each item under its parent's key; an unknown parent, or one that would close a circle, makes it a root.

    Raises:
        KnownError: more items than any référentiel has.
    """
    if len(paires) > MAX_NOEUDS:
        raise KnownError(tr("Ce fichier contient bien plus de compétences qu’un référentiel : choisissez-en un autre."))
    parents: dict[int, ExchangeNode] = {}
    racines: list[ExchangeNode] = []
    for noeud, cle in paires:
        parent = par_cle.get(cle) if cle else None
        if parent is None or parent is noeud or _descend(parent, noeud, parents):
            racines.append(noeud)
        else:
            parents[id(noeud)] = parent
            parent.enfants.append(noeud)
    return racines


def _descend(candidat: ExchangeNode, ancetre: ExchangeNode, parents: Mapping[int, ExchangeNode]) -> bool:
    courant: ExchangeNode | None = candidat
    for _ in range(64):
        if courant is None:
            return False
        if courant is ancetre:
            return True
        courant = parents.get(id(courant))
    return True


# --- a free HTML text that holds an item -----------------------------------------------------------------------------


def en_html(noeud: ExchangeNode) -> str:
    """Return an item's text and what belongs to it as simple HTML; `de_html` reads it back."""
    parts = [f'<p class="texte">{_e(noeud.texte)}</p>']
    for nom, valeur in (("description", noeud.description), ("contexte", noeud.contexte)):
        if valeur is not None:
            parts.append(f'<p class="{nom}">{_e(valeur)}</p>')
    if noeud.savoirs:
        parts.append('<ul class="savoirs">' + "".join(f"<li>{_e(s)}</li>" for s in noeud.savoirs) + "</ul>")
    return "".join(parts)


def entete_html(ref: Referentiel) -> str:
    """Return the title and the head of a référentiel as simple HTML."""
    head = json.dumps(entete_de(ref), ensure_ascii=False, sort_keys=True)
    return f'<p class="texte">{_e(ref.intitule)}</p><pre class="dossier-pro">{_e(head)}</pre>'


def _e(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


_BLOCS = frozenset({"p", "pre", "div", "li"})


class _Lecteur:
    """Collects the text of each block by its class."""

    def __init__(self) -> None:
        self.blocs: list[tuple[str, list[str]]] = []
        self.ouvert: list[str] | None = None
        self.savoirs = False

    def balise(self, balise: Balise) -> None:
        """Take a tag."""
        if balise.nom in _BLOCS:
            self.ouvert = None
            if balise.ouvre:
                self.ouvert = []
                classe = balise.attributs.get("class", "")
                self.blocs.append(("savoir" if balise.nom == "li" and self.savoirs else classe, self.ouvert))
        elif balise.nom == "ul" and balise.ouvre:
            self.savoirs = balise.attributs.get("class") == "savoirs"
        elif balise.nom == "br" and self.ouvert is not None:
            self.ouvert.append("\n")

    def mots(self, mots: str) -> None:
        """Take words."""
        if self.ouvert is None:
            if not mots.strip():
                return
            self.ouvert = []
            self.blocs.append(("", self.ouvert))
        self.ouvert.append(mots)


def de_html(text: str) -> dict[str, list[str]]:
    """Return the texts of simple HTML by the class of their block; « » for those without."""
    lecteur = _Lecteur()
    for part in lire_html(text[:200_000]):
        if isinstance(part, str):
            lecteur.mots(part)
        else:
            lecteur.balise(part)
    found: dict[str, list[str]] = {}
    for classe, parts in lecteur.blocs:
        found.setdefault(classe, []).append("".join(parts))
    return found


def noeud_de_html(genre: Genre, text: str, defaut: str) -> ExchangeNode:
    """Return the item that `en_html` wrote; for another program's text, its first words or ``defaut``."""
    blocs = de_html(text)
    premier = next((t.strip() for t in blocs.get("", []) if t.strip()), "")
    texte = blocs["texte"][0] if "texte" in blocs else (premier or defaut)
    return ExchangeNode(
        genre,
        texte,
        description=blocs.get("description", [None])[0],
        contexte=blocs.get("contexte", [None])[0],
        savoirs=tuple(blocs.get("savoir", [])),
    )


_CODE = re.compile(r"^(?:(CCP|Bloc|CCS|CT) (\d+)|(?:CCS (\d+) )?CP (\d+))(?:\.(\d+))?$")


def lire_code(code: str) -> tuple[Genre, int] | None:
    """Return the kind and number that one of our codes says; None for another program's."""
    match = _CODE.match(code.strip())
    if not match:
        return None
    if match.group(5):
        return "critere", int(match.group(5))
    if match.group(4):
        return "competence", int(match.group(4))
    genres: dict[str, Genre] = {"CCP": "activite", "Bloc": "activite", "CCS": "ccs", "CT": "transversale"}
    return genres[match.group(1)], int(match.group(2))
