"""Annexes keep their pictures, wherever these stand beside their captions."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree

from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Preuve
from dossier_pro.dp_import.convert import Importe, vers_dossier
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.services import dp
from dossier_pro.services.exporting import DemandeExport, exporter
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import WNS, Modele, W, image, paragraphe, texte
from tests.dp_import.known import contenu, png
from tests.dp_import.test_convert import MEMES, referentiel

Disposition = Callable[["Pose"], list[tuple[str, int]]]
"""Puts annexes down; returns the title (without its number) and the count of pictures that each must come back with."""


class Pose:
    """Puts paragraphs at the end of a document."""

    def __init__(self, modele: Modele) -> None:
        self.modele = modele
        self.ombre = 0
        self.corps = modele.body

    def ajouter(self, *nodes: Any) -> None:
        for node in nodes:
            self.corps.insert(len(self.corps) - 1, node)

    def texte(self, text: str, **kwargs: Any) -> Any:
        return paragraphe(text, **kwargs)

    def image(self, alternative: str = "") -> Any:
        self.ombre += 1
        return image(self.modele.ajouter_image(png(self.ombre * 10)), alternative)

    def saut(self) -> Any:
        node = paragraphe("")
        etree.SubElement(etree.SubElement(node, f"{W}r"), f"{W}br").set(f"{W}type", "page")
        return node

    def tableau(self, rows: list[list[list[Any]]]) -> Any:
        node = etree.Element(f"{W}tbl")
        etree.SubElement(node, f"{W}tblPr")
        etree.SubElement(node, f"{W}tblGrid")
        for row in rows:
            tr = etree.SubElement(node, f"{W}tr")
            for cell in row:
                etree.SubElement(tr, f"{W}tc").extend(cell or [paragraphe("")])
        return node


def legende_dessus(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis signé", "Attestation de stage", "Plan coté"), 1):
        p.ajouter(p.texte(f"Annexe {n} : {title}"), p.image())
    return [("Devis signé", 1), ("Attestation de stage", 1), ("Plan coté", 1)]


def legende_dessous(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis signé", "Attestation de stage"), 1):
        p.ajouter(p.image(), p.texte(f"Annexe {n} : {title}"))
    return [("Devis signé", 1), ("Attestation de stage", 1)]


def zeros(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis", "Plan"), 1):
        p.ajouter(p.texte(f"Annexe {n:02d} : {title}"), p.image(), p.saut())
    return [("Devis", 1), ("Plan", 1)]


def numero_et_tiret(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis", "Plan"), 1):
        p.ajouter(p.texte(f"ANNEXE N° {n} – {title}"), p.image())
    return [("Devis", 1), ("Plan", 1)]


def lettres(p: Pose) -> list[tuple[str, int]]:
    for n, title in (("A", "Devis"), ("B", "Plan")):
        p.ajouter(p.texte(f"Annexe {n} – {title}"), p.image())
    return [("Annexe A – Devis", 1), ("Annexe B – Plan", 1)]


def sans_titre(p: Pose) -> list[tuple[str, int]]:
    p.ajouter(p.image(), p.saut(), p.image("Mon diplôme"))
    return [("Annexe sans titre", 1), ("Mon diplôme", 1)]


def numero_seul(p: Pose) -> list[tuple[str, int]]:
    p.ajouter(p.texte("Annexe 1"), p.image(), p.texte("Annexe 2"), p.image())
    return [("Annexe 1", 1), ("Annexe 2", 1)]


def plusieurs_images(p: Pose) -> list[tuple[str, int]]:
    p.ajouter(p.texte("Annexe 1 : Rapport de stage"), p.image(), p.image(), p.saut(), p.image())
    p.ajouter(p.texte("Annexe 2 : Plan"), p.image())
    return [("Rapport de stage", 3), ("Plan", 1)]


def en_tableau(p: Pose) -> list[tuple[str, int]]:
    rows = []
    for n, title in enumerate(("Devis", "Plan"), 1):
        rows += [[[p.texte(f"Annexe {n} : {title}")]], [[p.image()]]]
    p.ajouter(p.tableau(rows), p.texte(""))
    return [("Devis", 1), ("Plan", 1)]


def a_cote_en_tableau(p: Pose) -> list[tuple[str, int]]:
    rows = [[[p.texte(f"Annexe {n} : {title}")], [p.image()]] for n, title in enumerate(("Devis", "Plan"), 1)]
    p.ajouter(p.tableau(rows), p.texte(""))
    return [("Devis", 1), ("Plan", 1)]


def image_puis_titre_en_tableau(p: Pose) -> list[tuple[str, int]]:
    rows = [[[p.image()], [p.texte(f"Annexe {n} : {title}")]] for n, title in enumerate(("Devis", "Plan"), 1)]
    p.ajouter(p.tableau(rows), p.texte(""))
    return [("Devis", 1), ("Plan", 1)]


def grille(p: Pose) -> list[tuple[str, int]]:
    """Two pictures side by side, their captions under them."""
    rows = [[[p.image()], [p.image()]], [[p.texte("Annexe 1 : Devis")], [p.texte("Annexe 2 : Plan")]]]
    rows += [[[p.image()], [p.image()]], [[p.texte("Annexe 3 : Photo")], [p.texte("Annexe 4 : Note")]]]
    p.ajouter(p.tableau(rows), p.texte(""))
    return [("Devis", 1), ("Plan", 1), ("Photo", 1), ("Note", 1)]


def grille_titres_au_dessus(p: Pose) -> list[tuple[str, int]]:
    rows = [[[p.texte("Annexe 1 : Devis")], [p.texte("Annexe 2 : Plan")]], [[p.image()], [p.image()]]]
    p.ajouter(p.tableau(rows), p.texte(""))
    return [("Devis", 1), ("Plan", 1)]


def zone_de_texte(p: Pose) -> list[tuple[str, int]]:
    """The picture stands in a text box."""
    for n, title in enumerate(("Devis", "Plan"), 1):
        holder = p.texte("")
        holder.append(
            etree.fromstring(
                f'<w:r xmlns:w="{WNS}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
                "<w:txbxContent/></v:textbox></v:shape></w:pict></w:r>"
            )
        )
        next(holder.iter(f"{W}txbxContent")).append(p.image())
        p.ajouter(p.texte(f"Annexe {n} : {title}"), holder)
    return [("Devis", 1), ("Plan", 1)]


def legende_en_zone(p: Pose) -> list[tuple[str, int]]:
    """The caption stands in a text box that is anchored in the picture's paragraph."""
    for n, title in enumerate(("Devis", "Plan"), 1):
        holder = p.image()
        holder.append(
            etree.fromstring(
                f'<w:r xmlns:w="{WNS}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
                f"<w:txbxContent><w:p><w:r><w:t>Annexe {n} : {title}</w:t></w:r></w:p></w:txbxContent>"
                "</v:textbox></v:shape></w:pict></w:r>"
            )
        )
        p.ajouter(holder)
    return [("Devis", 1), ("Plan", 1)]


def champ_seq(p: Pose) -> list[tuple[str, int]]:
    """Word's own captions: « Annexe » and a SEQ field, under the picture, in the style Légende."""
    for n, title in enumerate(("Devis", "Plan"), 1):
        xml = (
            f'<w:p xmlns:w="{WNS}"><w:pPr><w:pStyle w:val="Lgende"/></w:pPr>'
            '<w:r><w:t xml:space="preserve">Annexe </w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ Annexe \\* ARABIC </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{n}</w:t></w:r>'
            f'<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> : {title}</w:t></w:r></w:p>'
        )
        p.ajouter(p.image(), etree.fromstring(xml))
    return [("Devis", 1), ("Plan", 1)]


def seq_simple(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis", "Plan"), 1):
        xml = (
            f'<w:p xmlns:w="{WNS}"><w:r><w:t xml:space="preserve">Annexe </w:t></w:r>'
            f'<w:fldSimple w:instr=" SEQ Annexe "><w:r><w:t>{n}</w:t></w:r></w:fldSimple>'
            f'<w:r><w:t xml:space="preserve"> – {title}</w:t></w:r></w:p>'
        )
        p.ajouter(etree.fromstring(xml), p.image())
    return [("Devis", 1), ("Plan", 1)]


def liste_puis_pages(p: Pose) -> list[tuple[str, int]]:
    titles = ("Devis", "Plan", "Photo")
    for n, title in enumerate(titles, 1):
        p.ajouter(p.texte(f"Annexe {n} : {title} ........ {40 + n}"))
    for n, title in enumerate(titles, 1):
        p.ajouter(p.saut(), p.texte(f"Annexe {n} : {title}"), p.image())
    return [(title, 1) for title in titles]


def liste_puis_numeros(p: Pose) -> list[tuple[str, int]]:
    titles = ("Devis", "Plan")
    for n, title in enumerate(titles, 1):
        p.ajouter(p.texte(f"Annexe {n} : {title}"))
    for n in (1, 2):
        p.ajouter(p.saut(), p.texte(f"Annexe {n}"), p.image())
    return [(title, 1) for title in titles]


def liste_a_numeros_puis_pages(p: Pose) -> list[tuple[str, int]]:
    titles = ("Devis", "Plan")
    for title in titles:
        node = p.texte(title, liste="9002")
        p.ajouter(node)
    for n, title in enumerate(titles, 1):
        p.ajouter(p.saut(), p.texte(f"Annexe {n} – {title}"), p.image())
    return [(title, 1) for title in titles]


def sans_le_mot_annexe(p: Pose) -> list[tuple[str, int]]:
    for title in ("Mon attestation de stage", "Le devis du client"):
        p.ajouter(p.texte(title), p.image(), p.saut())
    return [("Mon attestation de stage", 1), ("Le devis du client", 1)]


def meme_paragraphe(p: Pose) -> list[tuple[str, int]]:
    """Caption and picture in one paragraph, a line end between."""
    for n, title in enumerate(("Devis", "Plan"), 1):
        node = p.texte(f"Annexe {n} : {title}\n")
        node.append(p.image().find(f"{W}r"))
        p.ajouter(node)
    return [("Devis", 1), ("Plan", 1)]


def premiere_sans_titre(p: Pose) -> list[tuple[str, int]]:
    p.ajouter(
        p.image(), p.saut(), p.texte("Annexe 2 : Plan"), p.image(), p.saut(), p.texte("Annexe 3 : Note"), p.image()
    )
    return [("Annexe sans titre", 1), ("Plan", 1), ("Note", 1)]


def une_sans_image(p: Pose) -> list[tuple[str, int]]:
    """An annexe that is handed over apart, among others."""
    p.ajouter(
        p.texte("Annexe 1 : Devis"), p.image(), p.texte("Annexe 2 : Maquette"), p.texte("Annexe 3 : Plan"), p.image()
    )
    return [("Devis", 1), ("Maquette", 0), ("Plan", 1)]


def titre_sous_le_numero(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis", "Plan"), 1):
        p.ajouter(p.texte(f"ANNEXE {n}"), p.texte(title), p.image())
    return [("Devis", 1), ("Plan", 1)]


def numeros_doubles(p: Pose) -> list[tuple[str, int]]:
    for n, title in (("1.1", "Devis"), ("1 bis", "Suite"), ("2.1", "Plan")):
        p.ajouter(p.texte(f"Annexe {n} : {title}"), p.image())
    return [("Annexe 1.1 : Devis", 1), ("Annexe 1 bis : Suite", 1), ("Annexe 2.1 : Plan", 1)]


def deux_numeros(p: Pose) -> list[tuple[str, int]]:
    p.ajouter(p.texte("Annexes 1 et 2 : Devis et plan"), p.image(), p.image(), p.texte("Annexe 3 – Photo"), p.image())
    return [("Annexes 1 et 2 : Devis et plan", 2), ("Annexe 3 – Photo", 1)]


def autres_signes(p: Pose) -> list[tuple[str, int]]:
    for n, title in enumerate(("Devis", "Plan"), 1):
        p.ajouter(p.texte(f"Annexe nº{n} ► {title}"), p.image())
    return [("Devis", 1), ("Plan", 1)]


DISPOSITIONS: dict[str, Disposition] = {
    d.__name__: d
    for d in (
        legende_dessus, legende_dessous, zeros, numero_et_tiret, lettres, sans_titre, numero_seul, plusieurs_images,
        en_tableau, a_cote_en_tableau, image_puis_titre_en_tableau, grille, grille_titres_au_dessus, zone_de_texte,
        legende_en_zone, champ_seq, seq_simple, liste_puis_pages, liste_puis_numeros, liste_a_numeros_puis_pages,
        sans_le_mot_annexe, meme_paragraphe, premiere_sans_titre, une_sans_image,
        titre_sous_le_numero, numeros_doubles, deux_numeros, autres_signes,
    )
}  # fmt: skip


def _modele(remplir: Remplir, disposition: str) -> tuple[Modele, list[tuple[str, int]]]:
    known = contenu(par_at=(1,))
    known.annexes = []
    modele = remplir(known)
    return modele, DISPOSITIONS[disposition](Pose(modele))


def _pages(made: Importe, preuve: Preuve) -> int:
    (piece,) = [p for p in made.pieces if p.sha256 == preuve.sha256]
    assert hashlib.sha256(piece.octets).hexdigest() == preuve.sha256
    return len(pypdfium2.PdfDocument(piece.octets)) if piece.mime == "application/pdf" else 1


@pytest.mark.parametrize("disposition", DISPOSITIONS)
def test_each_annexe_has_its_pictures_in_order(remplir: Remplir, disposition: str) -> None:
    modele, wanted = _modele(remplir, disposition)
    lu = lire_dp(modele.octets())
    made = vers_dossier(lu, referentiel(*MEMES))
    annexes = made.dossier.ordered(Annexe)
    preuves = [made.dossier.get(Preuve, a.preuve_id) if a.preuve_id else None for a in annexes]
    assert [(a.intitule, _pages(made, p) if p else 0) for a, p in zip(annexes, preuves, strict=True)] == wanted
    shades = [i.octets for i in lu.images if i.annexe]
    assert shades == [png(n * 10) for n in range(1, len(shades) + 1)]
    assert sum(count for _, count in wanted) == len(shades)
    assert lu.restes == ()
    untitled = [d.ou for d in made.doutes if "donnez-lui un titre" in d.phrase]
    if "sans_titre" in disposition:
        assert untitled[0] == "Annexe 1"
    else:
        assert untitled == []


def test_an_annexe_that_is_a_text_keeps_it(remplir: Remplir) -> None:
    known = contenu(par_at=(1,))
    known.annexes = ["Annexe 1 : Lettre de mission"]
    modele = remplir(known)
    pose = Pose(modele)
    pose.ajouter(pose.texte("Madame, je vous confie la tenue du stand."), pose.texte("Le directeur"))
    made = vers_dossier(lire_dp(modele.octets()), referentiel(*MEMES))
    (annexe,) = made.dossier.ordered(Annexe)
    preuve = made.dossier.get(Preuve, annexe.preuve_id or "")
    assert preuve is not None
    assert preuve.genre == "note"
    assert preuve.description == "Madame, je vous confie la tenue du stand.\n\nLe directeur"
    assert made.note is None


def test_pictures_of_documents_illustrants_are_joined_to_them(remplir: Remplir) -> None:
    for beside in (True, False):
        known = contenu(par_at=(1,))
        known.annexes = []
        modele = remplir(known)
        pose = Pose(modele)
        table = [t for t in modele.body if t.tag == f"{W}tbl" and "Documents illustrant la pratique" in texte(t)][-1]
        rows = [r for r in table.iter(f"{W}tr") if texte(r) in known.documents]
        shown = [pose.image(), pose.image()]
        if beside:
            for row, node in zip(rows, shown, strict=True):
                next(row.iter(f"{W}tc")).append(node)
        else:
            for node in reversed(shown):
                table.addnext(node)
        made = vers_dossier(lire_dp(modele.octets()), referentiel(*MEMES))
        found = made.dossier.ordered(DocumentIllustrant)
        assert [d.intitule for d in found] == known.documents
        shas = [p.sha256 for d in found if (p := made.dossier.get(Preuve, d.preuve_id or ""))]
        assert shas == [hashlib.sha256(png(n)).hexdigest() for n in (10, 20)]


@pytest.mark.parametrize("disposition", ["plusieurs_images", "grille"])
def test_the_exported_pdf_shows_them(remplir: Remplir, tmp_path: Path, disposition: str) -> None:
    modele, wanted = _modele(remplir, disposition)
    (tmp_path / "dp.docx").write_bytes(modele.octets())
    dp.importer(tmp_path / "dp.docx", tmp_path / "dp.dpro", "TP-01285:04")
    exporter(tmp_path / "dp.dpro", DemandeExport(pdf=tmp_path / "dp.pdf", word=tmp_path / "sortie.docx"))
    pdf = pypdfium2.PdfDocument(tmp_path / "dp.pdf")
    count = 0
    words = []
    for page in pdf:
        words.append(page.get_textpage().get_text_range())
        count += sum(obj.type == 3 for obj in page.get_objects())
    assert count == sum(n for _, n in wanted)
    assert "remis à part" not in " ".join(words)
    with zipfile.ZipFile(io.BytesIO((tmp_path / "sortie.docx").read_bytes())) as archive:
        assert "remis à part" not in archive.read("word/document.xml").decode()
