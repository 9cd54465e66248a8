"""What is said when seats are given again."""

from dataclasses import dataclass
from datetime import date

from participation.groups.models import College, RenewalWay


@dataclass(frozen=True, slots=True)
class RenewalInput:
    """Seats and substitutes of a college, until when one may stand, and how they are given.

    `public_source` is where the words of a draw will be read (a lottery, a newspaper of a given
    day): it is said before anybody knows them.
    """

    college: College
    way: RenewalWay
    seats: int
    substitutes: int
    closes_on: date
    public_source: str = ""
