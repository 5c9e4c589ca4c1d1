"""What a step changed, word by word, as a page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.theme import Tokens
from dossier_pro.services.history import ChampModifie, DiffPart, Modification, mot_a_mot


def strong(words: str) -> str:
    """Return HTML that stands out, in the weight that the program has: Qt thickens that of ``<b>`` itself."""
    return f'<span style="font-weight:600">{words}</span>'


def link(target: str, words: str, scheme: Tokens) -> str:
    """Return a link that looks like the quiet buttons of the other screens: in the accent, with no line under it."""
    style = f"color:{scheme.colors['accent']}; font-weight:600; text-decoration:none"
    return f'<a href="{html.escape(target)}" style="{style}">{html.escape(words)}</a>'


_GENRES = {"ajout": tr("Ajouté"), "retrait": tr("Retiré"), "changement": tr("Modifié")}


def page(modifications: Sequence[Modification], scheme: Tokens) -> str:
    """Return what a line changed as a page: what went is struck through, what came is underlined."""
    return "".join(_section(m, scheme) for m in modifications) or tr("<p>Rien n’a changé en fin de compte.</p>")


def _section(modification: Modification, scheme: Tokens) -> str:
    muted = scheme.colors["muted"]
    head = (
        f'<p style="margin-top:14px; margin-bottom:2px"><span style="color:{muted}">'
        f"{_GENRES[modification.genre]}</span><br>{strong(html.escape(modification.titre))}</p>"
    )
    return head + "".join(_field(champ, scheme) for champ in modification.champs)


def _field(champ: ChampModifie, scheme: Tokens) -> str:
    name = f'<span style="color:{scheme.colors["muted"]}">{html.escape(champ.nom)}</span>'
    return f'<p style="margin-top:6px; margin-bottom:0; line-height:145%">{name}<br>{_texts(champ, scheme)}</p>'


def sides(mine: str, theirs: str, scheme: Tokens) -> tuple[str, str]:
    """Return two texts as HTML; what only one of them has is underlined in it."""
    parts = mot_a_mot(mine, theirs)
    left = (replace(p, genre="ajoute") if p.genre == "retire" else p for p in parts if p.genre != "ajoute")
    right = (p for p in parts if p.genre != "retire")
    return _side(left, scheme), _side(right, scheme)


def _side(parts: Iterable[DiffPart], scheme: Tokens) -> str:
    return f'<p style="line-height:140%; margin:0">{"".join(_words(part, scheme) for part in parts)}</p>'


def _texts(champ: ChampModifie, scheme: Tokens) -> str:
    return "".join(_words(part, scheme) for part in mot_a_mot(champ.avant, champ.apres))


def _words(part: DiffPart, scheme: Tokens) -> str:
    words = html.escape(part.texte).replace("\n", "<br>")
    if part.genre == "retire":
        style = f"color:{scheme.colors['non_demontre']}; background-color:{scheme.colors['non_demontre_fond']}"
        return f'<s style="{style}">{words}</s>'
    if part.genre == "ajoute":
        style = f"color:{scheme.colors['confirme']}; background-color:{scheme.colors['confirme_fond']}"
        return f'<u style="{style}">{words}</u>'
    if part.genre == "saut":
        return f'<span style="color:{scheme.colors["muted"]}">{words}</span>'
    return words
