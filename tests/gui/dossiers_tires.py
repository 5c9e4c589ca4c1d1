"""Dossiers drawn at random from a seed: every state that the counters know, on a référentiel of the tests’ own."""

from __future__ import annotations

import hashlib
import io
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image

from dossier_pro.domain.avis import ValeurPosition
from dossier_pro.domain.dossier import (
    Annexe,
    CcpObtenu,
    Citation,
    Declaration,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Lien,
    Position,
    Preuve,
    Projet,
    new_id,
)
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.referentiel import Critere, Referentiel, Transversale, critere_ids, item_id
from dossier_pro.domain.text import empreinte
from dossier_pro.services.dossiers import creer_rempli
from tests.domain.samples import CLE, complet, exemple, referentiel

_OBJETS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("titre", ()),
    ("titre", ()),
    ("ccp", (1,)),
    ("ccp", (2,)),
    ("ccs", (1,)),
)
_POSITIONS: tuple[ValeurPosition, ...] = ("confirme", "confirme", "a_revoir", "non_demontre")


def _image() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(target, "PNG")
    return target.getvalue()


PIECES: dict[str, bytes] = {"image/png": _image(), "text/plain": b"Un fichier joint."}


def titre() -> Referentiel:
    """Two CCP, a CCS, and two transversales of three critères."""
    ref = referentiel(criteres=3, ccs=True)
    made = []
    for rank in (1, 2):
        path = ("TRANSVERSALES", rank)
        texts = tuple(f"La chose commune {rank}.{number} est faite" for number in (1, 2, 3))
        ids = critere_ids(CLE, path, texts)
        criteres = tuple(Critere(i, t) for i, t in zip(ids, texts, strict=True))
        made.append(Transversale(item_id(CLE, *path), f"Agir en commun {rank}", criteres))
    return replace(ref, transversales=tuple(made))


def tirer(seed: int) -> Dossier:
    """Return the dossier of a seed; the first ones are complete, so that all three words are met."""
    rng = random.Random(seed)
    dossier = replace(complet(titre()), id=new_id())
    objet, numeros = ("titre", ()) if seed < 3 else rng.choice(_OBJETS)
    dossier = dossier.put(Projet(modalite=rng.choice(("formation", "vae")), objet=objet, numeros=numeros))  # type: ignore[arg-type]
    if seed >= 3 and rng.random() < 0.3:
        dossier = dossier.put(CcpObtenu("obtenu", rng.choice((1, 2))))
    for rank, activite in enumerate(dossier.referentiel.activites):
        if activite.ccs or rng.random() < 0.4:
            extra = exemple(activite.id, f"x{rank}", 2)
            dossier = dossier.put(replace(extra, taches=rng.choice((extra.taches, " "))) if seed >= 3 else extra)
    if seed >= 3 and rng.random() < 0.5:
        dossier = dossier.put(Declaration(lieu="Ville"))
    dossier = _preuves(dossier, rng)
    dossier = _everything(dossier) if seed < 2 else _liens(dossier, rng)
    return dossier if seed == 0 else _positions(dossier, rng, 2 if seed == 1 else 9)


def _preuves(dossier: Dossier, rng: random.Random) -> Dossier:
    exemples = list(dossier.all(Exemple))
    for rank in range(6):
        mime = rng.choice(("image/png", "text/plain", ""))
        fields: dict[str, Any] = {"titre": f"Pièce {rank}", "confidentielle": rng.random() < 0.15}
        if mime:
            content = PIECES[mime]
            sha = hashlib.sha256(content).hexdigest()
            fields |= {"mime": mime, "sha256": sha, "taille": len(content), "nom_fichier": f"piece{rank}"}
        genre = rng.choice(("fichier", "attestation", "lien", "note"))
        dossier = dossier.put(Preuve(f"p{rank}", genre, description=rng.choice(("", "Ce qu’on voit.")), **fields))  # type: ignore[arg-type]
        if rng.random() < 0.5:
            dossier = dossier.put(Citation(f"c{rank}", rng.choice(exemples), f"p{rank}"))
        if rng.random() < 0.3:
            row = rng.choice((Annexe, DocumentIllustrant))
            dossier = dossier.put(row(f"r{rank}", rank + 1, "", f"p{rank}"))
    return dossier


def _liens(dossier: Dossier, rng: random.Random) -> Dossier:
    seen: set[tuple[str, str]] = set()
    for rank in range(rng.randint(4, 26)):
        cible = rng.choice(list(dossier.referentiel.cibles.values()))
        own = [
            e.id for e in dossier.all(Exemple).values() if cible.activite is None or e.activite_id == cible.activite.id
        ]
        preuve = not own or rng.random() < 0.4
        source = rng.choice(list(dossier.all(Preuve))) if preuve else rng.choice(own)
        if (source, cible.id) not in seen:
            seen.add((source, cible.id))
            phrase = rng.choice(("Oui, ainsi.", "Oui, ainsi.", " "))
            dossier = dossier.put(Lien(f"l{rank}", "preuve" if preuve else "exemple", source, cible.id, phrase))
    return dossier


def _everything(dossier: Dossier) -> Dossier:
    for rank, cible in enumerate(dossier.referentiel.cibles.values()):
        own = [
            e.id
            for e in dossier.all(Exemple).values()
            if e.taches.strip() and (cible.activite is None or e.activite_id == cible.activite.id)
        ]
        dossier = dossier.put(Lien(f"l{rank}", "exemple", own[0], cible.id, "Oui, ainsi."))
    return dossier


def _positions(dossier: Dossier, rng: random.Random, most: int) -> Dossier:
    for rank, cible_id in enumerate(rng.sample(list(dossier.referentiel.cibles), rng.randint(1, most))):
        seen = empreinte_jugee(dossier, cible_id) if rng.random() < 0.8 else empreinte("un autre texte")
        dossier = dossier.put(Position(f"f{rank}", "Une formatrice", cible_id, rng.choice(_POSITIONS), seen, rank + 1))
    return dossier


def ecrire(dossier: Dossier, chemin: Path) -> Path:
    """Write a dossier with its pieces."""
    creer_rempli(chemin, dossier, [io.BytesIO(content) for content in PIECES.values()]).close()
    return chemin
