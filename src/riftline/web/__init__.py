"""The local server over the dossier."""
