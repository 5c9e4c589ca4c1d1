"""Dossiers of random shape that join and cite preuves in every way that an export knows."""

from __future__ import annotations

import io
import random
from datetime import date
from typing import get_args

from PIL import Image

from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Candidat,
    CcpObtenu,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Entity,
    Exemple,
    GenreObjet,
    Grandeur,
    Preuve,
    Projet,
)
from dossier_pro.export.compose import Options
from tests.export.sample import Pieces, dossier, nasty_prose, phrase, picture, prose, referentiel

GRANDEURS: tuple[Grandeur, ...] = get_args(Grandeur)
_TABLES = (
    "\n\n**Mois**\t**Ventes**\tRemarque\nMars\t12\t\nAvril\t\tune relance\n\nEnsuite.",
    "\n\n10. dixième\n11. onzième\n\nJanvier\t3 %\nFévrier\t*4 %*",
)


def joined_dossier(seed: int) -> tuple[Dossier, Pieces, Options]:
    """A dossier whose preuves are cited, joined under documents and annexes, twice, confidential, absent, untitled.

    Also what of it is printed: all that is visé, or one CCP.
    """
    rng = random.Random(50_000 + seed)
    pieces = Pieces()
    count = rng.randint(2, 4)
    objet: GenreObjet = rng.choice(("titre", "titre", "ccp", "ccs"))
    numeros = {"titre": (), "ccp": tuple(sorted(rng.sample(range(1, count + 1), rng.randint(1, count)))), "ccs": (1,)}
    entities: list[Entity] = [
        Candidat(nom_naissance="Essai", nom_usage=rng.choice(("", "Aléa-Duval")), prenom="Zoé", adresse=_adresse(rng)),
        Projet(modalite=rng.choice(("vae", "formation", None)), objet=objet, numeros=numeros[objet]),
        _declaration(rng, pieces),
    ]
    if objet == "titre" and rng.random() < 0.3:
        entities.append(CcpObtenu("o1", rng.randint(1, count), False))
    preuves = [_preuve(rng, pieces, rank) for rank in range(rng.randint(2, 9))]
    entities += preuves
    ids = [preuve.id for preuve in preuves]
    number = 0
    for activite in [*(f"at-{n}" for n in range(1, count + 1)), "ccs-1"]:
        for ordre in range(1, rng.randint(1, 3) + 1):
            number += 1
            entities.append(_exemple(rng, f"e{number}", activite, ordre))
            for rank, cited in enumerate(rng.sample(ids, rng.randint(0, min(3, len(ids))))):
                legende = rng.choice(("", "", phrase(rng)[:60], "Vu de près (annexe 1)", "Figure 3 — la suite"))
                champ = rng.choice(CHAMPS)
                grandeur = GRANDEURS[(seed + number + rank) % 7 % 4]
                entities.append(Citation(f"e{number}-c{rank}", f"e{number}", cited, champ, legende, rank, grandeur))
    for rank in range(1, rng.choice((0, 1, 3, 6)) + 1):
        titre = rng.choice(("", phrase(rng), nasty_prose(rng, 8)[:120], phrase(rng) * 4, "Annexe 1 : plan"))
        entities.append(DocumentIllustrant(f"i{rank}", rank, titre, rng.choice((None, *ids))))
    for rank in range(1, rng.choice((0, 1, 3, 6)) + 1):
        titre = rng.choice(("", phrase(rng), nasty_prose(rng, 8)[:120], phrase(rng) * 4, "Lettre\nen deux lignes"))
        entities.append(Annexe(f"a{rank}", rank, titre, rng.choice((None, *ids))))
    for n in range(1, rng.choice((0, 2, 5)) + 1):
        organisme = rng.choice(("", "Centre d’Exemple"))
        entities.append(Diplome(f"d{n}", n, phrase(rng), organisme, rng.choice(("", "2012", "Juin 2019"))))
    made = dossier(referentiel(activites=count, ministere=rng.random() < 0.85), *entities)
    visees = made.activites_visees()
    seule = visees and rng.random() < 0.15
    if seule:
        choisie = rng.choice(visees)
        options = Options(ccs=choisie.numero) if choisie.ccs else Options(ccp=choisie.numero)
        return made, pieces, options
    if not visees:
        made = made.put(Projet(modalite="vae"))
    return made, pieces, Options()


def _adresse(rng: random.Random) -> str:
    return rng.choice(("", "14, rue de l’Œuvre-Imaginaire\n00000 Ville-Exemple", "3 quai\nBât. B\n00000 Ville"))


def _declaration(rng: random.Random, pieces: Pieces) -> Declaration:
    signature = pieces.add(picture(300, 120, kind="PNG")) if rng.random() < 0.2 else None
    nom = rng.choice(("", "Zoé Essai", "Zoé Aléa-Duval"))
    jour = rng.choice((None, date(2026, 1, 2)))
    return Declaration("unique", nom, rng.choice(("", "Ville-Exemple", "L’Isle-d’Essai")), jour, signature)


def _exemple(rng: random.Random, ident: str, activite: str, ordre: int) -> Exemple:
    words = rng.choice((0, 12, 60, 200))
    write = rng.choice((prose, prose, prose, nasty_prose))
    texts = [write(rng, rng.choice((words, 30))) if rng.random() < 0.85 else "" for _ in CHAMPS]
    if rng.random() < 0.2:
        texts[rng.randrange(4)] += rng.choice(_TABLES)
    debut, fin = rng.choice(((None, None), (date(2024, 1, 1), None), (date(2024, 3, 4), date(2025, 12, 31))))
    lieu = rng.choice((("Ateliers & Cie", "Stand"), ("", ""), ("Fictibois", "")))
    titre = phrase(rng)[: rng.choice((20, 60, 160))].strip()
    taches, moyens, equipe, complements = texts
    return Exemple(ident, activite, ordre, titre, taches, moyens, equipe, complements, *lieu, debut, fin)


def _preuve(rng: random.Random, pieces: Pieces, rank: int) -> Preuve:
    ident = f"p{rank}"
    titre = rng.choice((phrase(rng)[:50], "Devis signé", "Document cité : un plan", "", "Plan (version 2)"))
    said = rng.choice(("", "", "Vu de dessus", titre))
    secret = rng.random() < 0.12
    genre = rng.choice(("image", "image", "pages", "pdf", "note", "lien", "texte", "absent", "autre"))
    if genre == "note":
        return Preuve(
            ident,
            "note",
            titre,
            confidentielle=secret,
            description=prose(rng, rng.choice((5, 60))) + rng.choice(("", _TABLES[0])),
        )
    if genre == "lien":
        return Preuve(ident, "lien", titre, confidentielle=secret, adresse="https://exemple.invalid/salon(2)")
    if genre == "absent":
        return Preuve(ident, rng.choice(("fichier", "attestation")), titre, confidentielle=secret)
    nom, mime, octets = _fichier(rng, genre, rank)
    kind = "photo" if mime.startswith("image/") else "fichier"
    sha = pieces.add(octets)
    return Preuve(
        ident,
        kind,  # type: ignore[arg-type]
        titre,
        confidentielle=secret,
        description=said,
        nom_fichier=nom,
        mime=mime,
        taille=len(octets),
        sha256=sha,
        alternative=rng.choice(("", "", "Une image de l’atelier")),
    )


def _fichier(rng: random.Random, genre: str, rank: int) -> tuple[str, str, bytes]:
    if genre == "image":
        size = rng.choice(((1200, 800), (700, 900), (300, 200)))
        kind = rng.choice(("JPEG", "PNG"))
        return f"{rank}.{kind.lower()}", f"image/{kind.lower()}", picture(*size, text=str(rank), kind=kind)
    pages = [Image.open(io.BytesIO(picture(600, 850, text=f"{rank}-{n}"))) for n in range(rng.randint(1, 3))]
    out = io.BytesIO()
    if genre == "pages":
        pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
        return f"{rank}.tif", "image/tiff", out.getvalue()
    if genre == "pdf":
        pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=100)
        return f"scan {rank}.pdf", "application/pdf", out.getvalue()
    if genre == "texte":
        return f"mail {rank}.txt", "text/plain", f"Bonjour,\n\n1. voici le devis n° {rank}\n\n- merci\n".encode()
    return f"plan {rank}.dwg", "application/octet-stream", bytes([rank]) * 20
