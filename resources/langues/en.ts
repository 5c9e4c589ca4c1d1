<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>Dossier Pro</name>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>1er</source>
        <translation>1</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>La date « {texte} » n’existe pas dans le calendrier : vérifiez le jour et le mois.</source>
        <translation>The date “{texte}” is not in the calendar: check the day and the month.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>L’année {year} ne convient pas : écrivez une date entre 1900 et 2100.</source>
        <translation>The year {year} will not do: write a date between 1900 and 2100.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>août</source>
        <translation>August</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>avril</source>
        <translation>April</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>du {debut} au {fin}</source>
        <translation>{debut} to {fin}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>décembre</source>
        <translation>December</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>février</source>
        <translation>February</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>hier</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>janvier</source>
        <translation>January</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>juillet</source>
        <translation>July</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>juin</source>
        <translation>June</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>mai</source>
        <translation>May</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>novembre</source>
        <translation>November</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>octobre</source>
        <translation>October</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>septembre</source>
        <translation>September</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>{hours}&#xa0;h&#xa0;{minutes}</source>
        <translation>{hours}:{minutes}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dates.py"/>
        <source>« {texte} » n’est pas une date : écrivez par exemple 12/03/2026 ou mars 2026.</source>
        <translation>“{texte}” is not a date: write for example 12/03/2026 or March 2026.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dossier.py"/>
        <source>attestation</source>
        <translation>attestation</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dossier.py"/>
        <source>fichier</source>
        <translation>file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dossier.py"/>
        <source>lien</source>
        <translation>link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dossier.py"/>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/dossier.py"/>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Cette date est passée&#xa0;: demandez à la DDETS si vous pouvez encore venir.</source>
        <translation>This date is past: ask the DDETS whether you can still come.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Cette date est passée&#xa0;: demandez à votre centre ce qui reste possible.</source>
        <translation>This date is past: ask your centre what is still possible.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Cette date est passée&#xa0;: si rien n’est venu, notez-la comme jour de la recevabilité.</source>
        <translation>This date is past: if nothing came, note it as the day you became admissible.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Cette session vient après la fin de validité du titre ({le})&#xa0;: demandez à votre centre d’examen si elle porte sur ce titre ou sur celui qui le remplace.</source>
        <translation>This session comes after the end of validity of the qualification ({le}): ask your exam centre whether it is about this qualification or the one that replaces it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Demande déposée le {le}.</source>
        <translation>Request filed on {le}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Demandez à votre centre si le titre a été prolongé, révisé ou fermé.</source>
        <translation>Ask your centre whether the qualification was extended, revised or closed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Derniers CCP, si le titre est fermé</source>
        <translation>Last CCP, if the qualification is closed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Dossier déjà déposé, ou déjà répondu&#xa0;? Alors il n’y a rien à faire.</source>
        <translation>Dossier already filed, or already answered? Then there is nothing to do.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Fin de validité du titre</source>
        <translation>End of validity of the qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Le référentiel «&#xa0;{intitule}&#xa0;» est valable jusqu’à ce jour.</source>
        <translation>The framework “{intitule}” is valid until this day.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Rappel sans texte</source>
        <translation>Reminder without text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Recevable depuis le {le}.</source>
        <translation>Admissible since {le}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Revenir à une session, si vous n’avez pas tout obtenu</source>
        <translation>Come back to a session, if you did not get everything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Répondre à France VAE</source>
        <translation>Answer France VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Réponse sur la recevabilité</source>
        <translation>Answer on admissibility</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Session d’examen</source>
        <translation>Exam session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>Venir à une session de VAE</source>
        <translation>Come to a VAE session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>ce mois-ci</source>
        <translation>this month</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>dans {jours}</source>
        <translation>in {jours}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>demain</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>il y a {jours}</source>
        <translation>{jours} ago</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>Source&#xa0;: {provenance}</source>
        <translation>Source: {provenance}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>arrêté</source>
        <translation>order</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>décret</source>
        <translation>decree</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>guide, qui conseille</source>
        <translation>guide, which advises</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>modèle officiel</source>
        <translation>official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>usage constaté, pas une règle</source>
        <translation>usual practice, not a rule</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>{source}. Date&#xa0;: {jour}. Rang&#xa0;: {rangs}.{reach}</source>
        <translation>{source}. Date: {jour}. Rank: {rangs}.{reach}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/enonces.py"/>
        <source>À vérifier de nouveau après le {jour}.</source>
        <translation>To be checked again after {jour}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>Bravo</source>
        <translation>Well done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>Hors sujet</source>
        <translation>Off the subject</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>Manque</source>
        <translation>Missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>Précision</source>
        <translation>Detail</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/facts.py"/>
        <source>À déplacer</source>
        <translation>To be moved</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>Exemple «&#xa0;{intitule}&#xa0;»</source>
        <translation>Example “{intitule}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>Exemple «&#xa0;{intitule}&#xa0;» ({count})</source>
        <translation>Example “{intitule}” ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>Preuve «&#xa0;{titre}&#xa0;»</source>
        <translation>Piece of evidence “{titre}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>depuis {article}{debut}</source>
        <translation>since {article}{debut}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>en partie</source>
        <translation>partly</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>pas encore répondu</source>
        <translation>not answered yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>{words} (bénévole)</source>
        <translation>{words} (volunteer)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Ajouter une preuve</source>
        <translation>Add a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Ce qui manque</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Créer le dossier pour le jury</source>
        <translation>Create the dossier for the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Dites ce que votre exemple montre&#xa0;: vous verrez ce qu’il reste à montrer.</source>
        <translation>Say what your example shows: you will see what is left to show.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Le Word et le PDF pour le jury, à tout moment, même pour les regarder en chemin.</source>
        <translation>The Word file and the PDF for the jury, at any time, even just to look at them on the way.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Le dossier</source>
        <translation>The dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Mes preuves</source>
        <translation>My evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Mon premier exemple</source>
        <translation>My first example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Montrer un premier critère</source>
        <translation>Show a first criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Montrer une première activité</source>
        <translation>Show a first activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Montrer une première compétence</source>
        <translation>Show a first skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Qui je suis</source>
        <translation>Who I am</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Racontez une chose que vous avez faite vous-même, dans l’ordre où vous l’avez faite.</source>
        <translation>Tell about one thing you did yourself, in the order you did it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Remplir la page de garde</source>
        <translation>Fill in the cover page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Une photo, un document, un message&#xa0;: ce qui montre que c’est bien vous.</source>
        <translation>A photo, a document, a message: what shows that it really is you.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Votre nom, votre adresse et votre parcours, pour la page de garde.</source>
        <translation>Your name, your address and your background, for the cover page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/first_steps.py"/>
        <source>Écrire mon premier exemple</source>
        <translation>Write my first example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>exemple d’une activité qui n’est pas présentée : il n’est pas imprimé</source>
        <translation>example of an activity that is not presented: it is not printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>exemple lié dont la question 1 est vide</source>
        <translation>linked example whose question 1 is empty</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>lien sans phrase</source>
        <translation>link without a sentence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>preuve citée, non jointe : le jury n’en voit que le nom</source>
        <translation>evidence cited, not joined: the jury sees only its name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>preuve confidentielle : le jury n’en voit que le titre</source>
        <translation>confidential evidence: the jury sees only its title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>preuve ni jointe ni imprimée : le jury ne la verra pas</source>
        <translation>evidence neither joined nor printed: the jury will not see it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/jury.py"/>
        <source>preuve vide : ni fichier, ni adresse, ni texte</source>
        <translation>empty evidence: no file, no address, no text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Complet selon le modèle, mais {reste}</source>
        <translation>Complete by the model, but {reste}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Incomplet&#xa0;: {points} bloque la remise</source>
        <translation>Incomplete: {points} holds up the submission</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Incomplet&#xa0;: {points} bloquent la remise</source>
        <translation>Incomplete: {points} hold up the submission</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Le jury ne verra pas {preuve} : joignez-la au dossier pour que {cite} soit montré</source>
        <translation>The jury will not see {preuve}: join it to the dossier so that {cite} is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Prêt&#xa0;: rien ne bloque et tout est montré</source>
        <translation>Ready: nothing holds it up and everything is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>Une preuve</source>
        <translation>A piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} est non démontré</source>
        <translation>{noms} is not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} est non démontrée</source>
        <translation>{noms} is not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} est à revoir</source>
        <translation>{noms} is to be reworked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} ne sont pas montrées</source>
        <translation>{noms} are not shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} ne sont pas montrés</source>
        <translation>{noms} are not shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} n’est pas montré</source>
        <translation>{noms} is not shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} n’est pas montrée</source>
        <translation>{noms} is not shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} sont non démontrées</source>
        <translation>{noms} are not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} sont non démontrés</source>
        <translation>{noms} are not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{noms} sont à revoir</source>
        <translation>{noms} are to be reworked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : aucun exemple ne montre {cite}</source>
        <translation>{ou}: no example shows {cite}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : faites relire {cite}, le texte a changé depuis l’avis</source>
        <translation>{ou}: have {cite} reviewed, the text has changed since the review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : la preuve liée à {cite} est vide ; donnez-lui un fichier ou une adresse</source>
        <translation>{ou}: the evidence linked to {cite} is empty; give it a file or an address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : l’exemple lié à {cite} attend encore sa réponse à la question 1</source>
        <translation>{ou}: the example linked to {cite} still waits for its answer to question 1</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : l’exemple lié à {cite} est d’une activité que vous ne présentez pas, il n’est pas imprimé</source>
        <translation>{ou}: the example linked to {cite} is of an activity that you do not present, it is not printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : seule une preuve confidentielle montre {cite}, et le jury n’en voit que le titre ; montrez-le par un exemple, ou décochez « Confidentielle »</source>
        <translation>{ou}: only a confidential piece of evidence shows {cite}, and the jury sees only its title; show it by an example, or untick “Confidential”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : un lien existe avec {cite}, il manque la phrase qui dit comment vous le montrez</source>
        <translation>{ou}: there is a link to {cite}, the sentence that says how you show it is missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : votre formateur juge {cite} non démontré</source>
        <translation>{ou}: your trainer finds {cite} not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{ou} : {cite} est à revoir avec votre formateur</source>
        <translation>{ou}: {cite} is to be reworked with your trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>{preuve} est citée, mais le jury n’en voit que le nom : joignez-la au dossier pour que {cite} soit montré</source>
        <translation>{preuve} is cited, but the jury sees only its name: join it to the dossier so that {cite} is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>«&#xa0;{texte}&#xa0;»</source>
        <translation>“{texte}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>Ce fichier n’est pas un référentiel de Dossier Pro : choisissez un fichier exporté par le logiciel.</source>
        <translation>This file is not a framework of Dossier Pro: choose a file that the program exported.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>Ce référentiel est incomplet ou abîmé : exportez-le de nouveau depuis Dossier Pro.</source>
        <translation>This framework is incomplete or damaged: export it again from Dossier Pro.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>Ce référentiel vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour pour le lire.</source>
        <translation>This framework comes from a newer version of Dossier Pro: update the program to read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>Le référentiel « {intitule} » ne comporte aucun {genre} : {autre}</source>
        <translation>The framework “{intitule}” has no {genre}: {autre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>Le référentiel « {intitule} » n’a pas de {genre} {numero} : choisissez parmi {connus}.</source>
        <translation>The framework “{intitule}” has no {genre} {numero}: choose among {connus}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>compétence transversale « {intitule} »</source>
        <translation>cross-cutting skill “{intitule}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>présentez le titre ou un CCP.</source>
        <translation>present the qualification or a CCP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/referentiel.py"/>
        <source>vérifiez le titre de ce dossier.</source>
        <translation>check the qualification of this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>Exemple {rank}</source>
        <translation>Example {rank}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>Le {sigle} est {etat} dans ce dossier : choisissez un autre numéro, ou corrigez l’écran Parcours.</source>
        <translation>{sigle} is {etat} in this dossier: choose another number, or correct the Background screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>absent de ce que vous visez</source>
        <translation>not among what you aim at</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>avec qui vous avez travaillé</source>
        <translation>who you worked with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>déjà obtenu</source>
        <translation>already obtained</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>les informations complémentaires</source>
        <translation>the further information</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>les moyens utilisés</source>
        <translation>the means you used</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>les tâches ou opérations effectuées</source>
        <translation>the tasks or operations you did</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/regles.py"/>
        <source>{sigle}, exemple {rang}</source>
        <translation>{sigle}, example {rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Annexes</source>
        <translation>Appendices</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Documents illustrant la pratique</source>
        <translation>Documents that illustrate the practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Déclaration sur l’honneur : il manque {enumerer}</source>
        <translation>Declaration of honour: {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Exemples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>France VAE : {fichiers} fichiers joints, le site en accepte {max_fichiers_depot}</source>
        <translation>France VAE: {fichiers} joined files, the site takes {max_fichiers_depot}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>France VAE : « {titre} » {refus}</source>
        <translation>France VAE: “{titre}” {refus}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Il manque votre nom sur la page de garde</source>
        <translation>Your name is missing on the cover page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Il manque votre prénom sur la page de garde</source>
        <translation>Your first name is missing on the cover page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Il reste à choisir ce que vous présentez : la certification entière, un ou plusieurs blocs</source>
        <translation>You still have to choose what you present: the whole certification, one or more blocks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Il reste à choisir ce que vous présentez : le titre entier, un ou plusieurs CCP, ou un CCS</source>
        <translation>You still have to choose what you present: the whole qualification, one or more CCP, or a CCS</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Il reste à cocher la modalité d’accès : parcours de formation ou VAE</source>
        <translation>You still have to tick how you come to the exam: training course or VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>La page de garde prévoit votre adresse</source>
        <translation>The cover page has room for your address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>L’exemple « {intitule} » n’est rangé dans aucune activité-type de ce référentiel</source>
        <translation>The example “{intitule}” is in no activity of this framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Notez la date de votre session pour suivre le temps qui reste</source>
        <translation>Note the date of your session to follow the time that is left</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Notez vos expériences en rapport avec le titre&#xa0;: aucune durée n’est demandée</source>
        <translation>Note your experience related to the qualification: no duration is asked for</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, diplômes</source>
        <translation>Background, diplomas</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, déclaration</source>
        <translation>Background, declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, expériences</source>
        <translation>Background, experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, identité</source>
        <translation>Background, identity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, projet</source>
        <translation>Background, project</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, sessions</source>
        <translation>Background, sessions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Parcours, {section}</source>
        <translation>Background, {section}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Preuves</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>Titres et diplômes, {nom} : il manque {enumerer}</source>
        <translation>Diplomas, {nom}: {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>doit être un PDF, un JPG ou un PNG</source>
        <translation>must be a PDF, a JPG or a PNG</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>dépasse 10&#xa0;Mo</source>
        <translation>is over 10&#xa0;MB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>la date</source>
        <translation>the date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>la fin de la période</source>
        <translation>the end of the period</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>le chantier, l’atelier ou le service</source>
        <translation>the site, workshop or department</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>le début de la période</source>
        <translation>the beginning of the period</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>le lieu</source>
        <translation>the place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>le nom de l’entreprise, organisme ou association</source>
        <translation>the name of the company, organisation or association</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>l’intitulé</source>
        <translation>the title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>l’organisme</source>
        <translation>the organisation</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>sans intitulé</source>
        <translation>untitled</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>une ligne</source>
        <translation>a line</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>votre nom</source>
        <translation>your name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : dans le contexte, il manque {enumerer}</source>
        <translation>{nom}: in the context, {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : il manque l’intitulé</source>
        <translation>{nom}: the title is missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : la période finit avant d’avoir commencé</source>
        <translation>{nom}: the period ends before it begins</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : la question {numero} attend sa réponse ({quoi})</source>
        <translation>{nom}: question {numero} waits for its answer ({quoi})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : même intitulé que {premier}, le jury ne saurait pas duquel vous parlez</source>
        <translation>{nom}: same title as {premier}, the jury would not know which one you speak of</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : un texte d’invite du modèle est resté (« Cliquez ici… ») ; effacez-le</source>
        <translation>{nom}: a prompt of the model was left (“Cliquez ici…”); remove it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{nom} : {count} pages, les guides officiels en conseillent trois au plus</source>
        <translation>{nom}: {count} pages, the official guides advise three at most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{n} ne sont liées à rien</source>
        <translation>{n} are linked to nothing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{n} n’est liée à rien</source>
        <translation>{n} is linked to nothing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{ou} : aucun exemple n’est lié à « {intitule} »</source>
        <translation>{ou}: no example is linked to “{intitule}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{section} : une ligne n’a pas d’intitulé</source>
        <translation>{section}: a line has no title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{sigle} : il manque au moins un exemple</source>
        <translation>{sigle}: at least one example is missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>{sigle} : {count} exemples, le modèle officiel en demande un à trois</source>
        <translation>{sigle}: {count} examples, the official model asks for one to three</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Aucun texte d’invite du modèle n’est resté</source>
        <translation>No prompt of the model is left</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Aucun « Cliquez ici… » du modèle n’est resté.</source>
        <translation>No “Cliquez ici…” of the model is left.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Avec la date de votre session, Dossier Pro vous dit le temps qui reste.</source>
        <translation>With the date of your session, Dossier Pro tells you the time that is left.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Ce que votre formateur juge non démontré est à reprendre avant la session.</source>
        <translation>What your trainer finds not demonstrated is to be taken up again before the session.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Ce que votre formateur veut revoir, et ce qui a changé depuis son avis, est à reprendre ensemble.</source>
        <translation>What your trainer wants to see again, and what changed since their review, is to be taken up together.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Changer cet intitulé</source>
        <translation>Change this title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque activité-type a un à trois exemples</source>
        <translation>Each activity has one to three examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque activité-type que vous présentez a un à trois exemples.</source>
        <translation>Each activity that you present has one to three examples.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque compétence d’un CCP que vous présentez est reliée à un exemple au moins.</source>
        <translation>Each skill of a CCP that you present is linked to at least one example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque compétence visée est liée à un exemple</source>
        <translation>Each skill you aim at is linked to an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque critère est montré par un exemple ou une preuve que le jury a, avec la phrase qui dit comment.</source>
        <translation>Each criterion is shown by an example or a piece of evidence that the jury has, with the sentence that says how.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque exemple est rangé dans une activité-type et porte un intitulé.</source>
        <translation>Each example is in an activity and has a title.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque exemple porte son activité-type et son intitulé</source>
        <translation>Each example has its activity and its title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Chaque exemple tient en trois pages</source>
        <translation>Each example fits in three pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Choisir</source>
        <translation>Choose</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Choisir formation ou VAE</source>
        <translation>Choose training or VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Cliquez dans le champ et écrivez à sa place, ou supprimez-le.</source>
        <translation>Click in the field and write in its place, or delete it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Compléter</source>
        <translation>Complete</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Compléter cette ligne</source>
        <translation>Complete this line</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Compléter le contexte</source>
        <translation>Complete the context</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Compétences montrées</source>
        <translation>Skills shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Contexte des exemples</source>
        <translation>Context of the examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Corrigez les titres et les pages à la main ; un sommaire automatique se refait par Ctrl+A puis F9.</source>
        <translation>Correct the titles and the pages by hand; automatic contents are made anew by Ctrl+A then F9.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Critères montrés</source>
        <translation>Criteria shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Critères non démontrés</source>
        <translation>Criteria not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Critères à revoir</source>
        <translation>Criteria to rework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dans Word, Mise en page : choisissez le format A4 et les marges du modèle.</source>
        <translation>In Word, Page layout: choose A4 and the margins of the model.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dans Word, remettez chaque section à sa place et remplissez la page de garde.</source>
        <translation>In Word, put each section back in its place and fill in the cover page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dans chaque activité-type, les exemples ont des intitulés différents</source>
        <translation>In each activity, the examples have different titles</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dans une activité-type, chaque exemple a un intitulé à lui : le jury sait duquel vous parlez.</source>
        <translation>In an activity, each example has a title of its own: the jury knows which one you speak of.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Date de la session</source>
        <translation>Date of the session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dater et signer la déclaration</source>
        <translation>Date and sign the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Diplômes, documents et annexes sont complets, ou absents de la page et du sommaire à la fois.</source>
        <translation>Diplomas, documents and appendices are complete, or absent from both the page and the contents.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dire ce que montre cette preuve</source>
        <translation>Say what this evidence shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Donner un intitulé à cet exemple</source>
        <translation>Give this example a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Donnez le nom, le lieu et la date ; la signature se fait à la main, sur le papier.</source>
        <translation>Give the name, the place and the date; the signature is made by hand, on paper.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Donnez un autre intitulé à l’un des exemples, sur sa fiche et au sommaire.</source>
        <translation>Give one of the examples another title, on its sheet and in the contents.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Déclaration sur l’honneur</source>
        <translation>Declaration of honour</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Dépôt sur France VAE</source>
        <translation>Upload to France VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Effacer le texte d’invite</source>
        <translation>Remove the prompt</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Elle dit votre nom, le lieu et la date ; vous la signez à la main, sur le papier.</source>
        <translation>It gives your name, the place and the date; you sign it by hand, on paper.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>En tête de la fiche, écrivez l’activité-type et l’intitulé de l’exemple.</source>
        <translation>At the head of the sheet, write the activity and the title of the example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>En-tête des exemples</source>
        <translation>Head of the examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Expérience pour la VAE</source>
        <translation>Experience for the VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Format des pages</source>
        <translation>Page size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Gardez chaque fichier sous 10&#xa0;Mo, en PDF, JPG ou PNG, et huit fichiers joints au plus.</source>
        <translation>Keep each file under 10&#xa0;MB, in PDF, JPG or PNG, and eight joined files at most.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Gardez un à trois exemples dans chaque activité-type.</source>
        <translation>Keep one to three examples in each activity.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Intitulés des exemples</source>
        <translation>Titles of the examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>La déclaration sur l’honneur est complète, il reste à la signer</source>
        <translation>The declaration of honour is complete, it is still to be signed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>La page de garde prévoit votre adresse.</source>
        <translation>The cover page has room for your address.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>La page de garde, le sommaire, les exemples et la déclaration sont là, dans l’ordre du modèle ; la page de garde dit qui vous êtes et ce que vous présentez.</source>
        <translation>The cover page, the contents, the examples and the declaration are there, in the order of the model; the cover page says who you are and what you present.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Le contexte de chaque exemple est complet</source>
        <translation>The context of each example is complete</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Le fichier ne dit pas quelles compétences ses exemples montrent : importez-le pour les relier</source>
        <translation>The file does not say which skills its examples show: import it to link them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Le sommaire dit les mêmes titres et les mêmes pages que le dossier</source>
        <translation>The contents give the same titles and the same pages as the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Le sommaire nomme chaque exemple et chaque section, avec leur page.</source>
        <translation>The contents name each example and each section, with their page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les fichiers joints respectent les limites de France VAE</source>
        <translation>The joined files keep to the limits of France VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les pages sont au format A4, avec les marges du modèle</source>
        <translation>The pages are A4, with the margins of the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les pages sont au format A4, avec les marges du modèle.</source>
        <translation>The pages are A4, with the margins of the model.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les pieds de page portent la version du modèle</source>
        <translation>The page footers bear the version of the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les pieds de page portent la version du modèle officiel.</source>
        <translation>The page footers bear the version of the official model.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les questions sont celles du modèle et ont leur réponse</source>
        <translation>The questions are those of the model and have their answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les questions sont celles du modèle, et les trois premières ont leur réponse.</source>
        <translation>The questions are those of the model, and the first three have their answer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les sections facultatives sont complètes, ou absentes partout</source>
        <translation>The optional sections are complete, or absent everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les sections obligatoires sont là, dans l’ordre</source>
        <translation>The compulsory sections are there, in order</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les textes du modèle officiel sont tels quels : ils ne se modifient pas.</source>
        <translation>The texts of the official model stand as they are: they are not to be changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Les textes du modèle sont intacts</source>
        <translation>The texts of the model are untouched</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Lier</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Lier un exemple à cette compétence</source>
        <translation>Link an example to this skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Longueur des exemples</source>
        <translation>Length of the examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Modalité d’accès</source>
        <translation>Route</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Montrer</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Montrer {ceci}</source>
        <translation>Show {ceci}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Nombre d’exemples</source>
        <translation>Number of examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Noter</source>
        <translation>Note it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Noter la date de la session</source>
        <translation>Note the date of the session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Noter une expérience</source>
        <translation>Note an experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Pieds de page</source>
        <translation>Page footers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Pour un dépôt sur France VAE : PDF, JPG ou PNG seulement, 10&#xa0;Mo et 8 fichiers joints au plus</source>
        <translation>For an upload to France VAE: PDF, JPG or PNG only, 10&#xa0;MB and 8 joined files at most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Pour une VAE, notez ce que vous avez fait en rapport avec le titre. Aucune durée n’est demandée.</source>
        <translation>For a VAE, note what you did that is related to the qualification. No duration is asked for.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Preuves liées</source>
        <translation>Linked evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Questions et réponses</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Raccourcir</source>
        <translation>Shorten</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Raccourcir cet exemple</source>
        <translation>Shorten this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Raccourcissez l’exemple, ou mettez des documents en annexe.</source>
        <translation>Shorten the example, or put documents in an appendix.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Ramener à trois exemples au plus</source>
        <translation>Come down to three examples at most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Recopiez le pied de page depuis un modèle vierge.</source>
        <translation>Copy the footer again from a blank model.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Recopiez le texte depuis un modèle vierge : il ne se modifie pas.</source>
        <translation>Copy the text again from a blank model: it is not to be changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Remettez la question telle qu’elle est dans le modèle, et répondez dessous.</source>
        <translation>Put the question back as it is in the model, and answer below it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Remplir</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Remplissez la section, ou retirez-la du dossier et du sommaire.</source>
        <translation>Fill in the section, or take it out of the dossier and the contents.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Renommer</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Reprenez ce DP ici : vous relierez ses exemples aux compétences.</source>
        <translation>Take this DP up here: you will link its examples to the skills.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Revoir</source>
        <translation>Rework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Revoir {ceci}</source>
        <translation>Rework {ceci}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Répondre</source>
        <translation>Answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Répondre à cette question</source>
        <translation>Answer this question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Sections facultatives</source>
        <translation>Optional sections</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Sections obligatoires</source>
        <translation>Compulsory sections</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Si vous déposez votre VAE sur France VAE, les fichiers joints sont des PDF, JPG ou PNG de 10&#xa0;Mo au plus, huit en tout.</source>
        <translation>If you upload your VAE to France VAE, the joined files are PDF, JPG or PNG of 10&#xa0;MB at most, eight in all.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Sommaire</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Sous la question 4, donnez l’entreprise, le service et les deux dates de la période.</source>
        <translation>Under question 4, give the company, the department and both dates of the period.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Sur la page de garde, cochez une seule des deux cases.</source>
        <translation>On the cover page, tick only one of the two boxes.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Textes du modèle</source>
        <translation>Texts of the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Textes d’invite</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Un exemple tient en trois pages : c’est ce que conseillent les guides officiels.</source>
        <translation>An example fits in three pages: this is what the official guides advise.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Une case est cochée, et une seule : parcours de formation ou VAE.</source>
        <translation>One box is ticked, and only one: training course or VAE.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Une preuve sert quand un exemple la cite, qu’elle est jointe, ou qu’un critère lui est lié.</source>
        <translation>A piece of evidence is of use when an example cites it, when it is joined, or when a criterion is linked to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Une seule modalité d’accès est cochée</source>
        <translation>Only one way to the exam is ticked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Voir ce que France VAE refuse</source>
        <translation>See what France VAE refuses</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>que rien ne montre encore</source>
        <translation>that nothing shows yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>que votre formateur juge non démontrés</source>
        <translation>that your trainer finds not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>À la question 4, l’entreprise, le service et les deux dates sont donnés, et la période ne finit pas avant d’avoir commencé.</source>
        <translation>At question 4, the company, the department and both dates are given, and the period does not end before it begins.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>Écrire votre adresse</source>
        <translation>Write your address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/rules/register.py"/>
        <source>à revoir avec votre formateur</source>
        <translation>to rework with your trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source> pour que </source>
        <translation> so that </translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Choisir ce que vous présentez</source>
        <translation>Choose what you present</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Joindre cette preuve</source>
        <translation>Join this evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Ranger cet exemple</source>
        <translation>File this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Remplir la déclaration</source>
        <translation>Fill in the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Revoir la période</source>
        <translation>Look at the period again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Répondre à la question {numeros}</source>
        <translation>Answer question {numeros}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>ce critère</source>
        <translation>this criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>cette activité</source>
        <translation>this activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>cette compétence</source>
        <translation>this skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>{geste} pour que {criteres} soient montrés</source>
        <translation>{geste} so that {criteres} are shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>{ou} : {many}, dont «&#xa0;{cite}&#xa0;»</source>
        <translation>{ou}: {many}, among them “{cite}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Écrire un exemple pour le {ou}</source>
        <translation>Write an example for {ou}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Écrire votre nom</source>
        <translation>Write your name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/steps.py"/>
        <source>Écrire votre prénom</source>
        <translation>Write your first name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/text.py"/>
        <source>Go</source>
        <translation>GB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/text.py"/>
        <source>Mo</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/text.py"/>
        <source>ko</source>
        <translation>KB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/domain/text.py"/>
        <source>{debut} et {fin}</source>
        <translation>{debut} and {fin}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/docx/opening.py"/>
        <source>{called} contient un texte de {taille}&#xa0;Mo, ce qu’aucun dossier ne demande : il n’a pas été ouvert ; demandez-en une copie saine.</source>
        <translation>{called} holds a text of {taille} MB, which no dossier asks for: it was not opened; ask for a clean copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/reader.py"/>
        <source>{appele} n’est pas un dossier professionnel : ni ses questions ni ses rubriques n’y sont ; choisissez le fichier rempli à partir du modèle officiel.</source>
        <translation>{appele} is not a professional dossier: it has neither its questions nor its headings; choose the file filled in from the official model.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source> ni de {blank} autres lignes</source>
        <translation> nor of {blank} other lines</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Au sommaire, « {first} » (page {page}) vient avant « {second} » (page {next_page}) : corrigez</source>
        <translation>In the contents, “{first}” (page {page}) comes before “{second}” (page {next_page}): correct it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Aucun pied de page ne porte la version du modèle : reprenez les pieds de page du modèle officiel</source>
        <translation>No page footer bears the version of the model: take the footers of the official model again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Ce document ne suit pas le modèle du ministère : ses pieds de page sont libres</source>
        <translation>This document does not follow the ministry’s model: its page footers are free</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le fichier ne dit pas combien de pages fait chaque exemple : vérifiez dans Word, trois pages au plus</source>
        <translation>The file does not say how many pages each example has: check in Word, three pages at most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le format de page n’est pas A4 en hauteur (21 × 29,7&#xa0;cm) : choisissez-le dans Mise en page</source>
        <translation>The page is not A4 upright (21 × 29.7 cm): choose it in Page layout</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le pied de page de la partie {rank} ne porte pas « {pied} » : reprenez celui du modèle</source>
        <translation>The footer of part {rank} does not bear “{pied}”: take the one of the model again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire annonce « {abreger} », que le dossier ne contient pas : corrigez cette ligne</source>
        <translation>The contents announce “{abreger}”, which the dossier does not hold: correct this line</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire dit les mêmes titres que le dossier, et ses pages telles que LibreOffice les compte</source>
        <translation>The contents give the same titles as the dossier, and its pages as LibreOffice counts them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire manque : reprenez celui du modèle</source>
        <translation>The contents are missing: take those of the model again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire met « {abreger} » page {page}, Word le met page {real} : corrigez</source>
        <translation>The contents put “{abreger}” on page {page}, Word puts it on page {real}: correct it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire ne donne pas la page de « {abreger} »</source>
        <translation>The contents do not give the page of “{abreger}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire ne nomme pas « {abreger} » ({nom}) : mettez le même titre</source>
        <translation>The contents do not name “{abreger}” ({nom}): put the same title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Le sommaire n’est pas dans l’ordre du dossier : rangez ses lignes</source>
        <translation>The contents are not in the order of the dossier: put their lines in order</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Les marges ({sides}&#xa0;mm) ne sont pas celles du modèle : 25 en haut et en bas, 20 à 25 de côté</source>
        <translation>The margins ({sides} mm) are not those of the model: 25 at the top and the bottom, 20 to 25 at the sides</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Les titres concordent ; les numéros de page ne peuvent être vérifiés que dans Word (Ctrl+A puis F9)</source>
        <translation>The titles agree; the page numbers can be checked only in Word (Ctrl+A then F9)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Les titres concordent ; les numéros de page sont une estimation : dans Word, faites Ctrl+A puis F9</source>
        <translation>The titles agree; the page numbers are an estimate: in Word, press Ctrl+A then F9</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Mise en page, partie {rank}</source>
        <translation>Page layout, part {rank}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>Pieds de page, partie {rank}</source>
        <translation>Page footers, part {rank}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/pages.py"/>
        <source>activité-type {activite_numero}</source>
        <translation>activity {activite_numero}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source> et un autre</source>
        <translation> and another one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Aucune modalité d’accès n’est cochée : cochez parcours de formation ou VAE</source>
        <translation>No way to the exam is ticked: tick training course or VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Ce document ne suit pas le modèle du ministère : il n’a pas de déclaration</source>
        <translation>This document does not follow the ministry’s model: it has no declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Ce document ne suit pas le modèle du ministère : ses textes ne sont pas comparés</source>
        <translation>This document does not follow the ministry’s model: its texts are not compared</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Déclaration sur l’honneur : la place de la signature manque ; remettez « Signature : » du modèle</source>
        <translation>Declaration of honour: the place of the signature is missing; put “Signature :” of the model back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>La déclaration sur l’honneur manque : reprenez-la du modèle, complétez-la et signez-la</source>
        <translation>The declaration of honour is missing: take it from the model, complete it and sign it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>La page « Exemples de pratique professionnelle » manque avant les exemples</source>
        <translation>The page “Exemples de pratique professionnelle” is missing before the examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>La section « {noms} » manque : reprenez-la du modèle officiel</source>
        <translation>The section “{noms}” is missing: take it from the official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>La « Présentation du dossier » du modèle manque : remettez-la, elle ne doit pas être changée</source>
        <translation>The “Présentation du dossier” of the model is missing: put it back, it must not be changed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Le libellé « {label} » de la page de garde manque : reprenez-le du modèle</source>
        <translation>The label “{label}” of the cover page is missing: take it from the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Le texte « {abreger} » a été changé ou enlevé : reprenez-le du modèle officiel</source>
        <translation>The text “{abreger}” was changed or taken away: take it from the official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Le texte « {abreger} » du modèle a été changé ou enlevé : reprenez-le tel quel</source>
        <translation>The text “{abreger}” of the model was changed or taken away: take it again as it stands</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Le texte « {abreger} » n’est pas du modèle : retirez-le de cette page</source>
        <translation>The text “{abreger}” is not of the model: take it off this page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Les cases de la modalité d’accès manquent sur la page de garde : reprenez-les du modèle, cochez la vôtre</source>
        <translation>The boxes for the way to the exam are missing on the cover page: take them from the model, tick yours</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Les deux modalités d’accès sont cochées : gardez celle par laquelle vous présentez le titre</source>
        <translation>Both ways to the exam are ticked: keep the one by which you present the qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Sur la page de garde, il manque {enumerer}</source>
        <translation>On the cover page, {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>Titres et diplômes, « {name} » : il manque {enumerer}</source>
        <translation>Diplomas, “{name}”: {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>le titre professionnel visé</source>
        <translation>the professional qualification you aim at</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>votre prénom</source>
        <translation>your first name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>{nom} : le libellé « {labels} » a été changé ou enlevé ; reprenez-le du modèle</source>
        <translation>{nom}: the label “{labels}” was changed or taken away; take it from the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>{nom} : l’en-tête « {labels} 1 » du modèle a été changé{found} ; reprenez-le</source>
        <translation>{nom}: the head “{labels} 1” of the model was changed{found}; take it again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>{nom} : l’en-tête « {labels} » du modèle a été changé (« {found} »)</source>
        <translation>{nom}: the head “{labels}” of the model was changed (“{found}”)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>{ou} : un texte d’invite du modèle est resté (« {texts} »{more}) ; remplacez-le ou effacez-le</source>
        <translation>{ou}: a prompt of the model was left (“{texts}”{more}); replace it or remove it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>« {noms} » vient après « {noms_2} » : remettez les sections dans l’ordre du modèle</source>
        <translation>“{noms}” comes after “{noms_2}”: put the sections back in the order of the model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>« {ou} » est au sommaire mais pas dans le dossier : retirez cette ligne</source>
        <translation>“{ou}” is in the contents but not in the dossier: take this line out</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>« {ou} » est vide : complétez cette page, ou retirez-la, de même que sa ligne au sommaire</source>
        <translation>“{ou}” is empty: complete this page, or take it out, and its line in the contents too</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sections.py"/>
        <source>« {ou} » n’est pas au sommaire : ajoutez sa ligne et sa page</source>
        <translation>“{ou}” is not in the contents: add its line and its page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>Aucun exemple n’est rempli : il en faut au moins un par activité-type</source>
        <translation>No example is filled in: at least one is needed for each activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>Aucun exemple n’est rempli : il n’y a rien à vérifier ici</source>
        <translation>No example is filled in: there is nothing to check here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>le numéro de l’activité-type</source>
        <translation>the number of the activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>l’intitulé de l’activité-type</source>
        <translation>the title of the activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>l’intitulé de l’exemple</source>
        <translation>the title of the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>sans numéro</source>
        <translation>without a number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : en tête de la fiche, il manque {enumerer}</source>
        <translation>{nom}: at the head of the sheet, {enumerer} missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : la période finit avant d’avoir commencé ; vérifiez les dates</source>
        <translation>{nom}: the period ends before it begins; check the dates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : la question 5 du modèle a disparu ; remettez-la, même sans réponse</source>
        <translation>{nom}: question 5 of the model is gone; put it back, even without an answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : la question {listed} du modèle a disparu ; recopiez-la avec son texte exact</source>
        <translation>{nom}: question {listed} of the model is gone; copy it again with its exact text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : la question {number} attend sa réponse ({quoi})</source>
        <translation>{nom}: question {number} waits for its answer ({quoi})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : la question {number} n’a plus le texte du modèle (« {question} »)</source>
        <translation>{nom}: question {number} no longer has the text of the model (“{question}”)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : les questions ne sont pas dans l’ordre du modèle ; remettez-les de 1 à 5</source>
        <translation>{nom}: the questions are not in the order of the model; put them back from 1 to 5</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : même intitulé que {seen}, le jury ne saurait pas duquel vous parlez</source>
        <translation>{nom}: same title as {seen}, the jury would not know which one you speak of</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : son activité-type s’appelle « {activite_intitule} », plus haut « {first} »</source>
        <translation>{nom}: its activity is called “{activite_intitule}”, further up “{first}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{nom} : vérifiez la période, ses dates n’ont pas été comprises (« {periode} »)</source>
        <translation>{nom}: check the period, its dates were not understood (“{periode}”)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{sigle} : sa fiche est vide ; remplissez-la, ou supprimez-la si le titre n’a pas cette activité</source>
        <translation>{sigle}: its sheet is empty; fill it in, or delete it if the qualification does not have this activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{sigle} : {count} exemples, le modèle en demande un à trois ; gardez les plus parlants</source>
        <translation>{sigle}: {count} examples, the model asks for one to three; keep those that say most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{sigle} : {count} fiches portent « Exemple n° {number} » ; numérotez-les de 1 à {printed}, et le sommaire de même</source>
        <translation>{sigle}: {count} sheets bear “Exemple n° {number}”; number them from 1 to {printed}, and the contents likewise</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/dp_import/rules/sheets.py"/>
        <source>{sigle} est au sommaire, mais n’a aucun exemple : ajoutez sa fiche</source>
        <translation>{sigle} is in the contents, but has no example: add its sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Ajouter au dictionnaire</source>
        <translation>Add to the dictionary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Cacher partout…</source>
        <translation>Hide everywhere…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Ce mot ne sera plus souligné dans ce dossier</source>
        <translation>This word will not be underlined again in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Ignorer partout</source>
        <translation>Ignore everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Le passage choisi</source>
        <translation>The chosen passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Mettre ces mots à la place (Alt+{rang})</source>
        <translation>Put these words in its place (Alt+{rang})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Montrer ce passage là où il est écrit (Entrée)</source>
        <translation>Show this passage where it is written (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Ne plus montrer ces mots pour cette raison, partout dans ce dossier (Suppr)</source>
        <translation>Stop showing these words for this reason, anywhere in this dossier (Del)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Voir tous les endroits, et mettre autre chose à la place en une fois</source>
        <translation>See all the places, and put something else there in one go</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Y aller</source>
        <translation>Go there</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/detail.py"/>
        <source>Écrire {mots}</source>
        <translation>Write {mots}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Conseil</source>
        <translation>Advice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Donnée personnelle</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Lecture en cours… {passages} pour l’instant.</source>
        <translation>Reading… {passages} so far.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Mot inconnu</source>
        <translation>Unknown word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Rien à reprendre.</source>
        <translation>Nothing to rework.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>Règle officielle</source>
        <translation>Official rule</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>{passages} à regarder. Rien de tout cela n’empêche de créer le dossier.</source>
        <translation>{passages} to look at. None of this stops you from making the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>À vérifier</source>
        <translation>To verify</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Ajouter ce nom à la liste (Entrée)</source>
        <translation>Add this name to the list (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Ajouter un nom à cacher</source>
        <translation>Add a name to hide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Ajouter «&#xa0;{nom}&#xa0;»</source>
        <translation>Add “{nom}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Les personnes que le jury n’a pas besoin de connaître&#xa0;: une cliente, un patient, un collègue. «&#xa0;À relire&#xa0;» montre où leur nom est écrit. Cette liste reste chez vous.</source>
        <translation>The people the jury does not need to know: a customer, a patient, a colleague. “To check” shows where their name is written. This list stays with you.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Mettre ce nom dans la liste</source>
        <translation>Put this name in the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Noms à cacher</source>
        <translation>Names to hide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Noms écrits dans vos textes&#xa0;:</source>
        <translation>Names written in your texts:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Retirer ce nom de la liste&#xa0;; vos textes ne changent pas</source>
        <translation>Remove this name from the list; your texts do not change</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Retirer un nom à cacher</source>
        <translation>Remove a name to hide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Un nom à cacher</source>
        <translation>A name to hide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Un nom, puis Entrée</source>
        <translation>A name, then Enter</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>Voir où ce nom est écrit, et mettre autre chose à la place</source>
        <translation>See where this name is written, and put something else in its place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>nulle part</source>
        <translation>nowhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>{nom}&#xa0;: {texte}</source>
        <translation>{nom}: {texte}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Ajouter «&#xa0;{mot}&#xa0;» au dictionnaire</source>
        <translation>Add “{mot}” to the dictionary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Aller à Exporter</source>
        <translation>Go to Export</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Aucun mot inconnu, aucun accord à vérifier et aucune remarque. Lisez quand même votre dossier une fois à voix haute&#xa0;: un programme ne voit pas tout.</source>
        <translation>No unknown word, no agreement to verify and no comment. Still read your dossier aloud once: a program does not see everything.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Cette remarque n’est plus montrée dans ce dossier</source>
        <translation>This comment is no longer shown in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Corriger la typographie</source>
        <translation>Correct the typography</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Corriger la typographie de {textes}</source>
        <translation>Correct the typography of {textes}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Corriger «&#xa0;{passage}&#xa0;»</source>
        <translation>Correct “{passage}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Ignorer une remarque</source>
        <translation>Ignore a comment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Ignorer «&#xa0;{passage}&#xa0;»</source>
        <translation>Ignore “{passage}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>La typographie est corrigée</source>
        <translation>The typography is corrected</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Les personnes que le jury n’a pas besoin de connaître</source>
        <translation>The people the jury does not need to know</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Mettre les espaces, les apostrophes et les guillemets français&#xa0;; aucun mot ne change</source>
        <translation>Put in French spaces, apostrophes and quotation marks; no word changes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Mots ajoutés, passages ignorés…</source>
        <translation>Added words, ignored passages…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Noms à cacher…</source>
        <translation>Names to hide…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Passages à relire</source>
        <translation>Passages to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Rien à reprendre</source>
        <translation>Nothing to rework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>Voir ce que vous avez ajouté au dictionnaire ou ignoré, et le reprendre</source>
        <translation>See what you added to the dictionary or ignored, and take it back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>«&#xa0;{mot}&#xa0;» est ajouté au dictionnaire de ce dossier</source>
        <translation>“{mot}” is added to the dictionary of this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>«&#xa0;{passage}&#xa0;» est remplacé par «&#xa0;{mots}&#xa0;»</source>
        <translation>“{passage}” is replaced with “{mots}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>«&#xa0;{passage}&#xa0;» n’est plus montré dans ce dossier</source>
        <translation>“{passage}” is no longer shown in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>À relire</source>
        <translation>To check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Ce que vous retirez d’ici sera de nouveau montré.</source>
        <translation>What you remove from here will be shown again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Ignoré</source>
        <translation>Ignored</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Montrer de nouveau</source>
        <translation>Show again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Montrer de nouveau ce mot ou ce passage</source>
        <translation>Show this word or this passage again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Mot ajouté</source>
        <translation>Added word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Mots ajoutés et passages ignorés</source>
        <translation>Added words and ignored passages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>Vous n’avez encore rien ajouté ni ignoré dans ce dossier.</source>
        <translation>You have not added or ignored anything in this dossier yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>un passage (lecture en cours…)</source>
        <translation>a passage (reading…)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/a_relire/told.py"/>
        <source>un passage qui n’est plus dans le dossier</source>
        <translation>a passage that is no longer in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/apart.py"/>
        <source>Joignez-en une copie en PDF ou en photo. Sinon, remettez ce fichier à part.</source>
        <translation>Attach a copy of it as a PDF or a photo. Otherwise, hand in this file separately.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/apart.py"/>
        <source>Voir</source>
        <translation>See</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/apart.py"/>
        <source>Voir cette preuve</source>
        <translation>See this piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/apart.py"/>
        <source>« {fichier} » est joint, mais ce type de fichier ne s’imprime pas</source>
        <translation>“{fichier}” is attached, but this type of file cannot be printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Aucun critère sur {total}</source>
        <translation>None of {total} criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Aucune activité sur {total}</source>
        <translation>None of {total} activities</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Aucune compétence sur {total}</source>
        <translation>None of {total} skills</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Chemin à choisir</source>
        <translation>Route to be chosen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Complet selon le modèle, mais tout n’est pas encore montré.</source>
        <translation>Complete according to the model, but not everything is shown yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Complet selon le modèle, mais un avis demande d’y revenir.</source>
        <translation>Complete according to the model, but a review asks you to go back to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Compétences transversales</source>
        <translation>Cross-cutting skills</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>C’est aujourd’hui</source>
        <translation>It is today</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>C’est demain</source>
        <translation>It is tomorrow</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Dans {jours}</source>
        <translation>In {jours}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Déjà obtenu</source>
        <translation>Already obtained</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Incomplet&#xa0;: il reste des points qui bloquent la remise.</source>
        <translation>Incomplete: some points still prevent you from handing it in.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Montré</source>
        <translation>Shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Montrée</source>
        <translation>Shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Non présenté à cette session</source>
        <translation>Not presented at this session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Parcours de formation</source>
        <translation>Training course</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>Votre formateur</source>
        <translation>Your trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>titre entier</source>
        <translation>whole qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>{nom}, le&#xa0;{date}</source>
        <translation>{nom}, {date}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>{unites} sur {total}</source>
        <translation>{unites} out of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/model.py"/>
        <source>À montrer</source>
        <translation>To be shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/now.py"/>
        <source>Maintenant</source>
        <translation>Now</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/rows.py"/>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/rows.py"/>
        <source>à faire maintenant</source>
        <translation>to do now</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/rows.py"/>
        <source>à venir</source>
        <translation>to come</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Ce que dit votre formateur</source>
        <translation>What your trainer says</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Ce que le dossier montre</source>
        <translation>What the dossier shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Copies de sécurité</source>
        <translation>Backup copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Des remarques attendent votre réponse</source>
        <translation>Some remarks are waiting for your answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Ensuite</source>
        <translation>Next</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Lire</source>
        <translation>Read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Lire et répondre</source>
        <translation>Read and answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Regardez les pages une dernière fois, puis remettez-les.</source>
        <translation>Look at the pages one last time, then hand them in.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Répondez, ou marquez ce qui est fait&#xa0;: votre formateur le verra à sa prochaine lecture.</source>
        <translation>Answer, or mark what is done: your trainer will see it at their next reading.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Tout est montré et rien ne manque.</source>
        <translation>Everything is shown and nothing is missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Tout voir ({nombre})</source>
        <translation>See all ({nombre})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Une remarque attend votre réponse</source>
        <translation>A remark is waiting for your answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Voir tout ce qui manque</source>
        <translation>See everything that is missing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Vos évaluations en cours de formation (ECF)</source>
        <translation>Your assessments during training (ECF)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/accueil/screen.py"/>
        <source>Votre session</source>
        <translation>Your session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Accessibilité</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Aide de Dossier Pro</source>
        <translation>Help for Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Commencer</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Couverture</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Dossier de faisabilité</source>
        <translation>Feasibility dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>D’où viennent les règles</source>
        <translation>Where the rules come from</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Importer un référentiel</source>
        <translation>Import a framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Installer sous Windows</source>
        <translation>Install on Windows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Le fichier .avis</source>
        <translation>The .avis file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Les mots</source>
        <translation>The words</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Les règles</source>
        <translation>The rules</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Pages de l’aide</source>
        <translation>Pages of the help</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Parcours</source>
        <translation>Background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Pour les formateurs</source>
        <translation>For trainers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Premiers pas</source>
        <translation>First steps</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Raccourcis clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Raconter un exemple</source>
        <translation>Tell an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Recherche</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Relecture</source>
        <translation>Review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Relire un dossier</source>
        <translation>Review a dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Reprendre un DP commencé dans Word</source>
        <translation>Continue a DP begun in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Référentiel</source>
        <translation>Framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Suivre un groupe</source>
        <translation>Follow a group</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>S’entraîner à l’entretien</source>
        <translation>Practise for the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Texte de l’aide</source>
        <translation>Text of the help</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Une épreuve aménagée</source>
        <translation>An adapted exam</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Vos données</source>
        <translation>Your data</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Vérifier un DP en Word</source>
        <translation>Check a Word DP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/aide/screen.py"/>
        <source>Échéances</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Ce dossier de fichiers sera créé avec la première copie&#xa0;: il n’y a encore rien à y voir.</source>
        <translation>This folder will be made with the first copy: there is nothing to see in it yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Ceci est la copie du {moment}, dans un nouveau fichier. Votre dossier n’a pas changé.</source>
        <translation>This is the copy of {moment}, in a new file. Your dossier has not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>La copie est faite.</source>
        <translation>The copy is made.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Où porter aussi les copies&#xa0;: clé ou disque</source>
        <translation>Where else to put the copies: USB key or disk</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Où ranger les copies de sécurité</source>
        <translation>Where to keep the backup copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Restaurer dans un nouveau fichier</source>
        <translation>Restore into a new file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>Rien n’a changé depuis la dernière copie.</source>
        <translation>Nothing has changed since the last copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>pas branchée en ce moment</source>
        <translation>not plugged in at the moment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/actions.py"/>
        <source>à sa place</source>
        <translation>in its place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>Ce qui est coché part tout de suite, sans passer par la corbeille&#xa0;: Dossier Pro ne pourra pas le rendre. Les fichiers Word et PDF que vous avez créés, et ce que vous avez envoyé, restent où ils sont.</source>
        <translation>What is ticked goes at once, without passing through the recycle bin: Dossier Pro will not be able to give it back. The Word and PDF files that you made, and what you sent, stay where they are.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>Ce qui était coché est effacé. Le reste est encore sur cet ordinateur.</source>
        <translation>What was ticked is erased. The rest is still on this computer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>C’est effacé de cet ordinateur.</source>
        <translation>It is erased from this computer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>Effacer ce dossier de cet ordinateur&#xa0;?</source>
        <translation>Erase this dossier from this computer?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing.py"/>
        <source>Sa ligne dans les dossiers récents</source>
        <translation>Its line among the recent dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing_all.py"/>
        <source>Ce qui est coché part tout de suite, sans passer par la corbeille&#xa0;: Dossier Pro ne pourra pas le rendre. Vos dossiers, eux, ne partent que si vous les cochez. Les fichiers Word et PDF que vous avez créés, et ce que vous avez envoyé, restent où ils sont.</source>
        <translation>What is ticked goes at once, without passing through the recycle bin: Dossier Pro will not be able to give it back. Your dossiers go only if you tick them. The Word and PDF files that you made, and what you sent, stay where they are.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing_all.py"/>
        <source>Dossier Pro ne garde rien sur cet ordinateur.</source>
        <translation>Dossier Pro keeps nothing on this computer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/erasing_all.py"/>
        <source>Effacer tout ce que Dossier Pro garde sur cet ordinateur&#xa0;?</source>
        <translation>Erase all that Dossier Pro keeps on this computer?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source> Il manque {lost}, abîmé dans le dossier&#xa0;: ajoutez de nouveau l’original.</source>
        <translation> {lost} is missing, damaged in the dossier: add the original again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>Archive ZIP (*.zip)</source>
        <translation>ZIP archive (*.zip)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>Tout est écrit dans «&#xa0;{name}&#xa0;»&#xa0;: vos textes et {count}.</source>
        <translation>Everything is written in “{name}”: your texts and {count}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>Tout exporter</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>«&#xa0;{titre}&#xa0;»</source>
        <translation>“{titre}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>Écriture en cours…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Ce dossier et ses copies de sécurité ont un mot de passe.</source>
        <translation>This dossier and its backup copies have a password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Changer</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Changer le mot de passe</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Ensuite, qui a le fichier ou une de ses copies pourra le lire.</source>
        <translation>After that, whoever has the file or one of its copies will be able to read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Le dossier et ses copies de sécurité ne s’ouvriront plus qu’avec lui, ici et sur tout autre ordinateur. Quelques mots courants à la suite font un bon mot de passe.</source>
        <translation>The dossier and its backup copies will then open only with it, here and on any other computer. A few everyday words in a row make a good password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Le même, une seconde fois</source>
        <translation>The same one, a second time</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Le nouveau vaut aussi pour les copies de sécurité qui sont à leur place.</source>
        <translation>The new one also applies to the backup copies that are in their place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Mot de passe actuel</source>
        <translation>Current password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Nouveau mot de passe</source>
        <translation>New password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Protéger</source>
        <translation>Protect</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Protéger ce dossier</source>
        <translation>Protect this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Que voulez-vous faire&#xa0;?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/protecting.py"/>
        <source>Retirer le mot de passe</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Arrête la réparation, sans rien écrire</source>
        <translation>Stops the repair, without writing anything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Ce qui a été retrouvé et ce qui est perdu</source>
        <translation>What was found again and what is lost</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Copie ce compte rendu</source>
        <translation>Copies this account</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Copier le texte</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Demande où écrire la copie, puis y met tout ce qui se lit encore</source>
        <translation>Asks where to write the copy, then puts into it all that can still be read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Dossier abîmé</source>
        <translation>Damaged dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Ferme sans rien faire</source>
        <translation>Closes without doing anything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>La réparation est arrêtée : rien n’a été écrit.</source>
        <translation>The repair is stopped: nothing was written.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>La réparation n’a pas abouti : ouvrez une copie de sécurité.</source>
        <translation>The repair did not work: open a backup copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Ouvre le dossier réparé</source>
        <translation>Opens the repaired dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Ouvrir la copie</source>
        <translation>Open the copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Réparation en cours</source>
        <translation>Repairing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Réparer dans une copie</source>
        <translation>Repair into a copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Une copie d’avant peut être rouverte à la place</source>
        <translation>A copy from before can be opened instead</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Une copie peut recevoir tout ce qui se lit encore&#xa0;: textes, preuves, liens, fichiers joints. Le fichier abîmé ne sera pas modifié.</source>
        <translation>A copy can take all that can still be read: texts, evidence, links, attached files. The damaged file will not be changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>Voir ses copies de sécurité</source>
        <translation>See its backup copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/repair.py"/>
        <source>«&#xa0;{name}&#xa0;» est abîmé</source>
        <translation>“{name}” is damaged</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Aucune. Une copie ailleurs que sur cet ordinateur survit à sa panne ou à son vol.</source>
        <translation>None. A copy elsewhere than on this computer is still there if the computer fails or is stolen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Ce qui diffère de votre dossier</source>
        <translation>What differs from your dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Changer…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Choisir de quel dossier montrer les copies</source>
        <translation>Choose the dossier whose copies are shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Choisir un autre dossier de fichiers pour les copies</source>
        <translation>Choose another folder for the copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Choisir une clé USB ou un autre disque, où chaque copie est aussi portée</source>
        <translation>Choose a USB key or another disk, where each copy is put too</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Comparaison en cours…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Copie du {moment}</source>
        <translation>Copy of {moment}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Copier maintenant</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>De votre dossier à cette copie&#xa0;: ce qui manquerait est barré, ce qui reviendrait est souligné.</source>
        <translation>From your dossier to this copy: what would be missing is struck out, what would come back is underlined.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Dossier Pro copie un dossier de lui-même quand vous le fermez, avant de recevoir un avis et avant un changement de titre. Chaque copie est vérifiée avant d’être gardée. Toutes celles des dernières heures restent, puis une ou deux par jour, puis par semaine.</source>
        <translation>Dossier Pro copies a dossier by itself when you close it, before it takes in a review and before a change of qualification. Each copy is checked before it is kept. All those of the last hours stay, then one or two a day, then one or two a week.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Effacer ce dossier de cet ordinateur…</source>
        <translation>Erase this dossier from this computer…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Faire tout de suite une copie de ce dossier, s’il a changé depuis la dernière</source>
        <translation>Make a copy of this dossier now, if it has changed since the last one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Il n’y a pas encore de copie de ce dossier&#xa0;: la première se fera quand vous le fermerez.</source>
        <translation>There is no copy of this dossier yet: the first will be made when you close it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Il n’y a pas encore de copie&#xa0;: ouvrez un dossier, la première se fera quand vous le fermerez.</source>
        <translation>There is no copy yet: open a dossier, the first will be made when you close it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Le même dossier dans un autre fichier</source>
        <translation>The same dossier in another file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Montrer l’emplacement des copies</source>
        <translation>Show where the copies are</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Ne plus porter de copie sur cette clé ; celles qui s’y trouvent restent</source>
        <translation>Put no more copies on this key; those that are there stay</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Ne plus y copier</source>
        <translation>Stop copying there</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Où vont les copies</source>
        <translation>Where the copies go</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Quitter cette page</source>
        <translation>Leave this page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Remettre</source>
        <translation>Put back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Restaurer dans un nouveau fichier…</source>
        <translation>Restore into a new file…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Revenir aux copies</source>
        <translation>Back to the copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Revenir à la liste des copies</source>
        <translation>Go back to the list of copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Revenir à l’emplacement que Dossier Pro prend de lui-même</source>
        <translation>Go back to the place that Dossier Pro takes by itself</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Sur cet ordinateur</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Sur une clé USB ou un autre disque</source>
        <translation>On a USB key or another disk</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Voir ce qui diffère de votre dossier, et restaurer cette copie</source>
        <translation>See what differs from your dossier, and restore this copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Voir tout ce que cet ordinateur garde de ce dossier, et choisir ce qui part</source>
        <translation>See all that this computer keeps of this dossier, and choose what goes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>{copies}, {size} en tout</source>
        <translation>{copies}, {size} in all</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>Écrire cette copie dans un nouveau fichier, puis l’ouvrir ; votre dossier ne change pas</source>
        <translation>Write this copy into a new file, then open it; your dossier does not change</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Les deux versions sont réunies. «&#xa0;{name}&#xa0;» n’a pas changé.</source>
        <translation>The two versions are merged. “{name}” has not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Mettre l’autre de côté</source>
        <translation>Put the other one aside</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Une autre version de ce dossier se trouve dans le même dossier de fichiers&#xa0;: «&#xa0;{name}&#xa0;» (modifiée le {when}).</source>
        <translation>Another version of this dossier is in the same folder: “{name}” (changed on {when}).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Une autre version de ce dossier se trouve dans le même dossier de fichiers&#xa0;: «&#xa0;{name}&#xa0;» (modifiée le {when}, au nom de {person}).</source>
        <translation>Another version of this dossier is in the same folder: “{name}” (changed on {when}, in the name of {person}).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>Une autre version de ce dossier se trouve dans le même dossier de fichiers&#xa0;: «&#xa0;{name}&#xa0;».</source>
        <translation>Another version of this dossier is in the same folder: “{name}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>{day} à {time}</source>
        <translation>{day} at {time}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions.py"/>
        <source>«&#xa0;{name}&#xa0;» est maintenant dans «&#xa0;{folder}&#xa0;».</source>
        <translation>“{name}” is now in “{folder}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Ce dossier</source>
        <translation>This dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Ce dossier et l’autre fichier ont été modifiés chacun de leur côté. Ce qui n’a changé que d’un côté est pris tel quel ; vous choisissez pour le reste. L’autre fichier n’est pas modifié.</source>
        <translation>This dossier and the other file were each changed on their own. What changed on one side only is taken as it is; you choose for the rest. The other file is not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Ce qui change dans ce dossier, sans avoir à choisir</source>
        <translation>What changes in this dossier, with no choice to make</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Ce qui vient de l’autre version</source>
        <translation>What comes from the other version</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Comparaison avec «&#xa0;{name}&#xa0;» en cours…</source>
        <translation>Comparing with “{name}”…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>C’est la même personne</source>
        <translation>It is the same person</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Deux versions de ce dossier</source>
        <translation>Two versions of this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Garder celui de ce dossier</source>
        <translation>Keep the one of this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Garder celui de l’autre version</source>
        <translation>Keep the one of the other version</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Garder les deux, dans deux preuves</source>
        <translation>Keep both, as two pieces of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Garder les deux, l’un après l’autre</source>
        <translation>Keep both, one after the other</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>L’autre version</source>
        <translation>The other version</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>L’autre version ne contient rien de plus&#xa0;: il n’y a rien à réunir.</source>
        <translation>The other version holds nothing more: there is nothing to merge.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>L’autre version&#xa0;: «&#xa0;{name}&#xa0;»</source>
        <translation>The other version: “{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>L’autre version&#xa0;: «&#xa0;{name}&#xa0;» (modifiée le {when})</source>
        <translation>The other version: “{name}” (changed on {when})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Quitter cette page sans rien changer</source>
        <translation>Leave this page without changing anything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Réunir les deux</source>
        <translation>Merge the two</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Sans cela, les deux versions restent séparées</source>
        <translation>Without this, the two versions stay apart</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Écrire dans ce dossier ce que contient l’autre version ; Ctrl+Z l’annule</source>
        <translation>Write into this dossier what the other version holds; Ctrl+Z undoes it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>Écrit des deux côtés&#xa0;: {choices}</source>
        <translation>Written on both sides: {choices}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/already.py"/>
        <source>Ce que vous avez déjà</source>
        <translation>What you have already</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/already.py"/>
        <source>Ce que vous avez déjà :</source>
        <translation>What you have already:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/already.py"/>
        <source>Dire comment ceci montre le critère (Entrée)</source>
        <translation>Say how this shows the criterion (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/matrix.py"/>
        <source>Critères</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/matrix.py"/>
        <source>Critères, exemples et preuves</source>
        <translation>Criteria, examples and evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/matrix.py"/>
        <source>Exemples et preuves</source>
        <translation>Examples and evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/matrix.py"/>
        <source>Légende : {liste}</source>
        <translation>Key: {liste}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/matrix.py"/>
        <source>absent, ou lien encore sans effet</source>
        <translation>missing, or a link with no effect yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>Exemple</source>
        <translation>Example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>Transversale  {competence}</source>
        <translation>Cross-cutting  {competence}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>hors de cet exemple</source>
        <translation>not for this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>lié, mais pas encore montré au jury</source>
        <translation>linked, but not shown to the jury yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>non présenté à cette session</source>
        <translation>not presented at this session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>pas de lien</source>
        <translation>no link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/model.py"/>
        <source>{critere}
{source} : {etat}</source>
        <translation>{critere}
{source}: {etat}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/printing.py"/>
        <source>« {nom} » n’a pas pu être écrit : fermez-le s’il est ouvert, ou choisissez un autre endroit.</source>
        <translation>“{nom}” could not be written: close it if it is open, or choose another place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Aucun critère ne correspond à ce filtre</source>
        <translation>No criterion matches this filter</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>CCP montrés</source>
        <translation>CCP shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Ce CCP n’est pas présenté à cette session : ce qui y est lié reste, rien ne s’y ajoute.</source>
        <translation>This CCP is not presented at this session: what is linked to it stays, nothing is added to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Ce qui le montre…</source>
        <translation>What shows it…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Cette page croise les critères avec vos exemples et vos preuves. Commencez par écrire un exemple.</source>
        <translation>This page sets the criteria against your examples and your evidence. Start by writing an example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Chercher un autre exemple ou une autre preuve qui montre ce critère (Ctrl+L)</source>
        <translation>Look for another example or piece of evidence that shows this criterion (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Choisissez une case</source>
        <translation>Choose a cell</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Colonnes montrées</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Comment cela le montre</source>
        <translation>How this shows it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Comment cela montre le critère</source>
        <translation>How this shows the criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Confirmés</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Copier le tableau</source>
        <translation>Copy the table (it is in French)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Dire comment…</source>
        <translation>Say how…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Dites-le en une phrase : sans elle, le critère reste absent.</source>
        <translation>Say it in one sentence: without it, the criterion stays missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Elle dit si l’exemple ou la preuve montre le critère, et comment.</source>
        <translation>It says whether the example or the piece of evidence shows the criterion, and how.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Exemple {numero} : {titre}</source>
        <translation>Example {numero}: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Imprimer la couverture dans un PDF</source>
        <translation>Print the coverage to a PDF</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Imprimer le tableau dans un PDF</source>
        <translation>Print the table to a PDF (it is in French)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Joindre au dossier</source>
        <translation>Attach to the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Le tableau est copié : collez-le dans un tableur ou un texte</source>
        <translation>The table is copied: paste it into a spreadsheet or a text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Le tableau est écrit : {nom}</source>
        <translation>The table is written: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Ouvrir la preuve</source>
        <translation>Open the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Ouvrir l’exemple</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Preuve : {titre}</source>
        <translation>Evidence: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Retirer le lien</source>
        <translation>Remove the link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Retirer un lien à {lieu}</source>
        <translation>Remove a link to {lieu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Rien encore</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Rien à croiser pour l’instant</source>
        <translation>Nothing to compare for now</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Seulement ce qui est lié</source>
        <translation>Only what is linked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Tous les CCP</source>
        <translation>All CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Tous les critères</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Transversales</source>
        <translation>Cross-cutting</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Un exemple ne montre que les critères de son CCP et les compétences transversales.</source>
        <translation>An example shows only the criteria of its own CCP and the cross-cutting skills.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>{etat} : {raison}</source>
        <translation>{etat}: {raison}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>{nombre} sur {total} déclarés</source>
        <translation>{nombre} of {total} declared</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>{nombre} sur {total} transversaux déclarés</source>
        <translation>{nombre} of {total} cross-cutting declared</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>{sigle} (non présenté)</source>
        <translation>{sigle} (not presented)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Écrire la phrase d’un lien</source>
        <translation>Write the sentence of a link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/couverture/screen.py"/>
        <source>Écrire un exemple</source>
        <translation>Write an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>En faire mon dossier</source>
        <translation>Make it my dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>Exemple : essayez, rien n’est gardé.</source>
        <translation>Sample: try things out, nothing is kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>Fermer l’exemple</source>
        <translation>Close the sample</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>Lire sept étapes à suivre sur cet exemple</source>
        <translation>Read seven steps to follow on this sample</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>Visite guidée</source>
        <translation>Guided tour</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/band.py"/>
        <source>Écrire ce dossier, avec ce que vous y avez changé, dans un fichier à vous</source>
        <translation>Write this dossier, with what you changed in it, to a file of your own</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>(CCP et CCS)</source>
        <translation>(CCP and CCS)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Aucun titre ne porte ces mots : effacez-les, ou importez son référentiel.</source>
        <translation>No qualification has these words: clear them, or import its framework.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Cela se change ensuite dans « Parcours ».</source>
        <translation>This can be changed later in “Background”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Changer l’emplacement du fichier</source>
        <translation>Change the place of the file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Chercher un titre, un code ou l’organisme qui le délivre</source>
        <translation>Search for a qualification, a code or the body that awards it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Choisissez au moins un {sigle}.</source>
        <translation>Choose at least one {sigle}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Choisissez un chemin.</source>
        <translation>Choose a route.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Choisissez votre titre dans la liste.</source>
        <translation>Choose your qualification in the list.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Choisissez votre titre.</source>
        <translation>Choose your qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Comment vous appelez-vous ?</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Créer le dossier</source>
        <translation>Make the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>La certification entière</source>
        <translation>The whole certification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>La page de garde du dossier le dit au jury.</source>
        <translation>The cover page of the dossier tells the jury.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Le fichier du dossier</source>
        <translation>The file of the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Le titre entier</source>
        <translation>The whole qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Mon dossier</source>
        <translation>My dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Mon titre n’est pas dans la liste</source>
        <translation>My qualification is not in the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Nom de naissance</source>
        <translation>Birth name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Nouveau dossier, question {rang} sur {nombre}</source>
        <translation>New dossier, question {rang} of {nombre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Où ranger le dossier ?</source>
        <translation>Where should the dossier be kept?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Par quel chemin ?</source>
        <translation>By which route?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Prénom</source>
        <translation>First name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Que présentez-vous à cette session ?</source>
        <translation>What are you presenting at this session?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Quel titre préparez-vous ?</source>
        <translation>Which qualification are you preparing?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Son référentiel est copié dans le dossier : il reste le même si une autre version paraît.</source>
        <translation>Its framework is copied into the dossier: it stays the same if another version comes out.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Tous ses CCP.</source>
        <translation>All its CCP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Tous ses blocs.</source>
        <translation>All its blocks.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un CCP est une partie du titre. {dit}</source>
        <translation>A CCP is a part of the qualification. {dit}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un CCS</source>
        <translation>A CCS</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un CCS est une spécialisation en plus, pour qui a déjà le titre.</source>
        <translation>A CCS is an extra specialisation, for those who already have the qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un bloc est une partie de la certification.</source>
        <translation>A block is a part of the certification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un ou plusieurs CCP</source>
        <translation>One or more CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Un ou plusieurs blocs</source>
        <translation>One or more blocks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Validation des acquis de l’expérience (VAE)</source>
        <translation>Recognition of prior experience (VAE)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Votre nom est imprimé sur la page de garde.</source>
        <translation>Your name is printed on the cover page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Vous présentez ce que votre travail, salarié ou bénévole, vous a appris.</source>
        <translation>You present what your work, paid or voluntary, has taught you.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Vous suivez, ou avez suivi, une formation qui prépare ce titre.</source>
        <translation>You are taking, or took, a course that prepares for this qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Écrivez votre nom.</source>
        <translation>Write your surname.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/nouveau.py"/>
        <source>Écrivez votre prénom.</source>
        <translation>Write your first name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/resume.py"/>
        <source>Reprendre : {nom}</source>
        <translation>Continue: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Autres dossiers récents</source>
        <translation>Other recent dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Dossiers récents</source>
        <translation>Recent dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Déposez un dossier (.dpro) ou un DP (Word, .odt, PDF…)</source>
        <translation>Drop a dossier (.dpro) or a DP (Word, .odt, PDF…)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Essayer avec l’exemple</source>
        <translation>Try the sample</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Je suis formateur</source>
        <translation>I am a trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>J’ai commencé dans Word</source>
        <translation>I began in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Les dossiers que vous ouvrez apparaîtront ici.</source>
        <translation>The dossiers you open will appear here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Nouveau dossier</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Ouvrir…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Relire le dossier d’un candidat</source>
        <translation>Review a candidate’s dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Retirer « {nom} » de la liste</source>
        <translation>Remove “{nom}” from the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Tout reste sur votre ordinateur, un fichier par dossier, enregistré à mesure que vous écrivez.</source>
        <translation>All stays on your computer: one file per dossier, saved as you write.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>aujourd’hui, {heure}</source>
        <translation>today, {heure}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>déplié</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>introuvable</source>
        <translation>not found</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>replié</source>
        <translation>folded</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/screen.py"/>
        <source>Écrivez votre dossier professionnel, reliez chaque preuve aux critères du référentiel, et voyez à tout moment ce qui est montré et ce qui manque.</source>
        <translation>Write your professional dossier, link each piece of evidence to the criteria of the framework, and see at any time what is shown and what is missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>Année inconnue</source>
        <translation>Year unknown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>Organisme inconnu</source>
        <translation>Unknown body</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>Titres professionnels du ministère</source>
        <translation>Professional qualifications of the ministry</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>Version de {annee}</source>
        <translation>Version of {annee}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>la plus récente ici</source>
        <translation>the most recent here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>millésime&#xa0;{millesime}</source>
        <translation>edition&#xa0;{millesime}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>niveau&#xa0;{niveau}</source>
        <translation>level&#xa0;{niveau}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>plus ancienne</source>
        <translation>older</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>sans critères</source>
        <translation>without criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>valable jusqu’au {date}</source>
        <translation>valid until {date}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/trial.py"/>
        <source>Ce que vous avez écrit dans l’exemple ne sera pas gardé.</source>
        <translation>What you wrote in the sample will not be kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/trial.py"/>
        <source>C’est votre dossier maintenant&#xa0;: il est enregistré à mesure que vous écrivez. L’identité, les dates et le parcours de l’exemple n’y sont plus&#xa0;: mettez les vôtres, et remplacez les textes.</source>
        <translation>It is your dossier now: it is saved as you write. The identity, the dates and the background of the sample are gone: put in your own, and replace the texts.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/depart/trial.py"/>
        <source>Pour le garder, faites-en votre dossier&#xa0;: un fichier à vous, là où vous voulez.</source>
        <translation>To keep it, make it your dossier: a file of your own, wherever you want.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>Lire la note</source>
        <translation>Read the note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>Un fichier à la fois : un dossier (.dpro), ou un DP en Word, .odt, PDF ou Markdown.</source>
        <translation>One file at a time: a dossier (.dpro), or a DP in Word, .odt, PDF or Markdown.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>Votre DP est un dossier : {count}.</source>
        <translation>Your DP is a dossier: {count}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>Votre DP est un dossier : {count}. Ce qui n’avait pas de place est dans la note « {titre} ».</source>
        <translation>Your DP is a dossier: {count}. What had no place is in the note “{titre}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>« {name} » n’est ni un dossier (.dpro) ni un DP en Word, .odt, PDF ou Markdown.</source>
        <translation>“{name}” is neither a dossier (.dpro) nor a DP in Word, .odt, PDF or Markdown.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Activité du référentiel pour : {activity}</source>
        <translation>Activity of the framework for: {activity}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Annuler</source>
        <comment>un dialogue</comment>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Aucun exemple rempli n’a été trouvé dans ce fichier : le dossier aura le reste.</source>
        <translation>No example with text was found in this file: the dossier will have the rest.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Aucune : je les rangerai plus tard</source>
        <translation>None: I will sort them later</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Autre fichier</source>
        <translation>Other file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Ces textes n’ont pas de place dans le dossier. Vous les retrouverez tous dans la note « À replacer », parmi vos preuves ; le jury ne la voit pas.</source>
        <translation>These texts have no place in the dossier. You will find them all in the note “À replacer”, among your evidence; the jury does not see it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisir le titre que ce DP prépare</source>
        <translation>Choose the qualification that this DP is for</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisir où ranger le dossier, puis l’ouvrir</source>
        <translation>Choose where to keep the dossier, then open it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisir où vont ces exemples</source>
        <translation>Choose where these examples go</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisir un autre DP</source>
        <translation>Choose another DP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisissez d’abord le titre.</source>
        <translation>First choose the qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Choisissez le titre</source>
        <translation>Choose the qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Comparer ce fichier au modèle officiel</source>
        <translation>Compare this file with the official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Créer le dossier…</source>
        <translation>Make the dossier…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Dans le référentiel</source>
        <translation>In the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Dans votre fichier : {activity}</source>
        <translation>In your file: {activity}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Importer son référentiel, puis revenir ici : ce qui a été lu vous attend</source>
        <translation>Import its framework, then come back here: what was read waits for you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>La page de garde dit « {titre} » : vérifiez le titre choisi.</source>
        <translation>The cover page says “{titre}”: check the qualification chosen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>La page de garde ne nomme pas de titre : choisissez le vôtre.</source>
        <translation>The cover page names no qualification: choose yours.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Le titre</source>
        <translation>The qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Lu sur la page de garde</source>
        <translation>Read on the cover page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Lu sur la page de garde : « {titre} ».</source>
        <translation>Read on the cover page: “{titre}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Ne rien créer et revenir</source>
        <translation>Create nothing and go back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Reprendre « {name} »</source>
        <translation>Take over “{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Ses activités-types</source>
        <translation>Its activities</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Titre professionnel</source>
        <translation>Professional qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>Vérifier seulement</source>
        <translation>Only check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>activités-types</source>
        <translation>activities</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>titre</source>
        <comment>dans « Le titre »</comment>
        <translation>qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>{head} : {text}</source>
        <translation>{head}: {text}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>{model} · {contents}. Rien n’est créé avant « Créer le dossier » ; votre fichier reste comme il est.</source>
        <translation>{model} · {contents}. Nothing is created before “Make the dossier”; your file stays as it is.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>{points} à vérifier ensuite</source>
        <translation>{points} to check afterwards</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/matching.py"/>
        <source>À replacer  ({count})</source>
        <translation>To place  ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Choisie par vous</source>
        <translation>Chosen by you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Deux activités-types de votre fichier vont au {sigle} : leurs exemples y seront réunis.</source>
        <translation>Two activities of your file go to {sigle}: their examples will be put together there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Déclaration</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Exemple {number}</source>
        <translation>Example {number}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Intitulé proche : comparez les deux</source>
        <translation>Similar title: compare the two</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Même intitulé dans le référentiel</source>
        <translation>Same title in the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Nom d’usage</source>
        <translation>Name in use</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Proposée d’après son numéro seulement : vérifiez</source>
        <translation>Proposed from its number only: check it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Rien ne correspond clairement : choisissez, ou rangez ces exemples plus tard</source>
        <translation>Nothing clearly matches: choose, or sort these examples later</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>Titre visé</source>
        <translation>Qualification aimed at</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>rien de rempli</source>
        <translation>nothing filled in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>{example}, sans intitulé</source>
        <translation>{example}, no title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/screen.py"/>
        <source>Ce qui n’a pas de place dans le dossier n’est pas perdu : vous le retrouvez dans une note.</source>
        <translation>What has no place in the dossier is not lost: you find it in a note.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/screen.py"/>
        <source>Donnez votre dossier professionnel, même inachevé : ses exemples, ses réponses, ses images et ses listes deviennent un dossier de Dossier Pro. Vous vérifiez tout avant.</source>
        <translation>Give your professional dossier, even unfinished: its examples, its answers, its pictures and its lists become a Dossier Pro dossier. You check everything first.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/screen.py"/>
        <source>Votre fichier reste comme il est.</source>
        <translation>Your file stays as it is.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/screen.py"/>
        <source>Word (.docx, .doc), .odt, .rtf, PDF enregistré depuis Word, Markdown ; un scan ne peut pas être lu.</source>
        <translation>Word (.docx, .doc), .odt, .rtf, PDF saved from Word, Markdown; a scan cannot be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Arrêter la lecture ; le fichier reste comme il est</source>
        <translation>Stop reading; the file stays as it is</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Avancement de la lecture</source>
        <translation>Progress of the reading</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Ce fichier a arrêté la lecture : il est sans doute abîmé. Ouvrez-le dans Word, enregistrez-le sous un autre nom, puis donnez la copie.</source>
        <translation>This file stopped the reading: it is probably damaged. Open it in Word, save it under another name, then give the copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Choisir un DP</source>
        <translation>Choose a DP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Choisir un dossier professionnel : {kinds}</source>
        <translation>Choose a professional dossier: {kinds}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Déposez le DP ici</source>
        <translation>Drop the DP here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Lecture de « {name} »…</source>
        <translation>Reading “{name}”…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Revenir d’où vous venez</source>
        <translation>Go back where you came from</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Un fichier à la fois : donnez d’abord votre DP.</source>
        <translation>One file at a time: first give your DP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Word (.docx, .doc), .odt ou .rtf</source>
        <translation>Word (.docx, .doc), .odt or .rtf</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>Word (.docx, .doc), .odt, .rtf, PDF ou Markdown</source>
        <translation>Word (.docx, .doc), .odt, .rtf, PDF or Markdown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>ou déposez-le sur cette page</source>
        <translation>or drop it on this page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/source.py"/>
        <source>« {name} » ne peut pas être lu ici : donnez votre DP en {kinds}, par exemple par « Enregistrer sous » dans Word.</source>
        <translation>“{name}” cannot be read here: give your DP in {kinds}, for example with “Save as” in Word.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Copier le compte rendu</source>
        <translation>Copy the account</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Copier tout ceci en texte, pour un message ou une note</source>
        <translation>Copy all this as text, for a message or a note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Donnez un dossier professionnel fait dans Word, le vôtre ou celui d’un candidat : Dossier Pro le compare au modèle officiel et dit ce qui manque, où, et comment le corriger.</source>
        <translation>Give a professional dossier made in Word, yours or a candidate’s: Dossier Pro compares it with the official model and says what is missing, where, and how to put it right.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Faire de ce fichier un dossier de Dossier Pro</source>
        <translation>Make this file into a Dossier Pro dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Le compte rendu est copié : collez-le où vous voulez.</source>
        <translation>The account is copied: paste it where you want.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Reprendre ce DP…</source>
        <translation>Take over this DP…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Règle {code}</source>
        <translation>Rule {code}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Votre fichier est seulement lu : il n’est ni modifié, ni copié, ni envoyé.</source>
        <translation>Your file is only read: it is not changed, copied or sent.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Vérifier de nouveau</source>
        <translation>Check again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>Vérifier de nouveau ce fichier, une fois corrigé et enregistré dans Word</source>
        <translation>Check this file again, once it is put right and saved in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>{head}&#xa0;: {text}</source>
        <translation>{head}: {text}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>{model}. Votre fichier n’a pas été modifié.</source>
        <translation>{model}. Your file has not been changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/dp_word/verification.py"/>
        <source>À vérifier vous-même</source>
        <translation>To check yourself</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>sans date</source>
        <translation>no date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>un rappel</source>
        <translation>a reminder</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/model.py"/>
        <source>à écrire</source>
        <translation>to be written</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Agenda (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ajouter un rappel</source>
        <translation>Add a reminder</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ajouter un rappel pour une épreuve aménagée</source>
        <translation>Add a reminder for an adapted exam</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ajouter à mon calendrier</source>
        <translation>Add to my calendar</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ajouter à mon calendrier…</source>
        <translation>Add to my calendar…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ajouter à vos rappels&#xa0;: en parler à votre centre</source>
        <translation>Add to your reminders: speak about it to your centre</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Ce que vous ne voulez pas oublier : une inscription, une attestation à demander, une relecture.</source>
        <translation>What you do not want to forget: a registration, a certificate to ask for, a review.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>De ces deux dates dépendent la réponse attendue et le temps pour venir à une session.</source>
        <translation>The answer you can expect and the time left to come to a session depend on these two dates.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Demande de recevabilité déposée le</source>
        <translation>Admissibility request submitted on</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>En savoir plus</source>
        <translation>Find out more</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>En savoir plus sur l’épreuve aménagée</source>
        <translation>Find out more about the adapted exam</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Les règles de la VAE</source>
        <translation>The rules of the VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Lire ce que disent les textes sur la demande, la réponse et les délais</source>
        <translation>Read what the official texts say about the request, the answer and the time limits</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Noter une session</source>
        <translation>Note a session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Notez ici ce qui a une date : la session d’examen, vos démarches, vos propres rappels. La plus proche vient en tête.</source>
        <translation>Note here what has a date: the exam session, your formalities, your own reminders. The nearest comes first.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Passées ou faites</source>
        <translation>Past or done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Recevable depuis le</source>
        <translation>Admissible since</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Vos rappels</source>
        <translation>Your reminders</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Votre VAE</source>
        <translation>Your VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>les dates de la VAE</source>
        <translation>the dates of the VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>{dates} dans « {name} » : ouvrez ce fichier avec votre agenda.</source>
        <translation>{dates} in “{name}”: open this file with your calendar.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>Écrire les dates à venir dans un fichier que votre agenda sait lire (.ics)</source>
        <translation>Write the dates to come to a file that your calendar can read (.ics)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Aucune question n’est à retravailler pour l’instant</source>
        <translation>No question is to be worked on again for now</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Ce document a arrêté la lecture&#xa0;: il est sans doute abîmé. Téléchargez-le de nouveau.</source>
        <translation>This document stopped the reading: it is probably damaged. Download it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Choisir le RE de votre titre</source>
        <translation>Choose the RE of your qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Imprimer mes questions</source>
        <translation>Print my questions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Imprimer mes questions…</source>
        <translation>Print my questions…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Les durées du RE sont dans le minuteur</source>
        <translation>The durations of the RE are in the timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Marquer une question pour l’entretien</source>
        <translation>Mark a question for the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Noter une réponse pour l’entretien</source>
        <translation>Note an answer for the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Notes. {question}</source>
        <translation>Notes. {question}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>On pourrait vous poser ces questions. C’est un conseil, rien d’officiel&#xa0;: le jury pose les siennes. Le jury et votre formateur ne voient pas vos notes.</source>
        <translation>You could be asked these questions. This is advice, nothing official: the jury asks its own. The jury and your trainer do not see your notes. The questions are in French, as the jury speaks French.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Passer à la question suivante (Ctrl+Entrée)</source>
        <translation>Go to the next question (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Prendre les durées du RE</source>
        <translation>Take the durations of the RE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Question d’avant</source>
        <translation>Previous question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Question suivante</source>
        <translation>Next question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Question {numero} sur {total}.</source>
        <translation>Question {numero} of {total}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Seulement les questions à retravailler</source>
        <translation>Only the questions to work on again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Voir le minuteur</source>
        <translation>See the timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Vos notes&#xa0;: trois ou quatre idées suffisent.</source>
        <translation>Your notes: three or four ideas are enough.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Vos questions sont dans «&#xa0;{nom}&#xa0;»&#xa0;: ouvrez ce fichier pour l’imprimer.</source>
        <translation>Your questions are in “{nom}”: open this file to print it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>À retravailler</source>
        <translation>To work on again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/screen.py"/>
        <source>Écrire toutes les questions et vos notes dans un PDF, à imprimer pour vous</source>
        <translation>Write all the questions and your notes to a PDF, to print for yourself</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Arrêter le minuteur</source>
        <translation>Stop the timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Choisir le PDF du référentiel d’évaluation de votre titre</source>
        <translation>Choose the PDF of the assessment framework (RE) of your qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Continuer le minuteur</source>
        <translation>Continue the timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Durée de l’épreuve</source>
        <translation>Duration of the test</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Durée&#xa0;: voyez votre convocation.</source>
        <translation>Duration: see your letter of invitation (convocation).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Démarrer</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Démarrer le minuteur</source>
        <translation>Start the timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>La durée est sur votre convocation. Laissez vide si vous ne la savez pas.</source>
        <translation>The duration is on your letter of invitation (convocation). Leave it empty if you do not know it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Le RE est le référentiel d’évaluation. Il donne la durée de chaque épreuve de votre titre.</source>
        <translation>The RE is the assessment framework. It gives the duration of each test of your qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Lire les durées dans mon RE…</source>
        <translation>Read the durations in my RE…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Minutes de votre entretien</source>
        <translation>Minutes of your interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Minuteur</source>
        <translation>Timer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Par exemple&#xa0;: 20</source>
        <translation>For example: 20</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Remettre à zéro</source>
        <translation>Reset</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>Revenir aux questions</source>
        <translation>Back to the questions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>la durée de l’entretien</source>
        <translation>the duration of the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/entretien/timer_panel.py"/>
        <source>{epreuve}&#xa0;: {minutes}&#xa0;min</source>
        <translation>{epreuve}: {minutes}&#xa0;min</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>Descendre cet exemple</source>
        <translation>Move this example down</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>Monter cet exemple</source>
        <translation>Move this example up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>Plus d’actions sur cet exemple</source>
        <translation>More actions on this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>Supprimer cet exemple</source>
        <translation>Delete this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>{pages} sur {total}</source>
        <translation>{pages} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Aller à cet endroit de l’exemple</source>
        <translation>Go to this place in the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Ce conseil n’est plus montré dans ce dossier&#xa0;; il reste en bas de la liste</source>
        <translation>This tip is no longer shown in this dossier; it stays at the bottom of the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Ce qu’un formateur vous dirait. Suivez ce qui vous aide.</source>
        <translation>What a trainer would tell you. Follow what helps you. This advice is about your French text, so it is in French.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Ignorer partout&#xa0;: {titre}</source>
        <translation>Ignore everywhere: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Ignorer un conseil</source>
        <translation>Ignore a tip</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>L’exemple</source>
        <translation>The example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Montrer de nouveau ce conseil</source>
        <translation>Show this tip again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Montrer ou replier les conseils que vous avez ignorés</source>
        <translation>Show or fold the advice you ignored</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Ne plus montrer ce conseil, partout dans ce dossier</source>
        <translation>Do not show this tip any more, anywhere in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Phrases longues, sigles, critères éloignés du passage&#xa0;: à vous de voir</source>
        <translation>Long sentences, abbreviations, criteria far from the passage: it is up to you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Question {numero}</source>
        <translation>Question {numero}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Replier ({quoi})</source>
        <translation>Fold ({quoi})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Reprendre</source>
        <comment>un conseil</comment>
        <translation>Show again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Reprendre un conseil ignoré</source>
        <translation>Show an ignored tip again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Reprendre&#xa0;: {titre}</source>
        <translation>Show again: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Rien à signaler dans cet exemple.</source>
        <translation>Nothing to point out in this example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Voir le passage</source>
        <translation>Show it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Voir le passage&#xa0;: {titre}</source>
        <translation>See the passage: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>Voir {quoi}</source>
        <translation>See {quoi}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>{lieu} · règle officielle</source>
        <translation>{lieu} · official rule</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Activité</source>
        <translation>Activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Comment l’exemple montre : {texte}</source>
        <translation>How the example shows: {texte}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Compétences</source>
        <translation>Skills</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Dites en une phrase comment cet exemple le montre.</source>
        <translation>Say in one sentence how this example shows it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>La question 1 attend sa réponse : d’ici là, ce lien ne compte pas ; un autre montre déjà le critère.</source>
        <translation>Question 1 is waiting for its answer: until then, this link does not count; another one already shows the criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>La question 1 attend sa réponse : d’ici là, le critère reste absent.</source>
        <translation>Question 1 is waiting for its answer: until then, the criterion stays missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Le {sigle} est déjà obtenu à cette session : le jury ne lira pas cet exemple. De ses critères, seuls ceux qui sont déjà liés restent ici ; ce que vous présentez se choisit dans Parcours.</source>
        <translation>{sigle} is already obtained at this session: the jury will not read this example. Of its criteria, only those already linked stay here; you choose what you present in Background.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Le {sigle} n’est pas présenté à cette session : le jury ne lira pas cet exemple. De ses critères, seuls ceux qui sont déjà liés restent ici ; ce que vous présentez se choisit dans Parcours.</source>
        <translation>{sigle} is not presented at this session: the jury will not read this example. Of its criteria, only those already linked stay here; you choose what you present in Background.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Lier un exemple à {lieu}</source>
        <translation>Link an example to {lieu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Montrer ce passage dans le texte</source>
        <translation>Show this passage in the text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Sans phrase, ce lien ne compte pas ; un autre montre déjà le critère.</source>
        <translation>Without a sentence, this link does not count; another one already shows the criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>Sans phrase, le critère reste absent.</source>
        <translation>Without a sentence, the criterion stays missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>{etat} : l’avis portait sur une version plus ancienne du texte</source>
        <translation>{etat}: the review was about an older version of the text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>{etat} dans le dossier</source>
        <translation>{etat} in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/criteres_panel.py"/>
        <source>{titre} : {nombre} sur {total} déclarés dans le dossier</source>
        <translation>{titre}: {nombre} of {total} declared in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/experiences.py"/>
        <source>Prendre dans mon parcours</source>
        <translation>Take from my background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/experiences.py"/>
        <source>Remplir l’entreprise, le service et la période avec une expérience de Parcours</source>
        <translation>Fill in the company, the department and the period with an experience from Background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/experiences.py"/>
        <source>depuis le {jour}</source>
        <translation>since {jour}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/experiences.py"/>
        <source>depuis {mois}</source>
        <translation>since {mois}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Accents</source>
        <translation>Accents</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Chercher dans cet exemple</source>
        <translation>Search in this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Distinguer « Devis » et « devis »</source>
        <translation>Tell “Devis” and “devis” apart</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Distinguer « relevé » et « releve »</source>
        <translation>Tell “relevé” and “releve” apart</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Majuscules</source>
        <translation>Capitals</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Passage précédent (Maj+Entrée)</source>
        <translation>Previous passage (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Passage suivant (Entrée)</source>
        <translation>Next passage (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Refermer la recherche (Échap)</source>
        <translation>Close the search (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Remplacer</source>
        <translation>Replace</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Remplacer par</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Remplacer «&#xa0;{text}&#xa0;»</source>
        <translation>Replace “{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Remplacer «&#xa0;{text}&#xa0;» partout</source>
        <translation>Replace “{text}” everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Rien trouvé</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>Tout remplacer</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>{nombre} sur {total}</source>
        <translation>{nombre} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/model.py"/>
        <source>Ajouter un exemple</source>
        <translation>Add an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/model.py"/>
        <source>Exemple {numero}, sans intitulé</source>
        <translation>Example {numero}, without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/model.py"/>
        <source>{mots} · question {numero} à écrire</source>
        <translation>{mots} · question {numero} to write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/model.py"/>
        <source>{mots} · questions {liste} à écrire</source>
        <translation>{mots} · questions {liste} to write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/model.py"/>
        <source>{mots} · {points} à compléter</source>
        <translation>{mots} · {points} to complete</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/passages.py"/>
        <source>Ce passage n’est plus dans le texte</source>
        <translation>This passage is no longer in the text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/passages.py"/>
        <source>Ce passage n’est plus dans le texte, la remarque reste sur l’exemple</source>
        <translation>This passage is no longer in the text; the remark stays on the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/passages.py"/>
        <source>Ce passage n’est plus dans le texte, le lien reste sur l’exemple</source>
        <translation>This passage is no longer in the text; the link stays on the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/passages.py"/>
        <source>Choisissez d’abord un passage du texte, puis liez-le</source>
        <translation>First select a passage of the text, then link it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/passages.py"/>
        <source>À peu près ici&#xa0;: ce passage a été récrit</source>
        <translation>About here: this passage was rewritten</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/picker.py"/>
        <source>Exemple sur le bureau&#xa0;: {exemple}</source>
        <translation>Example on the desk: {exemple}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/picker.py"/>
        <source>Exemples par CCP</source>
        <translation>Examples by CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/picker.py"/>
        <source>{exemple}
Voir la liste des exemples</source>
        <translation>{exemple}
See the list of examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/picker.py"/>
        <source>{sigle} · Exemple {numero}&#xa0;: {titre}</source>
        <translation>{sigle} · Example {numero}: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Ajouter des fichiers…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Ajouter et citer des preuves</source>
        <translation>Add and cite evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Choisir la taille d’une image</source>
        <translation>Choose the size of a picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Citer une preuve</source>
        <translation>Cite a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Déplacer une preuve citée</source>
        <translation>Move a cited piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Déposez ici pour ajouter et citer</source>
        <translation>Drop here to add and cite</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Image en pleine page</source>
        <translation>Full-page picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Image moyenne</source>
        <translation>Medium picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>La taille de l’image dans le dossier imprimé.
Automatique : elle se lit, et se réduit un peu si cela évite une page presque vide.
Petite : 8&#xa0;cm au plus. Moyenne : 12&#xa0;cm au plus. Pleine page : toute la place d’une page.</source>
        <translation>The size of the picture in the printed dossier.
Automatic: it can be read, and shrinks a little if that avoids a nearly empty page.
Small: 8&#xa0;cm at most. Medium: 12&#xa0;cm at most. Full page: all the room of a page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Les preuves citées ici sont imprimées à la fin de la question choisie : une image en entier, un autre document par son nom ; le jury ne le voit que si vous le joignez au dossier.</source>
        <translation>The evidence cited here is printed at the end of the question you choose: a picture in full, another document by its name; the jury sees it only if you attach it to the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Légende de l’image</source>
        <translation>Caption of the picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Ne plus citer cette preuve</source>
        <translation>Stop citing this piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Ne plus citer une preuve</source>
        <translation>Stop citing a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Non jointe : le jury n’en voit que le nom.</source>
        <translation>Not attached: the jury sees only its name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Petite image</source>
        <translation>Small picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Question à la fin de laquelle la preuve est citée</source>
        <translation>Question at the end of which the piece of evidence is cited</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Taille automatique</source>
        <translation>Automatic size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Taille de l’image dans le dossier imprimé</source>
        <translation>Size of the picture in the printed dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preuves_panel.py"/>
        <source>Écrire la légende d’une preuve</source>
        <translation>Write the caption of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Cette page ne peut pas être montrée, mais votre texte est intact.</source>
        <translation>This page cannot be shown, but your text is intact.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Page imprimée</source>
        <translation>Printed page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Ranger l’aperçu (Échap)</source>
        <translation>Put the preview away (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>Revenir au texte</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/preview_panel.py"/>
        <source>{nombre} sur {total} (page {numero} du dossier)</source>
        <translation>{nombre} of {total} (page {numero} of the dossier)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Aide sur la question {numero}</source>
        <translation>Help on question {numero}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Ces réponses parlent d’un autre métier que le vôtre&#xa0;: le jury veut lire la vôtre.</source>
        <translation>These answers are about another trade than yours: the jury wants to read your own. You write in French, so this help is in French.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Partir d’un plan</source>
        <translation>Start from an outline</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Replier</source>
        <translation>Fold</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Une bonne réponse</source>
        <translation>A good answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Une réponse trop courte</source>
        <translation>An answer that is too short</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/question_help.py"/>
        <source>Voir ce qui est demandé, et un exemple de réponse</source>
        <translation>See what is asked, and an example of an answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/remarks_panel.py"/>
        <source>Montrer ou replier les remarques déjà traitées</source>
        <translation>Show or fold the remarks already dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/remarks_panel.py"/>
        <source>{nombre} de plus dans l’écran Relecture.</source>
        <translation>{nombre} more on the Review screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Ce qu’un formateur vous dirait de cet exemple</source>
        <translation>What a trainer would tell you about this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Cet exemple en montre {nombre}, avec une phrase qui dit comment</source>
        <translation>This example shows {nombre} of them, with a sentence that says how</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Conseils</source>
        <translation>Tips</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Déplacer un exemple</source>
        <translation>Move an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Il n’y a pas d’autre exemple</source>
        <translation>There is no other example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>L’exemple est supprimé, avec ses liens et ses citations.</source>
        <translation>The example is deleted, with its links and its citations.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Remarques</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Revenir (Échap)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Supprimer un exemple</source>
        <translation>Delete an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Un exemple raconte une situation de travail en cinq questions. Il en faut un à trois pour chaque CCP.</source>
        <translation>An example tells of a work situation in five questions. You need one to three for each CCP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>{conseils} sur cet exemple</source>
        <translation>{conseils} on this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>À côté de chaque exemple : les critères qu’il montre et les preuves qu’il cite.</source>
        <translation>Beside each example: the criteria it shows and the evidence it cites.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>À côté de la fiche</source>
        <translation>Beside the sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>Écrivez votre premier exemple</source>
        <translation>Write your first example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Ce que vous venez de coller semble coupé ligne par ligne, comme dans un PDF.</source>
        <translation>What you have just pasted seems cut line by line, as in a PDF.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Ce que vous voulez ajouter…</source>
        <translation>What you want to add…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Collègues, responsables, clients, fournisseurs : leur rôle, sans leurs noms…</source>
        <translation>Colleagues, managers, clients, suppliers: their role, without their names…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Donnez un intitulé à cet exemple</source>
        <translation>Give this example a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Intitulé de l’exemple</source>
        <translation>Title of the example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>La question 4 est remplie avec cette expérience</source>
        <translation>Question 4 is filled in with this experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Modifier l’intitulé</source>
        <translation>Change the title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Outils, logiciels, documents, matériel…</source>
        <translation>Tools, software, documents, equipment…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Prendre une expérience du parcours</source>
        <translation>Take an experience from the background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Période, début</source>
        <translation>Period, start</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Période, fin</source>
        <translation>Period, end</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Racontez ce que vous avez fait, étape par étape : « je »…</source>
        <translation>Tell what you did, step by step, in French: “je”…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Rejoindre les lignes</source>
        <translation>Join the lines</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>la période</source>
        <translation>the period</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>le service</source>
        <translation>the department</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>l’entreprise</source>
        <translation>the company</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Écrire en cinq étapes&#xa0;; ce que vous ne remplissez pas n’est jamais imprimé</source>
        <translation>Write in five steps; what you do not fill in is never printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/sheet.py"/>
        <source>Écrire la question {numero}</source>
        <translation>Write question {numero}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Pas d’inspiration&#xa0;? Racontez&#xa0;: des questions courtes vous aident à commencer.</source>
        <translation>No ideas? Tell it: short questions help you start.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Raconter</source>
        <translation>Tell it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Raconter cet exemple</source>
        <translation>Tell this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Reprendre</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Reprendre le récit de cet exemple</source>
        <translation>Carry on telling this example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exemples/story_card.py"/>
        <source>Vous avez commencé à raconter cet exemple. Vos réponses vous attendent.</source>
        <translation>You have started to tell this example. Your answers are waiting for you.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Des fichiers séparés</source>
        <translation>Separate files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Nom des fichiers</source>
        <translation>Name of the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Nom du ZIP</source>
        <translation>Name of the ZIP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Nom du dossier</source>
        <translation>Name of the folder</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Un ZIP pour le jury</source>
        <translation>A ZIP for the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/asked.py"/>
        <source>Un dossier pour le jury</source>
        <translation>A folder for the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Ce qu’il contient</source>
        <translation>What it contains</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Documents créés&#xa0;: {pages}.</source>
        <translation>Documents made: {pages}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Il reste {points} à régler avant de remettre ces documents.</source>
        <translation>There are {points} left to settle before you hand in these documents.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Ouvrir l’emplacement</source>
        <translation>Open the location</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Ouvrir l’emplacement de {nom}</source>
        <translation>Open the location of {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Ouvrir {nom}</source>
        <translation>Open {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Réduit pour tenir dans la taille maximale</source>
        <translation>Reduced to fit the maximum size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>Vous avez modifié le dossier depuis : créez les documents de nouveau avant de les remettre.</source>
        <translation>You have changed the dossier since then: make the documents again before you hand them in.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/files.py"/>
        <source>À savoir</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/france_vae.py"/>
        <source>Choisir France VAE</source>
        <translation>Choose France VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>Ce fichier a arrêté la lecture : demandez à votre centre un modèle en bon état.</source>
        <translation>This file stopped the reading: ask your centre for a sound template.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>Choisir le modèle Word de votre centre</source>
        <translation>Choose your centre’s Word template</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>La mise en page de Dossier Pro</source>
        <translation>The layout of Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>Lecture de « {nom} »…</source>
        <translation>Reading “{nom}”…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>Mon centre m’a donné un modèle…</source>
        <translation>My centre gave me a template…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/official.py"/>
        <source>Un autre modèle…</source>
        <translation>Another template…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/pages.py"/>
        <source>Les pages ne peuvent pas être montrées.</source>
        <translation>The pages cannot be shown.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/pages.py"/>
        <source>Les pages n’ont pas pu être préparées ; rien n’a changé dans votre dossier.</source>
        <translation>The pages could not be prepared; nothing has changed in your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/pages.py"/>
        <source>Préparation des pages…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>Ce sont celles du PDF&#xa0;: le texte est le même que dans le modèle de votre centre, la mise en page non. Pour imprimer ce modèle, créez les fichiers, puis imprimez-le dans Word.</source>
        <translation>These are the pages of the PDF: the text is the same as in your centre’s template, the layout is not. To print that template, make the files, then print it in Word.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>Impression, page {page} sur {total}</source>
        <translation>Printing, page {page} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>Imprimer ces pages</source>
        <translation>Print these pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>Imprimer les pages de Dossier Pro&#xa0;?</source>
        <translation>Print the pages of Dossier Pro?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>L’impression est arrêtée : les pages déjà parties sont imprimées.</source>
        <translation>Printing is stopped: the pages already sent are printed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>L’impression n’a pas pu commencer : regardez si l’imprimante est allumée, puis recommencez.</source>
        <translation>Printing could not start: check that the printer is on, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/printing.py"/>
        <source>L’impression s’est arrêtée à la page {page} : créez le PDF, et imprimez-le depuis un autre programme.</source>
        <translation>Printing stopped at page {page}: make the PDF, and print it from another program.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/remaining.py"/>
        <source>Voir ces passages&#xa0;; rien n’empêche de créer le dossier sans les reprendre (Ctrl+F7)</source>
        <translation>See these passages; nothing keeps you from making the dossier without going over them (Ctrl+F7)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/remaining.py"/>
        <source>{passages} à relire</source>
        <translation>{passages} to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Arrêt…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Aucun document coché</source>
        <translation>No document ticked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Avant de remettre au jury</source>
        <translation>Before you hand it in to the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Cochez au moins un document à créer.</source>
        <translation>Tick at least one document to make.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Créez les documents dès maintenant pour les regarder ; réglez ces points avant de les remettre.</source>
        <translation>Make the documents now to look at them; settle these points before you hand them in.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Donnez un nom aux fichiers.</source>
        <translation>Give the files a name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Fichiers créés</source>
        <translation>Files made</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Les fichiers n’ont pas pu être créés ; rien n’a changé dans votre dossier.</source>
        <translation>The files could not be made; nothing has changed in your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Les pages se préparent&#xa0;: l’impression suit.</source>
        <translation>The pages are being prepared: printing follows.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>L’export est arrêté : aucun fichier n’a été changé.</source>
        <translation>The export is stopped: no file has been changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Où créer les fichiers ?</source>
        <translation>Where should the files be made?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Prendre «&#xa0;{nom}&#xa0;»</source>
        <translation>Take “{nom}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Préparation</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Regardez-le une dernière fois sur papier.</source>
        <translation>Look at it one last time on paper.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Remplacer les fichiers qui sont déjà là ?</source>
        <translation>Replace the files that are already there?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Rien n’empêche de le remettre&#xa0;; les lignes ci-dessous l’amélioreraient encore.</source>
        <translation>Nothing keeps you from handing it in; the lines below would still improve it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Seulement le {sigle}</source>
        <translation>Only {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Tout ce qui est présenté</source>
        <translation>All that is presented</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>Toutes les pages sont parties à l’impression.</source>
        <translation>All the pages have been sent to the printer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>grille de lecture</source>
        <translation>reading grid</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>index des preuves</source>
        <translation>index of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>résumé d’une page</source>
        <translation>one-page summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>{documents}, avec le résumé d’une page</source>
        <translation>{documents}, with the one-page summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>{portee}&#xa0;: {documents}</source>
        <translation>{portee}: {documents}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/screen.py"/>
        <source>«&#xa0;{nom}&#xa0;» existe déjà et n’est pas remplacé&#xa0;: prenez un autre nom.</source>
        <translation>“{nom}” exists already and is not replaced: take another name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/zip_password.py"/>
        <source>Ce qui est dans le ZIP ne s’ouvre qu’avec ce mot de passe</source>
        <translation>What is in the ZIP opens only with this password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/zip_password.py"/>
        <source>Il s’ouvre avec 7-Zip (Windows), Keka (macOS) ou WinZip, mais ni avec l’explorateur de Windows ni avec l’utilitaire de macOS&#xa0;: demandez d’abord à qui le reçoit. Les noms des fichiers restent visibles. Prenez un mot de passe sans accents, et notez-le&#xa0;: personne ne peut le retrouver.</source>
        <translation>It opens with 7-Zip (Windows), Keka (macOS) or WinZip, but neither with the Windows explorer nor with the macOS utility: first ask the person who receives it. The names of the files stay visible. Take a password without accents, and write it down: nobody can find it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/exporter/zip_password.py"/>
        <source>Protéger ce ZIP par un mot de passe</source>
        <translation>Protect this ZIP with a password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Ajouter ce que dit mon dossier</source>
        <translation>Add what my dossier says</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Ajouter à la fiche de faisabilité</source>
        <translation>Add to the feasibility sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Ce que vous avez fait qui correspond à ce bloc</source>
        <translation>What you have done that matches this block</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Copier ce bloc</source>
        <translation>Copy this block</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Copier le texte et les réponses, pour les coller dans le formulaire</source>
        <translation>Copy the text and the answers, to paste them into the form</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Dans votre dossier&#xa0;:</source>
        <translation>In your dossier:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Dire si vous savez faire cela</source>
        <translation>Say whether you can do this</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Effacer</source>
        <comment>une réponse</comment>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Effacer la réponse, {competence}</source>
        <translation>Clear the answer, {competence}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Mettre à la fin du texte vos expériences et vos exemples, que vous corrigez ensuite</source>
        <translation>Put your experiences and your examples at the end of the text; you correct them afterwards</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Où, quand, avec qui, et ce que vous avez fait, vous</source>
        <translation>Where, when, with whom, and what you yourself did</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Reprendre la réponse&#xa0;: elle redevient à donner</source>
        <translation>Take the answer back: it is to be given again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Répondre dans la fiche de faisabilité</source>
        <translation>Answer in the feasibility sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Texte du bloc {titre}</source>
        <translation>Text of the block {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Tout est rempli</source>
        <translation>All is filled in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>{points} à remplir</source>
        <translation>{points} to fill in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>{sigle}&#xa0;: texte et réponses copiés. Collez-les dans le formulaire.</source>
        <translation>{sigle}: text and answers copied. Paste them into the form.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/bloc.py"/>
        <source>Écrire la fiche de faisabilité</source>
        <translation>Write the feasibility sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Au début d’une VAE, ce dossier dit ce que vous avez déjà fait. Préparez-le ici, puis recopiez-le dans le formulaire officiel ou sur France VAE. Rien n’est coché à votre place. {regle}</source>
        <translation>At the start of a VAE, this dossier says what you have already done. Prepare it here, then copy it into the official form or on France VAE. Nothing is ticked in your place. {regle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Aucune expérience n’est notée dans Parcours.</source>
        <translation>No experience is noted in Background.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Choisissez d’abord ce que vous présentez, dans Parcours&#xa0;: la fiche suit ce choix.</source>
        <translation>First choose what you present, in Background: the sheet follows that choice.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Copier tous les textes et toutes les réponses, pour les coller ailleurs</source>
        <translation>Copy all the texts and all the answers, to paste them elsewhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Document Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Enregistrer la fiche</source>
        <translation>Save the sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Enregistrer la fiche en PDF</source>
        <translation>Save the sheet as PDF</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Enregistrer la fiche en PDF, pour l’imprimer ou la montrer</source>
        <translation>Save the sheet as PDF, to print it or show it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Enregistrer la fiche en Word</source>
        <translation>Save the sheet as Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Enregistrer la fiche en Word, pour la retoucher</source>
        <translation>Save the sheet as Word, to edit it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>La fiche est dans «&#xa0;{nom}&#xa0;».</source>
        <translation>The sheet is in “{nom}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Revenir à Parcours</source>
        <translation>Back to Background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Tout copier</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Toute la fiche est copiée. Collez-la où vous voulez.</source>
        <translation>The whole sheet is copied. Paste it where you want.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Vos expériences&#xa0;: {liste}</source>
        <translation>Your experiences: {liste}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/faisabilite/screen.py"/>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_declaration.py"/>
        <source>Date de la déclaration</source>
        <translation>Date of the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_declaration.py"/>
        <source>Fait à</source>
        <translation>Done at</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_declaration.py"/>
        <source>Le</source>
        <translation>On</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_declaration.py"/>
        <source>Prénom et nom</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Ajouter le dossier résumé en une page, aussi dans le ZIP ou le dossier pour le jury</source>
        <translation>Add the dossier summed up on one page, also in the ZIP or the folder for the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Arrêter sans rien changer aux fichiers</source>
        <translation>Stop without changing anything in the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Avancement de l’export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Ce qui est exporté</source>
        <translation>What is exported</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Changer le dossier où écrire les fichiers</source>
        <translation>Change the folder where the files are written</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Choisir ce que les documents contiennent</source>
        <translation>Choose what the documents contain</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Choisir entre des fichiers séparés et un ensemble à remettre</source>
        <translation>Choose between separate files and a set to hand in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Choisir le modèle Word à remplir ; il sera retenu pour les prochaines fois</source>
        <translation>Choose the Word model to fill in; it will be remembered for next time</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Choisir où écrire les fichiers</source>
        <translation>Choose where to write the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Copiées telles quelles</source>
        <translation>Copied as they are</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Copiées telles quelles, elles pèsent moins et leur texte reste net, mais le PDF n’est plus garanti pour les lecteurs d’écran.</source>
        <translation>Copied as they are, they weigh less and their text stays sharp, but the PDF is no longer guaranteed for screen readers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>De 1 à 500 Mo</source>
        <translation>From 1 to 500 MB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Grille de lecture (PDF)</source>
        <translation>Reading grid (PDF)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Il dit, pour chaque critère, où il est montré&#xa0;: page, exemple, preuve.</source>
        <translation>It says, for each criterion, where it is shown: page, example, piece of evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Il réunit le dossier en PDF et en Word, l’index des preuves, la grille de lecture, les annexes remises en fichiers, et une page LISEZ-MOI qui dit ce qu’il y a dedans.</source>
        <translation>It brings together the dossier as PDF and Word, the index of evidence, the reading grid, the appendices handed in as files, and a LISEZ-MOI page that says what is in it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Imprimées avec le dossier, lisibles par tous</source>
        <translation>Printed with the dossier, readable by all</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Index des preuves (PDF)</source>
        <translation>Index of evidence (PDF)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Je dépose sur France VAE (en ligne)</source>
        <translation>I submit on France VAE (online)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>La taille des fichiers</source>
        <translation>The size of the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Le modèle du document Word</source>
        <translation>The model of the Word document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Les annexes, dans le PDF</source>
        <translation>The appendices, in the PDF</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Les documents</source>
        <translation>The documents</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Les pages</source>
        <translation>The pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Mon nom en bas de chaque page</source>
        <translation>My name at the foot of each page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Ne plus l’utiliser</source>
        <translation>Stop using it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>PDF, pour imprimer et remettre</source>
        <translation>PDF, to print and hand in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Pages, options, fichiers créés</source>
        <translation>Pages, options, files made</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Pour le jury&#xa0;: qui présente quoi, et à quelle page lire chaque exemple et chaque annexe.</source>
        <translation>For the jury: who presents what, and on which page to read each example and each appendix.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Pour le jury&#xa0;: une ligne par critère, la page où le trouver, et de la place pour ses notes.</source>
        <translation>For the jury: one line per criterion, the page where to find it, and room for their notes.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Revenir à la mise en page de Dossier Pro</source>
        <translation>Go back to the layout of Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Réduire les images pour que le PDF et le Word tiennent chacun dans cette taille</source>
        <translation>Reduce the pictures so that the PDF and the Word document each fit in this size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Résumé d’une page (PDF)</source>
        <translation>One-page summary (PDF)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Sous quelle forme</source>
        <translation>In which form</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Taille maximale</source>
        <translation>Largest size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Taille maximale du PDF et du Word, en Mo</source>
        <translation>Largest size of the PDF and of the Word document, in MB</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Word (.docx), pour corriger et retoucher</source>
        <translation>Word (.docx), to correct and retouch</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Écrire les documents cochés dans les réglages</source>
        <translation>Write the documents ticked in the settings</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_exporter.py"/>
        <source>Écrit votre nom en bas de chaque page, sauf la page de garde. Le modèle officiel, lui, garde ses pieds de page.</source>
        <translation>Writes your name at the foot of each page, except the cover page. The official model keeps its own page footers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>Ce que vous présentez</source>
        <translation>What you present</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>Ce qui paraît sur la page de garde.</source>
        <translation>What appears on the cover page.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>Identité</source>
        <translation>Identity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>numéro, rue, code postal, ville</source>
        <translation>number, street, postcode, town</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>s’il est différent</source>
        <translation>if it is different</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/forms/ui_parcours.py"/>
        <source>À cette session</source>
        <translation>At this session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/model.py"/>
        <source>Ce qui précède date d’avant une mise à jour du format du dossier : on peut le lire, mais plus y revenir. La copie faite ce jour-là se trouve à côté du dossier.</source>
        <translation>What comes before is from before an update of the dossier’s format: it can be read, but no longer gone back to. The copy made that day is beside the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/model.py"/>
        <source>annulé</source>
        <translation>undone</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/model.py"/>
        <source>par {nom}</source>
        <translation>by {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Ce qui a changé</source>
        <translation>What changed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Ceci est une copie du dossier tel qu’il était le {day}, {heures}. Votre dossier n’a pas changé.</source>
        <translation>This is a copy of the dossier as it was on {day}, {heures}. Your dossier has not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Cette étape a été annulée, puis autre chose a été fait&#xa0;: elle ne se refait plus, mais ses mots sont ci-dessous, et une copie de ce moment les rend.</source>
        <translation>This step was undone, then something else was done: it cannot be done again, but its words are below, and a copy of this moment gives them back.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Cette étape a été annulée&#xa0;: «&#xa0;Rétablir&#xa0;» la refait.</source>
        <translation>This step was undone: “Redo” does it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Cette étape date d’avant une mise à jour du format du dossier : elle se lit encore, mais on ne peut plus y revenir. La copie faite ce jour-là se trouve à côté du dossier.</source>
        <translation>This step is from before an update of the dossier’s format: it can still be read, but no longer gone back to. The copy made that day is beside the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Chaque modification du dossier se note ici d’elle-même. Vous pourrez voir ce qui a changé, et rouvrir le dossier tel qu’il était, dans une copie.</source>
        <translation>Each change of the dossier is noted here by itself. You will be able to see what changed, and to open the dossier again as it was, in a copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Ouvrir une copie de ce moment</source>
        <translation>Open a copy of this moment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Ouvrir une copie de ce moment…</source>
        <translation>Open a copy of this moment…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Rechercher dans l’historique</source>
        <translation>Search the history</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Rien n’a encore été modifié</source>
        <translation>Nothing has been changed yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>{jour}, {heures}, par {nom}</source>
        <translation>{jour}, {heures}, by {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/historique/screen.py"/>
        <source>Écrire une copie du dossier tel qu’il était juste après cette étape, puis l’ouvrir</source>
        <translation>Write a copy of the dossier as it was just after this step, then open it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/accessible.py"/>
        <source>Contenu</source>
        <translation>Content</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/accessible.py"/>
        <source>Défilement</source>
        <translation>Scrolling</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/aloud.py"/>
        <source>Cet ordinateur n’a pas de voix française. Sous Windows&#xa0;: Paramètres, Heure et langue, Voix, Ajouter des voix. Sous Linux&#xa0;: installez speech-dispatcher et espeak-ng.</source>
        <translation>This computer has no French voice. On Windows: Settings, Time and language, Speech, Add voices. On Linux: install speech-dispatcher and espeak-ng.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/aloud.py"/>
        <source>Cliquez d’abord dans un texte, ou choisissez une ligne&#xa0;: c’est ce qui sera lu.</source>
        <translation>First click in a text, or choose a line: that is what will be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/banner.py"/>
        <source>Fermer ce message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/basics.py"/>
        <source>Outils</source>
        <translation>Tools</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/calendar.py"/>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/calendar.py"/>
        <source>Calendrier</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/calendar.py"/>
        <source>Seulement {mois}</source>
        <translation>Only {mois}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/change_page.py"/>
        <source>&lt;p&gt;Rien n’a changé en fin de compte.&lt;/p&gt;</source>
        <translation>&lt;p&gt;In the end nothing has changed.&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/change_page.py"/>
        <source>Ajouté</source>
        <translation>Added</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/change_page.py"/>
        <source>Modifié</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/change_page.py"/>
        <source>Retiré</source>
        <translation>Removed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist.py"/>
        <source>Montrer : {titre}</source>
        <translation>Show: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist.py"/>
        <source>Sans objet</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist.py"/>
        <source>ouvert</source>
        <translation>open</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Conforme au modèle ; quelques points l’amélioreraient encore</source>
        <translation>In line with the model; a few points would still make it better</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>C’est un conseil de Dossier Pro, pas une règle.</source>
        <translation>This is advice from Dossier Pro, not a rule.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>D’où vient cette règle&#xa0;? {provenance}</source>
        <translation>Where does this rule come from? {provenance}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>En ordre</source>
        <translation>In order</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Le jury ne pourra pas l’ouvrir : {remede}.</source>
        <translation>The jury will not be able to open it: {remede}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Modèle officiel, version du 11 septembre 2017</source>
        <translation>Official model, version of 11&#xa0;September 2017</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Modèle officiel, version du 1er juin 2016</source>
        <translation>Official model, version of 1&#xa0;June 2016</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Remettez ce fichier à part, ou joignez-en une copie en PDF.</source>
        <translation>Hand in this file separately, or attach a copy of it as a PDF.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Tout ce qui peut être vérifié est en ordre</source>
        <translation>Everything that can be checked is in order</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Version du modèle inconnue</source>
        <translation>Version of the model unknown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>Vérification de « {nom} »</source>
        <translation>Check of “{nom}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>conseil de Dossier Pro</source>
        <translation>advice from Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>{exemple} : ce que vous avez raconté n’est pas encore dans la fiche</source>
        <translation>{exemple}: what you told is not in the sheet yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>{nom} (« {fichier} ») ne sera pas dans les pages : {raison}.</source>
        <translation>{nom} (“{fichier}”) will not be in the pages: {raison}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>{nom} : {texte}</source>
        <translation>{nom}: {texte}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>À VÉRIFIER VOUS-MÊME</source>
        <translation>TO CHECK YOURSELF</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>À compléter</source>
        <translation>To complete</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/checklist_model.py"/>
        <source>À faire avant</source>
        <translation>To do first</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/crop.py"/>
        <source>Cadre&#xa0;: flèches pour le déplacer, Maj et flèches pour sa taille, Entrée pour garder</source>
        <translation>Frame: arrows to move it, Shift and arrows for its size, Enter to keep</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/crop.py"/>
        <source>Cadre&#xa0;: flèches pour le déplacer, Maj et flèches pour sa taille, Entrée pour masquer</source>
        <translation>Frame: arrows to move it, Shift and arrows for its size, Enter to black out</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/editor.py"/>
        <source>Choisissez d’abord les lignes à rejoindre</source>
        <translation>First choose the lines to join</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/editor.py"/>
        <source>Il n’y a pas là de lignes à rejoindre</source>
        <translation>There are no lines to join there</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>12/03/2026 ou mars 2026</source>
        <translation>12/03/2026 or March 2026</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>Calendrier&#xa0;: {nom}</source>
        <translation>Calendar: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>Choisir dans le calendrier (Alt+↓)</source>
        <translation>Choose in the calendar (Alt+↓)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>Il manque le jour : écrivez par exemple 12 {mois}.</source>
        <translation>The day is missing: write for instance 12 {mois}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>Modifier {champ}</source>
        <translation>Change {champ}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/fields.py"/>
        <source>jour/mois/année</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/growing.py"/>
        <source>Le texte est long&#xa0;: il est en train d’être collé…</source>
        <translation>The text is long: it is being pasted…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/growing.py"/>
        <source>Le texte n’a pas été collé, une autre fiche est là&#xa0;: collez-le de nouveau</source>
        <translation>The text was not pasted, another sheet is there: paste it again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/growing.py"/>
        <source>Un long texte est déjà en train d’être collé</source>
        <translation>A long text is already being pasted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher</source>
        <translation>Hide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher ce nom partout…</source>
        <translation>Hide this name everywhere…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher partout</source>
        <translation>Hide everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher un nom partout</source>
        <translation>Hide a name everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher un numéro ou une adresse partout</source>
        <translation>Hide a number or an address everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Cacher «&#xa0;{texte}&#xa0;» partout</source>
        <translation>Hide “{texte}” everywhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Caché à {endroits}</source>
        <translation>Hidden in {endroits}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Ce n’est écrit nulle part dans vos textes.</source>
        <translation>It is not written anywhere in your texts.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Ce qui sera écrit à la place</source>
        <translation>What will be written instead</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Décochez pour laisser ce passage comme il est</source>
        <translation>Untick to leave this passage as it is</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>L’historique de votre dossier, sur votre ordinateur, garde les anciens mots. Le Word, le PDF et la copie pour un lecteur que vous ferez ensuite ne les auront pas. Les fichiers joints et les remarques reçues ne changent pas.</source>
        <translation>The history of your dossier, on your computer, keeps the old words. The Word document, the PDF and the copy for a reader that you make afterwards will not have them. The attached files and the remarks received do not change.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Vous pouvez écrire autre chose&#xa0;: une cliente, mon responsable</source>
        <translation>You can write something else: a customer, my manager</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>{endroits}. Voici les {nombre} premiers&#xa0;; les autres changent aussi.</source>
        <translation>{endroits}. Here are the first {nombre}; the others change too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/hiding.py"/>
        <source>Écrire à la place</source>
        <translation>Write instead</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/joindre.py"/>
        <source>Joindre une preuve</source>
        <translation>Attach a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/joindre.py"/>
        <source>L’ajouter aux documents illustrant la pratique professionnelle, que le jury reçoit avec le dossier</source>
        <translation>Add it to the documents illustrating professional practice, which the jury receives with the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/joindre.py"/>
        <source>«&#xa0;{titre}&#xa0;» est jointe aux documents illustrant la pratique (Parcours)</source>
        <translation>“{titre}” is attached to the documents illustrating practice (Background)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>Certificateur : {nom}</source>
        <translation>Awarding body: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>Niveau {niveau}</source>
        <translation>Level {niveau}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>Source : {nom}</source>
        <translation>Source: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>Valable jusqu’au {date}</source>
        <translation>Valid until {date}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>millésime {millesime}</source>
        <translation>edition {millesime}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/names.py"/>
        <source>{titre} ({code}, millésime {millesime})</source>
        <translation>{titre} ({code}, edition {millesime})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Agrandir (Ctrl++)</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Aller à une page</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Numéro de la page</source>
        <translation>Page number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Page du document</source>
        <translation>Page of the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Page {page}. Surligné : {mots}</source>
        <translation>Page {page}. Highlighted: {mots}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Pages du document</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Réduire (Ctrl+-)</source>
        <translation>Zoom out (Ctrl+-)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>Texte du document</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/page_pdf.py"/>
        <source>sur&#xa0;{nombre}</source>
        <translation>of&#xa0;{nombre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Cacher ce qui est tapé</source>
        <translation>Hide what is typed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>La touche de verrouillage des majuscules semble active.</source>
        <translation>Caps Lock seems to be on.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Les deux mots de passe ne sont pas les mêmes&#xa0;: tapez le même deux fois.</source>
        <translation>The two passwords are not the same: type the same one twice.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Montrer ce qui est tapé</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Mot de passe de ce qui est remis</source>
        <translation>Password of what is handed in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Tapez un mot de passe.</source>
        <translation>Type a password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/password.py"/>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/pasting.py"/>
        <source>Un fichier se colle dans «&#xa0;Preuves&#xa0;»&#xa0;: ici, seuls des mots se collent</source>
        <translation>A file is pasted in “Evidence”: here, only words can be pasted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/pasting.py"/>
        <source>Une image se colle dans «&#xa0;Preuves&#xa0;»&#xa0;: ici, seuls les mots sont collés</source>
        <translation>A picture is pasted in “Evidence”: here, only the words are pasted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/places.py"/>
        <source>Joindre</source>
        <translation>Attach</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preuve_words.py"/>
        <source>confidentielle</source>
        <translation>confidential</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preuve_words.py"/>
        <source>pas encore vue</source>
        <translation>not seen yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preuve_words.py"/>
        <source>vide</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preuve_words.py"/>
        <source>vue du jury</source>
        <translation>seen by the jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preuve_words.py"/>
        <source>à remettre à part</source>
        <translation>to hand in separately</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preview.py"/>
        <source>Aperçu de la preuve</source>
        <translation>Preview of the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preview.py"/>
        <source>Aperçu de «&#xa0;{titre}&#xa0;»</source>
        <translation>Preview of “{titre}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preview.py"/>
        <source>Page {page} sur {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/preview.py"/>
        <source>Pas de fichier</source>
        <translation>No file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/reverify.py"/>
        <source>C’est vérifié</source>
        <translation>It is verified</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/reverify.py"/>
        <source>Dire que ce lien est juste pour ce critère ; Ctrl+Z revient en arrière</source>
        <translation>Say that this link is right for this criterion; Ctrl+Z goes back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/reverify.py"/>
        <source>Vérifier un lien reporté</source>
        <translation>Verify a link carried over</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/reverify.py"/>
        <source>À revérifier : ce lien vient d’un autre titre.</source>
        <translation>To verify again: this link comes from another qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Aucune</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Autorité ou organisme</source>
        <translation>Authority or body</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Bénévole</source>
        <translation>Volunteer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>CCP ou CCS</source>
        <translation>CCP or CCS</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Code, s’il vient d’un titre plus ancien</source>
        <translation>Code, if it comes from an older qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Employeur</source>
        <translation>Employer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Fonction</source>
        <translation>Position held</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Les heures par semaine sont un nombre entre 0 et 168 : écrivez par exemple 35 ou 17,5.</source>
        <translation>The hours per week are a number between 0 and 168: write for instance 35 or 17,5.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Preuve jointe</source>
        <translation>Evidence attached</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Sans titre</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>Service</source>
        <translation>Department</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>en cours</source>
        <translation>in progress</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>h / sem.</source>
        <translation>h / week</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>un CCP obtenu</source>
        <translation>a CCP obtained</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>un document</source>
        <translation>a document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>un titre ou diplôme</source>
        <translation>a qualification or diploma</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>une annexe</source>
        <translation>an appendix</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>une expérience</source>
        <translation>an experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>une session</source>
        <translation>a session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>à choisir</source>
        <translation>to be chosen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/rows_model.py"/>
        <source>à noter</source>
        <translation>to be noted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>Avis : {liste}.</source>
        <translation>Review: {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>Pas encore d’avis de formateur.</source>
        <translation>No review by a trainer yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Ajouter {champ}</source>
        <translation>Add {champ}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Colonnes : {nom}</source>
        <translation>Columns: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Descendre la ligne</source>
        <translation>Move the row down</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Déplacer {champ}</source>
        <translation>Move {champ}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Monter la ligne</source>
        <translation>Move the row up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Supprimer la ligne</source>
        <translation>Delete the row</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/table.py"/>
        <source>Supprimer {champ}</source>
        <translation>Delete {champ}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/terms.py"/>
        <source>Que veulent dire :</source>
        <translation>What do these mean:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/terms.py"/>
        <source>Que veut dire :</source>
        <translation>What does this mean:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/theme.py"/>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/theme.py"/>
        <source>Comme l’ordinateur</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/theme.py"/>
        <source>Contraste élevé</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/theme.py"/>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Ajouter votre réponse au fil (Ctrl+Entrée)</source>
        <translation>Add your answer to the thread (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Aller au passage (Entrée)</source>
        <translation>Go to the passage (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Aller à cet endroit du dossier (Entrée)</source>
        <translation>Go to this place of the dossier (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Ce passage n’est plus dans le texte.</source>
        <translation>This passage is no longer in the text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Ctrl+Entrée envoie, Échap referme</source>
        <translation>Ctrl+Enter sends, Esc closes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Envoyer la réponse</source>
        <translation>Send the answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Marquer cette remarque comme traitée (T)</source>
        <translation>Mark this remark as dealt with (T)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Marquer comme traitée</source>
        <translation>Mark as dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Refermer sans répondre (Échap)</source>
        <translation>Close without answering (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Rouvrir cette remarque (T)</source>
        <translation>Reopen this remark (T)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Répondre à cette remarque (R)</source>
        <translation>Answer this remark (R)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Traitée</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Voir l’endroit</source>
        <translation>See the place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Votre réponse</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>Votre réponse…</source>
        <translation>Your answer…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>rouverte</source>
        <translation>reopened</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>✓ traitée</source>
        <translation>✓ dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_card.py"/>
        <source>✓ vérifiée</source>
        <translation>✓ verified</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_edits.py"/>
        <source>La remarque est marquée comme traitée</source>
        <translation>The remark is marked as dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/thread_edits.py"/>
        <source>La remarque est rouverte</source>
        <translation>The remark is reopened</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Tout le dossier</source>
        <translation>The whole dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Traitées</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Un critère d’un autre référentiel</source>
        <translation>A criterion of another framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Un exemple retiré depuis</source>
        <translation>An example removed since</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Une personne sans nom</source>
        <translation>A person without a name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Une preuve retirée depuis</source>
        <translation>A piece of evidence removed since</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>Vous</source>
        <translation>You</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>candidat</source>
        <translation>candidate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>traitée</source>
        <translation>dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>{sigle}, exemple&#xa0;{rang}&#xa0;: {titre}</source>
        <translation>{sigle}, example&#xa0;{rang}: {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>À traiter</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tick.py"/>
        <source>Cochez pour l’effacer, décochez pour le garder</source>
        <translation>Tick to delete it, untick to keep it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Aucun critère ne contient ces mots.</source>
        <translation>No criterion contains these words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Aucun exemple, aucune phrase et aucune preuve ne contient ces mots.</source>
        <translation>No example, no sentence and no piece of evidence contains these words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Ce que ce passage montre</source>
        <translation>What this passage shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Ce que ces {nombre}&#xa0;preuves montrent</source>
        <translation>What these {nombre}&#xa0;pieces of evidence show</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Ce que cet exemple montre</source>
        <translation>What this example shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Ce que cette preuve montre</source>
        <translation>What this piece of evidence shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Ce qui montre ce critère</source>
        <translation>What shows this criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Celles qui y sont déjà liées gardent leur phrase.</source>
        <translation>Those already linked to it keep their sentence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Changer de critère</source>
        <translation>Change criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Changer de source</source>
        <translation>Change source</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Chercher un critère : ses mots ou son numéro</source>
        <translation>Search for a criterion: its words or its number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Chercher un exemple, une phrase ou une preuve</source>
        <translation>Search for an example, a sentence or a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Dites en une phrase comment</source>
        <translation>Say in one sentence how</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Déjà lié : votre phrase remplacera «&#xa0;{phrase}&#xa0;»</source>
        <translation>Already linked: your sentence will replace “{phrase}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Entrée : choisir · Échap : fermer</source>
        <translation>Enter: choose · Esc: close</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Entrée : lier · Échap : fermer</source>
        <translation>Enter: link · Esc: close</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Exemples, phrases et preuves</source>
        <translation>Examples, sentences and evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Rien ne peut encore le montrer : écrivez un exemple de ce CCP, ou ajoutez une preuve.</source>
        <translation>Nothing can show it yet: write an example for this CCP, or add a piece of evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying.py"/>
        <source>Suppr : pas celui-ci</source>
        <translation>Del: not this one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_bubble.py"/>
        <source>Ce passage montre…</source>
        <translation>This passage shows…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_bubble.py"/>
        <source>Dire quel critère ce passage montre (Ctrl+L)</source>
        <translation>Say which criterion this passage shows (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Ce passage montre peut-être :</source>
        <translation>This passage may show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Ce que vous avez déjà et qui pourrait le montrer :</source>
        <translation>What you already have and could show it:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Cela ne sera plus proposé ici</source>
        <translation>This will not be suggested here again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Ces preuves montrent peut-être :</source>
        <translation>These pieces of evidence may show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Cet exemple montre peut-être :</source>
        <translation>This example may show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Cette preuve montre peut-être :</source>
        <translation>This piece of evidence may show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Le reste du dossier</source>
        <translation>The rest of the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Les autres critères</source>
        <translation>The other criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Ne plus proposer ceci (Suppr)</source>
        <translation>Stop suggesting this (Del)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Pas celui-ci</source>
        <translation>Not this one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_guide.py"/>
        <source>Refuser une proposition</source>
        <translation>Refuse a suggestion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Aucun exemple de ce CCP n’a encore de réponse à la question 1</source>
        <translation>No example of this CCP has an answer to question 1 yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Confidentielle : le jury n’en voit que le titre, ce lien ne comptera pas.</source>
        <translation>Confidential: the jury only sees its title, this link will not count.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Elle est jointe et compte. Un tel fichier ne s’imprime pas : remettez-le au jury à part.</source>
        <translation>It is attached and counts. Such a file cannot be printed: hand it to the jury separately.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Elle est vide : donnez-lui un fichier, une adresse ou un texte, sinon ce lien ne comptera pas.</source>
        <translation>It is empty: give it a file, an address or a text, otherwise this link will not count.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Exemple où elle est citée</source>
        <translation>Example where it is cited</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>La citer à la fin de la question 1 d’un exemple</source>
        <translation>Cite it at the end of question 1 of an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury la verra</source>
        <translation>The jury will see it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury la verra dans un exemple</source>
        <translation>The jury will see it in an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury la verra jointe en entier</source>
        <translation>The jury will see it attached in full</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury la voit déjà.</source>
        <translation>The jury sees it already.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury les verra</source>
        <translation>The jury will see them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury les verra dans un exemple</source>
        <translation>The jury will see them in an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>Le jury les verra jointes en entier</source>
        <translation>The jury will see them attached in full</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>L’ajouter aux documents illustrant la pratique, que le jury reçoit avec le dossier</source>
        <translation>Add it to the documents illustrating practice, which the jury receives with the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>L’exemple en dit le nom, et elle est jointe aussi : un document qui n’est pas une image n’y est pas imprimé.</source>
        <translation>The example gives its name, and it is attached too: a document that is not a picture is not printed there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>dans un exemple</source>
        <translation>in an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>jointe en entier</source>
        <translation>attached in full</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_jury.py"/>
        <source>jointes en entier</source>
        <translation>attached in full</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_list.py"/>
        <source>déjà lié</source>
        <translation>already linked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_model.py"/>
        <source>Transversale  {intitule}</source>
        <translation>Cross-cutting  {intitule}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_model.py"/>
        <source>proposé à cause de {mots}</source>
        <translation>suggested because of {mots}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_passages.py"/>
        <source>Passage · {exemple}, question {question}</source>
        <translation>Passage · {exemple}, question {question}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>C’est lié : {nom} est montré</source>
        <translation>Linked: {nom} is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>C’est lié, mais {nom} reste absent : {raison}</source>
        <translation>Linked, but {nom} is still missing: {raison}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>Lier un passage à {lieu}</source>
        <translation>Link a passage to {lieu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>Lier une preuve à {lieu}</source>
        <translation>Link a piece of evidence to {lieu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>Lier {nombre}&#xa0;preuves à {lieu}</source>
        <translation>Link {nombre}&#xa0;pieces of evidence to {lieu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/tying_tie.py"/>
        <source>Lié à {nom}</source>
        <translation>Linked to {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/underlines.py"/>
        <source>Pourquoi&#xa0;?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/underlines.py"/>
        <source>Propositions, avec Alt&#xa0;: {choix}</source>
        <translation>Suggestions, with Alt: {choix}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/underlines.py"/>
        <source>{passage}, remplacé par {mots}</source>
        <translation>{passage}, replaced with {mots}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/underlines.py"/>
        <source>«&#xa0;{passage}&#xa0;» n’est plus souligné dans ce dossier</source>
        <translation>“{passage}” is no longer underlined in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/voice.py"/>
        <source>Lecture à voix haute&#xa0;: cet ordinateur n’a pas ce qu’elle demande ({erreur}).</source>
        <translation>Reading aloud: this computer does not have what it needs ({erreur}).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/voice.py"/>
        <source>Lecture à voix haute&#xa0;: elle n’est pas dans cette installation.</source>
        <translation>Reading aloud: it is not in this installation.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/voice.py"/>
        <source>Lecture à voix haute&#xa0;: le programme sait la faire, mais cet ordinateur n’a pas de voix française.</source>
        <translation>Reading aloud: the program can do it, but this computer has no French voice.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/voice.py"/>
        <source>Lecture à voix haute&#xa0;: le programme sait la faire, mais la voix de cet ordinateur se tait.</source>
        <translation>Reading aloud: the program can do it, but the voice of this computer stays silent.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/voice.py"/>
        <source>Lecture à voix haute&#xa0;: une voix française est là.</source>
        <translation>Reading aloud: there is a French voice.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/why.py"/>
        <source>Mettre ce mot à la place (Alt+{rang})</source>
        <translation>Put this word in its place (Alt+{rang})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/why.py"/>
        <source>Ne plus souligner ces mots</source>
        <translation>Stop underlining these words</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/kit/why.py"/>
        <source>Pourquoi c’est souligné</source>
        <translation>Why it is underlined</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>(ce que vous présentez)</source>
        <translation>(what you present)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter un CCP</source>
        <translation>Add a CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter un document</source>
        <translation>Add a document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter un titre</source>
        <translation>Add a qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter une annexe</source>
        <translation>Add an appendix</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter une expérience</source>
        <translation>Add an experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ajouter une session</source>
        <translation>Add a session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>CCP déjà obtenus</source>
        <translation>CCP already obtained</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ce qu’un jury a déjà accordé n’est plus à montrer ; le dossier le signale.</source>
        <translation>What a jury has already granted need not be shown again; the dossier says so.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Choisir ce qui est présenté</source>
        <translation>Choose what is presented</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Choisir la modalité</source>
        <translation>Choose the way</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Documents illustrant la pratique professionnelle</source>
        <translation>Documents that illustrate the professional practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Documents joints</source>
        <translation>Attached documents</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Expériences</source>
        <translation>Experiences</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Facultatif : ce que vous souhaitez porter à la connaissance du jury.</source>
        <translation>Optional: what you wish to bring to the jury’s attention.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Facultatif : les documents joints au dossier, chacun avec sa preuve.</source>
        <translation>Optional: the documents attached to the dossier, each with its piece of evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Il demande d’avoir déjà {liste}.</source>
        <translation>It requires that you already have {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Il vous est ouvert, d’après ce que vous avez noté.</source>
        <translation>It is open to you, from what you have noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>La date de la session donne le temps qui reste.</source>
        <translation>The date of the session gives the time that is left.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Le jury aura devant lui : {liste}.</source>
        <translation>The jury will have before it: {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Ouvrir la fiche&#xa0;: un texte par bloc, une réponse par compétence</source>
        <translation>Open the sheet: a text for each block, an answer for each skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Préparer le dossier de faisabilité…</source>
        <translation>Prepare the feasibility dossier…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Sessions d’examen</source>
        <translation>Exam sessions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Si le jury vous accorde tout ce que vous présentez, vous recevez {document}.</source>
        <translation>If the jury grants you all that you present, you receive {document}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Si le jury vous l’accorde, vous recevez {document} de ce CCS. {acces}</source>
        <translation>If the jury grants it to you, you receive {document} of this CCS. {acces}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Titres et diplômes</source>
        <translation>Qualifications and diplomas</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Titres, diplômes, CQP, attestations de formation</source>
        <translation>Qualifications, diplomas, CQP, training certificates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>Vos périodes de travail, salariées ou bénévoles ; celles qui se recouvrent comptent une fois.</source>
        <translation>Your periods of work, paid or voluntary; those that overlap count once.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>ce dossier professionnel</source>
        <translation>this professional dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>la date de la déclaration</source>
        <translation>the date of the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>la déclaration</source>
        <translation>the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le livret de certification, qui garde ce que vous avez obtenu</source>
        <translation>the certification booklet, which keeps what you have obtained</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le nom de naissance</source>
        <translation>the birth name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le nom d’usage</source>
        <translation>the name in use</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le parchemin</source>
        <translation>the parchment (diploma)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le prénom</source>
        <translation>the first name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>le titre (notez ses CCP parmi les CCP déjà obtenus)</source>
        <translation>the qualification (note its CCP among the CCP already obtained)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>les résultats des évaluations en cours de formation</source>
        <translation>the results of the assessments during training</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>les épreuves</source>
        <translation>the tests</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>l’adresse</source>
        <translation>the address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>l’entretien final</source>
        <translation>the final interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/screen.py"/>
        <source>une formation, ou un an d’expérience dans le métier</source>
        <translation>a training course, or one year of experience in the trade</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Cette image est imprimée à la place de la signature.</source>
        <translation>This picture is printed in the place of the signature.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Cette image ne peut pas être montrée ici.</source>
        <translation>This picture cannot be shown here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Choisir une image…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Choisir une photo ou un scan de votre signature</source>
        <translation>Choose a photo or a scan of your signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Image de la signature</source>
        <translation>Picture of the signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Le jury demande une signature. Vous pouvez signer à l’encre une fois le dossier imprimé : la place est prévue.</source>
        <translation>The jury asks for a signature. You can sign in ink once the dossier is printed: there is room for it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Retirer l’image</source>
        <translation>Remove the picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Retirer l’image de la signature</source>
        <translation>Remove the picture of the signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Revenir à une signature à l’encre</source>
        <translation>Go back to a signature in ink</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/signature.py"/>
        <source>Votre signature</source>
        <translation>Your signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Au total {duree}, dont {emploi} en emploi et {benevolat} en bénévolat.</source>
        <translation>{duree} in all, of which {emploi} of paid work and {benevolat} of voluntary work.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Au total {duree}.</source>
        <translation>{duree} in all.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Bénévolat</source>
        <translation>Voluntary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Emploi</source>
        <translation>Paid</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Expérience</source>
        <translation>Experience</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>Frise des expériences. {total} {liste}</source>
        <translation>Timeline of the experiences. {total} {liste}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>bénévolat</source>
        <translation>voluntary work</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/timeline.py"/>
        <source>emploi</source>
        <translation>paid work</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Ces critères ont changé de mots. Ce qui est coché passe dans le nouveau dossier, marqué « à revérifier ».</source>
        <translation>The words of these criteria have changed. What is ticked goes into the new dossier, marked “to check again”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Changer de titre ou de millésime…</source>
        <translation>Change qualification or edition…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Cochez ce que vos liens montrent encore</source>
        <translation>Tick what your links still show</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Créer le dossier sur ce titre…</source>
        <translation>Make the dossier on this qualification…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Importez d’abord l’autre référentiel : Accueil de démarrage, nouveau dossier.</source>
        <translation>First import the other framework: start page, new dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Nouveau titre</source>
        <translation>New qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Où ranger le dossier sur ce titre ?</source>
        <translation>Where should the dossier on this qualification be kept?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Reporter les liens de ce critère, à revérifier</source>
        <translation>Carry over the links of this criterion, to check again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>Vers quel titre ?</source>
        <translation>To which qualification?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>{etat} : « {ancien} » → un critère de « {nouveau} »</source>
        <translation>{etat}: “{ancien}” → a criterion of “{nouveau}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/parcours/titre.py"/>
        <source>{etat} : « {ancien} » → « {nouveau} »</source>
        <translation>{etat}: “{ancien}” → “{nouveau}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>et {autres} pour des raisons semblables</source>
        <translation>and {autres} for similar reasons</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichiers} déjà dans le dossier, donc pas ajoutés deux fois</source>
        <translation>{fichiers} already in the dossier, so not added twice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichiers} laissés de côté, à votre demande</source>
        <translation>{fichiers} left out, as you asked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichiers} ne sont pas pris&#xa0;: {raisons}.</source>
        <translation>{fichiers} were not taken: {raisons}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichier} déjà dans le dossier, donc pas ajouté deux fois</source>
        <translation>{fichier} already in the dossier, so not added twice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichier} laissé de côté, à votre demande</source>
        <translation>{fichier} left out, as you asked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>{fichier} n’est pas pris&#xa0;: {raisons}.</source>
        <translation>{fichier} was not taken: {raisons}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Autres façons de la montrer : en annexe, dans un exemple</source>
        <translation>Other ways to show it: as an appendix, in an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Citer dans {exemple}  {titre}</source>
        <translation>Cite in {exemple}  {titre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Citée, non jointe : le jury n’en voit que le nom.</source>
        <translation>Cited, not attached: the jury sees only its name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Confidentielle : le jury n’en voit que le titre.</source>
        <translation>Confidential: the jury sees only its title.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Elle est vide : donnez-lui un fichier, une adresse ou, pour une note, un texte.</source>
        <translation>It is empty: give it a file, an address or, for a note, a text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Joindre en annexe</source>
        <translation>Attach as an appendix</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Jointe, elle compte. Mais un tel fichier ne s’imprime pas : remettez-le à part, avec le dossier.</source>
        <translation>It is attached, so it counts. But such a file cannot be printed: hand it in apart, with the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>La retirer des documents et des annexes ; elle reste ici</source>
        <translation>Take it out of the documents and the appendices; it stays here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Ne plus joindre</source>
        <translation>Stop attaching</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Ne plus joindre une preuve</source>
        <translation>Stop attaching a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/before_jury.py"/>
        <source>Ni jointe ni imprimée : le jury ne la voit pas.</source>
        <translation>Neither attached nor printed: the jury does not see it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Agrandir</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Agrandir (Entrée)</source>
        <translation>Enlarge (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Citée dans {exemple}</source>
        <translation>Cited in {exemple}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Citée dans {exemple} «&#xa0;{titre}&#xa0;»</source>
        <translation>Cited in {exemple} “{titre}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Jointe dans les annexes</source>
        <translation>Attached in the appendices</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Jointe dans les documents illustrant la pratique</source>
        <translation>Attached in the documents that illustrate the practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Le fichier est remplacé, les liens sont gardés</source>
        <translation>The file is replaced, the links are kept</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Ouvrir dans le programme de cet ordinateur</source>
        <translation>Open in this computer’s program</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Où elle est dans le dossier</source>
        <translation>Where it is in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Remplacer le fichier</source>
        <translation>Replace the file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Remplacer le fichier, en gardant les liens</source>
        <translation>Replace the file, keeping the links</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>Supprimer cette preuve</source>
        <translation>Delete this piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/detail.py"/>
        <source>un exemple</source>
        <translation>an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/enlarged.py"/>
        <source>Aperçu agrandi</source>
        <translation>Enlarged preview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/enlarged.py"/>
        <source>Page agrandie</source>
        <translation>Enlarged page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/enlarged.py"/>
        <source>Revenir à la preuve (Échap)</source>
        <translation>Back to the piece of evidence (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Adresse du lien</source>
        <translation>Address of the link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Changer la confidentialité d’une preuve</source>
        <translation>Change the confidentiality of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Changer le genre d’une preuve</source>
        <translation>Change the kind of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Confidentielle : hors des copies</source>
        <translation>Confidential: left out of copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Date de la preuve</source>
        <translation>Date of the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Décrire une preuve</source>
        <translation>Describe a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>D’où elle vient : entreprise, service, personne</source>
        <translation>Where it comes from: company, department, person</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Genre</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Genre, description, confidentialité, étiquettes</source>
        <translation>Kind, description, confidentiality, labels</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Modifier les étiquettes d’une preuve</source>
        <translation>Change the labels of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Moins</source>
        <translation>Less</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Origine</source>
        <translation>Origin</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Plus</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Texte de remplacement</source>
        <translation>Alternative text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Titre</source>
        <comment>une preuve</comment>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>ce que le jury lira dans la liste</source>
        <translation>what the jury will read in the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>ce qu’elle est, ce qu’on y voit</source>
        <translation>what it is, what it shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>ce qu’on voit, pour qui ne voit pas la photo</source>
        <translation>what one sees, for those who cannot see the photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>entreprise, service, personne</source>
        <translation>company, department, person</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>la date d’une preuve</source>
        <translation>the date of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>le texte de remplacement d’une photo</source>
        <translation>the alternative text of a photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>le titre d’une preuve</source>
        <translation>the title of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>les étiquettes de la preuve</source>
        <translation>the labels of the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>l’adresse d’une preuve</source>
        <translation>the address of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>l’origine d’une preuve</source>
        <translation>the origin of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>mots à vous, séparés par des virgules</source>
        <translation>your own words, with commas between them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/form.py"/>
        <source>Étiquettes</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>liée à rien</source>
        <translation>linked to nothing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>liée à {criteres}, aucun montré</source>
        <translation>linked to {criteres}, none shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>liée à {criteres}, {montres}</source>
        <translation>linked to {criteres}, {montres}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>montre {criteres}</source>
        <translation>shows {criteres}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>ne montre rien encore</source>
        <translation>shows nothing yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/opened_piece.py"/>
        <source>Ce fichier n’est pas un document que Dossier Pro reconnaît. C’est peut-être un programme, une archive ou une page Web&#xa0;: il n’est pas ouvert ici. Si vous savez d’où il vient, enregistrez-en une copie et ouvrez-la vous-même.</source>
        <translation>This file is not a document that Dossier Pro knows. It may be a program, an archive or a web page: it is not opened here. If you know where it comes from, save a copy of it and open it yourself.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/opened_piece.py"/>
        <source>Enregistrer une copie de la preuve</source>
        <translation>Save a copy of the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/opened_piece.py"/>
        <source>Enregistrer une copie…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/opened_piece.py"/>
        <source>Fichier (*{suffix})</source>
        <translation>File (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/opened_piece.py"/>
        <source>Ouvrir «&#xa0;{nom}&#xa0;»&#xa0;?</source>
        <translation>Open “{nom}”?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/paste.py"/>
        <source>L’image n’a pas pu être collée&#xa0;: libérez de la place sur le disque, puis recommencez.</source>
        <translation>The picture could not be pasted: free some room on the disk, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Garder ce cadre</source>
        <translation>Keep this frame</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Masquer ce cadre</source>
        <translation>Black out this frame</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Masquer une partie de la photo en noir&#xa0;: un nom, un visage, un numéro</source>
        <translation>Black out a part of the photo: a name, a face, a number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Rogner la photo</source>
        <translation>Crop the photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Tourner la photo vers la droite</source>
        <translation>Turn the photo to the right</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/photo_tools.py"/>
        <source>Tourner la photo vers la gauche</source>
        <translation>Turn the photo to the left</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/removing.py"/>
        <source>La preuve «&#xa0;{titre}&#xa0;» est supprimée, avec ses liens et ses citations.</source>
        <translation>The piece of evidence “{titre}” is deleted, with its links and its citations.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/removing.py"/>
        <source>Supprimer une preuve</source>
        <translation>Delete a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/removing.py"/>
        <source>Supprimer {nombre}&#xa0;preuves</source>
        <translation>Delete {nombre}&#xa0;pieces of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/removing.py"/>
        <source>{nombre}&#xa0;preuves sont supprimées, avec leurs liens et leurs citations.</source>
        <translation>{nombre}&#xa0;pieces of evidence are deleted, with their links and their citations.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Ajout des fichiers</source>
        <translation>Adding the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Ajouter des preuves</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Ajouter tout un dossier de fichiers</source>
        <translation>Add a whole folder of files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Aucune preuve ne correspond.</source>
        <translation>No piece of evidence matches.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Ce qui est dans le presse-papiers	Ctrl+V</source>
        <translation>What is in the clipboard	Ctrl+V</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Choisir des fichiers</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Ctrl + clic : en choisir plusieurs</source>
        <translation>Ctrl + click: choose several</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Des fichiers…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Déposez vos fichiers ici pour les ajouter aux preuves</source>
        <translation>Drop your files here to add them to the evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Il n’y a aucun fichier dans ce dossier de fichiers : choisissez-en un autre.</source>
        <translation>There is no file in this folder: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Il n’y a rien à coller : copiez d’abord un fichier, une image ou un texte, puis recommencez.</source>
        <translation>There is nothing to paste: first copy a file, a picture or a text, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Liées à rien seulement</source>
        <translation>Only unlinked ones</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>L’image est enregistrée…</source>
        <translation>The picture is being saved…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Montrer les preuves en vignettes</source>
        <translation>Show the evidence as thumbnails</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Rassemblez vos preuves</source>
        <translation>Gather your evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Rechercher une preuve</source>
        <translation>Search for a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Tout un dossier de fichiers…</source>
        <translation>A whole folder of files…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Toutes les étiquettes</source>
        <translation>All labels</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Un lien vers une page</source>
        <translation>A link to a page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Une note</source>
        <translation>A note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Une preuve est un document, une photo, un lien ou une attestation qui montre ce que vous savez faire. Déposez des fichiers sur cette page, ou choisissez-les.</source>
        <translation>A piece of evidence is a document, a photo, a link or a certificate that shows what you can do. Drop files on this page, or choose them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/screen.py"/>
        <source>Étiquette</source>
        <translation>Label</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Ajouter l’étiquette</source>
        <translation>Add the label</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Aucune n’est à joindre</source>
        <translation>None is left to attach</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Choisir un critère, dire en une phrase comment (Ctrl+L)</source>
        <translation>Choose a criterion, say in one sentence how (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Dire ce qu’elles montrent…</source>
        <translation>Say what they show…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Elles sont jointes aux documents illustrant la pratique (Parcours)</source>
        <translation>They are attached to the documents that illustrate the practice (Background)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Joindre {nombre}&#xa0;preuve</source>
        <translation>Attach {nombre}&#xa0;piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Joindre {nombre}&#xa0;preuves</source>
        <translation>Attach {nombre}&#xa0;pieces of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>et {autres}</source>
        <translation>and {autres}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>{aide} : {vues}</source>
        <translation>{aide}: {vues}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>{nombre}&#xa0;preuves choisies</source>
        <translation>{nombre}&#xa0;pieces of evidence chosen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Étiqueter {nombre}&#xa0;preuves</source>
        <translation>Label {nombre}&#xa0;pieces of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Étiquette ajoutée à {nombre}&#xa0;preuves</source>
        <translation>Label added to {nombre}&#xa0;pieces of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>Étiquette à ajouter à toutes</source>
        <translation>Label to add to all of them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>étiquette</source>
        <translation>label</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Ajouter un critère…</source>
        <translation>Add a criterion…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Comment elle le montre</source>
        <translation>How it shows it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Comment elle montre : {critere}</source>
        <translation>How it shows: {critere}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Critère disparu du référentiel</source>
        <translation>Criterion no longer in the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Dites en une phrase comment : sans elle, le critère reste absent.</source>
        <translation>Say in one sentence how: without it, the criterion stays missing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Le critère reste absent : {raison}.</source>
        <translation>The criterion stays missing: {raison}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Non présenté à cette session.</source>
        <translation>Not presented at this session.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Retirer ce lien</source>
        <translation>Remove this link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Retirer un lien</source>
        <translation>Remove a link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Rien encore. Dites quel critère elle montre, et comment.</source>
        <translation>Nothing yet. Say which criterion it shows, and how.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/preuves/shows.py"/>
        <source>Voir dans la couverture</source>
        <translation>See in the coverage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Ajouter à la fiche</source>
        <translation>Add to the sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Brouillon</source>
        <translation>Draft</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Fait de vos mots. Le programme n’ajoute que de petits mots de liaison&#xa0;: d’abord, ensuite, alors…</source>
        <translation>Made of your words. The program adds only small linking words, in French: d’abord, ensuite, alors…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>La fiche a déjà du texte. Il reste&#xa0;: le brouillon vient après.</source>
        <translation>The sheet already has text. It stays: the draft comes after it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Mettre ce brouillon dans la fiche, après ce qui y est déjà. Ctrl+Z l’enlève d’un coup.</source>
        <translation>Put this draft into the sheet, after what is already there. Ctrl+Z takes it out in one go.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Répondez à une question&#xa0;: vos mots viennent ici.</source>
        <translation>Answer a question: your words come here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/draft_panel.py"/>
        <source>Votre brouillon</source>
        <translation>Your draft</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Ajouter le brouillon à la fiche</source>
        <translation>Add the draft to the sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Ce n’est qu’une proposition. Dans la fiche, Ctrl+L les lie si vous êtes d’accord.</source>
        <translation>This is only a proposal. In the sheet, Ctrl+L links them if you agree.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Commencer</source>
        <comment>un récit</comment>
        <translation>Begin</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Critères que ce récit semble montrer&#xa0;:</source>
        <translation>Criteria that this story seems to show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>C’était la dernière question</source>
        <translation>That was the last question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Des questions courtes, une par une. Vos réponses font un brouillon, que vous corrigez ensuite.</source>
        <translation>Short questions, one by one. Your answers make a draft, which you then correct.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Exemple que vous racontez</source>
        <translation>Example that you tell</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Garder la réponse et passer à la question d’après (Ctrl+Entrée)</source>
        <translation>Keep the answer and go to the next question (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Je ne sais pas</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Lisez le brouillon. Il n’est fait que de vos mots. Mettez-le dans la fiche, puis corrigez-le. Rien de ce qui est déjà écrit n’est remplacé.</source>
        <translation>Read the draft. It is made of nothing but your words. Put it into the sheet, then correct it. Nothing that is already written is replaced.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Par exemple&#xa0;: {exemple}</source>
        <translation>For example: {exemple}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Passer</source>
        <translation>Skip</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Passer à la question d’après, sans répondre</source>
        <translation>Go to the next question, without answering</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Question {numero}. C’est la dernière.</source>
        <translation>Question {numero}. It is the last one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Question {numero}. Il en reste {reste}.</source>
        <translation>Question {numero}. {reste} left.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Racontez votre premier exemple</source>
        <translation>Tell your first example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Revenir à la fiche</source>
        <translation>Back to the sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Répondre à une question</source>
        <translation>Answer a question</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Suivant</source>
        <translation>Next</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Voir la question dite autrement&#xa0;; une deuxième fois, passer à la suivante</source>
        <translation>See the question put another way; a second time, go to the next one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Voir le brouillon</source>
        <translation>See the draft</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Vos mots sont gardés dès que vous les écrivez. Arrêtez et revenez quand vous voulez.</source>
        <translation>Your words are kept as soon as you write them. Stop and come back when you want. The questions are in French, because your answers become the text of the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>Votre brouillon est dans la fiche. Lisez-le et corrigez-le&#xa0;: ce sont vos mots.</source>
        <translation>Your draft is in the sheet. Read it and correct it: these are your words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/raconter/screen.py"/>
        <source>–&#xa0;{lieu}&#xa0;: {critere} (vos mots&#xa0;: {mots})</source>
        <translation>–&#xa0;{lieu}: {critere} (your words: {mots})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>Rien de tel dans ce dossier.</source>
        <translation>Nothing like that in this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>Rien ne contient tous ces mots ; {resultats} en contiennent une partie.</source>
        <translation>Nothing contains all these words; {resultats} have some of them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>Rien ne contient tous ces mots ; {resultats} en contient une partie.</source>
        <translation>Nothing contains all these words; {resultats} has some of them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>Voir {autres}</source>
        <translation>See {autres}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Essayez un mot de moins, ou un mot plus court. Le texte d’une photo ou d’un document numérisé ne se lit pas : donnez une description à la preuve pour la retrouver.</source>
        <translation>Try one word less, or a shorter word. The text of a photo or of a scanned document cannot be read: give the piece of evidence a description to find it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Montrer dans le dossier le résultat choisi (Entrée)</source>
        <translation>Show the chosen result in the dossier (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Que cherchez-vous ?</source>
        <translation>What are you looking for?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Quelques lettres suffisent. La recherche lit vos exemples, vos preuves et le texte de leurs fichiers, les liens, les remarques et le référentiel ; les accents et les pluriels n’ont pas d’importance.</source>
        <translation>A few letters are enough. The search reads your examples, your evidence and the text of its files, the links, the remarks and the framework; accents and plurals do not matter.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Rechercher dans tout le dossier</source>
        <translation>Search the whole dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Revenir d’où vous veniez (Échap)</source>
        <translation>Go back where you came from (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Rien de tel dans ce dossier</source>
        <translation>Nothing like that in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/recherche/screen.py"/>
        <source>Résultats de la recherche</source>
        <translation>Search results</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/model.py"/>
        <source>{state} : {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Aucun exemple ni aucune preuve n’y est lié pour l’instant.</source>
        <translation>No example and no evidence is linked to it yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Aucune ligne ne contient ces mots.</source>
        <translation>No line contains these words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Ce que le document laisse ouvert</source>
        <translation>What the document leaves open</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Choisir un exemple ou une preuve, et dire comment (Ctrl+L)</source>
        <translation>Choose an example or a piece of evidence, and say how (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Contexte</source>
        <translation>Context</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Dire ce qui le montre…</source>
        <translation>Say what shows it…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Exemple supprimé</source>
        <translation>Example deleted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Où c’est montré</source>
        <translation>Where it is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Preuve supprimée</source>
        <translation>Evidence deleted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Rechercher dans le référentiel</source>
        <translation>Search in the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>Savoirs</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel/screen.py"/>
        <source>{name}, sans phrase encore</source>
        <translation>{name}, no sentence yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/actions.py"/>
        <source>Si vous quittez maintenant, vos corrections ne seront pas gardées.</source>
        <translation>If you leave now, your corrections will not be kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/actions.py"/>
        <source>Un référentiel attend d’être utilisé.</source>
        <translation>A framework waits to be used.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Autre document</source>
        <translation>Other document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Couper</source>
        <translation>Split</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>C’est juste</source>
        <translation>It is right</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Déplacer</source>
        <translation>Move</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Fusionner</source>
        <translation>Merge</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Intitulé du titre</source>
        <translation>Title of the qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Intitulé du titre : cliquez pour le corriger</source>
        <translation>Title of the qualification: click to correct it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>La ligne vide est supprimée.</source>
        <translation>The empty line is deleted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Placez le curseur là où le second critère commence, puis Ctrl+Entrée ou « Couper ».</source>
        <translation>Put the cursor where the second criterion begins, then Ctrl+Enter or “Split”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Ranger ce référentiel dans votre catalogue (Ctrl+Entrée)</source>
        <translation>Put this framework in your catalogue (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Reprendre vos corrections</source>
        <translation>Take up your corrections</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Seul un critère peut être coupé en deux : choisissez un critère.</source>
        <translation>Only a criterion can be split in two: choose a criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Tout est juste</source>
        <translation>All is right</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>Utiliser ce référentiel</source>
        <translation>Use this framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>code inconnu</source>
        <translation>code unknown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>niveau {number}</source>
        <translation>level {number}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>{what} est supprimé, avec {criteres}.</source>
        <translation>{what} is deleted, with {criteres}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>{what} est supprimé.</source>
        <translation>{what} is deleted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/confirmation.py"/>
        <source>« {text} »</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/document.py"/>
        <source>Ce document n’a pas de pages à montrer ici.</source>
        <translation>This document has no pages to show here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/document.py"/>
        <source>Ce que dit ce document</source>
        <translation>What this document says</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/document.py"/>
        <source>Correspondances avec d’autres versions</source>
        <translation>Matches with other versions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/document.py"/>
        <source>aucune correspondance</source>
        <translation>no match</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/document.py"/>
        <source>{code}, bloc {number}</source>
        <translation>{code}, block {number}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Ajouté par vous</source>
        <translation>Added by you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>CCP sans intitulé</source>
        <translation>CCP without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Compétence sans intitulé</source>
        <translation>Skill without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Compétence transversale sans intitulé</source>
        <translation>Cross-cutting skill without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Compétence transversale {sigle} :</source>
        <translation>Cross-cutting skill {sigle}:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Corrigé par vous</source>
        <translation>Corrected by you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Critère sans texte</source>
        <translation>Criterion without text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Critère {sigle} :</source>
        <translation>Criterion {sigle}:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>Déplacé par vous</source>
        <translation>Moved by you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>ajouté</source>
        <translation>added</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>corrigé</source>
        <translation>corrected</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>déplacé</source>
        <translation>moved</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>À vérifier : {point}</source>
        <translation>To check: {point}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>à vérifier</source>
        <translation>to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>C’est juste : {place}</source>
        <translation>It is right: {place}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>Retirer tous les points de la liste</source>
        <translation>Take all the points off the list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>Rien à vérifier</source>
        <translation>Nothing to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>Voir la ligne et l’endroit du document</source>
        <translation>See the line and the place in the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>{points} à vérifier</source>
        <translation>{points} to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/points.py"/>
        <source>À vérifier, {place} : {point}</source>
        <translation>To check, {place}: {point}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Abandonner</source>
        <translation>Give up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Abandonner vos corrections ?</source>
        <translation>Give up your corrections?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Ce référentiel est déjà dans votre catalogue : l’utiliser remplace celui qui y est. Vos dossiers gardent le leur.</source>
        <translation>This framework is already in your catalogue: if you use this one, it replaces the one that is there. Your dossiers keep theirs.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Le référentiel que vous corrigez n’est pas encore dans votre catalogue.</source>
        <translation>The framework that you are correcting is not in your catalogue yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Vos corrections sont reprises là où elles en étaient.</source>
        <translation>Your corrections are taken up where they were.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>Vous corrigiez «&#xa0;{titre}&#xa0;» : vos corrections sont gardées.</source>
        <translation>You were correcting “{titre}”: your corrections are kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/screen.py"/>
        <source>texte collé</source>
        <translation>pasted text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Aucune fiche ne contient ces mots.</source>
        <translation>No sheet contains these words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Ce fichier contient plusieurs fiches : choisissez celle de votre titre.</source>
        <translation>This file contains several sheets: choose the one of your qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Ce référentiel est dans votre catalogue</source>
        <translation>This framework is in your catalogue</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Choisir le référentiel</source>
        <translation>Choose the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Choisir un document…</source>
        <translation>Choose a document…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Choisir un fichier PDF, texte, XML ou ZIP</source>
        <translation>Choose a PDF, text, XML or ZIP file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Code RNCP ou mots de l’intitulé</source>
        <translation>RNCP code or words of the title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Collez ici le texte d’un REAC, d’une fiche de titre, d’un arrêté ou d’une fiche RNCP.</source>
        <translation>Paste here the text of a REAC, of a qualification sheet, of an official order or of an RNCP sheet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Commencer un dossier</source>
        <translation>Begin a dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Donnez le REAC de votre titre : ses CCP, ses compétences et ses critères entrent dans votre catalogue, mot pour mot. Vous vérifiez d’un coup d’œil, rien n’est gardé avant.</source>
        <translation>Give the REAC of your qualification: its CCP, its skills and its criteria go into your catalogue, word for word. You check at a glance, nothing is kept before.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Déposez le document ici</source>
        <translation>Drop the document here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Fiches de l’export</source>
        <translation>Sheets of the export</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Importer un autre document</source>
        <translation>Import another document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Les pages sont des images : lecture de la page {done} sur {total}…</source>
        <translation>The pages are pictures: reading page {done} of {total}…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Les {count} premières fiches : tapez un code ou des mots pour trouver la vôtre.</source>
        <translation>The first {count} sheets: type a code or some words to find yours.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Lire ce texte</source>
        <translation>Read this text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Lire cette fiche</source>
        <translation>Read this sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Ou son texte</source>
        <translation>Or its text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Quelle fiche ?</source>
        <translation>Which sheet?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>REAC, RE, fiche de titre, arrêté ou fiche RNCP, en PDF, texte, XML ou ZIP. Votre organisme de formation l’a ; sinon, cherchez « REAC » et le nom de votre titre.</source>
        <translation>REAC, RE, qualification sheet, official order or RNCP sheet, in PDF, text, XML or ZIP. Your training centre has it; if not, search for “REAC” and the name of your qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Recherche dans tout le fichier…</source>
        <translation>Searching the whole file…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Texte du référentiel</source>
        <translation>Text of the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Un document</source>
        <translation>A document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>Un document à la fois : donnez d’abord le REAC.</source>
        <translation>One document at a time: first give the REAC.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>fiche inactive</source>
        <translation>sheet not active</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>« {title} » : {contents}.</source>
        <translation>“{title}”: {contents}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Ajouter une ligne après celle-ci (Inser)</source>
        <translation>Add a line after this one (Ins)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Annuler (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Corriger le texte (F2)</source>
        <translation>Correct the text (F2)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Couper le critère en deux (Ctrl+Entrée)</source>
        <translation>Split the criterion in two (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Déplacer vers le bas (Alt+↓)</source>
        <translation>Move down (Alt+↓)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Déplacer vers le haut (Alt+↑)</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Déplier ou replier</source>
        <translation>Unfold or fold</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Fusionner avec la ligne suivante (Ctrl+J)</source>
        <translation>Merge with the next line (Ctrl+J)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Montrer tous les critères, ou les replier</source>
        <translation>Show all the criteria, or fold them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Rétablir (Ctrl+Y)</source>
        <translation>Redo (Ctrl+Y)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Supprimer la ligne (Suppr)</source>
        <translation>Delete the line (Del)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Un CCP</source>
        <translation>A CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Un critère</source>
        <translation>A criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Une compétence</source>
        <translation>A skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>Une compétence transversale</source>
        <translation>A cross-cutting skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tools.py"/>
        <source>{action} : {step} ({keys})</source>
        <translation>{action}: {step} ({keys})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tree.py"/>
        <source>Référentiel lu dans le document</source>
        <translation>Framework read in the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tree.py"/>
        <source>Texte de {sigle}</source>
        <translation>Text of {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/referentiel_in/tree.py"/>
        <source>Texte du critère {sigle}</source>
        <translation>Text of criterion {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Avis (*.avis)</source>
        <translation>Review (*.avis)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Cette copie est faite pour être relue&#xa0;: rien n’y est écrit.</source>
        <translation>This copy is made to be reviewed: nothing is written in it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>C’est mon dossier, je veux y écrire</source>
        <translation>It is my dossier, I want to write in it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Dossier en Word avec commentaires</source>
        <translation>Dossier in Word with comments</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Enregistrer mes avis</source>
        <translation>Save my review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Envoyez ce fichier au candidat, qui les intégrera dans son dossier.</source>
        <translation>Send this file to the candidate, who will take it into their dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Imprimer les remarques</source>
        <translation>Print the remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Le fichier est écrit : {name}.</source>
        <translation>The file is written: {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>PDF ou Word (*.pdf *.docx)</source>
        <translation>PDF or Word (*.pdf *.docx)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Voir l’emplacement</source>
        <translation>See where it is</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Vos avis sont écrits ({contents}) : {name}, protégé par votre mot de passe.</source>
        <translation>Your review is written ({contents}): {name}, protected by your password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/actions.py"/>
        <source>Vos avis sont écrits ({contents}) : {name}.</source>
        <translation>Your review is written ({contents}): {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>1&#xa0;texte commencé mais pas noté ne part pas.</source>
        <translation>1&#xa0;text begun but not noted does not go with it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Aller au prochain critère que vous n’avez pas relu (U)</source>
        <translation>Go to the next criterion that you have not reviewed (U)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Choisir où enregistrer…</source>
        <translation>Choose where to save…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Code d’identité (facultatif)</source>
        <translation>Identity code (optional)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Code d’identité, facultatif</source>
        <translation>Identity code, optional</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Commencer la relecture</source>
        <translation>Begin the review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Critère non relu suivant</source>
        <translation>Next criterion not reviewed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Dire qui relit ce dossier</source>
        <translation>Say who reviews this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Dossier du candidat</source>
        <translation>Candidate’s dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Dossier en Word avec commentaires…</source>
        <translation>Dossier in Word with comments…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Déjà lecteur sur un autre ordinateur</source>
        <translation>Already a reviewer on another computer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Enregistrer mes avis…</source>
        <translation>Save my review…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Imprimer les remarques, ou les écrire en Word</source>
        <translation>Print the remarks, or write them in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Imprimer les remarques…</source>
        <translation>Print the remarks…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Le candidat en aura besoin pour lire vos avis : donnez-le-lui de vive voix.</source>
        <translation>The candidate will need it to read your review: tell it to them in person.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Le dossier appartient au candidat</source>
        <translation>The dossier belongs to the candidate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Le dossier, vos remarques en commentaires Word</source>
        <translation>The dossier, with your remarks as Word comments</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Le fichier portera {contents} de vous, avec les échanges déjà connus. Du texte du dossier, il ne contient que les passages cités.</source>
        <translation>The file will carry {contents} from you, with the exchanges already known. Of the dossier’s text, it contains only the passages quoted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Mes avis…</source>
        <translation>My review…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Mot de passe (facultatif)</source>
        <translation>Password (optional)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Mot de passe, facultatif</source>
        <translation>Password, optional</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Ne rien écrire</source>
        <translation>Write nothing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Non relu  U</source>
        <translation>Not reviewed  U</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Non relu suivant  U</source>
        <translation>Next not reviewed  U</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Ouvrir le dossier avec vos remarques (Entrée)</source>
        <translation>Open the dossier with your remarks (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Prénom Nom</source>
        <translation>First name Last name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Qui relit ce dossier ?</source>
        <translation>Who is reviewing this dossier?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Relu par {nom}</source>
        <translation>Reviewed by {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Revenir sans rien changer</source>
        <translation>Go back without changing anything</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Votre code d’identité sur cet ordinateur&#xa0;: {code}. Tapé ici sur un autre ordinateur, il dit que c’est vous&#xa0;: vos avis des deux se rejoignent.</source>
        <translation>Your identity code on this computer: {code}. Typed here on another computer, it says that this is you: your reviews from both come together.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Votre nom</source>
        <translation>Your name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Votre nom et votre rôle signent vos remarques. Ils restent sur cet ordinateur, et ne partent qu’avec les avis que vous enregistrez.</source>
        <translation>Your name and your role sign your remarks. They stay on this computer, and leave it only with the reviews that you save.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Votre rôle</source>
        <translation>Your role</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Vous le lisez : rien de ce que vous notez ne s’écrit dans son fichier.</source>
        <translation>You are reading it: nothing that you note is written in their file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Vous relisez aussi sur un autre ordinateur&#xa0;? Tapez ici le code qu’il montre.</source>
        <translation>Do you also review on another computer? Type here the code that it shows.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>{count}&#xa0;textes commencés mais pas notés ne partent pas.</source>
        <translation>{count}&#xa0;texts begun but not noted do not go with it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>{read} / {total} relus</source>
        <translation>{read} / {total} reviewed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>{read} relus sur {total}</source>
        <translation>{read} of {total} reviewed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>À quel titre vous relisez</source>
        <translation>In what role you review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Écrire le fichier .avis</source>
        <translation>Write the .avis file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Écrire toutes les remarques en PDF ou en Word</source>
        <translation>Write all the remarks in PDF or in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>Écrire vos avis dans un fichier .avis, à envoyer au candidat (Ctrl+S)</source>
        <translation>Write your review into an .avis file, to send to the candidate (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Confirmer</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Confirmer ce critère, auquel rien n’est lié&#xa0;?</source>
        <translation>Confirm this criterion, to which nothing is linked?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Critère précédent (K)</source>
        <translation>Previous criterion (K)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Critère suivant (J)</source>
        <translation>Next criterion (J)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Dire pourquoi : Entrée garde, F4 insère une de vos phrases, Échap revient au texte (M)</source>
        <translation>Say why: Enter keeps it, F4 inserts one of your sentences, Esc goes back to the text (M)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Dites pourquoi, puis Entrée&#xa0;; Échap rend les touches C, V, N</source>
        <translation>Say why, then Enter; Esc gives the keys C, V, N back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Faire une remarque</source>
        <translation>Make a remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Faire une remarque sur le passage choisi, ou sur ce qui est montré (R)</source>
        <translation>Make a remark on the passage chosen, or on what is shown (R)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Insérer une de mes phrases (F4)</source>
        <translation>Insert one of my sentences (F4)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Le candidat n’y lie ni exemple ni preuve. Vous pouvez le confirmer si vous l’avez vu autrement.</source>
        <translation>The candidate links neither an example nor a piece of evidence to it. You can confirm it if you saw it another way.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Le critère est montré</source>
        <translation>The criterion is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Le critère est à revoir</source>
        <translation>The criterion is to be reworked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Le critère n’est pas montré</source>
        <translation>The criterion is not shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Non démontré</source>
        <translation>Not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Pourquoi (M)</source>
        <translation>Why (M)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Pourquoi, en quelques mots</source>
        <translation>Why, in a few words</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>Remarque  R</source>
        <translation>Remark  R</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>pas encore lu</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>{place}, {rank} sur {total}</source>
        <translation>{place}, {rank} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>{text}&#xa0;: votre mot attend une position</source>
        <translation>{text}: your words wait for a position</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>{tip} ({key})&#xa0;; la même touche retire la position</source>
        <translation>{tip} ({key}); the same key takes the position back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>«&#xa0;{before}&#xa0;» devient «&#xa0;{after}&#xa0;» (Ctrl+Z y revient)</source>
        <translation>“{before}” becomes “{after}” (Ctrl+Z goes back)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>«&#xa0;{position}&#xa0;» est retiré (Ctrl+Z y revient)</source>
        <translation>“{position}” is taken back (Ctrl+Z brings it back)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>«&#xa0;{typed}&#xa0;» n’est pas gardé&#xa0;: hors de ce champ, cette touche agit</source>
        <translation>“{typed}” is not kept: outside this field, this key acts</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/bar.py"/>
        <source>À revoir</source>
        <translation>To rework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Ce critère n’est toujours pas montré (N)</source>
        <translation>This criterion is still not shown (N)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Ce qui a changé depuis votre lecture</source>
        <translation>What has changed since you read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Ce qui a changé depuis votre position, {told}</source>
        <translation>What has changed since your position, {told}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Confirmer ce critère, tel qu’il se lit maintenant (C)</source>
        <translation>Confirm this criterion, as it reads now (C)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Confirmer encore  C</source>
        <translation>Confirm again  C</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Depuis votre position (barré&#xa0;: retiré, souligné&#xa0;: ajouté)</source>
        <translation>Since your position (struck out: removed, underlined: added)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Dire que vous avez lu ces changements : la liste repart d’aujourd’hui (L)</source>
        <translation>Say that you have read these changes: the list starts again from today (L)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Garder ce critère à revoir, tel qu’il se lit maintenant (V)</source>
        <translation>Keep this criterion to rework, as it reads now (V)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>J’ai tout lu</source>
        <translation>I have read it all</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>J’ai tout lu  L</source>
        <translation>I have read it all  L</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Le texte que vous aviez jugé n’a pas été gardé sur cet ordinateur&#xa0;: relisez-le ci-dessous.</source>
        <translation>The text that you had judged was not kept on this computer: read it again below.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Les mots sont les mêmes&#xa0;: un fichier ou une adresse lié à ce critère a été remplacé.</source>
        <translation>The words are the same: a file or an address linked to this criterion was replaced.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Toujours non démontré  N</source>
        <translation>Still not demonstrated  N</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>Toujours à revoir  V</source>
        <translation>Still to rework  V</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>{count} depuis votre lecture. La liste reste jusqu’à ce que vous disiez l’avoir lue.</source>
        <translation>{count} since you read it. The list stays until you say that you have read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>À votre lecture</source>
        <translation>When you read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Cacher les positions des autres lecteurs tant que vous n’avez pas donné la vôtre (B)</source>
        <translation>Hide the positions of the other reviewers until you have given yours (B)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Ce que le candidat montre</source>
        <translation>What the candidate shows</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Ce que le candidat y lie</source>
        <translation>What the candidate links to it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>De cet exemple  E</source>
        <translation>Of this example  E</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Le candidat ne dit pas comment.</source>
        <translation>The candidate does not say how.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Le candidat ne lie ceci à aucun critère.</source>
        <translation>The candidate links this to no criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Lire sans voir les positions des autres</source>
        <translation>Read without seeing the positions of the others</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Preuve</source>
        <translation>Piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Remarques sur ce critère</source>
        <translation>Remarks on this criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Rien n’est lié à ce critère.</source>
        <translation>Nothing is linked to this criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Seulement les critères auxquels le candidat lie ce qui est lu ; après C, le suivant vient de lui-même (E)</source>
        <translation>Only the criteria to which the candidate links what is being read; after C, the next comes by itself (E)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>Seulement les critères de ce qui est lu</source>
        <translation>Only the criteria of what is being read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>{name}&#xa0;: voir le passage</source>
        <translation>{name}: see the passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>{name}&#xa0;: voir à gauche</source>
        <translation>{name}: see it on the left</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>{position} sur une version antérieure, à relire</source>
        <translation>{position} on an earlier version, to review again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>{who} : {position}</source>
        <translation>{who}: {position}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>«&#xa0;{text}&#xa0;»</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres.py"/>
        <source>À l’aveugle  B</source>
        <translation>Blind  B</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres_model.py"/>
        <source>rien n’est lié</source>
        <translation>nothing is linked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres_model.py"/>
        <source>votre position : {position}</source>
        <translation>your position: {position}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/criteres_model.py"/>
        <source>votre position a été donnée sur une version antérieure : à relire</source>
        <translation>your position was given on an earlier version: to review again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Aucune remarque ici.</source>
        <translation>No remark here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Avec une réponse du candidat</source>
        <translation>With an answer from the candidate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Les miennes</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Montrer d’autres remarques</source>
        <translation>Show other remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Montrer la suite</source>
        <translation>Show more</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Montrer la suite ({count})</source>
        <translation>Show more ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Quelles remarques</source>
        <translation>Which remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Quelles remarques sont montrées</source>
        <translation>Which remarks are shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Remarque sur tout le dossier</source>
        <translation>Remark on the whole dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Toutes les remarques</source>
        <translation>All the remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Vérifiées</source>
        <translation>Checked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/listing.py"/>
        <source>Écrire une remarque qui porte sur tout le dossier</source>
        <translation>Write a remark about the whole dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>Accompagnateur ou accompagnatrice VAE</source>
        <translation>VAE adviser</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>Confirmé</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>Formateur ou formatrice</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>Jury blanc</source>
        <translation>Mock jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>Tuteur ou tutrice</source>
        <translation>Tutor</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>accompagnateur VAE</source>
        <translation>VAE adviser</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>formateur</source>
        <translation>trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>jury blanc</source>
        <translation>mock jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>sans titre</source>
        <translation>no title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>tuteur</source>
        <translation>tutor</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>{ccp}, exemple&#xa0;{rank}</source>
        <translation>{ccp}, example&#xa0;{rank}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/model.py"/>
        <source>{name} (votre nom, noté ailleurs)</source>
        <translation>{name} (your name, noted elsewhere)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Aller à cet endroit du dossier</source>
        <translation>Go to this place in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Comme commencé : « {text} »</source>
        <translation>As begun: “{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Elle ne sera plus montrée à personne, ses réponses non plus.</source>
        <translation>It will not be shown to anyone any more, nor will its answers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Fermer sans noter&#xa0;: ce qui est écrit vous attend (Échap)</source>
        <translation>Close without noting: what is written waits for you (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Genre de la remarque</source>
        <translation>Kind of remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Genre de la remarque (Alt+1 à Alt+6)</source>
        <translation>Kind of remark (Alt+1 to Alt+6)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Le candidat dit l’avoir traitée : noter que vous l’avez vérifié</source>
        <translation>The candidate says it is dealt with: note that you have checked it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Marquer cette remarque comme traitée</source>
        <translation>Mark this remark as dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Mes phrases</source>
        <translation>My sentences</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Noter cette remarque (Ctrl+Entrée)</source>
        <translation>Note this remark (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Noter votre réponse (Ctrl+Entrée)</source>
        <translation>Note your answer (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Retirer cette remarque</source>
        <translation>Remove this remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Retirer cette remarque ?</source>
        <translation>Remove this remark?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Rouvrir cette remarque</source>
        <translation>Open this remark again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Répondre dans ce fil</source>
        <translation>Answer in this thread</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Sur quoi porte la remarque</source>
        <translation>What the remark is about</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Votre remarque</source>
        <translation>Your remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Votre remarque…</source>
        <translation>Your remark…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Vérifiée</source>
        <translation>Checked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>traitée, à vérifier</source>
        <translation>dealt with, to check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>vérifiée</source>
        <translation>checked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>{kind}, {who} : {text}</source>
        <translation>{kind}, {who}: {text}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>«&#xa0;{text}&#xa0;» (ce passage a été récrit ou retiré)</source>
        <translation>“{text}” (this passage was rewritten or removed)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Écrire une remarque</source>
        <translation>Write a remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/notes.py"/>
        <source>Écrivez d’abord vos phrases dans l’onglet « Mes phrases »</source>
        <translation>First write your sentences in the tab “My sentences”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/piece_alone.py"/>
        <source>Tous les critères de ce que vous lisez ont votre position</source>
        <translation>All the criteria of what you are reading have your position</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/reader.py"/>
        <source>C’est toujours moi</source>
        <translation>It is still me</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/reader.py"/>
        <source>Il n’y a rien à annuler dans cette relecture.</source>
        <translation>There is nothing to undo in this review.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/reader.py"/>
        <source>Jusqu’ici, ce carnet était celui de {nom} ({role}).</source>
        <translation>Until now, this notebook belonged to {nom} ({role}).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/reader.py"/>
        <source>Qui est {nom}&#xa0;?</source>
        <translation>Who is {nom}?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/reader.py"/>
        <source>Une autre personne relit</source>
        <translation>Another person is reviewing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Ce critère</source>
        <translation>This criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Ce qui a changé ({count})</source>
        <translation>What has changed ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Ce qui est lu</source>
        <translation>What is being read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Cet exemple</source>
        <translation>This example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Cette preuve</source>
        <translation>This piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Choisir l’exemple ou la preuve à lire (Ctrl+Page suivante, Ctrl+Page précédente)</source>
        <translation>Choose the example or the piece of evidence to read (Ctrl+PgDn, Ctrl+PgUp)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Lire ce qui précède (Ctrl+Page précédente)</source>
        <translation>Read the one before (Ctrl+PgUp)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Lire la suite (Ctrl+Page suivante)</source>
        <translation>Read the next one (Ctrl+PgDn)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Parties de la relecture</source>
        <translation>Parts of the review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Remarques ({count})</source>
        <translation>Remarks ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/screen.py"/>
        <source>Synthèses</source>
        <translation>Summaries</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/sheet.py"/>
        <source>Ce passage</source>
        <translation>This passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/sheet.py"/>
        <source>Marquée confidentielle par le candidat.</source>
        <translation>Marked as confidential by the candidate.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/sheet.py"/>
        <source>Pas encore de réponse.</source>
        <translation>No answer yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/sheet.py"/>
        <source>Sans intitulé</source>
        <translation>No title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/sheet.py"/>
        <source>non précisé</source>
        <translation>not given</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Aucun résultat noté.</source>
        <translation>No result noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Ce qui est solide, ce qui reste à travailler…</source>
        <translation>What is solid, what still needs work…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Date de l’évaluation</source>
        <translation>Date of the assessment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Donnez le nom de l’évaluation, puis notez-la.</source>
        <translation>Give the name of the assessment, then note it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Garder ces phrases sur cet ordinateur, pour tous les dossiers</source>
        <translation>Keep these sentences on this computer, for all dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Garder mes phrases</source>
        <translation>Keep my sentences</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Gardées</source>
        <translation>Kept</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Les résultats des évaluations en cours de formation, CCP par CCP. Ils partent avec vos avis ; le dossier professionnel ne les imprime jamais.</source>
        <translation>The results of the assessments during training, CCP by CCP. They leave with your review; the professional dossier never prints them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Mes phrases, une par ligne</source>
        <translation>My sentences, one a line</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Non satisfait</source>
        <translation>Not satisfactory</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Noter ce résultat ; le même intitulé remplace le précédent (Entrée)</source>
        <translation>Note this result; the same title replaces the one before (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Noter une évaluation du {sigle}</source>
        <translation>Note an assessment of {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Pas encore passée</source>
        <translation>Not taken yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Précisez ce que vous avez fait vous-même.
Quel document le montre ?</source>
        <translation>Say more exactly what you did yourself.
Which document shows it?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Retirer « {text} »</source>
        <translation>Remove “{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Résultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Résultat de l’évaluation</source>
        <translation>Result of the assessment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Satisfait</source>
        <translation>Satisfactory</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Synthèse du {sigle}</source>
        <translation>Summary of {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Votre synthèse s’enregistre à mesure que vous l’écrivez</source>
        <translation>Your summary is saved as you write it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>date à noter</source>
        <translation>date to note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>lecteur</source>
        <translation>reviewer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Écrivez vos phrases habituelles, une par ligne. Pendant que vous écrivez une remarque ou un motif, F4 les montre, et leur numéro les insère.</source>
        <translation>Write your usual sentences, one a line. While you write a remark or a reason, F4 shows them, and their number inserts them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Évaluation</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/given/synthese.py"/>
        <source>Évaluation du {sigle}</source>
        <translation>Assessment of {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Avis lus</source>
        <translation>Reviews read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Ce dossier est ouvert en lecture seule&#xa0;: ouvrez le vôtre pour y intégrer un avis.</source>
        <translation>This dossier is open read-only: open yours to take a review into it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Déposez ici pour intégrer l’avis dans votre dossier</source>
        <translation>Drop it here to take the review into your dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Elle s’ouvre avec le mot de passe que vous venez de choisir.</source>
        <translation>It opens with the password that you have just chosen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Envoyez ce fichier à la personne qui vous suit&#xa0;; vous pouvez continuer à écrire en attendant son avis.</source>
        <translation>Send this file to the person who follows you; you can go on writing while you wait for their review.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Intégrer des avis</source>
        <translation>Take in reviews</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Intégrer quand même</source>
        <translation>Take it in anyway</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>La copie est prête&#xa0;: {name}.</source>
        <translation>The copy is ready: {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Lecture des avis…</source>
        <translation>Reading the reviews…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Mot de passe de l’avis</source>
        <translation>Password of the review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Ouvrez d’abord votre dossier, puis intégrez l’avis&#xa0;: il dit à quel dossier il appartient.</source>
        <translation>First open your dossier, then take the review in: it says which dossier it belongs to.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Si votre nom a changé depuis, c’est bien le vôtre. Sinon, cet avis est peut-être celui d’une autre personne, partie du même fichier que vous&#xa0;: demandez le bon à qui vous l’a envoyé.</source>
        <translation>If your name has changed since then, it is indeed yours. If not, this review may be that of another person, who started from the same file as you: ask whoever sent it to you for the right one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>«&#xa0;{name}&#xa0;» est protégé. La personne qui vous l’a envoyé connaît son mot de passe.</source>
        <translation>“{name}” is protected. The person who sent it to you knows its password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/actions.py"/>
        <source>Écrire la copie pour mon formateur</source>
        <translation>Write the copy for my trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>Le texte de ce moment n’est plus dans l’historique de votre dossier.</source>
        <translation>The text of that moment is no longer in the history of your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>Synthèse de {who}</source>
        <translation>Summary by {who}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>Voir ce qui a changé</source>
        <translation>See what has changed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>sur une version antérieure</source>
        <translation>on an earlier version</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>{read} sur {total} avec une position</source>
        <translation>{read} of {total} with a position</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/positions_model.py"/>
        <source>{who} a dit «&#xa0;{said}&#xa0;» sur une version antérieure&#xa0;: le texte a changé depuis, ce point est donc à revoir.</source>
        <translation>{who} said “{said}” on an earlier version: the text has changed since, so this point needs another look.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Aucun lecteur n’a encore pris position. Quand vous intégrez un avis, les positions de chacun sur chaque critère se lisent ici, côte à côte, avec les synthèses par CCP.</source>
        <translation>No reviewer has taken a position yet. When you take a review in, everyone’s positions on each criterion can be read here, side by side, with the summaries by CCP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Ce qui a changé depuis la lecture</source>
        <translation>What has changed since the reading</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Choisir la lecture à partir de laquelle comparer</source>
        <translation>Choose the reading to compare with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Depuis la lecture de</source>
        <translation>Since the reading by</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Envoyer à mon formateur…</source>
        <translation>Send to my trainer…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Intégrer des avis…</source>
        <translation>Take in reviews…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Personne n’a encore lu ce dossier. Quand un avis reçu dit ce que son auteur a lu, vous voyez ici ce qui a changé depuis.</source>
        <translation>Nobody has read this dossier yet. When a review received says what its author has read, you see here what has changed since then.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Positions et synthèses</source>
        <translation>Positions and summaries</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Remarques  {waiting}</source>
        <translation>Remarks  {waiting}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>Rien n’a changé depuis que {who} a lu le dossier.</source>
        <translation>Nothing has changed since {who} read the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/screen.py"/>
        <source>cette personne</source>
        <translation>this person</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Ce que vous avez dit au guide, vos notes pour l’entretien, votre dossier de faisabilité</source>
        <translation>What you told the guide, your notes for the interview, your feasibility dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Choisir le dossier et le nom de la copie</source>
        <translation>Choose the folder and the name of the copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Choisir où écrire la copie…</source>
        <translation>Choose where to write the copy…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Dites-le de vive voix à la personne qui vous suit, ou par un autre chemin que le fichier. Personne ne peut retrouver un mot de passe oublié&#xa0;: notez-le en lieu sûr, ou écrivez une autre copie.</source>
        <translation>Tell it in person to the one who follows you, or by another way than the file. Nobody can recover a forgotten password: note it in a safe place, or write another copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Dossier Pro écrit une copie propre de votre dossier, à l’endroit que vous choisissez. Envoyez ensuite ce fichier comme vous voulez&#xa0;: courriel, clé USB, espace partagé. La personne qui vous suit l’ouvre avec «&#xa0;Relire le dossier d’un candidat&#xa0;» et vous renvoie un fichier .avis.</source>
        <translation>Dossier Pro writes a clean copy of your dossier, in the place that you choose. Then send this file as you like: e-mail, USB key, shared space. The person who follows you opens it with “Review a candidate’s dossier” and sends you back an .avis file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Envoyer à mon formateur</source>
        <translation>Send to my trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Joindre aussi {preuves}</source>
        <translation>Also include {preuves}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>La copie contient</source>
        <translation>The copy contains</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>La copie ne contient pas</source>
        <translation>The copy does not contain</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>La personne qui vous suit devra taper ce mot de passe pour l’ouvrir</source>
        <translation>The person who follows you will have to type this password to open it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Les relectures reçues ({remarks}), avec vos réponses</source>
        <translation>The reviews received ({remarks}), with your answers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Les relectures reçues, avec vos réponses</source>
        <translation>The reviews received, with your answers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>L’historique&#xa0;: ce que vous avez effacé ou récrit n’y est plus, même caché</source>
        <translation>The history: what you erased or rewrote is no longer in it, not even hidden</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Ne rien écrire et revenir</source>
        <translation>Write nothing and go back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Protéger cette copie par un mot de passe</source>
        <translation>Protect this copy with a password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Revenir au dossier</source>
        <translation>Back to the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Sans cette coche, la copie ne contient rien de ces preuves, pas même leur titre</source>
        <translation>Without this tick, the copy contains nothing of this evidence, not even its title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Vos exemples ({count}) et ce que vous avez lié aux critères</source>
        <translation>Your examples ({count}) and what you linked to the criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Vos preuves ({count}), avec leurs fichiers</source>
        <translation>Your evidence ({count}), with its files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Vos rappels ({count})</source>
        <translation>Your reminders ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Votre dossier a un mot de passe, mais cette copie n’en aura pas&#xa0;: qui a ce fichier pourra le lire. Cochez la case ci-dessus pour la protéger aussi.</source>
        <translation>Your dossier has a password, but this copy will have none: whoever has this file will be able to read it. Tick the box above to protect it too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>Votre identité, votre parcours, vos titres et votre déclaration</source>
        <translation>Your identity, your background, your qualifications and your declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>{preuves}, avec leurs liens et les remarques faites dessus</source>
        <translation>{preuves}, with their links and the remarks made on them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>{preuves}, avec ses liens et les remarques faites dessus</source>
        <translation>{preuves}, with its links and the remarks made on it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>{titles} et {count} de plus</source>
        <translation>{titles} and {count} more</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary.py"/>
        <source>Avis intégrés. {text}</source>
        <translation>Reviews taken in. {text}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary.py"/>
        <source>Fermer ce bilan</source>
        <translation>Close this account</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>1 note porte un numéro déjà pris avec un autre contenu&#xa0;: les deux contenus sont gardés, comparez-les avec la personne qui les a écrits.</source>
        <translation>1 note carries a number already taken, with other contents: both contents are kept, compare them with the person who wrote them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>1 passage n’est plus dans le texte, la remarque reste sur l’exemple&#xa0;:</source>
        <translation>1 passage is no longer in the text, the remark stays on the example:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>1 remarque retrouvée dans un texte récrit ou déplacé&#xa0;:</source>
        <translation>1 remark found again in a text that was rewritten or moved:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>1 remarque à peu près à l’endroit où son passage a été récrit&#xa0;:</source>
        <translation>1 remark more or less where its passage was rewritten:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>1 remarque à sa place, sur un passage qui n’a pas changé.</source>
        <translation>1 remark in its place, on a passage that has not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>Aucun de vos textes n’a changé.</source>
        <translation>None of your texts has changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>L’avis est dans votre dossier&#xa0;: {contents}.</source>
        <translation>The review is in your dossier: {contents}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>Rien de nouveau&#xa0;: tout ce que contiennent ces avis était déjà dans votre dossier.</source>
        <translation>Nothing new: all that these reviews contain was already in your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>Votre lecteur</source>
        <translation>Your reviewer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>et {count} de plus, dans la liste.</source>
        <translation>and {count} more, in the list.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>un changement d’état</source>
        <translation>a change of state</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>un retrait</source>
        <translation>a withdrawal</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>une date de lecture</source>
        <translation>a date of reading</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{notes} déjà dans le dossier.</source>
        <translation>{notes} already in the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{n} notes portent un numéro déjà pris avec un autre contenu&#xa0;: les deux contenus sont gardés, comparez-les avec la personne qui les a écrits.</source>
        <translation>{n} notes carry a number already taken, with other contents: both contents are kept, compare them with the person who wrote them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{n} passages ne sont plus dans le texte, la remarque reste sur l’exemple&#xa0;:</source>
        <translation>{n} passages are no longer in the text, the remark stays on the example:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{n} remarques retrouvées dans un texte récrit ou déplacé&#xa0;:</source>
        <translation>{n} remarks found again in a text that was rewritten or moved:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{n} remarques à peu près à l’endroit où leurs passages ont été récrits&#xa0;:</source>
        <translation>{n} remarks more or less where their passages were rewritten:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{place}&#xa0;: «&#xa0;{quote}&#xa0;»</source>
        <translation>{place}: “{quote}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{remarques} à leur place, sur un passage qui n’a pas changé.</source>
        <translation>{remarques} in their place, on a passage that has not changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>{who}&#xa0;: {contents}.</source>
        <translation>{who}: {contents}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Aucune remarque ne répond à ce choix.</source>
        <translation>No remark matches this choice.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Ce qui a changé depuis sa lecture</source>
        <translation>What has changed since they read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Envoyez une copie de votre dossier à la personne qui vous suit. Elle vous renvoie un petit fichier .avis&#xa0;: intégrez-le, ses remarques apparaissent ici et à côté de chaque exemple.</source>
        <translation>Send a copy of your dossier to the person who follows you. They send you back a small .avis file: take it in, and their remarks appear here and beside each example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Genre de remarque</source>
        <translation>Kind of remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>J et K&#xa0;: suivante, précédente. Entrée&#xa0;: y aller. R&#xa0;: répondre. T&#xa0;: traitée.</source>
        <translation>J and K: next, previous. Enter: go there. R: answer. T: dealt with.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Le texte dont parle cette remarque n’a pas changé depuis.</source>
        <translation>The text that this remark is about has not changed since.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Le texte lu, à gauche, et celui d’aujourd’hui, à droite</source>
        <translation>The text that was read, on the left, and today’s, on the right</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Montrer les remarques</source>
        <translation>Show the remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Pas encore de remarques</source>
        <translation>No remarks yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Remarques de</source>
        <translation>Remarks by</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Tous les genres</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Tous les lecteurs</source>
        <translation>All reviewers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Tout est traité. {total} en tout&#xa0;: choisissez « Toutes » pour les retrouver.</source>
        <translation>All is dealt with. {total} in all: choose “All” to find them again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/received/threads.py"/>
        <source>Voir dans le dossier</source>
        <translation>See in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>Le texte qui a été lu n’a pas été gardé. Voici celui d’aujourd’hui.</source>
        <translation>The text that was read was not kept. This is today’s.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>Lu par {who}</source>
        <translation>Read by {who}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>Plus rien à cet endroit.</source>
        <translation>Nothing is left in this place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>Rien à cet endroit.</source>
        <translation>Nothing in this place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>ajouté : {added}</source>
        <translation>added: {added}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>la personne</source>
        <translation>the person</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>retiré : {removed}</source>
        <translation>removed: {removed}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>retiré : {removed} ; ajouté : {added}</source>
        <translation>removed: {removed}; added: {added}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/review/shared/differences.py"/>
        <source>À sa lecture</source>
        <translation>When they read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/adding.py"/>
        <source>Les ajouter quand même</source>
        <translation>Add them anyway</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/adding.py"/>
        <source>L’ajouter quand même</source>
        <translation>Add it anyway</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/adding.py"/>
        <source>{noms} a été créé par Dossier Pro à partir d’un dossier, ce n’est pas une preuve : il n’est pas ajouté.</source>
        <translation>{noms} was made by Dossier Pro from a dossier, it is not evidence: it is not added.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/adding.py"/>
        <source>{noms} ont été créés par Dossier Pro à partir d’un dossier, ce ne sont pas des preuves : ils ne sont pas ajoutés.</source>
        <translation>{noms} were made by Dossier Pro from a dossier, they are not evidence: they are not added.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/adding.py"/>
        <source>« {texte} »</source>
        <translation>“{texte}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/held.py"/>
        <source>Ce que vous aviez écrit la dernière fois sans pouvoir l’enregistrer a été remis à sa place&#xa0;: vérifiez-le. Ctrl+Z l’enlève.</source>
        <translation>What you wrote last time and could not be saved has been put back in its place: check it. Ctrl+Z takes it away.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/held.py"/>
        <source>Reprendre ce qui n’avait pas pu être enregistré</source>
        <translation>Take up again what could not be saved</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/proofreading.py"/>
        <source>La relecture s’est arrêtée</source>
        <translation>The check stopped</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/session.py"/>
        <source>Annulé</source>
        <translation>Undone</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/session.py"/>
        <source>Ce dossier vient d’être fermé : ouvrez-le de nouveau pour continuer.</source>
        <translation>This dossier has just been closed: open it again to go on.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/session/session.py"/>
        <source>Rétabli</source>
        <translation>Redone</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/actions.py"/>
        <source>Il n’y a rien à annuler.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/actions.py"/>
        <source>Il n’y a rien à rétablir.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>REAC RE compétences critères</source>
        <translation>REAC RE skills criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>REAC RE titre pdf</source>
        <translation>REAC RE qualification pdf</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>charger fichier dpro</source>
        <translation>load file dpro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>chercher trouver</source>
        <translation>search find</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>cohorte stagiaires formateur tableau</source>
        <translation>cohort trainees trainer table</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>colonne côté</source>
        <translation>column side</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>conflit synchroniser OneDrive Dropbox fusionner deux ordinateurs</source>
        <translation>conflict synchronise OneDrive Dropbox merge two computers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>correcteur orthographe fautes désactiver</source>
        <translation>spelling checker mistakes turn off</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>créer commencer</source>
        <translation>create begin start</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>dates session calendrier rappels jury</source>
        <translation>dates session calendar reminders jury</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>docx odt contrôler</source>
        <translation>docx odt check</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>docx odt importer</source>
        <translation>docx odt import</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>données personnelles archive RGPD</source>
        <translation>personal data archive GDPR</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>dyslexie lettres écriture caractères</source>
        <translation>dyslexia letters writing characters</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>défaire revenir erreur</source>
        <translation>undo go back mistake</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>faute orthographe correcteur grammaire</source>
        <translation>mistake spelling checker grammar</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>formateur avis</source>
        <translation>trainer review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>formateur corriger avis</source>
        <translation>trainer correct review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>identité nom cv expérience déclaration signature dater</source>
        <translation>identity name cv experience declaration signature date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>imprimante papier pages</source>
        <translation>printer paper pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>imprimer pdf word docx papier jury créer</source>
        <translation>print pdf word docx paper jury make</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>inspiration questions commencer aide écrire page blanche récit</source>
        <translation>inspiration questions begin help write blank page story</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>joindre photo document fichier scan</source>
        <translation>attach photo document file scan</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>language anglais</source>
        <translation>language french français</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>lier montrer prouver critère passage preuve lien</source>
        <translation>link show prove criterion passage evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>lire voix haute audio son parler oral dyslexie</source>
        <translation>read aloud audio sound speak oral dyslexia</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>mail courriel partager relecture</source>
        <translation>mail email share review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>mode d’emploi comment</source>
        <translation>manual instructions how</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>modèle démonstration essayer</source>
        <translation>sample demonstration try</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>nouveau rédiger</source>
        <translation>new write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>oral jury répéter préparer questions minuteur chronomètre répétition</source>
        <translation>oral jury rehearse prepare questions timer stopwatch rehearsal</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>orthographe fautes grammaire conjugaison correcteur typographie</source>
        <translation>spelling mistakes grammar conjugation checker typography</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>photos documents fichiers attestation</source>
        <translation>photos documents files certificate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>plein écran concentration écrire</source>
        <translation>full screen focus write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>protéger chiffrer secret code verrouiller sécurité</source>
        <translation>protect encrypt secret code lock security</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>prévisualiser page imprimée</source>
        <translation>preview printed page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>remarques formateur avis recevoir</source>
        <translation>remarks trainer review receive</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>rédiger écrire pratique texte</source>
        <translation>write practice text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>sauvegarde backup clé USB restaurer récupérer</source>
        <translation>save backup USB stick restore recover</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>sauvegarder enregistrer sous dupliquer</source>
        <translation>save save as duplicate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>sortir fermer</source>
        <translation>leave close exit</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>supprimer détruire</source>
        <translation>remove delete destroy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>supprimer détruire données personnelles RGPD vider</source>
        <translation>remove delete destroy personal data GDPR empty</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>tableau matrice manque critères</source>
        <translation>table matrix missing criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>thème contraste apparence nuit jour</source>
        <translation>theme contrast appearance night day</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>touches</source>
        <translation>keys</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>trouver</source>
        <translation>find</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>trouver changer mot rechercher</source>
        <translation>find change word search</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>vae recevabilité livret 1 france vae blocs auto-évaluation dff</source>
        <translation>vae admissibility booklet 1 france vae blocks self-assessment dff</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>versions ancien retrouver hier</source>
        <translation>versions old recover yesterday</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>visite tutoriel débuter commencer découvrir</source>
        <translation>tour tutorial begin start discover</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>zoom loupe plus gros grand</source>
        <translation>zoom magnifier bigger larger</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/also_called.py"/>
        <source>zoom plus petit</source>
        <translation>zoom smaller</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/leaving.py"/>
        <source>Fermer le dossier</source>
        <translation>Close the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/leaving.py"/>
        <source>Ouvrir l’autre dossier</source>
        <translation>Open the other dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/leaving.py"/>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/leaving.py"/>
        <source>Tout n’est pas terminé.</source>
        <translation>Not everything is finished.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>&amp;Affichage</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>&amp;Fichier</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>&amp;Outils</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>A&amp;ide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Affichage</source>
        <translation>View</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Couleurs</source>
        <translation>Colours</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Formateur</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Langue de la fenêtre</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Mes données</source>
        <translation>My data</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Orthographe</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Taille et lecture</source>
        <translation>Size and reading</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Texte</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>Word et référentiels</source>
        <translation>Word and frameworks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/menus.py"/>
        <source>É&amp;dition</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Chercher dans tout le dossier, même dans les fichiers joints</source>
        <translation>Search the whole dossier, even in the attached files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Lire le référentiel et voir l’état de chaque critère</source>
        <translation>Read the framework and see the state of each criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Lire les remarques reçues, y répondre, voir les positions de chaque lecteur</source>
        <translation>Read the remarks received, answer them, see the positions of each reader</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Préparer des réponses à des questions que le jury pourrait poser</source>
        <translation>Prepare answers to questions that the jury could ask</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Préparer le dossier du début d’une VAE&#xa0;: un texte par bloc, une réponse par compétence</source>
        <translation>Prepare the dossier for the beginning of a VAE: a text per block, an answer per skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Ranger et décrire les preuves</source>
        <translation>Sort and describe the evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Relire</source>
        <translation>Your review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Remplir l’identité, le parcours, les expériences et la déclaration</source>
        <translation>Fill in the identity, the background, the experience and the declaration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Répondre à des questions courtes pour commencer un exemple</source>
        <translation>Answer short questions to begin an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Voir ce qui a changé et rouvrir un moment passé, dans une copie</source>
        <translation>See what changed and open a past moment again, in a copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Voir d’un coup d’œil ce qui montre chaque critère</source>
        <translation>See at a glance what shows each criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Voir les dates à venir et noter vos rappels</source>
        <translation>See the dates to come and note your reminders</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Voir les mots et les passages à reprendre avant l’envoi, et ce que vous avez ignoré</source>
        <translation>See the words and passages to rework before sending, and what you ignored</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Voir où en est le dossier et ce qu’il reste à faire</source>
        <translation>See where the dossier stands and what remains to be done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/places.py"/>
        <source>Écrire les exemples de pratique professionnelle</source>
        <translation>Write the examples of professional practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Aucun navigateur n’a répondu&#xa0;: recopiez cette adresse dans le vôtre.</source>
        <translation>No browser answered: copy this address into yours.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Aucun programme de cet ordinateur n’a ouvert ce fichier&#xa0;: installez-en un pour ce genre de fichier, ou ouvrez-le sur un autre ordinateur.</source>
        <translation>No program on this computer opened this file: install one for this type of file, or open it on another computer.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Avis, ou Word avec commentaires (*.avis *.docx);;Tous les fichiers (*)</source>
        <translation>Review, or Word with comments (*.avis *.docx);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Ce dossier de fichiers n’a pas pu être montré&#xa0;: ouvrez-le vous-même.</source>
        <translation>This folder could not be shown: open it yourself.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Ce qu’il contient sera perdu.</source>
        <translation>What it contains will be lost.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Emplacement&#xa0;:</source>
        <translation>Place:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Genre&#xa0;:</source>
        <translation>Type:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Imprimer le dossier</source>
        <translation>Print the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Nom&#xa0;:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Ouvrir un dossier</source>
        <translation>Open a dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Remplacer «&#xa0;{nom}&#xa0;»&#xa0;?</source>
        <translation>Replace “{nom}”?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>Rien ne s’est ouvert</source>
        <translation>Nothing opened</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/prompts.py"/>
        <source>«&#xa0;{nom}&#xa0;» existe déjà et n’est pas remplacé&#xa0;: gardez le nom proposé, «&#xa0;{autre}&#xa0;», ou donnez-en un autre.</source>
        <translation>“{nom}” already exists and is not replaced: keep the name suggested, “{autre}”, or give another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/sources.py"/>
        <source>D’où vient cette règle&#xa0;?</source>
        <translation>Where does this rule come from?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/sources.py"/>
        <source>Voir le texte, sa date et ce qu’il vaut</source>
        <translation>See the text, its date and what it is worth</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Agrandir toute l’interface</source>
        <translation>Make the whole interface larger</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ajouter des preuves…</source>
        <translation>Add evidence…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ajouter un exemple de pratique</source>
        <translation>Add an example of practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Aller au champ de recherche de l’écran</source>
        <translation>Go to the search field of the screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Aller en avant</source>
        <translation>Go forward</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Aller à…</source>
        <translation>Go to…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Annuler la dernière modification</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Aperçu de la page</source>
        <translation>Page preview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ce dossier est ouvert en lecture seule&#xa0;: ouvrez le vôtre pour le modifier.</source>
        <translation>This dossier is open read-only: open your own to change it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ce que ceci montre…</source>
        <translation>What this shows…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Cet écran n’a pas de volet à droite.</source>
        <translation>This screen has no panel on the right.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Cet écran n’a rien à filtrer.</source>
        <translation>This screen has nothing to filter.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Chercher des mots dans cet exemple, et les remplacer</source>
        <translation>Find words in this example, and replace them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Chercher et remplacer…</source>
        <translation>Find and replace…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Choisir des fichiers à ajouter</source>
        <translation>Choose files to add</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Choisissez d’abord un passage d’un exemple, une preuve ou un critère.</source>
        <translation>First choose a passage of an example, a piece of evidence or a criterion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Cliquez d’abord dans une réponse d’un exemple.</source>
        <translation>First click in an answer of an example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Commencer un nouveau dossier</source>
        <translation>Begin a new dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Comparer ce dossier avec une autre version de lui-même, et n’en faire qu’un</source>
        <translation>Compare this dossier with another version of itself, and make one of the two</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Comparer un DP au modèle officiel, sans le modifier</source>
        <translation>Compare a DP with the official model, without changing it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Copies de sécurité…</source>
        <translation>Backup copies…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Couleurs&#xa0;: {nom}</source>
        <translation>Colours: {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Dire quel critère montre le passage, la preuve ou l’exemple choisi, ou ce qui montre le critère</source>
        <translation>Say which criterion the chosen passage, piece of evidence or example shows, or what shows the criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Exemple précédent</source>
        <translation>Previous example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Exemple suivant</source>
        <translation>Next example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Faire lire à voix haute ce qui est choisi, ou le texte où l’on écrit&#xa0;; de nouveau pour arrêter</source>
        <translation>Have what is chosen, or the text you are writing in, read aloud; again to stop</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Faire un dossier de ce que vous avez écrit dans Word</source>
        <translation>Make a dossier from what you wrote in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Faire une liste numérotée</source>
        <translation>Make a numbered list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Faire une liste à puces</source>
        <translation>Make a bulleted list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Filtrer l’écran</source>
        <translation>Filter the screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Gras</source>
        <translation>Bold</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Importer un référentiel…</source>
        <translation>Import a framework…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Imprimer les pages du dossier telles que le jury les aura</source>
        <translation>Print the pages of the dossier as the jury will have them</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Italique</source>
        <translation>Italic</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Langue de la fenêtre&#xa0;: {langue}</source>
        <translation>Language of the window: {langue}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Lire la visite de cinq minutes, à suivre sur l’exemple</source>
        <translation>Read the five-minute tour, to follow on the sample</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Lire le dossier d’un candidat et noter vos remarques, sans rien y écrire</source>
        <translation>Read a candidate’s dossier and note your remarks, without writing anything in it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Lire l’aide de cet écran</source>
        <translation>Read the help for this screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Lire un REAC et l’ajouter à votre catalogue</source>
        <translation>Read a REAC and add it to your catalogue</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Liste numérotée</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Liste à puces</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Mettre en gras</source>
        <translation>Make bold</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Mettre en italique</source>
        <translation>Make italic</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Montrer ou replier le volet de droite</source>
        <translation>Show or fold away the right-hand panel</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Mot de passe…</source>
        <translation>Password…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ne garder que le texte à l’écran (Échap revient)</source>
        <translation>Keep only the text on the screen (Esc returns)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ne plus souligner ce mot</source>
        <translation>Stop underlining this word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ne plus souligner ces mots dans ce dossier</source>
        <translation>Stop underlining these words in this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Nouveau dossier à partir de celui-ci…</source>
        <translation>New dossier from this one…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Nouveau dossier…</source>
        <translation>New dossier…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrez d’abord le dossier d’un candidat, par «&#xa0;Relire le dossier d’un candidat…&#xa0;».</source>
        <translation>First open a candidate’s dossier, with “Review a candidate’s dossier…”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrez d’abord un dossier.</source>
        <translation>First open a dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrez d’abord un exemple, dans l’écran Exemples.</source>
        <translation>First open an example, in the Examples screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrir le menu</source>
        <translation>Open the menu</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrir un dossier d’exemple, déjà rempli</source>
        <translation>Open a sample dossier, already filled in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Ouvrir un dossier existant</source>
        <translation>Open an existing dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Passage souligné précédent</source>
        <translation>Previous underlined passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Passage souligné suivant</source>
        <translation>Next underlined passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Passer à l’exemple d’après</source>
        <translation>Go to the example after</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Passer à l’exemple d’avant</source>
        <translation>Go to the example before</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Pendant une relecture, vos remarques sont dans «&#xa0;Relire&#xa0;».</source>
        <translation>During a review, your remarks are in “Your review”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Placez d’abord le curseur dans un passage souligné&#xa0;: F7 y va.</source>
        <translation>First put the cursor in an underlined passage: F7 goes there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Police de lecture facile</source>
        <translation>Easy-to-read font</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Prendre dans le dossier les fichiers .avis reçus, ou les commentaires d’un document Word relu</source>
        <translation>Take into the dossier the .avis files received, or the comments of a reviewed Word document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Prendre une police aux lettres faciles à distinguer</source>
        <translation>Use a font whose letters are easy to tell apart</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Protéger ce dossier et ses copies par un mot de passe, le changer ou le retirer</source>
        <translation>Protect this dossier and its copies with a password, change it or remove it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Quitter Dossier Pro</source>
        <translation>Quit Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Rejoindre en paragraphes les lignes choisies, ou celles qui viennent d’être collées d’un PDF</source>
        <translation>Join the chosen lines into paragraphs, or those just pasted from a PDF</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Relire le dossier d’un candidat…</source>
        <translation>Review a candidate’s dossier…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Reprendre un DP commencé dans Word…</source>
        <translation>Continue a DP begun in Word…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Retourner à l’écran d’où vous êtes revenu</source>
        <translation>Return to the screen you came back from</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Revenir en arrière</source>
        <translation>Go back</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Revenir à la page de départ</source>
        <translation>Go back to the start page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Revenir à la relecture du dossier ouvert</source>
        <translation>Go back to the review of the open dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Revenir à la taille normale de l’interface</source>
        <translation>Go back to the normal size of the interface</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Revenir à l’écran d’avant</source>
        <translation>Go back to the previous screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Réduire toute l’interface</source>
        <translation>Make the whole interface smaller</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Rétablir ce qui vient d’être annulé</source>
        <translation>Redo what has just been undone</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Réunir avec une autre version…</source>
        <translation>Merge with another version…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Seulement le texte</source>
        <translation>Text only</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Souligner ou non ce qui est à vérifier</source>
        <translation>Underline what is to be verified, or not</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Souligner pendant que j’écris</source>
        <translation>Underline while I write</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Suivre un groupe…</source>
        <translation>Follow a group…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Taille normale</source>
        <translation>Normal size</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Tout effacer…</source>
        <translation>Delete everything…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Tout exporter…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Trouver une action, un écran, un exemple, une compétence ou une preuve</source>
        <translation>Find an action, a screen, an example, a skill or a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir la page de cet exemple telle qu’elle sera imprimée (Échap revient au texte)</source>
        <translation>See the page of this example as it will be printed (Esc returns to the text)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir la version et les licences</source>
        <translation>See the version and the licences</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir les copies gardées de vos dossiers, où elles vont, et en rouvrir une</source>
        <translation>See the copies kept of your dossiers, where they go, and open one again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir l’exemple</source>
        <translation>See the sample</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir où en sont les candidats d’un groupe</source>
        <translation>See where the candidates of a group stand</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir tous les raccourcis</source>
        <translation>See all the shortcuts</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Voir tout ce que Dossier Pro garde sur cet ordinateur, de tous les dossiers, et choisir ce qui part</source>
        <translation>See everything Dossier Pro keeps on this computer, of all dossiers, and choose what goes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Volet de droite</source>
        <translation>Right-hand panel</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Vérifier un DP en Word…</source>
        <translation>Check a Word DP…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Y aller, et lire pourquoi il l’est</source>
        <translation>Go there, and read why it is underlined</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Y revenir</source>
        <translation>Go back there</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>À propos de Dossier Pro</source>
        <translation>About Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Écouter</source>
        <translation>Listen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Écrire un dossier pour une autre personne, avec ce que contient celui-ci, sans nom ni remarques</source>
        <translation>Write a dossier for another person, with what this one contains, without name or remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Écrire une copie du dossier ailleurs</source>
        <translation>Write a copy of the dossier elsewhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Écrire une copie propre du dossier pour la personne qui vous suit</source>
        <translation>Write a clean copy of the dossier for the person who follows you</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Écrire vos textes, vos données et vos fichiers dans un ZIP que d’autres programmes ouvrent</source>
        <translation>Write your texts, your data and your files to a ZIP that other programs can open</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/specs.py"/>
        <source>Édition</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/unlocking.py"/>
        <source>Le mot de passe n’a pas pu être essayé&#xa0;: recommencez.</source>
        <translation>The password could not be tried: start again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/unlocking.py"/>
        <source>Mot de passe du dossier</source>
        <translation>Password of the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/shell/unlocking.py"/>
        <source>«&#xa0;{nom}&#xa0;»&#xa0;: ce fichier est protégé. Tapez le mot de passe qui a été choisi pour lui.</source>
        <translation>“{nom}”: this file is protected. Type the password that was chosen for it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/actions.py"/>
        <source>Fiche d’entretien</source>
        <translation>Interview sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/actions.py"/>
        <source>Fiches d’entretien</source>
        <translation>Interview sheets</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/actions.py"/>
        <source>La fiche est écrite : {name}.</source>
        <translation>The sheet is written: {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/actions.py"/>
        <source>Les {count} fiches sont dans {name}.</source>
        <translation>The {count} sheets are in {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>Critère</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>Déclaré ou confirmé</source>
        <translation>Declared or confirmed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>ne vise pas ce critère</source>
        <translation>does not aim at this criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>{count} sur {total}</source>
        <translation>{count} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>{place} : {critere} — déclaré ou confirmé chez {count} candidats sur {total}</source>
        <translation>{place}: {critere} — declared or confirmed for {count} candidates of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/cohorte_model.py"/>
        <source>{who} : {state}. {critere}</source>
        <translation>{who}: {state}. {critere}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Avancement des CCP</source>
        <translation>Progress of the CCP</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Candidat</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Fichiers non lus</source>
        <translation>Files not read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Formation</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Non lus</source>
        <translation>Not read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Où il en est</source>
        <translation>How far they are</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Par session</source>
        <translation>By session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Par titre</source>
        <translation>By qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Pas de date de session</source>
        <translation>No session date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Pas encore prêts</source>
        <translation>Not ready yet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Remarques ouvertes</source>
        <translation>Open remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Sans date de session</source>
        <translation>No session date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Sans regroupement</source>
        <translation>No grouping</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session dans moins de deux mois</source>
        <translation>Session in less than two months</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session de {month}</source>
        <translation>Session of {month}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session du {day}</source>
        <translation>Session of {day}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session en {month}, {how_far}</source>
        <translation>Session in {month}, {how_far}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Session le {day}, {how_far}</source>
        <translation>Session on {day}, {how_far}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>Tous les candidats</source>
        <translation>All candidates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>identifiant en double</source>
        <translation>same identifier twice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>passée</source>
        <translation>past</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>{ccp} : {counts}</source>
        <translation>{ccp}: {counts}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>{count} copies</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>{count} copies de ce dossier, la plus récente est montrée&#xa0;: {name}</source>
        <translation>{count} copies of this dossier, the newest is shown: {name}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>{file} : {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>À relire</source>
        <comment>par le formateur</comment>
        <translation>To review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>à relire</source>
        <comment>par le formateur</comment>
        <translation>to review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/parts.py"/>
        <source>Choisir l’emplacement…</source>
        <translation>Choose the place…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/parts.py"/>
        <source>Choisissez là où vous rangez les dossiers de vos candidats : Dossier Pro montre où chacun en est, sans jamais rien y écrire.</source>
        <translation>Choose where you keep the dossiers of your candidates: Dossier Pro shows where each one is, and never writes anything there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/parts.py"/>
        <source>Suivre un groupe de candidats</source>
        <translation>Follow a group of candidates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Actualiser</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Arrêter la lecture : ce qui a été lu reste dans la liste (Échap)</source>
        <translation>Stop reading: what has been read stays in the list (Esc)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Aucun candidat ne correspond à ce que vous demandez.</source>
        <translation>No candidate matches what you ask for.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Autre emplacement…</source>
        <translation>Other place…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Ce qui est montré</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Chercher un candidat ou un titre</source>
        <translation>Look for a candidate or a qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Critères du groupe</source>
        <translation>Criteria of the group</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Effacer ce candidat de cet ordinateur…</source>
        <translation>Erase this candidate from this computer…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Effacer ce candidat de cet ordinateur… (Suppr)</source>
        <translation>Erase this candidate from this computer… (Del)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Exporter en tableau…</source>
        <translation>Export as a table…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Exporter le suivi</source>
        <translation>Export the follow-up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Fiche d’entretien…</source>
        <translation>Interview sheet…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Fiches d’entretien ({count})…</source>
        <translation>Interview sheets ({count})…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Le suivi est écrit : {name}.</source>
        <translation>The follow-up is written: {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Lecture arrêtée&#xa0;: la liste est celle de la lecture d’avant.</source>
        <translation>Reading stopped: the list is that of the reading before.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Lecture arrêtée&#xa0;: {dossiers} dans la liste, les autres restent à lire.</source>
        <translation>Reading stopped: {dossiers} in the list, the others are still to be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Lecture des dossiers</source>
        <translation>Reading the dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Les moins montrés d’abord</source>
        <translation>Least shown first</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Lire de nouveau les dossiers qui ont changé (F5)</source>
        <translation>Read again the dossiers that have changed (F5)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Lire le dossier de ce candidat, sans pouvoir le modifier (Entrée)</source>
        <translation>Read this candidate’s dossier, without being able to change it (Enter)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Là où sont rangés les dossiers des candidats</source>
        <translation>Where the candidates’ dossiers are kept</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Ordre des critères</source>
        <translation>Order of the criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Ordre du référentiel</source>
        <translation>Order of the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Personne ici</source>
        <translation>Nobody here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Quels candidats</source>
        <translation>Which candidates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Regrouper</source>
        <translation>Group by</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Revenir au départ</source>
        <translation>Back to the start</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Suivi des candidats</source>
        <translation>Follow-up of candidates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Suivre les dossiers d’un autre endroit</source>
        <translation>Follow the dossiers of another place</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Tableau (*.xlsx *.csv)</source>
        <translation>Table (*.xlsx *.csv)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Titre du groupe</source>
        <translation>Qualification of the group</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Un candidat par ligne</source>
        <translation>One candidate a line</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>{read}, encore {left} à lire</source>
        <translation>{read}, {left} still to read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>À relire ({count})</source>
        <translation>To review ({count})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Écrire ce suivi pour un tableur (xlsx ou csv)</source>
        <translation>Write this follow-up for a spreadsheet (xlsx or csv)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>Écrire une page sur chaque candidat choisi, en un PDF (Ctrl ou Maj pour en choisir plusieurs)</source>
        <translation>Write a page on each candidate chosen, in one PDF (Ctrl or Shift to choose several)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/table.py"/>
        <source>Candidats</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/table.py"/>
        <source>Candidats du groupe</source>
        <translation>Candidates of the group</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/table.py"/>
        <source>Colonnes du suivi</source>
        <translation>Columns of the follow-up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/suivi/table.py"/>
        <source>non lu</source>
        <translation>not read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/crash.py"/>
        <source>Cette action n’a pas pu aboutir</source>
        <translation>This action could not be completed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/crash.py"/>
        <source>Cette action n’a rien changé à ce qui est enregistré. Rien ne part de cet ordinateur par lui-même&#xa0;: vous pouvez copier le texte ci-dessous et l’envoyer vous-même aux développeurs. Il nomme des endroits du programme et ne contient rien de votre dossier.</source>
        <translation>This action changed nothing in what is saved. Nothing leaves this computer by itself: you can copy the text below and send it to the developers yourself. It names places in the program and contains nothing of your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/crash.py"/>
        <source>Dossier Pro s’est arrêté brusquement la dernière fois</source>
        <translation>Dossier Pro stopped suddenly last time</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/crash.py"/>
        <source>Texte du rapport</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>&lt;p&gt;Dossier Pro {version}&lt;/p&gt;&lt;p&gt;Logiciel libre, licence MIT.&lt;br&gt;Polices Inter et Andika (licence OFL), icônes Lucide (licence ISC), Qt pour Python (licence LGPL), dictionnaire français de Dicollecte (licence MPL).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dossier Pro {version}&lt;/p&gt;&lt;p&gt;Free software, MIT licence.&lt;br&gt;Inter and Andika fonts (OFL licence), Lucide icons (ISC licence), Qt for Python (LGPL licence), French dictionary by Dicollecte (MPL licence).&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Ce que vous avez écrit n’est pas enregistré.</source>
        <translation>What you wrote is not saved.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Elle n’est pas dans votre dossier. Ce que vous avez tapé reste à sa place&#xa0;: vous pourrez le corriger maintenant, ou en revenant.</source>
        <translation>It is not in your dossier. What you typed stays in its place: you can correct it now, or when you come back.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Elles ne sont pas dans votre dossier. Ce que vous avez tapé reste à sa place&#xa0;: vous pourrez le corriger maintenant, ou en revenant.</source>
        <translation>They are not in your dossier. What you typed stays in its place: you can correct it now, or when you come back.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Enregistrer une copie</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>La copie est écrite : {name}.</source>
        <translation>The copy is written: {name}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>La copie est écrite : {name}. Ces fichiers n’ont pas pu être lus et n’y sont pas : {liste}.</source>
        <translation>The copy is written: {name}. These files could not be read and are not in it: {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Le nouveau dossier est écrit&#xa0;: {name}. Il contient ce que contient celui-ci, sans nom, sans déclaration et sans remarques.</source>
        <translation>The new dossier is written: {name}. It contains what this one contains, without name, declaration or remarks.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Nouveau dossier à partir de celui-ci</source>
        <translation>New dossier from this one</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Ouvrir en lecture seule</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Ouvrir le nouveau dossier</source>
        <translation>Open the new dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Si vous quittez avant la fin, les fichiers ne seront pas créés. Votre dossier est enregistré.</source>
        <translation>If you quit before the end, the files will not be made. Your dossier is saved.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Si vous quittez avant la fin, les pages qui restent ne seront pas imprimées.</source>
        <translation>If you quit before the end, the remaining pages will not be printed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Tout est enregistré</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Une saisie n’est pas comprise.</source>
        <translation>An entry is not understood.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Vous avez lancé la création des fichiers.</source>
        <translation>You started making the files.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>Vous avez lancé une impression.</source>
        <translation>You started a print.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>{nombre} saisies ne sont pas comprises.</source>
        <translation>{nombre} entries are not understood.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>{nom} (copie)</source>
        <translation>{nom} (copy)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/files.py"/>
        <source>«&#xa0;{text}&#xa0;», pour {about}</source>
        <translation>“{text}”, for {about}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/header.py"/>
        <source>(millésime {millesime})</source>
        <translation>(edition {millesime})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/header.py"/>
        <source>Dossier sans nom</source>
        <translation>Dossier without a name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/header.py"/>
        <source>Enregistré à {heure}</source>
        <translation>Saved at {heure}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/header.py"/>
        <source>Lecture seule</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/header.py"/>
        <source>Non enregistré</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>Langue à la prochaine ouverture de Dossier Pro&#xa0;: {langue}</source>
        <translation>Language at the next opening of Dossier Pro: {langue}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>L’interface est déjà à sa taille normale.</source>
        <translation>The interface is already at its normal size.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>L’interface est à sa plus grande taille.</source>
        <translation>The interface is at its largest size.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>L’interface est à sa plus petite taille.</source>
        <translation>The interface is at its smallest size.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>Taille de l’interface&#xa0;: {zoom}&#xa0;%</source>
        <translation>Size of the interface: {zoom}&#xa0;%</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/interface.py"/>
        <source>Taille normale (à présent {zoom}&#xa0;%)</source>
        <translation>Normal size (now {zoom}&#xa0;%)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/menus.py"/>
        <source>Aucun dossier récent</source>
        <translation>No recent dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/menus.py"/>
        <source>Barre de menus</source>
        <translation>Menu bar</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/navigation.py"/>
        <source>Avancement. {texte}</source>
        <translation>Progress. {texte}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/navigation.py"/>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/navigation.py"/>
        <source>{nom} : {montres} sur {total}</source>
        <translation>{nom}: {montres} out of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette.py"/>
        <source>Aller à</source>
        <translation>Go to</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette.py"/>
        <source>Aller à une action, un écran, un exemple, une compétence, une preuve</source>
        <translation>Go to an action, a screen, an example, a skill, a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette.py"/>
        <source>Rien ne porte ce nom.</source>
        <translation>Nothing has this name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette.py"/>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette_model.py"/>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette_model.py"/>
        <source>Compétence</source>
        <translation>Skill</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/palette_model.py"/>
        <source>Écran</source>
        <translation>Screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/reading.py"/>
        <source>Lecture à voix haute…</source>
        <translation>Reading aloud…</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/spelling.py"/>
        <source>La lecture n’est pas finie&#xa0;: essayez de nouveau dans un instant</source>
        <translation>The reading is not finished: try again in a moment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/spelling.py"/>
        <source>Rien n’est souligné dans cet écran</source>
        <translation>Nothing is underlined in this screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/spelling.py"/>
        <source>Rien n’est souligné&#xa0;: cochez «&#xa0;Souligner pendant que j’écris&#xa0;», menu Édition, Orthographe</source>
        <translation>Nothing is underlined: tick “Underline while I write”, menu Edit, Spelling</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/spelling.py"/>
        <source>Souligner pendant que j’écris&#xa0;: non</source>
        <translation>Underline while I write: no</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/spelling.py"/>
        <source>Souligner pendant que j’écris&#xa0;: oui</source>
        <translation>Underline while I write: yes</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/trail.py"/>
        <source>Il n’y a pas d’écran où revenir.</source>
        <translation>There is no screen to go back to.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/trail.py"/>
        <source>Vous n’êtes pas revenu en arrière.</source>
        <translation>You have not gone back.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/undoing.py"/>
        <source>Revenir à «&#xa0;{title}&#xa0;»</source>
        <translation>Go back to “{title}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/undoing.py"/>
        <source>{phrase}. Voici où.</source>
        <translation>{phrase}. Here is where.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/window.py"/>
        <source>Ce dossier est ouvert en lecture seule : vous pouvez tout lire et exporter, rien ne sera modifié.</source>
        <translation>This dossier is open read-only: you can read and export everything, nothing will be changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/gui/window/window.py"/>
        <source>Revenir à mon dossier</source>
        <translation>Go back to my dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>Ce fichier</source>
        <translation>This file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>un document Word</source>
        <translation>a Word document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} contient des macros : dans Word, enregistrez-le sous « Document Word (*.docx) », puis choisissez ce nouveau fichier.</source>
        <translation>{appele} contains macros: in Word, save it as “Word Document (*.docx)”, then choose that new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est abîmé ou incomplet : ouvrez-le dans le logiciel qui l’a fait, acceptez la réparation, enregistrez-le sous un autre nom et choisissez cette copie.</source>
        <translation>{appele} is damaged or incomplete: open it in the program that made it, accept the repair, save it under another name and choose that copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est au format RTF : enregistrez-le en .docx avec Word, puis choisissez ce nouveau fichier.</source>
        <translation>{appele} is an RTF file: save it as .docx with Word, then choose that new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est dans l’ancien format de Word (.doc) : ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx, puis choisissez ce nouveau fichier.</source>
        <translation>{appele} is in the old format of Word (.doc): open it in Word or LibreOffice, save it as .docx, then choose that new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est protégé par un mot de passe : ouvrez-le dans Word, retirez le mot de passe (Fichier, Informations, Protéger le document), enregistrez-le et recommencez.</source>
        <translation>{appele} is protected by a password: open it in Word, remove the password (File, Info, Protect Document), save it and start again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est un PDF : choisissez le fichier Word (.docx) dont il a été tiré.</source>
        <translation>{appele} is a PDF: choose the Word file (.docx) it was made from.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est un classeur Excel : choisissez {attendu} au format Word (.docx).</source>
        <translation>{appele} is an Excel workbook: choose {attendu} as Word (.docx).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est un diaporama PowerPoint : choisissez {attendu} au format Word (.docx).</source>
        <translation>{appele} is a PowerPoint show: choose {attendu} as Word (.docx).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est un document OpenDocument : ouvrez-le dans LibreOffice, enregistrez-le au format Word (.docx), puis choisissez ce nouveau fichier.</source>
        <translation>{appele} is an OpenDocument file: open it in LibreOffice, save it as Word (.docx), then choose that new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est un dossier, il ne peut pas être lu : choisissez un fichier.</source>
        <translation>{appele} is a folder, it cannot be read: choose a file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} est vide : choisissez {attendu} (.docx) dans une autre copie.</source>
        <translation>{appele} is empty: choose {attendu} (.docx) in another copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} ne peut pas être lu : fermez-le s’il est ouvert ailleurs et vérifiez que vous en avez le droit, puis recommencez.</source>
        <translation>{appele} cannot be read: close it if it is open elsewhere and check that you may read it, then start again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} ne peut pas être lu, son disque ou sa clé ne répond pas : copiez-le sur cet ordinateur, puis recommencez.</source>
        <translation>{appele} cannot be read, its disk or key does not answer: copy it onto this computer, then start again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} n’est pas un document Word : choisissez {attendu} au format .docx.</source>
        <translation>{appele} is not a Word document: choose {attendu} as .docx.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} n’est pas un fichier Word (.docx) : choisissez {attendu} au format .docx.</source>
        <translation>{appele} is not a Word file (.docx): choose {attendu} as .docx.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} n’existe pas à cet endroit : vérifiez son nom et son dossier.</source>
        <translation>{appele} is not there: check its name and its folder.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} pèse {size}&#xa0;Mo, c’est trop : réduisez ses images dans Word (Format de l’image, Compresser), puis recommencez.</source>
        <translation>{appele} weighs {size} MB, that is too much: make its pictures smaller in Word (Picture Format, Compress), then start again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{appele} se décompresserait en {total}&#xa0;Mo et {entrees} éléments, ce qu’aucun document ne demande : il n’a pas été ouvert ; demandez-en une copie saine.</source>
        <translation>{appele} would unpack to {total} MB and {entrees} items, which no document asks for: it was not opened; ask for a clean copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/archive.py"/>
        <source>{called} veut écrire hors de son dossier : il n’a pas été ouvert ; demandez-en une copie saine.</source>
        <translation>{called} wants to write outside its folder: it was not opened; ask for a clean copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/protected_zip.py"/>
        <source>Pour un ZIP, prenez un mot de passe sans accents&#xa0;: selon les programmes, les lettres accentuées ne l’ouvrent pas. Lettres, chiffres, espaces et signes du clavier conviennent.</source>
        <translation>For a ZIP, take a password without accents: in some programs, accented letters do not open it. Letters, figures, spaces and the signs of the keyboard are fine.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/office/protected_zip.py"/>
        <source>«&#xa0;{name}&#xa0;» n’a pas pu être vérifié&#xa0;: essayez sur un autre disque.</source>
        <translation>“{name}” could not be checked: try another disk.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/confined.py"/>
        <source>La photo « {nom} » ne peut pas être lue : remplacez-la par un fichier JPEG ou PNG.</source>
        <translation>The photo “{nom}” cannot be read: replace it by a JPEG or PNG file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/confined.py"/>
        <source>Le texte de « {nom} » n’a pas pu être lu : ajoutez une description à cette preuve pour la retrouver.</source>
        <translation>The text of “{nom}” could not be read: add a description to this evidence to find it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/confined.py"/>
        <source>« {nom} » n’a pas pu être lu.</source>
        <translation>“{nom}” could not be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/confined.py"/>
        <source>«&#xa0;{nom}&#xa0;» n’a pas pu être montré&#xa0;: ouvrez-le dans le logiciel qui l’a fait.</source>
        <translation>“{nom}” could not be shown: open it in the program that made it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/printable.py"/>
        <source>Pièces jointes&#xa0;: {liste}</source>
        <translation>Attached: {liste}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/printable.py"/>
        <source>« {nom} » est abîmé et ne peut pas être lu.</source>
        <translation>“{nom}” is damaged and cannot be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/printable.py"/>
        <source>« {nom} » est trop long pour être imprimé.</source>
        <translation>“{nom}” is too long to be printed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/printable.py"/>
        <source>« {nom} » ne contient aucun texte.</source>
        <translation>“{nom}” contains no text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/retouch.py"/>
        <source>Le cadre est trop petit&#xa0;: tracez-le autour de ce que vous voulez garder de la photo.</source>
        <translation>The frame is too small: draw it around what you want to keep of the photo.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/text.py"/>
        <source>Le texte de « {nom} » n’a pas pu être lu, le fichier semble abîmé : ouvrez-le dans le logiciel qui l’a fait et enregistrez-le de nouveau.</source>
        <translation>The text of “{nom}” could not be read, the file seems damaged: open it in the program that made it and save it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/text.py"/>
        <source>« {nom} » est protégé par un mot de passe : son texte n’a pas été lu ; ajoutez-en une copie sans mot de passe.</source>
        <translation>“{nom}” is protected by a password: its text was not read; add a copy without a password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/text.py"/>
        <source>« {nom} » pèse {octets}&#xa0;Mo : au-delà de {max_octets}&#xa0;Mo, son texte n’est pas lu ; ajoutez une description pour le retrouver.</source>
        <translation>“{nom}” weighs {octets} MB: beyond {max_octets} MB its text is not read; add a description to find it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>La page {page} de «&#xa0;{nom}&#xa0;» ne peut pas être montrée.</source>
        <translation>Page {page} of “{nom}” cannot be shown.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>La photo «&#xa0;{nom}&#xa0;» annonce trop de points pour être ouverte&#xa0;: réduisez-la à moins de 80 millions de points.</source>
        <translation>The photo “{nom}” has too many points to be opened: make it smaller than 80 million points.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>La photo «&#xa0;{nom}&#xa0;» ne peut pas être lue&#xa0;: remplacez-la par un fichier JPEG ou PNG.</source>
        <translation>The photo “{nom}” cannot be read: replace it by a JPEG or PNG file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>«&#xa0;{nom}&#xa0;» est protégé par un mot de passe&#xa0;: enregistrez-le sans protection pour le voir ici.</source>
        <translation>“{nom}” is protected by a password: save it without protection to see it here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>«&#xa0;{nom}&#xa0;» ne peut pas être montré ici&#xa0;: ouvrez-le dans le logiciel qui l’a fait.</source>
        <translation>“{nom}” cannot be shown here: open it in the program that made it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>«&#xa0;{nom}&#xa0;» ne peut pas être montré, le fichier semble abîmé.</source>
        <translation>“{nom}” cannot be shown, the file seems damaged.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/pieces/thumbnails.py"/>
        <source>«&#xa0;{nom}&#xa0;» n’a pas de page {page}.</source>
        <translation>“{nom}” has no page {page}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>Le catalogue n’a pas de titre « {asked} » : choisissez par exemple {names}, ou importez son référentiel avec « dossier-pro referentiel importer ».</source>
        <translation>The catalogue has no qualification “{asked}”: choose for example {names}, or import its framework with “dossier-pro referentiel importer”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>Le fichier « {name} » de votre catalogue ne peut pas être lu : vérifiez qu’il vous est accessible.</source>
        <translation>The file “{name}” of your catalogue cannot be read: check that you may read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>Le fichier « {name} » est trop gros pour un référentiel : retirez-le de votre catalogue.</source>
        <translation>The file “{name}” is too large for a framework: take it out of your catalogue.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>Le référentiel « {name} » a un code inattendu : importez de nouveau son document.</source>
        <translation>The framework “{name}” has an unexpected code: import its document again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>Le référentiel « {name} » de votre catalogue est abîmé : importez de nouveau son document.</source>
        <translation>The framework “{name}” of your catalogue is damaged: import its document again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/catalogue.py"/>
        <source>« {name} » n’est pas un référentiel de Dossier Pro : retirez-le de votre catalogue.</source>
        <translation>“{name}” is not a framework of Dossier Pro: take it out of your catalogue.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Choisissez d’abord la compétence à laquelle ce critère appartient.</source>
        <translation>First choose the skill that this criterion belongs to.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Compétence transversale {ranks}</source>
        <translation>Cross-cutting skill {ranks}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Il manque un texte ({ou_est}) : écrivez-le ou supprimez la ligne.</source>
        <translation>A text is missing ({ou_est}): write it or delete the line.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Il ne reste aucun CCP : ajoutez-en un, ou annulez la suppression.</source>
        <translation>No CCP is left: add one, or undo the deletion.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Le titre ne peut pas être supprimé : importez plutôt un autre document.</source>
        <translation>The qualification cannot be deleted: import another document instead.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Placez le curseur à l’intérieur du texte, là où le second critère commence.</source>
        <translation>Put the cursor inside the text, where the second criterion begins.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>Rien ne suit {noms} au même endroit : il n’y a rien à fusionner.</source>
        <translation>Nothing follows {noms} at the same place: there is nothing to merge.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>critère {ranks}</source>
        <translation>criterion {ranks}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>{phrase} ne peut pas aller à cet endroit.</source>
        <translation>{phrase} cannot go there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/confirmation.py"/>
        <source>{phrase} ne peut pas rester sans texte : supprimez la ligne plutôt.</source>
        <translation>{phrase} cannot stay without text: delete the line instead.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/diff.py"/>
        <source>compétence transversale {rang}</source>
        <translation>cross-cutting skill {rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/diff.py"/>
        <source>{lieu}, critère {rang}</source>
        <translation>{lieu}, criterion {rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/formats.py"/>
        <source>Ce fichier JSON est abîmé ou incomplet : exportez de nouveau le référentiel.</source>
        <translation>This JSON file is damaged or incomplete: export the framework again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/formats.py"/>
        <source>Ce fichier JSON n’est pas un référentiel : importez un export de Dossier Pro, un paquet CASE ou une matrice Mahara.</source>
        <translation>This JSON file is not a framework: import an export of Dossier Pro, a CASE package or a Mahara matrix.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/formats.py"/>
        <source>Ce référentiel est incomplet ou abîmé : exportez-le de nouveau, puis importez-le.</source>
        <translation>This framework is incomplete or damaged: export it again, then import it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/formats.py"/>
        <source>Le format « {format} » n’existe pas : choisissez json, case, moodle ou mahara.</source>
        <translation>The format “{format}” does not exist: choose json, case, moodle or mahara.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/moodle.py"/>
        <source>Ce fichier CSV est abîmé : exportez de nouveau le référentiel depuis Moodle.</source>
        <translation>This CSV file is damaged: export the framework from Moodle again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/tree.py"/>
        <source>Ce fichier contient bien plus de compétences qu’un référentiel : choisissez-en un autre.</source>
        <translation>This file contains far more skills than a framework: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/exchange/tree.py"/>
        <source>Ce fichier ne contient aucune compétence : exportez-le de nouveau, puis importez-le.</source>
        <translation>This file contains no skill: export it again, then import it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Ce document semble être {nom}, mais aucune activité type n’y a été trouvée : {attendu}</source>
        <translation>This document seems to be {nom}, but no activity was found in it: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Ce texte est bien plus long qu’un référentiel : {attendu}</source>
        <translation>This text is far longer than a framework: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Ce texte est vide : {attendu}</source>
        <translation>This text is empty: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Le fichier « {name} » ne peut pas être lu : vérifiez qu’il existe encore.</source>
        <translation>The file “{name}” cannot be read: check that it still exists.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Les pages étaient numérisées : vérifiez chaque ligne, des lettres peuvent être fausses.</source>
        <translation>The pages were scanned: check each line, some letters may be wrong.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Tout le document</source>
        <translation>The whole document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>Un référentiel d’évaluation est fait de tableaux : importez son PDF plutôt que son texte.</source>
        <translation>An RE (référentiel d’évaluation) is made of tables: import its PDF rather than its text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>un référentiel de Moodle</source>
        <translation>a framework from Moodle</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/importer.py"/>
        <source>un référentiel exporté</source>
        <translation>an exported framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/lines.py"/>
        <source>Ce PDF compte {document} pages, un référentiel moins de cent : {choisir}</source>
        <translation>This PDF has {document} pages, a framework less than a hundred: {choisir}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/lines.py"/>
        <source>Ce PDF est trop lourd à lire pour un référentiel : {choisir}</source>
        <translation>This PDF is too heavy to read for a framework: {choisir}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/lines.py"/>
        <source>Ce PDF pèse {octets} Mo, bien plus qu’un référentiel : {choisir}</source>
        <translation>This PDF weighs {octets} MB, far more than a framework: {choisir}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/lines.py"/>
        <source>Ce fichier est vide : téléchargez de nouveau le référentiel, puis importez-le.</source>
        <translation>This file is empty: download the framework again, then import it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/lines.py"/>
        <source>La page {numero} de ce PDF est trop chargée pour un référentiel : {choisir}</source>
        <translation>Page {numero} of this PDF is too full for a framework: {choisir}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/merge.py"/>
        <source>Ces documents n’ont pas le même {nom} ({un} et {autre}) : réunissez ceux d’un seul millésime.</source>
        <translation>These documents do not have the same {nom} ({un} and {autre}): bring together those of one edition.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/merge.py"/>
        <source>Il n’y a rien à réunir : choisissez d’abord les documents du titre.</source>
        <translation>There is nothing to bring together: first choose the documents of the qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/merge.py"/>
        <source>« {intitule} » et « {intitule_2} » semblent être deux titres : réunissez les documents d’un seul.</source>
        <translation>“{intitule}” and “{intitule_2}” seem to be two qualifications: bring together the documents of one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/ocr.py"/>
        <source>Ce PDF est une image de pages numérisées, sans texte : installez tesseract avec le français (paquets tesseract-ocr et tesseract-ocr-fra), ou importez le PDF d’origine.</source>
        <translation>This PDF is a picture of scanned pages, without text: install tesseract with French (packages tesseract-ocr and tesseract-ocr-fra), or import the original PDF.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/ocr.py"/>
        <source>tesseract n’a pas pu lire une page de ce PDF : importez le PDF d’origine, avec son texte.</source>
        <translation>tesseract could not read a page of this PDF: import the original PDF, with its text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/reading.py"/>
        <source>Compétence transversale {numero}</source>
        <translation>Cross-cutting skill {numero}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/reading.py"/>
        <source>Le document donne deux fois ce numéro : vérifiez lequel est le bon.</source>
        <translation>The document gives this number twice: check which one is right.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/reading.py"/>
        <source>{ou}, critère {rang}</source>
        <translation>{ou}, criterion {rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>Ce document ne contient aucun texte : {attendu}</source>
        <translation>This document contains no text: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>Ce document n’est pas un référentiel connu ({aspect}) : {attendu}</source>
        <translation>This document is not a known framework ({aspect}): {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>Ce document semble être {nom}, pas un référentiel : {attendu}</source>
        <translation>This document seems to be {nom}, not a framework: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>Ce fichier est {nom} : {attendu}</source>
        <translation>This file is {nom}: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>Ce fichier n’est ni un PDF ni un texte : {attendu}</source>
        <translation>This file is neither a PDF nor a text: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>L’encodage de ce texte ne peut pas être lu : enregistrez-le en UTF-8.</source>
        <translation>The encoding of this text cannot be read: save it as UTF-8.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/recognise.py"/>
        <source>{pages}qui commence par « {court} »</source>
        <translation>{pages}that begins with “{court}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Ce fichier XML définit des entités, ce qu’un export du RNCP ne fait pas : {attendu}</source>
        <translation>This XML file defines entities, which an RNCP export does not do: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Ce fichier XML est démesuré pour un export du RNCP : {attendu}</source>
        <translation>This XML file is far too large for an RNCP export: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Ce fichier est un document LibreOffice : enregistrez-le en PDF, ou {attendu}</source>
        <translation>This file is a LibreOffice document: save it as PDF, or {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Ce fichier est un document {quoi} : enregistrez-le en PDF, ou {attendu}</source>
        <translation>This file is a {quoi} document: save it as PDF, or {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Cet export du RNCP est abîmé ou incomplet : téléchargez-le de nouveau sur data.gouv.fr.</source>
        <translation>This RNCP export is damaged or incomplete: download it again from data.gouv.fr.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Cet export du RNCP n’a aucune fiche{cherche} : vérifiez le code ou les mots.</source>
        <translation>This RNCP export has no record{cherche}: check the code or the words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Cette archive ZIP est abîmée ou protégée : téléchargez-la de nouveau.</source>
        <translation>This ZIP archive is damaged or protected: download it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Cette archive ZIP ne contient pas d’export du RNCP : {attendu}</source>
        <translation>This ZIP archive contains no RNCP export: {attendu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Correspondances</source>
        <translation>Correspondences</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>La certification peut encore être délivrée jusqu’au {limite:%d/%m/%Y} à qui y était inscrit.</source>
        <translation>The certification can still be awarded until {limite:%d/%m/%Y} to whoever was enrolled.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>La fiche indique aussi des équivalences de blocs avec {noms} : elles ne sont pas reprises.</source>
        <translation>The record also tells of equivalent blocks with {noms}: they are not taken up.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>La fiche n’est plus active au RNCP.</source>
        <translation>The record is no longer active in the RNCP.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Le RNCP ne donne pas de critères : ajoutez le REAC du titre pour les avoir.</source>
        <translation>The RNCP gives no criteria: add the REAC of the qualification to have them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Plusieurs fiches de cet export conviennent ({codes}…) : donnez le code RNCP de la vôtre.</source>
        <translation>Several records of this export fit ({codes}…): give the RNCP code of yours.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>Validité</source>
        <translation>Validity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/referentiels/rncp.py"/>
        <source>État de la fiche</source>
        <translation>State of the record</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>Ce mot de passe n’ouvre pas « {nom} », ou le fichier a été abîmé en chemin : retapez le mot de passe, ou demandez à son auteur de l’envoyer de nouveau.</source>
        <translation>This password does not open “{nom}”, or the file was damaged on the way: type the password again, or ask its author to send it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>Cette relecture compte plus de {max_faits} notes, c’est trop pour un fichier : fusionnez-la en plusieurs fois.</source>
        <translation>This review has more than {max_faits} notes, that is too much for a file: merge it in several parts.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>Il n’y a encore aucun avis à envoyer : notez d’abord une remarque ou une position.</source>
        <translation>There is no review to send yet: first note a remark or a position.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » contient des fichiers qu’un avis n’a pas : il n’a pas été ouvert ; demandez à son auteur de l’exporter de nouveau.</source>
        <translation>“{nom}” contains files that a review does not have: it was not opened; ask its author to export it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » contient {facts} notes, la limite est de {max_faits} : il n’a pas été fusionné ; demandez à son auteur de vérifier son fichier.</source>
        <translation>“{nom}” contains {facts} notes, the limit is {max_faits}: it was not merged; ask its author to check the file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » est abîmé ou incomplet : demandez à la personne qui vous l’a envoyé de l’exporter de nouveau.</source>
        <translation>“{nom}” is damaged or incomplete: ask the person who sent it to export it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » est bien trop gros pour un avis : il n’a pas été ouvert ; vérifiez que c’est le bon fichier.</source>
        <translation>“{nom}” is far too large for a review: it was not opened; check that it is the right file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » est protégé : demandez son mot de passe à la personne qui vous l’a envoyé.</source>
        <translation>“{nom}” is protected: ask the person who sent it for its password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » n’est pas un fichier d’avis : choisissez un fichier {suffixe} de Dossier Pro.</source>
        <translation>“{nom}” is not a review file: choose a file {suffixe} of Dossier Pro.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/package.py"/>
        <source>« {nom} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour pour le lire.</source>
        <translation>“{nom}” comes from a newer version of Dossier Pro: update the program to read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/reading.py"/>
        <source>Preuve « {titre} »</source>
        <translation>Piece of evidence “{titre}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/reading.py"/>
        <source>Un exemple retiré depuis, {what}</source>
        <translation>An example taken out since, {what}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/review/reading.py"/>
        <source>exemple sans titre</source>
        <translation>example without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>Annexe</source>
        <translation>Appendix</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>LibreOffice met trop de temps à l’ouvrir</source>
        <translation>LibreOffice takes too long to open it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>LibreOffice ne peut pas l’ouvrir</source>
        <translation>LibreOffice cannot open it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>LibreOffice n’a pas pu le mettre en pages, car le disque de cet ordinateur n’a plus rien accepté</source>
        <translation>LibreOffice could not lay it out in pages, because the disk of this computer took nothing more</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>LibreOffice, qui mettrait ce fichier en pages, n’est pas installé sur cet ordinateur</source>
        <translation>LibreOffice, which would lay this file out in pages, is not installed on this computer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ajoutez de nouveau le fichier d’origine</source>
        <translation>add the original file again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce PDF demande un mot de passe</source>
        <translation>this PDF asks for a password</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce PDF est abîmé, ou trop lourd à dessiner</source>
        <translation>this PDF is damaged, or too heavy to draw</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce PDF n’a aucune page</source>
        <translation>this PDF has no page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce fichier a été abîmé dans le dossier</source>
        <translation>this file was damaged in the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce fichier ne contient aucun texte</source>
        <translation>this file contains no text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce fichier n’a pas pu être lu</source>
        <translation>this file could not be read</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce texte est trop long pour être imprimé</source>
        <translation>this text is too long to be printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ce type de fichier ne s’imprime pas</source>
        <translation>this type of file is not printed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>elle compte {pages} pages, et une annexe en imprime {max_pages_annexe} au plus</source>
        <translation>it has {pages} pages, and an appendix prints {max_pages_annexe} at most</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>enregistrez-en une copie sans mot de passe et remplacez la preuve</source>
        <translation>save a copy of it without a password and replace the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>les annexes compteraient plus de {max_pages} pages</source>
        <translation>the appendices would have more than {max_pages} pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>ouvrez-le pour voir s’il est entier, puis remplacez la preuve</source>
        <translation>open it to see whether it is whole, then replace the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>remplacez la preuve</source>
        <translation>replace the piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>{nom}&#xa0;: mise en pages par LibreOffice</source>
        <translation>{nom}: laid out in pages by LibreOffice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/annexes.py"/>
        <source>{nom}&#xa0;: page {rang} sur {total}</source>
        <translation>{nom}: page {rang} of {total}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/autotest.py"/>
        <source>L’autotest a trouvé un écart : {problem}. Installez Dossier Pro de nouveau.</source>
        <translation>The self-test found a difference: {problem}. Install Dossier Pro again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Ce lien n’est plus dans le dossier.</source>
        <translation>This link is no longer in the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Ce que vous présentiez n’y existe pas sous le même intitulé : le titre entier est choisi.</source>
        <translation>What you presented does not exist there under the same title: the whole qualification is chosen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Ce titre n’est plus dans votre catalogue : choisissez-en un autre.</source>
        <translation>This qualification is no longer in your catalogue: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Gardés tels quels&#xa0;: identité, parcours, preuves, documents joints, textes des exemples.</source>
        <translation>Kept as they are: identity, background, evidence, attached documents, texts of the examples.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Le dossier actuel reste tel quel, dans son fichier : vous pouvez toujours y revenir.</source>
        <translation>The present dossier stays as it is, in its file: you can always go back to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Le dossier est déjà sur ce titre : choisissez-en un autre.</source>
        <translation>The dossier is already on this qualification: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Le fichier de «&#xa0;{titre}&#xa0;» est abîmé et n’a pas été repris dans «&#xa0;{name}&#xa0;»&#xa0;: ajoutez-y de nouveau le fichier d’origine, ou celui d’une copie de sécurité.</source>
        <translation>The file of “{titre}” is damaged and was not taken over into “{name}”: add the original file there again, or that of a backup copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Les avis et remarques de formateurs portent sur l’ancien titre : ils y restent.</source>
        <translation>The trainers’ reviews and remarks are about the old qualification: they stay there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Votre CCP&#xa0;{number} n’a pas de correspondance dans le texte officiel&#xa0;: demandez au centre ou à la DDETS.</source>
        <translation>Your CCP&#xa0;{number} has no match in the official text: ask the centre or the DDETS.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Votre CCP&#xa0;{number} n’a pas une seule correspondance dans le texte officiel&#xa0;: demandez au centre ou à la DDETS.</source>
        <translation>Your CCP&#xa0;{number} does not have just one match in the official text: ask the centre or the DDETS.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>Votre CCP&#xa0;{old} devient le CCP&#xa0;{new}&#xa0;: c’est la correspondance du texte officiel.</source>
        <translation>Your CCP&#xa0;{old} becomes CCP&#xa0;{new}: this is what the official text makes it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{exemples} dans l’activité qui correspond, {count} à ranger vous-même dans l’écran Exemples.</source>
        <translation>{exemples} in the activity that matches, {count} to sort yourself on the Examples screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{exemples} dans l’activité qui correspond.</source>
        <translation>{exemples} in the activity that matches.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{liens} sans critère correspondant&#xa0;: leurs phrases vont dans la note «&#xa0;{note}&#xa0;», parmi les preuves.</source>
        <translation>{liens} without a matching criterion: their sentences go into the note “{note}”, among the evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{liens} vers un critère aux mêmes mots.</source>
        <translation>{liens} to a criterion with the same words.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{liens} vers un critère voisin, à revérifier&#xa0;: Ctrl+Z les enlève dans le nouveau dossier.</source>
        <translation>{liens} to a similar criterion, to check again: Ctrl+Z takes them away in the new dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>{liens} vers un critère voisin, à revérifier&#xa0;: Ctrl+Z l’enlève dans le nouveau dossier.</source>
        <translation>{liens} to a similar criterion, to check again: Ctrl+Z takes it away in the new dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_proposals.py"/>
        <source>mêmes mots</source>
        <translation>same words</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_proposals.py"/>
        <source>proche</source>
        <translation>similar</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_proposals.py"/>
        <source>reformulé</source>
        <translation>reworded</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/carry_proposals.py"/>
        <source>rien de tel</source>
        <translation>nothing of the kind</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/composition.py"/>
        <source>Mise en page</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/composition.py"/>
        <source>la figure {numero} «&#xa0;{court}&#xa0;»</source>
        <translation>figure {numero} “{court}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/composition.py"/>
        <source>{name}&#xa0;: {size}, soit {excess} de plus que les {limit} demandés, même avec les plus petites images lisibles.</source>
        <translation>{name}: {size}, that is {excess} more than the {limit} asked for, even with the smallest pictures that can be read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/composition.py"/>
        <source>{name}&#xa0;: {size}, soit {excess} de plus que les {limit} demandés, même avec les plus petites images lisibles&#xa0;: retirez ou raccourcissez {parts}, puis recommencez.</source>
        <translation>{name}: {size}, that is {excess} more than the {limit} asked for, even with the smallest pictures that can be read: remove or shorten {parts}, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/composition.py"/>
        <source>{nom}&#xa0;: les images ont été réduites ({en_mo} au départ, {en_mo_2} maintenant)&#xa0;: pages d’annexes à {dpi} points par pouce, photos de {cote} points de côté au plus.</source>
        <translation>{nom}: the pictures were made smaller ({en_mo} at first, {en_mo_2} now): pages of appendices at {dpi} dots an inch, photos of {cote} dots a side at most.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/conseils.py"/>
        <source>Rien à signaler.</source>
        <translation>Nothing to point out.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/conseils.py"/>
        <source>du dossier d’exemple livré avec Dossier Pro</source>
        <translation>from the sample dossier that comes with Dossier Pro</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/conseils.py"/>
        <source>du référentiel de votre titre</source>
        <translation>from the framework of your qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/conseils.py"/>
        <source>règle officielle, {source}</source>
        <translation>official rule, {source}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>1. Tâches ou opérations</source>
        <translation>1. Tasks or operations</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>2. Moyens utilisés</source>
        <translation>2. Means used</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>3. Avec qui</source>
        <translation>3. With whom</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>5. Informations complémentaires</source>
        <translation>5. Further information</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>Cette copie contient la même chose que votre dossier.</source>
        <translation>This copy contains the same as your dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>Dans cette copie&#xa0;: {liste}.</source>
        <translation>In this copy: {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>Le fichier du dossier ne peut pas être lu à son emplacement&#xa0;: cette copie n’est comparée à rien.</source>
        <translation>The dossier’s file cannot be read in its place: this copy is compared with nothing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>d’autres remarques de relecture</source>
        <translation>other review remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>{things} en moins</source>
        <translation>{things} fewer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>{things} en plus</source>
        <translation>{things} more</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Ce que vous aviez commencé à taper</source>
        <translation>What you had begun to type</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Ce qu’un enregistrement interrompu a laissé à côté de lui</source>
        <translation>What an interrupted save left beside it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Commun à tous les fichiers de ce dossier</source>
        <translation>Shared by all the files of this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Communes à tous les fichiers de ce dossier&#xa0;: {place}</source>
        <translation>Shared by all the files of this dossier: {place}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Dans les fichiers temporaires, de tous les dossiers.</source>
        <translation>In the temporary files, of all dossiers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Elles se referont.</source>
        <translation>They will be made again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Il se refera.</source>
        <translation>It will be made again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Le dossier lui-même</source>
        <translation>The dossier itself</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Le même dossier, dans un autre fichier</source>
        <translation>The same dossier, in another file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Le relevé du suivi de groupe, où il figure</source>
        <translation>The record of the group follow-up, where it appears</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Les pages et les photos préparées pour l’impression, de tous les dossiers</source>
        <translation>The pages and photos made ready for printing, of all dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Les preuves ouvertes dans un autre programme, et ce qu’un arrêt brutal a laissé</source>
        <translation>The evidence opened in another program, and what a sudden stop left behind</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>Vos notes de relecture sur ce dossier</source>
        <translation>Your review notes on this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>{copies} de sécurité</source>
        <translation>{copies} (backup)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing.py"/>
        <source>«&#xa0;{name}&#xa0;» n’a pas pu être effacé, car ce fichier ou son emplacement est protégé&#xa0;: effacez-le vous-même dans {parent}.</source>
        <translation>“{name}” could not be erased, because this file or its place is protected: erase it yourself in {parent}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source> (gardé, sauf si vous le demandez)</source>
        <translation> (kept, unless you ask for it)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Le dossier d’exemple</source>
        <translation>The sample dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Le modèle Word que vous aviez choisi</source>
        <translation>The Word model that you had chosen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Le relevé du suivi de groupe</source>
        <translation>The record of the group follow-up</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Les copies de travail, dans les fichiers temporaires</source>
        <translation>The working copies, in the temporary files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Les pages et les photos préparées pour l’impression</source>
        <translation>The pages and photos made ready for printing</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Les référentiels que vous avez importés</source>
        <translation>The frameworks that you imported</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Les réglages, la liste des dossiers récents et le journal</source>
        <translation>The settings, the list of recent dossiers and the journal</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Toutes vos notes de relecture, et leurs copies</source>
        <translation>All your review notes, and their copies</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>Votre dossier «&#xa0;{stem}&#xa0;»</source>
        <translation>Your dossier “{stem}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>de tous vos dossiers</source>
        <translation>of all your dossiers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>sur la clé ou l’autre disque</source>
        <translation>on the key or the other disk</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/erasing_all.py"/>
        <source>{copies} de sécurité, {words}</source>
        <translation>{copies} (backup), {words}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>Il n’y a pas de copie n°&#xa0;{numero}&#xa0;: choisissez un numéro de 1 à {sauvegardes}.</source>
        <translation>There is no copy no.&#xa0;{numero}: choose a number from 1 to {sauvegardes}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>Il n’y a pas encore de copie de ce dossier.</source>
        <translation>There is no copy of this dossier yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>Il n’y a pas encore de copie de ce dossier&#xa0;: il n’y a rien à restaurer.</source>
        <translation>There is no copy of this dossier yet: there is nothing to restore.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>Le même dossier est aussi dans :</source>
        <translation>The same dossier is also in:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>abîmée, ne peut pas être rouverte</source>
        <translation>damaged, cannot be opened again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>aussi sur «&#xa0;{name}&#xa0;»</source>
        <translation>also on “{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>la clé</source>
        <translation>the key</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>sur «&#xa0;{name}&#xa0;»</source>
        <translation>on “{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>{total}, {en_octets} en tout, dans {racine}</source>
        <translation>{total}, {en_octets} in all, in {racine}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>Aucune copie de «&#xa0;{name}&#xa0;» n’est connue sur cet ordinateur&#xa0;: si elles sont sur une clé, branchez-la, puis recommencez.</source>
        <translation>No copy of “{name}” is known on this computer: if they are on a key, plug it in, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>Ce dossier n’a pas encore été copié sur «&#xa0;{nom}&#xa0;».</source>
        <translation>This dossier has not been copied to “{nom}” yet.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>La copie du {moment} est abîmée et ne peut pas être rouverte&#xa0;: choisissez-en une autre.</source>
        <translation>The copy of {moment} is damaged and cannot be opened again: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>La dernière copie de sécurité de ce dossier date du {jour}.</source>
        <translation>The last backup copy of this dossier is from {jour}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>La dernière copie sur «&#xa0;{nom}&#xa0;» date du {jour}&#xa0;: branchez cette clé ou ce disque.</source>
        <translation>The last copy on “{nom}” is from {jour}: plug in this key or this disk.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>faute de place dans «&#xa0;{nom}&#xa0;»</source>
        <translation>for lack of room in “{nom}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>{phrase} Elle est dans «&#xa0;{racine}&#xa0;».</source>
        <translation>{phrase} It is in “{racine}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>«&#xa0;{name}&#xa0;» est écrit, mais {files}&#xa0;: essayez aussi une copie plus ancienne.</source>
        <translation>“{name}” is written, but {files}: try an older copy too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>«&#xa0;{name}&#xa0;» ne peut pas être lu&#xa0;: il n’en a pas été fait de copie, et celles d’avant sont gardées.</source>
        <translation>“{name}” cannot be read: no copy of it was made, and those from before are kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notebook.py"/>
        <source>Votre carnet de relecture n’a pas pu être copié&#xa0;: vérifiez qu’il reste de la place sur ce disque. Vos notes, elles, sont enregistrées.</source>
        <translation>Your review notebook could not be copied: check that there is room left on this disk. Your notes themselves are saved.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notebook.py"/>
        <source>Votre carnet de relecture était abîmé&#xa0;: sa copie du {day} a pris sa place, et le fichier abîmé s’appelle maintenant « {name} ».</source>
        <translation>Your review notebook was damaged: its copy of {day} took its place, and the damaged file is now called “{name}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notebook.py"/>
        <source>Votre carnet de relecture, « {path} », est abîmé, et il n’en existe pas de copie entière&#xa0;: mettez ce fichier de côté, et Dossier Pro en commencera un autre.</source>
        <translation>Your review notebook, “{path}”, is damaged, and there is no whole copy of it: put this file aside, and Dossier Pro will begin another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>après votre travail</source>
        <translation>after your work</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>avant de recevoir un avis</source>
        <translation>before taking in a review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>avant de réunir deux versions</source>
        <translation>before merging two versions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>avant un changement de titre</source>
        <translation>before a change of qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>pendant votre travail</source>
        <translation>during your work</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>raison non notée</source>
        <translation>reason not noted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/notes.py"/>
        <source>à votre demande</source>
        <translation>at your request</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/places.py"/>
        <source>Ce choix n’a pas pu être enregistré&#xa0;: vérifiez qu’il reste de la place sur le disque, puis recommencez.</source>
        <translation>This choice could not be saved: check that there is room left on the disk, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/places.py"/>
        <source>Les copies de cet ordinateur vont déjà dans ce dossier de fichiers&#xa0;: choisissez-en un autre, sur une clé ou un autre disque.</source>
        <translation>The copies of this computer already go into this folder: choose another one, on a key or another disk.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/places.py"/>
        <source>Rien ne peut être écrit dans «&#xa0;{folder}&#xa0;»&#xa0;: choisissez un autre dossier de fichiers.</source>
        <translation>Nothing can be written in “{folder}”: choose another folder.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/places.py"/>
        <source>«&#xa0;{name}&#xa0;» n’est pas branchée&#xa0;: les copies qui s’y trouvent y restent.</source>
        <translation>“{name}” is not plugged in: the copies that are on it stay there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>1&#xa0;copie de sécurité de ce dossier est maintenant protégée aussi.</source>
        <translation>1&#xa0;backup copy of this dossier is now protected too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>1&#xa0;copie de sécurité de ce dossier est maintenant sans mot de passe aussi.</source>
        <translation>1&#xa0;backup copy of this dossier is now without a password too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>1&#xa0;copie de sécurité garde un mot de passe d’avant&#xa0;: il reste nécessaire pour la rouvrir.</source>
        <translation>1&#xa0;backup copy keeps an earlier password: it is still needed to open it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>1&#xa0;copie de sécurité n’a pas pu être protégée et reste lisible sans mot de passe&#xa0;: «&#xa0;Effacer ce dossier de cet ordinateur&#xa0;» enlève les copies.</source>
        <translation>1&#xa0;backup copy could not be protected and can still be read without a password: “Erase this dossier from this computer” takes the copies away.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>Copie {number} sur {found}</source>
        <translation>Copy {number} of {found}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>{count}&#xa0;copies de sécurité de ce dossier sont maintenant protégées aussi.</source>
        <translation>{count}&#xa0;backup copies of this dossier are now protected too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>{count}&#xa0;copies de sécurité de ce dossier sont maintenant sans mot de passe aussi.</source>
        <translation>{count}&#xa0;backup copies of this dossier are now without a password too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>{count}&#xa0;copies de sécurité gardent un mot de passe d’avant&#xa0;: il reste nécessaire pour la rouvrir.</source>
        <translation>{count}&#xa0;backup copies keep an earlier password: it is still needed to open them again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/protecting.py"/>
        <source>{count}&#xa0;copies de sécurité n’ont pas pu être protégées et restent lisibles sans mot de passe&#xa0;: «&#xa0;Effacer ce dossier de cet ordinateur&#xa0;» enlève les copies.</source>
        <translation>{count}&#xa0;backup copies could not be protected and can still be read without a password: “Erase this dossier from this computer” takes the copies away.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>Dans «&#xa0;{name}&#xa0;», {files}&#xa0;: la copie est faite, et les dernières copies entières sont gardées.</source>
        <translation>In “{name}”, {files}: the copy is made, and the last whole copies are kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>La copie de sécurité de «&#xa0;{name}&#xa0;» n’a pas été faite, {cause}. Le dossier lui-même est enregistré.</source>
        <translation>The backup copy of “{name}” was not made, {cause}. The dossier itself is saved.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>La copie de «&#xa0;{name}&#xa0;» n’a pas été portée sur «&#xa0;{nom}&#xa0;», {cause}.</source>
        <translation>The copy of “{name}” was not put on “{nom}”, {cause}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>car elle a été interrompue</source>
        <translation>because it was interrupted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>car rien ne peut y être écrit</source>
        <translation>because nothing can be written there</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>car rien ne peut être écrit dans «&#xa0;{nom}&#xa0;»</source>
        <translation>because nothing can be written in “{nom}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>car «&#xa0;{nom}&#xa0;» {use}</source>
        <translation>because “{nom}” {use}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>faute de place</source>
        <translation>for lack of room</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>ne rend pas ce qui y est écrit&#xa0;: ce disque est peut-être usé</source>
        <translation>does not give back what is written on it: this disk may be worn out</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>qui {use}</source>
        <translation>which {use}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>«&#xa0;{name}&#xa0;» est abîmé&#xa0;: il n’en a pas été fait de copie, et celles d’avant sont gardées.</source>
        <translation>“{name}” is damaged: no copy of it was made, and those from before are kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>Dans la copie&#xa0;: {liste}.</source>
        <translation>In the copy: {liste}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>Rien d’un dossier n’a pu être retrouvé dans «&#xa0;{name}&#xa0;»&#xa0;: restaurez sa dernière copie de sécurité.</source>
        <translation>Nothing of a dossier could be found in “{name}”: restore its last backup copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>Rien n’est abîmé&#xa0;: {nom} est une copie entière.</source>
        <translation>Nothing is damaged: {nom} is a whole copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>Tout a été retrouvé&#xa0;: {nom} est entier.</source>
        <translation>Everything was found again: {nom} is whole.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>Une partie a été retrouvée&#xa0;: elle est dans {nom}. L’original n’a pas été touché.</source>
        <translation>A part was found again: it is in {nom}. The original was not touched.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>«&#xa0;{name}&#xa0;»</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>Ce dossier est ouvert en lecture seule : copiez-le sur votre ordinateur pour le modifier.</source>
        <translation>This dossier is open read-only: copy it to your computer to change it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>Ce fichier est déjà dans le dossier : c’est la preuve « {titre} ».</source>
        <translation>This file is already in the dossier: it is the piece of evidence “{titre}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>Cette preuve n’existe plus dans le dossier : rien n’a été remplacé.</source>
        <translation>This piece of evidence is no longer in the dossier: nothing was replaced.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>L’image « {name} » a plus de 80 millions de points : enregistrez-la en JPEG ou réduisez-la, puis ajoutez-la de nouveau.</source>
        <translation>The picture “{name}” has more than 80 million dots: save it as JPEG or make it smaller, then add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>L’image « {name} » ne peut pas être lue, elle est sans doute abîmée : enregistrez-la en JPEG ou en PNG, puis ajoutez-la.</source>
        <translation>The picture “{name}” cannot be read, it is probably damaged: save it as JPEG or PNG, then add it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>Montrer la signature</source>
        <translation>Show the signature</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {name} » n’a pas pu être lu : vérifiez qu’il existe encore et qu’il est accessible.</source>
        <translation>“{name}” could not be read: check that it still exists and that you can reach it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {name} » n’est pas une image : choisissez une photo ou un scan de votre signature.</source>
        <translation>“{name}” is not a picture: choose a photo or a scan of your signature.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {nom} » est un dossier de fichiers : choisissez les fichiers qu’il contient.</source>
        <translation>“{nom}” is a folder: choose the files that it contains.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {nom} » est vide (0&#xa0;octet) : vérifiez le fichier d’origine, puis ajoutez-le de nouveau.</source>
        <translation>“{nom}” is empty (0&#xa0;bytes): check the original file, then add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {nom} » n’est pas un fichier ordinaire : choisissez un document ou une photo.</source>
        <translation>“{nom}” is not an ordinary file: choose a document or a photo.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {nom} » pèse {weight}, la limite est de 100&#xa0;Mo par pièce : réduisez-le ou notez un lien.</source>
        <translation>“{nom}” weighs {weight}, the limit is 100&#xa0;MB for an item: make it smaller or note a link.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/desk.py"/>
        <source>« {shown} » n’existe plus à cet endroit : vérifiez où il est rangé, puis ajoutez-le de nouveau.</source>
        <translation>“{shown}” is no longer in this place: check where it is kept, then add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Ce fichier contient {said}. Masquez-la dans le fichier, ou cochez «&#xa0;Confidentielle&#xa0;».</source>
        <translation>This file contains {said}. Hide it in the file, or tick “Confidential”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Ce fichier contient {said}. Masquez-le dans le fichier, ou cochez «&#xa0;Confidentielle&#xa0;».</source>
        <translation>This file contains {said}. Hide it in the file, or tick “Confidential”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Ce fichier contient {said}. Masquez-les dans le fichier, ou cochez «&#xa0;Confidentielle&#xa0;».</source>
        <translation>This file contains {said}. Hide them in the file, or tick “Confidential”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Ce nom est dans votre liste de noms à cacher.</source>
        <translation>This name is on your list of names to hide.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Cela ressemble à {what}&#xa0;: le jury n’en a pas besoin.</source>
        <translation>This looks like {what}: the jury does not need it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Preuve «&#xa0;{titre}&#xa0;», dans le fichier</source>
        <translation>Evidence “{titre}”, in the file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>Remplacez-le par ce que cette personne est pour vous&#xa0;: une cliente, mon responsable.</source>
        <translation>Replace it with what this person is to you: a customer, my manager.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>le numéro d’une entreprise</source>
        <translation>a company number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>un compte en banque</source>
        <translation>a bank account</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>un nom de votre liste</source>
        <translation>a name on your list</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>un numéro de carte bancaire</source>
        <translation>a bank card number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>un numéro de sécurité sociale</source>
        <translation>a social security number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>un numéro de téléphone</source>
        <translation>a telephone number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>une adresse de courriel</source>
        <translation>an e-mail address</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/donnees.py"/>
        <source>une plaque d’immatriculation</source>
        <translation>a vehicle registration</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dossiers.py"/>
        <source>Il manque le numéro du CCP ou du CCS : écrivez par exemple ccp:1,2 ou ccs:1.</source>
        <translation>The number of the CCP or CCS is missing: write for example ccp:1,2 or ccs:1.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dossiers.py"/>
        <source>Un dossier porte sur un seul CCS : faites un dossier pour chacun.</source>
        <translation>A dossier is about one CCS only: make a dossier for each.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dossiers.py"/>
        <source>« {name} » existe déjà : donnez un autre nom au nouveau dossier.</source>
        <translation>“{name}” already exists: give the new dossier another name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dossiers.py"/>
        <source>« {texte} » ne dit pas ce que vous présentez : écrivez titre, ccp:1,2 ou ccs:1.</source>
        <translation>“{texte}” does not say what you present: write titre, ccp:1,2 or ccs:1.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source> (notre mise en page)</source>
        <translation> (our layout)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>Annexe {rank}</source>
        <translation>Appendix {rank}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>Ce certificateur n’a pas de modèle officiel de dossier</source>
        <translation>This awarding body has no official model of a dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>Il n’y a rien à vérifier : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.</source>
        <translation>There is nothing to check: choose the qualification, CCP or a CCS on the Background screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>Le dépôt sur France VAE n’est pas choisi</source>
        <translation>Uploading to France VAE is not chosen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>Les pages des exemples n’ont pas pu être comptées</source>
        <translation>The pages of the examples could not be counted</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>{ou} : l’image « {titre} » est {why}, le jury n’en lirait que le titre ; remplacez-la dans l’écran Preuves</source>
        <translation>{ou}: the picture “{titre}” is {why}, the jury would read only its title; replace it on the Evidence screen</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp.py"/>
        <source>« {name} » demande plus de temps ou de mémoire qu’un DP : enregistrez-le en Word, puis recommencez.</source>
        <translation>“{name}” needs more time or memory than a DP: save it as Word, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>LibreOffice met trop de temps à l’ouvrir : ouvrez-le vous-même, enregistrez-le en .docx, puis choisissez ce nouveau fichier.</source>
        <translation>LibreOffice takes too long to open it: open it yourself, save it as .docx, then choose this new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>LibreOffice ne peut pas l’ouvrir, il est sans doute abîmé ou protégé : ouvrez-le, enregistrez-le en .docx, puis choisissez ce nouveau fichier.</source>
        <translation>LibreOffice cannot open it, it is probably damaged or protected: open it, save it as .docx, then choose this new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>LibreOffice n’a pas pu l’ouvrir, car le disque de cet ordinateur n’a plus rien accepté : libérez de l’espace, puis recommencez.</source>
        <translation>LibreOffice could not open it, because the disk of this computer took nothing more: free some space, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>LibreOffice, qui saurait le lire, n’est pas installé sur cet ordinateur : installez-le, ou ouvrez ce fichier dans votre traitement de texte, enregistrez-le en .docx, puis choisissez ce nouveau fichier.</source>
        <translation>LibreOffice, which could read it, is not installed on this computer: install it, or open this file in your word processor, save it as .docx, then choose this new file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>au format RTF</source>
        <translation>in the RTF format</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>dans l’ancien format de Word</source>
        <translation>in the old Word format</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>un document OpenDocument</source>
        <translation>an OpenDocument document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>{appele} compte {document} pages, bien plus qu’un dossier professionnel.</source>
        <translation>{appele} has {document} pages, many more than a professional dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>{appele} est un scan : ses pages sont des photos, leurs mots ne peuvent pas être lus. Choisissez le fichier Word dont il vient ou un PDF enregistré depuis Word ; le scan, lui, peut être ajouté comme preuve.</source>
        <translation>{appele} is a scan: its pages are photos, their words cannot be read. Choose the Word file it comes from or a PDF saved from Word; the scan itself can be added as evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>{appele} est un texte bien plus long qu’un dossier : choisissez le dossier professionnel.</source>
        <translation>{appele} is a text much longer than a dossier: choose the professional dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>{appele} ne contient aucun texte qui puisse être lu : choisissez le fichier Word dont il a été tiré.</source>
        <translation>{appele} contains no text that can be read: choose the Word file it was made from.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/dp_source.py"/>
        <source>{appele} pèse {octets}&#xa0;Mo : enregistrez-en une copie plus légère.</source>
        <translation>{appele} weighs {octets}&#xa0;MB: save a lighter copy of it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/echeances.py"/>
        <source>Aucune date n’est à venir : notez une session ou un rappel daté, puis recommencez.</source>
        <translation>No date is to come: note a session or a dated reminder, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/echeances.py"/>
        <source>Ce rappel ne dit rien encore : écrivez ce qu’il faudra faire, puis ajoutez-le.</source>
        <translation>This reminder says nothing yet: write what will have to be done, then add it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/everything.py"/>
        <source>« {name} » doit finir par .zip : donnez un autre nom.</source>
        <translation>“{name}” must end with .zip: give another name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Composition des pages</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Deux fichiers portent le même nom : donnez un nom différent à chacun.</source>
        <translation>Two files have the same name: give each a different name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Document Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Enregistrement des fichiers</source>
        <translation>Saving the files</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>France VAE n’accepte pas les documents Word : créez aussi le PDF.</source>
        <translation>France VAE does not accept Word documents: create the PDF too.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Grille de lecture</source>
        <translation>Reading grid</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Il n’y a plus assez de place pour écrire les fichiers, ou le disque ne répond plus : libérez de l’espace, puis recommencez.</source>
        <translation>There is not enough room left to write the files, or the disk no longer answers: free some space, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Il n’y a rien à présenter : choisissez le titre, des CCP ou un CCS dans l’écran Parcours.</source>
        <translation>There is nothing to present: choose the qualification, CCP or a CCS on the Background screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Index des preuves</source>
        <translation>Index of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Le modèle officiel garde ses propres pieds de page : votre nom n’y est pas ajouté.</source>
        <translation>The official model keeps its own page footers: your name is not added to them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Le nom « {name}… » est trop long : choisissez un nom plus court.</source>
        <translation>The name “{name}…” is too long: choose a shorter name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Lecture du dossier</source>
        <translation>Reading the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Les pages d’annexes copiées telles quelles ne sont pas garanties accessibles : choisissez les annexes conformes pour un PDF qui l’est.</source>
        <translation>Appendix pages copied just as they are may not be accessible: choose the compliant appendices for a PDF that is.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>L’annexe {numero} « {court} » n’a pas de fichier : le dossier dit au jury qu’elle est remise à part. Remettez-la, ou joignez-en le fichier.</source>
        <translation>Appendix {numero} “{court}” has no file: the dossier tells the jury that it is handed in separately. Hand it in, or attach its file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Résumé d’une page</source>
        <translation>One-page summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>Terminé</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>{name} « {title} » n’est pas imprimé : {reason}</source>
        <translation>{name} “{title}” is not printed: {reason}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>{name} « {title} » n’est pas imprimée : {reason}</source>
        <translation>{name} “{title}” is not printed: {reason}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>{quoi}. Le jury ne pourra pas l’ouvrir : {remede}.</source>
        <translation>{quoi}. The jury will not be able to open it: {remede}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>{quoi}. Remettez ce fichier à part.</source>
        <translation>{quoi}. Hand this file in separately.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>« {anciens} » vient d’un export plus ancien : supprimez-le s’il ne sert plus.</source>
        <translation>“{anciens}” comes from an older export: delete it if it is no longer of use.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>« {name} » doit finir par {ending} : c’est un fichier {kind}.</source>
        <translation>“{name}” must end with {ending}: it is a {kind} file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/exporting.py"/>
        <source>« {name} » est un dossier de fichiers : donnez le nom d’un fichier.</source>
        <translation>“{name}” is a folder: give the name of a file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/faisabilite.py"/>
        <source>Il n’y a rien à ajouter : notez vos expériences dans Parcours, ou écrivez un exemple pour ce bloc.</source>
        <translation>There is nothing to add: note your experience in Background, or write an example for this block.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Activité-type</source>
        <translation>Activity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Automatique</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Avis</source>
        <translation>Review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Ce qui est présenté</source>
        <translation>What is presented</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Chantier, atelier, service</source>
        <translation>Site, workshop, department</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Compétence ou bloc</source>
        <translation>Skill or block</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Confidentielle</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Dates de la VAE</source>
        <translation>VAE dates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Demande déposée le</source>
        <translation>Application submitted on</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Dit au guide</source>
        <translation>Told to the guide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Document illustrant la pratique</source>
        <translation>Document that illustrates your practice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Entreprise, organisme ou association</source>
        <translation>Company, organisation or association</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Heures par semaine</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Lien vers un critère</source>
        <translation>Link to a criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Légende</source>
        <translation>Caption</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Montré par</source>
        <translation>Shown by</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Moyenne</source>
        <translation>Medium</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Note pour l’entretien</source>
        <translation>Note for the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Numéros</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Petite</source>
        <translation>Small</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Pleine page</source>
        <translation>Full page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Preuve citée dans un exemple</source>
        <translation>Evidence quoted in an example</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Rappel</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Recevable le</source>
        <translation>Eligible on</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Réponse racontée</source>
        <translation>Answer told</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Taille de l’image</source>
        <translation>Size of the picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Texte de remplacement de l’image</source>
        <translation>Replacement text of the picture</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Titre entier</source>
        <translation>Whole qualification</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Titre ou diplôme</source>
        <translation>Qualification or diploma</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>Votre identité</source>
        <translation>Your identity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>confirmé</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>non démontré</source>
        <translation>not demonstrated</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>une preuve</source>
        <translation>a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>À revérifier</source>
        <translation>To check again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/field_words.py"/>
        <source>à revoir</source>
        <translation>to be reworked</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/history.py"/>
        <source>Hier</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/history.py"/>
        <source>Placée dans</source>
        <translation>Placed in</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/history.py"/>
        <source>Remarques et positions d’un relecteur</source>
        <translation>Remarks and positions of a reviewer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/history.py"/>
        <source>{kind} «&#xa0;{name}&#xa0;»</source>
        <translation>{kind} “{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/history.py"/>
        <source>Élément</source>
        <translation>Item</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/jobs.py"/>
        <source>Lecture du fichier, page par page</source>
        <translation>Reading the file, page by page</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/live_preview.py"/>
        <source>Cet exemple ne sera pas imprimé : son CCP n’est pas présenté à cette session (écran Parcours).</source>
        <translation>This example will not be printed: its CCP is not presented at this session (Background screen).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/live_preview.py"/>
        <source>Cette image arrive.</source>
        <translation>This picture is coming.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>Ce critère n’est pas dans le référentiel du dossier : choisissez-en un de l’écran Référentiel.</source>
        <translation>This criterion is not in the dossier’s framework: choose one from the Framework screen.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>Cet exemple n’existe plus dans le dossier : rien n’a été lié.</source>
        <translation>This example is no longer in the dossier: nothing was linked.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>Cet exemple ou cette preuve n’existe plus dans le dossier : rien n’a été cité.</source>
        <translation>This example or this piece of evidence is no longer in the dossier: nothing was quoted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>Cette preuve n’existe plus dans le dossier : rien n’a été lié.</source>
        <translation>This piece of evidence is no longer in the dossier: nothing was linked.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>Un exemple montre les critères de sa propre activité-type ou des compétences transversales : choisissez-en un parmi eux.</source>
        <translation>An example shows the criteria of its own activity or of the cross-cutting skills: choose one among them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>« {texte} » n’est pas un critère de ce référentiel : écrivez par exemple CP4.2 (2e critère de la CP 4).</source>
        <translation>“{texte}” is not a criterion of this framework: write for example CP4.2 (2nd criterion of CP 4).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/mapping.py"/>
        <source>« {texte} » n’est pas un exemple de ce dossier : écrivez par exemple CCP1.2 (le 2e exemple du CCP 1).</source>
        <translation>“{texte}” is not an example of this dossier: write for example CCP1.2 (the 2nd example of CCP 1).</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Copie modifiée du modèle officiel, version {version}</source>
        <translation>Changed copy of the official model, version {version}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Enregistrement du fichier Word</source>
        <translation>Saving the Word file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Le modèle gardé ne peut pas être effacé : fermez-le s’il est ouvert ailleurs, puis recommencez.</source>
        <translation>The model that is kept cannot be erased: close it if it is open elsewhere, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Le modèle ne peut pas être gardé sur cet ordinateur : vérifiez la place libre, puis recommencez.</source>
        <translation>The model cannot be kept on this computer: check the free space, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Lecture du modèle officiel</source>
        <translation>Reading the official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Mise en pages par LibreOffice</source>
        <translation>Laying out with LibreOffice</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Modèle du dossier professionnel, sans numéro de version</source>
        <translation>Model of the professional dossier, without a version number</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Modèle officiel, version {version}</source>
        <translation>Official model, version {version}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>Remplissage du modèle officiel</source>
        <translation>Filling in the official model</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>du 11 septembre 2017</source>
        <translation>of 11 September 2017</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>du 1er juin 2016</source>
        <translation>of 1 June 2016</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>{model} ; il contient déjà des réponses, elles seront remplacées</source>
        <translation>{model}; it already contains answers, they will be replaced</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_model.py"/>
        <source>{model}, sans ses champs Word : les réponses iront sous les questions</source>
        <translation>{model}, without its Word fields: the answers will go under the questions</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_print.py"/>
        <source> Son texte est le même que celui du document Word, ses pages non.</source>
        <translation> Its text is the same as that of the Word document, its pages are not.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_print.py"/>
        <source>Le PDF du modèle officiel serait trop lourd pour France VAE : celui-ci est dans notre mise en page.</source>
        <translation>The PDF of the official model would be too heavy for France VAE: this one is in our layout.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_print.py"/>
        <source>Le PDF est celui du modèle officiel, fait avec LibreOffice : il a les mêmes pages que le document Word. Rien ne garantit qu’il soit accessible à tous.</source>
        <translation>The PDF is that of the official model, made with LibreOffice: it has the same pages as the Word document. Nothing guarantees that everyone can use it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_print.py"/>
        <source>Le PDF n’est pas dans le modèle officiel : il faudrait LibreOffice sur cet ordinateur pour le faire.</source>
        <translation>The PDF is not in the official model: LibreOffice would be needed on this computer to make it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/official_print.py"/>
        <source>Le PDF n’est pas dans le modèle officiel, car LibreOffice n’a pas pu le mettre en pages.</source>
        <translation>The PDF is not in the official model, because LibreOffice could not lay it out in pages.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>choisissez « Ouvrir… » dans le menu (Ctrl+O) pour le lire</source>
        <translation>choose “Open…” in the menu (Ctrl+O) to read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>prenez-le par le menu, Formateur, « Intégrer des avis… » (Ctrl+Maj+A)</source>
        <translation>take it by the menu, Trainer, “Take in reviews…” (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>{said} : renommez-le en « {other} », puis {how}.</source>
        <translation>{said}: rename it to “{other}”, then {how}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>« {name} » a été créé par Dossier Pro à partir d’un dossier, ce n’est pas une preuve : ajoutez plutôt le fichier d’origine.</source>
        <translation>“{name}” was created by Dossier Pro from a dossier, it is not a piece of evidence: add the original file instead.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>« {name} » est l’avis d’un lecteur, pas une preuve</source>
        <translation>“{name}” is the review of a reviewer, not a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/own_files.py"/>
        <source>« {name} » est un dossier fait avec Dossier Pro, pas une preuve</source>
        <translation>“{name}” is a dossier made with Dossier Pro, not a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/package.py"/>
        <source>Seul un ZIP peut avoir un mot de passe : donnez à « {name} » un nom qui finit par .zip.</source>
        <translation>Only a ZIP can have a password: give “{name}” a name that ends with .zip.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/package.py"/>
        <source>« {name} » doit finir par .zip, ou nommer un nouveau dossier de fichiers : donnez un autre nom.</source>
        <translation>“{name}” must end with .zip, or name a new folder: give another name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Ce dossier a déjà un mot de passe&#xa0;: changez-le, ou retirez-le.</source>
        <translation>This dossier already has a password: change it, or remove it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Ce dossier a maintenant un mot de passe.</source>
        <translation>This dossier now has a password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Ce dossier a un nouveau mot de passe.</source>
        <translation>This dossier has a new password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Ce dossier n’a pas de mot de passe&#xa0;: il n’y a rien à changer ni à retirer.</source>
        <translation>This dossier has no password: there is nothing to change or remove.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Ce dossier n’a plus de mot de passe&#xa0;: qui a le fichier peut le lire.</source>
        <translation>This dossier no longer has a password: whoever has the file can read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Personne ne peut retrouver un mot de passe oublié&#xa0;: ni ce logiciel, ni ceux qui l’ont fait. Notez-le en lieu sûr.</source>
        <translation>Nobody can recover a forgotten password: neither this software nor those who made it. Note it in a safe place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/password.py"/>
        <source>Écriture du dossier</source>
        <translation>Writing the dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Ce dossier de fichiers n’a pas pu être lu&#xa0;: vérifiez qu’il est encore là et accessible.</source>
        <translation>This folder could not be read: check that it is still there and that you can reach it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Cette preuve n’est pas une photo&#xa0;: il n’y a rien à tourner ni à rogner.</source>
        <translation>This piece of evidence is not a photo: there is nothing to turn or crop.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Il y a là plus de {limite} fichiers&#xa0;: choisissez un dossier de fichiers plus petit, ou les fichiers eux-mêmes.</source>
        <translation>There are more than {limite} files there: choose a smaller folder, or the files themselves.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>La taille d’une image vaut dans l’exemple qui la cite : ajoutez --exemple, par exemple --exemple CCP1.2.</source>
        <translation>The size of a picture holds in the example that quotes it: add --exemple, for example --exemple CCP1.2.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Masquer une partie d’une photo</source>
        <translation>Hide a part of a photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Remplacer le fichier d’une preuve</source>
        <translation>Replace the file of a piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Rogner une photo</source>
        <translation>Crop a photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Tourner une photo</source>
        <translation>Turn a photo</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>Une phrase dit comment la preuve montre un critère&#xa0;: ajoutez --critere, par exemple --critere CP4.2.</source>
        <translation>A sentence says how the evidence shows a criterion: add --critere, for example --critere CP4.2.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>« {name} » a été créé par Dossier Pro à partir d’un dossier : il est ajouté, mais ce n’est pas une preuve d’ordinaire.</source>
        <translation>“{name}” was created by Dossier Pro from a dossier: it is added, but it is not usually evidence.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/preuves.py"/>
        <source>«&#xa0;{name}&#xa0;» n’a pas pu être lu&#xa0;: vérifiez qu’il existe encore et qu’il est accessible.</source>
        <translation>“{name}” could not be read: check that it still exists and that you can reach it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/reader_jobs.py"/>
        <source>Ce document a arrêté la lecture : il est sans doute abîmé. Téléchargez-le de nouveau, ou collez son texte ici.</source>
        <translation>This document stopped the reading: it is probably damaged. Download it again, or paste its text here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/reader_jobs.py"/>
        <source>Ce texte demande plus de temps ou de mémoire qu’un référentiel : n’en collez que les activités, les compétences et les critères.</source>
        <translation>This text needs more time or memory than a framework: paste only its activities, skills and criteria.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/reader_jobs.py"/>
        <source>« {name} » demande plus de temps ou de mémoire qu’un référentiel : téléchargez-le de nouveau, ou importez son texte.</source>
        <translation>“{name}” needs more time or memory than a framework: download it again, or import its text.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/recit.py"/>
        <source>Cet exemple n’existe plus&#xa0;: vos réponses sont gardées dans l’historique.</source>
        <translation>This example no longer exists: your answers are kept in the history.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/recit.py"/>
        <source>Répondez d’abord à une question&#xa0;: le brouillon est fait de vos réponses.</source>
        <translation>First answer a question: the draft is made of your answers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Le catalogue ne peut pas être écrit sur cet ordinateur : vérifiez la place libre, puis recommencez.</source>
        <translation>The catalogue cannot be written on this computer: check the free space, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>LibreOffice, qui saurait le lire, n’est pas installé.</source>
        <translation>LibreOffice, which could read it, is not installed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Ouvrez-le, enregistrez-le en PDF ou en .docx, puis importez ce fichier.</source>
        <translation>Open it, save it as PDF or .docx, then import that file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Réuni avec « {name} » : {count}&#xa0;critère écrit presque pareil dans les deux documents est gardé une seule fois.</source>
        <translation>Merged with “{name}”: {count}&#xa0;criterion written almost alike in the two documents is kept once only.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Réuni avec « {name} » : {count}&#xa0;critères écrits presque pareil dans les deux documents sont gardés une seule fois.</source>
        <translation>Merged with “{name}”: {count}&#xa0;criteria written almost alike in the two documents are kept once only.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Transversale  {intitule} ({criteres})</source>
        <translation>Cross-cutting  {intitule} ({criteres})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>Vos corrections n’ont pas pu être reprises : voici le document tel qu’il se lit.</source>
        <translation>Your corrections could not be taken up: here is the document as it reads.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>le document</source>
        <translation>the document</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>{intitule} — {cle}, lu dans {reconnu}</source>
        <translation>{intitule} — {cle}, read in {reconnu}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>« {name} » est dans un ancien format de Word.</source>
        <translation>“{name}” is in an old Word format.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>« {name} » est un dossier de fichiers : choisissez le document qu’il contient.</source>
        <translation>“{name}” is a folder: choose the document that it contains.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/referentiels.py"/>
        <source>« {name} » n’existe pas à cet endroit : vérifiez où le document est rangé.</source>
        <translation>“{name}” is not in this place: check where the document is kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Ce texte a changé entre-temps&#xa0;: rien n’a été remplacé.</source>
        <translation>This text has changed in the meantime: nothing was replaced.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Données personnelles</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Dossier de faisabilité, {sigle}</source>
        <translation>Feasibility dossier, {sigle}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Orthographe et accords</source>
        <translation>Spelling and agreement</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Preuve «&#xa0;{titre}&#xa0;», description</source>
        <translation>Evidence “{titre}”, description</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Preuve «&#xa0;{titre}&#xa0;», texte de remplacement</source>
        <translation>Evidence “{titre}”, replacement text</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Preuve «&#xa0;{titre}&#xa0;», titre</source>
        <translation>Evidence “{titre}”, title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>Remarques de relecture</source>
        <translation>Review remarks</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{lieu}, comment c’est montré</source>
        <translation>{lieu}, how it is shown</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{nom}, intitulé</source>
        <translation>{nom}, title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{nom}, légende</source>
        <translation>{nom}, caption</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{nom}, question 4</source>
        <translation>{nom}, question 4</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{ou}, organisme</source>
        <translation>{ou}, organisation</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/relire.py"/>
        <source>{tableau}, ligne {rang}</source>
        <translation>{tableau}, line {rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>Durée de l’entretien</source>
        <translation>Length of the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>Durée, {rest}</source>
        <translation>Length, {rest}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>Exemple sans intitulé</source>
        <translation>Example without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>Mon entretien</source>
        <translation>My interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>{nom}&#xa0;: {minutes}&#xa0;min</source>
        <translation>{nom}: {minutes}&#xa0;min</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>« {name} » doit finir par .pdf&#xa0;: c’est un fichier PDF.</source>
        <translation>“{name}” must end with .pdf: it is a PDF file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/repetition.py"/>
        <source>« {name} » ne dit pas la durée de vos épreuves&#xa0;: choisissez le RE de votre titre, en PDF.</source>
        <translation>“{name}” does not say how long your tests last: choose the RE of your qualification, in PDF.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/reverifier.py"/>
        <source>Ce lien vient d’un autre titre&#xa0;: montre-t-il encore «&#xa0;{texte}&#xa0;»&#xa0;?</source>
        <translation>This link comes from another qualification: does it still show “{texte}”?</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/reverifier.py"/>
        <source>Ouvrez-le, comparez les deux, puis choisissez «&#xa0;C’est vérifié&#xa0;» ou retirez le lien.</source>
        <translation>Open it, compare the two, then choose “It is verified” or remove the link.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/entretien.py"/>
        <source>« {name} » doit finir par .pdf : c’est un fichier PDF.</source>
        <translation>“{name}” must end with .pdf: it is a PDF file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>Il n’y a plus assez de place sur cet ordinateur pour lire « {} » : libérez de l’espace, puis recommencez.</source>
        <translation>There is not enough room left on this computer to read “{}”: free some space, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>Le disque n’a pas pu lire « {} » : vérifiez que la clé ou le réseau est bien branché, puis recommencez.</source>
        <translation>The disk could not read “{}”: check that the key or the network is connected, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>Le nom « {:.40} » ne convient pas à ce disque : donnez à ce fichier un nom plus court.</source>
        <translation>The name “{:.40}” does not suit this disk: give this file a shorter name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>Un enregistrement de « {} » a été interrompu : demandez au candidat d’ouvrir son dossier, de le refermer, puis de vous l’envoyer de nouveau.</source>
        <translation>A save of “{}” was interrupted: ask the candidate to open their dossier, close it again, then send it to you again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » a été copié au milieu d’un enregistrement et il en manque une partie : demandez au candidat d’ouvrir son dossier, de le refermer, puis de vous l’envoyer de nouveau.</source>
        <translation>“{}” was copied in the middle of a save and a part of it is missing: ask the candidate to open their dossier, close it again, then send it to you again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » a été déplacé ou supprimé pendant la lecture : actualisez pour mettre la liste à jour.</source>
        <translation>“{}” was moved or deleted during the reading: refresh to bring the list up to date.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » contient des instructions qui ne viennent pas de Dossier Pro, il n’a pas été lu : demandez au candidat d’où vient ce fichier, et de vous envoyer de nouveau son dossier.</source>
        <translation>“{}” contains instructions that do not come from Dossier Pro, it was not read: ask the candidate where this file comes from, and to send you their dossier again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est abîmé et ne peut pas être lu en entier : demandez au candidat de vous l’envoyer de nouveau.</source>
        <translation>“{}” is damaged and cannot be read in full: ask the candidate to send it to you again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est en train d’être écrit par un autre programme : réessayez dans un moment ; si cela dure, demandez au candidat de fermer son dossier, ou de vous en envoyer une copie.</source>
        <translation>“{}” is being written by another program: try again in a moment; if it lasts, ask the candidate to close their dossier, or to send you a copy of it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est là, mais vous n’avez pas le droit de le lire : demandez ce droit à qui l’a rangé ici.</source>
        <translation>“{}” is there, but you do not have the right to read it: ask whoever put it here for that right.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est protégé par un mot de passe : demandez-le au candidat, puis ouvrez ce dossier ici.</source>
        <translation>“{}” is protected by a password: ask the candidate for it, then open this dossier here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est un dossier de fichiers, et non un fichier : choisissez un fichier .dpro.</source>
        <translation>“{}” is a folder, not a file: choose a .dpro file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » est vide, l’envoi ou la copie a sans doute été interrompu : demandez au candidat de vous l’envoyer de nouveau.</source>
        <translation>“{}” is empty, the sending or the copy was probably interrupted: ask the candidate to send it to you again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » ne peut pas être lu : demandez au candidat de vous l’envoyer de nouveau.</source>
        <translation>“{}” cannot be read: ask the candidate to send it to you again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » n’est pas un dossier de Dossier Pro, malgré la fin de son nom : retirez-le d’ici, ou demandez au candidat de vous envoyer son dossier.</source>
        <translation>“{}” is not a Dossier Pro dossier, in spite of the end of its name: take it away from here, or ask the candidate to send you their dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/faults.py"/>
        <source>« {} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour sur cet ordinateur pour le lire.</source>
        <translation>“{}” comes from a newer version of Dossier Pro: update the software on this computer to read it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/from_word.py"/>
        <source>Un commentaire de ce fichier</source>
        <translation>A comment of this file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/from_word.py"/>
        <source>un avis, ou un dossier commenté dans Word</source>
        <translation>a review, or a dossier with comments in Word</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/from_word.py"/>
        <source>« {name} » ne contient aucun commentaire : demandez à la personne qui vous relit d’écrire ses remarques avec « Nouveau commentaire », puis d’enregistrer le fichier.</source>
        <translation>“{name}” contains no comment: ask the person who reviews your work to write their remarks with “New Comment”, then to save the file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/from_word.py"/>
        <source>« {name} » ne ressemble pas à votre dossier : aucun de vos textes ne s’y trouve. Ouvrez le dossier qu’il concerne, puis recommencez.</source>
        <translation>“{name}” does not look like your dossier: none of your texts is in it. Open the dossier that it is about, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/identity.py"/>
        <source>Ce code d’identité n’est pas juste&#xa0;: recopiez-le depuis l’autre ordinateur, dans la page «&#xa0;Qui relit ce dossier&#xa0;?&#xa0;».</source>
        <translation>This identity code is not right: copy it again from the other computer, on the page “Who is reviewing this dossier?”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/identity.py"/>
        <source>Personne n’a encore relu sur cet ordinateur : donnez aussi votre nom, avec --nom.</source>
        <translation>Nobody has reviewed on this computer yet: give your name too, with --nom.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>Ce passage est maintenant dans un autre exemple.</source>
        <translation>This passage is now in another example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>Exemple sans titre</source>
        <translation>Example without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>Il n’y a encore rien à imprimer : aucune remarque ni position n’a été notée.</source>
        <translation>There is nothing to print yet: no remark or position has been noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>{lieu}, « {text} »</source>
        <translation>{lieu}, “{text}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>À peu près ici&#xa0;: ce passage a été récrit et déplacé dans un autre exemple.</source>
        <translation>More or less here: this passage was rewritten and moved to another example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>À peu près ici&#xa0;: ce passage a été récrit.</source>
        <translation>More or less here: this passage was rewritten.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/on_paper.py"/>
        <source>à peu près ici</source>
        <translation>more or less here</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/quotes.py"/>
        <source>Aucun texte n’est sélectionné : choisissez un passage, ou faites une remarque sur l’exemple entier.</source>
        <translation>No text is selected: choose a passage, or make a remark on the whole example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/quotes.py"/>
        <source>Ce passage dépasse {most} caractères : choisissez-en un plus court, ou faites une remarque sur l’exemple entier.</source>
        <translation>This passage is longer than {most} characters: choose a shorter one, or make a remark on the whole example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/quotes.py"/>
        <source>{quoi} dépasse {most} caractères&#xa0;: coupez ce texte en plusieurs remarques.</source>
        <translation>{quoi} is longer than {most} characters: split this text into several remarks.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/quotes.py"/>
        <source>{quoi} est vide&#xa0;: écrivez quelques mots, puis validez.</source>
        <translation>{quoi} is empty: write a few words, then confirm.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Ce CCP n’est pas dans le référentiel du dossier : rien n’a été noté.</source>
        <translation>This CCP is not in the dossier’s framework: nothing was noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Ce critère n’est pas dans le référentiel du dossier : rien n’a été noté.</source>
        <translation>This criterion is not in the dossier’s framework: nothing was noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Cet avis est déjà parti&#xa0;: il ne peut plus être annulé. Prenez une autre position, ou retirez-la.</source>
        <translation>This review has already left: it can no longer be undone. Take another position, or take it back.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Cet exemple n’est plus dans le dossier : rien n’a été noté.</source>
        <translation>This example is no longer in the dossier: nothing was noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Cette note est d’une autre personne : répondez-y, ou demandez-lui de la retirer.</source>
        <translation>This note is another person’s: answer it, or ask them to remove it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Cette preuve n’est plus dans le dossier : rien n’a été noté.</source>
        <translation>This piece of evidence is no longer in the dossier: nothing was noted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Cette remarque n’existe plus : elle a été retirée par la personne qui l’a faite.</source>
        <translation>This remark no longer exists: the person who made it has removed it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Donner une position</source>
        <translation>Give a position</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Il manque le nom de la personne qui relit : écrivez-le pour signer ses remarques.</source>
        <translation>The name of the person who reviews is missing: write it to sign your remarks.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>La remarque</source>
        <translation>The remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>La réponse</source>
        <translation>The answer</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>La synthèse</source>
        <translation>The summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Le motif</source>
        <translation>The reason</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>L’intitulé de l’évaluation</source>
        <translation>The title of the assessment</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Marquer une remarque comme traitée</source>
        <translation>Mark a remark as dealt with</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Noter un résultat d’ECF</source>
        <translation>Note an ECF result</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Noter une lecture</source>
        <translation>Note a reading</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Retirer une note</source>
        <translation>Remove a note</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Rouvrir une remarque</source>
        <translation>Open a remark again</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Répondre à une remarque</source>
        <translation>Answer a remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/reviewing.py"/>
        <source>Écrire une synthèse</source>
        <translation>Write a summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>Fusionner un avis</source>
        <translation>Merge a review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>Remarques sur un passage : {exact} à leur place, {found} retrouvées dans le texte récrit (dont {near} à peu près), {lost} rattachées à leur exemple.</source>
        <translation>Remarks on a passage: {exact} in their place, {found} found again in the rewritten text ({near} of them more or less), {lost} attached to their example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>Remarques sur un passage : {exact} à leur place, {found} retrouvées dans le texte récrit, {lost} rattachées à leur exemple.</source>
        <translation>Remarks on a passage: {exact} in their place, {found} found again in the rewritten text, {lost} attached to their example.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>Vous avez déjà relu un dossier du même identifiant, {au_nom}&#xa0;: ces notes restent à part, elles ne sont ni montrées ni envoyées ici.</source>
        <translation>You have already reviewed a dossier with the same identifier, {au_nom}: those notes stay apart, they are neither shown nor sent here.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>au nom de {nom}</source>
        <translation>in the name of {nom}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>encore sans nom</source>
        <translation>still without a name</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>{notes} un même numéro avec deux contenus : les deux sont gardés, vérifiez-les.</source>
        <translation>{notes} the same number with two contents: both are kept, check them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>{notes}, {deja_la} déjà là.</source>
        <translation>{notes}, {deja_la} already there.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>« {name} » est l’avis sur un autre dossier : ouvrez le dossier qu’il concerne, puis fusionnez-le.</source>
        <translation>“{name}” is the review of another dossier: open the dossier that it is about, then merge it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>«&#xa0;{}&#xa0;» a été fait sur un dossier {}, et celui-ci est {}&#xa0;: rien n’a été fusionné.</source>
        <translation>“{}” was made on a dossier {}, and this one is {}: nothing was merged.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Avis de {auteur}</source>
        <translation>Review by {auteur}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Fiche de faisabilité</source>
        <translation>Feasibility sheet</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Liens vers les critères</source>
        <translation>Links to the criteria</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Parcours et échéances</source>
        <translation>Background and deadlines</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Preuve sans titre</source>
        <translation>Evidence without a title</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>Synthèse</source>
        <translation>Summary</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>exemple&#xa0;{rang}</source>
        <translation>example&#xa0;{rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>{ou}, critère</source>
        <translation>{ou}, criterion</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/search.py"/>
        <source>{sigle}, exemple&#xa0;{rang}</source>
        <translation>{sigle}, example&#xa0;{rang}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suggestions.py"/>
        <source>- {lieu} : {texte}
  à cause de {mots}</source>
        <translation>- {lieu}: {texte}
  because of {mots}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suggestions.py"/>
        <source>Ce texte montre peut-être :</source>
        <translation>This text may show:</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suggestions.py"/>
        <source>Rien dans ce texte ne fait penser à un critère de ce titre.</source>
        <translation>Nothing in this text brings to mind a criterion of this qualification.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/beside.py"/>
        <source> {autres} .avis de même.</source>
        <translation> {autres} .avis likewise.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/beside.py"/>
        <source>1 fichier .avis est protégé par un mot de passe : ce qu’il contient n’est pas compté.</source>
        <translation>1 .avis file is protected by a password: what it contains is not counted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/beside.py"/>
        <source>Il y a plus de {max_avis} fichiers .avis à cet endroit : les derniers ne sont pas lus.</source>
        <translation>There are more than {max_avis} .avis files in this place: the last ones are not read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/beside.py"/>
        <source>{count} fichiers .avis sont protégés par un mot de passe : ce qu’il contient n’est pas compté.</source>
        <translation>{count} .avis files are protected by a password: what they contain is not counted.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/cohorte.py"/>
        <source>« {name} » doit finir par .xlsx ou .csv : c’est un tableau.</source>
        <translation>“{name}” must end with .xlsx or .csv: it is a table.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>Il n’y a aucun fichier .dpro à cet endroit.</source>
        <translation>There is no .dpro file in this place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>Lecture des dossiers ({done} sur {total})</source>
        <translation>Reading the dossiers ({done} of {total})</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>Même identifiant que le dossier de {meme_id}&#xa0;: ils sont partis du même fichier. Avant de fusionner un avis, vérifiez qu’il est pour la bonne personne.</source>
        <translation>Same identifier as the dossier of {meme_id}: they started from the same file. Before you merge a review, check that it is for the right person.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>sans date de session</source>
        <translation>no session date</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>À relire&#xa0;: {changements} depuis votre lecture</source>
        <translation>To review: {changements} since you read it</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/reading.py"/>
        <source>« {name} » contient plus de {max_dossiers} dossiers : choisissez-en une partie, par exemple une promotion.</source>
        <translation>“{name}” contains more than {max_dossiers} dossiers: choose a part of it, for example one year’s group.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/reading.py"/>
        <source>« {name} » ne peut pas être lu : vérifiez que le disque est branché, ou vos droits.</source>
        <translation>“{name}” cannot be read: check that the disk is connected, or your rights.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/reading.py"/>
        <source>« {name} » n’est pas un dossier de fichiers : choisissez celui où sont rangés les dossiers de vos candidats.</source>
        <translation>“{name}” is not a folder: choose the one where the dossiers of your candidates are kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/reading.py"/>
        <source>« {} » est un dossier de fichiers que vous n’avez pas le droit de lire : demandez ce droit à la personne qui l’a rangé là.</source>
        <translation>“{}” is a folder that you do not have the right to read: ask the person who put it there for that right.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/suivi/reading.py"/>
        <source>« {} » est un dossier de fichiers qui ne peut pas être lu en ce moment : vérifiez que le disque ou le réseau est bien branché, puis recommencez.</source>
        <translation>“{}” is a folder that cannot be read at the moment: check that the disk or the network is connected, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>  autre&#xa0;: {autre}</source>
        <translation>  other: {autre}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>  ici&#xa0;:   {ici}</source>
        <translation>  here:  {ici}</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>L’autre version ne contient rien de plus.</source>
        <translation>The other version holds nothing more.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>celui de ce dossier</source>
        <translation>the one of this dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>celui de l’autre version</source>
        <translation>the one of the other version</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>les deux</source>
        <translation>both</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>{elements} dans ce dossier.</source>
        <translation>{elements} in this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>{phrase} Si c’est la même personne, recommencez avec --autre-nom&#xa0;; sinon, gardez les deux dossiers séparés.</source>
        <translation>{phrase} If it is the same person, try again with --autre-nom; if not, keep the two dossiers apart.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>Écrit des deux côtés, {titre}, {champ}&#xa0;: gardé, {choix}.</source>
        <translation>Written on both sides, {titre}, {champ}: kept, {choix}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>(aucun fichier)</source>
        <translation>(no file)</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>Gardé, bien qu’absent dans l’autre version&#xa0;: {what}.</source>
        <translation>Kept, although missing in the other version: {what}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>Gardé, bien qu’absent ici&#xa0;: {what}.</source>
        <translation>Kept, although missing here: {what}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>L’autre version a un mot de passe, ce dossier n’en a pas&#xa0;: ce qui en vient se lira ici sans mot de passe. Mettez-en un à ce dossier d’abord, si vous y tenez.</source>
        <translation>The other version has a password, this dossier has none: what comes from it will be readable here without a password. Give this dossier one first, if that matters to you.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>L’autre version est au nom de {name}, ce dossier au nom de {nom_complet}&#xa0;: ne les réunissez que si c’est la même personne.</source>
        <translation>The other version is in the name of {name}, this dossier in the name of {nom_complet}: merge them only if it is the same person.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>L’historique ne garde plus rien du moment où les deux versions se sont séparées&#xa0;: tout ce qui diffère est montré, rien n’est enlevé.</source>
        <translation>The history keeps nothing more of the moment when the two versions parted: all that differs is shown, nothing is taken away.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>L’ordre a changé des deux côtés ({kinds_en_liste})&#xa0;: celui de ce dossier est gardé.</source>
        <translation>The order has changed on both sides ({kinds_en_liste}): that of this dossier is kept.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>L’un des deux fichiers a changé depuis la comparaison&#xa0;: rien n’a été réuni. Comparez de nouveau, puis recommencez.</source>
        <translation>One of the two files has changed since they were compared: nothing was merged. Compare again, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>annexes</source>
        <translation>appendices</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>diplômes</source>
        <translation>diplomas</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>documents illustrants</source>
        <translation>documents that illustrate</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>exemples</source>
        <translation>examples</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>preuves citées</source>
        <translation>quoted evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>{notes} avec l’autre version.</source>
        <translation>{notes} with the other version.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>«&#xa0;{name}&#xa0;» est au nom de {nom}, ce dossier au nom de {nom_complet}&#xa0;: rien n’a été réuni.</source>
        <translation>“{name}” is in the name of {nom}, this dossier in the name of {nom_complet}: nothing was merged.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>«&#xa0;{name}&#xa0;» est le dossier lui-même&#xa0;: choisissez son autre version.</source>
        <translation>“{name}” is the dossier itself: choose its other version.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>«&#xa0;{name}&#xa0;» n’a pas pu être mis de côté&#xa0;: il est resté à sa place, rien n’est perdu.</source>
        <translation>“{name}” could not be put aside: it stayed in its place, nothing is lost.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>«&#xa0;{name}&#xa0;» n’est pas une version de ce dossier&#xa0;: seules deux copies d’un même dossier peuvent être réunies.</source>
        <translation>“{name}” is not a version of this dossier: only two copies of the same dossier can be merged.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>«&#xa0;{name}&#xa0;» porte sur un autre titre, ou sur une autre année du titre&#xa0;: les deux ne peuvent pas être réunis.</source>
        <translation>“{name}” is about another qualification, or another year of the qualification: the two cannot be merged.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/writing.py"/>
        <source>Cet exemple ou cette activité n’existe plus : rien n’a été déplacé.</source>
        <translation>This example or this activity no longer exists: nothing was moved.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/writing.py"/>
        <source>Cet élément n’existe plus dans le dossier : il a peut-être été supprimé entre-temps.</source>
        <translation>This item is no longer in the dossier: it may have been deleted in the meantime.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/writing.py"/>
        <source>Cette activité n’est pas dans le référentiel du dossier : choisissez un CCP de la liste.</source>
        <translation>This activity is not in the dossier’s framework: choose a CCP from the list.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/services/writing.py"/>
        <source>Cette preuve n’existe plus dans le dossier.</source>
        <translation>This piece of evidence is no longer in the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/avis.py"/>
        <source>Vos relectures ont été faites avec une version plus récente de Dossier Pro : mettez le logiciel à jour pour les retrouver.</source>
        <translation>Your reviews were made with a newer version of Dossier Pro: update the software to find them again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/avis.py"/>
        <source>« {name} » n’est pas le carnet de relecture de Dossier Pro : déplacez ce fichier, puis recommencez.</source>
        <translation>“{name}” is not the review notebook of Dossier Pro: move this file, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/backup.py"/>
        <source>« {name} » est le dossier ouvert lui-même : choisissez un autre nom pour la copie.</source>
        <translation>“{name}” is the open dossier itself: choose another name for the copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/cipher.py"/>
        <source>Le mot de passe est vide : tapez au moins un signe, et notez-le en lieu sûr.</source>
        <translation>The password is empty: type at least one character, and note it in a safe place.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Ce dossier est déjà ouvert dans une autre fenêtre : fermez-y « {} », puis recommencez.</source>
        <translation>This dossier is already open in another window: close “{}” there, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Cette pièce a été abîmée dans « {name} » : ajoutez de nouveau le fichier d’origine, ou reprenez-le dans une copie de sécurité de ce dossier.</source>
        <translation>This item was damaged in “{name}”: add the original file again, or take it from a backup copy of this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>De « {name} » il ne reste que le début, qu’aucun mot de passe n’ouvre : copiez-le de nouveau d’où il vient, ou rouvrez une copie de sécurité de ce dossier.</source>
        <translation>Of “{name}” only the beginning is left, which no password opens: copy it again from where it comes, or open a backup copy of this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Il n’y a plus assez de place pour enregistrer « {} » : libérez de l’espace, ou enregistrez une copie sur un autre disque pour ne rien perdre.</source>
        <translation>There is not enough room left to save “{}”: free some space, or save a copy on another disk so as to lose nothing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Il n’y a plus assez de place pour enregistrer « {} » : libérez de l’espace, puis refaites la dernière action.</source>
        <translation>There is not enough room left to save “{}”: free some space, then do the last action again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le disque ne répond plus pour « {} » : vérifiez qu’il est bien branché, ou enregistrez une copie ailleurs pour ne rien perdre.</source>
        <translation>The disk no longer answers for “{}”: check that it is connected, or save a copy elsewhere so as to lose nothing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le disque n’a pas pu lire ou enregistrer « {} » : vérifiez qu’il est bien branché, puis recommencez.</source>
        <translation>The disk could not read or save “{}”: check that it is connected, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le dossier « {name} » est abîmé{place} : réparez-le dans une copie, ce fichier ne sera pas modifié.</source>
        <translation>The dossier “{name}” is damaged{place}: repair it into a copy, this file will not be changed.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le dossier « {name} » vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour pour l’ouvrir.</source>
        <translation>The dossier “{name}” comes from a newer version of Dossier Pro: update the software to open it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le fichier « {name} » est vide : restaurez la dernière copie de sécurité de ce dossier.</source>
        <translation>The file “{name}” is empty: restore the last backup copy of this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le fichier « {} » est introuvable : vérifiez qu’il n’a pas été déplacé ou renommé, puis ouvrez-le depuis son emplacement actuel.</source>
        <translation>The file “{}” cannot be found: check that it was not moved or renamed, then open it from where it is now.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le fichier « {} » existe déjà : choisissez un autre nom, ou ouvrez ce fichier.</source>
        <translation>The file “{}” already exists: choose another name, or open this file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le fichier « {} » n’est pas un dossier de Dossier Pro : choisissez un fichier .dpro fait avec le logiciel.</source>
        <translation>The file “{}” is not a Dossier Pro dossier: choose a .dpro file made with the software.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Le nom « {:.40} » ne convient pas à ce disque : choisissez un nom plus court et plus simple.</source>
        <translation>The name “{:.40}” does not suit this disk: choose a shorter, simpler name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>L’endroit où enregistrer « {} » n’existe pas : choisissez-en un autre.</source>
        <translation>The place to save “{}” does not exist: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Un autre fichier a pris la place de « {} » pendant qu’il était ouvert : enregistrez une copie sous un autre nom pour ne rien perdre, puis ouvrez-la.</source>
        <translation>Another file took the place of “{}” while it was open: save a copy under another name so as to lose nothing, then open it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Un autre programme utilise « {} » en ce moment : fermez-le, puis recommencez.</source>
        <translation>Another program is using “{}” at the moment: close it, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Un enregistrement de « {0} » a été interrompu : copiez ce fichier et « {0}-journal » là où vous pouvez écrire, puis ouvrez la copie.</source>
        <translation>A save of “{0}” was interrupted: copy this file and “{0}-journal” to where you can write, then open the copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Un enregistrement de « {name} » a été interrompu, et « {name}-journal », qui en garde le reste, n’est pas à côté : ouvrez ce dossier là où il était, ou copiez les deux fichiers ensemble, ou bien réparez-le dans une copie.</source>
        <translation>A save of “{name}” was interrupted, and “{name}-journal”, which keeps the rest of it, is not beside it: open this dossier where it was, or copy the two files together, or else repair it into a copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>Un texte contient un caractère abîmé que « {} » ne peut pas garder : retapez ce texte, ou renommez le fichier qui porte ce nom.</source>
        <translation>A text contains a damaged character that “{}” cannot keep: type this text again, or rename the file that has this name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {name} » contient des instructions qui ne viennent pas de Dossier Pro, il n’a pas été ouvert : demandez d’où vient ce fichier, ou réparez-le dans une copie, qui ne les aura pas.</source>
        <translation>“{name}” contains instructions that do not come from Dossier Pro, it was not opened: ask where this file comes from, or repair it into a copy, which will not have them.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {name} » ne se lit pas tel qu’il vient d’être écrit, et n’a pas été gardé : ce disque est peut-être usé, choisissez-en un autre.</source>
        <translation>“{name}” does not read as it was just written, and was not kept: this disk may be worn out, choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » a été déplacé ou supprimé pendant qu’il était ouvert : remettez-le à sa place, ou enregistrez une copie pour ne rien perdre.</source>
        <translation>“{}” was moved or deleted while it was open: put it back in its place, or save a copy so as to lose nothing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » a été écrit de nouveau ailleurs pendant que vous le lisiez, par exemple avec un autre mot de passe : fermez-le ici, puis ouvrez-le de nouveau.</source>
        <translation>“{}” was written again elsewhere while you were reading it, for example with another password: close it here, then open it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » est ouvert en lecture seule : ouvrez-le en écriture, ou faites-en une copie, pour le modifier.</source>
        <translation>“{}” is open read-only: open it for writing, or make a copy of it, to change it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » est protégé contre l’écriture : retirez cette protection dans ses propriétés, ou donnez un autre nom.</source>
        <translation>“{}” is protected against writing: take this protection away in its properties, or give another name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » est un dossier de fichiers : donnez le nom d’un fichier à écrire.</source>
        <translation>“{}” is a folder: give the name of a file to write.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » existe déjà et n’est pas un dossier de fichiers vide : donnez un nouveau nom, rien n’y a été écrit.</source>
        <translation>“{}” already exists and is not an empty folder: give a new name, nothing was written in it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » ne peut pas être enregistré à cet endroit, qui est en lecture seule : choisissez-en un autre.</source>
        <translation>“{}” cannot be saved in this place, which is read-only: choose another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » ne peut pas être enregistré, car ce fichier ou son emplacement est en lecture seule : copiez-le là où vous pouvez écrire, puis ouvrez cette copie.</source>
        <translation>“{}” cannot be saved, because this file or its place is read-only: copy it to where you can write, then open that copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » ne peut pas être ouvert : vérifiez que vous avez le droit de lire ce fichier.</source>
        <translation>“{}” cannot be opened: check that you have the right to read this file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » ne peut plus être enregistré, car ce fichier ou son emplacement est passé en lecture seule : retirez cette protection, ou enregistrez une copie ailleurs pour ne rien perdre.</source>
        <translation>“{}” can no longer be saved, because this file or its place has become read-only: take this protection away, or save a copy elsewhere so as to lose nothing.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} » n’est pas un fichier ordinaire : donnez le nom d’un fichier.</source>
        <translation>“{}” is not an ordinary file: give the name of a file.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} », où sont gardées vos relectures, est abîmé : remettez une copie de ce fichier à sa place, ou renommez-le pour en commencer un autre.</source>
        <translation>“{}”, where your reviews are kept, is damaged: put a copy of this file back in its place, or rename it to begin another one.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/faults.py"/>
        <source>« {} », où sont gardées vos relectures, vient d’une version plus récente de Dossier Pro : mettez le logiciel à jour pour les retrouver.</source>
        <translation>“{}”, where your reviews are kept, comes from a newer version of Dossier Pro: update the software to find them again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/files.py"/>
        <source>« {name} » est un dossier : donnez un autre nom au fichier à écrire.</source>
        <translation>“{name}” is a folder: give another name to the file to write.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/files.py"/>
        <source>« {name} » et « {name_2} » désignent le même fichier : donnez un nom à chacun.</source>
        <translation>“{name}” and “{name_2}” mean the same file: give each a name.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/history.py"/>
        <source>L’historique de ce dossier est abîmé à cet endroit, mais pas le dossier lui-même : continuez sans revenir plus loin en arrière, ou réparez le dossier dans une copie.</source>
        <translation>The history of this dossier is damaged in this place, but not the dossier itself: go on without going further back, or repair the dossier into a copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/journals.py"/>
        <source>{names}, resté d’un autre enregistrement, ne va pas avec « {name} » : il n’y est pas appliqué, et il sera mis de côté quand vous ouvrirez ce dossier pour écrire.</source>
        <translation>{names}, left from another save, does not go with “{name}”: it is not applied to it, and it will be put aside when you open this dossier to write.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/journals.py"/>
        <source>« {name} »</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/journals.py"/>
        <source>« {name} », resté d’un enregistrement interrompu, n’allait pas avec « {file} » : il n’y a pas été appliqué et s’appelle maintenant « {new_name} », rien n’est perdu.</source>
        <translation>“{name}”, left from an interrupted save, did not go with “{file}”: it was not applied to it and is now called “{new_name}”, nothing is lost.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/keys.py"/>
        <source>Ce dossier est protégé par un mot de passe : ouvrez « {name} » et tapez son mot de passe.</source>
        <translation>This dossier is protected by a password: open “{name}” and type its password.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/keys.py"/>
        <source>Ce mot de passe n’ouvre pas ce dossier : vérifiez les majuscules et la langue du clavier, puis tapez-le de nouveau.</source>
        <translation>This password does not open this dossier: check the capitals and the language of the keyboard, then type it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>la fiche du fichier</source>
        <translation>the file’s own record</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>le parcours</source>
        <translation>the background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>le référentiel</source>
        <translation>the framework</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>les dates du parcours</source>
        <translation>the dates of the background</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>l’identité du candidat</source>
        <translation>the candidate’s identity</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>un avis de relecture</source>
        <translation>a review</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>un diplôme</source>
        <translation>a diploma</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>un document illustrant</source>
        <translation>a document that illustrates</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>un lien</source>
        <translation>a link</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>un mot dit au guide</source>
        <translation>a word told to the guide</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>une ligne du dossier de faisabilité</source>
        <translation>a line of the feasibility dossier</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>une note pour l’entretien</source>
        <translation>a note for the interview</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>une position de relecture</source>
        <translation>a review position</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>une preuve citée</source>
        <translation>a quoted piece of evidence</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/loading.py"/>
        <source>une réponse de « Raconter »</source>
        <translation>an answer of “Tell it”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/lock.py"/>
        <source> ailleurs</source>
        <translation> elsewhere</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/lock.py"/>
        <source> par « {personne} »</source>
        <translation> by “{personne}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/lock.py"/>
        <source>{by} sur l’ordinateur « {ordinateur} »</source>
        <translation>{by} on the computer “{ordinateur}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/lock.py"/>
        <source>« {name} » est ouvert{by} : demandez de le fermer là-bas, puis recommencez.</source>
        <translation>“{name}” is open{by}: ask for it to be closed there, then try again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/lock.py"/>
        <source>« {name} » semble encore ouvert{by}. S’il l’est, fermez-le là-bas avant d’écrire ici : sinon vous auriez deux dossiers différents.</source>
        <translation>“{name}” still seems to be open{by}. If it is, close it there before you write here: otherwise you would have two different dossiers.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/moments.py"/>
        <source>Ce moment date d’avant une mise à jour du format du dossier : il se lit dans l’historique, mais on ne peut plus en faire une copie. La copie faite avant la mise à jour se trouve à côté du dossier.</source>
        <translation>This moment is from before an update of the dossier’s format: it can be read in the history, but no copy of it can be made any more. The copy made before the update is beside the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/moments.py"/>
        <source>Ce moment ne peut plus être retrouvé dans l’historique : choisissez-en un plus récent, ou ouvrez une sauvegarde.</source>
        <translation>This moment can no longer be found in the history: choose a more recent one, or open a backup copy.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/opening.py"/>
        <source>l’en-tête du fichier</source>
        <translation>the head of the file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/pieces.py"/>
        <source>Cette pièce dépasse {max_bytes} Mo, la limite pour une pièce : réduisez-la, ou ajoutez un lien vers elle.</source>
        <translation>This item is over {max_bytes} MB, the limit for an item: make it smaller, or add a link to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/pieces.py"/>
        <source>Cette pièce est vide (0 octet) : vérifiez le fichier d’origine, puis ajoutez-le de nouveau.</source>
        <translation>This item is empty (0 bytes): check the original file, then add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/pieces.py"/>
        <source>Cette pièce n’est plus dans le dossier : ajoutez de nouveau le fichier, ou reprenez-le dans une copie de sécurité de ce dossier.</source>
        <translation>This item is no longer in the dossier: add the file again, or take it from a backup copy of this dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/pieces.py"/>
        <source>La pièce n’a pas pu être lue jusqu’au bout : vérifiez que le fichier existe encore et que son disque est branché, puis ajoutez-la de nouveau.</source>
        <translation>The item could not be read to the end: check that the file still exists and that its disk is connected, then add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/repository.py"/>
        <source>Cette étape ne peut plus être reprise telle quelle, car ce qu’elle touche a changé depuis : corrigez-le directement dans le dossier.</source>
        <translation>This step can no longer be taken back just as it is, because what it touches has changed since: correct it directly in the dossier.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/rescue.py"/>
        <source>« {name} » ne peut plus être lu : la copie « {name_2} » a été faite de mémoire, avec tout ce que vous avez écrit mais sans l’historique.</source>
        <translation>“{name}” can no longer be read: the copy “{name_2}” was made from memory, with all that you wrote but without the history.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Ce qui était lié à un exemple perdu est sous « {title} ».</source>
        <translation>What was linked to a lost example is under “{title}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Ce qui était lié à une preuve perdue est sous « {title} ».</source>
        <translation>What was linked to a lost piece of evidence is under “{title}”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Des avis de relecture sont perdus : demandez-les de nouveau à la personne qui vous relit.</source>
        <translation>Some reviews are lost: ask the person who reviews your work for them again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Le fichier de la preuve « {titre} » a changé : remplacez-le par l’original.</source>
        <translation>The file of the evidence “{titre}” has changed: replace it with the original.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Le fichier de la preuve « {titre} » est perdu : ajoutez-le de nouveau.</source>
        <translation>The file of the evidence “{titre}” is lost: add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Le fichier de la preuve « {titre} » n’est pas là en entier : remplacez-le par l’original.</source>
        <translation>The file of the evidence “{titre}” is not all there: replace it with the original.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Le référentiel est là, mais un mot a pu y changer : comparez-le avec le document.</source>
        <translation>The framework is there, but a word in it may have changed: compare it with the document.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Le référentiel est perdu, et il n’est pas dans votre catalogue : importez son document (REAC, RE, arrêté ou fiche), puis choisissez ce titre dans Parcours pour en retrouver les mots.</source>
        <translation>The framework is lost, and it is not in your catalogue: import its document (REAC, RE, official order or sheet), then choose this qualification in Background to find its words again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>Les étapes de l’historique sont là, mais ne peuvent plus être annulées.</source>
        <translation>The steps of the history are there, but can no longer be undone.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>L’historique a perdu {steps} sur {total}.</source>
        <translation>The history has lost {steps} of {total}.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>L’identité du fichier est perdue : des avis de relecture faits avant ne s’y rattacheront plus.</source>
        <translation>The file’s identity is lost: reviews made before will no longer attach to it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>L’image de votre signature est perdue : ajoutez-la de nouveau.</source>
        <translation>The picture of your signature is lost: add it again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>{count} éléments ({kind}) n’ont pas pu être retrouvés.</source>
        <translation>{count} items ({kind}) could not be found again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>{files} sans preuve : voyez « Fichier retrouvé ».</source>
        <translation>{files} without evidence: see “Fichier retrouvé”.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>{kind} « {title} »</source>
        <translation>{kind} “{title}”</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>{thing} est là, mais une partie a pu changer ou manquer : vérifiez-le.</source>
        <translation>{thing}: it is there, but a part may have changed or be missing: check it.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>{thing} n’a pas pu être retrouvé.</source>
        <translation>{thing}: it could not be found again.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/shape.py"/>
        <source>les tables du fichier</source>
        <translation>the tables of the file</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/shape.py"/>
        <source>« {name} » contient aussi des tables qui ne sont pas de Dossier Pro (« {first} ») : elles ne sont pas lues.</source>
        <translation>“{name}” also contains tables that are not Dossier Pro’s (“{first}”): they are not read.</translation>
    </message>
    <message>
        <location filename="../../dossier_pro/store/shape.py"/>
        <source>« {name} » contient aussi des tables qui ne sont pas de Dossier Pro (« {first} », etc.) : elles ne sont pas lues.</source>
        <translation>“{name}” also contains tables that are not Dossier Pro’s (“{first}”, etc.): they are not read.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>CCP</source>
        <translation>CCP</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>CCS</source>
        <translation>CCS</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>ECF</source>
        <translation>ECF</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Il atteste, au nom du ministère du Travail, que vous savez exercer un métier. Dossier Pro dit « titre ».</source>
        <translation>It certifies, in the name of the Ministry of Labour, that you are able to do a job. Dossier Pro says “qualification”.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>La page où vous attestez que le dossier est de vous. Elle est datée et signée de votre main.</source>
        <translation>The page where you certify that the dossier is your own. It is dated and signed by your hand.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>La réponse à votre demande de VAE : « recevable » veut dire que vous pouvez continuer jusqu’au jury.</source>
        <translation>The answer to your VAE request: “recevable” means that you can go on as far as the jury.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>La version d’un référentiel. Un même titre change au fil des ans : prenez la version que votre centre ou votre dossier de VAE indique.</source>
        <translation>The version of a framework. The same qualification changes over the years: take the version that your centre or your VAE file gives.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>La voie de qui présente un titre par ce qu’il a déjà fait, sans suivre toute la formation.</source>
        <translation>The route for those who present a qualification through what they have already done, without taking the whole course.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Le document officiel où sont notés les CCP que vous avez obtenus.</source>
        <translation>The official document where the CCP that you obtained are noted.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Le document officiel qui dit comment le jury évalue. Avant 2017, il s’appelait RC.</source>
        <translation>The official document that says how the jury assesses. Before 2017, it was called RC.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Le document officiel qui décrit le métier et ses compétences.</source>
        <translation>The official document that describes the job and its skills.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Le jour, ou les jours, où le jury vous reçoit.</source>
        <translation>The day, or days, when the jury receives you.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Le texte officiel qui dit ce qu’un titre demande : ses CCP, ses compétences, ses critères.</source>
        <translation>The official text that says what a qualification asks for: its CCP, its skills, its criteria.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Les résultats que vos formateurs notent pendant la formation. Ils ne vont pas dans le dossier.</source>
        <translation>The results that your trainers note during the training. They do not go into the dossier.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>RE</source>
        <translation>RE</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>REAC</source>
        <translation>REAC</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Un document à la fin du dossier. Les annexes n’y ont leur place que si le référentiel le prévoit.</source>
        <translation>A document at the end of the dossier. Appendices only have a place there if the framework provides for it.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Un document à part que Dossier Pro sait faire : pour chaque critère, où le dossier le montre. Il ne fait pas partie du modèle officiel.</source>
        <translation>A separate document that Dossier Pro can make: for each criterion, where the dossier shows it. It is not part of the official model.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Un document, une photo, une attestation ou une adresse qui montre votre travail.</source>
        <translation>A document, a photo, a certificate or an address that shows your work.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Un lecteur, par exemple votre formateur, a lu ce qui montre ce critère et a dit que c’est montré. Le jury reste seul à décider.</source>
        <translation>A reader, for instance your trainer, has read what shows this criterion and said that it is shown. Only the jury decides.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une chose que vous savez faire dans ce métier. Chaque CCP en réunit plusieurs, numérotées dans le référentiel.</source>
        <translation>Something you are able to do in this job. Each CCP brings together several of them, numbered in the framework.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une fiche du dossier où vous racontez un travail que vous avez fait, en cinq questions.</source>
        <translation>A sheet of the dossier where you tell of some work that you did, in five questions.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une grande partie du métier. Dans un titre, à chaque activité-type correspond un CCP.</source>
        <translation>A large part of the job. In a qualification, each activity has one CCP.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une partie d’un titre. Le jury peut vous en donner un, plusieurs ou tous ; tous ensemble font le titre.</source>
        <translation>A part of a qualification. The jury can give you one, several or all of them; all together make the qualification.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une phrase du référentiel par laquelle le jury juge une compétence.</source>
        <translation>A sentence of the framework by which the jury judges a skill.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Une spécialité qui s’ajoute à un titre que vous avez déjà.</source>
        <translation>A speciality that is added to a qualification you already have.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>Vous dites ce qui montre ce critère, et le jury le verra.</source>
        <translation>You say what shows this criterion, and the jury will see it.</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>activité-type</source>
        <translation>activity</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>annexe</source>
        <translation>appendix</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>critère</source>
        <translation>criterion</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>déclaration sur l’honneur</source>
        <translation>declaration of honour</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>déclaré</source>
        <translation>declared</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>exemple</source>
        <translation>example</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>livret de certification</source>
        <translation>certification booklet</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>millésime</source>
        <translation>edition</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>preuve</source>
        <translation>piece of evidence</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>recevabilité</source>
        <translation>admissibility</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>référentiel</source>
        <translation>framework</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>titre professionnel</source>
        <translation>professional qualification</translation>
    </message>
    <message>
        <location filename="../../resources/lexique.toml"/>
        <source>« Ceci montre cela » : un exemple ou une preuve d’un côté, un critère de l’autre, et votre phrase entre les deux.</source>
        <translation>“This shows that”: an example or a piece of evidence on one side, a criterion on the other, and your sentence between the two.</translation>
    </message>
</context>
<context>
    <name>pluriel</name>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/echeances.py"/>
        <source>jour</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/faisabilite.py"/>
        <source>critère lié</source>
        <translation>
            <numerusform>linked criterion</numerusform>
            <numerusform>linked criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>activité</source>
        <translation>
            <numerusform>activity</numerusform>
            <numerusform>activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>compétence</source>
        <translation>
            <numerusform>skill</numerusform>
            <numerusform>skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>critère</source>
        <translation>
            <numerusform>criterion</numerusform>
            <numerusform>criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>critère transversal</source>
        <translation>
            <numerusform>cross-cutting criterion</numerusform>
            <numerusform>cross-cutting criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/readiness.py"/>
        <source>point</source>
        <translation>
            <numerusform>point</numerusform>
            <numerusform>points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/domain/rules/in_dossier.py"/>
        <source>preuve</source>
        <translation>
            <numerusform>piece of evidence</numerusform>
            <numerusform>pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/a_relire/model.py"/>
        <source>passage</source>
        <translation>
            <numerusform>passage</numerusform>
            <numerusform>passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/a_relire/names.py"/>
        <source>endroit</source>
        <translation>
            <numerusform>place</numerusform>
            <numerusform>places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/a_relire/screen.py"/>
        <source>texte</source>
        <translation>
            <numerusform>text</numerusform>
            <numerusform>texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/copies/everything.py"/>
        <source>pièce</source>
        <translation>
            <numerusform>item</numerusform>
            <numerusform>items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/copies/screen.py"/>
        <source>copie</source>
        <translation>
            <numerusform>copy</numerusform>
            <numerusform>copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/copies/versions_screen.py"/>
        <source>choix à faire</source>
        <translation>
            <numerusform>choice to make</numerusform>
            <numerusform>choices to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>CCP</source>
        <translation>
            <numerusform>CCP</numerusform>
            <numerusform>CCP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/depart/titres.py"/>
        <source>bloc</source>
        <translation>
            <numerusform>block</numerusform>
            <numerusform>blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/actions.py"/>
        <source>exemple est repris</source>
        <translation>
            <numerusform>example is taken over</numerusform>
            <numerusform>examples are taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>annexe</source>
        <translation>
            <numerusform>appendix</numerusform>
            <numerusform>appendices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>document illustrant</source>
        <translation>
            <numerusform>document that illustrates</numerusform>
            <numerusform>documents that illustrate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>exemple</source>
        <translation>
            <numerusform>example</numerusform>
            <numerusform>examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>image</source>
        <translation>
            <numerusform>picture</numerusform>
            <numerusform>pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/dp_word/model.py"/>
        <source>titre ou diplôme</source>
        <translation>
            <numerusform>qualification or diploma</numerusform>
            <numerusform>qualifications or diplomas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/echeances/screen.py"/>
        <source>date</source>
        <translation>
            <numerusform>date</numerusform>
            <numerusform>dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>mot</source>
        <translation>
            <numerusform>word</numerusform>
            <numerusform>words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/bar.py"/>
        <source>page</source>
        <translation>
            <numerusform>page</numerusform>
            <numerusform>pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>conseil ignoré</source>
        <translation>
            <numerusform>ignored tip</numerusform>
            <numerusform>ignored tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/conseils_panel.py"/>
        <source>conseil moins sûr</source>
        <translation>
            <numerusform>less certain tip</numerusform>
            <numerusform>less certain tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/find_bar.py"/>
        <source>passage remplacé</source>
        <translation>
            <numerusform>passage replaced</numerusform>
            <numerusform>passages replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/remarks_panel.py"/>
        <source>remarque traitée</source>
        <translation>
            <numerusform>remark dealt with</numerusform>
            <numerusform>remarks dealt with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/exemples/screen.py"/>
        <source>conseil</source>
        <translation>
            <numerusform>tip</numerusform>
            <numerusform>tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>absent</source>
        <translation>
            <numerusform>missing</numerusform>
            <numerusform>missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>absente</source>
        <translation>
            <numerusform>missing</numerusform>
            <numerusform>missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>confirmé</source>
        <translation>
            <numerusform>confirmed</numerusform>
            <numerusform>confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>confirmée</source>
        <translation>
            <numerusform>confirmed</numerusform>
            <numerusform>confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>déclaré</source>
        <translation>
            <numerusform>declared</numerusform>
            <numerusform>declared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>déclarée</source>
        <translation>
            <numerusform>declared</numerusform>
            <numerusform>declared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>non démontré</source>
        <translation>
            <numerusform>not demonstrated</numerusform>
            <numerusform>not demonstrated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>non démontrée</source>
        <translation>
            <numerusform>not demonstrated</numerusform>
            <numerusform>not demonstrated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/states.py"/>
        <source>à revoir</source>
        <translation>
            <numerusform>to rework</numerusform>
            <numerusform>to rework</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/kit/threads.py"/>
        <source>réponse</source>
        <translation>
            <numerusform>answer</numerusform>
            <numerusform>answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>autre</source>
        <translation>
            <numerusform>other</numerusform>
            <numerusform>others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>fichier</source>
        <translation>
            <numerusform>file</numerusform>
            <numerusform>files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/preuves/adding.py"/>
        <source>preuve ajoutée</source>
        <translation>
            <numerusform>piece of evidence added</numerusform>
            <numerusform>pieces of evidence added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/preuves/model.py"/>
        <source>montré</source>
        <translation>
            <numerusform>shown</numerusform>
            <numerusform>shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/preuves/several.py"/>
        <source>pas encore vue</source>
        <translation>
            <numerusform>not seen yet</numerusform>
            <numerusform>not seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>autre résultat</source>
        <translation>
            <numerusform>other result</numerusform>
            <numerusform>other results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/recherche/model.py"/>
        <source>résultat</source>
        <translation>
            <numerusform>result</numerusform>
            <numerusform>results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>CCS</source>
        <translation>
            <numerusform>CCS</numerusform>
            <numerusform>CCS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/referentiel_in/model.py"/>
        <source>compétence transversale</source>
        <translation>
            <numerusform>cross-cutting skill</numerusform>
            <numerusform>cross-cutting skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/referentiel_in/source.py"/>
        <source>fiche</source>
        <translation>
            <numerusform>sheet</numerusform>
            <numerusform>sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>position</source>
        <translation>
            <numerusform>position</numerusform>
            <numerusform>positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>remarque</source>
        <translation>
            <numerusform>remark</numerusform>
            <numerusform>remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>résultat d’ECF</source>
        <translation>
            <numerusform>ECF result</numerusform>
            <numerusform>ECF results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/given/band.py"/>
        <source>synthèse</source>
        <translation>
            <numerusform>summary</numerusform>
            <numerusform>summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/given/changes.py"/>
        <source>texte a changé</source>
        <translation>
            <numerusform>text has changed</numerusform>
            <numerusform>texts have changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/received/sending.py"/>
        <source>preuve confidentielle</source>
        <translation>
            <numerusform>confidential piece of evidence</numerusform>
            <numerusform>confidential pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/review/received/summary_model.py"/>
        <source>note</source>
        <translation>
            <numerusform>note</numerusform>
            <numerusform>notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>candidat</source>
        <translation>
            <numerusform>candidate</numerusform>
            <numerusform>candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/suivi/model.py"/>
        <source>remarque ouverte</source>
        <translation>
            <numerusform>open remark</numerusform>
            <numerusform>open remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/gui/suivi/screen.py"/>
        <source>dossier</source>
        <translation>
            <numerusform>dossier</numerusform>
            <numerusform>dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/carry_over.py"/>
        <source>lien</source>
        <translation>
            <numerusform>link</numerusform>
            <numerusform>links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>autre différence</source>
        <translation>
            <numerusform>other difference</numerusform>
            <numerusform>other differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>exemple différent</source>
        <translation>
            <numerusform>different example</numerusform>
            <numerusform>different examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/differences.py"/>
        <source>preuve différente</source>
        <translation>
            <numerusform>different piece of evidence</numerusform>
            <numerusform>different pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/listing.py"/>
        <source>fichier joint abîmé</source>
        <translation>
            <numerusform>damaged attached file</numerusform>
            <numerusform>damaged attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/making.py"/>
        <source>fichier joint y est abîmé</source>
        <translation>
            <numerusform>attached file in it is damaged</numerusform>
            <numerusform>attached files in it are damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/refusals.py"/>
        <source>fichier joint est abîmé</source>
        <translation>
            <numerusform>attached file is damaged</numerusform>
            <numerusform>attached files are damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>fichier joint</source>
        <translation>
            <numerusform>attached file</numerusform>
            <numerusform>attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>note de relecture</source>
        <translation>
            <numerusform>review note</numerusform>
            <numerusform>review notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/copies/repair.py"/>
        <source>étape de l’historique</source>
        <translation>
            <numerusform>step of the history</numerusform>
            <numerusform>steps of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>note ajoutée</source>
        <translation>
            <numerusform>note added</numerusform>
            <numerusform>notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/review/sending.py"/>
        <source>note porte</source>
        <translation>
            <numerusform>note carries</numerusform>
            <numerusform>notes carry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/status.py"/>
        <source>non relu</source>
        <translation>
            <numerusform>not reviewed</numerusform>
            <numerusform>not reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/suivi/beside.py"/>
        <source>autre fichier</source>
        <translation>
            <numerusform>other file</numerusform>
            <numerusform>other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/suivi/following.py"/>
        <source>changement</source>
        <translation>
            <numerusform>change</numerusform>
            <numerusform>changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/versions/telling.py"/>
        <source>élément change</source>
        <translation>
            <numerusform>item changes</numerusform>
            <numerusform>items change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/services/versions/uniting.py"/>
        <source>note de relecture vient</source>
        <translation>
            <numerusform>review note comes</numerusform>
            <numerusform>review notes come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../dossier_pro/store/salvage/rebuild.py"/>
        <source>étape</source>
        <translation>
            <numerusform>step</numerusform>
            <numerusform>steps</numerusform>
        </translation>
    </message>
</context>
</TS>
