"""A new Département starts with every kind of body that it may run."""

from participation.territories.models import Departement
from participation.territories.service import create_departement
from participation.territories.settings import DepartementSettings


def open_departement(
    code: str, name: str, settings: DepartementSettings, *, slug: str = ""
) -> Departement:
    """Write a Département and its kinds of bodies.

    Raises: the refusals of `territories.service.create_departement`.
    """
    return create_departement(code, name, settings, slug=slug)
