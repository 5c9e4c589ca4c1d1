"""The rules that a dossier is checked by before it goes to the jury, each with what it asks and where.

Source of what blocks: the official model of the dossier professionnel, version of 11/09/2017 (its sections,
questions, check boxes and déclaration). The codes are those of `docs/contracts.md`. « Un à trois » exemples: the
model's own « Présentation du dossier ».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, TypeVar

from dossier_pro.domain.dossier import (
    CHAMPS,
    Champ,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Session,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.parcours import duree_experience
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.text import fold, is_blank, pluriel

Gravite = Literal["bloquant", "a_completer", "conseil"]
MAX_EXEMPLES = 3
MAX_PAGES = 3
MAX_OCTETS_DEPOT = 10_000_000
MAX_FICHIERS_DEPOT = 8
MIMES_DEPOT = frozenset({"application/pdf", "image/jpeg", "image/png"})
"""Limits of the online VAE deposit (`docs/domain.md` §3)."""

_INVITES = tuple(
    fold(prompt)
    for prompt in (
        "Cliquez ici pour taper du texte",
        "Cliquez ici pour entrer",
        "Cliquez ici pour choisir une date",
        "Cliquez ici pour sélectionner une date",
        "Entrez votre",
        "[prénom et nom]",
        "Intitulé de l’exemple n°",
    )
)
"""Prompts of the official model's blank fields, versions of 2016 and 2017."""

_SIGNES_D_INVITE = ("cliquez", "entrez", "nom]", "intitul", "\u00ad", "\u200b")
"""No prompt without one of these, in any case: folding whole texts to find none was a quarter of reading a group.

The two last cannot be seen, and may part the words of one.
"""

QUESTIONS: Mapping[Champ, tuple[int, str]] = {
    "taches": (1, "les tâches ou opérations effectuées"),
    "moyens": (2, "les moyens utilisés"),
    "equipe": (3, "avec qui vous avez travaillé"),
    "complements": (5, "les informations complémentaires"),
}


@dataclass(frozen=True, slots=True)
class Lieu:
    """Where in the file a thing is to be done: an entity, and the field in it where there is one."""

    kind: str
    entity_id: str = ""
    champ: str = ""


@dataclass(frozen=True, slots=True)
class Manque:
    """One thing that is missing, in one sentence that names its place; ``cite`` is the critère's text, if any."""

    code: str
    gravite: Gravite
    ou: str
    phrase: str
    lieu: Lieu
    cite: str = ""


class _Pese(Protocol):
    @property
    def gravite(self) -> Gravite: ...


_Pesee = TypeVar("_Pesee", bound=_Pese)


def par_gravite(choses: Iterable[_Pesee]) -> tuple[tuple[Gravite, tuple[_Pesee, ...]], ...]:
    """Group things by how much they weigh, in the order in which to do them, which stays inside each group.

    What blocks comes first; the other groups follow their own first thing: critères that nothing shows are advice and
    come before what is to be completed (`docs/model.md`, Readiness). A group without anything is left out.
    """
    groups: dict[Gravite, list[_Pesee]] = {"bloquant": []}
    for chose in choses:
        groups.setdefault(chose.gravite, []).append(chose)
    return tuple((gravite, tuple(found)) for gravite, found in groups.items() if found)


def nom_exemple(dossier: Dossier, exemple: Exemple) -> str:
    """Return how an exemple is called in a sentence: « CCP 1, exemple 2 »."""
    activite = dossier.referentiel.par_activite.get(exemple.activite_id)
    rank = next(
        (i for i, e in enumerate(dossier.exemples_de(exemple.activite_id), 1) if e.id == exemple.id), exemple.ordre
    )
    return f"{activite.sigle}, exemple {rank}" if activite else f"Exemple {rank}"


def seule_activite(dossier: Dossier, *, ccp: int | None = None, ccs: int | None = None) -> Activite | None:
    """Return the one activité that is asked for by its number, None where none is: then everything that is visé counts.

    Raises:
        KnownError: the référentiel has none of that number, or it is not among what is presented.
    """
    numero = ccs if ccp is None else ccp
    if numero is None:
        return None
    seule = dossier.referentiel.activite(numero, ccs=ccp is None)
    if seule in dossier.activites_visees():
        return seule
    etat = "déjà obtenu" if dossier.est_obtenue(seule) else "absent de ce que vous visez"
    raise KnownError(
        f"Le {seule.sigle} est {etat} dans ce dossier : choisissez un autre numéro, ou corrigez l’écran Parcours."
    )


def blocages(dossier: Dossier, activite: Activite | None, *, visees: Sequence[Activite] = ()) -> list[Manque]:
    """Return what blocks: in one activité, or in the file as a whole (``activite`` None, ``visees`` aimed at)."""
    found = _blocages_generaux(dossier, visees) if activite is None else _blocages_activite(dossier, activite)
    return list(found)


def _blocages_generaux(dossier: Dossier, visees: Sequence[Activite]) -> Iterator[Manque]:
    candidat, projet, declaration = dossier.candidat, dossier.projet, dossier.declaration
    lieu_identite = "Parcours, identité"
    if not candidat.nom.strip():
        yield Manque(
            "R1",
            "bloquant",
            lieu_identite,
            "Il manque votre nom sur la page de garde",
            Lieu("candidat", "unique", "nom_naissance"),
        )
    if not candidat.prenom.strip():
        yield Manque(
            "R1",
            "bloquant",
            lieu_identite,
            "Il manque votre prénom sur la page de garde",
            Lieu("candidat", "unique", "prenom"),
        )
    if not visees and not any(dossier.est_visee(a) for a in dossier.referentiel.activites):
        phrase = "Il reste à choisir ce que vous présentez : le titre entier, un ou plusieurs CCP, ou un CCS"
        if not dossier.referentiel.ministere:
            phrase = "Il reste à choisir ce que vous présentez : la certification entière, un ou plusieurs blocs"
        yield Manque("R1", "bloquant", "Parcours, projet", phrase, Lieu("projet", "unique", "objet"))
    if projet.modalite is None:
        phrase = "Il reste à cocher la modalité d’accès : parcours de formation ou VAE"
        yield Manque("R8", "bloquant", "Parcours, projet", phrase, Lieu("projet", "unique", "modalite"))
    yield from _orphelins(dossier)
    if dossier.referentiel.ministere:
        missing = [
            name
            for name, value in (
                ("votre nom", declaration.nom.strip() or candidat.nom.strip()),
                ("le lieu", declaration.lieu.strip()),
                ("la date", declaration.jour),
            )
            if not value
        ]
        if missing:
            phrase = f"Déclaration sur l’honneur : il manque {_enumere(missing)}"
            champ = "nom" if "votre nom" in missing else "lieu" if "le lieu" in missing else "jour"
            yield Manque("R12", "bloquant", "Parcours, déclaration", phrase, Lieu("declaration", "unique", champ))


def _orphelins(dossier: Dossier) -> Iterator[Manque]:
    for exemple in dossier.all(Exemple).values():
        if exemple.activite_id not in dossier.referentiel.par_activite:
            intitule = exemple.intitule or "sans intitulé"
            phrase = f"L’exemple « {intitule} » n’est rangé dans aucune activité-type de ce référentiel"
            yield Manque("R4", "bloquant", "Exemples", phrase, Lieu("exemple", exemple.id))


def _blocages_activite(dossier: Dossier, activite: Activite) -> Iterator[Manque]:
    exemples = dossier.exemples_de(activite.id)
    if not exemples:
        phrase = f"{activite.sigle} : il manque au moins un exemple"
        yield Manque("R3", "bloquant", activite.sigle, phrase, Lieu("activite", activite.id, "aucun"))
    if len(exemples) > MAX_EXEMPLES:
        phrase = f"{activite.sigle} : {len(exemples)} exemples, le modèle officiel en demande un à trois"
        yield Manque("R3", "bloquant", activite.sigle, phrase, Lieu("activite", activite.id))
    for exemple in exemples:
        yield from _blocages_exemple(dossier, exemple)


def _blocages_exemple(dossier: Dossier, exemple: Exemple) -> Iterator[Manque]:
    nom = nom_exemple(dossier, exemple)
    if not exemple.intitule.strip():
        yield Manque("R4", "bloquant", nom, f"{nom} : il manque l’intitulé", Lieu("exemple", exemple.id, "intitule"))
    for champ in CHAMPS[:3]:
        if is_blank(exemple.reponse(champ)):
            numero, quoi = QUESTIONS[champ]
            phrase = f"{nom} : la question {numero} attend sa réponse ({quoi})"
            yield Manque("R5", "bloquant", nom, phrase, Lieu("exemple", exemple.id, champ))
    missing = [
        (champ, words)
        for champ, words, value in (
            ("entreprise", "le nom de l’entreprise, organisme ou association", exemple.entreprise.strip()),
            ("service", "le chantier, l’atelier ou le service", exemple.service.strip()),
            ("debut", "le début de la période", exemple.debut),
            ("fin", "la fin de la période", exemple.fin),
        )
        if not value
    ]
    if missing:
        phrase = f"{nom} : dans le contexte, il manque {_enumere([words for _, words in missing])}"
        yield Manque("R6", "bloquant", nom, phrase, Lieu("exemple", exemple.id, missing[0][0]))
    if exemple.debut and exemple.fin and exemple.debut > exemple.fin:
        phrase = f"{nom} : la période finit avant d’avoir commencé"
        yield Manque("R6", "bloquant", nom, phrase, Lieu("exemple", exemple.id, "fin"))
    for name in ("intitule", *CHAMPS, "entreprise", "service"):
        if _garde_une_invite(getattr(exemple, name)):
            phrase = f"{nom} : un texte d’invite du modèle est resté (« Cliquez ici… ») ; effacez-le"
            yield Manque("R14", "bloquant", nom, phrase, Lieu("exemple", exemple.id, name))


def _garde_une_invite(texte: str) -> bool:
    shown = texte.casefold()
    if not any(sign in shown for sign in _SIGNES_D_INVITE):
        return False
    folded = fold(texte)
    return any(invite in folded for invite in _INVITES)


def complements(dossier: Dossier, visees: Sequence[Activite], pages: Mapping[str, int]) -> list[Manque]:
    """Return what is to be completed without blocking: R7 (pages) and R13 (optional sections)."""
    found = []
    for activite in visees:
        for exemple in dossier.exemples_de(activite.id):
            count = pages.get(exemple.id, 0)
            if count > MAX_PAGES:
                nom = nom_exemple(dossier, exemple)
                phrase = f"{nom} : {count} pages, les guides officiels en conseillent trois au plus"
                found.append(Manque("R7", "a_completer", nom, phrase, Lieu("exemple", exemple.id, "taches")))
    for diplome in dossier.ordered(Diplome):
        missing = [
            w
            for w, v in (
                ("l’intitulé", diplome.intitule),
                ("l’organisme", diplome.organisme),
                ("la date", diplome.jour),
            )
            if not v.strip()
        ]
        if missing:
            nom = diplome.intitule.strip() or "une ligne"
            phrase = f"Titres et diplômes, {nom} : il manque {_enumere(missing)}"
            found.append(Manque("R13", "a_completer", "Parcours, diplômes", phrase, Lieu("diplome", diplome.id)))
    for row in dossier.joints():
        preuve = dossier.get(Preuve, row.preuve_id) if row.preuve_id else None
        # What is printed is then the title of the preuve.
        if not (row.intitule.strip() or (preuve and preuve.titre.strip())):
            section = "Documents illustrant la pratique" if isinstance(row, DocumentIllustrant) else "Annexes"
            phrase = f"{section} : une ligne n’a pas d’intitulé"
            found.append(Manque("R13", "a_completer", f"Parcours, {section.lower()}", phrase, Lieu(row.KIND, row.id)))
    return found


def avertissements(dossier: Dossier, *, premier: bool, aujourd_hui: date | None = None) -> list[Manque]:
    """Return the advice: R15 with ``premier`` (it comes first, `docs/model.md`), else what can wait."""
    return list(_depot(dossier) if premier else _conseils(dossier, aujourd_hui))


def _depot(dossier: Dossier) -> Iterator[Manque]:
    """Rule R15, only where the online VAE deposit was chosen."""
    if not dossier.projet.depot_vae:
        return
    rows = dossier.joints()
    preuves = {p.id: p for row in rows if row.preuve_id and (p := dossier.get(Preuve, row.preuve_id)) and p.sha256}
    if len(preuves) > MAX_FICHIERS_DEPOT:
        phrase = f"Dépôt en ligne : {len(preuves)} fichiers joints, le dépôt en accepte {MAX_FICHIERS_DEPOT}"
        yield Manque("R15", "conseil", "Annexes", phrase, Lieu("annexe"))
    for preuve in preuves.values():
        if preuve.mime not in MIMES_DEPOT:
            phrase = f"Dépôt en ligne : « {preuve.titre} » doit être un PDF, un JPG ou un PNG"
            yield Manque("R15", "conseil", "Preuves", phrase, Lieu("preuve", preuve.id))
        if preuve.taille > MAX_OCTETS_DEPOT:
            phrase = f"Dépôt en ligne : « {preuve.titre} » dépasse 10\u00a0Mo"
            yield Manque("R15", "conseil", "Preuves", phrase, Lieu("preuve", preuve.id))


def _conseils(dossier: Dossier, aujourd_hui: date | None) -> Iterator[Manque]:
    if not dossier.candidat.adresse.strip():
        yield Manque(
            "ADRESSE",
            "conseil",
            "Parcours, identité",
            "La page de garde prévoit votre adresse",
            Lieu("candidat", "unique", "adresse"),
        )
    liees = {lien.source_id for lien in dossier.all(Lien).values()} | {
        c.preuve_id for c in dossier.all(Citation).values()
    }
    liees |= {row.preuve_id for row in dossier.joints() if row.preuve_id}
    libres = [p for p in dossier.all(Preuve).values() if p.id not in liees]
    if libres:
        verbe = "ne sont liées" if len(libres) > 1 else "n’est liée"
        phrase = f"{pluriel(len(libres), 'preuve')} {verbe} à rien"
        yield Manque("PREUVE_LIBRE", "conseil", "Preuves", phrase, Lieu("preuve", libres[0].id))
    if not any(s.jour for s in dossier.all(Session).values()):
        phrase = "Notez la date de votre session pour suivre le temps qui reste"
        yield Manque("SESSION", "conseil", "Parcours, sessions", phrase, Lieu("session"))
    if dossier.projet.modalite == "vae" and aujourd_hui:
        experiences = tuple(dossier.all(Experience).values())
        if duree_experience(experiences, aujourd_hui).jours < 365:
            phrase = (
                "Vos expériences notées font moins d’un an : les fiches de 2025 en demandent un, "
                "la loi du 21 décembre 2022 n’en demande plus ; parlez-en avec votre accompagnateur"
            )
            yield Manque("EXPERIENCE", "conseil", "Parcours, expériences", phrase, Lieu("experience"))


def _enumere(items: Iterable[str]) -> str:
    words = list(items)
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " et " + words[-1]
