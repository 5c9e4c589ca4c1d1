"""What anything from outside may take, in one table: memory, processor, patience, size of a message.

Every name ends in its unit. The text under it says where the figure comes from; what it keeps out is in the tests of
``workers`` and of the rooms that use it.
"""

from __future__ import annotations

from typing import Final

from dossier_pro.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker process may take.

    Attributes:
        memory_bytes: address space, held to by the system (``RLIMIT_AS``; a job object on Windows; macOS ignores it).
        processor_seconds: processor time of one call, renewed at each step it tells; held to by the system
            (``RLIMIT_CPU``; a job object on Windows), in whole seconds.
        silence_seconds: time by the clock without an answer or a step; watched by the parent.
        message_bytes: the largest message either side sends.
    """

    memory_bytes: int | None
    processor_seconds: float | None
    silence_seconds: float | None
    message_bytes: int


START_SECONDS: Final = 60.0
"""How long a process may take to start. Measured: 0.06 s with the cores busy; an old laptop that has to fetch all of
Python from its disk takes many times that."""

STOP_SECONDS: Final = 3.0
"""How long what was asked to stop may go on until its next step. The longest step of an export measured takes 1.9 s."""

MESSAGE_BYTES: Final = 256_000_000
"""A piece of up to 100 MB goes through as it is, and a shown page of 12 million points has 48 MB."""

DOCUMENT_MEMORY_BYTES: Final = 900_000_000
"""With its parent a reader stays under 1 GB. Six référentiels read one after the other take 63 MB of address space."""

PICTURE_MEMORY_BYTES: Final = 2_000_000_000
"""A photo of 80 million points takes 0.96 GB while it is turned upright and made smaller, 1.34 GB where it has clear
parts."""

PDF_MEMORY_BYTES: Final = 1_000_000_000
"""A PDF of 95 MB with a picture of 80 million points takes less; what was made to harm takes all that it is given."""

JOB_MEMORY_BYTES: Final = 4_000_000_000
"""An export holds its files whole: that of the example takes 0.2 GB. This only keeps a fault from taking all there
is."""

REFERENTIEL_BYTES_PER_SECOND: Final = 5_000_000
"""The national export of the RNCP (570 MB of XML) is searched at some 20 MB a second."""

REFERENTIEL: Final = Limits(DOCUMENT_MEMORY_BYTES, 7.0, 130.0, MESSAGE_BYTES)
"""Reading a référentiel: the slowest of six takes 1.1 s of processor, and a person waits ten seconds for a sentence.
The clock is given more: tesseract has 120 s for one page and LibreOffice 90 s for a .doc, outside the child."""

DP: Final = Limits(PICTURE_MEMORY_BYTES, 60.0, 130.0, 2 * MESSAGE_BYTES)
"""Reading a DP from outside: a Word file of 300,000 paragraphs takes 12 s, and LibreOffice has 90 s for a .doc. All its
pictures come back in one message."""

DP_PDF: Final = Limits(PDF_MEMORY_BYTES, 9.0, 30.0, MESSAGE_BYTES)
"""Reading a DP that is a PDF: one of 27 pages takes 0.5 s and 0.1 GB, one of 300 takes 5 s."""

PDF: Final = Limits(PDF_MEMORY_BYTES, 8.0, 15.0, MESSAGE_BYTES)
"""A piece that is a PDF, wherever it would be given more as a picture or a text: one page, or all its words."""

TEXT: Final = Limits(DOCUMENT_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""The words of one piece; a REAC of a hundred pages takes 0.3 s."""

VIEW: Final = Limits(PICTURE_MEMORY_BYTES, 8.0, 15.0, MESSAGE_BYTES)
"""A thumbnail or one page of a piece: an ordinary one takes 0.1 s, a photo of 80 million points 2.4 s."""

PAGES: Final = Limits(PDF_MEMORY_BYTES, 8.0, 30.0, MESSAGE_BYTES)
"""One page of an annexe drawn for print, and all the pages of a PDF copied; an ordinary page takes 0.15 s."""

HANDED_OVER: Final = Limits(DOCUMENT_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""A piece that loses the names of its authors: a Word file of 300,000 paragraphs is read in 12 s."""

PREVIEW: Final = Limits(PICTURE_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""The page of the exemple that is being written; it takes 0.2 s once the process is warm."""

LANGUE: Final = Limits(DOCUMENT_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""The language of one paragraph, or the reading of a whole dossier: a paragraph takes some milliseconds once the
dictionary is there."""

JOB: Final = Limits(JOB_MEMORY_BYTES, None, None, MESSAGE_BYTES)
"""What a person waits for with a button that stops it: exports, a package, a folder of dossiers, a repair."""

# --- what is in a document ---------------------------------------------------------------------------------------

PIECE_BYTES: Final = 100_000_000
"""One piece of a dossier, and one picture taken out of a DP (`docs/model.md`, Edits)."""

PICTURE_PIXELS: Final = 80_000_000
"""What is decoded of a picture: 30,000 × 30,000 is refused before a single row is. A JPEG may be shrunk on the way
(``domain.pixels``), so that a telephone's 108 million points are taken."""

PICTURE_PAGES: Final = 1000
"""Pages of one TIFF: a scanner that is fed makes some dozens."""

SHOWN_PAGE_PIXELS: Final = 12_000_000
"""The largest picture of a page on a screen: one of 4K has 8 million points."""

PDF_PAGE_PARTS: Final = 15_000
"""Objects on one page. The fullest one measured has 1,310; for a hundred times that pdfium takes seconds and hundreds
of megabytes: it is a drawing, not a sheet."""

PDF_DRAWINGS_TIMES: Final = 200_000
"""Drawings within drawings of a whole PDF; the pages of a REAC have none, those of slides some dozens each."""

PDF_DRAWINGS_LEVELS: Final = 40
"""Drawings within drawings, how deep: programs that print nest a handful."""

PDF_CONTENT_BYTES: Final = 64_000_000
"""One content stream once it is inflated; the heaviest plan of an architect has a few millions."""

PDF_CONTENTS_BYTES: Final = 400_000_000
"""All of a PDF, drawn as often as its pages ask for; a REAC of 80 pages has 4 millions."""

REFERENTIEL_PDF_BYTES: Final = 60_000_000
"""The heaviest of six weighs 0.5 MB; one that was scanned page by page weighs tens."""

REFERENTIEL_PDF_PAGES: Final = 400
"""A REAC has 30 to 80 pages, a RE as many; a longer file is something else."""

REFERENTIEL_LINES_SECONDS: Final = 4.5
"""Taking the lines of all pages; the slowest of six takes 0.5 s."""

REFERENTIEL_TEXT_BYTES: Final = 5_000_000
"""A REAC as text has some 110,000 signs."""

OCR_PAGE_SECONDS: Final = 120
"""One page through tesseract, on the slowest computer."""

RNCP_BYTES: Final = 3_000_000_000
"""The national export has 570 MB today."""

RNCP_FICHE_BYTES: Final = 8_000_000
"""One fiche of it; what is longer is no fiche."""

RNCP_UNPACKED_TIMES: Final = 200
"""XML shrinks ten to thirty times in a ZIP; more than this is made to harm."""

DP_PDF_BYTES: Final = 100_000_000
"""A DP as a PDF is as heavy as its photos: a piece's limit."""

DP_PDF_PAGES: Final = 300
"""As many as our own export prints of annexes."""

DP_TEXT_BYTES: Final = 4_000_000
"""A DP in Markdown: a book has 1 MB."""

WORDS_BYTES: Final = 50_000_000
"""The heaviest file that is read for its words."""

WORDS_PAGES: Final = 600
"""Pages of a PDF that are read for their words: what is kept of them ends at some two hundred."""

ARCHIVE_BYTES: Final = 200_000_000
"""A Word file, a spreadsheet or another ZIP; twice a piece."""

ARCHIVE_PARTS: Final = 5000
"""Its entries: one for each picture, and some dozens."""

ARCHIVE_UNPACKED_BYTES: Final = 400_000_000
"""All entries expanded; a .docx of 292 kB can be made to announce 300 MB."""

ARCHIVE_PART_BYTES: Final = 200_000_000
"""One entry expanded."""

ARCHIVE_UNPACKED_TIMES: Final = 40
"""Pictures hardly compress, the XML of a text by twenty: a large archive that expands by forty is no document."""

ARCHIVE_SMALL_BYTES: Final = 60_000_000
"""Below this expanded size the ratio does not count: harm needs more."""

WORD_PART_BYTES: Final = 48_000_000
"""The largest XML part that is read: that of a dossier of 60 pages is near 3 MB."""

LIBREOFFICE_SECONDS: Final = 90.0
"""One file through LibreOffice: a dossier of 60 pages takes 2 to 8 s, the first start of all up to 20."""

AVIS_BYTES: Final = 20_000_000
"""The most that an ``.avis`` may weigh."""

AVIS_UNPACKED_BYTES: Final = 60_000_000
"""Its entries together once expanded."""
