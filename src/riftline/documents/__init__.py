"""Main text, title, publisher, date and kind of a report; what is page furniture is set aside with a reason."""
