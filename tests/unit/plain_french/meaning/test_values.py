"""What the figures of a text are worth."""

from decimal import Decimal

import pytest

from participation.plain_french.meaning.figures import find_figures
from participation.plain_french.meaning.folding import fold
from participation.plain_french.meaning.values.bounds import bound_of
from participation.plain_french.meaning.values.dates import same_date, tells_less
from participation.plain_french.meaning.values.found import Bound, Kind
from participation.plain_french.meaning.values.quantities import quantity


def worth(text: str) -> list[tuple[Kind, str]]:
    return [(found.kind, found.value) for found in find_figures(fold(text))]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("vingt et un", "21"),
        ("quatre-vingt-dix-sept", "97"),
        ("soixante et onze", "71"),
        ("deux mille vingt-cinq", "2025"),
        ("trois cent cinquante", "350"),
        ("1 234,50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,5 million", "1500000"),
    ],
)
def test_quantities(words: str, value: str) -> None:
    assert quantity(words) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("le 12/03/2025", Kind.DATE, ["2025-03-12 "]),
        ("le 12.03.25", Kind.DATE, ["2025-03-12 "]),
        ("le mercredi 12 mars", Kind.DATE, ["?-03-12 mercredi"]),
        ("le premier mai 2025", Kind.DATE, ["2025-05-01 "]),
        ("le 1er mai", Kind.DATE, ["?-05-01 "]),
        ("les 3, 10 et 17 juin 2025", Kind.DATE, ["2025-06-03 ", "2025-06-10 ", "2025-06-17 "]),
        ("du 12 au 15 mars", Kind.DATE, ["?-03-12 ", "?-03-15 "]),
        ("en mars 2025", Kind.DATE, ["2025-03-? "]),
        ("le plan 2023-2027", Kind.DATE, ["2023-?-? ", "2027-?-? "]),
        ("tous les jeudis", Kind.DAY, ["jeudi"]),
        ("à 14h", Kind.HOUR, ["14:00"]),
        ("à 14 h 30", Kind.HOUR, ["14:30"]),
        ("à 14:30", Kind.HOUR, ["14:30"]),
        ("à quatorze heures trente", Kind.HOUR, ["14:30"]),
        ("à 2 heures de l’après-midi", Kind.HOUR, ["14:00"]),
        ("à neuf heures et demie", Kind.HOUR, ["09:30"]),
        ("à 10 heures moins le quart", Kind.HOUR, ["09:45"]),
        ("à 8 heures du soir", Kind.HOUR, ["20:00"]),
        ("à midi", Kind.HOUR, ["12:00"]),
        ("de 9 à 12 heures", Kind.HOUR, ["09:00", "12:00"]),
        ("15 heures par semaine", Kind.DURATION, ["900 min"]),
        ("1 234,50 €", Kind.AMOUNT, ["1234.5"]),
        ("1234 euros 50", Kind.AMOUNT, ["1234.5"]),
        ("cinquante euros", Kind.AMOUNT, ["50"]),
        ("30 centimes", Kind.AMOUNT, ["0.3"]),
        ("entre 500 et 600 euros", Kind.AMOUNT, ["500", "600"]),
        ("2,5 millions d’euros", Kind.AMOUNT, ["2500000"]),
        ("25 %", Kind.SHARE, ["25"]),
        ("vingt-cinq pour cent", Kind.SHARE, ["25"]),
        ("un quart des gens", Kind.SHARE, ["25"]),
        ("la moitié", Kind.SHARE, ["50"]),
        ("une personne sur quatre vote", Kind.SHARE, ["25"]),
        ("deux tiers des voix", Kind.SHARE, ["66.66"]),
        ("dans un délai de deux mois", Kind.DURATION, ["2 m"]),
        ("un an", Kind.DURATION, ["12 m"]),
        ("18 mois", Kind.DURATION, ["18 m"]),
        ("48 heures de délai", Kind.DURATION, ["2 d"]),
        ("sous huitaine", Kind.DURATION, ["8 d"]),
        ("15 semaines", Kind.DURATION, ["105 d"]),
        ("un an et demi", Kind.DURATION, ["18 m"]),
        ("d’un à quatre mois", Kind.DURATION, ["1 m", "4 m"]),
        ("chaque trimestre", Kind.FREQUENCY, ["3 m"]),
        ("tous les 3 mois", Kind.FREQUENCY, ["3 m"]),
        ("05.45.00.12.34", Kind.PHONE, ["0545001234"]),
        ("+33 5 45 00 12 34", Kind.PHONE, ["0545001234"]),
        ("appelez le 3949", Kind.PHONE, ["3949"]),
        ("ecrire@insertion.example", Kind.MAIL, ["ecrire@insertion.example"]),
        ("https://www.aide.example/", Kind.WEB, ["aide.example"]),
        ("4 bis, rue des Écoles", Kind.ADDRESS, ["4bis ecoles"]),
        ("salle B", Kind.PLACE, ["salle b"]),
        ("au deuxième étage", Kind.PLACE, ["étage 2"]),
        ("vingt-trois places", Kind.NUMBER, ["23"]),
    ],
)
def test_each_kind_has_one_worth(text: str, kind: Kind, values: list[str]) -> None:
    assert [value for found, value in worth(text) if found is kind] == values


@pytest.mark.parametrize(
    "text",
    [
        "article L. 262-37 du code de l’action sociale et des familles",
        "loi n° 2023-1196 du 18 décembre 2023",
        "les articles L.262-27 et R. 262-65",
    ],
)
def test_citations_of_law_hide_no_number_nor_date(text: str) -> None:
    assert {kind for kind, _ in worth(text)} == {Kind.LEGAL_BASIS}


@pytest.mark.parametrize(
    "text", ["une autre personne", "une fois", "agir pour un tiers", "un agent"]
)
def test_what_is_no_figure(text: str) -> None:
    assert worth(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("moins de 26 ans", Bound.BELOW),
        ("plus de 26 ans", Bound.ABOVE),
        ("26 ans ou plus", Bound.ABOVE),
        ("au plus tard le 26 mai", Bound.BELOW),
        ("à compter du 26 mai", Bound.ABOVE),
        ("dans la limite de 26 euros", Bound.BELOW),
        ("26 euros minimum", Bound.ABOVE),
        ("qui ne dépasse pas 26 euros", Bound.BELOW),
        ("26 euros", Bound.NONE),
    ],
)
def test_bounds(text: str, bound: Bound) -> None:
    folded = fold(text)
    (found,) = (one for one in find_figures(folded) if one.kind is not Kind.FREQUENCY)
    assert bound_of(folded.text, found.start, found.end) is bound


def test_a_date_may_leave_out_what_the_other_says() -> None:
    assert same_date("2025-03-12 mercredi", "?-03-12 ")
    assert not same_date("2025-03-12 mercredi", "2025-03-12 jeudi")
    assert not same_date("2025-03-12 ", "2024-03-12 ")
    assert tells_less("2025-03-12 ", "2025-03-? ")


def test_places_lead_back_to_the_original_through_accents_apart_and_hidden_hyphens() -> None:
    source = "Re\u0301union le 3 fe\u0301vr\u00adier 2025, 12\u202f000\u00a0€"
    folded = fold(source)
    spans = {
        found.kind: folded.span(found.start, found.end)
        for found in find_figures(folded)
    }  # fmt: skip
    assert source[slice(*spans[Kind.DATE])] == "3 fe\u0301vr\u00adier 2025"
    assert source[slice(*spans[Kind.AMOUNT])] == "12\u202f000\u00a0€"
