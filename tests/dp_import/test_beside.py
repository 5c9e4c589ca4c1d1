"""What stands beside the answers: notes, comments, headers, pictures, embedded documents; and how a file is written."""

from __future__ import annotations

from lxml import etree

from dossier_pro.dp_import.convert import json_import
from dossier_pro.dp_import.reader import lire, lire_dp
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import W, image, paragraphe
from tests.dp_import.helpers import REL, ajouter_histoire, modifie, question_de, relier
from tests.dp_import.known import contenu, png, tout
from tests.dp_import.test_bad_input import docx


def test_comments_and_notes_are_kept_with_their_place(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    body = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    comment = f'<w:comment w:id="4" w:author="RB">{body.format("Précisez la durée.")}</w:comment>'
    note = f'<w:footnote w:id="7">{body.format("Voir la norme.")}</w:footnote>'
    ajouter_histoire(modele, "comments", "comments", comment)
    ajouter_histoire(modele, "footnotes", "footnotes", note)
    run = question_de(root, "J’ai préparé").find(f"{W}r")
    etree.SubElement(run, f"{W}commentReference").set(f"{W}id", "4")
    etree.SubElement(run, f"{W}footnoteReference").set(f"{W}id", "7")
    restes = {reste.texte: reste.ou for reste in lire_dp(modele.octets()).restes}
    assert restes == {
        "RB : Précisez la durée.": "Commentaire (AT 1, exemple 1)",
        "Voir la norme.": "Note de bas de page (AT 1, exemple 1)",
    }


def test_header_that_is_not_the_models_own(remplir: Remplir) -> None:
    modele, _ = modifie(remplir)
    name = next(n for n in modele.parts if n.startswith("word/header"))
    modele.parts[name] = modele.parts[name].replace(b"Dossier Professionnel (DP)", "Zoé D’Hervé, session 2".encode())
    assert [(r.ou, r.texte) for r in lire_dp(modele.octets()).restes] == [
        ("En-tête des pages", "Zoé D’Hervé, session 2")
    ]


def test_text_added_to_the_presentation_is_kept(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    question_de(root, "Il est consulté").addnext(paragraphe("Mot du centre de formation."))
    assert [(r.ou, r.texte) for r in lire_dp(modele.octets()).restes] == [
        ("Présentation du dossier", "Mot du centre de formation.")
    ]


def test_line_of_the_sommaire_that_names_nothing_is_kept(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    line = question_de(root, "Exemple n° 1 – Pose")
    next(line.iter(f"{W}t")).text = "Exemple n° 2 – Dépose d’une cloison"
    assert [r.texte for r in lire_dp(modele.octets()).restes] == ["Exemple n° 2 – Dépose d’une cloison"]


def test_pictures_know_their_place(remplir: Remplir) -> None:
    known = contenu(par_at=(1,), riche=True)
    modele = remplir(known)
    rel = modele.ajouter_image(png(10))
    modele.body.insert(len(modele.body) - 1, image(rel, "Plan"))
    lu = lire_dp(modele.octets())
    assert [(i.alternative, i.ou, i.question) for i in lu.images] == [
        ("Photo du chantier 1114", "AT 1, exemple 1, question 1", 1),
        ("Outil 1118", "AT 1, exemple 1, question 2", 2),
        ("Plan", "annexes", None),
    ]
    assert {i.mime for i in lu.images} == {"image/png"}
    assert lu.images[-1].octets == png(10)


def test_picture_that_is_not_in_the_file(remplir: Remplir) -> None:
    known = contenu(par_at=(1,), riche=True)
    modele = remplir(known)
    del modele.parts["word/media/essai1.png"]
    lu = lire_dp(modele.octets())
    assert len(lu.images) == 1
    assert [d.ou for d in lu.doutes] == ["AT 1, exemple 1, question 1"]


def test_html_pasted_as_a_block_is_read(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    modele.parts["word/afchunk.htm"] = "<html><body><p>Bloc collé</p><script>x=1</script></body></html>".encode()
    ident = relier(modele, "aFChunk", "afchunk.htm")
    chunk = etree.Element(f"{W}altChunk")
    chunk.set(f"{{{REL}}}id", ident)
    question_de(root, "J’ai préparé").addnext(chunk)
    assert "Bloc collé" in lire_dp(modele.octets()).exemples[0].reponses[0]
    assert "x=1" not in tout(json_import(lire_dp(modele.octets())))


def test_document_embedded_whole_is_read(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    modele.parts["word/inclus.docx"] = docx("Un document dans le document")
    chunk = etree.Element(f"{W}altChunk")
    chunk.set(
        f"{{{REL}}}id",
        relier(modele, "aFChunk", "inclus.docx"),
    )
    question_de(root, "J’ai préparé").addnext(chunk)
    assert "Un document dans le document" in lire_dp(modele.octets()).exemples[0].reponses[0]


def test_chart_and_embedded_object_leave_a_word(remplir: Remplir) -> None:
    modele, root = modifie(remplir)
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    modele.parts["word/charts/chart1.xml"] = (
        f'<c:chartSpace xmlns:c="{drawing}/chart" xmlns:a="{drawing}/main"><c:title>'
        "<a:p><a:r><a:t>Ventes 2024</a:t></a:r></a:p></c:title></c:chartSpace>"
    ).encode()
    ident = relier(modele, "chart", "charts/chart1.xml")
    run = etree.fromstring(
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:r="{REL}">'
        f'<w:drawing><c:chart xmlns:c="{drawing}/chart" r:id="{ident}"/></w:drawing><w:object>'
        '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>'
    )
    question_de(root, "J’ai préparé").append(run)
    restes = lire_dp(modele.octets()).restes
    assert [r.texte for r in restes] == ["Ventes 2024", "Objet incorporé (Excel.Sheet.12), à reprendre depuis Word"]
    assert {r.ou for r in restes} == {"Graphique ou objet incorporé (AT 1, exemple 1)"}


def test_strict_open_xml_reads_the_same(remplir: Remplir) -> None:
    known = contenu(par_at=(1,), riche=True)
    modele = remplir(known)
    data = modele.octets()
    strict = [
        (
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]
    for name in list(modele.parts):
        if name.endswith((".xml", ".rels")):
            for usual, other in strict:
                modele.parts[name] = modele.parts[name].replace(usual, other)
    modele.root = etree.fromstring(modele.parts["word/document.xml"])
    assert lire_dp(modele.octets()) == lire_dp(data)


def test_pages_that_word_counted(remplir: Remplir) -> None:
    """The marks of Word's last pagination count only where they agree with the number of pages it noted."""
    modele, root = modifie(remplir)
    run = question_de(root, "Niveau laser").find(f"{W}r")
    run.insert(0, etree.Element(f"{W}lastRenderedPageBreak"))
    flux = lire(modele.octets()).flux
    assert not flux.pages_sures
    name = "docProps/app.xml"
    root = etree.fromstring(modele.parts[name])
    pages = root.find("{*}Pages")
    if pages is None:
        pages = etree.SubElement(root, f"{{{root.nsmap[None]}}}Pages")
    pages.text = str(flux.pages)
    modele.parts[name] = etree.tostring(root)
    assert lire(modele.octets()).flux.pages_sures
