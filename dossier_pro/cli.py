"""The command line (`docs/contracts.md`): thin, in French; each sub-command imports what it needs when it runs.

Exit codes: 0 done · 1 something blocking was found · 2 a known error · 70 a bug, whose log is named.
"""

from __future__ import annotations

import errno
import sys

from dossier_pro.cli_guide import GUIDE
from dossier_pro.cli_terminal import as_json as _json
from dossier_pro.cli_terminal import show as _montrer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import Any

    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.domain.referentiel import Activite
    from dossier_pro.services.package import ResultatPaquet

FAIT, BLOQUANT, CONNU = 0, 1, 2
_PLEIN = frozenset({errno.ENOSPC, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        argv: the arguments after the program's name; those of the process by default.
    """
    arguments = sys.argv[1:] if argv is None else argv
    from dossier_pro import __version__, cli_children, cli_terminal, last_word

    if argv is None:
        cli_terminal.french_only()
    if arguments == ["--version"]:
        print(f"Dossier Pro {__version__}")
        return FAIT
    if (code := cli_children.run(arguments)) is not None:
        return code
    console = cli_terminal.utf8()
    cli_terminal.without_garbage_collection()
    if cli_terminal.is_a_double_click(arguments):  # no grammar is built for it
        from types import SimpleNamespace

        options: Any = SimpleNamespace(fichier="".join(arguments))
        return _run(ouvrir, options, unread=last_word.is_unread(console=console, chosen=True))
    from dossier_pro.cli_parser import build_parser

    try:
        options = build_parser(COMMANDS).parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    if argv is None and options.action is not ouvrir:
        cli_terminal.end_at_once()
    return _run(options.action, options, unread=last_word.is_unread(console=console, chosen=False))


def _run(action: Callable[[argparse.Namespace], int], options: argparse.Namespace, *, unread: bool = False) -> int:
    from dossier_pro import cli_password, cli_terminal, last_word, notices
    from dossier_pro.domain.errors import KnownError

    notices.listen(_dire)
    try:
        if action not in (ouvrir, mot_de_passe):  # both ask themselves
            cli_password.Passwords(options, _dire).unlock_all(cli_password.dossiers(options))
        code = action(options)
        sys.stdout.flush()
        return code
    except KnownError as error:
        _dire(cli_terminal.sentence(error))
        if unread:
            last_word.show(error.phrase)
        return CONNU
    except BrokenPipeError:
        cli_terminal.let_output_go()
        return FAIT
    except OSError as error:
        if error.errno not in _PLEIN:
            return last_word.bug(error, unread=unread)
        cli_terminal.let_output_go()
        _dire("Le résultat n’a pas pu être écrit, faute de place : libérez de l’espace, ou écrivez-le ailleurs.")
        return CONNU
    except KeyboardInterrupt:
        _dire("Interrompu.")
        return 130
    except Exception as error:  # noqa: BLE001 - the outermost floor: whatever is not explained is a bug
        return last_word.bug(error, unread=unread)
    finally:
        notices.stop_listening(_dire)


def _dire(*phrases: str) -> None:
    for phrase in phrases:
        print(phrase, file=sys.stderr)


def _activite(dossier: Dossier, options: argparse.Namespace) -> Activite | None:
    from dossier_pro.domain.regles import seule_activite

    return seule_activite(dossier, ccp=options.ccp, ccs=options.ccs)


def ouvrir(options: argparse.Namespace) -> int:
    """Open the window, on a dossier where one is named."""
    from dossier_pro import cli_terminal

    cli_terminal.need_window_system()
    from dossier_pro.gui import import_plainly

    import_plainly()
    from dossier_pro.gui.session import language

    language.begin()
    from dossier_pro.gui.app import main as gui_main  # it looks after what nothing collects by itself by now

    return gui_main([str(options.fichier)] if getattr(options, "fichier", None) else [])


def exemple(options: argparse.Namespace) -> int:
    """Write the example dossier."""
    from dossier_pro.services.exemple import creer_exemple

    with creer_exemple(options.fichier):
        pass
    _dire(f"Le dossier d’exemple est écrit : {options.fichier}")
    return FAIT


def nouveau(options: argparse.Namespace) -> int:
    """Make a blank dossier on a titre, or one for another person out of a dossier."""
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services.dossiers import NouveauDossier, creer, creer_depuis, lire_objet

    if options.depuis:
        if options.modalite or options.objet != "titre":
            raise KnownError(
                "Avec --depuis, la modalité et l’objet sont ceux du dossier repris : ne donnez que le nom et le prénom."
            )
        creer_depuis(options.depuis, options.fichier, options.nom, options.prenom)
        _dire(
            f"Le dossier pour une autre personne est créé, sans les avis ni l’identité du premier : {options.fichier}"
        )
        return FAIT
    objet, numeros = lire_objet(options.objet)
    demande = NouveauDossier(options.titre, options.nom, options.prenom, options.modalite, objet, numeros)
    with creer(options.fichier, demande) as desk:
        intitule = desk.dossier.referentiel.intitule
    _dire(f"Le dossier « {intitule} » est créé : {options.fichier}")
    return FAIT


def referentiel_lister(options: argparse.Namespace) -> int:
    """List the référentiels that a dossier can be made on."""
    from dossier_pro.services.dossiers import titres_en_bref

    rows = titres_en_bref()
    if options.json:
        _json({"format": "dossier-pro/catalogue/1", "referentiels": rows})
        return FAIT
    for row in rows:
        niveau = f"niveau {row['niveau']}" if row["niveau"] else "niveau non précisé"
        counts = f"{row['ccp']} CCP, {row['competences']} compétences, {row['criteres']} critères"
        print(f"{row['cle']:<20} {row['intitule']} ({niveau}) — {counts}")
    return FAIT


def referentiel_importer(options: argparse.Namespace) -> int:
    """Read an official document, show what it says, and keep it where asked to."""
    from pathlib import Path

    from dossier_pro.services.reader_jobs import lire_a_part

    source = sys.stdin.buffer.read().decode("utf-8", "replace") if options.source == "-" else Path(options.source)
    lecture = lire_a_part(source, options.choix)
    from dossier_pro.domain.referentiel import to_json
    from dossier_pro.services import referentiels

    if options.enregistrer:
        reunion = referentiels.reunir(lecture)
        lecture = reunion.lecture
        if reunion.phrase:
            _dire(reunion.phrase)
    _montrer(options, lambda: to_json(lecture.referentiel), lambda: referentiels.resume_texte(lecture))
    if options.enregistrer:
        referentiels.enregistrer(lecture.referentiel)
        _dire(f"Ajouté à votre catalogue : {lecture.referentiel.cle}")
    return FAIT


def referentiel_exporter(options: argparse.Namespace) -> int:
    """Write a référentiel for another program."""
    from dossier_pro.services import referentiels

    referentiels.exporter(options.cle, options.format, options.sortie)
    _dire(f"Écrit : {options.sortie}")
    return FAIT


def preuve_ajouter(options: argparse.Namespace) -> int:
    """Take files into a dossier, tie them to critères and cite them in an exemple."""
    from dossier_pro.domain.dossier import Preuve
    from dossier_pro.services.copies.making import copier_apres
    from dossier_pro.services.dossiers import ouvrir as ouvrir_dossier
    from dossier_pro.services.preuves import ajouter_plusieurs

    with ouvrir_dossier(options.fichier) as desk:
        connues = set(desk.dossier.all(Preuve))
        ajoutees = ajouter_plusieurs(
            desk,
            options.pieces,
            criteres=options.critere,
            phrase=options.phrase,
            exemple=options.exemple,
            grandeur=options.grandeur,
        )
    copier_apres(options.fichier)
    for preuve in ajoutees:
        _dire(f"{'Déjà dans le dossier' if preuve.id in connues else 'Preuve ajoutée'} : « {preuve.titre} »")
        connues.add(preuve.id)
    return FAIT


def etat(options: argparse.Namespace) -> int:
    """Tell what is shown and what is missing."""
    from dossier_pro.services.dossiers import ouvrir as ouvrir_dossier
    from dossier_pro.services.status import etat_du_dossier, etat_json, etat_texte

    with ouvrir_dossier(options.fichier, lecture_seule=True) as desk:
        resultat = etat_du_dossier(desk, seulement=_activite(desk.dossier, options))
    _montrer(options, lambda: etat_json(resultat), lambda: etat_texte(resultat))
    return BLOQUANT if options.strict and not resultat.pret else FAIT


def exporter(options: argparse.Namespace) -> int:
    """Write the DP in Word and PDF, and its index."""
    from dossier_pro.cli_password import of_a_package
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services import exporting

    demande = exporting.DemandeExport(
        word=options.word,
        pdf=options.pdf,
        index=options.index,
        ccp=options.ccp,
        ccs=options.ccs,
        modele=options.modele,
        annexes=options.annexes,
        max_mo=options.max_mo,
        grille=options.grille,
        resume=options.resume,
        resume_au_paquet=options.resume is not None,
        nom_sur_pages=options.nom_sur_pages,
        mot_de_passe=of_a_package(options, _dire),
    )
    if not (demande.cibles or options.paquet):
        raise KnownError(
            "Il manque ce que vous voulez créer : ajoutez --word F.docx, --pdf F.pdf, --index F.pdf, --grille F.pdf, "
            "--resume F.pdf ou --paquet F.zip."
        )
    resultats: list[exporting.ResultatExport | ResultatPaquet] = []
    if demande.cibles:
        resultats.append(exporting.exporter(options.fichier, demande))
        _dire(*(f"Écrit : {fichier}" for fichier in demande.cibles))
    if options.paquet:
        from dossier_pro.services.package import faire_paquet

        resultats.append(faire_paquet(options.fichier, options.paquet, demande))
        _dire(f"Écrit : {options.paquet}")
    phrases = [phrase for r in resultats for phrase in (*r.reductions, *r.avertissements)]
    phrases += [f"À compléter avant le jury : {manque.phrase}" for r in resultats for manque in r.bloquants]
    _dire(*dict.fromkeys(phrases))
    return FAIT


def verifier(options: argparse.Namespace) -> int:
    """Judge a dossier, or any DP in Word, by the rules."""
    from dossier_pro.services import dp

    verification = dp.verifier_a_part(options.fichier)
    if options.json:
        _json(dp.verification_json(verification))
    else:
        signs = {True: "●", False: "✕", None: "?"}
        for regle in verification.regles:
            place = "" if regle.phrase.startswith(regle.ou) else f"{regle.ou} : "
            print(f"{signs[regle.ok]} {regle.code:<4}{place}{regle.phrase}")
    return FAIT if verification.conforme else BLOQUANT


def importer_dp(options: argparse.Namespace) -> int:
    """Make a dossier of a DP begun in Word."""
    from dossier_pro.services import dp

    lu, importe = dp.importer(options.source, options.sortie, options.titre)
    if options.json:
        _json(dp.importer_json(lu))
    _dire(f"Dossier créé : {options.sortie} ({len(lu.exemples)} exemples)")
    if importe.note:
        _dire("Ce qui n’a pas trouvé sa place est dans la note « À replacer », parmi les preuves.")
    _dire(*(f"À vérifier, {doute.ou} : {doute.phrase}" for doute in importe.doutes))
    return FAIT


def relecture_exporter(options: argparse.Namespace) -> int:
    """Write what was said of a dossier, in it and in the reader's notebook, to an ``.avis``."""
    from dossier_pro.cli_password import of_a_review
    from dossier_pro.services.review.sending import exporter_avis, notes_d_un_autre

    count = exporter_avis(options.fichier, options.sortie, of_a_review(options))
    _dire(f"Écrit : {options.sortie} ({count} notes)")
    _dire(*notes_d_un_autre(options.fichier))
    return FAIT


def relecture_fusionner(options: argparse.Namespace) -> int:
    """Merge reviews into a dossier."""
    from dossier_pro.cli_password import of_a_review
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services.review.sending import AutreNomError, fusion_json, fusion_texte, fusionner_dans

    try:
        fusion = fusionner_dans(options.fichier, options.avis, of_a_review(options), autre_nom=options.autre_nom)
    except AutreNomError as error:
        raise KnownError(
            f"{error.phrase} Si c’est la même personne, recommencez avec --autre-nom ; sinon, demandez le bon "
            "fichier à la personne qui vous l’a envoyé."
        ) from error
    _montrer(options, lambda: fusion_json(fusion), lambda: fusion_texte(fusion))
    return FAIT


def relecture_identite(options: argparse.Namespace) -> int:
    """Tell the codes of who reads on this computer, or read here as the reader that a code names."""
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services.review.identity import code_de, lecteurs_connus, prendre_le_code

    if not options.code and (options.nom or options.role):
        raise KnownError(
            "Le nom et le rôle vont avec un code : ajoutez --code, et le code que montre l’autre ordinateur."
        )
    if options.code:
        qui = prendre_le_code(options.code, options.nom, options.role)
        _dire(f"Sur cet ordinateur, vous êtes maintenant {qui.nom} ({qui.role}), comme sur l’autre.")
    known = lecteurs_connus()
    if options.json:
        rows = [{"nom": one.nom, "role": one.role, "code": code_de(one.id)} for one in known]
        _json({"format": "dossier-pro/identite/1", "lecteurs": rows})
    elif not known:
        _dire("Personne n’a encore relu de dossier sur cet ordinateur.")
    else:
        for one in known:
            print(f"{code_de(one.id)}  {one.nom} ({one.role})")
    return FAIT


def suivi(options: argparse.Namespace) -> int:
    """Tell where the candidates of a folder stand."""
    from dossier_pro.services.suivi.following import suivi_json, suivi_texte, suivre

    resultat = suivre(options.repertoire)
    if options.tableau:
        from dossier_pro.services.suivi.cohorte import exporter_suivi

        exporter_suivi(resultat, options.tableau)
        _dire(f"Écrit : {options.tableau}")
    _montrer(options, lambda: suivi_json(resultat), lambda: suivi_texte(resultat))
    return FAIT


def reparer(options: argparse.Namespace) -> int:
    """Write what can be saved of a damaged dossier to a new file."""
    from dossier_pro.services.copies.repair import reparation_json, reparation_texte
    from dossier_pro.services.copies.repair import reparer as reparer_dans

    reparation = reparer_dans(options.fichier, options.sortie)
    if options.json:
        _json(reparation_json(reparation))
    elif reparation.fichier is not None:
        print(reparation_texte(reparation))
    if reparation.fichier is None:
        _dire(reparation_texte(reparation))
        return CONNU
    _dire(f"Écrit : {reparation.fichier}")
    return FAIT


def tout_exporter(options: argparse.Namespace) -> int:
    """Write everything that a dossier holds into a ZIP of open formats."""
    from dossier_pro.services.everything import tout_exporter as everything

    resultat = everything(options.fichier, options.sortie)
    _dire(f"Écrit : {resultat.cible}")
    for titre in resultat.perdues:
        _dire(f"« {titre} » n’y est pas : ce fichier a été abîmé dans le dossier, ajoutez de nouveau l’original.")
    return FAIT


def tout_effacer(options: argparse.Namespace) -> int:
    """List all that is kept on this computer; with ``--oui`` erase it, the person's own files only where asked to."""
    from dossier_pro.services.copies import erasing_all

    found = erasing_all.tout_inventaire()
    _montrer(options, lambda: erasing_all.inventaire_json(found), lambda: erasing_all.inventaire_texte(found))
    if not options.oui:
        _dire("Rien n’est effacé : ajoutez --oui pour effacer, et --dossiers pour effacer aussi ce qui est gardé.")
        return FAIT
    _dire(*erasing_all.tout_effacer([one for one in found if one.propose or options.dossiers]))
    return FAIT


def sauvegardes(options: argparse.Namespace) -> int:
    """List the copies that are kept of a dossier, or open one of them beside it."""
    from dossier_pro import cli_password
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.services.copies.listing import liste_de, liste_json, liste_texte
    from dossier_pro.services.copies.making import restaurer

    found = liste_de(options.fichier)
    if (options.restaurer is None) != (options.sortie is None):
        raise KnownError(
            "Pour restaurer une copie, donnez son numéro et le nouveau fichier : --restaurer N -o G.dpro ; le dossier "
            "d’origine n’est jamais remplacé."
        )
    if options.restaurer is not None:
        copie = found.numero(options.restaurer)
        cli_password.Passwords(options, _dire).unlock_all([copie.fichier])
        phrases = restaurer(copie, options.sortie)
        _dire(f"La copie du {copie.moment} est rouverte dans un nouveau fichier : {options.sortie}")
        _dire(*phrases)
    else:
        _montrer(options, lambda: liste_json(found), lambda: liste_texte(found))
    return FAIT


def reunir(options: argparse.Namespace) -> int:
    """Take into a dossier what another version of it holds."""
    from dossier_pro.services.versions.telling import reunion_json, reunion_texte, reunir_fichiers

    resultat = reunir_fichiers(
        options.fichier, options.autre, options.garder, autre_nom=options.autre_nom, essai=options.essai
    )
    _montrer(options, lambda: reunion_json(resultat, ecrit=not options.essai), lambda: reunion_texte(resultat))
    return FAIT


def mot_de_passe(options: argparse.Namespace) -> int:
    """Set, change or remove the password of a dossier and of its copies."""
    from dossier_pro.cli_password import change

    _dire(*change(options, _dire))
    return FAIT


def autotest(options: argparse.Namespace) -> int:
    """Make the example, export it and check what came out, in a temporary folder."""
    from dossier_pro.gui.kit.voice import tried
    from dossier_pro.services.autotest import verifier

    for ligne in verifier(tried):
        print(ligne)
    return FAIT


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "ouvrir": ouvrir,
    "exemple": exemple,
    "nouveau": nouveau,
    "referentiel lister": referentiel_lister,
    "referentiel importer": referentiel_importer,
    "referentiel exporter": referentiel_exporter,
    "preuve ajouter": preuve_ajouter,
    "etat": etat,
    "exporter": exporter,
    "verifier": verifier,
    "importer-dp": importer_dp,
    "relecture exporter": relecture_exporter,
    "relecture fusionner": relecture_fusionner,
    "relecture identite": relecture_identite,
    "suivi": suivi,
    "sauvegardes": sauvegardes,
    "reparer": reparer,
    "tout-exporter": tout_exporter,
    "reunir": reunir,
    "tout-effacer": tout_effacer,
    "mot-de-passe": mot_de_passe,
    "autotest": autotest,
    **GUIDE,
}
