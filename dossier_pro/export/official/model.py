"""Filling the official Word model of the DP, or a centre's copy of it, from the tree of what is printed.

Everything is found by the labels that a reader sees, never by the tags of controls alone: tags are swapped or lost in
real files. Fixed texts, headers, footers, logo and styles are left as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import field
from typing import BinaryIO, Final, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.export.document import ActiviteImprimee, Document, FicheImprimee, sommaire
from dossier_pro.export.docx.marks import joindre
from dossier_pro.export.docx.oxml import Node, qn
from dossier_pro.export.docx.oxml import field as champ
from dossier_pro.export.official.access import nommer_les_logos, titrer, titrer_l_avant
from dossier_pro.export.official.annexes import ecrire_annexes, joindre_pages
from dossier_pro.export.official.blanks import BlankSettings
from dossier_pro.export.official.body import (
    Plan,
    enfants,
    largeur_de_page,
    planifier,
    regler_les_sauts,
    retirer,
    saut_de_page,
)
from dossier_pro.export.official.closing import (
    effacer_les_invites,
    remplir_couverture,
    remplir_declaration,
    remplir_diplomes,
    remplir_documents,
)
from dossier_pro.export.official.labels import libelles_de
from dossier_pro.export.official.leftovers import sans_pages_jointes
from dossier_pro.export.official.marks import Cachees
from dossier_pro.export.official.package import ModelPackage
from dossier_pro.export.official.sections import coucher
from dossier_pro.export.official.sheet import Feuille
from dossier_pro.export.official.sommaire import INCONNUE, remplir_sommaire
from dossier_pro.export.official.text import Redacteur
from dossier_pro.export.official.xml import (
    P_PR,
    R_PR,
    SDT,
    SDT_PR,
    SECT_PR,
    SECTIONS_WORD,
    VAL,
    Identites,
    P,
    R,
    T,
    mettre_en_ligne,
    oter,
    plie,
    texte,
    vide,
)
from dossier_pro.export.wording import DP_2017, ModelWording, load
from dossier_pro.office.word_package import tree

VERSIONS: Final = (("11/09/2017", "2017-09-11"), ("01/06/2016", "2016-06-01"))
"""What the footers of the known versions say, and their names."""

Compte = Literal["", "libreoffice", "estimation"]
"""Who counted the pages that the sommaire shows; empty: nobody says."""

MARQUES: Final[Mapping[Compte, str]] = {"libreoffice": "pages_libreoffice", "estimation": "pages_estimees"}
"""The bookmark beside « Sommaire » that says so in the file itself, for whoever verifies it (rule R9)."""

_AILLEURS: Final = (
    "Ce modèle allait chercher une image ou un texte en dehors de lui, sur Internet, sur un réseau ou dans un autre "
    "fichier : cela n’est pas dans le fichier écrit. Regardez si quelque chose y manque."
)
_CHAMPS: Final = "Ouvrez le fichier dans Word, faites Ctrl+A puis F9 : le sommaire prendra ses numéros de page."


@dataclass(frozen=True, slots=True)
class Rempli:
    """What came of filling a model.

    ``version`` is « 2017-09-11 », « 2016-06-01 » or « inconnu » (by the footers); ``notes`` are French sentences on
    what the person has to do in Word, empty where everything is in its place; ``signets`` gives the bookmark of each
    anchor that is in the file and in its sommaire, ``reperes`` of those that stand elsewhere: answers, figures, rows.
    ``decalage`` is what the model adds to the rank of a page for the number that it shows
    on it; None where its numbering begins anew on the way, so that ranks say nothing. ``bas`` is the margin under the
    text of its pages, in twips.
    """

    version: str
    notes: tuple[str, ...]
    signets: Mapping[str, str]
    decalage: int | None = 0
    reperes: Mapping[str, str] = field(default_factory=dict)
    bas: int = 1418


@dataclass(frozen=True, slots=True)
class Reconnu:
    """What a model is: its version as in ``Rempli``, and whether its fields are content controls."""

    version: str
    controles: bool


def reconnaitre(modele: bytes, nom: str = "") -> Reconnu:
    """Return what a model is.

    Args:
        modele: its bytes.
        nom: its file name, for sentences.

    Raises:
        KnownError: it is no Word file, or no model of a DP.
    """
    package = ModelPackage.open_model(modele, nom)
    remplissage = _Remplissage(package, load(DP_2017), {})
    planifier(remplissage.body, remplissage.modele)
    labelled = [s for s in remplissage.body.iter(SDT) if s.find(f"{SDT_PR}/{qn('w:docPartObj')}") is None]
    return Reconnu(_version(package), bool(labelled))


def fill_model(
    modele: bytes,
    document: Document,
    pages: Mapping[str, int] | None,
    target: BinaryIO,
    *,
    compte: Compte = "",
    nom: str = "",
    reglages: BlankSettings | None = None,
) -> Rempli:
    """Fill a model and write the Word file. The same input gives the same bytes.

    Args:
        modele: the bytes of the official model (.docx), of either version, with or without its controls, or of a copy
            that a centre altered.
        document: what is printed, from ``compose``.
        pages: the page on which each anchor of the tree stands in this very file, as far as it is known; the sommaire
            shows these numbers and Word can count them anew (PAGEREF fields).
        target: a binary stream; it is not closed. Nothing is written when an error is raised.
        compte: who counted ``pages``; the file says so (see ``MARQUES``).
        nom: the model's file name, for sentences.
        reglages: what is made smaller so that fewer pages are blank (``blanks``).

    Raises:
        KnownError: the bytes are no Word file or no model of a DP, or the titre does not use the ministry's DP.
    """
    if not document.modele.identite.officiel:
        raise KnownError(
            "Ce titre n’est pas délivré par le ministère du Travail : le modèle officiel ne s’y applique pas, exportez "
            "sans modèle."
        )
    remplissage = _Remplissage(ModelPackage.open_model(modele, nom), document.modele, dict(pages or {}), reglages)
    remplissage.remplir(document)
    remplissage.marquer(compte)
    remplissage.package.forget_author(document.titre, document.auteur)
    joindre(remplissage.package, remplissage.redacteur.cachees.marques(remplissage.body))
    remplissage.package.write(target)
    return Rempli(
        _version(remplissage.package),
        tuple(remplissage.notes),
        dict(remplissage.signets),
        _decalage(remplissage.body),
        dict(remplissage.reperes),
        _marge_basse(remplissage.body),
    )


def _decalage(body: Node) -> int | None:
    starts = [node.get(qn("w:start")) for node in body.iter(qn("w:pgNumType"))]
    sections = list(body.iter(SECT_PR))
    first = sections[0].find(qn("w:pgNumType")) if sections else None
    own = None if first is None else first.get(qn("w:start"))
    if any(starts[1 if own else 0 :]):
        return None
    return int(own) - 1 if own and own.isdecimal() else 0


def _marge_basse(body: Node) -> int:
    values = [node.get(qn("w:bottom"), "") for node in body.iter(qn("w:pgMar"))]
    return max((int(value) for value in values if value.isdecimal()), default=1418)


def _version(package: ModelPackage) -> str:
    """Return the version that the footers name."""
    footers = (tree(part) for part in package.related("footer"))
    words = ["".join(node.text or "" for node in root.iter(T)) for root in footers if root is not None]
    counts = [(sum(text.count(mark) for text in words), name) for mark, name in VERSIONS]
    best, name = max(counts)
    return name if best else "inconnu"


class _Remplissage:
    """One model being filled."""

    document: Document

    def __init__(
        self, package: ModelPackage, modele: ModelWording, pages: dict[str, int], reglages: BlankSettings | None = None
    ) -> None:
        body = package.document.find(qn("w:body"))
        if body is None:
            raise KnownError(
                f"{package.called} n’a pas de texte lisible : choisissez le modèle officiel du dossier professionnel."
            )
        self.package, self.modele, self.pages = package, modele, pages
        self.reglages = reglages or BlankSettings()
        self.libelles = libelles_de(modele)
        self.body = body
        self.gris = package.prompt_styles()
        self.notes: list[str] = [_AILLEURS] if package.cut else []
        self.signets: dict[str, str] = {}
        self.reperes: dict[str, str] = {}

    def remplir(self, document: Document) -> None:
        """Fill everything."""
        self.document = document
        oter_les_restes_d_invite(self.body, self.gris)
        planifier(self.body, self.modele)  # refuses what is no model before anything else is done
        regler_les_sauts(self.body)
        self.identites = Identites(self.package.document)
        cachees = Cachees(document)
        self.redacteur = Redacteur(self.package, self.identites, cachees, echelles=self.reglages.echelles)
        plan = planifier(self.body, self.modele)
        self._sections(plan)
        self._renvois()
        for page in self.redacteur.a_coucher:
            coucher(self.body, page, self.package)
        before = enfants(self.body)[: plan.fiches[0][0]]
        self._fiches(plan)
        modele = self.modele
        self.notes += remplir_couverture(before, document.couverture, modele.couverture, self.libelles, self.gris)
        self._sommaire(before)
        titrer_l_avant(before, self.libelles, " ".join(modele.exemples.intercalaire))
        nommer_les_logos(self.package)
        self.notes += effacer_les_invites(self.body, self.gris)
        mettre_en_ligne(self.body)
        self.identites.numeroter_les_controles()

    def marquer(self, compte: Compte) -> None:
        """Say in the file who counted its pages."""
        found = ((p, self.libelles.chercher(texte(p))) for p in self.body.iter(P) if compte)
        title = next((p for p, label in found if label is not None and label.genre == "sommaire"), None)
        if title is not None:
            self.identites.signet(title, MARQUES[compte])

    # --- sheets ---

    def _fiches(self, plan: Plan) -> None:
        elements = enfants(self.body)
        start, stop = plan.fiches[0][0], plan.fiches[-1][1]
        template = [self.identites.copie(node) for node in elements[slice(*plan.fiches[0])]]
        for properties in [properties for node in template for properties in node.iter(P_PR)]:
            oter(properties, SECTIONS_WORD)
        between = self._entre_les_fiches(elements, plan)
        place = elements[start].getprevious()
        for node in [node for node in elements[start:stop] if node.find(f"{P_PR}/{SECT_PR}") is None]:
            self.body.remove(node)
        made: list[Node] = []
        manques: dict[str, None] = {}
        for activite, fiche in self.document.fiches():
            if made:
                made += [self.identites.copie(node) for node in between]
            sheet = [self.identites.copie(node) for node in template]
            feuille = Feuille(sheet, self.libelles, self.gris)
            head = feuille.remplir(activite, fiche, self.redacteur)
            self._titrer(feuille, activite, fiche, head)
            self._reperer(feuille.ancres)
            manques |= dict.fromkeys(feuille.manques)
            made += sheet
        _poser_apres(place, self.body, made)
        for manque in manques:
            self.notes.append(f"Fiche d’exemple du modèle : {manque} n’y a pas de place connue ; ajoutez-la à la main.")

    def _titrer(self, feuille: Feuille, activite: ActiviteImprimee, fiche: FicheImprimee, head: Node | None) -> None:
        """Make headings of the titles of a sheet, and set its bookmark; take space from it where that is wanted."""
        if fiche.ancre in self.reglages.serrees:
            feuille.serrer()
        if fiche is activite.fiches[0]:
            titrer(feuille.titres.get("activite"), 2)
        titrer(feuille.titres.get("exemple"), 3)
        if head is not None:
            self.signets[fiche.ancre] = self.identites.signet(head, fiche.ancre)

    def _entre_les_fiches(self, elements: list[Node], plan: Plan) -> list[Node]:
        """Return what stands between two sheets: what the model has there, or a page break; notes words that go."""
        gaps = [elements[end:start] for (_, end), (start, _) in zip(plan.fiches, plan.fiches[1:], strict=False)]
        for node in [node for gap in gaps for node in gap if not vide(node) and plie(node)]:
            words = texte(node).strip()[:60]
            self.notes.append(f"Le texte « {words} », entre deux fiches du modèle, n’a pas été repris.")
        made = [deepcopy(node) for node in (gaps[0] if gaps else []) if vide(node)]
        for node in made:
            oter(node.find(P_PR) if node.find(P_PR) is not None else node, SECTIONS_WORD)
        return made if any(_commence_une_page(node) for node in made) else [saut_de_page()]

    # --- closing sections ---

    def _sections(self, plan: Plan) -> None:
        elements = enfants(self.body)
        document, modele = self.document, self.modele
        wanted = {
            "titres": (bool(document.diplomes), modele.titres.titre),
            "declaration": (document.declaration is not None, getattr(modele.declaration, "titre", "")),
            "documents": (bool(document.documents), modele.documents.titre),
            "annexes": (bool(document.annexes), modele.annexes.titre),
        }
        for name in reversed(plan.sections):
            own = elements[slice(*plan.sections[name])]
            if wanted[name][0]:
                self.signets[name] = self.identites.signet(plan.titres[name], name)
                titrer(plan.titres[name], 1)
                self._section(name, own)
            elif name != "declaration":
                retirer(self.body, own)
        for name, (present, title) in wanted.items():
            if present and name not in plan.sections:
                self.notes.append(f"Ce modèle n’a pas de partie « {title} » : ajoutez-la à la main.")

    def _section(self, name: str, elements: list[Node]) -> None:
        document, modele = self.document, self.modele
        found = True
        elements = sans_pages_jointes(elements) if name in ("documents", "annexes") else elements
        if name == "titres":
            found = remplir_diplomes(elements, document.diplomes, self.libelles, self.redacteur.cachees, self.gris)
        elif name == "documents":
            rows_by_anchor = remplir_documents(elements, document.documents, self.libelles, self.redacteur, self.gris)
            found = rows_by_anchor is not None
            self._reperer(rows_by_anchor or {})
            feuillets = [d.feuillet for d in document.documents if d.feuillet and d.feuillet.imprimee]
            self._joindre(joindre_pages(elements[-1], feuillets, self.redacteur, largeur_de_page(self.body)))
        elif name == "annexes":
            room = largeur_de_page(self.body)
            heads = ecrire_annexes(elements, document.annexes, modele.annexes, self.redacteur, room)
            self._joindre(heads)
        elif document.declaration is not None and modele.declaration is not None:
            self.notes += remplir_declaration(
                elements, document.declaration, modele.declaration, self.redacteur, self.gris
            )
        if not found:
            titre = modele.titres.titre if name == "titres" else modele.documents.titre
            self.notes.append(f"Le tableau de la partie « {titre} » n’a pas été reconnu : remplissez-le à la main.")

    def _renvois(self) -> None:
        """Write the pages that the lists of documents and annexes name."""
        for paragraph, ancre in self.redacteur.pages_a_ecrire:
            shown = str(self.pages[ancre]) if ancre in self.pages else INCONNUE
            look = paragraph.find(f"{R}/{R_PR}")
            paragraph.extend(champ(f"PAGEREF {self.signets[ancre]} \\h", shown, look))

    def _reperer(self, nodes: Mapping[str, Node]) -> None:
        for ancre, node in nodes.items():
            self.reperes[ancre] = self.identites.signet(node, ancre)

    def _joindre(self, heads: Mapping[str, Node]) -> None:
        for ancre, head in heads.items():
            self.signets[ancre] = self.identites.signet(head, ancre)

    # --- sommaire ---

    def _sommaire(self, before: list[Node]) -> None:
        entrees = sommaire(self.document)
        self.notes += remplir_sommaire(before, entrees, self.signets, self.pages, self.libelles)
        if any(entree.ancre in self.signets and entree.ancre not in self.pages for entree in entrees):
            self.notes.append(_CHAMPS)


def _commence_une_page(paragraph: Node) -> bool:
    return paragraph.find(f"{P_PR}/{qn('w:pageBreakBefore')}") is not None


def oter_les_restes_d_invite(body: Node, gris: frozenset[str]) -> None:
    """Take away letters of a prompt that stand beside their control: another word processor puts them there."""
    for node in list(body.iter(R)):
        style = node.find(f"{R_PR}/{qn('w:rStyle')}")
        if style is None or style.get(VAL) not in gris:
            continue
        if any(other is not None and other.tag == SDT for other in (node.getnext(), node.getprevious())):
            node.getparent().remove(node)


def _poser_apres(place: Node | None, body: Node, nodes: list[Node]) -> None:
    """Put elements behind another one, at the beginning of the body where there is none."""
    for node in reversed(nodes):
        if place is None:
            body.insert(0, node)
        else:
            place.addnext(node)
