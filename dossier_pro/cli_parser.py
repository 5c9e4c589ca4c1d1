"""The grammar of the command line, with its help and its refusals in French."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from dossier_pro import __version__
from dossier_pro.domain.spaces import insecables

Action = Callable[[argparse.Namespace], int]

_FRENCH = {
    "usage: ": "usage : ",
    "positional arguments": "arguments",
    "options": "options",
    "show this help message and exit": "montre cette aide",
    "show program's version number and exit": "montre la version",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "mots inconnus : %s",
    "expected one argument": "attend une valeur",
    "expected at least one argument": "attend au moins une valeur",
    "invalid %(type)s value: %(value)r": "« %(value)s » n’est pas un nombre entier",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "not allowed with argument %s": "ne va pas avec %s",
    "ambiguous option: %(option)s could match %(matches)s": "« %(option)s » peut être %(matches)s",
    "one of the arguments %s is required": "il faut l’un de : %s",
}


_COMMANDE = "COMMANDE"


def _translate(message: str) -> str:
    return _FRENCH.get(message, message)


class _Help(argparse.HelpFormatter):
    """No line of the help begins with « : » or ends with a guillemet that opens."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(insecables(text), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return super()._fill_text(insecables(text), width, indent)


class _Parser(argparse.ArgumentParser):
    """Says in one French sentence what is wrong with the words of a command; an option is written in full."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs | {"formatter_class": _Help})
        self.allow_abbrev = False

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            if action.metavar == _COMMANDE and Path(str(value)).exists():
                self.exit(2, f"{_no_command(Path(str(value)))}\n")
            *first, last = map(str, action.choices)
            wanted = f"{', '.join(first)} ou {last}" if first else last
            raise argparse.ArgumentError(action, f"« {value} » n’est pas prévu (il faut {wanted})")

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"La commande est incomplète ou mal écrite ({message}) : voyez « {self.prog} --help ».\n")
        sys.exit(2)


def _no_command(path: Path) -> str:
    """Return what to do with a file or a folder that stands where a command should."""
    nom = _chemin(str(path)).name
    if path.is_dir():
        return (
            f"« {nom} » est un dossier de fichiers, et non une commande : donnez un fichier .dpro pour l’ouvrir, "
            "ou le mot suivi devant, pour voir où en sont les candidats d’un groupe."
        )
    return f"« {nom} » n’est pas un dossier professionnel : donnez un fichier .dpro, ou une commande devant ce nom."


def _chemin(texte: str) -> Path:
    """Return a path that has a name wherever there is one to have: « . » is the folder that it stands for."""
    if not texte.strip():
        raise argparse.ArgumentTypeError("un nom de fichier est vide")
    path = Path(texte)
    return path if path.name else path.absolute()


def build_parser(commands: Mapping[str, Action]) -> argparse.ArgumentParser:
    """Return the parser of the whole command line.

    Args:
        commands: what each sub-command runs, by its name (« referentiel lister » for one of a group).
    """
    # argparse offers no other way to speak French without a compiled catalogue.
    setattr(argparse, "_", _translate)  # noqa: B010
    parser = _Parser(prog="dossier-pro", description="Construire le dossier professionnel d’un titre professionnel.")
    parser.add_argument("--version", action="version", version=f"Dossier Pro {__version__}", help="montre la version")
    parser.set_defaults(action=commands["ouvrir"])
    groups = parser.add_subparsers(title="commandes", metavar=_COMMANDE, parser_class=_Parser)
    _files(groups, commands)
    _reports(groups, commands)
    _keeping(groups, commands)
    return parser


Groups = argparse._SubParsersAction  # the type has no public name


def _sub(groups: Groups[_Parser], commands: Mapping[str, Action], name: str, aide: str) -> _Parser:
    parser = groups.add_parser(name.split()[-1], help=aide, description=aide)
    parser.set_defaults(action=commands[name])
    if name not in _SANS_DOSSIER:
        parser.add_argument(
            "--mot-de-passe-stdin", action="store_true", help="lit le mot de passe du dossier sur l’entrée standard"
        )
    return parser


_SANS_DOSSIER = frozenset(
    [
        *("ouvrir", "suggerer", "exemple", "importer-dp", "suivi", "relecture identite", "tout-effacer", "autotest"),
        *("referentiel lister", "referentiel importer", "referentiel exporter"),
    ]
)
"""What opens no dossier, asks in its window, or reads what has no password and tells of what has one."""


def _fichier(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("fichier", type=_chemin, metavar="F.dpro", help="le dossier")


def _mo(texte: str) -> int:
    """Read a size in whole Mo."""
    mo = int(texte)
    if mo < 1:
        raise argparse.ArgumentTypeError("la taille maximale se donne en Mo, à partir de 1")
    return mo


def _nombre(texte: str) -> int:
    """Read how many are wanted."""
    if not texte.isdigit() or int(texte) < 1:
        raise argparse.ArgumentTypeError("c’est un nombre, à partir de 1")
    return int(texte)


def _une_activite(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--ccp", type=int, metavar="N", help="un seul CCP")
    group.add_argument("--ccs", type=int, metavar="N", help="un seul CCS")


def _files(groups: Groups[_Parser], commands: Mapping[str, Action]) -> None:
    _fichier(_sub(groups, commands, "ouvrir", "ouvre un dossier dans la fenêtre"))
    _fichier(_sub(groups, commands, "exemple", "écrit le dossier d’exemple (candidate fictive)"))

    nouveau = _sub(groups, commands, "nouveau", "crée un dossier, vide ou pour une autre personne")
    _fichier(nouveau)
    begin = nouveau.add_mutually_exclusive_group(required=True)
    begin.add_argument("--titre", metavar="CLE", help="le titre, par exemple TP-01285:04")
    begin.add_argument(
        "--depuis", type=_chemin, metavar="G.dpro", help="un dossier à reprendre pour une autre personne, sans ses avis"
    )
    nouveau.add_argument("--nom", default="", help="nom de naissance")
    nouveau.add_argument("--prenom", default="", help="prénom")
    nouveau.add_argument("--modalite", choices=("formation", "vae"), help="la modalité d’accès")
    nouveau.add_argument("--objet", default="titre", metavar="titre|ccp:1,2|ccs:1", help="ce que vous présentez")

    referentiel = groups.add_parser("referentiel", help="les référentiels connus").add_subparsers(
        required=True, metavar="ACTION", dest="sous_commande"
    )
    lister = _sub(referentiel, commands, "referentiel lister", "liste les référentiels connus")
    lister.add_argument("--json", action="store_true", help="en JSON")
    importer = _sub(referentiel, commands, "referentiel importer", "lit un REAC, un RE, une fiche, un arrêté")
    importer.add_argument("source", metavar="SOURCE", help="PDF, texte, XML ou ZIP ; « - » lit l’entrée standard")
    importer.add_argument("--json", action="store_true", help="en JSON")
    importer.add_argument("--enregistrer", action="store_true", help="l’ajoute à votre catalogue")
    importer.add_argument("--choix", metavar="RNCPn", help="la fiche voulue, dans un export du RNCP")
    exporter = _sub(referentiel, commands, "referentiel exporter", "écrit un référentiel pour un autre logiciel")
    exporter.add_argument("cle", metavar="CLE", help="le titre, par exemple TP-01285:04")
    exporter.add_argument("--format", required=True, choices=("json", "case", "moodle", "mahara"), help="le format")
    exporter.add_argument("-o", dest="sortie", type=_chemin, required=True, metavar="F", help="le fichier à écrire")

    preuve = groups.add_parser("preuve", help="les preuves d’un dossier").add_subparsers(
        required=True, metavar="ACTION", dest="sous_commande"
    )
    ajouter = _sub(preuve, commands, "preuve ajouter", "ajoute des fichiers comme preuves")
    _fichier(ajouter)
    ajouter.add_argument("pieces", type=_chemin, nargs="+", metavar="PIECE", help="les fichiers à ajouter")
    ajouter.add_argument(
        "--critere", nargs="+", action="extend", default=[], metavar="ID", help="critères montrés (id, ou CP4.2)"
    )
    ajouter.add_argument("--phrase", default="", metavar="TEXTE", help="comment la preuve montre ces critères")
    ajouter.add_argument("--exemple", metavar="ID", help="l’exemple qui cite la preuve (id, ou CCP1.2)")
    ajouter.add_argument(
        "--taille-image",
        dest="grandeur",
        choices=("auto", "petite", "moyenne", "pleine"),
        help="la taille de l’image dans cet exemple : 8 cm, 12 cm au plus, une pleine page ; sinon automatique",
    )


def _exporter(exporter: argparse.ArgumentParser) -> None:
    _fichier(exporter)
    exporter.add_argument("--word", type=_chemin, metavar="F.docx", help="en Word")
    exporter.add_argument("--pdf", type=_chemin, metavar="F.pdf", help="en PDF")
    exporter.add_argument("--index", type=_chemin, metavar="F.pdf", help="l’index des preuves, en PDF")
    exporter.add_argument(
        "--grille", type=_chemin, metavar="F.pdf", help="la grille de lecture : où chaque critère est montré"
    )
    exporter.add_argument(
        "--resume", type=_chemin, metavar="F.pdf", help="le dossier résumé en une page ; avec --paquet, il y est aussi"
    )
    exporter.add_argument(
        "--paquet", type=_chemin, metavar="F.zip", help="tout ce qui est remis au jury, en un ZIP ou un nouveau dossier"
    )
    exporter.add_argument(
        "--protege", action="store_true", help="donne au ZIP de --paquet un mot de passe, tapé ou lu comme les autres"
    )
    exporter.add_argument("--modele", type=_chemin, metavar="OFFICIEL.docx", help="le modèle Word à remplir")
    exporter.add_argument(
        "--annexes",
        choices=("conformes", "legeres"),
        default="conformes",
        help="pages des annexes : en images accessibles (conformes), ou copiées telles quelles (legeres)",
    )
    exporter.add_argument(
        "--nom-sur-chaque-page", dest="nom_sur_pages", action="store_true", help="votre nom en bas de chaque page"
    )
    exporter.add_argument("--max-mo", type=_mo, metavar="N", help="taille maximale de chaque fichier, en Mo")
    _une_activite(exporter)


def _reports(groups: Groups[_Parser], commands: Mapping[str, Action]) -> None:
    etat = _sub(groups, commands, "etat", "dit ce qui est montré et ce qui manque")
    _fichier(etat)
    etat.add_argument("--json", action="store_true", help="en JSON")
    etat.add_argument("--strict", action="store_true", help="code de sortie 1 si quelque chose bloque")
    _une_activite(etat)

    _exporter(_sub(groups, commands, "exporter", "crée le dossier pour le jury"))

    faisabilite = _sub(
        groups, commands, "faisabilite", "écrit la fiche qui prépare le dossier de faisabilité d’une VAE"
    )
    _fichier(faisabilite)
    faisabilite.add_argument("--pdf", type=_chemin, metavar="F.pdf", help="le fichier PDF à créer")
    faisabilite.add_argument("--word", type=_chemin, metavar="F.docx", help="le fichier Word à créer")

    verifier = _sub(groups, commands, "verifier", "vérifie un dossier, ou un DP en Word, avant le jury")
    verifier.add_argument("fichier", type=_chemin, metavar="F.dpro|F.docx", help="le dossier, ou le DP en Word")
    verifier.add_argument("--json", action="store_true", help="en JSON")

    conseils = _sub(groups, commands, "conseils", "lit votre brouillon et dit ce qu’un bon formateur dirait")
    _fichier(conseils)
    conseils.add_argument("--tout", action="store_true", help="dit aussi ce qui est moins sûr")
    conseils.add_argument("--json", action="store_true", help="en JSON")

    suggerer = _sub(groups, commands, "suggerer", "dit quels critères un texte montre peut-être")
    suggerer.add_argument("source", metavar="FICHIER.txt|-", help="le texte ; « - » le lit sur l’entrée standard")
    suggerer.add_argument("--titre", required=True, metavar="CLE", help="le titre, par exemple TP-01285:04")
    suggerer.add_argument("--nombre", type=_nombre, default=3, metavar="N", help="combien au plus (3 sans cela)")
    suggerer.add_argument("--json", action="store_true", help="en JSON")

    importer = _sub(
        groups, commands, "importer-dp", "reprend un DP commencé ailleurs : .docx, .odt, .rtf, PDF ou Markdown"
    )
    importer.add_argument("source", type=_chemin, metavar="DP.docx", help="le DP (.docx, .doc, .odt, .rtf, .pdf, .md)")
    importer.add_argument("-o", dest="sortie", type=_chemin, required=True, metavar="F.dpro", help="le dossier à créer")
    importer.add_argument("--titre", required=True, metavar="CLE", help="le titre, par exemple TP-01285:04")
    importer.add_argument("--json", action="store_true", help="ce qui a été lu, en JSON")

    relecture = groups.add_parser("relecture", help="les avis d’un formateur").add_subparsers(
        required=True, metavar="ACTION", dest="sous_commande"
    )
    rendre = _sub(relecture, commands, "relecture exporter", "écrit les avis sur un dossier dans un fichier .avis")
    _fichier(rendre)
    rendre.add_argument("-o", dest="sortie", type=_chemin, required=True, metavar="F.avis", help="le fichier à écrire")
    fusionner = _sub(relecture, commands, "relecture fusionner", "ajoute des avis reçus à votre dossier")
    _fichier(fusionner)
    fusionner.add_argument("avis", type=_chemin, nargs="+", metavar="A.avis", help="les avis reçus")
    fusionner.add_argument("--json", action="store_true", help="en JSON")
    fusionner.add_argument("--autre-nom", action="store_true", help="prend aussi ceux faits sous un autre nom")
    identite = _sub(relecture, commands, "relecture identite", "montre votre code de lecteur, ou en reprend un")
    identite.add_argument("--code", metavar="CODE", help="le code montré par votre autre ordinateur")
    identite.add_argument("--nom", default="", help="votre nom, si ce n’est pas le dernier lecteur d’ici")
    identite.add_argument("--role", default="", help="votre rôle, par exemple formateur")
    identite.add_argument("--json", action="store_true", help="en JSON")
    for parser in (rendre, fusionner):
        parser.add_argument(
            "--mot-de-passe", action="store_true", help="demande le mot de passe qui protège l’avis (sans l’afficher)"
        )


def _keeping(groups: Groups[_Parser], commands: Mapping[str, Action]) -> None:
    suivi = _sub(groups, commands, "suivi", "dit où en sont les candidats d’un groupe, sans rien changer")
    suivi.add_argument("repertoire", type=_chemin, metavar="DOSSIER/", help="là où sont rangés leurs fichiers .dpro")
    suivi.add_argument("--json", action="store_true", help="en JSON")
    suivi.add_argument("--tableau", type=_chemin, metavar="F.xlsx|F.csv", help="écrit le suivi dans un tableur")

    reparer = _sub(groups, commands, "reparer", "sauve dans une copie ce qui peut l’être d’un dossier abîmé")
    _fichier(reparer)
    reparer.add_argument("-o", dest="sortie", type=_chemin, required=True, metavar="G.dpro", help="le fichier à écrire")
    reparer.add_argument("--json", action="store_true", help="le compte rendu, en JSON")

    effacer = _sub(groups, commands, "tout-effacer", "montre tout ce que le logiciel garde ici, et l’efface")
    effacer.add_argument("--oui", action="store_true", help="l’efface pour de bon ; sinon, tout est seulement montré")
    effacer.add_argument(
        "--dossiers", action="store_true", help="avec --oui, efface aussi vos dossiers et ce qui est sur une clé"
    )
    effacer.add_argument("--json", action="store_true", help="en JSON")

    tout = _sub(groups, commands, "tout-exporter", "écrit tout ce que contient un dossier, pour d’autres logiciels")
    _fichier(tout)
    tout.add_argument("-o", dest="sortie", type=_chemin, required=True, metavar="F.zip", help="le ZIP à écrire")

    sauvegardes = _sub(groups, commands, "sauvegardes", "montre les copies gardées d’un dossier, ou en rouvre une")
    _fichier(sauvegardes)
    sauvegardes.add_argument("--json", action="store_true", help="en JSON")
    sauvegardes.add_argument("--restaurer", type=int, metavar="N", help="la copie à rouvrir, par son numéro")
    sauvegardes.add_argument("-o", dest="sortie", type=_chemin, metavar="G.dpro", help="le nouveau fichier à écrire")

    reunir = _sub(groups, commands, "reunir", "réunit un dossier avec une autre version de lui-même")
    _fichier(reunir)
    reunir.add_argument("autre", type=Path, metavar="G.dpro", help="l’autre version ; elle n’est pas modifiée")
    reunir.add_argument(
        "--garder", choices=("ici", "autre", "deux"), help="ce qui reste de ce qui a été écrit des deux côtés"
    )
    reunir.add_argument("--autre-nom", action="store_true", help="la prend aussi sous un autre nom de candidat")
    reunir.add_argument("--essai", action="store_true", help="montre ce qui changerait, sans rien écrire")
    reunir.add_argument("--json", action="store_true", help="en JSON")

    mot_de_passe = _sub(groups, commands, "mot-de-passe", "met, change ou retire le mot de passe d’un dossier")
    mot_de_passe.add_argument("geste", choices=("mettre", "changer", "retirer"), help="ce qu’il faut faire")
    _fichier(mot_de_passe)

    _sub(groups, commands, "autotest", "vérifie l’installation sur le dossier d’exemple")
