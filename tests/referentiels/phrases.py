"""Invented sentences for the documents that the tests make; no word list comes from a real document."""

from __future__ import annotations

import random


def _mots(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


SUJETS = _mots(
    "Le plan de culture|La taille des haies|Les semis|L'outil de binage|La planche de légumes|Les plants repiqués|"
    "Le carnet de serre|L’arrosage des bacs|La récolte du matin|Les cagettes|Le compost mûr|La fiche de lot|"
    "Les tuteurs|Le sol paillé|Les rangs de fèves|La clôture|Le rucher|Les greffons|Un bouturage|Une grille de relevés"
)
VERBES = _mots(
    "respecte|couvre|suit|correspond à|tient compte de|est conforme à|met en oeuvre|met en œuvre|répond à|reste dans|"
    "est vérifié selon|est choisi d’après|est noté dans|s’appuie sur|précède"
)
COMPLEMENTS = _mots(
    "le calendrier de rotation|la nature du terrain|les besoins de la parcelle|la saison|les règles d'hygiène|"
    "la fiche de poste|l’heure de cueillette|la charte du jardin|les consignes reçues|la norme NF U44-051|"
    "le niveau B1 du CECRL|l'annexe IV du cahier|le protocole GPS|un public en situation de handicap|la loi AGEC|"
    "les gestes et postures|le savoir-faire local|la clientèle anglophone|le porte-greffe retenu|l’avant-saison"
)
LIENS = _mots(
    ", et notamment| dans le respect de| en tenant compte de| (voir| y compris pour| ou à défaut selon| afin de suivre"
)
INFINITIFS = _mots(
    "Préparer|Entretenir|Suivre|Organiser|Vendre|Conseiller|Contrôler|Mettre en oeuvre|Planifier|Réaliser"
)


def phrase(hasard: random.Random, longueur: int) -> str:
    text = f"{hasard.choice(SUJETS)} {hasard.choice(VERBES)} {hasard.choice(COMPLEMENTS)}"
    while len(text) < longueur:
        lien = hasard.choice(LIENS)
        text += f"{lien} {hasard.choice(COMPLEMENTS)}" + (")" if "(" in lien else "")
    return text


def phrases(hasard: random.Random, nombre: int, bornes: tuple[int, int] = (20, 230)) -> list[str]:
    out: list[str] = []
    while len(out) < nombre:
        text = phrase(hasard, hasard.randint(*bornes))
        tirage = hasard.random()
        if tirage < 0.08:
            text = text[0].lower() + text[1:]
        elif tirage < 0.14:
            text = f"GPS : {text[0].lower()}{text[1:]}"
        elif tirage < 0.2:
            text += "."
        out.append(text)
    return out
