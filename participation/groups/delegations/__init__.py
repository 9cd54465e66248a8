"""Who carries the voice of a group in another body, by role, and what came back."""
