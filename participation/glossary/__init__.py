"""Sigles and words explained simply: those that the product knows, and a Département's own."""
