"""The register of the rules: the one place where a rule has its code, its weight and every word that a screen shows.

To add a rule: an entry here, and what looks for its fault, under its code, in ``domain/rules/in_dossier.py`` (a dossier
of ours) and in a module of ``dp_import/rules`` (a DP in Word). Lists, buttons, remedies and the help's page of rules
follow from the entry; ``tests/domain/rules/test_register.py`` says what an entry still lacks.

Source of what blocks: the official model of the dossier professionnel, version of 11/09/2017 (its sections, questions,
check boxes and déclaration). « Un à trois » exemples: the model's own « Présentation du dossier ».
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from dossier_pro.domain.translation import tr_noop

Gravite = Literal["bloquant", "a_completer", "conseil"]
InDossier = Literal["examined", "layout"]
"""How a dossier of ours is judged: looked at, or sound because our own layout makes it so."""
InWord = Literal["examined", "unknown", "none"]
"""How a DP in Word is judged: looked at, told to be unknown from the file alone, or not asked by this rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A rule, before anything is looked at.

    Attributes:
        code: its name in the contracts and in the code; never used again for another rule.
        gravite: how much it weighs; a fault may weigh otherwise (``Constat.gravite``).
        titre: what it is called on a screen.
        aide: what it asks, a whole sentence for the help.
        verbe: what the button says that leads to the place in a dossier; empty where our layout sees to it.
        geste: what the one large button of Accueil says: the result, in three to six words; {ceci} stands for what is
            counted (« ce critère »). ``steps.geste`` makes it finer where the place says more.
        tenue: what is said where it holds; empty where nothing is (advice that only the checklist gives).
        remede: how it is mended in Word, a whole sentence; empty where Word is not judged by it.
        ensemble: how several of its faults in one compétence are told as one (« 3 critères … »), where they are.
        dossier: how a dossier of ours is judged.
        word: how a DP in Word is judged.
        inconnue: what is said where the Word file alone cannot tell.
        enonce: the énoncé that it follows from (``domain/enonces.py``); empty for what Dossier Pro itself advises.
        officiel: whether only the ministry's DP is asked for it (`docs/model.md`, Référentiel).
    """

    code: str
    gravite: Gravite
    titre: str
    aide: str
    verbe: str = ""
    geste: str = ""
    tenue: str = ""
    remede: str = ""
    ensemble: str = ""
    dossier: InDossier = "examined"
    word: InWord = "examined"
    inconnue: str = ""
    enonce: str = ""
    officiel: bool = False

    @property
    def verifiee(self) -> bool:
        """Whether ``verifier`` answers to it, for a dossier and for a DP in Word alike."""
        return self.word != "none"


REGLES: Final[tuple[Definition, ...]] = (
    Definition(
        code="R1",
        gravite="bloquant",
        titre=tr_noop("Sections obligatoires"),
        aide=tr_noop(
            "La page de garde, le sommaire, les exemples et la déclaration sont là, dans "
            "l’ordre du modèle ; la page de garde dit qui vous êtes et ce que vous présentez."
        ),
        verbe=tr_noop("Remplir"),
        geste=tr_noop("Remplir la page de garde"),
        tenue=tr_noop("Les sections obligatoires sont là, dans l’ordre"),
        remede=tr_noop("Dans Word, remettez chaque section à sa place et remplissez la page de garde."),
        enonce="modele-sections",
    ),
    Definition(
        code="R2",
        gravite="a_completer",
        titre=tr_noop("Textes du modèle"),
        aide=tr_noop("Les textes du modèle officiel sont tels quels : ils ne se modifient pas."),
        tenue=tr_noop("Les textes du modèle sont intacts"),
        remede=tr_noop("Recopiez le texte depuis un modèle vierge : il ne se modifie pas."),
        dossier="layout",
        officiel=True,
        enonce="modele-forme",
    ),
    Definition(
        code="R3",
        gravite="bloquant",
        titre=tr_noop("Nombre d’exemples"),
        aide=tr_noop("Chaque activité-type que vous présentez a un à trois exemples."),
        verbe=tr_noop("Écrire"),
        geste=tr_noop("Ramener à trois exemples au plus"),
        tenue=tr_noop("Chaque activité-type a un à trois exemples"),
        remede=tr_noop("Gardez un à trois exemples dans chaque activité-type."),
        enonce="modele-exemples",
    ),
    Definition(
        code="R4",
        gravite="bloquant",
        titre=tr_noop("En-tête des exemples"),
        aide=tr_noop("Chaque exemple est rangé dans une activité-type et porte un intitulé."),
        verbe=tr_noop("Compléter"),
        geste=tr_noop("Donner un intitulé à cet exemple"),
        tenue=tr_noop("Chaque exemple porte son activité-type et son intitulé"),
        remede=tr_noop("En tête de la fiche, écrivez l’activité-type et l’intitulé de l’exemple."),
        enonce="modele-sections",
    ),
    Definition(
        code="R5",
        gravite="bloquant",
        titre=tr_noop("Questions et réponses"),
        aide=tr_noop("Les questions sont celles du modèle, et les trois premières ont leur réponse."),
        verbe=tr_noop("Répondre"),
        geste=tr_noop("Répondre à cette question"),
        tenue=tr_noop("Les questions sont celles du modèle et ont leur réponse"),
        remede=tr_noop("Remettez la question telle qu’elle est dans le modèle, et répondez dessous."),
        enonce="modele-sections",
    ),
    Definition(
        code="R6",
        gravite="bloquant",
        titre=tr_noop("Contexte des exemples"),
        aide=tr_noop(
            "À la question 4, l’entreprise, le service et les deux dates sont donnés, et la "
            "période ne finit pas avant d’avoir commencé."
        ),
        verbe=tr_noop("Compléter"),
        geste=tr_noop("Compléter le contexte"),
        tenue=tr_noop("Le contexte de chaque exemple est complet"),
        remede=tr_noop("Sous la question 4, donnez l’entreprise, le service et les deux dates de la période."),
        enonce="modele-sections",
    ),
    Definition(
        code="R7",
        gravite="a_completer",
        titre=tr_noop("Longueur des exemples"),
        aide=tr_noop("Un exemple tient en trois pages : c’est ce que conseillent les guides officiels."),
        verbe=tr_noop("Raccourcir"),
        geste=tr_noop("Raccourcir cet exemple"),
        tenue=tr_noop("Chaque exemple tient en trois pages"),
        remede=tr_noop("Raccourcissez l’exemple, ou mettez des documents en annexe."),
        enonce="modele-pages",
    ),
    Definition(
        code="R8",
        gravite="bloquant",
        titre=tr_noop("Modalité d’accès"),
        aide=tr_noop("Une case est cochée, et une seule : parcours de formation ou VAE."),
        verbe=tr_noop("Choisir"),
        geste=tr_noop("Choisir formation ou VAE"),
        tenue=tr_noop("Une seule modalité d’accès est cochée"),
        remede=tr_noop("Sur la page de garde, cochez une seule des deux cases."),
        enonce="modele-sections",
    ),
    Definition(
        code="R9",
        gravite="a_completer",
        titre=tr_noop("Sommaire"),
        aide=tr_noop("Le sommaire nomme chaque exemple et chaque section, avec leur page."),
        tenue=tr_noop("Le sommaire dit les mêmes titres et les mêmes pages que le dossier"),
        remede=tr_noop(
            "Corrigez les titres et les pages à la main ; un sommaire automatique se refait par Ctrl+A puis F9."
        ),
        dossier="layout",
        enonce="modele-forme",
    ),
    Definition(
        code="R10",
        gravite="a_completer",
        titre=tr_noop("Pieds de page"),
        aide=tr_noop("Les pieds de page portent la version du modèle officiel."),
        tenue=tr_noop("Les pieds de page portent la version du modèle"),
        remede=tr_noop("Recopiez le pied de page depuis un modèle vierge."),
        dossier="layout",
        officiel=True,
        enonce="modele-forme",
    ),
    Definition(
        code="R11",
        gravite="a_completer",
        titre=tr_noop("Format des pages"),
        aide=tr_noop("Les pages sont au format A4, avec les marges du modèle."),
        tenue=tr_noop("Les pages sont au format A4, avec les marges du modèle"),
        remede=tr_noop("Dans Word, Mise en page : choisissez le format A4 et les marges du modèle."),
        dossier="layout",
        enonce="modele-forme",
    ),
    Definition(
        code="R12",
        gravite="bloquant",
        titre=tr_noop("Déclaration sur l’honneur"),
        aide=tr_noop("Elle dit votre nom, le lieu et la date ; vous la signez à la main, sur le papier."),
        verbe=tr_noop("Compléter"),
        geste=tr_noop("Dater et signer la déclaration"),
        tenue=tr_noop("La déclaration sur l’honneur est complète, il reste à la signer"),
        remede=tr_noop("Donnez le nom, le lieu et la date ; la signature se fait à la main, sur le papier."),
        enonce="modele-sections",
    ),
    Definition(
        code="R13",
        gravite="a_completer",
        titre=tr_noop("Sections facultatives"),
        aide=tr_noop("Diplômes, documents et annexes sont complets, ou absents de la page et du sommaire à la fois."),
        verbe=tr_noop("Compléter"),
        geste=tr_noop("Compléter cette ligne"),
        tenue=tr_noop("Les sections facultatives sont complètes, ou absentes partout"),
        remede=tr_noop("Remplissez la section, ou retirez-la du dossier et du sommaire."),
        enonce="modele-sections",
    ),
    Definition(
        code="R14",
        gravite="bloquant",
        titre=tr_noop("Textes d’invite"),
        aide=tr_noop("Aucun « Cliquez ici… » du modèle n’est resté."),
        verbe=tr_noop("Corriger"),
        geste=tr_noop("Effacer le texte d’invite"),
        tenue=tr_noop("Aucun texte d’invite du modèle n’est resté"),
        remede=tr_noop("Cliquez dans le champ et écrivez à sa place, ou supprimez-le."),
        enonce="modele-sections",
    ),
    Definition(
        code="R15",
        gravite="conseil",
        titre=tr_noop("Dépôt sur France VAE"),
        aide=tr_noop(
            "Si vous déposez votre VAE sur France VAE, les fichiers joints sont des PDF, JPG "
            "ou PNG de 10\u00a0Mo au plus, huit en tout."
        ),
        verbe=tr_noop("Ouvrir"),
        geste=tr_noop("Voir ce que France VAE refuse"),
        tenue=tr_noop("Les fichiers joints respectent les limites de France VAE"),
        remede=tr_noop("Gardez chaque fichier sous 10\u00a0Mo, en PDF, JPG ou PNG, et huit fichiers joints au plus."),
        word="unknown",
        inconnue=tr_noop(
            "Pour un dépôt sur France VAE : PDF, JPG ou PNG seulement, 10\u00a0Mo et 8 fichiers joints au plus"
        ),
        enonce="vae-depot-limites",
    ),
    Definition(
        code="R16",
        gravite="a_completer",
        titre=tr_noop("Compétences montrées"),
        aide=tr_noop("Chaque compétence d’un CCP que vous présentez est reliée à un exemple au moins."),
        verbe=tr_noop("Lier"),
        geste=tr_noop("Lier un exemple à cette compétence"),
        tenue=tr_noop("Chaque compétence visée est liée à un exemple"),
        remede=tr_noop("Reprenez ce DP ici : vous relierez ses exemples aux compétences."),
        word="unknown",
        inconnue=tr_noop(
            "Le fichier ne dit pas quelles compétences ses exemples montrent : importez-le pour les relier"
        ),
    ),
    Definition(
        code="R17",
        gravite="conseil",
        titre=tr_noop("Intitulés des exemples"),
        aide=tr_noop("Dans une activité-type, chaque exemple a un intitulé à lui : le jury sait duquel vous parlez."),
        verbe=tr_noop("Renommer"),
        geste=tr_noop("Changer cet intitulé"),
        tenue=tr_noop("Dans chaque activité-type, les exemples ont des intitulés différents"),
        remede=tr_noop("Donnez un autre intitulé à l’un des exemples, sur sa fiche et au sommaire."),
    ),
    # What only the checklist of an open dossier tells.
    Definition(
        code="ABSENT",
        gravite="conseil",
        titre=tr_noop("Critères montrés"),
        aide=tr_noop(
            "Chaque critère est montré par un exemple ou une preuve que le jury a, avec la phrase qui dit comment."
        ),
        verbe=tr_noop("Montrer"),
        geste=tr_noop("Montrer {ceci}"),
        ensemble=tr_noop("que rien ne montre encore"),
        word="none",
    ),
    Definition(
        code="NON_DEMONTRE",
        gravite="conseil",
        titre=tr_noop("Critères non démontrés"),
        aide=tr_noop("Ce que votre formateur juge non démontré est à reprendre avant la session."),
        verbe=tr_noop("Revoir"),
        geste=tr_noop("Revoir {ceci}"),
        ensemble=tr_noop("que votre formateur juge non démontrés"),
        word="none",
    ),
    Definition(
        code="A_REVOIR",
        gravite="conseil",
        titre=tr_noop("Critères à revoir"),
        aide=tr_noop(
            "Ce que votre formateur veut revoir, et ce qui a changé depuis son avis, est à reprendre ensemble."
        ),
        verbe=tr_noop("Revoir"),
        geste=tr_noop("Revoir {ceci}"),
        ensemble=tr_noop("à revoir avec votre formateur"),
        word="none",
    ),
    Definition(
        code="ADRESSE",
        gravite="conseil",
        titre=tr_noop("Adresse"),
        aide=tr_noop("La page de garde prévoit votre adresse."),
        verbe=tr_noop("Remplir"),
        geste=tr_noop("Écrire votre adresse"),
        word="none",
    ),
    Definition(
        code="PREUVE_LIBRE",
        gravite="conseil",
        titre=tr_noop("Preuves liées"),
        aide=tr_noop("Une preuve sert quand un exemple la cite, qu’elle est jointe, ou qu’un critère lui est lié."),
        verbe=tr_noop("Lier"),
        geste=tr_noop("Dire ce que montre cette preuve"),
        word="none",
    ),
    Definition(
        code="SESSION",
        gravite="conseil",
        titre=tr_noop("Date de la session"),
        aide=tr_noop("Avec la date de votre session, Dossier Pro vous dit le temps qui reste."),
        verbe=tr_noop("Noter"),
        geste=tr_noop("Noter la date de la session"),
        word="none",
    ),
    Definition(
        code="EXPERIENCE",
        gravite="conseil",
        titre=tr_noop("Expérience pour la VAE"),
        aide=tr_noop(
            "Pour une VAE, notez ce que vous avez fait en rapport avec le titre. Aucune durée n’est demandée."
        ),
        verbe=tr_noop("Noter"),
        geste=tr_noop("Noter une expérience"),
        word="none",
        enonce="vae-duree",
    ),
)
"""Every rule, in the order in which ``verifier`` answers and the help tells them."""

VERIFIEES: Final = tuple(rule for rule in REGLES if rule.verifiee)
"""Those that ``verifier`` answers to, for either kind of file."""

PAR_CODE: Final[Mapping[str, Definition]] = MappingProxyType({rule.code: rule for rule in REGLES})
"""The register by code."""
