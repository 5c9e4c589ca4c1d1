"""How states are painted: the five shapes, and counts as a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dossier_pro.gui.kit.paint import fill_rounded
from dossier_pro.gui.kit.states import BARRE, Etat
from dossier_pro.gui.kit.theme import theme


def draw_state(painter: QPainter, place: QRectF, state: Etat, ink: QColor | None = None) -> None:
    """Draw a state's shape inside a square: ○ ◐ ●(with a tick) ▲ ✕."""
    color = ink or theme().color(state)
    side = min(place.width(), place.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(place.center())
    width = max(1.4, side / 9)
    inner = box.adjusted(width, width, -width, -width)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "absent":
        painter.drawEllipse(inner)
    elif state == "declare":
        painter.drawEllipse(inner)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(inner, 90 * 16, 180 * 16)
    elif state == "confirme":
        painter.setBrush(color)
        painter.drawEllipse(inner)
        painter.setPen(QPen(theme().color("surface"), width * 1.15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_points(box, (0.30, 0.52), (0.45, 0.67), (0.71, 0.37)))
    elif state == "a_revoir":
        painter.setBrush(color)
        painter.drawPolygon(_points(box, (0.5, 0.14), (0.9, 0.84), (0.1, 0.84)))
    else:
        painter.setPen(QPen(color, width * 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(_points(box, (0.2, 0.2), (0.8, 0.8)))
        painter.drawPolyline(_points(box, (0.8, 0.2), (0.2, 0.8)))
    painter.restore()


def _points(box: QRectF, *pairs: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in pairs])


def draw_bar(painter: QPainter, place: QRect, counts: dict[Etat, int]) -> None:
    """Draw counts as one bar of segments; what is absent is the empty rest."""
    look = theme()
    total = sum(counts.values())
    radius = place.height() // 2
    fill_rounded(painter, place, look.color("line"), radius)
    if not total:
        return
    painter.save()
    x = float(place.left())
    for state in BARRE[:-1]:
        width = place.width() * counts[state] / total
        if width <= 0:
            continue
        right = round(x + width)
        fill_rounded(
            painter,
            QRect(round(x), place.top(), right - round(x), place.height()),
            look.color(f"{state}_trait"),
            radius,
        )
        x += width
    painter.restore()
