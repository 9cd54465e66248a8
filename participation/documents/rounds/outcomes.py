"""What comes of a closed round: answers read, what the text owes its readers, and their credit."""

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.models import Document, Question, QuestionAnswer, Round
from participation.documents.rounds.errors import NoCreditError, RoundStillOpenError
from participation.errors import EditConflictError, NotFoundError
from participation.extensions import db
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.journal.service import record
from participation.unit_of_work import locked

# Fewer could be recognised in a small group.
FEWEST_COUNTED = 3


def judge(reading_round: Round, answer_id: int, *, is_found: bool) -> None:
    """Say whether the text let somebody find an answer; nobody can tell any more who it was.

    Raises:
        RoundStillOpenError: the round is not closed.
        NotFoundError: the answer is not of this round.

    """
    if locked(reading_round).closed_at is None:
        raise RoundStillOpenError
    row = db.session.get(QuestionAnswer, answer_id)
    question = db.session.get(Question, row.question_id) if row is not None else None
    if row is None or question is None or question.round_id != reading_round.id:
        raise NotFoundError
    row.is_found = is_found
    db.session.flush()


def tell_what_changed(
    actor: Actor,
    document: Document,
    reading_round: Round,
    words: str,
    *,
    gives_credit: bool,
    seen_version: int | None = None,
) -> None:
    """Write on the document what its readers changed, and that they did, if they said yes.

    Raises:
        RoundStillOpenError: the round is not closed.
        NoCreditError: no reader said yes to the credit.
        EditConflictError: somebody changed the document since `seen_version`.

    """
    if reading_round.closed_at is None:
        raise RoundStillOpenError
    if gives_credit and not reading_round.credit_count:
        raise NoCreditError
    locked(document)
    if seen_version is not None and seen_version != document.version:
        raise EditConflictError
    credit = credit_line(document, reading_round) if gives_credit else ""
    values = {"changed_because": words.strip(), "credit": credit}
    changed = sorted(name for name, value in values.items() if getattr(document, name) != value)
    for name in changed:
        setattr(document, name, values[name])
    if changed:
        document.changed_at = clock.now()
        record(actor.person_id, "document.changed", document, fields=changed)


@speaking(SOURCE_LANGUAGE)
def credit_line(document: Document, reading_round: Round) -> str:
    """Return the collective thanks: how many said yes, never who; stored, hence French."""
    count = reading_round.credit_count
    if count < FEWEST_COUNTED:
        return _("Relu avec des personnes concernées.")
    group = document.group
    if group is None or reading_round.group_id != group.id:
        return _("Relu par %(count)s personnes concernées.", count=count)
    return _("Relu par %(count)s personnes du groupe « %(group)s ».", count=count, group=group.name)
