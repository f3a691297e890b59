"""Who acts: states, organs, people, outlets, groups and places, resolved in the text.

`resolve` reads the passages of one report; `place_of` finds a place; `Knowledge` holds the tables.
"""

from riftline.actors.actor import Actor, ActorMention, Place
from riftline.actors.gazetteer import place_of
from riftline.actors.knowledge import Knowledge
from riftline.actors.resolution import Resolution, resolve
from riftline.actors.rules import Rule

__all__ = ["Actor", "ActorMention", "Knowledge", "Place", "Resolution", "Rule", "place_of", "resolve"]
