"""The page that explains a package: who presents what, when, what each file is, where each annexe is.

For the secretary of a jury, who knows neither this program nor the model: plain French, no warnings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from dossier_pro.domain.dates import dernier_jour, ecrire
from dossier_pro.domain.dossier import Dossier, Session
from dossier_pro.domain.presentation import presentation
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, clean, typographie
from dossier_pro.export.joined import PieceJointe
from dossier_pro.services.exporting import DemandeExport


@dataclass(frozen=True, slots=True)
class PackageContent:
    """What is in a package.

    Attributes:
        titre: its first line.
        fichiers: each file, by its path inside the package, and what it is for.
        jointes: the documents illustrants and annexes of the dossier, in order.
        chemins: the files of those that are files, by « Annexe 3 ».
    """

    titre: str
    fichiers: tuple[tuple[str, str], ...]
    jointes: tuple[PieceJointe, ...]
    chemins: Mapping[str, str]


def lisez_moi(dossier: Dossier, demande: DemandeExport, contenu: PackageContent, jour: date) -> str:
    """Return the text, lines ended by a line feed.

    Args:
        dossier: what was exported.
        demande: of which part.
        contenu: what is in the package.
        jour: the day of the dossier's last change: the session is the first one from then on.
    """
    lines = [contenu.titre, "", *(typographie(line) for line in _objet(dossier, demande, jour)), ""]
    lines += ["CE QUE CONTIENT CE PAQUET", ""]
    for nom, phrase in contenu.fichiers:
        lines += [nom, f"    {typographie(phrase)}", ""]
    for titre, genre in (("DOCUMENTS ILLUSTRANT LA PRATIQUE PROFESSIONNELLE", "Document"), ("ANNEXES", "Annexe")):
        rows = [jointe for jointe in contenu.jointes if jointe.nom.startswith(genre)]
        if rows:
            lines += [titre, "", *(_ligne(row, contenu.chemins) for row in rows), ""]
    return "\n".join(lines)


def _objet(dossier: Dossier, demande: DemandeExport, jour: date) -> Iterator[str]:
    """Who presents what: name, titre with code and millésime, what of it, the way there, the session."""
    for nom, valeur in presentation(dossier, ccp=demande.ccp, ccs=demande.ccs):
        yield f"{nom} : {valeur}"
    session = _session(dossier, jour)
    if session and session.jour:
        lieu = " ".join(clean(session.lieu).split())
        yield f"Session d’examen : {ecrire(session.jour)}" + (f", {lieu}" if lieu else "")


def _session(dossier: Dossier, jour: date) -> Session | None:
    """The first session that was not over on a day, else the last one of all."""
    rows = sorted((s for s in dossier.all(Session).values() if s.jour), key=lambda s: (s.jour, s.id))
    coming = (s for s in rows if s.jour and dernier_jour(s.jour) >= jour)
    return next(coming, rows[-1] if rows else None)


def _ligne(row: PieceJointe, chemins: Mapping[str, str]) -> str:
    nom, _, numero = row.nom.partition(" ")
    intitule = " ".join(row.intitule.split())
    head = typographie(f"{numero}. {intitule}" if nom == "Document" else f"{row.nom} – {intitule}")
    place = chemins.get(row.nom) or (f"page {row.page} du dossier" if row.page else row.ailleurs)
    return f"{head}{NBSP}: {place}" if place else head
