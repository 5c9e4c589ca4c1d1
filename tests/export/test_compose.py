"""What is in the document, in which order, with which pictures and references."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow

from dossier_pro.domain.dossier import (
    Annexe,
    CcpObtenu,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Exemple,
    Preuve,
    Projet,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import Block, fold, parse, plain
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Grille, sommaire
from dossier_pro.export.images import NIVEAUX, prepare
from dossier_pro.export.layout.building import assemble
from dossier_pro.export.layout.picture_sizes import fit
from dossier_pro.export.layout.typography import blocs, ligne
from tests.export.sample import Pieces, dossier, picture, referentiel, rich

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "pieces"


def exemple(ident, activite="at-1", ordre=1, **fields):
    return Exemple(ident, activite, ordre, **{"intitule": f"Exemple {ident}", "taches": "J’ai travaillé.", **fields})


def composed(*entities, options=None, pieces=None, ref=None):
    return compose(dossier(ref, *entities), options or Options(), (pieces or Pieces()).lire)


def photo(ident, pieces, content, **fields):
    sha = pieces.add(content)
    return Preuve(
        ident, "photo", f"Photo {ident}", nom_fichier="p.jpg", mime="image/jpeg", taille=1, sha256=sha, **fields
    )


def test_exemples_are_numbered_from_one_in_each_activite_and_activites_keep_their_number():
    document = composed(exemple("b", "at-2", 2), exemple("a", "at-2", 1), exemple("c", "at-1", 3))
    assert [(a.numero, f.numero, f.exemple_id) for a, f in document.fiches()] == [
        ("1", 1, "c"),
        ("2", 1, "a"),
        ("2", 2, "b"),
    ]


def test_an_obtained_ccp_and_a_ccp_that_is_not_vise_are_left_out():
    document = composed(exemple("a", "at-1"), exemple("b", "at-2"), CcpObtenu("o", 1))
    assert [f.exemple_id for _, f in document.fiches()] == ["b"]
    document = composed(exemple("a", "at-1"), exemple("b", "at-2"), Projet(objet="ccp", numeros=(1,)))
    assert [f.exemple_id for _, f in document.fiches()] == ["a"]
    assert document.couverture.precision == ("CCP\u00a01 – Organiser les ventes et suivre les commandes des clients",)


def test_one_ccp_alone():
    document = composed(exemple("a", "at-1"), exemple("b", "at-2"), options=Options(ccp=2))
    assert [(a.numero, f.exemple_id) for a, f in document.fiches()] == [("2", "b")]
    assert document.couverture.precision[0].startswith("CCP\u00a02 – ")


def test_a_ccs_has_its_own_numbers():
    document = composed(exemple("a", "ccs-1"), Projet(objet="ccs", numeros=(1,)))
    assert [(a.numero, a.ancre) for a in document.activites] == [("CCS\u00a01", "ccs1")]
    assert sommaire(document)[0].texte.startswith("Activité-type CCS\u00a01 – ")


@pytest.mark.parametrize(
    ("entities", "options", "word"),
    [
        ((), Options(ccp=7), "CCP 7"),
        ((), Options(ccs=1), "CCS 1"),
        ((CcpObtenu("o", 1),), Options(ccp=1), "déjà obtenu"),
        ((Projet(objet="ccp", numeros=(1,)),), Options(ccp=2), "absent de ce que vous visez"),
    ],
)
def test_a_ccp_that_cannot_be_shown_is_explained(entities, options, word):
    with pytest.raises(KnownError, match=word):
        composed(*entities, options=options)


def test_sections_without_content_are_nowhere():
    document = composed(exemple("a"))
    assert [e.genre for e in sommaire(document)] == ["activite", "exemple", "activite", "section"]
    assert sommaire(document)[-1].ancre == "declaration"
    full = composed(
        exemple("a"), Diplome("d", 1, "Bac"), DocumentIllustrant("i", 1, "Un plan"), Annexe("x", 1, "Un contrat")
    )
    assert [e.ancre for e in sommaire(full)][-4:] == ["titres", "declaration", "documents", "annexes"]


def test_rows_without_a_word_are_not_printed():
    document = composed(exemple("a"), Diplome("d", 1, "  "), DocumentIllustrant("i", 1, ""), Annexe("x", 1, " "))
    assert (document.diplomes, document.documents, document.annexes) == ((), (), ())


def test_who_has_a_name_signs_with_it():
    given = composed(replace(dossier().candidat, prenom="Camille", nom_naissance="Durand"), Declaration(nom="  "))
    assert given.declaration.nom == "Camille Durand"
    other = composed(replace(dossier().candidat, nom_naissance="Durand"), Declaration(nom="C. Petit"))
    assert other.declaration.nom == "C. Petit"


def test_the_neutral_dossier_has_no_declaration_and_none_of_the_fixed_texts():
    document = composed(
        exemple("a"), Declaration(nom="X", lieu="Y", jour=date(2026, 1, 1)), ref=referentiel(ministere=False)
    )
    assert document.declaration is None
    assert document.modele.presentation is None
    assert document.titre.startswith("Dossier de preuves")
    assert sommaire(document)[0].texte.startswith("Bloc 1 – ")
    alone = composed(exemple("a"), ref=referentiel(ministere=False), options=Options(ccp=2))
    assert alone.couverture.precision[0].startswith("Bloc\u00a02 – ")


def test_pictures_become_figures_and_other_preuves_are_named_with_their_place():
    document = compose(rich()[0], Options(), rich()[1].lire)
    fiches = {f.exemple_id: f for _, f in document.fiches()}
    taches, _, _, complements = fiches["ex-1"].reponses
    assert [(f.numero, f.legende) for f in taches.figures] == [(1, "Le devis dans le logiciel")]
    assert [(m.titre, m.renvoi) for m in taches.mentions] == [("Devis signé", "annexe\u00a01")]
    assert [(f.numero, f.legende) for f in complements.figures] == [(2, "Les bancs livrés à l’école")]
    taches, moyens, _, _ = fiches["ex-3"].reponses
    assert [m.renvoi for m in taches.mentions] == ["document illustrant n°\u00a01"]
    # Printed once already: named with its figure.
    assert moyens.figures == ()
    assert [m.renvoi for m in moyens.mentions] == ["figure\u00a02"]


def test_a_link_that_stands_nowhere_else_is_named_with_its_address():
    preuve = Preuve("l", "lien", "Le site", adresse="https://exemple.invalid")
    document = composed(exemple("a"), preuve, Citation("c", "a", "l"))
    assert document.activites[0].fiches[0].reponses[0].mentions[0].renvoi == "https://exemple.invalid"


def test_a_printed_picture_is_upright_and_has_no_metadata():
    pieces = Pieces()
    document = composed(
        exemple("a"), photo("p", pieces, picture(1200, 800, exif=True)), Citation("c", "a", "p"), pieces=pieces
    )
    image = next(document.figures()).image
    assert (image.largeur, image.hauteur) == (800, 1200)
    with Pillow.open(io.BytesIO(image.octets)) as opened:
        assert opened.size == (800, 1200)
        assert not opened.getexif()
        assert "exif" not in opened.info
    assert b"Appareil Secret" not in image.octets


def test_a_large_picture_is_brought_to_the_size_of_print():
    pieces = Pieces()
    document = composed(exemple("a"), photo("p", pieces, picture(4000, 3000)), Citation("c", "a", "p"), pieces=pieces)
    image = next(document.figures()).image
    assert max(image.largeur, image.hauteur) <= 1654
    assert image.largeur / image.hauteur == pytest.approx(4 / 3, rel=0.01)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "I;16", "CMYK"])
def test_pictures_of_every_kind_are_printed(mode):
    image = Pillow.new(mode, (60, 40))
    target = io.BytesIO()
    image.save(target, "TIFF" if mode in ("CMYK", "I;16") else "PNG")
    pieces = Pieces()
    document = composed(exemple("a"), photo("p", pieces, target.getvalue()), Citation("c", "a", "p"), pieces=pieces)
    assert next(document.figures()).image.format in ("PNG", "JPEG")


def test_transparent_parts_are_white():
    target = io.BytesIO()
    Pillow.new("RGBA", (20, 20), (255, 0, 0, 0)).save(target, "PNG")
    pieces = Pieces()
    document = composed(exemple("a"), photo("p", pieces, target.getvalue()), Citation("c", "a", "p"), pieces=pieces)
    with Pillow.open(io.BytesIO(next(document.figures()).image.octets)) as opened:
        assert opened.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def bomb() -> bytes:
    """A few bytes of PNG that announce 30 000 × 30 000 points."""
    target = io.BytesIO()
    Pillow.new("RGB", (1, 1)).save(target, "PNG")
    content = bytearray(target.getvalue())
    content[16:24] = struct.pack(">II", 30_000, 30_000)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "ne peut pas être lue"),
        (b"not a picture", "ne peut pas être lue"),
        (picture()[:900], "ne peut pas être lue"),
    ],
)
def test_a_picture_that_cannot_be_read_is_named_with_its_place(content, word):
    pieces = Pieces()
    document = composed(
        exemple("a", intitule="Vendre"), photo("p", pieces, content), Citation("c", "a", "p"), pieces=pieces
    )
    assert not list(document.figures())
    assert [m.titre for m in document.activites[0].fiches[0].reponses[0].mentions] == ["Photo p"]
    (phrase,) = (p for p in document.remarques if word in p)
    assert "« Photo p »" in phrase
    assert "« Vendre »" in phrase


def test_a_picture_bomb_is_refused_before_it_is_decoded():
    pieces = Pieces()
    document = composed(exemple("a"), photo("p", pieces, bomb()), Citation("c", "a", "p"), pieces=pieces)
    assert not list(document.figures())
    assert any("trop grande" in phrase for phrase in document.remarques)


def test_a_picture_that_cannot_be_read_is_a_file_apart_among_the_annexes():
    pieces = Pieces()
    document = composed(
        photo("p", pieces, bomb()),
        photo("q", pieces, picture()),
        Annexe("1", 1, "", "p"),
        Annexe("2", 2, "", "q"),
        pieces=pieces,
    )
    bad, good = document.annexes
    assert not bad.imprimee
    assert bad.a_part
    assert bad.support.startswith("Fichier remis à part")
    assert good.image is not None


def test_what_is_confidential_is_named_and_not_shown():
    pieces = Pieces()
    secret = replace(photo("p", pieces, picture()), confidentielle=True)
    note = Preuve("n", "note", "Mes notes", description="Salaire de 2000 euros", confidentielle=True)
    document = composed(
        exemple("a"),
        secret,
        note,
        Citation("c", "a", "p"),
        Annexe("1", 1, "", "p"),
        Annexe("2", 2, "", "n"),
        pieces=pieces,
    )
    assert not list(document.figures())
    assert [a.imprimee for a in document.annexes] == [False, False]
    assert all("confidentiel" in a.support for a in document.annexes)
    assert not any(a.a_part for a in document.annexes)
    assert "confidentiel" in document.activites[0].fiches[0].reponses[0].mentions[0].renvoi
    (phrase,) = (p for p in document.remarques if "confidentielles" in p)
    assert "Photo p" in phrase
    assert "Mes notes" in phrase
    assert "Salaire" not in repr(document)


def test_a_picture_without_a_text_that_stands_for_it_is_told():
    pieces = Pieces()
    seen = replace(photo("p", pieces, picture()), description="", alternative="Un banc dans un préau")
    mute = replace(photo("q", pieces, picture(640, 480)), description="")
    document = composed(exemple("a"), seen, mute, Citation("c", "a", "p"), Citation("d", "a", "q"), pieces=pieces)
    assert [f.image.alternative for f in document.figures()] == ["Un banc dans un préau", "Photo q"]
    (phrase,) = document.remarques
    assert "« Photo q »".replace("« ", "«\u00a0").replace(" »", "\u00a0»") in phrase
    assert "Photo p" not in phrase


def test_every_page_of_a_scan_is_printed():
    pieces = Pieces()
    target = io.BytesIO()
    sheets = [Pillow.new("L", (826, 1169), shade) for shade in (255, 128, 40)]
    sheets[0].save(target, "TIFF", save_all=True, append_images=sheets[1:])
    scan = replace(photo("p", pieces, target.getvalue()), mime="image/tiff", alternative="Le bail")
    document = composed(scan, Annexe("1", 1, "", "p"), pieces=pieces)
    images = document.annexes[0].images
    assert [i.alternative for i in images] == [f"Le bail, page\u00a0{n} sur\u00a03" for n in (1, 2, 3)]
    flow = assemble(document)
    assert [s.nom for s in flow.sections][-3:] == ["annexe1", "annexe1_p2", "annexe1_p3"]


def test_a_scan_of_sixteen_bits_keeps_its_greys():
    target = io.BytesIO()
    Pillow.new("I;16", (300, 300), 32768).save(target, "TIFF")
    image = prepare(io.BytesIO(target.getvalue()), titre="t", lieu="l", alternative="a")
    with Pillow.open(io.BytesIO(image.octets)) as opened:
        assert set(opened.convert("L").tobytes()) <= set(range(126, 131))


def test_a_photo_of_a_telephone_is_printed_upright():
    content = (FIXTURES / "photo.heic").read_bytes()
    image = prepare(io.BytesIO(content), titre="t", lieu="l", alternative="a")
    assert (image.format, image.largeur, image.hauteur) == ("JPEG", 48, 64)


@pytest.mark.parametrize("niveau", NIVEAUX)
def test_a_smaller_file_does_not_move_the_picture(niveau):
    image = prepare(io.BytesIO(picture(3000, 2000)), titre="t", lieu="l", alternative="a", niveau=niveau)
    assert max(image.largeur, image.hauteur) == niveau.cote
    full = prepare(io.BytesIO(picture(3000, 2000)), titre="t", lieu="l", alternative="a")
    assert fit(image, (8500, 5100)) == fit(full, (8500, 5100))


def test_a_citation_of_a_preuve_that_is_gone_is_passed_over():
    document = composed(exemple("a"), Citation("c", "a", "gone"))
    assert document.activites[0].fiches[0].reponses[0].mentions == ()


def test_annexes_are_printed_where_they_can_be():
    document = compose(rich()[0], Options(), rich()[1].lire)
    devis, plan, note = document.annexes
    assert not devis.imprimee
    assert devis.support == "Fichier remis à part\u00a0: devis.pdf"
    assert plan.intitule == "Plan du stand"
    assert plan.image is not None
    assert plan.image.alternative == "Plan vu de dessus"
    assert note.imprimee
    assert note.texte[0].kind == "puce"


# --- typography on paper -----------------------------------------------------------------------------------------


def runs_of(text):
    (bloc,) = blocs(text)
    assert isinstance(bloc, Block)
    return bloc.runs


def test_french_typography_reaches_over_the_end_of_a_style():
    runs = runs_of("**Le devis** : j'ai *tout* repris !")
    assert "".join(r.text for r in runs) == "Le devis\u00a0: j’ai tout repris\u202f!"
    assert next((r.text, r.bold, r.italic) for r in runs) == ("Le devis", True, False)


def test_an_ellipsis_across_styles_is_kept_whole():
    runs = runs_of("fin**...** suite")
    assert "".join(r.text for r in runs) == "fin… suite"


def test_a_field_of_one_line_has_no_line_end_no_double_space_and_nothing_invisible():
    assert ligne("  Un\n titre\t de  \u00adtest\u200b ") == "Un titre de test"
    assert ligne("Un\u3000titre \u202eà l’envers\u202c, \u2067ici\u2069") == "Un titre à l’envers, ici"
    assert ligne("Ele\u0301ve") == "Eléve"


@given(st.text(alphabet="abcé '«»!?:;.…-*\n1 \u00a0\u202f\t\\", max_size=60))
def test_words_are_never_changed(text):
    printed = "\n".join(bloc.text for bloc in blocs(text)).replace("|", "")
    cleaned = "\n".join(" ".join(row.replace("\t", " ").split(" ")).strip() for row in plain(text).split("\n"))
    assert fold(printed).replace("…", "...").replace(" ", "") == fold(cleaned).replace("…", "...").replace(" ", "")


def test_columns_stay_apart_and_a_blank_one_keeps_its_place():
    (bloc,) = blocs("\t**Janvier**\tFévrier\nVentes\t12\t\t15 %")
    assert isinstance(bloc, Grille)
    assert bloc.text == "\tJanvier\tFévrier\t\nVentes\t12\t\t15\u00a0%"
    assert [run.text for row in bloc.rangees for cell in row for run in cell if run.bold] == ["Janvier"]
    assert [bloc.text for bloc in blocs("Total\t12 %")] == ["Total | 12\u00a0%"], "one line is no table"
    assert [(bloc.kind, bloc.text) for bloc in blocs("-\tun\n1.\tdeux")] == [("puce", "un"), ("numero", "deux")]


@given(st.text(max_size=80))
def test_any_text_is_accepted(text):
    for bloc in blocs(text):
        assert bloc.text is not None
    assert "\n" not in ligne(text)


def test_the_blocks_keep_their_kinds():
    assert [b.kind for b in blocs("a\n\n- b\n- c\n\n3. d")] == [b.kind for b in parse("a\n\n- b\n- c\n\n3. d")]


@pytest.mark.parametrize("genre", ["fichier", "photo", "attestation", "lien", "note"])
def test_a_file_is_printed_whatever_its_preuve_is_called(genre):
    pieces = Pieces()
    scan = replace(
        photo("p", pieces, picture()), genre=genre, adresse="https://exemple.invalid", description="Un scan."
    )
    document = composed(exemple("a"), scan, Annexe("1", 1, "", "p"), DocumentIllustrant("2", 1, "", "p"), pieces=pieces)
    (annexe,) = document.annexes
    assert annexe.image is not None
    assert not annexe.texte
    told = [phrase for phrase in document.remarques if "faites-en deux preuves" in phrase]
    assert bool(told) == (genre in ("lien", "note")), "what is not printed beside it is said"


@pytest.mark.parametrize("genre", ["fichier", "photo", "attestation", "lien", "note"])
def test_a_file_that_cannot_be_printed_is_handed_over_whatever_its_preuve_is_called(genre):
    held = Preuve("p", genre, "Plan", nom_fichier="plan.zip", mime="application/zip", taille=1, sha256="a" * 64)
    (annexe,) = composed(exemple("a"), held, Annexe("1", 1, "", "p")).annexes
    assert annexe.support.endswith("plan.zip")
