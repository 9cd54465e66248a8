"""The charter: in versions, of a Département or of a network; accepted on joining."""
