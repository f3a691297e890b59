"""The dossier as one HTML file: style, script and drawings inside, no address loaded, everything escaped.

Jinja2 escapes every value; before that, hidden characters are made visible. A content security policy in the page allows
the page's own style and script by their hash and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from riftline.dossier.contexts import Page
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page
from riftline.dossier.single import Single, address
from riftline.dossier.visible import visible
from riftline.dossier.words import STATUSES, TYPES
from riftline.events.ontology import ontology
from riftline.reconcile.chronicle import Chronicle

HREF, ID = re.compile(r'href="#([\w.-]+)"'), re.compile(r'\bid="([\w.-]+)"')
"""Attributes as the templates write them; in text of reports a quotation mark is never bare."""

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True)
class Live:
    """What a served page needs to send judgements: the token that proves it came from this server, the version of its record,
    and how many judgements there were when it was made."""

    token: str
    version: str = ""
    judgements: int = 0

    @property
    def types(self) -> tuple[tuple[str, str], ...]:
        """PLOVER's types, with their words."""
        return tuple(TYPES.items())

    @property
    def modes(self) -> tuple[tuple[str, str], ...]:
        """The modes, each with its type."""
        return tuple((kind.name, mode) for kind in ontology().types.values() for mode in kind.modes)

    @property
    def statuses(self) -> tuple[tuple[str, str], ...]:
        """The statuses of an act, with their words."""
        return tuple(STATUSES.items())


def render(chronicle: Chronicle, *, title: str | None = None) -> str:
    """The dossier of a chronicle as one self-contained HTML page."""
    return render_page(page(chronicle, title))


def render_page(page: Page, live: Live | None = None) -> str:
    """A page as HTML; with `live`, judgements can be sent from it to the server it came from."""
    served = live is not None
    return (
        environment()
        .get_template("dossier.html.j2")
        .render(page=page, live=live, css=style(), js=script(live=served), csp=policy(live=served))
    )


def render_single(single: Single, lookup: Lookup) -> str:
    """One part of a record as a page of its own on a server. Links to what is not on it lead to the page of that, or to the dossier."""
    made = (
        environment().get_template("single.html.j2").render(single=single, live=None, css=style(), csp=still_policy())
    )
    here = set(ID.findall(made))
    return HREF.sub(
        lambda link: link[0] if link[1] in here else f'href="{address(lookup, link[1]) or "/#" + link[1]}"', made
    )


def policy(*, live: bool) -> str:
    """The content security policy of a page: its own style and script by hash; `live` pages may call their server."""
    connect = "'self'" if live else "'none'"
    return (
        f"default-src 'none'; script-src {_hash(script(live=live))}; style-src {_hash(style())}; img-src data:; "
        f"connect-src {connect}; base-uri 'none'; form-action 'none'"
    )


def still_policy() -> str:
    """The content security policy of a page without scripts."""
    return f"default-src 'none'; style-src {_hash(style())}; img-src data:; base-uri 'none'; form-action 'none'"


@cache
def environment() -> Environment:
    """The templates: values are escaped, hidden characters shown, a missing value is an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_show,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style() -> str:
    """The style sheet of the page."""
    return "".join(
        (TEMPLATES / part).read_text(encoding="utf-8")
        for part in ("style.css", "outlook.css", "escalation.css", "answers.css", "judge.css", "print.css")
    )


@cache
def script(*, live: bool) -> str:
    """The script of the page; a served page has the part for judgements too."""
    parts = (
        ("page.js", "axis.js", "ledger.js", "course.js", "judge.js", "dialog.js", "search.js")
        if live
        else ("page.js", "axis.js", "ledger.js", "course.js")
    )
    return "".join((TEMPLATES / part).read_text(encoding="utf-8") for part in parts)


def _show(value: object) -> object:
    """Runs on every value a template prints."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
