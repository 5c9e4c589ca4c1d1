"""The neutral tree of what a jury reads: what is in the dossier, in order, without fonts, pages or file formats.

``compose.compose`` makes it; every writer lays out the same tree, so that Word, PDF and the filled official model say
the same. Anchors are short names ("at1_ex2") that writers turn into bookmarks and destinations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Literal

from dossier_pro.domain.dossier import Champ, GenreObjet, GenrePreuve, Grandeur
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Block, Run
from dossier_pro.export.wording import ModelWording


@dataclass(frozen=True, slots=True)
class PrintedImage:
    """A picture made safe: re-encoded, upright, without metadata.

    ``largeur`` and ``hauteur`` are in pixels; ``format`` is that of ``octets``. ``alternative`` tells what it shows to
    someone who does not see it. ``forme`` are the sides that its place on paper is worked out from, in pixels too, so
    that a smaller file does not move anything; None: its own. ``copie`` names a page of the original that the PDF may
    hold in its stead (``annexes.Copie``). ``mots`` is the text that stands on it, where it is a page: stretches with
    their box in parts of its sides (left, top, right, bottom). ``total``: how many pages the file has that it is the
    first of.
    """

    octets: bytes
    format: str
    largeur: int
    hauteur: int
    alternative: str
    forme: tuple[int, int] | None = None
    copie: Copie | None = None
    mots: tuple[tuple[str, float, float, float, float], ...] = ()
    total: int = 1


@dataclass(frozen=True, slots=True)
class Copie:
    """A page of a PDF that was made harmless: the PDF's bytes, by their SHA-256, and the page's rank from 0."""

    sha256: str
    rang: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture printed at the end of an answer; ``numero`` runs through the whole document."""

    numero: int
    legende: str
    image: PrintedImage
    preuve_id: str
    grandeur: Grandeur = "auto"

    @property
    def ancre(self) -> str:
        """Its destination."""
        return f"fig{self.numero}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A cited preuve that is not printed there: its title, and where the jury finds it (« annexe 2 », or nothing).

    ``cible`` is the anchor of that place, where there is one. ``grandeur`` was chosen for its picture, which is not
    printed here: only the marks of our Word file tell it.
    """

    titre: str
    renvoi: str
    preuve_id: str
    cible: str = ""
    grandeur: Grandeur = "auto"


@dataclass(frozen=True, slots=True)
class Grille:
    """A simple table in a text: rows of as many cells each; ``entete``: the first row names the columns."""

    rangees: tuple[tuple[tuple[Run, ...], ...], ...]
    entete: bool = False
    kind: Literal["grille"] = "grille"
    rang: int = 0

    @property
    def text(self) -> str:
        """Its rows as lines, their cells apart by tabs."""
        return "\n".join("\t".join(plain_runs(cell) for cell in row) for row in self.rangees)


Bloc = Block | Grille


@dataclass(frozen=True, slots=True)
class ReponseImprimee:
    """One answer in text: questions 1, 2, 3 and 5."""

    champ: Champ
    ancre: str
    blocs: tuple[Bloc, ...]
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Contexte:
    """Question 4. A date that is not known is None."""

    entreprise: str
    service: str
    debut: date | None
    fin: date | None


@dataclass(frozen=True, slots=True)
class FicheImprimee:
    """The sheet of one exemple; ``numero`` starts at 1 in each activité."""

    exemple_id: str
    ancre: str
    numero: int
    intitule: str
    reponses: tuple[ReponseImprimee, ...]
    contexte: Contexte


@dataclass(frozen=True, slots=True)
class ActiviteImprimee:
    """An activité-type with its sheets. ``numero`` is the official one, with « CCS » before it for a CCS."""

    activite_id: str
    ancre: str
    numero: str
    intitule: str
    fiches: tuple[FicheImprimee, ...]


@dataclass(frozen=True, slots=True)
class Couverture:
    """The identity on the cover. ``precision`` names the CCP or CCS where the dossier is not for the whole titre."""

    nom_naissance: str
    nom_usage: str
    prenom: str
    adresse: tuple[str, ...]
    titre: str
    precision: tuple[str, ...]
    formation: bool
    vae: bool


@dataclass(frozen=True, slots=True)
class LigneDiplome:
    """A row of the table of titres and diplômes."""

    intitule: str
    organisme: str
    date: str


@dataclass(frozen=True, slots=True)
class DeclarationImprimee:
    """The déclaration sur l'honneur; an empty text leaves a dotted line for ink.

    ``signature`` is the picture of a signature, for a preview; without it, its room stays free for ink.
    """

    nom: str
    lieu: str
    jour: date | None
    signature: PrintedImage | None = None


@dataclass(frozen=True, slots=True)
class AnnexeImprimee:
    """An annexe: its title in the list, and its pages where it is pictures or a text that can be printed here.

    ``support`` says how the jury gets it: « fichier « devis.pdf » », an address. ``a_part`` says why a file is to be
    handed over as it is; empty for what is printed, or needs no file. ``remede`` says what the candidate should do
    about a file that cannot be opened at all. ``genre`` is « Document » for the pages of a
    document illustrant, which are printed in the same way. ``ligne_id`` is the id of its row in the dossier.
    """

    numero: int
    ancre: str
    intitule: str
    support: str
    preuve_id: str | None
    images: tuple[PrintedImage, ...] = ()
    texte: tuple[Bloc, ...] = ()
    a_part: str = ""
    remede: str = ""
    genre: Literal["Annexe", "Document"] = "Annexe"
    ligne_id: str = ""

    @property
    def nom(self) -> str:
        """« Annexe 3 », « Document 3 »."""
        return f"{self.genre} {self.numero}"

    @property
    def appellation(self) -> str:
        """What it is called in a sentence: « l’annexe 3 », « le document illustrant 3 »."""
        return f"{'l’annexe' if self.genre == 'Annexe' else 'le document illustrant'} {self.numero}"

    @property
    def image(self) -> PrintedImage | None:
        """Its one picture; None where it has none, or several pages."""
        return self.images[0] if len(self.images) == 1 else None

    @property
    def imprimee(self) -> bool:
        """Whether it has pages of its own."""
        return bool(self.images or self.texte)


@dataclass(frozen=True, slots=True)
class LigneDocument:
    """A row of « Documents illustrant la pratique professionnelle ».

    ``feuillet`` is the document itself, where there is one; ``renvoi`` says where the jury finds it when it is printed
    elsewhere in the dossier (« figure 2 », « annexe 1 »), ``cible`` the anchor of that place.
    """

    numero: int
    ancre: str
    intitule: str
    preuve_id: str | None
    feuillet: AnnexeImprimee | None = None
    renvoi: str = ""
    ligne_id: str = ""
    cible: str = ""


@dataclass(frozen=True, slots=True)
class ObjetImprime:
    """What the dossier aims at; ``obtenus`` are the CCP (or, where the second is true, CCS) already awarded."""

    genre: GenreObjet = "titre"
    numeros: tuple[int, ...] = ()
    obtenus: tuple[tuple[int, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class PreuveImprimee:
    """What is known of a preuve and not printed: only the marks of our Word file tell it, without its words.

    ``fichier``: whether it has a file, or names one. ``muette``: nobody has said what its picture shows.
    """

    genre: GenrePreuve
    titre: str
    adresse: str
    image: bool
    fichier: bool
    muette: bool
    confidentielle: bool


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that is printed, in order. An empty tuple (or None) means: no such section, nowhere.

    ``remarques`` are sentences for the candidate, never printed: what could not be shown, and why. ``objet`` and
    ``preuves`` (by id) are not printed either: they are there for the marks that read our Word file back
    (``docx.marks``). ``nom_en_pied`` is the name at the foot of every page but the cover, where that was asked for.
    """

    modele: ModelWording
    titre: str
    auteur: str
    couverture: Couverture
    activites: tuple[ActiviteImprimee, ...]
    diplomes: tuple[LigneDiplome, ...] = ()
    declaration: DeclarationImprimee | None = None
    documents: tuple[LigneDocument, ...] = ()
    annexes: tuple[AnnexeImprimee, ...] = ()
    remarques: tuple[str, ...] = ()
    objet: ObjetImprime = ObjetImprime()
    preuves: Mapping[str, PreuveImprimee] = field(default_factory=dict)
    nom_en_pied: str = ""

    def fiches(self) -> Iterator[tuple[ActiviteImprimee, FicheImprimee]]:
        """Every sheet with its activité, in order."""
        for activite in self.activites:
            for fiche in activite.fiches:
                yield activite, fiche

    def feuillets(self) -> Iterator[AnnexeImprimee]:
        """Every document illustrant that is there itself, then every annexe, in order."""
        for row in self.documents:
            if row.feuillet is not None:
                yield row.feuillet
        yield from self.annexes

    def figures(self) -> Iterator[Figure]:
        """Every figure, in order."""
        for _, fiche in self.fiches():
            for reponse in fiche.reponses:
                yield from reponse.figures


@dataclass(frozen=True, slots=True)
class EntreeSommaire:
    """A line of the sommaire: its level (« activite », « exemple », « section »), its text and where it leads.

    ``ancre`` is empty for an activité that has no sheet yet. ``facultatif`` is the hint in italics after an optional
    title.
    """

    genre: str
    texte: str
    ancre: str
    facultatif: str = ""


def sommaire(document: Document) -> tuple[EntreeSommaire, ...]:
    """Return the lines of the sommaire: exactly what is in the document, in its order."""
    modele = document.modele
    entrees: list[EntreeSommaire] = []
    for activite in document.activites:
        texte = f"{modele.exemples.activite} {activite.numero} – {activite.intitule}"
        entrees.append(EntreeSommaire("activite", texte, activite.fiches[0].ancre if activite.fiches else ""))
        entrees += [
            EntreeSommaire("exemple", f"{modele.exemples.exemple} {fiche.numero} – {fiche.intitule}", fiche.ancre)
            for fiche in activite.fiches
        ]
    if document.diplomes:
        entrees.append(EntreeSommaire("section", modele.titres.titre, "titres", modele.titres.facultatif))
    if document.declaration and modele.declaration:
        entrees.append(EntreeSommaire("section", modele.declaration.titre, "declaration"))
    if document.documents:
        entrees.append(EntreeSommaire("section", modele.documents.titre, "documents", modele.documents.facultatif))
    if document.annexes:
        entrees.append(EntreeSommaire("section", modele.annexes.titre, "annexes", modele.annexes.facultatif))
    return tuple(entrees)


def plain_runs(runs: tuple[Run, ...]) -> str:
    """Return the text of runs without their styles."""
    return "".join(run.text for run in runs)
