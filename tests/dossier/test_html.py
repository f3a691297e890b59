import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from dossier.story import chronicle, events, large

from riftline.dossier import render
from riftline.dossier.html import Live, policy, render_page, script
from riftline.dossier.page import page
from riftline.dossier.visible import HIDDEN

VOID = {"meta", "link", "input", "br", "img", "hr"}
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e{{ 7*7 }}\x1b[0m</style></title>'


class Reader(HTMLParser):
    """Collects the elements of a page and checks that they close in order."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.text = [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    def having(self, name):
        return [attributes[name] for _, attributes in self.elements if name in attributes]


@pytest.fixture(scope="module")
def text():
    return render(chronicle())


@pytest.fixture(scope="module")
def reader(text):
    return Reader(text)


def hostile():
    base = chronicle()
    reports = tuple(
        replace(report, title=HOSTILE, publisher=HOSTILE, author=HOSTILE, path=f"https://x.example/{HOSTILE}")
        for report in base.contents.reports
    )
    told = tuple(replace(event, summary=HOSTILE, sources=tuple(map(renamed, event.sources))) for event in base.events)
    said = tuple(replace(mention, sources=tuple(map(renamed, mention.sources))) for mention in base.contents.mentions)
    return replace(base, events=told, contents=replace(base.contents, reports=reports, mentions=said))


def renamed(actor):
    return replace(actor, name=HOSTILE)


def test_the_page_is_well_formed(reader):
    assert reader.elements[0][0] == "html"


def test_nothing_is_loaded_from_elsewhere(reader, text):
    assert reader.having("src") == []
    assert {href for tag, attributes in reader.elements if tag == "link" for href in [attributes["href"]]} == {"data:,"}
    assert "url(" not in text
    assert "@import" not in text


def test_every_inner_link_leads_somewhere(reader):
    ids = reader.having("id")
    goals = {href[1:] for href in reader.having("href") if href.startswith("#")}
    assert len(ids) == len(set(ids))
    assert goals - set(ids) == set()


def test_style_and_script_are_allowed_by_their_hash_alone(reader, text):
    rules = next(attributes["content"] for _, attributes in reader.elements if "http-equiv" in attributes)
    assert rules == policy(live=False)
    assert "unsafe" not in rules
    assert reader.having("style") == []
    assert [name for _, attributes in reader.elements for name in attributes if name.startswith("on")] == []


def test_hostile_words_stay_words():
    made = render(hostile())
    found = Reader(made)
    assert [tag for tag, _ in found.elements].count("script") == 1
    assert "img" not in {tag for tag, _ in found.elements}
    assert "<script>alert(1)</script>" in "".join(found.text)
    assert "{{ 7*7 }}" in "".join(found.text)


def test_hidden_characters_are_shown_everywhere():
    made = render(hostile())
    assert "⟦U+202E⟧" in made
    assert not HIDDEN.search(made)


def test_only_web_addresses_become_links():
    base = chronicle()
    bad = replace(base.contents.reports[0], path="javascript:alert(1)")
    made = render(replace(base, contents=replace(base.contents, reports=(bad, *base.contents.reports[1:]))))
    assert all(href.startswith(("#", "data:,")) for href in Reader(made).having("href"))


def test_without_scripts_everything_is_readable(text):
    """What scripts would filter is there as plain content, and filters show only where scripts run."""
    assert "html:not(.scripts) .js { display: none; }" in text
    for event in events().values():
        assert f'id="{event.id}"' in text


def test_the_same_record_gives_the_same_page(text):
    assert render(chronicle()) == text


def test_a_served_page_carries_the_token_and_the_buttons():
    made = render_page(page(chronicle()), Live("s3cret"))
    assert '<meta name="riftline-token" content="s3cret">' in made
    assert 'data-verb="confirm"' in made
    assert "connect-src 'self'" in policy(live=True)
    assert "data-verb" not in render(chronicle())


def test_the_script_is_small():
    assert len(script(live=False).encode()) <= 20_000
    assert len(script(live=True).encode()) <= 45_000


@pytest.mark.parametrize(("acts", "shown", "megabytes"), [(1000, 1000, 6), (5200, 5000, 14)])
def test_a_page_of_many_acts_stays_small_and_says_what_it_leaves_out(acts, shown, megabytes):
    made = render(large(acts))
    reader = Reader(made)
    goals = {href[1:] for href in reader.having("href") if href.startswith("#")}
    assert len(re.findall(r'<article class="act', made)) == shown
    assert len(made.encode()) < megabytes * 1_000_000
    assert goals - set(reader.having("id")) == set()
    assert ("200 acts with fewest origins" in made) is (acts == 5200)
