"""Documents spoilt in every way: what an import must answer with a référentiel or one sentence, never a traceback."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.catalogue import lister
from dossier_pro.referentiels.exchange.formats import exporter
from dossier_pro.referentiels.importer import importer
from tests.referentiels import fabrique, fabrique_re
from tests.referentiels.variantes import VARIANTES

PDF_MOTS = (
    b"/Type",
    b"/Page",
    b"/Font",
    b"/Length",
    b"stream",
    b"endobj",
    b"xref",
    b"trailer",
    b"obj",
    b"/Kids",
    b"/Count",
)
TEXTE_MOTS = (
    "FICHE ACTIVITÉ TYPE N° 1", "FICHE COMPÉTENCE PROFESSIONNELLE", "Critères de performance", "N° 99", "■ CCP - ",
    "\t", "|a|b|", "Code RNCP : 1", "Bloc de compétence n°1 de la fiche n° 1 - x", "1. ", "- ", "**", "# ", "<p>",
    "&amp;", "\u0000", "TP-01285", "((((", "Capacités attestées et descriptif", "\ufeff", "٣", "Niveau IX",
    "Type de document Code titre Millésime Page",
)  # fmt: skip


def sources(corpus: Path | None, seeds: Path | None) -> list[bytes]:
    """What is spoilt: documents made here, and those of the corpus and of the seeds where they are at hand."""
    found = [fabrique.reac(VARIANTES[i], i)[0] for i in (0, 2)]
    found.append(fabrique_re.re_pdf(fabrique_re.VarianteRe("fuzz", ccs=1), 1)[0])
    ref = next(r for r in lister() if r.unite == "critere")
    found += [exporter(ref, format) for format in ("json", "case", "moodle", "mahara")]
    xml = (
        b"<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><INTITULE>x</INTITULE><BLOCS_COMPETENCES><BLOC_COMPETENCES>"
    )
    found.append(xml + b"<CODE>RNCP1BC01</CODE></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE></FICHES>")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.xml", found[-1] * 3)
    found.append(stream.getvalue())
    for folder, pattern in ((corpus, "re*/*.pdf"), (corpus, "rncp/*.xml"), (seeds, "*.txt")):
        if folder is not None:
            found += [path.read_bytes() for path in sorted(folder.glob(pattern))]
    return found


def _octets(data: bytes, hasard: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(hasard.choice((1, 3, 20, 200))):
        out[hasard.randrange(len(out))] = hasard.randrange(256)
    return bytes(out)


def _coupe(data: bytes, hasard: random.Random) -> bytes:
    return data[: hasard.randrange(len(data))]


def _trou(data: bytes, hasard: random.Random) -> bytes:
    start = hasard.randrange(len(data))
    return data[:start] + data[start + hasard.choice((1, 50, 5000)) :]


def _redit(data: bytes, hasard: random.Random) -> bytes:
    start = hasard.randrange(len(data))
    part = data[start : start + hasard.choice((10, 500, 5000))]
    return data[:start] + part * hasard.choice((2, 20)) + data[start:]


def _mots(data: bytes, hasard: random.Random) -> bytes:
    if data.startswith(b"%PDF"):
        word = hasard.choice(PDF_MOTS)
        return data.replace(word, hasard.choice(PDF_MOTS), hasard.choice((1, 5, 1000)))
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(hasard.choice((1, 10, 60))):
        lines.insert(hasard.randrange(len(lines) + 1), hasard.choice(TEXTE_MOTS) + hasard.choice(lines)[:80])
    return "\n".join(lines).encode("utf-8", "replace")


def _melange(data: bytes, hasard: random.Random) -> bytes:
    if data.startswith((b"%PDF", b"PK")):
        return _octets(data, hasard)
    lines = data.split(b"\n")
    hasard.shuffle(lines)
    return b"\n".join(lines[: hasard.randrange(len(lines)) + 1])


def _nombres(data: bytes, hasard: random.Random) -> bytes:
    number = hasard.choice((b"0", b"-1", b"999999999999", b"1e9", b"4294967296"))
    at = [i for i in range(len(data)) if data[i : i + 1].isdigit()][:20_000]
    out = bytearray(data)
    for place in sorted(hasard.sample(at, min(len(at), hasard.choice((1, 5)))), reverse=True):
        out[place : place + 1] = number
    return bytes(out)


MANIERES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _octets,
    _coupe,
    _trou,
    _redit,
    _mots,
    _melange,
    _nombres,
)


def cas(graine: int, origines: list[bytes], nombre: int) -> Iterator[bytes]:
    """Yield ``nombre`` spoilt documents, always the same for a seed."""
    hasard = random.Random(graine)
    for _ in range(nombre):
        data = hasard.choice(origines)
        for _ in range(hasard.choice((1, 1, 1, 2, 3))):
            data = hasard.choice(MANIERES)(data, hasard) or b"x"
        yield data


def essayer(data: bytes) -> str:
    """Import and say what came: « lu » or « refusé ». Whatever else is raised is a bug.

    What was read is a whole référentiel: its JSON can be written, and no id stands twice.
    """
    phrase = ""
    try:
        ref = importer(data, nom="essai").referentiel
    except KnownError as error:
        phrase = error.phrase
    if phrase:
        assert phrase.strip()[-1] in ".!?"
        return "refusé"
    json.loads(exporter(ref, "json"))
    ids = [i for a in ref.activites for c in a.competences for i in (c.id, *(k.id for k in c.criteres))]
    ids += [a.id for a in ref.activites]
    # A file of another program may itself give an id twice.
    assert len(ids) == len(set(ids)) or not data.startswith(b"%PDF")
    return "lu"
