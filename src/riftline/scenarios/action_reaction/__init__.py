"""How acts follow on acts: a mutually exciting process over pairs of countries, its futures, and its test in the past."""
