"""A whole path on the example, checked from outside: can this installation make a dossier that a jury can read?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from dossier_pro import temporary
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.language.correcteur import Correcteur
from dossier_pro.office.archive import regarder
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, ResultatExport, exporter
from dossier_pro.services.status import etat_du_dossier


def verifier(*more: Callable[[], str]) -> Iterator[str]:
    """Make the example, export it and look at the files; give one French line for each thing that was found right.

    Args:
        more: what else is tried before the last word, each in a line.

    Raises:
        KnownError: something is not as it should be; the sentence says what.
    """
    with temporary.folder() as folder:
        place = Path(folder)
        with creer_exemple(place / "exemple.dpro") as desk:
            dossier = desk.dossier
            yield _etat(desk)
        demande = DemandeExport(place / "dp.docx", place / "dp.pdf", place / "index.pdf")
        resultat = exporter(place / "exemple.dpro", demande)
        yield _pdf(place / "dp.pdf", dossier, resultat)
        yield _word(place / "dp.docx", dossier)
        yield _index(place / "index.pdf", dossier)
        left = {p.name for p in place.iterdir()} - {"exemple.dpro", "dp.docx", "dp.pdf", "index.pdf"}
        _exiger(not left, f"il reste des fichiers de travail ({', '.join(sorted(left))})")
    yield _langue()
    for trial in more:
        yield trial()
    yield "Tout est en ordre."


def _exiger(right: bool, problem: str) -> None:
    if not right:
        raise KnownError(
            tr("L’autotest a trouvé un écart : {problem}. Installez Dossier Pro de nouveau.", problem=problem)
        )


def _etat(desk: Desk) -> str:
    etat = etat_du_dossier(desk)
    comptes = etat.comptes_vises
    _exiger(etat.pret, "le dossier d’exemple n’est pas prêt")
    _exiger(comptes.declares + comptes.absents == comptes.total > 0, "les comptes ne tombent pas juste")
    return f"Exemple : {comptes.declares} critères déclarés sur {comptes.total}."


def _langue() -> str:
    texte, faux = "Je prépare la commmande.", "commmande"
    found = [texte[one.debut : one.fin] for one in Correcteur().signalements(texte)]
    _exiger(found == [faux], "le dictionnaire ne connaît pas les mots d’une phrase simple")
    return f"Orthographe : « {faux} » n’est pas dans le dictionnaire, les mots autour y sont."


def _pages(path: Path) -> list[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        texts = []
        for page in document:
            textpage = page.get_textpage()
            texts.append(fold(textpage.get_text_range()))
            textpage.close()
            page.close()
        return texts


def _pdf(path: Path, dossier: Dossier, resultat: ResultatExport) -> str:
    pages = _pages(path)
    _exiger(len(pages) == resultat.pages, "le PDF n’a pas le nombre de pages annoncé")
    _exiger(not any("\ufffd" in page or "■" in page for page in pages), "un caractère n’a pas pu être imprimé")
    whole = " ".join(pages)
    for activite in dossier.activites_visees():
        for exemple in dossier.exemples_de(activite.id):
            _exiger(fold(exemple.intitule)[:30] in whole, "un exemple manque dans le PDF")
    return f"PDF : {len(pages)} pages."


def _word(path: Path, dossier: Dossier) -> str:
    with regarder(path.read_bytes()) as package:
        _exiger(package.testzip() is None, "le document Word est abîmé")
        body = package.read("word/document.xml").decode()
    count = sum(len(dossier.exemples_de(a.id)) for a in dossier.activites_visees())
    _exiger(body.count("PAGEREF") >= count, "le sommaire du document Word est incomplet")
    return f"Word : sommaire de {body.count('PAGEREF')} lignes numérotées."


def _index(path: Path, dossier: Dossier) -> str:
    pages = _pages(path)
    whole = " ".join(pages)
    for activite in dossier.activites_visees():
        for competence in activite.competences:
            _exiger(fold(competence.intitule)[:25] in whole, "une compétence manque dans l’index")
    return f"Index des preuves : {len(pages)} pages."
