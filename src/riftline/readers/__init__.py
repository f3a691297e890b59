"""Bytes from a file, folder, page, feed or archive, as text with what the container says about it."""

from riftline.readers.payload import ReadOptions
from riftline.readers.reading import read, read_standard_input
from riftline.readers.source import Declared, Source, Unread

__all__ = ["Declared", "ReadOptions", "Source", "Unread", "read", "read_standard_input"]
