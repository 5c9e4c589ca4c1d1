"""Lines of a follow-up: order, groups, and what a whole group has not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dates import Mois, en_texte
from dossier_pro.domain.dossier import Experience, Projet, Session
from dossier_pro.domain.readiness import ORDRE, Comptes, evaluate
from dossier_pro.review.cohort import (
    Groupe,
    LigneCcp,
    LigneCompetence,
    LigneSuivi,
    au_jour,
    cohorte,
    depuis_json,
    ligne,
    mal_compris,
    ordonner,
    par_session,
    par_titre,
    reunir,
    vers_json,
)
from tests.domain.samples import complet

JOUR = date(2026, 11, 21)
COMPTES = Comptes(4, 3, 1, 1, 0, 0, 3)
CCP = LigneCcp(1, False, "Vendre", True, False, True, COMPTES, (LigneCompetence(1, "Accueillir", COMPTES),))

VAE = complet().put(Projet(modalite="vae")).put(Experience("x", debut=date(2025, 11, 3)))


def line(name: str, session: str | None = None, **fields: object) -> LigneSuivi:
    return replace(LigneSuivi(f"{name}.dpro", nom=name, cle="TP-1", session=session, ccp=(CCP,)), **fields)  # type: ignore[arg-type]


def test_the_next_session_first_then_none_then_past_then_unreadable() -> None:
    lines = [
        line("erreur", erreur="abîmé"),
        line("passé", "2026-10-01"),
        line("sans"),
        line("tard", "2027-03-01"),
        line("bientôt", "2026-11-21"),
    ]
    assert [one.nom for one in ordonner(lines, aujourd_hui=JOUR)] == ["bientôt", "tard", "sans", "passé", "erreur"]


@given(st.permutations([line("a"), line("b", "2027-01-01"), line("É"), line("e", "2026-01-01"), line("z", erreur="x")]))
def test_the_order_does_not_depend_on_how_they_were_found(lines: list[LigneSuivi]) -> None:
    assert [one.nom for one in ordonner(lines, aujourd_hui=JOUR)] == ["b", "a", "É", "e", "z"]


def test_a_line_comes_back_from_json_as_it_was() -> None:
    one = line("Ana", "2027-01-01", etats={"x": "declare"}, remarques_ouvertes=3)
    assert depuis_json(vers_json(one)) == one


def test_groups_leave_out_what_could_not_be_read() -> None:
    lines = [line("a", "2027-01-01"), line("b", cle="TP-2", intitule="B"), line("c", erreur="abîmé")]
    assert [(g.cle, len(g.lignes)) for g in par_titre(lines)] == [("TP-1", 1), ("TP-2", 1)]
    assert [(g.cle, len(g.lignes)) for g in par_session(lines)] == [("2027-01-01", 1), ("", 1)]


def test_what_is_obtained_or_not_asked_for_is_not_counted() -> None:
    obtenu, autre = replace(CCP, obtenu=True), replace(CCP, vise=False)
    assert line("a", ccp=(CCP, obtenu, autre)).comptes == COMPTES


def test_what_the_group_has_not_understood() -> None:
    states = [
        {"k1": "declare", "k2": "absent"},
        {"k1": "confirme", "k2": "absent"},
        {"k1": "a_revoir", "k2": "declare"},
    ]
    groupe = Groupe("TP-1", "T", tuple(line(str(n), etats=s) for n, s in enumerate(states)))
    cibles = {"k1": ("CP 1", "un"), "k2": ("CP 1", "deux"), "k3": ("CP 2", "que personne ne vise")}
    rows = cohorte(groupe, cibles)
    assert [r.texte for r in rows] == ["un", "deux", "que personne ne vise"]
    assert [(r.acquis, r.vises) for r in rows] == [(2, 3), (1, 3), (0, 0)]
    assert [r.cible_id for r in mal_compris(rows, 5)] == ["k2", "k1"]


@pytest.mark.parametrize("state", ORDRE)
def test_every_state_has_a_word(state: str) -> None:
    from dossier_pro.services.suivi.cohorte import MOTS

    assert MOTS[state]


def test_the_newest_copy_is_told_by_what_is_in_it_and_the_file_breaks_a_tie() -> None:
    old = line("Ana", fichier="vieux - copie.dpro", dossier_id="d", change="2026-11-03T10:00:00.000000+00:00")
    new = replace(old, fichier="neuf.dpro", change="2026-11-20T10:00:00.000000+00:00")
    fresh_copy = replace(old, modifie="2026-11-29T10:00:00+00:00")
    (kept,) = reunir((replace(new, modifie="2026-11-20T10:00:01+00:00"), fresh_copy))
    assert (kept.fichier, kept.copies, kept.dernier_changement) == ("neuf.dpro", 2, new.change)
    (kept,) = reunir((new, replace(new, fichier="plus tard.dpro", modifie="2026-11-21T10:00:00+00:00")))
    assert kept.fichier == "plus tard.dpro"


def test_a_starter_file_that_was_worked_on_since_hides_nobody() -> None:
    ana = line("Ana", fichier="ana.dpro", dossier_id="d", change="2026-11-03T10:00:00.000000+00:00")
    starter = line("", fichier="à compléter.dpro", dossier_id="d", change="2026-11-20T10:00:00.000000+00:00")
    for lines in ((ana, starter), (starter, ana)):
        (kept,) = reunir(lines)
        assert (kept.nom, kept.fichier, kept.copies) == ("Ana", "ana.dpro", 2)
    older = replace(starter, fichier="avant.dpro", change="2026-11-01T10:00:00.000000+00:00")
    assert [one.fichier for one in reunir((older, starter))] == ["à compléter.dpro"]


def test_a_month_is_to_come_until_it_ends() -> None:
    mois = line("Mars", en_texte(Mois(2027, 3, 1)))
    premier, vingt = line("Premier", "2027-03-01"), line("Vingt", "2027-03-20")
    day = date(2027, 3, 15)
    assert [one.nom for one in ordonner((mois, premier, vingt), aujourd_hui=day)] == ["Vingt", "Mars", "Premier"]
    assert mois.jour == Mois(2027, 3, 1)


@given(st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 31)) | st.none(), max_size=4), st.data())
def test_a_line_that_is_kept_is_the_one_of_another_day(jours: list[date | None], data: st.DataObject) -> None:
    """Nothing but the session depends on the day, for VAE with an experience that still runs too."""
    dossier = VAE
    for rank, jour in enumerate(jours):
        as_month = jour and data.draw(st.booleans())
        dossier = dossier.put(Session(f"s{rank}", Mois(jour.year, jour.month, 1) if jour and as_month else jour))
    then, now = (data.draw(st.dates(date(2026, 1, 1), date(2027, 12, 31))) for _ in range(2))

    def on(day: date) -> LigneSuivi:
        return ligne("a.dpro", dossier, evaluate(dossier, aujourd_hui=day), aujourd_hui=day, modifie="")

    assert au_jour(depuis_json(vers_json(on(then))), now) == on(now)
