"""Which document a file is: by its first bytes, then by the words that only that kind of document has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import TypeSource
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.kinds import KINDS
from dossier_pro.referentiels.lines import LinedDocument
from dossier_pro.referentiels.text import est_un_plan

Contenant = Literal["pdf", "zip", "xml", "json", "texte"]

ATTENDU = "importez un REAC, un RE, une fiche de titre, un arrêté ou une fiche RNCP."
_IMAGES = {
    b"\x89PNG": "une image PNG",
    b"\xff\xd8\xff": "une photo JPEG",
    b"GIF8": "une image GIF",
    b"II*\x00": "une image TIFF",
}
_BINAIRES = {
    **_IMAGES,
    b"\xd0\xcf\x11\xe0": "un document Office ancien (.doc ou .xls)",
    b"Rar!": "une archive RAR",
    b"7z\xbc\xaf": "une archive 7z",
    b"\x1f\x8b": "une archive gzip",
    b"MZ": "un programme",
    b"\x7fELF": "un programme",
    b"SQLite format 3": "un dossier ou une base de données",
    b"{\\rtf": "un document RTF",
}


_AUTRES: dict[str, tuple[tuple[str, int], ...]] = {
    "un dossier professionnel déjà rempli": (
        (r"dossier professionnel", 1),
        (r"decrivez les taches ou operations", 5),
        (r"exemples? de pratique professionnelle", 3),
        (r"je soussigne.{0,80}declare sur l'honneur", 4),
        (r"precisez les moyens utilises", 3),
    ),
    "un CV": (
        (r"curriculum vitae|(?:^|\n)[^\w\n]{0,40}cv\b", 5),
        (r"experiences? professionnelles?", 2),
        (r"(?:^|\n)[^\w\n]{0,40}(?:formations?|diplomes?)\b", 2),
        (r"centres? d'interets?|loisirs", 3),
        (r"permis b\b", 2),
        (r"(?:^|\n)[^\w\n]{0,40}langues\b", 1),
        (r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w", 1),
        (r"\b0[1-9](?:[ .]?\d{2}){4}\b", 1),
    ),
    "un livret d’évaluations en cours de formation": (
        (r"livret (?:d'|des )?(?:evaluations?|ecf)", 5),
        (r"evaluations? passees? en cours de formation", 2),
    ),
    "un dossier de VAE": (
        (r"demande de recevabilite", 5),
        (r"livret [12]\b", 4),
        (r"validation des acquis de l'experience", 1),
    ),
    "une facture ou un devis": (
        (r"\bfacture\b|\bdevis\b", 4),
        (r"\btva\b", 3),
        (r"montant (?:ht|ttc)|total (?:ht|ttc)", 3),
    ),
    "une publicité ou un dépliant de formation": (
        (r"inscrivez-vous|nous contacter|reservez|promotion", 3),
        (r"eligible (?:au )?cpf|financement", 2),
        (r"\btarifs?\b|\bprix\b", 2),
    ),
    "une lettre": ((r"madame,? monsieur", 3), (r"veuillez agreer|cordialement", 3), (r"objet ?:", 1)),
}
# A text about such documents: a guide, a notice, a form to be filled.
_A_PROPOS = re.compile(
    r"\bguide\b|mode d'emploi|\bnotice\b|comment (?:remplir|rediger|constituer|completer)|pour vous aider|"
    r"conseils? (?:de redaction|pour)|cliquez ici pour"
)
_XML = re.compile(rb"<\?xml|<!DOCTYPE\s+(?!html)|<FICHES?\b", re.IGNORECASE)
_SIGNES_SURS = 3
_SEUIL = 6
_LUS = 150_000


def _refuser_un_binaire(head: bytes) -> None:
    for magic, nom in _BINAIRES.items():
        if head.startswith(magic):
            raise KnownError(tr("Ce fichier est {nom} : {attendu}", nom=nom, attendu=ATTENDU))


def contenant(head: bytes) -> Contenant:
    """Return how a file is made from its first kilobytes.

    Raises:
        KnownError: it is empty, or a picture, an archive, a program: the sentence names it.
    """
    if not head.strip(b"\x00 \r\n\t"):
        raise KnownError(tr("Ce fichier est vide : téléchargez de nouveau le référentiel, puis importez-le."))
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return "zip"
    _refuser_un_binaire(head)
    utf_16 = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    start = head.replace(b"\x00", b"")[2:].lstrip() if utf_16 else head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if _XML.match(start):
        return "xml"
    if start[:1] in (b"{", b"["):
        return "json"
    if b"\x00" in head and not utf_16:
        raise KnownError(tr("Ce fichier n’est ni un PDF ni un texte : {attendu}", attendu=ATTENDU))
    return "texte"


def decoder(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 with its mark, or the Windows encoding of western Europe.

    Raises:
        KnownError: the bytes are no text.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise KnownError(tr("L’encodage de ce texte ne peut pas être lu : enregistrez-le en UTF-8.")) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    controls = sum(c < " " and c not in "\t\n\r\f" for c in text) + text.count("\ufffd")
    if controls > 0.01 * len(text):
        raise KnownError(tr("Ce fichier n’est ni un PDF ni un texte : {attendu}", attendu=ATTENDU))
    return text


def reconnaitre(document: LinedDocument) -> TypeSource:
    """Return which official document this is.

    Raises:
        KnownError: it is something else; the sentence says what it seems to be and what is expected.
    """
    if evident := _evident(document):
        return evident
    texte = _plie(document)
    if not texte.strip():
        raise KnownError(tr("Ce document ne contient aucun texte : {attendu}", attendu=ATTENDU))
    scores = {genre: _score(texte, kind.signes) for genre, kind in KINDS.items()}
    autres = {nom: _score(texte, signes) for nom, signes in _AUTRES.items()}
    genre = max(scores, key=lambda g: scores[g])
    nom = max(autres, key=lambda n: autres[n])
    if scores[genre] >= _SEUIL and scores[genre] >= autres[nom]:
        return genre
    if autres[nom] < _SEUIL - 1 and est_un_plan(document):
        return "texte"
    if _est_sur(texte, nom):
        raise KnownError(tr("Ce document semble être {nom}, pas un référentiel : {attendu}", nom=nom, attendu=ATTENDU))
    raise KnownError(
        tr(
            "Ce document n’est pas un référentiel connu ({aspect}) : {attendu}",
            aspect=_aspect(document),
            attendu=ATTENDU,
        )
    )


_EVIDENT_REAC = re.compile(r"^[^\w\n]{0,40}FICHE COMP[ÉE]TENCE PROFESSIONNELLE\b", re.MULTILINE)
_CRITERES = re.compile(r"^[^\w\n]{0,40}Crit[èe]res de performance[^\w\n]{0,40}$", re.MULTILINE)
_HONNEUR = re.compile(r"d[ée]clare sur l.honneur", re.IGNORECASE)


def _evident(document: LinedDocument) -> TypeSource | None:
    """The kind of a document that has the sheets of a REAC; spares folding a whole book."""
    text = "\n".join(line.text for line in document.lines)
    if _EVIDENT_REAC.search(text) and _CRITERES.search(text) and not _HONNEUR.search(text):
        return "reac"
    return None


def _plie(document: LinedDocument) -> str:
    """The folded text, from the start, as far as recognising needs it: title pages and a good part of the body."""
    size = 0
    kept: list[str] = []
    for line in document.lines:
        kept.append(line.text)
        size += len(line.text)
        if size > _LUS:
            break
    return "\n".join(fold(text) for text in kept)


def _score(texte: str, signes: Sequence[tuple[str, int]]) -> int:
    return sum(poids for motif, poids in signes if re.search(motif, texte))


def _est_sur(texte: str, nom: str) -> bool:
    """Whether a document is surely what it is about to be called: a wrong name sends a person looking elsewhere.

    Because: a CSV of Moodle was « une facture ou un devis » and the official guide to writing a DP « un dossier déjà
    rempli »; so one word never names a document, nor what a text about such documents says of them.
    """
    signes = _AUTRES[nom]
    trouves = sum(bool(re.search(motif, texte)) for motif, _ in signes)
    if trouves < _SIGNES_SURS or _score(texte, signes) < _SEUIL - 1:
        return False
    seconds = [_score(texte, others) for other, others in _AUTRES.items() if other != nom]
    return _score(texte, signes) > max(seconds) and not _A_PROPOS.search(texte)


def _aspect(document: LinedDocument) -> str:
    premiere = document.lines[0].text
    court = premiere if len(premiere) <= 60 else premiere[:57].rstrip() + "…"
    pages = f"{len(document.pages)} page{'s' if len(document.pages) > 1 else ''}, " if document.pdf else ""
    return tr("{pages}qui commence par « {court} »", pages=pages, court=court)
