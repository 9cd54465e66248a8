"""The questions about a document: what it is, its original, what its readers must keep in mind."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import request
from wtforms import BooleanField, FileField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.addresses import key_in
from participation.blueprints.fields import ChoicesField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.documents.analysis import language_of
from participation.documents.errors import NoTextError, NoTitleError
from participation.documents.inputs import DocumentInput, MessageInput, OriginalInput
from participation.documents.models import Audience, Document, DocumentKind
from participation.documents.service.writing import MOST_KEY_MESSAGES
from participation.documents.words import AUDIENCE_HINTS, AUDIENCES, CRITERIA, KINDS
from participation.groups.models import Group
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.plain_french.files import UnreadableFileError, read_bytes
from participation.plain_french.text import Language

LINE = 200
MOST_BYTES = 5 * 1024 * 1024
# Texts of the product are made from its own pages, never typed.
TYPED_KINDS = [one for one in DocumentKind if not one.value.startswith("texte-")]
_SEEN: dict[Language, LazyText] = {
    Language.ENGLISH: _("Ce texte semble être en anglais."),
    Language.ARABIC: _("Ce texte semble être en arabe."),
    Language.OTHER_LATIN: _("Ce texte ne semble pas être en français."),
    Language.OTHER_SCRIPT: _("Ce texte ne semble pas être en français."),
}


class DescriptionForm(BaseForm):
    """What a document is, and for whom."""

    version = HiddenField()
    kind = SelectField(_("Quel type de texte ?"), [OneOf()], validate_choice=False)
    title = TextField(
        _("Son titre"),
        [Needed(NoTitleError.message), AtMost(LINE)],
        description=_("Celui de l’original. La version facile peut en avoir un autre."),
    )
    audience = RadioField(
        _("Pour qui est la version facile ?"),
        [OneOf()],
        choices=[SelectChoice(one.value, words) for one, words in AUDIENCES.items()],
        validate_choice=False,
    )
    touches_right = BooleanField(
        _("Ce texte touche un droit"),
        description=_("Une aide qui change, un délai, un recours : le service juridique relit."),
    )
    service = TextField(
        _("Quel service connaît ce texte ?"),
        [AtMost(LINE)],
        description=_("Un service, jamais un nom. Il dira si la version facile est exacte."),
    )
    contact_phone = TextField(
        _("Quel numéro appeler pour une question ?"),
        [AtMost(LINE)],
        description=_("Il est écrit en grand dans la version facile."),
    )
    group = SelectField(_("Quel groupe travaille dessus ?"), [OneOf()], validate_choice=False)
    is_collective = BooleanField(
        _("C’est le document du groupe"),
        description=_("Ses membres l’écrivent et le gardent à jour."),
    )

    def __init__(self, groups: Sequence[Group], data: Mapping[str, Any]) -> None:
        super().__init__(data=data)
        kinds = TYPED_KINDS if data["kind"] in map(str, TYPED_KINDS) else [*DocumentKind]
        self.kind.choices = [SelectChoice(one.value, KINDS[one]) for one in kinds]
        self.group.choices = [
            SelectChoice("", _("Aucun")),
            *(SelectChoice(str(one.id), one.name) for one in groups),
        ]

    @property
    def audience_hints(self) -> dict[str, LazyText]:
        """Whom each audience is for, in one sentence."""
        return {one.value: words for one, words in AUDIENCE_HINTS.items()}

    def validate_is_collective(self, field: BooleanField) -> None:
        if field.data and not self.group.data:
            raise ValidationError(gettext("Choisissez aussi le groupe."))

    @property
    def seen_version(self) -> int:
        """The version that the page showed; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    def to_input(self) -> DocumentInput:
        """Return what was answered."""
        return DocumentInput(
            kind=DocumentKind(self.kind.data),
            title=self.title.data,
            audience=Audience(self.audience.data),
            service=self.service.data,
            group_id=key_in(self.group.data or ""),
            is_collective=self.is_collective.data,
            touches_right=self.touches_right.data,
            contact_phone=self.contact_phone.data,
        )


class OriginalQuestions(BaseForm):
    """An original: pasted, typed, or read from a file; what is not French asks to be confirmed."""

    text = ParagraphsField(
        _("Collez ou tapez le texte"),
        description=_("Laissez une ligne vide entre deux paragraphes."),
    )
    file = FileField(
        _("Ou choisissez un fichier"),
        description=_("Un fichier .docx, .odt, .pdf, .txt ou .md, de 5 Mo au plus."),
    )
    is_wanted = BooleanField(_("Oui, c’est bien ce texte"))

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        sent = request.files.get("file")
        self.sent = sent if sent is not None and sent.filename else None
        self.language: Language = Language.FRENCH
        self.content: bytes | None = None

    @property
    def language_seen(self) -> str:
        """Say which language was seen where it is not French, else nothing."""
        return str(_SEEN.get(self.language, ""))

    def validate_file(self, _field: FileField) -> None:
        """Read the file; its words go to the text, where they can be seen and kept."""
        if self.sent is None:
            return
        self.sent.stream.seek(0)
        content = self.sent.stream.read()
        if len(content) > MOST_BYTES:
            raise ValidationError(gettext("Ce fichier est trop lourd : 5 Mo au plus."))
        try:
            words = read_bytes(content, self.sent.filename or "")
        except UnreadableFileError as refusal:
            raise ValidationError(str(refusal)) from None
        self.content = content
        self.text.data = self.text.data or words.strip()

    def validate(self, extra_validators: Any = None) -> bool:
        is_right = bool(super().validate(extra_validators))
        if not self.text.data and not self.file.errors:
            self.text.errors = [str(NoTextError.message)]
            return False
        self.language = language_of(self.text.data)
        if self.language_seen and not self.is_wanted.data:
            self.is_wanted.errors = [
                gettext("Nous aidons seulement en français. Confirmez, ou changez le texte.")
            ]
            return False
        return is_right

    @property
    def must_choose_again(self) -> bool:
        """Whether a file was read whose bytes the page cannot send again by itself."""
        return self.content is not None

    def to_original(self) -> OriginalInput:
        """Return the original as it was given."""
        if self.sent is None:
            return OriginalInput(self.text.data)
        return OriginalInput(
            self.text.data,
            file_name=self.sent.filename or "",
            media_type=self.sent.mimetype,
            content=self.content,
        )


class NewDocumentForm(OriginalQuestions, DescriptionForm):
    """A new document, on one page."""

    def __init__(self, groups: Sequence[Group], data: Mapping[str, Any]) -> None:
        DescriptionForm.__init__(self, groups, data)
        sent = request.files.get("file")
        self.sent = sent if sent is not None and sent.filename else None
        self.language = Language.FRENCH
        self.content = None


class MessagesForm(BaseForm):
    """What the readers must keep in mind, and what only people can judge."""

    version = HiddenField()
    easy_title = TextField(_("Le titre de la version facile"), [AtMost(LINE)])
    main_message = TextField(
        _("Le message principal"),
        [AtMost(LINE)],
        description=_("Une seule phrase : ce qu’il faut savoir, même si on s’arrête là."),
    )
    key_1 = TextField(_("Premier message important"), [AtMost(LINE)])
    key_2 = TextField(_("Deuxième message important"), [AtMost(LINE)])
    key_3 = TextField(_("Troisième message important"), [AtMost(LINE)])
    criteria = ChoicesField(
        _("Ce que seule une personne peut juger"),
        description=_("Cochez ce qui est vrai de la version facile."),
        choices=[SelectChoice(name, words) for name, words in CRITERIA.items()],
    )

    @property
    def seen_version(self) -> int:
        """The version that the page showed; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    def to_input(self) -> MessageInput:
        """Return what was answered."""
        ticked = set(self.criteria.data or ())
        return MessageInput(
            easy_title=self.easy_title.data,
            main_message=self.main_message.data,
            key_messages=(self.key_1.data, self.key_2.data, self.key_3.data),
            criteria={name: name in ticked for name in CRITERIA},
        )


def description_of(document: Document) -> dict[str, Any]:
    """Return a stored document as the answers of its form."""
    return {
        "version": str(document.version),
        "kind": document.kind.value,
        "title": document.title,
        "audience": document.audience.value,
        "touches_right": document.touches_right,
        "service": document.service,
        "contact_phone": document.contact_phone,
        "group": str(document.group_id or ""),
        "is_collective": document.is_collective,
    }


def first_description(group_id: str) -> dict[str, Any]:
    """Return the answers of a new document, perhaps for a group."""
    return {"kind": DocumentKind.LETTER.value, "audience": Audience.FACILE.value, "group": group_id}


def messages_of(document: Document) -> dict[str, Any]:
    """Return the messages of a document as the answers of their form."""
    keys = [*document.key_messages, *([""] * MOST_KEY_MESSAGES)][:MOST_KEY_MESSAGES]
    return {
        "version": str(document.version),
        "easy_title": document.easy_title,
        "main_message": document.main_message,
        **{f"key_{number}": words for number, words in enumerate(keys, 1)},
        "criteria": [name for name, is_met in document.criteria.items() if is_met],
    }
