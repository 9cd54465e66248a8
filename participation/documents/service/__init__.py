"""Writing documents, by act."""
