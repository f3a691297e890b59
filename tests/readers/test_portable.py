"""PDF files: lines to paragraphs. The files are written by hand, object by object."""

from riftline.readers import read
from riftline.readers.portable import reflow


def pdf(lines):
    """A one-page PDF with the lines below one another."""
    drawn = "BT /F1 11 Tf 14 TL 50 780 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{out.index('xref')}\n%%EOF").encode(
        "latin-1"
    )


LINES = [
    "Note of protest",
    "The Ministry of Foreign Affairs of Arvenia protests against the deten-",
    "tion of nine citizens in the port of Selm and demands their release at",
    "once.",
    "Belmark has not answered the note.",
]


def test_the_lines_of_a_page_are_joined_to_paragraphs(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(LINES))
    (found,) = read(str(tmp_path / "a.pdf"))
    assert found.text.split("\n\n") == [
        "Note of protest",
        f"{LINES[1][:-1]}{LINES[2]} {LINES[3]}",
        "Belmark has not answered the note.",
    ]
    assert found.format == "pdf"


def test_a_pdf_of_pictures_asks_for_text_recognition(tmp_path):
    (tmp_path / "scan.pdf").write_bytes(pdf([]))
    (found,) = read(str(tmp_path / "scan.pdf"))
    assert "text recognition" in found.reason


def test_short_lines_are_left_alone():
    assert reflow("Arvenia\nBelmark\nTorland") == "Arvenia\n\nBelmark\n\nTorland"
