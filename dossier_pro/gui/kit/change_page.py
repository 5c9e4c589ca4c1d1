"""What a step changed, word by word, as a page."""

from __future__ import annotations

import html
from collections.abc import Sequence

from dossier_pro.gui.kit.theme import Tokens
from dossier_pro.services.history import ChampModifie, Modification, mot_a_mot

_GENRES = {"ajout": "Ajouté", "retrait": "Retiré", "changement": "Modifié"}


def page(modifications: Sequence[Modification], scheme: Tokens) -> str:
    """Return what a line changed as a page: what went is struck through, what came is underlined."""
    return "".join(_section(m, scheme) for m in modifications) or "<p>Rien n’a changé en fin de compte.</p>"


def _section(modification: Modification, scheme: Tokens) -> str:
    muted = scheme.colors["muted"]
    head = (
        f'<p style="margin-top:14px; margin-bottom:2px"><span style="color:{muted}">'
        f"{_GENRES[modification.genre]}</span><br><b>{html.escape(modification.titre)}</b></p>"
    )
    return head + "".join(_field(champ, scheme) for champ in modification.champs)


def _field(champ: ChampModifie, scheme: Tokens) -> str:
    name = f'<span style="color:{scheme.colors["muted"]}">{html.escape(champ.nom)}</span>'
    return f'<p style="margin-top:6px; margin-bottom:0; line-height:145%">{name}<br>{_texts(champ, scheme)}</p>'


def _texts(champ: ChampModifie, scheme: Tokens) -> str:
    parts = []
    for morceau in mot_a_mot(champ.avant, champ.apres):
        words = html.escape(morceau.texte).replace("\n", "<br>")
        if morceau.genre == "retire":
            style = f"color:{scheme.colors['non_demontre']}; background-color:{scheme.colors['non_demontre_fond']}"
            words = f'<s style="{style}">{words}</s>'
        elif morceau.genre == "ajoute":
            style = f"color:{scheme.colors['confirme']}; background-color:{scheme.colors['confirme_fond']}"
            words = f'<u style="{style}">{words}</u>'
        elif morceau.genre == "saut":
            words = f'<span style="color:{scheme.colors["muted"]}">{words}</span>'
        parts.append(words)
    return "".join(parts)
