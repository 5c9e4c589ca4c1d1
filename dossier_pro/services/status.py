"""Readiness as the contract's JSON and as a page for people."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dossier_pro.domain.avis import ResultatEcf
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import UNITES, Comptes, Readiness, evaluate
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.domain.text import pluriel
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.desk import Desk

FORMAT = "dossier-pro/etat/1"


def etat_json(etat: Readiness) -> dict[str, Any]:
    """Return the JSON object of `docs/contracts.md`, dossier-pro/etat/1."""
    return {
        "format": FORMAT,
        "pret": etat.pret,
        "etape": etat.etape,
        "unite": etat.unite,
        "ccp": [
            {
                "numero": e.activite.numero,
                "ccs": e.activite.ccs,
                "intitule": e.activite.intitule,
                "vise": e.vise,
                "obtenu": e.obtenu,
                "pret": e.pret,
                "comptes": asdict(e.comptes),
                "competences": [
                    {"numero": c.competence.numero, "intitule": c.competence.intitule, "comptes": asdict(c.comptes)}
                    for c in e.competences
                ],
                **({"ecf": [_ecf_json(one) for one in e.ecf]} if e.ecf else {}),
            }
            for e in etat.ccp
        ],
        "transversales": [
            {"intitule": t.transversale.intitule, "comptes": asdict(t.comptes)} for t in etat.transversales
        ],
        "manques": [{"code": m.code, "gravite": m.gravite, "ou": m.ou, "phrase": m.phrase} for m in etat.manques],
    }


def _ecf_json(note: ResultatEcf) -> dict[str, Any]:
    jour = note.jour.isoformat() if note.jour else None
    return {"intitule": note.intitule, "date": jour, "satisfait": note.satisfait, "auteur": note.auteur}


_SATISFAIT = {True: "satisfait", False: "non satisfait", None: "pas encore passée"}


def ecf_texte(note: ResultatEcf) -> str:
    """Return a result of an évaluation en cours de formation: « Mise en situation, 2 octobre 2026 : satisfait »."""
    jour = f", {ecrire(note.jour)}" if note.jour else ""
    return f"{note.intitule}{jour}\u00a0: {_SATISFAIT[note.satisfait]}"


def etat_texte(etat: Readiness, limite: int = 12) -> str:
    """Return readiness as lines of French for a terminal."""
    unite = UNITES[etat.unite]
    lines = [f"{etat.phrase}.", ""]
    for e in etat.ccp:
        if not e.vise:
            note = "  (non visé)"
        elif e.obtenu:
            note = "  (déjà obtenu)"
        else:
            note = ""
        lines.append(f"{e.activite.sigle}  {e.activite.intitule}{note}")
        lines.append(f"       {_ligne(e.comptes, unite)}")
        lines += [f"   CP {c.competence.numero}  {_ligne(c.comptes, unite)}" for c in e.competences]
        lines += [f"   ECF   {ecf_texte(note)}" for note in e.ecf]
    if etat.transversales:
        lines += ["Compétences transversales", f"       {_ligne(etat.comptes_transversales, UNITES['critere'])}"]
    steps = prochaines_etapes(etat, limite)
    if steps:
        lines += ["", "À faire ensuite"]
        lines += [
            f"{rank:>3}. {m.phrase}{' (bloquant)' if m.gravite == 'bloquant' else ''}"
            for rank, m in enumerate(steps, 1)
        ]
    return "\n".join(lines)


def _ligne(c: Comptes, unite: str) -> str:
    candidat = f"{pluriel(c.total, unite)} : ○ {pluriel(c.absents, 'absent')} · ◐ {pluriel(c.declares, 'déclaré')}"
    if c.non_relus == c.total:
        return f"{candidat} | formateur : rien n’est encore relu"
    parts = [f"● {pluriel(c.confirmes, 'confirmé')}", f"▲ {c.a_revoir}\u00a0à revoir"]
    parts.append(f"✕ {pluriel(c.non_demontres, 'non démontré', 'non démontrés')}")
    return f"{candidat} | formateur : {' · '.join([*parts, pluriel(c.non_relus, 'non relu', 'non relus')])}"


_PER_LINE, _PER_PICTURE, _PER_PAGE, _AROUND = 80, 20, 47, 25
"""Our own layout in round figures: characters in a line, lines for a picture, lines in a page, lines of labels."""
_NEAR = 2.6
"""From how many pages, roughly counted, the pages of an exemple are counted by laying it out (0.5 s of waiting)."""
_MANY_PICTURES = 3
"""As many pictures can leave too much white for a rough count."""


def etat_du_dossier(desk: Desk, *, seulement: Activite | None = None) -> Readiness:
    """Return the readiness of an open dossier today, with the pages of its long exemples counted (rule R7)."""
    return evaluate(desk.dossier, aujourd_hui=aujourd_hui(), pages=_pages(desk, seulement), seulement=seulement)


def _pages(desk: Desk, seulement: Activite | None) -> dict[str, int]:
    dossier = desk.dossier
    if not any(_peut_etre_long(dossier, exemple) for exemple in dossier.all(Exemple).values()):
        return {}
    from dossier_pro.services.exporting import pages_des_exemples

    try:
        return pages_des_exemples(desk, seulement)
    except KnownError:
        return {}  # a picture that cannot be read must not hide the rest; the export names it


def _peut_etre_long(dossier: Dossier, exemple: Exemple) -> bool:
    pictures = sum(1 for c in dossier.citations_de(exemple.id) if (p := dossier.get(Preuve, c.preuve_id)) and p.image)
    texts = (line for champ in CHAMPS for line in exemple.reponse(champ).split("\n"))
    lines = sum(1 + len(line) // _PER_LINE for line in texts) + _PER_PICTURE * pictures + _AROUND
    return pictures >= _MANY_PICTURES or lines / _PER_PAGE > _NEAR
