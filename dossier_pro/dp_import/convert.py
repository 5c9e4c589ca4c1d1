"""``DpLu`` → a dossier on a référentiel, or the contract's JSON."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import PurePosixPath
from typing import Any, Final, cast, get_args

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
    Grandeur,
    Modalite,
    Preuve,
    Projet,
    new_id,
)
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Doute, Referentiel
from dossier_pro.domain.return_marks import Marque, est_identifiant
from dossier_pro.dp_import.activites import (
    RESSEMBLANCE,
    ActiviteLue,
    activites_lues,
    cles,
    lettres,
    proposer,
    ranger,
    ressemblance,
    sans_titres_connus,
    titre_probable,
)
from dossier_pro.dp_import.aim import lire_objet
from dossier_pro.dp_import.binding import relier
from dossier_pro.dp_import.dates import lire_date
from dossier_pro.dp_import.lu import REPONSES, DpLu, ExempleLu, ImageLue, JointLu
from dossier_pro.dp_import.taken_back import TakenBack, TakenPiece

__all__ = [
    "ActiviteLue",
    "Importe",
    "TakenPiece",
    "activites_lues",
    "cles",
    "json_import",
    "proposer",
    "titre_probable",
    "vers_dossier",
]

FORMAT: Final = "dossier-pro/import-dp/1"
A_REPLACER: Final = "À replacer"
_RANG: Final = re.compile(
    r"(?:(?:annexe|document)s?[\s\u00a0]*(?:n[°oº][\s\u00a0]*)?(?P<n>\d{1,3})(?![.,]?\d|[\s\u00a0,]*(?:et|à|bis|ter)\b)"
    r"[\s\u00a0]*[.):–—►-]*[\s\u00a0]*)"
    r"|(?:(?P<m>\d{1,3})[.)][\s\u00a0]+)",
    re.IGNORECASE,
)
_PDF: Final = "application/pdf"
_EXTENSIONS: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/heic": ".heic",
    _PDF: ".pdf",
}


@dataclass(frozen=True, slots=True)
class Importe:
    """A dossier made from a DP: its entities, the bytes of its pieces, the note of what has no place, the doubts.

    ``lu`` is what was read, its sheets under the activités where they went, all doubts in it.
    """

    dossier: Dossier
    pieces: tuple[TakenPiece, ...]
    note: Preuve | None
    doutes: tuple[Doute, ...]
    lu: DpLu


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
    matched = {**proposer(lu, referentiel), **(correspondance or {})}
    activites = [referentiel.par_activite.get(matched.get(cle, "")) for cle in cles(lu.exemples)]
    lu, doutes = ranger(lu, activites)
    lu = sans_titres_connus(lu, referentiel)
    return _Conversion(lu, referentiel, activites, doutes=doutes).change()


@dataclass(slots=True)
class _Conversion:
    """One conversion: the dossier grows by ``put``."""

    lu: DpLu
    referentiel: Referentiel
    activites: Sequence[Activite | None]
    pieces: dict[str, TakenPiece] = field(default_factory=dict)
    preuves: dict[str, str] = field(default_factory=dict)
    restes: list[tuple[str, str]] = field(default_factory=list)
    doutes: list[Doute] = field(default_factory=list)
    citations: int = 0
    nommees: set[str] = field(default_factory=set)
    reprise: TakenBack = field(init=False)

    def __post_init__(self) -> None:
        """Make what our own files are read back with."""
        self.reprise = TakenBack(self.lu, self.pieces)

    def change(self) -> Importe:
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
        modalite = "vae" if champs["modalite"] == "vae" else modalite
        dossier = self._objet(dossier.put(Projet(modalite=modalite)))
        dossier = dossier.put(self._declaration())
        self._titre()
        for exemple, activite in zip(lu.exemples, self.activites, strict=True):
            dossier = self._exemple(dossier, exemple, activite)
        dossier = self._tables(dossier)
        dossier = self._images(dossier)
        for preuve in self.reprise.preuves.values():
            dossier = dossier.put(preuve)
        self.restes += [(reste.ou, reste.texte) for reste in lu.restes]
        note = self._note()
        if note:
            dossier = dossier.put(note)
        doutes = (*lu.doutes, *self.doutes)
        return Importe(dossier, tuple(self.pieces.values()), note, doutes, replace(lu, doutes=doutes))

    def _declaration(self) -> Declaration:
        champs = self.lu.champs
        jour = lire_date(champs["declaration_date"])
        if champs["declaration_date"] and jour is None:
            self.restes.append(("Déclaration sur l’honneur, date", champs["declaration_date"]))
        signature = self._signature()
        return Declaration(
            nom=champs["declaration_nom"], lieu=champs["declaration_lieu"], jour=jour, signature=signature
        )

    def _signature(self) -> str | None:
        """Return the picture of the signature that our own export printed: it becomes no preuve."""
        for image in self.lu.images:
            if self._est_signature(image):
                sha = hashlib.sha256(image.octets).hexdigest()
                self.pieces[sha] = TakenPiece(sha, "signature", image.mime, image.octets)
                return sha
        return None

    def _est_signature(self, image: ImageLue) -> bool:
        return self.lu.notre and image.ou == "déclaration sur l’honneur"

    def _objet(self, dossier: Dossier) -> Dossier:
        """Set what is aimed at, as the cover says; where sheets say otherwise, they win."""
        found = lire_objet(self.lu.precision, self.lu.objet, self.referentiel)
        if found is not None:
            projet, obtenus = found
            meant = dossier.put(replace(projet, modalite=dossier.projet.modalite))
            for obtenu in obtenus:
                meant = meant.put(replace(obtenu, id=new_id()))
            if all(a is None or a in meant.activites_visees() for a in self.activites):
                return meant
        if self.lu.precision:
            self.restes.append(("Page de garde, sous le titre professionnel", self.lu.precision))
        return dossier

    def _titre(self) -> None:
        titre = self.lu.champs["titre"]
        if titre and lettres(titre) != lettres(self.referentiel.intitule):
            self.restes.append(("Page de garde, titre professionnel visé", titre))
            if ressemblance(titre, self.referentiel.intitule) < RESSEMBLANCE:
                phrase = f"Le fichier vise « {titre} », le référentiel choisi est « {self.referentiel.intitule} »"
                self.doutes.append(Doute("Page de garde", phrase))

    def _exemple(self, dossier: Dossier, lu: ExempleLu, activite: Activite | None) -> Dossier:
        self._nommer(lu, activite)
        activite_id = activite.id if activite else ""
        contexte, texts = lu.contexte, lu.reponses
        for name, text, jour in (
            ("début de la période", contexte.debut_texte, contexte.debut),
            ("fin de la période", contexte.fin_texte, contexte.fin),
        ):
            if text and jour is None:
                self.restes.append((f"{lu.nom}, {name}", text))
        exemple = Exemple(
            lu.id if lu.id and dossier.get(Exemple, lu.id) is None else new_id(),
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
        for mention in lu.mentions:
            preuve = self.reprise.mention(mention)
            legende = _propre(mention.titre, preuve)
            dossier = self._citation(dossier, exemple, preuve, mention.question, legende, mention.marque)
        return dossier

    def _citation(
        self,
        dossier: Dossier,
        exemple: Exemple,
        preuve: Preuve,
        question: int | None,
        legende: str,
        marque: Marque | None = None,
    ) -> Dossier:
        champ: Champ = (REPONSES[question - 1] if question else "taches") or "complements"
        self.citations += 1
        kept = marque.grandeur if marque else ""
        grandeur = cast(Grandeur, kept) if kept in get_args(Grandeur) else "auto"
        return dossier.put(Citation(new_id(), exemple.id, preuve.id, champ, legende, self.citations, grandeur))

    def _nommer(self, lu: ExempleLu, activite: Activite | None) -> None:
        """Keep the AT's intitulé as the file has it, where the référentiel has another; ask about it."""
        if activite is None:
            if lu.activite_intitule:
                self.restes.append((f"{lu.nom}, activité-type", lu.activite_intitule))
            phrase = "Son activité-type n’a pas été retrouvée dans le référentiel : choisissez-la"
            self.doutes.append(Doute(lu.nom, phrase))
        elif lu.activite_intitule and lettres(lu.activite_intitule) != lettres(activite.intitule):
            entry = (f"Activité-type {lu.activite_numero or ''}".strip(), lu.activite_intitule)
            if entry not in self.restes:
                self.restes.append(entry)
            phrase = f"Le fichier dit « {lu.activite_intitule} », le référentiel « {activite.intitule} »"
            self.doutes.append(Doute(lu.nom, phrase))

    def _citer(self, dossier: Dossier, exemple: Exemple, image: ImageLue) -> Dossier:
        if image.legende is not None:
            preuve = self.reprise.figure(image)
            legende = _propre(image.legende, preuve)
            return self._citation(dossier, exemple, preuve, image.question, legende, image.marque)
        dossier, preuve = self._preuve(dossier, image)
        return self._citation(dossier, exemple, preuve, image.question, image.alternative)

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
        self.pieces[sha] = TakenPiece(sha, name, image.mime, image.octets)
        return dossier.put(preuve), preuve

    def _tables(self, dossier: Dossier) -> Dossier:
        for rank, row in enumerate(self.lu.diplomes, 1):
            dossier = dossier.put(Diplome(new_id(), rank, row.intitule, row.organisme, row.date))
        return self._documents(self._annexes(dossier))

    def _documents(self, dossier: Dossier) -> Dossier:
        for rank, joint in enumerate(self.lu.joints_documents, 1):
            title = self.lu.documents_illustrants[rank - 1]
            joined = self.reprise.joint("document", rank, title)
            dossier = dossier.put(DocumentIllustrant(_id(joint), rank, title, joined.id if joined else None))
        for rank, title in enumerate(() if self.lu.joints_documents else _sans_rangs(self.lu.documents_illustrants), 1):
            shown = [image for image in self.lu.images if image.document == rank]
            dossier, preuve = self._piece(dossier, shown, title)
            dossier = dossier.put(DocumentIllustrant(new_id(), rank, title, preuve.id if preuve else None))
        return dossier

    def _annexes(self, dossier: Dossier) -> Dossier:
        """Join to each annexe its pictures, else the text that it consists of."""
        texts = dict(self.lu.textes_annexes)
        for rank, joint in enumerate(self.lu.joints_annexes, 1):
            title = self.lu.annexes[rank - 1]
            joined = self.reprise.joint("annexe", rank, title)
            dossier = dossier.put(Annexe(_id(joint), rank, title, joined.id if joined else None))
        for rank, title in enumerate(() if self.lu.joints_annexes else _sans_rangs(self.lu.annexes), 1):
            dossier, preuve = self._piece(dossier, [i for i in self.lu.images if i.annexe == rank], title)
            if preuve is None and texts.get(rank):
                origine = "Dossier Word, annexes"
                preuve = Preuve(new_id(), "note", title, origine=origine, description=texts[rank])
                dossier = dossier.put(preuve)
            dossier = dossier.put(Annexe(new_id(), rank, title, preuve.id if preuve else None))
        return dossier

    def _piece(self, dossier: Dossier, images: Sequence[ImageLue], titre: str) -> tuple[Dossier, Preuve | None]:
        """Make the preuve of one annexe or document: its picture, or its pictures bound into a PDF."""
        if len({image.octets for image in images}) > 1 and (bound := relier([image.octets for image in images])):
            one = ImageLue(f"{titre}.pdf", bound, _PDF, titre, images[0].ou)
            dossier, preuve = self._preuve(dossier, one)
        elif images:
            dossier, preuve = self._preuve(dossier, images[0])
            for image in images[1:]:
                dossier, _ = self._preuve(dossier, image)
        else:
            return dossier, None
        if preuve.titre != titre and preuve.id not in self.nommees:
            self.nommees.add(preuve.id)
            preuve = replace(preuve, titre=titre)
            dossier = dossier.put(preuve)
        return dossier, preuve

    def _images(self, dossier: Dossier) -> Dossier:
        """Take the pictures that stand outside the answers; those of the cover are logos and stay behind."""
        own = {id(image) for exemple in self.lu.exemples for image in exemple.images}
        for image in self.lu.images:
            if id(image) in own or image.annexe or image.document or self._est_signature(image):
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


def _propre(legende: str, preuve: Preuve) -> str:
    """Return the legend of a citation; nothing where it is the preuve's own title."""
    return "" if legende == preuve.titre else legende


def _id(joint: JointLu) -> str:
    """Return the id that a row had in the dossier it was exported from, where it can be believed."""
    known = joint.marque.id if joint.marque else ""
    return known if est_identifiant(known) else new_id()


def _sans_rangs(titles: Sequence[str]) -> list[str]:
    """Return titles without « Annexe 1 – » or « 1. » where these only count: the export numbers them again."""
    out = []
    for rank, title in enumerate(titles, 1):
        match = _RANG.match(title)
        counts = match is not None and int(match["n"] or match["m"]) == rank and title[match.end() :]
        out.append(title[match.end() :] if match and counts else title)
    return out


# --- JSON (`docs/contracts.md`, dossier-pro/import-dp/1) ------------------------------------------------------------


def json_import(lu: DpLu) -> dict[str, Any]:
    """Return the contract's JSON object for a DP that was read.

    Beside what the contract names: what the cover says under the titre, what each exemple cites, the AT's title and
    its CCS, the dates that were understood, the rows of the closing sections, the doubts.
    """
    return {
        "format": FORMAT,
        "modele": lu.modele,
        "champs": dict(lu.champs),
        "precision": lu.precision,
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
        "documents_cites": [f"{m.titre} ({m.renvoi})" if m.renvoi else m.titre for m in exemple.mentions],
        "legendes": [image.legende for image in exemple.images if image.legende],
        "contexte": {
            "entreprise": contexte.entreprise,
            "service": contexte.service,
            "debut": contexte.debut_texte,
            "fin": contexte.fin_texte,
            "debut_date": contexte.debut.isoformat() if contexte.debut else None,
            "fin_date": contexte.fin.isoformat() if contexte.fin else None,
        },
    }
