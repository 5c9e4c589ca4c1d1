"""How long a merge of 10,000 remarks takes, into a real file and with every anchor looked for.

``python -m tests.bench.review_merge [remarks]``: prints, asserts nothing. Must reach: under 2 s.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import Avis, Remarque
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple, new_id
from dossier_pro.domain.text import plain
from dossier_pro.review.package import AvisFile, ecrire
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.sending import fusionner_avis

READERS = 5


def remarks(dossier: Dossier, number: int, who: str, chance: random.Random) -> Avis:
    """So many remarks on passages of the dossier as it is."""
    answers = [
        (exemple.id, champ, text)
        for exemple in dossier.all(Exemple).values()
        for champ in CHAMPS
        if len(text := plain(exemple.reponse(champ))) > 40
    ]
    faits = []
    for count in range(number):
        exemple_id, champ, text = chance.choice(answers)
        start = chance.randrange(len(text) - 30)
        ancre = ancrer(champ, text, start, min(len(text), start + chance.randrange(6, 120)))
        note = f"Précisez ce point, remarque {count}."
        faits.append(
            Remarque(new_id(), who, count, "precision", note, "passage", exemple_id, ancre, "a" * 64, text[:600])
        )
    return Avis.de(faits)


def rewritten(text: str, chance: random.Random) -> str:
    """A third of the sentences is changed, moved or taken out."""
    sentences = text.split(". ")
    for index, sentence in enumerate(sentences):
        throw = chance.random()
        if throw < 0.12:
            words = sentence.split(" ")
            words[len(words) // 2 :] = ["et", "j’ai", "fait", "autrement", *words[len(words) * 2 // 3 :]]
            sentences[index] = " ".join(words)
        elif throw < 0.22:
            sentences[index] = ""
        elif throw < 0.33:
            other = chance.randrange(len(sentences))
            sentences[index], sentences[other] = sentences[other], sentence
    return ". ".join(s for s in sentences if s)


def main(number: int) -> None:
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exemple.dpro"
        creer_exemple(path).close()
        with ouvrir(path) as desk:
            files = []
            for reader in range(READERS):
                avis = remarks(desk.dossier, number // READERS, f"Lecteur {reader}", chance)
                target = Path(folder) / f"{reader}.avis"
                dossier = desk.dossier
                paquet = AvisFile(dossier.id, dossier.referentiel.cle, avis, dossier.candidat.nom_complet)
                target.write_bytes(ecrire(paquet))
                files.append(target)
            for exemple in list(desk.dossier.all(Exemple).values()):
                texts = {champ: rewritten(exemple.reponse(champ), chance) for champ in CHAMPS}
                after = replace(exemple, **texts)  # type: ignore[arg-type]
                desk.change("Récrire", lambda draft, after=after: draft.put(after))  # type: ignore[misc]
            print(f"{READERS} fichiers, {sum(f.stat().st_size for f in files) // 1000} ko")
            for what in ("première fusion", "la même encore"):
                start = time.perf_counter()
                fusion = fusionner_avis(desk, files)
                print(f"{what} : {time.perf_counter() - start:.2f} s, {fusion.ajoutes} ajoutés, {dict(fusion.ancres)}")
        start = time.perf_counter()
        with ouvrir(path) as desk:
            print(f"ouverture : {time.perf_counter() - start:.2f} s, {path.stat().st_size // 1000} ko")
            start = time.perf_counter()
            print(f"fils : {len(desk.dossier.avis.fils())} en {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
