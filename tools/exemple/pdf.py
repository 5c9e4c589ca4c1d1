"""The PDF among the example's preuves: a quote, a procedure, three attestations. One page each, fonts embedded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from tools.exemple.drawing import FONTS

NB = "\u00a0"
THIN = "\u202f"
LEAF = colors.HexColor("#3A6B4A")
PLUM = colors.HexColor("#6A3B5A")
NAVY = colors.HexColor("#2D4A6B")
INK = colors.HexColor("#23292F")
MUTED = colors.HexColor("#666E76")
SOFT = colors.HexColor("#F3F1EC")
RULE = colors.HexColor("#D5D2CB")
TVA = 20

QUOTE_LINES = (
    ("CH-NOI", "Chaise Noisette, hêtre, hauteur 26 cm", 48, 6200),
    ("TA-CLA", "Table basse Clairière, 120 × 60 cm, bords arrondis", 12, 18900),
    ("CA-ECU", "Meuble à casiers Écureuil, 5 places, livré monté", 8, 54500),
)
"""Reference, words, quantity, unit price in centimes without tax."""
DELIVERY = ("LIV-HAY", "Livraison sur site, camion avec hayon", 4, 8500)
DISCOUNT = 5


def style(size: float = 10.5, *, strong: bool = False, color: colors.Color = INK, **others: Any) -> ParagraphStyle:
    """Return a paragraph style in Carlito."""
    name = "Carlito-Bold" if strong else "Carlito"
    return ParagraphStyle(name, fontName=name, fontSize=size, leading=size * 1.36, textColor=color, **others)


def register_fonts() -> None:
    """Make Carlito known to reportlab."""
    for name in ("Regular", "Bold", "Italic"):
        label = "Carlito" if name == "Regular" else f"Carlito-{name}"
        pdfmetrics.registerFont(TTFont(label, str(FONTS / f"Carlito-{name}.ttf")))
    pdfmetrics.registerFontFamily(
        "Carlito", normal="Carlito", bold="Carlito-Bold", italic="Carlito-Italic", boldItalic="Carlito-Bold"
    )


def euros(centimes: int) -> str:
    """Return « 11 356,56 € » with its no-break spaces."""
    whole, rest = divmod(centimes, 100)
    return f"{whole:,}".replace(",", THIN) + f",{rest:02d}{NB}€"


def build(path: Path, title: str, author: str, story: Sequence[Flowable]) -> None:
    """Write one PDF, the same bytes at every run."""
    document = BaseDocTemplate(
        str(path), pagesize=A4, title=title, author=author, lang="fr-FR", initialFontName="Carlito", invariant=1
    )
    frame = Frame(22 * mm, 24 * mm, 166 * mm, 249 * mm, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("page", [frame]))
    document.build(list(story))


def _head(name: str, lines: Sequence[str], tint: colors.Color) -> Table:
    left = Paragraph(f'<font color="{tint.hexval().replace("0x", "#")}"><b>{name}</b></font>', style(17))
    right = Paragraph("<br/>".join(lines), style(9, color=MUTED, alignment=TA_RIGHT))
    table = Table([[left, right]], colWidths=[96 * mm, 70 * mm])
    table.setStyle(
        TableStyle(
            [
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 1.4, tint),
            ]
        )
    )
    return table


def firm_head() -> Table:
    """The letterhead of the firm."""
    return _head(
        "Ateliers Fictibois",
        ("Mobilier en bois pour crèches et écoles", "3 allée du Copeau, 00000 Ville-Exemple"),
        LEAF,
    )


class Signed(Flowable):  # type: ignore[misc] # reportlab has no types
    """An invented signature, and the stamp of who signs, a little askew."""

    def __init__(self, lines: Sequence[str], tint: colors.Color, seed: int) -> None:
        super().__init__()
        self.lines, self.tint, self.seed = lines, tint, seed

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the room that it takes, in points."""
        return 140 * mm, 30 * mm

    def draw(self) -> None:
        """Draw both; (0, 0) is the bottom left of the room."""
        self._sign(6, 15)
        self._stamp(66, 8)

    def _sign(self, x: float, y: float) -> None:
        canvas: Canvas = self.canv
        canvas.setStrokeColor(colors.HexColor("#27408B"))
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        path = canvas.beginPath()
        path.moveTo(x * mm, y * mm)
        for step in range(5):
            left = x + step * 7
            high = y + 9 - (step * 3 + self.seed) % 5
            path.curveTo((left + 1) * mm, high * mm, (left + 6) * mm, (high - 2) * mm, (left + 5) * mm, (y - 1) * mm)
            path.curveTo((left + 4) * mm, (y - 3) * mm, (left + 6) * mm, (y + 2) * mm, (left + 7) * mm, (y + 1) * mm)
        path.curveTo((x + 42) * mm, (y + 5) * mm, (x + 14) * mm, (y - 6) * mm, (x + 48) * mm, (y - 3) * mm)
        canvas.drawPath(path)

    def _stamp(self, x: float, y: float) -> None:
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(x * mm, y * mm)
        canvas.rotate(-4)
        canvas.setStrokeColor(self.tint)
        canvas.setFillColor(self.tint)
        canvas.setStrokeAlpha(0.75)
        canvas.setFillAlpha(0.75)
        canvas.setLineWidth(1.2)
        canvas.roundRect(0, 0, 52 * mm, 19 * mm, 2 * mm)
        for index, line in enumerate(self.lines):
            canvas.setFont("Carlito-Bold" if index == 0 else "Carlito", 11 if index == 0 else 8)
            canvas.drawCentredString(26 * mm, (13.2 - index * 4.6) * mm, line)
        canvas.restoreState()


# ------------------------------------------------------------------------------------------------------- the quote


def quote_totals() -> dict[str, int]:
    """Return the quote's sums in centimes."""
    goods = sum(quantity * price for _, _, quantity, price in QUOTE_LINES)
    discount = goods * DISCOUNT // 100
    net = goods - discount + DELIVERY[2] * DELIVERY[3]
    tax = round(net * TVA / 100)
    return {"goods": goods, "discount": discount, "net": net, "tax": tax, "total": net + tax}


def quote(path: Path) -> None:
    """Write the quote for four crèches."""
    parties = Table(
        [
            [
                Paragraph(
                    f"<b>Devis n°{NB}D-26-0211</b><br/>Date{NB}: 4 mars 2026<br/>Valable jusqu’au 30 avril 2026<br/>"
                    f"Suivi par{NB}: Camille Durand",
                    style(),
                ),
                Paragraph("<b>Groupe de quatre crèches</b><br/>(nom masqué)<br/>00000 Ville-Exemple", style()),
            ]
        ],
        colWidths=[96 * mm, 70 * mm],
    )
    parties.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, 0), 0),
                ("BACKGROUND", (1, 0), (1, 0), SOFT),
                ("TOPPADDING", (1, 0), (1, 0), 8),
                ("BOTTOMPADDING", (1, 0), (1, 0), 10),
                ("LEFTPADDING", (1, 0), (1, 0), 10),
            ]
        )
    )
    conditions = (
        f"<b>Délai</b>{NB}: en place avant le 18 mai 2026, date confirmée à la commande.",
        f"<b>Livraison</b>{NB}: quatre adresses, camion avec hayon, prise de rendez-vous la veille.",
        f"<b>Paiement</b>{NB}: 30 jours après la date de facture, par virement.",
        "Nos conditions générales de vente sont jointes à ce devis.",
    )
    story: list[Flowable] = [
        firm_head(),
        Spacer(1, 8 * mm),
        parties,
        Spacer(1, 9 * mm),
        _quote_table(),
        Spacer(1, 6 * mm),
        _quote_sums(),
    ]
    story += [Spacer(1, 9 * mm), *(Paragraph(line, style(10)) for line in conditions), Spacer(1, 9 * mm)]
    story.append(Paragraph(f"Bon pour accord, date et signature du client{NB}:", style(10)))
    box = Table([[""]], colWidths=[80 * mm], rowHeights=[24 * mm], hAlign="LEFT")
    box.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.7, RULE)]))
    story += [Spacer(1, 3 * mm), box]
    build(path, f"Devis n°{NB}D-26-0211", "Ateliers Fictibois", story)


def _grid(rows: list[list[Paragraph]], widths: Sequence[float], tint: colors.Color) -> Table:
    table = Table(rows, colWidths=list(widths), repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), tint),
                ("LINEBELOW", (0, 1), (-1, -1), 0.6, RULE),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        )
    )
    return table


def _quote_table() -> Table:
    head, right = style(9.5, strong=True, color=colors.white), style(10, alignment=TA_RIGHT)
    head_right = style(9.5, strong=True, color=colors.white, alignment=TA_RIGHT)
    titles = [Paragraph(t, head) for t in ("Référence", "Désignation")]
    rows = [titles + [Paragraph(t, head_right) for t in ("Quantité", "Prix unitaire HT", "Total HT")]]
    for reference, words, quantity, price in (*QUOTE_LINES, DELIVERY):
        numbers = (str(quantity), euros(price), euros(quantity * price))
        rows.append(
            [
                Paragraph(reference, style(9, color=MUTED)),
                Paragraph(words, style(10)),
                *(Paragraph(n, right) for n in numbers),
            ]
        )
    return _grid(rows, [21 * mm, 71 * mm, 18 * mm, 29 * mm, 27 * mm], LEAF)


def _quote_sums() -> Table:
    sums = quote_totals()
    lines = (
        ("Meubles", euros(sums["goods"])),
        (f"Remise {DISCOUNT}{NB}% sur les meubles", f"−{NB}{euros(sums['discount'])}"),
        (f"Livraison (4 × {euros(DELIVERY[3])})", euros(DELIVERY[2] * DELIVERY[3])),
        ("Total HT", euros(sums["net"])),
        (f"TVA {TVA}{NB}%", euros(sums["tax"])),
        ("Total TTC", euros(sums["total"])),
    )
    rows = []
    for index, (words, amount) in enumerate(lines):
        strong = index == len(lines) - 1
        face = style(12 if strong else 10, strong=strong)
        rows.append(
            [Paragraph(words, face), Paragraph(amount, style(12 if strong else 10, strong=strong, alignment=TA_RIGHT))]
        )
    table = Table(rows, colWidths=[52 * mm, 34 * mm], hAlign="RIGHT")
    table.setStyle(
        TableStyle(
            [
                ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
                ("LINEABOVE", (0, 3), (-1, 3), 0.6, RULE),
                ("BACKGROUND", (0, -1), (-1, -1), SOFT),
            ]
        )
    )
    return table


# --------------------------------------------------------------------------------------------------- the procedure

STEPS = (
    (
        "Avant la commande",
        "Vérifier l’encours et le plafond du client. Au-dessus du plafond : commande en attente.",
        "Assistante",
    ),
    ("Échéance + 1 jour", "Message de rappel avec la copie de la facture.", "Assistante"),
    ("Échéance + 8 jours", "Appel téléphonique. Chercher la cause, noter la réponse dans le CRM.", "Assistante"),
    ("Échéance + 15 jours", "Lettre de relance ou proposition d’échéancier signé.", "Assistante"),
    ("Échéance + 30 jours", "Mise en demeure, lettre recommandée avec avis de réception.", "Responsable"),
    ("Échéance + 45 jours", "Dossier transmis au contentieux. Le commercial du secteur est prévenu.", "Comptable"),
)
LIMITS = (
    ("Délai de paiement jusqu’à deux mois", "Assistante commerciale"),
    ("Délai au-delà de deux mois, échéancier de plus de deux paiements", "Responsable commerciale"),
    ("Abandon de frais ou remise sur une facture due", "Direction"),
)


def _typo(words: str) -> str:
    return words.replace(" :", f"{NB}:")


def procedure(path: Path) -> None:
    """Write the sheet on overdue invoices."""
    head = style(9.5, strong=True, color=colors.white)
    steps = [[Paragraph(t, head) for t in ("Quand", "Quoi", "Qui")]]
    for when, what, who in STEPS:
        steps.append(
            [Paragraph(when, style(10, strong=True)), Paragraph(_typo(what), style(10)), Paragraph(who, style(10))]
        )
    limits = [[Paragraph(t, head) for t in ("Décision", "Qui décide")]]
    limits += [[Paragraph(what, style(10)), Paragraph(who, style(10))] for what, who in LIMITS]
    story: list[Flowable] = [firm_head(), Spacer(1, 9 * mm)]
    story.append(Paragraph("Procédure de relance des factures", style(19, strong=True)))
    story += [
        Spacer(1, 2 * mm),
        Paragraph("Document interne  ·  version 3, 8 janvier 2024  ·  confidentiel", style(9.5, color=MUTED)),
    ]
    story += [Spacer(1, 8 * mm), Paragraph("Les étapes", style(13, strong=True, color=LEAF)), Spacer(1, 2 * mm)]
    story += [_grid(steps, [38 * mm, 100 * mm, 28 * mm], LEAF), Spacer(1, 9 * mm)]
    story += [Paragraph("Qui peut décider quoi", style(13, strong=True, color=LEAF)), Spacer(1, 2 * mm)]
    story += [_grid(limits, [110 * mm, 56 * mm], LEAF), Spacer(1, 9 * mm)]
    story += [Paragraph("À ne pas oublier", style(13, strong=True, color=LEAF)), Spacer(1, 2 * mm)]
    for line in (
        "Écouter avant de proposer : un retard a souvent une raison simple.",
        "Noter chaque contact dans le CRM, le jour même.",
        "Prévenir la comptabilité dès qu’un échéancier est accepté, pour arrêter les lettres automatiques.",
        "Rester courtois dans tous les cas. Le client d’aujourd’hui est celui de demain.",
    ):
        story.append(
            Paragraph(f"–{NB}{NB}{_typo(line)}", style(10.5, spaceAfter=3, leftIndent=10, firstLineIndent=-10))
        )
    build(path, "Procédure de relance des factures", "Ateliers Fictibois", story)


# ------------------------------------------------------------------------------------------------ the attestations


def _attestation(path: Path, head: Table, title: str, author: str, body: Sequence[str], signed: Signed) -> None:
    story: list[Flowable] = [head, Spacer(1, 24 * mm), Paragraph(title, style(20, strong=True)), Spacer(1, 12 * mm)]
    for text in body:
        bullet = text.startswith("- ")
        indent: dict[str, Any] = (
            {"leftIndent": 14, "firstLineIndent": -10, "spaceAfter": 4} if bullet else {"spaceAfter": 9}
        )
        words = f"–{NB}{NB}{text[2:]}" if bullet else text
        if text.startswith("Cette attestation"):
            story.append(Spacer(1, 3 * mm))
        story.append(Paragraph(words, style(11.5, **indent)))
    build(path, title, author, [*story, Spacer(1, 3 * mm), signed])


def employment(path: Path) -> None:
    """Write the employer's attestation."""
    _attestation(
        path,
        firm_head(),
        "Attestation d’emploi",
        "Ateliers Fictibois",
        (
            (
                "Je soussignée, responsable commerciale des Ateliers Fictibois, atteste que Camille Durand travaille "
                f"dans notre entreprise depuis le 6{NB}septembre 2021, à temps complet (35{NB}heures par semaine), "
                "comme assistante commerciale."
            ),
            f"Ses principales tâches sont les suivantes{NB}:",
            f"- traiter les commandes du devis à la facture, en français et en anglais{THIN};",
            f"- suivre la fabrication et les livraisons avec l’atelier et les transporteurs{THIN};",
            f"- répondre aux réclamations des clients{THIN};",
            f"- relancer les factures en retard, selon notre procédure{THIN};",
            "- préparer les e-mailings et les tableaux de suivi des ventes.",
            "Cette attestation est établie à sa demande, pour servir et valoir ce que de droit.",
            "Fait à Ville-Exemple, le 12 octobre 2026.",
            "La responsable commerciale",
        ),
        Signed(("Ateliers Fictibois", "3 allée du Copeau", "00000 Ville-Exemple"), LEAF, 1),
    )


def volunteering(path: Path) -> None:
    """Write the association's attestation."""
    head = _head(
        "Les Copeaux d’Exemple",
        ("Association des amis du bois et du jouet", "Maison des associations, 00000 Ville-Exemple"),
        PLUM,
    )
    _attestation(
        path,
        head,
        "Attestation de bénévolat",
        "Association Les Copeaux d’Exemple",
        (
            (
                "Je soussigné, président de l’association Les Copeaux d’Exemple, atteste que Camille Durand a été "
                f"bénévole dans notre association du 15{NB}janvier 2022 au 30{NB}juin 2026, environ quatre heures par "
                "semaine."
            ),
            f"Pour notre salon des 11 et 12 avril 2026, elle a, de novembre à avril{NB}:",
            f"- établi la check-list de l’accueil et suivi les tâches dans l’ordre et dans les délais{THIN};",
            f"- trouvé un nouvel imprimeur quand le premier a eu du retard{THIN};",
            f"- installé et tenu le stand d’accueil pendant les deux jours{THIN};",
            "- rédigé le bilan remis au bureau.",
            "Cette attestation est établie à sa demande, pour servir et valoir ce que de droit.",
            "Fait à Ville-Exemple, le 3 octobre 2026.",
            "Le président",
        ),
        Signed(("Les Copeaux d’Exemple", "Association", "00000 Ville-Exemple"), PLUM, 3),
    )


def english(path: Path) -> None:
    """Write the attestation of level in English."""
    head = _head(
        "Formations d’Exemple", ("Organisme de formation (fictif)", "8 place du Savoir, 00000 Ville-Exemple"), NAVY
    )
    _attestation(
        path,
        head,
        "Attestation de niveau en anglais",
        "Formations d’Exemple",
        (
            (
                f"Nous attestons que Camille Durand a suivi une formation de 40{NB}heures en anglais professionnel, "
                f"du 6{NB}janvier au 28{NB}mars 2025, et qu’elle a passé le test de fin de formation."
            ),
            f"<b>Niveau atteint{NB}: B1</b> du Cadre européen commun de référence pour les langues.",
            f"- compréhension de l’oral{NB}: B1{THIN};",
            f"- compréhension de l’écrit{NB}: B1{THIN};",
            f"- expression orale{NB}: B1{THIN};",
            f"- expression écrite{NB}: B1.",
            "Fait à Ville-Exemple, le 28 mars 2025.",
            "La responsable pédagogique",
        ),
        Signed(("Formations d’Exemple", "8 place du Savoir", "00000 Ville-Exemple"), NAVY, 2),
    )
