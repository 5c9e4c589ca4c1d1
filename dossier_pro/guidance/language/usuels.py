"""The commonest words of French and of what people tell of their work: proposed before rarer ones."""

from __future__ import annotations

from typing import Final

from dossier_pro.guidance.language.mots import mots, paires

USUELS: Final[frozenset[str]] = mots(
    """
    le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
    leurs je tu il elle on nous vous ils elles me te se lui eux moi toi soi en y qui que quoi dont où et ou
    mais donc car ni or si comme quand lorsque puisque parce afin pour par avec sans sous sur dans dans chez
    vers entre depuis pendant avant après devant derrière contre selon malgré parmi jusque à de ne pas plus
    moins très trop peu beaucoup assez aussi encore déjà toujours jamais souvent parfois ensuite enfin puis
    alors ainsi surtout seulement bien mal mieux ici là tout toute tous toutes même autre chaque quelque
    plusieurs aucun certain premier première deuxième dernier dernière deux trois quatre cinq six sept huit
    neuf dix vingt cent être avoir faire dire aller voir savoir pouvoir falloir vouloir venir prendre mettre
    devoir passer trouver donner parler demander tenir sembler laisser rester penser entendre regarder
    répondre rendre connaître arriver sentir attendre appeler sortir comprendre porter écrire lire entrer
    devenir commencer finir suivre montrer partir servir perdre ouvrir fermer travailler préparer vérifier
    ranger nettoyer accueillir recevoir envoyer classer saisir rédiger organiser contrôler utiliser expliquer
    apprendre former aider accompagner écouter proposer vendre acheter conseiller livrer charger décharger
    conduire stocker compter noter signaler prévenir appliquer respecter réaliser effectuer assurer gérer
    participer installer monter démonter poser couper mesurer tracer brancher tester réparer remplacer changer
    choisir décider améliorer adapter échanger informer orienter transmettre planifier suivre traiter
    enregistrer créer modifier supprimer imprimer commander développer analyser évaluer animer présenter
    observer constater résoudre régler corriger terminer continuer essayer réussir client cliente entreprise
    société équipe collègue responsable chef service travail métier poste tâche mission activité compétence
    formation stage période année mois semaine jour heure matin soir moment temps fois lieu bureau magasin
    atelier chantier cuisine chambre maison école site usine entrepôt dépôt quai rayon caisse réserve salle
    accueil téléphone ordinateur logiciel tableau fichier dossier document facture devis commande bon
    livraison courrier courriel mail message appel rendez-vous réunion planning agenda stock produit article
    marchandise colis palette carton matériel outil machine camion véhicule voiture sécurité hygiène qualité
    règle consigne procédure protocole norme risque danger accident problème solution question réponse besoin
    demande attente objectif résultat exemple personne gens enfant homme femme monsieur madame famille patient
    résident usager élève stagiaire apprenti directeur directrice gérant patron professionnel professionnelle
    technique commercial administratif électrique important différent nouveau nouvelle bon bonne grand grande
    petit petite propre sale nécessaire possible difficile facile rapide efficace responsabilité autonomie
    initiative communication information organisation expérience entretien nettoyage préparation vérification
    maintenance intervention installation température quantité mesure niveau plan projet budget prix vente
    achat argent paiement compte salaire contrat aujourd'hui maintenant également notamment correctement
    rapidement régulièrement directement malheureusement environ parce quelqu'un quelques développement
    environnement connaissance renseignement règlement équipement fonctionnement appartement déplacement
    agréable carrelage béton mur peinture électricité tension câble disjoncteur menuiserie plomberie toiture
    échafaudage repas légume viande poisson sauce assiette plat cuisson froid chaud congélateur réfrigérateur
    toilette soin médicament lit
    """
)


FREQUENTES: Final = paires(
    """
    aujourdhui=aujourd'hui aujourd'huit=aujourd'hui jusqua=jusqu'à jusquau=jusqu'au jusquaux=jusqu'aux
    quelquun=quelqu'un parceque=parce_que malgrer=malgré malgrés=malgré parmis=parmi ptit=petit bcp=beaucoup
    tjs=toujours
    tjrs=toujours qd=quand ds=dans svt=souvent pb=problème pbs=problèmes qq=quelques rdv=rendez-vous ya=il_y_a
    dhabitude=d'habitude
    davance=d'avance dabord=d'abord daccord=d'accord sapercevoir=s'apercevoir cetait=c'était cété=c'était
    aujourdui=aujourd'hui aujoudhui=aujourd'hui longtant=longtemps longtend=longtemps ressament=récemment
    comme-même=quand_même assé=assez otant=autant biensur=bien_sûr biensûr=bien_sûr entrain=en_train
    avont=avons devont=devons pouvont=pouvons allont=allons fesons=faisons peuve=peuvent voulont=voulons
    chariaux=chariots chevals=chevaux travails=travaux journals=journaux materiels=matériels
    """
)
"""What is often written, and what is meant by it."""


CONFONDUS: Final = paires("fonts=font frai=frais fraie=frais ormis=hormis jaie=j'aie")
"""Words that the dictionary has, and that hardly anybody means."""
