"""Documents to fill a model with, and what must be read in it afterwards."""

from __future__ import annotations

import hashlib
import io
import random
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Entity,
    Exemple,
    Modalite,
    Projet,
)
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.text import NBSP, fold, plain
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document, FicheImprimee, ReponseImprimee
from dossier_pro.export.official.model import Rempli, fill_model
from dossier_pro.resources import resource
from dossier_pro.services.exemple import dossier_exemple
from tests.export.sample import dossier, prose, referentiel

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MODELES = ("dp-modele-2017-09-11", "dp-modele-2016-06-01", "dp-modele-2017-sans-controles")
PETITS = (("dp-2017", True), ("dp-2016", True), ("dp-2017", False), ("dp-2016", False))
ECRITES = {"word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
INVITES = ("cliquez ici", "entrez votre", "[prenom et nom]")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def document_d_exemple() -> Document:
    """The product's own example, with its pictures."""
    pieces = {}
    for path in Path(resource("exemple", "pieces")).iterdir():
        octets = path.read_bytes()
        pieces[hashlib.sha256(octets).hexdigest()] = octets
    return compose(devant_le_jury(dossier_exemple()), Options(), lambda sha: io.BytesIO(pieces[sha]))


_OBJETS = (
    "un devis",
    "une commande",
    "un salon",
    "une relance",
    "un mailing",
    "une facture",
    "un stock",
    "un prix",
    "un bon",
)


def document_plein(*, activites: int = 3, exemples: int = 3, tables: int = 0, modalite: Modalite = "vae") -> Document:
    """So many activités of so many exemples; ``tables`` rows of diplômes, documents and annexes each."""
    rng = random.Random(11)
    entities: list[Entity] = [
        Candidat(nom_naissance="Essai-Modèle", prenom="Aléa", adresse="1, rue de l’Exemple\n00000 Ville-Exemple"),
        Projet(modalite=modalite),
        Declaration("unique", "Aléa Essai-Modèle", "Ville-Exemple", date(2026, 1, 2)),
    ]
    for activite in range(1, activites + 1):
        for ordre in range(1, exemples + 1):
            objet = _OBJETS[(3 * activite + ordre) % 9]
            titre = f"Traiter {objet} numéro {activite}{ordre} pour un client & sa filiale"
            taches, moyens, equipe, complements = (prose(rng, words) for words in (220, 60, 40, 30))
            entities.append(
                Exemple(
                    f"e{activite}{ordre}",
                    f"at-{activite}",
                    ordre,
                    titre,
                    taches,
                    moyens,
                    equipe,
                    complements,
                    f"Ateliers Fictibois {activite}{ordre}",
                    "Service <commercial>",
                    date(2024, 1, ordre),
                    date(2024, 12, 10 + activite),
                )
            )
    for n in range(1, tables + 1):
        entities += [
            Diplome(f"d{n}", n, f"Certificat imaginaire {n}", f"Centre d’Exemple {n}", f"{n:02}/06/2019"),
            DocumentIllustrant(f"i{n}", n, f"Photographie du stand {n}"),
            Annexe(f"a{n}", n, f"Attestation fictive {n}"),
        ]
    return compose(dossier(referentiel(activites=max(activites, 2)), *entities), Options(), lambda _: io.BytesIO())


DOCUMENTS = {
    "exemple": document_d_exemple,
    "trois-par-trois": lambda: document_plein(tables=12),
    "court": lambda: document_plein(activites=2, exemples=1, modalite="formation"),
    "quatre-activites": lambda: document_plein(activites=4, exemples=2, tables=1),
}
"""What the models are filled with, by name."""


def remplir(modele: bytes, document: Document, pages: dict[str, int] | None = None) -> tuple[bytes, Rempli]:
    """Fill a model in memory."""
    target = io.BytesIO()
    rempli = fill_model(modele, document, pages, target)
    return target.getvalue(), rempli


def pages_supposees(document: Document) -> dict[str, int]:
    """A number for each anchor that the sommaire names."""
    ancres = [fiche.ancre for _, fiche in document.fiches()] + ["titres", "declaration", "documents", "annexes"]
    return {ancre: 5 + 2 * rank for rank, ancre in enumerate(ancres)}


# --- reading the file itself -------------------------------------------------------------------------------------


def parties(docx: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def racine(docx: bytes) -> Any:
    """The tree of the main part."""
    return etree.fromstring(parties(docx)["word/document.xml"])


def refaire(docx: bytes, root: Any = None, **changed: bytes) -> bytes:
    """The file with another main part, or other parts (``word__settings`` for ``word/settings.xml``)."""
    parts = parties(docx)
    if root is not None:
        parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts |= {name.replace("__", "/") + ".xml": octets for name, octets in changed.items()}
    return empaqueter(parts)


def empaqueter(parts: dict[str, bytes]) -> bytes:
    """Parts as a file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in parts.items():
            archive.writestr(name, octets)
    return target.getvalue()


def texte(node: Any) -> str:
    """The text of an element."""
    return "".join(t.text or "" for t in node.iter(f"{W}t"))


def rangee(root: Any, debut: str) -> Any:
    """The first row that begins with these words."""
    return next(row for row in root.iter(f"{W}tr") if fold(texte(row)).startswith(fold(debut)))


def hors_jumeau(root: Any, tag: str) -> Iterator[Any]:
    """Elements outside the VML twins of text boxes, which repeat the identity of the original by design."""
    return (node for node in root.iter(tag) if next(node.iterancestors(FALLBACK), None) is None)


# --- what must be read back --------------------------------------------------------------------------------------


def lignes_attendues(reponse: ReponseImprimee) -> list[str]:
    """The lines of an answer, folded: its text, the documents it cites, the captions of its figures."""
    lines = [line for bloc in reponse.blocs for line in bloc.text.split("\n")]
    lines += [f"Document cité{NBSP}: {m.titre}" + (f" ({m.renvoi})" if m.renvoi else "") for m in reponse.mentions]
    lines += [f"Figure{NBSP}{f.numero}" + (f" — {f.legende}" if f.legende else "") for f in reponse.figures]
    return [fold(line) for line in lines if line.strip()]


def lignes_lues(markdown: str) -> list[str]:
    """The same of an answer that was read."""
    return [fold(line) for line in plain(markdown).split("\n") if line.strip()]


def textes_de_l_arbre(document: Document) -> Iterator[str]:
    """Every text that the tree gives, in the order in which it is printed, the lines of the sommaire apart."""
    couverture = document.couverture
    yield from (couverture.nom_naissance, couverture.nom_usage, couverture.prenom, *couverture.adresse)
    yield from (couverture.titre, *couverture.precision)
    for activite, fiche in document.fiches():
        yield from (activite.intitule, fiche.intitule)
        for rank, reponse in enumerate(fiche.reponses):
            if rank == 3:
                contexte = fiche.contexte
                yield from (contexte.entreprise, contexte.service)
                yield from (jour.strftime("%d/%m/%Y") for jour in (contexte.debut, contexte.fin) if jour)
            yield from lignes_attendues(reponse)
    for diplome in document.diplomes:
        yield from (diplome.intitule, diplome.organisme, diplome.date)
    if document.declaration:
        yield from (document.declaration.nom, document.declaration.lieu)
    yield from (row.intitule for row in document.documents)
    for annexe in document.annexes:
        yield from (annexe.intitule, "" if annexe.imprimee else annexe.support)


def texte_du_corps(docx: bytes) -> str:
    """The text of a file in its order, letters and digits alone; the VML twins of text boxes are left out."""
    return lettres("".join(node.text or "" for node in hors_jumeau(racine(docx).find(f"{W}body"), f"{W}t")))


def lettres(words: str) -> str:
    """Letters and digits alone, folded."""
    return re.sub(r"\W+", "", fold(words))


def comparer(docx: bytes, document: Document) -> None:
    """Read a filled model with the DP reader and find every text in its place."""
    lu = lire_dp(docx)
    couverture = document.couverture
    assert lu.champs["nom_naissance"] == couverture.nom_naissance
    assert lu.champs["nom_usage"] == couverture.nom_usage
    assert lu.champs["prenom"] == couverture.prenom
    assert lu.champs["adresse"].split("\n") == list(couverture.adresse)
    assert lu.champs["titre"].split("\n")[0] == couverture.titre
    assert lu.champs["modalite"] == ("formation" if couverture.formation else "vae")
    if document.declaration:
        assert lu.champs["declaration_nom"] == document.declaration.nom
        assert lu.champs["declaration_lieu"] == document.declaration.lieu
        jour = document.declaration.jour
        assert lu.champs["declaration_date"] == (jour.strftime("%d/%m/%Y") if jour else "")
    assert [(d.intitule, d.organisme, d.date) for d in lu.diplomes] == [
        (d.intitule, d.organisme, d.date) for d in document.diplomes
    ]
    assert list(lu.documents_illustrants) == [d.intitule for d in document.documents]
    for annexe in document.annexes:
        assert any(annexe.intitule in line for line in lu.annexes)
    attendus = list(document.fiches())
    assert len(lu.exemples) == len(attendus)
    for exemple, (activite, fiche) in zip(lu.exemples, attendus, strict=True):
        assert str(exemple.activite_numero) == activite.numero.split(NBSP)[-1]
        assert exemple.activite_intitule == activite.intitule
        _comparer_fiche(exemple, fiche)


def _comparer_fiche(exemple: Any, fiche: FicheImprimee) -> None:
    assert exemple.intitule == fiche.intitule
    assert exemple.numero == fiche.numero
    for reponse, lue in zip(fiche.reponses, [exemple.reponses[k] for k in (0, 1, 2, 4)], strict=True):
        assert lignes_lues(lue) == lignes_attendues(replace(reponse, mentions=(), figures=()))
    mentions = [mention for reponse in fiche.reponses for mention in reponse.mentions]
    assert [(m.titre, m.renvoi) for m in exemple.mentions] == [(m.titre, m.renvoi) for m in mentions]
    assert [i.legende for i in exemple.images] == [f.legende for r in fiche.reponses for f in r.figures]
    assert exemple.contexte.entreprise == fiche.contexte.entreprise
    assert exemple.contexte.service == fiche.contexte.service
    assert (exemple.contexte.debut, exemple.contexte.fin) == (fiche.contexte.debut, fiche.contexte.fin)
    alternatives = [figure.image.alternative for reponse in fiche.reponses for figure in reponse.figures]
    assert [image.alternative for image in exemple.images] == alternatives


# --- what Microsoft's validator does not see ------------------------------------------------------------------


def pages_du_sommaire(root: Any) -> dict[str, int]:
    """The number that each PAGEREF field of the sommaire shows; 0 where it shows none."""
    found = {}
    table = next(node for node in root.iter(f"{W}tbl") if texte(node).startswith("Sommaire"))
    for node in table.iter(f"{W}instrText"):
        name = node.text.split()[1]
        cell = next(node.iterancestors(f"{W}tc"))
        digits = re.search(r"\d+$", texte(cell))
        found[name] = int(digits.group()) if digits else 0
    return found


def bien_forme(docx: bytes) -> None:
    """What Microsoft's validator does not see: balanced fields, identities used once, relations that lead somewhere."""
    parts = parties(docx)
    root = racine(docx)
    kinds = Counter(node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar"))
    assert kinds["begin"] == kinds["end"] == kinds["separate"]
    for tag, key in (("bookmarkStart", "name"), ("bookmarkStart", "id"), ("bookmarkEnd", "id")):
        values = [node.get(f"{W}{key}") for node in root.iter(f"{W}{tag}")]
        assert len(values) == len(set(values))
    controls = [n.get(f"{W}val") for n in root.iter(f"{W}id") if n.getparent().tag == f"{W}sdtPr"]
    assert len(controls) == len(set(controls))
    drawn = [n.get("id") for n in root.iter() if etree.QName(n).localname == "docPr"]
    assert len(drawn) == len(set(drawn))
    paragraphs = [n.get(f"{W14}paraId") for n in hors_jumeau(root, f"{W}p") if n.get(f"{W14}paraId")]
    assert len(paragraphs) == len(set(paragraphs))
    names = {node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")}
    fields = [node.text.split()[1] for node in root.iter(f"{W}instrText")]
    assert set(fields) <= names
    links = {n.get("Id"): n for n in etree.fromstring(parts["word/_rels/document.xml.rels"])}
    for node in root.iter():
        for name in (f"{{{RELATIONS}}}id", f"{{{RELATIONS}}}embed"):
            if node.get(name):
                link = links[node.get(name)]
                assert link.get("TargetMode") == "External" or f"word/{link.get('Target')}" in parts
    nums = {n.get(f"{W}numId") for n in etree.fromstring(parts["word/numbering.xml"]).iter(f"{W}num")}
    assert {n.get(f"{W}val") for n in root.iter(f"{W}numId")} - {"0"} <= nums


def sans_invite(docx: bytes) -> None:
    root = racine(docx)
    assert next(root.iter(f"{W}showingPlcHdr"), None) is None
    words = fold(" ".join(texte(p) for p in root.iter(f"{W}p")))
    for prompt in INVITES:
        assert prompt not in words
    grey = [
        r for r in root.iter(f"{W}r") if _style(r) in ("Textedelespacerserv", "PlaceholderText") and texte(r).strip()
    ]
    assert grey == []


def _style(run: Any) -> str:
    node = run.find(f"{W}rPr/{W}rStyle")
    return "" if node is None else str(node.get(f"{W}val"))
