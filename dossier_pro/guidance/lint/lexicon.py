"""Words that say nothing of what was done, little words between them, and short forms that everybody knows."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.guidance.lint.reading import word_set

_PETITS: Final = word_set(
    fold(
        "je j' tu il elle on nous vous ils elles me m' te t' se s' le la l' les lui leur leurs y en un une des du "
        "de d' au aux ce c' cet cette ces cela ca mon ma mes ton ta tes son sa ses notre nos votre vos qui que "
        "qu' quoi dont ou et mais donc or ni car si ne n' pas plus moins tres trop peu bien mal aussi ainsi alors "
        "puis ensuite enfin apres avant pendant depuis quand lorsque comme comment pour par avec sans sous sur "
        "dans chez vers entre contre a ai as avons avez ont est es suis sommes etes sont ete etait etais etaient "
        "avait avais avaient sera seront etre avoir fait fais font faire faut fallait peux peut pouvoir pu dois "
        "doit devoir du moi toi soi meme memes tout tous toute toutes autre autres rien personne jamais toujours "
        "encore deja souvent parfois surtout ici la-bas voila voici afin lors selon tant tel telle tels telles "
        "aucun aucune quelque quelques plusieurs chaque certains certaines beaucoup assez tellement egalement "
        "notamment parce puisque jusque jusqu' lorsqu' puisqu' quelqu' aujourd' hui hors dedans dehors"
    )
)
"""Words that any sentence has."""

_VAGUES: Final = word_set(
    fold(
        "accompagn accompl accomplir accueil adapt admini ador agi agreab aid aim aime aimer ambian amelior "
        "appliqu apport appreci appren aspect assidu assist assur attent attente autonom autonome base besoin "
        "bien- bienveill bon bonne but cadre capable capac chaleur charge chef chos client collabor colleg "
        "collegu commenc communiqu compet complet complex compren concern concret confi confia confort "
        "connais connaiss conscien consciencieu conseil consign contact contexte contin contribu conven "
        "convivi correct courant croi curieu delai demand demarche developp different difficul direct discr "
        "dispo divers document donn dynami ecoute effectu efficac efficien effort element energie ensemble "
        "enthousi entrepr entreprise environnement equip equipe esprit essay essen etap ethique etre evident "
        "evolu excell exerc exigence experien facil facon fiab fois fonction forc form formation general gens "
        "gentil ger gere gest gestion global habitu hierarch honnet horaire humain hygien idee implic import "
        "impr imprevu indispen inform initia integr interess interven intervien investi journ laps lien "
        "maniere materi maximum meill method metier mettre mieux minuti mis mise mission moment monde motiv "
        "moyen necess niveau norme objectif observ occup operation optim ordre organis orient outil parfait "
        "parl partic partie passion patien pens performan permet persev perso person plaisir plusieurs point "
        "polyval ponctu posit possib poste pratiqu precis preoccup prepar present priorit probleme proced "
        "process prod professionn progress propos propre protection qualit question quotidien rapid reacti "
        "realis recherch reflexion reg regl regul relation rempli rend rendre repond repons resolu respect "
        "respons ressour resultat retour reuss reussir rigoureu rigueur role satisf savoir secur sens serieu "
        "serieux service simple sincer situation soign soin solution sort sorte souci souhait souple souri "
        "soutien stress suffisan suiv suivi sujet systemat tach techni temps tenir tenu theori toleran trait "
        "travail travau trouv type usag util utilis vais valeur valor vari veill verifi veut veux vie vigilan "
        "volon volont vont vrai"
    )
)
"""How words begin that fit any trade: a text of nothing else could be anybody's."""
_DEBUTS: Final = frozenset(_VAGUES)
_LONGUEURS: Final = sorted({len(debut) for debut in _DEBUTS})

NOMBRES: Final = word_set(
    fold(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
        "quarante cinquante soixante cent cents mille demi demie moitie tiers quart douzaine dizaine quinzaine "
        "vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines dizaines millier milliers "
        "double triple premier premiere deuxieme troisieme quatrieme cinquieme"
    )
)
"""Numbers in letters."""
DATES: Final = word_set(
    fold(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi "
        "mercredi jeudi vendredi samedi dimanche matin midi soir nuit hier veille lendemain semaine semaines mois "
        "heure heures minute minutes noel paques hiver printemps automne"
    )
)
"""Words that date."""

SIGLES_CONNUS: Final = word_set(
    "QCM CSE RTT RSA RQTH SPA BAFA PSC CPF DIF GRETA MOOC VTC SUV HLM CHU CHR ARS PACS ONG JPO CCI CMA INRS TVA "
    "SMIC GPS USB PDF SMS MMS CV CDI CDD HT TTC TV DVD CD PC OK RH SARL SAS SASU EURL SA SCOP SCI CAP BEP BTS DUT "
    "BAC BTP PME TPE VAE CCP DP EDF GDF SNCF RATP RER TGV TER PMR CACES SST EHPAD CAF CPAM URSSAF INSEE AFPA ISO "
    "NF CE UE USA UK ONU ADN VIP FAQ LED PVC WIFI URL QR HTML CSS SQL PHP JSON XML CSV HTTP HTTPS API WWW SIRET "
    "SIREN RIB IBAN BIC CB PIN RGPD CNIL HACCP EPI SOS SAMU BD HD IRM ORL DRH PDG PV JO LA CM CP CE1 CE2 CM1 CM2 "
    "AM PM IP IT ID AB AOC AOP IGP BIO DIY OGM CO PH UV SAV CROUS ASSEDIC MSA OPCO AZERTY EN FR DE ET AT GIF JPG "
    "JPEG PNG MP3 MP4 ZIP RAM VS KM KG CM2 MM ML CL DL TNT WC"
)
"""Short forms that need no explanation on a page for a jury of adults."""
MARQUES: Final = word_set("EBP SAP SAGE CIEL IBM HP BMW DHL UPS TNT GLS AWS IKEA LIDL FNAC SEB BIC GAP H&M")
"""Names of firms and products that are written in capitals."""
CRIES: Final = word_set(
    "PAS NE ET OU LA LE LES UN UNE DES DU DE NON OUI TOUT TOUS MOI JE ON NOUS SEUL SEULE BON STOP FIN NB PS RAS "
    "AVEC SANS POUR PAR SUR AVANT APRES PLUS TRES BIEN JAMAIS LOT RUE MAIS DANS QUI QUE"
)
"""Words that some write in capitals to be heard."""


@lru_cache(maxsize=8192)
def petit(plie: str) -> bool:
    """Whether a folded word is one that any sentence has."""
    return plie in _PETITS


@lru_cache(maxsize=8192)
def vague(plie: str) -> bool:
    """Whether a folded word fits any trade."""
    return any(plie[:length] in _DEBUTS for length in _LONGUEURS if length <= len(plie))
