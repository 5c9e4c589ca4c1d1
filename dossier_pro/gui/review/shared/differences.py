"""What a reader saw beside what stands there today, word by word: colour, and a stroke through or under."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from dossier_pro.domain.avis import EXTRAIT, Position
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.change_page import link, strong
from dossier_pro.gui.kit.theme import Tokens
from dossier_pro.services.history import DiffPart, mot_a_mot
from dossier_pro.services.review.on_paper import RemarqueSituee
from dossier_pro.services.review.quotes import autour, extrait_juge, texte_a_relire
from dossier_pro.services.review.reviewing import ReadChange

_PROCHE = 0.4
"""How alike a paragraph of today must be to pass for the one that was read, from 0 to 1."""


def texte_du_jour(dossier: Dossier, situee: RemarqueSituee) -> str:
    """Return what stands today where the reader of a remark quoted a text; "" where it is gone."""
    remarque = situee.fil.remarque
    if remarque.sur == "critere":
        return extrait_juge(dossier, remarque.sur_id) if remarque.sur_id in dossier.referentiel.cibles else ""
    exemple = dossier.get(Exemple, situee.place.exemple_id or remarque.sur_id)
    return _dans_l_exemple(exemple, situee) if exemple is not None else ""


def _dans_l_exemple(exemple: Exemple, situee: RemarqueSituee) -> str:
    remarque = situee.fil.remarque
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
    who = remarque.auteur.strip() or tr("la personne")
    return cote_a_cote(
        tr("Lu par {who}", who=who), tr("Aujourd’hui"), remarque.extrait, texte_du_jour(dossier, situee), scheme
    )


def ecart_de_la_position(dossier: Dossier, position: Position, scheme: Tokens, juge: str | None) -> str:
    """Return what a position judged beside what stands there today as HTML, "" where nothing can be shown.

    Args:
        dossier: as it is now.
        position: on another text.
        scheme: the colours.
        juge: what it judged, as far as the history has it; a position of before quotes some of that itself.
    """
    now = extrait_juge(dossier, position.cible_id) if juge is None else texte_a_relire(dossier, position.cible_id)
    avant = position.extrait if juge is None else juge
    if not avant or avant == now:
        return ""
    return cote_a_cote(tr("Lu par {who}", who=position.auteur), tr("Aujourd’hui"), avant, now, scheme)


def page_des_changements(
    changements: Sequence[ReadChange], scheme: Tokens, gauche: str = tr("À sa lecture"), *, relecture: bool = False
) -> str:
    """Return every text that is not what a reader read, side by side, as HTML.

    Args:
        changements: what has changed.
        scheme: the colours.
        gauche: what stands over the former text.
        relecture: for a reader, who opens exemples and preuves alone.
    """
    parts = []
    for one in changements:
        where = html.escape(one.ou[:1].upper() + one.ou[1:])
        there = one.apres and not (relecture and one.place.startswith("dossier/"))
        opens = link(f"lieu:{_lieu(one.place)}", tr("Ouvrir"), scheme) if there else ""
        parts.append(f'<p style="margin-top:22px; margin-bottom:8px">{strong(where)} &nbsp; {opens}</p>')
        if one.avant is None:
            muted = scheme.colors["muted"]
            told = tr("Le texte qui a été lu n’a pas été gardé. Voici celui d’aujourd’hui.")
            parts.append(f'<p style="color:{muted}">{told}</p>')
        avant, apres = _lignes_autres(one)
        if heads := _criteres(one.place, avant, apres):
            parts.append(f'<p style="margin-top:0; margin-bottom:0">{"<br>".join(map(html.escape, heads))}</p>')
        parts.append(cote_a_cote(gauche, tr("Aujourd’hui"), avant, apres, scheme))
    return "".join(parts)


_LISTES = ("liens", "preuves", "dossier")
"""In whose places each line is a thing of its own."""


def _lignes_autres(change: ReadChange) -> tuple[str, str]:
    """Return both texts of a change; of a list, the lines that came or went, whole: what they are stands at their head.

    Where the lines are the same in another order, all of them.
    """
    avant, apres = change.avant or "", change.apres
    if not {*change.place.split("/")} & {*_LISTES}:
        return avant, apres
    old, new = avant.split("\n"), apres.split("\n")
    went, came = [one for one in old if one not in new], [one for one in new if one not in old]
    return ("\n".join(went), "\n".join(came)) if went or came else (avant, apres)


def _criteres(place: str, avant: str, apres: str) -> tuple[str, ...]:
    """Return which critères the lines are about, where they are liens: long lines are cut short at their head."""
    if not place.endswith("/liens"):
        return ()
    lines = (line for line in (*avant.split("\n"), *apres.split("\n")) if line)
    return tuple(dict.fromkeys(line.split("\u00a0: ")[0] for line in lines))


_KINDS = {
    "couverture": "candidat/unique",
    "projet": "projet/unique",
    "declaration": "declaration/unique",
    "obtenus": "ccp_obtenu/",
    "experiences": "experience/",
    "dates": "session/",
    "diplomes": "diplome/",
    "documents": "document_illustrant/",
    "annexes": "annexe/",
}
"""Where the parts of the dossier itself are written, as places of the window."""
_FIELDS = {"contexte": "entreprise", "liens": "", "preuves": "", "rang": ""}
"""The field of an exemple that a part of it leads to, where it is no field itself."""


def _lieu(place: str) -> str:
    """Return the place of the window (kind, id, field) where what was read at ``place`` is written."""
    kind, entity_id, *part = place.split("/")
    if kind == "dossier":
        return f"{_KINDS[entity_id]}/"
    return f"{kind}/{entity_id}/{_FIELDS.get(part[0], part[0]) if part else ''}"


def en_ligne(avant: str, apres: str, scheme: Tokens) -> str:
    """Return one text that shows both as HTML: what went is struck through, what came is underlined."""
    return "".join(_morceau(piece, scheme) for piece in _d_un_tenant(mot_a_mot(avant, apres)))


def _sans_plus(pieces: Sequence[DiffPart]) -> bool:
    """Whether the first of two pieces is no more than a space that stayed, before what went or came."""
    blank = pieces[0].genre == "meme" and not pieces[0].texte.strip()
    return blank and len(pieces) > 1 and pieces[1].genre in ("retire", "ajoute")


def _d_un_tenant(pieces: Sequence[DiffPart]) -> Iterator[DiffPart]:
    """Yield the pieces, what went and came with only a space between as one each: words are read, not a salad."""
    went = came = ""
    for rank, piece in enumerate(pieces):
        between = bool(went or came) and _sans_plus(pieces[rank : rank + 2])
        if piece.genre == "retire" or between:
            went += piece.texte
        if piece.genre == "ajoute" or between:
            came += piece.texte
        if piece.genre in ("retire", "ajoute") or between:
            continue
        yield from _les_deux(went, came)
        went = came = ""
        yield piece
    yield from _les_deux(went, came)


def _les_deux(went: str, came: str) -> Iterator[DiffPart]:
    if not went.strip() and not came.strip():
        yield DiffPart(came or went, "meme")
    else:
        yield DiffPart(went, "retire")
        if went.strip() and came.strip():
            yield DiffPart(" ", "saut")  # else a word in the place of another would read as one with it
        yield DiffPart(came, "ajoute")


def dit(avant: str, apres: str) -> str:
    """Return the same in words, for who does not see the strokes."""
    pieces = [piece for piece in _d_un_tenant(mot_a_mot(avant, apres)) if piece.texte.strip()]
    went = ", ".join(_quoted(piece) for piece in pieces if piece.genre == "retire")
    came = ", ".join(_quoted(piece) for piece in pieces if piece.genre == "ajoute")
    if went and came:
        return tr("retiré : {removed} ; ajouté : {added}", removed=went, added=came)
    if went:
        return tr("retiré : {removed}", removed=went)
    return tr("ajouté : {added}", added=came) if came else ""


def _quoted(piece: DiffPart) -> str:
    return tr("« {text} »", text=piece.texte.strip())


def _morceau(piece: DiffPart, scheme: Tokens) -> str:
    words = html.escape(piece.texte).replace("\n", "<br>")
    if piece.genre in ("meme", "saut") or not words.strip():
        return words
    tag, name = ("s", "non_demontre") if piece.genre == "retire" else ("u", "confirme")
    style = f"color:{scheme.colors[name]}; background-color:{scheme.colors[f'{name}_fond']}"
    return f'<{tag} style="{style}">{words}</{tag}>'


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
    look = 'width="100%" cellspacing="0" cellpadding="3" style="margin-top:6px"'
    return f"<table {look}><tr>{titles}</tr><tr>{cells}</tr></table>"


def _colonne(pieces: Sequence[DiffPart], shown: str, scheme: Tokens) -> str:
    parts = [_morceau(piece, scheme) for piece in pieces if piece.genre in (shown, "meme", "saut")]
    muted = scheme.colors["muted"]
    empty = tr("Plus rien à cet endroit.") if shown == "ajoute" else tr("Rien à cet endroit.")
    return "".join(parts) or f'<span style="color:{muted}">{empty}</span>'
