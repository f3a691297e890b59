"""Saved pages: main text and metadata."""

from riftline.readers import read

SENTENCE = "Arvenia sent its note number {} to Belmark, and the ministry in Belmark City said that it would study it."
BODY = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(6))
LINKED = """{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Notes pile up",
"datePublished": "2031-03-04T10:00:00Z", "author": {"@type": "Person", "name": "Ine Dahl"},
"publisher": {"@type": "Organization", "name": "The Gull"}}"""
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes pile up – Gull</title>
<script type="application/ld+json">{LINKED}</script>
</head><body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Notes pile up</h1>{BODY}</article>
<footer>All rights reserved</footer></body></html>"""


def test_main_text_and_metadata_are_taken(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (found,) = read(str(tmp_path / "a.html"))
    assert found.text.startswith("Notes pile up\n\nArvenia sent its note number 0")
    assert "Home" not in found.text
    assert (found.declared.title, found.declared.author, found.declared.publisher, found.declared.published) == (
        "Notes pile up", "Ine Dahl", "The Gull", "2031-03-04",
    )  # fmt: skip
    assert found.clean


def test_the_declared_charset_is_used(tmp_path):
    page = PAGE.replace("utf-8", "windows-1251").replace("Belmark City", "Бельмарк")
    (tmp_path / "a.htm").write_bytes(page.replace("–", "-").encode("cp1251"))
    (found,) = read(str(tmp_path / "a.htm"))
    assert "Бельмарк" in found.text


def test_a_page_without_suffix_is_told_by_its_first_words(tmp_path):
    (tmp_path / "saved").write_text(PAGE, encoding="utf-8")
    (found,) = read(str(tmp_path / "saved"))
    assert found.format == "html"


def test_mhtml_is_unpacked(tmp_path):
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
    (tmp_path / "a.mhtml").write_bytes(
        head + b"Content-Location: https://gull.example/1\r\n\r\n" + PAGE.encode() + b"\r\n--b--\r\n"
    )
    (found,) = read(str(tmp_path / "a.mhtml"))
    assert found.declared.title == "Notes pile up"
