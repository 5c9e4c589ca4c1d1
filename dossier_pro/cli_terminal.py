"""The terminal that a command speaks to: its alphabet, its language, and an output that takes no more."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from dossier_pro.domain.errors import KnownError


def utf8() -> bool:
    """JSON on standard output is UTF-8 whatever the console's code page is; False where there is no console at all.

    Started by a double click on Windows (`pythonw.exe`), the program has no streams: what is written goes nowhere then.
    """
    import os

    console = sys.stderr is not None
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    return console


def as_json(data: object) -> None:
    """Write data on standard output, as JSON."""
    import json

    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def show(options: argparse.Namespace, data: Callable[[], object], text: Callable[[], str]) -> None:
    """Say a result on standard output, as JSON where that is wanted."""
    if options.json:
        as_json(data())
    else:
        sys.stdout.write(text() + "\n")


def need_window_system() -> None:
    """Refuse what cannot show a window.

    Raises:
        KnownError: there is no screen, or Windows is too old.
    """
    import os

    from dossier_pro import windows
    from dossier_pro.domain.errors import KnownError

    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise KnownError("Il n’y a pas d’écran ici : utilisez les commandes, « dossier-pro --help » les montre.")
    windows.require_recent(windows.installed_version())


def french_only() -> None:
    """What libraries, and we ourselves, note for programmers is no business of a terminal's."""
    import logging
    import warnings

    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None


def is_a_double_click(arguments: list[str]) -> bool:
    """Whether nothing was typed: the program was chosen in a menu, or a dossier or a review was opened by itself."""
    if len(arguments) != 1:
        return not arguments
    return not arguments[0].startswith("-") and arguments[0].casefold().endswith((".dpro", ".avis"))


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


def end_at_once() -> None:
    """Have the process end without a last look for cycles: the system takes back what a command made, in no time.

    Looking for them takes a tenth of a long export. A window is not for this: Qt wants its objects back in order.
    """
    import atexit
    import gc

    atexit.register(gc.freeze)


def sentence(error: KnownError) -> str:
    """Return what is said of an error here: its sentence, with the command that helps in it."""
    way = _way_out(error)
    return f"{error.phrase.removesuffix('.')} ({way})." if way else error.phrase


def _way_out(error: KnownError) -> str:
    from dossier_pro.domain.errors import AskCopiesError, DamagedError, PasswordNeededError

    if isinstance(error, DamagedError):
        return "la commande\u00a0: dossier-pro reparer F.dpro -o COPIE.dpro"
    if isinstance(error, PasswordNeededError):
        return "une commande le lit avec --mot-de-passe-stdin, sur la première ligne de l’entrée standard"
    if isinstance(error, AskCopiesError):
        return "la commande qui montre ces copies\u00a0: dossier-pro sauvegardes F.dpro"
    return ""
