"""A fictitious dossier for the tests of the exports: an invented référentiel, an invented candidate."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from PIL import Image, ImageDraw

from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Candidat,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Entity,
    Exemple,
    Lien,
    Preuve,
    Projet,
)
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.referentiel import Activite, Competence, Critere, Referentiel, Source, Transversale

FRANCAIS = "àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸ«»’“”…–—€°²³½±×÷·•†‰№™©®§µ"

SOURCE = Source("Référentiel inventé pour les tests", "texte", "0" * 64)


def referentiel(*, activites: int = 2, ministere: bool = True) -> Referentiel:
    """An invented référentiel of so many activités, with competences and critères."""
    made = tuple(_activite(n) for n in range(1, activites + 1))
    ccs = Activite("ccs-1", 1, "Accueillir des visiteurs dans une autre langue", True, None, (_competence(1, "ccs-1"),))
    return Referentiel(
        cle="TP-99999:01" if ministere else "RNCP9999",
        code="TP-99999" if ministere else None,
        millesime="01" if ministere else None,
        sigle=None,
        intitule="Assistant de gestion imaginaire",
        niveau=5,
        certificateur="Ministère du Travail" if ministere else "Institut Imaginaire",
        type="titre-professionnel" if ministere else "certification-rncp",
        source=SOURCE,
        activites=(*made, ccs),
        transversales=(
            Transversale("t-1", "Communiquer", (Critere("t-1-c", "Le message est clair pour celui qui le reçoit."),)),
        ),
    )


_INTITULES = (
    "Organiser les ventes et suivre les commandes des clients",
    "Contribuer à faire connaître l’offre de l’entreprise",
    "Tenir les comptes d’un petit atelier",
    "Préparer les expositions et les salons",
)


def _activite(numero: int) -> Activite:
    competences = tuple(_competence(2 * numero - 2 + n, f"at-{numero}") for n in (1, 2))
    return Activite(f"at-{numero}", numero, _INTITULES[(numero - 1) % 4], False, None, competences)


def _competence(numero: int, parent: str) -> Competence:
    criteres = tuple(
        Critere(f"{parent}-cp{numero}-{rank}", texte)
        for rank, texte in enumerate(
            (
                "La réponse est envoyée dans le délai annoncé au client.",
                "Les informations sont vérifiées avant l’envoi.",
            ),
            1,
        )
    )
    return Competence(f"{parent}-cp{numero}", numero, f"Traiter une demande de niveau {numero}", None, None, criteres)


@dataclass
class Pieces:
    """Bytes by their SHA-256, read as the exporters read them."""

    contents: dict[str, bytes] = field(default_factory=dict)

    def add(self, content: bytes) -> str:
        """Keep bytes and return their SHA-256."""
        sha = hashlib.sha256(content).hexdigest()
        self.contents[sha] = content
        return sha

    def lire(self, sha: str) -> BinaryIO:
        """Open a piece."""
        return io.BytesIO(self.contents[sha])


Lire = Callable[[str], BinaryIO]


def picture(width: int = 1200, height: int = 800, *, text: str = "", kind: str = "JPEG", exif: bool = False) -> bytes:
    """A picture that looks a little like a form on a screen."""
    image = Image.new("RGB", (width, height), "#f4f1ea")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, height // 9), fill="#8a1f63")
    for row in range(3, 9):
        y = row * height // 10
        draw.rectangle((width // 20, y, width * (6 + row % 3) // 10, y + height // 28), fill="#c9c2b4")
        draw.rectangle((width * 8 // 10, y, width * 9 // 10, y + height // 28), fill="#3a7d5c")
    draw.rectangle((4, 4, width - 5, height - 5), outline="#888888", width=3)
    if text:
        draw.text((width // 20, height // 30), text, fill="white")
    target = io.BytesIO()
    if exif:
        tags = Image.Exif()
        tags[0x0112] = 6  # to be turned by a quarter
        tags[0x010F] = "Appareil Secret"
        tags[0x8825] = {1: "N", 2: (48.0, 51.0, 24.0), 3: "E", 4: (2.0, 21.0, 3.0)}
        image.save(target, kind, exif=tags)
    else:
        image.save(target, kind)
    return target.getvalue()


TACHES = """Dans l’atelier, je suis la personne qui répond aux demandes de devis des collectivités. En mars, \
une mairie a demandé \
quarante-deux bancs d’école pour trois sites : j’ai lu la demande, relevé ce qui manquait (dates, accès, \
couleur) et rappelé \
l’acheteuse dans l’heure.

J’ai ensuite préparé le devis dans le logiciel de gestion :

- j’ai repris les prix du catalogue et vérifié la remise prévue au contrat ;
- j’ai demandé le coût du transport à notre transporteur, car deux écoles n’ont **pas de quai** ;
- j’ai fait relire les quantités par le chef d’atelier.

Le lendemain, l’acheteuse a trouvé le prix trop élevé. Avec l’accord de ma responsable, j’ai proposé *une \
livraison groupée* : le \
transport baissait de 380 € et la date restait tenue. La commande a été signée le 14 mars, pour 12 460 € hors taxes.

Enfin j’ai suivi la commande jusqu’au bout :

1. enregistrement et accusé de réception au client,
2. point chaque vendredi avec l’atelier,
3. appel à chaque école la veille de la livraison,
4. facture, puis relance courtoise à trente jours."""

MOYENS = """- Logiciel de gestion (devis, commandes, factures) et tableur pour comparer les transports
- Messagerie et téléphone ; modèle de devis de l’entreprise
- Contrat-cadre de la mairie, catalogue, plan des accès"""

EQUIPE = """Ma responsable, qui valide les remises au-delà de 3 % ; le chef d’atelier pour les délais ; le \
transporteur ; \
l’acheteuse de la mairie et les trois directrices d’école."""

COMPLEMENTS = """Cette vente m’a appris à poser toutes les questions *avant* de chiffrer. Depuis, j’utilise une \
fiche de \
questions que j’ai rédigée moi-même et que deux collègues ont reprise."""


def _liste(text: str) -> tuple[str, ...]:
    return tuple(text.split(" ¤ "))


_SUJETS = _liste(
    "le client ¤ notre transporteur ¤ ma responsable ¤ l’acheteuse ¤ le chef d’atelier ¤ la mairie ¤ "
    "une école ¤ le comptable"
)
_VERBES = _liste(
    "a demandé ¤ m’a confié ¤ a vérifié ¤ souhaitait ¤ a refusé puis accepté ¤ attendait ¤ a transmis ¤ "
    "a confirmé par écrit"
)
_OBJETS = _liste(
    "le devis définitif ¤ un tarif préférentiel ¤ la fiche de livraison ¤ trois attestations ¤ "
    "les quantités réelles (42 bancs) ¤ le contrat-cadre ¤ l’état des stocks au 1er mars ¤ "
    "une offre « clé en main » ¤ le suivi des effectifs ¤ la facture n° 2024-118"
)
_SUITES = _liste(
    "avant la fin de la journée ¤ avec deux jours d’avance ¤ sans attendre la relance ¤ "
    "dans le logiciel de gestion ¤ par téléphone puis par courriel ¤ "
    "selon la procédure affichée à l’atelier ¤ pour un total de 1 250 € hors taxes ¤ "
    "c’est-à-dire après vérification des coefficients ¤ "
    "en tenant compte du franc-bord et de l’accès difficile"
)


def prose(rng: random.Random, words: int) -> str:
    """French of no meaning but with the letters, signs and lengths of the real thing; paragraphs, lists and styles."""
    blocks: list[str] = []
    count = 0
    while count < words:
        if rng.random() < 0.25:
            mark = rng.choice(("- ", "1. "))
            items = [mark + phrase(rng) for _ in range(rng.randint(2, 5))]
            blocks.append("\n".join(items))
        else:
            text = " ".join(phrase(rng) for _ in range(rng.randint(1, 6)))
            if rng.random() < 0.3:
                text = f"**{text[:20].strip()}** {text[20:]}"
            blocks.append(text)
        count += len(blocks[-1].split())
    return "\n\n".join(blocks)


def phrase(rng: random.Random) -> str:
    """One sentence."""
    text = f"{rng.choice(_SUJETS)} {rng.choice(_VERBES)} {rng.choice(_OBJETS)} {rng.choice(_SUITES)}"
    end = rng.choice(
        (".", ".", ".", " !", " ; j’ai noté la date : le 3 mai.", " – ce qui était prévu – et je l’ai classé.")
    )
    return text[0].upper() + text[1:] + end


def dossier(ref: Referentiel | None = None, *entities: Entity, dossier_id: str = "dossier-essai") -> DossierDuJury:
    """A dossier of these entities."""
    made = DossierDuJury(dossier_id, ref or referentiel())
    for entity in entities:
        made = made.put(entity)
    return made


def rich() -> tuple[DossierDuJury, Pieces]:
    """A dossier with everything in it: figures, mentions, annexes, documents, diplômes, a long exemple."""
    rng = random.Random(7)
    pieces = Pieces()
    photo = pieces.add(picture(1600, 1000, exif=True))
    screen = pieces.add(picture(900, 500, kind="PNG"))
    plan = pieces.add(picture(1000, 1400))
    entities: list[Entity] = [
        Candidat(
            nom_naissance="Martin-Delorme",
            nom_usage="Duval",
            prenom="Élise",
            adresse="14, rue de l’Œuvre-Imaginaire\n00000 Ville-Exemple",
        ),
        Projet(modalite="formation"),
        Declaration(nom="Élise Duval", lieu="Ville-Exemple", jour=date(2026, 11, 20)),
        Exemple(
            "ex-1",
            "at-1",
            1,
            "Répondre à une demande de devis d’une collectivité et suivre la commande jusqu’à la facture",
            TACHES,
            MOYENS,
            EQUIPE,
            COMPLEMENTS,
            "Ateliers Fictibois",
            "Service commercial",
            date(2025, 2, 3),
            date(2025, 6, 27),
        ),
        Exemple(
            "ex-2",
            "at-1",
            2,
            "Relancer des clients",
            prose(rng, 420),
            prose(rng, 60),
            prose(rng, 40),
            "",
            "Ateliers Fictibois",
            "",
            date(2024, 9, 2),
            None,
        ),
        Exemple(
            "ex-3",
            "at-2",
            1,
            "Préparer la lettre d’information trimestrielle",
            prose(rng, 260),
            MOYENS,
            EQUIPE,
            prose(rng, 50),
            "Association Les Copeaux d’Exemple",
            "Communication",
            date(2023, 1, 15),
            date(2024, 6, 30),
        ),
        Preuve(
            "p-photo",
            "photo",
            "Les bancs livrés à l’école",
            description="Six bancs en bois clair dans un préau",
            nom_fichier="a.jpg",
            mime="image/jpeg",
            taille=1,
            sha256=photo,
        ),
        Preuve("p-ecran", "fichier", "Écran du devis", nom_fichier="b.png", mime="image/png", taille=1, sha256=screen),
        Preuve(
            "p-plan",
            "fichier",
            "Plan du stand",
            description="Plan vu de dessus",
            nom_fichier="plan.jpg",
            mime="image/jpeg",
            taille=1,
            sha256=plan,
        ),
        Preuve(
            "p-devis",
            "fichier",
            "Devis signé",
            nom_fichier="devis.pdf",
            mime="application/pdf",
            taille=1,
            sha256="1" * 64,
        ),
        Preuve("p-lien", "lien", "Page du salon", adresse="https://exemple.invalid/salon"),
        Preuve("p-note", "note", "Ma fiche de questions", description=MOYENS),
        Citation("c-1", "ex-1", "p-ecran", "taches", "Le devis dans le logiciel", 1),
        Citation("c-2", "ex-1", "p-devis", "taches", "", 2),
        Citation("c-3", "ex-1", "p-photo", "complements", "", 3),
        Citation("c-4", "ex-3", "p-lien", "taches", "", 1),
        Citation("c-5", "ex-3", "p-photo", "moyens", "", 2),
        Diplome("d-1", 1, "Baccalauréat professionnel Gestion-administration", "Académie de Ville-Exemple", "2015"),
        Diplome("d-2", 2, "Certificat de compétences informatiques", "Centre d’Exemple", "Juin 2019"),
        DocumentIllustrant("doc-1", 1, "Lettre d’information du printemps 2024", "p-lien"),
        DocumentIllustrant("doc-2", 2, "", "p-note"),
        Annexe("an-1", 1, "Devis signé par la mairie", "p-devis"),
        Annexe("an-2", 2, "", "p-plan"),
        Annexe("an-3", 3, "Fiche de questions", "p-note"),
        Lien(
            "l-1",
            "exemple",
            "ex-1",
            "at-1-cp1-1",
            "J’ai rappelé l’acheteuse dans l’heure et envoyé le devis le lendemain.",
        ),
        Lien("l-2", "exemple", "ex-2", "at-1-cp1-1", "Chaque relance est partie à la date que j’avais notée."),
        Lien("l-3", "preuve", "p-photo", "at-1-cp2-1", "La photo montre la livraison le jour prévu."),
        Lien("l-4", "exemple", "ex-3", "t-1-c", "Deux lectrices ont relu le texte avant l’envoi."),
        Lien("l-5", "exemple", "ex-3", "at-2-cp3-2", ""),
    ]
    return dossier(None, *entities), pieces


def random_dossier(seed: int) -> tuple[DossierDuJury, Pieces]:
    """A dossier of random shape: two to four activités, one to three exemples in each, answers of every length."""
    rng = random.Random(seed)
    pieces = Pieces()
    count = rng.randint(2, 4)
    entities: list[Entity] = [
        Candidat(nom_naissance="Essai", prenom="Aléa"),
        Projet(modalite="vae"),
        Declaration("unique", "Aléa Essai", "Ville-Exemple", date(2026, 1, 2)),
    ]
    number = 0
    for activite in range(1, count + 1):
        for ordre in range(1, rng.randint(1, 3) + 1):
            number += 1
            entities += _random_exemple(rng, pieces, f"e{number}", f"at-{activite}", ordre)
    entities += [
        Diplome(f"d{n}", n, phrase(rng), "Centre d’Exemple", str(2000 + n)) for n in range(1, rng.randint(0, 6) + 1)
    ]
    return dossier(referentiel(activites=count), *entities), pieces


def _random_exemple(rng: random.Random, pieces: Pieces, ident: str, activite: str, ordre: int) -> list[Entity]:
    made: list[Entity] = [
        Exemple(
            ident,
            activite,
            ordre,
            phrase(rng)[: rng.choice((20, 60, 160))].strip(),
            prose(rng, rng.choice((30, 200, 450, 900))),
            prose(rng, rng.choice((5, 40, 120))),
            prose(rng, rng.choice((5, 30, 80))),
            prose(rng, rng.choice((0, 0, 40, 200))) if rng.random() < 0.6 else "",
            "Ateliers Fictibois",
            "Service commercial",
            date(2024, 1, 1),
            date(2024, 12, 31),
        )
    ]
    for rank in range(rng.choice((0, 0, 1, 2))):
        size = rng.choice(((1200, 800), (700, 900), (300, 200)))
        sha = pieces.add(picture(*size, text=f"{ident}-{rank}"))
        preuve = f"{ident}-p{rank}"
        made.append(Preuve(preuve, "photo", phrase(rng), nom_fichier="a.jpg", mime="image/jpeg", taille=1, sha256=sha))
        made.append(
            Citation(f"{ident}-c{rank}", ident, preuve, rng.choice(("taches", "moyens", "complements")), "", rank)
        )
    return made


_MORCEAUX = _liste(
    "c’est-à-dire ¤ peut-être ¤ mi-temps/plein-temps ¤ "
    "https://exemple.invalid/un/chemin-assez-long?cle=valeur&autre=3 ¤ prenom.nom@exemple.invalid ¤ "
    "(entre parenthèses) ¤ [crochets] ¤ « guillemets » ¤ « sans espace» ¤ “anglais” ¤ l'apostrophe ¤ "
    "10-12 ¤ 3/4 ¤ 50 % ¤ 12 500,50 € ¤ n° 12 ¤ efficace ¤ affût ¤ attitude ¤ chiffre ¤ suffixe ¤ "
    "titre ¤ offre ¤ flotte ¤ AVANT ¤ TOUT ¤ Wi-Fi ¤ e-mail ¤ 1 000 000 ¤ — incise — ¤ – tiret – ¤ "
    "fin… ¤ quoi ? ¤ oui ! ¤ deux : points ¤ point ; virgule ¤ a—b ¤ mot–mot ¤ x-y-z ¤ "
    "C:\\dossier\\fichier ¤ œuvre ¤ ÉCOLE ¤ m² ¤ **gras** ¤ *italique* ¤ ***les deux*** ¤ "
    "**gras** : suite ¤ et/ou ¤ 1er ¤ II.3.b) ¤ R&D ¤ A|B ¤ #1 ¤ 100% ¤ été-hiver ¤ l’«incise» ¤ (?) ¤ "
    "etc..."
)


def nasty_prose(rng: random.Random, words: int, *, runs: bool = False) -> str:
    """Text made of what line breaking stumbles over; ``runs`` adds words that are wider than the page."""
    blocks = []
    while words > 0:
        count = rng.randint(3, 60)
        text = " ".join(rng.choice(_MORCEAUX) if rng.random() < 0.5 else rng.choice(_SUITES) for _ in range(count))
        if runs and rng.random() < 0.1:
            text = "m" * rng.randint(90, 260) + " " + text
        blocks.append(rng.choice(("", "- ", "12. ")) + text)
        words -= count
    return "\n\n".join(blocks)


def nasty_dossier(seed: int) -> tuple[DossierDuJury, Pieces]:
    """A dossier whose every text is awkward, with tables that run over a page."""
    rng = random.Random(10_000 + seed)
    entities: list[Entity] = [
        Candidat(nom_naissance="D’Essai-L’Aléa", prenom="Zoé", adresse=nasty_prose(rng, 8)[:120]),
        Projet(modalite="vae"),
        Declaration("unique", "Zoé D’Essai-L’Aléa", "Ville-Exemple", date(2026, 1, 2)),
    ]
    number = 0
    for activite in range(1, 5):
        for ordre in range(1, rng.randint(1, 3) + 1):
            number += 1
            titre = " ".join(rng.choice(_MORCEAUX) for _ in range(60))[: rng.choice((40, 150, 400))]
            taches, moyens, equipe, complements = (
                nasty_prose(rng, rng.choice((5, 60, 300)), runs=True) for _ in CHAMPS
            )
            entities.append(
                Exemple(
                    f"e{number}",
                    f"at-{activite}",
                    ordre,
                    titre,
                    taches,
                    moyens,
                    equipe,
                    complements,
                    "Ateliers & Cie",
                    titre[:90],
                    date(2024, 1, 1),
                    None,
                )
            )
    for n in range(1, rng.choice((0, 3, 30)) + 1):
        entities.append(
            Diplome(f"d{n}", n, nasty_prose(rng, 12)[: rng.choice((20, 120))], nasty_prose(rng, 6)[:70], str(1990 + n))
        )
    for n in range(1, rng.choice((0, 2, 40)) + 1):
        entities.append(DocumentIllustrant(f"i{n}", n, nasty_prose(rng, 12)[: rng.choice((20, 120, 300))]))
    for n in range(1, rng.choice((0, 1, 25)) + 1):
        entities.append(Annexe(f"a{n}", n, nasty_prose(rng, 12)[: rng.choice((20, 120, 300))]))
    return dossier(referentiel(activites=4), *entities), Pieces()
