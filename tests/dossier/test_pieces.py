from hypothesis import given
from hypothesis import strategies as st

from riftline.dossier.pieces import Mark, Piece, cut

TEXT = "Arvenia detained nine fishers."
MARKS = st.lists(
    st.builds(Mark, st.integers(-3, 40), st.integers(-3, 40), st.sampled_from(["trigger", "coded"])), max_size=8
)


def test_marked_words_are_their_own_pieces():
    assert cut(TEXT, [Mark(8, 16, "trigger", "#e-1", "COERCE")]) == (
        Piece("Arvenia "),
        Piece("detained", "trigger", "#e-1", "COERCE"),
        Piece(" nine fishers."),
    )


def test_overlapping_marks_give_pieces_of_both_kinds():
    kinds = [piece.kinds for piece in cut(TEXT, [Mark(0, 30, "coded"), Mark(8, 16, "trigger")])]
    assert kinds == ["coded", "coded trigger", "coded"]


def test_only_the_stretch_asked_for_is_cut():
    assert cut(TEXT, [Mark(0, 16, "coded")], 8, 21) == (Piece("detained", "coded"), Piece(" nine"))


@given(MARKS, st.integers(0, 30), st.integers(0, 30))
def test_pieces_joined_are_the_text(marks, one, other):
    start, end = min(one, other), max(one, other)
    assert "".join(piece.text for piece in cut(TEXT, marks, start, end)) == TEXT[start:end]
