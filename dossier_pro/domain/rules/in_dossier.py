"""How a dossier of ours is looked at, rule by rule: what each found, in the order in which to do it.

Each table holds what looks for a rule's fault under the rule's code; the rules are in ``register.py``. What needs the
state of the critères is in ``readiness.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final, ParamSpec

from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
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
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence
from dossier_pro.domain.regles import (
    AUCUN_EXEMPLE,
    MAX_EXEMPLES,
    MAX_FICHIERS_DEPOT,
    MAX_OCTETS_DEPOT,
    MAX_PAGES,
    MIMES_DEPOT,
    QUESTIONS,
    Constat,
    Lieu,
    Manque,
    manquants,
    manques,
    nom_exemple,
)
from dossier_pro.domain.text import enumerer, fold, is_blank, pluriel
from dossier_pro.domain.translation import tr

INVITES = tuple(
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


Found = Iterator[Constat]
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Examen:
    """What rules look at: a dossier at one moment.

    Attributes:
        dossier: the file.
        visees: the activités that are judged.
        pages: number of pages of each exemple in our own layout, by id, where it was counted.
        aujourd_hui: today, for what depends on dates.
    """

    dossier: Dossier
    visees: Sequence[Activite]
    pages: Mapping[str, int]
    aujourd_hui: date

    def exemples(self) -> Iterator[Exemple]:
        """Yield the exemples of the activités that are judged, in their order."""
        return chain.from_iterable(self.dossier.exemples_de(a.id) for a in self.visees)


def look(table: Mapping[str, Callable[P, Found]], *args: P.args, **kwargs: P.kwargs) -> list[Manque]:
    """Return what the rules of a table found, rule after rule."""
    return [m for code, examine in table.items() for m in manques(code, examine(*args, **kwargs))]


def look_at_activite(dossier: Dossier, activite: Activite) -> list[Manque]:
    """Return what blocks in one activité: in the whole of it, then exemple after exemple."""
    found = look(OF_ACTIVITE, dossier, activite)
    for exemple in dossier.exemples_de(activite.id):
        found += look(OF_EXEMPLE, dossier, exemple)
    return found


# --- the file as a whole -----------------------------------------------------------------------------------------


def _couverture(examen: Examen) -> Found:
    candidat, ou = examen.dossier.candidat, tr("Parcours, identité")
    if not candidat.nom.strip():
        yield Constat(ou, tr("Il manque votre nom sur la page de garde"), Lieu("candidat", "unique", "nom_naissance"))
    if not candidat.prenom.strip():
        yield Constat(ou, tr("Il manque votre prénom sur la page de garde"), Lieu("candidat", "unique", "prenom"))
    if _ne_vise_rien(examen):
        phrase = tr("Il reste à choisir ce que vous présentez : le titre entier, un ou plusieurs CCP, ou un CCS")
        if not examen.dossier.referentiel.ministere:
            phrase = tr("Il reste à choisir ce que vous présentez : la certification entière, un ou plusieurs blocs")
        yield Constat(tr("Parcours, projet"), phrase, Lieu("projet", "unique", "objet"))


def _ne_vise_rien(examen: Examen) -> bool:
    """Whether nothing was chosen; what is chosen and obtained already was chosen all the same."""
    dossier = examen.dossier
    return not examen.visees and not any(map(dossier.est_visee, dossier.referentiel.activites))


def _modalite(examen: Examen) -> Found:
    if examen.dossier.projet.modalite is None:
        phrase = tr("Il reste à cocher la modalité d’accès : parcours de formation ou VAE")
        yield Constat(tr("Parcours, projet"), phrase, Lieu("projet", "unique", "modalite"))


def _orphelins(examen: Examen) -> Found:
    dossier = examen.dossier
    for exemple in dossier.all(Exemple).values():
        if exemple.activite_id not in dossier.referentiel.par_activite:
            intitule = exemple.intitule or tr("sans intitulé")
            phrase = tr(
                "L’exemple « {intitule} » n’est rangé dans aucune activité-type de ce référentiel", intitule=intitule
            )
            yield Constat(tr("Exemples"), phrase, Lieu("exemple", exemple.id))


def _declaration(examen: Examen) -> Found:
    dossier = examen.dossier
    if not dossier.referentiel.ministere:
        return
    declaration = dossier.declaration
    missing = {
        champ: words
        for champ, words, value in (
            ("nom", tr("votre nom"), declaration.nom.strip() or dossier.candidat.nom.strip()),
            ("lieu", tr("le lieu"), declaration.lieu.strip()),
            ("jour", tr("la date"), declaration.jour),
        )
        if not value
    }
    if missing:
        phrase = tr("Déclaration sur l’honneur : il manque {enumerer}", enumerer=enumerer(missing.values()))
        yield Constat(tr("Parcours, déclaration"), phrase, Lieu("declaration", "unique", next(iter(missing))))


# --- an activité, an exemple -------------------------------------------------------------------------------------


def _nombre(dossier: Dossier, activite: Activite) -> Found:
    count = len(dossier.exemples_de(activite.id))
    if not count:
        phrase = tr("{sigle} : il manque au moins un exemple", sigle=activite.sigle)
        yield Constat(activite.sigle, phrase, Lieu("activite", activite.id, AUCUN_EXEMPLE))
    if count > MAX_EXEMPLES:
        phrase = tr(
            "{sigle} : {count} exemples, le modèle officiel en demande un à trois", sigle=activite.sigle, count=count
        )
        yield Constat(activite.sigle, phrase, Lieu("activite", activite.id))


def _intitule(dossier: Dossier, exemple: Exemple) -> Found:
    if not exemple.intitule.strip():
        nom = nom_exemple(dossier, exemple)
        yield Constat(nom, tr("{nom} : il manque l’intitulé", nom=nom), Lieu("exemple", exemple.id, "intitule"))


def _reponses(dossier: Dossier, exemple: Exemple) -> Found:
    for champ in CHAMPS[:3]:
        if is_blank(exemple.reponse(champ)):
            nom = nom_exemple(dossier, exemple)
            numero, quoi = QUESTIONS[champ]
            phrase = tr(
                "{nom} : la question {numero} attend sa réponse ({quoi})", nom=nom, numero=numero, quoi=tr(quoi)
            )
            yield Constat(nom, phrase, Lieu("exemple", exemple.id, champ))


def _contexte(dossier: Dossier, exemple: Exemple) -> Found:
    nom = nom_exemple(dossier, exemple)
    missing = {
        champ: words
        for champ, words, value in (
            ("entreprise", tr("le nom de l’entreprise, organisme ou association"), exemple.entreprise.strip()),
            ("service", tr("le chantier, l’atelier ou le service"), exemple.service.strip()),
            ("debut", tr("le début de la période"), exemple.debut),
            ("fin", tr("la fin de la période"), exemple.fin),
        )
        if not value
    }
    if missing:
        phrase = tr("{nom} : dans le contexte, il manque {enumerer}", nom=nom, enumerer=enumerer(missing.values()))
        yield Constat(nom, phrase, Lieu("exemple", exemple.id, next(iter(missing))))
    if _finit_avant_de_commencer(exemple):
        phrase = tr("{nom} : la période finit avant d’avoir commencé", nom=nom)
        yield Constat(nom, phrase, Lieu("exemple", exemple.id, "fin"))


def _finit_avant_de_commencer(exemple: Exemple) -> bool:
    return bool(exemple.debut and exemple.fin and exemple.debut > exemple.fin)


def _invites(dossier: Dossier, exemple: Exemple) -> Found:
    for name in ("intitule", *CHAMPS, "entreprise", "service"):
        if garde_une_invite(getattr(exemple, name)):
            nom = nom_exemple(dossier, exemple)
            phrase = tr("{nom} : un texte d’invite du modèle est resté (« Cliquez ici… ») ; effacez-le", nom=nom)
            yield Constat(nom, phrase, Lieu("exemple", exemple.id, name))


def garde_une_invite(texte: str) -> bool:
    """Whether a prompt of the official model was left in a text."""
    shown = texte.casefold()
    if not any(sign in shown for sign in _SIGNES_D_INVITE):
        return False
    folded = fold(texte)
    return any(invite in folded for invite in INVITES)


# --- what is to be completed -------------------------------------------------------------------------------------


def _longueur(examen: Examen) -> Found:
    for exemple in examen.exemples():
        count = examen.pages.get(exemple.id, 0)
        if count > MAX_PAGES:
            nom = nom_exemple(examen.dossier, exemple)
            phrase = tr(
                "{nom} : {count} pages, les guides officiels en conseillent trois au plus", nom=nom, count=count
            )
            yield Constat(nom, phrase, Lieu("exemple", exemple.id, "taches"))


def _facultatives(examen: Examen) -> Found:
    for diplome in examen.dossier.ordered(Diplome):
        missing = manquants(
            (tr("l’intitulé"), diplome.intitule.strip()),
            (tr("l’organisme"), diplome.organisme.strip()),
            (tr("la date"), diplome.jour.strip()),
        )
        if missing:
            nom = diplome.intitule.strip() or tr("une ligne")
            phrase = tr("Titres et diplômes, {nom} : il manque {enumerer}", nom=nom, enumerer=enumerer(missing))
            yield Constat(tr("Parcours, diplômes"), phrase, Lieu("diplome", diplome.id))
    for row in examen.dossier.joints():
        if not _titre_imprime(examen.dossier, row):
            section = tr("Documents illustrant la pratique") if isinstance(row, DocumentIllustrant) else tr("Annexes")
            phrase = tr("{section} : une ligne n’a pas d’intitulé", section=section)
            yield Constat(tr("Parcours, {section}", section=section.lower()), phrase, Lieu(row.KIND, row.id))


def _titre_imprime(dossier: Dossier, row: DocumentIllustrant | Annexe) -> str:
    """Return what is printed as the title of a row: its own, else that of its preuve."""
    preuve = dossier.get(Preuve, row.preuve_id) if row.preuve_id else None
    return row.intitule.strip() or (preuve.titre.strip() if preuve else "")


def _competences(examen: Examen) -> Found:
    aimed = {lien.cible_id for lien in examen.dossier.all(Lien).values() if lien.source == "exemple"}
    for activite in examen.visees:
        for competence in activite.competences:
            if not aimed & _cibles(competence):
                ou = f"{activite.sigle}, CP {competence.numero}"
                phrase = tr("{ou} : aucun exemple n’est lié à « {intitule} »", ou=ou, intitule=competence.intitule)
                yield Constat(ou, phrase, Lieu("competence", competence.id))


def _cibles(competence: Competence) -> set[str]:
    return {competence.id, *(c.id for c in competence.criteres)}


# --- advice ------------------------------------------------------------------------------------------------------


def _depot(examen: Examen) -> Found:
    """Only where the deposit on France VAE was chosen."""
    dossier = examen.dossier
    if not dossier.projet.depot_vae:
        return
    joints = (dossier.get(Preuve, row.preuve_id) for row in dossier.joints() if row.preuve_id)
    fichiers = {preuve.id: preuve for preuve in joints if preuve and preuve.sha256}
    if len(fichiers) > MAX_FICHIERS_DEPOT:
        phrase = tr(
            "France VAE : {fichiers} fichiers joints, le site en accepte {max_fichiers_depot}",
            fichiers=len(fichiers),
            max_fichiers_depot=MAX_FICHIERS_DEPOT,
        )
        yield Constat(tr("Annexes"), phrase, Lieu("annexe"))
    for preuve in fichiers.values():
        for refus in _refus_du_depot(preuve):
            yield Constat(
                tr("Preuves"),
                tr("France VAE : « {titre} » {refus}", titre=preuve.titre, refus=refus),
                Lieu("preuve", preuve.id),
            )


def _refus_du_depot(preuve: Preuve) -> Iterator[str]:
    if preuve.mime not in MIMES_DEPOT:
        yield tr("doit être un PDF, un JPG ou un PNG")
    if preuve.taille > MAX_OCTETS_DEPOT:
        yield tr("dépasse 10\u00a0Mo")


def _memes_intitules(examen: Examen) -> Found:
    for activite in examen.visees:
        seen: dict[str, Exemple] = {}
        for exemple in examen.dossier.exemples_de(activite.id):
            titre = fold(exemple.intitule)
            if titre and seen.setdefault(titre, exemple) is not exemple:
                nom, premier = nom_exemple(examen.dossier, exemple), nom_exemple(examen.dossier, seen[titre])
                phrase = tr(
                    "{nom} : même intitulé que {premier}, le jury ne saurait pas duquel vous parlez",
                    nom=nom,
                    premier=premier,
                )
                yield Constat(nom, phrase, Lieu("exemple", exemple.id, "intitule"))


def _adresse(examen: Examen) -> Found:
    if not examen.dossier.candidat.adresse.strip():
        phrase = tr("La page de garde prévoit votre adresse")
        yield Constat(tr("Parcours, identité"), phrase, Lieu("candidat", "unique", "adresse"))


def _preuves_libres(examen: Examen) -> Found:
    dossier = examen.dossier
    used = {lien.source_id for lien in dossier.all(Lien).values()}
    used |= {citation.preuve_id for citation in dossier.all(Citation).values()}
    used |= {row.preuve_id for row in dossier.joints() if row.preuve_id}
    libres = [preuve for preuve in dossier.all(Preuve).values() if preuve.id not in used]
    if libres:
        count = pluriel(len(libres), "preuve")
        several = len(libres) > 1
        phrase = tr("{n} ne sont liées à rien", n=count) if several else tr("{n} n’est liée à rien", n=count)
        yield Constat(tr("Preuves"), phrase, Lieu("preuve", libres[0].id))


def _session(examen: Examen) -> Found:
    if not any(session.jour for session in examen.dossier.all(Session).values()):
        phrase = tr("Notez la date de votre session pour suivre le temps qui reste")
        yield Constat(tr("Parcours, sessions"), phrase, Lieu("session"))


def _experience(examen: Examen) -> Found:
    """How long is not asked: no duration is checked since 2024 (énoncé « vae-duree »)."""
    if examen.dossier.projet.modalite == "vae" and not examen.dossier.all(Experience):
        phrase = tr("Notez vos expériences en rapport avec le titre\u00a0: aucune durée n’est demandée")
        yield Constat(tr("Parcours, expériences"), phrase, Lieu("experience"))


# --- which rule is looked at when --------------------------------------------------------------------------------

FIRST: Final[Mapping[str, Callable[[Examen], Found]]] = {"R1": _couverture, "R8": _modalite, "R4": _orphelins}
"""What blocks in the file as a whole."""

OF_ACTIVITE: Final[Mapping[str, Callable[[Dossier, Activite], Found]]] = {"R3": _nombre}
OF_EXEMPLE: Final[Mapping[str, Callable[[Dossier, Exemple], Found]]] = {
    "R4": _intitule,
    "R5": _reponses,
    "R6": _contexte,
    "R14": _invites,
}
SIGNED: Final[Mapping[str, Callable[[Examen], Found]]] = {"R12": _declaration}
"""What blocks last, because it is signed when the rest is done."""

DEPOSIT: Final[Mapping[str, Callable[[Examen], Found]]] = {"R15": _depot}
TO_COMPLETE: Final[Mapping[str, Callable[[Examen], Found]]] = {
    "R7": _longueur,
    "R13": _facultatives,
    "R16": _competences,
}
ADVICE: Final[Mapping[str, Callable[[Examen], Found]]] = {
    "R17": _memes_intitules,
    "ADRESSE": _adresse,
    "PREUVE_LIBRE": _preuves_libres,
    "SESSION": _session,
    "EXPERIENCE": _experience,
}
"""What can wait."""

TABLES: Final[tuple[Mapping[str, object], ...]] = (
    FIRST,
    OF_ACTIVITE,
    OF_EXEMPLE,
    SIGNED,
    DEPOSIT,
    TO_COMPLETE,
    ADVICE,
)
