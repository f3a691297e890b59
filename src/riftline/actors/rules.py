"""The rules by which an actor was found, so that "why this actor?" has an answer."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Why a phrase stands for an actor. The value is what a record keeps."""

    STATE = "state name"
    CAPITAL = "capital for the state"
    SEAT = "seat of power for the state"
    LOCATION = "state as a location"
    PEOPLE = "people by demonym"
    NAME = "known name"
    OFFICE = "known office holder"
    PERSON = "person by title"
    SURNAME = "name used before"
    ENTITY = "unknown name"
    PLACE_NAME = "place for those in it"
    ROLE = "role with country"
    POSSESSOR = "role of a possessor"
    PLACE = "role at a place"
    PARTNER = "country of the coordinated phrase"
    COMPANION = "country of the subject beside it"
    LOCAL = "country of the sentence's place"
    SAME = "same role before"
    STORY = "story"
    BARE = "role without country"
    APPOSITION = "apposition"
    PRONOUN = "pronoun"
    SPEAKER = "first person for the speaker"
    RELATIVE = "relative pronoun"
    PAIR = "the two sides of the story"
    COUNTERPART = "counterpart"
    GENERIC = "generic noun for an antecedent"
    MODIFIER = "country beside a noun"
