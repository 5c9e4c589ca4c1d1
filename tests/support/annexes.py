"""PDFs of every kind that people annex, made here: ordinary ones, odd ones, and ones that mean harm."""

from __future__ import annotations

import io

import pikepdf
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

MARK = "Mot cherché"
"""Stands on every page, with the page's number."""


def text_pdf(pages: int = 1, size: tuple[float, float] = A4, *, lines: int = 40) -> bytes:
    """Pages of text with a frame around them, an author, a title and a link."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    canvas.setAuthor("Auteur Secret")
    canvas.setTitle("C:\\Users\\secret\\bail.docx")
    width, height = size
    pt = min(width, height) / 50
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", pt)
        canvas.rect(width * 0.03, height * 0.03, width * 0.94, height * 0.94)
        canvas.drawString(width * 0.08, height * 0.9, f"{MARK} {number}")
        for line in range(min(lines, int(height * 0.8 / (pt * 1.4)))):
            canvas.drawString(
                width * 0.08, height * 0.86 - line * pt * 1.4, f"Ligne {line} de la page {number} : clause du contrat"
            )
        canvas.linkURL("https://exemple.invalid/espion", (50, 50, 90, 90))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def changed(content: bytes, **keys: object) -> bytes:
    """A PDF saved anew: ``rotate``, ``password``, ``javascript``, ``attachment``, ``note``, ``layer``."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            if "rotate" in keys:
                page.obj["/Rotate"] = keys["rotate"]
            if "note" in keys:
                note = pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Text,
                    Rect=[10, 10, 30, 30],
                    Contents=pikepdf.String(str(keys["note"])),
                )
                page.obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
        if "javascript" in keys:
            action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String(str(keys["javascript"])))
            pdf.Root["/OpenAction"] = pdf.make_indirect(action)
            pdf.pages[0].obj["/AA"] = pikepdf.Dictionary(O=action)
        if "attachment" in keys:
            pdf.attachments["virus.exe"] = pikepdf.AttachedFileSpec(
                pdf,
                str(keys["attachment"]).encode(),
                description="",
                filename="virus.exe",
                mime_type="",
                creation_date="",
                mod_date="",
            )
        if "layer" in keys:
            group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("caché")))
            pdf.Root["/OCProperties"] = pikepdf.Dictionary(
                OCGs=pikepdf.Array([group]), D=pikepdf.Dictionary(OFF=pikepdf.Array([group]))
            )
        encryption = pikepdf.Encryption(user="secret", owner="secret") if keys.get("password") else None
        pdf.save(target, encryption=encryption if encryption else False, deterministic_id=not encryption)
    return target.getvalue()


def form_pdf(value: str) -> bytes:
    """A form with one field that somebody filled."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.drawString(60, 760, f"{MARK} 1")
    canvas.acroForm.textfield(name="nom", value=value, x=60, y=700, width=300, height=24, fontSize=14)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def scan_pdf(*, exif: bool = True, pages: int = 1) -> bytes:
    """Pages that are photos of paper, with what a telephone notes inside."""
    tags = Image.Exif()
    tags[0x010F] = "Appareil Secret"
    tags[0x8825] = {1: "N", 2: (48.0, 51.0, 24.0), 3: "E", 4: (2.0, 21.0, 3.0)}
    photo = io.BytesIO()
    Image.effect_noise((1240, 1754), 40).convert("RGB").save(photo, "JPEG", quality=70, exif=tags if exif else b"")
    with pikepdf.new() as pdf:
        image = pikepdf.Stream(pdf, photo.getvalue())
        image["/Type"], image["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
        image["/Width"], image["/Height"], image["/BitsPerComponent"] = 1240, 1754, 8
        image["/ColorSpace"], image["/Filter"] = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
        made = pdf.make_indirect(image)
        for _ in range(pages):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=made))
            page.obj["/Contents"] = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
        return target.getvalue()


def bomb_pdf() -> bytes:
    """A page with a picture of 30 000 × 30 000 points, in a few kilobytes."""
    import zlib

    with pikepdf.new() as pdf:
        rows = zlib.compress(b"\0" * 3750 * 30000, 9)
        image = pikepdf.Stream(pdf, zlib.compress(rows, 9))
        image["/Type"], image["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
        image["/Width"] = image["/Height"] = 30_000
        image["/BitsPerComponent"], image["/ColorSpace"] = 1, pikepdf.Name.DeviceGray
        image["/Filter"] = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(image)))
        page.obj["/Contents"] = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
        return target.getvalue()
