"""Bytes from a file, folder, page, feed or archive, as text with what the container says about it."""
