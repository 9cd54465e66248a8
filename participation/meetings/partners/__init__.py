"""The organisations expected at a meeting: who comes, by function, and what each may answer."""
