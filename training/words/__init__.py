"""How the table of word vectors in models/words is made."""
