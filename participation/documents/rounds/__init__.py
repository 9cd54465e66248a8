"""Rounds of reading: opened, read by a few people, closed; then nobody is tied to a mark."""
