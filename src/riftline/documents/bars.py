"""Bars of links: share buttons with their counters, and switches between languages. Told by all their words being such."""

from __future__ import annotations

import re
from functools import lru_cache

SHARE = """
reposts repost retweets quotes bookmarks
share shares shared tweet tweets view views like likes facebook twitter x whatsapp telegram linkedin
reddit pinterest email mail e print copy copied link links messenger viber vk vkontakte ok
odnoklassniki instagram youtube tiktok threads bluesky mastodon flipboard pocket save bookmark on
this article story post page via to by follow pdf url clipboard skype line tumblr google news plus k
m min comments comment send rss gift listen font size a
"""
SHARE_CORE = """
reposts retweets bookmarks share save gift shares tweet facebook twitter whatsapp telegram linkedin reddit pinterest print
email copy messenger vkontakte views
"""
"""Words of which a share bar has at least one; the others also occur in headings."""
LANGUAGES = """
english en eng русский рус ru rus español es esp français fr fra deutsch de ger українська укр ua
ukr türkçe tr tur azərbaycan az aze azərbaycanca العربية ar arabic فارسی fa fas 中文 zh cn 日本語 ja jp
한국어 ko kr polski pl pol italiano it ita português pt por ქართული ka geo հայերեն hy arm am қазақша kz
kk o'zbek uz română ro ελληνικά el gr עברית he srpski sr hrvatski hr magyar hu čeština cs cz
български bg
"""
WHOLE = re.compile(r"[^\W\d_]+")
PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
NAMES = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
MAX_BAR = 160
"""Characters of the longest bar."""
MIN_LANGUAGES = 2
ALONE = "EN RU AZ English Русский Türkçe Azərbaycan"
"""Languages that stand alone in a line when they are a link."""


@lru_cache(maxsize=4)
def bag(words: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(words.split())


def is_share_bar(text: str) -> bool:
    """Whether all words are those of share buttons and counters."""
    if len(text) > MAX_BAR:
        return False
    core = False
    for word in WHOLE.finditer(text):
        for part in share_words(word.group()):
            if part.lower() not in bag(SHARE):
                return False
            core = core or part.lower() in bag(SHARE_CORE)
    return core


def share_words(word: str) -> list[str]:
    """A word of a share bar, or the words that a bar without blanks runs together ("FacebookShare")."""
    return [word] if word.lower() in bag(SHARE) else PARTS.findall(word) or [word]


def is_language_switch(text: str) -> bool:
    """Whether the line lists languages."""
    if len(text) > MAX_BAR:
        return False
    names = NAMES.findall(text.lower())
    if not names or not all(name in bag(LANGUAGES) for name in names):
        return False
    return len(names) >= MIN_LANGUAGES or text in bag(ALONE)
