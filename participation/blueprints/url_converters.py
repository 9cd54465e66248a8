"""Parts of addresses."""

from werkzeug.routing import BaseConverter


class SluggedId(BaseConverter):
    """An id that a readable slug may follow: `123` and `123-titre` are the same page."""

    regex = r"\d{1,18}(?:-[^/.]*)?"
    part_isolating = True

    def to_python(self, value: str) -> int:
        return int(value.partition("-")[0])

    def to_url(self, value: object) -> str:
        return str(value)
