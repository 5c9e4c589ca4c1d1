"""Taking values out of the regions of a document: what a field holds, what is left over, which box is ticked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import Run, clean
from dossier_pro.dp_import.docx.glyphs import CASES_COCHEES, CASES_VIDES, est_case
from dossier_pro.dp_import.docx.markup import Morceau
from dossier_pro.dp_import.flow import ReadPara, ReadRow
from dossier_pro.dp_import.lu import Reste
from dossier_pro.dp_import.marks import valeur_marquee
from dossier_pro.dp_import.splitting import Decoupage, Region, couper
from dossier_pro.office.labels import Libelles, plier, sans_decor

Etendue = Literal["rangee", "rangee_ou_tout", "tout"]
_ESPACES: Final = re.compile(r"[ \t\n\u200b]+")
_CASES: Final = re.escape("".join(sorted(CASES_COCHEES | CASES_VIDES)))
_JETON: Final = re.compile(rf"[\[(][ \u00a0]*(?:[xX{_CASES}][ \u00a0]*)?[\])]|[{_CASES}]|(?<![\w'’])[xX](?![\w'’])")
"""A box, whatever stands for it: its sign, brackets with or without a cross in them, a cross of its own."""


def une_ligne(text: str) -> str:
    """Return a text on one line; no-break spaces stay."""
    return _ESPACES.sub(" ", clean(text)).strip(" \u00a0")


@dataclass(slots=True)
class Releve:
    """A reading in progress: what was taken (``pris``), the prompts met, and what was cut off and has no place."""

    decoupage: Decoupage
    libelles: Libelles
    pris: set[int] = field(default_factory=set)
    invites: list[tuple[int, str]] = field(default_factory=list)
    restes: list[tuple[int, Reste]] = field(default_factory=list)
    lus: dict[str, str] = field(default_factory=dict)
    """The fields of the cover, once they were read: other sections are understood by them."""
    marques: dict[int, Marque] = field(default_factory=dict)
    """What our own export hid beside the words of paragraphs (``marks``), by index."""
    notre: bool = False
    """Whether our own export wrote the file."""

    @property
    def paras(self) -> tuple[ReadPara, ...]:
        """The paragraphs of the document."""
        return self.decoupage.paras

    def reste_du_libelle(self, region: Region) -> list[Run]:
        """Return what stands in the label's own paragraph after it, prompts left out; takes the label."""
        repere = region.repere
        self.pris.update(range(repere.debut, repere.fin + 1))
        last = self.paras[repere.fin]
        runs = couper(last.runs, repere.reste)
        return runs if sans_decor("".join(run.text for run in runs)) else []

    def titre(self, region: Region) -> None:
        """Take the title of a section; what was added to it has no place."""
        added = une_ligne("".join(run.text for run in self.reste_du_libelle(region)))
        if added:
            self.restes.append((region.repere.debut, Reste(f"Titre « {region.repere.imprime} »", added)))

    def sans_invite(self, index: int, text: str) -> str:
        """Return a text found in a paragraph without the model's prompt, which is noted."""
        kept, prompt = self.libelles.sans_invite(text)
        if prompt:
            self.invites.append((index, prompt))
        return kept

    def textes(self, indices: Iterable[int]) -> Iterator[tuple[int, str]]:
        """Yield the paragraphs that hold something, without prompts and decoration; takes all of them."""
        for index in indices:
            para = self.paras[index]
            if index in self.pris:
                continue
            marque = self.marques.get(index)
            text = sans_decor(self.sans_invite(index, para.texte)) if marque is None else valeur_marquee(para, marque)
            if para.images and not text:
                continue
            self.pris.add(index)
            if text:
                yield index, text

    def en_rangee(self, region: Region) -> list[int]:
        """Return the paragraphs of a region that stand in its label's row."""
        rangee = self._rangee(region.repere.fin)
        if rangee is None:
            return []
        return [i for i in region.indices if self._dans(i, rangee)]

    def _rangee(self, index: int) -> ReadRow | None:
        cellule = self.paras[index].cellule
        return cellule.rangee if cellule else None

    def _dans(self, index: int, rangee: ReadRow) -> bool:
        cellule = self.paras[index].cellule
        while cellule is not None:
            if cellule.rangee is rangee:
                return True
            cellule = cellule.rangee.table.parente
        return False

    def valeur(self, region: Region | None, *, etendue: Etendue = "rangee", sep: str = " ") -> str:
        """Return what a field holds.

        Args:
            region: the label's region; None where the label is absent.
            etendue: « rangee »: what stands in the label's row, else the first paragraph after it; « rangee_ou_tout »:
                the same, but everything up to the next label where there is no row; « tout »: always everything.
            sep: what joins its paragraphs; a newline keeps its lines.
        """
        if region is None:
            return ""
        marque = self.marques.get(region.repere.fin)
        if marque is not None and marque.debut:
            self.reste_du_libelle(region)
            return une_ligne(valeur_marquee(self.paras[region.repere.fin], marque))
        first = "".join(run.text for run in self.reste_du_libelle(region))
        parts = [sans_decor(self.sans_invite(region.repere.fin, first))]
        parts += self._apres_le_libelle(region, etendue)
        if not any(parts):
            parts += [text for _, text in self._premier(region)]
        texts = [clean(part) if sep == "\n" else une_ligne(part) for part in parts]
        return sep.join(text for text in texts if text).strip()

    def _apres_le_libelle(self, region: Region, etendue: Etendue) -> list[str]:
        in_row = self._rangee(region.repere.fin) is not None
        if etendue == "tout" or (etendue == "rangee_ou_tout" and not in_row):
            return self._hors_boites(region, region.indices)
        return self._hors_boites(region, self.en_rangee(region)) if in_row else []

    def _hors_boites(self, region: Region, indices: Iterable[int]) -> list[str]:
        """Return the texts of a field; those of a text box that is anchored there only where there are no others."""
        own = list(indices)
        if not self.paras[region.repere.fin].boite:
            flow = [text for _, text in self.textes(i for i in own if not self.paras[i].boite)]
            if flow or self.reste_du_libelle(region):
                return flow
        return [text for _, text in self.textes(own)]

    def _premier(self, region: Region) -> Iterator[tuple[int, str]]:
        """Yield the first paragraph with text after a label that has nothing beside it."""
        for index in region.indices:
            found = next(self.textes([index]), None)
            if found:
                yield found
                return

    def morceaux(self, region: Region) -> list[Morceau]:
        """Return the paragraphs of an answer with their runs, prompts left out; takes them."""
        out: list[Morceau] = []
        runs = self.reste_du_libelle(region)
        if runs:
            out.append((self.paras[region.repere.fin], runs))
        for index in region.indices:
            para = self.paras[index]
            self.pris.add(index)
            kept, prompt = self.libelles.sans_invite(para.texte)
            if prompt:
                self.invites.append((index, prompt))
                if kept:
                    start = para.texte.find(kept)
                    out.append((para, couper(para.runs, start, start + len(kept)) if start >= 0 else [Run(kept)]))
            elif not para.vide:
                out.append((para, para.runs))
        return out

    # --- tables -------------------------------------------------------------------------------------------------

    def rangees(self, indices: Iterable[int]) -> list[tuple[list[int], list[str]]]:
        """Return the rows of a region: their paragraphs, and the text of each cell. A paragraph alone is a row of one.

        Takes nothing: the caller takes the rows that it understands.
        """
        rows: dict[object, list[int]] = {}
        for index in indices:
            key: object = self._rangee(index) or index
            rows.setdefault(key, []).append(index)
        out = []
        for own in rows.values():
            cells: dict[int, list[str]] = {}
            for index in own:
                para = self.paras[index]
                number = para.cellule.numero if para.cellule else 0
                marque = self.marques.get(index)
                bare = sans_decor(self.libelles.sans_invite(para.texte)[0]) if marque is None else para.texte
                text = une_ligne(bare)
                cells.setdefault(number, []).append(text)
            out.append((own, [" ".join(filter(None, cells[key])) for key in sorted(cells)]))
        return out

    def prendre(self, indices: Iterable[int]) -> None:
        """Take paragraphs whose text was read some other way; note their prompts."""
        for index in indices:
            self.pris.add(index)
            prompt = self.libelles.sans_invite(self.paras[index].texte)[1]
            if prompt:
                self.invites.append((index, prompt))

    # --- boxes --------------------------------------------------------------------------------------------------

    def modalites(self, region: Region | None) -> dict[str, bool | None]:
        """Return the state of the two boxes of « Modalité d'accès » by their labels (the tags are swapped in 2016).

        None: no box and no label were found.
        """
        state: dict[str, bool | None] = {"formation": None, "vae": None}
        if region is None:
            return state
        beside = "".join(run.text for run in self.reste_du_libelle(region))
        # A paragraph without a row keeps its box for the next label.
        pending: list[bool] = []
        for own, tokens in self._lignes_de_cases(region, beside):
            labels = [token for token in tokens if isinstance(token, str)]
            boxes = [token for token in tokens if isinstance(token, bool)]
            if not labels:
                pending += boxes
                continue
            if len(labels) == 1:
                state[labels[0]] = any(boxes or pending[-1:])
            else:
                state.update(_apparier([*pending, *tokens]))
            pending = []
            self.prendre(i for i in own if self._est_modalite(self.paras[i].texte))
        self._ranger_la_modalite(region, beside)
        return state

    def _ranger_la_modalite(self, region: Region, beside: str) -> None:
        """Keep what was typed beside the label and is no box of it; take the boxes that stand alone."""
        if not self._est_modalite(beside):
            self.restes.append((region.repere.fin, Reste("Page de garde, modalité d’accès", une_ligne(beside))))
        self.prendre(i for i in region.indices if est_case(self.paras[i].texte) is not None)

    def _lignes_de_cases(self, region: Region, beside: str) -> list[tuple[list[int], list[str | bool]]]:
        """Return the lines of boxes and labels, with their paragraphs; a text box goes with the line that holds it."""
        groups = [([region.repere.fin], self._jetons(beside))]
        for own, _ in self.rangees(region.indices):
            tokens = [token for index in own for token in self._jetons(self.paras[index].texte)]
            if len(own) == 1 and self.paras[own[0]].boite and groups[-1][1]:
                groups[-1] = ([*groups[-1][0], *own], [*groups[-1][1], *tokens])
            else:
                groups.append((own, tokens))
        return groups

    def _jetons(self, text: str) -> list[str | bool]:
        """Return the boxes and labels of a text, in order."""
        if (alone := est_case(text)) is not None:
            return [alone]
        plie = plier(text)
        found: list[tuple[int, str | bool]] = []
        for name, pattern in self.libelles.cases.items():
            match = pattern.search(plie.texte)
            if match:
                found.append((plie.place(match.start()), name))
        found += [(m.start(), any(c in "xX" or c in CASES_COCHEES for c in m.group())) for m in _JETON.finditer(text)]
        return [token for _, token in sorted(found, key=lambda pair: pair[0])]

    def _est_modalite(self, text: str) -> bool:
        """Whether a text holds nothing but the two labels and their boxes."""
        cover = self.libelles.tables["couverture"]
        bare = " ".join(re.findall(r"\w+", plier(_JETON.sub("", text)).texte))
        for name in ("vae", "formation"):
            bare = bare.replace(" ".join(re.findall(r"\w+", plier(cover[name]).texte)), "")
        return self.libelles.est_fixe(bare)


def poser_valeurs(releve: Releve, regions: Iterable[Region | None]) -> None:
    """Say of fields of a file of ours that what stands beside their label is a value as it was typed.

    No mark is kept of names and addresses, so these are known by their place.
    """
    for region in regions:
        own = releve.en_rangee(region) if region is not None else []
        last = releve.paras[own[-1]].cellule if own else None  # an arrow may stand in a cell between
        for index in own:
            if releve.paras[index].cellule is last:
                releve.marques.setdefault(index, Marque("valeur"))


def _apparier(tokens: list[str | bool]) -> dict[str, bool | None]:
    """Give each label its box: the one before it where the line begins with a box, else the one after."""
    merged = _cases_fondues(tokens)
    before = bool(merged) and isinstance(merged[0], bool)
    state: dict[str, bool | None] = {}
    for index, token in enumerate(merged):
        if isinstance(token, str):
            other = merged[index - 1] if before and index else merged[index + 1] if index + 1 < len(merged) else False
            state[token] = other if isinstance(other, bool) else False
    return state


def _cases_fondues(tokens: list[str | bool]) -> list[str | bool]:
    """Return boxes that stand side by side as one, because a cross was typed beside the box that is printed."""
    merged: list[str | bool] = []
    for token in tokens:
        if isinstance(token, bool) and merged and isinstance(merged[-1], bool):
            merged[-1] = merged[-1] or token
        else:
            merged.append(token)
    return merged
