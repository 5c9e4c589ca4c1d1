"""The words of a document, read from its tree, from a Word file and from a PDF, so that the three can be compared."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pypdfium2
from lxml import etree

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.text import parse_runs
from dossier_pro.export.document import AnnexeImprimee, Bloc, Document, FicheImprimee, plain_runs, sommaire
from dossier_pro.export.wording import ModelWording

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def words(text: str) -> list[str]:
    """The words of a text, whatever its spaces and line ends."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").split()


# --- the tree ----------------------------------------------------------------------------------------------------


def tree_words(document: Document, pages: Mapping[str, int]) -> list[str]:
    """What the tree says, in the order in which a reader meets it."""
    return words("\n".join(_tree(document, pages)))


def _tree(document: Document, pages: Mapping[str, int]) -> Iterator[str]:
    modele = document.modele
    yield from _cover(document)
    if modele.presentation:
        yield from _presentation(modele)
    yield modele.sommaire.titre
    yield modele.sommaire.exemples
    for entree in sommaire(document):
        arrow = "▸ " if entree.genre == "exemple" else ""
        number = f"{modele.sommaire.page} {pages[entree.ancre]}" if entree.ancre else ""
        yield f"{arrow}{entree.texte} {entree.facultatif} {number}"
    yield from modele.exemples.intercalaire
    for activite, fiche in document.fiches():
        yield f"{modele.exemples.activite} {activite.numero} {activite.intitule}"
        yield from _fiche(modele, fiche)
    if document.diplomes:
        yield modele.titres.titre
        yield modele.titres.facultatif
        yield from modele.titres.colonnes
        for d in document.diplomes:
            yield from (d.intitule, d.organisme, d.date)
    yield from _declaration(document)
    if document.documents:
        yield from (modele.documents.titre, modele.documents.facultatif, modele.documents.colonne)
        for row in document.documents:
            yield f"{row.numero}. {row.intitule}"
            if row.feuillet and row.feuillet.imprimee:
                yield f"Page {pages[row.feuillet.ancre]}"
            else:
                # An address is printed letter by letter.
                yield row.renvoi[:1].upper() + row.renvoi[1:] or (row.feuillet.support if row.feuillet else "")
        yield from _feuillets(row.feuillet for row in document.documents if row.feuillet)
    yield from _annexes(document, pages)


def _cover(document: Document) -> Iterator[str]:
    textes, couverture = document.modele.couverture, document.couverture
    yield f"{textes.nom_naissance} ▸ {couverture.nom_naissance}"
    yield f"{textes.nom_usage} ▸ {couverture.nom_usage}"
    yield f"{textes.prenom} ▸ {couverture.prenom}"
    yield f"{textes.adresse} ▸"
    yield from couverture.adresse
    yield textes.titre_vise
    yield couverture.titre
    yield from couverture.precision
    yield textes.modalite
    yield f"{'☒' if couverture.formation else '☐'} {textes.formation}"
    yield f"{'☒' if couverture.vae else '☐'} {textes.vae}"


def _presentation(modele: ModelWording) -> Iterator[str]:
    textes = modele.presentation
    assert textes is not None
    yield textes.titre
    yield from (plain_runs(parse_runs(t)) for t in textes.paragraphes)
    yield textes.decision
    yield from (f"{n}. {plain_runs(parse_runs(t))}" for n, t in enumerate(textes.elements_decision, start=1))
    yield from textes.reference
    yield textes.contenu
    yield from (f"▸ {t}" for t in textes.elements_contenu)
    yield textes.site
    yield f"▸ {textes.adresse}"


def _fiche(modele: ModelWording, fiche: FicheImprimee) -> Iterator[str]:
    textes = modele.exemples
    yield f"{textes.exemple} {fiche.numero} ▸ {fiche.intitule}"
    reponses = iter(fiche.reponses)
    for rang, question in enumerate(textes.questions, start=1):
        yield question
        if rang == 4:
            contexte = fiche.contexte
            yield f"{textes.entreprise} ▸ {contexte.entreprise} {textes.service} ▸ {contexte.service}"
            yield f"{textes.periode} ▸ {textes.du} {ecrire_court(contexte.debut)}"
            yield f"{textes.au} {ecrire_court(contexte.fin)}"
            continue
        if rang == 5:
            yield textes.facultatif
        reponse = next(reponses)
        yield from _blocs(reponse.blocs)
        for mention in reponse.mentions:
            yield f"Document cité : {mention.titre}" + (f" ({mention.renvoi})" if mention.renvoi else "")
        for figure in reponse.figures:
            yield f"Figure {figure.numero} — {figure.legende}"


def _blocs(blocs: tuple[Bloc, ...]) -> Iterator[str]:
    for bloc in blocs:
        label = {"puce": "• ", "numero": f"{bloc.rang}. "}.get(bloc.kind, "")
        yield label + bloc.text.replace("\t", " ")


def _declaration(document: Document) -> Iterator[str]:
    textes, declaration = document.modele.declaration, document.declaration
    if textes is None or declaration is None:
        return
    yield textes.titre
    yield f"{textes.soussigne} {declaration.nom or textes.invite} {textes.apres_nom}"
    yield textes.texte
    yield f"{textes.fait} {declaration.lieu} {textes.le} {ecrire_court(declaration.jour)}"
    yield textes.fin
    yield textes.signature


def _annexes(document: Document, pages: Mapping[str, int]) -> Iterator[str]:
    if not document.annexes:
        return
    yield document.modele.annexes.titre
    yield document.modele.annexes.facultatif
    for annexe in document.annexes:
        yield f"Annexe {annexe.numero} {annexe.intitule}"
        yield f"Page {pages[annexe.ancre]}" if annexe.imprimee else annexe.support or "Document remis à part"
    yield from _feuillets(document.annexes)


def _feuillets(feuillets: Iterable[AnnexeImprimee]) -> Iterator[str]:
    for one in feuillets:
        if one.imprimee:
            yield f"{one.nom} – {one.intitule}"
            yield from _blocs(one.texte)


# --- Word --------------------------------------------------------------------------------------------------------


def part(content: bytes, name: str) -> etree._Element:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def docx_words(content: bytes) -> list[str]:
    """The words of a Word file's body, with the bullets and numbers that Word would draw."""
    labels = _Labels(content)
    lines = [
        labels.label(p) + "".join(_run_text(r) for r in p.iter(f"{W}r"))
        for p in part(content, "word/document.xml").iter(f"{W}p")
    ]
    return words("\n".join(lines))


def _run_text(run: etree._Element) -> str:
    texts = {f"{W}t": lambda n: n.text or "", f"{W}tab": lambda n: " ", f"{W}br": lambda n: "\n"}
    return "".join(texts[node.tag](node) for node in run if node.tag in texts)


class _Labels:
    """The bullets and numbers of a Word file."""

    def __init__(self, content: bytes) -> None:
        numbering = part(content, "word/numbering.xml")
        formats = {a.get(f"{W}abstractNumId"): a for a in numbering.findall(f"{W}abstractNum")}
        self.texts, self.starts = {}, {}
        for num in numbering.findall(f"{W}num"):
            ident = num.get(f"{W}numId")
            level = formats[num.find(f"{W}abstractNumId").get(f"{W}val")].find(f"{W}lvl")
            self.texts[ident] = level.find(f"{W}lvlText").get(f"{W}val")
            override = num.find(f"{W}lvlOverride/{W}startOverride")
            self.starts[ident] = int(override.get(f"{W}val")) if override is not None else 1
        self.styles = {
            s.get(f"{W}styleId"): s.find(f"{W}pPr/{W}numPr/{W}numId")
            for s in part(content, "word/styles.xml").findall(f"{W}style")
        }
        self.counts: Counter[str] = Counter()

    def label(self, paragraph: etree._Element) -> str:
        node = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if node is None:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            node = None if style is None else self.styles.get(style.get(f"{W}val"))
        if node is None:
            return ""
        ident = node.get(f"{W}val")
        number = self.starts[ident] + self.counts[ident]
        self.counts[ident] += 1
        return str(self.texts[ident]).replace("%1", str(number)) + " "


def docx_faults(content: bytes) -> list[str]:
    """What Microsoft's validator does not see: fields, ids, bookmarks, and where references and links lead."""
    faults = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [n for n in package.namelist() if re.match(r"word/(document|header\d|footer\d)\.xml", n)]
        bodies = {name: etree.fromstring(package.read(name)) for name in names}
    for name, body in bodies.items():
        faults += [f"{name}: {fault}" for fault in _field_faults(body)]
    document = bodies["word/document.xml"]
    starts = [b.get(f"{W}name") for b in document.iter(f"{W}bookmarkStart")]
    ids = [b.get(f"{W}id") for b in document.iter(f"{W}bookmarkStart")]
    ends = [b.get(f"{W}id") for b in document.iter(f"{W}bookmarkEnd")]
    drawings = [n.get("id") for n in document.iter("{*}docPr")]
    controls = [n.get(f"{W}val") for n in document.iterfind(f".//{W}sdtPr/{W}id")]
    for label, values in (
        ("bookmark name", starts),
        ("bookmark id", ids),
        ("drawing", drawings),
        ("control", controls),
    ):
        faults += [f"two of one {label}: {value}" for value, count in Counter(values).items() if count > 1]
    if sorted(ids) != sorted(ends):
        faults.append("bookmarks that do not end")
    targets = [m for t in document.iter(f"{W}instrText") for m in re.findall(r"\b(?:PAGE)?REF (\S+)", t.text)]
    targets += [h.get(f"{W}anchor") for h in document.iter(f"{W}hyperlink") if h.get(f"{W}anchor")]
    faults += [f"leads nowhere: {target}" for target in targets if target not in starts]
    faults += [f"bookmark name too long: {name}" for name in starts if len(name) > 40]
    return faults


def _field_faults(body: etree._Element) -> Iterator[str]:
    """Fields must end, and stand inside no other: but in the result of a table of contents."""
    opened: list[str] = []
    for node in body.iter(f"{W}fldChar", f"{W}instrText"):
        kind = node.get(f"{W}fldCharType")
        if kind is None:
            opened[-1] += node.text or ""
        elif kind == "begin":
            opened.append("")
            if len(opened) > 1 and not opened[-2].startswith(" TOC "):
                yield "a field inside a field"
        elif kind == "end" and not opened:
            yield "an end without a beginning"
        elif kind == "end":
            opened.pop()
    if opened:
        yield "a field that does not end"


# --- PDF ---------------------------------------------------------------------------------------------------------


def pdf_pages(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            # A hyphen at the end of a line comes out as U+FFFE, the two halves of the word joined.
            texts.append(text_page.get_text_range().replace("\r\n", "\n").replace("\ufffe", "-"))
            text_page.close()
            page.close()
        return texts


def pdf_words(content: bytes, modele: ModelWording) -> list[str]:
    """The words of our own PDF without its headers and footers, which stand first on each page."""
    return [w for number, text in enumerate(pdf_pages(content), 1) for w in words(body(text, number, modele))]


def body(text: str, number: int, modele: ModelWording) -> str:
    """The text of one page of our own PDF without header and footer."""
    header = words(f"{modele.entete.titre} {modele.entete.sigle}")
    page = f"{modele.pied.page} {number}"
    footer = words(f"{modele.pied.impair} {page}" if number % 2 else f"{page} {modele.pied.pair}")
    found = words(text)
    around = [*header, *footer]
    assert found[: len(around)] == around, f"page {number} begins with {found[:20]}"
    return " ".join(found[len(around) :])


def printed_pages(path: Path) -> list[list[str]]:
    """The letters of each page of a PDF that another program printed, sorted: its order of drawing is its own."""
    return [letters(text) for text in pdf_pages(path.read_bytes())]


def letters(text: str) -> list[str]:
    """The letters, figures and signs of a text, sorted; leaders, bullets and spaces left out, case folded."""
    return sorted(re.sub(r"[.•▸►\s\u00ad\ufffe\u2011]+", "", text).casefold().replace("-", ""))
