"""The preuves of a file that our own export wrote: what it cites, joins or names becomes one preuve again.

Several places may name one preuve: their marks say which (``Marque.preuve``). What the file shows of it is put together
here; what it does not show, its description above all, cannot come back.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, cast, get_args

from dossier_pro.domain.dossier import GenrePreuve, Preuve, new_id
from dossier_pro.domain.return_marks import Marque, est_identifiant
from dossier_pro.dp_import.binding import relier
from dossier_pro.dp_import.lu import DpLu, ImageLue, JointLu, MentionLue

ORIGINE: Final = "Dossier Word"
_PDF: Final = "application/pdf"
_TEXTE: Final = "text/plain"
_EXTENSIONS: Final = {"image/jpeg": ".jpg", "image/png": ".png", _PDF: ".pdf", _TEXTE: ".txt"}
_SANS_DESCRIPTION: Final = "Image sans description"
_PAGE: Final = re.compile(r", page[\s\u00a0]\d+ sur[\s\u00a0]\d+$")
_PLACE: Final = re.compile(r"(?P<sorte>annexe|document illustrant n°)[\s\u00a0](?P<n>\d+)$")
_POINTS_PAR_POUCE: Final = 150
"""How finely our export draws the pages of a file: bound at this measure, they are drawn again as they are."""


class TakenPiece(NamedTuple):
    """The bytes of an attachment, by their SHA-256."""

    sha256: str
    nom: str
    mime: str
    octets: bytes


@dataclass(slots=True)
class TakenBack:
    """Makes the preuves of one file, each once; ``preuves`` are those made, by their key."""

    lu: DpLu
    pieces: dict[str, TakenPiece]
    preuves: dict[str, Preuve] = field(default_factory=dict)
    _titres: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the title that each preuve had of its own."""
        for known, printed in self._imprimes():
            if known.preuve and known.propre:
                self._titres[known.preuve] = printed
        for image in self.lu.images:
            marque = self._marque(image)
            if marque and marque.preuve and marque.muette:  # what is said of its picture is then its title
                said = _PAGE.sub("", image.alternative)
                self._titres.setdefault(marque.preuve, "" if said == _SANS_DESCRIPTION else said)

    def _marque(self, image: ImageLue) -> Marque | None:
        if image.annexe and self.lu.joints_annexes:
            return self.lu.joints_annexes[image.annexe - 1].marque
        if image.document and self.lu.joints_documents:
            return self.lu.joints_documents[image.document - 1].marque
        return image.marque

    def _imprimes(self) -> Iterator[tuple[Marque, str]]:
        for exemple in self.lu.exemples:
            for mention in exemple.mentions:
                if mention.marque:
                    yield mention.marque, mention.titre
            for image in exemple.images:
                if image.marque:
                    yield image.marque, image.legende or ""
        for titles, joints in (
            (self.lu.documents_illustrants, self.lu.joints_documents),
            (self.lu.annexes, self.lu.joints_annexes),
        ):
            for title, joint in zip(titles, joints, strict=False):  # no joints in a file that is not ours
                if joint.marque:
                    yield joint.marque, title

    # --- what an exemple cites ----------------------------------------------------------------------------------------

    def figure(self, image: ImageLue) -> Preuve:
        """Return the preuve of a picture that has a legend."""
        sha = hashlib.sha256(image.octets).hexdigest()
        cle = image.marque.preuve if image.marque and image.marque.preuve else f"image:{sha}"
        preuve = self._preuve(cle, image.marque, image.legende or "", "photo")
        return self._montrer(cle, preuve, [image], image.marque)

    def mention(self, mention: MentionLue) -> Preuve:
        """Return the preuve that an answer names."""
        marque = mention.marque
        cle = marque.preuve if marque and marque.preuve else self._nommee(mention)
        preuve = self._preuve(cle, marque, mention.titre, "fichier")
        if mention.renvoi.startswith("confidentiel"):
            preuve = replace(preuve, confidentielle=True)
        elif (
            mention.renvoi and not preuve.adresse and (marque.voir == "adresse" if marque else "://" in mention.renvoi)
        ):
            preuve = replace(preuve, adresse=mention.renvoi, genre="lien" if marque is None else preuve.genre)
        self.preuves[cle] = preuve
        return preuve

    def _nommee(self, mention: MentionLue) -> str:
        """Return the key of a preuve that only words tell of: the annexe they name, else its title."""
        place = _PLACE.match(mention.renvoi)
        if place is None:
            return f"mention:{mention.titre} {mention.renvoi}"
        annexe, rank = place["sorte"] == "annexe", int(place["n"])
        joints = self.lu.joints_annexes if annexe else self.lu.joints_documents
        return _cle("annexe" if annexe else "document", rank, joints[rank - 1]) if 0 < rank <= len(joints) else ""

    # --- what is joined -----------------------------------------------------------------------------------------------

    def joint(self, sorte: str, rank: int, titre: str) -> Preuve | None:
        """Return the preuve of a document illustrant or an annexe (these come first), None where it stands for none."""
        joint, images, texte = self._rangee(sorte, rank)
        cle, marque = _cle(sorte, rank, joint), joint.marque
        if not images and _muet(joint) and not self._connue(cle, marque):
            return None
        if len(images) > 1 and self._est_une_image(cle):
            cle = f"{cle}:pages"  # its first page is a picture of an exemple: what has several is another file
        elif not images and f"{cle}:pages" in self.preuves:
            return self.preuves[f"{cle}:pages"]
        preuve = self._preuve(cle, marque, titre, "fichier")
        if images:
            return self._montrer(cle, preuve, images, marque)
        if _est_un_texte(joint):
            return self._joindre(cle, preuve, "\n".join(joint.lignes).encode(), _TEXTE)
        self.preuves[cle] = _comme_ecrit(preuve, joint, texte)
        return self.preuves[cle]

    def _rangee(self, sorte: str, rank: int) -> tuple[JointLu, list[ImageLue], str]:
        """Return what a row is joined as, the pictures that show it, and the text that stands under it."""
        lu = self.lu
        if sorte == "annexe":
            images = [image for image in lu.images if image.annexe == rank]
            return lu.joints_annexes[rank - 1], images, dict(lu.textes_annexes).get(rank, "")
        images = [image for image in lu.images if image.document == rank]
        return lu.joints_documents[rank - 1], images, dict(lu.textes_documents).get(rank, "")

    def _connue(self, cle: str, marque: Marque | None) -> bool:
        """Whether a row is the place of a preuve that its mark names or that was met before."""
        return cle in self.preuves or bool(marque and marque.preuve)

    def _est_une_image(self, cle: str) -> bool:
        return cle in self.preuves and self.preuves[cle].image

    # --- making -------------------------------------------------------------------------------------------------------

    def _preuve(self, cle: str, marque: Marque | None, titre: str, genre: GenrePreuve) -> Preuve:
        if cle not in self.preuves:
            nature = marque.nature if marque else ""
            kept = marque.preuve if marque and marque.preuve == cle and est_identifiant(cle) else new_id()
            self.preuves[cle] = Preuve(
                kept,
                cast(GenrePreuve, nature) if nature in get_args(GenrePreuve) else genre,
                self._titres.get(marque.preuve if marque else "", titre),
                origine=ORIGINE,
                confidentielle=bool(marque and marque.secrete),
            )
        return self.preuves[cle]

    def _montrer(self, cle: str, preuve: Preuve, images: Sequence[ImageLue], marque: Marque | None) -> Preuve:
        """Give a preuve its picture, or its pages bound into a PDF."""
        if preuve.sha256 is not None:
            return preuve
        said = images[0].alternative
        if len(images) > 1:
            said = _PAGE.sub("", said)
        if marque.muette if marque else said in (preuve.titre, _SANS_DESCRIPTION):
            said = ""
        octets, mime = images[0].octets, images[0].mime
        if len(images) > 1 or (marque and marque.forme == "pages"):
            bound = relier([image.octets for image in images], points_par_pouce=_POINTS_PAR_POUCE)
            octets, mime = (bound, _PDF) if bound else (octets, mime)
        return self._joindre(cle, replace(preuve, alternative=said), octets, mime)

    def _joindre(self, cle: str, preuve: Preuve, octets: bytes, mime: str) -> Preuve:
        sha = hashlib.sha256(octets).hexdigest()
        kind = {_PDF: "pages", _TEXTE: "texte"}.get(mime, "image")
        nom = f"{kind}-{len(self.pieces) + 1}{_EXTENSIONS.get(mime, '')}"
        self.pieces.setdefault(sha, TakenPiece(sha, nom, mime, octets))
        made = replace(preuve, nom_fichier=nom, mime=mime, taille=len(octets), sha256=sha)
        self.preuves[cle] = made
        return made


def _muet(joint: JointLu) -> bool:
    """Whether a row has nothing under it: no line, no word on where to look."""
    return not joint.lignes and not joint.voir


def _est_un_texte(joint: JointLu) -> bool:
    """Whether the lines under a row are a text file, printed whole."""
    return bool(joint.lignes and joint.marque and joint.marque.forme == "texte")


def _comme_ecrit(preuve: Preuve, joint: JointLu, texte: str) -> Preuve:
    """Return a preuve with what its row says of it in words, because the row shows no picture of it."""
    if joint.lignes:
        return replace(preuve, genre="note", description=texte)
    if joint.voir == "fichier":
        return replace(preuve, nom_fichier=joint.support)
    if joint.voir == "adresse":
        return replace(preuve, adresse=joint.support, genre=preuve.genre if joint.marque else "lien")
    return replace(preuve, confidentielle=True) if joint.voir == "secret" else preuve


def _cle(sorte: str, rank: int, joint: JointLu) -> str:
    """Return the key of the preuve of a row: what its mark names, else the row itself."""
    return joint.marque.preuve if joint.marque and joint.marque.preuve else f"{sorte}:{rank}"
