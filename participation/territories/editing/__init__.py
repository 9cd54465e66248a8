"""Writing by those who look after a Département: territories, venues, organisations, plans."""
