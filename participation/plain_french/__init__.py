"""The analyser of French: how hard a text is to read, and where. Pure: no web, no database."""
