"""``DpLu`` → a dossier on a référentiel, or the contract's JSON."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Champ,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Modalite,
    Preuve,
    Projet,
    new_id,
)
from dossier_pro.domain.referentiel import Activite, Doute, Referentiel
from dossier_pro.domain.text import fold, plain
from dossier_pro.dp_import.dates import lire_date
from dossier_pro.dp_import.lu import REPONSES, DpLu, ExempleLu, ImageLue

FORMAT: Final = "dossier-pro/import-dp/1"
A_REPLACER: Final = "À replacer"
_RANG: Final = re.compile(
    r"(?:(?:annexe|document)s?[\s\u00a0]*(?:n[°o][\s\u00a0]*)?(?P<n>\d{1,3})[\s\u00a0]*[.):–—-]*[\s\u00a0]*)"
    r"|(?:(?P<m>\d{1,3})[.)][\s\u00a0]+)",
    re.IGNORECASE,
)
_RESSEMBLANCE: Final = 0.8
_EXTENSIONS: Final = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/heic": ".heic"}


@dataclass(frozen=True, slots=True)
class ActiviteLue:
    """An AT as the file names it: one line of the screen that matches them.

    ``numero`` is that printed, 0 where there is none; those of CCS count from 101.
    """

    numero: int
    intitule: str
    exemples: int

    @property
    def nom(self) -> str:
        """How it is called in a sentence: « Activité-type 2 », « CCS 1 »."""
        if self.numero > _CCS:
            return f"CCS {self.numero % _CCS}"
        return f"Activité-type {self.numero}" if self.numero else "Sans activité-type"


class Piece(NamedTuple):
    """The bytes of an attachment, by their SHA-256."""

    sha256: str
    nom: str
    mime: str
    octets: bytes


@dataclass(frozen=True, slots=True)
class Importe:
    """A dossier made from a DP: its entities, the bytes of its pieces, the note of what has no place, the doubts."""

    dossier: Dossier
    pieces: tuple[Piece, ...]
    note: Preuve | None
    doutes: tuple[Doute, ...]


def activites_lues(lu: DpLu) -> tuple[ActiviteLue, ...]:
    """Return the AT that the sheets name, in their order, each number once."""
    counts: dict[int, int] = {}
    titles: dict[int, str] = {}
    for exemple in lu.exemples:
        number = _cle(exemple)
        counts[number] = counts.get(number, 0) + 1
        titles[number] = titles.get(number) or exemple.activite_intitule
    return tuple(ActiviteLue(number, titles[number], count) for number, count in counts.items())


def proposer(lu: DpLu, referentiel: Referentiel) -> dict[int, str]:
    """Return the activité (its id) proposed for each AT of the file, by number; those without a likely one are absent.

    The title decides where it clearly names one activité; else the number. CCS count from 1 again, as 101, 102, ….
    """
    proposed = {}
    for lue in activites_lues(lu):
        ccs, number = lue.numero > _CCS, lue.numero % _CCS if lue.numero > _CCS else lue.numero
        same = [a for a in referentiel.activites if a.ccs == ccs]
        best = max(same, key=lambda a: _ressemblance(a.intitule, lue.intitule), default=None)
        by_number = next((a for a in same if a.numero == number), None)
        if best and lue.intitule and _ressemblance(best.intitule, lue.intitule) >= _RESSEMBLANCE:
            proposed[lue.numero] = best.id
        elif by_number:
            proposed[lue.numero] = by_number.id
    return proposed


def titre_probable(lu: DpLu, referentiels: Sequence[Referentiel]) -> Referentiel | None:
    """Return the référentiel that the cover names, the newest of those that bear its title; None where none is near.

    Args:
        lu: what ``lire_dp`` returned.
        referentiels: those at hand, the newest of each title first.
    """
    titre = re.sub(r"^\s*(?:titre professionnel|TP)\b\s*(?:d[eu’'])?\s*", "", lu.champs["titre"], flags=re.IGNORECASE)
    near = [(max(_ressemblance(titre, r.intitule), _debute(titre, r.intitule)), r) for r in referentiels]
    best = max(near, key=lambda item: item[0], default=None)
    return best[1] if best and best[0] >= _RESSEMBLANCE else None


def _debute(text: str, titre: str) -> float:
    """Return 1 where a text begins with a title, or its initials in brackets follow."""
    words, wanted = _lettres(text), _lettres(titre)
    return 1.0 if wanted and (words == wanted or words.startswith(wanted + " ")) else 0.0


_CCS: Final = 100


def _cle(exemple: ExempleLu) -> int:
    """Return the number under which a sheet's AT is matched: a CCS's after 100, 0 where there is none."""
    return (exemple.activite_numero or 0) + (_CCS if exemple.ccs else 0)


def _ressemblance(a: str, b: str) -> float:
    return SequenceMatcher(None, fold(a), fold(b)).ratio() if a and b else 0.0


def vers_dossier(lu: DpLu, referentiel: Referentiel, correspondance: Mapping[int, str] | None = None) -> Importe:
    """Make a dossier of a DP that was read.

    Args:
        lu: what ``lire_dp`` returned.
        referentiel: that of the titre.
        correspondance: the activité (its id) of each AT of the file by its number (see ``activites_lues``); by default,
            and for numbers that it leaves out, what ``proposer`` finds. An exemple whose AT is not matched belongs to
            no activité, which readiness shows (R4).

    Returns:
        The dossier, the bytes of its pieces, the note « À replacer » (a preuve of genre note, in the dossier), doubts.
    """
    return _Conversion(lu, referentiel, {**proposer(lu, referentiel), **(correspondance or {})}).faire()


@dataclass(slots=True)
class _Conversion:
    """One conversion: the dossier grows by ``put``."""

    lu: DpLu
    referentiel: Referentiel
    correspondance: Mapping[int, str]
    pieces: dict[str, Piece] = field(default_factory=dict)
    preuves: dict[str, str] = field(default_factory=dict)
    restes: list[tuple[str, str]] = field(default_factory=list)
    doutes: list[Doute] = field(default_factory=list)
    citations: int = 0

    def faire(self) -> Importe:
        lu, champs = self.lu, self.lu.champs
        dossier = Dossier(new_id(), self.referentiel)
        dossier = dossier.put(
            Candidat(
                nom_naissance=champs["nom_naissance"],
                nom_usage=champs["nom_usage"],
                prenom=champs["prenom"],
                adresse=champs["adresse"],
            )
        )
        modalite: Modalite | None = "formation" if champs["modalite"] == "formation" else None
        dossier = dossier.put(Projet(modalite="vae" if champs["modalite"] == "vae" else modalite))
        dossier = dossier.put(self._declaration())
        self._titre()
        for exemple in lu.exemples:
            dossier = self._exemple(dossier, exemple)
        dossier = self._tables(dossier)
        dossier = self._images(dossier)
        self.restes += [(reste.ou, reste.texte) for reste in lu.restes]
        note = self._note()
        if note:
            dossier = dossier.put(note)
        return Importe(dossier, tuple(self.pieces.values()), note, (*lu.doutes, *self.doutes))

    def _declaration(self) -> Declaration:
        champs = self.lu.champs
        jour = lire_date(champs["declaration_date"])
        if champs["declaration_date"] and jour is None:
            self.restes.append(("Déclaration sur l’honneur, date", champs["declaration_date"]))
        return Declaration(nom=champs["declaration_nom"], lieu=champs["declaration_lieu"], jour=jour)

    def _titre(self) -> None:
        titre = self.lu.champs["titre"]
        if titre and _lettres(titre) != _lettres(self.referentiel.intitule):
            self.restes.append(("Page de garde, titre professionnel visé", titre))
            if _ressemblance(titre, self.referentiel.intitule) < _RESSEMBLANCE:
                phrase = f"Le fichier vise « {titre} », le référentiel choisi est « {self.referentiel.intitule} »"
                self.doutes.append(Doute("Page de garde", phrase))

    def _exemple(self, dossier: Dossier, lu: ExempleLu) -> Dossier:
        activite = self._activite(lu)
        activite_id = activite.id if activite else ""
        contexte, texts = lu.contexte, lu.reponses
        for name, text, jour in (
            ("début de la période", contexte.debut_texte, contexte.debut),
            ("fin de la période", contexte.fin_texte, contexte.fin),
        ):
            if text and jour is None:
                self.restes.append((f"{lu.nom}, {name}", text))
        exemple = Exemple(
            new_id(),
            activite_id,
            len(dossier.exemples_de(activite_id)) + 1,
            lu.intitule,
            taches=texts[0],
            moyens=texts[1],
            equipe=texts[2],
            complements=texts[4],
            entreprise=contexte.entreprise,
            service=contexte.service,
            debut=contexte.debut,
            fin=contexte.fin,
        )
        dossier = dossier.put(exemple)
        for image in lu.images:
            dossier = self._citer(dossier, exemple, image)
        return dossier

    def _activite(self, lu: ExempleLu) -> Activite | None:
        activite = self.referentiel.par_activite.get(self.correspondance.get(_cle(lu), ""))
        ou = lu.nom
        if activite is None:
            if lu.activite_intitule:
                self.restes.append((f"{ou}, activité-type", lu.activite_intitule))
            self.doutes.append(Doute(ou, "Son activité-type n’a pas été retrouvée dans le référentiel : choisissez-la"))
        elif lu.activite_intitule and _lettres(lu.activite_intitule) != _lettres(activite.intitule):
            entry = (f"Activité-type {lu.activite_numero or ''}".strip(), lu.activite_intitule)
            if entry not in self.restes:
                self.restes.append(entry)
                phrase = f"Le fichier dit « {lu.activite_intitule} », le référentiel « {activite.intitule} »"
                self.doutes.append(Doute(ou, phrase))
        return activite

    def _citer(self, dossier: Dossier, exemple: Exemple, image: ImageLue) -> Dossier:
        dossier, preuve = self._preuve(dossier, image)
        champ: Champ | None = REPONSES[image.question - 1] if image.question else "taches"
        self.citations += 1
        citation = Citation(new_id(), exemple.id, preuve.id, champ or "complements", image.alternative, self.citations)
        return dossier.put(citation)

    def _preuve(self, dossier: Dossier, image: ImageLue) -> tuple[Dossier, Preuve]:
        sha = hashlib.sha256(image.octets).hexdigest()
        known = dossier.get(Preuve, self.preuves.get(sha, ""))
        if known:
            return dossier, known
        photo = image.mime.startswith("image/")
        rank = len(self.preuves) + 1
        suffix = _EXTENSIONS.get(image.mime) or PurePosixPath(image.nom).suffix
        name = f"image-{rank}{suffix}"
        preuve = Preuve(
            new_id(),
            "photo" if photo else "fichier",
            image.alternative or f"Image {rank} ({image.ou})",
            origine=f"Dossier Word, {image.ou}",
            description=image.alternative,
            nom_fichier=name,
            mime=image.mime,
            taille=len(image.octets),
            sha256=sha,
        )
        self.preuves[sha] = preuve.id
        self.pieces[sha] = Piece(sha, name, image.mime, image.octets)
        return dossier.put(preuve), preuve

    def _tables(self, dossier: Dossier) -> Dossier:
        for rank, row in enumerate(self.lu.diplomes, 1):
            dossier = dossier.put(Diplome(new_id(), rank, row.intitule, row.organisme, row.date))
        for rank, title in enumerate(_sans_rangs(self.lu.documents_illustrants), 1):
            dossier = dossier.put(DocumentIllustrant(new_id(), rank, title))
        for rank, title in enumerate(_sans_rangs(self.lu.annexes), 1):
            dossier = dossier.put(Annexe(new_id(), rank, title))
        return dossier

    def _images(self, dossier: Dossier) -> Dossier:
        """Take the pictures that stand outside the answers; those of the cover are logos and stay behind."""
        own = {id(image) for exemple in self.lu.exemples for image in exemple.images}
        for image in self.lu.images:
            if id(image) in own:
                continue
            if image.ou == "page de garde":
                self.doutes.append(Doute("Page de garde", "Une image (un logo ?) n’a pas été reprise"))
            else:
                dossier, _ = self._preuve(dossier, image)
        return dossier

    def _note(self) -> Preuve | None:
        if not self.restes:
            return None
        lines = [f"**{ou}**\n\n{text}" for ou, text in self.restes]
        return Preuve(
            new_id(),
            "note",
            A_REPLACER,
            origine="Dossier Word",
            confidentielle=True,
            description="\n\n".join(lines),
        )


def _sans_rangs(titles: Sequence[str]) -> list[str]:
    """Return titles without « Annexe 1 – » or « 1. » where these only count: the export numbers them again."""
    found = [_RANG.match(title) for title in titles]
    counted = all(
        m and int(m["n"] or m["m"]) == rank and titles[rank - 1][m.end() :] for rank, m in enumerate(found, 1)
    )
    return [t[m.end() :] for t, m in zip(titles, found, strict=True) if m] if counted else list(titles)


def _lettres(text: str) -> str:
    return re.sub(r"\W+", " ", fold(plain(text))).strip()


# --- JSON (`contracts.md`, dossier-pro/import-dp/1) -----------------------------------------------------------------


def json_import(lu: DpLu) -> dict[str, Any]:
    """Return the contract's JSON object for a DP that was read.

    Beside what the contract names: the AT's title and its CCS, the dates that were understood, the rows of the closing
    sections, the doubts.
    """
    return {
        "format": FORMAT,
        "modele": lu.modele,
        "champs": dict(lu.champs),
        "exemples": [_exemple_json(exemple) for exemple in lu.exemples],
        "diplomes": [{"intitule": d.intitule, "organisme": d.organisme, "date": d.date} for d in lu.diplomes],
        "documents_illustrants": list(lu.documents_illustrants),
        "annexes": list(lu.annexes),
        "a_replacer": list(lu.a_replacer),
        "images": len(lu.images),
        "doutes": [{"ou": doute.ou, "phrase": doute.phrase} for doute in lu.doutes],
    }


def _exemple_json(exemple: ExempleLu) -> dict[str, Any]:
    contexte = exemple.contexte
    return {
        "activite": exemple.activite_numero,
        "activite_intitule": exemple.activite_intitule,
        "ccs": exemple.ccs,
        "numero": exemple.numero,
        "intitule": exemple.intitule,
        "reponses": list(exemple.reponses),
        "contexte": {
            "entreprise": contexte.entreprise,
            "service": contexte.service,
            "debut": contexte.debut_texte,
            "fin": contexte.fin_texte,
            "debut_date": contexte.debut.isoformat() if contexte.debut else None,
            "fin_date": contexte.fin.isoformat() if contexte.fin else None,
        },
    }
