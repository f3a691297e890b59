"""What a report is: news, analysis, opinion or official."""

from __future__ import annotations

import re

from riftline.documents.main_text import Layout
from riftline.documents.origin import OPINION_NOTE

NEWS, ANALYSIS, OPINION, OFFICIAL = "news", "analysis", "opinion", "official"
OPINION_LABEL = re.compile(
    r"\W*(?:op-?ed|opinions?|comment(?:ary)?|column|editorial|viewpoint|letters?(?: to the editor)?|perspective|blog)\W*\Z",
    re.I,
)
VIEWS_NOTE = re.compile(
    r"\b(?:views?|opinions?|positions?) expressed\b|\bdoes not (?:necessarily )?reflect\b|\bmay not (?:coincide|reflect)\b",
    re.I,
)
ANALYSIS_LABEL = re.compile(
    r"\W*(?:(?:news )?analysis|explainer|in depth|background(?:er)?|long read|briefing|q ?& ?a|fact ?box)\W*\Z", re.I
)
ANALYSIS_TITLE = re.compile(
    r"\A\W*(?:why|how|what|who|explained|explainer|analysis|could|can|will|is|are)\b(?!.*\bsays\b)"
    r"|\b(?:explained|explainer|analysis|deep dive|in depth|what(?:['’]s| is| to know| we know)|what it means|here['’]s why|"
    r"key takeaways|background)\b|\bwhat .* mean|\bwhy\b.*\?",
    re.I,
)
ANALYSIS_HEADING = re.compile(
    r"\W*(?:introduction|background|history|context|conclusions?|outlook|looking ahead|implications|scenarios?|"
    r"what(?:['’]s| is| comes| happens) next|why it matters|the bigger picture|the stakes|next steps|"
    r"key (?:events|points|takeaways|facts)|(?:potential|possible|future)\b.*|background (?:of|to)\b.*|.*\bimplications\b.*)\W*\Z",
    re.I,
)
MIN_HEADINGS = 3
"""Headings inside a text from which it is an overview: news of the day has none or one."""
OFFICE = re.compile(
    r"\b(?:ministr(?:y|ies)|ministers?'? office|embassy|government of|presidency|presidential administration|"
    r"press (?:service|office|centre|center|secretary) of|department of (?:state|defen[cs]e)|foreign office|white house|"
    r"state department|council of ministers|general staff|consulate|permanent mission|secretariat|security council)\b",
    re.I,
)
FORM = re.compile(
    r"\W*(?:(?:joint |press |official |presidential )?(?:statement|communiqu[eé]|declaration|press[- ]release|note verbale|"
    r"decree|resolution|readout|for immediate release|transcript)\b.*|(?:comment|answer) by the .*spokes\w+.*|"
    r"no\.? ?\d{1,4}[-/]\d{1,4}.*|ref(?:erence)?\.?(?: no)?\s*[:.].*)\Z",
    re.I,
)
TITLE_FORM = re.compile(
    r"\A\W*(?:joint |press |official )?(?:statement|communiqu[eé]|declaration|readout|comment|commentary|remarks|answer|"
    r"press release)\s+(?:by|of|on|from|regarding|concerning)\b",
    re.I,
)
SHORT = 12
"""Words of a label above an article at most."""
GOVERNMENT_HOST = re.compile(r"(?:\A|\.)(?:gov|gob|gouv|mil|mfa|mid|government)(?:\.|\Z)", re.I)


def kind_of(layout: Layout, title: str | None, publisher: str | None, host: str | None) -> str:
    """The kind. An editor's note that the article is its author's opinion decides; then labels, forms and headings."""
    if noted_opinion(layout):
        return OPINION
    labels = label_lines(layout)
    if is_official(labels, title, publisher, host):
        return OFFICIAL
    if any(OPINION_LABEL.match(label) for label in labels):
        return OPINION
    if any(ANALYSIS_LABEL.match(label) for label in labels) or is_overview(layout, title):
        return ANALYSIS
    return NEWS


def noted_opinion(layout: Layout) -> bool:
    """Whether a note says that the article gives its author's own views."""
    return any(
        verdict == "editor's note" and (OPINION_NOTE.search(line.text) or VIEWS_NOTE.search(line.text))
        for line, verdict in zip(layout.lines, layout.verdicts, strict=True)
    )


def label_lines(layout: Layout) -> list[str]:
    """Short lines just above the article: section, form, office."""
    first = layout.first or 0
    title = layout.head.title if layout.head.title is not None else first
    return [line.text for line in layout.lines[max(0, title - 6) : first] if line.words <= SHORT]


def is_official(labels: list[str], title: str | None, publisher: str | None, host: str | None) -> bool:
    """Whether an office itself speaks: it publishes the text, and the text has the form of a statement or its host is a state's."""
    office = bool(publisher and OFFICE.search(publisher)) or bool(host and GOVERNMENT_HOST.search(host))
    form = any(FORM.match(label) for label in labels) or bool(title and TITLE_FORM.match(title))
    named = any(OFFICE.search(label) and len(label.split()) <= SHORT for label in labels if label != title)
    return office or (form and (named or bool(title and OFFICE.search(title))))


def is_overview(layout: Layout, title: str | None) -> bool:
    """Whether title, standfirst or headings are those of an explaining text."""
    heads = [layout.lines[i].text for i in layout.head.kept]
    if any(text and ANALYSIS_TITLE.search(text) for text in (title, *heads)):
        return True
    headings = [
        line for line, verdict in zip(layout.lines, layout.verdicts, strict=True) if verdict is None and not line.weak
    ]
    telling = sum(bool(ANALYSIS_HEADING.match(line.text)) for line in headings)
    return telling >= 2 or (telling >= 1 and len(headings) >= MIN_HEADINGS)
