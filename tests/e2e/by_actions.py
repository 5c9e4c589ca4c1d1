"""The journey of a newcomer by AT-SPI alone: run by the system's Python.

``python3 -m tests.e2e.by_actions FOLDER PYTHON`` starts the program in an empty home, writes a dossier in it and
exports it; what was told stands in ``told.json`` of the folder.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from gi.repository import GLib  # type: ignore[import-not-found] # of the system's Python

from tests.e2e.listener import ROLE, STATE
from tests.e2e.person import Person, has

TACHES = "J’ai reçu la commande, puis j’ai vérifié les prix avec le client."
PHRASE = "J’ai vérifié chaque prix avant de répondre."
AVEC = "Avec ma tutrice."
NOM_USAGE = "Grand"


def begins(me: Person) -> None:
    """Make a dossier: what lacks is said, then each question is answered."""
    me.presses("Nouveau dossier")
    me.presses("Continuer")
    me.hears("Choisissez votre titre")
    me.writes("Chercher un titre", "2025")
    me.presses("Assistant commercial")
    me.presses("Continuer")
    me.presses("Parcours de formation")
    me.presses("Continuer")
    me.sees("Le titre entier", ROLE.RADIO_BUTTON)
    me.presses("Continuer")
    me.writes("Prénom", "Zoé")
    me.writes("Nom de naissance", "Petit")
    me.presses("Créer le dossier")


def writes_an_exemple(me: Person) -> None:
    """Answer questions of the first exemple; that they are on the disk is announced."""
    me.presses("2. Mon premier exemple")
    me.writes("Intitulé de l’exemple", "Préparer une commande")
    me.writes("1. Décrivez", TACHES)
    me.writes("2. Précisez", "Le logiciel de gestion.")
    me.hears("Enregistré à")
    me.sees("Exemple sur le bureau : CCP 1 · Exemple 1 : Préparer une commande")


def ties_a_preuve(me: Person, note: Path) -> None:
    """Add a file by the dialog, bring it before the jury, and say what it shows."""
    me.presses("Preuves")
    me.presses("Choisir des fichiers")
    dialog = me.until(lambda: next((w for w in me.windows() if w.get_role() == ROLE.DIALOG), None), "the dialog")
    me.writes("Nom", str(note), within=dialog)
    me.presses("Choisir", within=dialog)
    me.hears("1 preuve ajoutée")
    me.presses("Joindre au dossier")
    me.presses("Ajouter un critère")
    me.writes("Chercher un critère", "processus")
    me.hears("Le processus de traitement des commandes est respecté")
    me.presses("Choisir")
    me.writes("Comment", PHRASE)
    me.presses("Lier")
    me.hears("CP1.1 est montré")
    me.hears("CCP 1 : 1 sur 15")


def fills_parcours(me: Person) -> None:
    """Write into a line, take a choice, tick a box: what a tool does there is no key and no click."""
    me.presses("Parcours")
    me.writes("Nom d’usage", NOM_USAGE)
    me.presses("VAE")
    me.until(
        lambda: has(me.sees("Je dépose sur France VAE", ROLE.CHECK_BOX), STATE.SHOWING), "what goes with the choice"
    )
    me.presses("Je dépose sur France VAE")


def reads_and_exports(me: Person) -> None:
    """Read what is missing, go to one of the points and back, make the files, read what was made."""
    me.presses("Accueil")
    me.presses("Voir tout ce qui manque")
    me.sees("Incomplet : ", ROLE.LABEL)
    me.presses("CCP 1, exemple 1 : la question 3")
    field = me.sees("3. Avec qui", ROLE.TEXT)
    me.until(lambda: has(field, STATE.FOCUSED), "the keyboard where the point is mended")
    me.writes("3. Avec qui", AVEC)
    me.presses("Exporter")
    me.presses("Créer le dossier pour le jury")
    me.hears("Documents créés")
    me.sees("Dossier professionnel Zoé Grand.pdf", ROLE.LABEL)
    me.sees("Ouvrir Dossier professionnel Zoé Grand.docx", ROLE.PUSH_BUTTON)


def asks_for_what_is_gone(me: Person) -> int:
    """Ask whatever has children for one more than it has, as a reader does whose answer is a moment old."""
    asked = 0
    for one in list(me.all()):
        with suppress(GLib.Error):  # it may be gone itself, which is an answer too
            count = one.get_child_count()
            if count and one.get_role() == ROLE.FILLER:
                one.get_child_at_index(count)
                asked += 1
    return asked


def main(folder: Path, python: str) -> None:
    """Do it all, and tell."""
    note = folder / "note.txt"
    note.write_text("Ce que j’ai noté.", "utf-8")
    program = subprocess.Popen([python, "-m", "dossier_pro"])
    told: dict[str, Any] = {}
    try:
        me = Person()
        begins(me)
        writes_an_exemple(me)
        ties_a_preuve(me, note)
        fills_parcours(me)
        reads_and_exports(me)
        areas = asks_for_what_is_gone(me)
        told = {
            "steps": me.steps,
            "heard": me.heard,
            "written": [TACHES, AVEC, PHRASE, NOM_USAGE],
            "areas_asked": areas,
        }
        told["alive"] = program.poll() is None
    finally:
        program.terminate()
        program.wait(20)
    (folder / "told.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
