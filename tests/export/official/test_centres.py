"""What centres do to the model, and the traces of whoever made it."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest
from lxml import etree

from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.document import Document
from tests.export.filling import (
    W,
    bien_forme,
    comparer,
    empaqueter,
    pages_supposees,
    parties,
    racine,
    refaire,
    remplir,
    sans_invite,
    texte,
)
from tests.support import libreoffice


def test_extra_paragraphs_other_tags_and_split_labels(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    for node in root.iter(f"{W}tag", f"{W}alias"):
        node.set(f"{W}val", "AT1 - Autre")
    for node in [n for n in root.iter(f"{W}t") if len(n.text or "") > 6 and not re.match("Cliquez|Entrez", n.text)]:
        run = node.getparent()
        if len(run) == 1:
            twin, middle = copy.deepcopy(run), len(node.text) // 2
            node.text, twin[0].text = node.text[:middle], node.text[middle:]
            run.addnext(twin)
    body = root.find(f"{W}body")
    # After a sheet, words of the centre's own could not be told from the end of its last answer.
    for table in [t for t in body.iterchildren(f"{W}tbl") if "Décrivez" not in texte(t)]:
        table.addnext(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>Centre Fictif</w:t></w:r></w:p>'))
    for document in (documents["exemple"], documents["court"]):
        docx, _ = remplir(refaire(petit, root), document, pages_supposees(document))
        comparer(docx, document)
        bien_forme(docx)
        sans_invite(docx)


def test_words_between_two_sheets_are_reported(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    first = next(t for t in root.iter(f"{W}tbl") if texte(t).startswith("Activité-type"))
    first.addnext(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>Conseil du centre</w:t></w:r></w:p>'))
    _, rempli = remplir(refaire(petit, root), documents["court"])
    assert any("Conseil du centre" in note for note in rempli.notes)


def test_lines_take_what_lost_text_boxes_held(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    for box in list(root.iter(f"{W}txbxContent")):
        run = next(box.iterancestors(f"{W}r"))
        if run.getparent() is not None:
            run.getparent().remove(run)
    document = documents["trois-par-trois"]
    docx, rempli = remplir(refaire(petit, root), document, pages_supposees(document))
    assert rempli.notes == ()
    comparer(docx, document)
    words = texte(racine(docx))
    assert "Je soussigné(e) Aléa Essai-Modèle" in words
    assert re.search(r"Fait à\s+Ville-Exemple\s+le\s+02/01/2026", words)


def test_unknown_controls_are_emptied_and_reported(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    extra = f"""<w:sdt xmlns:w="{W[1:-1]}"><w:sdtPr><w:alias w:val="Numéro de session"/><w:showingPlcHdr/></w:sdtPr>
    <w:sdtContent><w:p><w:r><w:t>Cliquez ici pour taper du texte.</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
    root.find(f"{W}body").insert(0, etree.fromstring(extra))
    docx, rempli = remplir(refaire(petit, root), documents["court"])
    assert any("Numéro de session" in note for note in rempli.notes)
    sans_invite(docx)


def test_what_has_no_place_is_said(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    for label in ("Prénom", "Période"):
        for row in [r for r in root.iter(f"{W}tr") if texte(r).startswith(label)]:
            row.getparent().remove(row)
    table = next(t for t in root.iter(f"{W}tbl") if texte(t).startswith("Titres, dipl"))
    table.getparent().remove(table)
    _, rempli = remplir(refaire(petit, root), documents["exemple"])
    notes = " ".join(rempli.notes)
    for words in ("Prénom", "la période", "Titres, diplômes"):
        assert words in notes


def test_letters_of_a_prompt_beside_their_control_go(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    inside = [sdt for sdt in root.iter(f"{W}sdt") if sdt.getparent().tag == f"{W}p"]
    assert inside
    for sdt in inside:
        left = f'<w:r xmlns:w="{W[1:-1]}"><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>C</w:t></w:r>'
        sdt.addprevious(etree.fromstring(left))
    document = documents["court"]
    comparer(remplir(refaire(petit, root), document)[0], document)


def test_a_number_that_is_a_form_field_is_replaced(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    row = next(
        r for r in root.iter(f"{W}tr") if texte(r).startswith("Activité-type") and len(list(r.iter(f"{W}tc"))) > 2
    )
    cell = list(row.iter(f"{W}tc"))[1]
    holder = cell.getparent().getparent() if cell.getparent().tag == f"{W}sdtContent" else cell
    field = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList/></w:ffData></w:fldChar>',
            "<w:instrText> FORMDROPDOWN </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    made = etree.fromstring(f'<w:tc xmlns:w="{W[1:-1]}"><w:p>{field}</w:p></w:tc>')
    holder.getparent().replace(holder, made)
    document = documents["court"]
    comparer(remplir(refaire(petit, root), document)[0], document)


def test_a_blank_text_box_takes_no_value(petit: bytes, documents: dict[str, Document]) -> None:
    root = racine(petit)
    begun = next(p for p in root.iter(f"{W}p") if texte(p).startswith("Je soussigné"))
    box = (
        f'<w:p xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox>'
        "<w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    begun.getparent().insert(begun.getparent().index(begun) - 1, etree.fromstring(box))
    document = documents["court"]
    comparer(remplir(refaire(petit, root), document)[0], document)


@pytest.mark.parametrize(("nom", "detour"), [("2016-06-01", "odt"), ("2017-09-11", "doc")])
def test_a_model_that_another_word_processor_saved(
    corpus_path: Path, documents: dict[str, Document], tmp_path: Path, nom: str, detour: str
) -> None:
    if libreoffice.skip_reason():
        pytest.skip(str(libreoffice.skip_reason()))
    modele = libreoffice.convert(corpus_path / "modeles" / f"dp-modele-{nom}.docx", detour, tmp_path)
    back = libreoffice.convert(modele, "docx", tmp_path).read_bytes()
    docx, rempli = remplir(back, documents["exemple"], pages_supposees(documents["exemple"]))
    assert rempli.notes == ()
    comparer(docx, documents["exemple"])
    sans_invite(docx)
    assert verifier_docx(docx).conforme


def test_nothing_says_who_made_the_model(petit: bytes, documents: dict[str, Document]) -> None:
    parts = parties(petit)
    secret = "Zoé Formatrice"
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{secret}</dc:creator><cp:lastModifiedBy>{secret}</cp:lastModifiedBy></cp:coreProperties>"
    )
    parts["docProps/core.xml"] = core.encode()
    parts["docProps/app.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Company>{secret}</Company></Properties>"
    ).encode()
    parts["docProps/custom.xml"] = f"<Properties>{secret}</Properties>".encode()
    parts["word/comments.xml"] = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode().replace(
        b"/>", f">{secret}</w:comments>".encode()
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for name, kind, target in (
        ("_rels/.rels", "custom-properties", "docProps/custom.xml"),
        ("word/_rels/document.xml.rels", "comments", "comments.xml"),
    ):
        link = f'<Relationship Id="rIdX" Type="{office}/{kind}" Target="{target}"/></Relationships>'
        parts[name] = parts[name].replace(b"</Relationships>", link.encode())
    root = racine(petit)
    words = next(t for t in root.iter(f"{W}t") if t.text == "Nom de naissance").getparent()
    made = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:commentRangeStart w:id="0"/><w:ins w:id="3" w:author="{secret}"><w:r>'
        f'<w:t>Vu</w:t></w:r></w:ins><w:del w:id="4" w:author="{secret}"><w:r><w:delText>x</w:delText></w:r>'
        "</w:del></w:p>"
    )
    words.getparent().addnext(made)
    parts["word/document.xml"] = etree.tostring(root)
    docx, _ = remplir(empaqueter(parts), documents["court"])
    after = parties(docx)
    for name, octets in after.items():
        assert secret.encode() not in octets, name
        assert secret.split()[1].encode() not in octets, name
    assert "docProps/custom.xml" not in after
    assert "Aléa Essai-Modèle" in after["docProps/core.xml"].decode()
    assert "Vu" in texte(racine(docx))


def test_a_template_becomes_a_document(petit: bytes, documents: dict[str, Document]) -> None:
    parts = parties(petit)
    types = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    docx, _ = remplir(empaqueter(parts | {"[Content_Types].xml": types}), documents["court"])
    assert b"template.main" not in parties(docx)["[Content_Types].xml"]


def test_nothing_of_the_model_is_fetched_by_the_word_of_the_jury(petit: bytes, documents: dict[str, Document]) -> None:
    parts = parties(petit)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rIdX" Type="{office}/image" Target="http://evil/x.png" TargetMode="External"/>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    root = racine(petit)
    made = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}" xmlns:r="{office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<w:r><w:drawing><a:blip r:link="rIdX"/></w:drawing></w:r>'
        '<w:fldSimple w:instr="DDEAUTO cmd evil"><w:r><w:t>Vu</w:t></w:r></w:fldSimple></w:p>'
    )
    next(t for t in root.iter(f"{W}t") if t.text == "Nom de naissance").getparent().getparent().addnext(made)
    parts["word/document.xml"] = etree.tostring(root)
    docx, rempli = remplir(empaqueter(parts), documents["court"])
    assert b"evil" not in b"".join(parties(docx).values())
    assert "Vu" in texte(racine(docx))
    assert any("en dehors de lui" in note for note in rempli.notes)
