"""Reports made to break out of a page, a table or a terminal, in words of our own. Whatever of them ran would set `window.pwned`."""

from __future__ import annotations

import json
from pathlib import Path

ELSEWHERE = "evil.example"

PAYLOADS = {
    "script": "<script>window.pwned='script';alert(1)</script>",
    "picture": "<img src=x onerror=\"window.pwned='picture'\">",
    "drawing": "<svg/onload=window.pwned='drawing'>",
    "frame": "\"><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "link": "<a href=\"javascript:window.pwned='link'\">here</a>",
    "data link": '<a href="data:text/html,<script>alert(2)</script>">here</a>',
    "attribute": "' onmouseover='window.pwned=1' autofocus onfocus='window.pwned=2' x='",
    "quoted attribute": '" onclick="window.pwned=3" style="position:fixed;inset:0" x="',
    "end of everything": "</script></style></title></textarea></template>--><script>window.pwned='end'</script>",
    "base": f"<base href='http://{ELSEWHERE}/'><link rel=stylesheet href=//{ELSEWHERE}/x.css>",
    "refresh": f'<meta http-equiv="refresh" content="0;url=http://{ELSEWHERE}/">',
    "style": f"<style>@import url(http://{ELSEWHERE}/y.css);*{{display:none}}</style>",
    "form": f"<form action=http://{ELSEWHERE}/><button autofocus>Go</button></form>",
    "braces": "{{ 7*7 }} {% print(7*7) %} ${7*7} #{7*7} <%= 7*7 %> {{ page.__class__ }}",
    "encoded": "&lt;script&gt;window.pwned=4&lt;/script&gt; &#60;b&#62;",
    "markdown": f"[here](javascript:window.pwned=5) ![x](http://{ELSEWHERE}/z.png)",
    "null": "nul\x00byte <b\x00old>",
    "terminal": "\x1b]8;;http://evil.example\x07here\x1b]8;;\x07\x1b[2J",
}
"""Each is put into sentences, titles, names of publishers and authors."""

BIDI = "\u202eelas rof\u202c \u2066nwod\u2069"
LONG = "Q" * 5_000
FORMULAS = (
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
)

DEEDS = (
    "Iceland arrested {} fishermen of Norway on 3 May 2031",
    "Norway expelled {} envoys of Iceland on 4 May 2031",
    "Iceland condemned Norway on 5 May 2031",
    "Norway attacked the harbour of Iceland on 6 May 2031",
)


def text_with(payload: str, number: int) -> str:
    """A short report that has a payload in its title, within its acts and beside them."""
    deed = DEEDS[number % len(DEEDS)].format(number + 2)
    return "\n".join(
        (
            f"Quarrel over the bay {payload}",
            "",
            f"{deed}, and the paper {payload} called it a disgrace.",
            "",
            f"“Norway attacked our ships {payload}”, the government of Iceland said on 7 May 2031.",
            "",
            f"{payload} Iceland accused Norway of lying about the bay.",
            "",
        )
    )


def write(folder: Path) -> Path:
    """Writes the hostile reports: text files with hostile names, a page, a Markdown file and rows of JSON."""
    folder.mkdir()
    for number, name in enumerate(_file_names()):
        (folder / name).write_text(text_with(BIDI if number % 2 else LONG, number), encoding="utf-8")
    (folder / "page.html").write_text(_page(), encoding="utf-8")
    (folder / "linked.md").write_text(
        f"# Bay [here](javascript:alert(3))\n\n{text_with(PAYLOADS['markdown'], 1)}", encoding="utf-8"
    )
    (folder / "nulls.txt").write_bytes(text_with(PAYLOADS["null"], 3).encode())
    rows = [*PAYLOADS.values(), *FORMULAS, BIDI, LONG]
    (folder / "rows.jsonl").write_text("".join(map(_row, range(len(rows)), rows)), encoding="utf-8")
    return folder


def _file_names() -> tuple[str, ...]:
    return (
        "<img src=x onerror=window.pwned=6>.txt",
        '" onmouseover="window.pwned=7" x=".txt',
        "\u202etxt.tropeR.txt",
        "=cmd|calc!A0.txt",
        "{{ 7*7 }}.txt",
        "javascript:window.pwned=8;x.txt",
    )


def _row(number: int, payload: str) -> str:
    """A row whose every field is hostile. Its sentences begin with the payload, as a cell of a table would."""
    text = f"{payload} {text_with(payload, number)}"
    row = {
        "id": f"{number}{payload}",
        "date": "2031-06-28",
        "title": payload,
        "publisher": payload,
        "author": payload,
        "text": text,
    }
    return json.dumps(row) + "\n"


def _page() -> str:
    linked = json.dumps(
        {"@type": "NewsArticle", "headline": PAYLOADS["picture"], "author": {"name": PAYLOADS["drawing"]}}
    )
    linked = linked.replace("</", "<\\/")
    body = "".join(f"<p>{line}</p>" for line in text_with("", 2).splitlines() if line)
    escaped = PAYLOADS["script"].replace("<", "&lt;")
    return (
        f"<!doctype html><html><head><title>{escaped}</title><script type='application/ld+json'>{linked}</script>"
        f"<meta property='og:site_name' content='{escaped}'><meta name='author' content='{escaped}'></head>"
        f'<body onload="window.pwned=9"><article><h1>{escaped}</h1>{body}{body}<p>The paper {escaped} wrote that Iceland '
        "threatened Norway with war on 8 May 2031 and that nobody in the bay had slept since then.</p></article></body></html>"
    )
