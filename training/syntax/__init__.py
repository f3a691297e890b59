"""Recipe for the English syntax model: UD tags, lemmas and trees, and names, on a MiniLM encoder."""
