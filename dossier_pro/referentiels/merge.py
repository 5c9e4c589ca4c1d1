"""Several documents of one titre made into one référentiel.

The REAC gives structure and critères; the RE adds its own critères, its épreuves and the correspondances; the RNCP adds
dates. A critère that the RE says nearly as the REAC does is linked to it and not doubled; each link is handed back, so
that the user sees which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import (
    Activite,
    Competence,
    Critere,
    Doute,
    Referentiel,
    Transversale,
    critere_ids,
)
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.evaluation import Evaluation, Modalite
from dossier_pro.referentiels.kinds import rang
from dossier_pro.referentiels.likeness import apparier, ressemblance
from dossier_pro.referentiels.reading import ReferentielReading, SourcePlace

SEUIL_CRITERE = 0.7
"""From here on two critères of one compétence are the same sentence said twice."""
SEUIL_TITRE = 0.6


@dataclass(frozen=True, slots=True)
class CritereLie:
    """A critère of the RE that stands for one of the REAC: kept once, as the REAC words it."""

    critere_id: str
    texte: str
    texte_re: str
    ressemblance: float

    @property
    def exact(self) -> bool:
        """Whether both wordings are the same but for case, accents and apostrophes."""
        return self.ressemblance >= 1.0


@dataclass(frozen=True, slots=True)
class ReferentielMerge:
    """The merged référentiel, and where each item was read: index of the document among those given, and place."""

    lecture: ReferentielReading
    liens: tuple[CritereLie, ...] = ()
    origines: Mapping[str, tuple[int, SourcePlace]] = field(default_factory=dict)


@dataclass(slots=True)
class _Atelier:
    """What is collected while documents are added one after the other."""

    ref: Referentiel
    ids: dict[str, str] = field(default_factory=dict)
    liens: list[CritereLie] = field(default_factory=list)
    doutes: list[Doute] = field(default_factory=list)


def fusionner(lectures: Sequence[ReferentielReading]) -> ReferentielMerge:
    """Return one référentiel for the documents of one titre, in whatever order they are given.

    Raises:
        KnownError: nothing to merge, or the documents are of different titres or millésimes.
    """
    if not lectures:
        raise KnownError(tr("Il n’y a rien à réunir : choisissez d’abord les documents du titre."))
    ranked = sorted(range(len(lectures)), key=lambda i: (rang(lectures[i].referentiel.source.type), i))
    base = lectures[ranked[0]]
    origines = {key: (ranked[0], lieu) for key, lieu in base.lieux.items()}
    a_verifier = dict(base.a_verifier)
    evaluation = base.evaluation
    desk = _Atelier(base.referentiel, doutes=list(base.referentiel.doutes))
    for index in ranked[1:]:
        autre = lectures[index]
        _meme_titre(desk.ref, autre.referentiel)
        desk.ids = {}
        desk.ref = _ajouter(desk, autre.referentiel)
        for key, lieu in autre.lieux.items():
            origines.setdefault(desk.ids.get(key, key), (index, lieu))
        for key, doutes in autre.a_verifier.items():
            a_verifier.setdefault(desk.ids.get(key, key), doutes)
        if autre.evaluation is not None:
            evaluation = _traduire(autre.evaluation, desk.ids)
    known = _ids(desk.ref)
    ref = replace(desk.ref, doutes=tuple(dict.fromkeys(desk.doutes)))
    lieux = {key: lieu for key, (index, lieu) in origines.items() if index == ranked[0]}
    lecture = ReferentielReading(
        ref, lieux, {k: v for k, v in a_verifier.items() if k in known}, evaluation, base.reconnu
    )
    return ReferentielMerge(lecture, tuple(desk.liens), {k: v for k, v in origines.items() if k in known})


def _meme_titre(a: Referentiel, b: Referentiel) -> None:
    """Refuse to merge what says itself to be something else."""
    ids = (("code", a.code, b.code), ("millésime", a.millesime, b.millesime), ("numéro RNCP", a.rncp, b.rncp))
    for nom, un, autre in ids:
        if un and autre and un != autre:
            raise KnownError(
                tr(
                    "Ces documents n’ont pas le même {nom} ({un} et {autre}) : réunissez ceux d’un seul millésime.",
                    nom=nom,
                    un=un,
                    autre=autre,
                )
            )
    if a.code and a.code == b.code:
        return
    titres = ressemblance(a.intitule, b.intitule)
    communs = apparier(a.activites, b.activites, lambda x: x.intitule, lambda x: x.intitule, SEUIL_TITRE)
    if titres < SEUIL_TITRE and len(communs) < max(1, min(len(a.activites), len(b.activites)) / 2):
        raise KnownError(
            tr(
                "« {intitule} » et « {intitule_2} » semblent être deux titres : réunissez les documents d’un seul.",
                intitule=a.intitule,
                intitule_2=b.intitule,
            )
        )


def _ajouter(desk: _Atelier, autre: Referentiel) -> Referentiel:
    """Return the référentiel with what ``autre`` adds; where both speak, the first one's word stands."""
    ref = desk.ref
    activites = _activites(desk, ref.activites, autre)
    transversales = _transversales(desk, ref.transversales, autre)
    desk.doutes.extend(d for d in autre.doutes if not _devenu_faux(d, ref))
    return replace(
        ref,
        code=ref.code or autre.code,
        millesime=ref.millesime or autre.millesime,
        sigle=ref.sigle or autre.sigle,
        niveau=ref.niveau or autre.niveau,
        certificateur=ref.certificateur or autre.certificateur,
        rncp=ref.rncp or autre.rncp,
        codes_rome=ref.codes_rome or autre.codes_rome,
        codes_nsf=ref.codes_nsf or autre.codes_nsf,
        date_jo=ref.date_jo or autre.date_jo,
        fin_validite=ref.fin_validite or autre.fin_validite,
        activites=activites,
        transversales=transversales,
        correspondances=tuple(dict.fromkeys((*ref.correspondances, *autre.correspondances))),
    )


def _devenu_faux(doute: Doute, ref: Referentiel) -> bool:
    """Whether the other documents answer a doubt that only said what one of them leaves out."""
    return doute.ou in ("Code du titre", "Critères") and bool(ref.code)


def _activites(desk: _Atelier, ici: Sequence[Activite], autre: Referentiel) -> tuple[Activite, ...]:
    out = list(ici)
    pairs = []
    for ccs in (False, True):
        miennes = [a for a in ici if a.ccs == ccs]
        siennes = [a for a in autre.activites if a.ccs == ccs]
        pairs.extend(apparier(miennes, siennes, _titre, _titre, SEUIL_TITRE))
    for mienne, sienne, _ in pairs:
        desk.ids[sienne.id] = mienne.id
        competences = _competences(desk, mienne, sienne)
        description = mienne.description if mienne.description is not None else sienne.description
        out[out.index(mienne)] = replace(mienne, competences=competences, description=description)
    seules = {a.id for a in autre.activites} - {sienne.id for _, sienne, _ in pairs}
    for activite in autre.activites:
        if activite.id in seules:
            _absent(desk, autre, activite.sigle, activite.intitule)
    return tuple(out)


def _titre(item: Activite | Competence | Transversale) -> str:
    return item.intitule


def _competences(desk: _Atelier, mienne: Activite, sienne: Activite) -> tuple[Competence, ...]:
    out = list(mienne.competences)
    pairs = apparier(mienne.competences, sienne.competences, _titre, _titre, SEUIL_TITRE)
    for la, ici_autre, _ in pairs:
        desk.ids[ici_autre.id] = la.id
        path: tuple[str | int, ...] = ("CCS" if mienne.ccs else "AT", mienne.numero, "CP", la.numero)
        criteres = _criteres(desk, la.criteres, ici_autre.criteres, path)
        out[out.index(la)] = replace(la, criteres=criteres)
    seules = {c.id for c in sienne.competences} - {c.id for _, c, _ in pairs}
    for competence in sienne.competences:
        if competence.id in seules and mienne.competences:
            _absent(desk, None, f"CP {competence.numero}", competence.intitule)
    return tuple(out) if mienne.competences else sienne.competences


def _absent(desk: _Atelier, autre: Referentiel | None, ou: str, intitule: str) -> None:
    document = f"« {autre.source.nom} »" if autre else "L’autre document"
    phrase = f"{document} nomme « {intitule} », que le premier ne nomme pas : ce n’est pas repris."
    desk.doutes.append(Doute(ou, phrase))


def _transversales(desk: _Atelier, ici: Sequence[Transversale], autre: Referentiel) -> tuple[Transversale, ...]:
    out = list(ici)
    for mienne, sienne, _ in apparier(ici, autre.transversales, _titre, _titre, SEUIL_TITRE):
        desk.ids[sienne.id] = mienne.id
        path: tuple[str | int, ...] = ("TRANSVERSALES", out.index(mienne) + 1)
        criteres = _criteres(desk, mienne.criteres, sienne.criteres, path)
        out[out.index(mienne)] = replace(mienne, criteres=criteres)
    return tuple(out) if ici else autre.transversales


def _criteres(
    desk: _Atelier, ici: Sequence[Critere], la: Sequence[Critere], path: tuple[str | int, ...]
) -> tuple[Critere, ...]:
    """The critères of both, those of the other document that are new at the end."""
    if not la:
        return tuple(ici)
    lies: set[str] = set()
    for mien, sien, score in apparier(ici, la, lambda k: k.texte, lambda k: k.texte, SEUIL_CRITERE):
        lies.add(sien.id)
        desk.ids[sien.id] = mien.id
        if mien.origine != sien.origine:
            desk.liens.append(CritereLie(mien.id, mien.texte, sien.texte, score))
    nouveaux = [k for k in la if k.id not in lies]
    cle = desk.ref.cle
    ids = critere_ids(cle, path, tuple(k.texte for k in (*ici, *nouveaux)))[len(ici) :]
    ajoutes = tuple(replace(k, id=key) for k, key in zip(nouveaux, ids, strict=True))
    desk.ids.update({old.id: new.id for old, new in zip(nouveaux, ajoutes, strict=True)})
    return (*ici, *ajoutes)


def _traduire(evaluation: Evaluation, ids: Mapping[str, str]) -> Evaluation:
    """The evaluation with the ids of the merged référentiel."""

    def tr(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(ids.get(key, key) for key in keys)

    return replace(
        evaluation,
        modalites=tuple(
            Modalite(m.session, m.nom, m.minutes, tr(m.competences), m.detail) for m in evaluation.modalites
        ),
        modalites_par_item={ids.get(k, k): v for k, v in (evaluation.modalites_par_item or {}).items()},
        transversales={ids.get(k, k): tr(v) for k, v in (evaluation.transversales or {}).items()},
    )


def _ids(ref: Referentiel) -> set[str]:
    found = {a.id for a in ref.activites} | {t.id for t in ref.transversales}
    for activite in ref.activites:
        found.update(c.id for c in activite.competences)
        found.update(k.id for c in activite.competences for k in c.criteres)
    found.update(k.id for t in ref.transversales for k in t.criteres)
    return found
