"""Determiner, noun and adjective agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier_pro.guidance.language.grammaire import Faute, Grammaire, Regle, faute
from dossier_pro.guidance.language.groupes import (
    DETERMINANTS,
    FEMININS,
    MASCULINS,
    NOMBRES,
    PLURIELS,
    avoir,
    nombre_de,
)
from dossier_pro.guidance.language.jetons import Mot, Phrase
from dossier_pro.guidance.language.mots import mots, paires

_UNCLEAR: Final = frozenset({"le", "la", "les", "l'", "leur"})
"""They may also be pronouns."""
_DETERMINERS: Final = {
    "pl": paires(
        """
        quelque=quelques le=les la=les l'=les un=des une=des au=aux du=des ce=ces cet=ces cette=ces mon=mes ma=mes
        son=ses sa=ses ton=tes ta=tes notre=nos votre=vos leur=leurs
        """
    ),
    "sg": paires(
        """
        leurs=leur aux=au nos=notre vos=votre
        """
    ),
    "fem": paires(
        """
        mon=ma ton=ta son=sa
        le=la un=une ce=cette cet=cette au=à_la aucun=aucune quel=quelle quels=quelles certains=certaines
        """
    ),
    "mas": paires(
        """
        la=le une=un cette=ce ma=mon sa=son ta=ton aucune=aucun quelle=quel quelles=quels certaines=certains
        """
    ),
}
"""What a determiner becomes in another number or gender."""
_MONTHS: Final = mots(
    """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre pour heures heure
    """
)
_ADDRESSES: Final = mots(
    """
    rue avenue place boulevard impasse quai allée route chemin cours bis ter
    """
)
_LABELS: Final = mots(
    """
    page étape niveau article numéro n° bloc zone quai ligne lot poste allée rang partie phase classe
    """
)
_VOWELS: Final = tuple("aeiouyhéèêàâîôûœ")


def _is_determiner(phrase: Phrase, at: int) -> bool:
    """Whether « le, la, les, l', leur » stands for no noun: what is before and behind says so."""
    mot, after, before = phrase[at], phrase[at + 1], phrase[at - 1]
    if mot.bas not in _UNCLEAR:
        return True
    if after.est("infi", "ppre"):
        return False
    if not after.conjugue:
        return True
    if (before.verbe_seul or before.toujours("infi")) and not before.inverse:
        return True
    if before.est("ppas") and avoir(phrase[at - 2]):
        return True
    if before.bas in ("de", "à", "pour", "sans") or before.bas in ("d'",):
        return not after.est("infi")
    if before.est("prep") and not before.est("nom"):
        return True
    return at == 0 and after.est("nom")


_USUAL_ADJECTIVES: Final = mots("bon bons bonne bonnes grand grands grande grandes petit petits petite petites")


def _noun_sure(mot: Mot) -> bool:
    """Whether a word is a noun or an adjective and no small word: what could be an adverb is left alone."""
    if mot.bas in _USUAL_ADJECTIVES:
        return True
    other = mot.est("mg", "adv", "npr", "prn", "patr", "interj", "nb")
    return bool(mot.nominales) and not other and mot.texte[0].islower()


def determinant(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« des client », « un murs », « une nouveau ».

    Faux : J’ai reçu {les commande→les commandes} par téléphone.
    Faux : Je monte {un murs→un mur}.
    Faux : {Le batterie→La batterie} est vide.
    Faux : Nous avons mis en place {une nouveau→une nouvelle} procédure.
    Juste : Je les classe par date.
    Juste : Je leur explique les conditions.
    Juste : Les plus petits passent devant.
    Juste : Il la commande au fournisseur.
    """
    for det in phrase:
        if det.bas not in DETERMINANTS or det.sorte != "mot":
            continue
        at = det.rang + 1
        while phrase[at].bas in ("plus", "moins", "très", "trop") or (
            phrase[at].bas in NOMBRES and det.bas in PLURIELS
        ):
            at += 1
        mot = phrase[at]
        if at > det.rang + 1 and mot.conjugue:
            continue
        if mot.sorte != "mot" or not _noun_sure(mot) or not _is_determiner(phrase, det.rang) or mot.inverse:
            continue
        found = _number(phrase, det, mot, grammaire) or _gender(phrase, det, mot, grammaire)
        if found:
            yield found


def _number(phrase: Phrase, det: Mot, mot: Mot, grammaire: Grammaire) -> Faute | None:
    number = nombre_de(det)
    if number in mot.nombres:
        return None
    if phrase[mot.rang + 1].texte == "(":  # « les client(s) »
        return None
    if det.bas in ("la", "le", "l'") and mot.est("adj") and not mot.est("nom"):
        return None
    fixed = grammaire.accorde(mot, nombre=number)
    other = _DETERMINERS["pl" if number == "sg" else "sg"].get(det.bas, "")
    middle = "".join(f"{m.texte} " for m in phrase.mots[det.rang + 1 : mot.rang])
    kept = f"{_join(det.texte, middle + fixed)}" if fixed else ""
    changed = f"{_cased(det, other)} {middle}{mot.texte}" if other else ""
    name = "le nom" if mot.est("nom") and not mot.est("adj") else "le mot"
    if number == "pl":
        why = f"Après « {det.texte} », {name} se met au pluriel."
    else:
        why = f"Après « {det.texte} », {name} reste au singulier."
    behind = phrase[mot.rang + 1]
    plural = number == "sg" and (behind.bas == "sont" or (behind.verbe_seul and behind.personnes == {"3pl"}))
    swapped = det.bas in ("leurs", "leur", "quelque") or plural
    first, second = (changed, kept) if swapped else (kept, changed)
    return faute(phrase.mots[det.rang : mot.rang + 1], why, first, second) if kept or changed else None


def _join(det: str, rest: str) -> str:
    return det + rest if det.endswith(("'", "’")) else f"{det} {rest}"


def _cased(det: Mot, word: str) -> str:
    return word[:1].upper() + word[1:] if det.texte[:1].isupper() else word


def _gender(phrase: Phrase, det: Mot, mot: Mot, grammaire: Grammaire) -> Faute | None:
    asked = "mas" if det.bas in MASCULINS else "fem" if det.bas in FEMININS else ""
    if det.bas == "cet" and not mot.bas.startswith(_VOWELS):
        return None
    nouns = [r for r in mot.nominales if "nom" in r.traits or mot.est("adj")]
    if (
        det.bas in ("mon", "ton", "son")
        and mot.bas.startswith(_VOWELS)
        and mot.toujours("adj")
        and mot.genres == {"fem"}
    ):
        asked = "mas"  # « mon ancienne » stands before a feminine noun only
        if phrase[mot.rang + 1].genres != {"mas"}:
            return None
    if det.bas in ("mon", "ton", "son") and not mot.bas.startswith((*_VOWELS, "h", "y")) and mot.toujours("nom"):
        asked = "mas"
    if not asked or not nouns or asked in mot.genres or mot.est("ppas") or (mot.conjugue and not mot.est("nom")):
        return None
    if mot.est("adj"):
        return _gender_of_adjective(phrase, det, mot, asked, grammaire)
    wanted = "fem" if asked == "mas" else "mas"
    other = _DETERMINERS[wanted].get(det.bas, "")
    if wanted == "mas" and other == "ce" and mot.bas.startswith(_VOWELS):
        other = "cet"
    if not other or (mot.bas.startswith(_VOWELS) and other in ("la", "le", "à la")):
        return None
    word = "féminin" if wanted == "fem" else "masculin"
    kept = f"{_cased(det, other)} {mot.texte}"
    return faute((det, mot), f"« {mot.texte} » est un nom {word} : on écrit « {other} {mot.bas} ».", kept)


def _gender_of_adjective(phrase: Phrase, det: Mot, mot: Mot, asked: str, grammaire: Grammaire) -> Faute | None:
    """« une nouveau collection », « un nouvelle client »: the noun behind says which of the two is wrong."""
    noun = phrase[mot.rang + 1]
    if not noun.est("nom") or noun.est("mg") or (noun.est("adj") and not noun.est("ppas")):
        return None
    genders = frozenset().union(*(r.traits & {"mas", "fem"} for r in noun.lectures if "nom" in r.traits))
    if genders == {asked}:
        fixed = grammaire.accorde(mot, genre=asked)
        word = "féminin" if asked == "fem" else "masculin"
        text = f"« {mot.texte} » s’accorde avec « {noun.texte} », qui est {word}."
        return faute((det, mot), text, f"{det.texte} {fixed}") if fixed else None
    other = _DETERMINERS["fem" if asked == "mas" else "mas"].get(det.bas, "")
    if len(genders) == 1 and other:
        word = "masculin" if asked == "fem" else "féminin"
        text = f"« {noun.texte} » est un nom {word} : on écrit « {other} {mot.bas} »."
        return faute((det, mot), text, f"{_cased(det, other)} {mot.texte}")
    return None


def cet(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« ce homme », « cette homme »; « ma équipe ».

    Faux : J’ai rangé {ce outil→cet outil}.
    Juste : J’ai rangé ce colis et cet outil.
    Juste : Ce est noté.
    """
    forms = {"ce": "cet", "ma": "mon", "ta": "ton", "sa": "son"}
    for det in phrase:
        mot = phrase[det.rang + 1]
        if det.bas not in forms or not mot.bas.startswith(_VOWELS) or mot.bas.startswith(("h", "y", "onz", "oui")):
            continue
        if not _noun_sure(mot) or mot.conjugue or mot.est("infi", "ppas"):
            continue
        if (det.bas == "ce" and "mas" not in mot.genres) or (det.bas != "ce" and "fem" not in mot.genres):
            continue
        right = forms[det.bas]
        text = f"Devant une voyelle, on écrit « {right} »."
        yield faute((det, mot), text, f"{_cased(det, right)} {mot.texte}")


def nombre(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« deux chantier », « 3 client »: a number above one asks for the plural.

    Faux : J’ai suivi deux {chantier→chantiers}.
    Juste : Le deux mai, j’ai fini.
    Juste : Il est deux heures trente.
    """
    for mot in phrase:
        before = phrase[mot.rang - 1]
        if not (
            before.bas in NOMBRES or (before.sorte == "nombre" and before.texte.isdigit() and int(before.texte) > 1)
        ):
            continue
        if mot.sorte != "mot" or not mot.toujours("nom", "adj") or not mot.est("nom") or not _noun_sure(mot):
            continue
        if "pl" in mot.nombres or mot.bas in _MONTHS or mot.bas in _ADDRESSES or before.texte in ("0", "1"):
            continue
        back = before.rang - 1
        while phrase[back].bas in NOMBRES:
            back -= 1
        leading = phrase[back]
        if (
            leading.bas in _LABELS
            or leading.bas in ("le", "du", "au", "la", "l'")
            or leading.sorte in ("signe", "autre")
        ):
            continue
        if before.sorte == "nombre" and not leading.est("prep", "verbe"):
            continue
        if leading.est("nom") and not leading.est("prep", "det", "ppas", "verbe"):
            continue
        fixed = grammaire.accorde(mot, nombre="pl")
        if fixed:
            yield faute((mot,), f"Après « {before.texte} », le nom se met au pluriel.", fixed)


_BEFORE_NOUN: Final = mots(
    "bons bonnes petits petites grands grandes nouveaux nouvelles beaux belles autres nombreux nombreuses vrais vraies"
)
_COUNTED: Final = mots(
    """
    client cliente collègue produit personne commande enfant question tâche article carton outil machine chose livraison
    patient résident salarié stagiaire facture dossier palette erreur accident consigne règle
    """
)


def quantite(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« beaucoup de client », « de bonnes relation ».

    Faux : Beaucoup de {client→clients} reviennent.
    Faux : J’ai de bonnes {relation→relations} avec eux.
    Juste : Il y a beaucoup de bruit et peu de monde.
    Juste : J’ai plus de travail que de temps.
    """
    for mot in phrase:
        de, lead = phrase[mot.rang - 1], phrase[mot.rang - 2]
        many = lead.bas in ("beaucoup", "trop", "plein", "tant", "énormément") and de.bas in ("de", "d'")
        adjective = lead.bas in ("de", "d'") and de.bas in _BEFORE_NOUN and mot.toujours("nom")
        if mot.nombres != {"sg"} or not ((many and mot.bas in _COUNTED) or (adjective and _noun_sure(mot))):
            continue
        fixed = grammaire.accorde(mot, nombre="pl")
        if fixed:
            yield faute((mot,), "Il y en a plusieurs : le nom se met au pluriel.", fixed)


def adjectif(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« les lavettes rouge », « les factures impayés »: the adjective right behind its noun.

    Faux : Les lavettes {rouge→rouges} servent pour les toilettes.
    Faux : Les factures {impayés→impayées} sont relancées.
    Juste : Les documents de bord rangés dans la cabine servent.
    Juste : La liste des produits complète est là.
    """
    for det in phrase:
        if det.bas not in DETERMINANTS or det.sorte != "mot":
            continue
        at = det.rang + 1
        while phrase[at].bas in NOMBRES or (
            phrase[at].est("adj") and phrase[at + 1].toujours("nom") and not phrase[at + 1].est("adj")
        ):
            at += 1
        noun, adj = phrase[at], phrase[at + 1]
        if not noun.est("nom"):
            continue
        if not _is_determiner(phrase, det.rang) or not _noun_sure(noun) or not _adjective_sure(phrase, adj):
            continue
        number, genders = nombre_de(det), frozenset().union(*(r.traits for r in noun.lectures if "nom" in r.traits))
        genders = frozenset({"mas", "fem"}) if "epi" in genders else genders & {"mas", "fem"}
        if number not in noun.nombres or not genders:
            continue
        if number in adj.nombres and genders & adj.genres:
            continue
        if _agrees_elsewhere(phrase, det.rang, adj) or phrase[adj.rang + 1].bas in ("et", "ou", "/"):
            continue
        gender = next(iter(genders)) if len(genders) == 1 else ""
        fixed = grammaire.accorde(adj, number, gender)
        if fixed and fixed != adj.texte:
            yield faute((adj,), f"« {adj.texte} » s’accorde avec « {noun.texte} ».", fixed)


_FIXED: Final = mots(
    """
    plastique carton orange marron kaki crème turquoise standard maximum minimum max mini maxi express tout
    demi super clé type test pilote qualité sécurité client cible bio cash extra hors web radio vidéo papier
    nature service bleu-marine ci-joint joint inclus compris possible excepté vu étant dû passé jour matin
    soir seul debout ensemble exprès sympa
    """
)

_AGENTS: Final = ("eur", "client", "agent", "adhérent", "apprenant", "étudiant", "ien", "iste", "iciel", "ériel")
"""Nouns that stand behind another without agreeing: « interface utilisateur », « demandes client »."""


def _adjective_sure(phrase: Phrase, mot: Mot) -> bool:
    if (
        not mot.est("adj", "ppas")
        or mot.est("mg", "adv", "infi", "ppre")
        or mot.conjugue
        or mot.bas.removesuffix("s") in _FIXED
        or (mot.est("nom") and mot.bas.removesuffix("s").endswith(_AGENTS))
    ):
        return False
    if not mot.texte[:1].islower() or mot.inverse or phrase[mot.rang + 1].texte in ("-", "("):
        return False
    if phrase[mot.rang + 1].est("nom") and not phrase[mot.rang + 1].est("mg"):
        return False
    adjectives = {r.lemme for r in mot.nominales if r.traits & {"adj", "ppas"}}
    done = mot.est("ppas") and mot.genres == {"mas"}
    return done or all(r.lemme in adjectives or r.traits & {"adj", "ppas"} for r in mot.nominales)


def _agrees_elsewhere(phrase: Phrase, before: int, adj: Mot) -> bool:
    """Whether a noun further to the left could be what the adjective speaks of: « les documents de bord rangés »."""
    for at in range(before - 1, max(-1, before - 9), -1):
        mot = phrase[at]
        if mot.sorte == "signe" and mot.bas not in (",", "(", ")"):
            return False
        if mot.bas in ("et", "ou", ",") and "pl" in adj.nombres:
            return True
        if mot.bas in ("on", "nous", "vous", "je", "j'", "ils", "elles", "il", "elle") and adj.est("ppas"):
            return True
        if mot.est("nom") and mot.nombres & adj.nombres and mot.genres & adj.genres and not mot.est("mg"):
            return True
    return before > 0 and phrase[0].texte[:1].islower()  # a line that was cut: what it goes on is not seen


def tout(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« tout les jours », « toute le monde », « tous les personnes ».

    Faux : Je mets à jour le tableau {tout→tous} les vendredis.
    Faux : Je préviens {toute→tout} le monde.
    Juste : Tout le monde est prévenu.
    Juste : Je range tout le matin.
    Juste : Tous les jours, je relève la température.
    """
    for mot in phrase:
        det, noun = phrase[mot.rang + 1], phrase[mot.rang + 2]
        if mot.bas not in ("tout", "toute", "tous", "toutes") or det.bas not in DETERMINANTS - {
            "l'",
            "leur",
            "au",
            "aux",
            "du",
            "des",
        }:
            continue
        if noun.est("mg", "adv", "infi") or not noun.est("nom"):
            continue
        gender = "mas" if det.bas in MASCULINS else "fem" if det.bas in FEMININS else ""
        genders = noun.genres if not gender else frozenset({gender})
        if len(genders) != 1:
            genders = frozenset({"mas" if mot.bas in ("tout", "tous") else "fem"})
        right = {"masg": "tout", "fesg": "toute", "mapl": "tous", "fepl": "toutes"}[
            next(iter(genders))[:2] + nombre_de(det)
        ]
        if right == mot.bas or (mot.bas == "tout" and phrase[mot.rang - 1].conjugue and nombre_de(det) == "sg"):
            continue
        if mot.bas == "tous" and nombre_de(det) == "pl" and det.bas not in PLURIELS:
            continue
        text = f"« {mot.texte} » s’accorde avec « {noun.texte} »."
        yield faute((mot,), text, _cased(mot, right))


_NO_PLURAL: Final = paires("attentions=attention besoins=besoin envies=envie peurs=peur soins=soin mals=mal")


def locution(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je fais attentions », « j’ai besoins de ».

    Faux : Je fais {attentions→attention} aux marches.
    Faux : J’ai {besoins→besoin} d’aide.
    Juste : Je donne des soins et je réponds aux besoins.
    """
    for mot in phrase:
        at = mot.rang - 1
        while phrase[at].bas in ("pas", "toujours", "très", "bien", "plus", "aussi", "souvent"):
            at -= 1
        if mot.bas in _NO_PLURAL and any(
            reading.lemme in ("faire", "avoir", "prendre") for reading in phrase[at].lectures
        ):
            right = _NO_PLURAL[mot.bas]
            yield faute((mot,), f"Dans cette tournure, « {right} » n’a pas de s.", right)


def leur(phrase: Phrase, grammaire: Grammaire) -> Iterator[Faute]:
    """« je leurs explique »: before a verb, « leur » has no s.

    Faux : Je {leurs→leur} explique la consigne.
    Juste : Je leur explique leurs droits.
    """
    for mot in phrase:
        after = phrase[mot.rang + 1]
        if mot.bas == "leurs" and after.lectures and (after.verbe_seul or after.toujours("infi")):
            yield faute((mot,), "Devant un verbe, « leur » s’écrit sans s.", _cased(mot, "leur"))


REGLES: Final[tuple[Regle, ...]] = (tout, quantite, determinant, cet, nombre, adjectif, leur, locution)
