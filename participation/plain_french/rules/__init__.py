"""What a program can see of the rules of easy French: each with its source, reason and example."""
