"""The process that lays out and draws the exemple that is being written. Nothing here imports Qt: it starts fast."""

from __future__ import annotations

from multiprocessing.connection import Connection

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.services.live_preview import Metteur, PageVue, PreviewRequest


def servir(canal: Connection) -> None:
    """The process: take référentiel, pictures and requests until the other end of the pipe is closed.

    Of several requests that wait only the last is answered: the others were overtaken by the typing.
    """
    metteur: Metteur | None = None
    try:
        while True:
            message = canal.recv()
            while isinstance(message, PreviewRequest) and canal.poll():
                message = canal.recv()
            if isinstance(message, Referentiel):
                metteur = Metteur(message)
            elif isinstance(message, tuple) and metteur is not None:
                metteur.prendre(*message)
            elif isinstance(message, PreviewRequest) and metteur is not None:
                canal.send(_repondre(metteur, message))
    except (EOFError, OSError):
        return


def _repondre(metteur: Metteur, demande: PreviewRequest) -> PageVue:
    from dossier_pro.journal import noter_bug

    try:
        return metteur.page(demande)
    except KnownError as error:
        return PageVue(demande.tour, phrase=error.phrase)
    except Exception as error:  # noqa: BLE001 - the preview says so; the text being written is not touched by it
        noter_bug(error)
        return PageVue(demande.tour, phrase="Cette page ne peut pas être montrée, mais votre texte est intact.")
