"""Writing the glossary: words and their senses, and the answers to those who asked."""
