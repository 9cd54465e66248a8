"""The parent of every form: one sending, kept words, and a summary of what is missing."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.datastructures import FileStorage, MultiDict
from wtforms import Field, Form, HiddenField
from wtforms.validators import StopValidation, ValidationError

from participation.blueprints import csrf
from participation.blueprints.default_messages import DEFAULT_MESSAGES, DefaultMessages
from participation.blueprints.request_state import state
from participation.errors import DomainError, NotFoundError, TooManyAttemptsError
from participation.unit_of_work import Operation, outcome_of, unit_of_work

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
LONGEST_NAME = 100  # signs: the number of a line in it always fits


class BaseForm(Form):  # type: ignore[misc]
    """A form of the site. `op_id` names one sending; `refusal` is what a service answered."""

    op_id = HiddenField()

    class Meta:
        """What WTForms asks of a form about words."""

        def get_translations(self, _form: Form) -> DefaultMessages:
            return DEFAULT_MESSAGES

    def __init__(self, **values: Any) -> None:
        super().__init__(_readable(request.form) if self.is_sent else None, **values)
        self.refusal: DomainError | None = None
        self._operation = csrf.read_operation(request.form.get(csrf.OPERATION_FIELD, ""))

    @property
    def is_sent(self) -> bool:
        return request.method == "POST"

    @property
    def is_named(self) -> bool:
        """Whether it was sent under a key of ours."""
        return self.is_sent and self._operation is not None

    def validate_on_submit(self) -> bool:
        """Say whether the form was sent and each field has the right format."""
        return self.is_sent and bool(self.validate())

    @property
    def operation(self) -> Operation:
        """What makes a replay of this sending recognisable."""
        if self._operation is None:
            abort(400)
        names = sorted(set(request.form) - {csrf.OPERATION_FIELD, csrf.TOKEN_FIELD})
        answers = [(name, request.form.getlist(name)) for name in names]
        files = [(name, _digest(file)) for name, file in sorted(request.files.items(multi=True))]
        content = json.dumps([request.path, answers, files], ensure_ascii=False)
        return Operation(self._operation, hashlib.sha256(content.encode()).hexdigest())

    def hidden_tag(self) -> Markup:
        """Return the hidden fields: a new operation each time the form is shown."""
        hidden = Markup("").join(
            field()
            for field in self
            if isinstance(field, HiddenField) and field.name != csrf.OPERATION_FIELD
        )
        return csrf.csrf_field() + hidden

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence) for the summary on top of the page."""
        found = [
            (field.id, str(error))
            for field in self
            for error in field.errors
            if isinstance(error, str) or hasattr(error, "__html__")
        ]
        if self.refusal is not None:
            found.insert(0, ("", str(self.refusal.message)))
        return found


def _readable(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """Return what was typed without the one character that a database may refuse.

    A name that no field has is left out: `agenda-²-title` has a digit that is no number.
    """
    return MultiDict(
        (name, text.replace("\0", ""))
        for name, text in sent.items(multi=True)
        if name.isascii() and len(name) <= LONGEST_NAME
    )


def _digest(file: FileStorage) -> str:
    """Return the print of a file that was sent, and leave it to be read again."""
    file.stream.seek(0)
    found = hashlib.sha256(file.stream.read()).hexdigest()
    file.stream.seek(0)
    return found


@contextmanager
def refusals(form: BaseForm) -> Iterator[None]:
    """Keep a named refusal of a service on the form, to be shown with all that was typed.

    What does not exist and what must wait have pages of their own (404, 429).
    """
    try:
        yield
    except (NotFoundError, TooManyAttemptsError):
        raise
    except DomainError as refusal:
        form.refusal = refusal


def do_once(form: BaseForm, act: Callable[[], object]) -> None:
    """Do what a form asks once, however often its button is pressed."""

    def once() -> str:
        act()
        return ""

    with unit_of_work(form.operation) as work:
        work.once(once)


def answers_again(answer: Callable[..., ResponseReturnValue]) -> Callable[[View], View]:
    """Let a second press be answered as the first one was, though what it deleted is gone.

    It stands above the mark that loads the thing; `answer` receives what the address names.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def answered(**values: Any) -> ResponseReturnValue:
            form = BaseForm()
            if form.is_named and outcome_of(form.operation) is not None:
                return answer(**values)
            return view(**values)

        return answered  # type: ignore[return-value]

    return mark


def render_page(
    template: str, *, form: BaseForm | None = None, **values: Any
) -> ResponseReturnValue:
    """Render a page: 200, 422 when a field has an error, 409 when a rule of the trade refused."""
    status = 200
    if form is not None:
        values["form"] = form
        if form.refusal is not None:
            status = 409
        elif form.is_sent and form.errors:
            status = 422
        state().cache_key = ""
    return render_template(template, **values), status


class Needed:
    """A field that may not be left empty; the sentence says what to write."""

    field_flags = {"required": True}

    def __init__(self, message: Any) -> None:
        self.message = message

    def __call__(self, _form: Form, field: Field) -> None:
        if field.process_errors:  # something was typed: one sentence is enough
            raise StopValidation
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            raise ValidationError(str(self.message))
