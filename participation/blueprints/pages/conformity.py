"""How far the site follows the rules of access for everybody, as the law has it said.

Article 47 of the law of 11 February 2005 and decree 2019-768: a site says whether it follows the
RGAA totally, partly or not, and “not” until somebody audited it.
"""

from enum import StrEnum

from participation.i18n import LazyText, lazy


class Conformity(StrEnum):
    """The three states of the decree."""

    TOTAL = "totalement conforme"
    PARTIAL = "partiellement conforme"
    NONE = "non conforme"


# Nobody outside the house has audited it yet.
CONFORMITY = Conformity.NONE

WORDS: dict[Conformity, LazyText] = {
    Conformity.TOTAL: lazy("Ce site est totalement conforme aux règles d’accessibilité."),
    Conformity.PARTIAL: lazy("Ce site est partiellement conforme aux règles d’accessibilité."),
    Conformity.NONE: lazy("Ce site est non conforme aux règles d’accessibilité."),
}
