"""How much of a known DP is found again, and in its place, after what candidates, centres and converters do to it.

    python -m tests.bench.dp_import_measure CORPUS

Two sources of truth: the tests' own filler, and our own filling of the official model. Each is read back as it is,
after every mutation of ``tests.dp_import.mutations``, and (where LibreOffice is there) after docx → odt → docx.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.document import Document
from dossier_pro.export.official.model import fill_model
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, mesurer, png, tout
from tests.dp_import.mutations import TOUTES
from tests.export.filling import document_d_exemple, document_plein, lettres, lignes_attendues, racine, refaire
from tests.support import libreoffice


def attendus(document: Document) -> Iterator[tuple[str, str]]:
    """Each text of a tree with the name of its place."""
    couverture = document.couverture
    yield "nom_naissance", couverture.nom_naissance
    yield "prenom", couverture.prenom
    yield from (("adresse", line) for line in couverture.adresse)
    for activite, fiche in document.fiches():
        key = f"{activite.numero}.{fiche.numero}"
        yield f"{key}.activite", activite.intitule
        yield f"{key}.intitule", fiche.intitule
        yield f"{key}.entreprise", fiche.contexte.entreprise
        yield f"{key}.service", fiche.contexte.service
        for reponse in fiche.reponses:
            yield from ((f"{key}.{reponse.champ}", line) for line in lignes_attendues(reponse))
    yield from (("diplomes", d.intitule) for d in document.diplomes)
    yield from (("documents", d.intitule) for d in document.documents)
    yield from (("annexes", a.intitule) for a in document.annexes)


def places(lu: DpLu) -> dict[str, str]:
    """The letters that were read in each place."""
    out = {name: lettres(lu.champs[name]) for name in ("nom_naissance", "prenom", "adresse")}
    for exemple in lu.exemples:
        key = f"{exemple.activite_numero}.{exemple.numero}"
        out[f"{key}.activite"] = lettres(exemple.activite_intitule)
        out[f"{key}.intitule"] = lettres(exemple.intitule)
        out[f"{key}.entreprise"] = lettres(exemple.contexte.entreprise)
        out[f"{key}.service"] = lettres(exemple.contexte.service)
        for champ, rank in (("taches", 0), ("moyens", 1), ("equipe", 2), ("complements", 4)):
            out[f"{key}.{champ}"] = lettres(exemple.reponses[rank])
    out["diplomes"] = lettres(" ".join(d.intitule for d in lu.diplomes))
    out["documents"] = lettres(" ".join(lu.documents_illustrants))
    out["annexes"] = lettres(" ".join(lu.annexes))
    return out


def part(docx: bytes, document: Document) -> tuple[float, float, list[str]]:
    """The share found anywhere, the share found in its place, and what is not in its place."""
    lu = lire_dp(docx)
    read = places(lu)
    everywhere = "".join(read.values()) + lettres(" ".join(lu.a_replacer))
    wanted = [(place, text) for place, text in attendus(document) if lettres(text)]
    found = sum(lettres(text) in everywhere for _, text in wanted)
    wrong = [f"{place}: {text[:40]}" for place, text in wanted if lettres(text) not in read.get(place, "")]
    return found / len(wanted), 1 - len(wrong) / len(wanted), wrong


def detour(docx: bytes, ending: str = "odt") -> bytes:
    """The same file after another format, by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "dp.docx").write_bytes(docx)
        other = libreoffice.convert(place / "dp.docx", ending, place)
        return libreoffice.convert(other, "docx", place / "retour").read_bytes()


def main(corpus: Path) -> None:
    """Print one line for each model, source and change."""
    documents = {"exemple": document_d_exemple(), "plein": document_plein(activites=3, exemples=2, tables=4)}
    for path in sorted(corpus.glob("modeles/*.docx")):
        for nom, document in documents.items():
            target = io.BytesIO()
            fill_model(path.read_bytes(), document, None, target)
            whole = target.getvalue()
            files = {"tel quel": whole}
            for name, mutation in TOUTES.items():
                root = racine(whole)
                mutation(root)
                files[name] = refaire(whole, etree.fromstring(etree.tostring(root)))
            if libreoffice.skip_reason() is None:
                files["docx-odt-docx"] = detour(whole)
            for name, docx in files.items():
                found, placed, wrong = part(docx, document)
                print(f"{path.stem[10:]:22} notre {nom:8} {name:24} {found:7.1%} {placed:7.1%} {wrong[:2] or ''}")
        known = contenu(par_at=(3, 2, 1, 3), riche=True, modalite="vae")
        modele = Remplisseur(path, png()).remplir(known)
        files = {"tel quel": modele.octets()}
        if libreoffice.skip_reason() is None:
            files["docx-odt-docx"] = detour(files["tel quel"])
        for name, docx in files.items():
            result = mesurer(lire_dp(docx), known)
            lost = 1 - len(result.perdus) / max(1, len(list(tout(known))))
            print(f"{path.stem[10:]:22} tests          {name:24} {lost:7.1%} {result.en_place:7.1%}")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(Path(sys.argv[1]))
