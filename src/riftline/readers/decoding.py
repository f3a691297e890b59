"""From bytes to characters: byte order marks, UTF-8, UTF-16 and the older one-byte encodings.

A byte order mark is an encoding signature and no character of the text (Unicode 15, section 23.8), so it is left out;
everything else stays as it is in the file, line ends included.
"""

from __future__ import annotations

import codecs
import re

from riftline.errors import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x0b\x1b") + b"\x7f"
MAX_CONTROLS = 0.002
"""Largest share of control bytes in text: a stray form feed or two, never one in five hundred."""
FEW_HIGH = 0.06
"""Below this share of bytes above 127 a one-byte text is Latin with curly quotes, dashes and some accents."""
SAMPLE = 64 * 1024
"""Bytes shown to the encoding detector; more changes no answer and costs seconds."""
LEGACY = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "koi8_r",
    "koi8_u",
    "iso8859_2",
    "iso8859_5",
    "iso8859_9",
    "mac_cyrillic",
    "cp866",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "big5",
]
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = bytes(range(128, 256))
TYPICAL_UTF16 = 0.3
"""Share of zero bytes on one side of the pairs from which a text without mark is taken for UTF-16."""


def decode(data: bytes, charset: str | None = None) -> str:
    """The text in `data`. `charset` is what the container declares; it is tried first.

    Raises `Unreadable` if the bytes are no text, or are text in an encoding that breaks in the middle.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return strictly(data[len(mark) :], encoding)
    if charset and (text := attempt(data, charset)) is not None:
        return text
    if b"\0" in data:
        return strictly(data, unmarked_utf16(data))
    refuse_binary(data)
    text = attempt(data, "utf-8")
    return text if text is not None else one_byte(data)


def attempt(data: bytes, encoding: str) -> str | None:
    """The text, or None if the encoding is unknown or does not fit."""
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def strictly(data: bytes, encoding: str) -> str:
    """The text, or `Unreadable` with the place of the first byte that does not fit."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise wrong_bytes(encoding, error.start) from error
    if text.count("\0") > len(text) * MAX_CONTROLS:
        raise not_text()
    return text


def wrong_bytes(encoding: str, place: int) -> Unreadable:
    """The error for text whose bytes break its own encoding."""
    return Unreadable(f"Its encoding is broken: byte {place} is not {encoding.upper()}", "Save it again as UTF-8")


def not_text() -> Unreadable:
    """The error for bytes that are no text."""
    return Unreadable("It is binary data, not text", "Export it as text, PDF, DOCX or HTML")


def unmarked_utf16(data: bytes) -> str:
    """UTF-16 byte order by where the zero bytes of Latin letters and blanks lie; `Unreadable` if nowhere."""
    sample = data[:SAMPLE]
    pairs = max(len(sample) // 2, 1)
    if sample[1::2].count(0) / pairs > TYPICAL_UTF16 > sample[0::2].count(0) / pairs:
        return "utf-16-le"
    if sample[0::2].count(0) / pairs > TYPICAL_UTF16 > sample[1::2].count(0) / pairs:
        return "utf-16-be"
    raise not_text()


def refuse_binary(data: bytes) -> None:
    """Raises `Unreadable` where control bytes are too many for text."""
    if len(data) - len(data.translate(None, CONTROLS)) > len(data) * MAX_CONTROLS:
        raise not_text()


def one_byte(data: bytes) -> str:
    """Text in an older encoding; broken UTF-8 (more good sequences than bad bytes) is refused, not guessed at."""
    high = len(data) - len(data.translate(None, HIGH))
    good = sum(len(found.group()) for found in MULTIBYTE.finditer(data))
    if good > high - good:
        strictly(data, "utf-8")
    if high < len(data) * FEW_HIGH and (text := attempt(data, "cp1252")) is not None:
        return text
    for encoding in likely_encodings(data[:SAMPLE]):
        if (text := attempt(data, encoding)) is not None:
            return text
    raise Unreadable("Its encoding could not be told", "Save it again as UTF-8")


def likely_encodings(sample: bytes) -> list[str]:
    """Encodings by likelihood, from charset-normalizer's measure of mess and coherence."""
    from charset_normalizer import from_bytes

    return [match.encoding for match in from_bytes(sample, cp_isolation=LEGACY, chunk_size=1024)]
