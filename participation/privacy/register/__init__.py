"""The register of columns: what each one is for and how long it is kept (RGPD, art. 5 and 30).

A test fails on a column that is not listed here. Status, benefit, health, birth date and identity
numbers have no column, and never will.
"""

from participation.privacy.register import documents, groups, machinery, meetings, people, places
from participation.privacy.register.kept import Columns, Kept

REGISTER: dict[str, tuple[Columns, ...]] = {
    **places.TABLES,
    **people.TABLES,
    **groups.TABLES,
    **documents.TABLES,
    **meetings.TABLES,
    **machinery.TABLES,
}

__all__ = ["REGISTER", "Columns", "Kept"]
