"""The language of the window: chosen in it, spoken from its next opening on.

Because: many words are taken where a module is imported.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QSettings, QTranslator

from dossier_pro import languages
from dossier_pro.domain.translation import is_french, tr
from dossier_pro.resources import user_folder

_KEY = "langue"


def _settings() -> QSettings:
    return QSettings(str(user_folder() / "fenetre.ini"), QSettings.Format.IniFormat)


def chosen() -> str:
    """Return the code of the language that the next opening speaks."""
    return str(_settings().value(_KEY, languages.FRENCH))


def choose(code: str) -> None:
    """Speak another language from the next opening on."""
    _settings().setValue(_KEY, code)


def own_name(code: str) -> str:
    """Return what a language calls itself: « français », « English »."""
    name = QLocale(code).nativeLanguageName()
    return "English" if code == "en" else name  # Qt says « American English »


def begin() -> None:
    """Speak what the environment asks for, else what was chosen. Before anything that has words is imported."""
    asked = os.environ.get(languages.ASKED) or chosen()
    if asked != languages.FRENCH:
        languages.speak(asked)


def spoken() -> str:
    """Return the code of the language that this process speaks."""
    return languages.FRENCH if is_french() else os.environ.get(languages.ASKED, languages.FRENCH)


class Words(QTranslator):
    """Gives Qt's own way of asking the phrases of the language: the compiled forms ask so."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return tr(source)

    def isEmpty(self) -> bool:
        return False


def install(app: QCoreApplication) -> QObject | None:
    """Make Qt speak the language, where that is not French: its numbers and dates, its buttons, and the forms."""
    if is_french():
        return None
    QLocale.setDefault(QLocale(spoken()))
    words = Words(app)
    app.installTranslator(words)
    return words
