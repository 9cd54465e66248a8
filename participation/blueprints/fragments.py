"""Parts of pages that come again with the same values: written once, then found in memory.

After an act every page is rendered again; of its lines, only those that changed are.
"""

from collections.abc import Hashable
from functools import lru_cache

from jinja2.runtime import Macro

from participation.i18n import language

MOST_KEPT = 5000


def kept(macro: Macro, *values: Hashable) -> str:
    """Return what a macro writes of some values; nothing else but the language may count.

    Not for a macro that asks who looks (`may`, `csrf_field`), nor for a page's own markup.
    """
    return _written(macro, language(), values)


@lru_cache(maxsize=MOST_KEPT)
def _written(macro: Macro, _language: str, values: tuple[Hashable, ...]) -> str:
    return macro(*values)
