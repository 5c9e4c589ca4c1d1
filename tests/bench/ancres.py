"""How well the anchors of remarks find their passage again after the text was rewritten.

``python -m tests.bench.ancres [SET …]``: prints, asserts nothing. The sets: « developpement » and « reserve », the two
halves of the rewritings; « repetitif », « repetitif-mots »; « melange », « melange-reserve ». Every anchor goes the way
of a real remark (``review.merge.Places``). « juste »: in the passage, or in what stands in its place; « près »: beside
it; « exemple »: on the exemple only although the passage is there; « FAUX »: on another passage.
Must reach: 0 wrong, 0.1 % on repetitive text; 95 % right where one sentence alone was touched.

Rules are made on « developpement »; « reserve » is looked at, and nothing is tuned on it.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.review.merge import MergePlace, Places
from dossier_pro.services.review.quotes import autour
from tests.bench._ancre_cases import (
    NEIGHBOURS_STAND,
    SIZES,
    Etat,
    Lieu,
    Metier,
    Piece,
    Recriture,
    Repere,
    Verite,
    metiers,
    mots,
    places,
    poser,
    recritures,
    remplacer,
    reperes,
    textes,
    verite,
)
from tests.domain.samples import complet

VERDICTS = ("juste", "près", "exemple", "FAUX")
EXEMPLES = {"1": "ex1", "2": "ex2"}


@dataclass(frozen=True)
class Resultat:
    """What became of one anchor."""

    genre: str
    taille: str
    verdict: str
    sans_mention: bool
    """Whether other words than those quoted are shown without a word that it is only near."""
    detail: str = ""


def dossier_de(etat: Etat) -> Dossier:
    """Return a dossier with these answers."""
    dossier = complet()
    now = textes(etat)
    for short, exemple_id in EXEMPLES.items():
        exemple = dossier.all(Exemple)[exemple_id]
        fields = {champ: now.get((short, champ), "") for champ in CHAMPS}
        dossier = dossier.put(replace(exemple, **fields))  # type: ignore[arg-type]
    return dossier


def remarque(repere: Repere, texte: str) -> Remarque:
    """Return a remark as a reader notes it on a passage."""
    exemple, champ = repere.lieu
    ancre = ancrer(champ, texte, repere.debut, repere.fin)
    seen = autour(texte, repere.debut, repere.fin)
    return Remarque("r", "Une formatrice", 1, "precision", "…", "passage", EXEMPLES[exemple], ancre, extrait=seen)


def juger(recriture: Recriture, repere: Repere, place: MergePlace, avant: str) -> Resultat:
    """Compare where a remark stands with where it should."""
    wanted = verite(recriture, repere)
    found = place.trouve
    near = bool(getattr(found, "approchee", False))
    genre = "voisine d’une phrase touchée" if repere.voisine else recriture.genre
    quoted = avant[repere.debut : repere.fin]
    if found is None:
        verdict = "juste" if wanted.lieu is None else "exemple"
        return Resultat(genre, repere.taille, verdict, False, quoted)
    short = next(key for key, value in EXEMPLES.items() if value == place.exemple_id)
    text = textes(recriture.apres)[short, found.champ]
    shown = text[found.debut : found.fin]
    silent = not near and _apart(mots(shown), mots(quoted))
    verdict = _verdict(wanted, (short, found.champ), found.debut, found.fin, silent)
    if verdict == "FAUX" and near and _entre_voisines(recriture, repere, (short, found.champ), found.debut, found.fin):
        verdict = "près"
    if found.exacte and (shown != quoted or found.champ != repere.lieu[1] or short != repere.lieu[0]):
        verdict = "FAUX"
    return Resultat(genre, repere.taille, verdict, silent, f"{quoted!r} -> {shown!r}")


def _apart(shown: list[str], quoted: list[str]) -> bool:
    """Whether words that say something are gone from a passage, or new in it."""
    one, other = ({word[:4] for word in words if len(word) > 3} for words in (shown, quoted))
    return len(one ^ other) > 1


def _verdict(wanted: Verite, lieu: Lieu, start: int, end: int, silent: bool) -> str:
    if wanted.lieu != lieu:
        return "FAUX"
    inside = min(end, wanted.fin) - max(start, wanted.debut)
    if inside <= 0:
        return "FAUX"
    if wanted.coeur is not None and min(end, wanted.coeur[1]) <= max(start, wanted.coeur[0]):
        return "FAUX" if silent else "près"
    return "juste" if inside >= (end - start) / 2 else "près"


def _entre_voisines(recriture: Recriture, repere: Repere, lieu: Lieu, start: int, end: int) -> bool:
    """Whether a passage that is gone is shown, as near, on what stands between its two former neighbours."""
    before = recriture.metier.etat.get(repere.lieu, ())
    ranks = [rank for rank, piece in enumerate(before) if repere.de & piece.de]
    if lieu != repere.lieu or not ranks or any(p.de & repere.de for ps in recriture.apres.values() for p in ps):
        return False
    rows = [row for row in places(recriture.apres) if row[0] == lieu]
    low = _bord(before[min(ranks) - 1] if min(ranks) else None, rows, 2, 0)
    high = _bord(before[max(ranks) + 1] if max(ranks) + 1 < len(before) else None, rows, 1, 10**9)
    return low <= start and end <= high


def _bord(piece: Piece | None, rows: list[tuple[Lieu, int, int, Piece]], side: int, edge: int) -> int:
    if piece is None:
        return edge
    return next((row[side] for row in rows if row[3] == piece), -1 if side == 1 else 10**9)  # type: ignore[return-value]


def passer(cases: Iterable[tuple[Recriture, list[Repere]]]) -> Iterator[Resultat]:
    """Try every anchor of every rewriting."""
    for recriture, anchors in cases:
        before = textes(recriture.metier.etat)
        found = Places(dossier_de(recriture.apres))
        for anchor in anchors:
            text = before[anchor.lieu]
            yield juger(recriture, anchor, found.de(remarque(anchor, text)), text)


# --- the four sets ---------------------------------------------------------------------------------------------------


def jeu(part: str) -> Iterator[tuple[Recriture, list[Repere]]]:
    """Yield the rewritings of a half with six anchors and more each."""
    for metier in metiers(part):
        for rank, recriture in enumerate(recritures(metier)):
            dice = random.Random(f"{metier.nom} {rank}")
            anchors = [
                anchor
                for number, ident in enumerate(recriture.touche)
                for anchor in reperes(metier.etat, ident, dice, whole=number == 0)
            ]
            anchors.append(_voisine(metier, recriture.touche))
            yield recriture, anchors


def _voisine(metier: Metier, touched: tuple[str, ...]) -> Repere:
    """Return a sentence that was not touched, which must stay where it is."""
    lieu = metier.lieu(touched[0])
    rows = [row for row in places(metier.etat) if not row[3].de & set(touched)]
    row = next((row for row in rows if row[0] == lieu), rows[0])
    return Repere(SIZES[1], row[0], row[1], row[2], row[3].de, voisine=True)


GABARITS = (
    "Le client {} m’a appelée pour un retard, j’ai vérifié sa commande et je lui ai proposé une remise.",
    "Avec Mme {}, j’ai préparé le repas, puis nous avons rangé la cuisine.",
    "J’ai accompagné le stagiaire {} pendant deux jours sur le poste de soudure.",
    "Chez M. {}, j’ai changé le siphon et testé l’étanchéité.",
    "J’ai fait visiter l’appartement au locataire {} et noté ses questions.",
    "Pour le patient {}, j’ai relevé la tension, noté la douleur et prévenu l’infirmier.",
    "L’élève {} a lu le texte à voix haute.",
    "J’ai livré le colis de l’entreprise {} avant dix heures et fait signer le bon.",
)
ETIQUETTES = ("A B C D", "B C D E F", "1 2 3 4", "L M N P", "A1 A2 B1 B2")
NOMS = ("Dupont Martin Leroy Petit", "Léa Inès Karim Paul", "Nguyen Lefèvre Garcia Moreau Roux")
MOTS = (
    "J’ai préparé la tournée de livraison du secteur {} avec le chef de dépôt.",
    "J’ai écrit la page qui affiche la liste des {}, avec un tri et une pagination.",
    "Le {}, je relève les compteurs de l’atelier et je remplis la fiche de suivi.",
    "Je vérifie les bons de {} et je les range dans le classeur du service.",
)
VARIANTES = (
    "nord sud est ouest",
    "congés salariés contrats stagiaires",
    "lundi mardi jeudi vendredi",
    "commande livraison retour transport",
)
SUITES = ("", " Elle m’a remerciée.", " J’ai noté le résultat sur la fiche {}.")


def repetitif() -> Iterator[tuple[Recriture, list[Repere]]]:
    """Yield texts made of one sentence with one label after another, and what candidates do to them."""
    dice = random.Random("repetitif")
    for gabarit in GABARITS:
        for labels in ETIQUETTES:
            for suite in SUITES:
                yield from _repete(gabarit + suite, labels.split(), ("Z", "Y"), dice)


def repetitif_mots() -> Iterator[tuple[Recriture, list[Repere]]]:
    """Yield the same of texts where it is a name or a word that changes from one sentence to the next."""
    dice = random.Random("mots")
    for gabarit in GABARITS:
        for names in NOMS:
            for suite in SUITES:
                yield from _repete(gabarit + suite, names.split(), ("Bernard", "Rousseau"), dice)
    for gabarit, words in zip(MOTS, VARIANTES, strict=True):
        for suite in SUITES[:2]:
            yield from _repete(gabarit + suite, words.split(), ("samedi", "contrôle"), dice)


def _repete(
    gabarit: str, names: list[str], new: tuple[str, str], dice: random.Random
) -> Iterator[tuple[Recriture, list[Repere]]]:
    pieces = tuple(Piece(gabarit.format(x, x), frozenset([x])) for x in names)
    etat: Etat = {("1", "taches"): pieces, ("2", "taches"): (Piece("Rien encore.", frozenset(["z"])),)}
    metier = Metier("répétitif", "", True, etat, {}, {})
    for recriture in _repetees(metier, names, gabarit, new):
        idents = dice.sample(names, 3)
        yield recriture, [a for x in idents for a in reperes(etat, x, dice, whole=False)]


def _repetees(metier: Metier, names: list[str], gabarit: str, new_names: tuple[str, str]) -> Iterator[Recriture]:
    etat, lieu = metier.etat, ("1", "taches")
    first, second, last = names[0], names[1], names[-1]
    text = {x: Piece(metier.phrase(x), frozenset([x])) for x in names}
    yield Recriture("retirée", metier, remplacer(etat, second), (second,))
    yield Recriture("retirées, la première et la dernière", metier, remplacer(remplacer(etat, first), last), ())
    yield Recriture("déplacée", metier, poser(remplacer(etat, first), lieu, 2, text[first]), (first,))
    yield Recriture("à l’envers", metier, {**etat, lieu: tuple(reversed(etat[lieu]))}, ())
    yield Recriture("autre exemple", metier, poser(remplacer(etat, second), ("2", "taches"), 1, text[second]), ())
    new = Piece(gabarit.format(new_names[0], new_names[0]), frozenset([second]))
    yield Recriture("étiquette changée", metier, remplacer(etat, second, new), (second,))
    more = Piece(gabarit.format(new_names[1], new_names[1]))
    yield Recriture("une de plus", metier, poser(etat, lieu, 1, more), ())
    said = Piece("Pour cette personne, tout s’est passé autrement.", frozenset([second]))
    yield Recriture("récrite", metier, remplacer(etat, second, said), (second,))
    alone = {lieu: (text[last],), ("2", "taches"): etat["2", "taches"]}
    yield Recriture("une seule reste", metier, alone, ())


NOUVELLES = (
    "J’ai suivi une formation d’une journée sur la sécurité.",
    "Le planning a été affiché dans le couloir au mois de mars.",
    "Nous avons déménagé au printemps dans de nouveaux locaux.",
)


def melange(part: str, rounds: int = 60, seed: str = "") -> Iterator[tuple[Recriture, list[Repere]]]:
    """Yield ordinary texts to which several things were done at once."""
    for metier in metiers(part):
        for turn in range(rounds):
            dice = random.Random(f"{metier.nom} mélange {turn}{seed}")
            etat = metier.etat
            idents = [i for pieces in etat.values() for p in pieces for i in sorted(p.de)]
            for _ in range(dice.randint(2, 6)):
                etat = _un_pas(metier, etat, dice, idents)
            chosen = dice.sample(idents, 4)
            anchors = [a for ident in chosen for a in reperes(metier.etat, ident, dice, whole=False)]
            yield Recriture("mélange", metier, etat, ()), anchors


def _un_pas(metier: Metier, etat: Etat, dice: random.Random, idents: list[str]) -> Etat:
    ident, throw = dice.choice(idents), dice.random()
    lieu = dice.choice(list(etat))
    here = next((p for pieces in etat.values() for p in pieces if ident in p.de), None)
    if throw < 0.25:
        return remplacer(etat, ident)
    if throw < 0.5 and here is not None:
        return poser(remplacer(etat, ident), lieu, dice.randint(0, len(etat[lieu])), here)
    if throw < 0.65:
        return poser(etat, lieu, dice.randint(0, len(etat[lieu])), Piece(dice.choice(NOUVELLES)))
    section = metier.sections["recrit" if throw < 0.85 else "elargi"]
    ident = dice.choice(sorted(section))
    return remplacer(etat, ident, Piece(section[ident], frozenset([ident])))


# --- printing --------------------------------------------------------------------------------------------------------


def montrer(titre: str, resultats: Iterable[Resultat], tell: str = "") -> None:
    """Print a table a kind and a size."""
    rows: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    mute: Counter[str] = Counter()
    start = time.perf_counter()
    count = 0
    for one in resultats:
        count += 1
        stands = ("voisines en place",) if one.genre in NEIGHBOURS_STAND else ()
        for genre in (one.genre, *stands, "TOUT"):
            rows[genre, one.taille][one.verdict] += 1
            rows[genre, "ensemble"][one.verdict] += 1
            mute[genre] += one.sans_mention
        if tell and (one.verdict == tell or tell == one.genre):
            print(f"    {one.verdict} {one.genre} {one.taille} : {one.detail}")
    spent = time.perf_counter() - start
    print(f"\n{titre} : {count} ancres en {spent:.1f} s")
    print(f"{'':34}{'':>10}" + "".join(f"{v:>9}" for v in VERDICTS) + "   juste  (dit sans mention)")
    for genre in dict.fromkeys(genre for genre, _ in rows):
        for taille in ("ensemble", *SIZES):
            found = rows.get((genre, taille))
            if not found or (taille != "ensemble" and genre not in ("TOUT", "voisines en place")):
                continue
            total = found.total()
            end = f"{mute[genre]:>8}" if taille == "ensemble" else ""
            print(
                f"{genre:34}{taille:>10}"
                + "".join(f"{found[v]:>9}" for v in VERDICTS)
                + f"{100 * found['juste'] / total:7.1f} %{end}"
            )


def main(names: list[str]) -> None:
    """Measure the sets that are named, all without a name; « -v=FAUX » (or a kind) tells those."""
    tell = next((n[3:] for n in names if n.startswith("-v=")), "")
    chosen = [n for n in names if not n.startswith("-")] or [
        "developpement",
        "reserve",
        "repetitif",
        "repetitif-mots",
        "melange",
        "melange-reserve",
    ]
    for name in chosen:
        if name in ("developpement", "reserve"):
            cases = list(jeu(name))
            print(f"{len(cases)} récritures de {len(metiers(name))} métiers")
            montrer(name, passer(cases), tell)
        elif name == "repetitif":
            montrer("texte répétitif", passer(repetitif()), tell)
        elif name == "repetitif-mots":
            montrer("texte répétitif, noms et mots", passer(repetitif_mots()), tell)
        elif name == "melange":
            montrer("texte ordinaire, plusieurs changements, developpement", passer(melange("developpement")), tell)
        elif name == "melange-reserve":
            montrer("texte ordinaire, plusieurs changements, reserve", passer(melange("reserve")), tell)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(sys.argv[1:])
