"""What members ask for: something on the agenda, a meeting; and what they are answered."""
