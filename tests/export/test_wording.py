"""The official wording is the model's, word for word; the neutral one has none of it."""

from __future__ import annotations

import dataclasses
import re
import zipfile

from lxml import etree

from dossier_pro.domain.text import parse_runs
from dossier_pro.export.document import plain_runs
from dossier_pro.export.wording import DP_2017, NEUTRE, load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def model_lines(path):
    """Every paragraph of the model, text boxes, headers and footers included."""
    lines = set()
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.match(r"word/(document|header\d|footer\d)\.xml", name):
                for paragraph in etree.fromstring(package.read(name)).iter(f"{W}p"):
                    text = "".join(
                        {f"{W}t": node.text or "", f"{W}tab": "\t", f"{W}br": "\n"}[node.tag]
                        for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
                    )
                    lines.add(text)
    return lines


def test_every_line_of_the_official_wording_stands_in_the_official_model(corpus_path):
    lines = model_lines(corpus_path / "modeles" / "dp-modele-2017-09-11.docx")
    whole = "\n".join(lines)
    modele = load(DP_2017)
    parts = [getattr(modele, f.name) for f in dataclasses.fields(modele) if f.name != "identite"]
    missing = [text for text in strings(tuple(parts)) if plain_runs(parse_runs(text)).strip() not in whole]
    assert missing == []


def test_the_model_of_2016_differs_by_its_footer_and_three_signs(corpus_path):
    whole = "\n".join(model_lines(corpus_path / "modeles" / "dp-modele-2016-06-01.docx"))
    modele = load(DP_2017)
    parts = [getattr(modele, f.name) for f in dataclasses.fields(modele) if f.name not in ("identite", "pied")]
    squeezed = re.sub(r"\s", "", whole)
    ours = [re.sub(r"\s", "", plain_runs(parse_runs(t))) for t in strings(tuple(parts))]
    missing = [text for text in ours if text not in squeezed]
    assert [text[-16:] for text in missing] == ["professionnelle.", "Du:", "au:"]
    assert [text for text in missing if text[:-1] not in squeezed] == []


def test_no_sentence_of_the_presentation_is_left_out(corpus_path):
    presentation = load(DP_2017).presentation
    assert presentation is not None
    ours = "".join(plain_runs(parse_runs(t)) for t in strings(presentation))
    squeezed = re.sub(r"\s", "", ours)
    with zipfile.ZipFile(corpus_path / "modeles" / "dp-modele-2017-09-11.docx") as package:
        tables = etree.fromstring(package.read("word/document.xml")).findall(f"{W}body/{W}tbl")
    table = next(t for t in tables if "Présentation du dossier" in "".join(n.text or "" for n in t.iter(f"{W}t")))
    theirs = "".join(n.text or "" for n in table.iter(f"{W}t")).replace("\uf079", "")
    assert squeezed == re.sub(r"\s", "", theirs)


def test_the_official_questions_are_the_five_of_the_model():
    questions = load(DP_2017).exemples.questions
    assert [q[:2] for q in questions] == ["1.", "2.", "3.", "4.", "5."]
    assert questions[2] == "3. Avec qui avez-vous travaillé\u00a0?"
    assert questions[3] == "4. Contexte"


def test_the_neutral_wording_has_nothing_of_the_ministry():
    neutral = load(NEUTRE)
    assert neutral.presentation is None
    assert neutral.declaration is None
    assert not neutral.identite.officiel
    text = " ".join(strings(neutral)).casefold()
    for word in (
        "ministère",
        "dossier professionnel",
        "activité-type",
        "version du",
        "travail-emploi",
        "rc le prévoit",
    ):
        assert word not in text
    official = {q[3:].strip(" \u00a0:") for q in load(DP_2017).exemples.questions}
    assert official.isdisjoint(q[3:].strip(" \u00a0:") for q in neutral.exemples.questions)


def test_the_wording_is_read_once_and_cannot_be_changed():
    assert load(DP_2017) is load(DP_2017)
    assert load(DP_2017).identite.couleur == "D60093"
