"""« Ceci montre cela » in one edit: tied, before the jury, counted at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Citation, DocumentIllustrant, Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.services import mapping, writing
from dossier_pro.services.montrer import Devant, exemples_offerts, montrer, vue_du_jury
from tests.domain.samples import TODAY, complet, preuve

PREUVE = replace(preuve(), sha256="a" * 64, mime="application/pdf", nom_fichier="registre.pdf")
PHOTO = replace(preuve(), id="ph", genre="photo", mime="image/png", titre="La vitrine", sha256="b" * 64)


def draft() -> Draft:
    return Draft(complet().put(PREUVE).put(PHOTO))


def _cible(dossier: Dossier) -> str:
    """A critère of the exemple's activité that nothing shows."""
    shown = {x.cible_id for x in dossier.all(Lien).values()}
    exemple = dossier.all(Exemple)["ex1"]
    return next(
        c.id
        for c in dossier.referentiel.cibles.values()
        if c.activite is not None and c.activite.id == exemple.activite_id and c.id not in shown
    )


def test_a_preuve_that_is_joined_in_the_same_step_counts_at_once() -> None:
    d = draft()
    cible = _cible(d.dossier)
    (lien,) = montrer(d, "preuve", ["p1"], cible, "On y lit les heures.", devant=Devant(jointe=True))
    assert lien.phrase == "On y lit les heures."
    assert evaluate(d.dossier, aujourd_hui=TODAY).cibles[cible].declare
    assert [r.preuve_id for r in d.dossier.all(DocumentIllustrant).values()] == ["p1"]


@pytest.mark.parametrize(("preuve_id", "joined"), [("ph", False), ("p1", True)])
def test_in_an_exemple_a_picture_is_printed_and_a_document_is_joined_as_well(preuve_id: str, joined: bool) -> None:
    """Because citing what is no picture shows the jury its name alone."""
    d = draft()
    cible = _cible(d.dossier)
    montrer(d, "preuve", [preuve_id], cible, "On y voit tout.", devant=Devant(exemple_id="ex1"))
    assert [c.preuve_id for c in d.dossier.all(Citation).values()] == [preuve_id]
    assert bool(d.dossier.all(DocumentIllustrant)) is joined
    assert evaluate(d.dossier, aujourd_hui=TODAY).cibles[cible].declare


def test_what_the_jury_sees_already_is_brought_nowhere() -> None:
    d = draft()
    writing.joindre(d, "p1", annexe=True)
    montrer(d, "preuve", ["p1"], _cible(d.dossier), "Oui.", devant=Devant(jointe=True))
    assert not d.dossier.all(DocumentIllustrant)


def test_several_at_once_keep_the_sentences_that_were_written() -> None:
    d = draft()
    cible = _cible(d.dossier)
    mapping.lier(d, "preuve", "p1", cible, "La mienne.")
    liens = montrer(d, "preuve", ["p1", "ph"], cible, "Pour les deux.", devant=Devant(jointe=True))
    assert [x.phrase for x in liens] == ["La mienne.", "Pour les deux."]
    montrer(d, "preuve", ["p1"], cible, "Une autre.")
    assert d.dossier.liens_de("p1")[-1].phrase == "Une autre."


def test_without_a_sentence_nothing_is_tied() -> None:
    d = draft()
    with pytest.raises(KnownError, match="phrase"):
        montrer(d, "preuve", ["p1"], _cible(d.dossier), "  ")
    assert not d.dossier.liens_de("p1")


def test_what_the_jury_sees_of_a_preuve() -> None:
    d = draft()
    assert vue_du_jury(d.dossier, PREUVE) == "non"
    mapping.citer(d, "ex1", "p1")
    assert vue_du_jury(d.dossier, PREUVE) == "nommee"
    writing.joindre(d, "p1")
    assert vue_du_jury(d.dossier, PREUVE) == "vue"
    program = replace(PREUVE, mime="application/octet-stream", nom_fichier="facture.exe", sha256="c" * 64)
    assert vue_du_jury(d.dossier.put(program), program, Jury(d.dossier.put(program))) == "a_part"
    secret = replace(PREUVE, confidentielle=True)
    assert vue_du_jury(d.dossier.put(secret), secret) == "confidentielle"
    blank = Preuve("v", "note", "Vide")
    assert vue_du_jury(d.dossier.put(blank), blank) == "vide"


def test_only_exemples_of_the_same_activite_may_show_a_critere() -> None:
    dossier = draft().dossier
    cibles = dossier.referentiel.cibles
    own, other = cibles[_cible(dossier)], list(cibles.values())[4]
    assert [e.id for e in exemples_offerts(dossier, own)] == ["ex1"]
    assert other.activite != own.activite
    assert "ex1" not in [e.id for e in exemples_offerts(dossier, other)]
