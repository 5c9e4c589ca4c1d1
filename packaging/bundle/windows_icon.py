"""Icons as Windows wants them, from the pictures in `resources/app`.

The small sizes are written as plain pixels, because parts of Windows read no PNG below 256 pixels.
"""

from __future__ import annotations

import struct
import zlib

from dev_setup import ROOT, SetupError

SIZES = (16, 24, 32, 48, 64, 256)
_FOLDER = ROOT / "resources" / "app"
_SIDE = (164, 314)
_GREY = bytes((0xF0, 0xF4, 0xF5))  # blue, green, red of the window's own ground


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the RGBA bytes of a PNG with eight bits a channel, as our own are."""
    place, packed, head = 8, b"", (0, 0, 0, 0, 0, 0, 0)
    while place < len(png):
        length, kind = struct.unpack_from(">I4s", png, place)
        body = png[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            head = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            packed += body
        place += 12 + length
    width, height, depth, colour, _, _, interlaced = head
    if (depth, colour, interlaced) != (8, 6, 0):
        raise SetupError("Une icône n’est pas un PNG à quatre canaux de huit bits.")
    return width, height, _unfiltered(zlib.decompress(packed), width * 4, height)


def _unfiltered(data: bytes, stride: int, height: int) -> bytes:
    rows = bytearray()
    before = bytes(stride)
    for number in range(height):
        start = number * (stride + 1)
        kind, row = data[start], bytearray(data[start + 1 : start + 1 + stride])
        for i in range(stride):
            left, up = (row[i - 4] if i >= 4 else 0), before[i]
            corner = before[i - 4] if i >= 4 else 0
            row[i] = (row[i] + (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]) & 255
        rows += row
        before = bytes(row)
    return bytes(rows)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def _bitmap(png: bytes) -> bytes:
    width, height, rgba = pixels(png)
    head = struct.pack("<IiiHHIIiiII", 40, width, height * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    body = bytearray()
    for row in range(height - 1, -1, -1):  # from the bottom, blue first
        line = rgba[row * width * 4 : (row + 1) * width * 4]
        for i in range(0, len(line), 4):
            body += bytes((line[i + 2], line[i + 1], line[i], line[i + 3]))
    mask = bytes((width + 31) // 32 * 4 * height)  # all shown: the fourth channel says what is
    return head + bytes(body) + mask


def side_picture(name: str) -> bytes:
    """The picture beside the first and the last page of the installer: the icon on the program's grey, as a .bmp.

    Args:
        name: that of the icon's pictures.
    """
    size, _, rgba = pixels((_FOLDER / f"{name}-128.png").read_bytes())
    width, height = _SIDE
    left, top = (width - size) // 2, 48
    body = bytearray()
    for y in range(height - 1, -1, -1):
        row = bytearray(_GREY * width)
        if top <= y < top + size:
            for x in range(size):
                *colour, cover = rgba[((y - top) * size + x) * 4 :][:4]
                for part, value in enumerate(reversed(colour)):
                    place = (left + x) * 3 + part
                    row[place] = (value * cover + row[place] * (255 - cover)) // 255
        body += row.ljust((width * 3 + 3) // 4 * 4, b"\0")
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(body), 0, 0, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 14 + len(head) + len(body), 0, 0, 14 + len(head)) + head + bytes(body)


def icon(name: str) -> bytes:
    """An .ico of all sizes.

    Args:
        name: that of its pictures, such as `dossier-pro`.
    """
    pictures = []
    for size in SIZES:
        png = (_FOLDER / f"{name}-{size}.png").read_bytes()
        pictures.append((size, png if size == 256 else _bitmap(png)))
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place + len(body))
        body += data
    return head + body
