"""What anything from outside may take, in one table: memory, processor, patience, size of a message.

Every name ends in its unit. The text under it says where the figure comes from; what it keeps out is in the tests of
``workers`` and of the rooms that use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


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
"""A piece goes through as it is: a dossier takes pieces of up to 100 MB. A drawn page of 12 million points has 48."""

DOCUMENT_MEMORY_BYTES: Final = 900_000_000
"""With its parent a reader stays under 1 GB. Six référentiels read one after the other take 63 MB of address space."""

PICTURE_MEMORY_BYTES: Final = 2_000_000_000
"""A photo of 80 million points is 240 MB, and there are three of it while it is turned upright and made smaller."""

JOB_MEMORY_BYTES: Final = 4_000_000_000
"""An export holds its files whole: that of the example takes 0.2 GB. This only keeps a fault from taking all there
is."""

REFERENTIEL_BYTES_PER_SECOND: Final = 5_000_000
"""The national export of the RNCP (570 MB of XML) is searched at some 20 MB a second."""

REFERENTIEL: Final = Limits(DOCUMENT_MEMORY_BYTES, 7.0, 130.0, MESSAGE_BYTES)
"""Reading a référentiel: the slowest of six takes 1.1 s of processor, and a person waits ten seconds for a sentence.
The clock is given more: tesseract has 120 s for one page and LibreOffice 90 s for a .doc, outside the child."""

DP: Final = Limits(PICTURE_MEMORY_BYTES, 60.0, 130.0, MESSAGE_BYTES)
"""Reading a DP from outside: a Word file of 300,000 paragraphs takes 12 s, and LibreOffice has 90 s for a .doc."""

TEXT: Final = Limits(DOCUMENT_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""The words of one piece; a REAC of a hundred pages takes 0.3 s."""

VIEW: Final = Limits(PICTURE_MEMORY_BYTES, 15.0, 15.0, MESSAGE_BYTES)
"""A thumbnail or one page of a piece; an ordinary one takes 0.1 s."""

PAGES: Final = Limits(PICTURE_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""One page of an annexe drawn for print, and all the pages of a PDF copied; an ordinary page takes 0.15 s."""

PREVIEW: Final = Limits(PICTURE_MEMORY_BYTES, 30.0, 30.0, MESSAGE_BYTES)
"""The page of the exemple that is being written; it takes 0.2 s once the process is warm."""

JOB: Final = Limits(JOB_MEMORY_BYTES, None, None, MESSAGE_BYTES)
"""What a person waits for with a button that stops it: exports, a package, a folder of dossiers, a repair."""
