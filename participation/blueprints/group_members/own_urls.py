"""The addresses of what one does with one’s own groups: from an account, or from a code."""

from dataclasses import dataclass

from flask import url_for


@dataclass(frozen=True, slots=True)
class GroupUrls:
    """Addresses of one group; `code` is empty for an account. A code changes no subject."""

    slug: str
    code: str = ""

    def act(self, name: str) -> str:
        if self.code:
            return url_for("registrations.act", code=self.code, slug=self.slug, act=name)
        return url_for("group_members.act", slug=self.slug, act=name)

    @property
    def charter(self) -> str:
        if self.code:
            return url_for("registrations.group_charter", code=self.code, slug=self.slug)
        return url_for("group_members.charter", slug=self.slug)

    @property
    def topic(self) -> str:
        return "" if self.code else url_for("group_members.topic", slug=self.slug)
