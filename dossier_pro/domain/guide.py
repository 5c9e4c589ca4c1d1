"""What a dossier keeps of the guide: what the candidate told it, and words on their way into the dossier.

Nothing of it reaches the jury or a reader: it is the candidate's own.
"""

from __future__ import annotations

import uuid
from typing import ClassVar, Literal

from dossier_pro.domain.records import dataclass

GenreDit = Literal["mot", "nom", "ignore", "refuse"]
"""A word of one's own dictionary; a name to hide; the key of what is not to be shown again, of what was refused."""
KINDS_DU_GUIDE = frozenset({"dit_au_guide", "reponse_recit", "question_preparee", "auto_evaluation"})
"""What never leaves the candidate's computer with a copy for a reader."""
Reponse = Literal["", "oui", "en_partie", "non"]
"""How the candidate places himself on a compétence; empty: not said."""
_NAMESPACE = uuid.UUID("8d1f0c5e-6b7a-5e43-9c2d-1a4b7e9f3c60")


@dataclass(frozen=True, slots=True)
class DitAuGuide:
    """Something the candidate told the guide once. ``texte``: a word, a name or the key of a ``Signalement``."""

    KIND: ClassVar[str] = "dit_au_guide"
    id: str
    genre: GenreDit = "ignore"
    texte: str = ""

    @classmethod
    def neuf(cls, genre: GenreDit, texte: str) -> DitAuGuide:
        """Return what is told now.

        Its id is made of what it says: told on two computers, it is one thing when their dossiers are united, and
        taken back once.
        """
        return cls(str(uuid.uuid5(_NAMESPACE, f"{genre}\x1f{texte}")), genre, texte)


@dataclass(frozen=True, slots=True)
class ReponseRecit:
    """An answer to the interviewer about one exemple, kept before it becomes part of a draft.

    ``question`` is the question's key in the data of the interview, ``ordre`` its place among those that were asked.
    """

    KIND: ClassVar[str] = "reponse_recit"
    id: str
    exemple_id: str
    question: str = ""
    texte: str = ""
    ordre: int = 1


@dataclass(frozen=True, slots=True)
class QuestionPreparee:
    """The notes on one question of the rehearsal. ``cle`` is the question's key, stable from one start to the next."""

    KIND: ClassVar[str] = "question_preparee"
    id: str
    cle: str = ""
    texte: str = ""
    a_retravailler: bool = False


@dataclass(frozen=True, slots=True)
class AutoEvaluation:
    """A line of the dossier de faisabilité: of a bloc (activité) its text, of a compétence the answer too."""

    KIND: ClassVar[str] = "auto_evaluation"
    id: str
    element_id: str
    reponse: Reponse = ""
    texte: str = ""
