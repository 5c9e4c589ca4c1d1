"""From the tree of what is printed to paragraphs and tables: what stands under what, in which style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.text import NBSP, parse_runs
from dossier_pro.export.annexes import pages_annexe, titre_annexe
from dossier_pro.export.document import (
    ActiviteImprimee,
    AnnexeImprimee,
    Contexte,
    Document,
    EntreeSommaire,
    FicheImprimee,
    LigneDocument,
    sommaire,
)
from dossier_pro.export.layout.answers import Listes, dernier, elements_texte, table_reponse
from dossier_pro.export.layout.flow import (
    PAGE,
    Cell,
    Element,
    Entetes,
    Flow,
    Para,
    Picture,
    Row,
    Section,
    Span,
    Table,
    renvoyer,
    signet,
)
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.picture_sizes import SIGNATURE_MAX, fit
from dossier_pro.export.wording import ModelWording, Presentation

_ADRESSE: Final = 640
"""The least height of the address on the cover, in twips: two lines, so that the band under it stands still."""

_PREMIERE_QUESTION: Final = 566
"""What stands above the first question of a sheet, in twips."""

FLECHE = "▸"
COCHEE, VIDE = "☒", "☐"


def assemble(document: Document) -> Flow:
    """Return the paragraphs and tables of the whole document, in order."""
    modele = document.modele
    sections = [
        *([_presentation(modele.presentation)] if modele.presentation else []),
        _sommaire(document),
        _intercalaire(document),
        *_fiches(document),
        *([_diplomes(document)] if document.diplomes else []),
        *([_declaration(document)] if document.declaration and modele.declaration else []),
        *([_documents(document)] if document.documents else []),
        *_pages_jointes((d.feuillet for d in document.documents if d.feuillet), _entetes(document)),
        *([_annexes(document)] if document.annexes else []),
        *_pages_jointes(document.annexes, _entetes(document)),
    ]
    return Flow(
        titre=document.titre,
        auteur=document.auteur,
        couleur=modele.identite.couleur,
        couverture=_couverture(document),
        sections=tuple(sections),
        entetes_couverture=_entetes_couverture(modele),
        entetes=_entetes(document),
        document=document,
        entetes_paysage=_entetes_paysage(document),
    )


def assemble_annexes(document: Document, annexes: Sequence[AnnexeImprimee], titre: str) -> Flow:
    """Return the pages of some annexes as a file of their own, under the title ``titre``."""
    modele = document.modele
    entetes = _entetes(document)
    sections = tuple(section for annexe in annexes for section in _annexe(annexe, entetes))
    couchees = _entetes_paysage(document)
    return Flow(
        titre, document.auteur, modele.identite.couleur, None, sections, entetes, entetes, entetes_paysage=couchees
    )


def _p(style: str, *spans: Span | str, ancre: str = "", plan: str = "") -> Para:
    made = tuple(Span(span) if isinstance(span, str) else span for span in spans if span)
    return Para(style, made, (ancre,) if ancre else (), plan=plan)


# --- around the page ---------------------------------------------------------------------------------------------


def _entetes(document: Document) -> Entetes:
    modele = document.modele
    titre = Para("EnTeteTitre", (Span(modele.entete.titre), *_sigle(modele, "sigle")))
    page = (Span(f"{modele.pied.page}{NBSP}", look="pied"), Span(renvoi=PAGE, look="pied_numero"))
    nom = (Para("PiedNom", (Span(document.nom_en_pied),)),) if document.nom_en_pied else ()
    return Entetes(
        entete=(Para("EnTeteFilet"), titre, Para("EnTeteAccent"), Para("EnTeteBlanc")),
        pied_impair=(*nom, Para("PiedCorps", (Span(modele.pied.impair), Span("\t"), *page))),
        pied_pair=(*nom, Para("PiedCorps", (*page, Span("\t"), Span(modele.pied.pair)))),
    )


def _entetes_paysage(document: Document) -> Entetes:
    """A page that lies has no header, for the sake of what is on it; its footer says which document it is part of."""
    modele = document.modele
    # One line alone: a second one would take its room from the picture.
    impair, pair = (" – ".join(filter(None, (text, document.nom_en_pied))) for text in _pieds(modele))
    page = (Span(f"{modele.pied.page}{NBSP}", look="pied"), Span(renvoi=PAGE, look="pied_numero"))
    return Entetes(
        entete=(),
        pied_impair=(Para("PiedPaysage", (Span(impair), Span("\t"), *page)),),
        pied_pair=(Para("PiedPaysage", (*page, Span("\t"), Span(pair))),),
    )


def _pieds(modele: ModelWording) -> tuple[str, str]:
    return modele.pied.impair, modele.pied.pair


def _entetes_couverture(modele: ModelWording) -> Entetes:
    titre = Para("CouvTitre", (Span(modele.entete.titre), *_sigle(modele, "sigle_couverture")))
    page = (Span(f"{modele.pied.page}{NBSP}", look="pied"), Span(renvoi=PAGE, look="pied_numero"))
    pied = Para("PiedCouv", (Span(modele.pied.impair), Span("\t"), *page))
    return Entetes(
        entete=(Para("CouvFilet"), titre, Para("CouvBande"), Para("CouvAccent"), Para("CouvBlanc")),
        pied_impair=(pied,),
        pied_pair=(pied,),
    )


def _sigle(modele: ModelWording, look: str) -> tuple[Span, ...]:
    return (Span(" "), Span(modele.entete.sigle, look=look)) if modele.entete.sigle else ()


# --- cover and présentation --------------------------------------------------------------------------------------


def _couverture(document: Document) -> Section:
    textes, couverture = document.modele.couverture, document.couverture
    rows = [
        _identite(textes.nom_naissance, "CouvNom", (couverture.nom_naissance,)),
        _identite(textes.nom_usage, "CouvValeur", (couverture.nom_usage,)),
        _identite(textes.prenom, "CouvValeur", (couverture.prenom,)),
        replace(_identite(textes.adresse, "CouvValeurFine", couverture.adresse or ("",)), hauteur=_ADRESSE),
    ]
    boite = Cell(
        "boite",
        (
            _p("CouvModalite", textes.modalite),
            _case(couverture.formation, textes.formation),
            _case(couverture.vae, textes.vae),
        ),
    )
    precision = [_p("CouvPrecision", texte) for texte in couverture.precision]
    return Section(
        "couverture",
        (
            Table("identite", tuple(rows), "Identité du candidat"),
            _p("CouvBandeau", textes.titre_vise),
            Para("CouvTrait"),
            _p("CouvIntitule", couverture.titre),
            *precision,
            Para("CouvTraitFin"),
            Table("modalite", (Row((boite,)),), textes.modalite),
            Para("Mini"),
        ),
        format="couverture",
    )


def _identite(libelle: str, style: str, valeurs: tuple[str, ...]) -> Row:
    return Row(
        (
            Cell("identite", (_p("CouvLibelle", libelle),)),
            Cell("vide", (_p("CouvFleche", Span(FLECHE, look="fleche")),)),
            Cell("vide", tuple(_p(style, valeur) for valeur in valeurs)),
        )
    )


def _case(cochee: bool, texte: str) -> Para:
    return _p("CouvCase", Span(COCHEE if cochee else VIDE, look="case"), "\t", texte)


def _gras(style: str, texte: str, *, rang: int = 0, liste: int = 0) -> Para:
    spans = tuple(Span(run.text, run.bold, run.italic) for run in parse_runs(texte))
    return Para(style, spans, rang=rang, liste=liste)


def _espacer(paras: Iterable[Para]) -> tuple[Para, ...]:
    """The paragraphs, with the model's room under the last one."""
    *others, last = paras
    return (*others, replace(last, apres=STYLES["PrNumero"].apres + 160))


def _presentation(textes: Presentation) -> Section:
    liste = 1
    boite = Cell(
        "boite",
        (
            *dernier(tuple(_gras("PrTexte", texte) for texte in textes.paragraphes)),
            _p("PrTitre", textes.decision),
            *_espacer(
                _gras("PrNumero", texte, rang=n, liste=liste)
                for n, texte in enumerate(textes.elements_decision, start=1)
            ),
            *(_p("PrReference", texte) for texte in textes.reference),
            _p("PrTitre", textes.contenu),
            *dernier(tuple(_gras("PrPuce", texte) for texte in textes.elements_contenu)),
        ),
    )
    return Section(
        "presentation",
        (
            _p("Bandeau", textes.titre, ancre="presentation", plan=textes.titre),
            Para("Filet"),
            Table("presentation", (Row((boite,)),), textes.titre),
            _p("PrSite", textes.site),
            _p("PrAdresse", Span(f"{FLECHE} ", look="grande_fleche"), Span(textes.adresse, lien=textes.adresse)),
        ),
    )


# --- sommaire ----------------------------------------------------------------------------------------------------


def _sommaire(document: Document) -> Section:
    textes = document.modele.sommaire
    rows: list[Row] = []
    previous = ""
    for entree in sommaire(document):
        if previous and entree.genre != "exemple" and (entree.genre, previous) != ("section", "section"):
            rows.append(_blanc_sommaire())
        row = _ligne_sommaire(entree, textes.page)
        # The model has a little more room there.
        rows.append(_abaisser(row) if (entree.genre, previous) == ("exemple", "activite") else row)
        previous = entree.genre
    return Section(
        "sommaire",
        (
            _p("TitreSommaire", textes.titre, ancre="sommaire", plan=textes.titre),
            _p("SousTitreSommaire", textes.exemples),
            Para("Mini"),
            Table("sommaire", tuple(rows), textes.titre),
            Para("Mini"),
        ),
    )


def _abaisser(row: Row) -> Row:
    first = row.cells[0]
    lower = replace(first.paras[0], avant=STYLES["SomExemple"].avant + 87)
    return replace(row, cells=(replace(first, paras=(lower,)), *row.cells[1:]))


def _blanc_sommaire() -> Row:
    return Row(tuple(Cell("vide", (Para("SomBlanc"),)) for _ in range(3)))


def _ligne_sommaire(entree: EntreeSommaire, page: str) -> Row:
    lien = f"#{entree.ancre}" if entree.ancre else ""
    numero = Span(renvoi=entree.ancre, lien=lien) if entree.ancre else Span()
    page = page if entree.ancre else ""
    if entree.genre == "exemple":
        texte = _p(
            "SomExemple", Span(FLECHE, look="fleche"), "\t", Span(entree.texte, lien=lien), Span("\t", look="points")
        )
        return _row_sommaire("som_ex", texte, _p("SomPageExemple", page), Para("SomPageExemple", (numero,)))
    if entree.genre == "activite":
        texte = _p("SomActivite", Span(entree.texte, lien=lien))
        row = _row_sommaire("som_at", texte, _p("SomPageActivite", page), Para("SomPageActivite", (numero,)))
        # An activité never ends a page of the sommaire without its first exemple.
        return replace(row, suivi=bool(entree.ancre))
    hint = [Span(" "), Span(entree.facultatif, look="hint")] if entree.facultatif else []
    texte = _p("SomSection", Span(entree.texte, lien=lien), *hint)
    row = _row_sommaire("som_sec", texte, _p("SomPageSection", page), Para("SomPageSection", (numero,)))
    return Row((row.cells[0], Cell("som_ex_p", row.cells[1].paras), Cell("som_ex_n", row.cells[2].paras)))


def _row_sommaire(style: str, texte: Para, page: Para, numero: Para) -> Row:
    return Row((Cell(style, (texte,)), Cell(f"{style}_p", (page,)), Cell(f"{style}_n", (numero,))))


# --- exemples ----------------------------------------------------------------------------------------------------


def _intercalaire(document: Document) -> Section:
    lignes = document.modele.exemples.intercalaire
    titre = document.modele.sommaire.exemples
    return Section("exemples", (_p("Intercalaire", "\n".join(lignes), ancre="exemples", plan=titre),))


def _fiches(document: Document) -> list[Section]:
    listes = Listes(1)
    return [_fiche(document.modele, activite, fiche, listes) for activite, fiche in document.fiches()]


def _fiche(modele: ModelWording, activite: ActiviteImprimee, fiche: FicheImprimee, listes: Listes) -> Section:
    textes = modele.exemples
    premier = activite.fiches[0] is fiche
    label = f"{textes.activite} {activite.numero}"
    elements: list[Element] = [
        Para(
            "Activite" if premier else "ActiviteSuite",
            (Span(f"\t{label}\t"), Span(activite.intitule, look="at_titre")),
            (activite.ancre,) if premier else (),
            plan=f"{label} – {activite.intitule}" if premier else "",
        ),
        Para(
            "Exemple",
            (
                Span("\t"),
                Span(f"{textes.exemple}{NBSP}{fiche.numero} ", look="ex_label"),
                Span(FLECHE, look="fleche"),
                Span("\t"),
                Span(fiche.intitule),
            ),
            (fiche.ancre,),
            plan=f"{textes.exemple}{NBSP}{fiche.numero} – {fiche.intitule}",
        ),
        Para("ExempleFilet"),
    ]
    reponses = {int(r.ancre[-1]): r for r in fiche.reponses}
    for rang, question in enumerate(textes.questions, start=1):
        ancre = f"{fiche.ancre}_q{rang}"
        hint = (Span(" "), Span(textes.facultatif, look="hint11")) if rang == 5 and textes.facultatif else ()
        # The first one stands where the model has it.
        haut = _PREMIERE_QUESTION if rang == 1 else None
        elements.append(replace(_p("Question", question, *hint, ancre=ancre), avant=haut))
        if rang == 4:
            elements.append(_contexte(modele, fiche.contexte, question))
        else:
            elements.append(table_reponse(reponses[rang], question, listes))
    return Section(fiche.ancre, tuple(elements), souple=True)


def _contexte(modele: ModelWording, contexte: Contexte, question: str) -> Table:
    textes = modele.exemples

    def rangee(libelle: str, *valeur: Span) -> Para:
        return Para("Contexte", (Span(f"{libelle} "), Span(FLECHE, look="fleche"), Span("\t"), *valeur))

    dates = (
        Span(f"{textes.du} ", look="libelle"),
        Span(ecrire_court(contexte.debut)),
        Span("\t"),
        Span(f"{textes.au} ", look="libelle"),
        Span(ecrire_court(contexte.fin)),
    )
    paras = (
        rangee(textes.entreprise, Span(contexte.entreprise, look="fort")),
        rangee(textes.service, Span(contexte.service)),
        rangee(textes.periode, *dates),
    )
    return Table("reponse", (Row((Cell("reponse", dernier(paras)),)),), question)


# --- closing sections --------------------------------------------------------------------------------------------


def _titre(texte: str, facultatif: str, ancre: str, style: str = "Bandeau") -> list[Element]:
    head: list[Element] = [_p(style, texte, ancre=ancre, plan=texte)]
    if facultatif:
        filet = {"BandeauTitres": "FiletTitres", "BandeauAnnexes": "FiletAnnexes"}.get(style, "FiletSerre")
        hint = "FacultatifAnnexes" if style == "BandeauAnnexes" else "Facultatif"
        return [*head, Para(filet), _p(hint, facultatif)]
    return [*head, Para("Filet")]


def _diplomes(document: Document) -> Section:
    textes = document.modele.titres
    entete = Row(tuple(Cell("tab_entete", (_p("TabEntete", texte),)) for texte in textes.colonnes), entete=True)
    rows = [
        Row(
            (
                Cell("tab", (_p("TabTexte", d.intitule),)),
                Cell("tab", (_p("TabTexte", d.organisme),)),
                Cell("tab", (_p("TabCentre", d.date),)),
            ),
            hauteur=510,
        )
        for d in document.diplomes
    ]
    table = Table("diplomes", (entete, *rows), textes.titre)
    return Section("titres", (*_titre(textes.titre, textes.facultatif, "titres", "BandeauTitres"), table))


def _declaration(document: Document) -> Section:
    textes, declaration = document.modele.declaration, document.declaration
    assert textes is not None
    assert declaration is not None
    nom = Span(declaration.nom, bold=True) if declaration.nom else Span(textes.invite)
    points = Span("\t", look="points")
    jour = ecrire_court(declaration.jour)
    elements: list[Element] = [
        _p("Bandeau", textes.titre, ancre="declaration", plan=textes.titre),
        Para("FiletNu"),
        _p("DeclDebut", f"{textes.soussigne} ", nom, " ", points, textes.apres_nom),
        _p("DeclTexte", textes.texte),
        _p(
            "DeclFait",
            f"{textes.fait} ",
            Span(declaration.lieu, bold=True) if declaration.lieu else "",
            " " if declaration.lieu else "",
            points,
            f" {textes.le} ",
            Span(jour, bold=True) if jour else "",
            " " if jour else "",
            points,
        ),
        _p("DeclTexte", textes.fin),
        _p("DeclSignature", textes.signature),
    ]
    if declaration.signature:
        largeur, hauteur = fit(declaration.signature, SIGNATURE_MAX)
        elements.append(Para("DeclImage", picture=Picture(declaration.signature, largeur, hauteur, "Signature")))
    return Section("declaration", tuple(elements))


def _documents(document: Document) -> Section:
    textes = document.modele.documents
    entete = Row((Cell("tab_entete", (_p("TabEnteteGauche", textes.colonne),)),), entete=True)
    rows = [
        Row(
            (Cell("tab_plein", (_numero(d), *_ou_le_lire(d))),),
            hauteur=680,
        )
        for d in document.documents
    ]
    table = Table("documents", (entete, *rows), textes.titre)
    return Section("documents", (*_titre(textes.titre, textes.facultatif, "documents", "BandeauDocuments"), table))


def _numero(row: LigneDocument) -> Para:
    numero = Span(str(row.numero), signet=signet(row.ancre))
    return _p("TabNumero", numero, f".\t{row.intitule}", ancre=row.ancre)


def _ou_le_lire(row: LigneDocument) -> tuple[Para, ...]:
    feuillet = row.feuillet
    if feuillet is not None and feuillet.imprimee:
        lien = f"#{feuillet.ancre}"
        return (Para("TabSupport", (Span("Page "), Span(renvoi=feuillet.ancre, lien=lien))),)
    renvoi = f"{row.renvoi[:1].upper()}{row.renvoi[1:]}"
    texte = renvoi or (feuillet.support if feuillet else "")
    return (_p("TabSupport", *renvoyer(texte, row.cible)),) if texte else ()


def _annexes(document: Document) -> Section:
    textes = document.modele.annexes
    elements = _titre(textes.titre, textes.facultatif, "annexes", "BandeauAnnexes")
    for annexe in document.annexes:
        ancre = "" if annexe.imprimee else annexe.ancre
        lien = f"#{annexe.ancre}" if annexe.imprimee else ""
        label = Span(f"Annexe{NBSP}", bold=True, look="accent", lien=lien)
        numero = replace(label, text=str(annexe.numero), signet=signet(annexe.ancre))
        elements.append(_p("AnnexeLigne", label, numero, "\t", Span(annexe.intitule, lien=lien), ancre=ancre))
        if annexe.imprimee:
            page = (Span("Page "), Span(renvoi=annexe.ancre, lien=lien))
            elements.append(Para("AnnexeSupport", page))
        else:
            elements.append(_p("AnnexeSupport", annexe.support or "Document remis à part"))
    return Section("annexes", tuple(elements))


def _pages_jointes(feuillets: Iterable[AnnexeImprimee], entetes: Entetes) -> list[Section]:
    return [section for one in feuillets if one.imprimee for section in _annexe(one, entetes)]


def _annexe(annexe: AnnexeImprimee, entetes: Entetes) -> list[Section]:
    if annexe.images:
        return pages_annexe(annexe, entetes)
    titre = titre_annexe(annexe)
    textes = elements_texte(annexe.texte, Listes(10_000 + 100 * annexe.numero), titre)
    return [Section(annexe.ancre, (_p("AnnexeTitre", titre, ancre=annexe.ancre, plan=titre), *textes))]
