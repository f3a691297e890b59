"""Subjects given back to the verb they belong to."""

from hypothesis import given
from hypothesis import strategies as st

from riftline.language.mending import bare_passives, loose_participles, mended, misnamed_objects, misnamed_subjects


def test_a_sayer_at_the_end_goes_from_the_clause_to_its_verb_of_saying():
    # Arvenia closed it , he said
    heads, rels = [2, 6, 2, 6, 2, 0], ["nsubj", "ccomp", "obj", "punct", "nsubj", "root"]
    assert mended(heads, rels, ["NNP", "VBD", "PRP", ",", "PRP", "VBD"]) == {4: 5}


def test_a_clause_with_one_subject_keeps_it():
    heads, rels = [2, 5, 2, 5, 0], ["nsubj", "ccomp", "obj", "punct", "root"]
    assert mended(heads, rels, ["NNP", "VBD", "PRP", ",", "VBD"]) == {}


def test_a_verb_of_saying_that_has_a_subject_takes_no_other():
    heads, rels = [2, 6, 2, 2, 6, 0], ["nsubj", "ccomp", "obj", "nsubj", "nsubj", "root"]
    assert mended(heads, rels, ["NNP", "VBD", "PRP", "NNP", "PRP", "VBD"]) == {}


# Envoys , speaking slowly , urged it
INSERTED = [3, 3, 6, 3, 3, 0, 6]
INSERTED_RELS = ["nsubj", "punct", "advcl", "advmod", "punct", "root", "obj"]


def test_the_subject_before_an_inserted_participle_is_the_main_verbs():
    assert mended(INSERTED, INSERTED_RELS, ["NNS", ",", "VBG", "RB", ",", "VBD", "PRP"]) == {0: 5}


def test_a_finite_clause_before_the_main_verb_keeps_its_subject():
    assert mended(INSERTED, INSERTED_RELS, ["NNS", ",", "VBD", "RB", ",", "VBD", "PRP"]) == {}


def test_a_participle_with_a_conjunction_or_auxiliary_keeps_its_subject():
    for relation in ("mark", "aux", "aux:pass"):
        rels = ["nsubj", relation, "advcl", "advmod", "punct", "root", "obj"]
        assert mended(INSERTED, rels, ["NNS", "IN", "VBG", "RB", ",", "VBD", "PRP"]) == {}


def test_a_noun_gets_no_subject():
    assert mended(INSERTED, INSERTED_RELS, ["NNS", ",", "VBG", "RB", ",", "NN", "PRP"]) == {}


def test_nothing_is_mended_in_nothing():
    assert mended([], [], []) == {}


ARCS = st.integers(1, 9).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(0, n), min_size=n, max_size=n),
        st.lists(st.sampled_from(["nsubj", "nsubj:pass", "ccomp", "advcl", "root", "obj"]), min_size=n, max_size=n),
        st.lists(st.sampled_from(["VBD", "VBG", "VBN", "NN"]), min_size=n, max_size=n),
    )
)


@given(ARCS)
def test_only_subjects_move_and_only_to_the_verb_above_their_own(arcs):
    heads, rels, tags = arcs
    for word, head in mended(heads, rels, tags).items():
        assert rels[word].startswith("nsubj")
        assert head == heads[heads[word] - 1] - 1
        assert tags[head].startswith("VB")


def test_a_subject_between_a_verb_and_its_infinitive_is_its_object():
    # Envoys left and urged ministers to go
    heads, rels = [2, 0, 4, 2, 4, 7, 4], ["nsubj", "root", "cc", "conj", "nsubj", "mark", "xcomp"]
    assert misnamed_objects(heads, rels) == [4]


def test_a_sayer_behind_its_verb_stays_the_subject():
    # Peace came , said ministers
    heads, rels = [2, 4, 2, 0, 4], ["nsubj", "ccomp", "punct", "root", "nsubj"]
    assert misnamed_objects(heads, rels) == []


def test_a_subject_before_its_verb_stays_one():
    heads, rels = [2, 0, 4, 2], ["nsubj", "root", "mark", "xcomp"]
    assert misnamed_objects(heads, rels) == []


# Arvenia meets them since protests began and has left
JOINED = [2, 0, 2, 6, 6, 2, 9, 9, 6]
JOINED_RELS = ["nsubj", "root", "obj", "mark", "nsubj", "advcl", "cc", "aux", "conj"]
JOINED_TAGS = ["NNP", "VBZ", "PRP", "IN", "NNS", "VBD", "CC", "VBZ", "VBN"]


def test_a_verb_of_one_is_not_joined_to_a_clause_about_many():
    assert mended(JOINED, JOINED_RELS, JOINED_TAGS) == {8: 1}


def test_a_verb_that_agrees_stays_where_it_is():
    assert mended(JOINED, JOINED_RELS, [*JOINED_TAGS[:7], "VBP", "VBN"]) == {}
    assert mended(JOINED, JOINED_RELS, [*JOINED_TAGS[:7], "VBD", "VBN"]) == {}


# they left seeking it , took it
TRAILING, TRAILING_RELS = [2, 0, 2, 3, 6, 3, 6], ["nsubj", "root", "advcl", "obj", "punct", "conj", "obj"]


def test_a_finite_verb_joined_to_a_participle_goes_to_the_finite_verb_above():
    assert mended(TRAILING, TRAILING_RELS, ["PRP", "VBD", "VBG", "PRP", ",", "VBD", "PRP"]) == {5: 1}


def test_a_participle_joined_to_a_participle_stays_there():
    assert mended(TRAILING, TRAILING_RELS, ["PRP", "VBD", "VBG", "PRP", ",", "VBG", "PRP"]) == {}


# Police held operation , arresting fifty
LOOSE = [2, 0, 2, 3, 3, 5]
LOOSE_RELS = ["nsubj", "root", "obj", "punct", "acl", "obj"]
LOOSE_TAGS = ["NNS", "VBD", "NN", ",", "VBG", "CD"]


def test_a_participle_after_a_comma_belongs_to_the_verb():
    assert loose_participles(LOOSE, LOOSE_RELS, LOOSE_TAGS) == {4: 1}


def test_a_participle_right_behind_its_noun_stays_there():
    assert (
        loose_participles([2, 0, 2, 3, 4], ["nsubj", "root", "obj", "acl", "obj"], ["NNS", "VBD", "NN", "VBG", "CD"])
        == {}
    )


def test_a_participle_behind_the_subject_stays_there():
    # Police , holding fifty , left
    heads, rels = [6, 3, 1, 3, 3, 0], ["nsubj", "punct", "acl", "obj", "punct", "root"]
    assert loose_participles(heads, rels, ["NNS", ",", "VBG", "CD", ",", "VBD"]) == {}


PILOTS = (["Two", "pilots", "killed", "in", "raid"], [2, 3, 0, 5, 3], ["nummod", "nsubj", "root", "case", "obl"])


def bare(words, heads, rels, tags):
    return bare_passives(heads, rels, tags, [word.lower() for word in words])


def test_a_headline_without_an_object_tells_what_was_done_to_its_subject():
    words, heads, rels = PILOTS
    assert bare(words, heads, rels, ["CD", "NNS", "VBD", "IN", "NN"]) == [(2, 1)]


def test_a_verb_with_an_object_or_another_verb_beside_it_is_active():
    words, heads, rels = PILOTS
    for relation in ("obj", "conj", "aux"):
        assert bare(words, heads, [*rels[:4], relation], ["CD", "NNS", "VBD", "IN", "NN"]) == []


def test_a_verb_that_often_has_no_object_is_active():
    _, heads, rels = PILOTS
    assert bare(["Two", "pilots", "fought", "in", "raid"], heads, rels, ["CD", "NNS", "VBD", "IN", "NN"]) == []


def test_only_headlines_leave_out_who_was_told_to():
    # Crews told to stay ; Crews told to stay .
    heads, rels, tags = [2, 0, 4, 2], ["nsubj", "root", "mark", "xcomp"], ["NNS", "VBD", "TO", "VB"]
    assert bare(["Crews", "told", "to", "stay"], heads, rels, tags) == [(1, 0)]
    assert bare(["Crews", "told", "to", "stay", "."], [*heads, 2], [*rels, "punct"], [*tags, "."]) == []


def test_a_pronoun_and_a_relative_word_act_themselves():
    assert bare(["They", "arrested"], [2, 0], ["nsubj", "root"], ["PRP", "VBD"]) == []
    assert bare([], [], [], []) == []


def test_a_sayer_that_hangs_on_the_clause_before_its_verb_is_given_to_the_verb():
    # Rebels attacked bases , said activists
    heads, tags = [2, 5, 2, 2, 0, 2], ["NNS", "VBD", "NNS", ",", "VBD", "NNS"]
    for relation in ("nsubj", "obj"):
        assert mended(heads, ["nsubj", "ccomp", "obj", "punct", "root", relation], tags) == {5: 4}


def test_what_stands_behind_a_verb_of_saying_with_a_subject_stays():
    # Rebels attacked bases , he said Monday
    heads, rels = [2, 6, 2, 2, 6, 0, 2], ["nsubj", "ccomp", "obj", "punct", "nsubj", "root", "obj"]
    assert mended(heads, rels, ["NNS", "VBD", "NNS", ",", "PRP", "VBD", "NNP"]) == {}


def test_the_object_behind_a_verb_whose_clause_comes_first_is_its_subject():
    # Rebels attacked , said activists
    heads, tags = [2, 4, 4, 0, 4], ["NNS", "VBD", ",", "VBD", "NNS"]
    assert misnamed_subjects(heads, ["nsubj", "ccomp", "punct", "root", "obj"], tags) == [4]
    assert misnamed_subjects(heads, ["nsubj", "ccomp", "nsubj", "root", "obj"], tags) == []
    assert misnamed_subjects([2, 0, 4, 2], ["nsubj", "root", "obj", "ccomp"], tags[:4]) == []


def test_who_stands_between_for_and_to_is_to_act():
    # they called for kings to go
    heads, tags = [2, 0, 6, 2, 6, 2], ["PRP", "VBD", "IN", "NNS", "TO", "VB"]
    for relation in ("nsubj", "obj"):
        rels = ["nsubj", "root", "mark", relation, "mark", "advcl"]
        assert mended(heads, rels, tags) == {3: 5}
        assert misnamed_subjects([2, 0, 6, 6, 6, 2], rels, tags) == ([3] if relation == "obj" else [])
    # about what to do
    assert misnamed_subjects([4, 4, 4, 0], ["mark", "obj", "mark", "root"], ["IN", "WP", "TO", "VB"]) == []
    # they called kings to go
    assert mended([2, 0, 2, 5, 2], ["nsubj", "root", "obj", "mark", "xcomp"], ["PRP", "VBD", "NNS", "TO", "VB"]) == {}


def test_a_relative_word_before_a_saying_belongs_to_what_is_said():
    # men who police said had fired
    rels, tags = ["root", "obj", "nsubj", "acl:relcl", "aux", "ccomp"], ["NNS", "WP", "NNS", "VBD", "VBD", "VBN"]
    assert mended([0, 4, 4, 1, 6, 4], rels, tags) == {1: 5}
    assert misnamed_subjects([0, 6, 4, 1, 6, 4], rels, tags) == [1]
    # men who police said they fired: the clause has a subject
    told = ["root", "obj", "nsubj", "acl:relcl", "nsubj", "ccomp"]
    assert mended([0, 6, 4, 1, 6, 4], told, ["NNS", "WP", "NNS", "VBD", "PRP", "VBD"]) == {}
    assert misnamed_subjects([0, 6, 4, 1, 6, 4], told, ["NNS", "WP", "NNS", "VBD", "PRP", "VBD"]) == []
