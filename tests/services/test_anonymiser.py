"""Hidden everywhere: no text that leaves the computer holds the name or the number any more, wherever it stood."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import ancrer, retrouver
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CHAMPS, KINDS, Annexe, Candidat, Dossier, Exemple, Experience, Lien, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.text import plain
from dossier_pro.guidance.privacy.numbers import names
from dossier_pro.services.anonymiser import (
    PAS_DES_MOTS,
    SANS,
    a_cacher,
    ajouter_nom,
    cacher_partout,
    champs_de_texte,
    endroits,
    noms_a_cacher,
    propose,
    proposes,
)
from dossier_pro.services.desk import Desk
from dossier_pro.services.donnees import a_relire
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.review.sending import OptionsEnvoi, contenu_envoye, envoyer
from tests.domain.samples import citation, complet, lien, preuve
from tests.services.test_confidentiality import texts

NOM = "Lucie Roussille"
WRITTEN = (
    NOM,
    "Mme Roussille",
    "LUCIE ROUSSILLE",
    "Lucie\u00a0Roussille",
    "Lucie",
    "Lu**cie Rouss**ille",
    "*Roussille*.",
)
PLACES = (
    *(("exemple", champ) for champ in ("intitule", "entreprise", "service", *CHAMPS)),
    *(("preuve", champ) for champ in ("titre", "description", "alternative", "origine", "nom_fichier", "adresse")),
    ("lien", "phrase"),
    ("citation", "legende"),
    ("annexe", "intitule"),
)


def dossier_nomme() -> Dossier:
    dossier = complet()
    for one in (preuve(), lien(source_id="ex1", cible_id=next(iter(dossier.referentiel.cibles))), citation("ex1")):
        dossier = dossier.put(one)
    dossier = dossier.put(Annexe("a1", 1, "Une facture", "p1"))
    return dossier.put(DitAuGuide("n", "nom", NOM)).put(replace(dossier.candidat, prenom="Camille"))


def hide(dossier: Dossier, genre: Any, passage: str, mots: str = "", sauf: Any = ()) -> Dossier:
    draft = Draft(dossier)
    what = a_cacher(dossier, genre, passage)
    cacher_partout(draft, what, mots or propose(dossier, what), sauf)
    return draft.dossier


def said(dossier: Dossier) -> str:
    """Every text of a dossier that leaves the computer, what liens quote included, with and without marks."""
    found: list[str] = []
    for kind, rows in contenu_envoye(dossier, OptionsEnvoi(confidentielles=True, rappels=True)).tables.items():
        for one in rows.values() if kind not in SANS else ():
            for name in champs_de_texte(KINDS[kind]):
                value = getattr(one, name)
                found += [value] if isinstance(value, str) else value
            if isinstance(one, Lien) and one.ancre:
                found += [one.ancre.avant, one.ancre.citation, one.ancre.apres]
                found.append(one.ancre.avant + one.ancre.citation + one.ancre.apres)
    return "\n\n".join(found + [plain(one) for one in found])


def put_at(dossier: Dossier, kind: str, champ: str, texte: str) -> Dossier:
    one: Any = next(iter(dossier.tables[kind].values()))
    return dossier.put(replace(one, **{champ: texte}))


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(WRITTEN)), min_size=1, max_size=4), st.data())
def test_nothing_of_a_name_is_left_wherever_it_stood(spots: list[tuple[tuple[str, str], str]], data: Any) -> None:
    dossier = dossier_nomme()
    for (kind, champ), words in spots:
        marked = words if champ in CHAMPS else words.replace("*", "")
        dossier = put_at(dossier, kind, champ, f"J’appelle {marked} le matin, puis je note sa demande.\n\n- Deux.")
    exemple = next(iter(dossier.all(Exemple).values()))
    champ = data.draw(st.sampled_from(CHAMPS))
    lu = plain(exemple.reponse(champ))
    debut = data.draw(st.integers(0, max(0, len(lu) - 1)))
    fin = data.draw(st.integers(debut, len(lu)))
    one = replace(next(iter(dossier.all(Lien).values())), ancre=ancrer(champ, lu, debut, fin))
    after = hide(dossier.put(one), "nom", NOM)
    assert not list(names(said(after), (NOM, "Lucie", "Roussille")))
    assert endroits(after, a_cacher(after, "nom", NOM)) == ()
    made = next(iter(after.all(Lien).values())).ancre
    assert made is not None
    if made.citation.strip() and fin > debut:
        found = retrouver(made, {name: plain(next(iter(after.all(Exemple).values())).reponse(name)) for name in CHAMPS})
        assert found is not None
        assert found.exacte, "the lien still points at its passage"


def test_every_text_of_every_kind_is_looked_at_or_left_out_on_purpose() -> None:
    for kind, cls in KINDS.items():
        hints = get_type_hints(cls)
        texts = {f.name for f in fields(cls) if hints[f.name] in (str, tuple[str, ...])}
        keys = {name for name in texts if name in PAS_DES_MOTS or name.endswith("_id")}
        assert set(champs_de_texte(cls)) == (texts - keys if kind not in SANS else set())
    assert frozenset({"candidat", "position", "dit_au_guide"}) == SANS


def test_a_number_goes_in_every_spacing_and_nothing_is_found_any_more() -> None:
    dossier = dossier_nomme()
    exemple = next(iter(dossier.all(Exemple).values()))
    dossier = dossier.put(replace(exemple, taches="Au **06 39** 98 55 12.", moyens="+33639985512"))
    dossier = put_at(dossier, "preuve", "etiquettes", ("Suivi", "0639985512"))  # type: ignore[arg-type]
    assert len(endroits(dossier, a_cacher(dossier, "telephone", "06 39 98 55 12"))) == 3
    after = hide(dossier, "telephone", "06 39 98 55 12")
    assert next(iter(after.all(Exemple).values())).taches == "Au **[numéro de téléphone]**."
    assert next(iter(after.all(Preuve).values())).etiquettes == ("Suivi", "[numéro de téléphone]")
    assert list(a_relire(after, {})) == []


def test_a_place_may_stay_and_the_words_may_be_other() -> None:
    dossier = dossier_nomme()
    exemple = next(iter(dossier.all(Exemple).values()))
    dossier = dossier.put(replace(exemple, intitule="La place Roussille", taches="Mme Roussille et Lucie Roussille."))
    first = endroits(dossier, a_cacher(dossier, "nom", NOM))[0]
    assert (first.ou.partition(", ")[2], first.avant, first.passage) == (
        "exemple 1, Intitulé",
        "La place ",
        "Roussille",
    )
    after = next(iter(hide(dossier, "nom", NOM, "une cliente", [first.cle]).all(Exemple).values()))
    assert (after.intitule, after.taches) == ("La place Roussille", "Une cliente et une cliente.")


def test_names_are_offered_but_neither_the_candidate_s_nor_the_employer_s() -> None:
    dossier = dossier_nomme().put(Candidat(prenom="Camille", nom_naissance="Durand"))
    dossier = dossier.put(Experience("e", employeur="Garage Leroux"))
    texte = "Mme Petitjean, M. Leroux, Mme Durand, Mme Roussille, M. Alaoui, Mme Petitjean"
    dossier = put_at(dossier, "exemple", "taches", texte)
    assert proposes(dossier) == ("Petitjean", "Alaoui")
    draft = Draft(dossier)
    ajouter_nom(draft, "Mme Petitjean")
    ajouter_nom(draft, "PETITJEAN")
    assert [one.texte for one in noms_a_cacher(draft.dossier)] == [NOM, "Petitjean"]
    assert proposes(draft.dossier) == ("Alaoui",)


@pytest.mark.slow
def test_what_is_made_of_the_dossier_holds_nothing_of_it(desk: Desk, tmp_path: Path) -> None:
    activite = desk.dossier.referentiel.activites[0]
    cible = next(iter(desk.dossier.referentiel.cibles))

    def write(draft: Draft) -> None:
        texte = "Je reçois **Lucie** Roussille au 06 39 98 55 12."
        lu = plain(texte)
        draft.put(Exemple("x", activite.id, 1, "Accueil de Mme Roussille", texte))
        draft.put(Preuve("p", "note", "Note sur Roussille", description="Lucie Roussille", alternative="Lucie"))
        draft.put(Lien("l", "exemple", "x", cible, "Roussille est reçue", ancrer("taches", lu, 3, 30)))
        draft.put(replace(citation("x", "p"), legende="Photo de Lucie"))
        draft.put(Annexe("a", 1, "Lettre à Mme Roussille", "p"))
        ajouter_nom(draft, NOM)

    desk.change("Écrire", write)

    def mask(draft: Draft) -> None:
        for genre, passage in (("nom", NOM), ("telephone", "0639985512")):
            what = a_cacher(draft.dossier, genre, passage)  # type: ignore[arg-type]
            cacher_partout(draft, what, propose(draft.dossier, what))

    desk.change("Cacher partout", mask)
    made = tmp_path / "faits"
    made.mkdir()
    exporter(desk.chemin, DemandeExport(made / "dp.docx", made / "dp.pdf", index=made / "index.pdf"))
    envoyer(desk, made / "copie.dpro")
    for path in made.iterdir():
        whole = b"\n".join(text.replace(b"\0", b"") for text in texts(path.read_bytes()))
        assert not re.search(rb"(?i)roussille|lucie|98 55 12", whole), path.name
    desk.undo()
    assert "Roussille" in desk.dossier.all(Exemple)["x"].intitule
