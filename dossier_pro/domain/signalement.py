"""What the guide has to say about one passage: one type for language, reading of the draft and personal data."""

from __future__ import annotations

from hashlib import blake2b
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold

Rang = Literal["regle", "conseil"]
"""Whether an official text asks for it, or a good trainer would."""


@dataclass(frozen=True, slots=True)
class Signalement:
    """One finding about a passage of a text. The passage is ``texte[debut:fin]`` of what was looked at.

    Attributes:
        regle: what found it, room first: ``langue.accord``, ``relecture.sigle``, ``donnees.iban``.
        debut: first sign of the passage, counted in code points of the plain text.
        fin: the sign after its last; equal to ``debut`` where it is about the text as a whole.
        passage: the words found.
        message: why, one plain French sentence.
        remede: one way to mend it, a French sentence; empty where ``propositions`` say all.
        propositions: what may stand in the passage's place, best first.
        rang: an official rule, or advice.
        source: the official text where there is one.
    """

    regle: str
    debut: int
    fin: int
    passage: str
    message: str
    remede: str = ""
    propositions: tuple[str, ...] = ()
    rang: Rang = "conseil"
    source: str = ""

    @property
    def cle(self) -> str:
        """What « Ignorer » is remembered under (``DitAuGuide.texte``): rule and words, wherever they stand.

        Case, accents and spaces of the words are not in it; a text that moves keeps what was ignored in it.
        """
        return f"{self.regle}/{blake2b(fold(self.passage).encode(), digest_size=8).hexdigest()}"
