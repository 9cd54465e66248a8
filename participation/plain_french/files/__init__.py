"""The text of a file: plain, Markdown, Word, OpenDocument or PDF; or why there is none."""

from participation.plain_french.files.errors import UnreadableFileError
from participation.plain_french.files.reading import KINDS, read_bytes, read_file

__all__ = ["KINDS", "UnreadableFileError", "read_bytes", "read_file"]
