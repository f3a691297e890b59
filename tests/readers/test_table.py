"""The table of readers."""

from riftline.readers.table import FORMATS, suffix_of


def test_no_suffix_is_taken_by_two_readers():
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_suffixes_are_those_of_the_last_part_in_lower_case():
    assert suffix_of("C:\\Reports\\Note.TXT") == ".txt"
