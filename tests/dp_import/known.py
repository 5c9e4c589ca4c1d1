"""Known text to fill a model with, and the measure of what an import found again and where."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass

from dossier_pro.dp_import.convert import json_import
from dossier_pro.dp_import.lu import DpLu
from tests.dp_import.filler import Contenu, Feuille, attendus

ENTREPRISES = ("Atelier Bois & Fils", "Mairie de Saint-Œuvre", "SARL L’Étincelle", "Association Les Mésanges")


def png(shade: int = 90) -> bytes:
    """A small picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([shade, 120, 180]) * 8 for _ in range(8))
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def feuille(at: int, numero: int, *, riche: bool = False) -> Feuille:
    """A sheet whose every text is its own."""
    cle = f"{at}{numero}"
    reponses: dict[int, list[tuple[str, object]]] = {
        1: [
            ("p", f"J’ai préparé l’intervention n° {cle}01 : relevé des cotes, choix des matériaux et devis détaillé."),
            ("p", f"Ensuite, j’ai posé {cle}02 éléments,\nen respectant les consignes « sécurité » du chantier."),
        ],
        2: [("p", f"Niveau laser modèle {cle}03, tablette et fiche technique à 45,50 €.")],
        3: [("p", f"Avec ma tutrice {cle}04, le chef d’équipe et deux collègues.")],
        5: [("p", f"Une remarque finale {cle}05 : l’été a été très chaud.")],
    }
    if riche:
        reponses[1] += [
            ("g", f"Point important {cle}06"),
            ("i", f"Remarque en italique {cle}07"),
            ("ul", f"première puce {cle}08"),
            ("ul", f"seconde puce {cle}09"),
            ("t", [[f"Outil {cle}10", f"Usage {cle}11"], [f"Scie {cle}12", f"Découpe {cle}13"]]),
            ("img", f"Photo du chantier {cle}14"),
            ("p", f"Après le tableau {cle}15, j’ai nettoyé la zone."),
        ]
        reponses[2] += [("ol", f"d’abord {cle}16"), ("ol", f"puis {cle}17"), ("img", f"Outil {cle}18")]
        reponses[5] += [("t", [[f"Mois {cle}19", f"Heures {cle}20", f"Lieu {cle}21"]])]
    return Feuille(
        at,
        f"Réaliser les ouvrages de la famille {at}0",
        numero,
        f"Pose d’un escalier tournant, chantier {cle}22",
        reponses,
        f"{ENTREPRISES[(at + numero) % 4]} {cle}23",
        f"Service rénovation {cle}24",
        f"0{numero}/0{at}/2023",
        f"1{numero}/0{at}/2024",
    )


def contenu(*, par_at: tuple[int, ...] = (2, 1), riche: bool = False, modalite: str = "formation") -> Contenu:
    """A whole dossier: ``par_at`` says how many exemples each AT has."""
    champs = {
        "nom_naissance": "GARCÍA-LŒUVRE",
        "nom_usage": "D’Hervé",
        "prenom": "Zoé Aïcha",
        "adresse": "12 bis, rue de l’Église\n89000 Auxerre",
        "titre": "Menuisier installateur d’essai",
        "modalite": modalite,
        "declaration_nom": "Zoé Aïcha D’Hervé",
        "declaration_lieu": "L’Haÿ-les-Roses",
        "declaration_date": "03/04/2025",
    }
    feuilles = [feuille(at, n, riche=riche) for at, count in enumerate(par_at, 1) for n in range(1, count + 1)]
    return Contenu(
        champs,
        feuilles,
        [("CAP Menuisier fabricant", "Éducation nationale", "06/07/2019"), ("SST", "INRS", "02/03/2022")],
        ["Photos du chantier de l’école", "Plan coté n° 7"],
        ["Annexe 1 – Devis signé", "Annexe 2 – Attestation de stage"],
    )


def normal(text: str) -> str:
    """What two texts are compared by: words, without the marks of the Markdown subset and white space."""
    return re.sub(
        r"[\s\u00a0\u202f]+", " ", re.sub(r"\\([*.)\-•\\])", r"\1", text).replace("**", "").replace("*", "")
    ).strip()


def place(lu: DpLu, ou: str, sheets: dict[str, int]) -> str:
    """The text that an import put in a place of ``attendus``."""
    first, *rest = ou.split(".")
    if first == "champs":
        return lu.champs[rest[0]]
    if first in ("diplome", "document", "annexe"):
        index = int(rest[0])
        lines = {"document": lu.documents_illustrants, "annexe": lu.annexes}.get(first, ())
        if first == "diplome":
            lines = tuple((d.intitule, d.organisme, d.date)[int(rest[1])] for d in lu.diplomes)
        return lines[index] if index < len(lines) else ""
    index = sheets.get(f"{first}.{rest[0]}", -1)
    if index < 0:
        return ""
    exemple = lu.exemples[index]
    if rest[1] == "at":
        return exemple.activite_intitule
    if rest[1] == "intitule":
        return exemple.intitule
    if rest[1] == "reponse":
        return exemple.reponses[int(rest[2]) - 1]
    contexte = exemple.contexte
    return {
        "entreprise": contexte.entreprise,
        "service": contexte.service,
        "debut": contexte.debut_texte,
        "fin": contexte.fin_texte,
    }[rest[2]]


@dataclass
class Mesure:
    """How much was found, and how much in its place."""

    total: int
    perdus: list[str]
    deplaces: list[str]

    @property
    def en_place(self) -> float:
        return 1 - (len(self.deplaces) + len(self.perdus)) / self.total


def mesurer(lu: DpLu, known: Contenu) -> Mesure:
    """Compare an import with what was written."""
    sheets = {f"{e.activite_numero}.{e.numero}": i for i, e in enumerate(lu.exemples)}
    everything = normal(tout(json_import(lu)))
    perdus, deplaces, total = [], [], 0
    for ou, text in attendus(known):
        total += 1
        if normal(text) not in everything:
            perdus.append(f"{ou}: {text}")
        elif normal(text) not in normal(place(lu, ou, sheets)):
            deplaces.append(f"{ou}: {text}")
    return Mesure(total, perdus, deplaces)


def tout(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(tout(v) for v in value.values())
    if isinstance(value, list | tuple):
        return "\n".join(tout(v) for v in value)
    return ""
