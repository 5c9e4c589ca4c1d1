"""What was read in a DP begun in Word, before it becomes a dossier: neutral, frozen, and complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from dossier_pro.domain.dossier import Champ
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Doute
from dossier_pro.domain.return_marks import Marque
from dossier_pro.dp_import.flow import Renvoi
from dossier_pro.office.labels import NomModele

CHAMPS_LUS = (
    "nom_naissance",
    "nom_usage",
    "prenom",
    "adresse",
    "titre",
    "modalite",
    "declaration_nom",
    "declaration_lieu",
    "declaration_date",
)
"""The names in ``DpLu.champs``; each is there, empty where the file gives nothing."""

REPONSES: tuple[Champ | None, ...] = ("taches", "moyens", "equipe", None, "complements")
"""The domain's field of each of the five answers; question 4 is the contexte."""


@dataclass(frozen=True, slots=True)
class ImageLue:
    """A picture of the file. ``ou`` is its place in words, ``question`` that of its answer (1 to 5), if any.

    ``annexe`` and ``document``: the rank, from 1, of the annexe or the document illustrant that it shows; 0 for none.
    ``legende`` is what our own export printed under it, None where nothing is known of that; ``marque`` what it hid.
    """

    nom: str
    octets: bytes = field(repr=False)
    mime: str
    alternative: str
    ou: str
    question: int | None = None
    annexe: int = 0
    document: int = 0
    legende: str | None = None
    marque: Marque | None = None


@dataclass(frozen=True, slots=True)
class MentionLue:
    """A preuve that an answer names (« Document cité : … »), with what our export put after its title."""

    question: int
    titre: str
    renvoi: str
    marque: Marque | None = None


@dataclass(frozen=True, slots=True)
class JointLu:
    """What our export printed of a document illustrant or an annexe: what is hidden, where it is, its lines."""

    marque: Marque | None
    support: str = ""
    voir: str = ""
    lignes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContexteLu:
    """Question 4, as typed; ``debut`` and ``fin`` only where the text names a date."""

    entreprise: str = ""
    service: str = ""
    debut_texte: str = ""
    fin_texte: str = ""
    debut: date | None = None
    fin: date | None = None

    @property
    def vide(self) -> bool:
        """Whether nothing was given."""
        return not (self.entreprise or self.service or self.debut_texte or self.fin_texte)

    @property
    def texte(self) -> str:
        """Its lines as the sheet shows them."""
        periode = " ".join(
            part
            for part in (
                f"Du {self.debut_texte}" if self.debut_texte else "",
                f"au {self.fin_texte}" if self.fin_texte else "",
            )
            if part
        )
        return "\n".join(line for line in (self.entreprise, self.service, periode) if line)


@dataclass(frozen=True, slots=True)
class ExempleLu:
    """A sheet. ``activite_numero`` is that printed, None where there is none.

    ``numero`` is its own under its AT: that printed (``numero_imprime``), or the next free one where it is missing or
    another sheet has it too, so that a sentence can name each sheet.
    ``reponses`` are the five answers in the Markdown subset; the fourth is the contexte as text.
    """

    activite_numero: int | None
    activite_intitule: str
    ccs: bool
    numero: int | None
    intitule: str
    reponses: tuple[str, str, str, str, str]
    contexte: ContexteLu
    images: tuple[ImageLue, ...] = ()
    numero_imprime: int | None = None
    mentions: tuple[MentionLue, ...] = ()
    id: str = ""
    """Its id in the dossier that the file was exported from, where it can be believed."""

    @property
    def nom(self) -> str:
        """How it is called in a sentence: « AT 1, exemple 2 »."""
        at = f"{'CCS' if self.ccs else 'AT'} {self.activite_numero or '?'}"
        return f"{at}, exemple {self.numero or '?'}"

    @property
    def vide(self) -> bool:
        """Whether the candidate wrote nothing in it (the number and title of its AT do not count)."""
        return not (self.intitule or any(self.reponses) or self.images or self.mentions)


@dataclass(frozen=True, slots=True)
class DiplomeLu:
    """A row of « Titres, diplômes, CQP, attestations de formation »."""

    intitule: str
    organisme: str
    date: str


@dataclass(frozen=True, slots=True)
class LigneSommaire:
    """A line of the sommaire as typed, and the page it gives; ``renvois`` are its automatic page numbers.

    ``niveau`` says what it seems to name: « activite », « exemple », « section », or nothing.
    """

    texte: str
    page: str
    niveau: str
    renvois: tuple[Renvoi, ...] = ()


@dataclass(frozen=True, slots=True)
class Reste:
    """Text that has no place in a dossier, and where it stood."""

    ou: str
    texte: str


@dataclass(frozen=True, slots=True)
class DpLu:
    """A DP begun in Word. Every text of the file that is not the model's own is in it once at least."""

    modele: NomModele
    champs: Mapping[str, str]
    exemples: tuple[ExempleLu, ...]
    diplomes: tuple[DiplomeLu, ...]
    documents_illustrants: tuple[str, ...]
    annexes: tuple[str, ...]
    sommaire: tuple[LigneSommaire, ...]
    restes: tuple[Reste, ...]
    images: tuple[ImageLue, ...]
    doutes: tuple[Doute, ...]
    textes_annexes: tuple[tuple[int, str], ...] = ()
    """The rank, from 1, of each annexe that was typed in the file itself, and its text."""

    textes_documents: tuple[tuple[int, str], ...] = ()
    """The same of the documents illustrants."""

    joints_documents: tuple[JointLu, ...] = ()
    joints_annexes: tuple[JointLu, ...] = ()
    """Beside each document illustrant and each annexe of a file of ours; empty for any other."""

    notre: bool = False
    """Whether our own export wrote the file, whatever became of it since."""

    precision: str = ""
    """What the cover names after the titre: the CCP or CCS aimed at, as printed."""

    objet: Marque | None = None
    """What our export hid of what is aimed at, where the cover still says the same."""

    @property
    def a_replacer(self) -> tuple[str, ...]:
        """The texts that were placed nowhere and are not the model's own."""
        return tuple(reste.texte for reste in self.restes)
