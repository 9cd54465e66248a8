"""Why a file cannot be read, each with a sentence for who sent it."""

MOST_PAGES = 100
MOST_LETTERS = 500_000  # about as many pages of text
MOST_MEBIBYTES = 20


class UnreadableFileError(Exception):
    """A file that gives no text; `message` says in French what to do."""

    message = "Ce fichier est illisible. Essayez de l’enregistrer de nouveau."

    def __init__(self) -> None:
        super().__init__(self.message)


class MissingFileError(UnreadableFileError):
    """Nothing at that place, or nothing that may be opened."""

    message = "Ce fichier n’existe pas, ou il ne peut pas être ouvert."


class UnknownKindError(UnreadableFileError):
    """Another kind of file."""

    message = (
        "Ce genre de fichier n’est pas lu. Choisissez un fichier .txt, .md, .docx, .odt ou .pdf."
    )


class OldWordError(UnreadableFileError):
    """The .doc of before 2007."""

    message = "Ce fichier vient d’un ancien Word. Ouvrez-le, puis enregistrez-le en .docx."


class EmptyFileError(UnreadableFileError):
    """Not one word."""

    message = "Ce fichier est vide. Il n’y a pas de texte à lire."


class TooLongFileError(UnreadableFileError):
    """More than people could ever read again."""

    message = (
        f"Ce fichier est trop long : {MOST_PAGES} pages au plus. Découpez-le en plusieurs parties."
    )


class TooBigFileError(UnreadableFileError):
    """More bytes than a text needs."""

    message = f"Ce fichier est trop lourd : {MOST_MEBIBYTES} Mo au plus. Enlevez les images."


class SuspectFileError(UnreadableFileError):
    """An archive that swells when opened, or XML that defines entities."""

    message = (
        "Ce fichier est anormal et n’a pas été ouvert. Copiez le texte dans un nouveau fichier."
    )


class ScannedPdfError(UnreadableFileError):
    """Pictures of pages."""

    message = (
        "Ce PDF est une image : il ne contient pas de texte. "
        "Demandez le fichier d’origine, ou tapez le texte."
    )


class LockedFileError(UnreadableFileError):
    """A password is asked for."""

    message = (
        "Ce fichier est protégé par un mot de passe. Enlevez le mot de passe, puis recommencez."
    )


class UnknownEncodingError(UnreadableFileError):
    """Bytes that are no text in any usual encoding."""

    message = (
        "Les lettres de ce fichier sont illisibles. Enregistrez-le en « UTF-8 », puis recommencez."
    )


class BrokenFileError(UnreadableFileError):
    """The file is cut or damaged."""

    message = "Ce fichier est abîmé. Ouvrez-le, enregistrez-le de nouveau, puis recommencez."
