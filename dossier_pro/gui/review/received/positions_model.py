"""The positions of the readers side by side, critère by critère, and their summaries of each CCP, as a page."""

from __future__ import annotations

import html
from collections.abc import Mapping

from dossier_pro.domain.avis import ValeurPosition
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.readiness import EtatCible, PositionLue, Readiness
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.change_page import link, strong
from dossier_pro.gui.kit.theme import Tokens
from dossier_pro.gui.kit.threads import signature, signature_sans_date
from dossier_pro.gui.review.shared.differences import ecart_de_la_position
from dossier_pro.services.review.on_paper import POSITIONS

SIGNES: dict[ValeurPosition, str] = {"confirme": "●", "a_revoir": "▲", "non_demontre": "✕"}
"""The shape that stands beside the word."""
Juges = Mapping[str, str | None]
"""What positions judged, None where the history no longer has it, by their ids."""
_NOT_KEPT = tr("Le texte de ce moment n’est plus dans l’historique de votre dossier.")
_PAR_RANGEE = 3
"""How many readers stand beside one another before a new row begins."""


def page(dossier: Dossier, etat: Readiness, ouverts: Juges, scheme: Tokens) -> str:
    """Return the page; "" where no reader has taken a position or written a summary.

    Args:
        dossier: with its review.
        etat: its readiness, which holds the positions.
        ouverts: the ids of the positions under which what has changed is unfolded, each with what it judged.
        scheme: the colours.
    """
    parts = []
    for activite in dossier.referentiel.activites:
        mine = [e for e in etat.cibles.values() if e.cible.activite is not None and e.cible.activite.id == activite.id]
        head = activite.intitule
        if activite.sigle:
            head = tr("{head}\u00a0: {text}", head=activite.sigle, text=activite.intitule)
        parts.append(_chapitre(dossier, head, activite.id, mine, ouverts, scheme))
    others = [e for e in etat.cibles.values() if e.cible.activite is None]
    parts.append(_chapitre(dossier, tr("Compétences transversales"), "", others, ouverts, scheme))
    return "".join(parts)


def _chapitre(
    dossier: Dossier,
    head: str,
    activite_id: str,
    etats: list[EtatCible],
    ouverts: Juges,
    scheme: Tokens,
) -> str:
    summaries = [s for s in dossier.avis.syntheses(activite_id) if s.texte.strip()]
    read = [e for e in etats if e.positions]
    if not summaries and not read:
        return ""
    muted = scheme.colors["muted"]
    parts = [f'<p style="margin-top:26px; margin-bottom:4px; font-size:{scheme.px("font_lead")}px">']
    parts.append(f"{strong(html.escape(head))}</p>")
    for one in summaries:
        who = html.escape(signature(one, role=True))
        words = html.escape(one.texte).replace("\n", "<br>")
        title = tr("Synthèse de {who}", who=who)
        parts.append(
            f'<p style="margin-top:6px; margin-bottom:8px; line-height:145%">'
            f'<span style="color:{muted}">{title}</span><br>{words}</p>'
        )
    if read:
        counted = tr("{read} sur {total} avec une position", read=len(read), total=len(etats))
        parts.append(f'<p style="margin-top:4px; margin-bottom:0; color:{muted}">{counted}</p>')
    parts += [_critere(dossier, one, ouverts, scheme) for one in read]
    return "".join(parts)


def _critere(dossier: Dossier, etat: EtatCible, ouverts: Juges, scheme: Tokens) -> str:
    cible = etat.cible
    muted = scheme.colors["muted"]
    opens = link(f"cible:{cible.id}", tr("Ouvrir"), scheme)
    where = f'<span style="color:{muted}">{html.escape(cible.lieu)}</span> &nbsp;{opens}'
    shape = "margin-top:24px; margin-bottom:2px; line-height:135%"
    parts = [f'<p style="{shape}">{where}<br>{html.escape(cible.texte)}</p>']
    for start in range(0, len(etat.positions), _PAR_RANGEE):
        row = etat.positions[start : start + _PAR_RANGEE]
        width = 100 // _PAR_RANGEE
        cells = "".join(
            f'<td width="{width}%" valign="top" style="line-height:145%">{_position(one, scheme)}</td>' for one in row
        )
        cells += f'<td width="{width}%"></td>' * (_PAR_RANGEE - len(row))
        parts.append(f'<table width="100%" cellspacing="0" cellpadding="6"><tr>{cells}</tr></table>')
    old = (one for one in etat.positions if one.ancienne)
    parts += [_depuis(dossier, one, ouverts, scheme) for one in old]
    return "".join(parts)


def _position(one: PositionLue, scheme: Tokens) -> str:
    said = one.position.valeur
    ink, ground = scheme.colors[said], scheme.colors[f"{said}_fond"]
    words = strong(f"&nbsp;{SIGNES[said]}&nbsp;{tr(POSITIONS[said])}&nbsp;")
    chip = f'<span style="color:{ink}; background-color:{ground}">{words}</span>'
    muted = scheme.colors["muted"]
    lines = [chip]
    if one.ancienne:
        older = tr("sur une version antérieure")
        lines.append(f'<span style="color:{scheme.colors["a_revoir"]}">▲&nbsp;{older}</span>')
    lines.append(f'<span style="color:{muted}">{html.escape(signature(one.position, role=True))}</span>')
    if one.position.motif.strip():
        lines.append(html.escape(one.position.motif.strip()).replace("\n", "<br>"))
    return "<br>".join(lines)


def _depuis(dossier: Dossier, one: PositionLue, ouverts: Juges, scheme: Tokens) -> str:
    who = html.escape(signature_sans_date(one.position))
    said = tr(POSITIONS[one.position.valeur]).lower()
    muted = scheme.colors["muted"]
    told = tr(
        "{who} a dit «\u00a0{said}\u00a0» sur une version antérieure\u00a0: le texte a changé depuis, ce "
        "point est donc à revoir.",
        who=who,
        said=said,
    )
    unfolded = one.position.id in ouverts
    verb = tr("Replier") if unfolded else tr("Voir ce qui a changé")
    unfolds = link(f"ecart:{one.position.id}", verb, scheme)
    gap = ""
    if unfolded:
        gap = ecart_de_la_position(dossier, one.position, scheme, ouverts[one.position.id])
        gap = gap or f'<p style="color:{muted}; margin-top:0">{_NOT_KEPT}</p>'
    return f'<p style="margin-top:2px; margin-bottom:4px">{told} {unfolds}</p>{gap}'
