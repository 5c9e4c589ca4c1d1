"""A small référentiel and dossier of the tests' own making."""

from __future__ import annotations

from datetime import date

from dossier_pro.domain.dossier import (
    Candidat,
    Citation,
    Declaration,
    Dossier,
    Exemple,
    Lien,
    Preuve,
    Projet,
    Session,
)
from dossier_pro.domain.referentiel import (
    Activite,
    Competence,
    Critere,
    Referentiel,
    Source,
    Transversale,
    critere_ids,
    item_id,
)

CLE = "TP-09999:01"
TODAY = date(2026, 11, 21)


def _competence(activite: int, numero: int, criteres: int) -> Competence:
    path = ("AT", activite, "CP", numero)
    texts = tuple(f"Le résultat {numero}.{rank} est atteint" for rank in range(1, criteres + 1))
    ids = critere_ids(CLE, path, texts)
    return Competence(
        item_id(CLE, *path),
        numero,
        f"Faire la chose {numero}",
        criteres=tuple(Critere(i, t) for i, t in zip(ids, texts, strict=True)),
    )


def referentiel(*, criteres: int = 2, ccs: bool = False) -> Referentiel:
    """Two CCP of two compétences, one transversale; with ``ccs`` a CCS whose compétence has number 1 again."""
    activites = [
        Activite(
            item_id(CLE, "AT", 1),
            1,
            "Tenir l’accueil",
            competences=(_competence(1, 1, criteres), _competence(1, 2, criteres)),
        ),
        Activite(
            item_id(CLE, "AT", 2),
            2,
            "Suivre les commandes",
            competences=(_competence(2, 3, criteres), _competence(2, 4, criteres)),
        ),
    ]
    if ccs:
        extra = Competence(item_id(CLE, "CCS", 1, "CP", 1), 1, "Former un collègue")
        activites.append(Activite(item_id(CLE, "CCS", 1), 1, "Encadrer", ccs=True, competences=(extra,)))
    path = ("TRANSVERSALES", 1)
    ids = critere_ids(CLE, path, ("L’écoute est active",)) if criteres else ()
    transversale = Transversale(
        item_id(CLE, *path), "Communiquer", tuple(Critere(i, "L’écoute est active") for i in ids)
    )
    return Referentiel(
        cle=CLE,
        code="TP-09999",
        millesime="01",
        sigle="TST",
        intitule="Agent d’essai",
        niveau=5,
        certificateur="Ministère du Travail",
        type="titre-professionnel",
        source=Source("Document d’essai", "reac", "0" * 64),
        activites=tuple(activites),
        transversales=(transversale,),
    )


def exemple(activite_id: str, ident: str = "ex1", ordre: int = 1) -> Exemple:
    """A sheet with every mandatory answer."""
    return Exemple(
        ident,
        activite_id,
        ordre,
        "Accueil d’un groupe",
        taches="J’ai accueilli un groupe de douze visiteurs.",
        moyens="Un registre et un téléphone.",
        equipe="Ma collègue de l’atelier.",
        entreprise="Maison Exemple",
        service="Accueil",
        debut=date(2024, 1, 8),
        fin=date(2024, 6, 28),
    )


def complet(ref: Referentiel | None = None) -> Dossier:
    """A dossier that nothing blocks, with one exemple in each CCP and no lien."""
    ref = ref or referentiel()
    dossier = Dossier("d0", ref).put(Candidat(nom_naissance="Durand", prenom="Camille", adresse="1 rue des Essais"))
    dossier = dossier.put(Projet(modalite="formation")).put(Declaration(lieu="Ville-Exemple", jour=TODAY))
    dossier = dossier.put(Session("s1", date(2027, 1, 14)))
    for number, activite in enumerate((a for a in ref.activites if not a.ccs), 1):
        dossier = dossier.put(exemple(activite.id, f"ex{number}"))
    return dossier


def preuve(ident: str = "p1") -> Preuve:
    """A note without a file."""
    return Preuve(ident, "note", "Registre des visites")


def lien(
    cible_id: str, source_id: str = "ex1", source: str = "exemple", phrase: str = "Je le fais chaque jour."
) -> Lien:
    """A lien with its sentence."""
    return Lien(f"l-{source_id}-{cible_id}", source, source_id, cible_id, phrase)  # type: ignore[arg-type]


def citation(exemple_id: str = "ex1", preuve_id: str = "p1") -> Citation:
    """A citation at the end of question 1."""
    return Citation(f"c-{exemple_id}-{preuve_id}", exemple_id, preuve_id)
