"""``.avis`` files: out, in, with a password, and everything that comes from outside in one."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Avis, Position, Remarque, Reponse
from dossier_pro.domain.errors import KnownError
from dossier_pro.review import package
from dossier_pro.review.package import AvisFile, MotDePasseRequisError, ecrire, lire

REMARQUE = Remarque(
    "0b8f6f0e-8f7c-4a6b-9a4c-0c2f6c1a8d11",
    "Une formatrice",
    1,
    "precision",
    "Précisez « l’outil », s’il vous plaît : <script>alert(1)</script> ../../etc/passwd",
    "passage",
    "ex1",
    Ancre("taches", "un groupe", "J’ai accueilli ", " de douze", 15),
    "a" * 64,
    "J’ai accueilli un groupe de douze visiteurs.",
    "formateur",
)
AVIS = Avis.de(
    [
        REMARQUE,
        Reponse("a1", "Camille Durand", 2, REMARQUE.id, "C’est fait.\nMerci !", "candidat"),
        Position("p1", "Une formatrice", "cr1", "confirme", "f" * 64, 3),
    ]
)
PAQUET = AvisFile("d0", "TP-09999:01", AVIS, "Camille Durand")


def zipped(entries: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_document(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The file of ``PAQUET`` with its JSON changed."""
    document = json.loads(content(ecrire(PAQUET))["avis.json"])
    change(document)
    return zipped({"avis.json": json.dumps(document)})


def with_fact(**values: Any) -> bytes:
    """The file with the fields of its remark changed."""

    def change(document: dict[str, Any]) -> None:
        next(f for f in document["faits"] if f["fait"] == "remarque").update(values)

    return with_document(change)


def content(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_goes_out_comes_in_and_can_be_read_by_a_person() -> None:
    data = ecrire(PAQUET)
    assert lire(data, "x.avis") == PAQUET
    assert ecrire(lire(data, "x.avis")) == data
    assert len(data) < 2_000
    (name,) = content(data)
    text = content(data)[name].decode()
    assert name == "avis.json"
    assert "Précisez « l’outil »" in text
    assert text.startswith('{\n "format": "dossier-pro/avis/2",\n "dossier": "d0"')


def test_a_password_hides_everything_and_opens_it_again() -> None:
    data = ecrire(PAQUET, "sésame, ouvre-toi")
    assert sorted(content(data)) == ["LISEZMOI.txt", "avis.json.chiffre", "chiffrement.json"]
    for secret in ("formatrice", "outil", "d0", "TP-09999"):
        assert all(secret.encode() not in entry for entry in content(data).values())
    assert lire(data, "x.avis", "sésame, ouvre-toi") == PAQUET
    with pytest.raises(MotDePasseRequisError, match="demandez son mot de passe"):
        lire(data, "x.avis")
    with pytest.raises(KnownError, match=r"Ce mot de passe n’ouvre pas « x\.avis »"):
        lire(data, "x.avis", "sesame")
    assert content(ecrire(PAQUET, "a"))["avis.json.chiffre"] != content(ecrire(PAQUET, "a"))["avis.json.chiffre"]


@pytest.mark.parametrize("entry", ["avis.json.chiffre", "chiffrement.json"])
def test_a_protected_file_that_was_changed_on_its_way(entry: str) -> None:
    entries: dict[str, str | bytes] = dict(content(ecrire(PAQUET, "a")))
    changed = bytearray(entries[entry])  # type: ignore[arg-type]
    changed[-3] ^= 1
    entries[entry] = bytes(changed)
    with pytest.raises(KnownError, match="abîmé"):
        lire(zipped(entries), "x.avis", "a")


@pytest.mark.parametrize(
    "change", [{"n": 2**30}, {"n": -1}, {"n": 3}, {"r": 800}, {"p": 64}, {"sel": "AA=="}, {"methode": "ROT13"}]
)
def test_a_protected_file_cannot_ask_for_more_work_than_ours(change: dict[str, Any]) -> None:
    entries: dict[str, str | bytes] = dict(content(ecrire(PAQUET, "a")))
    entries["chiffrement.json"] = json.dumps(json.loads(entries["chiffrement.json"]) | change)
    with pytest.raises(KnownError, match="abîmé"):
        lire(zipped(entries), "x.avis", "a")


def test_nothing_to_send() -> None:
    with pytest.raises(KnownError, match="aucun avis"):
        ecrire(replace(PAQUET, avis=Avis()))


NEWER = "version plus récente"
DAMAGED = "abîmé ou incomplet"
HUGE = "bien trop gros"
STRANGE = "contient des fichiers qu’un avis n’a pas"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: b"", "n’est pas un fichier d’avis"),
        (lambda: b"SQLite format 3\0" * 9, "n’est pas un fichier d’avis"),
        (lambda: b"PK\x03\x04" + b"\0" * 200, DAMAGED),
        (lambda: ecrire(PAQUET)[:-40], DAMAGED),
        (lambda: ecrire(PAQUET)[:60] + b"????" + ecrire(PAQUET)[64:], DAMAGED),
        (lambda: zipped({}), DAMAGED),
        (lambda: zipped({"../../avis.json": "{}"}), STRANGE),
        (lambda: zipped({"avis.json": "{}", "lance-moi.exe": "MZ"}), STRANGE),
        (lambda: zipped({"C:\\avis.json": "{}"}), STRANGE),
        (lambda: zipped({"avis.json": "{}"}), DAMAGED),
        (lambda: zipped({"avis.json": "[]"}), DAMAGED),
        (lambda: zipped({"avis.json": "{"}), DAMAGED),
        (lambda: zipped({"avis.json": b"\xff\xfe"}), DAMAGED),
        (lambda: zipped({"avis.json": "[" * 200_000}), DAMAGED),
        (lambda: zipped({"avis.json": '{"format":' + "9" * 5000 + "}"}), DAMAGED),
        (lambda: zipped({"avis.json": " " * (package.MAX_DEPLIE + 1)}), HUGE),
        (lambda: b"PK" + b"\0" * package.MAX_OCTETS, HUGE),
        (lambda: zipped({"LISEZMOI.txt": "rien"}), DAMAGED),
        (lambda: with_document(lambda d: d.update(format="dossier-pro/avis/3")), NEWER),
        (lambda: with_document(lambda d: d.update(format="dossier-pro/avis/2.1")), NEWER),
        (lambda: with_document(lambda d: d["faits"].append({"fait": "sondage", "id": "s"})), NEWER),
        (lambda: zipped({"avis.json": "{}", "LISEZMOI.txt": " " * package.MAX_DEPLIE}), HUGE),
        (lambda: with_fact(ancre=["taches", "a", "x" * 500, "", 0]), DAMAGED),
        (lambda: with_document(lambda d: d.update(format="dossier-pro/avis/0")), DAMAGED),
        (lambda: with_document(lambda d: d.update(format="autre")), DAMAGED),
        (lambda: with_document(lambda d: d.update(format=1)), DAMAGED),
        (lambda: with_document(lambda d: d.update(dossier=["d0"])), DAMAGED),
        (lambda: with_document(lambda d: d.update(dossier="../d0")), DAMAGED),
        (lambda: with_document(lambda d: d.pop("faits")), DAMAGED),
        (lambda: with_document(lambda d: d.update(faits={})), DAMAGED),
        (lambda: with_document(lambda d: d.update(faits=[{}] * 100_000)), "contient 100000 notes"),
        (lambda: with_fact(id="../../etc/passwd"), DAMAGED),
        (lambda: with_fact(id=""), DAMAGED),
        (lambda: with_fact(sur_id="a/b"), DAMAGED),
        (lambda: with_fact(compteur=10**12), DAMAGED),
        (lambda: with_fact(compteur=-1), DAMAGED),
        (lambda: with_fact(texte="x" * (package.MAX_TEXTE + 1)), DAMAGED),
        (lambda: with_fact(texte="\x00"), DAMAGED),
        (lambda: with_fact(texte="\ud800"), DAMAGED),
        (lambda: with_fact(auteur="  "), DAMAGED),
        (lambda: with_fact(auteur="x" * 300), DAMAGED),
        (lambda: with_fact(empreinte="x"), DAMAGED),
        (lambda: with_fact(ancre=["nom_naissance", "a", "", "", 0]), NEWER),
        (lambda: with_fact(ancre=["taches", "a", "", "", -5]), DAMAGED),
        (lambda: with_fact(genre="injure"), NEWER),
        (lambda: with_fact(jour="2026-13-45"), DAMAGED),
        (lambda: with_fact(jour="0001-01-01"), DAMAGED),
        (lambda: with_fact(jour="9999-12-31"), DAMAGED),
        (lambda: with_fact(script="rm -rf"), NEWER),
    ],
)
def test_what_cannot_be_believed_is_refused_in_one_sentence(make: Callable[[], bytes], sentence: str) -> None:
    with pytest.raises(KnownError, match=sentence) as caught:
        lire(make(), "reçu.avis")
    assert "« reçu.avis »" in caught.value.phrase


def test_entries_that_lie_over_each_other() -> None:
    data = bytearray(ecrire(PAQUET))
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 24] = (10**8).to_bytes(4, "little")
    with pytest.raises(KnownError):
        lire(bytes(data), "x.avis")


@given(st.binary(max_size=40), st.integers(0, 10**6))
def test_any_damage_is_a_sentence(garbage: bytes, at: int) -> None:
    whole = ecrire(PAQUET)
    at %= len(whole)
    try:
        lire(whole[:at] + garbage + whole[at + len(garbage) :], "x.avis")
    except KnownError:
        pass
