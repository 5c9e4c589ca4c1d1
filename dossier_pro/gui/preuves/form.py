"""The form of a preuve: title, date and origin; « Plus » shows the rest. Each field with its name, hint and binding.

A new text field is one line of ``_build_rest``. What it is called in the history is in ``services/field_words``, where
that is not its own name; that it is searched is in ``Preuve.dits``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Preuve
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button
from dossier_pro.gui.kit.binding import Binding, Typed
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.fields import (
    DateLine,
    TextLine,
    bind_check,
    bind_choice,
    bind_date,
    bind_line,
    bind_text,
    field_with_label,
)
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.preuve_words import GENRES
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_labels
from dossier_pro.gui.session.session import Session

_ABREAST_FROM = 330
"""The width in pixels from which date and origin stand beside each other, where that is asked for."""


class PreuveForm(QWidget):
    """The fields of the preuve that it is aimed at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._fields: dict[str, QWidget] = {}
        self._bindings: list[Binding] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._preuve: Preuve | None = None
        self._build()
        self._build_rest()
        plain_labels(self)

    def _build(self) -> None:
        """Make what is always shown; of a lien its address too, of a note its words."""
        self.titre, _ = self._line(
            "titre",
            tr("Titre", "une preuve"),
            tr_noop("le titre d’une preuve"),
            tr("ce que le jury lira dans la liste"),
        )
        self._day_and_origin()
        what = tr_noop("l’adresse d’une preuve")
        self.adresse, self.room_of_adresse = self._line("adresse", tr("Adresse du lien"), what, "https://…")
        self._description()
        self.more = button(tr("Plus"), "quiet", icon="chevron-right")
        self.more.setCheckable(True)
        self.more.setToolTip(tr("Genre, description, confidentialité, étiquettes"))
        self.more.toggled.connect(self._show_rest)
        self._column.addWidget(self.more)

    def _build_rest(self) -> None:
        """Make what « Plus » shows."""
        self._rest = [self._genre(), self._confidentielle(), self._tags()]
        what, hint = tr_noop("le texte de remplacement d’une photo"), tr("ce qu’on voit, pour qui ne voit pas la photo")
        self.alternative, self.room_of_alternative = self._line("alternative", tr("Texte de remplacement"), what, hint)
        self._show_rest()

    def _show_rest(self, *_: object) -> None:
        """Show or fold what « Plus » holds, and what this kind of preuve always shows."""
        on, preuve = self.more.isChecked(), self._preuve
        words = tr("Moins") if on else tr("Plus")
        self.more.setText(f"\u00a0{words}")
        self.more.setAccessibleName(words)
        dress(self.more, "chevron-down" if on else "chevron-right")
        for part in self._rest:
            part.setVisible(on)
        self.room_of_description.setVisible(on or (preuve is not None and preuve.genre == "note"))
        self.room_of_adresse.setVisible(preuve is not None and (preuve.genre == "lien" or bool(preuve.adresse)))
        self.room_of_alternative.setVisible(on and preuve is not None and preuve.image)

    def _line(self, champ: str, name: str, what: str, hint: str) -> tuple[TextLine, QWidget]:
        """Add a line of text, and return it and the room of it and its name.

        ``what`` completes « Modifier … » in the history.
        """
        field = TextLine(placeholder=hint)
        self._bound(champ, field, bind_line(self._session, field, "preuve", champ, what, ""))
        return field, self._put(name, field)

    def _bound(self, champ: str, field: QWidget, binding: Binding) -> None:
        self._fields[champ] = field
        self._bindings.append(binding)

    def _put(self, name: str, field: QWidget) -> QWidget:
        room = QWidget()
        room.setLayout(field_with_label(name, field))
        self._column.addWidget(room)
        return room

    def _day_and_origin(self) -> None:
        self.jour = DateLine(name=tr("Date de la preuve"))
        history = tr_noop("la date d’une preuve")
        self._bound("jour", self.jour, bind_date(self._session, self.jour, "preuve", "jour", history, ""))
        self.origine = TextLine(placeholder=tr("entreprise, service, personne"))
        self.origine.setToolTip(tr("D’où elle vient : entreprise, service, personne"))
        history = tr_noop("l’origine d’une preuve")
        self._bound("origine", self.origine, bind_line(self._session, self.origine, "preuve", "origine", history, ""))
        self._pair: QBoxLayout = QHBoxLayout()
        self._pair.setSpacing(px(12))
        for name, field, share in ((tr("Date"), self.jour, 1), (tr("Origine"), self.origine, 1)):
            self._pair.addLayout(field_with_label(name, field), share)
        self._column.addLayout(self._pair)
        self._flat = False
        self._arrange()

    def save_height(self, flat: bool) -> None:
        """Put date and origin beside each other, where they have the room: what stands below comes into sight."""
        self._flat = flat
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        abreast = self._flat and self.width() >= px(_ABREAST_FROM)
        self._pair.setDirection(ways.LeftToRight if abreast else ways.TopToBottom)

    def _genre(self) -> QWidget:
        self.genre = Choice()
        self.genre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in GENRES.items():
            self.genre.addItem(text, value)
        history = tr_noop("Changer le genre d’une preuve")
        self._bound("genre", self.genre, bind_choice(self._session, self.genre, "preuve", "genre", history, ""))
        return self._put(tr("Genre"), self.genre)

    def _description(self) -> None:
        self.description = field = PhraseEdit(name=tr("Description"))
        field.setPlaceholderText(tr("ce qu’elle est, ce qu’on y voit"))
        field.setMinimumHeight(px(60))
        binding = bind_text(self._session, field, "preuve", "description", tr_noop("Décrire une preuve"), "")
        self._bound("description", field, binding)
        self.room_of_description = self._put(tr("Description"), field)

    def _confidentielle(self) -> QWidget:
        self.confidentielle = field = QCheckBox(tr("Confidentielle : hors des copies"))
        history = tr_noop("Changer la confidentialité d’une preuve")
        self._bound("confidentielle", field, bind_check(self._session, field, "preuve", "confidentielle", history, ""))
        self._column.addWidget(field)
        return field

    def _tags(self) -> QWidget:
        self.tags = field = TextLine(placeholder=tr("mots à vous, séparés par des virgules"))
        made = Binding(
            self._session,
            "preuve",
            "etiquettes",
            tr_noop("Modifier les étiquettes d’une preuve"),
            lambda: read_tags(field.text()),
            lambda value: field.show_text(", ".join(value)),
            entity_id="",
            widget=field,
            typed=Typed(field.text, field.show_text, tr("les étiquettes de la preuve")),
        )
        # The words are tidied only when the field is left: a comma that is being typed must stay.
        field.textEdited.connect(made.touched_quietly)
        field.gesture.connect(made.end_burst)
        field.left.connect(made.left)
        self._bound("etiquettes", field, made)
        return self._put(tr("Étiquettes"), field)

    def focus_field(self, champ: str) -> None:
        """Put the keyboard into a field of the preuve, if it is one that is shown."""
        field = self._fields.get(champ)
        if field is not None:
            if field.isHidden() or not field.isVisibleTo(self):
                self.more.setChecked(True)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preuve(self, preuve: Preuve, dossier: Dossier) -> None:
        """Show a preuve; the same one again only takes in what changed."""
        self._preuve = preuve
        for binding in self._bindings:
            binding.aim(preuve.id, dossier)
        self._show_rest()


def read_tags(text: str) -> tuple[str, ...]:
    """Return the tags of a line, each once whatever its case, without what surrounds them."""
    found: dict[str, str] = {}
    for part in text.replace(";", ",").split(","):
        tag = " ".join(part.replace("#", " ").split())
        if tag:
            found.setdefault(fold(tag), tag)
    return tuple(found.values())
