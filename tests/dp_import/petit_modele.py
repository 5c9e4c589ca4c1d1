"""A blank document with the skeleton of the official model, made by the tests: tables, controls, text boxes, footers.

Its words are those of ``resources/modeles``; its looks are nobody's. ``filler`` fills it like the real one.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.shared import Mm
from lxml import etree

MODELES = Path(__file__).resolve().parents[2] / "resources" / "modeles"
FLECHE = "\uf075"
XMLNS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


@cache
def textes(nom: str) -> dict[str, Any]:
    """The wording of a model: « dp-2017 », « dp-2016 »."""
    return tomllib.loads((MODELES / f"{nom}.toml").read_text("utf-8"))


def _t(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("**", "")


def p(text: str = "") -> str:
    """A paragraph; a tab in ``text`` is one in Word."""
    runs = "<w:tab/>".join(f'<w:t xml:space="preserve">{_t(part)}</w:t>' for part in text.split("\t"))
    return f"<w:p><w:r>{runs}</w:r></w:p>" if text else "<w:p/>"


def saut() -> str:
    """A page break."""
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def tc(*texts: str) -> str:
    """A cell of paragraphs."""
    return f"<w:tc><w:tcPr/>{''.join(map(p, texts or ('',)))}</w:tc>"


class Fabrique:
    """Makes one blank model."""

    def __init__(self, nom: str, *, controles: bool = True) -> None:
        self.textes = textes(nom)
        self.ancien = nom == "dp-2016"
        self.controles = controles
        self.boites = 0

    def cellule(self, tag: str, invite: str) -> str:
        """A cell under a control that shows its prompt, or the bare cell where controls are lost."""
        if not self.controles:
            return tc(invite)
        prompt = f'<w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:showingPlcHdr/></w:sdtPr>'
        return f"<w:sdt>{prompt}<w:sdtContent>{tc(invite)}</w:sdtContent></w:sdt>"

    def en_ligne(self, tag: str, invite: str) -> str:
        """A control inside a paragraph."""
        run = f"<w:r><w:t>{_t(invite)}</w:t></w:r>"
        if not self.controles:
            return run
        prompt = f'<w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:showingPlcHdr/><w:date/></w:sdtPr>'
        return f"<w:sdt>{prompt}<w:sdtContent>{run}</w:sdtContent></w:sdt>"

    def case(self, tag: str) -> str:
        """A check box in a cell."""
        if not self.controles:
            return tc("☐")
        box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
        return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{box}</w:sdtPr><w:sdtContent>{tc("☐")}</w:sdtContent></w:sdt>'

    @staticmethod
    def table(*rows: str) -> str:
        """A table of rows, each the XML of its cells."""
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    def boite(self, tag: str, invite: str) -> str:
        """A text box, in DrawingML and once more in VML."""
        inner = p(invite)
        if self.controles:
            prompt = f'<w:sdtPr><w:tag w:val="{tag}"/><w:showingPlcHdr/></w:sdtPr>'
            inner = f"<w:sdt>{prompt}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        content = f"<w:txbxContent>{inner}</w:txbxContent>"
        size = 'cx="3600000" cy="400000"'
        shape = f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
        shape = f'<wps:wsp><wps:cNvSpPr txBox="1"/>{shape}<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>'
        uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        graphic = f'<a:graphic><a:graphicData uri="{uri}">{shape}</a:graphicData></a:graphic>'
        self.boites += 1
        named = f'<wp:extent {size}/><wp:docPr id="{self.boites}" name="Zone {self.boites}"/>'
        drawing = f"<w:drawing><wp:inline>{named}{graphic}</wp:inline></w:drawing>"
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )

    def couverture(self) -> str:
        """The cover."""
        t = self.textes["couverture"]
        names = [
            (t["nom_naissance"], "Nom naissance", "Entrez votre nom de naissance ici."),
            (t["nom_usage"], "Nom d'usage", "Entrez votre nom d’usage ici."),
            (t["prenom"], "Prénom", "Entrez votre prénom ici."),
            (t["adresse"], "Adresse", "Entrez votre adresse ici."),
        ]
        identity = self.table(*(tc(label) + tc(FLECHE) + self.cellule(tag, prompt) for label, tag, prompt in names))
        tags = ("VAE", "parcours formation") if self.ancien else ("Parcours de formation", "VAE")
        titre = self.table(
            tc(t["titre_vise"]),
            tc(),
            self.cellule("Titre pro", "Cliquez ici pour entrer l’intitulé du titre professionnel visé."),
            tc(),
            tc(t["modalite"]),
            tc(),
            self.case(tags[0]) + tc(t["formation"]),
            self.case(tags[1]) + tc(t["vae"]),
        )
        return identity + p() + titre + saut()

    def presentation(self) -> str:
        """« Présentation du dossier »."""
        t = self.textes["presentation"]
        texts = [*t["paragraphes"], t["decision"], *t["elements_decision"], *t["reference"], t["contenu"]]
        texts += [*t["elements_contenu"], t["site"]]
        body = [text.replace("\n", " ") for text in texts]
        return self.table(tc(t["titre"]), tc(*body), tc("\uf079") + tc(t["adresse"])) + saut()

    def sommaire(self) -> str:
        """The sommaire, four AT of three exemples."""
        rows = [tc(self.textes["sommaire"]["titre"]), tc("", self.textes["sommaire"]["exemples"])]
        for at in range(1, 5):
            rows.append(tc(f"Intitulé de l’activité-type n° {at}") + tc("p.") + tc())
            rows += [
                tc() + tc(f"{FLECHE} Intitulé de l’exemple n° {n}\u00a0 \tp.") + tc("p.") + tc() for n in (1, 2, 3)
            ]
        for name in ("titres", "declaration", "documents", "annexes"):
            t = self.textes[name]
            hint = f" {t['facultatif']}" if "facultatif" in t else ""
            rows.append(tc(t["titre"] + hint) + tc("p.") + tc())
        return self.table(*rows) + saut()

    def fiche(self, at: int) -> str:
        """A blank sheet."""
        t = self.textes["exemples"]
        prompt = "Cliquez ici pour taper du texte."
        rows = [
            tc(t["activite"] + " ")
            + tc(str(at))
            + self.cellule("AT", "Cliquez ici pour entrer l’intitulé de l’activité"),
            tc(f"{t['exemple']}1  {FLECHE}") + self.cellule("", "Cliquez ici pour entrer l’intitulé de l’exemple"),
        ]
        for number in (1, 2, 3):
            rows.append(tc(t["questions"][number - 1]))
            rows += [self.cellule(f"{number}.", prompt)] if self.ancien and self.controles else [tc(), tc(), tc()]
        rows += [
            tc(t["questions"][3]),
            tc(f"{t['entreprise']}  {FLECHE}") + self.cellule("AT1 - Nom entreprise", prompt),
            tc(t["service"]) + tc(FLECHE) + self.cellule("AT1 - Chantier", prompt),
        ]
        if self.ancien:
            dates = tc("Du") + self.cellule("Date d'entrée", "Cliquez ici")
            rows.append(
                tc(t["periode"]) + tc(FLECHE) + dates + tc("au") + self.cellule("Date de sortie", "Cliquez ici ")
            )
        else:
            line = f"<w:p><w:r><w:t>{t['periode']}</w:t><w:tab/><w:t>{FLECHE} {t['du']}</w:t><w:tab/></w:r>"
            line += self.en_ligne("Date de début", "Cliquez ici") + f"<w:r><w:tab/><w:t>{t['au']}</w:t><w:tab/></w:r>"
            rows.append(f"<w:tc><w:tcPr/>{line}{self.en_ligne('Date de fin', 'Cliquez ici')}</w:p></w:tc>")
        rows.append(tc(f"{t['questions'][4]} {t['facultatif']}"))
        rows += [self.cellule("5.", prompt)] if self.ancien and self.controles else [tc(), tc(), tc()]
        return self.table(*rows) + saut()

    def fermeture(self) -> str:
        """Titres, déclaration, documents, annexes."""
        t, d, docs, annexes = (self.textes[n] for n in ("titres", "declaration", "documents", "annexes"))
        date = "Cliquez ici pour sélectionner une date."
        prompt = "Cliquez ici pour taper du texte."
        row = self.cellule("diplome", "Cliquez ici.") + self.cellule("Organisme", prompt) + self.cellule("date", date)
        blank = [tc() + tc() + tc()] * 3
        titres = self.table(tc(t["titre"]), tc(t["facultatif"]), "".join(map(tc, t["colonnes"])), row, *blank)
        declaration = self.table(tc(d["titre"]))
        declaration += f"<w:p>{self.boite('Déclaration_dénomination', prompt)}</w:p>"
        declaration += p(f"{d['soussigne']} {d['invite']} \t{d['apres_nom']}") + p(d["texte"])
        boxes = self.boite("Déclaration_fait à :", prompt) + self.boite("Déclaration_Le :", date)
        declaration += f"<w:p>{boxes}</w:p>" + p(f"{d['fait']} \t {d['le']} \t") + p(d["fin"]) + p(d["signature"])
        documents = self.table(
            tc(docs["titre"]), tc(docs["facultatif"]), tc(docs["colonne"]), self.cellule("Doc", prompt), tc(), tc()
        )
        last = self.table(tc(annexes["titre"]), tc(annexes["facultatif"]))
        return titres + saut() + declaration + saut() + documents + saut() + last

    def ecrire(self, path: Path, fiches: int = 3) -> Path:
        """Write the blank model."""
        divider = "".join(map(p, self.textes["exemples"]["intercalaire"])) + saut()
        sheets = "".join(self.fiche(at) for at in range(1, fiches + 1))
        xml = self.couverture() + self.presentation() + self.sommaire() + divider + sheets + self.fermeture() + p()
        document = Document()
        body = document.element.body
        for child in reversed(list(etree.fromstring(f"<w:body {XMLNS}>{xml}</w:body>"))):
            body.insert(0, child)
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = Mm(25)
        section.header.paragraphs[0].text = "Dossier Professionnel (DP)"
        section.footer.paragraphs[0].text = self.textes["pied"]["impair"] + "\tPage\t1"
        document.save(str(path))
        return path
