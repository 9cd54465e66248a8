"""The rules by family, each module with its `RULES`: what they say and how they are seen."""
