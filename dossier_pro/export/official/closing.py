"""What stands around the sheets of the official model: cover, titres, déclaration, documents illustrants, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Final

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.dates import lire as lire_date
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold
from dossier_pro.export.document import Couverture, DeclarationImprimee, LigneDiplome, LigneDocument, PrintedImage
from dossier_pro.export.docx.oxml import Node, el, qn
from dossier_pro.export.layout.picture_sizes import SIGNATURE_MAX, fit
from dossier_pro.export.official.access import isoler_l_entete
from dossier_pro.export.official.annexes import ou_le_lire
from dossier_pro.export.official.boxes import en_boite, remplir_boites
from dossier_pro.export.official.labels import rangee
from dossier_pro.export.official.leftovers import remplacer_jour, remplacer_lieu, remplacer_nom
from dossier_pro.export.official.marks import Cachees
from dossier_pro.export.official.text import Redacteur, maigre
from dossier_pro.export.official.xml import (
    P_PR,
    R_PR,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    TC,
    TR,
    VAL,
    W14,
    P,
    R,
    T,
    cellule,
    cellules,
    demande,
    ecrire,
    ecrire_paragraphes,
    est_invite,
    largeur,
    mettre_en_ligne,
    ouvrir,
    parcourir,
    place,
    plie,
    poser,
    premier,
    props,
    substituer,
    texte,
    toutes_les_rangees,
)
from dossier_pro.export.wording import TextesCouverture, TextesDeclaration
from dossier_pro.office.label_lines import fait, invite_du_nom, soussigne
from dossier_pro.office.labels import Genre, Libelles

_PAR_SIGNE: Final = 105
"""Twips that a letter of 10 points takes on average."""

_RETRAIT_LISTE: Final = 460
"""Twips: where the text of a numbered row begins."""

_CASES: Final = "☐☒☑□■❑❏"

_TROP_LONG: Final = {
    "nom": "votre nom est trop long pour sa case, sa fin n’y paraît pas ; agrandissez la case dans Word.",
    "lieu": "le lieu est trop long pour sa case, sa fin n’y paraît pas ; agrandissez la case dans Word.",
    "jour": "la date est trop longue pour sa case, sa fin n’y paraît pas ; agrandissez la case dans Word.",
}

# --- cover -------------------------------------------------------------------------------------------------------


def remplir_couverture(
    elements: list[Node], couverture: Couverture, textes: TextesCouverture, libelles: Libelles, gris: frozenset[str]
) -> list[str]:
    """Fill the cover; return what has no place there, in French."""
    rows = toutes_les_rangees(elements)
    manques = []
    identite: tuple[tuple[Genre, str, tuple[str, ...]], ...] = (
        ("nom_naissance", textes.nom_naissance, (couverture.nom_naissance,)),
        ("nom_usage", textes.nom_usage, (couverture.nom_usage,)),
        ("prenom", textes.prenom, (couverture.prenom,)),
        ("adresse", textes.adresse, couverture.adresse),
    )
    for genre, label, lines in identite:
        if not _inscrire(rangee(rows, genre, libelles), lines, gris) and any(lines):
            manques.append(label)
    if not _titre(rows, couverture, libelles, gris):
        manques.append(textes.titre_vise)
    for name, label, checked in (
        ("formation", textes.formation, couverture.formation),
        ("vae", textes.vae, couverture.vae),
    ):
        if not _cocher(rows, libelles.cases[name], checked) and checked:
            manques.append(f"case « {label} »")
    return [f"Page de garde du modèle : « {m} » n’a pas de place connue ; ajoutez-le à la main." for m in manques]


def _inscrire(row: Node | None, lines: tuple[str, ...], gris: frozenset[str]) -> bool:
    """Write into the cell beside a label; return whether there is one."""
    items = [] if row is None else cellules(row)
    if len(items) < 2:
        return False
    ecrire(place(items[-1], gris), lines)
    return True


def _titre(rows: list[Node], couverture: Couverture, libelles: Libelles, gris: frozenset[str]) -> bool:
    head = rangee(rows, "titre", libelles)
    if head is None:
        return False
    row = _rangee_du_titre(rows[rows.index(head) + 1 :], libelles)
    items = cellules(head if row is None else row)
    if row is None and len(items) < 2:
        return False
    where = place(items[-1], gris)
    ecrire(where, (couverture.titre, *couverture.precision))
    if not where.en_ligne:
        for paragraph in list(where.contenu.iterchildren(P))[1:]:
            for look in paragraph.iter(R_PR):
                poser(poser(look, el("w:sz", val=24)), el("w:szCs", val=24))
    return True


def _rangee_du_titre(after: list[Node], libelles: Libelles) -> Node | None:
    """Return the row under « titre visé » that asks for it, else the first with words, else a blank one."""
    stop = rangee(after, "modalite", libelles)
    candidates = after[: after.index(stop)] if stop is not None else after[:3]
    row = premier(candidates, demande)
    if row is None:
        words = [r for r in candidates if plie(r)]
        row = words[0] if words else candidates[min(1, len(candidates) - 1)] if candidates else None
    return row


def _cocher(rows: list[Node], label: re.Pattern[str], checked: bool) -> bool:
    """Set the box beside a label: the nearest before it, else the one after it."""
    row = premier(rows, lambda r: label.search(plie(r)) is not None and bool(_boites(r)))
    if row is None:
        return False
    box = _boite_aupres(row, label)
    if box.tag == T:
        box.text = re.sub(f"[{_CASES}]", _signe(checked), box.text or "", count=1)
        return True
    glyph = _regler_la_case(box.find(f"{SDT_PR}/{W14}checkbox"), checked)
    ouvrir(box)
    node = next(box.iter(T), None)
    if node is not None:
        node.text = glyph
    return True


def _boite_aupres(row: Node, label: re.Pattern[str]) -> Node:
    """Return the box of a label: the nearest before it, else the first of the row."""
    boxes = _boites(row)
    paragraphs = [p for p in parcourir(row, P) if label.search(plie(p))]
    order = {node: rank for rank, node in enumerate(row.iter())}
    letters = label.pattern[:4]  # its words may stand in several runs
    words = next((t for t in paragraphs[0].iter(T) if fold(t.text or "").startswith(letters)), paragraphs[0])
    before = [box for box in boxes if order[box] < order[words]]
    return before[-1] if before else boxes[0]


def _signe(checked: bool) -> str:
    return "☒" if checked else "☐"


def _regler_la_case(mark: Node, checked: bool) -> str:
    """Set what a control says of its box; return the sign that it shows for that."""
    value = mark.find(f"{W14}checked")
    if value is not None:
        value.set(f"{W14}val", "1" if checked else "0")
    state = mark.find(f"{W14}{'checkedState' if checked else 'uncheckedState'}")
    if state is not None and re.fullmatch(r"[0-9A-Fa-f]{4,5}", state.get(f"{W14}val", "")):
        return chr(int(state.get(f"{W14}val"), 16))
    return _signe(checked)


def _boites(row: Node) -> list[Node]:
    """Return the check boxes of a row: controls, or signs where the controls are lost."""
    found = []
    for node in parcourir(row, SDT, T):
        if node.tag == SDT:
            if node.find(f"{SDT_PR}/{W14}checkbox") is not None:
                found.append(node)
        elif any(sign in (node.text or "") for sign in _CASES) and not any(node in set(box.iter(T)) for box in found):
            found.append(node)
    return found


# --- tables ------------------------------------------------------------------------------------------------------


def remplir_tableau(
    elements: list[Node], colonnes: int, lignes: Sequence[Sequence[str]], libelles: Libelles, gris: frozenset[str]
) -> list[list[Node]] | None:
    """Fill the rows under the heads of the columns; rows are added where there are too few.

    Blank rows of the model stay; those that still show a prompt go.

    Args:
        elements: the elements of the section; what is added between them is added here.
        colonnes: how many columns are filled.
        lignes: the texts of each row.
        libelles: what the heads of the columns are known by.
        gris: the styles of prompts.

    Returns:
        The cells that were filled, row by row; None where the table is not found.
    """
    rows = toutes_les_rangees(elements)
    head = premier(rows, lambda row: _nomme_les_colonnes(row, colonnes, libelles))
    if head is None:
        return None
    below = [r for r in rows[rows.index(head) + 1 :] if r.getparent() is head.getparent()]
    slots = _rangees_pour(head, below, colonnes, len(lignes))
    filled = []
    # The model's rows are not of one look: bold here, grey there, some cells with none. The first one's counts.
    look = maigre(place(cellules(slots[0])[0], gris).rpr)
    for row, values in zip(slots, lignes, strict=False):
        items = cellules(row)[:colonnes]
        for item, value in zip(items, values, strict=True):
            ecrire(replace(place(item, gris), rpr=look), (value,), _jour(value))
        filled.append([cellule(item) for item in items])
    _liberer(slots[len(lignes) :], gris)
    blank = [row for row in slots[len(lignes) : -1] if row.getparent() is not None]  # the last one closes the table
    for row in blank[: _lignes_de_trop(filled)]:
        row.getparent().remove(row)
    isoler_l_entete(head, elements)
    return filled


def _rangees_pour(head: Node, below: list[Node], colonnes: int, wanted: int) -> list[Node]:
    """Return the rows to fill, as many as are wanted or more; those that are wanting are added to the table."""
    slots = [row for row in below if len(cellules(row)) >= colonnes]
    if not slots:
        slots = [deepcopy(head)]
        head.addnext(slots[0])
    while len(slots) < wanted:
        # The one before the last: the last row carries the rule that closes the table.
        source = slots[-2] if len(slots) > 1 else slots[-1]
        copy = deepcopy(source)
        source.addnext(copy)
        slots.insert(slots.index(source) + 1, copy)
    return slots


def _liberer(rows: list[Node], gris: frozenset[str]) -> None:
    """Take out the rows that still ask for something, and empty the others."""
    for row in rows:
        if demande(row):
            row.getparent().remove(row)
        elif texte(row).strip():  # of whoever filled this model before
            for item in cellules(row):
                ecrire(place(item, gris), ("",))


def _nomme_les_colonnes(row: Node, colonnes: int, libelles: Libelles) -> bool:
    cells = [plie(cellule(item)) for item in cellules(row)]
    return len(cells) >= colonnes and libelles.nomme_les_colonnes(cells)


def _lignes_de_trop(filled: list[list[Node]]) -> int:
    """Return how many lines the rows take beyond one each: blank rows must not begin a page for them."""
    extra = 0
    for row in filled:
        lines = [1 + len(texte(cell)) * _PAR_SIGNE // largeur(cell, 3000) for cell in row]
        extra += max(lines, default=1) - 1
    return extra


def _jour(value: str) -> date | None:
    """The day where a value is one, written in full; « juin 2019 » and « 31/06/2019 » stay words."""
    with suppress(KnownError):
        return lire_date(value) if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", value) else None
    return None


def remplir_diplomes(
    elements: list[Node],
    diplomes: Sequence[LigneDiplome],
    libelles: Libelles,
    cachees: Cachees,
    gris: frozenset[str],
) -> bool:
    """Fill the table of titres and diplômes; return whether it was recognised."""
    filled = remplir_tableau(elements, 3, [(d.intitule, d.organisme, d.date) for d in diplomes], libelles, gris)
    for cell in [cell for row in filled or () for cell in row]:
        cachees.valeurs(cell)
    return filled is not None


def remplir_documents(
    elements: list[Node],
    documents: Sequence[LigneDocument],
    libelles: Libelles,
    redacteur: Redacteur,
    gris: frozenset[str],
) -> dict[str, Node] | None:
    """Fill « Documents illustrant »; each row has its number, by which the answers refer to it.

    Returns:
        The paragraph of each row by its anchor; None where the table was not recognised.
    """
    filled = remplir_tableau(elements, 1, [(d.intitule,) for d in documents], libelles, gris)
    if filled is None:
        return None
    if len(documents) > 1:
        liste = redacteur.package.add_list(numbered=True)
        for row in filled:
            properties = next(parcourir(row[0], qn("w:pPr")), None)
            if properties is not None:
                poser(properties, el("w:numPr", el("w:ilvl", val=0), el("w:numId", val=liste)))
    heads: dict[str, Node] = {}
    for document, row in zip(documents, filled, strict=False):
        first = next(parcourir(row[0], P), None)
        if first is None:
            continue
        heads[document.ancre] = first
        redacteur.cachees.noter(first, redacteur.cachees.faits.ligne(document, document.intitule))
        _situer(document, first, redacteur)
    return heads


def _situer(document: LigneDocument, first: Node, redacteur: Redacteur) -> None:
    """Say under the title of a document where the jury finds it, as far as there is anything to say."""
    feuillet = document.feuillet
    printed = feuillet is not None and feuillet.imprimee
    support = f"{document.renvoi[:1].upper()}{document.renvoi[1:]}" or (feuillet.support if feuillet else "")
    if not (printed or support):
        return
    line = ou_le_lire(feuillet.ancre if feuillet and printed else "", support, redacteur)
    _aligner(line, first)
    poser(props(first), el("w:keepNext"))
    mettre_en_ligne(next(first.iterancestors(TR)))
    _apres(first).addnext(line)


def _aligner(line: Node, first: Node) -> None:
    """Let a line begin where the words of the one above it do, behind its number."""
    properties = props(line)
    for name in ("ind", "jc"):
        own = first.find(f"{P_PR}/{qn(f'w:{name}')}")
        if own is not None:
            poser(properties, deepcopy(own))
    if first.find(f"{P_PR}/{qn('w:numPr')}") is not None:
        poser(properties, el("w:ind", left=_RETRAIT_LISTE))


def _apres(paragraph: Node) -> Node:
    """Return the element after which a paragraph of its own can stand: the control that holds the line, or the line."""
    parent = paragraph.getparent()
    return parent.getparent() if parent.tag == SDT_CONTENT and parent.getparent().getparent().tag == TC else paragraph


# --- déclaration -------------------------------------------------------------------------------------------------


def remplir_declaration(
    elements: list[Node],
    declaration: DeclarationImprimee,
    textes: TextesDeclaration,
    redacteur: Redacteur,
    gris: frozenset[str],
) -> list[str]:
    """Fill the déclaration: its text boxes and their VML twins, or its lines where the boxes are gone."""
    values = {"nom": declaration.nom, "lieu": declaration.lieu, "jour": ecrire_court(declaration.jour)}
    written, serres = remplir_boites(elements, values, declaration.jour, textes, gris)
    paragraphs = [p for element in elements for p in (element.iter(P)) if not en_boite(p)]
    manques = []
    rest = {name: value for name, value in values.items() if name not in written}
    nom = rest.pop("nom", "")
    if not _ecrire_soussigne(paragraphs, nom) and nom:
        manques.append("votre nom")
    if rest and not _ecrire_fait(paragraphs, rest, textes):
        manques += ["le lieu", "la date"]
    if declaration.signature is not None and not _signer(paragraphs, declaration.signature, textes, redacteur):
        manques.append("votre signature")
    notes = [f"Déclaration du modèle : {m} n’y a pas de place connue ; ajoutez-le à la main." for m in manques]
    return notes + [f"Déclaration du modèle : {_TROP_LONG[name]}" for name in serres]


def _ecrire_soussigne(paragraphs: list[Node], nom: str) -> bool:
    """Write the name on the line « Je soussigné(e) … »; return whether there is one."""
    line = premier(paragraphs, lambda p: soussigne(texte(p)) > 0)
    if line is None:
        return False
    _soussigne(line, nom)
    return True


def _ecrire_fait(paragraphs: list[Node], values: dict[str, str], textes: TextesDeclaration) -> bool:
    """Write the place and the day on their line; return whether there is one."""
    line = premier(paragraphs, lambda p: fait(texte(p)) > 0)
    if line is None:
        return False
    _fait(line, values, textes)
    return True


def _signer(paragraphs: list[Node], signature: PrintedImage, textes: TextesDeclaration, redacteur: Redacteur) -> bool:
    """Put the signature under its label; return whether there is one."""
    under = premier(paragraphs, lambda p: plie(p).startswith(fold(textes.signature)))
    if under is None:
        return False
    under.addnext(redacteur.image(signature, "Signature", el("w:pPr"), fit(signature, SIGNATURE_MAX)))
    return True


def _soussigne(paragraph: Node, nom: str) -> None:
    """Put the name in the place of « [prénom et nom] »; nothing where it stands in its box over the dots."""
    nodes = [node for node in paragraph.iter(T) if not en_boite(node)]
    words = "".join(node.text or "" for node in nodes)
    match = invite_du_nom(words)
    if match is not None:
        substituer(nodes, *match.span(), f"{nom} " if nom else "")
    elif nom:
        remplacer_nom(nodes, soussigne(words) or len(words), nom)


def _fait(paragraph: Node, values: dict[str, str], textes: TextesDeclaration) -> None:
    """Write the place and the day on the line « Fait à … le … »."""
    nodes = [node for node in paragraph.iter(T) if not en_boite(node)]
    words = "".join(node.text or "" for node in nodes)
    le = list(re.finditer(rf"(?<!\w){re.escape(textes.le)}(?!\w)\s?:?", words, re.IGNORECASE))
    start = fait(words)
    if le and values.get("jour"):
        remplacer_jour(nodes, le[-1].end(), values["jour"])
    if start and values.get("lieu"):
        remplacer_lieu(nodes, start, le[-1].start() if le else len(words), values["lieu"])


# --- prompts that are left ---------------------------------------------------------------------------------------


def effacer_les_invites(body: Node, gris: frozenset[str]) -> list[str]:
    """Empty every control and paragraph that still shows a prompt; return a note for each control that is unknown."""
    notes = []
    for sdt in list(body.iter(SDT)):
        if not _montre_une_invite(sdt):
            continue
        note = f"Le champ « {_nom_du_champ(sdt)} » de ce modèle n’est pas connu : il est laissé vide."
        _vider(sdt, gris)
        if note not in notes:
            notes.append(note)
    for paragraph in body.iter(P):
        if est_invite("".join(node.text or "" for node in paragraph.iterfind(f"{R}/{T}"))):
            for child in paragraph.findall(R):
                paragraph.remove(child)
    return notes


def _montre_une_invite(sdt: Node) -> bool:
    properties = sdt.find(SDT_PR)
    if properties is None or sdt.getparent() is None:
        return False
    return properties.find(qn("w:showingPlcHdr")) is not None or est_invite(_mots(sdt))


def _nom_du_champ(sdt: Node) -> str:
    """Return what a control is called, else the words that it shows."""
    label = sdt.find(f"{SDT_PR}/{qn('w:alias')}")
    return (label.get(VAL, "") if label is not None else "") or _mots(sdt).strip()


def _mots(sdt: Node) -> str:
    return "".join(node.text or "" for node in sdt.iter(T))


def _vider(sdt: Node, gris: frozenset[str]) -> None:
    if len(list(sdt.iter(P))) <= 1:
        ecrire(place(sdt, gris), ("",))
    else:
        ouvrir(sdt)
        ecrire_paragraphes(place(sdt, gris), [el("w:p")])
