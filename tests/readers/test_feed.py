"""Feeds: entries with text, entries with links, and what XML can hide."""

from riftline.readers import Source, Unread, read
from riftline.readers.feed import read_feed
from riftline.readers.payload import Payload, ReadOptions

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Gull</title>
<item><title>Envoy expelled</title><link>https://gull.example/1</link><guid>g1</guid><dc:creator>Dan</dc:creator>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Arvenia expelled the envoy.</p><p>Belmark <b>protested</b>.</p>]]></content:encoded></item>
<item><title>Only a link</title><link>https://gull.example/2</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><id>e1</id><title>Talks</title>
<link rel="alternate" href="https://notes.example/1"/><published>2031-03-05T08:00:00Z</published><author><name>Ine</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Talks began.</p></div></content></entry></feed>"""


def feed(tmp_path, text, name="feed.xml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_entry_with_content_is_a_source(tmp_path):
    path = feed(tmp_path, RSS)
    entry = next(iter(read(path)))
    assert entry.path == f"{path}#g1"
    assert entry.text == "Envoy expelled\n\nArvenia expelled the envoy.\n\nBelmark protested."
    declared = entry.declared
    assert (declared.title, declared.author, declared.publisher, declared.published, declared.url) == (
        "Envoy expelled", "Dan", "Gull", "2031-03-04", "https://gull.example/1",
    )  # fmt: skip


def test_an_entry_without_content_in_a_file_is_not_fetched(tmp_path):
    _, entry = read(feed(tmp_path, RSS))
    assert isinstance(entry, Unread)
    assert "only a link" in entry.reason


def test_a_link_is_followed_when_the_feed_came_from_an_address(monkeypatch):
    import io

    asked = []

    def fetched(url, options):
        asked.append(url)
        return Payload(url, lambda: io.BytesIO(b"x"), url=url)

    monkeypatch.setattr("riftline.readers.feed.fetch", fetched)
    payload = Payload("https://gull.example/rss", lambda: io.BytesIO(RSS.encode()), url="https://gull.example/rss")
    found = list(read_feed(payload, ReadOptions()))
    assert isinstance(found[0], Source)
    assert asked == ["https://gull.example/2"]


def test_atom_is_read(tmp_path):
    (entry,) = read(feed(tmp_path, ATOM, "notes.atom"))
    assert (entry.text, entry.declared.author, entry.declared.published) == (
        "Talks\n\nTalks began.",
        "Ine",
        "2031-03-05T08:00:00Z",
    )


def test_entities_do_not_read_files(tmp_path):
    (tmp_path / "secret.txt").write_text("secret words")
    hostile = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>
<rss><channel><item><title>T</title><description>A &x; B and a few more words.</description></item></channel></rss>"""
    for entry in read(feed(tmp_path, hostile)):
        assert "secret" not in getattr(entry, "text", "")
