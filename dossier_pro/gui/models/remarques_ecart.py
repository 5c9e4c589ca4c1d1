"""What a reader saw beside what stands there today, word by word: colour, and a stroke through or under."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from dossier_pro.domain.avis import EXTRAIT, Position
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.text import plain
from dossier_pro.gui.theme import Tokens
from dossier_pro.services.citations import autour, extrait_juge
from dossier_pro.services.historique import Morceau, mot_a_mot
from dossier_pro.services.remarques import RemarqueSituee
from dossier_pro.services.reviewing import Changement

_PROCHE = 0.4
"""How alike a paragraph of today must be to pass for the one that was read, from 0 to 1."""


def texte_du_jour(dossier: Dossier, situee: RemarqueSituee) -> str:
    """Return what stands today where the reader of a remark quoted a text; "" where it is gone."""
    remarque = situee.fil.remarque
    if remarque.sur == "critere":
        return extrait_juge(dossier, remarque.sur_id) if remarque.sur_id in dossier.referentiel.cibles else ""
    exemple = dossier.get(Exemple, remarque.sur_id)
    if exemple is None:
        return ""
    if remarque.ancre is None:
        return "\n".join(plain(exemple.reponse(champ)) for champ in CHAMPS)[:EXTRAIT]
    trouve = situee.place.trouve
    if trouve is None:
        paragraphs = [p for champ in CHAMPS for p in plain(exemple.reponse(champ)).split("\n")]
        return _plus_proche(remarque.extrait, paragraphs)
    texte = plain(exemple.reponse(trouve.champ))  # type: ignore[arg-type]
    if remarque.extrait == remarque.ancre.citation[:EXTRAIT] and "\n" not in remarque.ancre.apres[:1]:
        return texte[trouve.debut : trouve.fin]
    return autour(texte, trouve.debut, trouve.fin)


def _plus_proche(texte: str, paragraphes: Iterable[str]) -> str:
    best, found = _PROCHE, ""
    words = texte.split()
    for one in paragraphes:
        matcher = SequenceMatcher(None, words, one.split(), autojunk=False)
        if matcher.quick_ratio() > best and (likeness := matcher.ratio()) > best:
            best, found = likeness, one
    return found


def a_change(dossier: Dossier, situee: RemarqueSituee) -> bool:
    """Return whether the text that a reader quoted reads otherwise today."""
    seen = situee.fil.remarque.extrait
    return bool(seen) and seen != texte_du_jour(dossier, situee)


def ecart_de_la_remarque(dossier: Dossier, situee: RemarqueSituee, scheme: Tokens) -> str:
    """Return the two texts of a remark side by side as HTML, "" where nothing has changed."""
    if not a_change(dossier, situee):
        return ""
    remarque = situee.fil.remarque
    who = remarque.auteur.strip() or "la personne"
    return cote_a_cote(f"Lu par {who}", "Aujourd’hui", remarque.extrait, texte_du_jour(dossier, situee), scheme)


def ecart_de_la_position(dossier: Dossier, position: Position, scheme: Tokens) -> str:
    """Return the phrases that a position judged beside those of today as HTML, "" where they read the same."""
    now = extrait_juge(dossier, position.cible_id)
    if not position.extrait or position.extrait == now:
        return ""
    return cote_a_cote(f"Lu par {position.auteur}", "Aujourd’hui", position.extrait, now, scheme)


def page_des_changements(changements: Sequence[Changement], scheme: Tokens, gauche: str = "À sa lecture") -> str:
    """Return every text that is not what a reader read, side by side, as HTML; ``gauche`` stands over the former."""
    parts = []
    for one in changements:
        where = html.escape(one.ou[:1].upper() + one.ou[1:])
        kind, entity_id = one.place.split("/")[:2]
        champ = one.place.split("/")[2] if one.place.count("/") > 1 else ""
        link = f'<a href="lieu:{kind}/{entity_id}/{champ}">Ouvrir</a>' if one.apres else ""
        parts.append(f'<p style="margin-top:22px; margin-bottom:4px"><b>{where}</b> &nbsp; {link}</p>')
        if one.avant is None:
            muted = scheme.colors["muted"]
            parts.append(
                f'<p style="color:{muted}">Le texte qui a été lu n’a pas été gardé. Voici celui d’aujourd’hui.</p>'
            )
        parts.append(cote_a_cote(gauche, "Aujourd’hui", one.avant or "", one.apres, scheme))
    return "".join(parts)


def cote_a_cote(gauche: str, droite: str, avant: str, apres: str, scheme: Tokens) -> str:
    """Return two texts in two columns as HTML: what went is struck through, what came is underlined.

    Args:
        gauche: what stands over the left column.
        droite: what stands over the right one.
        avant: the former text.
        apres: the present text.
        scheme: the colours.
    """
    pieces = list(mot_a_mot(avant, apres))
    if len(avant) >= EXTRAIT:
        # The quotation was cut there: what follows says nothing of the text.
        while pieces and pieces[-1].genre in ("ajoute", "retire"):
            pieces.pop()
    head = f'style="color:{scheme.colors["muted"]}"'
    cells = "".join(
        f'<td width="50%" style="padding-right:16px; line-height:145%">{_colonne(pieces, shown, scheme)}</td>'
        for shown in ("retire", "ajoute")
    )
    titles = "".join(f'<td width="50%"><span {head}>{html.escape(name)}</span></td>' for name in (gauche, droite))
    return f'<table width="100%" cellspacing="0" cellpadding="3"><tr>{titles}</tr><tr>{cells}</tr></table>'


def _colonne(pieces: Sequence[Morceau], shown: str, scheme: Tokens) -> str:
    tag, name = ("s", "non_demontre") if shown == "retire" else ("u", "confirme")
    style = f"color:{scheme.colors[name]}; background-color:{scheme.colors[f'{name}_fond']}"
    parts = []
    for piece in pieces:
        words = html.escape(piece.texte).replace("\n", "<br>")
        if piece.genre == shown:
            parts.append(f'<{tag} style="{style}">{words}</{tag}>')
        elif piece.genre in ("meme", "saut"):
            parts.append(words)
    muted = scheme.colors["muted"]
    empty = "Plus rien à cet endroit." if shown == "ajoute" else "Rien à cet endroit."
    return "".join(parts) or f'<span style="color:{muted}">{empty}</span>'
