"""What ``mutated_inputs`` spoils: a few whole files of each kind, made here, taken from the example or the corpus."""

from __future__ import annotations

import io
import os
import zipfile
from email.message import EmailMessage
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.domain.dossier import Dossier
from dossier_pro.referentiels.catalogue import lister
from dossier_pro.referentiels.exchange.formats import exporter
from dossier_pro.resources import resource
from dossier_pro.review.package import AvisFile, ecrire
from tests.bench.review_merge import remarks
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, png
from tests.referentiels import fabrique, fabrique_re
from tests.referentiels.variantes import VARIANTES

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = Path(os.environ.get("DOSSIER_PRO_CORPUS", ROOT.parent / "shared/corpus"))
SEEDS = Path(os.environ.get("DOSSIER_PRO_SEEDS", ROOT.parent / "shared/seeds"))

FICHE = (
    b"<FICHE><NUMERO_FICHE>RNCP%d</NUMERO_FICHE><INTITULE>Menuisier</INTITULE><BLOCS_COMPETENCES><BLOC_COMPETENCES>"
    b"<CODE>RNCP%dBC01</CODE><LIBELLE>Poser</LIBELLE><LISTE_COMPETENCES>Tracer. Couper. Poser.</LISTE_COMPETENCES>"
    b"</BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>"
)


def referentiel_pdfs() -> list[bytes]:
    """Two REAC and a RE."""
    made = [fabrique.reac(VARIANTES[i], i)[0] for i in (0, 2)]
    return [*made, fabrique_re.re_pdf(fabrique_re.VarianteRe("fuzz", ccs=1), 1)[0]]


def referentiel_texts() -> list[bytes]:
    """Pasted or saved texts: those of the seeds, or the text of a file of ours."""
    return [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))] or [(ROOT / "docs/domain.md").read_bytes()]


def referentiel_words() -> list[bytes]:
    """The first of these texts in a Word file."""
    document = Document()
    for line in referentiel_texts()[0].decode("utf-8", "replace").splitlines()[:400]:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return [out.getvalue()]


def exchanged(kind: str) -> list[bytes]:
    """A référentiel as it goes out to another program, and that program's own example."""
    ref = next(r for r in lister() if r.unite == "critere")
    made = [exporter(ref, kind)]  # type: ignore[arg-type]  # one of the four
    pattern = {"case": "*none*", "moodle": "*.csv", "mahara": "*.matrix", "json": "*none*"}[kind]
    return made + [path.read_bytes() for path in sorted((CORPUS / "formats").glob(pattern))]


def rncp() -> list[bytes]:
    """An export of one and of three fiches."""
    return [b"<FICHES>" + b"".join(FICHE % (n, n) for n in range(1, count + 1)) + b"</FICHES>" for count in (1, 3)]


def zipped() -> list[bytes]:
    """An export of the RNCP, and a RE, as they are downloaded."""
    found = []
    for name, data in (("export.xml", rncp()[1]), ("re.pdf", referentiel_pdfs()[2])):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        found.append(out.getvalue())
    return found


def dp_word() -> list[bytes]:
    """Filled models, where the corpus is; a short DP otherwise."""
    known = contenu(par_at=(1, 2), riche=True, modalite="vae")
    found = sorted(CORPUS.glob("modeles/*.docx"))
    return [Remplisseur(path, png()).remplir(known).octets() for path in found] or [word()]


def models() -> list[bytes]:
    """Blank models."""
    return [path.read_bytes() for path in sorted(CORPUS.glob("modeles/*.docx"))] or [word()]


def word() -> bytes:
    """A Word file with headings, a table and a picture."""
    document = Document()
    document.add_heading("Activité-type 1 : Poser des ouvrages", 1)
    document.add_paragraph("1. Décrivez les tâches ou opérations que vous avez effectuées")
    document.add_paragraph("J’ai tracé, coupé, posé.", style="List Bullet")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Compétence", "Critère"
    document.add_picture(io.BytesIO(png()))
    document.sections[0].footer.paragraphs[0].text = "TP-01285 04"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sheet() -> bytes:
    """A workbook with two sheets."""
    book = Workbook()
    for row in range(12):
        book.active.append([f"Ligne {row}", row * 1.5, "=A1"])
    book.create_sheet("Autre").append(["x"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def open_document(kind: str) -> bytes:
    """An .odt, .ods or .odp with a few words."""
    namespaces = "".join(
        f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "table", "drawing")
    )
    rows = '<text:h text:outline-level="1">Titre</text:h><text:p>Un <text:s text:c="3"/></text:p>'
    rows += '<table:table table:name="F"><table:table-row><table:table-cell table:number-columns-repeated="3">'
    rows += "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    body = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}[kind]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", f"application/vnd.oasis.opendocument.{body}")
        made.writestr(
            "content.xml",
            f"<office:document-content{namespaces}><office:body><office:{body}>{rows}</office:{body}></office:body>"
            "</office:document-content>",
        )
    return out.getvalue()


def slides() -> bytes:
    """A .pptx of two slides, as far as its words."""
    out = io.BytesIO()
    slide = '<p:sld xmlns:p="p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:t>Mot</a:t></a:p></p:sld>'
    with zipfile.ZipFile(out, "w") as made:
        for number in (1, 2):
            made.writestr(f"ppt/slides/slide{number}.xml", slide)
    return out.getvalue()


def pdfs() -> list[bytes]:
    """Two pages with words, a picture and a field; an attestation of the example."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in range(2):
        canvas.drawString(80, 700, f"Attestation, page {page}")
        canvas.drawInlineImage(Image.new("RGB", (40, 30), "red"), 80, 500)
        canvas.acroForm.textfield(name=f"f{page}", x=80, y=400)
        canvas.bookmarkPage(f"p{page}")
        canvas.linkRect("", "p0", (80, 600, 120, 620))
        canvas.showPage()
    canvas.save()
    return [out.getvalue(), resource("exemple", "pieces", "attestation-anglais.pdf").read_bytes()]


def dp_pdfs() -> list[bytes]:
    """The example as a PDF, as our own export prints it."""
    import tempfile

    from dossier_pro.services.exemple import creer_exemple
    from dossier_pro.services.exporting import DemandeExport, exporter

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        creer_exemple(folder / "e.dpro").close()
        exporter(folder / "e.dpro", DemandeExport(pdf=folder / "e.pdf"))
        return [(folder / "e.pdf").read_bytes()]


def picture(kind: str) -> bytes:
    """A picture with some drawing and, where the kind has it, an orientation."""
    if kind == "heic":
        return (ROOT / "tests/fixtures/pieces/photo.heic").read_bytes()
    made = Image.new("RGB", (160, 120), "white")
    ImageDraw.Draw(made).ellipse((20, 20, 100, 90), fill="navy")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Appareil"
    out = io.BytesIO()
    more = {"exif": exif} if kind in ("jpeg", "png", "webp", "tiff", "avif") else {}
    if kind == "gif":
        made.save(out, "GIF", save_all=True, append_images=[made.rotate(90)])
    else:
        made.save(out, kind.upper(), **more)
    return out.getvalue()


def page() -> bytes:
    """A web page."""
    return b"<html><body><p>Un &eacute;t&eacute; <b>x</b><script>y</script></body></html>" * 9


def mail() -> bytes:
    """A message with an attachment and an HTML part."""
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = "Été", "a@b.fr", "Mon, 2 Mar 2026 09:00:00 +0100"
    message.set_content("Bonjour, merci pour le devis.")
    message.add_alternative("<p>Bonjour <b>merci</b></p>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="d.pdf")
    return message.as_bytes()


def avis(dossier: Dossier, password: str = "") -> bytes:
    """The remarks of two readers on the dossier."""
    import random

    chance = random.Random(5)
    facts = remarks(dossier, 12, "Marie", chance).union(remarks(dossier, 6, "Ali", chance))
    paquet = AvisFile(dossier.id, dossier.referentiel.cle, facts, dossier.candidat.nom_complet)
    return ecrire(paquet, password)
