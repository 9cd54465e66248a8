"""A copy of the whole database in one file, the same for SQLite and PostgreSQL."""

from participation.database_copy.copy_file import BackupError, Manifest
from participation.database_copy.loading import restore_copy
from participation.database_copy.writing import write_copy

__all__ = ["BackupError", "Manifest", "restore_copy", "write_copy"]
