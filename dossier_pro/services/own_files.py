"""Whether a file from outside was made by this program: by what it holds, because a copy may be called anything."""

from __future__ import annotations

import mmap
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.return_marks import ESPACE
from dossier_pro.domain.translation import tr
from dossier_pro.store import keys
from dossier_pro.store.engine import HEADER, is_ours

Nature = Literal["dossier", "avis", "document"]
"""A dossier, what a reader said of one, or a document that was made of one (DP, index, résumé…)."""

_DPRO: Final = ".dpro"
_PRODUCER: Final = b"<pdf:Producer>Dossier Pro</pdf:Producer>"
_PROGRAM: Final = b"<Application>Dossier Pro</Application>"
_AVIS: Final = frozenset({"avis.json", "avis.json.chiffre"})
_MAX_PART: Final = 1_000_000
"""The most bytes of one part of an archive that are looked at."""


class OwnDocumentError(KnownError):
    """The file is a document that was made of a dossier: as a preuve it is a mistake as a rule, and not always."""


def nature(fichier: Path) -> Nature | None:
    """Return what a file is of this program's own, None for any other and for one that cannot be read."""
    with suppress(OSError, ValueError):
        with fichier.open("rb") as stream:
            head = stream.read(HEADER)
            if head.startswith(b"PK\x03\x04"):
                return _of_archive(fichier)
            if head.startswith(b"%PDF-"):
                with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as octets:
                    return "document" if octets.find(_PRODUCER) >= 0 else None
        return "dossier" if is_ours(head) or keys.is_protected(fichier) else None
    return None


def _of_archive(fichier: Path) -> Nature | None:
    from dossier_pro.office import archive

    with fichier.open("rb") as stream:
        try:
            with archive.regarder(stream) as found:
                parts = {one.filename: one for one in found.infolist()}
                if _AVIS & set(parts):
                    return "avis"
                told = [one for name, one in parts.items() if name.startswith("customXml/item") or name == _APP]
                for one in told:
                    if one.file_size > _MAX_PART:
                        continue
                    words = found.read(one)
                    if ESPACE.encode() in words or _PROGRAM in words:
                        return "document"
        except (archive.ArchiveError, *archive.CASSE):
            return None
    return None


_APP: Final = "docProps/app.xml"


def refuser(fichier: Path) -> Nature | None:
    """Refuse what can never be a preuve; return what ``nature`` says of any other file.

    Raises:
        KnownError: it is a dossier or an avis; the sentence says where it goes.
    """
    found = nature(fichier)
    name, known = fichier.name, fichier.suffix.lower()
    if found == "dossier":
        said = tr("« {name} » est un dossier fait avec Dossier Pro, pas une preuve", name=name)
        how = tr("choisissez « Ouvrir… » dans le menu (Ctrl+O) pour le lire")
        raise KnownError(_told(said, how, "" if known == _DPRO else fichier.stem + _DPRO))
    if found == "avis":
        from dossier_pro.review.package import SUFFIXE as AVIS

        said = tr("« {name} » est l’avis d’un lecteur, pas une preuve", name=name)
        how = tr("prenez-le par le menu, Formateur, « Intégrer des avis… » (Ctrl+Maj+A)")
        raise KnownError(_told(said, how, "" if known == AVIS else fichier.stem + AVIS))
    return found


def _told(said: str, how: str, other: str) -> str:
    """Return the sentence; ``other`` is how a file has to be called to be found there, where it is called otherwise."""
    if other:
        return tr("{said} : renommez-le en « {other} », puis {how}.", said=said, other=other, how=how)
    return f"{said}\u00a0: {how}."


def document_refuse(fichier: Path) -> OwnDocumentError:
    """Return the error of a document that was made of a dossier, and is not taken for a preuve."""
    return OwnDocumentError(
        tr(
            "« {name} » a été créé par Dossier Pro à partir d’un dossier, ce n’est pas une "
            "preuve : ajoutez plutôt le fichier d’origine.",
            name=fichier.name,
        )
    )
