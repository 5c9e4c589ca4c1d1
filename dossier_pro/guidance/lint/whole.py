"""What only the dossier as a whole can tell: liens, preuves, dates, pages and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from dossier_pro.domain.dossier import Exemple, Experience, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.regles import MAX_EXEMPLES, MAX_PAGES, Lieu
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.text import pluriel
from dossier_pro.guidance.lint.lexicon import petit
from dossier_pro.guidance.lint.reading import read, word_set
from dossier_pro.guidance.lint.rule import Conseil, Regle, Vue


class _DuDossier(Regle):
    """A rule whose passage is a name rather than words of an answer."""

    def nommer(self, nom: str, message: str, remede: str) -> Signalement:
        """Return what is said of something that has a name."""
        return self.dire(nom, 0, len(nom), message, remede)


_RACINE: Final = 5
"""How many first letters two words share that mean nearly the same: « facture », « facturer »."""


def _racines(*textes: str) -> frozenset[str]:
    return frozenset(p[:_RACINE] for texte in textes for p in read(texte).plies if len(p) > 2 and not petit(p))


class SansRapport(Regle):
    """A critère is tied to a passage that has no word in common with it, and no sentence says how it shows it."""

    id = "sans_rapport"
    titre = "Un critère loin du passage"
    par_defaut = False

    def look(self, vue: Vue) -> Iterator[Conseil]:
        for exemple in filter(vue.dites, vue.exemples):
            for lien in vue.dossier.liens_de(exemple.id):
                cible = vue.dossier.referentiel.cibles.get(lien.cible_id)
                if lien.ancre is None or cible is None or self._tient(lien, cible):
                    continue
                texte = lien.ancre.citation
                said = self.dire(
                    texte,
                    0,
                    len(texte),
                    f"Ce passage est lié à « {cible.texte} », et les deux n’ont aucun mot en commun.",
                    "Si le lien est juste, dites en une phrase ce qui le montre. Sinon, changez de critère.",
                )
                yield Conseil(Lieu("lien", exemple.id, cible.id), vue.nom(exemple), said)

    def _tient(self, lien: Lien, cible: Cible) -> bool:
        """Whether something holds the passage and the critère together."""
        assert lien.ancre is not None
        passage, phrase = _racines(lien.ancre.citation), _racines(lien.phrase)
        critere = _racines(cible.texte, cible.competence.intitule if cible.competence else "")
        return bool(passage & critere) or bool(phrase & (critere | passage))


_RENVOI: Final = re.compile(
    r"\b(?:voir|cf\.?|regardez)\s+(?:aussi\s+)?(?:en\s+|l[’']|le\s+|la\s+|les\s+|ma\s+|mes\s+|mon\s+)?"
    r"(?:annexes?|photos?|documents?|pièces?|captures?|attestations?|fichiers?|images?|tableaux?)\b"
    r"|\bci-jointe?s?\b|\b(?:en|dans l[’'])\s*annexe\s+(?:n°\s*)?\d|\((?:en\s+)?annexe\b",
    re.IGNORECASE,
)
"""How a text sends its reader to a document. A « pièce jointe » belongs to a message, and is no such words."""


class PreuveNonJointe(_DuDossier):
    """An exemple names a preuve, and the jury does not get it."""

    id = "preuve_non_jointe"
    titre = "Une preuve citée, mais pas jointe"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        jury = Jury(vue.dossier)
        for exemple in filter(vue.dites, vue.exemples):
            for citation in vue.dossier.citations_de(exemple.id):
                preuve = vue.dossier.get(Preuve, citation.preuve_id)
                if preuve is not None and jury.peut_joindre(preuve.id):
                    nom = preuve.titre or preuve.nom_fichier
                    said = self.nommer(
                        nom,
                        f"Cet exemple cite « {nom} », mais le jury n’en aura que le nom.",
                        "Joignez-la au dossier, ou dites dans l’exemple ce qu’on y voit.",
                    )
                    yield Conseil(Lieu("citation", exemple.id, preuve.id), vue.nom(exemple), said)
            if not vue.dossier.citations_de(exemple.id) and not jury.jointes:
                yield from self._promises(vue, exemple)

    def _promises(self, vue: Vue, exemple: Exemple) -> Iterator[Conseil]:
        """Yield where an exemple sends to a document, and there is none in the whole dossier."""
        for reponse in vue.reponses:
            if reponse.exemple is exemple:
                for match in _RENVOI.finditer(reponse.lu.texte):
                    said = self.dire(
                        reponse.lu.texte,
                        match.start(),
                        match.end(),
                        "Le texte renvoie à un document, mais aucun n’est joint au dossier.",
                        "Ajoutez le document dans Preuves et joignez-le, ou enlevez ces mots.",
                    )
                    yield Conseil(reponse.lieu, vue.nom(exemple), said)


class PreuveJamaisCitee(_DuDossier):
    """A preuve is joined, and nothing in the dossier says what it shows."""

    id = "preuve_jamais_citee"
    titre = "Une preuve jointe, mais jamais citée"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        if vue.seul:
            return
        jury = Jury(vue.dossier)
        liees = {lien.source_id for lien in vue.dossier.all(Lien).values()}
        for preuve in vue.dossier.all(Preuve).values():
            if preuve.id in jury.jointes and preuve.id not in jury.citees and preuve.id not in liees:
                nom = preuve.titre or preuve.nom_fichier
                if self._est_dite(vue, nom):
                    continue
                said = self.nommer(
                    nom,
                    f"« {nom} » est jointe au dossier, mais aucun exemple ne la cite et aucun critère ne lui est lié.",
                    "Citez-la dans l’exemple qu’elle illustre, liez-la à un critère, ou retirez-la.",
                )
                yield Conseil(Lieu("preuve", preuve.id), "Preuves", said)

    def _est_dite(self, vue: Vue, nom: str) -> bool:
        """Whether an answer speaks of it without citing it: all the words of its name stand in one."""
        wanted = _racines(nom)
        return bool(wanted) and any(wanted <= _racines(r.lu.texte) for r in vue.reponses)


_PRES: Final = timedelta(days=31)
"""Dates are often given by the month."""
_FORMES: Final = word_set("sarl sas sasu eurl sa sci scop ets etablissements societe entreprise association ste")


class Periode(_DuDossier):
    """The period of an exemple does not fit the experiences of the parcours."""

    id = "periode"
    titre = "Une période qui ne va pas avec vos expériences"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        experiences = [x for x in vue.dossier.all(Experience).values() if x.debut]
        for exemple in filter(vue.dites, vue.exemples):
            if exemple.debut is None or exemple.fin is None:
                continue
            said = self._of(exemple, exemple.debut, exemple.fin, experiences, vue.aujourd_hui)
            if said is not None:
                code = "R6" if exemple.debut > exemple.fin else ""
                yield Conseil(Lieu("exemple", exemple.id, "debut"), vue.nom(exemple), said, code)

    def _of(
        self, exemple: Exemple, debut: date, fin: date, experiences: list[Experience], today: date
    ) -> Signalement | None:
        words = f"{debut:%d/%m/%Y} – {fin:%d/%m/%Y}"
        if debut > fin:
            return self.nommer(words, "La période finit avant d’avoir commencé.", "Corrigez l’une des deux dates.")
        if debut > today:
            return self.nommer(words, "Cette période n’a pas encore commencé.", "Vérifiez l’année.")
        memes = [x for x in experiences if _meme_maison(x.employeur, exemple.entreprise)]
        if memes and not any(_couvre(x, debut, fin, today) for x in memes) and not _ensemble(memes, debut, fin, today):
            return self.nommer(
                words,
                f"Dans votre parcours, vous n’étiez pas chez « {memes[0].employeur} » pendant toute cette période.",
                "Vérifiez les dates, ici et dans Parcours : le jury peut comparer.",
            )
        if experiences and not memes and not any(_touche(x, debut, fin, today) for x in experiences):
            return self.nommer(
                words,
                "Votre parcours ne compte aucune expérience à ces dates.",
                "Vérifiez les dates, ou ajoutez cette expérience dans Parcours.",
            )
        return None


def _meme_maison(one: str, other: str) -> bool:
    a, b = (frozenset(read(name).plies) - _FORMES for name in (one, other))
    a, b = (frozenset(p for p in words if not petit(p)) for words in (a, b))
    return bool(a and b) and (a <= b or b <= a)


def _couvre(x: Experience, debut: date, fin: date, today: date) -> bool:
    assert x.debut is not None
    return x.debut - _PRES <= debut and fin <= (x.fin or max(today, fin)) + _PRES


def _ensemble(experiences: list[Experience], debut: date, fin: date, today: date) -> bool:
    """Whether several contracts in one firm, one after the other, cover a period together."""
    reached = debut
    for x in sorted(experiences, key=lambda x: x.debut or date.min):
        assert x.debut is not None
        if x.debut - _PRES <= reached:
            reached = max(reached, x.fin or max(today, fin))
    return fin <= reached + _PRES


def _touche(x: Experience, debut: date, fin: date, today: date) -> bool:
    assert x.debut is not None
    return x.debut - _PRES <= fin and debut <= (x.fin or max(today, fin)) + _PRES


_PRESQUE: Final = 0.1
"""How much of the third page is still free where an exemple is near the end of it."""


class TropLong(_DuDossier):
    """An exemple that fills its three pages, or more."""

    id = "trop_long"
    titre = "Un exemple trop long"
    source = "Guides officiels de 2016"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        for exemple in filter(vue.dites, vue.exemples):
            pages = vue.pages.get(exemple.id, 0)
            if pages <= MAX_PAGES - _PRESQUE or (pages == MAX_PAGES and isinstance(pages, int)):
                continue  # of whole pages nobody knows how full the last one is
            over = pages > MAX_PAGES
            said = self.nommer(
                exemple.intitule,
                f"Cet exemple dépasse les {MAX_PAGES} pages que conseillent les guides officiels."
                if over
                else f"Cet exemple remplit presque ses {MAX_PAGES} pages.",
                "Enlevez ce que le jury sait déjà, ou mettez un document en annexe.",
            )
            yield Conseil(Lieu("exemple", exemple.id, "intitule"), vue.nom(exemple), said, "R7" if over else "")


class LimiteRe(_DuDossier):
    """More of something than is allowed, where the program knows the limit: exemples of one activité (rule R3)."""

    id = "limite_re"
    titre = "Plus que ce qui est permis"
    rang = "regle"
    source = "Modèle officiel du dossier professionnel, « Présentation du dossier »"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        if vue.seul:
            return
        for activite in vue.dossier.referentiel.activites:
            count = len(vue.dossier.exemples_de(activite.id))
            if count > MAX_EXEMPLES:
                said = self.nommer(
                    activite.intitule,
                    f"{activite.sigle} a {pluriel(count, 'exemple')} : le modèle en demande un à trois.",
                    "Gardez les trois qui montrent le plus.",
                )
                yield Conseil(Lieu("activite", activite.id), activite.sigle, said, "R3")
