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
        titre="Sections obligatoires",
        aide="La page de garde, le sommaire, les exemples et la déclaration sont là, dans l’ordre du modèle ; la page "
        "de garde dit qui vous êtes et ce que vous présentez.",
        verbe="Remplir",
        geste="Remplir la page de garde",
        tenue="Les sections obligatoires sont là, dans l’ordre",
        remede="Dans Word, remettez chaque section à sa place et remplissez la page de garde.",
        enonce="modele-sections",
    ),
    Definition(
        code="R2",
        gravite="a_completer",
        titre="Textes du modèle",
        aide="Les textes du modèle officiel sont tels quels : ils ne se modifient pas.",
        tenue="Les textes du modèle sont intacts",
        remede="Recopiez le texte depuis un modèle vierge : il ne se modifie pas.",
        dossier="layout",
        officiel=True,
        enonce="modele-forme",
    ),
    Definition(
        code="R3",
        gravite="bloquant",
        titre="Nombre d’exemples",
        aide="Chaque activité-type que vous présentez a un à trois exemples.",
        verbe="Écrire",
        geste="Ramener à trois exemples au plus",
        tenue="Chaque activité-type a un à trois exemples",
        remede="Gardez un à trois exemples dans chaque activité-type.",
        enonce="modele-exemples",
    ),
    Definition(
        code="R4",
        gravite="bloquant",
        titre="En-tête des exemples",
        aide="Chaque exemple est rangé dans une activité-type et porte un intitulé.",
        verbe="Compléter",
        geste="Donner un intitulé à cet exemple",
        tenue="Chaque exemple porte son activité-type et son intitulé",
        remede="En tête de la fiche, écrivez l’activité-type et l’intitulé de l’exemple.",
        enonce="modele-sections",
    ),
    Definition(
        code="R5",
        gravite="bloquant",
        titre="Questions et réponses",
        aide="Les questions sont celles du modèle, et les trois premières ont leur réponse.",
        verbe="Répondre",
        geste="Répondre à cette question",
        tenue="Les questions sont celles du modèle et ont leur réponse",
        remede="Remettez la question telle qu’elle est dans le modèle, et répondez dessous.",
        enonce="modele-sections",
    ),
    Definition(
        code="R6",
        gravite="bloquant",
        titre="Contexte des exemples",
        aide="À la question 4, l’entreprise, le service et les deux dates sont donnés, et la période ne finit pas "
        "avant d’avoir commencé.",
        verbe="Compléter",
        geste="Compléter le contexte",
        tenue="Le contexte de chaque exemple est complet",
        remede="Sous la question 4, donnez l’entreprise, le service et les deux dates de la période.",
        enonce="modele-sections",
    ),
    Definition(
        code="R7",
        gravite="a_completer",
        titre="Longueur des exemples",
        aide="Un exemple tient en trois pages : c’est ce que conseillent les guides officiels.",
        verbe="Raccourcir",
        geste="Raccourcir cet exemple",
        tenue="Chaque exemple tient en trois pages",
        remede="Raccourcissez l’exemple, ou mettez des documents en annexe.",
        enonce="modele-pages",
    ),
    Definition(
        code="R8",
        gravite="bloquant",
        titre="Modalité d’accès",
        aide="Une case est cochée, et une seule : parcours de formation ou VAE.",
        verbe="Choisir",
        geste="Choisir formation ou VAE",
        tenue="Une seule modalité d’accès est cochée",
        remede="Sur la page de garde, cochez une seule des deux cases.",
        enonce="modele-sections",
    ),
    Definition(
        code="R9",
        gravite="a_completer",
        titre="Sommaire",
        aide="Le sommaire nomme chaque exemple et chaque section, avec leur page.",
        tenue="Le sommaire dit les mêmes titres et les mêmes pages que le dossier",
        remede="Corrigez les titres et les pages à la main ; un sommaire automatique se refait par Ctrl+A puis F9.",
        dossier="layout",
        enonce="modele-forme",
    ),
    Definition(
        code="R10",
        gravite="a_completer",
        titre="Pieds de page",
        aide="Les pieds de page portent la version du modèle officiel.",
        tenue="Les pieds de page portent la version du modèle",
        remede="Recopiez le pied de page depuis un modèle vierge.",
        dossier="layout",
        officiel=True,
        enonce="modele-forme",
    ),
    Definition(
        code="R11",
        gravite="a_completer",
        titre="Format des pages",
        aide="Les pages sont au format A4, avec les marges du modèle.",
        tenue="Les pages sont au format A4, avec les marges du modèle",
        remede="Dans Word, Mise en page : choisissez le format A4 et les marges du modèle.",
        dossier="layout",
        enonce="modele-forme",
    ),
    Definition(
        code="R12",
        gravite="bloquant",
        titre="Déclaration sur l’honneur",
        aide="Elle dit votre nom, le lieu et la date ; vous la signez à la main, sur le papier.",
        verbe="Compléter",
        geste="Dater et signer la déclaration",
        tenue="La déclaration sur l’honneur est complète, il reste à la signer",
        remede="Donnez le nom, le lieu et la date ; la signature se fait à la main, sur le papier.",
        enonce="modele-sections",
    ),
    Definition(
        code="R13",
        gravite="a_completer",
        titre="Sections facultatives",
        aide="Diplômes, documents et annexes sont complets, ou absents de la page et du sommaire à la fois.",
        verbe="Compléter",
        geste="Compléter cette ligne",
        tenue="Les sections facultatives sont complètes, ou absentes partout",
        remede="Remplissez la section, ou retirez-la du dossier et du sommaire.",
        enonce="modele-sections",
    ),
    Definition(
        code="R14",
        gravite="bloquant",
        titre="Textes d’invite",
        aide="Aucun « Cliquez ici… » du modèle n’est resté.",
        verbe="Corriger",
        geste="Effacer le texte d’invite",
        tenue="Aucun texte d’invite du modèle n’est resté",
        remede="Cliquez dans le champ et écrivez à sa place, ou supprimez-le.",
        enonce="modele-sections",
    ),
    Definition(
        code="R15",
        gravite="conseil",
        titre="Dépôt sur France VAE",
        aide="Si vous déposez votre VAE sur France VAE, les fichiers joints sont des PDF, JPG ou PNG de 10\u00a0Mo au "
        "plus, huit en tout.",
        verbe="Ouvrir",
        geste="Voir ce que France VAE refuse",
        tenue="Les fichiers joints respectent les limites de France VAE",
        remede="Gardez chaque fichier sous 10\u00a0Mo, en PDF, JPG ou PNG, et huit fichiers joints au plus.",
        word="unknown",
        inconnue="Pour un dépôt sur France VAE : PDF, JPG ou PNG seulement, 10\u00a0Mo et 8 fichiers joints au plus",
        enonce="vae-depot-limites",
    ),
    Definition(
        code="R16",
        gravite="a_completer",
        titre="Compétences montrées",
        aide="Chaque compétence d’un CCP que vous présentez est reliée à un exemple au moins.",
        verbe="Lier",
        geste="Lier un exemple à cette compétence",
        tenue="Chaque compétence visée est liée à un exemple",
        remede="Reprenez ce DP ici : vous relierez ses exemples aux compétences.",
        word="unknown",
        inconnue="Le fichier ne dit pas quelles compétences ses exemples montrent : importez-le pour les relier",
    ),
    Definition(
        code="R17",
        gravite="conseil",
        titre="Intitulés des exemples",
        aide="Dans une activité-type, chaque exemple a un intitulé à lui : le jury sait duquel vous parlez.",
        verbe="Renommer",
        geste="Changer cet intitulé",
        tenue="Dans chaque activité-type, les exemples ont des intitulés différents",
        remede="Donnez un autre intitulé à l’un des exemples, sur sa fiche et au sommaire.",
    ),
    # What only the checklist of an open dossier tells.
    Definition(
        code="ABSENT",
        gravite="conseil",
        titre="Critères montrés",
        aide="Chaque critère est montré par un exemple ou une preuve que le jury a, avec la phrase qui dit comment.",
        verbe="Montrer",
        geste="Montrer {ceci}",
        ensemble="que rien ne montre encore",
        word="none",
    ),
    Definition(
        code="NON_DEMONTRE",
        gravite="conseil",
        titre="Critères non démontrés",
        aide="Ce que votre formateur juge non démontré est à reprendre avant la session.",
        verbe="Revoir",
        geste="Revoir {ceci}",
        ensemble="que votre formateur juge non démontrés",
        word="none",
    ),
    Definition(
        code="A_REVOIR",
        gravite="conseil",
        titre="Critères à revoir",
        aide="Ce que votre formateur veut revoir, et ce qui a changé depuis son avis, est à reprendre ensemble.",
        verbe="Revoir",
        geste="Revoir {ceci}",
        ensemble="à revoir avec votre formateur",
        word="none",
    ),
    Definition(
        code="ADRESSE",
        gravite="conseil",
        titre="Adresse",
        aide="La page de garde prévoit votre adresse.",
        verbe="Remplir",
        geste="Écrire votre adresse",
        word="none",
    ),
    Definition(
        code="PREUVE_LIBRE",
        gravite="conseil",
        titre="Preuves liées",
        aide="Une preuve sert quand un exemple la cite, qu’elle est jointe, ou qu’un critère lui est lié.",
        verbe="Lier",
        geste="Dire ce que montre cette preuve",
        word="none",
    ),
    Definition(
        code="SESSION",
        gravite="conseil",
        titre="Date de la session",
        aide="Avec la date de votre session, Dossier Pro vous dit le temps qui reste.",
        verbe="Noter",
        geste="Noter la date de la session",
        word="none",
    ),
    Definition(
        code="EXPERIENCE",
        gravite="conseil",
        titre="Expérience pour la VAE",
        aide="Pour une VAE, notez ce que vous avez fait en rapport avec le titre. Aucune durée n’est demandée.",
        verbe="Noter",
        geste="Noter une expérience",
        word="none",
        enonce="vae-duree",
    ),
)
"""Every rule, in the order in which ``verifier`` answers and the help tells them."""

VERIFIEES: Final = tuple(rule for rule in REGLES if rule.verifiee)
"""Those that ``verifier`` answers to, for either kind of file."""

PAR_CODE: Final[Mapping[str, Definition]] = MappingProxyType({rule.code: rule for rule in REGLES})
"""The register by code."""
