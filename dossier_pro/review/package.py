"""The ``.avis`` file: a review on its way between two people, a few kB of readable JSON in a ZIP.

``avis.json`` names its format and the dossier it is about, then the facts. With a password it is encrypted instead
(AES-256-GCM, the key derived by scrypt) and ``chiffrement.json`` says how. Nothing of a file that comes from outside
is believed: sizes, counts, names, nesting and every value are checked before a fact exists, and nothing is ever
written to disk or run.
"""

from __future__ import annotations

import base64
import io
import json
import os
import re
import zipfile
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Final

from dossier_pro import limits
from dossier_pro.domain import json_text
from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Avis, FaitIllisibleError, FaitInconnuError, depuis_json, vers_json
from dossier_pro.domain.dossier import CHAMPS
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr
from dossier_pro.office import archive

SUFFIXE: Final = ".avis"
_FORMAT: Final = "dossier-pro/avis/"
_VERSION: Final = 2
"""Since 2 a fact names its reader by an id, and the file says whose dossier it is about."""
_LUES: Final = ("1", "2")
_FORMAT_CHIFFRE: Final = "dossier-pro/avis-chiffre/"
_VERSION_CHIFFRE: Final = 1

_CLAIR: Final = "avis.json"
_CHIFFRE: Final = "avis.json.chiffre"
_COMMENT: Final = "chiffrement.json"
_LISEZMOI: Final = "LISEZMOI.txt"
_NOMS: Final = {_CLAIR, _CHIFFRE, _COMMENT, _LISEZMOI}

MAX_OCTETS: Final = limits.AVIS_BYTES
MAX_DEPLIE: Final = limits.AVIS_UNPACKED_BYTES
_LIMITS: Final = archive.Limites(total=MAX_DEPLIE, entree=MAX_DEPLIE, rapport=MAX_DEPLIE)
"""A review repeats itself: however small it is in the file, only what it expands to counts."""
MAX_FAITS: Final = 50_000
"""The most facts: a hundred times what a long review holds."""
MAX_TEXTE: Final = 20_000
"""The most characters of one text."""
MAX_NOM: Final = 200
MAX_COMPTEUR: Final = 10**9
_MAX_AUTOUR: Final = 400
"""The most characters beside a passage, ten times what ours quotes: finding it again costs in their number."""
_MAX_VUS: Final = 20_000
_MAX_MOT_DE_PASSE: Final = 1_000
_YEARS: Final = range(1900, 2201)
_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,79}")
_PLACE: Final = re.compile(r"(?:exemple|preuve|dossier)/[0-9A-Za-z_-]{1,80}(?:/[a-z]{1,20})?")
_SHA: Final = re.compile(r"(?:[0-9a-f]{64})?")
_NAMES: Final = frozenset({"auteur", "role", "intitule"})
_FACULTATIFS: Final = frozenset({"sur_id", "lecteur_id"})
"""The ids that may be empty."""

_SEL, _NONCE = 16, 12
_SCRYPT: Final[Mapping[str, int]] = {"n": 2**15, "r": 8, "p": 1}
"""32 MiB and about 0.1 s for one try."""
_SCRYPT_N: Final = (2**14, 2**15, 2**16, 2**17)
"""The costs that a file may ask for: no more than 128 MiB."""
_DATE: Final = (2020, 1, 1, 0, 0, 0)
_DAMAGED: Final = archive.CASSE

_MODE_D_EMPLOI: Final = (
    "Ce fichier contient une relecture protégée par un mot de passe.\n"
    "Ouvrez-le dans Dossier Pro (Relecture, Fusionner un avis) avec le mot de passe que vous a donné son auteur.\n"
)


class MotDePasseRequisError(KnownError):
    """The file is protected and no password was given: a window asks for it."""


@dataclass(frozen=True, slots=True)
class AvisFile:
    """What an ``.avis`` holds: the id of the dossier it is about, the key of its référentiel, and the facts.

    ``candidat``: under which name the reader saw the dossier, "" where it had none; None in a file of version 1.
    """

    dossier_id: str
    referentiel: str
    avis: Avis
    candidat: str | None = None


# --- writing ---------------------------------------------------------------------------------------------------------


def ecrire(paquet: AvisFile, mot_de_passe: str = "") -> bytes:
    """Return the bytes of an ``.avis``; without a password, the same review gives the same bytes.

    Args:
        paquet: what to send.
        mot_de_passe: protects the file where it is not empty.

    Raises:
        KnownError: there is nothing to send, or more than any program would read.
    """
    if not paquet.avis.faits:
        raise KnownError(tr("Il n’y a encore aucun avis à envoyer : notez d’abord une remarque ou une position."))
    if len(paquet.avis) > MAX_FAITS:
        raise KnownError(
            tr(
                "Cette relecture compte plus de {max_faits} notes, c’est trop pour un fichier : "
                "fusionnez-la en plusieurs fois.",
                max_faits=MAX_FAITS,
            )
        )
    document = {
        "format": f"{_FORMAT}{_VERSION}",
        "dossier": paquet.dossier_id,
        "referentiel": paquet.referentiel,
        "candidat": clean(paquet.candidat or "")[:MAX_NOM],
        "faits": [vers_json(paquet.avis.faits[sha256]) for sha256 in sorted(paquet.avis.faits)],
    }
    clear = json.dumps(document, ensure_ascii=False, indent=1).encode()
    if not mot_de_passe:
        return _zip({_CLAIR: clear})
    how, secret = _encrypt(clear, mot_de_passe)
    return _zip({_LISEZMOI: _MODE_D_EMPLOI.encode(), _COMMENT: how, _CHIFFRE: secret})


def _zip(entries: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, content, compresslevel=9)
    return buffer.getvalue()


def _encrypt(clear: bytes, mot_de_passe: str) -> tuple[bytes, bytes]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # 25 ms that only a protected file needs

    salt, nonce = os.urandom(_SEL), os.urandom(_NONCE)
    how = json.dumps(
        {
            "format": f"{_FORMAT_CHIFFRE}{_VERSION_CHIFFRE}",
            "methode": "AES-256-GCM",
            "derivation": "scrypt",
            **_SCRYPT,
            "sel": base64.b64encode(salt).decode(),
            "nonce": base64.b64encode(nonce).decode(),
        },
        indent=1,
    ).encode()
    # Deflated first: what is encrypted cannot be made smaller any more.
    secret = AESGCM(_key(mot_de_passe, salt, _SCRYPT["n"])).encrypt(nonce, zlib.compress(clear, 9), how)
    return how, secret


def _key(mot_de_passe: str, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    derive = Scrypt(salt=salt, length=32, n=cost, r=_SCRYPT["r"], p=_SCRYPT["p"])
    return derive.derive(mot_de_passe[:_MAX_MOT_DE_PASSE].encode("utf-8", "surrogatepass"))


# --- reading ---------------------------------------------------------------------------------------------------------


def lire(data: bytes, nom: str, mot_de_passe: str = "") -> AvisFile:
    """Return what an ``.avis`` holds.

    Args:
        data: its bytes.
        nom: what to call it in a sentence.
        mot_de_passe: for a protected file.

    Raises:
        MotDePasseRequisError: it is protected and no password was given.
        KnownError: it is no ``.avis``, is damaged, of a newer version, too large, or the password is another one.
    """
    if len(data) > MAX_OCTETS:
        raise _too_big(nom)
    if not data.startswith(b"PK"):
        raise KnownError(
            tr(
                "« {nom} » n’est pas un fichier d’avis : choisissez un fichier {suffixe} de Dossier Pro.",
                nom=nom,
                suffixe=SUFFIXE,
            )
        )
    try:
        entries = _entries(data, nom)
        clear = entries.get(_CLAIR)
        if clear is None:
            clear = _decrypt(entries, nom, mot_de_passe)
        if len(clear) > MAX_DEPLIE:
            raise _too_big(nom)
        return _paquet(_json(clear), nom)
    except _DAMAGED as error:
        raise _damaged(nom) from error
    except FaitInconnuError as error:
        raise _newer(nom) from error
    except (FaitIllisibleError, KeyError, TypeError) as error:
        raise _damaged(nom) from error


def _entries(data: bytes, nom: str) -> dict[str, bytes]:
    """Return the entries by name, once the directory has been looked at."""
    with _opened(data, nom) as opened:
        infos = opened.infolist()
        names = [info.filename for info in infos]
        if not set(names) <= _NOMS or len(names) != len(set(names)):
            raise KnownError(
                tr(
                    "« {nom} » contient des fichiers qu’un avis n’a pas : il n’a pas été ouvert ; "
                    "demandez à son auteur de l’exporter de nouveau.",
                    nom=nom,
                )
            )
        return {info.filename: opened.read(info) for info in infos}


def _opened(data: bytes, nom: str) -> zipfile.ZipFile:
    try:
        return archive.regarder(data, _LIMITS)
    except archive.ArchiveError as error:
        raise (_too_big(nom) if error.faute == "enorme" else _damaged(nom)) from error


def _decrypt(entries: Mapping[str, bytes], nom: str, mot_de_passe: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    how = _json(entries[_COMMENT])
    _check_format(how, _FORMAT_CHIFFRE, (str(_VERSION_CHIFFRE),), nom)
    if not mot_de_passe:
        raise MotDePasseRequisError(
            tr("« {nom} » est protégé : demandez son mot de passe à la personne qui vous l’a envoyé.", nom=nom)
        )
    known = (how["methode"], how["derivation"], how["r"], how["p"]) == ("AES-256-GCM", "scrypt", 8, 1)
    salt, nonce = (base64.b64decode(how[name], validate=True) for name in ("sel", "nonce"))
    if not known or how["n"] not in _SCRYPT_N or len(salt) != _SEL or len(nonce) != _NONCE:
        raise ValueError("unknown way of encrypting")
    try:
        packed = AESGCM(_key(mot_de_passe, salt, how["n"])).decrypt(nonce, entries[_CHIFFRE], entries[_COMMENT])
    except InvalidTag as error:
        raise KnownError(
            tr(
                "Ce mot de passe n’ouvre pas « {nom} », ou le fichier a été abîmé en chemin : "
                "retapez le mot de passe, ou demandez à son auteur de l’envoyer de nouveau.",
                nom=nom,
            )
        ) from error
    return zlib.decompressobj().decompress(packed, MAX_DEPLIE + 1)


def _json(data: bytes) -> dict[str, Any]:
    """Return the JSON object in ``data``."""
    document = json_text.parse(data)
    if not isinstance(document, dict):
        raise TypeError("object expected")
    return document


def _check_format(document: Mapping[str, Any], prefix: str, known: Collection[str], nom: str) -> None:
    name = document["format"]
    version = name.removeprefix(prefix) if isinstance(name, str) and name.startswith(prefix) else ""
    if not re.fullmatch(r"[1-9][0-9]{0,5}(\.[0-9]{1,6})?", version):
        raise ValueError("another format")
    if version not in known:
        raise _newer(nom)


def _paquet(document: Mapping[str, Any], nom: str) -> AvisFile:
    _check_format(document, _FORMAT, _LUES, nom)
    facts = document["faits"]
    if not isinstance(facts, list):
        raise TypeError("list expected")
    if len(facts) > MAX_FAITS:
        raise KnownError(
            tr(
                "« {nom} » contient {facts} notes, la limite est de {max_faits} : il n’a pas été "
                "fusionné ; demandez à son auteur de vérifier son fichier.",
                nom=nom,
                facts=len(facts),
                max_faits=MAX_FAITS,
            )
        )
    _check_ids([document["dossier"], document["referentiel"]], re.compile(r"[^\x00-\x1f/\\]{1,200}"))
    candidat = document["candidat"] if document["format"] != f"{_FORMAT}1" else None
    if candidat is not None:
        if not isinstance(candidat, str):
            raise TypeError("text expected")
        _check_text(candidat, MAX_NOM)
    return AvisFile(document["dossier"], document["referentiel"], Avis.de(map(_fait, facts)), candidat)


def _fait(data: Any) -> Any:
    """Return one fact, every value of which is within its bounds."""
    fait = depuis_json(data)
    for one in fields(fait):
        value = getattr(fait, one.name)
        if one.name == "id" or one.name.endswith("_id"):
            _check_ids([value] if value or one.name not in _FACULTATIFS else [], _ID)
        elif one.name == "compteur":
            _check_compteur(value)
        elif one.name == "empreinte":
            _check_ids([value], _SHA)
        elif one.name == "vus":
            _check_vus(value)
        else:
            _check_value(one.name, value)
    if not fait.auteur.strip():
        raise FaitIllisibleError("nobody's fact")
    return fait


def _check_compteur(value: int) -> None:
    if not 0 <= value <= MAX_COMPTEUR:
        raise FaitIllisibleError("counter out of bounds")


def _check_vus(places: Sequence[tuple[Any, Any]]) -> None:
    if len(places) > _MAX_VUS:
        raise FaitIllisibleError("too many places")
    _check_ids([place for place, _ in places], _PLACE)
    _check_ids([sha256 for _, sha256 in places], _SHA)


def _check_value(name: str, value: Any) -> None:
    """Check a value that its type says enough of."""
    if isinstance(value, Ancre):
        _check_ancre(value)
    elif isinstance(value, date) and value.year not in _YEARS:
        raise FaitIllisibleError("a day of no calendar in use")
    elif isinstance(value, str):
        _check_text(value, MAX_NOM if name in _NAMES else MAX_TEXTE)


def _check_ancre(ancre: Ancre) -> None:
    if ancre.champ not in CHAMPS:
        raise FaitInconnuError("an anchor in an answer that is not known")
    if not 0 <= ancre.position <= 10_000_000:
        raise FaitIllisibleError("an anchor beyond any text")
    _check_text(ancre.citation, MAX_TEXTE)
    for text in (ancre.avant, ancre.apres):
        _check_text(text, _MAX_AUTOUR)


def _check_ids(values: Iterable[Any], pattern: re.Pattern[str]) -> None:
    if not all(isinstance(value, str) and pattern.fullmatch(value) for value in values):
        raise FaitIllisibleError("a name that is none")


def _check_text(text: str, most: int) -> None:
    if len(text) > most or not (text.isprintable() or clean(text) == text):
        raise FaitIllisibleError("a text too long, or with what no text holds")


def _newer(nom: str) -> KnownError:
    return KnownError(
        tr(
            "« {nom} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour pour le lire.",
            nom=nom,
        )
    )


def _too_big(nom: str) -> KnownError:
    return KnownError(
        tr(
            "« {nom} » est bien trop gros pour un avis : il n’a pas été ouvert ; vérifiez que c’est le bon fichier.",
            nom=nom,
        )
    )


def _damaged(nom: str) -> KnownError:
    return KnownError(
        tr(
            "« {nom} » est abîmé ou incomplet : demandez à la personne qui vous l’a envoyé de l’exporter de nouveau.",
            nom=nom,
        )
    )
