"""Sentences about Arvenia and Belmark, read by the shipped pipeline as one report, with their claims."""

from functools import cache

from riftline import language
from riftline.actors import Knowledge, resolve
from riftline.claims import attach, find_claims
from riftline.claims.claim import Claim
from riftline.documents.report import BODY, Passage, Report
from riftline.events import coder
from riftline.events.mention import Mention
from riftline.ids import make_id

EXTRA = {
    "states": [
        {"code": "ARV", "name": "Arvenia", "adjective": "Arvenian", "capital": "Lorne"},
        {"code": "BMK", "name": "Belmark", "adjective": "Belmarkian", "capital": "Brask"},
        {"code": "CST", "name": "Costovia", "adjective": "Costovian", "capital": "Varn"},
    ],
    "outlets": [{"name": "Lorne Gazette", "country": "ARV"}],
}


@cache
def invented() -> Knowledge:
    """The shipped tables with three states and an outlet that do not exist."""
    return Knowledge.shipped(EXTRA)


def report_of(*passages: str, publisher: str | None = None) -> Report:
    """A report whose paragraphs are the passages."""
    text = "\n\n".join(passages)
    starts = [sum(len(before) + 2 for before in passages[:i]) for i in range(len(passages))]
    return Report(
        id=make_id("r", text), path="report.txt", title=None, publisher=publisher, country="CST" if publisher else None,
        author=None, published="2031-05-09", published_from=None, kind="news", language="en", digest=make_id("d", text),
        text=text, passages=tuple(Passage(at, at + len(part), BODY) for at, part in zip(starts, passages, strict=True)),
        credits=(), rejected=(),
    )  # fmt: skip


@cache
def read(*passages: str, publisher: str | None = None) -> tuple[tuple[Claim, ...], tuple[Mention, ...]]:
    """The claims of the passages, and the acts with what the claims make of them."""
    report = report_of(*passages, publisher=publisher)
    docs = language.analyse(passages)
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented())
    claims = find_claims(report, docs, offsets, actors)
    return claims, attach(coder.code(coder.Reading(report, docs, offsets, actors, [])), claims)


def shown(*passages: str) -> list[tuple[str, str, str, str]]:
    """(source, cue, content, attitude) of each claim; the pieces of a part are joined by " … "."""
    text = report_of(*passages).text
    claims = read(*passages)[0]

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return [(words(claim.source), words(claim.cue), words(claim.content), claim.attitude) for claim in claims]


def only(*passages: str) -> Claim:
    """The one claim of the passages."""
    claims = read(*passages)[0]
    assert len(claims) == 1, shown(*passages)
    return claims[0]


def act(kind: str, *passages: str) -> Mention:
    """The only act of a type in the passages."""
    found = [mention for mention in read(*passages)[1] if mention.type == kind]
    assert len(found) == 1, [(mention.type, mention.quote) for mention in read(*passages)[1]]
    return found[0]
