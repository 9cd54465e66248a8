"""The kinds of bodies that the source documents describe: what each Département starts from.

Plain data, to be changed afterwards by each Département for itself.
"""

from participation.groups.presets import steering_bodies, usager_bodies, working_bodies

KINDS = (*usager_bodies.KINDS, *steering_bodies.KINDS, *working_bodies.KINDS)

__all__ = ["KINDS"]
