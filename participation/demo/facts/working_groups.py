"""The seventeen local working groups of Hérault at 31 July 2021 (002:637-656)."""

from typing import NamedTuple

from participation.demo.facts import herault
from participation.demo.facts.shapes import CadreFact, GroupFact


class _Row(NamedTuple):
    slug: str
    territories: tuple[str, ...]
    theme: str
    goal: str
    pilots: tuple[str, ...] = ("departement-34",)


_MONTPELLIER = ("montpellierain",)
_THAU = ("etang-de-thau",)
_HEART = ("coeur-d-herault-pic-saint-loup",)
_CAMARGUE = ("petite-camargue",)
_BEZIERS = ("biterrois",)
_MOUNTAIN = ("haut-languedoc-ouest-herault",)

_ROWS: tuple[_Row, ...] = (
    _Row(
        "lire-ecrire-montpellierain",
        _MONTPELLIER,
        "Lire, écrire et utiliser internet",
        "Aider les personnes à l’aise ni avec l’écrit ni avec internet.",
    ),
    _Row("mobilite-montpellierain", _MONTPELLIER, "Se déplacer", "Faciliter les déplacements."),
    _Row(
        "iae-montpellierain",
        _MONTPELLIER,
        "L’insertion par l’activité économique",
        "Mieux faire connaître les structures qui emploient et accompagnent.",
        ("ddets-34", "departement-34"),
    ),
    _Row(
        "numerique-droits-thau",
        _THAU,
        "Le numérique et les droits perdus",
        "Éviter que des droits se perdent à cause d’internet.",
    ),
    _Row(
        "initiatives-solidaires-thau",
        _THAU,
        "Les initiatives solidaires et citoyennes",
        "Faire connaître l’entraide et les projets d’habitants.",
    ),
    _Row("mobilite-thau", _THAU, "Se déplacer", "Faciliter les déplacements."),
    _Row(
        "acces-droits-coeur-herault",
        _HEART,
        "L’accès aux droits",
        "Aider chacun à connaître et à demander ses droits.",
    ),
    _Row(
        "mobilite-coeur-herault",
        _HEART,
        "Se déplacer pour travailler",
        "Faciliter les trajets vers l’emploi et la formation.",
        ("sydel-coeur-herault", "departement-34"),
    ),
    _Row(
        "emploi-coeur-herault",
        _HEART,
        "Un emploi ouvert à plus de monde",
        "Comprendre pourquoi certaines personnes ne sont pas embauchées.",
        ("ddets-34", "departement-34"),
    ),
    _Row(
        "mobilite-petite-camargue",
        _CAMARGUE,
        "Se déplacer",
        "Faciliter les déplacements.",
        ("plie-est-heraultais", "departement-34"),
    ),
    _Row(
        "internet-petite-camargue",
        _CAMARGUE,
        "Utiliser internet",
        "Aider les personnes qui ont du mal avec internet.",
    ),
    _Row(
        "economie-solidaire-petite-camargue",
        _CAMARGUE,
        "Économie solidaire et entreprises",
        "Relier les entreprises et l’économie solidaire.",
        ("france-travail-lunel", "departement-34"),
    ),
    _Row(
        "etude-biterrois-petite-camargue",
        ("biterrois", "petite-camargue"),
        "Une étude sur l’envie de participer",
        "Comprendre ce qui aide les personnes à se mobiliser.",
    ),
    _Row(
        "freins-biterrois",
        _BEZIERS,
        "Lever ce qui bloque",
        "Chercher des solutions à ce qui empêche d’avancer.",
        ("ddets-34", "departement-34"),
    ),
    _Row(
        "economie-solidaire-biterrois",
        _BEZIERS,
        "Économie solidaire et emplois accompagnés",
        "Développer les emplois avec un accompagnement.",
        ("ddets-34", "departement-34"),
    ),
    _Row(
        "services-haut-languedoc",
        _MOUNTAIN,
        "Des services près de chez soi",
        "Rapprocher les services des habitants.",
    ),
    _Row(
        "freins-haut-languedoc",
        _MOUNTAIN,
        "Lever ce qui bloque pour travailler",
        "Chercher des solutions à ce qui empêche de travailler.",
    ),
)


def _place(territories: tuple[str, ...]) -> str:
    names = {territory.slug: territory.name for territory in herault.TERRITORIES}
    return " et ".join(names[slug] for slug in territories)


def _group(row: _Row) -> GroupFact:
    return GroupFact(
        slug=f"groupe-{row.slug}",
        kind="groupe-travail",
        departement=herault.SLUG,
        name=f"{row.theme} – {_place(row.territories)}",
        territories=row.territories,
        summary=f"{row.goal} Le groupe prépare une action, puis dit ce qu’elle a changé.",
        cadre=CadreFact(
            mission=row.goal,
            decides="Le groupe décide de son action et de sa façon de travailler.",
            advises="Il conseille le comité local d’animation.",
            does_not_decide=(
                "Il ne décide pas des aides de chacun. Il ne parle d’aucun dossier personnel."
            ),
            limits="Le groupe agit sur un seul sujet et sur son territoire.",
            means="Il utilise des moyens partagés. Certaines actions sont financées.",
            term="Le groupe s’arrête quand son action est terminée.",
            who_answers="Les structures qui conduisent le groupe répondent.",
            agenda_rights="Chaque membre peut proposer un sujet.",
            themes_choice="Le comité local propose le sujet. Les membres fixent la suite.",
            what_is_public="Les dates, l’action et son bilan sont publics.",
        ),
        phone="04 65 71 34 02",
        parent=f"comite-local-{row.territories[0]}",
        pilots=row.pilots,
        source="002:637-656",
    )


GROUPS: tuple[GroupFact, ...] = tuple(_group(row) for row in _ROWS)
