"""The form of sentences: their length, short forms that nobody explains, prompts of the model that were left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from dossier_pro.domain.dossier import CHAMPS
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.rules.in_dossier import garde_une_invite
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.text import fold, plain, word_count
from dossier_pro.guidance.lint.lexicon import CRIES, MARQUES, SIGLES_CONNUS, petit
from dossier_pro.guidance.lint.reading import Reading
from dossier_pro.guidance.lint.rule import Conseil, Regle, RegleDeReponse, Vue

MOST_WORDS: Final = 40
"""The most words of a sentence that is read in one breath."""


_SOUFFLE: Final = re.compile(r"[;:]")


class PhraseLongue(RegleDeReponse):
    """A sentence of more than forty words."""

    id = "phrase_longue"
    titre = "Une phrase très longue"
    par_defaut = False
    bons = (
        ("taches", "J’ai compté les colis, puis j’ai signé le bon. " * 8),
        ("taches", "J’ai préparé : " + "les verres de la table une et de la table deux ; " * 6 + "la nappe."),
        ("taches", "J’ai :\n" + "- rangé six cartons de verres dans la réserve ;\n" * 9),
    )
    mauvais = (("taches", "J’ai compté les colis " + "et j’ai noté le numéro de chacun " * 6 + "avant de signer."),)

    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        for debut, fin in lu.phrases:
            phrase = lu.texte[debut:fin]
            # One draws breath at a semicolon or a colon: a list of things is long and easy.
            words = max(map(word_count, _SOUFFLE.split(phrase))) if len(phrase) > MOST_WORDS else 0
            if words > MOST_WORDS:
                yield self.dire(
                    lu.texte,
                    debut,
                    fin,
                    f"Cette phrase a {words} mots d’une traite : à la fin, on a oublié le début.",
                    "Coupez-la en deux ou trois : mettez un point là où vous dites « puis », « et » ou « qui ».",
                )


_SIGLE: Final = re.compile(r"(?<![\w&\-’'])(?:[ldnLD][’'])?([A-Z]{2,6})s?(?![\w&’'])(?!-\w)")
_EXPLIQUE_APRES: Final = re.compile(
    r"\s*(?:\(\s*[^)\s]+\s+[^)\s]|[,:]?\s*c[’']est-à-dire|[\s\u00a0]*:\s*\w+\s+\w|,\s*(?:le|la|l[’']|les|un|une|notre|nos|mon|ma)\b|\s+signifie|\s*=|\s[A-Z][a-zà-ÿ])"
)
_EXPLIQUE_AVANT: Final = re.compile(
    r"(?:\w\s*\(|\b(?:appel|nomm)\w+\s+(?:l[ea]s?\s+|l[’'])?|\bdit\s+(?:le\s+|la\s+|l[’'])?)$"
)
_NOM_D_OUTIL: Final = re.compile(
    r"(?:logiciel|progiciel|application|outil|système|norme|permis|formulaire|diplôme|titre|certificat|habilitation|"
    r"formation|machine|marque|modèle|site|classe|groupe|société|entreprise|transporteur|type|catégorie|format|"
    r"langage|réseau|association|salle|zone|bâtiment|quai|allée|rayon|ligne)s?\s+(?:de\s+|d[’'])?$",
    re.IGNORECASE,
)
_ROMAIN: Final = re.compile(r"[IVXLC]+")


class Sigle(Regle):
    """A short form that is not explained where it comes first."""

    id = "sigle"
    titre = "Un sigle sans explication"
    par_defaut = False
    bons = (
        ("taches", "J’ai saisi les entrées dans le WMS (le logiciel de l’entrepôt). Le WMS donne la place."),
        ("taches", "J’ai appelé le service de collecte (SDC), puis le SDC a rappelé."),
        ("taches", "J’ai signé le bon de collecte, le BC. Chez nous, la cheffe est appelée RCL."),
        ("taches", "J’ai calculé la TVA, envoyé le PDF par SMS et rangé les boîtes de A à F sur une clé USB."),
        ("taches", "J’ai écrit au client de ne PAS ouvrir le colis, sous Louis XIV."),
    )
    mauvais = (
        ("taches", "J’ouvre le PMS à sept heures et je vérifie les arrivées."),
        ("moyens", "La PDC et l’IRVE, avec leur notice."),
    )

    def look(self, vue: Vue) -> Iterator[Conseil]:
        known = set(_sigles_du_referentiel(vue.dossier.referentiel))
        for reponse in vue.reponses:
            for sigle, debut, fin, explique in _sigles(reponse.lu.texte):
                if sigle in known:
                    continue
                known.add(sigle)
                if not explique and vue.dites(reponse.exemple):
                    said = self.dire(
                        reponse.lu.texte,
                        debut,
                        fin,
                        f"« {sigle} » n’est pas expliqué : un membre du jury peut ne pas le connaître.",
                        f"La première fois, écrivez les mots en entier, puis « {sigle} » entre parenthèses.",
                    )
                    yield Conseil(reponse.lieu, vue.nom(reponse.exemple), said)


@lru_cache(maxsize=1024)
def _sigles(texte: str) -> tuple[tuple[str, int, int, bool], ...]:
    """The short forms of a text: which, where, and whether it is explained there."""
    if sum(map(str.isupper, texte)) > 0.4 * len(texte):
        return ()  # it is written in capitals
    found = []
    for match in _SIGLE.finditer(texte):
        sigle, debut, fin = match.group(1), match.start(1), match.end(1)
        if sigle in SIGLES_CONNUS or sigle in MARQUES or sigle in CRIES or _ROMAIN.fullmatch(sigle):
            continue
        explique = bool(
            _EXPLIQUE_APRES.match(texte, match.end())
            or _EXPLIQUE_AVANT.search(texte[:debut])
            or _NOM_D_OUTIL.search(texte[max(0, debut - 24) : debut])
            or _epele(sigle, texte[max(0, debut - 120) : debut])
        )
        found.append((sigle, debut, fin, explique))
    return tuple(found)


def _epele(sigle: str, avant: str) -> bool:
    """Whether the words before begin with the letters of a short form: « un bon de livraison, le BL »."""
    initiales = [fold(w)[:1].upper() for w in re.findall(r"[^\W\d_]{2,}", avant)]
    sans = [fold(w)[:1].upper() for w in re.findall(r"[^\W\d_]{2,}", avant) if not petit(fold(w))]
    return any(sigle in "".join(letters) for letters in (initiales, sans))


@lru_cache(maxsize=8)
def _sigles_du_referentiel(ref: Referentiel) -> frozenset[str]:
    """The short forms that the référentiel itself uses: the jury has read it."""
    words = [ref.sigle or "", ref.intitule]
    for activite in ref.activites:
        words += [activite.intitule, activite.description or ""]
        for competence in activite.competences:
            words += [competence.intitule, competence.description or "", competence.contexte or "", *competence.savoirs]
            words += [critere.texte for critere in competence.criteres]
    words += [critere.texte for t in ref.transversales for critere in t.criteres]
    return frozenset(match.group(1) for match in _SIGLE.finditer(" . ".join(words)))


_INVITES: Final = frozenset(
    fold(prompt)
    for prompt in (
        "Décrivez les tâches ou opérations que vous avez effectuées, et dans quelles conditions",
        "Précisez les moyens utilisés",
        "Avec qui avez-vous travaillé",
        "Informations complémentaires (facultatif)",
        "Nom de l’entreprise, organisme ou association",
        "Chantier, atelier, service",
        "Période d’exercice",
        "Intitulé de l’exemple",
        "À compléter",
        "à compléter plus tard",
        "À remplir",
        "Lorem ipsum dolor sit amet",
    )
)
_ENTRE_CROCHETS: Final = re.compile(r"\s*\[[^\[\]]{3,90}\]\s*")
_IMPERATIF: Final = re.compile(
    r"\s*(?:décrivez|précisez|indiquez|saisissez|entrez|insérez|complétez|renseignez|tapez|écrivez|racontez|listez|"
    r"remplissez)\s+(?:ici|ce|cet|cette|ces|le|la|les|l[’']|un|une|votre|vos|en|dans)\b",
    re.IGNORECASE,
)
"""How a line begins that tells the candidate what to write: nobody writes so of what he did."""
_POINTILLES: Final = re.compile(r"\s*(?:[._…]\s?){6,}\s*")
_BORDS: Final = " .:…?[]()▸0123456789"


class Consigne(Regle):
    """A prompt of the model that was left in the text."""

    id = "consigne"
    titre = "Une consigne du modèle est restée"
    rang = "regle"
    source = "Modèle officiel du dossier professionnel"
    bons = (
        ("taches", "J’ai remplacé le bouton « Cliquez ici » par un autre, et les clients s’y retrouvent."),
        ("taches", "J’ai ajouté [à compléter] en rouge dans les lettres pour que personne n’oublie la date."),
    )
    mauvais = (
        ("taches", "Cliquez ici pour taper du texte. J’ai monté un mur de parpaings."),
        ("moyens", "Précisez les moyens utilisés :\nUne scie et un mètre."),
        ("equipe", "[À compléter]"),
        ("moyens", "Indiquez ici le matériel utilisé."),
        ("equipe", "…………………………"),
    )

    def look(self, vue: Vue) -> Iterator[Conseil]:
        for exemple in filter(vue.dites, vue.exemples):
            fields: Mapping[str, str] = {
                name: getattr(exemple, name) for name in ("intitule", *CHAMPS, "entreprise", "service")
            }
            for champ, texte in fields.items():
                for said, code in self._restes(texte):
                    yield Conseil(Lieu("exemple", exemple.id, champ), vue.nom(exemple), said, code)

    def _restes(self, texte: str) -> Iterator[tuple[Signalement, str]]:
        shown = plain(texte)
        start = 0
        for line in shown.split("\n"):
            left = garde_une_invite(line)
            if left or _est_une_consigne(line):
                yield (
                    self.dire(
                        shown,
                        start,
                        start + len(line),
                        "C’est une consigne du modèle, pas votre réponse : elle serait imprimée.",
                        "Effacez-la, et écrivez à sa place.",
                    ),
                    "R14" if left else "",
                )
            start += len(line) + 1


def _est_une_consigne(line: str) -> bool:
    if fold(line).strip(_BORDS) in _INVITES or _IMPERATIF.match(line):
        return True
    return bool(_ENTRE_CROCHETS.fullmatch(line) or _POINTILLES.fullmatch(line))
