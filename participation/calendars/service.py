"""The secret address of a person's own calendar: given, shown again, replaced, recognised."""

import secrets

from sqlalchemy import select

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.models import Account, Grant, Person
from participation.accounts.secrets import Keys, keys, url_word
from participation.calendars.models import PersonalFeed
from participation.extensions import db
from participation.groups.queries import group_ids_of
from participation.journal.service import record
from participation.unit_of_work import locked

# 96 random bits find the row, 256 bits derived from the server's key open it: as with access
# codes the address can be shown again, and a stolen table opens nothing. No throttle is needed.
SELECTOR_BYTES = 12
SELECTOR_LENGTH = 16


def feed_of(person_id: int) -> PersonalFeed | None:
    """Return the feed of a person, if they asked for one."""
    return db.session.scalar(select(PersonalFeed).where(PersonalFeed.person_id == person_id))


def secret_of(feed: PersonalFeed) -> str | None:
    """Return the secret of a feed again; None when the key it was made with is gone."""
    known = keys()
    for key in (known.current, *known.former):
        verifier = _verifier(Keys(key), feed.selector)
        if known.matches(feed.secret_hash, "personal-feed", feed.selector, verifier):
            return f"{feed.selector}{verifier}"
    return None


def reset(person: Person) -> PersonalFeed:
    """Give a person a calendar address, or a new one: the old one dies at once."""
    locked(person)  # two clicks at once give one feed
    feed = feed_of(person.id)
    selector = secrets.token_urlsafe(SELECTOR_BYTES)
    secret_hash = keys().hashed("personal-feed", selector, _verifier(keys(), selector))
    is_new = feed is None
    if feed is None:
        feed = PersonalFeed(departement_id=person.departement_id, person_id=person.id)
        db.session.add(feed)
    feed.selector, feed.secret_hash, feed.created_at = selector, secret_hash, clock.now()
    db.session.flush()  # the journal names its key
    record(person.id, "personal_feed.created" if is_new else "personal_feed.replaced", feed)
    return feed


def find(secret: str) -> PersonalFeed | None:
    """Return the feed that a secret opens; None for any other word."""
    selector, verifier = secret[:SELECTOR_LENGTH], secret[SELECTOR_LENGTH:]
    feed = db.session.scalar(select(PersonalFeed).where(PersonalFeed.selector == selector))
    if feed is None or not keys().matches(feed.secret_hash, "personal-feed", selector, verifier):
        return None
    return feed


def owner_of(feed: PersonalFeed) -> Actor | None:
    """Return who a feed belongs to, as they would be signed in; None once the account is closed."""
    rows = db.session.execute(
        select(Account, Grant)
        .outerjoin(Grant, Grant.account_id == Account.id)
        .where(Account.person_id == feed.person_id, Account.closed_at.is_(None))
        .order_by(Account.id, Grant.id)
    ).all()
    if not rows:
        return None
    member_of, facilitates = group_ids_of(feed.person_id)
    account = rows[0].Account
    return Actor(
        account_id=account.id,
        person_id=account.person_id,
        departement_id=account.departement_id,
        grants=frozenset((row.Grant.role, row.Grant.departement_id) for row in rows if row.Grant),
        member_of=member_of,
        facilitates=facilitates,
    )


def _verifier(known: Keys, selector: str) -> str:
    return url_word(known.digest("personal-feed-verifier", selector))
