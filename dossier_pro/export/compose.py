"""From a dossier to the tree of what is printed: which exemples, in which order, with which pictures and references.

The one home of typography on paper: spaces, apostrophes and ellipses are made French here, words are never touched, and
what a person typed is kept as it was in the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import field, replace
from typing import BinaryIO

from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Exemple,
    Preuve,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import seule_activite
from dossier_pro.domain.text import NBSP, clean
from dossier_pro.export import images as plainly
from dossier_pro.export.advice import hors_du_fichier, noms, premiere_page
from dossier_pro.export.annexes import court, nom_remis
from dossier_pro.export.document import (
    ActiviteImprimee,
    AnnexeImprimee,
    Contexte,
    Couverture,
    DeclarationImprimee,
    Document,
    FicheImprimee,
    Figure,
    LigneDiplome,
    LigneDocument,
    Mention,
    ObjetImprime,
    PreuveImprimee,
    PrintedImage,
    ReponseImprimee,
)
from dossier_pro.export.images import PLEIN, Niveau, Preparing
from dossier_pro.export.layout.typography import blocs, ligne, tel_quel
from dossier_pro.export.wording import DP_2017, NEUTRE, load

LirePiece = Callable[[str], BinaryIO]
"""Opens the bytes of a piece by their SHA-256."""


MAX_PAGES_ANNEXE = 60
"""The most pages that one annexe is printed on; a longer one is handed over as a file."""

MAX_PAGES = 300
"""The most pages that the annexes take together."""

_MONTRE = "reproduit dans un exemple"
NOM_EN_PIED = 90
"""The most signs of a name at the foot of a page: it has one line there."""

CONFIDENTIEL = "Document confidentiel, non reproduit ici"


@dataclass(frozen=True, slots=True)
class Rendu:
    """A preuve that is no picture, made fit for print elsewhere: its pages, or its words.

    Where there are neither, ``raison`` says why (a whole sentence's end), and ``remede`` what to do about a file that
    the jury could not open either.
    """

    images: tuple[PrintedImage, ...] = ()
    raison: str = ""
    texte: str = ""
    remede: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What of the dossier is printed: everything that is visé, or the sheets of one CCP or one CCS alone."""

    ccp: int | None = None
    ccs: int | None = None
    paquet: bool = False
    """Whether files that go apart are named as they are in the package, not as they came."""
    nom: bool = False
    """Whether the candidate's name stands on every page."""


def compose(
    dossier: DossierDuJury,
    options: Options,
    lire_piece: LirePiece,
    *,
    rendus: Mapping[str, Rendu] | None = None,
    niveau: Niveau = PLEIN,
    prets: MutableMapping[str, PrintedImage] | None = None,
    pictures: Preparing = plainly,
) -> Document:
    """Return what a jury will read.

    Only the exemples of the activités that are visées and not yet obtained are in it. Exemples are numbered from 1 in
    each activité, figures through the whole document; activités keep their official number. What a confidential preuve
    holds is not in it, only its title; a picture that cannot be read is named in place of being shown. Both are said
    in ``Document.remarques``.

    Args:
        dossier: the file.
        options: what of it is printed.
        lire_piece: opens the bytes of a piece.
        rendus: the pages of annexes that are no pictures (PDF, Word…), by the id of their preuve.
        niveau: how much of the pictures is kept.
        prets: pictures that were made ready before at this niveau, by SHA-256; what is made ready now is added.
        pictures: who makes them ready.

    Raises:
        KnownError: the CCP or CCS asked for does not exist or is not visé.
    """
    modele = load(DP_2017 if dossier.referentiel.ministere else NEUTRE)
    visees = _visees(dossier, options)
    candidat = dossier.candidat
    nom = ligne(candidat.nom_complet)
    intitule = ligne(dossier.referentiel.intitule)
    genre = "Dossier professionnel" if modele.identite.officiel else modele.identite.titre
    prets = {} if prets is None else prets
    desk = _Atelier(dossier, visees, lire_piece, rendus or {}, niveau, prets, pictures, paquet=options.paquet)
    activites = tuple(desk.activite(a) for a in visees)
    return Document(
        modele=modele,
        titre=" – ".join(part for part in (genre, nom, intitule) if part),
        auteur=nom,
        couverture=_couverture(dossier, visees, bool(options.ccp or options.ccs)),
        activites=activites,
        diplomes=tuple(
            LigneDiplome(ligne(d.intitule), ligne(d.organisme), ligne(d.jour))
            for d in dossier.ordered(Diplome)
            if _given(d)
        ),
        declaration=_declaration(dossier, nom, desk) if modele.declaration else None,
        documents=desk.situes(),
        annexes=tuple(desk.annexes.values()),
        remarques=desk.remarques(),
        objet=_objet(dossier, options),
        preuves={preuve.id: _preuve(preuve) for preuve in dossier.all(Preuve).values()},
        nom_en_pied=court(nom, NOM_EN_PIED) if options.nom else "",
    )


def _objet(dossier: DossierDuJury, options: Options) -> ObjetImprime:
    seule = seule_activite(dossier, ccp=options.ccp, ccs=options.ccs)
    if seule:
        return ObjetImprime("ccs" if seule.ccs else "ccp", (seule.numero,))
    obtenus = {(a.numero, a.ccs) for a in dossier.referentiel.activites if dossier.est_obtenue(a)}
    return ObjetImprime(dossier.projet.objet, dossier.projet.numeros, tuple(sorted(obtenus)))


def _preuve(preuve: Preuve) -> PreuveImprimee:
    return PreuveImprimee(
        preuve.genre,
        ligne(preuve.titre),
        ligne(preuve.adresse),
        preuve.image,
        bool(preuve.sha256 or preuve.nom_fichier.strip()),
        not (ligne(preuve.alternative) or ligne(preuve.description)),
        preuve.confidentielle,
    )


def _visees(dossier: DossierDuJury, options: Options) -> tuple[Activite, ...]:
    seule = seule_activite(dossier, ccp=options.ccp, ccs=options.ccs)
    return (seule,) if seule else dossier.activites_visees()


def designation(activite: Activite) -> str:
    """Return how an activité is called on paper: its sigle, on one line."""
    return activite.sigle.replace(" ", NBSP)


def _couverture(dossier: DossierDuJury, visees: tuple[Activite, ...], seule: bool) -> Couverture:
    candidat, projet = dossier.candidat, dossier.projet
    adresse = tuple(part for part in (ligne(row) for row in clean(candidat.adresse).split("\n")) if part)
    partiel = seule or projet.objet != "titre"
    return Couverture(
        nom_naissance=ligne(candidat.nom_naissance),
        nom_usage=ligne(candidat.nom_usage),
        prenom=ligne(candidat.prenom),
        adresse=adresse,
        titre=ligne(dossier.referentiel.intitule),
        precision=tuple(f"{designation(a)} – {ligne(a.intitule)}" for a in visees) if partiel else (),
        formation=projet.modalite == "formation",
        vae=projet.modalite == "vae",
    )


def _declaration(dossier: DossierDuJury, nom: str, desk: _Atelier) -> DeclarationImprimee:
    declaration = dossier.declaration
    # Who has a name signs with it: rule R12 asks for another only where there is none (domain/regles.py).
    signe = ligne(declaration.nom) or (nom if dossier.candidat.nom.strip() else "")
    return DeclarationImprimee(signe, ligne(declaration.lieu), declaration.jour, desk.signature(declaration))


def _given(diplome: Diplome) -> bool:
    return bool((diplome.intitule + diplome.organisme + diplome.jour).strip())


@dataclass
class _Atelier:
    """What composing needs to remember: figure numbers, and where each preuve is to be found."""

    dossier: DossierDuJury
    visees: tuple[Activite, ...]
    read_piece: LirePiece
    rendus: Mapping[str, Rendu]
    niveau: Niveau
    prets: MutableMapping[str, PrintedImage]
    pictures: Preparing
    paquet: bool = False
    figures: dict[str, int] = field(default_factory=dict)
    images: dict[str, PrintedImage | None] = field(default_factory=dict)
    illisibles: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    muettes: dict[str, str] = field(default_factory=dict)
    doubles: dict[str, str] = field(default_factory=dict)
    premieres: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    documents: dict[str, LigneDocument] = field(init=False)
    annexes: dict[str, AnnexeImprimee] = field(init=False)

    def __post_init__(self) -> None:
        self.annexes = self._annexes()
        self.documents = self._documents()

    def _documents(self) -> dict[str, LigneDocument]:
        rows: dict[str, LigneDocument] = {}
        for row in self.dossier.ordered(DocumentIllustrant):
            intitule = ligne(row.intitule) or self._titre(row.preuve_id)
            if intitule:
                numero = len(rows) + 1
                rows[row.id] = self._document(
                    LigneDocument(numero, f"doc{numero}", intitule, row.preuve_id, ligne_id=row.id)
                )
        return rows

    def _document(self, row: LigneDocument) -> LigneDocument:
        """Add the document itself; what is printed elsewhere is not printed twice."""
        preuve = self._preuve(row.preuve_id)
        if preuve is None or self._secrete(preuve):
            return row
        annexe = next((a for a in self.annexes.values() if a.preuve_id == preuve.id), None)
        if annexe is not None:
            return replace(row, renvoi=annexe.nom.lower().replace(" ", NBSP), cible=annexe.ancre)
        if preuve.image and preuve.id in self._montrees():
            image = self._image(preuve, f"document illustrant n°{NBSP}{row.numero}")
            if image is None or image.total == 1:
                return replace(row, renvoi=_MONTRE)
        vide = AnnexeImprimee(row.numero, f"{row.ancre}_pages", row.intitule, "", preuve.id, genre="Document")
        return replace(row, feuillet=self._annexe(vide))

    def _montrees(self) -> frozenset[str]:
        """The preuves that an exemple of this document cites."""
        exemples = {e.id for a in self.visees for e in self.dossier.exemples_de(a.id)}
        return frozenset(c.preuve_id for c in self.dossier.all(Citation).values() if c.exemple_id in exemples)

    def _annexes(self) -> dict[str, AnnexeImprimee]:
        rows: dict[str, AnnexeImprimee] = {}
        for row in self.dossier.ordered(Annexe):
            intitule = ligne(row.intitule) or self._titre(row.preuve_id)
            if intitule:
                numero = len(rows) + 1
                vide = AnnexeImprimee(numero, f"annexe{numero}", intitule, "", row.preuve_id, ligne_id=row.id)
                rows[row.id] = self._annexe(vide)
        return rows

    def _annexe(self, annexe: AnnexeImprimee) -> AnnexeImprimee:
        preuve = self._preuve(annexe.preuve_id)
        if preuve is None:
            return annexe
        if self._secrete(preuve):
            return replace(annexe, support=CONFIDENTIEL)
        if preuve.sha256 is None:
            # What it is called decides nothing where there is a file: a wrong genre must not take a scan away.
            if preuve.genre == "note":
                return replace(annexe, texte=blocs(preuve.description))
            if preuve.adresse.strip():
                return replace(annexe, support=ligne(preuve.adresse))
        rendu = self._pages(preuve, annexe.nom.lower()) if preuve.image else self.rendus.get(preuve.id, Rendu())
        if rendu.images and self.pages + len(rendu.images) > MAX_PAGES:
            rendu = Rendu(raison=f"les annexes compteraient plus de {MAX_PAGES} pages")
        if rendu.images:
            self.pages += len(rendu.images)
            if preuve.genre in ("note", "lien"):
                self.doubles[preuve.id] = hors_du_fichier(preuve)
            return replace(annexe, images=self._nommees(preuve, rendu.images))
        if rendu.texte:
            return replace(annexe, texte=tel_quel(rendu.texte))
        nom = self._nom_remis(annexe, preuve)
        support = f"Fichier remis à part{NBSP}: {nom}" if nom else ""
        texte = blocs(preuve.description) if preuve.genre == "note" else ()
        return replace(annexe, support=support, a_part=rendu.raison, remede=rendu.remede, texte=texte)

    def _nom_remis(self, annexe: AnnexeImprimee, preuve: Preuve) -> str:
        nom = ligne(preuve.nom_fichier)
        if not (nom and self.paquet):
            return nom
        sur = len(self.dossier.all(Annexe if annexe.genre == "Annexe" else DocumentIllustrant))
        return nom_remis(annexe.genre, annexe.numero, sur, annexe.intitule, nom)

    def _pages(self, preuve: Preuve, lieu: str) -> Rendu:
        assert preuve.sha256 is not None
        limite = min(MAX_PAGES_ANNEXE, MAX_PAGES - self.pages)
        try:
            with self.read_piece(preuve.sha256) as flux:
                return Rendu(
                    self.pictures.prepare_pages(
                        flux,
                        titre=ligne(preuve.titre),
                        lieu=lieu,
                        alternative="",
                        niveau=self.niveau,
                        limite=limite,
                    )
                )
        except KnownError as error:
            self.illisibles[preuve.id] = error.phrase
            return Rendu(raison="l’image ne peut pas être imprimée")

    def _nommees(self, preuve: Preuve, images: tuple[PrintedImage, ...]) -> tuple[PrintedImage, ...]:
        texte = self._alternative(preuve)
        if len(images) == 1:
            return (replace(images[0], alternative=texte),)
        return tuple(
            replace(image, alternative=f"{texte}, page{NBSP}{rang} sur{NBSP}{len(images)}")
            for rang, image in enumerate(images, start=1)
        )

    def _secrete(self, preuve: Preuve) -> bool:
        if preuve.confidentielle:
            self.secrets[preuve.id] = ligne(preuve.titre)
        return preuve.confidentielle

    def remarques(self) -> tuple[str, ...]:
        """Return the sentences for the candidate, once everything is composed."""
        phrases = [*self.illisibles.values(), *filter(None, self.doubles.values()), *self.premieres.values()]
        if self.secrets:
            phrases.append(
                f"{noms(self.secrets.values())}{NBSP}: preuve marquée confidentielle, le jury n’en voit que le titre. "
                f"Pour montrer ce qu’elle contient, décochez «{NBSP}Confidentielle{NBSP}» dans l’écran Preuves."
                if len(self.secrets) == 1
                else f"{noms(self.secrets.values())}{NBSP}: preuves marquées confidentielles, le jury n’en voit que "
                f"les titres. Pour montrer ce qu’elles contiennent, décochez «{NBSP}Confidentielle{NBSP}» dans l’écran "
                "Preuves."
            )
        if self.muettes:
            phrases.append(
                f"{noms(self.muettes.values())}{NBSP}: décrivez ce que montre l’image, dans l’écran Preuves, "
                "pour les lecteurs qui ne la voient pas."
            )
        return tuple(phrases)

    def activite(self, activite: Activite) -> ActiviteImprimee:
        ancre = f"{'ccs' if activite.ccs else 'at'}{activite.numero}"
        fiches = tuple(
            self._fiche(exemple, f"{ancre}_ex{numero}", numero)
            for numero, exemple in enumerate(self.dossier.exemples_de(activite.id), start=1)
        )
        numero = f"CCS{NBSP}{activite.numero}" if activite.ccs else str(activite.numero)
        return ActiviteImprimee(activite.id, ancre, numero, ligne(activite.intitule), fiches)

    def _fiche(self, exemple: Exemple, ancre: str, numero: int) -> FicheImprimee:
        citations = self.dossier.citations_de(exemple.id)
        reponses = []
        for rang, champ in zip((1, 2, 3, 5), CHAMPS, strict=True):
            mentions: list[Mention] = []
            figures: list[Figure] = []
            for citation in citations:
                if citation.champ == champ:
                    self._cite(citation, exemple, mentions, figures)
            reponses.append(
                ReponseImprimee(
                    champ, f"{ancre}_q{rang}", blocs(exemple.reponse(champ)), tuple(mentions), tuple(figures)
                )
            )
        contexte = Contexte(ligne(exemple.entreprise), ligne(exemple.service), exemple.debut, exemple.fin)
        return FicheImprimee(exemple.id, ancre, numero, ligne(exemple.intitule), tuple(reponses), contexte)

    def _cite(self, citation: Citation, exemple: Exemple, mentions: list[Mention], figures: list[Figure]) -> None:
        preuve = self._preuve(citation.preuve_id)
        if preuve is None:
            return
        legende = ligne(citation.legende) or ligne(preuve.titre)
        if self._secrete(preuve):
            secret = "confidentiel, non reproduit"
            mentions.append(Mention(ligne(preuve.titre), secret, preuve.id, grandeur=citation.grandeur))
            return
        if preuve.image and preuve.id not in self.figures:
            image = self._image(preuve, f"exemple « {ligne(exemple.intitule)} »")
            if image is not None:
                numero = self.figures[preuve.id] = len(self.figures) + 1
                if image.total > 1 and not self._jointe(preuve):
                    self.premieres[preuve.id] = premiere_page(preuve, image.total)
                figures.append(Figure(numero, legende, image, preuve.id, citation.grandeur))
                return
        renvoi, cible = self._renvoi(preuve)
        mentions.append(Mention(legende, renvoi, preuve.id, cible, citation.grandeur))

    def _jointe(self, preuve: Preuve) -> bool:
        """Whether every page of a preuve is printed behind the exemples."""
        feuillets = (*self.annexes.values(), *(d.feuillet for d in self.documents.values() if d.feuillet))
        return any(f.preuve_id == preuve.id and f.imprimee for f in feuillets)

    def _renvoi(self, preuve: Preuve) -> tuple[str, str]:
        """Return where a preuve is to be found, in words and as an anchor."""
        if preuve.id in self.figures:
            return self._figure(preuve.id)
        for annexe in self.annexes.values():
            if annexe.preuve_id == preuve.id:
                return f"annexe{NBSP}{annexe.numero}", annexe.ancre
        for document in self.documents.values():
            if document.preuve_id == preuve.id:
                feuillet = document.feuillet
                cible = feuillet.ancre if feuillet and feuillet.imprimee else document.ancre
                return f"document illustrant n°{NBSP}{document.numero}", cible
        return ligne(preuve.adresse), ""

    def _figure(self, preuve_id: str) -> tuple[str, str]:
        numero = self.figures[preuve_id]
        return f"figure{NBSP}{numero}", f"fig{numero}"

    def situes(self) -> tuple[LigneDocument, ...]:
        """Return the documents illustrants; those that an exemple shows lead to their figure, once all have numbers."""
        rows = []
        for row in self.documents.values():
            if row.renvoi == _MONTRE and row.preuve_id in self.figures:
                renvoi, cible = self._figure(row.preuve_id)
                row = replace(row, renvoi=renvoi, cible=cible)
            rows.append(row)
        return tuple(rows)

    def _image(self, preuve: Preuve, lieu: str) -> PrintedImage | None:
        """Return a preuve's picture, None (and a sentence noted) where it cannot be read."""
        assert preuve.sha256 is not None
        if preuve.id not in self.images:
            self.images[preuve.id] = None
            try:
                self.images[preuve.id] = self._prete(preuve, preuve.sha256, lieu)
            except KnownError as error:
                self.illisibles[preuve.id] = error.phrase
        return self.images[preuve.id]

    def _prete(self, preuve: Preuve, sha256: str, lieu: str) -> PrintedImage:
        alternative = self._alternative(preuve)
        if sha256 not in self.prets:
            with self.read_piece(sha256) as flux:
                self.prets[sha256] = self.pictures.prepare(
                    flux, titre=ligne(preuve.titre), lieu=lieu, alternative=alternative, niveau=self.niveau
                )
        return replace(self.prets[sha256], alternative=alternative)

    def _alternative(self, preuve: Preuve) -> str:
        given = ligne(preuve.alternative) or ligne(preuve.description)
        if not given:
            self.muettes[preuve.id] = ligne(preuve.titre) or ligne(preuve.nom_fichier)
        return given or ligne(preuve.titre) or "Image sans description"

    def signature(self, declaration: Declaration) -> PrintedImage | None:
        """Return the picture of the signature, None where there is none or where it cannot be read."""
        if declaration.signature is None:
            return None
        try:
            with self.read_piece(declaration.signature) as flux:
                return self.pictures.prepare(
                    flux, titre="Signature", lieu="déclaration", alternative="Signature", niveau=self.niveau
                )
        except KnownError as error:
            self.illisibles["signature"] = error.phrase
            return None

    def _preuve(self, preuve_id: str | None) -> Preuve | None:
        return self.dossier.get(Preuve, preuve_id) if preuve_id else None

    def _titre(self, preuve_id: str | None) -> str:
        preuve = self._preuve(preuve_id)
        return ligne(preuve.titre) if preuve else ""
