"""Who acts: states, organs, people, outlets, groups and places, resolved in the text."""
