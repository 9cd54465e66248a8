"""The screens of a reading, the same by both doors.

What a reader says replaces what they said before, so that a button pressed twice changes nothing.
It bears no key of sending: nothing but the reading itself may tie somebody to their marks, and the
reading goes when the round closes.
"""

from collections.abc import Callable

from flask import redirect, request
from flask.typing import ResponseReturnValue

from participation.blueprints.forms import render_page
from participation.blueprints.reading.forms import (
    BEFORE,
    STOP,
    AnswerForm,
    EndForm,
    MarkForm,
    StepForm,
)
from participation.blueprints.reading.pages import OpenReading, open_reading, round_seen
from participation.blueprints.reading.touched_words import touched_text
from participation.blueprints.texts_to_read import Door
from participation.documents.rounds import service
from participation.documents.rounds.errors import RoundClosedError
from participation.documents.words import PICTOGRAMS
from participation.unit_of_work import unit_of_work


def start(door: Door, round_id: int) -> ResponseReturnValue:
    """Say what is asked, where one stopped, or thank; a closed round only thanks."""
    reading_round = round_seen(door, round_id)
    if reading_round.closed_at is not None:
        return render_page("reading/closed.html", door=door, document=reading_round.document)
    return render_page(
        "reading/start.html",
        one=open_reading(door, reading_round),
        done=request.args.get("fait", ""),
    )


def passage(door: Door, round_id: int, position: int) -> ResponseReturnValue:
    """Show one passage, and note what is said of it."""
    found = _open(door, round_id)
    if not isinstance(found, OpenReading):
        return found
    place = found.place_of(position)
    row = found.round.read_version.passages[position]
    text = touched_text(row["easy"])
    form = MarkForm(text.words, found.marks.get(position))
    if form.validate_on_submit():
        data = form.to_input()
        address = door.passage(round_id, position)
        return _noted(found, form, address, lambda: service.mark(found.reading, position, data))
    return render_page(
        "reading/passage.html",
        form=form,
        one=found,
        place=place,
        text=text,
        pictogram=PICTOGRAMS.get(row.get("pictogram", "")),
    )


def question(door: Door, round_id: int, question_id: int) -> ResponseReturnValue:
    """Ask one question about the text, which stands under it."""
    found = _open(door, round_id)
    if not isinstance(found, OpenReading):
        return found
    asked = found.question(question_id)
    form = AnswerForm(found.answers.get(asked.id))
    if form.validate_on_submit():
        words, is_found = form.reponse.data, form.is_found
        return _noted(
            found,
            form,
            door.question(round_id, question_id),
            lambda: service.answer(found.reading, question_id, words, is_found=is_found),
        )
    rows = found.round.read_version.passages
    return render_page(
        "reading/question.html",
        form=form,
        one=found,
        asked=asked,
        texts=[touched_text(rows[place]["easy"]) for place in found.positions],
    )


def end(door: Door, round_id: int) -> ResponseReturnValue:
    """Ask for the two yeses that may be given, and end with thanks."""
    found = _open(door, round_id)
    if not isinstance(found, OpenReading):
        return found
    reading = found.reading
    form = EndForm(data={"merci": reading.wants_credit, "concerne": reading.is_native_reader})
    if form.validate_on_submit():
        merci, concerne = form.merci.data, form.concerne.data
        return _noted(
            found,
            form,
            door.end(round_id),
            lambda: service.finish(reading, wants_credit=merci, is_native_reader=concerne),
        )
    return render_page("reading/end.html", form=form, one=found)


def _open(door: Door, round_id: int) -> OpenReading | ResponseReturnValue:
    """Return the open reading, or the way to the page that thanks when the round is closed."""
    reading_round = round_seen(door, round_id)
    if reading_round.closed_at is not None:
        return redirect(door.start(round_id), code=303)
    return open_reading(door, reading_round)


def _noted(
    found: OpenReading, form: StepForm, address: str, note: Callable[[], object]
) -> ResponseReturnValue:
    """Note what is said on a screen and go where the button leads.

    In a round that was closed meanwhile it leads to the thanks.
    """
    door, round_id = found.door, found.round.id
    steps = {BEFORE: found.before(address), STOP: door.start(round_id, fait="pause")}
    leads = steps.get(form.way) or found.after(address)
    try:
        with unit_of_work():
            note()
    except RoundClosedError:
        leads = door.start(round_id)
    return redirect(leads, code=303)
