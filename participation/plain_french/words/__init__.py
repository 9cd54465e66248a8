"""What is known of a French word: its syllables, how common it is, where it is used."""
