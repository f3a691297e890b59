"""DOCX files."""

from docx import Document

from riftline.readers import read


def test_paragraphs_and_tables_come_in_order(tmp_path):
    document = Document()
    document.core_properties.title = "Note"
    document.core_properties.author = "Ine Dahl"
    document.add_paragraph("Arvenia protests.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1 March", "Raid"
    document.add_paragraph("Belmark denies.")
    document.save(str(tmp_path / "a.docx"))
    (found,) = read(str(tmp_path / "a.docx"))
    assert found.text == "Arvenia protests.\n\n1 March | Raid\n\nBelmark denies."
    assert (found.declared.title, found.declared.author, found.declared.published) == ("Note", "Ine Dahl", None)
