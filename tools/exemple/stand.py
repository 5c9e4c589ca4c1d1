"""The photograph of the fair's reception stand: a small room of boxes seen through a pinhole, farthest things first.

Lengths are metres: x to the right, y up, z away from the camera.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from tools.exemple.drawing import (
    Color,
    Point,
    Quad,
    as_photograph,
    bold,
    font,
    glow,
    gradient,
    grain,
    paste_quad,
    scale,
    shadow,
    wood,
)

Space = tuple[float, float, float]
WIDTH, HEIGHT = 1800, 1200
EYE: Space = (-0.45, 1.72, -4.1)
YAW, PITCH, FOCAL = math.radians(2.0), math.radians(-7.5), 1500.0
FOREST: Color = (44, 88, 66)
BEECH: Color = (226, 190, 140)
OAK: Color = (176, 128, 78)


def project(place: Space) -> Point:
    """Return where a place in the room falls on the picture, in pixels."""
    x, y, z = (a - b for a, b in zip(place, EYE, strict=True))
    x, z = x * math.cos(YAW) - z * math.sin(YAW), x * math.sin(YAW) + z * math.cos(YAW)
    y, z = y * math.cos(PITCH) - z * math.sin(PITCH), y * math.sin(PITCH) + z * math.cos(PITCH)
    depth = max(z, 0.05)
    return WIDTH / 2 + FOCAL * x / depth, HEIGHT / 2 - FOCAL * y / depth


def quad(corners: Sequence[Space]) -> Quad:
    """Project four corners: top left, top right, bottom right, bottom left."""
    a, b, c, d = (project(corner) for corner in corners)
    return a, b, c, d


def facing(x: float, y: float, z: float, width: float, height: float) -> Quad:
    """A surface that faces the visitor; ``x`` and ``y`` are its bottom left corner."""
    return quad(((x, y + height, z), (x + width, y + height, z), (x + width, y, z), (x, y, z)))


class Block:
    """A box: its three visible faces, lit from above and the left."""

    def __init__(self, at: Space, size: Space) -> None:
        self.at, self.size = at, size

    def faces(self) -> tuple[Quad, Quad, Quad]:
        """Return the front, the top, and the side that the camera sees."""
        (x, y, z), (w, h, d) = self.at, self.size
        front = facing(x, y, z, w, h)
        top = quad(((x, y + h, z + d), (x + w, y + h, z + d), (x + w, y + h, z), (x, y + h, z)))
        if x > EYE[0]:
            side = quad(((x, y + h, z + d), (x, y + h, z), (x, y, z), (x, y, z + d)))
        else:
            side = quad(((x + w, y + h, z), (x + w, y + h, z + d), (x + w, y, z + d), (x + w, y, z)))
        return front, top, side

    def draw(self, canvas: Image.Image, front: Image.Image, top: Image.Image, side: Image.Image) -> None:
        """Lay the three textures on the faces."""
        for texture, face, light in zip((side, top, front), reversed(self.faces()), (0.72, 1.08, 0.94), strict=True):
            paste_quad(canvas, scale(texture.convert("RGB"), light), face)


def plain(color: Color, size: tuple[int, int] = (64, 64)) -> Image.Image:
    """Return a flat tint."""
    return Image.new("RGB", size, color)


def stand_photo() -> Image.Image:
    """Return the photograph, 1200 × 800."""
    canvas = _hall()
    _back_panel(canvas)
    _rollup(canvas)
    _plant(canvas, -2.02, 0.62)
    _shelf(canvas)
    _counter(canvas)
    _bunting(canvas)
    glow(canvas, (WIDTH * 0.36, 150), 620, (255, 226, 178), 0.30)
    glow(canvas, (WIDTH * 0.66, 170), 620, (255, 226, 178), 0.30)
    level = canvas.rotate(0.5, Image.Resampling.BICUBIC).crop((24, 16, WIDTH - 24, HEIGHT - 16))
    return as_photograph(scale(level, 1.14), (1200, 800), 17, vignette=0.26)


def _hall() -> Image.Image:
    """The hall behind, out of focus, and the carpet."""
    far = gradient((WIDTH, HEIGHT), (112, 104, 96), (190, 178, 160))
    draw = ImageDraw.Draw(far)
    chance = random.Random(11)
    for index in range(9):
        x = index * 230 - 60
        draw.rectangle((x, 26, x + 130, 60), fill=(255, 246, 222))
    for _ in range(20):
        x = chance.randrange(-60, WIDTH)
        tint = chance.choice(((150, 96, 70), (92, 116, 104), (190, 160, 110), (104, 104, 120), (176, 150, 120)))
        height = chance.randrange(60, 210)
        draw.rectangle((x, 470 - height, x + chance.randrange(90, 220), 520), fill=tint)
    far = far.filter(ImageFilter.GaussianBlur(17))
    carpet = Image.merge("RGB", (grain((900, 900), 29),) * 3)
    carpet = Image.blend(plain((116, 112, 108), (900, 900)), carpet.filter(ImageFilter.GaussianBlur(1)), 0.10)
    lines = ImageDraw.Draw(carpet)
    for step in range(0, 900, 150):
        lines.line((step, 0, step, 900), fill=(98, 94, 90), width=2)
        lines.line((0, step, 900, step), fill=(98, 94, 90), width=2)
    floor = Image.new("RGB", (WIDTH, HEIGHT), (132, 128, 122))
    paste_quad(floor, carpet, quad(((-7, 0, 9), (7, 0, 9), (7, 0, -2.2), (-7, 0, -2.2))))
    horizon = round(project((0, 0, 9))[1])
    edge = Image.new("L", (WIDTH, HEIGHT))
    ImageDraw.Draw(edge).rectangle((0, horizon, WIDTH, HEIGHT), fill=255)
    far.paste(floor, (0, 0), edge.filter(ImageFilter.GaussianBlur(9)))
    mat = wood((900, 500), 61, (150, 108, 66), (196, 152, 102), planks=8)
    paste_quad(far, mat, quad(((-2.3, 0.01, 1.75), (2.3, 0.01, 1.75), (2.3, 0.01, -0.9), (-2.3, 0.01, -0.9))))
    return far


def _back_panel(canvas: Image.Image) -> None:
    shadow(canvas, quad(((-1.6, 0, 1.9), (2.2, 0, 1.9), (2.3, 0, 0.9), (-1.6, 0, 0.9))), strength=0.5, blur=30)
    panel = wood((1500, 1080), 71, (212, 178, 132), (234, 205, 162), planks=9)
    draw = ImageDraw.Draw(panel)
    for x in (500, 1000):
        draw.line((x, 0, x, 1080), fill=(176, 140, 96), width=3)
    paste_quad(canvas, panel, facing(-1.5, 0, 1.5, 3.6, 2.5))
    paste_quad(canvas, plain(OAK), facing(-1.56, 0, 1.48, 0.08, 2.56))
    paste_quad(canvas, plain(OAK), facing(2.08, 0, 1.48, 0.08, 2.56))
    banner = plain(FOREST, (1500, 330))
    pen = ImageDraw.Draw(banner)
    pen.text((750, 122), "Salon du jouet en bois", font=bold(120), fill=(250, 240, 220), anchor="mm")
    pen.text((750, 246), "11 et 12 avril 2026  ·  Ville-Exemple", font=font(62), fill=(214, 226, 206), anchor="mm")
    box = facing(-1.2, 1.66, 1.46, 3.0, 0.66)
    shadow(canvas, [(x + 5, y + 12) for x, y in box], strength=0.35, blur=10)
    paste_quad(canvas, banner, box)
    plan = Image.new("RGB", (500, 380), (252, 249, 240))
    pen = ImageDraw.Draw(plan)
    pen.text((250, 42), "Plan du salon", font=bold(40), fill=(50, 54, 60), anchor="mm")
    tints = ((233, 190, 98), (206, 122, 96), (126, 163, 190), (122, 162, 128))
    for row in range(3):
        for column in range(6):
            x, y = 40 + column * 72, 92 + row * 92
            pen.rounded_rectangle((x, y, x + 56, y + 60), 6, fill=tints[(row + column) % 4])
    sheet = facing(1.26, 1.0, 1.46, 0.74, 0.56)
    shadow(canvas, [(x + 4, y + 7) for x, y in sheet], strength=0.3, blur=6)
    paste_quad(canvas, plan, sheet)


def _rollup(canvas: Image.Image) -> None:
    shadow(canvas, quad(((-3.0, 0, 1.0), (-2.2, 0, 1.0), (-2.1, 0, 0.55), (-3.0, 0, 0.55))), strength=0.5, blur=14)
    sheet = gradient((420, 960), (250, 243, 228), (240, 226, 200))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 420, 210), fill=FOREST)
    pen.text((210, 105), "Bienvenue", font=bold(70), fill=(250, 240, 220), anchor="mm")
    for ring, tint in (
        (110, (214, 172, 118)),
        (88, (240, 226, 200)),
        (62, (214, 172, 118)),
        (38, (240, 226, 200)),
        (16, (214, 172, 118)),
    ):
        pen.ellipse((210 - ring, 400 - ring, 210 + ring, 400 + ring), fill=tint)
    for index, words in enumerate(("31 artisans", "Ateliers enfants", "Entrée libre")):
        pen.text((210, 610 + index * 84), words, font=bold(46), fill=(70, 60, 48), anchor="mm")
    pen.rectangle((0, 900, 420, 960), fill=FOREST)
    paste_quad(canvas, sheet, facing(-2.72, 0.09, 0.75, 0.86, 1.96))
    Block((-2.76, 0.0, 0.68), (0.94, 0.09, 0.2)).draw(
        canvas, plain((150, 152, 156)), plain((190, 192, 196)), plain((120, 122, 126))
    )


def _plant(canvas: Image.Image, x: float, z: float) -> None:
    chance = random.Random(5)
    Block((x + 0.28, 0, z + 0.5), (0.34, 0.36, 0.34)).draw(
        canvas, plain((196, 116, 84)), plain((74, 56, 42)), plain((176, 100, 72))
    )
    root = project((x + 0.45, 0.34, z + 0.62))
    draw = ImageDraw.Draw(canvas)
    for _ in range(46):
        angle, length = chance.uniform(-1.25, 1.25), chance.uniform(130, 330)
        tip = (root[0] + length * math.sin(angle), root[1] - length * math.cos(angle))
        bend = (root[0] + length * 0.35 * math.sin(angle), root[1] - length * 0.72)
        green = chance.choice(((58, 104, 62), (76, 128, 74), (44, 84, 54), (96, 148, 88)))
        half = chance.uniform(9, 17)
        draw.polygon((root, (bend[0] - half, bend[1]), tip, (bend[0] + half, bend[1] + half)), fill=green)


def _shelf(canvas: Image.Image) -> None:
    """The rack of leaflets, to the right."""
    shadow(canvas, quad(((1.3, 0, 1.2), (2.3, 0, 1.2), (2.3, 0, 0.5), (1.3, 0, 0.5))), strength=0.5, blur=16)
    board = wood((300, 500), 83, (150, 108, 66), (190, 146, 98))
    Block((1.62, 0, 0.85), (0.62, 0.9, 0.3)).draw(canvas, board, board, board)
    tints = ((206, 122, 96), (126, 163, 190), (233, 190, 98), (122, 162, 128), (240, 226, 200), (160, 120, 150))
    for row in range(3):
        for column in range(3):
            leaflet = plain(tints[(row * 3 + column * 2) % 6], (120, 160))
            pen = ImageDraw.Draw(leaflet)
            pen.rectangle((14, 14, 106, 60), fill=(252, 249, 240))
            for line in range(4):
                pen.line((14, 84 + line * 18, 100 - 12 * (line % 2), 84 + line * 18), fill=(252, 249, 240), width=5)
            paste_quad(canvas, leaflet, facing(1.66 + column * 0.19, 0.12 + row * 0.27, 0.845, 0.15, 0.21))


def _counter(canvas: Image.Image) -> None:
    shadow(canvas, quad(((-1.0, 0, 0.5), (1.35, 0, 0.5), (1.5, 0, -0.55), (-1.1, 0, -0.55))), strength=0.62, blur=24)
    front = wood((1100, 520), 97, (186, 140, 88), (220, 178, 126), planks=5)
    pen = ImageDraw.Draw(front)
    pen.rounded_rectangle((290, 116, 810, 304), 20, fill=FOREST)
    pen.text((550, 208), "Accueil", font=bold(116), fill=(250, 240, 220), anchor="mm")
    side = wood((300, 520), 98, (170, 124, 76), (204, 160, 110), planks=5)
    Block((-0.85, 0, -0.2), (2.0, 1.0, 0.62)).draw(canvas, front, side, side)
    top = gradient((900, 300), (246, 240, 228), (232, 222, 204))
    Block((-0.92, 1.0, -0.27), (2.14, 0.05, 0.76)).draw(canvas, plain((226, 214, 194)), top, plain((206, 192, 170)))
    _leaflets(canvas)
    _train(canvas)
    _questionnaires(canvas)


def _leaflets(canvas: Image.Image) -> None:
    """Three piles of plans on the counter."""
    for index, (x, tint) in enumerate(((-0.82, (240, 226, 200)), (-0.58, (206, 122, 96)), (-0.34, (126, 163, 190)))):
        shadow(
            canvas,
            quad(((x, 1.05, 0.2), (x + 0.22, 1.05, 0.2), (x + 0.22, 1.05, -0.1), (x, 1.05, -0.1))),
            strength=0.45,
            blur=6,
        )
        paper = plain((250, 248, 242), (120, 170))
        pen = ImageDraw.Draw(paper)
        pen.rectangle((0, 0, 120, 70), fill=tint)
        for line in range(4):
            pen.line((16, 92 + line * 18, 104, 92 + line * 18), fill=(180, 176, 168), width=4)
        edge = plain((228, 224, 214))
        Block((x, 1.05, -0.12 + index * 0.02), (0.19, 0.05 + 0.02 * index, 0.27)).draw(canvas, edge, paper, edge)


def _train(canvas: Image.Image) -> None:
    """A wooden train, the toy that everyone touches."""
    shadow(
        canvas,
        quad(((-0.04, 1.05, 0.14), (0.72, 1.05, 0.14), (0.74, 1.05, -0.08), (-0.02, 1.05, -0.08))),
        strength=0.5,
        blur=7,
    )
    beech = wood((160, 80), 33, (206, 166, 112), (236, 204, 156))
    loads: tuple[Color, ...] = ((206, 92, 76), (233, 190, 98), (88, 140, 176))
    for index, tint in enumerate(loads):
        x = -0.02 + index * 0.25
        Block((x, 1.09, -0.05), (0.2, 0.05, 0.13)).draw(canvas, beech, beech, beech)
        if index == 0:
            Block((x + 0.1, 1.14, -0.04), (0.09, 0.12, 0.11)).draw(canvas, plain(tint), plain(tint), plain(tint))
            Block((x + 0.02, 1.14, -0.02), (0.07, 0.06, 0.07)).draw(canvas, beech, beech, beech)
            Block((x + 0.03, 1.2, 0.0), (0.03, 0.05, 0.03)).draw(
                canvas, plain((60, 56, 52)), plain((90, 84, 78)), plain((44, 40, 38))
            )
        else:
            Block((x + 0.02, 1.14, -0.04), (0.16, 0.07, 0.11)).draw(canvas, plain(tint), plain(tint), plain(tint))
        draw = ImageDraw.Draw(canvas)
        for wheel in (x + 0.05, x + 0.15):
            cx, cy = project((wheel, 1.09, -0.055))
            for radius, fill in ((15, (88, 62, 40)), (12, (196, 152, 100)), (4, (88, 62, 40))):
                draw.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), fill=fill)


def _questionnaires(canvas: Image.Image) -> None:
    """The box for the visitors' answers, with its slot."""
    shadow(
        canvas,
        quad(((0.84, 1.05, 0.3), (1.2, 1.05, 0.3), (1.24, 1.05, -0.1), (0.84, 1.05, -0.1))),
        strength=0.45,
        blur=8,
    )
    front = plain((250, 246, 236), (240, 200))
    pen = ImageDraw.Draw(front)
    pen.text((120, 80), "Votre avis", font=bold(40), fill=FOREST, anchor="mm")
    pen.text((120, 134), "nous intéresse", font=font(26), fill=(90, 90, 88), anchor="mm")
    top = plain((244, 238, 226), (240, 160))
    ImageDraw.Draw(top).rounded_rectangle((60, 70, 180, 86), 6, fill=(60, 56, 52))
    Block((0.84, 1.05, -0.08), (0.3, 0.24, 0.24)).draw(canvas, front, top, plain((224, 216, 200)))


def _bunting(canvas: Image.Image) -> None:
    """A string of little flags in front of the panel."""
    draw = ImageDraw.Draw(canvas)
    tints = ((206, 122, 96), (240, 226, 200), (126, 163, 190), (233, 190, 98), (122, 162, 128))
    points = []
    for index in range(25):
        t = index / 24
        points.append(project((-1.5 + 3.6 * t, 2.54 - 0.55 * t * (1 - t), 1.4)))
    draw.line(points, fill=(90, 76, 60), width=3)
    for index, ((x, y), (x2, y2)) in enumerate(itertools.pairwise(points)):
        draw.polygon(((x + 5, y), (x2 - 5, y2), ((x + x2) / 2, (y + y2) / 2 + 52)), fill=tints[index % 5])
