"""Mutants of a filled model: what people do to captions, boxes, déclarations, numbers, headings, dates, all at once.

Each is made of a few gestures chosen by its seed. What must come back is known: every text, each under its activité,
no date that nobody typed, and what is unsure asked about on its own sheet.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from lxml import etree

from dossier_pro.domain.dossier import Annexe, Exemple, Preuve
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import plain
from dossier_pro.dp_import.convert import Importe, json_import, vers_dossier
from dossier_pro.dp_import.reader import lire_dp
from tests.domain.samples import referentiel as modele_de_referentiel
from tests.dp_import import mutations, test_annexes, test_boxes, test_declaration
from tests.dp_import.filler import W14, Contenu, Modele, Remplisseur, W, attendus, texte
from tests.dp_import.known import contenu, normal, png, tout
from tests.dp_import.test_sheets import cells_of, number_at, row_of, sheets_of, write_in

TITRES: Final = [f"Réaliser les ouvrages de la famille {n}0" for n in (1, 2, 3)]
TETES: Final = (
    "CP {n} ►",
    "Compétence {n} ▸",
    "Exemple :",
    "Situation n° {n} –",
    "Cas pratique {n} :",
    "Mon travail {n}",
)
DATES: Final = (("18/12", "12/01"), ("12/01", "03/02"), ("09/23", "02/24"), ("3 mars 2023", "2 avril 2023"))
FORMES: Final = (
    "sans_controles", "tableaux_eclates", "lettre_a_lettre", "en_revision", "dans_un_tableau", "sans_sommaire",
)  # fmt: skip


@dataclass
class Mutant:
    """A file, what it holds, and what was done to it."""

    nom: str
    octets: bytes
    known: Contenu
    annexes: list[tuple[str, int]]
    gestes: list[str] = field(default_factory=list)
    sans_annee: set[str] = field(default_factory=set)
    deplacees: set[str] = field(default_factory=set)


def referentiel() -> Referentiel:
    """Three activités with the intitulés of the filler."""
    activites = tuple(Activite(f"at{n}", n, titre) for n, titre in enumerate(TITRES, 1))
    return replace(modele_de_referentiel(), intitule="Menuisier installateur d’essai", activites=activites)


def mutant(modele: Path, seed: int) -> Mutant:
    """Return one mutant of a blank model."""
    rng = random.Random(seed)
    par_at = tuple(rng.choice((1, 2, 3)) for _ in range(3))
    known = contenu(par_at=par_at, riche=True, modalite=rng.choice(["formation", "vae"]))
    known.annexes = []
    made = Mutant(f"{modele.stem} {seed}", b"", known, [])
    _dates(rng, made)
    file = Remplisseur(modele, png()).remplir(known)
    for geste in (_annexes, _declaration, _cases, _tetes, _numeros, _activites, _boite, _forme):
        if rng.random() < 0.6:
            geste(rng, file, made)
    made.octets = file.octets()
    return made


def _dates(rng: random.Random, made: Mutant) -> None:
    for feuille in made.known.feuilles:
        if rng.random() < 0.3:
            feuille.debut, feuille.fin = rng.choice(DATES)
            made.gestes.append(f"dates {feuille.debut}")
            if feuille.debut in ("18/12", "12/01"):
                made.sans_annee.add(feuille.cle)


def _annexes(rng: random.Random, file: Modele, made: Mutant) -> None:
    name = rng.choice(list(test_annexes.DISPOSITIONS))
    made.annexes = test_annexes.DISPOSITIONS[name](test_annexes.Pose(file))
    made.gestes.append(f"annexes {name}")


def _declaration(rng: random.Random, file: Modele, made: Mutant) -> None:
    name = rng.choice(list(test_declaration.GESTES))
    if {texte(b) for b in file.root.iter(f"{W}txbxContent")} == set(test_declaration.VALEURS.values()):
        test_declaration.GESTES[name](file.root)
        made.gestes.append(f"déclaration {name}")


def _cases(rng: random.Random, file: Modele, made: Mutant) -> None:
    modalite = made.known.champs["modalite"]
    names = [n for n in test_boxes.GESTES if modalite == "formation" or n not in test_boxes.DE_FORMATION]
    name = rng.choice(names)
    first, second = test_boxes.rows_of(file) if modalite == "formation" else reversed(test_boxes.rows_of(file))
    if name.startswith(("etat", "x_a_cote")) and not list(first.iter(f"{W14}checked")):
        return
    test_boxes.GESTES[name](first, second)
    made.gestes.append(f"cases {name}")


def _tetes(rng: random.Random, file: Modele, made: Mutant) -> None:
    tete = rng.choice(TETES)
    for table, feuille in zip(sheets_of(file), made.known.feuilles, strict=True):
        write_in(cells_of(row_of(table, "Exemple n"))[0], tete.format(n=feuille.numero))
    made.gestes.append(f"têtes {tete}")


def _numeros(rng: random.Random, file: Modele, made: Mutant) -> None:
    if any(g.startswith("têtes") for g in made.gestes):
        return
    for table in sheets_of(file):
        write_in(cells_of(row_of(table, "Exemple n"))[0], "Exemple n°1 ►")
    made.gestes.append("tous n° 1")


def _activites(rng: random.Random, file: Modele, made: Mutant) -> None:
    number = rng.choice(["1", "2", ""])
    for table, feuille in zip(sheets_of(file), made.known.feuilles, strict=True):
        if rng.random() < 0.4 and str(feuille.at) != number:
            number_at(table, number)
            made.deplacees.add(feuille.cle)
    made.gestes.append(f"numéro d’activité « {number} »")


def _boite(rng: random.Random, file: Modele, made: Mutant) -> None:
    table = rng.choice(sheets_of(file))
    row = row_of(table, "Activité-type")
    box = etree.fromstring(
        f'<w:r xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Vu par le formateur</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    list(row.iter(f"{W}p"))[-1].append(deepcopy(box))
    made.gestes.append("zone de texte")


def _forme(rng: random.Random, file: Modele, made: Mutant) -> None:
    name = rng.choice(FORMES)
    change: Callable[[Any], None] = mutations.TOUTES[name]
    change(file.root)
    made.gestes.append(name)


@dataclass
class Bilan:
    """What came back of one mutant."""

    total: int
    perdus: list[str]
    deplaces: list[str]
    inventes: list[str]
    sans_doute: list[str]


def juger(made: Mutant) -> Bilan:
    """Bring a mutant in, as the program does, and compare."""
    importe = vers_dossier(lire_dp(made.octets), referentiel())
    everywhere = normal(tout(json_import(importe.lu)))
    lost, displaced, total = [], [], 0
    wanted = [(ou, text) for ou, text in attendus(made.known) if text]
    places = _places(importe, made.known)
    for ou, text in wanted:
        total += 1
        if normal(text) not in everywhere:
            lost.append(f"{ou}: {text}")
        elif normal(text) not in places.get(_sorte(ou), ""):
            displaced.append(f"{ou}: {text}")
    displaced += _annexes_fausses(importe, made)
    if importe.lu.champs["modalite"] != made.known.champs["modalite"]:
        displaced.append(f"modalité: {importe.lu.champs['modalite']}")
    return Bilan(total + len(made.annexes) + 1, lost, displaced, _inventes(importe, made), _sans_doute(importe, made))


def _sorte(ou: str) -> str:
    return ou if not ou.startswith("diplome") else ou.rsplit(".", 1)[0]


def _par_cle(importe: Importe, known: Contenu) -> dict[str, tuple[Exemple, Any]]:
    """The exemples that hold each sheet's intitulé, by the sheet."""
    by_title = {normal(f.intitule): f.cle for f in known.feuilles}
    entities = importe.dossier.all(Exemple).values()
    pairs = zip(entities, importe.lu.exemples, strict=True)
    return {by_title[normal(e.intitule)]: (e, lu) for e, lu in pairs if normal(e.intitule) in by_title}


def _places(importe: Importe, known: Contenu) -> dict[str, str]:
    out = {f"champs.{name}": normal(value) for name, value in importe.lu.champs.items()}
    for cle, (exemple, lu) in _par_cle(importe, known).items():
        out[f"{cle}.intitule"] = normal(exemple.intitule)
        activite = importe.dossier.referentiel.par_activite.get(exemple.activite_id)
        out[f"{cle}.at"] = activite.intitule if activite else ""
        answers = (exemple.taches, exemple.moyens, exemple.equipe, "", exemple.complements)
        for number, answer in enumerate(answers, 1):
            out[f"{cle}.reponse.{number}"] = normal(answer)
        contexte = lu.contexte
        out[f"{cle}.contexte.entreprise"], out[f"{cle}.contexte.service"] = exemple.entreprise, exemple.service
        out[f"{cle}.contexte.debut"], out[f"{cle}.contexte.fin"] = contexte.debut_texte, contexte.fin_texte
    for rank, row in enumerate(importe.lu.diplomes):
        out[f"diplome.{rank}"] = normal(f"{row.intitule} {row.organisme} {row.date}")
    for rank, title in enumerate(importe.lu.documents_illustrants):
        out[f"document.{rank}"] = normal(title)
    return out


def _annexes_fausses(importe: Importe, made: Mutant) -> list[str]:
    read = []
    for annexe in importe.dossier.ordered(Annexe):
        preuve = importe.dossier.get(Preuve, annexe.preuve_id) if annexe.preuve_id else None
        count = sum(i.annexe == annexe.ordre for i in importe.lu.images)
        read.append((annexe.intitule, count if preuve else 0))
    return [] if read == made.annexes else [f"annexes: {read} au lieu de {made.annexes}"]


def _inventes(importe: Importe, made: Mutant) -> list[str]:
    """Dates and fields that nobody typed."""
    found = []
    for cle, (exemple, _) in _par_cle(importe, made.known).items():
        if cle in made.sans_annee and (exemple.debut or exemple.fin):
            found.append(f"{cle}: {exemple.debut} – {exemple.fin}")
    typed = normal(plain(" ".join(text for _, text in attendus(made.known))))
    for exemple in importe.dossier.all(Exemple).values():
        found += [t for t in (exemple.intitule, exemple.entreprise, exemple.service) if t and normal(t) not in typed]
    return found


def _sans_doute(importe: Importe, made: Mutant) -> list[str]:
    """The sheets that were moved, or have a date without a year, and of which no doute speaks by their own name."""
    names = {cle: lu.nom for cle, (_, lu) in _par_cle(importe, made.known).items()}
    doutes = {(d.ou.split(", contexte")[0], d.phrase) for d in importe.doutes}
    missing = []
    for cle in made.sans_annee:
        if not any(ou == names.get(cle) and ("année" in phrase) for ou, phrase in doutes):
            missing.append(f"{cle} sans année")
    for cle in made.deplacees:
        if not any(ou == names.get(cle) and ("ranger" in phrase) for ou, phrase in doutes):
            missing.append(f"{cle} déplacée")
    if len(set(names.values())) != len(names):
        missing.append(f"noms doubles {names}")
    return missing
