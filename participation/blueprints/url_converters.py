"""Parts of addresses."""

from werkzeug.routing import BaseConverter, IntegerConverter

from participation.blueprints.addresses import LONGEST_KEY


class SluggedId(BaseConverter):
    """An id that a readable slug may follow: `123` and `123-titre` are the same page."""

    regex = rf"\d{{1,{LONGEST_KEY}}}(?:-[^/.]*)?"
    part_isolating = True

    def to_python(self, value: str) -> int:
        return int(value.partition("-")[0])

    def to_url(self, value: object) -> str:
        return str(value)


class Key(IntegerConverter):
    """The id of a row and nothing else; a longer number is the id of none."""

    regex = rf"\d{{1,{LONGEST_KEY}}}"
