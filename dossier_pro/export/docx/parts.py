"""The parts of a Word file that say how things look: styles, numbering, settings, properties."""

from __future__ import annotations

from collections.abc import Mapping, Set

from dossier_pro.export.docx.oxml import Node, el, on, root
from dossier_pro.export.layout.house_style import ACCENT, STYLES, SYMBOLES, TEXTE, ParaStyle, RuleStyle

POLICE = "Calibri"
"""Named in Word; where it is absent, LibreOffice puts Carlito, which has the same widths, in its place."""


def colour(name: str, couleur: str) -> str:
    """Return six hex digits: the model's own colour, or the one named."""
    return couleur if name == ACCENT else name


def fonts(name: str) -> Node:
    """Return ``rFonts`` for every script, without a theme's fonts, which would come before the name."""
    return el("w:rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(pt: float) -> tuple[Node, Node]:
    """Return ``sz`` and ``szCs``."""
    return el("w:sz", val=round(pt * 2)), el("w:szCs", val=round(pt * 2))


def border(side: str, trait: RuleStyle | None, couleur: str) -> Node | None:
    """Return one rule of a paragraph or a cell."""
    if trait is None:
        return None
    kind = "thickThinMediumGap" if trait.double else "single"
    return el(f"w:{side}", val=kind, sz=trait.epaisseur, space=trait.espace, color=colour(trait.couleur, couleur))


def styles(couleur: str, used: Set[str]) -> Node:
    """Return ``word/styles.xml`` with the styles that the file uses."""
    normal = el("w:style", _name("Normal"), el("w:qFormat"), type="paragraph", default=1, styleId="Normal")
    police = el(
        "w:style",
        _name("Default Paragraph Font"),
        el("w:uiPriority", val=1),
        el("w:semiHidden"),
        el("w:unhideWhenUsed"),
        type="character",
        default=1,
        styleId="Policepardefaut",
    )
    table = el(
        "w:style",
        _name("Normal Table"),
        el("w:uiPriority", val=99),
        el("w:semiHidden"),
        el("w:unhideWhenUsed"),
        el("w:tblPr", el("w:tblInd", w=0, type="dxa")),
        type="table",
        default=1,
        styleId="TableauNormal",
    )
    aucune = el(
        "w:style",
        _name("No List"),
        el("w:uiPriority", val=99),
        el("w:semiHidden"),
        el("w:unhideWhenUsed"),
        type="numbering",
        default=1,
        styleId="Aucuneliste",
    )
    made = [_style(key, style, couleur) for key, style in STYLES.items() if key in used]
    return root("w:styles", _par_defaut(), normal, police, table, aucune, *made)


def _par_defaut() -> Node:
    return el(
        "w:docDefaults",
        el(
            "w:rPrDefault",
            el(
                "w:rPr",
                fonts(POLICE),
                el("w:color", val=TEXTE),
                el("w:kern", val=0),
                *size(11),
                el("w:lang", val="fr-FR", eastAsia="fr-FR", bidi="ar-SA"),
            ),
        ),
        el(
            "w:pPrDefault",
            el(
                "w:pPr",
                el("w:widowControl", val=0),
                # No sign hangs over the edge, and none is moved apart from its neighbour of another script.
                el("w:overflowPunct", val=0),
                el("w:autoSpaceDE", val=0),
                el("w:autoSpaceDN", val=0),
                el("w:spacing", before=0, after=0, line=300, lineRule="exact"),
            ),
        ),
    )


def _name(value: str) -> Node:
    return el("w:name", val=value)


def _style(key: str, style: ParaStyle, couleur: str) -> Node:
    custom = None if style.nom[0].islower() or style.nom.startswith("TOC") else 1
    return el(
        "w:style",
        _name(style.nom),
        el("w:basedOn", val="Normal"),
        el("w:uiPriority", val=9 if style.niveau else 20),
        el("w:qFormat") if style.niveau or key in ("Reponse", "Puce", "Numero") else None,
        _paragraph(key, style, couleur),
        _run(style, couleur),
        type="paragraph",
        customStyle=custom,
        styleId=key,
    )


def _paragraph(key: str, style: ParaStyle, couleur: str) -> Node:
    rules = [
        border("top", style.haut, couleur),
        border("left", style.barre, couleur),
        border("bottom", style.bas, couleur),
    ]
    tabs = [el("w:tab", val=tab.genre, leader="dot" if tab.points else None, pos=tab.position) for tab in style.tabs]
    number = el("w:numPr", el("w:numId", val=NUMEROTATIONS[key])) if style.puce and style.puce != "#" else None
    line = (
        el("w:spacing", before=style.avant, after=style.apres, line=240, lineRule="auto")
        if key in ("Figure", "DeclImage")
        else el("w:spacing", before=style.avant, after=style.apres, line=style.hauteur, lineRule="exact")
    )
    return el(
        "w:pPr",
        on("w:keepNext", True if style.suivi else None),
        on("w:keepLines", None if style.souple else True),
        on("w:pageBreakBefore", True if style.saut else None),
        number,
        el("w:pBdr", *rules) if any(rule is not None for rule in rules) else None,
        el("w:shd", val="clear", color="auto", fill=colour(style.fond, couleur)) if style.fond else None,
        el("w:tabs", *tabs) if tabs else None,
        el("w:suppressAutoHyphens"),
        line,
        indent(style, 0),
        el("w:jc", val=style.aligne),
        el("w:outlineLvl", val=style.niveau - 1) if style.niveau else None,
    )


def indent(style: ParaStyle, retrait: int) -> Node | None:
    """Return the indents of a style, the right one moved by ``retrait``."""
    if not (style.gauche or style.droite or style.premiere or retrait):
        return None
    hanging = -style.premiere if style.premiere < 0 else None
    first = style.premiere if style.premiere > 0 else None
    return el("w:ind", left=style.gauche, right=style.droite + retrait, hanging=hanging, firstLine=first)


def _run(style: ParaStyle, couleur: str) -> Node:
    return el(
        "w:rPr",
        *([el("w:b"), el("w:bCs")] if style.gras else []),
        *([el("w:i"), el("w:iCs")] if style.italique else []),
        el("w:smallCaps") if style.capitales else None,
        el("w:color", val=colour(style.couleur, couleur)),
        *size(style.pt),
    )


# --- numbering ---------------------------------------------------------------------------------------------------

NUMEROTATIONS = {
    key: rank for rank, (key, style) in enumerate((k, s) for k, s in STYLES.items() if s.puce) for rank in (rank + 1,)
}
"""The numbering of each style that has bullets or numbers; each list of numbers gets one more, after these."""


def numbering(couleur: str, listes: Mapping[int, tuple[str, int]]) -> Node:
    """Return ``word/numbering.xml``; ``listes`` gives for each list of numbers its style and its first number."""
    keys = list(NUMEROTATIONS)
    abstracts = [_abstract(rank, STYLES[key], couleur) for rank, key in enumerate(keys)]
    nums = [el("w:num", el("w:abstractNumId", val=rank), numId=rank + 1) for rank in range(len(keys))]
    for numero, (key, start) in listes.items():
        override = el("w:lvlOverride", el("w:startOverride", val=start), ilvl=0)
        nums.append(el("w:num", el("w:abstractNumId", val=keys.index(key)), override, numId=numero))
    return root("w:numbering", *abstracts, *nums)


def _abstract(rank: int, style: ParaStyle, couleur: str) -> Node:
    numbered = style.puce == "#"
    arrow = style.puce == "▸"
    level = el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val="decimal" if numbered else "bullet"),
        el("w:suff", val="tab"),
        el("w:lvlText", val="%1." if numbered else style.puce),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=style.gauche, hanging=-style.premiere)),
        el(
            "w:rPr",
            fonts(SYMBOLES if arrow else POLICE),
            *([el("w:b"), el("w:bCs")] if style.puce_gras else [el("w:b", val=0)]),
            el("w:i", val=0),
            el("w:color", val=colour(style.puce_couleur, couleur)),
            *size(8 if arrow else style.pt),
        ),
        ilvl=0,
    )
    return el("w:abstractNum", el("w:multiLevelType", val="singleLevel"), level, abstractNumId=rank)


# --- settings and properties -------------------------------------------------------------------------------------


def settings() -> Node:
    """Return ``word/settings.xml``: facing pages, no hyphenation, no older Word's quirks."""
    address = "http://schemas.microsoft.com/office/word"
    compat = [
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    ]
    return root(
        "w:settings",
        el("w:zoom", percent=100),
        el("w:mirrorMargins"),
        el("w:defaultTabStop", val=708),
        el("w:autoHyphenation", val=0),
        el("w:evenAndOddHeaders"),
        el("w:characterSpacingControl", val="doNotCompress"),
        el("w:compat", *(el("w:compatSetting", name=n, uri=address, val=v) for n, v in compat)),
        el("w:themeFontLang", val="fr-FR"),
        el("w:decimalSymbol", val=","),
        el("w:listSeparator", val=";"),
    )


def font_table() -> Node:
    """Return ``word/fontTable.xml``."""
    calibri = el(
        "w:font",
        el("w:panose1", val="020F0502020204030204"),
        el("w:charset", val="00"),
        el("w:family", val="swiss"),
        el("w:pitch", val="variable"),
        name=POLICE,
    )
    return root("w:fonts", calibri)
