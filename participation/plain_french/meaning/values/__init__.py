"""What the figures of a text are worth: dates, hours, amounts, shares, durations, contacts."""
