"""The photograph of the planning on the workshop's wall: a board of magnets, seen a little from the side."""

from __future__ import annotations

import random
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from tools.exemple.drawing import Color, Point, Quad, as_photograph, bold, font, gradient, grain, paste_quad, shadow

NB = "\u00a0"
MARKER = "Carlito-BoldItalic.ttf"

# ---------------------------------------------------------------------------------------------------- the planning


class Card(NamedTuple):
    """A magnet on the board: its row, its first column (a fraction is a day), its length in weeks, its words."""

    row: int
    start: float
    length: float
    words: str
    color: Color


YELLOW: Color = (246, 214, 92)
BLUE: Color = (143, 190, 226)
ROSE: Color = (238, 158, 150)
GREEN: Color = (160, 206, 140)
WEEKS = ("S 16", "S 17", "S 18", "S 19", "S 20", "S 21")
MONDAYS = ("13/04", "20/04", "27/04", "04/05", "11/05", "18/05")
ROWS = ("Débit", "Assemblage", "Vernis", "Expédition")
CARDS = (
    Card(0, 0.05, 0.8, "École (mairie)", BLUE),
    Card(0, 0.95, 0.72, "8 casiers", YELLOW),
    Card(0, 2.0, 0.85, "Revendeur", ROSE),
    Card(0, 3.1, 1.2, "Bancs", GREEN),
    Card(0, 4.6, 1.2, "Étagères", ROSE),
    Card(1, 0.3, 1.0, "Micro-crèche", ROSE),
    Card(1, 2.7, 1.1, "8 casiers crèches", YELLOW),
    Card(1, 4.2, 1.3, "Bancs", GREEN),
    Card(2, 0.9, 0.9, "Micro-crèche", ROSE),
    Card(2, 3.5, 0.8, "Casiers", YELLOW),
    Card(2, 5.0, 0.9, "Bancs", GREEN),
    Card(3, 1.5, 0.9, "Belgique", BLUE),
    Card(3, 3.0, 0.95, "Chaises + tables", YELLOW),
    Card(3, 4.4, 0.75, "Casiers le 13", YELLOW),
)


def planning_photo() -> Image.Image:
    """Return the photograph as the sensor recorded it: lying on its side, to be turned by its EXIF orientation 6."""
    wall = gradient((1600, 1200), (226, 222, 210), (204, 198, 186))
    rough = ImageOps.autocontrast(grain((800, 600), 3).filter(ImageFilter.GaussianBlur(2))).resize(wall.size)
    wall = Image.blend(wall, ImageChops.overlay(wall, Image.merge("RGB", (rough,) * 3)), 0.12)
    quad: Quad = ((120, 118), (1500, 176), (1478, 1010), (150, 1068))
    shadow(wall, [(x + 20, y + 30) for x, y in quad], strength=0.55, blur=22)
    paste_quad(wall, _board(), quad)
    lamp = Image.new("L", wall.size)
    ImageDraw.Draw(lamp).polygon([(980, 150), (1260, 160), (1160, 1040), (820, 1040)], fill=46)
    shine = Image.merge("RGB", (lamp.filter(ImageFilter.GaussianBlur(90)),) * 3)
    seen = as_photograph(ImageChops.screen(wall, shine), (1200, 900), 41, vignette=0.3)
    return seen.transpose(Image.Transpose.ROTATE_90)


def _board() -> Image.Image:
    board = Image.new("RGB", (2000, 1240), (250, 250, 247))
    draw = ImageDraw.Draw(board)
    draw.rectangle((0, 0, 1999, 1239), outline=(168, 170, 172), width=26)
    draw.text((80, 84), "Planning atelier  ·  avril – mai 2026", font=bold(58), fill=(40, 46, 54), anchor="lm")
    left, top, column, row = 300, 250, 272, 226
    for index, (week, monday) in enumerate(zip(WEEKS, MONDAYS, strict=True)):
        x = left + index * column
        draw.text((x + column / 2, 178), week, font=bold(42), fill=(40, 46, 54), anchor="mm")
        draw.text((x + column / 2, 222), monday, font=font(28), fill=(110, 116, 124), anchor="mm")
        draw.line((x, 150, x, top + 4 * row), fill=(176, 182, 188), width=4)
    for index, name in enumerate(ROWS):
        y = top + index * row
        draw.line((50, y, left + 6 * column, y), fill=(176, 182, 188), width=4)
        draw.text((64, y + row / 2), name, font=bold(37), fill=(40, 46, 54), anchor="lm")
    draw.line((50, top + 4 * row, left + 6 * column, top + 4 * row), fill=(176, 182, 188), width=4)
    chance = random.Random(7)
    for card in CARDS:
        at = (left + card.start * column, top + card.row * row + 58)
        _magnet(board, card, at, (card.length * column, 108), chance)
    _postponed(board, left + 1.68 * column, top + row + 58, column)
    return board


def _magnet(board: Image.Image, card: Card, at: Point, size: Point, chance: random.Random) -> None:
    x, y = at
    width, height = size
    shadow(
        board,
        [(x + 6, y + 8), (x + width + 6, y + 8), (x + width + 6, y + height + 8), (x + 6, y + height + 8)],
        strength=0.4,
        blur=5,
    )
    label = Image.new("RGBA", (round(width), round(height)))
    draw = ImageDraw.Draw(label)
    draw.rounded_rectangle((0, 0, width - 1, height - 1), 10, fill=card.color)
    size_in_pixels = 40.0
    while draw.textlength(card.words, font(size_in_pixels, name=MARKER)) > width - 24:
        size_in_pixels -= 2
    pen = 14.0
    for letter in card.words:
        face = font(size_in_pixels, name=MARKER)
        draw.text((pen, height / 2 + chance.uniform(-2.5, 2.5)), letter, font=face, fill=(36, 40, 60), anchor="lm")
        pen += draw.textlength(letter, face)
    tilted = label.rotate(chance.uniform(-1.2, 1.2), Image.Resampling.BICUBIC, expand=True)
    board.paste(tilted, (round(x), round(y)), tilted)


def _postponed(board: Image.Image, x: float, y: float, column: float) -> None:
    """The place where the lockers stood before, struck out, and the arrow to their new week."""
    draw = ImageDraw.Draw(board)
    red = (190, 44, 48)
    for step in range(0, 190, 26):
        draw.line((x + step, y, x + step + 14, y), fill=red, width=5)
        draw.line((x + step, y + 108, x + step + 14, y + 108), fill=red, width=5)
    for step in range(0, 108, 26):
        draw.line((x, y + step, x, y + step + 14), fill=red, width=5)
        draw.line((x + 196, y + step, x + 196, y + step + 14), fill=red, width=5)
    draw.text((x + 98, y + 54), f"+ 1{NB}sem.", font=font(44, name=MARKER), fill=red, anchor="mm")
    start, end = (x + 100, y - 8), (x + column * 1.4, y - 10)
    middle = ((start[0] + end[0]) / 2, y - 52)
    previous: Point = start
    for step in range(1, 21):
        t = step / 20
        point = (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * middle[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * middle[1] + t * t * end[1],
        )
        draw.line((*previous, *point), fill=red, width=8)
        previous = point
    draw.polygon(((end[0] + 10, end[1] + 10), (end[0] - 22, end[1] - 2), (end[0] - 4, end[1] - 26)), fill=red)
