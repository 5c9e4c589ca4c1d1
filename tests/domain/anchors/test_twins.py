"""Anchors among twin sentences and in parts of sentences: what is gone must not be found in its twin."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator

import pytest

from dossier_pro.domain.anchors.anchor import ancrer, retrouver

TEXTS = {
    "taches": (
        "Je commençais par saluer le client et vérifier son numéro de compte dans le logiciel. Ensuite, je saisissais "
        "sa commande, je contrôlais le stock disponible et je lui annonçais le délai. Le mardi, je préparais les "
        "tournées de livraison du secteur nord avec le chef de dépôt. Le jeudi, je préparais les tournées de livraison "
        "du secteur sud avec le chef de dépôt. En fin de semaine, je relançais par téléphone les clients en retard de "
        "trente jours.\nVérifier les bons de commande.\nVérifier les bons de livraison.\nClasser les factures reçues."
    ),
    "moyens": (
        "J’utilisais le logiciel de gestion commerciale et un tableur pour le suivi des relances. Pour la rédaction "
        "des courriers, je partais des modèles du service et je les adaptais au client."
    ),
    "equipe": "Je leur rendais compte chaque soir des commandes saisies. Les livreurs me signalaient les retours.",
    "complements": "Cette activité m’a appris à garder mon calme face à un client pressé.",
}
ELSEWHERE = "Nous avons déménagé au printemps dans de nouveaux locaux."
OPEN, CLOSE = "\ue000", "\ue001"
_SENTENCE = re.compile(r"[^\n.]+\.")

Case = tuple[str, str, int, int, dict[str, str]]
"""What was done, the answer, where the passage stood, and the texts now with the passage between two marks."""


def passages(dice: random.Random) -> Iterator[tuple[str, int, int, re.Match[str]]]:
    for champ, texte in TEXTS.items():
        for sentence in _SENTENCE.finditer(texte):
            start = sentence.start() + (sentence[0][0] == " ")
            yield champ, start, sentence.end(), sentence
            words = [m for m in re.finditer(r"\S+", texte) if start <= m.start() < sentence.end()]
            first = dice.randrange(max(1, len(words) - 4))
            last = min(first + dice.randrange(2, 5), len(words) - 1)
            yield champ, words[first].start(), words[last].end(), sentence


def slip(dice: random.Random, text: str) -> str:
    found = list(re.finditer(r"[^\W\d_]{7,}", text))
    if not found:
        return text
    word = dice.choice(found)
    at = word.start() + dice.randrange(2, 5)
    return text[:at] + text[at + 1 :]


def cases(seed: int) -> Iterator[Case]:
    dice = random.Random(seed)
    for champ, start, end, sentence in passages(dice):
        texte = TEXTS[champ]
        before, quoted, after = texte[:start], texte[start:end], texte[end:]
        here = (champ, start, end)
        other = dice.choice([c for c in TEXTS if c != champ])
        around = texte[: sentence.start()], texte[sentence.end() :]
        moved = f"{TEXTS[other]} {OPEN}{{}}{CLOSE}"
        marked = before + OPEN + quoted + CLOSE + after

        yield "slip", *here, TEXTS | {champ: before + OPEN + slip(dice, quoted) + CLOSE + after}
        yield "bullet", *here, TEXTS | {champ: f"{before}- {OPEN}{quoted.replace(' ', '  ', 1)}{CLOSE}{after}"}
        yield "quoted", *here, TEXTS | {champ: f"{before}«\u00a0{OPEN}{quoted}{CLOSE}\u00a0»{after}"}
        yield "one paragraph", *here, TEXTS | {champ: marked.replace("\n", " ")}
        typed = unicodedata.normalize("NFD", marked).replace("’", "'")
        yield "typed otherwise", *here, TEXTS | {champ: typed}
        yield "deleted", *here, TEXTS | {champ: "".join(around)}
        yield "replaced", *here, TEXTS | {champ: f"{around[0]} {OPEN}{ELSEWHERE}{CLOSE}{around[1]}"}
        if len(quoted) > 50 and quoted.endswith("."):
            yield "moved", *here, TEXTS | {champ: "".join(around), other: moved.format(quoted)}
            yield "moved, slip", *here, TEXTS | {champ: "".join(around), other: moved.format(slip(dice, quoted))}
        else:
            yield "words replaced", *here, TEXTS | {champ: f"{before}{OPEN}quelque chose{CLOSE}{after}"}


@pytest.mark.parametrize("seed", range(8))
def test_never_the_twin(seed: int) -> None:
    right = total = 0
    wrong = []
    for name, champ, start, end, after in cases(seed):
        texts = {key: text.replace(OPEN, "").replace(CLOSE, "") for key, text in after.items()}
        found = retrouver(ancrer(champ, TEXTS[champ], start, end), texts)
        there = next(((c, t.index(OPEN), t.index(CLOSE) - 1) for c, t in after.items() if OPEN in t), None)
        total += 1
        if found is None:
            right += there is None
            continue
        passage = texts[found.champ][found.debut : found.fin]
        if "replaced" in name and not found.approchee:
            wrong.append((name, TEXTS[champ][start:end], "said to be it"))
        elif there and found.champ == there[0] and min(found.fin, there[2]) - max(found.debut, there[1]) > 0:
            right += 1
        elif there is None or passage != TEXTS[champ][start:end]:
            wrong.append((name, TEXTS[champ][start:end], passage))
        else:
            wrong.append((name, passage, "its twin"))
    assert not wrong
    assert right >= 0.95 * total, (right, total)


def test_a_part_without_the_word_that_it_was_about_is_gone() -> None:
    texte = "Le jeudi, je livrais le secteur sud avec le chef de dépôt. J’ai travaillé avec ma tutrice et avec le chef."
    start = texte.index("sud avec le chef")
    ancre = ancrer("taches", texte, start, start + len("sud avec le chef"))
    assert retrouver(ancre, {"taches": texte[texte.index("J’ai") :]}) is None
    assert retrouver(ancre, {"taches": "", "equipe": "Avec les livreurs, et avec le chef de dépôt."}) is None


def test_a_word_is_not_found_inside_another() -> None:
    texte = "Ensuite, je saisissais sa commande."
    ancre = ancrer("taches", texte, 23, 25)
    assert ancre.citation == "sa"
    assert retrouver(ancre, {"taches": "Ensuite, je saisissais commande."}) is None


def test_a_few_words_are_not_found_in_another_answer_by_one_side_alone() -> None:
    texte = "J’ai travaillé avec ma tutrice, et avec le chef de dépôt."
    start = texte.index("avec le chef")
    ancre = ancrer("equipe", texte, start, start + len("avec le chef"))
    other = "Je préparais le secteur nord avec le chef de dépôt."
    assert retrouver(ancre, {"equipe": "", "taches": other}) is None
    assert retrouver(ancre, {"equipe": "", "taches": texte}) is not None
