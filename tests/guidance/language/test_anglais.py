"""English is left alone; French with many mistakes is not taken for it."""

from __future__ import annotations

import pytest

from dossier_pro.guidance.language.anglais import passages_anglais


@pytest.mark.parametrize(
    ("texte", "anglais"),
    [
        (
            "J’ai écrit : « We will send you three benches at no cost. » Elle a répondu.",
            ["« We will send you three benches at no cost. »"],
        ),
        ("J’écris en anglais. Please find the invoice attached. Je relis.", [" Please find the invoice attached."]),
        ("Je fesé le menaje chez dé persones agé et je leur parlé.", []),
        ("Le « week-end », je fais le « check-in » et le « reporting ».", []),
        ("J’utilise Microsoft Office et le cloud.", []),
    ],
)
def test_english(texte: str, anglais: list[str]) -> None:
    assert [texte[start:end] for start, end in passages_anglais(texte)] == anglais
