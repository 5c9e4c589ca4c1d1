"""Who reads on this computer, and one reader on two computers: the code that brings their id from one to the other.

A reader is a random id (`docs/model.md`, Review), which no name can stand for: two people may have the same. The code
is that id in letters that can be read aloud and typed, with two more that tell a slip of the finger.
"""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import clean, fold
from dossier_pro.domain.translation import tr
from dossier_pro.services.review.reviewing import Lecteur
from dossier_pro.services.review.sending import ouvrir_carnet

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are taken for others."""
_READ_AS: Final = str.maketrans("ILO", "110")
_BODY, _CHECK, _GROUP = 26, 2, 4


def lecteurs_connus() -> tuple[Lecteur, ...]:
    """Return everybody who has read on this computer, whoever did so last first."""
    with ouvrir_carnet() as carnet:
        return tuple(Lecteur(one.nom, one.role, one.id) for one in carnet.lecteurs())


def devenir(ancien: Lecteur | None, qui: Lecteur) -> None:
    """Read as the reader that one is on another computer already; what was noted here as ``ancien`` is theirs too.

    Raises:
        KnownError: the notebook could not be written.
    """
    with ouvrir_carnet() as carnet:
        if ancien is not None and ancien.id and ancien.id != qui.id:
            carnet.devenir(ancien.id, qui.id, qui.nom, qui.role)


def prendre_le_code(code: str, nom: str = "", role: str = "") -> Lecteur:
    """Read on this computer as the reader that a code from another one names; returns who that is.

    Args:
        code: as ``code_de`` gave it, however it was typed.
        nom: who reads here; without it whoever read last. What they noted here is theirs under the new id too.
        role: as what; without it as before.

    Raises:
        KnownError: the code is none, nobody read here yet and no name was given, or the notebook cannot be written.
    """
    lecteur_id = id_du_code(code)
    same = (one for one in lecteurs_connus() if not nom.strip() or fold(one.nom) == fold(nom))
    before = next((one for one in same if not role.strip() or fold(one.role) == fold(role)), None)
    if before is None and not nom.strip():
        raise KnownError(tr("Personne n’a encore relu sur cet ordinateur : donnez aussi votre nom, avec --nom."))
    named = " ".join(clean(nom).split()) or (before.nom if before else "")
    qui = Lecteur(named, clean(role).strip() or (before.role if before else "formateur"), lecteur_id)
    devenir(before, qui)
    with ouvrir_carnet() as carnet:
        carnet.noter_lecteur(qui.id, qui.nom, qui.role)
    return qui


def code_de(lecteur_id: str) -> str:
    """Return the code of a reader's id."""
    number = uuid.UUID(lecteur_id).int
    body = "".join(_LETTERS[number >> (5 * at) & 31] for at in reversed(range(_BODY)))
    whole = body + _check(body)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def id_du_code(texte: str) -> str:
    """Return the id that a code stands for, however it was typed.

    Raises:
        KnownError: it is none, or a letter in it is another one.
    """
    whole = "".join(char for char in texte.upper() if char.isalnum()).translate(_READ_AS)
    known = len(whole) == _BODY + _CHECK and set(whole) <= set(_LETTERS)
    if not known or _check(whole[:_BODY]) != whole[_BODY:] or _LETTERS.index(whole[0]) > 7:
        raise KnownError(
            tr(
                "Ce code d’identité n’est pas juste\u00a0: recopiez-le depuis l’autre ordinateur, "
                "dans la page «\u00a0Qui relit ce dossier\u00a0?\u00a0»."
            )
        )
    number = 0
    for char in whole[:_BODY]:
        number = number << 5 | _LETTERS.index(char)
    return str(uuid.UUID(int=number))


def _check(body: str) -> str:
    first, second = hashlib.sha256(body.encode()).digest()[:_CHECK]
    return _LETTERS[first & 31] + _LETTERS[second & 31]
