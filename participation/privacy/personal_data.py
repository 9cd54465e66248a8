"""Everything held about one person, as they may take it away (RGPD, art. 15 and 20).

The tables are found from the schema itself: a row belongs to a person when its key leads to them
and dies with them, or forgets them. A table that a later issue adds is therefore in the export from
its first day.
"""

import enum
import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, select

from participation.database import Base
from participation.extensions import db
from participation.i18n import LazyText, lazy
from participation.journal.models import JournalEntry, JournalKey

# What opens a door is no information about its owner.
SECRET_ENDS = ("_hash", "selector")
TECHNICAL = frozenset({"deduplication"})
# Rows that know a person by id only, because their domain lies below the people.
KNOWN_BY_ID = {"outbox_messages": "person_id"}
NAMES = ("name", "title")
# Texts of the administration and what its services say of them: a row notes which agent wrote it,
# so that another one agrees; it is no information about that agent, and others' marks hang on it.
OF_THE_SERVICE = frozenset(
    {"documents", "document_versions", "passages", "kept_findings", "document_checks"}
)

SUBJECTS: dict[str, tuple[LazyText, LazyText]] = {
    "persons": (lazy("Vous"), lazy("Le nom que vous avez choisi, s’il y en a un.")),
    "contact_points": (
        lazy("Comment vous joindre"),
        lazy("Pour vous prévenir quand une rencontre change."),
    ),
    "accounts": (lazy("Votre espace"), lazy("Pour vous laisser entrer.")),
    "grants": (lazy("Vos rôles"), lazy("Ce que vous pouvez faire ici.")),
    "sign_in_sessions": (lazy("Vos appareils"), lazy("Où vous êtes entré·e, et quand.")),
    "memberships": (lazy("Vos groupes"), lazy("Depuis quand, et à quelle place.")),
    "candidacies": (lazy("Vos candidatures"), lazy("Les places que vous avez demandées.")),
    "item_proposals": (
        lazy("Ce que vous avez proposé"),
        lazy("Votre nom en est retiré dès que nous avons répondu."),
    ),
    "meeting_requests": (
        lazy("Les rencontres que vous avez demandées"),
        lazy("Votre nom en est retiré dès que nous avons répondu."),
    ),
    "event_announcements": (
        lazy("Les événements que vous avez annoncés"),
        lazy("Pour vous dire s’ils paraissent."),
    ),
    "readings": (lazy("Vos relectures"), lazy("Effacées quand la relecture est finie.")),
    "review_marks": (
        lazy("Ce que vous avez noté en relisant"),
        lazy("Quand la relecture est finie, plus rien ne vous relie à ces notes."),
    ),
    "review_answers": (
        lazy("Vos réponses sur un texte"),
        lazy("Quand la relecture est finie, plus rien ne vous relie à elles."),
    ),
    "glossary_proposals": (
        lazy("Les mots que vous avez demandés"),
        lazy("Votre nom en est retiré dès que nous avons répondu."),
    ),
    "registrations": (lazy("Vos inscriptions"), lazy("Les rencontres où vous venez.")),
    "needs": (lazy("Vos besoins pour venir"), lazy("Effacés 30 jours après la rencontre.")),
    "access_codes": (lazy("Votre code"), lazy("Sa date de fin. Le code lui-même n’est pas gardé.")),
    "personal_feeds": (lazy("Votre agenda"), lazy("La date où vous avez créé son adresse.")),
    "outbox_messages": (lazy("Nos messages"), lazy("Ce que nous vous avons écrit.")),
    "journal_entries": (
        lazy("Le journal"),
        lazy("Ce que vous avez fait ici, sans vos mots."),
    ),
}


def everything_about(person_id: int) -> list[dict[str, Any]]:
    """Return one part a subject, each with its rows as plain values (instants in ISO, UTC)."""
    rows = {"persons": _rows(Base.metadata.tables["persons"], "id", [person_id])}
    for table, (column, parent) in owned_tables().items():
        keys = [row["id"] for row in rows[parent]]
        rows[table] = _rows(Base.metadata.tables[table], column, keys)
    for table, column in KNOWN_BY_ID.items():
        rows[table] = _rows(Base.metadata.tables[table], column, [person_id])
    rows["journal_entries"] = _own_acts(person_id)
    return [
        {"sujet": str(SUBJECTS[table][0]) if table in SUBJECTS else table, "lignes": found}
        for table, found in rows.items()
    ]


def owned_tables() -> dict[str, tuple[str, str]]:
    """Return the tables whose rows die with a person, or are untied from them.

    Name → (key column, parent table).
    """
    owned: dict[str, tuple[str, str]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in OF_THE_SERVICE:
            continue
        for key in sorted(table.foreign_keys, key=lambda one: one.parent.name):
            parent = key.column.table.name
            dies = key.ondelete == "CASCADE" and (parent == "persons" or parent in owned)
            is_untied = key.ondelete == "SET NULL" and parent in ("persons", "readings")
            if dies or is_untied:
                owned.setdefault(table.name, (key.parent.name, parent))
    return owned


def _rows(table: Table, column: str, keys: Iterable[int]) -> list[dict[str, Any]]:
    statement = select(table).where(table.c[column].in_(list(keys))).order_by(table.c.id)
    for key in sorted(table.foreign_keys, key=lambda one: one.parent.name):
        led_to = key.column.table.alias()
        named = next((led_to.c[name] for name in NAMES if name in led_to.c), None)
        if named is not None:
            statement = statement.outerjoin(led_to, led_to.c[key.column.name] == key.parent)
            statement = statement.add_columns(named.label(key.parent.name.removesuffix("_id")))
    return [
        {name: _plain(value) for name, value in row.items() if not _is_left_out(name)}
        for row in db.session.execute(statement).mappings()
    ]


def _own_acts(person_id: int) -> list[dict[str, Any]]:
    """Return what the person did, as the journal knows it: no value and no word."""
    acts = db.session.execute(
        select(JournalEntry.recorded_at, JournalEntry.act, JournalEntry.fields)
        .join(
            JournalKey,
            (JournalKey.word == JournalEntry.actor)
            & (JournalKey.departement_id == JournalEntry.departement_id),
        )
        .where(JournalKey.person_id == person_id)
        .order_by(JournalEntry.id)
    )
    return [{name: _plain(value) for name, value in row.items()} for row in acts.mappings()]


def _is_left_out(name: str) -> bool:
    return name.endswith(SECRET_ENDS) or name in TECHNICAL


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    return str(value) if isinstance(value, uuid.UUID) else value
