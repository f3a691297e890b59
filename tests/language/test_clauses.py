"""Who is the subject, the agent or the object of a predicate, where syntax tells it and where it leaves it unsaid."""

import pytest

from riftline.language import analyse, clauses


def verb(sentence, word):
    return next(token for token in analyse([sentence])[0] if token.text == word)


def texts(tokens):
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Arvenia is opposed to the plan.", "opposed"),
        ("Arvenia is committed to peace.", "committed"),
        ("Arvenia is prepared to leave.", "prepared"),
        ("Arvenia is engaged in talks.", "engaged"),
        ("Arvenia is determined to leave.", "determined"),
        ("Arvenia is concerned about the border.", "concerned"),
    ],
)
def test_a_participle_that_is_an_adjective_has_its_subject_as_its_doer(sentence, word):
    found = verb(sentence, word)
    assert (clauses.is_passive(found), texts(clauses.subjects(found))) == (False, ["Arvenia"])


@pytest.mark.parametrize(
    ("sentence", "word", "agents"),
    [
        ("Arvenia was opposed by Belmark.", "opposed", ["Belmark"]),
        ("The crime was committed by Belmark.", "committed", ["Belmark"]),
        ("The report was prepared by Belmark.", "prepared", ["Belmark"]),
        ("The envoy was expelled.", "expelled", []),
        ("Arvenia stands accused of murder.", "accused", []),
        ("Arvenia saw its embassy attacked by Belmark.", "attacked", ["Belmark"]),
    ],
)
def test_with_an_agent_or_without_its_word_it_is_a_passive(sentence, word, agents):
    found = verb(sentence, word)
    assert (clauses.is_passive(found), texts(clauses.subjects(found))) == (True, agents)


@pytest.mark.parametrize(
    ("sentence", "word", "doers"),
    [
        ("Arvenia was the first power to call for talks.", "call", ["Arvenia"]),
        ("Arvenia became the first state to recognise Belmark.", "recognise", ["Arvenia"]),
        ("Arvenia's plan to leave failed.", "leave", ["Arvenia"]),
        ("The refusal of Arvenia to leave angered Belmark.", "leave", ["Arvenia"]),
        ("Belmark urged Arvenia to leave.", "leave", ["Arvenia"]),
        ("Arvenia called on Belmark to release the sailors.", "release", ["Belmark"]),
        ("Belmark promised Arvenia to leave.", "leave", ["Belmark"]),
        ("Belmark called for releasing the sailors.", "releasing", []),
        ("Arvenia scrapped the visit and Belmark raided the office, arresting two men.", "arresting", ["Belmark"]),
        ("There was anger at Arvenia for expelling nine envoys.", "expelling", ["Arvenia"]),
        ("Belmark's condemnation of Arvenia for shelling the port drew applause.", "shelling", ["Arvenia"]),
        ("Belmark expressed its thanks to Arvenia for freeing the sailors.", "freeing", ["Arvenia"]),
        ("Belmark expressed thanks for freeing the sailors.", "freeing", []),
        ("Arvenia faces criticism for expelling nine envoys.", "expelling", ["Arvenia"]),
        ("Arvenia faced a barrage of criticism from Belmark for expelling nine envoys.", "expelling", ["Arvenia"]),
        ("The League backed a Belmarkian plan to end the war.", "end", ["Belmarkian"]),
        ("Arvenia welcomed the Belmark decision to leave.", "leave", ["Belmark"]),
        ("Arvenia ignored Belmark's demand to free the sailors.", "free", ["Arvenia"]),
        ("Belmark repeated its demand to free the sailors.", "free", []),
        ("Costovia mourned the bombing of a school that killed nine.", "killed", ["bombing"]),
        ("Costovia mourned the attack on a bus in Arvenia which wounded nine.", "wounded", ["attack"]),
        ("Costovia feared an attack on rebels who killed nine.", "killed", ["rebels"]),
        ("Costovia mourned the closing of a school that served nine.", "served", ["school"]),
    ],
)
def test_who_acts_in_a_clause_without_a_subject(sentence, word, doers):
    assert texts(clauses.subjects(verb(sentence, word))) == doers


@pytest.mark.parametrize(
    ("sentence", "word", "doers"),
    [
        ("Arvenia closed the border, a Belmarkian editor said.", "said", ["editor"]),
        ("Arvenia closed the border, a Belmarkian editor said.", "closed", ["Arvenia"]),
        ("The Arvenian envoy, speaking slowly, urged Belmark to leave.", "urged", ["envoy"]),
    ],
)
def test_the_sayer_at_the_end_and_the_subject_before_a_participle(sentence, word, doers):
    assert texts(clauses.subjects(verb(sentence, word))) == doers


@pytest.mark.parametrize(
    ("sentence", "word", "struck"),
    [
        ("Arvenia stands accused of murder.", "accused", ["Arvenia"]),
        ("Arvenia saw its embassy attacked by Belmark.", "attacked", ["embassy"]),
        ("Arvenia had nine sailors arrested.", "arrested", ["sailors"]),
    ],
)
def test_to_whom_a_participle_that_completes_a_verb_is_done(sentence, word, struck):
    assert texts(clauses.passive_subjects(verb(sentence, word))) == struck
