"""The agreement of the members in figures, hidden where it would count few inhabitants."""

from participation.groups.models import GroupLineage
from participation.groups.public_votes import public_votes


def said(yes: int, no: int, blank: int, *colleges: str) -> str:
    line = GroupLineage(votes_for=yes, votes_against=no, votes_abstained=blank)
    return str(public_votes(line, colleges)).replace("\u00a0", " ")


def test_five_voices_are_told() -> None:
    assert said(3, 1, 1, "usagers") == (
        "Les membres étaient d’accord : 3 pour, 1 contre, 1 sans avis."
    )


def test_four_voices_are_hidden_where_inhabitants_sit() -> None:
    hidden = said(3, 1, 0, "usagers", "elus")
    assert not any(sign.isdigit() for sign in hidden)


def test_four_voices_of_institutions_are_told() -> None:
    assert "4 pour, 0 contre" in said(4, 0, 0, "institutions")
