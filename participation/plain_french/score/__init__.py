"""How hard a sentence and a text are to read, and what makes them so."""
