"""One order of what to do, and one answer to « which CCP »."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier_pro.domain.dossier import CcpObtenu, Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.regles import Lieu, Manque, par_gravite, seule_activite
from dossier_pro.domain.rules.in_dossier import INVITES, garde_une_invite
from tests.domain.samples import TODAY, complet


def manque(code: str, gravite: str) -> Manque:
    return Manque(code, gravite, "ici", f"{code} manque", Lieu("candidat"))  # type: ignore[arg-type]


def test_groups_stand_in_the_order_in_which_to_do_things() -> None:
    """Critères that nothing shows are advice, and come before what is to be completed (`docs/model.md`)."""
    found = [manque("ABSENT", "conseil"), manque("R3", "bloquant"), manque("R16", "a_completer")]
    found.append(manque("SESSION", "conseil"))
    groups = [(gravite, [m.code for m in rows]) for gravite, rows in par_gravite(found)]
    assert groups == [("bloquant", ["R3"]), ("conseil", ["ABSENT", "SESSION"]), ("a_completer", ["R16"])]
    assert [gravite for gravite, _ in par_gravite(found[2:])] == ["a_completer", "conseil"]
    assert par_gravite([]) == ()


def test_nothing_is_lost_or_told_twice_by_grouping() -> None:
    manques = evaluate(complet().put(Projet(modalite=None)), aujourd_hui=TODAY).manques
    grouped = [m for _, rows in par_gravite(manques) for m in rows]
    assert sorted(grouped, key=repr) == sorted(manques, key=repr)
    assert {m.gravite for m in grouped} == {gravite for gravite, _ in par_gravite(manques)}


def test_one_activite_is_that_of_its_number_where_it_is_presented() -> None:
    dossier = complet()
    assert seule_activite(dossier) is None
    assert seule_activite(dossier, ccp=1) is dossier.referentiel.activite(1)
    only = dossier.put(replace(dossier.projet, objet="ccp", numeros=(2,)))
    with pytest.raises(KnownError, match="CCP 1 est absent de ce que vous visez"):
        seule_activite(only, ccp=1)
    with pytest.raises(KnownError, match="CCP 1 est déjà obtenu"):
        seule_activite(dossier.put(CcpObtenu("o", 1)), ccp=1)
    with pytest.raises(KnownError, match="n’a pas de CCP 9"):
        seule_activite(dossier, ccp=9)


@pytest.mark.parametrize("invite", INVITES)
def test_a_prompt_is_found_in_any_case_and_parted_by_what_cannot_be_seen(invite: str) -> None:
    """Texts are folded only where a part of a prompt is in sight: each prompt has one."""
    for written in (invite, f"avant {invite.upper()} après", f"{invite[:3]}\u00ad{invite[3:]}"):
        assert garde_une_invite(written)
    assert not garde_une_invite("J’ai cliqué, j’ai entré mon nom.")
