"""The terminal that a command speaks to: its alphabet, its language, and an output that takes no more."""

from __future__ import annotations

import sys
from collections.abc import Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dossier_pro.domain.errors import KnownError


def utf8() -> None:
    """JSON on standard output is UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def french_only() -> None:
    """What libraries, and we ourselves, note for programmers is no business of a terminal's."""
    import logging
    import warnings

    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None


def let_output_go() -> None:
    """Let what standard output did not take go, or Python would try again at its end and complain."""
    import os

    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # no real file behind it, as in a test


def without_garbage_collection() -> None:
    """A command is over before its cycles weigh anything, and looking for them costs a tenth of its time."""
    import gc

    gc.disable()


def ways_out(error: KnownError) -> Iterator[str]:
    """Yield what can be done about an error here, beside what it says itself."""
    from dossier_pro.domain.errors import AskCopiesError, DamagedError, PasswordNeededError

    if isinstance(error, DamagedError):
        yield "La commande qui le fait : dossier-pro reparer F.dpro -o COPIE.dpro"
    if isinstance(error, PasswordNeededError):
        yield (
            "Pour le donner à une commande : ajoutez --mot-de-passe-stdin, et le mot de passe sur la première ligne "
            "de l’entrée standard."
        )
    if isinstance(error, AskCopiesError):
        yield "La commande qui montre ces copies : dossier-pro sauvegardes F.dpro"
