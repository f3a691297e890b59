"""Which nouns stand for the state whose name is beside them.

"The Arvenian move" is Arvenia's; "an Arvenian carmaker" is a company, "an Arvenian curator" a private person, "an Arvenian study" nobody
who acts. Nouns are told apart by the lists below and by the endings that English gives to people by trade.
"""

from __future__ import annotations

COMPANIES = frozenset(
    """airline bank bakery brand brewer brewery broadcaster builder buyer café carmaker carrier chain company conglomerate contractor dealer
    developer distributor exporter factory firm franchise fund giant grocer group hotel importer insurer investor jeweller lender label maker
    manufacturer market mill miner operator platform producer provider publisher restaurant retailer seller shipyard shop startup start-up
    steelmaker store studio supermarket supplier tycoon unit utility vendor winery workshop yard""".split()
)
CULTURE = frozenset(
    """album archive art article ballet band beach book capsule cathedral champion champions choir club coach cuisine defence dictionary dish
    drama exhibition experiment fans film final folk formula game gallery garden goal goalkeeper history idol journal laboratory lake
    language league literature match medal midfielder museum music musical mountain novel opera orchestra painting paper play poem poet poetry
    recipe record research restaurant road sample school season shop side singer sky soil-science song squad stadium star story striker study
    style summer survey symphony team theatre theory title tournament town tune university village vineyard wine winger winter""".split()
)
"""Nouns of sport, science, art and daily life: with a country's name beside them they are not that state."""

PEOPLE = ("er", "or", "ist", "ian", "man", "woman", "eur", "ess", "ster")
NO_PEOPLE = frozenset(
    """air-power arbor banner barrier behavior behaviour border bomber border-power chamber chapter charter corner corridor corner-stone counter
    cover cruiser danger destroyer disaster door embroider ember endeavor endeavour error favor favour fever finger fighter fire-power flavor
    floor flower freighter frontier frigate harbor harbour helicopter honor honour humor humour hunger influencer-power labor labour launcher
    ladder letter liquor manner master-plan matter meter minister mirror monitor mortar motor murder newspaper number offer officer
    order oyster paper parlor pepper pier plaster poster power quarter reactor remainder river rocket-launcher sector server shelter shoulder
    sister slaughter spider sugar summer supper surrender tanker tender terror theater thunder tiger timber tower tractor trailer transfer trawler
    tremor tumor vapor vector vesper water weather winter wonder leader ruler commander governor ambassador president premier chancellor senator
    lawmaker adviser advisor negotiator mediator peacekeeper soldier prisoner protester demonstrator rioter supporter fighter insurgent
    prosecutor inspector interior exterior behavior consist resist list mist twist twister bargain man-power""".split()
)
"""Words with such an ending that are no private person: things, and offices and crowds that the tables of roles know."""


def kind_of(noun: str) -> str:
    """"state" where a country's name beside the noun stands for the state, else "company", "person" or "nothing"."""
    if noun in COMPANIES:
        return "company"
    if noun in CULTURE:
        return "nothing"
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    if singular in COMPANIES:
        return "company"
    if singular in CULTURE:
        return "nothing"
    by_trade = len(singular) > 4 and singular.endswith(PEOPLE) and singular not in NO_PEOPLE
    return "person" if by_trade else "state"
