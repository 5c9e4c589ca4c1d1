"""A DP begun in Word → ``DpLu``: the entry of this room for reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.return_marks import empreinte
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.dp_import.aim import separer_objet
from dossier_pro.dp_import.annexes import lire_annexes
from dossier_pro.dp_import.closing import lire_declaration, lire_diplomes, lire_documents
from dossier_pro.dp_import.dates import doute_date, lire_date
from dossier_pro.dp_import.docx.images import Images, ImagesWord, Parties
from dossier_pro.dp_import.docx.opening import open_dp
from dossier_pro.dp_import.docx.reading import lire_flux
from dossier_pro.dp_import.fields import Releve, poser_valeurs
from dossier_pro.dp_import.flow import Flux, ReadPara
from dossier_pro.dp_import.headings import poser_entetes
from dossier_pro.dp_import.joined import Joints, lire_joints
from dossier_pro.dp_import.leftovers import lire_restes
from dossier_pro.dp_import.lu import CHAMPS_LUS, DpLu, ImageLue
from dossier_pro.dp_import.markdown import flux_de_markdown
from dossier_pro.dp_import.marks import marques_par_paragraphe
from dossier_pro.dp_import.pdf.flow import flux_de_pages
from dossier_pro.dp_import.pdf.page import ImagesPdf, PdfPage
from dossier_pro.dp_import.sheets import FicheLue, lire_fiches
from dossier_pro.dp_import.sommaire import lire_sommaire
from dossier_pro.dp_import.splitting import Decoupeur, Region, scinder
from dossier_pro.office.labels import Libelles, NomModele, charger, invites

_VERSIONS: Final[tuple[tuple[str, NomModele], ...]] = (("11/09/2017", "2017-09-11"), ("01/06/2016", "2016-06-01"))
_TAGS_2016: Final = frozenset({"date d'entree", "1.decrire taches effectuees", "3.avec qui avez-vous travaille ?"})
_MARQUES: Final = frozenset(
    {"presentation", "intercalaire", "titre", "declaration", "documents", "titres", "activite", "sommaire"}
)


@dataclass(frozen=True, slots=True)
class DpReading:
    """A DP as read, with everything that ``verify`` needs beside what an import keeps."""

    lu: DpLu
    flux: Flux
    releve: Releve
    fiches: tuple[FicheLue, ...]
    modalites: dict[str, bool | None]


def lire_dp(source: Path | bytes, nom: str = "") -> DpLu:
    """Read a DP begun in Word: the official model of either version, with or without controls, or what became of it.

    Args:
        source: the .docx, as a path or as bytes.
        nom: its file name, where only its bytes are given.

    Returns:
        Its content. Every text that is not the model's own is in it, at the latest in ``a_replacer``.

    Raises:
        KnownError: it cannot be read, is not a .docx, is protected or damaged, expands too much, or is not a DP.
    """
    return lire(source, nom).lu


def lire(source: Path | bytes, nom: str = "") -> DpReading:
    """Read a DP (see ``lire_dp``) and keep the reading itself."""
    package = open_dp(source, nom)
    return comprendre(lire_flux(package, connues()), ImagesWord(package), package.called)


def lire_pages(pages: Sequence[PdfPage], appele: str, *, notre: bool = False) -> DpReading:
    """Read a DP from the pages of a PDF (see ``pdf.page``), called ``appele`` in a sentence; ``notre``: we wrote it.

    Raises:
        KnownError: it is not a DP.
    """
    flux, parties = flux_de_pages(pages)
    return comprendre(replace(flux, notre=notre), parties, appele)


def lire_texte(texte: str, appele: str) -> DpReading:
    """Read a DP from Markdown, or plain text, that has its five questions.

    Raises:
        KnownError: it is not a DP.
    """
    return comprendre(flux_de_markdown(texte), ImagesPdf(), appele)


def connues() -> frozenset[str]:
    """Return the model's prompts, folded, without a final full stop."""
    return frozenset(fold(text).rstrip(" .") for text in invites())


def comprendre(flux: Flux, parties: Parties, appele: str) -> DpReading:
    """Read a DP of which the text is known, whatever kind of file it came from.

    Args:
        flux: its text.
        parties: where the bytes of its pictures are.
        appele: how the file is called in a sentence.

    Raises:
        KnownError: it is not a DP.
    """
    modele = _modele(flux)
    libelles = charger("neutre" if _est_neutre(flux) else modele if modele != "inconnu" else "2017-09-11")
    paras, places = scinder(flux.paras, libelles)
    flux = _deplacer(flux, paras, places)
    decoupage = Decoupeur(paras, libelles).couper()
    poser_entetes(decoupage)
    if not flux.marques and not _est_dp(libelles, {r.genre for r in decoupage.ordre}, flux, modele):
        raise KnownError(
            tr(
                "{appele} n’est pas un dossier professionnel : ni ses questions ni ses rubriques n’y "
                "sont ; choisissez le fichier rempli à partir du modèle officiel.",
                appele=appele,
            )
        )
    releve = Releve(decoupage, libelles, marques=marques_par_paragraphe(flux, paras), notre=flux.notre)
    return _lire(parties, flux, releve, modele)


def _lire(parties: Parties, flux: Flux, releve: Releve, modele: NomModele) -> DpReading:
    images = Images(parties, flux.paras)
    doutes: list[Doute] = []
    couverture, sections = releve.decoupage.couverture, releve.decoupage.sections
    if releve.notre:
        poser_valeurs(releve, [couverture.get(nom) for nom in ("nom_naissance", "nom_usage", "prenom", "adresse")])
    champs = dict.fromkeys(CHAMPS_LUS, "")
    for nom in ("nom_naissance", "nom_usage", "prenom"):
        champs[nom] = releve.valeur(couverture.get(nom))
    champs["adresse"] = releve.valeur(couverture.get("adresse"), etendue="rangee_ou_tout", sep="\n")
    entier = releve.valeur(couverture.get("titre"), etendue="tout")
    champs["titre"], precision = separer_objet(entier)
    modalites = releve.modalites(couverture.get("modalite"))
    champs["modalite"] = _modalite(modalites, doutes)
    releve.lus.update(champs)
    fiches = lire_fiches(releve, images)
    diplomes = lire_diplomes(releve, sections.get("titres"))
    champs |= lire_declaration(releve, sections.get("declaration"))
    documents = _documents(releve, sections.get("documents"), images)
    annexes = _annexes(releve, sections.get("annexes"), images)
    sommaire = lire_sommaire(releve, sections.get("sommaire"), fiches)
    autres = _autres_images(images, releve, fiches)
    doutes += _doutes(fiches, images, champs)
    phrase = "Rien ne la nomme dans le fichier : donnez-lui un titre"
    doutes += [Doute(f"Annexe {rank}", phrase) for rank in annexes.sans_titre]
    lu = DpLu(
        modele,
        MappingProxyType(champs),
        tuple(f.exemple for f in fiches if not f.exemple.vide),
        diplomes,
        documents.titres,
        annexes.titres,
        sommaire,
        lire_restes(releve, flux, fiches),
        (*(image for f in fiches for image in f.exemple.images), *documents.images, *annexes.images, *autres),
        tuple(doutes),
        annexes.textes,
        textes_documents=documents.textes,
        joints_documents=documents.joints,
        joints_annexes=annexes.joints,
        precision=precision,
        notre=releve.notre,
        objet=next((m for m in flux.marques if m.genre == "objet" and m.empreinte == empreinte(entier)), None),
    )
    return DpReading(lu, flux, releve, tuple(fiches), modalites)


def _documents(releve: Releve, region: Region | None, images: Images) -> Joints:
    """Return the documents illustrants: as our own export wrote them, else as anybody may have."""
    ours = lire_joints(releve, region, images, "document")
    return ours if ours is not None else Joints(*lire_documents(releve, region, images))


def _annexes(releve: Releve, region: Region | None, images: Images) -> Joints:
    """Return the annexes: as our own export wrote them, else as anybody may have."""
    ours = lire_joints(releve, region, images, "annexe")
    if ours is not None:
        return ours
    lues = lire_annexes(releve, region, images)
    return Joints(lues.titres, list(lues.images), lues.textes, sans_titre=lues.sans_titre)


def _modele(flux: Flux) -> NomModele:
    """Return the model's version by its footers; by its controls where the footers are gone."""
    pieds = " ".join(flux.pieds.values())
    found = [name for mark, name in _VERSIONS if re.search(rf"\b{mark}\b", pieds)]
    if found:
        return found[0] if len(found) == 1 else max(found, key=lambda name: pieds.count(_marque(name)))
    tags = {fold(p.controle.tag) for p in flux.paras if p.controle}
    return "2016-06-01" if tags & _TAGS_2016 else "inconnu"


def _marque(nom: str) -> str:
    return next(mark for mark, name in _VERSIONS if name == nom)


def _est_neutre(flux: Flux) -> bool:
    """Whether it is our own « Dossier de preuves », for a certifier other than the ministère du Travail."""
    neutre = charger("neutre")
    title = fold(neutre.tables["entete"]["titre"])
    beside = any(fold(m.texte).startswith(title) for m in flux.marges if m.genre in ("en-tete", "pied"))
    question = fold(neutre.question(1)).rstrip(" :")
    return beside and any(fold(p.texte).startswith(question) for p in flux.paras)


def _deplacer(flux: Flux, paras: tuple[ReadPara, ...], places: list[int]) -> Flux:
    if len(paras) == len(flux.paras):
        return flux
    sections = tuple(replace(s, debut=places[s.debut]) for s in flux.sections)
    marges = tuple(replace(m, apres=places[m.apres] if m.apres >= 0 else -1) for m in flux.marges)
    return replace(flux, paras=paras, sections=sections, marges=marges)


def _est_dp(libelles: Libelles, genres: set[str], flux: Flux, modele: NomModele) -> bool:
    """Whether enough of the model is there: two questions, or three of its other marks."""
    questions = len(genres & {"q1", "q2", "q3", "q5"})
    marks = len(genres & _MARQUES) + (modele != "inconnu")
    own = bool(genres & {"activite", "declaration", "presentation", "titre"})
    return questions >= 2 or (own and questions + marks >= 3)


def _modalite(states: dict[str, bool | None], doutes: list[Doute]) -> str:
    ticked = [name for name, state in states.items() if state]
    if len(ticked) > 1:
        doutes.append(Doute("Page de garde", "Les deux modalités d’accès sont cochées : choisissez la vôtre"))
    return ticked[0] if len(ticked) == 1 else ""


def _autres_images(images: Images, releve: Releve, fiches: list[FicheLue]) -> tuple[ImageLue, ...]:
    found: list[ImageLue] = []
    for fiche in fiches:
        for region in fiche.fiche.regions:
            found += images.de(region.apres, f"{fiche.nom}, après la fiche", None)
    for genre, region in releve.decoupage.sections.items():
        found += images.de(_etendue(region), _NOMS.get(genre, genre), None)
    found += images.de(range(len(releve.paras)), "page de garde", None)
    return tuple(found)


def _etendue(region: Region) -> range:
    return range(region.repere.debut, max(region.indices.stop, region.apres.stop, region.repere.fin + 1))


_NOMS: Final = {
    "presentation": "présentation du dossier",
    "sommaire": "sommaire",
    "intercalaire": "page « Exemples de pratique professionnelle »",
    "titres": "titres et diplômes",
    "declaration": "déclaration sur l’honneur",
    "documents": "documents illustrant la pratique professionnelle",
    "annexes": "annexes",
}


def _doutes(fiches: list[FicheLue], images: Images, champs: dict[str, str]) -> list[Doute]:
    found = []
    for fiche in fiches:
        exemple = fiche.exemple
        if exemple.vide:
            continue
        found += [Doute(fiche.nom, phrase) for phrase in fiche.remarques]
        contexte = exemple.contexte
        ends = (contexte.debut_texte, contexte.fin_texte)
        for text, other, jour in zip(ends, reversed(ends), (contexte.debut, contexte.fin), strict=True):
            if text and jour is None:
                found.append(Doute(f"{fiche.nom}, contexte", doute_date(text, other)))
    signed = champs["declaration_date"]
    if signed and lire_date(signed) is None:
        found.append(Doute("Déclaration sur l’honneur", doute_date(signed)))
    found += [Doute(ou, "Une image n’a pas pu être reprise : ajoutez-la comme preuve") for ou in images.absentes]
    return found
