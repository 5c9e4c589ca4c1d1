"""The two screens among the example's preuves: the orders in an ERP, and the e-mail sent to the crèches."""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from tools.exemple.drawing import Color, bold, font, gradient, wood

NB = "\u00a0"
THIN = "\u202f"
INK: Color = (31, 41, 51)
MUTED: Color = (98, 110, 122)
LINE: Color = (222, 226, 230)
GREEN: Color = (34, 94, 84)
PAPER: Color = (255, 255, 255)


class Order(NamedTuple):
    """A line of the follow-up; ``tone`` chooses the colours of its state."""

    number: str
    client: str
    received: str
    amount: str
    promised: str
    planned: str
    state: str
    tone: str


TONES: dict[str, tuple[Color, Color]] = {
    "ok": ((222, 242, 229), (26, 94, 55)),
    "work": ((253, 240, 213), (122, 75, 0)),
    "wait": ((232, 234, 238), (75, 83, 94)),
    "late": ((253, 228, 226), (150, 32, 32)),
}

ORDERS = (
    Order("C-26-0298", "Crèche associative", "02/03", f"1{THIN}284,40{NB}€", "10/04", "08/04", "Livrée", "ok"),
    Order("C-26-0303", "Mairie, école maternelle", "04/03", f"4{THIN}012,00{NB}€", "17/04", "16/04", "Livrée", "ok"),
    Order(
        "C-26-0318",
        "Groupe de quatre crèches",
        "11/03",
        f"11{THIN}356,56{NB}€",
        "18/05",
        "06/05",
        "Fabrication",
        "work",
    ),
    Order("C-26-0321", "Revendeur, Belgique", "13/03", f"2{THIN}730,00{NB}€", "24/04", "22/04", "Expédiée", "ok"),
    Order("C-26-0327", "Micro-crèche", "18/03", f"689,90{NB}€", "24/04", "24/04", "Prête", "ok"),
    Order("C-26-0334", "Boutique de jouets", "24/03", f"915,00{NB}€", "30/04", "29/04", "Préparation", "work"),
    Order(
        "C-26-0340",
        "Mairie, centre de loisirs",
        "27/03",
        f"3{THIN}168,00{NB}€",
        "22/05",
        "20/05",
        "Fabrication",
        "work",
    ),
    Order(
        "C-26-0346", "Crèche d’entreprise", "01/04", f"1{THIN}540,00{NB}€", "07/05", "12/05", "Date à revoir", "late"
    ),
    Order("C-26-0352", "Revendeur, Irlande", "08/04", f"3{THIN}640,00{NB}€", "29/05", "27/05", "Fabrication", "work"),
    Order("C-26-0359", "École privée", "14/04", f"2{THIN}205,80{NB}€", "12/06", "—", "Accord attendu", "wait"),
)
COLUMNS = (
    ("N°", 232, 0),
    ("Client", 372, 0),
    ("Reçue", 650, 0),
    ("Montant TTC", 862, 1),
    ("Promise", 902, 0),
    ("Prévue", 1006, 0),
    ("État", 1110, 0),
)
HISTORY = (
    ("04/03", "Devis envoyé"),
    ("11/03", "Encours vérifié"),
    ("11/03", "Commande saisie"),
    ("11/03", "Accusé de réception envoyé"),
    ("12/03", "Fabrication lancée (casiers)"),
    ("09/04", "Transport réservé, avec hayon"),
)


class Screen:
    """A drawing at twice its size, in units of the final picture."""

    def __init__(self, width: int, height: int, background: Color) -> None:
        self.image = Image.new("RGB", (width * 2, height * 2), background)
        self.draw = ImageDraw.Draw(self.image)

    def box(
        self, x: float, y: float, w: float, h: float, fill: Color, *, radius: float = 0, edge: Color | None = None
    ) -> None:
        """Draw a rectangle."""
        area = (x * 2, y * 2, (x + w) * 2, (y + h) * 2)
        self.draw.rounded_rectangle(area, radius * 2, fill=fill, outline=edge, width=2 if edge else 0)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        fill: Color = INK,
        strong: bool = False,
        right: bool = False,
    ) -> None:
        """Write one line, from its left end (or to its right end), ``y`` being its middle."""
        face: ImageFont.FreeTypeFont = bold(size * 2) if strong else font(size * 2)
        self.draw.text((x * 2, y * 2), words, font=face, fill=fill, anchor="rm" if right else "lm")

    def rule(self, x: float, y: float, length: float, color: Color = LINE) -> None:
        """Draw a hairline."""
        self.draw.line((x * 2, y * 2, (x + length) * 2, y * 2), fill=color, width=2)

    def finish(self, colors: int) -> Image.Image:
        """Return the picture at its size, with few enough colours to stay light."""
        half = (self.image.width // 2, self.image.height // 2)
        small = self.image.resize(half, Image.Resampling.LANCZOS)
        return small.quantize(colors, dither=Image.Dither.NONE)


def orders_screen() -> Image.Image:
    """Return the ERP's list of orders, with the crèches' order open beside it."""
    screen = Screen(1560, 800, (245, 246, 248))
    _erp_frame(screen)
    screen.box(212, 150, 1036, 610, PAPER, radius=6, edge=LINE)
    screen.box(213, 151, 1034, 44, (249, 250, 251), radius=5)
    for title, x, right in COLUMNS:
        screen.text(x, 173, title, 13, fill=MUTED, strong=True, right=bool(right))
    screen.rule(212, 195, 1036)
    for index, order in enumerate(ORDERS):
        y = 195 + index * 54
        if order.number == "C-26-0318":
            screen.box(213, y + 1, 1034, 53, (232, 243, 240))
            screen.box(213, y + 1, 4, 53, GREEN)
        _order_line(screen, order, y + 27)
        screen.rule(212, y + 54, 1036)
    screen.text(232, 748, f"10{NB}commandes affichées", 12, fill=MUTED)
    _order_panel(screen)
    return screen.finish(96)


def _erp_frame(screen: Screen) -> None:
    screen.box(0, 0, 1560, 52, GREEN)
    screen.text(24, 26, "Ateliers Fictibois", 17, fill=PAPER, strong=True)
    screen.text(212, 26, "Ventes  ›  Commandes clients", 14, fill=(207, 228, 222))
    screen.text(1536, 26, "C. Durand  ·  20/04/2026", 13, fill=(207, 228, 222), right=True)
    screen.box(0, 52, 188, 748, PAPER)
    for index, name in enumerate(
        ("Tableau de bord", "Clients", "Devis", "Commandes", "Livraisons", "Factures", "Règlements", "Stock")
    ):
        y = 92 + index * 42
        if name == "Commandes":
            screen.box(12, y - 18, 164, 36, (226, 240, 236), radius=5)
        screen.text(28, y, name, 14, fill=GREEN if name == "Commandes" else (63, 74, 86), strong=name == "Commandes")
    screen.text(212, 84, "Suivi des commandes", 22, strong=True)
    x = 212
    for name, width, active in (
        ("Mes commandes", 134, True),
        ("À livrer ce mois-ci", 158, False),
        ("En retard", 92, False),
    ):
        screen.box(x, 108, width, 30, (226, 240, 236) if active else PAPER, radius=15, edge=None if active else LINE)
        screen.text(x + 16, 123, name, 13, fill=GREEN if active else MUTED)
        x += width + 10
    screen.box(1008, 106, 240, 32, PAPER, radius=5, edge=LINE)
    screen.text(1022, 122, "Rechercher…", 13, fill=(150, 158, 166))


def _order_line(screen: Screen, order: Order, y: float) -> None:
    chosen = order.number == "C-26-0318"
    cells = (order.number, order.client, order.received, order.amount, order.promised, order.planned)
    for (_, x, right), words in zip(COLUMNS, cells, strict=False):
        screen.text(x, y, words, 14, strong=chosen, right=bool(right))
    background, ink = TONES[order.tone]
    screen.box(1104, y - 13, 128, 26, background, radius=13)
    screen.text(1116, y, order.state, 12.5, fill=ink, strong=True)


def _order_panel(screen: Screen) -> None:
    left = 1272
    screen.box(1264, 150, 272, 610, PAPER, radius=6, edge=LINE)
    screen.text(left + 8, 178, "C-26-0318", 17, strong=True)
    screen.text(left + 8, 202, "Groupe de quatre crèches", 13, fill=MUTED)
    screen.rule(1264, 222, 272)
    lines = (
        (f"48{NB}chaises", "en stock"),
        (f"12{NB}tables basses", "en stock"),
        (f"8{NB}meubles à casiers", "à fabriquer"),
    )
    for index, (what, where) in enumerate(lines):
        screen.text(left + 8, 246 + index * 30, what, 13)
        screen.text(1524, 246 + index * 30, where, 12, fill=MUTED if where == "en stock" else (122, 75, 0), right=True)
    screen.rule(1264, 334, 272)
    screen.text(left + 8, 358, "Historique", 14, strong=True)
    for index, (day, what) in enumerate(HISTORY):
        y = 390 + index * 40
        screen.box(left + 8, y - 5, 10, 10, GREEN, radius=5)
        if index + 1 < len(HISTORY):
            screen.box(left + 12.5, y + 6, 1, 28, LINE)
        screen.text(left + 28, y - 7, what, 12.5)
        screen.text(left + 28, y + 10, day, 11.5, fill=MUTED)
    screen.box(left + 8, 640, 240, 48, (253, 240, 213), radius=5)
    screen.text(left + 20, 656, "À faire avant le 04/05", 12, fill=(122, 75, 0), strong=True)
    screen.text(left + 20, 673, "Confirmer la date à la cliente", 12, fill=(122, 75, 0))


# ------------------------------------------------------------------------------------------------------ the e-mail

CREAM: Color = (250, 245, 236)
LEAF: Color = (58, 107, 74)
OAK: Color = (196, 148, 92)


def mailing_screen() -> Image.Image:
    """Return the message as the crèches saw it, in a mail program."""
    screen = Screen(1000, 1060, (236, 238, 241))
    screen.box(0, 0, 1000, 96, PAPER)
    screen.text(40, 32, "Nos meubles arrivent montés, prêts à servir", 19, strong=True)
    screen.text(40, 64, "Ateliers Fictibois  ·  à votre crèche", 13, fill=MUTED)
    screen.text(960, 64, f"mardi 3 février 2026, 10{NB}h", 13, fill=MUTED, right=True)
    screen.rule(0, 96, 1000)
    screen.box(130, 120, 740, 916, PAPER, radius=4)
    screen.box(130, 120, 740, 74, LEAF, radius=4)
    _logo(screen, 162, 157)
    screen.text(204, 157, "Ateliers Fictibois", 20, fill=PAPER, strong=True)
    screen.text(838, 157, "Meubles en bois pour les petits", 13, fill=(214, 230, 218), right=True)
    _hero(screen)
    screen.text(162, 486, "Plus rien à monter.", 27, strong=True)
    for index, line in enumerate(
        (
            f"Vous nous l’avez dit{NB}: le montage prend trop de temps. Nos meubles pour crèches",
            "arrivent maintenant montés. Nous les posons à leur place et nous repartons",
            "avec les cartons.",
        )
    ):
        screen.text(162, 526 + index * 26, line, 16)
    for index, (name, price) in enumerate(
        (("Chaise Noisette", "62"), ("Table Clairière", "189"), ("Casier Écureuil", "545"))
    ):
        _product(screen, 162 + index * 232, 620, name, price, index)
    screen.box(350, 874, 300, 56, LEAF, radius=28)
    screen.draw.text((1000, 1804), "Demander un devis", font=bold(36), fill=PAPER, anchor="mm")
    screen.rule(162, 958, 676)
    screen.text(
        162, 982, "Vous recevez ce message parce que votre crèche est cliente des Ateliers Fictibois.", 12.5, fill=MUTED
    )
    screen.text(162, 1004, "Ne plus recevoir nos messages", 12.5, fill=LEAF, strong=True)
    screen.rule(162, 1013, 188, LEAF)
    return screen.finish(200)


def _logo(screen: Screen, x: float, y: float) -> None:
    screen.draw.ellipse(((x - 2) * 2, (y - 18) * 2, (x + 34) * 2, (y + 18) * 2), fill=CREAM)
    for ring, tint in ((13, (226, 190, 140)), (9, CREAM), (5, (226, 190, 140))):
        screen.draw.ellipse(((x + 16 - ring) * 2, (y - ring) * 2, (x + 16 + ring) * 2, (y + ring) * 2), fill=tint)


def _hero(screen: Screen) -> None:
    """A crèche room: wall, floor, a row of lockers, a table and two chairs."""
    room = gradient((1480, 520), (247, 236, 214), (238, 221, 190))
    room.paste(wood((1480, 150), 5, (203, 164, 116), (224, 189, 142), planks=3), (0, 370))
    draw = ImageDraw.Draw(room)
    draw.rectangle((0, 362, 1480, 374), fill=(252, 248, 240))
    draw.rectangle((980, 40, 1330, 250), fill=(216, 233, 240))
    draw.ellipse((1010, 120, 1090, 230), fill=(160, 194, 156))
    draw.ellipse((1060, 150, 1140, 240), fill=(142, 180, 140))
    draw.rectangle((980, 40, 1330, 250), outline=(252, 250, 246), width=14)
    draw.line((1155, 40, 1155, 250), fill=(252, 250, 246), width=10)
    draw.rectangle((973, 248, 1337, 264), fill=(252, 250, 246))
    for column in range(5):
        x = 120 + column * 128
        room.paste(wood((120, 250), 20 + column, (188, 139, 84), (212, 166, 110)), (x, 150))
        tint = ((122, 162, 128), (233, 190, 98), (206, 122, 96), (126, 163, 190), (122, 162, 128))[column]
        draw.rectangle((x + 10, 162, x + 110, 228), fill=(150, 106, 62))
        draw.rounded_rectangle((x + 10, 240, x + 110, 388), 8, fill=tint)
        draw.ellipse((x + 92, 306, x + 102, 316), fill=(250, 245, 236))
    for x, tint in ((140, (206, 122, 96)), (270, (126, 163, 190)), (400, (233, 190, 98)), (530, (122, 162, 128))):
        draw.rounded_rectangle((x + 10, 196, x + 56, 228), 6, fill=tint)
    draw.ellipse((860, 300, 1290, 352), fill=(224, 184, 130))
    draw.ellipse((860, 292, 1290, 344), fill=(240, 207, 158))
    for x in (905, 1225):
        draw.polygon(((x, 340), (x + 20, 340), (x + 16, 462), (x + 4, 462)), fill=(198, 152, 98))
    for x, back in ((800, 800), (1300, 1352)):
        draw.rounded_rectangle((x, 362, x + 66, 378), 6, fill=(224, 184, 130))
        draw.rounded_rectangle((back, 286, back + 14, 470), 5, fill=(206, 162, 106))
        draw.rectangle((x + 6, 378, x + 16, 470), fill=(198, 152, 98))
        draw.rectangle((x + 50, 378, x + 60, 470), fill=(198, 152, 98))
    screen.image.paste(room, (260, 388))


def _product(screen: Screen, x: float, y: float, name: str, price: str, index: int) -> None:
    screen.box(x, y, 212, 224, CREAM, radius=6)
    draw, cx, top = screen.draw, (x + 106) * 2, y * 2
    if index == 0:
        draw.rounded_rectangle((cx - 56, top + 60, cx - 40, top + 250), 6, fill=OAK)
        draw.rounded_rectangle((cx - 56, top + 60, cx + 56, top + 104), 10, fill=(214, 168, 112))
        draw.rounded_rectangle((cx - 62, top + 158, cx + 62, top + 178), 8, fill=(222, 180, 126))
        draw.rectangle((cx + 40, top + 178, cx + 56, top + 250), fill=OAK)
    elif index == 1:
        draw.rectangle((cx - 104, top + 140, cx - 88, top + 250), fill=OAK)
        draw.rectangle((cx + 88, top + 140, cx + 104, top + 250), fill=OAK)
        draw.rounded_rectangle((cx - 128, top + 118, cx + 128, top + 146), 12, fill=(222, 180, 126))
    else:
        draw.rounded_rectangle((cx - 110, top + 56, cx + 110, top + 250), 8, fill=OAK)
        for column, tint in enumerate(((122, 162, 128), (233, 190, 98), (206, 122, 96))):
            left = cx - 98 + column * 67
            draw.rectangle((left, top + 70, left + 60, top + 122), fill=(150, 106, 62))
            draw.rounded_rectangle((left, top + 132, left + 60, top + 238), 6, fill=tint)
    screen.text(x + 18, y + 158, name, 16, strong=True)
    screen.text(x + 18, y + 186, f"à partir de {price}{NB}€ HT", 14.5, fill=(84, 92, 98))
