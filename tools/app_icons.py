"""Render the program's icon and that of its files from their SVG to the sizes that systems ask for.

`python -m tools.app_icons` writes `resources/app/*.png`, in the environment of the project.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Render every SVG of the folder anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for source in sorted(FOLDER.glob("*.svg")):
        drawing = QSvgRenderer(str(source))
        for size in SIZES:
            image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawing.render(painter, QRectF(0, 0, size, size))
            painter.end()
            image.save(str(FOLDER / f"{source.stem}-{size}.png"))
    application.quit()


if __name__ == "__main__":
    main()
