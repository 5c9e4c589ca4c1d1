"""Drawing tools for the pictures of the example dossier: fonts, textures, perspective, the look of a photograph."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""The four corners of a surface on the picture: top left, top right, bottom right, bottom left."""
Color = tuple[int, int, int]


@lru_cache(maxsize=64)
def font(size: float, *, name: str = "Inter-Regular.otf") -> ImageFont.FreeTypeFont:
    """Return one of the program's own fonts at a size in pixels."""
    return ImageFont.truetype(str(FONTS / name), size)


def bold(size: float) -> ImageFont.FreeTypeFont:
    """Return the semi-bold of the screens."""
    return font(size, name="Inter-SemiBold.otf")


def grain(size: tuple[int, int], seed: int) -> Image.Image:
    """Return grey noise that is the same at every run."""
    width, height = size
    return Image.frombytes("L", size, random.Random(seed).randbytes(width * height))


def streaks(size: tuple[int, int], seed: int, *, length: int = 60) -> Image.Image:
    """Return noise drawn out along the width, as the grain of wood is."""
    width, height = size
    coarse = grain((max(width // length, 2), max(height // 2, 2)), seed).resize(size, Image.Resampling.BICUBIC)
    return ImageOps.autocontrast(coarse.filter(ImageFilter.GaussianBlur(1)))


def wood(size: tuple[int, int], seed: int, dark: Color, light: Color, *, planks: int = 1) -> Image.Image:
    """Return a board (or several, one above the other) between two tints."""
    width, height = size
    board = Image.new("RGB", size)
    each = height / planks
    for index in range(planks):
        top, bottom = round(index * each), round((index + 1) * each)
        part = ImageOps.colorize(streaks((width, bottom - top), seed + index), dark, light)
        board.paste(part, (0, top))
        if index:
            ImageDraw.Draw(board).line((0, top, width, top), fill=dark, width=2)
    return board


def gradient(size: tuple[int, int], top: Color, bottom: Color) -> Image.Image:
    """Return a vertical gradient."""
    ramp = Image.linear_gradient("L").resize(size)
    return ImageOps.colorize(ramp, top, bottom)


def scale(image: Image.Image, factor: float) -> Image.Image:
    """Return the picture darker or lighter by a factor."""
    return image.point([min(255, round(v * factor)) for v in range(256)] * len(image.getbands()))


def _coefficients(quad: Quad, size: tuple[int, int]) -> list[float]:
    """Solve for the eight numbers that Pillow wants: from a point of the picture to a point of the texture."""
    width, height = size
    corners: Quad = ((0, 0), (width, 0), (width, height), (0, height))
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(quad, corners, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max((abs(rows[row][column]), row) for row in range(column, 8))[1]
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for other in range(8):
            if other != column:
                factor = rows[other][column]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [row[8] for row in rows]


def paste_quad(canvas: Image.Image, texture: Image.Image, quad: Quad) -> None:
    """Lay a flat picture on the canvas as seen in perspective; a texture with alpha keeps its holes."""
    flat = texture.convert("RGBA")
    coefficients = _coefficients(quad, flat.size)
    warped = flat.transform(canvas.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    mask = Image.new("L", canvas.size)
    ImageDraw.Draw(mask).polygon([(round(x), round(y)) for x, y in quad], fill=255)
    mask = ImageChops.multiply(mask.filter(ImageFilter.GaussianBlur(0.9)), warped.getchannel("A"))
    canvas.paste(warped.convert("RGB"), (0, 0), mask)


def shadow(canvas: Image.Image, polygon: Sequence[Point], *, strength: float, blur: float) -> None:
    """Darken a polygon with a soft edge."""
    mask = Image.new("L", canvas.size)
    ImageDraw.Draw(mask).polygon(list(polygon), fill=round(255 * strength))
    canvas.paste((18, 14, 12), (0, 0), mask.filter(ImageFilter.GaussianBlur(blur)))


def glow(canvas: Image.Image, center: Point, radius: float, color: Color, strength: float) -> None:
    """Add a pool of light."""
    # Pillow's gradient still has 74 of its 255 left on the middle of an edge.
    falloff = Image.radial_gradient("L").point([max(0, round((181 - v) * 255 / 181)) for v in range(256)])
    spot = falloff.resize((round(radius * 2),) * 2)
    light = Image.new("L", canvas.size)
    light.paste(spot, (round(center[0] - radius), round(center[1] - radius)))
    tinted = ImageOps.colorize(light.point([round(v * strength) for v in range(256)]), (0, 0, 0), color)
    canvas.paste(ImageChops.screen(canvas, tinted))


def as_photograph(picture: Image.Image, size: tuple[int, int], seed: int, *, vignette: float = 0.35) -> Image.Image:
    """Give a drawing what a telephone's picture has: a little softness, darker corners, grain."""
    soft = picture.filter(ImageFilter.GaussianBlur(0.8)).resize(size, Image.Resampling.LANCZOS)
    falloff = Image.radial_gradient("L").resize(size).point([round(255 - v * vignette) for v in range(256)])
    soft = ImageChops.multiply(soft, Image.merge("RGB", (falloff,) * 3))
    noise = grain(size, seed).filter(ImageFilter.GaussianBlur(0.7))
    return Image.blend(soft, ImageChops.overlay(soft, Image.merge("RGB", (noise,) * 3)), 0.11)
