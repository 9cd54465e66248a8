"""How often a body owes a meeting, and whether it keeps to it: pure, no database, no web."""
