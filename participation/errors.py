"""What the domains may refuse: sentences that a person can act on, without a word of HTTP."""

from participation.i18n import LazyText, lazy


class DomainError(Exception):
    """A rule of the trade refuses an act; `message` says what to do, in plain French."""

    message: LazyText = lazy("Ce n’est pas possible pour le moment.")

    def __init__(self, message: LazyText | str | None = None) -> None:
        super().__init__(str(message or self.message))
        if message is not None:
            self.message = message if isinstance(message, LazyText) else LazyText.plain(message)


class NotFoundError(DomainError):
    """What is asked for does not exist, or not for this person: both look alike."""

    message = lazy("Cette page n’existe pas.")


class EditConflictError(DomainError):
    """Somebody changed the same thing in between."""

    message = lazy("Une autre personne a modifié cette page en même temps que vous.")


class TooManyAttemptsError(DomainError):
    """A code was tried too often; `wait_seconds` says how long it stays closed."""

    message = lazy("Il y a eu trop d’essais.")

    def __init__(self, wait_seconds: int) -> None:
        super().__init__()
        self.wait_seconds = wait_seconds
